"""Period tickets: numbers and leaderboards for all to read; giving, taking, drawing and syncing with the token."""

from __future__ import annotations

import json
from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.tickets import single_numbers
from raffle_desktop.feeds.status import FeedName, FeedPhase, FeedsControl, FeedStatus, PartState
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.services.ticket_desk import NUMBERS_MOST, NumbersPage
from raffle_desktop.web.feeds import within
from raffle_desktop.web.models import LINE, Platform
from raffle_desktop.web.ticket_models import (
    AllTickets,
    BookOut,
    Given,
    PeriodDrawn,
    PeriodDrawRequest,
    PeriodFigures,
    PeriodLine,
    Periods,
    PeriodStats,
    SyncRequest,
    TicketBoardOut,
    TicketChange,
    TicketsSynced,
    ViewersTickets,
    book_named,
)
from raffle_desktop.web.ticket_people import known_viewer

ACTOR = "api"
SYNC_SECONDS = 25.0
"""A sync that takes longer goes on after the answer."""
SYNCED = "Tickets synchronized successfully"

BookQuery = Annotated[
    str | None,
    Query(min_length=1, max_length=500, pattern=LINE, description="A book by name or id; else the default one."),
]
Offset = Annotated[int, Query(ge=0, le=2**53)]
Limit = Annotated[int, Query(ge=1, le=NUMBERS_MOST)]


def ticket_routes(services: Services, feeds: FeedsControl | None) -> APIRouter:
    router = APIRouter(tags=["tickets"])

    @router.get("/tickets", response_model=AllTickets)
    def tickets(
        book: BookQuery = None, limit: Annotated[int, Query(ge=1, le=10_000)] = 1000, offset: Offset = 0
    ) -> Response:
        """Everybody's valid ticket numbers in the book's running period, else in its newest; who has most comes first.

        An answer holds 100 000 numbers at the most; `X-Total-Count` is how many viewers there are, and where they are
        not all in it, `Link` names the next page. Of a viewer who alone has more there are the lowest 100 000; the
        others are at `/tickets/{username}`.
        """
        page = services.ticket_desk.numbers_page(book_named(book), limit=limit, offset=offset)
        return _numbers_answer(page, book, limit)

    def one_viewers(username: str, platform: Platform | None, book: str | None, limit: int, offset: int) -> Response:
        named = book_named(book)
        viewer_id = services.ticket_desk.viewer_of(username, platform, named)
        found, total = services.ticket_desk.numbers_of(viewer_id, named, limit=limit, offset=offset)
        listed = [{"number": one.number, "is_valid": one.is_valid} for one in found]
        headers = {"x-total-count": str(total)}
        if offset + len(found) < total and found:
            told = [("limit", limit), ("offset", offset + len(found)), ("platform", platform), ("book", book)]
            query = urlencode([(key, value) for key, value in told if value is not None])
            headers["link"] = f'</tickets/{quote(username, safe="")}?{query}>; rel="next"'
        return _json({"tickets": listed}, headers)

    @router.get("/tickets/sync", response_model=ViewersTickets)
    def tickets_of_sync(
        platform: Platform | None = None, book: BookQuery = None, limit: Limit = NUMBERS_MOST, offset: Offset = 0
    ) -> Response:
        """One viewer's ticket numbers, of somebody who is called sync."""
        return one_viewers("sync", platform, book, limit, offset)

    @router.get("/tickets/{username:path}", response_model=ViewersTickets)
    def viewers_tickets(
        username: Annotated[str, Path(min_length=1, max_length=500, pattern=LINE)],
        platform: Platform | None = None,
        book: BookQuery = None,
        limit: Limit = NUMBERS_MOST,
        offset: Offset = 0,
    ) -> Response:
        """One viewer's ticket numbers, lowest first, also those that are no longer valid.

        `X-Total-Count` is how many there are; where they are not all in the answer, `Link` names the next page.
        """
        return one_viewers(username, platform, book, limit, offset)

    @router.post("/tickets/sync")
    def sync(body: SyncRequest | None = None) -> TicketsSynced:
        """Bring everybody's tickets in line with who follows, subscribes and gifts now.

        The entries feed is asked where a book takes tickets from it, or where it is switched on; what the desk knows by
        itself is compared as well. 409 `SYNC_HELD` where the feed would take very many tickets (`force` takes them),
        503 where it fails.
        """
        return _sync(services, feeds, force=body is not None and body.force)

    return router


def period_routes(services: Services) -> APIRouter:
    router = APIRouter(tags=["periods"])

    @router.get("/api/periods")
    def periods(
        book: BookQuery = None,
        archived: Annotated[bool, Query(description="Those as well that were put out of sight.")] = False,  # noqa: FBT002
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
        offset: Offset = 0,
    ) -> Periods:
        """Running and past periods of one book, or of all, newest first."""
        found, total = services.ticket_stats.periods(book_named(book), archived=archived, limit=limit, offset=offset)
        return Periods(periods=[PeriodLine.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.get("/api/periods/current/leaderboard")
    def leaderboard(
        book: BookQuery = None, top: Annotated[int, Query(ge=1, le=1000)] = 10, offset: Offset = 0
    ) -> TicketBoardOut:
        """Who holds most tickets in the book's running period, else in its newest."""
        return TicketBoardOut.of(services.ticket_stats.board(book_named(book), top=top, offset=offset))

    @router.get("/api/periods/current/stats")
    def stats(book: BookQuery = None, top: Annotated[int, Query(ge=1, le=100)] = 10) -> PeriodStats:
        """The figures of the book's running period, else of its newest."""
        found = services.books.get(book_named(book))
        figures = services.ticket_stats.statistics(found.id, top=top)
        return PeriodStats(book=BookOut.of(found), stats=None if figures is None else PeriodFigures.of(figures))

    @router.post("/api/periods/current/give")
    def give(body: TicketChange) -> Given:
        """Give a viewer a bonus in the running period. A name that nobody has yet makes a viewer."""
        book, viewer_id = book_named(body.book), _known(services, body)
        if viewer_id is not None:
            held = services.tickets.give(viewer_id, body.tickets, body.reason, book, actor=ACTOR)
        else:
            person = Person(body.platform or "manual", body.username or "", body.user_id)
            held = services.ticket_desk.give(person, body.tickets, body.reason, book, actor=ACTOR)
        return Given(viewer_id=held.viewer_id, tickets=held.valid, changed=body.tickets)

    @router.post("/api/periods/current/remove")
    def remove(body: TicketChange) -> Given:
        """Take tickets from a viewer in the running period, or all they have where that is fewer."""
        book, viewer_id = book_named(body.book), _known(services, body)
        if viewer_id is None:
            raise RaffleError(Code.VIEWER_NOT_FOUND)
        taken = services.tickets.remove(viewer_id, body.tickets, body.reason, book, actor=ACTOR)
        held = services.tickets.balance(viewer_id, book, log_rows=0)
        return Given(viewer_id=viewer_id, tickets=held.valid, changed=taken)

    @router.post("/api/periods/{period_id}/draw")
    def draw(
        period_id: Annotated[
            str, Path(pattern="^(current|[1-9][0-9]{0,17})$", description="A period's id, or current.")
        ],
        book: BookQuery = None,
        body: PeriodDrawRequest | None = None,
    ) -> PeriodDrawn:
        """Draw a period, running or ended: every valid ticket is one chance. Stored before it is answered.

        `book` says whose current period; with an id it is not read.
        """
        wanted = body or PeriodDrawRequest()
        drawn = services.period_draws.draw(
            None if period_id == "current" else int(period_id),
            book_named(book),
            winners=wanted.winners,
            prize=wanted.prize,
            end=wanted.end,
            confirm=True,
            actor=ACTOR,
        )
        return PeriodDrawn.of(drawn)

    return router


def _known(services: Services, body: TicketChange) -> int | None:
    return known_viewer(services, body.username, body.platform, body.user_id, body.viewer_id, book_named(body.book))


def _sync(services: Services, feeds: FeedsControl | None, *, force: bool) -> TicketsSynced:
    running = [book for book in services.books.list() if services.periods.current(book.id) is not None]
    if not running:
        raise RaffleError(Code.NO_ACTIVE_PERIOD)
    is_needed = any("feed" in book.settings.origins.values() for book in running)
    if feeds is None:
        if is_needed:
            raise RaffleError(Code.NOT_AVAILABLE, "The entries feed does not run on this desk.")
    elif is_needed or feeds.status.entries.phase not in (FeedPhase.OFF, FeedPhase.STOPPED):
        status = within(SYNC_SECONDS, lambda: feeds.sync(FeedName.ENTRIES, force=force))
        if status is None:
            return TicketsSynced(status="running", message="The sync takes a while and goes on by itself.")
        _refuse_what_was_not_taken(status)
    for book in running:
        services.ticket_sources.bring_in_line(book.id, actor=ACTOR)
    return TicketsSynced(status="success", message=SYNCED)


def _refuse_what_was_not_taken(status: FeedStatus) -> None:
    if status.phase is FeedPhase.TROUBLE:
        raise EnvironmentFault(status.problem, status.way_out)
    for part in status.parts:
        if part.state is PartState.HELD:
            raise RaffleError(Code.SYNC_HELD, part.sentence or None)


def _numbers_answer(page: NumbersPage, book: str | None, limit: int) -> Response:
    headers = {"x-total-count": str(page.total)}
    if page.next_offset is not None:
        named = "" if book is None else f"&book={quote(book, safe='')}"
        headers["link"] = f'</tickets?limit={limit}&offset={page.next_offset}{named}>; rel="next"'
    numbers = {name: list(single_numbers(runs)) for name, runs in page.holders}
    return _json({"tickets": numbers}, headers)


def _json(document: object, headers: dict[str, str]) -> Response:
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return Response(text.encode("utf-8", "replace"), media_type="application/json", headers=headers)
