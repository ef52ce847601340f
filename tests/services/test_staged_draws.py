"""Draws in steps: what each step fixes and shows, what it refuses, and that nothing is ever decided twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.entry_rows import read_plain_list
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.texts import Level, commitment, round_at_or_after, sha256_text
from raffle_desktop.domain.streamdraw.verification import verify
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.storage.engine import open_engine
from tests.conftest import Desk
from tests.services.staged_tools import SESSION, check, closed, decide, opened, signature_of

PEOPLE = ("ann", "bob", "cid", "dee", "eve")


@pytest.fixture
def crowd(session: Desk) -> Desk:
    for name in PEOPLE:
        session.enter(name)
    return session


def proved(desk: Desk, draw_id: str) -> dict[str, Any]:
    """The proof, after a verifier that knows none of this has agreed to all of it."""
    text = desk.services.draw_reader.proof(draw_id)
    report = verify(text, check)
    assert report.complete, report.summary
    document: dict[str, Any] = json.loads(text)
    return document


# --- the beacon level -------------------------------------------------------------------------------------------------


def test_opening_commits_to_terms_and_secret_before_anybody_can_know_either(session: Desk) -> None:
    draw = session.services.staged.open(
        SESSION, level=Level.BEACON, winners=3, prize="a mug", extra_rules="Subs count double.", delay=45, actor="op"
    )
    secret = session.value("SELECT secret FROM draws")
    assert draw.state == "opened"
    assert draw.commitment == commitment(secret, draw.open_text)
    assert (draw.level, draw.wanted, draw.delay, draw.seq) == ("beacon", 3, 45, 1)
    assert "Subs count double. Prize: a mug." in draw.rules
    assert draw.prize == "a mug"
    assert draw.secret is None
    assert (draw.entries, int(draw.total), draw.list_sha256, draw.closed_at) == (0, 0, "", None)
    assert session.changes[-1].what == "opened"  # type: ignore[attr-defined]


def test_closing_fixes_list_and_round_and_shows_the_secret(crowd: Desk) -> None:
    crowd.services.settings.switch_submissions(is_open=True, actor="op")
    opened(crowd)
    crowd.clock.advance(minutes=5)
    draw = crowd.services.staged.close("#1", actor="op")
    seconds = int(crowd.clock.now.timestamp())
    assert draw.state == "waiting"
    assert (draw.entries, int(draw.total), draw.closed_at) == (5, 5, seconds)
    assert draw.round == round_at_or_after(seconds + draw.delay)
    assert draw.round_at is not None
    assert seconds + draw.delay <= draw.round_at < seconds + draw.delay + 3
    assert draw.list_sha256 == sha256_text(crowd.services.draw_reader.list_text(draw.id))
    assert draw.secret == crowd.value("SELECT secret FROM draws")
    assert not crowd.services.settings.submissions_open(), "who enters now is not in it"
    assert not draw.winners


def test_the_round_decides_and_the_proof_shows_it(crowd: Desk) -> None:
    draw = decide(crowd, closed(crowd, winners=2).id)
    assert draw.state == "drawn"
    assert [winner.place for winner in draw.standing] == [1, 2]
    assert all(winner.state == "drawn" for winner in draw.standing)
    document = proved(crowd, draw.id)
    assert document["events"][0]["signature"] == signature_of(draw.round)
    assert document["secret"] == draw.secret
    assert crowd.services.draw_reader.get("latest").id == draw.id


def test_who_enters_after_the_close_is_not_in_the_draw(crowd: Desk) -> None:
    draw = closed(crowd)
    late = crowd.enter("late")
    assert decide(crowd, draw.id).entries == 5
    assert "late" not in crowd.services.draw_reader.list_text(draw.id)
    assert not crowd.services.entries.get(late.id).is_winner


def test_the_same_signature_again_is_no_act(crowd: Desk) -> None:
    draw = decide(crowd, closed(crowd).id)
    before = crowd.everything()
    again = crowd.services.staged.take_signature(draw.id, signature_of(draw.round), check=check, actor="other")
    assert again == draw
    assert crowd.everything() == before


def test_two_who_bring_the_signature_at_once_decide_once(crowd: Desk) -> None:
    """The other was quicker, after this one had looked and before it could write."""
    draw = closed(crowd)
    quicker: list[object] = []

    def check_after_the_other(number: int, signature: bytes) -> bool:
        quicker.append(crowd.services.staged.take_signature(draw.id, signature.hex(), check=check, actor="other"))
        return check(number, signature)

    done = crowd.services.staged.take_signature(
        draw.id, signature_of(draw.round), check=check_after_the_other, actor="op"
    )
    assert [done] == quicker
    assert crowd.value("SELECT count(*) FROM draw_events WHERE kind = 'drawn'") == 1


def test_what_is_not_the_signature_of_that_round_changes_nothing(crowd: Desk, subtests: pytest.Subtests) -> None:
    draw = closed(crowd)
    right = signature_of(draw.round)
    wrong = {
        "another round's": signature_of(draw.round + 1),
        "one digit off": right[:-1] + ("0" if right[-1] != "0" else "1"),
        "too short": right[:-2],
        "nothing": "",
        "no hex": "z" * 96,
        "other digits": "١" * 96,
        "an address": "https://api.drand.sh/",
    }
    for name, text in wrong.items():
        with subtests.test(name), crowd.refuses(Code.VALUE_INVALID, f"round {draw.round}"):
            crowd.services.staged.take_signature(draw.id, text, check=check, actor="op")
    upper = f" {right.upper()}\n"
    assert crowd.services.staged.take_signature(draw.id, upper, check=check, actor="op").state == "drawn"


def test_a_draw_has_a_state_and_every_step_out_of_turn_is_refused(crowd: Desk, subtests: pytest.Subtests) -> None:
    staged, signature = crowd.services.staged, "0" * 96
    draw = opened(crowd)
    with subtests.test("opened"):
        with crowd.refuses(Code.DRAW_IN_PROGRESS, "Close the draw first."):
            staged.take_signature(draw.id, signature, check=check, actor="op")
        with crowd.refuses(Code.DRAW_IN_PROGRESS):
            crowd.services.draw_reader.proof(draw.id)
        with crowd.refuses(Code.DRAW_IN_PROGRESS):
            crowd.services.draw_reader.list_text(draw.id)
        with crowd.refuses(Code.DRAW_IN_PROGRESS):
            crowd.services.winners.confirm(draw.id, actor="op")
        with crowd.refuses(Code.DRAW_IN_PROGRESS):
            crowd.services.winners.undo(draw.id, "x", actor="op")
        with crowd.refuses(Code.DRAW_IN_PROGRESS, "Draw #1 is under way"):
            crowd.draw()
        with crowd.refuses(Code.DRAW_IN_PROGRESS, "Draw #1 is under way"):
            opened(crowd)
        with crowd.refuses(Code.NOT_AVAILABLE):
            staged.reveal(draw.id, actor="op")
    staged.close(draw.id, actor="op")
    with subtests.test("waiting"):
        with crowd.refuses(Code.ALREADY_CLOSED):
            staged.close(draw.id, actor="op")
        with crowd.refuses(Code.DRAW_IN_PROGRESS):
            crowd.services.sessions.end(actor="op")
        with crowd.refuses(Code.DRAW_IN_PROGRESS):
            crowd.services.entries.remove([1], "left", actor="op")
        with crowd.refuses(Code.DRAW_IN_PROGRESS):
            crowd.draw()
        with crowd.refuses(Code.DRAW_IN_PROGRESS):
            crowd.services.draw_reader.proof(draw.id)
        with crowd.refuses(Code.NOT_AVAILABLE):
            staged.add_salt(draw.id, "dice 4", actor="op")
    decide(crowd, draw.id)
    with subtests.test("drawn"):
        with crowd.refuses(Code.UNDO_TOO_LATE):
            staged.give_up(draw.id, "I do not like it", actor="op")
        with crowd.refuses(Code.UNDO_TOO_LATE):
            staged.close(draw.id, actor="op")
    assert crowd.services.sessions.end(actor="op").session.state == "ENDED"


def test_the_rules_of_the_commitment_are_the_rules_of_the_draw(crowd: Desk) -> None:
    """Whoever changes weights between the two has to change them back, or give up in public."""
    draw = opened(crowd)
    rules = crowd.services.settings.entry_rules()
    crowd.services.settings.set_entry_rules(replace(rules, require_subscription=True), actor="op")
    with crowd.refuses(Code.TERMS_CHANGED):
        crowd.services.staged.close(draw.id, actor="op")
    crowd.services.settings.set_entry_rules(rules, actor="op")
    assert crowd.services.staged.close(draw.id, actor="op").state == "waiting"


def test_a_draw_that_is_given_up_leaves_its_number_as_a_gap(crowd: Desk) -> None:
    staged = crowd.services.staged
    first = opened(crowd)
    with crowd.refuses(Code.REASON_REQUIRED):
        staged.give_up(first.id, "  ", actor="op")
    void = staged.give_up(first.id, "the prize broke\nin two", actor="op")
    assert (void.state, void.void_reason) == ("void", "the prize broke in two")
    assert void.secret is not None, "so that anybody can check what was committed to"
    second = closed(crowd)
    assert staged.give_up(second.id, "wrong list", actor="op").state == "void"
    for act in (
        lambda: staged.close(first.id, actor="op"),
        lambda: staged.take_signature(second.id, signature_of(second.round), check=check, actor="op"),
        lambda: crowd.services.draw_reader.proof(second.id),
        lambda: crowd.services.winners.redraw(second.id, "x", actor="op"),
        lambda: crowd.services.winners.confirm(second.id, actor="op"),
    ):
        with crowd.refuses(Code.DRAW_VOID):
            act()
    third = decide(crowd, closed(crowd).id)
    assert (third.seq, third.prev) == (3, second.commitment)
    report = staged.chain()
    assert [(link.seq, link.state) for link in report.links] == [(1, "void"), (2, "void"), (3, "drawn")]
    assert [link.reason for link in report.given_up] == ["the prize broke in two", "wrong list"]
    assert report.is_whole
    assert report.missing == ()


def test_what_waits_for_the_beacon_for_a_day_is_given_up(crowd: Desk) -> None:
    draw = closed(crowd)
    [due] = crowd.services.staged.waiting()
    crowd.clock.advance(hours=23, minutes=59)
    assert crowd.services.staged.expire(due) == []
    crowd.clock.advance(minutes=2)
    assert crowd.services.staged.expire(replace(due, round=due.round + 1)) == [], "another round than it waits for"
    [void] = crowd.services.staged.expire(due)
    assert (void.id, void.state) == (draw.id, "void")
    assert "24 hours" in void.void_reason
    assert crowd.services.staged.expire(due) == []


def test_a_session_that_ends_gives_up_what_was_only_opened_in_it(crowd: Desk) -> None:
    draw = opened(crowd)
    crowd.services.sessions.end(actor="op")
    assert crowd.services.draw_reader.get(draw.id).void_reason == "the session was ended"


# --- redraws ----------------------------------------------------------------------------------------------------------


def test_a_redraw_is_announced_before_anybody_can_know_whom_it_brings(crowd: Desk) -> None:
    draw = decide(crowd, closed(crowd, winners=2).id)
    absent = draw.standing[1]
    crowd.clock.advance(seconds=90)
    waiting = crowd.services.winners.redraw(draw.id, "not here", [2], actor="op")
    assert waiting.state == "waiting"
    assert waiting.redraw is not None
    assert (waiting.redraw.event, waiting.redraw.replaces, waiting.redraw.places) == (1, ("0.2",), (2,))
    assert waiting.redraw.round > draw.round
    assert waiting.vacant == (2,)
    assert [winner.place for winner in waiting.standing] == [1], "who is replaced stands no more from now on"
    for act in (
        lambda: crowd.services.winners.redraw(draw.id, "again", [1], actor="op"),
        lambda: crowd.services.winners.undo(draw.id, "all of it", actor="op"),
        lambda: crowd.services.sessions.end(actor="op"),
        crowd.draw,
    ):
        with crowd.refuses(Code.DRAW_IN_PROGRESS):
            act()
    with crowd.refuses(Code.UNDO_TOO_LATE):
        crowd.services.staged.give_up(draw.id, "the wrong one would win", actor="op")
    done = decide(crowd, draw.id)
    assert done.state == "drawn"
    assert {winner.place for winner in done.standing} == {1, 2}
    assert absent.list_id not in {winner.list_id for winner in done.standing}
    assert (done.redraw, done.vacant) == (None, ())
    document = proved(crowd, draw.id)
    assert [event["round"] for event in document["events"]] == [draw.round, waiting.redraw.round]


def test_several_winners_are_replaced_by_one_redraw(crowd: Desk) -> None:
    draw = decide(crowd, closed(crowd, winners=2).id)
    crowd.services.winners.redraw(draw.id, "both away", actor="op")
    done = decide(crowd, draw.id)
    assert {winner.event for winner in done.standing} == {1}
    assert len(done.standing) == 2
    proved(crowd, draw.id)
    crowd.services.winners.redraw(draw.id, "away too", [1], actor="op")
    assert len(decide(crowd, draw.id).standing) == 2
    with crowd.refuses(Code.NOBODY_TO_DRAW):
        crowd.services.winners.redraw(draw.id, "away as well", actor="op")


def test_a_place_left_vacant_is_not_filled_after_the_session(crowd: Desk) -> None:
    draw = decide(crowd, closed(crowd).id)
    crowd.services.winners.redraw(draw.id, "away", actor="op")
    [due] = crowd.services.staged.waiting()
    crowd.clock.advance(days=2)
    assert crowd.services.staged.expire(due)[0].vacant == (1,)
    crowd.services.sessions.end(actor="op")
    with crowd.refuses(Code.UNDO_TOO_LATE, "the session of this draw has ended"):
        crowd.services.winners.redraw(draw.id, "away", actor="op")


def test_a_winner_who_is_gone_by_then_is_on_record_and_replaced_by_an_announced_redraw(crowd: Desk) -> None:
    draw = closed(crowd)
    for name in PEOPLE[1:]:
        viewer = crowd.value("SELECT viewer_id FROM identities WHERE display_name = ?", name)
        crowd.services.viewers.exclude(viewer, "bot", actor="op")
    done = decide(crowd, draw.id)
    for _ in range(5):
        if not done.is_under_way:
            break
        done = decide(crowd, draw.id)
    assert [winner.name for winner in done.standing] == ["ann"]
    assert all(winner.reason == "no longer in the raffle" for winner in done.winners if not winner.stands)
    proved(crowd, draw.id)


def test_where_nobody_is_left_the_place_stays_empty_and_the_draw_is_over(crowd: Desk) -> None:
    draw = closed(crowd)
    for name in PEOPLE:
        viewer = crowd.value("SELECT viewer_id FROM identities WHERE display_name = ?", name)
        crowd.services.viewers.exclude(viewer, "bot", actor="op")
    done = decide(crowd, draw.id)
    for _ in range(4):
        done = decide(crowd, draw.id)
    assert not done.is_under_way
    assert done.standing == ()
    assert done.vacant == (1,)
    proved(crowd, draw.id)


# --- the committed level ----------------------------------------------------------------------------------------------


def test_witnesses_speak_between_close_and_reveal_and_their_lines_decide(crowd: Desk) -> None:
    staged = crowd.services.staged
    draw = staged.open(SESSION, level=Level.COMMITTED, witnesses=("Mod_Ann", "@bob"), actor="op")
    assert draw.rules.startswith("Witnesses: Mod_Ann, bob. ")
    assert draw.witnesses == ("Mod_Ann", "bob")
    with crowd.refuses(Code.NOT_AVAILABLE):
        staged.add_salt(draw.id, "dice 4", actor="op")
    with crowd.refuses(Code.DRAW_IN_PROGRESS):
        staged.reveal(draw.id, actor="op")
    assert crowd.services.draw_posts.witness_of("mod_ann") is None
    draw = staged.close(draw.id, actor="op")
    assert (draw.state, draw.secret) == ("closed", None)
    assert crowd.services.draw_posts.witness_of("MOD_ANN") == draw.id
    staged.add_salt(draw.id, "dice: 4 6 🎲", author="mod_ann", platform="twitch", message_id="m1", at_ms=5, actor="t")
    assert crowd.services.draw_posts.witness_of("mod_ann") is None
    staged.add_salt(draw.id, "x", author="mod_ann", platform="twitch", message_id="m1", at_ms=5, actor="t")
    with crowd.refuses(Code.ALREADY_CLOSED, "the first line counts"):
        staged.add_salt(draw.id, "no, 6", author="@MOD_ANN", platform="twitch", message_id="m3", at_ms=7, actor="t")
    with crowd.refuses(Code.NOT_AVAILABLE, "Only a witness who was named"):
        staged.add_salt(draw.id, "I know the secret", author="streamer", actor="op")
    staged.add_salt(draw.id, " café ", author="bob", platform="twitch", message_id="m2", at_ms=9, actor="t")
    done = staged.reveal(draw.id, actor="op")
    assert done.state == "drawn"
    document = proved(crowd, draw.id)
    assert document["salts"] == ["dice: 4 6 🎲", " café "]
    assert [post["kind"] for post in document["posts"]] == ["salt", "salt"]
    with crowd.refuses(Code.NOT_AVAILABLE):
        staged.add_salt(draw.id, "late", actor="op")
    assert staged.reveal(draw.id, actor="op") == done
    redrawn = crowd.services.winners.redraw(draw.id, "away", actor="op")
    assert redrawn.standing[0].event == 1
    proved(crowd, draw.id)


def test_lines_of_witnesses_that_cannot_be_hashed_alike_everywhere_are_refused(
    crowd: Desk, subtests: pytest.Subtests
) -> None:
    draw = crowd.services.staged.open(SESSION, level=Level.COMMITTED, witnesses=("ann",), actor="op")
    crowd.services.staged.close(draw.id, actor="op")
    for name, text in {"empty": "", "too long": "x" * 501, "half a character": "\ud800"}.items():
        with subtests.test(name), crowd.refuses(Code.VALUE_INVALID):
            crowd.services.staged.add_salt(draw.id, text, author="ann", actor="op")
    crowd.services.staged.add_salt(draw.id, "5\n\u202e\x00" + "👑" * 490, author="ann", actor="op")
    crowd.services.staged.reveal(draw.id, actor="op")
    proved(crowd, draw.id)


def test_without_a_witness_named_at_the_opening_nobody_has_a_say(crowd: Desk) -> None:
    """Else the streamer, who knows the secret, could try out lines until a friend wins."""
    draw = closed(crowd, Level.COMMITTED)
    with crowd.refuses(Code.NOT_AVAILABLE):
        crowd.services.staged.add_salt(draw.id, "dice 4", author="ann", actor="op")
    crowd.services.staged.reveal(draw.id, actor="op")
    assert "without witness" in str(verify(crowd.services.draw_reader.proof(draw.id), check).checks)


# --- time -------------------------------------------------------------------------------------------------------------


def test_a_clock_that_was_set_back_cannot_name_a_round_that_is_known(crowd: Desk, subtests: pytest.Subtests) -> None:
    now = crowd.clock.now
    draw = opened(crowd)
    with subtests.test("close"):
        crowd.clock.now = now - timedelta(days=300)
        with crowd.refuses(Code.NOT_AVAILABLE, "clock"):
            crowd.services.staged.close(draw.id, actor="op")
    crowd.clock.now = now
    crowd.services.staged.close(draw.id, actor="op")
    decide(crowd, draw.id)
    with subtests.test("redraw"):
        crowd.clock.now = now
        with crowd.refuses(Code.NOT_AVAILABLE, "clock"):
            crowd.services.winners.redraw(draw.id, "away", actor="op")
    with subtests.test("open"), crowd.refuses(Code.NOT_AVAILABLE, "clock"):
        opened(crowd)
    with subtests.test("a step of seconds is a correction"):
        crowd.clock.now = from_micros(crowd.value("SELECT max(at) FROM draw_events"))
        other = opened(crowd)
        crowd.clock.advance(seconds=-3)
        assert crowd.services.staged.close(other.id, actor="op").closed_at == other.opened_at // 1_000_000
    with subtests.test("by a database tool"), pytest.raises(Exception, match="round that is to come"):
        crowd.run_sql(
            "INSERT INTO draw_announcements (draw_id, event, announced, round, replaces, places, reason, at, actor)"
            " VALUES (?, 1, 1, (SELECT max(round) FROM draw_events), '0.1', '1', '', 1, 'x')",
            draw.id,
        )


def test_nobody_gives_up_a_draw_whose_round_may_be_out(crowd: Desk) -> None:
    draw = closed(crowd)
    assert draw.round_at is not None
    crowd.clock.now = from_micros((draw.round_at - 5) * 1_000_000)
    with crowd.refuses(Code.UNDO_TOO_LATE, f"Round {draw.round} may be out"):
        crowd.services.staged.give_up(draw.id, "I saw who wins", actor="op")
    crowd.clock.advance(microseconds=-1)
    assert crowd.services.staged.give_up(draw.id, "wrong list", actor="op").state == "void"


# --- what is on record ------------------------------------------------------------------------------------------------


def test_a_result_that_is_taken_back_stays_in_the_chain_and_is_said_so(crowd: Desk) -> None:
    draw = opened(crowd)
    [due] = crowd.services.draw_posts.due("twitch")
    crowd.services.draw_posts.attempt(due, platform="twitch", actor="t")
    crowd.services.draw_posts.seen(platform="twitch", text=due.text, at_ms=1, actor="t")
    crowd.services.staged.close(draw.id, actor="op")
    [due] = crowd.services.draw_posts.due("twitch")
    crowd.services.draw_posts.attempt(due, platform="twitch", actor="t")
    crowd.services.draw_posts.seen(platform="twitch", text=due.text, at_ms=1, actor="t")
    decide(crowd, draw.id)
    crowd.services.winners.redraw(draw.id, "away", actor="op")
    [due] = [one for one in crowd.services.draw_posts.due("twitch") if one.kind == "redraw"]
    crowd.services.draw_posts.attempt(due, platform="twitch", actor="t")
    crowd.services.draw_posts.seen(platform="twitch", text=due.text, at_ms=1, actor="t")
    decide(crowd, draw.id)
    undone = crowd.services.winners.undo(draw.id, "I wanted another", actor="op")
    assert undone.undone_reason == "I wanted another"
    assert undone.vacant == ()
    with crowd.refuses(Code.DRAW_UNDONE):
        crowd.services.winners.redraw(draw.id, "once more", actor="op")
    [link] = crowd.services.staged.chain().given_up
    assert (link.state, link.reason) == ("undone", "I wanted another")
    assert crowd.services.draw_posts.due("twitch")[-1].text == "STREAMDRAW #1 UNDONE · I wanted another"


def test_a_winner_is_kept_as_the_list_names_them_whatever_changed_since(crowd: Desk) -> None:
    draw = closed(crowd, winners=5)
    crowd.set_counters("ann", cheer_bits=5000)
    done = decide(crowd, draw.id)
    by_name = {winner.name: winner for winner in done.standing}
    assert by_name["ann"].weight == 1
    assert by_name["ann"].breakdown is None, "the parts of now are not the weight that won"
    assert by_name["bob"].breakdown is not None
    assert by_name["bob"].breakdown.total == 1_000_000


def test_what_the_operator_says_in_the_terms_is_never_cut(session: Desk) -> None:
    with session.refuses(Code.VALUE_INVALID, "300 fit"):
        session.services.staged.open(
            SESSION, level=Level.COMMITTED, witnesses=("mod_ann",), prize="👑" * 50, extra_rules="👑" * 50, actor="op"
        )
    draw = session.services.staged.open(
        SESSION, level=Level.COMMITTED, witnesses=("mod_ann",), prize="a mug", extra_rules="x" * 200, actor="op"
    )
    assert draw.rules.startswith(f"{'x' * 200} Witness: mod_ann. Prize: a mug. ")


def test_names_that_may_not_win_are_part_of_what_was_committed_to(crowd: Desk) -> None:
    rules = crowd.services.settings.entry_rules()
    crowd.services.settings.set_entry_rules(replace(rules, excluded_names=("troll",)), actor="op")
    draw = opened(crowd)
    crowd.services.settings.set_entry_rules(replace(rules, excluded_names=("bob",)), actor="op")
    with crowd.refuses(Code.TERMS_CHANGED):
        crowd.services.staged.close(draw.id, actor="op")


# --- other sources ----------------------------------------------------------------------------------------------------


def test_a_plain_list_is_drawn_in_steps_and_confirmed_at_once(desk: Desk) -> None:
    draw = desk.services.staged.open(DrawSource("list", label="guests.txt"), level=Level.BEACON, winners=2, actor="op")
    rows = read_plain_list(b"ann\nbob\n<b>cid</b>\n").rows
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.staged.close(draw.id, actor="op")
    desk.services.staged.close(draw.id, listed=rows, actor="op")
    done = decide(desk, draw.id)
    assert [winner.state for winner in done.standing] == ["confirmed", "confirmed"]
    proved(desk, draw.id)


def test_the_terms_that_cannot_be_are_refused(session: Desk, subtests: pytest.Subtests) -> None:
    staged = session.services.staged
    cases: dict[str, tuple[Code, dict[str, Any]]] = {
        "local": (Code.VALUE_INVALID, {"level": Level.LOCAL}),
        "no winner": (Code.VALUE_INVALID, {"winners": 0}),
        "too soon": (Code.VALUE_INVALID, {"delay": 14}),
        "too late": (Code.VALUE_INVALID, {"delay": 601}),
        "witness of a beacon": (Code.VALUE_INVALID, {"witnesses": ["ann"]}),
        "witness twice": (Code.VALUE_INVALID, {"level": Level.COMMITTED, "witnesses": ["ann", "ANN"]}),
        "six witnesses": (Code.VALUE_INVALID, {"level": Level.COMMITTED, "witnesses": list("abcdef")}),
        "witness of two words": (Code.NAME_INVALID, {"level": Level.COMMITTED, "witnesses": ["ann bob"]}),
        "prize too long": (Code.VALUE_INVALID, {"prize": "x" * 201}),
        "no such source": (Code.VALUE_INVALID, {"source": DrawSource("moon")}),
        "no such pool": (Code.POOL_NOT_FOUND, {"source": DrawSource("pool", pool_id=9)}),
        "no such period": (Code.PERIOD_NOT_FOUND, {"source": DrawSource("period", period_id=999)}),
    }
    for name, (code, given) in cases.items():
        terms: dict[str, Any] = {"source": SESSION, "level": Level.BEACON} | given
        source = terms.pop("source")
        with subtests.test(name), session.refuses(code):
            staged.open(source, actor="op", **terms)
    with subtests.test("nobody is in"):
        draw = opened(session)
        with session.refuses(Code.NOBODY_TO_DRAW):
            staged.close(draw.id, actor="op")


def test_a_draw_that_confirms_does_so_when_it_is_decided(crowd: Desk) -> None:
    done = decide(crowd, closed(crowd, confirm=True).id)
    assert [winner.state for winner in done.standing] == ["confirmed"]


# --- what the database guarantees -------------------------------------------------------------------------------------


def test_no_stranger_with_a_database_tool_can_make_a_draw_skip_or_repeat_a_step(
    crowd: Desk, subtests: pytest.Subtests
) -> None:
    draw = closed(crowd)
    event = (
        "INSERT INTO draw_events (draw_id, kind, at, actor, event, seed, replaces, announced, round, signature)"
        f" VALUES ('{draw.id}', 'drawn', 1, 'x', %s, 'x', '', 1, %s, %s)"
    )
    tricks = {
        "another list": f"INSERT OR REPLACE INTO draw_lists SELECT * FROM draw_lists WHERE draw_id = '{draw.id}'",
        "a result without beacon": event % (0, 0, "NULL"),
        "a result of another round": event % (0, draw.round + 1, "'ab'"),
        "a redraw first": event % (1, draw.round, "'ab'"),
        "a salt": f"INSERT INTO draw_salts VALUES ('{draw.id}', 1, 'x', '', '', '', '', NULL, 1, 'x')",
        "an announcement": "INSERT INTO draw_announcements (draw_id, event, announced, round, replaces, places, reason,"
        f" at, actor) VALUES ('{draw.id}', 1, 1, 1, '0.1', '1', '', 1, 'x')",
        "the session's end": "UPDATE sessions SET state = 'ENDED', ended_at = 1",
        "another secret": "UPDATE draws SET secret = hex(randomblob(32))",
        "a plan afterwards": f"INSERT OR REPLACE INTO draw_plans VALUES ('{draw.id}', '', '[]', '', 1)",
    }
    before = crowd.everything()
    for name, statement in tricks.items():
        with subtests.test(name):
            with pytest.raises(
                Exception, match=r"append-only|step by step|takes the place|turn|under way|first|once|at a time"
            ):
                crowd.run_sql(statement)
            assert crowd.everything() == before
    decide(crowd, draw.id)
    with pytest.raises(Exception, match="without result"):
        crowd.run_sql(f"INSERT INTO draw_events (draw_id, kind, at, actor) VALUES ('{draw.id}', 'void', 1, 'x')")


def test_what_was_changed_behind_the_desks_back_is_told_by_the_audit(crowd: Desk, subtests: pytest.Subtests) -> None:
    draw = closed(crowd)
    for table in ("draws", "draw_lists"):
        crowd.run_sql(f"DROP TRIGGER {table}_no_update")
    changes = {
        "the level shown": ("UPDATE draws SET level = 'committed'", "UPDATE draws SET level = 'beacon'"),
        "the number of entries": ("UPDATE draw_lists SET entries = 5, scale = 7", "UPDATE draw_lists SET scale = 1"),
        "the round": ("UPDATE draw_lists SET round = round + 1", "UPDATE draw_lists SET round = round - 1"),
    }
    for name, (change, back) in changes.items():
        with subtests.test(name):
            crowd.run_sql(change)
            failing = [finding.name for finding in crowd.services.reports.reconcile() if not finding.ok]
            assert "draws as they are listed = as their texts say" in failing
            crowd.run_sql(back)
    assert [finding for finding in crowd.services.reports.reconcile() if not finding.ok] == []
    assert draw.seq == 1


def test_each_step_is_all_or_nothing_and_the_next_start_goes_on_from_it(crowd: Desk) -> None:
    """The view of a draw comes from the file alone: another desk on it sees the same and decides the same."""
    draw = closed(crowd)
    engine = open_engine(crowd.folder.database)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT list_sha256 FROM draw_lists").scalar() == draw.list_sha256
    engine.dispose()
    [due] = crowd.services.staged.waiting()
    assert (due.draw_id, due.event, due.round) == (draw.id, 0, draw.round)
    crowd.clock.now += timedelta(seconds=60)
    first = crowd.services.staged.take_signature(draw.id, signature_of(draw.round), check=check, actor="one")
    assert crowd.services.staged.waiting() == []
    assert crowd.services.staged.under_way() is None
    assert first.standing[0].list_id == crowd.value("SELECT list_id FROM draw_winners")


@pytest.fixture(autouse=True)
def _no_secret_twice(desk: Desk) -> Iterator[None]:
    """Whatever a test does: one secret for each commitment, and one commitment for each secret."""
    yield
    rows = desk.rows("SELECT secret, commitment, open_text FROM draws")
    assert len({row[0] for row in rows}) == len({row[1] for row in rows}) == len(rows)
    assert all(commitment(secret, text) == commit for secret, commit, text in rows)


def test_refusals_are_rule_errors(desk: Desk) -> None:
    with pytest.raises(RaffleError) as caught:
        opened(desk)
    assert caught.value.code is Code.NO_ACTIVE_SESSION
