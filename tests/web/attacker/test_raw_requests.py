"""What no browser and no library sends: the gate must hold for every byte that can come over a socket."""

from __future__ import annotations

import socket
from contextlib import ExitStack

import pytest

from raffle_desktop.web.limits import Limits
from tests.conftest import Desk
from tests.web.attacker.conftest import SECRET_EMAIL, SECRET_NOTES, Target
from tests.web.attacker.raw import Attacker, parsed, read_until
from tests.web.conftest import TOKEN, Serve

SWITCH = b'{"submissionsOpen": false}'
CHUNKED = b"1a\r\n" + SWITCH + b"\r\n0\r\n\r\n"
# Where a bad head is refused before the application sees it, this is what says so.
REFUSED = {400, 401, 403, 404, 405, 411, 413, 415, 421, 422, 431, 501, 505}


def hosts(port: int) -> dict[str, str]:
    return {
        "another name": f"evil.example:{port}",
        "no port": "127.0.0.1",
        "another port": f"127.0.0.1:{port % 65535 + 1}",
        "user info": f"user@127.0.0.1:{port}",
        "a dot behind the port": f"127.0.0.1:{port}.",
        "a dot behind the address": f"127.0.0.1.:{port}",
        "a dot behind the name": f"localhost.:{port}",
        "IPv6": f"[::1]:{port}",
        "IPv4 in IPv6": f"[::ffff:127.0.0.1]:{port}",
        "any address": f"0.0.0.0:{port}",
        "a short address": f"127.1:{port}",
        "an address as one number": f"2130706433:{port}",
        "another loopback address": f"127.0.0.2:{port}",
        "a leading zero": f"127.0.0.1:0{port}",
        "a list": f"127.0.0.1:{port}, evil.example",
        "a path": f"127.0.0.1:{port}/",
        "a name that begins like it": f"localhost.evil.example:{port}",
        "a name that ends like it": f"evil-localhost:{port}",
        "not ASCII": f"loc\xe1lhost:{port}",
    }


@pytest.mark.parametrize("which", list(hosts(1)))
def test_only_the_two_names_of_loopback_are_answered(which: str, unchanged: Target) -> None:
    host = hosts(unchanged.attacker.port)[which]
    for method, path in (("GET", "/health"), ("GET", "/overlay/events"), ("OPTIONS", "/health"), ("GET", "/nowhere")):
        answer = unchanged.attacker.ask(method, path, host=host, token=True)
        assert (answer.status, answer.code, answer.lacks) == (421, "WRONG_HOST", set())


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "LocalHost"])
def test_both_names_of_loopback_are_answered_in_any_case(name: str, attacker: Attacker) -> None:
    assert attacker.ask("GET", "/health", host=f"{name}:{attacker.port}").status == 200


def test_a_request_of_http_1_0_without_a_host_is_misdirected(attacker: Attacker) -> None:
    assert attacker.ask("GET", "/health", host=None, version="1.0").code == "WRONG_HOST"
    assert attacker.ask("GET", "/health", version="1.0").status == 200


BAD_HEADS = {
    "no host": ("GET /health HTTP/1.1", b""),
    "two hosts": ("GET /health HTTP/1.1\nHost: {host}\nHost: evil.example", b""),
    "the same host twice": ("GET /health HTTP/1.1\nHost: {host}\nHost: {host}", b""),
    "a header without a colon": ("GET /health HTTP/1.1\nHost: {host}\nnothing", b""),
    "a blank before the colon": ("GET /api/admin/auth HTTP/1.1\nHost: {host}\nAuthorization : Bearer {token}", b""),
    "NUL in a header": ("GET /health HTTP/1.1\nHost: {host}\nX-A: a\0b", b""),
    "a method that is none": ("G@T /health HTTP/1.1\nHost: {host}", b""),
    "a target beyond ASCII": ("GET /overlay/\xe9 HTTP/1.1\nHost: {host}", b""),
    "headers beyond measure": ("GET /health HTTP/1.1\nHost: {host}\n" + "X-Flood: " + "a" * 200_000, b""),
    "a thousand long headers": (
        "GET /health HTTP/1.1\nHost: {host}\n" + "\n".join(f"X-{number}: {'a' * 200}" for number in range(1000)),
        b"",
    ),
    "a target beyond measure": ("GET /" + "a" * 200_000 + " HTTP/1.1\nHost: {host}", b""),
    "a negative length": ("{post}\nContent-Length: -1", SWITCH),
    "a signed length": ("{post}\nContent-Length: +26", SWITCH),
    "a length in hex": ("{post}\nContent-Length: 0x1a", SWITCH),
    "two lengths": ("{post}\nContent-Length: 26\nContent-Length: 27", SWITCH),
    "two lengths in one": ("{post}\nContent-Length: 26, 27", SWITCH),
    "a length beyond every number": ("{post}\nContent-Length: " + "9" * 40, SWITCH),
    "an unknown coding": ("{post}\nTransfer-Encoding: xchunked", CHUNKED),
    "a coding before chunked": ("{post}\nTransfer-Encoding: gzip, chunked", CHUNKED),
    "two codings": ("{post}\nTransfer-Encoding: chunked\nTransfer-Encoding: identity", CHUNKED),
    "identity": ("{post}\nTransfer-Encoding: identity", SWITCH),
}


def bad_head(attacker: Attacker, which: str) -> tuple[str, bytes]:
    head, body = BAD_HEADS[which]
    post = (
        "POST /api/admin/submissions HTTP/1.1\nHost: {host}\nContent-Type: application/json"
        "\nAuthorization: Bearer {token}"
    )
    for name, value in {"post": post, "host": attacker.host, "token": TOKEN}.items():
        head = head.replace(f"{{{name}}}", value)
    return head.replace("{host}", attacker.host).replace("{token}", TOKEN), body


@pytest.mark.parametrize("which", list(BAD_HEADS))
def test_a_bad_head_is_refused_and_changes_nothing(which: str, unchanged: Target) -> None:
    head, body = bad_head(unchanged.attacker, which)
    answer = unchanged.attacker.send(head, body)
    assert answer.status in REFUSED
    assert unchanged.served.client.get("/health").status_code == 200


@pytest.mark.parametrize("which", list(BAD_HEADS))
def test_also_what_the_parser_refuses_is_answered_in_the_one_form_with_every_header(
    which: str, attacker: Attacker
) -> None:
    answer = attacker.send(*bad_head(attacker, which))
    assert answer.lacks == set()
    assert answer.code is not None


PRIVATE = "/api/admin/entries"
PATHS = [
    "//api/admin/entries",
    "///api/admin/entries",
    "/overlay/../api/admin/entries",
    "/overlay/..%2fapi%2fadmin%2fentries",
    "/overlay/%2e%2e/api/admin/entries",
    "/overlay/%2e%2e%2fapi%2fadmin%2fentries",
    "/overlay/..;/api/admin/entries",
    "/overlay\\..\\api\\admin\\entries",
    "/health/../api/admin/entries",
    "/health;/../api/admin/entries",
    "/api/periods/current/../../admin/entries",
    "/api/draws/../admin/entries",
    "/api/draws/..%2fadmin%2fentries",
    "/docs/../api/admin/entries",
    "/tickets/%2e%2e/api/admin/entries",
    "/api/%61dmin/entries",
    "/api/admin%2fentries",
    "/API/ADMIN/ENTRIES",
    "/api/admin/entries/",
    "/api/admin/entries;",
    "/api/admin/entries%00",
    "/api/admin/entries%0a",
    "/api/admin/entries%23",
    "/api/admin/entries%3f",
    "/api/admin/entries?/overlay/x",
    "/api/admin/entries#/overlay/x",
    "/health%0a/../api/admin/entries",
    "http://127.0.0.1/api/admin/entries",
    "http://evil.example/api/admin/entries",
    "*",
    "api/admin/entries",
    "/%",
    "/%zz",
    "/%c0%af%c0%ae%c0%ae/api/admin/entries",
]


@pytest.mark.parametrize("path", PATHS)
def test_no_spelling_of_a_path_reads_what_is_private(path: str, unchanged: Target) -> None:
    for method in ("GET", "HEAD", "OPTIONS", "get", "TRACE"):
        answer = unchanged.attacker.ask(method, path)
        assert answer.status in REFUSED, method
        assert answer.lacks == set()
        assert SECRET_NOTES.encode() not in answer.body
        assert SECRET_EMAIL.encode() not in answer.body


@pytest.mark.parametrize(
    "path",
    [
        "/docs/..%2f..%2f..%2fetc%2fpasswd",
        "/docs/%2e%2e%2fdocs.css",
        "/overlay/%2e%2e%2fdocs%2fdocs.css",
        "/overlay/..%5cdocs%5cdocs.css",
        "/overlay/%00winner",
        "/overlay/winner%00",
        "/overlay/winner.html",
        "/overlay/.css",
        "/overlay/-.css",
        "/overlay/WINNER",
        "/overlay/state.js%3f",
        "/docs/docs.css%00.png",
    ],
)
def test_no_spelling_of_a_path_reads_another_file(path: str, unchanged: Target) -> None:
    answer = unchanged.attacker.ask("GET", path)
    assert (answer.status, answer.code, answer.lacks) == (404, "NOT_FOUND", set())


@pytest.mark.parametrize("header", ["X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"])
@pytest.mark.parametrize("token", [False, True])
def test_a_method_in_a_header_is_no_method(header: str, token: bool, unchanged: Target) -> None:
    answer = unchanged.attacker.ask("GET", "/api/pick-winner", f"{header}: POST", token=token)
    assert answer.code == ("METHOD_NOT_ALLOWED" if token else "UNAUTHORIZED")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "get", "Get"])
def test_only_reading_is_open_to_everybody(method: str, unchanged: Target) -> None:
    for path in ("/health", "/overlay/events", "/api/status", "/verify", "/docs", "/nowhere"):
        assert unchanged.attacker.ask(method, path).code == "UNAUTHORIZED"


@pytest.mark.parametrize(
    "path",
    ["/health", "/api/health/app", "/api/status", "/api/leaderboard", "/api/winner", "/api/draws", "/openapi.json",
     "/docs", "/redoc", "/verify", "/overlay/winner"],
)  # fmt: skip
def test_the_head_of_a_public_page_can_be_asked_for(path: str, unchanged: Target) -> None:
    whole, head = unchanged.attacker.ask("GET", path), unchanged.attacker.ask("HEAD", path)
    assert (head.status, head.body, head.lacks) == (whole.status, b"", set())


@pytest.mark.parametrize(
    "path, methods",
    [
        ("/api/admin/submissions", {"GET", "POST"}),
        ("/api/admin/weight-settings", {"GET", "PUT"}),
        ("/api/viewers", {"GET", "POST"}),
        ("/api/viewers/1", {"GET", "PATCH"}),
        ("/api/admin/entries/1", {"DELETE"}),
    ],
)
def test_an_address_says_which_methods_it_takes(path: str, methods: set[str], unchanged: Target) -> None:
    answer = unchanged.attacker.ask("TRACE", path, token=True)
    assert (answer.status, answer.code) == (405, "METHOD_NOT_ALLOWED")
    assert set(answer.headers["allow"].split(", ")) - {"HEAD", "OPTIONS"} == methods


def origins(attacker: Attacker) -> dict[str, tuple[str, ...]]:
    own = f"http://{attacker.host}"
    return {
        "null": ("Origin: null",),
        "empty": ("Origin:",),
        "foreign": ("Origin: http://evil.example",),
        "the own name with another scheme": (f"Origin: https://{attacker.host}",),
        "the other name of loopback": (f"Origin: http://localhost:{attacker.port}",),
        "another port": (f"Origin: http://127.0.0.1:{attacker.port % 65535 + 1}",),
        "no port": ("Origin: http://127.0.0.1",),
        "a name that begins like the own": (f"Origin: {own}.evil.example",),
        "a path": (f"Origin: {own}/",),
        "a list": (f"Origin: {own} http://evil.example",),
        "own, then foreign": (f"Origin: {own}", "Origin: http://evil.example"),
        "foreign, then own": ("Origin: http://evil.example", f"Origin: {own}"),
        "own, but fetched across sites": (f"Origin: {own}", "Sec-Fetch-Site: cross-site"),
        "an extension": ("Origin: chrome-extension://abcdefghijklmnop",),
        "a file": ("Origin: file://",),
        "cross-site": ("Sec-Fetch-Site: cross-site",),
        "same-site": ("Sec-Fetch-Site: same-site",),
        "an unknown site": ("Sec-Fetch-Site: nearby",),
        "an empty site": ("Sec-Fetch-Site:",),
        "a navigation": ("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"),
        "a frame": ("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"),
        "a web socket": (
            "Origin: http://evil.example",
            "Upgrade: websocket",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13",
        ),
    }


@pytest.mark.parametrize("which", list(origins(Attacker(1, ""))))
def test_pages_of_other_origins_are_refused_even_with_the_token(which: str, unchanged: Target) -> None:
    attacker = unchanged.attacker
    sent = origins(attacker)[which]
    for answer in (
        attacker.ask("GET", "/health", *sent),
        attacker.ask("GET", "/overlay/events", *sent),
        attacker.ask("GET", PRIVATE, *sent, token=True),
        attacker.ask("POST", "/api/admin/submissions", *sent, body=SWITCH, token=True),
        attacker.ask("OPTIONS", "/api/pick-winner", *sent, "Access-Control-Request-Method: POST"),
    ):
        assert (answer.status, answer.code, answer.lacks) == (403, "FOREIGN_ORIGIN", set())
        assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_of_two_fetch_sites_the_worse_one_counts(unchanged: Target) -> None:
    for sent in (("none", "cross-site"), ("cross-site", "none")):
        answer = unchanged.attacker.ask("GET", "/health", *(f"Sec-Fetch-Site: {site}" for site in sent))
        assert answer.code == "FOREIGN_ORIGIN"


def test_the_servers_own_pages_may_call_it(attacker: Attacker) -> None:
    own = (f"Origin: http://{attacker.host}", "Sec-Fetch-Site: same-origin")
    assert attacker.ask("GET", "/api/status", *own).status == 200
    local = (f"Origin: http://localhost:{attacker.port}", "Sec-Fetch-Site: same-origin")
    assert attacker.ask("GET", "/api/status", *local, host=f"localhost:{attacker.port}").status == 200


KINDS = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain; application/json",
    "application/jsonp",
    "application/json-patch+json",
    "text/json",
    "application/json, text/plain",
    "",
    "json",
]


@pytest.mark.parametrize("kind", KINDS)
def test_writes_take_json_only(kind: str, unchanged: Target) -> None:
    for path in ("/api/admin/submissions", "/api/pick-winner", "/api/admin/session/end", "/nowhere"):
        answer = unchanged.attacker.ask("POST", path, f"Content-Type: {kind}", body=SWITCH, token=True)
        assert (answer.status, answer.code, answer.lacks) == (415, "JSON_ONLY", set())


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_content_types_none_is_taken(order: int, unchanged: Target) -> None:
    sent = ["Content-Type: application/json", "Content-Type: text/plain"][::order]
    answer = unchanged.attacker.ask("POST", "/api/admin/submissions", *sent, body=SWITCH, token=True)
    assert answer.status in REFUSED


def test_a_chunked_body_may_not_be_something_else_than_json_either(unchanged: Target) -> None:
    sent = ("Transfer-Encoding: chunked", "Content-Type: text/plain")
    answer = unchanged.attacker.ask("POST", "/api/admin/submissions", *sent, body=CHUNKED, token=True)
    assert answer.code == "JSON_ONLY"


MOST = Limits().body_bytes


@pytest.mark.parametrize("head", [("Content-Length: 2000000",), ("Content-Length: 1048577",)])
def test_a_body_that_says_it_is_too_large_is_refused_unread(head: tuple[str, ...], unchanged: Target) -> None:
    # None of it is sent: the answer must not wait for it.
    answer = unchanged.attacker.ask("POST", "/api/admin/submissions", *head, body=b"", token=True)
    assert (answer.status, answer.code, answer.lacks) == (413, "TOO_LARGE", set())


def test_a_body_without_a_length_is_refused_where_it_gets_too_large(unchanged: Target) -> None:
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    for path, key in (("/api/admin/submissions", ()), ("/api/pick-winner", ("Idempotency-Key: large",))):
        sent = ("Transfer-Encoding: chunked", *key)
        answer = unchanged.attacker.ask("POST", path, *sent, body=chunk * 17, token=True)
        assert (answer.status, answer.code, answer.lacks) == (413, "TOO_LARGE", set())


def test_a_body_of_the_very_limit_is_read(unchanged: Target) -> None:
    name = b'{"username": "' + b"x" * (MOST - 16) + b'"}'
    assert len(name) == MOST
    answer = unchanged.attacker.ask("POST", "/api/enter", body=name, token=True)
    assert (answer.status, answer.code) == (422, "FIELD_INVALID")
    too_long = unchanged.attacker.ask("POST", "/api/enter", body=name + b" ", token=True)
    assert too_long.code == "TOO_LARGE"


def test_a_stranger_is_refused_before_the_body_is_asked_for(unchanged: Target) -> None:
    sent = ("Content-Length: 500000", "Expect: 100-continue")
    answer = unchanged.attacker.ask("POST", "/api/pick-winner", *sent, body=b"")
    assert answer.code == "UNAUTHORIZED"


def test_a_body_shorter_than_it_says_does_nothing(unchanged: Target) -> None:
    attacker = unchanged.attacker
    head = (
        f"POST /api/admin/submissions HTTP/1.1\r\nHost: {attacker.host}\r\nAuthorization: Bearer {TOKEN}\r\n"
        "Content-Type: application/json\r\nContent-Length: 60\r\n\r\n"
    )
    for key in ("", "Idempotency-Key: short\r\n"):
        request = head.replace("\r\n\r\n", f"\r\n{key}\r\n") if key else head
        with attacker.connection() as link:
            link.sendall(request.encode() + SWITCH)
            link.shutdown(socket.SHUT_WR)
            assert b"200 OK" not in link.recv(65536)
    assert unchanged.served.client.get("/health").status_code == 200


def test_length_and_chunks_at_once_are_one_request(target: Target) -> None:
    # Whichever of the two a server believes, what is behind the body must not run as a request of its own unasked.
    attacker = target.attacker
    smuggled = f"POST /api/pick-winner HTTP/1.1\r\nHost: {attacker.host}\r\n\r\n".encode()
    head = (
        f"POST /api/admin/submissions HTTP/1.1\r\nHost: {attacker.host}\r\nAuthorization: Bearer {TOKEN}\r\n"
        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nContent-Length: {}\r\n\r\n"
    )
    before = target.desk.rows("SELECT id FROM draws")
    for body in (b"0\r\n\r\n" + smuggled, CHUNKED + smuggled):
        request = head.replace("{}", str(len(body))).encode() + body
        with attacker.connection() as link:
            link.sendall(request)
            link.shutdown(socket.SHUT_WR)
            received = b""
            while chunk := link.recv(65536):
                received += chunk
        answers = parsed(received, "POST", "POST")
        # A second answer, if any, is the gate's own to a request without the token.
        assert [answer.status for answer in answers[1:]] in ([], [401])
    # Whoever hangs up gets no answer, and what it has asked for may still be going on.
    target.settle()
    assert target.desk.rows("SELECT id FROM draws") == before
    assert target.served.client.post("/api/admin/submissions", json={"submissionsOpen": True}).status_code == 200


def test_requests_in_a_row_on_one_connection_are_answered_in_their_order(unchanged: Target) -> None:
    attacker = unchanged.attacker
    authorized = f"Authorization: Bearer {TOKEN}\r\n"
    asked = [("/health", ""), (PRIVATE, ""), ("/api/admin/auth", authorized), (PRIVATE, ""), ("/nowhere", authorized)]
    request = "".join(f"GET {path} HTTP/1.1\r\nHost: {attacker.host}\r\n{more}\r\n" for path, more in asked)
    last = f"GET /api/winner HTTP/1.1\r\nHost: {attacker.host}\r\nConnection: close\r\n\r\n"
    answers = parsed(attacker.exchange((request + last).encode()))
    # The token of one request is none for the next.
    assert [answer.status for answer in answers] == [200, 401, 200, 401, 404, 200]
    assert [answer.lacks for answer in answers] == [set()] * 6


def test_a_second_request_cannot_choose_another_host(unchanged: Target) -> None:
    attacker = unchanged.attacker
    first = f"GET /health HTTP/1.1\r\nHost: {attacker.host}\r\n\r\n"
    second = "GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
    assert [one.status for one in parsed(attacker.exchange((first + second).encode()))] == [200, 421]


def test_callers_who_never_finish_keep_nobody_waiting(unchanged: Target) -> None:
    attacker = unchanged.attacker
    head = f"POST /api/enter HTTP/1.1\r\nHost: {attacker.host}\r\nAuthorization: Bearer {TOKEN}\r\n"
    body = f"{head}Content-Type: application/json\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n"
    with ExitStack() as waiting:
        for number in range(60):
            link = waiting.enter_context(attacker.connection())
            if number % 3 == 0:
                link.sendall(b"GET /hea")
            elif number % 3 == 1:
                link.sendall(body.encode())
                # From here on the server waits for the body.
                read_until(link, b"100 Continue")
                link.sendall(b'{"username"')
        assert attacker.ask("GET", "/api/status").status == 200
        assert attacker.ask("GET", PRIVATE, token=True).status == 200


@pytest.mark.parametrize(
    "place", ["query", "cookie", "key", "basic", "bare", "proxy", "tab", "list", "quoted", "digest"]
)
def test_the_token_is_taken_from_no_other_place(place: str, unchanged: Target) -> None:
    headers = {
        "query": (),
        "cookie": (f"Cookie: token={TOKEN}; Authorization=Bearer {TOKEN}",),
        "key": (f"X-API-Key: {TOKEN}", f"X-Auth-Token: {TOKEN}"),
        "basic": (f"Authorization: Basic {TOKEN}",),
        "bare": (f"Authorization: {TOKEN}",),
        "proxy": (f"Proxy-Authorization: Bearer {TOKEN}",),
        "tab": (f"Authorization: Bearer\t{TOKEN}",),
        "list": (f"Authorization: Bearer {TOKEN}, Bearer {TOKEN}",),
        "quoted": (f'Authorization: Bearer "{TOKEN}"',),
        "digest": (f'Authorization: Digest username="x", Bearer {TOKEN}',),
    }[place]
    path = f"{PRIVATE}?token={TOKEN}&access_token={TOKEN}&authorization=Bearer%20{TOKEN}"
    answer = unchanged.attacker.ask("GET", path if place == "query" else PRIVATE, *headers)
    assert (answer.status, answer.code, answer.lacks) == (401, "UNAUTHORIZED", set())
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "given",
    ["", "Bearer", "Bearer ", "Bearer  ", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", f"Bearer {TOKEN.upper()}",
     "Bearer \xe9", "Bearer \xff\xfe\x80", "Bearer " + "a" * 50_000, f"Bearer {TOKEN} {TOKEN}", "Bearer null"],
    ids=range(12),
)  # fmt: skip
def test_a_token_that_is_not_the_right_one_is_refused(given: str, unchanged: Target) -> None:
    answer = unchanged.attacker.ask("GET", PRIVATE, f"Authorization: {given}")
    assert (answer.status, answer.code) in ((401, "UNAUTHORIZED"), (429, "TOO_MANY_REQUESTS"))
    assert TOKEN.encode() not in answer.body


@pytest.mark.parametrize("pair", [(TOKEN, TOKEN), ("x", TOKEN), (TOKEN, "x")])
def test_two_authorizations_are_none(pair: tuple[str, str], serve: Serve, session: Desk) -> None:
    # A server of its own: wrong tokens are counted.
    attacker = Attacker(serve(session).server.port, TOKEN)
    answer = attacker.ask("GET", PRIVATE, *(f"Authorization: Bearer {token}" for token in pair))
    assert (answer.status, answer.code) == (401, "UNAUTHORIZED")


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER", "bEaReR"])
def test_the_schemes_name_is_read_in_any_case(scheme: str, attacker: Attacker) -> None:
    assert attacker.ask("GET", "/api/admin/auth", f"Authorization: {scheme} {TOKEN}").status == 200


def test_guessing_is_slowed_down_and_the_right_token_still_works(serve: Serve, session: Desk) -> None:
    attacker = Attacker(serve(session, limits=Limits(wrong_tokens=(0.001, 5))).server.port, TOKEN)
    answers = [attacker.ask("GET", PRIVATE, f"Authorization: Bearer guess{number}") for number in range(12)]
    assert [answer.status for answer in answers] == [401] * 5 + [429] * 7
    assert {answer.code for answer in answers[5:]} == {"TOO_MANY_REQUESTS"}
    assert all(int(answer.headers["retry-after"]) > 0 for answer in answers[5:])
    assert all(answer.lacks == set() for answer in answers)
    assert attacker.ask("GET", PRIVATE, token=True).status == 200
    assert attacker.post("/api/admin/submissions", {"submissionsOpen": False}).status == 200


def test_strangers_cannot_use_up_what_the_desks_own_tools_may_ask(serve: Serve, session: Desk) -> None:
    # Whoever does not know the token must not be able to shut out whoever does: not with guesses, not without any.
    limits = Limits(reads=(0.001, 30), writes=(0.001, 30), wrong_tokens=(0.001, 5))
    attacker = Attacker(serve(session, limits=limits).server.port, TOKEN)
    for number in range(40):
        sent = (f"Authorization: Bearer guess{number}",) if number % 2 else ()
        assert attacker.ask("POST", "/api/pick-winner", *sent).status in (401, 429)
        assert attacker.ask("GET", PRIVATE, *sent).status in (401, 429)
    assert attacker.post("/api/admin/submissions", {"submissionsOpen": False}).status == 200
    assert attacker.ask("GET", PRIVATE, token=True).status == 200


def test_foreign_pages_cannot_use_up_anything(serve: Serve, session: Desk) -> None:
    limits = Limits(reads=(0.001, 3), writes=(0.001, 3), wrong_tokens=(0.001, 3))
    attacker = Attacker(serve(session, limits=limits).server.port, TOKEN)
    for _ in range(10):
        assert attacker.ask("GET", "/api/status", "Origin: http://evil.example").status == 403
        assert attacker.ask("POST", "/api/enter", "Sec-Fetch-Site: cross-site").status == 403
        assert attacker.ask("GET", "/health", host="evil.example").status == 421
    assert attacker.ask("GET", "/api/status").status == 200
    assert attacker.post("/api/enter", {"username": "ann"}).status == 200


def test_whoever_asks_too_much_is_told_when_to_come_back(serve: Serve, session: Desk) -> None:
    attacker = Attacker(serve(session, limits=Limits(reads=(0.5, 4))).server.port, TOKEN)
    answers = [attacker.ask("GET", "/health") for _ in range(6)]
    assert [answer.status for answer in answers] == [200] * 4 + [429] * 2
    assert answers[-1].lacks == set()
    assert int(answers[-1].headers["retry-after"]) in (1, 2)


def test_every_kind_of_answer_has_the_security_headers(target: Target) -> None:
    attacker = target.attacker
    asked = {
        200: attacker.ask("GET", "/api/status"),
        204: attacker.ask("GET", "/favicon.ico"),
        307: attacker.ask("GET", "/"),
        400: attacker.ask("POST", "/api/enter", body=b"{", token=True),
        401: attacker.ask("POST", "/api/enter"),
        403: attacker.ask("GET", "/health", "Origin: null"),
        404: attacker.ask("GET", "/nowhere", token=True),
        405: attacker.ask("PUT", "/health", token=True),
        409: attacker.post("/api/admin/session/start", {}),
        413: attacker.ask("POST", "/api/enter", "Content-Length: 9999999", body=b"", token=True),
        415: attacker.ask("POST", "/api/enter", "Content-Type: text/plain", body=b"{}", token=True),
        421: attacker.ask("GET", "/health", host="evil.example"),
        422: attacker.post("/api/enter", {}),
    }
    for status, answer in asked.items():
        assert answer.status == status
        assert answer.lacks == set()
        assert (answer.code is not None) == (status >= 400)
        assert answer.headers["cache-control"] == "no-store"
        assert "access-control-allow-origin" not in answer.headers
        assert "server" not in answer.headers


def test_the_stream_has_the_security_headers(attacker: Attacker) -> None:
    with attacker.connection() as link:
        link.sendall(f"GET /overlay/events HTTP/1.1\r\nHost: {attacker.host}\r\n\r\n".encode())
        head = read_until(link, b"\r\n\r\n").split(b"\r\n\r\n")[0]
    [answer] = (
        parsed(head + b"\r\ncontent-length: 0\r\n\r\n")
        if b"chunked" not in head
        else parsed(head + b"\r\n\r\n0\r\n\r\n")
    )
    assert answer.lacks == set()
    assert answer.headers["content-type"].startswith("text/event-stream")


@pytest.mark.parametrize("key", [(), ("Idempotency-Key: first",)])
def test_a_mistake_of_our_own_is_told_in_the_one_form_too(
    key: tuple[str, ...], serve: Serve, session: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_given: object, **_more: object) -> None:
        raise ValueError("a mistake with a-secret in it")

    monkeypatch.setattr(type(session.services.entries), "enter", breaks)
    attacker = Attacker(serve(session).server.port, TOKEN)
    answer = attacker.post("/api/enter", {"username": "ann"}, *key)
    assert (answer.status, answer.code, answer.lacks) == (500, "BUG", set())
    assert b"a-secret" not in answer.body
