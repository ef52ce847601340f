"""A part of a transaction that may be refused without holding up the rest."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.services.core import Transaction

log = logging.getLogger(__name__)


@contextmanager
def left_out(transaction: Transaction, action: str, subject: str) -> Iterator[None]:
    """What a rule refuses within the block leaves nothing of itself behind; why is put on record as `action` of
    `subject`, and the transaction goes on.

    For what has to happen whatever becomes of a part of it, such as the turn of a period. All else is raised.
    """
    changes, audit = len(transaction.changes), len(transaction.audit_rows)
    connection = transaction.connection
    connection.exec_driver_sql("SAVEPOINT left_out")
    try:
        yield
    except RaffleError as refusal:
        connection.exec_driver_sql("ROLLBACK TO left_out")
        connection.exec_driver_sql("RELEASE left_out")
        del transaction.changes[changes:]
        del transaction.audit_rows[audit:]
        log.warning("%s, %s: left out. %s", action, subject, refusal)
        transaction.audit(action, subject, reason=refusal.message)
    else:
        connection.exec_driver_sql("RELEASE left_out")
