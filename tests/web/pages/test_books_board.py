"""The leaderboard page as it shows a ticket book."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.pages import documents
from tests.web.pages.conftest import Screen, wait_for_texts
from tests.web.pages.serving import OverlayServer


def book(number: int, name: str, names: list[str], *, is_default: bool = False, **more: Any) -> dict[str, Any]:
    lines = documents.leaderboard(names)["lines"]
    keys = sorted({name.casefold(), name.lower()})
    parts = {"id": number, "name": name, "keys": keys, "isDefault": is_default, "period": "November 2026"}
    return {**parts, "entries": len(names), "tickets": 15432, "lines": lines, **more}


BOOKS = {
    "books": [
        book(1, "Monthly", ["Ann", "Bob"], is_default=True),
        book(7, "Großer Preis", ["Cid"]),
        book(8, "<b>Weekly</b>", ["<img src=x onerror=window.hit=1>"]),
        book(9, "Empty", [], tickets=0, period=None),
    ]
}


@pytest.mark.parametrize(
    "query, title, names",
    [
        ("?book=", "Monthly", ["Ann", "Bob"]),
        ("?book=MONTHLY", "Monthly", ["Ann", "Bob"]),
        ("?book=7", "Großer Preis", ["Cid"]),
        ("?book=gro%C3%9Fer%20preis", "Großer Preis", ["Cid"]),
        ("?book=grosser+preis&top=1", "Großer Preis", ["Cid"]),
        ("?top=1&book=monthly", "Monthly", ["Ann"]),
        ("?book=8", "<b>Weekly</b>", ["<img src=x onerror=window.hit=1>"]),
    ],
)
def test_a_book_is_shown_by_name_or_id(
    screen: Screen, server: OverlayServer, query: str, title: str, names: list[str]
) -> None:
    server.publish("books", BOOKS)
    page = screen.open("leaderboard", query)
    wait_for_texts(page, ".line .name", names)
    wait_for_texts(page, "#title", title)
    wait_for_texts(page, "#entries", "15 432 tickets")
    assert page.evaluate("window.hit") is None


def test_without_a_book_the_session_is_shown(screen: Screen, server: OverlayServer) -> None:
    server.publish("books", BOOKS)
    server.publish("leaderboard", documents.leaderboard(["Zoe"]))
    page = screen.open("leaderboard")
    wait_for_texts(page, ".line .name", ["Zoe"])
    wait_for_texts(page, "#title", "Best chances")
    wait_for_texts(page, "#entries", "1 entry")


def test_it_follows_what_happens(screen: Screen, server: OverlayServer) -> None:
    server.publish("books", BOOKS)
    page = screen.open("leaderboard", "?book=")
    wait_for_texts(page, ".line .name", ["Ann", "Bob"])
    server.publish("books", {"books": [book(1, "Monthly", ["Bob", "Cid", "Ann"], is_default=True, tickets=1)]})
    wait_for_texts(page, ".line .name", ["Bob", "Cid", "Ann"])
    wait_for_texts(page, "#entries", "1 ticket")


def test_an_empty_book_waits_and_an_unknown_one_says_so(screen: Screen, server: OverlayServer) -> None:
    server.publish("books", BOOKS)
    page = screen.open("leaderboard", "?book=empty")
    wait_for_texts(page, "#empty", "Waiting for tickets")
    wait_for_texts(page, "#title", "Empty")
    page = screen.open("leaderboard", "?book=nonsense")
    wait_for_texts(page, "#empty", "There is no book of this name")
    expect(page.locator(".line")).to_have_count(0)
