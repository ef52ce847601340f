"""Colours that can be read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from raffle_desktop.gui.theme import Scheme, ThemeSwitch, contrast, theme_of

ACCENTS = ["#ffb92e", "#ffffff", "#000000", "#9146ff", "#53fc18", "#e91e63", "#0000ff", "#777777"]


def test_the_contrast_of_black_on_white_is_the_greatest_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert contrast("#123456", "#123456") == pytest.approx(1)


@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("accent", ACCENTS)
def test_every_text_reads_on_every_ground_whatever_the_accent(scheme: Scheme, accent: str) -> None:
    theme = theme_of(scheme, accent)
    for ground in (theme.window, theme.surface, theme.raised, theme.alternate):
        for text in (theme.text, theme.muted, theme.good, theme.warn, theme.bad, theme.accent_text):
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.text, theme.selection) >= 4.5


def test_a_wrong_accent_is_taken_for_the_usual_one() -> None:
    assert theme_of("dark", "no colour") == theme_of("dark")


def test_choosing_light_recolours_the_application_and_tells(qtbot: QtBot, qapp: QApplication) -> None:
    switch = ThemeSwitch("dark")
    switch.apply()
    dark = qapp.palette().window().color().lightness()
    with qtbot.waitSignal(switch.changed):
        switch.choose("light")
    assert qapp.palette().window().color().lightness() > dark + 100
    switch.choose("dark")
