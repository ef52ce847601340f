"""The operator's acts on winners: confirm, redraw, undo, and the reset by hand."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import DrawChanged, ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.proof import REASON_MAX
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.draw_decisions import announce_redraw, closed_draw, redraw_at_once
from raffle_desktop.services.draw_life import (
    confirm_winners,
    release_winner,
    reset_spent_weight,
    standing_winners,
)
from raffle_desktop.services.draw_states import VOID
from raffle_desktop.services.draw_views import resolve_id, view_of
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.records import DrawView, WinnerView
from raffle_desktop.services.settings import draw_settings
from raffle_desktop.services.weights import refresh_viewer
from raffle_desktop.storage.schema import viewers


class WinnerService:
    """From drawn to confirmed, redrawn or undone. `draw_id` may be "latest"."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def confirm(self, draw_id: str, places: Sequence[int] | None = None, *, actor: str) -> DrawView:
        """Confirm the winners at these places, or all that wait.

        Raises RaffleError: DRAW_NOT_FOUND, WINNER_NOT_FOUND, ALREADY_CONFIRMED, DRAW_UNDONE, DRAW_VOID,
        DRAW_IN_PROGRESS.
        """

        def work(transaction: Transaction) -> DrawView:
            wanted = resolve_id(transaction.connection, draw_id)
            _refuse_without_result(transaction.connection, wanted)
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

        At the beacon level this only announces it: those replaced stand no more, and the round of the beacon that the
        time names decides who follows. A place that an earlier announcement left vacant is announced anew.

        `confirm`: confirm who follows at once, unless a claim timer is set.
        Somebody drawn whose entry is gone meanwhile (removed, excluded, won elsewhere), or in a period every ticket,
        is on record as well and replaced in turn. Raises RaffleError: DRAW_NOT_FOUND, DRAW_UNDONE, WINNER_NOT_FOUND,
        REASON_REQUIRED, UNDO_TOO_LATE, NOBODY_TO_DRAW, DRAW_IN_PROGRESS while one is announced.
        """
        why = names.visible(" ".join(reason.split()), 500)
        if not why:
            raise RaffleError(Code.REASON_REQUIRED)

        def work(transaction: Transaction) -> DrawView:
            wanted = resolve_id(transaction.connection, draw_id)
            _refuse_while_announced(transaction.connection, wanted)
            draw = closed_draw(transaction.connection, wanted)
            if draw.terms.level is Level.BEACON:
                chosen = _to_announce(transaction.connection, wanted, places)
                announce_redraw(transaction, draw, chosen, why[:REASON_MAX])
                return view_of(transaction.connection, wanted)
            chosen = _chosen(transaction.connection, wanted, places)
            redraw_at_once(transaction, draw, chosen, why[:REASON_MAX])
            view = view_of(transaction.connection, wanted)
            # A claim timer gives the new winner time to speak up; nobody claims a place in a plain list.
            if confirm and (view.source == "list" or draw_settings(transaction.connection).claim_seconds == 0):
                places_filled = {winner.place for winner in chosen}
                confirm_winners(transaction, wanted, [one for one in view.standing if one.place in places_filled])
            return view_of(transaction.connection, wanted)

        return self._core.write(work, actor=actor)

    def undo(self, draw_id: str, reason: str, *, actor: str) -> DrawView:
        """Take the whole draw back: every winner waits again with what they had. The record stays.

        Raises RaffleError: DRAW_NOT_FOUND, DRAW_UNDONE, REASON_REQUIRED, UNDO_TOO_LATE, DRAW_IN_PROGRESS.
        """
        why = names.visible(" ".join(reason.split()), 500)
        if not why:
            raise RaffleError(Code.REASON_REQUIRED)

        def work(transaction: Transaction) -> DrawView:
            wanted = resolve_id(transaction.connection, draw_id)
            _refuse_while_announced(transaction.connection, wanted)
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
            who = standing_id(transaction.connection, viewer_id)
            if transaction.connection.execute(select(viewers.c.id).where(viewers.c.id == who)).first() is None:
                raise RaffleError(Code.VIEWER_NOT_FOUND)
            taken = reset_spent_weight(transaction, who)
            refresh_viewer(transaction, who)
            transaction.audit("viewer.demo_played", f"viewer {who}", before=taken)
            transaction.publish(ViewerChanged(who))
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


def _refuse_without_result(connection: Connection, draw_id: str) -> None:
    view = view_of(connection, draw_id)
    if view.state == VOID:
        raise RaffleError(Code.DRAW_VOID)
    if view.is_under_way and not view.standing:
        raise RaffleError(Code.DRAW_IN_PROGRESS)


def _refuse_while_announced(connection: Connection, draw_id: str) -> None:
    view = view_of(connection, draw_id)
    if view.state == VOID:
        raise RaffleError(Code.DRAW_VOID)
    if view.is_under_way:
        raise RaffleError(Code.DRAW_IN_PROGRESS)


def _to_announce(connection: Connection, draw_id: str, places: Sequence[int] | None) -> list[WinnerView]:
    """Whom a redraw at the beacon level replaces: of vacant places those who were replaced last."""
    view = view_of(connection, draw_id)
    wanted = set(view.vacant if places is None and view.vacant else places or ())
    if not wanted or not wanted <= set(view.vacant):
        return _chosen(connection, draw_id, places)
    last = {winner.place: winner for winner in view.winners if winner.place in wanted}
    return [last[place] for place in sorted(last)]
