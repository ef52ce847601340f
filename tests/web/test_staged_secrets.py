"""The secret of a draw is nowhere to be found before its time: no answer, page, file, export, message or log has it."""

from __future__ import annotations

import json
import logging

import httpx
import pytest

from raffle_desktop.bootstrap import write_winner_view
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.obs.overlay_state import OverlayState
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.web.stream import TOPICS
from tests.web.conftest import Served
from tests.web.test_session_api import refused
from tests.web.test_staged_api import closed, opened, post, secret_of
from tests.web.test_stream import listening


def everything_public(served: Served, caplog: pytest.LogCaptureFixture) -> str:
    """Whatever anybody can see or fetch, and all that is written down but for the secret's own place."""
    desk, said = served.desk, list[str]()
    document = served.stranger.get("/openapi.json").json()
    ids = [one.id for one in desk.services.draw_reader.history(limit=50)]
    for path, operations in document["paths"].items():
        for draw_id in ids if "{draw_id}" in path else [""]:
            address = path.replace("{draw_id}", draw_id)
            if "get" not in operations or "{" in address:
                continue
            answer: httpx.Response = served.client.get(address)
            said.append(f"{answer.headers} {answer.text}")
    with listening(served.url) as page:
        said += [json.dumps(page.next()) for _ in TOPICS]
    state = OverlayState(desk.services, at_once=True)
    said += [json.dumps(state.document(topic)) for topic in TOPICS]
    said.append(served.stranger.get("/overlay/wheel.json").text)
    write_winner_view(desk.services, said.append)
    said += [path.read_text("latin-1") for path in desk.folder.overlay.iterdir()]
    exports = desk.services.exports
    said += [exports.export(what, kind, actor="op") for what in exports.available for kind in ("csv", "json")]
    said += [due.text for due in desk.services.draw_posts.due("twitch")]
    said += [repr(change) for change in desk.changes]
    said += [repr(desk.services.draw_reader.history()), repr(desk.services.staged.under_way())]
    stored = desk.everything()
    columns = [row[1] for row in desk.rows("PRAGMA table_info(draws)")]
    place = columns.index("secret")
    stored["draws"] = [row[:place] + row[place + 1 :] for row in stored["draws"]]
    said += [repr(stored), caplog.text]
    return "\n".join(said)


@pytest.mark.usefixtures("qapp")
def test_no_secret_is_told_before_its_time(
    served: Served, caplog: pytest.LogCaptureFixture, subtests: pytest.Subtests
) -> None:
    caplog.set_level(logging.DEBUG, "raffle_desktop")
    desk = served.desk
    beacon = opened(served)["drawId"]
    staged = desk.services.staged
    committed = staged.open(DrawSource("list", label="x"), level=Level.COMMITTED, witnesses=["mod"], actor="op").id
    secrets = {draw_id: secret_of(desk, draw_id) for draw_id in (beacon, committed)}

    def told(state: str, *, expected: set[str]) -> None:
        with subtests.test(state):
            public = everything_public(served, caplog)
            assert beacon in public
            assert {draw_id for draw_id, secret in secrets.items() if secret in public} == expected

    # Also in the answer to what is asked twice, and in what is refused.
    key = {"idempotency-key": "close-it"}
    refused(served.client.post(f"/api/draws/{beacon}/reveal"), 409, "NOT_AVAILABLE")
    told("both opened", expected=set())
    entries = {"entries": [{"username": "ann"}, {"username": "bob"}]}
    said = served.client.post(f"/api/draws/{committed}/close", json=entries, headers=key).text
    said += served.client.post(f"/api/draws/{committed}/close", json=entries, headers=key).text
    told("list fixed", expected=set())
    said += json.dumps(post(served, f"/{committed}/salts", text="salt", author="mod", messageId="1"))
    told("salted", expected=set())
    assert secrets[committed] not in said
    closed(served, beacon)
    told("closed at the level beacon", expected={beacon})
    post(served, f"/{committed}/reveal")
    told("revealed", expected={beacon, committed})
