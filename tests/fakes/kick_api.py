"""Kick's official interface to test with, on a loopback port: the sign-in with PKCE, one-time refresh tokens, the
account, channels by name, and a chat that is written to. As its documentation has it.

It runs in a thread of its own; its methods may be called from any thread.

    with FakeKickApi() as kick:
        kick.script("POST /public/v1/chat", Answer(500))     # in place of the true answer, once
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.fakes.http_server import Answer, Fault, HttpServer, Request

T = TypeVar("T")
TOKEN = "POST /oauth/token"
REVOKE = "POST /oauth/revoke"
USERS = "GET /public/v1/users"
CHANNELS = "GET /public/v1/channels"
CHAT = "POST /public/v1/chat"
_SECONDS_TO_ANSWER = 20.0


@dataclass
class Grant:
    """One sign-in: all tokens that came of it."""

    scopes: tuple[str, ...]
    access: dict[str, datetime] = field(default_factory=dict)
    refresh: str = ""
    revoked: bool = False


@dataclass(frozen=True)
class _Code:
    redirect: str
    challenge: str
    scopes: tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """A line of the chat. `at` by the fake's clock."""

    channel: int
    text: str
    reply_to: str
    at: datetime


class FakeKickApi:
    """`chat`: what was written, in order. `grants` may be looked at; tokens tell by their text what they are."""

    client_id = "01KICKAPPOFTHESTREAMER"
    client_secret = "secretofthekickappofthestreamer0123456789"

    def __init__(self, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.user_id, self.name = 700700, "StreamerOnKick"
        self.channels = {"streameronkick": 700700, "other": 800800}
        self.redirects: set[str] = set()
        self.grants: list[Grant] = []
        self.chat: list[Said] = []
        self.token_seconds = 7200
        self.secrets_given: set[str] = {self.client_secret}
        self.rotates = True
        self.sends = True
        self._codes: dict[str, _Code] = {}
        self._count = 0
        self._clock = clock
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="fake Kick")
        self._http = HttpServer(clock, self._tell)
        self._http.routes.update(
            {TOKEN: self._token, REVOKE: self._revoke, USERS: self._users, CHANNELS: self._channels, CHAT: self._write}
        )

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread.start()
        self.port = self._do(self._http.start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._http.stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        return {"RAFFLE_KICK_API_URL": self.address, "RAFFLE_KICK_AUTH_URL": self.address}

    @property
    def lines(self) -> list[str]:
        return [said.text for said in self.chat]

    @property
    def requests(self) -> list[Request]:
        return self._http.requests

    def asked(self, route: str) -> list[Request]:
        """The requests of a route, in order."""
        return [request for request in self.requests if f"{request.method} {request.path}" == route]

    def script(self, route: str, *faults: Fault, times: int = 1) -> None:
        """What the next requests of the route get, in turn, in place of the true answer."""
        self._call(lambda: self._http.faults[route].extend(faults * times))

    def release(self) -> None:
        """Ends every Hang."""
        self._call(self._http.released.set)

    def wait_for(self, condition: Callable[[], bool], seconds: float = _SECONDS_TO_ANSWER) -> None:
        """Blocks until it is so."""
        with self._changed:
            if not self._changed.wait_for(condition, seconds):
                raise TimeoutError(f"it did not come about; asked: {[one.path for one in self.requests]}")

    # What a streamer does

    def agree(self, address: str) -> str:
        """The streamer opens the address and agrees; where Kick then sends the browser. AssertionError for an address
        that Kick would not take.
        """
        query = self._authorize(address)
        self._count += 1
        code = f"code{self._count:04}ofthefakekick"
        self.secrets_given.add(code)
        self._codes[code] = _Code(query["redirect_uri"], query["code_challenge"], tuple(query["scope"].split()))
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    def deny(self, address: str, error: str = "access_denied") -> str:
        """As `agree`, with a no."""
        query = self._authorize(address)
        return f"{query['redirect_uri']}?{urlencode({'error': error, 'state': query['state']})}"

    def sign_in(self, *scopes: str) -> tuple[str, str]:
        """An access and a refresh token, as if the browser had been there."""
        grant = Grant(scopes or ("user:read", "channel:read", "chat:write"))
        self.grants.append(grant)
        answer = self._issue(grant)
        return answer["access_token"], answer["refresh_token"]

    def expire_access_tokens(self) -> None:
        for grant in self.grants:
            grant.access = dict.fromkeys(grant.access, self._clock())

    def disconnect(self) -> None:
        """The streamer takes the permission back."""
        for grant in self.grants:
            grant.revoked = True

    # Endpoints

    def _authorize(self, address: str) -> dict[str, str]:
        parts = urlsplit(address)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        assert address.startswith(f"{self.address}/oauth/authorize?"), address
        assert query["client_id"] == self.client_id
        assert query["response_type"] == "code"
        assert query["code_challenge_method"] == "S256"
        assert query["redirect_uri"] in self.redirects, "the redirect is not the one of the app"
        assert len(query["state"]) >= 22, "a state that can be guessed"
        self.secrets_given |= {query["state"]}
        return query

    def _token(self, request: Request) -> Answer:
        form = dict(request.form)
        if form.get("client_id") != self.client_id or form.get("client_secret") != self.client_secret:
            return _oauth(401, "invalid_client", "Client authentication failed")
        if form.get("grant_type") == "authorization_code":
            code = self._codes.pop(form.get("code", ""), None)
            verifier = form.get("code_verifier", "")
            self.secrets_given.add(verifier)
            digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
            if code is None or form.get("redirect_uri") != code.redirect or digest != code.challenge:
                return _oauth(400, "invalid_grant", "The provided authorization grant is invalid")
            grant = Grant(code.scopes)
            self.grants.append(grant)
            return Answer(200, self._issue(grant))
        given = form.get("refresh_token", "")
        known = next((one for one in self.grants if given and one.refresh == given), None)
        if form.get("grant_type") != "refresh_token" or known is None or known.revoked:
            return _oauth(400, "invalid_grant", f"The refresh token {given} is invalid, expired or revoked")
        return Answer(200, self._issue(known))

    def _issue(self, grant: Grant) -> dict[str, Any]:
        self._count += 1
        access = f"accesstoken{self._count:04}ofthefakekick"
        grant.access[access] = self._clock() + timedelta(seconds=self.token_seconds)
        if self.rotates or not grant.refresh:
            grant.refresh = f"refreshtoken{self._count:04}ofthefakekick"
        self.secrets_given |= {access, grant.refresh}
        return {
            "access_token": access,
            "token_type": "Bearer",
            "refresh_token": grant.refresh,
            "expires_in": self.token_seconds,
            "scope": " ".join(grant.scopes),
        }

    def _revoke(self, request: Request) -> Answer:
        token = request.form.get("token", "")
        for grant in self.grants:
            if token in grant.access or token == grant.refresh:
                grant.revoked = True
                return Answer(200, b"OK")
        return Answer(400, {"error": "Invalid request"})

    def grant_of(self, request: Request) -> Grant | None:
        """The sign-in of a request's token, where it is good now."""
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        for grant in self.grants:
            expires_at = grant.access.get(token)
            if expires_at is not None and not grant.revoked and self._clock() < expires_at:
                return grant
        return None

    def _users(self, request: Request) -> Answer:
        if self.grant_of(request) is None:
            return _unauthorized()
        row = {"user_id": self.user_id, "name": self.name, "email": "", "profile_picture": ""}
        return Answer(200, {"data": [row], "message": "OK"})

    def _channels(self, request: Request) -> Answer:
        if self.grant_of(request) is None:
            return _unauthorized()
        slug = request.one("slug") or ""
        rows = [{"broadcaster_user_id": self.channels[slug], "slug": slug}] if slug in self.channels else []
        return Answer(200, {"data": rows, "message": "OK"})

    def _write(self, request: Request) -> Answer:
        grant = self.grant_of(request)
        if grant is None:
            return _unauthorized()
        if "chat:write" not in grant.scopes:
            return Answer(403, {"data": {}, "message": "Forbidden"})
        body = request.json
        text = body.get("content") if isinstance(body, dict) else None
        if not isinstance(text, str) or not text.strip() or len(text) > 500:
            return Answer(400, {"data": "content is invalid", "message": "Bad request"})
        if body.get("type") != "user" or body.get("broadcaster_user_id") not in self.channels.values():
            return Answer(400, {"data": "Channel not found", "message": "Bad request"})
        if not self.sends:
            return Answer(200, {"data": {"is_sent": False, "message_id": ""}, "message": "OK"})
        reply_to = body.get("reply_to_message_id", "")
        self.chat.append(Said(body["broadcaster_user_id"], text, reply_to, self._clock()))
        return Answer(200, {"data": {"is_sent": True, "message_id": f"kick-{len(self.chat)}"}, "message": "OK"})

    # Its thread

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_SECONDS_TO_ANSWER)

    def _call(self, act: Callable[[], T]) -> T:
        async def run() -> T:
            return act()

        return self._do(run())

    def _tell(self) -> None:
        with self._changed:
            self._changed.notify_all()


def _oauth(status: int, error: str, description: str) -> Answer:
    return Answer(status, {"error": error, "error_description": description})


def _unauthorized() -> Answer:
    return Answer(401, {"data": {}, "message": "Unauthorized"})
