"""The affiliate's feed: what the users of a campaign have wagered in all."""

from __future__ import annotations

import logging

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.fixed_point import format_micro
from raffle_desktop.domain.names import shown
from raffle_desktop.feeds.access import Access
from raffle_desktop.feeds.affiliate_rows import WHAT, WagerList, read_wagers
from raffle_desktop.feeds.fetching import Fetcher, Marks
from raffle_desktop.feeds.listing import InThread, Listing, PartResult, problem_of
from raffle_desktop.feeds.rows import Wagers
from raffle_desktop.feeds.status import CheckView, FeedName, PartState
from raffle_desktop.services.feed_settings import AffiliateFeedSettings, FeedSettings

ACTOR = "affiliate feed"
EXAMPLES = 3
_log = logging.getLogger(__name__)


class AffiliateFeed:
    """Its one list."""

    name = FeedName.AFFILIATE

    def __init__(self, fetcher: Fetcher, in_thread: InThread, wagers: Wagers) -> None:
        self._fetcher, self._in_thread, self._wagers = fetcher, in_thread, wagers
        self._listing: Listing[WagerList] = Listing(WHAT, fetcher, in_thread)

    def settings(self, given: FeedSettings) -> AffiliateFeedSettings:
        return given.affiliate

    def forget(self) -> None:
        """Another feed from now on: nothing of it is known."""
        self._listing = Listing(WHAT, self._fetcher, self._in_thread)

    def outdated(self) -> None:
        """See Listing.outdated."""
        self._listing.outdated()

    async def poll(
        self, settings: AffiliateFeedSettings, access: Access, *, force: bool = False
    ) -> tuple[PartResult, ...]:
        """Ask once. `force`: hand it on even if it is the same as before; nothing is ever held here."""

        listing, campaign = self._listing, settings.campaign
        heard = await listing.hear(access, "", lambda body: read_wagers(body, campaign), anew=force)
        if isinstance(heard, PartResult):
            return (heard,)
        if not heard.is_news:
            return (listing.unchanged(heard),)
        try:
            result = await self._in_thread(lambda: self._take(heard.rows, campaign, access.address))
        except (EnvironmentFault, RaffleError) as fault:
            return (problem_of(WHAT, fault),)
        return (listing.settle(heard, result),)

    def _take(self, listed: WagerList, campaign: str, address: str) -> PartResult:
        """In a thread. Raises EnvironmentFault, RaffleError."""
        if not listed.rows and not listed.others:
            # Were an empty first answer the one that sets baselines, everything ever wagered would be paid by the
            # second, should the first have been a mistake.
            return PartResult(WHAT, PartState.EMPTY, sentence=f"{_nobody(listed, campaign)} Nothing was changed.")
        outcome = self._wagers.take(listed.rows, actor=ACTOR, feed=address, campaign=campaign)
        if not listed.rows:
            return PartResult(WHAT, PartState.EMPTY, sentence=_nobody(listed, campaign))
        told = [f"{_counted(listed)} {outcome.paid} tickets paid, {outcome.tracked} names without a viewer."]
        told += [_left_out(listed)] if listed.passed_over else []
        for sentence in outcome.problems:
            _log.warning("Affiliate’s feed: %s", sentence)
        return PartResult(
            WHAT,
            PartState.TAKEN,
            seen=outcome.seen,
            added=outcome.paid,
            tracked=outcome.tracked,
            sentence=" ".join([*told, *outcome.problems]),
        )

    async def test(self, settings: AffiliateFeedSettings, access: Access) -> tuple[CheckView, ...]:
        """See `check_wagers`."""
        return await check_wagers(settings, access, self._fetcher, self._in_thread)


async def check_wagers(
    settings: AffiliateFeedSettings, access: Access, fetcher: Fetcher, in_thread: InThread
) -> tuple[CheckView, ...]:
    """Ask for the list once, read it, and change nothing."""
    try:
        body = (await fetcher.get(access, "", Marks())).body or b""
        listed = await in_thread(lambda: read_wagers(body, settings.campaign))
    except (EnvironmentFault, RaffleError) as fault:
        result = problem_of(WHAT, fault)
        return (CheckView(WHAT, problem=result.problem, way_out=result.way_out),)
    examples = tuple(f"{row.username}: {format_micro(row.amount)}" for row in listed.rows[:EXAMPLES])
    told = [_counted(listed) if listed.rows else _nobody(listed, settings.campaign)]
    told += [_left_out(listed)] if listed.passed_over else []
    return (CheckView(WHAT, len(listed.rows), examples, " ".join(told)),)


def _counted(listed: WagerList) -> str:
    of_others = f", {listed.others} rows of other campaigns" if listed.others else ""
    return f"{len(listed.rows)} users of the campaign{of_others}."


def _nobody(listed: WagerList, campaign: str) -> str:
    if listed.others:
        return f"None of the list’s {listed.others} rows is of the campaign {shown(campaign)}."
    return "The list of wagers is empty."


def _left_out(listed: WagerList) -> str:
    number = len(listed.passed_over)
    return f"Left out, as no viewer can be called so: {'“' + listed.passed_over[0] + '”'}" + (
        f" and {number - 1} more." if number > 1 else "."
    )
