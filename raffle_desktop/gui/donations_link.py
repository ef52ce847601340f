"""What the window knows of the donation providers, and what it may ask of them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from raffle_desktop.feeds.donation_status import DonationsControl, DonationsStatus
from raffle_desktop.gui.status_link import StatusLink


class DonationsLink(StatusLink[DonationsControl, DonationsStatus]):
    """See StatusLink."""

    def __init__(self, control: DonationsControl | None = None, *, parent: QObject | None) -> None:
        super().__init__(DonationsStatus(), control, parent)
