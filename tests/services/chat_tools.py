"""A chat with the desk's router in it: lines in, answers out."""

from __future__ import annotations

from dataclasses import dataclass, field

from raffle_desktop.domain.chat_commands import LENGTH_MAX, ChatMessage
from raffle_desktop.domain.chat_joining import addressed
from raffle_desktop.services.chat_parts import AccountLinks
from raffle_desktop.services.chat_router import ChatRouter
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import chat_parts
from tests.conftest import Desk
from tests.services.ticket_tools import award, open_period

TALK = "(talk)"
SILENT = ""
MOD = ("moderator",)


@dataclass
class Chatroom:
    """A platform's chat. Between two lines ten seconds pass, unless `pause` says otherwise. `log`: what the operator is
    told.
    """

    desk: Desk
    platform: str = "twitch"
    accounts: AccountLinks | None = None
    pause: float = 10.0
    log: list[str] = field(default_factory=list)
    router: ChatRouter = field(init=False)
    _count: int = 0

    def __post_init__(self) -> None:
        seconds = lambda: self.desk.clock().timestamp()  # noqa: E731 - the clock as the router wants it
        self.router = ChatRouter(chat_parts(self.desk.services.core, self.accounts), clock_seconds=seconds)

    def person(self, name: str, tickets: int = 0, platform: str = "") -> int:
        """Somebody with an account there, and tickets; gives the viewer."""
        whole = Person(platform or self.platform, name, account_of(name))
        viewer = self.desk.services.viewers.ensure(whole, actor="op").id
        if tickets:
            award(self.desk, int(self.desk.value("SELECT max(id) FROM periods")), viewer, tickets)
        return viewer

    def message(
        self, text: str, by: str = "ann", *roles: str, message_id: str | None = None, platform: str = ""
    ) -> ChatMessage:
        self._count += 1
        at = self.desk.services.core.now_micros()
        given = f"{self.platform}-{self._count}" if message_id is None else message_id
        login, wanted = by.lower().replace(" ", "_"), frozenset(roles)
        return ChatMessage(platform or self.platform, account_of(by), login, by, text, given, at, wanted)

    def type(self, text: str, by: str = "ann", *roles: str, message_id: str | None = None, platform: str = "") -> str:
        """What is answered to a line; it always fits into a message behind the name."""
        self.desk.clock.advance(seconds=self.pause)
        message = self.message(text, by, *roles, message_id=message_id, platform=platform)
        call = self.router.read(message)
        if call is None:
            return TALK
        verdict = self.router.admit(message, call)
        said, log = verdict.answer, verdict.log
        if verdict.go:
            reply = self.router.carry_out(message, call)
            said, log = reply.text, reply.log
        if log:
            self.log.append(log)
        assert len(addressed(by, said)) <= LENGTH_MAX[message.platform]
        return said


def account_of(name: str) -> str:
    """Each name has an account of this number, whatever the platform."""
    return str(1000 + sum(ord(letter) * 31**place for place, letter in enumerate(name.lower()[:40])) % 10**9)


def evening(desk: Desk, platform: str = "twitch") -> Chatroom:
    """A running period with a few people in it, and a session that ann and bo have entered."""
    open_period(desk)
    room = Chatroom(desk, platform)
    for name, tickets in (("ann", 12), ("bo", 5), ("Cy_the_great", 30), ("dee dee", 1), ("Room 5", 2)):
        room.person(name, tickets)
    room.person("zed")
    other = "kick" if platform == "twitch" else "twitch"
    room.person("bo", 40, other)
    room.person("far away", 10, other)
    desk.services.sessions.start("Friday", actor="op")
    for name in ("ann", "bo"):
        desk.chat(name, platform=platform, user_id=account_of(name))
    return room
