"""In a browser: the timeline and the pages that answer questions, by mouse, by keyboard, without scripts."""

from __future__ import annotations

import json
import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

PAGES = ("/timeline", "/figures", "/stances", "/coverage", "/dashboard", "/sources")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
LINE = "#line .vis-item a"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (375, 900, 1600)
EVENT = re.compile(r"/event/[0-9a-f]{16}$")


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{one['id']}: {json.dumps([n['html'][:160] for n in one['nodes'][:3]])}" for one in found
    ]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_keeps_to_the_guidelines_for_accessibility(
    page: Page, address: str, path: str
) -> None:
    page.goto(address + path)
    if path == "/timeline":
        expect(page.locator(LINE).first).to_be_visible()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_its_window(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_from_a_link_of_the_home_page(page: Page, address: str, path: str) -> None:
    page.goto(address)
    page.locator(f"nav a[href='{path}']").click()
    expect(page).to_have_url(address + path)
    expect(page.locator("h1")).to_be_visible()


def test_a_click_on_the_line_opens_the_event_and_back_returns(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline?type=protest")
    page.locator(LINE).first.click()
    expect(page).to_have_url(EVENT)
    page.go_back()
    expect(page).to_have_url(re.compile(r"/timeline\?type=protest"))
    expect(page.locator("select[name=type]")).to_have_value("protest")


def test_filters_stand_in_the_address_and_back_undoes_them(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    before = page.locator(".events > li").count()
    page.locator("select[name=type]").select_option("listing")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(re.compile("type=listing"))
    assert 0 < page.locator(".events > li").count() < before
    page.go_back()
    assert page.locator(".events > li").count() == before


def test_the_stretch_that_is_shown_stands_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile(r"#at=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$"))


def test_from_timeline_to_evidence_with_the_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline?type=protest")
    expect(page.locator(LINE).first).to_be_visible()
    page.locator("#line").focus()
    page.keyboard.press("+")
    page.keyboard.press("-")
    page.keyboard.press("Home")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches({LINE!r})"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(EVENT)
    expect(page.locator("h1")).to_be_visible()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('main a[href^=\"/article/\"]')"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/article/[0-9a-f]{16}"))


def test_the_list_is_there_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/timeline")
    expect(page.locator(".events > li").first).to_be_visible()
    expect(page.locator("#line-box")).to_be_hidden()
    page.locator(".events a").first.click()
    expect(page).to_have_url(EVENT)
    context.close()


def test_a_print_has_the_list_and_neither_form_nor_line(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    expect(page.locator("#line-box")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#line-box")).to_be_hidden()
    expect(page.locator("form.filters")).to_be_hidden()
    expect(page.locator(".events > li").first).to_be_visible()


def test_no_page_asks_another_host(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES:
        page.goto(address + path)
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
