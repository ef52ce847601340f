"""An affiliate's list of wagers: exact amounts, one per user of the campaign."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.domain.fixed_point import format_micro
from raffle_desktop.domain.names import checked_name, name_key, shown, visible
from raffle_desktop.feeds.json_list import Number, malformed, rows_of
from raffle_desktop.feeds.rows import WagerRow
from raffle_desktop.services.core import quiet_collector

WHAT = "wagers"
WHOLE_DIGITS_MAX = 12
_DECIMALS_MAX = 40
# A number as JSON writes it; texts are asked for the same form, so that "1,000" and "12 USD" are refused.
_AMOUNT = re.compile(r"([0-9]{1,40})(?:\.([0-9]{1,60}))?(?:[eE]([+-]?[0-9]{1,3}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class WagerList:
    """The users of the campaign, in the list's order. `others`: rows of other campaigns. `passed_over`: names of users
    who are left out because no viewer can be called so, made fit to be shown.
    """

    rows: tuple[WagerRow, ...]
    others: int
    passed_over: tuple[str, ...]


def read_wagers(body: bytes, campaign: str) -> WagerList:
    """Raises NotUnderstood: a row that cannot be read spoils the whole list. If it were left out of the first one, all
    that its user has ever wagered would be paid later.
    """
    # Many small rows, in a thread beside the window's.
    with quiet_collector():
        return _read(body, campaign)


def _read(body: bytes, campaign: str) -> WagerList:
    wanted = _campaign_key(campaign)
    rows: dict[str, WagerRow] = {}
    passed_over: list[str] = []
    others = 0
    for number, one in enumerate(rows_of(body, WHAT), 1):
        row = _row(one, number)
        if _campaign_key(row.campaign) != wanted:
            others += 1
            continue
        try:
            name = checked_name(row.username)
        except RaffleError:
            # Any user of the affiliate can choose such a name, so it must not keep the others from theirs.
            passed_over.append(visible(row.username))
            continue
        taken = WagerRow(name, campaign, row.amount)
        before = rows.setdefault(name_key(name), taken)
        if before.amount != row.amount:
            amounts = f"{format_micro(before.amount)} and {format_micro(row.amount)}"
            raise malformed(WHAT, f"{shown(name)} stands in it twice, with {amounts}")
    return WagerList(tuple(rows.values()), others, tuple(passed_over))


def parse_amount(value: object) -> int | None:
    """Millionths of the currency, rounded down, of a number or a text like one; exact, with any number of decimals.
    None for what is no amount: negative, over 12 whole digits, "1,000", NaN.
    """
    match = _AMOUNT.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return None
    whole, decimals, exponent = match[1], match[2] or "", int(match[3] or 0)
    if abs(exponent) > _DECIMALS_MAX:
        return None
    digits, shift = int(whole + decimals), exponent - len(decimals) + 6
    micro = digits * 10**shift if shift >= 0 else digits // 10**-shift
    return micro if micro < 10 ** (WHOLE_DIGITS_MAX + 6) else None


def _row(given: Any, number: int) -> WagerRow:
    if not isinstance(given, dict):
        raise malformed(WHAT, f"row {number} is no object")
    name, campaign = given.get("username"), given.get("campaignCode")
    if not isinstance(name, str) or isinstance(name, Number) or not name.strip():
        raise malformed(WHAT, f"row {number} has no username")
    if "campaignCode" not in given or not (campaign is None or isinstance(campaign, str)):
        raise malformed(WHAT, f"row {number} ({visible(name)}) has no campaignCode")
    amount = parse_amount(given.get("wagerAmount"))
    if amount is None:
        raise malformed(WHAT, f"the wagerAmount of row {number} ({visible(name)}) is no amount")
    return WagerRow(name, campaign or "", amount)


def _campaign_key(code: str) -> str:
    return name_key(code.strip())
