"""The lucky draw from Twitch: by its word in chat and by its channel-point reward."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.domain.chat_words import ChatWords
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.lucky import ALREADY_TRIED, NO_LUCK, won_message
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.lucky_settings import LuckySettings
from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.rehearsal import rehearsed
from raffle_desktop.twitch.rewards import REDEMPTION_TOPIC
from tests.conftest import Desk
from tests.services.lucky_tools import draw_of, faults, prize
from tests.twitch.intake_tools import REWARD, Ear, chat, redeemed
from tests.twitch.wired import Wired, id_of, wired

LUCKY_REWARD = "the-lucky-reward"


@pytest.fixture
def lucky(session: Desk) -> Iterator[Desk]:
    """With a lucky draw in which everybody wins until a prize is used up, its word and its reward."""
    draw_of(session)
    session.services.lucky_settings.set(LuckySettings("glück", LUCKY_REWARD), actor="op")
    yield session
    assert faults(session) == []


def wins(desk: Desk) -> list[str]:
    return [win.name for win in reversed(desk.services.lucky.wins())]


def due(desk: Desk) -> dict[str, bool]:
    return {one.id: one.fulfilled for one in desk.services.redemptions.due()}


def heard(desk: Desk, *notifications: Notification | None) -> Ear:
    """A desk that starts anew, and hears these."""
    ear = Ear(desk.services)
    ear.hear(*notifications)
    return ear


def test_the_word_tries_once_a_day_and_is_answered_in_the_old_sentences(lucky: Desk) -> None:
    prize(lucky, daily_quota=1)
    lines = [chat("Ann", "!GLÜCK please"), chat("Bob", "!glück"), chat("Cleo", "glück"), chat("Dan", "!glücklich")]
    ear = heard(lucky, *lines, chat("Ann", "!glück"), chat("Bob", "!glück"))
    won = won_message("$5 Cash Coupon")
    assert ear.answers == [("Ann", won), ("Bob", NO_LUCK), ("Ann", ALREADY_TRIED), ("Bob", ALREADY_TRIED)]
    assert [(line.kind, line.name, line.detail) for line in ear.log] == [
        ("lucky_win", "Ann", "$5 Cash Coupon"), ("lucky_try", "Bob", NO_LUCK),
        ("lucky_try", "Ann", ALREADY_TRIED), ("lucky_try", "Bob", ALREADY_TRIED),
    ]  # fmt: skip
    # To try is no chatting, for a raffle among those who chat.
    assert lucky.value("SELECT count(*) FROM engagement WHERE last_chat_at IS NOT NULL") == 2
    lucky.clock.advance(days=1)
    heard(lucky, chat("Bob", "!glück"))
    assert wins(lucky) == ["Ann", "Bob"]


def test_the_same_line_counts_once_also_after_a_restart_and_on_another_day(lucky: Desk) -> None:
    prize(lucky)
    line = chat("Ann", "!glück")
    again = replace(line, message_id="of-another-subscription")
    Ear(lucky.services).hear(line, again, None, line)
    lucky.clock.advance(days=1)
    ear = Ear(lucky.services)
    ear.hear(line, again, chat("Bob", "!glück"))
    assert wins(lucky) == ["Ann", "Bob"]
    assert [name for name, _ in ear.answers] == ["Bob"]
    assert sorted(ear.kinds()) == ["duplicate", "duplicate", "lucky_win"]


def test_who_types_the_word_again_and_again_tries_once_and_fills_no_disk(lucky: Desk) -> None:
    prize(lucky)
    line = chat("Ann", "!glück")
    ear = heard(lucky, *(chat("Ann", "!glück") for _ in range(300)), line)
    assert ear.kinds().count("lucky_win") == 1
    assert lucky.rows("SELECT viewer_id FROM lucky_tries") == [(1,)]
    assert lucky.value("SELECT count(*) FROM outside_events") == 1
    # What was refused is no try of the next day when it is told again.
    lucky.clock.advance(days=1)
    heard(lucky, replace(line, message_id="of-another-subscription"), None, line)
    assert wins(lucky) == ["Ann"]


def test_a_crowd_wins_no_more_than_there_is_and_leaves_entries_alone(lucky: Desk) -> None:
    prize(lucky, total_quota=3)
    ear = Ear(lucky.services)
    crowd = [chat(f"viewer{number}", "!glück") for number in range(300)]
    entering = [chat(f"viewer{number}", "!join") for number in range(0, 300, 10)]
    ear.hear(*crowd[:150], *entering, chat("Robot", "!glück", badges=[("bot-badge", "")]), *crowd[150:])
    assert len(wins(lucky)) == 3
    assert lucky.value("SELECT count(*) FROM lucky_tries") == 300
    assert lucky.value("SELECT count(*) FROM entries") == 30
    assert (ear.kinds().count("lucky_win"), ear.kinds().count("entered")) == (3, 30)
    assert len(ear.answers) == 300
    assert "Robot" not in {name for name, _ in ear.answers}


def paid(name: str, redemption: str) -> Notification:
    return redeemed(name, "!glück", redemption_id=redemption, reward=LUCKY_REWARD)


def test_points_stay_with_a_try_that_counts_and_go_back_with_one_that_does_not(lucky: Desk) -> None:
    prize(lucky)
    # The line that comes with a redemption is no second try.
    line = chat("Ann", "!glück", channel_points_custom_reward_id=LUCKY_REWARD)
    answers = heard(
        lucky, line, paid("Ann", "r1"), paid("Ann", "r1"), paid("Ann", "r2"), paid("Nightbot", "r3")
    ).answers
    lucky.services.viewers.exclude(lucky.services.viewers.find("Ann")[0].id, "cheats", actor="op")
    lucky.clock.advance(days=1)
    answers += heard(lucky, paid("Ann", "r4")).answers
    lucky.services.lucky_campaigns.change(is_open=False, actor="op")
    answers += heard(lucky, paid("Cid", "r5"), chat("Cid", "!join")).answers
    assert [name for name, _ in answers] == ["Ann", "Ann", "Ann", "Cid"]
    assert answers[1][1] == ALREADY_TRIED
    assert wins(lucky) == ["Ann"]
    assert due(lucky) == {"r1": True, "r2": False, "r3": False, "r4": False, "r5": False}
    assert lucky.rows("SELECT entered_name FROM entries") == [("Cid",)]


def test_a_redemption_counts_once_whatever_its_reward_stands_for_later(lucky: Desk) -> None:
    prize(lucky)
    heard(lucky, paid("Ann", "r1"), redeemed("Bob", redemption_id="r2"))
    lucky.services.lucky_settings.set(LuckySettings("", REWARD), actor="op")
    ear = Ear(lucky.services)
    ear.own_reward = LUCKY_REWARD
    ear.hear(paid("Ann", "r1"), redeemed("Bob", redemption_id="r2"))
    assert ear.kinds() == ["duplicate", "duplicate"]
    assert wins(lucky) == ["Ann"]
    assert due(lucky) == {"r1": True}


def test_without_a_lucky_draw_its_word_is_somebody_elses(session: Desk) -> None:
    heard(session, redeemed("Cid", reward=LUCKY_REWARD))
    session.services.lucky_settings.set(LuckySettings(reward_id=LUCKY_REWARD), actor="op")
    assert rehearsed(session.services, "!luck").startswith("Nothing")
    ear = heard(session, chat("Ann", "!luck"), redeemed("Dan", redemption_id="r2", reward=LUCKY_REWARD))
    assert [(line.kind, line.name) for line in ear.log] == [("lucky_try", "Dan")]
    assert [name for name, _ in ear.answers] == ["Dan"]
    assert due(session) == {"r2": False}
    assert session.rows("SELECT event_id FROM outside_events WHERE source = 'lucky:twitch'") == [("r2",)]
    draw_of(session)
    assert rehearsed(session.services, "!luck now").startswith("A try")


def test_refusals_are_answered_as_the_settings_say_and_results_always(lucky: Desk) -> None:
    prize(lucky, total_quota=1)
    lucky.services.channel_settings.set(ChannelSettings(answer_refusals=False), actor="op")
    ear = Ear(lucky.services)
    ear.hear(*(chat(name, "!glück") for name in ("Ann", "Bob", "Ann", "Bob")))
    assert [name for name, _ in ear.answers] == ["Ann", "Bob"]


def test_a_word_and_a_reward_stand_for_one_thing(lucky: Desk) -> None:
    settings = lucky.services.channel_settings
    for wrong in (
        ChannelSettings(words=ChatWords(keywords=("Glück",))),
        ChannelSettings(words=ChatWords(open="!glück")),
        ChannelSettings(reward_id=LUCKY_REWARD),
    ):
        with lucky.refuses(Code.VALUE_INVALID):
            settings.set(wrong, actor="op")
    lucky.services.lucky_settings.set(LuckySettings(""), actor="op")
    settings.set(ChannelSettings(words=ChatWords(keywords=("luck",)), reward_id=REWARD), actor="op")
    # Of a desk whose keyword was this before the lucky draw had its word: other settings can be changed all the same.
    lucky.run_sql("DELETE FROM settings WHERE key = 'lucky.settings'")
    settings.set(replace(settings.get(), answer_entries=True), actor="op")
    ear = Ear(lucky.services)
    ear.hear(chat("Ann", "!luck"))
    assert ear.kinds() == ["entered"]


def test_from_the_loopback_twitch_and_back(tmp_path: Path) -> None:
    with wired(tmp_path, start=False) as wire:
        channel = wire.twitch.helix.channel
        draw_of(wire.desk)
        prize(wire.desk)
        channel.rewards.append({"id": LUCKY_REWARD, "title": "Lucky draw", "cost": 100})
        channel.redemptions += [redemption(wire, "Ann", "r1"), redemption(wire, "Ann", "r2")]
        wire.desk.services.lucky_settings.set(LuckySettings("try", LUCKY_REWARD), actor="op")
        # What was redeemed while the desk was away is fetched.
        wire.start().until_listening()
        wire.until(lambda: wire.log("lucky_win") and wire.log("lucky_try"))
        wire.says("Zoe", "!try")
        late = redemption(wire, "Bob", "r3")
        channel.redemptions.append(late)
        wire.twitch.emit(REDEMPTION_TOPIC, {**late, "status": "unfulfilled"})
        wire.until(lambda: {line.name for line in wire.log("lucky_win")} == {"Ann", "Zoe", "Bob"})
        wire.until(lambda: [row["status"] for row in channel.redemptions] == ["FULFILLED", "CANCELED", "FULFILLED"])
        wire.until(lambda: any("@Zoe" in text and "$5 Cash Coupon" in text for text in wire.said()))
        # A change of the word is followed at once.
        wire.desk.services.lucky_settings.set(LuckySettings("", LUCKY_REWARD), actor="op")
        wire.says("Cid", "!try")
        wire.says("Dan", "!join")
        wire.until(lambda: wire.entries() == ["Dan"])
        assert len(wire.desk.services.lucky.tries()) == 3


def test_the_desk_makes_a_reward_for_each_of_the_two(tmp_path: Path) -> None:
    with wired(tmp_path) as wire:
        wire.until_listening()
        wire.channel.make_reward("Enter the raffle", 500)
        wire.channel.make_lucky_reward("Lucky draw", 50)
        wire.channel.make_lucky_reward("Lucky draw", 60)
        rows = wire.twitch.helix.channel.rewards
        assert [(row["title"], row["cost"]) for row in rows] == [("Enter the raffle", 500), ("Lucky draw", 60)]
        for make, title in (
            (wire.channel.make_lucky_reward, "enter THE raffle"),
            (wire.channel.make_reward, "lucky draw"),
        ):
            # Not by comparing the whole database: the connection notes now and then until when it has heard.
            with pytest.raises(RaffleError) as caught:
                make(title, 1)
            assert caught.value.code is Code.VALUE_INVALID
        services = wire.desk.services
        assert (services.channel_settings.get().reward_id, services.lucky_settings.get().reward_id) == (
            rows[0]["id"],
            rows[1]["id"],
        )
        assert [row["cost"] for row in rows] == [500, 60]


def redemption(wire: Wired, name: str, redemption_id: str) -> dict[str, Any]:
    return {
        "broadcaster_id": wire.twitch.user.id,
        "id": redemption_id,
        "user_id": id_of(name),
        "user_login": name.lower(),
        "user_name": name,
        "user_input": "",
        "status": "UNFULFILLED",
        "reward": {"id": LUCKY_REWARD, "title": "Lucky draw", "cost": 100, "prompt": ""},
        "redeemed_at": "2026-11-21T20:00:00Z",
    }
