"""Texts of answers: they fit whatever is filled in, and join into few messages without losing anybody."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.domain.chat_answers import (
    ANSWER_FIELDS,
    ANSWERS_OF,
    DEFAULT_ANSWERS,
    FIELD_LENGTHS,
    ROOM,
    ROOMS,
    check_answer,
    cut_list,
    render_answer,
)
from raffle_desktop.domain.chat_commands import LENGTH_MAX, ChatCommand
from raffle_desktop.domain.chat_joining import BETWEEN, addressed, first_message, room_beside

LIST = {"items", "commands"}
PEOPLE = st.lists(
    st.tuples(st.text(max_size=60), st.text(max_size=300) | st.sampled_from(["5 tickets", "12"])), max_size=40
)


def test_every_command_has_its_texts_and_every_text_its_placeholders(subtests: pytest.Subtests) -> None:
    assert ANSWERS_OF.keys() == {*ChatCommand, None}
    assert DEFAULT_ANSWERS.keys() == ANSWER_FIELDS.keys()
    for kind, text in DEFAULT_ANSWERS.items():
        with subtests.test(kind=kind):
            check_answer(kind, text)
            assert set(ANSWER_FIELDS[kind]) - {"items"} <= FIELD_LENGTHS.keys()


@pytest.mark.parametrize("value", ["x", "ÿ", "😀", "a\u0301\u0302", "\u202ex", "_", "<@1>", "👩‍👩‍👧‍👦"])
def test_a_text_that_passes_fits_a_message_whatever_is_filled_in(value: str, subtests: pytest.Subtests) -> None:
    for kind, fields in ANSWER_FIELDS.items():
        names = [name for name in fields if name not in LIST]
        room = ROOMS.get(kind, ROOM) - (150 if "items" in fields else 0)
        longest = "".join("{" + name + "}" for name in names if FIELD_LENGTHS[name] < room)
        text = ""
        for name in re.findall(r"\{\w+\}", longest):
            candidate = text + name
            if sum(FIELD_LENGTHS[one] for one in re.findall(r"\w+", candidate)) <= room:
                text = candidate
        text += "{items}" if "items" in fields else ""
        with subtests.test(kind=kind):
            check_answer(kind, text)
            for platform, most in LENGTH_MAX.items():
                said = (
                    render_answer(text, dict.fromkeys(fields, value * 60), platform, most)
                    if "items" not in fields
                    else ""
                )
                # Discord's marks that keep a name as it is take room too, and Discord has four times as much.
                assert len(said) <= (room if platform != "discord" else 2 * room + 20)


def test_what_is_filled_in_is_no_template_and_no_command_to_the_platform() -> None:
    assert render_answer("{name} here", {"name": "{reason}"}, "twitch", 100) == "{reason} here"
    assert render_answer("{name} here", {"name": "/ban ann"}, "twitch", 100) == "ban ann here"
    assert render_answer("{name} a", {"name": "a\u202eb\nc"}, "kick", 100) == "ab c a"
    assert render_answer("{name}", {"name": "a_b*c"}, "kick", 100) == "a_b*c"
    assert render_answer("{name}", {"name": "# a_b*c"}, "discord", 100) == r"\# a\_b\*c"
    assert render_answer("hi @EVERYONE and <@12> and @ann", {}, "discord", 100) == (
        "hi @\u200bEVERYONE and <\u200b@12> and @ann"
    )


def test_a_list_is_cut_at_whole_items() -> None:
    items = [f"{number}. someone" for number in range(1, 26)]
    more = "and {} more".format
    assert cut_list(items[:2], 100, more) == "1. someone · 2. someone"
    assert cut_list(items, 60, more) == "1. someone · 2. someone · 3. someone · and 22 more"
    assert cut_list(items, 5, more) == "and…"
    assert cut_list([], 60, more) == ""
    assert cut_list(["x" * 100, "y"], 60, lambda _count: "") == ""
    for most in range(200):
        assert len(cut_list(items, most, more)) <= most


def test_different_answers_share_a_message() -> None:
    asked = [("ann", "12 tickets"), ("bo", "5 tickets"), ("cy", "12 tickets"), ("ann", "12 tickets")]
    assert first_message(asked, 500) == ("@ann, @cy: 12 tickets · @bo: 5 tickets", 4)
    assert first_message(asked, 30) == ("@ann: 12 tickets", 1)
    assert first_message([("ann", "x" * 900)], 500) == ("@ann: " + "x" * 493 + "…", 1)
    assert first_message([("a b@c", "x")], 500) == ("@ab@c: x", 1)


@given(PEOPLE)
def test_nobody_is_lost_or_answered_twice_and_no_message_is_too_long(asked: list[tuple[str, str]]) -> None:
    left, told = list(asked), 0
    while left:
        line, taken = first_message(left, 500)
        assert 1 <= taken <= len(left)
        assert len(line) <= 500
        assert taken == 1 or BETWEEN in line or len({text for _, text in left[:taken]}) >= 1
        left, told = left[taken:], told + taken
    assert told == len(asked)


@given(st.text(max_size=100))
def test_an_answer_that_keeps_to_its_room_fits_behind_the_name(name: str) -> None:
    assert len(addressed(name, "x" * room_beside(name, 500))) == 500
