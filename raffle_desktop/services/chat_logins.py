"""Whom a name in a command means, also by the login of an account whose shown name is another, and by a mention.

Twitch shows names in other scripts (login "taro", shown "太郎"), and what people type behind an @ is the login. Of an
account only its number and its shown name are stored; so the logins of those who wrote something since the desk was
begun are remembered here. Discord writes a mention, which names an account by its number, as "<@number>".
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict

from raffle_desktop.domain.chat_commands import ChatMessage
from raffle_desktop.domain.names import name_key
from raffle_desktop.services.core import Core
from raffle_desktop.services.people import PLATFORM_ORDER, Person, find_viewer
from raffle_desktop.services.ticket_desk import TicketDeskService

LOGINS_REMEMBERED = 20_000
BY_LOGIN = frozenset({"discord"})
"""There the login is the name that is stored."""
_MENTION = re.compile(r"<@!?([0-9]{1,25})>", re.ASCII)


class Logins:
    """Logins that differ from the name shown, the latest of them. Safe to be used by several threads."""

    def __init__(self, most: int = LOGINS_REMEMBERED) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._accounts: OrderedDict[tuple[str, str], Person] = OrderedDict()

    def saw(self, message: ChatMessage) -> None:
        """Somebody wrote something; next to nothing for those whose names are alike."""
        login = message.login
        if not login or not message.user_id or message.platform in BY_LOGIN or login.lower() == message.name.lower():
            return
        key = (message.platform, name_key(login))
        with self._lock:
            self._accounts[key] = Person(message.platform, message.name, message.user_id)
            self._accounts.move_to_end(key)
            if len(self._accounts) > self._most:
                self._accounts.popitem(last=False)

    def account(self, platform: str, login: str) -> Person | None:
        """Who wrote under this login last."""
        with self._lock:
            return self._accounts.get((platform, name_key(login)))


class CalledViewers:
    """Finds viewers by what people call them: by a mention, else the names that are stored, then by login."""

    def __init__(self, core: Core, desk: TicketDeskService, logins: Logins) -> None:
        self._core, self._desk, self._logins = core, desk, logins

    def viewer_named(self, name: str, platform: str | None = None) -> int | None:
        """On this platform, None = on any; None where there is none. Raises RaffleError(NAME_INVALID)."""
        mention = _MENTION.fullmatch(name)
        if mention is not None and platform in (None, "discord"):
            return self._of(Person("discord", name, mention[1]))
        found = self._desk.viewer_named(name, platform)
        for one in PLATFORM_ORDER if platform is None else (platform,):
            account = None if found is not None else self._logins.account(one, name)
            found = found if account is None else self._of(account)
        return found

    def told_apart(self, name: str) -> int | None:
        """Whom "bob (kick)" or "bob #12" means; None for any other name. Raises as `viewer_named`."""
        return self._desk.told_apart(name)

    def _of(self, account: Person) -> int | None:
        with self._core.database.read() as connection:
            return find_viewer(connection, account)
