"""Readers unsubscribe at the site that is served, which else only reads; and it says what the mail says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from jobs.digest import mailing
from jobs.digest.compose import compose
from jobs.digest.material import gathered
from jobs.serving.launch import Manner
from jobs.workspace import utc_now
from store import digests
from store.db import Database
from store.look.news import Window
from tests.jobs.digesting import (
    Clock,
    PostOffice,
    Told,
    iso,
    opened,
    post,
    post_office,
    tell,
    topic,
)
from tests.serving.visiting import Visitor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "data"
    with opened(path) as db:
        now = utc_now().replace(microsecond=0)
        tell(db, *(Told(name=f"n{n}", held=now, title=f"News {n}", outlets=n) for n in (1, 5, 3)))
    (path / "topic").write_text("canada-us-softwood\n")
    return path


@pytest.fixture
def site(folder: Path) -> Iterator[Visitor]:
    made = Visitor(folder, Manner(password="of the site"))
    yield made
    made.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PostOffice]:
    with post_office(tmp_path) as made:
        yield made


def rows(folder: Path) -> str:
    return hashlib.sha256((folder / "disputeline.db").read_bytes()).hexdigest()


def test_the_link_in_a_mail_unsubscribes_at_the_site_and_changes_nothing_else(
    folder: Path, site: Visitor, office: PostOffice
) -> None:
    clock = Clock(utc_now())
    with Database(folder, {}, create=False) as db:
        work = post(db, clock, office.settings(base_url="https://site.example"))
        assert mailing.run(work).sent == 1
        link = str(office.taken[0]["List-Unsubscribe"]).split(">")[0].removeprefix("<")
        path = link.removeprefix("https://site.example")
        before = rows(folder)
        shown = site(path)
        assert shown.status_code == 200
        assert "<button>" in shown.text
        done = site(path, "POST", data={"List-Unsubscribe": "One-Click"})
        assert done.status_code == 200
        assert "set-cookie" not in done.headers
        assert rows(folder) == before
        clock.wait(days=1)
        assert mailing.run(work).sent == 0
    with digests.seen(folder) as ledger:
        assert digests.unsubscribed(ledger) == {"reader@example.org"}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/unsubscribe?token=guessed", 404),
        ("POST", "/unsubscribe", 404),
        ("PUT", "/unsubscribe?token=guessed", 405),
        ("DELETE", "/unsubscribe?token=guessed", 405),
        ("POST", "/unsubscribe/", 401),
        ("POST", "/unsubscribe/../new", 401),
        ("POST", "/new", 401),
        ("GET", "/new", 401),
        ("POST", "/%75nsubscribe?token=guessed", 404),  # the same path, written otherwise
    ],
)
def test_nothing_else_gets_past_the_guards(
    folder: Path, site: Visitor, method: str, path: str, status: int
) -> None:
    assert site(path, method).status_code == status
    assert not (folder / digests.FILE).exists()


def test_guessing_does_not_keep_mail_from_going_out(folder: Path, site: Visitor) -> None:
    with digests.held(folder) as ledger:
        digests.token(ledger, "a@example.org")
        assert site("/unsubscribe?token=guessed", "POST").status_code == 404


def test_the_site_says_what_the_mail_says(folder: Path) -> None:
    site = Visitor(folder)
    page = html.fromstring(site("/new").text)
    site.close()
    heads = [
        str(one.text_content()).strip()  # type: ignore[attr-defined]  # an HtmlElement
        for one in page.cssselect("ol.events strong")
    ]
    with Database(folder, {}, create=False) as db:
        now = utc_now()
        window = Window(iso(now.replace(year=now.year - 1)), iso(now))
        asked = topic().digest.anyone
        digest = compose(gathered(db, topic(), window, last=window.since), asked)
    assert heads == [note.head for section in digest.sections for note in section.notes]
    assert heads == ["News 5", "News 3", "News 1"]


def test_the_site_takes_the_days_that_a_preview_takes(folder: Path) -> None:
    site = Visitor(folder)
    today = utc_now().date().isoformat()
    assert "News 5" in site(f"/new?from={today}").text
    assert "Nothing new" in site("/new?from=2020-01-01&to=2020-01-02").text
    wrong = site("/new?from=2026-01-02&to=2026-01-01")
    site.close()
    assert wrong.status_code == 400
    assert "is after the last" in wrong.text
