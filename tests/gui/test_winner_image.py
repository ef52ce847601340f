"""The winner as a picture."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.gui.winner_image import HEIGHT, WIDTH, render_winner_png
from raffle_desktop.obs.winner_card import WinnerCard
from tests.obs.cards import ARABIC, ENGLAND, FAMILY, HOSTILE, LONG, ZALGO, card_with

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.usefixtures("qapp")


def picture(card: WinnerCard | None, scale: float = 1.0) -> QImage:
    data = render_winner_png(card, scale)
    assert data.startswith(b"\x89PNG")
    return QImage.fromData(data).convertToFormat(QImage.Format.Format_ARGB32)


def bright(image: QImage, left: int, top: int, right: int, bottom: int) -> int:
    """How many pixels of an area have ink on them."""
    return sum(
        image.pixelColor(x, y).lightness() > 110 and image.pixelColor(x, y).alpha() > 128
        for y in range(top, bottom, 2)
        for x in range(left, right, 2)
    )


def test_a_card_is_a_plate_on_a_transparent_picture(qapp: QApplication) -> None:
    image = picture(card_with("PixelPirate_42"))
    assert (image.width(), image.height()) == (WIDTH, HEIGHT)
    for x, y in [(0, 0), (WIDTH - 1, 0), (0, HEIGHT - 1), (WIDTH - 1, HEIGHT - 1), (14, 14)]:
        assert image.pixelColor(x, y).alpha() == 0
    assert image.pixelColor(WIDTH // 2, 100).alpha() > 230
    stripe = image.pixelColor(20, HEIGHT // 2)
    assert stripe.alpha() == 255
    assert stripe.red() > 200
    assert bright(image, 70, 110, 1150, 240) > 1000


def test_nobody_has_won(qapp: QApplication) -> None:
    image = picture(None)
    assert (image.width(), image.height()) == (WIDTH, HEIGHT)
    assert set(bytes(image.constBits())) == {0}


def test_a_larger_picture_has_the_same_proportions(qapp: QApplication) -> None:
    image = picture(card_with("Ann"), 2)
    assert (image.width(), image.height()) == (2 * WIDTH, 2 * HEIGHT)
    assert bright(image, 140, 220, 600, 480) > 1000


@pytest.mark.parametrize(
    "name", [LONG, ARABIC, ARABIC * 40, FAMILY, FAMILY * 60, ENGLAND, "日本語の名前" * 20, ZALGO, *HOSTILE]
)
def test_a_name_in_any_script_stays_in_its_place(qapp: QApplication, name: str) -> None:
    image = picture(card_with(name, title=name))
    # It is there, and nothing of it is right of the card's margin or beside the plate.
    assert bright(image, 70, 110, 1150, 240) > 20
    assert bright(image, 1156, 40, 1184, 360) == 0
    assert bright(image, 32, 40, 66, 360) == 0
    assert all(image.pixelColor(x, y).alpha() == 0 for x in (0, 4, WIDTH - 5, WIDTH - 1) for y in range(HEIGHT))
    # What stands around it is where it always is.
    assert bright(image, 70, 46, 260, 72) > 50
    assert bright(image, 70, 256, 600, 302) > 200


@pytest.mark.parametrize("count", [2, 5, 6, 10, 27])
def test_several_winners_stand_in_rows(qapp: QApplication, count: int) -> None:
    image = picture(card_with(*([LONG, ARABIC, FAMILY] * 9)[:count]))
    assert bright(image, 70, 90, 1150, 328) > 1000
    assert bright(image, 1156, 40, 1184, 360) == 0
    more = bright(image, 1020, 342, 1150, 366)
    assert (more > 0) == (count > 10)


def test_the_same_card_gives_the_same_picture(qapp: QApplication) -> None:
    assert render_winner_png(card_with("Ann")) == render_winner_png(card_with("Ann"))


def test_without_a_running_application_one_without_a_screen_is_made() -> None:
    code = (
        "from raffle_desktop.gui.winner_image import render_winner_png\n"
        "import sys\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules)\n"
        "from tests.obs.cards import card_with\n"
        "assert len(render_winner_png(card_with('Ann'))) > 5000\n"
        "assert len(render_winner_png(None)) > 50\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "assert QGuiApplication.platformName() == 'offscreen'\n"
    )
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True, timeout=60)


def test_missing_system_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    # As Python does it: an import that finds None fails.
    monkeypatch.setitem(sys.modules, "PySide6.QtGui", None)
    with pytest.raises(EnvironmentFault) as caught:
        render_winner_png(None)
    for package in ("libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0"):
        assert package in caught.value.way_out
