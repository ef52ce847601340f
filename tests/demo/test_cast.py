"""The made-up channel's people: names every rule accepts, accounts that stay, a past that makes sense."""

from __future__ import annotations

import unicodedata
from itertools import chain

import pytest

from raffle_desktop.demo.cast import Cast
from raffle_desktop.domain.entry_rows import PLATFORMS, checked_user_id
from raffle_desktop.domain.names import checked_name, name_key

CAST = Cast()


def test_every_name_is_accepted_as_it_stands() -> None:
    for member in chain(CAST.members, map(CAST.fresh, range(5_000))):
        assert checked_name(member.name) == member.name
        assert checked_user_id(member.person.external_id or "") == member.person.external_id
        assert member.person.platform in PLATFORMS


def test_nobody_is_there_twice() -> None:
    everyone = [*CAST.members, *map(CAST.fresh, range(120_000))]
    assert len({(one.person.platform, name_key(one.name)) for one in everyone}) == len(everyone)
    assert len({(one.person.platform, one.person.external_id) for one in everyone}) == len(everyone)


def test_the_cast_is_the_same_at_every_start_and_another_for_another_seed() -> None:
    assert Cast().members == CAST.members
    assert Cast.fresh(77) == Cast.fresh(77)
    assert {one.name for one in Cast(seed=1).members} != {one.name for one in CAST.members}


@pytest.mark.parametrize(
    "script,least",
    [
        ("CYRILLIC", 20),
        ("GREEK", 10),
        ("ARABIC", 10),
        ("HEBREW", 10),
        ("HIRAGANA", 10),
        ("HANGUL", 15),
        ("CJK", 20),
        ("THAI", 10),
        ("DEVANAGARI", 10),
        ("LATIN", 350),
    ],
)
def test_many_scripts_are_there(script: str, least: int) -> None:
    found = [one for one in CAST.members if any(unicodedata.name(letter, "").startswith(script) for letter in one.name)]
    assert len(found) >= least


def test_odd_names_are_there_too() -> None:
    lengths = sorted(len(one.name) for one in CAST.members)
    assert len(lengths) == 600
    assert sum(length == 25 for length in lengths) >= 6
    assert sum(length > 60 for length in lengths) >= 2
    assert sum(any(unicodedata.category(letter) == "So" for letter in one.name) for one in CAST.members) >= 12
    assert any("\u200d" in one.name for one in CAST.members)
    assert 20 <= sum(one.person.platform == "kick" for one in CAST.members) <= 80


def test_the_past_makes_sense() -> None:
    for member in CAST.members:
        assert not member.subscribed or (member.months >= 1 and member.tier is not None and member.follow_days)
        assert member.resubs < max(1, member.months)
        assert min(member.months, member.bits, member.donated_cents, member.gifts, member.watch_minutes) >= 0
        assert member.person.platform == "twitch" or member.bits == 0
    assert 420 < sum(one.follow_days is not None for one in CAST.members) < 520
    assert 90 < sum(one.subscribed for one in CAST.members) < 210


def test_strangers_have_no_past() -> None:
    stranger = CAST.fresh(123_456)
    assert (stranger.follow_days, stranger.subscribed, stranger.months, stranger.bits) == (None, False, 0, 0)
