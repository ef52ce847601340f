"""Draws: decided once, stored before they are told, provable, and taken back without loss."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction

import pytest

from raffle_desktop.domain.changes import DrawChanged
from raffle_desktop.domain.eligibility import EVER, EntryRules
from raffle_desktop.domain.entry_rows import read_plain_list
from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.services.ingest import EventType
from raffle_desktop.services.people import Person
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.settings import DrawSettings
from tests.conftest import Desk


def enter_many(desk: Desk, count: int) -> None:
    desk.import_csv("username\n" + "".join(f"viewer{number}\n" for number in range(count)))


def names(draw: DrawView) -> list[str]:
    return [winner.name for winner in draw.standing]


def proven(desk: Desk, draw: DrawView) -> bool:
    return verify(desk.services.draw_reader.proof(draw.id)).ok


def healthy(desk: Desk) -> bool:
    return all(finding.ok for finding in desk.services.reports.reconcile())


@pytest.fixture
def twenty(session: Desk) -> Desk:
    enter_many(session, 20)
    return session


def test_a_draw_is_stored_with_its_proof_before_it_is_told(twenty: Desk) -> None:
    seen: list[tuple[int, int]] = []

    def look(change: DrawChanged) -> None:
        seen.append((twenty.value("SELECT count(*) FROM draws"), twenty.value("SELECT count(*) FROM draw_winners")))

    twenty.services.core.bus.subscribe(DrawChanged, look)
    draw = twenty.draw()
    assert seen == [(1, 1)]
    assert twenty.services.draw_reader.get(draw.id) == draw
    assert proven(twenty, draw)
    assert draw.entries == 20
    assert draw.total == 20
    (winner,) = draw.standing
    assert (winner.state, winner.weight, winner.odds) == ("drawn", Fraction(1), Fraction(1, 20))
    assert twenty.rows("SELECT entered_name FROM entries WHERE is_winner = 1") == [(winner.name,)]
    assert healthy(twenty)


def test_a_restart_shows_the_same_winner(open_desk: Callable[[str], Desk]) -> None:
    desk = open_desk("desk")
    desk.services.sessions.start(actor="op")
    enter_many(desk, 5)
    draw = desk.draw(3)
    desk.database.close()
    again = open_desk("desk")
    assert again.services.draw_reader.get("latest") == draw
    assert again.services.draw_reader.history() == [draw]
    found = again.services.draw_reader.latest_winner()
    assert found is not None
    assert found[0] == draw


def test_the_same_dice_give_the_same_draw(open_desk: Callable[[str], Desk]) -> None:
    results = []
    for name in ("one", "two"):
        desk = open_desk(name)
        desk.run_sql("UPDATE settings SET value = '\"manual:5\"' WHERE key = 'draw.channel'")
        desk.services.sessions.start(actor="op")
        enter_many(desk, 50)
        results.append(desk.draw(5))
        assert desk.dice.calls == 1
    assert results[0] == results[1]


def test_other_dice_give_another_draw(open_desk: Callable[[str], Desk]) -> None:
    desk = open_desk("one")
    desk.services.sessions.start(actor="op")
    enter_many(desk, 1000)
    first = desk.draw()
    desk.services.winners.undo(first.id, "again", actor="op")
    second = desk.draw()
    assert first.commitment != second.commitment
    assert names(first) != names(second)


def test_several_winners_are_different_people(twenty: Desk) -> None:
    draw = twenty.draw(20)
    assert sorted(names(draw)) == sorted(f"viewer{number}" for number in range(20))
    assert [winner.place for winner in draw.standing] == list(range(1, 21))
    assert [winner.odds for winner in draw.winners] == [Fraction(1, left) for left in range(20, 0, -1)]
    assert proven(twenty, draw)


def test_fewer_are_drawn_where_fewer_are_left(session: Desk) -> None:
    enter_many(session, 3)
    draw = session.draw(10)
    assert len(draw.standing) == 3
    assert proven(session, draw)
    with session.refuses(Code.NOBODY_TO_DRAW, "There is nobody to draw"):
        session.draw()


def test_who_has_won_is_not_drawn_again(twenty: Desk) -> None:
    winners = [name for _ in range(20) for name in names(twenty.draw(confirm=True))]
    assert len(set(winners)) == 20
    assert [draw.seq for draw in twenty.services.draw_reader.history()] == list(range(20, 0, -1))
    assert healthy(twenty)


def test_a_draw_needs_a_session_and_somebody(desk: Desk) -> None:
    with desk.refuses(Code.NO_ACTIVE_SESSION):
        desk.draw()
    desk.services.sessions.start(actor="op")
    with desk.refuses(Code.NOBODY_TO_DRAW):
        desk.draw()


@pytest.mark.parametrize("count", [0, -1, 1001])
def test_the_number_of_winners_has_its_limits(twenty: Desk, count: int) -> None:
    with twenty.refuses(Code.VALUE_INVALID, "The number of winners must be 1 to 1000."):
        twenty.draw(count)


def test_a_weight_of_0_is_not_drawn(session: Desk) -> None:
    session.enter("zero", weight="0")
    with session.refuses(Code.NOBODY_TO_DRAW):
        session.draw()
    session.enter("tiny", weight="0.000001")
    draw = session.draw(2)
    assert names(draw) == ["tiny"]
    assert draw.entries == 1


def test_excluded_viewers_are_not_drawn(session: Desk) -> None:
    enter_many(session, 3)
    for number in (0, 1):
        viewer = session.set_counters(f"viewer{number}")
        session.services.viewers.exclude(viewer, "spam", actor="op")
    assert names(session.draw(3)) == ["viewer2"]


def test_who_no_longer_may_win_is_not_drawn(session: Desk) -> None:
    for name in ("bot", "named", "unfollowed", "unsubscribed", "mod", "fine"):
        session.chat(name)
        session.set_counters(name, is_follower=True, is_subscriber=True)
    session.enter("by hand")
    session.set_counters("by hand", is_follower=False)
    session.run_sql("UPDATE engagement SET is_follower = 0 WHERE viewer_id = 3")
    session.run_sql("UPDATE engagement SET is_subscriber = 0 WHERE viewer_id = 4")
    session.run_sql("UPDATE engagement SET roles = 'bot' WHERE viewer_id = 1")
    session.run_sql("UPDATE engagement SET roles = 'vip moderator' WHERE viewer_id = 5")
    rules = EntryRules(
        require_follow=True, require_subscription=True, exclude_moderators=True, excluded_names=("@Named",)
    )
    session.services.settings.set_entry_rules(rules, actor="op")
    assert sorted(names(session.draw(9))) == ["by hand", "fine"]


def test_past_winners_are_not_drawn_where_the_session_says_so(session: Desk) -> None:
    session.enter("ann")
    session.draw(confirm=True)
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    session.enter("ann")
    session.enter("bo")
    session.services.settings.set_entry_rules(EntryRules(exclude_past_winners=EVER), actor="op")
    assert names(session.draw(2)) == ["bo"]


def test_a_draw_goes_by_total_weight_carry_over_included(session: Desk) -> None:
    session.set_counters("ann", carry_over="2.5")
    session.enter("ann")
    session.enter("bo", weight="0.5")
    draw = session.draw(2)
    weights = {winner.name: winner.weight for winner in draw.standing}
    assert weights == {"ann": Fraction(7, 2), "bo": Fraction(1, 2)}
    breakdown = next(winner.breakdown for winner in draw.standing if winner.name == "ann")
    assert breakdown is not None
    assert (breakdown.total, breakdown.carry_over) == (3_500_000, 2_500_000)


def test_confirming_takes_what_was_spent_and_undo_gives_all_of_it_back(session: Desk) -> None:
    ann = session.set_counters(
        "ann", is_subscriber=True, sub_months=3, cheer_bits=700, gifted_subs=2, donations_cents=40, carry_over="1.5"
    )
    session.enter("ann", weight="9")
    before = session.services.viewers.get(ann)
    entry_before = session.rows("SELECT * FROM entries")
    draw = session.draw()
    assert session.services.viewers.get(ann) == before
    confirmed = session.services.winners.confirm(draw.id, actor="op")
    assert [winner.state for winner in confirmed.standing] == ["confirmed"]
    taken = session.services.viewers.get(ann)
    assert (taken.carry_over, taken.cheer_bits, taken.gifted_subs) == (0, 0, 0)
    assert (taken.sub_months, taken.donations_minor, taken.lifetime_bits) == (3, 40, 700)
    # What arrives in between is kept.
    session.ingest(EventType.CHEER, "ann", "later", amount=33)
    undone = session.services.winners.undo(draw.id, "mistake", actor="op")
    assert [(winner.state, winner.reason) for winner in undone.winners] == [("undone", "mistake")]
    assert undone.standing == ()
    given_back = session.services.viewers.get(ann)
    assert (given_back.carry_over, given_back.cheer_bits, given_back.gifted_subs) == (1_500_000, 733, 2)
    assert given_back.lifetime_bits == 733
    assert session.rows("SELECT * FROM entries") == entry_before
    assert proven(session, draw)
    assert healthy(session)


def test_an_unconfirmed_draw_is_undone_without_a_trace_on_the_viewers(twenty: Desk) -> None:
    before = twenty.everything()
    draw = twenty.draw(5)
    twenty.services.winners.undo("latest", "mistake", actor="op")
    after = twenty.everything()
    for table in ("entries", "engagement", "viewers", "identities", "sessions"):
        assert after[table] == before[table]
    with twenty.refuses(Code.DRAW_UNDONE, "This draw was undone."):
        twenty.services.winners.undo(draw.id, "again", actor="op")
    with twenty.refuses(Code.DRAW_UNDONE):
        twenty.services.winners.confirm(draw.id, actor="op")
    with twenty.refuses(Code.DRAW_UNDONE):
        twenty.services.winners.redraw(draw.id, "again", actor="op")
    assert twenty.services.draw_reader.latest_winner() is None


def test_bits_and_gifts_stay_where_the_setting_says_so(session: Desk) -> None:
    session.services.settings.set_draw_settings(DrawSettings(reset_support_on_win=False), actor="op")
    ann = session.set_counters("ann", cheer_bits=700, gifted_subs=2, carry_over="1")
    session.enter("ann")
    draw = session.draw(confirm=True)
    viewer = session.services.viewers.get(ann)
    assert (viewer.carry_over, viewer.cheer_bits, viewer.gifted_subs) == (0, 700, 2)
    session.services.winners.undo(draw.id, "mistake", actor="op")
    viewer = session.services.viewers.get(ann)
    assert (viewer.carry_over, viewer.cheer_bits, viewer.gifted_subs) == (MICRO, 700, 2)


def test_a_winner_is_confirmed_once(twenty: Desk) -> None:
    draw = twenty.draw(3)
    twenty.services.winners.confirm(draw.id, [2], actor="op")
    with twenty.refuses(Code.ALREADY_CONFIRMED, "This winner is already confirmed."):
        twenty.services.winners.confirm(draw.id, [2], actor="op")
    with twenty.refuses(Code.ALREADY_CONFIRMED):
        twenty.services.winners.confirm(draw.id, [1, 2], actor="op")
    with twenty.refuses(Code.WINNER_NOT_FOUND, "This draw has no such winner waiting."):
        twenty.services.winners.confirm(draw.id, [4], actor="op")
    view = twenty.services.winners.confirm(draw.id, actor="op")
    assert [winner.state for winner in view.standing] == ["confirmed"] * 3
    with twenty.refuses(Code.ALREADY_CONFIRMED):
        twenty.services.winners.confirm(draw.id, actor="op")


def test_a_claim_timer_keeps_winners_waiting(twenty: Desk) -> None:
    twenty.services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
    draw = twenty.draw(confirm=True)
    assert [winner.state for winner in draw.standing] == ["drawn"]
    assert "\nclaim 60\n" in json.loads(twenty.services.draw_reader.proof(draw.id))["open"]
    redrawn = twenty.services.winners.redraw(draw.id, "silent", confirm=True, actor="op")
    assert [winner.state for winner in redrawn.standing] == ["drawn"]


@pytest.mark.parametrize("seconds", [-1, 3601])
def test_the_claim_time_has_its_limits(desk: Desk, seconds: int) -> None:
    with desk.refuses(Code.VALUE_INVALID, "The claim time must be 0 to 3600 seconds."):
        desk.services.settings.set_draw_settings(DrawSettings(claim_seconds=seconds), actor="op")


def test_a_redraw_restores_the_absent_and_keeps_them_out(session: Desk) -> None:
    enter_many(session, 6)
    for number in range(6):
        session.set_counters(f"viewer{number}", cheer_bits=100 + number, carry_over="1")
    counters = session.rows("SELECT * FROM engagement")
    draw = session.draw(2, confirm=True)
    seen = set(names(draw))
    for _ in range(4):
        absent = next(winner for winner in draw.standing if winner.place == 2)
        draw = session.services.winners.redraw(draw.id, "absent", [2], confirm=True, actor="op")
        was = next(winner for winner in draw.winners if winner.list_id == absent.list_id)
        assert (was.state, was.reason, was.place) == ("redrawn", "absent", 2)
        (new,) = (winner for winner in draw.standing if winner.place == 2)
        assert new.name not in seen
        seen.add(new.name)
        assert (new.state, [winner.place for winner in draw.standing]) == ("confirmed", [1, 2])
        assert session.value("SELECT is_winner FROM entries WHERE entered_name = ?", absent.name) == 0
        assert proven(session, draw)
        assert healthy(session)
    with session.refuses(Code.NOBODY_TO_DRAW, "There is nobody left in this draw's list to redraw."):
        session.services.winners.redraw(draw.id, "absent", [2], actor="op")
    standing = {winner.viewer_id for winner in draw.standing}
    assert [row for row in session.rows("SELECT * FROM engagement") if row[0] not in standing] == [
        row for row in counters if row[0] not in standing
    ]
    assert session.dice.calls == 1


def test_a_redraw_confirms_nobody_but_the_new_winner(twenty: Desk) -> None:
    draw = twenty.draw(3)
    redrawn = twenty.services.winners.redraw(draw.id, "absent", [2], confirm=True, actor="op")
    assert [winner.state for winner in redrawn.standing] == ["drawn", "confirmed", "drawn"]


def test_all_places_can_be_redrawn_at_once(twenty: Desk) -> None:
    draw = twenty.draw(3)
    first = names(draw)
    redrawn = twenty.services.winners.redraw(draw.id, "all asleep", actor="op")
    assert set(names(redrawn)) & set(first) == set()
    assert [winner.place for winner in redrawn.standing] == [1, 2, 3]
    assert {winner.event for winner in redrawn.standing} == {1}
    assert proven(twenty, redrawn)


def test_a_redraw_passes_over_who_left_and_says_so(session: Desk) -> None:
    enter_many(session, 5)
    draw = session.draw()
    (winner,) = draw.standing
    others = session.rows("SELECT id, viewer_id, entered_name FROM entries WHERE is_winner = 0")
    stays = others.pop()
    session.services.entries.remove([entry_id for entry_id, _, _ in others[:2]], "left", actor="op")
    session.services.viewers.exclude(others[2][1], "spam", actor="op")
    redrawn = session.services.winners.redraw(draw.id, "absent", actor="op")
    assert names(redrawn) == [stays[2]]
    passed = [one for one in redrawn.winners if one.state == "redrawn"]
    assert passed[0].list_id == winner.list_id
    assert passed[0].reason == "absent"
    assert {one.reason for one in passed[1:]} <= {"no longer in the raffle"}
    assert {one.place for one in redrawn.winners} == {1}
    assert session.rows("SELECT entered_name FROM entries WHERE is_winner = 1") == [(stays[2],)]
    assert proven(session, redrawn)
    assert healthy(session)


def test_a_redraw_where_all_others_left_changes_nothing(session: Desk) -> None:
    enter_many(session, 4)
    draw = session.draw()
    rest = [entry_id for (entry_id,) in session.rows("SELECT id FROM entries WHERE is_winner = 0")]
    session.services.entries.remove(rest, "left", actor="op")
    with session.refuses(Code.NOBODY_TO_DRAW):
        session.services.winners.redraw(draw.id, "absent", actor="op")


def test_a_redraw_does_not_reach_somebody_who_won_elsewhere(session: Desk) -> None:
    enter_many(session, 3)
    first = session.draw()
    second = session.draw()
    (left,) = {"viewer0", "viewer1", "viewer2"} - set(names(first)) - set(names(second))
    redrawn = session.services.winners.redraw(first.id, "absent", actor="op")
    assert names(redrawn) == [left]
    assert names(session.services.draw_reader.get(second.id)) == names(second)
    assert healthy(session)


def test_after_the_sessions_end_nothing_is_taken_back(twenty: Desk) -> None:
    draw = twenty.draw(confirm=True)
    twenty.services.sessions.end(actor="op")
    for _ in range(2):
        with twenty.refuses(Code.UNDO_TOO_LATE, "the session of this draw has ended"):
            twenty.services.winners.undo(draw.id, "late", actor="op")
        with twenty.refuses(Code.UNDO_TOO_LATE):
            twenty.services.winners.redraw(draw.id, "late", actor="op")
        if twenty.services.sessions.active() is None:
            twenty.services.sessions.start(actor="op")


def test_undo_and_redraw_need_a_reason_and_a_draw(twenty: Desk) -> None:
    with twenty.refuses(Code.DRAW_NOT_FOUND, "There is no such draw."):
        twenty.services.winners.undo("latest", "why not", actor="op")
    draw = twenty.draw()
    for reason in ("", "   "):
        with twenty.refuses(Code.REASON_REQUIRED):
            twenty.services.winners.undo(draw.id, reason, actor="op")
        with twenty.refuses(Code.REASON_REQUIRED):
            twenty.services.winners.redraw(draw.id, reason, actor="op")
    with twenty.refuses(Code.WINNER_NOT_FOUND):
        twenty.services.winners.redraw(draw.id, "absent", [2], actor="op")


def test_a_draw_is_named_by_its_first_digits_its_number_or_latest(twenty: Desk) -> None:
    first, second = twenty.draw(), twenty.draw()
    get = twenty.services.draw_reader.get
    assert get(first.id) == get(first.id[:4].upper()) == get(" #1 ") == first
    assert get("latest") == get("#2") == second
    for unknown in ("#3", "", "abc", "zzzz", "#x", "%%%%", "____", "#" + "9" * 40):
        with twenty.refuses(Code.DRAW_NOT_FOUND):
            get(unknown)


def test_a_result_is_in_the_draws_chain_for_good(twenty: Desk) -> None:
    draws = [twenty.draw() for _ in range(3)]
    twenty.services.winners.undo(draws[1].id, "mistake", actor="op")
    rows = twenty.rows("SELECT seq, prev, commitment FROM draws ORDER BY seq")
    assert [row[0] for row in rows] == [1, 2, 3]
    assert [row[1] for row in rows] == ["0" * 64, rows[0][2], rows[1][2]]
    assert all(proven(twenty, draw) for draw in draws)


def test_a_plain_list_is_drawn_without_touching_the_desk(session: Desk) -> None:
    session.enter("ann")
    before = session.everything()
    listed = read_plain_list(b"ann\n@bo\nCID\n")
    draw = session.services.draws.draw_list(listed.rows, "guests\nof honour", winners=2, actor="op")
    assert len(draw.standing) == 2
    assert {winner.state for winner in draw.standing} == {"confirmed"}
    assert (draw.source, draw.session_id, draw.entries) == ("list", None, 3)
    assert proven(session, draw)
    after = session.everything()
    for table in ("entries", "engagement", "viewers", "identities"):
        assert after[table] == before[table]
    redrawn = session.services.winners.redraw(draw.id, "absent", [1], actor="op")
    assert len({winner.name for winner in redrawn.winners}) == 3
    assert proven(session, redrawn)
    assert session.services.winners.undo(draw.id, "mistake", actor="op").standing == ()
    assert healthy(session)


def test_a_list_counts_its_weights_and_leaves_out_zeros(desk: Desk) -> None:
    listed = read_plain_list(b"username,weight\nann,0\nbo,2.5\ncid,\n")
    draw = desk.services.draws.draw_list(listed.rows, "list", winners=3, actor="op")
    assert {winner.name: winner.weight for winner in draw.standing} == {"bo": Fraction(5, 2), "cid": 1}
    nobody = read_plain_list(b"username,weight\nann,0\n")
    with desk.refuses(Code.NOBODY_TO_DRAW):
        desk.services.draws.draw_list(nobody.rows, "list", actor="op")
    too_much = read_plain_list(b"username,weight\nann,9007199254\nbo,1\n")
    with desk.refuses(Code.WEIGHTS_TOO_LARGE):
        desk.services.draws.draw_list(too_much.rows, "list", actor="op")


def test_weights_that_add_up_to_too_much_are_not_drawn(session: Desk) -> None:
    session.enter("ann", weight="9007199254")
    session.enter("bo", weight="0")
    # More than the desk itself would ever let in.
    session.run_sql("UPDATE entries SET total_weight = 1 WHERE id = 2")
    with session.refuses(Code.WEIGHTS_TOO_LARGE):
        session.draw()


@pytest.mark.parametrize(
    "name", ["<b>ann</b>", "ジョン", "👨‍👩‍👧‍👦", "x" * 500, "한국어 이름", "شهاب", "c:\\x'; --", "%41"]
)
def test_names_of_every_kind_can_win_and_be_proved(session: Desk, name: str) -> None:
    session.enter(name)
    draw = session.draw()
    assert names(draw) == [name]
    assert proven(session, draw)


def test_a_winner_is_bound_to_the_account_not_the_name(session: Desk) -> None:
    session.enter("ann", platform="twitch", user_id="7")
    draw = session.draw()
    assert draw.standing[0].list_id == "twitch:7"
    session.services.viewers.ensure(Person("twitch", "renamed", "7"), actor="op")
    winner = session.services.draw_reader.get(draw.id).standing[0]
    assert (winner.name, winner.platform) == ("ann", "twitch")
    assert proven(session, draw)


def test_a_viewer_who_gets_a_better_account_after_the_draw_is_still_found(session: Desk) -> None:
    enter_many(session, 2)
    draw = session.draw()
    (waiting,) = session.rows("SELECT viewer_id FROM entries WHERE is_winner = 0")[0]
    session.services.viewers.add_identity(waiting, Person("twitch", "other", "9"), actor="op")
    redrawn = session.services.winners.redraw(draw.id, "absent", actor="op")
    assert [winner.viewer_id for winner in redrawn.standing] == [waiting]
    assert proven(session, redrawn)


def test_the_latest_winner_is_of_the_running_or_else_the_ended_session(session: Desk) -> None:
    reader = session.services.draw_reader
    assert reader.latest_winner() is None
    enter_many(session, 6)
    first = session.draw(2)
    latest = reader.latest_winner()
    assert latest is not None
    assert (latest[0].id, latest[1].place) == (first.id, 1)
    redrawn = session.services.winners.redraw(first.id, "absent", [2], actor="op")
    latest = reader.latest_winner()
    assert latest is not None
    assert latest[1] == redrawn.standing[1]
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    assert reader.latest_winner() == (reader.get(first.id), reader.get(first.id).standing[1])
    session.clock.advance(minutes=1)
    second = session.draw()
    latest = reader.latest_winner()
    assert latest is not None
    assert latest[0].id == second.id
    session.services.winners.undo(second.id, "mistake", actor="op")
    latest = reader.latest_winner()
    assert latest is not None
    assert latest[0].id == first.id


def test_a_demo_that_was_played_is_reset_by_hand(session: Desk) -> None:
    ann = session.set_counters("ann", cheer_bits=1000, gifted_subs=10, donations_cents=1000, carry_over="2")
    session.enter("ann")
    taken = session.services.winners.demo_played(ann, actor="op")
    assert taken == {"carry_over": 2 * MICRO, "cheer_bits": 1000, "gifted_subs": 10}
    assert session.totals() == {"ann": 2 * MICRO}
    assert session.services.audit.search("demo_played")[0].before == taken
    with session.refuses(Code.VIEWER_NOT_FOUND):
        session.services.winners.demo_played(99, actor="op")
