"""What goes into the archive comes out again, byte for byte, and a torn file says so."""

from __future__ import annotations

import gzip
import hashlib
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
import zstandard

from store import archive, salvage
from store.archive import Exchange, Location, Writer
from store.cutting import Damage
from store.decoding import LIMIT_BYTES, decoded
from store.errors import ArchiveError, DataFolderError

NOW = datetime(2026, 1, 6, 12, tzinfo=UTC)
URL = "https://news.example/a?id=1"
PAGE = "<html>稀土 輸出</html>".encode()


def exchange(body: bytes = PAGE, **more: object) -> Exchange:
    headers = (("Content-Type", "text/html"), *more.pop("headers", ()))  # type: ignore[misc]
    return Exchange(url=URL, status=200, headers=headers, body=body, at=NOW)


def written(folder: Path, *bodies: bytes) -> list[Location]:
    with Writer(folder, "paper", NOW) as warc:
        return [warc.response(exchange(body)) for body in bodies]


def test_a_record_reads_back_with_the_same_bytes_and_headers(tmp_path: Path) -> None:
    (where,) = written(tmp_path, PAGE)
    found = archive.read(tmp_path, where, hashlib.sha256(PAGE).hexdigest())
    assert (found.url, found.status, found.body) == (URL, 200, PAGE)
    assert found.content_type == "text/html"
    assert found.at == "2026-01-06T12:00:00Z"


def test_an_address_that_is_not_ascii_is_archived_under_its_own_characters(tmp_path: Path) -> None:
    url = "https://www.paper.test/\x80輸出?q=稀土"
    with Writer(tmp_path, "paper", NOW) as warc:
        where = warc.response(replace(exchange(), url=url))
    assert archive.read(tmp_path, where).url == url
    data = gzip.decompress((tmp_path / where.file).read_bytes())
    assert b"GET /%C2%80%E8%BC%B8%E5%87%BA?q=%E7%A8%80%E5%9C%9F HTTP/1.1\r\n" in data


@pytest.mark.parametrize(
    ("encoding", "sent"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("br", brotli.compress(PAGE)),
        ("zstd", zstandard.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
    ],
)
def test_a_body_is_kept_as_sent_and_read_decoded(
    tmp_path: Path, encoding: str, sent: bytes
) -> None:
    with Writer(tmp_path, "paper", NOW) as warc:
        where = warc.response(exchange(sent, headers=(("Content-Encoding", encoding),)))
    found = archive.read(tmp_path, where)
    assert (found.raw, found.body) == (sent, PAGE)


def test_a_bomb_is_decoded_up_to_the_limit_only() -> None:
    bomb = gzip.compress(bytes(LIMIT_BYTES + 1000))
    assert len(decoded(bomb, (("Content-Encoding", "gzip"),))) == LIMIT_BYTES


def test_a_body_that_is_not_encoded_as_announced_is_returned_as_it_came() -> None:
    assert decoded(PAGE, (("Content-Encoding", "gzip"),)) == PAGE


def test_files_pass_the_check_of_another_tool(tmp_path: Path) -> None:
    with Writer(tmp_path, "paper", NOW) as warc:
        warc.response(exchange())
        digest = hashlib.sha256(PAGE).hexdigest()
        warc.revisit(exchange(b""), refers_to_at="2026-01-05T00:00:00Z", sha256=digest)
        warc.resource("file:a.txt", "text/plain", b"text", NOW)
    check = [sys.executable, "-m", "warcio.cli", "check", str(tmp_path / warc.file)]
    assert subprocess.run(check, capture_output=True, check=False).returncode == 0


def test_a_file_is_open_until_it_is_complete(tmp_path: Path) -> None:
    warc = Writer(tmp_path, "paper", NOW)
    where = warc.response(exchange())
    assert archive.find(tmp_path, where.file).name.endswith(".open")
    warc.close()
    assert archive.find(tmp_path, where.file).name.endswith(".warc.gz")


def test_a_torn_file_keeps_its_whole_records(tmp_path: Path) -> None:
    first, second = written(tmp_path, PAGE, bytes(range(256)) * 40)
    path = tmp_path / second.file
    torn = path.with_name(f"{path.name}.open")
    torn.write_bytes(path.read_bytes()[: second.offset + 50])
    path.unlink()
    assert archive.recover(tmp_path) == (second.file,)
    assert archive.read(tmp_path, first).body == PAGE
    with pytest.raises(ArchiveError, match="cannot be read"):
        archive.read(tmp_path, second)


def test_a_file_that_somebody_still_writes_is_left_alone(tmp_path: Path) -> None:
    with Writer(tmp_path, "paper", NOW) as warc:
        first = warc.response(exchange())
        assert archive.recover(tmp_path) == ()
        second = warc.response(exchange())
    assert [archive.read(tmp_path, where).body for where in (first, second)] == [PAGE, PAGE]


def test_a_file_without_a_whole_record_is_removed(tmp_path: Path) -> None:
    torn = tmp_path / "2026" / "01" / "paper-20260106120000-aaaaaaaa.warc.gz.open"
    torn.parent.mkdir(parents=True)
    torn.write_bytes(b"\x1f\x8b\x08")
    assert archive.recover(tmp_path) == ()
    assert not list(torn.parent.iterdir())


def test_reading_a_cut_file_yields_what_stood_before_and_then_says_so(tmp_path: Path) -> None:
    where = written(tmp_path, PAGE, PAGE)[-1]
    path = tmp_path / where.file
    path.write_bytes(path.read_bytes()[:-30])
    *whole, last = salvage.records(path)
    assert [each[1].url for each in whole if isinstance(each, tuple)] == [URL, URL]
    assert isinstance(last, Damage)
    assert (last.is_cut, last.said) == (True, "the file is cut short within this record")


def test_another_digest_is_an_error(tmp_path: Path) -> None:
    (where,) = written(tmp_path, PAGE)
    with pytest.raises(ArchiveError, match="another SHA-256"):
        archive.read(tmp_path, where, "0" * 64)


@pytest.mark.parametrize("name", ["../../etc/passwd", "2026/01/../x.warc.gz", "2026/01/X.warc.gz"])
def test_a_name_that_leaves_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArchiveError, match="not of the form"):
        archive.find(tmp_path, name)


def test_an_archive_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "2026").write_text("a file where a folder should be")
    with pytest.raises(DataFolderError, match="cannot be written"):
        Writer(tmp_path, "paper", NOW)
