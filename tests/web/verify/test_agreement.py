"""The page's verifier and the program's, written apart, say the same of every proof."""

from __future__ import annotations

import json
from typing import Any

import pytest

from raffle_desktop.domain.streamdraw.proof_form import VALUES_MAX
from tests.unit.streamdraw import test_not_a_proof as no_proofs
from tests.unit.streamdraw import test_tampering as tampering
from tests.web.verify import proofs
from tests.web.verify.conftest import Checker

RANDOM = 1000
MEDDLED = 700


@pytest.fixture(scope="module")
def judge(disk: Checker) -> Checker:
    return disk


def agree(judge: Checker, texts: dict[str, bytes]) -> dict[str, proofs.Outcome]:
    found = dict(zip(texts, judge.judge(list(texts.values())), strict=True))
    expected = {name: proofs.judged(text) for name, text in texts.items()}
    assert {name: one for name, one in found.items() if one != expected[name]} == {}
    return found


def test_the_worked_draws_hold_for_both(judge: Checker) -> None:
    found = agree(judge, {level: proofs.text_of(proofs.worked(number)) for number, level in enumerate("abc")})
    assert found == {level: (True, True, True, level, (), ()) for level in "abc"}


def test_a_thousand_random_proofs_hold_for_both(judge: Checker) -> None:
    texts = {
        str(number): json.dumps(proofs.random_proof(number), separators=(",", ":")).encode() for number in range(RANDOM)
    }
    found = agree(judge, texts)
    assert {one[:3] for one in found.values()} == {(True, True, True)}
    drawn = [json.loads(text) for text in texts.values()]
    # They have in them what is hard: the largest totals, redraws, rounds of the beacon, more winners than entries.
    assert any(f"total {2**53 - 1}\n" in one["list"] for one in drawn)
    assert {len(one["events"]) for one in drawn} == {1, 2, 3, 4}
    assert {event["round"] for one in drawn for event in one["events"]} == {0, *proofs.signatures()}
    assert any(len(one["events"][0]["picks"]) < one["events"][0]["count"] for one in drawn)
    assert {one[3] for one in found.values()} == {"a", "b", "c"}


def test_hundreds_that_somebody_meddled_with_are_judged_alike(judge: Checker) -> None:
    found = agree(judge, {str(number): proofs.meddled(number) for number in range(MEDDLED)})
    refused = [one for one in found.values() if not one[1]]
    assert len(refused) > MEDDLED / 2
    assert {name for one in refused for name in one[4]} >= {
        "form",
        "terms",
        "commitment",
        "list",
        "fingerprint",
        "picks",
    }


def test_every_named_alteration_fails_the_same_checks(judge: Checker) -> None:
    texts: dict[str, bytes] = {}
    for kind, alterations in (("resealed", tampering._RESEALED), ("plain", tampering._PLAIN)):
        for name, (number, alter, _check) in alterations.items():
            document = proofs.worked(number)
            alter(document)
            if kind == "resealed":
                tampering._reseal(document)
            texts[f"{kind}: {name}"] = json.dumps(document).encode()
    found = agree(judge, texts)
    assert [name for name, one in found.items() if one[1]] == []


def test_what_is_just_allowed_is_allowed_by_both(judge: Checker) -> None:
    texts: dict[str, bytes] = {}
    for name, (number, alter) in tampering._AT_THE_EDGE.items():
        document = proofs.worked(number)
        alter(document)
        tampering._reseal(document)
        texts[name] = json.dumps(document).encode()
    found = agree(judge, texts)
    # Other closing times have other rounds, whose signatures these are not: only that may be wrong.
    assert {one[4] for one in found.values()} <= {(), ("beacon",)}


def test_what_is_no_proof_is_none_for_both(judge: Checker) -> None:
    texts: dict[str, bytes] = {}
    for name, alter in no_proofs._WRONG_TYPES.items():
        document = proofs.worked(0)
        alter(document)
        texts[name] = json.dumps(document).encode()
    original = json.dumps(proofs.worked(0), ensure_ascii=False)
    for name, alteration in no_proofs._WRONG_TEXTS.items():
        altered = alteration(original)
        texts[name] = altered.encode() if isinstance(altered, str) else altered
    texts["half a character in the text"] = original.replace("mug", "m\ud800g").encode("utf-8", "surrogatepass")
    texts["a name that means something to JavaScript"] = original.replace('"secret"', '"__proto__"', 1).encode()
    texts["minus zero"] = original.replace('"event": 0', '"event": -0').encode()
    texts["minus zero with a fraction"] = original.replace('"event": 0', '"event": -0.0').encode()
    texts["a flood of values"] = original.replace('"posts": []', f'"posts": [{"0," * VALUES_MAX}0]').encode()
    texts["a text without end"] = original.replace('"secret": "', '"secret": "\\",' * 100_000).encode()
    found = agree(judge, texts)
    assert {one[0] for one in found.values()} == {False}


_ROUNDS = """([texts, others]) => [...texts, ...others].map((text) => {
    const { checks, complete } = window.streamdraw.verify(text);
    return [complete, checks.find(({ name }) => name === "beacon").ok];
})"""


def test_all_known_rounds_of_the_beacon_are_genuine_and_no_other_signature_is(judge: Checker) -> None:
    signatures = proofs.signatures()
    texts = {number: proofs.text_of(proofs.beacon_proof(number)).decode() for number in signatures}
    swapped = dict(zip(signatures, [*list(signatures.values())[1:], signatures[42]], strict=True))
    others = [text.replace(signatures[number], swapped[number]) for number, text in texts.items()]
    found = judge.page.evaluate(_ROUNDS, [list(texts.values()), others])
    assert found == [[True, True]] * 6 + [[False, False]] * 6


_EVERY_BYTE = """(text) => {
    const accepted = [];
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at++) {
        const before = bytes[at];
        for (const other of [before ^ 1, before ^ 0x20, 48]) {
            if (other !== before) {
                bytes[at] = other;
                if (window.streamdraw.verify(bytes).ok) {
                    accepted.push(new TextDecoder().decode(bytes));
                }
            }
        }
        bytes[at] = before;
    }
    return accepted;
}"""


def test_every_altered_byte_of_a_proof_is_refused(judge: Checker) -> None:
    """But in what only people can compare with the posts: reasons, and of a redraw its time and whom it replaced."""

    def without_pointers(document: dict[str, Any]) -> dict[str, Any]:
        for event in document["events"]:
            del event["reason"]
        for redraw in document["events"][1:]:
            del redraw["announced"], redraw["replaces"]
        return document

    document = proofs.worked(2)
    text = json.dumps(document, separators=(",", ":"))
    original = without_pointers(document)
    accepted = judge.page.evaluate(_EVERY_BYTE, text)
    assert 0 < len(accepted) < 60
    for altered in accepted:
        assert without_pointers(json.loads(altered)) == original, altered
