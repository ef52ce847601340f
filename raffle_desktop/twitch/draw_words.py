"""What is said beside the lines that a draw is proven by: the texts of the settings, filled in; and what went wrong."""

from __future__ import annotations

from raffle_desktop.domain.chat_texts import BEHIND, LINE_MAX, behind, clean, cut
from raffle_desktop.domain.figures import grouped
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.draw_posts import DuePost
from raffle_desktop.services.records import DrawView, PostView
from raffle_desktop.services.services import Services
from raffle_desktop.services.winner_words import book_lines, listed, winner_fields

_KINDS = {"open": "draw_opened", "close": "draw_closed", "result": "draw_result", "void": "draw_void"}
_WHAT = {
    "open": "the opening of draw #{seq}",
    "close": "the closing of draw #{seq}",
    "redraw": "the redraw of draw #{seq}",
    "reveal": "the secret of draw #{seq}",
    "result": "the result of draw #{seq}",
    "void": "that draw #{seq} does not count",
}
_IN_TIME = {
    "open": " Unless its closing is seen there, the draw does not count.",
    "close": " The draw was opened there, so unless this is seen in time, it does not count.",
    "redraw": " The draw was opened there, so unless this is seen in time, the redraw has to be announced anew.",
}


def message_of(services: Services, due: DuePost, draw: DrawView, settings: ChannelSettings) -> tuple[str, list[str]]:
    """The message with the line and the text that stands behind it, and what is to be said after it instead, as it did
    not fit.
    """
    kind = _KINDS.get(due.kind, "")
    text = settings.announce[kind] if kind else ""
    if not text or (due.kind == "void" and due.about):
        return due.text, []
    title = services.draw_reader.title(draw)
    if due.kind != "result":
        words = settings.words
        fields = {
            "session": title,
            "keyword": words.prefix + words.keywords[0] if words.keywords else settings.reward_title,
            "entries": grouped(str(draw.entries)),
            "witness": _asked(draw),
            "link": settings.check_page,
        }
        message, rest = behind(due.text, text, fields)
        return message, [rest] if rest else []
    winners = [one for one in draw.standing if one.event == due.about]
    if not winners:
        return due.text, []
    own = () if draw.period_id is None else book_lines(services, draw.id, winners)
    if not own:
        message, rest = behind(due.text, text, winner_fields(draw, winners, title, settings))
        return message, [rest] if rest else []
    whole = due.text + BEHIND + " ".join(own)
    return (whole, []) if len(whole) <= LINE_MAX else (due.text, list(own))


def unseen_in_words(draw: DrawView, post: PostView) -> str:
    """Of a line that was sent and did not come back from chat."""
    what = _WHAT[post.kind].format(seq=draw.seq)
    return f"{what[0].upper()}{what[1:]} was not seen in chat.{_what_follows(draw, post.kind)}"


def waiting_in_words(draw: DrawView) -> str:
    """Of an opening that is not said before it can be seen."""
    return f"{_WHAT['open'].format(seq=draw.seq).capitalize()} is said in chat as soon as chat is heard again."


def unsaid_in_words(draw: DrawView, kind: str, reason: str, *, is_sure: bool = True) -> str:
    """Of a line that is not in chat, and never will be; not `is_sure`: or that may be there."""
    what = _WHAT[kind].format(seq=draw.seq)
    if not is_sure:
        return f"Whether chat was told {what} is not known yet: {_sentence(reason)}"
    follows = " The draw counts as not posted in chat." if kind == "open" else _what_follows(draw, kind)
    return f"Chat was not told {what}: {_sentence(reason)}{follows}"


def _what_follows(draw: DrawView, kind: str) -> str:
    return _IN_TIME.get(kind, "") if draw.level == Level.BEACON else ""


def _asked(draw: DrawView) -> str:
    """What the witnesses of a draw are to do, once its list is closed."""
    if not draw.witnesses:
        return ""
    named = listed([f"@{cut(clean(name), 25)}" for name in draw.witnesses])
    whose = "your next line" if len(draw.witnesses) == 1 else "the next line of each of you"
    return f"{named}: {whose} in chat counts."


def _sentence(reason: str) -> str:
    said = reason.strip() or "no reason was given"
    return said if said[-1] in ".!?…" else f"{said}."
