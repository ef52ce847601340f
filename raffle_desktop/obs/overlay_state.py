"""What the overlay pages show, as documents: names ready to be shown, times in milliseconds since 1970."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from fractions import Fraction
from typing import Any
from unicodedata import normalize

from raffle_desktop.domain.figures import decimal_text, grouped, percent_text
from raffle_desktop.domain.fixed_point import format_micro
from raffle_desktop.domain.names import name_key
from raffle_desktop.domain.wheel import FADE_MS, Spin, WheelLayout
from raffle_desktop.obs.display_names import TITLE_LENGTH, display_name
from raffle_desktop.obs.draw_state import draw_on_show
from raffle_desktop.obs.pool_state import pools_document
from raffle_desktop.obs.winner_card import card_of, state_of
from raffle_desktop.services.overview import Overview
from raffle_desktop.services.records import BoardLine, DrawView, EntryView
from raffle_desktop.services.services import Services
from raffle_desktop.services.stage import StageView
from raffle_desktop.services.wheel_views import DrawWheel

LINES = 50
TICKER_ENTRIES = 20
TICKER_DRAWS = 5
TICKER_MAX = 30
LUCKY_WINS = 10
NEVER = 0.0
"""Visible at once: the moment lies in the past."""

Document = dict[str, Any]


def milliseconds(micros: int) -> float:
    return micros / 1000


def weight_text(micro: int) -> str:
    return grouped(format_micro(micro))


class OverlayState:
    """Reads the documents. Used by one thread; a large wheel is worked out once and kept while it stands."""

    def __init__(self, services: Services, *, at_once: bool = False) -> None:
        """`at_once`: show a decision whose spin nobody has begun as if it had spun long ago."""
        self._services = services
        self._at_once = at_once
        self._wheel: DrawWheel | None = None
        self._closed: tuple[tuple[str, int], WheelLayout] | None = None
        self._board: tuple[int, tuple[Overview, list[BoardLine]]] | None = None
        self._hidden_until = 0.0
        self._entered: list[EntryView] = []
        self.generation = 0
        """One more for each change: what several documents are made of is read once for one generation."""

    def document(self, topic: str) -> Document:
        """The topic's document as it is now; of the wheel the whole one."""
        documents = {
            "desk": self.desk,
            "leaderboard": self.leaderboard,
            "books": self.books,
            "winner": self.winner,
            "ticker": self.ticker,
            "lucky": self.lucky,
            "pools": self.pools,
            "draw": self.draw,
            "wheel": self.wheel,
        }
        return documents[topic]()

    @property
    def hidden_until(self) -> float:
        """When a result that was decided may be seen, in milliseconds since 1970; 0 where nothing is being hidden.

        Nothing changes in the database at that moment, so whoever shows documents reads them anew then.
        """
        return self._hidden_until

    def _standing(self) -> tuple[Overview, list[BoardLine]]:
        generation, board = self.generation, self._board
        ended = self._hidden_until and self._services.core.now_micros() >= self._hidden_until * 1000
        if board is None or board[0] != generation or ended or self._at_once:
            stage = self._services.stage.present()
            self._hidden_until = 0.0 if self._waits(stage) else self._still_hidden(stage)
            overview, lines = self._services.overview.board(LINES)
            hidden = self._hidden(stage)
            if hidden and overview.session is not None:
                overview, lines = _as_before(overview, lines, hidden)
            board = self._board = (generation, (overview, lines))
            self._entered = hidden
        return board[1]

    def _still_hidden(self, stage: StageView) -> float:
        if stage.reveal is None or self._at_once:
            return 0.0
        visible = self._visible_from(stage)
        return visible if self._services.core.now_micros() < visible * 1000 else 0.0

    def _hidden(self, stage: StageView) -> list[EntryView]:
        """The entries that have won and of which nobody may know it yet: they stay on the board until then."""
        if stage.draw is None or stage.winner is None or not (self._waits(stage) or self._hidden_until):
            return []
        event = stage.winner.event
        hidden: list[EntryView] = []
        for winner in stage.draw.standing:
            if winner.event == event and winner.entry_id is not None:
                entry = self._services.entries.get(winner.entry_id)
                # As it was at the draw: a confirmed win has already used some of it up.
                hidden.append(entry if winner.breakdown is None else replace(entry, breakdown=winner.breakdown))
        return hidden

    def desk(self) -> Document:
        overview, _lines = self._standing()
        session = overview.session
        return {
            "session": None if session is None else {"id": session.id, "name": _title(session.name)},
            "submissionsOpen": overview.submissions_open and session is not None,
            "closeAt": None if overview.close_at is None else milliseconds(overview.close_at),
            "entries": 0 if session is None else session.entries,
            "totalWeight": weight_text(overview.total_weight),
        }

    def leaderboard(self) -> Document:
        overview, lines = self._standing()
        return {
            "entries": 0 if overview.session is None else overview.session.entries,
            "lines": [
                {
                    "rank": line.rank,
                    "name": display_name(line.entry.name),
                    "platform": line.entry.platform,
                    "weight": weight_text(line.entry.breakdown.total),
                    "chance": percent_text(line.chance) if line.chance else "0 %",
                    "share": float(line.chance),
                }
                for line in lines
            ],
        }

    def books(self) -> Document:
        """Who holds most tickets in each book's running period, else in its newest; the default book first."""
        return {
            "books": [
                {
                    "id": board.book.id,
                    "name": display_name(board.book.name, TITLE_LENGTH),
                    # As the program compares names, and as a browser can: it has no full case folding.
                    "keys": sorted({name_key(board.book.name), normalize("NFC", board.book.name).lower()}),
                    "isDefault": board.book.is_default,
                    "period": None if board.period is None else display_name(board.period.name, TITLE_LENGTH),
                    "entries": board.totals.participants,
                    "tickets": board.totals.tickets,
                    "lines": [
                        {
                            "rank": line.rank,
                            "name": display_name(line.name),
                            "platform": line.platform,
                            "weight": grouped(str(line.tickets)),
                            "chance": percent_text(line.share),
                            "share": float(line.share),
                        }
                        for line in board.lines
                    ],
                }
                for board in self._services.ticket_stats.boards(top=LINES)
            ]
        }

    def winner(self) -> Document:
        """The newest result, unless it is of an earlier evening, its wheel has not spun yet, or another draw is under
        way.
        """
        reader = self._services.draw_reader
        latest = reader.latest_result()
        under_way = self._services.staged.under_way()
        stage = self._services.stage.present()
        hidden: Document = {**state_of(None), "visibleFrom": NEVER}
        if latest is None or under_way is not None:
            return hidden
        if stage.draw is not None and latest.id == stage.draw.id:
            if self._waits(stage):
                return hidden
            card = card_of(latest, reader.title(latest))
            return {**state_of(card), "visibleFrom": self._visible_from(stage)}
        if latest.source == "list":
            # Nothing spins for it: lists are drawn on the command line.
            return {**state_of(card_of(latest, reader.title(latest))), "visibleFrom": NEVER}
        return hidden

    def ticker(self) -> Document:
        overview, _lines = self._standing()
        newest = [*self._services.entries.newest(TICKER_ENTRIES), *self._entered]
        newest.sort(key=lambda entry: entry.id, reverse=True)
        items = [
            {
                "id": f"e{entry.id}",
                "kind": "entry",
                "name": display_name(entry.name),
                "weight": weight_text(entry.breakdown.total),
                "at": milliseconds(entry.entered_at),
            }
            for entry in newest[:TICKER_ENTRIES]
        ]
        items += self._ticker_winners(overview)
        items.sort(key=lambda item: (item["at"], item["id"]))
        return {
            "items": items[-TICKER_MAX:],
            "submissionsOpen": overview.submissions_open and overview.session is not None,
            "entries": 0 if overview.session is None else overview.session.entries,
        }

    def lucky(self) -> Document:
        """The newest instant wins, oldest first, and how long a page shows each."""
        newest = self._services.lucky.wins(of_all=True, limit=LUCKY_WINS)
        return {
            "wins": [
                {
                    "id": win.id,
                    "name": display_name(win.name),
                    "title": display_name(win.title, TITLE_LENGTH),
                    "at": milliseconds(win.at),
                }
                for win in reversed(newest)
            ],
            "showMs": self._services.lucky_settings.get().overlay_seconds * 1000,
        }

    def pools(self) -> Document:
        """The paid pools that run, newest first, then those that ended last; see `pools_document`."""
        found = self._services.pool_board.on_show()
        # After them, as for the ticker.
        stage = self._services.stage.present()

        def visible_from(draw: DrawView) -> float | None:
            if stage.draw is None or stage.draw.id != draw.id:
                return NEVER
            return None if self._waits(stage) else self._visible_from(stage)

        return pools_document(found, visible_from)

    def draw(self) -> Document:
        """The draw that goes in steps, see `draw_on_show`."""
        return {"draw": draw_on_show(self._services, self._on_stage)}

    def _on_stage(self) -> tuple[DrawView | None, float | None]:
        """The draw on the stage, and from when its winner may be seen; None where the wheel has yet to begin."""
        stage = self._services.stage.present()
        return stage.draw, None if stage.draw is None or self._waits(stage) else self._visible_from(stage)

    def wheel(self) -> Document:
        stage = self._services.stage.present()
        settings = self._services.stage_settings.get()
        overview, _lines = self._standing()
        document: Document = {
            "mode": "pool",
            "title": "",
            "running": overview.session is not None,
            "submissionsOpen": overview.submissions_open and overview.session is not None,
            "spin": None,
            "second": None,
            "winner": None,
            "style": {"confetti": settings.confetti, "reducedMotion": settings.reduced_motion},
        }
        under_way = self._services.staged.under_way()
        if stage.draw is None or stage.winner is None or under_way is not None:
            document |= _layout(self._pool(under_way))
            document["title"] = _title(overview.session.name if overview.session else "") or ""
            return _versioned(document)
        wheel = self._draw_wheel(stage)
        document |= _layout(wheel.layout)
        document |= {"mode": "draw", "title": _title(stage.title) or ""}
        started, duration = 0, settings.spin_seconds * 1000
        if stage.reveal is not None:
            started, duration = stage.reveal.started_at, stage.reveal.duration_ms
        if self._waits(stage):
            return _versioned(document)
        document["spin"] = _spin(wheel.spin(started, duration))
        second = wheel.second_spin(started, duration)
        if second is not None and wheel.magnified is not None:
            layout = wheel.magnified.layout
            document["second"] = {
                "slices": [[display_name(one.name), one.weight] for one in layout.slices],
                "total": layout.total,
                "index": wheel.magnified.index,
                "bandCount": wheel.magnified.band_count,
                "spin": _spin(second),
            }
        document["winner"] = {
            "name": display_name(stage.winner.name),
            "index": wheel.index,
            "weight": grouped(decimal_text(stage.winner.weight)),
            "chance": percent_text(stage.winner.odds),
            "platform": stage.winner.platform,
            "proof": f"#{stage.draw.seq} · proof {stage.draw.id}",
        }
        return _versioned(document)

    def _pool(self, under_way: DrawView | None) -> WheelLayout:
        """Who is in the pool; once the list of a draw is closed, who is still in that."""
        if under_way is None or not under_way.list_sha256:
            return self._services.wheel.pool()
        key = (under_way.id, len(under_way.winners))
        if self._closed is None or self._closed[0] != key:
            self._closed = (key, self._services.wheel.waiting(under_way.id))
        return self._closed[1]

    def _waits(self, stage: StageView) -> bool:
        """Decided, and its spin not begun: nothing of the result may be seen yet."""
        return stage.reveal is None and stage.is_fresh and not self._at_once

    def _draw_wheel(self, stage: StageView) -> DrawWheel:
        if stage.draw is None or stage.winner is None:
            raise ValueError("there is no draw on the stage")
        wanted = (stage.draw.id, stage.winner.event, stage.winner.pick)
        wheel = self._wheel
        if wheel is None or (wheel.draw_id, wheel.event, wheel.pick) != wanted:
            wheel = self._wheel = self._services.wheel.of_draw(*wanted)
        return wheel

    def _visible_from(self, stage: StageView) -> float:
        if stage.reveal is None:
            return NEVER
        if self._services.stage_settings.get().reduced_motion:
            return milliseconds(stage.reveal.started_at) + FADE_MS
        return milliseconds(self._draw_wheel(stage).ends_at(stage.reveal.started_at, stage.reveal.duration_ms))

    def _ticker_winners(self, overview: Overview) -> list[Document]:
        session = overview.session or overview.previous
        newest = self._services.draw_reader.history(limit=TICKER_DRAWS)
        # After them: a draw that came between the two is on the stage, and must not be taken for one of long ago.
        stage = self._services.stage.present()
        items: list[Document] = []
        for view in newest:
            of_session = session is not None and view.session_id == session.id
            if of_session or view.source == "period":
                items += self._winners_of(view, stage)
        return items

    def _winners_of(self, view: DrawView, stage: StageView) -> list[Document]:
        on_stage = stage.draw is not None and stage.draw.id == view.id
        if on_stage and self._waits(stage):
            return []
        visible = self._visible_from(stage) if on_stage else NEVER
        title = self._services.draw_reader.title(view)
        return [
            {
                "id": f"w{view.seq}-{winner.event}-{winner.pick}",
                "kind": "winner",
                "name": display_name(winner.name),
                "title": _title(title) or "",
                "at": milliseconds(winner.drawn_at),
                "visibleFrom": visible,
            }
            for winner in view.standing[:TICKER_ENTRIES]
        ]


def _as_before(overview: Overview, lines: list[BoardLine], hidden: list[EntryView]) -> tuple[Overview, list[BoardLine]]:
    """The board with those who have just won still on it, as if they had not."""
    if overview.session is None:
        return overview, lines
    added = sum(entry.breakdown.total for entry in hidden)
    whole = overview.total_weight + added
    shares = [(line.entry, line.chance * overview.total_weight) for line in lines]
    shares += [(entry, Fraction(entry.breakdown.total)) for entry in hidden]
    shares.sort(key=lambda one: (-one[0].breakdown.total, one[0].id))
    merged: list[BoardLine] = []
    for place, (entry, weight) in enumerate(shares[:LINES], start=1):
        tied = bool(merged) and merged[-1].entry.breakdown.total == entry.breakdown.total
        chance = weight / whole if whole else Fraction(0)
        merged.append(BoardLine(merged[-1].rank if tied else place, entry, chance))
    session = replace(overview.session, entries=overview.session.entries + len(hidden))
    return replace(overview, session=session, total_weight=whole), merged


def _versioned(document: Document) -> Document:
    """With a name for exactly this content, by which a page knows whether it has it already."""
    text = json.dumps(document, ensure_ascii=True, separators=(",", ":"))
    return {"version": hashlib.sha256(text.encode()).hexdigest()[:16], **document}


def _layout(layout: WheelLayout) -> Document:
    return {
        "total": layout.total,
        "count": layout.count,
        "slices": [[display_name(one.name), one.weight] for one in layout.slices],
        "band": {"count": layout.band_count, "weight": layout.band_weight},
    }


def _spin(spin: Spin) -> Document:
    return {
        "startedAt": milliseconds(spin.started_at),
        "durationMs": spin.duration_ms,
        "from": spin.start_turn,
        "to": spin.final_turn,
    }


def _title(name: str | None) -> str | None:
    return display_name(name, TITLE_LENGTH) if name else None
