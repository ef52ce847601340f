"""A relay of drand's quicknet to test with, on a loopback port. It has the six rounds whose signatures are published.

It runs in a thread of its own; its methods may be called from any thread. `clock` None: every round is out already.

    with FakeDrand(clock) as relay:
        relay.next(relay.path(1000), Reply(500))     # in place of the true answer, once
        relay.says = Reply(302, headers={...})       # in place of every answer
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from raffle_desktop.domain.streamdraw.texts import QUICKNET_CHAIN, round_time
from tests.fakes.entries_feed import Asked, FakeFeedServer, Reply

VECTORS = json.loads((Path(__file__).parents[1] / "data/fair-draw/vectors.json").read_text(encoding="utf-8"))
ROUNDS: dict[int, str] = {one["round"]: one["signature"] for one in VECTORS["quicknet"]["rounds"]}
"""Number to true signature."""


class FakeDrand(FakeFeedServer):
    """`has_latest`: whether it tells its newest round. `says`: what it says to everything, None = the truth."""

    def __init__(self, clock: Callable[[], datetime] | None = None) -> None:
        super().__init__()
        self.clock = clock
        self.says: Reply | None = None
        self.has_latest = True
        self.early = 425

    @staticmethod
    def path(round_number: int | str) -> str:
        return f"/{QUICKNET_CHAIN}/public/{round_number}"

    def asks(self, round_number: int | str) -> int:
        """How often that round was asked for."""
        return len(self.asked_for(self.path(round_number)))

    def _true(self, asked: Asked) -> Reply:
        if self.says is not None:
            return self.says
        what = asked.path.removeprefix(self.path(""))
        out = [number for number in ROUNDS if self.clock is None or round_time(number) <= self.clock().timestamp()]
        if what == "latest" and self.has_latest and out:
            return Reply(200, document(max(out)))
        if what.isdigit() and int(what) in out:
            return Reply(200, document(int(what)))
        return Reply(self.early if what.isdigit() else 404, {"error": "no such round"})


def document(number: int, **changes: Any) -> dict[str, Any]:
    """What a relay answers for that round."""
    return {"round": number, "signature": ROUNDS[number], **changes}
