"""A running period and people to give tickets to."""

from __future__ import annotations

from collections.abc import Mapping

from raffle_desktop.domain.tickets import Source
from raffle_desktop.services import ticket_log
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.ticket_log import NO_EVENT, StandingChange
from raffle_desktop.services.ticket_views import Holding
from tests.conftest import Desk

MONTH = 30 * 86_400 * 1_000_000


def open_period(desk: Desk, book_id: int = 1, name: str = "November 2026") -> int:
    """A period of the book, from now on for thirty days; gives its id."""
    now = desk.services.core.now_micros()
    desk.run_sql(
        "INSERT INTO periods (book_id, name, state, starts_at, ends_at) VALUES (?, ?, 'active', ?, ?)",
        book_id,
        name,
        now,
        now + MONTH,
    )
    return int(desk.value("SELECT max(id) FROM periods"))


def end_period(desk: Desk, period_id: int) -> None:
    now = desk.services.core.now_micros()
    desk.run_sql("UPDATE periods SET state = 'ended', ended_at = ?, turned_by = 'op' WHERE id = ?", now, period_id)


def person(desk: Desk, name: str) -> int:
    """The viewer of this name, made if new; gives their id."""
    return desk.set_counters(name)


def award(
    desk: Desk,
    period_id: int,
    viewer_id: int,
    n: int,
    source: Source = Source.FOLLOW,
    *,
    event: tuple[str, str] = NO_EVENT,
) -> bool:
    def work(transaction: Transaction) -> bool:
        return ticket_log.award(transaction, period_id, viewer_id, n, source, "test", event=event)

    return desk.services.core.write(work, actor="feed")


def standing(
    desk: Desk, period_id: int, source: Source, wanted: Mapping[int, int], *, complete: bool = True
) -> StandingChange:
    def work(transaction: Transaction) -> StandingChange:
        return ticket_log.set_standing(transaction, period_id, source, wanted, complete=complete)

    return desk.services.core.write(work, actor="feed")


def numbers(desk: Desk, viewer_id: int) -> list[int]:
    """The viewer's valid numbers, one by one."""
    return [one.number for one in desk.services.tickets.numbers(viewer_id) if one.is_valid]


def holding(desk: Desk, viewer_id: int) -> Holding:
    return desk.services.tickets.balance(viewer_id)
