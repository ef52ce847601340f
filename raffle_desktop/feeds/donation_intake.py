"""What the providers told goes into the database, in its order, and is tried again until it is in."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.feeds.donation_board import DonationBoard
from raffle_desktop.feeds.donation_parsing import Aside, Piece
from raffle_desktop.feeds.donation_status import DonationProvider
from raffle_desktop.services.donations import Donation, DonationService, Received
from raffle_desktop.services.off_loop import off_loop

AT_ONCE = 200
AGAIN_SECONDS = 5.0

_log = logging.getLogger(__name__)


class DonationIntake:
    """For one provider. All of it belongs to one loop."""

    def __init__(
        self,
        provider: DonationProvider,
        donations: DonationService,
        board: DonationBoard,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._provider, self._donations, self._board, self._sleep = provider, donations, board, sleep
        self._pieces: asyncio.Queue[Piece] = asyncio.Queue()
        self._open = 0
        self._is_in_trouble = False

    def put(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            self._pieces.put_nowait(piece)
            self._open += 1

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            pieces = [await self._pieces.get()]
            while not self._pieces.empty() and len(pieces) < AT_ONCE:
                pieces.append(self._pieces.get_nowait())
            try:
                await self._take(pieces)
            finally:
                self._open -= len(pieces)
                for _ in pieces:
                    self._pieces.task_done()

    async def drained(self) -> None:
        """Until all that was put is stored."""
        await self._pieces.join()

    @property
    def is_idle(self) -> bool:
        """Whether all that was put is stored."""
        return self._open == 0

    async def _take(self, pieces: Sequence[Piece]) -> None:
        donations = [piece for piece in pieces if isinstance(piece, Donation)]
        received = {id(one.donation): one for one in await self._stored(donations)}
        for piece in pieces:
            if isinstance(piece, Aside):
                self._board.line(self._provider, piece.kind, piece.name, piece.detail)
            elif id(piece) in received:
                one = received[id(piece)]
                self._board.line(self._provider, one.kind, one.name, one.detail)

    async def _stored(self, donations: Sequence[Donation]) -> list[Received]:
        """Tried until it works: the provider tells each of them once."""
        if not donations:
            return []
        while True:
            try:
                received = await off_loop(lambda: self._donations.take(donations, actor=self._provider.value))
            except EnvironmentFault as fault:
                await self._later(fault.message, fault.way_out)
            except RaffleError as refusal:
                if refusal.code is not Code.BUSY:
                    return await self._apart(donations)
                await self._later(refusal.message, "")
            except Exception:  # noqa: BLE001 - a bug: it surfaces in `_apart`, beside the one donation that has it
                return await self._apart(donations)
            else:
                self._counted(received)
                return received

    async def _later(self, message: str, way_out: str) -> None:
        problem = f"Donations that were heard could not be stored yet; they are kept and tried again. {message}"
        if not self._is_in_trouble:
            self._board.line(self._provider, "problem", detail=problem)
        self._is_in_trouble = True
        self._board.say(self._provider, problem=problem, way_out=way_out)
        await self._sleep(AGAIN_SECONDS)

    async def _apart(self, donations: Sequence[Donation]) -> list[Received]:
        """A bug with one of several must not cost the others; the one that it is goes on as a bug."""
        if len(donations) == 1:
            _log.exception("%s: donation %s could not be taken", self._provider.value, donations[0].event_id)
            detail = f"{donations[0].event_id}: an error of this program; add it by hand"
            self._board.line(self._provider, "problem", donations[0].name[:40], detail)
            return []
        return [one for donation in donations for one in await self._stored([donation])]

    def _counted(self, received: Sequence[Received]) -> None:
        kinds = [one.kind for one in received]
        now = self._board.now()
        if self._is_in_trouble:
            self._is_in_trouble = False
            self._board.say(self._provider, problem="", way_out="")
        self._board.change(
            self._provider,
            lambda status: replace(
                status,
                counted=status.counted + kinds.count("counted"),
                for_nobody=status.for_nobody + kinds.count("anonymous"),
                donated_at=now if set(kinds) - {"known"} else status.donated_at,
            ),
        )
