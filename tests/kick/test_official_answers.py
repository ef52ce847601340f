"""A command typed in Kick's chat is answered there: the worker as a whole, with the feed and with the official side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import httpx
import pytest

from raffle_desktop.kick import chat_out, worker
from raffle_desktop.kick.speaking import Speaking
from tests.conftest import Desk
from tests.fakes.kick import CHANNEL_ID, CHATROOM_ID, SLUG, FakeKick
from tests.fakes.kick_api import FakeKickApi
from tests.kick.voice import free_port
from tests.kick.wired import Wired
from tests.services.ticket_tools import award, open_period
from tests.twitch.wired import Memory


@pytest.fixture
def api(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeKickApi]:
    """The official side, which the streamer's app knows the desk's redirect of."""
    port = free_port()
    monkeypatch.setattr(worker, "Speaking", partial(Speaking, port=port))
    monkeypatch.setattr(chat_out, "GATHER_SECONDS", 0.05)
    monkeypatch.setattr(chat_out, "SECONDS_BETWEEN", 0.05)
    with FakeKickApi(clock=desk.clock) as api:
        api.redirects = {f"http://localhost:{port}/kick"}
        yield api


def on_both(desk: Desk, feed: FakeKick, api: FakeKickApi, ring: Memory | None = None) -> Wired:
    """With the channel's numbers typed in, as the look-up and the official side share one variable."""
    api.channels[SLUG] = api.user_id
    wired = Wired(desk, feed, ring=ring, environ=feed.environment | api.environment)
    desk.services.kick_settings.set_ids(CHANNEL_ID, CHATROOM_ID, actor="op")
    return wired


def test_tickets_are_told_in_kicks_chat_to_all_who_asked(desk: Desk, api: FakeKickApi) -> None:
    period = open_period(desk)
    with FakeKick() as feed, on_both(desk, feed, api) as wired:
        wired.listening().until(lambda: wired.status.has_app is False)
        feed.chat("ann", "!tickets")
        wired.until(lambda: wired.lines("unsent"))
        assert "nobody is signed in to Kick" in wired.lines("unsent")[0].detail
        assert api.lines == []

        address = wired.kick.begin_sign_in(api.client_id, api.client_secret, actor="op")
        assert wired.status.signing_in_until
        assert httpx.get(api.agree(address), trust_env=False).status_code == 200
        wired.until(lambda: wired.status.may_write)
        account = wired.status.account
        assert account is not None
        assert (account.user_id, account.name) == ("700700", "StreamerOnKick")

        ann = desk.value("SELECT viewer_id FROM identities WHERE display_name = 'ann'")
        award(desk, period, ann, 12)
        desk.clock.advance(minutes=5)
        feed.chat("ann", "!tickets")
        feed.chat("bo", "!tickets")
        wired.until(lambda: "@bo" in " ".join(api.lines))
        told = " ".join(api.lines)
        assert "@ann: " in told
        assert "12" in told
        assert max(map(len, api.lines)) <= 500


def test_the_desk_ends_at_once_though_a_browser_is_waited_for(desk: Desk, api: FakeKickApi) -> None:
    with FakeKick() as feed, on_both(desk, feed, api) as wired:
        wired.until(lambda: wired.status.has_app is False)
        wired.kick.begin_sign_in(api.client_id, api.client_secret, actor="op")
    assert wired.status.phase.value == "stopped"


def test_a_sign_in_that_cannot_be_read_is_said_and_the_feed_is_heard_all_the_same(desk: Desk, api: FakeKickApi) -> None:
    ring = Memory({"kick.sign-in": "{"})
    with FakeKick() as feed, on_both(desk, feed, api, ring) as wired:
        wired.listening()
        wired.until(lambda: "cannot be read" in wired.status.account_problem)
        assert wired.kick.sign_out(actor="op") == ""
        assert ring.values == {}
