"""What is no proof file at all is told apart from a proof that does not hold."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from raffle_desktop.domain.streamdraw.verification import NotAProof, verify

Document = dict[str, Any]
Alter = Callable[[Document], None]


@pytest.fixture
def proof(test_vectors: Document) -> Document:
    """The worked draw of level a."""
    document: Document = copy.deepcopy(test_vectors["vectors"][0]["proof"])
    return document


def _set(*path: str | int, to: object) -> Alter:
    def alter(document: Document) -> None:
        target: Any = document
        for step in path[:-1]:
            target = target[step]
        target[path[-1]] = to

    return alter


_WRONG_TYPES: dict[str, Alter] = {
    "another format": _set("format", to="streamdraw/2"),
    "a list of formats": _set("format", to=["streamdraw/1"]),
    "true for a number": _set("events", 0, "count", to=True),
    "a fraction": _set("events", 0, "count", to=1.0),
    "a number as text": _set("events", 0, "count", to="1"),
    "not a number": _set("events", 0, "count", to=float("nan")),
    "infinity": _set("events", 0, "count", to=float("inf")),
    "null for picks": _set("events", 0, "picks", to=None),
    "null for the secret": _set("secret", to=None),
    "a number for the secret": _set("secret", to=1),
    "false for the signature": _set("events", 0, "signature", to=False),
    "an object for the events": _set("events", to={}),
    "text for the salts": _set("salts", to="abc"),
    "a number among the salts": _set("salts", to=[1]),
    "a number as an event": _set("events", to=[1]),
    "a number as a pick": _set("events", 0, "picks", to=[1]),
    "text as a post": _set("posts", to=["x"]),
    "a post without text": _set("posts", to=[{"kind": "open", "platform": "twitch", "at": 0}]),
    "a post at true": _set("posts", to=[{"kind": "open", "platform": "twitch", "text": "", "at": True}]),
    "a post at half a millisecond": _set("posts", to=[{"kind": "open", "platform": "twitch", "text": "", "at": 0.5}]),
    "half a character in the list": _set("list", to="streamdraw/1 list\n\ud800"),
    "half a character in a reason": _set("events", 0, "reason", to="\udfff"),
    "an unknown field": lambda document: document.update(note="trust me"),
    "an unknown field of an event": lambda document: document["events"][0].update(note=""),
    "an unknown field of a pick": lambda document: document["events"][0]["picks"][0].update(index=2),
    "an unknown field of a post": _set(
        "posts", to=[{"kind": "open", "platform": "twitch", "text": "", "at": 0, "x": ""}]
    ),
    "no posts": lambda document: document.pop("posts"),
    "no reason": lambda document: document["events"][0].pop("reason"),
    "no ticket": lambda document: document["events"][0]["picks"][0].pop("ticket"),
}


@pytest.mark.parametrize("alteration", _WRONG_TYPES)
def test_what_has_not_the_fields_of_a_proof_is_none(proof: Document, alteration: str) -> None:
    _WRONG_TYPES[alteration](proof)
    with pytest.raises(NotAProof):
        verify(json.dumps(proof))
    with pytest.raises(NotAProof):
        verify(proof)


_WRONG_TEXTS: dict[str, Callable[[str], str | bytes]] = {
    "nothing": lambda _text: "",
    "no JSON": lambda _text: "streamdraw/1",
    "a list": lambda text: f"[{text}]",
    "a number": lambda _text: "1",
    "cut off": lambda text: text[:-2],
    "something behind it": lambda text: text + "{}",
    "a field twice": lambda text: text.replace('"secret":', '"secret": "0", "secret":', 1),
    "the same field twice": lambda text: text.replace('"count": 1', '"count": 1, "count": 1', 1),
    "a byte order mark": lambda text: "\ufeff" + text,
    "a byte order mark in bytes": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "Latin-1": lambda text: text.replace("mug", "müg").encode("latin-1"),
    "a comment": lambda text: "// proof\n" + text,
    "a fraction": lambda text: text.replace('"event": 0', '"event": 0.0'),
    "an exponent": lambda text: text.replace('"event": 0', '"event": 0e0'),
    "a leading zero": lambda text: text.replace('"event": 0', '"event": 00'),
    "NaN": lambda text: text.replace('"event": 0', '"event": NaN'),
    "a raw line break in text": lambda text: text.replace("\\n", "\n"),
    "nested without end": lambda _text: "[" * 200_000,
    "a million digits": lambda text: text.replace('"event": 0', '"event": ' + "9" * 1_000_000),
}


@pytest.mark.parametrize("alteration", _WRONG_TEXTS)
def test_what_is_not_strict_json_is_no_proof(proof: Document, alteration: str) -> None:
    text = json.dumps(proof, ensure_ascii=False)
    altered = _WRONG_TEXTS[alteration](text)
    assert altered != text
    with pytest.raises(NotAProof):
        verify(altered)
