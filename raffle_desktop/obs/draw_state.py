"""A draw that goes in steps as the overlay pages show it, with the numbers that bind it, so that a recording has them.

What is told of the secret is what its record tells to anybody: nothing before its time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from raffle_desktop.domain.chat_texts import LINK_MAX
from raffle_desktop.domain.figures import grouped
from raffle_desktop.obs.display_names import TITLE_LENGTH, display_name
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services

REASON_LENGTH = 160
NAMED = 3
"""So many winners are named; of the others there is a count."""
VOID_SHOWN_MS = 600_000
"""So long it stands there that a draw was given up, unless another is opened."""

Document = dict[str, Any]


def draw_on_show(services: Services, on_stage: Callable[[], tuple[DrawView | None, float | None]]) -> Document | None:
    """The newest draw that is under way; else what the stage shows of one that went in steps, or that one was given up
    a moment ago. `on_stage`: the draw there, and from when its winner may be seen; see `draw_document`.
    """
    reader = services.draw_reader
    view = services.staged.under_way()
    if view is not None:
        return draw_document(view, _title(services, view), None)
    newest, latest = reader.history(limit=1), reader.latest_result()
    # After them: a draw that came between is on the stage, and must not be taken for one of long ago.
    shown, visible_from = on_stage()
    if newest and _is_news(newest[0], latest, services.core.now_micros()):
        return draw_document(newest[0], _title(services, newest[0]), None)
    if latest is not None and latest.source == "list":
        # Nothing spins for it.
        shown, visible_from = latest, 0.0
    if shown is None or shown.level == "local":
        return None
    page = services.channel_settings.get().check_page
    return draw_document(shown, _title(services, shown), visible_from, page)


def _is_news(newest: DrawView, latest: DrawView | None, now: int) -> bool:
    """Whether the newest draw was given up, a moment ago and after whatever was drawn last."""
    until = void_until(newest)
    if until is None or newest.void_at is None or now >= until * 1000:
        return False
    return latest is None or all(winner.drawn_at <= newest.void_at for winner in latest.standing)


def _title(services: Services, view: DrawView) -> str:
    return view.prize or services.draw_reader.title(view)


def draw_document(view: DrawView, title: str, visible_from: float | None, check: str = "") -> Document:
    """`state` as in `DrawView`. Times are milliseconds since 1970: `roundAt` when the round that is waited for is out,
    since `waitsSince`; `visibleFrom` from when the winners may be seen, None (and nobody is named) where the wheel has
    yet to begin; `until` when it is no longer shown, None = with the next document. `check`: the address of the page
    where viewers check draws, "" for none.
    """
    redraw = view.redraw
    waits_since = view.closed_at if redraw is None else redraw.announced
    number = view.round if redraw is None else redraw.round
    names = [] if view.state != "drawn" or visible_from is None else [one.name for one in view.standing]
    is_void = view.state == "void"
    return {
        "id": view.id,
        "seq": view.seq,
        "level": view.level,
        "state": view.state,
        "title": display_name(title, TITLE_LENGTH) if title.strip() else "",
        "commitment": view.commitment,
        "list": view.list_sha256,
        "counted": _counted(view),
        "secret": view.secret or "",
        "round": str(number) if number else None,
        "roundAt": _milliseconds(view.round_at),
        "waitsSince": _milliseconds(waits_since),
        "witnessed": _witnessed(view),
        "redraw": None
        if redraw is None
        else {"number": redraw.event, "reason": display_name(redraw.reason, REASON_LENGTH)},
        "winners": [display_name(name) for name in names[:NAMED]],
        "more": max(0, len(names) - NAMED),
        "visibleFrom": visible_from,
        "reason": display_name(view.void_reason, REASON_LENGTH) if is_void else "",
        "until": void_until(view),
        "check": display_name(check, LINK_MAX) if check else "",
    }


def void_until(view: DrawView) -> float | None:
    """Until when it is shown that a draw was given up, in milliseconds since 1970; None where it was not."""
    return None if view.void_at is None else view.void_at / 1000 + VOID_SHOWN_MS


def _counted(view: DrawView) -> str:
    if not view.list_sha256:
        return ""
    return "1 entry" if view.entries == 1 else f"{grouped(str(view.entries))} entries"


def _witnessed(view: DrawView) -> str:
    if view.state != "closed":
        return ""
    if view.salts:
        count = len(view.salts)
        return "1 witness has spoken" if count == 1 else f"Witnesses have spoken {count} times"
    return f"Waits for {_listed(view.witnesses)}" if view.witnesses else "The secret comes with the result"


def _listed(names: Sequence[str]) -> str:
    shown = [display_name(name) for name in names]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}"


def _milliseconds(seconds: int | None) -> float | None:
    return None if seconds is None else seconds * 1000.0
