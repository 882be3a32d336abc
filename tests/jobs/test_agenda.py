"""What is due over restarts, sleeps and clocks that are set; the schedule is a real file.

An agenda that was made by an earlier clock is one that slept until now; one made by a later clock is one
whose clock was set back.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from jobs.service.agenda import Agenda, Duty, next_runs
from jobs.service.cadence import Cadence, Hour
from jobs.workspace import fact_tables, utc_now
from store import backup
from store.data_folder import SCHEDULE
from store.db import Database
from store.errors import DataFolderError

CRAWL, DIGEST, MAIL = Duty("crawl", "paper"), Duty("digest", "desk"), Duty("mail")
HOUR = timedelta(hours=1)


def wanted(every_minutes: int = 60) -> dict[Duty, Cadence | Hour]:
    """Return a source, and a digest whose hour was two or three hours ago."""
    return {
        CRAWL: Cadence(every_minutes, "Asia/Tokyo"),
        DIGEST: Hour((utc_now() - 2 * HOUR).hour, "UTC"),
    }


@contextmanager
def agenda(
    folder: Path, duties: dict[Duty, Cadence | Hour], ahead: timedelta = timedelta()
) -> Iterator[Agenda]:
    made = Agenda(folder, duties, lambda: utc_now() + ahead)
    try:
        yield made
    finally:
        made.close()


def due(made: Agenda) -> set[str]:
    asked = [one.duty.id for one in made.due()[0]]
    assert len(asked) == len(set(asked))
    return set(asked)


def test_what_was_missed_while_the_machine_slept_is_due_once(tmp_path: Path) -> None:
    duties = wanted()
    with agenda(tmp_path, duties, -20 * HOUR):
        pass
    with agenda(tmp_path, duties) as woken:
        assert due(woken) == {CRAWL.id, DIGEST.id}
        for duty in duties:
            woken.done(duty)
        assert due(woken) == set()
    assert all(at > utc_now() for at in next_runs(tmp_path).values())


def test_a_changed_cadence_does_not_forget_what_was_missed(tmp_path: Path) -> None:
    with agenda(tmp_path, wanted(60), -20 * HOUR):
        pass
    with agenda(tmp_path, wanted(120)) as woken:
        assert CRAWL.id in due(woken)


def test_a_restart_without_a_change_keeps_every_time(tmp_path: Path) -> None:
    duties = wanted()
    with agenda(tmp_path, duties) as made:
        made.due()
        made.done(CRAWL)
    before = next_runs(tmp_path)
    with agenda(tmp_path, duties) as again:
        assert due(again) == set()
    assert next_runs(tmp_path) == before


def test_a_duty_under_way_is_not_begun_again(tmp_path: Path) -> None:
    with agenda(tmp_path, wanted()) as made:
        assert due(made) == {CRAWL.id}
        made.hasten([CRAWL.id, "crawl of no source"])
        assert due(made) == set()
        made.done(CRAWL)
        made.hasten([CRAWL.id])
        assert due(made) == {CRAWL.id}


def test_a_clock_that_was_set_back_does_not_silence_a_source(tmp_path: Path) -> None:
    duties = wanted()
    with agenda(tmp_path, duties, timedelta(days=10)):
        pass
    with agenda(tmp_path, duties):
        pass
    assert next_runs(tmp_path)[CRAWL.id] <= utc_now() + 2 * HOUR
    assert next_runs(tmp_path)[DIGEST.id] <= utc_now() + timedelta(days=2)


def test_a_clock_that_goes_back_while_it_runs_does_not_silence_a_source(tmp_path: Path) -> None:
    moved = timedelta(days=10)
    made = Agenda(tmp_path, wanted(), lambda: utc_now() + moved)
    moved = timedelta()
    assert made.clock_went_back() == 2
    made.close()
    assert next_runs(tmp_path)[CRAWL.id] <= utc_now() + 2 * HOUR


def test_what_is_no_longer_wanted_is_forgotten_and_what_is_wanted_once_is_kept(
    tmp_path: Path,
) -> None:
    duties = wanted()
    with agenda(tmp_path, duties) as made:
        made.once(MAIL, utc_now() + HOUR)
    with agenda(tmp_path, {CRAWL: duties[CRAWL]}):
        pass
    assert set(next_runs(tmp_path)) == {CRAWL.id, MAIL.id}


def test_a_schedule_that_cannot_be_read_is_kept_aside_and_made_anew(tmp_path: Path) -> None:
    (tmp_path / SCHEDULE).write_bytes(b"no database, " * 1000)
    with agenda(tmp_path, wanted()) as made:
        assert made.mended
        assert due(made) == {CRAWL.id}
    assert (tmp_path / f"{SCHEDULE}.broken").is_file()


def test_the_schedule_is_its_owners_alone_and_in_no_backup(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with Database(folder, fact_tables()), agenda(folder, wanted()):
        assert stat.S_IMODE((folder / SCHEDULE).stat().st_mode) == 0o600
        made = backup.make(folder, tmp_path / "backups", utc_now())
    assert not (made.folder / SCHEDULE).exists()


def test_a_folder_that_cannot_hold_a_schedule_is_one_line(tmp_path: Path) -> None:
    (tmp_path / SCHEDULE).mkdir()
    with pytest.raises(DataFolderError) as caught, agenda(tmp_path, wanted()):
        pass
    assert "\n" not in str(caught.value)
