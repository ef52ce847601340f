"""What is typed in for a draw in steps, looked at before it is stored."""

from __future__ import annotations

from collections.abc import Sequence

from raffle_desktop.domain import names
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import checked_name
from raffle_desktop.domain.streamdraw.texts import Level

WITNESSES_MAX = 5
SALT_MAX = 500


def is_signature(text: str) -> bool:
    """Whether it is written as a signature of the beacon is: 96 hex digits."""
    return len(text) == 96 and all(digit in "0123456789abcdef" for digit in text)


def checked_witnesses(given: Sequence[str], level: Level) -> list[str]:
    """The witnesses' names.

    Raises RaffleError: NAME_INVALID, VALUE_INVALID at other levels, for too many, and for one named twice.
    """
    if given and level is not Level.COMMITTED:
        raise RaffleError(Code.VALUE_INVALID, "Only a draw at the committed level has witnesses.")
    if len(given) > WITNESSES_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"A draw may have {WITNESSES_MAX} witnesses at the most.")
    found = [checked_name(name) for name in given]
    if any(len(name) > 60 or " " in name for name in found):
        raise RaffleError(Code.NAME_INVALID, "A witness is named by the account's name, without blanks.")
    if len({names.name_key(name) for name in found}) != len(found):
        raise RaffleError(Code.VALUE_INVALID, "A witness is named twice.")
    return found


def witness_rule(named: Sequence[str]) -> str:
    """What the terms say of them."""
    if not named:
        return ""
    return f"Witness{'es' if len(named) > 1 else ''}: {', '.join(named)}."


def checked_line(given: str, what: str) -> str:
    """What the operator says, on one line. Raises RaffleError(VALUE_INVALID) over 200 characters."""
    line = " ".join(given.split())
    if not line.isprintable():
        line = names.visible(line, len(line))
    if len(line) > 200:
        raise RaffleError(Code.VALUE_INVALID, f"{what} may have 200 characters at the most.")
    return line


def check_salt(text: str) -> None:
    """Raises RaffleError(VALUE_INVALID) for a line of a witness that cannot be hashed alike everywhere."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise RaffleError(Code.VALUE_INVALID, "A witness's line cannot hold half a character.") from None
    if not text or len(text) > SALT_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"A witness's line has 1 to {SALT_MAX} characters.")
