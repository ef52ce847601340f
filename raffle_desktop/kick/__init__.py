"""Kick: the live feed that chat clients use, and what the desk writes back."""
