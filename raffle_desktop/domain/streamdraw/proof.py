"""The events of a draw, and the proof file made of them.

A proof file holds everything a stranger needs to redo the draw: OPEN, secret, list, salts and events. Its `posts`
(and an event's `reason`) only tell humans where to look; the evidence is the platform's own copy of the posts.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from raffle_desktop.domain.streamdraw.draw_list import DrawList
from raffle_desktop.domain.streamdraw.selection import Pick, pick_winners
from raffle_desktop.domain.streamdraw.texts import (
    Level,
    OpenTerms,
    commitment,
    randomness,
    salts_hash,
    seed,
    sha256_text,
    utf8,
)

REASON_MAX = 200


@dataclass(frozen=True, slots=True)
class DrawEvent:
    """One event of a draw: the main draw (`event` 0) or a redraw (1, 2, …).

    `announced`: unix seconds; of the main draw, when the list was closed. `count`: winners asked for; there are fewer
    `picks` when nobody was left. `round` and `signature` (96 hex digits): the beacon's, 0 and None without.
    `replaces`: the picks that lose their prize, each as `<event>.<pick>`. `reason`: at most 200 characters, for humans.
    """

    event: int
    announced: int
    count: int
    round: int
    signature: str | None
    replaces: tuple[str, ...]
    reason: str
    seed: str
    picks: tuple[Pick, ...]

    def __post_init__(self) -> None:
        if len(self.reason) > REASON_MAX:
            raise ValueError(f"the reason is longer than {REASON_MAX} characters")
        utf8(self.reason)


@dataclass(frozen=True, slots=True)
class Post:
    """Where a message of the draw can be found. `at` is the platform's own time in unix milliseconds.

    `kind`: open, close, reveal, salt, redraw, result or void. Empty fields are left out of the proof file.
    """

    kind: str
    platform: str
    text: str
    at: int
    message_id: str = ""
    url: str = ""
    author_id: str = ""


def main_event(
    terms: OpenTerms, draw: DrawList, secret: str, salts: Sequence[str] = (), signature: str | None = None
) -> DrawEvent:
    """The main draw: as many winners as the terms say, decided by list, secret, salts (level b) and beacon (level c).

    `signature` is that of the beacon round which the list names. Raises ValueError where the parts do not belong
    together: another secret or list, a round that does not follow from the closing time, salts or a signature at a
    level without, none at the level that needs one.
    """
    return _event(
        terms,
        draw,
        secret=secret,
        salts=salts,
        earlier=(),
        announced=draw.closed,
        count=terms.winners,
        replaces=(),
        reason="",
        signature=signature,
    )


def redraw_event(
    terms: OpenTerms,
    draw: DrawList,
    secret: str,
    earlier: Sequence[DrawEvent],
    *,
    announced: int,
    replaces: Sequence[str],
    reason: str,
    salts: Sequence[str] = (),
    signature: str | None = None,
) -> DrawEvent:
    """The next event: one new winner for each pick in `replaces` (`"0.2"`: event 0, pick 2); nobody drawn comes back.

    `earlier` are all events so far, in order. `announced` is when the redraw was made known, in unix seconds;
    `signature` that of round `terms.round_for(announced)` at the beacon level. Raises ValueError for a pick that does
    not exist or was replaced before, a time before the last event's, and like `main_event`.
    """
    if not earlier or [event.event for event in earlier] != list(range(len(earlier))):
        raise ValueError("a redraw needs all events before it, in order")
    if announced < earlier[-1].announced:
        raise ValueError("a redraw cannot be announced before the event it follows")
    if not replaces or len(set(replaces)) != len(replaces):
        raise ValueError("a redraw names each winner it replaces once")
    standing = standing_picks(earlier)
    for pick in replaces:
        if pick not in standing:
            raise ValueError(f"there is no winner {pick} to replace")
    return _event(
        terms,
        draw,
        secret=secret,
        salts=salts,
        earlier=earlier,
        announced=announced,
        count=len(replaces),
        replaces=tuple(replaces),
        reason=reason,
        signature=signature,
    )


def standing_picks(events: Sequence[DrawEvent]) -> dict[str, Pick]:
    """The winners that no later event replaced, by their name `<event>.<pick>`, in the order drawn."""
    standing: dict[str, Pick] = {}
    for event in events:
        for name in event.replaces:
            standing.pop(name, None)
        standing.update((f"{event.event}.{pick.pick}", pick) for pick in event.picks)
    return standing


def proof_document(
    open_text: str,
    secret: str,
    list_text: str,
    salts: Sequence[str],
    events: Sequence[DrawEvent],
    *,
    posts: Sequence[Post] = (),
) -> dict[str, object]:
    """The proof as a JSON object, made of stored parts; commitment and fingerprints are computed here."""
    return {
        "format": "streamdraw/1",
        "open": open_text,
        "secret": secret,
        "commit": commitment(secret, open_text),
        "list": list_text,
        "list_sha256": sha256_text(list_text),
        "salts": list(salts),
        "salts_sha256": salts_hash(salts),
        "events": [_event_object(event) for event in events],
        "posts": [_post_object(post) for post in posts],
    }


def proof_json(document: Mapping[str, object]) -> str:
    """The proof file's text: the same document always gives the same text, in plain ASCII, with a final newline.

    ASCII, so that no editor, mail or chat on its way changes an accent, and names cannot hide the text around them.
    """
    return json.dumps(document, indent=1, ensure_ascii=True, allow_nan=False) + "\n"


def _event(
    terms: OpenTerms,
    draw: DrawList,
    *,
    secret: str,
    salts: Sequence[str],
    earlier: Sequence[DrawEvent],
    announced: int,
    count: int,
    replaces: tuple[str, ...],
    reason: str,
    signature: str | None,
) -> DrawEvent:
    if draw.commit != commitment(secret, terms.text()):
        raise ValueError("terms, secret and list do not belong together")
    if draw.round_number != terms.round_for(draw.closed):
        raise ValueError("the list names a beacon round that does not follow from its closing time")
    if salts and terms.level is not Level.COMMITTED:
        raise ValueError("salts belong to the committed level only")
    if (signature is not None) != (terms.level is Level.BEACON):
        raise ValueError("a beacon signature is needed at the beacon level, and at no other")
    round_number = terms.round_for(announced)
    event_seed = seed(
        draw.sha256,
        secret,
        salts_hash(salts),
        event=len(earlier),
        round_number=round_number,
        random_value=randomness(signature),
    )
    drawn = [_place(draw, pick.id) for event in earlier for pick in event.picks]
    return DrawEvent(
        event=len(earlier),
        announced=announced,
        count=count,
        round=round_number,
        signature=signature,
        replaces=replaces,
        reason=reason,
        seed=event_seed,
        picks=tuple(pick_winners(draw, event_seed, count, drawn)),
    )


def _place(draw: DrawList, entry_id: str) -> int:
    place = bisect_left(draw.ids, entry_id)
    if place == len(draw.ids) or draw.ids[place] != entry_id:
        raise ValueError(f"the earlier winner {entry_id} is not in the list")
    return place


def _event_object(event: DrawEvent) -> dict[str, object]:
    return {
        "event": event.event,
        "announced": event.announced,
        "count": event.count,
        "round": event.round,
        "signature": event.signature,
        "replaces": list(event.replaces),
        "reason": event.reason,
        "seed": event.seed,
        "picks": [
            {"pick": pick.pick, "attempt": pick.attempt, "of": pick.of, "ticket": pick.ticket, "id": pick.id}
            for pick in event.picks
        ],
    }


def _post_object(post: Post) -> dict[str, object]:
    fields: dict[str, object] = {"kind": post.kind, "platform": post.platform, "text": post.text, "at": post.at}
    optional = {"message_id": post.message_id, "url": post.url, "author_id": post.author_id}
    return fields | {name: value for name, value in optional.items() if value}
