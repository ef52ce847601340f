"""Feeds, with the program as a process of its own and a feed on a loopback port."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from raffle_desktop import bootstrap
from raffle_desktop.__main__ import main
from raffle_desktop.domain.tickets import Source
from raffle_desktop.services.feed_settings import EntriesFeedSettings, FeedSettings
from raffle_desktop.storage.data_folder import DataFolder
from tests.fakes.entries_feed import FakeEntriesFeed, Reply
from tests.preloaded import Loaded, Process

PATIENCE_S = 60.0

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forked off a process, and stopped by signals")


def until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"waited in vain for {what}")
        time.sleep(0.05)


def environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("RAFFLE_")}
    return {**kept, "PYTHONUNBUFFERED": "1"}


@pytest.fixture(scope="module")
def preloaded() -> Iterator[Loaded]:
    with Loaded() as loaded:
        yield loaded


Running = Callable[..., AbstractContextManager[Process]]


@pytest.fixture
def running(preloaded: Loaded) -> Running:
    """The desk as a process, which writes what it says into a file."""

    @contextmanager
    def begun(folder: DataFolder, output: Path, *arguments: str, window: bool = False) -> Iterator[Process]:
        how = [] if window else ["--offscreen"]
        desk = ["--data-dir", str(folder.root), *how, "--port", "0", *arguments]
        with output.open("w") as sink:
            process = preloaded.start(desk, {**environment(), "QT_QPA_PLATFORM": "offscreen"}, sink.fileno())
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
                process.wait(PATIENCE_S)

    return begun


Doctor = Callable[[DataFolder], tuple[int, list[str]]]


@pytest.fixture
def doctor(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, qapp: object) -> Doctor:
    """The exit code of the check-up, and its lines about feeds."""
    for name in [name for name in os.environ if name.startswith("RAFFLE_")]:
        monkeypatch.delenv(name)

    def answering(folder: DataFolder) -> tuple[int, list[str]]:
        code = main(["--data-dir", str(folder.root), "doctor"])
        return code, [line for line in capsys.readouterr().out.splitlines() if "feed" in line.casefold()]

    return answering


@pytest.fixture
def feed() -> Iterator[FakeEntriesFeed]:
    with FakeEntriesFeed() as made:
        made.lists["/followers"] = ["ann", "bob", "cy"]
        yield made


@pytest.fixture
def folder(tmp_path: Path, feed: FakeEntriesFeed) -> DataFolder:
    """A desk whose book takes followers from the feed, which is on."""
    made = DataFolder(tmp_path / "desk")
    with bootstrap.open_desk(made) as services:
        book = services.books.get()
        origins = {**book.settings.origins, Source.FOLLOW: "feed"}
        services.books.change(book.id, replace(book.settings, origins=origins), actor="test")
        entries = EntriesFeedSettings(on=True, address=feed.address, subscribers="", gift_subs="")
        services.feed_settings.set(FeedSettings(entries), actor="test")
    return made


@pytest.mark.parametrize("window", [False, True], ids=["without a window", "with a window"])
def test_a_desk_gives_tickets_to_whom_the_feed_lists(
    folder: DataFolder, feed: FakeEntriesFeed, running: Running, tmp_path: Path, *, window: bool
) -> None:
    output = tmp_path / "said.txt"
    with running(folder, output, window=window) as process:
        feed.wait_for("/followers", 1, PATIENCE_S)
        with bootstrap.open_desk(folder) as services:
            until(lambda: len(services.ticket_stats.board().lines) == 3, f"tickets: {output.read_text()}")
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_S) == 0, output.read_text()
    log = "".join(path.read_text() for path in folder.logs.glob("*.log"))
    for text in (output.read_text(), log):
        assert "did not stop in time" not in text
        assert "Traceback" not in text


def test_the_demo_asks_no_feed(folder: DataFolder, feed: FakeEntriesFeed, running: Running, tmp_path: Path) -> None:
    demo = bootstrap.demo_folder(folder)
    with bootstrap.open_desk(demo) as services:
        entries = EntriesFeedSettings(on=True, address=feed.address, subscribers="", gift_subs="")
        services.feed_settings.set(FeedSettings(entries), actor="test")
    output = tmp_path / "said.txt"
    with running(folder, output, "--demo") as process:
        until(lambda: "answers at http" in output.read_text(), "the server")
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_S) == 0, output.read_text()
    assert feed.asked_for("/followers") == []


def test_a_feed_that_fails_is_said_at_the_terminal(
    folder: DataFolder, feed: FakeEntriesFeed, running: Running, tmp_path: Path
) -> None:
    feed.stop_listening()
    output = tmp_path / "said.txt"
    with running(folder, output) as process:
        until(lambda: "Entries feed: " in output.read_text(), "a sentence")
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_S) == 0, output.read_text()


def test_the_check_up_has_a_line_for_each_list(folder: DataFolder, feed: FakeEntriesFeed, doctor: Doctor) -> None:
    code, lines = doctor(folder)
    assert (code, len(lines)) == (0, 1), lines
    assert lines[0].startswith("ok    Entries feed, followers: ")
    assert "3" in lines[0]
    feed.next("/followers", Reply(status=404))
    code, lines = doctor(folder)
    assert code == 1
    assert lines[0].startswith("FAIL  Entries feed, followers: ")


def test_the_check_up_of_an_empty_folder_says_that_no_feed_is_on(tmp_path: Path, doctor: Doctor) -> None:
    folder = DataFolder(tmp_path / "none")
    assert doctor(folder) == (0, ["ok    Feeds: none is switched on"])
    assert not folder.root.exists()
