"""Draws in steps of periods and pools: their list is fixed at the close, and so is what is said of their winners."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.ledger import PoolState
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.staged import DrawSource
from tests.conftest import Desk
from tests.services.staged_tools import check, decide

PERIOD = DrawSource("period")


@pytest.fixture
def book(desk: Desk) -> Desk:
    """A running period in which three viewers have tickets."""
    desk.services.periods.start(actor="op")
    for name, count in (("ann", 5), ("bob", 3), ("cid", 2)):
        desk.services.tickets.give(desk.set_counters(name), count, "gift", actor="op")
    return desk


def opened(desk: Desk, source: DrawSource, **given: object) -> DrawView:
    return desk.services.staged.open(source, level=Level.BEACON, actor="op", **given)  # type: ignore[arg-type]


def test_a_period_is_drawn_by_its_tickets_as_they_were_at_the_close(book: Desk) -> None:
    draw = opened(book, PERIOD, prize="a mug", winners=3)
    assert (draw.prize, draw.period_id) == ("a mug", 1)
    assert "Prize: a mug." in draw.rules
    book.services.staged.close(draw.id, actor="op")
    viewers = dict(book.rows("SELECT display_name, viewer_id FROM identities"))
    book.services.tickets.give(viewers["bob"], 100, "too late", actor="op")
    done = decide(book, draw.id)
    assert done.total == 10
    by_name = {winner.name: winner for winner in done.standing}
    assert {name: int(winner.weight) for name, winner in by_name.items()} == {"ann": 5, "bob": 3, "cid": 2}
    assert sum(by_name["bob"].by_source.values()) == 3, "what came after the close is not his reason"
    assert verify(book.services.draw_reader.proof(draw.id), check).complete
    assert [finding for finding in book.services.reports.reconcile() if not finding.ok] == []
    found = book.services.period_draws.get(draw.id)
    assert len(found.announcements) == 3


def test_a_period_under_way_is_drawn_by_nobody_else_and_may_end_meanwhile(book: Desk) -> None:
    draw = opened(book, PERIOD)
    for source in (PERIOD, DrawSource("period", period_id=1)):
        with book.refuses(Code.DRAW_IN_PROGRESS, "Draw #1 is under way"):
            opened(book, source)
    with book.refuses(Code.DRAW_IN_PROGRESS):
        book.services.period_draws.draw(actor="op")
    closed = book.services.staged.close(draw.id, end_period=True, actor="op")
    assert closed.state == "waiting"
    with book.refuses(Code.NO_ACTIVE_PERIOD):
        book.services.tickets.give(1, 1, "late", actor="op")
    assert len(decide(book, draw.id).standing) == 1


def test_a_book_whose_minimum_changes_after_the_opening_is_not_what_was_committed_to(book: Desk) -> None:
    draw = opened(book, PERIOD)
    settings = book.services.books.get().settings
    book.services.books.change(book.services.books.get().id, replace(settings, minimum_tickets=5), actor="op")
    with book.refuses(Code.TERMS_CHANGED):
        book.services.staged.close(draw.id, actor="op")


def test_a_redraw_of_a_period_passes_nobody_over_in_silence(book: Desk) -> None:
    draw = opened(book, PERIOD)
    book.services.staged.close(draw.id, actor="op")
    first = decide(book, draw.id).standing[0]
    others = [row[0] for row in book.rows("SELECT id FROM viewers WHERE id <> ?", first.viewer_id)]
    book.services.winners.redraw(draw.id, "away", actor="op")
    book.services.viewers.exclude(others[0], "bot", actor="op")
    done = decide(book, draw.id)
    if done.is_under_way:
        done = decide(book, draw.id)
    assert [winner.viewer_id for winner in done.standing] == [others[1]]
    assert verify(book.services.draw_reader.proof(draw.id), check).complete


@pytest.fixture
def pool(desk: Desk) -> Desk:
    """A full pool of three tickets for a prize of money."""
    prize = desk.services.prizes.create(PrizeTerms("Ten euros", value=1000, is_money=True, stock=1), actor="op")
    made = desk.services.pools.open(prize.id, PoolTerms(250, 3), actor="op")
    for name in ("ann", "bob"):
        viewer = desk.set_counters(name)
        wallet = desk.services.wallets.open(viewer, actor="op")
        topup = desk.services.topups.create(wallet.id, 1000, provider="x", provider_txn_id=name, actor="op")
        desk.services.topups.complete(topup.id, actor="op")
        desk.services.pools.buy_from_wallet(made.id, viewer, actor="op")
    desk.services.pools.buy_from_wallet(made.id, 2, actor="op")
    return desk


def test_a_pool_starts_when_its_draw_is_decided_and_is_not_cancelled_before(pool: Desk) -> None:
    source = DrawSource("pool", pool_id=1)
    with pool.refuses(Code.VALUE_INVALID):
        opened(pool, source, winners=2)
    draw = opened(pool, source, confirm=True)
    for _ in range(2):
        with pool.refuses(Code.DRAW_IN_PROGRESS):
            pool.services.pools.cancel(1, "changed my mind", actor="op")
        with pool.refuses(Code.DRAW_IN_PROGRESS):
            pool.services.pool_draws.draw(1, actor="op")
        with pool.refuses(Code.DRAW_IN_PROGRESS):
            opened(pool, source)
        if draw.state == "opened":
            draw = pool.services.staged.close(draw.id, actor="op")
    assert pool.services.pools.get(1).state is PoolState.FULL
    done = decide(pool, draw.id)
    assert pool.services.pools.get(1).state is PoolState.STARTED
    winner = done.standing[0]
    assert (winner.state, winner.number in (1, 2, 3)) == ("confirmed", True)
    assert [win.viewer for win in pool.services.prizes.wins()] == [winner.name]
    assert verify(pool.services.draw_reader.proof(draw.id), check).complete
    assert [finding for finding in pool.services.reports.reconcile() if not finding.ok] == []


def test_a_pool_whose_draw_was_given_up_is_drawn_again_or_cancelled(pool: Desk) -> None:
    source = DrawSource("pool", pool_id=1)
    draw = opened(pool, source)
    for _ in range(2):
        assert [finding for finding in pool.services.reports.reconcile() if not finding.ok] == []
        if draw.state == "opened":
            draw = pool.services.staged.give_up(draw.id, "wrong pool", actor="op")
    second = opened(pool, source)
    pool.services.staged.give_up(second.id, "again", actor="op")
    assert pool.services.pools.cancel(1, "no luck", actor="op").refunded == 3


def test_a_pool_whose_winner_is_being_replaced_is_drawn_by_no_second_draw(pool: Desk) -> None:
    source = DrawSource("pool", pool_id=1)
    draw = opened(pool, source)
    pool.services.staged.close(draw.id, actor="op")
    decide(pool, draw.id)
    waiting = pool.services.winners.redraw(draw.id, "away", actor="op")
    assert waiting.redraw is not None
    pool.clock.advance(days=2)
    [due] = pool.services.staged.waiting()
    [view] = pool.services.staged.expire(due)
    assert (view.state, view.vacant) == ("drawn", (1,))
    with pool.refuses(Code.POOL_NOT_FULL, "go on with that draw's redraw"):
        pool.services.pool_draws.draw(1, actor="op")
    pool.services.winners.redraw(draw.id, "away", actor="op")
    assert len(decide(pool, draw.id).standing) == 1
    assert [finding for finding in pool.services.reports.reconcile() if not finding.ok] == []


def test_several_draws_of_different_sources_are_under_way_at_once(book: Desk) -> None:
    book.services.sessions.start(actor="op")
    book.enter("eve")
    first = opened(book, PERIOD)
    second = opened(book, DrawSource("session"))
    assert [view.id for view in book.services.staged.all_under_way()] == [first.id, second.id]
    for draw in (second, first):
        book.services.staged.close(draw.id, actor="op")
    assert [one.draw_id for one in book.services.staged.waiting()] == sorted((first.id, second.id))
    assert decide(book, first.id).state == decide(book, second.id).state == "drawn"
    assert book.services.staged.chain().is_whole
