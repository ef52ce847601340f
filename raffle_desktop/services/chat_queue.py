"""Commands of one chat, carried out one after the other beside whatever listens to it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Protocol

from raffle_desktop.domain.chat_commands import ACTS, ChatMessage, CommandCall
from raffle_desktop.services.chat_router import Reply, Verdict

ACTS_WAITING_MOST = 10
"""Acts that wait for the one at work; more than that is somebody's program gone wild."""
WAITING_MOST = 2_000

_log = logging.getLogger(__name__)


class Routes(Protocol):
    """Whoever decides about commands and does them: see `chat_router`."""

    def admit(self, message: ChatMessage, call: CommandCall) -> Verdict: ...
    def carry_out(self, message: ChatMessage, call: CommandCall) -> Reply: ...
    def withdraw(self, call: CommandCall) -> None: ...


def _nothing(_sentence: str) -> None:
    """A problem that nobody wants to be told."""


class CommandQueue:
    """All of it belongs to one event loop; the work is done in threads, one command at a time.

    `answer(message, text)` brings an answer into chat; `on_log(name, detail)` is told what was done, `on_problem` a
    fault of the surroundings. They are called on the loop.
    """

    def __init__(
        self,
        router: Routes,
        answer: Callable[[ChatMessage, str], None],
        on_log: Callable[[str, str], None],
        *,
        on_problem: Callable[[str], None] = _nothing,
        most_waiting: int = WAITING_MOST,
    ) -> None:
        self._router, self._answer, self._on_log, self._on_problem = router, answer, on_log, on_problem
        self._most = most_waiting
        self._turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        self._acts = 0
        self._was_full = False

    @property
    def waiting(self) -> int:
        """How many commands are not carried out yet."""
        return len(self._tasks)

    def take(self, message: ChatMessage, call: CommandCall) -> None:
        """Have it done, where whoever wrote it may; returns at once. Never fails."""
        verdict = self._router.admit(message, call)
        if verdict.answer:
            self._guarded(self._answer, message, verdict.answer)
        if verdict.log:
            self._guarded(self._on_log, message.name, verdict.log)
        if not verdict.go:
            return
        is_act = call.command in ACTS
        if len(self._tasks) >= self._most or (is_act and self._acts >= ACTS_WAITING_MOST):
            self._router.withdraw(call)
            if is_act or not self._was_full:
                self._was_full = True
                what = call.command.value.replace("_", " ")
                self._guarded(self._on_log, message.name, f"{what}: nothing was done, too many commands are waiting")
            return
        self._was_full = False
        self._acts += is_act
        task = asyncio.get_running_loop().create_task(self._carry_out(message, call))
        self._tasks.add(task)

        def ended(task: asyncio.Task[None]) -> None:
            self._tasks.discard(task)
            self._acts -= is_act

        task.add_done_callback(ended)

    async def drained(self) -> None:
        """Until all that was taken is done."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def _carry_out(self, message: ChatMessage, call: CommandCall) -> None:
        async with self._turn:
            reply = await asyncio.to_thread(self._router.carry_out, message, call)
        if reply.text:
            self._guarded(self._answer, message, reply.text)
        if reply.log:
            self._guarded(self._on_log, message.name, reply.log)
        if reply.problem:
            self._guarded(self._on_problem, reply.problem)

    @staticmethod
    def _guarded(function: Callable[..., None], *given: str | ChatMessage) -> None:
        try:
            function(*given)
        except Exception:  # noqa: BLE001 - the boundary to other parts
            _log.exception("What followed from a command in chat failed.")
