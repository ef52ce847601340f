"""What OBS is given to show."""
