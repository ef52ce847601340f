"""Amounts and names as the providers write them, and addresses that may be given in place of theirs."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.feeds.donation_endpoints import DonationEndpoints
from raffle_desktop.feeds.donation_parsing import (
    Aside,
    RefusedAmountError,
    UnreadableError,
    exact_amount,
    read_json,
    streamelements_message,
    streamlabs_event,
)
from raffle_desktop.feeds.donation_status import DonationProvider
from raffle_desktop.feeds.donation_tokens import checked_token, read_streamelements
from raffle_desktop.services.donations import Donation
from tests.conftest import START
from tests.fakes.donation_sockets import CHANNEL, donation, jwt, tip

NOT_READ = "not read"
AMOUNTS: dict[tuple[str, str], int | str | None] = {
    ("4.2", "EUR"): 420,
    ("0.01", "USD"): 1,
    ("1.005", "EUR"): 101,
    ("4.199999999999999999999", "EUR"): 420,
    ("0.1", "EUR"): 10,
    ("1e2", "EUR"): 10_000,
    ("5", "JPY"): 5,
    ("500.00", "JPY"): 500,
    ("1.234", "KWD"): 1234,
    ("5", "XYZ"): 500,
    ('"13.37"', "USD"): 1337,
    ('" 13.370000 "', "USD"): 1337,
    ('"+2"', "EUR"): 200,
    ('"100000000"', "IDR"): 10_000_000_000,
    ('"1,000.50"', "EUR"): None,
    ('"five"', "EUR"): None,
    ('"٥"', "EUR"): None,
    ('""', "EUR"): None,
    ("null", "EUR"): None,
    ("true", "EUR"): None,
    ("[5]", "EUR"): None,
    ("0", "EUR"): NOT_READ,
    ("-1", "EUR"): NOT_READ,
    ('"-0.5"', "EUR"): NOT_READ,
    ("0.004", "EUR"): NOT_READ,
    ("0.4", "JPY"): NOT_READ,
    ("NaN", "EUR"): NOT_READ,
    ("Infinity", "EUR"): NOT_READ,
    ("-Infinity", "EUR"): NOT_READ,
    ('"nan"', "EUR"): NOT_READ,
    ('"1e9"', "EUR"): NOT_READ,
    ("1e9", "EUR"): NOT_READ,
    ("1e999999999", "EUR"): NOT_READ,
    ("1e-999999999", "EUR"): NOT_READ,
    ("100000001", "EUR"): NOT_READ,
    ("9" * 5000, "EUR"): NOT_READ,
    (f'"{"9" * 5000}"', "EUR"): NOT_READ,
    (f'"0.{"0" * 5000}1"', "EUR"): NOT_READ,
}


def test_amounts_are_exact_to_the_minor_unit_or_none(subtests: pytest.Subtests) -> None:
    for (written, currency), wanted in AMOUNTS.items():
        with subtests.test(written[:40] + currency):
            given = read_json(written)
            assert not isinstance(given, float)
            if wanted is NOT_READ:
                with pytest.raises(RefusedAmountError):
                    exact_amount(given, currency)
            else:
                assert exact_amount(given, currency) == wanted


def test_what_is_no_json_is_said(subtests: pytest.Subtests) -> None:
    for text in ("", "{", "[" * 100_000, "\x00", '{"a":}', "1e" + "9" * 30):
        with subtests.test(str(text[:10])), pytest.raises(UnreadableError):
            read_json(text)


def test_an_amount_in_words_waits_with_its_text_and_is_not_lost() -> None:
    assert streamlabs_event(donation("ann", "1,000.50", id=5)) == [
        Donation("streamlabs", "5", "ann", None, "EUR", "1,000.50")
    ]
    (piece,) = streamlabs_event(donation("ann", "5", None, id=5))
    assert isinstance(piece, Donation)
    assert (piece.amount, piece.currency, piece.why) == (None, "", "It does not say in which currency it was given.")


def test_a_name_stands_in_one_of_two_places() -> None:
    names = []
    for told in ({"name": "  Ann  ", "from": "x"}, {"name": None, "from": "typed"}, {"name": " ", "from": 7}, {}):
        event = donation("", 5, id=1)
        del event["message"][0]["name"], event["message"][0]["from"]
        event["message"][0] |= told
        (piece,) = streamlabs_event(event)
        names.append(piece.name)
    assert names == ["Ann", "typed", "", ""]


def test_a_donation_is_known_by_its_own_id_and_else_by_that_of_its_alert() -> None:
    ids = [("7", "a"), (8, "a"), (None, "a"), ("x:y", "a"), (True, "a"), (None, None)]
    pieces = [streamlabs_event(donation("ann", 5, id=own, _id=alert))[0] for own, alert in ids]
    assert [piece.event_id for piece in pieces if isinstance(piece, Donation)] == ["7", "8", "a", "a", "a"]
    assert pieces[-1] == Aside("unknown", "ann", "5 EUR, without an id of its own")


def test_several_donations_of_one_event_are_each_one() -> None:
    event = donation("ann", "5", id=5)
    event["message"] += donation("bob", 6, "eur", id="6")["message"]
    assert streamlabs_event(event) == [
        Donation("streamlabs", "5", "ann", 500, "EUR", "5"),
        Donation("streamlabs", "6", "bob", 600, "EUR", "6"),
    ]


def test_a_mark_that_says_no_is_no_mark(subtests: pytest.Subtests) -> None:
    for no in (False, None, 0, "", "false", "0"):
        with subtests.test(str(no)):
            (piece,) = streamlabs_event(donation("ann", 5, id=1, isTest=no, repeat=no))
            assert isinstance(piece, Donation)
    for yes in (True, 1, "true", {"a": 1}):
        for mark, kind in (("isTest", "test"), ("repeat", "repeat"), ("isMock", "test")):
            with subtests.test(f"{mark} {yes}"):
                for pieces in (
                    streamlabs_event(donation("ann", 5, id=1, **{mark: yes})),
                    streamlabs_event(donation("ann", 5, id=1) | {mark: yes}),
                    streamelements_message("channel.tips", tip("ann", 5, id="a", **{mark: yes})),
                ):
                    assert pieces == [Aside(kind, "ann", "5 EUR")]


def test_hostile_names_are_kept_as_they_are_and_shown_harmlessly() -> None:
    name = "<b>\u202eann\x00\n" + "x" * 500
    (piece,) = streamelements_message("channel.tips", tip(name, Decimal("4.2"), id="a"))
    assert isinstance(piece, Donation)
    assert piece.name == name
    (aside,) = streamlabs_event(donation(name, "-1", id=1))
    assert isinstance(aside, Aside)
    assert len(aside.name) <= 40
    assert aside.name.isprintable()


def test_the_same_tip_is_the_same_whichever_topic_tells_it() -> None:
    told = tip("ann", 5, id="67b5f39d")
    assert streamelements_message("channel.tips", told) == streamelements_message("channel.tips.moderation", told)
    assert streamelements_message("channel.activities", {"type": "tip", "data": {"username": "ann"}}) == []
    assert streamelements_message(["channel.tips"], told) == []


def test_a_token_tells_its_channel(subtests: pytest.Subtests) -> None:
    read = read_streamelements(jwt())
    assert read is not None
    assert (read.room, read.expires) == (CHANNEL, 0)
    assert jwt() not in repr(read)
    for odd in (jwt(channel=""), jwt(channel="../x"), jwt(channel=json.loads("[5]"))):
        with subtests.test(str(odd[:60])):
            read = read_streamelements(odd)
            assert read is not None
            assert read.room == ""
    for wrong in ("", "a.b", "a.b.c", "eyJ.W10.x", "eyJ." + "WzFd" + ".x", jwt() + "x.y", "ä.ö.ü"):
        with subtests.test(str(wrong)):
            assert read_streamelements(wrong) is None


def test_a_token_that_was_pasted_is_written_down_nowhere_from_then_on() -> None:
    token = checked_token(DonationProvider.STREAMLABS, "pasted-but-never-sent-anywhere", START)
    assert redacted(f"x {token}") == "x [removed]"
    wrong = jwt(never="sent") + "!"
    with pytest.raises(RaffleError):
        checked_token(DonationProvider.STREAMELEMENTS, wrong, START)
    assert redacted(f"x {wrong}") == "x [removed]"


def test_only_addresses_that_keep_a_token_secret_take_the_place_of_the_providers_own(subtests: pytest.Subtests) -> None:
    assert DonationEndpoints.from_environment({"RAFFLE_STREAMLABS_WS_URL": " "}) == DonationEndpoints()
    given = DonationEndpoints.from_environment({"RAFFLE_STREAMELEMENTS_WS_URL": "ws://127.0.0.1:5/x"})
    assert (given.streamelements, given.streamlabs) == ("ws://127.0.0.1:5/x", DonationEndpoints().streamlabs)
    for wrong in ("ws://example.com/", "http://127.0.0.1/", "wss://", "wss://x/?token=a", "wss://x:99999/", "wss://["):
        with subtests.test(str(wrong)), pytest.raises(EnvironmentFault, match="RAFFLE_STREAMLABS_WS_URL"):
            DonationEndpoints(streamlabs=wrong)
