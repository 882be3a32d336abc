"""What stands in the bundled newsroom's articles: true to its README and to its own gold."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from jobs.newsroom import handed_in, newsrooms
from jobs.newsroom.articles import Article, load, parse
from jobs.newsroom.serving import HANDED_IN, HERE
from store import topic as topic_file
from store.errors import ConfigError
from tests.jobs import newsroom_scoring as scoring

FIRST = "china-japan-dual-use"
SPOKEN = re.compile(r"\"[^\"]{25,}\"|「[^」]{14,}」|“[^”]{12,}”")
EVENT_TYPES = frozenset(
    "announcement effective remark protest rejection statement listing delisting trade_data market "
    "budget plan earlier_measure licence licence_delay investigation court meeting other".split()
)
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
VERDICTS = {"disagree", "count different things", "rounded or converted", "cannot tell"}
OFF_TOPIC = tuple(
    f"{name}.md" for name in "lantern-festival ice-parks plum ja-hina pollen maple".split()
)
UNEVENTFUL = {"nikkei/2026-01-08-catalogue.md"}  # tells figures and no happening
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
    assert len({each.outlet for each in articles}) == 6
    assert (articles[-1].published - articles[0].published).days >= 28
    whole = " ".join(part for each in articles for part in (each.title, *each.body))
    assert [word for word in DISPUTE_WORDS if word not in whole] == []


@pytest.mark.parametrize("code", scoring.LANGUAGES)
@pytest.mark.parametrize("slug", newsrooms())
def test_the_gold_of_a_language_names_articles_and_entities_that_exist(
    slug: str, code: str
) -> None:
    held = topic_file.parse(topic_file.TOPICS / f"{slug}.yml")
    names, measures = set(held.entity), {each.id for each in held.measures}
    spoken = {each.file: each.language for each in load(HERE / slug)} | handed(slug)
    for row in scoring.rows(f"newsroom_events_{code}.tsv", slug):
        ids = scoring.split(f"{row['actors']};{row['targets']}")
        assert sorted(ids - names) == [], row["title"]
        assert row["measure"] in measures | {""}
        assert {spoken.get(file) for file in scoring.split(row["articles"])} == {code}


def test_the_gold_uses_the_types_and_statuses_of_events() -> None:
    for slug in newsrooms():
        for each in scoring.gold(slug, *scoring.LANGUAGES):
            days, types = zip(*each.told_as, strict=True)
            assert [day for day in days if not DAY.fullmatch(day)] == []
            assert set(types) <= EVENT_TYPES
            assert each.statuses <= {"reported", "planned", "rumoured", "denied"}


def test_an_event_is_the_same_in_the_gold_of_every_language() -> None:
    for slug in newsrooms():
        said: dict[str, set[str]] = {}
        for code in scoring.LANGUAGES:
            for row in scoring.rows(f"newsroom_events_{code}.tsv", slug):
                facts = [text for key, text in row.items() if key != "articles"]
                said.setdefault(row["event"], set()).add("|".join(facts))
        assert [event for event, rows in said.items() if len(rows) > 1] == []


def test_every_article_on_the_topic_stands_in_the_gold() -> None:
    for slug in newsrooms():
        told = {
            file for each in scoring.gold(slug, *scoring.LANGUAGES) for file in each.articles
        } | {row["article"] for row in scoring.rows("newsroom_copies.tsv", slug)}
        files = {each.file for each in load(HERE / slug)} | set(handed(slug))
        assert {file for file in files - told if not file.endswith(OFF_TOPIC)} <= UNEVENTFUL


def test_changes_stand_in_the_two_versions_of_their_article() -> None:
    for row in scoring.rows("newsroom_changes.tsv", FIRST):
        before = article(row["article"])
        after = before.edited()
        assert after
        assert row["before"] in " ".join(before.body)
        assert row["after"] in " ".join(after.body)
        assert row["after"] not in " ".join(before.body)
        assert before.then_openly is (row["kind"] == "correction")


def test_a_correction_is_owned_up_to_in_a_paragraph_of_its_own() -> None:
    first = article("reuters/2026-02-24-tokyo-reaction.md")
    second = first.edited()
    assert second
    assert (len(second.body), second.updated) == (len(first.body) + 1, first.then_at)
    assert "Masanao Ozaki" in second.body[-1]
    assert not any("Ozaki" in paragraph for paragraph in second.body[:-1])


def test_the_figures_of_a_conflict_stand_in_its_articles() -> None:
    texts = {each.file: each for each in load(HERE / FIRST)}
    for row in scoring.rows("newsroom_conflicts.tsv", FIRST):
        for file in scoring.split(row["articles"]) & set(texts):
            whole = " ".join((texts[file].title, *texts[file].body)).replace(",", "")
            if row["value"].lstrip("~>").isdigit() and row["about"].startswith("items"):
                assert row["number"] in whole
    assert {row["verdict"] for row in scoring.rows("newsroom_conflicts.tsv", FIRST)} <= VERDICTS


def test_a_reprint_repeats_its_original_and_a_rewrite_does_not() -> None:
    for row in scoring.rows("newsroom_copies.tsv", FIRST):
        copy, original = whole(row["article"]), whole(row["original"])
        shared = len(pieces(copy) & pieces(original)) / len(pieces(copy))
        assert (row["article"], shared > 0.8) == (row["article"], row["kind"] == "reprint")


def whole(file: str) -> str:
    """Return the paragraphs of an article, or of a page that is handed in."""
    if file.startswith(HANDED_IN):
        page = html.fromstring((HERE / FIRST / file).read_text(encoding="utf-8"))
        return " ".join(
            "".join(str(each) for each in part.itertext()) for part in page.cssselect("p")
        )
    return " ".join(article(file).body)


def pieces(text: str) -> set[str]:
    """Return all runs of eight characters."""
    return {text[at : at + 8] for at in range(len(text) - 7)}


def handed(slug: str) -> dict[str, str]:
    """Return `{file: language}` of the files that come with a newsroom but from no outlet."""
    return {
        f"{HANDED_IN}/{row['file']}": row["language"]
        for folder in handed_in(slug)
        for row in csv.DictReader(
            (folder / "manifest.tsv").read_text(encoding="utf-8").splitlines(), delimiter="\t"
        )
    }


def test_files_handed_in_come_from_sites_that_cannot_exist() -> None:
    (folder,) = handed_in(FIRST)
    pages = sorted(path.name for path in folder.glob("*.html"))
    rows = (folder / "manifest.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert sorted(row.split("\t")[0] for row in rows) == pages
    assert all(urlsplit(row.split("\t")[2]).netloc.endswith(".example") for row in rows)
    assert all("Sample newsroom" in (folder / name).read_text(encoding="utf-8") for name in pages)
    assert handed_in("canada-us-softwood") == ()


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
