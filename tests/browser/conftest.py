"""The demo's site, served as a user serves it, and a browser without a window that reads it.

Chromium is the system's (Debian: `apt-get install chromium`), as CHROMIUM names it or as it stands in the
path; where there is none these tests are skipped and say so.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

CHROMIUM = (
    os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
)
STOP_S = 5
HARMLESS = re.compile("This build has been deprecated")  # of the vendored timeline library


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a data folder's site by the command until the block ends; its address."""
    words = ["-m", "jobs", "serve", "--data", str(folder), "--port", "0", "--no-browser"]
    with subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", serving.stdout.readline())
        assert found is not None
        yield found.group()
        serving.send_signal(signal.SIGTERM)
        assert serving.wait(STOP_S) is not None


@pytest.fixture(scope="session")
def address(demo_folder: Path) -> Iterator[str]:
    """Return the address of the demo's site, served by the command."""
    with served(demo_folder) as where:
        yield where


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a browser, for one module: its event loop would be in the way of other tests."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here; install it (Debian: apt-get install chromium)")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Return a page; what its console said amiss fails the test."""
    made, amiss = context.new_page(), list[str]()

    def heard(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not HARMLESS.search(message.text):
            amiss.append(message.text)

    made.on("console", heard)
    made.on("pageerror", lambda error: amiss.append(str(error)))
    yield made
    assert amiss == []
