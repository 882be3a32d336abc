"""Who finds an error is told whom to write to, or that the settings name nobody."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from jobs.serving.reporting import contact, ways


def told(contact_of: str, says: str = "It is wrong.") -> tuple[str, str]:
    made = ways("0123456789abcdef", "event", says, "http://site/event/x", "date=DAY", contact_of)
    return made.mail, made.page


@pytest.mark.parametrize("given", ["mailto:desk@example.org", "desk@example.org"])
def test_a_mail_is_begun_with_the_row_and_its_page(given: str) -> None:
    mail, page = told(given)
    parts = urlsplit(mail)
    assert (parts.scheme, parts.path, page) == ("mailto", "desk@example.org", "")
    asked = parse_qs(parts.query)
    assert asked["subject"] == ["Error in event 0123456789abcdef"]
    assert "http://site/event/x" in asked["body"][0]


def test_a_contact_that_is_a_page_is_a_link() -> None:
    assert told("https://example.org/desk") == ("", "https://example.org/desk")


@pytest.mark.parametrize("given", ["", "javascript:alert(1)", "the desk", "a@b@c"])
def test_a_contact_that_takes_no_message_is_none(given: str) -> None:
    assert told(given) == ("", "")


def test_a_title_adds_no_field_to_the_mail() -> None:
    mail, _ = told(
        "desk@example.org", "x\r\nBcc: all@evil.example&cc=all@evil.example " + "y" * 9_999
    )
    assert set(parse_qs(urlsplit(mail).query)) == {"subject", "body"}
    assert "%0ABcc" not in mail
    assert len(mail) < 2_000


def test_settings_that_cannot_be_read_name_nobody(tmp_path: Path) -> None:
    assert contact(tmp_path) == ""
    (tmp_path / "settings.toml").write_text('contact = "desk@example.org"\n')
    assert contact(tmp_path) == "desk@example.org"
    (tmp_path / "settings.toml").write_text("contact = [")
    assert contact(tmp_path) == ""
