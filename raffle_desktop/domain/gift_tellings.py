"""One gift of subscriptions, told several times: how much each telling adds to what was paid.

A platform whose feed gives gifts no id tells one gift in up to three ways: with the names of who received it, with the
same names on another channel, and as a line of chat that only counts. Any of them can be missing, repeated, cut short,
or come first, and a restart can lie between two of them. Nothing may be paid twice, and nothing be lost. So each time
all of a gifter's tellings in a channel are looked at together, the new one with them, and the fewest gifts are sought
that could have been told like this; what they hold more than was paid is paid. The order of hearing thus does not
matter. The minute is no part of a gift's name, as one gift can be told at 20:00:59 and 20:01:00: what counts is the
time between two tellings. What belongs together:

- Who received a subscription a few minutes ago cannot receive another one: the platform gives none to who has one. So a
  name that was told within `NAMES_SECONDS` is the same gift, and each new name is one more, however the names were cut
  into events.
- Each way tells a gift once: a second count of the same way is a second gift. Counts of two ways within
  `COUNT_SECONDS` are of one gift if they are equal.
- A count and the names of as many people within `COUNT_SECONDS` are of one gift; so are they within `NAMES_SECONDS`
  where the names come later and nothing else of this gifter was told between.
- A large gift can come in parts; a count then covers all of them together. As a part can be as large as another gift,
  what was told whole has the counts before the parts have.
- A count and the names of more or fewer people are two gifts.

What this cannot know: of two gifts of equal size by the same person in the same minute, where the one's names and the
other's count were never heard, it pays one, and the other as soon as any of the rest is heard. Where names were cut
short, which looks like a gift of its own, it pays that too; what that was too much is less to pay for this person's
next gift within minutes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

NAMES_SECONDS = 300
COUNT_SECONDS = 60
_MICROS = 1_000_000


@dataclass(frozen=True, slots=True)
class Telling:
    """`way`: how it was told. `at`: when it was heard, UTC microseconds. `names`: keys of who received; empty = only
    counted. `count`: as told, for one without names. `is_part`: one of several events that make up the gift.
    """

    way: str
    at: int
    names: frozenset[str] = frozenset()
    count: int = 0
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A telling as it was judged. `paid`: how many subs it added."""

    telling: Telling
    paid: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """`paid`: how many subs are to be paid by a telling; `fresh`: who received them or were not named before."""

    paid: int
    fresh: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Named:
    """People who received together, as far as their names tell. `in_parts`: some telling of them is a part of a gift;
    `is_whole`: some is none.
    """

    names: set[str] = field(default_factory=set)
    ways: set[str] = field(default_factory=set)
    heard: list[int] = field(default_factory=list)
    in_parts: bool = False
    is_whole: bool = False

    def add(self, other: _Named) -> None:
        self.names |= other.names
        self.ways |= other.ways
        self.heard += other.heard
        self.in_parts = self.in_parts or other.in_parts
        self.is_whole = self.is_whole or other.is_whole


@dataclass(slots=True)
class _Counted:
    """A gift as it was counted."""

    count: int
    ways: set[str]
    heard: list[int]
    is_matched: bool = False

    @property
    def last(self) -> int:
        """When it was counted last; they are heard in order."""
        return self.heard[-1]

    def is_near(self, others: Sequence[int]) -> bool:
        return _are_near(self.heard, others, COUNT_SECONDS)

    def may_be(self, group: _Named) -> bool:
        return not self.ways & group.ways and self.is_near(group.heard)


def judge(told: Iterable[Told], telling: Telling) -> Judgement:
    """What a new telling adds to those of the same gifter and channel."""
    known = list(told)
    before = [one.telling for one in known]
    # As much as was paid, or as follows from what was told: of an old gift only the later tellings may be at hand.
    settled = max(sum(one.paid for one in known), _subs(before))
    paid = max(0, _subs([*before, telling]) - settled)
    named = (one.names for one in before if _are_near([one.at], [telling.at], NAMES_SECONDS))
    return Judgement(paid, telling.names.difference(*named))


def _subs(tellings: Sequence[Telling]) -> int:
    """How many subs were given at the least, if they were told like this."""
    in_order = sorted(tellings, key=lambda one: one.at)
    groups = _named(one for one in in_order if one.names)
    counts = _counted(one for one in in_order if not one.names)
    heard = [one.at for one in in_order]
    # A part can be as large as another gift: whole gifts have the counts first, then what is made up of parts.
    left = _without_equal([group for group in groups if group.is_whole], counts, heard)
    left = _without_parts([*left, *(group for group in groups if not group.is_whole)], counts)
    left = _without_equal(left, counts, heard)
    return sum(one.count for one in counts) + sum(len(group.names) for group in left)


def _named(tellings: Iterable[Telling]) -> list[_Named]:
    groups: list[_Named] = []
    for one in tellings:
        new = _Named(set(one.names), {one.way}, [one.at], one.is_part, not one.is_part)
        apart: list[_Named] = []
        for group in groups:
            if not group.names.isdisjoint(new.names) and _are_near(group.heard, [one.at], NAMES_SECONDS):
                group.add(new)
                new = group
            else:
                apart.append(group)
        groups = [*apart, new]
    return sorted(groups, key=lambda group: min(group.heard))


def _counted(tellings: Iterable[Telling]) -> list[_Counted]:
    counts: list[_Counted] = []
    for one in tellings:
        for known in counts:
            if known.count == one.count and one.way not in known.ways and known.is_near([one.at]):
                known.ways.add(one.way)
                known.heard.append(one.at)
                break
        else:
            counts.append(_Counted(one.count, {one.way}, [one.at]))
    return counts


def _without_equal(groups: Sequence[_Named], counts: Sequence[_Counted], heard: Sequence[int]) -> list[_Named]:
    """The groups that no count of as many is of; so below. As many as can be have one, each its nearest in time before
    others. `heard`: when anything was told of this gifter, in order.
    """
    edges = _edges(groups, counts, heard)
    group_of: dict[int, int] = {}
    count_of: dict[int, int] = {}
    left: list[_Named] = []
    for first, group in enumerate(groups):
        # A count that has a group already is free where that group can have another one, and so on.
        asker: dict[int, int] = {}
        asking, free = deque((first,)), -1
        while asking and free < 0:
            one = asking.popleft()
            for index in edges[one]:
                if index in asker:
                    continue
                asker[index] = one
                if index not in group_of:
                    free = index
                    break
                asking.append(group_of[index])
        if free < 0:
            left.append(group)
        while free >= 0:
            one = asker[free]
            group_of[free], count_of[one], free = one, free, count_of.get(one, -1)
    for index in group_of:
        counts[index].is_matched = True
    return left


def _edges(groups: Sequence[_Named], counts: Sequence[_Counted], heard: Sequence[int]) -> list[list[int]]:
    """Of each group the counts, by their place, that it may be of; the nearest in time first."""
    by_number: dict[int, list[int]] = {}
    for index, one in enumerate(counts):
        if not one.is_matched:
            by_number.setdefault(one.count, []).append(index)
    edges = []
    for group in groups:
        first = min(group.heard)
        before = bisect_left(heard, first)
        next_behind = heard[before - 1] if before else first
        found = []
        for index in by_number.get(len(group.names), ()):
            one = counts[index]
            # Names may also come minutes later, where nothing was told in between.
            is_next = next_behind <= one.last <= first <= one.last + NAMES_SECONDS * _MICROS
            if not one.ways & group.ways and (is_next or one.is_near(group.heard)):
                found.append((_apart(one.heard, group.heard), index))
        edges.append([index for _, index in sorted(found)])
    return edges


def _without_parts(groups: Sequence[_Named], counts: Sequence[_Counted]) -> list[_Named]:
    left = list(groups)
    # The largest first: what it leaves over fits a smaller one sooner than the other way round.
    for one in sorted(counts, key=lambda counted: -counted.count):
        if one.is_matched:
            continue
        parts = _most([group for group in left if group.in_parts and one.may_be(group)], one.count)
        left = [group for group in left if not any(group is part for part in parts)]
        one.is_matched = bool(parts)
    return left


def _most(groups: Sequence[_Named], room: int) -> list[_Named]:
    """Those of them that hold as many people together as the room has place for."""
    # How many people -> the groups that make them up, a bit each; of several ways to do so, the one heard of first.
    made = {0: 0}
    for index, group in enumerate(groups):
        for people, which in list(made.items()):
            if people + len(group.names) <= room:
                made.setdefault(people + len(group.names), which | 1 << index)
    best = made[max(made)]
    return [group for index, group in enumerate(groups) if best >> index & 1]


def _apart(some: Sequence[int], others: Sequence[int]) -> int:
    return min(abs(one - other) for one in some for other in others)


def _are_near(some: Sequence[int], others: Sequence[int], seconds: int) -> bool:
    # Nearly always one look at the ends is enough.
    reach = seconds * _MICROS
    return min(some) - max(others) <= reach >= min(others) - max(some) and _apart(some, others) <= reach
