"""Lucky draws by hand: made, changed, opened and closed, with their prizes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain import lucky
from raffle_desktop.domain.changes import LuckyChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import name_key, shown, visible
from raffle_desktop.services.core import Core, Transaction, inserted_id
from raffle_desktop.services.desk_time import desk_day
from raffle_desktop.services.lucky_views import (
    IN_ALL,
    Campaign,
    CampaignName,
    CampaignView,
    PrizeView,
    all_campaigns,
    campaign_view,
    find_campaign,
    given_on,
    prize_view,
)
from raffle_desktop.storage.lucky_tables import lucky_campaigns, lucky_prizes, lucky_tries

CHANGED = "campaign"
_OPEN, _CLOSED = "open", "closed"


@dataclass(frozen=True, slots=True)
class PrizeRequest:
    """A prize as the operator wants it. `probability`: a decimal from 0 to 1 (text, Decimal, int or float); quotas None
    = no limit; `starts_at`, `ends_at` in UTC microseconds, None = always.
    """

    code: str
    title: str
    probability: object
    daily_quota: int | None = None
    total_quota: int | None = None
    starts_at: int | None = None
    ends_at: int | None = None


class LuckyCampaignService:
    """Every campaign is named by its id or name; None = the default one. All raise RaffleError(CAMPAIGN_NOT_FOUND)."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def list(self) -> list[Campaign]:
        """The default one first, then as they were made."""
        with self._core.database.read() as connection:
            return all_campaigns(connection)

    def get(self, campaign: CampaignName = None) -> CampaignView:
        """With its prizes, what is left of them now, and the chances of the next try."""
        with self._core.database.read() as connection:
            return self._view(connection, find_campaign(connection, campaign), self._core.now_micros())

    def create(self, name: str, *, reshare: bool = False, actor: str) -> CampaignView:
        """A new one, open; the first one becomes the default. Raises RaffleError(NAME_INVALID)."""
        checked = _checked_name(name)

        def work(transaction: Transaction) -> CampaignView:
            connection = transaction.connection
            _refuse_taken(connection, checked, None)
            is_first = connection.execute(select(lucky_campaigns.c.id).limit(1)).first() is None
            row = {
                "name": checked,
                "name_key": name_key(checked),
                "state": _OPEN,
                "is_default": int(is_first),
                "reshare": int(reshare),
                "created_at": transaction.now,
            }
            campaign_id = inserted_id(connection, insert(lucky_campaigns), row)
            after = {"name": checked, "reshare": reshare}
            transaction.audit("lucky.create", f"lucky draw {campaign_id}", after=after)
            return self._told(transaction, campaign_id)

        return self._core.write(work, actor=actor)

    def change(
        self,
        campaign: CampaignName = None,
        *,
        name: str | None = None,
        reshare: bool | None = None,
        is_open: bool | None = None,
        actor: str,
    ) -> CampaignView:
        """What is None stays. One that is closed takes no tries; its wins can be redeemed all the same.

        Raises RaffleError(NAME_INVALID).
        """
        values: dict[str, Any] = {}
        if name is not None:
            checked = _checked_name(name)
            values |= {"name": checked, "name_key": name_key(checked)}
        if reshare is not None:
            values["reshare"] = int(reshare)
        if is_open is not None:
            values["state"] = _OPEN if is_open else _CLOSED

        def work(transaction: Transaction) -> CampaignView:
            before = find_campaign(transaction.connection, campaign)
            if values:
                if "name" in values:
                    _refuse_taken(transaction.connection, values["name"], before.id)
                statement = update(lucky_campaigns).where(lucky_campaigns.c.id == before.id)
                transaction.connection.execute(statement.values(**values))
                transaction.audit("lucky.change", f"lucky draw {before.id}", before=asdict(before), after=values)
            return self._told(transaction, before.id)

        return self._core.write(work, actor=actor)

    def make_default(self, campaign: CampaignName, *, actor: str) -> CampaignView:
        """The one that is meant where none is named."""

        def work(transaction: Transaction) -> CampaignView:
            found = find_campaign(transaction.connection, campaign)
            if not found.is_default:
                _make_default(transaction, found.id)
                transaction.audit("lucky.default", f"lucky draw {found.id}", after={"name": found.name})
            return self._told(transaction, found.id)

        return self._core.write(work, actor=actor)

    def delete(self, campaign: CampaignName, *, actor: str) -> None:
        """With its prizes. Raises RaffleError(REFERRED_TO) where somebody has tried: close it instead."""

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            found = find_campaign(connection, campaign)
            tried = select(lucky_tries.c.viewer_id).where(lucky_tries.c.campaign_id == found.id).limit(1)
            if connection.execute(tried).first() is not None:
                raise RaffleError(
                    Code.REFERRED_TO,
                    f"{shown(found.name)} has been tried already, so it is kept; close it instead of deleting it.",
                )
            connection.execute(delete(lucky_prizes).where(lucky_prizes.c.campaign_id == found.id))
            connection.execute(delete(lucky_campaigns).where(lucky_campaigns.c.id == found.id))
            oldest = connection.execute(select(func.min(lucky_campaigns.c.id))).scalar()
            if found.is_default and oldest is not None:
                _make_default(transaction, oldest)
            transaction.audit("lucky.delete", f"lucky draw {found.id}", before=asdict(found))
            transaction.publish(LuckyChanged(None, CHANGED))

        self._core.write(work, actor=actor)

    def add_prize(self, wanted: PrizeRequest, campaign: CampaignName = None, *, actor: str) -> PrizeView:
        """Raises RaffleError: NAME_INVALID, VALUE_INVALID, PROBABILITIES_TOO_HIGH."""
        values = _checked(wanted)

        def work(transaction: Transaction) -> PrizeView:
            connection = transaction.connection
            found = find_campaign(connection, campaign)
            _refuse_with_others(connection, found.id, None, values)
            row = {**values, "campaign_id": found.id, "created_at": transaction.now}
            prize_id = inserted_id(connection, insert(lucky_prizes), row)
            transaction.audit("lucky.add_prize", f"lucky prize {prize_id}", after={**_told(values), "of": found.id})
            return self._told_prize(transaction, prize_id, found.id)

        return self._core.write(work, actor=actor)

    def change_prize(self, prize_id: int, wanted: PrizeRequest, *, actor: str) -> PrizeView:
        """What is won keeps its title.

        Raises RaffleError: PRIZE_NOT_FOUND, NAME_INVALID, VALUE_INVALID, PROBABILITIES_TOO_HIGH, QUOTA_TOO_LOW where
        more than the total quota, or today more than the daily one, is given already.
        """
        values = _checked(wanted)

        def work(transaction: Transaction) -> PrizeView:
            connection = transaction.connection
            before = self._prize(connection, prize_id, transaction.now)
            _refuse_with_others(connection, before.campaign_id, prize_id, values)
            for what, given in (("total_quota", before.given), ("daily_quota", before.given_today)):
                if values[what] is not None and values[what] < given:
                    raise RaffleError(Code.QUOTA_TOO_LOW, _too_low(before, what, given))
            connection.execute(update(lucky_prizes).where(lucky_prizes.c.id == prize_id).values(**values))
            was = {name: getattr(before, name) for name in values}
            transaction.audit("lucky.change_prize", f"lucky prize {prize_id}", before=_told(was), after=_told(values))
            return self._told_prize(transaction, prize_id, before.campaign_id)

        return self._core.write(work, actor=actor)

    def delete_prize(self, prize_id: int, *, actor: str) -> None:
        """Raises RaffleError: PRIZE_NOT_FOUND, REFERRED_TO where it was won: set its probability to 0 instead."""

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            before = self._prize(connection, prize_id, transaction.now)
            if given_on(connection, prize_id, IN_ALL):
                raise RaffleError(
                    Code.REFERRED_TO,
                    f"{shown(before.title)} was won {before.given} times, so it is kept; set its probability to 0 to"
                    " give no more of it.",
                )
            connection.execute(delete(lucky_prizes).where(lucky_prizes.c.id == prize_id))
            was = {"code": before.code, "title": before.title, "probability": before.probability_text}
            transaction.audit("lucky.delete_prize", f"lucky prize {prize_id}", before=was)
            transaction.publish(LuckyChanged(before.campaign_id, CHANGED))

        self._core.write(work, actor=actor)

    def _prize(self, connection: Connection, prize_id: int, now: int) -> PrizeView:
        return prize_view(connection, prize_id, desk_day(connection, now), now)

    def _told_prize(self, transaction: Transaction, prize_id: int, campaign_id: int) -> PrizeView:
        transaction.publish(LuckyChanged(campaign_id, CHANGED))
        return self._prize(transaction.connection, prize_id, transaction.now)

    def _told(self, transaction: Transaction, campaign_id: int) -> CampaignView:
        transaction.publish(LuckyChanged(campaign_id, CHANGED))
        found = find_campaign(transaction.connection, campaign_id)
        return self._view(transaction.connection, found, transaction.now)

    def _view(self, connection: Connection, campaign: Campaign, now: int) -> CampaignView:
        return campaign_view(connection, campaign, desk_day(connection, now), now)


def _checked_name(given: str) -> str:
    name = lucky.checked_title(given)
    if name.isdigit():
        raise RaffleError(Code.NAME_INVALID, "The name of a lucky draw must not be a number alone.")
    return name


def _checked(wanted: PrizeRequest) -> dict[str, Any]:
    if wanted.starts_at is not None and wanted.ends_at is not None and wanted.ends_at <= wanted.starts_at:
        raise RaffleError(Code.VALUE_INVALID, "A prize must end after it starts.")
    for moment in (wanted.starts_at, wanted.ends_at):
        if moment is not None and (type(moment) is not int or abs(moment) > 2**62):
            raise RaffleError(Code.VALUE_INVALID, "Start and end of a prize must be moments.")
    return {
        "code": lucky.checked_code(wanted.code),
        "title": lucky.checked_title(wanted.title),
        "probability": lucky.parse_probability(wanted.probability),
        "daily_quota": lucky.checked_quota(wanted.daily_quota, "daily quota"),
        "total_quota": lucky.checked_quota(wanted.total_quota, "total quota"),
        "starts_at": wanted.starts_at,
        "ends_at": wanted.ends_at,
    }


def _refuse_with_others(
    connection: Connection, campaign_id: int, prize_id: int | None, values: Mapping[str, Any]
) -> None:
    """Raises RaffleError where the prize does not go with the campaign's others."""
    others = [
        row
        for row in connection.execute(select(lucky_prizes).where(lucky_prizes.c.campaign_id == campaign_id))
        if row.id != prize_id
    ]
    if any(row.code == values["code"] for row in others):
        raise RaffleError(Code.NAME_INVALID, f"There is a prize with the code {values['code']} already.")
    lucky.check_sum([values["probability"], *(row.probability for row in others)])


def _too_low(prize: PrizeView, what: str, given: int) -> str:
    when, quota = (" today", "daily") if what == "daily_quota" else ("", "total")
    return f"{given} of {visible(prize.title)} were given{when} already; its {quota} quota can be {given} at the least."


def _told(values: Mapping[str, Any]) -> dict[str, Any]:
    """For the audit log."""
    return {**values, "probability": lucky.format_probability(values["probability"])}


def _refuse_taken(connection: Connection, name: str, besides: int | None) -> None:
    taken = connection.execute(
        select(lucky_campaigns.c.id).where(lucky_campaigns.c.name_key == name_key(name))
    ).scalar()
    if taken is not None and taken != besides:
        raise RaffleError(Code.NAME_INVALID, f"There is a lucky draw called {shown(name)} already.")


def _make_default(transaction: Transaction, campaign_id: int) -> None:
    connection = transaction.connection
    connection.execute(update(lucky_campaigns).where(lucky_campaigns.c.is_default == 1).values(is_default=0))
    connection.execute(update(lucky_campaigns).where(lucky_campaigns.c.id == campaign_id).values(is_default=1))
