"""The overlay's document of ticket books: everybody's first fifty, ready to be shown."""

from __future__ import annotations

from fractions import Fraction

from raffle_desktop.obs.overlay_state import OverlayState
from tests.conftest import Desk
from tests.services.ticket_tools import award, end_period, open_period, person


def test_every_book_is_in_it_with_its_board(desk: Desk) -> None:
    weekly = desk.services.books.create("Wöchentlich", actor="op").id
    week = open_period(desk, weekly, "Week 47 of 2026")
    award(desk, week, person(desk, "ann"), 15184)
    award(desk, week, person(desk, "bo"), 248)
    monthly, other = OverlayState(desk.services).document("books")["books"]
    assert (monthly["name"], monthly["isDefault"], monthly["period"], monthly["lines"]) == ("Monthly", True, None, [])
    assert (other["id"], other["name"], other["period"]) == (weekly, "Wöchentlich", "Week 47 of 2026")
    assert (other["entries"], other["tickets"]) == (2, 15432)
    lines = [
        (line["rank"], line["name"], line["weight"].replace("\xa0", " "), line["chance"]) for line in other["lines"]
    ]
    assert lines == [(1, "ann", "15 184", "98.39 %"), (2, "bo", "248", "1.61 %")]
    assert other["lines"][1]["share"] == float(Fraction(248, 15432))


def test_a_book_is_found_however_its_name_is_written(desk: Desk) -> None:
    desk.services.books.create("STRASSE ÉTÉ", actor="op")
    desk.services.books.create("Großer Preis", actor="op")
    keys = [book["keys"] for book in OverlayState(desk.services).document("books")["books"]]
    assert keys == [["monthly"], ["grosser preis", "großer preis"], ["strasse été"]]


def test_names_are_made_fit_for_the_screen(desk: Desk) -> None:
    period = open_period(desk)
    # As an older program may have stored it.
    award(desk, period, person(desk, "x"), 1)
    desk.run_sql("UPDATE identities SET display_name = ?", "ann\u202egnp" + "x" * 600)
    (line,) = OverlayState(desk.services).document("books")["books"][0]["lines"]
    assert "\u202e" not in line["name"]
    assert len(line["name"]) < 100


def test_after_its_end_the_newest_period_stays_until_another_begins(desk: Desk) -> None:
    period = open_period(desk)
    award(desk, period, person(desk, "ann"), 1)
    end_period(desk, period)
    state = OverlayState(desk.services)
    assert state.document("books")["books"][0]["tickets"] == 1
    desk.clock.advance(days=1)
    open_period(desk, name="December 2026")
    (book,) = state.document("books")["books"]
    assert (book["period"], book["tickets"]) == ("December 2026", 0)


def test_the_winner_card_of_a_period_tells_the_number_and_the_tickets(desk: Desk) -> None:
    period = open_period(desk)
    award(desk, period, person(desk, "ann"), 15432)
    view = desk.services.period_draws.draw(actor="op").view
    number = f"{view.standing[0].number:,}".replace(",", "\xa0")
    # The wheel has to come to rest first.
    assert OverlayState(desk.services).document("winner")["winner"] is None
    reveal = desk.services.stage.reveal(view.id, 0, duration_ms=6000, actor="desk")
    shown = OverlayState(desk.services).document("winner")
    assert shown["visibleFrom"] == reveal.started_at / 1000 + 6000
    document = shown["winner"]
    assert document["title"] == "Monthly: November 2026"
    assert document["winners"][0]["detail"].replace(" ", "\xa0") == f"ticket\xa0{number}"
    assert document["footnote"].replace("\xa0", " ") == f"1 viewer · 15 432 tickets · draw {view.id[:8]}"


def test_the_wheel_and_the_ticker_have_the_winner_of_a_period(desk: Desk) -> None:
    period = open_period(desk)
    award(desk, period, person(desk, "ann"), 248)
    view = desk.services.period_draws.draw(actor="op").view
    desk.services.stage.reveal(view.id, 0, duration_ms=6000, actor="desk")
    state = OverlayState(desk.services)
    wheel = state.document("wheel")
    assert (wheel["mode"], wheel["title"], wheel["winner"]["name"]) == ("draw", "Monthly: November 2026", "ann")
    assert wheel["winner"]["weight"] == "248"
    assert [item["name"] for item in state.document("ticker")["items"]] == ["ann"]


def test_a_period_winner_taken_off_the_stage_is_off_the_overlays(desk: Desk) -> None:
    period = open_period(desk)
    award(desk, period, person(desk, "ann"), 3)
    view = desk.services.period_draws.draw(actor="op").view
    desk.services.stage.reveal(view.id, 0, duration_ms=6000, actor="desk")
    desk.services.stage.clear(view.id, 0, actor="desk")
    state = OverlayState(desk.services)
    assert state.document("winner")["winner"] is None
    assert state.document("wheel")["mode"] == "pool"
