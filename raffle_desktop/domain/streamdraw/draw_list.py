"""The LIST of a draw: who takes part, with which whole-number weight, in one fixed order.

Its SHA-256 is what is published when entries close. Weights are exact: fractions are brought to whole numbers by one
common factor, the `scale` of the list, and nothing is ever rounded.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, pairwise
from operator import itemgetter

from raffle_desktop.domain.streamdraw.texts import NAME_MAX, check_hash, check_number, clean_name, sha256_text

TOTAL_MAX = 2**53 - 1
"""The largest total of a list's weights: every verifier, also one in JavaScript, can still count exactly."""

MICRO = 1_000_000

_WEIGHT_INPUT = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,9})?|[0-9]{1,12}/[0-9]{1,12}")
ID_MAX = 200
_ID = re.compile(rf"[!-~]{{1,{ID_MAX}}}")
_ID_CHARACTERS = re.compile(r"[!-~]*")
_NUMBER = r"(0|[1-9][0-9]{0,39})"
_HEADER = re.compile(
    rf"streamdraw/1 list\ncommit ([0-9a-f]{{64}})\nclosed {_NUMBER}\nround {_NUMBER}\nscale ([1-9][0-9]{{0,39}})\n"
    rf"entries {_NUMBER}\ntotal {_NUMBER}\n"
)
_LINE = re.compile(r"([1-9][0-9]{0,15}) ([!-~]{1,200}) ([^\n\r]+)")


class WeightsTooLarge(ValueError):  # noqa: N818 - named for what is said to the operator
    """The exact weights add up to more than 2^53 - 1; coarser weights are needed."""

    def __init__(self) -> None:
        super().__init__(f"the weights of the list add up to more than {TOTAL_MAX}")


class DuplicateEntry(ValueError):  # noqa: N818 - named for what is said to the operator
    """The same `id` was given twice; entries of one viewer are merged before a list is made."""

    def __init__(self, entry_id: str) -> None:
        self.id = entry_id
        super().__init__(f"{entry_id} is in the list twice")


class EmptyList(ValueError):  # noqa: N818 - named for what is said to the operator
    """There is no entry with a weight above 0."""

    def __init__(self) -> None:
        super().__init__("nobody in the list has a weight above 0")


@dataclass(frozen=True)
class DrawList:
    """One closed list; `ids`, `names` and `weights` run in parallel, ids strictly ascending by their bytes.

    `closed` is in unix seconds, `round_number` the beacon round (0 without beacon), a true weight is
    `weights[i] / scale`. `text` is the canonical text, `sha256` its fingerprint.
    """

    commit: str
    closed: int
    round_number: int
    scale: int
    ids: tuple[str, ...] = field(repr=False)
    names: tuple[str, ...] = field(repr=False)
    weights: tuple[int, ...] = field(repr=False)
    total: int
    text: str = field(repr=False)
    sha256: str

    @cached_property
    def prefix(self) -> Sequence[int]:
        """Running totals of the weights: entry i owns the tickets from prefix[i] - weights[i] up to prefix[i] - 1."""
        return list(accumulate(self.weights))


def exact_weight(text: object) -> Fraction:
    """A weight as people write it: `12`, `1.5` (up to 9 decimals) or `1/3`, exactly.

    Raises ValueError for everything else: signs, exponents, blanks, other scripts' digits, floats, a zero denominator.
    """
    if not isinstance(text, str) or not _WEIGHT_INPUT.fullmatch(text):
        raise ValueError("a weight is written like 12, 1.5 or 1/3")
    numerator, slash, denominator = text.partition("/")
    if slash and int(denominator) == 0:
        raise ValueError("a weight cannot be divided by 0")
    return Fraction(int(numerator), int(denominator)) if slash else Fraction(text)


def scale_weights(weights: Sequence[Fraction]) -> tuple[list[int], int]:
    """Whole numbers in the same proportion, and the factor: the least common multiple of the reduced denominators.

    Whole weights keep their value (no common factor is taken out), so that tickets stay readable. Raises
    WeightsTooLarge if the whole numbers add up to more than 2^53 - 1, ValueError for a negative weight.
    """
    scale = 1
    for weight in weights:
        if weight < 0:
            raise ValueError("a weight is not negative")
        scale = math.lcm(scale, weight.denominator)
        # The scale only grows: refusing here keeps hostile denominators from making an astronomical one.
        if weight.numerator * scale > TOTAL_MAX * weight.denominator:
            raise WeightsTooLarge
    scaled = [weight.numerator * (scale // weight.denominator) for weight in weights]
    if sum(scaled) > TOTAL_MAX:
        raise WeightsTooLarge
    return scaled, scale


def scale_micro_weights(weights: Sequence[int]) -> tuple[list[int], int]:
    """`scale_weights` for whole millionths (1 000 000 is 1.0), with the same result and without fractions.

    The reduced denominator of m millionths is 10^6 / gcd(10^6, m); their least common multiple is 10^6 divided by the
    gcd of all of them.
    """
    if not set(map(type, weights)) <= {int} or min(weights, default=0) < 0:
        raise ValueError("a weight is a whole number of millionths that is not negative")
    common = math.gcd(MICRO, *weights)
    scaled = list(weights) if common == 1 else [weight // common for weight in weights]
    if sum(scaled) > TOTAL_MAX:
        raise WeightsTooLarge
    return scaled, MICRO // common


def build_list(
    commit: str, closed: int, round_number: int, entries: Iterable[tuple[str, str, int, *tuple[object, ...]]]
) -> DrawList:
    """The list of `(id, name, weight in millionths, …)`, in any order; weights of 0 are left out, names are cleaned.

    Raises DuplicateEntry, EmptyList or WeightsTooLarge, and ValueError for an id that cannot be written.
    """
    rows = [entry for entry in entries if entry[2] != 0]
    rows.sort(key=itemgetter(0))
    return _assembled(commit, closed, round_number, rows, scale_micro_weights([row[2] for row in rows]))


def build_list_from_weights(
    commit: str, closed: int, round_number: int, entries: Iterable[tuple[str, str, Fraction]]
) -> DrawList:
    """`build_list` for weights that are any exact fraction."""
    rows = [entry for entry in entries if entry[2] != 0]
    rows.sort(key=itemgetter(0))
    return _assembled(commit, closed, round_number, rows, scale_weights([row[2] for row in rows]))


def _assembled(
    commit: str,
    closed: int,
    round_number: int,
    rows: Sequence[tuple[str, str, *tuple[object, ...]]],
    scaled: tuple[Sequence[int], int],
) -> DrawList:
    """The list of rows sorted by id, with their whole-number weights and the scale."""
    ids = tuple(map(itemgetter(0), rows))
    weights, scale = scaled
    check_hash("commit", commit)
    check_number("closed", closed)
    check_number("round", round_number)
    if not ids:
        raise EmptyList
    _check_ids(ids)
    if len(set(ids)) != len(ids):
        raise DuplicateEntry(next(one for one, other in pairwise(ids) if one == other))
    names = _clean_names(tuple(map(itemgetter(1), rows)))
    total = sum(weights)
    head = (
        f"streamdraw/1 list\ncommit {commit}\nclosed {closed}\nround {round_number}\nscale {scale}\n"
        f"entries {len(ids)}\ntotal {total}\n"
    )
    lines = [f"{weight} {entry_id} {name}\n" for weight, entry_id, name in zip(weights, ids, names, strict=True)]
    text = head + "".join(lines)
    return DrawList(commit, closed, round_number, scale, ids, names, tuple(weights), total, text, sha256_text(text))


def _check_ids(ids: Sequence[str]) -> None:
    """Raises ValueError for one that cannot be written."""
    lengths = set(map(len, ids))
    # All in one, which is a few times as fast as one by one.
    if min(lengths) >= 1 and max(lengths) <= ID_MAX and _ID_CHARACTERS.fullmatch("".join(ids)):
        return
    for entry_id in ids:
        if not _ID.fullmatch(entry_id):
            raise ValueError(f"the id {entry_id!r} is not 1 to {ID_MAX} printable ASCII characters")


def _clean_names(names: tuple[str, ...]) -> tuple[str, ...]:
    # Nearly all names stay as they are. Asking for that by rows of C calls is several times as fast as one by one.
    shortest, longest = min(map(len, names)), max(map(len, names))
    if shortest >= 1 and longest <= NAME_MAX and all(map(str.isascii, names)) and all(map(str.isprintable, names)):
        return names
    asked = zip(map(str.isascii, names), map(str.isprintable, names), names, strict=True)
    return tuple(
        name if ascii_ and printable and 0 < len(name) <= NAME_MAX else clean_name(name)
        for ascii_, printable, name in asked
    )


def parse_list(text: str) -> DrawList:
    """Read back a list's own text, as stored. Raises ValueError unless it is exactly what the builder would write."""
    header = _HEADER.match(text)
    if header is None or not text.endswith("\n"):
        raise ValueError("the text does not begin as a list does")
    commit = header[1]
    closed, round_number, scale, count, total = (int(digits) for digits in header.groups()[1:])
    rows = [_LINE.fullmatch(line) for line in text[header.end() : -1].split("\n")]
    weights: list[int] = []
    ids: list[str] = []
    names: list[str] = []
    for row in rows:
        if row is None:
            raise ValueError("a line of the list is not weight, id and name")
        weights.append(int(row[1]))
        ids.append(row[2])
        names.append(row[3])
    if any(one >= other for one, other in pairwise(ids)):
        raise ValueError("the list is not in ascending order")
    if count != len(ids) or total != sum(weights) or total > TOTAL_MAX:
        raise ValueError("the list's count or total is wrong")
    if math.gcd(scale, *weights) != 1:
        raise ValueError("the list's scale is not the smallest one")
    return DrawList(
        commit, closed, round_number, scale, tuple(ids), tuple(names), tuple(weights), total, text, sha256_text(text)
    )
