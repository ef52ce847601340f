"""What happens on the made-up channel, one thing after the other: chance alone decides, nothing here waits or writes.

Time is simulated seconds since the start. Between two changes of mood things happen at constant rates, independently
of each other, so the time to the next one is exponential and forgets how long it has been waited for.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from raffle_desktop.demo.cast import Cast, CastMember
from raffle_desktop.demo.happenings import (
    BITS,
    BITS_SHARES,
    CENTS,
    CENTS_SHARES,
    GIFT_SHARES,
    GIFTS,
    HYPE_GIFT_SHARES,
    NOTES,
    PACES,
    RAIDERS,
    SUPPORT,
    TRACKS,
    Happening,
    Kind,
    Mood,
    Pace,
)
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person

SOURCE = "demo"
ANONYMOUS = "Anonymous"
HYPE_SECONDS, RAID_SECONDS, WATCH_SECONDS = 20.0, 25.0, 300.0
_WATCHERS = 150
_STRANGERS_REMEMBERED = 3_000
# Whoever may not enter tries now and then all the same.
_CLOSED_SHARE = 0.07
_IMPATIENT_SHARE = 0.03


@dataclass(slots=True)
class _Viewer:
    member: CastMember
    follows: bool
    subscribed: bool
    months: int
    entered: bool = False
    insisted: bool = False
    shared: bool = False
    """A month is shared in chat once."""

    @property
    def person(self) -> Person:
        return self.member.person

    @property
    def is_twitch(self) -> bool:
        return self.person.platform == "twitch"


def _viewer(member: CastMember) -> _Viewer:
    return _Viewer(member, member.follow_days is not None, member.subscribed, member.months)


class DemoChannel:
    """The channel out there: goes on whether or not the desk listens.

    `new_id` names events, `stranger` gives somebody never seen before, `is_pending` tells who waits in the raffle
    already (they know, and do not enter again, but for a few).
    """

    def __init__(
        self,
        chance: random.Random,
        cast: Cast,
        *,
        new_id: Callable[[], str],
        stranger: Callable[[], CastMember],
        is_pending: Callable[[Person], bool] = lambda _person: False,
    ) -> None:
        self._chance = chance
        self._new_id = new_id
        self._stranger = stranger
        self._is_pending = is_pending
        self._regulars = [_viewer(member) for member in cast.members]
        self._generosity = list(accumulate(viewer.member.spends for viewer in self._regulars))
        self._strangers: list[_Viewer] = []
        self._waiting: list[_Viewer] = []
        self._by_account = {viewer.person: viewer for viewer in self._regulars}
        self._notice: Happening | None = None
        self._mood_ends = chance.uniform(20, 60)
        self._watch_at = WATCH_SECONDS
        self.time = 0.0
        self.mood = Mood.BUSY
        self.taking_entries = True
        """Whether chat has seen that entries are taken; with none taken few try."""
        self.everyone_again()

    def everyone_again(self) -> None:
        """A new raffle: everybody thinks of entering."""
        self._waiting = [*self._regulars, *self._strangers]
        self._chance.shuffle(self._waiting)
        for viewer in self._waiting:
            viewer.entered = viewer.insisted = False

    def heard_nothing(self, person: Person) -> None:
        """This person's entry had no answer, or a refusal that passes: they will try again."""
        viewer = self._by_account.get(person)
        if viewer is not None:
            viewer.entered = False
            self._waiting.insert(self._chance.randrange(len(self._waiting) + 1), viewer)

    def hype(self, seconds: float = HYPE_SECONDS) -> None:
        """A hype train for so long, whatever the mood was."""
        self.mood = Mood.HYPE
        self._mood_ends = self.time + seconds
        self._notice = Happening(self.time, Kind.HYPE, "", "A hype train has left the station")

    def raid(self) -> None:
        """Another streamer's viewers arrive."""
        self.mood = Mood.RAID
        self._mood_ends = self.time + RAID_SECONDS
        text = f"raids with {self._chance.choice([23, 41, 58, 84, 112, 176, 240])} viewers"
        self._notice = Happening(self.time, Kind.RAID, self._chance.choice(RAIDERS), text)

    def next(self, until: float = float("inf")) -> Happening | None:
        """What happens next; None when nothing does before `until`, which then is the present time."""
        while self._notice is None:
            pace = PACES[self.mood]
            entries = pace.entries * (1.0 if self.taking_entries else _CLOSED_SHARE)
            at = self.time + self._chance.expovariate(entries + pace.support)
            limit = min(until, self._mood_ends, self._watch_at)
            if at < limit:
                self.time = at
                if self._chance.random() * (entries + pace.support) < entries:
                    return self._entry(pace)
                return self._support(pace)
            self.time = limit
            if limit == self._watch_at:
                self._watch_at += WATCH_SECONDS
                return self._watched()
            if limit != self._mood_ends:
                return None
            self._turn_mood()
        notice, self._notice = self._notice, None
        return notice

    def _turn_mood(self) -> None:
        chance = self._chance
        special = chance.random()
        if self.mood in (Mood.QUIET, Mood.BUSY) and special < 0.13:
            if special < 0.08:
                self.raid()
            else:
                self.hype()
            return
        self.mood = Mood.BUSY if self.mood is Mood.QUIET else Mood.QUIET
        self._mood_ends = self.time + chance.uniform(40, 130)

    def _entry(self, pace: Pace) -> Happening:
        viewer = self._who_enters(pace)
        account = viewer.person
        link = notes = None
        if self._chance.random() < 0.35:
            link = f"https://music.example/{account.platform}/{account.external_id}/{self._chance.choice(TRACKS)}"
        if self._chance.random() < 0.08:
            notes = self._chance.choice(NOTES)
        request = EntryRequest(account.name, account.platform, account.external_id, link, notes)
        text = "entered the raffle" if link is None else "entered the raffle with a track"
        return Happening(self.time, Kind.ENTRY, account.name, text, entry=request)

    def _who_enters(self, pace: Pace) -> _Viewer:
        chance = self._chance
        if chance.random() < _IMPATIENT_SHARE:
            again = self._find(lambda viewer: viewer.entered and not viewer.insisted)
            if again is not None:
                again.insisted = True
                return again
        if not self.taking_entries and self._waiting:
            return chance.choice(self._waiting)
        if chance.random() >= pace.strangers:
            # Bounded, because after a new start nearly everybody may wait in the raffle already.
            for _ in range(min(8, len(self._waiting))):
                viewer = self._waiting.pop()
                if viewer.entered:
                    continue
                viewer.entered = True
                if not self._is_pending(viewer.person):
                    return viewer
        viewer = self._new_stranger()
        viewer.entered = True
        return viewer

    def _support(self, pace: Pace) -> Happening:
        kind = self._chance.choices(SUPPORT, pace.shares)[0]
        match kind:
            case Kind.FOLLOW:
                return self._follow(pace)
            case Kind.UNFOLLOW | Kind.SUB_END:
                return self._leave(kind)
            case Kind.SUB:
                return self._sub()
            case Kind.RESUB:
                return self._resub()
            case Kind.GIFT:
                return self._gift()
            case Kind.DONATION:
                return self._donation()
            case _:
                return self._cheer()

    def _follow(self, pace: Pace) -> Happening:
        viewer = None
        if self._chance.random() >= pace.strangers:
            viewer = self._find(lambda one: not one.follows)
        viewer = viewer or self._new_stranger()
        viewer.follows = True
        return self._one(Kind.FOLLOW, viewer, "followed", EventType.FOLLOW)

    def _leave(self, kind: Kind) -> Happening:
        if kind is Kind.UNFOLLOW:
            viewer = self._find(lambda one: one.follows and not one.subscribed)
            if viewer is not None:
                viewer.follows = False
                return self._one(kind, viewer, "no longer follows", EventType.UNFOLLOW)
        viewer = self._find(lambda one: one.subscribed and one.months < 6)
        if viewer is None:
            return self._cheer()
        viewer.subscribed = False
        return self._one(Kind.SUB_END, viewer, "is no longer subscribed", EventType.UNSUBSCRIBE)

    def _sub(self) -> Happening:
        viewer = self._find(lambda one: one.follows and not one.subscribed) or self._new_stranger()
        viewer.subscribed = viewer.shared = True
        viewer.months += 1
        tier = self._chance.choices(["1000", "2000", "3000"], [94, 4, 2])[0] if viewer.is_twitch else None
        how = ""
        if viewer.is_twitch:
            prime = tier == "1000" and self._chance.random() < 0.4
            how = " with Prime" if prime else f" at Tier {str(tier)[0]}"
        more = EventType.SUBSCRIBE
        return self._one(Kind.SUB, viewer, f"subscribed{how}", more, months=viewer.months, tier=tier)

    def _resub(self) -> Happening:
        viewer = self._find(lambda one: one.subscribed and not one.shared and one.months >= 1)
        if viewer is None:
            return self._sub()
        viewer.shared = True
        viewer.months += 1
        tier = viewer.member.tier if viewer.is_twitch else None
        text = f"resubscribed, {viewer.months} months now"
        return self._one(Kind.RESUB, viewer, text, EventType.RESUB, months=viewer.months, tier=tier)

    def _gift(self) -> Happening:
        shares = HYPE_GIFT_SHARES if self.mood is Mood.HYPE else GIFT_SHARES
        count = self._chance.choices(GIFTS, shares)[0]
        giver = None if self._chance.random() < 0.08 else self._supporter()
        recipients: list[_Viewer] = []
        for _ in range(count):
            viewer = self._find(lambda one: not one.subscribed and one is not giver)
            viewer = viewer or self._new_stranger()
            viewer.subscribed = viewer.shared = True
            viewer.months += 1
            recipients.append(viewer)
        person = None if giver is None else giver.person
        gifted = [
            self._event(EventType.SUBSCRIBE, one.person, months=one.months, tier="1000" if one.is_twitch else None)
            for one in recipients
        ]
        text = f"gifted {count} subs to the community" if count > 1 else f"gifted a sub to {recipients[0].person.name}"
        name = ANONYMOUS if person is None else person.name
        return Happening(self.time, Kind.GIFT, name, text, (self._event(EventType.GIFT, person, amount=count), *gifted))

    def _cheer(self) -> Happening:
        amount = self._chance.choices(BITS, BITS_SHARES)[0]
        text = "cheered 1 bit" if amount == 1 else f"cheered {amount} bits"
        viewer = self._supporter(on_twitch=True)
        if self._chance.random() < 0.06:
            event = self._event(EventType.CHEER, None, amount=amount)
            return Happening(self.time, Kind.CHEER, ANONYMOUS, text, (event,))
        return self._one(Kind.CHEER, viewer, text, EventType.CHEER, amount=amount)

    def _donation(self) -> Happening:
        cents = self._chance.choices(CENTS, CENTS_SHARES)[0]
        text = f"donated {cents // 100}.{cents % 100:02d}"
        return self._one(Kind.DONATION, self._supporter(), text, EventType.DONATION, amount=cents)

    def _watched(self) -> Happening:
        pool = [*self._regulars, *self._strangers[-200:]]
        watching = self._chance.sample(pool, min(_WATCHERS, len(pool)))
        minutes = int(WATCH_SECONDS // 60)
        events = tuple(self._event(EventType.WATCH_MINUTES, one.person, amount=minutes) for one in watching)
        return Happening(self.time, Kind.WATCH, "", f"{len(events)} viewers watched {minutes} minutes more", events)

    def _supporter(self, *, on_twitch: bool = False) -> _Viewer:
        if self._strangers and self._chance.random() < 0.12:
            viewer = self._chance.choice(self._strangers)
        else:
            viewer = self._chance.choices(self._regulars, cum_weights=self._generosity)[0]
        return self._supporter(on_twitch=True) if on_twitch and not viewer.is_twitch else viewer

    def _find(self, fits: Callable[[_Viewer], bool]) -> _Viewer | None:
        """Somebody known whom this fits; None where a few looks around find nobody."""
        for _ in range(25):
            pool: Sequence[_Viewer] = self._regulars
            if self._strangers and self._chance.random() < 0.2:
                pool = self._strangers
            viewer = self._chance.choice(pool)
            if fits(viewer):
                return viewer
        return None

    def _new_stranger(self) -> _Viewer:
        viewer = _viewer(self._stranger())
        self._strangers.append(viewer)
        self._by_account[viewer.person] = viewer
        if len(self._strangers) > 2 * _STRANGERS_REMEMBERED:
            for gone in self._strangers[:_STRANGERS_REMEMBERED]:
                self._by_account.pop(gone.person, None)
            del self._strangers[:_STRANGERS_REMEMBERED]
        return viewer

    def _one(
        self,
        kind: Kind,
        viewer: _Viewer,
        text: str,
        event_type: EventType,
        *,
        amount: int = 0,
        months: int = 0,
        tier: str | None = None,
    ) -> Happening:
        event = self._event(event_type, viewer.person, amount=amount, months=months, tier=tier)
        return Happening(self.time, kind, viewer.person.name, text, (event,))

    def _event(
        self,
        event_type: EventType,
        person: Person | None,
        *,
        amount: int = 0,
        months: int = 0,
        tier: str | None = None,
    ) -> OutsideEvent:
        return OutsideEvent(SOURCE, self._new_id(), event_type, person, amount, months, tier)
