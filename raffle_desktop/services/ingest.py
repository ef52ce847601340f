"""What viewers do out there, taken in: each outside event has its effect once and only once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, bindparam, case, insert, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.weights import WeightSettings
from raffle_desktop.services import people, watch_time
from raffle_desktop.services.account_flags import FOLLOWS, SUBSCRIBES, settle
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.people import Person
from raffle_desktop.services.ticket_sources import PLATFORMS, Feeder, Gift
from raffle_desktop.services.viewers import COUNT_MAX, checked_person
from raffle_desktop.services.weights import refresh_viewer
from raffle_desktop.storage.schema import engagement, outside_events

HEARD_FROM = frozenset({"twitch", "kick", "demo", "manual"})
"""Sources of events that the desk hears from a platform itself, or that the operator fills in for one."""


class EventType(StrEnum):
    """Outside events that change what a viewer has done."""

    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    SUBSCRIBE = "subscribe"
    UNSUBSCRIBE = "unsubscribe"
    RESUB = "resub"
    GIFT = "gift"
    CHEER = "cheer"
    DONATION = "donation"
    WATCH_MINUTES = "watch_minutes"


@dataclass(frozen=True, slots=True)
class OutsideEvent:
    """One event as an adapter understood it.

    `source` and `event_id` name it for ever (a platform's message id, a provider's transaction id). `person` None =
    anonymous: stored, but counts for nobody. `amount`: bits, gifted subs, minutes, or donated minor units of the
    desk's currency. `months`: the cumulative months that a subscription event tells, if any. `followed_at`: UTC
    microseconds. `origin`: where gifts and minutes come from, as books of tickets name it ("twitch", "kick",
    "chatters", "api", …); "" = as person and source tell. `recipients`: names of who was given the subs, if told.
    `same_as`: other ids of the same source under which this event may have been told before.
    """

    source: str
    event_id: str
    type: EventType
    person: Person | None
    amount: int = 0
    months: int = 0
    tier: str | None = None
    followed_at: int | None = None
    origin: str = ""
    recipients: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


_IS_STORED = select(outside_events.c.event_id).where(
    outside_events.c.source == bindparam("wanted_source"),
    outside_events.c.event_id.in_(bindparam("wanted_ids", expanding=True)),
)
_INSERT_EVENT = insert(outside_events)
_OF_VIEWER = engagement.c.viewer_id == bindparam("viewer")
_AMOUNT: BindParameter[int] = bindparam("amount")
_MONTHS: BindParameter[int] = bindparam("months")


def _add(column: str, lifetime: str) -> Any:
    return (
        update(engagement)
        .where(_OF_VIEWER)
        .values({column: engagement.c[column] + _AMOUNT, lifetime: engagement.c[lifetime] + _AMOUNT})
    )


# Months only grow: the highest number seen, at least 1 for a subscriber.
_GROWN_MONTHS = case(
    ((engagement.c.sub_months < _MONTHS) & (_MONTHS >= 1), _MONTHS),
    (engagement.c.sub_months < 1, 1),
    else_=engagement.c.sub_months,
)
_EFFECTS: dict[EventType, Any] = {
    EventType.FOLLOW: update(engagement).where(_OF_VIEWER).values(is_follower=1, followed_at=bindparam("since")),
    EventType.UNFOLLOW: update(engagement).where(_OF_VIEWER).values(is_follower=0, followed_at=None),
    EventType.SUBSCRIBE: update(engagement)
    .where(_OF_VIEWER)
    .values(is_subscriber=1, sub_months=_GROWN_MONTHS, sub_tier=bindparam("tier")),
    EventType.UNSUBSCRIBE: update(engagement).where(_OF_VIEWER).values(is_subscriber=0),
    EventType.RESUB: update(engagement)
    .where(_OF_VIEWER)
    .values(
        is_subscriber=1,
        sub_months=_GROWN_MONTHS,
        resub_count=engagement.c.resub_count + 1,
        sub_tier=bindparam("tier"),
    ),
    EventType.GIFT: _add("gifted_subs", "lifetime_gifted_subs"),
    EventType.CHEER: _add("cheer_bits", "lifetime_bits"),
    EventType.DONATION: _add("donations_minor", "lifetime_donations_minor"),
    EventType.WATCH_MINUTES: update(engagement)
    .where(_OF_VIEWER)
    .values(watch_minutes=engagement.c.watch_minutes + _AMOUNT),
}


@cache
def _parameters_of(kind: EventType) -> frozenset[str]:
    """What the effect's statement wants to be given. Compiling it to ask takes as long as the whole event does."""
    return frozenset(_EFFECTS[kind].compile().params)


_STANDING = frozenset(
    {EventType.FOLLOW, EventType.UNFOLLOW, EventType.SUBSCRIBE, EventType.UNSUBSCRIBE, EventType.RESUB}
)
"""Events that say how things stand with a viewer."""
_FOLLOWING = frozenset({EventType.FOLLOW, EventType.UNFOLLOW})


class IngestService:
    """The one way in for events, whatever platform or tool they come from."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def apply(self, event: OutsideEvent, *, actor: str) -> bool:
        """Give the event its effect; False where it was known already (then nothing is changed).

        Raises RaffleError(VALUE_INVALID, NAME_INVALID) for an event that makes no sense.
        """
        return self.apply_all((event,), actor=actor) == 1

    def apply_all(self, events: Sequence[OutsideEvent], *, actor: str) -> int:
        """Several events in one transaction; gives how many were new. All or nothing."""
        checked = [checked_event(event) for event in events]
        if not checked:
            return 0

        def work(transaction: Transaction) -> int:
            feeder = Feeder(transaction)
            applied = sum(_apply(transaction, event, feeder) for event in checked)
            feeder.flush()
            return applied

        # Whether this very call stored them or an earlier one: after an uncertain commit both mean that they are in.
        def happened(connection: Connection) -> bool:
            return all(_is_stored(connection, event) for event in checked)

        return self._core.write(work, actor=actor, happened=happened)


def check_event_name(source: str, event_id: str) -> None:
    """Raises RaffleError(VALUE_INVALID) for what cannot name an event for ever."""
    for what, text in (("source", source), ("event id", event_id)):
        if not text or len(text) > 200 or not text.isprintable():
            raise RaffleError(Code.VALUE_INVALID, f"The {what} must be 1 to 200 printable characters.")


def checked_event(event: OutsideEvent) -> OutsideEvent:
    """Raises RaffleError(VALUE_INVALID, NAME_INVALID) for an event that makes no sense."""
    check_event_name(event.source, event.event_id)
    if not 0 <= event.amount <= COUNT_MAX or not 0 <= event.months <= COUNT_MAX:
        raise RaffleError(Code.VALUE_INVALID, "An amount must be 0 or more.")
    if event.type is EventType.WATCH_MINUTES:
        watch_time.checked_minutes(event.amount)
    if event.person is None:
        return event
    return replace(event, person=checked_person(event.person))


def _is_stored(connection: Connection, event: OutsideEvent) -> bool:
    wanted = {"wanted_source": event.source, "wanted_ids": [event.event_id, *event.same_as]}
    return connection.execute(_IS_STORED, wanted).first() is not None


def _apply(transaction: Transaction, event: OutsideEvent, feeder: Feeder) -> int:
    if _is_stored(transaction.connection, event):
        return 0
    viewer_id = None if event.person is None else people.resolve_viewer(transaction, event.person)
    apply_event(transaction, event, viewer_id, feeder)
    return 1


def apply_event(
    transaction: Transaction,
    event: OutsideEvent,
    viewer_id: int | None,
    feeder: Feeder,
    settings: WeightSettings | None = None,
) -> None:
    """Store a checked event that is not stored yet and give it its effect on this viewer (None = on nobody).

    `feeder`: of this transaction, for its tickets; flush it when all is stored. `settings`: those in force, where the
    caller has read them. Raises RaffleError: WEIGHTS_TOO_LARGE, VALUE_INVALID for more tickets than there can be.
    """
    effect: dict[str, object] = {"amount": event.amount, "months": event.months}
    if event.recipients:
        effect["recipients"] = event.recipients
    store_event(transaction, event.source, event.event_id, event.type.value, viewer_id, effect)
    if event.type is EventType.GIFT:
        feeder.gift(_gift_of(event), viewer_id)
    if viewer_id is None:
        return
    values = {
        "viewer": viewer_id,
        "amount": event.amount,
        "months": event.months,
        "tier": event.tier,
        "since": transaction.now if event.followed_at is None else event.followed_at,
    }
    wanted = _parameters_of(event.type)
    transaction.connection.execute(
        _EFFECTS[event.type], {name: value for name, value in values.items() if name in wanted}
    )
    if event.type in _STANDING:
        flag = FOLLOWS if event.type in _FOLLOWING else SUBSCRIBES
        platform = None if event.person is None else event.person.platform
        named = () if event.person is None else (event.person,)
        settle(transaction.connection, (viewer_id,), platform, flag, named)
        feeder.touched(viewer_id)
    elif event.type is EventType.WATCH_MINUTES:
        watch_time.pass_over(transaction, {viewer_id: event.amount}, _watched_by_way_of(event))
    refresh_viewer(transaction, viewer_id, settings)
    transaction.publish(ViewerChanged(viewer_id))


def _gift_of(event: OutsideEvent) -> Gift:
    # Of an anonymous gift only the source says where it was given.
    platform = event.source if event.person is None else event.person.platform
    origins = _origins(event, platform if platform in PLATFORMS else "")
    return Gift((event.source, event.event_id), origins, platform, event.amount, event.recipients)


def _watched_by_way_of(event: OutsideEvent) -> frozenset[str]:
    platform = "" if event.person is None else event.person.platform
    return _origins(event, {"twitch": watch_time.CHATTERS, "kick": "kick"}.get(platform, ""))


def _origins(event: OutsideEvent, by_platform: str) -> frozenset[str]:
    """Where it comes from, as books of tickets name it: as the event says, else from the platform, and what the desk
    did not hear from the platform itself also from the API.
    """
    if event.origin:
        return frozenset((event.origin,))
    heard_itself = bool(by_platform) and event.source in HEARD_FROM
    return frozenset((by_platform,)) if heard_itself else frozenset(filter(None, (by_platform, watch_time.API)))


def store_event(
    transaction: Transaction,
    source: str,
    event_id: str,
    kind: str,
    viewer_id: int | None,
    effect: Mapping[str, object],
) -> None:
    """Keep that this event has come, so that it never counts again."""
    transaction.connection.execute(
        _INSERT_EVENT,
        {
            "source": source,
            "event_id": event_id,
            "type": kind,
            "received_at": transaction.now,
            "viewer_id": viewer_id,
            "effect": json.dumps(effect),
        },
    )
