"""Commands all the way: from lines on a real socket through the router to what stands in chat."""

from __future__ import annotations

from pathlib import Path

from raffle_desktop.services.people import Person
from tests.fakes.twitch import BROADCASTER
from tests.twitch.wired import Wired, id_of, wired


def person(wire: Wired, name: str, tickets: int) -> None:
    services = wire.desk.services
    viewer = services.viewers.ensure(Person("twitch", name, id_of(name)), actor="op")
    services.tickets.give(viewer.id, tickets, "a start", actor="op")


def test_an_evening_of_commands(tmp_path: Path) -> None:
    with wired(tmp_path) as wire:
        services = wire.desk.services
        services.periods.turn_if_due()
        for name, tickets in (("Ann", 12), ("Bo", 5), ("Zoe", 19)):
            person(wire, name, tickets)
        wire.until_listening()
        wire.says("Ann", "!tickets")
        wire.says("Bo", "！ＴＩＣＫＥＴＳ")
        wire.says("Zoe", "!tickets @ann")
        wire.says("Cy", "!leaderboard 1e9")
        wire.says("Dee", "!raffle give @Dee 1000")
        wire.says("Nightbot", "!tickets", "moderator")
        wire.says("Eve", "how do I see my !tickets?")
        wire.says("Mod", "!raffle give @Bo 19 good work", "moderator")
        wire.says(BROADCASTER.name, "!close", "broadcaster")
        wire.until(lambda: [text for text in wire.said() if "@Mod" in text])
        answers = [text for text in wire.said() if text.startswith("@")]
        # In few messages, by how quickly they came.
        assert len(answers) <= 4
        assert " · ".join(answers) == (
            "@Ann: 12 tickets, rank 2 · @Bo: 5 tickets, rank 3 · @Zoe: Ann has 12 tickets, rank 2"
            " · @Cy: “1e9” is no whole number from 1 to 25. · @Mod: Bo got 19 tickets and has 24 tickets now."
        )
        wire.until(lambda: [text for text in wire.said() if text.startswith("Submissions are closed")])
        assert not services.settings.submissions_open()
        commands = {(line.name, line.detail) for line in wire.log("command")}
        assert ("Dee", "raffle give: nothing was done, this is for moderators") in commands
        assert ("Mod", "raffle give: 19 tickets to Bo") in commands
        assert (BROADCASTER.name, "submissions closed") in commands
        actors = wire.desk.rows("SELECT actor, reason FROM audit_log WHERE action = 'tickets.give' AND actor != 'op'")
        assert actors == [("twitch:mod", "good work")]
        # What was asked of the desk is no talk.
        talked = (
            "SELECT i.display_name FROM engagement AS e JOIN identities AS i ON i.viewer_id = e.viewer_id"
            " WHERE e.last_chat_at IS NOT NULL ORDER BY 1"
        )
        wire.until(lambda: wire.desk.rows(talked))
        assert wire.desk.rows(talked) == [("Eve",)]
