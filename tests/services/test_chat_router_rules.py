"""Who may give which command in chat, how often, under which words; and what a command costs."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import OutsideChange
from raffle_desktop.domain.chat_commands import ACTS, CHAT_PLATFORMS, OPERATORS, ChatCommand, Role
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.chat_settings import ChatCommandSettings, CommandSetting, read_chat_settings
from tests.conftest import Desk
from tests.services.chat_tools import MOD, SILENT, TALK, evening

SETTINGS = "raffle_desktop.services.chat_router.read_chat_settings"
ARGUMENTS = {
    ChatCommand.LINK: "link shuffle x",
    ChatCommand.RAFFLE_GIVE: "raffle give @bo 1",
    ChatCommand.RAFFLE_REMOVE: "raffle remove @bo 1",
    ChatCommand.RAFFLE_VERIFY: "raffle verify shuffle x @bo",
}


def typed(command: ChatCommand) -> str:
    return "!" + ARGUMENTS.get(command, command.value.replace("_", " "))


def configure(desk: Desk, commands: dict[ChatCommand, CommandSetting] | None = None, **more: Any) -> None:
    service = desk.services.chat_settings
    before = service.get()
    service.set(replace(before, commands={**before.commands, **(commands or {})}, **more), actor="op")


# Who


@pytest.mark.parametrize("platform", CHAT_PLATFORMS)
def test_what_runs_the_raffle_is_for_moderators_and_nobody_else(
    desk: Desk, platform: str, subtests: pytest.Subtests
) -> None:
    room = evening(desk, platform)
    before = desk.everything()
    for command in OPERATORS:
        for roles in ((), ("vip", "subscriber"), ("Moderator",), ("founder",), ("artist", "staff")):
            with subtests.test(command=command, roles=roles):
                room.log.clear()
                assert room.type(typed(command), "ann", *roles) == SILENT
                assert room.log == [f"{command.value.replace('_', ' ')}: nothing was done, this is for moderators"]
    assert desk.everything() == before
    assert room.type("!raffle give @bo 1", "Host", "broadcaster") == "bo got 1 ticket and has 6 tickets now."


def test_who_may_not_can_be_told_so_but_not_at_every_try(desk: Desk) -> None:
    configure(desk, texts={"not_allowed": "That is for {role}s."}, user_cooldown_seconds=30)
    room = evening(desk)
    assert room.type("!raffle draw") == "That is for moderators."
    assert room.type("!raffle draw") == SILENT
    assert room.type("!raffle draw", "bo") == "That is for moderators."
    assert room.type("!raffle draw", "Nightbot", "bot") == SILENT


def test_a_command_can_be_kept_for_some_and_opened_to_others(desk: Desk) -> None:
    commands = {
        ChatCommand.TICKETS: CommandSetting(role=Role.SUBSCRIBER, words=("tickets",)),
        ChatCommand.RAFFLE_STATS: CommandSetting(role=Role.VIP, words=("raffle stats",)),
    }
    configure(desk, commands)
    room = evening(desk)
    assert room.type("!tickets") == SILENT
    assert room.type("!tickets", "ann", "subscriber") == room.type("!tickets", "ann", "founder") == "12 tickets, rank 3"
    assert room.type("!raffle stats", "ann", "subscriber") == SILENT
    assert room.type("!raffle stats", "ann", "vip").startswith("November 2026: 100 tickets")


def test_a_program_gets_nothing_done_and_no_answer(desk: Desk) -> None:
    room = evening(desk)
    before = desk.everything()
    assert room.type("!tickets", "Nightbot") == SILENT
    assert room.type("!draw", "Nightbot", "moderator") == SILENT
    assert room.type("!raffle give @bo 5", "somebody", "bot", "moderator") == SILENT
    assert desk.everything() == before


# How often


def test_one_viewer_is_answered_once_in_a_while_and_the_next_at_once(desk: Desk) -> None:
    room = evening(desk)
    room.pause = 0
    assert room.type("!tickets") == "12 tickets, rank 3"
    assert room.type("!tickets @bo") == SILENT
    assert room.type("!tickets", "bo") == "5 tickets, rank 5"
    assert room.type("!odds").startswith("12 tickets of 100")
    # Somebody of the same number elsewhere is somebody else.
    assert room.type("!tickets", platform="kick") == "no tickets in November 2026 yet"
    desk.clock.advance(seconds=4.9)
    assert room.type("!tickets") == SILENT
    desk.clock.advance(seconds=0.1)
    assert room.type("!tickets") == "12 tickets, rank 3"
    assert room.log == []


def test_what_is_the_same_for_all_is_answered_once_in_a_while_for_all(desk: Desk) -> None:
    room = evening(desk)
    room.pause = 0
    assert room.type("!leaderboard").startswith("November 2026: 1. bo 40")
    assert room.type("!leaderboard 3", "bo") == SILENT
    assert room.type("!leaderboard", "Mod", *MOD) == SILENT
    assert room.type("!leaderboard 1", platform="kick") == "November 2026: 1. bo 40"
    desk.clock.advance(seconds=5)
    assert room.type("!leaderboard 1", "bo") == "November 2026: 1. bo 40"


def test_moderators_need_not_wait_for_each_other_nor_for_themselves(desk: Desk) -> None:
    room = evening(desk)
    room.pause = 0
    for tickets in range(6, 26):
        said = room.type("!raffle give @bo 1", "Mod" if tickets % 2 else "Other", *MOD)
        assert said == f"bo got 1 ticket and has {tickets} tickets now."


def test_the_pauses_are_settings_and_can_be_told(desk: Desk) -> None:
    configure(desk, user_cooldown_seconds=60, texts={"cooldown": "Wait {seconds} s."})
    room = evening(desk)
    assert [room.type("!tickets") for _ in range(7)] == [
        "12 tickets, rank 3",
        "Wait 60 s.",
        *[SILENT] * 4,
        "12 tickets, rank 3",
    ]
    configure(desk, user_cooldown_seconds=0, channel_cooldown_seconds=0)
    room.pause = 0
    assert {room.type("!leaderboard 1") for _ in range(5)} == {"November 2026: 1. bo 40"}


def test_a_clock_that_is_set_back_keeps_nobody_waiting(desk: Desk) -> None:
    room = evening(desk)
    room.type("!tickets")
    desk.clock.advance(hours=-5)
    assert room.type("!tickets") == "12 tickets, rank 3"


def test_a_message_told_twice_is_one_command(desk: Desk) -> None:
    room = evening(desk)
    given = "!raffle give @bo 1"
    assert room.type(given, "Mod", *MOD, message_id="a") == "bo got 1 ticket and has 6 tickets now."
    assert room.type(given, "Mod", *MOD, message_id="a") == SILENT
    # Two platforms number by themselves; and where there is no number, nothing is a repetition.
    assert room.type(given, "Mod", *MOD, message_id="a", platform="kick").startswith("bo got 1 ticket")
    assert room.type(given, "Mod", *MOD, message_id="") == "bo got 1 ticket and has 7 tickets now."
    assert room.type(given, "Mod", *MOD, message_id="") == "bo got 1 ticket and has 8 tickets now."


def test_two_draws_at_the_same_moment_on_two_platforms_are_one(desk: Desk) -> None:
    room = evening(desk)
    room.pause = 0
    first, second = room.message("!draw", "Mod", *MOD), room.message("!raffle draw", "Mad", *MOD, platform="discord")
    one, two = room.router.read(first), room.router.read(second)
    assert one is not None
    assert two is not None
    assert room.router.admit(first, one).go
    refused = room.router.admit(second, two)
    assert (refused.go, refused.log.partition(":")[0]) == (False, "raffle draw")
    # However long it takes.
    desk.clock.advance(minutes=5)
    assert room.type("!redraw", "Mod", *MOD) == SILENT
    room.router.withdraw(one)
    desk.clock.advance(seconds=3)
    assert room.type("!draw", "Mod", *MOD) == SILENT
    assert room.log[-1] == "drawn"
    assert len(desk.services.draw_reader.history()) == 1


# Which words


def test_words_are_the_operators_and_so_is_the_prefix(desk: Desk) -> None:
    commands = {
        ChatCommand.TICKETS: CommandSetting(words=("lose", "meine lose")),
        ChatCommand.RAFFLE_INFO: CommandSetting(words=("verlosung info", "verlosung was")),
        ChatCommand.RAFFLE_GIVE: CommandSetting(role=Role.MODERATOR, words=("gib",)),
        ChatCommand.LEADERBOARD: CommandSetting(on=False, words=("leaderboard",)),
    }
    room = evening(desk)
    assert room.type("!tickets") == "12 tickets, rank 3"
    configure(desk, commands)
    desk.services.channel_settings.set(
        ChannelSettings(words=replace(ChannelSettings().words, prefix="?!", draw="los")), actor="op"
    )
    for line, begins in (
        ("?!lose", "12 tickets"),
        ("?!Meine  Lose", "12 tickets"),
        ("?!verlosung INFO", "November 2026"),
        ("?!verlosung was", "November 2026"),
        ("?!verlosung wie", "These can stand here: ?!verlosung info, ?!verlosung was."),
    ):
        assert room.type(line).startswith(begins)
    for line in ("!tickets", "?!tickets", "?!leaderboard", "?!verlosungen"):
        assert room.type(line, "Mod", *MOD) == TALK, line
    # Half of a command does nothing, and least of all another one's work.
    before = desk.everything()
    for line in ("?!raffle give @bo 1", "?!raffle", "?!raffle monthly"):
        assert room.type(line, "Mod", *MOD) == (
            "These can stand here: ?!raffle history, ?!raffle stats, ?!raffle remove, ?!raffle verify, ?!raffle draw,"
            " ?!raffle reset."
        )
    assert room.type("?!meine", "Mod", *MOD) == "These can stand here: ?!meine lose."
    assert desk.everything() == before
    assert room.type("?!gib", "Mod", *MOD).startswith("Write ?!gib @user")
    assert room.type("?!los", "Mod", *MOD) == SILENT
    assert room.log[-1] == "drawn"


def test_what_people_take_part_with_comes_before_a_command(desk: Desk) -> None:
    """A desk that has had such a word for years keeps its meaning."""
    document = '{"words": {"keywords": ["raffle", "tickets"]}}'
    desk.run_sql("INSERT INTO settings (key, value, updated_at) VALUES ('channel.settings', ?, 0)", document)
    desk.run_sql("INSERT INTO settings (key, value, updated_at) VALUES ('lucky.settings', ?, 0)", '{"word": "odds"}')
    room = evening(desk)
    assert [room.type(line) for line in ("!tickets", "!raffle info", "!odds")] == [TALK] * 3
    assert room.type("!leaderboard 1") == "November 2026: 1. bo 40"


def test_commands_can_be_switched_off_one_by_one_for_a_platform_and_for_moderators(desk: Desk) -> None:
    room = evening(desk)
    configure(desk, {ChatCommand.ODDS: CommandSetting(on=False, words=("odds",))}, platforms=("twitch", "discord"))
    assert room.type("!odds") == TALK
    assert room.type("!tickets") != TALK
    assert room.type("!tickets", platform="kick") == TALK
    words = replace(ChannelSettings().words, commands_on=False)
    desk.services.channel_settings.set(ChannelSettings(words=words), actor="op")
    assert {
        room.type(typed(command), "Mod", *MOD) for command in OPERATORS if command.value in "openclosedrawredraw"
    } == {TALK}
    assert room.type("!raffle give @bo 1", "Mod", *MOD) == "These can stand here: !raffle info, !raffle history."


def test_another_process_that_changes_the_settings_is_noticed(desk: Desk) -> None:
    room = evening(desk)
    assert room.type("!tickets") != TALK
    desk.run_sql("INSERT INTO settings (key, value, updated_at) VALUES ('chat.commands', ?, 0)", '{"platforms": []}')
    desk.services.core.bus.publish(OutsideChange())
    assert room.type("!tickets") == TALK


def test_texts_are_the_operators_and_an_empty_one_is_not_said(desk: Desk) -> None:
    texts = {
        "tickets": "{count} Lose von {of}, Platz {rank} von {viewers} ({period})",
        "leaderboard": "Vorn: {items}!",
        "leaderboard_item": "{viewer} mit {count}",
        "more": "+{count}",
        "unknown_viewer": "Wer ist {name}?",
        "number": "{given} ist keine Zahl von {least} bis {most}.",
        "closed_before": "",
        "refused": "Nein: {reason}",
    }
    configure(desk, texts=texts)
    room = evening(desk)
    assert room.type("!tickets") == "12 Lose von 100, Platz 3 von 7 viewers (November 2026)"
    assert room.type("!leaderboard 2") == "Vorn: bo mit 40 · Cy_the_great mit 30!"
    assert room.type("!tickets @who") == "Wer ist who?"
    assert room.type("!leaderboard 1e9") == "1e9 ist keine Zahl von 1 bis 25."
    room.type("!close", "Mod", *MOD)
    assert room.type("!close", "Mod", *MOD) == SILENT
    assert room.type("!raffle remove @zed 1", "Mod", *MOD) == "Nein: “zed” has no tickets to take."


def test_discord_is_told_nothing_that_calls_anybody_or_changes_the_text(desk: Desk) -> None:
    configure(desk, texts={"tickets": "@everyone look: {tickets}", "unknown_viewer": "Who is {name}?"})
    room = evening(desk, "discord")
    assert room.type("!tickets") == "@\u200beveryone look: 12 tickets"
    assert room.type("!tickets @@everyone") == "Who is @\u200beveryone?"
    assert room.type("!tickets @here") == "Who is here?"
    assert room.type("!tickets <@&42>") == r"Who is \<" + "\u200b@&42" + r"\>?"
    assert room.type("!tickets **[x](http://y.z)**") == r"Who is \*\*\[x\](http\://y.z)\*\*?"


# Names that could mean two


def test_a_number_in_a_name_is_no_number_of_tickets_unless_it_could_be(desk: Desk) -> None:
    room = evening(desk)
    room.person("Room")
    assert room.type("!raffle give Room 5 10", "Mod", *MOD) == (
        "Room could be more than one viewer; put the name in quotation marks."
    )
    assert room.type("!raffle give “Room 5” 10", "Mod", *MOD) == "Room 5 got 10 tickets and has 12 tickets now."
    assert room.type('!raffle give "Room" 5 10', "Mod", *MOD) == "Room got 5 tickets and has 5 tickets now."


def test_a_name_of_two_scripts_and_forms_is_found(desk: Desk) -> None:
    room = evening(desk)
    for number, name in enumerate(("Ümit", "花子", "أحمد", "ann😀", "Strasse"), 1):
        room.person(name, number)
    for line, said in (
        ("!tickets @U\u0308MIT", "Ümit has 1 ticket, rank 7"),
        ("!tickets @花子", "花子 has 2 tickets, rank 6"),
        ("!tickets @\u2067أحمد\u2069", "أحمد has 3 tickets, rank 6"),
        ("!tickets @ann😀", "ann😀 has 4 tickets, rank 6"),
        ("!tickets @STRASSE", "Strasse has 5 tickets, rank 5"),
    ):
        assert room.type(line)[:12] == said[:12], line


# What it costs


def test_a_hundred_who_ask_for_the_leaderboard_are_one_query_and_a_change_is_seen_soon(desk: Desk) -> None:
    configure(desk, user_cooldown_seconds=0, channel_cooldown_seconds=0)
    room = evening(desk)
    room.pause = 0.004
    statements: list[str] = []
    engine = desk.database.engine
    event.listen(engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    answers = {room.type("!leaderboard 1", f"viewer{number}") for number in range(100)}
    assert answers == {"November 2026: 1. bo 40"}

    def boards() -> int:
        return sum("ix_ticket_totals_board" in statement and "LIMIT" in statement for statement in statements)

    assert boards() == 1
    room.type("!raffle give @Cy_the_great 100", "Mod", *MOD)
    # Tickets come all the time in a busy channel: still not every question is a query.
    room.type("!leaderboard 1")
    assert boards() == 1
    desk.clock.advance(seconds=0.5)
    assert room.type("!leaderboard 1") == "November 2026: 1. Cy_the_great 130"
    assert boards() == 2
    # Without a change it is asked for again only now and then, as a closing time passes by itself.
    desk.clock.advance(seconds=4)
    room.type("!leaderboard 1")
    assert boards() == 2
    desk.clock.advance(seconds=2)
    room.type("!leaderboard 1")
    assert boards() == 3


def test_reading_a_line_asks_nothing_of_the_database(desk: Desk) -> None:
    room = evening(desk)
    room.type("!tickets")
    statements: list[str] = []
    event.listen(desk.database.engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    for line in ("hello", "!tickets", "привет", "😀 !tickets", "!song abc"):
        message = room.message(line)
        call = room.router.read(message)
        if call is not None:
            room.router.admit(message, call)
    assert statements == []


# Faults


def test_a_fault_is_answered_without_the_folders_name_and_a_bug_is_logged(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    room = evening(desk)
    message = room.message("!leaderboard")
    call = room.router.read(message)
    assert call is not None

    def full(*_: object, **__: object) -> None:
        raise EnvironmentFault("The disk with /home/somebody/raffle is full.", "Free some space.")

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    with monkeypatch.context() as patch:
        patch.setattr(type(desk.services.ticket_stats), "board", full)
        reply = room.router.carry_out(message, call)
    assert reply.text == "The desk could not do this; its window says why."
    assert "/home/somebody" in reply.problem
    with monkeypatch.context() as patch, caplog.at_level(logging.ERROR):
        patch.setattr(type(desk.services.ticket_stats), "board", broken)
        reply = room.router.carry_out(message, call)
    assert reply.text == "The desk could not do this."
    assert "ZeroDivisionError: a bug" in caplog.text
    assert room.router.carry_out(message, call).text.startswith("November 2026: 1. bo 40")


def test_while_the_settings_cannot_be_read_the_last_ones_hold(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    room = evening(desk)

    def locked(*_: object, **__: object) -> None:
        raise EnvironmentFault("The database is locked.")

    with monkeypatch.context() as patch:
        patch.setattr(SETTINGS, locked)
        assert room.router.read(room.message("!tickets")) is None
    assert room.router.read(room.message("!tickets")) is not None
    desk.services.core.bus.publish(OutsideChange())
    with monkeypatch.context() as patch:
        patch.setattr(SETTINGS, locked)
        assert room.router.read(room.message("!tickets")) is not None


def test_a_change_in_the_midst_of_reading_the_settings_is_not_missed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = evening(desk)
    changed: list[bool] = []

    def read_meanwhile(connection: Connection) -> ChatCommandSettings:
        found = read_chat_settings(connection)
        if not changed:
            changed.append(True)
            configure(desk, platforms=())
        return found

    monkeypatch.setattr(SETTINGS, read_meanwhile)
    room.type("!tickets")
    assert room.type("!tickets") == TALK


HOSTILE = st.text(max_size=500) | st.text("@!“”\"'()#0129 \u202e\u200b\u2066ａ１２＠！", max_size=60)
HEADS = st.sampled_from(
    ["!raffle give ", "!raffle remove ", "!tickets ", "!link ", "!raffle verify ", "!leaderboard ", "!", ""]
)


def test_no_line_of_chat_breaks_anything_nor_is_answered_at_too_great_a_length(desk: Desk) -> None:
    room = evening(desk)
    room.pause = 0
    configure(desk, user_cooldown_seconds=0, channel_cooldown_seconds=0)

    @settings(max_examples=150, suppress_health_check=list(HealthCheck))
    @given(HEADS, HOSTILE, st.sampled_from(CHAT_PLATFORMS), st.text(min_size=1, max_size=80))
    def hostile(head: str, text: str, platform: str, name: str) -> None:
        # The room checks the length; a bug would be told as "could not do this".
        said = room.type((head + text)[:500], name, "moderator", platform=platform)
        assert "could not do this" not in said
        assert not said.startswith(("/", ".", "!"))

    hostile()
    assert desk.services.tickets.audit() == []


def test_every_act_is_kept_from_everyone_by_the_settings_themselves() -> None:
    usual = ChatCommandSettings()
    assert (
        {command for command in ChatCommand if usual.of(command).role is Role.MODERATOR} == set(OPERATORS) > set(ACTS)
    )
