"""The words of the ledger: whose accounts there are, why money moves, and what each thing may become."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar


class AccountKind(StrEnum):
    """A viewer's wallet, or one of the desk's own accounts: the outside world (whoever pays in and is paid out), the
    desk's takings, and what it spends on prizes.
    """

    WALLET = "wallet"
    PROVIDER = "provider"
    HOUSE = "house"
    PRIZES = "prizes"


class WalletState(StrEnum):
    """A suspended wallet takes in, but gives nothing and holds nothing."""

    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"


class Reason(StrEnum):
    """Why money moved."""

    TOPUP = "TOPUP"
    TICKET_PURCHASE = "TICKET_PURCHASE"
    REFUND = "REFUND"
    PRIZE_PAYOUT = "PRIZE_PAYOUT"
    ADJUSTMENT = "ADJUSTMENT"
    WITHDRAWAL = "WITHDRAWAL"


class Direction(StrEnum):
    """A transfer as seen from one account."""

    CREDIT = "CREDIT"
    DEBIT = "DEBIT"


class LineStatus(StrEnum):
    """PENDING = an open hold or request, POSTED = a transfer, REVERSED = a transfer that another one reverses."""

    PENDING = "PENDING"
    POSTED = "POSTED"
    REVERSED = "REVERSED"


class HoldReason(StrEnum):
    """What money is set aside for."""

    TICKET_RESERVATION = "TICKET_RESERVATION"
    WITHDRAWAL = "WITHDRAWAL"


class HoldState(StrEnum):
    """Whether the money is still set aside."""

    ACTIVE = "ACTIVE"
    CAPTURED = "CAPTURED"
    RELEASED = "RELEASED"


class PoolState(StrEnum):
    """OPEN sells, FULL waits for its draw, STARTED was drawn."""

    OPEN = "OPEN"
    FULL = "FULL"
    STARTED = "STARTED"
    CANCELLED = "CANCELLED"


class PurchaseType(StrEnum):
    """ENTRY: a ticket. BOOST: one more of the same viewer. RETRY: a loser of a drawn pool, in the prize's next one."""

    ENTRY = "ENTRY"
    BOOST = "BOOST"
    RETRY = "RETRY"


class PurchaseStatus(StrEnum):
    """CONFIRMED is paid; there is no way back."""

    PENDING = "PENDING"
    CONFIRMED = "CONFIRMED"
    FAILED = "FAILED"


class RequestKind(StrEnum):
    """Money on its way in, and money on its way out."""

    TOPUP = "topup"
    WITHDRAWAL = "withdrawal"


class RequestState(StrEnum):
    """Of a top-up or a withdrawal."""

    CREATED = "CREATED"
    PROCESSING = "PROCESSING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


State = TypeVar("State", bound=StrEnum)
Transitions = Mapping[State, frozenset[State]]

HOLD_TRANSITIONS: Transitions[HoldState] = {
    HoldState.ACTIVE: frozenset({HoldState.CAPTURED, HoldState.RELEASED}),
}
POOL_TRANSITIONS: Transitions[PoolState] = {
    PoolState.OPEN: frozenset({PoolState.FULL, PoolState.CANCELLED}),
    PoolState.FULL: frozenset({PoolState.STARTED, PoolState.CANCELLED}),
}
PURCHASE_TRANSITIONS: Transitions[PurchaseStatus] = {
    PurchaseStatus.PENDING: frozenset({PurchaseStatus.CONFIRMED, PurchaseStatus.FAILED}),
}
REQUEST_TRANSITIONS: Transitions[RequestState] = {
    RequestState.CREATED: frozenset(
        {RequestState.PROCESSING, RequestState.COMPLETED, RequestState.FAILED, RequestState.CANCELLED}
    ),
    RequestState.PROCESSING: frozenset({RequestState.COMPLETED, RequestState.FAILED, RequestState.CANCELLED}),
}
OPEN_REQUESTS = frozenset(REQUEST_TRANSITIONS)
"""States of a request that is not decided yet."""


def may_become(transitions: Transitions[State], before: State, after: State) -> bool:
    """Whether the one may turn into the other."""
    return after in transitions.get(before, frozenset())


def transitions_in_sql(column: str, transitions: Transitions[State]) -> str:
    """A condition of a trigger: the change of this column is one of the allowed, or none."""
    steps = [
        f"(OLD.{column} = '{before}' AND NEW.{column} IN ({', '.join(sorted(repr(str(one)) for one in after))}))"
        for before, after in transitions.items()
    ]
    return f"(NEW.{column} = OLD.{column} OR {' OR '.join(steps)})"
