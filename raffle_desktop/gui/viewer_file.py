"""What the viewer panel shows, read at once, and which changes make it be read anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from raffle_desktop.domain.weights import WeightSettings
from raffle_desktop.gui.bridge import Changes, Topic
from raffle_desktop.gui.viewer_tickets import CHANGES_SHOWN
from raffle_desktop.gui.viewer_wallet import Money, read_money
from raffle_desktop.services.entry_listing import EntryListing, ViewerHistory
from raffle_desktop.services.merge_views import Merge
from raffle_desktop.services.people import Person
from raffle_desktop.services.records import EntryView
from raffle_desktop.services.services import Services
from raffle_desktop.services.ticket_views import Holding
from raffle_desktop.services.viewer_search import OpenCode, ViewerSearch
from raffle_desktop.services.viewers import ViewerView


@dataclass(frozen=True, slots=True)
class ViewerFile:
    """All that the panel shows of one viewer."""

    viewer: ViewerView
    entry: EntryView | None
    """The entry that waits to be drawn."""
    rule: WeightSettings
    history: ViewerHistory
    tickets: tuple[tuple[str, Holding], ...] = ()
    """By book, its name first; only of books in whose period the viewer's tickets ever changed."""
    money: Money = field(default_factory=Money)
    codes: tuple[OpenCode, ...] = ()
    """That wait for one account of theirs, or of another viewer, to be typed."""
    merges: tuple[Merge, ...] = ()
    """With whom they were linked, newest first, also those that were undone."""


def read_file_of(services: Services, viewer_id: int) -> ViewerFile:
    """Of who stands for this viewer: they may be one with another by now. Call it in the background. Raises
    RaffleError(VIEWER_NOT_FOUND).
    """
    viewer = services.viewers.get(viewer_id)
    viewer_id = viewer.id
    first = viewer.identities[0]
    return ViewerFile(
        viewer=viewer,
        entry=services.entries.pending_of(Person(first.platform, first.name, first.external_id)),
        rule=services.weights.settings(),
        history=EntryListing(services.core).history_of(viewer_id),
        tickets=tuple(_holdings(services, viewer_id)),
        money=read_money(services, viewer_id),
        codes=tuple(ViewerSearch(services.core).open_codes(viewer_id)),
        merges=tuple(services.merging.of_viewer(viewer_id)),
    )


def _holdings(services: Services, viewer_id: int) -> Iterator[tuple[str, Holding]]:
    for book in services.books.list():
        holding = services.tickets.balance(viewer_id, book.id, log_rows=CHANGES_SHOWN)
        if holding.log:
            yield book.name, holding


def concerns_viewer(changes: Changes, viewer_id: int, file: ViewerFile | None) -> bool:
    """Whether what is shown of the viewer may differ now; `file` is what was read last, if anything was."""
    if changes.touches(Topic.SESSION, Topic.DRAWS, Topic.POOLS):
        return True
    if changes.touches(Topic.VIEWERS, Topic.WEIGHTS) and (
        changes.viewer_ids is None or viewer_id in changes.viewer_ids
    ):
        return True
    if changes.touches(Topic.TICKETS) and (
        changes.periods or changes.ticket_viewers is None or viewer_id in changes.ticket_viewers
    ):
        return True
    # The wallet that is opened first is not known yet.
    wallets = frozenset[int]() if file is None else file.money.wallet_ids
    if changes.touches(Topic.MONEY) and (
        changes.wallet_ids is None or not wallets or not wallets.isdisjoint(changes.wallet_ids)
    ):
        return True
    # Entries are named by their own ids: while none of this viewer's waits, any may be theirs.
    entry = None if file is None else file.entry
    return changes.touches(Topic.ENTRIES) and (
        changes.entry_ids is None or entry is None or entry.id in changes.entry_ids
    )
