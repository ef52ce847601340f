"""Browser sources in OBS, tried against a loopback server that speaks obs-websocket 5."""

from __future__ import annotations

import logging
import socket
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import msgpack  # type: ignore[import-untyped]
import pytest

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.obs.remote import ObsAddress, ObsPlan, Step, WantedSource, apply, plan
from tests.obs.fake_obs import BROWSER, Close, FakeObs, Input, Raw, Silence

PASSWORD = "correct-horse-battery"
WHEEL = WantedSource("Raffle wheel", "http://127.0.0.1:8777/overlay/wheel?key=abc", 1920, 1080)
CARD = WantedSource("Raffle winner", "http://127.0.0.1:8777/overlay/card?key=abc", 800, 300)
# Longer than any test may take: where the end of a wait is what a test is about, it has to come by itself.
LONG = 120.0
# For what never answers; long enough for all that comes before it on a busy machine.
SHORT = 1.0


@pytest.fixture
def obs() -> Iterator[FakeObs]:
    with FakeObs() as fake:
        yield fake


def at(fake: FakeObs, password: str = "") -> ObsAddress:
    return ObsAddress(port=fake.port, password=password)


def source(wanted: WantedSource, **other: object) -> Input:
    return Input(BROWSER, {"url": wanted.url, "width": wanted.width, "height": wanted.height, **other})


def steps(planned: ObsPlan) -> list[Step]:
    return [each.step for each in planned.sources]


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


# Planning


def test_a_plan_names_each_step_and_changes_nothing(obs: FakeObs) -> None:
    names = ["new", "moved", "elsewhere", "right", "picture", "Pause"]
    wanted = [WantedSource(name, f"http://127.0.0.1/{name}", 640, 360) for name in names]
    old = "http://127.0.0.1/old"
    obs.inputs = {
        "moved": Input(BROWSER, {"url": old, "width": 640, "height": 360}),
        "elsewhere": source(wanted[2]),
        "right": source(wanted[3]),
        "picture": Input("image_source", {"file": "/tmp/a.png"}),
    }
    obs.scenes["Live"] = ["moved", "right", "picture"]
    obs.scenes["Pause"] = ["elsewhere"]

    planned = plan(at(obs), wanted)

    assert planned.obs_version == "32.1.0"
    assert planned.scene == "Live"
    assert [each.wanted for each in planned.sources] == wanted
    assert steps(planned) == [Step.CREATE, Step.UPDATE, Step.PLACE, Step.KEEP, Step.BLOCKED, Step.BLOCKED]
    assert [each.present_url for each in planned.sources] == [None, old, wanted[2].url, wanted[3].url, None, None]
    assert obs.changing() == []


@pytest.mark.parametrize("present", [{"width": 801}, {"height": 299}, {"is_local_file": True}])
def test_another_size_or_a_local_file_is_not_right(obs: FakeObs, present: dict[str, object]) -> None:
    obs.inputs[CARD.name] = source(CARD, **present)
    obs.scenes["Live"] = [CARD.name]
    assert steps(plan(at(obs), [CARD])) == [Step.UPDATE]


def test_a_source_never_set_up_shows_no_address(obs: FakeObs) -> None:
    obs.inputs[CARD.name] = Input(BROWSER)
    obs.scenes["Live"] = [CARD.name]
    (found,) = plan(at(obs), [CARD]).sources
    assert (found.step, found.present_url) == (Step.UPDATE, None)


def test_a_source_in_a_group_or_a_scene_of_the_scene_is_placed(obs: FakeObs) -> None:
    obs.inputs = {WHEEL.name: source(WHEEL), CARD.name: source(CARD)}
    obs.scenes |= {"Frame": ["Corner", "Live again"], "Corner": [WHEEL.name], "Live again": [CARD.name, "Corner"]}
    obs.groups = {"Corner"}
    obs.scenes["Live"] = ["Frame"]
    assert steps(plan(at(obs), [WHEEL, CARD])) == [Step.KEEP, Step.KEEP]


def test_the_scene_is_found_under_the_first_versions_name_for_it(obs: FakeObs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeObs, "_on_GetCurrentProgramScene", lambda *_: {"currentProgramSceneName": "Live"})
    assert plan(at(obs), [WHEEL]).scene == "Live"


@pytest.mark.parametrize("names", [["", "b"], ["a", "a"]])
def test_names_that_cannot_be_told_apart_are_a_bug_of_the_caller(names: list[str]) -> None:
    wanted = [WantedSource(name, "http://127.0.0.1/", 1, 1) for name in names]
    for act in (plan, apply):
        with pytest.raises(ValueError, match="names of their own"):
            act(ObsAddress(port=1), wanted)


# Doing it


def test_new_sources_are_created_in_the_scene_on_air(obs: FakeObs) -> None:
    obs.current = "Pause"
    done = apply(at(obs), [WHEEL, CARD])
    assert steps(done) == [Step.CREATE, Step.CREATE]
    assert obs.scenes == {"Live": [], "Pause": [WHEEL.name, CARD.name]}
    assert obs.inputs[WHEEL.name] == Input(
        BROWSER,
        {
            "url": WHEEL.url,
            "width": 1920,
            "height": 1080,
            "fps_custom": False,
            "fps": 60,
            "css": "",
            "shutdown": False,
            "restart_when_active": False,
        },
    )


def test_doing_it_twice_changes_nothing_the_second_time(obs: FakeObs) -> None:
    apply(at(obs), [WHEEL, CARD])
    obs.requests.clear()
    assert steps(apply(at(obs), [WHEEL, CARD])) == [Step.KEEP, Step.KEEP]
    assert obs.changing() == []


def test_an_update_leaves_the_streamers_own_settings_and_reloads_the_page(obs: FakeObs) -> None:
    own = {"css": "body { zoom: 2 }", "fps_custom": True, "fps": 24, "shutdown": True, "reroute_audio": True}
    obs.inputs[WHEEL.name] = Input(BROWSER, {"url": "http://old/", "width": 1, "height": 2, **own})
    obs.scenes["Live"] = [WHEEL.name]
    (done,) = apply(at(obs), [WHEEL]).sources
    assert (done.step, done.present_url) == (Step.UPDATE, "http://old/")
    shown = {"url": WHEEL.url, "width": 1920, "height": 1080, "is_local_file": False}
    assert obs.inputs[WHEEL.name].settings == {**own, **shown}
    assert obs.pressed == [(WHEEL.name, "refreshnocache")]
    assert obs.scenes["Live"] == [WHEEL.name]


def test_a_source_of_another_scene_is_placed_and_put_right(obs: FakeObs) -> None:
    obs.inputs = {WHEEL.name: source(WHEEL), CARD.name: Input(BROWSER, {"url": "http://old/"})}
    obs.scenes["Pause"] = [WHEEL.name, CARD.name]
    done = apply(at(obs), [WHEEL, CARD])
    assert steps(done) == [Step.PLACE, Step.PLACE]
    assert obs.scenes["Live"] == [WHEEL.name, CARD.name]
    assert obs.pressed == [(CARD.name, "refreshnocache")]
    assert steps(plan(at(obs), [WHEEL, CARD])) == [Step.KEEP, Step.KEEP]


def test_a_source_of_another_kind_is_left_alone_and_the_others_are_done(obs: FakeObs) -> None:
    picture = Input("image_source", {"file": "/tmp/a.png"})
    obs.inputs[WHEEL.name] = picture
    assert steps(apply(at(obs), [WHEEL, CARD])) == [Step.BLOCKED, Step.CREATE]
    assert obs.inputs[WHEEL.name] == Input("image_source", {"file": "/tmp/a.png"})
    assert obs.scenes["Live"] == [CARD.name]


@pytest.mark.parametrize(
    "kind, placed, step",
    [(BROWSER, True, Step.UPDATE), (BROWSER, False, Step.PLACE), ("image_source", True, Step.BLOCKED)],
)
def test_a_source_that_appears_in_between_is_taken_as_it_is(obs: FakeObs, kind: str, placed: bool, step: Step) -> None:
    def somebody_else() -> None:
        obs.inputs[WHEEL.name] = Input(kind, {"url": "http://other/"})
        if placed:
            obs.scenes["Live"].append(WHEEL.name)

    obs.on("CreateInput", somebody_else)
    (done,) = apply(at(obs), [WHEEL]).sources
    assert done.step is step
    if step is Step.BLOCKED:
        assert obs.inputs[WHEEL.name].settings == {"url": "http://other/"}
    else:
        assert done.present_url == "http://other/"
        assert obs.inputs[WHEEL.name].settings["url"] == WHEEL.url
        assert obs.scenes["Live"] == [WHEEL.name]


def test_a_name_that_exists_and_is_not_found_is_a_fault_and_no_endless_loop(obs: FakeObs) -> None:
    obs.refuse("CreateInput", 601, "A source already exists by that input name.")
    with pytest.raises(EnvironmentFault, match="status 601"):
        apply(at(obs), [WHEEL])
    assert len(obs.sent("CreateInput")) == 1


# Failing in the middle


@pytest.mark.parametrize("how", [Close(1001, "Server stopping."), Close(4011), Raw(b"\xc1"), Silence()])
def test_a_failure_in_the_middle_says_what_was_done_and_what_was_not(obs: FakeObs, how: Exception) -> None:
    last = WantedSource("Raffle list", "http://127.0.0.1/list", 400, 400)
    kept = WantedSource("Kept", "http://127.0.0.1/kept", 400, 400)
    obs.inputs[kept.name] = source(kept)
    obs.scenes["Live"] = [kept.name]
    obs.on("CreateInput", lambda: None)
    obs.fail("CreateInput", how)
    with pytest.raises(EnvironmentFault) as caught:
        apply(at(obs), [kept, WHEEL, CARD, last], timeout=SHORT if isinstance(how, Silence) else LONG)
    assert caught.value.message.endswith(
        "Done before: “Raffle wheel”. Stopped at “Raffle winner”. Not done: “Raffle list”."
    )
    assert obs.scenes["Live"] == ["Kept", "Raffle wheel"]


def test_a_first_change_that_is_refused_says_that_nothing_was_done(obs: FakeObs) -> None:
    obs.kinds = ("image_source",)
    with pytest.raises(EnvironmentFault) as caught:
        apply(at(obs), [WHEEL, CARD])
    assert caught.value.message == (
        "This OBS has no browser source. Nothing was done before. Stopped at “Raffle wheel”. Not done: “Raffle winner”."
    )


# What OBS and the way to it can do


def test_no_obs_there_says_where_to_switch_it_on() -> None:
    port = free_port()
    with pytest.raises(EnvironmentFault) as caught:
        plan(ObsAddress(port=port), [WHEEL])
    assert str(caught.value) == (
        f"OBS does not answer at 127.0.0.1:{port}. In OBS: Tools → WebSocket Server Settings → Enable WebSocket server."
    )


def test_a_port_that_accepts_and_says_nothing_is_given_up() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        pytest.raises(EnvironmentFault, match="OBS does not answer at 127"),
    ):
        plan(ObsAddress(port=server.getsockname()[1]), [WHEEL], timeout=SHORT)


@pytest.mark.parametrize(
    "host, port",
    [
        ("", 4455),
        ("a b", 4455),
        ("user@host", 4455),
        ("host/path", 4455),
        ("host:4455", 4455),
        ("::1", 0),
        ("x", 65536),
    ],
)
def test_what_is_no_address_is_told_without_trying_it(host: str, port: int) -> None:
    with pytest.raises(EnvironmentFault, match="is not an address of OBS"):
        plan(ObsAddress(host, port), [WHEEL])


def test_the_right_password_opens(obs: FakeObs) -> None:
    obs.password = PASSWORD
    assert steps(plan(at(obs, PASSWORD), [WHEEL])) == [Step.CREATE]


def test_a_password_is_not_minded_where_none_is_asked_for(obs: FakeObs) -> None:
    assert steps(plan(at(obs, PASSWORD), [WHEEL])) == [Step.CREATE]


def test_a_wrong_password_is_told_as_soon_as_obs_refuses_it(obs: FakeObs) -> None:
    obs.password = PASSWORD
    with pytest.raises(EnvironmentFault, match="refused the password"):
        plan(at(obs, "wrong"), [WHEEL], timeout=LONG)


def test_a_missing_password_is_told_and_no_empty_one_tried(obs: FakeObs) -> None:
    obs.password = PASSWORD
    with pytest.raises(EnvironmentFault, match="asks for a password"):
        plan(at(obs), [WHEEL], timeout=LONG)
    assert obs.subscriptions == []


def test_another_rpc_version_is_told(obs: FakeObs) -> None:
    obs.rpc_version = 2
    with pytest.raises(EnvironmentFault, match="does not speak obs-websocket 5"):
        plan(at(obs), [WHEEL], timeout=LONG)


@pytest.mark.parametrize(
    "greeting",
    ['{"op": 0, "d": {"rpcVersion": 1}}', Silence()],
    ids=["JSON as text", "waits to be asked, as version 4"],
)
def test_an_older_protocol_is_told(obs: FakeObs, greeting: str | Exception) -> None:
    obs.subprotocol = None
    obs.greeting = greeting
    with pytest.raises(EnvironmentFault, match="does not speak obs-websocket 5") as caught:
        plan(at(obs), [WHEEL], timeout=SHORT if isinstance(greeting, Silence) else LONG)
    assert "28" in caught.value.way_out


def test_a_web_server_on_that_port_is_not_taken_for_obs() -> None:
    from http.server import BaseHTTPRequestHandler, HTTPServer
    from threading import Thread

    class Quiet(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with HTTPServer(("127.0.0.1", 0), Quiet) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            with pytest.raises(EnvironmentFault, match="does not speak obs-websocket 5"):
                plan(ObsAddress(port=server.server_port), [WHEEL], timeout=LONG)
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(
    "answer",
    [
        b"\xc1",
        b"not msgpack at all",
        "text",
        msgpack.packb([7]),
        msgpack.packb({"op": 7, "d": {"requestId": "x"}}),
        msgpack.packb({"op": 7, "d": {"requestType": "GetVersion", "requestId": "x", "requestStatus": {}}}),
        msgpack.packb({"op": 5, "d": {"eventType": b"bytes are not JSON"}}),
    ],
)
def test_an_answer_that_cannot_be_read_is_told_and_not_waited_over(obs: FakeObs, answer: bytes | str) -> None:
    obs.fail("GetVersion", Raw(answer))
    with pytest.raises(EnvironmentFault, match=r"cannot be read|does not speak"):
        plan(at(obs), [WHEEL], timeout=LONG)


@pytest.mark.parametrize(
    "hello",
    [
        {},
        {"rpcVersion": "1"},
        {"rpcVersion": 1, "authentication": {"salt": "s"}},
        {"rpcVersion": 1, "authentication": None},
    ],
)
def test_a_greeting_without_what_it_needs_cannot_be_read(obs: FakeObs, hello: dict[str, object]) -> None:
    obs.greeting = msgpack.packb({"op": 0, "d": hello})
    with pytest.raises(EnvironmentFault, match="cannot be read"):
        plan(at(obs, PASSWORD), [WHEEL], timeout=LONG)


def test_no_answer_to_a_request_is_a_fault_with_the_requests_name(obs: FakeObs) -> None:
    obs.fail("GetSceneItemList", Silence())
    with pytest.raises(EnvironmentFault, match=r"did not answer in time \(GetSceneItemList\)"):
        plan(at(obs), [WHEEL], timeout=SHORT)


@pytest.mark.parametrize("request_name", ["GetVersion", "GetInputSettings"])
def test_a_connection_lost_in_the_middle_is_noticed_by_itself(obs: FakeObs, request_name: str) -> None:
    obs.fail(request_name, Close(1001, "Server stopping."))
    with pytest.raises(EnvironmentFault, match=r"connection to OBS at .* was lost"):
        plan(at(obs), [WHEEL], timeout=LONG)


@pytest.mark.parametrize("greeting", [Close(1001), Close(1011)])
def test_a_connection_closed_before_the_greeting_is_noticed_by_itself(obs: FakeObs, greeting: Exception) -> None:
    obs.greeting = greeting
    with pytest.raises(EnvironmentFault, match="was lost"):
        plan(at(obs), [WHEEL], timeout=LONG)


def test_an_obs_that_is_not_ready_is_busy(obs: FakeObs) -> None:
    obs.ready = False
    with pytest.raises(EnvironmentFault, match="OBS is busy") as caught:
        plan(at(obs), [WHEEL])
    assert caught.value.way_out == "Try again in a few seconds."


def test_no_scene_on_air_is_a_scene_collection_being_changed(obs: FakeObs) -> None:
    obs.current = None
    with pytest.raises(EnvironmentFault, match="scene collection is being changed"):
        plan(at(obs), [WHEEL])


def test_a_scene_that_vanishes_is_a_scene_collection_that_was_changed(obs: FakeObs) -> None:
    obs.on("CreateInput", lambda: obs.scenes.pop("Live"))
    with pytest.raises(EnvironmentFault, match=r"scene “Live”, CreateInput\): its scene collection was changed"):
        apply(at(obs), [WHEEL])


def test_a_request_that_obs_does_not_know_means_that_it_is_too_old(obs: FakeObs) -> None:
    obs.refuse("GetInputSettings", 204)
    with pytest.raises(EnvironmentFault, match="too old: it does not know GetInputSettings"):
        plan(at(obs), [WHEEL])


def test_any_other_refusal_is_told_with_what_obs_says(obs: FakeObs) -> None:
    obs.refuse("CreateInput", 700, "Creation of the input or scene item failed.")
    with pytest.raises(EnvironmentFault, match="refused CreateInput with status 700: Creation of the input"):
        apply(at(obs), [WHEEL])


def test_no_events_are_asked_for(obs: FakeObs) -> None:
    plan(at(obs), [WHEEL])
    assert obs.subscriptions == [0]


@pytest.mark.parametrize("wrong", [False, True])
def test_the_connection_is_closed_in_the_end(obs: FakeObs, wrong: bool) -> None:
    if wrong:
        obs.fail("GetVersion", Silence())
        with pytest.raises(EnvironmentFault):
            plan(at(obs), [WHEEL], timeout=SHORT)
    else:
        plan(at(obs), [WHEEL])
    assert obs.closed_by_client.wait(60)


def test_worker_threads_may_ask_at_the_same_time(obs: FakeObs) -> None:
    with ThreadPoolExecutor(4) as workers:
        plans = list(workers.map(lambda _: plan(at(obs), [WHEEL]), range(8)))
    assert [steps(each) for each in plans] == [[Step.CREATE]] * 8


def test_the_systems_proxy_is_not_asked_for_the_way_to_obs(obs: FakeObs, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "ws_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{free_port()}")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert steps(plan(at(obs), [WHEEL])) == [Step.CREATE]


# The password


def refused_password(fake: FakeObs) -> None:
    fake.password = "another"


def lost(fake: FakeObs) -> None:
    fake.fail("GetVersion", Close(1001))


def unreadable(fake: FakeObs) -> None:
    fake.greeting = b"\xc1"


def silent(fake: FakeObs) -> None:
    fake.fail("GetVersion", Silence())


def refused(fake: FakeObs) -> None:
    fake.refuse("CreateInput", 702, "no")


@pytest.mark.parametrize("arrange", [refused_password, lost, unreadable, silent, refused])
def test_the_password_is_in_no_fault_and_no_log(
    obs: FakeObs, caplog: pytest.LogCaptureFixture, arrange: Callable[[FakeObs], None]
) -> None:
    obs.password = PASSWORD
    arrange(obs)
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="simpleobsws")
    caplog.set_level(logging.DEBUG, logger="raffle_desktop.obs.wire")
    with pytest.raises(EnvironmentFault) as caught:
        apply(at(obs, PASSWORD), [WHEEL], timeout=SHORT if arrange is silent else LONG)
    told = "".join(traceback.format_exception(caught.value)) + caplog.text
    problem: BaseException | None = caught.value
    while problem is not None:
        told += repr(problem) + repr(vars(problem))
        problem = problem.__cause__ or problem.__context__
    assert PASSWORD not in told
    assert PASSWORD not in repr(at(obs, PASSWORD))


def test_the_libraries_write_neither_the_challenges_answer_nor_the_pages_address_to_the_log(
    obs: FakeObs, caplog: pytest.LogCaptureFixture
) -> None:
    obs.password = PASSWORD
    caplog.set_level(logging.DEBUG)
    for name in ("simpleobsws", "raffle_desktop.obs.wire"):
        caplog.set_level(logging.DEBUG, logger=name)
    apply(at(obs, PASSWORD), [WHEEL])
    ours = [record for record in caplog.records if not record.name.startswith(("asyncio", "websockets.server"))]
    assert ours == []


def test_the_adapter_loads_no_client_before_it_is_used() -> None:
    heavy = "{'simpleobsws', 'websockets', 'msgpack'}"
    seen = f"import sys, raffle_desktop.obs.remote; print(sorted({heavy} & {{*sys.modules}}))"
    run = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
