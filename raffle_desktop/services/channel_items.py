"""What a channel tells the desk, as its adapter understood it, and what became of each piece."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.ingest import OutsideEvent
from raffle_desktop.services.lucky_tries import EVENT_PREFIX
from raffle_desktop.services.people import Person
from raffle_desktop.services.records import EntryView
from raffle_desktop.services.viewers import checked_person

PLATFORM = "twitch"
"""The platform whose lists can be asked for."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A line of chat, as far as it says something about who wrote it. `at`: UTC microseconds. `months`: of the
    subscriber's badge, None = no such badge. `chatted` False: the line was a command to the desk, which is no talk
    (for rules that ask whether somebody chatted lately); the badges count all the same. `watches`: writing counts as
    watching in that minute, which books of tickets can pay for.
    """

    person: Person
    at: int
    roles: frozenset[str]
    months: int | None = None
    chatted: bool = True
    watches: bool = False


@dataclass(frozen=True, slots=True)
class EntryWish:
    """Somebody wants to take part. `event_id`: of the notification in chat, or the redemption's own. `reward_id`: with
    channel points; then the points are kept or given back as the entry's fate asks.
    """

    event_id: str
    person: Person
    origin: Origin
    at: int
    link: str | None = None
    notes: str = ""
    reward_id: str = ""


@dataclass(frozen=True, slots=True)
class LuckyTry:
    """Somebody tries the lucky draw. `event_id`: of the line of chat, or the redemption's own. `reward_id`: with
    channel points, which are kept where it counts. A bot's try counts for nothing.
    """

    event_id: str
    person: Person
    at: int
    reward_id: str = ""
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class GiftTold:
    """A gift of subs as a platform told it that gives gifts no id, and may tell this one again in other ways.

    `channel`: the platform's id of where it was given. `way`: the kind of event. `at`: when it was heard, UTC
    microseconds. `person` None: anonymous. `count`: for one that does not name who received. `event_id`: where this
    telling has one. `is_part`: one of several events that make up the gift.
    """

    platform: str
    channel: str
    way: str
    at: int
    person: Person | None
    recipients: tuple[str, ...] = ()
    count: int = 0
    event_id: str = ""
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """A message that nobody understood, kept for whoever looks into it (the first 8 kB of it)."""

    event_id: str
    type: str
    document: Mapping[str, Any] = field(repr=False)
    platform: str = PLATFORM


Item = OutsideEvent | Sighting | EntryWish | LuckyTry | GiftTold | Unknown


def source_of(item: Item) -> str:
    """Under which source an item is kept. Tries of the lucky draw have one of their own, see `lucky_source`."""
    match item:
        case OutsideEvent():
            return item.source
        case GiftTold() | Unknown():
            return item.platform
        case _:
            return item.person.platform


def lucky_source(platform: str) -> str:
    """Under which tries of the lucky draw are kept."""
    return EVENT_PREFIX + platform


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an item. "seen": a sighting; "applied": an event that counted, or a message that was kept. "won"
    and "nothing": a try of the lucky draw that counted.

    `viewer_id` None: of nobody the desk knows. `code` and `sentence`: why it was refused; of any try, `sentence` is
    what the viewer is told. `prize`: the title of what was won. `amount`: of a gift, how
    many subs this telling of it added.
    """

    item: Item
    kind: Literal["applied", "duplicate", "entered", "refused", "seen", "won", "nothing"]
    viewer_id: int | None
    entry: EntryView | None = None
    code: str = ""
    sentence: str = ""
    prize: str = ""
    amount: int = 0


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """What the desk knows of somebody; None = not known. Times in UTC microseconds."""

    viewer_id: int | None = None
    is_follower: bool | None = None
    followed_at: int | None = None
    is_subscriber: bool | None = None
    account_created_at: int | None = None


def listed_person(user_id: str, name: str) -> Person:
    """An account of one of the platform's lists; under its id where the desk does not take its name.

    Raises RaffleError(VALUE_INVALID) for what is no id.
    """
    if not user_id:
        raise RaffleError(Code.VALUE_INVALID, "An account without an id cannot be told from others.")
    try:
        return checked_person(Person(PLATFORM, name, user_id))
    except RaffleError:
        return checked_person(Person(PLATFORM, user_id, user_id))
