"""The connection as a whole: signing in and out, listening, and what goes wrong on the way."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.twitch import listening as listening_module
from raffle_desktop.twitch.channel import Channel
from raffle_desktop.twitch.rewards import REDEMPTION_TOPIC
from raffle_desktop.twitch.scopes import wanted_names
from raffle_desktop.twitch.status import Phase, in_words
from tests.fakes.twitch import BROADCASTER, Answer, Drop, FakeTwitch, User
from tests.twitch.wired import Memory, Wired, chat, id_of, impatient, live_desk, wired

OTHER = User("999", "otherchannel", "OtherChannel")


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Wired]:
    """Signed in by the environment's token, and connected."""
    with wired(tmp_path) as wire:
        wire.until_listening()
        yield wire


@pytest.fixture
def signed_out(tmp_path: Path) -> Iterator[Wired]:
    with wired(tmp_path, token=False) as wire:
        wire.until_phase(Phase.SIGNED_OUT)
        yield wire


# Signing in and out


def test_a_desk_without_a_client_id_waits_for_one(tmp_path: Path) -> None:
    with wired(tmp_path, token=False, start=False) as wire:
        del wire.environment["RAFFLE_TWITCH_CLIENT_ID"]
        wire.start().until_phase(Phase.NO_CLIENT_ID)
        with pytest.raises(EnvironmentFault, match="client id"):
            wire.channel.sign_in()
        wire.channel.use_client_id(f" {wire.twitch.client_id} ")
        assert wire.until_phase(Phase.SIGNED_OUT).client_id == wire.twitch.client_id
        assert wire.status.client_id_from == "settings"


def test_the_code_is_shown_and_typing_it_in_connects(signed_out: Wired) -> None:
    wire = signed_out
    wire.channel.sign_in()
    view = wire.status.sign_in
    assert wire.status.phase is Phase.SIGNING_IN
    assert view is not None
    assert view.code == wire.twitch.oauth.devices[-1].user_code
    wire.twitch.oauth.approve()
    wire.until_listening()
    assert wire.status.sign_in is None
    assert (wire.status.login, wire.status.user_id) == (BROADCASTER.login, BROADCASTER.id)
    assert all(scope.granted for scope in wire.status.scopes)
    assert not [topic for topic in wire.status.topics if topic.problem]


def test_a_sign_in_is_kept_for_the_next_start(signed_out: Wired) -> None:
    wire = signed_out
    wire.channel.sign_in()
    wire.twitch.oauth.approve()
    wire.until_listening()
    wire.stop()
    wire.start().until_listening()
    assert len(wire.twitch.oauth.devices) == 1


@pytest.mark.parametrize("how", ["denied", "cancelled", "expired"])
def test_a_sign_in_that_comes_to_nothing_says_why_and_can_be_begun_again(signed_out: Wired, how: str) -> None:
    wire = signed_out
    if how == "expired":
        wire.twitch.oauth.device_seconds = 0
    wire.channel.sign_in()
    if how == "denied":
        wire.twitch.oauth.deny()
    elif how == "cancelled":
        wire.channel.cancel_sign_in()
    status = wire.until_phase(Phase.SIGNED_OUT)
    assert status.sign_in is None
    assert bool(status.problem) is (how != "cancelled")
    wire.twitch.oauth.device_seconds = 1800
    wire.channel.sign_in()
    wire.twitch.oauth.approve()
    wire.until_listening()


def test_signing_out_revokes_and_forgets(signed_out: Wired) -> None:
    wire = signed_out
    wire.channel.sign_in()
    wire.twitch.oauth.approve()
    wire.until_listening()
    assert wire.channel.sign_out() == ""
    wire.until_phase(Phase.SIGNED_OUT)
    assert wire.secrets.values == {}
    assert len(wire.twitch.asked("POST /oauth2/revoke")) == 1
    assert wire.status.problem == ""


def test_no_token_is_ever_in_the_log(signed_out: Wired, caplog: pytest.LogCaptureFixture) -> None:
    wire = signed_out
    with caplog.at_level(logging.DEBUG, "raffle_desktop"):
        wire.channel.sign_in()
        wire.twitch.oauth.approve()
        wire.until_listening()
        wire.channel.sync()
        wire.channel.sign_out()
        wire.until_phase(Phase.SIGNED_OUT)
    tokens = {token for grant in wire.twitch.oauth.grants for token in (*grant.access, grant.refresh)}
    tokens |= {device.device_code for device in wire.twitch.oauth.devices}
    text = caplog.text + str(wire.log()) + str(wire.statuses)
    assert not [token for token in tokens if token and token in text]


def test_a_permission_taken_back_on_twitch_signs_out_in_words(signed_out: Wired) -> None:
    wire = signed_out
    wire.channel.sign_in()
    wire.twitch.oauth.approve()
    wire.until_listening()
    wire.twitch.oauth.disconnect()
    wire.twitch.revoke("channel.cheer")
    status = wire.until_phase(Phase.SIGNED_OUT)
    assert "ended" in status.problem
    assert "revoked" in wire.kinds()
    assert wire.secrets.values == {}


def test_a_token_of_the_environment_that_is_not_accepted_is_said_and_not_tried_for_ever(tmp_path: Path) -> None:
    with wired(tmp_path, start=False) as wire:
        wire.environment["RAFFLE_TWITCH_TOKEN"] = "nonsense"
        status = wire.start().until_phase(Phase.FAILED)
        assert "RAFFLE_TWITCH_TOKEN" in status.problem
        assert len(wire.twitch.asked("GET /oauth2/validate")) == 1


def test_a_token_alone_is_enough_as_it_tells_its_client_id(tmp_path: Path) -> None:
    with wired(tmp_path, start=False) as wire:
        del wire.environment["RAFFLE_TWITCH_CLIENT_ID"]
        wire.start().until_listening()
        assert wire.status.client_id == wire.twitch.client_id


def test_the_account_of_another_channel_changes_nothing_before_the_operator_has_said_so(tmp_path: Path) -> None:
    with wired(tmp_path) as wire:
        wire.twitch.helix.add_followers(3)
        wire.until_listening()
        wire.channel.sync()
        followers = "SELECT count(*) FROM engagement WHERE is_follower = 1"
        assert wire.desk.value(followers) == 3
        wire.stop()
        wire.twitch.oauth.broadcaster = wire.twitch.user = OTHER
        wire.twitch.helix.add_users(OTHER)
        wire.twitch.helix.channel.followers.clear()
        token, _ = wire.twitch.oauth.sign_in(*wanted_names(), user=OTHER)
        wire.environment["RAFFLE_TWITCH_TOKEN"] = token
        status = wire.start().until_phase(Phase.OTHER_CHANNEL)
        assert (status.login, status.known_channel) == (OTHER.login, BROADCASTER.login)
        assert wire.desk.value(followers) == 3
        with pytest.raises(RaffleError) as caught:
            wire.channel.sync()
        assert caught.value.code is Code.NOT_AVAILABLE
        wire.channel.accept_channel()
        wire.until_listening()
        assert wire.desk.value(followers) == 0
        assert wire.status.known_channel == OTHER.login


# What fails


def test_without_a_network_at_the_start_the_desk_tries_again_by_itself(tmp_path: Path) -> None:
    with wired(tmp_path, start=False) as wire:
        wire.twitch.script("GET /oauth2/validate", Drop(), times=3)
        wire.start().until_listening()
        waited = [status for status in wire.statuses if status.phase is Phase.WAITING]
        assert waited
        assert all(status.problem and status.retry_at for status in waited if status.retry_at)


def test_a_desk_that_never_reaches_twitch_ends_at_once(tmp_path: Path) -> None:
    desk = live_desk(tmp_path / "desk")
    environment = {
        "RAFFLE_TWITCH_AUTH_URL": "http://127.0.0.1:9/",
        "RAFFLE_TWITCH_CLIENT_ID": "x",
        "RAFFLE_TWITCH_TOKEN": "y" * 30,
    }
    with FakeTwitch() as twitch:
        wire = Wired(twitch, desk, Memory(), environment).start()
        wire.until_phase(Phase.WAITING)
        wire.stop()
        assert wire.status.phase is Phase.OFF
    desk.database.close()


def test_a_locked_keyring_is_said_and_works_once_it_is_open(tmp_path: Path) -> None:
    with wired(tmp_path, token=False, start=False) as wire:
        wire.secrets.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
        status = wire.start().until_phase(Phase.FAILED)
        assert (status.problem, status.way_out) == ("The keyring is locked.", "Unlock it.")
        wire.secrets.fault = None
        wire.channel.retry_now()
        wire.until_phase(Phase.SIGNED_OUT)


def test_a_keyring_that_never_answers_does_not_keep_the_desk_from_closing(tmp_path: Path) -> None:
    answers = threading.Event()

    class Hanging(Memory):
        def get(self, name: str) -> str | None:
            answers.wait(60)
            return None

    with wired(tmp_path, token=False, start=False) as wire:
        wire.secrets = Hanging()
        wire.start()
        wire.until(lambda: any(thread.name == "may hang" for thread in threading.enumerate()))
        # Bounded: it would otherwise hold out for as long as the keyring does.
        wire.stop()
        assert wire.status.phase is Phase.OFF
        assert not answers.is_set()
    answers.set()


def test_a_sign_in_that_cannot_be_kept_says_so(signed_out: Wired) -> None:
    wire = signed_out
    wire.channel.sign_in()
    wire.secrets.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
    wire.twitch.oauth.approve()
    wire.until(lambda: wire.status.problem)
    assert "keyring" in wire.status.problem
    assert wire.status.phase is Phase.SIGNED_OUT


def test_a_desk_without_a_keyring_says_how_long_the_sign_in_lasts(tmp_path: Path) -> None:
    with wired(tmp_path, start=False) as wire:
        wire.secrets.problem = "This system has no keyring."
        wire.start().until_listening()
        assert wire.status.secrets_problem == "This system has no keyring."


def test_missing_permissions_are_told_and_cost_only_what_needs_them(tmp_path: Path) -> None:
    with wired(tmp_path, start=False) as wire:
        wire.environment["RAFFLE_TWITCH_TOKEN"] = wire.twitch.oauth.sign_in("user:read:chat", "user:write:chat")[0]
        wire.start().until_listening()
        deaf = {topic.type for topic in wire.status.topics if topic.problem}
        assert {"channel.follow", "channel.cheer", "channel.subscribe"} <= deaf
        assert not deaf & {"channel.chat.message", "stream.online"}
        assert {scope.name for scope in wire.status.scopes if scope.granted} == {"user:read:chat", "user:write:chat"}
        report = wire.status.last_sync
        assert report is not None
        assert {part.part: part.skipped for part in report.parts}["followers"]
        wire.says("Zoe", "!join")
        wire.until(lambda: wire.entries() == ["Zoe"])


def test_a_clock_that_is_off_by_an_hour_is_told_and_does_no_harm(tmp_path: Path) -> None:
    with wired(tmp_path, start=False) as wire:
        channel = Channel(
            wire.desk.services,
            wire.secrets,
            tell=wire.statuses.append,
            environment=wire.environment,
            clock=lambda: datetime.now(UTC) + timedelta(hours=1),
            sleep=impatient,
        )
        wire.run(channel)
        wire.until_listening()
        assert abs(wire.status.clock_skew_s - 3600) < 30
        wire.says("Zoe", "!join")
        wire.until(lambda: wire.entries() == ["Zoe"])


# Listening


def test_what_viewers_do_counts_and_entries_weigh_it_at_once(listening: Wired) -> None:
    wire = listening
    wire.says("Zoe", "!join")
    wire.until(lambda: wire.entries() == ["Zoe"])
    wire.happens("channel.cheer", "Zoe", is_anonymous=False, message="", bits=500)
    wire.happens("channel.subscription.gift", "Zoe", total=3, tier="1000", cumulative_total=3, is_anonymous=False)
    wire.happens("channel.follow", "Zoe", followed_at="2026-11-21T20:00:00Z")
    # 1 + 500 bits / 1000 + 3 × 0.1
    wire.until(lambda: wire.desk.totals() == {"Zoe": 1_800_000})
    wire.until(lambda: wire.desk.value("SELECT max(is_follower) FROM engagement") == 1)
    wire.until(lambda: {"entered", "cheer", "gift", "follow"} <= set(wire.kinds()))


def test_a_lost_connection_comes_back_says_what_was_missed_and_compares(listening: Wired) -> None:
    wire = listening
    before = wire.status.last_sync
    wire.twitch.drop()
    wire.until(lambda: "lost" in wire.kinds())
    wire.until(lambda: wire.status.phase is Phase.LISTENING and wire.status.last_sync != before)
    wire.until(wire.desk.services.gaps.open)
    (gap,) = wire.desk.services.gaps.open()
    assert "chat" in gap.what
    assert "cheers" in gap.what
    assert "gap" in wire.kinds()


def test_what_happened_while_the_desk_was_closed_is_said_at_the_next_start(listening: Wired) -> None:
    wire = listening
    wire.stop()
    earlier = wire.desk.services.gaps.last_heard("twitch")
    assert earlier is not None
    wire.desk.run_sql(f"UPDATE settings SET value = '{earlier - 3_600_000_000}' WHERE value = '{earlier}'")
    wire.start().until_listening()
    wire.until(wire.desk.services.gaps.open)
    (gap,) = wire.desk.services.gaps.open()
    assert gap.ended_at - gap.began_at >= 3_600_000_000


def test_a_hand_over_is_no_gap(listening: Wired) -> None:
    wire = listening
    wire.twitch.ask_to_reconnect()
    wire.says("Zoe", "!join")
    wire.until(lambda: wire.entries() == ["Zoe"])
    assert "lost" not in wire.kinds()
    assert wire.desk.services.gaps.open() == []


def test_another_keyword_counts_from_the_moment_it_is_set(listening: Wired) -> None:
    wire = listening
    settings = wire.desk.services.channel_settings
    now = settings.get()
    settings.set(replace(now, words=replace(now.words, keywords=("spin",))), actor="op")
    wire.says("Ann", "!join")
    wire.says("Zoe", "!spin")
    wire.until(lambda: wire.entries() == ["Zoe"])


def test_the_channel_going_live_is_known(listening: Wired) -> None:
    wire = listening
    assert wire.status.live_since == 0
    wire.twitch.emit(
        "stream.online",
        {
            "id": "1",
            "type": "live",
            "started_at": "2026-11-21T19:00:00Z",
            "broadcaster_user_id": BROADCASTER.id,
            "broadcaster_user_login": BROADCASTER.login,
            "broadcaster_user_name": BROADCASTER.name,
        },
    )
    wire.until(lambda: wire.status.live_since)
    assert "live" in wire.kinds()


def test_the_operator_can_test_the_connection(listening: Wired) -> None:
    wire = listening
    assert wire.channel.check() == (
        "Twitch answers: signed in as testbroadcaster, all permissions, 11 topics heard, not live."
    )
    assert wire.channel.send_test("hello") == ""
    assert wire.said() == ["hello"]
    with pytest.raises(RaffleError, match="1 to 500 characters"):
        wire.channel.send_test(" ")
    assert wire.channel.rehearse("!join").startswith("Entered")
    assert "Nothing" in wire.channel.rehearse("hello")
    assert wire.entries() == []


def test_who_follows_is_asked_of_twitch(listening: Wired) -> None:
    wire = listening
    wire.twitch.helix.add_followers(1)
    row = wire.twitch.helix.channel.followers[0]
    wire.twitch.helix.add_users(User(row["user_id"], row["user_login"], row["user_name"]), User("5", "zoe", "Zoe"))
    assert wire.channel.is_following(row["user_login"].upper())
    assert not wire.channel.is_following("@zoe")
    with pytest.raises(RaffleError) as caught:
        wire.channel.is_following("nobody_at_all")
    assert caught.value.code is Code.VIEWER_NOT_FOUND


def redeemed(wire: Wired, name: str, redemption_id: str, status: str = "UNFULFILLED") -> dict[str, Any]:
    """A redemption of the desk's reward, as Twitch lists it."""
    reward = wire.desk.services.channel_settings.get()
    row = {
        "id": redemption_id,
        "user_id": id_of(name),
        "user_login": name.lower(),
        "user_name": name,
        "user_input": "",
        "status": status,
        "redeemed_at": "2026-11-21T20:00:00Z",
        "reward": {"id": reward.reward_id, "title": reward.reward_title, "cost": reward.reward_cost, "prompt": ""},
        "broadcaster_id": BROADCASTER.id,
        "broadcaster_login": BROADCASTER.login,
        "broadcaster_name": BROADCASTER.name,
    }
    wire.twitch.helix.channel.redemptions.append(row)
    return row


def settled(wire: Wired) -> dict[str, str]:
    return {str(row["id"]): str(row["status"]) for row in wire.twitch.helix.channel.redemptions}


def test_points_enter_and_come_back_when_the_entry_is_refused_or_removed(listening: Wired) -> None:
    wire = listening
    wire.channel.make_reward("Enter the raffle", 500)
    for name, number in (("Ann", "r-1"), ("Ann", "r-2"), ("Bo", "r-3")):
        row = redeemed(wire, name, number)
        wire.twitch.emit(REDEMPTION_TOPIC, {**row, "status": "unfulfilled"})
    wire.until(lambda: sorted(wire.entries()) == ["Ann", "Bo"])
    # The second of the same person is refused.
    wire.until(lambda: settled(wire)["r-2"] == "CANCELED")
    (bo,) = wire.desk.rows("SELECT id FROM entries WHERE entered_name = 'Bo'")
    wire.desk.services.entries.remove([bo[0]], "asked to", actor="op")
    wire.until(lambda: settled(wire)["r-3"] == "CANCELED")
    assert settled(wire)["r-1"] == "UNFULFILLED"
    wire.desk.services.sessions.end(actor="op")
    wire.until(lambda: settled(wire)["r-1"] == "FULFILLED")
    assert wire.log("points_back")


def test_a_redemption_of_a_time_in_which_nobody_listened_enters_afterwards_and_only_once(listening: Wired) -> None:
    wire = listening
    wire.channel.make_reward("Enter the raffle", 500)
    row = redeemed(wire, "Ann", "r-1")
    redeemed(wire, "Cid", "r-0", "FULFILLED")
    wire.twitch.drop()
    wire.until(lambda: wire.entries() == ["Ann"])
    wire.twitch.emit(REDEMPTION_TOPIC, {**row, "status": "unfulfilled"})
    wire.says("Zoe", "!join")
    wire.until(lambda: wire.entries() == ["Ann", "Zoe"])
    assert settled(wire) == {"r-1": "UNFULFILLED", "r-0": "FULFILLED"}


def test_a_page_in_twitchs_place_is_waited_out(tmp_path: Path) -> None:
    with wired(tmp_path, start=False) as wire:
        page = Answer(200, b"<html>Please sign in to the hotel's network</html>", {"content-type": "text/html"})
        wire.twitch.script("GET /oauth2/validate", page, Answer(403, {"message": "no"}))
        wire.start().until_listening()
        assert Phase.FAILED not in {status.phase for status in wire.statuses}


def test_who_never_subscribed_is_found_out_where_a_subscription_is_wanted(listening: Wired) -> None:
    wire = listening
    wire.desk.services.settings.set_entry_rules(EntryRules(require_follow=False, require_subscription=True), actor="op")
    wire.twitch.helix.channel.subscriptions.append(
        {
            "user_id": id_of("Zoe"), "user_login": "zoe", "user_name": "Zoe", "tier": "2000", "is_gift": False,
            "gifter_id": "", "gifter_login": "", "gifter_name": "", "plan_name": "x",
            "broadcaster_id": BROADCASTER.id, "broadcaster_login": BROADCASTER.login,
            "broadcaster_name": BROADCASTER.name,
        }
    )  # fmt: skip
    wire.says("Ann", "!join")
    wire.says("Zoe", "!join")
    wire.until(lambda: wire.entries() == ["Zoe"] and wire.log("refused"))
    assert [line.name for line in wire.log("refused")] == ["Ann"]
    # A subscription that was found counts like any other.
    wire.until(lambda: wire.desk.value("SELECT max(sub_months) FROM engagement") == 1)


def test_an_answer_to_somebodys_line_enters_without_the_mention_in_front(listening: Wired) -> None:
    wire = listening
    event = chat("Zoe", f"@{BROADCASTER.name} !join")
    wire.twitch.emit("channel.chat.message", {**event, "reply": {"parent_message_id": "m", "parent_user_id": "1"}})
    wire.twitch.emit("channel.chat.message", chat("Ann", f"@{BROADCASTER.name} !join"))
    wire.says("Bo", "!join")
    wire.until(lambda: wire.entries() == ["Zoe", "Bo"])


def test_a_list_that_moved_while_it_was_read_is_compared_again_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening_module, "SYNC_AGAIN_SECONDS", (0.5,))
    with wired(tmp_path, start=False) as wire:
        wire.twitch.helix.add_subscriptions(3)
        wire.twitch.helix.totals["subscriptions"] = 7
        wire.start().until_listening()
        assert wire.desk.value("SELECT count(*) FROM engagement WHERE is_subscriber = 1") == 0
        del wire.twitch.helix.totals["subscriptions"]
        wire.until(lambda: wire.desk.value("SELECT count(*) FROM engagement WHERE is_subscriber = 1") == 3)


def test_a_topic_that_was_revoked_for_the_rest_of_the_evening_leaves_a_gap(listening: Wired) -> None:
    wire = listening
    wire.twitch.revoke("channel.cheer", "version_removed")
    wire.until(lambda: wire.log("revoked"))
    assert "channel.cheer" in in_words(wire.status)
    wire.stop()
    (gap,) = wire.desk.services.gaps.open()
    assert gap.what == "cheers"


def test_who_enters_through_a_tool_is_asked_about_as_in_chat(tmp_path: Path) -> None:
    with wired(tmp_path, follow=True) as wire:
        wire.twitch.helix.add_followers(1)
        row = wire.twitch.helix.channel.followers[0]
        wire.twitch.helix.add_users(User(row["user_id"], row["user_login"], row["user_name"]), User("5", "zoe", "Zoe"))
        wire.until_listening()
        assert wire.channel.look_at(row["user_name"].upper(), None) == row["user_id"]
        assert wire.channel.look_at("Zoe", "5") == "5"
        assert wire.channel.look_at("nobody_at_all", None) is None
        facts = "SELECT i.external_id, e.is_follower FROM identities i JOIN engagement e USING (viewer_id) ORDER BY 1"
        assert set(wire.desk.rows(facts)) == {(row["user_id"], 1), ("5", 0)}
