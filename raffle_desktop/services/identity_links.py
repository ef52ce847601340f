"""People link their own accounts: a code asked for by one of them is typed by the other.

A code is bound to the account that was named when it was asked for, and no other can use it; so it may be said in
public. Whoever is seen with that name and the platform's own id is that account.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services import people
from raffle_desktop.services.core import Core, Transaction, inserted_id
from raffle_desktop.services.merge_views import Merge
from raffle_desktop.services.merged import standing_id
from raffle_desktop.services.merging import merge_viewers, refusals_of
from raffle_desktop.services.people import Person
from raffle_desktop.services.viewers import checked_person
from raffle_desktop.storage.merge_tables import identity_link_codes

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""What codes are made of: nothing that looks like something else."""
LENGTH = 6
MINUTES = 10
TRIES = 5
"""Wrong codes by the account that is named, after which a code is good for nothing."""
PLATFORMS = ("twitch", "kick", "discord")
REASON = "linked by code"

_EXPIRE = "UPDATE identity_link_codes SET closed_at = ? WHERE closed_at IS NULL AND expires_at <= ?"
_REPLACE = "UPDATE identity_link_codes SET closed_at = ? WHERE closed_at IS NULL AND viewer_id = ?"
_IS_TAKEN = "SELECT 1 FROM identity_link_codes WHERE code = ? AND closed_at IS NULL"
_OPEN = (
    "SELECT id, viewer_id FROM identity_link_codes WHERE code = ? AND closed_at IS NULL AND platform = ?"
    " AND login_key IN (?, ?) AND expires_at > ?"
)
_SHARED = (
    "SELECT platform FROM identities WHERE viewer_id = ? AND external_id IS NOT NULL AND platform IN"
    " (SELECT platform FROM identities WHERE viewer_id = ? AND external_id IS NOT NULL) LIMIT 1"
)
_USED = "UPDATE identity_link_codes SET closed_at = ? WHERE id = ?"
_WRONG = (
    "UPDATE identity_link_codes SET wrong_tries = wrong_tries + 1,"
    " closed_at = CASE WHEN wrong_tries + 1 >= ? THEN ? END"
    " WHERE closed_at IS NULL AND platform = ? AND login_key IN (?, ?)"
)


@dataclass(frozen=True, slots=True)
class LinkCode:
    """To be typed by the account called `name` on `platform`, before `expires_at` (UTC microseconds)."""

    code: str
    platform: str
    name: str
    expires_at: int


class IdentityLinkService:
    """Codes, asked for and used. They outlive a restart."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def ask(self, person: Person, platform: str, name: str, *, actor: str) -> LinkCode:
        """A code by which the account of this name there says that it is the same person; the one asked for before is
        good for nothing any more. Whoever asks is made a viewer if new.

        Raises RaffleError: NAME_INVALID, and VALUE_INVALID for a platform that has no accounts to link, for the one
        that is asked from, and for an account that is the person's already.
        """
        asker = checked_person(person)
        wanted = checked_person(Person(platform, name))
        if wanted.platform not in PLATFORMS:
            raise RaffleError(Code.VALUE_INVALID, f"Accounts of {names.shown(wanted.platform)} cannot be linked so.")
        if wanted.platform == asker.platform:
            raise RaffleError(Code.VALUE_INVALID, "Name your account on another platform than the one you are on.")

        def work(transaction: Transaction) -> LinkCode:
            connection = transaction.connection
            viewer_id = people.resolve_viewer(transaction, asker)
            meant = people.find_viewer(connection, wanted)
            if meant == viewer_id:
                raise RaffleError(
                    Code.VALUE_INVALID, f"{names.shown(wanted.name)} on {wanted.platform} is linked with you already."
                )
            connection.exec_driver_sql(_EXPIRE, (transaction.now, transaction.now))
            connection.exec_driver_sql(_REPLACE, (transaction.now, viewer_id))
            code = _fresh_code(connection, transaction.token_hex)
            expires_at = transaction.now + MINUTES * 60_000_000
            row = {
                "code": code,
                "viewer_id": viewer_id,
                "platform": wanted.platform,
                "login_key": names.name_key(wanted.name),
                "name": wanted.name,
                "asked_at": transaction.now,
                "asked_by": transaction.actor,
                "expires_at": expires_at,
            }
            inserted_id(connection, insert(identity_link_codes), row)
            after = {"platform": wanted.platform, "name": wanted.name}
            transaction.audit("viewer.link_code", f"viewer {viewer_id}", after=after)
            transaction.publish(ViewerChanged(viewer_id))
            if meant is not None:
                transaction.publish(ViewerChanged(meant))
            return LinkCode(code, wanted.platform, wanted.name, expires_at)

        return self._core.write(work, actor=actor)

    def redeem(self, person: Person, code: str, *, login: str = "", actor: str) -> Merge:
        """The named account types the code: the two are one viewer from now on, the one the desk knows longer. `login`:
        what the account is called besides, where the platform shows another name; either may have been named.

        Raises RaffleError: LINK_CODE_WRONG for a code that is unknown, run out, used, or another account's; after five
        of these by the account a code is meant for, it is good for nothing. And what `MergeService.merge` raises; then
        the code can be used again.
        """
        redeemer = checked_person(person)
        typed = code.strip().upper()

        def work(transaction: Transaction) -> Merge | None:
            connection, now = transaction.connection, transaction.now
            shown = names.name_key(redeemer.name)
            account = (redeemer.platform, shown, names.name_key(login) if login.strip() else shown)
            found = None
            if redeemer.external_id is not None:
                found = connection.exec_driver_sql(_OPEN, (typed, *account, now)).first()
            if found is None:
                connection.exec_driver_sql(_WRONG, (TRIES, now, *account))
                return None
            asker = standing_id(connection, found.viewer_id)
            own = people.resolve_viewer(transaction, redeemer)
            if asker == own:
                raise RaffleError(Code.VALUE_INVALID, "These two accounts are one viewer already.")
            _require_one_each(connection, asker, own)
            kept, absorbed = _order(connection, asker, own, now)
            # Before the merge, which closes what the absorbed viewer has asked for.
            connection.exec_driver_sql(_USED, (now, found.id))
            return merge_viewers(transaction, kept, absorbed, REASON)

        merge = self._core.write(work, actor=actor)
        if merge is None:
            raise RaffleError(Code.LINK_CODE_WRONG)
        return merge


def _require_one_each(connection: Connection, one: int, other: int) -> None:
    """By themselves people link one account of each platform: with several, what is seen of the one would hide what
    is known of the other, a moderator for instance. Raises RaffleError(MERGE_REFUSED).
    """
    found = connection.exec_driver_sql(_SHARED, (one, other)).scalar()
    if found is not None:
        raise RaffleError(
            Code.MERGE_REFUSED, f"Both have an account on {found.capitalize()}; only the streamer can link these."
        )


def _order(connection: Connection, one: int, other: int, now: int) -> tuple[int, int]:
    """The viewer the desk knows longer is kept, unless only the other way round is possible."""
    older, newer = sorted((one, other))
    if refusals_of(connection, older, newer, now) and not refusals_of(connection, newer, older, now):
        return newer, older
    return older, newer


def _fresh_code(connection: Connection, token_hex: Callable[[int], str]) -> str:
    while True:
        code = _code(token_hex)
        if connection.exec_driver_sql(_IS_TAKEN, (code,)).first() is None:
            return code


def _code(token_hex: Callable[[int], str]) -> str:
    """Each letter as likely as every other: bytes beyond the last whole round of letters are passed over."""
    whole = 256 - 256 % len(LETTERS)
    letters = ""
    while len(letters) < LENGTH:
        letters += "".join(LETTERS[byte % len(LETTERS)] for byte in bytes.fromhex(token_hex(16)) if byte < whole)
    return letters[:LENGTH]
