"""What is stored of the commands in chat; it is set in `chat_settings`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.engine import Connection

from raffle_desktop.domain.chat_answers import DEFAULT_ANSWERS
from raffle_desktop.domain.chat_commands import CHAT_PLATFORMS, DEFAULT_WORDS, ChatCommand, Role, usual_role
from raffle_desktop.domain.chat_words import word_key
from raffle_desktop.services.settings import read_setting

CHAT_COMMANDS = "chat.commands"


@dataclass(frozen=True, slots=True)
class CommandSetting:
    """`role`: the lowest that may give the command. `words`: each one word, or two with a space between, without the
    prefix; of open, close, draw and redraw none, as theirs are among the words of the channel.
    """

    on: bool = True
    role: Role = Role.EVERYONE
    words: tuple[str, ...] = ()


def usual_setting(command: ChatCommand) -> CommandSetting:
    """As it is where the operator has said nothing."""
    return CommandSetting(role=usual_role(command), words=DEFAULT_WORDS[command])


def _usual_settings() -> dict[ChatCommand, CommandSetting]:
    return {command: usual_setting(command) for command in ChatCommand}


@dataclass(frozen=True, slots=True)
class ChatCommandSettings:
    """`commands`: of every command. `user_cooldown_seconds`: between two calls of one command by one viewer;
    `channel_cooldown_seconds`: between two answers of one platform that are the same whoever asks. `platforms`: where
    commands are listened to. `texts`: of every kind of answer, "" = not said. `affiliate`: what the affiliate is called
    in chat.
    """

    commands: Mapping[ChatCommand, CommandSetting] = field(default_factory=_usual_settings)
    user_cooldown_seconds: int = 5
    channel_cooldown_seconds: int = 5
    platforms: tuple[str, ...] = CHAT_PLATFORMS
    texts: Mapping[str, str] = field(default_factory=lambda: dict(DEFAULT_ANSWERS))
    affiliate: str = "shuffle"

    def of(self, command: ChatCommand) -> CommandSetting:
        return self.commands[command]


def read_chat_settings(connection: Connection) -> ChatCommandSettings:
    """As stored; what another version of the program stored besides is passed over."""
    document = read_setting(connection, CHAT_COMMANDS, {})
    usual = ChatCommandSettings()
    stored = document.get("commands", {})
    given: dict[str, Any] = {
        name: document[name]
        for name in ("user_cooldown_seconds", "channel_cooldown_seconds", "affiliate")
        if name in document
    }
    if "platforms" in document:
        given["platforms"] = tuple(one for one in CHAT_PLATFORMS if one in document["platforms"])
    texts = {kind: str(text) for kind, text in document.get("texts", {}).items() if kind in DEFAULT_ANSWERS}
    return ChatCommandSettings(
        commands={command: _setting(command, stored.get(command.value, {})) for command in ChatCommand},
        texts={**usual.texts, **texts},
        **given,
    )


def _setting(command: ChatCommand, document: Mapping[str, Any]) -> CommandSetting:
    usual = usual_setting(command)
    role = document.get("role", usual.role)
    return CommandSetting(
        on=bool(document.get("on", usual.on)),
        role=Role(role) if role in list(Role) else usual.role,
        words=tuple(document.get("words", usual.words)),
    )


def document_of(settings: ChatCommandSettings) -> dict[str, Any]:
    """As it is stored, and shown in the record of acts: of the texts only those that are the operator's own."""
    return {
        "commands": {
            command.value: {"on": one.on, "role": one.role.value, "words": list(one.words)}
            for command, one in settings.commands.items()
        },
        "user_cooldown_seconds": settings.user_cooldown_seconds,
        "channel_cooldown_seconds": settings.channel_cooldown_seconds,
        "platforms": list(settings.platforms),
        "texts": {kind: text for kind, text in settings.texts.items() if text != DEFAULT_ANSWERS[kind]},
        "affiliate": settings.affiliate,
    }


def first_words(settings: ChatCommandSettings) -> dict[str, ChatCommand]:
    """The first words of the commands that are on, as they are compared, each with a command that it begins."""
    found: dict[str, ChatCommand] = {}
    for command, one in settings.commands.items():
        for phrase in one.words if one.on else ():
            found.setdefault(word_key(phrase.partition(" ")[0]), command)
    return found
