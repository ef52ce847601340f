"""The pools as the overlay page shows them. Nobody's balance, payment or account is in it, and no id of a viewer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from raffle_desktop.domain.ledger import PoolState
from raffle_desktop.domain.money import format_amount
from raffle_desktop.obs.display_names import NAME_LENGTH, display_name
from raffle_desktop.services.pool_board import PoolOnBoard
from raffle_desktop.services.records import DrawView

TITLE_LENGTH = 200
"""A prize's title may be as long; the page cuts what does not fit."""

VisibleFrom = Callable[[DrawView], float | None]
"""From when a draw's winner may be seen, in milliseconds since 1970; None where its wheel has yet to begin."""


def pools_document(found: list[PoolOnBoard], visible_from: VisibleFrom) -> dict[str, Any]:
    """`state` of each: "open"; "full", also where a draw was undone and is to be drawn again; "drawing", decided but
    not told; "won", with the winner and from when they may be seen; "cancelled". `endedAt`: when it was drawn or
    cancelled; times are milliseconds since 1970.
    """
    return {"pools": [_pool(one, visible_from) for one in found]}


def _pool(one: PoolOnBoard, visible_from: VisibleFrom) -> dict[str, Any]:
    pool = one.pool
    document: dict[str, Any] = {
        "id": pool.id,
        "title": display_name(pool.prize, TITLE_LENGTH),
        "price": format_amount(pool.ticket_price, pool.currency),
        "sold": pool.tickets_sold,
        "required": pool.tickets_required,
        "state": "full" if pool.state is PoolState.STARTED else pool.state.value.lower(),
        "buyer": None if one.buyer is None else display_name(one.buyer, NAME_LENGTH),
        "winner": None,
        "endedAt": None,
    }
    if pool.state is PoolState.CANCELLED and pool.closed_at is not None:
        document["endedAt"] = pool.closed_at / 1000
    if one.draw is not None and one.draw.standing:
        winner = one.draw.standing[0]
        moment = visible_from(one.draw)
        document |= {"state": "drawing" if moment is None else "won", "endedAt": winner.drawn_at / 1000}
        if moment is not None:
            name = display_name(winner.name)
            document["winner"] = {"name": name, "ticket": winner.number, "visibleFrom": moment}
    return document
