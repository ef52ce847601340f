"""The tabs of the desk, each loaded when it is first shown."""
