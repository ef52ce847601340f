"""What the ticker is told of winners."""

from __future__ import annotations

from typing import Any

import pytest

from raffle_desktop.obs.overlay_state import OverlayState
from tests.conftest import Desk


def test_a_draw_in_the_very_moment_of_reading_names_nobody(session: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    session.enter("ann")
    reader = session.services.draw_reader
    read = reader.history

    def drawn_just_now(**asked: Any) -> Any:
        session.draw(confirm=True)
        return read(**asked)

    monkeypatch.setattr(reader, "history", drawn_just_now)
    items = OverlayState(session.services).document("ticker")["items"]
    assert [one for one in items if one["kind"] == "winner"] == []
