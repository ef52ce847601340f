"""The wheel tried out: very many draws on the present list, none of them stored, beside what the weights promise."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import nlargest
from itertools import accumulate
from operator import itemgetter

from raffle_desktop.domain import chi_square
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.figures import grouped, percent_text
from raffle_desktop.domain.streamdraw.draw_list import scale_micro_weights
from raffle_desktop.domain.streamdraw.selection import pick_winners
from raffle_desktop.services.core import Core, quiet_collector
from raffle_desktop.services.entry_views import require_active_session
from raffle_desktop.services.participants import session_participants

LINES = 500
"""Entries shown one by one; everyone lighter is one line together."""
DRAWS_MAX = 10_000_000
_CHUNK = 2_000
_LEAST_EXPECTED = 5
"""Below this the chi-square test misleads, so such entries are counted in groups."""
_DOUBTFUL, _WRONG = 0.01, 0.0001


@dataclass(frozen=True, slots=True)
class OddsLine:
    """One entry, or several `people` together: their micro-weight, exact share of all weight, and how often drawn."""

    name: str
    weight: int
    expected: Fraction
    drawn: int
    people: int = 1


@dataclass(frozen=True, slots=True)
class OddsCheck:
    """What came out. `draws` counts those made (fewer than wanted when `cancelled`).

    `lines` are the heaviest entries, `rest` everyone else together (None where there is nobody else). `degrees` is 0
    where there is nothing to compare; then `p_value` is 1.
    """

    draws: int
    entries: int
    total_weight: int
    lines: tuple[OddsLine, ...]
    rest: OddsLine | None
    chi_square: float
    degrees: int
    p_value: float
    sentence: str
    cancelled: bool = False


class OddsCheckService:
    """Read-only, for a worker thread: the interpreter is let go between chunks of draws."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def simulate(
        self,
        draws: int = 100_000,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> OddsCheck:
        """Draw one winner `draws` times from the running session as it is now, each time with a fresh secret seed and
        by the same code as a real draw. Cancelled, it gives what came out so far.

        Raises RaffleError: NO_ACTIVE_SESSION, NOBODY_TO_DRAW, WEIGHTS_TOO_LARGE, VALUE_INVALID for a number of draws
        outside 1 to 10 000 000.
        """
        if not 1 <= draws <= DRAWS_MAX:
            raise RaffleError(Code.VALUE_INVALID, f"The number of draws must be 1 to {grouped(str(DRAWS_MAX))}.")
        with quiet_collector(), self._core.database.read() as connection:
            rows = session_participants(connection, require_active_session(connection)).rows
        names = list(map(itemgetter(1), rows))
        weights, scale = scale_micro_weights(list(map(itemgetter(2), rows)))
        counts = [0] * len(rows)
        ids = list(map(itemgetter(0), rows))
        prefix = list(accumulate(weights))
        token_hex = self._core.token_hex
        done = 0
        while done < draws and not cancelled():
            chunk = min(_CHUNK, draws - done)
            for _ in range(chunk):
                counts[pick_winners((ids, weights), token_hex(32), 1, prefix=prefix)[0].index] += 1
            done += chunk
            progress(done, draws)
            # The window waits for the interpreter too; a short pause hands it over at once.
            time.sleep(0.0005)
        return _result(names, weights, scale, counts, done, cancelled=done < draws)


def _result(
    names: Sequence[str], weights: Sequence[int], scale: int, counts: Sequence[int], draws: int, *, cancelled: bool
) -> OddsCheck:
    total = sum(weights)
    micro = 1_000_000 // scale
    shown = nlargest(LINES, range(len(weights)), key=lambda index: (weights[index], -index))
    lines = tuple(
        OddsLine(names[index], weights[index] * micro, Fraction(weights[index], total), counts[index])
        for index in shown
    )
    rest = None
    if len(weights) > len(shown):
        others = total - sum(weights[index] for index in shown)
        drawn = draws - sum(line.drawn for line in lines)
        rest = OddsLine("the rest", others * micro, Fraction(others, total), drawn, len(weights) - len(shown))
    cells = _cells(weights, counts, draws, total)
    degrees = max(0, len(cells) - 1)
    difference = chi_square.statistic(cells) if degrees else 0.0
    p_value = chi_square.p_value(difference, degrees) if degrees else 1.0
    return OddsCheck(
        draws=draws,
        entries=len(weights),
        total_weight=total * micro,
        lines=lines,
        rest=rest,
        chi_square=difference,
        degrees=degrees,
        p_value=p_value,
        sentence=_sentence(draws, len(weights), degrees, p_value),
        cancelled=cancelled,
    )


def _cells(weights: Sequence[int], counts: Sequence[int], draws: int, total: int) -> list[tuple[int, float]]:
    """(counted, expected) for the test. Entries that expect too few wins share a cell with their like: neighbours in
    the list, whose order was fixed before anything was drawn.
    """
    cells: list[tuple[int, float]] = []
    pooled_count = pooled_weight = 0
    for weight, count in zip(weights, counts, strict=True):
        if weight * draws >= _LEAST_EXPECTED * total:
            cells.append((count, weight * draws / total))
            continue
        pooled_count += count
        pooled_weight += weight
        if pooled_weight * draws >= _LEAST_EXPECTED * total:
            cells.append((pooled_count, pooled_weight * draws / total))
            pooled_count = pooled_weight = 0
    if pooled_weight and cells:
        # What is left over is too little for a cell of its own.
        last_count, last_expected = cells.pop()
        cells.append((last_count + pooled_count, last_expected + pooled_weight * draws / total))
    return cells


def _sentence(draws: int, entries: int, degrees: int, p_value: float) -> str:
    if entries == 1:
        return "There is one entry only, and it won every draw: nothing to compare."
    if not degrees:
        return f"{grouped(str(draws))} draws are too few to compare with the weights."
    if p_value < _WRONG:
        return (
            "What was drawn does not agree with the weights: a fair wheel differs this much or more in fewer than"
            " 0.01 % of such runs. Please run it again, and report it if it comes out like this twice."
        )
    share = _share_text(p_value)
    if p_value < _DOUBTFUL:
        return (
            f"What was drawn agrees poorly with the weights: a fair wheel differs this much or more in only {share} of"
            " such runs. That happens by chance now and then; run it again."
        )
    return f"What was drawn agrees with the weights: a fair wheel differs this much or more in {share} of such runs."


def _share_text(p_value: float) -> str:
    """In percent, with decimals only where they say something: 43 %, 0.52 %."""
    if p_value < _DOUBTFUL:
        return percent_text(Fraction(p_value))
    return f"{min(99, round(p_value * 100))} %" if p_value < 0.995 else "more than 99 %"
