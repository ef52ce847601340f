"""Instant wins: one try per lucky draw, viewer and local day, decided by one secret number, and what becomes of wins.

The database itself keeps the quotas and the days (see `storage.lucky_triggers`); here they are looked at first, so that
what is used up is an answer and no fault.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import bindparam, select, update
from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import LuckyChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import checked_name, name_key
from raffle_desktop.services import people
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.desk_time import desk_day
from raffle_desktop.services.lucky_contacts import Contact, checked_contact, store_contact
from raffle_desktop.services.lucky_odds import Simulation, simulate
from raffle_desktop.services.lucky_tries import (
    EVENT_TYPE,
    POINTS,
    Event,
    Marks,
    Outcome,
    OutcomeKind,
    Who,
    attempt,
    checked_event,
    checked_who,
    known_outcome,
    refused,
    store_points,
    store_try,
)
from raffle_desktop.services.lucky_views import (
    CampaignName,
    TryView,
    WinView,
    find_campaign,
    latest_win,
    standing_prizes,
    try_page,
    win_page,
    win_view,
)
from raffle_desktop.services.merged import same_person, standing_id
from raffle_desktop.services.people import Person
from raffle_desktop.services.viewers import checked_person
from raffle_desktop.storage.lucky_tables import lucky_wins
from raffle_desktop.storage.schema import identities

__all__ = ["EVENT_TYPE", "LuckyService", "Outcome", "OutcomeKind", "Who"]

_HAS_NAME = (
    select(identities.c.id)
    .where(identities.c.viewer_id == bindparam("viewer"), identities.c.login_key == bindparam("key"))
    .limit(1)
)


class LuckyService:
    """Tries, wins and what would come of many tries. Campaigns: by id or name, None = the default one."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def try_luck(self, who: Who, campaign: CampaignName = None, *, actor: str, event: Event | None = None) -> Outcome:
        """One try. A second one on the same local day (or on an earlier one, by a clock that was set back) is an
        outcome as well, ALREADY_TRIED, and changes nothing.

        Raises RaffleError: CAMPAIGN_NOT_FOUND, CAMPAIGN_CLOSED, EXCLUDED, VIEWER_NOT_FOUND, NAME_INVALID,
        VALUE_INVALID.
        """
        asked, named = checked_who(who), None if event is None else checked_event(event)
        marks = Marks()

        def work(transaction: Transaction) -> Outcome:
            known = known_outcome(transaction.connection, named)
            if known is not None:
                return known
            outcome = attempt(transaction, asked, campaign, marks)
            if named is not None:
                store_try(transaction, named, outcome)
                marks.event = named
            return outcome

        return self._core.write(work, actor=actor, happened=marks.happened)

    def try_for_points(
        self, person: Person, redemption_id: str, reward_id: str, *, at: int, campaign: CampaignName = None, actor: str
    ) -> Outcome:
        """A try that was paid for with channel points (`at`: when, UTC microseconds). The points are kept where it
        counted and given back where it did not, both in one act; whoever is connected tells the platform (see
        `RedemptionService.due`). What a rule refuses is an outcome here, with its code.

        Raises RaffleError(VALUE_INVALID) for an id that can name nothing.
        """
        named = checked_event((POINTS, redemption_id))
        marks = Marks(event=named)

        def work(transaction: Transaction) -> Outcome:
            connection = transaction.connection
            known = known_outcome(connection, named)
            if known is not None:
                return known
            connection.exec_driver_sql("SAVEPOINT lucky")
            try:
                outcome = attempt(transaction, checked_who(person), campaign, marks)
            except RaffleError as refusal:
                connection.exec_driver_sql("ROLLBACK TO lucky")
                outcome = refused(refusal)
            connection.exec_driver_sql("RELEASE lucky")
            store_try(transaction, named, outcome)
            store_points(transaction, redemption_id, reward_id, at, outcome)
            return outcome

        return self._core.write(work, actor=actor, happened=marks.happened)

    def redeem(self, win_id: int, who: Who, contact: Contact | str, *, actor: str) -> WinView:
        """Hand a win in, once, by who won it. `contact`: how they are reached, a telephone number or an e-mail address.

        Raises RaffleError: WIN_NOT_FOUND, WIN_NOT_YOURS, ALREADY_REDEEMED, VALUE_INVALID and EMAIL_INVALID for what is
        no contact.
        """
        reached = contact if isinstance(contact, Contact) else checked_contact(contact)

        def work(transaction: Transaction) -> WinView:
            connection = transaction.connection
            win = win_view(connection, win_id)
            if not _is_viewer(connection, win.viewer_id, who):
                raise RaffleError(Code.WIN_NOT_YOURS)
            if win.redeemed_at is not None:
                raise RaffleError(Code.ALREADY_REDEEMED)
            connection.execute(
                update(lucky_wins)
                .where(lucky_wins.c.id == win_id)
                .values(redeemed_at=transaction.now, redeemed_by=transaction.actor)
            )
            store_contact(transaction, win_id, reached)
            # How, but not where they are reached.
            after = {"prize": win.code, "viewer": win.viewer_id, "contact": reached.kind}
            transaction.audit("lucky.redeem", f"win {win_id}", after=after)
            transaction.publish(LuckyChanged(win.campaign_id, "redeemed", win_id))
            return win_view(connection, win_id)

        return self._core.write(work, actor=actor)

    def win(self, win_id: int) -> WinView:
        """Raises RaffleError(WIN_NOT_FOUND)."""
        with self._core.database.read() as connection:
            return win_view(connection, win_id)

    def wins(
        self,
        campaign: CampaignName = None,
        *,
        of_all: bool = False,
        viewer_id: int | None = None,
        to_redeem: bool = False,
        limit: int = 100,
        offset: int = 0,
    ) -> list[WinView]:
        """Newest first. `of_all`: of every lucky draw; `to_redeem`: only those that wait."""
        with self._core.database.read() as connection:
            campaign_id = None if of_all else find_campaign(connection, campaign).id
            return win_page(
                connection, campaign_id, viewer_id=viewer_id, to_redeem=to_redeem, limit=limit, offset=offset
            )

    def latest_win(self) -> WinView | None:
        """The newest of every lucky draw, for an overlay."""
        with self._core.database.read() as connection:
            return latest_win(connection)

    def tries(
        self, campaign: CampaignName = None, *, viewer_id: int | None = None, limit: int = 100, offset: int = 0
    ) -> list[TryView]:
        """Newest first."""
        with self._core.database.read() as connection:
            campaign_id = find_campaign(connection, campaign).id
            return try_page(connection, campaign_id, viewer_id=viewer_id, limit=limit, offset=offset)

    def simulate(
        self,
        campaign: CampaignName = None,
        n: int = 1000,
        *,
        quotas: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Simulation:
        """What `n` tries would give with the prizes that run now, each with a fresh secret and by the same code as a
        real one; nothing is stored. `quotas`: all of them on this day, from what is left now; else without quotas.

        Raises RaffleError: CAMPAIGN_NOT_FOUND, VALUE_INVALID for a number outside 1 to 10 000 000.
        """
        with self._core.database.read() as connection:
            found, now = find_campaign(connection, campaign), self._core.now_micros()
            prizes = standing_prizes(connection, found, desk_day(connection, now), now)
        return simulate(found, prizes, n, self._core.token_hex, quotas=quotas, cancelled=cancelled, progress=progress)


def _is_viewer(connection: Connection, viewer_id: int, who: Who) -> bool:
    if isinstance(who, int):
        return same_person(connection, who, viewer_id)
    viewer_id = standing_id(connection, viewer_id)
    if isinstance(who, Person):
        return people.find_viewer(connection, checked_person(who)) == viewer_id
    key = name_key(checked_name(who))
    return connection.execute(_HAS_NAME, {"viewer": viewer_id, "key": key}).first() is not None
