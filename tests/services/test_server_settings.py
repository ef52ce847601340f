"""The local server's port and the pages that may call it from elsewhere."""

from __future__ import annotations

import pytest

from raffle_desktop.domain.errors import Code
from raffle_desktop.services.server_settings import DEFAULT_PORT, ServerSettings
from tests.conftest import Desk


def test_the_port_is_the_usual_one_and_nobody_is_allowed_until_told_otherwise(desk: Desk) -> None:
    assert desk.services.server_settings.get() == ServerSettings(DEFAULT_PORT, ())


def test_port_and_origins_are_kept_and_audited_once(desk: Desk) -> None:
    service = desk.services.server_settings
    wanted = ServerSettings(9000, ("https://Tool.example/", "http://localhost:3000", "https://tool.example"))
    service.set(wanted, actor="op")
    kept = ServerSettings(9000, ("https://tool.example", "http://localhost:3000"))
    assert service.get() == kept
    service.set(kept, actor="op")
    assert len(desk.services.audit.search("server.settings")) == 1


@pytest.mark.parametrize("port", [0, 80, 1023, 65536, -1])
def test_a_port_that_cannot_be_is_refused(desk: Desk, port: int) -> None:
    with desk.refuses(Code.VALUE_INVALID, "The port must be 1024 to 65535."):
        desk.services.server_settings.set(ServerSettings(port), actor="op")


@pytest.mark.parametrize(
    "origin",
    ["*", "null", "", "tool.example", "ftp://tool.example", "https://tool.example/page", "https://a@tool.example",
     "https://tool.example:x", "https://tool.example?q", "https://", "https://tôol.example", "https://a b"],
)  # fmt: skip
def test_what_is_no_origin_is_refused(desk: Desk, origin: str) -> None:
    with desk.refuses(Code.VALUE_INVALID):
        desk.services.server_settings.set(ServerSettings(9000, (origin,)), actor="op")
