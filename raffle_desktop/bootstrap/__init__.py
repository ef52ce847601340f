"""The only place where things are put together: a data folder becomes an open desk, and is closed again in order."""

from __future__ import annotations

import logging
import os
import platform
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from raffle_desktop import __version__
from raffle_desktop.domain.changes import Change, OutsideChange
from raffle_desktop.domain.clock import system_clock
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.services.logs import start_logging
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.file_faults import file_fault
from raffle_desktop.storage.locks import desk_lock, use_lock

if TYPE_CHECKING:
    # Loaded where they are used: the window is painted before the database's library is loaded.
    from raffle_desktop.bootstrap.outside import Connections
    from raffle_desktop.demo.simulator import DemoSimulator
    from raffle_desktop.services.services import Services

log = logging.getLogger(__name__)
APPLICATION = "raffle-desktop"


def data_folder(given: str | None) -> DataFolder:
    """The folder to work in: the option, else RAFFLE_DATA_DIR, else the platform's own place for it."""
    wanted = given or os.environ.get("RAFFLE_DATA_DIR")
    if wanted:
        return DataFolder(Path(wanted).expanduser().absolute())
    from platformdirs import user_data_path

    return DataFolder(user_data_path(APPLICATION, appauthor=False))


@contextmanager
def open_desk(folder: DataFolder, log_level: str = "INFO", *, is_demo: bool = False) -> Iterator[Services]:
    """The services over the folder's database, made on first use, backed up before a migration; closed at the end.

    That of a demo does not wait for the disk: it is made up, and its past comes as hundreds of acts at once.
    Raises EnvironmentFault, RaffleError(BUSY).
    """
    from raffle_desktop.services.bus import ChangeBus
    from raffle_desktop.services.core import Core
    from raffle_desktop.services.services import build_services
    from raffle_desktop.storage.backup import make_backup
    from raffle_desktop.storage.database import open_database

    with use_lock(folder), _logging(folder, log_level):
        if is_demo:
            folder.forget_unfinished()
        database = open_database(
            folder,
            system_clock(),
            before_migration=lambda _path: make_backup(folder, system_clock(), "migration"),
            is_durable=not is_demo,
        )
        try:
            yield build_services(Core(database, ChangeBus()))
        finally:
            database.close()


@contextmanager
def _logging(folder: DataFolder, level: str) -> Iterator[None]:
    try:
        handler = start_logging(folder, level)
    except OSError as error:
        raise file_fault(error, folder.logs) from error
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()


def write_winner_view(services: Services, notify: Callable[[str], None], *, at_once: bool = True) -> float:
    """Bring the winner files for OBS up to date with the newest winner who stands.

    Gives when (in milliseconds since 1970) it is to be called again, 0 for not before the next change: with `at_once`
    false, text and picture wait until the wheel has come to rest, and for a result whose spin nobody has begun yet.
    The draw itself is stored already, so a failure here is told through `notify` and is no failure of the act.
    """
    from raffle_desktop.gui.winner_image import render_winner_png
    from raffle_desktop.obs.overlay_state import OverlayState
    from raffle_desktop.obs.winner_card import card_of
    from raffle_desktop.obs.winner_files import write_pages, write_winner_files

    folder = services.core.database.folder.overlay
    state = OverlayState(services, at_once=at_once)
    shown, wheel, draw = state.winner(), state.wheel(), state.draw()["draw"]
    visible_from = float(shown["visibleFrom"])
    if not at_once and services.core.now_micros() < visible_from * 1000:
        try:
            write_pages(folder, {**shown, "wheel": wheel, "draw": draw})
        except EnvironmentFault as fault:
            notify(f"The winner view for OBS was not written whole: {fault}")
        return visible_from
    view = services.draw_reader.latest_result() if shown["winner"] is not None else None
    card = card_of(view, services.draw_reader.title(view) if view is not None else "")
    try:
        picture = render_winner_png(card)
    except EnvironmentFault as fault:
        notify(f"The winner's picture for OBS was not painted: {fault}")
        picture = None
    try:
        render = None if picture is None else lambda _card: picture
        write_winner_files(folder, card, render, wheel=wheel, draw=draw, visible_from=visible_from)
    except EnvironmentFault as fault:
        notify(f"The winner view for OBS was not written whole: {fault}")
    return 0


def write_crash_report(folder: DataFolder, error: BaseException) -> Path | None:
    """A report of a bug for whoever mends it, without secrets; its path, or None where it could not be written."""
    text = redacted(
        f"Raffle Desktop {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"{system_clock().isoformat()}\n\n" + "".join(traceback.format_exception(error))
    )
    path = folder.logs / f"crash-{system_clock():%Y%m%d-%H%M%S}.txt"
    with suppress(OSError):
        folder.logs.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path
    sys.stderr.write(text)
    return None


TICK_SECONDS = 0.5
SERVER_STOP_SECONDS = 10.0


def demo_folder(folder: DataFolder) -> DataFolder:
    """Where the demo keeps its own desk; it never touches the real one."""
    return DataFolder(folder.root / "demo")


def run_desk(
    folder: DataFolder,
    log_level: str,
    stop: threading.Event,
    say: Callable[[str], None],
    *,
    demo: bool = False,
    serve: bool = True,
    port: int | None = None,
) -> None:
    """Keep a desk running without a window until `stop` is set: server, timers, winner view, changes by others.

    `say` is told what a person at the terminal should know. `demo`: with a simulated channel. `port` None is the one in
    the settings. Raises DeskAlreadyRuns, EnvironmentFault.
    """
    from raffle_desktop.bootstrap.outside import connected
    from raffle_desktop.gui.winner_image import load_painter
    from raffle_desktop.storage.outside import OutsideWatcher

    load_painter()
    with desk_lock(folder), open_desk(folder, log_level, is_demo=demo) as services, ExitStack() as parts:
        log.info("Desk %s started on %s", __version__, folder.root)
        watcher = OutsideWatcher(services.core.database)
        outdated = threading.Event()
        outdated.set()
        services.core.bus.subscribe(Change, lambda _change: outdated.set())
        say(f"The desk runs on {folder.root}. Ctrl+C stops it.")
        back_up_at_start(folder, say)
        if demo:
            simulator = start_demo(services, stop, say)
            parts.callback(simulator.stop)
        # Before anything can come in that belongs to the new one.
        turn_periods(services, say)
        connections = parts.enter_context(connected(services, say, is_demo=demo))
        if serve:
            parts.enter_context(_serving(services, port, say, connections))
        due = 0.0
        trouble = ""
        while not stop.wait(TICK_SECONDS):
            try:
                _keep_up(services, say)
                if watcher.changed():
                    services.core.bus.publish(OutsideChange())
                if outdated.is_set() or (due and services.core.now_micros() >= due * 1000):
                    outdated.clear()
                    reveal_what_is_fresh(services)
                    due = write_winner_view(services, say, at_once=False)
            except (EnvironmentFault, RaffleError) as fault:
                # A full disk, or another program that writes for long: what is due now is due at the next tick too.
                outdated.set()
                if str(fault) != trouble:
                    trouble = str(fault)
                    log.warning("A tick of the desk failed: %s", trouble)
                    say(trouble)
            else:
                trouble = ""
        if due or outdated.is_set():
            # No wheel will turn for it any more.
            write_winner_view(services, say)
        log.info("Desk stopped")
    say("The desk has stopped; everything is stored.")


def _keep_up(services: Services, say: Callable[[str], None]) -> None:
    """Whatever the time alone brings about."""
    if services.settings.close_when_due():
        say("Submissions are closed: the time set for it has come.")
    turn_periods(services, say)
    services.wallets.release_expired()


def turn_periods(services: Services, say: Callable[[str], None]) -> None:
    """Whatever the calendars of the ticket books ask for now; `say` is told what has ended and begun."""
    for turned in services.periods.turn_if_due():
        sentences = [
            f"“{one.name}” has {word}." for one, word in ((turned.ended, "ended"), (turned.started, "begun")) if one
        ]
        if turned.missed:
            sentences.append(f"{turned.missed} periods that were missed are recorded as empty.")
        say(f"Ticket book “{turned.book.name}”: {' '.join(sentences)}")


_UNSEEN = (
    "Without a window and a keyring nobody can read the API token of this run: set RAFFLE_API_TOKEN to use the API."
)


@contextmanager
def _serving(
    services: Services,
    port: int | None,
    say: Callable[[str], None],
    connections: Connections,
) -> Iterator[None]:
    """The local server in a thread of its own for the length of the block."""
    from raffle_desktop.bootstrap.serving import DeskServer, Standing, port_sentence
    from raffle_desktop.credentials.secret_store import SecretStore

    said: list[str] = []

    def tell(standing: Standing) -> None:
        sentences = [port_sentence(standing), standing.problem, standing.token_problem]
        if standing.token_origin == "session":  # noqa: S105 - a place, no password
            sentences.append(_UNSEEN)
        if standing.phase == "running":
            sentences.append(f"The local server answers at http://127.0.0.1:{standing.port}")
        for sentence in sentences:
            if sentence and sentence not in said:
                said.append(sentence)
                say(sentence)

    server = DeskServer(services, SecretStore(), port=port, tell=tell, connections=connections)
    thread = threading.Thread(target=server.run, name="local-server")
    thread.start()
    try:
        yield
    finally:
        server.end()
        thread.join(SERVER_STOP_SECONDS)
        if thread.is_alive():
            log.error("The local server did not stop in time")


def reveal_what_is_fresh(services: Services) -> None:
    """Begin the spin of a decision that nobody has shown yet: without a window, the overlays are the stage."""
    view = services.stage.present()
    if view.draw is not None and view.winner is not None and view.is_fresh:
        duration = services.stage_settings.get().spin_seconds * 1000
        services.stage.reveal(view.draw.id, view.winner.event, duration_ms=duration, actor="desk")


def start_demo(services: Services, stop: threading.Event, say: Callable[[str], None]) -> DemoSimulator:
    """A channel that never was, at work on these services, unless `stop` comes before it has a past."""
    from raffle_desktop.demo.simulator import DemoSimulator

    simulator = DemoSimulator(services, say=say)
    simulator.prepare(stop.is_set)
    if not stop.is_set():
        simulator.start()
    return simulator


def back_up_at_start(folder: DataFolder, say: Callable[[str], None]) -> None:
    """A backup at each start; `say` is told where there was none."""
    from raffle_desktop.storage.backup import make_backup

    try:
        make_backup(folder, system_clock(), "start")
    except EnvironmentFault as fault:
        # A desk without a fresh backup is worse off, but a stream that cannot start is worse still.
        log.warning("No backup at start: %s", fault)
        say(f"No backup was made at this start: {fault}")
