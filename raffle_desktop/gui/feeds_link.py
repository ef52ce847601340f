"""What the window knows of the feeds, and what it may ask of them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from raffle_desktop.feeds.status import FeedsControl, FeedsStatus
from raffle_desktop.gui.status_link import PAUSE_SECONDS, StatusLink

__all__ = ["PAUSE_SECONDS", "FeedsLink"]


class FeedsLink(StatusLink[FeedsControl, FeedsStatus]):
    """See StatusLink."""

    def __init__(self, control: FeedsControl | None = None, *, parent: QObject | None) -> None:
        super().__init__(FeedsStatus(), control, parent)
