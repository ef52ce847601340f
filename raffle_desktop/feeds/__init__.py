"""Adapters to what the desk asks over the network: the randomness beacon, later the feeds of entries and wagers."""
