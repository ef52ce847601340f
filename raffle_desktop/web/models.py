"""What goes over the wire. Names are part of the contract with other programs."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.weights import Breakdown
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.records import BoardLine, EntryView, SessionView

Number = int | float
Platform = Literal["twitch", "kick", "discord", "affiliate", "manual"]


def _whole(value: object) -> object:
    # JSON knows no integers: 372.0 is one. Everything else is left to the check of types.
    return int(value) if isinstance(value, float) and value.is_integer() else value


Whole = Annotated[int, BeforeValidator(_whole)]
Id = Annotated[Whole, Field(ge=1, le=2**63 - 1)]
Name = Annotated[str, Field(min_length=1, max_length=500)]
LINE = r"^[^\x00-\x1f\x7f]*$"
"""No control characters: a NUL would end a search in the database, a line break tear a record apart."""


def number(micro: int) -> Number:
    """A micro-weight as the JSON number of its weight; whole ones without a point."""
    whole, rest = divmod(micro, MICRO)
    return micro / MICRO if rest else whole


def share(part: Fraction) -> float:
    """The nearest number to an exact share."""
    return part.numerator / part.denominator


class Answer(BaseModel):
    """Something the server says, in camelCase."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")


class Request(BaseModel):
    """Something the server is told: no unknown fields, nothing converted in silence."""

    model_config = ConfigDict(alias_generator=to_camel, extra="forbid", strict=True)


class SnakeRequest(BaseModel):
    """The same with the names of the columns that other tools know."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Success(Answer):
    success: Literal[True] = True


class BreakdownOut(Answer):
    """A weight by its parts; `loyalty` and `support` are the groups after their caps. `given`: by import, in place of
    the sum.
    """

    base: Number
    months: Number
    resubs: Number
    loyalty: Number
    bits: Number
    donations: Number
    gifts: Number
    support: Number
    carry_over: Number
    given: Number | None

    @classmethod
    def of(cls, parts: Breakdown) -> BreakdownOut:
        return cls(
            base=number(parts.base),
            months=number(parts.months),
            resubs=number(parts.resubs),
            loyalty=number(parts.loyalty),
            bits=number(parts.bits),
            donations=number(parts.donations),
            gifts=number(parts.gifts),
            support=number(parts.support),
            carry_over=number(parts.carry_over),
            given=None if parts.given is None else number(parts.given),
        )


class EntryOut(Answer):
    """One entry. `currentWeight` is its weight without carry-over, `totalWeight` with it."""

    id: int
    viewer_id: int
    name: str
    platform: str
    total_weight: Number
    current_weight: Number
    carry_over_weight: Number
    breakdown: BreakdownOut

    @classmethod
    def fields_of(cls, entry: EntryView) -> dict[str, Any]:
        parts = entry.breakdown
        return {
            "id": entry.id,
            "viewer_id": entry.viewer_id,
            "name": entry.name,
            "platform": entry.platform,
            "total_weight": number(parts.total),
            "current_weight": number(parts.current),
            "carry_over_weight": number(parts.total - parts.current),
            "breakdown": BreakdownOut.of(parts),
        }


class BoardEntry(EntryOut):
    rank: int
    chance: float = Field(description="In percent of all weight that could win.", examples=[1.61])

    @classmethod
    def of(cls, line: BoardLine) -> BoardEntry:
        return cls(rank=line.rank, chance=share(line.chance * 100), **cls.fields_of(line.entry))


class PrivateEntry(EntryOut):
    """An entry with everything that the viewer handed in."""

    session_id: int
    user_id: str | None
    link: str | None
    notes: str | None
    email: str | None
    entered_at: str
    origin: str
    is_winner: bool
    is_carried: bool = Field(description="It waited since an earlier session.")

    @classmethod
    def of(cls, entry: EntryView) -> PrivateEntry:
        return cls(
            session_id=entry.session_id,
            user_id=entry.user_id,
            link=entry.link,
            notes=entry.notes,
            email=entry.email,
            entered_at=rfc3339(entry.entered_at),
            origin=entry.origin,
            is_winner=entry.is_winner,
            is_carried=entry.is_carried,
            **cls.fields_of(entry),
        )


class Board(Answer):
    submissions_open: bool
    close_at: str | None = Field(description="When submissions close by themselves, if that is set.")
    total_entries: int
    total_weight: Number = Field(description="Of the entries that could win.")
    entries: list[BoardEntry]
    session_id: int | None
    session_name: str | None


class SessionOut(Answer):
    id: int
    name: str | None
    state: Literal["ACTIVE", "ENDED"]
    started_at: str
    ended_at: str | None
    entries: int = Field(description="Pending entries in it.")
    winners: int

    @classmethod
    def of(cls, session: SessionView) -> SessionOut:
        return cls(
            id=session.id,
            name=session.name,
            state="ACTIVE" if session.is_active else "ENDED",
            started_at=rfc3339(session.started_at),
            ended_at=None if session.ended_at is None else rfc3339(session.ended_at),
            entries=session.entries,
            winners=session.winners,
        )


class LatestWinner(Answer):
    name: str
    weight: Number
    odds: float = Field(description="0 to 1.")
    drawn_at: str
    draw_id: str
    viewer_id: int | None
    platform: str
    revealed: bool = Field(description="False while the wheel still hides it: wait before telling it to viewers.")


class WinnerAnswer(Answer):
    winner: LatestWinner | None
    session_id: int | None


def exact(weight: Fraction) -> Number:
    """A weight, which is a whole number of millionths, as a JSON number."""
    return weight.numerator if weight.denominator == 1 else weight.numerator / weight.denominator
