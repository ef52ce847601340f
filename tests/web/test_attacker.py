"""A stranger's page, open in the operator's own browser, against the desk's server: it learns and changes nothing."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page

from raffle_desktop.domain.changes import Change
from raffle_desktop.services.server_settings import ServerSettings
from tests.chromium import chromium
from tests.conftest import Desk
from tests.web.attacker.conftest import SECRET_EMAIL, SECRET_NOTES, furnish
from tests.web.attacker.evil_page import stranger
from tests.web.conftest import TOKEN, Serve, Served

HIDDEN = (SECRET_EMAIL, SECRET_NOTES, "ann", "bob", "cid", "Friday", "submissionsOpen", "database", TOKEN)
"""None of it may come up in anything that the page learns."""
JSON = "application/json"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # The name of a stranger whose name server answers with this machine's own address.
    with chromium("--host-resolver-rules=MAP evil.example 127.0.0.1, MAP *.evil.example 127.0.0.1") as browser:
        yield browser


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    """The stranger's origin: another port of loopback, which is same-site and another origin, the hardest case."""
    with stranger() as origin:
        yield origin


class Victim:
    """A served desk and a stranger's page on it. What the page says is kept, and what the desk holds is compared."""

    def __init__(self, served: Served, page: Page) -> None:
        self.served, self.page = served, page
        self.learnt: list[str] = []
        self._stored = served.desk.everything()
        self._told = list[Change](served.desk.changes)

    @property
    def url(self) -> str:
        return self.served.url

    def attempt(self, name: str, *given: Any) -> str:
        """Run one of the page's attempts and give what the page learnt by it."""
        # An attempt that the browser itself stops may raise as well; then the page knows as much as is in the error.
        learnt = str(self.page.evaluate("([name, given]) => window.attempts[name](...given)", [name, list(given)]))
        self.learnt.append(learnt)
        return learnt

    def is_untouched(self) -> None:
        assert self.served.desk.everything() == self._stored
        assert self.served.desk.changes == self._told
        assert [word for word in HIDDEN for text in self.learnt if word in text] == []


@pytest.fixture
def furnished(desk: Desk) -> Desk:
    furnish(desk)
    return desk


@pytest.fixture
def victim(furnished: Desk, serve: Serve, browser: Browser, elsewhere: str) -> Iterator[Victim]:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(elsewhere)
        victim = Victim(serve(furnished), page)
        yield victim
        victim.is_untouched()


OPEN = ["/health", "/api/status", "/api/winner", "/api/draws", "/overlay/wheel.json", "/openapi.json", "/docs"]
PRIVATE = ["/api/admin/entries", "/api/admin/dashboard", "/api/viewers"]


def test_a_page_elsewhere_reads_nothing(victim: Victim) -> None:
    for path in OPEN + PRIVATE:
        for options in (
            {},
            {"credentials": "include"},
            {"credentials": "omit", "cache": "reload"},
            {"referrerPolicy": "no-referrer"},
        ):
            assert victim.attempt("fetched", victim.url + path, options) == "refused TypeError"
        # An opaque answer has neither status nor text.
        opaque = victim.attempt("fetched", victim.url + path, {"mode": "no-cors", "credentials": "include"})
        assert opaque in ("opaque 0 ", "refused TypeError")


def test_a_page_that_knows_the_token_reads_nothing_either(victim: Victim) -> None:
    # A token that has leaked is worth nothing in a browser: the page's origin is asked for as well.
    for path in PRIVATE:
        options = {"headers": {"Authorization": f"Bearer {TOKEN}"}}
        assert victim.attempt("fetched", victim.url + path, options) == "refused TypeError"


NOTHING = ("unreadable", "readable ", "silence")
"""What may be in a frame: another origin's page, none at all, or none yet."""
WRITES = [
    "/api/admin/submissions",
    "/api/enter",
    "/api/pick-winner",
    "/api/admin/session/end",
    "/api/twitch/update-weights",
]


def test_a_page_elsewhere_writes_nothing(victim: Victim) -> None:
    kinds = ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", JSON)
    for path, kind in itertools.product(WRITES, kinds):
        for options in ({}, {"credentials": "include"}, {"mode": "no-cors"}, {"keepalive": True}):
            learnt = victim.attempt("posted", victim.url + path, kind, options)
            assert learnt in ("refused TypeError", "opaque 0 ")
    # Without a body there is no Content-Type to be wrong.
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        learnt = victim.attempt("fetched", victim.url + "/api/pick-winner", {"method": method})
        assert learnt == "refused TypeError"


def test_a_form_elsewhere_does_nothing(victim: Victim) -> None:
    # As text/plain the fields make a JSON document: {"submissionsOpen":false,"a":"=b"}.
    fields = {'{"submissionsOpen":false,"a":"': 'b"}'}
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        for path in WRITES:
            assert victim.attempt("form", victim.url + path, "POST", kind, fields) in NOTHING
        for path in PRIVATE:
            assert victim.attempt("form", victim.url + path, "GET", kind, {"limit": "1"}) in NOTHING


def test_a_beacon_does_nothing(victim: Victim) -> None:
    for path in WRITES:
        for kind in ("text/plain", "application/x-www-form-urlencoded", JSON):
            victim.attempt("beacon", victim.url + path, kind)
    # Beacons go out in their order; once this call is answered they have been.
    assert victim.attempt("fetched", victim.url + "/health") == "refused TypeError"


def test_nothing_of_the_desk_can_be_embedded(victim: Victim) -> None:
    for path in ["/overlay/winner.js", "/overlay/winner.css", "/docs/favicon.png", "/api/status", *PRIVATE]:
        for tag in ("img", "script"):
            assert victim.attempt("framed", tag, {"src": victim.url + path}) == "refused"
        assert victim.attempt("framed", "link", {"rel": "stylesheet", "href": victim.url + path}) == "refused"


def test_no_page_of_the_desk_can_be_framed(victim: Victim) -> None:
    for path in ("/overlay/wheel", "/overlay/winner", "/docs", "/redoc", "/verify", "/api/status"):
        assert victim.attempt("framed", "iframe", {"src": victim.url + path}) == "unreadable"
    framed = [frame for frame in victim.page.frames if frame is not victim.page.main_frame]
    # What is in the frame is the browser's own page that says so, or the refusal.
    texts = [frame.evaluate("document.body ? document.body.innerText : ''") for frame in framed]
    assert [text for text in texts if any(word in text for word in HIDDEN)] == []


def test_the_stream_is_not_for_strangers(victim: Victim) -> None:
    for query in ("", "?topics=desk", "?pages=wheel"):
        assert victim.attempt("streamed", f"{victim.url}/overlay/events{query}") == "refused"
    # Nobody must have been counted as a viewer of the overlays either.
    assert victim.served.server.hub.viewers == 0
    assert [count for count in victim.served.viewers if count] == []


def test_a_web_socket_is_not_opened(victim: Victim) -> None:
    for path in ("/overlay/events", "/api/status", "/"):
        assert victim.attempt("socketed", victim.url.replace("http:", "ws:") + path) == "refused"


def test_no_worker_can_be_made_of_what_the_desk_serves(victim: Victim) -> None:
    script = f"{victim.url}/overlay/winner.js"
    assert victim.attempt("registered", script).startswith("refused")
    assert victim.attempt("worked", script).startswith("refused")
    assert victim.attempt("imported", script) == "refused"


def test_a_window_that_a_page_opens_on_the_desk_shows_nothing_and_is_out_of_reach(victim: Victim) -> None:
    for path in (*PRIVATE, "/api/pick-winner", "/docs", "/overlay/winner"):
        with victim.page.expect_popup() as opened:
            victim.page.evaluate("url => { window.opened = window.open(url); }", victim.url + path)
        popup = opened.value
        popup.wait_for_load_state()
        text = popup.inner_text("body")
        # The operator's own eyes may see the refusal, and it is all there is to see.
        assert "FOREIGN_ORIGIN" in text
        assert [word for word in HIDDEN if word in text] == []
        # The desk's page has cut the tie: to the opener it seems closed.
        assert victim.page.evaluate("window.opened.closed") is True
        popup.close()


def test_a_page_cannot_send_the_operator_to_an_act(victim: Victim) -> None:
    for path in ("/api/pick-winner", "/api/admin/session/end"):
        page = victim.page.context.new_page()
        page.goto(victim.page.url)
        page.evaluate("url => { location.href = url; }", victim.url + path)
        page.wait_for_url(victim.url + path)
        assert "FOREIGN_ORIGIN" in page.inner_text("body")
        page.close()


def test_a_name_that_is_turned_to_this_machine_reads_and_writes_nothing(
    furnished: Desk, serve: Serve, browser: Browser
) -> None:
    # To the browser the rebound page is of the server's own origin: no Origin, same-origin, everything readable. Only
    # the name that it was called by tells.
    served = serve(furnished)
    with browser.new_context() as context:
        page = context.new_page()
        victim = Victim(served, page)
        url = f"http://evil.example:{served.server.port}"
        for path in ("/health", "/overlay/winner", "/docs", "/nowhere"):
            response = page.goto(url + path)
            assert response is not None
            assert response.status == 421
            assert "WRONG_HOST" in page.inner_text("body")
        # The refusal brings a policy of its own, under which the page may not even ask.
        with pytest.raises(Error, match="Failed to fetch"):
            page.evaluate("url => fetch(url).then((answer) => answer.text())", f"{url}/api/status")
        context.request.dispose()
        victim.is_untouched()


def test_a_rebound_page_with_a_policy_of_its_own_learns_that_the_name_is_wrong_and_no_more(
    furnished: Desk, serve: Serve, browser: Browser
) -> None:
    # The stranger's page was loaded from the same name and port before the name was turned: it has no policy.
    served = serve(furnished)
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        victim = Victim(served, page)
        url = f"http://evil.example:{served.server.port}"
        page.goto(url)
        for path in (*OPEN, *PRIVATE, "/overlay/events"):
            learnt = page.evaluate("url => fetch(url).then(async (one) => one.status + await one.text())", url + path)
            victim.learnt.append(learnt)
            assert learnt.startswith("421")
        for path in WRITES:
            send = "url => fetch(url, {method: 'POST', body: '{}', headers: {'content-type': 'application/json',"
            send += f" authorization: 'Bearer {TOKEN}'}}}}).then((one) => one.status)"
            assert page.evaluate(send, url + path) == 421
        victim.is_untouched()


def allowed(desk: Desk, *origins: str) -> tuple[str, ...]:
    """What the desk's settings make of these origins."""
    desk.services.server_settings.set(ServerSettings(allowed_origins=origins), actor="op")
    return desk.services.server_settings.get().allowed_origins


@pytest.fixture
def tool(furnished: Desk, serve: Serve, browser: Browser, elsewhere: str) -> Iterator[Victim]:
    """The same page, once the operator has allowed its origin."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(elsewhere)
        yield Victim(serve(furnished, origins=allowed(furnished, elsewhere.upper() + "/")), page)


def test_an_allowed_page_reads_what_is_open_and_hears_the_stream(tool: Victim) -> None:
    assert tool.attempt("fetched", f"{tool.url}/health").startswith('cors 200 {"status":"ok"')
    assert '"name":"cid"' in tool.attempt("fetched", f"{tool.url}/api/status")
    assert tool.attempt("streamed", f"{tool.url}/overlay/events?topics=desk").startswith("heard {")


def test_an_allowed_page_needs_the_token_like_everybody(tool: Victim) -> None:
    assert "401" in tool.attempt("fetched", f"{tool.url}/api/admin/entries")
    assert "401" in tool.attempt("posted", f"{tool.url}/api/admin/submissions", JSON)
    assert tool.served.desk.services.settings.submissions_open()


def test_an_allowed_page_with_the_token_works_the_desk(tool: Victim) -> None:
    bearer = {"authorization": f"Bearer {TOKEN}", "content-type": JSON, "idempotency-key": "one"}
    assert SECRET_EMAIL in tool.attempt("fetched", f"{tool.url}/api/admin/entries", {"headers": bearer})
    switch = {"method": "POST", "headers": bearer, "body": '{"submissionsOpen": false}'}
    assert tool.attempt("fetched", f"{tool.url}/api/admin/submissions", switch).startswith("cors 200")
    assert not tool.served.desk.services.settings.submissions_open()
    change = {"method": "PUT", "headers": bearer, "body": '{"baseWeight": 2}'}
    assert '"baseWeight":"2"' in tool.attempt("fetched", f"{tool.url}/api/admin/weight-settings", change)
    patch = {"method": "PATCH", "headers": bearer, "body": '{"cheer_bits": 5}'}
    assert '"cheer_bits":5' in tool.attempt("fetched", f"{tool.url}/api/viewers/1", patch)
    [entry] = tool.served.client.get("/api/admin/entries", params={"search": "cid"}).json()["entries"]
    remove = {"method": "DELETE", "headers": bearer}
    assert '"success":true' in tool.attempt("fetched", f"{tool.url}/api/admin/entries/{entry['id']}", remove)


def test_an_allowed_page_still_sends_json_only_and_frames_nothing(tool: Victim) -> None:
    stored = tool.served.desk.everything()
    for kind in ("text/plain", "application/x-www-form-urlencoded"):
        headers = {"authorization": f"Bearer {TOKEN}", "content-type": kind}
        options = {"method": "POST", "headers": headers, "body": '{"submissionsOpen": false}'}
        assert tool.attempt("fetched", f"{tool.url}/api/admin/submissions", options).startswith("cors 415")
    assert tool.attempt("framed", "iframe", {"src": f"{tool.url}/overlay/winner"}) == "unreadable"
    assert tool.served.desk.everything() == stored


def test_a_page_is_allowed_by_its_exact_origin_only(
    furnished: Desk, serve: Serve, browser: Browser, elsewhere: str
) -> None:
    port = int(elsewhere.rpartition(":")[2])
    others = (f"https://127.0.0.1:{port}", f"http://localhost:{port}", f"http://127.0.0.1:{port % 65535 + 1}")
    served = serve(furnished, origins=allowed(furnished, *others, "http://127.0.0.1"))
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(elsewhere)
        victim = Victim(served, page)
        assert victim.attempt("fetched", f"{served.url}/health") == "refused TypeError"
        assert victim.attempt("posted", f"{served.url}/api/pick-winner", JSON) == "refused TypeError"
        victim.is_untouched()
