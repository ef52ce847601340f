"""What anybody on this machine may read: health, the session's board, the latest winner."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.responses import Response

from raffle_desktop import __version__
from raffle_desktop.discord.status import DiscordStatus
from raffle_desktop.domain.wheel import FADE_MS, MOST_SHOWN, OPENING_MS, SECOND_SPIN_MS, SMALLEST_SHARE
from raffle_desktop.feeds.donation_status import DonationProvider, ProviderStatus
from raffle_desktop.feeds.status import FeedName, FeedStatus, PartState
from raffle_desktop.kick.status import KickStatus
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.records import DrawView
from raffle_desktop.services.services import Services
from raffle_desktop.services.wagers import lowered_words
from raffle_desktop.storage.schema import SCHEMA_VERSION
from raffle_desktop.twitch.status import TwitchStatus
from raffle_desktop.web.board import Boards
from raffle_desktop.web.feeds import Outside
from raffle_desktop.web.models import Answer, Board, LatestWinner, WinnerAnswer, exact, share

Top = Annotated[int, Query(ge=1, le=1000, description="How many entries, the heaviest first.")]


class Health(Answer):
    status: str = Field(examples=["ok"])
    version: str
    database: str = Field(examples=["ok"])
    schema_version: int = Field(alias="schema", description="The database's schema version.")
    feeds: dict[str, Any]


class AppHealth(Answer):
    status: str
    version: str


class DatabaseHealth(Answer):
    status: str
    schema_version: int = Field(alias="schema")


def _twitch(status: TwitchStatus) -> dict[str, Any]:
    deaf = sorted(topic.type for topic in status.topics if topic.problem)
    return {"state": status.phase.value, "channel": status.login or None, "not_heard": deaf}


def _feed(status: FeedStatus) -> dict[str, Any]:
    waits = next((part.sentence for part in status.parts if part.state in (PartState.HELD, PartState.EMPTY)), "")
    return {
        "state": status.phase.value,
        "answered_at": rfc3339(status.answered_at) if status.answered_at else None,
        "next_at": rfc3339(status.next_at) if status.next_at else None,
        "problem": f"{status.problem} {status.way_out}".strip() or None,
        "waits": waits or None,
    }


def _kick(status: KickStatus) -> dict[str, Any]:
    return {
        "state": status.phase.value,
        "channel": status.channel or None,
        "next_at": rfc3339(status.next_at) if status.next_at else None,
        "problem": f"{status.problem} {status.way_out}".strip() or None,
    }


def _provider(status: ProviderStatus) -> dict[str, Any]:
    donations = "1 donation waits" if status.waiting == 1 else f"{status.waiting} donations wait"
    return {
        "state": status.phase.value,
        "next_at": rfc3339(status.next_at) if status.next_at else None,
        "problem": f"{status.problem} {status.way_out}".strip() or None,
        "waits": f"{donations} for the operator." if status.waiting else None,
    }


def _discord(status: DiscordStatus) -> dict[str, Any]:
    return {
        "state": status.webhook.phase.value,
        "bot": status.bot.phase.value,
        "problem": f"{status.webhook.problem} {status.webhook.way_out}".strip() or None,
        "bot_problem": f"{status.bot.problem} {status.bot.way_out}".strip() or None,
    }


def _feeds(services: Services, outside: Outside) -> dict[str, Any]:
    """What the desk is in touch with, by name. `waits`: what the operator has to decide."""
    told: dict[str, Any] = {} if outside.twitch is None else {"twitch": _twitch(outside.twitch.status)}
    if outside.kick is not None:
        told["kick"] = _kick(outside.kick.status)
    if outside.donations is not None:
        donations = outside.donations.status
        told |= {provider.value: _provider(donations.of(provider)) for provider in DonationProvider}
    if outside.discord is not None:
        told["discord"] = _discord(outside.discord.status)
    if outside.feeds is not None:
        status = outside.feeds.status
        told |= {name.value: _feed(status.of(name)) for name in FeedName}
        lowered = lowered_words([one.name for one in services.wagers.lowered()])
        if lowered:
            told[FeedName.AFFILIATE.value]["waits"] = lowered
    return told


def public_routes(services: Services, boards: Boards, outside: Outside) -> APIRouter:
    router = APIRouter()

    @router.get("/health", tags=["health"])
    def health() -> Health:
        """Whether the desk and its database answer."""
        _touch(services)
        feeds = _feeds(services, outside)
        return Health(status="ok", version=__version__, database="ok", schema=SCHEMA_VERSION, feeds=feeds)

    @router.get("/api/health/app", tags=["health"])
    def app_health() -> AppHealth:
        """Whether the program answers."""
        return AppHealth(status="ok", version=__version__)

    @router.get("/api/health/db", tags=["health"])
    def database_health() -> DatabaseHealth:
        """Whether the database answers."""
        _touch(services)
        return DatabaseHealth(status="ok", schema=SCHEMA_VERSION)

    @router.get("/api/status", tags=["session"], response_model=Board)
    def status(top: Top = 20) -> Response:
        """The running session: the switch, and its entries with their weights and chances."""
        return boards.response(top)

    @router.get("/api/leaderboard", tags=["session"], response_model=Board)
    def leaderboard(top: Top = 20) -> Response:
        """The same, by its older name."""
        return boards.response(top)

    @router.get("/api/winner", tags=["session"])
    def winner() -> WinnerAnswer:
        """The newest winner who stands: of the running session, else of the one that ended last."""
        return latest_winner(services)

    return router


def latest_winner(services: Services) -> WinnerAnswer:
    found = services.draw_reader.latest_winner()
    if found is None:
        return WinnerAnswer(winner=None, session_id=boards_session(services))
    view, winner = found
    return WinnerAnswer(
        winner=LatestWinner(
            name=winner.name,
            weight=exact(winner.weight),
            odds=share(winner.odds),
            drawn_at=rfc3339(winner.drawn_at),
            draw_id=view.id,
            viewer_id=winner.viewer_id,
            platform=winner.platform,
            revealed=_is_revealed(services, view),
        ),
        session_id=view.session_id,
    )


def _is_revealed(services: Services, view: DrawView) -> bool:
    """Whether the wheel has come to rest on this draw's winner; late by the opening of a band at the most."""
    stage = services.stage.present()
    if stage.draw is None or stage.winner is None or stage.draw.id != view.id:
        return True
    if stage.reveal is None:
        return not stage.is_fresh
    milliseconds = stage.reveal.duration_ms
    if services.stage_settings.get().reduced_motion:
        milliseconds = FADE_MS
    elif stage.winner.weight * SMALLEST_SHARE < view.total or view.entries > MOST_SHOWN:
        milliseconds += OPENING_MS + SECOND_SPIN_MS
    return services.core.now_micros() >= stage.reveal.started_at + milliseconds * 1000


def boards_session(services: Services) -> int | None:
    """The running session's id, else that of the one which ended last."""
    overview = services.overview.get()
    session = overview.session or overview.previous
    return None if session is None else session.id


def _touch(services: Services) -> None:
    # Any read will do; a database that is gone raises here and is told as such.
    services.settings.submissions_close_at()
