"""A process of its own that opens a desk, says so, and when told does what many do at once: FOLDER NOW NUMBER."""

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
    folder, moment, viewer_id = sys.argv[1:]
    now = datetime.fromisoformat(moment)
    database = open_database(DataFolder(Path(folder)), now)
    services = build_services(Core(database, ChangeBus(), lambda: now))
    print("ready", flush=True)
    sys.stdin.readline()
    turns = len(services.periods.turn_if_due())
    try:
        linked = services.links.link(int(viewer_id), "bets", actor="op").state
    except RaffleError as refusal:
        linked = refusal.code
    database.close()
    print(turns, linked, flush=True)


if __name__ == "__main__":
    main()
