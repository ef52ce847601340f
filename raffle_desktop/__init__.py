"""Raffle Desktop: raffles for Twitch and Kick streamers, with draws anyone can check."""

__version__ = "0.1.0"
