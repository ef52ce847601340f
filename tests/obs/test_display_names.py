"""Names of strangers, made fit for the screen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.obs.display_names import display_name
from tests.obs.cards import ARABIC, ENGLAND, FAMILY, HOSTILE, INVISIBLE, LONG, OVERRIDE, PERSIAN, ZALGO

JOINERS = "\u200c\u200d"


@pytest.mark.parametrize(
    "name", ["Ann", "Zoë", ARABIC, PERSIAN, "日本語", "हिन्दी", FAMILY, ENGLAND, "🇩🇪🇮🇹", "❤️‍🔥", "👍🏽"]
)
def test_a_plain_name_in_any_script_stays_as_it_is(name: str) -> None:
    assert display_name(name) == unicodedata.normalize("NFC", name)


def test_direction_changes_and_invisible_characters_are_dropped() -> None:
    assert display_name(OVERRIDE) == "abcgnp.exe"
    assert display_name("a\u200b\ufeff\u2066b\u2069\x07") == "ab"
    assert display_name("\u200dAnn\u200d") == "Ann"


def test_a_name_stands_on_one_line() -> None:
    assert display_name(" Ann\r\n\t of\u2028 Cleves\u2029 ") == "Ann of Cleves"


@pytest.mark.parametrize("name", ["", "   ", INVISIBLE, "\u202e\u200b"])
def test_a_name_of_nothing_is_a_dash(name: str) -> None:
    assert display_name(name) == "-"


def test_a_long_name_ends_in_an_ellipsis() -> None:
    assert display_name(LONG) == "W" * 63 + "…"
    assert display_name("W" * 64) == "W" * 64


def test_shortening_cuts_no_emoji_apart() -> None:
    assert display_name(FAMILY * 20) == FAMILY * 9 + "…"


def test_a_flood_of_accents_is_stemmed() -> None:
    shown = display_name(ZALGO)
    assert shown.endswith("algo")
    assert len(shown) <= 8


def test_joiners_without_end_are_no_single_character() -> None:
    assert len(display_name("👩\u200d" * 250)) <= 64


def test_emoji_newer_than_this_python_stay() -> None:
    assert display_name("a\U0001fadfb") == "a\U0001fadfb"


@given(st.text(max_size=200) | st.sampled_from(HOSTILE))
def test_whatever_comes_is_one_short_visible_line(name: str) -> None:
    shown = display_name(name)
    assert 1 <= len(shown) <= 64
    assert len(shown.splitlines()) == 1
    assert shown == shown.strip()
    for character in shown:
        tag = "\U000e0020" <= character <= "\U000e007f"
        assert (
            tag or character in JOINERS or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
        )
