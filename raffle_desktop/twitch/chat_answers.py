"""Answers in chat, gathered: a sentence once, and all whom it is for."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from itertools import islice

from raffle_desktop.domain.chat_joining import first_message
from raffle_desktop.domain.chat_texts import answer_lines
from raffle_desktop.twitch.helix import LONGEST_CHAT

MOST_NAMES = 60
MOST_REPLIES = 1_000


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


@dataclass(slots=True)
class Batch:
    """One message with answers to several people: (name, text), and since when the oldest of them waits."""

    line: str
    items: list[tuple[str, str]]
    since: float
    is_doubtful: bool = False


class Replies:
    """Answers that are different for each, in the order in which they were asked for."""

    def __init__(self, most: int = MOST_REPLIES) -> None:
        self._most = most
        # (name, text) -> since
        self._waiting: OrderedDict[tuple[str, str], float] = OrderedDict()
        self._batch: Batch | None = None

    def __len__(self) -> int:
        return len(self._waiting) + (0 if self._batch is None else len(self._batch.items))

    @property
    def since(self) -> float:
        """Since when the oldest waits; for ever, where there is none."""
        if self._batch is not None:
            return self._batch.since
        return next(iter(self._waiting.values()), float("inf"))

    def add(self, name: str, text: str, now: float) -> bool:
        """False where there are too many already. What waits anyway keeps its place."""
        if (name, text) not in self._waiting and len(self._waiting) >= self._most:
            return False
        self._waiting.setdefault((name, text), now)
        return True

    def take(self, most: int) -> Batch:
        """The next message, of so many characters at the most; one that was put back comes again as it was."""
        if self._batch is not None:
            batch, self._batch = self._batch, None
            return batch
        since = self.since
        # More than these, even of one letter each, no message holds.
        line, taken = first_message(list(islice(self._waiting, most // 4)), most)
        items = list(islice(self._waiting, taken))
        for item in items:
            del self._waiting[item]
        return Batch(line, items, since)

    def put_back(self, batch: Batch) -> None:
        self._batch = batch

    def drop(self, before: float) -> int:
        """Forget what has waited since then or longer; how many people that were."""
        dropped = 0
        if self._batch is not None and self._batch.since <= before:
            dropped, self._batch = len(self._batch.items), None
        while self._waiting and next(iter(self._waiting.values())) <= before:
            self._waiting.popitem(last=False)
            dropped += 1
        return dropped
