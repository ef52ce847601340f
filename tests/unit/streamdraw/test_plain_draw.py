"""The desk, its verifier and a plain implementation of the description agree; and the worked draws see its faults."""

from __future__ import annotations

import hashlib
import math
import unicodedata
from collections import Counter
from fractions import Fraction
from typing import Any

import pytest

from raffle_desktop.domain.streamdraw.draw_list import TOTAL_MAX, exact_weight
from raffle_desktop.domain.streamdraw.verification import verify
from tests.unit.streamdraw.plain_draw import Asked, PlainDraw, Row, sha256
from tests.unit.streamdraw.random_draws import RandomDraw, random_draw

Document = dict[str, Any]


def _again(vector: Document, plain: PlainDraw) -> Document:
    """The worked draw from what its authors put in: unsorted fractions, uncleaned names, times and signatures."""
    proof = vector["proof"]
    rows = [(entry_id, exact_weight(weight), name) for entry_id, weight, name in vector["inputs"]["weights"]]
    events = [
        Asked(event["announced"], event["count"], tuple(event["replaces"]), event["reason"], event["signature"])
        for event in proof["events"]
    ]
    return plain.document(proof["open"], proof["secret"], proof["salts"], rows, events)


def test_the_plain_implementation_writes_the_worked_draws(vector: Document) -> None:
    assert _again(vector, PlainDraw()) == vector["proof"]


# --- faults in the format, as people make them ---------------------------------------------------------------------


class _CommitsWithoutTheSecretsNewline(PlainDraw):
    def commit(self, secret: str, open_text: str) -> str:
        return sha256(f"streamdraw/1 commit\n{secret}{open_text}")


class _CommitsToTheTermsAlone(PlainDraw):
    def commit(self, secret: str, open_text: str) -> str:
        return sha256(f"streamdraw/1 commit\n{open_text}")


class _SortsByName(PlainDraw):
    def order(self, rows: list[Row]) -> list[Row]:
        return sorted(rows, key=lambda row: row[2])


class _SortsByNumber(PlainDraw):
    """As a person would: 9 before 10."""

    def order(self, rows: list[Row]) -> list[Row]:
        return sorted(rows, key=lambda row: (len(row[0]), row[0]))


class _SortsByWeight(PlainDraw):
    def order(self, rows: list[Row]) -> list[Row]:
        return sorted(rows, key=lambda row: -row[1])


class _KeepsTheOrderGiven(PlainDraw):
    def order(self, rows: list[Row]) -> list[Row]:
        return rows


class _TakesCommonFactorsOut(PlainDraw):
    def scaled(self, weights: list[Fraction]) -> tuple[list[int], int]:
        whole, scale = super().scaled(weights)
        common = math.gcd(*whole)
        return [weight // common for weight in whole], scale


class _RoundsFractions(PlainDraw):
    def scaled(self, weights: list[Fraction]) -> tuple[list[int], int]:
        return [max(1, round(weight)) for weight in weights], 1


class _ScalesByAMillion(PlainDraw):
    def scaled(self, weights: list[Fraction]) -> tuple[list[int], int]:
        return [int(weight * 10**6) for weight in weights], 10**6


class _LeavesNamesAsTheyAre(PlainDraw):
    def name(self, name: str) -> str:
        return name


class _DecomposesNames(PlainDraw):
    def name(self, name: str) -> str:
        return unicodedata.normalize("NFD", super().name(name))


class _SortsSalts(PlainDraw):
    def salts(self, salts: list[str]) -> str:
        return super().salts(sorted(salts))


class _HashesSaltsAsTheyAre(PlainDraw):
    def salts(self, salts: list[str]) -> str:
        return sha256("streamdraw/1 salts\n" + "".join(f"{salt}\n" for salt in salts))


class _SaltsWithoutNewline(PlainDraw):
    def salts(self, salts: list[str]) -> str:
        return sha256("streamdraw/1 salts\n" + "".join(map(sha256, salts)))


class _TakesTheSignatureForTheValue(PlainDraw):
    def value(self, signature: str | None) -> str:
        return signature or "-"


class _HashesTheSignaturesHex(PlainDraw):
    def value(self, signature: str | None) -> str:
        return "-" if signature is None else sha256(signature)


class _WaitsForNoDelay(PlainDraw):
    def round(self, open_text: str, announced: int) -> int:
        return super().round(open_text.replace("\ndelay 30\n", "\ndelay 0\n"), announced)


class _TakesTheRoundBefore(PlainDraw):
    def round_at(self, time: int) -> int:
        return super().round_at(time) - 1


class _TakesTheRoundAfter(PlainDraw):
    def round_at(self, time: int) -> int:
        return super().round_at(time) + 1


class _SeedsWithout(PlainDraw):
    def __init__(self, part: int) -> None:
        self.part = part

    def seed(self, *parts: Any) -> str:
        return sha256("streamdraw/1 seed\n" + "".join(f"{part}\n" for at, part in enumerate(parts) if at != self.part))


class _SeedsWithoutTheEventsNumber(PlainDraw):
    """Redraws at a and b are then the main draw's numbers once more."""

    def seed(self, list_hash: str, secret: str, salts_hash: str, event: int, at: int, value: str) -> str:
        return super().seed(list_hash, secret, salts_hash, 0, at, value)


class _GoesOnWithTheMainSeed(PlainDraw):
    def event_seed(self, main: str, own: str) -> str:
        return main


class _CountsOnOverTheEvents(PlainDraw):
    def counter(self, number: int, drawn: int) -> int:
        return number + drawn


class _CountsPicksFromZero(PlainDraw):
    def counter(self, number: int, drawn: int) -> int:
        return number - 1


class _LetsTheDrawnComeBack(PlainDraw):
    def left(self, entries: list[tuple[str, int]], drawn: list[str]) -> list[tuple[str, int]]:
        return list(entries)


class _LetsTheReplacedComeBack(PlainDraw):
    def left(self, entries: list[tuple[str, int]], drawn: list[str]) -> list[tuple[str, int]]:
        return [entry for entry in entries if entry[0] not in drawn[1:]]


class _TakesTheLastBytes(PlainDraw):
    def ticket(self, seed: str, number: int, of: int) -> tuple[int, int]:
        attempt = 0
        while True:
            digest = hashlib.sha256(f"streamdraw/1 pick\n{seed}\n{number}\n{attempt}\n".encode()).digest()
            ticket = int.from_bytes(digest[-8:], "big") >> (64 - (of - 1).bit_length())
            if ticket < of:
                return attempt, ticket
            attempt += 1


# fault -> the worked draws that see it. Common factors are seen by none of them, but by the random draws below.
_FAULTS: dict[str, tuple[PlainDraw, str]] = {
    "the secret's newline is forgotten": (_CommitsWithoutTheSecretsNewline(), "a b c"),
    "the commitment hides nothing": (_CommitsToTheTermsAlone(), "a b c"),
    "order by name": (_SortsByName(), "b"),
    "order by number": (_SortsByNumber(), "b"),
    "order by weight": (_SortsByWeight(), "a b c"),
    "the order given": (_KeepsTheOrderGiven(), "b"),
    "common factors are taken out": (_TakesCommonFactorsOut(), ""),
    "fractions are rounded": (_RoundsFractions(), "b c"),
    "one scale for all": (_ScalesByAMillion(), "a b c"),
    "names are not cleaned": (_LeavesNamesAsTheyAre(), "b"),
    "names in another Unicode form": (_DecomposesNames(), "b"),
    "salts are sorted": (_SortsSalts(), "b"),
    "salts are not hashed by themselves": (_HashesSaltsAsTheyAre(), "b"),
    "salts without newlines": (_SaltsWithoutNewline(), "b"),
    "the signature is the value": (_TakesTheSignatureForTheValue(), "c"),
    "the signature's hex digits are hashed": (_HashesTheSignaturesHex(), "c"),
    "no delay": (_WaitsForNoDelay(), "c"),
    "the round before": (_TakesTheRoundBefore(), "c"),
    "the round after": (_TakesTheRoundAfter(), "c"),
    "a seed without the list": (_SeedsWithout(0), "a b c"),
    "a seed without the secret": (_SeedsWithout(1), "a b c"),
    "a seed without the salts": (_SeedsWithout(2), "a b c"),
    "a seed without a line for the event": (_SeedsWithout(3), "a b c"),
    "a seed without the round": (_SeedsWithout(4), "a b c"),
    "a seed without the beacon's value": (_SeedsWithout(5), "a b c"),
    "a seed without the event's number": (_SeedsWithoutTheEventsNumber(), "b c"),
    "a redraw goes on with the main seed": (_GoesOnWithTheMainSeed(), "b c"),
    "a redraw counts on": (_CountsOnOverTheEvents(), "b c"),
    "picks are counted from 0": (_CountsPicksFromZero(), "a b c"),
    "a redraw may draw anybody again": (_LetsTheDrawnComeBack(), "b c"),
    "a redraw may draw the replaced again": (_LetsTheReplacedComeBack(), "b c"),
    "the last bytes of the hash": (_TakesTheLastBytes(), "a b c"),
}


@pytest.mark.parametrize("fault", _FAULTS)
def test_a_fault_in_the_format_is_seen_by_the_worked_draws_named_for_it(fault: str, test_vectors: Document) -> None:
    plain, seen_by = _FAULTS[fault]
    seen = [
        level
        for level, vector in zip("abc", test_vectors["vectors"], strict=True)
        if _again(vector, plain) != vector["proof"]
    ]
    assert seen == seen_by.split()
    assert seen or any(_plainly(plain, random_draw(number)) != random_draw(number).document for number in range(20))


# --- random draws --------------------------------------------------------------------------------------------------


def _plainly(plain: PlainDraw, draw: RandomDraw) -> Document:
    return plain.document(draw.open_text, draw.secret, draw.salts, draw.rows, draw.events)


def test_a_thousand_random_draws_are_the_same_plainly_and_hold() -> None:
    """Written by the desk, written plainly, and checked by the verifier: three programs that share no code."""
    plain = PlainDraw()
    seen: Counter[str] = Counter()
    for number in range(1_000):
        draw = random_draw(number)
        assert _plainly(plain, draw) == draw.document, number
        report = verify(draw.document, lambda _round, _signature: True)
        assert report.complete, (number, report.summary)
        picks = [pick for event in draw.document["events"] for pick in event["picks"]]
        seen.update([report.level, "redrawn" if len(draw.events) > 1 else "once"])
        seen.update("full" for pick in picks if pick["of"] == TOTAL_MAX)
        seen.update("a second attempt" for pick in picks if pick["attempt"])
        seen["picks"] += len(picks)
    # That the draws are of all sorts is what makes them worth the time.
    assert seen["picks"] > 2_000
    assert min(seen[sort] for sort in ("a", "b", "c", "redrawn", "full", "a second attempt")) > 100
