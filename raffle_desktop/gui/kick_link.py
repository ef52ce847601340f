"""What the window knows of Kick's live feed, and what it may ask of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from raffle_desktop.gui.status_link import StatusLink
from raffle_desktop.kick.status import KickControl, KickStatus


class KickLink(StatusLink[KickControl, KickStatus]):
    """See StatusLink."""

    def __init__(self, control: KickControl | None = None, *, parent: QObject | None) -> None:
        super().__init__(KickStatus(), control, parent)
