"""Money on its way: top-ups that a provider is to bring in, and withdrawals that are to be paid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import MoneyChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import (
    OPEN_REQUESTS,
    REQUEST_TRANSITIONS,
    AccountKind,
    HoldReason,
    Reason,
    RequestKind,
    RequestState,
    may_become,
)
from raffle_desktop.domain.money import checked_amount
from raffle_desktop.services import ledger
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.paid_parts import PaidPart, require_part
from raffle_desktop.services.tickets import checked_reason

PROVIDER_MAX = 200

_REQUESTS = (
    "SELECT r.id, r.kind, r.account_id, a.viewer_id, i.display_name, r.amount, a.currency, r.state, r.provider,"
    " r.provider_txn_id, r.hold_id, r.transfer_id, r.note, r.actor, r.at, r.closed_at, r.closed_by, r.closed_reason"
    " FROM money_requests AS r CROSS JOIN accounts AS a ON a.id = r.account_id"
    " CROSS JOIN viewers AS v ON v.id = a.viewer_id CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
)
_OF_PAYMENT = f"{_REQUESTS} WHERE r.provider = ? AND r.provider_txn_id = ? AND r.provider_txn_id IS NOT NULL"
_INSERT = (
    "INSERT INTO money_requests (kind, account_id, amount, state, provider, provider_txn_id, hold_id, note, actor, at)"
    " VALUES (?, ?, ?, 'CREATED', ?, ?, ?, ?, ?, ?) RETURNING id"
)
_MOVE = "UPDATE money_requests SET state = ? WHERE id = ?"
_PAYMENT = "UPDATE money_requests SET provider = ?, provider_txn_id = ? WHERE id = ?"
_CLOSE = (
    "UPDATE money_requests SET state = ?, transfer_id = ?, closed_at = ?, closed_by = ?, closed_reason = ? WHERE id = ?"
)


@dataclass(frozen=True, slots=True)
class MoneyRequest:
    """A top-up or a withdrawal. `hold_id`: by which a withdrawal's amount is held; `transfer_id`: what it came to.

    `provider_txn_id`: the provider's own name of the payment, if it is known.
    """

    id: int
    kind: RequestKind
    wallet_id: int
    viewer_id: int
    viewer: str
    amount: int
    currency: str
    state: RequestState
    provider: str
    provider_txn_id: str | None
    hold_id: int | None
    transfer_id: int | None
    note: str
    actor: str
    at: int
    closed_at: int | None
    closed_by: str
    closed_reason: str

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_REQUESTS


class _RequestService:
    """What the two have in common."""

    kind: RequestKind

    def __init__(self, core: Core) -> None:
        self._core = core

    def create(
        self,
        wallet_id: int,
        amount: int,
        *,
        provider: str = "",
        provider_txn_id: str | None = None,
        note: str = "",
        actor: str,
    ) -> MoneyRequest:
        """Ask for it. The same payment of a provider again gives the first request, and changes nothing.

        A withdrawal's amount is held from this moment. Raises RaffleError: WALLET_NOT_FOUND, VALUE_INVALID,
        NOTES_TOO_LONG, ALREADY_CLOSED where that payment is known for something else; for a withdrawal also
        WALLET_SUSPENDED, INSUFFICIENT_FUNDS.
        """
        checked_amount(amount)
        named = checked_payment(provider, provider_txn_id)
        text = names.checked_notes(note)

        def work(transaction: Transaction) -> MoneyRequest:
            connection = transaction.connection
            account = ledger.find_account(connection, wallet_id)
            if not account.is_wallet:
                raise RaffleError(Code.WALLET_NOT_FOUND)
            first = _of_payment(connection, named)
            if first is not None:
                if (first.kind, first.wallet_id, first.amount) != (self.kind, wallet_id, amount):
                    raise RaffleError(Code.ALREADY_CLOSED, "This payment of the provider is known for something else.")
                return first
            if self.kind is RequestKind.TOPUP:
                require_part(connection, PaidPart.WALLETS)
            if named[1] is not None:
                ledger.require_new_payment(connection, provider, named[1])
            hold_id = None
            if self.kind is RequestKind.WITHDRAWAL:
                hold_id = ledger.hold(transaction, wallet_id, amount, HoldReason.WITHDRAWAL, description=text)
            values = (self.kind.value, wallet_id, amount, *named, hold_id, text, transaction.actor, transaction.now)
            request_id = int(connection.exec_driver_sql(_INSERT, values).scalar_one())
            after = {"wallet": wallet_id, "amount": amount, "currency": account.currency}
            self._tell(transaction, request_id, "create", after=after)
            return find_request(connection, request_id, self.kind)

        return self._core.write(work, actor=actor)

    def get(self, request_id: int) -> MoneyRequest:
        """Raises RaffleError(REQUEST_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return find_request(connection, request_id, self.kind)

    def page(
        self,
        *,
        wallet_id: int | None = None,
        open_only: bool = False,
        limit: int = 100,
        offset: int = 0,
    ) -> tuple[list[MoneyRequest], int]:
        """One page and how many there are. Newest first, but open ones alone oldest first: who asked first is served
        first.
        """
        conditions = ["r.kind = ?"]
        values: list[object] = [self.kind.value]
        if wallet_id is not None:
            conditions.append("r.account_id = ?")
            values.append(wallet_id)
        if open_only:
            conditions.append("r.closed_at IS NULL")
        order = "" if open_only else "DESC"
        chosen = " AND ".join(conditions)
        statement = f"{_REQUESTS} WHERE {chosen} ORDER BY r.id {order} LIMIT ? OFFSET ?"
        count = f"SELECT count(*) FROM money_requests AS r WHERE {chosen}"  # noqa: S608 - our own conditions
        with self._core.database.read() as connection:
            rows = connection.exec_driver_sql(statement, (*values, limit, offset))
            total = connection.exec_driver_sql(count, tuple(values)).scalar_one()
            return [_request(row) for row in rows], int(total)

    def process(self, request_id: int, *, actor: str) -> MoneyRequest:
        """It is being seen to. Raises RaffleError(REQUEST_NOT_FOUND, ALREADY_CLOSED)."""

        def work(transaction: Transaction) -> MoneyRequest:
            connection = transaction.connection
            request = find_request(connection, request_id, self.kind)
            if request.state is RequestState.PROCESSING:
                return request
            _require_move(request, RequestState.PROCESSING)
            connection.exec_driver_sql(_MOVE, (RequestState.PROCESSING.value, request_id))
            self._tell(transaction, request_id, "process")
            return find_request(connection, request_id, self.kind)

        return self._core.write(work, actor=actor)

    def complete(
        self, request_id: int, *, provider: str = "", provider_txn_id: str | None = None, actor: str
    ) -> MoneyRequest:
        """The money has come, or gone: move it in the ledger, once. Completed with the same payment again changes
        nothing.

        Raises RaffleError: REQUEST_NOT_FOUND, VALUE_INVALID, ALREADY_CLOSED (also where the payment is known already),
        for a withdrawal WALLET_SUSPENDED.
        """
        payment = (provider, provider_txn_id)
        return self._core.write(
            lambda transaction: complete_request(transaction, request_id, self.kind, payment), actor=actor
        )

    def fail(self, request_id: int, reason: str, *, actor: str) -> MoneyRequest:
        """It did not work; what was held is available again. Raises RaffleError(REQUEST_NOT_FOUND, ALREADY_CLOSED,
        REASON_REQUIRED).
        """
        why = checked_reason(reason)
        return self._core.write(
            lambda transaction: close_request(transaction, request_id, self.kind, RequestState.FAILED, why), actor=actor
        )

    def cancel(self, request_id: int, reason: str = "", *, actor: str) -> MoneyRequest:
        """It is not wanted any more. Raises RaffleError(REQUEST_NOT_FOUND, ALREADY_CLOSED)."""
        why = names.checked_notes(reason)
        return self._core.write(
            lambda transaction: close_request(transaction, request_id, self.kind, RequestState.CANCELLED, why),
            actor=actor,
        )

    def _tell(
        self, transaction: Transaction, request_id: int, what: str, *, after: Mapping[str, object] | None = None
    ) -> None:
        transaction.audit(f"{self.kind.value}.{what}", f"{self.kind.value} {request_id}", after=after)
        request = find_request(transaction.connection, request_id, self.kind)
        transaction.publish(MoneyChanged((request.wallet_id,)))


class TopupService(_RequestService):
    """Money that a provider brings in: CREATED, perhaps PROCESSING, then COMPLETED, FAILED or CANCELLED."""

    kind = RequestKind.TOPUP


class WithdrawalService(_RequestService):
    """Money that a viewer wants out; held from the request to the outcome, which never expires."""

    kind = RequestKind.WITHDRAWAL


_KIND_WORDS = {RequestKind.TOPUP: "top-up", RequestKind.WITHDRAWAL: "withdrawal"}
_STATE_WORDS = {
    RequestState.COMPLETED: "was completed",
    RequestState.FAILED: "failed",
    RequestState.CANCELLED: "was cancelled",
}


def find_request(connection: Connection, request_id: int, kind: RequestKind) -> MoneyRequest:
    """Raises RaffleError(REQUEST_NOT_FOUND)."""
    row = connection.exec_driver_sql(f"{_REQUESTS} WHERE r.id = ? AND r.kind = ?", (request_id, kind.value)).first()
    if row is None:
        raise RaffleError(Code.REQUEST_NOT_FOUND)
    return _request(row)


def checked_payment(provider: str, provider_txn_id: str | None) -> tuple[str, str | None]:
    """(provider, its name of the payment) as they are stored. Raises RaffleError(VALUE_INVALID)."""
    for what, text in (("provider", provider), ("provider’s transaction id", provider_txn_id or "")):
        if len(text) > PROVIDER_MAX or not text.isprintable() or text != text.strip():
            raise RaffleError(
                Code.VALUE_INVALID, f"The {what} may have {PROVIDER_MAX} printable characters, no blanks around them."
            )
    if provider_txn_id == "":
        raise RaffleError(Code.VALUE_INVALID, "The provider’s transaction id must not be empty.")
    if provider_txn_id is not None and not provider:
        raise RaffleError(Code.VALUE_INVALID, "A transaction id needs the name of its provider.")
    return provider, provider_txn_id


def complete_request(
    transaction: Transaction, request_id: int, kind: RequestKind, payment: tuple[str, str | None]
) -> MoneyRequest:
    """See `complete`; within a transaction. `payment`: as it was given, with or without the provider's name."""
    connection = transaction.connection
    request = find_request(connection, request_id, kind)
    given, txn = payment
    checked_payment(given or request.provider, txn)
    if txn is None:
        txn = request.provider_txn_id
    if request.provider_txn_id not in (None, txn) or (txn and request.provider and given not in ("", request.provider)):
        raise RaffleError(Code.ALREADY_CLOSED, "This request belongs to another payment of the provider.")
    if request.state is RequestState.COMPLETED and payment[1] is not None and request.provider_txn_id == txn:
        return request
    _require_move(request, RequestState.COMPLETED)
    provider = request.provider or given
    if txn != request.provider_txn_id:
        if _of_payment(connection, (provider, txn)) is not None:
            raise RaffleError(Code.ALREADY_CLOSED, "This payment of the provider is known for something else.")
        connection.exec_driver_sql(_PAYMENT, (provider, txn, request_id))
    outside = ledger.own_account(transaction, AccountKind.PROVIDER, request.currency)
    paid_by = provider or None
    if request.hold_id is None:
        transfer_id = ledger.post(
            transaction,
            outside,
            request.wallet_id,
            request.amount,
            Reason.TOPUP,
            description=request.note,
            provider=paid_by,
            provider_txn_id=txn,
        )
    else:
        transfer_id = ledger.capture(
            transaction,
            request.hold_id,
            outside,
            Reason.WITHDRAWAL,
            description=request.note,
            provider=paid_by,
            provider_txn_id=txn,
        )
    return _close(transaction, request, RequestState.COMPLETED, "", transfer_id)


def close_request(
    transaction: Transaction, request_id: int, kind: RequestKind, state: RequestState, why: str
) -> MoneyRequest:
    """Let it end without money having moved. Raises RaffleError(REQUEST_NOT_FOUND, ALREADY_CLOSED)."""
    request = find_request(transaction.connection, request_id, kind)
    _require_move(request, state)
    return _close(transaction, request, state, why, None)


def _close(
    transaction: Transaction, request: MoneyRequest, state: RequestState, why: str, transfer_id: int | None
) -> MoneyRequest:
    connection = transaction.connection
    values = (state.value, transfer_id, transaction.now, transaction.actor, why, request.id)
    connection.exec_driver_sql(_CLOSE, values)
    after = {"amount": request.amount, "currency": request.currency, "transfer": transfer_id}
    what = {RequestState.COMPLETED: "complete", RequestState.FAILED: "fail"}.get(state, "cancel")
    transaction.audit(f"{request.kind.value}.{what}", f"{request.kind.value} {request.id}", reason=why, after=after)
    transaction.publish(MoneyChanged((request.wallet_id,)))
    return find_request(connection, request.id, request.kind)


def _require_move(request: MoneyRequest, state: RequestState) -> None:
    if not may_become(REQUEST_TRANSITIONS, request.state, state):
        raise RaffleError(
            Code.ALREADY_CLOSED,
            f"This {_KIND_WORDS[request.kind]} {_STATE_WORDS.get(request.state, 'is under way')} already;"
            " that stays so.",
        )


def _of_payment(connection: Connection, payment: tuple[str, str | None]) -> MoneyRequest | None:
    if payment[1] is None:
        return None
    row = connection.exec_driver_sql(_OF_PAYMENT, payment).first()
    return None if row is None else _request(row)


def _request(row: Any) -> MoneyRequest:
    values = list(row)
    values[1], values[7] = RequestKind(row[1]), RequestState(row[7])
    return MoneyRequest(*values)
