"""The change bus as the window hears it."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from raffle_desktop.domain.changes import DrawChanged, EntriesChanged, OutsideChange, ViewerChanged
from raffle_desktop.gui.bridge import IDS_MAX, Changes, Topic
from raffle_desktop.gui.context import DeskContext
from tests.conftest import Desk


def heard(context: DeskContext) -> list[tuple[int, Changes]]:
    messages: list[tuple[int, Changes]] = []
    context.bridge.changed.connect(lambda changes: messages.append((threading.get_ident(), changes)))
    return messages


def test_what_changes_on_the_writers_thread_is_told_on_the_windows(
    qtbot: QtBot, context: DeskContext, session: Desk
) -> None:
    messages = heard(context)
    entry = session.enter("ann")
    qtbot.waitUntil(lambda: bool(messages))
    thread, changes = messages[0]
    assert thread == threading.get_ident()
    assert Topic.ENTRIES in changes.topics
    assert changes.entry_ids == {entry.id}


def test_a_burst_becomes_few_messages_and_loses_nothing(qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
    messages = heard(context)
    publish = desk.services.core.bus.publish

    def burst() -> None:
        for number in range(1, 401):
            publish(EntriesChanged(1, (number,)))

    thread = threading.Thread(target=burst)
    thread.start()
    thread.join()
    seen: set[int] = set()

    def all_seen() -> bool:
        for _thread, changes in messages:
            seen.update(changes.entry_ids or ())
        return len(seen) == 400

    qtbot.waitUntil(all_seen)
    assert len(messages) <= 3


def test_more_ids_than_are_worth_naming_become_all_of_them(qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
    messages = heard(context)
    for number in range(IDS_MAX + 2):
        desk.services.core.bus.publish(ViewerChanged(number))
    qtbot.waitUntil(lambda: any(changes.viewer_ids is None for _thread, changes in messages))


def test_every_draw_of_a_burst_is_named(qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
    messages = heard(context)
    for name in ("aa", "bb", "cc"):
        desk.services.core.bus.publish(DrawChanged(name, "drawn"))
    qtbot.waitUntil(lambda: [one.draw_id for _t, c in messages for one in c.draws] == ["aa", "bb", "cc"])


def test_another_process_touches_everything(qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
    messages = heard(context)
    desk.services.core.bus.publish(OutsideChange())
    qtbot.waitUntil(lambda: bool(messages))
    changes = messages[0][1]
    assert changes.from_outside
    assert changes.topics == set(Topic)
    assert changes.entry_ids is None


def test_after_closing_nothing_is_told(qtbot: QtBot, context: DeskContext, desk: Desk) -> None:
    messages = heard(context)
    context.bridge.close()
    desk.services.core.bus.publish(OutsideChange())
    qtbot.wait(60)
    assert messages == []
