"""Times in which nobody listened, and what was said then that no list of Twitch's tells afterwards."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta

from raffle_desktop.domain.clock import from_micros, to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.board import StatusBoard
from raffle_desktop.twitch.eventsub_state import Gap
from raffle_desktop.twitch.eventsub_topics import Topic

SOURCE = "twitch"
ACTOR = "twitch"
CLOSED_AT_LEAST = timedelta(seconds=10)
"""A desk that was closed for less than this is not said to have missed anything."""
LOST_FOR_GOOD = {
    "channel.chat.message": "chat",
    "channel.cheer": "cheers",
    "channel.subscription.message": "resubs",
    "channel.subscription.gift": "gifted subs",
}
"""Topics that no list tells afterwards, and what was missed then."""

_log = logging.getLogger(__name__)


class Absences:
    """Keeps them for the operator. All of it belongs to one event loop."""

    def __init__(self, services: Services, board: StatusBoard) -> None:
        self._gaps_service, self._board = services.gaps, board
        self._waiting: asyncio.Queue[Gap] = asyncio.Queue()

    def put(self, gap: Gap) -> None:
        self._waiting.put_nowait(gap)

    def put_closed(self, now: datetime, topics: tuple[Topic, ...]) -> None:
        """While no desk listened, nothing was heard either; called once, at the first connection."""
        last = self._gaps_service.last_heard(SOURCE)
        began = None if last is None else from_micros(last)
        if began is not None and now - began >= CLOSED_AT_LEAST:
            self.put(Gap(began, now, topics))

    async def run(self) -> None:
        """Stores what was put, until it is cancelled."""
        while True:
            gap = await self._waiting.get()
            try:
                await self._store(gap)
            finally:
                self._waiting.task_done()

    async def drained(self) -> None:
        """Until all that was put is stored."""
        await self._waiting.join()

    async def _store(self, gap: Gap) -> None:
        lost = [LOST_FOR_GOOD[topic.type] for topic in gap.topics if topic.type in LOST_FOR_GOOD]
        if lost:
            what = ", ".join(lost)
            self._board.event("gap", detail=what, amount=round((gap.ended - gap.began).total_seconds()))
            began, ended = to_micros(gap.began), to_micros(gap.ended)
            try:
                await asyncio.to_thread(self._gaps_service.record, SOURCE, began, ended, what, actor=ACTOR)
            except EnvironmentFault as fault:
                self._board.event("problem", detail=str(fault))

    async def heard(self) -> None:
        """Keep for the next start that Twitch was heard until now."""
        try:
            await asyncio.to_thread(self._gaps_service.heard, SOURCE, self._board.now())
        except EnvironmentFault as fault:
            _log.warning("Twitch: the time could not be noted. %s", fault)
