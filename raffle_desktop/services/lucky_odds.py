"""What very many tries would give: tried out by the code of a real one, and nothing stored."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.figures import grouped
from raffle_desktop.domain.lucky import ticket_of
from raffle_desktop.services.lucky_views import Campaign, PrizeView, odds_of

TRIES_MAX = 10_000_000
_CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class SimulatedPrize:
    """`expected`: how many the exact chances give on average, without quotas; `drawn`: how many came out."""

    prize: PrizeView
    expected: Fraction
    drawn: int


@dataclass(frozen=True, slots=True)
class Simulation:
    """`tries` counts those made (fewer than wanted when `cancelled`); `nothing` those without a prize."""

    tries: int
    prizes: tuple[SimulatedPrize, ...]
    nothing: int
    nothing_expected: Fraction
    cancelled: bool = False


def simulate(
    campaign: Campaign,
    prizes: Sequence[PrizeView],
    n: int,
    token_hex: Callable[[int], str],
    *,
    quotas: bool,
    cancelled: Callable[[], bool],
    progress: Callable[[int, int], None],
) -> Simulation:
    """See `LuckyService.simulate`. For a worker thread: the interpreter is let go between chunks of tries."""
    if type(n) is not int or not 1 <= n <= TRIES_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"The number of tries must be 1 to {grouped(str(TRIES_MAX))}.")
    free = [replace(prize, daily_quota=None, total_quota=None) for prize in prizes]
    chances = odds_of(free, campaign).chances()
    standing = {prize.id: prize for prize in (prizes if quotas else free)}
    drawn = dict.fromkeys(standing, 0)
    odds, done = odds_of(list(standing.values()), campaign), 0
    while done < n and not cancelled():
        chunk = min(_CHUNK, n - done)
        for _ in range(chunk):
            prize_id = odds.prize_at(ticket_of(token_hex(32), odds.of))
            if prize_id is None:
                continue
            drawn[prize_id] += 1
            if quotas:
                before = standing[prize_id]
                after = replace(before, given=before.given + 1, given_today=before.given_today + 1)
                standing[prize_id] = after
                if not after.is_left:
                    odds = odds_of(list(standing.values()), campaign)
        done += chunk
        progress(done, n)
        # The window waits for the interpreter too; a short pause hands it over at once.
        time.sleep(0.0005)
    return Simulation(
        tries=done,
        prizes=tuple(
            SimulatedPrize(prize, chances.get(prize.id, Fraction(0)) * done, drawn[prize.id]) for prize in prizes
        ),
        nothing=done - sum(drawn.values()),
        nothing_expected=(1 - sum(chances.values(), Fraction(0))) * done,
        cancelled=done < n,
    )
