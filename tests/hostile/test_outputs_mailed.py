"""Hostile texts in the digest and in alerts: headers hold what we wrote, HTML holds text and our links."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html

from jobs import cli
from jobs.alerts.message import mailed
from jobs.alerts.watching import watch
from jobs.digest.message import Envelope
from jobs.digest.wording import plain
from store.alerts import AlertRow
from store.records import key
from tests.hostile.hostile_folder import TEXTS, URLS
from tests.jobs.alerting import alerting, hook, rule
from tests.jobs.digesting import START, Clock, Told, opened, tell

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
HEADERS = {
    *("from", "to", "subject", "date", "message-id", "list-id", "list-unsubscribe", "auto-submitted"),
    *("list-unsubscribe-post", "x-auto-response-suppress", "content-language", "content-type"),
    *("content-transfer-encoding", "mime-version"),
}  # fmt: skip
WEB = re.compile(r"https?://[^\s\"'<>\\]+$")


def of(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    made: str = part.get_content()
    return made


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_a_digest_of_hostile_articles_is_text_and_ours(
    worst: Path, tmp_path: Path, language: str
) -> None:
    folder = Path(shutil.copytree(worst, tmp_path / "data"))
    days = ("--since", "2026-01-01", "--to", "2026-01-31", "--language", language)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        assert cli.main(["digest", "--preview", *days, "--data", str(folder)]) == 0
    (path,) = (folder / "outbox").glob("*.eml")
    raw = path.read_bytes()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 998  # RFC 5322, 2.1.1
    message = message_from_bytes(raw, policy=SMTP)
    assert isinstance(message, EmailMessage)
    assert {name.lower() for name in message.keys()} <= HEADERS  # noqa: SIM118  # twice named is twice there
    assert len(message.keys()) == len(set(message.keys()))
    assert message.defects == []
    assert UNSAFE.search(str(message["Subject"])) is None
    assert [part.get_content_type() for part in message.walk() if not part.is_multipart()] == [
        *("text/plain", "text/html", "image/png"),
    ]
    plain, page = of(message, "plain"), of(message, "html")
    assert UNSAFE.search(plain.replace("\r\n", "\n")) is None
    assert UNSAFE.search(page.replace("\r\n", "\n")) is None
    tree: Any = html.fromstring(page)
    _only_ours(tree)
    assert "DROP TABLE articles" in plain
    assert "DROP TABLE articles" in tree.text_content()


def _only_ours(root: Any) -> None:
    """Assert that a mail's HTML runs, loads and leads to nothing that an article named."""
    assert (
        root.xpath("//script | //iframe | //object | //form | //input | //svg | //link | //base")
        == []
    )
    assert root.xpath("//@*[starts-with(name(), 'on')]") == []
    assert {str(one).partition(":")[0] for one in root.xpath("//@src")} <= {"cid"}
    hrefs = [str(one) for one in root.xpath("//@href")]
    assert [one for one in hrefs if not WEB.match(one) and not one.startswith("mailto:")] == []
    assert {urlsplit(one).hostname for one in hrefs if one.startswith("http")} <= {"news.example"}
    assert "url(" not in " ".join(str(one) for one in root.xpath("//@style | //style/text()"))


def test_an_alert_of_hostile_news_is_lines_of_text(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path / "data") as db, hook() as desk:
        post = alerting(db, clock, rule("event", "desk", least_outlets=3), desk=desk.url)
        watch(post)
        for number, text in enumerate(TEXTS):
            clock.wait(minutes=1)
            url = URLS[number % len(URLS)] + str(number)
            said = f"It said {text} then."
            tell(db, Told(name=f"n{number}", held=clock.now, title=text, sentence=said, url=url))
        clock.wait(minutes=1)
        watch(post)
        bodies = desk.bodies
    assert bodies
    told = "\n".join(str(one["message"]) for one in bodies)
    assert UNSAFE.search(told.replace("\r\n", "\n")) is None
    assert [one for one in bodies if "\n" in str(one["title"]) or "\r" in str(one["title"])] == []
    assert not re.search(r"(?m)^(Bcc|Subject|END|BEGIN):", told)
    assert not re.search(r"javascript:window\.ran=6|data:text/html,<script>window\.ran=7", told)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: re.sub(r"\W+", "-", text[:12]))
def test_no_headline_adds_a_header_to_a_mail(text: str) -> None:
    alert = AlertRow(
        id="a" * 16, rule_id="desk", language="en", subject="", text="It is so.",
        made_at="2026-03-02T07:00:00Z",
    )  # fmt: skip
    envelope = Envelope(
        digest_id=key("d"), reader="reader@example.org", sender="digest@news.example", topic="tea", at=START
    )  # fmt: skip
    message = mailed(replace(alert, subject=plain(text, 90)), envelope)
    read = message_from_bytes(bytes(message), policy=SMTP)
    assert {name.lower() for name in read.keys()} <= HEADERS  # noqa: SIM118
    assert read["To"] == "reader@example.org"
    assert "Bcc" not in read
