"""How winners are reached: private, so shown in full and exported only on purpose, deletable, and nowhere else stored.

No log, audit record, proof or error text holds a contact; a record says only that somebody looked. What is deleted is
gone from the database's file, its log and the answers remembered for callers; backups made before still hold it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from sqlalchemy import bindparam, insert, select
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import LuckyChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.lucky import checked_phone, masked_email, masked_phone
from raffle_desktop.domain.names import checked_email
from raffle_desktop.services.core import Core, Transaction, rfc3339
from raffle_desktop.services.exports import as_csv, as_json
from raffle_desktop.services.lucky_views import CampaignName, find_campaign, win_view
from raffle_desktop.storage.lucky_tables import lucky_campaigns, lucky_contacts, lucky_prizes, lucky_wins
from raffle_desktop.storage.schema import identities, viewers

Result = TypeVar("Result")

COLUMNS = (
    "win_id",
    "lucky_draw",
    "prize_code",
    "prize_title",
    "username",
    "platform",
    "won_at",
    "redeemed_at",
    "contact_kind",
    "contact",
)


@dataclass(frozen=True, slots=True)
class Contact:
    """A checked one; its text stays out of reprs, and so out of logs."""

    kind: Literal["phone", "email"]
    value: str = field(repr=False)

    @property
    def masked(self) -> str:
        return masked_phone(self.value) if self.kind == "phone" else masked_email(self.value)


def phone_contact(given: str) -> Contact:
    """Raises RaffleError(VALUE_INVALID)."""
    return Contact("phone", checked_phone(given))


def checked_contact(given: str) -> Contact:
    """A telephone number, or, with an @ in it, an e-mail address. Raises RaffleError: VALUE_INVALID, EMAIL_INVALID."""
    return Contact("email", checked_email(given)) if "@" in given else phone_contact(given)


def store_contact(transaction: Transaction, win_id: int, contact: Contact) -> None:
    """Keep the contact of a win that has just been redeemed."""
    row = {"win_id": win_id, "kind": contact.kind, "value": contact.value, "at": transaction.now}
    _leaving_no_trace(transaction.connection, lambda: transaction.connection.execute(insert(lucky_contacts), row))


class LuckyContactService:
    """Acts on contacts, each of them recorded."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def show(self, win_id: int, *, actor: str) -> str:
        """The contact in full. Raises RaffleError(WIN_NOT_FOUND), also where the win has none."""

        def work(transaction: Transaction) -> str:
            win_view(transaction.connection, win_id)
            statement = select(lucky_contacts.c.value).where(lucky_contacts.c.win_id == win_id)
            value = transaction.connection.execute(statement).scalar()
            if value is None:
                raise RaffleError(Code.WIN_NOT_FOUND, "This win has no contact.")
            transaction.audit("lucky.show_contact", f"win {win_id}")
            return str(value)

        return self._core.write(work, actor=actor)

    def delete(self, win_id: int, *, actor: str) -> None:
        """Forget a contact; the win stays redeemed. Raises RaffleError(WIN_NOT_FOUND), also where the win has none."""

        def work(transaction: Transaction) -> None:
            win = win_view(transaction.connection, win_id)
            if win.contact is None:
                raise RaffleError(Code.WIN_NOT_FOUND, "This win has no contact.")
            _delete(transaction.connection, [win_id])
            transaction.audit("lucky.delete_contact", f"win {win_id}")
            transaction.publish(LuckyChanged(win.campaign_id, "contact", win_id))

        self._core.write(work, actor=actor)
        self._core.database.empty_log()

    def delete_all(self, campaign: CampaignName = None, *, actor: str) -> int:
        """Forget the contacts of all wins of a lucky draw; gives how many. Raises RaffleError(CAMPAIGN_NOT_FOUND)."""

        def work(transaction: Transaction) -> int:
            found = find_campaign(transaction.connection, campaign)
            wins = transaction.connection.scalars(
                select(lucky_wins.c.id)
                .join(lucky_contacts, lucky_contacts.c.win_id == lucky_wins.c.id)
                .where(lucky_wins.c.campaign_id == found.id)
            ).all()
            count = _delete(transaction.connection, wins)
            if count:
                transaction.audit("lucky.delete_contacts", f"lucky draw {found.id}", after={"contacts": count})
                transaction.publish(LuckyChanged(found.id, "contact"))
            return count

        count = self._core.write(work, actor=actor)
        if count:
            self._core.database.empty_log()
        return count

    def export(self, file_format: str, campaign: CampaignName = None, *, actor: str) -> str:
        """The wins of a lucky draw with their contacts in full, as "csv" or "json" text, oldest first; that it was done
        is recorded. Raises RaffleError(CAMPAIGN_NOT_FOUND).
        """

        def work(transaction: Transaction) -> int:
            found = find_campaign(transaction.connection, campaign)
            transaction.audit("export", "lucky contacts", after={"format": file_format, "lucky_draw": found.id})
            return found.id

        campaign_id = self._core.write(work, actor=actor)
        with self._core.database.read() as connection:
            rows = [_row(one) for one in connection.execute(_EXPORTED, {"campaign": campaign_id})]
        return as_csv(COLUMNS, rows) if file_format == "csv" else as_json(COLUMNS, rows)


def _delete(connection: Connection, wins: Sequence[int]) -> int:
    """The contacts of these wins, and what is remembered of the calls that brought them."""

    def act() -> int:
        listed = (json.dumps(list(wins)),)
        connection.exec_driver_sql(_FORGET_ANSWERS, listed)
        return connection.exec_driver_sql(_DELETE, listed).rowcount

    return _leaving_no_trace(connection, act)


def _leaving_no_trace(connection: Connection, act: Callable[[], Result]) -> Result:
    """What is deleted, or moved to make room, is overwritten in the file as well."""
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
    try:
        return act()
    finally:
        connection.exec_driver_sql("PRAGMA secure_delete = OFF")


_DELETE = "DELETE FROM lucky_contacts WHERE win_id IN (SELECT value FROM json_each(?))"
# Such an answer holds the last digits, and the checksum of its call tells the rest to who tries all numbers; of one
# that a crash cut short there is only that. The same call is refused afterwards, as redeemed already.
_FORGET_ANSWERS = (
    "DELETE FROM api_answers WHERE CASE WHEN body IS NULL"
    " THEN at IN (SELECT at FROM lucky_contacts WHERE win_id IN (SELECT value FROM json_each(?1)))"
    " WHEN json_valid(body) THEN json_extract(body, '$.data.result.phone_no') IS NOT NULL"
    " AND json_extract(body, '$.data.result.id') IN (SELECT value FROM json_each(?1)) END"
)
_EXPORTED = (
    select(
        lucky_wins.c.id,
        lucky_campaigns.c.name,
        lucky_prizes.c.code,
        lucky_wins.c.title,
        identities.c.display_name,
        identities.c.platform,
        lucky_wins.c.at,
        lucky_wins.c.redeemed_at,
        lucky_contacts.c.kind,
        lucky_contacts.c.value,
    )
    .join_from(lucky_wins, lucky_campaigns, lucky_campaigns.c.id == lucky_wins.c.campaign_id)
    .join(lucky_prizes, lucky_prizes.c.id == lucky_wins.c.prize_id)
    .join(viewers, viewers.c.id == lucky_wins.c.viewer_id)
    .join(identities, identities.c.id == viewers.c.primary_identity_id)
    .join(lucky_contacts, lucky_contacts.c.win_id == lucky_wins.c.id, isouter=True)
    .where(lucky_wins.c.campaign_id == bindparam("campaign"))
    .order_by(lucky_wins.c.id)
)


def _row(row: Any) -> dict[str, Any]:
    *before, won_at, redeemed_at, kind, contact = row
    redeemed = None if redeemed_at is None else rfc3339(redeemed_at)
    return dict(zip(COLUMNS, (*before, rfc3339(won_at), redeemed, kind, contact), strict=True))
