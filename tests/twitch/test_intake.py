"""What Twitch tells becomes entries, events and sightings: each once, in order, whatever comes in between."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from raffle_desktop.domain.chat_commands import ChatCommand, CommandCall
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.channel_store import GATHER_SECONDS, SECONDS_BETWEEN_CHECKS
from tests.conftest import START, Desk
from tests.twitch.intake_tools import CHANNEL, Ear, chat, cheer, follow, gift, redeemed, told, user_id_of

ALREADY = "You already have an active submission for this session."


def entries_of(desk: Desk) -> list[tuple[str, str, str | None, str | None]]:
    return desk.rows("SELECT entered_name, origin, link, notes FROM entries ORDER BY id")


def engagement_of(desk: Desk, name: str) -> dict[str, object]:
    wanted = ("roles", "last_chat_at", "sub_months", "is_subscriber", "cheer_bits", "gifted_subs", "is_follower")
    (row,) = desk.rows(
        f"SELECT {', '.join(wanted)} FROM engagement JOIN identities USING (viewer_id) WHERE external_id = ?",
        user_id_of(name),
    )
    return dict(zip(wanted, row, strict=True))


def settings(desk: Desk, **changes: object) -> None:
    desk.services.channel_settings.set(replace(ChannelSettings(), **changes), actor="op")  # type: ignore[arg-type]


# Entries from chat


def test_the_keyword_enters_whoever_types_it(session: Desk) -> None:
    ear = Ear(session.services)
    ear.hear(chat("Ann", "!join"), chat("Bob", "!ENTER https://example.com/track my best one"), chat("Cleo", "hello"))
    assert entries_of(session) == [
        ("Ann", "chat", None, None),
        ("Bob", "chat", "https://example.com/track", "my best one"),
    ]
    assert ear.kinds() == ["entered", "entered"]
    assert [(line.name, line.detail) for line in ear.log] == [("Ann", "chat"), ("Bob", "chat")]
    assert ear.answers == []
    assert ear.counts == {"chat": 3}


def test_who_is_refused_is_told_why(session: Desk) -> None:
    session.services.settings.switch_submissions(is_open=False, actor="op")
    ear = Ear(session.services)
    ear.hear(chat("Ann", "!join"))
    assert ear.answers == [("Ann", "Submissions are currently closed.")]
    assert [(line.kind, line.name, line.detail) for line in ear.log] == [
        ("refused", "Ann", "Submissions are currently closed.")
    ]
    assert entries_of(session) == []


def test_answers_are_a_matter_of_settings(session: Desk) -> None:
    settings(session, answer_refusals=False, answer_entries=True)
    ear = Ear(session.services)
    ear.hear(chat("Ann", "!join"), chat("Ann", "!join"))
    assert [name for name, _ in ear.answers] == ["Ann"]
    assert "You are in" in ear.answers[0][1]
    assert ear.kinds() == ["entered", "refused"]


@pytest.mark.parametrize("is_open", [True, False])
def test_the_same_line_told_again_has_no_second_effect_and_no_second_answer(session: Desk, is_open: bool) -> None:
    session.services.settings.switch_submissions(is_open=is_open, actor="op")
    line = chat("Ann", "!join")
    # Two subscriptions to the chat tell the same line under two ids of their own.
    other = replace(line, message_id="another-notification")
    ear = Ear(session.services)
    ear.hear(line, line, other, None, line, other)
    assert sorted(ear.kinds()) == sorted(["entered" if is_open else "refused"] + ["duplicate"] * 4)
    assert len(ear.answers) == (0 if is_open else 1)
    assert len(entries_of(session)) == int(is_open)


def test_after_a_restart_an_entry_told_again_is_a_duplicate(session: Desk) -> None:
    line = chat("Ann", "!join")
    Ear(session.services).hear(line)
    ear = Ear(session.services)
    ear.hear(line)
    assert ear.kinds() == ["duplicate"]
    assert ear.answers == []


def test_a_line_of_another_channel_counts_for_nothing(session: Desk) -> None:
    ear = Ear(session.services)
    ear.hear(
        chat("Ann", "!join", source_broadcaster_user_id="777"), chat("Mod", "!open", source_broadcaster_user_id="7")
    )
    assert entries_of(session) == []
    assert session.rows("SELECT * FROM viewers") == []
    assert ear.log == []
    assert ear.commands == []


def test_badges_become_roles_and_months(session: Desk) -> None:
    ear = Ear(session.services)
    ear.hear(chat("Ann", "hi", badges=[("moderator", ""), ("subscriber", "14")]), chat("Bob", "hi"))
    ann, bob = engagement_of(session, "Ann"), engagement_of(session, "Bob")
    assert (ann["roles"], ann["sub_months"], ann["is_subscriber"]) == ("moderator subscriber", 14, 1)
    assert (bob["roles"], bob["sub_months"], bob["is_subscriber"]) == ("", 0, None)
    # By the desk's own clock, whatever Twitch's says.
    assert ann["last_chat_at"] == to_micros(START)


def test_asking_to_enter_is_no_chatting(session: Desk) -> None:
    session.services.settings.set_entry_rules(EntryRules(chatted_within_minutes=5), actor="op")
    ear = Ear(session.services)
    ear.hear(chat("Ann", "!join"), chat("Bob", "hello"), chat("Bob", "!join"))
    assert [(line.kind, line.name) for line in ear.log] == [("refused", "Ann"), ("entered", "Bob")]


def test_known_bots_and_the_broadcaster_do_not_enter_and_bots_are_not_answered(session: Desk) -> None:
    ear = Ear(session.services)
    ear.hear(
        chat("Nightbot", "!join"),
        chat("Robot", "!join", badges=[("bot-badge", "")]),
        chat("TestBroadcaster", "!join", chatter_user_id=CHANNEL),
    )
    assert entries_of(session) == []
    assert ear.kinds() == ["refused"] * 3
    assert ear.answers == [("TestBroadcaster", "You are excluded from this raffle.")]


# Channel points


def test_the_desks_own_reward_enters_with_what_was_typed(session: Desk) -> None:
    ear = Ear(session.services)
    ear.hear(
        redeemed("Ann", "https://example.com/a the first"), redeemed("Bob", "!enter https://example.com/b second"),
        redeemed("Cleo"),
    )  # fmt: skip
    assert entries_of(session) == [
        ("Ann", "channel_points", "https://example.com/a", "the first"),
        ("Bob", "channel_points", "https://example.com/b", "second"),
        ("Cleo", "channel_points", None, None),
    ]
    assert [line.detail for line in ear.log] == ["channel_points"] * 3
    assert session.services.redemptions.due() == []


def test_a_refused_redemption_gives_the_points_back(session: Desk) -> None:
    session.services.settings.switch_submissions(is_open=False, actor="op")
    ear = Ear(session.services)
    ear.hear(redeemed("Ann", redemption_id="r1"), redeemed("Ann", redemption_id="r1"))
    (due,) = session.services.redemptions.due()
    assert (due.id, due.fulfilled) == ("r1", False)
    assert ear.kinds() == ["refused", "duplicate"] or ear.kinds() == ["duplicate", "refused"]
    assert len(ear.answers) == 1


def test_another_reward_is_only_noted(session: Desk) -> None:
    ear = Ear(session.services)
    without_own = Ear(session.services)
    without_own.own_reward = ""
    ear.hear(redeemed("Ann", reward="hydrate"))
    without_own.hear(redeemed("Bob"))
    assert entries_of(session) == []
    assert [(line.kind, line.name, line.detail) for line in (*ear.log, *without_own.log)] == [
        ("redemption", "Ann", "Enter the raffle"),
        ("redemption", "Bob", "Enter the raffle"),
    ]


def test_the_line_that_comes_with_the_own_reward_does_not_enter_as_well(session: Desk) -> None:
    ear = Ear(session.services)
    ear.hear(
        chat("Ann", "!join", channel_points_custom_reward_id=ear.own_reward), redeemed("Ann", "!join"),
        chat("Bob", "!join", channel_points_custom_reward_id="hydrate"),
    )  # fmt: skip
    assert sorted(entries_of(session)) == [("Ann", "channel_points", None, None), ("Bob", "chat", None, None)]
    assert ear.kinds() == ["entered", "entered"]


# Events


def test_events_count_once_and_show_in_the_log(session: Desk) -> None:
    given = [
        follow("Ann"), gift("Bob", 5), gift(None, 20), cheer("Cleo", 300),
        told("channel.subscribe", {"user_id": "77", "user_login": "dee", "user_name": "Dee", "tier": "1000"}),
    ]  # fmt: skip
    ear = Ear(session.services)
    ear.hear(*given, *given)
    assert engagement_of(session, "Ann")["is_follower"] == 1
    assert engagement_of(session, "Bob")["gifted_subs"] == 5
    assert engagement_of(session, "Cleo")["cheer_bits"] == 300
    assert session.value("SELECT sum(gifted_subs) FROM engagement") == 5
    assert [(line.kind, line.name, line.detail, line.amount) for line in ear.log[:5]] == [
        ("follow", "Ann", "", 0),
        ("gift", "Bob", "1000", 5),
        ("gift", "", "1000", 20),
        ("cheer", "Cleo", "", 300),
        ("subscribe", "Dee", "1000", 0),
    ]
    assert [(line.kind, line.detail) for line in ear.log[5:]] == [
        ("duplicate", kind) for kind in ("follow", "gift", "gift", "cheer", "subscribe")
    ]


def test_what_nobody_understands_is_kept(session: Desk) -> None:
    ear = Ear(session.services)
    ear.hear(
        told("channel.new_thing", {"what": "ever"}, message_id="m1"),
        told("channel.cheer", {"bits": "many"}, message_id="m2"),
        told("channel.cheer", {"bits": 5}, message_id="\n"),
        cheer("Ann", 5),
    )
    kinds = session.rows("SELECT type FROM outside_events ORDER BY type")
    assert kinds == [("cheer",), ("unknown:channel.cheer",), ("unknown:channel.cheer",), ("unknown:channel.new_thing",)]
    assert [(line.kind, line.detail) for line in ear.log] == [
        ("unknown", "channel.new_thing"), ("unknown", "channel.cheer"), ("unknown", "channel.cheer"), ("cheer", ""),
    ]  # fmt: skip


def test_going_live_and_ending_are_handed_on_once(session: Desk) -> None:
    online = told("stream.online", {"id": "9", "type": "live", "started_at": "2026-11-21T19:00:00Z"})
    ear = Ear(session.services)
    ear.hear(online, online, told("stream.offline", {}))
    assert [live for live, _ in ear.stream] == [True, False]
    assert ear.stream[0][1] == START.replace(hour=19)


# Commands


def test_commands_are_handed_on_once_whoever_typed_them(session: Desk) -> None:
    line = chat("Ann", "!redraw  was away ")
    ear = Ear(session.services)
    ear.hear(line, line, replace(line, message_id="another-notification"), chat("Bob", "!OPEN"))
    assert [(name, command) for name, command, _ in ear.commands] == [
        ("Ann", CommandCall(ChatCommand.REDRAW, "was away")),
        ("Bob", CommandCall(ChatCommand.OPEN, "")),
    ]


def test_a_command_comes_after_the_entries_before_it_are_stored(session: Desk) -> None:
    ear = Ear(session.services)

    async def whole() -> None:
        ear.checks.waits["Ann"] = asyncio.Event()
        async with ear.running():
            ear.put(chat("Ann", "!join"), chat("Mod", "!close"), chat("Bob", "!join"))
            await ear.until(lambda: ear.checks.looks != [])
            assert ear.commands == []
            ear.checks.waits["Ann"].set()

    asyncio.run(whole())
    ((name, _, _),) = ear.commands
    assert name == "Mod"
    # Bob's, which came after it, did not have to be waited for.
    assert ear.kinds().count("entered") == 2


def test_a_command_that_fails_keeps_nothing_else_back(session: Desk, caplog: pytest.LogCaptureFixture) -> None:
    ear = Ear(session.services)

    def fail(*_: object) -> None:
        raise KeyError("a bug")

    ear.intake._commands._take = fail
    ear.hear(chat("Mod", "!open"), chat("Ann", "!join"))
    assert ear.kinds() == ["entered"]
    assert "a bug" in caplog.text


# Checks before entering


def test_everybody_who_asks_to_enter_is_checked_first(session: Desk) -> None:
    session.services.settings.set_entry_rules(EntryRules(require_follow=True), actor="op")
    ear = Ear(session.services)
    ear.checks.followers = {"Ann"}
    ear.hear(chat("Ann", "!join"), redeemed("Bob"), chat("Cleo", "hello"))
    assert sorted(name for look in ear.checks.looks for name in look) == ["Ann", "Bob"]
    assert sorted((line.kind, line.name) for line in ear.log) == [("entered", "Ann"), ("refused", "Bob")]
    assert ear.answers == [("Bob", "Please follow the channel to take part.")]


def test_who_waits_for_a_check_holds_up_nobody_else_and_keeps_their_own_order(session: Desk) -> None:
    ear = Ear(session.services)

    async def whole() -> None:
        ear.checks.waits["Ann"] = asyncio.Event()
        async with ear.running():
            ear.put(chat("Ann", "!join"))
            await ear.until(lambda: ear.checks.looks != [])
            ear.put(cheer("Ann", 100), cheer("Bob", 5), chat("Ann", "!join"), chat("Cleo", "!join"), gift("Ann", 2))
            await ear.until(lambda: len(ear.log) == 2)
            assert sorted((line.kind, line.name) for line in ear.log) == [("cheer", "Bob"), ("entered", "Cleo")]
            ear.checks.waits["Ann"].set()

    asyncio.run(whole())
    assert [line.kind for line in ear.log if line.name == "Ann"] == ["entered", "cheer", "refused", "gift"]
    assert [look for look in ear.checks.looks if "Ann" in look] == [["Ann"]]


def test_a_crowd_is_checked_together(session: Desk) -> None:
    names = [f"viewer{number}" for number in range(300)]
    ear = Ear(session.services)
    ear.hear(*(chat(name, "!join") for name in names))
    assert sorted(name for look in ear.checks.looks for name in look) == sorted(names)
    assert len(ear.checks.looks) <= 2
    assert ear.kinds() == ["entered"] * 300


def test_an_entry_waits_for_less_than_a_second(session: Desk) -> None:
    naps: list[float] = []

    async def nap(seconds: float) -> None:
        naps.append(seconds)
        await asyncio.sleep(0)

    ear = Ear(session.services, sleep=nap)
    ear.checks.followers = {"Ann", "Bob"}

    async def whole() -> None:
        async with ear.running():
            for name in ("Ann", "Bob"):
                # Twitch is asked about each, so that the next one has to wait.
                ear.checks.waits[name] = asyncio.Event()
                ear.checks.waits[name].set()
                naps.clear()
                ear.put(chat(name, "!join"))
                await ear.stored()
                assert sum(naps) <= 1.0

    asyncio.run(whole())
    assert GATHER_SECONDS * 2 + SECONDS_BETWEEN_CHECKS <= 1.0
    assert ear.kinds() == ["entered", "entered"]


def test_where_twitch_need_not_be_asked_nobody_waits_for_others(session: Desk) -> None:
    naps: list[float] = []

    async def nap(seconds: float) -> None:
        naps.append(seconds)
        await asyncio.sleep(0)

    ear = Ear(session.services, sleep=nap)
    ear.hear(chat("Ann", "!join"), None, chat("Bob", "!join"), None, chat("Cleo", "!join"))
    assert ear.kinds() == ["entered"] * 3
    assert set(naps) == {GATHER_SECONDS}


def test_a_bug_in_a_check_loses_no_entry(session: Desk, caplog: pytest.LogCaptureFixture) -> None:
    ear = Ear(session.services)
    ear.checks.faults.append(KeyError("a bug"))
    ear.hear(chat("Ann", "!join"))
    assert ear.kinds() == ["entered"]
    assert "a bug" in caplog.text
