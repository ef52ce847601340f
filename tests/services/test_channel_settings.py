"""How the desk behaves in its channel, and which channel that is: kept, checked, and on record."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.changes import EntriesChanged, SettingsChanged, WeightsChanged
from raffle_desktop.domain.chat_texts import check_template
from raffle_desktop.domain.chat_words import TEMPLATE_FIELDS, ChatWords
from raffle_desktop.domain.errors import Code
from raffle_desktop.services.channel_settings import (
    CHANNEL_SETTINGS,
    CONNECTED_CHANNEL,
    Announcements,
    ChannelSettings,
    ConnectedChannel,
)
from raffle_desktop.services.people import Person
from raffle_desktop.services.settings import TWITCH_CONNECTED
from tests.conftest import Desk


def test_settings_are_kept_and_on_record(desk: Desk) -> None:
    service = desk.services.channel_settings
    assert service.get() == ChannelSettings()
    wanted = ChannelSettings(
        client_id="abc123",
        words=ChatWords(prefix="?", keywords=("dabei", "join"), commands_on=False, draw="los"),
        answer_refusals=False,
        answer_entries=True,
        announce=Announcements(opened="", winner="{winner} it is"),
        announcing=False,
        reward_id="92af127c",
        reward_title="Take part",
        reward_cost=100,
    )
    service.set(wanted, actor="op")
    assert service.get() == wanted
    assert desk.changes == [SettingsChanged(CHANNEL_SETTINGS)]
    (act,) = desk.services.audit.search("settings.change")
    assert act.after is not None
    assert act.after["words"]["keywords"] == ["dabei", "join"]
    # The same again is no act.
    service.set(wanted, actor="op")
    assert len(desk.services.audit.search("settings.change")) == 1
    assert len(desk.changes) == 1


def test_what_the_desk_says_by_default_passes_its_own_check() -> None:
    said = Announcements()
    for kind in TEMPLATE_FIELDS:
        check_template(kind, said[kind])
        assert said[kind]
    with pytest.raises(KeyError):
        said["__class__"]


def test_words_are_stored_as_they_are_compared(desk: Desk) -> None:
    words = ChatWords(prefix=" ! ", keywords=("!JOIN", " Straße ", "join"), open="\uff2fPEN")
    desk.services.channel_settings.set(ChannelSettings(words=words), actor="op")
    stored = desk.services.channel_settings.get().words
    assert (stored.prefix, stored.keywords, stored.open) == ("!", ("join", "strasse"), "open")


@pytest.mark.parametrize(
    "wanted, why",
    [
        (ChannelSettings(client_id="not an id"), "client id"),
        (ChannelSettings(words=ChatWords(prefix="")), "prefix"),
        (ChannelSettings(words=ChatWords(prefix="!!!!!!")), "prefix"),
        (ChannelSettings(words=ChatWords(prefix="a")), "prefix"),
        (ChannelSettings(words=ChatWords(prefix="/")), "prefix"),
        (ChannelSettings(words=ChatWords(prefix="\u202e")), "prefix"),
        (ChannelSettings(words=ChatWords(prefix="\u2800")), "a sign that can be seen"),
        (ChannelSettings(words=ChatWords(keywords=("two words",))), "two words"),
        (ChannelSettings(words=ChatWords(keywords=("",))), "no word"),
        (ChannelSettings(words=ChatWords(keywords=("x" * 26,))), "no word"),
        (ChannelSettings(words=ChatWords(keywords=tuple(map(str, range(11))))), "At most 10"),
        (ChannelSettings(words=ChatWords(keywords=("Draw",))), "“draw” cannot stand for two things"),
        (ChannelSettings(words=ChatWords(open="go", close="GO")), "“go” cannot stand for two things"),
        (ChannelSettings(announce=Announcements(opened="{winner}")), "{winner}"),
        (ChannelSettings(announce=Announcements(claim="x" * 401)), "401"),
        (ChannelSettings(announce=Announcements(draw_void="x" * 341)), "make it 1 shorter"),
        (ChannelSettings(check_page="example.org/verify.html"), "no address"),
        (ChannelSettings(check_page="https://example.org/a page"), "no address"),
        (ChannelSettings(check_page="javascript:alert(1)"), "no address"),
        (ChannelSettings(check_page="https://example.org/" + "x" * 101), "121 characters; 120 is the most"),
        (ChannelSettings(reward_title="x" * 46), "45"),
        (ChannelSettings(reward_title="a\nb"), "visible"),
        (ChannelSettings(reward_cost=-1), "price"),
        (ChannelSettings(reward_cost=2**31), "price"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_sentence(desk: Desk, wanted: ChannelSettings, why: str) -> None:
    desk.services.channel_settings.set(ChannelSettings(answer_entries=True), actor="op")
    with desk.refuses(Code.VALUE_INVALID, why):
        desk.services.channel_settings.set(wanted, actor="op")


def test_settings_of_another_version_are_read_as_far_as_they_are_known(desk: Desk) -> None:
    desk.run_sql(
        "INSERT INTO settings VALUES (?, ?, 1)",
        CHANNEL_SETTINGS,
        '{"answer_entries": true, "later": 1, "words": {"prefix": "?", "later": 2}, "announce": {"later": 3}}',
    )
    assert desk.services.channel_settings.get() == ChannelSettings(answer_entries=True, words=ChatWords(prefix="?"))


def test_being_connected_is_known_and_asks_entries_for_a_follow(session: Desk) -> None:
    service = session.services.channel_settings
    assert service.connected_channel() is None
    session.services.viewers.ensure(Person("twitch", "ann", "7"), {"is_follower": False}, actor="op")
    service.set_connected("123", "streamer", actor="twitch")
    assert service.connected_channel() == ConnectedChannel("123", "streamer", connected=True)
    assert set(session.changes[-2:]) == {SettingsChanged(CONNECTED_CHANNEL), SettingsChanged(TWITCH_CONNECTED)}
    with session.refuses(Code.NOT_FOLLOWING):
        session.chat("ann", platform="twitch", user_id="7")
    told = len(session.changes)
    service.set_connected("123", "streamer", actor="twitch")
    assert len(session.changes) == told
    # Signed out: nobody can be asked to follow, but whose people they are is not forgotten.
    service.set_connected(None, actor="op")
    assert service.connected_channel() == ConnectedChannel("123", "streamer", connected=False)
    session.chat("ann", platform="twitch", user_id="7")
    service.set_connected("123", "renamed", actor="twitch")
    assert service.connected_channel() == ConnectedChannel("123", "renamed", connected=True)


def test_a_channel_without_an_id_is_refused(desk: Desk) -> None:
    for wrong in ("", "streamer", "1" * 21, "\u0661"):
        with desk.refuses(Code.VALUE_INVALID, "no id"):
            desk.services.channel_settings.set_connected(wrong, "x", actor="twitch")


def test_another_channel_means_that_follows_and_subscriptions_are_unknown_again(session: Desk) -> None:
    entry = session.chat("ann", platform="twitch", user_id="7")
    viewers = session.services.viewers
    viewers.change(
        entry.viewer_id,
        {"is_follower": True, "is_subscriber": True, "sub_months": 9, "cheer_bits": 500},
        actor="op",
    )
    by_hand = session.set_counters("bo", is_subscriber=True, sub_months=3)
    before = session.totals()["ann"]
    session.changes.clear()
    assert session.services.channel_settings.forget_facts(actor="op") == 1
    ann = viewers.get(entry.viewer_id)
    assert (ann.is_follower, ann.is_subscriber, ann.sub_months, ann.cheer_bits) == (None, None, 0, 500)
    assert viewers.get(by_hand).is_subscriber is True
    assert session.totals()["ann"] == before - 900_000
    assert {EntriesChanged(None), WeightsChanged()} <= set(session.changes)
    assert session.services.audit.search("channel.forget")[0].after == {"viewers": 1}
    assert [finding for finding in session.services.reports.reconcile() if not finding.ok] == []
