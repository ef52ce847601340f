"""Draws as they are read: with every pick there ever was and what became of it, and the proof file."""

from __future__ import annotations

import heapq
import json
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.draw_list import parse_list
from raffle_desktop.domain.streamdraw.proof import DrawEvent, Post, proof_document, proof_json
from raffle_desktop.domain.streamdraw.selection import Pick
from raffle_desktop.domain.streamdraw.texts import NAME_MAX, OpenTerms, round_time
from raffle_desktop.domain.weights import Breakdown
from raffle_desktop.services.core import Core
from raffle_desktop.services.draw_states import VOID, has_event, posts_of, salts_of, standing_of
from raffle_desktop.services.entry_views import ACTIVE_SESSION
from raffle_desktop.services.records import DrawView, WinnerView
from raffle_desktop.storage.money_tables import pool_draws, pools, prizes
from raffle_desktop.storage.schema import draw_events, draw_lists, draw_winners, draws, identities, sessions
from raffle_desktop.storage.ticket_tables import period_draws

LATEST = "latest"

# Everything but the list text, which can be megabytes. A draw whose list is not closed yet has none of it.
_SELECT = select(
    draws,
    draw_lists.c.closed_at.label("list_closed_at"),
    draw_lists.c.round.label("list_round"),
    draw_lists.c.list_sha256,
    draw_lists.c.entries,
    draw_lists.c.total,
    draw_lists.c.scale,
).join_from(draws, draw_lists, draw_lists.c.draw_id == draws.c.id, isouter=True)


class DrawReader:
    """History, the latest winner and proofs."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self, draw_id: str) -> DrawView:
        """A draw by id, or "latest". Raises RaffleError(DRAW_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return view_of(connection, resolve_id(connection, draw_id))

    def history(self, *, limit: int = 50, offset: int = 0) -> list[DrawView]:
        """Draws, newest first."""
        with self._core.database.read() as connection:
            statement = _SELECT.order_by(draws.c.opened_at.desc(), draws.c.seq.desc()).limit(limit).offset(offset)
            return [_from_row(connection, row) for row in connection.execute(statement).fetchall()]

    def count(self) -> int:
        """How many draws there are."""
        with self._core.database.read() as connection:
            return int(connection.execute(select(func.count()).select_from(draws)).scalar_one())

    def entrants(self, draw_id: str, limit: int) -> list[tuple[str, Fraction]]:
        """Names and weights of who was in a draw, the heaviest first, at most `limit`.

        Nobody before the list is closed. Raises RaffleError as `get`.
        """
        with self._core.database.read() as connection:
            wanted = resolve_id(connection, draw_id)
            text = connection.execute(select(draw_lists.c.list_text).where(draw_lists.c.draw_id == wanted)).scalar()
            if text is None:
                return []
            drawn = parse_list(text)
            rows = zip(drawn.ids, drawn.names, drawn.weights, strict=True)
            heaviest = heapq.nsmallest(limit, rows, key=_heaviest_first)
            # In the list long names are cut; whoever looks for the winner in it looks for the whole one.
            cut = [list_id for list_id, name, _weight in heaviest if len(name) >= NAME_MAX]
            whole = {}
            for at in range(0, len(cut), 500):
                found = connection.execute(
                    select(identities.c.list_id, identities.c.display_name).where(
                        identities.c.list_id.in_(cut[at : at + 500])
                    )
                )
                whole.update({row.list_id: row.display_name for row in found})
        return [(whole.get(list_id, name), Fraction(weight, drawn.scale)) for list_id, name, weight in heaviest]

    def latest_winner(self) -> tuple[DrawView, WinnerView] | None:
        """The newest winner who stands: of the running session, else of the latest ended one."""
        with self._core.database.read() as connection:
            session_id = connection.execute(ACTIVE_SESSION).scalar()
            if session_id is not None:
                found = latest_standing(connection, draws.c.session_id == session_id)
                if found is not None:
                    return found
            ended = connection.execute(
                select(sessions.c.id).where(sessions.c.state == "ENDED").order_by(sessions.c.id.desc()).limit(1)
            ).scalar()
            return None if ended is None else latest_standing(connection, draws.c.session_id == ended)

    def latest_result(self) -> DrawView | None:
        """The newest draw of any kind that has a winner who stands: what the winner view shows."""
        with self._core.database.read() as connection:
            found = latest_standing(connection, draws.c.id.is_not(None))
            return None if found is None else found[0]

    def title(self, view: DrawView) -> str:
        """What a draw is called for people: the name of its session, or of its list."""
        with self._core.database.read() as connection:
            return title_of(connection, view)

    def proof(self, draw_id: str) -> str:
        """The proof file's text.

        Raises RaffleError: DRAW_NOT_FOUND, DRAW_IN_PROGRESS before the first result, DRAW_VOID.
        """
        with self._core.database.read() as connection:
            return proof_text(connection, resolve_id(connection, draw_id))

    def list_text(self, draw_id: str) -> str:
        """The list as it was closed: the very text whose fingerprint is published.

        Raises RaffleError: DRAW_NOT_FOUND, DRAW_IN_PROGRESS before it is closed, DRAW_VOID where it never was.
        """
        with self._core.database.read() as connection:
            wanted = resolve_id(connection, draw_id)
            text = connection.execute(select(draw_lists.c.list_text).where(draw_lists.c.draw_id == wanted)).scalar()
            if text is None:
                void = has_event(connection, wanted, VOID)
                raise (
                    RaffleError(Code.DRAW_VOID)
                    if void
                    else RaffleError(Code.DRAW_IN_PROGRESS, "The list of this draw is not closed yet.")
                )
            return str(text)


def title_of(connection: Connection, view: DrawView) -> str:
    """What a draw is called for people: the name of its session, its book and period, or its list."""
    if view.session_id is None:
        return view.source_label
    name = connection.execute(select(sessions.c.name).where(sessions.c.id == view.session_id)).scalar()
    return str(name) if name else ""


def _heaviest_first(row: tuple[str, str, int]) -> tuple[int, str]:
    return -row[2], row[0]


def resolve_id(connection: Connection, given: str) -> str:
    """A draw's id from what a person typed: the id, its first digits (at least 4), #seq, or "latest".

    Raises RaffleError(DRAW_NOT_FOUND), also where the digits fit several draws.
    """
    wanted = given.strip().casefold()
    statement = select(draws.c.id).limit(2)
    if wanted == LATEST:
        # Of draws that go in steps only those with a result: "confirm the latest" means a winner.
        decided = select(draw_events.c.id).where(draw_events.c.draw_id == draws.c.id, draw_events.c.kind == "drawn")
        statement = statement.where(decided.exists())
        statement = statement.order_by(draws.c.opened_at.desc(), draws.c.seq.desc()).limit(1)
    elif wanted.startswith("#") and wanted[1:].isascii() and wanted[1:].isdigit() and len(wanted) < 16:
        # Of several channels the one that was drawn in last.
        newest = select(draws.c.channel).where(draws.c.seq == int(wanted[1:])).order_by(draws.c.opened_at.desc())
        statement = statement.where(
            draws.c.seq == int(wanted[1:]), draws.c.channel == newest.limit(1).scalar_subquery()
        )
    elif len(wanted) >= 4 and all(digit in "0123456789abcdef" for digit in wanted):
        statement = statement.where(draws.c.id.startswith(wanted, autoescape=True))
    else:
        raise RaffleError(Code.DRAW_NOT_FOUND)
    found = connection.scalars(statement).all()
    if len(found) != 1:
        raise RaffleError(Code.DRAW_NOT_FOUND)
    return str(found[0])


def view_of(connection: Connection, draw_id: str) -> DrawView:
    """One draw. Raises RaffleError(DRAW_NOT_FOUND)."""
    row = connection.execute(_SELECT.where(draws.c.id == draw_id)).first()
    if row is None:
        raise RaffleError(Code.DRAW_NOT_FOUND)
    return _from_row(connection, row)


def stored_events(connection: Connection, draw_id: str) -> list[DrawEvent]:
    """The decided events of a draw with their picks, as stored."""
    winners = connection.execute(
        select(draw_winners)
        .where(draw_winners.c.draw_id == draw_id)
        .order_by(draw_winners.c.event, draw_winners.c.pick)
    ).fetchall()
    rows = connection.execute(
        select(draw_events)
        .where(draw_events.c.draw_id == draw_id, draw_events.c.kind == "drawn")
        .order_by(draw_events.c.event)
    ).fetchall()
    wanted = connection.execute(select(draws.c.winners).where(draws.c.id == draw_id)).scalar_one()
    return [
        DrawEvent(
            event=row.event,
            announced=row.announced,
            count=len(row.replaces.split()) if row.event else wanted,
            round=row.round,
            signature=row.signature,
            replaces=tuple(row.replaces.split()),
            reason=row.reason,
            seed=row.seed,
            picks=tuple(
                # The place in the list is not needed to state a pick, only to find one.
                Pick(winner.pick, winner.attempt, winner.of, winner.ticket, -1, winner.list_id)
                for winner in winners
                if winner.event == row.event
            ),
        )
        for row in rows
    ]


def proof_text(connection: Connection, draw_id: str) -> str:
    """The proof file of a stored draw, made from what was stored and nothing else. Raises as `DrawReader.proof`."""
    if has_event(connection, draw_id, VOID):
        raise RaffleError(Code.DRAW_VOID)
    events = stored_events(connection, draw_id)
    if not events:
        raise RaffleError(Code.DRAW_IN_PROGRESS, "This draw has no result yet, so there is nothing to prove.")
    row = connection.execute(
        select(draws.c.open_text, draws.c.secret, draw_lists.c.list_text)
        .join_from(draws, draw_lists, draw_lists.c.draw_id == draws.c.id)
        .where(draws.c.id == draw_id)
    ).one()
    salts = salts_of(connection, draw_id)
    posts = [
        Post(one.kind, one.platform, one.text, one.at_ms, one.message_id, one.url, one.author_id)
        for one in posts_of(connection, draw_id)
        if one.at_ms is not None
    ]
    posts += [Post("salt", one.platform, one.text, one.at_ms, one.message_id) for one in salts if one.at_ms is not None]
    posts.sort(key=lambda post: post.at)
    texts = [salt.text for salt in salts]
    return proof_json(proof_document(row.open_text, row.secret, row.list_text, texts, events, posts=posts))


def latest_standing(connection: Connection, condition: Any) -> tuple[DrawView, WinnerView] | None:
    """The draw under this condition whose newest decision was made last, a redraw for one, and that has a winner who
    stands; with the newest such pick.
    """
    decided = (
        select(func.max(draw_events.c.id))
        .where(draw_events.c.draw_id == draws.c.id, draw_events.c.kind == "drawn")
        .scalar_subquery()
    )
    for row in connection.execute(_SELECT.where(condition, decided.is_not(None)).order_by(decided.desc())):
        view = _from_row(connection, row)
        if view.standing:
            # The newest pick: of a redraw if there was one, else the first place.
            newest = max(view.standing, key=lambda winner: (winner.event, -winner.place))
            return view, newest
    return None


def _from_row(connection: Connection, row: Row[Any]) -> DrawView:
    states = _states(connection, row.id)
    drawn_at = _drawn_at(connection, row.id)
    period_id, prize = _period_of(connection, row.id) if row.source == "period" else (None, "")
    pool_id = None
    if row.source == "pool":
        pool_id, prize = _pool_of(connection, row.id)
        # As it was called in the terms, whatever it is called since.
        prize = row.source_label.partition(": ")[2] or prize
    rows = connection.execute(
        select(draw_winners).where(draw_winners.c.draw_id == row.id).order_by(draw_winners.c.event, draw_winners.c.pick)
    )
    winners = tuple(_winner(winner, row.scale, states, drawn_at[winner.event]) for winner in rows)
    terms = _terms(row.open_text)
    standing = standing_of(connection, row, winners)
    waited_for = standing.redraw.round if standing.redraw is not None else row.list_round
    return DrawView(
        id=row.id,
        channel=row.channel,
        seq=row.seq,
        level=row.level,
        source=row.source,
        source_label=row.source_label,
        session_id=row.session_id,
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        commitment=row.commitment,
        list_sha256=row.list_sha256 or "",
        entries=row.entries or 0,
        total=Fraction(row.total or 0, row.scale or 1),
        winners=winners,
        period_id=period_id,
        prize=prize or standing.prize,
        pool_id=pool_id,
        prev=row.prev,
        open_text=row.open_text,
        rules="" if terms is None else terms.rules,
        wanted=row.winners,
        claim_seconds=row.claim_seconds,
        delay=0 if terms is None else terms.delay,
        state=standing.state,
        closed_at=None if row.list_closed_at is None else row.list_closed_at // 1_000_000,
        round=row.list_round or 0,
        round_at=round_time(waited_for) if waited_for else None,
        secret=standing.secret,
        void_reason=standing.void_reason,
        void_at=standing.void_at,
        witnesses=standing.witnesses,
        salts=standing.salts,
        redraw=standing.redraw,
        posts=standing.posts,
        undone_reason=next((reason for kind, reason in states.values() if kind == "undone"), None),
        vacant=standing.vacant,
    )


def _terms(open_text: str) -> OpenTerms | None:
    # A damaged record must not hide all the others: what is wrong with it is said where proofs are checked.
    try:
        return OpenTerms.parse(open_text)
    except ValueError:
        return None


def _period_of(connection: Connection, draw_id: str) -> tuple[int | None, str]:
    found = connection.execute(
        select(period_draws.c.period_id, period_draws.c.prize).where(period_draws.c.draw_id == draw_id)
    ).first()
    return (None, "") if found is None else (found.period_id, found.prize)


def _pool_of(connection: Connection, draw_id: str) -> tuple[int | None, str]:
    found = connection.execute(
        select(pools.c.id, prizes.c.title)
        .join_from(pool_draws, pools, pools.c.id == pool_draws.c.pool_id)
        .join(prizes, prizes.c.id == pools.c.prize_id)
        .where(pool_draws.c.draw_id == draw_id)
    ).first()
    return (None, "") if found is None else (found.id, found.title)


def _states(connection: Connection, draw_id: str) -> dict[tuple[int, int], tuple[str, str]]:
    """What became of each pick last: (event, pick) -> (state, reason)."""
    events = connection.execute(
        select(draw_events.c.kind, draw_events.c.reason, draw_events.c.winner_event, draw_events.c.winner_pick)
        .where(draw_events.c.draw_id == draw_id, draw_events.c.winner_event.is_not(None))
        .order_by(draw_events.c.id)
    )
    return {(event.winner_event, event.winner_pick): (event.kind, event.reason) for event in events}


def _drawn_at(connection: Connection, draw_id: str) -> dict[int, int]:
    """When each event was decided."""
    events = connection.execute(
        select(draw_events.c.event, draw_events.c.at).where(
            draw_events.c.draw_id == draw_id, draw_events.c.kind == "drawn"
        )
    )
    return {event.event: event.at for event in events}


def _winner(row: Row[Any], scale: int, states: dict[tuple[int, int], tuple[str, str]], drawn_at: int) -> WinnerView:
    state, reason = states.get((row.event, row.pick), ("drawn", ""))
    details = json.loads(row.details) if row.details else {}
    return WinnerView(
        event=row.event,
        pick=row.pick,
        place=row.place,
        list_id=row.list_id,
        name=details.get("name", row.name),
        platform=details.get("platform", row.list_id.split(":", 1)[0]),
        viewer_id=row.viewer_id,
        entry_id=row.entry_id,
        weight=Fraction(row.weight, scale),
        odds=Fraction(row.weight, row.of),
        ticket=row.ticket,
        of=row.of,
        state=state,
        reason=reason,
        drawn_at=drawn_at,
        breakdown=Breakdown(**details["breakdown"]) if "breakdown" in details else None,
        number=details.get("number"),
        by_source=details.get("by_source", {}),
    )


def draw_ids(connection: Connection) -> Sequence[str]:
    """Every draw there is, oldest first."""
    return connection.scalars(select(draws.c.id).order_by(draws.c.channel, draws.c.seq)).all()
