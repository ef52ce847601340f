"""The desk with its window: started so that something shows first, stopped so that nothing is lost."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtWidgets import QApplication

from raffle_desktop import __version__, bootstrap
from raffle_desktop.bootstrap.window_links import Links
from raffle_desktop.domain.changes import OutsideChange
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.gui.application import listen_for_faults, make_application, quit_on_signals
from raffle_desktop.gui.clipboard import leave_clipboard
from raffle_desktop.gui.desk import DeskOnScreen
from raffle_desktop.gui.heartbeat import Heartbeat
from raffle_desktop.gui.preferences import Preferences
from raffle_desktop.gui.server_link import ServerLink, ServerStatus
from raffle_desktop.gui.texts import tr
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.locks import desk_lock

if TYPE_CHECKING:
    from raffle_desktop.bootstrap.outside import Connections, Worker
    from raffle_desktop.bootstrap.serving import Standing
    from raffle_desktop.credentials.secret_store import SecretStore
    from raffle_desktop.demo.simulator import DemoSimulator
    from raffle_desktop.services.services import Services

log = logging.getLogger(__name__)

OUTSIDE_STOP_MS = 6_000
"""For each connection: what is just being stored is finished first, and an answer that renews a sign-in waited for."""
SERVER_STOP_MS = 5_000
"""Longer: a call that is at work on the database is finished first."""
STOP_MS = 6_000
"""How long the parts of a closing desk may take all together, before it says which one hangs."""


def run_window(
    folder: DataFolder,
    log_level: str,
    *,
    demo: bool = False,
    screenshots: Path | None = None,
    serve: bool = True,
    port: int | None = None,
    say: Callable[[str], None],
) -> int:
    """Show the desk until its window is closed; gives the exit code.

    `screenshots`: write pictures of every screen there, then end. `port` None is the one in the settings. `say` is told
    what a person at the terminal should know. Raises DeskAlreadyRuns, and EnvironmentFault or RaffleError(BUSY) where
    the database cannot be opened.
    """
    message = ""
    while True:
        with desk_lock(folder):
            running = _Running(
                folder,
                log_level,
                demo=demo,
                screenshots=screenshots,
                port=port,
                serve=serve,
                say=say,
                message=message,
            )
            code = running.run()
        if running.restore_from is None:
            return code
        message = _restored(folder, running.restore_from)


def _restored(folder: DataFolder, source: Path) -> str:
    """Put the backup in the database's place while no desk holds it; gives the sentence for the next start."""
    from raffle_desktop.bootstrap.restoring import restore_backup

    try:
        restored = restore_backup(folder, source, actor="operator")
    except (EnvironmentFault, RaffleError) as error:
        log.warning("Restore failed: %s", error)
        return str(error)
    place = tr(
        "The backup {name} is in place. The replaced database is kept as {kept}.",
        name=source.name,
        kept=restored.replaced,
    )
    return " ".join((place, *restored.warnings))


class _Running:
    """One opening of the desk, from window to end."""

    def __init__(
        self,
        folder: DataFolder,
        log_level: str,
        *,
        demo: bool,
        screenshots: Path | None,
        serve: bool,
        port: int | None,
        say: Callable[[str], None],
        message: str,
    ) -> None:
        self.restore_from: Path | None = None
        self._folder, self._log_level, self._demo, self._say = folder, log_level, demo, say
        self._screenshots = screenshots
        self._message = message
        self._open = ExitStack()
        self._services: Services | None = None
        self._simulator: DemoSimulator | None = None
        self._heartbeat: Heartbeat | None = None
        self._serve, self._port = serve, port
        self._server: WorkerThread | None = None
        self._outside: list[tuple[str, WorkerThread]] = []
        self._error: BaseException | None = None
        self._ending = threading.Event()
        self._code = 0

    def run(self) -> int:
        self._app = make_application(Preferences(self._folder.root).text("look.language"))
        # The desk's own windows decide when it ends, not whichever dialog happens to close last.
        self._app.setQuitOnLastWindowClosed(False)
        self._holder = QObject()
        self._desk = DeskOnScreen(
            self._folder,
            is_demo=self._demo,
            report_bug=lambda error: bootstrap.write_crash_report(self._folder, error),
            publish_winner=_publish_winner,
        )
        listen_for_faults(self._desk.failed, self._holder)
        quit_on_signals(self._desk.window.close, self._holder)
        # Queued: told to end before the first turn of its events, the application would forget it.
        self._desk.closing.connect(self._app.quit, Qt.ConnectionType.QueuedConnection)
        self._desk.restore_wanted.connect(self._restore)
        # After the first paint: what is imported and opened then would have kept the window away.
        self._desk.window.first_painted.connect(self._begin)
        self._desk.window.show()
        try:
            self._app.exec()
        finally:
            self._end()
        if self._error is not None:
            raise self._error
        return self._code

    # --- opening ------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._desk.operations.run(self._open_services, owner=self._desk, success=self._opened, failure=self._not_opened)
        self._raise = _raise_server(self._folder, self._desk, self._holder)

    def _open_services(self) -> tuple[Services, DemoSimulator | None]:
        # On a worker's thread: the imports alone take a fifth of a second.
        services = self._open.enter_context(bootstrap.open_desk(self._folder, self._log_level, is_demo=self._demo))
        log.info("Desk %s started on %s", __version__, self._folder.root)
        simulator = None
        if self._demo:
            from raffle_desktop.demo.simulator import DemoSimulator

            simulator = DemoSimulator(services, say=log.warning)
            simulator.prepare(self._ending.is_set)
        _load_ahead()
        return services, simulator

    def _not_opened(self, error: BaseException) -> bool:
        # Without its database there is no desk: the command line says the sentence.
        self._error = error
        self._desk.window.close()
        return True

    def _opened(self, opened: tuple[Services, DemoSimulator | None]) -> None:
        services, simulator = opened
        self._services, self._simulator = services, simulator
        links = Links(self._holder)
        server = self._make_connections(services, links)
        self._desk.attach(
            services,
            simulator,
            server,
            links.twitch,
            links.feeds,
            links.beacon,
            kick=links.kick,
            donations=links.donations,
            discord=links.discord,
        )
        for worker in (self._server, *(worker for _, worker in self._outside)):
            if worker is not None:
                worker.start()
        if simulator is not None:
            simulator.start()
        self._heartbeat = Heartbeat(_beat(services), self._holder)
        self._heartbeat.failed.connect(self._desk.failed)
        self._heartbeat.start()
        # A table asks Python for each cell it paints; at the usual 5 ms a busy worker would keep it waiting at each.
        sys.setswitchinterval(0.001)
        # What is there now stays until the end: the collector need not go through it again and again.
        gc.freeze()
        if self._message:
            self._desk.notices.say(self._message)
        if self._screenshots is not None:
            from raffle_desktop.gui.screenshots import Photographer

            self._photographer = Photographer(self._desk, simulator, self._screenshots, self._say)
            self._photographer.done.connect(self._photographed)
            self._photographer.start()
        else:
            self._desk.operations.run(lambda: _backup_at_start(self._folder), owner=self._desk, success=self._backed_up)

    def _make_connections(self, services: Services, links: Links) -> ServerLink:
        """The local server and everything outside, in threads of their own that are not started yet."""
        from raffle_desktop.bootstrap.outside import make_connections
        from raffle_desktop.credentials.secret_store import SecretStore

        secrets = SecretStore()
        connections = make_connections(services, secrets, links.tells(), is_demo=self._demo)
        links.control(connections)
        self._outside = [(name, WorkerThread(worker, self._holder)) for name, worker in connections.named()]
        if not self._serve:
            return ServerLink(secrets=secrets, parent=self._holder)
        return self._make_server(services, secrets, connections)

    def _make_server(
        self,
        services: Services,
        secrets: SecretStore,
        connections: Connections,
    ) -> ServerLink:
        from raffle_desktop.bootstrap.serving import DeskServer

        server = DeskServer(
            services,
            secrets,
            port=self._port,
            tell=lambda standing: link.put(_status(standing)),
            connections=connections,
        )
        link = ServerLink(
            token=server.token,
            renew_token=server.renew_token,
            restart=server.restart,
            secrets=secrets,
            parent=self._holder,
        )
        # The server's library came after everything else; the collector need not go through that either.
        link.changed.connect(gc.freeze)
        self._server = WorkerThread(server, self._holder)
        return link

    def _backed_up(self, sentence: str) -> None:
        if sentence:
            self._desk.notices.problem(sentence)

    def _photographed(self, code: int) -> None:
        self._code = code
        self._desk.window.close()

    def _restore(self, path: str) -> None:
        self.restore_from = Path(path)
        self._desk.window.close()

    # --- closing ------------------------------------------------------------------------------------------------------

    def _end(self) -> None:
        """Whoever brings work in first, then what works, then the database, which finishes what it was given."""
        self._ending.set()
        if self._simulator is not None and not self._simulator.stop():
            log.error("The demo channel did not stop in time")
        for _, worker in self._outside:
            worker.tell_to_end()
        for name, worker in self._outside:
            if not worker.wait(OUTSIDE_STOP_MS):
                log.error("The part of the desk for %s did not stop in time", name)
        if self._server is not None and not self._server.stop(SERVER_STOP_MS):
            log.error("The local server did not stop in time")
        if self._heartbeat is not None and not self._heartbeat.stop(STOP_MS):
            log.error("The heartbeat did not stop in time")
        if not self._desk.end(STOP_MS):
            log.error("An operation did not stop in time")
        if self._services is not None:
            log.info("Desk stopped")
        self._open.close()
        leave_clipboard()
        self._desk.window.deleteLater()
        self._desk.deleteLater()
        self._holder.deleteLater()
        QApplication.sendPostedEvents(None, 0)


class WorkerThread(QThread):
    """A worker's own thread; the worker has a loop of its own in it."""

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker

    def run(self) -> None:
        self._worker.run()

    def tell_to_end(self) -> None:
        """Soon; `wait` waits for it."""
        self._worker.end()

    def stop(self, milliseconds: int) -> bool:
        """False when it did not end in time."""
        self.tell_to_end()
        return self.wait(milliseconds)


def _status(standing: Standing) -> ServerStatus:
    return ServerStatus(
        phase=standing.phase,
        port=standing.port,
        wanted_port=standing.wanted_port,
        problem=standing.problem,
        viewers=standing.viewers,
        token_kept=standing.token_origin,
        token_problem=standing.token_problem,
    )


def _beat(services: Services) -> Callable[[], None]:
    from raffle_desktop.storage.outside import OutsideWatcher

    watchers: list[OutsideWatcher] = []

    def beat() -> None:
        services.settings.close_when_due()
        services.periods.turn_if_due()
        services.wallets.release_expired()
        if not watchers:
            watchers.append(OutsideWatcher(services.core.database))
        if watchers[0].changed():
            services.core.bus.publish(OutsideChange())

    return beat


def _publish_winner(services: Services, shown: bool) -> list[str]:  # noqa: FBT001 - as the window calls it
    sentences: list[str] = []
    bootstrap.write_winner_view(services, sentences.append, at_once=shown)
    return sentences


def _backup_at_start(folder: DataFolder) -> str:
    sentences: list[str] = []
    bootstrap.back_up_at_start(folder, sentences.append)
    return " ".join(sentences)


def _load_ahead() -> None:
    """What the first screens need and what takes long to import, here where nobody waits for it."""
    import raffle_desktop.feeds.beacon_keeper
    import raffle_desktop.gui.stage.stage
    import raffle_desktop.gui.tabs.entries_tab
    import raffle_desktop.gui.tabs.session_tab
    import raffle_desktop.gui.viewer_panel  # noqa: F401
    from raffle_desktop.gui.wheel import sound

    sound.prepare()


def _raise_server(folder: DataFolder, desk: DeskOnScreen, parent: QObject) -> QObject:
    from raffle_desktop.gui.single_instance import RaiseServer

    server = RaiseServer(folder.root, parent)
    server.raise_requested.connect(desk.raise_window)
    # The folder's lock is ours, so whoever listened under this name before is gone.
    if not server.listen():
        log.warning("A second desk will not be able to raise this one's window")
    return server
