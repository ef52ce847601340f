"""How a draw that goes in steps stands: opened, closed, waiting for a round of the beacon, drawn, or given up."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, exists, select, text
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.texts import Level, OpenTerms, round_time
from raffle_desktop.services.records import AnnouncedRedraw, PostView, SaltView, WinnerView
from raffle_desktop.storage.draw_tables import (
    draw_announcement_ends,
    draw_announcements,
    draw_plans,
    draw_post_echoes,
    draw_post_refusals,
    draw_posts,
    draw_salts,
)
from raffle_desktop.storage.money_tables import pool_draws
from raffle_desktop.storage.schema import draw_events, draw_lists, draws
from raffle_desktop.storage.ticket_tables import period_draws

OPENED, CLOSED, WAITING, DRAWN, VOID = "opened", "closed", "waiting", "drawn", "void"

_ENDED = exists().where(draw_events.c.draw_id == draw_plans.c.draw_id, draw_events.c.kind.in_(("drawn", "void")))
_UNDECIDED = select(draws.c.id).join_from(draw_plans, draws, draws.c.id == draw_plans.c.draw_id).where(~_ENDED)
_OPEN_ANNOUNCEMENT = (
    select(draw_announcements)
    .where(
        ~exists().where(draw_announcement_ends.c.announcement_id == draw_announcements.c.id),
        ~exists().where(
            draw_events.c.draw_id == draw_announcements.c.draw_id,
            draw_events.c.kind == "drawn",
            draw_events.c.event == draw_announcements.c.event,
        ),
    )
    .order_by(draw_announcements.c.id)
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a draw is, and the parts of its record that a plain draw has not. See `DrawView` for the fields."""

    state: str
    secret: str | None
    void_reason: str
    void_at: int | None
    prize: str
    witnesses: tuple[str, ...]
    salts: tuple[SaltView, ...]
    redraw: AnnouncedRedraw | None
    posts: tuple[PostView, ...]
    vacant: tuple[int, ...]


def standing_of(connection: Connection, row: Row[Any], winners: Sequence[WinnerView]) -> Standing:
    """Of a row of `draws` with its list's columns (None while there is no list)."""
    if row.level == Level.LOCAL:
        return Standing(DRAWN, row.secret, "", None, "", (), (), None, (), ())
    found = connection.execute(
        select(draw_events.c.kind, draw_events.c.reason, draw_events.c.at).where(
            draw_events.c.draw_id == row.id, draw_events.c.kind.in_(("drawn", "void"))
        )
    )
    kinds = {event.kind: event for event in found}
    redraw = open_announcement(connection, row.id)
    if VOID in kinds:
        state = VOID
    elif DRAWN in kinds:
        state = DRAWN if redraw is None else WAITING
    elif row.list_sha256 is None:
        state = OPENED
    else:
        state = WAITING if row.level == Level.BEACON else CLOSED
    # The committed secret: at the beacon level said with the close, as the round decides; else with the result.
    is_known = state in (DRAWN, VOID) or (row.level == Level.BEACON and state != OPENED)
    plan = connection.execute(
        select(draw_plans.c.witnesses, draw_plans.c.prize).where(draw_plans.c.draw_id == row.id)
    ).first()
    taken = {winner.place for winner in winners if winner.stands}
    left = {winner.place for winner in winners if winner.state == "redrawn"} - taken
    if any(winner.state == "undone" for winner in winners):
        # Taken back as a whole: nothing of it is filled any more.
        left = set()
    return Standing(
        state=state,
        secret=row.secret if is_known else None,
        void_reason=kinds[VOID].reason if VOID in kinds else "",
        void_at=kinds[VOID].at if VOID in kinds else None,
        prize="" if plan is None else plan.prize,
        witnesses=() if plan is None else tuple(json.loads(plan.witnesses)),
        salts=salts_of(connection, row.id),
        redraw=redraw,
        posts=posts_of(connection, row.id),
        vacant=tuple(sorted(left)),
    )


def terms_of(connection: Connection, draw_id: str) -> OpenTerms:
    """Raises RaffleError(DRAW_NOT_FOUND)."""
    found = connection.execute(select(draws.c.open_text).where(draws.c.id == draw_id)).scalar()
    if found is None:
        raise RaffleError(Code.DRAW_NOT_FOUND)
    return OpenTerms.parse(found)


def session_of(connection: Connection, draw_id: str) -> int | None:
    """The session a draw is of, None for another source."""
    return connection.execute(select(draws.c.session_id).where(draws.c.id == draw_id)).scalar()


def has_event(connection: Connection, draw_id: str, kind: str) -> bool:
    """Whether a draw has an event of this kind: "drawn" is decided, "void" given up."""
    found = select(draw_events.c.id).where(draw_events.c.draw_id == draw_id, draw_events.c.kind == kind).limit(1)
    return connection.execute(found).first() is not None


def is_closed(connection: Connection, draw_id: str) -> bool:
    """Whether its list is fixed."""
    return connection.execute(select(draw_lists.c.round).where(draw_lists.c.draw_id == draw_id)).first() is not None


def open_announcement(connection: Connection, draw_id: str) -> AnnouncedRedraw | None:
    """The redraw that waits for its round."""
    row = connection.execute(_OPEN_ANNOUNCEMENT.where(draw_announcements.c.draw_id == draw_id)).first()
    return None if row is None else _announced(row)


def _announced(row: Row[Any]) -> AnnouncedRedraw:
    return AnnouncedRedraw(
        id=row.id,
        event=row.event,
        places=tuple(int(place) for place in row.places.split()),
        replaces=tuple(row.replaces.split()),
        reason=row.reason,
        announced=row.announced,
        round=row.round,
        round_at=round_time(row.round),
    )


def salts_of(connection: Connection, draw_id: str) -> tuple[SaltView, ...]:
    """In the order in which they count."""
    rows = connection.execute(select(draw_salts).where(draw_salts.c.draw_id == draw_id).order_by(draw_salts.c.number))
    return tuple(SaltView(row.number, row.text, row.author, row.platform, row.message_id, row.at_ms) for row in rows)


def posts_of(connection: Connection, draw_id: str) -> tuple[PostView, ...]:
    """Every message about it that was sent, or was about to be; those that nobody saw have no time of the platform."""
    rows = connection.execute(
        select(
            draw_posts,
            draw_post_echoes.c.message_id,
            draw_post_echoes.c.author_id,
            draw_post_echoes.c.url,
            draw_post_echoes.c.at_ms,
            draw_post_refusals.c.reason.label("refused"),
        )
        .join_from(draw_posts, draw_post_echoes, draw_post_echoes.c.post_id == draw_posts.c.id, isouter=True)
        .join(draw_post_refusals, draw_post_refusals.c.post_id == draw_posts.c.id, isouter=True)
        .where(draw_posts.c.draw_id == draw_id)
        .order_by(draw_posts.c.id)
    )
    return tuple(
        PostView(
            id=row.id,
            kind=row.kind,
            about=row.about,
            platform=row.platform,
            text=row.text,
            queued_at=row.at,
            message_id=row.message_id or "",
            author_id=row.author_id or "",
            url=row.url or "",
            at_ms=row.at_ms,
            refused=row.refused or "",
        )
        for row in rows
    )


def undecided(connection: Connection) -> list[str]:
    """Draws that are opened or closed and neither decided nor given up; oldest first."""
    return list(connection.scalars(_UNDECIDED.order_by(draws.c.opened_at, draws.c.seq)).all())


def announced(connection: Connection) -> list[tuple[str, AnnouncedRedraw]]:
    """Redraws that wait for their round, with the id of their draw."""
    return [(row.draw_id, _announced(row)) for row in connection.execute(_OPEN_ANNOUNCEMENT)]


def refuse_under_way(
    connection: Connection, *, session_id: int | None = None, period_id: int | None = None, pool_id: int | None = None
) -> None:
    """Raise RaffleError(DRAW_IN_PROGRESS) while a draw of this session, period or pool is opened or closed and has no
    result yet, or a redraw of it waits: else somebody could win twice.
    """
    wanted: Select[Any]
    if session_id is not None:
        wanted = _UNDECIDED.where(draws.c.session_id == session_id)
        of_redraw = select(draws.c.id).where(draws.c.session_id == session_id)
    elif period_id is not None:
        of_redraw = select(period_draws.c.draw_id).where(period_draws.c.period_id == period_id)
        wanted = _UNDECIDED.where(draws.c.id.in_(of_redraw))
    else:
        of_redraw = select(pool_draws.c.draw_id).where(pool_draws.c.pool_id == pool_id)
        wanted = _UNDECIDED.where(draws.c.id.in_(of_redraw))
    found = connection.execute(wanted.limit(1)).scalar()
    if found is not None:
        seq = connection.execute(select(draws.c.seq).where(draws.c.id == found)).scalar_one()
        raise RaffleError(Code.DRAW_IN_PROGRESS, f"Draw #{seq} is under way; wait for its result, or give it up first.")
    if connection.execute(_OPEN_ANNOUNCEMENT.where(draw_announcements.c.draw_id.in_(of_redraw)).limit(1)).first():
        raise RaffleError(Code.DRAW_IN_PROGRESS, "A redraw is under way; wait for its result first.")


CLOCK_TOLERANCE = 5
"""Seconds by which the machine's clock may stand before what a draw has on record: a correction of it, no more."""
_OWN = (
    "SELECT max(at) FROM (SELECT opened_at AS at FROM draws WHERE id = :draw"
    " UNION ALL SELECT max(at) FROM draw_events WHERE draw_id = :draw"
    " UNION ALL SELECT max(at) FROM draw_announcements WHERE draw_id = :draw)"
)
_ROUND = "SELECT max(round) FROM draw_events WHERE round > 0"


def refuse_clock_behind(connection: Connection, now: int, draw_id: str | None = None) -> None:
    """Raise RaffleError(NOT_AVAILABLE) where it is earlier (UTC microseconds) than a round of the beacon that is known
    here, or than what this draw has on record: a round that is to come by this clock may be out by others.
    """
    known_round = connection.exec_driver_sql(_ROUND).scalar() or 0
    known = round_time(known_round) * 1_000_000 if known_round else 0
    if draw_id is not None:
        known = max(known, connection.execute(text(_OWN), {"draw": draw_id}).scalar() or 0)
    if now < known - CLOCK_TOLERANCE * 1_000_000:
        raise RaffleError(
            Code.NOT_AVAILABLE,
            "This machine's clock stands before what has happened in draws already; set it right, then try again.",
        )
