"""Donations as their providers tell them: each counted once, or kept until the operator has seen to it.

Whose a donation is. Both providers tell a name that whoever paid has typed, and nothing that proves it. So:

- A name that a Twitch viewer of this desk bears is that viewer; else one that a Kick viewer bears. Where two different
  viewers bear it, one here and one there, the donation waits for the operator.
- Any other name is an account of the platform "manual". It is no account of Twitch or Kick, so whoever signs in there
  under that name later does not come into its donations: joining the two is for the operator.
- No account ever learns another name or an id from a donation.

Somebody who types another viewer's name gives the weight of their own money away to that viewer. It harms nobody, and
it lets nobody claim anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import bindparam, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import ChannelChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.money import MAX_AMOUNT, format_amount
from raffle_desktop.domain.names import checked_name, name_key, visible
from raffle_desktop.services import people
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.ingest import (
    EventType,
    OutsideEvent,
    apply_event,
    check_event_name,
    checked_event,
    store_event,
)
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.people import Person
from raffle_desktop.services.settings import CURRENCY, DEFAULT_CURRENCY, read_setting
from raffle_desktop.services.ticket_sources import Feeder
from raffle_desktop.storage.schema import outside_events, viewers

DONATIONS = "donations"
"""`ChannelChanged.what` when a donation waits, or one that waited was seen to."""
SOURCES = ("streamelements", "streamlabs")
WAITS = "donation.waits"
DISMISSED = "donation.dismissed"
BY_HAND, PUT_ASIDE = ":by-hand", ":dismissed"
"""Behind the id of a donation that waited: the event that says what the operator did with it."""
TEXT_MAX = 200
_NOBODY = frozenset({"", "anonymous", "anonym"})
"""How providers call whoever does not want to be named."""

Kind = Literal["counted", "anonymous", "waits", "known"]

_EVENT = select(outside_events.c.type).where(
    outside_events.c.source == bindparam("wanted_source"), outside_events.c.event_id == bindparam("wanted_id")
)
_KEPT = (
    select(
        outside_events.c.source,
        outside_events.c.event_id,
        outside_events.c.received_at,
        outside_events.c.type,
        outside_events.c.effect,
    )
    .where(outside_events.c.source.in_(SOURCES))
    .order_by(outside_events.c.received_at.desc(), outside_events.c.event_id)
)


@dataclass(frozen=True, slots=True)
class Donation:
    """One donation as a provider tells it.

    `event_id`: the provider's own, letters and figures. `name`: as it was typed, "" = anonymous. `amount`: minor units
    of `currency`, None where it could not be read. `text`: the amount as the provider wrote it. `why`: what the
    operator has to look at, so that it waits in any case; else empty.
    """

    source: str
    event_id: str
    name: str
    amount: int | None
    currency: str
    text: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a donation. `name`: the viewer's, where it counted. `detail`: the amount, and why it waits."""

    donation: Donation
    kind: Kind
    viewer_id: int | None = None
    name: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class WaitingDonation:
    """One that the operator has to see to. `at`: UTC microseconds. `name`: as typed, hostile text, "" = anonymous.
    `amount`: as text, with its currency. `why`: a sentence.
    """

    source: str
    event_id: str
    at: int
    name: str
    amount: str
    currency: str
    why: str


class DonationService:
    """The one way in for the donations that the desk hears itself."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def take(self, donations: Sequence[Donation], *, actor: str) -> list[Received]:
        """All of them in one transaction and in their order; gives what became of each, in the same order.

        One that is known already changes nothing, however it comes again. Raises EnvironmentFault or RaffleError(BUSY)
        where nothing could be stored: hand the same ones in again; RaffleError(VALUE_INVALID) for one without an id.
        """
        for donation in donations:
            check_event_name(donation.source, donation.event_id)
        if not donations:
            return []

        def work(transaction: Transaction) -> list[Received]:
            feeder = Feeder(transaction)
            currency = str(read_setting(transaction.connection, CURRENCY, DEFAULT_CURRENCY))
            received = [_take(transaction, donation, currency, feeder) for donation in donations]
            feeder.flush()
            if any(one.kind == "waits" for one in received):
                transaction.publish(ChannelChanged(DONATIONS))
            return received

        def happened(connection: Connection) -> bool:
            return all(_is(connection, donation.source, donation.event_id) for donation in donations)

        return self._core.write(work, actor=actor, happened=happened)

    def waiting(self) -> list[WaitingDonation]:
        """Those that the operator has not seen to, newest first."""
        with self._core.database.read() as connection:
            rows = connection.execute(_KEPT).all()
        done = {(row.source, row.event_id) for row in rows}
        return [
            _waiting(row)
            for row in rows
            if row.type == WAITS
            and (row.source, row.event_id + BY_HAND) not in done
            and (row.source, row.event_id + PUT_ASIDE) not in done
        ]

    def add(self, source: str, event_id: str, viewer_id: int, amount: int, *, actor: str) -> None:
        """Count one that waits for this viewer, or for whoever they were merged into: `amount` minor units of the
        desk's currency. Audited.

        Raises RaffleError: NOT_AVAILABLE where it does not wait (any more), VIEWER_NOT_FOUND, VALUE_INVALID.
        """
        if not 1 <= amount <= MAX_AMOUNT:
            raise RaffleError(Code.VALUE_INVALID, "The amount must be above 0.")

        def work(transaction: Transaction) -> None:
            _must_wait(transaction.connection, source, event_id)
            if transaction.connection.scalar(select(viewers.c.id).where(viewers.c.id == viewer_id)) is None:
                raise RaffleError(Code.VIEWER_NOT_FOUND)
            event = OutsideEvent(source, event_id + BY_HAND, EventType.DONATION, None, amount)
            whom = standing_id(transaction.connection, viewer_id)
            feeder = Feeder(transaction)
            apply_event(transaction, checked_event(event), whom, feeder)
            feeder.flush()
            after = {"viewer": whom, "amount": amount}
            transaction.audit("donation.add", f"{source} {event_id}", after=after)
            transaction.publish(ChannelChanged(DONATIONS))

        self._core.write(work, actor=actor, happened=lambda connection: _is(connection, source, event_id + BY_HAND))

    def dismiss(self, source: str, event_id: str, *, actor: str) -> None:
        """It needs nothing any more. Audited. Raises RaffleError(NOT_AVAILABLE) where it does not wait (any more)."""

        def work(transaction: Transaction) -> None:
            _must_wait(transaction.connection, source, event_id)
            store_event(transaction, source, event_id + PUT_ASIDE, DISMISSED, None, {})
            transaction.audit("donation.dismiss", f"{source} {event_id}")
            transaction.publish(ChannelChanged(DONATIONS))

        self._core.write(work, actor=actor, happened=lambda connection: _is(connection, source, event_id + PUT_ASIDE))


def _is(connection: Connection, source: str, event_id: str) -> bool:
    return connection.execute(_EVENT, {"wanted_source": source, "wanted_id": event_id}).first() is not None


def _must_wait(connection: Connection, source: str, event_id: str) -> None:
    kind = connection.scalar(_EVENT, {"wanted_source": source, "wanted_id": event_id})
    seen_to = any(_is(connection, source, event_id + how) for how in (BY_HAND, PUT_ASIDE))
    if kind != WAITS or seen_to:
        raise RaffleError(Code.NOT_AVAILABLE, "This donation does not wait any more.")


def _take(transaction: Transaction, donation: Donation, currency: str, feeder: Feeder) -> Received:
    connection = transaction.connection
    if _is(connection, donation.source, donation.event_id):
        return Received(donation, "known", name=visible(donation.name), detail=_amount(donation))
    amount, why = donation.amount, donation.why
    if not why and amount is None:
        why = "Its amount cannot be read."
    if not why and donation.currency != currency:
        why = f"It was not given in {currency}, the desk’s currency."
    if why or amount is None:
        return _keep(transaction, donation, why)
    try:
        person, viewer_id = _whose(connection, donation.name)
        with _apart(transaction):
            if person is not None and viewer_id is None:
                viewer_id = people.resolve_viewer(transaction, person)
            event = OutsideEvent(donation.source, donation.event_id, EventType.DONATION, person, amount)
            apply_event(transaction, checked_event(event), viewer_id, feeder)
    except RaffleError as refusal:
        return _keep(transaction, donation, refusal.message)
    kind: Kind = "anonymous" if person is None else "counted"
    return Received(donation, kind, viewer_id, "" if person is None else person.name, _amount(donation))


def _whose(connection: Connection, typed: str) -> tuple[Person | None, int | None]:
    """Who a typed name is, None = anonymous, and the viewer, None = new. Raises RaffleError where nobody can say."""
    if name_key(typed.strip()) in _NOBODY:
        return None, None
    name = checked_name(typed)
    found = {
        platform: viewer_id
        for platform in ("twitch", "kick", "manual")
        if (viewer_id := people.find_viewer(connection, Person(platform, name))) is not None
    }
    twitch, kick = found.get("twitch"), found.get("kick")
    if twitch is not None and kick is not None and twitch != kick:
        raise RaffleError(
            Code.VALUE_INVALID, "A viewer on Twitch and another one on Kick bear this name, so it counts for neither."
        )
    for platform, viewer_id in found.items():
        return Person(platform, name), viewer_id
    return Person("manual", name), None


@contextmanager
def _apart(transaction: Transaction) -> Iterator[None]:
    """What a rule refuses within the block leaves nothing of itself behind, and the rest of the batch as it is."""
    changes = len(transaction.changes)
    transaction.connection.exec_driver_sql("SAVEPOINT donation")
    try:
        yield
    except RaffleError:
        transaction.connection.exec_driver_sql("ROLLBACK TO donation")
        transaction.connection.exec_driver_sql("RELEASE donation")
        del transaction.changes[changes:]
        raise
    transaction.connection.exec_driver_sql("RELEASE donation")


def _keep(transaction: Transaction, donation: Donation, why: str) -> Received:
    effect = {
        "name": donation.name[:TEXT_MAX],
        "amount": donation.amount,
        "currency": donation.currency[:TEXT_MAX],
        "text": donation.text[:TEXT_MAX],
        "why": why,
    }
    store_event(transaction, donation.source, donation.event_id, WAITS, None, effect)
    return Received(donation, "waits", name=visible(donation.name), detail=f"{_amount(donation)}: {why}")


def _amount(donation: Donation) -> str:
    if donation.amount is not None and len(donation.currency) == 3:
        return format_amount(donation.amount, donation.currency)
    return visible(f"{donation.text} {donation.currency}".strip())


def _waiting(row: Any) -> WaitingDonation:
    given = json.loads(row.effect)
    donation = Donation(
        row.source, row.event_id, given["name"], given["amount"], given["currency"], given["text"], given["why"]
    )
    return WaitingDonation(
        row.source, row.event_id, row.received_at, donation.name, _amount(donation), donation.currency, donation.why
    )
