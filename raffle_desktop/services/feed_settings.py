"""How the two feeds are set up: where the entries feed and the affiliate's list are, and how often they are asked.

Keys and whatever else of an address is secret are not here: they are in the keyring. What is left of an address can
still name a private page, so the audit log gets its host only.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.settings import read_setting, store_setting

FEED_SETTINGS = "feeds.settings"
ADDRESS_MAX = 2000
PATH_MAX = 200
CAMPAIGN_MAX = 100
EXAMPLE_CAMPAIGN = "lele"
"""Shown as an example where a campaign code is asked for."""

_PATH = re.compile(r"(?:/[A-Za-z0-9._~!$&'()*+,;=:@%\-]+)+/?", re.ASCII)
_HEADER = re.compile(r"[A-Za-z0-9\-]{1,60}", re.ASCII)
# These say how a request is carried, or are the desk's own; a key in one of them would break every request.
_TAKEN_HEADERS = frozenset(
    {"host", "content-length", "content-type", "transfer-encoding", "connection", "te", "trailer", "upgrade", "expect"}
    | {"accept", "accept-encoding", "range", "if-none-match", "if-modified-since", "user-agent", "keep-alive"}
)


@dataclass(frozen=True, slots=True)
class EntriesFeedSettings:
    """The feed of followers, subscribers and gifted subs. `address` has no question mark and no slash at its end; each
    path is put behind it, and an empty path is not asked. `seconds`: from one answer to the next question.
    `key_header`: the header that carries the key, as "Bearer KEY" in Authorization and bare in any other.
    """

    on: bool = False
    address: str = ""
    followers: str = "/followers"
    subscribers: str = "/subscribers"
    gift_subs: str = "/gift-subs"
    seconds: int = 30
    key_header: str = "Authorization"


@dataclass(frozen=True, slots=True)
class AffiliateFeedSettings:
    """An affiliate's list of wagers; only those of `campaign` (in any case) count."""

    on: bool = False
    address: str = ""
    campaign: str = ""
    seconds: int = 900
    key_header: str = "Authorization"


@dataclass(frozen=True, slots=True)
class FeedSettings:
    entries: EntriesFeedSettings = field(default_factory=EntriesFeedSettings)
    affiliate: AffiliateFeedSettings = field(default_factory=AffiliateFeedSettings)


class FeedSettingsService:
    """Shared by window and feeds."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> FeedSettings:
        with self._core.database.read() as connection:
            return read_feed_settings(connection)

    def set(self, wanted: FeedSettings, *, actor: str) -> None:
        """Raises RaffleError(VALUE_INVALID) with what is wrong. The same again is no act."""
        checked = FeedSettings(_checked_entries(wanted.entries), _checked_affiliate(wanted.affiliate))

        def work(transaction: Transaction) -> None:
            before = read_feed_settings(transaction.connection)
            if before == checked:
                return
            store_setting(transaction, FEED_SETTINGS, dataclasses.asdict(checked))
            transaction.audit("settings.change", FEED_SETTINGS, before=_for_audit(before), after=_for_audit(checked))
            transaction.publish(SettingsChanged(FEED_SETTINGS))

        def happened(connection: Connection) -> bool:
            return read_feed_settings(connection) == checked

        self._core.write(work, actor=actor, happened=happened)


def read_feed_settings(connection: Connection) -> FeedSettings:
    """As stored; what another version of the program stored besides is passed over."""
    document = read_setting(connection, FEED_SETTINGS, {})
    return FeedSettings(
        EntriesFeedSettings(**_known(EntriesFeedSettings, document.get("entries", {}))),
        AffiliateFeedSettings(**_known(AffiliateFeedSettings, document.get("affiliate", {}))),
    )


def checked_feed_address(text: str) -> str:
    """A feed's address without a slash at its end. Raises RaffleError(VALUE_INVALID) unless it is a whole http or https
    address with nothing behind its path; the sentence does not repeat it, as there may be a key in it.
    """
    address = text.strip()
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        parts, host, port = urlsplit(""), None, None
    if parts.scheme not in ("http", "https") or not host or port == 0:
        raise RaffleError(
            Code.VALUE_INVALID, "The feed’s address must be a whole one, like https://feed.example/stats."
        )
    if len(address) > ADDRESS_MAX or not address.isprintable() or any(sign in address for sign in ' \\<>"{}|^`'):
        raise RaffleError(Code.VALUE_INVALID, "The feed’s address has characters in it that no address has.")
    if "@" in parts.netloc:
        raise RaffleError(
            Code.VALUE_INVALID, "The feed’s address must not hold a name or password; put the key into its own field."
        )
    if "?" in address or "#" in address:
        raise RaffleError(Code.VALUE_INVALID, "This part of the feed’s address must end before its question mark.")
    return address.rstrip("/")


def _checked_entries(given: EntriesFeedSettings) -> EntriesFeedSettings:
    address = checked_feed_address(given.address) if given.address.strip() else ""
    followers, subscribers, gift_subs = map(_checked_path, (given.followers, given.subscribers, given.gift_subs))
    named = [path for path in (followers, subscribers, gift_subs) if path]
    if len(set(named)) < len(named):
        raise RaffleError(Code.VALUE_INVALID, "Each list of the entries feed needs a path of its own.")
    if given.on and not (address and named):
        raise RaffleError(
            Code.VALUE_INVALID, "The entries feed needs an address and at least one path before it is switched on."
        )
    if not 10 <= given.seconds <= 3600:
        raise RaffleError(Code.VALUE_INVALID, "The entries feed can be asked every 10 to 3600 seconds.")
    return dataclasses.replace(
        given,
        address=address,
        followers=followers,
        subscribers=subscribers,
        gift_subs=gift_subs,
        key_header=_checked_header(given.key_header),
    )


def _checked_affiliate(given: AffiliateFeedSettings) -> AffiliateFeedSettings:
    address = checked_feed_address(given.address) if given.address.strip() else ""
    campaign = given.campaign.strip()
    if len(campaign) > CAMPAIGN_MAX or not (campaign.isprintable() or not campaign):
        raise RaffleError(Code.VALUE_INVALID, f"A campaign code has at most {CAMPAIGN_MAX} visible characters.")
    if given.on and not (address and campaign):
        raise RaffleError(
            Code.VALUE_INVALID,
            f"The affiliate’s feed needs an address and a campaign code (such as {EXAMPLE_CAMPAIGN})"
            " before it is switched on.",
        )
    if not 60 <= given.seconds <= 86_400:
        raise RaffleError(Code.VALUE_INVALID, "The affiliate’s feed can be asked every 60 to 86400 seconds.")
    header = _checked_header(given.key_header)
    return dataclasses.replace(given, address=address, campaign=campaign, key_header=header)


def _checked_path(text: str) -> str:
    path = text.strip()
    if path and (len(path) > PATH_MAX or not _PATH.fullmatch(path) or {".", ".."} & set(path.split("/"))):
        raise RaffleError(
            Code.VALUE_INVALID, f"{shown(text)} is no path of the entries feed; write it like /followers."
        )
    return path


def _checked_header(text: str) -> str:
    header = text.strip()
    if not _HEADER.fullmatch(header) or header.casefold() in _TAKEN_HEADERS:
        raise RaffleError(Code.VALUE_INVALID, f"{shown(text)} is no header that can carry a key, like Authorization.")
    return header


def _for_audit(settings: FeedSettings) -> dict[str, Any]:
    document = dataclasses.asdict(settings)
    for part in document.values():
        address = urlsplit(part["address"])
        if address.netloc:
            hidden = "/…" if address.path else ""
            part["address"] = f"{address.scheme}://{address.netloc}{hidden}"
    return document


def _known(kind: type[Any], document: dict[str, Any]) -> dict[str, Any]:
    names = {one.name for one in dataclasses.fields(kind)}
    return {name: value for name, value in document.items() if name in names}
