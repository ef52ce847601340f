"""Entering a session: who may, who may not and in which words, and what can be done with an entry."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from raffle_desktop.domain.changes import EntriesChanged
from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.eligibility import EVER, EntryRules, Origin
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import MICRO
from raffle_desktop.domain.weights import MAX_TOTAL_WEIGHT
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from raffle_desktop.services.settings import TWITCH_CONNECTED, store_setting
from tests.conftest import Desk


def rules(desk: Desk, **conditions: Any) -> None:
    desk.services.settings.set_entry_rules(EntryRules(**conditions), actor="op")


def test_an_entry_holds_what_was_handed_in(session: Desk) -> None:
    entry = session.chat(
        " @Ann ",
        platform="twitch",
        user_id="7",
        link=" https://example.org/song ",
        notes=" first\nsecond ",
        email=" Ann@Example.org ",
    )
    assert (entry.name, entry.platform, entry.user_id) == ("Ann", "twitch", "7")
    assert (entry.link, entry.notes, entry.email) == ("https://example.org/song", "first\nsecond", "Ann@Example.org")
    assert (entry.origin, entry.is_winner, entry.removed, entry.is_carried) == ("chat", False, False, False)
    assert entry.entered_at == to_micros(session.clock())
    assert session.services.entries.get(entry.id) == entry


def test_nobody_enters_without_a_running_session(desk: Desk) -> None:
    with desk.refuses(Code.NO_ACTIVE_SESSION, "The raffle is not currently running."):
        desk.chat("ann")
    with desk.refuses(Code.NO_ACTIVE_SESSION):
        desk.enter("ann")


def test_closed_submissions_refuse_viewers_but_not_the_operator(session: Desk) -> None:
    session.services.settings.switch_submissions(is_open=False, actor="op")
    for origin in (Origin.CHAT, Origin.CHANNEL_POINTS, Origin.API):
        with session.refuses(Code.SUBMISSIONS_CLOSED, "Submissions are currently closed."):
            session.enter("ann", origin=origin)
    assert session.enter("ann").id


@pytest.mark.parametrize("again", ["ann", "ANN", "@Ann", " ann "])
def test_one_viewer_enters_a_session_once(session: Desk, again: str) -> None:
    session.chat("ann")
    for origin in (Origin.CHAT, Origin.MANUAL):
        with session.refuses(
            Code.ALREADY_SUBMITTED_THIS_SESSION, "You already have an active submission for this session."
        ):
            session.enter(again, origin=origin)


def test_a_winner_does_not_enter_the_same_session_again(session: Desk) -> None:
    session.enter("ann")
    session.draw(confirm=True)
    with session.refuses(Code.ALREADY_SUBMITTED_THIS_SESSION):
        session.enter("ann")
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    assert session.enter("ann").is_carried is False


def test_an_entry_that_waits_from_before_is_enough(session: Desk) -> None:
    session.enter("ann")
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    with session.refuses(
        Code.PENDING_ENTRY_FROM_PREVIOUS_SESSION,
        "You already have a pending submission with accumulated weight. Please wait until it wins.",
    ):
        session.chat("ann")


@pytest.mark.parametrize("email", ["ann@example.org", "ANN@EXAMPLE.ORG", " Ann@example.org"])
def test_an_email_is_given_once_in_a_session(session: Desk, email: str) -> None:
    session.chat("ann", email="ann@example.org")
    with session.refuses(Code.EMAIL_ALREADY_REGISTERED, "This email is already registered for this round."):
        session.chat("bo", email=email)
    session.services.sessions.end(actor="op")
    session.services.sessions.start(actor="op")
    # Ann still waits, so her address still stands for this round; without it, or after she left, it is free.
    with session.refuses(Code.EMAIL_ALREADY_REGISTERED):
        session.chat("bo", email=email)
    assert session.chat("bo").email is None


@pytest.mark.parametrize(
    "email", ["ann", "ann@", "@example.org", "a b@example.org", "ann@example", "x" * 250 + "@a.org"]
)
def test_what_is_no_email_is_refused(session: Desk, email: str) -> None:
    with session.refuses(Code.EMAIL_INVALID, "The e-mail address is not complete."):
        session.chat("ann", email=email)


@pytest.mark.parametrize("link", ["example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https://a b"])
def test_what_is_no_web_link_is_refused(session: Desk, link: str) -> None:
    with session.refuses(Code.LINK_INVALID, "The link must be a complete http or https address."):
        session.chat("ann", link=link)


def test_a_link_is_required_where_the_session_says_so(session: Desk) -> None:
    rules(session, link_required=True)
    for missing in (None, "", "   "):
        with session.refuses(Code.LINK_REQUIRED, "Please add a link to your entry."):
            session.chat("ann", link=missing)
    assert session.chat("ann", link="https://example.org").link
    assert session.enter("bo").link is None


def test_notes_have_their_limit(session: Desk) -> None:
    with session.refuses(Code.NOTES_TOO_LONG, "The notes are too long; 500 characters is the most."):
        session.chat("ann", notes="x" * 501)
    assert session.chat("ann", notes="x" * 500).notes == "x" * 500


@pytest.mark.parametrize("name", ["", "  ", "@", "=1+1", "a\u202eb", "x" * 501, "\u3164"])
def test_a_name_that_cannot_be_used_is_refused(session: Desk, name: str) -> None:
    with session.refuses(Code.NAME_INVALID):
        session.chat(name)


@pytest.mark.parametrize(
    "given",
    [
        {"platform": "myspace"},
        {"user_id": "has space"},
        {"user_id": "ä"},
        {"user_id": "x" * 101},
        {"user_id": "nul\0"},
    ],
)
def test_an_account_that_cannot_be_is_refused(session: Desk, given: dict[str, str]) -> None:
    with session.refuses(Code.VALUE_INVALID):
        session.chat("ann", **given)


def test_the_platform_is_read_without_regard_to_case_and_an_empty_id_is_none(session: Desk) -> None:
    entry = session.chat("ann", platform="Twitch", user_id="")
    assert (entry.platform, entry.user_id) == ("twitch", None)


@pytest.mark.parametrize("weight", [-1, -MICRO])
def test_a_negative_given_weight_is_refused(session: Desk, weight: int) -> None:
    with session.refuses(Code.VALUE_INVALID):
        session.services.entries.enter(EntryRequest("ann", weight=weight), Origin.MANUAL, actor="op")
    entry = session.enter("ann")
    with session.refuses(Code.VALUE_INVALID):
        session.services.entries.edit(entry.id, given_weight=weight, actor="op")


def test_a_weight_beyond_what_a_proof_can_state_is_refused(session: Desk) -> None:
    with session.refuses(Code.WEIGHTS_TOO_LARGE):
        session.services.entries.enter(EntryRequest("ann", weight=MAX_TOTAL_WEIGHT + 1), Origin.MANUAL, actor="op")
    assert session.services.entries.enter(EntryRequest("ann", weight=MAX_TOTAL_WEIGHT), Origin.MANUAL, actor="op").id


CONDITIONS: dict[str, tuple[dict[str, Any], str, Code, str]] = {
    "a follow": ({"require_follow": True}, "is_follower = 0", Code.NOT_FOLLOWING, "Please follow the channel"),
    "a subscription": (
        {"require_subscription": True},
        "is_subscriber = 0",
        Code.NOT_SUBSCRIBED,
        "This raffle is for subscribers.",
    ),
    "an old follow": (
        {"min_follow_days": 7},
        "followed_at = {week} + 1",
        Code.FOLLOW_TOO_RECENT,
        "You have not followed the channel for long enough yet.",
    ),
    "an old account": (
        {"min_account_days": 7},
        "account_created_at = {week} + 1",
        Code.ACCOUNT_TOO_NEW,
        "Your account is too new",
    ),
    "a role": ({"required_roles": ("vip",)}, "roles = 'artist'", Code.ROLE_REQUIRED, "with a certain role"),
    "a word in chat": (
        {"chatted_within_minutes": 10},
        "last_chat_at = {week}",
        Code.NOT_CHATTING,
        "Please say something in chat first",
    ),
}


@pytest.mark.parametrize("condition, state, code, words", CONDITIONS.values(), ids=CONDITIONS.keys())
def test_the_session_asks_for(session: Desk, condition: dict[str, Any], state: str, code: Code, words: str) -> None:
    rules(session, **condition)
    session.set_counters("ann")
    week = to_micros(session.clock() - timedelta(days=7))
    session.run_sql(f"UPDATE engagement SET {state.format(week=week)}")
    with session.refuses(code, words):
        session.chat("ann")
    # What the operator enters is checked for duplicates and exclusion only.
    assert session.enter("ann").id


def test_who_meets_every_condition_enters(session: Desk) -> None:
    conditions = {name: value for condition, _, _, _ in CONDITIONS.values() for name, value in condition.items()}
    rules(session, **conditions, unknown_refuses=True)
    session.set_counters("ann")
    week = to_micros(session.clock() - timedelta(days=7))
    now = to_micros(session.clock())
    session.run_sql(
        f"UPDATE engagement SET is_follower = 1, is_subscriber = 1, followed_at = {week}, account_created_at = {week},"
        f" roles = 'artist vip', last_chat_at = {now}"
    )
    assert session.chat("ann").id


def test_what_cannot_be_known_is_skipped_or_refuses(session: Desk) -> None:
    rules(session, require_follow=True, require_subscription=True, min_follow_days=3, required_roles=("vip",))
    assert session.chat("ann").id
    rules(session, require_follow=True, unknown_refuses=True)
    with session.refuses(Code.NOT_FOLLOWING):
        session.chat("bo")


def test_following_is_asked_by_default_once_twitch_is_connected(session: Desk) -> None:
    session.set_counters("ann", is_follower=False)
    session.set_counters("bo", is_follower=False)
    assert session.chat("ann").id
    session.services.core.write(lambda transaction: store_setting(transaction, TWITCH_CONNECTED, True), actor="op")
    with session.refuses(Code.NOT_FOLLOWING):
        session.chat("bo")
    rules(session, require_follow=False)
    assert session.chat("bo").id


def test_excluded_viewers_are_refused_whoever_enters_them(session: Desk) -> None:
    viewer = session.set_counters("troll")
    session.services.viewers.exclude(viewer, "spam", actor="op")
    for origin in Origin:
        with session.refuses(Code.EXCLUDED, "You are excluded from this raffle."):
            session.enter("Troll", origin=origin)
    session.services.viewers.include(viewer, actor="op")
    assert session.chat("troll").id


def test_bots_moderators_and_names_can_be_excluded(session: Desk) -> None:
    for name, roles in (("robot", "bot"), ("mod", "moderator"), ("owner", "broadcaster"), ("bad", "")):
        viewer = session.set_counters(name)
        session.run_sql("UPDATE engagement SET roles = ? WHERE viewer_id = ?", roles, viewer)
    with session.refuses(Code.EXCLUDED):
        session.chat("robot")
    rules(session, exclude_bots=False, exclude_moderators=True, excluded_names=("@BAD ",))
    assert session.chat("robot").id
    for name in ("mod", "owner", "Bad"):
        with session.refuses(Code.EXCLUDED):
            session.chat(name)


def test_past_winners_can_be_excluded_for_some_sessions_or_for_ever(session: Desk) -> None:
    session.enter("ann")
    session.draw(confirm=True)
    for _ in range(2):
        session.services.sessions.end(actor="op")
        session.services.sessions.start(actor="op")
    # She won two sessions ago.
    session.services.settings.switch_submissions(is_open=True, actor="op")
    for sessions, is_refused in ((1, False), (2, False), (3, True), (EVER, True), (0, False)):
        rules(session, exclude_past_winners=sessions)
        if is_refused:
            with session.refuses(Code.EXCLUDED):
                session.chat("ann")
        else:
            entry = session.chat("ann")
            session.services.entries.remove([entry.id], "test", actor="op")


def test_removing_needs_a_reason_and_an_entry_that_waits(session: Desk) -> None:
    ann, bo = session.enter("ann"), session.enter("bo")
    for reason in ("", "  "):
        with session.refuses(Code.REASON_REQUIRED, "Please give a reason."):
            session.services.entries.remove([ann.id], reason, actor="op")
    with session.refuses(Code.ENTRY_NOT_FOUND, "There is no such entry."):
        session.services.entries.remove([ann.id, 99], "all or nothing", actor="op")
    with session.refuses(Code.ENTRY_NOT_FOUND):
        session.services.entries.remove([ann.id, ann.id], "twice", actor="op")
    assert session.services.entries.remove([ann.id], "wished so", actor="op") == 1
    with session.refuses(Code.ENTRY_NOT_FOUND):
        session.services.entries.remove([ann.id], "again", actor="op")
    session.draw(confirm=True)
    with session.refuses(Code.ENTRY_IS_WINNER, "This entry has won; undo the draw first."):
        session.services.entries.remove([bo.id], "late", actor="op")


def test_a_removed_entry_no_longer_counts_and_can_come_back(session: Desk) -> None:
    first = session.enter("ann", email="ann@example.org")
    session.services.entries.remove([first.id], "left", actor="op")
    assert session.services.entries.page() == ([], 0)
    assert session.services.entries.leaderboard() == ([], 0)
    assert session.services.entries.get(first.id).removed
    with session.refuses(Code.NOBODY_TO_DRAW):
        session.draw()
    other = session.enter("bo", email="ann@example.org")
    with session.refuses(Code.EMAIL_ALREADY_REGISTERED):
        session.services.entries.restore([first.id], actor="op")
    session.services.entries.remove([other.id], "left", actor="op")
    assert session.services.entries.restore([first.id], actor="op") == 1
    assert not session.services.entries.get(first.id).removed
    with session.refuses(Code.ENTRY_NOT_REMOVED, "This entry was not removed."):
        session.services.entries.restore([first.id], actor="op")


def test_an_entry_does_not_come_back_beside_a_newer_one(session: Desk) -> None:
    first = session.enter("ann")
    session.services.entries.remove([first.id], "left", actor="op")
    session.enter("ann")
    with session.refuses(Code.ALREADY_SUBMITTED_THIS_SESSION):
        session.services.entries.restore([first.id], actor="op")


def test_an_entry_removed_in_an_earlier_session_comes_back_into_the_running_one(session: Desk) -> None:
    first = session.enter("ann")
    session.services.entries.remove([first.id], "left", actor="op")
    session.services.sessions.end(actor="op")
    with session.refuses(Code.NO_ACTIVE_SESSION):
        session.services.entries.restore([first.id], actor="op")
    second = session.services.sessions.start(actor="op")
    session.set_counters("ann", cheer_bits=2000)
    session.services.entries.restore([first.id], actor="op")
    assert session.services.entries.get(first.id).session_id == second.id
    assert session.totals() == {"ann": 3 * MICRO}


def test_editing_changes_what_is_given_and_leaves_the_rest(session: Desk) -> None:
    entry = session.enter("ann", link="https://example.org/1", notes="old", email="ann@example.org")
    session.enter("bo", email="bo@example.org")
    edit = session.services.entries.edit
    assert edit(entry.id, notes="new", actor="op").link == "https://example.org/1"
    assert edit(entry.id, link="https://example.org/2", actor="op").notes == "new"
    assert edit(entry.id, email="ann@example.com", actor="op").email == "ann@example.com"
    assert edit(entry.id, given_weight=7 * MICRO, actor="op").breakdown.total == 7 * MICRO
    assert session.totals()["ann"] == 7 * MICRO
    emptied = edit(entry.id, link="", notes=" ", email="", clear_given_weight=True, actor="op")
    assert (emptied.link, emptied.notes, emptied.email, emptied.breakdown.given) == (None, None, None, None)
    assert session.totals()["ann"] == MICRO
    refused: tuple[tuple[Code, dict[str, Any]], ...] = (
        (Code.EMAIL_ALREADY_REGISTERED, {"email": "BO@example.org"}),
        (Code.EMAIL_INVALID, {"email": "bo"}),
        (Code.LINK_INVALID, {"link": "nowhere"}),
        (Code.NOTES_TOO_LONG, {"notes": "x" * 501}),
    )
    for code, changes in refused:
        with session.refuses(code):
            edit(entry.id, actor="op", **changes)
    with session.refuses(Code.WEIGHTS_TOO_LARGE):
        edit(entry.id, given_weight=MAX_TOTAL_WEIGHT + 1, actor="op")
    with session.refuses(Code.ENTRY_NOT_FOUND):
        edit(99, notes="x", actor="op")


def test_winners_and_removed_entries_are_not_edited(session: Desk) -> None:
    ann, bo = session.enter("ann"), session.enter("bo")
    session.services.entries.remove([bo.id], "left", actor="op")
    session.draw()
    with session.refuses(Code.ENTRY_IS_WINNER):
        session.services.entries.edit(ann.id, notes="x", actor="op")
    with session.refuses(Code.ENTRY_NOT_FOUND):
        session.services.entries.edit(bo.id, notes="x", actor="op")


def test_entries_are_searched_in_name_link_and_notes(session: Desk) -> None:
    session.enter("Ann_1", notes="100% sure")
    session.enter("ann21", link="https://example.org/Song")
    session.enter("bo", notes="C:\\music")

    def found(text: str) -> list[str]:
        listed, count = session.services.entries.page(search=text, sort="name", descending=False)
        assert count == len(listed)
        return [entry.name for entry in listed]

    assert found("ANN") == ["ann21", "Ann_1"]
    assert found("n_1") == ["Ann_1"]
    assert found("100%") == ["Ann_1"]
    assert found("song") == ["ann21"]
    assert found("c:\\") == ["bo"]
    assert found("%") == ["Ann_1"]
    assert found("nothing") == []
    assert len(found("  ")) == 3


def test_entries_are_sorted_and_paged(session: Desk) -> None:
    for number, name in enumerate(("b", "C", "a")):
        session.clock.advance(minutes=1)
        session.enter(name, weight=str(3 - number), platform=("kick", "twitch", "manual")[number])

    def order(sort: str, **how: Any) -> str:
        return "".join(entry.name for entry in session.services.entries.page(sort=sort, **how)[0])

    assert order("weight") == "bCa"
    assert order("weight", descending=False) == "aCb"
    assert order("name", descending=False) == "abC"
    assert order("time") == "aCb"
    assert order("platform", descending=False) == "baC"
    assert order("weight", limit=1, offset=1) == "C"
    assert session.services.entries.page(limit=1)[1] == 3


def test_the_page_is_of_the_running_or_else_the_latest_session(session: Desk) -> None:
    session.enter("ann")
    session.draw(confirm=True)
    session.services.sessions.end(actor="op")
    assert [entry.name for entry in session.services.entries.page()[0]] == ["ann"]
    session.services.sessions.start(actor="op")
    assert session.services.entries.page() == ([], 0)
    assert session.services.entries.page(session_id=1)[1] == 1


def test_the_leaderboard_ranks_by_weight_with_exact_chances(session: Desk) -> None:
    for name, weight in (("a", "1"), ("b", "2.5"), ("c", "2.5"), ("d", "1"), ("e", "0"), ("f", "0.000001")):
        session.enter(name, weight=weight)
    lines, count = session.services.entries.leaderboard()
    assert [(line.rank, line.entry.name) for line in lines] == [
        (1, "b"), (1, "c"), (3, "a"), (3, "d"), (5, "f"), (6, "e"),
    ]  # fmt: skip
    total = 7_000_001
    assert [line.chance for line in lines] == [
        Fraction(part, total) for part in (2_500_000, 2_500_000, MICRO, MICRO, 1, 0)
    ]
    assert sum(line.chance for line in lines) == 1
    assert count == 6
    top, count = session.services.entries.leaderboard(2)
    assert ([line.rank for line in top], count) == ([1, 1], 6)


def test_a_leaderboard_of_nothing_but_zeros_has_no_chances(session: Desk) -> None:
    session.enter("a", weight="0")
    ((line,), _) = session.services.entries.leaderboard()
    assert line.chance == 0
    assert not line.entry.breakdown.can_win


def test_a_leaderboard_of_the_largest_weights_can_be_read(session: Desk) -> None:
    for number in range(4):
        session.enter(f"v{number}")
    # More than the desk itself would ever let in.
    session.run_sql("UPDATE entries SET given_weight = 9007199254000000, total_weight = 9007199254000000")
    lines, count = session.services.entries.leaderboard()
    assert count == 4
    assert sum(line.chance for line in lines) == 1


def test_an_entry_with_which_the_session_could_not_be_drawn_is_refused(session: Desk) -> None:
    session.enter("ann", weight="9007199253")
    session.enter("bo", weight="1")
    with session.refuses(Code.WEIGHTS_TOO_LARGE):
        session.enter("cid", weight="0.000001")
    with session.refuses(Code.WEIGHTS_TOO_LARGE):
        session.services.entries.edit(2, given_weight=1_000_001, actor="op")
    session.services.entries.edit(1, given_weight=5_000_000, actor="op")
    session.enter("cid", weight="1")
    assert session.draw().entries == 3


def test_the_pending_entry_of_a_person_is_found(session: Desk) -> None:
    entry = session.enter("ann", platform="twitch", user_id="7")
    find = session.services.entries.pending_of
    assert find(Person("twitch", "other name", "7")) == entry
    assert find(Person("twitch", "ANN")) == entry
    assert find(Person("kick", "ann")) is None
    session.draw()
    assert find(Person("twitch", "ann", "7")) is None
    assert session.value("SELECT count(*) FROM viewers") == 1


def test_entering_tells_what_changed_after_it_is_stored(session: Desk) -> None:
    seen: list[int] = []
    session.services.core.bus.subscribe(
        EntriesChanged, lambda change: seen.append(session.value("SELECT count(*) FROM entries"))
    )
    entry = session.chat("ann")
    assert seen == [1]
    assert session.changes[-1] == EntriesChanged(1, (entry.id,))


def test_one_listeners_fault_keeps_nothing_from_the_others(session: Desk, caplog: pytest.LogCaptureFixture) -> None:
    def fail(change: EntriesChanged) -> None:
        raise ValueError("listener")

    heard: list[EntriesChanged] = []
    session.services.core.bus.subscribe(EntriesChanged, fail)
    stop = session.services.core.bus.subscribe(EntriesChanged, heard.append)
    session.enter("ann")
    stop()
    session.enter("bo")
    assert len(heard) == 1
    assert "A listener failed" in caplog.text
    assert session.value("SELECT count(*) FROM entries") == 2


@pytest.mark.parametrize("origin", [Origin.CHAT, Origin.MANUAL])
@pytest.mark.parametrize("failure", ["late", "lost"])
def test_an_entry_whose_commit_was_uncertain_is_told_as_it_is(session: Desk, origin: Origin, failure: str) -> None:
    fail = [True]

    @event.listens_for(session.database.engine, "commit")
    def commit(connection: Connection) -> None:
        if not fail or connection.get_execution_options().get("read_only"):
            return
        fail.clear()
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("COMMIT" if failure == "late" else "ROLLBACK")
        raise OperationalError("COMMIT", {}, Exception("disk I/O error"))

    if failure == "late":
        entry = session.enter("ann", origin=origin)
        assert session.services.entries.get(entry.id).name == "ann"
        assert isinstance(session.changes[-1], EntriesChanged)
    else:
        with pytest.raises(Exception, match="nothing was changed"):
            session.enter("ann", origin=origin)
        assert session.value("SELECT count(*) FROM entries") == 0


@pytest.mark.parametrize("newest", ["known", "new"])
def test_events_whose_commit_was_lost_are_never_told_as_taken_in(session: Desk, newest: str) -> None:
    session.ingest(EventType.CHEER, "ann", "known", amount=1)
    events = [
        OutsideEvent("test", name, EventType.CHEER, Person("manual", "ann"), 5)
        for name in (("new", "known") if newest == "known" else ("known", "new"))
    ]
    fail = [True]

    @event.listens_for(session.database.engine, "commit")
    def commit(connection: Connection) -> None:
        if not fail or connection.get_execution_options().get("read_only"):
            return
        fail.clear()
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("ROLLBACK")
        raise OperationalError("COMMIT", {}, Exception("disk I/O error"))

    with pytest.raises(Exception, match="nothing was changed"):
        session.services.ingest.apply_all(events, actor="test")
    assert session.services.ingest.apply_all(events, actor="test") == 1
    assert session.services.viewers.find("ann")[0].cheer_bits == 6


def test_a_refusal_carries_its_code_and_sentence() -> None:
    error = RaffleError(Code.SUBMISSIONS_CLOSED)
    assert (error.code, str(error)) == (Code.SUBMISSIONS_CLOSED, "Submissions are currently closed.")
