"""Discord to test with: the desk’s own worker in a thread, a loopback fake, a real database, the test’s time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from raffle_desktop.discord.status import DiscordLine, DiscordStatus, WebhookPhase
from raffle_desktop.discord.worker import Discord
from raffle_desktop.services.discord_settings import DiscordSettings
from tests.conftest import Desk, build_desk
from tests.fakes.discord import ADDRESS, FakeWebhooks
from tests.feeds.fed import Keyring
from tests.feeds.kept import Hours

PATIENCE_S = 60.0
LOOK_S = 0.005
SPIN_MS = 6000


@dataclass
class Worked:
    """All of it together. `statuses`: everything that was told."""

    desk: Desk
    fake: FakeWebhooks
    keyring: Keyring = field(default_factory=lambda: Keyring({"discord.webhook": ADDRESS}))
    statuses: list[DiscordStatus] = field(default_factory=list)
    discord: Discord = field(init=False)
    hours: Hours = field(init=False)
    answer_seconds: float = 10.0
    _thread: threading.Thread | None = None
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self.hours = Hours(self.desk.clock)

    def make(self) -> Discord:
        self.discord = Discord(
            self.desk.services,
            self.keyring,
            tell=self._told,
            clock=self.desk.clock,
            sleep=self.hours.sleep,
            random=lambda: 0.5,
            origin=self.fake.origin,
            answer_seconds=self.answer_seconds,
        )
        return self.discord

    def start(self, **settings: Any) -> Worked:
        """Running, with these settings changed before; announcements are on unless they say otherwise."""
        self.set_up(**{"on": True, **settings})
        self.make()
        return self.run()

    def run(self) -> Worked:
        """In a thread, what `make` made; gives it back once it has seen how things stand."""
        self._thread = threading.Thread(target=self.discord.run, name="discord under test")
        self._thread.start()
        self.until(lambda status: status.webhook.phase is not WebhookPhase.STOPPED)
        return self

    def stop(self, seconds: float = PATIENCE_S) -> None:
        if self._thread is not None:
            self.discord.end()
            self._thread.join(seconds)
            assert not self._thread.is_alive(), "Discord did not end"
            self._thread = None

    def again(self) -> Worked:
        """The desk starts anew, with the same data and keyring."""
        self.stop()
        self.make()
        return self.run()

    def set_up(self, **changes: Any) -> None:
        service = self.desk.services.discord_settings
        service.set(replace(service.get(), **changes), actor="op")

    @property
    def settings(self) -> DiscordSettings:
        return self.desk.services.discord_settings.get()

    @property
    def webhook(self) -> Any:
        return self.discord.status.webhook

    def log(self, kind: str = "") -> list[DiscordLine]:
        return [line for line in self.discord.log()[1] if not kind or line.kind == kind]

    def _told(self, status: DiscordStatus) -> None:
        with self._changed:
            self.statuses.append(status)
            self._changed.notify_all()

    def until(self, condition: Callable[[DiscordStatus], object]) -> DiscordStatus:
        """Wait until the status is so, while time stands still."""
        patience = time.monotonic() + PATIENCE_S
        while not condition(self.discord.status):
            assert time.monotonic() < patience, f"it did not come to that: {self.discord.status}"
            with self._changed:
                self._changed.wait(LOOK_S)
        return self.discord.status

    def until_sent(self, number: int) -> None:
        """Wait until so many announcements are sent, and what was told is stored."""
        self.until(lambda status: status.webhook.sent >= number and status.webhook.phase is WebhookPhase.READY)

    def until_waiting(self) -> None:
        """Wait until it waits for another attempt."""
        self.until(lambda status: status.webhook.phase is WebhookPhase.WAITING and self.hours.waiting)

    def pass_until(self, what: Callable[[], object], *, step: float = 1.0, most: float = 400.0) -> float:
        """Let time go by in steps until it is so; gives the seconds that went by."""
        passed, patience = 0.0, time.monotonic() + PATIENCE_S
        while not what():
            assert time.monotonic() < patience, self.discord.status
            if self.hours.waiting:
                assert passed < most, self.discord.status
                self.hours.advance(step)
                passed += step
            with self._changed:
                self._changed.wait(LOOK_S)
        return passed

    # The raffle

    def draw(self, *names: str, winners: int = 1, reveal: bool = True) -> str:
        """A draw of the session among these, confirmed; gives its id."""
        if self.desk.services.sessions.active() is None:
            self.desk.services.sessions.start("Friday", actor="op")
        for name in names:
            self.desk.enter(name)
        view = self.desk.draw(winners, confirm=True)
        if reveal:
            self.reveal(view.id)
        return view.id

    def reveal(self, draw_id: str, event: int = 0) -> None:
        self.desk.services.stage.reveal(draw_id, event, duration_ms=SPIN_MS, actor="desk")

    def drawn(self, *names: str, **more: Any) -> str:
        """`draw`, and the wheel has come to rest."""
        draw_id = self.draw(*names, **more)
        self.hours.advance(120)
        return draw_id

    def winner(self, draw_id: str) -> str:
        return self.desk.services.draw_reader.get(draw_id).standing[0].name


@contextmanager
def worked(tmp_path: Path) -> Iterator[Worked]:
    """Not started."""
    with FakeWebhooks() as fake:
        made = Worked(build_desk(tmp_path / "desk"), fake)
        try:
            yield made
        finally:
            fake.release()
            made.stop()
            made.desk.database.close()
