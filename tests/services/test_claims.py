"""A winner who has to speak up in chat: who is waited for, from when until when, and what counts as their word."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.wheel import FADE_MS, MOST_SHOWN, OPENING_MS, SECOND_SPIN_MS
from raffle_desktop.services.claims import SPOKE, Claim
from raffle_desktop.services.people import Person
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.services.stage_settings import StageSettings
from tests.conftest import Desk
from tests.services.ticket_tools import award, open_period

SPIN_MS = 6_000


@pytest.fixture
def waiting(session: Desk) -> Desk:
    """Three in the raffle, and a claim timer of a minute."""
    for number, name in enumerate(("ann", "bo", "cid")):
        session.chat(name, platform="twitch", user_id=str(100 + number))
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
    return session


def shown(desk: Desk, draw: DrawView) -> int:
    """Show the newest decision of the draw; gives when the wheel rests."""
    event = max(winner.event for winner in draw.winners)
    desk.services.stage.reveal(draw.id, event, duration_ms=SPIN_MS, actor="window")
    return to_micros(desk.clock()) + SPIN_MS * 1_000


def claim_of(desk: Desk) -> Claim:
    claim = desk.services.claims.waiting()
    assert claim is not None
    return claim


def state(desk: Desk, draw: DrawView) -> list[tuple[str, str]]:
    return [(winner.state, winner.reason) for winner in desk.services.draw_reader.get(draw.id).winners]


def test_a_winner_is_waited_for_from_the_wheels_rest_on(waiting: Desk) -> None:
    assert waiting.services.claims.waiting() is None
    draw = waiting.draw()
    before = claim_of(waiting)
    assert (before.from_, before.until) == (None, None)
    winner = draw.standing[0]
    assert (before.draw_id, before.place, before.name, before.viewer_id) == (
        draw.id,
        1,
        winner.name,
        winner.viewer_id,
    )
    assert before.accounts == {("twitch", winner.list_id.removeprefix("twitch:"))}
    rests = shown(waiting, draw)
    after = claim_of(waiting)
    assert (after.from_, after.until) == (rests, rests + 60_000_000)


def test_with_reduced_motion_the_name_is_seen_sooner_and_the_time_is_as_long_as_shown(waiting: Desk) -> None:
    waiting.services.stage_settings.set(StageSettings(reduced_motion=True), actor="op")
    draw = waiting.draw()
    rests = shown(waiting, draw)
    claim = claim_of(waiting)
    assert claim.from_ == to_micros(waiting.clock()) + FADE_MS * 1_000
    assert claim.until == rests + 60_000_000


def test_a_winner_in_the_gathered_band_is_waited_for_from_the_end_of_the_second_spin_on(session: Desk) -> None:
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
    rows = "".join(f"viewer_{number},twitch,{number}\n" for number in range(1, 2 * MOST_SHOWN))
    session.import_csv("username,platform,user_id\n" + rows)
    draw = session.draw()
    while session.services.wheel.of_draw(draw.id).magnified is None:
        session.services.winners.undo(draw.id, "shown by itself", actor="op")
        draw = session.draw()
    first_spin = shown(session, draw)
    claim = claim_of(session)
    assert claim.from_ == first_spin + (OPENING_MS + SECOND_SPIN_MS) * 1_000
    assert claim.until == claim.from_ + 60_000_000
    assert session.services.claims.claimed(draw.id, 1, at=claim.until, said="", actor="twitch")


def test_their_word_confirms_them_once(waiting: Desk) -> None:
    draw = waiting.draw()
    rests = shown(waiting, draw)
    claims = waiting.services.claims
    assert claims.claimed(draw.id, 1, at=rests + 5, said="me!\u202e", actor="twitch") is True
    assert state(waiting, draw) == [("confirmed", SPOKE)]
    assert claims.waiting() is None
    (act,) = waiting.services.audit.search("draw.confirm")
    assert act.reason == SPOKE
    assert act.after is not None
    assert act.after["said"] == "me!\ufffd"
    assert claims.claimed(draw.id, 1, at=rests + 6, said="me!", actor="twitch") is False
    assert len(waiting.services.audit.search("draw.confirm")) == 1


def test_a_word_at_another_time_is_none(waiting: Desk) -> None:
    draw = waiting.draw()
    rests = shown(waiting, draw)
    for at in (to_micros(waiting.clock()) - 1, rests + 60_000_001):
        with waiting.refuses(Code.WINNER_NOT_FOUND):
            waiting.services.claims.claimed(draw.id, 1, at=at, said="", actor="twitch")
    assert waiting.services.claims.claimed(draw.id, 1, at=rests + 60_000_000, said="", actor="twitch")


def test_the_word_of_one_who_was_redrawn_confirms_nobody(waiting: Desk) -> None:
    draw = waiting.draw()
    rests = shown(waiting, draw)
    first = claim_of(waiting)
    waiting.clock.advance(seconds=30)
    waiting.services.winners.redraw(draw.id, "absent", actor="op")
    with waiting.refuses(Code.WINNER_NOT_FOUND):
        waiting.services.claims.claimed(
            draw.id, 1, at=to_micros(waiting.clock()), said="", actor="twitch", viewer_id=first.viewer_id
        )
    # Nor without saying whose word it was: it is older than the one who is waited for now.
    with waiting.refuses(Code.WINNER_NOT_FOUND):
        waiting.services.claims.claimed(draw.id, 1, at=rests, said="", actor="twitch")
    second = claim_of(waiting)
    assert second.event == 1
    assert second.viewer_id != first.viewer_id
    assert second.from_ is None


def test_several_winners_are_waited_for_one_after_the_other(waiting: Desk) -> None:
    draw = waiting.draw(2)
    rests = shown(waiting, draw)
    assert claim_of(waiting).place == 1
    waiting.services.claims.claimed(draw.id, 1, at=rests, said="", actor="twitch")
    assert claim_of(waiting).place == 2
    waiting.services.claims.claimed(draw.id, 2, at=rests, said="", actor="twitch")
    assert waiting.services.claims.waiting() is None


def test_nobody_is_waited_for_without_a_timer_or_after_an_undo_or_the_end(waiting: Desk) -> None:
    draw = waiting.draw()
    shown(waiting, draw)
    waiting.services.winners.undo(draw.id, "mistake", actor="op")
    assert waiting.services.claims.waiting() is None
    with waiting.refuses(Code.DRAW_UNDONE):
        waiting.services.claims.claimed(draw.id, 1, at=to_micros(waiting.clock()), said="", actor="twitch")
    waiting.services.settings.set_draw_settings(DrawSettings(), actor="op")
    waiting.draw()
    assert waiting.services.claims.waiting() is None
    waiting.services.sessions.end(actor="op")
    assert waiting.services.claims.waiting() is None


def test_a_winner_without_an_account_there_can_only_be_confirmed_by_hand(session: Desk) -> None:
    session.services.settings.set_draw_settings(DrawSettings(claim_seconds=5), actor="op")
    entry = session.enter("by hand")
    draw = session.draw()
    shown(session, draw)
    assert claim_of(session).accounts == frozenset()
    for account in ("1", "2"):
        session.services.viewers.add_identity(entry.viewer_id, Person("twitch", f"n{account}", account), actor="op")
    assert claim_of(session).accounts == {("twitch", "1"), ("twitch", "2")}


def test_a_winner_of_a_period_is_waited_for_too(waiting: Desk) -> None:
    period = open_period(waiting)
    person = Person("twitch", "tia", "900")
    award(waiting, period, waiting.services.viewers.ensure(person, actor="op").id, 5)
    waiting.clock.advance(seconds=1)
    draw = waiting.services.period_draws.draw(actor="op").view
    rests_at = shown(waiting, draw)
    claim = claim_of(waiting)
    assert (claim.name, claim.accounts, claim.from_) == ("tia", frozenset({("twitch", "900")}), rests_at)
    assert waiting.services.claims.claimed(draw.id, 1, at=rests_at + 1, said="here!", actor="twitch")
    assert state(waiting, draw) == [("confirmed", SPOKE)]
