"""Kick's lines in the check-up: nothing is renewed or changed by looking."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raffle_desktop.domain.clock import to_micros
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.kick.checkup import look_at_kick
from raffle_desktop.kick.kept import ENTRY, Kept, encoded
from raffle_desktop.services.kick_settings import KickSettings
from tests.conftest import FakeClock
from tests.fakes.http_server import Answer
from tests.fakes.kick_api import TOKEN, USERS, FakeKickApi
from tests.twitch.wired import Memory

ON = KickSettings(on=True, channel="streamer", channel_id=5, chatroom_id=6, answer=True)


def test_the_check_up_says_how_kick_is_set_up_and_who_writes(subtests: pytest.Subtests) -> None:
    clock = FakeClock()
    with FakeKickApi(clock=clock) as kick:
        access, refresh = kick.sign_in()
        kept = Kept(kick.client_id, kick.client_secret, access, refresh, to_micros(clock()) + 10**9, ("chat:write",))
        ended = replace(kept, name="Ann", expires_at=1)
        cases: list[tuple[str, KickSettings, str, list[tuple[bool, str]]]] = [
            ("off", KickSettings(), "", [(True, "not switched on")]),
            ("no sign-in", ON, "", [(True, "streamer; numbers 5 and 6"), (False, "not signed in")]),
            ("none wanted", replace(ON, answer=False, channel_id=0, chatroom_id=0), "",
             [(True, "are asked of Kick"), (True, "not signed in")]),
            ("unreadable", ON, "{", [(True, ""), (False, "cannot be read")]),
            ("good", ON, encoded(kept), [(True, ""), (True, "signed in as StreamerOnKick")]),
            ("to be renewed", replace(ON, answer=False), encoded(ended),
             [(True, ""), (True, "signed in as Ann; writing is switched off")]),
            ("may not write", ON, encoded(replace(kept, scopes=("user:read",))),
             [(True, ""), (False, "does not allow writing")]),
        ]  # fmt: skip
        for name, settings, entry, wanted in cases:
            with subtests.test(name):
                ring = Memory({ENTRY: entry} if entry else {})
                found = look_at_kick(ring, kick.environment, settings, clock=clock)
                assert [one.ok for one in found] == [ok for ok, _ in wanted]
                assert all(words in one.detail for one, (_, words) in zip(found, wanted, strict=True))
                assert ring.values == ({ENTRY: entry} if entry else {})
        kick.script(USERS, Answer(503), Answer(401))
        found = []
        for _ in range(2):
            found = look_at_kick(Memory({ENTRY: encoded(kept)}), kick.environment, ON, clock=clock)
            assert [one.ok for one in found] == [True, False]
        assert "does not accept the access token" in found[1].detail
        assert kick.asked(TOKEN) == []
        ring = Memory()
        ring.fault = EnvironmentFault("The keyring is locked.")
        assert not look_at_kick(ring, kick.environment, ON)[1].ok
