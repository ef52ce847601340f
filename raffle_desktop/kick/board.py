"""What is known of Kick at this moment."""

from __future__ import annotations

from collections.abc import Callable

from raffle_desktop.domain.clock import Clock
from raffle_desktop.kick.status import KickStatus
from raffle_desktop.services.live_board import LiveBoard


class KickBoard(LiveBoard[KickStatus]):
    """See LiveBoard."""

    def __init__(self, tell: Callable[[KickStatus], None], clock: Clock) -> None:
        super().__init__(tell, clock, KickStatus(), "heard")
