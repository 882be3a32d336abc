"""A browser reads a site whose every text is hostile: nothing runs, nothing leaves, nothing is amiss."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import CHROMIUM, HARMLESS, served

STARTS = (
    *("/", "/timeline", "/new", "/figures", "/stances", "/coverage", "/actors", "/measures", "/sources"),
    *("/search?q=ministry", "/search?q=%3Cscript%3Ewindow.ran%3D9%3C/script%3E", "/disputeline/events"),
    "/disputeline/articles",
)  # fmt: skip
INNER = ("/event/", "/article/", "/actor/", "/archive/")
EACH = 4
TRACES = """() => ({
    ran: window.ran !== undefined,
    handlers: [...document.querySelectorAll('*')].filter(
        (one) => [...one.attributes].some((held) => held.name.startsWith('on'))).length,
    foreign: document.querySelectorAll(
        'main script:not([type="application/json"]), iframe, object, embed, main style, base').length,
    schemes: [...document.querySelectorAll('a[href]')].map((one) => one.protocol)
        .filter((one) => !['http:', 'https:', 'mailto:'].includes(one)),
    hidden: document.body.innerText.length < 50,
    turned: /[\\u202a-\\u202e\\u2066-\\u2069\\u200f]/.test(document.documentElement.innerHTML),
})"""
NOTHING = {
    "ran": False,
    "handlers": 0,
    "foreign": 0,
    "schemes": [],
    "hidden": False,
    "turned": False,
}


@pytest.fixture(scope="module")
def address(worst: Path) -> Iterator[str]:
    with served(worst) as where:
        yield where


def listening(page: Page, asked: list[str], amiss: list[str]) -> None:
    """Write down every request, every word of the console that is no chat, and every window that opens."""
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: amiss.append(str(error)))
    page.on("dialog", lambda dialog: amiss.append(dialog.message))
    page.on("popup", lambda popup: amiss.append(popup.url))
    page.on("download", lambda download: amiss.append(download.url))
    page.on(
        "console",
        lambda said: (
            None if HARMLESS.search(said.text) else amiss.append(f"{page.url}: {said.text}")
        ),
    )


def inner(page: Page, address: str) -> list[str]:
    hrefs = page.eval_on_selector_all("main a[href]", "all => all.map(one => one.href)")
    return [one.removeprefix(address) for one in hrefs if one.startswith(f"{address}/")]


def test_no_page_runs_loads_or_hides_what_an_article_says(address: str) -> None:
    if CHROMIUM is None:
        pytest.skip("no Chromium here; install it (Debian: apt-get install chromium)")
    asked, amiss, seen = list[str](), list[str](), set[str]()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_context(reduced_motion="reduce").new_page()
        listening(page, asked, amiss)
        waiting = list(STARTS)
        while waiting:
            path = waiting.pop(0)
            seen.add(path)
            page.goto(address + path)
            assert page.evaluate(TRACES) == NOTHING, path
            for start in INNER:
                held = sum(one.startswith(start) for one in (*seen, *waiting))
                new = (
                    one.partition("#")[0] for one in inner(page, address) if one.startswith(start)
                )
                fresh = [one for one in dict.fromkeys(new) if one not in (*seen, *waiting)]
                waiting += fresh[: max(0, EACH - held)]
        page.goto(f"{address}/timeline")
        text = page.inner_text("main")
        browser.close()
    assert {one for one in INNER if any(path.startswith(one) for path in seen)} == set(INNER)
    assert "<script>window.ran=1</script>" in text
    assert amiss == []
    assert [one for one in asked if not one.startswith((address, "data:image"))] == []
