"""The API's token: where it comes from, and when it is another one."""

from __future__ import annotations

import pytest
from keyring.errors import KeyringLocked

from raffle_desktop.credentials.api_token import ENTRY, ApiToken, TokenOrigin
from raffle_desktop.credentials.secret_store import SERVICE, SecretStore
from raffle_desktop.domain.errors import EnvironmentFault
from tests.credentials.memory_keyring import ALLOWED, MemoryKeyring

GIVEN = "given-by-the-operator"


def loaded(ring: MemoryKeyring, environment: dict[str, str] | None = None, *, safe: bool = True) -> ApiToken:
    token = ApiToken(SecretStore(ring, protecting=ALLOWED if safe else ()), environment or {})
    token.load()
    return token


def locked(ring: MemoryKeyring, *methods: str) -> None:
    for method in methods:
        ring.failing[method] = KeyringLocked("Failed to unlock!")


def test_the_first_run_makes_a_token_and_later_runs_find_it() -> None:
    ring = MemoryKeyring()
    first = loaded(ring)
    assert ring.entries == {(SERVICE, ENTRY): first.value}
    assert len(first.value) == 43
    second = loaded(ring)
    assert (second.value, second.origin, second.problem) == (first.value, TokenOrigin.KEYRING, "")


def test_two_desks_have_two_tokens() -> None:
    assert loaded(MemoryKeyring()).value != loaded(MemoryKeyring()).value


def test_the_environment_goes_first_and_the_keyring_is_not_asked() -> None:
    ring = MemoryKeyring()
    locked(ring, "get", "set")
    token = loaded(ring, {"RAFFLE_API_TOKEN": GIVEN})
    assert (token.value, token.origin, token.problem) == (GIVEN, TokenOrigin.ENVIRONMENT, "")
    assert ring.entries == {}


@pytest.mark.parametrize("unset", ["", " ", "\t\n"])
def test_an_empty_variable_is_as_none(unset: str) -> None:
    assert loaded(MemoryKeyring(), {"RAFFLE_API_TOKEN": unset}).origin is TokenOrigin.KEYRING


@pytest.mark.parametrize(
    "wrong", ["1234567", "two words", "trailing-newline\n", " leading-space", "bell\a-inside", "schlüssel-wort"]
)
def test_a_variable_that_cannot_be_a_token_is_refused_by_its_name(wrong: str) -> None:
    token = ApiToken(SecretStore(MemoryKeyring(), protecting=ALLOWED), {"RAFFLE_API_TOKEN": wrong})
    with pytest.raises(EnvironmentFault, match="RAFFLE_API_TOKEN cannot be") as caught:
        token.load()
    assert wrong not in str(caught.value)


def test_eight_characters_are_enough() -> None:
    assert loaded(MemoryKeyring(), {"RAFFLE_API_TOKEN": "12345678"}).value == "12345678"


@pytest.mark.parametrize("method", ["get", "set"])
def test_a_keyring_that_fails_leads_to_a_token_for_the_session(method: str) -> None:
    ring = MemoryKeyring()
    locked(ring, method)
    token = loaded(ring)
    assert token.origin is TokenOrigin.SESSION
    assert len(token.value) == 43
    assert "locked" in token.problem
    assert ring.entries == {}


def test_a_locked_keyring_keeps_the_token_it_has() -> None:
    ring = MemoryKeyring()
    kept = loaded(ring).value
    locked(ring, "get")
    assert loaded(ring).value != kept
    ring.failing.clear()
    assert loaded(ring).value == kept


def test_no_protecting_keyring_leads_to_a_session_token_with_the_reason() -> None:
    token = loaded(MemoryKeyring(), safe=False)
    assert token.origin is TokenOrigin.SESSION
    assert "does not protect secrets" in token.problem


@pytest.mark.parametrize("damaged", ["short", "not a token at all", "schlüssel-wort"])
def test_what_the_keyring_holds_and_cannot_be_a_token_is_replaced(damaged: str) -> None:
    ring = MemoryKeyring()
    ring.entries[SERVICE, ENTRY] = damaged
    token = loaded(ring)
    assert ring.entries[SERVICE, ENTRY] == token.value != damaged


def test_loading_again_changes_nothing() -> None:
    token = loaded(MemoryKeyring(), safe=False)
    before = token.value
    token.load()
    assert token.value == before


def test_before_loading_there_is_no_token_to_take_or_to_match() -> None:
    token = ApiToken(SecretStore(MemoryKeyring()), {})
    for use in (lambda: token.value, lambda: token.origin, lambda: token.matches(""), token.renew):
        with pytest.raises(RuntimeError, match="not loaded"):
            use()


# A new one


def test_a_new_token_replaces_the_old_one_everywhere() -> None:
    ring = MemoryKeyring()
    token = loaded(ring)
    old = token.value
    new = token.renew()
    assert new not in {old, ""}
    assert ring.entries == {(SERVICE, ENTRY): new}
    assert (token.value, token.matches(new), token.matches(old)) == (new, True, False)


def test_the_environments_token_is_not_changed_here() -> None:
    token = loaded(MemoryKeyring(), {"RAFFLE_API_TOKEN": GIVEN})
    with pytest.raises(EnvironmentFault, match="RAFFLE_API_TOKEN sets it"):
        token.renew()
    assert token.value == GIVEN


def test_a_kept_token_stays_when_the_keyring_does_not_take_the_new_one() -> None:
    ring = MemoryKeyring()
    token = loaded(ring)
    old = token.value
    locked(ring, "set")
    with pytest.raises(EnvironmentFault, match="locked"):
        token.renew()
    assert (token.value, token.origin, token.problem) == (old, TokenOrigin.KEYRING, "")


def test_a_sessions_token_is_renewed_with_the_keyring_still_locked() -> None:
    ring = MemoryKeyring()
    locked(ring, "set")
    token = loaded(ring)
    old = token.value
    assert token.renew() == token.value != old
    assert token.origin is TokenOrigin.SESSION
    assert "locked" in token.problem


def test_a_sessions_token_moves_to_the_keyring_once_it_is_open() -> None:
    ring = MemoryKeyring()
    locked(ring, "set")
    token = loaded(ring)
    ring.failing.clear()
    new = token.renew()
    assert ring.entries == {(SERVICE, ENTRY): new}
    assert (token.origin, token.problem) == (TokenOrigin.KEYRING, "")


# Matching, secrecy


def test_only_the_whole_token_matches() -> None:
    token = loaded(MemoryKeyring(), {"RAFFLE_API_TOKEN": GIVEN})
    assert token.matches(GIVEN)
    for wrong in ("", GIVEN[:-1], GIVEN + "x", GIVEN.upper(), f" {GIVEN}"):
        assert not token.matches(wrong)


@pytest.mark.parametrize("given", ["schlüssel", "密码密码密码", "\udce9" * 8, "\0" * 8])
def test_any_text_at_all_may_be_tried(given: str) -> None:
    assert not loaded(MemoryKeyring()).matches(given)


def test_no_token_is_in_the_repr() -> None:
    ring = MemoryKeyring()
    token = loaded(ring)
    assert token.value not in repr(token)
    assert repr(ApiToken(SecretStore(ring), {"RAFFLE_API_TOKEN": GIVEN})) == "<ApiToken: not loaded>"


def test_the_log_has_no_token(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    ring = MemoryKeyring()
    locked(ring, "set")
    token = loaded(ring)
    first = token.value
    second = token.renew()
    assert first not in caplog.text
    assert second not in caplog.text
