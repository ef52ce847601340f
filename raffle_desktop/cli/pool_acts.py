"""Drawing a full pool from the command line."""

from __future__ import annotations

from raffle_desktop.cli.level_words import level_words
from raffle_desktop.cli.output import actor, json_text
from raffle_desktop.domain.figures import grouped, odds_text
from raffle_desktop.domain.money import format_amount
from raffle_desktop.domain.names import visible
from raffle_desktop.services.pool_draws import PoolDraw
from raffle_desktop.services.services import Services


def draw_pool(desk: Services, pool: str) -> PoolDraw:
    """Draw the pool of this number and confirm its winner, unless a claim timer is set. Raises RaffleError."""
    return desk.pool_draws.draw(int(pool), confirm=True, actor=actor())


def tell_pool_draw(drawn: PoolDraw, *, as_json: bool) -> None:
    """Say who won, as one JSON object or in words."""
    if as_json:
        print(json_text(_as_object(drawn)))
        return
    view, pool = drawn.view, drawn.pool
    for winner in view.standing:
        print(f"Winner: {winner.name} ({winner.platform}) wins {visible(pool.prize)}")
        print(f"  ticket {winner.number}, odds {odds_text(winner.weight, winner.odds)}")
        if winner.state == "drawn":
            print("  waits for confirmation: the claim timer is set")
        elif pool.prize_is_money:
            print(f"  {format_amount(pool.prize_value, pool.prize_currency)} were paid to the winner’s wallet")
    people = "1 viewer" if view.entries == 1 else f"{grouped(str(view.entries))} viewers"
    print(f"Draw #{view.seq} of pool {pool.id} among {people} with {_tickets(view.total)}.")
    print(f"Proof id: {view.id}")
    print(level_words(view))


def _tickets(count: object) -> str:
    return "1 ticket" if count == 1 else f"{grouped(str(count))} tickets"


def _as_object(drawn: PoolDraw) -> dict[str, object]:
    view = drawn.view
    return {
        "drawId": view.id,
        "source": f"pool:{drawn.pool.id}",
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
                # The number in the pool; where in the list it lay is in the proof.
                "ticket": winner.number,
            }
            for winner in view.standing
        ],
    }
