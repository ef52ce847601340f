"""A feed's bytes become a list of rows, or are refused as a whole.

Strict where the json module is not: numbers stay the text they were sent as, NaN and doubled keys are refused, and so
is a list that says of itself that it is not whole.
"""

from __future__ import annotations

import json
import re
from typing import Any

from raffle_desktop.domain.names import shown
from raffle_desktop.feeds.faults import ASK_OWNER, NOTHING_CHANGED, NotUnderstood

ROWS_MAX = 500_000
NUMBER_MAX = 100
"""Characters of a number; the longest real ones have 18 decimals."""
# Beside a list, these say that there is more of it elsewhere.
_MORE = frozenset({"next", "next_page", "next_cursor", "nextcursor", "nextpage", "next_url", "cursor"})
_HAS_MORE = frozenset({"has_more", "hasmore", "has_next", "hasnext", "has_next_page", "hasnextpage", "truncated"})
_HOW_MANY = frozenset({"total", "count", "total_count", "totalcount"})
_FAILED = frozenset({"error", "errors"})
_WENT_WELL = frozenset({"success", "ok"})
_WHOLE = re.compile(r"([0-9]{1,18})(?:\.0{1,30})?", re.ASCII)


class Number(str):
    """A JSON number as the text it was sent as."""

    __slots__ = ()


def malformed(what: str, why: str) -> NotUnderstood:
    """The fault for an answer that is not the list of `what`."""
    return NotUnderstood(f"The answer for {what} was not understood: {why}. {NOTHING_CHANGED}", ASK_OWNER)


def partial(what: str, why: str) -> NotUnderstood:
    """The fault for an answer that is only a part of the list of `what`."""
    return NotUnderstood(
        f"The answer for {what} is not the whole list: {why}. {NOTHING_CHANGED}",
        "The feed has to give the whole list in one answer; ask whoever runs it.",
    )


def rows_of(body: bytes, what: str, *, total_is_of_rows: bool = True) -> list[Any]:
    """The rows of a JSON list, or of the one list within a JSON object. Numbers are `Number`s. Raises NotUnderstood.

    `total_is_of_rows`: a total beside the list counts its rows, and not something that the rows add up to.
    """
    document = _parsed(body, what)
    rows = document if isinstance(document, list) else _wrapped(document, what, total_is_of_rows=total_is_of_rows)
    if len(rows) > ROWS_MAX:
        raise malformed(what, f"it has {len(rows)} rows, and {ROWS_MAX} are the most")
    return rows


def whole_number(value: object) -> int | None:
    """A whole number that is not negative, however it was written (3, "3", 3.0); None for anything else."""
    match = _WHOLE.fullmatch(value) if isinstance(value, str) else None
    return None if match is None else int(match[1])


def _parsed(body: bytes, what: str) -> Any:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise malformed(what, "it is not text in UTF-8") from None
    if text.lstrip()[:1] == "<":
        raise malformed(what, "it is a web page, not a list")
    if not text.strip():
        raise malformed(what, "it is empty")
    try:
        return json.loads(
            text,
            parse_float=_number,
            parse_int=_number,
            parse_constant=_no_number,
            object_pairs_hook=_object,
        )
    except RecursionError:
        raise malformed(what, "it is nested too deeply") from None
    except json.JSONDecodeError as error:
        # The error itself holds the whole text.
        end = "it breaks off" if error.pos >= len(text.rstrip()) else f"it is not JSON from character {error.pos + 1}"
        raise malformed(what, end) from None
    except _OddityError as oddity:
        raise malformed(what, str(oddity)) from None


class _OddityError(ValueError):
    """Valid for the json module, but not for the desk."""


def _number(text: str) -> Number:
    if len(text) > NUMBER_MAX:
        raise _OddityError("there is a number in it of more digits than any count has")
    return Number(text)


def _no_number(text: str) -> Any:
    raise _OddityError(f"there is {text} in it, which is no number")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        names = [name for name, _ in pairs]
        doubled = next(name for name in names if names.count(name) > 1)
        raise _OddityError(f"{shown(doubled)} stands twice in one object")
    return row


def _wrapped(document: Any, what: str, *, total_is_of_rows: bool) -> list[Any]:
    if not isinstance(document, dict):
        raise malformed(what, "it is not a list")
    for name, value in document.items():
        key = name.casefold()
        if (key in _FAILED and value) or (key in _WENT_WELL and value is False):
            raise malformed(what, f"the feed reports an error ({shown(name)})")
    lists = [value for value in document.values() if isinstance(value, list)]
    if not lists:
        raise malformed(what, "there is no list in it")
    if len(lists) > 1:
        raise malformed(what, f"there are {len(lists)} lists in it, and which one counts is not to be seen")
    _check_whole(document, len(lists[0]) if total_is_of_rows else None, what)
    return lists[0]


def _check_whole(document: dict[str, Any], rows: int | None, what: str) -> None:
    """Raises NotUnderstood where what stands beside the list says that there is more."""
    beside = dict(document)
    for name in ("pagination", "paging", "meta", "page_info", "pageInfo", "links"):
        if isinstance(document.get(name), dict):
            beside.update(document[name])
    for name, value in beside.items():
        key = name.casefold()
        if (key in _MORE and value not in (None, "", False)) or (key in _HAS_MORE and value is True):
            raise partial(what, f"{shown(name)} says that there is more")
        if key in _HOW_MANY and rows is not None:
            total = whole_number(value)
            if total is not None and total != rows:
                raise partial(what, f"it has {rows} rows and says that there are {total}")
