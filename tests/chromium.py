"""A real Chromium to look at pages with: the system's own, never a downloaded one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is the same engine, without a whole browser's window around each page: a third of the work."""
CHROMIUM = next((path for path in map(shutil.which, PROGRAMS) if path is not None), None)


@contextmanager
def chromium(*arguments: str) -> Iterator[Browser]:
    """Runs until the block ends; meanwhile this thread has an event loop, and can run no other."""
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("no Chromium here; on Debian: apt-get install --no-install-recommends chromium-headless-shell")
    assert CHROMIUM is not None, "CI must have Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                *arguments,
            ],
        )
        yield browser
        browser.close()
