"""Period tickets by hand and to look at. What feeds them by itself uses `ticket_log` in its own transactions."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import Numbers, Source, check_count
from raffle_desktop.services import ticket_views
from raffle_desktop.services.books import Period, find_book, require_active_period, shown_period
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.merged import members_of, standing_id, standing_ids
from raffle_desktop.services.participants import Participants
from raffle_desktop.services.ticket_audit import audit
from raffle_desktop.services.ticket_log import (
    NO_EVENT,
    LogRow,
    StandingChange,
    award,
    award_all,
    exclude,
    held,
    include,
    plan_standing,
    set_standing,
    source_balance,
)
from raffle_desktop.services.ticket_views import Holding, LogEntry, Standing, TicketNumber, Totals
from raffle_desktop.storage.schema import viewers

__all__ = [
    "NO_EVENT",
    "Holding",
    "LogEntry",
    "LogRow",
    "Standing",
    "StandingChange",
    "TicketNumber",
    "TicketService",
    "Totals",
    "award",
    "award_all",
    "exclude",
    "held",
    "include",
    "plan_standing",
    "set_standing",
    "source_balance",
]

BookName = int | str | None
"""A book by id or name; None = the default one."""

_EXCLUDED = select(viewers.c.excluded_at).where(viewers.c.id == bindparam("viewer"))


class TicketService:
    """Reading takes the book's running period, else its newest, unless `period_id` names one; writing the running one.

    All raise RaffleError(BOOK_NOT_FOUND), writing ones NO_ACTIVE_PERIOD and VIEWER_NOT_FOUND as well.
    """

    def __init__(self, core: Core) -> None:
        self._core = core

    def give(self, viewer_id: int, n: int, reason: str, book: BookName = None, *, actor: str) -> Holding:
        """A bonus. Raises RaffleError: REASON_REQUIRED, VALUE_INVALID, EXCLUDED."""
        check_count(n)
        why = checked_reason(reason)

        def work(transaction: Transaction) -> Holding:
            who = standing_id(transaction.connection, viewer_id)
            period = running(transaction.connection, book)
            require_not_excluded(transaction.connection, who)
            award(transaction, period.id, who, n, Source.BONUS, why)
            after = {"tickets": n, "period": period.id}
            transaction.audit("tickets.give", f"viewer {who}", reason=why, after=after)
            return ticket_views.holding(transaction.connection, period.id, who)

        return self._core.write(work, actor=actor)

    def give_all(self, viewer_ids: Sequence[int], n: int, reason: str, book: BookName = None, *, actor: str) -> int:
        """The same bonus for many, all or nothing; the excluded get none. Gives how many got it.

        Raises RaffleError: REASON_REQUIRED, VALUE_INVALID.
        """
        check_count(n)
        why = checked_reason(reason)

        def work(transaction: Transaction) -> int:
            period = running(transaction.connection, book)
            known = dict(
                tuple(row) for row in transaction.connection.execute(select(viewers.c.id, viewers.c.excluded_at))
            )
            into = standing_ids(transaction.connection, viewer_ids)
            wanted = list(dict.fromkeys(into.get(one, one) for one in viewer_ids))
            if any(viewer_id not in known for viewer_id in wanted):
                raise RaffleError(Code.VIEWER_NOT_FOUND)
            rows = [LogRow(viewer_id, n, Source.BONUS, why) for viewer_id in wanted if known[viewer_id] is None]
            given = award_all(transaction, period.id, rows)
            after = {"tickets": n, "viewers": given, "period": period.id}
            transaction.audit("tickets.give_all", f"period {period.id}", reason=why, after=after)
            return given

        return self._core.write(work, actor=actor)

    def remove(self, viewer_id: int, n: int, reason: str, book: BookName = None, *, actor: str) -> int:
        """Take n tickets, or all the viewer has where that is fewer; gives how many were taken.

        Raises RaffleError: REASON_REQUIRED, VALUE_INVALID, NOT_ENOUGH_TICKETS where there are none.
        """
        check_count(n)
        why = checked_reason(reason)

        def work(transaction: Transaction) -> int:
            who = standing_id(transaction.connection, viewer_id)
            period = running(transaction.connection, book)
            name, _platform = ticket_views.account_of(transaction.connection, who)
            _total, valid = held(transaction.connection, period.id, who)
            if not valid:
                raise RaffleError(Code.NOT_ENOUGH_TICKETS, f"{names.shown(name)} has no tickets to take.")
            taken = min(n, valid)
            award(transaction, period.id, who, -taken, Source.REMOVAL, why)
            after = {"tickets": taken, "asked": n, "period": period.id}
            transaction.audit("tickets.remove", f"viewer {who}", reason=why, after=after)
            return taken

        return self._core.write(work, actor=actor)

    def transfer(self, giver_id: int, receiver_id: int, n: int, book: BookName = None, *, actor: str) -> None:
        """A gift from viewer to viewer: the giver's lowest numbers go, the receiver gets new ones.

        Raises RaffleError: VALUE_INVALID (also for a gift to oneself), EXCLUDED, NOT_ENOUGH_TICKETS.
        """
        check_count(n)
        if giver_id == receiver_id:
            raise RaffleError(Code.VALUE_INVALID, "Tickets can only be given to somebody else.")

        def work(transaction: Transaction) -> None:
            giver_is = standing_id(transaction.connection, giver_id)
            receiver_is = standing_id(transaction.connection, receiver_id)
            period = running(transaction.connection, book)
            if giver_is == receiver_is:
                raise RaffleError(Code.VALUE_INVALID, "Tickets can only be given to somebody else.")
            giver = require_not_excluded(transaction.connection, giver_is)
            receiver = require_not_excluded(transaction.connection, receiver_is)
            require_tickets(transaction.connection, period.id, giver_is, giver, n)
            rows = [
                LogRow(giver_is, -n, Source.TRANSFER, f"to {names.visible(receiver, 100)}"),
                LogRow(receiver_is, n, Source.TRANSFER, f"from {names.visible(giver, 100)}"),
            ]
            award_all(transaction, period.id, rows)
            after = {"tickets": n, "to": receiver_is, "period": period.id}
            transaction.audit("tickets.transfer", f"viewer {giver_is}", after=after)

        self._core.write(work, actor=actor)

    def balance(
        self, viewer_id: int, book: BookName = None, *, period_id: int | None = None, log_rows: int = 50
    ) -> Holding:
        """Raises RaffleError(VIEWER_NOT_FOUND)."""
        with self._core.database.read() as connection:
            period = shown_period(connection, book, period_id)
            if period is None:
                return ticket_views.no_holding(connection, standing_id(connection, viewer_id))
            who = standing_id(connection, viewer_id)
            return ticket_views.holding(connection, period.id, who, log_rows=log_rows)

    def numbers(
        self, viewer_id: int, limit: int = 10_000, book: BookName = None, *, period_id: int | None = None
    ) -> list[TicketNumber]:
        """One by one, invalid ones too, lowest first."""
        with self._core.database.read() as connection:
            period = shown_period(connection, book, period_id)
            if period is None:
                return []
            who = standing_id(connection, viewer_id)
            return ticket_views.all_numbers_of(connection, period.id, who, limit)

    def numbers_by_name(self, book: BookName = None, *, period_id: int | None = None) -> dict[str, list[Numbers]]:
        """Everybody's valid numbers as runs, by shown name (with the platform added where two have one name)."""
        with self._core.database.read() as connection:
            period = shown_period(connection, book, period_id)
            if period is None:
                return {}
            numbers = ticket_views.numbers_by_viewer(connection, period.id)
            board = ticket_views.leaderboard(connection, period.id, len(numbers))
        found: dict[str, list[Numbers]] = {}
        for line in board:
            name = line.name
            if name in found:
                name = f"{name} ({line.platform})"
            if name in found:
                name = f"{name} #{line.viewer_id}"
            found[name] = numbers[line.viewer_id]
        return found

    def log(
        self,
        viewer_id: int | None = None,
        limit: int = 100,
        offset: int = 0,
        book: BookName = None,
        *,
        period_id: int | None = None,
    ) -> list[LogEntry]:
        """Newest first."""
        with self._core.database.read() as connection:
            period = shown_period(connection, book, period_id)
            if period is None:
                return []
            members = None if viewer_id is None else members_of(connection, standing_id(connection, viewer_id))
            return ticket_views.log_page(connection, period.id, members, limit=limit, offset=offset)

    def leaderboard(
        self, book: BookName = None, top: int = 10, offset: int = 0, *, period_id: int | None = None
    ) -> list[Standing]:
        """Most tickets first, equal numbers share a rank."""
        with self._core.database.read() as connection:
            period = shown_period(connection, book, period_id)
            return [] if period is None else ticket_views.leaderboard(connection, period.id, top, offset)

    def totals(self, book: BookName = None, *, period_id: int | None = None) -> Totals:
        """How many take part with how many tickets."""
        with self._core.database.read() as connection:
            period = shown_period(connection, book, period_id)
            return Totals(0, 0, 0) if period is None else ticket_views.totals(connection, period.id)

    def by_source(self, book: BookName = None, *, period_id: int | None = None) -> dict[Source, int]:
        """What each source has brought everybody together."""
        with self._core.database.read() as connection:
            period = shown_period(connection, book, period_id)
            return {} if period is None else ticket_views.by_source(connection, period.id)

    def participants(self, book: BookName = None) -> Participants:
        """Who would be drawn now. Raises RaffleError: NO_ACTIVE_PERIOD, NOBODY_TO_DRAW, WEIGHTS_TOO_LARGE."""
        with self._core.database.read() as connection:
            found = find_book(connection, book)
            period = require_active_period(connection, found.id)
            return ticket_views.period_participants(connection, period.id, found.settings.minimum_tickets)

    def audit(self) -> list[str]:
        """What is wrong with the books, in words; empty = nothing."""
        with self._core.database.read() as connection:
            return audit(connection)


def running(connection: Connection, book: BookName) -> Period:
    """The running period of a book. Raises RaffleError(BOOK_NOT_FOUND, NO_ACTIVE_PERIOD)."""
    return require_active_period(connection, find_book(connection, book).id)


def checked_reason(given: str) -> str:
    """Raises RaffleError(REASON_REQUIRED, NOTES_TOO_LONG)."""
    reason = names.checked_notes(given)
    if not reason:
        raise RaffleError(Code.REASON_REQUIRED)
    return reason


def require_not_excluded(connection: Connection, viewer_id: int) -> str:
    """The viewer's shown name. Raises RaffleError(VIEWER_NOT_FOUND, EXCLUDED)."""
    name, _platform = ticket_views.account_of(connection, viewer_id)
    if connection.execute(_EXCLUDED, {"viewer": viewer_id}).scalar() is not None:
        raise RaffleError(Code.EXCLUDED, f"{names.shown(name)} is excluded; include them first.")
    return name


def require_tickets(connection: Connection, period_id: int, viewer_id: int, name: str, n: int) -> None:
    """Raises RaffleError(NOT_ENOUGH_TICKETS) where the viewer holds fewer valid tickets."""
    _total, valid = held(connection, period_id, viewer_id)
    if valid < n:
        raise RaffleError(Code.NOT_ENOUGH_TICKETS, f"{names.shown(name)} has {valid} tickets; {n} are needed.")
