"""Backup: from a data folder, also beside a running writer, to a folder that can be verified and restored.

Databases are copied with VACUUM INTO, which reads one state while others write (copying the file tears
it; the page-by-page backup interface starts again at every write: https://sqlite.org/lang_vacuum.html).
The database is taken before the archive, so that every record it names is in the copy; of a WARC file
that is still being written the whole records are taken. A finished WARC file never changes: what the
backup before this one holds is linked from there once its hash is verified, never from the data folder,
where the same damage would strike both. A backup gets its name when its manifest is written; a killed one
leaves a `.part` folder that the next one removes. Restoring stands in `store.restoring`.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from store import archive, data_folder, digests, manifest, migrations, opening
from store.errors import BackupError, DisputelineError
from store.manifest import Held, Manifest

ARCHIVE, OPEN, PART = "archive", ".open", ".part"
# The schedule is made again from sources and settings, and holds pickles, which run what they say.
LEFT_OUT = frozenset(
    {data_folder.LOCK, digests.LOCK, data_folder.SERVICE_LOCK, data_folder.SCHEDULE}
)
PASSING = ("-wal", "-shm", "-journal", PART, OPEN)  # parts of a database, or not complete
MAGIC = b"SQLite format 3\x00"  # https://sqlite.org/fileformat.html
GROWING = ("pages", "revisions", "runs", "reviews")  # no row of these is ever deleted
TABLES = (
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
    "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
)


@dataclass(frozen=True)
class Backup:
    """A finished backup: where it stands, what it holds, how many of its WARC files are links."""

    folder: Path
    manifest: Manifest
    linked: int


def default_output(folder: Path) -> Path:
    """Return where the backups of a data folder go when nothing is said: `backups` beside it."""
    return folder.resolve().parent / "backups"


def make(folder: Path, output: Path, now: datetime) -> Backup:
    """Return a new, verified backup of a data folder: `<output>/<name>-<instant>`.

    Raises:
        BackupError: it cannot be written, `output` is inside the data folder, or the data is damaged.
        BusyError: another backup is being written to `output`.
        DataFolderError: there is no database.
    """
    source = folder.resolve()
    opening.held(folder)
    if output.resolve().is_relative_to(source):
        raise BackupError(f"{output} is inside the data folder {folder}; name another --output.")
    try:
        output.mkdir(mode=0o700, parents=True, exist_ok=True)
        with data_folder.lock(output), _unfinished(output, source.name) as part:
            kept, linked = _filled(source, part, newest(output, source.name), now)
            return Backup(_named(part, output, source.name, now), kept, linked)
    except (OSError, sqlite3.Error) as error:
        raise _failed(output, error) from error


def newest(output: Path, name: str) -> Path | None:
    """Return the latest complete backup of the data folder of a name; None where there is none."""
    found = sorted(
        (path.parent.stat().st_mtime_ns, path.parent)
        for path in output.glob(f"{name}-[0-9]*Z*/{manifest.FILE}")
    )
    return found[-1][1] if found else None


def counts(path: Path) -> dict[str, int]:
    """Return the number of rows of every table of a database."""
    with closing(opening.as_it_stands(path).conn) as connection:
        return _rows(connection)


def check(path: Path) -> None:
    """Let SQLite verify the whole of a database.

    Raises:
        BackupError: it is damaged, or a row refers to one that is not there.
    """
    with closing(opening.as_it_stands(path).conn) as connection:
        said = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
        loose = connection.execute("PRAGMA foreign_key_check").fetchone()
        if said == "ok" and loose:
            said = f"a row of {loose[0]} refers to one of {loose[2]} that is not there"
        if said != "ok":
            raise BackupError(
                f"The database {path.name} is damaged: {said.splitlines()[-1]} ({path}). "
                "Restore an older backup, or make it again with `disputeline rebuild`."
            )


def copy(source: Path, target: Path) -> None:
    """Copy a file with its permissions, and sync it to disk; its folder is made where it is missing."""
    make_room(source, target)
    with target.open("xb") as file:
        for data in manifest.chunks(source):
            file.write(data)
        file.flush()
        os.fsync(file.fileno())
    permit(source, target)


def make_room(source: Path, target: Path) -> None:
    """Make the folder of a file that will be copied, with the permissions of the one it comes from."""
    if not target.parent.exists():
        target.parent.mkdir(mode=0o700, parents=True)
        permit(source.parent, target.parent)


def permit(source: Path, target: Path) -> None:
    """Give a copy the permissions of what it comes from; its owner may always write to it."""
    target.chmod(stat.S_IMODE(source.stat().st_mode) | (0o700 if target.is_dir() else 0o600))


@contextmanager
def _unfinished(output: Path, name: str) -> Iterator[Path]:
    """Give a folder to fill, which is removed where it has not been renamed; older ones go first."""
    part = output / f".{name}{PART}"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(mode=0o700)
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _filled(source: Path, part: Path, before: Path | None, now: datetime) -> tuple[Manifest, int]:
    """Fill a folder, the manifest last; return it and how many WARC files are links."""
    rows = _snapshot(source / opening.FILE, part / opening.FILE)
    held = [manifest.entry(part / opening.FILE, opening.FILE)]
    known = _known(before)
    warcs = {name: _warc(source, part, name, known) for name in _warc_names(source)}
    held += warcs.values()
    held += [manifest.entry(part / name, name) for name in _others(source, part, warcs.keys())]
    made = Manifest(
        made_at=archive.stamp(now),
        program=version("disputeline"),
        schema_version=_schema_version(part / opening.FILE),
        rows=rows,
        files=tuple(sorted(held, key=lambda each: each.path)),
    )
    manifest.write(part, made)
    return made, sum((part / name).stat().st_nlink > 1 for name in warcs)


def _named(part: Path, output: Path, name: str, now: datetime) -> Path:
    """Give a filled folder its final name, one that no other has."""
    stem = f"{name}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    final, number = output / stem, 1
    while final.exists():
        number += 1
        final = output / f"{stem}-{number}"
    part.rename(final)
    _sync(output)
    return final


def _sync(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _snapshot(source: Path, target: Path) -> dict[str, int]:
    """Copy one state of a database, verify the copy, and return its rows by table."""
    make_room(source, target)
    with closing(opening.as_it_stands(source).conn) as connection:
        connection.execute(f"PRAGMA busy_timeout = {opening.WAIT_MS}")
        before, changed = _rows(connection), _changes(connection)
        connection.execute("VACUUM INTO ?", [str(target)])
        after, still = _rows(connection), changed == _changes(connection)
    permit(source, target)
    _sync(target)
    check(target)
    held = counts(target)
    for table, rows in held.items():
        exact = still or table in GROWING
        if exact and not before.get(table, 0) <= rows <= after.get(table, 0):
            raise BackupError(
                f"The copy of {source.name} holds {rows} rows of {table}; expected "
                f"{before.get(table, 0)} to {after.get(table, 0)} ({source}). Run it again."
            )
    return held


def _schema_version(path: Path) -> int:
    with closing(opening.as_it_stands(path)) as opened:
        return migrations.version(opened)


def _changes(connection: sqlite3.Connection) -> int:
    """Return a number that changes when another connection commits."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _rows(connection: sqlite3.Connection) -> dict[str, int]:
    names = [name for (name,) in connection.execute(TABLES)]
    return {
        name: int(connection.execute(f"SELECT count(*) FROM [{name}]").fetchone()[0])
        for name in names
    }


def _warc_names(source: Path) -> list[str]:
    """Return the archive's files by their final names, those still being written among them."""
    below = source / ARCHIVE
    unfinished = [path.with_suffix("") for path in below.glob(f"*/*/*{manifest.WARC}{OPEN}")]
    finished = list(below.glob(f"*/*/*{manifest.WARC}"))  # after: one may be renamed meanwhile
    return sorted(
        path.relative_to(source).as_posix()
        for path in {*unfinished, *finished}
        if archive.NAME.fullmatch(path.relative_to(below).as_posix())
    )


def _known(before: Path | None) -> dict[str, tuple[Path, Held]]:
    """Return what an earlier backup holds of the archive; of a broken one nothing."""
    try:
        held = manifest.load(before).warcs if before else ()
    except DisputelineError:
        return {}  # a backup that cannot be read is no reason against a new one
    return {each.path: (before / each.path, each) for each in held if before and each.whole}


def _warc(source: Path, part: Path, name: str, known: Mapping[str, tuple[Path, Held]]) -> Held:
    """Bring one file of the archive into a backup: by link where the earlier one holds it whole."""
    path = archive.find(source / ARCHIVE, name.removeprefix(f"{ARCHIVE}/"))
    target = part / name
    make_room(path, target)
    if name in known and _linked(path, target, *known[name]):
        return known[name][1]
    copy(path, target)
    if path.suffix == OPEN:
        os.truncate(target, archive.whole_bytes(target))
    return manifest.entry(target, name)


def _linked(path: Path, target: Path, earlier: Path, held: Held) -> bool:
    """Return whether a file could be linked from the backup before, which holds it undamaged."""
    try:
        if path.stat().st_size != held.bytes or manifest.digest(earlier) != held.sha256:
            return False
        os.link(earlier, target)
    except OSError:  # no such file, or a disk without hard links: it is copied
        return False
    return True


def _others(source: Path, part: Path, warcs: Collection[str]) -> Iterator[str]:
    """Copy what else the data folder holds; yield each name. What vanishes meanwhile is left out."""
    taken = {opening.FILE, manifest.FILE, *warcs}
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source).as_posix()
        passing = path.name in LEFT_OUT or name.endswith(PASSING)
        if passing or name in taken or not path.is_file():
            continue
        try:
            _other(path, part / name)
        except FileNotFoundError:
            continue
        yield name


def _other(path: Path, target: Path) -> None:
    with path.open("rb") as file:
        is_database = file.read(len(MAGIC)) == MAGIC
    if is_database:
        _snapshot(path, target)
    else:
        copy(path, target)


def newer(schema_version: int) -> bool:
    """Return whether a database was made by a newer version of the program."""
    return schema_version > len(migrations.MIGRATIONS)


def _failed(output: Path, error: Exception) -> BackupError:
    said = getattr(error, "strerror", None) or str(error)
    where = getattr(error, "filename", None) or output
    return BackupError(
        f"The backup was not made: {said} ({where}). Nothing of it was kept; free some space, make the "
        "folder writable, or name another with --output."
    )
