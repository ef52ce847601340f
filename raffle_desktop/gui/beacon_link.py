"""What the window knows of the randomness beacon, and what it may ask of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from raffle_desktop.feeds.beacon_status import BeaconControl, BeaconStatus
from raffle_desktop.gui.status_link import PAUSE_SECONDS, StatusLink

__all__ = ["PAUSE_SECONDS", "BeaconLink"]


class BeaconLink(StatusLink[BeaconControl, BeaconStatus]):
    """See StatusLink."""

    def __init__(self, control: BeaconControl | None = None, *, parent: QObject | None) -> None:
        super().__init__(BeaconStatus(), control, parent)
