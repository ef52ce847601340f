"""Lists of entries into the running session: all or nothing, with a preview, a hundred thousand at a time.

The rules are those of a single entry by the operator (duplicates and exclusion); only the way to the database is
different: everything known about the people of the list is fetched at once, and written at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import EntriesChanged
from raffle_desktop.domain.eligibility import EntryRules, Origin, ViewerFacts, is_excluded
from raffle_desktop.domain.entry_rows import EntryList, EntryRow
from raffle_desktop.domain.errors import SENTENCES, Code, RaffleError
from raffle_desktop.domain.names import email_key, name_key, visible
from raffle_desktop.domain.streamdraw.texts import list_id
from raffle_desktop.domain.weights import MAX_TOTAL_WEIGHT, total_weigher
from raffle_desktop.services import account_flags, people
from raffle_desktop.services.core import Core, Transaction, quiet_collector
from raffle_desktop.services.import_lookup import KnownPeople, look_up, melt, settle_garbage
from raffle_desktop.services.records import ImportReport, RefusedEntry
from raffle_desktop.services.sessions import checked_session_name, start_session
from raffle_desktop.services.settings import entry_rules
from raffle_desktop.services.weights import PENDING, chunks, read_settings
from raffle_desktop.storage.schema import entries, identities, sessions

_NO_COUNTERS = (None, 0, 0, 0, 0, 0, 0)


ProgressListener = Callable[[int, int], None]
STEP = 1_000
"""Rows between two calls of a progress listener."""


def _nobody(_done: int, _total: int) -> None:
    """For callers who do not want to know."""


class _NotStored(Exception):  # noqa: N818 - carries an answer out of a transaction that is rolled back
    def __init__(self, report: ImportReport) -> None:
        super().__init__("not stored")
        self.report = report


class ImportService:
    """Importing a list that was read by `domain.entry_rows`."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def preview(self, listed: EntryList, *, progress: ProgressListener = _nobody) -> ImportReport:
        """What `store` would do; changes nothing. `progress` as there."""
        return self._run(listed, None, skip_bad=True, store=False, actor="preview", progress=progress)

    def store(
        self,
        listed: EntryList,
        *,
        session_name: str | None = None,
        skip_bad: bool = False,
        actor: str,
        progress: ProgressListener = _nobody,
    ) -> ImportReport:
        """Put the list into the running session (starting one, by `session_name`, if none runs).

        One refused row refuses all of it, unless `skip_bad`; then `stored` is False and nothing was changed.
        `progress(done, total)` is called on the writing thread every thousand rows or so; whatever it raises ends the
        import, which then has changed nothing, and is raised here. Raises RaffleError(WEIGHTS_TOO_LARGE) where the
        session's total would pass the limit.
        """
        return self._run(listed, session_name, skip_bad=skip_bad, store=True, actor=actor, progress=progress)

    def _run(
        self,
        listed: EntryList,
        session_name: str | None,
        *,
        skip_bad: bool,
        store: bool,
        actor: str,
        progress: ProgressListener,
    ) -> ImportReport:
        name = checked_session_name(session_name)

        def work(transaction: Transaction) -> ImportReport:
            with quiet_collector():
                report = _import(transaction, listed, name, skip_bad=skip_bad, store=store, progress=progress)
                settle_garbage()
            if not (store and report.stored):
                raise _NotStored(report)
            return report

        try:
            return self._core.write(work, actor=actor)
        except _NotStored as answer:
            return answer.report


@dataclass(slots=True)
class _Rows:
    """Rows to write, in the order of the statements below."""

    viewers: list[tuple[Any, ...]] = field(default_factory=list)
    identities: list[tuple[Any, ...]] = field(default_factory=list)
    engagement: list[tuple[Any, ...]] = field(default_factory=list)
    known_engagement: list[tuple[Any, ...]] = field(default_factory=list)
    adopted: list[tuple[Any, ...]] = field(default_factory=list)
    renamed: list[tuple[Any, ...]] = field(default_factory=list)
    entries: list[tuple[Any, ...]] = field(default_factory=list)
    total: int = 0


def _import(
    transaction: Transaction,
    listed: EntryList,
    name: str | None,
    *,
    skip_bad: bool,
    store: bool,
    progress: ProgressListener,
) -> ImportReport:
    connection = transaction.connection
    session_id, session_name, started = _session(transaction, name)
    rules = entry_rules(connection)
    # Deciding takes about as long as writing does; looking up is short beside them.
    total = len(listed.rows) * (2 if store else 1)
    known = look_up(connection, listed.rows, rules, session_id, lambda: progress(0, total))
    emails = set(
        connection.scalars(
            select(entries.c.email_key).where(
                entries.c.session_id == session_id, entries.c.email_key.is_not(None), entries.c.removed_at.is_(None)
            )
        )
    )
    refused = [RefusedEntry(row.line, row.username, row.code.value, row.message) for row in listed.refused]
    rows = _Rows()
    accept = _Acceptance(transaction, session_id, rules, known, emails, rows)
    for done, row in enumerate(listed.rows):
        if done % STEP == 0:
            progress(done, total)
        code = accept.row(row)
        if code is not None:
            refused.append(RefusedEntry(row.line, visible(row.username), code.value, SENTENCES[code]))
    refused.sort(key=lambda refusal: refusal.line)
    accepted = len(rows.entries)
    stored = accepted > 0 and (skip_bad or not refused)
    if stored:
        _check_session_total(connection, session_id, rows.total)
        if store:
            _write(connection, rows, lambda written: progress(len(listed.rows) + written, total))
        transaction.audit(
            "entries.import", f"session {session_id}", after={"accepted": accepted, "refused": len(refused)}
        )
        transaction.publish(EntriesChanged(session_id))
    melt(
        (
            rows.viewers,
            rows.identities,
            rows.engagement,
            rows.known_engagement,
            rows.adopted,
            rows.renamed,
            rows.entries,
        )
    )
    melt((emails,))
    known.melt()
    progress(total, total)
    return ImportReport(
        accepted=accepted,
        refused=tuple(refused),
        unknown_columns=listed.unknown_columns,
        session_id=session_id if stored else None,
        session_name=session_name,
        session_started=started,
        stored=stored,
    )


def _session(transaction: Transaction, name: str | None) -> tuple[int, str | None, bool]:
    connection = transaction.connection
    row = connection.execute(select(sessions.c.id, sessions.c.name).where(sessions.c.state == "ACTIVE")).first()
    if row is not None:
        return row.id, row.name, False
    view = start_session(transaction, name)
    return view.id, view.name, True


class _Acceptance:
    """Decides row by row, and collects what has to be written for the accepted ones."""

    def __init__(
        self,
        transaction: Transaction,
        session_id: int,
        rules: EntryRules,
        known: KnownPeople,
        emails: set[str],
        rows: _Rows,
    ) -> None:
        connection = transaction.connection
        self._now = transaction.now
        self._session_id = session_id
        self._rules = rules
        self._known = known
        self._emails = emails
        self._rows = rows
        self._total_of = total_weigher(read_settings(connection))
        self._viewer_ids = count(people.next_viewer_id(connection))
        self._identity_ids = count(_next_id(connection, identities.c.id))

    def row(self, row: EntryRow) -> Code | None:
        """Accept the row (None), or the refusal; a refused row leaves no trace."""
        known, key = self._known, name_key(row.username)
        login = (row.platform, key)
        adopts: int | None = None
        viewer_id: int | None
        if row.user_id is None:
            viewer_id = known.by_login.get(login)
        else:
            viewer_id = known.by_account.get((row.platform, row.user_id))
            if viewer_id is None and login in known.provisional:
                viewer_id, adopts = known.provisional[login]
        code = self._refusal(row, viewer_id)
        if code is not None:
            return code
        counters = known.counters.get(viewer_id, _NO_COUNTERS) if viewer_id is not None else _NO_COUNTERS
        merged = _merged_counters(row, counters)
        total = self._total_of((*merged, row.weight))
        if total > MAX_TOTAL_WEIGHT:
            return Code.WEIGHTS_TOO_LARGE
        if viewer_id is None:
            viewer_id = self._new_viewer(row, key, merged)
        else:
            identity_id, name = known.names.get((row.platform, row.user_id or ""), (0, row.username))
            if name != row.username:
                self._rows.renamed.append((key, row.username, self._now, identity_id))
            if adopts is not None and row.user_id is not None:
                listed = list_id(row.platform, row.user_id, row.username)
                self._rows.adopted.append((row.user_id, listed, row.username, self._now, adopts))
                known.by_account[row.platform, row.user_id] = viewer_id
                del known.provisional[login]
            if row.has_engagement:
                self._rows.known_engagement.append((*merged, *_lifetime(merged, counters), viewer_id))
        current = total if row.weight is not None else total - merged[6]
        self._add_entry(row, viewer_id, current, total)
        return None

    def _refusal(self, row: EntryRow, viewer_id: int | None) -> Code | None:
        if viewer_id is not None:
            duplicate = self._known.entered.get(viewer_id)
            if duplicate is not None:
                return duplicate
            if is_excluded(self._rules, self._known.facts[viewer_id]):
                return Code.EXCLUDED
        if self._rules.excluded_names and is_excluded(self._rules, ViewerFacts(names=(row.username,))):
            return Code.EXCLUDED
        if row.email is not None and email_key(row.email) in self._emails:
            return Code.EMAIL_ALREADY_REGISTERED
        return None

    def _new_viewer(self, row: EntryRow, key: str, counters: tuple[Any, ...]) -> int:
        viewer_id, identity_id = next(self._viewer_ids), next(self._identity_ids)
        listed = list_id(row.platform, row.user_id, row.username)
        rows, now = self._rows, self._now
        rows.viewers.append((viewer_id, now, identity_id))
        rows.identities.append((identity_id, viewer_id, row.platform, row.user_id, key, row.username, listed, now))
        rows.engagement.append((viewer_id, *counters, counters[3], counters[4], counters[5]))
        login = (row.platform, key)
        self._known.by_login.setdefault(login, viewer_id)
        if row.user_id is None:
            self._known.provisional[login] = (viewer_id, identity_id)
        else:
            self._known.by_account[row.platform, row.user_id] = viewer_id
        self._known.facts[viewer_id] = _NOTHING_KNOWN
        return viewer_id

    def _add_entry(self, row: EntryRow, viewer_id: int, current: int, total: int) -> None:
        key = None if row.email is None else email_key(row.email)
        if key is not None:
            self._emails.add(key)
        self._rows.total += total
        self._rows.entries.append(
            (
                self._session_id,
                self._session_id,
                viewer_id,
                row.username,
                row.link,
                row.notes or None,
                row.email,
                key,
                self._now,
                Origin.CSV.value,
                row.weight,
                current,
                total,
            )
        )
        self._known.entered[viewer_id] = Code.ALREADY_SUBMITTED_THIS_SESSION


_NOTHING_KNOWN = ViewerFacts()


def _merged_counters(row: EntryRow, known: tuple[Any, ...]) -> tuple[Any, ...]:
    """Counters in the order of a weight row: those of the list where given, else those known."""
    given = (
        None if row.is_subscriber is None else int(row.is_subscriber),
        row.sub_months,
        row.resub_count,
        row.cheer_bits,
        row.donations_cents,
        row.gifted_subs,
        row.carry_over,
    )
    return tuple(old if new is None else new for new, old in zip(given, known, strict=True))


def _lifetime(merged: tuple[Any, ...], known: tuple[Any, ...]) -> tuple[int, int, int]:
    """By how much the lifetime totals of bits, donations and gifts grow."""
    bits, donations, gifts = (max(0, merged[index] - known[index]) for index in (3, 4, 5))
    return bits, donations, gifts


def _next_id(connection: Connection, column: Any) -> int:
    return int(connection.execute(select(func.coalesce(func.max(column), 0))).scalar_one()) + 1


def _check_session_total(connection: Connection, session_id: int, added: int) -> None:
    present = connection.execute(
        select(func.coalesce(func.sum(entries.c.total_weight), 0)).where(entries.c.session_id == session_id, PENDING)
    ).scalar_one()
    if int(present) + added > MAX_TOTAL_WEIGHT:
        raise RaffleError(Code.WEIGHTS_TOO_LARGE)


def _write(connection: Connection, rows: _Rows, written: Callable[[int], object]) -> None:
    """Write it all; `written(n)`: as much as n of the list's rows are written."""
    work: tuple[tuple[str, list[tuple[Any, ...]]], ...] = (
        ("INSERT INTO viewers (id, created_at, primary_identity_id) VALUES (?, ?, ?)", rows.viewers),
        (
            (
                "INSERT INTO identities (id, viewer_id, platform, external_id, login_key, display_name, list_id,"
                " seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            ),
            rows.identities,
        ),
        (
            "UPDATE identities SET external_id = ?, list_id = ?, display_name = ?, seen_at = ? WHERE id = ?",
            rows.adopted,
        ),
        ("UPDATE identities SET login_key = ?, display_name = ?, seen_at = ? WHERE id = ?", rows.renamed),
        (
            (
                "INSERT INTO engagement (viewer_id, is_subscriber, sub_months, resub_count, cheer_bits,"
                " donations_minor, gifted_subs, carry_over, lifetime_bits, lifetime_donations_minor,"
                " lifetime_gifted_subs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            ),
            rows.engagement,
        ),
        (
            (
                "UPDATE engagement SET is_subscriber = ?, sub_months = ?, resub_count = ?, cheer_bits = ?,"
                " donations_minor = ?, gifted_subs = ?, carry_over = ?, lifetime_bits = lifetime_bits + ?,"
                " lifetime_donations_minor = lifetime_donations_minor + ?,"
                " lifetime_gifted_subs = lifetime_gifted_subs + ? WHERE viewer_id = ?"
            ),
            rows.known_engagement,
        ),
        (
            (
                "INSERT INTO entries (session_id, first_session_id, viewer_id, entered_name, link, notes, email,"
                " email_key, entered_at, origin, given_weight, current_weight, total_weight)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            ),
            rows.entries,
        ),
    )
    total, done = sum(len(part) for _statement, part in work), 0
    for statement, part in work:
        for chunk in chunks(part, STEP):
            connection.exec_driver_sql(statement, chunk)
            done += len(chunk)
            written(done * len(rows.entries) // total)
    account_flags.settle(connection, [row[-1] for row in rows.known_engagement], None, account_flags.SUBSCRIBES)
