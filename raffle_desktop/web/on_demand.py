"""Routes that are made when the first call for their addresses comes.

Making all of them takes a fifth of a second of one processor, just while the window comes up; most desks need a few.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute
from starlette.types import Receive, Scope, Send


@dataclass(frozen=True)
class RouteGroup:
    """Routers that are made together, and every address of theirs or the part with which it begins."""

    addresses: tuple[str, ...]
    make: Callable[[], Sequence[APIRouter]]

    def has(self, path: str) -> bool:
        return any(path == address or path.startswith(f"{address}/") for address in self.addresses)


class OnDemand:
    """An ASGI application around `app`, which at first has none of the groups' routes."""

    def __init__(self, app: FastAPI, groups: Sequence[RouteGroup]) -> None:
        self._app = app
        self._groups = groups
        self._always = list(app.router.routes)
        self._made: dict[RouteGroup, list[BaseRoute]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            self._ensure(lambda group: group.has(scope["path"]))
        await self._app(scope, receive, send)

    def ensure_all(self) -> None:
        """Make what is not there yet: for who lists all routes."""
        self._ensure(lambda _group: True)

    def _ensure(self, is_wanted: Callable[[RouteGroup], bool]) -> None:
        missing = [group for group in self._groups if group not in self._made and is_wanted(group)]
        if not missing:
            return
        for group in missing:
            self._made[group] = [route for router in group.make() for route in router.routes]
        # Whatever was asked for first, they stand in the groups' order. Not by `include_router`, which makes each anew.
        self._app.router.routes[:] = self._always + [
            route for group in self._groups for route in self._made.get(group, ())
        ]
