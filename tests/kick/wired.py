"""The real Kick worker in a thread of its own, over a real database, connected to the loopback Kick."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping
from itertools import count
from types import TracebackType
from typing import Any, Self

from raffle_desktop.domain.changes import Change
from raffle_desktop.domain.live_log import LogLine
from raffle_desktop.kick.intake import Intake
from raffle_desktop.kick.pusher import Patience
from raffle_desktop.kick.status import KickPhase, KickStatus
from raffle_desktop.kick.worker import Kick
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.core import Core
from raffle_desktop.services.services import build_services
from tests.conftest import Desk
from tests.fakes.kick import FakeKick
from tests.twitch.wired import Memory

SECONDS = 20.0
NAPS_QUICKER = 200.0
_markers = count(1)
QUICK = Patience(handshake=2.0, subscribing=0.3, pong=0.3, least_activity=0.05, closing=0.2)


def restarted(desk: Desk) -> Desk:
    """The same database, as a desk that was started anew has it: nothing is known in memory."""
    services = build_services(Core(desk.database, ChangeBus(), desk.clock, desk.dice))
    return Desk(desk.database, desk.clock, desk.dice, services)


class Wired:
    """A context manager. `naps`: how long the worker wanted to wait, each time."""

    def __init__(
        self,
        desk: Desk,
        fake: FakeKick,
        *,
        on: bool = True,
        ring: Memory | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self.desk, self.fake = desk, fake
        self.statuses: list[KickStatus] = []
        self.naps: list[float] = []
        self._news = threading.Condition()
        if on:
            settings = desk.services.kick_settings
            settings.set_channel(next(iter(fake.channels)), actor="op")
            settings.switch(on=True, actor="op")
        self.ring = ring or Memory({})
        self.kick = Kick(
            desk.services,
            self.ring,
            tell=self._told,
            clock=desk.services.core.clock,
            sleep=self._nap,
            random=lambda: 0.0,
            environ=fake.environment if environ is None else environ,
            patience=QUICK,
        )
        self._thread = threading.Thread(target=self.kick.run, name="kick under test", daemon=True)

    def __enter__(self) -> Self:
        self._forget = self.desk.services.core.bus.subscribe(Change, lambda _change: self._wake())
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kick.end()
        self._thread.join(SECONDS)
        self._forget()
        assert not self._thread.is_alive(), "the Kick worker did not end"

    async def _nap(self, seconds: float) -> None:
        self.naps.append(seconds)
        await asyncio.sleep(seconds / NAPS_QUICKER)

    def _told(self, status: KickStatus) -> None:
        self.statuses.append(status)
        self._wake()

    def _wake(self) -> None:
        with self._news:
            self._news.notify_all()

    # What a test asks

    @property
    def status(self) -> KickStatus:
        return self.kick.status

    def lines(self, *kinds: str) -> list[LogLine]:
        return [line for line in self.kick.log()[1] if not kinds or line.kind in kinds]

    def kinds(self) -> list[str]:
        return [line.kind for line in self.lines()]

    def until(self, condition: Callable[[], object]) -> None:
        """Fails after a while; looks again at each news, and now and then, as not all of what happens is told."""
        attempts = int(SECONDS / 0.02)
        for _ in range(attempts):
            if condition():
                return
            with self._news:
                self._news.wait(0.02)
        raise AssertionError(f"waited in vain; {self.status}; {self.lines()[-8:]}")

    def listening(self) -> Self:
        """Wait until the feed is heard."""
        self.until(lambda: self.status.phase is KickPhase.LISTENING)
        return self

    def phase(self, phase: KickPhase) -> KickStatus:
        self.until(lambda: self.status.phase is phase)
        return self.status

    def settled(self) -> None:
        """Wait until all that the fake has sent is in the database: a last line that enters nobody is seen to be."""
        name = f"zz_marker_{next(_markers)}"
        self.fake.chat(name, "that was all")
        self.until(lambda: self.desk.value("SELECT count(*) FROM identities WHERE display_name = ?", name))
        self.until(lambda: self.intake.waiting == 0)

    @property
    def intake(self) -> Intake:
        listening = self.kick._listening
        assert listening is not None
        return listening._intake

    def gifted(self) -> dict[str, int]:
        """Name to subs that were paid for as gifts."""
        return dict(
            self.desk.rows(
                "SELECT i.display_name, e.lifetime_gifted_subs FROM engagement AS e"
                " JOIN identities AS i ON i.viewer_id = e.viewer_id WHERE e.lifetime_gifted_subs > 0"
            )
        )

    def of(self, name: str, column: str) -> Any:
        """What is stored of the viewer with a Kick account of this name."""
        return self.desk.value(
            f"SELECT e.{column} FROM engagement AS e JOIN identities AS i ON i.viewer_id = e.viewer_id"
            " WHERE i.platform = 'kick' AND i.display_name = ?",
            name,
        )
