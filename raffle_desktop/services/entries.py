"""Entries: who takes part in the running session, one by one or as a list, and everything refused with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, insert, or_, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import EntriesChanged
from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.eligibility import EntryRules, Origin, refusal
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.weights import check_total, weigh
from raffle_desktop.services import people
from raffle_desktop.services.core import Transaction, inserted_id
from raffle_desktop.services.entry_views import EntryReader, require_active_session, view_of
from raffle_desktop.services.people import Person
from raffle_desktop.services.records import EntryView
from raffle_desktop.services.settings import entry_rules, submissions_are_open, twitch_is_connected
from raffle_desktop.services.viewers import checked_person
from raffle_desktop.services.weights import COUNTERS, check_session_total, engagement_of, read_settings, refresh_viewer
from raffle_desktop.storage.schema import (
    draw_events,
    draw_lists,
    draws,
    engagement,
    entries,
)

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
_COUNTERS_OF = select(*COUNTERS).where(engagement.c.viewer_id == bindparam("viewer"))
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


def refuse_during_draw(connection: Connection, session_id: int) -> None:
    """Raise RaffleError(DRAW_IN_PROGRESS) while a draw of this session is closed and has no result yet."""
    drawn = draw_events.c.kind.in_(("drawn", "void"))
    waiting = (
        select(draws.c.id)
        .join(draw_lists, draw_lists.c.draw_id == draws.c.id)
        .where(
            draws.c.session_id == session_id,
            ~select(draw_events.c.id).where(draw_events.c.draw_id == draws.c.id, drawn).exists(),
        )
        .limit(1)
    )
    if connection.execute(waiting).first() is not None:
        raise RaffleError(Code.DRAW_IN_PROGRESS)


def duplicate_refusal(connection: Connection, viewer_id: int, session_id: int) -> Code | None:
    """Why this viewer cannot enter once more, or None."""
    for row in connection.execute(_OPEN_ENTRIES, {"viewer": viewer_id, "session": session_id}):
        if not row.is_winner and row.first_session_id != session_id:
            return Code.PENDING_ENTRY_FROM_PREVIOUS_SESSION
        return Code.ALREADY_SUBMITTED_THIS_SESSION
    return None


class EntryService(EntryReader):
    """Entering, editing and removing entries, besides reading them."""

    def enter(self, request: EntryRequest, origin: Origin, *, actor: str) -> EntryView:
        """Enter one viewer into the running session. Raises RaffleError with the rule that refuses; then nothing,
        not even the viewer, was added.
        """

        entered: list[EntryView] = []

        def work(transaction: Transaction) -> EntryView:
            entered.append(_enter(transaction, request, origin))
            return entered[-1]

        def happened(connection: Connection) -> bool:
            # What viewers do themselves leaves no audit record to look for.
            view = entered[-1]
            row = connection.execute(select(entries).where(entries.c.id == view.id)).first()
            return row is not None and (row.viewer_id, row.entered_at) == (view.viewer_id, view.entered_at)

        return self._core.write(work, actor=actor, happened=happened)

    def remove(self, entry_ids: Sequence[int], reason: str, *, actor: str) -> int:
        """Take entries out, with a reason; they no longer count for anything until `restore`. All or nothing.

        Raises RaffleError: REASON_REQUIRED, ENTRY_NOT_FOUND, ENTRY_IS_WINNER, DRAW_IN_PROGRESS.
        """
        if not reason.strip():
            raise RaffleError(Code.REASON_REQUIRED)

        def work(transaction: Transaction) -> int:
            for entry_id in entry_ids:
                row = _entry_row(transaction.connection, entry_id)
                if row.removed_at is not None:
                    raise RaffleError(Code.ENTRY_NOT_FOUND)
                if row.is_winner:
                    raise RaffleError(Code.ENTRY_IS_WINNER)
                refuse_during_draw(transaction.connection, row.session_id)
                transaction.connection.execute(
                    update(entries)
                    .where(entries.c.id == entry_id)
                    .values(removed_at=transaction.now, removed_reason=reason.strip())
                )
                transaction.audit("entry.remove", f"entry {entry_id}", reason=reason.strip(), before=_audited(row))
            transaction.publish(EntriesChanged(None, tuple(entry_ids)))
            return len(entry_ids)

        return self._core.write(work, actor=actor)

    def restore(self, entry_ids: Sequence[int], *, actor: str) -> int:
        """Undo `remove`. An entry removed in a session that has ended comes back into the running one.

        Raises RaffleError: ENTRY_NOT_FOUND, ENTRY_NOT_REMOVED, NO_ACTIVE_SESSION, or the code of a duplicate.
        """

        def work(transaction: Transaction) -> int:
            connection = transaction.connection
            session_id = require_active_session(connection)
            for entry_id in entry_ids:
                row = _entry_row(connection, entry_id)
                if row.removed_at is None:
                    raise RaffleError(Code.ENTRY_NOT_REMOVED)
                refused = duplicate_refusal(connection, row.viewer_id, session_id)
                if refused is not None:
                    raise RaffleError(refused)
                _refuse_taken_email(connection, session_id, row.email_key, entry_id)
                connection.execute(
                    update(entries)
                    .where(entries.c.id == entry_id)
                    .values(removed_at=None, removed_reason=None, session_id=session_id)
                )
                refresh_viewer(transaction, row.viewer_id)
                transaction.audit("entry.restore", f"entry {entry_id}", after=_audited(row))
            transaction.publish(EntriesChanged(session_id, tuple(entry_ids)))
            return len(entry_ids)

        return self._core.write(work, actor=actor)

    def edit(
        self,
        entry_id: int,
        *,
        actor: str,
        link: str | None = None,
        notes: str | None = None,
        email: str | None = None,
        given_weight: int | None = None,
        clear_given_weight: bool = False,
    ) -> EntryView:
        """Change an entry's link, notes, e-mail ("" empties, None leaves) or given weight (micro-weight).

        Raises RaffleError: ENTRY_NOT_FOUND, ENTRY_IS_WINNER, or what is wrong with a value.
        """

        def work(transaction: Transaction) -> EntryView:
            connection = transaction.connection
            row = _entry_row(connection, entry_id)
            if row.removed_at is not None:
                raise RaffleError(Code.ENTRY_NOT_FOUND)
            if row.is_winner:
                raise RaffleError(Code.ENTRY_IS_WINNER)
            values: dict[str, object] = {}
            if link is not None:
                values["link"] = names.checked_link(link) if link.strip() else None
            if notes is not None:
                values["notes"] = names.checked_notes(notes) or None
            if email is not None:
                values |= _email_values(connection, row.session_id, email, entry_id)
            if given_weight is not None:
                values["given_weight"] = _checked_weight(given_weight)
            elif clear_given_weight:
                values["given_weight"] = None
            if values:
                connection.execute(update(entries).where(entries.c.id == entry_id).values(**values))
                refresh_viewer(transaction, row.viewer_id)
                after = _entry_row(connection, entry_id)
                transaction.audit("entry.edit", f"entry {entry_id}", before=_audited(row), after=_audited(after))
                transaction.publish(EntriesChanged(row.session_id, (entry_id,)))
            return view_of(connection, entry_id)

        return self._core.write(work, actor=actor)


def _enter(transaction: Transaction, request: EntryRequest, origin: Origin) -> EntryView:
    connection = transaction.connection
    session_id = require_active_session(connection)
    if not origin.is_operators and not submissions_are_open(connection, transaction.now):
        raise RaffleError(Code.SUBMISSIONS_CLOSED)
    person = checked_person(Person(request.platform, request.username, request.user_id))
    viewer_id = people.resolve_viewer(transaction, person)
    rules = entry_rules(connection)
    facts = people.viewer_facts(connection, viewer_id, rules, session_id)
    refused = duplicate_refusal(connection, viewer_id, session_id) or refusal(
        rules, facts, origin, from_micros(transaction.now), twitch_connected=twitch_is_connected(connection)
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
        "given_weight": None if request.weight is None else _checked_weight(request.weight),
        **_words(connection, session_id, request, rules, origin),
    }
    counters = connection.execute(_COUNTERS_OF, {"viewer": viewer_id}).one()
    settings = read_settings(connection)
    breakdown = weigh(settings, engagement_of(counters), request.weight)
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


def _checked_weight(micro: int) -> int:
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
    return {"link": link, "notes": notes, **_email_values(connection, session_id, request.email or "", 0)}


def _email_values(connection: Connection, session_id: int, given: str, entry_id: int) -> dict[str, Any]:
    if not given.strip():
        return {"email": None, "email_key": None}
    email = names.checked_email(given)
    key = names.email_key(email)
    _refuse_taken_email(connection, session_id, key, entry_id)
    return {"email": email, "email_key": key}


def _refuse_taken_email(connection: Connection, session_id: int, key: str | None, entry_id: int) -> None:
    if key is None:
        return
    taken = connection.execute(_EMAIL_TAKEN, {"session": session_id, "key": key, "but": entry_id}).first()
    if taken is not None:
        raise RaffleError(Code.EMAIL_ALREADY_REGISTERED)


def _entry_row(connection: Connection, entry_id: int) -> Row[Any]:
    row = connection.execute(select(entries).where(entries.c.id == entry_id)).first()
    if row is None:
        raise RaffleError(Code.ENTRY_NOT_FOUND)
    return row


def _audited(row: Row[Any]) -> dict[str, object]:
    """What of an entry goes into the audit log: enough to see what changed, no e-mail address."""
    return {
        "name": row.entered_name,
        "viewer": row.viewer_id,
        "link": row.link,
        "notes": row.notes,
        "has_email": row.email is not None,
        "given_weight": row.given_weight,
        "total_weight": row.total_weight,
    }
