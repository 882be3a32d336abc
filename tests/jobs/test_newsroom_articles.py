"""What stands in the bundled newsroom's articles: true to its README and to its own timeline."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from jobs.newsroom import newsrooms
from jobs.newsroom.articles import Article, load, parse
from jobs.newsroom.serving import HERE
from store import topic as topic_file
from store.errors import ConfigError

FIRST = "china-japan-dual-use"
GOLD = Path(__file__).parent / "newsroom_events.tsv"
SPOKEN = re.compile(r"\"[^\"]{25,}\"|「[^」]{14,}」|“[^”]{12,}”")
EVENT_TYPES = frozenset(
    "announcement effective remark protest rejection statement listing delisting trade_data market "
    "budget plan earlier_measure licence licence_delay investigation court meeting other".split()
)
DISPUTE_WORDS = ("稀土", "制裁", "輸出")


def article(file: str) -> Article:
    return next(each for each in load(HERE / FIRST) if each.file == file)


def test_the_copy_carries_the_credit_of_its_original() -> None:
    original = article("reuters/2026-01-07-nikkei-close.md")
    copy = article("global-times/2026-01-07-nikkei-close-reuters.md")
    assert copy.body == original.body[: len(copy.body)]
    assert "(Reuters)" in copy.body[0]
    assert copy.published > original.published


def test_only_invented_people_speak_in_quotation_marks() -> None:
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## Made up")[2].partition("##")[0]
    people = {
        name.strip()
        for row in re.findall(r"^\| (.+?) \| (.*?) ?\| ", table, re.M)
        for name in row
        if name.strip() and name != "name"
    } - {"---", "in other languages"}
    families = {name.split()[-1].split("・")[-1] for name in people}
    for slug in newsrooms():
        for each in load(HERE / slug):
            spoken = [part for part in each.body if SPOKEN.search(part)]
            strangers = [p for p in spoken if not any(family in p for family in families)]
            assert (each.file, strangers) == (each.file, [])


def test_the_first_newsroom_spans_the_dispute() -> None:
    articles = load(HERE / FIRST)
    assert {each.language for each in articles} == {"en", "zh", "ja"}
    assert len({each.outlet for each in articles}) == 5
    assert (articles[-1].published - articles[0].published).days >= 28
    whole = " ".join(part for each in articles for part in (each.title, *each.body))
    assert [word for word in DISPUTE_WORDS if word not in whole] == []


def test_the_timeline_of_the_demo_names_articles_and_entities_that_exist() -> None:
    with GOLD.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert {row["topic"] for row in rows} == set(newsrooms())
    for slug in newsrooms():
        known = set(topic_file.parse(topic_file.TOPICS / f"{slug}.yml").entity)
        files = {each.file for each in load(HERE / slug)}
        for row in (row for row in rows if row["topic"] == slug):
            ids = set(filter(None, f"{row['actors']};{row['targets']}".split(";")))
            assert (row["title"], ids - known) == (row["title"], set())
            assert set(row["articles"].split(";")) <= files


def test_the_timeline_of_the_demo_uses_the_types_of_events() -> None:
    with GOLD.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    given = [f"{row['date']}/{row['type']}" for row in rows]
    given += [other for row in rows for other in filter(None, row["accepts"].split(";"))]
    days, types = zip(*(pair.split("/") for pair in given), strict=True)
    assert [day for day in days if not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", day)] == []
    assert set(types) <= EVENT_TYPES


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("No front matter at all.", "no front matter"),
        ("---\ntitle: x\n---\nText.\n", "Field required"),
        ("---\ncolour: red\n---\nText.\n", "Extra inputs"),
    ],
)
def test_a_broken_article_is_named(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "kyodo" / "2026-01-01-broken.md"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=fault):
        parse(path, tmp_path)
