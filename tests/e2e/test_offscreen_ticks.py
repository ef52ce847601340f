"""What a desk without a window does by itself, second by second, while its surroundings fail."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from raffle_desktop import bootstrap
from raffle_desktop.domain.errors import Code, EnvironmentFault, RaffleError
from raffle_desktop.services.wallets import WalletService
from raffle_desktop.storage.data_folder import DataFolder


def test_a_tick_that_fails_is_told_once_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    assert qapp is not None  # The one of these tests, before the desk would make a smaller one to paint with.
    stop, said, ticks = threading.Event(), list[str](), list[int]()

    def expired(_service: WalletService) -> int:
        ticks.append(1)
        if len(ticks) < 3:
            raise RaffleError(Code.BUSY)
        if len(ticks) == 3:
            raise EnvironmentFault("The disk is full.")
        stop.set()
        return 0

    monkeypatch.setattr(WalletService, "release_expired", expired)
    monkeypatch.setattr(bootstrap, "TICK_SECONDS", 0.001)
    bootstrap.run_desk(DataFolder(tmp_path), "INFO", stop, said.append, serve=False)
    busy = RaffleError(Code.BUSY).message
    assert (said.count(busy), said.count("The disk is full.")) == (1, 1)
    assert len(ticks) == 4
    assert said[-1] == "The desk has stopped; everything is stored."
