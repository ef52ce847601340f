"""Files made to keep the verifier busy: they cost in step with their size, and what would be in vain is not done."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from raffle_desktop.domain.streamdraw import proof_form
from raffle_desktop.domain.streamdraw.draw_list import build_list
from raffle_desktop.domain.streamdraw.proof import main_event, proof_document, proof_json
from raffle_desktop.domain.streamdraw.texts import Level, OpenTerms, commitment
from raffle_desktop.domain.streamdraw.verification import NotAProof, verify

Document = dict[str, Any]


@pytest.fixture
def few_values(monkeypatch: pytest.MonkeyPatch) -> int:
    """A small limit: that there is one is what counts, and millions of values take their time to be made."""
    monkeypatch.setattr(proof_form, "VALUES_MAX", 20_000)
    return proof_form.VALUES_MAX


_FLOODS = {
    "lists": "[]",
    "objects": "{}",
    "numbers": "1234",
    "texts": '"ab"',
    "objects with a field": '{"a":0}',
    "lists in lists": "[[]]",
    "texts that end late": '"' + "\\n" * 20 + '"',
}


@pytest.mark.parametrize("flood", _FLOODS.values(), ids=_FLOODS)
def test_a_flood_of_values_is_refused_before_they_are_made(
    few_values: int, flood: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json, "loads", None)
    with pytest.raises(NotAProof, match="more than 20000 values"):
        verify('{"format": "streamdraw/1", "posts": [' + ",".join([flood] * (few_values + 1)) + "]}")


def test_a_flood_of_fields_is_refused_before_they_are_made(few_values: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json, "loads", None)
    with pytest.raises(NotAProof, match="more than 20000 values"):
        verify("{" + ",".join(f'"{number}": 0' for number in range(few_values + 2)) + "}")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("unit", ['\\",', '"\\",', '",\\', '"",', "\\,"])
def test_quotes_that_never_close_are_passed_over_once(few_values: int, unit: str) -> None:
    """Tried anew from each quote on, a file of a megabyte would take an hour."""
    with pytest.raises(NotAProof):
        verify('{"a": "' + unit * 300_000)


def test_names_full_of_brackets_are_no_values(few_values: int) -> None:
    terms = OpenTerms("twitch:1", 1, "0" * 64, Level.LOCAL, 1, 0, 0, "-", "One mug each.")
    people = [(f"twitch:{number}", '[{,"\\' * 12, 1_000_000) for number in range(1_000)]
    draw = build_list(commitment("5e" * 32, terms.text()), 1_700_000_000, 0, people)
    document = proof_document(terms.text(), "5e" * 32, draw.text, (), [main_event(terms, draw, "5e" * 32)])
    assert draw.text.count(",") > few_values / 2
    assert verify(proof_json(document)).complete


def test_the_limit_is_far_above_any_proof() -> None:
    """Two million: a draw of a thousand winners has some ten thousand values."""
    assert proof_form.VALUES_MAX == 2_000_000


@pytest.mark.parametrize(
    "field", ["event", "announced", "count", "round", "attempt", "ticket"], ids=lambda field: f"-0 for {field}"
)
def test_a_number_has_no_sign(test_vectors: Document, field: str) -> None:
    """-0 is 0 to most programs, so it would be a second way to write the same proof."""
    document = copy.deepcopy(test_vectors["vectors"][0]["proof"])
    text = json.dumps(document)
    at = text.index(f'"{field}": ') + len(f'"{field}": ')
    with pytest.raises(NotAProof, match="-0"):
        verify(text[:at] + "-0" + text[at:].lstrip("0123456789"))


def test_the_first_false_signature_ends_the_asking(test_vectors: Document) -> None:
    """A check takes milliseconds, and a file may state a hundred thousand rounds."""
    document = copy.deepcopy(test_vectors["vectors"][2]["proof"])
    redraw = document["events"][1]
    document["events"] += [redraw | {"round": redraw["round"] + number} for number in range(1, 1_000)]
    asked: list[int] = []

    def check_signature(round_number: int, _signature: bytes) -> bool:
        asked.append(round_number)
        return round_number == 1000

    report = verify(document, check_signature)
    assert asked == [1000, 657413]
    assert [check.ok for check in report.checks if check.name == "beacon"] == [False]


@pytest.mark.timeout(60)
def test_a_redraw_that_replaces_endlessly_many_costs_in_step_with_its_size(test_vectors: Document) -> None:
    document = copy.deepcopy(test_vectors["vectors"][1]["proof"])
    document["events"][1] |= {"replaces": ["0.1"] * 300_000, "count": 300_000}
    failed = [check.name for check in verify(document).checks if check.ok is False]
    assert "events" in failed
