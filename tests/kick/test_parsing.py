"""Whatever Kick's feed holds, reading it never fails, and nobody is paid for nonsense."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.kick.parsing import ChatLine, NotUnderstood, parse
from raffle_desktop.kick.pusher import socket_address
from raffle_desktop.kick.transport import Heard
from raffle_desktop.services.channel_items import GiftTold
from raffle_desktop.services.ingest import OutsideEvent
from raffle_desktop.services.kick_settings import KickSettings, checked_slug
from tests.conftest import Desk
from tests.fakes.kick import chat_data, gift_data, gift_line_data, lucky_data, subscription_data

EVENTS = (
    "App\\Events\\ChatMessageEvent",
    "App\\Events\\SubscriptionEvent",
    "GiftedSubscriptionsEvent",
    "App\\Events\\LuckyUsersWhoGotGiftSubscriptionsEvent",
    "App\\Events\\FollowersUpdated",
    "",
)
AT = 1_795_291_200_000_000
SAMPLES: tuple[dict[str, Any], ...] = (
    chat_data("Ann", "hello", badges=("moderator",)),
    subscription_data("Ann", 3),
    gift_data("Ann", "a", "b"),
    lucky_data(None, "a"),
    gift_line_data("Ann", 3),
)
_leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
_anything = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def _spoiled(draw: st.DrawFn) -> Any:
    """A real event with one of its fields, however deep, made into anything."""
    data = json.loads(json.dumps(draw(st.sampled_from(SAMPLES))))
    place = data
    while True:
        key = draw(st.sampled_from(sorted(place)))
        if isinstance(place[key], dict) and place[key] and draw(st.booleans()):
            place = place[key]
            continue
        place[key] = draw(_anything)
        return data


@given(st.sampled_from(EVENTS), _spoiled() | _anything)
def test_reading_never_fails_and_makes_nothing_of_nonsense(event: str, data: object) -> None:
    item = parse(Heard("c", event, data), "8822", AT)
    assert isinstance(item, (ChatLine, OutsideEvent, GiftTold, NotUnderstood, type(None)))
    if isinstance(item, GiftTold):
        assert item.recipients or item.count > 0
    if isinstance(item, NotUnderstood):
        json.dumps(dict(item.data), default=str)


def test_what_a_gift_counts_is_never_what_somebody_has_given_in_all() -> None:
    told = parse(Heard("c", "GiftedSubscriptionsEvent", gift_data("Ann", "a", "A", "b")), "8822", AT)
    assert isinstance(told, GiftTold)
    assert told.recipients == ("a", "b")
    nobody = parse(Heard("c", "GiftedSubscriptionsEvent", gift_data("Ann")), "8822", AT)
    assert isinstance(nobody, NotUnderstood)


def test_settings_refuse_what_cannot_be(desk: Desk, subtests: pytest.Subtests) -> None:
    settings = desk.services.kick_settings
    for text, wanted in (
        (" @Some_One ", "some_one"),
        ("https://www.kick.com/Some-One/clips?x=1", "some-one"),
        ("kick.com/popout/someone/chat", "someone"),
        ("", ""),
    ):
        with subtests.test(text):
            assert checked_slug(text) == wanted
    for bad in ("two words", "https://twitch.tv/ann", "http://[", "ä", "x" * 61, "a\nb", "<b>"):
        with subtests.test(bad), pytest.raises(RaffleError) as refused:
            checked_slug(bad)
        assert refused.value.code is Code.VALUE_INVALID
    for wrong in (
        KickSettings(on=True),
        KickSettings(channel_id=5),
        KickSettings(channel_id=-1, chatroom_id=-1),
        KickSettings(channel_id=2**60, chatroom_id=1),
        KickSettings(key="x"),
        KickSettings(cluster="us2.evil.example/"),
    ):
        with subtests.test(str(wrong)), pytest.raises(RaffleError):
            settings.set(wrong, actor="op")
    assert settings.get() == KickSettings()
    settings.set_channel("ann", actor="op")
    settings.set_ids(5, 6, actor="op")
    settings.switch(on=True, actor="op")
    settings.set_channel("Ann", actor="op")
    assert settings.get().chatroom_id == 6
    assert not settings.found("bo", 7, 8, actor="kick")
    settings.set_channel("bo", actor="op")
    assert (settings.get().on, settings.get().chatroom_id) == (True, 0)
    settings.set_channel("", actor="op")
    assert not settings.get().on


def test_the_socket_is_pushers_unless_the_environment_says_another() -> None:
    address = socket_address("", "abc", "us2")
    assert address.startswith("wss://ws-us2.pusher.com/app/abc?protocol=7&client=raffle-desktop&version=")
    assert socket_address("ws://127.0.0.1:9/", "abc", "us2").startswith("ws://127.0.0.1:9/app/abc?protocol=7&")
    assert socket_address("ws://127.0.0.1:9/own?x=1", "abc", "us2") == "ws://127.0.0.1:9/own?x=1"
