"""Settings come from file and environment; what they do not know is refused by name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from store import settings
from store.errors import ConfigError


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "settings.toml").write_text('contact = "file@example.org"\n')
    monkeypatch.setenv("DISPUTELINE_CONTACT", "environment@example.org")
    assert settings.load(tmp_path).contact == "environment@example.org"


def test_a_permission_says_by_whom_and_until_when(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(
        '[permissions.some-wire]\nby = "licence desk"\nuntil = 2026-12-31\n'
    )
    given = settings.load(tmp_path).permissions["some-wire"]
    assert given.holds_on(date(2026, 12, 31))
    assert not given.holds_on(date(2027, 1, 1))
    assert str(given) == "licence desk, until 2026-12-31"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("contct = 'x'", "contct is not a known key"),
        ("contact = ", "is not TOML"),
        ("crawl_seconds = 1", "crawl_seconds is 1"),
        ("[permissions.wire]\nby = 'somebody'", "permissions.wire.until is missing"),
    ],
)
def test_a_broken_settings_file_is_one_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "settings.toml").write_text(text)
    with pytest.raises(ConfigError, match=said) as error:
        settings.load(tmp_path)
    assert "\n" not in str(error.value)
