"""Twitch's web interface (Helix), as far as the desk needs it.

On httpx and not on the library's own calls: those give an answer of 429 back as if it were one, so lists lose pages or
begin anew in the middle, wait although a call succeeded, and let several refusals pass.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any, Protocol

import httpx

from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.faults import (
    IncompleteList,
    Refused,
    TwitchFault,
    WrongShape,
    is_about_the_token,
    moment_in,
    number_in,
    object_of,
    refusal,
    rows_in,
    text_in,
    unreachable,
)

LONGEST_CHAT = 500
TIMEOUT = httpx.Timeout(15.0, pool=60.0)
# The points are all back within a minute; what a clock, or Twitch, says beyond that is wrong.
LONGEST_WAIT_SECONDS = 65.0
LIMIT_WAITS = 4
BACK_OFF_SECONDS = (0.5, 1.0, 2.0, 4.0)
_USERS_PER_CALL = 100
_REWARDS = "channel_points/custom_rewards"

_log = logging.getLogger(__name__)
Params = Mapping[str, "str | int | Sequence[str]"]


class Keeper(Protocol):
    """Who has the access token."""

    async def token(self) -> str: ...
    async def renewed(self, refused: str) -> str: ...


class Total(StrEnum):
    """How Twitch's own count of a list is held against its rows.

    EXACT wants a count that equals the rows and stood still while they were read: when somebody leaves the first page,
    another moves up to it from the second and is never seen, and yet the last count fits. MOVING accepts any count
    from the lowest to the highest given, for lists that never stand still; a row that is missing may exist then, so
    whoever acts on absence has to ask for that row by itself.
    """

    EXACT = "exact"
    MOVING = "moving"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class User:
    """An account. `created_at` as Twitch writes it."""

    id: str
    login: str
    name: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Follower:
    """Who follows, and since when."""

    user_id: str
    login: str
    name: str
    followed_at: datetime


@dataclass(frozen=True, slots=True)
class Subscriber:
    """`tier` is "1000", "2000" or "3000". `gifter_id` is empty for an own subscription, or an anonymous gift."""

    user_id: str
    login: str
    name: str
    tier: str
    is_gift: bool
    gifter_id: str


@dataclass(frozen=True, slots=True)
class Chatter:
    """Somebody who is in chat."""

    user_id: str
    login: str
    name: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a chat message. `dropped` is Twitch's reason, empty where it was shown."""

    message_id: str
    dropped: str


class Helix:
    """Calls with the token that `keeper` has. Cancelling a call ends its waiting at once.

    What a call can raise: NotSignedIn, MissingScope, Refused, WrongShape, Unreachable, and what the keeper raises. A
    limit that is reached is waited out for some minutes, and Refused with status 429 after that.
    """

    def __init__(
        self,
        http: httpx.AsyncClient,
        endpoints: Endpoints,
        client_id: str,
        keeper: Keeper,
        *,
        clock: Clock = system_clock,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._http = http
        self._endpoints = endpoints
        self._client_id = client_id
        self._keeper = keeper
        self._clock = clock
        self._sleep = sleep

    async def get(self, path: str, params: Params | None = None) -> dict[str, Any]:
        """`path` is relative to Helix."""
        return await self._called("GET", self._endpoints.helix + path, path, params, None, repeatable=True)

    async def post(
        self, path: str, params: Params | None = None, body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """Is not repeated where it may have had its effect: Unreachable with `unknown` then."""
        return await self._called("POST", self._endpoints.helix + path, path, params, body, repeatable=False)

    async def patch(
        self, path: str, params: Params | None = None, body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """As `post`."""
        return await self._called("PATCH", self._endpoints.helix + path, path, params, body, repeatable=False)

    async def delete(self, path: str, params: Params | None = None) -> None:
        """What is gone already is fine."""
        await self._deleted(self._endpoints.helix + path, path, params)

    def pages(
        self,
        path: str,
        params: Params | None = None,
        *,
        size: int = 100,
        key: str = "user_id",
        total: Total = Total.EXACT,
    ) -> AsyncGenerator[list[dict[str, Any]], None]:
        """A list page by page, no row twice (told by `key`).

        Only after the last page is it known whether the list was complete: IncompleteList is raised then. So nothing
        may be changed for what is *not* in the list before the iteration has ended by itself.
        """
        return self._pages(self._endpoints.helix + path, path, params, size, key, total)

    # The channel

    async def users(self, *, ids: Iterable[str] = (), logins: Iterable[str] = ()) -> list[User]:
        """Those that exist. With neither ids nor logins: nobody."""
        wanted = [("id", one) for one in dict.fromkeys(ids)] + [("login", one) for one in dict.fromkeys(logins)]
        found: dict[str, User] = {}
        for start in range(0, len(wanted), _USERS_PER_CALL):
            part = wanted[start : start + _USERS_PER_CALL]
            params = {name: [value for kind, value in part if kind == name] for name in ("id", "login")}
            for row in rows_in(await self.get("users", params), "users"):
                user_id = text_in(row, "id", "users")
                found[user_id] = User(
                    user_id, text_in(row, "login", "users"), text_in(row, "display_name", "users"),
                    moment_in(row, "created_at", "users"),
                )  # fmt: skip
        return list(found.values())

    async def channel(self, broadcaster_id: str) -> dict[str, Any] | None:
        """The channel's title, game and language as Twitch gives them."""
        return _first(rows_in(await self.get("channels", {"broadcaster_id": broadcaster_id}), "channels"))

    async def stream(self, broadcaster_id: str) -> dict[str, Any] | None:
        """The stream that is live now."""
        return _first(rows_in(await self.get("streams", {"user_id": broadcaster_id}), "streams"))

    async def followers(
        self, broadcaster_id: str, *, total: Total = Total.EXACT
    ) -> AsyncGenerator[list[Follower], None]:
        """The newest first; see `pages`."""
        path = "channels/followers"
        async with aclosing(self.pages(path, {"broadcaster_id": broadcaster_id}, total=total)) as pages:
            async for page in pages:
                yield [_follower(row, path) for row in page]

    async def follower(self, broadcaster_id: str, user_id: str) -> Follower | None:
        """None: this account does not follow. Without the scope Twitch can answer that of everybody, so that has to be
        known before.
        """
        path = "channels/followers"
        rows = rows_in(await self.get(path, {"broadcaster_id": broadcaster_id, "user_id": user_id}), path)
        return next((_follower(row, path) for row in rows if row.get("user_id") == user_id), None)

    async def subscriptions(
        self, broadcaster_id: str, *, total: Total = Total.EXACT
    ) -> AsyncGenerator[list[Subscriber], None]:
        """In no order that means anything; see `pages`."""
        path = "subscriptions"
        async with aclosing(self.pages(path, {"broadcaster_id": broadcaster_id}, total=total)) as pages:
            async for page in pages:
                yield [_subscriber(row, path) for row in page]

    async def subscribed(self, broadcaster_id: str, user_ids: Sequence[str]) -> list[Subscriber]:
        """Those of up to 100 accounts that subscribe."""
        path = "subscriptions"
        params = {"broadcaster_id": broadcaster_id, "user_id": list(user_ids), "first": "100"}
        return [_subscriber(row, path) for row in rows_in(await self.get(path, params), path)]

    async def chatters(
        self, broadcaster_id: str, moderator_id: str, *, total: Total = Total.MOVING
    ) -> AsyncGenerator[list[Chatter], None]:
        """Who is in chat, as Twitch last counted; see `pages`."""
        path = "chat/chatters"
        params = {"broadcaster_id": broadcaster_id, "moderator_id": moderator_id}
        async with aclosing(self.pages(path, params, size=1000, total=total)) as pages:
            async for page in pages:
                yield [Chatter(*_names(row, path)) for row in page]

    async def send_chat(self, broadcaster_id: str, sender_id: str, text: str, *, reply_to: str = "") -> Sent:
        """ValueError for an empty text or one above 500 characters. Unreachable with `unknown`: it may be in chat."""
        if not text.strip() or len(text) > LONGEST_CHAT:
            raise ValueError(f"a chat message has 1 to {LONGEST_CHAT} characters")
        body = {"broadcaster_id": broadcaster_id, "sender_id": sender_id, "message": text}
        if reply_to:
            body["reply_parent_message_id"] = reply_to
        path = "chat/messages"
        row = _first(rows_in(await self.post(path, body=body), path))
        if row is None or not isinstance(row.get("is_sent"), bool):
            raise WrongShape(path, "it does not say whether the message was sent")
        # Twitch answers 200 also to what it does not show.
        if row["is_sent"]:
            return Sent(str(row.get("message_id") or ""), "")
        reason = row.get("drop_reason")
        said = reason.get("message") if isinstance(reason, dict) else None
        return Sent("", said if isinstance(said, str) and said else "Twitch gave no reason.")

    # Channel points

    async def create_reward(
        self, broadcaster_id: str, title: str, cost: int, *, prompt: str = "", asks_for_text: bool = False
    ) -> str:
        """The new reward's id. Redemptions wait until they are fulfilled or cancelled."""
        body = {"title": title, "cost": cost, "prompt": prompt, "is_user_input_required": asks_for_text}
        row = _first(rows_in(await self.post(_REWARDS, {"broadcaster_id": broadcaster_id}, body), _REWARDS))
        return text_in(row or {}, "id", _REWARDS)

    async def rewards(self, broadcaster_id: str) -> list[dict[str, Any]]:
        """The rewards that this program made, as Twitch gives them: the only ones whose points it can give back."""
        params = {"broadcaster_id": broadcaster_id, "only_manageable_rewards": "true"}
        return rows_in(await self.get(_REWARDS, params), _REWARDS)

    async def settle_redemption(
        self, broadcaster_id: str, reward_id: str, redemption_id: str, *, fulfilled: bool
    ) -> None:
        """Not fulfilled: the points go back. Refused with status 404: it was settled before, or never was."""
        params = {"broadcaster_id": broadcaster_id, "reward_id": reward_id, "id": redemption_id}
        await self.patch(f"{_REWARDS}/redemptions", params, {"status": "FULFILLED" if fulfilled else "CANCELED"})

    # EventSub: its address is one of its own

    async def listen(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Asks for a topic; the subscription as Twitch gives it. Refused with status 409: it stands already."""
        what, address = "eventsub/subscriptions", self._endpoints.eventsub_subscriptions
        # A repetition of what did work is answered 409, so it may be repeated.
        row = _first(rows_in(await self._called("POST", address, what, None, request, repeatable=True), what))
        if row is None:
            raise WrongShape(what, "it holds no subscription")
        return row

    async def listening(self) -> list[dict[str, Any]]:
        """All EventSub subscriptions of this account and program, those of ended sessions too."""
        what, address = "eventsub/subscriptions", self._endpoints.eventsub_subscriptions
        return [row async for page in self._pages(address, what, None, 0, "id", Total.NONE) for row in page]

    async def unlisten(self, subscription_id: str) -> None:
        """What is gone already is fine."""
        address = self._endpoints.eventsub_subscriptions
        await self._deleted(address, "eventsub/subscriptions", {"id": subscription_id})

    # Paging

    async def _pages(
        self, address: str, what: str, params: Params | None, size: int, key: str, check: Total
    ) -> AsyncGenerator[list[dict[str, Any]], None]:
        seen: set[str] = set()
        cursors: set[str] = set()
        totals: list[int] = []
        asked: dict[str, Any] = {**(params or {}), **({"first": size} if size else {})}
        while True:
            answer = await self._called("GET", address, what, asked, None, repeatable=True)
            if check is not Total.NONE:
                totals.append(number_in(answer, "total", what))
            page = []
            for row in rows_in(answer, what):
                # A row that arrives at the top pushes another over to the next page, where it comes again.
                name = text_in(row, key, what)
                if name not in seen:
                    seen.add(name)
                    page.append(row)
            if page:
                yield page
            cursor = _cursor(answer, what)
            if not cursor:
                break
            if cursor in cursors:
                raise WrongShape(what, "its pages go round in a circle")
            cursors.add(cursor)
            asked["after"] = cursor
        if check is Total.NONE:
            return
        moved = min(totals) != max(totals)
        if (moved and check is Total.EXACT) or not min(totals) <= len(seen) <= max(totals):
            raise IncompleteList(what, len(seen), totals[-1], moved=moved)

    # One call

    async def _deleted(self, address: str, what: str, params: Params | None) -> None:
        try:
            await self._called("DELETE", address, what, params, None, repeatable=True)
        except Refused as refused:
            if refused.status != 404:
                raise

    async def _called(
        self,
        method: str,
        address: str,
        what: str,
        params: Params | None,
        body: Mapping[str, Any] | None,
        *,
        repeatable: bool,
    ) -> dict[str, Any]:
        """One call, repeated as long as that makes sense; the answer's object, {} for an empty one."""
        renewed = False
        errors = limits = 0
        token = await self._keeper.token()
        while True:
            fault: TwitchFault
            try:
                answer = await self._http.request(
                    method, address, params=params, json=body, headers=self._headers(token), timeout=TIMEOUT
                )
            except httpx.RequestError as problem:
                fault = unreachable(problem)
                fault.__cause__ = problem
                certain = not fault.unknown
            else:
                if answer.is_success:
                    return object_of(answer, what) if answer.content.strip() else {}
                if answer.status_code == 401 and not renewed and is_about_the_token(answer):
                    renewed = True
                    token = await self._keeper.renewed(token)
                    continue
                if answer.status_code == 429 and not _is_another_limit(answer) and limits < LIMIT_WAITS:
                    await self._wait(self._until_reset(answer, limits), what, "its limit is reached")
                    limits += 1
                    token = await self._keeper.token()
                    continue
                if answer.status_code < 500:
                    raise refusal(answer, what)
                fault = refusal(answer, what, unknown=not repeatable)
                certain = False
            if errors >= len(BACK_OFF_SECONDS) or not (repeatable or certain):
                raise fault
            await self._wait(BACK_OFF_SECONDS[errors], what, fault.message)
            errors += 1

    def _headers(self, token: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {token}", "Client-Id": self._client_id}

    def _until_reset(self, answer: httpx.Response, before: int) -> float:
        """Seconds. Reckoned from Twitch's own clock where it shows it: the desk's can be off by an hour."""
        try:
            reset = int(answer.headers["Ratelimit-Reset"])
        except (KeyError, ValueError):
            return 2.0**before
        try:
            now = parsedate_to_datetime(answer.headers["Date"]).timestamp()
        except (KeyError, ValueError):
            now = self._clock().timestamp()
        # Never at once: a reset that has passed, by a clock that is off, would make this a hail of requests.
        return min(max(reset - now, 2.0**before), LONGEST_WAIT_SECONDS)

    async def _wait(self, seconds: float, what: str, why: str) -> None:
        _log.info("Twitch: %s once more in %.1f s. %s", what, seconds, why)
        await self._sleep(seconds)


def _is_another_limit(answer: httpx.Response) -> bool:
    # Too many subscriptions, too many messages: there are points left, and waiting for more of them is no use.
    left = answer.headers.get("Ratelimit-Remaining", "0").strip()
    return left.isdecimal() and int(left) > 0


def _first(rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    return rows[0] if rows else None


def _cursor(answer: Mapping[str, Any], what: str) -> str:
    # The last page has an empty object, an empty text, null or nothing, depending on the list.
    pagination = answer.get("pagination") or {}
    cursor = pagination.get("cursor") or "" if isinstance(pagination, dict) else None
    if not isinstance(cursor, str):
        raise WrongShape(what, "“pagination” is not what it should be")
    return cursor


def _names(row: Mapping[str, Any], what: str) -> tuple[str, str, str]:
    return text_in(row, "user_id", what), text_in(row, "user_login", what), text_in(row, "user_name", what)


def _follower(row: Mapping[str, Any], what: str) -> Follower:
    return Follower(*_names(row, what), moment_in(row, "followed_at", what))


def _subscriber(row: Mapping[str, Any], what: str) -> Subscriber:
    gifter = row.get("gifter_id")
    return Subscriber(
        *_names(row, what),
        text_in(row, "tier", what),
        row.get("is_gift") is True,
        gifter if isinstance(gifter, str) else "",
    )
