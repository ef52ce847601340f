"""What a line of chat says to the desk. What the desk says in chat is in `chat_texts`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from raffle_desktop.domain.chat_texts import TEMPLATE_FIELDS, answer_lines, check_template, render
from raffle_desktop.domain.look_alikes import looks_like

__all__ = [
    "KNOWN_BOTS",
    "TEMPLATE_FIELDS",
    "ChatWords",
    "DeskCommand",
    "EntryLine",
    "answer_lines",
    "check_template",
    "command_word",
    "looks_like",
    "read_line",
    "render",
    "says_word",
    "word_key",
]

KNOWN_BOTS: frozenset[str] = frozenset(
    {
        "blerp",
        "botisimo",
        "botrixoficial",
        "commanderroot",
        "coebot",
        "creatisbot",
        "deepbot",
        "dixperbro",
        "fossabot",
        "frostytoolsdotcom",
        "hnlbot",
        "kofistreambot",
        "lattemotte",
        "lolrankbot",
        "lumiastream",
        "mikuia",
        "mirrobot",
        "mixitupapp",
        "moobot",
        "nightbot",
        "ohbot",
        "own3d",
        "overlayexpert",
        "phantombot",
        "playwithviewersbot",
        "pokemoncommunitygame",
        "pretzelrocks",
        "rainmaker",
        "remasuri_bot",
        "restreambot",
        "sery_bot",
        "songlistbot",
        "soundalerts",
        "ssakdook",
        "streamcaptainbot",
        "streamelements",
        "streamholics",
        "streamjar",
        "streamkit",
        "streamlabs",
        "streamlootsbot",
        "streamstickers",
        "supibot",
        "tangiabot",
        "thepositivebot",
        "tipeeebot",
        "titlechange_bot",
        "twitchprimereminder",
        "vivbot",
        "wizebot",
        "wzbot",
        "xanbot",
        "zenmatebot",
    }
)
"""Logins of programs that sit in many channels, in lower case."""

# A complete address, or one as people type them: without its beginning.
_ADDRESS = re.compile(r"[a-z][a-z0-9+.\-]*://\S*", re.IGNORECASE)
_SHORT_ADDRESS = re.compile(
    r"(?:www\.\S+|(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?::\d{1,5})?/\S*)", re.IGNORECASE
)
# Signs that people put around an address, and that belong to none.
_AROUND = "<>[](){}\"'\u201c\u201d\u2018\u2019\u00ab\u00bb"
# Letters that show nothing, though Unicode counts them among those that do.
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})


@dataclass(frozen=True, slots=True)
class ChatWords:
    """What reading chat needs of the settings. All words stand without the prefix."""

    prefix: str = "!"
    keywords: tuple[str, ...] = ("join", "enter")
    commands_on: bool = True
    open: str = "open"
    close: str = "close"
    draw: str = "draw"
    redraw: str = "redraw"


@dataclass(frozen=True, slots=True)
class EntryLine:
    """Somebody wants to take part. `link`: as typed but for a missing "https://"; not checked."""

    link: str | None
    notes: str


class DeskCommand(StrEnum):
    """Commands of moderators whose words stand beside the keywords."""

    OPEN = "open"
    CLOSE = "close"
    DRAW = "draw"
    REDRAW = "redraw"


def read_line(text: str, words: ChatWords) -> EntryLine | None:
    """The wish to take part; None for everything else. (Commands are read by `chat_commands`.)

    The first word has to be the prefix and a keyword, no more and no less, whatever its case; full-width
    letters count as plain ones, and what cannot be seen does not count.
    """
    word, rest = command_word(text, words.prefix)
    if word and word in {word_key(keyword) for keyword in words.keywords}:
        return read_wish(rest)
    return None


def says_word(text: str, words: ChatWords, word: str) -> bool:
    """Whether a line begins with the prefix and this word, read as `read_line` reads it; never for an empty word."""
    return word != "" and command_word(text, words.prefix)[0] == word_key(word)


def read_wish(rest: str) -> EntryLine:
    """Link and notes of what somebody wrote with their entry: the first address in it, and everything else."""
    link: str | None = None
    notes: list[str] = []
    for token in rest.split():
        address = None if link is not None else _address(token)
        if address is None:
            notes.append(token)
        else:
            link = address
    return EntryLine(link, " ".join(notes))


def _address(token: str) -> str | None:
    bare = token.strip(_AROUND)
    if _ADDRESS.fullmatch(bare):
        return bare
    return f"https://{bare}" if _SHORT_ADDRESS.fullmatch(bare) else None


def command_word(text: str, prefix: str) -> tuple[str, str]:
    """The first word without its prefix, as it is compared, and what stands behind it with single spaces; ("", "")
    where the line does not begin with the prefix.
    """
    # As everything that is typed: an emoji has an invisible sign behind it on some keyboards, and none on others.
    sign = word_key(prefix)
    if not sign or _is_talk(text, sign):
        return "", ""
    head, _, rest = _seen(text).partition(" ")
    first = _key(head)
    return (first[len(sign) :], rest) if first.startswith(sign) else ("", "")


def _is_talk(text: str, sign: str) -> bool:
    """Whether the very beginning of a line shows that it is no command, which is so of nearly all lines."""
    if text.isascii():
        return text.isprintable() and not text.lstrip().startswith(sign)
    # A prefix has neither letters nor digits; and none of these letters is another form of a sign.
    return text[0].isalpha() and text[0] not in _BLANKS


def word_key(word: str) -> str:
    """A word as it is compared: in any case, full-width letters as plain ones, without what cannot be seen."""
    return _key(word if word.isascii() and word.isprintable() else _visible(word))


@lru_cache(maxsize=1024)
def _key(word: str) -> str:
    # Once more afterwards: some letters fall apart when their case does not count.
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())


def _seen(text: str) -> str:
    """The text with plain single spaces; its first word without what shows nothing, the rest as it is."""
    spaced = " ".join(text.split())
    if spaced.isascii() and spaced.isprintable():
        return spaced
    while spaced:
        head, space, rest = spaced.partition(" ")
        visible = _visible(head)
        if visible or not space:
            return visible + space + rest
        # Nothing to be seen of this word: the next is the first.
        spaced = rest
    return ""


def _visible(word: str) -> str:
    return "".join(
        character
        for character in word
        if unicodedata.category(character) not in _INVISIBLE
        and character not in _BLANKS
        and not "\ufe00" <= character <= "\ufe0f"
    )
