"""The people of the made-up channel: the same ones at every start, with a past, and strangers without end."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from raffle_desktop.demo import handles
from raffle_desktop.domain.names import name_key
from raffle_desktop.services.people import Person

REGULARS = 600
_CHANNEL_SEED = 20_261_121
_TWITCH_IDS, _KICK_IDS, _FRESH_IDS = 40_000_000, 3_000_000, 1_000_000_000
_LOGIN_MAX = 25

Builder = Callable[[random.Random], str]


@dataclass(frozen=True, slots=True)
class CastMember:
    """Somebody with an account, and what they had done before the evening began.

    `follow_days` None: does not follow. `months` are cumulative (also of a subscription that has lapsed); `spends` is
    how readily they cheer and gift beside others, 1.0 for most.
    """

    person: Person
    follow_days: int | None = None
    subscribed: bool = False
    tier: str | None = None
    months: int = 0
    resubs: int = 0
    bits: int = 0
    donated_cents: int = 0
    gifts: int = 0
    watch_minutes: int = 0
    spends: float = 1.0

    @property
    def name(self) -> str:
        return self.person.name


class Cast:
    """About 600 regulars, and with `fresh` as many strangers as are wanted."""

    def __init__(self, seed: int = _CHANNEL_SEED, regulars: int = REGULARS) -> None:
        chance = random.Random(seed)
        names = _regular_names(chance, regulars)
        self.members = tuple(_member(chance, number, name) for number, name in enumerate(names))

    @staticmethod
    def fresh(number: int) -> CastMember:
        """Stranger number 0, 1, 2, …: nothing is known of them yet. The same number is the same person."""
        mixed = (number * _STEP + _OFFSET) % _FRESH_NAMES
        mixed, digits = divmod(mixed, 1_000)
        mixed, second = divmod(mixed, len(handles.SECOND))
        style, first = divmod(mixed, len(handles.FIRST))
        one, other = handles.FIRST[first], handles.SECOND[second]
        if number % 11 == 10:
            script = handles.OTHER_SCRIPTS[(number // 11) % len(handles.OTHER_SCRIPTS)]
            name = f"{script}{number % 1_000}"
        elif style == 0:
            name = f"{one}_{other}{digits}"
        elif style == 1:
            name = f"{one.title()}{other.title()}_{digits}"
        else:
            name = f"{other.title()}{digits}{one}"
        platform = "kick" if number % 17 == 16 else "twitch"
        return CastMember(Person(platform, name, str(_FRESH_IDS + number)))


# Neighbouring numbers get names that have nothing in common: a step without a common factor visits every combination.
_FRESH_NAMES = 3 * len(handles.FIRST) * len(handles.SECOND) * 1_000
_STEP, _OFFSET = 41_139_617, 7_654_321


def _regular_names(chance: random.Random, count: int) -> list[str]:
    given = [*handles.TAKEN, *handles.OTHER_SCRIPTS, *handles.LONG]
    keys = {name_key(name) for name in given}
    built: list[str] = []
    while len(given) + len(built) < count:
        builder = chance.choices(_BUILDERS, _BUILDER_WEIGHTS)[0]
        name = builder(chance)
        if 3 <= len(name) <= _LOGIN_MAX and name_key(name) not in keys:
            keys.add(name_key(name))
            built.append(name)
    names = given + built
    chance.shuffle(names)
    return names[:count]


def _words(chance: random.Random) -> str:
    one, other = chance.choice(handles.FIRST), chance.choice(handles.SECOND)
    return chance.choice([one + other, f"{one}_{other}", one.title() + other.title(), one.title() + other])


def _words_and_number(chance: random.Random) -> str:
    return _words(chance) + _number(chance)


def _number(chance: random.Random) -> str:
    return str(
        chance.choice([chance.randrange(1, 100), chance.randrange(1984, 2012), chance.choice([7, 42, 64, 1337])])
    )


def _given_name(chance: random.Random) -> str:
    name = chance.choice(handles.GIVEN)
    ending = chance.choice(["_" + chance.choice("bcdfghklmnprstvwz"), _number(chance), "plays", "_tv", "_gg", "chen"])
    return (name.title() if chance.random() < 0.5 else name) + ending


def _announced(chance: random.Random) -> str:
    opening = chance.choice(["its", "im", "the", "The", "Its", "mr", "Lady", "just", "not", "lil", "big", "Captain"])
    middle = chance.choice(["", "_"]) if opening.islower() else ""
    noun = chance.choice([*handles.GIVEN, *handles.SECOND])
    return opening + middle + (noun.title() if opening[0].isupper() else noun)


def _framed(chance: random.Random) -> str:
    word = chance.choice([*handles.SECOND, *handles.GIVEN])
    return chance.choice(["xX{}Xx", "x_{}_x", "_{}_", "{}TTV", "ttv_{}", "{}_live", "{}LP", "{}HD"]).format(
        word.title() if chance.random() < 0.6 else word
    )


_LEET = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0", "s": "5"})


def _leet(chance: random.Random) -> str:
    word = chance.choice(handles.SECOND)
    return word.translate(_LEET) + chance.choice(["", "_", "z", "x"])


def _of_a_place(chance: random.Random) -> str:
    word, where = chance.choice(handles.SECOND), chance.choice(["of", "from", "in", "and", "vs"])
    return f"{word}_{where}_{chance.choice(handles.SECOND)}"


_BUILDERS: tuple[Builder, ...] = (
    _words,
    _words_and_number,
    _given_name,
    _announced,
    _framed,
    _leet,
    _of_a_place,
)
_BUILDER_WEIGHTS = (22, 22, 22, 12, 9, 5, 8)


def _member(chance: random.Random, number: int, name: str) -> CastMember:
    """A past as a channel's people have it: most follow, every third has ever subscribed, few have spent much."""
    on_kick = chance.random() < 0.07
    account = str((_KICK_IDS if on_kick else _TWITCH_IDS) + number * 7919)
    follows = chance.random() < 0.78
    days = int(chance.triangular(1, 1500, 60)) if follows else None
    ever_subscribed = follows and chance.random() < 0.42
    months = min(1 + int(chance.expovariate(1 / 9)), 1 + (days or 0) // 30) if ever_subscribed else 0
    subscribed = ever_subscribed and chance.random() < 0.72
    # A few carry a channel; most have never spent a cent.
    spends = chance.choices([1.0, 3.0, 12.0], [0.85, 0.12, 0.03])[0]
    has_spent = follows and chance.random() < 0.12 * spends
    cheers = has_spent and not on_kick
    return CastMember(
        person=Person("kick" if on_kick else "twitch", name, account),
        follow_days=days,
        subscribed=subscribed,
        tier=chance.choices(["1000", "2000", "3000"], [0.93, 0.05, 0.02])[0] if subscribed else None,
        months=months,
        # Not everyone shares each month in chat.
        resubs=sum(chance.random() < 0.5 for _ in range(max(0, months - 1))),
        bits=chance.choice([100, 200, 300, 500, 1000, 1500, 2500]) * int(spends) if cheers else 0,
        donated_cents=chance.choice([200, 300, 500, 1000, 2000, 5000]) if has_spent and chance.random() < 0.3 else 0,
        gifts=chance.choice([1, 1, 2, 5, 5, 10]) * int(spends) if has_spent and chance.random() < 0.45 else 0,
        watch_minutes=int(chance.expovariate(1 / 900)) if follows else int(chance.expovariate(1 / 60)),
        spends=spends,
    )
