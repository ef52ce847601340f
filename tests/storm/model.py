"""What a desk must hold after each act, worked out apart from the program's own statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from raffle_desktop.domain.weights import Engagement, WeightSettings, carried_over, weigh

ACTIVE, ENDED = "ACTIVE", "ENDED"


class Broken(Exception):  # noqa: N818 - what the storm looks for
    """Something was lost, half done, or differs."""


@dataclass(frozen=True, slots=True)
class Entrant:
    """One entry with its viewer. Nobody enters twice in a storm, so the name stands for both."""

    session: int
    given: int | None = None
    bits: int = 0
    lifetime_bits: int = 0
    carry_over: int = 0
    won: bool = False

    @property
    def total(self) -> int:
        counted = Engagement(cheer_bits=self.bits, carry_over=self.carry_over)
        return weigh(WeightSettings(), counted, self.given).total


@dataclass(frozen=True, slots=True)
class State:
    """Everything of a desk that the storm's acts touch. `draws`: id -> winners' names in the order of their places."""

    sessions: dict[int, str] = field(default_factory=dict)
    entrants: dict[str, Entrant] = field(default_factory=dict)
    events: frozenset[str] = frozenset()
    draws: dict[str, tuple[str, ...]] = field(default_factory=dict)
    carried: dict[int, int] = field(default_factory=dict)
    """session -> viewers whose carry-over was recorded at its end"""
    audited: dict[str, int] = field(default_factory=dict)
    """action -> how many such acts the audit log has"""

    @property
    def active(self) -> int | None:
        return next((number for number, state in self.sessions.items() if state == ACTIVE), None)

    @property
    def waiting(self) -> list[str]:
        """Who could be drawn."""
        return [name for name, one in self.entrants.items() if not one.won and one.session == self.active]

    def differences(self, other: State) -> list[str]:
        """How `other` differs, shortly; empty = equal."""
        found = []
        for part in ("sessions", "entrants", "draws", "carried", "audited"):
            ours, theirs = getattr(self, part), getattr(other, part)
            found += [
                f"{part} {key}: expected {ours.get(key)}, found {theirs.get(key)}"
                for key in {*ours, *theirs}
                if ours.get(key) != theirs.get(key)
            ]
        found += [f"event {one} is missing" for one in self.events - other.events]
        found += [f"event {one} is too many" for one in other.events - self.events]
        return sorted(found)


def _audited(state: State, *actions: str) -> dict[str, int]:
    counted = dict(state.audited)
    for action in actions:
        counted[action] = counted.get(action, 0) + 1
    return counted


@dataclass(frozen=True, slots=True)
class Enter:
    name: str
    given: int | None

    def after(self, state: State, _found: State) -> State:
        session = _running(state)
        entrants = {**state.entrants, self.name: Entrant(session, self.given)}
        return replace(state, entrants=entrants, audited=_audited(state, "entry.add"))


@dataclass(frozen=True, slots=True)
class Cheer:
    name: str
    bits: int
    event_id: str

    def after(self, state: State, _found: State) -> State:
        one = state.entrants[self.name]
        grown = replace(one, bits=one.bits + self.bits, lifetime_bits=one.lifetime_bits + self.bits)
        return replace(state, entrants={**state.entrants, self.name: grown}, events=state.events | {self.event_id})


@dataclass(frozen=True, slots=True)
class Import:
    """`rows`: name, given weight, bits."""

    rows: tuple[tuple[str, int | None, int], ...]

    def after(self, state: State, found: State) -> State:
        if state.active is None:
            state = Start().after(state, found)
        session = _running(state)
        added = {name: Entrant(session, given, bits, bits) for name, given, bits in self.rows}
        return replace(state, entrants={**state.entrants, **added}, audited=_audited(state, "entries.import"))


@dataclass(frozen=True, slots=True)
class Start:
    def after(self, state: State, _found: State) -> State:
        latest = max(state.sessions, default=0)
        moved = {
            name: replace(one, session=latest + 1) if one.session == latest and not one.won else one
            for name, one in state.entrants.items()
        }
        sessions = {**state.sessions, latest + 1: ACTIVE}
        return replace(state, sessions=sessions, entrants=moved, audited=_audited(state, "session.start"))


@dataclass(frozen=True, slots=True)
class End:
    def after(self, state: State, _found: State) -> State:
        session = _running(state)
        waiting = set(state.waiting)
        settings = WeightSettings()
        entrants = {
            name: replace(one, given=None, bits=0, carry_over=carried_over(settings, one.total))
            if name in waiting
            else one
            for name, one in state.entrants.items()
        }
        carried = {**state.carried, session: len(waiting)} if waiting else state.carried
        return replace(
            state,
            sessions={**state.sessions, session: ENDED},
            entrants=entrants,
            carried=carried,
            audited=_audited(state, "session.end"),
        )


@dataclass(frozen=True, slots=True)
class Draw:
    """`told`: id and winners as the process told them; None = it did not get to that."""

    winners: int
    told: tuple[str, tuple[str, ...]] | None = None

    def after(self, state: State, found: State) -> State:
        if self.told is None:
            new = [(one, names) for one, names in found.draws.items() if one not in state.draws]
            if len(new) != 1 or len(new[0][1]) != min(self.winners, len(state.waiting)):
                return state
            draw_id, names = new[0]
        else:
            draw_id, names = self.told
        drawn = {name: replace(state.entrants[name], won=True, bits=0, carry_over=0) for name in names}
        return replace(
            state,
            entrants={**state.entrants, **drawn},
            draws={**state.draws, draw_id: names},
            audited=_audited(state, "draw", "draw.confirm"),
        )


Act = Enter | Cheer | Import | Start | End | Draw


def expected(before: State, done: Sequence[Act], found: State) -> State:
    """What must be there after these acts. `found` names the draw of an act that could not tell it itself."""
    state = before
    for act in done:
        state = act.after(state, found)
    return state


def _running(state: State) -> int:
    if state.active is None:
        raise ValueError("the storm's own plan is wrong: no session runs")
    return state.active


def read_state(connection: Any) -> State:
    """The state as the database has it, by plain SQL. Raises Broken where a viewer and their entry are not whole."""

    def pairs(sql: str) -> dict[Any, Any]:
        return {row[0]: row[1] if len(row) == 2 else tuple(row[1:]) for row in connection.execute(sql)}

    entrants = {
        row[0]: Entrant(row[1], row[2], row[3], row[4], row[5], bool(row[6]))
        for row in connection.execute(
            "SELECT e.entered_name, e.session_id, e.given_weight, g.cheer_bits, g.lifetime_bits, g.carry_over,"
            " e.is_winner FROM entries e JOIN engagement g ON g.viewer_id = e.viewer_id"
        )
    }
    counted = connection.execute("SELECT (SELECT count(*) FROM entries), (SELECT count(*) FROM viewers)").fetchone()
    if set(counted) != {len(entrants)}:
        raise Broken(
            f"half an act is stored: {counted[0]} entries of {counted[1]} viewers, {len(entrants)} of them whole"
        )
    draws: dict[str, tuple[str, ...]] = {row[0]: () for row in connection.execute("SELECT id FROM draws")}
    for draw_id, name in connection.execute(
        "SELECT w.draw_id, e.entered_name FROM draw_winners w JOIN entries e ON e.id = w.entry_id"
        " ORDER BY w.draw_id, w.place"
    ):
        draws[draw_id] += (name,)
    return State(
        sessions=pairs("SELECT id, state FROM sessions"),
        entrants=entrants,
        events=frozenset(row[0] for row in connection.execute("SELECT event_id FROM outside_events")),
        draws=draws,
        carried=pairs("SELECT session_id, count(*) FROM carry_overs GROUP BY session_id"),
        audited=pairs("SELECT action, count(*) FROM audit_log GROUP BY action"),
    )
