"""What the desk says in chat: templates with placeholders, and refusals gathered into few lines.

Names and titles come from strangers. Nothing of theirs may hide, change the direction of the rest, or turn a line into
a command to the platform.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown

TEMPLATE_FIELDS: dict[str, tuple[str, ...]] = {
    "opened": ("session", "keyword", "entries"),
    "closed": ("session", "entries"),
    "winner": ("winner", "odds", "weight", "session", "entries", "proof", "link"),
    "redraw": ("winner", "odds", "weight", "session", "entries", "proof", "link"),
    "claim": ("winner", "odds", "weight", "session", "entries", "seconds"),
    "turned": ("period", "next", "tickets", "viewers"),
    "award": ("viewer", "tickets", "why"),
    "draw_opened": ("session", "keyword", "link"),
    "draw_closed": ("session", "entries", "witness", "link"),
    "draw_result": ("winner", "odds", "weight", "session", "entries", "proof", "link"),
    "draw_void": ("session", "link"),
}
"""What each announcement can name. Those of `draw_…` stand behind the line that a draw is proven by, in its message."""
DRAW_KINDS = tuple(kind for kind in TEMPLATE_FIELDS if kind.startswith("draw_"))
ROOM = {"draw_opened": 370, "draw_closed": 230, "draw_result": 325, "draw_void": 340}
"""Characters that such a line leaves of a message, the longest one; of a result, the longest line about one winner."""
LINK_MAX = 120
FIELD_MAX = {"session": 60, "keyword": 45, "link": LINK_MAX, "entries": 9, "witness": 160, "winner": 25, "odds": 10,
             "weight": 20, "proof": 40}  # fmt: skip
"""Characters that a placeholder takes in those texts; what is longer is cut."""
BEHIND = " — "
"""Between the line and the text."""
TEMPLATE_MAX = 400
LINE_MAX = 500
"""Characters of a line of chat on Twitch."""

_FIELD = re.compile(r"\{([^{}]*)\}")
_ELLIPSIS = "…"
_ZWNJ, _ZWJ = "\u200c", "\u200d"
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_MARKS = frozenset({"Mn", "Me", "Mc"})
_MARKS_MAX = 3
_CLUSTER_MAX = 16
"""Code points of what counts as one character; the longest emoji in use has ten."""


def check_template(kind: str, text: str) -> None:
    """Raises RaffleError(VALUE_INVALID) with the first thing that is wrong with a template; "" is none, and fine."""
    known = TEMPLATE_FIELDS[kind]
    if len(text) > TEMPLATE_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"The text is {len(text)} characters long; {TEMPLATE_MAX} is the most.")
    for name in _FIELD.findall(text):
        if name not in known:
            offered = ", ".join(f"{{{one}}}" for one in known)
            raise RaffleError(Code.VALUE_INVALID, f"{shown('{' + name + '}')} cannot stand here; these can: {offered}.")
    if re.search(r"[{}]", _FIELD.sub("", text)):
        raise RaffleError(Code.VALUE_INVALID, "A brace is missing: a placeholder is written like {" + known[0] + "}.")
    _check_room(kind, text)


def _check_room(kind: str, text: str) -> None:
    """What stands in the message of a line that must be whole has to fit whatever is filled in."""
    if kind not in ROOM:
        return
    longest = len(_FIELD.sub(lambda found: "x" * FIELD_MAX[found[1]], text))
    if longest > ROOM[kind]:
        raise RaffleError(
            Code.VALUE_INVALID,
            f"With the longest names the text can have {longest} characters. The line about the draw, which it stands"
            f" behind, leaves {ROOM[kind]} of the {LINE_MAX} of a message: make it {longest - ROOM[kind]} shorter.",
        )


def render(text: str, fields: Mapping[str, str], most: int = LINE_MAX) -> str:
    """The template as one line of chat, with what is known of the placeholders filled in; never fails.

    What is filled in is cleaned, and never read as a template itself. The line never begins as a command of the
    platform does, and is cut at `most` characters, no letter with its accents and no emoji apart.
    """
    filled = _FIELD.sub(lambda found: clean(fields[found[1]]) if found[1] in fields else found[0], text)
    return cut(harmless(clean(filled)), most)


def behind(line: str, text: str, fields: Mapping[str, str]) -> tuple[str, str]:
    """The line with its text behind it, and what did not fit into the message with it: the text or "".

    The line stays as it is. A text that is empty when it is filled in is left out.
    """
    # Of winners there can be many, and none of them is left out.
    most = {name: LINE_MAX if name in ("winner", "odds", "weight") else FIELD_MAX[name] for name in fields}
    said = render(text, {name: cut(clean(value), most[name]) for name, value in fields.items()})
    if not said:
        return line, ""
    whole = line + BEHIND + said
    return (whole, "") if len(whole) <= LINE_MAX else (line, said)


def clean(text: str) -> str:
    """Text on one line without hidden, direction-changing or piled-up characters; joiners stay where they join."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return "".join(_clusters(" ".join(unicodedata.normalize("NFC", text).split()))).strip()


def harmless(line: str) -> str:
    """The line without a beginning that platforms take for a command."""
    return line.lstrip("/.\\ ")


def cut(text: str, most: int) -> str:
    """The text, ending in an ellipsis where it is longer than `most` characters."""
    if len(text) <= most:
        return text
    kept: list[str] = []
    length = 0
    for cluster in _clusters(text):
        length += len(cluster)
        if length > most - 1:
            break
        kept.append(cluster)
    return ("".join(kept).rstrip() + _ELLIPSIS)[: max(0, most)]


def answer_lines(
    refusals: Sequence[tuple[str, str]], most: int = LINE_MAX, more: Mapping[str, int] | None = None
) -> list[str]:
    """One line for each sentence, in the order in which they came first, to all whom it concerns: "@ann, @bo: …".

    `refusals`: name and sentence. A name is told a sentence once. `more`: how many further people a sentence concerns
    who are not named. Who does not fit is counted: "@ann, @bo and 37 others: …".
    """
    named: dict[str, dict[str, None]] = {}
    for name, sentence in refusals:
        shown_name = clean(name).removeprefix("@")
        if shown_name:
            named.setdefault(sentence, {})[shown_name] = None
    further = dict(more or {})
    for sentence in further:
        named.setdefault(sentence, {})
    return [_answer(list(names), sentence, further.get(sentence, 0), most) for sentence, names in named.items()]


def _answer(names: list[str], sentence: str, further: int, most: int) -> str:
    said = cut(clean(sentence), max(1, most // 2))
    whole = len(names) + further
    fitting = len(names)
    line = _addressed(names, whole - fitting, said)
    while len(line) > most and fitting > 0:
        fitting -= 1
        line = _addressed(names[:fitting], whole - fitting, said)
    return cut(harmless(line), most)


def _addressed(names: Sequence[str], others: int, sentence: str) -> str:
    to = ", ".join(f"@{name}" for name in names)
    if others:
        people = "1 other" if others == 1 else f"{others} others"
        to = f"{to} and {people}" if to else people
    return f"{to}: {sentence}" if to else sentence


def _clusters(text: str) -> list[str]:
    """What a reader takes for single characters, without what is hidden."""
    clusters: list[str] = []
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        last = clusters[-1] if clusters else ""
        joiner = character in (_ZWNJ, _ZWJ)
        # Emoji that are newer than this Python's tables have no category yet; tags make flags.
        newer = category == "Cn" and "\U0001f000" <= character <= "\U0001faff"
        tag = "\U000e0020" <= character <= "\U000e007f" and last.startswith("\U0001f3f4")
        if category in _HIDDEN and not newer and not tag and not (joiner and last and last[-1] not in (_ZWNJ, _ZWJ)):
            continue
        is_mark = category in _MARKS
        if last and (is_mark or joiner or tag or _continues(character, last)):
            marks = marks + 1 if is_mark else 0
            if marks <= _MARKS_MAX and len(last) < _CLUSTER_MAX:
                clusters[-1] += character
        else:
            marks = int(is_mark)
            clusters.append(character)
    return [one.rstrip(_ZWJ) if one is clusters[-1] else one for one in clusters]


def _continues(character: str, cluster: str) -> bool:
    return (
        cluster[-1] == _ZWJ
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or (_is_regional(character) and len(cluster) == 1 and _is_regional(cluster))
    )


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
