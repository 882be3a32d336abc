"""Files that a person hands in become archived articles; what cannot be read says why."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from jobs.workspace import read_only
from store.records import Article
from tests.jobs.conftest import Command, Outcome

pytestmark = pytest.mark.whole
LEAD = (
    "Japan on Wednesday protested against China's decision to tighten export controls on dual-use "
    "items, a senior official of the Japanese Foreign Ministry said, and asked Beijing to withdraw it."
)
BODY = (
    "The measure was announced on Jan. 6 by the Ministry of Commerce. It prohibits exports to military "
    "users in Japan, and companies said they were studying what it means for rare earth supplies."
)
TEXT = f"Japan protests against Chinese export controls\n\n{LEAD}\n\n{BODY}\n"
GERMAN = (
    "Japan protestiert gegen die chinesischen Ausfuhrkontrollen\n\nDie Regierung in Tokio hat am Mittwoch "
    "gegen die Entscheidung protestiert, die Ausfuhr von Gütern mit doppeltem Verwendungszweck zu "
    "verschärfen. Ein Sprecher des Außenministeriums sagte, die Maßnahme sei nicht hinnehmbar.\n"
)
HTML = (
    "<html><head><title>Japan protests against Chinese export controls</title>"
    '<meta property="article:published_time" content="2026-01-07T09:00:00+09:00"></head>'
    f"<body><article><h1>Japan protests against Chinese export controls</h1><p>{LEAD}</p><p>{BODY}</p>"
    "</article></body></html>"
)


def held(folder: Path) -> tuple[Article, ...]:
    with read_only(folder) as db:
        return db.articles()


def reasons(folder: Path) -> list[str]:
    with read_only(folder) as db:
        return sorted(row["reason"] for row in db.sql.table("rejections").rows)


def test_a_text_file_becomes_an_article_with_what_is_stated(
    disputeline: Command, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    url = "https://www.straitstimes.com/asia/east-asia/japan-protests"
    outcome = disputeline(
        "ingest", tmp_path / "a.txt", "--data", tmp_path / "data", "--source", "straits-times",
        "--published", "2026-01-07", "--url", url,
    )  # fmt: skip
    assert outcome.code == 0, outcome.err
    (article,) = held(tmp_path / "data")
    assert (article.source_id, article.url, article.published_at) == (
        "straits-times",
        url,
        "2026-01-07",
    )
    assert article.title == "Japan protests against Chinese export controls"
    assert LEAD in article.text


def test_handing_in_the_same_file_twice_changes_nothing(
    disputeline: Command, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    disputeline("ingest", tmp_path / "a.txt", "--data", tmp_path / "data")
    first = held(tmp_path / "data")
    outcome = disputeline("ingest", tmp_path / "a.txt", "--data", tmp_path / "data")
    assert (outcome.code, held(tmp_path / "data")) == (0, first)


def test_a_folder_is_read_by_its_manifest_alone(disputeline: Command, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(TEXT.replace("senior", name), encoding="utf-8")
    (folder / "manifest.tsv").write_text(
        "file\tsource\turl\tpublished\ttitle\tlanguage\na.txt\tkyodo\t\t2026-01-07\tStated title\ten\n"
    )
    disputeline("ingest", folder, "--data", tmp_path / "data")
    (article,) = held(tmp_path / "data")
    assert (article.source_id, article.title) == ("kyodo", "Stated title")


def test_a_wrong_row_of_a_manifest_is_refused_and_the_others_go_on(
    disputeline: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    rows = "file\tsource\tpublished\na.txt\tno-such-paper\t\nb.txt\tkyodo\t2026-01-07\nc.txt\tkyodo\t\n"
    (folder / "manifest.tsv").write_text(rows, encoding="utf-8")
    assert disputeline("ingest", folder, "--data", tmp_path / "data").code == 0
    assert [article.source_id for article in held(tmp_path / "data")] == ["kyodo"]
    assert reasons(tmp_path / "data") == ["unreadable", "unreadable"]


def test_a_link_that_leads_out_of_the_folder_is_not_followed(
    disputeline: Command, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text(TEXT, encoding="utf-8")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").symlink_to(tmp_path / "secret.txt")
    assert disputeline("ingest", folder, "--data", tmp_path / "data").code == 2
    assert held(tmp_path / "data") == ()


def test_warc_files_of_another_tool_are_read(disputeline: Command, tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for url, kind, body in (
            ("https://www.straitstimes.com/asia/japan-protests", "text/html", HTML.encode()),
            ("https://www.straitstimes.com/logo.png", "image/png", b"\x89PNG"),
        ):
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url, "response", io.BytesIO(body), length=len(body), http_headers=headers
                )
            )
    outcome = disputeline("ingest", path, "--data", tmp_path / "data")
    assert outcome.code == 0, outcome.err
    (article,) = held(tmp_path / "data")
    assert article.source_id == "straits-times"
    assert article.published_at == "2026-01-07T00:00:00Z"
    assert "not_html" in reasons(tmp_path / "data")


def test_resource_records_are_read_and_another_tools_own_notes_are_not(
    disputeline: Command, tmp_path: Path
) -> None:
    path = tmp_path / "crawl.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for url, kind, body in (
            ("https://news.example/a", "text/html", HTML.encode()),
            ("metadata://gnu.org/software/wget/warc/MANIFEST.txt", "text/plain", b"<urn:uuid:1>"),
        ):
            record = writer.create_warc_record(
                url, "resource", io.BytesIO(body), length=len(body), warc_content_type=kind
            )
            writer.write_record(record)
    assert disputeline("ingest", path, "--data", tmp_path / "data").code == 0
    assert [article.url for article in held(tmp_path / "data")] == ["https://news.example/a"]
    assert reasons(tmp_path / "data") == []


def test_a_warc_that_is_cut_off_keeps_what_stood_before(
    disputeline: Command, tmp_path: Path
) -> None:
    path = tmp_path / "cut.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number in range(2):
            headers = StatusAndHeaders(
                "200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1"
            )
            body = HTML.replace("senior", f"senior {number}").encode()
            record = writer.create_warc_record(
                f"https://news.example/{number}",
                "response",
                io.BytesIO(body),
                length=len(body),
                http_headers=headers,
            )
            writer.write_record(record)
    path.write_bytes(path.read_bytes()[:-200])
    outcome = disputeline("ingest", path, "--data", tmp_path / "data")
    assert outcome.code == 0, outcome.err
    assert [article.url for article in held(tmp_path / "data")] == ["https://news.example/0"]
    assert reasons(tmp_path / "data") == ["cut_short"]


def one_file(disputeline: Command, tmp_path: Path, name: str, body: bytes, *more: str) -> Outcome:
    (tmp_path / name).write_bytes(body)
    return disputeline("ingest", tmp_path / name, "--data", tmp_path / "data", *more)


@pytest.mark.parametrize(
    ("name", "body", "reason"),
    [
        ("a.html", bytes(range(256)) * 20, "binary"),
        ("a.html", b"", "empty"),
        ("a.html", b"<html><body></body></html>", "empty"),
        ("a.txt", GERMAN.encode(), "unsupported_language"),
        ("a.bin", b"\x00\x01\x02" * 100, "binary"),
    ],
)
def test_what_cannot_be_read_is_a_row_with_a_reason(
    disputeline: Command, tmp_path: Path, name: str, body: bytes, reason: str
) -> None:
    outcome = one_file(disputeline, tmp_path, name, body)
    assert (outcome.code, "Nothing in" in outcome.err) == (2, True)
    assert held(tmp_path / "data") == ()
    assert reasons(tmp_path / "data") == [reason]


def test_a_publication_in_the_future_is_refused(disputeline: Command, tmp_path: Path) -> None:
    later = f"{datetime.now(UTC).year + 2}-01-01"
    one_file(disputeline, tmp_path, "a.txt", TEXT.encode(), "--published", later)
    assert reasons(tmp_path / "data") == ["future_date"]


def test_a_folder_without_readable_files_is_one_line_and_a_failure(
    disputeline: Command, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.bin").write_bytes(b"\x00\x01")
    outcome = disputeline("ingest", tmp_path / "in", "--data", tmp_path / "data")
    assert outcome.code != 0
    assert "Nothing in" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--source", "no-such-paper"], "Source 'no-such-paper' does not exist"),
        (["--published", "2026-02-30"], "published is '2026-02-30'"),
    ],
)
def test_a_statement_that_cannot_be_true_is_one_line(
    disputeline: Command, tmp_path: Path, arguments: list[str], said: str
) -> None:
    outcome = one_file(disputeline, tmp_path, "a.txt", TEXT.encode(), *arguments)
    assert outcome.code != 0
    assert said in outcome.err
    assert "Traceback" not in outcome.err


def test_a_path_that_does_not_exist_is_one_line(disputeline: Command, tmp_path: Path) -> None:
    outcome = disputeline("ingest", tmp_path / "nowhere", "--data", tmp_path / "data")
    assert outcome.code == 2
    assert "does not exist" in outcome.err


def test_the_timeline_of_what_was_handed_in_opens_its_evidence(
    disputeline: Command, tmp_path: Path
) -> None:
    one_file(disputeline, tmp_path, "a.txt", TEXT.encode(), "--published", "2026-01-07")
    events = json.loads(disputeline("timeline", "--data", tmp_path / "data", "--json").out)
    assert {event["type"] for event in events} >= {"protest"}
    article = held(tmp_path / "data")[0]
    for report in (report for event in events for report in event["reports"]):
        assert article.text[report["start_char"] : report["end_char"]] == report["sentence"]
    shown = disputeline("show", events[0]["id"], "--data", tmp_path / "data").out
    assert "sha256" in shown
    assert "archive/" in shown
