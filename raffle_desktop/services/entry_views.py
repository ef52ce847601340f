"""Entries as they are read: one, a page of them, the leaderboard."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, or_, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import name_key
from raffle_desktop.domain.weights import WeightSettings, weigh
from raffle_desktop.services import people
from raffle_desktop.services.core import Core
from raffle_desktop.services.entry_names import ENTRY_NAME
from raffle_desktop.services.participants import Contest, contest
from raffle_desktop.services.people import Person
from raffle_desktop.services.records import BoardLine, EntryView
from raffle_desktop.services.weights import COUNTERS, PENDING, engagement_of, read_settings
from raffle_desktop.storage.schema import engagement, entries, identities, sessions, viewers

ACTIVE_SESSION = select(sessions.c.id).where(sessions.c.state == "ACTIVE")

SORTS: dict[str, ColumnElement[Any]] = {
    "weight": entries.c.total_weight,
    "name": func.lower(ENTRY_NAME),
    "time": entries.c.entered_at,
    "origin": entries.c.origin,
    "platform": identities.c.platform,
}
"""What the list of entries can be sorted by."""


class EntryReader:
    """Reading entries; nothing here changes anything."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self, entry_id: int) -> EntryView:
        """One entry, removed or not. Raises RaffleError(ENTRY_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return view_of(connection, entry_id)

    def pending_of(self, person: Person) -> EntryView | None:
        """The pending entry of this person, if any."""
        with self._core.database.read() as connection:
            viewer_id = people.find_viewer(connection, person)
            if viewer_id is None:
                return None
            entry_id = connection.execute(
                select(entries.c.id).where(entries.c.viewer_id == viewer_id, PENDING)
            ).scalar()
            return None if entry_id is None else view_of(connection, int(entry_id))

    def page(
        self,
        *,
        session_id: int | None = None,
        search: str = "",
        sort: str = "weight",
        descending: bool = True,
        limit: int = 100,
        offset: int = 0,
    ) -> tuple[list[EntryView], int]:
        """Entries that are not removed (winners too) of a session, or of the running or latest one, and their count.

        `search` looks in name, link and notes, without regard to case; `sort` is a key of SORTS.
        """
        with self._core.database.read() as connection:
            wanted = latest_session(connection) if session_id is None else session_id
            if wanted is None:
                return [], 0
            condition = (entries.c.session_id == wanted) & entries.c.removed_at.is_(None)
            if search.strip():
                condition = condition & entry_matches(search.strip())
            count = connection.execute(select(func.count()).select_from(entries).where(condition)).scalar_one()
            column = SORTS[sort]
            statement = (
                select_views()
                .where(condition)
                .order_by(column.desc() if descending else column.asc(), entries.c.id)
                .limit(limit)
                .offset(offset)
            )
            settings = read_settings(connection)
            return [view_from_row(row, settings) for row in connection.execute(statement)], int(count)

    def newest(self, limit: int) -> list[EntryView]:
        """The running session's pending entries that came last, the newest first."""
        with self._core.database.read() as connection:
            session_id = connection.execute(ACTIVE_SESSION).scalar()
            if session_id is None:
                return []
            # From the table's end; by the session's index all of its entries would be sorted first.
            condition = (entries.c.session_id + 0 == session_id) & PENDING
            statement = select_views().where(condition).order_by(entries.c.id.desc()).limit(limit)
            settings = read_settings(connection)
            return [view_from_row(row, settings) for row in connection.execute(statement)]

    def leaderboard(self, top: int = 20) -> tuple[list[BoardLine], int]:
        """The running session's entries by total weight with each one's exact chance, and how many there are.

        Equal weights share a rank. Who is shut out stays on the list with a chance of 0, as a draw leaves them out.
        """
        with self._core.database.read() as connection:
            session_id = connection.execute(ACTIVE_SESSION).scalar()
            if session_id is None:
                return [], 0
            held = contest(connection, session_id)
            return board_lines(connection, session_id, held, top), held.entries


def board_lines(connection: Connection, session_id: int, held: Contest, top: int) -> list[BoardLine]:
    """The heaviest pending entries of the session with their chances in `held`."""
    condition = (entries.c.session_id == session_id) & PENDING
    statement = select_views().where(condition).order_by(entries.c.total_weight.desc(), entries.c.id).limit(top)
    settings = read_settings(connection)
    lines: list[BoardLine] = []
    for place, row in enumerate(connection.execute(statement), start=1):
        view = view_from_row(row, settings)
        tied = bool(lines) and lines[-1].entry.breakdown.total == view.breakdown.total
        stands = held.total and view.id not in held.shut_out
        chance = Fraction(view.breakdown.total, held.total) if stands else Fraction(0)
        lines.append(BoardLine(lines[-1].rank if tied else place, view, chance))
    return lines


def require_active_session(connection: Connection) -> int:
    """The running session's id. Raises RaffleError(NO_ACTIVE_SESSION)."""
    session_id = connection.execute(ACTIVE_SESSION).scalar()
    if session_id is None:
        raise RaffleError(Code.NO_ACTIVE_SESSION)
    return int(session_id)


def latest_session(connection: Connection) -> int | None:
    """The running session, else the one that ended last."""
    session_id = connection.execute(ACTIVE_SESSION).scalar()
    if session_id is None:
        session_id = connection.execute(select(func.max(sessions.c.id))).scalar()
    return session_id


def select_views() -> Select[Any]:
    """Entries with everything a view needs."""
    return (
        select(
            entries,
            ENTRY_NAME.label("shown"),
            *COUNTERS,
            identities.c.platform,
            identities.c.external_id,
        )
        .join_from(entries, engagement, engagement.c.viewer_id == entries.c.viewer_id)
        .join(viewers, viewers.c.id == entries.c.viewer_id)
        .join(identities, identities.c.id == viewers.c.primary_identity_id)
    )


def view_from_row(row: Row[Any], settings: WeightSettings) -> EntryView:
    return EntryView(
        id=row.id,
        session_id=row.session_id,
        viewer_id=row.viewer_id,
        name=row.shown,
        platform=row.platform,
        user_id=row.external_id,
        link=row.link,
        notes=row.notes,
        email=row.email,
        entered_at=row.entered_at,
        origin=row.origin,
        is_winner=bool(row.is_winner),
        removed=row.removed_at is not None,
        breakdown=weigh(settings, engagement_of(row), row.given_weight),
        is_carried=row.first_session_id != row.session_id,
    )


def view_of(connection: Connection, entry_id: int) -> EntryView:
    """One entry, removed or not. Raises RaffleError(ENTRY_NOT_FOUND)."""
    row = connection.execute(select_views().where(entries.c.id == entry_id)).first()
    if row is None:
        raise RaffleError(Code.ENTRY_NOT_FOUND)
    return view_from_row(row, read_settings(connection))


def entry_matches(search: str) -> ColumnElement[bool]:
    """Whether the text occurs in an entry's name, link or notes, without regard to case (in names, of any script)."""
    pattern = _pattern(search)
    # The database knows upper and lower case of ASCII alone; names are kept casefolded beside.
    named = select(identities.c.viewer_id).where(identities.c.login_key.like(_pattern(name_key(search)), escape="\\"))
    return or_(
        entries.c.entered_name.ilike(pattern, escape="\\"),
        entries.c.viewer_id.in_(named),
        entries.c.link.ilike(pattern, escape="\\"),
        entries.c.notes.ilike(pattern, escape="\\"),
    )


def _pattern(text: str) -> str:
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
