"""What a line of chat or a redemption asks of the desk, and whether it was asked before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from raffle_desktop.domain.chat_commands import ChatMessage, CommandCall
from raffle_desktop.domain.chat_words import (
    KNOWN_BOTS,
    ChatWords,
    read_line,
    read_wish,
    says_word,
)
from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.services.channel_intake import EntryWish, LuckyTry, Sighting, Unknown
from raffle_desktop.services.channel_work import Recent, Work, work_for
from raffle_desktop.services.ingest import OutsideEvent
from raffle_desktop.services.lucky_words import LuckySettings
from raffle_desktop.services.people import Person
from raffle_desktop.twitch.parsing import PLATFORM, ChatLine, Item, NotUnderstood, Redemption, StreamChange
from raffle_desktop.twitch.status import LogLine

_MOST_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Read:
    """What is to be stored, shown and done. `is_repeated`: Twitch told it before, so it is nothing."""

    work: tuple[Work, ...] = ()
    line: LogLine | None = None
    command: CommandCall | None = None
    is_repeated: bool = False


class Reader:
    """Remembers what asked for an answer or an act: the database keeps neither refusals nor commands."""

    def __init__(
        self,
        channel_id: str,
        words: Callable[[], ChatWords],
        own_reward: Callable[[], str],
        luck: Callable[[], LuckySettings],
        command_of: Callable[[ChatMessage], CommandCall | None],
    ) -> None:
        self._channel_id = channel_id
        self._words = words
        self._own_reward = own_reward
        self._luck = luck
        self._command_of = command_of
        # Apart, so that a crowd that enters cannot push a command out.
        self._entries = Recent(_MOST_REMEMBERED)
        self._acts = Recent(_MOST_REMEMBERED)

    def read(self, item: Item, message_id: str, at: int, message: ChatMessage | None) -> Read:
        """`at`: when it came, UTC microseconds by the desk's own clock, which everything here is judged by. `message`:
        of a line of the channel's own chat.
        """
        match item:
            case ChatLine():
                # What is said in another channel that shares its chat is none of this desk's.
                return Read() if message is None else self._chat(item, message, at)
            case Redemption():
                return self._redemption(item, at)
            case StreamChange():
                return Read(is_repeated=not self._acts.add(message_id))
            case NotUnderstood():
                return Read((work_for(Unknown(item.message_id, item.type, {"why": item.why, "event": item.event})),))
            case OutsideEvent():
                return Read((work_for(item),))

    def _chat(self, line: ChatLine, message: ChatMessage, at: int) -> Read:
        person = Person(PLATFORM, line.name, line.user_id)
        is_bot = "bot" in line.roles or line.login.lower() in KNOWN_BOTS
        roles = set(line.roles) | ({"bot"} if is_bot else set())
        if line.user_id == self._channel_id:
            roles.add("broadcaster")
        months = None if line.subscriber_months is None else max(1, line.subscriber_months)
        words, luck = self._words(), self._luck()
        asked = read_line(line.text, words)
        tries = asked is None and says_word(line.text, words, luck.word)
        command = None if asked is not None or tries else self._command_of(message)
        # What is said to the desk is no talk, for a raffle among those who talk.
        sighting = work_for(
            Sighting(person, at, frozenset(roles), months, chatted=asked is None and not tries and command is None)
        )
        # Of two subscriptions to the chat each has its own id for the message; this one is the line's.
        name = line.message_id or line.event_id
        if tries:
            if line.reward_id is not None and line.reward_id == luck.reward_id:
                return Read((sighting,))
            if not self._entries.add(name):
                return Read(line=_duplicate(at, line.name, "channel.chat.message"), is_repeated=True)
            return Read((sighting, work_for(LuckyTry(name, person, at, is_bot=is_bot), is_answered=not is_bot)))
        if command is not None:
            if not self._acts.add(name):
                return Read(is_repeated=True)
            return Read((sighting,), command=command)
        if asked is None:
            return Read((sighting,))
        if line.reward_id is not None and line.reward_id == self._own_reward():
            # The redemption itself comes by its own way.
            return Read((sighting,))
        if not self._entries.add(name):
            return Read(line=_duplicate(at, line.name, "channel.chat.message"), is_repeated=True)
        wish = EntryWish(line.event_id, person, Origin.CHAT, at, asked.link, asked.notes)
        return Read((sighting, work_for(wish, is_answered=not is_bot)))

    def _redemption(self, redemption: Redemption, at: int) -> Read:
        own = self._own_reward()
        if not self._entries.add(redemption.id):
            kind = "channel.channel_points_custom_reward_redemption.add"
            return Read(line=_duplicate(at, redemption.name, kind), is_repeated=True)
        person = Person(PLATFORM, redemption.name, redemption.user_id)
        is_bot = redemption.login.lower() in KNOWN_BOTS
        if (not own or redemption.reward_id != own) and redemption.reward_id == self._luck().reward_id != "":
            luck = LuckyTry(redemption.id, person, at, redemption.reward_id, is_bot)
            return Read((work_for(luck, is_answered=not is_bot),))
        if not own or redemption.reward_id != own:
            return Read(line=LogLine(at, "redemption", redemption.name, redemption.reward_title))
        asked = read_line(redemption.text, self._words())
        # Some write the keyword here too.
        wanted = asked or read_wish(redemption.text)
        wish = EntryWish(
            redemption.id, person, Origin.CHANNEL_POINTS, at, wanted.link, wanted.notes, redemption.reward_id
        )
        return Read((work_for(wish, is_answered=not is_bot),))


def message_of(line: ChatLine, at: int) -> ChatMessage:
    """The line as every platform's look to the desk. `at`: when it came, by the desk's own clock."""
    return ChatMessage(PLATFORM, line.user_id, line.login, line.name, line.text, line.message_id, at, line.roles)


def _duplicate(at: int, name: str, kind: str) -> LogLine:
    return LogLine(at, "duplicate", name, kind)
