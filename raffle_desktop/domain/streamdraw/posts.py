"""What is said in public about a draw, one line for each step.

People and programs look for these lines, so they are the same on every desk and in every language. Each fits into one
chat message of 500 characters, whatever the names and reasons in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from raffle_desktop.domain.names import visible
from raffle_desktop.domain.streamdraw.texts import Level, round_time

POST_MAX = 500
_NAME_MAX = 20
_ID_MAX = 40
_WINNERS_MAX = 4
_REASON_MAX = 120
_REPLACES_MAX = 100


def open_post(seq: int, level: Level, winners: int, commit: str) -> str:
    """The commitment, before entries are taken."""
    count = "1 winner" if winners == 1 else f"{winners} winners"
    return f"STREAMDRAW #{seq} OPEN · level {level.letter} · {count} · commit {commit}"


def close_post(
    seq: int, entries: int, tickets: str, list_sha256: str, *, secret: str | None = None, round_number: int = 0
) -> str:
    """The list's fingerprint, and `tickets`, the total of its weights; at the beacon level with the secret and the
    round, which nobody can know yet.
    """
    said = f"STREAMDRAW #{seq} CLOSED · {entries} entries / {tickets} tickets · list {list_sha256}"
    if secret is not None:
        said += f" · secret {secret}"
    return said + (_of_round(round_number) if round_number else "")


def reveal_post(seq: int, secret: str, salts: int) -> str:
    """The secret of a draw at the committed level, when its witnesses have spoken."""
    witnesses = "no witness" if salts == 0 else "1 salt" if salts == 1 else f"{salts} salts"
    return f"STREAMDRAW #{seq} REVEAL · secret {secret} · {witnesses}"


def redraw_post(seq: int, event: int, replaces: Sequence[str], reason: str, round_number: int = 0) -> str:
    """A redraw, before its round exists."""
    named = ", ".join(replaces)
    if len(named) > _REPLACES_MAX:
        named = f"{replaces[0]} and {len(replaces) - 1} others"
    why = _one_line(reason, _REASON_MAX)
    said = f"STREAMDRAW #{seq} REDRAW {event} · replaces {named} ({why})"
    return said + (_of_round(round_number) if round_number else "")


def result_post(seq: int, winners: Sequence[tuple[str, str, str]], proof_id: str) -> str:
    """Who won: `(pick such as 0.1, list id, name)` of each, and where the proof is found."""
    shown = [
        f"{pick} {_one_line(name, _NAME_MAX)} ({entry_id if len(entry_id) <= _ID_MAX else entry_id[:_ID_MAX] + '…'})"
        for pick, entry_id, name in winners[:_WINNERS_MAX]
    ]
    more = f" and {len(winners) - _WINNERS_MAX} more" if len(winners) > _WINNERS_MAX else ""
    tail = f" · proof {proof_id}"
    said = f"STREAMDRAW #{seq} RESULT · {', '.join(shown) or 'nobody was left'}{more}"
    return said[: POST_MAX - len(tail)] + tail


def void_post(seq: int, reason: str, event: int = 0) -> str:
    """Given up: the number stays, and what was committed with it does not count. `event`: of a redraw alone."""
    redraw = f"REDRAW {event} " if event else ""
    return f"STREAMDRAW #{seq} {redraw}VOID · {_one_line(reason, _REASON_MAX)}"


def undone_post(seq: int, reason: str) -> str:
    """A result that was taken back: its proof stays, and nobody has won by it."""
    return f"STREAMDRAW #{seq} UNDONE · {_one_line(reason, _REASON_MAX)}"


def _of_round(number: int) -> str:
    at = datetime.fromtimestamp(round_time(number), UTC)
    return f" · drand quicknet round {number} ({at:%H:%M:%S} UTC)"


def _one_line(text: str, longest: int) -> str:
    return visible(" ".join(text.split()), longest) or "-"
