"""Lucky draws to look at: campaigns with what is left of their prizes, tries and wins. Contacts are shown masked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.lucky import Chance, Odds, format_probability, masked_email, masked_phone, odds
from raffle_desktop.domain.names import name_key, shown
from raffle_desktop.services.merged import members_of, standing_id
from raffle_desktop.storage.lucky_tables import (
    lucky_campaigns,
    lucky_contacts,
    lucky_given,
    lucky_prizes,
    lucky_tries,
    lucky_wins,
)
from raffle_desktop.storage.schema import identities, viewers

CampaignName = int | str | None
"""A lucky draw by id or name; None = the default one."""
IN_ALL = ""
"""The day under which is counted what was given of a prize in all."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A lucky draw. `reshare`: the probability of a prize that is used up goes to the others."""

    id: int
    name: str
    is_open: bool
    is_default: bool
    reshare: bool


@dataclass(frozen=True, slots=True)
class PrizeView:
    """A prize of a lucky draw. `probability` in billionths; quotas None = no limit; times in UTC microseconds.

    `given_today` by the desk's day. `chance`: of the next try, exact; 0 where it is used up or does not run.
    """

    id: int
    campaign_id: int
    code: str
    title: str
    probability: int
    daily_quota: int | None
    total_quota: int | None
    starts_at: int | None
    ends_at: int | None
    given_today: int
    given: int
    is_running: bool = False
    chance: Fraction = Fraction(0)

    @property
    def is_left(self) -> bool:
        """Neither quota is used up."""
        return _below(self.given_today, self.daily_quota) and _below(self.given, self.total_quota)

    @property
    def probability_text(self) -> str:
        """As an exact decimal, "0.05"."""
        return format_probability(self.probability)


@dataclass(frozen=True, slots=True)
class CampaignView:
    """A lucky draw with its prizes in the order in which they were made, and how it went. `day`: the desk's, now."""

    campaign: Campaign
    day: str
    prizes: tuple[PrizeView, ...]
    tries_today: int
    tries: int
    wins_today: int
    wins: int
    to_redeem: int

    @property
    def nothing(self) -> Fraction:
        """The chance of no prize at the next try."""
        return 1 - sum((prize.chance for prize in self.prizes), Fraction(0))


@dataclass(frozen=True, slots=True)
class WinView:
    """A win. `title` as the prize was called when it was won. `contact` is masked; None = never given, or deleted."""

    id: int
    campaign_id: int
    viewer_id: int
    name: str
    platform: str
    prize_id: int
    code: str
    title: str
    day: str
    at: int
    redeemed_at: int | None
    redeemed_by: str | None
    contact_kind: str | None
    contact: str | None


@dataclass(frozen=True, slots=True)
class TryView:
    """One try; `win_id` None = no prize. Ticket number `ticket` of the `of` there were came out."""

    campaign_id: int
    viewer_id: int
    name: str
    day: str
    at: int
    actor: str
    ticket: int
    of: int
    win_id: int | None
    title: str | None


_ALL = select(lucky_campaigns)
_DEFAULT = _ALL.where(lucky_campaigns.c.is_default == 1)
_BY_ID = _ALL.where(lucky_campaigns.c.id == bindparam("wanted"))
_BY_NAME = _ALL.where(lucky_campaigns.c.name_key == bindparam("wanted"))
_PRIZES = (
    "SELECT p.id, p.campaign_id, p.code, p.title, p.probability, p.daily_quota, p.total_quota, p.starts_at, p.ends_at,"
    " coalesce(today.given, 0), coalesce(overall.given, 0) FROM lucky_prizes AS p"
    " LEFT JOIN lucky_given AS today ON today.prize_id = p.id AND today.day = ?"
    " LEFT JOIN lucky_given AS overall ON overall.prize_id = p.id AND overall.day = ''"
    " WHERE p.campaign_id = ? ORDER BY p.id"
)
_WINS: Select[Any] = (
    select(
        lucky_wins.c.id,
        lucky_wins.c.campaign_id,
        lucky_wins.c.viewer_id,
        identities.c.display_name,
        identities.c.platform,
        lucky_wins.c.prize_id,
        lucky_prizes.c.code,
        lucky_wins.c.title,
        lucky_wins.c.day,
        lucky_wins.c.at,
        lucky_wins.c.redeemed_at,
        lucky_wins.c.redeemed_by,
        lucky_contacts.c.kind,
        lucky_contacts.c.value,
    )
    .join_from(lucky_wins, lucky_prizes, lucky_prizes.c.id == lucky_wins.c.prize_id)
    .join(viewers, viewers.c.id == lucky_wins.c.viewer_id)
    .join(identities, identities.c.id == viewers.c.primary_identity_id)
    .join(lucky_contacts, lucky_contacts.c.win_id == lucky_wins.c.id, isouter=True)
)
_ONE_WIN = _WINS.where(lucky_wins.c.id == bindparam("win"))
_TRIES: Select[Any] = (
    select(
        lucky_tries.c.campaign_id,
        lucky_tries.c.viewer_id,
        identities.c.display_name,
        lucky_tries.c.day,
        lucky_tries.c.at,
        lucky_tries.c.actor,
        lucky_tries.c.ticket,
        lucky_tries.c.of,
        lucky_wins.c.id,
        lucky_wins.c.title,
    )
    .join_from(lucky_tries, viewers, viewers.c.id == lucky_tries.c.viewer_id)
    .join(identities, identities.c.id == viewers.c.primary_identity_id)
    .join(
        lucky_wins,
        (lucky_wins.c.campaign_id == lucky_tries.c.campaign_id)
        & (lucky_wins.c.viewer_id == lucky_tries.c.viewer_id)
        & (lucky_wins.c.day == lucky_tries.c.day),
        isouter=True,
    )
)


def find_campaign(connection: Connection, named: CampaignName) -> Campaign:
    """Raises RaffleError(CAMPAIGN_NOT_FOUND)."""
    if named is None:
        row = connection.execute(_DEFAULT).first()
    elif isinstance(named, int):
        row = connection.execute(_BY_ID, {"wanted": named}).first()
    else:
        row = connection.execute(_BY_NAME, {"wanted": name_key(named.strip())}).first()
    if row is None:
        if named is None:
            raise RaffleError(Code.CAMPAIGN_NOT_FOUND, "There is no lucky draw yet.")
        raise RaffleError(
            Code.CAMPAIGN_NOT_FOUND,
            f"There is no lucky draw called {shown(named)}." if isinstance(named, str) else None,
        )
    return _campaign(row)


def all_campaigns(connection: Connection) -> list[Campaign]:
    """The default one first, then as they were made."""
    statement = _ALL.order_by(lucky_campaigns.c.is_default.desc(), lucky_campaigns.c.id)
    return [_campaign(row) for row in connection.execute(statement)]


def prizes_of(connection: Connection, campaign: Campaign, day: str, now: int) -> list[PrizeView]:
    """The prizes as they stand on this day at this moment, with the odds of a try now."""
    found = standing_prizes(connection, campaign, day, now)
    chances = odds_of(found, campaign).chances()
    return [replace(prize, chance=chances.get(prize.id, Fraction(0))) for prize in found]


def odds_of(prizes: list[PrizeView], campaign: Campaign) -> Odds:
    """What a try wins as the prizes stand."""
    running = [Chance(one.id, one.probability, one.is_left) for one in prizes if one.is_running]
    return odds(running, reshare=campaign.reshare)


def standing_prizes(connection: Connection, campaign: Campaign, day: str, now: int) -> list[PrizeView]:
    """`prizes_of` without the chances, which a try has no need of."""
    return [_prize(row, now) for row in connection.exec_driver_sql(_PRIZES, (day, campaign.id))]


def campaign_view(connection: Connection, campaign: Campaign, day: str, now: int) -> CampaignView:
    """The campaign with its prizes and how it goes."""
    prizes = prizes_of(connection, campaign, day, now)
    mine = lucky_tries.c.campaign_id == campaign.id
    tries = connection.execute(select(func.count()).select_from(lucky_tries).where(mine)).scalar_one()
    today = connection.execute(
        select(func.count()).select_from(lucky_tries).where(mine, lucky_tries.c.day == day)
    ).scalar_one()
    to_redeem = connection.execute(
        select(func.count())
        .select_from(lucky_wins)
        .where(lucky_wins.c.campaign_id == campaign.id, lucky_wins.c.redeemed_at.is_(None))
    ).scalar_one()
    return CampaignView(
        campaign=campaign,
        day=day,
        prizes=tuple(prizes),
        tries_today=today,
        tries=tries,
        wins_today=sum(prize.given_today for prize in prizes),
        wins=sum(prize.given for prize in prizes),
        to_redeem=to_redeem,
    )


def prize_view(connection: Connection, prize_id: int, day: str, now: int) -> PrizeView:
    """Raises RaffleError(PRIZE_NOT_FOUND)."""
    campaign_id = connection.execute(
        select(lucky_prizes.c.campaign_id).where(lucky_prizes.c.id == prize_id)
    ).scalar_one_or_none()
    if campaign_id is None:
        raise RaffleError(Code.PRIZE_NOT_FOUND)
    campaign = find_campaign(connection, int(campaign_id))
    return next(one for one in prizes_of(connection, campaign, day, now) if one.id == prize_id)


def win_view(connection: Connection, win_id: int) -> WinView:
    """Raises RaffleError(WIN_NOT_FOUND)."""
    row = connection.execute(_ONE_WIN, {"win": win_id}).first()
    if row is None:
        raise RaffleError(Code.WIN_NOT_FOUND)
    return _win(row)


def win_page(
    connection: Connection,
    campaign_id: int | None,
    *,
    viewer_id: int | None = None,
    to_redeem: bool = False,
    limit: int,
    offset: int,
) -> list[WinView]:
    """Newest first; `to_redeem`: only those that wait."""
    statement = _WINS.order_by(lucky_wins.c.id.desc()).limit(limit).offset(offset)
    if campaign_id is not None:
        statement = statement.where(lucky_wins.c.campaign_id == campaign_id)
    if viewer_id is not None:
        statement = statement.where(
            lucky_wins.c.viewer_id.in_(members_of(connection, standing_id(connection, viewer_id)))
        )
    if to_redeem:
        statement = statement.where(lucky_wins.c.redeemed_at.is_(None))
    return [_win(row) for row in connection.execute(statement)]


def wins_since(connection: Connection, after: int, *, limit: int) -> list[WinView]:
    """Of all lucky draws, those behind the win number `after`: the newest `limit`, oldest first."""
    statement = _WINS.where(lucky_wins.c.id > after).order_by(lucky_wins.c.id.desc()).limit(limit)
    return [_win(row) for row in connection.execute(statement)][::-1]


def latest_win(connection: Connection) -> WinView | None:
    """Of all lucky draws."""
    row = connection.execute(_WINS.order_by(lucky_wins.c.id.desc()).limit(1)).first()
    return None if row is None else _win(row)


def try_page(
    connection: Connection, campaign_id: int, *, viewer_id: int | None = None, limit: int, offset: int
) -> list[TryView]:
    """Newest first."""
    statement = _TRIES.where(lucky_tries.c.campaign_id == campaign_id)
    if viewer_id is not None:
        statement = statement.where(
            lucky_tries.c.viewer_id.in_(members_of(connection, standing_id(connection, viewer_id)))
        )
    ordered = statement.order_by(lucky_tries.c.day.desc(), lucky_tries.c.at.desc(), lucky_tries.c.viewer_id)
    return [TryView(*row) for row in connection.execute(ordered.limit(limit).offset(offset))]


def given_on(connection: Connection, prize_id: int, day: str) -> int:
    """How many of a prize were given on a day, or IN_ALL."""
    statement = select(lucky_given.c.given).where(lucky_given.c.prize_id == prize_id, lucky_given.c.day == day)
    return int(connection.execute(statement).scalar() or 0)


def _below(given: int, quota: int | None) -> bool:
    return quota is None or given < quota


def _campaign(row: Any) -> Campaign:
    return Campaign(row.id, row.name, row.state == "open", bool(row.is_default), bool(row.reshare))


def _prize(row: Any, now: int) -> PrizeView:
    starts_at, ends_at = row[7], row[8]
    is_running = (starts_at is None or starts_at <= now) and (ends_at is None or now < ends_at)
    fields: list[Any] = [*row, is_running]
    return PrizeView(*fields)


def _win(row: Any) -> WinView:
    win = WinView(*row)
    if win.contact is None:
        return win
    return replace(win, contact=(masked_phone if win.contact_kind == "phone" else masked_email)(win.contact))
