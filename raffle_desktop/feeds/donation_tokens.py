"""Tokens of the donation providers as people paste them."""

from __future__ import annotations

import base64
import binascii
import json
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.redaction import remember_secret
from raffle_desktop.feeds.donation_status import DonationProvider

TOKEN_MAX = 5000
SECRET_NAMES = {
    DonationProvider.STREAMELEMENTS: "donations.streamelements",
    DonationProvider.STREAMLABS: "donations.streamlabs",
}
"""Under which name the keyring keeps each provider's token."""
WHERE = {
    DonationProvider.STREAMELEMENTS: (
        "At streamelements.com click your avatar, then your channel’s name, switch on “Show secrets” and copy the whole"
        " “JWT Token”."
    ),
    DonationProvider.STREAMLABS: (
        "At streamlabs.com open Settings, API Settings, API Tokens and copy “Your Socket API Token”."
    ),
}
_JWT = re.compile(r"[A-Za-z0-9_\-]+={0,2}\.([A-Za-z0-9_\-]+)={0,2}\.[A-Za-z0-9_\-]+={0,2}", re.ASCII)
_SOCKET_TOKEN = re.compile(r"[A-Za-z0-9_.\-]{20,}", re.ASCII)
_ROOM = re.compile(r"[A-Za-z0-9_\-]{1,100}", re.ASCII)


@dataclass(frozen=True, slots=True)
class StreamElementsToken:
    """`room`: the channel that the token names, "" where it names none. `expires`: unix seconds, 0 = not said."""

    text: str = field(repr=False)
    room: str = ""
    expires: int = 0

    def has_expired(self, now: datetime) -> bool:
        return 0 < self.expires <= now.timestamp()


def checked_token(provider: DonationProvider, text: str, now: datetime) -> str:
    """The token in what was pasted; "" for an empty text. Raises RaffleError(VALUE_INVALID), without repeating it."""
    given = "".join(text.split()).removeprefix("Bearer").strip("\"'")
    if not given:
        return ""
    if provider is DonationProvider.STREAMLABS:
        given = _out_of_address(given)
    remember_secret(given)
    if len(given) > TOKEN_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"This is too long for a token. {WHERE[provider]}")
    if provider is DonationProvider.STREAMLABS:
        if not _SOCKET_TOKEN.fullmatch(given):
            raise RaffleError(Code.VALUE_INVALID, f"This is no socket token of Streamlabs. {WHERE[provider]}")
        return given
    read = read_streamelements(given)
    if read is None:
        raise RaffleError(Code.VALUE_INVALID, f"This is no JWT token of StreamElements. {WHERE[provider]}")
    if read.has_expired(now):
        when = from_micros(read.expires * 1_000_000).date().isoformat()
        raise RaffleError(Code.VALUE_INVALID, f"This token has expired on {when}. {WHERE[provider]}")
    return given


def read_streamelements(text: str) -> StreamElementsToken | None:
    """What a JWT says of itself, None where it is none. Whether it is genuine is for StreamElements to say."""
    match = _JWT.fullmatch(text)
    if match is None:
        return None
    payload = match[1]
    try:
        said: Any = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (ValueError, binascii.Error, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    rooms = (said.get(name) for name in ("channel", "channel_id"))
    room = next((one for one in rooms if isinstance(one, str) and _ROOM.fullmatch(one)), "")
    expires = said.get("exp")
    is_time = isinstance(expires, int) and not isinstance(expires, bool) and 0 < expires < 100_000_000_000
    return StreamElementsToken(text, room, int(expires) if is_time else 0)  # type: ignore[arg-type]


def _out_of_address(given: str) -> str:
    """Examples show the token within an address."""
    if "token=" not in given:
        return given
    try:
        return parse_qs(urlsplit(given).query).get("token", [given])[0]
    except ValueError:
        return given
