"""Weights of all entries: computing them, and changing the rule for a whole desk."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from raffle_desktop.domain.weights import WeightSettings, total_weigher
from tests.bench.desks import ACTOR, bare_connection, desk
from tests.bench.measuring import Figure, Results, best_of, timed

_ROWS = (
    "SELECT g.is_subscriber, g.sub_months, g.resub_count, g.cheer_bits, g.donations_minor, g.gifted_subs,"
    " g.carry_over, e.given_weight FROM entries e JOIN engagement g ON g.viewer_id = e.viewer_id"
    " WHERE e.is_winner = 0 AND e.removed_at IS NULL"
)


def _compute(rows: list[tuple[Any, ...]]) -> list[int]:
    total_of = total_weigher(WeightSettings())
    return [total_of(row) for row in rows]


def _sum(rows: list[tuple[Any, ...]]) -> list[int]:
    return [sum(row[:7]) for row in rows]


def measure(results: Results, roots: dict[int, Path]) -> None:
    for size, root in roots.items():
        with desk(root) as services, bare_connection(root) as bare:
            rows = bare.execute(_ROWS).fetchall()
            computed, summed = best_of([timed(partial(_compute, rows)), timed(partial(_sum, rows))], seconds=1.5)
            results.add(Figure("weights", "compute all", size, computed, "s", summed, "sum of each row's 7 numbers"))
            bases = iter(range(2, 10_000))

            def change() -> None:
                services.weights.change({"baseWeight": next(bases)}, actor=ACTOR)  # noqa: B023

            def bare_update() -> None:
                bare.execute("BEGIN IMMEDIATE")
                totals = [(row[0], row[1]) for row in bare.execute("SELECT total_weight + 1, id FROM entries")]
                bare.executemany("UPDATE entries SET total_weight = ? WHERE id = ?", totals)
                bare.execute("COMMIT")

            changed, floor = best_of([timed(change), timed(bare_update)], seconds=3, most=10)
            results.add(Figure("weights", "change the rule", size, changed, "s", floor, "bare read and UPDATE of all"))
            services.weights.recompute(actor=ACTOR)
    results.tell_growth("weights", "change the rule", 1.3)
