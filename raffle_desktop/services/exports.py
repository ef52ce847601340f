"""Entries, tickets, the ledger, draws and the audit log as CSV or JSON files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.entry_rows import COLUMNS
from raffle_desktop.domain.figures import decimal_text
from raffle_desktop.domain.fixed_point import format_micro
from raffle_desktop.domain.names import neutralised_cell
from raffle_desktop.domain.weights import total_weigher
from raffle_desktop.services.core import Core, rfc3339
from raffle_desktop.services.draw_views import draw_ids, view_of
from raffle_desktop.services.entry_names import ENTRY_NAME
from raffle_desktop.services.entry_views import latest_session
from raffle_desktop.services.ledger_export import LEDGER_COLUMNS, ledger_rows
from raffle_desktop.services.ticket_export import TICKET_COLUMNS, ticket_rows
from raffle_desktop.services.weights import COUNTERS, counters_of, read_settings
from raffle_desktop.storage.schema import audit_log, engagement, entries, identities, viewers

FORMATS = ("csv", "json")
_ENTRY_COLUMNS = (*COLUMNS, "total_weight", "is_winner", "entered_at", "origin")
_DRAW_COLUMNS = (
    "draw_id",
    "seq",
    "source",
    "level",
    "drawn_at",
    "entries",
    "total",
    "place",
    "username",
    "platform",
    "viewer_id",
    "weight",
    "ticket",
    "of",
    "state",
    "reason",
    "list_sha256",
)
_AUDIT_COLUMNS = ("id", "at", "actor", "action", "subject", "reason", "before", "after")

Row = Mapping[str, Any]


class ExportService:
    """Exports, as text; the file is the caller's matter."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._sources: dict[str, tuple[tuple[str, ...], Callable[[Connection], Iterator[Row]]]] = {
            "entries": (_ENTRY_COLUMNS, _entries),
            "tickets": (TICKET_COLUMNS, ticket_rows),
            "ledger": (LEDGER_COLUMNS, ledger_rows),
            "draws": (_DRAW_COLUMNS, _draws),
            "audit": (_AUDIT_COLUMNS, _audit),
        }

    @property
    def available(self) -> tuple[str, ...]:
        return tuple(self._sources)

    def export(self, what: str, file_format: str, *, actor: str) -> str:
        """Everything of one kind. `what` is one of `available`, `file_format` one of FORMATS.

        That it was exported is recorded: entries hold e-mail addresses.
        """
        columns, rows_of = self._sources[what]
        self._core.write(
            lambda transaction: transaction.audit("export", what, after={"format": file_format}), actor=actor
        )
        with self._core.database.read() as connection:
            rows = rows_of(connection)
            return as_csv(columns, rows) if file_format == "csv" else as_json(columns, rows)


def as_csv(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    """UTF-8 text with a header row, everything quoted, no cell that a spreadsheet would run."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return text.getvalue()


def _cell(value: object) -> str:
    # A number of ours runs nowhere, also below 0; a text may be a stranger's.
    return str(value) if type(value) is int else neutralised_cell(_text(value))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def as_json(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    """A list of objects, as text."""
    listed = [{column: row[column] for column in columns} for row in rows]
    return json.dumps(listed, ensure_ascii=False, indent=1) + "\n"


def _entries(connection: Connection) -> Iterator[Row]:
    """The running or latest session, in the columns that an import reads; the given weight only where there is one."""
    session_id = latest_session(connection)
    total_of = total_weigher(read_settings(connection))
    statement = (
        select(entries, ENTRY_NAME.label("shown"), identities.c.platform, identities.c.external_id, *COUNTERS)
        .join_from(entries, viewers, viewers.c.id == entries.c.viewer_id)
        .join(identities, identities.c.id == viewers.c.primary_identity_id)
        .join(engagement, engagement.c.viewer_id == entries.c.viewer_id)
        .where(entries.c.session_id == session_id, entries.c.removed_at.is_(None))
        .order_by(entries.c.id)
    )
    for row in connection.execute(statement):
        counters = (*counters_of(row), row.given_weight)
        yield {
            "username": row.shown,
            "platform": row.platform,
            "user_id": row.external_id,
            "link": row.link,
            "notes": row.notes,
            "email": row.email,
            "sub_months": row.sub_months,
            "is_subscriber": None if row.is_subscriber is None else bool(row.is_subscriber),
            "resub_count": row.resub_count,
            "cheer_bits": row.cheer_bits,
            "donations_cents": row.donations_minor,
            "gifted_subs": row.gifted_subs,
            "carry_over": format_micro(row.carry_over),
            "weight": None if row.given_weight is None else format_micro(row.given_weight),
            "total_weight": format_micro(row.total_weight if row.is_winner else total_of(counters)),
            "is_winner": bool(row.is_winner),
            "entered_at": rfc3339(row.entered_at),
            "origin": row.origin,
        }


def _draws(connection: Connection) -> Iterator[Row]:
    """One row for every pick there ever was, and one for a draw without any: no number is left out."""
    for draw_id in draw_ids(connection):
        view = view_of(connection, draw_id)
        common: dict[str, Any] = {
            "draw_id": view.id,
            "seq": view.seq,
            "source": view.source_label,
            "level": view.level,
            "drawn_at": rfc3339(view.opened_at),
            "entries": view.entries,
            "total": decimal_text(view.total),
        }
        if not view.winners:
            missing = ("place", "username", "platform", "viewer_id", "weight", "ticket", "of")
            last = {"state": view.state, "reason": view.void_reason, "list_sha256": view.list_sha256}
            yield common | dict.fromkeys(missing) | last
        for winner in view.winners:
            yield common | {
                "place": winner.place,
                "username": winner.name,
                "platform": winner.platform,
                "viewer_id": winner.viewer_id,
                "weight": decimal_text(winner.weight),
                "ticket": winner.ticket,
                "of": winner.of,
                "state": winner.state,
                "reason": winner.reason,
                "list_sha256": view.list_sha256,
            }


def _audit(connection: Connection) -> Iterator[Row]:
    for row in connection.execute(select(audit_log).order_by(audit_log.c.id)):
        yield {
            "id": row.id,
            "at": rfc3339(row.at),
            "actor": row.actor,
            "action": row.action,
            "subject": row.subject,
            "reason": row.reason,
            "before": None if row.before is None else json.loads(row.before),
            "after": None if row.after is None else json.loads(row.after),
        }
