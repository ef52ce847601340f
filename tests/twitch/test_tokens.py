"""The sign-in that is kept: renewed once for all callers, in the keyring before it is used, and never lost unsaid."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any, TypeVar

import httpx
import pytest
from keyring.errors import KeyringLocked

from raffle_desktop.credentials.secret_store import SERVICE, WINDOWS_LIMIT_BYTES, SecretStore
from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.domain.redaction import redacted
from raffle_desktop.services.http_trust import trusted
from raffle_desktop.twitch.device_sign_in import Tokens
from raffle_desktop.twitch.endpoints import Endpoints
from raffle_desktop.twitch.faults import NotKept, NotSignedIn, Refused, TwitchFault, Unreachable, WrongShape
from raffle_desktop.twitch.kept_sign_in import ENTRY
from raffle_desktop.twitch.scopes import wanted_names
from raffle_desktop.twitch.tokens import Account, TokenKeeper
from tests.conftest import FakeClock
from tests.credentials.memory_keyring import ALLOWED, MemoryKeyring
from tests.fakes.twitch import Answer, Drop, FakeTwitch, Hang, Request

T = TypeVar("T")
TOKEN = "POST /oauth2/token"
REVOKE = "POST /oauth2/revoke"
VALIDATE = "GET /oauth2/validate"
KEY = (SERVICE, ENTRY)


class Signed:
    """A desk that is signed in, its keyring, and the Twitch that it is signed in to."""

    def __init__(self, twitch: FakeTwitch, clock: FakeClock) -> None:
        self.twitch = twitch
        self.clock = clock
        self.ring = MemoryKeyring()
        self.endpoints = Endpoints(**twitch.endpoints)
        self.client_id = twitch.client_id
        access, refresh = twitch.oauth.sign_in("bits:read")
        self.tokens = Tokens(access, refresh, clock() + timedelta(hours=4), ("bits:read",))

    def keeper(self, http: httpx.AsyncClient, fixed: str = "") -> TokenKeeper:
        secrets = SecretStore(self.ring, protecting=ALLOWED)
        return TokenKeeper(secrets, self.endpoints, self.client_id, http, self.clock, fixed=fixed)

    def run(self, work: Callable[[TokenKeeper], Awaitable[T]], *, fixed: str = "") -> T:
        """In a process of its own, as it were: only the keyring outlives it."""

        async def whole() -> T:
            async with httpx.AsyncClient(verify=trusted(), trust_env=False) as http:
                keeper = self.keeper(http, fixed)
                try:
                    return await work(keeper)
                finally:
                    await keeper.aclose()

        return asyncio.run(whole())

    def token(self) -> str:
        return self.run(lambda keeper: keeper.token())

    def age(self, hours: float = 4) -> None:
        self.clock.advance(hours=hours)

    @property
    def kept(self) -> dict[str, Any]:
        row = json.loads(self.ring.entries[KEY])
        assert isinstance(row, dict)
        return row

    @property
    def renewals(self) -> int:
        return len(self.twitch.asked(TOKEN))

    def good(self, token: str) -> bool:
        return self.twitch.oauth.grant_of(token) is not None


@pytest.fixture
def desk() -> Iterator[Signed]:
    clock = FakeClock()
    with FakeTwitch(clock=clock) as twitch:
        signed = Signed(twitch, clock)
        signed.run(lambda keeper: keeper.adopt(signed.tokens))
        yield signed


def locked() -> Exception:
    return KeyringLocked("locked")


def test_a_token_that_is_good_is_given_from_the_keyring_without_asking_twitch(desk: Signed) -> None:
    assert desk.token() == desk.tokens.access
    assert desk.twitch.requests == []


def test_without_a_sign_in_that_is_said(desk: Signed) -> None:
    desk.ring.entries.clear()

    with pytest.raises(NotSignedIn, match="not signed in"):
        desk.token()


def test_one_that_is_about_to_end_is_renewed_before_it_is_used(desk: Signed) -> None:
    desk.age(3.95)

    token = desk.token()

    assert token != desk.tokens.access
    assert desk.good(token)
    assert desk.kept["access"] == token


def test_a_renewal_sends_no_secret(desk: Signed) -> None:
    desk.age()

    desk.token()

    (request,) = desk.twitch.asked(TOKEN)
    assert request.form == {
        "client_id": desk.client_id,
        "grant_type": "refresh_token",
        "refresh_token": desk.tokens.refresh,
    }


def test_many_callers_at_once_share_one_renewal(desk: Signed) -> None:
    desk.age()

    async def many(keeper: TokenKeeper) -> set[str]:
        asked = [keeper.token() for _ in range(20)] + [keeper.renewed(desk.tokens.access) for _ in range(20)]
        return set(await asyncio.gather(*asked))

    tokens = desk.run(many)

    assert len(tokens) == 1
    assert desk.renewals == 1


def test_callers_share_a_renewal_that_fails_and_none_waits_for_ever_after_it(desk: Signed) -> None:
    desk.age()
    desk.twitch.script(TOKEN, Answer(503))

    async def many(keeper: TokenKeeper) -> tuple[list[Any], str]:
        failed = await asyncio.gather(*(keeper.token() for _ in range(10)), return_exceptions=True)
        return failed, await keeper.token()

    failed, token = desk.run(many)

    assert {type(fault) for fault in failed} == {Unreachable}
    assert desk.good(token)
    assert desk.renewals == 2


def test_a_refused_token_is_renewed_only_by_the_first_who_reports_it(desk: Signed) -> None:
    async def twice(keeper: TokenKeeper) -> tuple[str, str]:
        return await keeper.renewed(desk.tokens.access), await keeper.renewed(desk.tokens.access)

    first, second = desk.run(twice)

    assert first == second != desk.tokens.access
    assert desk.renewals == 1


def test_the_new_pair_is_in_the_keyring_before_anybody_gets_the_new_token(
    desk: Signed, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.age()
    order: list[str] = []
    true_set = desk.ring.set_password

    def note(service: str, username: str, password: str) -> None:
        order.append("noted" if desk.tokens.refresh in password else "kept")
        true_set(service, username, password)

    monkeypatch.setattr(desk.ring, "set_password", note)

    async def ask(keeper: TokenKeeper) -> None:
        await keeper.token()
        order.append("used")

    desk.run(ask)

    assert order == ["noted", "kept", "used"]
    assert "renewing" not in desk.kept


def test_each_renewal_uses_the_refresh_token_of_the_one_before(desk: Signed) -> None:
    for _ in range(3):
        desk.age()
        assert desk.good(desk.token())

    used = [request.form["refresh_token"] for request in desk.twitch.asked(TOKEN)]
    assert len(set(used)) == 3


def test_a_caller_who_gives_up_does_not_stop_the_renewal(desk: Signed) -> None:
    desk.age()

    async def give_up(keeper: TokenKeeper) -> None:
        asking = asyncio.ensure_future(keeper.token())
        await asyncio.to_thread(desk.twitch.wait_for, lambda: desk.renewals == 1)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)

    desk.run(give_up)

    assert desk.kept["refresh"] != desk.tokens.refresh
    assert desk.good(desk.token())
    assert desk.renewals == 1


def test_a_keyring_that_is_locked_before_the_renewal_costs_nothing(desk: Signed) -> None:
    async def ask(keeper: TokenKeeper) -> str:
        await keeper.token()
        desk.age()
        desk.ring.failing = {"set": locked()}
        with pytest.raises(EnvironmentFault, match="locked"):
            await keeper.token()
        assert desk.renewals == 0
        desk.ring.failing = {}
        return await keeper.token()

    assert desk.good(desk.run(ask))


def test_a_keyring_that_fails_between_answer_and_storing_is_said_and_stored_later_without_another_renewal(
    desk: Signed,
) -> None:
    def lock(request: Request) -> None:
        desk.ring.failing = {"set": locked()}

    async def ask(keeper: TokenKeeper) -> str:
        for _ in range(2):
            with pytest.raises(NotKept, match=r"could not be kept.*sign in again"):
                await keeper.token()
        desk.ring.failing = {}
        return await keeper.token()

    desk.age()
    desk.twitch.script(TOKEN, lock)
    token = desk.run(ask)

    assert desk.good(token)
    assert desk.kept["access"] == token
    assert desk.renewals == 1


def test_a_renewal_that_cannot_be_kept_leaves_the_old_token_in_use_while_it_is_good(desk: Signed) -> None:
    def lock(request: Request) -> None:
        desk.ring.failing = {"set": locked()}

    desk.age(3.95)
    desk.twitch.script(TOKEN, lock)

    assert desk.token() == desk.tokens.access


def test_a_crash_between_answer_and_storing_is_said_at_the_next_start(desk: Signed) -> None:
    def lock(request: Request) -> None:
        desk.ring.failing = {"set": locked()}

    desk.age()
    desk.twitch.script(TOKEN, lock)
    with pytest.raises(NotKept):
        desk.token()
    desk.ring.failing = {}

    with pytest.raises(NotSignedIn, match="00:00 UTC on 2026-11-22 was cut off"):
        desk.token()


def test_an_answer_that_is_lost_on_the_way_is_said_too(desk: Signed) -> None:
    desk.age()
    desk.twitch.script(TOKEN, Drop(after=True))
    with pytest.raises(Unreachable):
        desk.token()

    with pytest.raises(NotSignedIn, match="cut off"):
        desk.token()


def test_a_network_that_fails_keeps_the_old_pair_for_later(desk: Signed) -> None:
    desk.age()
    away, desk.endpoints = desk.endpoints, Endpoints(auth="http://127.0.0.1:1/oauth2/")
    with pytest.raises(Unreachable):
        desk.token()
    assert desk.kept["refresh"] == desk.tokens.refresh
    assert "renewing" not in desk.kept

    desk.endpoints = away
    assert desk.good(desk.token())


def test_a_request_that_never_arrives_keeps_the_old_pair(desk: Signed) -> None:
    desk.age()
    desk.twitch.script(TOKEN, Drop())
    with pytest.raises(Unreachable):
        desk.token()

    assert desk.good(desk.token())


def test_a_refresh_token_that_twitch_does_not_take_signs_out_for_good(desk: Signed) -> None:
    desk.age()
    desk.twitch.oauth.disconnect()

    async def twice(keeper: TokenKeeper) -> None:
        for _ in range(2):
            with pytest.raises(NotSignedIn, match="taken back there, or was not used for 30 days"):
                await keeper.token()

    desk.run(twice)

    assert KEY not in desk.ring.entries
    assert desk.renewals == 1


@pytest.mark.parametrize(
    "answer, kind",
    [
        (Answer(400, {"message": "invalid client"}), Refused),
        (Answer(403, {"message": "invalid client secret"}), Refused),
        (Answer(400, b"<html>Welcome to the hotel</html>"), Refused),
        (Answer(429, {"message": "slowly"}), Unreachable),
        (Answer(200, b"<html>"), WrongShape),
        (Answer(200, {"access_token": "accessalone12345"}), WrongShape),
    ],
)
def test_an_answer_that_says_nothing_about_the_refresh_token_does_not_sign_out(
    desk: Signed, answer: Answer, kind: type[TwitchFault]
) -> None:
    desk.age()
    desk.twitch.script(TOKEN, answer)
    with pytest.raises(kind):
        desk.token()
    # Only an answer of success can have used the refresh token up.
    assert ("renewing" in desk.kept) == (answer.status == 200)

    assert desk.good(desk.token())


def test_what_another_process_renewed_is_taken_over_and_not_renewed_again(desk: Signed) -> None:
    async def ask(keeper: TokenKeeper) -> str:
        await keeper.token()
        desk.age()
        await asyncio.to_thread(desk.token)
        return await keeper.token()

    assert desk.good(desk.run(ask))
    assert desk.renewals == 1


def test_a_renewal_that_another_process_won_is_taken_over_too(desk: Signed) -> None:
    def overtaken(request: Request) -> None:
        answer = desk.twitch.oauth._refreshed(desk.tokens.refresh)
        row = {"client_id": desk.client_id, "refresh": answer.body["refresh_token"],
               "access": answer.body["access_token"], "expires_at": "2027-01-01T00:00:00+00:00"}  # fmt: skip
        desk.ring.entries[KEY] = json.dumps(row)

    desk.age()
    desk.twitch.script(TOKEN, overtaken)

    assert desk.good(desk.token())


def test_the_keeper_of_one_event_loop_is_refused_to_another(desk: Signed) -> None:
    desk.age()

    async def ask(keeper: TokenKeeper) -> None:
        await keeper.token()
        desk.age()
        with pytest.raises(RuntimeError, match="event loop"):
            await asyncio.to_thread(asyncio.run, keeper.token())

    desk.run(ask)

    assert desk.renewals == 1


def test_the_entry_of_every_scope_and_longer_tokens_fits_windows(desk: Signed) -> None:
    tokens = Tokens("a" * 200, "r" * 200, desk.clock() + timedelta(hours=4), wanted_names())

    desk.run(lambda keeper: keeper.adopt(tokens))

    assert len(desk.ring.entries[KEY].encode("utf-16-le")) <= WINDOWS_LIMIT_BYTES
    assert desk.kept["access"] == tokens.access


def test_of_a_pair_too_long_for_windows_the_refresh_token_is_kept_and_used_at_the_next_start(desk: Signed) -> None:
    tokens = Tokens("a" * 1200, desk.tokens.refresh, desk.clock() + timedelta(hours=4))

    async def ask(keeper: TokenKeeper) -> str:
        await keeper.adopt(tokens)
        return await keeper.token()

    assert desk.run(ask) == tokens.access
    assert len(desk.ring.entries[KEY].encode("utf-16-le")) <= WINDOWS_LIMIT_BYTES
    with pytest.raises(TwitchFault, match="has to be renewed first"):
        desk.run(lambda keeper: keeper.validate(renew=False))
    assert desk.good(desk.token())


@pytest.mark.parametrize(
    "text",
    ["", "secretrubbish", "[]", "{}", '{"access": "secretrubbish"}', "[" * 100_000,
     '{"client_id": "x", "access": "a", "refresh": "r", "expires_at": "2026-01-01T00:00:00"}'],
)  # fmt: skip
def test_an_entry_that_cannot_be_read_is_no_sign_in_and_is_not_repeated(
    desk: Signed, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    desk.ring.entries[KEY] = text

    with pytest.raises(NotSignedIn, match="cannot be read") as caught:
        desk.token()

    assert "secretrubbish" not in f"{caught.value} {caplog.text}"


def test_a_sign_in_of_another_client_id_is_not_sent_to_twitch(desk: Signed) -> None:
    desk.client_id = "anotherclient"

    with pytest.raises(NotSignedIn, match="another client id"):
        desk.token()

    assert desk.twitch.requests == []


def test_a_keyring_that_cannot_be_read_now_can_be_later(desk: Signed) -> None:
    async def ask(keeper: TokenKeeper) -> str:
        desk.ring.failing = {"get": locked()}
        with pytest.raises(EnvironmentFault, match="locked"):
            await keeper.token()
        desk.ring.failing = {}
        return await keeper.token()

    assert desk.run(ask) == desk.tokens.access


def test_a_new_sign_in_that_cannot_be_kept_leaves_the_old_one(desk: Signed) -> None:
    async def ask(keeper: TokenKeeper) -> str:
        desk.ring.failing = {"set": locked()}
        with pytest.raises(EnvironmentFault):
            await keeper.adopt(Tokens("newaccess", "newrefresh", desk.clock()))
        desk.ring.failing = {}
        return await keeper.token()

    assert desk.run(ask) == desk.tokens.access


def test_validation_tells_whose_sign_in_it_is(desk: Signed) -> None:
    account = desk.run(lambda keeper: keeper.validate())

    user = desk.twitch.user
    assert account == Account(user.id, user.login, ("bits:read",), desk.tokens.expires_at)


def test_validation_of_a_token_that_ended_early_renews_it_once(desk: Signed) -> None:
    desk.twitch.oauth.expire_access_tokens()

    account = desk.run(lambda keeper: keeper.validate())

    assert account.login == desk.twitch.user.login
    assert desk.renewals == 1


def test_validation_of_a_sign_in_that_was_taken_back_signs_out(desk: Signed) -> None:
    desk.twitch.oauth.disconnect()

    with pytest.raises(NotSignedIn):
        desk.run(lambda keeper: keeper.validate())

    assert KEY not in desk.ring.entries


def test_validation_that_must_not_renew_spends_no_refresh_token(desk: Signed) -> None:
    desk.age()

    with pytest.raises(TwitchFault):
        desk.run(lambda keeper: keeper.validate(renew=False))

    assert desk.renewals == 0


@pytest.mark.parametrize(
    "answer, kind",
    [
        (Answer(503), Unreachable),
        (Drop(), Unreachable),
        (Answer(200, b"<html>"), WrongShape),
        (Answer(200, {"client_id": "x"}), TwitchFault),
        (Answer(200, {"client_id": "faketwitchclientid0123456789ab", "user_id": 5, "expires_in": 1}), WrongShape),
        (Answer(200, {"client_id": "faketwitchclientid0123456789ab", "expires_in": 1}), TwitchFault),
    ],
)
def test_validation_that_gives_no_answer_leaves_the_sign_in(desk: Signed, answer: Any, kind: type[TwitchFault]) -> None:
    desk.twitch.script(VALIDATE, answer)

    with pytest.raises(kind):
        desk.run(lambda keeper: keeper.validate())

    assert desk.token() == desk.tokens.access


def test_a_token_of_another_program_is_named_as_that(desk: Signed) -> None:
    desk.client_id = "anotherclient"

    with pytest.raises(TwitchFault, match="another program"):
        desk.run(lambda keeper: keeper.validate(), fixed=desk.tokens.access)


def test_signing_out_revokes_and_forgets(desk: Signed) -> None:
    async def leave(keeper: TokenKeeper) -> str:
        told = await keeper.sign_out()
        with pytest.raises(NotSignedIn):
            await keeper.token()
        return told

    assert desk.run(leave) == ""
    assert not desk.good(desk.tokens.access)
    assert KEY not in desk.ring.entries


@pytest.mark.parametrize("trouble", [Drop(), Answer(500)])
def test_signing_out_without_twitch_forgets_and_says_what_is_left(desk: Signed, trouble: Any) -> None:
    desk.twitch.script(REVOKE, trouble)

    told = desk.run(lambda keeper: keeper.sign_out())

    assert "could not be told" in told
    assert KEY not in desk.ring.entries


def test_signing_out_with_a_token_that_ended_is_no_trouble(desk: Signed) -> None:
    desk.age()

    assert desk.run(lambda keeper: keeper.sign_out()) == ""


def test_signing_out_with_a_keyring_that_keeps_its_entry_is_said_and_the_entry_is_dead(desk: Signed) -> None:
    desk.ring.failing = {"delete": locked()}

    async def leave(keeper: TokenKeeper) -> None:
        with pytest.raises(EnvironmentFault, match="locked"):
            await keeper.sign_out()
        with pytest.raises(NotSignedIn):
            await keeper.token()

    desk.run(leave)

    assert not desk.good(desk.tokens.access)


def test_signing_out_during_a_renewal_revokes_what_the_renewal_brought(desk: Signed) -> None:
    desk.age()

    async def leave(keeper: TokenKeeper) -> None:
        asking = asyncio.ensure_future(keeper.token())
        await asyncio.to_thread(desk.twitch.wait_for, lambda: desk.renewals == 1)
        await keeper.sign_out()
        assert not desk.good(await asking)

    desk.run(leave)

    assert KEY not in desk.ring.entries


def test_signing_out_revokes_what_the_keyring_never_took(desk: Signed) -> None:
    def lock(request: Request) -> None:
        desk.ring.failing = {"set": locked()}

    async def leave(keeper: TokenKeeper) -> None:
        with pytest.raises(NotKept):
            await keeper.token()
        await keeper.sign_out()

    desk.age()
    desk.twitch.script(TOKEN, lock)
    desk.run(leave)

    (grant,) = desk.twitch.oauth.grants
    assert [token for token in grant.access if desk.good(token)] == []


def test_a_fixed_token_is_used_as_it_is_and_leaves_the_keyring_alone(desk: Signed) -> None:
    access, _ = desk.twitch.oauth.sign_in("user:read:chat")
    before = dict(desk.ring.entries)

    async def use(keeper: TokenKeeper) -> Account:
        assert await keeper.token() == access
        for change in (keeper.sign_out(), keeper.adopt(desk.tokens)):
            with pytest.raises(TwitchFault, match="RAFFLE_TWITCH_TOKEN"):
                await change
        return await keeper.validate()

    assert desk.run(use, fixed=access).scopes == ("user:read:chat",)
    assert desk.ring.entries == before


def test_a_fixed_token_that_twitch_refuses_is_never_renewed(desk: Signed) -> None:
    with pytest.raises(NotSignedIn, match="RAFFLE_TWITCH_TOKEN"):
        desk.run(lambda keeper: keeper.validate(), fixed="somebodys-old-token")

    assert desk.renewals == 0


def test_no_token_is_in_a_repr_a_message_or_the_log(desk: Signed, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    desk.age()
    texts: list[str] = []

    async def fail_in_every_way(keeper: TokenKeeper) -> None:
        for fault in (Answer(503), Answer(200, {"access_token": desk.tokens.access}), Drop()):
            desk.twitch.script(TOKEN, fault)
            with pytest.raises(TwitchFault) as caught:
                await keeper.token()
            texts.append(f"{caught.value!r} {caught.value.__cause__!r}")
        texts.append(f"{await keeper.token() and ''}{keeper!r}")

    desk.run(fail_in_every_way)

    written = " ".join([*texts, caplog.text])
    assert desk.tokens.access not in written
    assert desk.tokens.refresh not in written
    assert desk.kept["access"] not in written
    assert redacted(f"{desk.kept['access']} {desk.kept['refresh']}") == "[removed] [removed]"


def test_the_end_of_the_desk_waits_for_a_renewal_under_way(desk: Signed) -> None:
    desk.age()
    desk.twitch.script(TOKEN, Hang(after=True))

    async def end(keeper: TokenKeeper) -> bool:
        asking = asyncio.ensure_future(keeper.token())
        await asyncio.to_thread(desk.twitch.wait_for, lambda: desk.renewals == 1)
        asking.cancel()
        closing = asyncio.ensure_future(keeper.aclose())
        await asyncio.sleep(0)
        waited = not closing.done()
        desk.twitch.release()
        await closing
        return waited

    assert desk.run(end)
