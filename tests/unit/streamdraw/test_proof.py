"""Events of a draw: what is computed for each, what is refused, and the proof file made of them."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raffle_desktop.domain.streamdraw.draw_list import DrawList, build_list, parse_list
from raffle_desktop.domain.streamdraw.proof import (
    DrawEvent,
    Post,
    main_event,
    proof_document,
    proof_json,
    redraw_event,
    standing_picks,
)
from raffle_desktop.domain.streamdraw.texts import QUICKNET_CHAIN, Level, OpenTerms, commitment
from raffle_desktop.domain.streamdraw.verification import verify

_SECRET = "5e" * 32
_CLOSED = 1_700_000_000
_SIGNATURE = "9a" + "0b" * 47


@dataclasses.dataclass(frozen=True)
class _Draw:
    """The parts of one draw, so that a test names only what it is about."""

    terms: OpenTerms
    entries: DrawList
    secret: str = _SECRET
    salts: tuple[str, ...] = ()

    def main_event(self, signature: str | None = None) -> DrawEvent:
        return main_event(self.terms, self.entries, self.secret, self.salts, signature)

    def redraw_event(self, earlier: list[DrawEvent], **asked: Any) -> DrawEvent:
        return redraw_event(self.terms, self.entries, self.secret, earlier, salts=self.salts, **asked)


def _terms(level: Level, winners: int = 2) -> OpenTerms:
    delay, chain = (30, QUICKNET_CHAIN) if level is Level.BEACON else (0, "-")
    return OpenTerms("twitch:12345", 1, "0" * 64, level, winners, delay, 60, chain, "One mug each.")


def _list(terms: OpenTerms, entries: list[tuple[str, str, int]] | None = None) -> DrawList:
    if entries is None:
        entries = [(f"twitch:{number}", f"viewer {number}", number * 500_000) for number in range(1, 9)]
    return build_list(commitment(_SECRET, terms.text()), _CLOSED, terms.round_for(_CLOSED), entries)


def _draw(level: Level = Level.LOCAL, winners: int = 2, salts: tuple[str, ...] = ()) -> _Draw:
    terms = _terms(level, winners)
    return _Draw(terms, _list(terms), _SECRET, salts)


def test_the_main_draw_has_as_many_winners_as_the_terms_say() -> None:
    event = _draw(winners=3).main_event()
    assert (event.event, event.announced, event.count, event.round, event.signature) == (0, _CLOSED, 3, 0, None)
    assert (event.replaces, event.reason) == ((), "")
    assert len({pick.id for pick in event.picks}) == 3


def test_the_same_parts_always_give_the_same_event() -> None:
    assert _draw().main_event() == _draw().main_event()


def test_a_redraw_has_a_seed_of_its_own_and_brings_nobody_back() -> None:
    draw = _draw(winners=3)
    events = [draw.main_event()]
    for number in range(1, 6):
        standing = next(iter(standing_picks(events)))
        events.append(draw.redraw_event(events, announced=_CLOSED + number, replaces=[standing], reason="away"))
    assert len({event.seed for event in events}) == 6
    drawn = [pick.id for event in events for pick in event.picks]
    assert len(set(drawn)) == len(drawn) == 8


def test_a_redraw_with_nobody_left_has_no_winner() -> None:
    draw = _draw(winners=8)
    events = [draw.main_event()]
    redraw = draw.redraw_event(events, announced=_CLOSED, replaces=["0.1"], reason="")
    assert (redraw.count, redraw.picks) == (1, ())


def test_at_the_beacon_level_a_redraw_waits_for_a_later_round() -> None:
    draw = _draw(Level.BEACON)
    main = draw.main_event(_SIGNATURE)
    redraw = draw.redraw_event([main], announced=_CLOSED + 300, replaces=["0.2"], reason="away", signature=_SIGNATURE)
    assert (main.round, redraw.round) == (draw.entries.round_number, draw.entries.round_number + 100)


def test_standing_winners_are_those_nobody_replaced() -> None:
    draw = _draw(winners=3)
    events = [draw.main_event()]
    events.append(draw.redraw_event(events, announced=_CLOSED, replaces=["0.2", "0.1"], reason="away"))
    assert list(standing_picks(events)) == ["0.3", "1.1", "1.2"]
    assert standing_picks(events)["1.2"] == events[1].picks[1]


@pytest.mark.parametrize("replaces", [[], ["0.3"], ["0.0"], ["1.1"], ["0.1", "0.1"], ["0.01"], ["x"]])
def test_a_redraw_replaces_standing_winners_only(replaces: list[str]) -> None:
    draw = _draw()
    with pytest.raises(ValueError, match="replace"):
        draw.redraw_event([draw.main_event()], announced=_CLOSED, replaces=replaces, reason="")


def test_nobody_is_replaced_twice() -> None:
    draw = _draw()
    events = [draw.main_event()]
    events.append(draw.redraw_event(events, announced=_CLOSED, replaces=["0.1"], reason=""))
    with pytest.raises(ValueError, match="no winner"):
        draw.redraw_event(events, announced=_CLOSED, replaces=["0.1"], reason="")


def test_a_redraw_needs_the_events_before_it_in_order_and_a_later_time() -> None:
    draw = _draw()
    events = [draw.main_event()]
    events.append(draw.redraw_event(events, announced=_CLOSED + 10, replaces=["0.1"], reason=""))
    for wrong in ([], events[1:], events[::-1]):
        with pytest.raises(ValueError, match="in order"):
            draw.redraw_event(wrong, announced=_CLOSED + 20, replaces=["0.2"], reason="")
    with pytest.raises(ValueError, match="before the event"):
        draw.redraw_event(events, announced=_CLOSED + 9, replaces=["0.2"], reason="")


@pytest.mark.parametrize("reason", ["x" * 201, "half \ud83d emoji"])
def test_a_reason_that_no_proof_can_hold_is_refused(reason: str) -> None:
    draw = _draw()
    with pytest.raises(ValueError, match=r"reason|half"):
        draw.redraw_event([draw.main_event()], announced=_CLOSED, replaces=["0.1"], reason=reason)


@pytest.mark.parametrize("level", Level)
def test_a_signature_is_taken_at_the_beacon_level_and_at_no_other(level: Level) -> None:
    wrong = None if level is Level.BEACON else _SIGNATURE
    with pytest.raises(ValueError, match="signature"):
        _draw(level).main_event(wrong)


@pytest.mark.parametrize("level", [Level.LOCAL, Level.BEACON])
def test_salts_are_taken_at_the_committed_level_only(level: Level) -> None:
    with pytest.raises(ValueError, match="salts"):
        _draw(level, salts=("dice: 4",)).main_event(_SIGNATURE if level is Level.BEACON else None)


def test_salts_change_the_winners_seed() -> None:
    assert _draw(Level.COMMITTED).main_event().seed != _draw(Level.COMMITTED, salts=("4",)).main_event().seed


def test_parts_of_different_draws_are_refused() -> None:
    terms = _terms(Level.LOCAL)
    with pytest.raises(ValueError, match="belong together"):
        main_event(terms, _list(terms), "00" * 32)
    with pytest.raises(ValueError, match="belong together"):
        main_event(dataclasses.replace(terms, winners=3), _list(terms), _SECRET)


def test_a_list_under_another_round_than_its_time_gives_is_refused() -> None:
    terms = _terms(Level.BEACON)
    entries = _list(terms)
    later = build_list(entries.commit, _CLOSED, entries.round_number + 1, [("a", "A", 1)])
    with pytest.raises(ValueError, match="round"):
        main_event(terms, later, _SECRET, (), _SIGNATURE)


@pytest.mark.parametrize("stranger_id", ["manual:Ann", "twitch:404", "youtube:UC"])
def test_an_earlier_winner_who_is_not_in_the_list_is_noticed(stranger_id: str) -> None:
    draw = _draw()
    main = draw.main_event()
    stranger = dataclasses.replace(main.picks[0], id=stranger_id)
    foreign = dataclasses.replace(main, picks=(stranger, main.picks[1]))
    with pytest.raises(ValueError, match=stranger_id):
        draw.redraw_event([foreign], announced=_CLOSED, replaces=["0.1"], reason="")


def test_the_proof_file_is_plain_ascii_and_always_the_same_text(proof_schema: dict[str, Any]) -> None:
    draw = _draw(Level.COMMITTED, salts=("café 🎲\u202e",))
    post = Post("close", "twitch", "STREAMDRAW …", 1_700_000_000_123, message_id="m1")
    document = _document(draw, [draw.main_event()], post)
    text = proof_json(document)
    assert text == proof_json(json.loads(text))
    assert text.isascii()
    assert text.endswith("}\n")
    assert json.loads(text) == document
    jsonschema.validate(json.loads(text), proof_schema)
    assert json.loads(text)["posts"] == [
        {"kind": "close", "platform": "twitch", "text": "STREAMDRAW …", "at": 1_700_000_000_123, "message_id": "m1"}
    ]


def _document(draw: _Draw, events: list[DrawEvent], *posts: Post) -> dict[str, object]:
    return proof_document(draw.terms.text(), draw.secret, draw.entries.text, draw.salts, events, posts=posts)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.data())
def test_any_draw_and_its_redraws_make_a_proof_that_holds(proof_schema: dict[str, Any], data: st.DataObject) -> None:
    level = data.draw(st.sampled_from(Level))
    weights = data.draw(st.lists(st.integers(1, 10**8) | st.integers(1, 9).map(lambda n: n * 10**6), min_size=1))
    entries = [(f"twitch:{number}", data.draw(st.text(max_size=5)), weight) for number, weight in enumerate(weights)]
    terms = _terms(level, data.draw(st.integers(1, 12)))
    salts = data.draw(st.lists(st.text(st.characters(codec="utf-8"), max_size=20), max_size=3))
    # Stored texts are what a draw is taken up from again.
    draw = _Draw(
        OpenTerms.parse(terms.text()),
        parse_list(_list(terms, entries).text),
        _SECRET,
        tuple(salts) if level is Level.COMMITTED else (),
    )
    signatures = (
        st.binary(min_size=47, max_size=47).map(lambda rest: "8a" + rest.hex()) if level is Level.BEACON else st.none()
    )
    events = [draw.main_event(data.draw(signatures))]
    for _ in range(data.draw(st.integers(0, 3))):
        standing = list(standing_picks(events))
        if not standing:
            break
        replaces = data.draw(st.lists(st.sampled_from(standing), min_size=1, unique=True))
        announced = events[-1].announced + data.draw(st.integers(3, 1000))
        events.append(
            draw.redraw_event(
                events, announced=announced, replaces=replaces, reason="away", signature=data.draw(signatures)
            )
        )
    text = proof_json(_document(draw, events))
    jsonschema.validate(json.loads(text), proof_schema)
    report = verify(text, lambda _round, _signature: True)
    assert report.complete, report.checks
