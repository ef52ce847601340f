"""Entries: who takes part in the running session, one by one or as a list, and everything refused with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import EntriesChanged
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.draw_states import announced, is_closed, session_of, undecided
from raffle_desktop.services.entering import (
    EntryRequest,
    checked_weight,
    duplicate_refusal,
    email_values,
    enter,
    open_gate,
    refuse_taken_email,
)
from raffle_desktop.services.entry_views import EntryReader, require_active_session, view_of
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.records import EntryView
from raffle_desktop.services.redemptions import REFUND, wish_for_entries
from raffle_desktop.services.weights import refresh_viewer
from raffle_desktop.storage.schema import entries

__all__ = ["EntryRequest", "EntryService", "refuse_during_draw"]


def refuse_during_draw(connection: Connection, session_id: int) -> None:
    """Raise RaffleError(DRAW_IN_PROGRESS) while a draw of this session is closed and has no result yet, or a redraw of
    it waits for the beacon.
    """
    for draw_id in undecided(connection):
        if session_of(connection, draw_id) == session_id and is_closed(connection, draw_id):
            raise RaffleError(Code.DRAW_IN_PROGRESS)
    if any(session_of(connection, draw_id) == session_id for draw_id, _redraw in announced(connection)):
        raise RaffleError(Code.DRAW_IN_PROGRESS)


class EntryService(EntryReader):
    """Entering, editing and removing entries, besides reading them."""

    def enter(self, request: EntryRequest, origin: Origin, *, actor: str) -> EntryView:
        """Enter one viewer into the running session. Raises RaffleError with the rule that refuses; then nothing,
        not even the viewer, was added.
        """

        entered: list[EntryView] = []

        def work(transaction: Transaction) -> EntryView:
            entered.append(enter(transaction, request, origin, open_gate(transaction)))
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
            # Points that were paid for an entry which does not count go back.
            wish_for_entries(transaction, entry_ids, REFUND)
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
                # Of who was merged since, it comes back as theirs who stands for them.
                whose = standing_id(connection, row.viewer_id)
                refused = duplicate_refusal(connection, whose, session_id)
                if refused is not None:
                    raise RaffleError(refused)
                refuse_taken_email(connection, session_id, row.email_key, entry_id)
                connection.execute(
                    update(entries)
                    .where(entries.c.id == entry_id)
                    .values(removed_at=None, removed_reason=None, session_id=session_id, viewer_id=whose)
                )
                refresh_viewer(transaction, whose)
                transaction.audit("entry.restore", f"entry {entry_id}", after=_audited(row))
            wish_for_entries(transaction, entry_ids, None)
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
                values |= email_values(connection, row.session_id, email, entry_id)
            if given_weight is not None:
                values["given_weight"] = checked_weight(given_weight)
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
