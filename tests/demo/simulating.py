"""Simulators to test with: the same strangers in every run, and a look at what is handed to the desk."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from raffle_desktop.demo.simulator import DemoSimulator, State
from raffle_desktop.services.ingest import OutsideEvent
from tests.conftest import Desk

PATIENCE = 60.0
"""Seconds until a test that waits for another thread gives up; nothing is measured by it."""


class Handed:
    """Sees the outside events that are handed to a desk, and can fail in its place."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch, failures: Iterable[Exception] = ()) -> None:
        self.events: list[OutsideEvent] = []
        self.batches: list[int] = []
        self.failures = iter(failures)
        self._apply_all = desk.services.ingest.apply_all
        monkeypatch.setattr(desk.services.ingest, "apply_all", self.apply_all)

    def apply_all(self, events: Sequence[OutsideEvent], *, actor: str) -> int:
        failure = next(self.failures, None)
        if failure is not None:
            raise failure
        self.events += events
        self.batches.append(len(events))
        return self._apply_all(events, actor=actor)


def made(desk: Desk, *, seed: int = 1, **more: Any) -> DemoSimulator:
    """A simulator whose strangers, too, are the same in every run."""
    simulator = DemoSimulator(desk.services, seed=seed, **more)
    simulator._next_stranger = 10_000 * seed
    return simulator


def stored_ids(desk: Desk) -> list[str]:
    return [event_id for (event_id,) in desk.rows("SELECT event_id FROM outside_events")]


def waiting(desk: Desk) -> int:
    return int(desk.value("SELECT count(*) FROM entries WHERE is_winner = 0 AND removed_at IS NULL"))


def clean(desk: Desk) -> bool:
    return [finding.detail for finding in desk.services.reports.reconcile() if not finding.ok] == []


def ended(simulator: DemoSimulator) -> bool:
    return simulator.state is State.STOPPED


def started(simulator: DemoSimulator) -> threading.Event:
    """Start it; the event is set by the first line of the feed."""
    told = threading.Event()
    simulator.on_event = lambda _event: told.set()
    simulator.start()
    return told
