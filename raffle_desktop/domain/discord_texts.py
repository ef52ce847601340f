"""What the desk writes on Discord: templates with placeholders, of which each announcement has a title and a text.

The template is the operator's, and may use Discord's markdown. What is filled in comes from strangers: of theirs
nothing may format, link, mention, hide, or change the direction of the rest.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from raffle_desktop.domain.chat_texts import clean, cut
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown

_DRAW = ("winner", "odds", "weight", "title", "prize", "entries", "proof", "link")
DISCORD_FIELDS: dict[str, tuple[str, ...]] = {
    "turned": ("period", "next", "tickets", "viewers"),
    "winner": _DRAW,
    "redraw": (*_DRAW, "replaced", "reason"),
    "undone": ("winner", "title", "prize", "reason", "proof", "link"),
    "award": ("viewer", "tickets", "why", "period"),
    "lucky": ("viewer", "prize", "campaign"),
}
"""What the texts of each announcement can name."""
LISTED_KINDS = ("award", "lucky")
"""Several of these go into one message, a line each, so that its title can name none of them."""
TITLE_TEMPLATE_MAX = 200
TEXT_TEMPLATE_MAX = 1500
TITLE_MAX = 256
TEXT_MAX = 4096
"""Discord's own limits of an embed's title and description, in UTF-16 units."""
VALUE_MAX = 300
"""Characters that a placeholder takes."""

_FIELD = re.compile(r"\{([^{}]*)\}")
_MARKS = re.compile(r"([\\`*_~|<>\[\]])")
_AT_BEGIN = re.compile(r"^(\d*)([#+.-])(?=[#+.\- ]|$)")
_LINK = re.compile(r"(?i)(?<=discord)(?=\.(?:gg|com))|(?<=discordapp)(?=\.com)|(?=://)")
_NOTHING = "\u200b"
"""Seen by nobody, and ends what Discord would take for one word."""
_JOINING = "\u200d\u200b \n"
_ISOLATE, _ISOLATE_END = "\u2068", "\u2069"


def check_discord_text(kind: str, text: str, *, title: bool = False) -> None:
    """Raises RaffleError(VALUE_INVALID) with the first thing that is wrong with a template; "" is none, and fine."""
    known, most = DISCORD_FIELDS[kind], TEXT_TEMPLATE_MAX
    if title:
        known, most = () if kind in LISTED_KINDS else known, TITLE_TEMPLATE_MAX
    if len(text) > most:
        raise RaffleError(Code.VALUE_INVALID, f"The text is {len(text)} characters long; {most} is the most.")
    for name in _FIELD.findall(text):
        if not known:
            raise RaffleError(Code.VALUE_INVALID, "This title stands above several; it can have no placeholder.")
        if name not in known:
            offered = ", ".join(f"{{{one}}}" for one in known)
            raise RaffleError(Code.VALUE_INVALID, f"{shown('{' + name + '}')} cannot stand here; these can: {offered}.")
    if re.search(r"[{}]", _FIELD.sub("", text)):
        raise RaffleError(
            Code.VALUE_INVALID, "A brace is missing: a placeholder is written like {" + DISCORD_FIELDS[kind][0] + "}."
        )
    if any(not (character.isprintable() or character == "\n") for character in text.replace("\u200d", "")):
        raise RaffleError(Code.VALUE_INVALID, "The text has hidden characters in it; type it anew.")


def render_discord(text: str, fields: Mapping[str, str], most: int = TEXT_MAX) -> str:
    """The template with what is known of the placeholders filled in, escaped; never fails. Lines stay lines.

    `link` is the desk's own address of a page and is filled in as it is.
    """

    def filled(found: re.Match[str]) -> str:
        name = found[1]
        if name not in fields:
            return found[0]
        return fields[name] if name == "link" else escaped(fields[name])

    return cut_to_units(_FIELD.sub(filled, text).strip(), most)


def escaped(text: str, most: int = VALUE_MAX) -> str:
    """A stranger's text that Discord shows as it is: no markdown, mention, link or invitation, on one line, and with a
    direction of its own.
    """
    plain = cut(clean(text), most)
    # At the beginning of a line those would make a heading or a list of it.
    said = unlinked(_AT_BEGIN.sub(r"\1\\\2", _MARKS.sub(r"\\\1", plain)))
    said = said.replace("@", f"@{_NOTHING}")
    if any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in plain):
        return f"{_ISOLATE}{said}{_ISOLATE_END}"
    return said


def unlinked(text: str) -> str:
    """Escaped so that addresses and invitations are mere text; looks the same."""
    return _LINK.sub(r"\\", text)


def units(text: str) -> int:
    """UTF-16 units, as Discord's own programs count."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut_to_units(text: str, most: int) -> str:
    """The text, ending in an ellipsis where it has more units than that; lines stay lines."""
    if units(text) <= most:
        return text
    kept, length = [], 1
    for character in text:
        length += units(character)
        if length > most:
            break
        kept.append(character)
    whole = "".join(kept)
    while whole:
        open_ones = max(0, whole.count(_ISOLATE) - whole.count(_ISOLATE_END))
        # What is left of an escape, or of characters that are one to a reader, is nothing by itself.
        is_half = whole[-1] in _JOINING or (len(whole) - len(whole.rstrip("\\"))) % 2
        if not is_half and units(whole) + open_ones < most:
            return whole + _ISOLATE_END * open_ones + "…"
        whole = whole[:-1]
    return "…"[:most]
