"""The affiliate's feed as a whole: its worker in a thread, asking a loopback server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.feeds.rows import WagerRow
from raffle_desktop.feeds.status import FeedName, FeedPhase, PartState, in_words
from tests.fakes.affiliate_feed import PATH
from tests.fakes.entries_feed import Reply
from tests.feeds.fed import Fed, fed
from tests.feeds.hostile import SPOILED

AFFILIATE = FeedName.AFFILIATE


@pytest.fixture
def off(tmp_path: Path) -> Iterator[Fed]:
    with fed(tmp_path) as made:
        made.affiliate.wager("ann", "1667.690000000000000000", "LELE")
        made.affiliate.wager("bob", 12.5)
        made.affiliate.wager("cy", "99999", "other")
        yield made


@pytest.fixture
def on(off: Fed) -> Fed:
    off.affiliate_on().start().first()
    return off


def test_the_campaigns_wagers_are_handed_on_exactly(on: Fed) -> None:
    assert on.bets.taken == [(WagerRow("ann", "lele", 1_667_690_000), WagerRow("bob", "lele", 12_500_000))]
    assert on.bets.sources == [on.affiliate.stats_address]
    part = on.part("wagers")
    assert (part.state, part.seen, part.added, part.tracked) == (PartState.TAKEN, 2, 0, 2)
    assert part.sentence == (
        "2 users of the campaign, 1 rows of other campaigns. 0 tickets paid, 2 names without a viewer."
    )
    assert round(on.pauses.until_waiting()) == 900


def test_what_has_not_changed_is_not_handed_on_again(on: Fed) -> None:
    on.again()
    assert len(on.bets.taken) == 1
    on.affiliate.wager("ann", "2100.00")
    on.again()
    assert [row.amount for row in on.bets.taken[1]] == [12_500_000, 2_100_000_000]


def test_another_campaign_of_the_same_list_is_handed_on(on: Fed) -> None:
    on.affiliate_on(campaign="other")
    on.until(lambda status: status.affiliate.phase is FeedPhase.WAITING and len(on.bets.taken) == 2)
    assert on.bets.taken[1] == (WagerRow("cy", "other", 99_999_000_000),)


@pytest.mark.parametrize("first", [[], {"stats": []}])
def test_a_first_list_with_nobody_at_all_sets_no_baselines(off: Fed, first: object) -> None:
    full, off.affiliate.lists[PATH] = off.affiliate.lists[PATH], first
    off.affiliate_on().start().first()
    assert off.part("wagers").state is PartState.EMPTY
    assert off.part("wagers").sentence.endswith("Nothing was changed.")
    assert off.part("wagers").sentence in in_words(off.status)
    off.feeds.sync(AFFILIATE, force=True)
    assert off.bets.taken == []
    off.affiliate.lists[PATH] = full
    off.again()
    assert len(off.bets.taken) == 1


def test_a_first_list_with_nobody_of_the_campaign_is_the_one_that_sets_baselines(off: Fed) -> None:
    off.affiliate.lists[PATH] = [{"username": "x", "campaignCode": "other", "wagerAmount": "5"}]
    off.affiliate_on().start().first()
    assert (off.part("wagers").state, off.bets.taken) == (PartState.EMPTY, [()])
    assert "None of the list’s 1 rows is of the campaign" in off.part("wagers").sentence


@pytest.mark.parametrize("name", sorted(set(SPOILED) - {"not modified since nothing"}))
def test_from_an_answer_that_is_no_list_nothing_follows_and_the_reason_is_told(on: Fed, name: str) -> None:
    reply, _ = SPOILED[name]
    on.affiliate.next(PATH, reply)
    on.again()
    assert len(on.bets.taken) == 1
    part, status = on.part("wagers"), on.status
    assert (part.state, part.seen) == (PartState.PROBLEM, 2)
    assert part.problem == status.problem != ""
    assert status.phase is FeedPhase.TROUBLE
    on.again()
    assert on.status.phase is FeedPhase.WAITING


@pytest.mark.parametrize("amount", ["-1", "1,000", "NaN", None, "1e300", [1]])
def test_one_amount_that_is_none_keeps_the_whole_list_from_counting(on: Fed, amount: object) -> None:
    on.affiliate.wager("ann", "5000")
    on.affiliate.wager("bob", amount)
    on.again()
    assert len(on.bets.taken) == 1
    assert "(bob) is no amount" in on.part("wagers").problem


def test_names_that_are_left_out_are_named(on: Fed) -> None:
    on.affiliate.wager("=cmd()", "5")
    on.again()
    assert "Left out, as no viewer can be called so: “=cmd()”." in on.part("wagers").sentence
    assert len(on.bets.taken[1]) == 2


def test_what_could_not_be_stored_is_handed_on_again(on: Fed) -> None:
    on.bets.fault = EnvironmentFault("The disk is full.", "Make room.")
    on.affiliate.wager("ann", "2100")
    on.again()
    assert on.status.problem == "The disk is full."
    on.again()
    assert len(on.bets.taken) == 2


def test_a_test_shows_whom_it_would_count(on: Fed) -> None:
    (view,) = on.feeds.test(AFFILIATE)
    assert (view.seen, view.examples) == (2, ("ann: 1667.69", "bob: 12.5"))
    assert view.sentence == "2 users of the campaign, 1 rows of other campaigns."
    on.affiliate.next(PATH, Reply(403))
    (view,) = on.feeds.test(AFFILIATE)
    assert "does not let the desk in" in view.problem
    assert len(on.bets.taken) == 1


def test_both_feeds_go_their_own_ways(on: Fed) -> None:
    on.affiliate.next(PATH, Reply(500))
    on.feeds.sync(AFFILIATE)
    on.entries_on()
    on.until(lambda status: status.entries.phase is FeedPhase.WAITING)
    assert on.feeds.status.affiliate.phase is FeedPhase.TROUBLE
    assert on.names("followers") == {"ann", "bob"}
