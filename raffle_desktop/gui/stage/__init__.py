"""The stage: wheel, draw button and winner card, on the desk or in a window of its own."""
