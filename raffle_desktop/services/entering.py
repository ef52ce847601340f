"""Entering one viewer into the running session: what refuses, what is checked, and the row that it makes.

Functions here work inside a transaction that a use case has opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import bindparam, insert, or_, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import EntriesChanged
from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.eligibility import EntryRules, Origin, refusal
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.weights import WeightSettings, check_total, weigh
from raffle_desktop.services import people
from raffle_desktop.services.core import Transaction, inserted_id
from raffle_desktop.services.entry_views import ACTIVE_SESSION
from raffle_desktop.services.people import Person
from raffle_desktop.services.records import EntryView
from raffle_desktop.services.settings import entry_rules, submissions_are_open, twitch_is_connected
from raffle_desktop.services.viewers import checked_person
from raffle_desktop.services.weights import check_session_total, engagement_of, read_settings
from raffle_desktop.storage.schema import entries

_OPEN_ENTRIES = select(entries.c.id, entries.c.session_id, entries.c.first_session_id, entries.c.is_winner).where(
    entries.c.viewer_id == bindparam("viewer"),
    entries.c.removed_at.is_(None),
    or_(entries.c.session_id == bindparam("session"), entries.c.is_winner == 0),
)
_EMAIL_TAKEN = select(entries.c.id).where(
    entries.c.session_id == bindparam("session"),
    entries.c.email_key == bindparam("key"),
    entries.c.removed_at.is_(None),
    entries.c.id != bindparam("but"),
)
_INSERT_ENTRY = insert(entries)


@dataclass(frozen=True, slots=True)
class EntryRequest:
    """What a viewer, or the operator for them, hands in. `weight` is a micro-weight given in place of the sum."""

    username: str
    platform: str = "manual"
    user_id: str | None = None
    link: str | None = None
    notes: str | None = None
    email: str | None = None
    weight: int | None = None


@dataclass(slots=True)
class Gate:
    """What every entry of one transaction is measured by, read once. `session_id` None: no session is running."""

    session_id: int | None
    is_open: bool
    rules: EntryRules
    twitch_connected: bool
    settings: WeightSettings
    wins: dict[int, int] | None = field(default=None)
    """For everyone who ever won: how many sessions ago; read when it is first asked for."""


def open_gate(transaction: Transaction) -> Gate:
    """The gate as it stands in this transaction."""
    connection = transaction.connection
    return Gate(
        session_id=connection.execute(ACTIVE_SESSION).scalar(),
        is_open=submissions_are_open(connection, transaction.now),
        rules=entry_rules(connection),
        twitch_connected=twitch_is_connected(connection),
        settings=read_settings(connection),
    )


def open_entries(connection: Connection, viewer_id: int, session_id: int) -> Iterator[Any]:
    """The viewer's entries (id, session_id, first_session_id, is_winner) any of which keeps them from one more."""
    return iter(connection.execute(_OPEN_ENTRIES, {"viewer": viewer_id, "session": session_id}))


def duplicate_refusal(connection: Connection, viewer_id: int, session_id: int) -> Code | None:
    """Why this viewer cannot enter once more, or None."""
    for row in open_entries(connection, viewer_id, session_id):
        if not row.is_winner and row.first_session_id != session_id:
            return Code.PENDING_ENTRY_FROM_PREVIOUS_SESSION
        return Code.ALREADY_SUBMITTED_THIS_SESSION
    return None


def enter(transaction: Transaction, request: EntryRequest, origin: Origin, gate: Gate) -> EntryView:
    """Enter one viewer. Raises RaffleError with the rule that refuses; the caller undoes what was written so far."""
    session_id = pass_gate(gate, origin)
    person = checked_person(Person(request.platform, request.username, request.user_id))
    viewer_id = people.resolve_viewer(transaction, person)
    return enter_viewer(transaction, viewer_id, person, request, origin, gate, session_id)


def pass_gate(gate: Gate, origin: Origin) -> int:
    """The running session's id. Raises RaffleError(NO_ACTIVE_SESSION, SUBMISSIONS_CLOSED)."""
    if gate.session_id is None:
        raise RaffleError(Code.NO_ACTIVE_SESSION)
    if not origin.is_operators and not gate.is_open:
        raise RaffleError(Code.SUBMISSIONS_CLOSED)
    return gate.session_id


def enter_viewer(
    transaction: Transaction,
    viewer_id: int,
    person: Person,
    request: EntryRequest,
    origin: Origin,
    gate: Gate,
    session_id: int,
    *,
    roles_are_known: bool = False,
) -> EntryView:
    """Enter a viewer who is known by now, as the person they came as. Raises as `enter`.

    `roles_are_known`: who has none stored has none; otherwise that is not known, unless they were seen in chat.
    """
    connection, rules = transaction.connection, gate.rules
    if rules.exclude_past_winners and gate.wins is None:
        gate.wins = people.sessions_since_win(connection, session_id)
    known = people.engagement_row(connection, viewer_id)
    facts = people.facts_of(connection, known, rules, gate.wins)
    if roles_are_known and facts.roles is None:
        facts = replace(facts, roles=frozenset())
    refused = duplicate_refusal(connection, viewer_id, session_id) or refusal(
        rules, facts, origin, from_micros(transaction.now), twitch_connected=gate.twitch_connected
    )
    if refused is not None:
        raise RaffleError(refused)
    row = {
        "session_id": session_id,
        "first_session_id": session_id,
        "viewer_id": viewer_id,
        "entered_name": person.name,
        "entered_at": transaction.now,
        "origin": origin.value,
        "given_weight": None if request.weight is None else checked_weight(request.weight),
        **_words(connection, session_id, request, rules, origin),
    }
    breakdown = weigh(gate.settings, engagement_of(known), request.weight)
    check_session_total(connection, session_id, breakdown.total)
    row |= {"current_weight": breakdown.current, "total_weight": breakdown.total}
    entry_id = inserted_id(connection, _INSERT_ENTRY, row)
    if origin.is_operators:
        transaction.audit("entry.add", f"entry {entry_id}", after={"name": person.name, "viewer": viewer_id})
    transaction.publish(EntriesChanged(session_id, (entry_id,)))
    return EntryView(
        id=entry_id,
        session_id=session_id,
        viewer_id=viewer_id,
        name=person.name,
        platform=person.platform,
        user_id=person.external_id,
        link=row["link"],
        notes=row["notes"],
        email=row["email"],
        entered_at=transaction.now,
        origin=origin.value,
        is_winner=False,
        removed=False,
        breakdown=breakdown,
        is_carried=False,
    )


def checked_weight(micro: int) -> int:
    """Raises RaffleError(VALUE_INVALID, WEIGHTS_TOO_LARGE)."""
    if micro < 0:
        raise RaffleError(Code.VALUE_INVALID, "The weight must be a number of 0 or more.")
    check_total(micro)
    return micro


def _words(
    connection: Connection, session_id: int, request: EntryRequest, rules: EntryRules, origin: Origin
) -> dict[str, Any]:
    link = names.checked_link(request.link) if request.link and request.link.strip() else None
    if link is None and rules.link_required and not origin.is_operators:
        raise RaffleError(Code.LINK_REQUIRED)
    notes = (names.checked_notes(request.notes) or None) if request.notes else None
    return {"link": link, "notes": notes, **email_values(connection, session_id, request.email or "", 0)}


def email_values(connection: Connection, session_id: int, given: str, entry_id: int) -> dict[str, Any]:
    """The e-mail columns of an entry. Raises RaffleError(EMAIL_INVALID, EMAIL_ALREADY_REGISTERED)."""
    if not given.strip():
        return {"email": None, "email_key": None}
    email = names.checked_email(given)
    key = names.email_key(email)
    refuse_taken_email(connection, session_id, key, entry_id)
    return {"email": email, "email_key": key}


def refuse_taken_email(connection: Connection, session_id: int, key: str | None, entry_id: int) -> None:
    """Raises RaffleError(EMAIL_ALREADY_REGISTERED) where another entry of the session has it."""
    if key is None:
        return
    taken = connection.execute(_EMAIL_TAKEN, {"session": session_id, "key": key, "but": entry_id}).first()
    if taken is not None:
        raise RaffleError(Code.EMAIL_ALREADY_REGISTERED)
