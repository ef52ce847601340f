"""Several proofs of one channel beside each other: draws that contradict each other, and numbers that are not there.

Each proof may hold by itself. But a draw is closed once, with one list; a number is given once; and each draw names the
commitment of the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from raffle_desktop.domain.streamdraw.proof_form import StatedProof
from raffle_desktop.domain.streamdraw.texts import NO_PREDECESSOR, OpenTerms

_NAMED = 20


@dataclass(frozen=True, slots=True)
class Together:
    """`draws`: places of the proofs that tell of different draws, of copies the one that tells most. `faults` and
    `gaps` are sentences; a gap is a fault only of whoever was asked for all proofs.
    """

    draws: tuple[int, ...]
    faults: tuple[str, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Draw:
    place: int
    terms: OpenTerms
    proof: StatedProof


def look_together(proofs: Sequence[StatedProof]) -> Together:
    """What proofs that hold say of each other; their lists' texts are not looked at. Raises ValueError for one whose
    terms cannot be read.
    """
    draws: dict[str, _Draw] = {}
    faults: list[str] = []
    for place, proof in enumerate(proofs):
        draw = _Draw(place, OpenTerms.parse(proof.open), proof)
        known = draws.setdefault(proof.commit, draw)
        if known is draw:
            continue
        if known.proof.list_sha256 != proof.list_sha256:
            faults.append(f"Draw #{draw.terms.seq} was closed twice, with different lists: neither counts.")
        elif not _goes_on(known.proof, proof) and not _goes_on(proof, known.proof):
            faults.append(f"Draw #{draw.terms.seq} is told in two ways, with different salts, winners or redraws.")
        elif len(proof.events) > len(known.proof.events):
            draws[proof.commit] = draw
    gaps: list[str] = []
    for channel in sorted({draw.terms.channel for draw in draws.values()}):
        chain = sorted((draw for draw in draws.values() if draw.terms.channel == channel), key=_seq)
        faults += _chain_faults(channel, chain)
        gaps += _gaps(channel, chain)
    return Together(tuple(sorted(draw.place for draw in draws.values())), tuple(faults), tuple(gaps))


def _seq(draw: _Draw) -> int:
    return draw.terms.seq


def _goes_on(one: StatedProof, other: StatedProof) -> bool:
    """Whether the other tells the same draw, and perhaps of further redraws."""
    return other.events[: len(one.events)] == one.events


def _chain_faults(channel: str, chain: Sequence[_Draw]) -> list[str]:
    faults = []
    for draw in chain:
        if (draw.terms.seq == 1) != (draw.terms.prev == NO_PREDECESSOR):
            says = "names a draw before it" if draw.terms.seq == 1 else "names no draw before it"
            faults.append(f"Draw #{draw.terms.seq} of {channel} {says}.")
    for before, draw in pairwise(chain):
        if draw.terms.seq == before.terms.seq:
            faults.append(f"Two different draws have number {draw.terms.seq} of {channel}.")
        elif draw.terms.seq == before.terms.seq + 1 and draw.terms.prev != before.proof.commit:
            faults.append(
                f"Draw #{draw.terms.seq} of {channel} names another draw as the one before it than the "
                f"#{before.terms.seq} given here."
            )
    return faults


def _gaps(channel: str, chain: Sequence[_Draw]) -> list[str]:
    missing = [(before + 1, after - 1) for before, after in pairwise([0, *map(_seq, chain)]) if after - before > 1]
    if not missing:
        return []
    named = ", ".join(f"#{first}" if first == last else f"#{first} to #{last}" for first, last in missing[:_NAMED])
    more = " …" if len(missing) > _NAMED else ""
    ask = "Ask what became of them; a draw that was given up keeps its number."
    return [f"Of {channel} these draws are not among the files: {named}{more}. {ask}"]
