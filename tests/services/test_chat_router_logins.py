"""Whom a name behind a command means where the shown name is not the one that people type."""

from __future__ import annotations

from dataclasses import replace

from raffle_desktop.domain.chat_commands import ChatMessage
from raffle_desktop.services.chat_logins import Logins
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.services.chat_tools import MOD, TALK, Chatroom, account_of, evening


def says(room: Chatroom, login: str, shown: str, user_id: str) -> None:
    """A line of talk by somebody whose shown name is not their login."""
    assert room.router.read(replace(room.message("hello", shown), login=login, user_id=user_id)) is None


def test_a_login_finds_the_viewer_whose_shown_name_is_in_another_script(desk: Desk) -> None:
    room = evening(desk)
    viewer = room.person("太郎", 7)
    assert "taro" in room.type("!tickets @taro")
    says(room, "taro", "太郎", account_of("太郎"))
    assert room.type("!tickets @Taro").startswith("太郎 has 7 tickets")
    assert room.type("!raffle give @taro 5", "Mod", *MOD) == "太郎 got 5 tickets and has 12 tickets now."
    assert room.type("!raffle remove @TARO 2", "Mod", *MOD).startswith("2 tickets of 太郎")
    desk.services.links.request(viewer, "taro_s", actor="op")
    assert "太郎" in room.type("!raffle verify shuffle taro_s @taro", "Mod", *MOD)
    link = desk.services.links.of_viewer(viewer)
    assert link is not None
    assert link.state == "verified"


def test_who_is_called_so_comes_before_whose_login_it_is(desk: Desk) -> None:
    room = evening(desk)
    room.person("太郎", 7)
    says(room, "bo", "太郎", account_of("太郎"))
    assert room.type("!tickets @bo").startswith("bo has 5 tickets")
    # Of another platform nobody is meant by their login.
    says(room, "taro", "太郎", account_of("太郎"))
    before = desk.everything()
    assert room.type("!raffle give @taro 5", "Host", "broadcaster", platform="discord") != TALK
    assert desk.everything() == before


def test_a_login_whose_account_was_never_stored_is_nobody(desk: Desk) -> None:
    room = evening(desk)
    says(room, "hanako", "花子", "4242")
    before = desk.everything()
    assert "hanako" in room.type("!raffle give @hanako 5", "Mod", *MOD)
    assert desk.everything() == before


def test_a_mention_on_discord_is_the_account_with_this_number(desk: Desk) -> None:
    room = evening(desk, "discord")
    number = account_of("Cy_the_great")
    for mention in (f"<@{number}>", f"<@!{number}>", f"@<@{number}>"):
        assert room.type(f"!tickets {mention}").startswith("Cy\\_the\\_great has 30 tickets"), mention
    given = room.type(f"!raffle give <@{number}> 5", "Mod", *MOD)
    assert given == "Cy\\_the\\_great got 5 tickets and has 35 tickets now."
    before = desk.everything()
    room.type("!raffle give <@999999999999> 5", "Mod", *MOD)
    assert desk.everything() == before


def test_only_the_latest_logins_are_remembered_and_none_that_is_the_name_anyway() -> None:
    logins = Logins(most=2)

    def saw(login: str, shown: str, user_id: str) -> None:
        logins.saw(ChatMessage("twitch", user_id, login, shown, "hello", f"m{user_id}", 0, frozenset()))

    for number, login in enumerate(("one", "two", "one", "three", "Ann"), 1):
        saw(login, "ann" if login == "Ann" else f"名{login}", str(number))
    found = {login: logins.account("twitch", login) for login in ("one", "two", "three", "ann")}
    assert found == {
        "one": Person("twitch", "名one", "3"),
        "two": None,
        "three": Person("twitch", "名three", "4"),
        "ann": None,
    }
    assert logins.account("kick", "one") is None
