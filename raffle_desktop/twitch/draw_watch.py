"""What chat shows of a draw that can be checked: the desk's own lines as they come back, and the word of its witnesses.

A line of the desk's own that Twitch hands on carries Twitch's time: that is what shows that it was said before the
beacon's round. A witness's first line after the closing is taken exactly as it is.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from raffle_desktop.domain.changes import Change, DrawChanged, OutsideChange
from raffle_desktop.domain.chat_texts import BEHIND
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.names import name_key
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services
from raffle_desktop.services.winner_words import is_posted
from raffle_desktop.twitch.draw_posts import Said
from raffle_desktop.twitch.parsing import PLATFORM, ChatLine
from raffle_desktop.twitch.status import LogLine

ACTOR = "twitch"
BEGINNING = "STREAMDRAW #"
BACK_OFF_SECONDS = (0.5, 1.0, 2.0, 5.0)
UNSEEN_SECONDS = 30
"""Where chat does not show the closing for so long, witnesses' lines count from then on."""
MOST_WAITING = 10_000
_MOST_SAID = 200

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Word:
    """`at_ms`: Twitch's time, unix milliseconds."""

    user_id: str
    login: str
    name: str
    text: str
    message_id: str
    at_ms: int


class DrawWatch:
    """`heard` is told each line of chat, on the loop of `run`, which runs until it is cancelled. Everything is taken in
    the order in which it came. `own_id`: the account that the desk writes with.
    """

    def __init__(
        self,
        services: Services,
        own_id: str,
        on_event: Callable[[LogLine], None],
        *,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        platform: str = PLATFORM,
    ) -> None:
        self._services, self._own_id, self._on_event = services, own_id, on_event
        self._sleep, self._platform = sleep, platform
        self._said: OrderedDict[str, Said] = OrderedDict()
        # Witnesses who are waited for, and their draws. Until it is known who they are, every line is kept.
        self._witnesses: dict[str, DrawView] = {}
        self._changes = 1
        self._read_after = 0
        self._words: deque[_Word] = deque()
        self._news = asyncio.Event()
        self._idle = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def heard(self, line: ChatLine) -> None:
        """A line of chat. Quick: nearly always nobody's word is waited for."""
        if line.from_other_channel:
            return
        is_own = self._is_own(line.user_id, line.text)
        if not is_own:
            if not self._is_stale and (not self._witnesses or name_key(line.login) not in self._witnesses):
                return
            if len(self._words) >= MOST_WAITING:
                # While the database cannot be read; what the desk said itself is worth more.
                return
        if line.at is None:
            _log.warning("Twitch: a line of chat came without Twitch's time, so it shows nothing of a draw.")
            return
        text = line.text if is_own else line.whole
        at_ms = to_micros(line.at) // 1000
        self._words.append(_Word(line.user_id, line.login, line.name, text, line.message_id, at_ms))
        self._wake()

    def said(self, said: Said) -> None:
        """This was sent, and may have come back already."""
        for name in filter(None, (said.message_id, said.message)):
            self._said[name] = said
            self._said.move_to_end(name)
        while len(self._said) > _MOST_SAID:
            self._said.popitem(last=False)

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

    @property
    def waiting(self) -> int:
        """How many lines are not taken in yet."""
        return len(self._words)

    async def drained(self) -> None:
        """Wait until all that was heard is taken in."""
        await self._idle.wait()

    def _is_own(self, user_id: str, text: str) -> bool:
        return user_id == self._own_id and text.startswith(BEGINNING)

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
        loop = self._loop
        if loop is not None and isinstance(change, (DrawChanged, OutsideChange)):
            try:
                loop.call_soon_threadsafe(self._become_stale)
            except RuntimeError:
                # The loop has just ended, and nobody needs to know any more.
                _log.debug("A change came after the watch had ended.")

    async def _work(self) -> None:
        """Take in every line that waits."""
        failures = 0
        word: _Word | None = None
        while word is not None or self._words or self._is_stale:
            try:
                if self._is_stale:
                    changes = self._changes
                    self._witnesses = await asyncio.to_thread(self._read)
                    self._read_after = changes
                if word is None and self._words:
                    word = self._words.popleft()
                if word is not None:
                    await self._take(word)
            except EnvironmentFault as fault:
                # The line stays first: it may be what a draw waits for.
                _log.warning("What chat shows of a draw cannot be stored; it waits. %s", fault)
                await self._sleep(BACK_OFF_SECONDS[min(failures, len(BACK_OFF_SECONDS) - 1)])
                failures += 1
                continue
            except Exception:  # noqa: BLE001 - the next line may be what a draw waits for
                _log.exception("A line of chat could not be taken for what it shows of a draw.")
                self._read_after = self._changes
            failures = 0
            word = None

    def _read(self) -> dict[str, DrawView]:
        return {
            name_key(name): draw
            for draw in self._services.staged.all_under_way()
            if draw.state == "closed"
            for name in draw.witnesses
        }

    async def _take(self, word: _Word) -> None:
        if self._is_own(word.user_id, word.text):
            if not await asyncio.to_thread(self._note_echo, word):
                _log.info("Twitch: a line that begins as those of draws came from the desk's account and is none.")
            return
        draw = self._witnesses.get(name_key(word.login))
        if draw is None or word.at_ms < self._counts_from(draw):
            return
        try:
            is_taken = await asyncio.to_thread(self._take_salt, word, draw.id)
        except RaffleError as refused:
            # The reveal, or a word that no line can be.
            _log.warning("Twitch: the word of a witness could not be taken. %s", refused)
            told = f"The word of a witness was not taken. {refused.message}"
            self._on_event(LogLine(self._services.core.now_micros(), "problem", word.name, told))
            return
        if is_taken:
            self._on_event(LogLine(self._services.core.now_micros(), "salt", word.name, word.text))

    def _counts_from(self, draw: DrawView) -> int:
        """Twitch's milliseconds from which a witness's line counts."""
        closed_ms = (draw.closed_at or 0) * 1000
        if not is_posted(draw, self._platform):
            return closed_ms
        closings = [post for post in draw.posts if post.kind == "close" and post.platform == self._platform]
        close = closings[0] if closings else None
        return closed_ms + UNSEEN_SECONDS * 1000 if close is None or close.at_ms is None else close.at_ms

    # In a thread

    def _note_echo(self, word: _Word) -> bool:
        known = self._said.get(word.message_id) or self._said.get(word.text)
        seen = partial(
            self._services.draw_posts.seen,
            platform=self._platform,
            at_ms=word.at_ms,
            message_id=word.message_id,
            author_id=word.user_id,
            actor=ACTOR,
        )
        if known is not None and known.message.split() == word.text.split():
            return seen(text=word.text, post_id=known.post_id)
        # Sent by a desk that has ended since, or quicker than Twitch's answer: the line, with or without its text.
        end = len(word.text)
        while end > 0:
            if seen(text=word.text[:end]):
                return True
            end = word.text.rfind(BEHIND, 0, end)
        return False

    def _take_salt(self, word: _Word, draw_id: str) -> bool:
        if self._services.draw_posts.witness_of(word.login) != draw_id:
            # This witness has spoken.
            return False
        self._services.staged.add_salt(
            draw_id,
            word.text,
            author=word.login,
            author_id=word.user_id,
            platform=self._platform,
            message_id=word.message_id,
            at_ms=word.at_ms,
            actor=ACTOR,
        )
        return True
