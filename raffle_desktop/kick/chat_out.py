"""Everything that the desk writes into Kick's chat: what matters first, answers gathered, and not too much of it.

How much Kick takes is not documented, so the desk keeps to a limit of its own, a little below what Twitch documents
for an account without rights in the channel. An answer is said once at the most: where it is not certain whether it is
in chat, it is not said again. An announcement is, once: better twice than not at all.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto
from itertools import count, islice

from raffle_desktop.domain.chat_joining import first_message, shown_name
from raffle_desktop.domain.chat_texts import clean, cut, harmless
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.names import visible
from raffle_desktop.kick.api_faults import Refused, TooOften, Unreachable, WrongShape
from raffle_desktop.kick.official import LONGEST_CHAT, Sent

MOST_IN_WINDOW = 12
MOST_ANSWERS_IN_WINDOW = 8
"""The rest is for announcements: a winner must not wait until a crowd is answered."""
WINDOW_SECONDS = 30.0
SECONDS_BETWEEN = 1.5
GATHER_SECONDS = 1.5
KEPT_SECONDS = 60.0
"""Later than that, what was to be said is no longer true."""
SECONDS_UNTIL_REPEATED = 30.0
"""Nobody needs to be told the same twice at once."""
BACK_OFF_SECONDS = (2.0, 4.0, 8.0, 15.0)
MOST_ANNOUNCEMENTS = 50
MOST_ANSWERS = 300
_MOST_REMEMBERED = 2_000

_log = logging.getLogger(__name__)


class _Fate(Enum):
    """What became of a message: it is in chat, it will never be, it can be tried again, or nobody knows."""

    SENT = auto()
    REFUSED = auto()
    WAITS = auto()
    DOUBTFUL = auto()


@dataclass(slots=True)
class _Announcement:
    text: str
    since: float
    is_doubtful: bool = False
    is_on_its_way: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    name: str
    text: str
    since: float


class ChatOut:
    """`await run()` until it is cancelled; the other methods are called on its loop and return at once.

    `send(text)` sends one message. `clock_seconds` never goes back. `on_sent` is told the text of each message that
    went out, `on_not_sent` the text and why of each that never will; `on_fault` what is in the way, and None once
    something has gone out after that.
    """

    def __init__(
        self,
        send: Callable[[str], Awaitable[Sent]],
        *,
        clock_seconds: Callable[[], float],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        on_sent: Callable[[str], None],
        on_not_sent: Callable[[str, str], None],
        on_fault: Callable[[EnvironmentFault | None], None],
    ) -> None:
        self._send, self._clock, self._sleep = send, clock_seconds, sleep
        self._on_sent, self._on_not_sent, self._on_fault = on_sent, on_not_sent, on_fault
        self._announcements: OrderedDict[str, _Announcement] = OrderedDict()
        self._answers: deque[_Answer] = deque()
        self._numbers = count()
        self._told: OrderedDict[tuple[str, str], float] = OrderedDict()
        # When messages were sent, and whether each was an answer.
        self._sent: list[tuple[float, bool]] = []
        self._not_before = 0.0
        self._failures = 0
        self._why = ""
        self._news = asyncio.Event()

    def announce(self, text: str, *, key: str = "") -> None:
        """Send this before any answer. A newer one of the same `key` takes its place while it waits. Cut at what a
        message can hold; an empty text is nothing.
        """
        said = cut(text.strip(), LONGEST_CHAT)
        if not said:
            return
        name = key or f"#{next(self._numbers)}"
        self._announcements.pop(name, None)
        if len(self._announcements) >= MOST_ANNOUNCEMENTS:
            _, oldest = self._announcements.popitem(last=False)
            self._on_not_sent(oldest.text, "too much was waiting to be said")
        self._announcements[name] = _Announcement(said, self._clock())
        self._news.set()

    def answer(self, name: str, text: str) -> None:
        """Answer somebody, in one message with others where that fits. Whoever was told the same within the last half
        minute is not told again.
        """
        now = self._clock()
        to, said = shown_name(name), clean(text)
        if not to or not said or self._was_told(to, said, now):
            return
        if len(self._answers) >= MOST_ANSWERS:
            oldest = self._answers.popleft()
            self._on_not_sent(_line([oldest]), "too many answers were waiting")
        self._answers.append(_Answer(to, said, now))
        self._news.set()

    @property
    def waiting(self) -> int:
        """How many announcements wait, and people for an answer."""
        return len(self._announcements) + len(self._answers)

    def give_up(self, why: str) -> None:
        """What still waits will not be said."""
        for announcement in self._announcements.values():
            self._on_not_sent(announcement.text, _doubted(why) if announcement.is_on_its_way else why)
        self._announcements.clear()
        self._drop(len(self._answers), why)

    async def run(self) -> None:
        """Send what there is, for ever. A message that fails never ends it."""
        while True:
            self._news.clear()
            now = self._clock()
            self._drop_stale(now)
            due = self._due_at(now)
            if due is None:
                await self._news.wait()
            elif due > now:
                # Kick can want a longer pause than anything is kept.
                await self._wait(min(due, self._stale_at()) - now)
            elif self._announcements:
                await self._send_announcement()
            else:
                await self._send_answers()

    # What comes next, and when

    def _due_at(self, now: float) -> float | None:
        """When the next message may go out; None if there is none."""
        self._sent = [(at, answer) for at, answer in self._sent if now - at < WINDOW_SECONDS]
        free = max(self._not_before, self._sent[-1][0] + SECONDS_BETWEEN if self._sent else 0.0)
        free = max(free, _room_at([at for at, _ in self._sent], MOST_IN_WINDOW))
        if self._announcements:
            return free
        if not self._answers:
            return None
        room = _room_at([at for at, answer in self._sent if answer], MOST_ANSWERS_IN_WINDOW)
        return max(free, room, self._answers[0].since + GATHER_SECONDS)

    def _stale_at(self) -> float:
        waiting = [one.since for one in self._announcements.values()] + [one.since for one in islice(self._answers, 1)]
        return min(waiting) + KEPT_SECONDS

    async def _wait(self, seconds: float) -> None:
        """Until then, or until there is something new, which may be due sooner."""
        nap = asyncio.ensure_future(self._sleep(seconds))
        news = asyncio.ensure_future(self._news.wait())
        try:
            await asyncio.wait((nap, news), return_when=asyncio.FIRST_COMPLETED)
        finally:
            nap.cancel()
            news.cancel()
            await asyncio.gather(nap, news, return_exceptions=True)

    def _drop_stale(self, now: float) -> None:
        why = self._why or "it could not be said within a minute"
        for name in [name for name, one in self._announcements.items() if now - one.since >= KEPT_SECONDS]:
            self._on_not_sent(self._announcements.pop(name).text, why)
        self._drop(sum(1 for one in self._answers if now - one.since >= KEPT_SECONDS), why)

    def _drop(self, number: int, why: str) -> None:
        """The oldest answers, told in as few lines as they would have been said in."""
        gone = [self._answers.popleft() for _ in range(number)]
        if gone:
            _log.warning("Kick chat: %d viewers were not answered: %s", len(gone), why)
        while gone:
            line, taken = first_message([(one.name, one.text) for one in gone], LONGEST_CHAT)
            self._on_not_sent(line, why)
            gone = gone[taken:]

    # Sending

    async def _send_announcement(self) -> None:
        name, announcement = next(iter(self._announcements.items()))
        announcement.is_on_its_way = True
        fate, why = await self._sent_off(announcement.text, is_answer=False)
        announcement.is_on_its_way = False
        if fate is _Fate.WAITS:
            return
        if fate is _Fate.DOUBTFUL and not announcement.is_doubtful:
            announcement.is_doubtful = True
            return
        if fate is not _Fate.SENT:
            self._on_not_sent(announcement.text, _doubted(why) if fate is _Fate.DOUBTFUL else why)
        # Meanwhile a newer one of its name can have come.
        if self._announcements.get(name) is announcement:
            del self._announcements[name]

    async def _send_answers(self) -> None:
        # Only as many as a message could ever hold.
        first = [(one.name, one.text) for one in islice(self._answers, LONGEST_CHAT // 4)]
        line, taken = first_message(first, LONGEST_CHAT)
        # Taken out first: who comes while it is on its way is in the next one.
        taken_out = [self._answers.popleft() for _ in range(taken)]
        try:
            fate, why = await self._sent_off(harmless(line), is_answer=True)
        except asyncio.CancelledError:
            # It may be in chat: not again.
            self._on_not_sent(line, _doubted("the desk stopped writing at this moment"))
            raise
        if fate is _Fate.WAITS:
            self._answers.extendleft(reversed(taken_out))
        elif fate in (_Fate.REFUSED, _Fate.DOUBTFUL):
            self._on_not_sent(line, _doubted(why) if fate is _Fate.DOUBTFUL else why)

    async def _sent_off(self, text: str, *, is_answer: bool) -> tuple[_Fate, str]:
        fate, why = _Fate.SENT, ""
        try:
            sent = await self._send(text)
        except EnvironmentFault as fault:
            fate, why = _fate_of(fault), fault.message
            self._back_off(fault)
        except Exception:  # noqa: BLE001 - logged, and the next message may go
            _log.exception("Kick chat: a message could not be sent.")
            fate, why = _Fate.REFUSED, "a fault in the desk; the log file says more"
        else:
            if sent.is_shown:
                self._on_sent(text)
                self._recovered()
            else:
                fate, why = _Fate.REFUSED, "Kick took it and did not send it"
        # Only now: it reached Kick at some time in between, and the limit has to hold for the latest.
        self._sent.append((self._clock(), is_answer))
        return fate, why

    def _back_off(self, fault: EnvironmentFault) -> None:
        pause = BACK_OFF_SECONDS[min(self._failures, len(BACK_OFF_SECONDS) - 1)]
        if isinstance(fault, TooOften):
            pause = max(pause, fault.wait_seconds)
        self._not_before = self._clock() + pause
        self._failures += 1
        self._why = fault.message
        self._on_fault(fault)

    def _recovered(self) -> None:
        if self._failures:
            self._on_fault(None)
        self._failures, self._why, self._not_before = 0, "", 0.0

    # Small things

    def _was_told(self, name: str, text: str, now: float) -> bool:
        key = (name.casefold(), text)
        before = self._told.get(key)
        if before is not None and now - before < SECONDS_UNTIL_REPEATED:
            return True
        self._told[key] = now
        self._told.move_to_end(key)
        if len(self._told) > _MOST_REMEMBERED:
            self._told.popitem(last=False)
        return False


def _line(answers: list[_Answer]) -> str:
    return first_message([(one.name, one.text) for one in answers], LONGEST_CHAT)[0]


def _doubted(why: str) -> str:
    return f"it may be in chat all the same: {visible(why, 200)}"


def _room_at(times: list[float], most: int) -> float:
    """When a message more than these may go out, with `most` in a window."""
    return times[-most] + WINDOW_SECONDS if len(times) >= most else 0.0


def _fate_of(fault: EnvironmentFault) -> _Fate:
    if isinstance(fault, WrongShape) or (isinstance(fault, Unreachable) and fault.unknown):
        return _Fate.DOUBTFUL
    return _Fate.REFUSED if isinstance(fault, Refused) else _Fate.WAITS
