"""Merges of viewers as they are read, and what one would do before it is done."""

# ruff: noqa: S608 - statements of our own tables, made of nothing from outside
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import Source

_MERGES = (
    "SELECT id, kept_id, absorbed_id, kept_name, absorbed_name, at, actor, reason, undone_at, undone_by, undone_reason,"
    " summary FROM viewer_merges"
)
# Also what its members brought in before.
_OF_VIEWER = (
    f"{_MERGES} WHERE kept_id = ?1 OR absorbed_id = ?1 OR kept_id IN (SELECT viewer_id FROM merged_viewers"
    " WHERE merged_into = ?1) ORDER BY id DESC"
)


@dataclass(frozen=True, slots=True)
class Merge:
    """Two viewers who are one since `at` (UTC microseconds): `absorbed_id` was merged into `kept_id`. Names as they
    were then. `undone_at`: since then they are two again. `summary`: what moved, in words for the operator.
    """

    id: int
    kept_id: int
    absorbed_id: int
    kept_name: str
    absorbed_name: str
    at: int
    actor: str
    reason: str
    undone_at: int | None
    undone_by: str | None
    undone_reason: str
    summary: str

    @property
    def stands(self) -> bool:
        return self.undone_at is None


@dataclass(frozen=True, slots=True)
class AccountMove:
    """An account that would be another viewer's. `external_id` None: known by name only."""

    platform: str
    external_id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class TicketMove:
    """Tickets of a running period, by source, as they would move; below 0 for what the viewer owes."""

    period_id: int
    period: str
    source: Source
    tickets: int


@dataclass(frozen=True, slots=True)
class MoneyMove:
    """Minor units of a currency that would move from the one wallet to the other."""

    currency: str
    amount: int


@dataclass(frozen=True, slots=True)
class EntryMove:
    """What would become of an entry. `what`, of a merge: "moves", "removed" (the other viewer's stands in its place) or
    "stays" (both have won in this session, and both wins count). Of undoing one: "moves" (it is the absorbed viewer's
    again), "restored" (the merge removed it, and it waits again, in `session_id`), "removed" (the merge removed it, and
    it cannot wait again) or "stays" (it has won, or was removed or restored, since, and is the kept viewer's).
    """

    entry_id: int
    session_id: int
    name: str
    is_winner: bool
    what: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why two viewers cannot be merged, or a merge not be undone, and what to do. Fit for chat: no private figures."""

    code: Code
    message: str


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What merging would do; nothing is done. `refusals`: why it cannot be done, empty where it can. `engagement`: the
    counters that would be added (public names of columns; `carry_over` a micro-weight). `notes`: what else to know.
    """

    kept_id: int
    absorbed_id: int
    kept_name: str
    absorbed_name: str
    accounts: tuple[AccountMove, ...]
    tickets: tuple[TicketMove, ...]
    money: tuple[MoneyMove, ...]
    entries: tuple[EntryMove, ...]
    engagement: dict[str, int]
    link: str | None
    """The verified affiliate name that would be the kept viewer's."""
    notes: tuple[str, ...]
    refusals: tuple[Refusal, ...]

    @property
    def is_possible(self) -> bool:
        return not self.refusals


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """What undoing a merge would give back: what was brought, or what is left of it. `notes` say what is not left;
    `engagement` names counters as in `MergePlan`. Of a merge that was undone before there is nothing.
    """

    merge: Merge
    tickets: tuple[TicketMove, ...]
    money: tuple[MoneyMove, ...]
    notes: tuple[str, ...]
    refusals: tuple[Refusal, ...]
    accounts: tuple[AccountMove, ...] = ()
    entries: tuple[EntryMove, ...] = ()
    engagement: dict[str, int] = field(default_factory=dict)
    link: str | None = None
    """The verified affiliate name that would be the absorbed viewer's again."""

    @property
    def is_possible(self) -> bool:
        return not self.refusals


def find_merge(connection: Connection, merge_id: int) -> Merge:
    """Raises RaffleError(MERGE_NOT_FOUND)."""
    row = connection.exec_driver_sql(f"{_MERGES} WHERE id = ?", (merge_id,)).first()
    if row is None:
        raise RaffleError(Code.MERGE_NOT_FOUND)
    return _merge(row)


def merges(connection: Connection, limit: int, offset: int) -> list[Merge]:
    """Newest first."""
    rows = connection.exec_driver_sql(f"{_MERGES} ORDER BY id DESC LIMIT ? OFFSET ?", (limit, offset))
    return [_merge(row) for row in rows]


def count_merges(connection: Connection) -> int:
    """How many there are in all."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM viewer_merges").scalar_one())


def merges_of(connection: Connection, viewer_id: int) -> list[Merge]:
    """Those that concern a viewer, newest first."""
    return [_merge(row) for row in connection.exec_driver_sql(_OF_VIEWER, (viewer_id,))]


def _merge(row: Any) -> Merge:
    return Merge(*row)
