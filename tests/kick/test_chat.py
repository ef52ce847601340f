"""Kick's chat: who enters, who may what, who has watched, who claims, and what the desk's own lines are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raffle_desktop.domain.eligibility import EntryRules
from raffle_desktop.domain.lucky import won_message
from raffle_desktop.domain.tickets import KICK_MONTHLY, Source
from raffle_desktop.services.books import DEFAULT_ORIGINS, BookSettings
from raffle_desktop.services.channel_items import Sighting
from raffle_desktop.services.lucky_settings import LuckySettings
from raffle_desktop.services.people import Person
from raffle_desktop.services.settings import DrawSettings
from tests.conftest import Desk
from tests.fakes.kick import CHANNEL_ID, CHATROOM_ID, SLUG, FakeKick, user_id_of
from tests.fakes.kick_api import FakeKickApi
from tests.kick.voice import CHANNEL, signed_in
from tests.kick.wired import Wired, restarted
from tests.services.lucky_tools import draw_of, prize

MOD = ("moderator",)


def entered(desk: Desk) -> list[str]:
    return [name for (name,) in desk.rows("SELECT entered_name FROM entries ORDER BY id")]


def test_a_moderator_closes_after_those_who_asked_before_are_in(session: Desk) -> None:
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        for number in range(40):
            fake.chat(f"early{number}", "!join")
        fake.chat("nobody", "!close")
        fake.chat("Mod", "!close", badges=MOD)
        wired.until(lambda: not session.services.settings.submissions_open())
        fake.chat("late", "!join")
        wired.settled()
        assert entered(session) == [f"early{number}" for number in range(40)]
        wired.until(lambda: len(wired.lines("command")) == 2)
        assert [(line.name, line.detail.partition(":")[0]) for line in wired.lines("command")] == [
            ("nobody", "close"),
            ("Mod", "submissions closed"),
        ]
        # Nobody is signed in to write: what would be answered stands in the log.
        assert any("late" in line.detail and "closed" in line.detail for line in wired.lines("unsent"))
    assert session.value("SELECT actor FROM audit_log WHERE action LIKE '%submissions%'") == "kick:mod"


def test_the_same_line_twice_is_one(session: Desk) -> None:
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        for _ in range(3):
            fake.chat("Ann", "!join", id="one-and-the-same")
        fake.chat("Mod", "!close", id="close-once", badges=MOD)
        fake.chat("Mod", "!close", id="close-once", badges=MOD)
        wired.settled()
        assert [line.kind for line in wired.lines("entered", "refused", "duplicate")] == ["entered"]
        wired.until(lambda: wired.lines("command"))
        fake.chat("Mod", "!open", badges=MOD)
        wired.until(session.services.settings.submissions_open)
        assert [line.detail for line in wired.lines("command")][:1] == ["submissions closed"]
        assert "submissions closed" not in [line.detail for line in wired.lines("command")][1:]


def test_roles_of_one_platform_never_wipe_those_of_the_other(session: Desk, subtests: pytest.Subtests) -> None:
    services = session.services
    viewer = services.viewers.ensure(Person("twitch", "ann_tv", "1"), actor="op").id
    services.viewers.add_identity(viewer, Person("kick", "Ann", str(user_id_of("Ann"))), actor="op")
    twitch = Person("twitch", "ann_tv", "1")

    def seen_on_twitch(*roles: str) -> None:
        sighting = Sighting(twitch, services.core.now_micros(), frozenset(roles))
        services.channel_intake.take([sighting], actor="twitch")

    def stored() -> str:
        return str(session.value("SELECT roles FROM engagement WHERE viewer_id = ?", viewer))

    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        with subtests.test("a line on Kick leaves Twitch's"):
            seen_on_twitch("moderator", "vip")
            fake.chat("Ann", "hello")
            fake.chat("Ann", "hello", badges=("og", "subscriber"))
            wired.settled()
            assert stored() == "kick/og kick/subscriber moderator vip"
        with subtests.test("a line on Twitch leaves Kick's"):
            seen_on_twitch()
            assert stored() == "kick/og kick/subscriber"
        rules = EntryRules(exclude_moderators=True)
        services.settings.set_entry_rules(rules, actor="op")
        with subtests.test("who moderates on Twitch is shut out on Kick"):
            seen_on_twitch("moderator")
            fake.chat("Ann", "!join")
            wired.settled()
            assert entered(session) == []
        with subtests.test("and a moderator on Kick too, and a bot by its name, and the broadcaster"):
            seen_on_twitch()
            fake.chat("Ann", "!join", badges=MOD)
            fake.chat("BotRixOficial", "!join")
            fake.chat(SLUG, "!join")
            wired.settled()
            assert entered(session) == []
        with subtests.test("a role that is required counts from either"):
            services.settings.set_entry_rules(replace(rules, required_roles=("og",)), actor="op")
            fake.chat("Ann", "!join", badges=("vip",))
            fake.chat("Ann", "!join", badges=("og",))
            wired.settled()
            assert entered(session) == ["Ann"]
        with subtests.test("another channel on Twitch changes nothing of Kick"):
            services.channel_settings.forget_facts(actor="op")
            assert stored() == "kick/og"


def test_a_follow_cannot_be_known_on_kick(session: Desk) -> None:
    services = session.services
    services.settings.set_entry_rules(EntryRules(require_follow=True, unknown_refuses=True), actor="op")
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        fake.chat("Ann", "!join")
        wired.settled()
        assert entered(session) == []
        services.settings.set_entry_rules(EntryRules(require_follow=True), actor="op")
        fake.chat("Ann", "!join")
        wired.settled()
        assert entered(session) == ["Ann"]


def test_a_badge_tells_a_subscriber_and_for_how_long(session: Desk) -> None:
    services = session.services
    services.settings.set_entry_rules(EntryRules(require_subscription=True, unknown_refuses=True), actor="op")
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        fake.chat("Ann", "!join", badges=({"type": "subscriber", "text": "Subscriber", "count": 7},))
        fake.chat("Bo", "!join", badges=({"type": "subscriber", "active": False, "count": 7},))
        wired.settled()
        assert entered(session) == ["Ann"]
        assert (wired.of("Ann", "is_subscriber"), wired.of("Ann", "sub_months")) == (1, 7)


def test_after_the_end_of_the_stream_nobody_watches_until_it_begins_again(desk: Desk) -> None:
    origins = {**DEFAULT_ORIGINS, Source.WATCHTIME: "kick"}
    book = desk.services.books.create("K", BookSettings(rates=KICK_MONTHLY, origins=origins), actor="op")
    desk.services.periods.start(book.id, actor="op")
    with FakeKick() as fake, Wired(desk, fake) as wired:
        wired.listening()
        minutes = []
        for told in ("", "StopStreamBroadcast", "", "StreamerIsLive", "StopStreamBroadcast"):
            if told:
                fake.say(f"channel.{CHANNEL_ID}", f"App\\Events\\{told}", {"livestream": {"id": 1}})
            desk.clock.advance(minutes=1)
            fake.chat("Ann", "hello")
            wired.settled()
            minutes.append(wired.of("Ann", "watch_minutes"))
        assert minutes == [1, 1, 1, 2, 2]
        # What was told while nobody listened is not known.
        fake.cut()
        wired.until(lambda: fake.connections == 2)
        wired.listening()
        desk.clock.advance(minutes=1)
        fake.chat("Ann", "hello")
        wired.settled()
        assert wired.of("Ann", "watch_minutes") == 3


def test_who_writes_in_a_minute_has_watched_it_once(desk: Desk) -> None:
    services = desk.services
    with FakeKick() as fake:
        with Wired(desk, fake) as wired:
            wired.listening()
            fake.chat("Ann", "nobody pays yet")
            wired.settled()
            assert wired.of("Ann", "watch_minutes") == 0
            origins = {**DEFAULT_ORIGINS, Source.WATCHTIME: "kick"}
            book = services.books.create("K", BookSettings(rates=KICK_MONTHLY, origins=origins), actor="op")
            services.periods.start(book.id, actor="op")
            for text in ("hello", "again", "!tickets"):
                fake.chat("Ann", text)
            fake.chat("Bo", "!tickets")
            fake.chat("Nightbot", "follow us")
            fake.chat(SLUG, "welcome")
            wired.settled()
            fake.chat("Ann", "still this minute")
            wired.settled()
            assert [wired.of(name, "watch_minutes") for name in ("Ann", "Bo", "Nightbot", SLUG)] == [1, 1, 0, 0]
        anew = restarted(desk)
        with Wired(anew, fake) as again:
            again.listening()
            fake.chat("Ann", "the desk has been started again")
            again.settled()
            assert again.of("Ann", "watch_minutes") == 1
            for _ in range(59):
                desk.clock.advance(minutes=1)
                fake.chat("Ann", "hm")
                again.settled()
            assert again.of("Ann", "watch_minutes") == 60
            services.watch_time.convert_hours(book.id, actor="op")
            assert desk.rows("SELECT change FROM ticket_log") == [(10,)]
            anew.services.kick_settings.switch_watch(on=False, actor="op")
            desk.clock.advance(minutes=1)
            again.until(lambda: again.kick._rules is None)
            fake.chat("Ann", "not any more")
            again.settled()
            assert again.of("Ann", "watch_minutes") == 60


def test_a_winner_who_speaks_on_kick_claims(session: Desk) -> None:
    services = session.services
    services.settings.set_draw_settings(DrawSettings(claim_seconds=60), actor="op")
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        fake.chat("Winner", "!join")
        wired.settled()
        session.draw(confirm=True)
        stage = services.stage.present()
        assert stage.draw is not None
        assert stage.winner is not None
        services.stage.reveal(stage.draw.id, stage.winner.event, duration_ms=1_000, actor="op")
        session.clock.advance(seconds=5)
        fake.chat("W1nner", "me")
        wired.until(lambda: wired.lines("look_alike"))
        fake.chat("Winner", "here I am")
        wired.until(lambda: wired.lines("claimed"))
        draw = services.stage.present().draw
        assert draw is not None
        assert draw.standing[0].state == "confirmed"
    assert session.value("SELECT actor FROM audit_log WHERE action LIKE '%confirm%'") == "kick"


def test_the_lucky_draw_is_tried_from_kick(session: Desk) -> None:
    draw_of(session)
    prize(session)
    session.services.lucky_settings.set(LuckySettings("luck", ""), actor="op")
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        fake.chat("Ann", "!luck")
        fake.chat("Ann", "!luck")
        wired.settled()
        (won,) = wired.lines("lucky_win")
        assert won.name == "Ann"
        wired.until(lambda: any(won_message(won.detail) in line.detail for line in wired.lines("unsent")))
        assert len(session.services.lucky.wins()) == 1


def test_what_the_desk_itself_wrote_is_no_command(session: Desk) -> None:
    services = session.services
    settings = services.channel_settings.get()
    services.channel_settings.set(replace(settings, announce=replace(settings.announce, opened="!close")), actor="op")
    services.settings.switch_submissions(is_open=False, actor="op")
    with FakeKick() as fake, FakeKickApi(clock=session.clock) as api:
        ring = signed_in(session, api)
        services.kick_settings.set_ids(CHANNEL_ID, CHATROOM_ID, actor="op")
        environ = {**api.environment, "RAFFLE_KICK_WS_URL": fake.environment["RAFFLE_KICK_WS_URL"]}
        with Wired(session, fake, on=False, ring=ring, environ=environ) as wired:
            wired.listening()
            wired.until(lambda: wired.status.may_write)
            services.settings.switch_submissions(is_open=True, actor="op")
            api.wait_for(lambda: len(api.lines) > 0)
            # What stands in front keeps it from being a command to other programs.
            assert api.lines == ["» !close"]
            account = wired.status.account
            assert account is not None
            own = {"id": int(account.user_id), "username": account.name, "slug": CHANNEL, "identity": {"badges": []}}
            fake.chat(account.name, api.lines[0], sender=own)
            wired.settled()
            assert session.rows("SELECT 1 FROM identities WHERE display_name = ?", account.name) == []
            assert services.settings.submissions_open()
            # What the streamer types with the same account is theirs.
            fake.chat(account.name, api.lines[0], sender=own)
            fake.chat(account.name, "!close", sender=own)
            wired.until(lambda: not services.settings.submissions_open())
            wired.settled()
            assert len(session.rows("SELECT 1 FROM identities WHERE display_name = ?", account.name)) == 1


def test_every_command_is_counted_also_those_that_are_no_line_of_the_log(session: Desk) -> None:
    with FakeKick() as fake, Wired(session, fake) as wired:
        wired.listening()
        fake.chat("Ann", "!tickets", id="asked-once")
        fake.chat("Ann", "!tickets", id="asked-once")
        fake.chat("Bob", "!odds")
        fake.chat("Bob", "!join")
        fake.chat("Bob", "what are !odds here?")
        fake.chat("Mod", "!close", badges=MOD)
        wired.settled()
        wired.until(lambda: wired.lines("command"))
        wired.until(lambda: wired.kick.status.heard.get("asked") == 3)
        assert [line.name for line in wired.lines("command")] == ["Mod"]
