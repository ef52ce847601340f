"""Names, links, notes and addresses as people type them: what is accepted, and how names are compared."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from raffle_desktop.domain.errors import Code, RaffleError

NAME_MAX = 500
NOTES_MAX = 500
LINK_MAX = 2000
EMAIL_MAX = 254

# One character a spreadsheet reads as the start of a formula, then something that is no plain handle.
_FORMULA = re.compile(r"=|[+\-@](?![\w.\-\u0080-\U0010ffff]+\Z)")
_JOINERS = "\u200c\u200d"
_JOINABLE = {"So", "Sk", "Mn", "Mc", "Lo"}
_FORBIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_BLACK_FLAG = "\U0001f3f4"


def name_key(name: str) -> str:
    """How names are compared: NFC and case-folded, so ANN and ann are one person."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def checked_name(given: str) -> str:
    """A name as entered, trimmed and in NFC, without a leading @.

    Raises RaffleError(NAME_INVALID) for an empty name, one over 500 characters, one that a spreadsheet would run, and
    one with control, direction-changing or invisible characters. Names in any script pass, and so do the joiners
    that emoji, Arabic and Indic scripts need.
    """
    name = unicodedata.normalize("NFC", given).strip()
    if not name or name == "@":
        raise RaffleError(Code.NAME_INVALID, "The name is empty.")
    if len(name) > NAME_MAX:
        raise RaffleError(Code.NAME_INVALID, f"The name is {len(name)} characters long; {NAME_MAX} is the most.")
    if _FORMULA.match(name) or _FORMULA.match(name.removeprefix("@")):
        raise RaffleError(Code.NAME_INVALID, f"The name {shown(name)} begins like a spreadsheet formula.")
    if name.isascii() and name.isprintable():
        return name.removeprefix("@")
    if not name.isprintable() or any(mark in name for mark in _JOINERS):
        _refuse_hidden_characters(name)
    name = name.removeprefix("@")
    if all(unicodedata.category(character) in {"Mn", "Me", "Zs", "Cf"} or character in "\u3164\u115f\u1160\uffa0\u2800"
           for character in name):  # fmt: skip
        raise RaffleError(Code.NAME_INVALID, "The name shows nothing on screen.")
    return name


def _refuse_hidden_characters(name: str) -> None:
    previous = ""
    for position, character in enumerate(name):
        category = unicodedata.category(character)
        if category in _FORBIDDEN:
            joins = character in _JOINERS and _may_join(previous, at_end=position == len(name) - 1)
            flag = "\U000e0020" <= character <= "\U000e007f" and (
                previous == _BLACK_FLAG or "\U000e0020" <= previous <= "\U000e007e"
            )
            if not joins and not flag:
                raise RaffleError(
                    Code.NAME_INVALID,
                    f"The name {shown(name)} has an invisible or direction-changing character"
                    f" (U+{ord(character):04X}).",
                )
        previous = character


def _may_join(previous: str, *, at_end: bool) -> bool:
    """Whether a joiner has work to do after this character. At the end it has only where a script writes so, after
    a vowel killer; elsewhere it would be an invisible difference between two names.
    """
    if not previous or unicodedata.category(previous) not in _JOINABLE:
        return False
    return not at_end or (unicodedata.category(previous) == "Mn" and not "\ufe00" <= previous <= "\ufe0f")


def visible(text: str, most: int = 40) -> str:
    """Text for a message on one line: hidden characters replaced, shortened to `most` characters."""
    line = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return line if len(line) <= most else line[: most - 1] + "…"


def shown(text: str, most: int = 40) -> str:
    """`visible`, in quotation marks."""
    return f"“{visible(text, most)}”"


def checked_link(given: str) -> str:
    """A viewer's link, trimmed. Raises RaffleError(LINK_INVALID) unless it is a whole http or https address."""
    link = given.strip()
    if len(link) > LINK_MAX or not link.isprintable() or " " in link or "\\" in link:
        raise RaffleError(Code.LINK_INVALID)
    try:
        parts = urlsplit(link)
        host, _port = parts.hostname, parts.port
    except ValueError:
        raise RaffleError(Code.LINK_INVALID) from None
    if parts.scheme not in ("http", "https") or not host or parts.username is not None:
        raise RaffleError(Code.LINK_INVALID)
    return link


def checked_notes(given: str) -> str:
    """A viewer's notes, trimmed, hidden control characters dropped. Raises RaffleError(NOTES_TOO_LONG) over 500."""
    notes = "".join(
        character for character in given if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs")
    ).strip()
    if len(notes) > NOTES_MAX:
        raise RaffleError(Code.NOTES_TOO_LONG)
    return notes


_EMAIL = re.compile(r"[^\s@,;<>\"]{1,64}@[^\s@,;<>\"]+\.[^\s@.,;<>\"]{2,}")


def checked_email(given: str) -> str:
    """An e-mail address, trimmed. Raises RaffleError(EMAIL_INVALID) where it plainly is none."""
    email = given.strip()
    if len(email) > EMAIL_MAX or not email.isprintable() or not _EMAIL.fullmatch(email):
        raise RaffleError(Code.EMAIL_INVALID)
    return email


def email_key(email: str) -> str:
    """How addresses are compared: without regard to case."""
    return unicodedata.normalize("NFC", email).casefold()


# ASCII and full-width forms of what makes a spreadsheet run a cell.
_RUNS_IN_SPREADSHEET = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def _would_run(text: str) -> bool:
    return text.lstrip(" '").startswith(_RUNS_IN_SPREADSHEET)


def neutralised_cell(text: str) -> str:
    """A CSV cell that no spreadsheet runs: a leading apostrophe before what would start a formula."""
    return "'" + text if _would_run(text) else text


def restored_cell(text: str) -> str:
    """Undo `neutralised_cell`, so that our own exports can be imported again."""
    return text[1:] if text.startswith("'") and _would_run(text) else text
