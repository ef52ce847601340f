"""A provider's word on a purchase or a top-up, taken in once for each of its events."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.ledger import RequestKind, RequestState
from raffle_desktop.domain.money import format_amount
from raffle_desktop.services import pool_views
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.ingest import check_event_name, store_event
from raffle_desktop.services.money_requests import checked_payment, close_request, complete_request, find_request
from raffle_desktop.services.purchases import confirm_purchase, fail_purchase, refuse_second_payment
from raffle_desktop.storage.schema import outside_events

PAYMENT = "payment"


class PaymentOutcome(StrEnum):
    """What the provider says of it."""

    PAID = "paid"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PaymentEvent:
    """`source` and `event_id` name the event for ever. It is about a purchase or a top-up, one of the two.

    `provider_txn_id`: the provider's name of the payment, if it says one. `amount` (minor units) and `currency`, where
    they are told, must be what was asked for. `reason`: why it failed.
    """

    source: str
    event_id: str
    outcome: PaymentOutcome
    purchase_id: int | None = None
    topup_id: int | None = None
    provider: str = ""
    provider_txn_id: str | None = None
    amount: int | None = None
    currency: str | None = None
    reason: str = ""


class PaymentService:
    """The way in for what payment providers, or the tools that listen to them, say."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def apply(self, event: PaymentEvent, *, actor: str) -> bool:
        """Confirm or fail what the event is about; False where it was known already (then nothing is changed).

        Raises RaffleError: VALUE_INVALID, PURCHASE_NOT_FOUND, REQUEST_NOT_FOUND, PURCHASE_WRONG_AMOUNT and
        CURRENCY_MISMATCH where it tells of other money than was asked for, ALREADY_CLOSED where the outcome is another
        one already, and where an event of this id told of something else. A refused event is not stored: it may come
        again.
        """
        check_event_name(event.source, event.event_id)
        if (event.purchase_id is None) == (event.topup_id is None):
            raise RaffleError(Code.VALUE_INVALID, "A payment is for a purchase or for a top-up, one of the two.")
        payment = checked_payment(event.provider or event.source, event.provider_txn_id)
        why = names.checked_notes(event.reason)

        effect = {"outcome": event.outcome.value, "purchase": event.purchase_id, "topup": event.topup_id}

        def work(transaction: Transaction) -> bool:
            connection = transaction.connection
            stored = _stored(connection, event)
            if stored is not None:
                if stored != (PAYMENT, effect):
                    raise RaffleError(
                        Code.ALREADY_CLOSED,
                        "An event of this id told of something else; give this one an id of its own.",
                    )
                return False
            if event.purchase_id is not None:
                viewer_id = _purchase(transaction, event, event.purchase_id, payment, why)
            else:
                viewer_id = _topup(transaction, event, event.topup_id or 0, payment, why)
            store_event(transaction, event.source, event.event_id, PAYMENT, viewer_id, effect)
            return True

        return self._core.write(
            work, actor=actor, happened=lambda connection: _stored(connection, event) == (PAYMENT, effect)
        )


def _purchase(
    transaction: Transaction, event: PaymentEvent, purchase_id: int, payment: tuple[str, str | None], why: str
) -> int:
    purchase = pool_views.find_purchase(transaction.connection, purchase_id)
    if payment[1] is not None and payment[0] != purchase.provider:
        raise RaffleError(Code.VALUE_INVALID, f"This purchase is paid by way of {names.visible(purchase.provider)}.")
    _require_same_money(event, purchase.amount, purchase.currency)
    if event.outcome is PaymentOutcome.PAID:
        refuse_second_payment(purchase)
        confirm_purchase(transaction, purchase_id, payment[1])
    else:
        fail_purchase(transaction, purchase_id, why)
    return purchase.viewer_id


def _topup(
    transaction: Transaction, event: PaymentEvent, topup_id: int, payment: tuple[str, str | None], why: str
) -> int:
    request = find_request(transaction.connection, topup_id, RequestKind.TOPUP)
    _require_same_money(event, request.amount, request.currency)
    if event.outcome is PaymentOutcome.PAID:
        complete_request(transaction, topup_id, RequestKind.TOPUP, payment)
    else:
        close_request(transaction, topup_id, RequestKind.TOPUP, RequestState.FAILED, why)
    return request.viewer_id


def _require_same_money(event: PaymentEvent, amount: int, currency: str) -> None:
    if event.currency not in (None, currency):
        raise RaffleError(Code.CURRENCY_MISMATCH, f"The payment is in {event.currency}, {currency} were asked for.")
    if event.amount is not None and event.amount != amount:
        raise RaffleError(
            Code.PURCHASE_WRONG_AMOUNT,
            f"The payment is of {format_amount(event.amount, currency)},"
            f" {format_amount(amount, currency)} were asked for.",
        )


def _stored(connection: Connection, event: PaymentEvent) -> tuple[str, dict[str, object]] | None:
    """What is known under this event's name: its type, and what it came to."""
    statement = select(outside_events.c.type, outside_events.c.effect).where(
        outside_events.c.source == event.source, outside_events.c.event_id == event.event_id
    )
    row = connection.execute(statement).first()
    return None if row is None else (row.type, json.loads(row.effect))
