"""A whole connection to test with: the desk's own worker in a thread, the loopback Twitch, a real database."""

from __future__ import annotations

import asyncio
import itertools
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from raffle_desktop.domain.changes import Change
from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.core import Core
from raffle_desktop.services.services import build_services
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import open_database
from raffle_desktop.twitch.channel import Channel
from raffle_desktop.twitch.scopes import wanted_names
from raffle_desktop.twitch.status import LogLine, Phase, TwitchStatus
from tests.conftest import Desk, FakeClock, FakeDice
from tests.fakes.twitch import BROADCASTER, FakeTwitch

PATIENCE_S = 30.0
_serial = itertools.count(1)


class Memory:
    """A keyring that keeps until the test ends. `fault`: what every call raises."""

    def __init__(self, values: Mapping[str, str] | None = None, problem: str = "") -> None:
        self.values = dict(values or {})
        self.problem = problem
        self.fault: EnvironmentFault | None = None

    def get(self, name: str) -> str | None:
        self._fail()
        return self.values.get(name)

    def set(self, name: str, value: str) -> None:
        self._fail()
        self.values[name] = value

    def delete(self, name: str) -> None:
        self._fail()
        self.values.pop(name, None)

    def _fail(self) -> None:
        if self.fault is not None:
            raise self.fault


async def impatient(seconds: float) -> None:
    """Waits between attempts are short; what watches over a connection is not made to end it."""
    await asyncio.sleep(seconds if seconds > 9 else seconds / 40)


@dataclass
class MovedClock:
    """The real time, and as much later as a test has moved on."""

    ahead: timedelta = timedelta()
    stopped: datetime | None = None

    def __call__(self) -> datetime:
        return (self.stopped or system_clock()) + self.ahead

    def reach(self, unix: float) -> None:
        """It is then, or later."""
        self.ahead = max(self.ahead, datetime.fromtimestamp(unix, UTC) - system_clock())

    @contextmanager
    def standing(self) -> Iterator[None]:
        """No time runs out within the block, however slow this machine is."""
        self.stopped = system_clock()
        try:
            yield
        finally:
            self.stopped = None


@cache
def _new_database() -> bytes:
    """A database as a new desk has it, of this day: made once, as that takes ten times as long as writing it out."""
    with tempfile.TemporaryDirectory() as name:
        folder = DataFolder(Path(name))
        open_database(folder, system_clock()).close()
        return folder.database.read_bytes()


def live_desk(root: Path, clock: Clock = system_clock) -> Desk:
    """As `build_desk`, on the real clock: Twitch's answers carry the time."""
    bus = ChangeBus()
    folder = DataFolder(root)
    if not folder.database.exists():
        folder.create()
        folder.database.write_bytes(_new_database())
        folder.database.chmod(0o600)
    # What is in the file is the same; only a crash of the machine would show the difference.
    database = open_database(folder, clock(), is_durable=False)
    dice = FakeDice()
    services = build_services(Core(database, bus, clock, dice))
    desk = Desk(database, FakeClock(), dice, services)
    bus.subscribe(Change, desk.changes.append)
    return desk


@dataclass
class Wired:
    """The three together. `statuses`: everything that was told."""

    twitch: FakeTwitch
    desk: Desk
    secrets: Memory
    environment: dict[str, str]
    clock: MovedClock = field(default_factory=MovedClock)
    statuses: list[TwitchStatus] = field(default_factory=list)
    channel: Channel = field(init=False)
    _thread: threading.Thread | None = None

    def start(self, sleep: Callable[[float], Any] = impatient) -> Wired:
        return self.run(
            Channel(
                self.desk.services,
                self.secrets,
                tell=self.statuses.append,
                environment=self.environment,
                clock=self.clock,
                sleep=sleep,
            )
        )

    def run(self, channel: Channel) -> Wired:
        self.channel = channel
        self._thread = threading.Thread(target=self.channel.run, name="twitch under test")
        self._thread.start()
        return self

    def stop(self) -> None:
        if self._thread is not None:
            self.channel.end()
            self._thread.join(PATIENCE_S)
            assert not self._thread.is_alive(), "the connection did not end"
            self._thread = None

    @property
    def status(self) -> TwitchStatus:
        return self.channel.status

    def until(self, condition: Callable[[], object], seconds: float = PATIENCE_S) -> None:
        """Waits for something to become true; says what there was instead where it does not."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(f"it did not come to that: {self.status}, {self.log()[-20:]}")
            # Most conditions ask the database.
            time.sleep(0.03)

    def until_phase(self, phase: Phase) -> TwitchStatus:
        self.until(lambda: self.status.phase is phase)
        return self.status

    def until_listening(self) -> None:
        """Connected, every topic subscribed to, and the first comparison over."""
        self.until(lambda: self.status.phase is Phase.LISTENING and self.status.last_sync is not None)

    def log(self, kind: str = "") -> list[LogLine]:
        return [line for line in self.channel.log()[1] if not kind or line.kind == kind]

    def kinds(self) -> list[str]:
        return [line.kind for line in self.log()]

    # What viewers do

    def says(self, name: str, text: str, *badges: str, user_id: str = "", **metadata: str) -> list[dict[str, Any]]:
        """A line of chat. The id is made of the name unless it is given."""
        return self.twitch.emit("channel.chat.message", chat(name, text, *badges, user_id=user_id), **metadata)

    def happens(self, kind: str, name: str, **more: Any) -> list[dict[str, Any]]:
        """One of the other topics."""
        event = {
            "user_id": id_of(name),
            "user_login": name.lower(),
            "user_name": name,
            "broadcaster_user_id": BROADCASTER.id,
            "broadcaster_user_login": BROADCASTER.login,
            "broadcaster_user_name": BROADCASTER.name,
            **more,
        }
        return self.twitch.emit(kind, event)

    def entries(self) -> list[str]:
        return [
            name for (name,) in self.desk.rows("SELECT entered_name FROM entries WHERE removed_at IS NULL ORDER BY id")
        ]

    def said(self) -> list[str]:
        """What the desk has written in chat."""
        return [str(sent["message"]) for sent in list(self.twitch.helix.chat_sent)]


def id_of(name: str) -> str:
    """A made-up account number, the same for the same name."""
    return str(700_000 + sum(ord(letter) * 31**place for place, letter in enumerate(name.lower())) % 100_000_000)


def chat(name: str, text: str, *badges: str, user_id: str = "") -> dict[str, Any]:
    is_host = name == BROADCASTER.name
    return {
        "broadcaster_user_id": BROADCASTER.id,
        "broadcaster_user_login": BROADCASTER.login,
        "broadcaster_user_name": BROADCASTER.name,
        "chatter_user_id": user_id or (BROADCASTER.id if is_host else id_of(name)),
        "chatter_user_login": name.lower(),
        "chatter_user_name": name,
        "message_id": f"line-{next(_serial)}",
        "message": {"text": text, "fragments": [{"type": "text", "text": text}]},
        "color": "",
        "badges": [{"set_id": badge, "id": "1", "info": ""} for badge in badges],
        "message_type": "text",
        "cheer": None,
        "reply": None,
        "channel_points_custom_reward_id": None,
    }


@contextmanager
def wired(tmp_path: Path, *, token: bool = True, start: bool = True, follow: bool = False) -> Iterator[Wired]:
    """`token`: signed in by the environment's token. `follow`: whether entering needs a follow."""
    clock = MovedClock()
    with FakeTwitch(clock=clock) as twitch:
        urls = {f"RAFFLE_TWITCH_{name.upper()}_URL": url for name, url in twitch.endpoints.items()}
        environment = {**urls, "RAFFLE_TWITCH_CLIENT_ID": twitch.client_id}
        if token:
            environment["RAFFLE_TWITCH_TOKEN"] = twitch.oauth.sign_in(*wanted_names())[0]
        desk = live_desk(tmp_path / "desk", clock)
        if not follow:
            desk.services.settings.set_entry_rules(EntryRules(require_follow=False), actor="op")
        desk.services.sessions.start("Friday", actor="op")
        # No desk of an earlier day: nobody has won, so submissions are open.
        wire = Wired(twitch, desk, Memory(), environment, clock)
        try:
            if start:
                wire.start()
            yield wire
        finally:
            wire.stop()
            desk.database.close()
