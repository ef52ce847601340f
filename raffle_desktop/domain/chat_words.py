"""What a line of chat says to the desk. What the desk says in chat is in `chat_texts`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from raffle_desktop.domain.chat_texts import TEMPLATE_FIELDS, answer_lines, check_template, render
from raffle_desktop.domain.look_alikes import looks_like

__all__ = [
    "KNOWN_BOTS",
    "TEMPLATE_FIELDS",
    "ChatWords",
    "CommandLine",
    "DeskCommand",
    "EntryLine",
    "answer_lines",
    "check_template",
    "looks_like",
    "read_line",
    "render",
    "says_word",
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
    """What moderators can have the desk do."""

    OPEN = "open"
    CLOSE = "close"
    DRAW = "draw"
    REDRAW = "redraw"


@dataclass(frozen=True, slots=True)
class CommandLine:
    """`words`: what stands behind the command, such as the reason of a redraw."""

    command: DeskCommand
    words: str


def read_line(text: str, words: ChatWords) -> EntryLine | CommandLine | None:
    """What a line asks of the desk; None for talk.

    The first word has to be the prefix and a keyword or command, no more and no less, whatever its case; full-width
    letters count as plain ones, and what cannot be seen does not count.
    """
    word, rest = _command(text, words.prefix)
    if not word:
        return None
    if word in {_key(keyword) for keyword in words.keywords}:
        return read_wish(rest)
    if words.commands_on:
        for command in DeskCommand:
            if word == _key(getattr(words, command.value)):
                return CommandLine(command, " ".join(rest.split()))
    return None


def says_word(text: str, words: ChatWords, word: str) -> bool:
    """Whether a line begins with the prefix and this word, read as `read_line` reads it; never for an empty word."""
    return word != "" and _command(text, words.prefix)[0] == _key(word)


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


def _command(text: str, given_prefix: str) -> tuple[str, str]:
    """The first word without its prefix, as it is compared, and what stands behind it; "" where it has no prefix."""
    head, _, rest = _seen(text).partition(" ")
    first, prefix = _key(head), _key(given_prefix)
    if not prefix or not first.startswith(prefix):
        return "", ""
    return first[len(prefix) :], rest


def _key(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()


def _seen(text: str) -> str:
    """The text with plain single spaces; its first word without what shows nothing, the rest as it is."""
    spaced = " ".join(text.split())
    if spaced.isascii() and spaced.isprintable():
        return spaced
    while spaced:
        head, space, rest = spaced.partition(" ")
        visible = "".join(
            character
            for character in head
            if unicodedata.category(character) not in _INVISIBLE
            and character not in _BLANKS
            and not "\ufe00" <= character <= "\ufe0f"
        )
        if visible or not space:
            return visible + space + rest
        # Nothing to be seen of this word: the next is the first.
        spaced = rest
    return ""
