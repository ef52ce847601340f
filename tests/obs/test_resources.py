"""Shipped files are found however the program was installed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import raffle_desktop
from raffle_desktop.obs.resources import resource

NAME = "overlay/winner.html"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder without any shipped file."""
    folder = tmp_path / "site" / "raffle_desktop"
    folder.mkdir(parents=True)
    monkeypatch.setattr(raffle_desktop, "__file__", str(folder / "__init__.py"))
    return folder


def put(folder: Path) -> Path:
    path = folder / NAME
    path.parent.mkdir(parents=True)
    path.touch()
    return path


def test_in_this_checkout() -> None:
    assert resource(NAME).read_bytes().startswith(b"<!doctype html>")


def test_in_a_wheel_before_a_folder_beside_it(package: Path) -> None:
    put(package.parent / "resources")
    shipped = put(package / "resources")
    assert resource(NAME) == shipped


def test_beside_the_package(package: Path) -> None:
    shipped = put(package.parent / "resources")
    assert resource(NAME) == shipped


@pytest.mark.parametrize("folder", ["raffle_desktop/resources", "resources"])
def test_in_a_frozen_program(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "unpacked"), raising=False)
    put(package / "resources")
    shipped = put(tmp_path / "unpacked" / folder)
    assert resource(NAME) == shipped


def test_a_missing_file_is_named(package: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"overlay/winner\.html"):
        resource(NAME)
