"""The entries feed: who follows, who subscribes and who has gifted, as somebody's own server tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.feeds.access import Access
from raffle_desktop.feeds.entries_rows import TITLES, read_entries_list
from raffle_desktop.feeds.fetching import Fetcher, Marks
from raffle_desktop.feeds.listing import Heard, InThread, Listing, PartResult, problem_of
from raffle_desktop.feeds.rows import EntriesList, FeedRow, FeedSync, SyncOutcome
from raffle_desktop.feeds.status import CheckView, FeedName, PartState
from raffle_desktop.services.feed_settings import EntriesFeedSettings, FeedSettings

ACTOR = "entries feed"
EXAMPLES = 3
Rows = Sequence[FeedRow]


class EntriesFeed:
    """Its three lists: each with an answer of its own, and compared all together."""

    name = FeedName.ENTRIES

    def __init__(self, fetcher: Fetcher, in_thread: InThread, sync: FeedSync) -> None:
        self._fetcher, self._in_thread, self._sync = fetcher, in_thread, sync
        self._listings: dict[EntriesList, Listing[Rows]] = {}
        self.forget()

    def settings(self, given: FeedSettings) -> EntriesFeedSettings:
        return given.entries

    def forget(self) -> None:
        """Another feed from now on: nothing of it is known."""
        self._listings = {part: Listing(part, self._fetcher, self._in_thread) for part in TITLES}

    def outdated(self) -> None:
        """See Listing.outdated."""
        for listing in self._listings.values():
            listing.outdated()

    async def poll(
        self, settings: EntriesFeedSettings, access: Access, *, force: bool = False
    ) -> tuple[PartResult, ...]:
        """Ask for each list that has a path; where all could be read, compare them with what is stored, all in one act.

        One that could not be read, or whose people could not be, has nothing changed by the others either.
        `force`: see FeedsControl.sync.
        """
        heard: dict[EntriesList, Heard[Rows]] = {}
        problems: dict[EntriesList, PartResult] = {}
        stopped: PartResult | None = None
        for part, path in _paths(settings):
            if stopped is not None:
                problems[part] = replace(stopped, part=part)
                continue
            answer = await self._listings[part].hear(access, path, partial(read_entries_list, kind=part), anew=force)
            if isinstance(answer, PartResult):
                problems[part] = answer
                stopped = answer if answer.stops else None
            else:
                heard[part] = answer
        if problems:
            waiting = {part: _waits(part, one.rows, self._listings[part].last) for part, one in heard.items()}
            return _in_order({**problems, **waiting})
        if not any(one.is_news for one in heard.values()):
            return tuple(self._listings[part].unchanged(one) for part, one in heard.items())
        return await self._compare(heard, force=force)

    async def _compare(self, heard: Mapping[EntriesList, Heard[Rows]], *, force: bool) -> tuple[PartResult, ...]:
        lists = {part: one.rows for part, one in heard.items()}
        try:
            outcomes = await self._in_thread(lambda: self._sync.apply_lists(lists, force=force, actor=ACTOR))
        except (EnvironmentFault, RaffleError) as fault:
            return tuple(problem_of(part, fault) for part in heard)
        results: list[PartResult] = []
        for part, one in heard.items():
            listing = self._listings[part]
            if outcomes[part].set_aside:
                results.append(listing.settle(one, _nobody(part, listing.last)))
                continue
            result = _result(part, outcomes[part])
            is_old = not one.is_news and result.state is PartState.TAKEN and not result.changed
            results.append(
                listing.unchanged(one) if is_old and _was_taken(listing.last) else listing.settle(one, result)
            )
        return tuple(results)

    async def test(self, settings: EntriesFeedSettings, access: Access) -> tuple[CheckView, ...]:
        """See `check_entries`."""
        return await check_entries(settings, access, self._fetcher, self._in_thread)


async def check_entries(
    settings: EntriesFeedSettings, access: Access, fetcher: Fetcher, in_thread: InThread
) -> tuple[CheckView, ...]:
    """Ask for each list once, read it, and change nothing."""
    return (await read_entries(settings, access, fetcher, in_thread))[0]


async def read_entries(
    settings: EntriesFeedSettings, access: Access, fetcher: Fetcher, in_thread: InThread
) -> tuple[tuple[CheckView, ...], dict[EntriesList, Rows]]:
    """The same, with the rows of those lists that could be read."""
    views: list[CheckView] = []
    lists: dict[EntriesList, Rows] = {}
    for part, path in _paths(settings):
        try:
            body = (await fetcher.get(access, path, Marks())).body or b""
            lists[part] = await in_thread(partial(read_entries_list, body, part))
        except (EnvironmentFault, RaffleError) as fault:
            result = problem_of(part, fault)
            views.append(CheckView(part, problem=result.problem, way_out=result.way_out))
        else:
            views.append(_read_well(part, lists[part]))
    return tuple(views), lists


def _read_well(part: EntriesList, rows: Rows) -> CheckView:
    examples = tuple(row.name for row in rows[:EXAMPLES])
    people = "1 person" if len(rows) == 1 else f"{len(rows)} people"
    sentence = f"The list of {TITLES[part]} can be read: {people}"
    if part == "gift_subs":
        sentence += f", {sum(row.count for row in rows)} subs"
    return CheckView(part, len(rows), examples, f"{sentence}.")


def _paths(settings: EntriesFeedSettings) -> list[tuple[EntriesList, str]]:
    return [(part, path) for part in TITLES if (path := cast("str", getattr(settings, part)))]


def _in_order(results: Mapping[EntriesList, PartResult]) -> tuple[PartResult, ...]:
    return tuple(results[part] for part in TITLES if part in results)


def _was_taken(last: PartResult | None) -> bool:
    return last is not None and last.state in (PartState.TAKEN, PartState.UNCHANGED)


def _result(part: EntriesList, outcome: SyncOutcome) -> PartResult:
    return PartResult(
        part,
        PartState.HELD if outcome.held else PartState.TAKEN,
        seen=outcome.seen,
        added=0 if outcome.held else outcome.added,
        removed=0 if outcome.held else outcome.removed,
        sentence=outcome.sentence,
    )


def _waits(part: EntriesList, rows: Rows, last: PartResult | None) -> PartResult:
    people = "1 person" if len(rows) == 1 else f"{len(rows)} people"
    sentence = f"The list of {TITLES[part]} can be read ({people}); it waits for the others, as all are taken at once."
    return PartResult(part, PartState.WAITS, seen=len(rows) if last is None else last.seen, sentence=sentence)


def _nobody(part: EntriesList, last: PartResult | None) -> PartResult:
    return PartResult(
        part,
        PartState.EMPTY,
        # Kept, so that it stays a surprise until somebody is on it again.
        seen=0 if last is None else last.seen,
        sentence=f"The list of {TITLES[part]} is empty. It is set aside, as you said; the others are taken.",
        way_out="If nobody is left on it, have it taken as it is.",
    )
