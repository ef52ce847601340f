"""Links between viewers and affiliate names: asked for and decided. All of it needs the token."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from pydantic import Field

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import checked_name
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.links import Link
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.web.models import Answer, Id, Name, Platform, Request, SnakeRequest, Success
from raffle_desktop.web.ticket_people import known_viewer

ACTOR = "api"
LinkId = Annotated[int, Path(ge=1, le=2**63 - 1)]
State = Literal["requested", "verified", "refused", "ended"]


class LinkRequest(SnakeRequest):
    """Who says so, by name or by the viewer's id, and the affiliate name that is theirs."""

    username: Name | None = None
    platform: Platform | None = None
    user_id: Annotated[str, Field(max_length=200)] | None = Field(
        default=None, description="The platform's own id; it needs `platform`."
    )
    viewer_id: Id | None = None
    affiliate_name: Name


class Refusal(Request):
    reason: Annotated[str, Field(max_length=500)] = ""


class LinkOut(Answer):
    id: int
    viewer_id: int
    username: str
    platform: str
    affiliate_name: str
    state: State
    requested_at: str
    decided_at: str | None
    reason: str

    @classmethod
    def of(cls, link: Link) -> LinkOut:
        return cls.model_validate(
            {
                "id": link.id,
                "viewer_id": link.viewer_id,
                "username": link.viewer,
                "platform": link.platform,
                "affiliate_name": link.name,
                "state": link.state,
                "requested_at": rfc3339(link.requested_at),
                "decided_at": None if link.decided_at is None else rfc3339(link.decided_at),
                "reason": link.reason,
            }
        )


class LinkAnswer(Success):
    link: LinkOut


class Links(Answer):
    links: list[LinkOut]
    limit: int
    offset: int


def link_routes(services: Services) -> APIRouter:
    router = APIRouter(tags=["links"])

    @router.get("/api/links")
    def links(
        state: State | None = None,
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
        offset: Annotated[int, Query(ge=0, le=10**6)] = 0,
    ) -> Links:
        """Links of one state, or all of them, newest first."""
        found = services.links.list(state, limit=offset + limit)[offset:]
        return Links(links=[LinkOut.of(link) for link in found], limit=limit, offset=offset)

    @router.post("/api/links")
    def request(body: LinkRequest) -> LinkAnswer:
        """Ask for a link. It counts once it is verified. One request for each viewer in 24 hours."""
        viewer_id = known_viewer(services, body.username, body.platform, body.user_id, body.viewer_id, None)
        if viewer_id is None:
            viewer_id = _newcomer(services, body)
        return LinkAnswer(link=LinkOut.of(services.links.request(viewer_id, body.affiliate_name, actor=ACTOR)))

    @router.post("/api/links/{link_id}/verify")
    def verify(link_id: LinkId) -> LinkAnswer:
        """Confirm a link: what the name has wagered until now is paid, into the running periods."""
        return LinkAnswer(link=LinkOut.of(services.links.verify(link_id, actor=ACTOR)))

    @router.post("/api/links/{link_id}/refuse")
    def refuse(link_id: LinkId, body: Refusal | None = None) -> LinkAnswer:
        """Refuse a request."""
        reason = "" if body is None else body.reason
        return LinkAnswer(link=LinkOut.of(services.links.refuse(link_id, reason, actor=ACTOR)))

    return router


def _newcomer(services: Services, body: LinkRequest) -> int:
    """A viewer nobody knew, made only where the link can be asked for: a refusal changes nothing."""
    wanted = checked_name(body.affiliate_name)
    taken = services.links.of_name(wanted)
    if taken is not None and taken.state == "verified":
        raise RaffleError(Code.LINK_TAKEN)
    person = Person(body.platform or "manual", body.username or "", body.user_id)
    return services.viewers.ensure(person, actor=ACTOR).id
