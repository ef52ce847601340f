"""The steps of a draw that can be checked, said in chat: once, in order, and seen with Twitch's own time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from raffle_desktop.domain.chat_texts import BEHIND
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.domain.wheel import FADE_MS
from raffle_desktop.services.draw_echoes import PATIENCE_SECONDS
from raffle_desktop.services.draw_posts import DuePost
from raffle_desktop.services.records import DrawView, PostView
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.services.stage_settings import StageSettings
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.twitch.scopes import WRITE_CHAT, wanted_names
from raffle_desktop.twitch.status import Phase
from tests.fakes.twitch import BROADCASTER
from tests.services.staged_tools import check, signature_of
from tests.twitch.wired import Wired, chat, wired

SESSION = DrawSource("session")


@pytest.fixture
def wire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wired]:
    """Two in the raffle and no spin; what is written to chat comes back."""
    monkeypatch.setattr("raffle_desktop.twitch.chat_out.SECONDS_BETWEEN", 0.02)
    with wired(tmp_path, start=False) as made:
        made.twitch.echoes = True
        made.desk.services.stage_settings.set(StageSettings(reduced_motion=True, delay=15), actor="op")
        for name in ("Ann", "Bob"):
            made.desk.enter(name, platform="twitch", user_id=str(sum(map(ord, name))))
        yield made


def opened(wire: Wired, level: Level = Level.BEACON, **more: object) -> DrawView:
    return wire.desk.services.staged.open(SESSION, level=level, actor="op", **more)  # type: ignore[arg-type]


def draw(wire: Wired) -> DrawView:
    return wire.desk.services.draw_reader.history(limit=1)[0]


def posts(wire: Wired) -> dict[str, PostView]:
    return {post.kind: post for post in draw(wire).posts}


def is_seen(wire: Wired, *kinds: str) -> Callable[[], bool]:
    def are_seen() -> bool:
        found = posts(wire)
        return all(kind in found and found[kind].at_ms is not None for kind in kinds)

    return are_seen


def lines(wire: Wired) -> list[str]:
    """The lines of draws that were said, without the texts behind them."""
    return [said.partition(BEHIND)[0] for said in wire.said() if said.startswith("STREAMDRAW")]


def kinds(wire: Wired) -> list[str]:
    return [line.split(" · ")[0] for line in lines(wire)]


def decide(wire: Wired) -> DrawView:
    """The beacon's signature comes, and the stage shows what it decided."""
    services = wire.desk.services
    (due,) = services.staged.waiting()
    wire.clock.reach(due.round_at)
    view = services.staged.take_signature(due.draw_id, signature_of(due.round), check=check, actor="beacon")
    if view.state == "drawn":
        services.stage.reveal(view.id, due.event, duration_ms=2000, actor="op")
    return view


def test_each_step_is_said_once_in_order_and_seen_with_twitchs_time(wire: Wired) -> None:
    services = wire.desk.services
    services.channel_settings.set(
        replace(services.channel_settings.get(), check_page="https://example.org/verify.html"), actor="op"
    )
    wire.start().until_listening()
    before = opened(wire)
    wire.until(is_seen(wire, "open"))
    services.staged.close(before.id, actor="op")
    wire.until(is_seen(wire, "open", "close"))
    decide(wire)
    wire.until(is_seen(wire, "open", "close", "result"))
    services.winners.redraw(before.id, "not here", actor="op")
    wire.until(is_seen(wire, "redraw"))
    decide(wire)
    wire.until(lambda: sum(kind.endswith("RESULT") for kind in kinds(wire)) == 2)

    view = draw(wire)
    assert kinds(wire) == [f"STREAMDRAW #{view.seq} {kind}" for kind in
                           ("OPEN", "CLOSED", "RESULT", "REDRAW 1", "RESULT")]  # fmt: skip
    # Every one of them is whole, and the same as what is stored; the message says more behind it.
    assert lines(wire)[:2] == [view.posts[0].text, view.posts[1].text]
    assert f"commit {view.commitment}" in lines(wire)[0]
    assert f"list {view.list_sha256} · secret {view.secret} · drand quicknet round {view.round}" in lines(wire)[1]
    told = wire.said()
    assert "https://example.org/verify.html" in told[0]
    assert all(len(said) <= 500 for said in told)
    # The times are Twitch's own, and so are the ids.
    sent = [row["at"].timestamp() for row in wire.twitch.helix.chat_sent if row["message"].startswith("STREAMDRAW")]
    assert [post.at_ms for post in view.posts[:2]] == [int(at * 1000) for at in sent[:2]]
    assert all(re.fullmatch(r"chat-\d+", post.message_id) for post in view.posts[:2])
    assert {post.author_id for post in view.posts[:2]} == {BROADCASTER.id}
    # Nobody is told twice who has won, or that the list is closed.
    assert not [said for said in told if not said.startswith("STREAMDRAW")]
    # The desk hears itself, and does nothing of it.
    assert not {"command", "entered", "refused", "problem", "not_sent"} & set(wire.kinds())
    assert wire.status.posts_problem == ""


def test_a_line_that_comes_back_after_a_restart_is_known_and_none_is_said_again(wire: Wired) -> None:
    """The desk ends between sending and seeing; another one goes on."""
    wire.twitch.echoes = False
    wire.start().until_listening()
    opened(wire)
    wire.until(lambda: len(wire.said()) == 1)
    wire.stop()
    assert not is_seen(wire, "open")()
    wire.start().until_listening()
    wire.says(BROADCASTER.name, wire.said()[0])
    wire.until(is_seen(wire, "open"))
    wire.twitch.echoes = True
    wire.desk.services.staged.close(draw(wire).id, actor="op")
    wire.until(is_seen(wire, "open", "close"))
    assert kinds(wire) == ["STREAMDRAW #1 OPEN", "STREAMDRAW #1 CLOSED"]


def test_what_a_crash_swallowed_between_recording_and_sending_is_never_said(wire: Wired) -> None:
    service = wire.desk.services.draw_posts
    wire.start().until_listening()
    wire.stop()
    view = opened(wire)
    (due,) = service.due("twitch")
    service.attempt(due, platform="twitch", actor="twitch")
    wire.desk.services.staged.close(view.id, actor="op")
    wire.start().until_listening()
    wire.until(is_seen(wire, "close"))
    assert kinds(wire) == ["STREAMDRAW #1 CLOSED"]
    assert decide(wire).state == "drawn"


def test_what_another_desk_is_saying_is_not_said_by_this_one(wire: Wired, monkeypatch: pytest.MonkeyPatch) -> None:
    service = wire.desk.services.draw_posts
    wire.start().until_listening()
    wire.stop()
    opened(wire)
    listed = service.due("twitch")
    service.attempt(listed[0], platform="twitch", actor="another")
    # As when it began in the very moment after this one had looked.
    monkeypatch.setattr(service, "due", lambda _platform: listed)
    asked: list[int | None] = []
    attempt = service.attempt

    def watched(due: DuePost, *, platform: str, actor: str) -> int | None:
        asked.append(attempt(due, platform=platform, actor=actor))
        return asked[-1]

    monkeypatch.setattr(service, "attempt", watched)
    wire.start().until_listening()
    wire.until(lambda: len(asked) >= 2)
    assert set(asked) == {None}
    assert wire.said() == []


def test_a_closing_that_twitch_showed_too_late_gives_the_draw_up_and_chat_is_told(wire: Wired) -> None:
    wire.start().until_listening()
    view = opened(wire)
    wire.until(is_seen(wire, "open"))
    wire.twitch.late = 12.0
    wire.desk.services.staged.close(view.id, actor="op")
    wire.until(lambda: len(lines(wire)) == 3)
    assert draw(wire).state == "void"
    assert lines(wire)[2] == f"STREAMDRAW #1 VOID · {draw(wire).void_reason}"
    assert wire.said()[2].endswith(wire.desk.services.channel_settings.get().announce.draw_void)


def test_a_closing_that_chat_never_shows_is_told_about_and_gives_the_draw_up_in_the_end(
    wire: Wired, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("raffle_desktop.twitch.draw_posts.ECHO_SECONDS", 0.1)
    wire.start().until_listening()
    view = opened(wire)
    wire.until(is_seen(wire, "open"))
    wire.twitch.echoes = False
    wire.desk.services.staged.close(view.id, actor="op")
    wire.until(lambda: "The closing of draw #1 was not seen in chat" in wire.status.posts_problem)
    # Its time is over, with nothing seen.
    wire.clock.reach(wire.desk.services.staged.waiting()[0].round_at + PATIENCE_SECONDS)
    assert decide(wire).state == "void"
    wire.until(lambda: len(lines(wire)) == 3)
    assert " VOID · " in lines(wire)[2]
    wire.until(lambda: wire.status.posts_problem == "")


def test_a_line_that_twitch_does_not_show_is_told_with_its_reason_and_the_draw_counts_as_not_posted(
    wire: Wired,
) -> None:
    wire.start().until_listening()
    wire.twitch.helix.chat_drops.append(("followers_only_mode", "This chat is in followers-only mode."))
    view = opened(wire)
    wire.until(lambda: wire.log("not_sent"))
    (told,) = wire.log("not_sent")
    assert told.detail == (
        "Chat was not told the opening of draw #1: This chat is in followers-only mode."
        " The draw counts as not posted in chat."
    )
    wire.until(lambda: told.detail in wire.status.posts_problem)
    assert posts(wire)["open"].refused
    # What was not begun in chat goes on without it, and its winner is announced as any other is.
    wire.desk.services.staged.close(view.id, actor="op")
    winner = decide(wire).standing[0].name
    wire.until(lambda: any(f"The winner is @{winner}" in said for said in wire.said()))
    assert kinds(wire) == []
    # The next one is well again.
    opened(wire)
    wire.until(is_seen(wire, "open"))
    wire.until(lambda: wire.status.posts_problem == "")


def test_where_the_result_is_not_shown_viewers_are_told_the_winner_all_the_same(wire: Wired) -> None:
    wire.start().until_listening()
    view = opened(wire)
    wire.until(is_seen(wire, "open"))
    wire.desk.services.staged.close(view.id, actor="op")
    wire.until(is_seen(wire, "close"))
    wire.twitch.helix.chat_drops.append(("msg_rejected", "Your message is being checked by mods."))
    winner = decide(wire).standing[0].name
    wire.until(lambda: len(wire.said()) == 3)
    assert wire.said()[2].startswith(f"🎉 @{winner} has won, with a chance of ")
    assert not is_seen(wire, "result")()


def heard_again(wire: Wired) -> None:
    """An attempt that was under way when the connection could be made again may still fail, and the pause after it is
    a long one."""
    wire.twitch.eventsub.refuse_connections = 0

    def is_heard() -> bool:
        wire.channel.retry_now()
        return wire.status.phase is Phase.LISTENING

    wire.until(is_heard)


def test_while_the_connection_is_made_again_a_closing_waits_so_that_it_is_seen(wire: Wired) -> None:
    wire.start().until_listening()
    view = opened(wire)
    wire.until(is_seen(wire, "open"))
    wire.twitch.eventsub.refuse_connections = 1_000_000
    wire.twitch.drop()
    wire.until(lambda: wire.log("lost"))
    with wire.clock.standing():
        wire.desk.services.staged.close(view.id, actor="op")
        # Meanwhile others go out: the desk has looked at what changed.
        wire.desk.services.settings.switch_submissions(is_open=True, actor="op")
        wire.until(lambda: any(said.startswith("Submissions are open") for said in wire.said()))
        assert kinds(wire) == ["STREAMDRAW #1 OPEN"]
        heard_again(wire)
        wire.until(is_seen(wire, "close"))
    assert draw(wire).state == "waiting"
    assert decide(wire).state == "drawn"


def test_where_chat_is_not_heard_no_draw_is_opened_there_and_the_desk_says_so(wire: Wired) -> None:
    wire.twitch.eventsub.refusals["channel.chat.message"] = (403, "subscription missing proper authorization")
    wire.start().until_listening()
    view = opened(wire)
    wire.until(lambda: "draws count as not posted there" in wire.status.posts_problem)
    wire.desk.services.staged.close(view.id, actor="op")
    winner = decide(wire).standing[0].name
    wire.until(lambda: any(f"The winner is @{winner}" in said for said in wire.said()))
    assert kinds(wire) == []
    assert wire.status.posts_problem == ""


def test_an_opening_waits_until_chat_is_heard_and_the_desk_says_so(
    wire: Wired, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("raffle_desktop.twitch.draw_posts.ECHO_SECONDS", 0.1)
    wire.start().until_listening()
    wire.twitch.eventsub.refuse_connections = 1_000_000
    wire.twitch.drop()
    wire.until(lambda: wire.log("lost"))
    opened(wire)
    wire.until(lambda: "opening of draw #1 is said in chat as soon as chat is heard" in wire.status.posts_problem)
    assert wire.said() == []
    heard_again(wire)
    wire.until(is_seen(wire, "open"))
    wire.until(lambda: wire.status.posts_problem == "")


def test_a_closing_that_nobody_can_hear_is_said_all_the_same_while_it_counts(
    wire: Wired, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("raffle_desktop.twitch.draw_posts.HEARD_FIRST_SECONDS", 0.3)
    wire.start().until_listening()
    view = opened(wire, Level.COMMITTED)
    wire.until(is_seen(wire, "open"))
    wire.twitch.revoke("channel.chat.message")
    wire.until(lambda: any(topic.problem for topic in wire.status.topics))
    wire.desk.services.staged.close(view.id, actor="op")
    wire.until(lambda: kinds(wire) == ["STREAMDRAW #1 OPEN", "STREAMDRAW #1 CLOSED"])


def test_without_the_permission_to_write_nothing_is_tried_and_the_desk_says_what_to_do(tmp_path: Path) -> None:
    with wired(tmp_path, start=False) as wire:
        names = [name for name in wanted_names() if name != WRITE_CHAT]
        wire.environment["RAFFLE_TWITCH_TOKEN"] = wire.twitch.oauth.sign_in(*names)[0]
        wire.start().until_listening()
        opened(wire)
        wire.until(lambda: "Sign in again under Connections" in wire.status.posts_problem)
        wire.stop()
        assert [due.kind for due in wire.desk.services.draw_posts.due("twitch")] == ["open"]
        assert not wire.twitch.asked("POST /helix/chat/messages")


def test_switched_off_nothing_is_said_of_a_new_draw_and_what_began_in_chat_goes_on_there(wire: Wired) -> None:
    services = wire.desk.services
    wire.start().until_listening()
    first = opened(wire)
    wire.until(is_seen(wire, "open"))
    services.channel_settings.set(replace(services.channel_settings.get(), post_draws=False), actor="op")
    services.staged.close(first.id, actor="op")
    wire.until(is_seen(wire, "close"))
    decide(wire)
    wire.until(is_seen(wire, "result"))
    second = opened(wire)
    services.settings.switch_submissions(is_open=True, actor="op")
    wire.until(lambda: any(said.startswith("Submissions are open") for said in wire.said()))
    services.staged.close(second.id, actor="op")
    winner = decide(wire).standing[0].name
    # Its winner is announced as any other is.
    wire.until(lambda: any(f"The winner is @{winner}" in said for said in wire.said()))
    assert kinds(wire) == ["STREAMDRAW #1 OPEN", "STREAMDRAW #1 CLOSED", "STREAMDRAW #1 RESULT"]


def test_of_each_witness_the_first_line_after_the_closing_counts_exactly_as_it_is(wire: Wired) -> None:
    services = wire.desk.services
    hostile = "\u202e<b>{winner}</b>\u200b 🎲" + "é\u0301" * 20 + " !join STREAMDRAW #1 CLOSED "
    whole = hostile + "x" * (500 - len(hostile))
    wire.start().until_listening()
    view = opened(wire, Level.COMMITTED, witnesses=("Dora", "eve"))
    wire.until(is_seen(wire, "open"))
    wire.says("dora", "too early")
    services.staged.close(view.id, actor="op")
    wire.until(is_seen(wire, "close"))
    assert "@Dora and @eve: the next line of each of you in chat counts." in wire.said()[1]
    # Said before the line of the closing, though it is told after it.
    wire.says("dora", "late news", message_timestamp="2020-01-01T00:00:00.000000000Z")
    wire.says("d0ra", "a look-alike")
    wire.says("Somebody", "hello")
    wire.says("EVE", whole)
    wire.says("eve", "once more")
    wire.says("dora", " 17 ")
    wire.until(lambda: len(draw(wire).salts) == 2)
    wire.says("dora", "18")
    services.staged.reveal(view.id, actor="op")
    services.stage.reveal(view.id, 0, duration_ms=2000, actor="op")
    wire.until(is_seen(wire, "reveal", "result"))
    salts = draw(wire).salts
    assert [(salt.number, salt.text, salt.author) for salt in salts] == [(1, whole, "eve"), (2, " 17 ", "dora")]
    assert all(salt.platform == "twitch" and salt.message_id.startswith("line-") for salt in salts)
    assert [salt.at_ms for salt in salts] == sorted(salt.at_ms or 0 for salt in salts)
    assert [(line.name, line.detail) for line in wire.log("salt")] == [("EVE", whole), ("dora", " 17 ")]
    assert f"REVEAL · secret {draw(wire).secret} · 2 salts" in lines(wire)[2]


def test_the_result_is_said_when_the_wheel_rests_on_it_and_the_claim_after_it(wire: Wired) -> None:
    services = wire.desk.services
    services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
    wire.start().until_listening()
    view = opened(wire)
    wire.until(is_seen(wire, "open"))
    services.staged.close(view.id, actor="op")
    wire.until(is_seen(wire, "close"))
    (due,) = services.staged.waiting()
    wire.clock.reach(due.round_at)
    services.staged.take_signature(view.id, signature_of(due.round), check=check, actor="beacon")
    # The desk has taken in what was decided: this comes behind it.
    services.settings.switch_submissions(is_open=True, actor="op")
    wire.until(lambda: any(said.startswith("Submissions are open") for said in wire.said()))
    assert kinds(wire) == ["STREAMDRAW #1 OPEN", "STREAMDRAW #1 CLOSED"]
    shown = services.stage.reveal(view.id, 0, duration_ms=2000, actor="op")
    wire.until(lambda: any("to claim your win" in said for said in wire.said()))
    assert wire.said()[-2].startswith("STREAMDRAW #1 RESULT")
    assert wire.said()[-1].startswith(f"@{draw(wire).standing[0].name}, say something in chat within 60 seconds")
    assert posts(wire)["result"].queued_at >= shown.started_at + FADE_MS * 1000


def test_a_draw_of_another_channel_is_not_told_in_this_one(wire: Wired) -> None:
    services = wire.desk.services
    services.channel_settings.set_connected("777", "another", actor="op")
    opened(wire)
    services.channel_settings.set_connected(BROADCASTER.id, BROADCASTER.login, actor="op")
    wire.start().until_listening()
    services.staged.give_up("#1", "moved", actor="op")
    mine = opened(wire)
    wire.until(is_seen(wire, "open"))
    assert [line.rpartition(" ")[2] for line in lines(wire)] == [mine.commitment]


def test_somebody_elses_copy_of_a_line_shows_nothing(wire: Wired) -> None:
    wire.twitch.echoes = False
    wire.start().until_listening()
    opened(wire)
    wire.until(lambda: len(wire.said()) == 1)
    said = wire.said()[0]
    wire.says("Mallory", said)
    wire.twitch.emit("channel.chat.message", {**chat(BROADCASTER.name, said), "source_broadcaster_user_id": "777"})
    wire.says(BROADCASTER.name, "STREAMDRAW #1 OPEN · level c · 1 winner · commit " + "0" * 64)
    wire.says(BROADCASTER.name, "I have said: " + said)
    own = chat(BROADCASTER.name, said)
    wire.twitch.emit("channel.chat.message", own)
    wire.until(is_seen(wire, "open"))
    assert posts(wire)["open"].message_id == own["message_id"]
