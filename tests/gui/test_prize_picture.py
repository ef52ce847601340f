"""A prize's picture: on the cards of its pools and in its form; a plain gift where there is none to be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.money_prizes import PrizeDialog
from raffle_desktop.gui.tabs.pools_list import PoolsPart
from raffle_desktop.gui.tabs.pools_prizes import PrizesPart
from raffle_desktop.gui.tabs.pools_tab import PoolsTab
from raffle_desktop.services.pools import PoolTerms
from raffle_desktop.services.prizes import PrizeTerms
from tests.conftest import Desk
from tests.gui.money_screens import form


@pytest.fixture
def tab(qtbot: QtBot, context: DeskContext) -> PoolsTab:
    tab = PoolsTab(context)
    qtbot.addWidget(tab)
    tab.resize(800, 700)
    tab.show()
    return tab


def test_a_prize_s_picture_is_on_its_card_and_a_gift_where_there_is_none_to_be_read(
    tab: PoolsTab, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    # The middle stays where the picture is wider than high.
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#f00"))
    for x in range(98, 202):
        for y in range(100):
            image.setPixelColor(x, y, QColor("#0a0"))
    file = tmp_path / "Preis ü.jpg"
    # A wrong ending, as many a download has.
    assert image.save(str(file.with_suffix(".png")))
    file.with_suffix(".png").rename(file)
    (desk.folder.root / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    prizes, pools = desk.services.prizes, desk.services.pools
    for text in (str(file), "broken.png", "missing.png", "https://example.org/a.png", "//server/a.png", ""):
        prize = prizes.create(PrizeTerms("Keyboard", stock=1, image=text), actor="op")
        pools.open(prize.id, PoolTerms(200, 3), actor="op")
    part = tab.part("pools")
    assert isinstance(part, PoolsPart)
    qtbot.waitUntil(lambda: len(part.cards) == 6 and part.cards[-1].isVisible())
    plain, *without, good = [one.picture for one in part.cards]
    qtbot.waitUntil(lambda: good.image is not None)
    assert good.image is not None
    assert good.image.width() == good.image.height()
    assert good.image.pixelColor(1, 1) == QColor("#0a0")
    assert not plain.isVisible()
    qtbot.waitUntil(lambda: all("cannot be shown" in one.toolTip() for one in without))
    assert [(one.isVisible(), one.image) for one in without] == [(True, None)] * 4


def test_a_chosen_picture_is_shown_in_the_form_of_the_prize(tab: PoolsTab, qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("#00f"))
    assert image.save(str(tmp_path / "a.png"))
    tab.show_part("prizes")
    part = tab.part("prizes")
    assert isinstance(part, PrizesPart)
    part.add()
    dialog = form(qtbot, PrizeDialog)
    dialog.choose_button.click()
    chooser = form(qtbot, QFileDialog)
    chooser.reject()
    chooser.fileSelected.emit(str(tmp_path / "a.png"))
    qtbot.waitUntil(lambda: dialog.picture.isVisible() and dialog.picture.image is not None)
    assert dialog.picture.image is not None
    assert dialog.picture.image.pixelColor(5, 5) == QColor("#00f")
    dialog.reject()
