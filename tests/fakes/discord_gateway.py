"""Discord to test the bot with, on loopback ports: the gateway's websocket and the part of the API that it asks for.

It runs in a thread of its own; its methods may be called from any thread. The bot's real library speaks with it.

    with FakeDiscord() as discord:
        discord.slash("tickets", user=ANN)           # somebody gives a slash command
        discord.says("!tickets", user=ANN)           # somebody writes a line
        discord.wait_for("POST /channels")           # what the bot asked of the API
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import re
import threading
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self, TypeVar

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from tests.fakes.http_server import Answer, Fault, HttpServer, Request

T = TypeVar("T")
PATIENCE_S = 10.0
APPLICATION = "1100000000000000001"
GUILD = "1200000000000000001"
CHANNEL = "1300000000000000001"
OPERATORS = "1400000000000000001"
"""Id of the role “Raffle team”."""
TOKEN = ".".join([base64.urlsafe_b64encode(APPLICATION.encode()).decode().rstrip("="), "GabcDE", "s3cret-" + "x" * 32])
MANAGE_GUILD = 0x20
ADMINISTRATOR = 0x8
SEE_AND_WRITE = 0xC00


@dataclass(frozen=True)
class User:
    """`permissions`: beyond seeing and writing."""

    id: str
    login: str
    name: str
    permissions: int = 0
    roles: tuple[str, ...] = ()
    is_bot: bool = False

    @property
    def document(self) -> dict[str, Any]:
        return {
            "id": self.id, "username": self.login, "global_name": self.name, "discriminator": "0", "avatar": None,
            "bot": self.is_bot, "public_flags": 0,
        }  # fmt: skip

    def member(self, *, with_user: bool) -> dict[str, Any]:
        given = {
            "roles": list(self.roles), "joined_at": "2024-01-01T00:00:00+00:00", "deaf": False, "mute": False,
            "flags": 0, "nick": None, "avatar": None, "premium_since": None, "pending": False,
        }  # fmt: skip
        if with_user:
            return {**given, "user": self.document, "permissions": str(SEE_AND_WRITE | self.permissions)}
        return given


OWNER = User("1500000000000000001", "streamer", "Streamer")
ANN = User("1500000000000000002", "ann_", "Ann")
MOD = User("1500000000000000003", "mod", "Mod", MANAGE_GUILD)
TEAM = User("1500000000000000004", "team", "Team", 0, (OPERATORS,))


@dataclass
class Session:
    """One connection to the gateway. `said`: everything the bot sent over it."""

    connection: ServerConnection
    said: list[dict[str, Any]] = field(default_factory=list)
    sequence: int = 0

    async def tell(self, event: str, data: Any) -> None:
        self.sequence += 1
        await self.connection.send(json.dumps({"op": 0, "s": self.sequence, "t": event, "d": data}))


class _Api(HttpServer):
    """Routes by patterns; what is not known is Discord's own 404."""

    patterns: list[tuple[re.Pattern[str], Callable[[Request], Answer]]]

    def _handle(self, key: str, request: Request) -> Answer:
        for pattern, handler in self.patterns:
            if pattern.fullmatch(key):
                answer = handler(request)
                self._changed()
                # The library goes by exactly this.
                return replace(answer, headers={"Content-Type": "application/json", **answer.headers})
        return Answer(404, {"message": "404: Not Found", "code": 0})


class FakeDiscord:
    """`closes_with`: the code with which the gateway ends each connection instead of letting the bot in; `silent`: it
    never says hello. `commands`: what each server was told, by its id.
    """

    def __init__(self) -> None:
        self.closes_with: int | None = None
        self.silent = False
        self.token = TOKEN
        self.guilds = {GUILD: "The Stream"}
        self.commands: dict[str, list[dict[str, Any]]] = {}
        self.sessions: list[Session] = []
        self._ids = itertools.count(1_600_000_000_000_000_000)
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="fake discord")

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread.start()
        self._do(self._start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/v10"

    @property
    def gateway(self) -> str:
        return f"ws://127.0.0.1:{self.gateway_port}/"

    # What people on Discord do

    def slash(
        self,
        name: str,
        *path: str,
        user: User = ANN,
        options: Mapping[str, str | int] | None = None,
        guild: str = GUILD,
        channel: str = CHANNEL,
    ) -> str:
        """A slash command; `path`: of a group. Gives the interaction's id."""
        given: list[dict[str, Any]] = [
            {"name": key, "type": 4 if isinstance(value, int) else 3, "value": value}
            for key, value in (options or {}).items()
        ]
        for part in reversed(path):
            given = [{"name": part, "type": 1, "options": given}]
        interaction = self._id()
        self.tell(
            "INTERACTION_CREATE",
            {
                "id": interaction, "application_id": APPLICATION, "type": 2, "token": f"itoken-{interaction}",
                "version": 1, "guild_id": guild, "channel_id": channel, "channel": self._channel(channel, guild),
                "member": user.member(with_user=True), "locale": "en-US", "guild_locale": "en-US",
                "app_permissions": str(SEE_AND_WRITE), "entitlements": [], "authorizing_integration_owners": {},
                "context": 0, "attachment_size_limit": 1,
                "data": {"id": "1", "name": name, "type": 1, "guild_id": guild, "options": given},
            },
        )  # fmt: skip
        return interaction

    def says(self, text: str, *, user: User = ANN, channel: str = CHANNEL, guild: str = GUILD) -> None:
        """A line in a channel."""
        self.tell("MESSAGE_CREATE", {**self._message(channel, text, user), "guild_id": guild,
                                     "member": user.member(with_user=False)})  # fmt: skip

    def tell(self, event: str, data: Any) -> None:
        """An event, on the newest connection."""
        self._do(self.sessions[-1].tell(event, data))

    def drop(self, code: int = 1012) -> None:
        """The newest connection ends."""
        self._do(self.sessions[-1].connection.close(code))

    def join(self, guild: str, name: str) -> None:
        """The bot is let into one more server."""
        self.guilds[guild] = name
        # Of a server that it was in already, Discord says that it is not unavailable any more.
        self.tell("GUILD_CREATE", {key: value for key, value in self._guild(guild).items() if key != "unavailable"})

    # What the bot did

    @property
    def requests(self) -> list[Request]:
        with self._changed:
            return list(self._api.requests)

    def asked(self, what: str) -> list[Request]:
        """Requests whose method and path have this in them."""
        return [one for one in self.requests if what in f"{one.method} {one.path}"]

    def wait_for(self, what: str, times: int = 1) -> list[Request]:
        """Blocks until that was asked so often."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self.asked(what)) >= times, PATIENCE_S):
                seen = [f"{one.method} {one.path}" for one in self._api.requests]
                raise TimeoutError(f"{what} was not asked {times} times: {seen}")
        return self.asked(what)

    def wait_until(self, what: Callable[[], object]) -> None:
        with self._changed:
            assert self._changed.wait_for(what, PATIENCE_S), "Discord did not see that"

    def reply(self, interaction: str) -> dict[str, Any]:
        """What whoever gave this slash command sees in the end. `text`, and whether it is `private`."""
        found = self.wait_for(f"/interactions/{interaction}/")[0].json
        if found["type"] == 4:
            return {"text": found["data"]["content"], "private": bool(found["data"].get("flags", 0) & 64)}
        assert found["type"] == 5
        private = bool(found.get("data", {}).get("flags", 0) & 64)
        followed = self.wait_for(f"POST /api/v10/webhooks/{APPLICATION}/itoken-{interaction}")[0].json
        assert followed["allowed_mentions"] == {"parse": []}
        return {"text": followed["content"], "private": private}

    def spoken(self, number: int) -> list[str]:
        """The first so many messages of the bot in channels, once they are there."""
        found = self.wait_for("/messages", number)
        assert all(one.json["allowed_mentions"] == {"parse": []} for one in found)
        return [one.json["content"] for one in found]

    def next(self, what: str, *faults: Fault) -> None:
        """What the next requests get for this method and whole path, each once."""
        with self._changed:
            self._api.faults[what].extend(faults)

    # Its thread

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def _start(self) -> None:
        self._api = _Api(lambda: datetime.now(UTC), self._notify)
        routes: dict[str, Callable[[Request], Answer]] = {
            r"GET /api/v10/users/@me": self._me,
            r"GET /api/v10/oauth2/applications/@me": self._application,
            r"PUT /api/v10/applications/\d+/guilds/\d+/commands": self._put_commands,
            r"POST /api/v10/interactions/\d+/[^/]+/callback": self._callback,
            r"POST /api/v10/webhooks/\d+/[^/]+": self._posted,
            r"POST /api/v10/channels/\d+/messages": self._posted,
        }
        self._api.patterns = [(re.compile(pattern), handler) for pattern, handler in routes.items()]
        self.port = await self._api.start()
        self._server = await serve(self._serve, "127.0.0.1", 0, close_timeout=0.1)
        self.gateway_port = next(iter(self._server.sockets)).getsockname()[1]

    async def _end(self) -> None:
        self._api.released.set()
        self._server.close()
        await self._server.wait_closed()
        await self._api.stop()

    def _notify(self) -> None:
        with self._changed:
            self._changed.notify_all()

    async def _serve(self, connection: ServerConnection) -> None:
        session = Session(connection)
        with self._changed:
            self.sessions.append(session)
        self._notify()
        try:
            if not self.silent:
                await connection.send(json.dumps({"op": 10, "d": {"heartbeat_interval": 45_000}, "s": None, "t": None}))
            async for text in connection:
                message = json.loads(text)
                with self._changed:
                    session.said.append(message)
                self._notify()
                await self._answer(session, message)
        except ConnectionClosed:
            pass

    async def _answer(self, session: Session, message: dict[str, Any]) -> None:
        if message["op"] == 1:
            await session.connection.send(json.dumps({"op": 11, "d": None, "s": None, "t": None}))
        elif message["op"] == 6:
            session.sequence = int(message["d"]["seq"] or 0)
            await session.tell("RESUMED", {})
        elif message["op"] == 2:
            if self.closes_with is not None:
                await session.connection.close(self.closes_with, "no")
                return
            await session.tell(
                "READY",
                {
                    "v": 10, "user": self._bot, "guilds": [{"id": one, "unavailable": True} for one in self.guilds],
                    "session_id": "s1", "resume_gateway_url": self.gateway, "shard": [0, 1],
                    "application": {"id": APPLICATION, "flags": 0},
                },
            )  # fmt: skip
            for guild in self.guilds:
                await session.tell("GUILD_CREATE", self._guild(guild))

    # What it knows

    @property
    def _bot(self) -> dict[str, Any]:
        user = User(APPLICATION, "rafflebot", "Raffle Bot", is_bot=True)
        return {**user.document, "mfa_enabled": False, "verified": True, "email": None, "flags": 0}

    def _guild(self, guild: str) -> dict[str, Any]:
        def role(role_id: str, name: str, permissions: int) -> dict[str, Any]:
            return {
                "id": role_id, "name": name, "permissions": str(permissions), "position": 1, "color": 0, "hoist": False,
                "managed": False, "mentionable": False, "flags": 0, "icon": None, "unicode_emoji": None,
                "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            }  # fmt: skip

        return {
            "id": guild, "name": self.guilds[guild], "owner_id": OWNER.id, "unavailable": False, "member_count": 5,
            "roles": [role(guild, "@everyone", SEE_AND_WRITE), role(OPERATORS, "Raffle team", 0)],
            "channels": [self._channel(CHANNEL, guild)], "members": [], "emojis": [], "stickers": [], "threads": [],
            "presences": [], "voice_states": [], "stage_instances": [], "guild_scheduled_events": [], "features": [],
            "large": False, "joined_at": "2024-01-01T00:00:00+00:00", "premium_tier": 0, "preferred_locale": "en-US",
            "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0,
            "nsfw_level": 0, "system_channel_flags": 0, "afk_timeout": 300, "premium_progress_bar_enabled": False,
            "soundboard_sounds": [],
        }  # fmt: skip

    @staticmethod
    def _channel(channel: str, guild: str | None) -> dict[str, Any]:
        return {
            "id": channel, "type": 0, "guild_id": guild, "name": "raffle", "position": 0, "permission_overwrites": [],
            "nsfw": False, "parent_id": None, "topic": None, "last_message_id": None, "rate_limit_per_user": 0,
        }  # fmt: skip

    def _message(self, channel: str, text: str, user: User) -> dict[str, Any]:
        return {
            "id": self._id(), "channel_id": channel, "author": user.document, "content": text, "type": 0,
            "timestamp": "2026-11-21T20:00:00+00:00", "edited_timestamp": None, "tts": False, "mention_everyone": False,
            "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "pinned": False, "flags": 0,
            "components": [],
        }  # fmt: skip

    def _id(self) -> str:
        return str(next(self._ids))

    def _me(self, request: Request) -> Answer:
        if request.headers.get("authorization") != f"Bot {self.token}":
            return Answer(401, {"message": "401: Unauthorized", "code": 0})
        return Answer(200, self._bot)

    def _application(self, _request: Request) -> Answer:
        return Answer(200, {
            "id": APPLICATION, "name": "Raffle Bot", "icon": None, "description": "", "bot_public": True,
            "bot_require_code_grant": False, "verify_key": "0" * 64, "flags": 0, "summary": "", "team": None,
            "owner": OWNER.document, "rpc_origins": [], "redirect_uris": [], "interactions_endpoint_url": None,
            "role_connections_verification_url": None,
        })  # fmt: skip

    def _put_commands(self, request: Request) -> Answer:
        guild = request.path.split("/")[6]
        self.commands[guild] = request.json
        given = [
            {"options": [], **one, "id": self._id(), "application_id": APPLICATION, "guild_id": guild, "version": "1"}
            for one in request.json
        ]
        return Answer(200, given)

    def _callback(self, request: Request) -> Answer:
        made = {"id": request.path.split("/")[4], "type": 2, "response_message_loading": request.json["type"] == 5,
                "response_message_ephemeral": False}  # fmt: skip
        bot = User(APPLICATION, "rafflebot", "Raffle Bot", is_bot=True)
        message = self._message(CHANNEL, request.json.get("data", {}).get("content", ""), bot)
        return Answer(200, {"interaction": made, "resource": {"type": request.json["type"], "message": message}})

    def _posted(self, request: Request) -> Answer:
        channel = request.path.split("/")[4] if "/channels/" in request.path else CHANNEL
        bot = User(APPLICATION, "rafflebot", "Raffle Bot", is_bot=True)
        return Answer(200, self._message(channel, request.json["content"], bot))

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE_S)
