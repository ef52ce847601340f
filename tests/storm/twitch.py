"""`make storm STORM="--twitch"`: a channel at its wildest, at its true speed, on a desk whose window is open.

The fake Twitch is a process of its own, so that the window's thread waits for the desk alone.
"""

from __future__ import annotations

import gc
import itertools
import json
import logging
import multiprocessing
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.domain.changes import EntriesChanged
from raffle_desktop.services.services import Services
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.twitch.channel import Channel
from raffle_desktop.twitch.scopes import wanted_names
from raffle_desktop.twitch.status import Phase, TwitchStatus
from tests.fakes.twitch import FakeTwitch
from tests.twitch.storming import FULL, SMALL, Plan, Record, acts_of, arrange, blow, read_chat, storm_plan
from tests.twitch.storming_model import (
    CHAT_LIMIT,
    Expected,
    answered,
    chat_problems,
    differences,
    expected,
    most_in_window,
)
from tests.twitch.wired import Memory

if TYPE_CHECKING:
    from raffle_desktop.gui.desk import DeskOnScreen

TABS = ("session", "entries", "weights", "history", "connections")
TICK_MS = 1
LONGEST_MS = 16
PATIENCE_S = 120.0
SETTLE_SECONDS = 3.0
"""The window is left alone for so long before the storm: what is made when a tab is first shown is not the storm's."""
AFTERWARDS_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Gap:
    """Between two ticks of the window's thread, in seconds. `waited`: how long of it the machine had no core for it."""

    at: float
    seconds: float
    waited: float


@dataclass(slots=True)
class Findings:
    """What the storm came to. `problems`: what is wrong; `committed`: entry's id to when it was in the database."""

    record: Record = field(default_factory=Record)
    whole: Expected = field(default_factory=Expected)
    problems: list[str] = field(default_factory=list)
    committed: dict[int, float] = field(default_factory=dict)
    began: float = 0.0
    ended: float = 0.0
    stored_after: float = 0.0
    answered_after: float = 0.0
    cpu: float = 0.0
    delays: dict[str, list[float]] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    calm: list[Gap] = field(default_factory=list)
    """Of the window before the storm, while the desk listens and nothing happens."""


def storm(seed: int, *, tab: str, small: bool) -> int:
    """Gives the exit code: 1 where anything is not as it must be."""
    size = SMALL if small else FULL
    plan = storm_plan(size, seed)
    print(f"storm: {len(plan.acts)} acts in {size.seconds:g} s, the tab {tab} open, --seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="raffle-storm-") as name, _weather(plan) as sky:
        findings, gaps = _evening(Path(name), plan, sky, sky.recv(), tab)
    _report(plan, findings, gaps)
    return 1 if findings.problems else 0


# Twitch, in a process of its own


@contextmanager
def _weather(plan: Plan) -> Iterator[Connection]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_be_twitch, args=(theirs, plan), name="twitch of the storm")
    process.start()
    theirs.close()
    try:
        yield ours
    finally:
        with suppress(OSError):
            ours.send("end")
        process.join(20)
        if process.is_alive():
            process.kill()


def _be_twitch(pipe: Connection, plan: Plan) -> None:
    with FakeTwitch() as twitch:
        arrange(twitch, plan)
        token = twitch.oauth.sign_in(*wanted_names())[0]
        urls = {f"RAFFLE_TWITCH_{name.upper()}_URL": url for name, url in twitch.endpoints.items()}
        pipe.send({**urls, "RAFFLE_TWITCH_CLIENT_ID": twitch.client_id, "RAFFLE_TWITCH_TOKEN": token})
        record = Record()
        while True:
            try:
                asked = pipe.recv()
            except EOFError:
                return
            if asked == "end":
                return
            if asked == "blow":
                record = blow(twitch, plan)
            pipe.send(read_chat(twitch, record))


def _asked(sky: Connection, what: str) -> Any:
    sky.send(what)
    return sky.recv()


# The desk


def _evening(
    root: Path, plan: Plan, sky: Connection, environment: Mapping[str, str], tab: str
) -> tuple[Findings, list[Gap]]:
    """What was found, and the gaps between the ticks of the window's thread during the storm, in seconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from raffle_desktop.bootstrap.window import OUTSIDE_STOP_MS, WorkerThread, _beat, _load_ahead
    from raffle_desktop.gui.application import make_application
    from raffle_desktop.gui.desk import DeskOnScreen
    from raffle_desktop.gui.heartbeat import Heartbeat
    from raffle_desktop.gui.twitch_link import TwitchLink

    application = QApplication.instance() or make_application("en")
    holder = QObject()
    findings = Findings()
    with _errors(findings.problems), open_desk(DataFolder(root), "WARNING") as services:
        services.sessions.start("Storm", actor="storm")
        screen = DeskOnScreen(
            DataFolder(root), is_demo=False, report_bug=_raise, publish_winner=lambda _services, _shown: []
        )
        screen.window.resize(1280, 800)
        screen.window.show()
        _load_ahead()
        link = TwitchLink(parent=holder)
        channel = Channel(services, Memory(), tell=link.put, environment=environment)
        link.control = channel
        worker = WorkerThread(channel, holder)
        heartbeat = Heartbeat(_beat(services), holder)
        screen.attach(services, None, None, link)
        _visit(screen, tab)
        worker.start()
        heartbeat.start()
        # As the program does once it is open.
        sys.setswitchinterval(0.001)
        gc.freeze()
        ticks: list[tuple[float, float]] = []
        waited = _waited_for_core()
        timer = QTimer(holder)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: ticks.append((time.perf_counter(), waited())))
        timer.start(TICK_MS)
        loop = QEventLoop(holder)
        done = threading.Event()

        def work() -> None:
            try:
                _storm(services, channel, plan, sky, findings)
            except BaseException as error:  # noqa: BLE001 - told with everything else that is wrong
                findings.problems.append(f"the storm ended early: {error!r}")
            finally:
                done.set()

        thread = threading.Thread(target=work, name="storm")
        looking = QTimer(holder)
        looking.timeout.connect(lambda: loop.quit() if done.is_set() else None)
        looking.start(100)
        thread.start()
        loop.exec()
        thread.join()
        for one in (timer, looking):
            one.stop()
        for part, stopped in (("the heartbeat", heartbeat.stop(5_000)), ("Twitch", worker.stop(OUTSIDE_STOP_MS))):
            if not stopped:
                findings.problems.append(f"{part} did not stop")
        if not screen.end(5_000):
            findings.problems.append("an operation of the window did not stop")
        screen.window.deleteLater()
        application.processEvents()
    gaps = [Gap(begin, end - begin, later - earlier) for (begin, earlier), (end, later) in itertools.pairwise(ticks)]
    findings.calm = [gap for gap in gaps if findings.began - SETTLE_SECONDS <= gap.at < findings.began]
    return findings, [gap for gap in gaps if findings.began <= gap.at <= findings.ended + AFTERWARDS_SECONDS]


def _waited_for_core() -> Callable[[], float]:
    """For how many seconds this thread was ready and got no core: what other programs took. 0.0 where unknown."""
    try:
        told = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
    except OSError:
        return lambda: 0.0
    # Of the three numbers the second, in nanoseconds.
    return lambda: int(os.pread(told, 100, 0).split()[1]) / 1e9


def _visit(screen: DeskOnScreen, tab: str) -> None:
    """Each tab is made when it is first shown."""
    from PySide6.QtCore import QEventLoop, QTimer

    for name in (*TABS, tab):
        loop = QEventLoop()
        QTimer.singleShot(300, loop.quit)
        screen.go_to(name, "")
        loop.exec()


def _storm(services: Services, channel: Channel, plan: Plan, sky: Connection, findings: Findings) -> None:
    """On a thread that is neither the window's nor the connection's."""

    def stored(change: EntriesChanged) -> None:
        now = time.time()
        findings.committed.update(
            (entry_id, now) for entry_id in change.entry_ids if entry_id not in findings.committed
        )

    _until(lambda: _listens(channel.status), "the desk to listen")
    unsubscribe = services.core.bus.subscribe(EntriesChanged, stored)
    time.sleep(SETTLE_SECONDS)
    cpu, findings.began = time.process_time(), time.perf_counter()
    record = _asked(sky, "blow")
    blown = time.perf_counter()
    _until(lambda: _listens(channel.status), "the desk to listen again")
    whole = findings.whole = expected(plan, record)
    with suppress(TimeoutError):
        # What is missing then is said below.
        _until(lambda: _count(services) >= len(whole.events), "everything to be stored", 30.0)
    findings.ended = time.perf_counter()
    findings.stored_after, findings.cpu = findings.ended - blown, time.process_time() - cpu
    unsubscribe()
    time.sleep(AFTERWARDS_SECONDS)
    with suppress(TimeoutError):
        _until(lambda: _has_said_all(channel), "everybody to be answered")
    findings.answered_after = time.perf_counter() - blown
    report = channel.sync(full=True)
    findings.problems += [f"{part.part}: {part.problem}" for part in report.parts if part.problem]
    record = findings.record = _asked(sky, "read chat")
    findings.problems += differences(whole, record, lambda statement: _rows(services, statement))
    findings.problems += chat_problems(whole, record, is_over=True)
    findings.delays = _delays(services, plan, findings)
    findings.notices = [line.detail for line in channel.log()[1] if line.kind in ("problem", "not_sent")]


def _listens(status: TwitchStatus) -> bool:
    return status.phase is Phase.LISTENING and status.last_sync is not None


def _has_said_all(channel: Channel) -> bool:
    listening = channel._connection.listening
    return listening is not None and listening.out.waiting == 0


def _until(condition: Callable[[], object], what: str, seconds: float = PATIENCE_S) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited in vain for {what}")
        time.sleep(0.05)


def _rows(services: Services, statement: str) -> list[tuple[Any, ...]]:
    with services.core.database.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def _count(services: Services) -> int:
    return int(_rows(services, "SELECT count(*) FROM outside_events")[0][0])


def _delays(services: Services, plan: Plan, findings: Findings) -> dict[str, list[float]]:
    """Seconds from Twitch's sending something to its being in the database: entries until they were committed, other
    events until the transaction that stored them began.
    """
    stored = {
        event_id: (kind, json.loads(effect), at / 1e6)
        for event_id, kind, effect, at in _rows(
            services, "SELECT event_id, type, effect, received_at FROM outside_events"
        )
    }
    delays: dict[str, list[float]] = {"entries": [], "events": []}
    for _, told in acts_of(plan, findings.record):
        if told.message_id not in stored:
            continue
        kind, effect, at = stored[told.message_id]
        if kind != "entry":
            delays["events"].append(at - told.at)
        elif effect["entry"] in findings.committed:
            delays["entries"].append(findings.committed[effect["entry"]] - told.at)
    return {kind: sorted(found) for kind, found in delays.items()}


@contextmanager
def _errors(problems: list[str]) -> Iterator[None]:
    """Whatever is logged as an error is one."""

    class Handler(logging.Handler):
        def emit(self, entry: logging.LogRecord) -> None:
            problems.append(f"logged: {entry.getMessage()} {entry.exc_info[1] if entry.exc_info else ''}"[:300])

    handler = Handler(logging.ERROR)
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)


def _raise(error: BaseException) -> None:
    raise error


# Telling


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def _report(plan: Plan, findings: Findings, gaps: list[Gap]) -> None:
    record, whole = findings.record, findings.whole
    sent = sum(bool(told.message_id) for told in record.told)
    kinds = {kind: sum(one == kind for one in whole.events.values()) for kind in sorted(set(whole.events.values()))}
    print(
        f"sent: {sent} messages and {record.twice} of them twice, {len(record.drops)} drops, {record.hand_overs}"
        f" hand-overs; {len(record.told) - sent} were heard by nobody, {len(whole.unheard)} of them lost for good"
    )
    print(f"stored: {', '.join(f'{kind} {count}' for kind, count in kinds.items())}")
    bits, gifts = sum(one.bits for one in whole.people.values()), sum(one.gifts for one in whole.people.values())
    print(f"entries {len(whole.entries)}, refused {whole.refusals}; bits {bits}, gifted subs {gifts} (not anonymous)")
    named, others = answered(record)
    print(
        f"chat: {len(record.said)} messages, at most {most_in_window(record)} in 30 s (Twitch takes {CHAT_LIMIT});"
        f" {sum(one.total() for one in named.values())} people by name, {others.total()} counted;"
        f" all said {findings.answered_after:.1f} s after the storm"
    )
    for kind, delays in findings.delays.items():
        p50, p99, most = (round(_at(delays, share) * 1000) if delays else -1 for share in (0.5, 0.99, 1))
        print(f"{kind}: in the database after p50 {p50} ms, p99 {p99} ms, at most {most} ms")
    for name, ordered in (
        ("before the storm", sorted(gap.seconds for gap in findings.calm)),
        ("longest gap", sorted(gap.seconds for gap in gaps)),
        ("without waiting for a core", sorted(gap.seconds - gap.waited for gap in gaps)),
    ):
        late = sum(gap > LONGEST_MS / 1000 for gap in ordered)
        print(
            f"window: {name} {_at(ordered, 1) * 1000:.1f} ms, p99.9 {_at(ordered, 0.999) * 1000:.1f} ms,"
            f" {late} of {len(ordered)} over {LONGEST_MS} ms: aim {'MISSED' if late else 'met'}"
        )
    print(
        f"all stored {findings.stored_after:.2f} s after the last message; the desk's process worked"
        f" {findings.cpu:.1f} s in {findings.ended - findings.began:.1f} s"
    )
    for notice in dict.fromkeys(findings.notices):
        print(f"notice: {notice}")
    for problem in findings.problems[:30]:
        print(f"WRONG: {problem}")
    outcome = f"{len(findings.problems)} things are WRONG" if findings.problems else "Every total is exact"
    print(f"{outcome}. --seed {plan.seed}", flush=True)
