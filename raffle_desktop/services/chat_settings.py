"""How the commands in chat are set up: which are on, for whom, under which words, how often, and what is answered."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Mapping

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.chat_answers import DEFAULT_ANSWERS, check_answer
from raffle_desktop.domain.chat_commands import CHAT_PLATFORMS, DESK_WORDS, ChatCommand, least_role
from raffle_desktop.domain.chat_words import word_key
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown
from raffle_desktop.services.channel_settings import (
    ChannelSettings,
    checked_channel,
    read_channel_settings,
    store_channel,
)
from raffle_desktop.services.chat_command_words import (
    CHAT_COMMANDS,
    ChatCommandSettings,
    CommandSetting,
    document_of,
    first_words,
    read_chat_settings,
    usual_setting,
)
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.lucky_words import read_lucky_settings
from raffle_desktop.services.settings import store_setting

__all__ = [
    "CHAT_COMMANDS",
    "ChatCommandSettings",
    "ChatSettingsService",
    "CommandSetting",
    "read_chat_settings",
    "usual_setting",
]

WORD_MAX = 25
WORDS_MOST = 5
"""Words that one command may have."""
COOLDOWN_MAX = 3600
AFFILIATE_MAX = 25


class ChatSettingsService:
    """Shared by window and whoever listens to a chat."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> ChatCommandSettings:
        with self._core.database.read() as connection:
            return read_chat_settings(connection)

    def set(self, wanted: ChatCommandSettings, *, actor: str) -> None:
        """Commands and texts that are not named become the usual ones. The same again is no act.

        Raises RaffleError(VALUE_INVALID) with the first thing that is wrong.
        """

        def work(transaction: Transaction) -> None:
            prefix = read_channel_settings(transaction.connection).words.prefix
            _store(transaction, check_chat_settings(wanted, prefix))

        def happened(connection: Connection) -> bool:
            prefix = read_channel_settings(connection).words.prefix
            return read_chat_settings(connection) == check_chat_settings(wanted, prefix)

        self._core.write(work, actor=actor, happened=happened)

    def set_with_channel(self, wanted: ChatCommandSettings, channel: ChannelSettings, *, actor: str) -> None:
        """Both at once or neither, each checked against what the other is to be: a word may go from one to the other.

        Raises RaffleError(VALUE_INVALID) with the first thing that is wrong.
        """
        checked_words = checked_channel(channel)
        checked = check_chat_settings(wanted, checked_words.words.prefix)

        def work(transaction: Transaction) -> None:
            store_channel(transaction, checked_words, checked)
            _store(transaction, checked)

        def happened(connection: Connection) -> bool:
            return (read_chat_settings(connection), read_channel_settings(connection)) == (checked, checked_words)

        self._core.write(work, actor=actor, happened=happened)


def _store(transaction: Transaction, checked: ChatCommandSettings) -> None:
    connection = transaction.connection
    before = read_chat_settings(connection)
    if before == checked:
        return
    _check_against_others(connection, before, checked)
    document = document_of(checked)
    store_setting(transaction, CHAT_COMMANDS, document)
    transaction.audit("settings.change", CHAT_COMMANDS, before=document_of(before), after=document)
    transaction.publish(SettingsChanged(CHAT_COMMANDS))


def check_chat_settings(wanted: ChatCommandSettings, prefix: str = "!") -> ChatCommandSettings:
    """The settings as they are stored. Raises RaffleError(VALUE_INVALID) for what is wrong by itself."""
    commands = {
        command: _checked_command(command, wanted.commands.get(command, usual_setting(command)), prefix)
        for command in ChatCommand
    }
    _refuse_doubled(commands)
    for what, seconds in (
        ("one viewer", wanted.user_cooldown_seconds),
        ("the whole chat", wanted.channel_cooldown_seconds),
    ):
        if type(seconds) is not int or not 0 <= seconds <= COOLDOWN_MAX:
            raise RaffleError(Code.VALUE_INVALID, f"The pause for {what} must be 0 to {COOLDOWN_MAX} seconds.")
    strange = [one for one in wanted.platforms if one not in CHAT_PLATFORMS]
    if strange:
        raise RaffleError(Code.VALUE_INVALID, f"There is no chat on {shown(strange[0])}.")
    texts = {**DEFAULT_ANSWERS, **{kind: text.strip() for kind, text in wanted.texts.items()}}
    for kind, text in texts.items():
        check_answer(kind, text)
    affiliate = " ".join(wanted.affiliate.split())
    if not 1 <= len(affiliate) <= AFFILIATE_MAX or not affiliate.isprintable() or " " in affiliate:
        raise RaffleError(
            Code.VALUE_INVALID, f"The affiliate’s name in chat must be one word of 1 to {AFFILIATE_MAX} characters."
        )
    if word_key(affiliate) in CHAT_PLATFORMS:
        raise RaffleError(Code.VALUE_INVALID, f"{shown(affiliate)} is a platform and cannot be the affiliate.")
    return ChatCommandSettings(
        commands=commands,
        user_cooldown_seconds=wanted.user_cooldown_seconds,
        channel_cooldown_seconds=wanted.channel_cooldown_seconds,
        platforms=tuple(one for one in CHAT_PLATFORMS if one in wanted.platforms),
        texts=texts,
        affiliate=affiliate,
    )


def _checked_command(command: ChatCommand, given: CommandSetting, prefix: str) -> CommandSetting:
    called = command.value.replace("_", " ")
    if not given.role.reaches(least_role(command)):
        raise RaffleError(
            Code.VALUE_INVALID,
            f"“{called}” changes the raffle, so it cannot be opened to anybody below moderators.",
        )
    if command in DESK_WORDS:
        if given.words:
            raise RaffleError(Code.VALUE_INVALID, f"The word of “{called}” is set beside the keywords.")
        return given
    words = tuple(dict.fromkeys(checked_phrase(one, prefix) for one in given.words))
    if len(words) > WORDS_MOST:
        raise RaffleError(Code.VALUE_INVALID, f"“{called}” may have {WORDS_MOST} words at the most.")
    if given.on and not words:
        raise RaffleError(Code.VALUE_INVALID, f"“{called}” needs a word, or has to be switched off.")
    return dataclasses.replace(given, words=words)


def checked_phrase(given: str, prefix: str) -> str:
    """One word or two, as they are stored. Raises RaffleError(VALUE_INVALID)."""
    words = unicodedata.normalize("NFKC", given).casefold().strip().removeprefix(prefix).split()
    if not 1 <= len(words) <= 2 or any(
        len(word) > WORD_MAX or not word.isprintable() or not word_key(word) for word in words
    ):
        raise RaffleError(
            Code.VALUE_INVALID,
            f"{shown(given)} is no command for chat: one word or two, each of 1 to {WORD_MAX} characters.",
        )
    return " ".join(words)


def _refuse_doubled(commands: Mapping[ChatCommand, CommandSetting]) -> None:
    known: dict[tuple[str, ...], ChatCommand] = {}
    for command, one in commands.items():
        for phrase in one.words if one.on else ():
            if known.setdefault(tuple(map(word_key, phrase.split())), command) is not command:
                raise RaffleError(Code.VALUE_INVALID, f"The command {shown(phrase)} cannot stand for two things.")


def _check_against_others(connection: Connection, before: ChatCommandSettings, wanted: ChatCommandSettings) -> None:
    """What is new must not have a meaning already. What was so before may stay, and then the other one counts."""
    words = read_channel_settings(connection).words
    own = {"open": words.open, "close": words.close, "draw": words.draw, "redraw": words.redraw}
    taken = {word_key(word): "a keyword to take part with" for word in words.keywords}
    taken |= {word_key(word): f"the word of “{name}”" for name, word in own.items()}
    luck = read_lucky_settings(connection).word
    if luck:
        taken[word_key(luck)] = "the word of the lucky draw"
    for word in first_words(wanted).keys() - first_words(before).keys():
        if word in taken:
            raise RaffleError(
                Code.VALUE_INVALID, f"The word {shown(word)} is {taken[word]} already; take another one for commands."
            )
