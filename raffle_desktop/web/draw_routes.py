"""Draws: their history, lists and proofs for everybody, and with the token the steps of a draw that goes in steps."""

from __future__ import annotations

import json
import logging
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from starlette.responses import PlainTextResponse, Response

from raffle_desktop.domain.entry_rows import EntryRow, read_entries
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.texts import Level
from raffle_desktop.feeds.beacon import check_signature, pasted_signature
from raffle_desktop.feeds.beacon_status import BeaconControl
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services
from raffle_desktop.services.staged import DrawSource
from raffle_desktop.web.draw_models import (
    Chain,
    CloseRequest,
    ConfirmRequest,
    DrawOut,
    Draws,
    Listed,
    OpenRequest,
    ReasonRequest,
    RedrawRequest,
    SaltRequest,
    SignatureRequest,
)
from raffle_desktop.web.models import LINE
from raffle_desktop.web.ticket_models import book_named

ACTOR = "api"

log = logging.getLogger(__name__)

DrawId = Annotated[
    str,
    Path(
        max_length=64, description="The draw's id, at least 4 of its first digits, #number (as %23number), or latest."
    ),
]
_PLAIN_TEXT: dict[int | str, dict[str, Any]] = {
    200: {"description": "The list, a line each.", "content": {"text/plain": {"schema": {"type": "string"}}}}
}
Limit = Annotated[int, Query(ge=1, le=200)]
Offset = Annotated[int, Query(ge=0, le=2**53)]


def draw_reading_routes(services: Services) -> APIRouter:
    router = APIRouter(tags=["draws"])
    reader = services.draw_reader

    @router.get("/api/draws")
    def draws(limit: Limit = 50, offset: Offset = 0) -> Draws:
        """All draws, newest first: also those under way, and those that were given up."""
        found = [DrawOut.of(view) for view in reader.history(limit=limit, offset=offset)]
        return Draws(draws=found, total=reader.count(), limit=limit, offset=offset)

    @router.get("/api/draws/{draw_id}")
    def draw(draw_id: DrawId) -> DrawOut:
        """One draw with every pick there ever was and what became of it. `latest` is the newest with a result."""
        return DrawOut.of(reader.get(draw_id))

    @router.get("/api/draws/{draw_id}/proof", response_model=dict[str, Any])
    def proof(draw_id: DrawId) -> Response:
        """The draw's proof file: everything that anybody needs to work the draw out again. 409 before the result."""
        view = reader.get(draw_id)
        text = reader.proof(view.id)
        name = f'attachment; filename="draw-{view.seq}-{view.id}.json"'
        return Response(text.encode(), media_type="application/json", headers={"content-disposition": name})

    @router.get("/api/draws/{draw_id}/list", response_class=Response, responses=_PLAIN_TEXT)
    def listed(draw_id: DrawId) -> Response:
        """The draw's list, exactly the text whose SHA-256 is published, from its close on: `sha256sum` tells whether it
        is. 409 before the close.
        """
        view = reader.get(draw_id)
        text = reader.list_text(view.id)
        name = f'attachment; filename="draw-{view.seq}-{view.id}-list.txt"'
        return PlainTextResponse(text.encode(), headers={"content-disposition": name})

    @router.get("/api/draw-chain")
    def chain(
        channel: Annotated[
            str | None, Query(max_length=80, pattern=LINE, description="As in a draw; else the desk's present one.")
        ] = None,
        limit: Limit = 50,
        offset: Offset = 0,
    ) -> Chain:
        """The chain of a channel's draws: whether each names the one before it, which numbers are missing, and which
        were given up.
        """
        return Chain.of(services.staged.chain(channel), limit=limit, offset=offset)

    return router


def draw_step_routes(services: Services, beacon: BeaconControl | None) -> APIRouter:
    router = APIRouter(tags=["draws"])

    @router.post("/api/draws")
    def open_draw(body: OpenRequest | None = None) -> DrawOut:
        """Open a draw: its commitment may be shown from now on, its secret stays hidden. At the level local it is drawn
        at once.
        """
        wanted = body or OpenRequest()
        source = _source(wanted)
        if wanted.level == "local":
            return DrawOut.of(_drawn_at_once(services, wanted, source))
        if wanted.entries is not None:
            raise RaffleError(Code.VALUE_INVALID, "The entries of a draw in steps are told when it is closed.")
        if wanted.delay is not None and wanted.level != "beacon":
            raise RaffleError(Code.VALUE_INVALID, "Only a draw at the level beacon has a delay.")
        view = services.staged.open(
            source,
            level=Level(wanted.level),
            winners=wanted.winners,
            prize=wanted.prize,
            extra_rules=wanted.rules,
            witnesses=wanted.witnesses,
            delay=wanted.delay,
            confirm=True,
            actor=ACTOR,
        )
        return DrawOut.of(view)

    @router.post("/api/draws/{draw_id}/close")
    def close(draw_id: DrawId, body: CloseRequest | None = None) -> DrawOut:
        """Fix the list; a session's submissions close in the same moment. At the level beacon the round follows from
        the time, and the secret is told. That is refused while the clock is found to be wrong.
        """
        wanted = body or CloseRequest()
        listed = None if wanted.entries is None else _rows(wanted.entries)
        if beacon is not None and services.draw_reader.get(draw_id).level == Level.BEACON:
            _check_clock(beacon)
        return DrawOut.of(services.staged.close(draw_id, listed=listed, end_period=wanted.end_period, actor=ACTOR))

    @router.post("/api/draws/{draw_id}/salts")
    def salt(draw_id: DrawId, body: SaltRequest) -> DrawOut:
        """A witness's line, between the close and the reveal of a draw at the level committed."""
        view = services.staged.add_salt(
            draw_id,
            body.text,
            author=body.author,
            platform=body.platform,
            message_id=body.message_id,
            actor=ACTOR,
        )
        return DrawOut.of(view)

    @router.post("/api/draws/{draw_id}/reveal")
    def reveal(draw_id: DrawId) -> DrawOut:
        """Decide a draw at the level committed, and tell its secret. Again, it changes nothing."""
        return DrawOut.of(services.staged.reveal(draw_id, actor=ACTOR))

    @router.post("/api/draws/{draw_id}/signature")
    def signature(draw_id: DrawId, body: SignatureRequest) -> DrawOut:
        """Decide what waits for the beacon by the signature of its round, whoever fetched it: it is checked here. Of a
        draw that waits for nothing the answer is as before.
        """
        given = pasted_signature(body.signature)
        view = services.staged.take_signature(draw_id, given, check=check_signature, actor=ACTOR)
        return DrawOut.of(view)

    @router.post("/api/draws/{draw_id}/void")
    def void(draw_id: DrawId, body: ReasonRequest) -> DrawOut:
        """Give up a draw that has no result yet. Its number stays, and everybody sees the reason."""
        return DrawOut.of(services.staged.give_up(draw_id, body.reason, actor=ACTOR))

    return router


def winner_routes(services: Services) -> APIRouter:
    router = APIRouter(tags=["draws"])

    @router.post("/api/draws/{draw_id}/confirm")
    def confirm(draw_id: DrawId, body: ConfirmRequest | None = None) -> DrawOut:
        """Confirm winners that wait for it."""
        return DrawOut.of(services.winners.confirm(draw_id, None if body is None else body.places, actor=ACTOR))

    @router.post("/api/draws/{draw_id}/redraw")
    def redraw(draw_id: DrawId, body: RedrawRequest) -> DrawOut:
        """Replace winners. At the level beacon this announces it: a round that is still to come decides who follows."""
        return DrawOut.of(services.winners.redraw(draw_id, body.reason, body.places, confirm=True, actor=ACTOR))

    @router.post("/api/draws/{draw_id}/undo")
    def undo(draw_id: DrawId, body: ReasonRequest) -> DrawOut:
        """Take a draw back: its winners wait again with what they had. The record stays."""
        return DrawOut.of(services.winners.undo(draw_id, body.reason, actor=ACTOR))

    return router


def _source(wanted: OpenRequest) -> DrawSource:
    """Raises RaffleError(VALUE_INVALID) for what belongs to another source."""
    foreign = {
        "periodId": (wanted.period_id, "period"),
        "book": (wanted.book, "period"),
        "poolId": (wanted.pool_id, "pool"),
        "label": (wanted.label or None, "list"),
        "entries": (wanted.entries, "list"),
    }
    for name, (given, source) in foreign.items():
        if given is not None and wanted.source != source:
            raise RaffleError(Code.VALUE_INVALID, f"{name} goes with the source {source}, not with {wanted.source}.")
    if wanted.source == "pool" and wanted.pool_id is None:
        raise RaffleError(Code.VALUE_INVALID, "Say which pool: poolId.")
    return DrawSource(wanted.source, wanted.period_id, book_named(wanted.book), wanted.pool_id, wanted.label)


def _drawn_at_once(services: Services, wanted: OpenRequest, source: DrawSource) -> DrawView:
    """Raises RaffleError(VALUE_INVALID) for terms that only a draw in steps can commit to."""
    if wanted.rules or wanted.witnesses or wanted.delay is not None:
        raise RaffleError(Code.VALUE_INVALID, "Rules, witnesses and a delay are for draws in steps.")
    if wanted.prize and wanted.source != "period":
        raise RaffleError(Code.VALUE_INVALID, "Of local draws only that of a period has a prize.")
    if wanted.source == "session":
        return services.draws.draw_session(winners=wanted.winners, confirm=True, actor=ACTOR)
    if wanted.source == "period":
        drawn = services.period_draws.draw(
            source.period_id, source.book, winners=wanted.winners, prize=wanted.prize, confirm=True, actor=ACTOR
        )
        return drawn.view
    if wanted.source == "pool":
        if wanted.winners != 1:
            raise RaffleError(Code.VALUE_INVALID, "A pool has one prize, and so one winner.")
        return services.pool_draws.draw(source.pool_id or 0, confirm=True, actor=ACTOR).view
    if wanted.entries is None:
        raise RaffleError(Code.VALUE_INVALID, "Say who is in the list: entries.")
    return services.draws.draw_list(_rows(wanted.entries), source.label or "list", winners=wanted.winners, actor=ACTOR)


def _rows(listed: list[Listed]) -> tuple[EntryRow, ...]:
    """Raises RaffleError(VALUE_INVALID) for the first that cannot be in a list, and NOBODY_TO_DRAW for none at all."""
    if not listed:
        raise RaffleError(Code.NOBODY_TO_DRAW)
    # By the one reader of lists: weights are read as texts, exactly.
    document = json.dumps([one.model_dump(by_alias=False, exclude_none=True) for one in listed])
    read = read_entries(document.encode())
    if read.refused:
        first = read.refused[0]
        raise RaffleError(Code.VALUE_INVALID, f"Entry {first.line}: {first.message}")
    return read.rows


def _check_clock(beacon: BeaconControl) -> None:
    """Raises RaffleError(NOT_AVAILABLE) where a round of the near future could be out already."""
    check = beacon.check_clock()
    if check.is_wrong:
        raise RaffleError(Code.NOT_AVAILABLE, f"{check.problem} {check.way_out}".strip())
    if check.offset is None:
        log.warning("A draw is closed though the clock could not be checked: %s", check.problem)
