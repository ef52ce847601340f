"""One question to a feed, over real sockets: whatever comes back, it is bounded, and it is whole or refused."""

from __future__ import annotations

import asyncio
import gzip
import logging
import ssl
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from raffle_desktop.domain.redaction import redacted
from raffle_desktop.feeds.access import Access, Secrets, origin_of
from raffle_desktop.feeds.faults import FeedFault, NotUnderstood, Refused, TooLarge, Unreachable
from raffle_desktop.feeds.fetching import LONGEST_WAIT_SECONDS, Fetched, Fetcher, Limits, Marks
from tests.conftest import START
from tests.fakes.entries_feed import FakeEntriesFeed, Reply

MOST = 200_000
LIMITS = Limits(seconds=20.0, bytes=MOST)
BODY = b'["ann", "bob"]'
PACKED = gzip.compress(BODY, mtime=0)
"""The same at each run: tests are named after it."""


@pytest.fixture
def feed() -> Iterator[FakeEntriesFeed]:
    with FakeEntriesFeed() as running:
        running.lists["/followers"] = BODY
        yield running


def access_to(feed: FakeEntriesFeed, key: str = "", query: str = "") -> Access:
    return Access(feed.address, "Authorization", Secrets(origin_of(feed.address), query, key))


def get(
    feed: FakeEntriesFeed, marks: Marks | None = None, *, limits: Limits = LIMITS, access: Access | None = None
) -> Fetched:
    async def ask() -> Fetched:
        async with Fetcher(lambda: START, limits) as fetcher:
            return await fetcher.get(access or access_to(feed), "/followers", marks or Marks())

    return asyncio.run(ask())


def refused(feed: FakeEntriesFeed, reply: Reply | None, kind: type[FeedFault], match: str = ".") -> FeedFault:
    if reply is not None:
        feed.next("/followers", reply)
    with pytest.raises(kind, match=match) as caught:
        get(feed)
    assert caught.value.message.isprintable()
    assert f"127.0.0.1:{feed.port}" in caught.value.message
    return caught.value


def test_a_whole_answer_is_given_as_it_came(feed: FakeEntriesFeed) -> None:
    assert get(feed).body == BODY


def test_an_answer_that_ends_with_its_connection_is_whole(feed: FakeEntriesFeed) -> None:
    feed.next("/followers", Reply(200, BODY, length=""))
    assert get(feed).body == BODY


def test_no_answer_at_the_address(feed: FakeEntriesFeed) -> None:
    feed.stop_listening()
    refused(feed, None, Unreachable, "could not be reached")


# Unchanged


@pytest.mark.parametrize(
    "headers", [{"ETag": 'W/"a1"'}, {"Last-Modified": "Sat, 21 Nov 2026 05:00:00 GMT"}, {"ETag": '"x"', "Age": "3"}]
)
def test_the_next_question_names_what_is_known(feed: FakeEntriesFeed, headers: dict[str, str]) -> None:
    feed.next("/followers", Reply(200, BODY, headers), Reply(304))
    fetched = get(feed)
    again = get(feed, fetched.marks)
    assert (again.body, again.marks) == (None, fetched.marks)
    asked = feed.asked_for("/followers")[1].headers
    assert asked.get("if-none-match") == headers.get("ETag")
    assert asked.get("if-modified-since") == headers.get("Last-Modified")


def test_unchanged_since_nothing_is_no_answer(feed: FakeEntriesFeed) -> None:
    refused(feed, Reply(304), NotUnderstood, "has no list of it yet")


@pytest.mark.parametrize("mark", ['"' + "x" * 1000 + '"', '"ä"'])
def test_a_mark_that_cannot_be_sent_back_is_forgotten(feed: FakeEntriesFeed, mark: str) -> None:
    feed.next("/followers", Reply(200, BODY, {"ETag": mark}))
    marks = get(feed).marks
    assert marks == Marks()


# Other statuses


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 429, 500, 502, 503])
def test_every_other_status_is_a_refusal(feed: FakeEntriesFeed, status: int) -> None:
    fault = refused(feed, Reply(status, BODY), Refused, f"status {status}")
    assert isinstance(fault, Refused)
    assert fault.status == status
    assert fault.way_out


@pytest.mark.parametrize("status", [201, 202, 203, 204, 206])
def test_success_without_a_whole_list_is_none(feed: FakeEntriesFeed, status: int) -> None:
    refused(feed, Reply(status, BODY, length="0" if status == 204 else None), NotUnderstood, "whole list")


@pytest.mark.parametrize(
    "text, seconds",
    [
        ("120", 120.0),
        ("0", 0.0),
        ("999999999999999999", LONGEST_WAIT_SECONDS),
        ("-5", 0.0),
        ("soon", 0.0),
        ("", 0.0),
        ((START + timedelta(seconds=90)).strftime("%a, %d %b %Y %H:%M:%S GMT"), 90.0),
        ((START - timedelta(days=90)).strftime("%a, %d %b %Y %H:%M:%S GMT"), 0.0),
        ("Sat, 21 Nov 9999 20:01:00 GMT", LONGEST_WAIT_SECONDS),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_how_long_to_wait_is_read_either_way(feed: FakeEntriesFeed, status: int, text: str, seconds: float) -> None:
    fault = refused(feed, Reply(status, headers={"Retry-After": text}), Refused)
    assert fault.wait_seconds == seconds


def test_a_page_of_a_list_is_not_taken_for_the_list(feed: FakeEntriesFeed) -> None:
    link = '<https://feed.example/followers?page=2>; rel="next"'
    refused(feed, Reply(200, BODY, {"Link": link}), NotUnderstood, "next page")


# Broken, slow, huge


@pytest.mark.parametrize("sent", [0, 1, len(BODY) - 1])
def test_half_an_answer_is_none(feed: FakeEntriesFeed, sent: int) -> None:
    refused(feed, Reply(200, BODY, sent=sent), Unreachable, "broke off")


def test_an_answer_shorter_than_it_claims_is_none(feed: FakeEntriesFeed) -> None:
    refused(feed, Reply(200, BODY, length=str(len(BODY) + 1), sent=len(BODY)), Unreachable, "broke off")


def test_what_comes_behind_the_claimed_length_is_not_of_the_answer(feed: FakeEntriesFeed) -> None:
    feed.next("/followers", Reply(200, BODY, length="5"))
    assert get(feed).body == BODY[:5]


@pytest.mark.parametrize("length", ["-1", "five", "5, 6", "1" * 50])
def test_a_length_that_is_none_is_no_answer(feed: FakeEntriesFeed, length: str) -> None:
    refused(feed, Reply(200, BODY, length=length), FeedFault)


def test_a_slow_drip_is_given_up(feed: FakeEntriesFeed) -> None:
    feed.next("/followers", Reply(200, drips=True, length="100000"))
    with pytest.raises(Unreachable, match="did not answer in time"):
        get(feed, limits=replace(LIMITS, seconds=0.3))


def test_no_answer_at_all_is_given_up(feed: FakeEntriesFeed) -> None:
    feed.next("/followers", Reply(hangs=True))
    with pytest.raises(Unreachable, match="did not answer in time"):
        get(feed, limits=replace(LIMITS, seconds=0.3))


@pytest.mark.parametrize("length", [None, ""])
def test_more_than_any_list_is_not_read(feed: FakeEntriesFeed, length: str | None) -> None:
    refused(feed, Reply(200, b" " * 50_000_000, length=length), TooLarge, "larger than any list")


def test_an_answer_of_just_the_size_is_read(feed: FakeEntriesFeed) -> None:
    feed.next(
        "/followers",
        Reply(200, b" " * MOST),
        Reply(200, gzip.compress(b" " * MOST, mtime=0), {"Content-Encoding": "gzip"}),
    )
    assert len(get(feed).body or b"") == len(get(feed).body or b"") == MOST
    refused(feed, Reply(200, b" " * (MOST + 1)), TooLarge)
    refused(feed, Reply(200, gzip.compress(b" " * (MOST + 1), mtime=0), {"Content-Encoding": "gzip"}), TooLarge)


# Packed


def packed(body: bytes, **more: object) -> Reply:
    return Reply(200, body, {"Content-Encoding": "gzip"}, **more)  # type: ignore[arg-type]


def test_a_packed_answer_is_unpacked(feed: FakeEntriesFeed) -> None:
    content = b"[" + b",".join(b'"viewer%d"' % number for number in range(12_000)) + b"]"
    feed.next("/followers", packed(gzip.compress(content, mtime=0)), packed(PACKED, length=""))
    assert get(feed).body == content
    assert get(feed).body == BODY


def test_a_bomb_does_not_go_off(feed: FakeEntriesFeed) -> None:
    bomb = gzip.compress(bytes(100_000_000), mtime=0)
    assert len(bomb) < MOST
    refused(feed, packed(bomb), TooLarge, "larger than any list")


def test_a_bomb_in_a_bomb_is_only_unpacked_once(feed: FakeEntriesFeed) -> None:
    inner = gzip.compress(bytes(50_000_000), mtime=0)
    feed.next("/followers", packed(gzip.compress(inner, mtime=0)))
    assert get(feed).body == inner


@pytest.mark.parametrize("cut", [1, 4, 8, 12])
def test_a_packed_answer_that_breaks_off_is_none(feed: FakeEntriesFeed, cut: int) -> None:
    body = PACKED[:-cut]
    refused(feed, packed(body), Unreachable, "broke off")


@pytest.mark.parametrize(
    "body",
    [b"not packed at all", PACKED + b"more", PACKED + PACKED, PACKED[:-8] + bytes(8), zlib.compress(BODY)],
)
def test_what_cannot_be_unpacked_is_no_answer(feed: FakeEntriesFeed, body: bytes) -> None:
    refused(feed, packed(body), NotUnderstood)


@pytest.mark.parametrize("encoding", ["br", "deflate", "zstd", "gzip, gzip", "none"])
def test_a_packing_nobody_asked_for_is_no_answer(feed: FakeEntriesFeed, encoding: str) -> None:
    refused(feed, Reply(200, BODY, {"Content-Encoding": encoding}), FeedFault)
    assert feed.asked[0].headers["accept-encoding"] == "gzip"


# Redirects


def test_a_redirect_within_the_server_is_followed(feed: FakeEntriesFeed) -> None:
    feed.lists["/v2/followers"] = BODY
    feed.next("/followers", Reply(308, headers={"Location": "/v2/followers"}))
    assert get(feed, access=access_to(feed, key="key-of-the-feed")).body == BODY
    assert feed.asked_for("/v2/followers")[0].headers["authorization"] == "Bearer key-of-the-feed"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_elsewhere_is_not_followed(feed: FakeEntriesFeed, status: int) -> None:
    with FakeEntriesFeed() as other:
        fault = refused(feed, Reply(status, headers={"Location": f"{other.address}/followers"}), FeedFault, "sends the")
        assert "127.0.0.1" in fault.message
        assert not other.asked


@pytest.mark.parametrize(
    "target",
    ["//evil.example/", "https://127.0.0.1/", "http://name:word@127.0.0.1:{port}/", "file:///etc/passwd", "ftp://x/",
     "http://[::1", "javascript:alert(1)", "http://127.0.0.1:{port}0/"],
)  # fmt: skip
def test_a_redirect_to_what_is_another_place_is_not_followed(feed: FakeEntriesFeed, target: str) -> None:
    reply = Reply(302, headers={"Location": target.format(port=feed.port)})
    refused(feed, reply, FeedFault)
    assert len(feed.asked) == 1


def test_a_circle_of_redirects_ends(feed: FakeEntriesFeed) -> None:
    feed.next("/followers", *[Reply(302, headers={"Location": "/followers"})] * 20)
    refused(feed, None, NotUnderstood, "round in circles")
    assert len(feed.asked) == 4


# Certificates, cookies, secrets


def test_a_certificate_nobody_vouches_for_is_not_trusted() -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(Path(__file__).parent / "self_signed.pem")
    with FakeEntriesFeed(tls) as feed:
        fault = refused(feed, None, Unreachable, "certificate")
        assert "certificate that your system trusts" in fault.way_out
        assert not feed.asked


def test_a_server_without_tls_at_an_https_address(feed: FakeEntriesFeed) -> None:
    address = feed.address.replace("http:", "https:")
    with pytest.raises(Unreachable, match="secure connection"):
        get(feed, access=Access(address, "Authorization", Secrets()))


def test_cookies_are_not_kept(feed: FakeEntriesFeed) -> None:
    async def twice() -> None:
        async with Fetcher(lambda: START, LIMITS) as fetcher:
            feed.next("/followers", Reply(200, BODY, {"Set-Cookie": "who=you; Path=/"}))
            for _ in range(2):
                await fetcher.get(access_to(feed), "/followers", Marks())

    asyncio.run(twice())
    assert ["cookie" in asked.headers for asked in feed.asked] == [False, False]


def test_key_and_question_mark_are_sent_and_never_shown(
    feed: FakeEntriesFeed, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    access = access_to(feed, key="s3cr3t-key-value", query="code=abcdefghijkl&n=1")
    access.secrets.remember()
    feed.next("/followers", Reply(403, b"no entry for s3cr3t-key-value"))
    with pytest.raises(Refused) as caught:
        get(feed, access=access)
    assert get(feed, access=access).body == BODY
    assert feed.asked[1].target == "/followers?code=abcdefghijkl&n=1"
    assert feed.asked[1].headers["authorization"] == "Bearer s3cr3t-key-value"
    shown = f"{caught.value} {access!r} " + redacted(caplog.text)
    assert "s3cr3t-key-value" not in shown
    assert "abcdefghijkl" not in shown


@pytest.mark.parametrize("fault", [Reply(hangs=True), Reply(200, BODY, sent=3)])
def test_a_failure_carries_no_request_with_it(feed: FakeEntriesFeed, fault: Reply) -> None:
    feed.next("/followers", fault)
    with pytest.raises(Unreachable) as caught:
        get(feed, access=access_to(feed, key="s3cr3t-key-value"), limits=replace(LIMITS, seconds=0.3))
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
