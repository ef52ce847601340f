"""Kick's feed as it is heard: the look-up, the handshake, what can go wrong, and that it never hurts anything else."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.kick.listening import BACK_OFF_SECONDS
from raffle_desktop.kick.look_up import Ids
from raffle_desktop.kick.status import KickPhase, in_words
from tests.conftest import Desk
from tests.fakes.kick import CHANNEL_ID, CHATROOM_ID, HANG, SLUG, FakeKick, gift_data
from tests.kick.wired import Wired


def test_it_is_off_until_the_operator_wants_it(desk: Desk) -> None:
    with FakeKick() as fake, Wired(desk, fake, on=False) as wired:
        wired.phase(KickPhase.OFF)
        assert (fake.looked_up, fake.connections) == ([], 0)
        wired.kick.set_channel("https://kick.com/TestChannel", actor="op")
        wired.kick.switch(on=True, actor="op")
        wired.listening()
        status = wired.status
        assert (status.channel, status.channel_id, status.chatroom_id) == (SLUG, CHANNEL_ID, CHATROOM_ID)
        assert fake.subscribed == [f"chatrooms.{CHATROOM_ID}.v2", f"chatroom_{CHATROOM_ID}", f"channel.{CHANNEL_ID}"]
        wired.kick.switch(on=False, actor="op")
        wired.phase(KickPhase.OFF)
    assert wired.status.phase is KickPhase.STOPPED
    assert desk.services.gaps.open() == []


def test_a_viewer_enters_from_kicks_chat(session: Desk) -> None:
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        fake.chat("Anna_K", "!join https://example.com/track my best", badges=("moderator", "og"))
        fake.chat("Anna_K", "!join", badges=("moderator", "og"))
        wired.settled()
        assert session.rows("SELECT entered_name, link, notes, origin FROM entries") == [
            ("Anna_K", "https://example.com/track", "my best", "chat")
        ]
        assert wired.of("Anna_K", "roles") == "kick/moderator kick/og"
        assert [line.kind for line in wired.lines("entered", "refused")] == ["entered", "refused"]
        wired.until(lambda: wired.status.heard.get("chat") == 3)
        assert session.value("SELECT external_id FROM identities WHERE display_name = 'Anna_K'").isdigit()


def test_the_numbers_are_typed_in_where_kick_does_not_tell_them(desk: Desk, subtests: pytest.Subtests) -> None:
    answers: dict[str, tuple[int, bytes]] = {
        "forbidden": (403, b"<html>Just a moment...</html>"),
        "no JSON": (200, b"<html>"),
        "no chatroom": (200, b'{"id": 5}'),
        "a number that is none": (200, b'{"id": true, "chatroom": {"id": "8"}}'),
        "deeply nested": (200, b"[" * 100_000),
        "moved": (302, b""),
    }
    with FakeKick() as fake, Wired(desk, fake, on=False) as wired:
        for what, answer in answers.items():
            with subtests.test(what):
                fake.answers.append(answer)
                wired.kick.set_channel(SLUG, actor="op")
                wired.kick.switch(on=True, actor="op")
                status = wired.phase(KickPhase.NEEDS_IDS)
                assert status.problem
                assert "two numbers" in status.way_out
                assert status.next_at == 0
                assert fake.connections == 0
                wired.kick.switch(on=False, actor="op")
                wired.phase(KickPhase.OFF)
        fake.answers.append((403, b""))
        wired.kick.switch(on=True, actor="op")
        wired.phase(KickPhase.NEEDS_IDS)
        wired.kick.set_ids(CHANNEL_ID, CHATROOM_ID, actor="op")
        wired.listening()
        asked = len(fake.looked_up)
        fake.drop()
        wired.until(lambda: fake.connections == 2)
        assert len(fake.looked_up) == asked


def test_a_look_up_that_may_pass_is_tried_again_by_itself(desk: Desk) -> None:
    with FakeKick() as fake:
        fake.answers.extend([(503, b""), (429, b""), (500, b"")])
        with Wired(desk, fake) as wired:
            wired.listening()
            assert len(fake.looked_up) == 4
            assert [nap for nap in wired.naps if nap in (10.0, 30.0, 60.0)] == [10.0, 30.0, 60.0]
            needs = [one for one in wired.statuses if one.phase is KickPhase.NEEDS_IDS]
            assert needs
            assert all(one.next_at > 0 for one in needs)


def test_a_channel_that_kick_does_not_know_is_said_so(desk: Desk) -> None:
    with FakeKick() as fake, Wired(desk, fake, on=False) as wired:
        wired.kick.set_channel("nobody_here", actor="op")
        wired.kick.switch(on=True, actor="op")
        status = wired.phase(KickPhase.NEEDS_IDS)
        assert "nobody_here" in status.problem
        assert "writes - where a name has _" in status.way_out
        assert in_words(status).startswith("Kick: ")
        wired.kick.set_channel(SLUG, actor="op")
        wired.listening()


def test_a_look_up_that_never_ends_ends_with_the_desk(desk: Desk) -> None:
    with FakeKick() as fake:
        fake.answers.append(HANG)
        with Wired(desk, fake) as wired:
            fake.until(lambda: fake.looked_up)
            wired.phase(KickPhase.LOOKING_UP)


def test_pings_go_both_ways_and_silence_ends_the_connection(desk: Desk) -> None:
    with FakeKick(activity_timeout=0.05) as fake, Wired(desk, fake) as wired:
        wired.listening()
        fake.ping()
        fake.until(lambda: fake.pongs == 1)
        fake.until(lambda: fake.pings >= 2)
        assert fake.connections == 1
        fake.answers_pings = False
        fake.until(lambda: fake.connections >= 2)
        fake.answers_pings = True
        wired.until(lambda: any("silent" in line.detail for line in wired.lines("lost")))


def test_what_nobody_can_read_is_counted_and_hurts_nothing(session: Desk) -> None:
    frames: list[str | bytes] = [
        b"\x00\x01binary",
        "no json at all",
        "[1, 2]",
        '{"data": "{}"}',
        '{"event": 5}',
        '{"event": "App\\\\Events\\\\ChatMessageEvent", "data": NaN}',
        '{"event": "x", "data": ' + "[" * 50_000,
        "x" * 1_100_000,
    ]
    chat = "App\\\\Events\\\\ChatMessageEvent"
    halves = [
        f'{{"event": "{chat}", "channel": "c", "data": {data}}}'
        for data in ('"{broken"', "null", "{}", '{"id": "1", "content": 5}', '{"sender": {"id": true}}', '"[]"')
    ]
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        fake.raw(*frames, *halves)
        fake.say(fake.room, "App\\Events\\SomethingNew", {"a": 1})
        fake.say("chatroom_8822", "GiftedSubscriptionsEvent", {"gifter_username": "ann"})
        fake.chat("Bo", "!join")
        wired.settled()
        assert fake.connections == 1
        assert wired.status.phase is KickPhase.LISTENING
        assert session.value("SELECT count(*) FROM entries") == 1
        wired.until(lambda: wired.status.heard.get("unreadable") == len(frames) + len(halves))
        assert session.rows("SELECT type FROM outside_events WHERE type LIKE 'unknown%'") == [
            ("unknown:GiftedSubscriptionsEvent",)
        ]


def test_data_is_read_as_text_and_as_object(session: Desk) -> None:
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        fake.say("chatroom_8822", "App\\Events\\GiftedSubscriptionsEvent", gift_data("Gil", "a", "b"), packed=False)
        fake.gifts("Gina", "c")
        wired.settled()
        assert wired.gifted() == {"Gil": 2, "Gina": 1}


def test_after_a_drop_it_comes_back_and_tells_what_may_have_been_missed(session: Desk) -> None:
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        fake.go_away()
        wired.phase(KickPhase.WAITING)
        session.clock.advance(seconds=95)
        wired.until(lambda: len(waits(wired)) > 3)
        fake.come_back()
        wired.listening()
        wired.until(session.services.gaps.open)
        (gap,) = session.services.gaps.open()
        assert (gap.source, gap.ended_at - gap.began_at) == ("kick", 95_000_000)
        assert "gifted subs" in gap.what
        fake.chat("Late", "!join")
        wired.settled()
        assert [line.amount for line in wired.lines("gap")] == [95]
        assert waits(wired)[:3] == [1.0, 2.0, 5.0]
        assert session.value("SELECT count(*) FROM entries") == 1


def test_a_desk_that_was_closed_says_what_it_did_not_hear(desk: Desk) -> None:
    with FakeKick() as fake:
        with Wired(desk, fake) as wired:
            wired.listening()
            wired.until(lambda: desk.services.gaps.last_heard("kick"))
            # The last moment is kept as well, not only every now and then.
            desk.clock.advance(seconds=7)
        desk.clock.advance(hours=2)
        with Wired(desk, fake) as again:
            again.listening()
            again.until(desk.services.gaps.open)
    assert [gap.ended_at - gap.began_at for gap in desk.services.gaps.open()] == [7_200_000_000]


def test_pushers_errors_say_when_to_come_back(desk: Desk) -> None:
    with FakeKick() as fake, Wired(desk, fake) as wired:
        wired.listening()
        fake.error(4201)
        fake.until(lambda: fake.connections == 2)
        wired.listening()
        assert KickPhase.WAITING not in [one.phase for one in wired.statuses]
        fake.error(4301, "a client event was refused")
        fake.error(None)
        fake.error(4100, "over capacity")
        fake.until(lambda: fake.connections == 3)
        assert KickPhase.WAITING in [one.phase for one in wired.statuses]
        wired.listening()
        fake.error(4004, "over the quota of connections")
        fake.until(lambda: fake.connections == 4)
        wired.listening()
        fake.error(4001, "no such app")
        status = wired.phase(KickPhase.REFUSED)
        assert "4001" in status.problem
        assert fake.connections == 4
        wired.kick.retry_now()
        fake.until(lambda: fake.connections == 5)
        wired.listening()
        wired.kick.retry_now()
        fake.error(4100)
        fake.until(lambda: fake.connections == 6)


def test_a_server_that_always_says_at_once_is_not_stormed(desk: Desk) -> None:
    with FakeKick() as fake:
        fake.closes.extend([4200] * 4)
        with Wired(desk, fake) as wired:
            wired.listening()
            assert waits(wired) == [1.0, 2.0, 5.0, 10.0]
            # Nor where it lets the desk listen for a moment each time.

            def reached(number: int) -> bool:
                return fake.connections == number

            for number in range(5, 8):
                fake.error(4200)
                fake.until(partial(reached, number + 1))
                wired.listening()
            assert waits(wired) == [1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 60.0]


def waits(wired: Wired) -> list[float]:
    """How long it waited before each further attempt."""
    return [nap for nap in wired.naps if nap in BACK_OFF_SECONDS]


def test_a_channel_that_is_refused_is_told_and_the_rest_is_heard(session: Desk) -> None:
    with FakeKick() as fake:
        fake.refuses.add(f"channel.{CHANNEL_ID}")
        fake.ignores.add(f"chatroom_{CHATROOM_ID}")
        with Wired(session, fake) as wired:
            wired.listening()
            assert f"channel.{CHANNEL_ID}" in wired.status.problem
            assert f"chatroom_{CHATROOM_ID}" in wired.status.problem
            fake.chat("Bo", "!join")
            wired.settled()
    assert session.value("SELECT count(*) FROM entries") == 1


def test_other_settings_reach_the_connection(desk: Desk) -> None:
    with FakeKick() as fake, Wired(desk, fake) as wired:
        wired.listening()
        settings = desk.services.kick_settings
        settings.switch_watch(on=False, actor="op")
        settings.set_ids(CHANNEL_ID + 1, CHATROOM_ID + 1, actor="op")
        fake.until(lambda: f"chatrooms.{CHATROOM_ID + 1}.v2" in fake.subscribed)
        assert fake.connections == 2
        wired.listening()
        assert desk.services.gaps.open() != [] or wired.lines("gap") == []


def test_an_address_of_the_environment_that_is_none_is_said_so(desk: Desk) -> None:
    with FakeKick() as fake, Wired(desk, fake, on=False) as wired:
        wired.kick._environ = {"RAFFLE_KICK_WS_URL": "kick"}
        wired.kick.set_channel(SLUG, actor="op")
        wired.kick.set_ids(CHANNEL_ID, CHATROOM_ID, actor="op")
        wired.kick.switch(on=True, actor="op")
        assert "RAFFLE_KICK_WS_URL" in wired.phase(KickPhase.WAITING).problem


def test_an_official_address_that_is_none_leaves_the_feed_alone(desk: Desk) -> None:
    desk.services.kick_settings.set_channel(SLUG, actor="op")
    desk.services.kick_settings.set_ids(CHANNEL_ID, CHATROOM_ID, actor="op")
    with FakeKick() as fake:
        environ = {**fake.environment, "RAFFLE_KICK_API_URL": "ftp://nowhere"}
        with Wired(desk, fake, environ=environ) as wired:
            wired.listening()
            assert "RAFFLE_KICK_API_URL" in wired.status.account_problem
            with pytest.raises(RaffleError) as refused:
                wired.kick.begin_sign_in("id", "secret", actor="op")
            assert refused.value.code is Code.NOT_AVAILABLE
        with pytest.raises(RaffleError):
            wired.kick.begin_sign_in("id", "secret", actor="op")


def test_a_bug_in_one_part_is_told_and_that_part_begins_anew(session: Desk, caplog: pytest.LogCaptureFixture) -> None:
    with FakeKick() as fake, Wired(session, fake, on=False) as wired:
        wired.phase(KickPhase.OFF)
        real, calls = wired.kick._look_up, []

        async def look_up(slug: str) -> Ids:
            calls.append(slug)
            if len(calls) == 1:
                raise ValueError("a bug")
            return await real(slug)

        listening = wired.kick._listening
        assert listening is not None
        listening._ways = replace(listening._ways, look_up=look_up)
        wired.kick.set_channel(SLUG, actor="op")
        wired.kick.switch(on=True, actor="op")
        wired.listening()
        assert len(calls) == 2
        assert any("begins anew" in line.detail for line in wired.lines("problem"))
        fake.chat("Bo", "!join")
        wired.settled()
    assert session.value("SELECT count(*) FROM entries") == 1
    assert "a bug" in caplog.text
