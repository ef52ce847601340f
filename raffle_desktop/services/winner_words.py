"""What texts for chat say of winners: the fields of a template, and the words of a ticket book."""

from __future__ import annotations

from collections.abc import Sequence

from raffle_desktop.domain.chat_texts import clean, cut
from raffle_desktop.domain.figures import decimal_text, grouped, percent_text
from raffle_desktop.services.channel_settings import ChannelSettings
from raffle_desktop.services.records import DrawView, WinnerView
from raffle_desktop.services.services import Services

NAMES_MOST = 10
BOOK_LINES_MOST = 3
"""Of more winners of a period than that, one line names all."""
NAME_LONGEST = 60


def is_posted(draw: DrawView, platform: str) -> bool:
    """Whether its steps are told by lines of its own on the platform, the result with the winners' names included."""
    return any(post.kind == "open" and post.platform == platform and not post.refused for post in draw.posts)


def listed(texts: Sequence[str], others: int = 0) -> str:
    """A, B and C; or: A, B and 3 others."""
    if others:
        return f"{', '.join(texts)} and {others} {'other' if others == 1 else 'others'}"
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"


def winner_fields(
    draw: DrawView, winners: Sequence[WinnerView], title: str, settings: ChannelSettings
) -> dict[str, str]:
    """What a text about winners can name; at least one winner."""
    shown = winners[:NAMES_MOST]
    return {
        "winner": listed([cut(clean(one.name), NAME_LONGEST) for one in shown], len(winners) - len(shown)),
        "odds": listed([percent_text(one.odds) for one in shown]),
        "weight": listed([grouped(decimal_text(one.weight)) for one in shown]),
        "entries": grouped(str(draw.entries)),
        "session": title,
        "proof": draw.id,
        "link": settings.check_page,
    }


def book_lines(services: Services, draw_id: str, winners: Sequence[WinnerView]) -> tuple[str, ...]:
    """A line for each winner of a period, in its book's own words, where they are few."""
    if len(winners) > BOOK_LINES_MOST:
        return ()
    found = services.period_draws.get(draw_id)
    said = dict(zip((one.place for one in found.view.standing), found.announcements, strict=True))
    return tuple(said[one.place] for one in winners if one.place in said)
