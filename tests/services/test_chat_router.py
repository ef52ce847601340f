"""Commands in chat, word for word: what is typed and what is answered, on every platform."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from raffle_desktop.domain.chat_commands import CHAT_PLATFORMS
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.services.identity_links import IdentityLinkService
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.services.chat_tools import MOD, SILENT, TALK, Chatroom, account_of, evening
from tests.services.ticket_tools import award, open_period

BOARD = "1. bo 40 · 2. {cy} 30 · 3. ann 12 · 4. far away 10 · 5. bo 5 · 6. Room 5 2 · 7. dee dee 1"
NOT_25 = "“{}” is no whole number from 1 to 25."
NOT_GIVEN = "“{}” is no whole number from 1 to 1 000 000 000."
NOBODY = "Nobody called {} was seen here."
GIVE_USAGE = "Write !raffle give @user and how many tickets, for example !raffle give @ann 5."
REMOVE_USAGE = "Write !raffle remove @user and how many tickets, for example !raffle remove @ann 5."
VERIFY_USAGE = "Write !raffle verify shuffle NAME @user."
LINK_USAGE = "Write !link shuffle NAME, or !link kick, twitch or discord and your name there."
INFO = "November 2026: 100 tickets of 7 viewers, 29 days to go. Raffle Friday: 2 entries, type !join to take part."
YEARLY = "There is no ticket book called Yearly. There are: Monthly."
NO_PERIOD = "There is no ticket raffle at the moment."

EVERYONE = [
    ("!tickets", "12 tickets, rank 3"),
    ("!TICKETS", "12 tickets, rank 3"),
    ("！ｔｉｃｋｅｔｓ", "12 tickets, rank 3"),
    ("!tickets \U000e0000", "12 tickets, rank 3"),
    ("!tickets @bo", "bo has 5 tickets, rank 5"),
    ("!tickets BO", "bo has 5 tickets, rank 5"),
    ("!tickets ＠bo", "bo has 5 tickets, rank 5"),
    ("!tickets @Cy_the_great", "{cy} has 30 tickets, rank 2"),
    ("!tickets dee dee", "dee dee has 1 ticket, rank 7"),
    ("!tickets @dee dee please", "dee dee has 1 ticket, rank 7"),
    ('!tickets @"dee dee" now', "dee dee has 1 ticket, rank 7"),
    ("!tickets “dee dee”", "dee dee has 1 ticket, rank 7"),
    ("!tickets far away", "far away has 10 tickets, rank 4"),
    ("!tickets bo ({other})", "bo has 40 tickets, rank 1"),
    ("!tickets bo (MySpace)", NOBODY.format("bo (MySpace)")),
    ("!tickets @zed", "zed has no tickets in November 2026 yet"),
    ("!tickets @nobody", NOBODY.format("nobody")),
    ("!tickets \u202e@bo", "bo has 5 tickets, rank 5"),
    ("!tickets @b\u200bo", "bo has 5 tickets, rank 5"),
    ("!tickets 😀", NOBODY.format("😀")),
    ("!tickets =1+1", NOBODY.format("=1+1")),
    ("!tickets @" + "x" * 490, NOBODY.format("x" * 29 + "…")),
    ("!leaderboard", f"November 2026: {BOARD}"),
    ("!leaderboard 1", "November 2026: 1. bo 40"),
    ("!leaderboard ２", "November 2026: 1. bo 40 · 2. {cy} 30"),
    ("!leaderboard ２５", f"November 2026: {BOARD}"),
    *[
        (f"!leaderboard {given}", NOT_25.format(given))
        for given in ("26", "0", "007", "−5", "-5", "1e9", "five", "10^30", "٢", "1.0", "3 4", "+3")
    ],
    ("!leaderboard " + "9" * 480, NOT_25.format("9" * 19 + "…")),
    ("!raffle", INFO),
    ("!raffle info", INFO),
    ("!raffle nonsense", "These can stand here: !raffle info, !raffle history."),
    ("!raffle history", "No ticket raffle has ended yet."),
    (
        "!odds",
        (
            "12 tickets of 100: 12.00 % to win. You are in the top 10."
            " In this raffle your chance is 50.00 % among 2 entries."
        ),
    ),
    ("!link", LINK_USAGE),
    ("!link shuffle", LINK_USAGE),
    ("!link two words", LINK_USAGE),
    ("!link kick", LINK_USAGE),
    ("!link shuffle Sharky", "shuffle Sharky is noted; it counts once a moderator has verified it."),
    (
        "!link shuffle Other",
        "You have asked for a link within the last 24 hours; please try again tomorrow.",
    ),
    ("!ticketsplease", TALK),
    ("tickets", TALK),
    ("how do I see !tickets", TALK),
    ("! tickets", TALK),
]
"""In this order, by ann."""

OPERATORS = [
    (
        "!raffle stats",
        "November 2026: 100 tickets of 7 viewers (87.50 % of all known), 0 gifted subs; at its end about 100 tickets.",
    ),
    ("!raffle", INFO),
    (
        "!raffle what",
        (
            "These can stand here: !raffle info, !raffle history, !raffle stats, !raffle give, !raffle remove,"
            " !raffle verify, !raffle draw, !raffle reset."
        ),
    ),
    ("!raffle give @bo 5 great help", "bo got 5 tickets and has 10 tickets now."),
    ("!RAFFLE GIVE bo ２", "bo got 2 tickets and has 12 tickets now."),
    ("!raffle give dee dee 3 thanks", "dee dee got 3 tickets and has 4 tickets now."),
    ("!raffle give “dee dee” 3", "dee dee got 3 tickets and has 7 tickets now."),
    ("!raffle give Room 5 10", "Room 5 got 10 tickets and has 12 tickets now."),
    ("!raffle give bo ({other}) 1", "bo got 1 ticket and has 41 tickets now."),
    ("!raffle give @far away 3", "far away was not seen here; write far away ({other}) if you mean that one."),
    ("!raffle give @nobody 3", NOBODY.format("nobody")),
    ("!raffle give no body 3", NOBODY.format("no body")),
    ("!raffle give", GIVE_USAGE),
    ("!raffle give @bo", GIVE_USAGE),
    *[
        (f"!raffle give @bo {given}", NOT_GIVEN.format(given))
        for given in ("five", "0", "−5", "-5", "007", "1e9", "10^30", "1000000001", "5.0", "+5", "٥", "½")
    ],
    ("!raffle give @bo " + "9" * 480, NOT_GIVEN.format("9" * 19 + "…")),
    ("!raffle give @bo 1 " + "r" * 480, "bo got 1 ticket and has 13 tickets now."),
    ("!raffle remove @bo 3 a mistake", "3 tickets of bo are gone, 10 tickets are left."),
    ("!raffle remove @bo 1000000000", "10 tickets of bo are gone, 0 tickets are left."),
    ("!raffle remove @bo 1", "“bo” has no tickets to take."),
    ("!raffle remove @nobody 1", NOBODY.format("nobody")),
    ("!raffle remove @bo 1e9", NOT_GIVEN.format("1e9")),
    ("!raffle remove", REMOVE_USAGE),
    ("!raffle verify shuffle Other @ann", "ann has not asked for shuffle Other."),
    ("!raffle verify shuffle Sharky @ann", "shuffle Sharky belongs to ann now."),
    ("!raffle verify shuffle Sharky @ann", "ann has not asked for shuffle Sharky."),
    ("!raffle verify shuffle Nope bo", "bo has not asked for shuffle Nope."),
    ("!raffle verify shuffle X @nobody", NOBODY.format("nobody")),
    ("!raffle verify duel Sharky @ann", VERIFY_USAGE),
    ("!raffle verify shuffle Sharky", VERIFY_USAGE),
    ("!raffle verify", VERIFY_USAGE),
    ("!open", "{Submissions are open.}"),
    ("!close", "{Submissions are closed.}"),
    ("!close", "Submissions are closed already."),
    ("!open", "{Submissions are open.}"),
    ("!draw", "{The winner is being drawn.}"),
    ("!redraw was away", "{It is being drawn again.}"),
    ("!raffle draw Yearly", YEARLY),
    ("!raffle reset Yearly", YEARLY),
    ("!raffle draw monthly", "{The winner of November 2026 is being drawn.}"),
    ("!raffle draw", NO_PERIOD),
    ("!raffle reset", NO_PERIOD),
    ("!raffle give @bo 1", NO_PERIOD),
]
"""In this order, by a moderator. What stands in braces is said where no announcement tells it: on Discord."""


@dataclass
class Transcript:
    room: Chatroom
    subtests: pytest.Subtests

    def check(self, line: str, expected: str, by: str, *roles: str) -> None:
        platform = self.room.platform
        other = "kick" if platform == "twitch" else "twitch"
        wanted = expected.replace("{cy}", r"Cy\_the\_great" if platform == "discord" else "Cy_the_great")
        wanted = wanted.replace("{other}", other)
        if wanted.startswith("{"):
            wanted = wanted[1:-1] if platform == "discord" else SILENT
        with self.subtests.test(platform=platform, line=line[:60]):
            assert self.room.type(line.replace("{other}", other), by, *roles) == wanted


@pytest.mark.parametrize("platform", CHAT_PLATFORMS)
def test_an_evening_of_commands(desk: Desk, platform: str, subtests: pytest.Subtests) -> None:
    transcript = Transcript(evening(desk, platform), subtests)
    for line, expected in EVERYONE:
        transcript.check(line, expected, "ann")
    for line, expected in OPERATORS:
        transcript.check(line, expected, "Mod", *MOD)
    assert desk.services.tickets.audit() == []
    reasons = [row for (row,) in desk.rows("SELECT reason FROM audit_log WHERE action = 'tickets.give' ORDER BY id")]
    assert reasons[:3] == ["great help", "given in chat by Mod", "thanks"]
    assert len(reasons[-1]) == 200
    actors = desk.rows("SELECT DISTINCT actor FROM audit_log WHERE action IN ('tickets.give', 'link.verified')")
    assert actors == [(f"{platform}:mod",)]
    # Nobody came into being by a name that was mistyped, or by asking.
    assert not desk.rows("SELECT 1 FROM identities WHERE login_key IN ('nobody', 'no body', 'mod')")


@pytest.mark.parametrize("platform", CHAT_PLATFORMS)
def test_before_there_is_anything(desk: Desk, platform: str, subtests: pytest.Subtests) -> None:
    transcript = Transcript(Chatroom(desk, platform), subtests)
    for line, expected in (
        ("!tickets", NO_PERIOD),
        ("!tickets @bo", NO_PERIOD),
        ("!leaderboard", NO_PERIOD),
        ("!raffle info", "There is no raffle at the moment."),
        ("!raffle history", "No ticket raffle has ended yet."),
        ("!odds", "You are not in any raffle yet."),
        ("!link kick ann", "Accounts cannot be linked at the moment."),
        ("!link K7M2QX", "Accounts cannot be linked at the moment."),
    ):
        transcript.check(line, expected, "ann")
    for line, expected in (
        ("!raffle stats", NO_PERIOD),
        ("!raffle draw", NO_PERIOD),
        ("!raffle reset", NO_PERIOD),
        ("!open", "Submissions are open, but the raffle is not running yet."),
        ("!draw", "The raffle is not currently running."),
        ("!redraw", "Nobody was drawn yet."),
    ):
        transcript.check(line, expected, "Mod", *MOD)
    open_period(desk)
    desk.clock.advance(seconds=10)
    for line, expected in (
        ("!leaderboard", "Nobody has tickets in November 2026 yet."),
        ("!tickets", "no tickets in November 2026 yet"),
    ):
        transcript.check(line, expected, "ann")


def test_a_viewer_far_from_the_top_and_one_who_is_excluded(desk: Desk) -> None:
    room = evening(desk)
    for number in range(10):
        room.person(f"viewer{number}", 20)
    assert room.type("!odds", "bo") == (
        "5 tickets of 300: 1.67 % to win. You need 15 more tickets to reach the top 10."
        " In this raffle your chance is 50.00 % among 2 entries."
    )
    assert room.type("!odds", "zed").startswith("You do not have enough tickets for the draw yet. You need 20 more")
    desk.services.viewers.exclude(room.person("bo"), "a reason", actor="op")
    desk.clock.advance(seconds=10)
    assert room.type("!odds", "bo") == "You are excluded from this raffle."
    assert room.type("!raffle give @bo 1", "Mod", *MOD) == "“bo” is excluded; include them first."


def test_an_entry_that_the_rules_shut_out_has_no_chance(desk: Desk) -> None:
    room = evening(desk)
    desk.services.settings.set_entry_rules(EntryRules(excluded_names=("bo",)), actor="op")
    assert room.type("!odds", "bo").endswith("Your entry in this raffle cannot win at present.")
    assert room.type("!odds").endswith("In this raffle your chance is 100.00 % among 2 entries.")


def test_periods_that_have_ended_are_told_with_their_winners(desk: Desk) -> None:
    room = evening(desk)
    assert room.type("!raffle draw", "Mod", *MOD) == SILENT
    ((winner, number, odds),) = [
        (one.name, one.number, one.odds) for one in desk.services.period_draws.get("latest").view.standing
    ]
    assert number is not None
    assert room.type("!raffle info") == (
        "November 2026 is over: 100 tickets of 7 viewers. Raffle Friday: 2 entries, type !join to take part."
    )
    held = {"bo": 40 if odds > 0.3 else 5, "Cy_the_great": 30, "ann": 12, "far away": 10, "Room 5": 2, "dee dee": 1}
    desk.clock.advance(seconds=10)
    for number in range(6):
        open_period(desk, name=f"Part {number}")
        assert room.type("!raffle reset", "Mod", *MOD) == f"Part {number} is over without a draw and put away."
    desk.clock.advance(seconds=10)
    tickets = "1 ticket" if held[winner] == 1 else f"{held[winner]} tickets"
    # What was put away is not told.
    assert room.type("!raffle history") == f"November 2026: {winner} with {tickets} ({held[winner]}.00 %)"
    assert room.type("!raffle info") == "Raffle Friday: 2 entries, type !join to take part."
    assert room.type("!tickets") == NO_PERIOD


def test_a_long_leaderboard_is_cut_at_whole_lines_and_counts_the_rest(desk: Desk) -> None:
    for platform, told in (("twitch", 10), ("kick", 10), ("discord", 25)):
        period = open_period(desk) if platform == "twitch" else int(desk.value("SELECT max(id) FROM periods"))
        room = Chatroom(desk, platform)
        for number in range(25 if platform == "twitch" else 0):
            name = f"{number:02}" + "ÿ" * 60
            viewer = desk.services.viewers.ensure(Person("twitch", name, account_of(name)), actor="op").id
            award(desk, period, viewer, 1000 - number)
        said = room.type("!leaderboard 25", "A name of forty letters that takes room 1")
        lines = said.removeprefix("November 2026: ").split(" · ")
        whole = [line for line in lines if line.endswith(tuple("0123456789")) and "…" in line]
        assert len(whole) == told
        if told < 25:
            assert lines[-1] == f"and {25 - told} more"
        assert len(lines) == told + (told < 25)


def test_two_accounts_become_one_viewer_by_a_code_typed_in_the_other_chat(desk: Desk) -> None:
    twitch = evening(desk)
    accounts = IdentityLinkService(desk.services.core)
    twitch, kick = Chatroom(desk, "twitch", accounts), Chatroom(desk, "kick", accounts)
    kick.person("ann_k", 30)
    said = twitch.type("!link kick @ann_k")
    found = re.fullmatch(
        r"Now type !link ([A-Z2-9]{6}) on Kick as ann_k, within 10 minutes\. Nobody else can use it\.", said
    )
    assert found is not None
    code = found[1]
    assert kick.type(f"!link {code}", "thief") == "This code is wrong or has run out; please ask for a new one."
    assert kick.type(f"!link {code.lower()}", "ann_k") == (
        "You and ann are one viewer now; your tickets count together."
    )
    assert twitch.type("!tickets") == kick.type("!tickets", "ann_k") == "42 tickets, rank 1"
    assert kick.type(f"!link {code}", "ann_k") == "This code is wrong or has run out; please ask for a new one."
    assert kick.type("!link kick ann", "ann_k") == "Name your account on another platform than the one you are on."
    assert kick.type("!link twitch ann", "ann_k") == "“ann” on twitch is linked with you already."
