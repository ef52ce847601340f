"""What a desk must hold after a storm, worked out from the rules in fractions, and how it differs from that."""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from tests.twitch.storming import CHAT, Data, Plan, Record, Viewer, acts_of

Rows = Callable[[str], list[tuple[Any, ...]]]
MICRO = 1_000_000
CHAT_LIMIT, CHAT_WINDOW_SECONDS = 20, 30.0
LONGEST_CHAT = 500
LATEST_SIGN_SECONDS = 1.0
"""A gap begins with the last sign of life that the desk has read, which may be a little late."""
LOST_FOR_GOOD = frozenset({CHAT, "channel.cheer", "channel.subscription.message", "channel.subscription.gift"})
NOT_FOLLOWING = "Please follow the channel to take part."
ALREADY = "You already have an active submission for this session."
BAD_LINK = "The link must be a complete http or https address."
EXCLUDED = "You are excluded from this raffle."
_TYPES = {
    "channel.follow": "follow",
    "channel.subscribe": "subscribe",
    "channel.subscription.end": "unsubscribe",
    "channel.subscription.message": "resub",
    "channel.subscription.gift": "gift",
    "channel.cheer": "cheer",
}


@dataclass(slots=True)
class Done:
    """What somebody has done, as it must be stored."""

    follows: bool = False
    subscribes: bool = False
    months: int = 0
    resubs: int = 0
    bits: int = 0
    gifts: int = 0

    @property
    def weight(self) -> int:
        """In micro-weight: 1, months of a subscriber × 0.1 (10 at most), resubs × 0.2 (5 at most), bits ÷ 1000 and
        gifts × 0.1 (5.0 at most each).
        """
        parts = [
            Fraction(1),
            Fraction(min(max(self.months, 1), 10), 10) if self.subscribes else Fraction(0),
            Fraction(min(self.resubs, 5) * 2, 10),
            min(Fraction(self.bits, 1000), Fraction(5)),
            min(Fraction(self.gifts, 10), Fraction(5)),
        ]
        return sum(round(part * MICRO) for part in parts)


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    link: str | None
    notes: str | None


@dataclass(slots=True)
class Expected:
    """`events`: id to type of what must be stored. `refused`: sentence to how often each name is told it. `unheard`:
    when something was lost for good.
    """

    people: dict[str, Done] = field(default_factory=lambda: defaultdict(Done))
    entries: dict[str, Entry] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)
    refused: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    unheard: list[float] = field(default_factory=list)

    @property
    def refusals(self) -> int:
        return sum(sum(names.values()) for names in self.refused.values())


def expected(plan: Plan, record: Record) -> Expected:
    """After the storm and one more comparison with Twitch's lists: what the lists tell counts even where the event was
    not heard, everything else only where it was sent.
    """
    whole = Expected()
    for viewer in plan.viewers:
        if viewer.follows or viewer.subscribes:
            one = whole.people[viewer.id]
            one.follows, one.subscribes = viewer.follows, viewer.subscribes
            one.months = int(viewer.subscribes)
    follows = {viewer.id for viewer in plan.viewers if viewer.follows}
    for act, told in acts_of(plan, record):
        if act.listed is not None and act.viewer is not None:
            one = whole.people[act.viewer.id]
            if act.listed[0] == "followers":
                one.follows = True
                follows.add(act.viewer.id)
            else:
                one.subscribes = act.listed[0] == "subscriptions"
                one.months = max(one.months, int(one.subscribes))
        if not told.message_id:
            if act.kind in LOST_FOR_GOOD:
                whole.unheard.append(told.at)
        elif act.kind == CHAT and act.viewer is not None:
            _chat(whole, act.viewer, act.name, act.event, told.message_id, follows)
        else:
            _event(whole, act.kind, act.viewer, act.event, told.message_id)
    return whole


def _event(whole: Expected, kind: str, viewer: Viewer | None, event: Data, message_id: str) -> None:
    if kind == "channel.cheer" and not isinstance(event["bits"], int):
        whole.events[message_id] = "unknown:channel.cheer"
        return
    whole.events[message_id] = _TYPES[kind]
    if viewer is None:
        return
    one = whole.people[viewer.id]
    if kind == "channel.cheer":
        one.bits += event["bits"]
    elif kind == "channel.subscription.gift":
        one.gifts += event["total"]
    elif kind == "channel.subscription.message":
        one.resubs += 1
        one.months = max(one.months, event["cumulative_months"])


def _chat(whole: Expected, viewer: Viewer, name: str, event: Data, message_id: str, follows: Collection[str]) -> None:
    if viewer.months:
        one = whole.people[viewer.id]
        one.months = max(one.months, viewer.months)
    text = str(event["message"]["text"])
    wish = _wish(text)
    if wish is None:
        return
    link, notes = wish
    if viewer.name == "Nightbot":
        return
    if viewer.name == "TestBroadcaster":
        why = EXCLUDED
    elif viewer.id in whole.entries:
        why = ALREADY
    elif viewer.id not in follows:
        why = NOT_FOLLOWING
    elif link is not None and link.startswith("ftp:"):
        why = BAD_LINK
    else:
        whole.entries[viewer.id] = Entry(name, link, notes)
        whole.events[message_id] = "entry"
        return
    whole.refused[why][name] += 1


def _wish(text: str) -> tuple[str | None, str | None] | None:
    """Link and notes, of the lines that a storm is made of; None for talk and commands."""
    first, _, rest = text.partition(" ")
    if first not in ("!join", "!enter", "!Enter", "!JOIN", "！ｊｏｉｎ"):
        return None
    if not rest:
        return None, None
    head, _, notes = rest.partition(" ")
    if "://" in head:
        return head, notes or None
    if "/" in head:
        return f"https://{head}", " ".join(notes.split()) or None
    return None, rest


# Against what is there


def differences(whole: Expected, record: Record, rows: Rows) -> list[str]:
    """How the desk's database differs, in words; empty = in nothing. `rows` runs SQL."""
    found = [
        *_of_events(whole, rows),
        *_of_people(whole, rows),
        *_of_entries(whole, rows),
        *_of_gaps(whole, record, rows),
    ]
    # Commands of people who may not give any.
    if rows("SELECT count(*) FROM draws") != [(0,)]:
        found.append("somebody in chat has drawn")
    if rows("SELECT count(*) FROM settings WHERE key LIKE 'submissions%'") != [(0,)]:
        found.append("somebody in chat has turned the switch of submissions")
    return found


def _compared(what: str, wanted: dict[str, Any], there: dict[str, Any]) -> Iterable[str]:
    for key in wanted.keys() | there.keys():
        if wanted.get(key) != there.get(key):
            yield f"{what} {key}: expected {wanted.get(key)}, found {there.get(key)}"


def _of_events(whole: Expected, rows: Rows) -> Iterable[str]:
    stored = rows("SELECT event_id, type FROM outside_events WHERE source = 'twitch'")
    if len(stored) != len(whole.events):
        yield f"{len(whole.events)} events expected, {len(stored)} found"
    yield from _compared("event", whole.events, dict(stored))


def _of_people(whole: Expected, rows: Rows) -> Iterable[str]:
    columns = (
        "i.external_id, coalesce(g.is_follower, 0), coalesce(g.is_subscriber, 0), g.sub_months, g.resub_count,"
        " g.cheer_bits, g.gifted_subs, g.lifetime_bits, g.lifetime_gifted_subs, g.donations_minor, g.carry_over"
    )
    stored = rows(f"SELECT {columns} FROM identities i JOIN engagement g ON g.viewer_id = i.viewer_id")
    nothing = (0,) * 10
    there = {row[0]: tuple(row[1:]) for row in stored if tuple(row[1:]) != nothing}
    wanted = {
        user_id: (*(int(flag) for flag in (one.follows, one.subscribes)), one.months, one.resubs, *_counted(one), 0, 0)
        for user_id, one in whole.people.items()
    }
    wanted = {user_id: row for user_id, row in wanted.items() if row != nothing}
    if len({row[0] for row in stored}) != len(stored):
        yield "somebody is two viewers"
    yield from _compared("viewer", wanted, there)


def _counted(one: Done) -> tuple[int, ...]:
    # For weights, and over a lifetime.
    return (one.bits, one.gifts) * 2


def _of_entries(whole: Expected, rows: Rows) -> Iterable[str]:
    stored = rows(
        "SELECT i.external_id, e.entered_name, e.link, e.notes, e.origin, e.is_winner, e.current_weight, e.total_weight"
        " FROM entries e JOIN identities i ON i.viewer_id = e.viewer_id WHERE e.removed_at IS NULL"
    )
    if len(stored) != len(whole.entries):
        yield f"{len(whole.entries)} entries expected, {len(stored)} found"
    wanted = {}
    for user_id, entry in whole.entries.items():
        weight = whole.people[user_id].weight
        wanted[user_id] = (entry.name, entry.link, entry.notes, "chat", 0, weight, weight)
    yield from _compared("entry of", wanted, {row[0]: tuple(row[1:]) for row in stored})


def _of_gaps(whole: Expected, record: Record, rows: Rows) -> Iterable[str]:
    gaps = sorted(
        (began / MICRO, ended / MICRO) for began, ended in rows("SELECT began_at, ended_at FROM listening_gaps")
    )
    if len(gaps) != len(record.drops):
        recorded = rows("SELECT began_at, ended_at, what FROM listening_gaps")
        yield f"{len(record.drops)} gaps expected, {len(gaps)} recorded: {recorded}"
    for at in whole.unheard:
        place = bisect.bisect(gaps, (at + LATEST_SIGN_SECONDS, 0.0))
        if not any(began - LATEST_SIGN_SECONDS <= at <= ended for began, ended in gaps[:place]):
            yield f"something was not heard at {at:.3f}, and no gap says so: {gaps}"


# In chat


def chat_problems(whole: Expected, record: Record, *, is_over: bool) -> list[str]:
    """What is wrong with what the desk said in chat. `is_over`: by now everybody must have been answered."""
    found = []
    if record.answers_refused:
        found.append(f"{record.answers_refused} messages to chat were not taken")
    times = [at for at, _ in record.said]
    for first, later in zip(times, times[CHAT_LIMIT:], strict=False):
        if later - first < CHAT_WINDOW_SECONDS:
            found.append(f"more than {CHAT_LIMIT} messages in {CHAT_WINDOW_SECONDS:g} s from {first:.1f} on")
            break
    found += [f"a message of {len(text)} characters" for _, text in record.said if len(text) > LONGEST_CHAT]
    named, others = answered(record)
    for sentence, names in named.items():
        wrong = names - whole.refused.get(sentence, Counter())
        found += [f"@{name} was told “{sentence}”" for name in wrong]
    for sentence, refused in whole.refused.items():
        told = named[sentence].total() + others[sentence]
        if told > refused.total() or (is_over and told < refused.total()):
            found.append(f"{told} of {refused.total()} were told “{sentence}”")
    return found


_LINE = re.compile(r"(?P<to>.*?)(?:(?: and )?(?P<others>\d+) others?)?: (?P<sentence>.*)", re.DOTALL)


def answered(record: Record) -> tuple[dict[str, Counter[str]], Counter[str]]:
    """Sentence to who was told it by name, and to how many more were counted."""
    named: dict[str, Counter[str]] = defaultdict(Counter)
    others: Counter[str] = Counter()
    for _, text in record.said:
        match = _LINE.fullmatch(text)
        if match is None:
            named[text][""] += 1
            continue
        names = [name.removeprefix("@") for name in match["to"].split(", ") if name]
        named[match["sentence"]].update(names)
        others[match["sentence"]] += int(match["others"] or 0)
    return named, others


def most_in_window(record: Record) -> int:
    """The most messages that the desk wrote in any half minute."""
    times = [at for at, _ in record.said]
    return max(
        (bisect.bisect_left(times, at + CHAT_WINDOW_SECONDS) - place for place, at in enumerate(times)), default=0
    )
