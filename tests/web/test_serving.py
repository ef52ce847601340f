"""The server's place in a desk: port, token, restart, end, and what the operator is told."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx
import pytest

from raffle_desktop.bootstrap.serving import DeskServer, Standing, port_sentence
from raffle_desktop.credentials.secret_store import SecretStore
from raffle_desktop.domain.errors import EnvironmentFault, RaffleError
from tests.conftest import Desk
from tests.credentials.memory_keyring import MemoryKeyring
from tests.web.test_stream import listening

WAIT_S = 20
ENVIRONMENT = {"RAFFLE_API_TOKEN": "given-by-environment"}


@dataclass
class Running:
    server: DeskServer
    told: list[Standing] = field(default_factory=list)
    news: threading.Condition = field(default_factory=threading.Condition)

    def tell(self, standing: Standing) -> None:
        with self.news:
            self.told.append(standing)
            self.news.notify_all()

    def wait_for(self, condition: Callable[[Standing], bool]) -> Standing:
        with self.news:
            assert self.news.wait_for(lambda: bool(self.told) and condition(self.told[-1]), WAIT_S), self.told
            return self.told[-1]

    def running(self) -> str:
        """The address once it runs."""
        return f"http://127.0.0.1:{self.wait_for(lambda one: one.phase == 'running').port}"


@contextmanager
def running(
    desk: Desk,
    port: int | None = 0,
    *,
    environment: Mapping[str, str] = ENVIRONMENT,
    secrets: SecretStore | None = None,
) -> Iterator[Running]:
    told: list[Running] = []
    store = secrets or SecretStore(MemoryKeyring(), protecting=())
    server = DeskServer(
        desk.services,
        store,
        port=port,
        tell=lambda standing: told[0].tell(standing),  # noqa: PLW0108 - it is there only later
        environment=environment,
    )
    told.append(Running(server))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield told[0]
    finally:
        server.end()
        thread.join(WAIT_S)
        assert not thread.is_alive()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def authorized(url: str, token: str) -> int:
    return httpx.get(f"{url}/api/admin/auth", headers={"authorization": f"Bearer {token}"}, timeout=30).status_code


@contextmanager
def taken(port: int) -> Iterator[None]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        yield


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="Linux tells who listens where")
def test_it_listens_on_the_wanted_port_of_loopback_only(desk: Desk) -> None:
    port = free_port()
    with running(desk, port) as one:
        assert one.running() == f"http://127.0.0.1:{port}"
        assert httpx.get(f"http://127.0.0.1:{port}/health").status_code == 200
        listener = next(line for line in Path("/proc/net/tcp").read_text().splitlines() if f":{port:04X} " in line)
        assert listener.split()[1] == f"0100007F:{port:04X}"


def test_where_the_port_is_taken_the_next_free_one_is_used_and_told(desk: Desk) -> None:
    port = free_port()
    with taken(port), running(desk, port) as one:
        one.running()
        standing = one.told[-1]
        assert standing.port != port
        assert standing.wanted_port == port
        assert port_sentence(standing) == (
            f"Port {port} is taken by another program; the local server uses {standing.port} this time."
        )


def test_the_port_in_the_settings_is_used_where_none_is_given(desk: Desk) -> None:
    port = free_port()
    service = desk.services.server_settings
    service.set(replace(service.get(), port=port), actor="op")
    with running(desk, None) as one:
        assert one.running().endswith(f":{port}")


def test_another_port_is_used_at_once_and_at_later_starts(desk: Desk) -> None:
    with running(desk) as one:
        before = one.running()
        port = free_port()
        with listening(before, "desk") as page:
            page.next()
            one.server.restart(port)
            one.wait_for(lambda standing: standing.phase == "running" and standing.port == port)
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{before}/health")
        assert httpx.get(f"http://127.0.0.1:{port}/health").status_code == 200
    assert desk.services.server_settings.get().port == port


def test_a_port_that_cannot_be_leaves_the_server_where_it_is(desk: Desk) -> None:
    with running(desk) as one:
        url = one.running()
        with pytest.raises(RaffleError):
            one.server.restart(80)
        assert httpx.get(f"{url}/health").status_code == 200


def test_the_environments_token_stands_before_the_keyrings(desk: Desk) -> None:
    ring = MemoryKeyring()
    store = SecretStore(ring, protecting={f"{type(ring).__module__}.{type(ring).__qualname__}"})
    store.set("api-token", "kept-in-the-keyring")
    with running(desk, secrets=store) as one:
        url = one.running()
        one.wait_for(lambda standing: standing.token_origin == "environment")
        assert authorized(url, "given-by-environment") == 200
        assert authorized(url, "kept-in-the-keyring") == 401
        with pytest.raises(EnvironmentFault, match="RAFFLE_API_TOKEN"):
            one.server.renew_token()


def test_a_token_is_made_at_the_first_run_and_is_the_same_at_the_next(desk: Desk) -> None:
    ring = MemoryKeyring()
    protecting = {f"{type(ring).__module__}.{type(ring).__qualname__}"}
    with running(desk, environment={}, secrets=SecretStore(ring, protecting=protecting)) as one:
        first = one.server.token()
        assert authorized(one.running(), first) == 200
    with running(desk, environment={}, secrets=SecretStore(ring, protecting=protecting)) as one:
        assert one.server.token() == first
        fresh = one.server.renew_token()
        url = one.running()
        assert (authorized(url, first), authorized(url, fresh)) == (401, 200)


def test_without_a_keyring_the_token_is_for_this_run_and_that_is_told(desk: Desk) -> None:
    with running(desk, environment={}) as one:
        standing = one.wait_for(lambda told: told.token_origin == "session")
        assert standing.token_problem
        assert authorized(one.running(), one.server.token()) == 200


@pytest.mark.parametrize("token", ["short", "with a blank in it", "täglich-neu", "tab\tin-the-token"])
def test_a_token_in_the_environment_that_cannot_be_one_opens_nothing_and_is_told(desk: Desk, token: str) -> None:
    with running(desk, environment={"RAFFLE_API_TOKEN": token}) as one:
        standing = one.wait_for(lambda told: bool(told.token_problem))
        assert "RAFFLE_API_TOKEN" in standing.token_problem
        assert "cannot be the API" in standing.token_problem
        with httpx.Client(base_url=one.running()) as client:
            assert client.get("/health").status_code == 200
            for given in (token.encode(), b"x", b"short"):
                answer = client.get("/api/admin/auth", headers={b"authorization": b"Bearer " + given})
                assert (answer.status_code, answer.json()["error"]) == (503, "NOT_READY")
    assert token not in "".join(told.token_problem + told.problem for told in one.told)


def test_an_origin_that_is_allowed_while_the_server_runs_may_call_it(desk: Desk) -> None:
    with running(desk) as one:
        headers = {"origin": "https://tool.example", "authorization": "Bearer given-by-environment"}
        url = f"{one.running()}/api/admin/auth"
        one.wait_for(lambda standing: standing.token_origin == "environment")
        assert httpx.get(url, headers=headers).status_code == 403
        service = desk.services.server_settings
        service.set(replace(service.get(), allowed_origins=("https://tool.example",)), actor="op")
        answer = httpx.get(url, headers=headers)
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "https://tool.example"
        service.set(replace(service.get(), allowed_origins=()), actor="op")
        assert httpx.get(url, headers=headers).status_code == 403


def test_pages_that_open_and_close_are_told(desk: Desk) -> None:
    with running(desk) as one, ExitStack() as pages:
        url = one.running()
        open_pages = [pages.enter_context(listening(url, "desk", pages="wheel")) for _ in range(3)]
        assert [page.next()[0] for page in open_pages] == ["desk"] * 3
        one.wait_for(lambda standing: standing.viewers == 3)
        pages.close()
        one.wait_for(lambda standing: standing.viewers == 0)


def test_a_server_that_cannot_listen_is_told_and_can_be_started_on_another_port(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_port: int) -> socket.socket:
        raise EnvironmentFault("The local server cannot listen.")

    monkeypatch.setattr("raffle_desktop.web.server.listen", fail)
    with running(desk) as one:
        standing = one.wait_for(lambda told: told.phase == "failed")
        assert standing.problem == "The local server cannot listen."
        monkeypatch.undo()
        one.server.restart(free_port())
        one.running()


def test_it_ends_while_pages_listen(desk: Desk) -> None:
    with ExitStack() as pages:
        with running(desk) as one:
            url = one.running()
            open_pages = [pages.enter_context(listening(url)) for _ in range(5)]
            assert [page.next()[0] for page in open_pages] == ["desk"] * 5
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{url}/health")
