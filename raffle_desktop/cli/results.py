"""Saying who won, as one JSON object or in words, and what the draw proves."""

from __future__ import annotations

import sys

from raffle_desktop.bootstrap import write_winner_view
from raffle_desktop.cli.level_words import level_words
from raffle_desktop.cli.output import json_text
from raffle_desktop.cli.pool_acts import tell_pool_draw
from raffle_desktop.cli.ticket_acts import tell_period_draw
from raffle_desktop.domain.figures import decimal_text, odds_text
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.locks import desk_runs


def tell_result(desk: Services, view: DrawView, *, as_json: bool) -> None:
    """A draw that has its result, whatever it was drawn from."""
    if view.source == "period":
        tell_period_draw(desk.period_draws.get(view.id), as_json=as_json)
    elif view.source == "pool":
        tell_pool_draw(desk.pool_draws.get(view.id), as_json=as_json)
    elif as_json:
        print(json_text(_as_object(view)))
    else:
        _tell_draw(view)


def show_result(desk: Services, view: DrawView, folder: DataFolder, *, as_json: bool) -> None:
    """Tell the result, and bring the winner view for OBS up to date where no desk runs."""
    tell_result(desk, view, as_json=as_json)
    sys.stdout.flush()
    # A desk that runs shows it itself, and only when its wheel has come to rest.
    if not desk_runs(folder):
        write_winner_view(desk, lambda sentence: print(sentence, file=sys.stderr))


def _as_object(view: DrawView) -> dict[str, object]:
    return {
        "drawId": view.id,
        "source": view.source if view.source != "list" else f"list:{view.source_label}",
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
                # The nearest number to the exact share of this pick; the proof has the exact one.
                "odds": winner.odds.numerator / winner.odds.denominator,
                "ticket": winner.ticket,
            }
            for winner in view.standing
        ],
    }


def _tell_draw(view: DrawView) -> None:
    standing = view.standing
    for winner in standing:
        head = "Winner" if len(standing) == 1 else f"Winner {winner.place}"
        print(f"{head}: {winner.name} ({winner.platform})")
        weight, odds = decimal_text(winner.weight), odds_text(winner.weight, winner.odds)
        print(f"  weight {weight}, odds {odds}, ticket {winner.ticket} of {winner.of}")
        if winner.state == "drawn":
            print("  waits for confirmation: the claim timer is set")
    if len(standing) + len(view.vacant) < view.wanted:
        print(f"Only {len(standing)} could be drawn: nobody else was left.")
    print(f"Draw #{view.seq} among {entries_words(view.entries)} of total weight {decimal_text(view.total)}.")
    print(f"Proof id: {view.id}")
    print(level_words(view))


def entries_words(count: int) -> str:
    """How many entries."""
    return "1 entry" if count == 1 else f"{count} entries"
