"""A streamer who tries to cheat, and what a viewer with the proof file, the chat and a clock sees of each attempt.

The streamer here has the whole program in hand and computes everything anew after each change, with real rounds of
the beacon. What no computation can show must be in the list of things that people are told to look for.
"""

from __future__ import annotations

from typing import Any

import pytest

from raffle_desktop.domain.streamdraw.draw_list import DrawList, build_list
from raffle_desktop.domain.streamdraw.proof import DrawEvent, main_event, proof_document, redraw_event
from raffle_desktop.domain.streamdraw.texts import (
    NO_PREDECESSOR,
    QUICKNET_CHAIN,
    Level,
    OpenTerms,
    commitment,
    round_time,
)
from raffle_desktop.domain.streamdraw.verification import Report, verify
from raffle_desktop.feeds.beacon import check_signature

ROUND = 1000
CLOSED = round_time(ROUND) - 30
HONEST = [("twitch:1", "ann", 1_000_000), ("twitch:2", "bob", 2_000_000), ("twitch:3", "cid", 3_000_000)]
SECRET = "5e" * 32


@pytest.fixture
def signatures(test_vectors: dict[str, Any]) -> dict[int, str]:
    return {one["round"]: one["signature"] for one in test_vectors["quicknet"]["rounds"]}


def terms(level: Level = Level.BEACON, **changes: Any) -> OpenTerms:
    beacon = level is Level.BEACON
    given: dict[str, Any] = {
        "channel": "twitch:42",
        "seq": 1,
        "prev": NO_PREDECESSOR,
        "level": level,
        "winners": 1,
        "delay": 30 if beacon else 0,
        "claim": 0,
        "chain": QUICKNET_CHAIN if beacon else "-",
        "rules": "One chance for each month of subscription.",
    }
    return OpenTerms(**(given | changes))


def closed_list(
    of: OpenTerms, people: list[tuple[str, str, int]], *, secret: str = SECRET, at: int = CLOSED
) -> DrawList:
    return build_list(commitment(secret, of.text()), at, of.round_for(at), people)


def drawn(
    of: OpenTerms,
    people: list[tuple[str, str, int]],
    signature: str | None,
    *,
    secret: str = SECRET,
    at: int = CLOSED,
    salts: tuple[str, ...] = (),
) -> tuple[dict[str, Any], DrawList, DrawEvent]:
    """A whole draw, everything in it computed to fit."""
    listed = closed_list(of, people, secret=secret, at=at)
    event = main_event(of, listed, secret, salts, signature)
    return proof_document(of.text(), secret, listed.text, salts, [event]), listed, event


def failing(report: Report) -> list[str]:
    return [check.name for check in report.checks if check.ok is False]


def told(report: Report) -> str:
    return "\n".join(report.human_checks)


def test_an_honest_draw_holds_and_says_what_to_look_for_in_chat(signatures: dict[int, str]) -> None:
    proof, listed, _event = drawn(terms(), HONEST, signatures[ROUND])
    report = verify(proof, check_signature)
    assert report.complete
    for text in (proof["commit"], listed.sha256, SECRET, "2023-08-23 15:59:24 UTC", "2023-08-23 15:58:54 UTC"):
        assert text in told(report)


def test_trying_secrets_until_a_friend_wins_shows_another_commitment_than_chat(signatures: dict[int, str]) -> None:
    """All of it fits together, and the commitment is not the one that was posted before the entries."""
    posted = commitment(SECRET, terms().text())
    tries = (drawn(terms(), HONEST, signatures[ROUND], secret=f"{number:064x}") for number in range(100))
    proof = next(document for document, _listed, event in tries if event.picks[0].id == "twitch:1")
    report = verify(proof, check_signature)
    assert report.complete
    assert proof["commit"] != posted
    assert f"must show the commitment {proof['commit']} before entries opened" in told(report)
    assert posted not in told(report)


def test_drawing_again_until_happy_leaves_a_number_that_somebody_can_ask_for(signatures: dict[int, str]) -> None:
    first = commitment("aa" * 32, terms().text())
    second, _listed, _event = drawn(terms(seq=2, prev=first), HONEST, signatures[ROUND])
    report = verify(second, check_signature)
    assert report.complete
    assert f"This is draw number 2 of twitch:42, and names commitment {first} as the one before it" in told(report)
    assert "A draw that was given up has none: ask why it was." in told(report)
    hidden, _listed, _event = drawn(terms(), HONEST, signatures[ROUND])
    assert hidden["commit"] != first, "who hides the first try has to answer for two draws with the number 1"


def test_closing_when_the_round_is_known_shows_a_close_that_chat_has_too_late(signatures: dict[int, str]) -> None:
    """The list names a time in the past, for which the round was out already when it was posted."""
    proof, _listed, _event = drawn(terms(), HONEST, signatures[ROUND])
    assert "at the latest 5 seconds before beacon round 1000 came out at 2023-08-23 15:59:24 UTC" in told(
        verify(proof, check_signature)
    )


def test_a_later_round_that_is_liked_better_does_not_follow_from_the_time(signatures: dict[int, str]) -> None:
    proof, _listed, _event = drawn(terms(), HONEST, signatures[ROUND])
    proof["events"][0]["round"] = 1002
    proof["events"][0]["signature"] = signatures[1002]
    assert "rounds" in failing(verify(proof, check_signature))
    moved, _listed, _event = drawn(terms(), HONEST, signatures[1002], at=CLOSED + 6)
    report = verify(moved, check_signature)
    assert report.complete, "another time gives another list, and so another fingerprint than the one in chat"
    assert moved["list_sha256"] != proof["list_sha256"]
    assert moved["list_sha256"] in told(report)


def test_a_round_of_ones_own_is_not_signed_by_the_beacon(signatures: dict[int, str]) -> None:
    proof, _listed, _event = drawn(terms(), HONEST, signatures[1001])
    assert failing(verify(proof, check_signature)) == ["beacon"]
    forged, _listed, _event = drawn(terms(), HONEST, "c0" + "00" * 47)
    assert "signatures" in failing(verify(forged, check_signature)), "the point at infinity signs everything"


def test_adding_an_entry_after_the_close_changes_the_fingerprint_that_chat_shows(signatures: dict[int, str]) -> None:
    proof, honest, _event = drawn(terms(), HONEST, signatures[ROUND])
    fat = [*HONEST, ("twitch:666", "sock", 9_000_000_000)]
    swapped, _listed, event = drawn(terms(), fat, signatures[ROUND])
    assert event.picks[0].id == "twitch:666"
    report = verify(swapped, check_signature)
    assert report.complete, "it is a whole draw, of another list"
    assert honest.sha256 not in told(report)
    assert swapped["list_sha256"] in told(report)
    patched = proof | {"list": swapped["list"]}
    assert failing(verify(patched, check_signature)) == ["fingerprint", "seeds", "picks"]
    kept = swapped | {"list_sha256": honest.sha256}
    assert failing(verify(kept, check_signature)) == ["fingerprint"]


def test_another_weight_or_a_name_in_the_list_is_seen_alike(signatures: dict[int, str]) -> None:
    proof, _listed, _event = drawn(terms(), HONEST, signatures[ROUND])
    for before, after in (("3 twitch:3 cid", "2 twitch:3 cid"), ("twitch:1 ann", "twitch:1 anna")):
        changed = proof | {"list": proof["list"].replace(before, after)}
        assert "fingerprint" in failing(verify(changed, check_signature))


def test_naming_somebody_else_as_the_winner_does_not_follow(signatures: dict[int, str]) -> None:
    proof, _listed, event = drawn(terms(), HONEST, signatures[ROUND])
    other = next(entry for entry, _name, _weight in HONEST if entry != event.picks[0].id)
    proof["events"][0]["picks"][0]["id"] = other
    report = verify(proof, check_signature)
    assert failing(report) == ["picks"]
    [check] = [check for check in report.checks if check.name == "picks"]
    assert event.picks[0].id in check.detail, "the sentence says who it must be"


def test_changing_the_terms_after_the_opening_breaks_the_commitment(signatures: dict[int, str]) -> None:
    proof, _listed, _event = drawn(terms(), HONEST, signatures[ROUND])
    for before, after in (
        ("winners 1", "winners 2"),
        ("delay 30", "delay 33"),
        ("month", "week"),
        ("level c", "level a"),
        ("seq 1", "seq 9"),
    ):
        changed = proof | {"open": proof["open"].replace(before, after)}
        assert "commitment" in failing(verify(changed, check_signature)) or "terms" in failing(
            verify(changed, check_signature)
        )


def test_a_downgrade_from_the_beacon_to_a_local_draw_is_another_commitment(signatures: dict[int, str]) -> None:
    proof, _listed, _event = drawn(terms(), HONEST, signatures[ROUND])
    local, _listed, _event = drawn(terms(Level.LOCAL), HONEST, None)
    report = verify(local, check_signature)
    assert report.complete
    assert report.level == "a"
    assert local["commit"] != proof["commit"]
    assert "not that this was the first try" in told(report)


def test_a_salt_of_the_streamers_own_at_the_beacon_level_is_refused(signatures: dict[int, str]) -> None:
    proof, _listed, _event = drawn(terms(), HONEST, signatures[ROUND])
    assert "salts" in failing(verify(proof | {"salts": ["please let cid win"]}, check_signature))


def test_without_a_witness_the_committed_level_says_that_it_does_not_bind(signatures: dict[int, str]) -> None:
    proof, _listed, _event = drawn(terms(Level.COMMITTED), HONEST, None)
    report = verify(proof, check_signature)
    [check] = [check for check in report.checks if check.name == "salts"]
    assert "does not bind a streamer who may add entries" in check.detail
    assert "whoever knew the secret could try out lists before closing" in told(report)
    assert signatures


def test_skipping_a_winner_is_on_record_with_who_was_skipped(signatures: dict[int, str]) -> None:
    of = terms()
    proof, listed, first = drawn(of, HONEST, signatures[ROUND])
    announced = round_time(1001) - 30
    again = redraw_event(
        of, listed, SECRET, [first], announced=announced, replaces=["0.1"], reason="away", signature=signatures[1001]
    )
    whole = proof_document(of.text(), SECRET, listed.text, (), [first, again])
    report = verify(whole, check_signature)
    assert report.complete
    assert f"Redraw 1 (replaces 0.1: {first.picks[0].id}) must be announced so in chat" in told(report)
    assert "whether the winner it replaces really was away" in told(report)
    assert "Ask why it was announced before anyone could know that winner" in told(report)
    restarted = proof_document(of.text(), SECRET, listed.text, (), [again])
    assert {"events", "rounds"} & set(failing(verify(restarted, check_signature)))
    assert proof
