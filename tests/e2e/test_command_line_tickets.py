"""Ticket books as a user types them: drawing a period, its proof, exports, and what is refused."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.services.settings import DrawSettings
from raffle_desktop.storage.data_folder import DataFolder
from tests.e2e.test_command_line import Desk, desk

__all__ = ["desk"]


@contextmanager
def opened(desk: Desk) -> Iterator[Services]:
    """The desk's services, as a running program would have them."""
    with open_desk(DataFolder(desk.folder)) as services:
        yield services


def give(desk: Desk, held: dict[str, int], book: str | None = None) -> None:
    with opened(desk) as services:
        services.periods.turn_if_due()
        for name, tickets in held.items():
            services.ticket_desk.give(Person("twitch", name, f"id-{name}"), tickets, "test", book, actor="op")


def put_over(desk: Desk) -> None:
    """Let the running period's time be up, as if the desk had been off for a while."""
    now = datetime.now(UTC)
    began, ends = to_micros(now - timedelta(days=40)), to_micros(now - timedelta(days=1))
    with opened(desk) as services:
        services.core.write(
            lambda transaction: transaction.connection.exec_driver_sql(
                "UPDATE periods SET starts_at = ?, ends_at = ? WHERE state = 'active'", (began, ends)
            ),
            actor="test",
        )


@pytest.fixture
def monthly(desk: Desk) -> Desk:
    give(desk, {"ann": 248, "bob": 15184})
    return desk


def test_a_period_is_drawn_and_proved(monthly: Desk, tmp_path: Path) -> None:
    drawn = monthly.draw("--source", "period")
    assert set(drawn) == {"drawId", "source", "level", "entries", "total", "winners"}
    assert (drawn["source"], drawn["level"], drawn["entries"], drawn["total"]) == ("period:Monthly", "local", 2, 15432)
    [winner] = drawn["winners"]
    assert set(winner) == {"place", "viewerId", "username", "platform", "weight", "odds", "ticket"}
    tickets = {"ann": 248, "bob": 15184}[winner["username"]]
    assert (winner["weight"], winner["platform"], winner["place"]) == (tickets, "twitch", 1)
    assert winner["odds"] == pytest.approx(float(Fraction(tickets, 15432)))
    numbers = range(1, 249) if winner["username"] == "ann" else range(249, 15433)
    assert winner["ticket"] in numbers
    proof = tmp_path / "p.json"
    monthly.ok("proof", drawn["drawId"], "-o", str(proof))
    assert "All checks hold" in monthly.ok("verify", str(proof))
    # Of these two the first in the list has the first positions, so the number follows from the position alone.
    picked = json.loads(proof.read_text())["events"][0]["picks"][0]
    assert winner["ticket"] == picked["ticket"] + 1
    assert "equal" in monthly.ok("report", "reconcile")


def test_in_words_a_draw_tells_number_odds_and_sources(monthly: Desk) -> None:
    out = monthly.ok("draw", "--source", "period:monthly", "--winners", "3", "--prize", "a mug").replace("\xa0", " ")
    assert "Winner 1: " in out
    assert "wins a mug" in out
    assert "ticket number " in out
    assert "15 432" in out
    assert "248 bonus" in out
    assert "Only 2 could be drawn: nobody else was left." in out
    assert "among 2 viewers with 15 432 tickets" in out
    assert "Proof id: " in out
    with opened(monthly) as services:
        view = services.draw_reader.get("latest")
        assert [winner.state for winner in view.standing] == ["confirmed", "confirmed"]
        assert view.opened_by.endswith("(command line)")
        assert services.periods.current() is not None


def test_the_book_is_named_by_name_or_id(monthly: Desk) -> None:
    with opened(monthly) as services:
        weekly = services.books.create("Weekly", actor="op").id
    give(monthly, {"zoe": 3}, "Weekly")
    for named in ("Weekly", "weekly", str(weekly)):
        drawn = monthly.draw("--source", f"period:{named}")
        assert (drawn["source"], drawn["winners"][0]["username"]) == ("period:Weekly", "zoe")
    assert monthly("draw", "--source", "period:Daily").sentence == "There is no such ticket book."


def test_a_desk_of_nobody_opens_its_first_period_and_draws_nobody(desk: Desk) -> None:
    answer = desk("draw", "--source", "period")
    assert (answer.code, answer.out) == (1, "")
    assert answer.sentence.startswith("There is nobody to draw")
    with opened(desk) as services:
        assert services.periods.current() is not None


def test_a_period_can_be_ended_by_its_draw(monthly: Desk) -> None:
    out = monthly.ok("draw", "--source", "period", "--end-period")
    assert "has ended." in out
    with opened(monthly) as services:
        assert services.periods.current() is None
    assert "no running period" in monthly("draw", "--source", "period").sentence
    again = monthly.draw("--source", "period", "--ended")
    assert again["total"] == 15432


def test_a_period_that_was_over_is_not_mistaken_for_the_one_that_runs_now(monthly: Desk) -> None:
    with opened(monthly) as services:
        over = services.periods.current()
        assert over is not None
    put_over(monthly)
    answer = monthly("draw", "--source", "period")
    assert answer.code == 1
    assert over.name in answer.sentence
    assert "--ended" in answer.sentence
    with opened(monthly) as services:
        assert services.draw_reader.count() == 0
        assert services.periods.get(over.id).state == "ended"
    drawn = monthly.draw("--source", "period", "--ended")
    assert drawn["total"] == 15432
    assert "nobody to draw" in monthly("draw", "--source", "period").sentence


def test_nothing_has_ended_yet(monthly: Desk) -> None:
    assert monthly("draw", "--source", "period", "--ended").sentence == "No period of Monthly has ended yet."


@pytest.mark.parametrize(
    "arguments",
    [
        ("--source", "period:"),
        ("--source", "periods"),
        ("--prize", "a mug"),
        ("--end-period",),
        ("--source", "session", "--ended"),
        ("--source", "period", "--ended", "--end-period"),
    ],
)
def test_wrong_arguments_are_one_line_and_draw_nothing(monthly: Desk, arguments: tuple[str, ...]) -> None:
    answer = monthly("draw", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    with opened(monthly) as services:
        assert services.draw_reader.count() == 0


def test_a_claim_timer_leaves_the_winner_to_be_confirmed(monthly: Desk) -> None:
    with opened(monthly) as services:
        services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
    assert "waits for confirmation" in monthly.ok("draw", "--source", "period")


def test_tickets_are_exported(monthly: Desk) -> None:
    rows = list(csv.DictReader(io.StringIO(monthly.ok("export", "--what", "tickets", "-o", "-"))))
    assert [(row["username"], row["user_id"], row["rank"], row["tickets"], row["numbers"]) for row in rows] == [
        ("bob", "id-bob", "1", "15184", "249-15432"),
        ("ann", "id-ann", "2", "248", "1-248"),
    ]
    document = json.loads(monthly.ok("export", "--what", "tickets", "--format", "json", "-o", "-"))
    assert [row["bonus"] for row in document] == [15184, 248]
    assert "Wrote tickets to" in monthly.ok("export", "--what", "tickets")


def test_an_empty_desk_exports_only_the_header(desk: Desk) -> None:
    assert desk.ok("export", "--what", "tickets", "-o", "-").startswith('"book","period","state","rank"')


def test_the_winner_files_for_obs_show_the_draw(monthly: Desk) -> None:
    drawn = monthly.draw("--source", "period")
    text = (monthly.folder / "overlay" / "winner.txt").read_text(encoding="utf-8")
    assert drawn["winners"][0]["username"] in text
