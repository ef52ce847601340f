"""Kick's feed that a test drives: what it is asked is kept, what it answers is set."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace

from raffle_desktop.gui.kick_link import KickLink
from raffle_desktop.kick.status import KickAccount, KickLine, KickPhase, KickStatus
from raffle_desktop.services.services import Services

NOW = 1_795_291_200_000_000
"""21 November 2026, 20:00 UTC."""
FAR = 4_000_000_000_000_000
"""So far ahead that no clock of a test machine is there."""
SIGN_IN_PAGE = "https://id.kick.com/oauth/authorize?client_id=abc&state=xyz"
OFF = KickStatus(KickPhase.OFF, has_app=False)
HEARD = {"chat": 12_345, "entered": 321, "refused": 7, "subscribe": 12, "resub": 3, "gift": 4, "asked": 55}
LISTENING = KickStatus(
    KickPhase.LISTENING,
    channel="lena-live",
    channel_id=668,
    chatroom_id=12345,
    since=NOW,
    heard=HEARD,
    has_app=False,
)
NEEDS_IDS = KickStatus(
    KickPhase.NEEDS_IDS,
    channel="lena-live",
    since=NOW,
    next_at=FAR,
    problem="Kick does not tell programs the numbers of lena-live at the moment (403).",
    way_out="Type them in below, or wait: the desk asks again.",
    has_app=False,
)
WAITING = replace(
    LISTENING,
    phase=KickPhase.WAITING,
    next_at=FAR,
    problem="The connection to Kick’s server broke.",
    way_out="The desk connects again by itself.",
)
REFUSED = replace(
    LISTENING,
    phase=KickPhase.REFUSED,
    problem="Kick’s server does not know the desk’s key any more.",
    way_out="Look for a newer version of Raffle Desktop.",
)
ACCOUNT = KickAccount("4711", "Lena Live", NOW, ("user:read", "chat:write"))
SIGNED_IN = replace(LISTENING, account=ACCOUNT, may_write=True, has_app=True)


@dataclass
class FakeKickControl:
    """Keeps each call with its arguments; `fault` is raised by every one of them. With a `link` it tells what followed.

    A channel whose name begins with "blocked" has numbers that Kick does not tell.
    """

    services: Services
    link: KickLink | None = None
    asked: list[tuple[object, ...]] = field(default_factory=list)
    fault: Exception | None = None
    lines: list[KickLine] = field(default_factory=list)
    status: KickStatus = OFF
    revoke_problem: str = ""
    gate: threading.Event = field(default_factory=threading.Event)
    """Every call waits for it; set from the start."""

    def __post_init__(self) -> None:
        self.gate.set()

    def _ask(self, *call: object) -> None:
        assert threading.current_thread() is not threading.main_thread(), "asked on the window's thread"
        self.asked.append(call)
        assert self.gate.wait(10)
        if self.fault is not None:
            raise self.fault

    def _tell(self, **changes: object) -> None:
        self.status = replace(self.status, **changes)  # type: ignore[arg-type]
        if self.link is not None:
            self.link.put(self.status)

    def set_channel(self, text: str, *, actor: str) -> None:
        self._ask("set_channel", text, actor)
        self.services.kick_settings.set_channel(text, actor=actor)
        self._tell(channel=self.services.kick_settings.get().channel, channel_id=0, chatroom_id=0)

    def set_ids(self, channel_id: int, chatroom_id: int, *, actor: str) -> None:
        self._ask("set_ids", channel_id, chatroom_id, actor)
        self.services.kick_settings.set_ids(channel_id, chatroom_id, actor=actor)
        phase = KickPhase.LISTENING if self.status.phase is KickPhase.NEEDS_IDS else self.status.phase
        self._tell(channel_id=channel_id, chatroom_id=chatroom_id, phase=phase, problem="", way_out="", next_at=0)

    def switch(self, *, on: bool, actor: str) -> None:
        self._ask("switch", on, actor)
        self.services.kick_settings.switch(on=on, actor=actor)
        if not on:
            self._tell(phase=KickPhase.OFF, problem="", way_out="", next_at=0)
        elif self.status.channel.startswith("blocked") and not self.status.channel_id:
            self._tell(phase=KickPhase.NEEDS_IDS, problem=NEEDS_IDS.problem, way_out=NEEDS_IDS.way_out, next_at=FAR)
        else:
            self._tell(phase=KickPhase.LISTENING, since=NOW, channel_id=668, chatroom_id=12345)

    def retry_now(self) -> None:
        self._ask("retry_now")

    def log(self, after: int = 0) -> tuple[int, list[KickLine]]:
        assert threading.current_thread() is not threading.main_thread(), "asked on the window's thread"
        return len(self.lines), self.lines[after:]

    def begin_sign_in(self, client_id: str, client_secret: str, *, actor: str) -> str:
        self._ask("begin_sign_in", client_id, client_secret, actor)
        self._tell(signing_in_until=FAR, has_app=True)
        return SIGN_IN_PAGE

    def cancel_sign_in(self) -> None:
        self._ask("cancel_sign_in")
        self._tell(signing_in_until=0)

    def sign_out(self, *, actor: str) -> str:
        self._ask("sign_out", actor)
        self._tell(account=None, may_write=False, has_app=False)
        return self.revoke_problem

    def switch_answers(self, *, on: bool, actor: str) -> None:
        self._ask("switch_answers", on, actor)
        given = self.services.kick_settings.get()
        self.services.kick_settings.set(replace(given, answer=on), actor=actor)
        self._tell(may_write=on and self.status.account is not None)
