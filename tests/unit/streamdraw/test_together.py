"""Proofs that hold one by one, and contradict each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raffle_desktop.domain.streamdraw.draw_list import build_list
from raffle_desktop.domain.streamdraw.proof import main_event, proof_document, redraw_event
from raffle_desktop.domain.streamdraw.proof_form import StatedProof, read_proof
from raffle_desktop.domain.streamdraw.texts import Level, OpenTerms, commitment
from raffle_desktop.domain.streamdraw.together import look_together
from raffle_desktop.domain.streamdraw.verification import verify

_CHANNEL = "twitch:1"


def _draw(
    seq: int,
    prev: str,
    *,
    channel: str = _CHANNEL,
    secret: str = "5e" * 32,
    people: str = "abcde",
    salts: tuple[str, ...] = (),
    redraws: int = 0,
    away: str = "away",
) -> StatedProof:
    return read_proof(
        draw_document(seq, prev, channel, secret=secret, people=people, salts=salts, redraws=redraws, away=away)
    )


def draw_document(
    seq: int,
    prev: str,
    channel: str = _CHANNEL,
    *,
    secret: str = "5e" * 32,
    people: str = "abcde",
    salts: tuple[str, ...] = (),
    redraws: int = 0,
    away: str = "away",
) -> dict[str, object]:
    """A proof that holds, of a draw of one winner."""
    terms = OpenTerms(channel, seq, prev, Level.COMMITTED, 1, 0, 0, "-", "One mug each.")
    entries = [(f"twitch:{name}", name, 10**6) for name in people]
    draw = build_list(commitment(secret, terms.text()), 1_700_000_000, 0, entries)
    events = [main_event(terms, draw, secret, salts)]
    for number in range(redraws):
        asked = {"announced": 1_700_000_060 + number, "replaces": [f"{number}.1"], "reason": away}
        events.append(redraw_event(terms, draw, secret, events, salts=salts, **asked))  # type: ignore[arg-type]
    document = proof_document(terms.text(), secret, draw.text, salts, events)
    assert verify(document).complete
    return document


def _chain(number: int, channel: str = _CHANNEL) -> list[StatedProof]:
    chain: list[StatedProof] = []
    for seq in range(1, number + 1):
        chain.append(_draw(seq, chain[-1].commit if chain else "0" * 64, channel=channel))
    return chain


def test_draws_that_follow_each_other_have_nothing_to_say() -> None:
    chain = _chain(3)
    for proofs in (chain, chain[::-1], chain + _chain(2, "kick:9")):
        found = look_together(proofs)
        assert (found.draws, found.faults, found.gaps) == (tuple(range(len(proofs))), (), ())


def test_numbers_that_are_not_there_are_named() -> None:
    chain = _chain(9)
    found = look_together([chain[1], chain[2], chain[7]])
    assert found.faults == ()
    assert [gap.split(":", 2)[2].split(".")[0] for gap in found.gaps] == [" #1, #4 to #7"]
    assert look_together([chain[0]]).gaps == ()


def test_two_draws_of_one_number_are_a_fault() -> None:
    one, other = _draw(1, "0" * 64), _draw(1, "0" * 64, secret="6f" * 32)
    assert look_together([one, other]).faults == ("Two different draws have number 1 of twitch:1.",)


def test_a_draw_that_names_another_one_before_it_is_a_fault() -> None:
    first, second = _chain(2)
    swapped = _draw(1, "0" * 64, secret="6f" * 32)
    [fault] = look_together([swapped, second]).faults
    assert "names another draw as the one before it" in fault
    assert look_together([first, second]).faults == ()


@pytest.mark.parametrize("seq, prev", [(1, "ab" * 32), (2, "0" * 64)])
def test_the_first_draw_and_no_other_has_none_before_it(seq: int, prev: str) -> None:
    [fault] = look_together([_draw(seq, prev)]).faults
    assert "before it" in fault


def test_one_commitment_with_two_lists_is_a_fault() -> None:
    """Whoever closes again until he likes the winner can show each viewer another proof, and each of them holds."""
    [fault] = look_together([_draw(1, "0" * 64), _draw(1, "0" * 64, people="abcdef")]).faults
    assert "closed twice" in fault


@pytest.mark.parametrize(
    "other", [_draw(1, "0" * 64, salts=("dice: 6",)), _draw(1, "0" * 64, salts=("dice: 4", "dice: 6"))]
)
def test_one_list_with_two_sets_of_salts_is_a_fault(other: StatedProof) -> None:
    [fault] = look_together([_draw(1, "0" * 64, salts=("dice: 4",)), other]).faults
    assert "told in two ways" in fault


def test_of_copies_the_one_with_the_most_redraws_is_taken() -> None:
    before, after = _draw(1, "0" * 64), _draw(1, "0" * 64, redraws=2)
    for proofs, taken in (([before, after], 1), ([after, before], 0), ([before, before, after, before], 2)):
        found = look_together(proofs)
        assert (found.draws, found.faults) == ((taken,), ())


def test_redraws_told_in_two_ways_are_a_fault() -> None:
    one = _draw(1, "0" * 64, redraws=2)
    last = one.events[-1]
    other = replace(one, events=(*one.events[:-1], replace(last, announced=last.announced + 5)))
    [fault] = look_together([one, other]).faults
    assert "told in two ways" in fault
    # Reasons are for people, and may be worded anew.
    assert look_together([one, _draw(1, "0" * 64, redraws=2, away="no reply")]).faults == ()
