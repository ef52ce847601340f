"""Books that are fed from somewhere, and short ways to feed them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from raffle_desktop.domain.calendar import Calendar
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.tickets import KICK_MONTHLY, Rates, Source
from raffle_desktop.services.books import Book, Period
from raffle_desktop.services.feed_sync import EntriesList, FeedRow, SyncOutcome
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.period_turns import Turned
from raffle_desktop.services.wagers import WagerOutcome, WagerRow
from tests.conftest import Desk

MICRO = 1_000_000


def turn(desk: Desk) -> list[Turned]:
    """As the desk's heartbeat does."""
    return desk.services.periods.turn_if_due()


def running(desk: Desk, book: int | str | None = None) -> Period:
    period = desk.services.periods.current(book)
    assert period is not None
    return period


def change_book(desk: Desk, book: int | str | None = None, **changes: Any) -> Book:
    """`origins` are added to those there are."""
    found = desk.services.books.get(book)
    if "origins" in changes:
        changes["origins"] = {**found.settings.origins, **changes["origins"]}
    return desk.services.books.change(found.id, replace(found.settings, **changes), actor="op")


def kick_book(desk: Desk, watch: str = "import", rates: Rates = KICK_MONTHLY) -> Book:
    """The first book with the rates of a channel on Kick, its period running."""
    origins = {Source.WATCHTIME: watch, Source.GIFTED_SUB: "kick", Source.WAGER: "affiliate"}
    book = change_book(desk, rates=rates, origins=origins)
    turn(desk)
    return book


def on(desk: Desk, name: str, platform: str = "twitch") -> int:
    """The viewer with an account of this name there, made if new."""
    return desk.services.viewers.ensure(Person(platform, name, f"id-{name}"), actor="op").id


def told(
    desk: Desk, kind: EventType, name: str | None, event_id: str, *, platform: str = "twitch", **more: Any
) -> bool:
    """An event as the platform's adapter hands it in."""
    person = None if name is None else Person(platform, name, f"id-{name}")
    event = OutsideEvent(more.pop("source", platform), event_id, kind, person, **more)
    return desk.services.ingest.apply(event, actor=platform)


def valid(desk: Desk, viewer_id: int, book: int | str | None = None) -> int:
    return desk.services.tickets.balance(viewer_id, book).valid


def by_source(desk: Desk, viewer_id: int, book: int | str | None = None) -> dict[str, int]:
    held = desk.services.tickets.balance(viewer_id, book).by_source
    return {str(source): count for source, count in held.items() if count}


def everybody(desk: Desk, book: int | str | None = None) -> dict[str, int]:
    """Name to valid tickets."""
    return {line.name: line.tickets for line in desk.services.tickets.leaderboard(book, top=10_000)}


def sync(desk: Desk, kind: EntriesList, *names: str | FeedRow, force: bool = False) -> SyncOutcome:
    rows = [name if isinstance(name, FeedRow) else FeedRow(name) for name in names]
    return desk.services.feed_sync.apply(kind, rows, force=force, actor="entries feed")


def wagered(desk: Desk, amounts: Mapping[str, str], campaign: str = "lele", feed: str | None = None) -> WagerOutcome:
    """Amounts in whole units, as text."""
    rows = [WagerRow(name, campaign, micro(amount)) for name, amount in amounts.items()]
    return desk.services.wagers.take(rows, actor="affiliate feed", feed=feed)


def micro(amount: str) -> int:
    whole, _, decimals = amount.partition(".")
    return int(whole) * MICRO + int((decimals + "000000")[:6])


def set_calendar(desk: Desk, book: int | str | None = None, **calendar: Any) -> Book:
    return change_book(desk, book, calendar=Calendar(**calendar))


def at(desk: Desk, *moment: int | datetime) -> None:
    """Set the clock: (year, month, day, hour, …) in UTC."""
    from datetime import UTC

    first = moment[0]
    desk.clock.now = first if isinstance(first, datetime) else datetime(*moment, tzinfo=UTC)  # type: ignore[arg-type, misc]


def micros(*moment: int) -> int:
    from datetime import UTC

    return to_micros(datetime(*moment, tzinfo=UTC))  # type: ignore[arg-type, misc]


def dates(periods: Sequence[Period]) -> list[tuple[str, str]]:
    return [(period.name, period.state) for period in periods]
