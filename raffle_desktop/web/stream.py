"""What the overlay pages hear: each topic's newest document, sent when it changes, to everybody who asked for it.

A topic is a whole state, not a step: whoever missed ten changes needs only the last. So nothing is queued for a slow
page, and a page that comes back names the last event it saw and gets what has changed since.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

TOPICS = ("desk", "leaderboard", "books", "winner", "ticker", "lucky", "pools", "draw", "wheel")
PAGES = ("wheel", "winner", "leaderboard", "entries", "ticker", "lucky", "pool", "draw")
RETRY_MS = 1000
BEAT_SECONDS = 10.0
PAGES_MAX = 50
"""One stream can stand for several pages of one browser, but not for any number."""


def as_json(document: Any) -> bytes:
    """On one line."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    # Lone surrogates cannot be sent; names are cleaned of them, this holds whatever comes.
    return text.encode("utf-8", "replace")


@dataclass(slots=True, eq=False)
class Subscriber:
    topics: frozenset[str]
    pages: tuple[str, ...]
    seen: int
    """The number of the last event that this page had when it came."""
    sent: dict[str, int] = field(default_factory=dict)
    """By topic, the number of what it was sent since."""

    news: asyncio.Event = field(default_factory=asyncio.Event)

    def lacks(self, topic: str, number: int) -> bool:
        """Whether this page does not have a topic's document of that number. Numbers of topics do not come in order:
        one that was out of date for a while and is what it was comes with its own, old one.
        """
        return topic in self.topics and number > self.sent.get(topic, self.seen)


class Hub:
    """Lives on the server's loop; only `publish` and `wanted` may be called from other threads."""

    def __init__(self, *, streams_max: int, on_viewers: Callable[[int], None] = lambda _count: None) -> None:
        self.epoch = secrets.token_hex(4)
        self._streams_max = streams_max
        self._on_viewers = on_viewers
        self._loop: asyncio.AbstractEventLoop | None = None
        self._subscribers: set[Subscriber] = set()
        self._documents: dict[str, tuple[int, bytes]] = {}
        self._stale: set[str] = set()
        self._seq = 0
        self._closed = False
        self._on_wanted: Callable[[], None] = lambda: None
        self.wanted: frozenset[str] = frozenset()
        """Topics that somebody listens to."""

    def start(self, on_wanted: Callable[[], None]) -> None:
        """Begin, on the server's loop. `on_wanted` is called when somebody asks for a topic that nobody asked for."""
        self._loop = asyncio.get_running_loop()
        self._on_wanted = on_wanted

    def close(self) -> None:
        """End every stream; the server could not stop before."""
        self._closed = True
        for subscriber in self._subscribers:
            subscriber.news.set()

    @property
    def viewers(self) -> int:
        """Overlay pages that are open."""
        return sum(max(1, len(one.pages)) for one in self._subscribers)

    @property
    def pages(self) -> Counter[str]:
        return Counter(page for one in self._subscribers for page in one.pages)

    def publish(self, topic: str, document: Any) -> None:
        """Make this the topic's present document, from any thread. The same again is no news."""
        data = as_json(document)
        loop = self._loop
        if loop is None or loop.is_closed():
            return
        try:
            loop.call_soon_threadsafe(self._put, topic, data)
        except RuntimeError:
            # The loop ended between the two lines: nobody listens any more.
            return

    def join(self, topics: Iterable[str], pages: tuple[str, ...], last_event_id: str) -> Subscriber | None:
        """A place for one more stream, None where all are taken. Whoever is given one must `leave`."""
        if len(self._subscribers) >= self._streams_max:
            return None
        subscriber = Subscriber(frozenset(topics), pages[:PAGES_MAX], self._seen(last_event_id))
        self._subscribers.add(subscriber)
        self._count()
        return subscriber

    def leave(self, subscriber: Subscriber) -> None:
        self._subscribers.discard(subscriber)
        self._count()

    async def stream(self, subscriber: Subscriber) -> AsyncIterator[bytes]:
        """What this browser hears, until the server ends."""
        yield f"retry: {RETRY_MS}\n\n".encode()
        while not self._closed:
            subscriber.news.clear()
            chunk = self._news_for(subscriber)
            if chunk:
                yield chunk
                continue
            try:
                await asyncio.wait_for(subscriber.news.wait(), BEAT_SECONDS)
            except TimeoutError:
                yield f'event: beat\ndata: {{"now":{time.time() * 1000:.3f}}}\n\n'.encode()

    def _seen(self, last_event_id: str) -> int:
        epoch, _, number = last_event_id.partition("-")
        if epoch == self.epoch and number.isascii() and number.isdigit() and len(number) < 18:
            seen = int(number)
            # A number that was never given says nothing about what was seen.
            return seen if seen <= self._seq else 0
        return 0

    def _put(self, topic: str, data: bytes) -> None:
        present = self._documents.get(topic)
        was_stale = topic in self._stale
        self._stale.discard(topic)
        if present is None or present[1] != data:
            self._seq += 1
            self._documents[topic] = (self._seq, data)
        elif not was_stale:
            return
        for subscriber in self._subscribers:
            if topic in subscriber.topics:
                subscriber.news.set()

    def _news_for(self, subscriber: Subscriber) -> bytes:
        lacking = [(seq, topic, data) for topic, (seq, data) in self._documents.items() if subscriber.lacks(topic, seq)]
        news = sorted(one for one in lacking if one[1] not in self._stale)
        subscriber.sent.update((topic, seq) for seq, topic, _data in news)
        # Whoever comes back with this number has all up to it: not so while something older is still to be sent.
        number = subscriber.seen if len(news) < len(lacking) else max((subscriber.seen, *subscriber.sent.values()))
        return b"".join(
            f"event: {topic}\nid: {self.epoch}-{number}\ndata: ".encode() + data + b"\n\n" for _seq, topic, data in news
        )

    def _count(self) -> None:
        before = self.wanted
        self.wanted = frozenset(topic for one in self._subscribers for topic in one.topics)
        # What nobody listens to is not kept up to date: whoever asks for it next waits until it was read again.
        self._stale |= before - self.wanted
        if self.wanted - before:
            self._on_wanted()
        self._on_viewers(self.viewers)
