"""The pools that a stream shows: what runs and what has just ended, with the newest buyer and the newest draw."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from raffle_desktop.domain.ledger import PoolState
from raffle_desktop.services import pool_views
from raffle_desktop.services.core import Core
from raffle_desktop.services.draw_views import view_of
from raffle_desktop.services.paid_parts import read_paid_parts
from raffle_desktop.services.pool_draws import draws_of
from raffle_desktop.services.pool_views import Pool
from raffle_desktop.services.records import DrawView

RUNNING = 50
ENDED = 10

_ENDED = "SELECT id FROM pools WHERE state IN ('STARTED', 'CANCELLED') ORDER BY closed_at DESC, id DESC LIMIT ?"
# Who was excluded since is not to be on screen.
_BUYER = (
    "SELECT i.display_name FROM pool_tickets AS t JOIN viewers AS v ON v.id = t.viewer_id"
    " JOIN identities AS i ON i.id = v.primary_identity_id"
    " WHERE t.pool_id = ? AND t.number = ? AND v.excluded_at IS NULL"
)


@dataclass(frozen=True, slots=True)
class PoolOnBoard:
    """`buyer`: the name of whoever has the newest ticket, where it is still sold. `draw`: the newest one of a drawn
    pool; nobody stands in one that was undone.
    """

    pool: Pool
    buyer: str | None
    draw: DrawView | None


class PoolBoardService:
    """For the overlays."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def on_show(self) -> list[PoolOnBoard]:
        """The newest pools that are not drawn yet, newest first, then those that ended last, the last one first.

        While pools are switched off nothing can be bought, so those that would still sell are left out.
        """
        with self._core.database.read() as connection:
            sells = (PoolState.OPEN,) if read_paid_parts(connection).pools else ()
            found = pool_views.pools(connection, (*sells, PoolState.FULL), None, limit=RUNNING, offset=0)
            ended = connection.exec_driver_sql(_ENDED, (ENDED,)).scalars().all()
            found += [pool_views.find_pool(connection, pool_id) for pool_id in ended]
            return [_on_board(connection, pool) for pool in found]


def _on_board(connection: Connection, pool: Pool) -> PoolOnBoard:
    buyer, draw = None, None
    if pool.state is PoolState.OPEN and pool.tickets_sold:
        buyer = connection.exec_driver_sql(_BUYER, (pool.id, pool.tickets_sold)).scalar()
    if pool.state is PoolState.STARTED:
        draw = view_of(connection, draws_of(connection, pool.id)[-1])
    return PoolOnBoard(pool, None if buyer is None else str(buyer), draw)
