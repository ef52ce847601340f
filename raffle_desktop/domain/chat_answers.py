"""The texts with which the desk answers commands in chat: templates that the operator may change."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from raffle_desktop.domain.chat_commands import LENGTH_MAX, ChatCommand
from raffle_desktop.domain.chat_joining import NAME_MAX
from raffle_desktop.domain.chat_texts import TEMPLATE_MAX, clean, cut, harmless
from raffle_desktop.domain.discord_texts import unlinked
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown

_COUNTED = ("tickets", "count")

ANSWERS_OF: dict[ChatCommand | None, dict[str, tuple[str, ...]]] = {
    ChatCommand.TICKETS: {
        "tickets": (*_COUNTED, "of", "rank", "viewers", "period"),
        "tickets_none": ("period",),
        "tickets_of": ("viewer", *_COUNTED, "of", "rank", "viewers", "period"),
        "tickets_none_of": ("viewer", "period"),
    },
    ChatCommand.LEADERBOARD: {
        "leaderboard": ("items", "period", "tickets", "viewers"),
        "leaderboard_item": ("rank", "viewer", *_COUNTED),
        "leaderboard_none": ("period",),
    },
    ChatCommand.RAFFLE_INFO: {
        "info": ("period", "tickets", "viewers", "left"),
        "info_endless": ("period", "tickets", "viewers"),
        "info_over": ("period", "tickets", "viewers"),
        "info_session_open": ("session", "entries", "keyword"),
        "info_session_closed": ("session", "entries"),
        "info_none": (),
        "raffle_commands": ("commands",),
    },
    ChatCommand.RAFFLE_HISTORY: {
        "history": ("items", "book"),
        "history_item": ("period", "winner", *_COUNTED, "number", "odds"),
        "history_item_undrawn": ("period", *_COUNTED),
        "history_none": ("book",),
    },
    ChatCommand.ODDS: {
        "odds": (*_COUNTED, "of", "chance", "period"),
        "odds_too_few": (*_COUNTED, "period"),
        "odds_top": ("top", "rank"),
        "odds_need": ("needed", "top"),
        "odds_session": ("session", "chance", "weight", "entries"),
        "odds_session_none": ("session",),
        "odds_excluded": (),
        "odds_none": (),
    },
    ChatCommand.LINK: {
        "link_asked": ("affiliate", "name"),
        "link_code": ("code", "command", "name", "platform", "minutes"),
        "link_done": ("name", "other"),
        "link_usage": ("command", "affiliate"),
        "link_off": (),
    },
    ChatCommand.RAFFLE_STATS: {
        "stats": ("period", "tickets", "viewers", "share", "gifts", "linked", "expected", "growth", "top"),
    },
    ChatCommand.RAFFLE_GIVE: {
        "given": ("viewer", *_COUNTED, "total"),
        "give_usage": ("command",),
    },
    ChatCommand.RAFFLE_REMOVE: {
        "removed": ("viewer", *_COUNTED, "total"),
        "remove_usage": ("command",),
    },
    ChatCommand.RAFFLE_VERIFY: {
        "verified": ("viewer", "affiliate", "name"),
        "verify_unasked": ("viewer", "affiliate", "name"),
        "verify_usage": ("command", "affiliate"),
    },
    ChatCommand.RAFFLE_DRAW: {"period_drawn": ("period",)},
    ChatCommand.RAFFLE_RESET: {"reset": ("period", "book")},
    ChatCommand.OPEN: {"opened": (), "opened_idle": ()},
    ChatCommand.CLOSE: {"closed": (), "closed_before": ()},
    ChatCommand.DRAW: {"drawn": ()},
    ChatCommand.REDRAW: {"redrawn": ()},
    None: {
        "more": ("count",),
        "refused": ("reason",),
        "not_allowed": ("role",),
        "cooldown": ("seconds",),
        "number": ("given", "least", "most"),
        "unknown_viewer": ("name",),
        "unclear_viewer": ("name",),
        "viewer_elsewhere": ("name", "platform"),
        "unknown_book": ("name", "books"),
        "no_period": (),
        "draw_twice": (),
        "fault": (),
        "failed": (),
    },
}
"""The texts of each command, and under None what any of them can say; each with what it can name."""
ANSWER_FIELDS: dict[str, tuple[str, ...]] = {kind: of for kinds in ANSWERS_OF.values() for kind, of in kinds.items()}

DEFAULT_ANSWERS: dict[str, str] = {
    "tickets": "{tickets}, rank {rank}",
    "tickets_none": "no tickets in {period} yet",
    "tickets_of": "{viewer} has {tickets}, rank {rank}",
    "tickets_none_of": "{viewer} has no tickets in {period} yet",
    "leaderboard": "{period}: {items}",
    "leaderboard_item": "{rank}. {viewer} {count}",
    "leaderboard_none": "Nobody has tickets in {period} yet.",
    "info": "{period}: {tickets} of {viewers}, {left} to go.",
    "info_endless": "{period}: {tickets} of {viewers}.",
    "info_over": "{period} is over: {tickets} of {viewers}.",
    "info_session_open": "Raffle {session}: {entries}, type {keyword} to take part.",
    "info_session_closed": "Raffle {session}: {entries}, submissions are closed.",
    "info_none": "There is no raffle at the moment.",
    "raffle_commands": "These can stand here: {commands}.",
    "history": "{items}",
    "history_item": "{period}: {winner} with {tickets} ({odds})",
    "history_item_undrawn": "{period}: not drawn",
    "history_none": "No ticket raffle has ended yet.",
    "odds": "{tickets} of {of}: {chance} to win.",
    "odds_too_few": "You do not have enough tickets for the draw yet.",
    "odds_top": "You are in the top {top}.",
    "odds_need": "You need {needed} to reach the top {top}.",
    "odds_session": "In this raffle your chance is {chance} among {entries}.",
    "odds_session_none": "Your entry in this raffle cannot win at present.",
    "odds_excluded": "You are excluded from this raffle.",
    "odds_none": "You are not in any raffle yet.",
    "link_asked": "{affiliate} {name} is noted; it counts once a moderator has verified it.",
    "link_code": "Now type {command} {code} on {platform} as {name}, within {minutes} minutes. Nobody else can use it.",
    "link_done": "You and {other} are one viewer now; your tickets count together.",
    "link_usage": "Write {command} {affiliate} NAME, or {command} kick, twitch or discord and your name there.",
    "link_off": "Accounts cannot be linked at the moment.",
    "stats": "{period}: {tickets} of {viewers} ({share} of all known), {gifts}; at its end about {expected}.",
    "given": "{viewer} got {tickets} and has {total} now.",
    "give_usage": "Write {command} @user and how many tickets, for example {command} @ann 5.",
    "removed": "{tickets} of {viewer} are gone, {total} are left.",
    "remove_usage": "Write {command} @user and how many tickets, for example {command} @ann 5.",
    "verified": "{affiliate} {name} belongs to {viewer} now.",
    "verify_unasked": "{viewer} has not asked for {affiliate} {name}.",
    "verify_usage": "Write {command} {affiliate} NAME @user.",
    "period_drawn": "The winner of {period} is being drawn.",
    "reset": "{period} is over without a draw and put away.",
    "opened": "Submissions are open.",
    "opened_idle": "Submissions are open, but the raffle is not running yet.",
    "closed": "Submissions are closed.",
    "closed_before": "Submissions are closed already.",
    "drawn": "The winner is being drawn.",
    "redrawn": "It is being drawn again.",
    "more": "and {count} more",
    "refused": "{reason}",
    "not_allowed": "",
    "cooldown": "",
    "number": "“{given}” is no whole number from {least} to {most}.",
    "unknown_viewer": "Nobody called {name} was seen here.",
    "unclear_viewer": "{name} could be more than one viewer; put the name in quotation marks.",
    "viewer_elsewhere": "{name} was not seen here; write {name} ({platform}) if you mean that one.",
    "unknown_book": "There is no ticket book called {name}. There are: {books}.",
    "no_period": "There is no ticket raffle at the moment.",
    "draw_twice": "",
    "fault": "The desk could not do this; its window says why.",
    "failed": "The desk could not do this.",
}
"""An empty text is not said."""

FIELD_LENGTHS: dict[str, int] = {
    "viewer": 30, "winner": 30, "name": 30, "other": 40, "given": 20, "period": 40, "book": 40, "books": 150,
    "session": 40, "tickets": 22, "count": 14, "of": 14, "total": 22, "needed": 24, "viewers": 22, "entries": 22,
    "rank": 13, "top": 4, "chance": 10, "odds": 12, "number": 14, "weight": 20, "left": 12, "keyword": 32,
    "affiliate": 25, "code": 8, "command": 40, "commands": 250, "platform": 9, "minutes": 4, "gifts": 24, "linked": 10,
    "share": 10, "expected": 22, "growth": 12, "reason": 300, "role": 12, "seconds": 5, "least": 3, "most": 14,
}  # fmt: skip
"""Characters that a placeholder takes; what is longer is cut."""
ITEMS_LEAST = 150
"""Characters that a text has to leave to the items of its list."""
ROOM = LENGTH_MAX["twitch"] - NAME_MAX - len("@: ")
"""What the smallest message leaves to an answer behind the longest name."""
_HALF, _THIRD, _ITEM = ROOM // 2 - 1, ROOM // 3 - 1, 120
ROOMS: dict[str, int] = {
    **dict.fromkeys(("info", "info_endless", "info_over", "info_session_open", "info_session_closed"), _HALF),
    **dict.fromkeys(
        ("odds", "odds_too_few", "odds_top", "odds_need", "odds_session", "odds_session_none", "odds_excluded"), _THIRD
    ),
    **dict.fromkeys(("leaderboard_item", "history_item", "history_item_undrawn"), _ITEM),
    "more": 40,
}
"""Of texts that stand in a message together with others."""

_FIELD = re.compile(r"\{([^{}]*)\}")
_MARKDOWN = re.compile(r"([\\*_~`|<>\[\]#])")
_PINGS = re.compile(r"@(?=everyone|here)|<(?=[@#])", re.IGNORECASE)
_UNSEEN = "\u200b"


def check_answer(kind: str, text: str) -> None:
    """Raises RaffleError(VALUE_INVALID) with the first thing that is wrong with a text; "" is none, and fine.

    A text that passes fits into a message whatever is filled in.
    """
    known = ANSWER_FIELDS.get(kind)
    if known is None:
        raise RaffleError(Code.VALUE_INVALID, f"There is no answer called {shown(kind)}.")
    if len(text) > TEMPLATE_MAX:
        raise RaffleError(Code.VALUE_INVALID, f"The text is {len(text)} characters long; {TEMPLATE_MAX} is the most.")
    for name in _FIELD.findall(text):
        if name not in known:
            offered = ", ".join(f"{{{one}}}" for one in known) or "no placeholder at all"
            raise RaffleError(Code.VALUE_INVALID, f"{shown('{' + name + '}')} cannot stand here; these can: {offered}.")
    if re.search(r"[{}]", _FIELD.sub("", text)):
        raise RaffleError(
            Code.VALUE_INVALID, "A brace is missing: a placeholder is written like {" + next(iter(known), "name") + "}."
        )
    if text and "items" in known and text.count("{items}") != 1:
        raise RaffleError(Code.VALUE_INVALID, "{items} must stand in this text once: it is the list itself.")
    longest = len(_FIELD.sub(lambda found: "x" * _length(found[1]), text))
    room = ROOMS.get(kind, ROOM)
    if longest > room:
        raise RaffleError(
            Code.VALUE_INVALID,
            f"With the longest names the text can have {longest} characters, and a message has room for {room}: make"
            f" it {longest - room} shorter.",
        )


def render_answer(text: str, fields: Mapping[str, str], platform: str, most: int) -> str:
    """The text with what is known filled in, on one line of at most `most` characters. Never fails; what is filled in
    is cut and cleaned, never read as a template, cannot call anybody there (Discord's mentions), and does not change
    how the rest is shown (Discord's markup).
    """

    def value(name: str) -> str:
        given = fields[name]
        if name in ("items", "commands"):
            # Made of texts that went through here already.
            return given
        shortened = cut(clean(given), _length(name))
        return unlinked(_MARKDOWN.sub(r"\\\1", shortened)) if platform == "discord" else shortened

    filled = _FIELD.sub(lambda found: value(found[1]) if found[1] in fields else found[0], text)
    line = " ".join(filled.split()) if platform == "discord" else harmless(clean(filled))
    return cut(quiet(line, platform), most)


def quiet(line: str, platform: str) -> str:
    """The line as it calls nobody: on Discord without a working mention of all, of a role or of a person."""
    return _PINGS.sub(lambda found: found[0] + _UNSEEN, line) if platform == "discord" else line


def cut_list(items: Sequence[str], most: int, more: Callable[[int], str], between: str = " · ") -> str:
    """As many whole items as fit into `most` characters, and `more(n)` for the n that do not, where there are any."""
    fitting = len(items)
    while True:
        left = len(items) - fitting
        parts = [*items[:fitting], *([said] if left and (said := more(left)) else [])]
        line = between.join(parts)
        if len(line) <= most or fitting == 0:
            return cut(line, most)
        fitting -= 1


def _length(name: str) -> int:
    return ITEMS_LEAST if name == "items" else FIELD_LENGTHS[name]
