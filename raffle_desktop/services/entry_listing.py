"""Entries as tables want them: lean rows in bulk, and only those that changed; and what a viewer took part in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.engine import Connection

from raffle_desktop.services.core import Core
from raffle_desktop.services.entry_names import ENTRY_NAME
from raffle_desktop.services.entry_views import entry_matches, latest_session
from raffle_desktop.services.import_lookup import give_way
from raffle_desktop.services.merged import members_of, standing_id
from raffle_desktop.services.participants import contest
from raffle_desktop.storage.schema import draw_winners, draws, engagement, entries, identities, sessions, viewers

CHUNK = 500
"""Rows between two chances for other threads: the window's thread must not wait for the interpreter."""
ROWS_MAX = 100_000
"""More are not listed at once; a search looks through all of them."""


class EntryLine(NamedTuple):
    """One line of the table. Weights are micro-weights, `entered_at` UTC microseconds.

    Lines are read as plain tuples, in this order: the garbage collector stops looking at those, while a hundred
    thousand of any class of their own would freeze the window at each of its passes. Give one its names by `_make`.
    """

    id: int
    viewer_id: int
    name: str
    platform: str
    total: int
    current: int
    carry_over: int
    entered_at: int
    origin: str
    is_winner: int
    is_carried: int
    excluded: int
    link: str
    notes: str


Line = tuple[Any, ...]
"""The values of an EntryLine, by these numbers."""
ID, VIEWER_ID, NAME, PLATFORM, TOTAL, CURRENT, CARRY_OVER, ENTERED_AT = range(8)
ORIGIN, IS_WINNER, IS_CARRIED, EXCLUDED, LINK, NOTES = range(8, 14)


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines of one session, in no order to rely on. `count` is of all its pending entries, not only those here; `total`
    is the weight of those among them that could win. `listed` is how many lines there would be without a limit, which
    leaves the heaviest.
    """

    session_id: int | None
    lines: list[Line]
    count: int
    total: int
    listed: int


@dataclass(frozen=True, slots=True)
class PastEntry:
    """A viewer in one session. Times are UTC microseconds, the weight a micro-weight."""

    session_id: int
    session_name: str | None
    entered_at: int
    weight: int
    state: str
    """waiting, won or removed."""


@dataclass(frozen=True, slots=True)
class PastWin:
    draw_id: str
    seq: int
    at: int
    source_label: str


@dataclass(frozen=True, slots=True)
class ViewerHistory:
    entries: tuple[PastEntry, ...]
    wins: tuple[PastWin, ...]


_LINES = (
    select(
        entries.c.id,
        entries.c.viewer_id,
        ENTRY_NAME,
        identities.c.platform,
        entries.c.total_weight,
        entries.c.current_weight,
        engagement.c.carry_over,
        entries.c.entered_at,
        entries.c.origin,
        entries.c.is_winner,
        entries.c.first_session_id != entries.c.session_id,
        viewers.c.excluded_at.is_not(None),
        func.coalesce(entries.c.link, ""),
        func.coalesce(entries.c.notes, ""),
    )
    .join_from(entries, viewers, viewers.c.id == entries.c.viewer_id)
    .join(identities, identities.c.id == viewers.c.primary_identity_id)
    .join(engagement, engagement.c.viewer_id == entries.c.viewer_id)
)


class EntryListing:
    """Of the running session, else of the one that ended last. Call it in the background."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def read(
        self, *, search: str = "", limit: int = ROWS_MAX, cancelled: Callable[[], bool] = lambda: False
    ) -> Listing:
        """All entries that are not removed, or those in whose name, link or notes `search` occurs."""
        with self._core.database.read() as connection:
            session_id = latest_session(connection)
            if session_id is None:
                return Listing(None, [], 0, 0, 0)
            condition = (entries.c.session_id == session_id) & entries.c.removed_at.is_(None)
            if search.strip():
                condition &= entry_matches(search.strip())
            held = contest(connection, session_id)
            listed = int(connection.execute(select(func.count()).select_from(entries).where(condition)).scalar_one())
            statement = _LINES.where(condition)
            if listed > limit:
                statement = statement.order_by(entries.c.total_weight.desc(), entries.c.id).limit(limit)
            else:
                # From front to back of all four tables; in the order of weights it takes more than twice as long.
                statement = statement.order_by(entries.c.viewer_id)
            lines = [line for part in _parts(connection, statement, cancelled) for line in part]
            return Listing(session_id, _marked(lines, held.shut_out), held.entries, held.total, listed)

    def changed(
        self, *, entry_ids: Collection[int] = (), viewer_ids: Collection[int] = ()
    ) -> tuple[list[Line], int, int]:
        """The lines of these entries and of these viewers' entries, as they are now (removed ones are missing), the
        count of all pending entries, and the weight of those that could win.
        """
        with self._core.database.read() as connection:
            session_id = latest_session(connection)
            if session_id is None:
                return [], 0, 0
            wanted: ColumnElement[bool] = entries.c.id.in_(entry_ids) | entries.c.viewer_id.in_(viewer_ids)
            # Found by the ids: by its index the session would be searched from end to end for a few of its entries.
            condition = (entries.c.session_id + 0 == session_id) & entries.c.removed_at.is_(None)
            statement = _LINES.where(wanted & condition)
            lines = [line for part in _parts(connection, statement, lambda: False) for line in part]
            held = contest(connection, session_id)
            return _marked(lines, held.shut_out), held.entries, held.total

    def history_of(self, viewer_id: int, limit: int = 50) -> ViewerHistory:
        """What the viewer took part in and won, newest first."""
        with self._core.database.read() as connection:
            members = members_of(connection, standing_id(connection, viewer_id))
            taken = connection.execute(
                select(
                    entries.c.session_id,
                    sessions.c.name,
                    entries.c.entered_at,
                    entries.c.total_weight,
                    entries.c.is_winner,
                    entries.c.removed_at,
                )
                .join_from(entries, sessions, sessions.c.id == entries.c.session_id)
                .where(entries.c.viewer_id.in_(members))
                .order_by(entries.c.id.desc())
                .limit(limit)
            )
            past = tuple(
                PastEntry(
                    row.session_id,
                    row.name,
                    row.entered_at,
                    row.total_weight,
                    "removed" if row.removed_at is not None else "won" if row.is_winner else "waiting",
                )
                for row in taken
            )
            won = connection.execute(
                select(draws.c.id, draws.c.seq, draws.c.opened_at, draws.c.source_label)
                .join_from(draw_winners, draws, draws.c.id == draw_winners.c.draw_id)
                .where(draw_winners.c.viewer_id.in_(members))
                .order_by(draws.c.opened_at.desc())
                .limit(limit)
            )
            return ViewerHistory(past, tuple(PastWin(*row) for row in won))


def _marked(lines: list[Line], shut_out: frozenset[int]) -> list[Line]:
    """The lines, those that a draw would leave out marked as such, for whatever reason it would."""
    if not shut_out:
        return lines
    return [
        (*line[:EXCLUDED], 1, *line[EXCLUDED + 1 :]) if line[ID] in shut_out and not line[EXCLUDED] else line
        for line in lines
    ]


def _parts(connection: Connection, statement: Select[Any], cancelled: Callable[[], bool]) -> Iterator[list[Line]]:
    for part in connection.execute(statement).partitions(CHUNK):
        yield [tuple(row) for row in part]
        if cancelled():
            return
        give_way()
