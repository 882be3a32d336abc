"""Listing: what the operator names becomes WARC files, each once, in a fixed order.

A folder, a WARC file, or a list: one path or address a line, plain or gzip, as Common Crawl's `warc.paths.gz`
(https://commoncrawl.org/blog/news-dataset-available). No WARC file is opened here: one that a list names and
that is not there is found out when it is read.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from jobs.backfill.opening import OBJECTS, is_remote, objects, opened
from store.errors import UsageError

WARC = (".warc", ".warc.gz")
LIST_BYTES = 64 << 20  # chosen: a list of a million files has 60 MB
STARTED = re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)\d{6}(?!\d)")  # CC-NEWS-20260106120000-00001
SPAN = timedelta(days=1)  # chosen: a CC-NEWS file is filled in some hours


@dataclass(frozen=True)
class Warc:
    """A WARC file; `state` changes when a file here is replaced by another one."""

    location: str
    state: str = ""

    @property
    def name(self) -> str:
        """Return its last part, without the address before it."""
        return urlsplit(self.location).path.rpartition("/")[2] or self.location


def found(sources: Iterable[str], base: str | None) -> tuple[Warc, ...]:
    """Return the WARC files that folders, files, lists and addresses name, as named, each once.

    Raises:
        UsageError: something does not exist, cannot be read, or names no WARC file.
    """
    locations: dict[str, None] = {}
    for source in sources:
        named = list(_named(source, base))
        if not named:
            raise UsageError(
                f"{source} names no WARC file; expected files that end in .warc or .warc.gz, or a "
                "list of them, one path or address a line."
            )
        locations.update(dict.fromkeys(named))
    return tuple(Warc(each, _state(each)) for each in locations)


def in_days(warcs: Iterable[Warc], first_day: str | None, last_day: str | None) -> tuple[Warc, ...]:
    """Return the files that may hold records of some days, by the start that their names give."""
    return tuple(warc for warc in warcs if _may_hold(warc, first_day, last_day))


def _may_hold(warc: Warc, first_day: str | None, last_day: str | None) -> bool:
    stated = STARTED.search(warc.name)
    try:
        began = date(*map(int, stated.groups())) if stated else None
    except ValueError:
        began = None
    if began is None:
        return True
    too_early = first_day is not None and (began + SPAN).isoformat() < first_day
    return not too_early and not (last_day is not None and began.isoformat() > last_day)


def _named(source: str, base: str | None) -> Iterator[str]:
    if source.startswith(OBJECTS) and not source.endswith(WARC) and not _is_list(source):
        yield from (f"{OBJECTS}{each}" for each in sorted(objects().find(source)) if _is_warc(each))
    elif is_remote(source):
        if source.startswith(OBJECTS):
            objects()  # says at once what is missing
        yield from [source] if _is_warc(source) else _listed(source, base)
    elif Path(source).is_dir():
        yield from (str(each) for each in _inside(Path(source).resolve()))
    elif not Path(source).is_file():
        raise UsageError(
            f"{source} does not exist; name a folder of WARC files, a WARC file, or a list of them."
        )
    elif _is_warc(source):
        yield str(Path(source).resolve())
    else:
        yield from _listed(source, base)


def _is_warc(name: str) -> bool:
    return urlsplit(name).path.lower().endswith(WARC)


def _is_list(name: str) -> bool:
    return name.endswith((".gz", ".txt", ".paths"))


def _inside(folder: Path) -> list[Path]:
    """Return the WARC files of a folder, sorted; none that is hidden or leads out of it."""
    files = (each for each in folder.rglob("*") if each.name.lower().endswith(WARC))
    return sorted(
        each
        for each in files
        if each.is_file()
        and each.resolve().is_relative_to(folder)
        and not any(part.startswith(".") for part in each.relative_to(folder).parts)
    )


def _listed(source: str, base: str | None) -> Iterator[str]:
    for line in _text(source).splitlines():
        entry = line.strip()
        if entry and not entry.startswith("#"):
            yield _located(entry, source, base)


def _text(source: str) -> str:
    try:
        with opened(source) as stream:
            raw = stream.read(LIST_BYTES)
        if raw.startswith(b"\x1f\x8b"):
            raw = zlib.decompressobj(wbits=31).decompress(raw, LIST_BYTES)
        return raw.decode("utf-8")
    except (OSError, EOFError, zlib.error, gzip.BadGzipFile, UnicodeDecodeError) as error:
        said = " ".join(str(error).split())
        raise UsageError(
            f"The list {source} cannot be read: {said}. Expected text, plain or gzip, with one path or "
            "address of a WARC file a line."
        ) from error


def _located(entry: str, source: str, base: str | None) -> str:
    """Return where an entry of a list stands.

    Raises:
        UsageError: a list from elsewhere names something that is no address.
    """
    if is_remote(entry):
        return entry
    root = base or (_root(source) if is_remote(source) else str(Path(source).resolve().parent))
    if is_remote(root):
        if ":" in entry.partition("/")[0] or entry.startswith("//"):
            raise UsageError(
                f"The list {source} names {entry!r:.80}; expected paths below {root}, or addresses that "
                "begin with https:// or s3://."
            )
        return _joined(root, entry)
    return str((Path(root) / entry).resolve())


def _root(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/"


def _joined(root: str, entry: str) -> str:
    folder = root if root.endswith("/") else f"{root}/"
    if root.startswith(OBJECTS):
        return folder + entry.lstrip("/")
    return urljoin(folder, entry.lstrip("/"))


def _state(location: str) -> str:
    """Return size and time of a file here; nothing for what is elsewhere or missing."""
    if is_remote(location):
        return ""
    try:
        held = Path(location).stat()
    except OSError:
        return ""
    return f"{held.st_size}:{held.st_mtime_ns}"
