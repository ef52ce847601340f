"""How much each telling of a gift adds, whatever the order and whatever is missing."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest

from raffle_desktop.domain.gift_tellings import Telling, Told, judge

SECOND = 1_000_000
ROOM, CHANNEL, CHAT = "room", "channel", "chat"


def told(*tellings: Telling) -> list[int]:
    """What each pays, one after the other."""
    known: list[Told] = []
    for telling in tellings:
        known.append(Told(telling, judge(known, telling).paid))
    return [one.paid for one in known]


def names(way: str, who: str, at: int = 0, *, is_part: bool = False) -> Telling:
    return Telling(way, at * SECOND, frozenset(who), is_part=is_part)


def count(number: int, at: int = 0, way: str = CHAT) -> Telling:
    return Telling(way, at * SECOND, count=number)


def test_a_number_that_differs_is_another_gift(subtests: pytest.Subtests) -> None:
    cases = {
        "fewer names behind the count": ([count(4), names(ROOM, "abc", 5)], 7),
        "before it": ([names(ROOM, "abc"), count(4, 5)], 7),
        "more names": ([count(2), names(ROOM, "abc", 5)], 5),
        "names cut short beside the whole": ([names(ROOM, "abc"), names(CHANNEL, "ab", 1), count(3, 2)], 3),
        "the whole behind names cut short": ([names(CHANNEL, "ab"), names(ROOM, "abc", 1), count(3, 2)], 3),
    }
    for what, (tellings, wanted) in cases.items():
        with subtests.test(what):
            assert sum(told(*tellings)) == wanted


def test_what_names_cut_short_were_paid_too_much_is_not_paid_again() -> None:
    short = [count(3), names(CHANNEL, "ab", 1), names(ROOM, "abc", 2)]
    assert told(*short) == [3, 2, 0]
    assert told(*short, names(ROOM, "wxyz", 30)) == [3, 2, 0, 2]


def test_names_that_come_minutes_after_their_count_are_paid_by_it(subtests: pytest.Subtests) -> None:
    cases = {
        "seventy seconds": ([count(3), names(ROOM, "abc", 70)], 3),
        "and by the other way later still": ([count(3), names(ROOM, "abc", 70), names(CHANNEL, "abc", 360)], 3),
        "five minutes": ([count(3), names(ROOM, "abc", 300)], 3),
        "later it is another gift": ([count(3), names(ROOM, "abc", 301)], 6),
        "another number": ([count(3), names(ROOM, "ab", 70)], 5),
        "another gift between": ([count(3), count(5, 30), names(ROOM, "abcde", 31), names(ROOM, "xyz", 75)], 11),
        "names before the count": ([names(ROOM, "abc"), count(3, 70)], 6),
        "each its own": ([count(3), names(ROOM, "abc", 70), count(3, 75), names(ROOM, "xyz", 76)], 6),
    }
    for what, (tellings, wanted) in cases.items():
        with subtests.test(what):
            assert sum(told(*tellings)) == wanted


def test_what_was_held_for_one_gift_and_proves_to_be_two_is_paid_for_both() -> None:
    large, small = "abcde", "xyz"
    both = [count(5), names(ROOM, small), count(3), names(ROOM, large), names(CHANNEL, small), names(CHANNEL, large)]
    for order in permutations(both):
        paid = told(*order)
        assert (sum(paid), min(paid)) == (8, 0), order


def test_any_evening_of_gifts_told_in_any_order_pays_each_sub_once() -> None:
    for seed in range(400):
        random = Random(seed)
        tellings: list[Telling] = []
        given = 0
        people = iter(range(10_000))
        for begun in (0, random.randrange(40), random.randrange(400, 500)):
            who = frozenset(f"viewer {next(people)}" for _ in range(random.choice((1, 1, 2, 3, 5, 20))))
            given += len(who)
            at = begun * SECOND
            full = [Telling(ROOM, at, who), Telling(CHANNEL, at, who), Telling(CHAT, at, count=len(who))]
            late = [
                Telling(one.way, at + random.randrange(15) * SECOND, one.names, one.count)
                for one in random.choices(full[:2], k=random.randrange(3))
            ]
            tellings += full + late
        random.shuffle(tellings)
        tellings.sort(key=lambda one: one.at // (random.choice((1, 5)) * SECOND))
        paid = told(*tellings)
        assert sum(paid) == given, seed


def test_a_part_as_large_as_another_gift_does_not_take_that_ones_count() -> None:
    parts = [names(way, who, at, is_part=True) for way in (ROOM, CHANNEL) for at, who in enumerate(("abc", "def", "g"))]
    whole = [names(ROOM, "xyz", 4), names(CHANNEL, "xyz", 5)]
    for seed in range(300):
        tellings = [*parts, count(7, 2), *whole, count(3, 6)]
        Random(seed).shuffle(tellings)
        assert sum(told(*tellings)) == 10, seed


def test_a_count_whose_gift_came_in_parts_does_not_take_the_next_gifts_names() -> None:
    first = [names(ROOM, "abc", is_part=True), names(ROOM, "def", is_part=True), count(6, 1)]
    assert sum(told(*first, names(ROOM, "uvwxyz", 200), count(6, 201))) == 12
