"""What the window knows of the connection to Twitch, and what it may ask of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from raffle_desktop.gui.status_link import PAUSE_SECONDS, StatusLink
from raffle_desktop.twitch.status import TwitchControl, TwitchStatus

__all__ = ["PAUSE_SECONDS", "TwitchLink"]


class TwitchLink(StatusLink[TwitchControl, TwitchStatus]):
    """See StatusLink."""

    def __init__(self, control: TwitchControl | None = None, *, parent: QObject | None) -> None:
        super().__init__(TwitchStatus(), control, parent)
