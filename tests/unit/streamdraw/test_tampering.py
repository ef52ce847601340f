"""Every way of altering a proof that anybody thought of is refused, and by the check that is meant to see it.

Most alterations are *resealed*: all hashes, seeds and winners behind the change are computed anew, as a cheat would. So
it is the rule itself that refuses them, not a hash that no longer fits.
"""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest

from raffle_desktop.domain.streamdraw.verification import verify

Document = dict[str, Any]
Alter = Callable[[Document], None]

_A, _B, _C = 0, 1, 2


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _reseal(document: Document) -> None:
    """Compute what follows from OPEN, secret, list and salts, tolerating whatever is in them."""
    old = document["commit"]
    document["commit"] = _sha256(f"streamdraw/1 commit\n{document['secret']}\n{document['open']}")
    document["list"] = document["list"].replace(old, document["commit"])
    document["list_sha256"] = _sha256(document["list"])
    document["salts_sha256"] = _sha256("streamdraw/1 salts\n" + "".join(_sha256(s) + "\n" for s in document["salts"]))
    entries = [line.split(" ", 2)[:2] for line in document["list"].split("\n")[7:-1]]
    left = [(int(row[0]), row[1]) for row in entries if len(row) == 2 and row[0].isdecimal() and int(row[0]) > 0]
    for event in document["events"]:
        signature = event["signature"]
        value = "-" if signature is None else hashlib.sha256(bytes.fromhex(signature)).hexdigest()
        head = f"streamdraw/1 seed\n{document['list_sha256']}\n{document['secret']}\n{document['salts_sha256']}\n"
        event["seed"] = _sha256(f"{head}{event['event']}\n{event['round']}\n{value}\n")
        event["picks"] = []
        for place in range(1, min(event["count"], len(left)) + 1):
            event["picks"].append(_pick(event["seed"], place, left))


def _pick(seed: str, place: int, left: list[tuple[int, str]]) -> dict[str, Any]:
    of = sum(weight for weight, _ in left)
    attempt = 0
    while True:
        number = int(_sha256(f"streamdraw/1 pick\n{seed}\n{place}\n{attempt}\n")[:16], 16)
        ticket = number >> (64 - (of - 1).bit_length())
        if ticket < of:
            break
        attempt += 1
    passed = ticket
    for index, (weight, entry_id) in enumerate(left):
        if passed < weight:
            del left[index]
            return {"pick": place, "attempt": attempt, "of": of, "ticket": ticket, "id": entry_id}
        passed -= weight
    raise AssertionError


def _edit(field: str, before: str, after: str) -> Alter:
    def alter(document: Document) -> None:
        assert before in document[field]
        document[field] = document[field].replace(before, after)

    return alter


def _set(*path: str | int, to: object) -> Alter:
    def alter(document: Document) -> None:
        target: Any = document
        for step in path[:-1]:
            target = target[step]
        assert (type(target[path[-1]]), target[path[-1]]) != (type(to), to)
        target[path[-1]] = to

    return alter


def _add(*path: str | int, by: int) -> Alter:
    def alter(document: Document) -> None:
        target: Any = document
        for step in path[:-1]:
            target = target[step]
        target[path[-1]] += by

    return alter


def _both(*alterations: Alter) -> Alter:
    def alter(document: Document) -> None:
        for alteration in alterations:
            alteration(document)

    return alter


def _in_list(before: str, after: str) -> Alter:
    return _edit("list", before, after)


def _in_open(before: str, after: str) -> Alter:
    return _edit("open", before, after)


def _to_one_round_later(document: Document) -> None:
    document["events"][0]["round"] += 1
    document["list"] = document["list"].replace("round 1000", "round 1001")


def _redraw_again(document: Document) -> None:
    document["events"].append(copy.deepcopy(document["events"][1]) | {"event": 2})


def _swap(field: str) -> Alter:
    return lambda document: document[field].reverse()


def _swap_picks(document: Document) -> None:
    document["events"][0]["picks"].reverse()


def _drop_pick(document: Document) -> None:
    del document["events"][0]["picks"][-1]


def _repeat_pick(document: Document) -> None:
    picks = document["events"][0]["picks"]
    picks.append(picks[-1] | {"pick": len(picks) + 1})


def _redraw_in_main_round(document: Document) -> None:
    main, redraw = document["events"]
    redraw |= {"announced": main["announced"], "round": main["round"]}


_FIRST_A = "1 twitch:1001 1001\n"
_CHAIN_C = "chain 52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"

# vector, alteration, the only check that fails once everything else is resealed
_RESEALED: dict[str, tuple[int, Alter, str]] = {
    # the terms
    "open: CRLF": (_A, _in_open("\n", "\r\n"), "terms"),
    "open: byte order mark": (_A, _in_open("streamdraw/1 open", "\ufeffstreamdraw/1 open"), "terms"),
    "open: no final newline": (_A, _in_open("mug.\n", "mug."), "terms"),
    "open: two final newlines": (_A, _in_open("mug.\n", "mug.\n\n"), "terms"),
    "open: leading zero": (_A, _in_open("seq 1", "seq 01"), "terms"),
    "open: plus sign": (_A, _in_open("seq 1", "seq +1"), "terms"),
    "open: trailing blank": (_A, _in_open("seq 1", "seq 1 "), "terms"),
    "open: Arabic-Indic digits": (_A, _in_open("claim 120", "claim ١٢٠"), "terms"),
    "open: full-width digits": (_A, _in_open("claim 120", "claim １２０"), "terms"),
    "open: underscore in a number": (_A, _in_open("claim 120", "claim 1_20"), "terms"),
    "open: huge number": (_A, _in_open("claim 120", "claim " + "9" * 5000), "terms"),
    "open: draw number 0": (_A, _in_open("seq 1", "seq 0"), "terms"),
    "open: no winners": (_A, _in_open("winners 1", "winners 0"), "terms"),
    "open: upper-case hash": (_B, _in_open("prev 308b798e", "prev 308B798E"), "terms"),
    "open: unknown level": (_A, _in_open("level a", "level d"), "terms"),
    "open: upper-case level": (_A, _in_open("level a", "level A"), "terms"),
    "open: channel by name": (_A, _in_open("twitch:12345678", "twitch:somebody"), "terms"),
    "open: a line missing": (_A, _in_open("claim 120\n", ""), "terms"),
    "open: a line twice": (_A, _in_open("claim 120\n", "claim 120\nclaim 120\n"), "terms"),
    "open: lines swapped": (_A, _in_open("delay 0\nclaim 120\n", "claim 120\ndelay 0\n"), "terms"),
    "open: rules of two lines": (_A, _in_open("mug.\n", "mug.\nrules car\n"), "terms"),
    "open: rules empty": (_B, _in_open("rules T1 sub x1.5", "rules "), "terms"),
    "open: rules with a line separator": (_A, _in_open("mug.", "mug.\u2028"), "terms"),
    "open: rules with a next-line character": (_A, _in_open("mug.", "mug.\x85"), "terms"),
    "open: rules with a vertical tab": (_A, _in_open("mug.", "mug.\x0b"), "terms"),
    "open: rules too long in bytes": (_A, _in_open("mug.", "é" * 240), "terms"),
    "open: beacon delay too short": (_C, _in_open("delay 30", "delay 14"), "terms"),
    "open: beacon delay too long": (_C, _in_open("delay 30", "delay 601"), "terms"),
    "open: another beacon": (_C, _in_open(_CHAIN_C, "chain " + "0" * 64), "terms"),
    "open: level c without beacon": (_C, _in_open(_CHAIN_C, "chain -"), "terms"),
    "open: level b with beacon": (_B, _in_open("chain -", _CHAIN_C), "terms"),
    # the list
    "list: CRLF": (_A, _in_list("\n", "\r\n"), "list"),
    "list: byte order mark": (_A, _in_list("streamdraw/1 list", "\ufeffstreamdraw/1 list"), "list"),
    "list: no final newline": (_A, _in_list("1003 1003\n", "1003 1003"), "list"),
    "list: an unfinished line at the end": (_A, _in_list("1003 1003\n", "1003 1003\n9 twitch:2"), "list"),
    "list: two final newlines": (_A, _in_list("1003 1003\n", "1003 1003\n\n"), "list"),
    "list: lines swapped": (
        _A,
        _in_list("1 twitch:1001 1001\n2 twitch:1002 1002\n", "2 twitch:1002 1002\n1 twitch:1001 1001\n"),
        "list",
    ),
    "list: an id twice": (_A, _in_list("2 twitch:1002", "2 twitch:1001"), "list"),
    "list: entry added, count kept": (_A, _in_list(_FIRST_A, _FIRST_A + "1 twitch:10011 x\n"), "list"),
    "list: entry added, total kept": (
        _A,
        _both(_in_list(_FIRST_A, _FIRST_A + "1 twitch:10011 x\n"), _in_list("entries 3", "entries 4")),
        "list",
    ),
    "list: entry dropped, count kept": (_A, _in_list(_FIRST_A, ""), "list"),
    "list: weight changed, total kept": (_A, _in_list("2 twitch:1002", "3 twitch:1002"), "list"),
    "list: leading zero in a weight": (_A, _in_list("2 twitch:1002", "02 twitch:1002"), "list"),
    "list: leading zero in the count": (_A, _in_list("entries 3", "entries 03"), "list"),
    "list: Arabic-Indic weight": (_A, _in_list("2 twitch:1002", "٢ twitch:1002"), "list"),
    "list: weight of 0": (
        _A,
        _both(_in_list(_FIRST_A, "0 twitch:1001 1001\n"), _in_list("total 8", "total 7")),
        "list",
    ),
    "list: negative weight": (_A, _in_list("2 twitch:1002", "-2 twitch:1002"), "list"),
    "list: decimal weight": (_A, _in_list("2 twitch:1002", "2.0 twitch:1002"), "list"),
    "list: exponent": (_A, _in_list("2 twitch:1002", "2e0 twitch:1002"), "list"),
    "list: no name": (_A, _in_list("twitch:1002 1002", "twitch:1002"), "list"),
    "list: empty name": (_A, _in_list("twitch:1002 1002", "twitch:1002 "), "list"),
    "list: tab between fields": (_A, _in_list("2 twitch:1002", "2\ttwitch:1002"), "list"),
    "list: two blanks between fields": (_A, _in_list("2 twitch:1002", "2  twitch:1002"), "list"),
    "list: blank before a weight": (_A, _in_list("2 twitch:1002", " 2 twitch:1002"), "list"),
    "list: non-ASCII id": (_B, _in_list("J%C3%BCrgen Jürgen", "Jürgen Jürgen"), "list"),
    "list: id too long": (_A, _in_list("twitch:1002", "twitch:1002" + "0" * 190), "list"),
    "list: carriage return in a name": (_A, _in_list("twitch:1002 1002", "twitch:1002 10\r02"), "list"),
    "list: line separator instead of a newline": (_A, _in_list("1001\n2", "1001\u20282"), "list"),
    "list: order ignoring case": (
        _B,
        _both(
            _in_list("twitch:10 ", "twitch:a "),
            _in_list("twitch:9 ", "twitch:B "),
            _in_list("twitch:900 ", "twitch:c "),
        ),
        "list",
    ),
    "list: scale of 0": (_A, _in_list("scale 1", "scale 0"), "list"),
    "list: scale not the smallest": (
        _A,
        _both(
            _in_list("scale 1", "scale 2"),
            _in_list("5 twitch:1003", "10 twitch:1003"),
            _in_list("2 twitch:1002", "4 twitch:1002"),
            _in_list("1 twitch:1001", "2 twitch:1001"),
            _in_list("total 8", "total 16"),
        ),
        "list",
    ),
    "list: head lines swapped": (_A, _in_list("entries 3\ntotal 8\n", "total 8\nentries 3\n"), "list"),
    "list: of another draw": (_A, _in_list("commit 308b798e", "commit 408b798e"), "belonging"),
    # salts
    "salts at level a": (_A, _set("salts", to=["dice: 4"]), "salts"),
    "salts at level c": (_C, _set("salts", to=["dice: 4"]), "salts"),
    # events
    "events numbered from 1": (_A, _set("events", 0, "event", to=1), "events"),
    "main draw at another time": (_A, _add("events", 0, "announced", by=1), "events"),
    "main draw before closing": (_A, _add("events", 0, "announced", by=-1), "events"),
    "more winners than promised": (_A, _set("events", 0, "count", to=2), "events"),
    "fewer winners than promised": (_C, _set("events", 0, "count", to=2), "events"),
    "main draw that replaces": (_A, _set("events", 0, "replaces", to=["0.1"]), "events"),
    "redraw before the main draw": (_B, _set("events", 1, "announced", to=1700000599), "events"),
    "redraw that replaces nobody": (_B, _set("events", 1, "replaces", to=[]), "events"),
    "redraw of an unknown winner": (_B, _set("events", 1, "replaces", to=["0.3"]), "events"),
    "redraw of an unknown event": (_B, _set("events", 1, "replaces", to=["7.1"]), "events"),
    "redraw of itself": (_B, _set("events", 1, "replaces", to=["1.1"]), "events"),
    "redraw of one winner with a leading zero": (_B, _set("events", 1, "replaces", to=["00.1"]), "events"),
    "redraw of one winner twice": (
        _B,
        _both(_set("events", 1, "replaces", to=["0.1", "0.1"]), _set("events", 1, "count", to=2)),
        "events",
    ),
    "redraw of a winner replaced before": (_B, _redraw_again, "events"),
    "redraw of two for one": (_B, _set("events", 1, "count", to=2), "events"),
    # rounds and signatures
    "round chosen freely": (_C, _to_one_round_later, "rounds"),
    "round of the redraw chosen freely": (_C, _add("events", 1, "round", by=1), "rounds"),
    "redraw announced earlier than its round says": (_C, _add("events", 1, "announced", by=-3), "rounds"),
    "no round at level c": (_C, _set("events", 0, "round", to=0), "rounds"),
    "a round at level a": (_A, _set("events", 0, "round", to=1000), "rounds"),
    "a round in the list at level a": (_A, _in_list("round 0", "round 1000"), "rounds"),
    "no signature at level c": (_C, _set("events", 0, "signature", to=None), "signatures"),
    "a signature at level a": (_A, _set("events", 0, "signature", to="9a" * 48), "signatures"),
    "the signature of nothing (infinity)": (_C, _set("events", 0, "signature", to="c0" + "00" * 47), "signatures"),
    "an uncompressed signature": (_C, _set("events", 0, "signature", to="1a" * 48), "signatures"),
    "two signatures of one round": (_C, _redraw_in_main_round, "signatures"),
}

# vector, alteration without any resealing, a check that fails
_PLAIN: dict[str, tuple[int, Alter, str]] = {
    "another secret": (_A, _set("secret", to="0" * 64), "commitment"),
    "another commitment": (_A, _set("commit", to="0" * 64), "commitment"),
    "changed rules": (_A, _in_open("mug", "car"), "commitment"),
    "another level": (_B, _in_open("level b", "level a"), "commitment"),
    "another fingerprint of the list": (_A, _set("list_sha256", to="0" * 64), "fingerprint"),
    "a changed name": (_A, _in_list("1002 1002", "1002 1004"), "fingerprint"),
    "a total above 2^53 - 1": (
        _A,
        _both(_in_list("2 twitch:1002", f"{2**53 - 6} twitch:1002"), _in_list("total 8", f"total {2**53}")),
        "list",
    ),
    "a weight moved to another": (
        _A,
        _both(_in_list("1 twitch:1001", "2 twitch:1001"), _in_list("2 twitch:1002", "1 twitch:1002")),
        "fingerprint",
    ),
    "another fingerprint of the salts": (_B, _set("salts_sha256", to="0" * 64), "salts"),
    "salts in another order": (_B, _swap("salts"), "salts"),
    "a salt left out": (_B, _set("salts", to=["café"]), "salts"),
    "a salt in another Unicode form": (_B, _set("salts", 1, to="cafe\u0301"), "salts"),
    "events in another order": (_B, _swap("events"), "events"),
    "the main draw left out": (_B, lambda document: document["events"].pop(0), "events"),
    "another signature": (_C, _set("events", 0, "signature", to="9a" * 48), "seeds"),
    "another seed": (_A, _set("events", 0, "seed", to="0" * 64), "seeds"),
    "another winner": (_A, _set("events", 0, "picks", 0, "id", to="twitch:1002"), "picks"),
    "a winner who is not in the list": (_A, _set("events", 0, "picks", 0, "id", to="twitch:1"), "picks"),
    "winners in another order": (_B, _swap_picks, "picks"),
    "a winner left out": (_B, _drop_pick, "picks"),
    "no winner": (_A, _set("events", 0, "picks", to=[]), "picks"),
    "a winner twice": (_B, _repeat_pick, "picks"),
    "another ticket": (_A, _add("events", 0, "picks", 0, "ticket", by=1), "picks"),
    "another attempt": (_A, _add("events", 0, "picks", 0, "attempt", by=1), "picks"),
    "another total": (_A, _add("events", 0, "picks", 0, "of", by=1), "picks"),
    "another place": (_A, _add("events", 0, "picks", 0, "pick", by=1), "picks"),
    # right in type, wrong in form
    "form: upper-case secret": (_A, _edit("secret", "e7", "E7"), "form"),
    "form: newline after the secret": (_A, _edit("secret", "2915", "2915\n"), "form"),
    "form: short commitment": (_A, _edit("commit", "308b", ""), "form"),
    "form: upper-case signature": (_C, _set("events", 0, "signature", to="9A" * 48), "form"),
    "form: signature too short": (_C, _set("events", 0, "signature", to="9a" * 47), "form"),
    "form: no events": (_A, _set("events", to=[]), "form"),
    "form: negative time": (_A, _set("events", 0, "announced", to=-1), "form"),
    "form: endless time": (_A, _set("events", 0, "announced", to=10**18), "form"),
    "form: count 0": (_A, _set("events", 0, "count", to=0), "form"),
    "form: place 0": (_A, _set("events", 0, "picks", 0, "pick", to=0), "form"),
    "form: total above 2^53 - 1": (_A, _set("events", 0, "picks", 0, "of", to=2**53), "form"),
    "form: winner's id with a blank": (_A, _set("events", 0, "picks", 0, "id", to="twitch: 1"), "form"),
    "form: winner's id with a newline": (_A, _set("events", 0, "picks", 0, "id", to="twitch:1003\n"), "form"),
    "form: replaced pick 0": (_B, _set("events", 1, "replaces", to=["0.0"]), "form"),
    "form: replaced pick with leading zero": (_B, _set("events", 1, "replaces", to=["0.01"]), "form"),
    "form: replaced pick in other digits": (_B, _set("events", 1, "replaces", to=["0.١"]), "form"),
    "form: reason too long": (_A, _set("events", 0, "reason", to="x" * 201), "form"),
    "form: too many salts": (_B, _set("salts", to=["x"] * 101), "form"),
    "form: salt too long": (_B, _set("salts", to=["x" * 501]), "form"),
    "form: unknown kind of post": (
        _A,
        _set("posts", to=[{"kind": "rumour", "platform": "twitch", "text": "", "at": 0}]),
        "form",
    ),
}


def _failed(document: Document) -> set[str]:
    report = verify(json.dumps(document), lambda _round, _signature: True)
    assert not report.ok
    assert "NOT" in report.summary
    return {check.name for check in report.checks if check.ok is False}


def _copy(test_vectors: Document, number: int) -> Document:
    document: Document = copy.deepcopy(test_vectors["vectors"][number]["proof"])
    return document


@pytest.mark.parametrize("number", [_A, _B, _C])
def test_resealing_alone_changes_nothing(test_vectors: Document, number: int) -> None:
    document = _copy(test_vectors, number)
    _reseal(document)
    assert document == test_vectors["vectors"][number]["proof"]


@pytest.mark.parametrize("alteration", _RESEALED)
def test_a_resealed_alteration_fails_exactly_the_check_meant_for_it(test_vectors: Document, alteration: str) -> None:
    number, alter, check = _RESEALED[alteration]
    document = _copy(test_vectors, number)
    alter(document)
    _reseal(document)
    assert _failed(document) == {check}


@pytest.mark.parametrize("alteration", _PLAIN)
def test_a_plain_alteration_fails_the_check_meant_for_it(test_vectors: Document, alteration: str) -> None:
    number, alter, check = _PLAIN[alteration]
    document = _copy(test_vectors, number)
    alter(document)
    assert check in _failed(document)


_AT_THE_EDGE: dict[str, tuple[int, Alter]] = {
    "100 salts of 500 characters": (_B, _set("salts", to=["é" * 500] * 100)),
    "a reason of 200 characters": (_A, _set("events", 0, "reason", to="é" * 200)),
    "rules of 500 bytes": (_A, _in_open("Weight = months subscribed. Prize: mug.", "é" * 250)),
    "rules of one byte": (_A, _in_open("Weight = months subscribed. Prize: mug.", "-")),
    "a post of each kind": (
        _A,
        _set(
            "posts",
            to=[
                {"kind": kind, "platform": "twitch", "text": "", "at": 0, "message_id": "", "url": "", "author_id": ""}
                for kind in ("open", "close", "reveal", "salt", "redraw", "result", "void")
            ],
        ),
    ),
    "total of 2^53 - 1": (
        _A,
        _both(_in_list("2 twitch:1002", f"{2**53 - 7} twitch:1002"), _in_list("total 8", f"total {2**53 - 1}")),
    ),
    "closed in 1970": (
        _A,
        _both(_in_list("closed 1700000000", "closed 0"), _set("events", 0, "announced", to=0)),
    ),
    "an id of 200 characters": (_A, _in_list("twitch:1002", "twitch:1002" + "0" * 189)),
    "a name with anything but line breaks": (_A, _in_list("1002 1002", "1002 \u2028\x85\x00\u202e \ufeff")),
    "the longest beacon delay": (
        _C,
        _both(
            _in_open("delay 30", "delay 600"),
            _in_list("closed 1692806334", "closed 1692805764"),
            _set("events", 0, "announced", to=1692805764),
            _set("events", 1, "announced", to=1694775003),
        ),
    ),
    "the shortest beacon delay": (
        _C,
        _both(
            _in_open("delay 30", "delay 15"),
            _in_list("closed 1692806334", "closed 1692806349"),
            _set("events", 0, "announced", to=1692806349),
            _set("events", 1, "announced", to=1694775588),
        ),
    ),
    "a redraw two seconds earlier for the same round": (_C, _add("events", 1, "announced", by=-2)),
    "a redraw in the second of closing": (_B, _set("events", 1, "announced", to=1700000600)),
}


@pytest.mark.parametrize("edge", _AT_THE_EDGE)
def test_what_is_just_allowed_is_not_refused(test_vectors: Document, edge: str) -> None:
    number, alter = _AT_THE_EDGE[edge]
    document = _copy(test_vectors, number)
    alter(document)
    _reseal(document)
    report = verify(json.dumps(document), lambda _round, _signature: True)
    assert report.complete, report.summary
