"""`streamdraw/1` once more, as plainly as its description: slow, and sharing no code with the desk or its verifier.

A third party's program, so to speak: the desk's proofs must be what it writes, and the verifier must take what it
writes. Each step is a method of its own, so that a test can exchange it for a faulty one.
"""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

Row = tuple[str, Fraction, str]
"""id, weight, name"""


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class Asked:
    """One event as it is decided on: the rest follows."""

    announced: int
    count: int
    replaces: tuple[str, ...] = ()
    reason: str = ""
    signature: str | None = None


class PlainDraw:
    """One implementation of the format. `document` is the whole of it; the other methods are its steps."""

    def document(
        self, open_text: str, secret: str, salts: list[str], rows: list[Row], events: list[Asked]
    ) -> dict[str, Any]:
        closed = events[0].announced
        commit = self.commit(secret, open_text)
        list_text, entries = self.listed(commit, closed, self.round(open_text, closed), rows)
        list_hash = sha256(list_text)
        salts_hash = self.salts(salts)
        told: list[dict[str, Any]] = []
        main_seed = ""
        for number, event in enumerate(events):
            at = self.round(open_text, event.announced)
            seed = self.seed(list_hash, secret, salts_hash, number, at, self.value(event.signature))
            main_seed = main_seed or seed
            drawn = [pick["id"] for one in told for pick in one["picks"]]
            left = self.left(entries, drawn)
            picks = self.picks(self.event_seed(main_seed, seed), event.count, left, len(drawn))
            told.append(
                {
                    "event": number,
                    "announced": event.announced,
                    "count": event.count,
                    "round": at,
                    "signature": event.signature,
                    "replaces": list(event.replaces),
                    "reason": event.reason,
                    "seed": seed,
                    "picks": picks,
                }
            )
        return {
            "format": "streamdraw/1",
            "open": open_text,
            "secret": secret,
            "commit": commit,
            "list": list_text,
            "list_sha256": list_hash,
            "salts": salts,
            "salts_sha256": salts_hash,
            "events": told,
            "posts": [],
        }

    def commit(self, secret: str, open_text: str) -> str:
        return sha256(f"streamdraw/1 commit\n{secret}\n{open_text}")

    def round(self, open_text: str, announced: int) -> int:
        if "\nlevel c\n" not in open_text:
            return 0
        delay = int(open_text.split("\ndelay ")[1].split("\n", maxsplit=1)[0])
        return max(1, self.round_at(announced + delay))

    def round_at(self, time: int) -> int:
        return math.ceil(Fraction(time - 1692803367, 3)) + 1

    def listed(self, commit: str, closed: int, at: int, rows: list[Row]) -> tuple[str, list[tuple[str, int]]]:
        rows = self.order([row for row in rows if row[1] > 0])
        weights, scale = self.scaled([weight for _id, weight, _name in rows])
        text = f"streamdraw/1 list\ncommit {commit}\nclosed {closed}\nround {at}\nscale {scale}\n"
        text += f"entries {len(rows)}\ntotal {sum(weights)}\n"
        for (entry_id, _weight, name), weight in zip(rows, weights, strict=True):
            text += f"{weight} {entry_id} {self.name(name)}\n"
        return text, [(row[0], weight) for row, weight in zip(rows, weights, strict=True)]

    def order(self, rows: list[Row]) -> list[Row]:
        return sorted(rows, key=lambda row: row[0].encode())

    def scaled(self, weights: list[Fraction]) -> tuple[list[int], int]:
        scale = math.lcm(*(weight.denominator for weight in weights))
        return [int(weight * scale) for weight in weights], scale

    def name(self, name: str) -> str:
        kept = re.sub(r"[\r\n]", "", unicodedata.normalize("NFC", name))
        kept = "".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
        return kept[:64] or "-"

    def salts(self, salts: list[str]) -> str:
        text = "streamdraw/1 salts\n"
        for salt in salts:
            text += sha256(salt) + "\n"
        return sha256(text)

    def value(self, signature: str | None) -> str:
        return "-" if signature is None else hashlib.sha256(bytes.fromhex(signature)).hexdigest()

    def seed(self, list_hash: str, secret: str, salts_hash: str, event: int, at: int, value: str) -> str:
        return sha256(f"streamdraw/1 seed\n{list_hash}\n{secret}\n{salts_hash}\n{event}\n{at}\n{value}\n")

    def event_seed(self, main: str, own: str) -> str:
        """Which seed the picks of an event come from."""
        return own

    def left(self, entries: list[tuple[str, int]], drawn: list[str]) -> list[tuple[str, int]]:
        return [entry for entry in entries if entry[0] not in drawn]

    def picks(self, seed: str, count: int, left: list[tuple[str, int]], drawn: int) -> list[dict[str, Any]]:
        picks = []
        for number in range(1, min(count, len(left)) + 1):
            of = sum(weight for _id, weight in left)
            attempt, ticket = self.ticket(seed, self.counter(number, drawn), of)
            place, before = 0, 0
            while ticket >= before + left[place][1]:
                before += left[place][1]
                place += 1
            picks.append({"pick": number, "attempt": attempt, "of": of, "ticket": ticket, "id": left.pop(place)[0]})
        return picks

    def counter(self, number: int, drawn: int) -> int:
        """What is hashed as the number of a pick; `drawn`: how many the events before have drawn."""
        return number

    def ticket(self, seed: str, number: int, of: int) -> tuple[int, int]:
        bits = len(bin(of - 1)) - 2 if of > 1 else 0
        attempt = 0
        while True:
            digest = bytes.fromhex(sha256(f"streamdraw/1 pick\n{seed}\n{number}\n{attempt}\n"))
            ticket = int("0" + "".join(f"{byte:08b}" for byte in digest[:8])[:bits], 2)
            if ticket < of:
                return attempt, ticket
            attempt += 1
