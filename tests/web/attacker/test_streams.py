"""The overlays' stream under callers who ask for too much of it."""

from __future__ import annotations

import socket
from contextlib import ExitStack

import pytest

from raffle_desktop.web.limits import Limits
from tests.conftest import Desk
from tests.web.attacker.raw import Attacker, read_until
from tests.web.conftest import TOKEN, Serve


def request(attacker: Attacker, *headers: str, method: str = "GET", query: str = "") -> bytes:
    lines = [f"{method} /overlay/events{query} HTTP/1.1", f"Host: {attacker.host}", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def test_no_more_streams_are_open_than_may_be_also_when_all_are_asked_for_at_once(serve: Serve, session: Desk) -> None:
    served = serve(session, limits=Limits(streams=10))
    attacker = Attacker(served.server.port, TOKEN)
    with ExitStack() as open_links:
        links = [open_links.enter_context(attacker.connection()) for _ in range(80)]
        for link in links:
            link.sendall(request(attacker))
        answers = [read_until(link, b"\r\n\r\n") for link in links]
        assert sorted(answer.split()[1] for answer in answers) == [b"200"] * 10 + [b"503"] * 70
        # The desk's other tools are not kept waiting by them.
        assert attacker.ask("GET", "/api/status").status == 200
        assert attacker.ask("GET", "/api/admin/entries", token=True).status == 200


def test_the_head_of_the_stream_ends(serve: Serve, session: Desk) -> None:
    served = serve(session)
    attacker = Attacker(served.server.port, TOKEN)
    with attacker.connection() as link:
        health = f"GET /health HTTP/1.1\r\nHost: {attacker.host}\r\n\r\n".encode()
        link.sendall(request(attacker, method="HEAD") + health)
        # Whatever the stream's head is, the next call on the connection has its turn.
        assert b'"status":"ok"' in read_until(link, b'"feeds"')


def test_whatever_event_a_page_says_it_saw_last_it_hears_the_present_state(
    serve: Serve, session: Desk, subtests: pytest.Subtests
) -> None:
    served = serve(session)
    attacker = Attacker(served.server.port, TOKEN)
    given = ["{epoch}-99999999999999999", "{epoch}-0", "{epoch}--1", "{epoch}-1e3", "{epoch}-\xb2", "{epoch}", "-",
             "x" * 100, "deadbeef-5", "{epoch}-00000001x"]  # fmt: skip
    for entries, last in enumerate(given):
        header = "Last-Event-ID: " + last.replace("{epoch}", served.server.hub.epoch)
        with subtests.test(last[:30]), attacker.connection() as link:
            link.sendall(request(attacker, header, query="?topics=desk"))
            assert f'"entries":{entries},' in read_until(link, b'"entries":').decode()
            session.enter(f"viewer {entries}")
            read_until(link, f'"entries":{entries + 1},'.encode())


def test_topics_that_are_none_are_refused(serve: Serve, session: Desk, subtests: pytest.Subtests) -> None:
    attacker = Attacker(serve(session).server.port, TOKEN)
    for query in ("?topics=", "?topics=,", "?topics=desk,nothing", "?topics=DESK", "?topics=" + "x" * 300):
        with subtests.test(query[:30]):
            answer = attacker.ask("GET", f"/overlay/events{query}")
            assert (answer.status, answer.code, answer.lacks) == (422, "FIELD_INVALID", set())


def test_an_event_is_one_event_whatever_is_in_the_names(serve: Serve, session: Desk) -> None:
    # A line break in the data would end the event, and what is behind it be an event of the viewer's own making.
    served = serve(session)
    attacker = Attacker(served.server.port, TOKEN)
    session.services.sessions.end(reset_weights=False, actor="op")
    session.services.sessions.start("data: x", actor="op")
    for name in ("event: winner", "id: 7", "data: {}", "retry: 1", "a\\n\\ndata: x", "<img src=x>", "x\u0301" * 200):
        session.enter(name)
    with attacker.connection() as link:
        link.sendall(request(attacker, query="?topics=leaderboard"))
        received = read_until(link, b'"entries":7')
        while not received.endswith(b"\n\n\r\n"):
            received += link.recv(65536)
    body = received.split(b"\r\n\r\n", 1)[1]
    lines = [line for line in body.replace(b"\r\n", b"\n").split(b"\n") if b":" in line and line[:1].isalpha()]
    assert {line.split(b":")[0] for line in lines} <= {b"retry", b"event", b"id", b"data"}
    assert [line for line in lines if line.startswith(b"event:")] == [b"event: leaderboard"]


def test_streams_that_are_dropped_are_forgotten(serve: Serve, session: Desk) -> None:
    served = serve(session, limits=Limits(streams=5))
    attacker = Attacker(served.server.port, TOKEN)
    # Ten times as many as may be open, one after the other: each is given back before long.
    for _ in range(50):
        for _ in range(100):
            with attacker.connection() as link:
                link.sendall(request(attacker))
                if b" 200 " in read_until(link, b"\r\n\r\n"):
                    break
                link.shutdown(socket.SHUT_RDWR)
        else:
            pytest.fail("places of dropped streams are not given back")
