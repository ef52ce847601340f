"""Work off the window's thread: an act, its answer back on the window's thread, progress and cancel for long ones."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

log = logging.getLogger(__name__)
Result = TypeVar("Result")

PROGRESS_SECONDS = 0.1


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """Raised inside an operation's work by `Progress.check` after the operator pressed Cancel."""


class Progress:
    """Handed to long work: how far it is, and whether to stop. Used on the worker's thread."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._cancel = threading.Event()
        self._told_at = 0.0

    def at(self, done: int, total: int) -> None:
        """Say how much is done; total 0 = unknown. Cheap to call often."""
        now = time.monotonic()
        if now - self._told_at >= PROGRESS_SECONDS or done >= total > 0:
            self._told_at = now
            self._tell(done, total)

    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def check(self) -> None:
        """Raise Cancelled if the operator has asked to stop."""
        if self._cancel.is_set():
            raise Cancelled

    def cancel(self) -> None:
        self._cancel.set()


class Operation(QObject):
    """One piece of work under way. Its signals arrive on the window's thread."""

    progressed = Signal(int, int)
    cancel_wanted = Signal()
    """For work that waits for somebody else, who must be told to stop."""
    finished = Signal()
    """Last of all, however it ended."""

    def __init__(self, title: str, *, is_long: bool, can_cancel: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.is_long = is_long
        self.can_cancel = can_cancel
        self.started_at = time.monotonic()
        self.progress = Progress(self._tell)

    def cancel(self) -> None:
        """Ask the work to stop at its next look; what it answers after that is dropped."""
        self.progress.cancel()
        self.cancel_wanted.emit()

    def _tell(self, done: int, total: int) -> None:
        if shiboken6.isValid(self):
            self.progressed.emit(done, total)


class _Task(QRunnable, Generic[Result]):
    def __init__(self, work: Callable[[], Result], done: Callable[[Result | None, BaseException | None], None]) -> None:
        super().__init__()
        self._work = work
        self._done = done

    def run(self) -> None:
        try:
            result = self._work()
        except BaseException as error:  # noqa: BLE001 - carried to the window's thread, which decides what it is
            self._done(None, error)
        else:
            self._done(result, None)


class Operations(QObject):
    """Runs work on a few threads of its own and hands answers back.

    `on_error` is called on the window's thread with every exception that no `failure` took.
    """

    started = Signal(object)
    """An Operation that is long, for whoever shows progress."""
    _returned = Signal(object)

    def __init__(self, on_error: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_error = on_error
        # Acts of the operator must never wait behind a long import or a preview.
        self._quick = QThreadPool(self)
        self._quick.setMaxThreadCount(3)
        self._slow = QThreadPool(self)
        self._slow.setMaxThreadCount(2)
        self._running: set[Operation] = set()
        self._newest: dict[tuple[int, str], Operation] = {}
        self._closed = False
        # Queued, because it is emitted on a worker's thread.
        self._returned.connect(self._call_back)

    def run(
        self,
        work: Callable[[], Result],
        *,
        owner: QObject,
        success: Callable[[Result], object] | None = None,
        failure: Callable[[BaseException], bool] | None = None,
        finished: Callable[[], object] | None = None,
        latest: str = "",
    ) -> Operation:
        """Run short `work` off the window's thread, then `success` with its result.

        `failure` is given an exception first and says True where it has dealt with it. Nothing is called once `owner`
        is gone. `latest`: a name; of several runs with it for one owner only the newest answers (searches, previews).
        """
        operation = Operation("", is_long=False, can_cancel=False, parent=self)
        self._start(self._quick, operation, work, owner, success, failure, finished, latest)
        return operation

    def run_long(
        self,
        title: str,
        work: Callable[[Progress], Result],
        *,
        owner: QObject,
        success: Callable[[Result], object] | None = None,
        failure: Callable[[BaseException], bool] | None = None,
        finished: Callable[[], object] | None = None,
        can_cancel: bool = True,
        latest: str = "",
    ) -> Operation:
        """Run long `work`, which reports to the Progress it is given; its title, progress and Cancel are shown."""
        operation = Operation(title, is_long=True, can_cancel=can_cancel, parent=self)
        self._start(self._slow, operation, lambda: work(operation.progress), owner, success, failure, finished, latest)
        self.started.emit(operation)
        return operation

    @property
    def busy(self) -> bool:
        return bool(self._running)

    def close(self, milliseconds: int) -> bool:
        """Cancel everything and wait; False where something is still at work after that time."""
        self._closed = True
        for operation in tuple(self._running):
            operation.cancel()
        deadline = time.monotonic() + milliseconds / 1000
        quick = self._quick.waitForDone(milliseconds)
        return self._slow.waitForDone(max(0, round((deadline - time.monotonic()) * 1000))) and quick

    def _start(
        self,
        pool: QThreadPool,
        operation: Operation,
        work: Callable[[], Result],
        owner: QObject,
        success: Callable[[Result], object] | None,
        failure: Callable[[BaseException], bool] | None,
        finished: Callable[[], object] | None,
        latest: str,
    ) -> None:
        if self._closed:
            return
        key = (id(owner), latest)
        if latest:
            before = self._newest.get(key)
            if before is not None:
                before.cancel()
            self._newest[key] = operation
        self._running.add(operation)

        def answer(result: Result | None, error: BaseException | None) -> None:
            self._running.discard(operation)
            is_newest = not latest or self._newest.get(key) is operation
            if latest and is_newest:
                del self._newest[key]
            try:
                if not self._closed and shiboken6.isValid(owner) and is_newest:
                    self._deliver(operation, result, error, success, failure)
                    if finished is not None and shiboken6.isValid(owner):
                        finished()
                elif error is not None and not isinstance(error, Cancelled):
                    log.error("An operation failed after it was no longer wanted", exc_info=error)
            finally:
                if shiboken6.isValid(operation):
                    operation.finished.emit()
                    operation.deleteLater()

        def done(result: Result | None, error: BaseException | None) -> None:
            if shiboken6.isValid(self):
                self._returned.emit(lambda: answer(result, error))

        pool.start(_Task(work, done))

    def _deliver(
        self,
        operation: Operation,
        result: Any,
        error: BaseException | None,
        success: Callable[[Any], object] | None,
        failure: Callable[[BaseException], bool] | None,
    ) -> None:
        if error is None:
            if success is not None:
                success(result)
        elif isinstance(error, Cancelled):
            log.info("Cancelled: %s", operation.title)
        elif failure is None or not failure(error):
            self._on_error(error)

    def _call_back(self, call: Callable[[], None]) -> None:
        call()
