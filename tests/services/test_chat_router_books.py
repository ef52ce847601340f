"""Commands in chat on a desk with several ticket books, and what lists and answers do at the edge of a message."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raffle_desktop.domain.chat_commands import LENGTH_MAX, ChatCommand
from raffle_desktop.domain.errors import Code
from tests.conftest import Desk
from tests.services.chat_tools import MOD, Chatroom, evening
from tests.services.ticket_tools import award, end_period, open_period

PLATFORMS = ("twitch", "kick", "discord")


def text(desk: Desk, **texts: str) -> None:
    service = desk.services.chat_settings
    before = service.get()
    service.set(replace(before, texts={**before.texts, **texts}), actor="op")


def second_book(desk: Desk, name: str = "Weekly", period: str = "Week 47") -> int:
    """A book of this name with a running period; gives the period."""
    book = desk.services.books.create(name, actor="op")
    return open_period(desk, book.id, period)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_tickets_are_told_of_every_book_whose_period_runs(desk: Desk, platform: str) -> None:
    room = evening(desk, platform)
    assert room.type("!tickets") == "12 tickets, rank 3"
    weekly = second_book(desk)
    assert room.type("!tickets") == "Monthly: 12 tickets, rank 3 · Weekly: no tickets in Week 47 yet"
    award(desk, weekly, room.person("bo"), 7)
    desk.clock.advance(seconds=10)
    assert room.type("!tickets @bo") == ("Monthly: bo has 5 tickets, rank 5 · Weekly: bo has 7 tickets, rank 1")
    assert room.type("!tickets", "stranger") == (
        "Monthly: no tickets in November 2026 yet · Weekly: no tickets in Week 47 yet"
    )
    # The operator's own text is that of each book; an empty one leaves a book out.
    text(desk, tickets="{count} of {of} in {period}", tickets_none="")
    assert room.type("!tickets", "bo") == "Monthly: 5 of 100 in November 2026 · Weekly: 7 of 7 in Week 47"
    assert room.type("!tickets") == "Monthly: 12 of 100 in November 2026"


def test_a_book_whose_period_is_over_is_told_of_where_no_other_runs(desk: Desk) -> None:
    room = evening(desk)
    weekly = second_book(desk)
    award(desk, weekly, room.person("ann"), 3)
    end_period(desk, 1)
    desk.clock.advance(seconds=10)
    assert room.type("!tickets") == "Weekly: 3 tickets, rank 1"
    end_period(desk, weekly)
    desk.clock.advance(seconds=10)
    assert room.type("!tickets") == "12 tickets, rank 3"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_of_many_books_as_many_are_told_as_a_message_holds(desk: Desk, platform: str) -> None:
    room = evening(desk, platform)
    name = "*_Book_* {winner} @everyone of a very long name"
    for number in range(40):
        award(desk, second_book(desk, f"{number:02} {name}"), room.person("ann"), 10**6)
    desk.clock.advance(seconds=10)
    said = room.type("!tickets")
    first, *_others, last = said.split(" · ")
    assert first == "Monthly: 12 tickets, rank 3"
    assert last.startswith("and ")
    assert last.endswith(" more")
    assert len(said) > LENGTH_MAX[platform] - 100
    assert "{winner}" in said
    assert ("@everyone" in said) == (platform != "discord")


def test_a_list_never_ends_in_the_midst_of_a_line(desk: Desk) -> None:
    open_period(desk)
    room = Chatroom(desk)
    for number in range(25):
        name = f"{'x' * 14}{number:02}"
        room.person(name, 1000 + number)
    lengths = set()
    for count in range(1, 36):
        # Whatever stands before it, letter by letter.
        text(desk, leaderboard=f"{'a' * count}: {{items}}")
        said = room.type("!leaderboard 25")
        lengths.add(len(said))
        *_lines, more = said.split(" · ")
        assert more.startswith("and ")
        assert more.endswith(" more"), said
    assert max(lengths) == LENGTH_MAX["twitch"] - len("@ann: ")


def test_nobody_has_a_chance_in_a_period_that_is_over(desk: Desk) -> None:
    room = evening(desk)
    assert room.type("!odds", "Cy_the_great").startswith("30 tickets of 100: 30.00 % to win.")
    assert room.type("!raffle draw", "Mod", *MOD) == ""
    desk.clock.advance(seconds=10)
    assert room.type("!odds", "Cy_the_great") == "You are not in any raffle yet."
    assert room.type("!odds") == "In this raffle your chance is 50.00 % among 2 entries."


def test_two_commands_cannot_have_words_that_look_alike(desk: Desk) -> None:
    service = desk.services.chat_settings
    before = service.get()
    for one, other in (("star", "star\ufe0f"), ("my star", "my star\ufe0f"), ("\u2b50", "\u2b50\ufe0f")):
        commands = dict(before.commands)
        for command, word in ((ChatCommand.TICKETS, one), (ChatCommand.ODDS, other)):
            commands[command] = replace(commands[command], words=(word,))
        with desk.refuses(Code.VALUE_INVALID, "cannot stand for two things"):
            service.set(replace(before, commands=commands), actor="op")
