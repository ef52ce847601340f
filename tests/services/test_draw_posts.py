"""What is said in public about a draw in steps: once, in order, and seen in time or not counted."""

from __future__ import annotations

import json

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.streamdraw import posts as lines
from raffle_desktop.domain.streamdraw.texts import Level, round_time
from raffle_desktop.services.draw_posts import DuePost
from raffle_desktop.services.records import DrawView
from tests.conftest import Desk
from tests.services.staged_tools import SESSION, check, closed, decide, opened, signature_of


@pytest.fixture
def crowd(session: Desk) -> Desk:
    for name in ("ann", "bob", "cid", "dee"):
        session.enter(name)
    return session


def say(desk: Desk) -> DuePost:
    """Go to say the one thing that is due."""
    [due] = desk.services.draw_posts.due("twitch")
    assert desk.services.draw_posts.attempt(due, platform="twitch", actor="twitch") is not None
    return due


def show(desk: Desk, post: DuePost, at_ms: int | None = None) -> bool:
    """The platform shows it: at this time of its own, else now."""
    seen_at = round(desk.clock.now.timestamp() * 1000) if at_ms is None else at_ms
    return desk.services.draw_posts.seen(
        platform="twitch", text=post.text, at_ms=seen_at, message_id=f"id {post.kind}", author_id="1", actor="twitch"
    )


def opened_in_chat(desk: Desk, level: Level = Level.BEACON) -> DrawView:
    draw = opened(desk, level)
    assert show(desk, say(desk))
    return draw


def test_a_whole_draw_is_told_step_by_step_each_line_once(crowd: Desk) -> None:
    draw = opened(crowd)
    first = say(crowd)
    assert first.text == f"STREAMDRAW #1 OPEN · level c · 1 winner · commit {draw.commitment}"
    assert crowd.services.draw_posts.due("twitch") == []
    assert crowd.services.draw_posts.attempt(first, platform="twitch", actor="other") is None
    assert crowd.services.draw_posts.waits_for_echo("twitch")
    assert show(crowd, first)
    assert not show(crowd, first), "the same echo again"
    assert not crowd.services.draw_posts.waits_for_echo("twitch")
    crowd.services.staged.close(draw.id, actor="op")
    draw = crowd.services.staged.under_way() or draw
    second = say(crowd)
    assert second.kind == "close"
    assert f"CLOSED · 4 entries / 4 tickets · list {draw.list_sha256} · secret {draw.secret} · drand" in second.text
    assert f"round {draw.round} (" in second.text
    assert second.not_after == round_time(draw.round) - 5
    assert show(crowd, second)
    done = decide(crowd, draw.id)
    third = say(crowd)
    winner = done.standing[0]
    assert third.text == f"STREAMDRAW #1 RESULT · 0.1 {winner.name} ({winner.list_id}) · proof {draw.id}"
    show(crowd, third)
    waiting = crowd.services.winners.redraw(draw.id, "no reply 120 s", actor="op")
    assert waiting.redraw is not None
    fourth = say(crowd)
    assert f"REDRAW 1 · replaces 0.1 (no reply 120 s) · drand quicknet round {waiting.redraw.round}" in fourth.text
    show(crowd, fourth)
    decide(crowd, draw.id)
    assert say(crowd).text.startswith("STREAMDRAW #1 RESULT · 1.1 ")
    assert crowd.services.draw_posts.due("twitch") == []
    told = json.loads(crowd.services.draw_reader.proof(draw.id))["posts"]
    assert [post["kind"] for post in told] == ["open", "close", "result", "redraw"]


def test_a_draw_that_stays_open_for_weeks_is_closed_in_chat_like_any_other(crowd: Desk) -> None:
    draw = opened_in_chat(crowd)
    crowd.clock.advance(days=28)
    crowd.services.staged.close(draw.id, actor="op")
    assert show(crowd, say(crowd))
    assert decide(crowd, draw.id).state == "drawn"
    crowd.clock.advance(hours=20)
    assert say(crowd).kind == "result", "a desk that was off for a night still says who won"


def test_of_a_draw_that_was_not_opened_in_chat_nothing_else_is_said_there(crowd: Desk) -> None:
    """What was never promised in public has nothing to be late with: the draw counts, and its proof has no posts."""
    draw = closed(crowd)
    assert crowd.services.draw_posts.due("twitch") == []
    assert decide(crowd, draw.id).state == "drawn"
    assert crowd.services.draw_posts.due("twitch") == []


def test_an_opening_that_may_be_in_chat_binds_and_one_that_was_not_taken_does_not(crowd: Desk) -> None:
    """Whoever stops listening on purpose gains nothing; whom the platform refused has promised nothing."""
    draw = opened(crowd)
    say(crowd)
    crowd.services.staged.close(draw.id, actor="op")
    assert say(crowd).kind == "close", "it is said all the same"
    with crowd.refuses(Code.NOT_AVAILABLE):
        decide(crowd, draw.id)
    crowd.clock.advance(seconds=10)
    draw = crowd.services.draw_reader.get(draw.id)
    void = crowd.services.staged.take_signature(draw.id, signature_of(draw.round), check=check, actor="beacon")
    assert void.state == "void"
    assert say(crowd).kind == "void"
    other = opened(crowd)
    [due] = crowd.services.draw_posts.due("twitch")
    post = crowd.services.draw_posts.attempt(due, platform="twitch", actor="twitch")
    assert post is not None
    crowd.services.draw_posts.refused(post, "followers-only\nmode", actor="twitch")
    crowd.services.draw_posts.refused(post, "again", actor="twitch")
    assert [one.refused for one in crowd.services.draw_reader.get(other.id).posts] == ["followers-only mode"]
    crowd.services.staged.close(other.id, actor="op")
    assert crowd.services.draw_posts.due("twitch") == []
    assert decide(crowd, other.id).state == "drawn"


def test_a_close_that_chat_shows_too_late_does_not_count(crowd: Desk) -> None:
    draw = opened_in_chat(crowd)
    draw = crowd.services.staged.close(draw.id, actor="op")
    post = say(crowd)
    late = (round_time(draw.round) - 5) * 1000 + 1
    show(crowd, post, late)
    void = crowd.services.draw_reader.get(draw.id)
    assert (void.state, void.void_reason) == ("void", "the post was not seen in chat in time")
    assert say(crowd).text == "STREAMDRAW #1 VOID · the post was not seen in chat in time"


def test_a_close_that_chat_shows_at_the_last_allowed_moment_counts(crowd: Desk) -> None:
    draw = opened_in_chat(crowd)
    draw = crowd.services.staged.close(draw.id, actor="op")
    show(crowd, say(crowd), (round_time(draw.round) - 5) * 1000)
    assert decide(crowd, draw.id).state == "drawn"


def test_the_echo_of_the_close_is_waited_for_and_without_it_the_draw_is_given_up(crowd: Desk) -> None:
    draw = opened_in_chat(crowd)
    draw = crowd.services.staged.close(draw.id, actor="op")
    say(crowd)
    with crowd.refuses(Code.NOT_AVAILABLE):
        decide(crowd, draw.id)
    crowd.clock.advance(seconds=10)
    void = crowd.services.staged.take_signature(draw.id, signature_of(draw.round), check=check, actor="beacon")
    assert (void.state, void.void_reason) == ("void", "the post was not seen in chat in time")
    assert crowd.services.staged.waiting() == []


def test_an_echo_that_comes_after_the_round_but_was_shown_in_time_counts(crowd: Desk) -> None:
    draw = opened_in_chat(crowd)
    draw = crowd.services.staged.close(draw.id, actor="op")
    post, shown_at = say(crowd), round(crowd.clock.now.timestamp() * 1000)
    crowd.clock.advance(seconds=draw.delay + 5)
    show(crowd, post, shown_at)
    assert decide(crowd, draw.id).state == "drawn"


def test_a_close_that_could_not_be_said_in_time_is_not_said_any_more(crowd: Desk) -> None:
    draw = opened_in_chat(crowd)
    crowd.services.staged.close(draw.id, actor="op")
    [due] = crowd.services.draw_posts.due("twitch")
    crowd.clock.advance(seconds=60)
    assert crowd.services.draw_posts.due("twitch") == []
    assert crowd.services.draw_posts.attempt(due, platform="twitch", actor="twitch") is None


def test_a_redraw_whose_announcement_is_late_is_announced_anew_with_another_round(crowd: Desk) -> None:
    draw = opened_in_chat(crowd)
    crowd.services.staged.close(draw.id, actor="op")
    show(crowd, say(crowd))
    decide(crowd, draw.id)
    show(crowd, say(crowd))
    waiting = crowd.services.winners.redraw(draw.id, "away", actor="op")
    assert waiting.redraw is not None
    show(crowd, say(crowd), (waiting.redraw.round_at - 5) * 1000 + 1)
    vacant = crowd.services.draw_reader.get(draw.id)
    assert (vacant.state, vacant.vacant, vacant.standing, vacant.redraw) == ("drawn", (1,), (), None)
    assert say(crowd).text == "STREAMDRAW #1 REDRAW 1 VOID · the post was not seen in chat in time"
    with crowd.refuses(Code.NOT_AVAILABLE, "one that is known"):
        crowd.services.winners.redraw(draw.id, "away", actor="op")
    crowd.clock.advance(minutes=1)
    again = crowd.services.winners.redraw(draw.id, "away", actor="op")
    assert again.redraw is not None
    assert again.redraw.event == 1
    assert again.redraw.round > waiting.redraw.round
    show(crowd, say(crowd))
    assert decide(crowd, draw.id).standing[0].event == 1


def test_a_draw_at_the_committed_level_shows_its_secret_only_when_it_is_revealed(crowd: Desk) -> None:
    draw = crowd.services.staged.open(SESSION, level=Level.COMMITTED, witnesses=("ann",), actor="op")
    show(crowd, say(crowd))
    secret = crowd.value("SELECT secret FROM draws")
    crowd.services.staged.close(draw.id, actor="op")
    post = say(crowd)
    assert secret not in post.text
    show(crowd, post)
    crowd.services.staged.add_salt(draw.id, "dice 4", author="ann", actor="op")
    crowd.services.staged.reveal(draw.id, actor="op")
    reveal, result = crowd.services.draw_posts.due("twitch")
    assert reveal.text == f"STREAMDRAW #1 REVEAL · secret {secret} · 1 salt"
    assert result.kind == "result"


def test_who_gives_up_after_opening_in_chat_says_so_there(crowd: Desk) -> None:
    draw = opened_in_chat(crowd)
    crowd.services.staged.give_up(draw.id, "the <b>prize</b>\u202e is gone", actor="op")
    said = say(crowd).text
    assert said.startswith("STREAMDRAW #1 VOID · the <b>prize</b>")
    assert "\u202e" not in said


def test_every_line_fits_into_one_chat_message(subtests: pytest.Subtests) -> None:
    long = "👑" * 400
    said = {
        "open": lines.open_post(10**15 - 1, Level.BEACON, 1000, "f" * 64),
        "close": lines.close_post(
            10**15 - 1, 10**9, "9007199254.740991", "f" * 64, secret="e" * 64, round_number=10**9
        ),
        "reveal": lines.reveal_post(10**15 - 1, "f" * 64, 100),
        "redraw": lines.redraw_post(10**15 - 1, 10**6, [f"0.{n}" for n in range(1000)], long, 10**9),
        "result": lines.result_post(
            10**15 - 1, [(f"0.{n}", "manual:" + "%F0" * 60, long) for n in range(1000)], "f" * 16
        ),
        "nobody": lines.result_post(1, [], "f" * 16),
        "void": lines.void_post(10**15 - 1, long, 10**6),
    }
    for kind, text in said.items():
        with subtests.test(kind):
            assert len(text) <= lines.POST_MAX
            assert len(text.encode("utf-16-le")) // 2 <= lines.POST_MAX, "some platforms count emoji as two"
            assert "\n" not in text
    assert said["result"].endswith(f"proof {'f' * 16}")
