"""What is stored of how viewers reach the lucky draw from the channel; it is set in `lucky_settings`."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from raffle_desktop.services.settings import read_setting

LUCKY_SETTINGS = "lucky.settings"


@dataclass(frozen=True, slots=True)
class LuckySettings:
    """`word`: the chat command without its prefix, "" = none. `reward_id`: of the channel-point reward whose
    redemptions are tries, "" = none. `overlay_seconds`: how long an overlay shows a win.
    """

    word: str = "luck"
    reward_id: str = ""
    overlay_seconds: int = 12


def read_lucky_settings(connection: Connection) -> LuckySettings:
    """As stored; what another version of the program stored besides is passed over."""
    names = {one.name for one in dataclasses.fields(LuckySettings)}
    document = read_setting(connection, LUCKY_SETTINGS, {})
    return LuckySettings(**{name: value for name, value in document.items() if name in names})
