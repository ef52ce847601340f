"""What the desk's answers in chat are called in the settings, what their placeholders mean, and examples of them."""

from __future__ import annotations

from collections.abc import Mapping

from raffle_desktop.domain.chat_answers import ITEMS_LEAST, ROOMS, render_answer
from raffle_desktop.domain.chat_commands import LENGTH_MAX, ChatCommand
from raffle_desktop.gui.dialogs.settings_command_words import NAME, command_title
from raffle_desktop.gui.texts import tr

OTHER = "bo_watches"
THIRD = "ねこまる"
PARTS = frozenset(("more", *(kind for kind in ROOMS if "_item" in kind)))
"""Texts that stand within another one, and are not said to anybody by themselves."""
ANNOUNCED = frozenset(("opened", "closed", "drawn", "redrawn", "period_drawn"))
"""Said where no announcement says the same already."""


def group_title(command: ChatCommand | None) -> str:
    """What texts stand under."""
    return tr("For every command") if command is None else command_title(command)


def answer_titles() -> dict[str, str]:
    """When each text is said, by its kind."""
    return {
        "tickets": tr("Your own tickets"),
        "tickets_none": tr("You hold none yet"),
        "tickets_of": tr("Somebody else’s tickets"),
        "tickets_none_of": tr("Somebody else holds none"),
        "leaderboard": tr("The list"),
        "leaderboard_item": tr("One place in the list"),
        "leaderboard_none": tr("Nobody holds tickets"),
        "info": tr("A period with an end"),
        "info_endless": tr("A period without an end"),
        "info_over": tr("A period that is over"),
        "info_session_open": tr("A session, submissions open"),
        "info_session_closed": tr("A session, submissions closed"),
        "info_none": tr("Nothing is running"),
        "raffle_commands": tr("The second word is missing or unknown"),
        "history": tr("The list"),
        "history_item": tr("One raffle in the list"),
        "history_item_undrawn": tr("One raffle that was not drawn"),
        "history_none": tr("There was none yet"),
        "odds": tr("The chance by tickets"),
        "odds_too_few": tr("Too few tickets to take part"),
        "odds_top": tr("Already among the first"),
        "odds_need": tr("How many are missing to be among the first"),
        "odds_session": tr("The chance in the session"),
        "odds_session_none": tr("The entry cannot win"),
        "odds_excluded": tr("The viewer is excluded"),
        "odds_none": tr("The viewer takes part in nothing"),
        "link_asked": tr("An affiliate name was asked for"),
        "link_code": tr("The code for another platform"),
        "link_done": tr("Two accounts are linked"),
        "link_usage": tr("How it is typed"),
        "link_off": tr("Linking is off"),
        "stats": tr("The figures"),
        "given": tr("Tickets were given"),
        "give_usage": tr("How it is typed"),
        "removed": tr("Tickets were taken away"),
        "remove_usage": tr("How it is typed"),
        "verified": tr("The link is verified"),
        "verify_unasked": tr("Nobody asked for this link"),
        "verify_usage": tr("How it is typed"),
        "period_drawn": tr("The draw begins"),
        "reset": tr("The period is over"),
        "opened": tr("Submissions are open now"),
        "opened_idle": tr("Open, but no session runs"),
        "closed": tr("Submissions are closed now"),
        "closed_before": tr("They were closed already"),
        "drawn": tr("The draw begins"),
        "redrawn": tr("The draw begins anew"),
        "more": tr("What a list leaves out"),
        "refused": tr("A rule refuses"),
        "not_allowed": tr("Not allowed to this viewer"),
        "cooldown": tr("Asked again too soon"),
        "number": tr("No fitting number"),
        "unknown_viewer": tr("A viewer nobody knows"),
        "unclear_viewer": tr("A name that could be several"),
        "viewer_elsewhere": tr("A viewer seen elsewhere only"),
        "unknown_book": tr("A ticket book that there is not"),
        "no_period": tr("No raffle of tickets runs"),
        "draw_twice": tr("Somebody else draws at this moment"),
        "fault": tr("Disk, database or network fails"),
        "failed": tr("Something went wrong"),
    }


def answer_meaning(kind: str, field: str) -> str:
    """What a placeholder stands for in a text of this kind."""
    if (kind, field) in (("stats", "top"), ("number", "given")):
        return tr("who holds most tickets") if kind == "stats" else tr("what was typed")
    return {
        "tickets": tr("how many tickets, in words: 12 tickets"),
        "count": tr("how many, as a number"),
        "of": tr("all tickets of the period, as a number"),
        "rank": tr("the rank"),
        "viewers": tr("how many take part, in words: 57 viewers"),
        "period": tr("the period"),
        "viewer": tr("the viewer’s name"),
        "items": tr("the list itself"),
        "left": tr("how long it goes on"),
        "session": tr("the name of the session"),
        "entries": tr("how many entries there are, in words"),
        "keyword": tr("what to type to take part"),
        "commands": tr("what can be typed there"),
        "winner": tr("the winner’s name"),
        "number": tr("the winning number"),
        "odds": tr("the winner’s chance in percent"),
        "book": tr("the ticket book"),
        "books": tr("all ticket books"),
        "chance": tr("the chance in percent"),
        "top": tr("how many “the first” are"),
        "needed": tr("how many tickets are missing"),
        "weight": tr("the entry’s weight"),
        "affiliate": tr("what the affiliate is called in chat"),
        "name": tr("the name that was typed"),
        "code": tr("the code"),
        "command": tr("the command as it is typed"),
        "platform": tr("the other platform"),
        "minutes": tr("how many minutes the code holds"),
        "other": tr("the other account"),
        "share": tr("the share of all known viewers"),
        "gifts": tr("how many subs were gifted"),
        "linked": tr("the share with a verified link"),
        "expected": tr("tickets expected at the end"),
        "growth": tr("the change since the period before"),
        "total": tr("what the viewer has now, in words"),
        "reason": tr("the desk’s sentence"),
        "role": tr("who may do it"),
        "seconds": tr("how many seconds are left"),
        "least": tr("the smallest number"),
        "most": tr("the largest number"),
    }.get(field, field)


def example_values(texts: Mapping[str, str], kind: str, prefix: str, affiliate: str, typed: str) -> dict[str, str]:
    """Made-up values for the preview of one text. `typed`: the command that it answers, as it is typed."""
    values = {
        "tickets": "12 tickets",
        "count": "12",
        "of": "15 432",
        "rank": "3",
        "viewers": "57 viewers",
        "period": tr("November 2026"),
        "viewer": NAME,
        "left": "9 days",
        "session": tr("Friday raffle"),
        "entries": "248 entries",
        "keyword": f"{prefix}join",
        "commands": f"{prefix}raffle info, {prefix}raffle history",
        "winner": OTHER,
        "number": "4711",
        "odds": "1.61 %",
        "book": tr("Monthly"),
        "books": tr("Monthly, Weekly"),
        "chance": "0.08 %",
        "top": f"{NAME}, {OTHER}, {THIRD}" if kind == "stats" else "10",
        "needed": "50 more tickets",
        "weight": "3.5",
        "affiliate": affiliate,
        "name": OTHER,
        "code": "K7WQXN",
        "command": typed,
        "platform": "Kick",
        "minutes": "10",
        "other": OTHER,
        "share": "12.40 %",
        "gifts": "23 gifted subs",
        "linked": "34.00 %",
        "expected": "21 000 tickets",
        "growth": "+8.00 %",
        "total": "17 tickets",
        "reason": "Submissions are currently closed.",
        "role": "moderator",
        "seconds": "4",
        "given": "1e9",
        "least": "1",
        "most": "1 000 000",
    }
    items = _items(texts, kind, values)
    return {**values, "items": items} if items else values


def _items(texts: Mapping[str, str], kind: str, values: Mapping[str, str]) -> str:
    """The list of an example, of the texts that make up its lines."""
    most = ITEMS_LEAST
    if kind == "leaderboard":
        people = ((NAME, "1", "248"), (OTHER, "2", "120"), (THIRD, "3", "12"))
        lines = [
            render_answer(
                texts["leaderboard_item"],
                {**values, "viewer": name, "rank": rank, "count": count, "tickets": count},
                "twitch",
                most,
            )
            for name, rank, count in people
        ]
        return " · ".join([*filter(None, lines), *filter(None, [_more(texts, values)])])
    if kind == "history":
        lines = [render_answer(texts[one], values, "twitch", most) for one in ("history_item", "history_item_undrawn")]
        return " · ".join(filter(None, lines))
    return ""


def _more(texts: Mapping[str, str], values: Mapping[str, str]) -> str:
    return render_answer(texts["more"], values, "twitch", ITEMS_LEAST)


def preview_of(texts: Mapping[str, str], kind: str, prefix: str, affiliate: str, typed: str) -> str:
    """How a text would read in chat, answered to somebody; "" where it says nothing."""
    text = texts[kind].strip()
    if not text:
        return ""
    said = render_answer(text, example_values(texts, kind, prefix, affiliate, typed), "twitch", LENGTH_MAX["twitch"])
    return said if kind in PARTS else f"@{NAME}: {said}"
