"""Who may enter and who may win, by what is known and what is not."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from raffle_desktop.domain.eligibility import (
    EVER,
    EntryRules,
    Origin,
    ViewerFacts,
    is_excluded,
    may_win,
    refusal,
    rules_in_words,
)
from raffle_desktop.domain.errors import Code

NOW = datetime(2026, 11, 21, 20, tzinfo=UTC)
VIEWERS_ORIGINS = (Origin.CHAT, Origin.CHANNEL_POINTS, Origin.API)
OPERATORS_ORIGINS = (Origin.CSV, Origin.MANUAL)


def refused(
    rules: EntryRules, facts: ViewerFacts, origin: Origin = Origin.CHAT, *, twitch_connected: bool = False
) -> Code | None:
    return refusal(rules, facts, origin, NOW, twitch_connected=twitch_connected)


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


# Each condition with facts that fail it by a hair, and facts that just meet it.
CONDITIONS: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any], Code]] = {
    "follow": ({"require_follow": True}, {"is_follower": False}, {"is_follower": True}, Code.NOT_FOLLOWING),
    "subscription": (
        {"require_subscription": True},
        {"is_subscriber": False},
        {"is_subscriber": True},
        Code.NOT_SUBSCRIBED,
    ),
    "age of the follow": (
        {"min_follow_days": 7},
        {"followed_at": ago(days=7) + timedelta(microseconds=1)},
        {"followed_at": ago(days=7)},
        Code.FOLLOW_TOO_RECENT,
    ),
    "age of the account": (
        {"min_account_days": 30},
        {"account_created_at": ago(days=30) + timedelta(microseconds=1)},
        {"account_created_at": ago(days=30)},
        Code.ACCOUNT_TOO_NEW,
    ),
    "role": (
        {"required_roles": ("vip", "artist")},
        {"roles": frozenset({"moderator"})},
        {"roles": frozenset({"artist", "moderator"})},
        Code.ROLE_REQUIRED,
    ),
    "chat": (
        {"chatted_within_minutes": 10},
        {"last_chat_at": ago(minutes=10) - timedelta(microseconds=1)},
        {"last_chat_at": ago(minutes=10)},
        Code.NOT_CHATTING,
    ),
}
ids = CONDITIONS.keys()


@pytest.mark.parametrize("rules, fails, meets, code", CONDITIONS.values(), ids=ids)
def test_a_condition_refuses_who_fails_it_and_nobody_else(
    rules: dict[str, Any], fails: dict[str, Any], meets: dict[str, Any], code: Code
) -> None:
    for origin in VIEWERS_ORIGINS:
        assert refused(EntryRules(**rules), ViewerFacts(**fails), origin) is code
        assert refused(EntryRules(**rules), ViewerFacts(**meets), origin) is None
    assert refused(EntryRules(), ViewerFacts(**fails)) is None


@pytest.mark.parametrize("rules, fails, meets, code", CONDITIONS.values(), ids=ids)
def test_the_operators_entries_are_held_by_no_condition(
    rules: dict[str, Any], fails: dict[str, Any], meets: dict[str, Any], code: Code
) -> None:
    for origin in OPERATORS_ORIGINS:
        assert refused(EntryRules(**rules, unknown_refuses=True), ViewerFacts(**fails), origin) is None
        assert refused(EntryRules(**rules), ViewerFacts(**fails, excluded=True), origin) is Code.EXCLUDED


@pytest.mark.parametrize("rules, fails, meets, code", CONDITIONS.values(), ids=ids)
def test_what_is_not_known_is_skipped_or_refuses(
    rules: dict[str, Any], fails: dict[str, Any], meets: dict[str, Any], code: Code
) -> None:
    # Chat is always known: the desk hears every line, so never heard is an answer.
    assert refused(EntryRules(**rules), ViewerFacts()) is (code if code is Code.NOT_CHATTING else None)
    assert refused(EntryRules(**rules, unknown_refuses=True), ViewerFacts()) is code
    assert refused(EntryRules(unknown_refuses=True), ViewerFacts()) is None


def test_the_first_condition_that_fails_is_told() -> None:
    rules = EntryRules(**{name: value for rules, _, _, _ in CONDITIONS.values() for name, value in rules.items()})
    facts = ViewerFacts(**{name: value for _, fails, _, _ in CONDITIONS.values() for name, value in fails.items()})
    for _, _, meets, code in CONDITIONS.values():
        assert refused(rules, facts) is code
        facts = dataclasses.replace(facts, **meets)
    assert refused(rules, facts) is None
    assert refused(rules, dataclasses.replace(facts, excluded=True)) is Code.EXCLUDED


def test_a_follow_is_asked_by_default_while_twitch_is_connected() -> None:
    stranger = ViewerFacts(is_follower=False)
    assert refused(EntryRules(), stranger, twitch_connected=True) is Code.NOT_FOLLOWING
    assert refused(EntryRules(), stranger, twitch_connected=False) is None
    assert refused(EntryRules(require_follow=False), stranger, twitch_connected=True) is None
    assert refused(EntryRules(require_follow=True), stranger, twitch_connected=False) is Code.NOT_FOLLOWING


@pytest.mark.parametrize(
    "rules, facts",
    [
        ({}, {"excluded": True}),
        ({}, {"roles": frozenset({"bot", "vip"})}),
        ({"exclude_moderators": True}, {"roles": frozenset({"moderator"})}),
        ({}, {"roles": frozenset({"broadcaster"})}),
        ({"exclude_broadcaster": False, "exclude_moderators": True}, {"roles": frozenset({"broadcaster"})}),
        ({"excluded_names": ("@ANN ",)}, {"names": ("somebody", "ann")}),
        ({"excluded_names": ("STRASSE",)}, {"names": ("Straße",)}),
        ({"exclude_past_winners": 1}, {"sessions_since_win": 0}),
        ({"exclude_past_winners": 3}, {"sessions_since_win": 2}),
        ({"exclude_past_winners": EVER}, {"sessions_since_win": 1000}),
    ],
)
def test_who_is_shut_out_neither_enters_nor_wins(rules: dict[str, Any], facts: dict[str, Any]) -> None:
    assert is_excluded(EntryRules(**rules), ViewerFacts(**facts))
    for origin in Origin:
        assert refused(EntryRules(**rules), ViewerFacts(**facts), origin) is Code.EXCLUDED
        assert not may_win(EntryRules(**rules), ViewerFacts(**facts), origin, twitch_connected=False)


@pytest.mark.parametrize(
    "rules, facts",
    [
        ({}, {}),
        ({"exclude_bots": False}, {"roles": frozenset({"bot"})}),
        ({}, {"roles": frozenset({"moderator"})}),
        ({"exclude_broadcaster": False}, {"roles": frozenset({"moderator", "broadcaster"})}),
        ({"exclude_moderators": True}, {"roles": frozenset({"vip"})}),
        ({"exclude_moderators": True}, {"roles": None}),
        ({"excluded_names": ("ann",)}, {"names": ("anna", "annn")}),
        ({"exclude_past_winners": 0}, {"sessions_since_win": 0}),
        ({"exclude_past_winners": 3}, {"sessions_since_win": 3}),
        ({"exclude_past_winners": EVER}, {"sessions_since_win": None}),
    ],
)
def test_who_is_not_shut_out_enters_and_wins(rules: dict[str, Any], facts: dict[str, Any]) -> None:
    assert not is_excluded(EntryRules(**rules), ViewerFacts(**facts))
    assert refused(EntryRules(**rules), ViewerFacts(**facts)) is None
    assert may_win(EntryRules(**rules), ViewerFacts(**facts), Origin.CHAT, twitch_connected=False)


def test_who_stopped_following_or_subscribing_does_not_win() -> None:
    rules = EntryRules(require_follow=True, require_subscription=True)
    for facts, wins in (
        (ViewerFacts(is_follower=True, is_subscriber=True), True),
        (ViewerFacts(), True),
        (ViewerFacts(is_follower=False, is_subscriber=True), False),
        (ViewerFacts(is_follower=True, is_subscriber=False), False),
    ):
        assert may_win(rules, facts, Origin.CHAT, twitch_connected=False) is wins
        assert may_win(rules, facts, Origin.CSV, twitch_connected=False)
    assert not may_win(EntryRules(), ViewerFacts(is_follower=False), Origin.CHAT, twitch_connected=True)


def test_what_was_a_matter_of_the_moment_is_not_asked_again() -> None:
    rules = EntryRules(chatted_within_minutes=1, min_follow_days=9, min_account_days=9, required_roles=("vip",))
    facts = ViewerFacts(followed_at=NOW, account_created_at=NOW, roles=frozenset())
    assert may_win(rules, facts, Origin.CHAT, twitch_connected=False)


def test_the_rules_are_said_in_one_short_line() -> None:
    assert rules_in_words(EntryRules()) == "Not drawn: excluded viewers, bots, the broadcaster"
    everything = EntryRules(
        require_follow=True, require_subscription=True, exclude_moderators=True, exclude_past_winners=EVER,
        excluded_names=tuple(f"name{number}" for number in range(1000)),
    )  # fmt: skip
    assert rules_in_words(everything) == (
        "Not drawn: excluded viewers, bots, the broadcaster, moderators, past winners, 1000 names."
        " Needed: follow, subscription"
    )
