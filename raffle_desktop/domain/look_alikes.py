"""Names that can be taken for one another: who writes as “l1ght_fan” may want to be taken for “LightFan”."""

from __future__ import annotations

import unicodedata

from raffle_desktop.domain.names import name_key

# Digits, Cyrillic, Greek, Armenian and other letters that look like a Latin one, by that letter, in lower case.
_LIKE = {
    "a": "\u0430\u03b1\u0251\u1ea1",
    "b": "\u044c\u0432",
    "c": "\u0441\u03f2",
    "d": "\u0501\u0257",
    "e": "\u0435\u0454\u04bd\u03b5",
    "g": "\u0581\u0261",
    "h": "\u04bb\u0570",
    "j": "\u0458\u029d",
    "k": "\u043a\u03ba",
    "l": "1i|\u0131\u0456\u03b9\u0457\u0269\u04cf\u01c0",
    "m": "\u043c",
    "n": "\u0578\u043f\u03b7",
    "o": "0\u043e\u03bf\u0585\u03c3",
    "p": "\u0440\u03c1",
    "q": "\u051b\u0566",
    "r": "\u0433\u1d26",
    "s": "\u04555",
    "t": "\u0442\u03c4",
    "u": "\u03c5\u057d\u0446",
    "v": "\u0475\u03bd",
    "w": "\u051d\u03c9\u0461",
    "x": "\u0445\u03c7",
    "y": "\u0443\u03b3\u04af",
    "z": "\u1d22",
}
_FOLD = {ord(like): letter for letter, many in _LIKE.items() for like in many}
# Capitals that look like another letter than their small form does: Greek and Cyrillic.
_CAPITALS = str.maketrans(
    "\u039d\u0397\u03a1\u03a5\u03a7\u0392\u039c\u0396\u041d\u0420\u0421\u0412\u0423\u0422\u041c",
    "nhpyxbmzhpcbytm",
)
# Letters that together look like one.
_PAIRS = (("rn", "m"), ("vv", "w"))
_DROPPED = frozenset("_-. ")


def looks_like(name: str, other: str) -> bool:
    """Whether `name` is another name than `other`, but hard to tell from it at a glance."""
    return name_key(name) != name_key(other) and skeleton(name) == skeleton(other) != ""


def skeleton(name: str) -> str:
    """What is left of a name for somebody who does not look closely: equal for names that look alike."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).translate(_CAPITALS).casefold())
    letters = "".join(
        character
        for character in plain
        if character not in _DROPPED and unicodedata.category(character) not in {"Mn", "Me", "Cf", "Cc"}
    ).translate(_FOLD)
    for pair, one in _PAIRS:
        letters = letters.replace(pair, one)
    return letters
