"""Drawing: a frozen list, a decision stored with everything that proves it, and only then an answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from operator import itemgetter
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import DrawChanged, EntriesChanged
from raffle_desktop.domain.eligibility import rules_in_words
from raffle_desktop.domain.entry_rows import EntryRow
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.draw_list import DrawList, DuplicateEntry, build_list
from raffle_desktop.domain.streamdraw.proof import DrawEvent, main_event
from raffle_desktop.domain.streamdraw.selection import Pick
from raffle_desktop.domain.streamdraw.texts import NO_PREDECESSOR, QUICKNET_CHAIN, Level, OpenTerms, commitment
from raffle_desktop.domain.weights import rule_in_words
from raffle_desktop.services.channel_settings import read_connected_channel
from raffle_desktop.services.core import Core, Transaction, quiet_collector
from raffle_desktop.services.draw_life import confirm_winners, standing_winners
from raffle_desktop.services.draw_states import refuse_under_way
from raffle_desktop.services.draw_views import view_of
from raffle_desktop.services.entry_views import require_active_session, select_views, view_from_row
from raffle_desktop.services.participants import Participants, listed_participants, session_participants
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.settings import draw_settings, entry_rules, read_setting
from raffle_desktop.services.weights import read_settings
from raffle_desktop.storage.database import CHANNEL_SETTING
from raffle_desktop.storage.schema import draw_events, draw_lists, draw_winners, draws, entries

WINNERS_MAX = 1000
"""Winners of one draw: far above use, so that a slip of the finger does not empty the list."""
ID_LENGTH = 16


class DrawService:
    """Draws from the running session or from a plain list, at the local level."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def draw_session(self, *, winners: int = 1, confirm: bool = False, actor: str) -> DrawView:
        """Draw among the running session's entries and mark the winners. Stored before it is answered.

        `confirm`: confirm the winners at once, unless a claim timer is set (the command line and the API do).
        Fewer than `winners` are drawn where fewer are left. Raises RaffleError: NO_ACTIVE_SESSION, NOBODY_TO_DRAW,
        WEIGHTS_TOO_LARGE, VALUE_INVALID for a number of winners outside 1 to 1000.
        """
        check_winners(winners)

        def work(transaction: Transaction) -> DrawView:
            session_id = require_active_session(transaction.connection)
            refuse_under_way(transaction.connection, session_id=session_id)
            rules = session_rules(transaction.connection)
            label = f"session {session_id}"
            with quiet_collector():
                participants = session_participants(transaction.connection, session_id)
                draw_id = decide(transaction, participants, "session", label, winners, rules, session_id=session_id)
            if confirm and draw_settings(transaction.connection).claim_seconds == 0:
                confirm_winners(transaction, draw_id, standing_winners(transaction.connection, draw_id))
            transaction.publish(EntriesChanged(session_id))
            return view_of(transaction.connection, draw_id)

        return self._core.write(work, actor=actor)

    def draw_list(self, listed: Sequence[EntryRow], label: str, *, winners: int = 1, actor: str) -> DrawView:
        """Draw from a plain list of names, which need not be viewers; confirmed at once. Raises as `draw_session`."""
        check_winners(winners)

        def work(transaction: Transaction) -> DrawView:
            participants = listed_participants(listed)
            rules = list_rules(label)
            draw_id = decide(transaction, participants, "list", label, winners, rules)
            confirm_winners(transaction, draw_id, standing_winners(transaction.connection, draw_id))
            return view_of(transaction.connection, draw_id)

        return self._core.write(work, actor=actor)


REDRAW_RULE = "An absent winner is replaced by a further pick; nobody wins twice."


def session_rules(connection: Connection) -> str:
    """A draw's terms in words: how weights come about, when is redrawn, who may win."""
    weight_rule = rule_in_words(read_settings(connection))
    return f"{weight_rule}. {REDRAW_RULE} {rules_in_words(entry_rules(connection))}."


def list_rules(label: str) -> str:
    """The terms of a draw from a plain list, in words."""
    return f"Names and weights of the list {_one_line(label)}. {REDRAW_RULE}"


WinnersDetails = Callable[[DrawList, Sequence[Pick], Sequence[int]], Sequence[str | None]]
"""For the picks of one event and their viewers, what else is to be kept of each winner, as JSON."""


def check_winners(winners: int) -> None:
    """Raises RaffleError(VALUE_INVALID) for a number of winners outside 1 to 1000."""
    if not 1 <= winners <= WINNERS_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"The number of winners must be 1 to {WINNERS_MAX}.")


def channel_of(connection: Connection) -> str:
    """Whose sequence of draws this one continues: the channel's, or the folder's own while signed out."""
    connected = read_connected_channel(connection)
    if connected is not None and connected.connected:
        return f"twitch:{connected.user_id}"
    return str(read_setting(connection, CHANNEL_SETTING))


def _one_line(text: str, most_bytes: int = 120) -> str:
    visible = "".join(character if character.isprintable() else " " for character in text)
    return visible.encode()[:most_bytes].decode(errors="ignore")


def insert_draw(
    transaction: Transaction,
    source: str,
    label: str,
    winners: int,
    rules: str,
    *,
    level: Level = Level.LOCAL,
    delay: int = 0,
    session_id: int | None = None,
) -> tuple[str, OpenTerms, str]:
    """Open a draw: its terms, a fresh secret, and the commitment to both. Gives its id, the terms and the secret.

    `source` and `label`: what it is drawn from, for the record. `rules`: one line of its terms, cut at 500 bytes.
    """
    connection = transaction.connection
    channel = channel_of(connection)
    last = connection.execute(
        select(draws.c.seq, draws.c.commitment).where(draws.c.channel == channel).order_by(draws.c.seq.desc()).limit(1)
    ).first()
    terms = OpenTerms(
        channel=channel,
        seq=1 if last is None else last.seq + 1,
        prev=NO_PREDECESSOR if last is None else last.commitment,
        level=level,
        winners=winners,
        delay=delay if level is Level.BEACON else 0,
        claim=draw_settings(connection).claim_seconds,
        chain=QUICKNET_CHAIN if level is Level.BEACON else "-",
        rules=_one_line(rules, 500),
    )
    secret = transaction.secret()
    commit = commitment(secret, terms.text())
    draw_id = commit[:ID_LENGTH]
    connection.execute(
        insert(draws),
        {
            "id": draw_id,
            "channel": channel,
            "seq": terms.seq,
            "prev": terms.prev,
            "level": terms.level.value,
            "source": source,
            "source_label": label,
            "session_id": session_id,
            "winners": winners,
            "claim_seconds": terms.claim,
            "opened_at": transaction.now,
            "opened_by": transaction.actor,
            "open_text": terms.text(),
            "secret": secret,
            "commitment": commit,
        },
    )
    return draw_id, terms, secret


def close_list(
    transaction: Transaction, draw_id: str, terms: OpenTerms, commit: str, participants: Participants
) -> DrawList:
    """Freeze who is in it, now, and never before it was opened, should the clock have been corrected meanwhile.

    Raises RaffleError(VALUE_INVALID) where somebody is in the list twice.
    """
    opened_at = transaction.connection.execute(select(draws.c.opened_at).where(draws.c.id == draw_id)).scalar_one()
    moment = max(transaction.now, opened_at)
    closed = moment // 1_000_000
    rows = map(itemgetter(0, 1, 2), participants.rows)
    try:
        draw_list = build_list(commit, closed, terms.round_for(closed), rows)
    except DuplicateEntry as error:
        raise RaffleError(Code.VALUE_INVALID, f"{error.id} is in the list twice.") from error
    _store_list(transaction, draw_id, draw_list, participants, moment)
    return draw_list


def decide(
    transaction: Transaction,
    participants: Participants,
    source: str,
    label: str,
    winners: int,
    rules: str,
    *,
    session_id: int | None = None,
    details: WinnersDetails | None = None,
) -> str:
    """Open, close and decide one local draw and store all of it; gives its id.

    `details`: see `store_event`; the rest as `insert_draw`. Raises RaffleError(VALUE_INVALID) where somebody is in the
    list twice.
    """
    draw_id, terms, secret = insert_draw(transaction, source, label, winners, rules, session_id=session_id)
    draw_list = close_list(transaction, draw_id, terms, commitment(secret, terms.text()), participants)
    event = main_event(terms, draw_list, secret)
    places = range(1, len(event.picks) + 1)
    people = [participants.rows[pick.index][3:] for pick in event.picks]
    store_event(transaction, draw_id, draw_list, event, places, people, details)
    tell_decision(transaction, draw_id, label, draw_list, event)
    return draw_id


def tell_decision(transaction: Transaction, draw_id: str, label: str, draw_list: DrawList, event: DrawEvent) -> None:
    """Put a main draw's decision on record, and tell it."""
    transaction.audit(
        "draw",
        f"draw {draw_id}",
        after={
            "source": label,
            "entries": len(draw_list.ids),
            "winners": [pick.id for pick in event.picks],
            "list_sha256": draw_list.sha256,
        },
    )
    transaction.publish(DrawChanged(draw_id, "drawn"))


def _store_list(
    transaction: Transaction, draw_id: str, draw_list: DrawList, participants: Participants, moment: int
) -> None:
    transaction.connection.execute(
        insert(draw_lists),
        {
            "draw_id": draw_id,
            "closed_at": moment,
            "round": draw_list.round_number,
            "entries": len(draw_list.ids),
            "total": draw_list.total,
            "scale": draw_list.scale,
            "list_sha256": draw_list.sha256,
            "list_text": draw_list.text,
            "viewer_ids": participants.viewer_ids(),
        },
    )


def store_event(
    transaction: Transaction,
    draw_id: str,
    draw_list: DrawList,
    event: DrawEvent,
    places: Sequence[int],
    people: Sequence[tuple[int, int]],
    details_of: WinnersDetails | None = None,
) -> None:
    """Append one decided event with its winners and mark their entries as won.

    `places` and `people` (viewer id, entry id; 0 = none) run along the event's picks, which know their places in the
    list. `details_of`: what is kept of winners who have no entry.
    """
    connection = transaction.connection
    connection.execute(
        insert(draw_events),
        {
            "draw_id": draw_id,
            "kind": "drawn",
            "at": transaction.now,
            "actor": transaction.actor,
            "reason": event.reason,
            "event": event.event,
            "seed": event.seed,
            "replaces": " ".join(event.replaces),
            "announced": event.announced,
            "round": event.round,
            "signature": event.signature,
        },
    )
    kept: Sequence[str | None]
    if details_of is None:
        of_entries = winners_details(connection, [entry_id for _viewer_id, entry_id in people if entry_id])
        kept = [of_entries.get(entry_id) for _viewer_id, entry_id in people]
    else:
        kept = details_of(draw_list, event.picks, [viewer_id for viewer_id, _entry_id in people])
    rows: list[dict[str, Any]] = []
    for pick, place, (viewer_id, entry_id), details in zip(event.picks, places, people, kept, strict=True):
        rows.append(
            {
                "draw_id": draw_id,
                "event": event.event,
                "pick": pick.pick,
                "place": place,
                "list_id": pick.id,
                "name": draw_list.names[pick.index],
                "weight": draw_list.weights[pick.index],
                "attempt": pick.attempt,
                "of": pick.of,
                "ticket": pick.ticket,
                "viewer_id": viewer_id or None,
                "entry_id": entry_id or None,
                "details": details,
            }
        )
    if rows:
        connection.execute(insert(draw_winners), rows)
    won = [row["entry_id"] for row in rows if row["entry_id"] is not None]
    if won:
        connection.execute(update(entries).where(entries.c.id.in_(won)).values(is_winner=1))


def winners_details(connection: Connection, entry_ids: Sequence[int]) -> dict[int, str]:
    """The winners as they stood at this moment: shown name, platform and weight by parts."""
    if not entry_ids:
        return {}
    settings = read_settings(connection)
    views = [
        view_from_row(row, settings) for row in connection.execute(select_views().where(entries.c.id.in_(entry_ids)))
    ]
    return {
        view.id: json.dumps({"name": view.name, "platform": view.platform, "breakdown": asdict(view.breakdown)})
        for view in views
    }
