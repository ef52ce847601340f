"""Checking a proof file: everything is recomputed from the file alone, and compared with what it states.

Written apart from the code that draws and importing none of it (own patterns, own hashing, another way of finding the
winners), so that a fault in one is seen by the other. Work grows in step with the size of the file, whatever is in it.

What a file cannot show is whether commitment, list and secret were published in time: `Report.human_checks` says what
to look for in chat or the recording, with the times. Nor is anything computed from reasons and posts, or from which
standing winner a redraw replaced, nor (but for its beacon round) when: these are compared with the posts by people.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from raffle_desktop.domain.streamdraw.human_checks import human_checks
from raffle_desktop.domain.streamdraw.proof_form import (
    NotAProof,
    StatedEvent,
    StatedPick,
    StatedProof,
    StatedTerms,
    read_proof,
)

__all__ = ["Check", "CheckSignature", "NotAProof", "Report", "verify"]

CheckSignature = Callable[[int, bytes], bool]
"""(round, 48 bytes) -> is this quicknet's signature of that round, under its known public key?"""

_T = TypeVar("_T")

_CHAIN = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"
_TOTAL_MAX = 9007199254740991

_N = r"(0|[1-9][0-9]{0,14})"
_TERMS = re.compile(
    r"streamdraw/1 open\n"
    r"channel ([a-z][a-z0-9]{0,19}:(?:0|[1-9][0-9]{0,59}))\n"
    r"seq ([1-9][0-9]{0,14})\n"
    r"prev ([0-9a-f]{64})\n"
    r"level ([abc])\n"
    r"winners ([1-9][0-9]{0,14})\n"
    rf"delay {_N}\n"
    rf"claim {_N}\n"
    r"chain ([0-9a-f]{64}|-)\n"
    r"rules ([^\x00-\x1f\x7f-\x9f\u2028\u2029]{1,500})\n"
)
_LIST_HEAD = re.compile(
    rf"streamdraw/1 list\ncommit ([0-9a-f]{{64}})\nclosed {_N}\nround {_N}\n"
    rf"scale ([1-9][0-9]{{0,39}})\nentries {_N}\ntotal (0|[1-9][0-9]{{0,15}})\n"
)
_LIST_LINE = re.compile(r"([1-9][0-9]{0,15}) ([!-~]{1,200}) [^\r\n]+")
_SHORTEST_LINE = len("1 a -\n")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked. `ok` is None where it could not be; `detail` is a sentence for anybody."""

    name: str
    ok: bool | None
    detail: str


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome: `ok` when no check failed, `complete` when in addition none was left open.

    `level` is a, b or c, empty if the terms could not be read. `human_checks` are what only people can check.
    """

    checks: tuple[Check, ...]
    human_checks: tuple[str, ...]
    level: str

    @property
    def ok(self) -> bool:
        return all(check.ok is not False for check in self.checks)

    @property
    def complete(self) -> bool:
        return all(check.ok for check in self.checks)

    @property
    def summary(self) -> str:
        """The outcome in one sentence."""
        failed = [check.name for check in self.checks if check.ok is False]
        if failed:
            return f"This proof does NOT hold: {', '.join(failed)}."
        if not self.complete:
            return "All checks that need no beacon hold; the beacon signature was NOT checked."
        return "All checks hold; what only people can check is listed below."


def verify(document: object, check_signature: CheckSignature | None = None) -> Report:
    """Check a proof, given as JSON text (str or UTF-8 bytes) or as the object it holds.

    Without `check_signature`, the beacon check of a level c proof stays open (`ok` is None). Raises NotAProof for what
    is no proof file at all.
    """
    proof = read_proof(document)
    if proof.faults:
        return Report((Check("form", False, proof.faults[0]),), (), "")
    return _Verification(proof, check_signature).report()


class _Failed(Exception):  # noqa: N818 - never leaves this file
    """A check failed; its text is the sentence."""


@dataclass(frozen=True, slots=True)
class _Entries:
    commit: str
    closed: int
    round: int
    ids: list[str]
    weights: list[int]


class _Verification:
    """One run over one proof. A check's method raises `_Failed` with the sentence that says what is wrong."""

    def __init__(self, proof: StatedProof, check_signature: CheckSignature | None) -> None:
        self.proof = proof
        self.check_signature = check_signature
        self.checks = [Check("form", True, "The file has the fields of a proof, and nothing else.")]
        self.list_hash = _sha256(proof.list)
        self.salts_hash = _sha256("streamdraw/1 salts\n" + "".join(_sha256(salt) + "\n" for salt in proof.salts))

    def report(self) -> Report:
        terms = self.run("terms", lambda: _read_terms(self.proof.open), "The terms (OPEN) are written as they must be.")
        self.run("commitment", self.commitment, "The commitment is that of these terms and this secret.")
        entries = self.run("list", lambda: _read_entries(self.proof.list), "The list is in order and adds up.")
        self.run("fingerprint", self.fingerprint, "The stated fingerprint is that of this list.")
        if terms is None or entries is None:
            for name in ("belonging", "salts", "events", "rounds", "signatures", "beacon", "seeds", "picks"):
                self.checks.append(Check(name, None, "Not reached: the terms or the list could not be read."))
            return Report(tuple(self.checks), (), terms.level if terms else "")
        self.run("belonging", lambda: self.belonging(entries), "The list names this draw's commitment.")
        self.run("salts", lambda: self.salts(terms), _salts_sentence(terms.level, len(self.proof.salts)))
        self.run("events", lambda: self.events(terms, entries), "Main draw and redraws follow each other properly.")
        self.run("rounds", lambda: self.rounds(terms, entries), _rounds_sentence(terms.level))
        self.run("signatures", lambda: self.signatures(terms), _signatures_sentence(terms.level))
        self.beacon(terms)
        self.run("seeds", self.seeds, "Each seed follows from list, secret, salts, event number and beacon.")
        self.run("picks", lambda: self.picks(entries), "Each winner follows from the seed and the list.")
        return Report(tuple(self.checks), human_checks(self.proof, terms, entries.closed), terms.level)

    def run(self, name: str, check: Callable[[], _T], holds: str) -> _T | None:
        try:
            found = check()
        except _Failed as failure:
            self.checks.append(Check(name, False, str(failure)))
            return None
        self.checks.append(Check(name, True, holds))
        return found

    def commitment(self) -> None:
        if _sha256(f"streamdraw/1 commit\n{self.proof.secret}\n{self.proof.open}") != self.proof.commit:
            raise _Failed("Terms and secret do not give the stated commitment: one of the three was changed.")

    def fingerprint(self) -> None:
        if self.list_hash != self.proof.list_sha256:
            raise _Failed("The list does not have the stated fingerprint: one of the two was changed.")

    def belonging(self, entries: _Entries) -> None:
        if entries.commit != self.proof.commit:
            raise _Failed("The list names another commitment: it was made for another draw.")

    def salts(self, terms: StatedTerms) -> None:
        if self.proof.salts and terms.level != "b":
            raise _Failed(
                f"There are salts, which level {terms.level} does not allow: they could be chosen afterwards."
            )
        if self.salts_hash != self.proof.salts_sha256:
            raise _Failed("The salts do not have the stated fingerprint: one of the two was changed.")

    def events(self, terms: StatedTerms, entries: _Entries) -> None:
        standing: set[str] = set()
        before = entries.closed
        for number, event in enumerate(self.proof.events):
            if event.event != number:
                raise _Failed(f"Where event {number} should be stands event {event.event}.")
            if event.announced < before:
                raise _Failed(f"Event {number} was announced before what it follows.")
            before = event.announced
            if number == 0:
                if event.announced != entries.closed:
                    raise _Failed("The main draw is announced by closing the list, and its time is another one.")
                if event.replaces:
                    raise _Failed("The main draw cannot replace a winner.")
                if event.count != terms.winners:
                    raise _Failed(f"The terms promise {terms.winners} winners, the main draw draws {event.count}.")
            else:
                if event.count != len(event.replaces):
                    raise _Failed(f"Redraw {number} does not draw one new winner for each one it replaces.")
                for name in event.replaces:
                    if name not in standing:
                        raise _Failed(f"Redraw {number} replaces {name}, which is no winner at that time.")
                    standing.remove(name)
            standing.update(f"{number}.{place}" for place in range(1, len(event.picks) + 1))

    def rounds(self, terms: StatedTerms, entries: _Entries) -> None:
        if entries.round != terms.round_after(entries.closed):
            raise _Failed("The list's beacon round does not follow from the time it was closed.")
        for event in self.proof.events:
            if event.round != terms.round_after(event.announced):
                raise _Failed(f"The beacon round of event {event.event} does not follow from its time.")

    def signatures(self, terms: StatedTerms) -> None:
        known: dict[int, str] = {}
        for event in self.proof.events:
            if terms.level != "c":
                if event.signature is not None:
                    raise _Failed(
                        f"Event {event.event} has a beacon signature, which level {terms.level} does not use."
                    )
                continue
            if event.signature is None:
                raise _Failed(f"The beacon signature of event {event.event} is missing.")
            # A compressed point: the highest bit is always set, the next one only at infinity, which signs anything.
            if int(event.signature[0], 16) & 0b1100 != 0b1000:
                raise _Failed(f"The beacon signature of event {event.event} is not a usable point.")
            if known.setdefault(event.round, event.signature) != event.signature:
                raise _Failed(f"Beacon round {event.round} is stated with two different signatures.")

    def beacon(self, terms: StatedTerms) -> None:
        """Ask the injected function about each round; without one the check stays open."""
        if terms.level != "c":
            self.checks.append(Check("beacon", True, f"Level {terms.level} uses no beacon."))
            return
        if self.check_signature is None:
            detail = "The beacon signature was NOT checked: that a round had this value is only stated by the file."
            self.checks.append(Check("beacon", None, detail))
            return
        ask = self.check_signature
        signed = {(event.round, event.signature) for event in self.proof.events if event.signature is not None}
        # The first false one ends it: each takes milliseconds, and a file may hold any number of them.
        false = next((at for at, one in sorted(signed) if not ask(at, bytes.fromhex(one))), None)
        if false is not None:
            detail = f"The signature of beacon round {false} is false: the beacon never published it."
        elif signed:
            detail = "The beacon really published these values: their signatures hold."
        else:
            detail = "There is no beacon signature to check."
        self.checks.append(Check("beacon", bool(signed) and false is None, detail))

    def seed(self, event: StatedEvent) -> str:
        value = "-" if event.signature is None else hashlib.sha256(bytes.fromhex(event.signature)).hexdigest()
        secret = self.proof.secret
        return _sha256(
            f"streamdraw/1 seed\n{self.list_hash}\n{secret}\n{self.salts_hash}\n{event.event}\n{event.round}\n{value}\n"
        )

    def seeds(self) -> None:
        for event in self.proof.events:
            if self.seed(event) != event.seed:
                raise _Failed(f"The seed of event {event.event} does not follow from what the file states.")

    def picks(self, entries: _Entries) -> None:
        tree = _TicketTree(entries.weights)
        left = len(entries.ids)
        for event in self.proof.events:
            due = min(event.count, left)
            if len(event.picks) != due:
                raise _Failed(f"Event {event.event} must have {due} winners, and has {len(event.picks)}.")
            left -= due
            seed = self.seed(event)
            for place, stated in enumerate(event.picks, 1):
                attempt, ticket = _ticket(seed, place, tree.total)
                computed = StatedPick(place, attempt, tree.total, ticket, entries.ids[tree.take(ticket)])
                if stated != computed:
                    raise _Failed(
                        f"Winner {place} of event {event.event} must be {computed.id} "
                        f"(ticket {ticket} of {computed.of}, attempt {attempt}), and is stated otherwise."
                    )


class _TicketTree:
    """Partial sums of the weights in a binary indexed tree: an entry is found, and taken out, in log2(n) steps."""

    def __init__(self, weights: list[int]) -> None:
        self.total = sum(weights)
        self._weights = weights
        self._sums = [0, *weights]
        size = len(weights)
        for node in range(1, size + 1):
            parent = node + (node & -node)
            if parent <= size:
                self._sums[parent] += self._sums[node]

    def take(self, ticket: int) -> int:
        """Remove the entry that owns the ticket (counted over those still in), and return its place in the list."""
        size = len(self._weights)
        place = 0
        step = 1 << size.bit_length()
        while step := step >> 1:
            if place + step <= size and self._sums[place + step] <= ticket:
                place += step
                ticket -= self._sums[place]
        weight = self._weights[place]
        self.total -= weight
        node = place + 1
        while node <= size:
            self._sums[node] -= weight
            node += node & -node
        return place


def _ticket(seed: str, pick: int, total: int) -> tuple[int, int]:
    """(attempt, ticket): as many leading bits of each hash as total - 1 has; numbers too large are thrown away."""
    bits = len(f"{total - 1:b}") if total > 1 else 0
    attempt = 0
    while True:
        digest = _sha256(f"streamdraw/1 pick\n{seed}\n{pick}\n{attempt}\n")
        ticket = int(digest[:16], 16) // 2 ** (64 - bits)
        if ticket < total:
            return attempt, ticket
        attempt += 1


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _read_terms(text: str) -> StatedTerms:
    fields = _TERMS.fullmatch(text)
    if fields is None:
        raise _Failed("The terms (OPEN) are not written as they must be.")
    channel, seq, prev, level, winners, delay, _claim, chain, rules = fields.groups()
    if len(rules.encode()) > 500:
        raise _Failed("The rules are longer than 500 bytes.")
    if level == "c" and (chain != _CHAIN or not 15 <= int(delay) <= 600):
        raise _Failed("A beacon draw names drand's quicknet and a delay of 15 to 600 seconds; these terms do not.")
    if level != "c" and chain != "-":
        raise _Failed(f"The terms name a beacon, which level {level} does not use.")
    return StatedTerms(channel, int(seq), prev, level, int(winners), int(delay))


def _read_entries(text: str) -> _Entries:
    head = _LIST_HEAD.match(text)
    if head is None:
        raise _Failed("The list does not begin as it must.")
    commit, closed, round_number, scale, count, total = head.groups()
    rest = len(text) - head.end()
    # Counted before the text is taken apart, so that a flood of empty lines costs nothing.
    if text.count("\n", head.end()) != int(count) or rest < _SHORTEST_LINE * int(count) or not text.endswith("\n"):
        raise _Failed(f"The list says that it has {count} entries, and has another number of lines.")
    ids: list[str] = []
    weights: list[int] = []
    last = ""
    for number, line in enumerate(text[head.end() :].split("\n")[:-1], 1):
        entry = _LIST_LINE.fullmatch(line)
        if entry is None:
            raise _Failed(f"Entry {number} of the list is not written as weight, id and name.")
        weight, entry_id = entry.groups()
        if entry_id <= last:
            raise _Failed(f"Entry {number} of the list ({entry_id}) is out of order, or there twice.")
        last = entry_id
        ids.append(entry_id)
        weights.append(int(weight))
    if sum(weights) != int(total) or int(total) > _TOTAL_MAX:
        raise _Failed("The weights of the list do not add up to its total, or are too large.")
    if math.gcd(int(scale), *weights) != 1:
        raise _Failed("The list's scale is not the smallest one that makes all weights whole.")
    return _Entries(commit, int(closed), int(round_number), ids, weights)


def _salts_sentence(level: str, count: int) -> str:
    if level != "b":
        return f"There are no salts, as it must be at level {level}."
    if count == 0:
        return "There is no salt (level b without witness): this does not bind a streamer who may add entries."
    return f"The fingerprint is that of the {'1 salt' if count == 1 else f'{count} salts'}."


def _rounds_sentence(level: str) -> str:
    if level != "c":
        return f"No beacon round is named, as it must be at level {level}."
    return "Each beacon round is the first one after the announced time and the delay: nobody chose it."


def _signatures_sentence(level: str) -> str:
    if level != "c":
        return f"There is no beacon signature, as it must be at level {level}."
    return "Each event comes with the signature of its beacon round."
