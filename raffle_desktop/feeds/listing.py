"""One list of a feed: asked for, read, and compared with the last time."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.feeds.access import Access
from raffle_desktop.feeds.faults import FeedFault, Refused, Unreachable
from raffle_desktop.feeds.fetching import Fetcher, Marks
from raffle_desktop.feeds.status import PartState

T = TypeVar("T")
R = TypeVar("R")


class InThread(Protocol):
    """Does blocking work beside the loop."""

    def __call__(self, work: Callable[[], T]) -> Awaitable[T]: ...


@dataclass(frozen=True, slots=True)
class PartResult:
    """What one question for one list came to; the fields as in PartView. `asks_later`: the feed, or the machine, is in
    trouble, so that the next question waits longer than usual, at least `wait_seconds`. `stops`: the other lists of the
    feed need not be asked now.
    """

    part: str
    state: PartState
    seen: int = 0
    added: int = 0
    removed: int = 0
    tracked: int = 0
    sentence: str = ""
    problem: str = ""
    way_out: str = ""
    asks_later: bool = False
    wait_seconds: float = 0.0
    stops: bool = False

    @property
    def changed(self) -> bool:
        return self.state is PartState.TAKEN and bool(self.added or self.removed)


@dataclass(frozen=True, slots=True)
class Heard(Generic[R]):
    """An answer that could be read. `is_news`: it is another one than that which was settled last, or what is stored
    has changed since. The rest is the listing's own.
    """

    rows: R
    is_news: bool
    digest: bytes
    marks: Marks
    changes: int


class Listing(Generic[R]):
    """Each answer is heard, then settled with what came of it. One that is never settled leaves everything as it was,
    so that the next answer is taken as if this one had never been.
    """

    def __init__(self, part: str, fetcher: Fetcher, in_thread: InThread) -> None:
        self._part, self._fetcher, self._in_thread = part, fetcher, in_thread
        self._last: PartResult | None = None
        self._settled: Heard[R] | None = None
        self._changes = 0

    @property
    def last(self) -> PartResult | None:
        """What the last answer came to that was settled."""
        return self._last

    def outdated(self) -> None:
        """What is stored has changed: the next answer is news even if it is the same as before."""
        self._changes += 1

    async def hear(
        self, access: Access, path: str, read: Callable[[bytes], R], *, anew: bool = False
    ) -> Heard[R] | PartResult:
        """Ask, and read the answer in a thread; the problem where there is one. `anew`: also what is the same as last
        time is news once more.
        """
        changes, settled = self._changes, self._settled
        is_same_news = anew or settled is None or changes != settled.changes
        try:
            fetched = await self._fetcher.get(
                access, path, Marks() if settled is None or is_same_news else settled.marks
            )
            if fetched.body is None:
                if settled is None:
                    raise AssertionError("an answer is the same as another only after another")
                return replace(settled, is_news=is_same_news, changes=changes)
            body = fetched.body
            digest = hashlib.sha256(body).digest()
            if settled is not None and digest == settled.digest:
                return replace(settled, is_news=is_same_news, marks=fetched.marks, changes=changes)
            rows = await self._in_thread(lambda: read(body))
        except (EnvironmentFault, RaffleError) as fault:
            return problem_of(self._part, fault)
        return Heard(rows, True, digest, fetched.marks, changes)

    def settle(self, heard: Heard[R], result: PartResult) -> PartResult:
        """Keep what came of an answer; gives it."""
        self._last, self._settled = result, heard
        return result

    def unchanged(self, heard: Heard[R]) -> PartResult:
        """What to tell of an answer that is no news."""
        last = self._last
        if last is None:
            raise AssertionError("an answer is no news only after another")
        # What waits for the operator goes on waiting.
        return self.settle(heard, replace(last, state=PartState.UNCHANGED) if last.state is PartState.TAKEN else last)


def problem_of(part: str, fault: EnvironmentFault | RaffleError) -> PartResult:
    """The result where nothing came of it."""
    if isinstance(fault, RaffleError):
        return PartResult(part, PartState.PROBLEM, problem=fault.message)
    return PartResult(
        part,
        PartState.PROBLEM,
        problem=fault.message,
        way_out=fault.way_out,
        asks_later=True,
        wait_seconds=fault.wait_seconds if isinstance(fault, FeedFault) else 0.0,
        stops=isinstance(fault, Unreachable) or (isinstance(fault, Refused) and fault.status in (401, 403, 429)),
    )
