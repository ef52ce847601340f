"""Commands in chat, the same on every platform: what they are called, who may give them, and how a line is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from raffle_desktop.domain.chat_words import KNOWN_BOTS, command_word, word_key

CHAT_PLATFORMS = ("twitch", "kick", "discord")
PLATFORM_NAMES = {"twitch": "Twitch", "kick": "Kick", "discord": "Discord"}
"""As people write them."""
LENGTH_MAX = {"twitch": 500, "kick": 500, "discord": 2000}
"""Characters of one message."""


class ChatCommand(StrEnum):
    """What can be asked of the desk in chat; for everyone first, then what only those who run the raffle may ask."""

    TICKETS = "tickets"
    LEADERBOARD = "leaderboard"
    RAFFLE_INFO = "raffle_info"
    RAFFLE_HISTORY = "raffle_history"
    ODDS = "odds"
    LINK = "link"
    RAFFLE_STATS = "raffle_stats"
    RAFFLE_GIVE = "raffle_give"
    RAFFLE_REMOVE = "raffle_remove"
    RAFFLE_VERIFY = "raffle_verify"
    RAFFLE_DRAW = "raffle_draw"
    RAFFLE_RESET = "raffle_reset"
    OPEN = "open"
    CLOSE = "close"
    DRAW = "draw"
    REDRAW = "redraw"


class Role(StrEnum):
    """Who somebody is in a chat, in rising order; each may do what those before it may."""

    EVERYONE = "everyone"
    SUBSCRIBER = "subscriber"
    VIP = "vip"
    MODERATOR = "moderator"
    BROADCASTER = "broadcaster"

    @property
    def rank(self) -> int:
        return _RANKS[self]

    def reaches(self, least: Role) -> bool:
        """Whether this role is that one or a higher one."""
        return self.rank >= least.rank


_RANKS = {role: rank for rank, role in enumerate(Role)}
_ROLE_WORDS = {**{role.value: role for role in Role}, "founder": Role.SUBSCRIBER}

OPERATORS = frozenset(
    {
        ChatCommand.RAFFLE_STATS,
        ChatCommand.RAFFLE_GIVE,
        ChatCommand.RAFFLE_REMOVE,
        ChatCommand.RAFFLE_VERIFY,
        ChatCommand.RAFFLE_DRAW,
        ChatCommand.RAFFLE_RESET,
        ChatCommand.OPEN,
        ChatCommand.CLOSE,
        ChatCommand.DRAW,
        ChatCommand.REDRAW,
    }
)
"""For those who run the raffle; all of them can be switched off at once."""
ACTS = OPERATORS - {ChatCommand.RAFFLE_STATS}
"""Those that change the raffle: never for anybody below a moderator."""
DRAWS = frozenset({ChatCommand.RAFFLE_DRAW, ChatCommand.DRAW, ChatCommand.REDRAW})
SHARED = frozenset(
    {ChatCommand.LEADERBOARD, ChatCommand.RAFFLE_INFO, ChatCommand.RAFFLE_HISTORY, ChatCommand.RAFFLE_STATS}
)
"""Those whose answer is the same whoever asks: the pause of a whole channel is for them."""
DESK_WORDS = (ChatCommand.OPEN, ChatCommand.CLOSE, ChatCommand.DRAW, ChatCommand.REDRAW)
"""Their words stand beside the keywords, in the settings of the channel."""
DEFAULT_WORDS: dict[ChatCommand, tuple[str, ...]] = {
    ChatCommand.TICKETS: ("tickets",),
    ChatCommand.LEADERBOARD: ("leaderboard",),
    ChatCommand.RAFFLE_INFO: ("raffle info",),
    ChatCommand.RAFFLE_HISTORY: ("raffle history",),
    ChatCommand.ODDS: ("odds",),
    ChatCommand.LINK: ("link",),
    ChatCommand.RAFFLE_STATS: ("raffle stats",),
    ChatCommand.RAFFLE_GIVE: ("raffle give",),
    ChatCommand.RAFFLE_REMOVE: ("raffle remove",),
    ChatCommand.RAFFLE_VERIFY: ("raffle verify",),
    ChatCommand.RAFFLE_DRAW: ("raffle draw",),
    ChatCommand.RAFFLE_RESET: ("raffle reset",),
    **dict.fromkeys(DESK_WORDS, ()),
}
"""Without the prefix; one word, or a word and a second one that tells apart what begins alike."""
ARGUMENTS: dict[ChatCommand, str] = {
    ChatCommand.TICKETS: "[@user]",
    ChatCommand.LEADERBOARD: "[1–25]",
    ChatCommand.LINK: "shuffle NAME",
    ChatCommand.RAFFLE_GIVE: "@user N [reason]",
    ChatCommand.RAFFLE_REMOVE: "@user N [reason]",
    ChatCommand.RAFFLE_VERIFY: "shuffle NAME @user",
    ChatCommand.RAFFLE_DRAW: "[book]",
    ChatCommand.RAFFLE_RESET: "[book]",
    ChatCommand.REDRAW: "[reason]",
}
"""How what stands behind a command is written, for people; nothing for the others."""


def least_role(command: ChatCommand) -> Role:
    """The lowest role that a setting may open the command to."""
    return Role.MODERATOR if command in ACTS else Role.EVERYONE


def usual_role(command: ChatCommand) -> Role:
    """Who may give the command unless the operator says otherwise."""
    return Role.MODERATOR if command in OPERATORS else Role.EVERYONE


def highest_role(words: Iterable[str]) -> Role:
    """The highest of the roles in a message's words; words that are none are passed over."""
    return max((_ROLE_WORDS[word] for word in words if word in _ROLE_WORDS), key=_RANKS.__getitem__, default=_LOWEST)


_LOWEST = Role.EVERYONE


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A line of chat, whatever the platform.

    `user_id` and `login` are the platform's; `name` is what it shows. `roles`: "broadcaster", "moderator", "vip",
    "subscriber", "bot". `at`: when it came, UTC microseconds by the desk's clock.
    """

    platform: str
    user_id: str
    login: str
    name: str
    text: str
    message_id: str
    at: int
    roles: frozenset[str] = frozenset()

    @property
    def is_bot(self) -> bool:
        """Written by a program, as far as the platform or its name tells."""
        return "bot" in self.roles or self.login.casefold() in KNOWN_BOTS


@dataclass(frozen=True, slots=True)
class CommandCall:
    """A command that a line gives. `words`: what stands behind it, with single spaces, otherwise as typed.

    `is_unknown`: only the first of a command's two words was understood. Nothing may be done then but to explain what
    can stand behind it; `words` is that first word, and `command` RAFFLE_INFO.
    """

    command: ChatCommand
    words: str = ""
    is_unknown: bool = False


@dataclass(frozen=True, slots=True)
class CommandTable:
    """The words of all commands that are on, ready to be looked up. Made by `command_table`."""

    prefix: str
    singles: Mapping[str, ChatCommand] = field(default_factory=dict)
    pairs: Mapping[str, Mapping[str, ChatCommand]] = field(default_factory=dict)

    def read(self, text: str) -> CommandCall | None:
        """What a line asks for; None for talk. Never fails, and takes a few microseconds for talk."""
        word, rest = command_word(text, self.prefix)
        if not word:
            return None
        second = self.pairs.get(word)
        if second is not None:
            head, _, behind = rest.partition(" ")
            found = second.get(word_key(head))
            if found is not None:
                return CommandCall(found, behind)
        single = self.singles.get(word)
        if single is not None:
            return CommandCall(single, rest)
        if second is None:
            return None
        if not word_key(rest) and ChatCommand.RAFFLE_INFO in second.values():
            return CommandCall(ChatCommand.RAFFLE_INFO)
        return CommandCall(ChatCommand.RAFFLE_INFO, word, is_unknown=True)


def command_table(prefix: str, words: Mapping[ChatCommand, Iterable[str]], taken: Iterable[str] = ()) -> CommandTable:
    """`words`: of each command that is on. `taken`: first words that mean something else, which has precedence."""
    others = {word_key(word) for word in taken}
    singles: dict[str, ChatCommand] = {}
    pairs: dict[str, dict[str, ChatCommand]] = {}
    for command, phrases in words.items():
        for phrase in phrases:
            first, _, second = phrase.partition(" ")
            key = word_key(first)
            if not key or key in others:
                continue
            if second:
                pairs.setdefault(key, {}).setdefault(word_key(second), command)
            else:
                singles.setdefault(key, command)
    return CommandTable(prefix, singles, pairs)
