"""What the overlay pages are told of a draw in steps: its numbers in time, its secret and winners not before."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from raffle_desktop.bootstrap import reveal_what_is_fresh, write_winner_view
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.obs.draw_state import REASON_LENGTH, VOID_SHOWN_MS
from raffle_desktop.obs.overlay_state import OverlayState
from tests.conftest import Desk
from tests.services.staged_tools import SESSION, closed, decide, opened

# Pictures are painted, and the first application there is stays.
pytestmark = pytest.mark.usefixtures("qapp")

SPIN_MS = 6000
HOSTILE = '<img src=x onerror="harm()">\u202e ' + "W" * 150


def told(desk: Desk) -> dict[str, Any] | None:
    found: dict[str, Any] | None = OverlayState(desk.services).document("draw")["draw"]
    return found


def shown(desk: Desk) -> dict[str, Any]:
    found = told(desk)
    assert found is not None
    return found


def now_ms(desk: Desk) -> float:
    return desk.services.core.now_micros() / 1000


def secret_of(desk: Desk, draw_id: str) -> str:
    return str(desk.value("SELECT secret FROM draws WHERE id = ?", draw_id))


@pytest.fixture
def entered(session: Desk) -> Desk:
    for name in ("ann", "bob", "cid", "dora", "eve"):
        session.enter(name)
    return session


def test_a_beacon_draw_is_told_step_by_step(entered: Desk) -> None:
    desk = entered
    assert told(desk) is None
    draw = opened(desk, winners=5)
    first = shown(desk)
    assert first == {
        "id": draw.id,
        "seq": 1,
        "level": "beacon",
        "state": "opened",
        "title": "Friday",
        "commitment": draw.commitment,
        "list": "",
        "counted": "",
        "secret": "",
        "round": None,
        "roundAt": None,
        "waitsSince": None,
        "witnessed": "",
        "redraw": None,
        "winners": [],
        "more": 0,
        "visibleFrom": None,
        "reason": "",
        "until": None,
        "check": "",
    }
    desk.clock.advance(seconds=60)
    draw = desk.services.staged.close(draw.id, actor="op")
    assert draw.round_at is not None
    assert shown(desk) == {
        **first,
        "state": "waiting",
        "list": draw.list_sha256,
        "counted": "5 entries",
        "secret": secret_of(desk, draw.id),
        "round": str(draw.round),
        "roundAt": draw.round_at * 1000,
        "waitsSince": now_ms(desk),
    }
    draw = decide(desk, draw.id)
    # Decided, and its wheel has not begun to turn: nobody is named.
    assert (shown(desk)["state"], shown(desk)["winners"], shown(desk)["visibleFrom"]) == ("drawn", [], None)
    reveal_what_is_fresh(desk.services)
    result = shown(desk)
    assert result["visibleFrom"] == now_ms(desk) + SPIN_MS
    assert result["winners"] == [one.name for one in draw.standing[:3]]
    assert result["more"] == 2
    channel = desk.services.channel_settings
    channel.set(replace(channel.get(), check_page="https://example.org/verify.html"), actor="op")
    assert shown(desk)["check"] == "https://example.org/verify.html"
    # A draw of another kind has taken the stage.
    desk.services.winners.undo(draw.id, "a mistake", actor="op")
    desk.clock.advance(seconds=5)
    desk.draw()
    assert told(desk) is None


def test_a_committed_draw_waits_for_its_witness_and_keeps_its_secret(entered: Desk) -> None:
    desk = entered
    staged = desk.services.staged
    alone = closed(desk, Level.COMMITTED)
    assert (shown(desk)["state"], shown(desk)["witnessed"]) == ("closed", "The secret comes with the result")
    staged.give_up(alone.id, "test", actor="op")
    draw = staged.open(SESSION, level=Level.COMMITTED, witnesses=["mod", "Eve"], actor="op")
    staged.close(draw.id, actor="op")
    secret = secret_of(desk, draw.id)
    assert (shown(desk)["state"], shown(desk)["witnessed"]) == ("closed", "Waits for mod or Eve")
    staged.add_salt(draw.id, "4 2", author="mod", platform="twitch", message_id="1", actor="op")
    assert shown(desk)["witnessed"] == "1 witness has spoken"
    write_winner_view(desk.services, pytest.fail, at_once=False)
    state = (desk.folder.overlay / "state.js").read_text()
    assert draw.commitment in state
    assert secret not in state
    assert secret not in json.dumps(OverlayState(desk.services).draw())
    desk.services.staged.reveal(draw.id, actor="op")
    assert (shown(desk)["secret"], shown(desk)["round"]) == (secret, None)


def test_that_a_draw_was_given_up_is_told_for_a_while_with_its_reason(entered: Desk) -> None:
    desk = entered
    draw = opened(desk)
    desk.services.staged.give_up(draw.id, HOSTILE, actor="op")
    void = shown(desk)
    assert (void["state"], void["secret"]) == ("void", secret_of(desk, draw.id))
    assert void["reason"].startswith('<img src=x onerror="harm()">')
    assert "\u202e" not in void["reason"]
    assert len(void["reason"]) == REASON_LENGTH
    assert void["until"] == now_ms(desk) + VOID_SHOWN_MS
    desk.clock.advance(seconds=VOID_SHOWN_MS / 1000 - 1)
    assert shown(desk) == void
    desk.clock.advance(seconds=2)
    assert told(desk) is None
    # One that was drawn since is of more interest than one that was given up.
    other = opened(desk)
    desk.services.staged.give_up(other.id, "again", actor="op")
    assert shown(desk)["reason"] == "again"
    desk.clock.advance(seconds=1)
    desk.draw()
    reveal_what_is_fresh(desk.services)
    assert told(desk) is None


def test_a_redraw_waits_in_place_of_the_winner_before(entered: Desk) -> None:
    desk = entered
    draw = decide(desk, closed(desk).id)
    reveal_what_is_fresh(desk.services)
    desk.clock.advance(seconds=120)
    state = OverlayState(desk.services)
    assert state.winner()["winner"]["winners"][0]["name"] == draw.standing[0].name
    draw = desk.services.winners.redraw(draw.id, HOSTILE, actor="op")
    assert draw.redraw is not None
    waiting = shown(desk)
    assert (waiting["state"], waiting["winners"]) == ("waiting", [])
    assert waiting["redraw"]["number"] == 1
    assert waiting["redraw"]["reason"].startswith('<img src=x onerror="harm()">')
    assert (waiting["round"], waiting["waitsSince"]) == (str(draw.redraw.round), now_ms(desk))
    # Neither the card nor the wheel go on telling of somebody else; the wheel has those who can still win.
    state = OverlayState(desk.services)
    assert state.winner()["winner"] is None
    wheel = state.wheel()
    assert (wheel["mode"], wheel["winner"], wheel["count"]) == ("pool", None, 4)
    assert draw.winners[0].name not in [name for name, _weight in wheel["slices"]]


def test_while_a_draw_is_under_way_nobody_of_an_earlier_one_is_shown(entered: Desk) -> None:
    desk = entered
    local = desk.draw(confirm=True)
    reveal_what_is_fresh(desk.services)
    desk.clock.advance(seconds=60)
    wheel = OverlayState(desk.services).wheel()
    assert wheel["winner"]["proof"] == f"#1 · proof {local.id}"
    desk.services.settings.switch_submissions(is_open=True, actor="op")
    opened(desk)
    state = OverlayState(desk.services)
    assert (state.winner()["winner"], state.wheel()["mode"]) == (None, "pool")
    write_winner_view(desk.services, pytest.fail)
    assert (desk.folder.overlay / "winner.txt").read_text() == ""


def test_the_wheel_of_a_closed_draw_has_its_list(entered: Desk) -> None:
    desk = entered
    draw = opened(desk)
    desk.enter("late")
    state = OverlayState(desk.services)
    assert state.wheel()["count"] == 6
    desk.services.staged.close(draw.id, actor="op")
    desk.services.settings.switch_submissions(is_open=True, actor="op")
    desk.enter("too late")
    assert state.wheel()["count"] == 6
    assert "too late" not in [name for name, _weight in state.wheel()["slices"]]
