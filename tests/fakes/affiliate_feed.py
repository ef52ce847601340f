"""An affiliate's list of wagers to test with: see tests.fakes.entries_feed for what its server can do wrong."""

from __future__ import annotations

from tests.fakes.entries_feed import FakeFeedServer

PATH = "/stats/0b5f7a1e-6f0d-4f6e-9a53-4a1c2d3e4f50"
"""Private by its length alone, as real ones are."""


class FakeAffiliateFeed(FakeFeedServer):
    """`wager` sets what a user has wagered in all, as the text that is sent."""

    def __init__(self) -> None:
        super().__init__()
        self.lists = {PATH: []}

    @property
    def stats_address(self) -> str:
        return self.address + PATH

    def wager(self, username: str, amount: object, campaign: str = "lele") -> None:
        """`amount`: text or number."""
        rows = [row for row in self.lists[PATH] if row["username"] != username]
        # A new list: the old one may just be being sent.
        self.lists[PATH] = [*rows, {"username": username, "campaignCode": campaign, "wagerAmount": amount}]
