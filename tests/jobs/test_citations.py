"""A citation reads back, with other programs than wrote it, as what is held; no text breaks its format."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pybtex.database import BibliographyData, parse_string

from jobs.exporting import citations, works
from jobs.exporting.citations import Kind, Style, citation, written
from jobs.exporting.selection import What
from jobs.show import clean
from jobs.workspace import fact_tables, read_only
from nlp.timex.mention import DateMention
from store import look
from store.db import Database
from store.errors import UsageError
from store.look import Filter
from store.records import Article
from tests.jobs.conftest import Command
from tests.store import samples

NOW = datetime(2026, 3, 1, tzinfo=UTC)
RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")
# What the CSL data schema allows, of what is written here (csl-data.json, schema 1.0).
CSL_TEXT = {
    "id", "type", "title", "container-title", "publisher", "version", "language", "URL", "archive",
    "archive_location", "note",
}  # fmt: skip
CSL_TYPES = {"article-newspaper", "webpage", "dataset"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = samples.folder(tmp_path_factory.mktemp("cited") / "data", fact_tables())
    with Database(made, fact_tables()) as db:
        article = db.articles()[0]
        fact = DateMention(
            article_id=article.id, start_char=0, end_char=4, text=article.text[:4],
            type="DATE", value="2026",
        )  # fmt: skip
        db.keep_facts(article, [fact], [], {"dates": "dates@1"}, "none")
    return made


@pytest.fixture
def db(folder: Path) -> Iterator[Database]:
    with read_only(folder) as opened:
        yield opened


def text(db: Database, style: Style, what: What | None = None, wanted: Filter | None = None) -> str:
    cited = citations.chosen(db, what, (), wanted or Filter(), NOW)
    return "".join(written(cited, style))


def bibtex(said: str) -> BibliographyData:
    return parse_string(said, "bibtex")


def printed(latex: str) -> str:
    """Return what LaTeX prints of a text with its special characters escaped."""
    named = {
        "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}",
        "textasciitilde": "~", "textasciicircum": "^",
    }  # fmt: skip
    inside = latex.removeprefix("{").removesuffix("}")
    return re.sub(
        r"\\(?:([a-z]+)\{\}|([$&#_%]))", lambda m: named[m[1]] if m[1] else str(m[2]), inside
    )


def ris(said: str) -> list[dict[str, list[str]]]:
    """Return the records of a RIS text by its specification alone: a tag, two spaces, a dash, a value."""
    records: list[dict[str, list[str]]] = []
    for line in said.split("\r\n"):
        found = RIS_LINE.fullmatch(line)
        if found and found[1] == "TY":
            records.append({})
        if found:
            records[-1].setdefault(found[1], []).append(found[2])
        else:
            assert line == ""
    return records


def csl(said: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(said)
    return found


def plain(title: str) -> str:
    return " ".join(clean(title).split())


def titles(db: Database) -> list[str]:
    return sorted(plain(each.title or each.url) for each in db.articles())


def test_bibtex_reads_back_every_title_in_its_script(db: Database) -> None:
    entries = bibtex(text(db, Style.BIBTEX)).entries
    assert sorted(printed(entry.fields["title"]) for entry in entries.values()) == titles(db)


def test_ris_reads_back_every_title_in_its_script(db: Database) -> None:
    assert sorted(record["TI"][0] for record in ris(text(db, Style.RIS))) == titles(db)


def test_csl_reads_back_every_title_in_its_script(db: Database) -> None:
    read = sorted(plain(item["title"]) for item in csl(text(db, Style.CSL_JSON)))
    assert read == titles(db)


def test_csl_says_only_what_the_data_schema_knows(db: Database) -> None:
    cited = csl(text(db, Style.CSL_JSON)) + csl(text(db, Style.CSL_JSON, What.TIMELINE))
    for item in cited:
        assert item["type"] in CSL_TYPES
        assert all(isinstance(item[name], str) for name in item.keys() & CSL_TEXT)
        assert item.keys() - CSL_TEXT <= {"author", "issued", "accessed"}
        assert all(set(name) == {"literal"} for name in item.get("author", []))
        for dated in (item.get("issued"), item["accessed"]):
            assert dated is None or all(type(part) is int for part in dated["date-parts"][0])


@pytest.mark.parametrize(
    ("number", "issued"),
    [(0, [2026, 1, 6]), (1, [2026, 1, 9]), (2, [2026, 2])],
    ids=["the day where the outlet is", "a bare day as it stands", "a month is no day"],
)
def test_a_date_is_as_precise_as_it_is_known(db: Database, number: int, issued: list[int]) -> None:
    made, _ = samples.article(number, samples.source(samples.RIGHTS[number % 3]).id)
    (item,) = csl(citation(db, Kind.ARTICLE, made.id, Style.CSL_JSON))
    assert item["issued"] == {"date-parts": [issued]}
    entry = bibtex(citation(db, Kind.ARTICLE, made.id, Style.BIBTEX)).entries.values()
    assert next(iter(entry)).fields["date"] == "-".join(f"{part:02d}" for part in issued)
    (record,) = ris(citation(db, Kind.ARTICLE, made.id, Style.RIS))
    assert record["DA"] == ["/".join(f"{part:02d}" for part in issued)]


def one(db: Database) -> Article:
    return next(each for each in db.articles() if each.title and "対日" in each.title)


def test_an_article_names_outlet_language_access_archive_and_hash(db: Database) -> None:
    article = one(db)
    (item,) = csl(citation(db, Kind.ARTICLE, article.id, Style.CSL_JSON))
    assert item["container-title"] == item["publisher"] == "The full_text"
    assert item["language"] == article.language
    assert item["URL"] == article.url
    assert item["accessed"] == {"date-parts": [[2026, 3, 1]]}
    assert item["archive_location"] == "archive/2026/03/a.warc.gz, byte 3"
    (page,) = db.sql.execute("SELECT sha256 FROM pages WHERE id = ?", [article.page_id])
    assert page[0] in item["note"]
    (record,) = ris(citation(db, Kind.ARTICLE, article.id, Style.RIS))
    assert (record["T2"], record["UR"], record["Y2"]) == (
        ["The full_text"],
        [article.url],
        ["2026/03/01"],
    )
    (entry,) = bibtex(citation(db, Kind.ARTICLE, article.id, Style.BIBTEX)).entries.values()
    assert entry.fields["journal"] == r"The full\_text"
    assert entry.fields["url"] == article.url.replace("{", "%7B").replace("}", "%7D")
    assert page[0] in entry.fields["note"]


def test_a_fact_is_cited_with_its_words_and_place(db: Database) -> None:
    ((fact_id, start, end, words),) = db.sql.execute(
        "SELECT id, start_char, end_char, text FROM dates"
    )
    (record,) = ris(citation(db, Kind.FACT, fact_id, Style.RIS))
    assert record["N1"][0] == f"dates {fact_id}, characters {start} to {end}: “{plain(words)}”"
    assert len(csl(text(db, Style.CSL_JSON, What.FACTS))) == 1


def test_an_event_is_cited_with_the_articles_that_report_it(db: Database) -> None:
    line = look.timeline(db, Filter())[0]
    (item,) = csl(citation(db, Kind.EVENT, line.event.id[:6], Style.CSL_JSON))
    assert item["title"] == line.event.title
    assert all(report.url in item["note"] for report in line.reports)


def test_the_timeline_is_one_work_as_of_a_day(db: Database) -> None:
    wanted = Filter(as_of="2026-01-08")
    lines = look.timeline(db, wanted)
    (item,) = csl(text(db, Style.CSL_JSON, What.TIMELINE, wanted))
    assert item["title"].endswith("timeline as of 2026-01-08")
    assert item["issued"] == {"date-parts": [[2026, 1, 8]]}
    assert f"{len(lines)} events" in item["note"]
    assert works.digest(lines) in item["note"]
    assert item["version"]
    (entry,) = bibtex(text(db, Style.BIBTEX, What.TIMELINE, wanted)).entries.values()
    assert entry.type == "misc"


def test_an_equal_timeline_has_an_equal_digest_and_another_has_another(db: Database) -> None:
    lines = look.timeline(db, Filter())
    assert works.digest(reversed(lines)) == works.digest(lines) != works.digest(lines[1:])


def test_keys_are_unique(db: Database) -> None:
    keys = [item["id"] for item in csl(text(db, Style.CSL_JSON))]
    assert len(keys) == len(set(keys)) == len(samples.HARD)


@pytest.mark.parametrize("style", Style)
def test_no_match_gives_an_empty_list(db: Database, style: Style) -> None:
    said = text(db, style, None, Filter(first_day="2030-01-01"))
    assert not bibtex(said).entries if style is Style.BIBTEX else said.strip() in {"", "[\n\n]"}


@pytest.mark.parametrize("kind", Kind)
def test_an_id_that_does_not_exist_is_said(db: Database, kind: Kind) -> None:
    with pytest.raises(UsageError, match="does not exist"):
        citation(db, kind, "zz", Style.RIS)


def test_an_id_may_be_short_but_not_for_two(db: Database) -> None:
    ids = sorted(each.id for each in db.articles())
    assert citation(db, Kind.ARTICLE, ids[0][:12], Style.RIS)
    shared = next(a[0] for a, b in pairwise(ids) if a[0] == b[0])
    with pytest.raises(UsageError, match="several"):
        citation(db, Kind.ARTICLE, shared, Style.RIS)


def test_the_command_writes_to_a_file_or_to_standard_output(
    disputeline: Command, folder: Path, tmp_path: Path
) -> None:
    asked = ("export", "--data", folder, "--format", "bibtex", "--outlet", "lead-only")
    out = tmp_path / "new" / "works.bib"
    printed = disputeline(*asked)
    assert disputeline(*asked, "--output", out).code == 0
    assert out.read_text("utf-8") == printed.out
    assert len(bibtex(printed.out).entries) == 3
    assert [path.name for path in out.parent.iterdir()] == ["works.bib"]
