"""What the check-up finds of the feeds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.tickets import Source
from raffle_desktop.feeds.checkup import look
from raffle_desktop.feeds.fetching import Limits
from raffle_desktop.feeds.rows import FeedRow
from raffle_desktop.services.books import DEFAULT_ORIGINS, BookSettings
from tests.fakes.affiliate_feed import PATH
from tests.fakes.entries_feed import Reply
from tests.feeds.fed import Fed, fed


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Fed]:
    with fed(tmp_path) as running:
        yield running


def found(made: Fed, limits: Limits | None = None) -> dict[str, tuple[bool, str]]:
    settings = made.desk.services.feed_settings.get()
    return {
        finding.name: (finding.ok, finding.detail)
        for finding in look(
            made.keyring, settings, would_hold=made.desk.services.feed_sync.would_hold, limits=limits or Limits()
        )
    }


def test_nothing_is_asked_where_none_is_on(made: Fed) -> None:
    assert found(made) == {"Feeds": (True, "none is switched on")}
    assert not made.entries.asked


def test_each_list_is_asked_once_and_told(made: Fed) -> None:
    made.entries_on().affiliate_on()
    made.affiliate.wager("ann", "5")
    made.entries.next("/subscribers", Reply(403))
    before = made.desk.everything()
    findings = found(made)
    host = f"127.0.0.1:{made.entries.port}"
    assert findings["Entries feed, followers"] == (True, f"{host}: The list of followers can be read: 2 people.")
    assert findings["Entries feed, subscribers"] == (
        False,
        f"{host} does not let the desk in (status 403). Check the feed’s key under Connections.",
    )
    assert findings["Affiliate’s feed, wagers"][0]
    assert [len(made.entries.asked), len(made.affiliate.asked_for(PATH))] == [3, 1]
    assert made.desk.everything() == before


def test_a_feed_that_does_not_answer_does_not_hold_the_check_up(made: Fed) -> None:
    made.affiliate_on()
    made.affiliate.next(PATH, Reply(hangs=True))
    ok, detail = found(made, Limits(seconds=0.3))["Affiliate’s feed, wagers"]
    assert not ok
    assert "did not answer in time" in detail


def test_a_locked_keyring_is_told(made: Fed) -> None:
    made.entries_on()
    made.keyring.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
    assert found(made) == {"Entries feed": (False, "The keyring is locked. Unlock it.")}


def test_a_sync_that_would_wait_for_the_operator_is_told(made: Fed) -> None:
    origins = {**DEFAULT_ORIGINS, Source.FOLLOW: "feed"}
    made.desk.services.books.change(1, BookSettings(origins=origins), actor="op")
    made.desk.services.periods.start(actor="op")
    sync = made.desk.services.feed_sync
    sync.apply("followers", [FeedRow(name) for name in ("ann", "bob", "cy", "dee")], actor="feed")
    made.entries_on()
    assert "Entries feed, sync" in found(made)
    ok, detail = found(made)["Entries feed, sync"]
    assert not ok
    assert "would take 2 of 4 tickets (50 %) of the book “Monthly” from 2 viewers" in detail
    sync.apply("followers", [FeedRow("ann"), FeedRow("bob")], force=True, actor="op")
    assert "Entries feed, sync" not in found(made)
