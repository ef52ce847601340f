"""How Kick's live feed is set up: which channel, and by which door."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.settings import read_setting, store_setting
from raffle_desktop.services.watch_minutes import ORIGIN
from raffle_desktop.services.watch_time import is_paid

KICK_SETTINGS = "kick"
ID_MAX = 2**53
PUSHER_KEY = "32cbd69e4b950bf97679"
PUSHER_CLUSTER = "us2"

_SLUG = re.compile(r"[A-Za-z0-9_-]{1,60}", re.ASCII)
_KEY = re.compile(r"[A-Za-z0-9]{8,64}", re.ASCII)
_CLUSTER = re.compile(r"[a-z0-9-]{1,20}", re.ASCII)


@dataclass(frozen=True, slots=True)
class KickSettings:
    """`channel`: its name in addresses, in lower case. `channel_id`, `chatroom_id`: as looked up or typed in; 0 = not
    known yet. `key`, `cluster`: of the Pusher server. `watch_by_chat`: who writes in a minute has watched it (only
    where a book of tickets pays for minutes, and not while the stream is known not to run). `answer`: answers to
    commands are written into the chat, where an account is signed in; else they stand in the live log only.
    """

    on: bool = False
    channel: str = ""
    channel_id: int = 0
    chatroom_id: int = 0
    key: str = PUSHER_KEY
    cluster: str = PUSHER_CLUSTER
    watch_by_chat: bool = True
    answer: bool = False


class KickSettingsService:
    """Shared by window and feed."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> KickSettings:
        with self._core.database.read() as connection:
            return read_kick_settings(connection)

    def set(self, wanted: KickSettings, *, actor: str) -> None:
        """Raises RaffleError(VALUE_INVALID) with what is wrong. The same again is no act."""
        self._store(lambda _before: wanted, actor=actor)

    def set_channel(self, text: str, *, actor: str) -> None:
        """A name, or its page's address; see KickControl. Raises RaffleError(VALUE_INVALID)."""
        channel = checked_slug(text)

        def wanted(before: KickSettings) -> KickSettings:
            if channel == before.channel:
                return before
            return dataclasses.replace(
                before, channel=channel, channel_id=0, chatroom_id=0, on=before.on and channel != ""
            )

        self._store(wanted, actor=actor)

    def set_ids(self, channel_id: int, chatroom_id: int, *, actor: str) -> None:
        """Both, or both 0. Raises RaffleError(VALUE_INVALID)."""
        self._store(
            lambda before: dataclasses.replace(before, channel_id=channel_id, chatroom_id=chatroom_id), actor=actor
        )

    def found(self, channel: str, channel_id: int, chatroom_id: int, *, actor: str) -> bool:
        """Kick told the numbers of this channel. False, and nothing is stored, where the operator has set another one
        or typed the numbers in the meantime.
        """
        is_taken = False

        def wanted(before: KickSettings) -> KickSettings:
            nonlocal is_taken
            is_taken = before.channel == channel and not before.chatroom_id
            return dataclasses.replace(before, channel_id=channel_id, chatroom_id=chatroom_id) if is_taken else before

        self._store(wanted, actor=actor)
        return is_taken

    def switch(self, *, on: bool, actor: str) -> None:
        """Raises RaffleError(VALUE_INVALID) where no channel is set."""
        self._store(lambda before: dataclasses.replace(before, on=on), actor=actor)

    def switch_watch(self, *, on: bool, actor: str) -> None:
        """Whether whoever writes in chat has watched that minute."""
        self._store(lambda before: dataclasses.replace(before, watch_by_chat=on), actor=actor)

    def is_watching_paid(self) -> bool:
        """Whether a book of tickets pays for minutes watched on Kick now."""
        with self._core.database.read() as connection:
            return is_paid(connection, ORIGIN)

    def switch_answers(self, *, on: bool, actor: str) -> None:
        """Whether the desk writes in Kick's chat."""
        self._store(lambda before: dataclasses.replace(before, answer=on), actor=actor)

    def _store(self, change: Callable[[KickSettings], KickSettings], *, actor: str) -> None:
        def work(transaction: Transaction) -> None:
            before = read_kick_settings(transaction.connection)
            checked = _checked(change(before))
            if checked == before:
                return
            document = dataclasses.asdict(checked)
            store_setting(transaction, KICK_SETTINGS, document)
            transaction.audit("settings.change", KICK_SETTINGS, before=dataclasses.asdict(before), after=document)
            transaction.publish(SettingsChanged(KICK_SETTINGS))

        self._core.write(work, actor=actor)


def read_kick_settings(connection: Connection) -> KickSettings:
    """As stored; what another version of the program stored besides is passed over."""
    document = read_setting(connection, KICK_SETTINGS, {})
    names = {one.name for one in dataclasses.fields(KickSettings)}
    return KickSettings(**{name: value for name, value in document.items() if name in names})


def checked_slug(text: str) -> str:
    """A channel's name as addresses have it, from a name, @name or the address of its page; "" stays empty.

    Raises RaffleError(VALUE_INVALID).
    """
    name = text.strip()
    if "/" in name:
        try:
            parts = urlsplit(name if "//" in name else f"https://{name}")
            host, path = (parts.hostname or ""), parts.path
        except ValueError:
            host, path = "", ""
        if host.removeprefix("www.") != "kick.com":
            raise RaffleError(
                Code.VALUE_INVALID,
                f"{shown(name)} is no page of Kick; enter the channel’s name, or https://kick.com/name.",
            )
        name = next((part for part in path.split("/") if part and part != "popout"), "")
    name = name.removeprefix("@")
    if text.strip() and not _SLUG.fullmatch(name):
        raise RaffleError(
            Code.VALUE_INVALID,
            f"{shown(text.strip())} is no channel of Kick; a name has letters, digits, - and _ only.",
        )
    return name.lower()


def _checked(given: KickSettings) -> KickSettings:
    ids = (given.channel_id, given.chatroom_id)
    if any(type(one) is not int or not 0 <= one <= ID_MAX for one in ids) or (ids[0] > 0) != (ids[1] > 0):
        raise RaffleError(
            Code.VALUE_INVALID, "Enter both numbers of the Kick channel, its id and its chat room’s; both above 0."
        )
    key, cluster = given.key.strip(), given.cluster.strip().lower()
    if not _KEY.fullmatch(key):
        raise RaffleError(Code.VALUE_INVALID, "A Pusher key has 8 to 64 letters and digits.")
    if not _CLUSTER.fullmatch(cluster):
        raise RaffleError(Code.VALUE_INVALID, f"{shown(cluster)} is no Pusher cluster; Kick’s is {PUSHER_CLUSTER}.")
    channel = checked_slug(given.channel)
    if given.on and not channel:
        raise RaffleError(Code.VALUE_INVALID, "Enter the name of the Kick channel before it is switched on.")
    flags = {name: bool(getattr(given, name)) for name in ("on", "watch_by_chat", "answer")}
    return dataclasses.replace(given, channel=channel, key=key, cluster=cluster, **flags)
