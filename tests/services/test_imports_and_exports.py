"""Lists in and out: all or nothing, nothing a spreadsheet would run, and what went out comes in again the same."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raffle_desktop.domain.changes import Change
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.domain.entry_rows import read_entries
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import MICRO, format_micro
from raffle_desktop.domain.names import checked_name
from raffle_desktop.services.people import Person
from tests.conftest import Desk


def refusals(report: Any) -> list[tuple[int, str, str]]:
    return [(one.line, one.username, one.code) for one in report.refused]


def test_a_list_starts_a_session_where_none_runs(desk: Desk) -> None:
    report = desk.import_csv("username\nann\nbo\n", name="From the list")
    assert (report.accepted, report.stored, report.session_started, report.session_name) == (
        2, True, True, "From the list",
    )  # fmt: skip
    active = desk.services.sessions.active()
    assert active is not None
    assert (active.id, active.entries) == (report.session_id, 2)
    assert {entry.origin for entry in desk.services.entries.page()[0]} == {"csv"}


def test_a_list_goes_into_the_running_session(session: Desk) -> None:
    session.chat("ann")
    report = session.import_csv("username\nbo\n", name="ignored")
    assert (report.session_started, report.session_name) == (False, "Friday")
    assert set(session.totals()) == {"ann", "bo"}


def test_one_bad_row_refuses_the_whole_list(desk: Desk) -> None:
    before = desk.everything()
    text = "username,cheer_bits\nann,5\nbo,-1\n=cmd,1\nann,2\n"
    report = desk.import_csv(text)
    assert (report.stored, report.session_id, report.accepted) == (False, None, 1)
    assert refusals(report) == [
        (3, "bo", "VALUE_INVALID"),
        (4, "=cmd", "NAME_INVALID"),
        (5, "ann", "ALREADY_SUBMITTED_THIS_SESSION"),
    ]
    assert desk.everything() == before
    assert desk.changes == []
    assert desk.import_csv(text, skip_bad=True).stored
    assert set(desk.totals()) == {"ann"}


def test_a_list_of_nothing_good_stores_nothing(desk: Desk) -> None:
    report = desk.import_csv("username\n=cmd\n", skip_bad=True)
    assert (report.stored, report.accepted) == (False, 0)
    assert desk.services.sessions.active() is None


def test_a_preview_is_what_the_import_then_does(session: Desk) -> None:
    session.enter("known")
    before, told = session.everything(), len(session.changes)
    listed = read_entries(b"username,weight,colour\nann,1.5,red\nknown,2,blue\n")
    preview = session.services.imports.preview(listed)
    assert (session.everything(), len(session.changes)) == (before, told)
    report = session.services.imports.store(listed, skip_bad=True, actor="op")
    assert (preview.accepted, preview.refused) == (report.accepted, report.refused)
    assert report.unknown_columns == ("colour",)
    assert refusals(report) == [(3, "known", "ALREADY_SUBMITTED_THIS_SESSION")]


def test_a_list_is_held_by_the_rules_for_duplicates_and_exclusion_only(session: Desk) -> None:
    session.enter("waits", email="taken@example.org")
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    session.enter("wins")
    session.enter("more")
    session.services.entries.remove([session.enter("left").id], "left", actor="op")
    session.run_sql("UPDATE entries SET is_winner = 1 WHERE entered_name = 'wins'")
    session.services.viewers.exclude(session.set_counters("troll"), "spam", actor="op")
    rules = EntryRules(
        require_follow=True, require_subscription=True, link_required=True, unknown_refuses=True,
        excluded_names=("@Named",),
    )  # fmt: skip
    session.services.settings.set_entry_rules(rules, actor="op")
    session.services.settings.switch_submissions(is_open=False, actor="op")
    report = session.import_csv(
        "username,email\nWaits,\nwins,\nmore,\nleft,\ntroll,\nnamed,\nfresh,TAKEN@example.org\nnew1,x@a.org\n"
        "new2,X@A.org\nnew3,\n",
        skip_bad=True,
    )
    assert refusals(report) == [
        (2, "Waits", "PENDING_ENTRY_FROM_PREVIOUS_SESSION"),
        (3, "wins", "ALREADY_SUBMITTED_THIS_SESSION"),
        (4, "more", "ALREADY_SUBMITTED_THIS_SESSION"),
        (6, "troll", "EXCLUDED"),
        (7, "named", "EXCLUDED"),
        (8, "fresh", "EMAIL_ALREADY_REGISTERED"),
        (10, "new2", "EMAIL_ALREADY_REGISTERED"),
    ]
    assert set(session.totals()) == {"waits", "more", "left", "new1", "new3"}


def test_a_list_sets_only_the_counters_it_gives(session: Desk) -> None:
    ann = session.set_counters("ann", is_subscriber=True, sub_months=4, cheer_bits=100, gifted_subs=7, carry_over="2")
    session.import_csv("username,cheer_bits,gifted_subs,donations_cents,resub_count\nann,40,9,500,\nbo,1000,,,3\n")
    viewer = session.services.viewers.get(ann)
    assert (viewer.is_subscriber, viewer.sub_months, viewer.carry_over) == (True, 4, 2 * MICRO)
    assert (viewer.cheer_bits, viewer.gifted_subs, viewer.donations_minor) == (40, 9, 500)
    # Lifetime totals grow by what is more, and never shrink.
    assert (viewer.lifetime_bits, viewer.lifetime_gifted_subs, viewer.lifetime_donations_minor) == (100, 9, 500)
    bo = session.services.viewers.find("bo")[0]
    assert (bo.cheer_bits, bo.lifetime_bits, bo.resub_count, bo.is_subscriber) == (1000, 1000, 3, None)
    assert session.services.weights.recompute(actor="op") == 0
    # 1 + 0.4 + 0.04 + 0.5 + 0.9 + 2
    assert session.totals() == {"ann": 4_840_000, "bo": 2_600_000}


def test_months_without_a_word_on_the_subscription_mean_a_subscriber(session: Desk) -> None:
    session.import_csv("username,sub_months,is_subscriber\na,3,\nb,3,no\nc,,yes\nd,0,\n")
    assert session.totals() == {"a": 1_300_000, "b": MICRO, "c": 1_100_000, "d": MICRO}


def test_accounts_in_a_list_adopt_the_names_they_had(session: Desk) -> None:
    viewer = session.services.viewers.ensure(Person("twitch", "ann"), {"cheer_bits": 5000}, actor="op")
    session.import_csv("username,platform,user_id\nAnn,twitch,7\nbo,twitch,8\n")
    assert session.services.viewers.get(viewer.id).identities[0].external_id == "7"
    assert session.totals() == {"Ann": 6 * MICRO, "bo": MICRO}
    assert session.rows("SELECT list_id FROM identities ORDER BY 1") == [("twitch:7",), ("twitch:8",)]
    assert all(finding.ok for finding in session.services.reports.reconcile())


def test_one_person_by_name_and_by_account_in_one_list_is_one(session: Desk) -> None:
    report = session.import_csv(
        "username,platform,user_id\nann,twitch,\nANN,twitch,7\nbo,twitch,8\nbo,twitch,\ncid,twitch,9\ncid,kick,9\n",
        skip_bad=True,
    )
    assert refusals(report) == [
        (3, "ANN", "ALREADY_SUBMITTED_THIS_SESSION"),
        (5, "bo", "ALREADY_SUBMITTED_THIS_SESSION"),
    ]
    assert report.accepted == 4


def test_an_import_leaves_the_same_rows_as_entering_one_by_one(open_desk: Callable[[str], Desk]) -> None:
    imported, by_hand = open_desk("imported"), open_desk("by hand")
    for desk in (imported, by_hand):
        desk.services.sessions.start(actor="op")
        desk.services.viewers.ensure(Person("twitch", "Ann"), {"cheer_bits": 300}, actor="op")
        desk.services.viewers.ensure(Person("kick", "old", "5"), actor="op")
    imported.import_csv(
        "username,platform,user_id,link,notes,email,weight\n"
        "ann,twitch,7,,,,\nbo,manual,,https://a.org,hello,b@a.org,2.5\nnew,kick,5,,,,\n"
    )
    by_hand.enter("ann", platform="twitch", user_id="7")
    by_hand.enter("bo", link="https://a.org", notes="hello", email="b@a.org", weight="2.5")
    by_hand.enter("new", platform="kick", user_id="5")
    by_hand.run_sql("UPDATE entries SET origin = 'csv'")
    one, other = imported.everything(), by_hand.everything()
    for table in ("viewers", "identities", "engagement", "entries"):
        assert one[table] == other[table]


def test_a_session_whose_weights_would_add_up_to_too_much_takes_none_of_the_list(session: Desk) -> None:
    session.enter("ann", weight="9000000000")
    with session.refuses(Code.WEIGHTS_TOO_LARGE):
        session.import_csv("username,weight\nbo,7199254\ncid,1\n")
    assert session.import_csv("username,weight\nbo,7199254\n").stored


def test_a_row_that_weighs_too_much_is_refused_by_its_line(session: Desk) -> None:
    session.services.weights.change({"cheerBitsDivisor": "0.000001", "cheerBitsCap": ""}, actor="op")
    report = session.import_csv("username,cheer_bits\nann,1000000000000\nbo,1\n", skip_bad=True)
    assert refusals(report) == [(2, "ann", "WEIGHTS_TOO_LARGE")]


def test_a_thousand_rows_are_one_transaction_and_one_act(session: Desk) -> None:
    heard: list[Change] = []
    session.services.core.bus.subscribe(Change, heard.append)
    text = "username,cheer_bits\n" + "".join(f"viewer{number},{number}\n" for number in range(12_000))
    assert session.import_csv(text).accepted == 12_000
    assert len(heard) == 1
    act = session.services.audit.search("entries.import")[0]
    assert act.after == {"accepted": 12_000, "refused": 0}


def exported(desk: Desk, what: str = "entries") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(desk.services.exports.export(what, "csv", actor="op"), newline="")))


def test_an_export_has_what_an_import_reads_and_what_came_of_it(session: Desk) -> None:
    session.set_counters("ann", is_subscriber=True, sub_months=6, cheer_bits=2000, carry_over="0.5")
    session.enter("ann", platform="manual", link="https://a.org/?a=1,2", notes='say "hi"\nthere', email="a@a.org")
    session.enter("bo", platform="kick", user_id="3", weight="2.25")
    rows = exported(session)
    assert rows[0] | {"entered_at": ""} == {
        "username": "ann", "platform": "manual", "user_id": "", "link": "https://a.org/?a=1,2",
        "notes": 'say "hi"\nthere', "email": "a@a.org", "sub_months": "6", "is_subscriber": "1", "resub_count": "0",
        "cheer_bits": "2000", "donations_cents": "0", "gifted_subs": "0", "carry_over": "0.5", "weight": "",
        "total_weight": "4.1", "is_winner": "0", "entered_at": "", "origin": "manual",
    }  # fmt: skip
    assert rows[0]["entered_at"] == "2026-11-21T20:00:00.000Z"
    assert (rows[1]["user_id"], rows[1]["weight"], rows[1]["total_weight"]) == ("3", "2.25", "2.25")
    as_json = json.loads(session.services.exports.export("entries", "json", actor="op"))
    assert [row["username"] for row in as_json] == ["ann", "bo"]
    assert (as_json[0]["cheer_bits"], as_json[0]["is_subscriber"], as_json[0]["weight"]) == (2000, True, None)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", " =", "'="])
def test_no_exported_cell_runs_in_a_spreadsheet(session: Desk, start: str) -> None:
    hostile = f"{start}cmd|' /C calc'!A0"
    session.enter("ann")
    session.enter("bo")
    # Past the checks on the way in, as an older program may have stored it.
    session.run_sql("UPDATE entries SET entered_name = ?, notes = ?", hostile, hostile)
    session.services.viewers.exclude(1, hostile, actor=hostile)
    session.run_sql("UPDATE entries SET link = ?", hostile)
    session.draw()
    for what in session.services.exports.available:
        for row in exported(session, what):
            for cell in row.values():
                assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))


def test_draws_are_exported_with_every_pick_and_what_became_of_it(session: Desk) -> None:
    session.import_csv("username,weight\nann,1.5\nbo,1\n")
    draw = session.draw(confirm=True)
    session.services.winners.redraw(draw.id, "absent", confirm=True, actor="op")
    rows = exported(session, "draws")
    assert [(row["draw_id"], row["place"], row["state"], row["reason"]) for row in rows] == [
        (draw.id, "1", "redrawn", "absent"),
        (draw.id, "1", "confirmed", ""),
    ]
    assert {row["total"] for row in rows} == {"2.5"}
    assert sorted(row["weight"] for row in rows) == ["1", "1.5"]
    assert {row["list_sha256"] for row in rows} == {draw.list_sha256}


def test_the_audit_log_is_exported_with_the_export_itself(session: Desk) -> None:
    rows = exported(session, "audit")
    assert [row["action"] for row in rows] == ["session.start", "export"]
    as_json = json.loads(session.services.exports.export("audit", "json", actor="op"))
    assert as_json[-1]["after"] == {"format": "json"}
    assert as_json[-1]["actor"] == "op"


def test_an_empty_desk_exports_headers(desk: Desk) -> None:
    for what in ("entries", "draws"):
        assert exported(desk, what) == []
        assert desk.services.exports.export(what, "csv", actor="op").startswith('"')
        assert json.loads(desk.services.exports.export(what, "json", actor="op")) == []


def _usable(name: str) -> bool:
    try:
        checked_name(name)
    except RaffleError:
        return False
    return True


NAMES = st.text(min_size=1, max_size=20).filter(_usable).map(checked_name).filter(_usable)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "name": NAMES,
            "platform": st.sampled_from(["twitch", "kick", "discord", "manual"]),
            "user_id": st.none() | st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=8),
            "notes": st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
            "weight": st.none() | st.integers(0, 10**12),
            "counters": st.fixed_dictionaries(
                {},
                optional={
                    "is_subscriber": st.booleans(),
                    "resub_count": st.integers(0, 100),
                    "cheer_bits": st.integers(0, 10**6),
                    "donations_cents": st.integers(0, 10**6),
                    "gifted_subs": st.integers(0, 500),
                    "carry_over": st.integers(0, 10**9).map(format_micro),
                },
            ),
        }
    ),
    max_size=5,
)


@pytest.mark.parametrize("file_format", ["csv", "json"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS)
def test_what_is_exported_can_be_imported_the_same(
    open_desk: Callable[[str], Desk], file_format: str, rows: list[dict[str, Any]]
) -> None:
    number = _count()
    first, second = open_desk(f"first{number}"), open_desk(f"second{number}")
    first.services.sessions.start(actor="op")
    for row in rows:
        person = Person(row["platform"], row["name"], row["user_id"])
        weight = None if row["weight"] is None else format_micro(row["weight"])
        viewer = first.services.viewers.ensure(person, row["counters"], actor="op")
        if first.rows("SELECT 1 FROM entries WHERE viewer_id = ?", viewer.id):
            continue
        first.enter(row["name"], platform=row["platform"], user_id=row["user_id"], notes=row["notes"], weight=weight)
    text = first.services.exports.export("entries", file_format, actor="op")
    if first.totals():
        report = second.services.imports.store(read_entries(text.encode()), actor="op")
        assert refusals(report) == []
    again = second.services.exports.export("entries", file_format, actor="op")
    assert _without_origin(again, file_format) == _without_origin(text, file_format)
    first.database.close()
    second.database.close()


def _without_origin(text: str, file_format: str) -> list[dict[str, Any]]:
    rows = json.loads(text) if file_format == "json" else list(csv.DictReader(io.StringIO(text, newline="")))
    return [{name: value for name, value in row.items() if name != "origin"} for row in rows]


_made: list[int] = []


def _count() -> int:
    _made.append(1)
    return len(_made)


def test_an_import_tells_how_far_it_is(session: Desk) -> None:
    listed = read_entries(("username\n" + "".join(f"v{number}\n" for number in range(3_500))).encode())
    told: list[tuple[int, int]] = []
    session.services.imports.store(listed, actor="op", progress=lambda done, total: told.append((done, total)))
    assert {total for _done, total in told} == {7_000}
    assert [done for done, _total in told] == sorted(done for done, _total in told)
    assert told[-1] == (7_000, 7_000)
    assert len(told) > 5


@pytest.mark.parametrize("at", [0, 1_000, 5_000])
def test_an_import_that_is_called_off_leaves_nothing_behind(desk: Desk, at: int) -> None:
    class CalledOffError(Exception):
        pass

    def progress(done: int, _total: int) -> None:
        if done >= at:
            raise CalledOffError

    listed = read_entries(("username\n" + "".join(f"v{number}\n" for number in range(3_000))).encode())
    before = desk.everything()
    with pytest.raises(CalledOffError):
        desk.services.imports.store(listed, session_name="Friday", actor="op", progress=progress)
    assert desk.everything() == before
    assert desk.services.imports.store(listed, actor="op").accepted == 3_000


def test_a_preview_tells_how_far_it_is_and_can_be_called_off(session: Desk) -> None:
    class CalledOffError(Exception):
        pass

    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        if done >= 2_000:
            raise CalledOffError

    listed = read_entries(("username\n" + "".join(f"v{number}\n" for number in range(3_000))).encode())
    before = session.everything()
    with pytest.raises(CalledOffError):
        session.services.imports.preview(listed, progress=progress)
    assert session.everything() == before
    assert {total for _done, total in told} == {3_000}
    assert session.services.imports.preview(listed).accepted == 3_000


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_reading_a_list_tells_how_far_it_is_and_can_be_ended(kind: str) -> None:
    class CalledOffError(Exception):
        pass

    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        told.append((done, total))
        if 0 < total <= done + 1_500:
            raise CalledOffError

    names = [f"v{number}" for number in range(3_000)]
    text = json.dumps([{"username": name} for name in names]) if kind == "json" else "username\n" + "\n".join(names)
    with pytest.raises(CalledOffError):
        read_entries(text.encode(), watch)
    assert [done for done, _total in told] == sorted(done for done, _total in told)
    assert 0 < told[-1][0] < told[-1][1]


@pytest.mark.parametrize(
    "text", ['[{"username":"a"},]', '[{"username":"a"} {"username":"b"}]', '[{"username":"a"}] x', "[,]", "[", "[]]"]
)
def test_a_json_list_that_is_not_quite_one_is_refused(text: str) -> None:
    with pytest.raises(RaffleError, match="not valid JSON"):
        read_entries(text.encode())


def test_a_json_list_may_have_blanks_anywhere() -> None:
    listed = read_entries(b' \n[ {"username" : "a"} ,\r\n\t{"username":"b"}\n] \n')
    assert [(row.line, row.username) for row in listed.rows] == [(1, "a"), (2, "b")]
