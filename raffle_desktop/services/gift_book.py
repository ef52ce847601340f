"""Gifts that are told without an id: each one paid once, however often and in whatever way it is told.

Each telling is kept as an outside event of its own (see `domain.gift_tellings` for what follows from them), under a
name that holds the channel, the gifter and the time, so that those of a gifter's last minutes are found at once. What
is to be paid is an outside event besides.
"""

from __future__ import annotations

import hashlib
import json

from sqlalchemy import select

from raffle_desktop.domain.gift_tellings import NAMES_SECONDS, Telling, Told, judge
from raffle_desktop.domain.names import name_key
from raffle_desktop.services.channel_items import GiftTold
from raffle_desktop.services.core import Transaction
from raffle_desktop.services.ingest import EventType, OutsideEvent, store_event
from raffle_desktop.storage.schema import outside_events

TOLD = "gift_told"
_MINUTE = 60_000_000
# What was told before a gift's second telling may be needed to judge its third.
_NEAR = 2 * NAMES_SECONDS * 1_000_000


def is_told(transaction: Transaction, item: GiftTold) -> bool:
    """Whether this very event was heard before; never for one without an id."""
    if not item.event_id:
        return False
    wanted = select(outside_events.c.event_id).where(
        outside_events.c.source == item.platform, outside_events.c.event_id == _name_for_ever(item)
    )
    return transaction.connection.execute(wanted).first() is not None


def tell(transaction: Transaction, item: GiftTold) -> OutsideEvent | None:
    """Keep the telling; gives what is to be paid for it, if anything."""
    telling = Telling(item.way, item.at, frozenset(_keys(item)), item.count, item.is_part)
    judged = judge(_told(transaction, item), telling)
    row_id = _row_id(item)
    effect = {
        "way": item.way,
        "at": item.at,
        "names": sorted(telling.names),
        "count": item.count,
        "part": item.is_part,
        "paid": judged.paid,
    }
    store_event(transaction, item.platform, row_id, TOLD, None, effect)
    if item.event_id:
        store_event(transaction, item.platform, _name_for_ever(item), TOLD, None, {"of": row_id})
    if not judged.paid:
        return None
    recipients = tuple(name for name in dict.fromkeys(item.recipients) if name_key(name) in judged.fresh)
    return OutsideEvent(
        item.platform,
        _paid_id(item, recipients),
        EventType.GIFT,
        item.person,
        amount=judged.paid,
        recipients=recipients,
    )


def _told(transaction: Transaction, item: GiftTold) -> list[Told]:
    """The gifter's tellings of the minutes around this one, in their order."""
    start = _prefix(item)
    rows = transaction.connection.execute(
        select(outside_events.c.event_id, outside_events.c.effect)
        .where(
            outside_events.c.source == item.platform,
            outside_events.c.event_id >= f"{start}{_time(item.at - _NEAR)}",
            outside_events.c.event_id <= f"{start}{_time(item.at + _NEAR)}~",
        )
        .order_by(outside_events.c.event_id)
    )
    told: list[Told] = []
    for _, effect in rows:
        row = json.loads(effect)
        telling = Telling(row["way"], row["at"], frozenset(row["names"]), row["count"], row["part"])
        told.append(Told(telling, row["paid"]))
    return told


def _paid_id(item: GiftTold, recipients: tuple[str, ...]) -> str:
    # Channel, gifter, receivers, minute: what names a gift for people who look into the log.
    if not recipients:
        return item.event_id or f"gift:{item.channel}:{_gifter(item)}:{_time(item.at)}"
    return f"gift:{item.channel}:{_gifter(item)}:{item.at // _MINUTE}:{_digest(recipients)}"


def _prefix(item: GiftTold) -> str:
    return f"gift-told:{item.channel}:{_gifter(item)}:"


def _row_id(item: GiftTold) -> str:
    what = (item.way, item.event_id, str(item.count), *sorted(_keys(item)))
    return f"{_prefix(item)}{_time(item.at)}:{_digest(what)}"


def _name_for_ever(item: GiftTold) -> str:
    # The parts of one gift can share its id.
    return f"gift-id:{_digest((item.event_id, *sorted(_keys(item))))}"


def _keys(item: GiftTold) -> set[str]:
    return {name_key(name) for name in item.recipients}


def _gifter(item: GiftTold) -> str:
    return "" if item.person is None else _digest((name_key(item.person.name),))


def _digest(parts: tuple[str, ...]) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:24]


def _time(at: int) -> str:
    return f"{max(0, at):017d}"
