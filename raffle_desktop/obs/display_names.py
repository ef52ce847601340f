"""Names that viewers chose, made fit to be shown beside our own words: one line, one direction, one height."""

from __future__ import annotations

import unicodedata

NAME_LENGTH = 64
TITLE_LENGTH = 120
NOTHING_LEFT = "-"

_ELLIPSIS = "…"
_ZWNJ, _ZWJ = "\u200c", "\u200d"
_JOINABLE = frozenset({"So", "Sk", "Mn", "Mc", "Lo"})
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_MARKS = frozenset({"Mn", "Me"})
_MARKS_MAX = 3
"""On one letter. Hardly a word needs more; a flood of them paints over the lines above and below."""
_CLUSTER_MAX = 16
"""Code points that count as one character. The longest emoji in use has ten."""
_BLACK_FLAG = "\U0001f3f4"


def display_name(name: str, longest: int = NAME_LENGTH) -> str:
    """The name on one line, without control, invisible and direction-changing characters; `-` if nothing is left.

    Joiners stay where emoji, Arabic and Indic scripts need them. What is longer than `longest` code points ends in an
    ellipsis, and neither an emoji nor a letter with its accents is cut apart. The text may still be written from right
    to left: show it as a paragraph of its own.
    """
    if name.isascii() and name.isprintable() and len(name) <= longest:
        return " ".join(name.split()) or NOTHING_LEFT
    clusters = _clusters(" ".join(unicodedata.normalize("NFC", name).split()))
    whole = "".join(clusters).strip()
    if len(whole) <= longest:
        return whole or NOTHING_LEFT
    kept, length = [], 0
    for cluster in clusters:
        length += len(cluster)
        if length > longest - 1:
            break
        kept.append(cluster)
    return "".join(kept).strip() + _ELLIPSIS


def _clusters(text: str) -> list[str]:
    """What a reader takes for single characters, cleaned."""
    clusters: list[str] = []
    marks = 0
    for character in text:
        previous = clusters[-1][-1] if clusters else ""
        if not _is_shown(character, previous):
            continue
        is_mark = unicodedata.category(character) in _MARKS
        if clusters and (is_mark or _continues(character, clusters[-1])):
            marks = marks + 1 if is_mark else 0
            if marks <= _MARKS_MAX and len(clusters[-1]) < _CLUSTER_MAX:
                clusters[-1] += character
        else:
            marks = int(is_mark)
            clusters.append(character)
    # A joiner that joins nothing would join what is written behind the name.
    return [cluster.rstrip(_ZWJ) if cluster is clusters[-1] else cluster for cluster in clusters]


def _is_shown(character: str, previous: str) -> bool:
    category = unicodedata.category(character)
    if character in (_ZWNJ, _ZWJ):
        return bool(previous) and unicodedata.category(previous) in _JOINABLE
    if _is_tag(character):
        return previous == _BLACK_FLAG or (bool(previous) and _is_tag(previous))
    if category == "Cn":
        # Emoji that are newer than this Python's tables.
        return "\U0001f000" <= character <= "\U0001faff"
    return category not in _DROPPED


def _continues(character: str, cluster: str) -> bool:
    return (
        character in (_ZWNJ, _ZWJ)
        or cluster[-1] == _ZWJ
        or unicodedata.category(character) == "Mc"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or _is_tag(character)
        or (_is_regional(character) and len(cluster) == 1 and _is_regional(cluster))
    )


def _is_tag(character: str) -> bool:
    return "\U000e0020" <= character <= "\U000e007f"


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
