"""What can be set about commands in chat, and what is refused with a sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from raffle_desktop.domain.chat_answers import ANSWER_FIELDS
from raffle_desktop.domain.chat_commands import ChatCommand, Role
from raffle_desktop.domain.chat_words import ChatWords
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.chat_settings import ChatCommandSettings, CommandSetting, usual_setting
from raffle_desktop.services.lucky_words import LuckySettings
from tests.conftest import Desk

USUAL = ChatCommandSettings()


def having(command: ChatCommand, *words: str, **more: Any) -> ChatCommandSettings:
    one = replace(usual_setting(command), words=words, **more)
    return replace(USUAL, commands={**USUAL.commands, command: one})


def test_settings_are_kept_and_recorded_and_the_same_again_is_no_act(desk: Desk) -> None:
    service = desk.services.chat_settings
    assert service.get() == USUAL
    wanted = ChatCommandSettings(
        commands={
            **USUAL.commands,
            ChatCommand.TICKETS: CommandSetting(words=("  !Lose ", "MEINE  Lose")),
            ChatCommand.ODDS: CommandSetting(on=False, role=Role.VIP),
        },
        user_cooldown_seconds=0,
        channel_cooldown_seconds=3600,
        platforms=("discord", "twitch"),
        texts={"tickets": " {count} Lose "},
        affiliate="Roobet",
    )
    service.set(wanted, actor="op")
    stored = service.get()
    assert stored.of(ChatCommand.TICKETS).words == ("lose", "meine lose")
    assert stored.of(ChatCommand.ODDS) == CommandSetting(on=False, role=Role.VIP)
    assert (stored.platforms, stored.affiliate) == (("twitch", "discord"), "Roobet")
    assert stored.texts["tickets"] == "{count} Lose"
    assert stored.texts.keys() == ANSWER_FIELDS.keys()
    before = desk.everything()
    service.set(stored, actor="op")
    service.set(wanted, actor="op")
    assert desk.everything() == before
    assert desk.value("SELECT count(*) FROM audit_log WHERE subject = 'chat.commands'") == 1
    # Nothing of the usual texts is stored, so that better ones of a later version come by themselves.
    assert '"tickets"' in desk.value("SELECT value FROM settings WHERE key = 'chat.commands'")
    assert "leaderboard_item" not in desk.value("SELECT value FROM settings WHERE key = 'chat.commands'")


def test_what_is_stored_by_another_version_is_passed_over(desk: Desk) -> None:
    document = (
        '{"commands": {"dance": {"on": true}, "odds": {"role": "emperor", "on": false}}, "texts": {"x": "y"}, "z": 1}'
    )
    desk.run_sql("INSERT INTO settings (key, value, updated_at) VALUES ('chat.commands', ?, 0)", document)
    found = desk.services.chat_settings.get()
    assert found.of(ChatCommand.ODDS) == CommandSetting(on=False, words=("odds",))
    assert "x" not in found.texts


REFUSED = [
    (having(ChatCommand.TICKETS), "“tickets” needs a word, or has to be switched off."),
    (having(ChatCommand.TICKETS, "a b c"), "“a b c” is no command for chat: one word or two, each of 1 to 25"),
    (having(ChatCommand.TICKETS, ""), "“” is no command for chat"),
    (having(ChatCommand.TICKETS, "x" * 26), "is no command for chat"),
    (having(ChatCommand.TICKETS, "a\u202eb"), "is no command for chat"),
    (having(ChatCommand.TICKETS, "\u200b"), "is no command for chat"),
    (having(ChatCommand.TICKETS, *"abcdef"), "“tickets” may have 5 words at the most."),
    (having(ChatCommand.TICKETS, "odds"), "The command “odds” cannot stand for two things."),
    (having(ChatCommand.TICKETS, "raffle info"), "The command “raffle info” cannot stand for two things."),
    (having(ChatCommand.TICKETS, "join"), "The word “join” is a keyword to take part with already"),
    (having(ChatCommand.TICKETS, "ＪＯＩＮ me"), "The word “join” is a keyword to take part with already"),
    (having(ChatCommand.TICKETS, "open"), "The word “open” is the word of “open” already"),
    (having(ChatCommand.TICKETS, "luck now"), "The word “luck” is the word of the lucky draw already"),
    (having(ChatCommand.DRAW, "pull"), "The word of “draw” is set beside the keywords."),
    (having(ChatCommand.DRAW, role=Role.VIP), "“draw” changes the raffle, so it cannot be opened to anybody below mod"),
    (having(ChatCommand.RAFFLE_GIVE, "give", role=Role.EVERYONE), "“raffle give” changes the raffle, so it cannot"),
    (replace(USUAL, user_cooldown_seconds=-1), "The pause for one viewer must be 0 to 3600 seconds."),
    (replace(USUAL, channel_cooldown_seconds=3601), "The pause for the whole chat must be 0 to 3600 seconds."),
    (replace(USUAL, platforms=("twitch", "irc")), "There is no chat on “irc”."),
    (replace(USUAL, affiliate="two words"), "The affiliate’s name in chat must be one word of 1 to 25 characters."),
    (replace(USUAL, affiliate=""), "The affiliate’s name in chat must be one word"),
    (replace(USUAL, affiliate="KICK"), "“KICK” is a platform and cannot be the affiliate."),
    (replace(USUAL, texts={"dance": "x"}), "There is no answer called “dance”."),
    (
        replace(USUAL, texts={"tickets": "{winner}"}),
        "“{winner}” cannot stand here; these can: {tickets}, {count}, {of}",
    ),
    (replace(USUAL, texts={"fault": "{x}"}), "“{x}” cannot stand here; these can: no placeholder at all."),
    (replace(USUAL, texts={"tickets": "{tickets"}), "A brace is missing: a placeholder is written like {tickets}."),
    (replace(USUAL, texts={"tickets": "x" * 401}), "The text is 401 characters long; 400 is the most."),
    (replace(USUAL, texts={"leaderboard": "{period}"}), "{items} must stand in this text once: it is the list itself."),
    (replace(USUAL, texts={"leaderboard": "{items}{items}"}), "{items} must stand in this text once"),
    (
        replace(USUAL, texts={"tickets": "{period}" * 12}),
        "With the longest names the text can have 480 characters, and a message has room for 457: make it 23 shorter.",
    ),
    (replace(USUAL, texts={"odds": "x" * 160}), "can have 160 characters, and a message has room for 151"),
    (replace(USUAL, texts={"leaderboard": "x" * 320 + "{items}"}), "can have 470 characters"),
]


def test_what_makes_no_sense_is_refused_in_its_words(desk: Desk, subtests: pytest.Subtests) -> None:
    for wanted, sentence in REFUSED:
        with subtests.test(sentence=sentence), desk.refuses(Code.VALUE_INVALID, sentence):
            desk.services.chat_settings.set(wanted, actor="op")


def test_no_other_setting_may_take_a_commands_word(desk: Desk) -> None:
    services = desk.services
    for words in (ChatWords(keywords=("join", "TICKETS")), ChatWords(draw="raffle"), ChatWords(keywords=("ｏｄｄｓ",))):
        with desk.refuses(Code.VALUE_INVALID, "begins the command"):
            services.channel_settings.set(ChannelSettings(words=words), actor="op")
    with desk.refuses(Code.VALUE_INVALID, "begins a command in chat; take another one"):
        services.lucky_settings.set(LuckySettings(word="raffle"), actor="op")
    services.chat_settings.set(having(ChatCommand.TICKETS, on=False), actor="op")
    services.channel_settings.set(ChannelSettings(words=ChatWords(keywords=("tickets",))), actor="op")
    with desk.refuses(Code.VALUE_INVALID, "The word “tickets” is a keyword"):
        services.chat_settings.set(USUAL, actor="op")


def test_a_desk_that_has_had_such_a_word_before_can_go_on_changing_its_settings(desk: Desk) -> None:
    document = '{"words": {"keywords": ["raffle"]}}'
    desk.run_sql("INSERT INTO settings (key, value, updated_at) VALUES ('channel.settings', ?, 0)", document)
    services = desk.services
    services.chat_settings.set(replace(USUAL, user_cooldown_seconds=9), actor="op")
    services.channel_settings.set(replace(services.channel_settings.get(), announcing=False), actor="op")
    with pytest.raises(RaffleError, match="begins the command"):
        services.channel_settings.set(ChannelSettings(words=ChatWords(keywords=("raffle", "leaderboard"))), actor="op")
