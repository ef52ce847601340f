"""What a draw's level proves, in a sentence, and what it does not."""

from __future__ import annotations

from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.services.records import DrawView


def level_words(view: DrawView) -> str:
    """For a draw that has its result. "Provably fair" is said only where nobody could have chosen the winner."""
    if view.level == Level.BEACON:
        return (
            f"Level beacon: provably fair. Round {view.round} of drand decided, which nobody could know when the list"
            " was closed; it does not show who was left out before."
        )
    if view.level == Level.COMMITTED and view.salts:
        lines = "1 line" if len(view.salts) == 1 else f"{len(view.salts)} lines"
        return (
            f"Level committed, with {lines} of a witness: provably fair as far as the witness and the streamer did not"
            " act together."
        )
    if view.level == Level.COMMITTED:
        return (
            "Level committed, without a witness: proves that list and secret were not changed once they were public;"
            " it does not bind a streamer who may add entries."
        )
    return "Level local: proves that list, weights and winner fit together, not that there was only one try."
