"""What goes over the wire of period tickets: periods, leaderboard, statistics, draws, links."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from raffle_desktop.domain.tickets import MAX_GIVEN
from raffle_desktop.services.books import Book, Period
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.period_draws import PRIZE_MAX, PeriodDraw
from raffle_desktop.services.records import WinnerView
from raffle_desktop.services.ticket_stats import DayCount, PastWinner, PeriodRecord, Statistics, TicketBoard
from raffle_desktop.services.ticket_views import Standing
from raffle_desktop.web.models import Answer, Id, Name, Platform, Request, SnakeRequest, Success, Whole, share

BookGiven = Annotated[str, Field(min_length=1, max_length=500)]
TicketCount = Annotated[Whole, Field(ge=1, le=MAX_GIVEN)]


def book_named(given: str | None) -> int | str | None:
    """A book as a caller names it: its id in digits, or its name, which is never a number; None = the default one."""
    if given is None:
        return None
    return int(given) if given.isascii() and given.isdigit() and len(given) < 19 else given


class AllTickets(BaseModel):
    """Valid ticket numbers by viewer."""

    model_config = ConfigDict(extra="forbid")

    tickets: dict[str, list[int]] = Field(examples=[{"user1": [1, 2, 3]}])


class TicketOut(BaseModel):
    model_config = ConfigDict(extra="forbid")

    number: int
    is_valid: bool


class ViewersTickets(BaseModel):
    model_config = ConfigDict(extra="forbid")

    tickets: list[TicketOut]


class SyncRequest(Request):
    force: bool = Field(
        default=False, description="Take the lists also where that takes very many tickets, or where one is empty."
    )


class TicketsSynced(BaseModel):
    """`running`: it takes longer than an answer may, and goes on."""

    model_config = ConfigDict(extra="forbid")

    status: Literal["success", "running"]
    message: str = Field(examples=["Tickets synchronized successfully"])


class BookOut(Answer):
    id: int
    name: str
    is_default: bool

    @classmethod
    def of(cls, book: Book) -> BookOut:
        return cls(id=book.id, name=book.name, is_default=book.is_default)


class PeriodOut(Answer):
    id: int
    book: BookOut
    name: str
    state: Literal["active", "ended", "archived"]
    starts_at: str
    ends_at: str | None = Field(description="null = only the operator ends it.")
    ended_at: str | None

    @classmethod
    def of(cls, book: Book, period: Period) -> PeriodOut:
        return cls.model_validate(
            {
                "id": period.id,
                "book": BookOut.of(book),
                "name": period.name,
                "state": period.state,
                "starts_at": rfc3339(period.starts_at),
                "ends_at": None if period.ends_at is None else rfc3339(period.ends_at),
                "ended_at": None if period.ended_at is None else rfc3339(period.ended_at),
            }
        )


class PastWinnerOut(Answer):
    draw_id: str
    username: str
    platform: str
    viewer_id: int | None
    ticket: int | None = Field(description="The winning ticket number.")
    tickets: int
    odds: float = Field(description="0 to 1.")
    prize: str

    @classmethod
    def of(cls, winner: PastWinner) -> PastWinnerOut:
        return cls(
            draw_id=winner.draw_id,
            username=winner.name,
            platform=winner.platform,
            viewer_id=winner.viewer_id,
            ticket=winner.number,
            tickets=winner.tickets,
            odds=share(winner.odds),
            prize=winner.prize,
        )


class PeriodLine(Answer):
    period: PeriodOut
    participants: int
    total_tickets: int = Field(description="Valid ones.")
    growth: float | None = Field(description="Over the period before: 0.25 = a quarter more; null where that had none.")
    winners: list[PastWinnerOut]

    @classmethod
    def of(cls, record: PeriodRecord) -> PeriodLine:
        return cls(
            period=PeriodOut.of(record.book, record.period),
            participants=record.participants,
            total_tickets=record.tickets,
            growth=None if record.growth is None else share(record.growth),
            winners=[PastWinnerOut.of(winner) for winner in record.winners],
        )


class Periods(Answer):
    periods: list[PeriodLine]
    total: int
    limit: int
    offset: int


class StandingOut(Answer):
    rank: int = Field(description="Equal numbers of tickets share a rank.")
    viewer_id: int
    username: str
    platform: str
    tickets: int
    chance: float = Field(description="In percent of all valid tickets.", examples=[1.61])

    @classmethod
    def of(cls, standing: Standing) -> StandingOut:
        return cls(
            rank=standing.rank,
            viewer_id=standing.viewer_id,
            username=standing.name,
            platform=standing.platform,
            tickets=standing.tickets,
            chance=share(standing.share * 100),
        )


class TicketBoardOut(Answer):
    """`period` is null while the book has had none yet."""

    book: BookOut
    period: PeriodOut | None
    participants: int
    total_tickets: int
    leaderboard: list[StandingOut]

    @classmethod
    def of(cls, board: TicketBoard) -> TicketBoardOut:
        return cls(
            book=BookOut.of(board.book),
            period=None if board.period is None else PeriodOut.of(board.book, board.period),
            participants=board.totals.participants,
            total_tickets=board.totals.tickets,
            leaderboard=[StandingOut.of(line) for line in board.lines],
        )


class DayOut(Answer):
    day: str = Field(description="In UTC.", examples=["2026-11-21"])
    given: dict[str, int] = Field(description="Tickets given by source.")
    net: int = Field(description="All changes, removals too.")

    @classmethod
    def of(cls, day: DayCount) -> DayOut:
        return cls(day=day.day.isoformat(), given={str(name): count for name, count in day.given.items()}, net=day.net)


class PeriodFigures(Answer):
    period: PeriodOut
    participants: int
    total_tickets: int = Field(description="Valid ones.")
    issued_tickets: int = Field(description="Numbers given out, invalid ones too.")
    by_source: dict[str, int]
    shares: dict[str, float] = Field(description="0 to 1, of what the sources that bring tickets have brought.")
    top: list[StandingOut]
    by_day: list[DayOut]
    projection: int | None = Field(description="Valid tickets at the period's end at the pace so far.")
    viewers: int = Field(description="Everybody who is not excluded.")
    participation: float = Field(description="Participants among them, 0 to 1.")
    linked: float = Field(description="Participants with a verified affiliate link, 0 to 1.")
    gifted_subs: int
    gifts_per_participant: float
    previous_tickets: int | None
    growth: float | None = Field(description="Over the period before, of the projection while the period runs.")

    @classmethod
    def of(cls, figures: Statistics) -> PeriodFigures:
        return cls(
            period=PeriodOut.of(figures.book, figures.period),
            participants=figures.participants,
            total_tickets=figures.tickets,
            issued_tickets=figures.issued,
            by_source={str(source): count for source, count in figures.by_source.items()},
            shares={str(source): share(part) for source, part in figures.shares.items()},
            top=[StandingOut.of(one) for one in figures.top],
            by_day=[DayOut.of(day) for day in figures.by_day],
            projection=figures.projection,
            viewers=figures.viewers,
            participation=share(figures.participation),
            linked=share(figures.linked),
            gifted_subs=figures.gifts,
            gifts_per_participant=share(figures.gifts_per_participant),
            previous_tickets=figures.previous,
            growth=None if figures.growth is None else share(figures.growth),
        )


class PeriodStats(Answer):
    """`stats` is null while the book has had no period yet."""

    book: BookOut
    stats: PeriodFigures | None


class TicketChange(SnakeRequest):
    """Whom, by name or by the viewer's id; how many; and why, which stays in the log.

    Without `platform` a name means whoever is known by it, one who holds tickets before others.
    """

    username: Name | None = None
    platform: Platform | None = None
    user_id: Annotated[str, Field(max_length=200)] | None = Field(
        default=None, description="The platform's own id; it needs `platform`."
    )
    viewer_id: Id | None = None
    tickets: TicketCount
    reason: Annotated[str, Field(min_length=1, max_length=500)]
    book: BookGiven | None = Field(default=None, description="By name or id; else the default book.")


class Given(Success):
    viewer_id: int
    tickets: int = Field(description="Valid tickets that the viewer holds now.")
    changed: int = Field(description="How many were given or taken.")


class PeriodDrawRequest(Request):
    winners: Annotated[Whole, Field(ge=1, le=1000)] = 1
    prize: Annotated[str, Field(max_length=PRIZE_MAX)] = ""
    end: bool = Field(default=False, description="End the period first, in the same moment.")


class PeriodWinner(Answer):
    place: int
    viewer_id: int | None
    username: str
    platform: str
    tickets: int
    ticket: int | None = Field(description="The winning ticket number.")
    odds: float = Field(description="0 to 1.")
    breakdown: dict[str, int] = Field(description="Their tickets by source.")
    state: Literal["drawn", "confirmed", "redrawn", "undone"]

    @classmethod
    def of(cls, winner: WinnerView) -> PeriodWinner:
        return cls.model_validate(
            {
                "place": winner.place,
                "viewer_id": winner.viewer_id,
                "username": winner.name,
                "platform": winner.platform,
                "tickets": int(winner.weight),
                "ticket": winner.number,
                "odds": share(winner.odds),
                "breakdown": dict(winner.by_source),
                "state": winner.state,
            }
        )


class PeriodDrawn(Success):
    draw_id: str
    period: PeriodOut
    prize: str
    total_tickets: int
    participants: int
    winner: PeriodWinner
    winners: list[PeriodWinner]
    announcements: list[str] = Field(description="What is to be said in chat, a line for each winner.")

    @classmethod
    def of(cls, drawn: PeriodDraw) -> PeriodDrawn:
        winners = [PeriodWinner.of(winner) for winner in drawn.view.standing]
        return cls(
            draw_id=drawn.view.id,
            period=PeriodOut.of(drawn.book, drawn.period),
            prize=drawn.prize,
            total_tickets=int(drawn.view.total),
            participants=drawn.view.entries,
            winner=winners[0],
            winners=winners,
            announcements=list(drawn.announcements),
        )
