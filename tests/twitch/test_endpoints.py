"""Where Twitch is, which permissions are asked for, and how its refusals are put into words."""

from __future__ import annotations

import httpx
import pytest

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import REMOVED, redacted, remember_secret
from raffle_desktop.twitch.endpoints import Endpoints, client_id_from_environment, token_from_environment
from raffle_desktop.twitch.faults import MissingScope, NotSignedIn, Refused, Unreachable, refusal, sentence_of
from raffle_desktop.twitch.scopes import TOPIC_SCOPES, WANTED, deaf_topics, missing_scopes, wanted_names


def test_without_a_word_from_the_environment_it_is_twitch_itself() -> None:
    endpoints = Endpoints.from_environment({"RAFFLE_TWITCH_HELIX_URL": "  "})

    assert endpoints == Endpoints()
    assert endpoints.helix == "https://api.twitch.tv/helix/"
    assert endpoints.auth == "https://id.twitch.tv/oauth2/"


def test_the_environment_sets_each_address_and_slashes_are_added_where_paths_follow() -> None:
    endpoints = Endpoints.from_environment(
        {
            "RAFFLE_TWITCH_HELIX_URL": "http://127.0.0.1:9/helix",
            "RAFFLE_TWITCH_AUTH_URL": "http://127.0.0.1:9/oauth2//",
            "RAFFLE_TWITCH_EVENTSUB_WS_URL": "ws://127.0.0.1:9/ws",
            "RAFFLE_TWITCH_EVENTSUB_SUBSCRIPTIONS_URL": "http://127.0.0.1:9/eventsub/subscriptions",
        }
    )

    assert endpoints == Endpoints(
        "http://127.0.0.1:9/helix/",
        "http://127.0.0.1:9/oauth2/",
        "ws://127.0.0.1:9/ws",
        "http://127.0.0.1:9/eventsub/subscriptions",
    )


@pytest.mark.parametrize(
    "address",
    ["twitch.tv/helix", "ftp://host/", "https://", "https://host:99999/", "https://ho st/", "https://user:hunter22@host/",
     "https://host/?token=hunter22", "wss://host/", "https://[::1/"],
)  # fmt: skip
def test_what_is_no_address_of_a_server_is_refused_without_being_repeated(address: str) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        Endpoints.from_environment({"RAFFLE_TWITCH_HELIX_URL": address})

    assert "RAFFLE_TWITCH_HELIX_URL" in caught.value.message
    assert "hunter22" not in str(caught.value)


def test_eventsub_needs_an_address_of_a_web_socket() -> None:
    with pytest.raises(EnvironmentFault):
        Endpoints.from_environment({"RAFFLE_TWITCH_EVENTSUB_WS_URL": "https://host/ws"})


def test_client_id_and_token_come_from_the_environment() -> None:
    environ = {"RAFFLE_TWITCH_CLIENT_ID": " someclient ", "RAFFLE_TWITCH_TOKEN": "oauth:tokenfromoutside1 "}

    assert client_id_from_environment(environ) == "someclient"
    assert token_from_environment(environ) == "tokenfromoutside1"
    assert client_id_from_environment({}) == token_from_environment({}) == ""
    assert redacted("it was tokenfromoutside1") == f"it was {REMOVED}"


@pytest.mark.parametrize("token", ["two tokens123", "line\nbreak12345", "tökenwithanumlaut"])
def test_what_cannot_be_a_token_is_refused_without_being_repeated(token: str) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        token_from_environment({"RAFFLE_TWITCH_TOKEN": token})

    assert token not in str(caught.value)


def test_every_wanted_scope_says_what_it_is_for_and_no_topic_needs_another() -> None:
    known = {name for scope in WANTED for name in (scope.name, *scope.covers)}

    assert all(scope.purpose.endswith(".") for scope in WANTED)
    assert {name for names in TOPIC_SCOPES.values() for name in names} <= known
    assert deaf_topics(wanted_names()) == ()


def test_missing_scopes_and_the_topics_they_silence_are_named() -> None:
    granted = set(wanted_names()) - {"bits:read", "channel:read:subscriptions"}

    assert [scope.name for scope in missing_scopes(granted)] == ["channel:read:subscriptions", "bits:read"]
    assert "channel.cheer" in deaf_topics(granted)
    assert "channel.subscription.end" in deaf_topics(granted)
    assert "stream.online" not in deaf_topics(())


def test_reading_redemptions_is_enough_to_hear_of_them_but_not_to_settle_them() -> None:
    granted = {"channel:read:redemptions"}

    assert "channel.channel_points_custom_reward_redemption.add" not in deaf_topics(granted)
    assert "channel:manage:redemptions" in {scope.name for scope in missing_scopes(granted)}


def test_a_sentence_of_twitchs_is_shown_on_one_line_cut_and_without_secrets() -> None:
    remember_secret("averysecretvalue")
    said = "no\r\nERROR forged line \u202eaverysecretvalue " + "x" * 1000

    sentence = sentence_of(httpx.Response(400, json={"message": said}))

    assert sentence.isprintable()
    assert "averysecretvalue" not in sentence
    assert len(sentence) == 300


@pytest.mark.parametrize("body", [b"", b"<html>", b"[1]", b'{"message": 5}', b"null"])
def test_a_refusal_without_a_sentence_still_makes_one(body: bytes) -> None:
    fault = refusal(httpx.Response(404, content=body), "users")

    assert fault.message == "Twitch refused users (status 404)."


@pytest.mark.parametrize(
    "status, message, kind",
    [
        (401, "Missing scope: moderator:read:followers", MissingScope),
        (401, "Invalid OAuth token", NotSignedIn),
        (401, "Client ID and OAuth token do not match", Refused),
        (403, "subscription missing proper authorization", Refused),
        (503, "", Unreachable),
    ],
)
def test_refusals_are_told_apart(status: int, message: str, kind: type[EnvironmentFault]) -> None:
    assert type(refusal(httpx.Response(status, json={"message": message}), "it")) is kind


def test_a_missing_scope_is_named() -> None:
    answer = httpx.Response(401, json={"message": "Missing scope: channel:read:redemptions or user:write:chat."})

    fault = refusal(answer, "rewards")

    assert isinstance(fault, MissingScope)
    assert fault.scopes == ("channel:read:redemptions", "user:write:chat")
