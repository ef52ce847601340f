"""How heavily an entry counts: exact weights with a breakdown, and the carry-over at a session's end.

weight = base + min(loyalty cap, months + resubs) + min(support cap, bits + donations + gifts) + carry-over.
All weights are micro-weights (1.0 = 1 000 000). Each part is exact, then rounded half-even to 6 decimals.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import MICRO, divide_half_even, format_micro, parse_micro

# Above this a total times 1 000 000 would pass 2^53 - 1, which a browser's number can no longer hold exactly.
MAX_TOTAL_WEIGHT = 9_007_199_254 * MICRO


@dataclass(frozen=True, slots=True)
class WeightSettings:
    """The numbers of the weight rule. Multipliers, divisors and weight caps are in micro units, the month and
    resub caps in whole units; None means no cap. The defaults are the desk's presets.
    """

    base: int = MICRO
    sub_months_multiplier: int = 100_000
    sub_months_cap: int | None = 10
    resub_multiplier: int = 200_000
    resub_cap: int | None = 5
    cheer_bits_divisor: int = 1000 * MICRO
    cheer_bits_cap: int | None = 5 * MICRO
    donations_divisor: int = 1000 * MICRO
    donations_cap: int | None = 5 * MICRO
    gifted_subs_multiplier: int = 100_000
    gifted_subs_cap: int | None = 5 * MICRO
    carry_over_multiplier: int = 500_000
    carry_over_cap: int | None = None
    loyalty_cap: int | None = None
    support_cap: int | None = None


# Public names of the settings (window, API, refusals) beside our own, in the order they are shown.
SETTING_NAMES: dict[str, str] = {
    "baseWeight": "base",
    "subMonthsMultiplier": "sub_months_multiplier",
    "subMonthsCap": "sub_months_cap",
    "resubMultiplier": "resub_multiplier",
    "resubCap": "resub_cap",
    "cheerBitsDivisor": "cheer_bits_divisor",
    "cheerBitsCap": "cheer_bits_cap",
    "donationsDivisor": "donations_divisor",
    "donationsCap": "donations_cap",
    "giftedSubsMultiplier": "gifted_subs_multiplier",
    "giftedSubsCap": "gifted_subs_cap",
    "carryOverMultiplier": "carry_over_multiplier",
    "carryOverMaxBonus": "carry_over_cap",
    "loyaltyMaxBonus": "loyalty_cap",
    "supportMaxBonus": "support_cap",
}
_WHOLE_UNITS = {"sub_months_cap", "resub_cap"}
_OPTIONAL = {field.name for field in fields(WeightSettings) if field.name.endswith("_cap")}


def change_settings(present: WeightSettings, changes: Mapping[str, object]) -> WeightSettings:
    """Apply changes given by public name (decimal text or numbers; None or empty text = no cap).

    Raises RaffleError(VALUE_INVALID) naming the setting that is unknown, negative, not a number, too fine, or a
    divisor of 0.
    """
    values: dict[str, int | None] = {field.name: getattr(present, field.name) for field in fields(present)}
    for name, given in changes.items():
        attribute = SETTING_NAMES.get(name)
        if attribute is None:
            raise RaffleError(Code.VALUE_INVALID, f"There is no weight setting called {name!r}.")
        values[attribute] = _read_setting(name, attribute, given)
    return WeightSettings(**values)  # type: ignore[arg-type]  # the names and types are checked above


def _read_setting(name: str, attribute: str, given: object) -> int | None:
    if attribute in _OPTIONAL and (given is None or given == ""):
        return None
    try:
        micro = parse_micro(given.strip() if isinstance(given, str) else given)
    except ValueError:
        raise RaffleError(
            Code.VALUE_INVALID, f"{name} must be a number of 0 or more with at most 6 decimals."
        ) from None
    if attribute in _WHOLE_UNITS:
        if micro % MICRO:
            raise RaffleError(Code.VALUE_INVALID, f"{name} must be a whole number.")
        return micro // MICRO
    if attribute.endswith("_divisor") and micro == 0:
        raise RaffleError(Code.VALUE_INVALID, f"{name} must be more than 0.")
    if micro > MAX_TOTAL_WEIGHT:
        raise RaffleError(Code.VALUE_INVALID, f"{name} may be {format_micro(MAX_TOTAL_WEIGHT)} at the most.")
    return micro


def settings_as_text(settings: WeightSettings) -> dict[str, str | None]:
    """The settings by public name, as decimal texts; None = no cap."""
    shown: dict[str, str | None] = {}
    for name, attribute in SETTING_NAMES.items():
        value: int | None = getattr(settings, attribute)
        whole = attribute in _WHOLE_UNITS
        shown[name] = None if value is None else str(value) if whole else format_micro(value)
    return shown


@dataclass(frozen=True, slots=True)
class Engagement:
    """What a viewer has done, as far as weights use it. `carry_over` is a micro-weight, donations are minor
    currency units (cents), the rest are counts.
    """

    is_subscriber: bool = False
    sub_months: int = 0
    resub_count: int = 0
    cheer_bits: int = 0
    donations_minor: int = 0
    gifted_subs: int = 0
    carry_over: int = 0


@dataclass(frozen=True, slots=True)
class Breakdown:
    """One entry's weight by parts, in micro-weights. `loyalty` and `support` are the groups after their caps.

    With a weight given by import (`given`), that weight stands in place of the whole sum.
    """

    base: int
    months: int
    resubs: int
    loyalty: int
    bits: int
    donations: int
    gifts: int
    support: int
    carry_over: int
    given: int | None = None

    @property
    def current(self) -> int:
        """The weight without carry-over."""
        return self.base + self.loyalty + self.support if self.given is None else self.given

    @property
    def total(self) -> int:
        """The weight with carry-over: what the draw uses."""
        return self.current + self.carry_over if self.given is None else self.given

    @property
    def can_win(self) -> bool:
        return self.total > 0


def weigh(settings: WeightSettings, engagement: Engagement, given: int | None = None) -> Breakdown:
    """The breakdown of one entry's weight. `given` is a micro-weight that replaces the sum, if any."""
    months_counted = max(1, engagement.sub_months) if engagement.is_subscriber else 0
    months = _capped(months_counted, settings.sub_months_cap) * settings.sub_months_multiplier
    resubs = _capped(engagement.resub_count, settings.resub_cap) * settings.resub_multiplier
    bits = _capped(_divided(engagement.cheer_bits, settings.cheer_bits_divisor), settings.cheer_bits_cap)
    donations = _capped(_divided(engagement.donations_minor, settings.donations_divisor), settings.donations_cap)
    gifts = _capped(engagement.gifted_subs * settings.gifted_subs_multiplier, settings.gifted_subs_cap)
    return Breakdown(
        base=settings.base,
        months=months,
        resubs=resubs,
        loyalty=_capped(months + resubs, settings.loyalty_cap),
        bits=bits,
        donations=donations,
        gifts=gifts,
        support=_capped(bits + donations + gifts, settings.support_cap),
        carry_over=engagement.carry_over,
        given=given,
    )


def _capped(value: int, cap: int | None) -> int:
    return value if cap is None or value < cap else cap


def _divided(count: int, divisor_micro: int) -> int:
    return divide_half_even(count * MICRO * MICRO, divisor_micro)


# is_subscriber, sub_months, resub_count, cheer_bits, donations_minor, gifted_subs, carry_over, given
WeightRow = tuple[int, int, int, int, int, int, int, int | None]


def total_weigher(settings: WeightSettings) -> Callable[[WeightRow], int]:
    """A function from a database row of counters to the total micro-weight, for whole tables of entries.

    It gives exactly `weigh(...).total`; plain integers and one closure make it several times faster.
    """
    base, months_rate, resub_rate = settings.base, settings.sub_months_multiplier, settings.resub_multiplier
    gifts_rate = settings.gifted_subs_multiplier
    bits_divisor, donations_divisor = settings.cheer_bits_divisor, settings.donations_divisor
    unlimited = 1 << 200
    months_cap, resub_cap, bits_cap, donations_cap, gifts_cap, loyalty_cap, support_cap = (
        unlimited if cap is None else cap
        for cap in (
            settings.sub_months_cap,
            settings.resub_cap,
            settings.cheer_bits_cap,
            settings.donations_cap,
            settings.gifted_subs_cap,
            settings.loyalty_cap,
            settings.support_cap,
        )
    )

    def total(row: WeightRow) -> int:
        is_subscriber, sub_months, resubs, bits, donations, gifts, carry_over, given = row
        if given is not None:
            return given
        loyalty = 0
        if is_subscriber:
            loyalty = min(sub_months or 1, months_cap) * months_rate
        if resubs:
            loyalty += min(resubs, resub_cap) * resub_rate
        support = 0
        if bits:
            support = min(divide_half_even(bits * 1_000_000_000_000, bits_divisor), bits_cap)
        if donations:
            support += min(divide_half_even(donations * 1_000_000_000_000, donations_divisor), donations_cap)
        if gifts:
            support += min(gifts * gifts_rate, gifts_cap)
        return base + min(loyalty, loyalty_cap) + min(support, support_cap) + carry_over

    return total


def carried_over(settings: WeightSettings, total: int) -> int:
    """What a pending entry of this total micro-weight takes into the next session: min(cap, multiplier × total)."""
    return _capped(divide_half_even(settings.carry_over_multiplier * total, MICRO), settings.carry_over_cap)


def check_total(total: int) -> None:
    """Raise RaffleError(WEIGHTS_TOO_LARGE) for a total that a proof could no longer state exactly."""
    if total > MAX_TOTAL_WEIGHT:
        raise RaffleError(Code.WEIGHTS_TOO_LARGE)


def rule_in_words(settings: WeightSettings) -> str:
    """The weight rule as one short English line, for the text a draw commits to (under 400 bytes)."""

    def cap(value: int | None, unit: str = "") -> str:
        return "" if value is None else f" (max {format_micro(value) if not unit else value}{unit})"

    parts = [
        format_micro(settings.base),
        f"sub months x {format_micro(settings.sub_months_multiplier)}{cap(settings.sub_months_cap, ' months')}",
        f"resubs x {format_micro(settings.resub_multiplier)}{cap(settings.resub_cap, ' resubs')}",
        f"bits / {format_micro(settings.cheer_bits_divisor)}{cap(settings.cheer_bits_cap)}",
        f"donated cents / {format_micro(settings.donations_divisor)}{cap(settings.donations_cap)}",
        f"gifted subs x {format_micro(settings.gifted_subs_multiplier)}{cap(settings.gifted_subs_cap)}",
        "carry-over",
    ]
    text = "Weight = " + " + ".join(parts)
    if settings.loyalty_cap is not None:
        text += f"; months and resubs together max {format_micro(settings.loyalty_cap)}"
    if settings.support_cap is not None:
        text += f"; bits, donations and gifts together max {format_micro(settings.support_cap)}"
    return text
