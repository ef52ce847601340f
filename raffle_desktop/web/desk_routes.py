"""The desk by remote control: sessions, submissions, entries, the draw, weights. All of it needs the token."""

from __future__ import annotations

import logging
from dataclasses import asdict
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query

from raffle_desktop.domain.eligibility import Origin
from raffle_desktop.domain.entry_rows import PLATFORMS
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.domain.weights import settings_as_text
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.entries import EntryRequest
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.twitch.status import Phase
from raffle_desktop.web.desk_models import (
    SPIN_LIST_MAX,
    Auth,
    CarriedOver,
    CarryOver,
    CarryOverRequest,
    CheckFollowRequest,
    Dashboard,
    DemoPlayed,
    DemoPlayedRequest,
    Ended,
    EndRequest,
    Entered,
    EnterRequest,
    Entries,
    Following,
    Picked,
    PickedWinner,
    PickRequest,
    SpinEntry,
    Started,
    StartRequest,
    Submission,
    Submissions,
    SubmissionsRequest,
    Synced,
    SyncedList,
    Updated,
    WeightSettingsOut,
    WeightSettingsRequest,
)
from raffle_desktop.web.feeds import TwitchFeed, within
from raffle_desktop.web.models import (
    LINE,
    BoardEntry,
    Platform,
    PrivateEntry,
    SessionOut,
    Success,
    exact,
    number,
    share,
)
from raffle_desktop.web.public_routes import latest_winner

ACTOR = "api"
SYNC_SECONDS = 25.0
"""A comparison with Twitch that takes longer goes on after the answer."""

log = logging.getLogger(__name__)


def entry_routes(services: Services, twitch: TwitchFeed | None) -> APIRouter:
    router = APIRouter(tags=["entries"])

    def account_of(body: EnterRequest) -> str | None:
        """The account's id, after Twitch was asked of it what the rules want to know."""
        listens = twitch is not None and twitch.status.phase is Phase.LISTENING
        if body.platform != "twitch" or twitch is None or not listens or not body.username.strip():
            return body.user_id
        try:
            return twitch.look_at(body.username.strip(), body.user_id) or body.user_id
        except (EnvironmentFault, RaffleError) as fault:
            # The rules say what becomes of what is not known.
            log.warning("Twitch could not be asked about somebody who enters: %s", fault)
            return body.user_id

    @router.post("/api/enter")
    def enter(body: EnterRequest) -> Entered:
        """Enter a viewer into the running session, by the same rules as in chat."""
        request = EntryRequest(body.username, body.platform, account_of(body), body.link, body.notes, body.email)
        return Entered(id=services.entries.enter(request, Origin.API, actor=ACTOR).id)

    @router.get("/api/user/submission")
    def submission(
        username: Annotated[str, Query(min_length=1, max_length=500)], platform: Platform | None = None
    ) -> Submission:
        """A viewer's entry that waits for a win. Without a platform, of whichever has one by that name."""
        for one in (platform,) if platform is not None else PLATFORMS:
            found = services.entries.pending_of(Person(one, username))
            if found is not None:
                return Submission(has_submission=True, submission=PrivateEntry.of(found))
        return Submission(has_submission=False, submission=None)

    @router.get("/api/admin/entries")
    def entries(
        search: Annotated[str, Query(max_length=500, pattern=LINE)] = "",
        sort: Literal["weight", "name", "time", "origin", "platform"] = "weight",
        order: Literal["asc", "desc"] = "desc",
        limit: Annotated[int, Query(ge=1, le=1000)] = 100,
        offset: Annotated[int, Query(ge=0, le=2**53)] = 0,
    ) -> Entries:
        """Entries of the running session, else of the one that ended last, with what viewers handed in."""
        found, total = services.entries.page(
            search=search, sort=sort, descending=order == "desc", limit=limit, offset=offset
        )
        return Entries(entries=[PrivateEntry.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.delete("/api/admin/entries/{entry_id}")
    def remove(
        entry_id: Annotated[int, Path(ge=1, le=2**63 - 1)],
        reason: Annotated[str, Query(min_length=1, max_length=500, pattern=LINE)] = "removed through the API",
    ) -> Success:
        """Take an entry out. It can be put back at the desk."""
        services.entries.remove([entry_id], reason, actor=ACTOR)
        return Success()

    @router.post("/api/pick-winner")
    def pick_winner(body: PickRequest | None = None) -> Picked:
        """Draw among the running session's entries. The draw is stored before it is answered, then the wheel spins."""
        wanted = body or PickRequest()
        view = services.draws.draw_session(winners=wanted.winners, confirm=True, actor=ACTOR)
        first = view.winners[0]
        entrants = services.draw_reader.entrants(view.id, SPIN_LIST_MAX)
        winners = [
            PickedWinner(id=one.entry_id, viewer_id=one.viewer_id, name=one.name, weight=exact(one.weight))
            for one in view.winners
        ]
        return Picked(
            winner=winners[0],
            winners=winners,
            odds=share(first.odds),
            spin_list=[SpinEntry(name=name, weight=exact(weight)) for name, weight in entrants],
            total_weight=exact(view.total),
            total_entries=view.entries,
            draw_id=view.id,
        )

    return router


def session_routes(services: Services) -> APIRouter:
    router = APIRouter(tags=["desk"])

    @router.get("/api/admin/auth")
    def auth() -> Auth:
        """Whether the token is the right one: it is, or this is refused."""
        return Auth()

    @router.get("/api/admin/submissions")
    def submissions() -> Submissions:
        """Whether viewers can enter."""
        return Submissions(submissions_open=services.settings.submissions_open())

    @router.post("/api/admin/submissions")
    def switch_submissions(body: SubmissionsRequest) -> Submissions:
        """Open or close submissions."""
        is_open = services.settings.switch_submissions(is_open=body.submissions_open, actor=ACTOR)
        return Submissions(submissions_open=is_open)

    @router.post("/api/admin/session/start")
    def start(body: StartRequest | None = None) -> Started:
        """Start a session; entries that have not won yet go on in it."""
        session = services.sessions.start(None if body is None else body.name, actor=ACTOR)
        return Started(session=SessionOut.of(session))

    @router.post("/api/admin/session/end")
    def end(body: EndRequest | None = None) -> Ended:
        """End the running session, with carry-over; `resetWeights` resets it to 0 instead."""
        ended = services.sessions.end(reset_weights=body is not None and body.reset_weights, actor=ACTOR)
        return Ended(
            session=SessionOut.of(ended.session), carry_over=CarryOver(**CarryOver.fields_of(ended.carry_over))
        )

    @router.get("/api/admin/dashboard")
    def dashboard() -> Dashboard:
        """The desk at a glance."""
        overview = services.overview.get()
        lines, count = services.entries.leaderboard(10)
        return Dashboard(
            session=None if overview.session is None else SessionOut.of(overview.session),
            previous_session=None if overview.previous is None else SessionOut.of(overview.previous),
            submissions_open=overview.submissions_open,
            close_at=None if overview.close_at is None else rfc3339(overview.close_at),
            total_entries=count,
            total_weight=number(overview.total_weight),
            winner=latest_winner(services).winner,
            entries=[BoardEntry.of(line) for line in lines],
        )

    return router


def weight_routes(services: Services, twitch: TwitchFeed | None) -> APIRouter:
    router = APIRouter(tags=["weights"])

    @router.get("/api/admin/weight-settings")
    def weight_settings() -> WeightSettingsOut:
        """The numbers of the weight rule."""
        return _weight_settings(services)

    @router.put("/api/admin/weight-settings")
    def change_weight_settings(body: WeightSettingsRequest) -> WeightSettingsOut:
        """Change some or all of them; every entry's weight follows in the same moment."""
        changes = body.model_dump(by_alias=True, exclude_unset=True)
        if changes:
            services.weights.change(changes, actor=ACTOR)
        return _weight_settings(services)

    @router.post("/api/twitch/update-weights")
    def update_weights() -> Updated:
        """Compute every pending entry's weight anew from what is stored."""
        return Updated(updated_count=services.weights.recompute(actor=ACTOR))

    @router.post("/api/twitch/carry-over")
    def carry_over(body: CarryOverRequest | None = None) -> CarriedOver:
        """Carry-over by hand; the first run for a session stands, unless `resetWeights` resets it to 0."""
        wanted = body or CarryOverRequest()
        result = services.sessions.apply_carry_over(wanted.session_id, reset_weights=wanted.reset_weights, actor=ACTOR)
        return CarriedOver(**CarryOver.fields_of(result))

    @router.post("/api/demo-played")
    def demo_played(body: DemoPlayedRequest | None = None) -> DemoPlayed:
        """ "Demo played": take back the carry-over (and support) that a win has used up, by hand."""
        viewer_id = _played(services, body or DemoPlayedRequest())
        services.winners.demo_played(viewer_id, actor=ACTOR)
        return DemoPlayed(viewer_id=viewer_id)

    @router.post("/api/twitch/check-follow")
    def check_follow(body: CheckFollowRequest) -> Following:
        """Whether a viewer follows the channel: asked of Twitch while connected, else as far as the desk knows."""
        if body.platform == "twitch" and twitch is not None and twitch.status.phase is Phase.LISTENING:
            try:
                return Following(is_following=twitch.is_following(body.username), known=True)
            except EnvironmentFault as fault:
                log.warning("Twitch could not be asked who follows: %s", fault)
        viewer = services.viewers.of_person(Person(body.platform, body.username))
        follows = None if viewer is None else viewer.is_follower
        return Following(is_following=follows is True, known=follows is not None)

    @router.post("/api/twitch/sync")
    def sync() -> Synced:
        """Bring followers and subscribers up to date from Twitch's own lists; 409 while Twitch is not connected."""
        if twitch is None:
            raise RaffleError(Code.NOT_AVAILABLE, "Twitch is not connected.")
        report = within(SYNC_SECONDS, lambda: twitch.sync(full=True))
        parts = () if report is None else report.parts
        done = report is not None and not any(part.problem for part in parts)
        return Synced(done=done, parts=[SyncedList(**asdict(part)) for part in parts])

    return router


def _weight_settings(services: Services) -> WeightSettingsOut:
    return WeightSettingsOut.model_validate(settings_as_text(services.weights.settings()))


def _played(services: Services, wanted: DemoPlayedRequest) -> int:
    if wanted.viewer_id is not None:
        return wanted.viewer_id
    if wanted.username is not None:
        for platform in (wanted.platform,) if wanted.platform is not None else PLATFORMS:
            viewer = services.viewers.of_person(Person(platform, wanted.username))
            if viewer is not None:
                return viewer.id
        raise RaffleError(Code.VIEWER_NOT_FOUND)
    latest = services.draw_reader.latest_winner()
    if latest is None or latest[1].viewer_id is None:
        raise RaffleError(Code.VIEWER_NOT_FOUND, "Nobody has won yet.")
    return latest[1].viewer_id
