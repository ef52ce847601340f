"""Who somebody is on Discord: their login, as the name that is shown is chosen freely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raffle_desktop.services.identity_links import LinkCode
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.services.chat_tools import Chatroom, evening


def said_by(room: Chatroom, text: str, login: str, shown: str, user_id: str) -> str:
    room.desk.clock.advance(seconds=10)
    message = replace(room.message(text, shown, platform="discord"), login=login, user_id=user_id)
    call = room.router.read(message)
    assert call is not None
    assert room.router.admit(message, call).go
    return room.router.carry_out(message, call).text


def test_a_name_that_somebody_gave_themselves_on_discord_opens_nobodys_code(desk: Desk) -> None:
    room = evening(desk)
    room.accounts = desk.services.identity_links
    room.__post_init__()
    code = room.type("!link discord ann", "ann").partition("!link ")[2].split()[0]
    assert said_by(room, f"!link {code}", "mallory", "ann", "666").startswith("This code is wrong")
    assert desk.services.merging.count() == 0
    assert said_by(room, f"!link {code}", "ann", "✨ Ann ✨", "777") == (
        "You and ann are one viewer now; your tickets count together."
    )
    assert said_by(room, "!tickets", "ann", "✨ Ann ✨", "777").startswith("12 tickets")


def test_a_code_made_a_moment_ago_is_good_for_ten_minutes_not_nine(desk: Desk) -> None:
    room = evening(desk)
    links = desk.services.identity_links

    class Slow:
        """A code is a second old when it is told."""

        redeem = staticmethod(links.redeem)

        @staticmethod
        def ask(person: Person, platform: str, name: str, *, actor: str) -> LinkCode:
            code = links.ask(person, platform, name, actor=actor)
            desk.clock.advance(seconds=1)
            return code

    room.accounts = Slow()
    room.__post_init__()
    assert "within 10 minutes" in room.type("!link kick ann", "ann")


@pytest.mark.parametrize("platform, called", [("twitch", "Twitch"), ("kick", "Kick"), ("discord", "Discord")])
def test_the_log_calls_platforms_by_their_names(desk: Desk, platform: str, called: str) -> None:
    room = evening(desk, "kick" if platform == "twitch" else "twitch")
    room.accounts = desk.services.identity_links
    room.__post_init__()
    assert called in room.type(f"!link {platform} Ann_2", "ann")
    assert room.log == [f"link: a code for Ann_2 on {called}"]
