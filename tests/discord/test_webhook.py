"""Announcements by webhook as a whole: a worker in its thread, a loopback Discord, a real database."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.discord.announcing import Announcing, News
from raffle_desktop.discord.outbox import Outbox
from raffle_desktop.discord.status import WebhookPhase, in_words
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.redaction import redacted
from tests.discord.worked import PATIENCE_S, Worked, worked
from tests.fakes.discord import ADDRESS, ID, TOKEN, Answer, Drop, Hang, limited


@pytest.fixture
def off(tmp_path: Path) -> Iterator[Worked]:
    with worked(tmp_path) as made:
        yield made


@pytest.fixture
def on(off: Worked) -> Worked:
    """Running, switched on, with an address; nothing to tell yet."""
    off.start().until(lambda status: status.webhook.phase is WebhookPhase.READY)
    return off


def test_a_winner_is_told_when_the_wheel_rests_and_not_before(on: Worked) -> None:
    draw_id = on.draw("ann", "bob", reveal=False)
    on.reveal(draw_id)
    # The spin is being shown: time stands still, and nothing is sent.
    assert on.fake.requests == []
    on.pass_until(lambda: on.fake.messages)
    on.until_sent(1)
    spun = on.desk.clock().timestamp() - on.desk.services.draw_reader.get(draw_id).standing[0].drawn_at / 1e6
    assert spun >= 6
    (embed,) = on.fake.embeds
    winner = on.winner(draw_id)
    assert embed["title"] == "🎉 Friday"
    assert embed["description"].startswith(f"**{winner}** has won, with a chance of 50.00 % among 2 entries")
    assert embed["fields"] == [{"name": "Proof", "value": f"Draw #1 · `{draw_id}`"}]
    assert embed["timestamp"] == "2026-11-21T20:00:00.000Z"
    assert on.webhook.sent_title == f"Friday: {winner}"
    assert [line.kind for line in on.log()] == ["sent"]


# Redraws, undone draws, and other kinds of news


def test_a_redraw_names_who_was_replaced_and_why_and_an_undone_draw_is_taken_back(on: Worked) -> None:
    draw_id = on.drawn("ann", "bob", "cy")
    on.until_sent(1)
    first = on.winner(draw_id)
    on.desk.services.winners.redraw(draw_id, "not *here*", confirm=True, actor="op")
    second = on.winner(draw_id)
    on.reveal(draw_id, 1)
    on.hours.advance(120)
    on.until_sent(2)
    assert on.fake.titles == ["🎉 Friday", "🎉 Drawn again: Friday"]
    said = on.fake.embeds[1]["description"]
    assert f"**{second}** takes the place of {first}" in said
    assert said.endswith("drawn again: not \\*here\\*")
    on.desk.services.winners.undo(draw_id, "wrong list", actor="op")
    on.until_sent(3)
    assert on.fake.titles[2] == "Draw undone: Friday"
    assert (
        on.fake.embeds[2]["description"]
        == f"The win of **{second}** does not count, and they wait again. Why: wrong list"
    )


def test_a_draw_that_is_undone_before_discord_was_told_is_not_told_at_all(on: Worked) -> None:
    on.fake.next(Answer(503))
    draw_id = on.drawn("ann")
    on.until_waiting()
    on.desk.services.winners.undo(draw_id, "wrong list", actor="op")
    on.until(lambda status: status.webhook.queued == 0)
    on.pass_until(lambda: on.webhook.phase is WebhookPhase.READY)
    on.drawn("bob")
    on.until_sent(1)
    assert len(on.fake.messages) == 1


def test_a_draw_that_is_undone_while_it_is_being_sent_in_vain_is_not_told_either(
    on: Worked, monkeypatch: pytest.MonkeyPatch
) -> None:
    took, take = threading.Event(), Outbox.take

    def noted(self: Outbox, news: News, version: int) -> bool:
        answer = take(self, news, version)
        if answer and not news.announcements:
            # The undone draw is no longer among what is to be told; before that, what came with the draw is taken in.
            took.set()
        return answer

    def undone_meanwhile(_request: object) -> Answer:
        took.clear()
        on.desk.services.winners.undo("latest", "wrong list", actor="op")
        assert took.wait(PATIENCE_S)
        return Answer(503)

    monkeypatch.setattr(Outbox, "take", noted)
    on.fake.next(undone_meanwhile)
    on.drawn("ann")
    on.until(lambda status: status.webhook.problem)
    on.pass_until(lambda: on.webhook.phase is WebhookPhase.READY)
    on.drawn("bob")
    on.until_sent(1)
    assert [embed["fields"][0]["value"][:7] for embed in on.fake.embeds] == ["Draw #2"]


def test_nothing_is_sent_again_before_it_is_known_to_be_news_still(on: Worked, monkeypatch: pytest.MonkeyPatch) -> None:
    may_look, look = threading.Event(), Announcing._read
    may_look.set()

    def slowly(self: Announcing) -> Any:
        # As where the disk keeps a look waiting for longer than the pause between two attempts.
        assert may_look.wait(PATIENCE_S)
        return look(self)

    def undone_meanwhile(_request: object) -> Answer:
        may_look.clear()
        on.desk.services.winners.undo("latest", "wrong list", actor="op")
        return Answer(503)

    monkeypatch.setattr(Announcing, "_read", slowly)
    on.fake.next(undone_meanwhile)
    on.drawn("ann")
    on.until(lambda status: status.webhook.phase is WebhookPhase.WAITING)
    for _ in range(4):
        on.hours.advance(60)
        time.sleep(0.1)
    assert len(on.fake.requests) == 1
    may_look.set()
    on.until(lambda status: status.webhook.queued == 0 and status.webhook.phase is WebhookPhase.READY)
    assert not on.fake.messages


def test_several_winners_stand_in_one_message_with_their_places(on: Worked) -> None:
    on.drawn(*[f"viewer_{number}" for number in range(14)], winners=13)
    on.until_sent(1)
    (embed,) = on.fake.embeds
    places = [one for one in embed["fields"] if one["name"] != "Proof"]
    assert [one["name"] for one in places] == [f"{place}." for place in range(1, 11)]
    assert "viewer\\_" in places[0]["value"]
    assert "and 3 others** has won" in embed["description"]


def test_the_page_where_draws_are_checked_is_named_where_it_is_set(on: Worked) -> None:
    channel = on.desk.services.channel_settings
    channel.set(replace(channel.get(), check_page="https://example.org/verify.html"), actor="op")
    draw_id = on.drawn("ann")
    on.until_sent(1)
    assert on.fake.embeds[0]["fields"][-1]["value"] == f"Draw #1 · `{draw_id}`\nhttps://example.org/verify.html"


# Once, in order, and after a restart


def test_nothing_is_told_twice_after_a_restart_and_nothing_from_before_it_was_switched_on(off: Worked) -> None:
    off.drawn("ann")
    off.start()
    off.drawn("bob")
    off.until_sent(1)
    off.again().drawn("cy")
    off.until_sent(1)
    assert [embed["fields"][0]["value"][:7] for embed in off.fake.embeds] == ["Draw #2", "Draw #3"]
    told = off.desk.services.discord_news.told()
    assert list(told.draws.values()) == [one["id"] for one in off.fake.messages]


def test_what_happens_while_it_is_off_is_not_told_later(on: Worked) -> None:
    on.discord.switch(on=False, actor="op")
    on.until(lambda status: status.webhook.phase is WebhookPhase.OFF)
    on.drawn("ann")
    on.discord.switch(on=True, actor="op")
    on.until(lambda status: status.webhook.phase is WebhookPhase.READY)
    on.drawn("bob")
    on.until_sent(1)
    assert [embed["fields"][0]["value"][:7] for embed in on.fake.embeds] == ["Draw #2"]


def test_an_undo_is_told_of_what_was_told_unless_it_was_undone_while_it_was_off(on: Worked) -> None:
    first = on.drawn("ann")
    on.until_sent(1)
    second = on.drawn("bob")
    on.until_sent(2)
    on.discord.switch(on=False, actor="op")
    on.desk.services.winners.undo(first, "wrong list", actor="op")
    on.discord.switch(on=True, actor="op")
    on.desk.services.winners.undo(second, "wrong list", actor="op")
    on.until_sent(3)
    on.again()
    on.until(lambda status: status.webhook.phase is WebhookPhase.READY)
    assert [second in embed["fields"][0]["value"] for embed in on.fake.embeds] == [False, True, True]


def test_what_was_decided_while_the_desk_was_closed_in_mid_spin_is_told_at_the_next_start(on: Worked) -> None:
    on.draw("ann")
    on.stop()
    assert on.fake.messages == []
    on.hours.advance(600)
    on.again().until_sent(1)
    assert len(on.fake.messages) == 1


def test_what_was_decided_hours_before_a_start_is_no_news_any_more(on: Worked) -> None:
    on.stop()
    on.drawn("ann")
    on.hours.advance(2 * 3600)
    on.again().drawn("bob")
    on.until_sent(1)
    assert [embed["fields"][0]["value"][:7] for embed in on.fake.embeds] == ["Draw #2"]


def test_a_crash_before_it_was_stored_repeats_that_one_message_and_no_other(
    on: Worked, monkeypatch: pytest.MonkeyPatch
) -> None:
    on.drawn("ann")
    on.until_sent(1)

    def crashes(*_given: object, **_more: object) -> None:
        raise EnvironmentFault("The disk is full.", "Make room.")

    monkeypatch.setattr(on.desk.services.discord_news.__class__, "note", crashes)
    on.drawn("bob")
    on.fake.wait_for_messages(2)
    on.stop()
    monkeypatch.undo()
    on.again().until_sent(1)
    assert [embed["fields"][0]["value"][:7] for embed in on.fake.embeds] == ["Draw #1", "Draw #2", "Draw #2"]


def test_many_are_told_in_the_order_in_which_they_were_decided(on: Worked) -> None:
    on.fake.next(Answer(500), Answer(500))
    for number in range(6):
        on.drawn(f"viewer{number}")
    on.pass_until(lambda: len(on.fake.messages) == 6)
    on.until_sent(6)
    assert [embed["fields"][0]["value"][:7] for embed in on.fake.embeds] == [f"Draw #{n}" for n in range(1, 7)]


# Limits


def test_it_waits_as_long_as_discord_asks_and_not_a_moment_less(on: Worked) -> None:
    on.fake.next(limited(7.25, is_global=True), limited(3.5))
    on.drawn("ann")
    on.until_waiting()
    assert on.webhook.next_at >= on.desk.services.core.now_micros() + 7_250_000
    assert "asks to wait" in on.webhook.problem
    on.hours.advance(7.2)
    assert len(on.fake.requests) == 1
    on.hours.advance(0.3)
    on.fake.wait_for(2)
    on.until_waiting()
    on.hours.advance(3.4)
    assert len(on.fake.requests) == 2
    on.hours.advance(1)
    on.until_sent(1)
    assert (len(on.fake.requests), len(on.fake.messages)) == (3, 1)
    assert [line.kind for line in on.log()] == ["problem", "recovered", "sent"]


def test_when_there_is_no_room_left_the_next_waits_for_it_without_being_refused(on: Worked) -> None:
    on.fake.headers = {"X-RateLimit-Limit": "5", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset-After": "1.75"}
    on.fake.next(Answer(503))
    # Each draw takes its time, in which the ones before it would be told.
    on.stop()
    for name in ("ann", "bob", "cy"):
        on.drawn(name)
    on.again().until_waiting()
    assert on.webhook.queued == 3
    for number in range(1, 4):
        on.pass_until(lambda number=number: len(on.fake.messages) == number)  # type: ignore[misc]
        if number < 3:
            on.until(lambda status, number=number: status.webhook.sent == number and on.hours.waiting)  # type: ignore[misc]
            assert on.webhook.next_at == on.desk.services.core.now_micros() + 1_750_000
            on.hours.advance(1.5)
            assert len(on.fake.messages) == number
    assert on.webhook.problem == ""


@pytest.mark.parametrize(
    "answer, least, most",
    [
        (Answer(429, b"<html>Cloudflare</html>", {"Retry-After": "30", "Content-Type": "text/html"}), 30, 31),
        (Answer(429, {"retry_after": 2}, {"X-RateLimit-Reset-After": "8.5"}), 8.5, 9),
        (Answer(429, {"retry_after": "soon", "global": "maybe"}), 4, 6),
        (Answer(429, {"retry_after": -5}, {"Retry-After": "nan"}), 4, 6),
        (Answer(429, {"retry_after": 1e308}), 3600, 3601),
        (Answer(429, b"[" * 100_000), 4, 6),
    ],
    ids=["no json", "header", "words", "negative", "for ever", "deep"],
)
def test_however_discord_says_wait_it_is_a_wait_of_some_seconds_to_an_hour(
    on: Worked, answer: Answer, least: float, most: float
) -> None:
    on.fake.next(answer)
    on.drawn("ann")
    on.until_waiting()
    assert least <= (on.webhook.next_at - on.desk.services.core.now_micros()) / 1e6 <= most


def test_where_discord_does_not_say_how_long_it_waits_ever_longer(on: Worked) -> None:
    blocked = {"code": 0, "message": "You are being blocked from accessing our API temporarily"}
    on.fake.next(*[Answer(429, blocked)] * 6)
    on.drawn("ann")
    waits = []
    for number in range(6):
        on.fake.wait_for(number + 1)
        on.until_waiting()
        waits.append((on.webhook.next_at - on.desk.services.core.now_micros()) / 1e6)
        on.hours.advance(waits[-1])
    assert waits == [5.125, 5.125, 8, 16, 32, 64]
    on.until_sent(1)
    assert len(on.fake.messages) == 1


# Trouble


@pytest.mark.parametrize(
    "answer",
    [
        Answer(403, b"<html>Access denied</html>", {"Content-Type": "text/html"}),
        Answer(403, {"message": "internal network error", "code": 40333}),
        Answer(404, b"", {}),
    ],
    ids=["page", "in discord's name", "nothing"],
)
def test_being_turned_away_on_the_way_to_discord_does_not_make_the_webhook_a_deleted_one(
    on: Worked, answer: Answer
) -> None:
    on.fake.next(answer)
    on.drawn("ann")
    on.until_waiting()
    assert "turns this computer away" in on.webhook.problem
    on.pass_until(lambda: on.webhook.sent == 1)
    assert on.webhook.problem == ""


def test_while_discord_is_in_trouble_it_is_asked_ever_more_seldom(on: Worked) -> None:
    on.fake.next(*[Answer(502 + number % 2) for number in range(9)])
    on.drawn("ann")
    waits = []
    for number in range(9):
        on.fake.wait_for(number + 1)
        on.until_waiting()
        waits.append((on.webhook.next_at - on.desk.services.core.now_micros()) / 1e6)
        on.hours.advance(waits[-1])
    assert waits == [2, 4, 8, 16, 32, 64, 120, 120, 120]
    on.until_sent(1)
    assert (len(on.fake.messages), on.webhook.problem) == (1, "")


def test_nobody_at_the_address_is_a_sentence_and_another_attempt(on: Worked, monkeypatch: pytest.MonkeyPatch) -> None:
    on.stop()
    real = on.fake.port
    on.fake.port = 1
    on.make()
    on.run().drawn("ann")
    on.until_waiting()
    assert on.webhook.problem == "discord.com could not be reached."
    assert in_words(on.discord.status).startswith("Discord: discord.com could not be reached. The desk tries again")
    on.fake.port = real
    on.again().until_sent(1)


@pytest.mark.parametrize("after", [Drop(after=True), Answer(200, b"<html>"), Answer(200, {"id": None})])
def test_an_answer_that_gets_lost_costs_one_repetition_at_the_most(on: Worked, after: Answer | Drop) -> None:
    on.fake.next(after, after, after)
    on.drawn("ann")
    on.until_waiting()
    on.pass_until(lambda: on.webhook.dropped == 1)
    on.hours.advance(300)
    on.pass_until(lambda: on.webhook.phase is WebhookPhase.READY)
    assert len(on.fake.requests) == 2
    assert "may stand there" in on.log("dropped")[0].detail
    # The next one is not held up by it, and the one that is in doubt is never told again.
    on.drawn("bob")
    on.pass_until(lambda: len(on.fake.requests) == 3)
    on.pass_until(lambda: on.webhook.sent + on.webhook.dropped == 2)
    on.again()
    assert len(on.fake.requests) == 4 if isinstance(after, Answer) else len(on.fake.requests) <= 4


def test_an_answer_that_does_not_come_in_time_is_in_doubt_too(off: Worked) -> None:
    off.answer_seconds = 0.2
    off.fake.next(Hang(after=True))
    off.start().drawn("ann")
    off.until_waiting()
    assert off.webhook.problem == "discord.com did not answer in time."
    off.answer_seconds = 10
    off.pass_until(lambda: len(off.fake.messages) == 2)


@pytest.mark.parametrize(
    "answer, says",
    [
        (Answer(404, {"message": "Unknown Webhook", "code": 10015}), "does not know this webhook any more"),
        (Answer(401, {"message": "Invalid Webhook Token", "code": 50027}), "does not know this webhook any more"),
        (Answer(403, {"message": "Missing Access"}), "does not know this webhook any more"),
        (Answer(404, {"message": "Unknown Channel", "code": 10003}), "channel or thread of the webhook is gone"),
        (Answer(400, {"message": "needs a thread", "code": 220001}), "every message needs a thread"),
        (Answer(302, None, {"Location": "https://evil.example/steal"}), "sends the desk elsewhere"),
    ],
    ids=["deleted", "token", "forbidden", "channel", "forum", "redirect"],
)
def test_a_webhook_that_is_gone_is_asked_once_and_told_until_there_is_another(
    on: Worked, answer: Answer, says: str
) -> None:
    on.fake.next(answer)
    on.drawn("ann")
    on.until(lambda status: status.webhook.phase is WebhookPhase.REFUSED)
    assert says in on.webhook.problem
    assert "new webhook" in on.webhook.way_out or "thread" in on.webhook.way_out
    on.drawn("bob")
    on.hours.advance(600)
    on.until(lambda status: status.webhook.queued == 2)
    assert len(on.fake.requests) == 1
    # The address is set anew: what waits is told, each once and in order.
    on.discord.set_webhook(ADDRESS + "?thread_id=987654321098765432", actor="op")
    on.until_sent(2)
    assert [embed["fields"][0]["value"][:7] for embed in on.fake.embeds] == ["Draw #1", "Draw #2"]
    assert on.fake.requests[-1].one("thread_id") == "987654321098765432"


def test_a_message_that_discord_does_not_like_holds_up_no_other(on: Worked) -> None:
    on.fake.next(Answer(400, {"message": "Invalid Form Body", "code": 50035}))
    on.drawn("ann")
    on.until(lambda status: status.webhook.dropped == 1)
    # It was never told, so there is nothing to take back.
    on.desk.services.winners.undo("latest", "wrong list", actor="op")
    on.drawn("bob")
    on.until_sent(1)
    assert on.log("dropped")[0].detail.startswith(
        "Friday: ann: discord.com did not take a message (status 400, code 50035)"
    )
    assert [embed["fields"][0]["value"][:7] for embed in on.fake.embeds] == ["Draw #2"]


def test_what_waits_for_an_hour_is_given_up_and_told_and_the_newer_is_sent(on: Worked) -> None:
    on.fake.next(Answer(404, {"code": 10015}))
    on.drawn("ann")
    on.until(lambda status: status.webhook.phase is WebhookPhase.REFUSED)
    on.hours.advance(3000)
    on.drawn("bob")
    on.until(lambda status: status.webhook.queued == 2)
    on.pass_until(lambda: on.webhook.dropped == 1, step=60, most=4000)
    assert on.log("dropped")[0].detail == "Friday: ann: It has waited for an hour."
    on.discord.set_webhook(ADDRESS + "?thread_id=987654321098765432", actor="op")
    on.until_sent(1)
    assert [embed["fields"][0]["value"][:7] for embed in on.fake.embeds] == ["Draw #2"]
    on.again()
    assert len(on.fake.messages) == 1


def test_an_outage_of_more_than_an_hour_costs_what_was_told_to_nobody_in_that_time(on: Worked) -> None:
    on.fake.next(*[Answer(503)] * 100)
    on.drawn("ann")
    passed = on.pass_until(lambda: on.webhook.dropped == 1, step=90, most=5000)
    assert 3400 <= passed <= 3900
    assert len(on.fake.requests) < 50


# The test


def test_a_test_message_is_sent_on_or_off_and_says_what_became_of_it(off: Worked) -> None:
    off.start(on=False)
    off.until(lambda status: status.webhook.phase is WebhookPhase.OFF)
    assert off.discord.test_webhook() == "Discord has taken the test message (discord.com/…/1234…)."
    assert off.fake.titles == ["Raffle Desktop: a test"]
    off.fake.next(Answer(404, {"code": 10015}))
    with pytest.raises(EnvironmentFault, match="does not know this webhook"):
        off.discord.test_webhook()
    off.fake.next(limited(60))
    with pytest.raises(EnvironmentFault, match="asks to wait"):
        off.discord.test_webhook()
    with pytest.raises(EnvironmentFault, match="takes nothing for another 60 seconds"):
        off.discord.test_webhook()
    assert len(off.fake.requests) == 3


def test_a_test_that_goes_well_ends_a_refusal_and_what_waits_is_told(on: Worked) -> None:
    on.fake.next(Answer(404, {"code": 10015}))
    on.drawn("ann")
    on.until(lambda status: status.webhook.phase is WebhookPhase.REFUSED)
    on.discord.test_webhook()
    on.until_sent(1)
    assert on.fake.titles == ["Raffle Desktop: a test", "🎉 Friday"]


# Address and secrets


def test_addresses_that_are_none_are_refused_without_being_repeated(off: Worked, subtests: pytest.Subtests) -> None:
    off.start(on=False)
    strange = [
        f"http://discord.com/api/webhooks/{ID}/{TOKEN}",
        f"https://discord.com.evil.example/api/webhooks/{ID}/{TOKEN}",
        f"https://evil.example/api/webhooks/{ID}/{TOKEN}",
        f"https://user@discord.com/api/webhooks/{ID}/{TOKEN}",
        f"https://discord.com:8443/api/webhooks/{ID}/{TOKEN}",
        f"http://127.0.0.1/api/webhooks/{ID}/{TOKEN}",
        f"https://discord.com/api/webhooks/{ID}/{TOKEN}/slack",
        f"https://discord.com/api/webhooks/12/{TOKEN}",
        f"https://discord.com/api/webhooks/{ID}/{TOKEN}?thread_id=x",
        f"https://discord.com/api/webhooks/{ID}/../{TOKEN}",
        f"https://discord.com/api/webhooks/１２３４５６７８９０１２３４５６７８/{TOKEN}",
        "https://discord.com/api/webhooks/",
        "https://[",
        "hello",
        "x" * 5000,
    ]
    for text in strange:
        with subtests.test(text[:60]):
            with pytest.raises(RaffleError) as caught:
                off.discord.set_webhook(text, actor="op")
            assert caught.value.code is Code.VALUE_INVALID
            assert TOKEN not in caught.value.message
    assert off.keyring.values == {"discord.webhook": ADDRESS}


@pytest.mark.parametrize(
    "text",
    [
        f"  <{ADDRESS}> ",
        f"https://discordapp.com/api/v10/webhooks/{ID}/{TOKEN}/",
        f"https://ptb.discord.com/api/webhooks/{ID}/{TOKEN}?wait=true",
        f"https://CANARY.discord.com/api/webhooks/{ID}/{TOKEN}#here",
    ],
)
def test_addresses_as_people_paste_them_are_taken(off: Worked, text: str) -> None:
    off.start(on=False)
    off.discord.set_webhook(text, actor="op")
    off.discord.test_webhook()
    assert off.webhook.shown.endswith("/…/1234…")
    assert [request.path for request in off.fake.requests] == [off.fake.path]


def test_neither_address_nor_token_is_in_logs_status_settings_audit_or_backup(
    off: Worked, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789"
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="httpx")
    off.keyring.values.clear()
    off.start(on=False)
    off.discord.set_webhook(ADDRESS, actor="op")
    off.discord.set_bot_token(token, actor="op")
    off.discord.switch(on=True, actor="op")
    off.fake.next(Answer(500), Drop(), Answer(404, {"code": 10015}))
    off.drawn("ann")
    off.pass_until(lambda: off.webhook.phase is WebhookPhase.REFUSED)
    off.stop()
    off.desk.database.close()
    told = [repr(off.statuses), repr(off.log()), repr(off.discord)]
    # As the log file has them.
    told += [redacted(record.getMessage()) for record in caplog.records]
    assert [record for record in caplog.records if ID in record.getMessage()]
    for secret in (TOKEN, token):
        assert not [text for text in told if secret in text]
        for path in tmp_path.rglob("*"):
            if path.is_file():
                assert secret.encode() not in path.read_bytes(), path
    assert off.keyring.values == {"discord.webhook": ADDRESS, "discord.bot": token}


def test_without_an_address_it_cannot_be_switched_on_and_taken_away_it_says_so(off: Worked) -> None:
    off.keyring.values.clear()
    off.start(on=False)
    with pytest.raises(RaffleError, match="Enter the webhook’s address"):
        off.discord.switch(on=True, actor="op")
    with pytest.raises(RaffleError, match="Enter the webhook’s address"):
        off.discord.test_webhook()
    off.discord.set_webhook(ADDRESS, actor="op")
    off.discord.switch(on=True, actor="op")
    off.until(lambda status: status.webhook.phase is WebhookPhase.READY)
    off.discord.set_webhook("", actor="op")
    off.until(lambda status: status.webhook.phase is WebhookPhase.NEEDS_ADDRESS)
    off.drawn("ann")
    off.until(lambda status: status.webhook.queued == 1)
    assert off.fake.requests == []
    assert off.webhook.shown == ""
