"""What stands behind a command in chat: names, numbers and reasons, as people type them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raffle_desktop.domain.chat_texts import clean

TOKENS_MOST = 120
NAME_WORDS_MOST = 8
"""A name has so many words at the most, unless it is in quotation marks."""
DIGITS_MOST = 18
"""A number with more of them is above every bound that there is."""

_CLOSING = {
    '"': '"',
    "\u201c": "\u201d\u201c",
    "\u201e": "\u201c\u201d",
    "\u201d": "\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u300c": "\u300d",
}
"""What ends a name that begins with such a mark. No apostrophes: names have them."""
_FULL_WIDTH = {ord("\uff10") + digit: str(digit) for digit in range(10)}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or what stood in quotation marks; cleaned. `is_named`: an @ stood before it."""

    text: str
    is_quoted: bool = False
    is_named: bool = False


def tokens(text: str) -> list[Token]:
    """The words of a line, what is in quotation marks as one; nothing for what cannot be seen. At most 120."""
    found: list[Token] = []
    rest = text.strip()
    while rest and len(found) < TOKENS_MOST:
        is_named = rest.startswith(("@", "\uff20"))
        bare = rest[1:] if is_named else rest
        closing = _CLOSING.get(bare[:1], "")
        ends = [at for sign in closing if (at := bare.find(sign, 1)) > 0]
        if ends:
            word, rest, is_quoted = bare[1 : min(ends)], bare[min(ends) + 1 :].lstrip(), True
            is_named_inside = word.startswith("@")
            word = word[1:] if is_named_inside else word
            is_named = is_named or is_named_inside
        else:
            word, _, rest = bare.partition(" ")
            rest, is_quoted = rest.lstrip(), False
        shown = clean(word)
        if shown:
            found.append(Token(shown, is_quoted, is_named))
    return found


def joined(words: Sequence[Token]) -> str:
    """Words as one text."""
    return " ".join(word.text for word in words)


def read_number(text: str) -> int | None:
    """A whole number from 1 on in plain or full-width digits, without a sign, a leading 0 or anything else; None for
    all else, also for numbers that are longer than any that makes sense.
    """
    digits = text.translate(_FULL_WIDTH)
    if not digits.isascii() or not digits.isdigit() or digits[0] == "0" or len(digits) > DIGITS_MOST:
        return None
    return int(digits)


def name_candidates(words: Sequence[Token]) -> list[int]:
    """Of a line "name number …", where the number may be: each place behind which a number stands. A name in quotation
    marks ends with them.
    """
    if not words:
        return []
    most = 1 if words[0].is_quoted else min(len(words) - 1, NAME_WORDS_MOST)
    return [place for place in range(1, most + 1) if place < len(words) and read_number(words[place].text) is not None]
