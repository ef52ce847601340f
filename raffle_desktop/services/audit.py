"""The record of every act, as it is searched and exported."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select

from raffle_desktop.services.core import Core
from raffle_desktop.storage.schema import audit_log


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act: when (UTC microseconds), who, what, on what, why, and what it was before and after."""

    id: int
    at: int
    actor: str
    action: str
    subject: str
    reason: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class AuditReader:
    """Searching the audit log, newest first, and recording acts on the database as a whole."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def search(self, text: str = "", *, limit: int = 100, before_id: int | None = None) -> list[AuditEntry]:
        """Acts whose actor, action, subject, reason or values hold `text`; `before_id` continues a page."""
        statement = select(audit_log).order_by(audit_log.c.id.desc()).limit(limit)
        if before_id is not None:
            statement = statement.where(audit_log.c.id < before_id)
        if text.strip():
            pattern = "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
            columns = ("actor", "action", "subject", "reason", "before", "after")
            statement = statement.where(or_(*(audit_log.c[name].ilike(pattern, escape="\\") for name in columns)))
        with self._core.database.read() as connection:
            return [
                AuditEntry(
                    row.id,
                    row.at,
                    row.actor,
                    row.action,
                    row.subject,
                    row.reason,
                    None if row.before is None else json.loads(row.before),
                    None if row.after is None else json.loads(row.after),
                )
                for row in connection.execute(statement)
            ]

    def record(self, action: str, subject: str, *, actor: str) -> None:
        """Record an act that happened outside any use case, such as a restore."""
        self._core.write(lambda transaction: transaction.audit(action, subject), actor=actor)
