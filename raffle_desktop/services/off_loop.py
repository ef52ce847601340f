"""Work that may hang for as long as it likes and must not keep the desk from closing: a keyring that asks its owner."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Impatient(ThreadPoolExecutor):
    """For the loop's own look-ups of host names, which can hang for as long as the system likes: closing the loop does
    not wait for them.
    """

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """As the base class does it without waiting."""
        super().shutdown(wait=False, cancel_futures=True)


async def off_loop(work: Callable[..., T], *arguments: object) -> T:
    """What the work gives, done in a thread of its own that nobody waits for at the end.

    Unlike `asyncio.to_thread`, whose threads the loop waits for when it closes. Cancelled, the work goes on unheard.
    """
    loop = asyncio.get_running_loop()
    outcome: asyncio.Future[T] = loop.create_future()

    def tell(set_it: Callable[[], None]) -> None:
        try:
            loop.call_soon_threadsafe(lambda: None if outcome.done() else set_it())
        except RuntimeError:
            # The loop has ended: nobody is left to hear it.
            return

    def run() -> None:
        try:
            result = work(*arguments)
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            failure = error
            tell(lambda: outcome.set_exception(failure))
        else:
            tell(lambda: outcome.set_result(result))

    threading.Thread(target=run, name="may hang", daemon=True).start()
    return await outcome
