"""The sign-in as one entry of the keyring: what is written, and what is read back.

A pair is one entry, so that there is never half of an old one with half of a new one. Twitch's tokens are 30 to 50
letters, the entry about 250; Windows takes 1280. Should tokens grow beyond that, the access token is left out of the
entry: the next start then renews at once.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, replace
from datetime import datetime

from raffle_desktop.domain.clock import EPOCH
from raffle_desktop.twitch.device_sign_in import Tokens
from raffle_desktop.twitch.faults import SIGN_IN_AGAIN, NotSignedIn

ENTRY = "twitch-sign-in"
# Letters of ASCII that fit in 2560 bytes of UTF-16.
LONGEST_ENTRY = 1280

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """What the keyring holds. `renewing`: since when its refresh token may have been used up."""

    tokens: Tokens
    renewing: datetime | None = None


def encoded(kept: Kept, client_id: str) -> str:
    """What is kept, as text."""
    tokens = kept.tokens
    row = {"client_id": client_id, "refresh": tokens.refresh, "access": tokens.access}
    row["expires_at"] = tokens.expires_at.isoformat()
    if kept.renewing is not None:
        row["renewing"] = kept.renewing.isoformat()
    text = json.dumps(row, separators=(",", ":"))
    if len(text) > LONGEST_ENTRY and tokens.access:
        return encoded(replace(kept, tokens=replace(tokens, access="", expires_at=EPOCH)), client_id)
    return text


def decoded(text: str, client_id: str) -> tuple[Kept | None, NotSignedIn]:
    """What was kept, and why it is not used where it is not."""
    try:
        row = json.loads(text)
        tokens = Tokens(str(row["access"]), str(row["refresh"]), datetime.fromisoformat(row["expires_at"]))
        renewing = datetime.fromisoformat(row["renewing"]) if "renewing" in row else None
        # Times without a zone cannot be compared with the clock's.
        _ = tokens.expires_at - (renewing or EPOCH), EPOCH - tokens.expires_at
    except (ValueError, TypeError, KeyError, RecursionError):
        # Not logged with its text: the parser's errors hold all of it.
        _log.warning("Twitch: what the keyring held as the sign-in cannot be read")
        return None, NotSignedIn("The sign-in that the keyring held cannot be read.", SIGN_IN_AGAIN)
    if row.get("client_id") != client_id:
        message = "The sign-in that is kept was made with another client id than the desk’s present one."
        return None, NotSignedIn(message, SIGN_IN_AGAIN)
    return Kept(tokens, renewing), NotSignedIn()
