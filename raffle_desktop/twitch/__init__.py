"""The connection to Twitch: signing in, its lists, and what happens on the channel."""
