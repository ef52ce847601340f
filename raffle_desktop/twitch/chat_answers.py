"""Answers in chat, gathered: a sentence once, and all whom it is for."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from raffle_desktop.domain.chat_texts import answer_lines, clean, cut
from raffle_desktop.twitch.helix import LONGEST_CHAT

MOST_NAMES = 60
_LONGEST_NAME = 40


@dataclass(slots=True)
class Answer:
    """A sentence and whom it is for: `names` the first of them, in order, `others` how many more."""

    since: float
    names: OrderedDict[str, None] = field(default_factory=OrderedDict)
    others: int = 0
    is_doubtful: bool = False

    @property
    def people(self) -> int:
        return len(self.names) + self.others


def shown_name(name: str) -> str:
    """One word: a name with spaces would read as something that the desk says."""
    return cut("".join(clean(name).lstrip("@").split()), _LONGEST_NAME)


def answer_line(sentence: str, answer: Answer) -> tuple[str, Answer | None]:
    """One message, and what is left for the next: those who did not fit, unless there are so many that the rest is
    only counted.
    """
    names = list(answer.names)
    fitting = len(names) if answer.others else _fitting(names, sentence)
    (line,) = answer_lines([(name, sentence) for name in names[:fitting]], LONGEST_CHAT, more={sentence: answer.others})
    rest = OrderedDict.fromkeys(names[fitting:])
    return line, Answer(answer.since, rest) if rest else None


def _fitting(names: list[str], sentence: str) -> int:
    """How many of the first names a message holds."""
    length = len(sentence)
    for number, name in enumerate(names):
        length += len(name) + 3
        if length > LONGEST_CHAT:
            return number
    return len(names)


def together(answer: Answer, people: int, waiting: Answer | None) -> Answer:
    """The first `people` of an answer that did not go out, before those who wait for it anyway."""
    whole = list(answer.names)[:people]
    merged = Answer(answer.since, OrderedDict.fromkeys(whole), people - len(whole))
    if waiting is not None:
        for name in waiting.names:
            if len(merged.names) < MOST_NAMES:
                merged.names[name] = None
            else:
                merged.others += 1
        merged.others += waiting.others
    return merged
