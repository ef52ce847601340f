"""No single altered character of what a proof states is missed, however it came about.

Here the file's values are altered and written out anew, so that the alteration reaches the checks instead of breaking
the JSON; `test_verification` alters the bytes of the file.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

from raffle_desktop.domain.streamdraw.verification import NotAProof, verify
from tests.unit.streamdraw.random_draws import random_draw

Document = dict[str, Any]
Path = tuple[str | int, ...]

_LOOK_ALIKES = str.maketrans(
    {
        "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "i": "і", "s": "ѕ",  # Cyrillic
        "0": "٠", "1": "１", "2": "²", "3": "३", "l": "1", ":": "：", " ": "\u00a0", "-": "‐", "\n": "\u2028",
    }
)  # fmt: skip

_HASHED = {"open", "secret", "commit", "list", "list_sha256", "salts", "salts_sha256"}
_COMPUTED = {"event", "count", "round", "signature", "seed", "picks"}


def _values(part: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every text and number in the document, with the way to it."""
    if isinstance(part, dict):
        for name, value in part.items():
            yield from _values(value, (*path, name))
    elif isinstance(part, list):
        for place, value in enumerate(part):
            yield from _values(value, (*path, place))
    else:
        yield path, part


def _is_bound(path: Path, draw: Document) -> bool:
    """Whether the value is fixed by a hash or follows from the others; else it is a pointer for people."""
    if path[0] == "events":
        # The main draw's time is that of the list.
        return path[2] in _COMPUTED or (path[1:] == (0, "announced"))
    return path[0] in _HASHED or path[0] == "format"


def _others(text: str, at: int) -> Iterator[str]:
    """The text with one character altered, in each of the ways that a person or a program might try."""
    character = text[at]
    replacements = {
        str((int(character) + 1) % 10) if character in "0123456789" else chr(ord(character) + 1),
        character.swapcase(),
        character.translate(_LOOK_ALIKES),
        "\0", "\r", "\n", " ", "\u200b", "\ufeff",
        "", character * 2, character + "\u0301",
    }  # fmt: skip
    for replacement in sorted(replacements - {character}):
        yield text[:at] + replacement + text[at + 1 :]


def _set(document: Document, path: Path, value: Any) -> None:
    part: Any = document
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value


def _refused(document: Document) -> bool:
    try:
        return not verify(document, lambda _round, _signature: True).ok
    except NotAProof:
        return True


def _passing(document: Document, path: Path, value: Any, values: Iterator[Any]) -> list[Any]:
    passing = []
    for other in values:
        _set(document, path, other)
        if not _refused(document):
            passing.append(other)
    _set(document, path, value)
    return passing


def _alterations(value: Any) -> Iterator[Any]:
    if isinstance(value, str):
        for at in range(len(value)):
            yield from _others(value, at)
        yield from (value + "\n", value + "\0", " " + value, "\ufeff" + value)
    elif value is None:
        yield from ("", "0", "9a" * 48, 0, False)
    else:
        yield from (value + 1, value - 1, value * 10 + 1, -value - 1, bool(value), float(value), str(value), None)


def test_every_altered_character_of_a_bound_value_is_refused(vector: Document) -> None:
    document = vector["proof"]
    altered = 0
    for path, value in list(_values(document)):
        if not _is_bound(path, document):
            continue
        values = list(_alterations(value))
        altered += len(values)
        assert _passing(document, path, value, iter(values)) == [], path
    assert not _refused(document)
    assert altered > 8_000


def test_what_may_be_altered_without_refusal_are_pointers_for_people(vector: Document) -> None:
    """All there is of it: reasons and posts; of a redraw, which standing winner it replaced, and its time within what
    the order of events and the beacon's round leave open.
    """
    document = vector["proof"]
    document["posts"] = [
        {"kind": "open", "platform": "twitch", "text": "x", "at": 1, "message_id": "m", "url": "u", "author_id": "a"}
    ]
    pointers = {path for path, value in _values(document) if not _is_bound(path, document)}
    redraws = range(1, len(document["events"]))
    assert pointers == {
        *(("posts", 0, name) for name in document["posts"][0]),
        *(("events", number, "reason") for number in range(len(document["events"]))),
        *(("events", number, "announced") for number in redraws),
        *(("events", number, "replaces", 0) for number in redraws),
    }
    level = document["open"].split("\nlevel ")[1][0]
    for number in redraws:
        at = document["events"][number]["announced"]
        path: Path = ("events", number, "announced")
        passing = _passing(document, path, at, iter(range(at - 310, at + 310)))
        expected = range(at - 300, at + 310) if level == "b" else [at - 2, at - 1, at]
        assert passing == list(expected)
        path = ("events", number, "replaces", 0)
        before = document["events"][number]["replaces"][0]
        passing = _passing(document, path, before, (f"{event}.{pick}" for event in range(3) for pick in range(5)))
        assert passing == [f"0.{pick['pick']}" for pick in document["events"][0]["picks"]]


def test_altered_characters_of_random_proofs_are_refused() -> None:
    chance = random.Random("streamdraw/1 altered characters")
    tried = 0
    for number in range(200):
        document = copy.deepcopy(random_draw(number).document)
        bound = [(path, value) for path, value in _values(document) if _is_bound(path, document) and value != ""]
        # By field, or nearly all of it would be in the list.
        for field in sorted({path[2] if path[0] == "events" else path[0] for path, _value in bound}, key=str):
            path, value = chance.choice([one for one in bound if field in one[0]])
            values = list(
                _others(value, chance.randrange(len(value))) if isinstance(value, str) else _alterations(value)
            )
            chosen = chance.sample(values, min(3, len(values)))
            tried += len(chosen)
            assert _passing(document, path, value, iter(chosen)) == [], (number, path)
    assert tried > 5_000
