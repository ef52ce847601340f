"""Weights become whole numbers exactly, and a list has one canonical text."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raffle_desktop.domain.streamdraw.draw_list import (
    TOTAL_MAX,
    DuplicateEntry,
    EmptyList,
    WeightsTooLarge,
    build_list,
    build_list_from_weights,
    exact_weight,
    parse_list,
    scale_micro_weights,
    scale_weights,
)

_STEADY = settings(deadline=None, derandomize=True, max_examples=200)
_COMMIT = "ab" * 32
_MICRO = 1_000_000


@pytest.mark.parametrize(
    "text, weight",
    [
        ("0", Fraction(0)),
        ("12", Fraction(12)),
        ("007", Fraction(7)),
        ("1.5", Fraction(3, 2)),
        ("0.000000001", Fraction(1, 10**9)),
        ("1/3", Fraction(1, 3)),
        ("2/6", Fraction(1, 3)),
        ("999999999999", Fraction(999999999999)),
    ],
)
def test_weights_are_read_exactly(text: str, weight: Fraction) -> None:
    assert exact_weight(text) == weight


@pytest.mark.parametrize(
    "text",
    [
        "", " 1", "1 ", "1\n", "+1", "-1", "1.", ".5", "1,5", "1e3", "1e9999999", "1_0", "NaN", "inf", "0x1", "١٢",
        "１", "²", "1/0", "1/", "/3", "1/-3", "1/3/2", "1.5/2", "1 /3", "1.0000000000", "1000000000000",
        "1/1000000000000", "½", "\x001", 1, 1.5, None, True, b"1",
    ],
)  # fmt: skip
def test_anything_else_is_no_weight(text: object) -> None:
    with pytest.raises(ValueError, match="weight"):
        exact_weight(text)


def test_whole_weights_keep_their_value() -> None:
    assert scale_weights([Fraction(2), Fraction(4), Fraction(6)]) == ([2, 4, 6], 1)
    assert scale_micro_weights([2 * _MICRO, 4 * _MICRO]) == ([2, 4], 1)


@_STEADY
@given(st.lists(st.fractions(min_value=0, max_value=1000, max_denominator=60), max_size=8))
def test_the_scale_is_the_least_common_multiple_and_nothing_is_rounded(weights: list[Fraction]) -> None:
    scaled, scale = scale_weights(weights)
    assert [Fraction(whole, scale) for whole in scaled] == weights
    candidates = (n for n in range(1, scale + 1) if all((weight * n).denominator == 1 for weight in weights))
    assert scale == math.lcm(*(weight.denominator for weight in weights))
    if scale < 5000:
        assert next(candidates) == scale


@_STEADY
@given(st.lists(st.integers(0, 10**9) | st.integers(0, 10**4).map(lambda n: n * 1000), max_size=20))
def test_millionths_are_scaled_just_like_fractions(weights: list[int]) -> None:
    assert scale_micro_weights(weights) == scale_weights([Fraction(weight, _MICRO) for weight in weights])


def test_a_total_up_to_2_to_the_53_less_1_is_taken() -> None:
    assert TOTAL_MAX == 9_007_199_254_740_991
    assert scale_weights([Fraction(TOTAL_MAX)]) == ([TOTAL_MAX], 1)
    assert parse_list(build_list(_COMMIT, 5, 0, [("a", "A", TOTAL_MAX)]).text).total == TOTAL_MAX
    assert scale_weights([Fraction(TOTAL_MAX - 1), Fraction(1)])[0] == [TOTAL_MAX - 1, 1]
    assert scale_micro_weights([TOTAL_MAX - 1, 1])[0] == [TOTAL_MAX - 1, 1]


def test_a_larger_total_is_refused_instead_of_rounded() -> None:
    with pytest.raises(WeightsTooLarge):
        scale_weights([Fraction(TOTAL_MAX), Fraction(1)])
    with pytest.raises(WeightsTooLarge):
        scale_micro_weights([TOTAL_MAX, 1])


def test_hostile_denominators_are_refused_before_they_multiply() -> None:
    seen = []

    class Watched(list[Fraction]):
        def __iter__(self) -> Iterator[Fraction]:
            for weight in super().__iter__():
                seen.append(weight)
                yield weight

    with pytest.raises(WeightsTooLarge):
        scale_weights(Watched(Fraction(1, 999_999_999_999 - number) for number in range(1000)))
    assert len(seen) < 10


@pytest.mark.parametrize("weights", [[-1], [1.5], [True], ["1"]])
def test_millionths_are_whole_and_not_negative(weights: list[int]) -> None:
    with pytest.raises(ValueError, match="weight"):
        scale_micro_weights(weights)


def test_negative_fractions_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        scale_weights([Fraction(1), Fraction(-1, 2)])


def test_a_list_is_written_in_the_order_of_ids_with_clean_names_and_without_zero_weights() -> None:
    entries = [
        ("twitch:9", "Nine\n", 2_500_000),
        ("twitch:10", "Ten", 1_000_000),
        ("twitch:8", "Nobody", 0),
        ("manual:J%C3%BCrgen", "Ju\u0308rgen", 500_000),
    ]
    built = build_list(_COMMIT, 1700000000, 0, entries)
    assert built.text == (
        f"streamdraw/1 list\ncommit {_COMMIT}\nclosed 1700000000\nround 0\nscale 2\nentries 3\ntotal 8\n"
        "1 manual:J%C3%BCrgen Jürgen\n2 twitch:10 Ten\n5 twitch:9 Nine\n"
    )
    assert built.ids == ("manual:J%C3%BCrgen", "twitch:10", "twitch:9")
    assert built.names == ("Jürgen", "Ten", "Nine")
    assert (built.weights, built.total, built.scale) == ((1, 2, 5), 8, 2)
    assert list(built.prefix) == [1, 3, 8]


def test_the_order_is_that_of_the_bytes() -> None:
    entries = [(entry_id, "-", 1) for entry_id in ("b", "a", "B", "~", "!", "a1", "a-")]
    assert build_list(_COMMIT, 0, 0, entries).ids == ("!", "B", "a", "a-", "a1", "b", "~")


def test_an_id_given_twice_is_named() -> None:
    with pytest.raises(DuplicateEntry) as refusal:
        build_list(_COMMIT, 0, 0, [("b", "B", 1), ("a", "A", 1), ("c", "C", 1), ("b", "D", 1)])
    assert refusal.value.id == "b"


@pytest.mark.parametrize("entries", [[], [("a", "A", 0)]])
def test_a_list_of_nobody_is_refused(entries: list[tuple[str, str, int]]) -> None:
    with pytest.raises(EmptyList):
        build_list(_COMMIT, 0, 0, entries)


@pytest.mark.parametrize("entry_id", ["", "a b", "a\n", "é", "x" * 201, "a\x7f", "\ud800"])
def test_an_id_that_cannot_be_written_is_refused(entry_id: str) -> None:
    with pytest.raises(ValueError, match="id"):
        build_list(_COMMIT, 0, 0, [(entry_id, "A", 1)])


@pytest.mark.parametrize("commit, closed, round_number", [("AB" * 32, 0, 0), (_COMMIT, -1, 0), (_COMMIT, 0, -1)])
def test_a_head_that_cannot_be_written_is_refused(commit: str, closed: int, round_number: int) -> None:
    with pytest.raises(ValueError, match="must be"):
        build_list(commit, closed, round_number, [("a", "A", 1)])


_IDS = st.lists(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=12), unique=True)


@_STEADY
@given(_IDS.filter(bool), st.data())
def test_a_list_is_the_same_whatever_the_order_of_its_entries_and_is_read_back(
    ids: list[str], data: st.DataObject
) -> None:
    entries = [(entry_id, data.draw(st.text(max_size=70)), data.draw(st.integers(1, 10**7))) for entry_id in ids]
    built = build_list(_COMMIT, 1, 2, entries)
    assert build_list(_COMMIT, 1, 2, data.draw(st.permutations(entries))) == built
    assert parse_list(built.text) == built
    fractions = [(entry_id, name, Fraction(weight, _MICRO)) for entry_id, name, weight in entries]
    assert build_list_from_weights(_COMMIT, 1, 2, fractions) == built


@pytest.mark.parametrize(
    "before, after",
    [
        ("streamdraw", "\ufeffstreamdraw"),
        ("\n", "\r\n"),
        ("closed 5", "closed 05"),
        ("closed 5", "closed ٥"),
        ("entries 2", "entries 3"),
        ("total 3", "total 4"),
        ("scale 1", "scale 0"),
        ("1 a A\n2 b Bob\n", "2 b Bob\n1 a A\n"),
        ("1 a A\n2 b Bob\n", "1 a A\n2 a Bob\n"),
        ("1 a A", "01 a A"),
        ("1 a A", "1 a "),
        ("1 a A", "1\ta A"),
        ("2 b Bob\n", "2 b Bob"),
        ("2 b Bob\n", "2 b Bob\n\n"),
        ("1 a A\n2 b Bob\n", "1 a A\u20282 b Bob\n"),
    ],
)
def test_a_text_that_the_builder_would_not_write_is_not_read(before: str, after: str) -> None:
    text = build_list(_COMMIT, 5, 0, [("a", "A", _MICRO), ("b", "Bob", 2 * _MICRO)]).text
    assert before in text
    with pytest.raises(ValueError, match="list"):
        parse_list(text.replace(before, after))


def test_a_total_beyond_2_to_the_53_less_1_is_not_read() -> None:
    text = build_list(_COMMIT, 5, 0, [("a", "A", TOTAL_MAX)]).text
    assert text.count(str(TOTAL_MAX)) == 2
    with pytest.raises(ValueError, match="total"):
        parse_list(text.replace(str(TOTAL_MAX), str(TOTAL_MAX + 1)))


def test_a_scale_that_is_not_the_smallest_is_not_read() -> None:
    text = build_list(_COMMIT, 5, 0, [("a", "A", 2 * _MICRO), ("b", "B", 4 * _MICRO)]).text
    with pytest.raises(ValueError, match="scale"):
        parse_list(text.replace("scale 1", "scale 2"))
