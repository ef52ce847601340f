"""Channel points that viewers paid for entries: kept where the entry counted, given back where it did not.

The desk stores what it wants Twitch to be told (`wish`) together with the act that decides it; whoever is connected
tells Twitch later and then marks it as settled.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, insert, select, text, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import ChannelChanged
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.storage.schema import redemptions

REDEMPTIONS = "redemptions"
"""`ChannelChanged.what` when there is something new to tell Twitch, or something was settled."""
FULFIL = "fulfil"
REFUND = "refund"

_OPEN = redemptions.c.settled_at.is_(None)
_INSERT = insert(redemptions)
_WISH_OF_ENTRIES = (
    "UPDATE redemptions SET wish = ? WHERE settled_at IS NULL AND wish IS NOT ?"
    " AND entry_id IN (SELECT value FROM json_each(?))"
)
# By way of the few that are open: the session may have a hundred thousand entries. Those removed have their wish.
_FULFIL_SESSION = text(
    "UPDATE redemptions INDEXED BY ix_redemptions_open SET wish = 'fulfil'"
    " WHERE settled_at IS NULL AND wish IS NULL AND EXISTS"
    " (SELECT 1 FROM entries WHERE entries.id = redemptions.entry_id AND session_id = :session)"
)


@dataclass(frozen=True, slots=True)
class Settlement:
    """One thing to tell Twitch: `fulfilled` False = give the points back."""

    id: str
    reward_id: str
    fulfilled: bool


@dataclass(frozen=True, slots=True)
class RedemptionCounts:
    """`open`: the entry stands and nothing is decided. `due`: to be told to Twitch. `problems`: settled, but not so."""

    open: int = 0
    due: int = 0
    fulfilled: int = 0
    refunded: int = 0
    problems: int = 0


class RedemptionService:
    """For whoever talks to Twitch."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def due(self, limit: int = 50) -> list[Settlement]:
        """What Twitch has to be told, oldest first."""
        statement = (
            select(redemptions.c.id, redemptions.c.reward_id, redemptions.c.wish)
            .where(redemptions.c.wish.is_not(None), _OPEN)
            .order_by(redemptions.c.at)
            .limit(limit)
        )
        with self._core.database.read() as connection:
            return [Settlement(row.id, row.reward_id, row.wish == FULFIL) for row in connection.execute(statement)]

    def settled(self, redemption_id: str, problem: str = "", *, fulfilled: bool | None = None) -> None:
        """Twitch was told, or will never take it (`problem`: why, in a sentence). Once settled it stays so.

        `fulfilled`: what Twitch was told, should the desk's wish have changed in the meantime.
        """
        told = {} if fulfilled is None else {"wish": FULFIL if fulfilled else REFUND}

        def work(transaction: Transaction) -> None:
            changed = transaction.connection.execute(
                update(redemptions)
                .where(redemptions.c.id == redemption_id, _OPEN)
                .values(settled_at=transaction.now, problem=problem[:500], **told)
            ).rowcount
            if changed:
                transaction.publish(ChannelChanged(REDEMPTIONS))

        def happened(connection: Connection) -> bool:
            waits = select(redemptions.c.id).where(redemptions.c.id == redemption_id, _OPEN)
            return connection.execute(waits).first() is None

        self._core.write(work, actor="twitch", happened=happened)

    def counts(self) -> RedemptionCounts:
        """How many there are in each state."""
        is_settled = redemptions.c.settled_at.is_not(None)
        has_problem = redemptions.c.problem != ""
        statement = select(redemptions.c.wish, is_settled, has_problem, func.count()).group_by(
            redemptions.c.wish, is_settled, has_problem
        )
        found = dict.fromkeys(("open", "due", "fulfilled", "refunded", "problems"), 0)
        with self._core.database.read() as connection:
            for wish, settled, problem, count in connection.execute(statement):
                found[_state(wish, settled=bool(settled), problem=bool(problem))] += int(count)
        return RedemptionCounts(**found)


def _state(wish: str | None, *, settled: bool, problem: bool) -> str:
    if not settled:
        return "open" if wish is None else "due"
    if problem:
        return "problems"
    return "refunded" if wish == REFUND else "fulfilled"


# Within the transaction of the act that decides.


def store(
    transaction: Transaction,
    redemption_id: str,
    reward_id: str,
    *,
    at: int,
    viewer_id: int | None,
    entry_id: int | None,
) -> None:
    """Keep a redemption: with the entry it made, or, without one, to be given back."""
    row: dict[str, Any] = {
        "id": redemption_id,
        "reward_id": reward_id,
        "viewer_id": viewer_id,
        "entry_id": entry_id,
        "at": at,
        "wish": REFUND if entry_id is None else None,
    }
    transaction.connection.execute(_INSERT, row)
    transaction.publish(ChannelChanged(REDEMPTIONS))


def wish_for_entries(transaction: Transaction, entry_ids: Sequence[int], wish: str | None) -> None:
    """What becomes of these entries decides what becomes of their points, unless Twitch was told already.

    FULFIL for a win, REFUND for a removal, None where the entry waits again.
    """
    if not entry_ids:
        return
    values = (wish, wish, json.dumps(list(entry_ids)))
    if transaction.connection.exec_driver_sql(_WISH_OF_ENTRIES, values).rowcount:
        transaction.publish(ChannelChanged(REDEMPTIONS))


def fulfil_session(transaction: Transaction, session_id: int) -> None:
    """A session's end: whoever was in it has had what they paid for."""
    if transaction.connection.execute(_FULFIL_SESSION, {"session": session_id}).rowcount:
        transaction.publish(ChannelChanged(REDEMPTIONS))
