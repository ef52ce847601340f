"""What came from a platform, as the operator reads it while it comes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the live log of a platform. `kind`, and which of the other fields it fills:

    "follow", "subscribe" (detail: tier), "resub" (amount: months), "gift" (amount: subs), "cheer" (amount: bits),
    "unsubscribe", "entered" (detail: "chat" or "channel_points"), "refused" (detail: the sentence), "duplicate"
    (detail: type), "command" (detail: what was done or why not), "claimed", "claimed_late" (amount: seconds too late),
    "look_alike" (detail: the winner's name), "sent" (detail: the text), "not_sent" (detail: why), "unsent" (detail:
    an answer that is for the log alone), "live", "offline",
    "connected", "lost" (detail: why), "gap" (amount: seconds; detail: topics), "revoked" (detail), "redemption"
    (detail: reward), "points_back", "lucky_win" (detail: the prize), "lucky_try" (detail: what the viewer is told),
    "salt" (detail: what a draw's witness said), "unknown" (detail: type), "sync" (detail: part; amount: changes),
    "problem" (detail).
    `name` empty: nobody, or somebody who does not want to be named.
    """

    at: int
    kind: str
    name: str = ""
    detail: str = ""
    amount: int = 0
