"""Times in which a provider was not heard although it should have been: nobody tells later what was donated then."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.feeds.donation_board import DonationBoard
from raffle_desktop.feeds.donation_status import DonationProvider
from raffle_desktop.services.gaps import GapService
from raffle_desktop.services.off_loop import off_loop

NOTE_SECONDS = 15.0
CLOSED_AT_LEAST = 10_000_000
"""Microseconds; a desk that was closed for less than this is not said to have missed anything."""
WHAT = "donations"

_log = logging.getLogger(__name__)


class DonationAbsences:
    """Keeps them for the operator, for one provider. All of it belongs to one loop.

    `is_stored`: whether all that was heard so far is in the database.
    """

    def __init__(
        self, provider: DonationProvider, gaps: GapService, board: DonationBoard, is_stored: Callable[[], bool]
    ) -> None:
        self._provider, self._gaps, self._board, self._is_stored = provider, gaps, board, is_stored
        self._heard_at = 0
        self._deaf_since = 0
        self._is_listening = False
        self._is_first = True
        self._to_record: list[tuple[int, int]] = []

    def heard(self) -> None:
        """There was a sign of life just now."""
        self._heard_at = self._board.now()

    async def listening(self) -> None:
        """From now on everything is heard; the time before that, since it last was, is a gap."""
        now, began = self._board.now(), self._deaf_since
        if self._is_first:
            last = await self._last_heard()
            began = last if last is not None and now - last >= CLOSED_AT_LEAST else 0
        if 0 < began < now:
            self._to_record.append((began, now))
        self._is_first, self._is_listening, self._deaf_since, self._heard_at = False, True, 0, now
        # At once: a desk that dies within the next seconds has heard until now.
        await self.note()

    def deaf(self, *, was_heard_until_now: bool) -> None:
        """The connection is gone; without a word it can have been dead since the last sign of life."""
        if was_heard_until_now:
            self.heard()
        self._is_listening, self._deaf_since = False, self._heard_at

    async def forget(self) -> None:
        """As if the provider had never been heard: nobody expects the desk to listen."""
        self._is_listening, self._is_first, self._deaf_since = False, False, 0
        try:
            await off_loop(self._forgotten)
        except (EnvironmentFault, RaffleError) as fault:
            _log.warning("%s: the time could not be forgotten. %s", self._provider.value, fault)

    def _forgotten(self) -> None:
        if self._gaps.last_heard(self._provider.value) is not None:
            self._gaps.forget_heard(self._provider.value)

    async def run(self, sleep: Callable[[float], Awaitable[None]]) -> None:
        """Until it is cancelled: keeps for the next start until when the provider was heard."""
        while True:
            await sleep(NOTE_SECONDS)
            await self.note()

    async def note(self) -> None:
        """Until when the provider was heard. Not while something heard is still to be stored: it may yet be lost."""
        await self._record()
        if self._heard_at and (self._is_listening or self._deaf_since) and self._is_stored():
            at = self._heard_at
            try:
                await off_loop(lambda: self._gaps.heard(self._provider.value, at))
            except (EnvironmentFault, RaffleError) as fault:
                _log.warning("%s: the time could not be noted. %s", self._provider.value, fault)

    async def _last_heard(self) -> int | None:
        try:
            return await off_loop(lambda: self._gaps.last_heard(self._provider.value))
        except (EnvironmentFault, RaffleError) as fault:
            _log.warning("%s: when it was last heard could not be read. %s", self._provider.value, fault)
            return None

    async def _record(self) -> None:
        while self._to_record:
            began, ended = self._to_record[0]
            try:
                await off_loop(
                    lambda: self._gaps.record(self._provider.value, began, ended, WHAT, actor=self._provider.value)  # noqa: B023
                )
            except (EnvironmentFault, RaffleError) as fault:
                # Kept for the next time.
                _log.warning("%s: a gap could not be stored. %s", self._provider.value, fault)
                return
            self._to_record.pop(0)
            self._board.line(self._provider, "gap", detail=str(round((ended - began) / 1_000_000)))
