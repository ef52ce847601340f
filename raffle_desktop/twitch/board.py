"""What is known of the connection to Twitch at this moment."""

from __future__ import annotations

from collections.abc import Callable

from raffle_desktop.domain.clock import Clock, to_micros
from raffle_desktop.services.live_board import LiveBoard
from raffle_desktop.twitch.status import Phase, TwitchStatus


class StatusBoard(LiveBoard[TwitchStatus]):
    """See LiveBoard."""

    def __init__(self, tell: Callable[[TwitchStatus], None], clock: Clock) -> None:
        super().__init__(tell, clock, TwitchStatus(phase=Phase.STARTING, since=to_micros(clock())), "counters")
