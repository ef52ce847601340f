"""Viewers as a list that other programs keep in step with their own: paged, renamed, and forgotten again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from raffle_desktop.domain import names
from raffle_desktop.domain.changes import ViewerChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.texts import list_id
from raffle_desktop.services import people
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.merged import STANDS, standing_id

_USERS = (
    "SELECT v.id, i.display_name, i.platform, i.external_id, v.excluded_at IS NOT NULL, v.excluded_reason,"
    " v.created_at, i.id FROM viewers AS v CROSS JOIN identities AS i ON i.id = v.primary_identity_id"
)
_NAMED = "v.id IN (SELECT viewer_id FROM identities WHERE login_key LIKE ? ESCAPE '\\')"
_SAME_NAME = "SELECT 1 FROM identities WHERE platform = ? AND login_key = ? AND external_id IS NULL AND id <> ?"
_RENAME = "UPDATE identities SET display_name = ?, login_key = ?, list_id = ? WHERE id = ?"
_FORGET = ("engagement WHERE viewer_id", "identities WHERE viewer_id", "viewers WHERE id")


@dataclass(frozen=True, slots=True)
class User:
    """A viewer by the account that stands for them. `account_id`: the platform's own id, None where only the name is
    known. `created_at`: UTC microseconds.
    """

    id: int
    name: str
    platform: str
    account_id: str | None
    excluded: bool
    excluded_reason: str | None
    created_at: int


class UserService:
    """What `ViewerService` has no need for at the desk itself."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self, user_id: int) -> User:
        """Raises RaffleError(VIEWER_NOT_FOUND)."""
        with self._core.database.read() as connection:
            user_id = standing_id(connection, user_id)
            return _find(connection, user_id)[0]

    def page(self, *, name: str = "", limit: int = 100, offset: int = 0) -> tuple[list[User], int]:
        """One page in the order in which they came, and how many there are. `name`: a part of one of their names."""
        condition = STANDS.format(viewer="v.id")
        values: tuple[str, ...] = ()
        if name.strip():
            escaped = names.name_key(name.strip()).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
            condition, values = f"{condition} AND {_NAMED}", (f"%{escaped}%",)
        count = f"SELECT count(*) FROM viewers AS v WHERE {condition}"  # noqa: S608 - our own conditions
        with self._core.database.read() as connection:
            rows = connection.exec_driver_sql(
                f"{_USERS} WHERE {condition} ORDER BY v.id LIMIT ? OFFSET ?", (*values, limit, offset)
            )
            total = connection.exec_driver_sql(count, values).scalar_one()
            return [_user(row) for row in rows], int(total)

    def rename(self, user_id: int, name: str, *, actor: str) -> User:
        """Call the account that stands for them by another name; one that a platform knows by its id is called again as
        the platform calls it once it is seen there.

        Raises RaffleError: VIEWER_NOT_FOUND, NAME_INVALID, VALUE_INVALID where somebody else has that name.
        """
        wanted = names.checked_name(name)

        def work(transaction: Transaction) -> User:
            who = standing_id(transaction.connection, user_id)
            connection = transaction.connection
            before, identity = _find(connection, who)
            if before.name == wanted:
                return before
            key = names.name_key(wanted)
            if before.account_id is None:
                same = connection.exec_driver_sql(_SAME_NAME, (before.platform, key, identity)).first()
                if same is not None:
                    raise RaffleError(Code.VALUE_INVALID, f"{names.shown(wanted)} belongs to a viewer already.")
            listed = list_id(before.platform, before.account_id, wanted)
            connection.exec_driver_sql(_RENAME, (wanted, key, listed, identity))
            transaction.audit("viewer.rename", f"viewer {who}", before={"name": before.name}, after={"name": wanted})
            transaction.publish(ViewerChanged(who))
            return _find(connection, who)[0]

        return self._core.write(work, actor=actor)

    def remove(self, user_id: int, *, actor: str) -> None:
        """Forget a viewer who never did anything that is kept. Raises RaffleError(VIEWER_NOT_FOUND, REFERRED_TO)."""

        def work(transaction: Transaction) -> None:
            connection = transaction.connection
            before, _identity = _find(connection, user_id)
            people.keep_number_of(transaction, user_id)
            try:
                for chosen in _FORGET:
                    connection.exec_driver_sql(f"DELETE FROM {chosen} = ?", (user_id,))  # noqa: S608 - our own tables
            except IntegrityError as error:
                # The foreign keys of all tables, also of those to come, know better than a list of them here.
                raise RaffleError(
                    Code.REFERRED_TO, "Entries, tickets, wallets or other records are this viewer’s, so they must stay."
                ) from error
            transaction.audit(
                "viewer.remove", f"viewer {user_id}", before={"name": before.name, "platform": before.platform}
            )
            transaction.publish(ViewerChanged(user_id))

        self._core.write(work, actor=actor)


def _find(connection: Connection, user_id: int) -> tuple[User, int]:
    """The user, and their account's own id. Raises RaffleError(VIEWER_NOT_FOUND)."""
    row = connection.exec_driver_sql(f"{_USERS} WHERE v.id = ?", (user_id,)).first()
    if row is None:
        raise RaffleError(Code.VIEWER_NOT_FOUND)
    return _user(row), int(row[7])


def _user(row: Any) -> User:
    return User(row[0], row[1], row[2], row[3], bool(row[4]), row[5], row[6])
