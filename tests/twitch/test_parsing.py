"""What notifications mean: of payloads written after Twitch's documentation, and of its command line tool's own."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.twitch.eventsub_messages import Notification, Reconnect, read_message, read_time
from raffle_desktop.twitch.eventsub_topics import channel_topics
from raffle_desktop.twitch.parsing import (
    ChatLine,
    Item,
    NotUnderstood,
    Redemption,
    StreamChange,
    parse,
    parse_person,
)
from tests.conftest import Desk

OWN = Path(__file__).parent.parent / "data" / "twitch"
SHARED = Path(__file__).parents[3] / "shared" / "data" / "twitch-eventsub"
SENT = "2026-11-21T20:00:00.123456789Z"
SENT_AT = datetime(2026, 11, 21, 20, 0, 0, 123456, tzinfo=UTC)
ZOE = Person("twitch", "Zoe_Live", "77001")


def frame(folder: Path, name: str, message_id: str = "m-1", **changes: Any) -> str:
    """The payload as it comes over the WebSocket, with some of the event's fields changed."""
    payload = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    payload["event"].update(changes)
    metadata = {
        "message_id": message_id,
        "message_type": "notification",
        "message_timestamp": SENT,
        "subscription_type": payload["subscription"]["type"],
        "subscription_version": payload["subscription"]["version"],
    }
    return json.dumps({"metadata": metadata, "payload": payload})


def told(name: str, message_id: str = "m-1", folder: Path = OWN, **changes: Any) -> Notification:
    message = read_message(frame(folder, name, message_id, **changes))
    assert isinstance(message, Notification)
    return message


def parsed(name: str, message_id: str = "m-1", **changes: Any) -> Item:
    (item,) = parse(told(name, message_id, **changes))
    return item


def event(kind: EventType, person: Person | None = ZOE, **more: Any) -> OutsideEvent:
    return OutsideEvent("twitch", "m-1", kind, person, **more)


FOLLOWED = to_micros(datetime(2026, 11, 21, 19, 0, 0, 123456, tzinfo=UTC))
LUCKY = Person("twitch", "Lucky", "77002")


@pytest.mark.parametrize(
    "name, expected",
    [
        ("channel.follow", event(EventType.FOLLOW, followed_at=FOLLOWED)),
        ("channel.subscribe", event(EventType.SUBSCRIBE, tier="2000")),
        ("channel.subscribe.gift", event(EventType.SUBSCRIBE, LUCKY, tier="1000")),
        ("channel.subscription.message", event(EventType.RESUB, months=15, tier="3000")),
        ("channel.subscription.gift", event(EventType.GIFT, amount=3, tier="1000")),
        ("channel.subscription.gift.anonymous", event(EventType.GIFT, None, amount=2, tier="1000")),
        ("channel.subscription.end", event(EventType.UNSUBSCRIBE, tier="1000")),
        ("channel.cheer", event(EventType.CHEER, amount=100)),
        ("channel.cheer.anonymous", event(EventType.CHEER, None, amount=100)),
        ("stream.online", StreamChange(live=True, at=datetime(2026, 11, 21, 18, tzinfo=UTC))),
        ("stream.offline", StreamChange(live=False, at=SENT_AT)),
    ],
)
def test_what_happens_on_the_channel_is_read(name: str, expected: Item) -> None:
    assert parsed(name) == expected


def test_every_topic_that_is_subscribed_to_is_understood() -> None:
    read = {told(path.stem).type: parse(told(path.stem)) for path in OWN.glob("*.json")}
    assert set(read) == {topic.type for topic in channel_topics("12345")}
    assert not [item for items in read.values() for item in items if isinstance(item, NotUnderstood)]
    assert read["channel.raid"] == ()


SAMPLE = Person("twitch", "sampleviewer", "77001")
SHARED_MEANING: dict[str, tuple[EventType, Person | None, int, int]] = {
    "channel.follow": (EventType.FOLLOW, SAMPLE, 0, 0),
    "channel.subscribe": (EventType.SUBSCRIBE, SAMPLE, 0, 0),
    "channel.subscription.message": (EventType.RESUB, SAMPLE, 0, 121),
    "channel.subscription.gift": (EventType.GIFT, SAMPLE, 5, 0),
    # Named after Twitch's stand-in, with its id.
    "channel.subscription.gift.anonymous": (EventType.GIFT, None, 5, 0),
    "channel.subscription.end": (EventType.UNSUBSCRIBE, SAMPLE, 0, 0),
    "channel.cheer": (EventType.CHEER, SAMPLE, 100, 0),
    "channel.cheer.anonymous": (EventType.CHEER, None, 100, 0),
}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the project's shared folder is not here")
def test_the_payloads_of_twitchs_own_tool_are_understood() -> None:
    names = {path.stem for path in SHARED.glob("*.json")}
    assert names >= set(SHARED_MEANING)
    for name in names:
        items = parse(told(name, folder=SHARED))
        assert not [item for item in items if isinstance(item, NotUnderstood)], name
        if name in SHARED_MEANING:
            (item,) = items
            assert isinstance(item, OutsideEvent)
            assert (item.type, item.person, item.amount, item.months) == SHARED_MEANING[name]
    (redeemed,) = parse(told("channel.channel_points_custom_reward_redemption.add", folder=SHARED))
    assert isinstance(redeemed, Redemption)
    assert (redeemed.id, redeemed.text) == ("a7ca24a2-ccd0-02a1-3164-ca6f10c6c8b0", "Test Input From CLI")
    assert redeemed.at == datetime(2026, 11, 21, 3, 10, 59, 624279, tzinfo=UTC)


# Chat and channel points


def chat(name: str = "channel.chat.message", **changes: Any) -> ChatLine:
    item = parsed(name, **changes)
    assert isinstance(item, ChatLine)
    return item


def badges(*sets: str, info: str = "") -> list[dict[str, str]]:
    return [{"set_id": set_id, "id": "1", "info": info} for set_id in sets]


def test_a_line_of_chat_tells_who_said_it_with_which_badges() -> None:
    line = chat()
    assert (line.user_id, line.login, line.name, line.text) == ("77001", "zoe_live", "Zoe_Live", "!join")
    assert (line.message_id, line.event_id) == ("cc106a89-1814-919d-454c-f4f2f970aae7", "m-1")
    assert line.roles == {"moderator", "subscriber"}
    assert [badge.set_id for badge in line.badges] == ["moderator", "subscriber", "sub-gifter"]
    assert line.subscriber_months == 16
    assert line.reward_id is None
    assert line.at == SENT_AT
    assert not line.from_other_channel


@pytest.mark.parametrize(
    "given_badges, roles, months",
    [
        ([], set(), None),
        (badges("vip"), {"vip"}, None),
        (badges("lead_moderator"), {"moderator"}, None),
        (badges("artist-badge", "bot-badge"), {"artist", "bot"}, None),
        (badges("founder", info="7"), {"founder", "subscriber"}, 7),
        (badges("subscriber", info="not a number"), {"subscriber"}, 1),
        (badges("subscriber", info="9" * 5000), {"subscriber"}, 1),
        (badges("subscriber", info="²"), {"subscriber"}, 1),
        (badges("premium", "glhf-pledge"), set(), None),
        (None, set(), None),
        ("moderator", set(), None),
        ([None, 7, {}, {"set_id": ["vip"]}], set(), None),
    ],
)
def test_badges_become_roles_and_months(given_badges: object, roles: set[str], months: int | None) -> None:
    line = chat(badges=given_badges)
    assert line.roles == roles
    assert line.subscriber_months == months


def test_the_broadcaster_is_known_by_the_account_whatever_the_badges_show() -> None:
    assert "broadcaster" in chat(chatter_user_id="12345", badges=[]).roles


@pytest.mark.parametrize("typed", ["!join \U000e0000", "  !join ", "\U000e0000!join"])
def test_what_a_chat_program_adds_to_a_line_is_taken_off(typed: str) -> None:
    assert chat(message={"text": typed}).text == "!join"


def test_bits_in_a_line_of_chat_are_left_to_the_cheer_that_tells_them_too() -> None:
    assert len(parse(told("channel.chat.message.cheer"))) == 1
    assert chat("channel.chat.message.cheer").text == "cheer100 hi"


def test_a_line_for_a_reward_names_it() -> None:
    assert chat("channel.chat.message.reward").reward_id == "92af127c-7326-4483-a52b-b0da0be61c01"


def test_a_line_from_a_channel_that_shares_its_chat_says_so() -> None:
    assert chat("channel.chat.message.shared").from_other_channel
    # While chat is shared, the channel's own lines name it as their source.
    assert not chat("channel.chat.message.shared", source_broadcaster_user_id="12345").from_other_channel


def test_a_redemption_is_read_under_its_own_id() -> None:
    assert parsed("channel.channel_points_custom_reward_redemption.add") == Redemption(
        id="17fa2df1-ad76-4804-bfa5-a40ef63efe63",
        reward_id="92af127c-7326-4483-a52b-b0da0be61c01",
        reward_title="Enter the raffle",
        user_id="77001",
        login="zoe_live",
        name="Zoe_Live",
        text="https://example.org/song",
        status="unfulfilled",
        at=datetime(2026, 11, 21, 19, 0, 0, 500000, tzinfo=UTC),
    )


def test_a_rerun_is_not_live() -> None:
    assert parse(told("stream.online", type="rerun")) == ()


# People


@pytest.mark.parametrize(
    "changes, name",
    [({}, "Zoe_Live"), ({"user_name": "ゾーイ"}, "ゾーイ"), ({"user_name": ""}, "zoe_live"),
     ({"user_name": None}, "zoe_live"), ({"user_name": "\u202egnp"}, "zoe_live"),
     ({"user_name": "=1+1", "user_login": None}, "77001")],
)  # fmt: skip
def test_a_viewer_has_the_name_that_twitch_shows_or_the_next_best(changes: dict[str, Any], name: str) -> None:
    assert parsed("channel.cheer", **changes) == event(EventType.CHEER, Person("twitch", name, "77001"), amount=100)


def test_a_person_can_be_read_from_rows_of_lists_too() -> None:
    row = {"gifter_id": "5", "gifter_name": "Ann", "gifter_login": "ann"}
    assert parse_person(row, "gifter") == Person("twitch", "Ann", "5")
    with pytest.raises(ValueError, match="user_id"):
        parse_person(row)


def test_twitchs_stand_ins_are_nobody_even_where_they_are_not_called_anonymous() -> None:
    for login in ("ananonymousgifter", "AnAnonymousCheerer"):
        assert parsed("channel.cheer", user_login=login) == event(EventType.CHEER, None, amount=100)


# What makes no sense


@pytest.mark.parametrize(
    "name, changes, why",
    [
        ("channel.follow", {"user_id": ""}, "user_id"),
        ("channel.follow", {"user_id": None}, "user_id"),
        ("channel.follow", {"user_id": 77001}, "user_id"),
        ("channel.follow", {"user_id": "a b"}, "user_id"),
        ("channel.cheer", {"bits": 0}, "bits"),
        ("channel.cheer", {"bits": -5}, "bits"),
        ("channel.cheer", {"bits": True}, "bits"),
        ("channel.cheer", {"bits": "100"}, "bits"),
        ("channel.cheer", {"bits": 1.5}, "bits"),
        ("channel.cheer", {"bits": 10**13}, "bits"),
        ("channel.cheer", {"user_id": None, "is_anonymous": "yes"}, "user_id"),
        ("channel.subscription.gift", {"total": None}, "total"),
        ("channel.subscription.message", {"cumulative_months": None}, "cumulative_months"),
        ("channel.chat.message", {"message": None}, "message"),
        ("channel.chat.message", {"message": {"text": 5}}, "message"),
        ("channel.channel_points_custom_reward_redemption.add", {"reward": "x"}, "reward"),
        ("channel.channel_points_custom_reward_redemption.add", {"id": None}, "id"),
    ],
)
def test_an_event_that_makes_no_sense_counts_nothing_and_is_kept(name: str, changes: dict[str, Any], why: str) -> None:
    notification = told(name, **changes)
    (item,) = parse(notification)
    assert isinstance(item, NotUnderstood)
    assert item.why == f"unusable {why}"
    assert item.event is notification.event


@pytest.mark.parametrize("message_id", ["x" * 201, "a\nb"])
def test_an_id_that_the_event_table_would_refuse_is_no_surprise_there(message_id: str) -> None:
    assert isinstance(parsed("channel.cheer", message_id), NotUnderstood)


def test_an_unknown_type_is_logged_and_kept(caplog: pytest.LogCaptureFixture) -> None:
    notification = Notification("m-1", "channel.hype_train.begin", "3", SENT_AT, {"level": 2}, {})
    (item,) = parse(notification)
    assert isinstance(item, NotUnderstood)
    assert (item.type, item.version, item.why) == ("channel.hype_train.begin", "3", "unknown type")
    assert item.event == {"level": 2}
    assert "channel.hype_train.begin version 3: unknown type" in caplog.text


def test_an_unknown_field_is_logged_once_and_changes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    for _ in range(3):
        assert parsed("channel.cheer", new_field_of_this_test=1) == event(EventType.CHEER, amount=100)
    assert caplog.text.count("new_field_of_this_test") == 1


def test_half_a_character_does_not_reach_what_is_stored() -> None:
    assert chat(message={"text": "!join \ud83d"}).text.encode().decode() == "!join ?"


def test_neither_what_people_write_nor_the_key_of_a_hand_over_is_in_a_repr() -> None:
    assert "pogchamp" not in repr(told("channel.cheer"))
    assert "secret" not in repr(Reconnect("wss://twitch.test/ws?challenge=secret"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
OWN_PAYLOADS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in OWN.glob("*.json")}


@settings(deadline=None, max_examples=300)
@given(name=st.sampled_from(sorted(OWN_PAYLOADS)), data=st.data())
def test_no_event_is_fatal_whatever_its_fields_hold(name: str, data: st.DataObject) -> None:
    payload = OWN_PAYLOADS[name]
    changed = data.draw(st.dictionaries(st.sampled_from(sorted(payload["event"])), JSON, max_size=4))
    kind = payload["subscription"]["type"]
    notification = Notification("m-1", kind, "1", SENT_AT, {**payload["event"], **changed}, {})
    for item in parse(notification):
        if isinstance(item, OutsideEvent):
            assert item.amount >= 0
            assert item.months >= 0


@settings(deadline=None)
@given(st.text() | st.binary() | JSON.map(json.dumps))
def test_no_frame_is_fatal(content: str | bytes) -> None:
    read_message(content)


@pytest.mark.parametrize("text", ["", "yesterday", None, 5, "2026-11-21T20:00:00", "2026-13-21T20:00:00Z"])
def test_what_is_no_time_is_none(text: object) -> None:
    assert read_time(text) is None


def test_times_are_read_in_utc_to_the_microsecond() -> None:
    assert read_time(SENT) == SENT_AT
    assert read_time("2026-11-21T21:00:00.123456789+01:00") == SENT_AT
    assert read_time("2026-11-21T20:00:00Z") == SENT_AT.replace(microsecond=0)


# Through to what is stored


def take(desk: Desk, *notifications: Notification) -> int:
    items = [item for notification in notifications for item in parse(notification)]
    events = [item for item in items if isinstance(item, OutsideEvent)]
    assert len(events) == len(items)
    return sum(desk.services.ingest.apply(event, actor="twitch") for event in events)


def engagement(desk: Desk, user_id: str, columns: str) -> tuple[Any, ...]:
    (row,) = desk.rows(
        f"SELECT {columns} FROM engagement JOIN identities USING (viewer_id) WHERE external_id = ?", user_id
    )
    return row


def test_a_message_that_comes_three_times_counts_once(desk: Desk) -> None:
    assert take(desk, *(told("channel.cheer", "m-7") for _ in range(3))) == 1
    assert engagement(desk, "77001", "cheer_bits") == (100,)


def test_a_community_gift_counts_for_its_giver_once_and_makes_its_recipients_subscribers(desk: Desk) -> None:
    recipients = [
        told(
            "channel.subscribe.gift",
            f"m-{number}",
            user_id=str(number),
            user_login=f"r{number}",
            user_name=f"R{number}",
        )
        for number in range(3)
    ]
    # They may come in any order.
    assert take(desk, *recipients[:1], told("channel.subscription.gift", "m-gift"), *recipients[1:]) == 4
    assert engagement(desk, "77001", "gifted_subs, is_subscriber") == (3, None)
    for number in range(3):
        assert engagement(desk, str(number), "gifted_subs, is_subscriber, sub_months, resub_count") == (0, 1, 1, 0)


def test_anonymous_gifts_and_cheers_make_no_viewer(desk: Desk) -> None:
    take(desk, told("channel.subscription.gift.anonymous", "m-1"), told("channel.cheer.anonymous", "m-2"))
    assert desk.value("SELECT count(*) FROM viewers") == 0
    assert desk.value("SELECT count(*) FROM outside_events WHERE viewer_id IS NULL") == 2


def test_a_renamed_account_stays_the_same_viewer(desk: Desk) -> None:
    take(
        desk,
        told("channel.cheer", "m-1"),
        told("channel.cheer", "m-2", user_login="zoe_two", user_name="Zoe_Two"),
    )
    assert desk.value("SELECT count(*) FROM viewers") == 1
    assert engagement(desk, "77001", "cheer_bits") == (200,)
