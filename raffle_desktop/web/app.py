"""The server's application: routes behind the idempotency store behind the gate, and one form for every refusal."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import anyio.to_thread
from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match

from raffle_desktop import __version__
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.services.services import Services
from raffle_desktop.web.board import Boards
from raffle_desktop.web.desk_routes import entry_routes, session_routes, weight_routes
from raffle_desktop.web.document_routes import document_routes
from raffle_desktop.web.draw_routes import draw_reading_routes, draw_step_routes, winner_routes
from raffle_desktop.web.errors import ErrorBody, WebCode, error_response, status_of
from raffle_desktop.web.feeds import NOTHING, Outside
from raffle_desktop.web.gate import App, Gate, TokenCheck, is_open
from raffle_desktop.web.idempotency import Idempotency
from raffle_desktop.web.limits import Limits
from raffle_desktop.web.lucky_routes import lucky_routes
from raffle_desktop.web.merge_routes import merge_routes
from raffle_desktop.web.money_routes import pool_routes, prize_routes, purchase_routes, ticket_sale_routes
from raffle_desktop.web.money_users import user_routes
from raffle_desktop.web.money_wallets import (
    hold_routes,
    ledger_routes,
    topup_routes,
    wallet_routes,
    withdrawal_routes,
)
from raffle_desktop.web.money_wins import prize_win_routes
from raffle_desktop.web.on_demand import OnDemand, RouteGroup
from raffle_desktop.web.overlay_routes import overlay_routes
from raffle_desktop.web.public_routes import public_routes
from raffle_desktop.web.publisher import Publisher
from raffle_desktop.web.stream import Hub
from raffle_desktop.web.ticket_links import link_routes
from raffle_desktop.web.ticket_routes import period_routes, ticket_routes
from raffle_desktop.web.viewer_routes import viewer_routes

log = logging.getLogger(__name__)

THREADS = 4
"""Calls that are worked on at once; the others wait. More would only take turns at the window's expense."""

_DESCRIPTION = """\
The local server of a Raffle Desktop, on this machine only.

Reading what viewers may see needs nothing. Everything else needs the API token, which the desk shows under
*Connections*: send `Authorization: Bearer TOKEN`. Bodies are JSON. A refusal is `{"error": "CODE", "message": "one
sentence"}` and has changed nothing. A `POST` with an `Idempotency-Key` is carried out once, however often it is sent.
Weights are exact numbers with at most 6 decimals, money is integer minor units (cents), times are RFC 3339 UTC.

Under `/api/v1` are prizes, pools, purchases, paid tickets, users and wallets; there `user_id` is the viewer's id. A
payment provider's word on a purchase or a top-up comes as an event of type `payment` to `/api/events`.

A draw goes in steps at the levels `committed` and `beacon`: `POST /api/draws` commits to it, `…/close` fixes its list,
and then the beacon's round decides, or `…/salts` of witnesses and `…/reveal`. Its secret is in no answer before its
time.

Overlay pages for OBS: `/overlay/wheel`, `/overlay/winner`, `/overlay/draw`, `/overlay/leaderboard`, `/overlay/entries`,
`/overlay/ticker`, `/overlay/lucky`, `/overlay/pool` (`?theme=dark|light`, `?scale=`, `?top=`); the stream behind them
is `/overlay/events`. The leaderboard shows a ticket book with `?book=` and the book's name or id (empty: the default
book).
"""

_REFUSALS = {
    400: "The request cannot be read.",
    401: "The API token is missing or wrong.",
    403: "A page of another origin, or a viewer who does not follow.",
    404: "There is no such thing.",
    409: "A rule refuses; `error` names it.",
    413: "The body is too large.",
    415: "The body is not JSON.",
    421: "Another host name than 127.0.0.1 or localhost.",
    422: "A field is wrong; `message` names it.",
    429: "Too many requests; `Retry-After` says when to try again.",
    503: "The desk cannot answer now: its disk or keyring fails, or it is too busy.",
}


def build_app(
    services: Services,
    *,
    port: int,
    token: TokenCheck,
    hub: Hub,
    origins: Callable[[], Iterable[str]],
    limits: Limits | None = None,
    outside: Outside = NOTHING,
) -> App:
    """The ASGI application, which answers to this port's host names. Its lifespan runs the overlays' publisher."""
    wanted = limits or Limits()
    boards = Boards(services)
    running: list[Publisher] = []

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        publisher = Publisher(services, hub)
        running.append(publisher)
        hub.start(publisher.refresh)
        publisher.start()
        try:
            yield
        finally:
            hub.close()
            boards.close()
            if not await anyio.to_thread.run_sync(publisher.stop):
                log.error("The overlays' publisher did not stop in time")

    app = FastAPI(
        title="Raffle Desktop",
        version=__version__,
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        redirect_slashes=False,
    )
    on_demand = OnDemand(app, route_groups(services, boards, outside, hub, lambda: running[-1]))
    app.openapi = _described(app, on_demand.ensure_all)  # type: ignore[method-assign]
    _answer_refusals(app)
    return Gate(Idempotency(on_demand, services.api_answers), port=port, token=token, origins=origins, limits=wanted)


def route_groups(
    services: Services, boards: Boards, outside: Outside, hub: Hub, publisher: Callable[[], Publisher]
) -> tuple[RouteGroup, ...]:
    """All routes. Those that could be taken for one another's stand in one group, in the order that counts."""

    def money(address: str, *made: Callable[[Services], APIRouter]) -> RouteGroup:
        return RouteGroup((f"/api/v1/{address}",), lambda: [make(services) for make in made])

    return (
        RouteGroup(
            ("/health", "/api/health", "/api/status", "/api/leaderboard", "/api/winner"),
            lambda: [public_routes(services, boards, outside)],
        ),
        RouteGroup(
            ("/api/draws", "/api/draw-chain"),
            lambda: [
                draw_reading_routes(services),
                draw_step_routes(services, outside.beacon),
                winner_routes(services),
            ],
        ),
        RouteGroup(
            ("/api/enter", "/api/user", "/api/admin", "/api/pick-winner", "/api/twitch", "/api/demo-played"),
            lambda: [
                entry_routes(services, outside.twitch),
                session_routes(services),
                weight_routes(services, outside.twitch),
            ],
        ),
        RouteGroup(
            ("/api/viewers", "/api/viewer-merges", "/api/events"),
            lambda: [viewer_routes(services), merge_routes(services)],
        ),
        RouteGroup(("/tickets",), lambda: [ticket_routes(services, outside.feeds)]),
        RouteGroup(("/api/periods",), lambda: [period_routes(services)]),
        RouteGroup(("/api/links",), lambda: [link_routes(services)]),
        RouteGroup(("/draw", "/redeem"), lambda: [lucky_routes(services)]),
        money("prizes", prize_routes),
        money("prize-wins", prize_win_routes),
        money("pools", pool_routes),
        money("purchases", purchase_routes),
        money("tickets", ticket_sale_routes),
        money("users", user_routes),
        RouteGroup(
            ("/api/v1/wallets", "/api/v1/transfers"),
            lambda: [
                make(services) for make in (wallet_routes, topup_routes, withdrawal_routes, hold_routes, ledger_routes)
            ],
        ),
        RouteGroup(("/overlay",), lambda: [overlay_routes(hub, publisher)]),
        RouteGroup(("/", "/docs", "/redoc", "/verify", "/favicon.ico"), lambda: [document_routes()]),
    )


def _described(app: FastAPI, ensure_all: Callable[[], None]) -> Callable[[], dict[str, Any]]:
    """The description with what the gate and the idempotency store add to every route."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            ensure_all()
            schema = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
            parts = schema["components"]
            parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
            # Here instead of with each route: there every refusal of every route would be given a reader of its own.
            for name in ("HTTPValidationError", "ValidationError"):
                parts["schemas"].pop(name, None)
            parts["schemas"]["ErrorBody"] = ErrorBody.model_json_schema()
            for path, operations in schema["paths"].items():
                for method, operation in operations.items():
                    operation["responses"] = {**operation["responses"], **_REFUSALS_DESCRIBED}
                    if not is_open(method.upper(), path):
                        operation["security"] = [{"token": []}]
                    if method == "post":
                        operation.setdefault("parameters", []).append(_IDEMPOTENCY_KEY)
            app.openapi_schema = schema
        return app.openapi_schema

    return describe


_REFUSALS_DESCRIBED: dict[str, Any] = {
    str(status): {
        "description": text,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}},
    }
    for status, text in _REFUSALS.items()
}


_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Names this call: sent again with the same key, it gets the first answer and changes nothing.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]([ -~]*[!-~])?$"},
}


def _methods_at(routes: Sequence[BaseRoute], request: Request) -> list[str]:
    """What can be done at this address; Starlette names only the methods of the first route that it has there."""
    methods: set[str] = set()
    for route in routes:
        match, _scope = route.matches(request.scope)
        if match is not Match.NONE:
            methods |= getattr(route, "methods", None) or set()
    return sorted(methods | ({"HEAD"} if "GET" in methods else set()))


def _answer_refusals(app: FastAPI) -> None:
    @app.exception_handler(RaffleError)
    async def refused(_request: Request, error: RaffleError) -> Response:
        return error_response(status_of(error.code), error.code, error.message)

    @app.exception_handler(EnvironmentFault)
    async def failed(_request: Request, error: EnvironmentFault) -> Response:
        log.warning("A call failed: %s", error)
        return error_response(503, WebCode.DESK_FAULT, str(error))

    @app.exception_handler(RequestValidationError)
    async def invalid(_request: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        if first["type"] == "json_invalid":
            return error_response(400, WebCode.MALFORMED, "The body is not JSON that can be read.")
        place = ".".join(str(part) for part in first["loc"][1:]) or str(first["loc"][0])
        # The place may be a field's name that a stranger made up, of any length.
        return error_response(422, WebCode.FIELD_INVALID, f"{place[:100]}: {first['msg']}.")

    @app.exception_handler(HTTPException)
    async def not_served(request: Request, error: HTTPException) -> Response:
        codes = {404: WebCode.NOT_FOUND, 405: WebCode.METHOD_NOT_ALLOWED}
        sentences = {
            400: "The body cannot be read.",
            404: "There is nothing at this address.",
            405: "This address does not take that method.",
        }
        headers = dict(error.headers or {})
        if error.status_code == 405:
            headers = {"allow": ", ".join(_methods_at(app.routes, request))}
        return error_response(
            error.status_code,
            codes.get(error.status_code, WebCode.MALFORMED),
            sentences.get(error.status_code, "The request cannot be answered."),
            headers,
        )

    @app.exception_handler(Exception)
    async def bug(_request: Request, _error: Exception) -> Response:
        # Starlette raises it again behind this answer; the gate puts it into the log.
        return error_response(500, WebCode.BUG, "Raffle Desktop made a mistake here; the log has the details.")
