"""Which day it is where the desk stands: its time zone, a setting."""

from __future__ import annotations

from datetime import tzinfo
from zoneinfo import available_timezones

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.lucky import local_day, zone_named
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.settings import read_setting, store_setting

TIME_ZONE = "desk.time_zone"


class DeskTimeService:
    """The setting, for the window; within a transaction use `desk_zone` and `desk_day`."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def zone(self) -> str:
        """Its name in the tz database; "" = that of this computer."""
        with self._core.database.read() as connection:
            return _zone_name(connection)

    def zones(self) -> list[str]:
        """All names that `set_zone` takes besides "", in order of the alphabet."""
        return sorted(available_timezones())

    def today(self) -> str:
        """The desk's date now, "2026-11-21"."""
        with self._core.database.read() as connection:
            return desk_day(connection, self._core.now_micros())

    def set_zone(self, name: str, *, actor: str) -> None:
        """Raises RaffleError(VALUE_INVALID) for a name that is none."""
        wanted = name.strip()
        if wanted:
            zone_named(wanted)

        def work(transaction: Transaction) -> None:
            before = _zone_name(transaction.connection)
            if before == wanted:
                return
            store_setting(transaction, TIME_ZONE, wanted or None)
            transaction.audit("settings.change", TIME_ZONE, before={"zone": before}, after={"zone": wanted})
            transaction.publish(SettingsChanged(TIME_ZONE))

        self._core.write(work, actor=actor)


def desk_zone(connection: Connection) -> tzinfo | None:
    """The desk's time zone; None = this computer's."""
    name = _zone_name(connection)
    return zone_named(name) if name else None


def desk_day(connection: Connection, micros: int) -> str:
    """The date of a moment where the desk stands."""
    return local_day(micros, desk_zone(connection))


def _zone_name(connection: Connection) -> str:
    return str(read_setting(connection, TIME_ZONE, ""))
