"""Demo mode: a channel that does not exist, so that a desk can be tried and rehearsed without an account."""
