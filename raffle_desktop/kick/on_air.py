"""Whether the stream runs, as far as anybody has told: whoever writes while it does not has watched nothing.

The feed tells of its beginning and its end, but not how it stands when the desk begins to listen. So Kick is asked as
well, where it answers. What only an answer says holds until the next one: should the feed not tell of a beginning, an
evening's viewers would otherwise go without their minutes.
"""

from __future__ import annotations

STALE_MICROS = 300_000_000
"""So long after the feed told of the beginning, an answer that says otherwise may be an old one that Kick has kept."""


class OnAir:
    """Times in UTC microseconds. What is not known counts as running."""

    def __init__(self) -> None:
        self._is_live: bool | None = None
        self._told_at: int | None = None
        """When the feed told of the present state; None = it did not."""

    @property
    def is_off(self) -> bool:
        """The stream is known not to run."""
        return self._is_live is False

    def begin(self) -> None:
        """A connection begins: the beginning or the end may have been missed before it."""
        self._is_live, self._told_at = None, None

    def told(self, *, is_live: bool, at: int) -> bool:
        """The feed tells of the beginning or the end. Gives whether that is news."""
        is_news = self._is_live is not is_live
        self._is_live, self._told_at = is_live, at
        return is_news

    def answered(self, *, is_live: bool | None, asked_at: int) -> bool:
        """What Kick said when it was asked at that time; None = it did not say. Gives whether that is news."""
        if self._told_at is not None:
            is_older = asked_at <= self._told_at
            may_be_kept = self._is_live and is_live is False and asked_at - self._told_at < STALE_MICROS
            if is_live is None or is_older or may_be_kept:
                return False
        is_news = is_live is not None and self._is_live is not is_live
        self._is_live, self._told_at = is_live, None
        return is_news
