"""What the desk's remote control is told and answers. Names are part of the contract with other programs."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from raffle_desktop.services.records import CarryOverResult
from raffle_desktop.web.models import (
    Answer,
    BoardEntry,
    Id,
    LatestWinner,
    Name,
    Number,
    Platform,
    PrivateEntry,
    Request,
    SessionOut,
    SnakeRequest,
    Success,
    Whole,
    number,
)

SPIN_LIST_MAX = 5000
"""So many entrants are answered to a draw by name."""


class EnterRequest(SnakeRequest):
    """One viewer's entry. Without `user_id` a viewer is known by the name until an id is seen with it."""

    username: Name
    platform: Platform = "manual"
    user_id: Annotated[str, Field(max_length=200)] | None = None
    link: Annotated[str, Field(max_length=2100)] | None = None
    notes: Annotated[str, Field(max_length=5000)] | None = None
    email: Annotated[str, Field(max_length=500)] | None = None


class Entered(Success):
    id: int


class Submission(Answer):
    has_submission: bool
    submission: PrivateEntry | None


class PickRequest(Request):
    winners: Annotated[Whole, Field(ge=1, le=1000)] = 1


class PickedWinner(Answer):
    id: int | None = Field(description="The entry's id, as it was answered to enter.")
    viewer_id: int | None
    name: str
    weight: Number


class SpinEntry(Answer):
    name: str
    weight: Number


class Picked(Success):
    winner: PickedWinner
    winners: list[PickedWinner]
    odds: float = Field(description="Of the first winner, 0 to 1.")
    spin_list: list[SpinEntry] = Field(
        description=f"Everybody who was in, the heaviest first; at most {SPIN_LIST_MAX}."
    )
    total_weight: Number
    total_entries: int
    draw_id: str


class Submissions(Answer):
    submissions_open: bool


class SubmissionsRequest(Request):
    submissions_open: bool


class StartRequest(Request):
    name: Annotated[str, Field(max_length=500)] | None = None


class Started(Success):
    session: SessionOut


class EndRequest(Request):
    reset_weights: bool = False


class Carried(Answer):
    id: int
    username: str
    carry_over_weight: Number


class CarryOver(Answer):
    updated_count: int
    users: list[Carried]

    @classmethod
    def fields_of(cls, result: CarryOverResult) -> dict[str, Any]:
        users = [
            Carried(id=one.viewer_id, username=one.username, carry_over_weight=number(one.carry_over))
            for one in result.viewers
        ]
        return {"updated_count": result.updated_count, "users": users}


class Ended(Answer):
    session: SessionOut
    carry_over: CarryOver


class CarryOverRequest(Request):
    session_id: Id | None = None
    reset_weights: bool = False


class CarriedOver(CarryOver):
    success: Literal[True] = True


class Auth(Answer):
    authenticated: Literal[True] = True


class CheckFollowRequest(Request):
    username: Name
    platform: Platform = "twitch"


class Following(Answer):
    is_following: bool
    known: bool = Field(description="False where the desk does not know whether they follow.")


class SyncedList(Answer):
    """What one of Twitch's lists came to; `problem` is a sentence where nothing of it was taken."""

    part: str
    seen: int
    new: int
    changed: int
    gone: int
    problem: str
    skipped: bool = Field(description="The permission for this list was not given.")


class Synced(Answer):
    success: Literal[True] = True
    done: bool = Field(description="False where it takes longer (the desk goes on with it), or a list was refused.")
    parts: list[SyncedList]


class Entries(Answer):
    entries: list[PrivateEntry]
    total: int
    limit: int
    offset: int


class Dashboard(Answer):
    session: SessionOut | None
    previous_session: SessionOut | None
    submissions_open: bool
    close_at: str | None
    total_entries: int
    total_weight: Number
    winner: LatestWinner | None
    entries: list[BoardEntry] = Field(description="The ten heaviest.")


class DemoPlayedRequest(Request):
    """Whose demo was played: by viewer id, or by name; without either, the latest winner's."""

    viewer_id: Id | None = None
    username: Name | None = None
    platform: Platform | None = None


class DemoPlayed(Success):
    viewer_id: int


class Updated(Success):
    updated_count: int


WeightValue = Number | str
Cap = Number | str | None


def without_defaults(schema: dict[str, Any]) -> None:
    """What is left out is not set at all: a default in the description would be a promise."""
    for one in schema["properties"].values():
        one.pop("default", None)


class WeightSettingsRequest(Request):
    """Decimal texts or numbers; null = no cap. What is left out stays as it is."""

    model_config = ConfigDict(json_schema_extra=without_defaults)

    base_weight: WeightValue = ""
    sub_months_multiplier: WeightValue = ""
    sub_months_cap: Cap = None
    resub_multiplier: WeightValue = ""
    resub_cap: Cap = None
    cheer_bits_divisor: WeightValue = ""
    cheer_bits_cap: Cap = None
    donations_divisor: WeightValue = ""
    donations_cap: Cap = None
    gifted_subs_multiplier: WeightValue = ""
    gifted_subs_cap: Cap = None
    carry_over_multiplier: WeightValue = ""
    carry_over_max_bonus: Cap = None
    loyalty_max_bonus: Cap = None
    support_max_bonus: Cap = None


class WeightSettingsOut(Answer):
    """Exact decimals as texts; null = no cap."""

    base_weight: str
    sub_months_multiplier: str
    sub_months_cap: str | None
    resub_multiplier: str
    resub_cap: str | None
    cheer_bits_divisor: str
    cheer_bits_cap: str | None
    donations_divisor: str
    donations_cap: str | None
    gifted_subs_multiplier: str
    gifted_subs_cap: str | None
    carry_over_multiplier: str
    carry_over_max_bonus: str | None
    loyalty_max_bonus: str | None
    support_max_bonus: str | None
