"""Minutes watched become tickets by the whole hour, from one origin for each book."""

from __future__ import annotations

import json

import pytest

from raffle_desktop.domain.calendar import CUSTOM
from raffle_desktop.domain.changes import ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.tickets import Rates, Source
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.people import Person
from raffle_desktop.services.watch_import import WatchImported, read_watch_minutes, with_platform
from tests.conftest import Desk
from tests.services.source_tools import (
    by_source,
    change_book,
    everybody,
    kick_book,
    on,
    running,
    set_calendar,
    told,
    turn,
    valid,
)

ANY = Rates({"twitch": {Source.WATCHTIME: 10}, "kick": {Source.WATCHTIME: 10}})


def minutes_of(desk: Desk, viewer_id: int) -> int:
    return desk.services.viewers.get(viewer_id).watch_minutes


def convert(desk: Desk, book: int | str | None = None) -> int:
    return desk.services.watch_time.convert_hours(book, actor="op")


def import_text(desk: Desk, text: str, *, totals: bool = True) -> WatchImported:
    return desk.services.watch_imports.store(read_watch_minutes(text.encode()), totals=totals, actor="op")


def test_only_whole_hours_convert_and_the_rest_waits(desk: Desk) -> None:
    """185 minutes in all, 120 of them converted: 65 are new, one hour of them counts, 180 are converted now."""
    kick_book(desk, watch="kick")
    ann = on(desk, "ann", "kick")
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=120)
    assert convert(desk) == 20
    told(desk, EventType.WATCH_MINUTES, "ann", "w2", platform="kick", amount=65)
    assert minutes_of(desk, ann) == 185
    assert convert(desk) == 10
    assert desk.value("SELECT minutes FROM watch_converted WHERE viewer_id = ?", ann) == 180
    assert convert(desk) == 0
    told(desk, EventType.WATCH_MINUTES, "ann", "w3", platform="kick", amount=54)
    assert convert(desk) == 0
    told(desk, EventType.WATCH_MINUTES, "ann", "w4", platform="kick", amount=1)
    assert convert(desk) == 10
    assert by_source(desk, ann) == {"watchtime": 40}
    assert desk.services.tickets.audit() == []


def test_a_new_book_does_not_pay_for_the_past(desk: Desk) -> None:
    ann = on(desk, "ann", "kick")
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=6000)
    kick_book(desk, watch="kick")
    assert convert(desk) == 0
    told(desk, EventType.WATCH_MINUTES, "ann", "w2", platform="kick", amount=60)
    assert convert(desk) == 10
    desk.services.books.create("Weekly", desk.services.books.get().settings, actor="op")
    turn(desk)
    assert convert(desk, "Weekly") == 0
    told(desk, EventType.WATCH_MINUTES, "ann", "w3", platform="kick", amount=60)
    assert (convert(desk), convert(desk, "Weekly"), valid(desk, ann, "Weekly")) == (10, 10, 10)


def test_a_rate_that_is_set_later_does_not_pay_for_the_hours_before(desk: Desk) -> None:
    kick_book(desk, watch="kick", rates=Rates())
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=130)
    assert convert(desk) == 0
    change_book(desk, rates=ANY)
    assert convert(desk) == 0
    told(desk, EventType.WATCH_MINUTES, "ann", "w2", platform="kick", amount=50)
    assert convert(desk) == 10


def test_minutes_from_elsewhere_than_the_books_origin_bring_nothing_there(desk: Desk) -> None:
    kick_book(desk, watch="import", rates=ANY)
    ann = on(desk, "ann", "kick")
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=55)
    import_text(desk, "username,platform,user_id,minutes\nann,kick,id-ann,50\n", totals=False)
    told(desk, EventType.WATCH_MINUTES, "ann", "w2", platform="kick", amount=600)
    assert convert(desk) == 0
    import_text(desk, "username,platform,user_id,minutes\nann,kick,id-ann,10\n", totals=False)
    assert convert(desk) == 10
    assert minutes_of(desk, ann) == 55 + 50 + 600 + 10
    # And what came from there does not count when the origin is changed.
    change_book(desk, origins={Source.WATCHTIME: "kick"})
    assert convert(desk) == 0
    told(desk, EventType.WATCH_MINUTES, "ann", "w3", platform="kick", amount=60)
    assert convert(desk) == 10


def test_minutes_through_the_api_count_for_a_book_that_takes_them_there(desk: Desk) -> None:
    kick_book(desk, watch="api", rates=ANY)
    told(desk, EventType.WATCH_MINUTES, "ann", "w1", platform="kick", amount=60, source="api")
    told(desk, EventType.WATCH_MINUTES, "bob", "w2", platform="kick", amount=60)
    assert convert(desk) == 10
    assert everybody(desk) == {"ann": 10}


def test_an_hour_is_worth_what_the_best_of_a_viewers_platforms_pays(desk: Desk) -> None:
    kick_book(desk, watch="import")
    ann = on(desk, "ann", "twitch")
    desk.services.viewers.add_identity(ann, Person("kick", "ann", "k1"), actor="op")
    on(desk, "bob", "twitch")
    import_text(desk, "username,platform,user_id,minutes\nann,twitch,id-ann,60\nbob,twitch,id-bob,60\n")
    assert convert(desk) == 10
    assert everybody(desk) == {"ann": 10}


# Who is in chat


@pytest.fixture
def watched(desk: Desk) -> Desk:
    kick_book(desk, watch="chatters", rates=ANY)
    return desk


def test_who_is_in_chat_gets_a_minute_each_minute(watched: Desk) -> None:
    note = watched.services.watch_time.note_chatters
    ann, bob = on(watched, "ann"), on(watched, "bob")
    for minute in range(61):
        assert note([ann, bob, ann] if minute < 59 else [ann], actor="twitch")
        watched.clock.advance(minutes=1)
    assert (minutes_of(watched, ann), minutes_of(watched, bob)) == (61, 59)
    assert convert(watched) == 10
    assert everybody(watched) == {"ann": 10}
    assert ViewerChanged(ann) in watched.changes


def test_nobody_watches_two_minutes_within_one(watched: Desk) -> None:
    note = watched.services.watch_time.note_chatters
    ann = on(watched, "ann")
    assert note([ann], actor="twitch")
    watched.clock.advance(seconds=30)
    assert not note([ann], actor="twitch")
    assert minutes_of(watched, ann) == 1
    # A clock that is set back does not stop the counting.
    watched.clock.advance(hours=-5)
    assert note([ann], actor="twitch")
    assert minutes_of(watched, ann) == 2


def test_chatters_are_wanted_only_where_a_book_pays_for_them(desk: Desk) -> None:
    service = desk.services.watch_time
    ann = on(desk, "ann")
    turn(desk)
    # The first book takes them from chat, and its rate is 0.
    assert not service.wants_chatters()
    assert not service.note_chatters([ann], actor="twitch")
    change_book(desk, rates=ANY)
    assert service.wants_chatters()
    change_book(desk, origins={Source.WATCHTIME: "import"})
    assert not service.wants_chatters()
    change_book(desk, origins={Source.WATCHTIME: "chatters"})
    desk.services.periods.end(actor="op")
    # They count for the period that the calendar begins; with dates of the operator's own there may be none.
    assert service.wants_chatters()
    set_calendar(desk, kind=CUSTOM)
    assert not service.wants_chatters()
    assert not service.note_chatters([ann], actor="twitch")
    assert minutes_of(desk, ann) == 0


def test_minutes_that_are_none_are_refused(watched: Desk) -> None:
    for wrong in (-1, 10**10, True, 1.5):
        with watched.refuses(Code.VALUE_INVALID):
            watched.services.watch_time.note_chatters([1], wrong, actor="twitch")  # type: ignore[arg-type]
    watched.services.periods.end(actor="op")
    with watched.refuses(Code.NO_ACTIVE_PERIOD):
        convert(watched)


def test_the_database_itself_keeps_minutes_growing(watched: Desk) -> None:
    ann = on(watched, "ann")
    watched.services.watch_time.note_chatters([ann], 61, actor="twitch")
    convert(watched)
    with pytest.raises(Exception, match="watched minutes only grow"):
        watched.run_sql("UPDATE engagement SET watch_minutes = 5 WHERE viewer_id = ?", ann)
    with pytest.raises(Exception, match="only watched minutes"):
        watched.run_sql("UPDATE watch_converted SET minutes = 62 WHERE viewer_id = ?", ann)


# Files


@pytest.fixture
def imported(desk: Desk) -> Desk:
    kick_book(desk, watch="import")
    return desk


def test_a_file_of_totals_raises_to_them_and_again_changes_nothing(imported: Desk) -> None:
    text = "username;minutes\nann;185\nbob;59\n"
    assert import_text(imported, text) == WatchImported(2, 244, 0)
    assert import_text(imported, text) == WatchImported(0, 0, 2)
    convert(imported)
    assert everybody(imported) == {"ann": 30}
    assert import_text(imported, "username;minutes\nann;100\nbob;60\n") == WatchImported(1, 1, 1)
    convert(imported)
    assert everybody(imported) == {"ann": 30, "bob": 10}


def test_a_file_of_new_minutes_is_taken_once(imported: Desk) -> None:
    text = "Username,Minutes\nann,60\n"
    import_text(imported, text, totals=False)
    with imported.refuses(Code.ALREADY_CARRIED_OUT):
        import_text(imported, text, totals=False)
    import_text(imported, "Username,Minutes\nann,61\n", totals=False)
    assert convert(imported) == 20


def test_names_without_a_platform_are_of_the_one_that_pays(imported: Desk) -> None:
    import_text(imported, "username,minutes\nann,60\n")
    assert imported.rows("SELECT platform FROM identities") == [("kick",)]
    listed = with_platform(read_watch_minutes(b"username,minutes\ncleo,60\n"), "Discord")
    imported.services.watch_imports.store(listed, actor="op")
    assert imported.rows("SELECT platform FROM identities WHERE display_name = 'cleo'") == [("discord",)]


def test_json_files_are_read_in_their_usual_forms(imported: Desk) -> None:
    rows = [{"login": "ann", "watch_minutes": 60, "user_id": 5, "platform": "kick"}, {"name": "bob", "minutes": "120"}]
    import_text(imported, json.dumps({"viewers": rows, "more": 1}))
    convert(imported)
    assert everybody(imported) == {"bob": 20, "ann": 10}


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("", "empty"),
        ("ann,60\n", "must name the columns"),
        ("username,hours\nann,60\n", "must name the columns"),
        ("username,minutes\n", "no rows"),
        ("username,minutes\nann,1.5\n", "must be a whole number"),
        ("username,minutes\nann,-1\n", "must be a whole number"),
        ("username,minutes\nann,99999999999\n", "must be a whole number"),
        ("username,minutes\nann\n", "must be a whole number"),
        ("username,minutes\n=cmd(),5\n", "spreadsheet formula"),
        ("username,minutes\nann,5\nANN,6\n", "Line 3: “ANN” stands in line 2 too."),
        ("username,platform,minutes\nann,myspace,5\n", "is not a platform"),
        ('[{"username": "ann", "minutes": true}]', "must be a whole number"),
        ('[{"username": "ann", "minutes": 1.5}]', "must be a whole number"),
        ('[{"username": 5, "minutes": 1}]', "no name"),
        ('[{"username": "ann", "minutes": 1, "platform": 5}]', "must be texts"),
        ("[5]", "no name"),
        ("[", "no whole JSON"),
        ('{"a": [], "b": []}', "no list of viewers"),
        ("[" * 100_000, "no whole JSON"),
        ('username,minutes\n"ann,5\n', "cannot be read as CSV"),
    ],
)
def test_a_file_that_cannot_be_used_changes_nothing_and_says_why(imported: Desk, text: str, sentence: str) -> None:
    before = imported.everything()
    with pytest.raises(RaffleError, match=sentence.replace("(", r"\(")) as refusal:
        import_text(imported, text)
    assert refusal.value.code is Code.FILE_UNREADABLE
    assert imported.everything() == before


def test_one_bad_row_keeps_all_out(imported: Desk) -> None:
    with imported.refuses(Code.FILE_UNREADABLE, "Line 3: The minutes of “bob”"):
        import_text(imported, "username,minutes\nann,60\nbob,x\ncleo,y\n")
    assert read_watch_minutes(b"username,minutes\nann,60\nbob,x\ncleo,y\n").refused[1].startswith("Line 4")
    assert running(imported).is_active


def test_who_has_watched_more_than_can_be_paid_for_holds_up_nobody_else(desk: Desk) -> None:
    kick_book(desk, watch="kick", rates=Rates({"kick": {Source.WATCHTIME: 1_000_000}}))
    told(desk, EventType.WATCH_MINUTES, "odd", "w1", platform="kick", amount=10_000_000)
    told(desk, EventType.WATCH_MINUTES, "ann", "w2", platform="kick", amount=60)
    assert convert(desk) == 1_000_000
    assert everybody(desk) == {"ann": 1_000_000}
    told_of = [finding for finding in desk.services.reports.reconcile() if not finding.ok]
    assert ["has watched 166666 hours" in one.detail for one in told_of] == [True]


def test_more_minutes_than_anybody_can_watch_are_refused_and_can_be_told_again(desk: Desk) -> None:
    kick_book(desk, watch="kick")
    with desk.refuses(Code.VALUE_INVALID, "from 0 to 10000000"):
        told(desk, EventType.WATCH_MINUTES, "odd", "w1", platform="kick", amount=10_000_001)
    assert told(desk, EventType.WATCH_MINUTES, "odd", "w1", platform="kick", amount=60)
