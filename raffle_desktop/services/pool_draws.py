"""Drawing a full pool: every paid ticket is one chance, and the winner's number is one of their own tickets."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import PoolChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import PoolState
from raffle_desktop.domain.streamdraw.draw_list import DrawList, parse_list
from raffle_desktop.domain.streamdraw.proof import DrawEvent
from raffle_desktop.domain.streamdraw.selection import Pick, places_within
from raffle_desktop.services import pool_views
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.draw_life import confirm_winners, standing_winners
from raffle_desktop.services.draw_states import refuse_under_way
from raffle_desktop.services.draw_views import resolve_id, stored_events, view_of
from raffle_desktop.services.draws import REDRAW_RULE, WinnersDetails, decide
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.merged_draws import members_in_draw
from raffle_desktop.services.participants import Participants, unpacked
from raffle_desktop.services.pool_refunds import refund
from raffle_desktop.services.pool_views import Pool
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.settings import draw_settings
from raffle_desktop.services.ticket_views import account_of

# Who was excluded since they bought has no chance, here as everywhere.
_PARTICIPANTS = (
    "SELECT i.list_id, i.display_name, count(*) * 1000000, v.id, 0 FROM pool_tickets AS t"
    " LEFT JOIN merged_viewers AS m ON m.viewer_id = t.viewer_id"
    " CROSS JOIN viewers AS v ON v.id = coalesce(m.merged_into, t.viewer_id)"
    " CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
    " WHERE t.pool_id = ? AND v.excluded_at IS NULL GROUP BY v.id"
)
_NUMBER = (
    "SELECT number FROM pool_tickets WHERE viewer_id IN (SELECT value FROM json_each(?)) AND pool_id = ?"
    " ORDER BY number LIMIT 1 OFFSET ?"
)
_OF_DRAW = "SELECT pool_id FROM pool_draws WHERE draw_id = ?"
_OF_POOL = (
    "SELECT p.draw_id FROM pool_draws AS p JOIN draws AS d ON d.id = p.draw_id WHERE p.pool_id = ?"
    " ORDER BY d.opened_at, d.seq"
)
_START = "UPDATE pools SET state = 'STARTED', closed_at = ? WHERE id = ?"
_DRAWN = (
    "SELECT p.draw_id, p.pool_id, l.list_text, l.viewer_ids FROM pool_draws AS p"
    " JOIN draw_lists AS l ON l.draw_id = p.draw_id"
)
_DETAILS = "SELECT event, pick, details FROM draw_winners WHERE draw_id = ?"
_EXCLUDED = "SELECT 1 FROM viewers WHERE id = ? AND excluded_at IS NOT NULL"


@dataclass(frozen=True, slots=True)
class PoolDraw:
    """A draw of a pool."""

    view: DrawView
    pool: Pool


class PoolDrawService:
    """Draws full pools. Confirm, redraw and undo are those of every draw (`WinnerService`): confirming the winner pays
    a prize that is money; once it is paid or handed over, only taking that back lets the draw be undone.
    """

    def __init__(self, core: Core) -> None:
        self._core = core

    def draw(self, pool_id: int, *, confirm: bool = False, actor: str) -> PoolDraw:
        """Draw the winner; the pool is STARTED from then on. Stored before it is answered.

        A pool whose draw was undone is drawn again. Who paid from a wallet and came too late for a ticket is paid back.
        `confirm`: confirm the winner at once, unless a claim timer is set.
        Raises RaffleError: POOL_NOT_FOUND, POOL_NOT_FULL (also where it was drawn already), NOBODY_TO_DRAW.
        """

        def work(transaction: Transaction) -> PoolDraw:
            connection = transaction.connection
            refuse_under_way(connection, pool_id=pool_id)
            pool = drawable(connection, pool_id)
            participants = participants_of(connection, pool_id)
            label, rules = label_of(pool), pool_rules(pool)
            draw_id = decide(
                transaction, participants, "pool", label, 1, rules, details=details_of(connection, pool_id)
            )
            note_draw(connection, draw_id, pool_id)
            start(transaction, draw_id)
            if confirm and draw_settings(connection).claim_seconds == 0:
                confirm_winners(transaction, draw_id, standing_winners(connection, draw_id))
            transaction.publish(PoolChanged(pool_id, "drawn"))
            return PoolDraw(view_of(connection, draw_id), pool_views.find_pool(connection, pool_id))

        return self._core.write(work, actor=actor)

    def get(self, draw_id: str) -> PoolDraw:
        """By id, or "latest". Raises RaffleError(DRAW_NOT_FOUND), also for a draw of anything but a pool."""
        with self._core.database.read() as connection:
            wanted = resolve_id(connection, draw_id)
            found = connection.exec_driver_sql(_OF_DRAW, (wanted,)).scalar()
            if found is None:
                raise RaffleError(Code.DRAW_NOT_FOUND, "This draw was of no pool.")
            return PoolDraw(view_of(connection, wanted), pool_views.find_pool(connection, found))

    def of_pool(self, pool_id: int) -> list[DrawView]:
        """Its draws, oldest first: more than one where one was undone."""
        with self._core.database.read() as connection:
            return [view_of(connection, draw_id) for draw_id in draws_of(connection, pool_id)]


def label_of(pool: Pool) -> str:
    """What a draw of this pool is called in the record."""
    return f"pool {pool.id}: {pool.prize}"


def pool_rules(pool: Pool) -> str:
    """The terms of a draw of this pool, in words."""
    return f"One chance for each ticket of {label_of(pool)}. {REDRAW_RULE}"


def note_draw(connection: Connection, draw_id: str, pool_id: int) -> None:
    """Which pool a draw is of."""
    connection.exec_driver_sql("INSERT INTO pool_draws (draw_id, pool_id) VALUES (?, ?)", (draw_id, pool_id))


def pool_of(connection: Connection, draw_id: str) -> int:
    """Which pool a draw of source "pool" was of."""
    return int(connection.exec_driver_sql(_OF_DRAW, (draw_id,)).scalar_one())


def start(transaction: Transaction, draw_id: str) -> int:
    """The pool of a decided draw is started, and who paid too late for a ticket is paid back; gives its number."""
    connection = transaction.connection
    pool_id = pool_of(connection, draw_id)
    if pool_views.find_pool(connection, pool_id).state is PoolState.FULL:
        refund(transaction, pool_id, f"pool {pool_id} was full before there was a ticket", without_ticket=True)
        connection.exec_driver_sql(_START, (transaction.now, pool_id))
    return pool_id


def draws_of(connection: Connection, pool_id: int) -> list[str]:
    """The draws of a pool by id, oldest first."""
    return [row[0] for row in connection.exec_driver_sql(_OF_POOL, (pool_id,))]


def details_of(
    connection: Connection, pool_id: int, earlier: Iterable[int] = (), draw_id: str | None = None
) -> WinnersDetails:
    """Keeps name, platform and ticket number of each winner. `earlier`: the places in the list of those whom events
    before this one drew. `draw_id`: of a draw that is stored, whose people may have been merged since.
    """
    drawn = list(earlier)
    members = members_in_draw(connection, draw_id)

    def keep(draw_list: DrawList, picks: Sequence[Pick], viewer_ids: Sequence[int]) -> list[str]:
        kept: list[str] = []
        for place, viewer_id in zip(places_within(draw_list, picks, drawn), viewer_ids, strict=True):
            name, platform = account_of(connection, viewer_id)
            number = connection.exec_driver_sql(_NUMBER, (json.dumps(members(viewer_id)), pool_id, place)).scalar_one()
            kept.append(json.dumps({"name": name, "platform": platform, "number": number}))
        return kept

    return keep


def details_of_redraw(
    connection: Connection, draw_id: str, draw_list: DrawList, earlier: Sequence[DrawEvent]
) -> WinnersDetails:
    """The same for the next event of a stored draw of a pool."""
    pool_id = pool_of(connection, draw_id)
    drawn = [bisect_left(draw_list.ids, pick.id) for event in earlier for pick in event.picks]
    return details_of(connection, pool_id, drawn, draw_id)


def may_still_win(connection: Connection, viewer_id: int) -> bool:
    """Whether who was in the list may win: a sold ticket stays, but its owner may be excluded meanwhile."""
    return connection.exec_driver_sql(_EXCLUDED, (standing_id(connection, viewer_id),)).first() is None


def check_pool_winners(connection: Connection) -> list[str]:
    """Winners of pools whose number is not what their draw and the tickets give; for the audit."""
    differences: list[str] = []
    for draw_id, pool_id, list_text, packed in connection.exec_driver_sql(_DRAWN).fetchall():
        draw_list, viewer_ids = parse_list(list_text), unpacked(packed)
        kept = {(row[0], row[1]): json.loads(row[2]) for row in connection.exec_driver_sql(_DETAILS, (draw_id,))}
        drawn: list[int] = []
        for event in stored_events(connection, draw_id):
            picks = [replace(pick, index=bisect_left(draw_list.ids, pick.id)) for pick in event.picks]
            keep = details_of(connection, pool_id, drawn, draw_id)
            anew = (
                json.loads(found or "{}")
                for found in keep(draw_list, picks, [viewer_ids[pick.index] for pick in picks])
            )
            for pick, found in zip(picks, anew, strict=True):
                stored = kept[event.event, pick.pick]["number"]
                if stored != found["number"]:
                    differences.append(f"draw {draw_id}: {pick.id} won with ticket {stored}, not {found['number']}")
            drawn += [pick.index for pick in picks]
    return differences


def drawable(connection: Connection, pool_id: int) -> Pool:
    """Raises RaffleError: POOL_NOT_FOUND, POOL_NOT_FULL (also where it was drawn already)."""
    pool = pool_views.find_pool(connection, pool_id)
    if pool.state is PoolState.OPEN:
        raise RaffleError(
            Code.POOL_NOT_FULL, f"This pool is not full yet: {pool.tickets_sold} of {pool.tickets_required} are sold."
        )
    if pool.state is PoolState.CANCELLED:
        raise RaffleError(Code.POOL_NOT_FULL, "This pool was cancelled.")
    for draw_id in draws_of(connection, pool_id):
        if _may_be_redrawn(connection, draw_id):
            raise RaffleError(
                Code.POOL_NOT_FULL, "The winner of this pool was replaced; go on with that draw's redraw."
            )
    if any(view_of(connection, draw_id).standing for draw_id in draws_of(connection, pool_id)):
        raise RaffleError(Code.POOL_NOT_FULL, "This pool has been drawn; undo that draw or redraw its winner.")
    return pool


def _may_be_redrawn(connection: Connection, draw_id: str) -> bool:
    """Whether its place is vacant and somebody is left for it: a second draw beside it could bring a second winner."""
    view = view_of(connection, draw_id)
    return bool(view.vacant) and len(view.winners) < view.entries


def participants_of(connection: Connection, pool_id: int) -> Participants:
    """Everybody with a ticket, one chance for each. Raises RaffleError(NOBODY_TO_DRAW)."""
    rows = [tuple(row) for row in connection.exec_driver_sql(_PARTICIPANTS, (pool_id,))]
    if not rows:
        raise RaffleError(Code.NOBODY_TO_DRAW, "There is nobody to draw: everybody with a ticket is excluded.")
    rows.sort()
    return Participants(rows)
