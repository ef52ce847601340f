"""Ticket books: their names, rates, origins and calendars."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from raffle_desktop.domain.calendar import Calendar
from raffle_desktop.domain.changes import PeriodChanged
from raffle_desktop.domain.clock import from_micros, to_micros
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import KICK_MONTHLY, TWITCH_GIVEAWAY, Rates, Source
from raffle_desktop.services.books import BookSettings, active_periods, shown_period
from raffle_desktop.services.period_plans import Planned
from tests.conftest import Desk
from tests.services.ticket_tools import end_period, open_period


def test_a_new_desk_has_one_book(desk: Desk) -> None:
    (book,) = desk.services.books.list()
    assert (book.id, book.name, book.is_default) == (1, "Monthly", True)
    assert book.settings == BookSettings()
    assert book.settings.rates == TWITCH_GIVEAWAY
    assert book.settings.origin(Source.WAGER) == "affiliate"
    assert book.settings.origin(Source.BONUS) == "off"


def test_settings_come_back_as_they_were_given(desk: Desk) -> None:
    settings = BookSettings(
        KICK_MONTHLY,
        {**BookSettings().origins, Source.FOLLOW: "feed", Source.WATCHTIME: "import"},
        Calendar("weekly", weekday=5, hour=20),
        minimum_tickets=3,
        draw_on_turn=True,
        winners=2,
        notice_from=50,
        announcement="{winner} — ✨",
        hold_percent=5,
    )
    book = desk.services.books.create("Weekly", settings, actor="op")
    assert book.settings == settings
    assert desk.services.books.get("weekly") == desk.services.books.get(book.id) == book
    changed = desk.services.books.change(book.id, replace(settings, winners=4), actor="op")
    assert changed.settings.winners == 4
    (act,) = desk.services.audit.search("book.change")
    assert (act.before, act.after) == ({"winners": 2}, {"winners": 4})
    assert PeriodChanged(None, "book") in desk.changes


def test_one_book_is_meant_where_none_is_named(desk: Desk) -> None:
    weekly = desk.services.books.create("Weekly", actor="op")
    assert [book.name for book in desk.services.books.list()] == ["Monthly", "Weekly"]
    desk.services.books.make_default(weekly.id, actor="op")
    assert desk.services.books.get().name == "Weekly"
    assert [(book.name, book.is_default) for book in desk.services.books.list()] == [
        ("Weekly", True),
        ("Monthly", False),
    ]
    desk.services.books.rename(weekly.id, "Every week", actor="op")
    assert desk.services.books.get(" every WEEK ").id == weekly.id
    desk.services.books.rename(weekly.id, "EVERY week", actor="op")
    assert desk.services.tickets.audit() == []


@pytest.mark.parametrize("name", ["", "  ", "=cmd()", "\u202eYlhtnom", "x" * 61, "42", "monthly", "MONTHLY"])
def test_a_book_needs_a_name_of_its_own(desk: Desk, name: str) -> None:
    with desk.refuses(Code.NAME_INVALID):
        desk.services.books.create(name, actor="op")


def without(origins: Mapping[Source, str], source: Source) -> dict[Source, str]:
    return {key: value for key, value in origins.items() if key is not source}


WRONG: dict[str, BookSettings] = {
    "rates below 0": BookSettings(Rates({"twitch": {Source.FOLLOW: -1}})),
    "wagers from Twitch": BookSettings(origins={**BookSettings().origins, Source.WAGER: "twitch"}),
    "a bonus from a feed": BookSettings(origins={**BookSettings().origins, Source.BONUS: "feed"}),
    "a source from nowhere": BookSettings(origins=without(BookSettings().origins, Source.FOLLOW)),
    "the 31st": BookSettings(calendar=Calendar(day=31)),
    "no minimum": BookSettings(minimum_tickets=0),
    "no winners": BookSettings(winners=0),
    "too many winners": BookSettings(winners=1001),
    "a share of 0": BookSettings(hold_percent=0),
    "a share above all": BookSettings(hold_percent=101),
    "an endless announcement": BookSettings(announcement="x" * 501),
}


@pytest.mark.parametrize("settings", WRONG.values(), ids=WRONG.keys())
def test_settings_that_cannot_be_are_refused(desk: Desk, settings: BookSettings) -> None:
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.books.change(1, settings, actor="op")
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.books.create("New", settings, actor="op")


def test_books_that_are_not_there(desk: Desk) -> None:
    for wanted in (7, "Yearly", ""):
        with pytest.raises(RaffleError) as caught:
            desk.services.books.get(wanted)
        assert caught.value.code is Code.BOOK_NOT_FOUND
    with desk.refuses(Code.BOOK_NOT_FOUND):
        desk.services.books.change(7, BookSettings(), actor="op")
    with desk.refuses(Code.BOOK_NOT_FOUND):
        desk.services.books.make_default(7, actor="op")


def test_the_period_that_is_shown_is_the_running_one_else_the_newest(desk: Desk) -> None:
    with desk.database.read() as connection:
        assert shown_period(connection) is None
    october = open_period(desk, name="October")
    end_period(desk, october)
    desk.clock.advance(days=1)
    november = open_period(desk, name="November")
    with desk.database.read() as connection:
        assert [(period.id, book.id) for period, book in active_periods(connection)] == [(november, 1)]
        shown = [shown_period(connection), shown_period(connection, period_id=october)]
    assert [(period.id, period.state) for period in shown if period] == [(november, "active"), (october, "ended")]
    end_period(desk, november)
    with desk.database.read() as connection:
        newest = shown_period(connection)
        assert active_periods(connection) == []
    assert newest is not None
    assert (newest.id, newest.is_active) == (november, False)


def test_another_calendar_moves_the_end_of_the_running_period(desk: Desk) -> None:
    desk.services.periods.turn_if_due()
    book = desk.services.books.get()

    def end_with(calendar: Calendar) -> datetime | None:
        desk.services.books.change(book.id, replace(book.settings, calendar=calendar), actor="op")
        period = desk.services.periods.current()
        assert period is not None
        return None if period.ends_at is None else from_micros(period.ends_at)

    assert end_with(Calendar(day=15, hour=6)) == datetime(2026, 12, 15, 6, tzinfo=UTC)
    assert PeriodChanged(1, "changed") in desk.changes
    act = desk.services.audit.search("period.dates")[0]
    assert (act.subject, act.before, act.after) == (
        "period 1",
        {"ends_at": to_micros(datetime(2026, 12, 1, tzinfo=UTC))},
        {"ends_at": to_micros(datetime(2026, 12, 15, 6, tzinfo=UTC))},
    )
    assert end_with(Calendar("weekly", weekday=5, hour=21)) == datetime(2026, 11, 21, 21, tzinfo=UTC)
    # Dates of the operator's own keep it, and a plan for them is forgotten with them.
    assert end_with(Calendar("custom")) == datetime(2026, 11, 21, 21, tzinfo=UTC)
    start = datetime(2026, 12, 20, tzinfo=UTC)
    desk.services.periods.plan(Planned("Christmas", to_micros(start), None), actor="op")
    desk.services.periods.set_end(None, actor="op")
    assert end_with(Calendar("custom")) is None
    assert desk.services.periods.planned() is not None
    assert end_with(Calendar()) == datetime(2026, 12, 1, tzinfo=UTC)
    assert desk.services.periods.planned() is None
    # Also where the clock stands before the period's own beginning.
    desk.clock.now = datetime(2026, 9, 1, tzinfo=UTC)
    assert end_with(Calendar(day=22)) == datetime(2026, 11, 22, tzinfo=UTC)


def test_another_calendar_does_not_put_off_a_turn_that_was_due(desk: Desk) -> None:
    desk.services.periods.turn_if_due()
    book = desk.services.books.get()
    desk.clock.now = datetime(2026, 12, 1, 0, 0, 0, 500_000, tzinfo=UTC)
    weekly = replace(book.settings, calendar=Calendar("weekly"))
    desk.services.books.change(book.id, weekly, actor="op")
    (turned,) = desk.services.periods.turn_if_due()
    assert turned.ended is not None
    assert turned.started is not None
    assert turned.started.ends_at == to_micros(datetime(2026, 12, 7, tzinfo=UTC))


def test_other_settings_leave_the_end_of_a_period_that_was_set_by_hand(desk: Desk) -> None:
    desk.services.periods.turn_if_due()
    wanted = to_micros(datetime(2026, 11, 25, tzinfo=UTC))
    desk.services.periods.set_end(wanted, actor="op")
    desk.services.books.change(1, replace(desk.services.books.get().settings, winners=3), actor="op")
    period = desk.services.periods.current()
    assert period is not None
    assert period.ends_at == wanted
