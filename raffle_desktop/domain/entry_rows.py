"""Lists of entries as CSV or JSON files, read strictly, with a plain reason for each row that is refused."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from raffle_desktop.domain import names
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.fixed_point import parse_micro
from raffle_desktop.domain.weights import MAX_TOTAL_WEIGHT

PLATFORMS = ("twitch", "kick", "discord", "affiliate", "manual")
COLUMNS = (
    "username",
    "platform",
    "user_id",
    "link",
    "notes",
    "email",
    "sub_months",
    "is_subscriber",
    "resub_count",
    "cheer_bits",
    "donations_cents",
    "gifted_subs",
    "carry_over",
    "weight",
)
_TEXTS = {"username", "user_id", "link", "notes", "email"}
COUNTERS = ("sub_months", "resub_count", "cheer_bits", "donations_cents", "gifted_subs")
FILE_MAX_BYTES = 512 * 1024 * 1024
COUNT_MAX = 10**12
WATCH_ROWS = 500
"""Rows between two looks at whether somebody wants the reading ended."""
_BLANKS = re.compile(r"[ \t\n\r]*")
_YES = {"1", "true", "yes", "y"}
_NO = {"0", "false", "no", "n"}


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One accepted row. None = the cell was empty or the column absent: what is known of the viewer stays.

    `carry_over` and `weight` are micro-weights; `donations_cents` minor units of the desk's currency.
    """

    line: int
    username: str
    platform: str = "manual"
    user_id: str | None = None
    link: str | None = None
    notes: str | None = None
    email: str | None = None
    is_subscriber: bool | None = None
    sub_months: int | None = None
    resub_count: int | None = None
    cheer_bits: int | None = None
    donations_cents: int | None = None
    gifted_subs: int | None = None
    carry_over: int | None = None
    weight: int | None = None

    @property
    def person(self) -> tuple[str, str]:
        """Who this row is about: platform and account id, or platform and compared name."""
        return self.platform, self.user_id if self.user_id is not None else "\n" + names.name_key(self.username)

    @property
    def has_engagement(self) -> bool:
        return any(
            value is not None
            for value in (
                self.is_subscriber,
                self.sub_months,
                self.resub_count,
                self.cheer_bits,
                self.donations_cents,
                self.gifted_subs,
                self.carry_over,
            )
        )


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """One refused row: its line in the file, the name as far as it can be shown, and why."""

    line: int
    username: str
    code: Code
    message: str


@dataclass(frozen=True, slots=True)
class EntryList:
    """A list as read: the rows that can be used, the rows that cannot, and columns nobody knows."""

    rows: tuple[EntryRow, ...]
    refused: tuple[RefusedRow, ...]
    unknown_columns: tuple[str, ...] = ()


def decoded(content: bytes) -> str:
    """The text of a list file. Raises RaffleError(FILE_UNREADABLE) unless it is UTF-8 (a BOM is fine)."""
    if len(content) > FILE_MAX_BYTES:
        raise RaffleError(Code.FILE_UNREADABLE, "The file is larger than 512 MB.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RaffleError(
            Code.FILE_UNREADABLE, "The file is not UTF-8 text; save it as “CSV UTF-8” and try again."
        ) from None
    if "\0" in text:
        raise RaffleError(Code.FILE_UNREADABLE, "The file is not a text file (it has zero bytes in it).")
    if not text.strip():
        raise RaffleError(Code.FILE_UNREADABLE, "The file is empty.")
    return text


def read_entries(content: bytes, watch: Callable[[int, int], object] = lambda _done, _total: None) -> EntryList:
    """Read a list of entries: a CSV with a header row (`username` required; comma, semicolon or tab), or a JSON array
    of objects with the same names.

    `watch(done, total)` is called now and then, with lines of the file (total 0 = not known yet); what it raises ends
    the reading. Raises RaffleError(FILE_UNREADABLE) where the file as a whole cannot be used; bad rows,
    and second rows about the same person, are in `refused`.
    """
    text = decoded(content)
    total = 1 + text.count("\n")
    watch(0, 0)
    table = _json_table(text, watch) if text.lstrip().startswith("[") else _csv_table(text)
    total = table.count or total
    collected = _Collected()
    for number, (line, cells) in enumerate(table.rows):
        if number % WATCH_ROWS == 0:
            watch(min(line, total), total)
        try:
            if len(cells) > table.width:
                raise RaffleError(Code.VALUE_INVALID, f"The row has {len(cells)} cells, the header {table.width}.")
            collected.add(_read_row(line, cells, table.positions))
        except RaffleError as error:
            at = table.positions["username"]
            collected.refuse(line, cells[at] if at < len(cells) else "", error)
    if not collected.rows and not collected.refused:
        raise RaffleError(Code.FILE_UNREADABLE, "The file has a header but no entries.")
    return EntryList(tuple(collected.rows), tuple(collected.refused), table.unknown)


def read_plain_list(content: bytes) -> EntryList:
    """Read a list to draw from: a CSV with a `username` column, a JSON array as for entries, or one name a line (each
    of weight 1).
    """
    text = decoded(content)
    first = text.lstrip().split("\n", 1)[0]
    header = [cell.strip().strip('"').casefold() for cell in first.replace(";", ",").replace("\t", ",").split(",")]
    if "username" in header or first.startswith("["):
        return read_entries(content)
    if text.lstrip().startswith("{"):
        raise RaffleError(Code.FILE_UNREADABLE, "The file is a JSON object; a list of entries is a JSON array.")
    if any(mark in text for mark in ",;\t"):
        # Whole lines as names would make people of the header and the weights.
        raise RaffleError(
            Code.FILE_UNREADABLE, "The file has several columns, but no “username” in its first row; nothing was drawn."
        )
    collected = _Collected()
    for line, raw in enumerate(text.split("\n"), start=1):
        if raw.strip():
            try:
                collected.add(EntryRow(line, names.checked_name(names.restored_cell(raw.strip()))))
            except RaffleError as error:
                collected.refuse(line, raw, error)
    return EntryList(tuple(collected.rows), tuple(collected.refused))


class _Collected:
    """Rows as they are read; the second one about the same person is refused."""

    def __init__(self) -> None:
        self.rows: list[EntryRow] = []
        self.refused: list[RefusedRow] = []
        self._first_lines: dict[tuple[str, str], int] = {}

    def add(self, row: EntryRow) -> None:
        """Raises RaffleError(ALREADY_SUBMITTED_THIS_SESSION)."""
        first = self._first_lines.setdefault(row.person, row.line)
        if first != row.line:
            raise RaffleError(
                Code.ALREADY_SUBMITTED_THIS_SESSION, f"{names.shown(row.username)} is already on line {first}."
            )
        self.rows.append(row)

    def refuse(self, line: int, name: str, error: RaffleError) -> None:
        self.refused.append(RefusedRow(line, names.visible(name), error.code, error.message))


@dataclass(frozen=True, slots=True)
class _Table:
    """A file's rows as cells: where each column stands, how many cells a row may have, and (line, cells)."""

    positions: dict[str, int]
    unknown: tuple[str, ...]
    width: int
    rows: Iterator[tuple[int, list[str]]]
    count: int = 0
    """How many rows there are, where that is known before."""


def _csv_table(text: str) -> _Table:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    positions, unknown, width = _header(_cells(reader))

    def rows() -> Iterator[tuple[int, list[str]]]:
        start = reader.line_num + 1
        while (cells := _cells(reader)) is not None:
            line, start = start, reader.line_num + 1
            if any(cell and not cell.isspace() for cell in cells):
                yield line, cells

    return _Table(positions, unknown, width, rows())


def _json_table(text: str, watch: Callable[[int, int], object]) -> _Table:
    """Entries of a JSON array; their number in it stands for the line. Numbers are read by their text, exactly."""
    try:
        listed = _json_items(text, watch)
    except (ValueError, RecursionError):
        raise RaffleError(Code.FILE_UNREADABLE, "The file begins like a JSON list, but is not valid JSON.") from None
    unknown: dict[str, None] = {}
    for number, item in enumerate(listed, start=1):
        if not isinstance(item, dict) or any(isinstance(value, dict | list) for value in item.values()):
            raise RaffleError(Code.FILE_UNREADABLE, f"Entry {number} of the JSON list is not a flat object.")
        unknown.update(dict.fromkeys(name for name in item if name not in COLUMNS))
    rows = ((number, [_json_cell(name, item) for name in COLUMNS]) for number, item in enumerate(listed, start=1))
    return _Table({name: index for index, name in enumerate(COLUMNS)}, tuple(unknown), len(COLUMNS), rows, len(listed))


def _json_items(text: str, watch: Callable[[int, int], object]) -> list[Any]:
    """The items of a JSON array, read one by one: in one call the parser would keep every other thread waiting until
    the whole file is done. Raises ValueError, RecursionError.
    """
    read = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str).raw_decode
    items: list[Any] = []
    place = _after_blanks(text, _after_blanks(text, 0) + 1)
    if text[place : place + 1] != "]":
        while True:
            item, place = read(text, place)
            items.append(item)
            if len(items) % WATCH_ROWS == 0:
                watch(0, 0)
            place = _after_blanks(text, place)
            if text[place : place + 1] == "]":
                break
            if text[place : place + 1] != ",":
                raise ValueError("neither the next item nor the end")
            place = _after_blanks(text, place + 1)
    if _after_blanks(text, place + 1) != len(text):
        raise ValueError("something stands after the list")
    return items


def _after_blanks(text: str, place: int) -> int:
    match = _BLANKS.match(text, place)
    return place if match is None else match.end()


def _json_cell(column: str, item: dict[str, object]) -> str:
    value = item.get(column)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    # Texts stand in JSON as they are; as cells they are read like those of a CSV.
    return names.neutralised_cell(str(value)) if column in _TEXTS else str(value)


def _cells(reader: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error as error:
        line = getattr(reader, "line_num", 0)
        raise RaffleError(Code.FILE_UNREADABLE, f"The file is not a valid CSV at line {line}: {error}.") from None


def _delimiter(text: str) -> str:
    first = text.lstrip("\r\n").split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _header(cells: list[str] | None) -> tuple[dict[str, int], tuple[str, ...], int]:
    positions: dict[str, int] = {}
    unknown: list[str] = []
    for index, cell in enumerate(cells or []):
        column = cell.strip().casefold()
        if column not in COLUMNS:
            if column:
                unknown.append(cell.strip())
        elif column in positions:
            raise RaffleError(Code.FILE_UNREADABLE, f"The column “{column}” is there twice.")
        else:
            positions[column] = index
    if "username" not in positions:
        raise RaffleError(Code.FILE_UNREADABLE, "The column “username” is missing from the first row.")
    return positions, tuple(unknown), len(cells or [])


def _read_row(line: int, cells: list[str], positions: dict[str, int]) -> EntryRow:
    def cell(column: str) -> str:
        index = positions.get(column)
        return "" if index is None or index >= len(cells) else cells[index].strip()

    username = names.checked_name(names.restored_cell(cell("username")))
    platform = cell("platform").casefold() or "manual"
    if platform not in PLATFORMS:
        raise RaffleError(
            Code.VALUE_INVALID, f"{names.shown(platform)} is not a platform; use one of {', '.join(PLATFORMS)}."
        )
    counts = {column: _count(column, cell(column)) for column in COUNTERS if cell(column)}
    weights = {column: _micro(column, cell(column)) for column in ("carry_over", "weight") if cell(column)}
    return EntryRow(
        line=line,
        username=username,
        platform=platform,
        user_id=checked_user_id(names.restored_cell(cell("user_id"))),
        link=names.checked_link(names.restored_cell(cell("link"))) if cell("link") else None,
        notes=names.checked_notes(names.restored_cell(cell("notes"))) if cell("notes") else None,
        email=names.checked_email(names.restored_cell(cell("email"))) if cell("email") else None,
        is_subscriber=_subscriber(cell("is_subscriber"), counts.get("sub_months")),
        **counts,
        **weights,
    )


def checked_user_id(given: str) -> str | None:
    """An account id, None when empty. Raises RaffleError(VALUE_INVALID) unless it is short printable ASCII."""
    if not given:
        return None
    if len(given) > 100 or not given.isascii() or not given.isprintable() or " " in given:
        raise RaffleError(Code.VALUE_INVALID, "user_id must be at most 100 plain characters without spaces.")
    return given


def _count(column: str, text: str) -> int:
    whole, _, decimals = text.partition(".")
    if not (whole.isascii() and whole.isdigit() and len(whole) <= 13 and decimals.strip("0") == ""):
        raise RaffleError(
            Code.VALUE_INVALID, f"{column} must be a whole number of 0 or more, not {names.shown(text, 20)}."
        )
    count = int(whole)
    if count > COUNT_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"{column} is too large ({names.shown(text, 20)}).")
    return count


def _micro(column: str, text: str) -> int:
    try:
        micro = parse_micro(text)
    except ValueError:
        raise RaffleError(
            Code.VALUE_INVALID,
            f"{column} must be a number of 0 or more with at most 6 decimals, not {names.shown(text, 20)}.",
        ) from None
    if micro > MAX_TOTAL_WEIGHT:
        raise RaffleError(Code.WEIGHTS_TOO_LARGE)
    return micro


def _subscriber(text: str, sub_months: int | None) -> bool | None:
    """Months without a word on the subscription mean a subscriber: that is how exported lists are made."""
    word = text.casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    if word:
        raise RaffleError(Code.VALUE_INVALID, f"is_subscriber must be yes or no, not {names.shown(text, 20)}.")
    return True if sub_months else None
