"""Instant wins: exact probabilities, what a secret number decides by them, and which day a moment belongs to.

A probability is a whole number of billionths. One secret gives one ticket, a whole number below `Odds.of` of which each
is exactly equally likely; each prize has a range of tickets, and what is in no range wins nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import checked_name, shown, visible
from raffle_desktop.domain.streamdraw.selection import draw_ticket, hashed_tickets

WHOLE = 10**9
"""The probability 1."""
DECIMALS = 9
QUOTA_MAX = 10**12
CODE_MAX = 50
TITLE_MAX = 100
PHONE_DIGITS = range(5, 16)
"""How many digits a telephone number has; 15 is the most that there are anywhere."""

WON = "Congratulations! You have won a {title}!"
ALREADY_TRIED = "You have already participated. Please come back tomorrow!"
NO_LUCK = "No luck this time. Please come back tomorrow!"
REDEEMED = "You have successfully redeemed your prize."

_PROBABILITY = re.compile(r"(?P<whole>[01])(?:\.(?P<decimals>[0-9]{1,9})0*)?|\.(?P<bare>[0-9]{1,9})0*", re.ASCII)
_CODE = re.compile(r"[A-Z0-9][A-Z0-9_\-]*", re.ASCII)
_PHONE = re.compile(r"\+?[0-9 ()./\-]+", re.ASCII)
_HIDDEN = "•" * 5


def parse_probability(given: object) -> int:
    """A probability from 0 to 1 with at most 9 decimals, as billionths: "0.25", 0.25 or Decimal("0.25") = 250 000 000.

    A float counts as its shortest decimal text. Raises RaffleError: VALUE_INVALID, PROBABILITIES_TOO_HIGH over 1.
    """
    text = _decimal_text(given)
    match = _PROBABILITY.fullmatch(text)
    if match is None:
        if re.fullmatch(r"[0-9]{1,30}(\.[0-9]{1,30})?", text) and Decimal(text) > 1:
            raise RaffleError(Code.PROBABILITIES_TOO_HIGH, "A probability may be 1 at the most.")
        raise RaffleError(
            Code.VALUE_INVALID,
            f"A probability must be a number from 0 to 1 with at most {DECIMALS} decimals, like 0.05.",
        )
    parts = int(match["whole"] or 0) * WHOLE + int((match["decimals"] or match["bare"] or "").ljust(DECIMALS, "0"))
    if parts > WHOLE:
        raise RaffleError(Code.PROBABILITIES_TOO_HIGH, "A probability may be 1 at the most.")
    return parts


def _decimal_text(given: object) -> str:
    if isinstance(given, float):
        given = Decimal(repr(given))
    if isinstance(given, Decimal):
        # Written out, it is as long as its exponent says.
        return format(given, "f") if given.is_finite() and -400 < given.adjusted() < 30 else ""
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given) if abs(given) < 10**13 else "10"
    return given.strip() if isinstance(given, str) else ""


def format_probability(parts: int) -> str:
    """Shortest exact decimal text: 250 000 000 -> "0.25"."""
    whole, decimals = divmod(parts, WHOLE)
    return f"{whole}.{decimals:09d}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Chance:
    """A prize that runs now. `left` False: a quota of it is used up."""

    prize_id: int
    probability: int
    left: bool = True


@dataclass(frozen=True, slots=True)
class Odds:
    """What a ticket below `of` wins: `shares` are (prize's id, its first ticket, the first behind its last one)."""

    of: int
    shares: tuple[tuple[int, int, int], ...]

    def prize_at(self, ticket: int) -> int | None:
        """The prize's id, None = no prize."""
        return next((prize_id for prize_id, first, end in self.shares if first <= ticket < end), None)

    def chances(self) -> dict[int, Fraction]:
        """Each prize's exact chance; what is missing to 1 is no prize."""
        return {prize_id: Fraction(end - first, self.of) for prize_id, first, end in self.shares}


def odds(chances: Sequence[Chance], *, reshare: bool) -> Odds:
    """The odds of one try. The tickets of a prize that is used up win nothing; with `reshare` the others get them, in
    proportion to their probabilities, so that the chance of winning anything stays as it was.

    `of` never exceeds 10^18. Raises RaffleError(PROBABILITIES_TOO_HIGH) for more than 1 together.
    """
    together = check_sum(one.probability for one in chances)
    left = sum(one.probability for one in chances if one.left)
    is_shared = reshare and 0 < left < together
    end, shares = 0, []
    for one in chances:
        if is_shared and not one.left:
            continue
        first, end = end, end + one.probability * (together if is_shared else 1)
        if one.left:
            shares.append((one.prize_id, first, end))
    return Odds(WHOLE * left if is_shared else WHOLE, tuple(shares))


def check_sum(probabilities: Iterable[int]) -> int:
    """Their sum, in billionths. Raises RaffleError(PROBABILITIES_TOO_HIGH) where it is over 1."""
    together = sum(probabilities)
    if together > WHOLE:
        raise RaffleError(
            Code.PROBABILITIES_TOO_HIGH,
            f"The probabilities of all prizes together would be {format_probability(together)}; 1 is the most.",
        )
    return together


def ticket_of(secret: str, of: int) -> int:
    """The ticket that a secret of 64 hex digits decides: each of 0 to `of` - 1 is exactly equally likely."""
    return draw_ticket(hashed_tickets(secret), 1, of)[1]


def local_day(micros: int, zone: tzinfo | None) -> str:
    """The date of a moment (UTC microseconds) by the clocks of a zone; None = of this computer. "2026-11-21"."""
    return from_micros(micros).astimezone(zone).date().isoformat()


def zone_named(name: str) -> ZoneInfo:
    """A time zone by its name in the tz database ("Europe/Berlin"). Raises RaffleError(VALUE_INVALID)."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        raise RaffleError(
            Code.VALUE_INVALID, f"{shown(name)} is no time zone; give one like Europe/Berlin or America/New_York."
        ) from None


def checked_code(given: str) -> str:
    """A prize's code in capitals. Raises RaffleError(NAME_INVALID) unless it is letters, digits, "_" and "-"."""
    code = given.strip().upper()
    if len(code) > CODE_MAX or not _CODE.fullmatch(code):
        raise RaffleError(
            Code.NAME_INVALID,
            f"A prize's code consists of 1 to {CODE_MAX} letters A to Z, digits, “_” and “-”, like FIVE_DOLLAR.",
        )
    return code


def checked_title(given: str) -> str:
    """What a prize or a lucky draw is called. Raises RaffleError(NAME_INVALID)."""
    title = checked_name(given)
    if len(title) > TITLE_MAX:
        raise RaffleError(Code.NAME_INVALID, f"A name may have {TITLE_MAX} characters at the most here.")
    return title


def checked_quota(given: int | None, what: str) -> int | None:
    """None = no limit. Raises RaffleError(VALUE_INVALID)."""
    if given is not None and (type(given) is not int or not 0 <= given <= QUOTA_MAX):
        raise RaffleError(Code.VALUE_INVALID, f"The {what} must be a whole number of 0 or more, or empty for no limit.")
    return given


def won_message(title: str) -> str:
    return WON.format(title=visible(title, TITLE_MAX))


def checked_phone(given: str) -> str:
    """A telephone number, trimmed. Raises RaffleError(VALUE_INVALID) where it plainly is none; the sentence does not
    hold it.
    """
    phone = " ".join(given.split())
    digits = sum(character.isdigit() for character in phone)
    if len(phone) > 40 or not _PHONE.fullmatch(phone) or digits not in PHONE_DIGITS:
        raise RaffleError(
            Code.VALUE_INVALID,
            f"The telephone number must have {PHONE_DIGITS.start} to {PHONE_DIGITS.stop - 1} digits; only spaces and"
            " the signs + - ( ) . / may stand between them.",
        )
    return phone


def masked_phone(phone: str) -> str:
    """Only its last two digits."""
    digits = [character for character in phone if character.isdigit()]
    return _HIDDEN + "".join(digits[-2:])


def masked_email(email: str) -> str:
    """Only its first character and where it is of."""
    name, _, host = email.rpartition("@")
    return f"{name[:1]}{_HIDDEN}@{host}"
