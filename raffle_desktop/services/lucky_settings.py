"""How viewers reach the lucky draw from the channel, and how long an overlay shows a win."""

from __future__ import annotations

import dataclasses
import unicodedata

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.chat_words import DeskCommand
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown
from raffle_desktop.services.channel_settings import WORD_MAX, read_channel_settings
from raffle_desktop.services.chat_command_words import first_words, read_chat_settings
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.lucky_words import LUCKY_SETTINGS, LuckySettings, read_lucky_settings
from raffle_desktop.services.settings import store_setting

__all__ = ["LUCKY_SETTINGS", "LuckySettings", "LuckySettingsService", "read_lucky_settings"]

OVERLAY_SECONDS = range(1, 301)


class LuckySettingsService:
    """Shared by window, chat and overlays."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> LuckySettings:
        with self._core.database.read() as connection:
            return read_lucky_settings(connection)

    def set(self, wanted: LuckySettings, *, actor: str) -> None:
        """Raises RaffleError(VALUE_INVALID). The same again is no act."""

        def work(transaction: Transaction) -> None:
            before = read_lucky_settings(transaction.connection)
            checked = _checked(transaction.connection, wanted)
            if before == checked:
                return
            document = dataclasses.asdict(checked)
            store_setting(transaction, LUCKY_SETTINGS, document)
            transaction.audit("settings.change", LUCKY_SETTINGS, before=dataclasses.asdict(before), after=document)
            transaction.publish(SettingsChanged(LUCKY_SETTINGS))

        self._core.write(work, actor=actor)


def _checked(connection: Connection, wanted: LuckySettings) -> LuckySettings:
    channel = read_channel_settings(connection)
    words = channel.words
    word = unicodedata.normalize("NFKC", wanted.word.strip()).casefold().removeprefix(words.prefix)
    if len(word) > WORD_MAX or not (word.isprintable() or not word) or any(sign.isspace() for sign in word):
        raise RaffleError(
            Code.VALUE_INVALID, f"{shown(word)} is no word for chat: 1 to {WORD_MAX} characters without spaces."
        )
    if word in {*words.keywords, *(getattr(words, command.value) for command in DeskCommand)}:
        raise RaffleError(Code.VALUE_INVALID, f"The word {shown(word)} cannot stand for two things.")
    if word and word != read_lucky_settings(connection).word and word in first_words(read_chat_settings(connection)):
        raise RaffleError(Code.VALUE_INVALID, f"The word {shown(word)} begins a command in chat; take another one.")
    reward_id = wanted.reward_id.strip()
    if len(reward_id) > 100 or not (reward_id.isprintable() or not reward_id):
        raise RaffleError(Code.VALUE_INVALID, "That is no id of a reward.")
    if reward_id and reward_id == channel.reward_id:
        raise RaffleError(Code.VALUE_INVALID, "That reward enters viewers into the session; take another one.")
    seconds = wanted.overlay_seconds
    if type(seconds) is not int or seconds not in OVERLAY_SECONDS:
        raise RaffleError(Code.VALUE_INVALID, f"An overlay shows a win for 1 to {OVERLAY_SECONDS.stop - 1} seconds.")
    return LuckySettings(word, reward_id, seconds)
