"""Waiting for a while, or until something happens."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any


async def woken(event: asyncio.Event, seconds: float | None, sleep: Callable[[float], Awaitable[object]]) -> None:
    """Until the event is set, or so many seconds have passed; None: only the event ends it."""
    if seconds is None:
        await event.wait()
        return
    if seconds <= 0 or event.is_set():
        # Others get their turn all the same.
        await asyncio.sleep(0)
        return
    sleeping = asyncio.ensure_future(sleep(seconds))
    waiting = asyncio.ensure_future(event.wait())
    try:
        await asyncio.wait({sleeping, waiting}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        sleeping.cancel()
        waiting.cancel()
        await asyncio.gather(sleeping, waiting, return_exceptions=True)


async def to_its_end(working: asyncio.Future[Any]) -> None:
    """Returns when `working` is done, also if the caller is cancelled meanwhile, however often. Only for whoever was
    cancelled already and raises that afterwards: nothing is raised here.
    """
    while not working.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait({working})
