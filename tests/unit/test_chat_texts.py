"""What the desk says in chat: templates that are checked, names that cannot harm, refusals in few lines."""

from __future__ import annotations

import re

import pytest

from raffle_desktop.domain.chat_texts import (
    BEHIND,
    LINE_MAX,
    ROOM,
    TEMPLATE_FIELDS,
    answer_lines,
    behind,
    check_template,
    render,
)
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw import posts
from raffle_desktop.domain.streamdraw.texts import Level

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize("kind", TEMPLATE_FIELDS)
def test_a_template_may_name_what_is_known_then(kind: str) -> None:
    for name in TEMPLATE_FIELDS[kind]:
        check_template(kind, f"{{{name}}}")
    check_template(kind, "")
    check_template(kind, "x" * ROOM.get(kind, 400))


@pytest.mark.parametrize(
    "kind, text, why",
    [
        ("opened", "{winner} won", "{winner}"),
        ("winner", "{Winner}", "{Winner}"),
        ("winner", "{}", "these can"),
        ("winner", "{winner", "brace"),
        ("winner", "winner}", "brace"),
        ("winner", "{{winner}}", "brace"),
        ("winner", "x" * 401, "401"),
        ("draw_closed", "x" * 231, "make it 1 shorter"),
        # It would fit with a short address; the longest counts.
        ("draw_closed", "{link} {witness}", "281 characters"),
    ],
)
def test_a_template_with_a_mistake_is_refused_with_the_mistake(kind: str, text: str, why: str) -> None:
    with pytest.raises(RaffleError, match=re.escape(why)) as caught:
        check_template(kind, text)
    assert caught.value.code is Code.VALUE_INVALID


def test_the_longest_line_of_a_draw_leaves_the_room_that_its_text_may_take() -> None:
    one = "f" * 64
    longest = {
        "draw_opened": posts.open_post(999_999, Level.BEACON, 1_000_000, one),
        "draw_closed": posts.close_post(
            999_999, 1_000_000, "9007199254.740991", one, secret=one, round_number=999_999_999
        ),
        "draw_result": posts.result_post(999_999, [("999.1", "x" * 100, "W" * 100)], "p" * 40),
        "draw_void": posts.void_post(999_999, "x" * 500, 999),
    }
    for kind, line in longest.items():
        text = "x" * ROOM[kind]
        assert behind(line, text, {}) == (f"{line}{BEHIND}{text}", "")
    # What does not fit is not cut, and given back to be said by itself.
    assert behind("L" * 300, "x" * 198, {}) == ("L" * 300, "x" * 198)
    assert len(behind("L" * 300, "x" * 197, {})[0]) == LINE_MAX


def test_a_text_without_anything_in_it_is_left_out() -> None:
    assert behind("LINE", "{link}", {"link": ""}) == ("LINE", "")
    assert behind("LINE", "at {link} !", {"link": ""}) == ("LINE — at !", "")


def test_placeholders_are_filled_in_once() -> None:
    assert render("{winner}: {odds}", {"winner": "ann", "odds": "1.61 %"}) == "ann: 1.61 %"
    # A name that looks like a placeholder is none.
    assert render("{winner}", {"winner": "{odds}", "odds": "1 %"}) == "{odds}"
    assert render("{winner} {nobody} {", {"winner": "ann"}) == "ann {nobody} {"


@pytest.mark.parametrize(
    "name, said",
    [
        ("a\u202eb", "ab"),
        ("a\nb\x00c", "a bc"),
        ("a\u200bb", "ab"),
        ("a" + "\u0301" * 30 + "b", "\u00e1\u0301\u0301\u0301b"),
        (FAMILY, FAMILY),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4\U000e0067\U000e0062\U000e007f"),
    ],
)  # fmt: skip
def test_names_are_shown_without_what_hides_or_turns_around(name: str, said: str) -> None:
    assert render("{winner}!", {"winner": name}) == f"{said}!"


@pytest.mark.parametrize("text", ["/ban {winner}", "./me", " / ban", "\u200b/ban x", ".timeout x", "\\/ban"])
def test_nothing_that_is_said_is_a_command(text: str) -> None:
    assert render(text, {"winner": "x"})[:1] not in {"/", "."}
    assert render("{winner} x", {"winner": text})[:1] not in {"/", "."}


def test_a_long_text_is_cut_between_characters() -> None:
    assert render("x" * 600, {}) == "x" * 499 + "\u2026"
    assert render("x" * 500, {}) == "x" * 500
    for length in range(490, 500):
        said = render("x" * length + FAMILY * 3, {})
        assert len(said) <= 500
        assert set(said.removesuffix("\u2026").strip("x").split(FAMILY)) <= {""}


def test_one_line_for_each_sentence_names_everybody_once() -> None:
    refusals = [("ann", "Closed."), ("@bo", "Closed."), ("ann", "Too new."), ("ann", "Closed.")]
    assert answer_lines(refusals) == ["@ann, @bo: Closed.", "@ann: Too new."]
    assert answer_lines([]) == []


def test_who_does_not_fit_in_the_line_is_counted() -> None:
    (line,) = answer_lines([(f"name_{number}", "Submissions are currently closed.") for number in range(5_000)])
    assert len(line) <= 500
    named = line.count("@")
    assert named > 30
    assert line.endswith(f" and {5_000 - named} others: Submissions are currently closed.")
    assert answer_lines([("ann", "Closed.")], more={"Closed.": 1}) == ["@ann and 1 other: Closed."]
    assert answer_lines([], more={"Closed.": 3}) == ["3 others: Closed."]


def test_a_hostile_name_cannot_take_the_line_over() -> None:
    names = ["\u202eevil", "x" * 500, "/ban", "a\nb", "\u200b"]
    (line,) = answer_lines([(name, "Closed.") for name in names])
    assert len(line) <= 500
    assert line.startswith("@evil")
    assert "\n" not in line
    assert "\u202e" not in line
    assert line.endswith(": Closed.")
    (long,) = answer_lines([("ann", "z" * 900)])
    assert len(long) <= 500
