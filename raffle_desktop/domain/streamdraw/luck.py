"""Was a group of people too lucky over many draws? What arithmetic can say of it, from proofs that hold.

That a draw was computed rightly says nothing of a streamer who draws again until he likes the winner, or hides draws.
Over a channel's chain of draws that shows: friends who are drawn 6 times where 1.9 times were to be expected. It shows
something only of a group that was named beforehand; of enough groups, one always was lucky.

Counted are the winners drawn, redraws included, also those who were replaced later. How likely that many are:

* A draw of one winner falls to the group with its share of the weight, exactly. Draws are independent of each other,
  so the number of wins is the sum of such chances (the Poisson binomial distribution), found by convolution.
* In a draw of several winners each pick depends on those before. With g of j earlier winners in the group, its chance
  is at most what it would be had the group lost its g lightest and the others their j - g heaviest entries. A number
  counted up with that chance is never behind the true one (both move by at most one a time), so the result is an upper
  bound; it is exact where all in the group weigh the same, and all others do.

Floats are added and multiplied here, all of them above 0, so nothing cancels: the result is right to 1 part in 10^7 for
any number of winners that is taken (`CELLS_MAX`), as long as it is not below 1e-290.
"""

from __future__ import annotations

import heapq
import math
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import accumulate

from raffle_desktop.domain.streamdraw.draw_list import parse_list
from raffle_desktop.domain.streamdraw.proof_form import StatedProof
from raffle_desktop.domain.streamdraw.texts import OpenTerms

CELLS_MAX = 20_000_000
"""Steps of arithmetic that are taken on: some seconds."""


class TooManyWinners(ValueError):  # noqa: N818 - named for what is said to the user
    """So many winners that the sum would take minutes."""

    def __init__(self) -> None:
        super().__init__("there are too many winners to count the chances out")


@dataclass(frozen=True, slots=True)
class Group:
    """People by list id (`twitch:12345`, exactly) or by name (in upper or lower case, an @ before it is dropped)."""

    ids: frozenset[str]
    names: Mapping[str, str]
    """What the lines were, by the form in which names are compared."""

    @classmethod
    def of(cls, lines: Iterable[str]) -> Group:
        """One member a line; blank lines are none. Raises ValueError where there is nobody."""
        members = [line.strip() for line in lines if line.strip()]
        if not members:
            raise ValueError("there is nobody in the group")
        return cls(frozenset(members), {_name(line): line for line in members})

    def named(self, entry_id: str, name: str) -> str | None:
        """The line that means this entry, if any."""
        return entry_id if entry_id in self.ids else self.names.get(_name(name))


def _name(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip().removeprefix("@")).casefold()


@dataclass(frozen=True, slots=True)
class DrawLuck:
    """A group in one draw. `expected`: the sum of its true chances, each at the moment of the pick.

    `chances[g]`: how likely g wins are, or (unless `exact`) would be to somebody who is never less lucky.
    """

    channel: str
    seq: int
    commit: str
    found: frozenset[str]
    picks: int
    wins: int
    expected: Fraction
    exact: bool
    chances: tuple[float, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Luck:
    """A group in several draws: `tail` is the chance of as many wins or more, or (unless `exact`) above that chance."""

    draws: int
    picks: int
    wins: int
    expected: float
    tail: float
    exact: bool
    found: frozenset[str]


def draw_luck(proof: StatedProof, group: Group) -> DrawLuck:
    """The group in one draw, whose proof must hold. Raises TooManyWinners, and ValueError for what is no proof."""
    terms = OpenTerms.parse(proof.open)
    picks = [pick for event in proof.events for pick in event.picks]
    if not picks:
        return DrawLuck(terms.channel, terms.seq, proof.commit, frozenset(), 0, 0, Fraction(0), True, (1.0,))
    draw = parse_list(proof.list)
    named = {
        entry_id: member
        for entry_id, name in zip(draw.ids, draw.names, strict=True)
        if (member := group.named(entry_id, name)) is not None
    }
    weights = dict(zip(draw.ids, draw.weights, strict=True))
    inside = [weights[entry_id] for entry_id in named]
    outside = [weight for entry_id, weight in weights.items() if entry_id not in named]
    left, expected = sum(inside), Fraction(0)
    for pick in picks:
        expected += Fraction(left, pick.of)
        left -= weights[pick.id] if pick.id in named else 0
    return DrawLuck(
        channel=terms.channel,
        seq=terms.seq,
        commit=proof.commit,
        found=frozenset(named.values()),
        picks=len(picks),
        wins=sum(pick.id in named for pick in picks),
        expected=expected,
        exact=not inside or len(picks) == 1 or max(len(set(inside)), len(set(outside))) <= 1,
        chances=win_chances(inside, outside, len(picks)),
    )


def win_chances(inside: Collection[int], outside: Collection[int], picks: int) -> tuple[float, ...]:
    """How likely 0, 1, 2, … of so many picks without repeats fall inside; an upper bound as the module says.

    The weights are whole numbers above 0, and there are at least as many as picks. Raises TooManyWinners.
    """
    most = min(picks, len(inside))
    if picks * most > CELLS_MAX:
        raise TooManyWinners
    own, others = sum(inside), sum(outside)
    lightest = list(accumulate(heapq.nsmallest(most, inside), initial=0))
    heaviest = list(accumulate(heapq.nlargest(picks, outside), initial=0))
    chances = [1.0] + [0.0] * most
    for earlier in range(picks):
        for wins in range(min(earlier, most), -1, -1):
            # More others than there are cannot have been drawn: no way leads here.
            lost = min(earlier - wins, len(heaviest) - 1)
            inside_left, outside_left = own - lightest[wins], others - heaviest[lost]
            if wins < most:
                chances[wins + 1] += chances[wins] * (inside_left / (inside_left + outside_left))
                chances[wins] *= outside_left / (inside_left + outside_left)
    return tuple(chances)


def tail(draws: Iterable[Sequence[float]], wins: int) -> float:
    """The chance of that many wins or more in all draws together. Raises TooManyWinners."""
    if wins <= 0:
        return 1.0
    # The last place holds that many or more.
    counted = [1.0] + [0.0] * wins
    cells = 0
    for chances in draws:
        cells += len(chances) * wins
        if cells > CELLS_MAX:
            raise TooManyWinners
        summed = [0.0] * (wins + 1)
        for before, likely in enumerate(counted):
            if likely:
                for more, chance in enumerate(chances):
                    summed[min(before + more, wins)] += likely * chance
        counted = summed
    return min(1.0, counted[wins])


def luck_of(draws: Sequence[DrawLuck]) -> Luck:
    """The group in all these draws together, each given once. Raises TooManyWinners."""
    wins = sum(draw.wins for draw in draws)
    return Luck(
        draws=len(draws),
        picks=sum(draw.picks for draw in draws),
        wins=wins,
        expected=math.fsum(float(draw.expected) for draw in draws),
        tail=tail((draw.chances for draw in draws), wins),
        exact=all(draw.exact for draw in draws),
        found=frozenset().union(*(draw.found for draw in draws)),
    )
