"""Lists of followers, subscribers and gifted subs, in every form that feeds give them."""

from __future__ import annotations

from typing import Any

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.names import name_key, shown, visible
from raffle_desktop.feeds.faults import NotUnderstood
from raffle_desktop.feeds.json_list import Number, malformed, rows_of, whole_number
from raffle_desktop.feeds.rows import EntriesList, FeedRow
from raffle_desktop.services.core import quiet_collector
from raffle_desktop.services.people import Person
from raffle_desktop.services.viewers import checked_person

TITLES: dict[EntriesList, str] = {
    "followers": "followers",
    "subscribers": "subscribers",
    "gift_subs": "gifted subs",
}
GIFTS_MAX = 1_000_000
# The name for machines before the one for people, which may be in another script.
_NAMES = ("login", "user_login", "username", "user_name")
_COUNTS = ("count", "total")


def read_entries_list(body: bytes, kind: EntriesList) -> list[FeedRow]:
    """Everybody on the list once, in its order. Raises NotUnderstood: a row that cannot be read spoils the whole list,
    because whoever it stands for would lose tickets.

    The same person more than once counts once; with differing numbers of gifts nothing tells which of them is true, so
    that spoils the list as well. Nobody with 0 gifts is on it.
    """
    # Hundreds of thousands of small rows, in a thread beside the window's.
    with quiet_collector():
        return _read(body, kind)


def _read(body: bytes, kind: EntriesList) -> list[FeedRow]:
    what = TITLES[kind]
    given = rows_of(body, what, total_is_of_rows=kind != "gift_subs")
    counted = kind == "gift_subs" and _are_counted(given)
    rows: dict[tuple[str, str], FeedRow] = {}
    ids_by_name: dict[str, set[str]] = {}
    for number, one in enumerate(given, 1):
        row = _row(one, number, what, counted=counted)
        key = name_key(row.name)
        # By id where there is one: two accounts may have had the same name one after the other.
        slot = ("id", row.user_id) if row.user_id is not None else ("name", key)
        before = rows.setdefault(slot, row)
        if before.count != row.count:
            raise _two_counts(row, before, what)
        if row.user_id is not None:
            ids_by_name.setdefault(key, set()).add(row.user_id)
    return [row for row in _without_shadows(rows, ids_by_name, what) if row.count]


def _without_shadows(
    rows: dict[tuple[str, str], FeedRow], ids_by_name: dict[str, set[str]], what: str
) -> list[FeedRow]:
    """Who is listed with an id is not listed again without one."""
    kept: list[FeedRow] = []
    for (by, key), row in rows.items():
        ids = ids_by_name.get(key) if by == "name" else None
        if ids is None:
            kept.append(row)
            continue
        other = next(rows["id", one] for one in sorted(ids))
        if other.count != row.count:
            raise _two_counts(row, other, what)
    return kept


def _two_counts(row: FeedRow, other: FeedRow, what: str) -> NotUnderstood:
    return malformed(what, f"{shown(row.name)} stands in it twice, with {other.count} and with {row.count}")


def _are_counted(rows: list[Any]) -> bool:
    """Whether the rows say how many gifts each stands for; a list of bare names stands for one each."""
    return any(isinstance(row, dict) and any(name in row for name in _COUNTS) for row in rows)


def _row(given: Any, number: int, what: str, *, counted: bool) -> FeedRow:
    name, user_id, count = given, "", 1
    if isinstance(given, dict):
        name = next((given[key] for key in _NAMES if given.get(key) not in (None, "")), None)
        user_id = _user_id(given.get("user_id"), number, what)
    if not isinstance(name, str) or isinstance(name, Number):
        raise malformed(what, f"row {number} has no name")
    if counted:
        found = _count(given)
        if found is None:
            raise malformed(what, f"row {number} ({visible(name)}) does not say how many")
        count = found
    try:
        person = checked_person(Person("twitch", name, user_id or None))
    except RaffleError as refusal:
        raise malformed(what, f"row {number}: {refusal.message.rstrip('.')}") from None
    return FeedRow(person.name, person.external_id, count)


def _user_id(value: object, number: int, what: str) -> str:
    if value is None:
        return ""
    if isinstance(value, Number):
        whole = whole_number(value)
        if whole is not None:
            return str(whole)
    elif isinstance(value, str):
        return value.strip()
    raise malformed(what, f"the user_id of row {number} is no id")


def _count(given: Any) -> int | None:
    found = [whole_number(given[key]) for key in _COUNTS if key in given] if isinstance(given, dict) else []
    if not found or found[0] is None or found[0] > GIFTS_MAX or len(set(found)) > 1:
        return None
    return found[0]
