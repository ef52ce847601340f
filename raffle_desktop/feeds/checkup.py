"""The feeds as the check-up sees them: each list of those that are on, asked once. Changes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence

from raffle_desktop.domain.clock import Clock, system_clock
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.feeds.access import Access, Secrets
from raffle_desktop.feeds.affiliate_feed import check_wagers
from raffle_desktop.feeds.entries_feed import read_entries
from raffle_desktop.feeds.fetching import Fetcher, Limits
from raffle_desktop.feeds.rows import EntriesList, FeedRow, SecretKeeper
from raffle_desktop.feeds.status import TITLES, CheckView, FeedName
from raffle_desktop.feeds.worker import KEYRING_NAMES
from raffle_desktop.services.feed_settings import FeedSettings
from raffle_desktop.services.off_loop import off_loop
from raffle_desktop.services.records import Finding

LIMITS = Limits(seconds=8.0)


Lists = Mapping[EntriesList, Sequence[FeedRow]]
WouldHold = Callable[[Lists], str]


def look(
    secrets: SecretKeeper,
    settings: FeedSettings,
    *,
    would_hold: WouldHold = lambda _lists: "",
    clock: Clock = system_clock,
    limits: Limits = LIMITS,
) -> list[Finding]:
    """A finding for each list; one alone where no feed is on.

    `would_hold`: says why a sync with these lists would wait for the operator, "" where it would not.
    """
    return asyncio.run(_look(secrets, settings, would_hold, clock, limits))


async def _look(
    secrets: SecretKeeper, settings: FeedSettings, would_hold: WouldHold, clock: Clock, limits: Limits
) -> list[Finding]:
    findings: list[Finding] = []
    async with Fetcher(clock, limits) as fetcher:
        for feed in FeedName:
            part = settings.entries if feed is FeedName.ENTRIES else settings.affiliate
            if not part.on:
                continue
            try:
                kept = Secrets.kept(secrets, KEYRING_NAMES[feed])
            except EnvironmentFault as fault:
                findings.append(Finding(TITLES[feed], ok=False, detail=str(fault)))
                continue
            access = Access(part.address, part.key_header, kept)
            if feed is FeedName.AFFILIATE:
                views = await check_wagers(settings.affiliate, access, fetcher, off_loop)
                findings.extend(_finding(feed, access.host, view) for view in views)
                continue
            views, lists = await read_entries(settings.entries, access, fetcher, off_loop)
            findings.extend(_finding(feed, access.host, view) for view in views)
            held = would_hold(lists) if len(lists) == len(views) else ""
            if held:
                detail = f"{held} A running desk waits for your word: confirm or discard it under Connections."
                findings.append(Finding(f"{TITLES[feed]}, sync", ok=False, detail=detail))
    return findings or [Finding("Feeds", ok=True, detail="none is switched on")]


def _finding(feed: FeedName, host: str, view: CheckView) -> Finding:
    name = f"{TITLES[feed]}, {view.part}"
    if view.problem:
        return Finding(name, ok=False, detail=f"{view.problem} {view.way_out}".strip())
    return Finding(name, ok=True, detail=f"{host}: {view.sentence}")
