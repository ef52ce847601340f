"""Watched minutes from a file: CSV or JSON, as other tools export them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import EntriesChanged
from raffle_desktop.domain.entry_rows import decoded
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import name_key, shown
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services import people
from raffle_desktop.services.books import active_periods
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.ingest import store_event
from raffle_desktop.services.people import PLATFORM_ORDER, Person
from raffle_desktop.services.viewers import checked_person
from raffle_desktop.services.watch_time import IMPORT, MOST_MINUTES, pass_over
from raffle_desktop.storage.schema import outside_events

NAMES = ("username", "login", "user_name", "name")
MINUTES = ("minutes", "watch_minutes", "watchtime", "watch_time")
REFUSED_SHOWN = 20

_MINUTES_OF = "SELECT viewer_id, watch_minutes FROM engagement WHERE viewer_id IN (SELECT value FROM json_each(?))"
_SET = "UPDATE engagement SET watch_minutes = ? WHERE viewer_id = ?"


@dataclass(frozen=True, slots=True)
class WatchRow:
    """`line`: of the file, or the row's number. `platform` "" = not said."""

    line: int
    name: str
    minutes: int
    platform: str = ""
    user_id: str | None = None


@dataclass(frozen=True, slots=True)
class WatchList:
    """A file as read: its rows, the sum of minutes, and why rows cannot be used (a sentence each)."""

    rows: tuple[WatchRow, ...]
    refused: tuple[str, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class WatchImported:
    """`viewers` whose minutes grew, by how many `minutes` together; `unchanged`: who had as many already."""

    viewers: int
    minutes: int
    unchanged: int


class WatchImportService:
    """Files of minutes."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def store(self, listed: WatchList, *, totals: bool = True, actor: str) -> WatchImported:
        """All rows or none. `totals`: the file tells how much each viewer has watched in all, and whoever has less is
        raised to that; else the minutes are added, and the same file is taken only once.

        Raises RaffleError: FILE_UNREADABLE where a row cannot be used, ALREADY_CARRIED_OUT for a file taken before.
        """
        if listed.refused:
            left = len(listed.refused) - 1
            more = f" (and {left} more)" if left else ""
            raise RaffleError(Code.FILE_UNREADABLE, f"Nothing was imported. {listed.refused[0]}{more}")

        def work(transaction: Transaction) -> WatchImported:
            if not totals:
                _take_once(transaction, listed)
            return _store(transaction, listed.rows, totals=totals)

        return self._core.write(work, actor=actor)


def read_watch_minutes(content: bytes) -> WatchList:
    """A CSV with a header row, or a JSON array of objects, with a name (username, login, user_name or name), minutes
    (minutes, watch_minutes, watchtime or watch_time, whole numbers) and, if known, platform and user_id.

    Raises RaffleError(FILE_UNREADABLE) where the file as a whole cannot be used.
    """
    text = decoded(content)
    rows: list[WatchRow] = []
    refused: list[str] = []
    first: dict[tuple[str, str], int] = {}
    for line, given in _json_rows(text) if text.lstrip().startswith(("[", "{")) else _csv_rows(text):
        try:
            row = _row(line, given)
            known = first.setdefault((row.platform, row.user_id or "\n" + name_key(row.name)), line)
            if known != line:
                raise RaffleError(Code.VALUE_INVALID, f"{shown(row.name)} stands in line {known} too.")
            rows.append(row)
        except RaffleError as error:
            refused.append(f"Line {line}: {error.message}")
    if not rows and not refused:
        raise RaffleError(Code.FILE_UNREADABLE, "There are no rows in the file.")
    return WatchList(tuple(rows), tuple(refused), hashlib.sha256(content).hexdigest())


def _csv_rows(text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    header = text.lstrip().splitlines()[0]
    delimiter = max(",;\t", key=header.count)
    table = csv.reader(io.StringIO(text.lstrip(), newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [cell.strip().casefold() for cell in next(table)]
        if not set(columns) & set(NAMES) or not set(columns) & set(MINUTES):
            raise RaffleError(
                Code.FILE_UNREADABLE, "The first row must name the columns; username and minutes are needed."
            )
        for cells in table:
            if cells:
                yield table.line_num, dict(zip(columns, cells, strict=False))
    except csv.Error as error:
        raise RaffleError(Code.FILE_UNREADABLE, f"The file cannot be read as CSV: {error}.") from None


def _json_rows(text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    try:
        document = json.loads(text, parse_float=str)
    except (ValueError, RecursionError):
        raise RaffleError(Code.FILE_UNREADABLE, "The file is no whole JSON document.") from None
    if isinstance(document, dict):
        lists = [value for value in document.values() if isinstance(value, list)]
        document = lists[0] if len(lists) == 1 else None
    if not isinstance(document, list):
        raise RaffleError(Code.FILE_UNREADABLE, "The file holds no list of viewers.")
    for number, one in enumerate(document, 1):
        yield number, one if isinstance(one, dict) else {}


def _row(line: int, given: Mapping[str, Any]) -> WatchRow:
    name = next((given[key] for key in NAMES if given.get(key) not in (None, "")), None)
    if not isinstance(name, str):
        raise RaffleError(Code.NAME_INVALID, "There is no name in it.")
    minutes = _whole(next((given[key] for key in MINUTES if given.get(key) not in (None, "")), None))
    if minutes is None:
        raise RaffleError(Code.VALUE_INVALID, f"The minutes of {shown(name)} must be a whole number of 0 or more.")
    platform, user_id = given.get("platform") or "", given.get("user_id")
    if not isinstance(platform, str) or isinstance(user_id, bool) or not isinstance(user_id, (str, int, type(None))):
        raise RaffleError(Code.VALUE_INVALID, f"Platform and user_id of {shown(name)} must be texts.")
    asked = Person(platform.strip() or PLATFORM_ORDER[0], name, str(user_id or "") or None)
    checked = checked_person(asked)
    return WatchRow(line, checked.name, minutes, checked.platform if platform.strip() else "", checked.external_id)


def _whole(given: object) -> int | None:
    if isinstance(given, str):
        text = given.strip()
        given = int(text) if text.isascii() and text.isdecimal() and len(text) <= 12 else None
    if isinstance(given, bool) or not isinstance(given, int) or not 0 <= given <= MOST_MINUTES:
        return None
    return given


def _take_once(transaction: Transaction, listed: WatchList) -> None:
    known = (outside_events.c.source == IMPORT) & (outside_events.c.event_id == listed.digest)
    if transaction.connection.execute(outside_events.select().where(known)).first() is not None:
        raise RaffleError(Code.ALREADY_CARRIED_OUT, "This very file was imported before; its minutes are counted.")
    store_event(transaction, IMPORT, listed.digest, "watch_import", None, {"rows": len(listed.rows)})


def _store(transaction: Transaction, rows: Sequence[WatchRow], *, totals: bool) -> WatchImported:
    connection = transaction.connection
    usual = _usual_platform(connection)
    told: dict[int, int] = {}
    for row in rows:
        viewer_id = people.resolve_viewer(transaction, Person(row.platform or usual, row.name, row.user_id))
        # Two accounts of one viewer have both watched.
        told[viewer_id] = told.get(viewer_id, 0) + row.minutes
    known: dict[int, int] = dict(
        tuple(row) for row in connection.exec_driver_sql(_MINUTES_OF, (json.dumps(list(told)),))
    )
    grown = {
        viewer_id: rise
        for viewer_id, minutes in told.items()
        if (rise := max(0, minutes - known[viewer_id]) if totals else minutes) > 0
    }
    if grown:
        connection.exec_driver_sql(_SET, [(known[one] + rise, one) for one, rise in grown.items()])
        pass_over(transaction, grown, (IMPORT,))
        transaction.publish(EntriesChanged(None))
    imported = WatchImported(len(grown), sum(grown.values()), len(told) - len(grown))
    after = {"viewers": imported.viewers, "minutes": imported.minutes, "totals": totals}
    transaction.audit("watch.import", "watch time", after=after)
    return imported


def _usual_platform(connection: Connection) -> str:
    """Whose names a file has that does not say: of the platform whose watch time a book pays for."""
    for _, book in active_periods(connection):
        if book.settings.origin(Source.WATCHTIME) == IMPORT:
            for platform in PLATFORM_ORDER:
                if book.settings.rates.of(platform, Source.WATCHTIME):
                    return platform
    return PLATFORM_ORDER[0]


def with_platform(listed: WatchList, platform: str) -> WatchList:
    """The same, with the rows that do not say on this platform. Raises RaffleError(VALUE_INVALID)."""
    checked_person(Person(platform, "x"))
    rows = tuple(row if row.platform else replace(row, platform=platform.casefold()) for row in listed.rows)
    return replace(listed, rows=rows)
