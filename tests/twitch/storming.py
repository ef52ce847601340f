"""A storm over a channel: thousands of people at once, messages twice and out of order, connections that break.

`storm_plan` makes up what happens, `blow` has it happen on a fake Twitch and tells what of it was sent to the desk;
what the desk must hold afterwards is worked out in `storming_model`.
"""

from __future__ import annotations

import heapq
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.fakes.twitch import BROADCASTER, FakeTwitch

Data = dict[str, Any]
TIMELINE_SECONDS = 60.0
"""How long a storm lasts by its own plan; how fast it is played is another matter."""
TWICE_SHARE = 0.05
TOPICS = 11
"""That the desk listens to."""
PATIENCE_S = 30.0
CHAT = "channel.chat.message"
DROP, MEND, HAND_OVER, RUBBISH = "drop", "mend", "hand-over", "rubbish"


@dataclass(frozen=True, slots=True)
class Size:
    """`entries`: people who enter; some do so twice. `seconds`: how long it takes, 0 = as fast as it goes."""

    gifts: int
    entries: int
    cheers: int
    drops: int
    hand_overs: int
    seconds: float = 0.0


SMALL = Size(gifts=100, entries=500, cheers=50, drops=1, hand_overs=1)
FULL = Size(gifts=1_000, entries=5_000, cheers=500, drops=3, hand_overs=1, seconds=60.0)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody of the channel. `follows` and `subscribes`: before the storm; `months`: of the badge they wear."""

    id: str
    name: str
    follows: bool = False
    subscribes: bool = False
    months: int = 0

    @property
    def login(self) -> str:
        return self.name.lower() if self.name.isascii() else f"login{self.id}"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that happens. `due`: when it is sent; `at`: when it happened, as far as Twitch says. `kind`: a topic of
    EventSub, or a trouble. `name`: under which it is done. `listed`: the row that Twitch's lists have from then on
    ("followers", "subscriptions"), or have no more ("gone").
    """

    due: float
    at: float
    kind: str
    viewer: Viewer | None = None
    name: str = ""
    event: Data = field(default_factory=dict)
    listed: tuple[str, Data] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """`viewers`: everybody who is in Twitch's lists at the beginning, and whoever does something later."""

    size: Size
    seed: int
    viewers: tuple[Viewer, ...]
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What became of an act (its place in the plan). `message_id` "": nobody was listening. `at`: when, in seconds
    since 1970.
    """

    act: int
    message_id: str
    at: float


@dataclass(slots=True)
class Record:
    """What Twitch knows of a storm afterwards. `said`: what the desk wrote in chat, and when (seconds since 1970)."""

    told: list[Told] = field(default_factory=list)
    twice: int = 0
    hand_overs: int = 0
    drops: list[float] = field(default_factory=list)
    said: list[tuple[float, str]] = field(default_factory=list)
    answers_refused: int = 0


def storm_plan(size: Size, seed: int) -> Plan:
    """The same for the same seed."""
    return _Planner(size, seed).plan()


class _Planner:
    def __init__(self, size: Size, seed: int) -> None:
        self._size, self._seed = size, seed
        self._chance = random.Random(seed)
        self._acts: list[Act] = []
        self._lines = 0
        self._cast = [self._viewer(number) for number in range(size.entries)]
        self._strangers = [Viewer(str(5_000_000 + number), f"Stranger{number}") for number in range(size.gifts * 2)]
        self._renamed = set(self._chance.sample(range(size.entries), size.entries // 100))

    def plan(self) -> Plan:
        self._entries()
        self._gifts()
        self._cheers()
        self._subscriptions()
        self._talk()
        self._trouble()
        self._acts.sort(key=lambda act: act.due)
        others = (*self._strangers, *(act.viewer for act in self._acts if act.viewer is not None))
        viewers = {viewer.id: viewer for viewer in (*others, *self._cast)}
        return Plan(self._size, self._seed, tuple(viewers.values()), tuple(self._acts))

    def _viewer(self, number: int) -> Viewer:
        chance = self._chance
        kind = chance.random()
        name = f"Viewer{number}" if kind < 0.9 else f"ビューア{number}" if kind < 0.95 else f"Zoë_ß{number}"
        subscribes = chance.random() < 0.2
        return Viewer(
            id=str(1_000_000 + number),
            name=name,
            follows=chance.random() < 0.9,
            subscribes=subscribes,
            months=chance.randrange(1, 20) if subscribes else 0,
        )

    # Acts

    def _add(
        self, at: float, kind: str, viewer: Viewer | None, event: Data, listed: tuple[str, Data] | None = None
    ) -> str:
        """Gives the name under which it is done: some change theirs in the middle."""
        name = "" if viewer is None else viewer.name
        if viewer is not None and at > TIMELINE_SECONDS / 2 and int(viewer.id) - 1_000_000 in self._renamed:
            name = f"{viewer.name}_new"
        prefix = "chatter_user" if kind == CHAT else "user"
        who: Data = {f"{prefix}_id": None, f"{prefix}_login": None, f"{prefix}_name": None}
        if viewer is not None:
            who = {f"{prefix}_id": viewer.id, f"{prefix}_login": viewer.login, f"{prefix}_name": name}
        # Within a second, things arrive in any order.
        due = int(at) + self._chance.random()
        self._acts.append(Act(due, at, kind, viewer, name, {**_CHANNEL, **who, **event}, listed))
        return name

    def _say(self, at: float, viewer: Viewer, text: str) -> None:
        self._lines += 1
        badges = [{"set_id": "subscriber", "id": "1", "info": str(viewer.months)}] if viewer.months else []
        event = {
            "message_id": f"line-{self._lines}",
            "message": {"text": text, "fragments": [{"type": "text", "text": text}]},
            "color": "",
            "badges": badges,
            "message_type": "text",
            "cheer": None,
            "reply": None,
            "channel_points_custom_reward_id": None,
        }
        self._add(at, CHAT, viewer, event)

    def _when(self, least: float = 0.0) -> float:
        return self._chance.uniform(least, TIMELINE_SECONDS)

    def _entries(self) -> None:
        chance = self._chance
        for viewer in self._cast:
            # What one person does stays in its order: it is more than a second apart.
            first = chance.uniform(5, TIMELINE_SECONDS - 10)
            if not viewer.follows and chance.random() < 0.5:
                at = chance.uniform(0, first - 3)
                event = {"followed_at": "2026-11-21T20:00:00Z"}
                self._add(at, "channel.follow", viewer, event, ("followers", _follower(viewer)))
                follows = True
            else:
                follows = viewer.follows
            self._say(first, viewer, self._entry(viewer))
            # Who does not follow asks once: the same answer is not given twice in half a minute.
            if follows and chance.random() < 0.05:
                self._say(first + chance.uniform(4, 9), viewer, self._entry(viewer))
        self._say(self._when(), Viewer("19264788", "Nightbot"), "!join")
        self._say(self._when(), Viewer(BROADCASTER.id, BROADCASTER.name), "!join")

    def _entry(self, viewer: Viewer) -> str:
        return self._chance.choices(
            (
                "!join",
                f"!enter https://clips.example/{viewer.id}",
                f"!Enter clips.example/{viewer.id} my  notes",
                "!JOIN let me win 🎉",
                "！ｊｏｉｎ",
                "!enter ftp://files.example/track",
            ),
            weights=(60, 15, 10, 10, 2, 3),
        )[0]

    def _gifts(self) -> None:
        chance = self._chance
        without = [viewer for viewer in self._cast if not viewer.subscribes] + self._strangers
        chance.shuffle(without)
        for _ in range(self._size.gifts):
            at, giver = self._when(), self._giver()
            total = chance.choice((1, 1, 1, 1, 2, 5))
            gift = {"total": total, "tier": "1000", "cumulative_total": None, "is_anonymous": giver is None}
            self._add(at, "channel.subscription.gift", giver, gift)
            # Each who received one is told of as well.
            for _ in range(min(total, len(without))):
                one = without.pop()
                listed = ("subscriptions", _subscriber(one, is_gift=True))
                self._add(at, "channel.subscribe", one, {"tier": "1000", "is_gift": True}, listed)

    def _cheers(self) -> None:
        for _ in range(self._size.cheers):
            giver = self._giver()
            event = {"is_anonymous": giver is None, "message": "cheer", "bits": self._chance.randrange(1, 6_000)}
            self._add(self._when(), "channel.cheer", giver, event)
        for _ in range(3):
            event = {"is_anonymous": False, "message": "cheer", "bits": "many"}
            self._add(self._when(), "channel.cheer", self._cast[0], event)

    def _giver(self) -> Viewer | None:
        kind = self._chance.random()
        if kind < 0.1:
            return None
        return self._chance.choice(self._cast if kind < 0.8 else self._strangers)

    def _subscriptions(self) -> None:
        subscribers = [viewer for viewer in self._cast if viewer.subscribes]
        self._chance.shuffle(subscribers)
        for viewer in subscribers[: self._size.gifts // 50]:
            row = _subscriber(viewer, is_gift=False)
            self._add(
                self._when(), "channel.subscription.end", viewer, {"tier": "1000", "is_gift": False}, ("gone", row)
            )
        for viewer in subscribers[self._size.gifts // 50 :][: self._size.gifts // 5]:
            months = viewer.months + self._chance.randrange(3)
            resub = {"tier": "1000", "cumulative_months": months, "streak_months": None, "duration_months": 1}
            self._add(
                self._when(), "channel.subscription.message", viewer, {**resub, "message": {"text": "", "emotes": []}}
            )

    def _talk(self) -> None:
        for _ in range(self._size.entries // 5):
            self._say(self._when(), self._chance.choice(self._cast), "what a night")
        for command in ("!draw", "!close", "!redraw nobody", "!open") * 3:
            self._say(self._when(), self._chance.choice(self._cast), command)

    def _trouble(self) -> None:
        size = self._size
        places = [TIMELINE_SECONDS * (number + 1) / (size.drops + size.hand_overs + 1)
                  for number in range(size.drops + size.hand_overs)]  # fmt: skip
        self._chance.shuffle(places)
        for number, at in enumerate(places):
            if number < size.hand_overs:
                self._acts.append(Act(at, at, HAND_OVER))
            else:
                mended = at + self._chance.uniform(0.3, 1.5)
                self._acts += [Act(at, at, DROP), Act(mended, mended, MEND)]
        self._acts += [Act(at, at, RUBBISH) for at in (self._when(), self._when(), self._when())]


_CHANNEL = {
    "broadcaster_user_id": BROADCASTER.id,
    "broadcaster_user_login": BROADCASTER.login,
    "broadcaster_user_name": BROADCASTER.name,
}


def _follower(viewer: Viewer) -> Data:
    return {"user_id": viewer.id, "user_login": viewer.login, "user_name": viewer.name,
            "followed_at": "2026-01-02T03:04:05Z"}  # fmt: skip


def _subscriber(viewer: Viewer, *, is_gift: bool) -> Data:
    return {"broadcaster_id": BROADCASTER.id, "broadcaster_login": BROADCASTER.login, "broadcaster_name":
            BROADCASTER.name, "gifter_id": "", "gifter_login": "", "gifter_name": "", "is_gift": is_gift, "plan_name":
            "Channel Subscription", "tier": "1000", "user_id": viewer.id, "user_login": viewer.login,
            "user_name": viewer.name}  # fmt: skip


# On the fake Twitch


def arrange(twitch: FakeTwitch, plan: Plan) -> None:
    """Twitch's lists as they are before the storm. Before anybody connects."""
    channel = twitch.helix.channel
    channel.followers = [_follower(viewer) for viewer in plan.viewers if viewer.follows]
    channel.subscriptions = [_subscriber(viewer, is_gift=False) for viewer in plan.viewers if viewer.subscribes]


def blow(twitch: FakeTwitch, plan: Plan) -> Record:
    """Have it all happen, at the speed that the plan's size asks for. The desk must be listening to all topics."""
    return _Blowing(twitch, plan).blow()


class _Blowing:
    def __init__(self, twitch: FakeTwitch, plan: Plan) -> None:
        self._twitch, self._plan = twitch, plan
        self._chance = random.Random(plan.seed + 1)
        self._record = Record()
        # Place in the plan before which the message comes a second time.
        self._again: list[tuple[int, int, Data]] = []

    def blow(self) -> Record:
        began, seconds = time.monotonic(), self._plan.size.seconds
        night = datetime.now(UTC)
        for place, act in enumerate(self._plan.acts):
            wait = began + act.due * seconds / TIMELINE_SECONDS - time.monotonic()
            if seconds and wait > 0:
                time.sleep(wait)
            while self._again and self._again[0][0] <= place:
                self._resend(heapq.heappop(self._again)[2])
            if act.event:
                self._tell(place, act, night)
            else:
                self._trouble(act)
        for _, _, message in self._again:
            self._resend(message)
        self._twitch.wait_for(lambda: self._moved() >= self._plan.size.hand_overs, PATIENCE_S)
        self._record.hand_overs = self._moved()
        return self._record

    def _tell(self, place: int, act: Act, night: datetime) -> None:
        stamp = (night + timedelta(seconds=act.at)).strftime("%Y-%m-%dT%H:%M:%S.%f123Z")

        def happen() -> list[Data]:
            if act.listed is not None:
                self._list(*act.listed)
            return self._twitch.eventsub.emit(act.kind, act.event, {"message_timestamp": stamp})

        at = time.time()
        sent = self._twitch._call(happen)
        if len(sent) > 1:
            raise AssertionError(f"{act.kind} was subscribed to twice")
        self._record.told.append(Told(place, sent[0]["metadata"]["message_id"] if sent else "", at))
        if sent and self._chance.random() < TWICE_SHARE:
            heapq.heappush(self._again, (place + self._chance.randrange(1, 200), place, sent[0]))

    def _list(self, what: str, row: Data) -> None:
        channel = self._twitch.helix.channel
        if what == "followers":
            channel.followers.insert(0, row)
        elif what == "subscriptions":
            channel.subscriptions.append(row)
        else:
            channel.subscriptions = [one for one in channel.subscriptions if one["user_id"] != row["user_id"]]

    def _resend(self, message: Data) -> None:
        session_id = message["payload"]["subscription"]["transport"]["session_id"]

        def resend() -> bool:
            stands = any(session.id == session_id for session in self._twitch.eventsub.sessions)
            if stands:
                self._twitch.eventsub.resend(message)
            return stands

        self._record.twice += self._twitch._call(resend)

    def _trouble(self, act: Act) -> None:
        twitch, eventsub = self._twitch, self._twitch.eventsub
        if act.kind == MEND:
            eventsub.refuse_connections = 0
            # Played fast, a storm would be over before anybody listens again.
            if not self._plan.size.seconds:
                twitch.wait_for(self._is_heard, PATIENCE_S)
        elif act.kind == RUBBISH:
            if eventsub.sessions:
                twitch.send_raw('{"metadata": ')
        else:
            twitch.wait_for(self._is_heard, PATIENCE_S)
            if act.kind == HAND_OVER:
                twitch.ask_to_reconnect()
                return
            session = eventsub.newest
            self._record.drops.append(time.time())
            eventsub.refuse_connections = 1_000_000
            twitch.drop()
            # What is emitted from now on is heard by nobody.
            twitch.wait_for(lambda: session not in eventsub.sessions, PATIENCE_S)

    def _is_heard(self) -> bool:
        eventsub = self._twitch.eventsub
        return len(eventsub.subscriptions) == TOPICS and all(not one.moving_to for one in eventsub.sessions)

    def _moved(self) -> int:
        return sum("challenge=" in opening for opening in self._twitch.eventsub.openings)


def read_chat(twitch: FakeTwitch, record: Record) -> Record:
    """The record with what the desk has written in chat until now."""
    said = [(sent["at"].timestamp(), str(sent["message"])) for sent in list(twitch.helix.chat_sent)]
    return replace(record, said=said, answers_refused=len(twitch.asked("POST /helix/chat/messages")) - len(said))


def acts_of(plan: Plan, record: Record) -> Iterator[tuple[Act, Told]]:
    """What happened, with what became of it, in the order in which it was sent."""
    for told in record.told:
        yield plan.acts[told.act], told
