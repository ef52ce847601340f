"""A process of its own that opens a desk, says so, and when told merges two viewers: FOLDER KEPT ABSORBED TIMES.

TIMES: "once", or "for-ever", when it makes two of them again, and so on, until it is killed. It says what it has done.
"""

from __future__ import annotations

import sys
from pathlib import Path

from raffle_desktop.domain.clock import system_clock
from raffle_desktop.domain.errors import RaffleError
from raffle_desktop.services.bus import ChangeBus
from raffle_desktop.services.core import Core
from raffle_desktop.services.services import build_services
from raffle_desktop.storage.data_folder import DataFolder
from raffle_desktop.storage.database import open_database


def main() -> None:
    folder, kept, absorbed, times = sys.argv[1:]
    database = open_database(DataFolder(Path(folder)), system_clock(), is_durable=False)
    merging = build_services(Core(database, ChangeBus())).merging
    print("ready", flush=True)
    sys.stdin.readline()
    while True:
        try:
            merged = merging.merge(int(kept), int(absorbed), actor="op")
            print("merged", flush=True)
        except RaffleError as refusal:
            print(refusal.code, flush=True)
            break
        if times == "once":
            break
        merging.undo(merged.id, actor="op")
        print("undone", flush=True)
    database.close()


if __name__ == "__main__":
    main()
