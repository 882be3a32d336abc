"""The command `alerts`: what the rules find is printed, or sent."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from jobs.workspace import utc_now
from tests.jobs.alerting import hook
from tests.jobs.conftest import Command
from tests.jobs.digesting import Told, opened, tell

RULE = '[[alerts]]\nid = "broad"\nwatch = "event"\nleast_outlets = 2\nchannels = ["desk"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "data"
    with opened(path) as db:
        now = utc_now() - timedelta(minutes=1)
        tell(db, Told(name="one", held=now, title="A new tariff"))
        old = now - timedelta(days=30)
        tell(db, Told(name="old", held=old, title="An old tariff"))
    (path / "topic").write_text("canada-us-softwood\n")
    (path / "settings.toml").write_text(RULE)
    return path


def test_a_dry_run_says_what_the_rules_find_and_keeps_nothing(
    disputeline: Command, folder: Path
) -> None:
    done = disputeline("alerts", "--dry-run", "--data", folder)
    assert done.code == 0, done.err
    assert "broad (event): 1 over desk; settings.toml has no address for desk" in done.out
    assert "A new tariff" in done.out
    assert "An old tariff" not in done.out
    assert not (folder / "mail.sqlite").exists()


def test_a_dry_run_looks_back_as_far_as_it_is_asked_to(disputeline: Command, folder: Path) -> None:
    since = (utc_now() - timedelta(days=40)).date()
    done = disputeline("alerts", "--dry-run", "--since", since, "--data", folder)
    assert "An old tariff" in done.out


def test_a_run_says_what_became_of_the_messages(disputeline: Command, folder: Path) -> None:
    with hook() as desk:
        (folder / "settings.toml").write_text(f'{RULE}\n[channels]\ndesk = "{desk.url}"\n')
        assert disputeline("alerts", "--data", folder).out == "Sent: 0. Waiting: 0. Given up: 0.\n"
        desk.answers = [500]
        with opened(folder) as db:
            now = utc_now() + timedelta(seconds=1)
            tell(db, Told(name="two", held=now, title="Another tariff"))
        while utc_now() < now:
            pass
        said = disputeline("alerts", "--data", folder).out
    assert said.startswith("Sent: 0. Waiting: 1. Given up: 0.\nAlerts over desk: 1 not taken since")
    assert [one["title"] for one in desk.bodies] == ["Another tariff"]


@pytest.mark.parametrize(
    ("words", "said"),
    [(("--since", "2026-03-02"), "goes with --dry-run"), ((), "No alert has a channel")],
)
def test_what_cannot_be_done_is_said_in_one_line(
    disputeline: Command, folder: Path, words: tuple[str, ...], said: str
) -> None:
    done = disputeline("alerts", *words, "--data", folder)
    assert done.code == 2
    assert said in done.err
    assert len(done.err.splitlines()) == 1
