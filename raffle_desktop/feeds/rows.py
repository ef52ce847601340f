"""What the feeds hand on to the desk's services, and what those answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from raffle_desktop.services.feed_sync import EntriesList, FeedRow
from raffle_desktop.services.wagers import WagerRow

__all__ = ["EntriesList", "FeedRow", "FeedSync", "SecretKeeper", "SyncOutcome", "WagerOutcome", "WagerRow", "Wagers"]


class SyncOutcome(Protocol):
    """What one list came to. `held`: too much would be lost, so nothing was changed before the operator agrees;
    `set_aside`: nobody is on it any more, and the operator has said that it is not to be taken.
    """

    @property
    def seen(self) -> int: ...
    @property
    def added(self) -> int: ...
    @property
    def removed(self) -> int: ...
    @property
    def held(self) -> bool: ...
    @property
    def set_aside(self) -> bool: ...
    @property
    def sentence(self) -> str: ...


class FeedSync(Protocol):
    """Compares lists with what is stored, all in one transaction. Raises RaffleError, EnvironmentFault."""

    def apply_lists(
        self, lists: Mapping[EntriesList, Sequence[FeedRow]], *, force: bool, actor: str
    ) -> Mapping[EntriesList, SyncOutcome]: ...


class WagerOutcome(Protocol):
    """What an affiliate's list came to. `paid`: tickets; `tracked`: names that are counted and not linked to anybody;
    `problems`: sentences.
    """

    @property
    def seen(self) -> int: ...
    @property
    def paid(self) -> int: ...
    @property
    def tracked(self) -> int: ...
    @property
    def problems(self) -> Sequence[str]: ...


class Wagers(Protocol):
    """Counts what has been wagered since, in one transaction. Raises RaffleError, EnvironmentFault."""

    def take(
        self, rows: Sequence[WagerRow], *, actor: str, feed: str | None = None, campaign: str = ""
    ) -> WagerOutcome:
        """`feed`: what tells this feed from others; the first list of another one pays nothing. `campaign`: whose list
        it is, also where nobody of it is on it.
        """


class SecretKeeper(Protocol):
    """Secrets by name; `problem` says why they last only until the program ends, or is empty."""

    @property
    def problem(self) -> str: ...
    def get(self, name: str) -> str | None: ...
    def set(self, name: str, value: str) -> None: ...
    def delete(self, name: str) -> None: ...
