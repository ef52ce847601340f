"""The steps of a draw that can be checked, said in chat: each line once at the most, exactly as it is, at once.

What is to be said follows from what is stored, so a desk that starts again goes on where it ended. A line is recorded
before it is sent; one that a crash swallowed in between is never sent.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from raffle_desktop.domain.changes import Change, DrawChanged, OutsideChange, SettingsChanged
from raffle_desktop.domain.chat_texts import BEHIND
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.services.announcer import spoken
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.draw_posts import DuePost
from raffle_desktop.services.pauses import woken
from raffle_desktop.services.records import DrawView, PostView
from raffle_desktop.services.resting import Key, Resting, Shown, shown_now
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.chat_out import Outcome, Posted
from raffle_desktop.twitch.draw_words import message_of, unsaid_in_words, unseen_in_words, waiting_in_words
from raffle_desktop.twitch.parsing import PLATFORM

ACTOR = "twitch"
HEARD_FIRST_SECONDS = 15
"""How long a closing that may be said at any time waits for chat to be heard, so that it is seen coming back."""
JUST_IN_TIME_SECONDS = 4
"""A line that must be in time is said so long before that, heard or not."""
TRIED_SECONDS = 60.0
"""How long what surely did not arrive is tried again."""
ON_ITS_WAY_SECONDS = 1
ECHO_SECONDS = 10
"""After that, a line that was sent and not seen is told about."""
TROUBLE_SECONDS = 2.0
NOT_NOW_SECONDS = 0.2
"""After a line that was no longer to be said by the desk when its turn came."""
LAST_WORD_SECONDS = 3.0
_MICROS = 1_000_000
_DECIDING = {"open", "close", "redraw"}
"""Kinds of lines whose being seen decides something."""

_DEAF = (
    "Chat is not heard, so what the desk says there cannot be seen: no draw is opened in chat, and draws count as not"
    " posted there. Under Connections is said why."
)

_log = logging.getLogger(__name__)


class Says(Protocol):
    """Who writes to chat."""

    def announce(self, text: str, *, key: str = "") -> None: ...
    async def post(self, text: str, *, until: float) -> Posted: ...


@dataclass(frozen=True, slots=True)
class _Seen:
    """How things stand. `unseen`: lines of draws under way that were sent and did not come back yet."""

    due: tuple[DuePost, ...]
    draws: Mapping[str, DrawView]
    settings: ChannelSettings
    shown: Shown
    unseen: tuple[tuple[DrawView, PostView], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What was sent, for whoever hears it coming back."""

    post_id: int
    message: str
    message_id: str


class DrawPoster:
    """`hears()`: whether chat is heard; None = not known yet, or being connected again. `may_write()`: "" or a sentence
    why nothing can be said at all. `on_said` is told each line that was sent; `on_problem` once what is not in chat and
    why; `on_trouble` a sentence about how things stand, "" when all is well.
    """

    def __init__(
        self,
        services: Services,
        out: Says,
        channel_id: str,
        *,
        hears: Callable[[], bool | None],
        may_write: Callable[[], str],
        on_said: Callable[[Said], None],
        on_problem: Callable[[str], None],
        on_trouble: Callable[[str], None],
        clock_seconds: Callable[[], float],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        platform: str = PLATFORM,
    ) -> None:
        self._services, self._out, self._sleep = services, out, sleep
        self._channel_id = channel_id
        self._hears, self._may_write = hears, may_write
        self._on_said, self._on_problem, self._on_trouble = on_said, on_problem, on_trouble
        self._clock_seconds, self._platform = clock_seconds, platform
        self._wake = asyncio.Event()
        self._idle = asyncio.Event()
        self._resting = Resting()
        # When each line was first seen to be due.
        self._since: dict[DuePost, int] = {}
        # Lines that are surely not in chat, until that is stored.
        self._refused: dict[int, str] = {}
        self._failed = ""
        self._trouble = ""

    async def run(self) -> None:
        """Post until cancelled. Cancelled in the middle of a line, it ends when that is said, if that is soon."""
        loop = asyncio.get_running_loop()

        def changed(change: Change) -> None:
            # On whichever thread made it.
            if isinstance(change, (DrawChanged, OutsideChange, SettingsChanged)):
                try:
                    loop.call_soon_threadsafe(self._wake.set)
                except RuntimeError:
                    _log.debug("The loop has ended: nobody posts any more.")

        unsubscribe = self._services.core.bus.subscribe(Change, changed)
        try:
            while True:
                self._idle.clear()
                self._wake.clear()
                seconds = await self._look_safely()
                self._idle.set()
                await woken(self._wake, seconds, self._sleep)
        finally:
            unsubscribe()

    def look_again(self) -> None:
        """Whether chat is heard has changed; on the loop."""
        self._wake.set()

    async def drained(self) -> None:
        """Until all changes that were told have been looked at."""
        while self._wake.is_set() or not self._idle.is_set():
            await self._idle.wait()
            await asyncio.sleep(0)

    async def _look_safely(self) -> float | None:
        try:
            return await self._look()
        except (EnvironmentFault, RaffleError) as fault:
            _log.warning("Twitch: the steps of a draw cannot be said at present. %s", fault)
        except Exception:  # noqa: BLE001 - told to the log with its trace
            _log.exception("Twitch: a step of a draw could not be said.")
        return TROUBLE_SECONDS

    async def _look(self) -> float | None:
        """Say the first line that is to be said; seconds until there is something to look for again."""
        await self._store_refusals()
        seen = await asyncio.to_thread(self._read)
        now = self._services.core.now_micros()
        self._since = {due: self._since.get(due, now) for due in seen.due}
        again = self._resting.see(seen.shown, {_key(due) for due in seen.due if due.kind == "result"}, now)
        ready = self._first_ready(seen, now, again)
        self._tell_trouble(seen, now, again)
        if ready is not None:
            return 0.0 if await self._say_whole(ready, seen) else NOT_NOW_SECONDS
        return max(0.0, (min(again) - now) / _MICROS) if again else None

    def _first_ready(self, seen: _Seen, now: int, again: list[int]) -> DuePost | None:
        if self._may_write():
            return None
        # The lines of one draw keep their order; those of another need not wait for them.
        held: set[str] = set()
        for due in seen.due:
            if due.draw_id in held or not self._is_wanted(due, seen):
                continue
            waits_until = self._waits_until(due, now)
            if waits_until is None:
                return due
            held.add(due.draw_id)
            if waits_until:
                again.append(waits_until)
        return None

    def _is_wanted(self, due: DuePost, seen: _Seen) -> bool:
        if seen.draws[due.draw_id].channel != f"{self._platform}:{self._channel_id}":
            # Opened while the desk was signed in to another channel, or to none: this chat knows nothing of it.
            return False
        # What has begun in chat goes on there.
        return due.kind != "open" or seen.settings.post_draws

    def _waits_until(self, due: DuePost, now: int) -> int | None:
        """When to look at it again; 0: something else will tell; None: now."""
        if due.kind == "result":
            return None if self._resting.is_over(_key(due)) else 0
        if due.kind not in _DECIDING or self._hears():
            return None
        if due.kind == "open":
            # What was opened in chat has to be seen there from then on: better not begun than given up.
            return 0
        latest = self._since[due] + HEARD_FIRST_SECONDS * _MICROS
        if due.not_after is not None:
            latest = (due.not_after - JUST_IN_TIME_SECONDS) * _MICROS
        return latest if now < latest else None

    # Reading, in a thread

    def _read(self) -> _Seen:
        services = self._services
        due = tuple(services.draw_posts.due(self._platform))
        results = {_key(one) for one in due if one.kind == "result"}
        return _Seen(
            due=due,
            draws={draw_id: services.draw_reader.get(draw_id) for draw_id in {one.draw_id for one in due}},
            settings=services.channel_settings.get(),
            shown=shown_now(services, results) if results else Shown(None, None),
            unseen=tuple(
                (draw, post)
                for draw in services.staged.all_under_way()
                for post in draw.posts
                if post.at_ms is None and post.platform == self._platform and not post.refused
            ),
        )

    # Saying

    async def _say_whole(self, due: DuePost, seen: _Seen) -> bool:
        saying = asyncio.ensure_future(self._say(due, seen.draws[due.draw_id], seen.settings))
        try:
            return await asyncio.shield(saying)
        except asyncio.CancelledError:
            await asyncio.wait({saying}, timeout=LAST_WORD_SECONDS)
            saying.cancel()
            await asyncio.gather(saying, return_exceptions=True)
            raise

    async def _say(self, due: DuePost, draw: DrawView, settings: ChannelSettings) -> bool:
        message, rest = await asyncio.to_thread(message_of, self._services, due, draw, settings)
        post_id = await asyncio.to_thread(self._services.draw_posts.attempt, due, platform=self._platform, actor=ACTOR)
        if post_id is None:
            return False
        self._resting.forget(_key(due))
        seconds = TRIED_SECONDS
        if due.not_after is not None:
            left = due.not_after - ON_ITS_WAY_SECONDS - self._services.core.now_micros() / _MICROS
            seconds = max(0.0, min(seconds, left))
        posted = await self._out.post(message, until=self._clock_seconds() + seconds)
        if posted.outcome in (Outcome.SENT, Outcome.DOUBTFUL):
            self._on_said(Said(post_id, message, posted.message_id))
        if posted.outcome is Outcome.SENT:
            self._failed = ""
        else:
            is_sure = posted.outcome is not Outcome.DOUBTFUL
            told = unsaid_in_words(draw, due.kind, posted.reason, is_sure=is_sure)
            self._failed = told if is_sure else self._failed
            self._on_problem(told)
            if is_sure and due.kind == "result" and message != due.text:
                # The proof is not worth less for it, and viewers wait for the winner.
                rest = [message[len(due.text) + len(BEHIND) :]]
        for number, text in enumerate(rest):
            self._out.announce(spoken(text, settings.words), key=f"draw {due.draw_id} {due.kind} {due.about} {number}")
        if posted.outcome in (Outcome.DROPPED, Outcome.REFUSED):
            self._refused[post_id] = self._failed
            await self._store_refusals()
        return True

    async def _store_refusals(self) -> None:
        for post_id, reason in list(self._refused.items()):
            await asyncio.to_thread(self._services.draw_posts.refused, post_id, reason, actor=ACTOR)
            self._refused.pop(post_id, None)

    # How things stand

    def _tell_trouble(self, seen: _Seen, now: int, again: list[int]) -> None:
        trouble = ""
        is_under_way = bool(seen.unseen) or any(due.kind in _DECIDING for due in seen.due)
        if is_under_way:
            trouble = self._may_write()
            if not trouble and self._hears() is False:
                trouble = _DEAF
        for due in seen.due if self._hears() is None else ():
            late_at = self._since[due] + ECHO_SECONDS * _MICROS
            if due.kind != "open" or not self._is_wanted(due, seen):
                continue
            if now < late_at:
                again.append(late_at)
            elif not trouble:
                trouble = waiting_in_words(seen.draws[due.draw_id])
        for draw, post in seen.unseen:
            late_at = post.queued_at + ECHO_SECONDS * _MICROS
            if now < late_at:
                again.append(late_at)
            elif not trouble:
                trouble = unseen_in_words(draw, post)
        trouble = " ".join(part for part in (self._failed, trouble) if part)
        if trouble != self._trouble:
            self._trouble = trouble
            self._on_trouble(trouble)


def _key(due: DuePost) -> Key:
    return due.draw_id, due.about
