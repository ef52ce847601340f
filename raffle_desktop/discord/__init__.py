"""Discord: announcements by webhook and, where its library is installed, a bot for the chat commands."""
