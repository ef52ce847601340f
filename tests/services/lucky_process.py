"""A process of its own that opens a desk, says so, and when told tries and redeems: FOLDER NOW NAME."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.core import Core
from raffle_desktop.services.services import build_services
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import open_database


def main() -> None:
    folder, moment, name = sys.argv[1:]
    now = datetime.fromisoformat(moment)
    database = open_database(DataFolder(Path(folder)), now)
    lucky = build_services(Core(database, ChangeBus(), lambda: now)).lucky
    print("ready", flush=True)
    sys.stdin.readline()
    kinds = [str(lucky.try_luck(f"viewer {number}", actor=name).kind) for number in range(25)]
    kinds += [str(lucky.try_luck(f"{name} {number}", actor=name).kind) for number in range(25)]
    try:
        lucky.redeem(1, "first", "12345678", actor=name)
        kinds.append("redeemed")
    except RaffleError as refusal:
        kinds.append(refusal.code)
    database.close()
    print(" ".join(kinds), flush=True)


if __name__ == "__main__":
    main()
