"""What every use case stands on: the database, the clock, randomness, the bus, and one transaction at a time."""

from __future__ import annotations

import gc
import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Insert, insert, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import Change
from raffle_desktop.domain.clock import Clock, from_micros, system_clock, to_micros
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.storage.database import Database
from raffle_desktop.storage.schema import audit_log

Result = TypeVar("Result")

_INSERT_AUDIT = insert(audit_log)

_companion: ContextVar[Callable[[Transaction], None] | None] = ContextVar("companion", default=None)


@dataclass(slots=True)
class Transaction:
    """One writing transaction as a use case sees it. `now` is its one time, in UTC microseconds."""

    connection: Connection
    now: int
    actor: str
    act_id: str
    token_hex: Callable[[int], str] = secrets.token_hex
    changes: list[Change] = field(default_factory=list)
    audit_rows: list[dict[str, Any]] = field(default_factory=list)

    def secret(self) -> str:
        """The one source of a draw's local randomness: 32 fresh bytes of the system's generator, in hex."""
        return self.token_hex(32)

    def publish(self, change: Change) -> None:
        """Tell this change once the transaction is committed."""
        self.changes.append(change)

    def audit(
        self,
        action: str,
        subject: str,
        *,
        reason: str = "",
        before: Mapping[str, object] | None = None,
        after: Mapping[str, object] | None = None,
    ) -> None:
        """Record who did what; written with the transaction, so that act and record are one."""
        self.audit_rows.append(
            {
                "act_id": self.act_id,
                "at": self.now,
                "actor": self.actor,
                "action": action,
                "subject": subject,
                "reason": reason,
                "before": None if before is None else json.dumps(before, ensure_ascii=False),
                "after": None if after is None else json.dumps(after, ensure_ascii=False),
            }
        )


@dataclass(frozen=True, slots=True)
class Core:
    """Handed to every service. `token_hex(n)` gives n random bytes in hex; tests pass their own."""

    database: Database
    bus: ChangeBus
    clock: Clock = system_clock
    token_hex: Callable[[int], str] = secrets.token_hex

    def write(
        self,
        work: Callable[[Transaction], Result],
        *,
        actor: str,
        happened: Callable[[Connection], bool] | None = None,
    ) -> Result:
        """Run `work` in one transaction on the writing thread and wait; then its changes have been told."""
        return self.submit(work, actor=actor, happened=happened).result()

    def submit(
        self,
        work: Callable[[Transaction], Result],
        *,
        actor: str,
        happened: Callable[[Connection], bool] | None = None,
    ) -> Future[Result]:
        """`write` without waiting. `happened` replaces the look-up by audit record after an uncertain commit."""
        act_id = secrets.token_hex(8)
        companion = _companion.get()
        told: list[Change] = []

        def perform(connection: Connection) -> Result:
            transaction = Transaction(connection, to_micros(self.clock()), actor, act_id, self.token_hex)
            result = work(transaction)
            if companion is not None:
                companion(transaction)
            if transaction.audit_rows:
                connection.execute(_INSERT_AUDIT, transaction.audit_rows)
            told.extend(transaction.changes)
            return result

        def tell() -> None:
            for change in told:
                self.bus.publish(change)

        def act_is_recorded(connection: Connection) -> bool:
            found = connection.execute(select(audit_log.c.id).where(audit_log.c.act_id == act_id).limit(1))
            return found.first() is not None

        return self.database.writer.submit(perform, after_commit=tell, happened=happened or act_is_recorded)

    def now_micros(self) -> int:
        return to_micros(self.clock())


@contextmanager
def accompanied(companion: Callable[[Transaction], None]) -> Iterator[None]:
    """Have `companion` run at the end of each transaction that this context hands in, as a part of it.

    So a call's own mark is stored with the act that it caused, or neither is. What `companion` raises undoes the act.
    """
    token = _companion.set(companion)
    try:
        yield
    finally:
        _companion.reset(token)


def rfc3339(micros: int) -> str:
    """A stored time as UTC text with whole milliseconds: 2026-11-21T05:00:00.000Z."""
    return from_micros(micros).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def inserted_id(connection: Connection, statement: Insert, row: Mapping[str, object]) -> int:
    """Insert one row and give its new whole-number key."""
    key = connection.execute(statement, dict(row)).inserted_primary_key
    if key is None:
        raise TypeError("the statement inserts no single row")
    return int(key[0])


@contextmanager
def quiet_collector() -> Iterator[None]:
    """No garbage collection while hundreds of thousands of small rows are made: its passes would freeze the window."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # All of it counts as old now, unseen: the first pass afterwards would otherwise go through it at once.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
