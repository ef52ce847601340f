"""Viewers who turn out to be one person: merged, looked at, and made two again. All of it needs the token."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from raffle_desktop.domain.money import format_amount
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.merging import Merge, MergePlan, Refusal
from raffle_desktop.services.services import Services
from raffle_desktop.web.models import Id, SnakeRequest

ACTOR = "api"
ViewerId = Annotated[int, Path(ge=1, le=2**63 - 1)]
MergeId = Annotated[int, Path(ge=1, le=2**63 - 1)]
Reason = Annotated[str, Field(max_length=500)]


class MergeRequest(SnakeRequest):
    """Who is the same person: everything of theirs comes to the viewer of the address."""

    other: Id = Field(alias="with", description="The viewer who is merged into the other one.")
    reason: Reason = ""


class UndoRequest(SnakeRequest):
    reason: Reason = ""


class _Out(BaseModel):
    model_config = ConfigDict(extra="forbid")


class MergeOut(_Out):
    id: int
    kept_id: int
    absorbed_id: int
    kept_name: str = Field(description="As it was then.")
    absorbed_name: str
    at: str
    actor: str
    reason: str
    summary: str = Field(description="What moved, in words.")
    undone_at: str | None = Field(description="Since then they are two viewers again.")
    undone_by: str | None

    @classmethod
    def of(cls, merge: Merge) -> MergeOut:
        return cls(
            id=merge.id,
            kept_id=merge.kept_id,
            absorbed_id=merge.absorbed_id,
            kept_name=merge.kept_name,
            absorbed_name=merge.absorbed_name,
            at=rfc3339(merge.at),
            actor=merge.actor,
            reason=merge.reason,
            summary=merge.summary,
            undone_at=None if merge.undone_at is None else rfc3339(merge.undone_at),
            undone_by=merge.undone_by,
        )


class Merges(_Out):
    merges: list[MergeOut]
    total: int
    limit: int
    offset: int


class MovedTickets(_Out):
    period_id: int
    period: str
    source: str
    tickets: int = Field(description="Below 0 for what the viewer owes.")


class MovedMoney(_Out):
    currency: str
    amount: int = Field(description="Minor units.")
    shown: str


class MovedEntry(_Out):
    entry_id: int
    name: str
    what: str = Field(description="“moves”, “removed” (the other viewer’s stands in its place) or “stays”.")


class MovedAccount(_Out):
    platform: str
    user_id: str | None
    username: str


class WhyNot(_Out):
    error: str
    message: str

    @classmethod
    def of(cls, refusal: Refusal) -> WhyNot:
        return cls(error=refusal.code.value, message=refusal.message)


class PlanOut(_Out):
    """What merging would do; nothing is done."""

    kept_id: int
    absorbed_id: int
    is_possible: bool
    refusals: list[WhyNot]
    notes: list[str]
    accounts: list[MovedAccount]
    tickets: list[MovedTickets]
    money: list[MovedMoney]
    entries: list[MovedEntry]

    @classmethod
    def of(cls, plan: MergePlan) -> PlanOut:
        return cls(
            kept_id=plan.kept_id,
            absorbed_id=plan.absorbed_id,
            is_possible=plan.is_possible,
            refusals=[WhyNot.of(refusal) for refusal in plan.refusals],
            notes=list(plan.notes),
            accounts=[
                MovedAccount(platform=one.platform, user_id=one.external_id, username=one.name) for one in plan.accounts
            ],
            tickets=[
                MovedTickets(period_id=one.period_id, period=one.period, source=one.source.value, tickets=one.tickets)
                for one in plan.tickets
            ],
            money=[
                MovedMoney(currency=one.currency, amount=one.amount, shown=format_amount(one.amount, one.currency))
                for one in plan.money
            ],
            entries=[MovedEntry(entry_id=one.entry_id, name=one.name, what=one.what) for one in plan.entries],
        )


def merge_routes(services: Services) -> APIRouter:
    router = APIRouter(tags=["viewers"])

    @router.get("/api/viewer-merges")
    def merges(
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
        offset: Annotated[int, Query(ge=0, le=10**6)] = 0,
    ) -> Merges:
        """Viewers who were merged, newest first, with those who are two again."""
        found = services.merging.list(limit=limit, offset=offset)
        return Merges(
            merges=[MergeOut.of(one) for one in found], total=services.merging.count(), limit=limit, offset=offset
        )

    @router.post("/api/viewer-merges/{merge_id}/undo")
    def undo(merge_id: MergeId, body: UndoRequest | None = None) -> MergeOut:
        """Make two viewers of them again: what the merge moved goes back, as far as it is left."""
        reason = "" if body is None else body.reason
        return MergeOut.of(services.merging.undo(merge_id, reason, actor=ACTOR))

    @router.get("/api/viewers/{viewer_id}/merge")
    def plan(viewer_id: ViewerId, other: Annotated[int, Query(alias="with", ge=1, le=2**63 - 1)]) -> PlanOut:
        """What merging would do, and every reason against it; nothing is done."""
        return PlanOut.of(services.merging.plan(viewer_id, other))

    @router.post("/api/viewers/{viewer_id}/merge")
    def merge(viewer_id: ViewerId, body: MergeRequest) -> MergeOut:
        """Make one viewer of two: all that is the other's is this one's from now on."""
        return MergeOut.of(services.merging.merge(viewer_id, body.other, body.reason, actor=ACTOR))

    return router
