"""A crowd within a minute: thousands who enter, gifts, cheers, all told twice now and then. Nothing is lost or counted
twice, Twitch is asked little, and chat is not flooded.
"""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta

import httpx
import pytest

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.services.http_trust import trusted
from raffle_desktop.services.reconcile import FollowerRow
from raffle_desktop.twitch.chat_out import MOST_IN_WINDOW, WINDOW_SECONDS
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.helix import Helix
from raffle_desktop.twitch.live_checks import LiveChecks
from tests.conftest import START, Desk
from tests.fakes.twitch import FakeTwitch
from tests.twitch.chat_out_tools import Chat, most_within, people_answered
from tests.twitch.intake_tools import Ear, chat, cheer, gift, no_time

# A third of the storm that `make storm STORM="--twitch"` lets loose on the whole program.
JOINERS, GIFTS, CHEERS = 1_600, 300, 150
SLICES = 60
"""Seconds of the minute."""
KNOWN, NEW = 1_000, 300
"""Followers before the storm, and those who followed just now; the rest of the crowd does not follow."""


class Token:
    async def token(self) -> str:
        return self.access

    async def renewed(self, refused: str) -> str:
        raise AssertionError("nobody needs a new token")

    access = ""


def storm() -> list[Notification]:
    """In any order, a twentieth of it twice."""
    dice = random.Random(20261121)
    told = [
        *(chat(f"Viewer{number}", "!join", chatter_user_id=str(100_000 + number)) for number in range(1, JOINERS + 1)),
        *(gift(f"Giver{number % 150}", 1 + number % 20) for number in range(GIFTS)),
        *(cheer(f"Cheerer{number % 80}", 100) for number in range(CHEERS)),
    ]
    told += dice.sample(told, len(told) // 20)
    dice.shuffle(told)
    return told


@pytest.mark.parametrize("is_open", [True, False])
def test_a_storm_is_counted_exactly_and_answered_within_limits(session: Desk, is_open: bool) -> None:
    session.services.settings.switch_submissions(is_open=is_open, actor="op")
    session.services.channel_settings.set_connected("12345", "testbroadcaster", actor="op")
    told = storm()
    with FakeTwitch() as twitch:
        helix = twitch.helix
        helix.limit = helix.left = 1_000_000
        helix.add_followers(KNOWN)
        rows = [
            FollowerRow(row["user_id"], row["user_name"], to_micros(START - timedelta(days=9)))
            for row in helix.channel.followers
        ]
        session.services.reconcile.followers(rows, actor="test")
        helix.add_followers(NEW, first=KNOWN + 1)
        Token.access, _ = twitch.oauth.sign_in("moderator:read:followers")

        async def whole() -> tuple[Ear, Chat]:
            outlet = Chat()
            async with httpx.AsyncClient(verify=trusted(), trust_env=False) as http:
                checks = LiveChecks(
                    Helix(http, Endpoints(**twitch.endpoints), twitch.client_id, Token()),
                    session.services.channel_intake,
                    twitch.user.id,
                    session.services.settings.entry_rules,
                    on_problem=outlet.problems.append,
                    clock_seconds=outlet.time.clock,
                )
                checks.full_list_read = True
                ear = Ear(session.services, checks=checks, out=outlet.out, sleep=no_time)
                speaking = asyncio.create_task(outlet.out.run())
                async with ear.running(120):
                    for part in range(SLICES):
                        ear.put(*told[part * len(told) // SLICES : (part + 1) * len(told) // SLICES])
                        await ear.stored()
                        await outlet.time.pass_by(60 / SLICES)
                    await outlet.time.pass_by(60)
                speaking.cancel()
            return ear, outlet

        ear, outlet = asyncio.run(whole())
        asked = len(twitch.requests)

    entered = KNOWN + NEW if is_open else 0
    assert session.value("SELECT count(*) FROM entries") == entered
    assert session.value("SELECT count(DISTINCT viewer_id) FROM entries") == entered
    assert session.value("SELECT sum(gifted_subs) FROM engagement") == sum(1 + number % 20 for number in range(GIFTS))
    assert session.value("SELECT sum(cheer_bits) FROM engagement") == CHEERS * 100
    kinds = ear.kinds()
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        kind: number
        for kind, number in {
            "entered": entered,
            "refused": JOINERS - entered,
            "gift": GIFTS,
            "cheer": CHEERS,
            "duplicate": len(told) - JOINERS - GIFTS - CHEERS,
        }.items()
        if number
    }
    # Each who was refused was answered once, and Twitch got no more messages than it takes.
    assert people_answered(outlet.lines) == JOINERS - entered
    times = [at for at, _ in outlet.shown]
    assert most_within(times, WINDOW_SECONDS) <= MOST_IN_WINDOW
    assert most_within(times, 1.0) == 1
    assert outlet.problems == []
    # Twitch gives 800 calls a minute.
    assert asked < 400
