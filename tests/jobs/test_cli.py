"""A user's mistake is one line that says what, where and what to do; never a stack trace."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest

from crawler import source as source_file
from store.errors import ConfigError
from tests.jobs.conftest import Command

pytestmark = pytest.mark.whole
ENGLISH = (
    "Japan protests against Chinese export controls\n\nThe Japanese Foreign Ministry on Wednesday "
    "protested to the Chinese embassy in Tokyo against China's decision to tighten export controls on "
    "dual-use items, and asked Beijing to withdraw the measure, which it called unacceptable.\n"
)


@pytest.fixture
def filled(disputeline: Command, tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    data = tmp_path / "data"
    outcome = disputeline(
        "ingest",
        tmp_path / "a.txt",
        "--data",
        data,
        "--published",
        "2026-01-07",
        "--source",
        "kyodo",
    )
    assert outcome.code == 0, outcome.err
    return data


def test_the_timeline_filters_by_type_actor_outlet_language_and_day(
    disputeline: Command, filled: Path
) -> None:
    def found(*filters: str) -> int:
        out = disputeline("timeline", "--data", filled, "--json", *filters).out
        return len(json.loads(out))

    assert found("--type", "protest", "--outlet", "kyodo", "--language", "en") == 1
    assert found("--type", "protest", "--actor", "japan_mofa", "--from", "2026-01-07") == 1
    assert found("--type", "protest", "--to", "2026-01-06") == 0
    assert found("--language", "ja") == 0
    assert found("--as-of", "2026-01-06") == 0


def test_csv_holds_the_rows_of_the_json(disputeline: Command, filled: Path) -> None:
    out = disputeline("timeline", "--data", filled, "--csv").out
    rows = list(csv.DictReader(io.StringIO(out)))
    events = json.loads(disputeline("timeline", "--data", filled, "--json").out)
    assert [row["id"] for row in rows] == [event["id"] for event in events]


def test_an_event_that_does_not_exist_is_one_line(disputeline: Command, filled: Path) -> None:
    outcome = disputeline("show", "zzz", "--data", filled)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "Event 'zzz' does not exist" in outcome.err


def test_looking_at_an_empty_folder_says_what_to_run(disputeline: Command, tmp_path: Path) -> None:
    outcome = disputeline("timeline", "--data", tmp_path)
    assert outcome.code == 4
    assert "run `disputeline follow`" in outcome.err


def test_an_unknown_source_names_those_that_exist(disputeline: Command, tmp_path: Path) -> None:
    outcome = disputeline("crawl", "--source", "daily-planet", "--data", tmp_path)
    assert outcome.code == 2
    assert "Source 'daily-planet' does not exist; expected one of" in outcome.err


def test_an_unknown_topic_names_those_that_exist(disputeline: Command, tmp_path: Path) -> None:
    outcome = disputeline("follow", "--topic", "star-wars", "--data", tmp_path)
    assert outcome.code == 2
    assert "Topic 'star-wars' does not exist; expected one of" in outcome.err


def test_following_without_a_contact_says_where_to_put_it(
    disputeline: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPUTELINE_CONTACT", raising=False)
    outcome = disputeline("follow", "--once", "--data", tmp_path)
    assert outcome.code == 3
    assert "No contact is set" in outcome.err


def test_another_topic_in_the_same_folder_is_refused(disputeline: Command, filled: Path) -> None:
    outcome = disputeline("follow", "--topic", "canada-us-softwood", "--data", filled)
    assert outcome.code == 4
    assert "follows the topic" in outcome.err


def test_a_database_of_a_newer_version_is_refused(disputeline: Command, filled: Path) -> None:
    with sqlite3.connect(filled / "disputeline.db") as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    outcome = disputeline("timeline", "--data", filled)
    assert (outcome.code, "newer disputeline" in outcome.err) == (4, True)


def test_a_broken_settings_file_is_one_line(disputeline: Command, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("contact = ")
    outcome = disputeline("follow", "--data", tmp_path)
    assert (outcome.code, outcome.err.count("\n")) == (3, 1)


def test_a_day_that_is_none_is_refused(disputeline: Command, filled: Path) -> None:
    outcome = disputeline("timeline", "--from", "yesterday", "--data", filled)
    assert (outcome.code, "expected a day" in outcome.err) == (2, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: [", "is not YAML"),
        ("", "holds no keys"),
        ("name: Paper\ncolour: red", "colour is not a known key|is missing"),
    ],
)
def test_a_broken_source_file_is_one_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "jp").mkdir()
    (tmp_path / "jp" / "paper.yml").write_text(text)
    with pytest.raises(ConfigError, match=said) as error:
        source_file.load_all(tmp_path)
    assert "\n" not in str(error.value)
    assert "jp/paper" in str(error.value)


def test_making_everything_again_changes_nothing(disputeline: Command, filled: Path) -> None:
    before = disputeline("timeline", "--data", filled, "--json").out
    assert disputeline("rebuild", "--all", "--data", filled).code == 0
    assert disputeline("timeline", "--data", filled, "--json").out == before
