"""A full disk, a read-only folder, a locked database, a power cut, a database that is gone."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from store.opening import FILE
from tests.crash.comparing import HISTORY, Rows, differing, everything, faults, warcs
from tests.crash.scene import SEED, Scene

pytestmark = [pytest.mark.whole, pytest.mark.timeout(900)]
NOBODY = 65534
TEXT = (
    "Ottawa answers the duty on lumber, official says\n\nCanada's trade minister said on Thursday that the "
    "government would appeal against the duty on softwood lumber that the United States announced on "
    "Aug. 8, 2025. The minister called the duty unjustified and asked Washington to withdraw it.\n"
)
FACTS = (
    "articles", "revisions", "mentions", "dates", "quotes", "figures", "happenings", "stances", "events",
    "event_reports", "event_actors", "measures", "measure_steps", "entities",
)  # fmt: skip


def some(held: dict[str, Rows]) -> dict[str, Rows]:
    """Return what is said in the articles, and what is woven of it."""
    return {name: held[name] for name in FACTS}


def last_line(scene: Scene) -> str:
    """Return the last line that a run printed; none of its lines may be of a traceback."""
    tail = scene.nursery.tail(6)
    assert "Traceback" not in tail, tail
    return tail.splitlines()[-1]


@pytest.mark.parametrize(
    "most_bytes",
    [
        60_000,
        *(
            pytest.param(kb * 1000, marks=pytest.mark.slow)
            for kb in (1, 8, 30, 200, 500, 800, 1100)
        ),
    ],
)
def test_a_full_disk_is_one_line_and_a_later_run_makes_it_whole(
    scene: Scene, most_bytes: int
) -> None:
    data = scene.folder(f"full-{most_bytes}")
    ended = scene.run(data, most_bytes=most_bytes)
    assert ended.code != 0
    assert last_line(scene).startswith("disputeline: ")
    scene.finish(data)
    assert differing(everything(scene.reference), everything(data)) == {}
    assert faults(data) == []
    scene.mailed()


@pytest.fixture
def shown() -> Iterator[Path]:
    """Return a folder that anybody may look into; those of the tests are their owner's alone."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can take another user's place")
def test_a_folder_that_is_read_only_can_be_asked_and_says_that_it_cannot_be_written(
    scene: Scene, shown: Path
) -> None:
    data = Path(shutil.copytree(scene.reference, shown / "data"))
    (shown / "a.txt").write_text(TEXT, encoding="utf-8")
    before = everything(data)
    asked = ["timeline", "--data", str(data)]
    ended = scene.nursery.run("command", data, arguments=asked, uid=NOBODY)
    assert ended.code == 0, scene.nursery.tail()
    handed = ["ingest", str(shown / "a.txt"), "--data", str(data)]
    for arguments in (handed, ["backup", "--data", str(data)], ["rebuild", "--data", str(data)]):
        ended = scene.nursery.run("command", data, arguments=arguments, uid=NOBODY)
        assert ended.code in (4, 8), scene.nursery.tail()
        assert last_line(scene).startswith("disputeline: ")
    assert everything(data) == before


def locked(data: Path) -> sqlite3.Connection:
    """Return a connection that holds the database for writing."""
    held = sqlite3.connect(data / FILE, check_same_thread=False)
    held.execute("BEGIN IMMEDIATE")
    return held


def test_a_run_waits_for_a_database_that_is_locked_for_a_while(scene: Scene) -> None:
    data = scene.copy("locked")
    with closing(locked(data)) as held:
        later = threading.Timer(3.0, held.rollback)
        later.start()
        ended = scene.command(data, "rebuild")
        later.join()
    assert ended.code == 0, scene.nursery.tail()
    assert differing(everything(scene.reference), everything(data)) == {}


@pytest.mark.slow
def test_a_database_that_stays_locked_is_one_line_and_nothing_is_lost(scene: Scene) -> None:
    data = scene.copy("locked-long")
    with closing(locked(data)) as held:
        ended = scene.command(data, "rebuild", "--all")
        held.rollback()
    assert (ended.code, ended.seconds > 25) == (4, True)
    assert "locked" in last_line(scene)
    assert differing(everything(scene.reference), everything(data)) == {}
    assert scene.command(data, "rebuild", "--all").code == 0


def test_a_power_cut_that_spoils_the_end_of_the_log_costs_what_was_written_last(
    scene: Scene,
) -> None:
    chance = random.Random(SEED)
    data = scene.folder("power")
    scene.run(data, 0.8 * scene.seconds)
    log = data / f"{FILE}-wal"
    whole = log.read_bytes() if log.exists() else b""
    for number in range(12):
        cut = Path(shutil.copytree(data, data.parent / f"cut-{number}"))
        at = chance.randrange(max(1, len(whole) - 40_000), len(whole) + 1) if whole else 0
        rest = chance.randbytes(len(whole) - at) if number % 2 else b""
        (cut / log.name).write_bytes(whole[:at] + rest)
        (cut / f"{FILE}-shm").unlink(missing_ok=True)
        with closing(sqlite3.connect(cut / FILE)) as sql:
            assert sql.execute("PRAGMA integrity_check").fetchall() == [("ok",)], (SEED, number)
            assert sql.execute("PRAGMA foreign_key_check").fetchall() == [], (SEED, number)
    scene.finish(cut)
    assert differing(everything(scene.reference), everything(cut)).keys() <= {
        "digests",
        "deliveries",
    }
    assert faults(cut) == []
    scene.mailed()


def test_an_archive_that_lost_its_end_in_a_power_cut_is_fetched_anew(scene: Scene) -> None:
    data = scene.folder("torn")
    assert scene.run(data, last="crawl").code == 0, scene.nursery.tail()
    (warc,) = warcs(data)
    os.truncate(warc, warc.stat().st_size // 2)
    warc.rename(f"{warc}.open")
    scene.finish(data)
    scene.finish(data)
    scene.mailed()
    held, there = everything(scene.reference), everything(data)
    assert differing(some(held), some(there)) == {}
    assert any("not_in_archive" in row for row in there["rejections"])


def test_a_database_that_is_gone_is_made_again_from_the_archive(scene: Scene) -> None:
    data = scene.copy("rebuilt")
    for path in data.glob(f"{FILE}*"):
        path.unlink()
    assert scene.command(data, "rebuild").code == 0, scene.nursery.tail()
    held, made = everything(scene.reference), everything(data)
    for rows in (held, made):
        for name in ("routes", "sources", *HISTORY):  # what was asked last; sources not followed
            rows.pop(name)
    assert differing(held, made) == {}
    assert faults(data) == []


def test_a_rebuild_that_is_killed_while_it_lists_pages_goes_on(scene: Scene) -> None:
    data = scene.copy("rebuilt-killed")
    for path in data.glob(f"{FILE}*"):
        path.unlink()
    for part in (0.15, 0.4):
        scene.command(data, "rebuild", kill_after_s=part * scene.seconds / 3)
    assert scene.command(data, "rebuild").code == 0, scene.nursery.tail()
    held, made = everything(scene.reference), everything(data)
    assert differing(some(held), some(made)) == {}


def test_a_folder_without_database_and_archive_is_one_line(scene: Scene, tmp_path: Path) -> None:
    assert scene.command(tmp_path, "rebuild").code == 4
    assert "holds no disputeline.db" in last_line(scene)
    assert not list(tmp_path.iterdir())
