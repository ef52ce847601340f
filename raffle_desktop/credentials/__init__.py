"""The desk's secrets: kept in the system's keyring, or in memory until the program ends, never in a file."""
