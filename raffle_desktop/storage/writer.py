"""One thread that owns every write.

Callers on any thread hand it a piece of work; it runs each in one immediate transaction, commits, tells what
changed, and then answers. A single writer keeps the worst wait short and makes "one after the other" a fact.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.storage.engine import TrackedConnection
from raffle_desktop.storage.faults import translated

log = logging.getLogger(__name__)
Result = TypeVar("Result")

# Callers wait; a queue longer than this means that something is stuck, and saying so beats growing for ever.
QUEUE_LIMIT = 10_000
QUEUE_WAIT_SECONDS = 5.0


@dataclass(slots=True)
class _Job:
    work: Callable[[Connection], Any]
    after_commit: Callable[[], None] | None
    happened: Callable[[Connection], bool] | None
    outcome: Future[Any]
    in_transaction: bool = True


class Writer:
    """The writing thread of one database file. Start it once; `stop` finishes what was handed in."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._path = path
        self._jobs: queue.Queue[_Job | None] = queue.Queue(QUEUE_LIMIT)
        self._connection: Connection | None = None
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="database-writer", daemon=True)
        self._thread.start()

    def submit(
        self,
        work: Callable[[Connection], Result],
        *,
        after_commit: Callable[[], None] | None = None,
        happened: Callable[[Connection], bool] | None = None,
    ) -> Future[Result]:
        """Run `work` in one transaction on the writing thread.

        `after_commit` runs there too once the database has it, before the future resolves. `happened` tells, on a
        fresh connection, whether the work is in the database; it is asked when a commit failed in a way that leaves
        that open (disk full, I/O error). The future raises RaffleError, EnvironmentFault or the bug itself; then
        nothing was changed. Raises RaffleError(BUSY) when the queue stays full.
        """
        return self._hand_in(_Job(work, after_commit, happened, Future()))

    def _hand_in(self, job: _Job) -> Future[Any]:
        if threading.current_thread() is self._thread:
            raise RuntimeError("work for the writer must not wait for the writer")
        if self._stopping:
            raise RuntimeError("the database is closed")
        try:
            self._jobs.put(job, timeout=QUEUE_WAIT_SECONDS)
        except queue.Full:
            raise RaffleError(Code.BUSY) from None
        if not self._thread.is_alive():
            self._refuse_rest()
        return job.outcome

    def run(
        self,
        work: Callable[[Connection], Result],
        *,
        after_commit: Callable[[], None] | None = None,
        happened: Callable[[Connection], bool] | None = None,
    ) -> Result:
        """`submit` and wait for the answer."""
        return self.submit(work, after_commit=after_commit, happened=happened).result()

    def data_version(self) -> int:
        """SQLite's counter of commits by others than this writer; it says nothing by itself, only by having changed."""

        def look(connection: Connection) -> int:
            driver = connection.connection.driver_connection
            if driver is None:
                raise RuntimeError("the database is closed")
            return int(driver.execute("PRAGMA data_version").fetchone()[0])

        return int(self._hand_in(_Job(look, None, None, Future(), in_transaction=False)).result())

    def stop(self, timeout_seconds: float = 10.0) -> bool:
        """Finish what is queued and end the thread. False when it did not end in time."""
        if not self._stopping:
            self._stopping = True
            self._jobs.put(None)
        self._thread.join(timeout_seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if not job.outcome.set_running_or_notify_cancel():
                continue
            try:
                result = self._perform(job)
            except BaseException as error:  # noqa: BLE001 - handed to the caller, who waits for it
                self._close_cursors()
                job.outcome.set_exception(translated(error, self._path))
            else:
                self._close_cursors()
                if job.after_commit is not None:
                    try:
                        job.after_commit()
                    except Exception:
                        # The work is done and stored; a listener's fault must not turn it into a failure.
                        log.exception("A listener failed after a change was stored")
                job.outcome.set_result(result)
        self._drop_connection()
        self._refuse_rest()

    def _refuse_rest(self) -> None:
        """What came in while the writer was ending gets an answer too."""
        while True:
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                return
            if job is not None and job.outcome.set_running_or_notify_cancel():
                job.outcome.set_exception(RuntimeError("the database is closed"))

    def _perform(self, job: _Job) -> Any:
        connection = self._connection
        if connection is None:
            connection = self._connection = self._engine.connect()
        if not job.in_transaction:
            return job.work(connection)
        try:
            connection.begin()
            result = job.work(connection)
        except BaseException as error:
            self._roll_back(connection, error)
            raise
        try:
            connection.commit()
        except DBAPIError as error:
            self._drop_connection()
            if not self._did_happen(job, error):
                raise
        return result

    def _roll_back(self, connection: Connection, error: BaseException) -> None:
        try:
            connection.rollback()
        except DBAPIError:
            log.exception("Roll-back failed; the connection is given up")
            self._drop_connection()
        else:
            if isinstance(translated(error, self._path), EnvironmentFault):
                self._drop_connection()

    def _did_happen(self, job: _Job, error: DBAPIError) -> bool:
        log.warning("A commit failed (%s); looking up whether it happened", error.orig)
        if job.happened is None:
            return False
        try:
            with self._engine.connect() as fresh:
                return job.happened(fresh)
        except DBAPIError as second:
            raise EnvironmentFault(
                f"The disk with {self._path.parent} failed while storing; whether the last act is stored is not known.",
                "Mend the disk, then look at what is there before repeating it.",
            ) from second

    def _close_cursors(self) -> None:
        """Here and now, before anybody else can hold one: see `TrackedConnection`."""
        if self._connection is not None:
            driver = self._connection.connection.driver_connection
            if isinstance(driver, TrackedConnection):
                driver.close_cursors()

    def _drop_connection(self) -> None:
        """Close for good: after an I/O error a pooled connection may still believe in what never reached the disk."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.invalidate()
            connection.close()
