"""The command line: arguments in, sentences and exit codes out; the work is done by services."""
