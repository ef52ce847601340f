"""Giving a draw up before it has a result: its number stays in the chain, as a gap for all to see."""

from __future__ import annotations

from sqlalchemy import insert

from raffle_desktop.domain.changes import DrawChanged
from raffle_desktop.domain.streamdraw.proof import REASON_MAX
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.draw_states import session_of, undecided
from raffle_desktop.storage.draw_tables import draw_announcement_ends
from raffle_desktop.storage.schema import draw_events


def void_draw(transaction: Transaction, draw_id: str, reason: str) -> None:
    """Give up a draw that has no result."""
    row = {"draw_id": draw_id, "kind": "void", "at": transaction.now, "actor": transaction.actor, "reason": reason}
    transaction.connection.execute(insert(draw_events), row)
    transaction.audit("draw.void", f"draw {draw_id}", reason=reason)
    transaction.publish(DrawChanged(draw_id, "void"))


def void_announcement(transaction: Transaction, draw_id: str, announcement_id: int, reason: str) -> None:
    """An announced redraw does not count: another may be announced."""
    row = {"announcement_id": announcement_id, "reason": reason[:REASON_MAX], "at": transaction.now}
    transaction.connection.execute(insert(draw_announcement_ends), row | {"actor": transaction.actor})
    transaction.audit("draw.redraw_void", f"draw {draw_id}", reason=reason)
    transaction.publish(DrawChanged(draw_id, "void"))


def void_opened(transaction: Transaction, session_id: int, reason: str) -> None:
    """Give up what is opened of this session."""
    for draw_id in undecided(transaction.connection):
        if session_of(transaction.connection, draw_id) == session_id:
            void_draw(transaction, draw_id, reason)
