"""What a proof file cannot show by itself, as sentences for people, with the times to look for.

A tick beside every computed check says nothing yet about when commitment, list and secret were published, or whether
everybody who entered is in the list. Part of the verifier, and like it written apart from the code that draws.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import pairwise

from raffle_desktop.domain.streamdraw.proof_form import GENESIS, PERIOD, StatedEvent, StatedProof, StatedTerms

_MARGIN = 5
"""Seconds by which the platform must show a post before its beacon round exists."""
_NAMED = 20


def human_checks(proof: StatedProof, terms: StatedTerms, closed: int) -> tuple[str, ...]:
    """Sentences, most important first. They hold no text from the file but ids, hashes and numbers."""
    main = proof.events[0]
    sentences: list[str] = []
    if terms.level == "a":
        sentences.append(
            f"Level a publishes nothing before the draw: compare the commitment {proof.commit} and the list's "
            f"fingerprint {proof.list_sha256} with what was posted with the result, after {_utc(closed)}. The file "
            "shows that nothing was changed since, not that this was the first try."
        )
    else:
        sentences.append(
            f"Chat or the recording must show the commitment {proof.commit} before entries opened (for entries kept "
            f"from an earlier session: before the list was closed at {_utc(closed)})."
        )
        sentences.append(_closing(proof, terms, main, closed))
    if terms.level == "b":
        sentences.append(
            "The secret must have been shown only after the witnesses named in the rules had posted "
            f"{'this 1 salt' if len(proof.salts) == 1 else f'these {len(proof.salts)} salts'} in chat, after "
            f"{_utc(closed)}."
            if proof.salts
            else "No witness took part: whoever knew the secret could try out lists before closing."
        )
    sentences.append("Look for your own line in the list: your id must be there, and your weight must be right.")
    predecessor = f"commitment {terms.prev}" if terms.prev != "0" * 64 else "no commitment"
    sentences.append(
        f"This is draw number {terms.seq} of {terms.channel}, and names {predecessor} as the one before it: ask for "
        "the proof of every number before it. A draw that was given up has none: ask why it was."
    )
    ids = {f"{event.event}.{pick.pick}": pick.id for event in proof.events for pick in event.picks}
    for before, event in pairwise(proof.events):
        sentences.append(_redraw(terms, before, event, ids))
    sentences.append("Reasons and links in the file are pointers and prove nothing; the platform's own copy counts.")
    return tuple(sentences)


def _closing(proof: StatedProof, terms: StatedTerms, main: StatedEvent, closed: int) -> str:
    shown = f"the list's fingerprint {proof.list_sha256}"
    if terms.level != "c":
        return f"Chat or the recording must show {shown} at {_utc(closed)}, before the secret was shown."
    return (
        f"Chat or the recording must show {shown} together with the secret {proof.secret} at {_utc(closed)}, at the "
        f"latest {_MARGIN} seconds before beacon round {main.round} came out at {_utc(_published(main.round))}; and "
        "once only."
    )


def _redraw(terms: StatedTerms, before: StatedEvent, event: StatedEvent, ids: Mapping[str, str]) -> str:
    replaced = ", ".join(f"{name}: {ids.get(name, 'nobody')}" for name in event.replaces[:_NAMED]) + (
        " …" if len(event.replaces) > _NAMED else ""
    )
    sentence = f"Redraw {event.event} (replaces {replaced}) must be announced so in chat at {_utc(event.announced)}"
    if terms.level == "c":
        out = _published(event.round)
        sentence += f", at the latest {_MARGIN} seconds before beacon round {event.round} came out at {_utc(out)}"
    sentence += "; chat also shows whether the winner it replaces really was away or not allowed to win."
    if terms.level == "c" and event.announced < _published(before.round):
        sentence += " Ask why it was announced before anyone could know that winner."
    return sentence


def _published(round_number: int) -> int:
    return GENESIS + (round_number - 1) * PERIOD


def _utc(seconds: int) -> str:
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    except (OverflowError, ValueError, OSError):
        return f"second {seconds} after 1970"
