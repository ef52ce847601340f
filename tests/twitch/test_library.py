"""The library as a second reading of Twitch's events: what the desk takes out of them, its classes find as well."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from twitchAPI.object.eventsub import (
    ChannelChatMessageEvent,
    ChannelCheerEvent,
    ChannelFollowEvent,
    ChannelPointsCustomRewardRedemptionAddEvent,
    ChannelSubscribeEvent,
    ChannelSubscriptionEndEvent,
    ChannelSubscriptionGiftEvent,
    ChannelSubscriptionMessageEvent,
)
from twitchAPI.type import AuthScope

from raffle_desktop.services.ingest import OutsideEvent
from raffle_desktop.twitch.eventsub_messages import Notification
from raffle_desktop.twitch.parsing import ChatLine, Redemption, parse
from raffle_desktop.twitch.scopes import TOPIC_SCOPES, wanted_names

OWN = Path(__file__).parent.parent / "data" / "twitch"
AMOUNTS = {"channel.cheer": "bits", "channel.subscription.gift": "total"}
CLASSES: dict[str, Any] = {
    "channel.chat.message": ChannelChatMessageEvent,
    "channel.cheer": ChannelCheerEvent,
    "channel.follow": ChannelFollowEvent,
    "channel.channel_points_custom_reward_redemption.add": ChannelPointsCustomRewardRedemptionAddEvent,
    "channel.subscribe": ChannelSubscribeEvent,
    "channel.subscription.end": ChannelSubscriptionEndEvent,
    "channel.subscription.gift": ChannelSubscriptionGiftEvent,
    "channel.subscription.message": ChannelSubscriptionMessageEvent,
}


PAYLOADS = [path for path in sorted(OWN.glob("channel.*.json")) if not path.stem.startswith("channel.raid")]


@pytest.mark.parametrize("path", PAYLOADS, ids=lambda path: path.stem)
def test_the_library_reads_the_same_out_of_an_event(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    subscription, event = document["subscription"], document["event"]
    theirs = CLASSES[subscription["type"]](subscription=subscription, event=event, metadata={}).event
    (item,) = parse(Notification("m-1", subscription["type"], subscription["version"], None, event, subscription))
    match item:
        case ChatLine():
            assert (item.user_id, item.login, item.text) == (
                theirs.chatter_user_id, theirs.chatter_user_login, theirs.message.text.strip(),
            )  # fmt: skip
            assert [badge.set_id for badge in item.badges] == [badge.set_id for badge in theirs.badges]
        case Redemption():
            assert (item.id, item.reward_id, item.user_id) == (theirs.id, theirs.reward.id, theirs.user_id)
        case OutsideEvent():
            assert (item.person.external_id if item.person else None) == (theirs.user_id or None)
            if subscription["type"] in AMOUNTS:
                assert item.amount == getattr(theirs, AMOUNTS[subscription["type"]])
        case _:
            pytest.fail(f"{item} is not understood")


def test_every_permission_that_is_asked_for_is_one_that_twitch_has() -> None:
    names = {scope.value for scope in AuthScope}
    assert set(wanted_names()) <= names
    assert {scope for scopes in TOPIC_SCOPES.values() for scope in scopes} <= names
