"""What a viewer of the stream is shown of a draw's result, ready as texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from raffle_desktop.domain.figures import decimal_text, grouped, odds_text, percent_text
from raffle_desktop.domain.streamdraw.texts import clean_name
from raffle_desktop.obs.display_names import TITLE_LENGTH, display_name
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.records import DrawView, WinnerView

STATE_VERSION = 1
LISTED_MAX = 10
"""So many winners are listed by name; of the others there is a count."""

_PLATFORMS = {"discord": "Discord", "kick": "Kick", "manual": "", "twitch": "Twitch", "youtube": "YouTube"}


@dataclass(frozen=True, slots=True)
class CardWinner:
    place: int
    name: str
    """Cleaned and shortened, but possibly written from right to left."""
    platform: str
    weight: str
    detail: str
    """What else is said of the win: "weight 2.5", or of a period the winning number, "ticket 1 234"."""
    odds: str
    """For example "248 / 15 432 = 1.61 %"."""
    chance: str
    """The end of the odds, for where there is less room: "1.61 %"."""
    state: str
    """drawn (waits for confirmation) or confirmed."""

    @property
    def platform_label(self) -> str:
        """The platform as its makers write it; empty where the name was typed in by hand."""
        return _PLATFORMS.get(self.platform, self.platform.capitalize())


@dataclass(frozen=True, slots=True)
class WinnerCard:
    draw_id: str
    title: str
    drawn_at: int
    entries: int
    total: str
    level: str
    of_tickets: bool
    """Drawn from a period: by tickets, not by weights."""
    winners: tuple[CardWinner, ...]
    """The winners that count, by place; never empty."""

    @property
    def listed(self) -> tuple[CardWinner, ...]:
        return self.winners[:LISTED_MAX]

    @property
    def unlisted(self) -> int:
        return len(self.winners) - len(self.listed)

    @property
    def heading(self) -> str:
        return "Winner" if len(self.winners) == 1 else f"{len(self.winners)} winners"

    @property
    def footnote(self) -> str:
        """What the draw was held over, and the first digits of its id, by which anyone can look it up."""
        count = grouped(str(self.entries))
        if self.of_tickets:
            viewers = "1 viewer" if self.entries == 1 else f"{count} viewers"
            tickets = "1 ticket" if self.total == "1" else f"{self.total} tickets"
            return f"{viewers} · {tickets} · draw {self.draw_id[:8]}"
        entries = "1 entry" if self.entries == 1 else f"{count} entries"
        return f"{entries} · total weight {self.total} · draw {self.draw_id[:8]}"


def card_of(view: DrawView | None, title: str | None) -> WinnerCard | None:
    """The card of a draw; None where nobody has won, or no longer. `title` is the session's name, if there is one."""
    if view is None or not view.standing:
        return None
    return WinnerCard(
        draw_id=view.id,
        title=display_name(title or view.source_label, TITLE_LENGTH),
        drawn_at=view.opened_at,
        entries=view.entries,
        total=grouped(decimal_text(view.total)),
        level=view.level,
        of_tickets=view.period_id is not None,
        winners=tuple(_card_winner(winner) for winner in view.standing),
    )


def state_of(card: WinnerCard | None) -> dict[str, Any]:
    """What a page is told: JSON of version `STATE_VERSION`, whichever way it gets there."""
    return {"version": STATE_VERSION, "winner": None if card is None else _state_of_card(card)}


def _state_of_card(card: WinnerCard) -> dict[str, Any]:
    return {
        "drawId": card.draw_id,
        "title": card.title,
        "heading": card.heading,
        "footnote": card.footnote,
        "drawnAt": rfc3339(card.drawn_at),
        "entries": card.entries,
        "total": card.total,
        "level": card.level,
        "winners": [
            {
                "place": winner.place,
                "name": winner.name,
                "platform": winner.platform,
                "platformLabel": winner.platform_label,
                "weight": winner.weight,
                "detail": winner.detail,
                "odds": winner.odds,
                "chance": winner.chance,
                "state": winner.state,
            }
            for winner in card.listed
        ],
        "more": card.unlisted,
    }


def _card_winner(winner: WinnerView) -> CardWinner:
    weight = grouped(decimal_text(winner.weight))
    return CardWinner(
        place=winner.place,
        name=display_name(winner.name),
        platform=clean_name(winner.platform),
        weight=weight,
        detail=f"weight {weight}" if winner.number is None else f"ticket {grouped(str(winner.number))}",
        odds=odds_text(winner.weight, winner.odds),
        chance=percent_text(winner.odds),
        state=winner.state,
    )
