"""Answers to many people in few messages: "@ann: 12 tickets · @bo, @cy: 5 tickets"."""

from __future__ import annotations

from collections.abc import Sequence

from raffle_desktop.domain.chat_texts import clean, cut

BETWEEN = " · "
NAME_MAX = 40


def shown_name(name: str) -> str:
    """One word: a name with spaces would read as something that the desk says."""
    return cut("".join(clean(name).lstrip("@").split()), NAME_MAX)


def addressed(name: str, text: str) -> str:
    """An answer with whom it is for before it."""
    return f"@{shown_name(name)}: {text}"


def room_beside(name: str, most: int) -> int:
    """Characters that a message of `most` leaves to an answer behind the name."""
    return most - len(addressed(name, ""))


def first_message(answers: Sequence[tuple[str, str]], most: int) -> tuple[str, int]:
    """The first message of answers (name, text), oldest first: as many of them as it holds, and how many those are.

    People with the same answer share it, each of them once. At least one answer is taken: one that is too long by
    itself is cut. Never longer than `most`.
    """
    groups: dict[str, dict[str, None]] = {}
    length = taken = 0
    for name, text in answers:
        said, to = clean(text), shown_name(name)
        named = groups.get(said)
        if named is None:
            more = len(said) + len(to) + 3 + (len(BETWEEN) if groups else 0)
        else:
            more = 0 if to in named else len(to) + 3
        if taken and length + more > most:
            break
        groups.setdefault(said, {})[to] = None
        length += more
        taken += 1
    line = BETWEEN.join(f"{', '.join(f'@{one}' for one in named)}: {said}" for said, named in groups.items())
    return cut(line, most), taken
