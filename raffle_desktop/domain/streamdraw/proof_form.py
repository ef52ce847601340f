"""Reading a proof file strictly: is it one at all, and do its fields have the form they must have?

Part of the verifier: written apart from the code that draws, and importing none of it. JSON readers differ in what
they let pass (repeated keys, 1.0 for 1, true for 1, NaN, half characters), so everything doubtful is refused here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NoReturn

LIST_MAX = 64 * 2**20
"""Longest list that is read, in characters; a list of a million entries has about half as many."""
FILE_MAX = 2 * LIST_MAX
"""Longest proof file that is read, in bytes (or characters)."""

GENESIS = 1692803367
"""When quicknet's round 1 was published, in unix seconds."""
PERIOD = 3
"""Seconds from one round to the next."""

VALUES_MAX = 2_000_000
"""Most values in a file that is read: each takes tens of bytes once it is read, however few it has in the file."""

_WHOLE_MAX = 10**15 - 1
_SAFE_MAX = 2**53 - 1
_KEYS = frozenset(
    {"format", "open", "secret", "commit", "list", "list_sha256", "salts", "salts_sha256", "events", "posts"}
)
_EVENT_KEYS = frozenset({"event", "announced", "count", "round", "signature", "replaces", "reason", "seed", "picks"})
_PICK_KEYS = frozenset({"pick", "attempt", "of", "ticket", "id"})
_POST_KEYS = frozenset({"kind", "platform", "text", "at"})
_POST_KEYS_OPTIONAL = frozenset({"message_id", "url", "author_id"})
_POST_KINDS = frozenset({"open", "close", "reveal", "salt", "redraw", "result", "void"})
_HEX64 = re.compile(r"[0-9a-f]{64}")
_HEX96 = re.compile(r"[0-9a-f]{96}")
_ENTRY_ID = re.compile(r"[!-~]{1,200}")
# Never goes back over what it has passed, also where the closing mark is missing.
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_PICK_NAME = re.compile(r"[0-9]{1,15}\.[1-9][0-9]{0,14}")


class NotAProof(ValueError):  # noqa: N818 - an answer to the user, not a fault of the program
    """What was given is no `streamdraw/1` proof file at all: not JSON, or not an object with a proof's fields."""


@dataclass(frozen=True, slots=True)
class StatedPick:
    """A winner as the file states it."""

    pick: int
    attempt: int
    of: int
    ticket: int
    id: str


@dataclass(frozen=True, slots=True)
class StatedEvent:
    """An event as the file states it."""

    event: int
    announced: int
    count: int
    round: int
    signature: str | None
    replaces: tuple[str, ...]
    seed: str
    picks: tuple[StatedPick, ...]


@dataclass(frozen=True, slots=True)
class StatedProof:
    """A proof file's statements, right in type; `faults` says, one sentence each, which are wrong in form.

    Posts and reasons are looked at for their form and left out: they are pointers for humans and prove nothing.
    """

    open: str
    secret: str
    commit: str
    list: str
    list_sha256: str
    salts: tuple[str, ...]
    salts_sha256: str
    events: tuple[StatedEvent, ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatedTerms:
    """The fields of the OPEN text that the other checks need; `level` is a, b or c, `delay` in seconds."""

    channel: str
    seq: int
    prev: str
    level: str
    winners: int
    delay: int

    def round_after(self, announced: int) -> int:
        """The first beacon round at or after the time plus the delay; 0 at a level without beacon."""
        if self.level != "c":
            return 0
        waiting = announced + self.delay - GENESIS
        return max(0, (waiting + PERIOD - 1) // PERIOD) + 1


def read_proof(document: object) -> StatedProof:
    """The statements of a proof file, given as JSON text (str or UTF-8 bytes) or as the object it holds.

    Raises NotAProof where there is no proof to speak of; a value of the right type that is wrong in form becomes one
    of the `faults`.
    """
    if isinstance(document, bytes | bytearray | str):
        document = _parsed(document)
    return _Reader().proof(document)


def _parsed(text: bytes | bytearray | str) -> object:
    if len(text) > FILE_MAX:
        raise NotAProof(f"The file is larger than {FILE_MAX // 2**20} MB.")
    if not isinstance(text, str):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            raise NotAProof("The file is not UTF-8 text.") from error
    if text.startswith("\ufeff"):
        raise NotAProof("The file begins with a byte order mark, which no proof does.")
    if _holds_too_many_values(text):
        raise NotAProof(f"The file holds more than {VALUES_MAX} values, which is more than any proof has.")
    try:
        return json.loads(
            text,
            object_pairs_hook=_object_without_repeats,
            parse_int=_short_whole_number,
            parse_float=_refuse_fraction,
            parse_constant=_refuse_fraction,
        )
    except json.JSONDecodeError as error:
        raise NotAProof(f"The file is not JSON: {error}.") from error
    except RecursionError as error:
        raise NotAProof("The file is nested too deeply.") from error


def _holds_too_many_values(text: str) -> bool:
    """Asked before anything is made of them: a small file could otherwise take all memory."""
    if sum(map(text.count, "[{,")) <= VALUES_MAX:
        return False
    # Names in the list may be full of such characters; only those outside of texts count.
    if sum(1 for _ in islice(_STRING.finditer(text), 2 * VALUES_MAX + 1)) > 2 * VALUES_MAX:
        return True
    outside = _STRING.sub("", text)
    return sum(map(outside.count, "[{,")) > VALUES_MAX


def _object_without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotAProof("The file names the same field twice.")
    return found


def _short_whole_number(digits: str) -> int:
    if len(digits) > 20:
        raise NotAProof("The file holds a number that is far too large.")
    if digits == "-0":
        raise NotAProof("The file holds -0, which is not how a number is written.")
    return int(digits)


def _refuse_fraction(number: str) -> NoReturn:
    raise NotAProof(f"The file holds {number[:20]}, which is not a whole number.")


@dataclass(slots=True)
class _Reader:
    faults: list[str] = field(default_factory=list)

    def proof(self, document: object) -> StatedProof:
        if not isinstance(document, dict):
            raise NotAProof("The file is not a JSON object.")
        if document.get("format") != "streamdraw/1":
            raise NotAProof("The file does not say that it is a streamdraw/1 proof.")
        proof = _fields(document, "the proof", _KEYS)
        list_text = self.text(proof, "list")
        if len(list_text) > LIST_MAX:
            raise NotAProof(f"The list is larger than {LIST_MAX // 2**20} MB.")
        salts = tuple(self.value_text(salt, "a salt", 500) for salt in _items(proof, "salts"))
        self.require(len(salts) <= 100, "There are more than 100 salts.")
        events = tuple(self.event(event) for event in _items(proof, "events"))
        self.require(events, "There is no event.")
        for post in _items(proof, "posts"):
            self.post(post)
        return StatedProof(
            open=self.text(proof, "open"),
            secret=self.matching(proof, "secret", _HEX64),
            commit=self.matching(proof, "commit", _HEX64),
            list=list_text,
            list_sha256=self.matching(proof, "list_sha256", _HEX64),
            salts=salts,
            salts_sha256=self.matching(proof, "salts_sha256", _HEX64),
            events=events,
            faults=tuple(self.faults),
        )

    def event(self, given: object) -> StatedEvent:
        event = _fields(given, "an event", _EVENT_KEYS)
        replaces = tuple(self.value_text(name, "replaces") for name in _items(event, "replaces"))
        self.require(all(_PICK_NAME.fullmatch(name) for name in replaces), "What is replaced is not written like 0.2.")
        self.value_text(event["reason"], "reason", 200)
        return StatedEvent(
            event=self.whole(event, "event", 0),
            announced=self.whole(event, "announced", 0),
            count=self.whole(event, "count", 1),
            round=self.whole(event, "round", 0),
            signature=None if event["signature"] is None else self.matching(event, "signature", _HEX96),
            replaces=replaces,
            seed=self.matching(event, "seed", _HEX64),
            picks=tuple(self.pick(pick) for pick in _items(event, "picks")),
        )

    def pick(self, given: object) -> StatedPick:
        pick = _fields(given, "a pick", _PICK_KEYS)
        return StatedPick(
            pick=self.whole(pick, "pick", 1),
            attempt=self.whole(pick, "attempt", 0),
            of=self.whole(pick, "of", 1, _SAFE_MAX),
            ticket=self.whole(pick, "ticket", 0, _SAFE_MAX),
            id=self.matching(pick, "id", _ENTRY_ID),
        )

    def post(self, given: object) -> None:
        post = _fields(given, "a post", _POST_KEYS, _POST_KEYS_OPTIONAL)
        for name in post.keys() - {"at"}:
            self.text(post, name)
        self.require(post["kind"] in _POST_KINDS, "A post is of an unknown kind.")
        if type(post["at"]) is not int:
            raise NotAProof("at is not a whole number.")

    def require(self, holds: object, fault: str) -> None:
        if not holds:
            self.faults.append(fault)

    def text(self, fields: Mapping[str, object], name: str) -> str:
        return self.value_text(fields[name], name)

    def value_text(self, value: object, name: str, longest: int | None = None) -> str:
        if not isinstance(value, str):
            raise NotAProof(f"{name} is not text.")
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise NotAProof(f"{name} holds half a character (a lone surrogate).") from error
        self.require(longest is None or len(value) <= longest, f"{name} is longer than {longest} characters.")
        return value

    def matching(self, fields: Mapping[str, object], name: str, pattern: re.Pattern[str]) -> str:
        value = self.text(fields, name)
        self.require(pattern.fullmatch(value), f"{name} is not written as it must be.")
        return value

    def whole(self, fields: Mapping[str, object], name: str, least: int, most: int = _WHOLE_MAX) -> int:
        value = fields[name]
        if type(value) is not int:  # True is an int to Python, and no number here
            raise NotAProof(f"{name} is not a whole number.")
        self.require(least <= value <= most, f"{name} is not between {least} and {most}.")
        return value


def _fields(
    given: object, what: str, names: frozenset[str], optional: frozenset[str] = frozenset()
) -> dict[str, object]:
    if not isinstance(given, dict):
        raise NotAProof(f"Where {what} should be is something else.")
    missing = names - given.keys()
    if missing:
        raise NotAProof(f"{min(missing)} is missing in {what}.")
    if given.keys() - names - optional:
        raise NotAProof(f"There is a field in {what} that does not belong there.")
    return given


def _items(fields: Mapping[str, object], name: str) -> list[object]:
    value = fields[name]
    if not isinstance(value, list):
        raise NotAProof(f"{name} is not a list.")
    return value
