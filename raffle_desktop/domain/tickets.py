"""Period tickets: why they are given and at what rates, and the arithmetic of their numbers. All of it exact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.weights import MAX_TOTAL_WEIGHT

MAX_RATE = 1_000_000
MAX_GIVEN = 1_000_000_000
"""Tickets of one act."""
MAX_NUMBER = MAX_TOTAL_WEIGHT // MICRO
"""The last number of a period: of more tickets no proof could state the weights exactly."""

Numbers = tuple[int, int]
"""Ticket numbers from the first to the last, both of them included."""


class Source(StrEnum):
    """Why tickets were given or taken."""

    FOLLOW = "follow"
    SUBSCRIPTION = "subscription"
    GIFTED_SUB = "gifted_sub"
    WATCHTIME = "watchtime"
    WAGER = "wager"
    BONUS = "bonus"
    REMOVAL = "removal"
    TRANSFER = "transfer"
    SHOP = "shop"
    EXCLUSION = "exclusion"


STANDING = frozenset({Source.FOLLOW, Source.SUBSCRIPTION})
"""Sources that follow the present state and are lost with it. `GIFTED_SUB` is one too where an entries feed tells the
totals (see `is_standing`).
"""
EARNED = (Source.FOLLOW, Source.SUBSCRIPTION, Source.GIFTED_SUB, Source.WATCHTIME, Source.WAGER, Source.BONUS)
"""Sources that bring tickets, in the order in which they are shown."""
RATED = (Source.FOLLOW, Source.SUBSCRIPTION, Source.GIFTED_SUB, Source.WATCHTIME, Source.WAGER)
"""Sources that have a rate and an origin."""

WAGER_STEP = 100_000
WAGER_CURRENCY = "USD"
ANY_PLATFORM = "any"
RATE_PLATFORMS = ("twitch", "kick", "discord", "affiliate", "manual", ANY_PLATFORM)


def is_standing(source: Source, origin: str) -> bool:
    """Whether tickets of this source, coming from this origin, are lost when what brought them ends."""
    return source in STANDING or (source is Source.GIFTED_SUB and origin == "feed")


@dataclass(frozen=True, slots=True)
class Rates:
    """What brings how many whole tickets: platform -> source -> tickets, for a follow, for a subscription, for each
    gifted sub, for each full watched hour, and for each `wager_step` (minor units of `wager_currency`) wagered.

    The platform "any" stands for those that are not named. A wager is looked up under "affiliate".
    """

    tickets: Mapping[str, Mapping[Source, int]] = field(default_factory=dict)
    wager_step: int = WAGER_STEP
    wager_currency: str = WAGER_CURRENCY

    def of(self, platform: str, source: Source) -> int:
        """Tickets for one of it; 0 = none."""
        for name in (platform, ANY_PLATFORM):
            found = self.tickets.get(name, {}).get(source)
            if found is not None:
                return found
        return 0

    @property
    def wager(self) -> int:
        """Tickets for each `wager_step` wagered."""
        return self.of("affiliate", Source.WAGER)

    def as_document(self) -> dict[str, object]:
        """For storing as JSON."""
        return {
            "tickets": {name: {str(key): count for key, count in row.items()} for name, row in self.tickets.items()},
            "wager_step": self.wager_step,
            "wager_currency": self.wager_currency,
        }


TWITCH_GIVEAWAY = Rates({"twitch": {Source.FOLLOW: 1, Source.SUBSCRIPTION: 5, Source.GIFTED_SUB: 5}})
KICK_MONTHLY = Rates({"kick": {Source.WATCHTIME: 10, Source.GIFTED_SUB: 15}, "affiliate": {Source.WAGER: 20}})
PRESETS: dict[str, Rates] = {"Twitch giveaway": TWITCH_GIVEAWAY, "Kick monthly": KICK_MONTHLY}


def check_rates(given: object) -> Rates:
    """Rates from a document as `Rates.as_document` makes it, or rates built by hand, checked.

    Raises RaffleError(VALUE_INVALID) naming the platform, source or value that cannot be.
    """
    document = given.as_document() if isinstance(given, Rates) else given
    if not isinstance(document, Mapping):
        raise RaffleError(Code.VALUE_INVALID, "The rates must be a list of platforms with their rates.")
    unknown = set(document) - {"tickets", "wager_step", "wager_currency"}
    if unknown:
        raise RaffleError(Code.VALUE_INVALID, f"There is no rate setting called {min(map(repr, unknown))}.")
    platforms = document.get("tickets", {})
    if not isinstance(platforms, Mapping):
        raise RaffleError(Code.VALUE_INVALID, "The rates must be a list of platforms with their rates.")
    step, currency = document.get("wager_step", WAGER_STEP), document.get("wager_currency", WAGER_CURRENCY)
    if isinstance(step, bool) or not isinstance(step, int) or not 1 <= step <= 10**12:
        raise RaffleError(Code.VALUE_INVALID, "The amount wagered for the tickets must be more than 0.")
    if not isinstance(currency, str) or len(currency) != 3 or not currency.isascii() or not currency.isupper():
        raise RaffleError(Code.VALUE_INVALID, "The currency of wagers must be three capital letters, such as USD.")
    return Rates({str(name): _platform_rates(name, row) for name, row in platforms.items()}, step, currency)


def _platform_rates(platform: object, row: object) -> dict[Source, int]:
    if platform not in RATE_PLATFORMS:
        raise RaffleError(Code.VALUE_INVALID, f"There is no platform called {platform!r}.")
    if not isinstance(row, Mapping):
        raise RaffleError(Code.VALUE_INVALID, f"The rates for {platform} must be a list of sources with their tickets.")
    rates: dict[Source, int] = {}
    for name, count in row.items():
        if name not in RATED:
            raise RaffleError(Code.VALUE_INVALID, f"There is no rate for {name!r}.")
        if isinstance(count, bool) or not isinstance(count, int) or not 0 <= count <= MAX_RATE:
            raise RaffleError(
                Code.VALUE_INVALID, f"The rate for {name} on {platform} must be a whole number from 0 to {MAX_RATE}."
            )
        rates[Source(name)] = count
    return rates


def check_count(count: object, what: str = "The number of tickets") -> int:
    """Raises RaffleError(VALUE_INVALID) unless it is a whole number from 1 to 1 000 000 000."""
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= MAX_GIVEN:
        raise RaffleError(Code.VALUE_INVALID, f"{what} must be a whole number from 1 to {MAX_GIVEN}.")
    return count


def valid_numbers(ranges: Iterable[Numbers], invalid_up_to: int = 0) -> list[Numbers]:
    """What is valid of one viewer's numbers, ascending, neighbours joined.

    `ranges` ascending; all numbers up to `invalid_up_to` are invalid, as a viewer's lowest are always the ones that go.
    """
    runs: list[Numbers] = []
    for first, last in ranges:
        start = max(first, invalid_up_to + 1)
        if start > last:
            continue
        if runs and runs[-1][1] + 1 == start:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((start, last))
    return runs


def count_numbers(ranges: Iterable[Numbers]) -> int:
    """How many numbers the ranges hold."""
    return sum(last - first + 1 for first, last in ranges)


def nth_valid(ranges: Sequence[Numbers], n: int) -> int:
    """The n-th lowest number (from 1) of ascending ranges of valid numbers. Raises IndexError past the last."""
    if n < 1:
        raise IndexError("numbers are counted from 1")
    for first, last in ranges:
        if n <= last - first + 1:
            return first + n - 1
        n -= last - first + 1
    raise IndexError("there are not so many valid numbers")


def lowest_taken(ranges: Iterable[Numbers], invalid_up_to: int, count: int) -> int:
    """Up to which number a viewer's numbers are invalid once their `count` lowest valid ones were taken.

    Raises IndexError where there are not so many.
    """
    return invalid_up_to if count == 0 else nth_valid(valid_numbers(ranges, invalid_up_to), count)


def single_numbers(ranges: Iterable[Numbers]) -> Iterator[int]:
    """Every number of the ranges by itself."""
    for first, last in ranges:
        yield from range(first, last + 1)


def whole_hours(minutes: int, converted: int) -> int:
    """How many whole hours can be turned into tickets now, of minutes watched in all and minutes turned already."""
    return max(0, minutes - converted) // 60


def wager_tickets(total: Fraction, already: int, rate: int, step_minor: int) -> int:
    """Tickets that are owed now for the exact `total` wagered since the period began (in whole units of the currency,
    not minor ones), `already` being what it has brought before: floor(total * rate / step) - already, at least 0.

    Because the whole sum is rounded down, and not each small rise, nothing is lost.
    """
    owed = total * 100 * rate / step_minor
    return max(0, owed.numerator // owed.denominator - already)
