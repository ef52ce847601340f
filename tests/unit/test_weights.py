"""Weights: every part, cap and rounding, exactly."""

from __future__ import annotations

import dataclasses
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.weights import (
    MAX_TOTAL_WEIGHT,
    SETTING_NAMES,
    Engagement,
    WeightSettings,
    carried_over,
    change_settings,
    check_total,
    rule_in_words,
    settings_as_text,
    total_weigher,
    weigh,
)

PRESETS = WeightSettings()
EXAMPLE = change_settings(
    PRESETS,
    {
        "subMonthsMultiplier": "0.5",
        "subMonthsCap": "10",
        "resubMultiplier": "0",
        "cheerBitsDivisor": "100",
        "cheerBitsCap": "120",
        "donationsCap": "0",
        "giftedSubsMultiplier": "5",
        "giftedSubsCap": "120",
    },
)
VIEWER = Engagement(is_subscriber=True, sub_months=6, cheer_bits=200, gifted_subs=3, carry_over=MICRO)


def row_of(engagement: Engagement, given_weight: int | None = None) -> Any:
    return (
        int(engagement.is_subscriber),
        engagement.sub_months,
        engagement.resub_count,
        engagement.cheer_bits,
        engagement.donations_minor,
        engagement.gifted_subs,
        engagement.carry_over,
        given_weight,
    )


def test_the_worked_example_weighs_exactly_22() -> None:
    breakdown = weigh(EXAMPLE, VIEWER)
    assert (breakdown.base, breakdown.months, breakdown.bits, breakdown.gifts, breakdown.carry_over) == (
        1_000_000, 3_000_000, 2_000_000, 15_000_000, 1_000_000,
    )  # fmt: skip
    assert (breakdown.current, breakdown.total) == (21_000_000, 22_000_000)
    assert total_weigher(EXAMPLE)(row_of(VIEWER)) == 22_000_000


@pytest.mark.parametrize(
    "done, weight",
    [
        ({}, "1"),
        ({"is_subscriber": True, "sub_months": 1}, "1.1"),
        ({"is_subscriber": True, "sub_months": 10}, "2"),
        ({"is_subscriber": True, "sub_months": 11}, "2"),
        # A subscriber has at least one month, whatever is known of them; who is none has no months.
        ({"is_subscriber": True, "sub_months": 0}, "1.1"),
        ({"is_subscriber": False, "sub_months": 60}, "1"),
        ({"resub_count": 3}, "1.6"),
        ({"resub_count": 5}, "2"),
        ({"resub_count": 6}, "2"),
        ({"cheer_bits": 1}, "1.001"),
        ({"cheer_bits": 4999}, "5.999"),
        ({"cheer_bits": 5001}, "6"),
        ({"donations_minor": 1234}, "2.234"),
        ({"donations_minor": 10**9}, "6"),
        ({"gifted_subs": 7}, "1.7"),
        ({"gifted_subs": 51}, "6"),
        ({"carry_over": 123_456}, "1.123456"),
        ({"carry_over": 10**12}, "1000001"),
    ],
)
def test_each_part_by_the_presets(done: dict[str, Any], weight: str) -> None:
    breakdown = weigh(PRESETS, Engagement(**done))
    assert breakdown.total == Fraction(weight) * MICRO
    assert breakdown.current == breakdown.total - breakdown.carry_over


def test_groups_are_capped_after_their_parts() -> None:
    settings = change_settings(PRESETS, {"loyaltyMaxBonus": "1.5", "supportMaxBonus": "7"})
    done = Engagement(True, 10, 5, cheer_bits=4000, donations_minor=2500, gifted_subs=20, carry_over=MICRO)
    breakdown = weigh(settings, done)
    assert (breakdown.months, breakdown.resubs, breakdown.loyalty) == (1_000_000, 1_000_000, 1_500_000)
    assert (breakdown.bits, breakdown.donations, breakdown.gifts) == (4_000_000, 2_500_000, 2_000_000)
    assert breakdown.support == 7_000_000
    assert breakdown.total == 1_000_000 + 1_500_000 + 7_000_000 + 1_000_000


def test_a_cap_of_0_takes_a_part_away() -> None:
    caps = {name: "0" for name in SETTING_NAMES if name.endswith("Cap")}
    assert weigh(change_settings(PRESETS, dict(caps)), Engagement(True, 9, 9, 9999, 9999, 99)).total == MICRO


@pytest.mark.parametrize("bits, micro", [(1, 0), (3, 2), (5, 2), (7, 4), (2, 1), (9, 4), (11, 6)])
def test_a_part_is_rounded_half_to_even_once(bits: int, micro: int) -> None:
    # Half a millionth a bit: every odd number of bits is a tie.
    settings = change_settings(PRESETS, {"cheerBitsDivisor": "2000000"})
    assert weigh(settings, Engagement(cheer_bits=bits)).bits == micro
    assert Fraction(bits, 2) - micro in (Fraction(1, 2), Fraction(-1, 2), 0)


def test_a_given_weight_stands_in_place_of_the_whole_sum() -> None:
    breakdown = weigh(PRESETS, VIEWER, given=7)
    assert (breakdown.current, breakdown.total, breakdown.given) == (7, 7, 7)
    assert breakdown.can_win
    assert not weigh(PRESETS, VIEWER, given=0).can_win
    assert total_weigher(PRESETS)(row_of(VIEWER, 0)) == 0


def test_a_weight_of_0_cannot_win() -> None:
    nothing = change_settings(PRESETS, {"baseWeight": "0"})
    assert not weigh(nothing, Engagement()).can_win
    assert weigh(nothing, Engagement(carry_over=1)).can_win


COUNT = st.integers(0, 10**12)
ENGAGEMENT = st.builds(
    Engagement,
    is_subscriber=st.booleans(),
    sub_months=st.integers(0, 300),
    resub_count=COUNT,
    cheer_bits=COUNT,
    donations_minor=COUNT,
    gifted_subs=COUNT,
    carry_over=st.integers(0, MAX_TOTAL_WEIGHT),
)
RATE = st.integers(0, 10**9)
CAP = st.none() | st.integers(0, 10**10)
SETTINGS = st.builds(
    WeightSettings,
    base=RATE,
    sub_months_multiplier=RATE,
    sub_months_cap=st.none() | st.integers(0, 40),
    resub_multiplier=RATE,
    resub_cap=st.none() | st.integers(0, 40),
    cheer_bits_divisor=st.integers(1, 10**10),
    cheer_bits_cap=CAP,
    donations_divisor=st.integers(1, 10**10),
    donations_cap=CAP,
    gifted_subs_multiplier=RATE,
    gifted_subs_cap=CAP,
    carry_over_multiplier=RATE,
    carry_over_cap=CAP,
    loyalty_cap=CAP,
    support_cap=CAP,
)


@given(SETTINGS, ENGAGEMENT, st.none() | st.integers(0, MAX_TOTAL_WEIGHT))
def test_the_quick_way_gives_what_the_breakdown_gives(
    settings: WeightSettings, engagement: Engagement, given_weight: int | None
) -> None:
    breakdown = weigh(settings, engagement, given_weight)
    assert total_weigher(settings)(row_of(engagement, given_weight)) == breakdown.total


@given(SETTINGS, ENGAGEMENT)
def test_the_weight_is_the_rule_in_exact_fractions(settings: WeightSettings, engagement: Engagement) -> None:
    def capped(value: Fraction, cap: int | None) -> Fraction:
        return value if cap is None else min(value, Fraction(cap))

    def rounded(value: Fraction) -> Fraction:
        return Fraction(round(value))  # Python rounds fractions half to even.

    months = Fraction(max(1, engagement.sub_months) if engagement.is_subscriber else 0)
    loyalty = capped(months, settings.sub_months_cap) * settings.sub_months_multiplier + (
        capped(Fraction(engagement.resub_count), settings.resub_cap) * settings.resub_multiplier
    )
    bits = rounded(Fraction(engagement.cheer_bits * MICRO, settings.cheer_bits_divisor) * MICRO)
    donations = rounded(Fraction(engagement.donations_minor * MICRO, settings.donations_divisor) * MICRO)
    gifts = Fraction(engagement.gifted_subs * settings.gifted_subs_multiplier)
    support = (
        capped(bits, settings.cheer_bits_cap)
        + capped(donations, settings.donations_cap)
        + capped(gifts, settings.gifted_subs_cap)
    )
    expected = (
        settings.base
        + capped(loyalty, settings.loyalty_cap)
        + capped(support, settings.support_cap)
        + engagement.carry_over
    )
    assert weigh(settings, engagement).total == expected


@given(SETTINGS, st.integers(0, MAX_TOTAL_WEIGHT))
def test_carry_over_is_the_capped_share_rounded_half_to_even(settings: WeightSettings, total: int) -> None:
    exact = round(Fraction(settings.carry_over_multiplier * total, MICRO))
    cap = settings.carry_over_cap
    assert carried_over(settings, total) == (exact if cap is None else min(exact, cap))


def test_carry_over_by_the_presets_is_half() -> None:
    assert carried_over(PRESETS, 22 * MICRO) == 11 * MICRO
    assert [carried_over(PRESETS, micro) for micro in (0, 1, 2, 3, 5)] == [0, 0, 1, 2, 2]
    assert carried_over(change_settings(PRESETS, {"carryOverMaxBonus": "5"}), 22 * MICRO) == 5 * MICRO


def test_a_total_is_bounded_by_what_a_proof_can_state() -> None:
    check_total(MAX_TOTAL_WEIGHT)
    with pytest.raises(RaffleError, match="9007199254 at the most") as caught:
        check_total(MAX_TOTAL_WEIGHT + 1)
    assert caught.value.code is Code.WEIGHTS_TOO_LARGE


@pytest.mark.parametrize("name", SETTING_NAMES)
@pytest.mark.parametrize("value", ["-1", "-0", "", " ", "x", "1e3", "1e999999", "NaN", "inf", "٣", "1,5", "0x1", "1_0",
                                   "0.0000001", float("nan"), float("inf"), -1, True, [], 10**13])  # fmt: skip
def test_every_setting_refuses_by_its_name_what_is_no_number(name: str, value: object) -> None:
    if value == "" and name.endswith(("Cap", "Bonus")):
        assert getattr(change_settings(PRESETS, {name: value}), SETTING_NAMES[name]) is None
        return
    with pytest.raises(RaffleError, match=name) as caught:
        change_settings(PRESETS, {name: value})
    assert caught.value.code is Code.VALUE_INVALID


@pytest.mark.parametrize("name", ["cheerBitsDivisor", "donationsDivisor"])
@pytest.mark.parametrize("value", ["0", 0, 0.0, "0.000000"])
def test_a_divisor_of_0_is_refused_by_its_name(name: str, value: object) -> None:
    with pytest.raises(RaffleError, match=f"{name} must be more than 0"):
        change_settings(PRESETS, {name: value})
    assert 1 in dataclasses.astuple(change_settings(PRESETS, {name: "0.000001"}))


@given(SETTINGS)
def test_settings_shown_as_texts_are_read_back_the_same(settings: WeightSettings) -> None:
    shown = settings_as_text(settings)
    assert list(shown) == list(SETTING_NAMES)
    assert change_settings(PRESETS, dict(shown)) == settings


def test_changing_one_setting_leaves_the_others() -> None:
    changed = change_settings(PRESETS, {"resubCap": None})
    assert changed == dataclasses.replace(PRESETS, resub_cap=None)
    assert change_settings(PRESETS, {}) == PRESETS
    assert change_settings(PRESETS, {"baseWeight": " 1.5 "}).base == 1_500_000


@given(SETTINGS)
def test_the_rule_is_one_short_line(settings: WeightSettings) -> None:
    text = rule_in_words(settings)
    assert text.isascii()
    assert text.isprintable()
    assert len(text) < 400


def test_the_rule_in_words_names_every_part() -> None:
    assert rule_in_words(change_settings(EXAMPLE, {"loyaltyMaxBonus": "4"})) == (
        "Weight = 1 + sub months x 0.5 (max 10 months) + resubs x 0 (max 5 resubs) + bits / 100 (max 120)"
        " + donated cents / 1000 (max 0) + gifted subs x 5 (max 120) + carry-over; months and resubs together max 4"
    )
