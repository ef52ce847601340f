"""The winner speaks up: seen by the account's id, never by the name, and who only looks like the winner is told."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial

from raffle_desktop.domain.changes import Change, DrawChanged, OutsideChange, SettingsChanged
from raffle_desktop.domain.chat_commands import ChatMessage
from raffle_desktop.domain.chat_words import looks_like
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.live_log import LogLine
from raffle_desktop.services.claims import Claim
from raffle_desktop.services.services import Services

BACK_OFF_SECONDS = (0.5, 1.0, 2.0, 5.0)
_MOST_WAITING = 10_000
_MICROS = 1_000_000

_log = logging.getLogger(__name__)


class ClaimWatch:
    """Of one platform. `heard` is told each line of its chat, on the loop of `run`, which runs until it is cancelled.

    `on_event` gets "claimed", "claimed_late" and "look_alike", each once for a person and a place.
    """

    def __init__(
        self,
        services: Services,
        on_event: Callable[[LogLine], None],
        *,
        platform: str,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._services = services
        self._on_event = on_event
        self._platform = platform
        self._sleep = sleep
        self._claim: Claim | None = None
        # Changes told, and how many of them the known claim was read after. Until both are the same, every line is
        # kept: it may be the winner's.
        self._changes = 1
        self._read_after = 0
        self._words: deque[ChatMessage] = deque(maxlen=_MOST_WAITING)
        self._told: set[tuple[str, str]] = set()
        self._news = asyncio.Event()
        self._idle = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def heard(self, message: ChatMessage) -> None:
        """A line of the desk's own chat. Quick: nearly always nobody has to claim anything."""
        if self._is_stale or self._matters(message):
            self._words.append(message)
            self._wake()

    async def run(self) -> None:
        """Watch, until cancelled."""
        self._loop = asyncio.get_running_loop()
        unsubscribe = self._services.core.bus.subscribe(Change, self._changed)
        # What changed before anybody listened.
        self._become_stale()
        try:
            while True:
                await self._news.wait()
                self._news.clear()
                await self._work()
                if not self._news.is_set():
                    self._idle.set()
        finally:
            unsubscribe()
            self._loop = None

    async def drained(self) -> None:
        """Wait until all that was heard is judged."""
        await self._idle.wait()

    def _wake(self) -> None:
        self._idle.clear()
        self._news.set()

    @property
    def _is_stale(self) -> bool:
        return self._read_after != self._changes

    def _become_stale(self) -> None:
        self._changes += 1
        self._wake()

    def _changed(self, change: Change) -> None:
        """Called on the thread that stored the change."""
        if not isinstance(change, (DrawChanged, SettingsChanged, OutsideChange)):
            return
        loop = self._loop
        if loop is not None:
            try:
                loop.call_soon_threadsafe(self._become_stale)
            except RuntimeError:
                # The loop has just ended, and nobody needs to know any more.
                _log.debug("A change came after the watch had ended.")

    def _matters(self, word: ChatMessage) -> bool:
        claim = self._claim
        return claim is not None and (self._is_theirs(claim, word) or _is_look_alike(claim, word))

    def _is_theirs(self, claim: Claim, word: ChatMessage) -> bool:
        return (self._platform, word.user_id) in claim.accounts

    async def _work(self) -> None:
        """Judge every line that waits."""
        failures = 0
        word: ChatMessage | None = None
        while word is not None or self._words or self._is_stale:
            try:
                if self._is_stale:
                    await self._refresh()
                if word is None and self._words:
                    word = self._words.popleft()
                if word is not None:
                    await self._judge(word)
            except EnvironmentFault as fault:
                # The line stays first: a claim in time must not be lost because the disk was full for a while.
                _log.warning("Who may claim is not known, or a claim not stored. %s", fault)
                await self._sleep(BACK_OFF_SECONDS[min(failures, len(BACK_OFF_SECONDS) - 1)])
                failures += 1
                continue
            except Exception:  # noqa: BLE001 - the next line may be the winner's
                _log.exception("A line of chat could not be judged as a claim.")
                self._read_after = self._changes
            failures = 0
            word = None

    async def _refresh(self) -> None:
        changes, before = self._changes, self._claim
        self._claim = await asyncio.to_thread(self._services.claims.waiting)
        self._read_after = changes
        if before is not None and (self._claim is None or self._claim.draw_id != before.draw_id):
            self._told.clear()

    async def _judge(self, word: ChatMessage) -> None:
        claim = self._claim
        if claim is None or claim.from_ is None or word.at < claim.from_:
            return
        if not self._is_theirs(claim, word):
            if _is_look_alike(claim, word) and self._is_first(claim, word.user_id):
                _log.warning("Somebody whose name looks like the winner’s wrote in chat.")
                self._on_event(LogLine(word.at, "look_alike", word.name, claim.name))
            return
        if claim.until is not None and word.at > claim.until:
            if self._is_first(claim, f"{claim.place} {word.user_id}"):
                late = -(-(word.at - claim.until) // _MICROS)
                self._on_event(LogLine(word.at, "claimed_late", word.name, amount=late))
            return
        confirm = partial(self._services.claims.claimed, claim.draw_id, claim.place, viewer_id=claim.viewer_id)
        try:
            await asyncio.to_thread(confirm, at=word.at, said=word.text, actor=self._platform)
        except RaffleError as refused:
            # The operator was quicker: redrawn or undone in this very moment.
            _log.info("A claim came too late for the draw: %s", refused)
        else:
            self._on_event(LogLine(word.at, "claimed", word.name))

    def _is_first(self, claim: Claim, what: str) -> bool:
        key = (claim.draw_id, what)
        if key in self._told:
            return False
        self._told.add(key)
        return True


def _is_look_alike(claim: Claim, word: ChatMessage) -> bool:
    return looks_like(word.name, claim.name) or looks_like(word.login, claim.name)
