"""What the History tab says of a draw as a whole, of a pick, and of viewers who were linked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from raffle_desktop.domain.money import format_amount
from raffle_desktop.gui.stage.steps_words import state_words as step_state
from raffle_desktop.gui.texts import local_date_time, local_time, number, shown_name, tr, tr_n
from raffle_desktop.gui.viewer_parts import platform_name
from raffle_desktop.gui.widgets import Tone
from raffle_desktop.services.records import DrawView, PostView, WinnerView


def pick_state(state: str) -> tuple[str, Tone]:
    """What became of a pick."""
    if state == "drawn":
        return tr("waits for confirmation"), "warn"
    if state == "confirmed":
        return tr("confirmed"), "good"
    if state == "redrawn":
        return tr("replaced by a redraw"), ""
    return tr("undone"), ""


def draw_state(view: DrawView) -> tuple[str, Tone]:
    """What became of a draw as a whole."""
    if view.state == "waiting":
        # Of a winner too it is said that they wait.
        return (tr("redraw announced") if view.redraw is not None else tr("waits for its round")), "warn"
    if view.is_under_way or view.state == "void":
        return step_state(view)
    if view.vacant:
        return tr("place vacant"), "warn"
    if not view.standing:
        return tr("undone"), ""
    if any(one.state == "drawn" for one in view.standing):
        return tr("waiting"), "warn"
    if any(one.state == "redrawn" for one in view.winners):
        return tr("confirmed after a redraw"), "good"
    return tr("confirmed"), "good"


def list_state(view: DrawView) -> str:
    """The same in a word, for a column."""
    if view.state == "waiting":
        return tr("redraw") if view.redraw is not None else tr("round due")
    words, tone = draw_state(view)
    return tr("redrawn") if tone == "good" and any(one.state == "redrawn" for one in view.winners) else words


def counted(view: DrawView) -> tuple[WinnerView, ...]:
    """Who won; of an undone draw those who had won, as that is what people look for: the state says the rest."""
    return view.standing or view.winners


def post_kind(post: PostView) -> str:
    """Which message it was."""
    return {
        "open": tr("Commitment"),
        "close": tr("Closed"),
        "reveal": tr("Secret shown"),
        "redraw": tr("Redraw announced"),
        "result": tr("Result"),
        "void": tr("Given up"),
    }.get(post.kind, post.kind)


def post_seen(post: PostView) -> tuple[str, Tone]:
    """When chat showed it, by the platform's own clock."""
    platform = post.platform.capitalize()
    if post.refused:
        return tr("not in {platform}’s chat: {reason}", platform=platform, reason=shown_name(post.refused, 200)), "warn"
    if post.at_ms is None:
        sent = local_time(post.queued_at, seconds=True)
        return tr("sent at {time}, not seen in {platform}’s chat", time=sent, platform=platform), "warn"
    return tr("seen in {platform}’s chat at {time}", time=_seconds(post.at_ms * 1000), platform=platform), "good"


def round_words(round_number: int, at_seconds: int) -> str:
    """A round of the beacon and its time."""
    return tr("{round}, out at {time}", round=number(round_number), time=_seconds(at_seconds * 1_000_000))


def closed_words(view: DrawView) -> str:
    """When the list was fixed, and how many are in it."""
    if view.closed_at is None:
        return ""
    people = tr_n("1 entry", "{n} entries", view.entries)
    return tr("{time}, {people}", time=_seconds(view.closed_at * 1_000_000), people=people)


def _seconds(micros: int) -> str:
    date = local_date_time(micros)
    return f"{date[:-5]}{local_time(micros, seconds=True)}"


MERGES = ("viewer.merge", "viewer.unmerge", "viewer.link_code")
"""Acts that say in words of their own what they changed."""


def merge_lines(action: str, after: Mapping[str, Any]) -> list[str]:
    """What became of viewers who were linked, or are again two, as lines of the log."""
    if action == "viewer.link_code":
        return [
            tr(
                "for {name} on {platform}",
                name=shown_name(str(after.get("name", "")), 60),
                platform=platform_name(str(after.get("platform", ""))),
            )
        ]
    lines = []
    names = after.get("names")
    if isinstance(names, list) and len(names) == 2:
        kept, other = (shown_name(str(name), 60) for name in names)
        if action == "viewer.unmerge":
            lines.append(tr("{other} and {kept} are two viewers again", other=other, kept=kept))
        else:
            lines.append(tr("{other} is one viewer with {kept}", other=other, kept=kept))
    if after.get("summary"):
        lines.append(tr("Brought with it: {what}", what=shown_name(str(after["summary"]), 300)))
    given = after.get("given_back")
    if isinstance(given, dict):
        if not lines:
            lines.append(tr("Viewer {n} stands alone again", n=after.get("absorbed", "?")))
        lines.append(tr("Given back: {what}", what=_given_back(given)))
    return lines


def _given_back(given: Mapping[str, Any]) -> str:
    tickets = sum(int(count) for _period, count in given.get("tickets", ()))
    entries = len(given.get("entries", ()))
    parts = [tr_n("1 ticket", "{n} tickets", tickets)] if tickets else []
    parts += [format_amount(int(amount), str(currency)) for currency, amount in given.get("money", ()) if amount]
    if entries:
        parts.append(tr_n("1 entry", "{n} entries", entries))
    return ", ".join(parts) or tr("the accounts alone")
