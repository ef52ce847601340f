"""Routes come with the first call for their addresses, and the server is the same as if all were there."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.routing import Route

from raffle_desktop.web.app import route_groups
from raffle_desktop.web.board import Boards
from raffle_desktop.web.feeds import NOTHING
from raffle_desktop.web.on_demand import OnDemand
from raffle_desktop.web.publisher import Publisher
from raffle_desktop.web.stream import Hub
from tests.conftest import Desk
from tests.web.conftest import Serve, Served


def no_publisher() -> Publisher:
    raise AssertionError("no page is served here")


def test_every_address_belongs_to_its_own_group_alone(desk: Desk) -> None:
    boards = Boards(desk.services)
    groups = route_groups(desk.services, boards, NOTHING, Hub(streams_max=1), no_publisher)
    seen = 0
    for group in groups:
        for route in (route for router in group.make() for route in router.routes):
            assert isinstance(route, Route)
            address = route.path.replace("{username:path}", "x/y")
            assert [other for other in groups if other.has(address)] == [group], address
            seen += 1
    assert seen > 100
    boards.close()


def test_nothing_is_made_before_it_is_asked_for(desk: Desk) -> None:
    boards = Boards(desk.services)
    app = FastAPI()
    at_first = len(app.routes)
    groups = route_groups(desk.services, boards, NOTHING, Hub(streams_max=1), no_publisher)
    on_demand = OnDemand(app, groups)
    assert len(app.routes) == at_first
    on_demand.ensure_all()
    assert len(app.routes) > at_first + 100
    boards.close()


def test_whatever_is_called_first_the_description_lists_the_same_in_the_same_order(session: Desk, serve: Serve) -> None:
    first, second = serve(session), serve(session)
    for path in ("/api/v1/wallets", "/overlay/clock", "/api/draws", "/health"):
        assert first.client.get(path).status_code == 200
    described, at_once = first.client.get("/openapi.json").text, second.client.get("/openapi.json").text
    assert described == at_once
    # And all of it answers after that too.
    assert first.client.get("/api/periods").status_code == 200


def test_a_first_call_with_a_wrong_method_is_told_which_there_are(served: Served) -> None:
    answer = served.client.delete("/api/v1/prizes")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, POST"


def test_every_refusal_of_every_call_is_described(served: Served) -> None:
    described = served.client.get("/openapi.json").json()
    for operations in described["paths"].values():
        for operation in operations.values():
            refused = {status: answer for status, answer in operation["responses"].items() if status >= "4"}
            assert set(refused) == {"400", "401", "403", "404", "409", "413", "415", "421", "422", "429", "503"}
            for answer in refused.values():
                assert answer["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/ErrorBody"}
    assert described["components"]["schemas"]["ErrorBody"]["required"] == ["error", "message"]
