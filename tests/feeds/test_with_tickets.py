"""Both feeds on a real ticket book: nothing wrong is ever paid or taken, and the operator sees why."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from raffle_desktop.domain.tickets import Rates, Source
from raffle_desktop.feeds.status import FeedName, FeedPhase, PartState
from raffle_desktop.services.feed_sync import FeedSyncService
from raffle_desktop.services.links import LinkService
from raffle_desktop.services.wagers import WagerService
from tests.fakes.affiliate_feed import PATH
from tests.fakes.entries_feed import Reply
from tests.feeds.fed import Fed, fed
from tests.feeds.hostile import SPOILED
from tests.services.ticket_tools import open_period, person

ENTRIES, AFFILIATE = FeedName.ENTRIES, FeedName.AFFILIATE
NO_LISTS = sorted(set(SPOILED) - {"not modified since nothing"})
RATES = Rates(
    {
        "twitch": {Source.FOLLOW: 1, Source.SUBSCRIPTION: 5, Source.GIFTED_SUB: 5},
        "affiliate": {Source.WAGER: 20},
    }
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Fed]:
    """A running period that takes everything from the feeds."""
    with fed(tmp_path) as made:
        books = made.desk.services.books
        first = books.get()
        origins = {
            **first.settings.origins,
            Source.FOLLOW: "feed",
            Source.SUBSCRIPTION: "feed",
            Source.GIFTED_SUB: "feed",
        }
        books.change(first.id, replace(first.settings, rates=RATES, origins=origins), actor="op")
        if not made.desk.value("SELECT count(*) FROM periods WHERE state = 'active'"):
            open_period(made.desk)
        made.sync = FeedSyncService(made.desk.services.core)
        made.wagers = WagerService(made.desk.services.core)
        yield made


def tickets(made: Fed) -> dict[str, int]:
    """Name to valid tickets, of everybody who ever had any."""
    return dict(
        made.desk.rows(
            "SELECT i.display_name, t.valid FROM ticket_totals AS t JOIN viewers AS v ON v.id = t.viewer_id"
            " JOIN identities AS i ON i.id = v.primary_identity_id"
        )
    )


def ledger(made: Fed) -> list[tuple[object, ...]]:
    return made.desk.rows("SELECT * FROM ticket_log ORDER BY id")


def test_what_the_lists_bring_is_given_and_taken_with_them(book: Fed) -> None:
    book.entries_on().start().first()
    assert tickets(book) == {"ann": 6, "bob": 11}
    book.entries.lists["/followers"] = ["ANN", {"login": "bob"}, "cy"]
    book.entries.lists["/subscribers"] = {"data": [{"user_name": "cy"}, "ann"]}
    book.entries.lists["/gift-subs"] = [{"username": "Bob", "total": "3"}]
    book.again()
    assert tickets(book) == {"ann": 6, "bob": 16, "cy": 6}
    book.entries.lists["/subscribers"] = ["cy"]
    book.feeds.sync(ENTRIES, force=True)
    assert tickets(book) == {"ann": 1, "bob": 16, "cy": 6}


def test_no_answer_that_is_no_list_moves_a_ticket(book: Fed, subtests: pytest.Subtests) -> None:
    book.entries_on().start().first()
    before = ledger(book)
    assert before
    for name in NO_LISTS:
        with subtests.test(name):
            for path in ("/followers", "/subscribers", "/gift-subs"):
                book.entries.next(path, SPOILED[name][0])
            # A server that wants to be left alone is not asked for the other lists, so they get theirs later.
            phases = [book.again().phase for _ in range(4)]
            assert (phases[0], phases[-1]) == (FeedPhase.TROUBLE, FeedPhase.WAITING)
            assert ledger(book) == before


def test_a_list_that_loses_too_many_is_held_until_the_operator_agrees(book: Fed) -> None:
    book.entries.lists["/followers"] = [f"viewer{number}" for number in range(100)]
    book.entries_on().start().first()
    before = ledger(book)
    book.entries.lists["/followers"] = [f"viewer{number}" for number in range(50)]
    book.again()
    assert ledger(book) == before
    part = book.part("followers")
    assert part.state is PartState.HELD
    assert "would take 50 of 115 tickets (44 %)" in part.sentence
    assert isinstance(book.sync, FeedSyncService)
    book.sync.confirm_held(actor="op")
    assert sum(tickets(book).values()) == 65
    book.until(lambda status: status.entries.part("followers").state is PartState.TAKEN)


def test_a_suddenly_empty_list_takes_nothing_even_where_it_would_not_be_held(book: Fed) -> None:
    book.entries.lists["/followers"] = [f"viewer{number}" for number in range(100)]
    book.entries_on().start().first()
    before = ledger(book)
    book.entries.lists["/subscribers"] = []
    book.again()
    assert ledger(book) == before
    assert "suddenly empty" in book.part("subscribers").sentence


def test_a_stormy_month_ends_where_a_calm_one_would(book: Fed) -> None:
    dice = random.Random(6)
    names = [f"viewer{number}" for number in range(60)]
    following = set(names)
    book.entries.lists["/followers"] = sorted(following)
    book.entries_on().start().first()
    for _ in range(25):
        following ^= set(dice.sample(names, 1))
        book.entries.lists["/followers"] = dice.sample(sorted(following), len(following))
        for path in ("/followers", "/subscribers", "/gift-subs"):
            replies = [SPOILED[name][0] for name in sorted(set(SPOILED) - {"not modified since nothing", "huge"})]
            book.entries.next(path, *dice.sample([*replies, Reply(200, b"[]")], dice.choice([0, 0, 1])))
        book.again()
    for _ in range(80):
        if not book.again().problem:
            break
    assert not [part for part in book.status.parts if part.state is PartState.HELD]
    assert not book.status.problem
    assert {name for name, n in tickets(book).items() if n == 1} == following
    assert {name: n for name, n in tickets(book).items() if n > 1} == {"ann": 5, "bob": 10}
    assert not book.desk.services.tickets.audit()


# Wagers


def linked(book: Fed, name: str) -> int:
    viewer = person(book.desk, name)
    LinkService(book.desk.services.core).link(viewer, name, actor="op")
    return viewer


def test_wagers_are_paid_exactly_through_every_form_of_number(book: Fed) -> None:
    linked(book, "ann")
    book.affiliate.wager("ann", "1667.690000000000000000")
    book.affiliate_on().start().first()
    paid = []
    for amount in ("2100.00", 2110, "2120.000000000000000001", 2120.0, "2120"):
        book.affiliate.wager("ann", amount)
        book.again()
        paid.append(tickets(book).get("ann", 0))
    assert paid == [8, 8, 9, 9, 9]


def test_no_answer_that_is_no_list_pays_or_sets_anything(book: Fed, subtests: pytest.Subtests) -> None:
    linked(book, "ann")
    book.affiliate_on(campaign="none yet").start().first()
    for number, name in enumerate(NO_LISTS):
        with subtests.test(name):
            campaign, before = f"c{number}", tickets(book).get("ann", 0)
            book.affiliate.wager("ann", "1000", campaign)
            # In place of the campaign's first answer too: no baselines come of it.
            book.affiliate.next(PATH, SPOILED[name][0])
            book.affiliate_on(campaign=campaign)
            book.until(lambda status: status.affiliate.phase is FeedPhase.TROUBLE)
            book.again()
            assert tickets(book).get("ann", 0) == before
            book.affiliate.wager("ann", "1100", campaign)
            book.affiliate.next(PATH, SPOILED[name][0])
            assert book.again().phase is FeedPhase.TROUBLE
            assert tickets(book).get("ann", 0) == before
            assert book.again().phase is FeedPhase.WAITING
            assert tickets(book)["ann"] == before + 2


def test_an_empty_first_list_does_not_have_everything_ever_wagered_paid(book: Fed) -> None:
    linked(book, "ann")
    book.affiliate_on().start().first()
    assert book.part("wagers").state is PartState.EMPTY
    book.affiliate.wager("ann", "1000000")
    book.again()
    assert tickets(book) == {}
    book.affiliate.wager("ann", "1000050")
    book.again()
    assert tickets(book) == {"ann": 1}


def test_another_campaign_begins_with_its_own_baselines(book: Fed) -> None:
    linked(book, "ann")
    book.affiliate.wager("ann", "10")
    book.affiliate_on().start().first()
    book.affiliate.wager("ann", "500000", "other")
    book.affiliate_on(campaign="other")
    book.until(lambda status: status.affiliate.phase is FeedPhase.WAITING and ("other", 500_000_000_000) in known(book))
    assert tickets(book) == {}


def known(book: Fed) -> list[tuple[object, ...]]:
    """Campaign and amount, of every name on the affiliate's list."""
    return book.desk.rows("SELECT campaign, known FROM wager_accounts")
