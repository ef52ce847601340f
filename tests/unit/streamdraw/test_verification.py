"""The verifier: what its report says, that it misses no altered byte, and that hostile files cost it little."""

from __future__ import annotations

import ast
import copy
import hashlib
import inspect
import json
from collections.abc import Iterator
from typing import Any

import pytest

from raffle_desktop.domain.streamdraw import human_checks, proof_form, verification
from raffle_desktop.domain.streamdraw.draw_list import build_list
from raffle_desktop.domain.streamdraw.proof import main_event, proof_document, proof_json
from raffle_desktop.domain.streamdraw.texts import Level, OpenTerms, commitment
from raffle_desktop.domain.streamdraw.verification import NotAProof, verify

Document = dict[str, Any]


def _proof(test_vectors: Document, number: int) -> Document:
    document: Document = copy.deepcopy(test_vectors["vectors"][number]["proof"])
    return document


def _draw_of(entries: int, winners: int) -> Document:
    terms = OpenTerms("twitch:1", 1, "0" * 64, Level.LOCAL, winners, 0, 0, "-", "One mug each.")
    people = [(f"twitch:{number * 7919 % 1_000_003}", f"viewer_{number}", number % 50 + 1) for number in range(entries)]
    secret = "5e" * 32
    draw = build_list(commitment(secret, terms.text()), 1_700_000_000, 0, people)
    return proof_document(terms.text(), secret, draw.text, (), [main_event(terms, draw, secret)])


# --- written apart -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("module", [verification, proof_form, human_checks])
def test_the_verifier_imports_nothing_of_the_code_that_draws(module: Any) -> None:
    own = {f"raffle_desktop.domain.streamdraw.{name}" for name in ("verification", "proof_form", "human_checks")}
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.ImportFrom):
            assert node.module is not None
            assert not node.module.startswith("raffle_desktop") or node.module in own
        elif isinstance(node, ast.Import):
            assert not any(name.name.startswith("raffle_desktop") for name in node.names)


# --- the report ----------------------------------------------------------------------------------------------------


def test_without_a_beacon_check_the_report_holds_but_is_not_complete(test_vectors: Document) -> None:
    report = verify(_proof(test_vectors, 2))
    assert (report.ok, report.complete, report.level) == (True, False, "c")
    assert [check.name for check in report.checks if check.ok is None] == ["beacon"]
    assert report.summary == "All checks that need no beacon hold; the beacon signature was NOT checked."


@pytest.mark.parametrize("number, level", [(0, "a"), (1, "b")])
def test_a_draw_without_beacon_is_complete_without_a_beacon_check(
    test_vectors: Document, number: int, level: str
) -> None:
    report = verify(_proof(test_vectors, number))
    assert (report.ok, report.complete, report.level) == (True, True, level)


def test_each_round_of_a_beacon_draw_is_asked_for_with_its_signature(test_vectors: Document) -> None:
    known = {beacon["round"]: bytes.fromhex(beacon["signature"]) for beacon in test_vectors["quicknet"]["rounds"]}
    asked: list[int] = []

    def check_signature(round_number: int, signature: bytes) -> bool:
        asked.append(round_number)
        return known[round_number] == signature

    assert verify(_proof(test_vectors, 2), check_signature).complete
    assert asked == [1000, 657413]


def test_a_false_beacon_signature_is_refused(test_vectors: Document) -> None:
    report = verify(_proof(test_vectors, 2), lambda round_number, _signature: round_number == 1000)
    assert not report.ok
    assert [(check.name, "657413" in check.detail) for check in report.checks if check.ok is False] == [
        ("beacon", True)
    ]


def test_a_list_that_cannot_be_read_leaves_the_other_checks_open_and_the_report_refused(
    test_vectors: Document,
) -> None:
    document = _proof(test_vectors, 0)
    document["list"] = document["list"].replace("entries 3", "entries 4")
    report = verify(document)
    outcomes = {check.name: check.ok for check in report.checks}
    assert outcomes == {
        "form": True, "terms": True, "commitment": True, "list": False, "fingerprint": False, "belonging": None,
        "salts": None, "events": None, "rounds": None, "signatures": None, "beacon": None, "seeds": None,
        "picks": None,
    }  # fmt: skip
    assert not report.ok
    assert report.summary == "This proof does NOT hold: list, fingerprint."


def test_level_b_without_a_salt_says_that_nobody_bound_the_streamer(test_vectors: Document) -> None:
    document = _proof(test_vectors, 1)
    document["salts"] = []
    detail = {check.name: check.detail for check in verify(document).checks}["salts"]
    assert "changed" in detail  # the stated fingerprint is that of two salts
    document["salts_sha256"] = hashlib.sha256(b"streamdraw/1 salts\n").hexdigest()
    detail = {check.name: check.detail for check in verify(document).checks}["salts"]
    assert "without witness" in detail


def test_people_are_told_what_to_look_for_with_utc_times(test_vectors: Document) -> None:
    local, committed, beacon = (" ".join(verify(_proof(test_vectors, number)).human_checks) for number in range(3))
    for sentences, number in ((local, 0), (committed, 1), (beacon, 2)):
        proof = _proof(test_vectors, number)
        assert proof["commit"] in sentences
        assert proof["list_sha256"] in sentences
        assert "your own line" in sentences
        assert f"draw number {number + 1} of twitch:12345678" in sentences
    assert "2023-11-14 22:13:20 UTC" in local
    assert "2023-11-14 22:28:20 UTC" in committed
    assert "2 salts" in committed
    assert "replaces 0.1: twitch:10" in committed
    for time in ("15:58:54", "15:59:24", "10:59:33", "11:00:03"):
        assert f"{time} UTC" in beacon


def test_a_redraw_announced_before_its_winner_was_known_is_pointed_out(test_vectors: Document) -> None:
    document = _proof(test_vectors, 2)
    document["events"][1] |= {"announced": document["events"][0]["announced"] + 1}
    assert "before anyone could know" in " ".join(verify(document).human_checks)
    assert "before anyone could know" not in " ".join(verify(_proof(test_vectors, 2)).human_checks)


def test_times_beyond_the_calendar_are_still_shown(test_vectors: Document) -> None:
    document = _proof(test_vectors, 0)
    document["list"] = document["list"].replace("closed 1700000000", "closed 999999999999999")
    assert "second 999999999999999" in " ".join(verify(document).human_checks)


def test_a_list_of_nobody_has_no_winner() -> None:
    terms = OpenTerms("twitch:1", 1, "0" * 64, Level.LOCAL, 2, 0, 0, "-", "One mug each.")
    commit = commitment("5e" * 32, terms.text())
    text = f"streamdraw/1 list\ncommit {commit}\nclosed 5\nround 0\nscale 1\nentries 0\ntotal 0\n"
    document: Document = proof_document(terms.text(), "5e" * 32, text, (), [])
    seed_text = f"streamdraw/1 seed\n{document['list_sha256']}\n{'5e' * 32}\n{document['salts_sha256']}\n0\n0\n-\n"
    event: Document = {
        "event": 0,
        "announced": 5,
        "count": 2,
        "round": 0,
        "signature": None,
        "replaces": [],
        "reason": "",
    }
    document["events"] = [event | {"seed": hashlib.sha256(seed_text.encode()).hexdigest(), "picks": []}]
    assert verify(document).complete


# --- no altered byte is missed -------------------------------------------------------------------------------------


def _pointers(document: Any) -> list[tuple[Any, Any]]:
    """What no seed is computed from, and only people can compare with the posts: reasons, and of a redraw its time and
    which of the standing winners it replaced.

    The time must still fit the other events and, at the beacon level, the stated round (one of three seconds).
    """
    redraws = document["events"][1:]
    return [event.pop("reason") for event in document["events"]] + [
        (event.pop("announced"), event.pop("replaces")) for event in redraws
    ]


def _altered(text: str) -> Iterator[str]:
    """Each byte changed in four ways, left out, and doubled."""
    for at, character in enumerate(text):
        for other in (chr(ord(character) ^ 1), chr(ord(character) ^ 0x20), chr(ord(character) ^ 0x40), "0"):
            if other != character:
                yield text[:at] + other + text[at + 1 :]
        yield text[:at] + text[at + 1 :]
        yield text[:at] + character + text[at:]


def test_every_altered_byte_of_a_proof_file_is_refused(vector: Document) -> None:
    """Except where it is the same proof (blanks between fields), or the alteration is in a pointer for people."""
    text = proof_json(vector["proof"])
    original = copy.deepcopy(vector["proof"])
    _pointers(original)
    refused = 0
    for altered in _altered(text):
        try:
            if not verify(altered).ok:
                refused += 1
                continue
        except NotAProof:
            refused += 1
            continue
        accepted = json.loads(altered)
        _pointers(accepted)
        assert accepted == original, altered
    assert refused > 3 * len(text)


@pytest.mark.parametrize("field", ["reason", "posts"])
def test_reasons_and_posts_are_pointers_and_prove_nothing(test_vectors: Document, field: str) -> None:
    document = _proof(test_vectors, 1)
    if field == "reason":
        document["events"][1]["reason"] = "the dog ate it"
    else:
        document["posts"] = [{"kind": "open", "platform": "twitch", "text": "anything", "at": -1}]
    report = verify(document)
    assert report.ok
    assert "prove nothing" in report.human_checks[-1]


# --- cost ----------------------------------------------------------------------------------------------------------
# What is guarded here is growth, not speed: done wrongly, each of these takes minutes or all memory.


@pytest.mark.timeout(60)
def test_a_hundred_thousand_entries_are_verified() -> None:
    assert verify(proof_json(_draw_of(100_000, 100))).complete


@pytest.mark.timeout(60)
def test_thousands_of_winners_among_thousands_are_verified() -> None:
    """So many that the drawing side renumbers its list on the way, and both must still agree."""
    document = _draw_of(6_000, 5_000)
    assert verify(document).complete


@pytest.mark.timeout(60)
def test_a_flood_of_empty_lines_is_refused_before_it_is_taken_apart(test_vectors: Document) -> None:
    document = _proof(test_vectors, 0)
    document["list"] = document["list"].replace("entries 3", "entries 60000003") + "\n" * 60_000_000
    assert not verify(document).ok


def test_a_list_beyond_any_use_is_not_read(test_vectors: Document) -> None:
    document = _proof(test_vectors, 0)
    document["list"] += "x" * proof_form.LIST_MAX
    with pytest.raises(NotAProof, match="larger"):
        verify(document)


def test_a_file_beyond_any_use_is_not_read() -> None:
    with pytest.raises(NotAProof, match="larger"):
        verify(" " * (proof_form.FILE_MAX + 1))


@pytest.mark.timeout(60)
def test_promising_endless_winners_costs_nothing(test_vectors: Document) -> None:
    document = _proof(test_vectors, 0)
    document["open"] = document["open"].replace("winners 1", "winners 999999999999999")
    document["events"][0]["count"] = 999_999_999_999_999
    failed = {check.name: check.detail for check in verify(document).checks if check.ok is False}
    assert failed["picks"] == "Event 0 must have 3 winners, and has 1."


@pytest.mark.timeout(60)
def test_thousands_of_redraws_cost_in_step_with_their_number() -> None:
    def redraws(number: int) -> Document:
        document = _draw_of(4, 1)
        event = document["events"][0]
        document["events"] = [
            event | {"event": place, "replaces": [f"{place - 1}.1"] if place else []} for place in range(number)
        ]
        return document

    assert not verify(redraws(20_000)).ok
