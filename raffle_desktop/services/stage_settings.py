"""How the stage shows a draw: how long the wheel spins, and what comes with the winner."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy.engine import Connection

from raffle_desktop.domain.changes import SettingsChanged
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.streamdraw.texts import DELAY_MAX, DELAY_MIN
from raffle_desktop.services.core import Core, Transaction
from raffle_desktop.services.settings import read_setting, store_setting

STAGE_SETTINGS = "stage.settings"
LEVELS = ("local", "beacon")
SPIN_SECONDS_LEAST, SPIN_SECONDS_MOST = 2, 20


@dataclass(frozen=True, slots=True)
class StageSettings:
    """`reduced_motion`: a short fade in place of the spin, and no confetti. `level`: how much of a draw is fixed in
    public before its result, "local" or "beacon"; `delay`: seconds from the close to the beacon's round.
    """

    spin_seconds: int = 6
    confetti: bool = True
    sound: bool = True
    reduced_motion: bool = False
    level: str = "local"
    delay: int = 30


class StageSettingsService:
    """Shared by the window's stage and the overlays, so that both spin alike."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self) -> StageSettings:
        with self._core.database.read() as connection:
            return read_stage_settings(connection)

    def set(self, wanted: StageSettings, *, actor: str) -> None:
        """Raises RaffleError(VALUE_INVALID) for a spin or a delay that is too short or too long, and for an unknown
        level. The same again is no act.
        """
        if not SPIN_SECONDS_LEAST <= wanted.spin_seconds <= SPIN_SECONDS_MOST:
            raise RaffleError(
                Code.VALUE_INVALID,
                f"The wheel must spin for {SPIN_SECONDS_LEAST} to {SPIN_SECONDS_MOST} seconds.",
            )

        if wanted.level not in LEVELS:
            raise RaffleError(Code.VALUE_INVALID, f"The level must be {' or '.join(LEVELS)}.")
        if not DELAY_MIN <= wanted.delay <= DELAY_MAX:
            raise RaffleError(Code.VALUE_INVALID, f"The beacon's delay must be {DELAY_MIN} to {DELAY_MAX} seconds.")

        def work(transaction: Transaction) -> None:
            document = asdict(wanted)
            before = read_setting(transaction.connection, STAGE_SETTINGS)
            if (before or asdict(StageSettings())) == document:
                return
            store_setting(transaction, STAGE_SETTINGS, document)
            transaction.audit("settings.change", STAGE_SETTINGS, before=before, after=document)
            transaction.publish(SettingsChanged(STAGE_SETTINGS))

        def happened(connection: Connection) -> bool:
            # Where nothing changed there is no audit record to look for.
            return read_stage_settings(connection) == wanted

        self._core.write(work, actor=actor, happened=happened)


def read_stage_settings(connection: Connection) -> StageSettings:
    """As stored, within a transaction."""
    return StageSettings(**read_setting(connection, STAGE_SETTINGS, {}))
