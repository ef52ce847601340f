"""Kick's official interface, as far as the desk needs it: who is signed in, and writing in a channel's chat.

Only from its documentation and from the reports of others; it was never tried on the real Kick from here. So: a message
has at most 500 characters; type "user" writes as the account that is signed in, into the channel of
`broadcaster_user_id`; type "bot" writes into the account's own channel as the app's bot, which has to be switched on in
the app, and fails for many with status 500: the desk writes as "user". No limit of messages is documented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from raffle_desktop.kick.api_faults import (
    SIGN_IN_AGAIN,
    KickFault,
    NotSignedIn,
    Refused,
    WrongShape,
    first_in,
    id_in,
    object_of,
    refusal,
    text_in,
    unreachable,
)
from raffle_desktop.kick.http_client import TIMEOUT, Http
from raffle_desktop.kick.places import Places
from raffle_desktop.kick.tokens import NOT_ACCEPTED, Tokens

LONGEST_CHAT = 500
_CHAT = "public/v1/chat"


@dataclass(frozen=True, slots=True)
class Channel:
    """`user_id`: the broadcaster's account, which chat messages are addressed to. `name`: as in addresses. `is_live`:
    whether its stream runs; None = it was not said.
    """

    user_id: int
    name: str
    is_live: bool | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a chat message. `is_shown` False: Kick took it and says that it did not send it."""

    message_id: str
    is_shown: bool


class Official:
    """Calls with the token that `tokens` has; after a 401 once more with a renewed one.

    What a call can raise: any KickFault, and what the tokens raise.
    """

    def __init__(self, http: Http, places: Places, tokens: Tokens) -> None:
        self._http, self._places, self._tokens = http, places, tokens

    async def me(self, token: str = "") -> tuple[str, str]:
        """Id and name of the account that is signed in, or whose access token this is."""
        path = "public/v1/users"
        row = first_in(await self._called("GET", path, repeatable=True, token=token), path)
        if row is None:
            raise WrongShape(path, "no account is in it")
        return str(id_in(row, "user_id", path)), text_in(row, "name", path)

    async def channel(self, slug: str) -> Channel | None:
        """The channel of that name; None where there is none."""
        path = "public/v1/channels"
        row = first_in(await self._called("GET", path, params={"slug": slug}, repeatable=True), path)
        if row is None:
            return None
        stream = row.get("stream")
        is_live = stream.get("is_live") if isinstance(stream, dict) else None
        return Channel(
            id_in(row, "broadcaster_user_id", path),
            text_in(row, "slug", path),
            is_live if isinstance(is_live, bool) else None,
        )

    async def send(self, channel_user_id: int, text: str, reply_to: str = "") -> Sent:
        """Write into the channel's chat, not repeated where it may have had its effect: Unreachable with `unknown`
        then. `reply_to`: the id of the message that it answers. ValueError for what no message can hold.
        """
        if not text.strip() or len(text) > LONGEST_CHAT:
            raise ValueError(f"a message has 1 to {LONGEST_CHAT} characters")
        body: dict[str, Any] = {"broadcaster_user_id": channel_user_id, "content": text, "type": "user"}
        if reply_to:
            body["reply_to_message_id"] = reply_to
        answer = (await self._called("POST", _CHAT, body=body)).get("data")
        # Success is what the status says; an answer without its parts takes nothing back.
        row = answer if isinstance(answer, dict) else {}
        message_id = row.get("message_id")
        return Sent(message_id if isinstance(message_id, str) else "", row.get("is_sent") is not False)

    async def _called(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        repeatable: bool = False,
        token: str = "",
    ) -> dict[str, Any]:
        own = token or await self._tokens.token()
        for is_last in (token != "", True):
            answer = await self._asked(method, path, params, body, own)
            if answer.is_success:
                return object_of(answer, path) if answer.content.strip() else {}
            if answer.status_code == 401 and not is_last:
                own = await self._tokens.renewed(own)
                continue
            raise _fault(answer, path, unknown=not repeatable)
        raise AssertionError("unreachable")

    async def _asked(
        self, method: str, path: str, params: Mapping[str, str] | None, body: Mapping[str, Any] | None, token: str
    ) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        try:
            return await self._http.client.request(
                method, self._places.api + path, params=params, json=body, headers=headers, timeout=TIMEOUT
            )
        except httpx.RequestError as problem:
            # Not chained: the library's error holds the request, and so the token.
            raise unreachable(problem) from None


def _fault(answer: httpx.Response, path: str, *, unknown: bool) -> KickFault:
    fault = refusal(answer, path, unknown=unknown)
    if not isinstance(fault, Refused):
        return fault
    if fault.status == 401:
        return NotSignedIn(NOT_ACCEPTED, SIGN_IN_AGAIN)
    if fault.status == 403:
        way_out = (
            "See whether the account may write in that channel’s chat, and whether your Kick app has “Write to chat”"
            " switched on."
        )
        return Refused(path, 403, fault.sentence, way_out)
    return fault
