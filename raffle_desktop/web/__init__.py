"""The loopback server: API, overlay pages and their stream. Loaded after the window is painted."""
