"""From a draw to what is shown of it."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import pytest

from raffle_desktop.obs.winner_card import card_of, state_of
from tests.obs.cards import card_with, draw, winner


def test_no_draw_and_no_standing_winner_give_no_card() -> None:
    assert card_of(None, "Friday") is None
    assert card_of(draw(), "Friday") is None
    assert card_of(draw(winner("Ann", state="undone"), winner("Bob", 2, state="redrawn")), "Friday") is None


def test_a_card_says_who_won_what_and_how_likely_that_was() -> None:
    card = card_of(draw(winner("Ann", state="confirmed")), "Friday")
    assert card is not None
    assert (card.title, card.entries, card.total, card.level) == ("Friday", 312, "15 432", "local")
    (ann,) = card.winners
    assert (ann.place, ann.name, ann.platform, ann.state) == (1, "Ann", "twitch", "confirmed")
    assert (ann.weight, ann.odds, ann.chance) == ("248", "248 / 15 432 = 1.61 %", "1.61 %")
    assert ann.platform_label == "Twitch"


def test_winners_stand_by_place_and_only_those_who_count() -> None:
    view = draw(winner("Ann", 1, state="redrawn"), winner("Bob", 2), winner("Cid", 1))
    card = card_of(view, None)
    assert card is not None
    assert [one.name for one in card.winners] == ["Cid", "Bob"]


@pytest.mark.parametrize("title", [None, ""])
def test_without_a_session_the_source_is_the_title(title: str | None) -> None:
    card = card_of(draw(winner("Ann"), label="names\u202e.csv"), title)
    assert card is not None
    assert card.title == "names.csv"


@pytest.mark.parametrize(
    "weight, odds, text",
    [
        (Fraction(1), Fraction(1), "1 / 1 = 100.00 %"),
        (Fraction(3, 2), Fraction(1, 2), "1.5 / 3 = 50.00 %"),
        (Fraction(1), Fraction(1, 3), "1 / 3 = 33.33 %"),
        (Fraction(1), Fraction(1, 1_000_000), "1 / 1 000 000 < 0.01 %"),
        (Fraction(999_999), Fraction(999_999, 1_000_000), "999 999 / 1 000 000 > 99.99 %"),
    ],
)
def test_odds_are_never_rounded_to_none_nor_to_certainty(weight: Fraction, odds: Fraction, text: str) -> None:
    view = draw(dataclasses.replace(winner("Ann"), weight=weight, odds=odds))
    card = card_of(view, None)
    assert card is not None
    assert card.winners[0].odds == text


def test_a_page_is_told_ten_names_and_how_many_more() -> None:
    card = card_with(*(f"viewer {number}" for number in range(27)))
    told = state_of(card)["winner"]
    assert len(told["winners"]) == 10
    assert told["more"] == 17
    assert told["heading"] == "27 winners"
    assert told["drawnAt"] == "2025-11-21T05:00:00.000Z"


def test_without_a_winner_a_page_is_told_so() -> None:
    assert state_of(None) == {"version": 1, "winner": None}
