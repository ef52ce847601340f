"""The stream behind the overlays: the present state at once, every change after it, and what was missed."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from raffle_desktop.domain.changes import OutsideChange
from raffle_desktop.domain.clock import from_micros
from raffle_desktop.web.limits import Limits
from raffle_desktop.web.stream import TOPICS, Hub
from tests.conftest import Desk
from tests.web.conftest import Serve, Served
from tests.web.test_session_api import refused

PATIENCE_S = 30.0
"""The stream's own heart beats keep a connection alive for ever: whoever waits for an event must give up himself."""


@dataclass
class Listener:
    """One stream, read event by event."""

    response: httpx.Response
    lines: Iterator[str] = field(init=False)
    last_id: str = ""
    _passed_over: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lines = self.response.iter_lines()

    def next(self) -> tuple[str, Any]:
        """The next event's name and document."""
        name, data = "", ""
        deadline = time.monotonic() + PATIENCE_S
        for line in self.lines:
            key, _, value = line.partition(": ")
            if key == "event":
                name = value
            elif key == "id":
                self.last_id = value
            elif key == "data":
                data = value
            elif not line and name:
                if name != "beat":
                    return name, json.loads(data)
                name, data = "", ""
            if time.monotonic() > deadline:
                raise AssertionError("nothing more came")
        raise AssertionError("the stream ended")

    def until(self, topic: str, condition: Any = lambda _document: True) -> Any:
        """The next document of this topic that is as wanted.

        Topics come in no fixed order, and a state that is sent once is not sent again: what came while another topic
        was waited for counts, too.
        """
        if topic in self._passed_over and condition(document := self._passed_over.pop(topic)):
            return document
        while True:
            name, document = self.next()
            if name != topic:
                self._passed_over[name] = document
            elif condition(document):
                return document


@contextmanager
def listening(url: str, topics: str = ",".join(TOPICS), *, pages: str = "", last: str = "") -> Iterator[Listener]:
    headers = {"last-event-id": last} if last else {}
    with (
        httpx.Client(base_url=url, timeout=30) as client,
        client.stream("GET", "/overlay/events", params={"topics": topics, "pages": pages}, headers=headers) as response,
    ):
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        yield Listener(response)


def test_a_page_that_opens_gets_the_present_state_of_every_topic(served: Served) -> None:
    served.desk.enter("ann", weight="3")
    with listening(served.url) as page:
        got = dict(page.next() for _ in TOPICS)
    assert set(got) == set(TOPICS)
    assert got["desk"] == {
        "session": {"id": 1, "name": "Friday"},
        "submissionsOpen": True,
        "closeAt": None,
        "entries": 1,
        "totalWeight": "3",
    }
    (line,) = got["leaderboard"]["lines"]
    assert line == {"rank": 1, "name": "ann", "platform": "manual", "weight": "3", "chance": "100.00 %", "share": 1.0}
    assert got["winner"]["winner"] is None
    assert [item["name"] for item in got["ticker"]["items"]] == ["ann"]
    assert got["wheel"]["mode"] == "pool"


def test_a_change_reaches_every_page_that_listens_and_no_other(served: Served) -> None:
    with listening(served.url, "desk") as one, listening(served.url, "desk,leaderboard") as other:
        assert one.until("desk")["entries"] == other.until("desk")["entries"] == 0
        served.desk.enter("ann")
        assert one.until("desk", lambda desk: desk["entries"])["entries"] == 1
        assert other.until("leaderboard", lambda board: board["lines"])["lines"][0]["name"] == "ann"


def test_a_page_that_comes_back_gets_only_what_has_changed_since(served: Served) -> None:
    with listening(served.url, "desk,winner") as page:
        page.until("winner")
        seen = page.last_id
    served.desk.enter("ann")
    # Somebody who has seen nothing yet, so that the change is known to be out.
    with listening(served.url, "desk") as witness:
        witness.until("desk", lambda desk: desk["entries"] == 1)
        with listening(served.url, "desk,winner", last=seen) as page:
            name, document = page.next()
            assert (name, document["entries"]) == ("desk", 1)
            served.desk.enter("bo")
            assert page.next()[1]["entries"] == 2


def test_what_has_not_changed_while_nobody_listened_comes_also_behind_what_has() -> None:
    async def told() -> list[str]:
        hub = Hub(streams_max=9)
        hub.start(lambda: None)
        chunks: list[str] = []

        async def hear(last: str, *documents: tuple[str, int]) -> str:
            page = hub.join(("desk", "books"), (), last)
            assert page is not None
            stream = hub.stream(page)
            await anext(stream)
            for topic, document in documents:
                # Each comes when the one before it is on its way already.
                hub.publish(topic, document)
                chunks.append((await asyncio.wait_for(anext(stream), PATIENCE_S)).decode())
            hub.leave(page)
            return chunks[-1].split("id: ")[1].split("\n")[0]

        await hear("", ("desk", 1), ("books", 1))
        await hear("", ("desk", 2), ("books", 1))
        # Who goes away before it was told everything is told the rest when it is back.
        halfway = await hear("", ("desk", 3))
        await hear(halfway, ("desk", 3), ("books", 1))
        return [chunk.partition("data: ")[2].strip() + chunk.partition("\n")[0][6:] for chunk in chunks]

    assert asyncio.run(told()) == ["1 desk", "1 books", "2 desk", "1 books", "3 desk", "3 desk", "1 books"]


def test_a_number_of_another_run_of_the_server_gets_everything(served: Served, subtests: pytest.Subtests) -> None:
    for last in ("00000000-5", "nonsense", "-", "00000000-", "x" * 99, "00000000-99999999999999999999"):
        with subtests.test(last), listening(served.url, "desk", last=last) as page:
            assert page.next()[0] == "desk"


def test_nobody_gets_an_old_state_of_a_topic_that_nobody_listened_to(served: Served) -> None:
    with listening(served.url, "desk") as page:
        assert page.until("desk")["entries"] == 0
    served.desk.enter("ann")
    with listening(served.url, "leaderboard") as page:
        page.until("leaderboard")
    with listening(served.url, "desk") as page:
        assert page.until("desk")["entries"] == 1


def test_pages_that_are_open_are_counted(served: Served) -> None:
    with listening(served.url, "desk", pages="wheel,winner,nonsense") as page:
        page.next()
        assert served.viewers[-1] == 2
        with listening(served.url, "desk") as other:
            other.next()
            assert served.viewers[-1] == 3


def test_too_many_streams_are_turned_away_in_words(session: Desk, serve: Serve) -> None:
    served = serve(session, limits=Limits(streams=1))
    with listening(served.url, "desk") as page:
        page.next()
        answer = served.stranger.get("/overlay/events")
        refused(answer, 503, "TOO_MANY_VIEWERS")
        assert answer.headers["retry-after"] == "5"


def test_unknown_topics_are_refused(served: Served, subtests: pytest.Subtests) -> None:
    for topics in ("", ",", "desk,nonsense", "x" * 300):
        with subtests.test(topics[:30]):
            refused(served.stranger.get("/overlay/events", params={"topics": topics}), 422, "FIELD_INVALID")


def test_a_fresh_decision_is_kept_from_the_pages_until_its_spin_begins(served: Served) -> None:
    desk = served.desk
    for name in ("ann", "bo"):
        desk.enter(name)
    with listening(served.url, "winner,wheel,ticker") as page:
        page.until("wheel")
        draw = desk.draw()
        page.until("wheel", lambda wheel: wheel["mode"] == "draw" and not wheel["spinning"])
        whole = served.stranger.get("/overlay/wheel.json").json()
        assert (whole["spin"], whole["winner"]) == (None, None)
        reveal = desk.services.stage.reveal(draw.id, 0, duration_ms=6000, actor="op")
        shown = page.until("winner", lambda winner: winner["winner"])
        assert shown["winner"]["winners"][0]["name"] == draw.standing[0].name
        assert shown["visibleFrom"] == (reveal.started_at + 6_000_000) / 1000
        winners = [
            item
            for item in page.until("ticker", lambda ticker: "winner" in {one["kind"] for one in ticker["items"]})[
                "items"
            ]
            if item["kind"] == "winner"
        ]
        assert [item["visibleFrom"] for item in winners] == [shown["visibleFrom"]]


def test_the_board_keeps_who_has_won_until_the_wheel_has_come_to_rest(served: Served) -> None:
    desk = served.desk
    desk.set_counters("ann", carry_over="7")
    desk.enter("ann")
    desk.enter("bo", weight="2")
    desk.services.viewers.exclude(desk.set_counters("bo"), "so that ann wins", actor="op")
    with listening(served.url, "desk,leaderboard,ticker") as page:
        before = page.until("leaderboard", lambda board: board["lines"])
        ticker = page.until("ticker")
        # Confirmed at once, which uses up her carry-over.
        draw = desk.draw(confirm=True)
        assert draw.standing[0].name == "ann"
        reveal = desk.services.stage.reveal(draw.id, 0, duration_ms=6000, actor="op")
        desk.enter("cid", weight="1")
        during = page.until("leaderboard", lambda board: len(board["lines"]) == 3)
        assert during["lines"][0] == {**before["lines"][0], "chance": "88.89 %", "share": 8 / 9}
        assert during["entries"] == 3
        names = [item["name"] for item in page.until("ticker", lambda one: one != ticker)["items"]]
        assert "ann" in names
        desk.clock.now = from_micros(reveal.started_at + 6_000_000)
        desk.services.viewers.include(desk.set_counters("bo"), actor="op")
        after = page.until("leaderboard", lambda board: len(board["lines"]) == 2)
        assert [line["name"] for line in after["lines"]] == ["bo", "cid"]


def test_the_board_is_read_anew_when_the_wheel_has_come_to_rest(served: Served) -> None:
    desk = served.desk
    desk.enter("ann")
    desk.enter("bo")
    with listening(served.url, "leaderboard") as page:
        page.until("leaderboard", lambda board: len(board["lines"]) == 2)
        draw = desk.draw()
        # Its spin is nearly over: nothing but the clock will say that it is.
        begun = desk.services.stage.reveal(draw.id, 0, duration_ms=2000, actor="op")
        desk.clock.now = from_micros(begun.started_at + 1_900_000)
        desk.services.core.bus.publish(OutsideChange())
        desk.clock.now = from_micros(begun.started_at + 2_000_000)
        assert len(page.until("leaderboard", lambda board: len(board["lines"]) == 1)["lines"]) == 1


def test_the_wheel_of_a_draw_has_the_numbers_of_the_desks_own(served: Served) -> None:
    desk = served.desk
    for number in range(8):
        desk.enter(f"viewer {number}", weight=str(number + 1))
    draw = desk.draw()
    reveal = desk.services.stage.reveal(draw.id, 0, duration_ms=6000, actor="op")
    wheel = served.stranger.get("/overlay/wheel.json").json()
    own = desk.services.wheel.of_draw(draw.id)
    spin = own.spin(reveal.started_at, reveal.duration_ms)
    assert wheel["spin"] == {
        "startedAt": reveal.started_at / 1000,
        "durationMs": 6000,
        "from": spin.start_turn,
        "to": spin.final_turn,
    }
    assert wheel["slices"] == [[one.name, one.weight] for one in own.layout.slices]
    assert wheel["winner"]["index"] == own.index
    assert wheel["winner"]["name"] == own.name


def test_the_winner_in_the_band_comes_with_the_band_opened(served: Served) -> None:
    desk = served.desk
    desk.enter("giant", weight="1000000")
    for number in range(200):
        desk.enter(f"viewer {number:03d}")
    desk.services.viewers.exclude(desk.set_counters("giant"), "to have somebody small win", actor="op")
    draw = desk.draw()
    desk.services.viewers.include(desk.set_counters("giant"), actor="op")
    desk.services.stage.reveal(draw.id, 0, duration_ms=6000, actor="op")
    wheel = served.stranger.get("/overlay/wheel.json").json()
    own = desk.services.wheel.of_draw(draw.id)
    assert (wheel["second"] is None) is (own.magnified is None)


def test_a_result_taken_off_the_stage_is_taken_off_the_pages(served: Served) -> None:
    desk = served.desk
    desk.enter("ann")
    draw = desk.draw()
    desk.services.stage.reveal(draw.id, 0, duration_ms=2000, actor="op")
    with listening(served.url, "winner,wheel") as page:
        page.until("winner", lambda winner: winner["winner"])
        desk.services.stage.clear(draw.id, 0, actor="op")
        assert page.until("winner")["winner"] is None
        assert page.until("wheel", lambda wheel: wheel["mode"] == "pool")


def test_the_winner_of_an_earlier_evening_is_not_shown_again(served: Served) -> None:
    desk = served.desk
    desk.enter("ann")
    draw = desk.draw(confirm=True)
    desk.services.stage.reveal(draw.id, 0, duration_ms=2000, actor="op")
    desk.services.sessions.end(actor="op")
    desk.services.sessions.start(actor="op")
    with listening(served.url, "winner") as page:
        assert page.until("winner")["winner"] is None


def test_hostile_names_are_one_line_and_stay_what_they_are(served: Served) -> None:
    name = '<img src=x onerror=alert(1)>"\\'
    served.desk.enter(name)
    with listening(served.url, "leaderboard,ticker") as page:
        assert page.until("leaderboard")["lines"][0]["name"] == name


def test_the_clock_is_the_servers(served: Served) -> None:
    before = time.time() * 1000
    now = served.stranger.get("/overlay/clock").json()["now"]
    assert before - 1 <= now <= time.time() * 1000 + 1


def test_every_overlay_is_a_page_that_may_load_nothing_from_elsewhere(
    served: Served, subtests: pytest.Subtests
) -> None:
    for page in ("wheel", "winner", "leaderboard", "entries", "ticker", "lucky", "pool"):
        with subtests.test(page):
            answer = served.stranger.get(f"/overlay/{page}?theme=light&scale=2&top=5")
            assert answer.status_code == 200
            assert answer.headers["content-type"].startswith("text/html")
            policy = answer.headers["content-security-policy"]
            assert policy.startswith("default-src 'none'")
            assert "unsafe" not in policy
            assert "http" not in policy


def test_nothing_but_the_pages_and_their_files_is_served(served: Served, subtests: pytest.Subtests) -> None:
    for path in (
        "nonsense", "wheel.html", "..%2fsecrets.js", "..%2f..%2fpyproject.toml", "winner.txt", "live.py", "%00.js",
    ):  # fmt: skip
        with subtests.test(path):
            assert served.stranger.get(f"/overlay/{path}").status_code == 404
