"""The desk's voice in Kick's chat as a whole: signing in, answering, announcing, and what is said where it cannot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.domain.tickets import Source
from raffle_desktop.kick.kept import ENTRY
from raffle_desktop.kick.speaking import NOT_SIGNED_IN, SWITCHED_OFF
from raffle_desktop.kick.status import KickAccount
from raffle_desktop.services.channel_settings import Announcements
from tests.conftest import Desk
from tests.fakes.http_server import Answer
from tests.fakes.kick_api import CHANNELS, CHAT, TOKEN, USERS, FakeKickApi
from tests.kick.voice import CHANNEL, Voice, signed_in, switched_on, voice
from tests.services.ticket_tools import award, open_period, person

Test = Callable[[FakeKickApi], Coroutine[Any, Any, None]]


def run(desk: Desk, test: Test) -> None:
    with FakeKickApi(clock=desk.clock) as kick:
        asyncio.run(test(kick))


async def ready(heard: Voice) -> None:
    await heard.until(lambda: heard.status.get("may_write"))


def test_signing_in_by_the_browser_lets_the_desk_answer(desk: Desk) -> None:
    switched_on(desk)

    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick) as heard:
            await heard.until(lambda: heard.status.get("has_app") is False)
            heard.speaking.answer("ann", "12 tickets")
            assert heard.of("unsent") == [f"@ann: 12 tickets ({NOT_SIGNED_IN})"]
            assert heard.status["may_write"] is False
            await heard.sign_in()
            await ready(heard)
            now = heard.status["account"].since
            assert heard.status["account"] == KickAccount(
                "700700", "StreamerOnKick", now, ("user:read", "channel:read", "chat:write")
            )
            heard.speaking.answer("ann", "12 tickets")
            heard.speaking.answer("bo", "5 tickets")
            await heard.until(lambda: heard.of("sent"))
            assert kick.lines == ["@ann: 12 tickets · @bo: 5 tickets"]
            assert kick.chat[0].channel == kick.channels[CHANNEL]
            assert heard.of("sent") == kick.lines
            # The channel is the account's own: nobody has to be asked whose it is.
            assert (len(kick.asked(USERS)), len(kick.asked(CHANNELS))) == (1, 0)

    run(desk, test)
    assert desk.services.kick_settings.get().answer
    acts = desk.rows("SELECT actor, action, subject FROM audit_log WHERE action LIKE 'kick.%'")
    assert acts == [("op", "kick.sign_in", "700700")]


def test_a_desk_that_starts_signed_in_goes_on_writing_with_a_renewed_token(desk: Desk) -> None:
    async def test(kick: FakeKickApi) -> None:
        ring = signed_in(desk, kick)
        kick.expire_access_tokens()
        async with voice(desk, kick, ring) as heard:
            await ready(heard)
            heard.speaking.answer("ann", "12 tickets")
            await heard.until(lambda: kick.lines)
            assert len(kick.asked(TOKEN)) == 1
            assert heard.status["account"].name == "StreamerOnKick"

    run(desk, test)


@pytest.mark.parametrize("what", ["off", "answer", "channel"])
def test_what_is_switched_off_is_not_written_and_switched_on_it_is(desk: Desk, what: str) -> None:
    async def test(kick: FakeKickApi) -> None:
        ring = signed_in(desk, kick)
        settings = desk.services.kick_settings

        def switch(*, on: bool) -> None:
            if what == "answer":
                settings.switch_answers(on=on, actor="op")
            elif what == "off":
                settings.switch(on=on, actor="op")
            else:
                settings.set_channel(CHANNEL if on else "", actor="op")
                settings.switch(on=on, actor="op")

        async with voice(desk, kick, ring) as heard:
            await ready(heard)
            await asyncio.to_thread(lambda: switch(on=False))
            await heard.until(lambda: heard.speaking._why_not == SWITCHED_OFF)
            assert heard.status["may_write"] is False
            heard.speaking.answer("ann", "12 tickets")
            assert heard.of("unsent") == [f"@ann: 12 tickets ({SWITCHED_OFF})"]
            await asyncio.to_thread(lambda: switch(on=True))
            await ready(heard)
            heard.speaking.answer("ann", "12 tickets")
            await heard.until(lambda: kick.lines)

    run(desk, test)


def test_another_channel_is_written_to_from_then_on_and_one_that_kick_does_not_know_is_said(desk: Desk) -> None:
    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick, signed_in(desk, kick, channel="nobody")) as heard:
            await heard.until(lambda: heard.status.get("account_problem"))
            assert "no channel “nobody”" in heard.status["account_problem"]
            assert heard.status["may_write"] is False
            heard.speaking.answer("ann", "1")
            assert "not ready" in heard.of("not_sent")[0]
            await asyncio.to_thread(switched_on, desk, "other")
            await ready(heard)
            assert heard.status["account_problem"] == ""
            heard.speaking.answer("ann", "12 tickets")
            await heard.until(lambda: kick.lines)
            assert kick.chat[0].channel == kick.channels["other"]
            # And back, without a word of trouble in between.
            before = len(heard.told)
            await asyncio.to_thread(switched_on, desk)
            await heard.until(lambda: any("may_write" in told for told in heard.told[before:]))
            await ready(heard)
            heard.speaking.answer("bo", "5 tickets")
            await heard.until(lambda: len(kick.chat) == 2)
            assert kick.chat[1].channel == kick.channels[CHANNEL]

    run(desk, test)


def test_a_sign_in_that_ends_at_kick_is_said_and_a_new_one_needs_nothing_pasted(desk: Desk) -> None:
    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick, signed_in(desk, kick)) as heard:
            await ready(heard)
            kick.disconnect()
            heard.speaking.answer("ann", "12 tickets")
            await heard.until(lambda: heard.status["account"] is None and heard.of("not_sent"))
            assert "12 tickets" in heard.of("not_sent")[0]
            assert "taken back" in heard.status["account_problem"]
            assert "Sign in to Kick again" in heard.status["account_way_out"]
            assert (heard.status["may_write"], heard.status["has_app"]) == (False, True)
            await heard.sign_in("", "")
            await ready(heard)
            assert heard.status["account_problem"] == ""

    run(desk, test)


def test_what_is_pasted_wrongly_or_refused_leaves_the_old_sign_in(desk: Desk) -> None:
    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick, signed_in(desk, kick)) as heard:
            await ready(heard)
            before = dict(heard.ring.values)
            with pytest.raises(RaffleError, match="secret is missing"):
                await heard.speaking.begin_sign_in("an-id", "", actor="op")
            await heard.sign_in(secret="anothersecret99")
            assert "do not belong together" in heard.status["account_problem"]
            heard.ring.values[ENTRY] = before[ENTRY]
            await heard.speaking.begin_sign_in("", "", actor="op")
            assert heard.status["signing_in_until"] > 0
            await heard.speaking.cancel_sign_in()
            assert heard.status["signing_in_until"] == 0
            assert heard.ring.values == before
            heard.speaking.answer("ann", "12 tickets")
            await heard.until(lambda: kick.lines)

    run(desk, test)


def test_a_sign_in_that_the_keyring_does_not_take_is_given_back(desk: Desk) -> None:
    switched_on(desk)

    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick) as heard:
            await heard.until(lambda: heard.status.get("has_app") is False)

            def lock(_request: object) -> None:
                heard.ring.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")

            kick.script(TOKEN, lock)
            await heard.sign_in()
            assert heard.status["account_problem"] == "The keyring is locked."
            assert kick.grants[0].revoked
            assert heard.status["account"] is None

    run(desk, test)


def test_a_keyring_that_is_locked_at_the_start_is_asked_again(desk: Desk) -> None:
    async def test(kick: FakeKickApi) -> None:
        ring = signed_in(desk, kick)
        ring.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
        async with voice(desk, kick, ring) as heard:
            await heard.until(lambda: heard.status.get("account_problem") == "The keyring is locked.")
            ring.fault = None
            await ready(heard)

    run(desk, test)


def test_signing_out_stops_writing_and_forgets_app_and_sign_in(desk: Desk) -> None:
    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick, signed_in(desk, kick)) as heard:
            await ready(heard)
            assert await heard.speaking.sign_out(actor="op") == ""
            await heard.until(lambda: heard.status["may_write"] is False)
            assert (heard.status["account"], heard.status["has_app"]) == (None, False)
            assert heard.ring.values == {}
            assert kick.grants[0].revoked
            with pytest.raises(RaffleError, match="client id is missing"):
                await heard.speaking.begin_sign_in("", "", actor="op")

    run(desk, test)


def test_kicks_refusals_are_shown_and_go_away_with_the_next_message(desk: Desk) -> None:
    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick, signed_in(desk, kick)) as heard:
            await ready(heard)
            kick.script(CHAT, Answer(403, {"message": "Forbidden"}), Answer(429, headers={"Retry-After": "3"}))
            heard.speaking.answer("ann", "12 tickets")
            await heard.until(lambda: heard.of("not_sent"))
            assert "Forbidden" in heard.status["account_problem"]
            assert "Write to chat" in heard.status["account_way_out"]
            heard.speaking.answer("bo", "5 tickets")
            await heard.until(lambda: kick.lines)
            assert kick.lines == ["@bo: 5 tickets"]
            await heard.until(lambda: heard.status["account_problem"] == "")

    run(desk, test)


def test_what_waited_for_one_channel_is_not_said_in_another(desk: Desk) -> None:
    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick, signed_in(desk, kick)) as heard:
            await ready(heard)
            kick.script(CHAT, Answer(429, headers={"Retry-After": "30"}))
            heard.speaking.answer("ann", "12 tickets")
            await heard.until(lambda: kick.asked(CHAT))
            await asyncio.to_thread(switched_on, desk, "other")
            await heard.until(lambda: heard.of("not_sent"))
            assert heard.of("not_sent") == ["@ann: 12 tickets (another channel was set)"]
            assert kick.lines == []

    run(desk, test)


def test_a_name_that_comes_after_the_sign_out_is_nobodys(desk: Desk) -> None:
    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick, signed_in(desk, kick)) as heard:
            await ready(heard)
            kept = await heard.speaking.tokens.kept()
            await heard.speaking.sign_out(actor="op")
            await heard.speaking.tokens.say_whose(kept, "700700", "StreamerOnKick")
            assert heard.ring.values == {}

    run(desk, test)


def test_twitchs_reward_is_not_offered_on_kick(desk: Desk) -> None:
    channel = desk.services.channel_settings
    words = replace(channel.get().words, keywords=())
    announce = Announcements(opened="open: {keyword}")
    channel.set(replace(channel.get(), words=words, announce=announce, reward_title="Raffle ticket"), actor="op")
    desk.services.sessions.start("Friday", actor="op")

    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick, signed_in(desk, kick)) as heard:
            await ready(heard)
            await asyncio.to_thread(lambda: desk.services.settings.switch_submissions(is_open=True, actor="op"))
            await heard.until(lambda: kick.lines)
            assert kick.lines == ["open:"]

    run(desk, test)


def test_kick_is_told_what_twitch_is_told_each_once_and_by_a_list_of_its_own(desk: Desk) -> None:
    channel = desk.services.channel_settings
    announce = Announcements(
        opened="open {session}", closed="closed {entries}", winner="winner {winner}", award="!{why}"
    )
    channel.set(replace(channel.get(), announce=announce), actor="op")
    period = open_period(desk)
    desk.services.sessions.start("Friday", actor="op")
    desk.enter("ann")

    def open_and_draw() -> str:
        desk.services.settings.switch_submissions(is_open=True, actor="op")
        return desk.draw().id

    def enter_and_draw() -> str:
        desk.enter("cy")
        return desk.draw().id

    def reveal(draw_id: str) -> None:
        desk.services.stage.reveal(draw_id, 0, duration_ms=3000, actor="desk")

    async def test(kick: FakeKickApi) -> None:
        ring = signed_in(desk, kick)
        async with voice(desk, kick, ring) as heard:
            await ready(heard)

            first = await asyncio.to_thread(open_and_draw)
            await heard.until(lambda: "open Friday" in kick.lines)
            await asyncio.to_thread(reveal, first)
            assert not any("winner" in line for line in kick.lines)
            desk.clock.advance(seconds=30)
            await asyncio.to_thread(lambda: award(desk, period, person(desk, "bo"), 25, Source.BONUS))
            await asyncio.to_thread(lambda: desk.services.settings.switch_submissions(is_open=False, actor="op"))
            await heard.until(lambda: len(kick.lines) == 4)
        # What is heard on Kick comes as the broadcaster's own line, so it must be no command.
        assert sorted(kick.lines) == ["closed 0", "open Friday", "winner ann", "» !as a bonus"]
        # Another process tells none of it again; Twitch's own list knows nothing of it.
        async with voice(desk, kick, ring) as heard:
            await ready(heard)
            second = await asyncio.to_thread(enter_and_draw)
            await asyncio.to_thread(reveal, second)
            desk.clock.advance(seconds=30)
            await heard.until(lambda: len(kick.lines) > 4)
        assert kick.lines[4:] == ["winner cy"]
        assert channel.announced("kick") == [(first, 0), (second, 0)]
        assert channel.announced() == []

    run(desk, test)


def test_no_secret_is_anywhere_but_in_the_keyring(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    switched_on(desk)
    seen: list[str] = []

    async def test(kick: FakeKickApi) -> None:
        async with voice(desk, kick) as heard:
            await heard.until(lambda: heard.status.get("has_app") is False)
            await heard.sign_in(secret="anothersecret99")
            await heard.sign_in()
            await ready(heard)
            kick.expire_access_tokens()
            heard.speaking.answer("ann", "12 tickets")
            await heard.until(lambda: kick.lines)
            # A token that has only just been renewed is not renewed again.
            desk.clock.advance(minutes=2)
            kick.disconnect()
            heard.speaking.answer("ann", "13 tickets")
            await heard.until(lambda: heard.of("not_sent"))
            kept = "".join(heard.ring.values.values())
            assert kick.client_secret in kept
            await heard.sign_in("", "")
            await ready(heard)
            await heard.speaking.sign_out(actor="op")
            seen.extend(map(str, (heard.told, heard.lines, heard.speaking.tokens, kick.lines)))
            secrets.update({*kick.secrets_given, "anothersecret99"})

    secrets: set[str] = set()
    run(desk, test)
    seen.append(str(desk.everything()))
    seen.append(str(desk.changes))
    seen.extend(redacted(record.getMessage() + str(record.exc_info or "")) for record in caplog.records)
    desk.database.close()
    files = b"".join(path.read_bytes() for path in desk.folder.root.rglob("*") if path.is_file())
    assert len(secrets) > 10
    assert [secret for secret in secrets if any(secret in text for text in seen)] == []
    assert [secret for secret in secrets if secret.encode() in files] == []


def test_a_fault_of_the_desk_itself_is_logged_and_begun_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    async def test(kick: FakeKickApi) -> None:
        ring = signed_in(desk, kick)
        true = ring.get
        calls = 0

        def failing(name: str) -> str | None:
            nonlocal calls
            calls += 1
            if calls == 1:
                raise RuntimeError("a bug")
            return true(name)

        monkeypatch.setattr(ring, "get", failing)
        async with voice(desk, kick, ring) as heard:
            await ready(heard)
            assert "the log file has the details" in heard.of("problem")[0]

    run(desk, test)
