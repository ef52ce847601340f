"""A connection to Twitch that a test drives: what it is asked is kept, what it answers is set."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.twitch.scopes import TOPIC_SCOPES, WANTED
from raffle_desktop.twitch.status import (
    LogLine,
    Phase,
    ScopeView,
    SignInView,
    SyncPart,
    SyncReport,
    TopicView,
    TwitchStatus,
)

NOW = 1_795_291_200_000_000
"""21 November 2026, 20:00 UTC."""
FAR = 4_000_000_000_000_000
"""So far ahead that no clock of a test machine is there."""
ADDRESS = "https://www.twitch.tv/activate?public=true&device-code=ABCDEFGH"
SCOPES = tuple(ScopeView(scope.name, scope.purpose, True) for scope in WANTED)
TOPICS = tuple(TopicView(kind) for kind in TOPIC_SCOPES)
SIGN_IN = SignInView("ABCDEFGH", ADDRESS, FAR)
REPORT = SyncReport(
    NOW,
    True,
    (
        SyncPart("followers", 12_345, 17, 2, 4),
        SyncPart("subscriptions", 812, 3, 1, 2),
        SyncPart("chatters", skipped=True),
    ),
)
LISTENING = TwitchStatus(
    phase=Phase.LISTENING,
    login="lenas_kanal",
    user_id="4711",
    client_id="abc123",
    since=NOW,
    scopes=SCOPES,
    topics=TOPICS,
)
IN_PHASE = {
    Phase.OFF: TwitchStatus(),
    Phase.NO_CLIENT_ID: TwitchStatus(phase=Phase.NO_CLIENT_ID),
    Phase.STARTING: TwitchStatus(phase=Phase.STARTING, client_id="abc123"),
    Phase.SIGNED_OUT: TwitchStatus(phase=Phase.SIGNED_OUT, client_id="abc123"),
    Phase.SIGNING_IN: TwitchStatus(phase=Phase.SIGNING_IN, client_id="abc123", sign_in=SIGN_IN),
    Phase.OTHER_CHANNEL: TwitchStatus(
        phase=Phase.OTHER_CHANNEL, login="other_one", user_id="99", known_channel="lenas_kanal", client_id="abc123"
    ),
    Phase.CONNECTING: TwitchStatus(phase=Phase.CONNECTING, login="lenas_kanal", user_id="4711", scopes=SCOPES),
    Phase.LISTENING: LISTENING,
    Phase.WAITING: TwitchStatus(
        phase=Phase.WAITING,
        login="lenas_kanal",
        user_id="4711",
        scopes=SCOPES,
        problem="Twitch closed the connection.",
        since=NOW,
        retry_at=FAR,
    ),
    Phase.FAILED: TwitchStatus(
        phase=Phase.FAILED,
        login="lenas_kanal",
        user_id="4711",
        scopes=SCOPES,
        problem="Twitch has withdrawn the sign-in.",
        way_out="Sign in again: Twitch asks for the permissions once more.",
    ),
}


@dataclass
class FakeTwitchControl:
    """Keeps each call with its arguments; `fault` is raised by the next of them."""

    asked: list[tuple[object, ...]] = field(default_factory=list)
    fault: Exception | None = None
    answer: str = ""
    report: SyncReport = REPORT
    lines: list[LogLine] = field(default_factory=list)
    looks: list[int] = field(default_factory=list)
    lucky_reward_made: Callable[[], object] = lambda: None
    """Called where a reward of the lucky draw is made: keeps its id, as the connection does."""
    syncing: threading.Event = field(default_factory=threading.Event)
    """`sync` comes back when it is set; set from the start."""

    def __post_init__(self) -> None:
        self.syncing.set()

    def _ask(self, *call: object) -> str:
        # Not by QThread.currentThread(): Qt deletes the thread of a pool without telling Python, which then takes
        # whatever comes to lie at its address for that thread.
        assert threading.current_thread() is not threading.main_thread(), "asked on the window's thread"
        self.asked.append(call)
        if self.fault is not None:
            raise self.fault
        return self.answer

    def sign_in(self) -> None:
        self._ask("sign_in")

    def cancel_sign_in(self) -> None:
        self._ask("cancel_sign_in")

    def sign_out(self) -> str:
        return self._ask("sign_out")

    def accept_channel(self) -> None:
        self._ask("accept_channel")

    def use_client_id(self, client_id: str) -> None:
        self._ask("use_client_id", client_id)

    def retry_now(self) -> None:
        self._ask("retry_now")

    def sync(self, *, full: bool = True) -> SyncReport:
        self._ask("sync", full)
        assert self.syncing.wait(10)
        return self.report

    def cancel_sync(self) -> None:
        self._ask("cancel_sync")
        self.syncing.set()

    def make_reward(self, title: str, cost: int) -> None:
        self._ask("make_reward", title, cost)

    def make_lucky_reward(self, title: str, cost: int) -> None:
        self._ask("make_lucky_reward", title, cost)
        self.lucky_reward_made()

    def send_test(self, text: str) -> str:
        return self._ask("send_test", text)

    def rehearse(self, text: str) -> str:
        return self._ask("rehearse", text)

    def check(self) -> str:
        return self._ask("check")

    def is_following(self, login: str) -> bool:
        raise RaffleError(Code.VIEWER_NOT_FOUND)

    def log(self, after: int = 0) -> tuple[int, list[LogLine]]:
        assert threading.current_thread() is not threading.main_thread(), "asked on the window's thread"
        self.looks.append(after)
        lines = list(self.lines)
        return len(lines), lines[after:] if after <= len(lines) else []
