"""The worked draws are reproduced byte for byte from their inputs."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from raffle_desktop.domain.streamdraw.draw_list import DrawList, build_list_from_weights, exact_weight, parse_list
from raffle_desktop.domain.streamdraw.proof import DrawEvent, main_event, proof_document, proof_json, redraw_event
from raffle_desktop.domain.streamdraw.texts import (
    QUICKNET_CHAIN,
    QUICKNET_GENESIS,
    QUICKNET_PERIOD,
    Level,
    OpenTerms,
    commitment,
    randomness,
    round_at_or_after,
    round_time,
    salts_hash,
)
from raffle_desktop.domain.streamdraw.verification import verify

_LEVELS = {"a": Level.LOCAL, "b": Level.COMMITTED, "c": Level.BEACON}


def _terms(proof: dict[str, Any]) -> OpenTerms:
    """Read by hand here, so that writing the text is tested apart from reading it."""
    field = dict(line.split(" ", 1) for line in proof["open"].split("\n")[1:-1])
    return OpenTerms(
        channel=field["channel"],
        seq=int(field["seq"]),
        prev=field["prev"],
        level=_LEVELS[field["level"]],
        winners=int(field["winners"]),
        delay=int(field["delay"]),
        claim=int(field["claim"]),
        chain=field["chain"],
        rules=field["rules"],
    )


def _list(vector: dict[str, Any]) -> DrawList:
    proof = vector["proof"]
    closed = int(proof["list"].split("\n")[2].removeprefix("closed "))
    entries = [(entry_id, name, exact_weight(weight)) for entry_id, weight, name in vector["inputs"]["weights"]]
    return build_list_from_weights(proof["commit"], closed, _terms(proof).round_for(closed), entries)


def _events(vector: dict[str, Any]) -> list[DrawEvent]:
    proof = vector["proof"]
    terms, draw, secret, salts = _terms(proof), _list(vector), proof["secret"], proof["salts"]
    events = [main_event(terms, draw, secret, salts, proof["events"][0]["signature"])]
    for stated in proof["events"][1:]:
        redraw = redraw_event(
            terms,
            draw,
            secret,
            events,
            announced=stated["announced"],
            replaces=stated["replaces"],
            reason=stated["reason"],
            salts=salts,
            signature=stated["signature"],
        )
        events.append(redraw)
    return events


def test_the_open_text_is_reproduced(vector: dict[str, Any]) -> None:
    assert _terms(vector["proof"]).text() == vector["proof"]["open"]


def test_the_open_text_is_read_back(vector: dict[str, Any]) -> None:
    assert OpenTerms.parse(vector["proof"]["open"]) == _terms(vector["proof"])


def test_the_commitment_is_reproduced(vector: dict[str, Any]) -> None:
    assert commitment(vector["proof"]["secret"], vector["proof"]["open"]) == vector["proof"]["commit"]


def test_the_list_and_its_fingerprint_are_reproduced_from_unsorted_fractions(vector: dict[str, Any]) -> None:
    built = _list(vector)
    assert built.text == vector["proof"]["list"]
    assert built.sha256 == vector["proof"]["list_sha256"]


def test_the_list_is_read_back(vector: dict[str, Any]) -> None:
    assert parse_list(vector["proof"]["list"]) == _list(vector)


def test_the_salts_are_reproduced(vector: dict[str, Any]) -> None:
    assert salts_hash(vector["proof"]["salts"]) == vector["proof"]["salts_sha256"]


def test_every_seed_is_reproduced(vector: dict[str, Any]) -> None:
    assert [event.seed for event in _events(vector)] == [event["seed"] for event in vector["proof"]["events"]]


def test_every_pick_is_reproduced(vector: dict[str, Any]) -> None:
    picks = [
        [(pick.pick, pick.attempt, pick.of, pick.ticket, pick.id) for pick in event.picks] for event in _events(vector)
    ]
    assert picks == [[tuple(pick.values()) for pick in event["picks"]] for event in vector["proof"]["events"]]


def test_the_whole_proof_is_reproduced_and_fits_the_schema(
    vector: dict[str, Any], proof_schema: dict[str, Any]
) -> None:
    proof = vector["proof"]
    document = proof_document(proof["open"], proof["secret"], proof["list"], proof["salts"], _events(vector))
    assert document == proof
    assert list(document) == list(proof)
    jsonschema.validate(json.loads(proof_json(document)), proof_schema)


def test_the_verifier_accepts_the_worked_draws(vector: dict[str, Any]) -> None:
    report = verify(json.dumps(vector["proof"]), lambda _round, _signature: True)
    assert report.complete, report.summary


@pytest.mark.parametrize("number", range(6))
def test_the_beacon_value_is_the_hash_of_its_signature(test_vectors: dict[str, Any], number: int) -> None:
    beacon = test_vectors["quicknet"]["rounds"][number]
    assert randomness(beacon["signature"]) == beacon["randomness"]


@pytest.mark.parametrize("number", range(6))
def test_rounds_and_times_lead_to_each_other(test_vectors: dict[str, Any], number: int) -> None:
    beacon = test_vectors["quicknet"]["rounds"][number]
    published = beacon["time_unix"]
    assert round_time(beacon["round"]) == published
    assert [round_at_or_after(published + late) for late in (-3, -2, -1, 0, 1, 2, 3)] == [
        beacon["round"] + late for late in (-1, 0, 0, 0, 1, 1, 1)
    ]


def test_the_beacon_is_quicknet(test_vectors: dict[str, Any]) -> None:
    quicknet = test_vectors["quicknet"]
    assert quicknet["chain_hash"] == QUICKNET_CHAIN
    assert (quicknet["genesis_time"], quicknet["period"]) == (QUICKNET_GENESIS, QUICKNET_PERIOD)


def test_before_the_beacon_began_its_first_round_is_the_next() -> None:
    assert [round_at_or_after(time) for time in (0, QUICKNET_GENESIS - 1, QUICKNET_GENESIS, QUICKNET_GENESIS + 1)] == [
        1,
        1,
        1,
        2,
    ]
