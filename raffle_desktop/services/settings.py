"""The desk's settings: small typed documents in one table."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged, SubmissionsSwitched
from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.storage.schema import draw_winners, entries, settings

SUBMISSIONS_OPEN = "submissions.open"
SUBMISSIONS_CLOSE_AT = "submissions.close_at"
ENTRY_RULES = "session.entry_rules"
DRAW_SETTINGS = "draw.settings"
TWITCH_CONNECTED = "twitch.connected"
CURRENCY = "desk.currency"
DEFAULT_CURRENCY = "EUR"

_READ = select(settings.c.value).where(settings.c.key == bindparam("wanted"))
# By way of the draws, which are few: of the entries nearly all would be looked at, at every message in chat.
_WINNER_EXISTS = (
    select(entries.c.id).where(entries.c.id.in_(select(draw_winners.c.entry_id)), entries.c.is_winner == 1).limit(1)
)


@dataclass(frozen=True, slots=True)
class DrawSettings:
    """`reset_support_on_win`: a confirmed winner's bits and gifted subs used for weights start again at 0.
    `claim_seconds`: how long a winner has to speak up in chat; 0 = no claim timer.
    """

    reset_support_on_win: bool = True
    claim_seconds: int = 0


def read_setting(connection: Connection, key: str, default: Any = None) -> Any:
    """The JSON value stored under `key`."""
    text = connection.execute(_READ, {"wanted": key}).scalar()
    return default if text is None else json.loads(text)


def store_setting(transaction: Transaction, key: str, value: object) -> None:
    """Set `key` within a transaction. None removes it."""
    transaction.connection.execute(delete(settings).where(settings.c.key == key))
    if value is not None:
        row = {"key": key, "value": json.dumps(value), "updated_at": transaction.now}
        transaction.connection.execute(insert(settings), row)


def submissions_are_open(connection: Connection, now: int) -> bool:
    """Whether entries are taken: the operator's switch, and a closing time set in advance that has not come yet.

    Such a time counts from its first microsecond, however late `SettingsService.close_when_due` turns the switch.
    """
    close_at = read_setting(connection, SUBMISSIONS_CLOSE_AT)
    return (close_at is None or now < close_at) and _switch_is_on(connection)


def _switch_is_on(connection: Connection) -> bool:
    # Never set yet: open, unless somebody has already won on this desk.
    value = read_setting(connection, SUBMISSIONS_OPEN)
    if value is None:
        return connection.execute(_WINNER_EXISTS).first() is None
    return bool(value)


def entry_rules(connection: Connection) -> EntryRules:
    return EntryRules(**_tuples(read_setting(connection, ENTRY_RULES, {})))


def draw_settings(connection: Connection) -> DrawSettings:
    return DrawSettings(**read_setting(connection, DRAW_SETTINGS, {}))


def twitch_is_connected(connection: Connection) -> bool:
    return bool(read_setting(connection, TWITCH_CONNECTED, False))


def _tuples(document: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in document.items()}


class SettingsService:
    """The operator's switches and settings."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def submissions_open(self) -> bool:
        with self._core.database.read() as connection:
            return submissions_are_open(connection, self._core.now_micros())

    def submissions_close_at(self) -> int | None:
        """The closing time set in advance (UTC microseconds), if any."""
        with self._core.database.read() as connection:
            value = read_setting(connection, SUBMISSIONS_CLOSE_AT)
            return None if value is None else int(value)

    def switch_submissions(self, *, is_open: bool, actor: str) -> bool:
        """Open or close submissions; a closing time set earlier is forgotten. Only the operator's act calls this."""

        def work(transaction: Transaction) -> bool:
            switch_submissions(transaction, is_open=is_open)
            return is_open

        return self._core.write(work, actor=actor)

    def close_submissions_at(self, moment: int | None, *, actor: str) -> None:
        """Set (or forget) a closing time, UTC microseconds. Raises RaffleError(VALUE_INVALID) for one in the past."""

        def work(transaction: Transaction) -> None:
            if moment is not None and moment <= transaction.now:
                raise RaffleError(Code.VALUE_INVALID, "The closing time must lie ahead.")
            store_setting(transaction, SUBMISSIONS_CLOSE_AT, moment)
            transaction.audit("submissions.timer", "submissions", after={"close_at": moment})
            transaction.publish(SettingsChanged(SUBMISSIONS_CLOSE_AT))

        self._core.write(work, actor=actor)

    def close_when_due(self) -> bool:
        """Close submissions if the time the operator set has come; True when this call closed them.

        The desk calls it each second and at its start, so that a closing time that passed meanwhile counts too.
        """
        due_at = self.submissions_close_at()
        if due_at is None or due_at > self._core.now_micros():
            return False

        def work(transaction: Transaction) -> bool:
            moment = read_setting(transaction.connection, SUBMISSIONS_CLOSE_AT)
            if moment is None or moment > transaction.now:
                return False
            switch_submissions(transaction, is_open=False)
            return True

        return self._core.write(work, actor="timer")

    def currency(self) -> str:
        """The ISO 4217 code of the currency in which donations count."""
        with self._core.database.read() as connection:
            return str(read_setting(connection, CURRENCY, DEFAULT_CURRENCY))

    def entry_rules(self) -> EntryRules:
        with self._core.database.read() as connection:
            return entry_rules(connection)

    def set_entry_rules(self, rules: EntryRules, *, actor: str) -> None:
        self._store_document(ENTRY_RULES, dataclasses.asdict(rules), actor)

    def draw_settings(self) -> DrawSettings:
        with self._core.database.read() as connection:
            return draw_settings(connection)

    def set_draw_settings(self, wanted: DrawSettings, *, actor: str) -> None:
        """Raises RaffleError(VALUE_INVALID) for a claim time outside 0 to 3600 seconds."""
        if not 0 <= wanted.claim_seconds <= 3600:
            raise RaffleError(Code.VALUE_INVALID, "The claim time must be 0 to 3600 seconds.")
        self._store_document(DRAW_SETTINGS, dataclasses.asdict(wanted), actor)

    def _store_document(self, key: str, document: dict[str, Any], actor: str) -> None:
        def work(transaction: Transaction) -> None:
            before = read_setting(transaction.connection, key)
            store_setting(transaction, key, document)
            transaction.audit("settings.change", key, before=before, after=document)
            transaction.publish(SettingsChanged(key))

        self._core.write(work, actor=actor)


def switch_submissions(transaction: Transaction, *, is_open: bool) -> None:
    """The operator's switch, within a transaction; a closing time set earlier is forgotten."""
    before = _switch_is_on(transaction.connection)
    store_setting(transaction, SUBMISSIONS_OPEN, is_open)
    store_setting(transaction, SUBMISSIONS_CLOSE_AT, None)
    action = "submissions.open" if is_open else "submissions.close"
    transaction.audit(action, "submissions", before={"open": before}, after={"open": is_open})
    transaction.publish(SubmissionsSwitched(is_open))
