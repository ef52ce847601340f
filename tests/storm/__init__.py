"""Kills real processes of the program in mid-work and looks whether anything was lost: `python -m tests.storm`."""
