"""One evening on Twitch and Kick at once, with viewers who are on both: every total as computed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from raffle_desktop.domain.tickets import KICK_MONTHLY, TWITCH_GIVEAWAY, Source
from raffle_desktop.services.books import DEFAULT_ORIGINS, BookSettings
from raffle_desktop.services.ingest import EventType, OutsideEvent
from raffle_desktop.services.people import Person
from tests.fakes.kick import FakeKick, user_id_of
from tests.kick.wired import Wired as OnKick
from tests.twitch.wired import Wired as OnTwitch
from tests.twitch.wired import id_of, wired

BADGE = ({"type": "subscriber", "text": "Subscriber", "count": 4},)
_CODE = re.compile(r"!link ([A-Z0-9]{6}) on Kick")


class Evening:
    """Both platforms at work over one desk with a book for each."""

    def __init__(self, twitch: OnTwitch, kick: OnKick, fake: FakeKick) -> None:
        self.twitch, self.kick, self.fake = twitch, kick, fake
        self.desk = twitch.desk
        self.services = twitch.desk.services
        self._markers = 0

    def stored(self) -> None:
        """Wait until what both were told is in the database."""
        self.kick.settled()
        self._markers += 1
        name = f"TwMarker{self._markers}"
        self.twitch.says(name, "that was all")
        self.twitch.until(lambda: self.desk.value("SELECT count(*) FROM identities WHERE display_name = ?", name))

    def viewer(self, platform: str, name: str) -> int:
        return int(
            self.desk.value("SELECT viewer_id FROM identities WHERE platform = ? AND display_name = ?", platform, name)
        )

    def tickets(self, book: str, viewer: int) -> int:
        return int(
            self.desk.value(
                "SELECT coalesce(sum(change), 0) FROM ticket_log AS l JOIN periods AS p ON p.id = l.period_id"
                " JOIN books AS b ON b.id = p.book_id WHERE b.name = ? AND l.viewer_id = ?",
                book,
                viewer,
            )
        )

    def link(self) -> None:
        """Ann says on Twitch who she is on Kick, and there that it is so."""
        self.twitch.says("ann_tv", "!link kick Ann")
        self.twitch.until(lambda: any(_CODE.search(line) for line in self.twitch.said()))
        found = next(match for line in self.twitch.said() if (match := _CODE.search(line)))
        # Somebody else reads it too, and gets nothing by it.
        self.fake.chat("Eve", f"!link {found.group(1)}")
        self.fake.chat("Ann", f"!link {found.group(1)}", badges=BADGE)
        self.kick.until(lambda: self.viewer("kick", "Ann") == self.viewer("twitch", "ann_tv"))


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    with wired(tmp_path) as twitch, FakeKick() as fake:
        services = twitch.desk.services
        kick_origins = {**DEFAULT_ORIGINS, Source.GIFTED_SUB: "kick", Source.WATCHTIME: "kick", Source.FOLLOW: "off"}
        kick_origins[Source.SUBSCRIPTION] = "off"
        for name, settings in (
            ("On Twitch", BookSettings(rates=TWITCH_GIVEAWAY)),
            ("On Kick", BookSettings(rates=KICK_MONTHLY, origins=kick_origins)),
        ):
            book = services.books.create(name, settings, actor="op")
            services.periods.start(book.id, actor="op")
        with OnKick(twitch.desk, fake) as kick:
            kick.listening()
            twitch.until_listening()
            yield Evening(twitch, kick, fake)


def test_one_evening_on_twitch_and_kick(evening: Evening) -> None:
    services, fake, twitch = evening.services, evening.fake, evening.twitch

    # Before anybody has said who is who: on each platform something is done, and there is money.
    twitch.happens("channel.cheer", "ann_tv", is_anonymous=False, message="", bits=500)
    fake.gifts("Ann", "r1", "r2", "r3")
    fake.lucky("Ann", "r1", "r2", "r3")
    fake.subscribes("Ann", 4)
    fake.gifts("Cy", *(f"c{number}" for number in range(20)))
    fake.gift_in_chat("Cy", 20)
    evening.stored()
    for platform, name, cents in (("twitch", "ann_tv", 1000), ("kick", "Ann", 550)):
        wallet = services.wallets.open(evening.viewer(platform, name), "EUR", actor="op")
        services.wallets.adjust(wallet.id, cents, "a prize", actor="op")
    fake.chat("Ann", "!join", badges=BADGE)
    evening.stored()
    assert twitch.entries() == ["Ann"]

    evening.link()
    ann = evening.viewer("twitch", "ann_tv")

    # From now on what she does anywhere is hers. One entrant: she cannot enter twice.
    twitch.says("ann_tv", "!join")
    twitch.says("bo_tv", "!join")
    fake.chat("Cy", "!join")
    fake.chat("Ann", "!join", badges=BADGE)
    fake.lucky("Ann", "r4", "r5")
    fake.gifts("Ann", "r5", "r4")
    twitch.happens("channel.subscription.gift", "ann_tv", total=1, tier="1000", cumulative_total=1, is_anonymous=False)
    evening.stored()
    twitch.until(lambda: twitch.log("entered") and twitch.log("refused"))
    watched = OutsideEvent(
        "kick", "an-hour-before", EventType.WATCH_MINUTES, Person("kick", "Ann", str(user_id_of("Ann"))), amount=60
    )
    services.ingest.apply(watched, actor="op")
    for book in ("On Kick", "On Twitch"):
        services.watch_time.convert_hours(book, actor="op")

    assert sorted(twitch.entries()) == ["Ann", "Cy", "bo_tv"]
    refused = [line.detail for line in (*twitch.log("refused"), *evening.kick.lines("refused"))]
    assert refused == ["You already have an active submission for this session."] * 2
    # Ann: 1 + 4 months × 0.1 + 1 resub × 0.2 + 500 bits ÷ 1000 + (3 + 2 + 1) gifts × 0.1.
    assert evening.desk.totals() == {"Ann": 2_700_000, "bo_tv": 1_000_000, "Cy": 3_000_000}
    # Kick's book: 5 gifts × 15 and one hour × 10; 20 × 15. Twitch's: one gift × 5, and nothing for a sub on Kick.
    cy = evening.viewer("kick", "Cy")
    assert [evening.tickets("On Kick", one) for one in (ann, cy)] == [5 * 15 + 10, 20 * 15]
    assert [evening.tickets("On Twitch", one) for one in (ann, cy)] == [5, 0]
    (purse,) = services.wallets.all_of_viewer(ann)
    assert purse.balance == 1550
    assert evening.viewer("kick", "Eve") != ann
    assert evening.desk.value("SELECT external_id FROM identities WHERE display_name = 'ann_tv'") == id_of("ann_tv")

    # The link was no more than said; taken back, each has what is theirs again.
    (merge,) = services.merging.of_viewer(ann)
    services.merging.undo(merge.id, "not the same person", actor="op")
    there, here = evening.viewer("kick", "Ann"), evening.viewer("twitch", "ann_tv")
    assert there != here
    assert [sum(one.balance for one in services.wallets.all_of_viewer(who)) for who in (here, there)] == [1000, 550]
