"""An empty demo database filled: evenings that are over, what people did in them, and one raffle that is running."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from raffle_desktop.demo.cast import Cast, CastMember
from raffle_desktop.demo.channel import SOURCE
from raffle_desktop.demo.delivery import ACTOR
from raffle_desktop.demo.lucky import LuckyStory
from raffle_desktop.demo.money import MoneyStory
from raffle_desktop.demo.ticket_months import BEFORE_ALL, TicketMonths
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.entry_rows import EntryList, EntryRow
from raffle_desktop.services.core import Core
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services, build_services

RUNNING = "Friday demo raffle"
# How long ago, its name, entries, winners.
_EVENINGS = (
    (timedelta(days=21, hours=2), "Opening night", 34, 1),
    (timedelta(days=14, hours=1), "Community Friday", 31, 2),
    (timedelta(days=7, hours=2), "Remix special", 33, 2),
)
_ENTRIES_NOW, _FROM_CHAT = 120, 8
_BATCH = 400
_TRIES = 24
"""At the lucky draw, of an evening."""


class _Clock:
    """Moves as the story is told, so that evenings lie weeks apart."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class _BrokenOffError(BaseException):
    """The desk ends while its past is written. No exception: nothing on the way is to take it for a fault."""


@dataclass(frozen=True, slots=True)
class _PastCore(Core):
    """Writes until it is told to stop."""

    stopping: Callable[[], bool] = bool

    def submit(self, *given: Any, **named: Any) -> Future[Any]:
        if self.stopping():
            raise _BrokenOffError
        return Core.submit(self, *given, **named)


def prepare(services: Services, cast: Cast, stopping: Callable[[], bool] = bool) -> bool:
    """Fill the database, unless it has a session already; says whether it did. `stopping` is asked before each act;
    when it says so the past is left as far as it has come, and the folder says that it is unfinished.
    """
    if services.sessions.history(1):
        return False
    unfinished = services.core.database.folder.unfinished
    unfinished.touch()
    try:
        _live_through(services, cast, stopping)
    except _BrokenOffError:
        return False
    unfinished.unlink()
    return True


def _live_through(services: Services, cast: Cast, stopping: Callable[[], bool]) -> None:
    chance = random.Random(len(cast.members))
    present = services.core.clock()
    clock = _Clock(present)
    # The same database and listeners; only the calendar is turned back.
    core = services.core
    past = build_services(_PastCore(core.database, core.bus, clock, core.token_hex, stopping))
    people = list(cast.members)
    chance.shuffle(people)
    ids = count(1)
    months = TicketMonths(past, clock, cast.members, lambda events: _send(past, events))
    clock.now = present - BEFORE_ALL
    _send(past, [event for member in people for event in _standing(member, present, ids)])
    months.begin()
    lucky = LuckyStory(past, clock, cast.members)
    for ago, name, entrants, winners in _EVENINGS:
        months.up_to(present - ago - timedelta(hours=4))
        clock.now = present - ago
        _import(past, [people.pop() for _ in range(entrants)], name)
        clock.now += timedelta(minutes=55)
        _send(past, _evening(chance, cast.members, ids))
        clock.now += timedelta(minutes=20)
        _draw(past, clock, winners, absent=name == "Community Friday")
        clock.now += timedelta(minutes=30)
        past.sessions.end(actor=ACTOR)
        lucky.evening(_TRIES)
    money = MoneyStory(past, clock, cast.members)
    money.earlier()
    months.up_to(present - timedelta(hours=4))
    clock.now = present - timedelta(minutes=45)
    money.now()
    lucky.evening(_TRIES)
    clock.now = present - timedelta(minutes=30)
    months.finish()
    clock.now = present - timedelta(minutes=25)
    past.settings.switch_submissions(is_open=True, actor=ACTOR)
    pending = past.sessions.start(RUNNING, actor=ACTOR).entries
    clock.now += timedelta(minutes=5)
    _import(past, [people.pop() for _ in range(_ENTRIES_NOW - _FROM_CHAT - pending)], None)
    for member in people[:_FROM_CHAT]:
        clock.now += timedelta(seconds=chance.randrange(40, 130))
        account = member.person
        link = f"https://music.example/{account.platform}/{account.external_id}/first-take"
        past.entries.enter(
            EntryRequest(account.name, account.platform, account.external_id, link), Origin.CHAT, actor=ACTOR
        )


def _standing(member: CastMember, present: datetime, ids: count[int]) -> list[OutsideEvent]:
    """What was so before the first raffle: who follows since when, who subscribes, who has watched how much."""
    person, out = member.person, []
    if member.follow_days is not None:
        since = to_micros(present - timedelta(days=member.follow_days))
        out.append(OutsideEvent(SOURCE, _name(ids), EventType.FOLLOW, person, followed_at=since))
    if member.subscribed:
        months, tier = member.months, member.tier if person.platform == "twitch" else None
        out.append(OutsideEvent(SOURCE, _name(ids), EventType.SUBSCRIBE, person, months=months, tier=tier))
    if member.watch_minutes >= 60:
        out.append(OutsideEvent(SOURCE, _name(ids), EventType.WATCH_MINUTES, person, amount=member.watch_minutes))
    return out


def _evening(chance: random.Random, people: Sequence[CastMember], ids: count[int]) -> list[OutsideEvent]:
    """Some support, most of it from those who give readily."""
    out: list[OutsideEvent] = []
    for member in chance.choices(people, [member.spends for member in people], k=30):
        person: Person = member.person
        if person.platform == "twitch" and chance.random() < 0.7:
            amount = chance.choice([10, 50, 100, 100, 100, 200, 500, 1000])
            out.append(OutsideEvent(SOURCE, _name(ids), EventType.CHEER, person, amount=amount))
        elif chance.random() < 0.6:
            out.append(OutsideEvent(SOURCE, _name(ids), EventType.GIFT, person, amount=chance.choice([1, 1, 2, 5, 10])))
        else:
            amount = chance.choice([200, 300, 500, 1000])
            out.append(OutsideEvent(SOURCE, _name(ids), EventType.DONATION, person, amount=amount))
    return out


def _name(ids: count[int]) -> str:
    return f"past-{next(ids)}"


def _send(past: Services, events: Sequence[OutsideEvent]) -> None:
    for start in range(0, len(events), _BATCH):
        past.ingest.apply_all(events[start : start + _BATCH], actor=ACTOR)


def _import(past: Services, members: Sequence[CastMember], name: str | None) -> None:
    rows = tuple(
        EntryRow(
            line,
            member.name,
            member.person.platform,
            member.person.external_id,
            sub_months=member.months or None,
            is_subscriber=member.subscribed or None,
            resub_count=member.resubs or None,
            cheer_bits=member.bits or None,
            donations_cents=member.donated_cents or None,
            gifted_subs=member.gifts or None,
        )
        for line, member in enumerate(members, start=1)
    )
    report = past.imports.store(EntryList(rows, ()), session_name=name, actor=ACTOR)
    if not report.stored:
        raise ValueError(f"the demo's own people are refused: {report.refused[:3]}")


def _draw(past: Services, clock: _Clock, winners: int, *, absent: bool) -> None:
    """One draw after the other, as evenings go; once somebody was not there and was replaced."""
    for _ in range(winners):
        draw = past.draws.draw_session(actor=ACTOR)
        clock.now += timedelta(minutes=2)
        if absent:
            past.winners.redraw(draw.id, "not in chat", actor=ACTOR)
            clock.now += timedelta(minutes=1)
            absent = False
        past.winners.confirm(draw.id, actor=ACTOR)
        clock.now += timedelta(minutes=12)
