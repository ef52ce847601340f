"""Whole draws: reading, list, fingerprint, picks, storing durably; then the proof and its check."""

from __future__ import annotations

import hashlib
import json
import secrets
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from typing import Any

from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.services.services import Services
from tests.bench.desks import ACTOR, bare_connection, desk
from tests.bench.measuring import Figure, Results, best_of, timed

MANY, FOR_MANY = 100, 1_000
_PEOPLE = (
    "SELECT i.list_id, e.entered_name, e.total_weight, e.viewer_id, e.id FROM entries e"
    " JOIN viewers v ON v.id = e.viewer_id JOIN identities i ON i.id = v.primary_identity_id"
    " WHERE e.is_winner = 0 AND e.removed_at IS NULL AND e.total_weight > 0"
)


def bare_draw(connection: Any) -> None:
    """What a draw cannot do without, in the plainest way: read, sort, write out, hash, pick, store durably."""
    connection.execute("BEGIN IMMEDIATE")
    rows = connection.execute(_PEOPLE).fetchall()
    rows.sort()
    text = "".join([f"{weight} {list_id} {name}\n" for list_id, name, weight, _viewer, _entry in rows])
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    prefix = list(accumulate(row[2] for row in rows))
    winner = rows[bisect_right(prefix, secrets.randbelow(prefix[-1]))]
    connection.execute("INSERT INTO bench_draws VALUES (?, ?, ?)", (fingerprint, winner[0], text))
    connection.execute("COMMIT")


def bare_verification(proof: str) -> int:
    """What a check cannot do without: parse the file, hash the list, read every line, sum up, find the winner."""
    document = json.loads(proof)
    text = document["list"]
    hashlib.sha256(text.encode()).hexdigest()
    weights = [int(line.split(" ", 1)[0]) for line in text.split("\n")[7:-1]]
    prefix = list(accumulate(weights))
    return bisect_right(prefix, document["events"][0]["picks"][0]["ticket"])


def measure(results: Results, roots: dict[int, Path]) -> None:
    for size, root in roots.items():
        with desk(root) as services, bare_connection(root) as bare:
            bare.execute("CREATE TABLE IF NOT EXISTS bench_draws (fingerprint TEXT, winner TEXT, list TEXT)")
            one = _draw_of_one(results, size, services, bare)
            _proof(results, size, 1, services, bare)
            if size >= FOR_MANY:
                _draw_of_many(results, size, services, one)
                _proof(results, size, MANY, services, bare)
    for name in ("whole draw, 1 winner", "proof text, 1 winner", "verify, 1 winner"):
        results.tell_growth("draw", name, 1.3)


def _draw_of_one(results: Results, size: int, services: Services, bare: Any) -> float:
    def draw() -> None:
        services.draws.draw_session(winners=1, confirm=True, actor=ACTOR)

    one, floor = best_of(
        [timed(draw), timed(lambda: bare_draw(bare))], seconds=3, least=3 if size > 100_000 else 5, most=30
    )
    results.add(Figure("draw", "whole draw, 1 winner", size, one, "s", floor, "bare read, sort, hash, pick, store"))
    return one


def _draw_of_many(results: Results, size: int, services: Services, one: float) -> None:
    def draw() -> str:
        return services.draws.draw_session(winners=MANY, confirm=True, actor=ACTOR).id

    # Each takes its winners out; of a short list only a few can be held.
    least, most = (2, 2) if size < 10_000 else (3, 10)
    many, with_proof = best_of(
        [timed(draw), timed(lambda: services.draw_reader.proof(draw()))], seconds=3, least=least, most=most
    )
    results.add(Figure("draw", f"whole draw, {MANY} winners", size, many, "s", one, "1 winner"))
    results.add(Figure("draw", f"draw and proof, {MANY} winners", size, with_proof, "s", many, "the draw alone"))
    if size == 100_000:
        results.aim(f"whole draw of {MANY} among 100,000, seconds", many, 0.5)
        results.aim(f"draw with its proof, {MANY} among 100,000, seconds", with_proof, 0.5)


def _proof(results: Results, size: int, winners: int, services: Services, bare: Any) -> None:
    """The newest draw's proof file, written and verified."""
    reader = services.draw_reader
    [newest] = reader.history(limit=1)
    text = reader.proof(newest.id)
    if len(json.loads(text)["events"][0]["picks"]) != winners:
        raise ValueError(f"draw {newest.id} has not {winners} winners")
    if not verify(text).complete:
        raise ValueError(f"the proof of draw {newest.id} does not verify")
    listed: str = bare.execute("SELECT list_text FROM draw_lists WHERE draw_id = ?", (newest.id,)).fetchone()[0]
    named = "1 winner" if winners == 1 else f"{winners} winners"
    written, floor = best_of(
        [timed(lambda: reader.proof(newest.id)), timed(lambda: (hashlib.sha256(listed.encode()), json.dumps(listed)))],
        seconds=2,
    )
    results.add(Figure("draw", f"proof text, {named}", size, written, "s", floor, "hash and json.dumps of the list"))
    checked, floor = best_of([timed(lambda: verify(text)), timed(lambda: bare_verification(text))], seconds=2)
    results.add(Figure("draw", f"verify, {named}", size, checked, "s", floor, "bare parse, hash, sums, search"))
    if (size, winners) == (100_000, MANY):
        results.aim(f"verify {MANY} among 100,000, seconds", checked, 1.0)
