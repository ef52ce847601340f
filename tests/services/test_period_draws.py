"""Drawing a period: every valid ticket is one chance, and what is kept and said of who wins."""

from __future__ import annotations

import json
import random
from fractions import Fraction

import pytest
from sqlalchemy.exc import DBAPIError

from raffle_desktop.domain.changes import DrawChanged, EntriesChanged, PeriodChanged
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.domain.tickets import Rates, Source
from raffle_desktop.services.books import BookSettings
from raffle_desktop.services.people import Person
from raffle_desktop.services.period_draws import PeriodDraw
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.settings import DrawSettings
from tests.conftest import Desk
from tests.services.ticket_tools import award, numbers, open_period, person


@pytest.fixture
def november(desk: Desk) -> int:
    """A holds 2, 3, 9, 10; B holds 4 to 8; C has had one and lost it."""
    period = open_period(desk)
    ann, bo, cid = (person(desk, name) for name in ("ann", "bo", "cid"))
    award(desk, period, ann, 3, Source.FOLLOW)
    award(desk, period, bo, 5, Source.SUBSCRIPTION)
    award(desk, period, ann, -1, Source.FOLLOW)
    award(desk, period, ann, 2, Source.BONUS)
    award(desk, period, cid, 1)
    award(desk, period, cid, -1)
    return period


def draw(desk: Desk, **given: object) -> PeriodDraw:
    return desk.services.period_draws.draw(**{"actor": "op", **given})  # type: ignore[arg-type]


def everybodys_numbers(desk: Desk) -> dict[int, list[int]]:
    return {viewer: numbers(desk, viewer) for (viewer,) in desk.rows("SELECT id FROM viewers")}


def picked_by_hand(desk: Desk, view: DrawView, held: dict[int, list[int]]) -> list[tuple[int, int]]:
    """(viewer, winning number) of every pick, from the proof file and the numbers alone, ticket by ticket."""
    document = json.loads(desk.services.draw_reader.proof(view.id))
    lines = [line.split(" ", 2) for line in document["list"].splitlines()[7:]]
    viewer_of = dict(desk.rows("SELECT list_id, viewer_id FROM identities"))
    left = [(viewer_of[list_id], number) for _weight, list_id, _name in lines for number in held[viewer_of[list_id]]]
    assert [int(weight) for weight, _id, _name in lines] == [len(held[viewer_of[one]]) for _w, one, _n in lines]
    found = []
    for event in document["events"]:
        for pick in event["picks"]:
            assert len(left) == pick["of"]
            viewer, number = left[pick["ticket"]]
            found.append((viewer, number))
            left = [one for one in left if one[0] != viewer]
    return found


def test_the_winner_has_a_number_and_a_breakdown(desk: Desk, november: int) -> None:
    drawn = draw(desk, prize=" A \n mug ", winners=2)
    assert (drawn.view.source, drawn.view.source_label) == ("period", "Monthly: November 2026")
    assert (drawn.view.period_id, drawn.prize, drawn.view.opened_by) == (november, "A mug", "op")
    assert (drawn.view.entries, int(drawn.view.total)) == (2, 9)
    by_name = {winner.name: winner for winner in drawn.view.standing}
    assert set(by_name) == {"ann", "bo"}
    assert by_name["ann"].by_source == {"follow": 2, "bonus": 2}
    assert by_name["bo"].by_source == {"subscription": 5}
    assert by_name["ann"].number in (2, 3, 9, 10)
    assert by_name["bo"].number in (4, 5, 6, 7, 8)
    first, second = drawn.view.standing
    assert first.odds == Fraction(first.weight, 9)
    assert second.odds == 1
    assert [winner.state for winner in drawn.view.standing] == ["drawn", "drawn"]
    assert desk.changes[-1] == DrawChanged(drawn.view.id, "drawn")


def test_the_winning_number_is_that_of_the_drawn_position(desk: Desk) -> None:
    """Against every ticket laid out one by one, over many books, winners and redraws."""
    chance = random.Random(6)
    seen = set()
    for round_number in range(12):
        book = desk.services.books.create(f"book {round_number}", actor="op").id
        period = open_period(desk, book)
        viewers = [person(desk, f"v{number}") for number in range(6)]
        for _ in range(40):
            award(desk, period, chance.choice(viewers), chance.choice([-4, -3, -1, 2, 5, 9]))
        for viewer in viewers[:3]:
            award(desk, period, viewer, 30)
        held = {
            viewer: [one.number for one in desk.services.tickets.numbers(viewer, book=book) if one.is_valid]
            for viewer in viewers
        }
        assert sum(map(bool, held.values())) > 2
        view = draw(desk, book=book, winners=2).view
        # What comes after the list was closed takes numbers away and gives new ones; the draw knows nothing of it.
        for viewer in viewers:
            if len(held[viewer]) > 1:
                award(desk, period, viewer, 1 - len(held[viewer]))
                award(desk, period, viewer, 3)
        view = desk.services.winners.redraw(view.id, "absent", [2], actor="op")
        assert all(sum(winner.by_source.values()) == len(held[winner.viewer_id or 0]) for winner in view.winners)
        picks = [(winner.viewer_id, winner.number) for winner in view.winners]
        assert len(picks) == 3
        assert picks == picked_by_hand(desk, view, held)
        assert verify(desk.services.draw_reader.proof(view.id)).complete
        seen |= {held[viewer].index(number) for viewer, number in picks if viewer and number}
    assert len(seen) > 5
    assert [finding for finding in desk.services.reports.reconcile() if not finding.ok] == []


def test_every_number_can_win(desk: Desk, november: int) -> None:
    """Many draws of a small book: a number that cannot be reached, or one of nobody's, would show."""
    won = {draw(desk).view.standing[0].number for _ in range(150)}
    assert won == {2, 3, 4, 5, 6, 7, 8, 9, 10}


def test_who_has_too_few_tickets_or_is_excluded_is_not_drawn(desk: Desk, november: int) -> None:
    desk.services.books.change(1, BookSettings(minimum_tickets=5), actor="op")
    drawn = draw(desk, winners=5)
    assert [winner.name for winner in drawn.view.standing] == ["bo"]
    assert "with 5 at the least" in desk.value("SELECT open_text FROM draws")
    desk.services.viewers.exclude(drawn.view.standing[0].viewer_id or 0, "spam", actor="op")
    with desk.refuses(Code.NOBODY_TO_DRAW):
        draw(desk)


@pytest.mark.parametrize(
    "given, code",
    [
        ({"book": "Weekly"}, Code.BOOK_NOT_FOUND),
        ({"period_id": 77}, Code.PERIOD_NOT_FOUND),
        ({"winners": 0}, Code.VALUE_INVALID),
        ({"winners": 1001}, Code.VALUE_INVALID),
        ({"prize": "x" * 201}, Code.VALUE_INVALID),
    ],
)
def test_what_cannot_be_drawn_is_refused(desk: Desk, november: int, given: dict[str, object], code: Code) -> None:
    with desk.refuses(code):
        draw(desk, **given)


def test_nothing_is_drawn_without_a_period_or_tickets(desk: Desk) -> None:
    with desk.refuses(Code.NO_ACTIVE_PERIOD):
        draw(desk)
    open_period(desk)
    with desk.refuses(Code.NOBODY_TO_DRAW, "nobody has enough valid tickets"):
        draw(desk)


def test_a_draw_that_ends_the_period_takes_in_what_is_known_until_then(desk: Desk) -> None:
    desk.services.books.change(1, BookSettings(rates=Rates({"twitch": {Source.WATCHTIME: 10}})), actor="op")
    period = desk.services.periods.start(actor="op").id
    ann = desk.services.viewers.ensure(Person("twitch", "ann", "11"), actor="op").id
    desk.services.watch_time.note_chatters([ann], 60, actor="twitch")
    assert desk.services.tickets.balance(ann).valid == 0
    drawn = draw(desk, end=True, confirm=True)
    assert int(drawn.view.total) == 10
    assert drawn.view.standing[0].by_source == {"watchtime": 10}
    assert (drawn.period.id, drawn.period.state) == (period, "ended")
    assert PeriodChanged(period, "ended") in desk.changes
    with desk.refuses(Code.NO_ACTIVE_PERIOD):
        draw(desk, period_id=period, end=True)


def test_a_draw_of_nobody_does_not_end_the_period(desk: Desk) -> None:
    open_period(desk)
    with desk.refuses(Code.NOBODY_TO_DRAW):
        draw(desk, end=True)
    assert desk.services.periods.current() is not None


def test_an_ended_period_can_be_drawn_but_not_by_who_was_excluded_since(desk: Desk, november: int) -> None:
    desk.services.periods.end(archive=True, actor="op")
    bo = desk.value("SELECT viewer_id FROM identities WHERE login_key = 'bo'")
    desk.services.viewers.exclude(bo, "spam", actor="op")
    drawn = draw(desk, period_id=november, winners=3)
    assert [winner.name for winner in drawn.view.standing] == ["ann"]
    desk.services.viewers.exclude(drawn.view.standing[0].viewer_id or 0, "spam", actor="op")
    with desk.refuses(Code.NOBODY_TO_DRAW):
        draw(desk, period_id=november)


def test_confirmed_at_once_unless_a_claim_timer_is_set(desk: Desk, november: int) -> None:
    assert draw(desk, confirm=True).view.standing[0].state == "confirmed"
    desk.services.settings.set_draw_settings(DrawSettings(claim_seconds=30), actor="op")
    drawn = draw(desk, confirm=True)
    assert drawn.view.standing[0].state == "drawn"
    confirmed = desk.services.winners.confirm(drawn.view.id, actor="op")
    assert confirmed.standing[0].state == "confirmed"
    assert "claim 30" in desk.rows("SELECT open_text FROM draws WHERE id = ?", drawn.view.id)[0][0]


def test_a_confirmed_win_takes_no_tickets_and_leaves_sessions_alone(desk: Desk, november: int) -> None:
    desk.services.sessions.start("Friday", actor="op")
    before = everybodys_numbers(desk), desk.rows("SELECT * FROM engagement")
    drawn = draw(desk, confirm=True)
    desk.services.winners.undo(drawn.view.id, "mistake", actor="op")
    assert (everybodys_numbers(desk), desk.rows("SELECT * FROM engagement")) == before
    assert not any(isinstance(change, EntriesChanged) for change in desk.changes)


def test_an_undone_draw_stays_on_record_and_names_nobody(desk: Desk, november: int) -> None:
    drawn = draw(desk, confirm=True)
    view = desk.services.winners.undo(drawn.view.id, "wrong prize", actor="op")
    assert view.standing == ()
    assert [(winner.state, winner.reason) for winner in view.winners] == [("undone", "wrong prize")]
    assert desk.services.period_draws.get(view.id).announcements == ()
    assert verify(desk.services.draw_reader.proof(view.id)).complete
    with desk.refuses(Code.DRAW_UNDONE):
        desk.services.winners.redraw(view.id, "again", actor="op")


def test_a_redraw_passes_over_who_has_left_the_raffle(desk: Desk, november: int) -> None:
    for name in ("dan", "eve", "fay"):
        award(desk, november, person(desk, name), 4)
    drawn = draw(desk)
    winner = drawn.view.standing[0].viewer_id
    others = [one for (one,) in desk.rows("SELECT viewer_id FROM ticket_totals WHERE valid > 0") if one != winner]
    stays, excluded, *emptied = others
    desk.services.viewers.exclude(excluded, "spam", actor="op")
    for viewer in emptied:
        award(desk, november, viewer, -len(numbers(desk, viewer)))
    view = desk.services.winners.redraw(drawn.view.id, "absent", confirm=True, actor="op")
    assert [(one.viewer_id, one.state) for one in view.standing] == [(stays, "confirmed")]
    assert all(one.reason in ("absent", "no longer in the raffle") for one in view.winners if not one.stands)
    assert all(one.number is not None for one in view.winners)
    assert verify(desk.services.draw_reader.proof(view.id)).complete
    with desk.refuses(Code.NOBODY_TO_DRAW):
        desk.services.winners.redraw(drawn.view.id, "absent too", actor="op")


def test_after_the_periods_end_a_winner_can_still_be_replaced(desk: Desk, november: int) -> None:
    drawn = draw(desk, end=True, confirm=True)
    view = desk.services.winners.redraw(drawn.view.id, "absent", confirm=True, actor="op")
    assert {winner.name for winner in view.winners} == {"ann", "bo"}
    assert view.standing[0].state == "confirmed"


def test_after_the_periods_end_too_the_excluded_are_passed_over(desk: Desk, november: int) -> None:
    for number in range(9):
        award(desk, november, person(desk, f"v{number}"), 4)
    drawn = draw(desk, end=True)
    winner = drawn.view.standing[0].viewer_id
    stays, *excluded = [
        one for (one,) in desk.rows("SELECT viewer_id FROM ticket_totals WHERE valid > 0 ORDER BY 1") if one != winner
    ]
    for viewer in excluded:
        desk.services.viewers.exclude(viewer, "spam", actor="op")
    view = desk.services.winners.redraw(drawn.view.id, "absent", actor="op")
    assert [one.viewer_id for one in view.standing] == [stays]
    assert len(view.winners) > 2


def test_the_announcement_says_everything(desk: Desk) -> None:
    period = open_period(desk)
    ann = person(desk, "ann")
    award(desk, period, ann, 200, Source.WATCHTIME)
    award(desk, period, ann, 60, Source.GIFTED_SUB)
    award(desk, period, ann, -12, Source.REMOVAL)
    desk.services.books.change(
        1,
        BookSettings(
            announcement="@{winner}|{prize}|{number}|{total}|{participants}|{odds}|{breakdown}|{unknown}|{winner.name}"
        ),
        actor="op",
    )
    award(desk, period, person(desk, "bo"), 15184, Source.BONUS)
    drawn = draw(desk, winners=2, prize="{winner}'s mug")
    said = {winner.name: text for winner, text in zip(drawn.view.standing, drawn.announcements, strict=True)}
    number = next(winner.number for winner in drawn.view.standing if winner.name == "ann")
    first = drawn.view.standing[0].name == "ann"
    odds = "248/15 432 = 1.61 %" if first else "248/248 = 100.00 %"
    assert said["ann"].replace("\N{NO-BREAK SPACE}", " ") == (
        f"@ann|{{winner}}'s mug|{number}|15 432|2|{odds}|"
        "60 for gifted subs, 200 for watch time, −12 removed|{unknown}|{winner.name}"
    )


def test_the_usual_announcement_fits_a_line_of_chat_whatever_the_names(desk: Desk) -> None:
    period = open_period(desk)
    award(desk, period, person(desk, "x" * 500), 5)
    (text,) = draw(desk, prize="p" * 200).announcements
    assert len(text) <= 500
    award(desk, period, person(desk, "/ban Ann"), 10**6)
    desk.services.books.change(1, BookSettings(announcement="{winner}"), actor="op")
    (text,) = draw(desk).announcements
    assert text == "ban Ann"


def test_without_a_prize_somebody_wins_the_raffle(desk: Desk, november: int) -> None:
    drawn = draw(desk)
    name = drawn.view.standing[0].name
    assert drawn.announcements[0].startswith(f"{name} wins the raffle with ticket {drawn.view.standing[0].number}!")


def test_the_draw_after_a_turn_happens_once_and_only_where_it_is_wanted(desk: Desk, november: int) -> None:
    service = desk.services.period_draws
    assert service.after_turn(november, actor="calendar") is None
    desk.services.books.change(1, BookSettings(draw_on_turn=True, winners=2), actor="op")
    assert service.after_turn(november, actor="calendar") is None
    desk.services.periods.end(actor="op")
    drawn = service.after_turn(november, actor="calendar")
    assert drawn is not None
    assert [winner.state for winner in drawn.view.standing] == ["confirmed", "confirmed"]
    assert service.after_turn(november, actor="calendar") is None
    assert [one.view.id for one in service.of_period(november)] == [drawn.view.id]


def test_a_draw_while_the_period_ran_does_not_stand_for_the_one_after_its_turn(desk: Desk, november: int) -> None:
    service = desk.services.period_draws
    desk.services.books.change(1, BookSettings(draw_on_turn=True), actor="op")
    small = draw(desk)
    desk.clock.advance(minutes=1)
    desk.services.periods.end(actor="op")
    grand = service.after_turn(november, actor="calendar")
    assert grand is not None
    assert [one.view.id for one in service.of_period(november)] == [small.view.id, grand.view.id]
    assert service.after_turn(november, actor="calendar") is None


def test_an_empty_period_that_turned_is_drawn_by_nobody(desk: Desk) -> None:
    desk.services.books.change(1, BookSettings(draw_on_turn=True), actor="op")
    period = open_period(desk)
    desk.services.periods.end(actor="op")
    assert desk.services.period_draws.after_turn(period, actor="calendar") is None
    assert desk.rows("SELECT * FROM draws") == []


def test_a_turn_draws_the_period_it_has_ended(desk: Desk, november: int) -> None:
    desk.services.books.change(1, BookSettings(draw_on_turn=True), actor="op")
    desk.clock.advance(days=31)
    desk.services.periods.turn_if_due()
    (drawn,) = desk.services.period_draws.of_period(november)
    assert drawn.view.opened_by == "calendar"
    desk.services.periods.turn_if_due()
    assert len(desk.rows("SELECT * FROM draws")) == 1


def test_draws_of_a_period_are_told_apart_from_others(desk: Desk, november: int) -> None:
    desk.services.sessions.start("Friday", actor="op")
    desk.enter("ann")
    session_draw = desk.draw()
    drawn = draw(desk)
    with desk.refuses(Code.DRAW_NOT_FOUND):
        desk.services.period_draws.get(session_draw.id)
    assert desk.services.period_draws.get("latest").view == drawn.view
    assert (session_draw.period_id, session_draw.standing[0].number) == (None, None)
    assert desk.services.draw_reader.title(drawn.view) == "Monthly: November 2026"
    assert [one.id for one in desk.services.draw_reader.history()] == [drawn.view.id, session_draw.id]


def test_two_books_are_drawn_apart(desk: Desk, november: int) -> None:
    weekly = desk.services.books.create("Weekly", actor="op").id
    week = open_period(desk, weekly, "Week 47 of 2026")
    award(desk, week, person(desk, "zoe"), 1)
    drawn = draw(desk, book="weekly")
    assert [winner.name for winner in drawn.view.standing] == ["zoe"]
    assert drawn.view.standing[0].number == 1
    assert draw(desk).view.entries == 2


@pytest.mark.parametrize("altered", [{"number": 4}, {"by_source": {"bonus": 10**6}}])
def test_the_audit_finds_a_winning_number_that_is_not_the_drawn_one(
    desk: Desk, november: int, altered: dict[str, object]
) -> None:
    view = desk.services.winners.redraw(draw(desk).view.id, "absent", actor="op")
    assert [finding for finding in desk.services.reports.reconcile() if not finding.ok] == []
    winner = view.standing[0]
    details = json.loads(desk.rows("SELECT details FROM draw_winners WHERE draw_id = ? AND event = 1", view.id)[0][0])
    if details["number"] == 4:
        altered = {"number": 5} if "number" in altered else altered
    # As somebody with a database tool might, who takes the guards away first.
    desk.run_sql("DROP TRIGGER draw_winners_no_update")
    desk.run_sql(
        "UPDATE draw_winners SET details = ? WHERE draw_id = ? AND event = 1",
        json.dumps({**details, **altered}),
        view.id,
    )
    (finding,) = [finding for finding in desk.services.reports.reconcile() if not finding.ok]
    assert finding.name.startswith("winning numbers")
    assert f"{winner.list_id} won with ticket" in finding.detail


def test_the_record_of_a_period_draw_cannot_be_altered(desk: Desk, november: int) -> None:
    draw(desk, prize="a mug")
    for statement in ("UPDATE period_draws SET prize = 'x'", "DELETE FROM period_draws"):
        with pytest.raises(DBAPIError, match="append-only"):
            desk.run_sql(statement)
    assert desk.rows("SELECT prize FROM period_draws") == [("a mug",)]
