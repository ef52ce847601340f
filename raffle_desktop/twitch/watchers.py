"""Who is in chat, asked for once a minute while the stream is live and a book of tickets pays for watching."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import aclosing

from raffle_desktop.domain.clock import Clock
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.services.reconcile import ChatterRow
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.helix import Helix
from raffle_desktop.twitch.reconciler_rows import Columns

ACTOR = "twitch"
MINUTE = 60.0
SECOND_OF_THE_MINUTE = 5.0
SHORTEST_PAUSE = 30.0

_log = logging.getLogger(__name__)


class Watchers:
    """Part of the work for one account. `is_live`: whether the stream is; `may_ask`: whether the permission to see who
    is in chat was given; `on_problem` is told a sentence once for each new trouble.
    """

    def __init__(
        self,
        helix: Helix,
        services: Services,
        channel_id: str,
        *,
        is_live: Callable[[], bool],
        may_ask: Callable[[], bool],
        on_problem: Callable[[str], None],
        clock: Clock,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._helix, self._services, self._channel_id = helix, services, channel_id
        self._is_live, self._may_ask, self._on_problem = is_live, may_ask, on_problem
        self._clock, self._sleep = clock, sleep
        self._trouble = ""

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            await self._sleep(self._pause())
            await self.look()

    async def look(self) -> int:
        """Ask once, if it is to be; gives how many viewers have a minute more."""
        if not self._is_live() or not await asyncio.to_thread(self._services.watch_time.wants_chatters):
            return 0
        if not self._may_ask():
            self._tell("Watch time is not counted: the permission to see who is in chat was not given.")
            return 0
        try:
            rows = Columns(ChatterRow, 2)
            async with aclosing(self._helix.chatters(self._channel_id, self._channel_id)) as pages:
                async for page in pages:
                    rows.extend((one.user_id, one.name) for one in page)
            counted = await asyncio.to_thread(self._services.watch_chat.note, rows, actor=ACTOR)
        except (EnvironmentFault, RaffleError) as fault:
            self._tell(f"A minute of watch time was not counted. {fault}")
            return 0
        self._trouble = ""
        return counted

    def _pause(self) -> float:
        """Until the same second of the next minute: so each minute of the clock is asked about once."""
        now = self._clock()
        return max(SHORTEST_PAUSE, MINUTE - (now.second + now.microsecond / 1e6 - SECOND_OF_THE_MINUTE) % MINUTE)

    def _tell(self, sentence: str) -> None:
        if sentence != self._trouble:
            _log.warning("Twitch: %s", sentence)
            self._trouble = sentence
            self._on_problem(sentence)
