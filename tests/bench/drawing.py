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
            _draws(results, size, services, bare)
            _proofs(results, size, services, bare)
    results.tell_growth("draw", "whole draw, 1 winner", 1.3)
    results.tell_growth("draw", "proof text", 1.3)
    results.tell_growth("draw", "verify", 1.3)


def _draws(results: Results, size: int, services: Services, bare: Any) -> None:
    def draw(winners: int) -> None:
        services.draws.draw_session(winners=winners, confirm=True, actor=ACTOR)

    one, floor = best_of(
        [timed(lambda: draw(1)), timed(lambda: bare_draw(bare))], seconds=3, least=3 if size > 100_000 else 5, most=30
    )
    results.add(Figure("draw", "whole draw, 1 winner", size, one, "s", floor, "bare read, sort, hash, pick, store"))
    if size < 10_000:
        return  # a few draws of 100 winners would leave too few people
    [hundred] = best_of([timed(lambda: draw(100))], seconds=3, least=3, most=10)
    results.add(Figure("draw", "whole draw, 100 winners", size, hundred, "s", one, "1 winner"))
    if size == 100_000:
        results.aim("whole draw of 100 among 100,000, seconds", hundred, 0.5)


def _proofs(results: Results, size: int, services: Services, bare: Any) -> None:
    reader = services.draw_reader
    [newest] = reader.history(limit=1)
    text = reader.proof(newest.id)
    listed: str = bare.execute("SELECT list_text FROM draw_lists WHERE draw_id = ?", (newest.id,)).fetchone()[0]
    if not verify(text).ok:
        raise ValueError(f"the proof of draw {newest.id} does not verify")
    written, floor = best_of(
        [timed(lambda: reader.proof(newest.id)), timed(lambda: (hashlib.sha256(listed.encode()), json.dumps(listed)))],
        seconds=2,
    )
    results.add(Figure("draw", "proof text", size, written, "s", floor, "hash and json.dumps of the list"))
    checked, floor = best_of([timed(lambda: verify(text)), timed(lambda: bare_verification(text))], seconds=2)
    results.add(Figure("draw", "verify", size, checked, "s", floor, "bare parse, hash, sums, search"))
