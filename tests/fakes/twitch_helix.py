"""The part of Twitch's Helix that the desk uses: lists in pages, chat, rewards, and its limit of requests."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from tests.fakes.http_server import Answer, Handler, Request
from tests.fakes.twitch_oauth import Grant, OAuth, User

Data = dict[str, Any]
CHAT_MAX = 500


class Refused(Exception):  # noqa: N818
    """Answers with an error status."""

    def __init__(self, status: int, message: str) -> None:
        self.answer = error(status, message)
        super().__init__(status, message)


def error(status: int, message: str) -> Answer:
    names = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 409: "Conflict",
             429: "Too Many Requests", 500: "Internal Server Error", 503: "Service Unavailable"}  # fmt: skip
    return Answer(status, {"error": names.get(status, "Error"), "status": status, "message": message})


@dataclass
class Channel:
    """The broadcaster's channel. The lists hold rows as Helix gives them, in Helix's order (followers newest first)."""

    followers: list[Data] = field(default_factory=list)
    subscriptions: list[Data] = field(default_factory=list)
    chatters: list[Data] = field(default_factory=list)
    rewards: list[Data] = field(default_factory=list)
    redemptions: list[Data] = field(default_factory=list)
    live_since: str | None = None
    title: str = "Raffle night"
    game_name: str = "Slots"
    affiliate: bool = True


class Helix:
    """`limit` requests a minute by the fake's clock; `left` may be set. `totals` gives a list another total."""

    def __init__(self, oauth: OAuth, clock: Callable[[], datetime]) -> None:
        self.channel = Channel()
        self.users: dict[str, User] = {oauth.broadcaster.id: oauth.broadcaster}
        self.chat_sent: list[Data] = []
        # In turn for the next messages: why Twitch does not show them.
        self.chat_drops: list[tuple[str, str]] = []
        # Told each message that is shown, with its id.
        self.on_chat: Callable[[Data, str], None] = lambda _body, _message_id: None
        self.totals: dict[str, int] = {}
        self.limit = 800
        self.left = 800
        self._resets_at = clock() + timedelta(minutes=1)
        self._oauth = oauth
        self._clock = clock

    def routes(self) -> dict[str, Handler]:
        rewards = "channel_points/custom_rewards"
        plain: dict[str, tuple[str, Callable[[Request, User], Answer]]] = {
            "GET users": ("", self._users),
            "GET channels": ("", self._channels),
            "GET streams": ("", self._streams),
            "GET channels/followers": ("moderator:read:followers", self._followers),
            "GET subscriptions": ("channel:read:subscriptions", self._subscriptions),
            "GET chat/chatters": ("moderator:read:chatters", self._chatters),
            "POST chat/messages": ("user:write:chat", self._send_chat),
            f"GET {rewards}": ("channel:read:redemptions channel:manage:redemptions", self._list_rewards),
            f"POST {rewards}": ("channel:manage:redemptions", self._create_reward),
            f"PATCH {rewards}": ("channel:manage:redemptions", self._update_reward),
            f"DELETE {rewards}": ("channel:manage:redemptions", self._delete_reward),
            f"GET {rewards}/redemptions": ("channel:read:redemptions channel:manage:redemptions", self._redemptions),
            f"PATCH {rewards}/redemptions": ("channel:manage:redemptions", self._update_redemptions),
        }
        return {
            f"{method} /helix/{path}": self.guarded(scopes.split(), handler)
            for (method, path), (scopes, handler) in ((key.split(" "), value) for key, value in plain.items())
        }

    def guarded(self, any_scope: Sequence[str], handler: Callable[[Request, User], Answer]) -> Handler:
        """The handler behind the limit, the client id, the token and its scopes."""

        def guard(request: Request) -> Answer:
            headers = self._spend()
            if headers is None:
                answer = error(429, "Too Many Requests")
                headers = self._limit_headers()
            else:
                try:
                    answer = handler(request, self._authorized(request, any_scope))
                except Refused as refused:
                    answer = refused.answer
            return Answer(answer.status, answer.body, {**headers, **answer.headers})

        return guard

    # For tests

    def add_followers(self, count: int, *, first: int = 1) -> None:
        """Viewers first, first + 1, …, each following after the one before: the last is the newest."""
        self.channel.followers[:0] = [
            {**_user_row(number), "followed_at": f"2026-01-{1 + number // 86400 % 28:02}T{number // 3600 % 24:02}:"
             f"{number // 60 % 60:02}:{number % 60:02}Z"} for number in reversed(range(first, first + count))
        ]  # fmt: skip

    def add_subscriptions(self, count: int, *, first: int = 1, tier: str = "1000", is_gift: bool = False) -> None:
        me = self._oauth.broadcaster
        gifter = _user_row(999_999) if is_gift else {"user_id": "", "user_login": "", "user_name": ""}
        self.channel.subscriptions += [
            {
                "broadcaster_id": me.id,
                "broadcaster_login": me.login,
                "broadcaster_name": me.name,
                **{name.replace("user", "gifter"): value for name, value in gifter.items()},
                "is_gift": is_gift,
                "plan_name": "Channel Subscription",
                "tier": tier,
                **_user_row(number),
            }
            for number in range(first, first + count)
        ]

    def add_chatters(self, count: int, *, first: int = 1) -> None:
        self.channel.chatters += [_user_row(number) for number in range(first, first + count)]

    def add_users(self, *users: User) -> None:
        self.users.update((user.id, user) for user in users)

    # The guard

    def _spend(self) -> dict[str, str] | None:
        """The answer's headers, None when nothing is left."""
        if self._clock() >= self._resets_at:
            self.left, self._resets_at = self.limit, self._clock() + timedelta(minutes=1)
        if self.left <= 0:
            return None
        self.left -= 1
        return self._limit_headers()

    def _limit_headers(self) -> dict[str, str]:
        # Whole seconds, never before the real reset.
        reset = int(self._resets_at.timestamp()) + 1
        return {
            "Ratelimit-Limit": str(self.limit),
            "Ratelimit-Remaining": str(max(self.left, 0)),
            "Ratelimit-Reset": str(reset),
            "Date": time.strftime("%a, %d %b %Y %H:%M:%S GMT", self._clock().utctimetuple()),
        }

    def grant_of(self, request: Request) -> Grant:
        """Whose token the request carries."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if not token:
            raise Refused(401, "OAuth token is missing")
        client_id = request.headers.get("client-id")
        if not client_id:
            raise Refused(401, "Client-Id header is missing")
        grant = self._oauth.grant_of(token)
        if scheme != "Bearer" or grant is None:
            raise Refused(401, "Invalid OAuth token")
        if client_id != self._oauth.client_id:
            raise Refused(401, "Client ID and OAuth token do not match")
        return grant

    def _authorized(self, request: Request, any_scope: Sequence[str]) -> User:
        grant = self.grant_of(request)
        if any_scope and not set(any_scope) & set(grant.scopes):
            raise Refused(401, f"Missing scope: {' or '.join(any_scope)}")
        return grant.user

    def _own(self, request: Request, me: User, name: str = "broadcaster_id") -> None:
        given = request.one(name)
        if not given:
            raise Refused(400, f'Missing required parameter "{name}"')
        if given != me.id:
            raise Refused(401, f"The ID in {name} must match the user ID found in the request's OAuth token.")

    # Lists

    def _page(self, request: Request, listed: str, rows: list[Data], most: int) -> Data:
        """A cursor is a place in the list: a list that changes between two pages gives a row twice, or not at all."""
        first = request.one("first") or str(20 if most <= 100 else 100)
        if not first.isdigit() or not 1 <= int(first) <= most:
            raise Refused(400, f'The parameter "first" was malformed: the value must be from 1 to {most}')
        after = request.one("after")
        try:
            start = int(base64.b64decode(after, validate=True)) if after else 0
        except ValueError:
            raise Refused(400, "The cursor is malformed.") from None
        end = start + int(first)
        cursor = base64.b64encode(str(end).encode()).decode()
        return {
            "data": rows[start:end],
            "pagination": {"cursor": cursor} if end < len(rows) else {},
            "total": self.totals.get(listed, len(rows)),
        }

    def _followers(self, request: Request, me: User) -> Answer:
        self._own(request, me)
        wanted = request.one("user_id")
        rows = [row for row in self.channel.followers if wanted is None or row["user_id"] == wanted]
        page = self._page(request, "followers", rows, 100)
        return Answer(200, {**page, "total": self.totals.get("followers", len(self.channel.followers))})

    def _subscriptions(self, request: Request, me: User) -> Answer:
        self._own(request, me)
        wanted = request.all("user_id")
        if len(wanted) > 100:
            raise Refused(400, "The maximum number of user_id values is 100.")
        rows = [row for row in self.channel.subscriptions if not wanted or row["user_id"] in wanted]
        return Answer(200, {**self._page(request, "subscriptions", rows, 100), "points": len(rows)})

    def _chatters(self, request: Request, me: User) -> Answer:
        self._own(request, me)
        self._own(request, me, "moderator_id")
        return Answer(200, self._page(request, "chatters", self.channel.chatters, 1000))

    def _users(self, request: Request, me: User) -> Answer:
        ids, logins = request.all("id"), request.all("login")
        if len(ids) + len(logins) > 100:
            raise Refused(400, "The sum of id and login must not exceed 100.")
        found = [self.users[me.id]] if not ids and not logins else []
        found += [self.users[user_id] for user_id in dict.fromkeys(ids) if user_id in self.users]
        found += [user for user in self.users.values() if user.login in logins and user not in found]
        return Answer(200, {"data": [_full_user(user) for user in found]})

    def _channels(self, request: Request, _: User) -> Answer:
        me, wanted = self._oauth.broadcaster, request.all("broadcaster_id")
        if not wanted:
            raise Refused(400, 'Missing required parameter "broadcaster_id"')
        row = {
            "broadcaster_id": me.id,
            "broadcaster_login": me.login,
            "broadcaster_name": me.name,
            "broadcaster_language": "en",
            "game_id": "498566",
            "game_name": self.channel.game_name,
            "title": self.channel.title,
            "delay": 0,
            "tags": [],
        }
        return Answer(200, {"data": [row] if me.id in wanted else []})

    def _streams(self, request: Request, _: User) -> Answer:
        me, live = self._oauth.broadcaster, self.channel.live_since
        asked = me.id in request.all("user_id") or me.login in request.all("user_login")
        row = {"id": "40000000001", "user_id": me.id, "user_login": me.login, "user_name": me.name, "type": "live",
               "title": self.channel.title, "game_name": self.channel.game_name, "viewer_count": 321,
               "started_at": live}  # fmt: skip
        return Answer(200, {"data": [row] if live and asked else [], "pagination": {}})

    # Chat

    def _send_chat(self, request: Request, me: User) -> Answer:
        body = request.json
        if not isinstance(body, dict) or not isinstance(body.get("message"), str) or not body["message"].strip():
            raise Refused(400, "The text of the message is missing.")
        if body.get("sender_id") != me.id:
            raise Refused(401, "The ID in sender_id must match the user ID in the user access token.")
        if not body.get("broadcaster_id"):
            raise Refused(400, "The broadcaster_id field is required.")
        if len(body["message"]) > CHAT_MAX:
            raise Refused(400, f"The message must be {CHAT_MAX} characters or less.")
        drop = self.chat_drops.pop(0) if self.chat_drops else None
        if drop is None:
            self.chat_sent.append({**body, "at": self._clock()})
            self.on_chat(body, f"chat-{len(self.chat_sent)}")
        row = {
            "message_id": "" if drop else f"chat-{len(self.chat_sent)}",
            "is_sent": drop is None,
            "drop_reason": {"code": drop[0], "message": drop[1]} if drop else None,
        }
        return Answer(200, {"data": [row]})

    # Channel points

    def _rewarding(self, request: Request, me: User) -> None:
        self._own(request, me)
        if not self.channel.affiliate:
            raise Refused(403, "The broadcaster doesn't have partner or affiliate status.")

    def _list_rewards(self, request: Request, me: User) -> Answer:
        self._rewarding(request, me)
        own_only, wanted = request.one("only_manageable_rewards") == "true", request.all("id")
        rows = [row for row in self.channel.rewards if not wanted or row["id"] in wanted]
        rows = [row for row in rows if not own_only or "made_elsewhere" not in row]
        return Answer(200, {"data": [_public(row) for row in rows]})

    def _create_reward(self, request: Request, me: User) -> Answer:
        self._rewarding(request, me)
        body = request.json
        if not isinstance(body, dict) or not body.get("title") or len(body["title"]) > 45:
            raise Refused(400, "The title must be 1 to 45 characters.")
        if not isinstance(body.get("cost"), int) or body["cost"] < 1:
            raise Refused(400, "The cost must be 1 or more.")
        if any(row["title"] == body["title"] for row in self.channel.rewards):
            raise Refused(400, "CREATE_CUSTOM_REWARD_DUPLICATE_REWARD")
        if len(self.channel.rewards) >= 50:
            raise Refused(400, "CREATE_CUSTOM_REWARD_TOO_MANY_REWARDS")
        row = {"broadcaster_id": me.id, "broadcaster_login": me.login, "broadcaster_name": me.name,
               "id": f"reward-{len(self.channel.rewards) + 1}", "prompt": "", "is_enabled": True, "is_paused": False,
               "is_user_input_required": False, "should_redemptions_skip_request_queue": False, **body}  # fmt: skip
        self.channel.rewards.append(row)
        return Answer(200, {"data": [row]})

    def _reward(self, request: Request, name: str) -> Data:
        row = next((row for row in self.channel.rewards if row["id"] == request.one(name)), None)
        if row is None:
            raise Refused(404, "The custom reward was not found.")
        if "made_elsewhere" in row:
            raise Refused(403, "The ID in the Client-Id header must match the client ID used to create the reward.")
        return row

    def _update_reward(self, request: Request, me: User) -> Answer:
        self._rewarding(request, me)
        row = self._reward(request, "id")
        row.update(request.json or {})
        return Answer(200, {"data": [_public(row)]})

    def _delete_reward(self, request: Request, me: User) -> Answer:
        self._rewarding(request, me)
        self.channel.rewards.remove(self._reward(request, "id"))
        return Answer(204)

    def _redemptions(self, request: Request, me: User) -> Answer:
        self._rewarding(request, me)
        reward, status, wanted = self._reward(request, "reward_id"), request.one("status"), request.all("id")
        if status is None and not wanted:
            raise Refused(400, 'The "status" is required unless ids are given.')
        rows = [row for row in self.channel.redemptions if row["reward"]["id"] == reward["id"]]
        rows = [row for row in rows if row["id"] in wanted or (not wanted and row["status"] == status)]
        page = self._page(request, "redemptions", rows, 50)
        return Answer(200, {"data": page["data"], "pagination": page["pagination"]})

    def _update_redemptions(self, request: Request, me: User) -> Answer:
        self._rewarding(request, me)
        reward, status, wanted = (
            self._reward(request, "reward_id"),
            (request.json or {}).get("status"),
            request.all("id"),
        )
        if status not in {"CANCELED", "FULFILLED"} or not 1 <= len(wanted) <= 50:
            raise Refused(400, "The status must be CANCELED or FULFILLED, for 1 to 50 ids.")
        rows = [
            row
            for row in self.channel.redemptions
            if row["id"] in wanted and row["reward"]["id"] == reward["id"] and row["status"] == "UNFULFILLED"
        ]
        if len(rows) < len(set(wanted)):
            raise Refused(404, "The custom reward redemptions were not found, or are not UNFULFILLED.")
        for row in rows:
            row["status"] = status
        return Answer(200, {"data": rows})


def _public(row: Data) -> Data:
    return {name: value for name, value in row.items() if name != "made_elsewhere"}


def _user_row(number: int) -> Data:
    return {"user_id": str(100_000 + number), "user_login": f"viewer{number}", "user_name": f"Viewer{number}"}


def _full_user(user: User) -> Data:
    return {"id": user.id, "login": user.login, "display_name": user.name, "type": "", "broadcaster_type": "",
            "description": "", "profile_image_url": "", "offline_image_url": "", "view_count": 0,
            "created_at": user.created_at}  # fmt: skip
