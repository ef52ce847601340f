"""Keys and addresses: kept in the keyring, sent to their own host only, and shown nowhere."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.feeds.access import Access, Secrets, origin_of
from raffle_desktop.feeds.faults import FeedFault
from raffle_desktop.feeds.status import FeedName, FeedPhase
from tests.fakes.affiliate_feed import PATH
from tests.fakes.entries_feed import FakeEntriesFeed, Reply
from tests.feeds.fed import PATIENCE_S, Fed, fed

ENTRIES, AFFILIATE = FeedName.ENTRIES, FeedName.AFFILIATE
KEY, CODE = "the-key-of-this-feed", "code-in-the-address"


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Fed]:
    with fed(tmp_path) as made:
        made.start()
        made.until(lambda status: status.entries.phase is FeedPhase.OFF)
        yield made


def switched_on(made: Fed) -> Fed:
    made.feeds.switch(ENTRIES, on=True, actor="op")
    made.first()
    return made


def test_a_key_is_kept_in_the_keyring_and_sent(running: Fed) -> None:
    running.feeds.set_address(ENTRIES, running.entries.address, actor="op")
    running.feeds.set_key(ENTRIES, f" Bearer {KEY} ", actor="op")
    switched_on(running)
    assert running.status.has_key is True
    assert {asked.headers["authorization"] for asked in running.entries.asked} == {f"Bearer {KEY}"}
    assert json.loads(running.keyring.values["feed.entries"])["key"] == KEY


def test_a_key_can_go_in_another_header(running: Fed) -> None:
    running.entries_on(key_header="X-Api-Key", on=False)
    running.feeds.set_key(ENTRIES, KEY, actor="op")
    switched_on(running)
    assert {asked.headers["x-api-key"] for asked in running.entries.asked} == {KEY}
    assert "authorization" not in running.entries.asked[0].headers


def test_what_is_behind_the_question_mark_is_kept_in_the_keyring_and_sent(running: Fed) -> None:
    running.feeds.set_address(ENTRIES, f"{running.entries.address}/?token={CODE}&limit=all#top", actor="op")
    switched_on(running)
    assert {asked.target for asked in running.entries.asked} == {
        f"/{path}?token={CODE}&limit=all" for path in ("followers", "subscribers", "gift-subs")
    }
    assert running.desk.services.feed_settings.get().entries.address == running.entries.address


def test_a_new_key_is_used_at_once_and_the_old_one_forgotten(running: Fed) -> None:
    running.feeds.set_address(ENTRIES, running.entries.address, actor="op")
    running.feeds.set_key(ENTRIES, KEY, actor="op")
    switched_on(running)
    running.entries.wait_for("/gift-subs", 1)
    running.feeds.set_key(ENTRIES, "", actor="op")
    asked = running.entries.wait_for("/gift-subs", 2)
    assert "authorization" not in asked[1].headers
    assert running.keyring.values == {}
    running.until(lambda status: status.entries.has_key is False)


def test_a_key_that_is_set_while_the_keyring_is_read_is_not_missed(tmp_path: Path) -> None:
    with fed(tmp_path) as made:
        made.entries_on(on=False)
        made.keyring.slow_once = threading.Event()
        made.start()
        assert made.keyring.entered.wait(PATIENCE_S)
        made.feeds.set_key(ENTRIES, KEY, actor="op")
        made.keyring.slow_once.set()
        switched_on(made)
        assert {asked.headers.get("authorization") for asked in made.entries.asked} == {f"Bearer {KEY}"}


def test_another_host_never_gets_the_key(running: Fed) -> None:
    running.feeds.set_address(ENTRIES, f"{running.entries.address}?token={CODE}", actor="op")
    running.feeds.set_key(ENTRIES, KEY, actor="op")
    with FakeEntriesFeed() as other:
        # As if another hand had changed the settings, past the keyring.
        running.entries_on(address=other.address)
        running.first()
        assert {asked.target for asked in other.asked} == {"/followers", "/subscribers", "/gift-subs"}
        assert all("authorization" not in asked.headers for asked in other.asked)
        running.feeds.set_address(ENTRIES, other.address, actor="op")
        assert running.keyring.values == {}


def test_another_path_on_the_same_host_keeps_the_key(running: Fed) -> None:
    running.feeds.set_address(ENTRIES, f"{running.entries.address}?token={CODE}", actor="op")
    running.feeds.set_key(ENTRIES, KEY, actor="op")
    running.feeds.set_address(ENTRIES, f"{running.entries.address}/v2", actor="op")
    kept = json.loads(running.keyring.values["feed.entries"])
    assert (kept["key"], kept["query"]) == (KEY, "")


@pytest.mark.parametrize("address", ["http://feed.example", "http://192.168.0.7:8080", "http://127.0.0.1.evil.example"])
def test_a_key_is_not_sent_in_the_open(address: str) -> None:
    with pytest.raises(FeedFault, match="not https"):
        Access(address, "Authorization", Secrets(origin_of(address), "", KEY)).url("/followers")
    with pytest.raises(FeedFault, match="not https"):
        Access(address, "Authorization", Secrets(origin_of(address), "a=b", "")).url("/followers")
    assert str(Access(address, "Authorization", Secrets()).url("/followers")) == f"{address}/followers"


@pytest.mark.parametrize(
    "address", ["https://feed.example", "http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1"]
)
def test_a_key_may_go_over_https_and_within_this_computer(address: str) -> None:
    access = Access(address, "Authorization", Secrets(origin_of(address), "", KEY))
    assert str(access.url("/x")) == f"{address}/x"


def test_a_keyring_that_does_not_answer_is_told_and_asked_again(tmp_path: Path) -> None:
    with fed(tmp_path) as made:
        made.keyring.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
        made.entries_on().start()
        status = made.first()
        assert (status.phase, status.problem, status.way_out) == (
            FeedPhase.TROUBLE,
            "The keyring is locked.",
            "Unlock it.",
        )
        assert not made.entries.asked
        made.keyring.fault = None
        made.again()
        assert made.status.phase is FeedPhase.WAITING
        assert len(made.entries.asked) == 3


def test_what_the_keyring_gives_back_broken_is_told(tmp_path: Path) -> None:
    with fed(tmp_path) as made:
        made.keyring.values["feed.entries"] = "[not json"
        made.entries_on().start()
        assert "cannot be read" in made.first().problem
        made.feeds.set_key(ENTRIES, "", actor="op")
        made.until(lambda status: status.entries.phase is FeedPhase.WAITING)
        assert made.keyring.values == {}


def test_a_keyring_that_takes_nothing_leaves_the_key_as_it_was(running: Fed) -> None:
    running.feeds.set_address(ENTRIES, running.entries.address, actor="op")
    running.keyring.fault = EnvironmentFault("The keyring is locked.", "Unlock it.")
    before = running.desk.everything()
    with pytest.raises(EnvironmentFault, match="locked"):
        running.feeds.set_key(ENTRIES, KEY, actor="op")
    with pytest.raises(EnvironmentFault, match="locked"):
        running.feeds.set_address(ENTRIES, "https://other.example", actor="op")
    assert running.desk.everything() == before


def test_keys_that_last_only_until_the_end_are_told(tmp_path: Path) -> None:
    with fed(tmp_path) as made:
        made.keyring.problem = "There is no keyring."
        made.entries_on().start().first()
        assert made.feeds.status.secrets_problem == "There is no keyring."


@pytest.mark.parametrize("key", ["two words", "kéy", "a\nb", "x" * 1001, "a\x00b"])
def test_what_is_no_key_is_refused(running: Fed, key: str) -> None:
    running.feeds.set_address(ENTRIES, running.entries.address, actor="op")
    with running.desk.refuses(Code.VALUE_INVALID, "A feed’s key"):
        running.feeds.set_key(ENTRIES, key, actor="op")
    assert running.keyring.values == {}


def test_a_key_needs_an_address(running: Fed) -> None:
    with running.desk.refuses(Code.VALUE_INVALID, "address first"):
        running.feeds.set_key(ENTRIES, KEY, actor="op")


@pytest.mark.parametrize(
    "address",
    ["feed.example", "ftp://feed.example", "https://", "https://name:word@feed.example", "https://feed.example:x",
     "https://feed.example/a b", "https://feed.example/?a b", "https://feed.example?ü", "javascript:alert(1)", "?a=b#c",
     "https://feed.example\\@evil.example", "https://[::1", "https://x/\u202e", "https://" + "x" * 3000],
)  # fmt: skip
def test_what_is_no_address_is_refused(running: Fed, address: str) -> None:
    with running.desk.refuses(Code.VALUE_INVALID):
        running.feeds.set_address(ENTRIES, address, actor="op")
    assert running.keyring.values == {}


def test_nothing_secret_is_in_log_status_audit_or_database(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with fed(tmp_path) as made:
        made.affiliate.next(
            PATH, *[Reply(500), Reply(200, b"<html>"), Reply(302, headers={"Location": "//evil.example"})]
        )
        made.start()
        made.until(lambda status: status.affiliate.phase is FeedPhase.OFF)
        made.feeds.set_address(AFFILIATE, f"{made.affiliate.stats_address}?token={CODE}", actor="op")
        made.feeds.set_key(AFFILIATE, KEY, actor="op")
        address = made.desk.services.feed_settings.get().affiliate.address
        made.affiliate_on(address=address)
        made.first()
        for _ in range(3):
            made.again()
        assert made.status.phase is FeedPhase.WAITING
        stored = repr(made.desk.everything())
        told = repr([*made.statuses, *made.log(), *made.desk.changes, made.feeds.test(AFFILIATE)])
        audit = repr(made.desk.rows("SELECT * FROM audit_log"))
        assert len(made.affiliate.asked) == 5
    logged = redacted(caplog.text)
    private = PATH.rpartition("/")[2]
    for text in (stored, told, audit, logged):
        assert KEY not in text
        assert CODE not in text
    for text in (told, audit, logged):
        assert private not in text


def test_an_address_that_cannot_be_one_is_a_refusal_and_no_crash() -> None:
    with pytest.raises(FeedFault, match="cannot be used"):
        Access("https://" + "a" * 300 + ".example", "Authorization", Secrets()).url("/\u0000")


def test_a_refused_act_says_so_in_one_sentence(running: Fed) -> None:
    with pytest.raises(RaffleError) as caught:
        running.feeds.switch(ENTRIES, on=True, actor="op")
    assert caught.value.message == "The entries feed needs an address and at least one path before it is switched on."
