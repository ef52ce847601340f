"""Viewers, and what they do out there: for tools that feed the desk. All of it needs the token."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import checked_name
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.payments import PaymentEvent, PaymentOutcome
from raffle_desktop.services.people import Person
from raffle_desktop.services.services import Services
from raffle_desktop.services.viewers import COUNT_MAX, ViewerView
from raffle_desktop.web.models import LINE, Id, Name, Number, Platform, SnakeRequest, Success, Whole, number
from raffle_desktop.web.money_models import Provider
from raffle_desktop.web.ticket_models import BookGiven, book_named

ACTOR = "api"
Count = Annotated[Whole, Field(ge=0, le=COUNT_MAX)]
ViewerId = Annotated[int, Path(ge=1, le=2**63 - 1)]


class Counters(SnakeRequest):
    """What a viewer has done, as far as it is to be set; what is left out stays as it is."""

    is_subscriber: bool | None = Field(default=None, description="null = not known.")
    is_follower: bool | None = Field(default=None, description="null = not known.")
    sub_months: Count = 0
    resub_count: Count = 0
    cheer_bits: Count = 0
    donations_cents: Count = 0
    gifted_subs: Count = 0
    carry_over: Number | str = Field(default=0, description="A weight: a number or a decimal text.")

    def given(self) -> dict[str, object]:
        """Those that were named, by name."""
        return self.model_dump(include=self.model_fields_set & set(Counters.model_fields))


class ViewerRequest(Counters):
    username: Name
    platform: Platform = "manual"
    user_id: Annotated[str, Field(max_length=200)] | None = None


class Identity(BaseModel):
    model_config = ConfigDict(extra="forbid")

    platform: str
    user_id: str | None
    username: str


class Viewer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: int
    identities: list[Identity] = Field(description="The first one stands for the viewer.")
    excluded: bool
    is_subscriber: bool | None
    is_follower: bool | None
    sub_months: int
    resub_count: int
    cheer_bits: int = Field(description="That count for weights; they start anew with each session.")
    donations_cents: int
    gifted_subs: int
    carry_over: Number
    lifetime_bits: int
    lifetime_donations_cents: int
    lifetime_gifted_subs: int
    watch_minutes: int

    @classmethod
    def of(cls, viewer: ViewerView) -> Viewer:
        return cls(
            id=viewer.id,
            identities=[
                Identity(platform=one.platform, user_id=one.external_id, username=one.name) for one in viewer.identities
            ],
            excluded=viewer.excluded,
            is_subscriber=viewer.is_subscriber,
            is_follower=viewer.is_follower,
            sub_months=viewer.sub_months,
            resub_count=viewer.resub_count,
            cheer_bits=viewer.cheer_bits,
            donations_cents=viewer.donations_minor,
            gifted_subs=viewer.gifted_subs,
            carry_over=number(viewer.carry_over),
            lifetime_bits=viewer.lifetime_bits,
            lifetime_donations_cents=viewer.lifetime_donations_minor,
            lifetime_gifted_subs=viewer.lifetime_gifted_subs,
            watch_minutes=viewer.watch_minutes,
        )


class Viewers(BaseModel):
    model_config = ConfigDict(extra="forbid")

    viewers: list[Viewer]


class EventRequest(SnakeRequest):
    """One event. `id` names it for ever (with `source`): the same one again changes nothing.

    `amount` is what the type counts: donation minor units (cents), watch_minutes minutes, gift subscriptions given,
    cheer bits, bonus tickets. Without `username` the event is anonymous: stored, but it counts for nobody; a gift waits
    until the operator says whose it was, a bonus needs a name.

    A payment is a provider's word on a purchase or a top-up: `purchase_id` or `topup_id`, and `outcome`. `amount_cents`
    and `currency`, where it tells them, must be what was asked for.
    """

    id: Annotated[str, Field(min_length=1, max_length=200)]
    type: Literal[
        "donation",
        "watch_minutes",
        "gift",
        "cheer",
        "follow",
        "unfollow",
        "subscribe",
        "unsubscribe",
        "resub",
        "bonus",
        "payment",
    ]
    source: Annotated[str, Field(min_length=1, max_length=200)] = "api"
    username: Name | None = None
    platform: Platform = "manual"
    user_id: Annotated[str, Field(max_length=200)] | None = None
    amount: Count | None = None
    amount_cents: Count | None = Field(
        default=None, description="The same for a donation; of a payment, what was paid."
    )
    minutes: Count | None = Field(default=None, description="The same for watch_minutes.")
    count: Count | None = Field(default=None, description="The same for gift.")
    bits: Count | None = Field(default=None, description="The same for cheer.")
    tickets: Count | None = Field(default=None, description="The same for bonus.")
    reason: Annotated[str, Field(max_length=500)] | None = Field(
        default=None, description="Why a bonus is given, or a payment failed."
    )
    book: BookGiven | None = Field(
        default=None, description="Whose running period a bonus goes to, by name or id; else the default book's."
    )
    recipients: Annotated[list[Name], Field(max_length=1000)] | None = Field(
        default=None, description="Names of those who were given the gift's subs; they get nothing, but are kept."
    )
    origin: Literal["twitch", "kick", "chatters", "api"] | None = Field(
        default=None,
        description="Where a gift or minutes come from, as the settings of a ticket book name it: each book takes them"
        " from one origin. Left out, books that take them from the platform or from `api` do; only the latter where the"
        " desk listens to the platform itself.",
    )
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = Field(
        default=None, description="ISO 4217. A donation in another currency than the desk's is kept and counts nothing."
    )
    months: Count = Field(default=0, description="Cumulative months that subscribe or resub tells.")
    tier: Annotated[str, Field(max_length=20, pattern="^[0-9A-Za-z _-]*$")] | None = None
    purchase_id: Id | None = Field(default=None, description="What a payment is for; or topup_id.")
    topup_id: Id | None = Field(default=None, description="What a payment is for; or purchase_id.")
    outcome: Literal["paid", "failed"] | None = Field(default=None, description="What became of a payment.")
    provider: Provider | None = Field(default=None, description="Of a payment; left out, it is the source.")
    provider_txn_id: Provider | None = Field(default=None, description="The provider's own name of the payment.")


class EventTaken(Success):
    id: str
    applied: bool = Field(description="False where this event was known already.")
    counted: bool = Field(description="Whether it counts for somebody.")


_AMOUNTS = {
    "donation": "amount_cents",
    "watch_minutes": "minutes",
    "gift": "count",
    "cheer": "bits",
    "bonus": "tickets",
    "payment": "amount_cents",
}
_ONLY_WITH = {
    "reason": ("bonus", "payment"),
    "book": ("bonus",),
    "recipients": ("gift",),
    "origin": ("gift", "watch_minutes"),
    **dict.fromkeys(("purchase_id", "topup_id", "outcome", "provider", "provider_txn_id"), ("payment",)),
}


def viewer_routes(services: Services) -> APIRouter:
    router = APIRouter(tags=["viewers"])

    @router.post("/api/viewers")
    def ensure(body: ViewerRequest) -> Viewer:
        """The viewer of this name or account, made if new, with the given counters set."""
        person = Person(body.platform, body.username, body.user_id)
        return Viewer.of(services.viewers.ensure(person, body.given(), actor=ACTOR))

    @router.get("/api/viewers")
    def find(
        search: Annotated[str, Query(max_length=500, pattern=LINE)] = "",
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
    ) -> Viewers:
        """Viewers with a name that holds the text, or with this account id."""
        return Viewers(viewers=[Viewer.of(one) for one in services.viewers.find(search, limit=limit)])

    @router.get("/api/viewers/{viewer_id}")
    def get(viewer_id: ViewerId) -> Viewer:
        """One viewer."""
        return Viewer.of(services.viewers.get(viewer_id))

    @router.patch("/api/viewers/{viewer_id}")
    def change(viewer_id: ViewerId, body: Counters) -> Viewer:
        """Set some of a viewer's counters; the weight of their entry follows."""
        given = body.given()
        if not given:
            return Viewer.of(services.viewers.get(viewer_id))
        return Viewer.of(services.viewers.change(viewer_id, given, actor=ACTOR))

    @router.post("/api/events", tags=["events"])
    def event(body: EventRequest) -> EventTaken:
        """Take in one event from another tool, once and only once."""
        return _take(services, body)

    return router


def _take(services: Services, body: EventRequest) -> EventTaken:
    amount = _amount(body)
    for name, kinds in _ONLY_WITH.items():
        if getattr(body, name) is not None and body.type not in kinds:
            raise RaffleError(Code.VALUE_INVALID, f"{name} does not go with an event of type {body.type}.")
    if body.type == "bonus":
        return _take_bonus(services, body, amount or 0)
    if body.type == "payment":
        return _take_payment(services, body, amount)
    foreign = body.type == "donation" and body.currency is not None and body.currency != services.settings.currency()
    person = None if body.username is None else Person(body.platform, body.username, body.user_id)
    event = OutsideEvent(
        source=body.source,
        event_id=body.id,
        type=EventType(body.type),
        person=person,
        amount=0 if foreign or amount is None else amount,
        months=body.months,
        tier=body.tier,
        origin=_origin(services, body),
        recipients=tuple(checked_name(name) for name in body.recipients or ()),
    )
    applied = services.ingest.apply(event, actor=ACTOR)
    return EventTaken(id=body.id, applied=applied, counted=applied and person is not None and not foreign)


def _take_bonus(services: Services, body: EventRequest, tickets: int) -> EventTaken:
    if body.username is None:
        raise RaffleError(Code.VALUE_INVALID, "A bonus needs the username of who is to have it.")
    person = Person(body.platform, body.username, body.user_id)
    applied = services.ticket_desk.bonus_event(
        body.source, body.id, person, tickets, body.reason or "", book_named(body.book), actor=ACTOR
    )
    return EventTaken(id=body.id, applied=applied, counted=applied)


def _take_payment(services: Services, body: EventRequest, amount: int | None) -> EventTaken:
    if body.username is not None or body.user_id is not None:
        raise RaffleError(
            Code.VALUE_INVALID, "A payment is for whoever bought; username and user_id do not go with it."
        )
    if body.outcome is None:
        raise RaffleError(Code.VALUE_INVALID, "A payment needs its outcome, paid or failed.")
    event = PaymentEvent(
        source=body.source,
        event_id=body.id,
        outcome=PaymentOutcome(body.outcome),
        purchase_id=body.purchase_id,
        topup_id=body.topup_id,
        provider=body.provider or "",
        provider_txn_id=body.provider_txn_id,
        amount=amount,
        currency=body.currency,
        reason=body.reason or "",
    )
    applied = services.payments.apply(event, actor=ACTOR)
    return EventTaken(id=body.id, applied=applied, counted=applied)


def _origin(services: Services, body: EventRequest) -> str:
    """What the desk hears itself must not be paid for a second time because a tool tells it too."""
    if body.origin is not None:
        return body.origin
    connected = services.channel_settings.connected_channel()
    hears_itself = body.platform == "twitch" and connected is not None and connected.connected
    return "api" if hears_itself else ""


def _amount(body: EventRequest) -> int | None:
    """What the event counts; None of a type that counts nothing, and of a payment that does not say."""
    own = _AMOUNTS.get(body.type)
    named: dict[str, Any] = {
        name: value for name in ("amount", *_AMOUNTS.values()) if (value := getattr(body, name)) is not None
    }
    wrong = [name for name in named if name not in ("amount", own)]
    if wrong or (own is None and named):
        raise RaffleError(
            Code.VALUE_INVALID, f"{(wrong or list(named))[0]} does not go with an event of type {body.type}."
        )
    if not named and (own is None or body.type == "payment"):
        return None
    if len(named) != 1:
        raise RaffleError(Code.VALUE_INVALID, f"An event of type {body.type} needs {own}.")
    return int(next(iter(named.values())))
