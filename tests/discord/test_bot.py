"""The bot as a whole: Discord's real library in the bot's thread, against a loopback gateway and API."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("discord")

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from raffle_desktop.discord import bot
from raffle_desktop.discord.bot_answers import NOT_NOW
from raffle_desktop.discord.status import BotPhase
from raffle_desktop.domain.chat_commands import ChatCommand
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.services.chat_settings import CommandSetting
from tests.discord.worked import Worked, worked
from tests.fakes.discord_gateway import (
    ADMINISTRATOR,
    ANN,
    APPLICATION,
    CHANNEL,
    GUILD,
    MOD,
    OWNER,
    TEAM,
    TOKEN,
    FakeDiscord,
    User,
)
from tests.fakes.http_server import Answer
from tests.services.ticket_tools import award, open_period

SOON_S = 8.0


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDiscord]:
    """Discord, to which the library is pointed."""
    with FakeDiscord() as fake:
        monkeypatch.setattr(Route, "BASE", fake.api)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(fake.gateway))
        monkeypatch.setattr(bot, "GUILDS_SECONDS", 0.02)
        yield fake


@pytest.fixture
def off(tmp_path: Path, there: FakeDiscord) -> Iterator[Worked]:
    with worked(tmp_path) as made:
        made.keyring.values["discord.bot"] = TOKEN
        settings = made.desk.services.chat_settings
        settings.set(replace(settings.get(), user_cooldown_seconds=0, channel_cooldown_seconds=0), actor="op")
        yield made


def online(made: Worked) -> Worked:
    made.until(lambda status: status.bot.phase is BotPhase.ONLINE and status.bot.commands)
    return made


@pytest.fixture
def on(off: Worked) -> Worked:
    """The bot is online, reads messages, and its commands are told."""
    off.start(on=False, bot=True, reads_messages=True, operator_roles=("raffle TEAM",), guilds=(GUILD,))
    return online(off)


# Slash commands


def test_it_comes_online_and_tells_its_slash_commands_to_its_server(on: Worked, there: FakeDiscord) -> None:
    status = on.discord.status.bot
    assert (status.name, status.guilds, status.commands, status.reads_messages) == (
        "rafflebot",
        ("The Stream",),
        16,
        True,
    )
    (identify,) = [one for one in there.sessions[0].said if one["op"] == 2]
    assert identify["d"]["intents"] == 1 | 1 << 9 | 1 << 15
    told = {one["name"]: [sub["name"] for sub in one["options"] if sub["type"] == 1] for one in there.commands[GUILD]}
    assert told.pop("raffle") == ["info", "history", "stats", "draw", "reset", "give", "remove", "verify"]
    assert set(told) == {"tickets", "leaderboard", "odds", "link", "open", "close", "draw", "redraw"}


SLASHES: list[tuple[tuple[str, ...], dict[str, Any], str]] = [
    (("tickets",), {}, "!tickets"),
    (("tickets",), {"user": "Bob"}, "!tickets @Bob"),
    (("tickets",), {"user": '@two "words" '}, '!tickets @"two words"'),
    (("leaderboard",), {"n": 5}, "!leaderboard 5"),
    (("odds",), {}, "!odds"),
    (("link",), {"platform": "kick", "name": "ann_k"}, "!link kick ann_k"),
    (("link",), {"platform": "affiliate", "name": "ann_s"}, "!link shuffle ann_s"),
    (("link",), {"code": "AB23CD"}, "!link AB23CD"),
    (("raffle", "info"), {}, "!raffle info"),
    (("raffle", "history"), {}, "!raffle history"),
    (("raffle", "stats"), {}, "!raffle stats"),
    (("raffle", "draw"), {"book": "Weekly"}, "!raffle draw Weekly"),
    (("raffle", "reset"), {}, "!raffle reset"),
    (("raffle", "give"), {"user": "Bob", "number": 5, "reason": "was kind"}, "!raffle give @Bob 5 was kind"),
    (("raffle", "remove"), {"user": "B b", "number": 9_007_199_254_740_991}, '!raffle remove @"B b" 9007199254740991'),
    (("raffle", "verify"), {"account": "bob_s", "user": "Bob"}, "!raffle verify shuffle bob_s @Bob"),
    (("open",), {}, "!open"),
    (("close",), {}, "!close"),
    (("draw",), {}, "!draw"),
    (("redraw",), {"reason": "not here"}, "!redraw not here"),
]


def test_each_slash_command_is_the_line_that_would_be_written_in_chat(
    on: Worked, there: FakeDiscord, monkeypatch: pytest.MonkeyPatch, subtests: pytest.Subtests
) -> None:
    read: list[str] = []
    monkeypatch.setattr(on.desk.services.chat_router, "read", lambda message: read.append(message.text))
    for path, options, line in SLASHES:
        with subtests.test(line):
            reply = there.reply(there.slash(*path, user=MOD, options=options))
            assert read.pop() == line
            assert reply == {"text": "This command is switched off at present.", "private": True}
    monkeypatch.undo()


def test_the_words_of_the_settings_count_and_what_is_off_there_is_off(on: Worked, there: FakeDiscord) -> None:
    settings = on.desk.services.chat_settings
    given = settings.get()
    commands = {
        **given.commands,
        ChatCommand.TICKETS: CommandSetting(words=("lose",)),
        ChatCommand.ODDS: CommandSetting(on=False, words=("odds",)),
    }
    settings.set(replace(given, commands=commands), actor="op")
    assert there.reply(there.slash("tickets"))["text"] == "There is no ticket raffle at the moment."
    assert "switched off" in there.reply(there.slash("odds"))["text"]


def test_personal_answers_are_seen_by_whoever_asked_alone(on: Worked, there: FakeDiscord) -> None:
    period = open_period(on.desk)
    award(on.desk, period, on.desk.set_counters("bob"), 7)
    private = [there.reply(there.slash(name)) for name in ("tickets", "odds", "link")]
    public = [there.reply(there.slash("raffle", "info")), there.reply(there.slash("leaderboard"))]
    assert [one["private"] for one in private] == [True] * 3
    assert [one["private"] for one in public] == [False] * 2
    assert "bob" in public[1]["text"]


@pytest.mark.parametrize(
    "user", [OWNER, MOD, TEAM, User("15", "admin", "Admin", ADMINISTRATOR)], ids=lambda one: one.login
)
def test_owner_managers_administrators_and_the_named_role_may_draw(on: Worked, there: FakeDiscord, user: User) -> None:
    on.desk.services.sessions.start("Friday", actor="op")
    on.desk.enter("bob")
    reply = there.reply(there.slash("draw", user=user))
    assert not reply["private"]
    assert on.winner("latest") == "bob"
    assert "discord" in on.desk.value("SELECT opened_by FROM draws")


def test_nobody_else_may_and_only_they_are_told(on: Worked, there: FakeDiscord) -> None:
    on.desk.services.sessions.start("Friday", actor="op")
    on.desk.enter("bob")
    other_role = User("16", "vip", "VIP", 0, ("1400000000000000009",))
    for user in (ANN, other_role):
        assert there.reply(there.slash("draw", user=user)) == {"text": NOT_NOW, "private": True}
    assert on.desk.value("SELECT count(*) FROM draws") == 0


def test_silence_of_the_desk_is_an_answer_on_discord(on: Worked, there: FakeDiscord) -> None:
    settings = on.desk.services.chat_settings
    settings.set(replace(settings.get(), user_cooldown_seconds=60), actor="op")
    assert there.reply(there.slash("tickets"))["text"] != NOT_NOW
    assert there.reply(there.slash("tickets")) == {"text": NOT_NOW, "private": True}


def test_strangers_names_neither_format_nor_mention_nor_link(on: Worked, there: FakeDiscord) -> None:
    period = open_period(on.desk)
    for name in (
        "@everyone",
        "**bold** [x](https://evil.example)",
        "<@1500000000000000001>",
        "discord.gg/abc",
        "مرحبا 7",
    ):
        award(on.desk, period, on.desk.set_counters(name), 7)
    text = there.reply(there.slash("leaderboard"))["text"]
    assert "@everyone" not in text
    assert "\\*\\*bold\\*\\* \\[x\\](https\\://evil" in text
    assert "https://" not in text
    assert "discord\\.gg/abc" in text
    assert "\\<\u200b@1500" in text


def test_an_answer_that_is_too_long_is_cut_at_what_discord_takes(on: Worked, there: FakeDiscord) -> None:
    period = open_period(on.desk)
    for number in range(25):
        award(on.desk, period, on.desk.set_counters(f"{number}_😀*_" + "_*😀" * 60), 1000)
    text = there.reply(there.slash("leaderboard", options={"n": 25}))["text"]
    assert 1000 < len(text.encode("utf-16-le")) // 2 <= 2000


def test_a_command_that_discord_does_not_wait_for_any_more_is_not_carried_out(on: Worked, there: FakeDiscord) -> None:
    on.desk.services.sessions.start("Friday", actor="op")
    on.desk.enter("bob")
    next_id = str(int(there._id()) + 1)
    unknown = Answer(404, {"message": "Unknown interaction", "code": 10062}, {"Content-Type": "application/json"})
    there.next(f"POST /api/v10/interactions/{next_id}/itoken-{next_id}/callback", unknown)
    assert there.slash("draw", user=MOD) == next_id
    on.until(lambda _status: any("too late" in line.detail for line in on.log("problem")) or None)
    assert on.desk.value("SELECT count(*) FROM draws") == 0
    # And the next draw is not taken for a second one at the same moment.
    there.reply(there.slash("draw", user=MOD))
    assert on.winner("latest") == "bob"


# Where it listens


def test_elsewhere_than_in_the_channels_of_the_settings_it_is_deaf(off: Worked, there: FakeDiscord) -> None:
    off.start(on=False, bot=True, reads_messages=True, channels=("999999999999999999",))
    online(off)
    there.says("!tickets")
    assert there.reply(there.slash("tickets")) == {"text": "The raffle does not listen here.", "private": True}
    off.set_up(channels=(CHANNEL,))
    there.wait_until(lambda: len(there.sessions) == 2)
    online(off)
    off.until(lambda status: status.bot.phase is BotPhase.ONLINE)
    there.wait_until(lambda: any(one["op"] == 2 for one in there.sessions[-1].said))
    assert "no ticket raffle" in there.reply(there.slash("tickets"))["text"]
    assert not there.asked("/messages")


def test_in_another_server_it_answers_nobody_and_says_so(off: Worked, there: FakeDiscord) -> None:
    off.start(on=False, bot=True, guilds=("999999999999999999",))
    off.until(lambda status: status.bot.phase is BotPhase.ONLINE and status.bot.note)
    assert "none of the servers" in off.discord.status.bot.note
    assert "does not listen" in there.reply(there.slash("tickets"))["text"]
    there.wait_for("PUT")
    assert there.commands == {GUILD: []}


def test_where_no_server_is_named_nobody_runs_the_raffle_whoever_owns_the_server(
    off: Worked, there: FakeDiscord
) -> None:
    off.start(on=False, bot=True, operator_roles=("raffle TEAM",))
    online(off)
    off.until(lambda status: status.bot.note)
    assert f"{GUILD} is “The Stream”" in off.discord.status.bot.note
    off.desk.services.sessions.start("Friday", actor="op")
    off.desk.enter("bob")
    for user in (OWNER, MOD, TEAM):
        assert there.reply(there.slash("draw", user=user)) == {"text": NOT_NOW, "private": True}
    assert off.desk.value("SELECT count(*) FROM draws") == 0


# Lines in channels


def test_lines_with_the_prefix_are_answered_together_and_programs_are_not_heard(on: Worked, there: FakeDiscord) -> None:
    there.says("!tickets", user=User("17", "robot", "Robot", is_bot=True))
    there.says("just talking !tickets")
    there.says("!tickets")
    assert there.spoken(1) == ["@Ann: There is no ticket raffle at the moment."]
    on.until(lambda status: status.bot.answered == 1)
    assert on.discord.status.bot.heard == 1


def test_a_line_with_the_prefix_is_obeyed_by_who_wrote_it(on: Worked, there: FakeDiscord) -> None:
    on.desk.services.sessions.start("Friday", actor="op")
    on.desk.enter("bob")
    there.says("!draw", user=ANN)
    there.says("!tickets", user=ANN)
    there.spoken(1)
    assert on.desk.value("SELECT count(*) FROM draws") == 0
    there.says("!draw", user=TEAM)
    on.until(lambda _status: on.desk.value("SELECT count(*) FROM draws") == 1)


def test_many_at_once_are_answered_in_few_messages_and_nobody_is_lost(on: Worked, there: FakeDiscord) -> None:
    busy = {"message": "slow down", "retry_after": 0.3, "global": False}
    headers = {"Via": "1.1 google", "Content-Type": "application/json"}
    there.next(f"POST /api/v10/channels/{CHANNEL}/messages", Answer(429, busy, headers))
    for number in range(40):
        there.says("!tickets", user=User(f"18{number:03}", f"u{number}", f"viewer{number}"))
    on.until(lambda status: status.bot.answered == 40)
    # The first one was asked for twice.
    said = there.spoken(3)[1:]
    assert len(said) <= 3
    assert all(len(text.encode("utf-16-le")) // 2 <= 2000 for text in said)
    for number in range(40):
        assert sum(f"viewer{number}:" in text or f"viewer{number}," in text for text in said) == 1


def test_a_channel_that_it_may_not_write_to_is_told_to_the_operator(on: Worked, there: FakeDiscord) -> None:
    forbidden = Answer(403, {"message": "Missing Permissions", "code": 50013}, {"Content-Type": "application/json"})
    there.next(f"POST /api/v10/channels/{CHANNEL}/messages", forbidden)
    there.says("!tickets")
    on.until(lambda status: status.bot.note)
    assert on.discord.status.bot.note == "The bot may not write in #raffle there."


def test_unless_it_is_switched_on_discord_is_not_asked_for_messages(off: Worked, there: FakeDiscord) -> None:
    off.start(on=False, bot=True)
    online(off)
    (identify,) = [one for one in there.sessions[0].said if one["op"] == 2]
    assert identify["d"]["intents"] == 1
    there.says("!tickets")
    there.reply(there.slash("tickets"))
    assert not there.asked("/messages")


# Coming and going


def test_a_lost_connection_is_taken_up_again_where_it_was(on: Worked, there: FakeDiscord) -> None:
    there.drop()
    on.until(lambda _status: any(status.bot.phase is BotPhase.WAITING for status in on.statuses))
    there.wait_until(lambda: len(there.sessions) == 2 and any(one["op"] == 6 for one in there.sessions[1].said))
    on.until(lambda status: status.bot.phase is BotPhase.ONLINE)
    there.reply(there.slash("tickets"))
    assert len(there.asked("PUT")) == 1


def test_its_commands_are_told_once_per_change_and_server(on: Worked, there: FakeDiscord) -> None:
    on.stop()
    on.make()
    online(on.run())
    assert len(there.asked("PUT")) == 1
    there.join("1200000000000000002", "Another")
    there.wait_for("guilds/1200000000000000002/commands")
    on.until(lambda status: status.bot.guilds == ("The Stream", "Another"))


@pytest.mark.parametrize("code, says", [(4004, "token"), (4014, "message content intent")])
def test_what_discord_refuses_for_good_is_a_sentence_and_not_tried_again(
    off: Worked, there: FakeDiscord, code: int, says: str
) -> None:
    there.closes_with = code
    off.start(on=False, bot=True, reads_messages=True)
    status = off.until(lambda status: status.bot.phase is BotPhase.REFUSED).bot
    assert says in status.problem
    assert "developer portal" in status.way_out
    off.hours.advance(3600)
    assert len(there.sessions) == 1
    # What stands in its way is changed, and it is there.
    there.closes_with = None
    off.set_up(reads_messages=False)
    online(off)
    assert off.discord.status.bot.problem == ""


def test_a_wrong_token_is_a_sentence_and_another_one_is_tried(off: Worked, there: FakeDiscord) -> None:
    there.token = "another one"
    off.start(on=False, bot=True)
    status = off.until(lambda status: status.bot.phase is BotPhase.REFUSED).bot
    assert status.problem == "Discord does not accept the bot’s token."
    assert len(there.requests) == 1
    other = TOKEN[:-1] + "y"
    there.token = other
    off.discord.set_bot_token(f" Bot {other} ", actor="op")
    online(off)


def test_while_discord_is_away_it_tries_again_ever_more_seldom(
    off: Worked, there: FakeDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{port}/api/v10")
    off.start(on=False, bot=True)
    waits = []
    for number in range(1, 4):
        off.until(lambda _status, number=number: len(off.log("problem")) == number and off.hours.waiting)  # type: ignore[misc]
        waits.append((off.discord.status.bot.next_at - off.desk.services.core.now_micros()) / 1e6)
        off.hours.advance(waits[-1])
    assert waits == [5, 10, 20]
    monkeypatch.setattr(Route, "BASE", there.api)
    off.pass_until(lambda: off.discord.status.bot.phase is BotPhase.ONLINE, step=10)


@pytest.mark.parametrize("what", ["off", "silent", "online", "answering", "refused"])
def test_it_ends_within_seconds_whatever_it_is_doing(
    off: Worked, there: FakeDiscord, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(threading.enumerate())
    there.silent = what == "silent"
    there.closes_with = 4004 if what == "refused" else None
    gate = threading.Event()
    off.start(on=False, bot=what != "off")
    if what == "silent":
        there.wait_until(lambda: there.sessions)
    elif what == "refused":
        off.until(lambda status: status.bot.phase is BotPhase.REFUSED)
    elif what != "off":
        online(off)
    if what == "answering":
        router, entered = off.desk.services.chat_router, threading.Event()
        real = router.carry_out

        def slow(*given: Any) -> Any:
            entered.set()
            gate.wait(SOON_S * 2)
            return real(*given)

        monkeypatch.setattr(router, "carry_out", slow)
        there.slash("tickets")
        assert entered.wait(SOON_S)
    off.stop(SOON_S)
    gate.set()
    assert off.discord.status.bot.phase is BotPhase.STOPPED
    left = [one for one in set(threading.enumerate()) - before if one.name == "discord bot"]
    assert left == []


def test_switched_off_it_leaves_and_switched_on_it_comes_back(on: Worked, there: FakeDiscord) -> None:
    # What does not concern it leaves it where it is.
    on.set_up(turned=False)
    there.reply(there.slash("tickets"))
    on.discord.switch_bot(on=False, actor="op")
    on.until(lambda status: status.bot.phase is BotPhase.OFF)
    assert not [one for one in threading.enumerate() if one.name == "discord bot"]
    on.discord.switch_bot(on=True, actor="op")
    online(on)
    assert len(there.sessions) == 2


def test_without_the_library_it_says_how_to_get_it_and_announces_all_the_same(
    off: Worked, there: FakeDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("raffle_desktop.discord.bot_keeper.LIBRARY", "no_such_library_anywhere")
    off.start(bot=True)
    status = off.until(lambda status: status.bot.phase is BotPhase.NOT_INSTALLED)
    assert "make discord" in status.bot.way_out
    off.drawn("ann")
    off.until_sent(1)
    assert there.requests == []


def test_the_invitation_names_the_bot_and_what_it_needs(off: Worked) -> None:
    off.start(on=False)
    address = off.discord.invite_address()
    assert address.startswith(f"https://discord.com/oauth2/authorize?client_id={APPLICATION}&scope=bot+applications")
    assert TOKEN not in address


def test_the_token_is_in_no_log(off: Worked, there: FakeDiscord, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    there.closes_with = 4004
    off.start(on=False, bot=True)
    off.until(lambda status: status.bot.phase is BotPhase.REFUSED)
    written = [redacted(record.getMessage()) for record in caplog.records]
    assert written
    assert not [text for text in [*written, repr(off.statuses), repr(off.log())] if TOKEN in text]
