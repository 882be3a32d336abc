"""A backup is whole or absent, made beside a writer, and nothing of it is used before all is verified."""

from __future__ import annotations

import hashlib
import json
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from store import archive, backup, data_folder, digests, manifest, opening, restoring
from store.archive import Exchange, Writer
from store.backup import Backup
from store.db import Database
from store.errors import BackupError, BusyError, DataFolderError
from store.records import Page
from tests.store.samples import as_nobody, sealed
from tests.store.samples import folder as data_with_rows

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
BODY = "<html>輸出</html>".encode()
ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tests.store.test_backup import keep_pages
print("begun", flush=True)
keep_pages(Path(sys.argv[1]), 100_000)
"""


def keep_pages(folder: Path, many: int) -> None:
    """Write pages as a crawl does: the record first, then the row that names it."""
    with Database(folder) as db, Writer(db.archive, "paper", NOW) as warc:
        for number in range(many):
            body = BODY + str(number).encode()
            asked = Exchange(
                url=f"https://n.example/{number}", status=200, headers=(), body=body, at=NOW
            )
            where = warc.response(asked)
            row = Page(
                id=f"written-{number}", source_id="full-text", url=asked.url, kind="article",
                fetched_at="2026-03-01T12:00:00Z", status=200, sha256=hashlib.sha256(body).hexdigest(),
                warc_file=where.file, warc_offset=where.offset, warc_length=where.length,
            )  # fmt: skip
            db.keep_page(row)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = data_with_rows(tmp_path / "data")
    keep_pages(folder, 5)
    data_folder.state_topic(folder, "some-topic")
    (folder / "settings.toml").write_text('contact = "you@example.org"\n', encoding="utf-8")
    with closing(sqlite3.connect(folder / digests.FILE)) as mail, mail:
        mail.execute("CREATE TABLE readers (address TEXT)")
        mail.execute("INSERT INTO readers VALUES ('reader@example.org')")
    (folder / digests.FILE).chmod(0o600)
    (folder / "outbox").mkdir(mode=0o700)
    (folder / "outbox" / "unsent-1.eml").write_text("Subject: one\n", encoding="utf-8")
    return folder


@pytest.fixture
def made(data: Path, tmp_path: Path) -> Backup:
    return backup.make(data, tmp_path / "backups", NOW)


def dump(path: Path) -> list[str]:
    with closing(opening.as_it_stands(path)) as opened:
        return list(opened.conn.iterdump())


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not re.search(r"\.(db|sqlite)(-wal|-shm)?$|\.lock$", path.name)
    }


def edit(folder: Path, change: Callable[[dict[str, list[dict[str, object]]]], None]) -> None:
    path = folder / manifest.FILE
    said = json.loads(path.read_text(encoding="utf-8"))
    change(said)
    path.write_text(json.dumps(said), encoding="utf-8")


def warc_of(folder: Path) -> Path:
    return next(folder.rglob("*.warc.gz"))


def test_what_is_restored_equals_the_original(data: Path, made: Backup, tmp_path: Path) -> None:
    place = tmp_path / "restored"
    said = restoring.restore(made.folder, place)
    assert said == made.manifest
    assert dump(place / opening.FILE) == dump(data / opening.FILE)
    assert dump(place / digests.FILE) == dump(data / digests.FILE)
    assert files(place) == files(data)
    assert (place / digests.FILE).stat().st_mode & 0o777 == 0o600
    assert (place / "outbox").stat().st_mode & 0o777 == 0o700


def test_a_backup_says_what_it_holds(made: Backup) -> None:
    assert made.folder.name == "data-20260301T120000Z"
    assert made.manifest == manifest.load(made.folder)
    assert [each.records for each in made.manifest.warcs] == [
        11
    ]  # warcinfo, five answers, five requests
    assert {each.path for each in made.manifest.files} == {
        path.relative_to(made.folder).as_posix()
        for path in made.folder.rglob("*")
        if path.is_file() and path.name != manifest.FILE
    }
    assert made.manifest.rows["pages"] == 14


def test_a_backup_leaves_the_data_folder_as_it_is(data: Path, tmp_path: Path) -> None:
    before = files(data), dump(data / opening.FILE)
    backup.make(data, tmp_path / "backups", NOW)
    assert (files(data), dump(data / opening.FILE)) == before


def test_beside_a_writer_every_row_has_its_record(data: Path, tmp_path: Path) -> None:
    asked = [sys.executable, "-c", WRITER, str(data)]
    writer = subprocess.Popen(asked, cwd=ROOT, stdout=subprocess.PIPE)
    try:
        assert writer.stdout
        writer.stdout.readline()
        held = []
        for number in range(3):
            made = backup.make(data, tmp_path / "backups", NOW)
            held.append(made.manifest.rows["pages"])
            place = tmp_path / f"restored-{number}"
            restoring.restore(made.folder, place)
            with Database.open(place) as db:
                kept = db.rows(Page, "SELECT * FROM pages WHERE id LIKE 'written-%'")
                bodies = {page.id: db.body_of(page).raw for page in kept}
            assert len(bodies) == held[-1] - 9
        assert writer.poll() is None
    finally:
        writer.kill()
        writer.communicate()
    assert held == sorted(set(held))


def test_what_the_backup_before_holds_is_linked(data: Path, made: Backup, tmp_path: Path) -> None:
    keep_pages(data, 2)
    again = backup.make(data, tmp_path / "backups", NOW)
    assert again.folder.name == "data-20260301T120000Z-2"
    assert (again.linked, len(again.manifest.warcs)) == (1, 2)
    old = warc_of(made.folder)
    assert old.samefile(again.folder / old.relative_to(made.folder))
    assert not old.samefile(data / old.relative_to(made.folder))
    shutil.rmtree(made.folder)
    restoring.restore(again.folder, tmp_path / "restored")


def test_a_file_that_rotted_in_the_backup_before_is_copied_anew(
    data: Path, made: Backup, tmp_path: Path
) -> None:
    path = warc_of(made.folder)
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    again = backup.make(data, tmp_path / "backups", NOW)
    assert again.linked == 0
    restoring.restore(again.folder, tmp_path / "restored")


def test_an_unfinished_warc_file_is_kept_as_far_as_it_is_whole(data: Path, tmp_path: Path) -> None:
    finished = warc_of(data)
    unfinished = finished.with_name("paper-2.warc.gz.open")
    unfinished.write_bytes(finished.read_bytes()[:-7])
    made = backup.make(data, tmp_path / "backups", NOW)
    assert sorted((each.records, each.whole) for each in made.manifest.warcs) == [
        (10, True),
        (11, True),
    ]
    assert unfinished.is_file()


def test_a_warc_file_that_was_damaged_before_is_kept_and_said(data: Path, tmp_path: Path) -> None:
    path = warc_of(data)
    path.write_bytes(path.read_bytes()[:-300])
    made = backup.make(data, tmp_path / "backups", NOW)
    assert [(each.records, each.whole) for each in made.manifest.warcs] == [(10, False)]
    restoring.restore(made.folder, tmp_path / "restored")


@pytest.mark.parametrize("suffix", [".warc.gz", ".db", ".toml", ".sqlite", ".eml"])
def test_a_damaged_byte_is_refused_and_its_file_named(
    made: Backup, tmp_path: Path, suffix: str
) -> None:
    path = next(path for path in made.folder.rglob(f"*{suffix}"))
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(
        BackupError, match=rf"^The backup is damaged at \S*{path.name}: its SHA-256"
    ):
        restoring.restore(made.folder, tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


@pytest.mark.parametrize("suffix", [".warc.gz", ".db", ".toml"])
def test_a_missing_file_is_refused_and_named(made: Backup, tmp_path: Path, suffix: str) -> None:
    path = next(path for path in made.folder.rglob(f"*{suffix}"))
    path.unlink()
    with pytest.raises(BackupError, match=rf"{path.name}: No such file"):
        restoring.restore(made.folder, tmp_path / "restored")


def test_a_folder_without_a_manifest_is_no_backup(made: Backup, tmp_path: Path) -> None:
    (made.folder / manifest.FILE).unlink()
    with pytest.raises(BackupError, match="no complete backup"):
        restoring.restore(made.folder, tmp_path / "restored")


def test_a_manifest_that_is_cut_short_is_refused(made: Backup, tmp_path: Path) -> None:
    path = made.folder / manifest.FILE
    path.write_bytes(path.read_bytes()[:300])
    with pytest.raises(BackupError, match="manifest of the backup is damaged") as refused:
        restoring.restore(made.folder, tmp_path / "restored")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "name",
    [
        "../outside",
        "/etc/passwd",
        "archive/../../outside",
        "..",
        "",
        ".",
        "a//b",
        "a\\..\\b",
        "a\0b",
        "./a",
    ],
)
def test_a_name_that_leaves_the_folder_is_refused(made: Backup, tmp_path: Path, name: str) -> None:
    (made.folder.parent / "outside").write_bytes(b"")
    stated = {"path": name, "bytes": 0, "sha256": hashlib.sha256(b"").hexdigest()}
    edit(made.folder, lambda said: said["files"].append(dict(stated)))
    with pytest.raises(BackupError, match="no name of a file inside the backup"):
        restoring.restore(made.folder, tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


def test_a_link_that_leaves_the_backup_is_refused(made: Backup, tmp_path: Path) -> None:
    path = made.folder / "settings.toml"
    outside = tmp_path / "outside"
    path.rename(outside)
    path.symlink_to(outside)
    with pytest.raises(BackupError, match=r"settings\.toml: it is a link that leaves"):
        restoring.restore(made.folder, tmp_path / "restored")


def test_another_number_of_records_is_refused(made: Backup, tmp_path: Path) -> None:
    def fewer(said: dict[str, list[dict[str, object]]]) -> None:
        for each in said["files"]:
            each["records"] = each["records"] and 10

    edit(made.folder, fewer)
    with pytest.raises(BackupError, match="does not hold 10 WARC records"):
        restoring.restore(made.folder, tmp_path / "restored")


def test_a_backup_of_a_newer_program_is_refused(made: Backup, tmp_path: Path) -> None:
    edit(made.folder, lambda said: said.update(schema_version=99))  # type: ignore[call-overload]  # a number
    with pytest.raises(BackupError, match="newer disputeline"):
        restoring.restore(made.folder, tmp_path / "restored")


def test_a_folder_that_holds_something_is_never_restored_into(
    data: Path, made: Backup, tmp_path: Path
) -> None:
    with pytest.raises(DataFolderError, match="is not empty"):
        restoring.restore(made.folder, data)
    empty = tmp_path / "empty"
    empty.mkdir()
    restoring.restore(made.folder, empty)
    assert (empty / opening.FILE).is_file()


def test_a_backup_inside_the_data_folder_is_refused(data: Path) -> None:
    with pytest.raises(BackupError, match="inside the data folder"):
        backup.make(data, data / "backups", NOW)


def test_a_folder_that_nobody_may_write_to_is_backed_up(data: Path) -> None:
    (data / digests.FILE).unlink()  # its owner alone may read it
    shutil.rmtree(data / "outbox")
    with tempfile.TemporaryDirectory() as below, sealed(data) as place:
        Path(below).chmod(0o777)
        with as_nobody():
            made = backup.make(place, Path(below) / "backups", NOW)
            restoring.restore(made.folder, Path(below) / "restored")
        assert (Path(below) / "restored" / opening.FILE).stat().st_mode & 0o200


def test_two_backups_at_once_are_refused(data: Path, tmp_path: Path) -> None:
    output = tmp_path / "backups"
    output.mkdir()
    with data_folder.lock(output), pytest.raises(BusyError):
        backup.make(data, output, NOW)


def test_a_damaged_database_gives_no_backup(data: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(data / opening.FILE)) as connection, connection:
        connection.execute("DELETE FROM entities")  # SQLite lets it, unless told to look
    with pytest.raises(BackupError, match="not there"):
        backup.make(data, tmp_path / "backups", NOW)
    assert [path.name for path in (tmp_path / "backups").iterdir()] == [".lock"]


@pytest.mark.parametrize("limit", [20_000, 1_000])
def test_a_full_disk_is_one_line_and_leaves_nothing(data: Path, tmp_path: Path, limit: int) -> None:
    output = tmp_path / "backups"

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    asked = [sys.executable, "-m", "jobs", "backup", "--data", str(data), "--output", str(output)]
    ended = subprocess.run(
        asked, cwd=ROOT, capture_output=True, text=True, check=False, preexec_fn=limited
    )
    assert ended.returncode == BackupError.exit_code
    assert ended.stderr.startswith("disputeline: The backup was not made:")
    assert len(ended.stderr.strip().splitlines()) == 1
    assert [path.name for path in output.iterdir()] == [".lock"]


def test_a_killed_backup_leaves_no_backup_and_the_next_one_clears_it(
    data: Path, tmp_path: Path
) -> None:
    output = tmp_path / "backups"
    asked = [sys.executable, "-m", "jobs", "backup", "--data", str(data), "--output", str(output)]
    killed = subprocess.Popen(asked, cwd=ROOT, stdout=subprocess.DEVNULL)
    while killed.poll() is None and not list(output.glob(".*.part")):
        time.sleep(0.001)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    finished = backup.newest(output, "data")
    assert finished is None or restoring.verified(finished)
    backup.make(data, output, NOW)
    assert not list(output.glob(".*.part"))


def test_records_are_counted_whole(tmp_path: Path) -> None:
    with Writer(tmp_path, "paper", NOW) as warc:
        warc.resource("urn:a", "text/plain", b"a", NOW)
    path = tmp_path / warc.file
    assert manifest.records(path) == (2, True)
    assert archive.whole_bytes(path) == path.stat().st_size
