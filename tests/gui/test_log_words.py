"""What the live logs and the audit log say in words, where the desk keeps a key."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from raffle_desktop.gui.tabs import (
    connections_discord_words,
    connections_donations_words,
    connections_kick_words,
)
from raffle_desktop.gui.tabs.connections_live_log import KIND_MOST, LogWords, log_columns
from raffle_desktop.gui.tabs.connections_twitch_log import _words as twitch_words
from raffle_desktop.gui.tabs.connections_twitch_words import again_words, missed_words
from raffle_desktop.gui.tabs.history_log import action_words
from raffle_desktop.gui.tabs.history_words import merge_lines
from raffle_desktop.kick.status import KickLine

NOW = 1_795_291_200_000_000
ACTIONS = (
    "discord.bot_token",
    "discord.webhook",
    "donation.add",
    "donation.dismiss",
    "donations.token",
    "gap.dismiss",
    "kick.sign_in",
    "kick.sign_out",
    "link.ended",
    "link.refused",
    "link.request",
    "link.verified",
    "viewer.link_code",
    "viewer.merge",
    "viewer.rename",
    "viewer.unmerge",
)


@pytest.mark.parametrize("action", ACTIONS)
def test_acts_with_platforms_and_accounts_have_words(action: str) -> None:
    assert action_words(action) != action


def test_what_came_again_is_named_as_its_first_coming_was() -> None:
    assert connections_kick_words.line_text(KickLine(NOW, "duplicate", "ann", "gift", 0)) == "Gifted subs"
    assert again_words("channel.chat.message") == "Chat line"
    assert again_words("channel.subscription.message") == "Resub"
    assert again_words("something.new") == "something.new"
    assert again_words("") == ""


def test_what_was_missed_is_told_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    assert missed_words("chat, subscriptions, gifted subs") == "chat, subscriptions, gift subs"
    german = {"chat": "Chat", "gift subs": "Gift-Subs"}
    monkeypatch.setattr(
        "raffle_desktop.gui.tabs.connections_twitch_words.tr", lambda text, **_given: german.get(text, text)
    )
    assert missed_words("chat, gifted subs, a\nb") == "Chat, Gift-Subs, a b"


@pytest.mark.parametrize(
    "words",
    [
        connections_kick_words.log_words(),
        connections_discord_words.log_words(),
        connections_donations_words.log_words(),
        twitch_words(),
    ],
    ids=lambda words: words.key,
)
def test_no_kind_of_a_line_is_cut(words: LogWords, qapp: QApplication) -> None:
    width = next(column.width for column in log_columns(words) if column.key == "kind")
    metrics = QFontMetrics(QApplication.font())
    for kinds in words.groups.values():
        for kind in kinds:
            assert min(metrics.horizontalAdvance(words.what(kind)), KIND_MOST) <= width


def test_two_who_are_two_again_are_named() -> None:
    given = {"tickets": [[1, 12]], "money": [], "entries": [7]}
    after = {"absorbed": 2, "names": ["Ann", "Annie"], "given_back": given}
    assert merge_lines("viewer.unmerge", after) == [
        "Annie and Ann are two viewers again",
        "Given back: 12 tickets, 1 entry",
    ]
    del after["names"]
    assert merge_lines("viewer.unmerge", after)[0] == "Viewer 2 stands alone again"
