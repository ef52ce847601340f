"""Who may enter, and who may win: the conditions of a session, checked against what is known of a viewer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from raffle_desktop.domain.errors import Code
from raffle_desktop.domain.names import name_key


class Origin(StrEnum):
    """Where an entry came from."""

    CHAT = "chat"
    CHANNEL_POINTS = "channel_points"
    API = "api"
    CSV = "csv"
    MANUAL = "manual"

    @property
    def is_operators(self) -> bool:
        """Entered by the operator: checked for duplicates and exclusion only."""
        return self in (Origin.CSV, Origin.MANUAL)


def roles_of(stored: str) -> frozenset[str]:
    """A viewer's roles, whatever the platform: "kick/moderator" is a moderator of the channel on Kick, "moderator" one
    on Twitch, and for the rules both are moderators.
    """
    return frozenset(token.rpartition("/")[2] for token in stored.split())


def role_platform(stored: str) -> str:
    """Where one stored role is: "kick" of "kick/moderator"."""
    return stored.rpartition("/")[0] or "twitch"


EVER = -1
"""`EntryRules.exclude_past_winners` for winners of any session."""


@dataclass(frozen=True, slots=True)
class EntryRules:
    """A session's conditions. `require_follow` None means: on while the desk is connected to Twitch.

    `exclude_past_winners`: 0 = off, N = winners of the last N sessions (the running one included), EVER = all.
    `unknown_refuses`: a condition whose fact is not known refuses; otherwise it is skipped.
    """

    require_follow: bool | None = None
    require_subscription: bool = False
    min_follow_days: int = 0
    min_account_days: int = 0
    required_roles: tuple[str, ...] = ()
    chatted_within_minutes: int = 0
    unknown_refuses: bool = False
    link_required: bool = False
    exclude_bots: bool = True
    exclude_moderators: bool = False
    exclude_past_winners: int = 0
    excluded_names: tuple[str, ...] = ()
    exclude_broadcaster: bool = True


@dataclass(frozen=True, slots=True)
class ViewerFacts:
    """What is known of a viewer when they enter; None = not known. `sessions_since_win`: 0 = won in the running
    session, 1 = in the one before, None = never won.
    """

    names: tuple[str, ...] = ()
    excluded: bool = False
    is_follower: bool | None = None
    followed_at: datetime | None = None
    is_subscriber: bool | None = None
    account_created_at: datetime | None = None
    roles: frozenset[str] | None = None
    last_chat_at: datetime | None = None
    sessions_since_win: int | None = None


def is_excluded(rules: EntryRules, facts: ViewerFacts) -> bool:
    """Whether the viewer is shut out whatever they do: by the operator, by name, as bot, broadcaster, moderator or past
    winner.
    """
    if facts.excluded:
        return True
    roles = facts.roles or frozenset()
    if rules.exclude_bots and "bot" in roles:
        return True
    if rules.exclude_broadcaster and "broadcaster" in roles:
        return True
    if rules.exclude_moderators and roles & {"moderator", "broadcaster"}:
        return True
    if _won_lately(rules.exclude_past_winners, facts.sessions_since_win):
        return True
    if not rules.excluded_names:
        return False
    shut_out = {name_key(name.strip().removeprefix("@")) for name in rules.excluded_names}
    return any(name_key(name) in shut_out for name in facts.names)


def refusal(
    rules: EntryRules, facts: ViewerFacts, origin: Origin, now: datetime, *, twitch_connected: bool
) -> Code | None:
    """The first condition that refuses this entry, or None. Duplicates, links and the switch are not looked at here."""
    if is_excluded(rules, facts):
        return Code.EXCLUDED
    if origin.is_operators:
        return None
    follow_needed = twitch_connected if rules.require_follow is None else rules.require_follow
    for needed, held, code in (
        (follow_needed, facts.is_follower, Code.NOT_FOLLOWING),
        (rules.require_subscription, facts.is_subscriber, Code.NOT_SUBSCRIBED),
        (rules.min_follow_days > 0, _older(facts.followed_at, rules.min_follow_days, now), Code.FOLLOW_TOO_RECENT),
        (
            rules.min_account_days > 0,
            _older(facts.account_created_at, rules.min_account_days, now),
            Code.ACCOUNT_TOO_NEW,
        ),
        (bool(rules.required_roles), _has_role(facts.roles, rules.required_roles), Code.ROLE_REQUIRED),
        (
            rules.chatted_within_minutes > 0,
            _chatted(facts.last_chat_at, rules.chatted_within_minutes, now),
            Code.NOT_CHATTING,
        ),
    ):
        if needed and (held is False or (held is None and rules.unknown_refuses)):
            return code
    return None


def may_win(rules: EntryRules, facts: ViewerFacts, origin: Origin, *, twitch_connected: bool) -> bool:
    """Whether an entry may be drawn now: not excluded, and still following and subscribed where that was required.

    What was a matter of the moment of entering (chatting, ages) is not asked again.
    """
    if is_excluded(rules, facts):
        return False
    if origin.is_operators:
        return True
    follow_needed = twitch_connected if rules.require_follow is None else rules.require_follow
    if follow_needed and facts.is_follower is False:
        return False
    return not (rules.require_subscription and facts.is_subscriber is False)


def rules_in_words(rules: EntryRules) -> str:
    """Who may not win, as one short English line for the text a draw commits to."""
    out = ["excluded viewers"]
    if rules.exclude_bots:
        out.append("bots")
    if rules.exclude_broadcaster:
        out.append("the broadcaster")
    if rules.exclude_moderators:
        out.append("moderators")
    if rules.exclude_past_winners:
        lately = f"winners of the last {rules.exclude_past_winners} sessions"
        out.append("past winners" if rules.exclude_past_winners == EVER else lately)
    if rules.excluded_names:
        out.append(f"{len(rules.excluded_names)} names")
    needed = [
        word
        for word, wanted in (("follow", rules.require_follow), ("subscription", rules.require_subscription))
        if wanted
    ]
    return f"Not drawn: {', '.join(out)}" + (f". Needed: {', '.join(needed)}" if needed else "")


def _won_lately(excluded_sessions: int, since_win: int | None) -> bool:
    if not excluded_sessions or since_win is None:
        return False
    return excluded_sessions == EVER or since_win < excluded_sessions


def _older(moment: datetime | None, days: int, now: datetime) -> bool | None:
    return None if moment is None else now - moment >= timedelta(days=days)


def _has_role(roles: frozenset[str] | None, wanted: tuple[str, ...]) -> bool | None:
    return None if roles is None else bool(roles & set(wanted))


def _chatted(last: datetime | None, minutes: int, now: datetime) -> bool | None:
    # Never seen in chat is known, not unknown: the desk hears every line.
    return last is not None and now - last <= timedelta(minutes=minutes)
