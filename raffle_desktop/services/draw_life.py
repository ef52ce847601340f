"""What becomes of a winner: confirmed, replaced by a redraw, or undone with everything given back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import DrawChanged, EntriesChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services import pool_wins
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.draw_views import view_of
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.records import WinnerView
from raffle_desktop.services.redemptions import FULFIL, REFUND, wish_for_entries
from raffle_desktop.services.settings import draw_settings
from raffle_desktop.services.weights import refresh_viewer
from raffle_desktop.storage.schema import draw_events, draws, engagement, entries, sessions

MERGED = "another win of the same person stands in this session"


def standing_winners(connection: Connection, draw_id: str) -> tuple[WinnerView, ...]:
    """The winners of a draw that count, by place. Raises RaffleError(DRAW_NOT_FOUND)."""
    return view_of(connection, draw_id).standing


def confirm_winners(
    transaction: Transaction, draw_id: str, winners: Sequence[WinnerView], *, reason: str = "", said: str = ""
) -> None:
    """Confirm: the winner's carry-over, and by setting bits and gifted subs used for weights, start again at 0; the
    prize of a pool is the winner's, and paid where it is money.

    What was taken is kept with the event, so that undo can give it back. `said`: the words by which they claimed it.
    """
    of_pool = _is_of_pool(transaction.connection, draw_id)
    for winner in winners:
        taken = _take_spent_weight(transaction, winner.viewer_id) if winner.entry_id is not None else {}
        append_winner_event(transaction, draw_id, winner, "confirmed", reason, taken)
        if of_pool:
            pool_wins.confirmed(transaction, draw_id, winner)
    wish_for_entries(transaction, [winner.entry_id for winner in winners if winner.entry_id is not None], FULFIL)
    after: dict[str, object] = {"winners": [winner.list_id for winner in winners]}
    if said:
        after["said"] = said
    transaction.audit("draw.confirm", f"draw {draw_id}", reason=reason, after=after)
    transaction.publish(DrawChanged(draw_id, "confirmed"))


def confirm_standing_winners(transaction: Transaction, session_id: int) -> None:
    """Confirm every winner of a session who still waits for it: a session's end leaves nobody undecided."""
    connection = transaction.connection
    for draw_id in connection.scalars(select(draws.c.id).where(draws.c.session_id == session_id)).all():
        waiting = [winner for winner in standing_winners(connection, draw_id) if winner.state == "drawn"]
        if waiting:
            confirm_winners(transaction, draw_id, waiting)


def reset_spent_weight(transaction: Transaction, viewer_id: int) -> dict[str, int]:
    """The reset of a confirmed win, by hand; gives what was taken."""
    return _take_spent_weight(transaction, viewer_id)


def release_winner(transaction: Transaction, draw_id: str, winner: WinnerView, kind: str, reason: str) -> None:
    """Take a win back: the entry waits again, what the confirmation took is given back. `kind`: redrawn or undone.

    Raises RaffleError(UNDO_TOO_LATE) after the session's end, when the viewer has entered anew, or when a pool's prize
    was paid out or handed over.
    """
    connection = transaction.connection
    if _is_of_pool(connection, draw_id):
        pool_wins.taken_back(transaction, draw_id, winner)
    if winner.entry_id is not None:
        entry = connection.execute(select(entries).where(entries.c.id == winner.entry_id)).one()
        _refuse_if_too_late(connection, entry)
        whose = standing_id(connection, entry.viewer_id)
        values: dict[str, object] = {"is_winner": 0}
        if whose != entry.viewer_id:
            # Merged into somebody who has won in this session too, and so does not wait in it any more.
            values |= {"removed_at": transaction.now, "removed_reason": MERGED}
        connection.execute(update(entries).where(entries.c.id == winner.entry_id).values(**values))
        if winner.state == "confirmed":
            wish_for_entries(transaction, [entry.id], None if whose == entry.viewer_id else REFUND)
            _give_back(transaction, whose, _taken_at_confirmation(connection, draw_id, winner))
        refresh_viewer(transaction, whose)
        transaction.publish(EntriesChanged(entry.session_id, (entry.id,)))
    append_winner_event(transaction, draw_id, winner, kind, reason, None)


def _is_of_pool(connection: Connection, draw_id: str) -> bool:
    return connection.execute(select(draws.c.source).where(draws.c.id == draw_id)).scalar() == "pool"


def append_winner_event(
    transaction: Transaction,
    draw_id: str,
    winner: WinnerView,
    kind: str,
    reason: str,
    details: dict[str, int] | None,
) -> None:
    """One more line in the life of a winner."""
    transaction.connection.execute(
        insert(draw_events),
        {
            "draw_id": draw_id,
            "kind": kind,
            "at": transaction.now,
            "actor": transaction.actor,
            "reason": reason,
            "winner_event": winner.event,
            "winner_pick": winner.pick,
            "details": None if details is None else json.dumps(details),
        },
    )


def _take_spent_weight(transaction: Transaction, viewer_id: int | None) -> dict[str, int]:
    connection = transaction.connection
    viewer_id = None if viewer_id is None else standing_id(connection, viewer_id)
    row = connection.execute(select(engagement).where(engagement.c.viewer_id == viewer_id)).one()
    taken = {"carry_over": row.carry_over}
    if draw_settings(connection).reset_support_on_win:
        taken |= {"cheer_bits": row.cheer_bits, "gifted_subs": row.gifted_subs}
    connection.execute(update(engagement).where(engagement.c.viewer_id == viewer_id).values(dict.fromkeys(taken, 0)))
    return taken


def _give_back(transaction: Transaction, viewer_id: int, taken: dict[str, int]) -> None:
    # Added, not set: what came in since the confirmation stays.
    values = {name: engagement.c[name] + amount for name, amount in taken.items()}
    if values:
        transaction.connection.execute(update(engagement).where(engagement.c.viewer_id == viewer_id).values(values))


def _taken_at_confirmation(connection: Connection, draw_id: str, winner: WinnerView) -> dict[str, int]:
    text = connection.execute(
        select(draw_events.c.details)
        .where(
            draw_events.c.draw_id == draw_id,
            draw_events.c.kind == "confirmed",
            draw_events.c.winner_event == winner.event,
            draw_events.c.winner_pick == winner.pick,
        )
        .order_by(draw_events.c.id.desc())
        .limit(1)
    ).scalar()
    taken: dict[str, int] = json.loads(text) if text else {}
    return taken


def _refuse_if_too_late(connection: Connection, entry: Row[Any]) -> None:
    state = connection.execute(select(sessions.c.state).where(sessions.c.id == entry.session_id)).scalar_one()
    if state != "ACTIVE":
        raise RaffleError(Code.UNDO_TOO_LATE, "It is too late: the session of this draw has ended.")
    newer = connection.execute(
        select(entries.c.id).where(
            entries.c.viewer_id == entry.viewer_id, entries.c.id > entry.id, entries.c.removed_at.is_(None)
        )
    ).first()
    if newer is not None:
        raise RaffleError(Code.UNDO_TOO_LATE, "It is too late: this viewer has entered again since.")
