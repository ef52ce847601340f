"""What goes over the wire of instant wins, in the form of the system that was there before."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.lucky import Outcome, Who
from raffle_desktop.services.lucky_views import WinView
from raffle_desktop.services.people import Person
from raffle_desktop.web.models import LINE, Id, Name, Platform, SnakeRequest

UserId = Annotated[str, Field(min_length=1, max_length=200)]


class _OfSomebody(SnakeRequest):
    username: Name = Field(
        description="A bare name is whoever has it, on whatever platform; a new one is a viewer by hand.",
        examples=["test"],
    )
    platform: Platform | None = Field(default=None, description="Where the name, or user_id, is of.")
    user_id: UserId | None = Field(default=None, description="The platform's id of the account; with platform.")

    def who(self) -> Who:
        if self.platform is None and self.user_id is None:
            return self.username
        return Person(self.platform or "manual", self.username, self.user_id)


class LuckyTry(_OfSomebody):
    campaign: Annotated[str, Field(min_length=1, max_length=500, pattern=LINE)] | None = Field(
        default=None, description="A lucky draw by name or id; else the default one."
    )


class Redeem(_OfSomebody):
    id: Id = Field(description="Of the win: data.result.id of its draw.")
    phone_no: Annotated[str, Field(min_length=1, max_length=100)] = Field(
        description="How the winner is reached. It is kept apart and never shown in full again but on purpose.",
        examples=["+49 170 1234567"],
    )


class Said(BaseModel):
    model_config = ConfigDict(extra="forbid")

    message: str


class LuckyWin(BaseModel):
    """A win. `phone_no` is masked, and there only once it is redeemed."""

    model_config = ConfigDict(extra="forbid")

    id: int
    user_id: int = Field(description="The viewer's id.")
    prize_id: int
    created_at: str
    phone_no: str | None = Field(default=None, examples=["•••••67"])

    @classmethod
    def of(cls, win: WinView) -> LuckyWin:
        return cls(
            id=win.id,
            user_id=win.viewer_id,
            prize_id=win.prize_id,
            created_at=rfc3339(win.at),
            phone_no=win.contact,
        )


class LuckyData(Said):
    result: LuckyWin


class LuckyWon(BaseModel):
    model_config = ConfigDict(extra="forbid")

    success: Literal[True] = True
    data: LuckyData

    @classmethod
    def of(cls, message: str, win: WinView) -> LuckyWon:
        return cls(data=LuckyData(message=message, result=LuckyWin.of(win)))


class LuckyNothing(BaseModel):
    """No prize, or no try left today."""

    model_config = ConfigDict(extra="forbid")

    success: Literal[True] = True
    message: Said

    @classmethod
    def of(cls, outcome: Outcome) -> LuckyNothing:
        return cls(message=Said(message=outcome.message))
