"""Twitch's sign-in as a public client meets it: device codes, one-time refresh tokens, validation, revocation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from tests.fakes.http_server import Answer, Handler, Request

DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


@dataclass(frozen=True)
class User:
    """An account of Twitch. `created_at` as Helix writes times."""

    id: str
    login: str
    name: str
    created_at: str = "2019-05-06T07:08:09Z"


@dataclass
class Grant:
    """One sign-in: all tokens that came of it."""

    user: User
    scopes: tuple[str, ...]
    access: dict[str, datetime] = field(default_factory=dict)
    refresh: str = ""
    revoked: bool = False


@dataclass
class Device:
    """A sign-in that waits for somebody to type the code in. `refused`: the message that ends it."""

    device_code: str
    user_code: str
    scopes: tuple[str, ...]
    expires_at: datetime
    approved_by: User | None = None
    refused: str | None = None


class OAuth:
    """`grants` and `devices` may be looked at and changed at any time. Tokens tell by their text what they are."""

    def __init__(self, client_id: str, broadcaster: User, clock: Callable[[], datetime]) -> None:
        self.client_id = client_id
        self.broadcaster = broadcaster
        self.grants: list[Grant] = []
        self.devices: list[Device] = []
        self.interval = 5
        self.device_seconds = 1800
        self.token_seconds = 14_400
        self._clock = clock
        self._count = 0

    def routes(self) -> dict[str, Handler]:
        return {
            "POST /oauth2/device": self._device,
            "POST /oauth2/token": self._token,
            "GET /oauth2/validate": self._validate,
            "POST /oauth2/revoke": self._revoke,
        }

    # For tests

    def sign_in(self, *scopes: str, user: User | None = None) -> tuple[str, str]:
        """An access and a refresh token, as if the device flow had been gone through."""
        grant = Grant(user or self.broadcaster, scopes)
        self.grants.append(grant)
        answer = self._issue(grant)
        return answer["access_token"], answer["refresh_token"]

    def approve(self, user: User | None = None) -> None:
        """Somebody (the broadcaster, unless told otherwise) types in the newest code and agrees."""
        self.devices[-1].approved_by = user or self.broadcaster

    def deny(self, message: str = "invalid device code") -> None:
        self.devices[-1].refused = message

    def expire_access_tokens(self) -> None:
        for grant in self.grants:
            grant.access = dict.fromkeys(grant.access, self._clock())

    def disconnect(self) -> None:
        """The user takes the permission back, on Twitch's own pages."""
        for grant in self.grants:
            grant.revoked = True

    def grant_of(self, access_token: str) -> Grant | None:
        """The sign-in of a token that is good now."""
        for grant in self.grants:
            expires_at = grant.access.get(access_token)
            if expires_at is not None and not grant.revoked and self._clock() < expires_at:
                return grant
        return None

    def seconds_left(self, grant: Grant, access_token: str) -> int:
        return int((grant.access[access_token] - self._clock()).total_seconds())

    # Endpoints

    def _device(self, request: Request) -> Answer:
        form = request.form
        if form.get("client_id") != self.client_id:
            return _refusal(400, "invalid client" if form.get("client_id") else "missing client id")
        self._count += 1
        user_code = f"CODE{self._count:04}"
        device = Device(
            f"device-code-{self._count:04}-of-the-fake-twitch",
            user_code,
            tuple((form.get("scopes") or form.get("scope") or "").split()),
            self._clock() + timedelta(seconds=self.device_seconds),
        )
        self.devices.append(device)
        return Answer(
            200,
            {
                "device_code": device.device_code,
                "expires_in": self.device_seconds,
                "interval": self.interval,
                "user_code": user_code,
                "verification_uri": f"https://www.twitch.tv/activate?public=true&device-code={user_code}",
            },
        )

    def _token(self, request: Request) -> Answer:
        form = request.form
        if "client_secret" in form:
            return _refusal(403, "invalid client secret")
        if form.get("client_id") != self.client_id:
            return _refusal(400, "invalid client" if form.get("client_id") else "missing client id")
        match form.get("grant_type"):
            case "refresh_token":
                return self._refreshed(form.get("refresh_token", ""))
            case grant if grant == DEVICE_GRANT:
                return self._granted(form.get("device_code", ""))
            case _:
                return _refusal(400, "invalid grant type")

    def _granted(self, device_code: str) -> Answer:
        device = next((known for known in self.devices if known.device_code == device_code), None)
        if device is None or self._clock() >= device.expires_at:
            return _refusal(400, "invalid device code")
        if device.refused is not None:
            return _refusal(400, device.refused)
        if device.approved_by is None:
            return _refusal(400, "authorization_pending")
        device.refused = "invalid device code"
        grant = Grant(device.approved_by, device.scopes)
        self.grants.append(grant)
        return Answer(200, self._issue(grant))

    def _refreshed(self, refresh_token: str) -> Answer:
        grant = next((known for known in self.grants if known.refresh == refresh_token), None)
        if grant is None or not refresh_token or grant.revoked:
            return Answer(400, {"error": "Bad Request", "status": 400, "message": "Invalid refresh token"})
        return Answer(200, self._issue(grant))

    def _issue(self, grant: Grant) -> dict[str, Any]:
        self._count += 1
        access = f"accesstoken{self._count:04}ofthefaketwitch"
        grant.access[access] = self._clock() + timedelta(seconds=self.token_seconds)
        grant.refresh = f"refreshtoken{self._count:04}ofthefaketwitch"
        return {
            "access_token": access,
            "expires_in": self.token_seconds,
            "refresh_token": grant.refresh,
            "scope": list(grant.scopes),
            "token_type": "bearer",
        }

    def _validate(self, request: Request) -> Answer:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() not in {"oauth", "bearer"}:
            return _refusal(401, "missing authorization token")
        grant = self.grant_of(token)
        if grant is None:
            return _refusal(401, "invalid access token")
        return Answer(
            200,
            {
                "client_id": self.client_id,
                "login": grant.user.login,
                "scopes": list(grant.scopes),
                "user_id": grant.user.id,
                "expires_in": self.seconds_left(grant, token),
            },
        )

    def _revoke(self, request: Request) -> Answer:
        form = request.form
        if form.get("client_id") != self.client_id:
            return _refusal(404, "client does not exist")
        grant = self.grant_of(form.get("token", ""))
        if grant is None:
            return _refusal(400, "Invalid token")
        del grant.access[form["token"]]
        return Answer(200)


def _refusal(status: int, message: str) -> Answer:
    return Answer(status, {"status": status, "message": message})
