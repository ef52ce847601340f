"""The shop: what tickets buy."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.tickets import Source
from tests.conftest import Desk
from tests.services.ticket_tools import award, end_period, holding, numbers, open_period, person


@pytest.fixture
def november(desk: Desk) -> int:
    return open_period(desk)


def test_a_perk_is_paid_with_the_lowest_numbers(desk: Desk, november: int) -> None:
    ann = person(desk, "ann")
    award(desk, november, ann, 10)
    shop = desk.services.shop
    song = shop.add("Choose a song", 4, 2, actor="op")
    sale = shop.buy(ann, song.id, actor="chat")
    assert (sale.perk, sale.viewer, sale.price, sale.delivered_at) == ("Choose a song", "ann", 4, None)
    assert numbers(desk, ann) == [5, 6, 7, 8, 9, 10]
    assert holding(desk, ann).by_source[Source.SHOP] == -4
    assert shop.perks()[0].stock == 1
    shop.change(song.id, "Choose two songs", 5, 1, actor="op")
    shop.deliver(sale.id, actor="op")
    assert [(one.perk, one.price) for one in shop.sales()] == [("Choose a song", 4)]
    assert shop.sales(open_only=True) == []
    shop.buy(ann, song.id, actor="chat")
    assert [(one.perk, one.price) for one in shop.sales(open_only=True)] == [("Choose two songs", 5)]
    with desk.refuses(Code.OUT_OF_STOCK):
        shop.buy(ann, song.id, actor="chat")
    assert desk.services.tickets.audit() == []


def test_what_cannot_be_bought(desk: Desk, november: int) -> None:
    ann, bo = person(desk, "ann"), person(desk, "bo")
    award(desk, november, ann, 3)
    award(desk, november, bo, 30)
    desk.services.viewers.exclude(bo, "a bot", actor="op")
    shop = desk.services.shop
    song = shop.add("Choose a song", 4, actor="op")
    gone = shop.add("Gone", 1, actor="op")
    shop.remove(gone.id, actor="op")
    assert [perk.name for perk in shop.perks()] == ["Choose a song"]
    with desk.refuses(Code.NOT_ENOUGH_TICKETS, "“ann” has 3 tickets; 4 are needed."):
        shop.buy(ann, song.id, actor="chat")
    with desk.refuses(Code.EXCLUDED):
        shop.buy(bo, song.id, actor="chat")
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        shop.buy(999, song.id, actor="chat")
    for perk_id in (gone.id, 999):
        with desk.refuses(Code.PERK_NOT_FOUND):
            shop.buy(ann, perk_id, actor="chat")
    end_period(desk, november)
    with desk.refuses(Code.NO_ACTIVE_PERIOD):
        shop.buy(ann, song.id, actor="chat")


def test_a_perk_is_bought_with_the_tickets_of_its_own_book(desk: Desk, november: int) -> None:
    weekly = desk.services.books.create("Weekly", actor="op")
    week = open_period(desk, weekly.id, "Week 47")
    ann = person(desk, "ann")
    award(desk, november, ann, 10)
    award(desk, week, ann, 1)
    perk = desk.services.shop.add("Small thing", 1, book="Weekly", actor="op")
    desk.services.shop.buy(ann, perk.id, actor="chat")
    assert [desk.services.tickets.balance(ann, book).valid for book in (None, "Weekly")] == [10, 0]
    assert desk.services.shop.perks() == desk.services.shop.sales() == []  # type: ignore[comparison-overlap]
    assert [one.perk for one in desk.services.shop.sales("Weekly")] == ["Small thing"]


@pytest.mark.parametrize(
    "name, price, stock, code",
    [
        ("", 1, None, Code.NAME_INVALID),
        ("x" * 101, 1, None, Code.NAME_INVALID),
        ("=1+1", 1, None, Code.NAME_INVALID),
        ("Song", 0, None, Code.VALUE_INVALID),
        ("Song", True, None, Code.VALUE_INVALID),
        ("Song", 1, -1, Code.VALUE_INVALID),
        ("Song", 1, 10**7, Code.VALUE_INVALID),
    ],
)
def test_offers_that_cannot_be_are_refused(desk: Desk, name: str, price: int, stock: int | None, code: Code) -> None:
    with desk.refuses(code):
        desk.services.shop.add(name, price, stock, actor="op")
    song = desk.services.shop.add("Song", 1, actor="op")
    with desk.refuses(code):
        desk.services.shop.change(song.id, name, price, stock, actor="op")


def test_a_perk_is_delivered_once(desk: Desk, november: int) -> None:
    ann = person(desk, "ann")
    award(desk, november, ann, 10)
    shop = desk.services.shop
    sale = shop.buy(ann, shop.add("Song", 1, actor="op").id, actor="chat")
    shop.deliver(sale.id, actor="op")
    first = shop.sales()[0].delivered_at
    desk.clock.advance(hours=1)
    shop.deliver(sale.id, actor="op")
    assert shop.sales()[0].delivered_at == first
    with desk.refuses(Code.PERK_NOT_FOUND):
        shop.deliver(999, actor="op")
