"""What the window knows of Discord, and what it may ask of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from raffle_desktop.discord.status import DiscordControl, DiscordStatus
from raffle_desktop.gui.status_link import StatusLink


class DiscordLink(StatusLink[DiscordControl, DiscordStatus]):
    """See StatusLink."""

    def __init__(self, control: DiscordControl | None = None, *, parent: QObject | None) -> None:
        super().__init__(DiscordStatus(), control, parent)
