"""The overlay pages, their stream, and the small files they are made of."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from functools import cache
from typing import Annotated

from fastapi import APIRouter, Header, Query
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from raffle_desktop.obs.resources import resource
from raffle_desktop.web.errors import WebCode, error_response
from raffle_desktop.web.publisher import Publisher
from raffle_desktop.web.stream import PAGES, TOPICS, Hub, Subscriber

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
    " worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_TYPES = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}
_FILE = re.compile(r"[a-z][a-z0-9-]*\.(css|js)")
_SERVED_AS = {"transport.js": "live.js"}
"""From disk a page reads a file beside it; from the server it listens to the stream."""


class EventStream(StreamingResponse):
    """The stream of one browser; its place is given back however it ends, also before it began."""

    def __init__(self, hub: Hub, subscriber: Subscriber) -> None:
        super().__init__(hub.stream(subscriber), media_type="text/event-stream")
        self._hub, self._subscriber = hub, subscriber

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._hub.leave(self._subscriber)


@cache
def page_file(name: str) -> bytes | None:
    """A shipped file of the overlay pages; None where there is none."""
    try:
        return resource(f"overlay/{name}").read_bytes()
    except FileNotFoundError:
        return None


def overlay_routes(hub: Hub, publisher: Callable[[], Publisher]) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/overlay")
    def index() -> Response:
        return RedirectResponse("/docs")

    @router.get("/overlay/events")
    async def events(
        topics: Annotated[str, Query(max_length=200)] = ",".join(TOPICS),
        pages: Annotated[str, Query(max_length=1000)] = "",
        last_event_id: Annotated[str, Header(max_length=100)] = "",
    ) -> Response:
        wanted = [topic for topic in dict.fromkeys(topics.split(",")) if topic]
        unknown = [topic for topic in wanted if topic not in TOPICS]
        if unknown or not wanted:
            sentence = f"Topics are {', '.join(TOPICS)}."
            return error_response(422, WebCode.FIELD_INVALID, sentence)
        looking = tuple(page for page in pages.split(",") if page in PAGES)
        subscriber = hub.join(wanted, looking, last_event_id)
        if subscriber is None:
            return error_response(
                503, WebCode.TOO_MANY_VIEWERS, "Too many overlay pages are connected.", {"retry-after": "5"}
            )
        return EventStream(hub, subscriber)

    @router.get("/overlay/clock")
    async def clock() -> Response:
        return Response(f'{{"now":{time.time() * 1000:.3f}}}', media_type="application/json")

    @router.get("/overlay/wheel.json")
    async def wheel(v: Annotated[str, Query(max_length=64)] = "") -> Response:
        # All pages ask at once, in the moment in which the desk's own wheel begins to turn: answered from memory, here.
        text = publisher().wheel(v)
        if text is None:
            text = await run_in_threadpool(publisher().wheel_now)
        return Response(text, media_type="application/json")

    @router.get("/overlay/{name}")
    def page(name: str) -> Response:
        content, kind = None, "html"
        if name in PAGES:
            content = page_file(f"{name}.html")
        elif _FILE.fullmatch(name):
            content, kind = page_file(_SERVED_AS.get(name, name)), name.rpartition(".")[2]
        if content is None:
            return error_response(404, WebCode.NOT_FOUND, "There is no such page.")
        return Response(content, media_type=_TYPES[kind], headers={"content-security-policy": PAGE_POLICY})

    return router
