"""Secrets in the keyring alone: which ones are used, and what happens when they fail."""

from __future__ import annotations

import subprocess
import sys
import threading
import types
from collections.abc import Callable
from typing import Any

import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import InitError, KeyringLocked

from raffle_desktop.credentials.secret_store import SERVICE, Kept, SecretStore
from raffle_desktop.domain.errors import EnvironmentFault
from tests.credentials.memory_keyring import ALLOWED, MemoryKeyring

SECRET = "top-secret-value"


def named(module: str, name: str = "Keyring") -> MemoryKeyring:
    """A keyring whose class has the name of another one's."""
    kind = types.new_class(name, (MemoryKeyring,), exec_body=lambda body: body.update(__module__=module))
    ring = kind()
    assert isinstance(ring, MemoryKeyring)
    return ring


def store_over(ring: KeyringBackend) -> SecretStore:
    return SecretStore(ring, protecting=ALLOWED)


# Keeping


def test_a_secret_is_one_entry_of_the_keyring_under_its_name() -> None:
    ring = MemoryKeyring()
    store = store_over(ring)
    store.set("api-token", SECRET)
    store.set("obs-password", "x")
    assert ring.entries == {(SERVICE, "api-token"): SECRET, (SERVICE, "obs-password"): "x"}
    assert store_over(ring).get("api-token") == SECRET
    assert (store.kept, store.problem) == (Kept.KEYRING, "")


def test_what_is_not_there_is_none_and_may_be_deleted() -> None:
    ring = MemoryKeyring()
    store = store_over(ring)
    assert store.get("a") is None
    store.delete("a")
    store.set("a", SECRET)
    store.delete("a")
    assert ring.entries == {}


def test_an_empty_value_removes_the_entry() -> None:
    ring = MemoryKeyring()
    store = store_over(ring)
    store.set("a", SECRET)
    store.set("a", "")
    assert ring.entries == {}


@pytest.mark.parametrize(
    "use", [lambda store: store.get(""), lambda store: store.set("", "x"), lambda store: store.delete("")]
)
def test_a_secret_without_a_name_is_a_bug_of_the_caller(use: Callable[[SecretStore], object]) -> None:
    with pytest.raises(ValueError, match="needs a name"):
        use(store_over(MemoryKeyring()))


def test_values_of_a_session_end_with_it() -> None:
    ring = MemoryKeyring()
    store = SecretStore(ring)
    assert store.kept is Kept.SESSION
    store.set("a", SECRET)
    assert store.get("a") == SECRET
    assert SecretStore(ring).get("a") is None
    store.delete("a")
    store.delete("a")
    assert store.get("a") is None
    assert ring.entries == {}


# Which keyring


@pytest.mark.parametrize(
    "module, name",
    [
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.Windows", "WinVaultKeyring"),
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
        ("keyring.backends.kwallet", "DBusKeyringKWallet4"),
    ],
)
def test_the_systems_own_keyrings_are_used(module: str, name: str) -> None:
    assert SecretStore(named(module, name)).kept is Kept.KEYRING


def test_the_names_on_the_list_are_those_of_the_library() -> None:
    # Importable on every system; their libraries are not.
    from keyring.backends import SecretService, kwallet, libsecret, macOS

    from raffle_desktop.credentials.secret_store import PROTECTING

    kinds = (macOS.Keyring, SecretService.Keyring, libsecret.Keyring, kwallet.DBusKeyring, kwallet.DBusKeyringKWallet4)
    assert {f"{kind.__module__}.{kind.__qualname__}" for kind in kinds} < PROTECTING


@pytest.mark.parametrize("name", ["PlaintextKeyring", "EncryptedKeyring"])
def test_a_keyring_that_is_not_on_the_list_gets_nothing(name: str) -> None:
    ring = named("keyrings.alt.file", name)
    store = SecretStore(ring)
    store.set("a", SECRET)
    assert ring.entries == {}
    assert store.kept is Kept.SESSION
    assert "keyrings.alt.file" in store.problem
    assert "until the program ends" in store.problem


@pytest.mark.parametrize("ring", [FailKeyring(), NullKeyring()], ids=["fail", "null"])  # type: ignore[no-untyped-call]
def test_no_keyring_at_all_is_said_so(ring: KeyringBackend) -> None:
    store = SecretStore(ring)
    store.set("a", SECRET)
    assert (store.kept, store.get("a")) == (Kept.SESSION, SECRET)
    assert store.problem.startswith("This system has no keyring that is running.")


def test_a_subclass_of_a_keyring_on_the_list_is_not_on_it() -> None:
    class Own(MemoryKeyring):
        pass

    assert store_over(Own()).kept is Kept.SESSION


def test_of_a_chain_only_the_protecting_member_gets_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, safe = named("keyrings.alt.file", "PlaintextKeyring"), MemoryKeyring()
    monkeypatch.setattr(ChainerBackend, "backends", [plain, safe])
    store = store_over(ChainerBackend())  # type: ignore[no-untyped-call]
    store.set("a", SECRET)
    assert store.kept is Kept.KEYRING
    assert (list(plain.entries.values()), list(safe.entries.values())) == ([], [SECRET])


def test_a_chain_without_a_protecting_member_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ChainerBackend, "backends", [named("keyrings.alt.file", "PlaintextKeyring")])
    assert store_over(ChainerBackend()).kept is Kept.SESSION  # type: ignore[no-untyped-call]


def test_without_a_given_one_the_systems_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = MemoryKeyring()
    monkeypatch.setattr("keyring.get_keyring", lambda: ring)
    store = SecretStore(protecting=ALLOWED)
    store.set("a", SECRET)
    assert ring.entries == {(SERVICE, "a"): SECRET}


@pytest.mark.parametrize("problem", [RuntimeError("D-Bus"), ImportError("no such back end"), OSError(2, "gone")])
def test_a_search_that_fails_leads_to_a_session_with_a_reason(
    monkeypatch: pytest.MonkeyPatch, problem: Exception
) -> None:
    def fail() -> KeyringBackend:
        raise problem

    monkeypatch.setattr("keyring.get_keyring", fail)
    store = SecretStore()
    assert store.kept is Kept.SESSION
    assert type(problem).__name__ in store.problem


# Failing


FAILURES: list[Any] = [KeyringLocked("Failed to unlock!"), InitError("dismissed"), ConnectionResetError("D-Bus gone")]


@pytest.mark.parametrize("problem", FAILURES, ids=repr)
@pytest.mark.parametrize("method", ["get", "set", "delete"])
def test_a_keyring_that_fails_is_a_fault_of_the_surroundings(method: str, problem: Exception) -> None:
    ring = MemoryKeyring()
    store = store_over(ring)
    store.set("a", "before")
    ring.failing[method] = problem
    use: dict[str, Callable[[], object]] = {
        "get": lambda: store.get("a"),
        "set": lambda: store.set("a", SECRET),
        "delete": lambda: store.delete("a"),
    }
    with pytest.raises(EnvironmentFault) as caught:
        use[method]()
    assert ("locked" in caught.value.message) == isinstance(problem, KeyringLocked)
    assert "“a”" in caught.value.message
    assert caught.value.__cause__ is problem
    assert SECRET not in str(caught.value)
    ring.failing.clear()
    assert store.get("a") == "before"


@pytest.mark.parametrize("before", ["", "another"])
def test_a_value_that_the_keyring_drops_without_a_word_is_noticed(monkeypatch: pytest.MonkeyPatch, before: str) -> None:
    ring = MemoryKeyring()
    store = store_over(ring)
    if before:
        store.set("a", before)
    monkeypatch.setattr(ring, "set_password", lambda *_: None)
    with pytest.raises(EnvironmentFault, match="did not keep what it was given: “a” was not saved"):
        store.set("a", SECRET)


@pytest.mark.parametrize("value", ["x" * 1281, "😀" * 641], ids=["letters", "emoji"])
def test_what_windows_cannot_hold_is_refused_with_the_reason(value: str) -> None:
    ring = named("keyring.backends.Windows", "WinVaultKeyring")
    store = SecretStore(ring)
    with pytest.raises(EnvironmentFault, match="too long for Windows") as caught:
        store.set("a", value)
    assert ring.entries == {}
    assert value not in str(caught.value)


@pytest.mark.parametrize("value", ["x" * 1280, "😀" * 640], ids=["letters", "emoji"])
def test_the_longest_that_windows_holds_is_kept_and_others_hold_more(value: str) -> None:
    windows = SecretStore(named("keyring.backends.Windows", "WinVaultKeyring"))
    windows.set("a", value)
    assert windows.get("a") == value
    other = store_over(MemoryKeyring())
    other.set("a", value * 4)
    assert other.get("a") == value * 4


# Laziness, threads, secrecy


def test_making_one_imports_no_keyring() -> None:
    program = (
        "import sys; from raffle_desktop.credentials.api_token import ApiToken;"
        "from raffle_desktop.credentials.secret_store import SecretStore; repr(ApiToken(SecretStore(), {}));"
        "repr(SecretStore()); print('keyring' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_the_system_is_searched_once_for_all_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    searches: list[int] = []
    ring = MemoryKeyring()
    together = threading.Barrier(8)

    def find() -> KeyringBackend:
        searches.append(1)
        return ring

    monkeypatch.setattr("keyring.get_keyring", find)
    store = SecretStore(protecting=ALLOWED)

    def use(number: int) -> None:
        together.wait(60)
        store.set(f"name {number}", SECRET)

    threads = [threading.Thread(target=use, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(searches) == 1
    assert len(ring.entries) == 8


def test_asking_where_things_are_kept_does_not_wait_for_a_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = MemoryKeyring()
    asked, answered = threading.Event(), threading.Event()

    def prompt(service: str, name: str) -> str | None:
        asked.set()
        assert answered.wait(60)
        return None

    monkeypatch.setattr(ring, "get_password", prompt)
    store = store_over(ring)
    thread = threading.Thread(target=store.get, args=("a",))
    thread.start()
    try:
        assert asked.wait(60)
        # In a thread of its own, so that a wait fails here instead of hanging.
        seen: list[Kept] = []
        looking = threading.Thread(target=lambda: seen.append(store.kept))
        looking.start()
        looking.join(30)
        assert seen == [Kept.KEYRING]
    finally:
        answered.set()
        thread.join()


@pytest.mark.parametrize("protecting", [ALLOWED, set()])
def test_no_secret_is_in_the_repr(protecting: set[str]) -> None:
    store = SecretStore(MemoryKeyring(), protecting=protecting)
    store.set("a", SECRET)
    assert SECRET not in repr(store)
