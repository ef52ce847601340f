"""Drawing a period from the command line."""

from __future__ import annotations

import argparse

from raffle_desktop.cli.level_words import level_words
from raffle_desktop.cli.output import actor, json_text
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.figures import grouped, odds_text
from raffle_desktop.domain.names import visible
from raffle_desktop.services.books import Book
from raffle_desktop.services.period_draws import PeriodDraw, breakdown_in_words
from raffle_desktop.services.period_turns import MISSED
from raffle_desktop.services.services import Services


def draw_period(desk: Services, book: str, options: argparse.Namespace) -> PeriodDraw:
    """Draw a book's running period, or with --ended the one before. Raises RaffleError."""
    found, period_id = wanted_period(desk, book, ended=options.ended)
    return desk.period_draws.draw(
        period_id,
        found.id,
        winners=options.winners,
        prize=options.prize or "",
        end=options.end_period,
        confirm=True,
        actor=actor(),
    )


def wanted_period(desk: Services, book: str, *, ended: bool) -> tuple[Book, int | None]:
    """The book by name or id, "" = the default one; and its period that ended last, None = the running one.

    Like a desk that starts, it first does what the calendar has asked for meanwhile. Where that ended the very period,
    nothing is drawn: the one that runs now may not be the one that was meant. Raises RaffleError.
    """
    named: int | str | None = int(book) if book.isascii() and book.isdigit() and len(book) < 19 else book or None
    found = desk.books.get(named)
    turned = [one for one in desk.periods.turn_if_due() if one.book.id == found.id]
    period_id = None
    if ended:
        before = [one for one in desk.periods.history(found.id) if one.state == "ended" and one.turned_by != MISSED]
        if not before:
            raise RaffleError(Code.PERIOD_NOT_FOUND, f"No period of {visible(found.name)} has ended yet.")
        period_id = before[0].id
    elif turned and turned[0].ended is not None:
        over = visible(turned[0].ended.name)
        raise RaffleError(
            Code.NO_ACTIVE_PERIOD,
            f"The period {over} of {visible(found.name)} was over and has just been ended; nothing was drawn."
            " Draw it with --ended, or the one that runs now by the same command again.",
        )
    return found, period_id


def tell_period_draw(drawn: PeriodDraw, *, as_json: bool) -> None:
    """Say who won, as one JSON object or in words."""
    if as_json:
        print(json_text(_as_object(drawn)))
        return
    view = drawn.view
    for winner in view.standing:
        head = "Winner" if len(view.standing) == 1 else f"Winner {winner.place}"
        prize = f" wins {drawn.prize}" if drawn.prize else ""
        print(f"{head}: {winner.name} ({winner.platform}){prize}")
        number = grouped(str(winner.number))
        print(f"  ticket number {number}, odds {odds_text(winner.weight, winner.odds)}")
        print(f"  {breakdown_in_words(winner)}")
        if winner.state == "drawn":
            print("  waits for confirmation: the claim timer is set")
    if len(view.standing) + len(view.vacant) < view.wanted:
        print(f"Only {len(view.standing)} could be drawn: nobody else was left.")
    people = "1 viewer" if view.entries == 1 else f"{grouped(str(view.entries))} viewers"
    print(f"Draw #{view.seq} of {view.source_label} among {people} with {grouped(str(view.total))} tickets.")
    if not drawn.period.is_active:
        print(f"The period “{drawn.period.name}” has ended.")
    print(f"Proof id: {view.id}")
    print(level_words(view))


def _as_object(drawn: PeriodDraw) -> dict[str, object]:
    view = drawn.view
    return {
        "drawId": view.id,
        "source": f"period:{drawn.book.name}",
        "level": view.level,
        "entries": view.entries,
        "total": view.total,
        "winners": [
            {
                "place": winner.place,
                "viewerId": winner.viewer_id,
                "username": winner.name,
                "platform": winner.platform,
                "weight": winner.weight,
                "odds": winner.odds.numerator / winner.odds.denominator,
                # The number that is shown; where in the list it lay is in the proof.
                "ticket": winner.number,
            }
            for winner in view.standing
        ],
    }
