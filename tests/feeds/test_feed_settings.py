"""What can be set of the feeds, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.errors import Code
from raffle_desktop.services.feed_settings import (
    FEED_SETTINGS,
    AffiliateFeedSettings,
    EntriesFeedSettings,
    FeedSettings,
)
from tests.conftest import Desk

ENTRIES = EntriesFeedSettings(on=True, address="https://feed.example/api")
AFFILIATE = AffiliateFeedSettings(on=True, address="https://affiliate.example/stats/abc", campaign="lele")


def test_both_are_off_until_told_otherwise(desk: Desk) -> None:
    given = desk.services.feed_settings.get()
    assert (given.entries.on, given.affiliate.on) == (False, False)
    assert (given.entries.followers, given.entries.subscribers, given.entries.gift_subs) == (
        "/followers",
        "/subscribers",
        "/gift-subs",
    )
    assert (given.entries.seconds, given.affiliate.seconds) == (30, 900)


def test_they_are_kept_told_and_audited_once_by_host_alone(desk: Desk) -> None:
    service = desk.services.feed_settings
    wanted = FeedSettings(
        replace(ENTRIES, address=" https://feed.example/api/ "), replace(AFFILIATE, campaign=" lele ")
    )
    service.set(wanted, actor="op")
    assert service.get() == FeedSettings(ENTRIES, AFFILIATE)
    service.set(wanted, actor="op")
    assert desk.changes == [SettingsChanged(FEED_SETTINGS)]
    records = repr(desk.rows("SELECT * FROM audit_log"))
    assert "https://affiliate.example/…" in records
    assert "stats" not in records
    assert len(desk.services.audit.search(FEED_SETTINGS)) == 1


def test_what_another_version_stored_besides_is_passed_over(desk: Desk) -> None:
    desk.services.feed_settings.set(FeedSettings(ENTRIES, AFFILIATE), actor="op")
    desk.run_sql(
        "UPDATE settings SET value = json_set(value, '$.entries.colour', 'red', '$.third', 3) WHERE key = ?",
        FEED_SETTINGS,
    )
    assert desk.services.feed_settings.get() == FeedSettings(ENTRIES, AFFILIATE)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(ENTRIES, address=""),
        replace(ENTRIES, address="feed.example"),
        replace(ENTRIES, address="https://feed.example?key=1"),
        replace(ENTRIES, address="https://me:you@feed.example"),
        replace(ENTRIES, followers="", subscribers="", gift_subs=""),
        replace(ENTRIES, followers="followers"),
        replace(ENTRIES, followers="//evil.example"),
        replace(ENTRIES, followers="/a/../b"),
        replace(ENTRIES, followers="/a?key=1"),
        replace(ENTRIES, followers="/a b"),
        replace(ENTRIES, followers="/" + "x" * 200),
        replace(ENTRIES, followers="/same", subscribers="/same"),
        replace(ENTRIES, seconds=9),
        replace(ENTRIES, seconds=3601),
        replace(ENTRIES, key_header=""),
        replace(ENTRIES, key_header="Host"),
        replace(ENTRIES, key_header="X Key"),
        replace(ENTRIES, key_header="X-Key\r\nEvil: 1"),
    ],
    ids=repr,
)
def test_an_entries_feed_that_cannot_be_is_refused(desk: Desk, wrong: EntriesFeedSettings) -> None:
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.feed_settings.set(FeedSettings(entries=wrong), actor="op")


@pytest.mark.parametrize(
    "wrong",
    [
        replace(AFFILIATE, address=""),
        replace(AFFILIATE, campaign=" "),
        replace(AFFILIATE, campaign="le\u202ele"),
        replace(AFFILIATE, campaign="x" * 101),
        replace(AFFILIATE, seconds=59),
        replace(AFFILIATE, seconds=86_401),
        replace(AFFILIATE, key_header="Cookie:"),
    ],
    ids=repr,
)
def test_an_affiliates_feed_that_cannot_be_is_refused(desk: Desk, wrong: AffiliateFeedSettings) -> None:
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.feed_settings.set(FeedSettings(affiliate=wrong), actor="op")


def test_a_feed_that_is_off_may_be_half_set_up(desk: Desk) -> None:
    wanted = FeedSettings(EntriesFeedSettings(subscribers=""), AffiliateFeedSettings(campaign="lele"))
    desk.services.feed_settings.set(wanted, actor="op")
    assert desk.services.feed_settings.get() == wanted
