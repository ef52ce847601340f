"""What waits to be stored, and the commands that wait for it."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import count
from typing import Generic, TypeVar

from raffle_desktop.services.channel_intake import EntryWish, Item, Sighting, Unknown

MOST_WAITING = 200_000
# How much room is made at a time: looking through the queue for what can be left out takes a while.
_DROPPED_AT_ONCE = 20_000
# A command waits for the entries before it, but not while nobody answers about them.
LONGEST_COMMAND_WAIT_SECONDS = 3.0

_log = logging.getLogger(__name__)
Line = TypeVar("Line")
Call = TypeVar("Call")
_numbers = count()


@dataclass(frozen=True, slots=True)
class Work:
    """One thing to store. `account`: whose it is, "" = nobody's. `number` grows with each.

    `is_checked`: the platform was asked about this person, as far as possible. `is_answered`: an answer in chat
    makes sense.
    """

    item: Item
    account: str
    number: int
    is_checked: bool = False
    is_answered: bool = True

    def checked(self) -> Work:
        return replace(self, is_checked=True)

    def instead(self, item: Unknown) -> Work:
        """Another item in its place."""
        return replace(self, item=item)


def work_for(item: Item, *, is_answered: bool = True) -> Work:
    """The next work."""
    person = None if isinstance(item, Unknown) else item.person
    account = "" if person is None else person.external_id or ""
    return Work(item, account, next(_numbers), is_answered=is_answered)


class Recent:
    """The newest ids."""

    def __init__(self, most: int) -> None:
        self._ids: OrderedDict[str, None] = OrderedDict()
        self._most = most

    def add(self, name: str) -> bool:
        """False where it is known."""
        if name in self._ids:
            return False
        self._ids[name] = None
        if len(self._ids) > self._most:
            self._ids.popitem(last=False)
        return True


class Backlog:
    """A queue that, when it is full, leaves out the oldest that only says who was in chat; `dropped` is told how many.

    What counts is never left out, however long the queue becomes by it.
    """

    def __init__(
        self, dropped: Callable[[int], None], most: int = MOST_WAITING, at_once: int = _DROPPED_AT_ONCE
    ) -> None:
        self._works: deque[Work] = deque()
        self._dropped = dropped
        self._most = self._limit = most
        self._at_once = at_once

    def __len__(self) -> int:
        return len(self._works)

    def add(self, work: Work) -> None:
        self._works.append(work)
        if len(self._works) > self._limit:
            self._make_room()

    def take(self) -> Work:
        """The oldest. Raises IndexError where there is none."""
        return self._works.popleft()

    def put_first(self, works: Iterable[Work]) -> None:
        """Works that were taken before, in their order."""
        self._works.extendleft(reversed(list(works)))

    def _make_room(self) -> None:
        kept: deque[Work] = deque()
        dropped = 0
        for work in self._works:
            if dropped < self._at_once and isinstance(work.item, Sighting):
                dropped += 1
            else:
                kept.append(work)
        self._works = kept
        # With nothing to leave out, looking again at once would find nothing again.
        self._limit = max(self._most, len(kept) + self._at_once)
        if len(kept) <= self._most:
            self._limit = self._most
        if dropped:
            self._dropped(dropped)


class Commands(Generic[Line, Call]):
    """Hands commands on after the entries that were asked for before them are stored, so that "!close" closes nobody
    out who was in time.
    """

    def __init__(
        self,
        take: Callable[[Line, Call], None],
        longest_wait_seconds: float = LONGEST_COMMAND_WAIT_SECONDS,
    ) -> None:
        self._take = take
        self._longest_wait_seconds = longest_wait_seconds
        self._entries: dict[int, None] = {}
        self._waiting: deque[tuple[int, Line, Call]] = deque()

    def expect(self, work: Work) -> None:
        """This is going to be stored."""
        if isinstance(work.item, EntryWish):
            self._entries[work.number] = None

    def add(self, line: Line, command: Call) -> None:
        if not self._entries:
            guarded(self._take, line, command)
            return
        number = next(_numbers)
        self._waiting.append((number, line, command))
        asyncio.get_running_loop().call_later(self._longest_wait_seconds, self._release_until, number)

    def done(self, work: Work) -> None:
        """This is stored, or never will be."""
        self._entries.pop(work.number, None)
        if self._waiting:
            oldest = next(iter(self._entries), None)
            self._release_until(self._waiting[-1][0] if oldest is None else oldest)

    def _release_until(self, number: int) -> None:
        while self._waiting and self._waiting[0][0] <= number:
            _, line, command = self._waiting.popleft()
            guarded(self._take, line, command)


def guarded(function: Callable[..., None], *given: object) -> None:
    """Call it; its fault is logged and does not keep what a platform tells from being counted."""
    try:
        function(*given)
    except Exception:  # noqa: BLE001 - the boundary to other parts
        _log.exception("What followed from a message of a platform failed.")
