"""From which donation providers the desk hears. Their tokens are not here: they are in the keyring."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.settings import read_setting, store_setting

DONATION_SETTINGS = "donations"


@dataclass(frozen=True, slots=True)
class DonationSettings:
    """Which providers are listened to; both are off until the operator says otherwise."""

    streamelements: bool = False
    streamlabs: bool = False

    def is_on(self, provider: str) -> bool:
        """By the provider's name, as its events have it. Raises RaffleError(VALUE_INVALID) for another."""
        if provider not in _NAMES:
            raise RaffleError(Code.VALUE_INVALID, f"The desk knows these donation providers: {', '.join(_NAMES)}.")
        return bool(getattr(self, provider))


_NAMES = tuple(one.name for one in dataclasses.fields(DonationSettings))


class DonationSettingsService:
    """Shared by window and worker."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> DonationSettings:
        with self._core.database.read() as connection:
            return read_donation_settings(connection)

    def switch(self, provider: str, *, on: bool, actor: str) -> None:
        """The same again is no act. Raises RaffleError(VALUE_INVALID) for a provider that the desk does not know."""
        DonationSettings().is_on(provider)

        def work(transaction: Transaction) -> None:
            before = read_donation_settings(transaction.connection)
            after = dataclasses.replace(before, **{provider: on})
            if after == before:
                return
            store_setting(transaction, DONATION_SETTINGS, dataclasses.asdict(after))
            transaction.audit(
                "settings.change", DONATION_SETTINGS, before=dataclasses.asdict(before), after=dataclasses.asdict(after)
            )
            transaction.publish(SettingsChanged(DONATION_SETTINGS))

        def happened(connection: Connection) -> bool:
            return read_donation_settings(connection).is_on(provider) == on

        self._core.write(work, actor=actor, happened=happened)


def read_donation_settings(connection: Connection) -> DonationSettings:
    """As stored; what another version of the program stored besides is passed over."""
    document = read_setting(connection, DONATION_SETTINGS, {})
    return DonationSettings(**{name: bool(document.get(name, False)) for name in _NAMES})
