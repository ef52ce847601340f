"""Draws and their steps over the wire. The secret of a draw is told where its record tells it, and nowhere else."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from raffle_desktop.domain.streamdraw.texts import DELAY_MAX, DELAY_MIN, SALT_MAX
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.draw_chain import ChainLink, ChainReport
from raffle_desktop.services.records import AnnouncedRedraw, DrawView, PostView, SaltView, WinnerView
from raffle_desktop.web.models import LINE, Answer, Id, Name, Number, Platform, Request, Whole, exact, share

TEXT_MAX = 500
WITNESSES_MAX = 5
PLACES_MAX = 1000
SIGNATURE_MAX = 4096

Level = Literal["local", "committed", "beacon"]
State = Literal["opened", "closed", "waiting", "drawn", "void"]
Source = Literal["session", "period", "pool", "list"]
Text = Annotated[str, Field(max_length=TEXT_MAX, pattern=LINE)]
Place = Annotated[Whole, Field(ge=1, le=PLACES_MAX)]


class PickOut(Answer):
    """One pick of a draw. `state`: drawn (waits for confirmation), confirmed, redrawn (replaced) or undone."""

    event: int
    pick: int
    place: int
    viewer_id: int | None
    username: str
    platform: str
    weight: Number
    odds: float = Field(description="0 to 1.")
    ticket: int
    of: int
    state: Literal["drawn", "confirmed", "redrawn", "undone"]
    reason: str
    drawn_at: str
    number: int | None = Field(description="In a draw of a period or a pool: the winning one of their ticket numbers.")
    by_source: dict[str, int] = Field(description="In a draw of a period: their tickets by source.")

    @classmethod
    def of_pick(cls, winner: WinnerView) -> PickOut:
        return cls.model_validate(
            {
                "event": winner.event,
                "pick": winner.pick,
                "place": winner.place,
                "viewer_id": winner.viewer_id,
                "username": winner.name,
                "platform": winner.platform,
                "weight": exact(winner.weight),
                "odds": share(winner.odds),
                "ticket": winner.ticket,
                "of": winner.of,
                "state": winner.state,
                "reason": winner.reason,
                "drawn_at": rfc3339(winner.drawn_at),
                "number": winner.number,
                "by_source": dict(winner.by_source),
            }
        )


class SaltOut(Answer):
    """What a witness said between the close and the reveal, exactly."""

    number: int
    text: str
    author: str
    platform: str
    message_id: str
    at: str | None = Field(description="The platform's own time.")

    @classmethod
    def of(cls, salt: SaltView) -> SaltOut:
        return cls(
            number=salt.number,
            text=salt.text,
            author=salt.author,
            platform=salt.platform,
            message_id=salt.message_id,
            at=_of_milliseconds(salt.at_ms),
        )


class PostOut(Answer):
    """A message about a draw in public. `at` is null while it was not seen there."""

    kind: Literal["open", "close", "reveal", "redraw", "result", "void"]
    platform: str
    text: str
    queued_at: str = Field(description="When the desk went to send it.")
    message_id: str
    url: str
    at: str | None = Field(description="The platform's own time.")
    refused: str = Field(description="Why the platform did not take it, where it surely did not.")

    @classmethod
    def of_post(cls, post: PostView) -> PostOut:
        return cls.model_validate(
            {
                "kind": post.kind,
                "platform": post.platform,
                "text": post.text,
                "queued_at": rfc3339(post.queued_at),
                "message_id": post.message_id,
                "url": post.url,
                "at": _of_milliseconds(post.at_ms),
                "refused": post.refused,
            }
        )


class RedrawOut(Answer):
    """A redraw that waits for its round of the beacon. `replaces`: picks as event.pick."""

    event: int
    places: list[int]
    replaces: list[str]
    reason: str
    announced_at: str
    round: int
    round_at: str

    @classmethod
    def of(cls, redraw: AnnouncedRedraw) -> RedrawOut:
        return cls(
            event=redraw.event,
            places=list(redraw.places),
            replaces=list(redraw.replaces),
            reason=redraw.reason,
            announced_at=_of_seconds(redraw.announced),
            round=redraw.round,
            round_at=_of_seconds(redraw.round_at),
        )


class DrawOut(Answer):
    """A draw, whatever its state: "opened" (its commitment stands, entries may come), "closed" (its list is fixed; it
    waits for witnesses and the reveal), "waiting" (for a round of the beacon, also of an announced redraw), "drawn",
    "void" (given up; its number stays).
    """

    draw_id: str
    seq: int
    prev: str = Field(description="The commitment of the draw before it.")
    channel: str
    source: Source
    label: str
    session_id: int | None
    period_id: int | None
    pool_id: int | None
    prize: str
    level: Level
    state: State
    opened_at: str
    open_text: str = Field(description="Its terms, as they were committed to.")
    rules: str
    wanted: int = Field(description="Winners promised.")
    claim_seconds: int
    delay: int = Field(description="Seconds from the close to the beacon's round; 0 at other levels.")
    commitment: str
    list_sha256: str = Field(description="Empty until the list is closed.")
    entries: int = Field(description="In the list; 0 until it is closed.")
    total: Number
    closed_at: str | None
    round: int | None = Field(description="The main draw's round of drand's quicknet.")
    round_at: str | None = Field(description="When the round that is waited for, else the main draw's, comes out.")
    secret: str | None = Field(description="Null until anybody may know it.")
    witnesses: list[str]
    salts: list[SaltOut]
    redraw: RedrawOut | None
    vacant: list[int] = Field(description="Prize places whose winner was replaced and that nobody has yet.")
    posts: list[PostOut]
    void_reason: str
    voided_at: str | None
    undone_reason: str | None = Field(description="Why it was taken back as a whole; null where it was not.")
    winners: list[PickOut] = Field(description="The winners that count, by place.")
    picks: list[PickOut] = Field(description="Every pick there ever was, replaced and undone ones too.")

    @classmethod
    def of(cls, view: DrawView) -> DrawOut:
        return cls.model_validate(
            {
                "draw_id": view.id,
                "seq": view.seq,
                "prev": view.prev,
                "channel": view.channel,
                "source": view.source,
                "label": view.source_label,
                "session_id": view.session_id,
                "period_id": view.period_id,
                "pool_id": view.pool_id,
                "prize": view.prize,
                "level": view.level,
                "state": view.state,
                "opened_at": rfc3339(view.opened_at),
                "open_text": view.open_text,
                "rules": view.rules,
                "wanted": view.wanted,
                "claim_seconds": view.claim_seconds,
                "delay": view.delay,
                "commitment": view.commitment,
                "list_sha256": view.list_sha256,
                "entries": view.entries,
                "total": exact(view.total),
                "closed_at": None if view.closed_at is None else _of_seconds(view.closed_at),
                "round": view.round or None,
                "round_at": None if view.round_at is None else _of_seconds(view.round_at),
                "secret": view.secret,
                "witnesses": list(view.witnesses),
                "salts": [SaltOut.of(salt) for salt in view.salts],
                "redraw": None if view.redraw is None else RedrawOut.of(view.redraw),
                "vacant": list(view.vacant),
                "posts": [PostOut.of_post(post) for post in view.posts],
                "void_reason": view.void_reason,
                "voided_at": None if view.void_at is None else rfc3339(view.void_at),
                "undone_reason": view.undone_reason,
                "winners": [PickOut.of_pick(winner) for winner in view.standing],
                "picks": [PickOut.of_pick(winner) for winner in view.winners],
            }
        )


class Draws(Answer):
    draws: list[DrawOut]
    total: int
    limit: int
    offset: int


class ChainDraw(Answer):
    """One draw's place in the chain. `fault`: what is wrong with it, empty where nothing is."""

    seq: int
    draw_id: str
    state: State | Literal["undone"] = Field(description="As of a draw; undone: it had a result that was taken back.")
    level: Level
    label: str
    opened_at: str
    reason: str = Field(description="Why it was given up.")
    fault: str

    @classmethod
    def of_link(cls, link: ChainLink) -> ChainDraw:
        return cls.model_validate(
            {
                "seq": link.seq,
                "draw_id": link.id,
                "state": link.state,
                "level": link.level,
                "label": link.source_label,
                "opened_at": rfc3339(link.opened_at),
                "reason": link.reason,
                "fault": link.fault,
            }
        )


class Chain(Answer):
    """Every draw of a channel names the one before it, so that none can vanish unseen."""

    channel: str
    is_whole: bool = Field(description="No number is missing, and every link holds.")
    missing: list[int] = Field(description="Numbers that nobody knows; 100 at the most.")
    given_up: list[int] = Field(description="Numbers of draws that have no result that counts.")
    draws: list[ChainDraw] = Field(description="Newest first.")
    total: int
    limit: int
    offset: int

    @classmethod
    def of(cls, report: ChainReport, *, limit: int, offset: int) -> Chain:
        newest = report.links[::-1][offset : offset + limit]
        return cls(
            channel=report.channel,
            is_whole=report.is_whole,
            missing=list(report.missing),
            given_up=[link.seq for link in report.given_up],
            draws=[ChainDraw.of_link(link) for link in newest],
            total=len(report.links),
            limit=limit,
            offset=offset,
        )


class Listed(Request):
    """Somebody in a plain list. `weight`: a decimal text or a number, 1 if left out."""

    username: Name
    platform: Platform = "manual"
    user_id: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    weight: Number | str | None = None


class OpenRequest(Request):
    """`period_id` or `book` go with the source period, `pool_id` with pool, `label` with list. A local draw is drawn at
    once, a list's then with its `entries`; of a draw in steps they are told when it is closed.
    """

    source: Source = "session"
    level: Level = "local"
    winners: Annotated[Whole, Field(ge=1, le=1000)] = 1
    prize: Text = ""
    rules: Text = Field(default="", description="What is to stand in the committed terms beside the desk's own rules.")
    witnesses: Annotated[list[Name], Field(max_length=WITNESSES_MAX)] = Field(
        default=[], description="At the level committed: whose lines in chat become part of the randomness."
    )
    delay: Annotated[Whole, Field(ge=DELAY_MIN, le=DELAY_MAX)] | None = Field(
        default=None, description="At the level beacon: seconds from the close to the round; else as in the settings."
    )
    period_id: Id | None = None
    book: Annotated[str, Field(min_length=1, max_length=500, pattern=LINE)] | None = None
    pool_id: Id | None = None
    label: Annotated[str, Field(max_length=200, pattern=LINE)] = ""
    entries: list[Listed] | None = None


class CloseRequest(Request):
    entries: list[Listed] | None = Field(default=None, description="The people of a draw from a list.")
    end_period: bool = Field(default=False, description="End the running period first, in the same moment.")


class SaltRequest(Request):
    """`author`: who was named as a witness when the draw was opened. `messageId`: the same message again is no act."""

    text: Annotated[str, Field(min_length=1, max_length=SALT_MAX)] = Field(description="Exactly as it was said.")
    author: Annotated[str, Field(min_length=1, max_length=100, pattern=LINE)]
    platform: Annotated[str, Field(max_length=20, pattern=LINE)] = ""
    message_id: Annotated[str, Field(max_length=200, pattern=LINE)] = ""


class SignatureRequest(Request):
    signature: Annotated[str, Field(min_length=1, max_length=SIGNATURE_MAX)] = Field(
        description="96 hex digits, or a relay's whole answer, as text."
    )


class ReasonRequest(Request):
    reason: Annotated[str, Field(min_length=1, max_length=TEXT_MAX)]


class ConfirmRequest(Request):
    places: Annotated[list[Place], Field(min_length=1, max_length=PLACES_MAX)] | None = Field(
        default=None, description="Whose winners; else all that wait."
    )


class RedrawRequest(ReasonRequest):
    places: Annotated[list[Place], Field(min_length=1, max_length=PLACES_MAX)] | None = Field(
        default=None, description="Whose winners; else all of them."
    )


def _of_seconds(seconds: int) -> str:
    return rfc3339(seconds * 1_000_000)


def _of_milliseconds(milliseconds: int | None) -> str | None:
    return None if milliseconds is None else rfc3339(milliseconds * 1000)
