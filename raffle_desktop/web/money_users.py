"""Viewers as the users of other programs: `user_id` is the viewer's id. All of it needs the token."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.services.users import User
from raffle_desktop.web.models import LINE, Name, Platform, SnakeRequest
from raffle_desktop.web.money_change import Update
from raffle_desktop.web.money_models import Done, Out, Page, Why
from raffle_desktop.web.money_routes import ACTOR, Limit, Offset, RowId


class UserRequest(SnakeRequest):
    username: Name
    platform: Platform = "manual"
    account_id: Annotated[str, Field(min_length=1, max_length=100)] | None = Field(
        default=None, description="The platform's own id of the account, which stays when the name changes."
    )


class UserChange(Update):
    """Another name; the rest of a user, where it is there, as it stands."""

    username: Name | None = None


class UserOut(Out):
    user_id: int
    username: str
    platform: str
    account_id: str | None
    excluded: bool = Field(description="Shut out of every raffle.")
    excluded_reason: str | None
    created_at: str

    @classmethod
    def of(cls, user: User) -> UserOut:
        return cls(
            user_id=user.id,
            username=user.name,
            platform=user.platform,
            account_id=user.account_id,
            excluded=user.excluded,
            excluded_reason=user.excluded_reason,
            created_at=rfc3339(user.created_at),
        )


class Users(Page):
    users: list[UserOut]


def user_routes(services: Services) -> APIRouter:
    router = APIRouter(prefix="/api/v1/users", tags=["users"])

    @router.post("")
    def create(body: UserRequest) -> UserOut:
        """The user of this name or account, made if new."""
        made = services.viewers.ensure(Person(body.platform, body.username, body.account_id), actor=ACTOR)
        return UserOut.of(services.users.get(made.id))

    @router.get("")
    def users(
        search: Annotated[str, Query(max_length=500, pattern=LINE, description="A part of a name.")] = "",
        limit: Limit = 100,
        offset: Offset = 0,
    ) -> Users:
        """In the order in which they came."""
        found, total = services.users.page(name=search, limit=limit, offset=offset)
        return Users(users=[UserOut.of(one) for one in found], total=total, limit=limit, offset=offset)

    @router.get("/{user_id}")
    def get(user_id: RowId) -> UserOut:
        """One user."""
        return UserOut.of(services.users.get(user_id))

    @router.put("/{user_id}")
    def change(user_id: RowId, body: UserChange) -> UserOut:
        """Another name. An account that a platform knows is called as the platform calls it once it is seen there."""
        user = services.users.get(user_id)
        body.require_standing(UserOut.of(user))
        return UserOut.of(services.users.rename(user_id, body.username or user.name, actor=ACTOR))

    @router.delete("/{user_id}")
    def remove(user_id: RowId) -> Done:
        """Forget a user who never did anything that is kept. 409 `REFERRED_TO`."""
        services.users.remove(user_id, actor=ACTOR)
        return Done()

    @router.post("/{user_id}/exclude")
    def exclude(user_id: RowId, body: Why) -> UserOut:
        """Shut a user out of every raffle from now on."""
        services.viewers.exclude(user_id, body.reason, actor=ACTOR)
        return UserOut.of(services.users.get(user_id))

    @router.post("/{user_id}/include")
    def include(user_id: RowId) -> UserOut:
        """Let a user take part again."""
        services.viewers.include(user_id, actor=ACTOR)
        return UserOut.of(services.users.get(user_id))

    return router
