"""How a line of chat is read as a command, and how what stands behind it is understood."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.chat_arguments import Token, read_number, tokens
from raffle_desktop.domain.chat_commands import (
    DEFAULT_WORDS,
    ChatCommand,
    ChatMessage,
    CommandCall,
    Role,
    command_table,
    highest_role,
    least_role,
)

WORDS = {**DEFAULT_WORDS, ChatCommand.OPEN: ("open",), ChatCommand.DRAW: ("draw",), ChatCommand.REDRAW: ("redraw",)}
TABLE = command_table("!", WORDS, taken=("join",))


@pytest.mark.parametrize(
    "line, command, words",
    [
        ("!open", ChatCommand.OPEN, ""),
        ("!redraw  not   here", ChatCommand.REDRAW, "not here"),
        ("!DRAW", ChatCommand.DRAW, ""),
        ("  !tickets   @bo ", ChatCommand.TICKETS, "@bo"),
        ("\u202e!tickets", ChatCommand.TICKETS, ""),
        ("！ｔｉｃｋｅｔｓ", ChatCommand.TICKETS, ""),
        ("!ti\u200bckets", ChatCommand.TICKETS, ""),
        ("!raffle give @a 1", ChatCommand.RAFFLE_GIVE, "@a 1"),
        ("!RAFFLE\u3000ＧＩＶＥ @a 1", ChatCommand.RAFFLE_GIVE, "@a 1"),
        ("!raffle", ChatCommand.RAFFLE_INFO, ""),
        ("!raffle \U000e0000", ChatCommand.RAFFLE_INFO, ""),
        ("!raffle infos", None, ""),
    ],
)
def test_a_command_is_read_however_it_is_typed(line: str, command: ChatCommand | None, words: str) -> None:
    wanted = CommandCall(ChatCommand.RAFFLE_INFO, "raffle", is_unknown=True)
    assert TABLE.read(line) == (wanted if command is None else CommandCall(command, words))


@pytest.mark.parametrize(
    "line", ["", " ", "tickets", "!", "!!tickets", "! tickets", "!ticket", "say !tickets", "@a !tickets", "\u200b",
             "😀", "привет", "!join", "!ｊoin", "!sоng", "／tickets", "!raffles", "\x00"],
)  # fmt: skip
def test_talk_is_no_command(line: str) -> None:
    assert TABLE.read(line) is None


def test_longer_words_come_before_shorter_ones_and_nothing_is_half_done() -> None:
    words = {ChatCommand.RAFFLE_DRAW: ("los jetzt",), ChatCommand.TICKETS: ("los",), ChatCommand.ODDS: ("zieh mich",)}
    table = command_table("?!", words)
    assert table.read("?!los JETZT monthly") == CommandCall(ChatCommand.RAFFLE_DRAW, "monthly")
    assert table.read("?!los") == CommandCall(ChatCommand.TICKETS)
    assert table.read("?!los bo") == CommandCall(ChatCommand.TICKETS, "bo")
    # Half of a command never is a command, whatever the other half belongs to.
    assert table.read("?!zieh") == CommandCall(ChatCommand.RAFFLE_INFO, "zieh", is_unknown=True)
    assert table.read("!los") is None


@pytest.mark.parametrize(
    "text, number",
    [("1", 1), ("25", 25), ("２５", 25), ("1２", 12), ("9" * 18, int("9" * 18))],
)
def test_numbers_are_plain_or_full_width_digits(text: str, number: int) -> None:
    assert read_number(text) == number


def test_nothing_else_is_a_number() -> None:
    refused = ["", "0", "007", "０", "-5", "−5", "+5", "1e9", "1.0", "1,000", "٢", "½", "²", "Ⅴ", "五", "five", "10^30"]
    for text in (*refused, "9" * 19, "1_000", "0x10", "5 ", "1\u200b"):
        assert read_number(text) is None, text


@pytest.mark.parametrize(
    "text, found",
    [
        ("@ann 5 for   help", [Token("ann", is_named=True), Token("5"), Token("for"), Token("help")]),
        ("“dee dee” 3", [Token("dee dee", is_quoted=True), Token("3")]),
        ('@"dee dee" 3', [Token("dee dee", is_quoted=True, is_named=True), Token("3")]),
        ('"@dee dee"3', [Token("dee dee", is_quoted=True, is_named=True), Token("3")]),
        (
            "„a b“ «c d» 「e f」",
            [Token("a b", is_quoted=True), Token("c d", is_quoted=True), Token("e f", is_quoted=True)],
        ),
        ('"open end', [Token('"open'), Token("end")]),
        ('""', []),
        ("o'neil's", [Token("o'neil's")]),
        ("\u200b \u2066ann\u2069 \U000e0000", [Token("ann")]),
        ("@ ＠", []),
        ("a " * 500, [Token("a")] * 120),
    ],
)
def test_words_names_and_quotation_marks(text: str, found: list[Token]) -> None:
    assert tokens(text) == found


def test_roles_rise_and_strange_words_are_none() -> None:
    assert list(Role) == [Role.EVERYONE, Role.SUBSCRIBER, Role.VIP, Role.MODERATOR, Role.BROADCASTER]
    assert highest_role({"vip", "moderator", "artist"}) is Role.MODERATOR
    assert highest_role({"founder"}) is Role.SUBSCRIBER
    assert highest_role({"Moderator", "owner", "bot"}) is Role.EVERYONE
    assert Role.BROADCASTER.reaches(Role.MODERATOR)
    assert not Role.VIP.reaches(Role.MODERATOR)
    assert least_role(ChatCommand.RAFFLE_DRAW) is Role.MODERATOR
    assert least_role(ChatCommand.RAFFLE_STATS) is Role.EVERYONE


def test_a_program_is_known_by_its_mark_or_its_name() -> None:
    def message(login: str, *roles: str) -> ChatMessage:
        return ChatMessage("kick", "1", login, login, "!tickets", "1", 0, frozenset(roles))

    assert message("NightBot").is_bot
    assert message("ann", "bot").is_bot
    assert not message("ann", "moderator").is_bot
