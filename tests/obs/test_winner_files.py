"""The files that OBS reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from raffle_desktop.domain.errors import EnvironmentFault
from raffle_desktop.obs import winner_files
from raffle_desktop.obs.winner_card import WinnerCard, state_of
from raffle_desktop.obs.winner_files import PAGE_FILES, state_script, winner_text, write_winner_files
from raffle_desktop.storage.files import write_whole
from tests.obs.cards import HOSTILE, card_with

PNG_START = b"\x89PNG\r\n\x1a\n"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def picture(card: WinnerCard | None) -> bytes:
    return PNG_START + winner_text(card).encode()


def state_in(script: str) -> Any:
    start, end = "window.RAFFLE_STATE = ", ";\n"
    assert script.startswith(start)
    assert script.endswith(end)
    return json.loads(script[len(start) : -len(end)])


def test_every_file_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "overlay"
    write_winner_files(folder, card_with("Ann", "Zoë"), picture)
    assert set(contents(folder)) == {"winner.txt", "winner.png", "state.js", *PAGE_FILES}
    assert (folder / "winner.txt").read_bytes() == "Ann\nZoë\n".encode()
    assert (folder / "winner.png").read_bytes() == PNG_START + "Ann\nZoë\n".encode()
    told = state_in((folder / "state.js").read_text("ascii"))
    assert [one["name"] for one in told["winner"]["winners"]] == ["Ann", "Zoë"]


def test_nobody_has_won(tmp_path: Path) -> None:
    write_winner_files(tmp_path, card_with("Ann"), picture)
    write_winner_files(tmp_path, None, picture)
    assert (tmp_path / "winner.txt").read_bytes() == b""
    assert (tmp_path / "winner.png").read_bytes() == PNG_START
    assert state_in((tmp_path / "state.js").read_text("ascii")) == {
        "version": 1,
        "winner": None,
        "visibleFrom": 0,
        "wheel": None,
        "draw": None,
    }


def test_without_qt_no_earlier_winner_stays_on_the_picture(tmp_path: Path) -> None:
    write_winner_files(tmp_path, card_with("Ann"), picture)
    write_winner_files(tmp_path, card_with("Bob"), None)
    image = (tmp_path / "winner.png").read_bytes()
    assert image.startswith(PNG_START)
    assert b"Ann" not in image


def test_the_state_is_a_script_whatever_the_names_are() -> None:
    script = state_script(state_of(card_with(*HOSTILE, title=HOSTILE[1])))
    assert script.isascii()
    assert len(script.splitlines()) == 1
    assert not any(mark in script for mark in ("<", ">", "&", "\u2028"))
    names = [one["name"] for one in state_in(script)["winner"]["winners"]]
    assert names[0] == HOSTILE[0]
    assert names[1] == HOSTILE[1]


def test_the_text_has_one_line_for_each_winner_whatever_the_names_are() -> None:
    assert len(winner_text(card_with(*HOSTILE)).splitlines()) == len(HOSTILE)


def test_a_crash_while_drawing_the_picture_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    write_winner_files(tmp_path, card_with("Ann"), picture)
    before = contents(tmp_path)

    def crash(_card: WinnerCard | None) -> bytes:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_winner_files(tmp_path, card_with("Bob"), crash)
    assert contents(tmp_path) == before


def test_a_full_disk_leaves_each_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_winner_files(tmp_path, card_with("Ann"), picture)
    before = contents(tmp_path)

    def full(target: Path, content: bytes) -> None:
        if target.name == "state.js":
            raise OSError(28, "No space left on device", str(target))
        write_whole(target, content)

    monkeypatch.setattr(winner_files, "write_whole", full)
    with pytest.raises(EnvironmentFault, match="No space left"):
        write_winner_files(tmp_path, card_with("Bob"), picture)
    after = contents(tmp_path)
    assert after["state.js"] == before["state.js"]
    assert after["winner.txt"] == b"Bob\n"
    assert set(after) == set(before)


def test_a_file_that_is_being_read_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals = 2

    def in_use(target: Path, content: bytes) -> None:
        nonlocal refusals
        if target.name == "winner.txt" and refusals:
            refusals -= 1
            raise PermissionError(13, "Permission denied", str(target))
        write_whole(target, content)

    monkeypatch.setattr(winner_files, "write_whole", in_use)
    write_winner_files(tmp_path, card_with("Ann"), picture)
    assert refusals == 0
    assert (tmp_path / "winner.txt").read_bytes() == b"Ann\n"


def test_a_file_that_stays_locked_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(target: Path, _content: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(winner_files, "write_whole", locked)
    with pytest.raises(EnvironmentFault, match="Permission denied"):
        write_winner_files(tmp_path, card_with("Ann"), picture)


def test_a_data_folder_that_is_gone_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="overlay"):
        write_winner_files(tmp_path / "gone" / "overlay", None, None)


def test_the_page_is_written_anew_only_when_it_differs(tmp_path: Path) -> None:
    write_winner_files(tmp_path, None, None)
    # A replaced file is another file.
    before = {name: (tmp_path / name).stat().st_ino for name in PAGE_FILES}
    (tmp_path / "winner.css").write_bytes(b"of an earlier version")
    write_winner_files(tmp_path, card_with("Ann"), None)
    assert (tmp_path / "winner.css").read_bytes() != b"of an earlier version"
    for name in ("winner.html", "winner.js", "transport.js"):
        assert (tmp_path / name).stat().st_ino == before[name]
