"""Drawing a period: every valid ticket is one chance; the winning number, what is said of it, and the period's end."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain import chat_texts, names
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.figures import grouped, odds_text
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.books import (
    ANNOUNCEMENT,
    Book,
    BookSettings,
    Period,
    find_book,
    get_period,
    require_active_period,
)
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.draw_life import confirm_winners, standing_winners
from raffle_desktop.services.draw_states import refuse_under_way
from raffle_desktop.services.draw_views import resolve_id, view_of
from raffle_desktop.services.draws import REDRAW_RULE, check_winners, decide
from raffle_desktop.services.participants import Participants
from raffle_desktop.services.period_wins import details_of, last_change
from raffle_desktop.services.periods import end_period
from raffle_desktop.services.records import DrawView, WinnerView
from raffle_desktop.services.settings import draw_settings
from raffle_desktop.services.ticket_views import period_participants
from raffle_desktop.services.tickets import BookName
from raffle_desktop.storage.schema import viewers
from raffle_desktop.storage.ticket_tables import period_draws

PRIZE_MAX = 200
NO_PRIZE = "the raffle"
"""Stands in an announcement where no prize was named."""

SOURCES_IN_WORDS: dict[Source, str] = {
    Source.FOLLOW: "for following",
    Source.SUBSCRIPTION: "for subscribing",
    Source.GIFTED_SUB: "for gifted subs",
    Source.WATCHTIME: "for watch time",
    Source.WAGER: "for wagers",
    Source.BONUS: "bonus",
    Source.REMOVAL: "removed",
    Source.TRANSFER: "from viewer to viewer",
    Source.SHOP: "spent in the shop",
    Source.EXCLUSION: "while excluded",
}


@dataclass(frozen=True, slots=True)
class PeriodDraw:
    """A draw of a period. `announcements`: what is to be said, a line for each winner who stands, by place."""

    view: DrawView
    period: Period
    book: Book
    announcements: tuple[str, ...]

    @property
    def prize(self) -> str:
        return self.view.prize


class PeriodDrawService:
    """Draws periods, running or ended. Confirm, redraw and undo are those of every draw (`WinnerService`)."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def draw(
        self,
        period_id: int | None = None,
        book: BookName = None,
        *,
        winners: int = 1,
        prize: str = "",
        end: bool = False,
        confirm: bool = False,
        actor: str,
    ) -> PeriodDraw:
        """Draw among the viewers with at least the book's minimum of valid tickets; stored before it is answered.

        Of the period named, else of the book's running one. `end`: end that period first, in the same moment, so that
        what is known until then takes part, and nothing after it. `confirm`: confirm the winners at once, unless a
        claim timer is set. Fewer than `winners` are drawn where fewer take part.
        Raises RaffleError: BOOK_NOT_FOUND, PERIOD_NOT_FOUND, NO_ACTIVE_PERIOD (also for ending what has ended),
        NOBODY_TO_DRAW, WEIGHTS_TOO_LARGE, VALUE_INVALID for a number of winners outside 1 to 1000 or a long prize.
        """
        check_winners(winners)
        named_prize = checked_prize(prize)

        def work(transaction: Transaction) -> PeriodDraw:
            connection = transaction.connection
            period = wanted_period(connection, period_id, book)
            if end:
                end_period(transaction, period.id)
            draw_id = draw_period(transaction, get_period(connection, period.id), winners, named_prize)
            if confirm and draw_settings(connection).claim_seconds == 0:
                confirm_winners(transaction, draw_id, standing_winners(connection, draw_id))
            return _result(connection, draw_id)

        return self._core.write(work, actor=actor)

    def after_turn(self, period_id: int, *, actor: str) -> PeriodDraw | None:
        """The draw that a book wants of a period that its calendar has ended; None where the book wants none, nobody
        takes part, or this was done before. Winners are confirmed unless a claim timer is set.
        """

        def work(transaction: Transaction) -> PeriodDraw | None:
            connection = transaction.connection
            period = get_period(connection, period_id)
            settings = find_book(connection, period.book_id).settings
            if period.ended_at is None or not settings.draw_on_turn:
                return None
            # What was drawn while it still ran was another draw.
            if any(view_of(connection, one).opened_at >= period.ended_at for one in draws_of(connection, period_id)):
                return None
            try:
                draw_id = draw_period(transaction, period, settings.winners, "")
            except RaffleError as refusal:
                # Nothing was written before it was seen that there is nobody, or a draw of it under way already.
                if refusal.code not in (Code.NOBODY_TO_DRAW, Code.DRAW_IN_PROGRESS):
                    raise
                return None
            if draw_settings(connection).claim_seconds == 0:
                confirm_winners(transaction, draw_id, standing_winners(connection, draw_id))
            return _result(connection, draw_id)

        return self._core.write(work, actor=actor)

    def get(self, draw_id: str) -> PeriodDraw:
        """By id, or "latest". Raises RaffleError(DRAW_NOT_FOUND), also for a draw of anything but a period."""
        with self._core.database.read() as connection:
            return _result(connection, resolve_id(connection, draw_id))

    def of_period(self, period_id: int) -> list[PeriodDraw]:
        """Its draws, oldest first."""
        with self._core.database.read() as connection:
            return [_result(connection, draw_id) for draw_id in draws_of(connection, period_id)]


def draw_period(transaction: Transaction, period: Period, winners: int, prize: str) -> str:
    """Decide and store a draw of a period within a transaction; gives its id. Raises as `PeriodDrawService.draw`."""
    connection = transaction.connection
    refuse_under_way(connection, period_id=period.id)
    participants = participants_of(connection, period)
    details = details_of(connection, period.id, last_change(connection, period.id))
    label, rules = period_label(connection, period), period_rules(connection, period, prize)
    draw_id = decide(transaction, participants, "period", label, winners, rules, details=details)
    note_draw(connection, draw_id, period.id, prize)
    return draw_id


def period_label(connection: Connection, period: Period) -> str:
    """What a draw of this period is called in the record."""
    return f"{find_book(connection, period.book_id).name}: {period.name}"


def period_rules(connection: Connection, period: Period, prize: str) -> str:
    """The terms of a draw of this period, in words."""
    minimum = find_book(connection, period.book_id).settings.minimum_tickets
    enough = "" if minimum == 1 else f", for viewers with {minimum} at the least"
    prized = f" Prize: {prize}." if prize else ""
    return f"One chance for each valid ticket of {period_label(connection, period)}{enough}.{prized} {REDRAW_RULE}"


def note_draw(connection: Connection, draw_id: str, period_id: int, prize: str) -> None:
    """Which period a draw is of, and for what."""
    connection.execute(insert(period_draws), {"draw_id": draw_id, "period_id": period_id, "prize": prize})


def draws_of(connection: Connection, period_id: int) -> list[str]:
    """The draws of a period by id, oldest first."""
    statement = select(period_draws.c.draw_id).where(period_draws.c.period_id == period_id)
    views = [view_of(connection, draw_id) for draw_id in connection.scalars(statement).all()]
    return [view.id for view in sorted(views, key=lambda view: (view.opened_at, view.seq))]


def checked_prize(given: str) -> str:
    """On one line. Raises RaffleError(VALUE_INVALID) over 200 characters."""
    prize = " ".join(names.checked_notes(given).split())
    if len(prize) > PRIZE_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"The prize may have {PRIZE_MAX} characters at the most.")
    return prize


def announcement(settings: BookSettings, view: DrawView, winner: WinnerView) -> str:
    """What is said of a winner, as one line of chat."""
    fields = {
        "winner": winner.name,
        "prize": view.prize or NO_PRIZE,
        "number": "?" if winner.number is None else grouped(str(winner.number)),
        "total": grouped(str(view.total)),
        "participants": grouped(str(view.entries)),
        "odds": odds_text(winner.weight, winner.odds).replace(" / ", "/"),
        "breakdown": breakdown_in_words(winner),
    }
    return chat_texts.render(settings.announcement.strip() or ANNOUNCEMENT, fields)


def breakdown_in_words(winner: WinnerView) -> str:
    """A winner's tickets by source: "120 for watch time, 45 for gifted subs, −5 removed"."""
    parts = (f"{_signed(count)} {SOURCES_IN_WORDS[Source(source)]}" for source, count in winner.by_source.items())
    return ", ".join(parts)


def _signed(count: int) -> str:
    return grouped(str(count)) if count >= 0 else f"−{grouped(str(-count))}"


def wanted_period(connection: Connection, period_id: int | None, book: BookName) -> Period:
    """The one named, else the book's running one.

    Raises RaffleError: PERIOD_NOT_FOUND, NO_ACTIVE_PERIOD, BOOK_NOT_FOUND.
    """
    if period_id is not None:
        return get_period(connection, period_id)
    return require_active_period(connection, find_book(connection, book).id)


def participants_of(connection: Connection, period: Period) -> Participants:
    """Viewers with at least the book's minimum of valid tickets.

    Raises RaffleError: NOBODY_TO_DRAW, WEIGHTS_TOO_LARGE.
    """
    minimum = find_book(connection, period.book_id).settings.minimum_tickets
    everybody = period_participants(connection, period.id, minimum)
    if period.is_active:
        return everybody
    # What an ended period says never changes, so who was excluded since still has tickets there.
    excluded = set(connection.scalars(select(viewers.c.id).where(viewers.c.excluded_at.is_not(None))))
    rows = [row for row in everybody.rows if row[3] not in excluded]
    if not rows:
        raise RaffleError(Code.NOBODY_TO_DRAW, "There is nobody to draw: nobody has enough valid tickets.")
    return Participants(rows)


def _result(connection: Connection, draw_id: str) -> PeriodDraw:
    view = view_of(connection, draw_id)
    if view.period_id is None:
        raise RaffleError(Code.DRAW_NOT_FOUND, "This draw was of no period.")
    period = get_period(connection, view.period_id)
    book = find_book(connection, period.book_id)
    said = tuple(announcement(book.settings, view, winner) for winner in view.standing)
    return PeriodDraw(view, period, book, said)
