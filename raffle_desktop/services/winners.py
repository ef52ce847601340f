"""The operator's acts on winners: confirm, redraw, undo, and the reset by hand."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import DrawChanged, EntriesChanged, ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.draw_list import parse_list
from raffle_desktop.domain.streamdraw.proof import REASON_MAX, redraw_event
from raffle_desktop.domain.streamdraw.texts import OpenTerms
from raffle_desktop.services import pool_draws
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.draw_life import (
    confirm_winners,
    release_winner,
    reset_spent_weight,
    standing_winners,
)
from raffle_desktop.services.draw_views import resolve_id, stored_events, view_of
from raffle_desktop.services.draws import store_event
from raffle_desktop.services.participants import unpacked
from raffle_desktop.services.period_wins import details_of_redraw, may_still_win, period_of
from raffle_desktop.services.records import DrawView, WinnerView
from raffle_desktop.services.settings import draw_settings
from raffle_desktop.services.weights import PENDING, refresh_viewer
from raffle_desktop.storage.schema import draw_lists, draws, entries, viewers


class WinnerService:
    """From drawn to confirmed, redrawn or undone. `draw_id` may be "latest"."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def confirm(self, draw_id: str, places: Sequence[int] | None = None, *, actor: str) -> DrawView:
        """Confirm the winners at these places, or all that wait.

        Raises RaffleError: DRAW_NOT_FOUND, WINNER_NOT_FOUND, ALREADY_CONFIRMED, DRAW_UNDONE.
        """

        def work(transaction: Transaction) -> DrawView:
            wanted = resolve_id(transaction.connection, draw_id)
            chosen = _chosen(transaction.connection, wanted, places)
            waiting = [winner for winner in chosen if winner.state == "drawn"]
            if not waiting or (places is not None and len(waiting) != len(chosen)):
                raise RaffleError(Code.ALREADY_CONFIRMED)
            confirm_winners(transaction, wanted, waiting)
            return view_of(transaction.connection, wanted)

        return self._core.write(work, actor=actor)

    def redraw(
        self, draw_id: str, reason: str, places: Sequence[int] | None = None, *, confirm: bool = False, actor: str
    ) -> DrawView:
        """Replace the winners at these places (all of them by default): each stays on record, marked why, waits
        again with what they had, and is out of this draw; the draw's next event decides who follows.

        `confirm`: confirm who follows at once, unless a claim timer is set.
        Somebody drawn whose entry is gone meanwhile (removed, excluded, won elsewhere), or in a period every ticket,
        is on record as well and replaced in turn. Raises RaffleError: DRAW_NOT_FOUND, DRAW_UNDONE, WINNER_NOT_FOUND,
        REASON_REQUIRED, UNDO_TOO_LATE, NOBODY_TO_DRAW.
        """
        why = reason.strip()
        if not why:
            raise RaffleError(Code.REASON_REQUIRED)

        def work(transaction: Transaction) -> DrawView:
            wanted = resolve_id(transaction.connection, draw_id)
            chosen = _chosen(transaction.connection, wanted, places)
            _redraw(transaction, wanted, chosen, why[:REASON_MAX])
            view = view_of(transaction.connection, wanted)
            # A claim timer gives the new winner time to speak up; nobody claims a place in a plain list.
            if confirm and (view.source == "list" or draw_settings(transaction.connection).claim_seconds == 0):
                places_filled = {winner.place for winner in chosen}
                confirm_winners(transaction, wanted, [one for one in view.standing if one.place in places_filled])
            return view_of(transaction.connection, wanted)

        return self._core.write(work, actor=actor)

    def undo(self, draw_id: str, reason: str, *, actor: str) -> DrawView:
        """Take the whole draw back: every winner waits again with what they had. The record stays.

        Raises RaffleError: DRAW_NOT_FOUND, DRAW_UNDONE, REASON_REQUIRED, UNDO_TOO_LATE.
        """
        why = reason.strip()
        if not why:
            raise RaffleError(Code.REASON_REQUIRED)

        def work(transaction: Transaction) -> DrawView:
            wanted = resolve_id(transaction.connection, draw_id)
            for winner in _chosen(transaction.connection, wanted, None):
                release_winner(transaction, wanted, winner, "undone", why)
            transaction.audit("draw.undo", f"draw {wanted}", reason=why)
            transaction.publish(DrawChanged(wanted, "undone"))
            return view_of(transaction.connection, wanted)

        return self._core.write(work, actor=actor)

    def demo_played(self, viewer_id: int, *, actor: str) -> dict[str, int]:
        """ "Demo played": the reset of a confirmed win, by hand; gives what was taken.

        Raises RaffleError(VIEWER_NOT_FOUND).
        """

        def work(transaction: Transaction) -> dict[str, int]:
            if transaction.connection.execute(select(viewers.c.id).where(viewers.c.id == viewer_id)).first() is None:
                raise RaffleError(Code.VIEWER_NOT_FOUND)
            taken = reset_spent_weight(transaction, viewer_id)
            refresh_viewer(transaction, viewer_id)
            transaction.audit("viewer.demo_played", f"viewer {viewer_id}", before=taken)
            transaction.publish(ViewerChanged(viewer_id))
            return taken

        return self._core.write(work, actor=actor)


def _chosen(connection: Connection, draw_id: str, places: Sequence[int] | None) -> list[WinnerView]:
    standing = standing_winners(connection, draw_id)
    if not standing:
        raise RaffleError(Code.DRAW_UNDONE)
    if places is None:
        return list(standing)
    chosen = [winner for winner in standing if winner.place in set(places)]
    if len(chosen) != len(set(places)):
        raise RaffleError(Code.WINNER_NOT_FOUND)
    return chosen


def _redraw(transaction: Transaction, draw_id: str, replaced: list[WinnerView], reason: str) -> None:
    connection = transaction.connection
    row = connection.execute(
        select(draws, draw_lists.c.list_text, draw_lists.c.viewer_ids)
        .join_from(draws, draw_lists, draw_lists.c.draw_id == draws.c.id)
        .where(draws.c.id == draw_id)
    ).one()
    draw_list = parse_list(row.list_text)
    viewer_ids = unpacked(row.viewer_ids)
    terms = OpenTerms.parse(row.open_text)
    why = reason
    while replaced:
        for winner in replaced:
            release_winner(transaction, draw_id, winner, "redrawn", why)
        earlier = stored_events(connection, draw_id)
        event = redraw_event(
            terms,
            draw_list,
            row.secret,
            earlier,
            announced=max(transaction.now // 1_000_000, earlier[-1].announced),
            replaces=[f"{winner.event}.{winner.pick}" for winner in replaced],
            reason=why,
        )
        if len(event.picks) < len(replaced):
            raise RaffleError(Code.NOBODY_TO_DRAW, "There is nobody left in this draw's list to redraw.")
        people = [
            (viewer_ids[pick.index], _entry_of(connection, viewer_ids[pick.index], row.session_id))
            for pick in event.picks
        ]
        places = [winner.place for winner in replaced]
        details = None
        if row.source == "period":
            details = details_of_redraw(connection, draw_id, draw_list, earlier)
        elif row.source == "pool":
            details = pool_draws.details_of_redraw(connection, draw_id, draw_list, earlier)
        store_event(transaction, draw_id, draw_list, event, places, people, details)
        # A pick cannot be passed over in silence: who is no longer there is drawn, recorded, and replaced in turn.
        if row.source == "period":
            period_id = period_of(connection, draw_id)
            here = [may_still_win(connection, period_id, viewer) for viewer, _entry in people]
        elif row.source == "pool":
            here = [pool_draws.may_still_win(connection, viewer) for viewer, _entry in people]
        else:
            here = [bool(entry) or not viewer for viewer, entry in people]
        gone = {place for place, is_here in zip(places, here, strict=True) if not is_here}
        replaced = [winner for winner in standing_winners(connection, draw_id) if winner.place in gone]
        why = "no longer in the raffle"
    transaction.audit("draw.redraw", f"draw {draw_id}", reason=reason)
    transaction.publish(DrawChanged(draw_id, "redrawn"))
    if row.session_id is not None:
        transaction.publish(EntriesChanged(row.session_id))


def _entry_of(connection: Connection, viewer_id: int, session_id: int | None) -> int:
    """The viewer's pending entry in the session of the draw, 0 where they have none or are excluded."""
    if not viewer_id:
        return 0
    found = connection.execute(
        select(entries.c.id)
        .join(viewers, viewers.c.id == entries.c.viewer_id)
        .where(
            entries.c.viewer_id == viewer_id,
            entries.c.session_id == session_id,
            PENDING,
            viewers.c.excluded_at.is_(None),
        )
    ).scalar()
    return int(found or 0)
