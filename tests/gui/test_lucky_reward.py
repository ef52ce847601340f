"""The lucky draw's channel-point reward, made from its settings."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.gui.context import DeskContext
from raffle_desktop.gui.dialogs.lucky_reward import RewardDialog
from raffle_desktop.gui.tabs.lucky_settings import LuckySettingsPart
from raffle_desktop.gui.tabs.lucky_tab import LuckyTab
from raffle_desktop.gui.twitch_link import TwitchLink
from tests.conftest import Desk
from tests.gui.conftest import Said, Shown
from tests.gui.fake_twitch import LISTENING, FakeTwitchControl
from tests.gui.money_screens import form, press
from tests.services.lucky_tools import draw_of


def test_the_reward_for_tries_is_made_on_twitch_as_soon_as_it_is_connected(
    qtbot: QtBot, context: DeskContext, desk: Desk, said: Said, shown: Shown
) -> None:
    lucky, control = desk.services.lucky_settings, FakeTwitchControl()
    control.lucky_reward_made = lambda: lucky.set(replace(lucky.get(), reward_id="r-7"), actor="twitch")
    link = TwitchLink(control, parent=context.notices)
    tab = LuckyTab(replace(context, twitch=link))
    qtbot.addWidget(tab)
    tab.resize(860, 760)
    tab.show()
    draw_of(desk)
    tab.show_part("settings")
    part = tab.part("settings")
    assert isinstance(part, LuckySettingsPart)
    qtbot.waitUntil(lambda: part.word.text() == "luck" and part.maker.connect_button.isVisible())
    maker = part.maker
    assert not maker.make_button.isEnabled()
    assert maker.reason.text() == "The desk can create the reward as soon as Twitch is connected."
    press(qtbot, maker.connect_button)
    assert shown == [("connections", "twitch")]
    link.put(LISTENING)
    qtbot.waitUntil(maker.make_button.isEnabled)
    assert not maker.reason.isVisible()
    part.word.setText("fortune")
    press(qtbot, maker.make_button)
    dialog = form(qtbot, RewardDialog)
    press(qtbot, dialog.yes)
    assert dialog.problem.text().startswith("Type the reward’s title")
    qtbot.keyClicks(dialog.title, "Try your luck")
    dialog.cost.setValue(750)
    control.fault = EnvironmentFault("Twitch does not answer.")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: dialog.problem.text() == "Twitch does not answer.")
    assert dialog.title.text() == "Try your luck"
    control.fault = None
    qtbot.waitUntil(dialog.yes.isEnabled)
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: part.reward.text() == "r-7")
    assert control.asked[-1] == ("make_lucky_reward", "Try your luck", 750)
    assert said[-1][1] == "The reward “Try your luck” is on the channel."
    # What was typed beside it is still there, and saving it keeps the reward.
    assert part.word.text() == "fortune"
    press(qtbot, part.save_button)
    qtbot.waitUntil(lambda: lucky.get().word == "fortune")
    assert lucky.get().reward_id == "r-7"
