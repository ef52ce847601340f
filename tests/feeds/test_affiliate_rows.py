"""An affiliate's list: exact amounts, one campaign, and what spoils the list."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.feeds.affiliate_rows import WagerList, parse_amount, read_wagers
from raffle_desktop.feeds.faults import NotUnderstood
from raffle_desktop.feeds.json_list import Number
from raffle_desktop.feeds.rows import WagerRow


def row(username: Any, amount: Any, campaign: Any = "lele") -> dict[str, Any]:
    return {"username": username, "campaignCode": campaign, "wagerAmount": amount}


def read(content: Any, campaign: str = "lele") -> WagerList:
    return read_wagers(content if isinstance(content, bytes) else json.dumps(content).encode(), campaign)


def refused(content: Any) -> str:
    with pytest.raises(NotUnderstood) as caught:
        read(content)
    assert "Nothing was changed." in caught.value.message
    return caught.value.message


@pytest.mark.parametrize(
    "text, micro",
    [
        ("1667.69", 1_667_690_000),
        ("2100.00", 2_100_000_000),
        ("0", 0),
        ("0.000001", 1),
        ("1667.690000000000000000", 1_667_690_000),
        ("0.999999999999999999", 999_999),
        ("123456789012.123456999999999999", 123_456_789_012_123_456),
        ("1e-7", 0),
        ("1.5e3", 1_500_000_000),
        ("15E+2", 1_500_000_000),
        ("12345678901234567890e-19", 1_234_567),
        ("999999999999.999999", 999_999_999_999_999_999),
    ],
)
def test_amounts_are_exact_and_never_rounded_up(text: str, micro: int) -> None:
    assert parse_amount(text) == parse_amount(Number(text)) == micro


@pytest.mark.parametrize(
    "value",
    ["", " ", "-1", "+1", "-0.01", "1,000.00", "1 000", "12 USD", "$5", "NaN", "Infinity", "0x10", "1e999", "1e-999",
     "1000000000000", "1.", ".5", "1e", "٣", "１２", "1_000", "9" * 300, "1\n", None, True, [], {}, b"1"],
    ids=repr,
)  # fmt: skip
def test_what_is_no_amount_is_none(value: Any) -> None:
    assert parse_amount(value) is None


@given(st.integers(0, 10**12 - 1), st.text("0123456789", min_size=0, max_size=18))
def test_any_number_of_decimals_is_cut_to_millionths_and_nothing_else(whole: int, decimals: str) -> None:
    text = f"{whole}.{decimals}" if decimals else str(whole)
    micro = parse_amount(text)
    assert micro is not None
    assert Fraction(0) <= Fraction(text) * 1_000_000 - micro < 1


def test_numbers_pass_through_json_without_becoming_floats() -> None:
    body = b'[{"username": "ann", "campaignCode": "lele", "wagerAmount": 9007199254.740993}]'
    assert read(body).rows == (WagerRow("ann", "lele", 9_007_199_254_740_993),)


@pytest.mark.parametrize(
    "wrap", [lambda rows: rows, lambda rows: {"stats": rows}, lambda rows: {"data": rows, "total": 3}]
)
def test_only_the_campaign_counts_in_any_case(wrap: Any) -> None:
    listed = read(wrap([row("ann", "1", "LeLe"), row("bob", "2", "other"), row("cy", 3, " lele ")]))
    assert listed.rows == (WagerRow("ann", "lele", 1_000_000), WagerRow("cy", "lele", 3_000_000))
    assert listed.others == 1


def test_who_has_no_campaign_is_of_another() -> None:
    listed = read([row("ann", "1", None), row("bob", "2", "")])
    assert (listed.rows, listed.others) == ((), 2)


def test_more_fields_than_needed_do_not_matter() -> None:
    assert read([{**row("ann", "1"), "id": None, "rank": 1.5, "tags": []}]).rows[0].username == "ann"


def test_the_same_user_twice_with_the_same_amount_counts_once() -> None:
    assert len(read([row("Ann", "1.50"), row("ann", 1.5)]).rows) == 1


def test_the_same_user_with_two_amounts_spoils_the_list() -> None:
    message = refused([row("Ann", "1.50"), row("aNN", "7")])
    assert "“aNN” stands in it twice, with 1.5 and 7" in message


def test_the_same_user_in_another_campaign_is_no_matter() -> None:
    assert read([row("ann", "1"), row("ann", "9", "other")]).rows == (WagerRow("ann", "lele", 1_000_000),)


@pytest.mark.parametrize("name", ["=1+1", "a\u202eb", "\u200b", "x" * 501])
def test_a_name_no_viewer_can_have_is_left_out_and_named(name: str) -> None:
    listed = read([row(name, "5"), row("ann", "1")])
    assert [one.username for one in listed.rows] == ["ann"]
    assert len(listed.passed_over) == 1
    assert listed.passed_over[0].isprintable()


@pytest.mark.parametrize(
    "bad",
    [
        row("bob", "-5"),
        row("bob", None),
        row("bob", "a lot"),
        row("bob", True),
        row("", "5"),
        row("  ", "5"),
        row(None, "5"),
        row(5, "5"),
        row("bob", "5", ["lele"]),
        {"username": "bob", "wagerAmount": "5"},
        {"username": "bob", "campaignCode": "lele"},
        "bob",
        None,
        ["bob", "lele", 5],
    ],
    ids=repr,
)
def test_one_row_that_cannot_be_read_spoils_the_list(bad: Any) -> None:
    assert "row 2" in refused([row("ann", "1"), bad])


def test_a_bad_row_of_another_campaign_spoils_the_list_too() -> None:
    assert "row 1" in refused([row("bob", "-5", "other"), row("ann", "1")])


@pytest.mark.parametrize("amount", [b"NaN", b"Infinity", b"1" * 5000, b"1e400", b"-1"])
def test_numbers_that_are_none_spoil_the_list(amount: bytes) -> None:
    refused(b'[{"username": "ann", "campaignCode": "lele", "wagerAmount": ' + amount + b"}]")


def test_half_an_answer_spoils_the_list() -> None:
    body = json.dumps([row("ann", "1"), row("bob", "2")]).encode()
    for end in range(1, len(body)):
        refused(body[:end])
