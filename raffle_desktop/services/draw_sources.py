"""What a draw in steps is drawn from: its terms when it is opened, and its people when it is closed."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.entry_rows import EntryRow
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import visible
from raffle_desktop.services import period_draws, pool_draws, pool_views
from raffle_desktop.services.books import get_period
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.draw_states import refuse_under_way
from raffle_desktop.services.draws import list_rules, session_rules
from raffle_desktop.services.entry_views import require_active_session
from raffle_desktop.services.participants import Participants, listed_participants, session_participants
from raffle_desktop.services.period_wins import last_change, period_of
from raffle_desktop.services.periods import end_period as end_the_period
from raffle_desktop.services.settings import (
    entry_rules,
    submissions_are_open,
    switch_submissions,
    twitch_is_connected,
)
from raffle_desktop.services.tickets import BookName
from raffle_desktop.services.weights import read_settings

LABEL_MAX = 200


@dataclass(frozen=True, slots=True)
class DrawSource:
    """`kind`: "session" (the running one), "period" (`period_id`, else the running one of `book`), "pool" (`pool_id`)
    or "list" (called `label`; its people are given at the close).
    """

    kind: str
    period_id: int | None = None
    book: BookName = None
    pool_id: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """`rules`: the terms in words, uncut, without the `prize`; `terms`: all that they come from, to be compared at the
    close. `note` stores what the draw is of.
    """

    label: str
    prize: str
    rules: str
    terms: str
    session_id: int | None = None
    note: Callable[[Connection, str], None] = lambda _connection, _draw_id: None


@dataclass(frozen=True, slots=True)
class Closing:
    """Who is in it. `log_id`: of a period, the last row of its ticket log that counts."""

    participants: Participants
    log_id: int = 0


def plan_of(connection: Connection, source: DrawSource, prize: str, winners: int) -> Plan:
    """The terms of a draw of this source. Raises RaffleError as `StagedDrawService.open`."""
    if source.kind == "session":
        session_id = require_active_session(connection)
        refuse_under_way(connection, session_id=session_id)
        rules, terms = session_rules(connection), _session_terms(connection)
        return Plan(f"session {session_id}", _prize(prize), rules, terms, session_id)
    if source.kind == "period":
        period = period_draws.wanted_period(connection, source.period_id, source.book)
        refuse_under_way(connection, period_id=period.id)
        label = period_draws.period_label(connection, period)
        rules = period_draws.period_rules(connection, period, "")
        note = partial(_note_period, period_id=period.id, prize=prize)
        return Plan(label, _prize(prize), rules, rules, note=note)
    if source.kind == "pool":
        if source.pool_id is None:
            raise RaffleError(Code.POOL_NOT_FOUND)
        pool_id = source.pool_id
        refuse_under_way(connection, pool_id=pool_id)
        pool = pool_draws.drawable(connection, pool_id)
        if winners != 1:
            raise RaffleError(Code.VALUE_INVALID, "A pool has one prize, and so one winner.")
        rules = pool_draws.pool_rules(pool)
        note = partial(_note_pool, pool_id=pool_id)
        return Plan(pool_draws.label_of(pool), "", rules, rules, note=note)
    if source.kind == "list":
        label = visible(" ".join(source.label.split()), LABEL_MAX) or "list"
        rules = list_rules(label)
        return Plan(label, _prize(prize), rules, rules)
    raise RaffleError(Code.VALUE_INVALID, "A draw is of a session, a period, a pool or a list.")


def closing_of(
    transaction: Transaction, draw_id: str, row: Any, listed: Sequence[EntryRow] | None, *, end_period: bool
) -> Closing:
    """The people of a draw, now; `row` has `source`, `session_id` and `terms`. Raises as `StagedDrawService.close`."""
    connection = transaction.connection
    if (listed is not None) != (row.source == "list"):
        raise RaffleError(Code.VALUE_INVALID, "People are given for a draw from a list, and for no other.")
    if end_period and row.source != "period":
        raise RaffleError(Code.VALUE_INVALID, "Only the draw of a period can end it.")
    if row.source == "list":
        return Closing(listed_participants(listed or ()))
    if row.source == "session":
        session_id = require_active_session(connection)
        _require_same(row.terms, _session_terms(connection))
        participants = session_participants(connection, session_id)
        if submissions_are_open(connection, transaction.now):
            switch_submissions(transaction, is_open=False)
        return Closing(participants)
    if row.source == "pool":
        pool_id = pool_draws.pool_of(connection, draw_id)
        _require_same(row.terms, pool_draws.pool_rules(pool_views.find_pool(connection, pool_id)))
        return Closing(pool_draws.participants_of(connection, pool_id))
    period_id = period_of(connection, draw_id)
    _require_same(row.terms, period_draws.period_rules(connection, get_period(connection, period_id), ""))
    if end_period:
        end_the_period(transaction, period_id)
    participants = period_draws.participants_of(connection, get_period(connection, period_id))
    return Closing(participants, last_change(connection, period_id))


def _prize(prize: str) -> str:
    return f"Prize: {prize}." if prize else ""


def _session_terms(connection: Connection) -> str:
    """Everything by which weights come about and somebody may win: also what its words only count."""
    rules = entry_rules(connection)
    parts = {"weights": asdict(read_settings(connection)), "entries": asdict(rules)}
    if rules.require_follow is None:
        # Followers alone may win where the channel is known.
        parts["follow"] = {"asked": twitch_is_connected(connection)}
    return json.dumps(parts, default=str, sort_keys=True)


def _note_period(connection: Connection, draw_id: str, *, period_id: int, prize: str) -> None:
    period_draws.note_draw(connection, draw_id, period_id, prize)


def _note_pool(connection: Connection, draw_id: str, *, pool_id: int) -> None:
    pool_draws.note_draw(connection, draw_id, pool_id)


def _require_same(committed: str, present: str) -> None:
    if committed != present:
        raise RaffleError(Code.TERMS_CHANGED)
