"""Calls that name themselves are carried out once: a repeated one gets the first one's answer.

The name (an idempotency key) is stored in the transaction of the act itself, so that neither a race nor a crash can
carry the act out twice. The answer is stored right after it; if the desk dies between the two, the repeated call is
told that it was carried out.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.storage.schema import api_answers

KEPT_MICROS = 7 * 24 * 3600 * 1_000_000
"""A week: nobody repeats a call later than that and means the same one."""

_FIND = select(api_answers).where(api_answers.c.key == bindparam("wanted"))
_INSERT = insert(api_answers)


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """`status` and `body` are None where the act was carried out and its answer never stored."""

    request_sha256: str
    status: int | None
    body: str | None


class ApiAnswers:
    """The first answers, kept for a week."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def find(self, key: str) -> StoredAnswer | None:
        with self._core.database.read() as connection:
            row = connection.execute(_FIND, {"wanted": key}).first()
            return None if row is None else StoredAnswer(row.request_sha256, row.status, row.body)

    def mark(self, transaction: Transaction, key: str, request_sha256: str) -> None:
        """Store the name with the act. Raises RaffleError(ALREADY_CARRIED_OUT) where an act stands under it."""
        connection = transaction.connection
        if connection.execute(_FIND, {"wanted": key}).first() is not None:
            raise RaffleError(Code.ALREADY_CARRIED_OUT)
        connection.execute(delete(api_answers).where(api_answers.c.at < transaction.now - KEPT_MICROS))
        connection.execute(_INSERT, {"key": key, "request_sha256": request_sha256, "at": transaction.now})

    def answer(self, key: str, request_sha256: str, status: int, body: str) -> None:
        """Store the answer, also one of a call that changed nothing. The first one stays."""

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            if connection.execute(_FIND, {"wanted": key}).first() is None:
                connection.execute(_INSERT, {"key": key, "request_sha256": request_sha256, "at": transaction.now})
            statement = update(api_answers).where(api_answers.c.key == key, api_answers.c.status.is_(None))
            connection.execute(statement.values(status=status, body=body))

        def happened(connection: Connection) -> bool:
            row = connection.execute(_FIND, {"wanted": key}).first()
            return row is not None and row.status is not None

        self._core.write(work, actor="api", happened=happened)
