"""Raffle evenings: started, ended with carry-over, and what waits from one to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, insert, literal_column, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import EntriesChanged, SessionChanged, WeightsChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.weights import WeightSettings, carried_over
from raffle_desktop.services.core import Core, Transaction, inserted_id
from raffle_desktop.services.draw_life import confirm_standing_winners
from raffle_desktop.services.draw_voids import void_opened
from raffle_desktop.services.entries import refuse_during_draw
from raffle_desktop.services.entry_names import names_of_merged
from raffle_desktop.services.entry_views import ACTIVE_SESSION, require_active_session
from raffle_desktop.services.records import CarriedViewer, CarryOverResult, EndedSession, SessionView
from raffle_desktop.services.redemptions import fulfil_session
from raffle_desktop.services.weights import PENDING, execute_in_chunks, read_settings, store_totals
from raffle_desktop.storage.schema import carry_overs, engagement, entries, sessions

NAME_MAX = 100


class SessionService:
    """Starting and ending sessions. None of it touches the submissions switch."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def start(self, name: str | None = None, *, actor: str) -> SessionView:
        """Start a session; every entry of the latest ended one that has not won goes on in it.

        Raises RaffleError(ACTIVE_SESSION_EXISTS), VALUE_INVALID for a name over 100 characters.
        """
        wanted = checked_session_name(name)

        def work(transaction: Transaction) -> SessionView:
            return start_session(transaction, wanted)

        return self._core.write(work, actor=actor)

    def end(self, *, reset_weights: bool = False, actor: str) -> EndedSession:
        """End the running session: winners still waiting are confirmed, carry-over is applied (or reset to 0).

        Raises RaffleError: NO_ACTIVE_SESSION, DRAW_IN_PROGRESS, WEIGHTS_TOO_LARGE.
        """

        def work(transaction: Transaction) -> EndedSession:
            connection = transaction.connection
            session_id = require_active_session(connection)
            refuse_during_draw(connection, session_id)
            # One that was only opened can never be closed any more.
            void_opened(transaction, session_id, "the session was ended")
            confirm_standing_winners(transaction, session_id)
            fulfil_session(transaction, session_id)
            carried = _apply_carry_over(transaction, session_id, reset=reset_weights)
            connection.execute(
                update(sessions).where(sessions.c.id == session_id).values(state="ENDED", ended_at=transaction.now)
            )
            transaction.audit(
                "session.end",
                f"session {session_id}",
                after={"reset_weights": reset_weights, "carried": len(carried.viewers)},
            )
            transaction.publish(SessionChanged(session_id, "ENDED"))
            return EndedSession(session_view(connection, session_id), carried)

        return self._core.write(work, actor=actor)

    def apply_carry_over(
        self, session_id: int | None = None, *, reset_weights: bool = False, actor: str
    ) -> CarryOverResult:
        """Carry-over by hand, for the given, the running or the latest session. The first run for a session stands;
        a second changes nothing, unless it resets to 0. Raises RaffleError(SESSION_NOT_FOUND, WEIGHTS_TOO_LARGE).
        """

        def work(transaction: Transaction) -> CarryOverResult:
            connection = transaction.connection
            wanted = session_id
            if wanted is None:
                wanted = connection.execute(ACTIVE_SESSION).scalar()
            if wanted is None:
                wanted = connection.execute(select(func.max(sessions.c.id))).scalar()
            if wanted is None or connection.execute(_SESSION, {"session": wanted}).first() is None:
                raise RaffleError(Code.SESSION_NOT_FOUND)
            result = _apply_carry_over(transaction, wanted, reset=reset_weights)
            if result.updated_count:
                transaction.audit(
                    "session.carry_over",
                    f"session {wanted}",
                    after={"reset_weights": reset_weights, "updated": result.updated_count},
                )
            return result

        return self._core.write(work, actor=actor)

    def active(self) -> SessionView | None:
        with self._core.database.read() as connection:
            session_id = connection.execute(ACTIVE_SESSION).scalar()
            return None if session_id is None else session_view(connection, session_id)

    def history(self, limit: int = 50) -> list[SessionView]:
        """Sessions, newest first."""
        with self._core.database.read() as connection:
            statement = _select_views().order_by(sessions.c.id.desc()).limit(limit)
            return [_from_row(row) for row in connection.execute(statement)]


_SESSION = select(sessions).where(sessions.c.id == bindparam("session"))


def checked_session_name(name: str | None) -> str | None:
    """A session's name, trimmed; None for none. Raises RaffleError(VALUE_INVALID)."""
    wanted = " ".join(name.split()) if name else ""
    if len(wanted) > NAME_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"The session's name may have {NAME_MAX} characters at the most.")
    if not wanted.isprintable():
        raise RaffleError(Code.VALUE_INVALID, "The session's name has an invisible character in it.")
    return wanted or None


def start_session(transaction: Transaction, name: str | None) -> SessionView:
    """Start a session within a transaction. Raises RaffleError(ACTIVE_SESSION_EXISTS)."""
    connection = transaction.connection
    if connection.execute(ACTIVE_SESSION).first() is not None:
        raise RaffleError(Code.ACTIVE_SESSION_EXISTS)
    latest = connection.execute(select(func.max(sessions.c.id))).scalar()
    session_id = inserted_id(
        connection, insert(sessions), {"name": name, "state": "ACTIVE", "started_at": transaction.now}
    )
    moved = 0
    if latest is not None:
        moved = connection.execute(
            update(entries).where(entries.c.session_id == latest, PENDING).values(session_id=session_id)
        ).rowcount
    transaction.audit("session.start", f"session {session_id}", after={"name": name, "entries_moved": moved})
    transaction.publish(SessionChanged(session_id, "ACTIVE"))
    if moved:
        transaction.publish(EntriesChanged(session_id))
    return session_view(connection, session_id)


def _apply_carry_over(transaction: Transaction, session_id: int, *, reset: bool) -> CarryOverResult:
    """Each pending viewer's carry-over becomes a share of their total; bits, donations and gifts used for weights and
    a given weight start anew. A winner of the session keeps no carry-over.
    """
    connection = transaction.connection
    already = connection.execute(_SESSION, {"session": session_id}).one().carry_over_at is not None
    if already and not reset:
        return _recorded(connection, session_id)
    settings = read_settings(connection)
    waiting = connection.execute(
        select(entries.c.viewer_id, entries.c.entered_name, entries.c.total_weight)
        .where(entries.c.session_id == session_id, PENDING)
        .order_by(entries.c.id)
    ).fetchall()
    if already and not waiting:
        # They wait in a later session by now: what is recorded of this one stays.
        return _recorded(connection, session_id)
    names = names_of_merged(connection)
    viewers = tuple(
        CarriedViewer(
            row.viewer_id,
            names.get(row.viewer_id, row.entered_name),
            0 if reset else carried_over(settings, row.total_weight),
        )
        for row in waiting
    )
    _store_carry_over(connection, session_id, viewers, [row.total_weight for row in waiting], settings, already=already)
    connection.execute(update(sessions).where(sessions.c.id == session_id).values(carry_over_at=transaction.now))
    transaction.publish(WeightsChanged())
    return CarryOverResult(session_id, len(viewers), viewers)


def _store_carry_over(
    connection: Connection,
    session_id: int,
    viewers: tuple[CarriedViewer, ...],
    totals: list[int],
    settings: WeightSettings,
    *,
    already: bool,
) -> None:
    if already:
        connection.execute(carry_overs.delete().where(carry_overs.c.session_id == session_id))
    execute_in_chunks(
        connection,
        "INSERT INTO carry_overs (session_id, viewer_id, total_before, carry_over) VALUES (?, ?, ?, ?)",
        (
            (session_id, viewer.viewer_id, total, viewer.carry_over)
            for viewer, total in zip(viewers, totals, strict=True)
        ),
    )
    execute_in_chunks(
        connection,
        "UPDATE engagement SET carry_over = ?, cheer_bits = 0, donations_minor = 0, gifted_subs = 0"
        " WHERE viewer_id = ?",
        ((viewer.carry_over, viewer.viewer_id) for viewer in viewers),
    )
    winners = select(entries.c.viewer_id).where(entries.c.session_id == session_id, entries.c.is_winner == 1)
    connection.execute(update(engagement).where(engagement.c.viewer_id.in_(winners)).values(carry_over=0))
    connection.execute(
        update(entries)
        .where(entries.c.session_id == session_id, PENDING, entries.c.given_weight.is_not(None))
        .values(given_weight=None)
    )
    store_totals(connection, settings, (entries.c.session_id == session_id) & PENDING)


def _recorded(connection: Connection, session_id: int) -> CarryOverResult:
    statement = (
        select(carry_overs.c.viewer_id, entries.c.entered_name, carry_overs.c.carry_over)
        .join_from(carry_overs, entries, entries.c.viewer_id == carry_overs.c.viewer_id)
        .where(carry_overs.c.session_id == session_id, entries.c.first_session_id <= session_id)
        .order_by(entries.c.id)
    )
    # A viewer may have several entries over time; the latest of those that were there then gives the name.
    viewers = {row.viewer_id: CarriedViewer(*row) for row in connection.execute(statement)}
    for viewer_id, name in names_of_merged(connection).items():
        if viewer_id in viewers:
            viewers[viewer_id] = replace(viewers[viewer_id], username=name)
    return CarryOverResult(session_id, 0, tuple(viewers.values()))


# Each by the index made for it; left to itself, the database would look at every entry of every session.
_PENDING_COUNT: ColumnElement[int] = literal_column(
    "(SELECT count(*) FROM entries INDEXED BY ix_entries_pending"
    " WHERE session_id = sessions.id AND is_winner = 0 AND removed_at IS NULL)"
)
_WINNERS_COUNT: ColumnElement[int] = literal_column(
    "(SELECT count(*) FROM entries INDEXED BY ix_entries_won WHERE session_id = sessions.id AND is_winner = 1)"
)


def _select_views() -> Select[Any]:
    return select(sessions, _PENDING_COUNT.label("pending"), _WINNERS_COUNT.label("winners"))


def session_view(connection: Connection, session_id: int) -> SessionView:
    """One session with its counts; it must exist."""
    return _from_row(connection.execute(_select_views().where(sessions.c.id == session_id)).one())


def _from_row(row: Row[Any]) -> SessionView:
    return SessionView(row.id, row.name, row.state, row.started_at, row.ended_at, int(row.pending), int(row.winners))
