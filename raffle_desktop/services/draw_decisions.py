"""Deciding a draw that was closed before: the main draw, and the redraws that follow from it."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import func, insert, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import DrawChanged, EntriesChanged, PoolChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.draw_list import MICRO, DrawList, parse_list
from raffle_desktop.domain.streamdraw.proof import REASON_MAX, DrawEvent, main_event, redraw_event
from raffle_desktop.domain.streamdraw.selection import Pick
from raffle_desktop.domain.streamdraw.texts import Level, OpenTerms, clean_name
from raffle_desktop.domain.weights import Breakdown
from raffle_desktop.services import pool_draws
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.draw_life import confirm_winners, release_winner, standing_winners
from raffle_desktop.services.draw_states import refuse_clock_behind, salts_of
from raffle_desktop.services.draw_views import stored_events, view_of
from raffle_desktop.services.draws import WinnersDetails, store_event, tell_decision, winners_details
from raffle_desktop.services.merged import standing_id, standing_ids
from raffle_desktop.services.participants import unpacked
from raffle_desktop.services.period_wins import details_of, details_of_redraw, may_still_win, period_of
from raffle_desktop.services.records import AnnouncedRedraw, WinnerView
from raffle_desktop.services.weights import PENDING
from raffle_desktop.storage.draw_tables import draw_announcements, draw_closings, draw_plans
from raffle_desktop.storage.schema import draw_lists, draws, entries, sessions, viewers

GONE = "no longer in the raffle"


@dataclass(frozen=True, slots=True)
class ClosedDraw:
    """A draw whose list is fixed, with all that its decisions follow from."""

    id: str
    source: str
    label: str
    session_id: int | None
    terms: OpenTerms
    secret: str
    draw_list: DrawList
    viewer_ids: array[int]
    salts: tuple[str, ...]
    claim_seconds: int


def closed_draw(connection: Connection, draw_id: str) -> ClosedDraw:
    """Raises RaffleError(DRAW_NOT_FOUND) for one without a list."""
    row = connection.execute(
        select(draws, draw_lists.c.list_text, draw_lists.c.viewer_ids)
        .join_from(draws, draw_lists, draw_lists.c.draw_id == draws.c.id)
        .where(draws.c.id == draw_id)
    ).first()
    if row is None:
        raise RaffleError(Code.DRAW_NOT_FOUND)
    return ClosedDraw(
        id=draw_id,
        source=row.source,
        label=row.source_label,
        session_id=row.session_id,
        terms=OpenTerms.parse(row.open_text),
        secret=row.secret,
        draw_list=parse_list(row.list_text),
        viewer_ids=unpacked(row.viewer_ids),
        salts=tuple(salt.text for salt in salts_of(connection, draw_id)),
        claim_seconds=row.claim_seconds,
    )


def decide_main(transaction: Transaction, draw: ClosedDraw, signature: str | None = None) -> None:
    """The main draw, from what was fixed when the list was closed.

    Whoever is no longer there is on record as drawn, and replaced in turn. At the beacon level that is announced.
    """
    connection = transaction.connection
    event = main_event(draw.terms, draw.draw_list, draw.secret, draw.salts, signature)
    places = list(range(1, len(event.picks) + 1))
    people = _people(connection, draw, event)
    store_event(transaction, draw.id, draw.draw_list, event, places, people, _main_details(connection, draw))
    tell_decision(transaction, draw.id, draw.label, draw.draw_list, event)
    if draw.source == "pool":
        pool_id = pool_draws.start(transaction, draw.id)
        transaction.publish(PoolChanged(pool_id, "drawn"))
    if draw.session_id is not None:
        transaction.publish(EntriesChanged(draw.session_id))
    _replace_gone(transaction, draw, places, people)
    _confirm_at_once(transaction, draw, set(places))


def decide_announced(transaction: Transaction, draw: ClosedDraw, announced: AnnouncedRedraw, signature: str) -> None:
    """The redraw that was announced, now that its round is known."""
    connection = transaction.connection
    earlier = stored_events(connection, draw.id)
    event = redraw_event(
        draw.terms,
        draw.draw_list,
        draw.secret,
        earlier,
        announced=announced.announced,
        replaces=announced.replaces,
        reason=announced.reason,
        signature=signature,
    )
    people = _store_redraw(transaction, draw, event, earlier, announced.places)
    transaction.audit("draw.redraw", f"draw {draw.id}", reason=announced.reason)
    transaction.publish(DrawChanged(draw.id, "redrawn"))
    if draw.session_id is not None:
        transaction.publish(EntriesChanged(draw.session_id))
    _replace_gone(transaction, draw, announced.places, people)
    _confirm_at_once(transaction, draw, set(announced.places))


def redraw_at_once(transaction: Transaction, draw: ClosedDraw, replaced: Sequence[WinnerView], reason: str) -> None:
    """Replace winners by the draw's next events, at a level whose redraws wait for nothing.

    Raises RaffleError(NOBODY_TO_DRAW).
    """
    _redraw_until_here(transaction, draw, replaced, reason, must_fill=True)
    transaction.audit("draw.redraw", f"draw {draw.id}", reason=reason)
    transaction.publish(DrawChanged(draw.id, "redrawn"))
    if draw.session_id is not None:
        transaction.publish(EntriesChanged(draw.session_id))


def announce_redraw(transaction: Transaction, draw: ClosedDraw, replaced: Sequence[WinnerView], reason: str) -> None:
    """Say that winners are replaced, before the round that decides by whom exists. They stand no more from now on.

    Those of them who stand no more already (an earlier announcement came to nothing) only get another round.
    Raises RaffleError: NOBODY_TO_DRAW, UNDO_TOO_LATE after the session's end, NOT_AVAILABLE where the clock would name
    a round that is known already.
    """
    connection = transaction.connection
    earlier = stored_events(connection, draw.id)
    refuse_clock_behind(connection, transaction.now, draw.id)
    _refuse_ended_session(connection, draw.session_id)
    if _left(connection, draw) < len(replaced):
        raise RaffleError(Code.NOBODY_TO_DRAW, "There is nobody left in this draw's list to redraw.")
    _release(transaction, draw, [winner for winner in replaced if winner.stands], reason)
    announced = max(transaction.now // 1_000_000, earlier[-1].announced)
    if draw.terms.round_for(announced) <= _last_round(connection, draw.id, earlier):
        raise RaffleError(Code.NOT_AVAILABLE, "The round of this redraw would be one that is known; try again shortly.")
    row = {
        "draw_id": draw.id,
        "event": len(earlier),
        "announced": announced,
        "round": draw.terms.round_for(announced),
        "replaces": " ".join(f"{winner.event}.{winner.pick}" for winner in replaced),
        "places": " ".join(str(winner.place) for winner in replaced),
        "reason": reason[:REASON_MAX],
        "at": transaction.now,
        "actor": transaction.actor,
    }
    connection.execute(insert(draw_announcements), row)
    after = {"replaces": row["replaces"], "round": row["round"]}
    transaction.audit("draw.redraw_announced", f"draw {draw.id}", reason=reason, after=after)
    transaction.publish(DrawChanged(draw.id, "announced"))
    if draw.session_id is not None:
        transaction.publish(EntriesChanged(draw.session_id))


def _refuse_ended_session(connection: Connection, session_id: int | None) -> None:
    state = connection.execute(select(sessions.c.state).where(sessions.c.id == session_id)).scalar()
    if state is not None and state != "ACTIVE":
        raise RaffleError(Code.UNDO_TOO_LATE, "It is too late: the session of this draw has ended.")


def _last_round(connection: Connection, draw_id: str, earlier: Sequence[DrawEvent]) -> int:
    of_draw = select(func.max(draw_announcements.c.round)).where(draw_announcements.c.draw_id == draw_id)
    return max(earlier[-1].round, connection.execute(of_draw).scalar() or 0)


def _release(transaction: Transaction, draw: ClosedDraw, replaced: Sequence[WinnerView], reason: str) -> None:
    for winner in replaced:
        release_winner(transaction, draw.id, winner, "redrawn", reason)


def _main_details(connection: Connection, draw: ClosedDraw) -> WinnersDetails | None:
    if draw.source == "period":
        log_id = connection.execute(
            select(draw_closings.c.log_id).where(draw_closings.c.draw_id == draw.id)
        ).scalar_one()
        return details_of(connection, period_of(connection, draw.id), log_id, draw_id=draw.id)
    if draw.source == "pool":
        return pool_draws.details_of(connection, pool_draws.pool_of(connection, draw.id), draw_id=draw.id)
    return _frozen_details(connection, draw) if draw.session_id is not None else None


def _frozen_details(connection: Connection, draw: ClosedDraw) -> WinnersDetails:
    """Of winners by their entries: a name or weight that has changed since the close is not what won."""

    def keep(draw_list: DrawList, picks: Sequence[Pick], viewer_ids: Sequence[int]) -> list[str | None]:
        entry_ids = [_entry_of(connection, viewer_id, draw.session_id) for viewer_id in viewer_ids]
        now = winners_details(connection, [entry_id for entry_id in entry_ids if entry_id])
        kept: list[str | None] = []
        for pick, entry_id in zip(picks, entry_ids, strict=True):
            details = json.loads(now.get(entry_id, "{}"))
            if "name" in details and clean_name(details["name"]) != draw_list.names[pick.index]:
                del details["name"]
            weight = Fraction(draw_list.weights[pick.index], draw_list.scale) * MICRO
            if "breakdown" in details and Breakdown(**details["breakdown"]).total != weight:
                del details["breakdown"]
            kept.append(json.dumps(details) if details else None)
        return kept

    return keep


def _store_redraw(
    transaction: Transaction,
    draw: ClosedDraw,
    event: DrawEvent,
    earlier: Sequence[DrawEvent],
    places: Sequence[int],
) -> list[tuple[int, int]]:
    connection = transaction.connection
    people = _people(connection, draw, event)
    details = None
    if draw.source == "period":
        details = details_of_redraw(connection, draw.id, draw.draw_list, earlier)
    elif draw.source == "pool":
        details = pool_draws.details_of_redraw(connection, draw.id, draw.draw_list, earlier)
    elif draw.session_id is not None and draw.terms.level is not Level.LOCAL:
        details = _frozen_details(connection, draw)
    store_event(transaction, draw.id, draw.draw_list, event, places[: len(people)], people, details)
    return people


def _people(connection: Connection, draw: ClosedDraw, event: DrawEvent) -> list[tuple[int, int]]:
    """Of each pick: the viewer, and their entry that still waits in the draw's session; 0 for none."""
    viewer_ids = [draw.viewer_ids[pick.index] for pick in event.picks]
    return [(viewer_id, _entry_of(connection, viewer_id, draw.session_id)) for viewer_id in viewer_ids]


def _entry_of(connection: Connection, viewer_id: int, session_id: int | None) -> int:
    """The viewer's pending entry in the session of the draw, 0 where they have none or are excluded."""
    if not viewer_id or session_id is None:
        return 0
    viewer_id = standing_id(connection, viewer_id)
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


def _gone(
    connection: Connection, draw: ClosedDraw, places: Sequence[int], people: Sequence[tuple[int, int]]
) -> list[WinnerView]:
    """The new winners who may not win any more, as things stand now."""
    if draw.source == "period":
        period_id = period_of(connection, draw.id)
        here = [may_still_win(connection, period_id, viewer) for viewer, _entry in people]
    elif draw.source == "pool":
        here = [pool_draws.may_still_win(connection, viewer) for viewer, _entry in people]
    else:
        here = [bool(entry) or not viewer for viewer, entry in people]
    gone = {place for place, is_here in zip(places, here, strict=False) if not is_here}
    gone |= _drawn_before(connection, draw, places, people)
    return [winner for winner in standing_winners(connection, draw.id) if winner.place in gone] if gone else []


def _drawn_before(
    connection: Connection, draw: ClosedDraw, places: Sequence[int], people: Sequence[tuple[int, int]]
) -> set[int]:
    """Places of new winners whom the draw has drawn before, under a name of theirs that was merged with this one since
    the list was closed.
    """
    into = standing_ids(connection, {viewer_id for viewer_id in draw.viewer_ids if viewer_id})
    if not into:
        return set()
    view = view_of(connection, draw.id)
    newest = max(winner.event for winner in view.winners)
    before = {into.get(one.viewer_id or 0, one.viewer_id) for one in view.winners if one.event < newest}
    named = zip(places, people, strict=False)
    return {place for place, (viewer_id, _entry) in named if viewer_id and into.get(viewer_id, viewer_id) in before}


def _replace_gone(
    transaction: Transaction, draw: ClosedDraw, places: Sequence[int], people: Sequence[tuple[int, int]]
) -> None:
    """After a decision that was only waited for: at the beacon level by another one that is announced."""
    gone = _gone(transaction.connection, draw, places, people)
    if not gone:
        return
    if draw.terms.level is not Level.BEACON:
        _redraw_until_here(transaction, draw, gone, GONE, must_fill=False)
        return
    left = _left(transaction.connection, draw)
    _release(transaction, draw, gone[left:], GONE)
    if not left:
        return
    try:
        announce_redraw(transaction, draw, gone[:left], GONE)
    except RaffleError as refusal:
        if refusal.code is not Code.NOT_AVAILABLE:
            raise
        # The clock is wrong, and what is decided counts all the same: the place is vacant, to be redrawn by hand.
        _release(transaction, draw, gone[:left], GONE)


def _left(connection: Connection, draw: ClosedDraw) -> int:
    """How many were never drawn."""
    return len(draw.draw_list.ids) - sum(len(event.picks) for event in stored_events(connection, draw.id))


def _redraw_until_here(
    transaction: Transaction, draw: ClosedDraw, replaced: Sequence[WinnerView], reason: str, *, must_fill: bool
) -> None:
    """A pick cannot be passed over in silence: who is no longer there is drawn, recorded, and replaced in turn.

    `must_fill`: refuse (RaffleError NOBODY_TO_DRAW) where nobody is left; else the place stays empty, as what was
    decided before counts all the same.
    """
    connection = transaction.connection
    why = reason
    while replaced:
        _release(transaction, draw, replaced, why)
        left = _left(connection, draw)
        if left < len(replaced):
            if must_fill:
                raise RaffleError(Code.NOBODY_TO_DRAW, "There is nobody left in this draw's list to redraw.")
            replaced = replaced[:left]
            if not replaced:
                return
        earlier = stored_events(connection, draw.id)
        event = redraw_event(
            draw.terms,
            draw.draw_list,
            draw.secret,
            earlier,
            announced=max(transaction.now // 1_000_000, earlier[-1].announced),
            replaces=[f"{winner.event}.{winner.pick}" for winner in replaced],
            reason=why[:REASON_MAX],
            salts=draw.salts,
        )
        places = [winner.place for winner in replaced]
        replaced = _gone(connection, draw, places, _store_redraw(transaction, draw, event, earlier, places))
        why = GONE


def _confirm_at_once(transaction: Transaction, draw: ClosedDraw, places: set[int]) -> None:
    connection = transaction.connection
    confirms = connection.execute(select(draw_plans.c.confirms).where(draw_plans.c.draw_id == draw.id)).scalar()
    # Nobody claims a place in a plain list.
    if draw.source != "list" and (not confirms or draw.claim_seconds > 0):
        return
    waiting = [
        winner for winner in standing_winners(connection, draw.id) if winner.place in places and winner.state == "drawn"
    ]
    if waiting:
        confirm_winners(transaction, draw.id, waiting)
