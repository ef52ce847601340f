"""Viewers who turn out to be one person, from the command line."""

from __future__ import annotations

import argparse

from raffle_desktop.bootstrap import open_desk
from raffle_desktop.cli.output import actor, json_text
from raffle_desktop.domain.errors import Code, RaffleError
from raffle_desktop.domain.names import shown, visible
from raffle_desktop.services.core import rfc3339
from raffle_desktop.services.merging import Merge
from raffle_desktop.services.people import PLATFORM_ORDER, Person
from raffle_desktop.services.services import Services
from raffle_desktop.storage.data_folder import DataFolder

MERGES_SHOWN = 100


def viewers(options: argparse.Namespace, folder: DataFolder) -> int:
    """Merge two viewers, make two of them again, or list what was merged."""
    with open_desk(folder, options.log_level) as desk:
        if options.act == "merge":
            kept, absorbed = (_viewer(desk, named) for named in (options.kept, options.other))
            merged = desk.merging.merge(kept, absorbed, options.reason or "", actor=actor())
            print(f"{_both(merged)} are one viewer now ({merged.kept_id}): {merged.summary}.")
            print(f"“raffle-desktop viewers unmerge {merged.id}” makes two of them again.")
        elif options.act == "unmerge":
            if not 0 < options.id < 2**63:
                raise RaffleError(Code.MERGE_NOT_FOUND)
            merged = desk.merging.undo(options.id, options.reason or "", actor=actor())
            print(f"{_both(merged)} are two viewers again ({merged.kept_id} and {merged.absorbed_id}).")
        else:
            _list(desk, as_json=options.json)
    return 0


def _viewer(desk: Services, named: str) -> int:
    """By number, by “platform:name”, or by a name that only one viewer has. Raises RaffleError(VIEWER_NOT_FOUND)."""
    if named.isascii() and named.isdigit() and len(named) < 19:
        return desk.viewers.get(int(named)).id
    platform, _, name = named.partition(":")
    platforms = (platform,) if name and platform in PLATFORM_ORDER else PLATFORM_ORDER
    wanted = name if name and platform in PLATFORM_ORDER else named
    found = {view.id for one in platforms if (view := desk.viewers.of_person(Person(one, wanted))) is not None}
    if not found:
        raise RaffleError(Code.VIEWER_NOT_FOUND, f"There is no viewer called {shown(named)}.")
    if len(found) > 1:
        numbers = " and ".join(str(one) for one in sorted(found))
        raise RaffleError(
            Code.VIEWER_NOT_FOUND,
            f"More than one viewer is called {shown(named)}: name the number ({numbers}), or “twitch:NAME”.",
        )
    return found.pop()


def _both(merge: Merge) -> str:
    return f"{visible(merge.kept_name)} and {visible(merge.absorbed_name)}"


def _list(desk: Services, *, as_json: bool) -> None:
    merges = desk.merging.list(limit=MERGES_SHOWN)
    if as_json:
        print(json_text({"merges": [_as_object(merge) for merge in merges]}))
        return
    if not merges:
        print("No viewers were merged.")
    for merge in merges:
        state = "" if merge.stands else ", two again"
        print(f"{merge.id}: {rfc3339(merge.at)} {_both(merge)} by {visible(merge.actor)}{state}: {merge.summary}")


def _as_object(merge: Merge) -> dict[str, object]:
    return {
        "id": merge.id,
        "keptId": merge.kept_id,
        "absorbedId": merge.absorbed_id,
        "keptName": merge.kept_name,
        "absorbedName": merge.absorbed_name,
        "at": rfc3339(merge.at),
        "actor": merge.actor,
        "reason": merge.reason,
        "undoneAt": None if merge.undone_at is None else rfc3339(merge.undone_at),
    }
