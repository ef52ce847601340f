"""Instant wins by whole numbers: probabilities, odds, days, and what is shown of a contact."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.domain import chi_square, lucky
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.lucky import Chance, Odds, odds
from tests.conftest import FakeDice

BILLION = 10**9


@pytest.mark.parametrize(
    "given, parts",
    [
        ("0.25", 250_000_000),
        (" 0.250000000000 ", 250_000_000),
        (".5", 500_000_000),
        ("0", 0),
        ("1", BILLION),
        ("1.000", BILLION),
        ("0.000000001", 1),
        (0.1, 100_000_000),
        (1e-7, 100),
        (Decimal("0.333333333"), 333_333_333),
        (1, BILLION),
        (0, 0),
    ],
)
def test_probabilities_are_read_exactly(given: object, parts: int) -> None:
    assert lucky.parse_probability(given) == parts
    assert lucky.parse_probability(lucky.format_probability(parts)) == parts


@pytest.mark.parametrize(
    "given",
    ["", "half", "-0.1", "0,5", "50 %", "1e-3", "0.0000000001", "٠.٥", "0x1", ".", "1.", None, True, float("nan"),
     float("inf"), Decimal("-0.5"), Decimal("1e-400"), [], 1e-10],
)  # fmt: skip
def test_what_is_no_probability_is_refused(given: object) -> None:
    with pytest.raises(RaffleError, match="from 0 to 1") as caught:
        lucky.parse_probability(given)
    assert caught.value.code is Code.VALUE_INVALID


@pytest.mark.parametrize("given", ["1.000000001", "2", 1.5, 10**40, Decimal("1e20"), "100"])
def test_a_probability_over_one_is_refused_as_such(given: object) -> None:
    with pytest.raises(RaffleError) as caught:
        lucky.parse_probability(given)
    assert caught.value.code is Code.PROBABILITIES_TOO_HIGH


@given(st.integers(0, BILLION))
def test_every_probability_is_told_in_full(parts: int) -> None:
    text = lucky.format_probability(parts)
    assert Fraction(text) == Fraction(parts, BILLION)
    assert text == "0" or not text.endswith(("0", ".")) or parts == BILLION


chances = st.lists(st.tuples(st.integers(0, BILLION // 6), st.booleans()), max_size=6)


@given(chances, st.booleans())
def test_odds_are_exactly_the_probabilities_and_what_is_used_up_is_nothing_or_shared(
    given: list[tuple[int, bool]], reshare: bool
) -> None:
    found = odds([Chance(number, parts, left) for number, (parts, left) in enumerate(given)], reshare=reshare)
    together = sum(parts for parts, _ in given)
    available = sum(parts for parts, left in given if left)
    grown = Fraction(together, available) if reshare and available else 1
    wanted = {number: Fraction(parts, BILLION) * grown for number, (parts, left) in enumerate(given) if left}
    assert found.chances() == wanted
    assert found.of <= 10**18
    for prize_id, first, end in found.shares:
        assert 0 <= first <= end <= found.of
        if first < end:
            assert found.prize_at(first) == found.prize_at(end - 1) == prize_id
            assert found.prize_at(end) != prize_id


@pytest.mark.parametrize("reshare", [False, True])
def test_every_single_ticket_wins_what_the_probabilities_say(reshare: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """All tickets there are, one by one, where 1 is 60 tickets, for all ways to share it among three prizes."""
    monkeypatch.setattr(lucky, "WHOLE", 60)
    for parts in ((30, 20, 10), (7, 0, 53), (1, 1, 1), (60, 0, 0), (0, 0, 0), (13, 29, 11)):
        for left in product((True, False), repeat=3):
            found = odds(list(map(Chance, (1, 2, 3), parts, left)), reshare=reshare)
            won = Counter(map(found.prize_at, range(found.of)))
            available = sum(part for part, is_left in zip(parts, left, strict=True) if is_left)
            grown = Fraction(sum(parts), available) if reshare and available else 1
            for number, part, is_left in zip((1, 2, 3), parts, left, strict=True):
                assert won[number] == (part * grown * found.of / 60 if is_left else 0)
            assert sum(won.values()) == found.of


def test_a_used_up_prize_leaves_the_tickets_of_the_others_where_they_were() -> None:
    three = [Chance(1, 200), Chance(2, 300, left=False), Chance(3, 500)]
    found = odds(three, reshare=False)
    assert found == Odds(BILLION, ((1, 0, 200), (3, 500, 1000)))
    assert [found.prize_at(ticket) for ticket in (199, 200, 499, 500, 999, 1000)] == [1, None, None, 3, 3, None]
    assert odds([Chance(1, 200, left=False)], reshare=True).prize_at(0) is None
    with pytest.raises(RaffleError) as caught:
        odds([Chance(1, BILLION), Chance(2, 1)], reshare=False)
    assert caught.value.code is Code.PROBABILITIES_TOO_HIGH


@pytest.mark.parametrize("of", [1, 2, 3, 5, 6, 7, 10, 1000])
def test_each_ticket_is_as_likely_as_any_other(of: int) -> None:
    dice, tries = FakeDice(), 20_000
    counts = [0] * of
    for _ in range(tries):
        counts[lucky.ticket_of(dice(32), of)] += 1
    if of > 1:
        difference = chi_square.statistic((count, tries / of) for count in counts)
        assert chi_square.p_value(difference, of - 1) > 0.001


def micros(*moment: int) -> int:
    return to_micros(datetime(*moment, tzinfo=UTC))  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    "zone, moment, day",
    [
        # Winter, an hour ahead of UTC; then summer, two.
        ("Europe/Berlin", (2026, 3, 28, 22, 59), "2026-03-28"),
        ("Europe/Berlin", (2026, 3, 28, 23, 0), "2026-03-29"),
        ("Europe/Berlin", (2026, 3, 29, 21, 59), "2026-03-29"),
        ("Europe/Berlin", (2026, 3, 29, 22, 0), "2026-03-30"),
        # Back to winter: that Sunday has 25 hours.
        ("Europe/Berlin", (2026, 10, 25, 22, 59), "2026-10-25"),
        ("Europe/Berlin", (2026, 10, 25, 23, 0), "2026-10-26"),
        ("America/New_York", (2026, 11, 22, 4, 59), "2026-11-21"),
        ("America/New_York", (2026, 11, 22, 5, 0), "2026-11-22"),
        ("Asia/Kathmandu", (2026, 11, 21, 18, 15), "2026-11-22"),
        ("Pacific/Kiritimati", (2026, 11, 21, 10, 0), "2026-11-22"),
        # Samoa had no 30 December 2011.
        ("Pacific/Apia", (2011, 12, 30, 9, 59), "2011-12-29"),
        ("Pacific/Apia", (2011, 12, 30, 10, 0), "2011-12-31"),
        # Lebanon put its clocks back at midnight, to the same evening.
        ("Asia/Beirut", (2026, 10, 24, 21, 30), "2026-10-24"),
        ("Asia/Beirut", (2026, 10, 24, 22, 0), "2026-10-25"),
    ],
)
def test_the_day_changes_at_local_midnight(zone: str, moment: tuple[int, ...], day: str) -> None:
    assert lucky.local_day(micros(*moment), ZoneInfo(zone)) == day


def test_without_a_zone_it_is_the_day_of_this_computer() -> None:
    moment = datetime(2026, 11, 21, 20, tzinfo=UTC)
    assert lucky.local_day(to_micros(moment), None) == moment.astimezone().date().isoformat()


@pytest.mark.parametrize("name", ["Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Europe", "a\0b", "x" * 5000])
def test_what_is_no_time_zone_is_refused(name: str) -> None:
    with pytest.raises(RaffleError, match="time zone"):
        lucky.zone_named(name)


@pytest.mark.parametrize(
    "given, phone, masked",
    [
        ("12345678", "12345678", "•••••78"),
        (" +49 170  123-45.67 ", "+49 170 123-45.67", "•••••67"),
        ("(0170) 1/234", "(0170) 1/234", "•••••34"),
    ],
)
def test_telephone_numbers(given: str, phone: str, masked: str) -> None:
    assert lucky.checked_phone(given) == phone
    assert lucky.masked_phone(phone) == masked


@pytest.mark.parametrize(
    "given", ["", "1234", "1" * 16, "call me", "12345<b>", "١٢٣٤٥٦٧", "=1234567", "1 " * 30, "++123456"]
)
def test_what_is_no_telephone_number_is_refused_without_repeating_it(given: str) -> None:
    with pytest.raises(RaffleError) as caught:
        lucky.checked_phone(given)
    assert caught.value.code is Code.VALUE_INVALID
    assert len(given) < 4 or given not in caught.value.message


def test_of_an_address_only_its_first_letter_and_host_are_shown() -> None:
    assert lucky.masked_email("ann.lee@example.org") == "a•••••@example.org"


@pytest.mark.parametrize("given, code", [("five_dollar", "FIVE_DOLLAR"), (" T-SHIRT2 ", "T-SHIRT2")])
def test_codes_are_in_capitals(given: str, code: str) -> None:
    assert lucky.checked_code(given) == code


@pytest.mark.parametrize("given", ["", "five dollar", "_x", "É", "<b>", "X" * 51])
def test_what_is_no_code_is_refused(given: str) -> None:
    with pytest.raises(RaffleError) as caught:
        lucky.checked_code(given)
    assert caught.value.code is Code.NAME_INVALID


def test_the_old_sentences_word_for_word() -> None:
    assert lucky.won_message("$5 Cash Coupon") == "Congratulations! You have won a $5 Cash Coupon!"
    assert lucky.ALREADY_TRIED == "You have already participated. Please come back tomorrow!"
    assert lucky.NO_LUCK == "No luck this time. Please come back tomorrow!"
    assert lucky.REDEEMED == "You have successfully redeemed your prize."
