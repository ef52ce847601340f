"""Tickets for programs that work with names: give by name, whom a name means, numbers in pages, bonus events."""

from __future__ import annotations

import csv
import io
import json

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services import ticket_desk
from raffle_desktop.services.people import Person
from tests.conftest import Desk
from tests.services.ticket_tools import award, end_period, open_period, person


@pytest.fixture
def november(desk: Desk) -> int:
    return open_period(desk)


def test_a_bonus_by_name_makes_the_viewer_and_gives_in_one_act(desk: Desk, november: int) -> None:
    held = desk.services.ticket_desk.give(Person("twitch", "@Ann", "7"), 5, "raid", actor="api")
    assert (held.name, held.valid, held.numbers) == ("Ann", 5, ((1, 5),))
    assert desk.services.ticket_desk.give(Person("twitch", "Ann", "7"), 2, "again", actor="api").valid == 7
    assert desk.rows("SELECT action, reason FROM audit_log WHERE action = 'tickets.give'") == [
        ("tickets.give", "raid"),
        ("tickets.give", "again"),
    ]


def test_a_refused_bonus_makes_nobody(desk: Desk) -> None:
    give = desk.services.ticket_desk.give
    with desk.refuses(Code.NO_ACTIVE_PERIOD):
        give(Person("twitch", "new"), 5, "raid", actor="api")
    period = open_period(desk)
    for wanted, code in (
        ((Person("twitch", "new"), 0, "raid"), Code.VALUE_INVALID),
        ((Person("twitch", "new"), 5, " "), Code.REASON_REQUIRED),
        ((Person("twitch", ""), 5, "raid"), Code.NAME_INVALID),
        ((Person("myspace", "new"), 5, "raid"), Code.VALUE_INVALID),
    ):
        with desk.refuses(code):
            give(*wanted, actor="api")
    with desk.refuses(Code.BOOK_NOT_FOUND):
        give(Person("twitch", "new"), 5, "raid", "Weekly", actor="api")
    ann = desk.services.viewers.ensure(Person("twitch", "ann"), actor="op").id
    desk.services.viewers.exclude(ann, "spam", actor="op")
    with desk.refuses(Code.EXCLUDED):
        give(Person("twitch", "ann"), 5, "raid", actor="api")
    end_period(desk, period)
    with desk.refuses(Code.NO_ACTIVE_PERIOD):
        give(Person("twitch", "new"), 5, "raid", actor="api")


def test_a_bonus_event_counts_once(desk: Desk, november: int) -> None:
    send = desk.services.ticket_desk.bonus_event
    ann = Person("twitch", "ann", "7")
    assert send("kofi", "1", ann, 5, actor="api") is True
    assert send("kofi", "1", ann, 5, actor="api") is False
    assert send("other", "1", ann, 3, "second", actor="api") is True
    viewer = desk.services.ticket_desk.viewer_of("ann")
    assert desk.services.tickets.balance(viewer).valid == 8
    assert [(one.description, one.event) for one in desk.services.tickets.log(viewer)] == [
        ("second", ("other", "1")),
        ("from kofi", ("kofi", "1")),
    ]
    assert [finding for finding in desk.services.reports.reconcile() if not finding.ok] == []


def test_a_bonus_event_that_cannot_be_paid_can_be_sent_again(desk: Desk) -> None:
    send = desk.services.ticket_desk.bonus_event
    with desk.refuses(Code.NO_ACTIVE_PERIOD):
        send("kofi", "1", Person("twitch", "ann"), 5, actor="api")
    open_period(desk)
    with desk.refuses(Code.VALUE_INVALID):
        send("kofi", "1", Person("twitch", "ann"), 0, actor="api")
    assert send("kofi", "1", Person("twitch", "ann"), 5, actor="api") is True


def test_a_bonus_of_somebody_excluded_waits_behind_the_exclusion(desk: Desk, november: int) -> None:
    ann = desk.services.viewers.ensure(Person("twitch", "ann"), actor="op").id
    desk.services.viewers.exclude(ann, "spam", actor="op")
    assert desk.services.ticket_desk.bonus_event("kofi", "1", Person("twitch", "ann"), 5, actor="api") is True
    assert desk.services.tickets.balance(ann).valid == 0
    desk.services.viewers.include(ann, actor="op")
    assert desk.services.tickets.balance(ann).valid == 5


def test_a_bare_name_means_who_holds_tickets_then_goes_by_platform(desk: Desk, november: int) -> None:
    ensure, of = desk.services.viewers.ensure, desk.services.ticket_desk.viewer_of
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        of("ann")
    manual = ensure(Person("manual", "Ann"), actor="op").id
    kick = ensure(Person("kick", "ANN", "k1"), actor="op").id
    twitch = ensure(Person("twitch", "ann", "t1"), actor="op").id
    assert of("@ANN") == twitch
    assert of("ann", "kick") == kick
    award(desk, november, manual, 1)
    award(desk, november, manual, -1)
    assert of("ann") == manual
    assert of("ann", "twitch") == twitch
    with desk.refuses(Code.VIEWER_NOT_FOUND):
        of("ann", "discord")


def test_of_one_platform_a_name_means_who_is_known_by_it_alone_then_who_was_seen_last(desk: Desk) -> None:
    ensure, of = desk.services.viewers.ensure, desk.services.ticket_desk.viewer_of
    newest = ensure(Person("twitch", "ann", "1"), actor="op").id
    desk.clock.advance(days=-1)
    ensure(Person("twitch", "ann", "2"), actor="op")
    assert of("ann") == newest
    alone = ensure(Person("twitch", "bo"), actor="op").id
    renamed = ensure(Person("twitch", "old", "3"), actor="op").id
    desk.clock.advance(hours=1)
    assert ensure(Person("twitch", "bo", "3"), actor="op").id == renamed
    assert of("bo") == alone


def test_pages_of_numbers_hold_whole_viewers(desk: Desk, november: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, tickets in (("ann", 4), ("bo", 3), ("cid", 2), ("dan", 1)):
        award(desk, november, person(desk, name), tickets)
    page = desk.services.ticket_desk.numbers_page(limit=3)
    assert [name for name, _runs in page.holders] == ["ann", "bo", "cid"]
    assert (page.total, page.next_offset, page.cut) == (4, 3, False)
    last = desk.services.ticket_desk.numbers_page(limit=3, offset=3)
    assert (last.holders, last.next_offset) == ((("dan", ((10, 10),)),), None)
    assert desk.services.ticket_desk.numbers_page(offset=9).holders == ()
    monkeypatch.setattr(ticket_desk, "NUMBERS_MOST", 6)
    short = desk.services.ticket_desk.numbers_page()
    assert [name for name, _runs in short.holders] == ["ann"]
    assert short.next_offset == 1
    assert [name for name, _runs in desk.services.ticket_desk.numbers_page(offset=1).holders] == ["bo", "cid", "dan"]
    monkeypatch.setattr(ticket_desk, "NUMBERS_MOST", 3)
    cut = desk.services.ticket_desk.numbers_page()
    assert (cut.holders, cut.cut, cut.next_offset) == ((("ann", ((1, 3),)),), True, 1)


def test_two_viewers_of_one_name_are_told_apart(desk: Desk, november: int) -> None:
    for platform, account in (("twitch", "1"), ("kick", "2"), ("kick", "3")):
        viewer = desk.services.viewers.ensure(Person(platform, "ann", account), actor="op").id
        award(desk, november, viewer, 1)
    names = [name for name, _runs in desk.services.ticket_desk.numbers_page().holders]
    assert names == ["ann", "ann (kick)", "ann #3"]


def test_a_viewers_numbers_come_in_pages_too(desk: Desk, november: int) -> None:
    ann, bo = person(desk, "ann"), person(desk, "bo")
    for _ in range(3):
        award(desk, november, ann, 3)
        award(desk, november, bo, 1)
    award(desk, november, ann, -2)
    everything = desk.services.tickets.numbers(ann)
    assert [one.number for one in everything] == [1, 2, 3, 5, 6, 7, 9, 10, 11]
    paged = []
    for offset in range(0, 10, 2):
        found, total = desk.services.ticket_desk.numbers_of(ann, limit=2, offset=offset)
        assert total == 9
        paged += found
    assert paged == everything
    assert desk.services.ticket_desk.numbers_of(ann, offset=100) == ([], 9)
    assert desk.services.ticket_desk.numbers_of(ann, limit=4, offset=1)[0] == everything[1:5]


def test_tickets_are_exported_with_sources_and_numbers(desk: Desk, november: int) -> None:
    weekly = desk.services.books.create("Weekly", actor="op").id
    open_period(desk, weekly, "Week 47 of 2026")
    ann = desk.services.viewers.ensure(Person("twitch", "Ann", "7"), actor="op").id
    bo = person(desk, "bo")
    award(desk, november, ann, 4, Source.FOLLOW)
    award(desk, november, bo, 1, Source.FOLLOW)
    award(desk, november, ann, 1, Source.BONUS)
    award(desk, november, ann, -2, Source.REMOVAL)
    award(desk, november, bo, -3, Source.REMOVAL)
    rows = list(csv.DictReader(io.StringIO(desk.services.exports.export("tickets", "csv", actor="op"))))
    picked = ("book", "period", "state", "rank", "username", "platform", "user_id", "tickets", "balance", "numbers")
    assert [tuple(row[name] for name in picked) for row in rows] == [
        ("Monthly", "November 2026", "active", "1", "Ann", "twitch", "7", "3", "3", "3-4 6"),
        ("Monthly", "November 2026", "active", "", "bo", "manual", "", "0", "-2", ""),
    ]
    assert (rows[0]["follow"], rows[0]["bonus"], rows[0]["removal"], rows[0]["wager"]) == ("4", "1", "-2", "0")
    as_json = json.loads(desk.services.exports.export("tickets", "json", actor="op"))
    assert [(row["balance"], row["rank"]) for row in as_json] == [(3, 1), (-2, None)]


def test_every_name_that_is_told_finds_its_viewer(desk: Desk, november: int) -> None:
    ensure = desk.services.viewers.ensure
    people = [Person("kick", "Bob", "k1"), Person("twitch", "bob", "t1"), Person("twitch", "bob", "t2")]
    for count, one in enumerate([*people, Person("manual", "ann (twitch)")], 1):
        award(desk, november, ensure(one, actor="op").id, count)
        desk.clock.advance(seconds=1)
    page = desk.services.ticket_desk.numbers_page()
    told = {name: sum(last - first + 1 for first, last in runs) for name, runs in page.holders}
    assert told == {"ann (twitch)": 4, "bob": 3, "bob #2": 2, "Bob (kick)": 1}
    for name, count in told.items():
        viewer = desk.services.ticket_desk.viewer_of(name)
        assert desk.services.tickets.balance(viewer).valid == count
    for wrong in ("bob (discord)", "bob #4", "bob #99", "nobody (kick)"):
        with desk.refuses(Code.VIEWER_NOT_FOUND):
            desk.services.ticket_desk.viewer_of(wrong)


def test_nobody_disappears_behind_a_name_like_that_of_two_told_apart(desk: Desk, november: int) -> None:
    ensure = desk.services.viewers.ensure
    for one in (Person("twitch", "bob", "1"), Person("kick", "bob", "2"), Person("manual", "bob (kick)")):
        award(desk, november, ensure(one, actor="op").id, 2)
    page = desk.services.ticket_desk.numbers_page()
    assert page.total == 3
    assert dict(page.holders) == {"bob": ((1, 2),), "bob #2": ((3, 4),), "bob (kick)": ((5, 6),)}
    assert [desk.services.ticket_desk.viewer_of(name) for name in ("bob", "bob #2", "bob (kick)")] == [1, 2, 3]
