"""Times in which the desk did not hear a platform: kept until the operator has seen to what was missed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import ChannelChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.storage.schema import listening_gaps

GAPS = "gaps"
"""`ChannelChanged.what` when gaps came or were dismissed."""
WHAT_MAX = 500


@dataclass(frozen=True, slots=True)
class GapView:
    """Times in UTC microseconds. `what`: what was not heard, in words."""

    id: int
    source: str
    began_at: int
    ended_at: int
    what: str


class GapService:
    """Gaps of every platform; `source` is the platform's name."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def record(self, source: str, began: int, ended: int, what: str, *, actor: str) -> GapView:
        """Keep a gap (UTC microseconds). One that is known already is given as it is, not kept twice.

        Raises RaffleError(VALUE_INVALID) for one that ends before it begins.
        """
        if not source or ended < began or began < 0:
            raise RaffleError(Code.VALUE_INVALID, "A gap must end after it began.")

        def work(transaction: Transaction) -> GapView:
            connection = transaction.connection
            known = _find(connection, source, began, ended)
            if known is not None:
                return known
            row = {"source": source, "began_at": began, "ended_at": ended, "what": what[:WHAT_MAX]}
            connection.execute(insert(listening_gaps), row)
            transaction.publish(ChannelChanged(GAPS))
            stored = _find(connection, source, began, ended)
            if stored is None:
                raise LookupError("the gap that was stored is not there")
            return stored

        def happened(connection: Connection) -> bool:
            return _find(connection, source, began, ended) is not None

        return self._core.write(work, actor=actor, happened=happened)

    def open(self) -> list[GapView]:
        """Gaps that were not dismissed yet, newest first."""
        statement = _GAPS.where(listening_gaps.c.dismissed_at.is_(None)).order_by(
            listening_gaps.c.ended_at.desc(), listening_gaps.c.id.desc()
        )
        with self._core.database.read() as connection:
            return [GapView(*row) for row in connection.execute(statement)]

    def dismiss(self, gap_id: int, *, actor: str) -> None:
        """The operator has seen to it. A gap that is dismissed or unknown is left alone."""

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            row = connection.execute(
                _GAPS.where(listening_gaps.c.id == gap_id, listening_gaps.c.dismissed_at.is_(None))
            ).first()
            if row is None:
                return
            connection.execute(
                update(listening_gaps).where(listening_gaps.c.id == gap_id).values(dismissed_at=transaction.now)
            )
            before = {"source": row.source, "began_at": row.began_at, "ended_at": row.ended_at, "what": row.what}
            transaction.audit("gap.dismiss", f"gap {gap_id}", before=before)
            transaction.publish(ChannelChanged(GAPS))

        def happened(connection: Connection) -> bool:
            still_open = _GAPS.where(listening_gaps.c.id == gap_id, listening_gaps.c.dismissed_at.is_(None))
            return connection.execute(still_open).first() is None

        self._core.write(work, actor=actor, happened=happened)

    def heard(self, source: str, at: int) -> None:
        """Note that the platform was heard at this time (UTC microseconds), so that after a crash the gap is known."""

        def work(transaction: Transaction) -> None:
            if at > _last_heard(transaction.connection, source):
                store_setting(transaction, _heard_key(source), at)

        def happened(connection: Connection) -> bool:
            return _last_heard(connection, source) >= at

        self._core.write(work, actor=source, happened=happened)

    def last_heard(self, source: str) -> int | None:
        """UTC microseconds; None where the platform was never heard."""
        with self._core.database.read() as connection:
            return _last_heard(connection, source) or None

    def forget_heard(self, source: str) -> None:
        """As if the platform had never been heard: after signing out nobody expects the desk to listen."""

        def work(transaction: Transaction) -> None:
            store_setting(transaction, _heard_key(source), None)

        self._core.write(work, actor=source, happened=lambda connection: _last_heard(connection, source) == 0)


_GAPS = select(
    listening_gaps.c.id,
    listening_gaps.c.source,
    listening_gaps.c.began_at,
    listening_gaps.c.ended_at,
    listening_gaps.c.what,
)


def _find(connection: Connection, source: str, began: int, ended: int) -> GapView | None:
    row = connection.execute(
        _GAPS.where(
            listening_gaps.c.source == source,
            listening_gaps.c.began_at == began,
            listening_gaps.c.ended_at == ended,
        )
    ).first()
    return None if row is None else GapView(*row)


def _heard_key(source: str) -> str:
    return f"{source}.last_heard"


def _last_heard(connection: Connection, source: str) -> int:
    return int(read_setting(connection, _heard_key(source), 0))
