"""Kick's live feed as a user types it."""

from __future__ import annotations

from tests.e2e.test_command_line import Desk, desk

__all__ = ["desk"]


def test_kick_is_off_until_a_channel_is_named_and_keeps_what_was_typed(desk: Desk) -> None:
    assert desk("kick", "status").out == "Kick is off; no channel is set.\n"
    nameless = desk("kick", "on")
    assert (nameless.code, nameless.out) == (1, "")
    assert nameless.err == "Enter the name of the Kick channel before it is switched on.\n"
    on = desk("kick", "on", "https://kick.com/Some_One", "--ids", "12", "34")
    assert on.out == "Kick is on: some_one (channel 12, chat room 34).\n"
    assert desk("kick", "off").out == "Kick is off: some_one (channel 12, chat room 34).\n"
    assert desk("kick", "on", "another").out == "Kick is on: another (its numbers are looked up at Kick).\n"


def test_a_wrong_number_of_kick_is_told_in_one_line(desk: Desk) -> None:
    wrong = desk("kick", "on", "name", "--ids", "0", "５")
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err.count("\n") == 1
    assert "'0' is not one of Kick's numbers" in wrong.err
