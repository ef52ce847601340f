"""Messages as Discord takes them: one embed each, within its limits whatever is filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from raffle_desktop.discord.told import Announcement, Mark
from raffle_desktop.domain.chat_texts import cut
from raffle_desktop.domain.clock import from_micros
from raffle_desktop.domain.discord_texts import TEXT_MAX, TITLE_MAX, cut_to_units, escaped, render_discord, units
from raffle_desktop.domain.figures import decimal_text, grouped, percent_text
from raffle_desktop.services.discord_settings import DiscordText
from raffle_desktop.services.lucky_views import WinView
from raffle_desktop.services.records import DrawView, WinnerView
from raffle_desktop.services.ticket_news import TurnNews
from raffle_desktop.services.ticket_outlook import Notice
from raffle_desktop.services.winner_words import listed

FIELDS_MAX = 25
FIELD_NAME_MAX = 256
FIELD_VALUE_MAX = 1024
FOOTER_MAX = 2048
WHOLE_MAX = 6000
"""Of title, description, fields and footer together."""
NAMES_MOST = 10
NAME_LONGEST = 60
LINES_MOST = 20
"""Awards or lucky wins in one message; the others are counted."""
COLOURS = {
    "turned": 0x3B82F6,
    "winner": 0xF5B301,
    "redraw": 0xF5B301,
    "undone": 0x9CA3AF,
    "award": 0x22C55E,
    "lucky": 0x14B8A6,
    "test": 0x6366F1,
}


def embed(
    kind: str, title: str, text: str, *, at: int = 0, fields: Sequence[tuple[str, str]] = (), footer: str = ""
) -> dict[str, Any]:
    """A message with one embed; what does not fit is cut, the text first. `at`: UTC microseconds, 0 = none.

    `title`, `text` and fields are Discord's markdown already; `footer` is shown as it is.
    """
    made: dict[str, Any] = {"color": COLOURS[kind]}
    said_title, said_footer = cut_to_units(title, TITLE_MAX), cut_to_units(footer, FOOTER_MAX)
    room = WHOLE_MAX - units(said_title) - units(said_footer)
    kept = []
    for name, value in fields[:FIELDS_MAX]:
        one = {"name": cut_to_units(name, FIELD_NAME_MAX), "value": cut_to_units(value, FIELD_VALUE_MAX)}
        size = units(one["name"]) + units(one["value"])
        if size > room:
            break
        room -= size
        kept.append(one)
    said_text = cut_to_units(text, max(0, min(TEXT_MAX, room)))
    if said_title:
        made["title"] = said_title
    if said_text:
        made["description"] = said_text
    if kept:
        made["fields"] = kept
    if said_footer:
        made["footer"] = {"text": said_footer}
    if at:
        made["timestamp"] = from_micros(at).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return {"embeds": [made]}


def winners_message(
    kind: str, text: DiscordText, draw: DrawView, winners: Sequence[WinnerView], title: str, link: str
) -> Announcement:
    """`kind`: "winner" or "redraw"; at least one winner, all of one event, by place."""
    event = winners[0].event
    shown = winners[:NAMES_MOST]
    fields = {
        **_of_draw(draw, title, link),
        "winner": _names(winners),
        "odds": listed([percent_text(one.odds) for one in shown]),
        "weight": listed([grouped(decimal_text(one.weight)) for one in shown]),
        "replaced": _names(_replaced(draw, winners)),
        "reason": _why_replaced(draw, winners),
    }
    details = []
    if len(winners) > 1:
        details = [
            (f"{one.place}.", f"{escaped(cut(one.name, NAME_LONGEST))} — {percent_text(one.odds)}") for one in shown
        ]
    if draw.prize:
        details.append(("Prize", escaped(draw.prize)))
    at = winners[0].drawn_at
    body = _filled(kind, text, fields, at, [*details, *_proof(draw, link)])
    return Announcement(("draw", draw.id, event), kind, at, body, _plain(fields["title"], fields["winner"]),
                        Mark(draws=((draw.id, event),)))  # fmt: skip


def undone_message(text: DiscordText, draw: DrawView, told: Sequence[int], title: str, link: str) -> Announcement:
    """A draw of which these events were told has come to nothing."""
    losers = [one for one in draw.winners if one.state == "undone" and one.event in told] or draw.winners
    fields = {**_of_draw(draw, title, link), "winner": _names(losers), "reason": draw.undone_reason or ""}
    body = _filled("undone", text, fields, 0, _proof(draw, link))
    return Announcement(("undone", draw.id), "undone", 0, body, _plain(title, fields["winner"]),
                        Mark(undone=(draw.id,)))  # fmt: skip


def turned_message(text: DiscordText, turn: TurnNews, at: int) -> Announcement:
    fields = {
        "period": turn.period,
        "next": turn.next or "to be announced",
        "tickets": counted(turn.tickets, "ticket"),
        "viewers": counted(turn.viewers, "viewer"),
    }
    body = _filled("turned", text, fields, at)
    return Announcement(("turn", turn.book_id), "turned", at, body, turn.period,
                        Mark(turns=((str(turn.book_id), turn.period_id),)))  # fmt: skip


def awards_message(text: DiscordText, notices: Sequence[Notice], left_out: int, last: int) -> Announcement:
    """At least one. `last`: the row of the tickets' log up to which this tells everything."""
    lines = [
        render_discord(
            text.text,
            {
                "viewer": cut(one.name.removeprefix("@"), NAME_LONGEST),
                "tickets": counted(one.tickets, "ticket"),
                "why": one.why,
                "period": one.book.name,
            },
        )
        for one in notices[:LINES_MOST]
    ]
    others = left_out + len(notices) - len(lines)
    body = _listed("award", text, lines, others, "award", notices[-1].at)
    shown = _plain(notices[0].name, counted(notices[0].tickets, "ticket"), others + len(lines) - 1)
    return Announcement(("award",), "award", notices[-1].at, body, shown, Mark(award=last))


def lucky_message(text: DiscordText, wins: Sequence[WinView], campaigns: Mapping[int, str]) -> Announcement:
    """At least one, oldest first."""
    lines = [
        render_discord(
            text.text,
            {
                "viewer": cut(one.name.removeprefix("@"), NAME_LONGEST),
                "prize": one.title,
                "campaign": campaigns.get(one.campaign_id, ""),
            },
        )
        for one in wins[:LINES_MOST]
    ]
    body = _listed("lucky", text, lines, len(wins) - len(lines), "win", wins[-1].at)
    shown = _plain(wins[0].name, wins[0].title, len(wins) - 1)
    return Announcement(("lucky",), "lucky", wins[-1].at, body, shown, Mark(lucky=wins[-1].id))


def test_message(at: int) -> dict[str, Any]:
    """What shows that the webhook works."""
    text = "Announcements of the raffle will appear here. Nothing was drawn; this is only a test."
    return embed("test", "Raffle Desktop: a test", text, at=at)


def counted(number: int, one: str) -> str:
    """ "1 ticket", "15 tickets"."""
    return f"{grouped(str(number))} {one}{'' if number == 1 else 's'}"


def _filled(
    kind: str, text: DiscordText, fields: Mapping[str, str], at: int, details: Sequence[tuple[str, str]] = ()
) -> dict[str, Any]:
    title = render_discord(text.title, fields, TITLE_MAX)
    return embed(kind, title, render_discord(text.text, fields), at=at, fields=details)


def _listed(kind: str, text: DiscordText, lines: Sequence[str], others: int, one: str, at: int) -> dict[str, Any]:
    said = [line for line in lines if line]
    if others:
        said.append(f"… and {counted(others, f'more {one}')}.")
    return embed(kind, text.title, "\n".join(said), at=at)


def _of_draw(draw: DrawView, title: str, link: str) -> dict[str, str]:
    return {
        "title": title or f"Draw #{draw.seq}",
        "prize": draw.prize,
        "entries": grouped(str(draw.entries)),
        "proof": draw.id,
        "link": link,
    }


def _proof(draw: DrawView, link: str) -> list[tuple[str, str]]:
    said = f"Draw #{draw.seq} · `{draw.id}`"
    return [("Proof", f"{said}\n{link}" if link else said)]


def _names(winners: Sequence[WinnerView]) -> str:
    if not winners:
        return ""
    shown = winners[:NAMES_MOST]
    return listed([cut(one.name, NAME_LONGEST) for one in shown], len(winners) - len(shown))


def _replaced(draw: DrawView, winners: Sequence[WinnerView]) -> list[WinnerView]:
    """Who had these places before, the last of each."""
    event = winners[0].event
    places = {one.place for one in winners}
    before = {one.place: one for one in draw.winners if one.event < event and one.place in places}
    return [before[place] for place in sorted(before)]


def _why_replaced(draw: DrawView, winners: Sequence[WinnerView]) -> str:
    reasons = dict.fromkeys(one.reason for one in _replaced(draw, winners) if one.reason)
    return "; ".join(reasons)


def _plain(title: str, what: str, others: int = 0) -> str:
    """For the desk's own log."""
    said = ": ".join(part for part in (title, what) if part)
    return cut(said, 120) + (f" (+{others})" if others > 0 else "")
