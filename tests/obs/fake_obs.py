"""An OBS to test with: obs-websocket 5 on a loopback port, after its published protocol and source.

It closes the connection or answers with an error status wherever the real one does; what a client may not send it does
not let pass.
"""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

import msgpack  # type: ignore[import-untyped]
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import Server, ServerConnection, serve
from websockets.typing import Subprotocol

Data = dict[str, Any]
SALT = "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI="
CHALLENGE = "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY="
BROWSER = "browser_source"
KINDS = (BROWSER, "image_source", "color_source_v3")


class Close(Exception):  # noqa: N818
    """Ends the connection with a close code."""

    def __init__(self, code: int, reason: str = "") -> None:
        self.code = code
        self.reason = reason
        super().__init__(code, reason)


class Refused(Exception):  # noqa: N818
    """Answers a request with an error status."""

    def __init__(self, code: int, comment: str = "") -> None:
        self.code = code
        self.comment = comment
        super().__init__(code, comment)


class Silence(Exception):  # noqa: N818
    """No answer at all."""


class Raw(Exception):  # noqa: N818
    """These bytes, or this text, in place of an answer."""

    def __init__(self, message: bytes | str) -> None:
        self.message = message
        super().__init__(message)


@dataclass
class Input:
    kind: str
    settings: Data = field(default_factory=dict)


class FakeObs:
    """A context manager; `port` is where it listens. All state may be arranged before and looked at after a call."""

    def __init__(self, *, password: str = "") -> None:
        self.password = password
        self.ready = True
        self.rpc_version = 1
        self.kinds: Sequence[str] = KINDS
        # Scenes and groups hold names, in order; a group is a scene that `groups` names as well.
        self.scenes: dict[str, list[str]] = {"Live": [], "Pause": []}
        self.groups: set[str] = set()
        self.inputs: dict[str, Input] = {}
        self.current: str | None = "Live"
        self.requests: list[tuple[str, Data]] = []
        self.pressed: list[tuple[str, str]] = []
        self.subscriptions: list[int] = []
        self.connections = 0
        self.closed_by_client = threading.Event()
        # Called in turn at a request of that type, before it is handled; they may raise what is above.
        self.scripted: dict[str, deque[Callable[[], object]]] = defaultdict(deque)
        # In place of Hello.
        self.greeting: bytes | str | Exception | None = None
        self.subprotocol: str | None = "obswebsocket.msgpack"

    def __enter__(self) -> Self:
        self._server: Server = serve(
            self._serve, "127.0.0.1", 0, select_subprotocol=self._select, compression=None, close_timeout=1
        )
        self.port = int(self._server.socket.getsockname()[1])
        self._thread = threading.Thread(target=self._server.serve_forever, name="fake OBS")
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()

    def on(self, request: str, act: Callable[[], object]) -> None:
        self.scripted[request].append(act)

    def refuse(self, request: str, code: int, comment: str = "") -> None:
        self.fail(request, Refused(code, comment))

    def fail(self, request: str, problem: Exception) -> None:
        def act() -> None:
            raise problem

        self.on(request, act)

    def sent(self, request: str) -> list[Data]:
        return [data for kind, data in self.requests if kind == request]

    def changing(self) -> list[str]:
        return [kind for kind, _ in self.requests if not kind.startswith("Get")]

    def _select(self, _: ServerConnection, offered: Sequence[Subprotocol]) -> Subprotocol | None:
        return Subprotocol(self.subprotocol) if self.subprotocol is not None and self.subprotocol in offered else None

    # Connection

    def _serve(self, connection: ServerConnection) -> None:
        self.connections += 1
        encoded = connection.subprotocol == "obswebsocket.msgpack"
        try:
            self._greet(connection, encoded=encoded)
            identified = False
            for message in connection:
                identified = self._receive(connection, message, identified=identified, encoded=encoded)
        except Close as close:
            connection.close(close.code, close.reason)
        except ConnectionClosed:
            pass
        finally:
            self.closed_by_client.set()

    def _greet(self, connection: ServerConnection, *, encoded: bool) -> None:
        if isinstance(self.greeting, Silence):
            return
        if isinstance(self.greeting, Exception):
            raise self.greeting
        if self.greeting is not None:
            connection.send(self.greeting)
            return
        hello: Data = {"obsStudioVersion": "32.1.0", "obsWebSocketVersion": "5.7.0", "rpcVersion": self.rpc_version}
        if self.password:
            hello["authentication"] = {"challenge": CHALLENGE, "salt": SALT}
        _send(connection, 0, hello, encoded=encoded)

    def _receive(self, connection: ServerConnection, message: str | bytes, *, identified: bool, encoded: bool) -> bool:
        if isinstance(message, bytes) != encoded:
            raise Close(4002, "Your session encoding is another one.")
        try:
            payload = msgpack.unpackb(message) if encoded else json.loads(message)
        except ValueError as problem:
            raise Close(4002, "Unable to decode.") from problem
        if not isinstance(payload, dict):
            raise Close(4002, "You sent a non-object payload.")
        if not isinstance(payload.get("op"), int):
            raise Close(4006, "Your request is missing an `op`.")
        data = payload.get("d")
        if not isinstance(data, dict):
            raise Close(4003 if data is None else 4004, "Your payload's data (`d`) is not an object.")
        if not identified and payload["op"] != 1:
            raise Close(4007, "You attempted to send a non-Identify message while not identified.")
        match payload["op"]:
            case 1:
                if identified:
                    raise Close(4008, "You are already Identified with the obs-websocket server.")
                self._identify(data)
                _send(connection, 2, {"negotiatedRpcVersion": 1}, encoded=encoded)
            case 6:
                self._request(connection, data, encoded=encoded)
            case other:
                raise Close(4006, f"Unknown OpCode: {other}")
        return True

    def _identify(self, data: Data) -> None:
        if self.password:
            secret = base64.b64encode(hashlib.sha256((self.password + SALT).encode()).digest()).decode()
            expected = base64.b64encode(hashlib.sha256((secret + CHALLENGE).encode()).digest()).decode()
            if data.get("authentication") != expected:
                raise Close(4009, "Authentication failed.")
        if "rpcVersion" not in data:
            raise Close(4003, "Your payload's data is missing an `rpcVersion`.")
        if not isinstance(data["rpcVersion"], int):
            raise Close(4004, "Your `rpcVersion` is not an unsigned number.")
        if data["rpcVersion"] != self.rpc_version:
            raise Close(4010, "Your requested RPC version is not supported by this server.")
        subscriptions = data.get("eventSubscriptions", 2047)
        if not isinstance(subscriptions, int) or subscriptions < 0:
            raise Close(4004, "Your `eventSubscriptions` is not an unsigned number.")
        self.subscriptions.append(subscriptions)

    # Requests

    def _request(self, connection: ServerConnection, data: Data, *, encoded: bool) -> None:
        for needed in ("requestId", "requestType"):
            if needed not in data:
                raise Close(4003, f"Your payload data is missing a `{needed}`.")
        kind = data["requestType"]
        if not isinstance(kind, str):
            raise Close(4004, "Your `requestType` is not a string.")
        given = data.get("requestData")
        self.requests.append((kind, dict(given or {})))
        status: Data = {"result": True, "code": 100}
        answer: Data = {"requestType": kind, "requestId": data["requestId"], "requestStatus": status}
        try:
            if self.scripted[kind]:
                self.scripted[kind].popleft()()
            response = self._handle(kind, given)
            if response is not None:
                answer["responseData"] = response
        except Refused as refused:
            status.update(result=False, code=refused.code)
            if refused.comment:
                status["comment"] = refused.comment
        except Silence:
            return
        except Raw as raw:
            connection.send(raw.message)
            return
        _send(connection, 7, answer, encoded=encoded)

    def _handle(self, kind: str, given: object) -> Data | None:
        if not self.ready:
            raise Refused(207, "OBS is not ready to perform the request.")
        if given is not None and not isinstance(given, dict):
            raise Refused(401, "Your request data is not an object.")
        handler = getattr(self, f"_on_{kind}", None)
        if handler is None:
            raise Refused(204, "Your request type is not valid.")
        response: Data | None = handler(_Fields(given or {}))
        return response

    def _on_GetVersion(self, _: _Fields) -> Data:  # noqa: N802
        requests = [name.removeprefix("_on_") for name in dir(self) if name.startswith("_on_")]
        return {
            "obsVersion": "32.1.0",
            "obsWebSocketVersion": "5.7.0",
            "rpcVersion": 1,
            "availableRequests": requests,
            "supportedImageFormats": ["png"],
            "platform": "ubuntu",
            "platformDescription": "Ubuntu 24.04",
        }

    def _on_GetCurrentProgramScene(self, _: _Fields) -> Data:  # noqa: N802
        return {"sceneName": self.current, "currentProgramSceneName": self.current}

    def _on_GetSceneItemList(self, fields: _Fields) -> Data:  # noqa: N802
        return {"sceneItems": self._items(self._scene(fields, group=False))}

    def _on_GetGroupSceneItemList(self, fields: _Fields) -> Data:  # noqa: N802
        return {"sceneItems": self._items(self._scene(fields, group=True))}

    def _on_GetInputSettings(self, fields: _Fields) -> Data:  # noqa: N802
        present = self._input(fields)
        return {"inputSettings": dict(present.settings), "inputKind": present.kind}

    def _on_CreateInput(self, fields: _Fields) -> Data:  # noqa: N802
        scene = self._scene(fields, group=False)
        name, kind = fields.text("inputName"), fields.text("inputKind")
        if name in self.inputs or name in self.scenes:
            raise Refused(601, "A source already exists by that input name.")
        if kind not in self.kinds:
            raise Refused(605, "Your specified input kind is not supported by OBS.")
        settings = fields.mapping("inputSettings") if "inputSettings" in fields.data else {}
        fields.optional_bool("sceneItemEnabled")
        self.inputs[name] = Input(kind, dict(settings))
        self.scenes[scene].append(name)
        return {"inputUuid": f"uuid of {name}", "sceneItemId": len(self.scenes[scene])}

    def _on_CreateSceneItem(self, fields: _Fields) -> Data:  # noqa: N802
        scene = self._scene(fields, group=False)
        name = fields.text("sourceName")
        if name not in self.inputs and name not in self.scenes:
            raise Refused(600, f"No source was found by the name of `{name}`.")
        if name == scene:
            raise Refused(703, "You cannot create scene item of a scene within itself.")
        fields.optional_bool("sceneItemEnabled")
        self.scenes[scene].append(name)
        return {"sceneItemId": len(self.scenes[scene])}

    def _on_SetInputSettings(self, fields: _Fields) -> None:  # noqa: N802
        present = self._input(fields)
        settings = fields.mapping("inputSettings")
        if not fields.optional_bool("overlay", default=True):
            present.settings.clear()
        present.settings.update(settings)

    def _on_PressInputPropertiesButton(self, fields: _Fields) -> None:  # noqa: N802
        present = self._input(fields)
        name = fields.text("propertyName")
        properties = {"url": "text", "width": "int", "refreshnocache": "button"} if present.kind == BROWSER else {}
        if name not in properties:
            raise Refused(600, "Unable to find a property by that name.")
        if properties[name] != "button":
            raise Refused(602, "The property found is not a button.")
        self.pressed.append((fields.text("inputName"), name))

    def _scene(self, fields: _Fields, *, group: bool) -> str:
        name = fields.source("sceneName")
        if name in self.inputs:
            raise Refused(602, "The specified source is not a scene.")
        if name not in self.scenes:
            raise Refused(600, f"No source was found by the name of `{name}`.")
        if (name in self.groups) != group:
            raise Refused(602, "The specified source is not a group." if group else "The source is a group.")
        return name

    def _input(self, fields: _Fields) -> Input:
        name = fields.source("inputName")
        if name in self.scenes:
            raise Refused(602, "The specified source is not an input.")
        if name not in self.inputs:
            raise Refused(600, f"No source was found by the name of `{name}`.")
        return self.inputs[name]

    def _items(self, scene: str) -> list[Data]:
        return [
            {
                "sceneItemId": number,
                "sceneItemIndex": number - 1,
                "sceneItemEnabled": True,
                "sourceName": name,
                "sourceType": "OBS_SOURCE_TYPE_INPUT" if name in self.inputs else "OBS_SOURCE_TYPE_SCENE",
                "inputKind": self.inputs[name].kind if name in self.inputs else None,
                "isGroup": None if name in self.inputs else name in self.groups,
            }
            for number, name in enumerate(self.scenes[scene], 1)
        ]


@dataclass(frozen=True)
class _Fields:
    """A request's fields, validated as the plug-in does."""

    data: Mapping[str, Any]

    def source(self, name: str) -> str:
        if not isinstance(self.data.get(name), str) or not self.data[name]:
            raise Refused(300, f"Your request must contain at least one of the following fields: `{name}`.")
        return str(self.data[name])

    def text(self, name: str) -> str:
        value = self._needed(name)
        if not isinstance(value, str):
            raise Refused(401, f"The field value of `{name}` must be a string.")
        if not value:
            raise Refused(403, f"The field value of `{name}` must not be empty.")
        return value

    def mapping(self, name: str) -> Data:
        value: Data = self._needed(name)
        if not isinstance(value, dict):
            raise Refused(401, f"The field value of `{name}` must be an object.")
        return value

    def optional_bool(self, name: str, *, default: bool = True) -> bool:
        value = self.data.get(name)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise Refused(401, f"The field value of `{name}` must be boolean.")
        return value

    def _needed(self, name: str) -> Any:
        if not self.data:
            raise Refused(301, "Your request data is missing or invalid (non-object)")
        if self.data.get(name) is None:
            raise Refused(300, f"Your request is missing the `{name}` field.")
        return self.data[name]


def _send(connection: ServerConnection, op: int, data: Data, *, encoded: bool) -> None:
    message = {"op": op, "d": data}
    connection.send(msgpack.packb(message) if encoded else json.dumps(message))
