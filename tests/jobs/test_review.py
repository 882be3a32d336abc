"""Readers judge rows: what they said holds at once, after reading anew, and with further articles."""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from jobs import cli
from jobs.correcting import as_json, corrected, uncorrected
from jobs.workspace import fact_tables, read_only
from nlp.facts.figures import Figure
from nlp.facts.happenings import Happening
from store import reviews
from store.db import Database
from tests.jobs.conftest import Command, Outcome

pytestmark = pytest.mark.whole
ENGLISH = """Japan protests against new export controls

TOKYO - Japan on January 7, 2026 protested to China over new export controls on dual-use items, and asked \
Beijing to withdraw them. The Ministry of Commerce of China announced the export controls on January 6, 2026.

Exports of rare earth magnets to Japan fell by 8.5 percent in November 2025, the General Administration of \
Customs of China said.
"""
CHINESE = """商务部宣布加强对日本出口管制

商务部2026年1月6日发布公告，宣布加强两用物项对日本出口管制，禁止所有两用物项对日本军事用户出口。

日本外务省2026年1月7日就出口管制向中国提出抗议，要求撤回相关措施。
"""
JAPANESE = """中国商務省、軍民両用品の対日輸出規制を強化

中国商務省は2026年1月6日、軍民両用品の対日輸出規制を強化すると発表した。

日本外務省は2026年1月7日、輸出規制をめぐり中国側に抗議し、撤回を求めた。
"""
LATER = """日本政府、輸出規制に抗議

日本外務省は2026年1月7日、軍民両用品の輸出規制をめぐり中国政府に抗議した。
"""
MANIFEST = """file\tsource\turl\tpublished
en.txt\treuters\thttps://www.reuters.com/world/a1\t2026-01-07
zh.txt\tglobal-times\thttps://www.globaltimes.cn/page/202601/1.shtml\t2026-01-08
ja.txt\tnikkei\thttps://www.nikkei.com/article/1\t2026-01-08
"""
WHO = ("--by", "Ada Quill", "--reason", "read the notice")


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with one article in each of three languages."""
    given, folder = tmp_path_factory.mktemp("given"), tmp_path_factory.mktemp("told") / "data"
    for name, text in (("en", ENGLISH), ("zh", CHINESE), ("ja", JAPANESE)):
        (given / f"{name}.txt").write_text(text, encoding="utf-8")
    (given / "manifest.tsv").write_text(MANIFEST, encoding="utf-8")
    assert cli.main(["ingest", str(given), "--data", str(folder)]) == 0
    return folder


class Reader:
    """Someone who judges the rows of a copy of that folder."""

    def __init__(self, run: Command, folder: Path) -> None:
        self.run, self.folder = run, folder

    def __call__(self, *words: object) -> Outcome:
        """Run a subcommand of `review`."""
        return self.run("review", *words, "--data", self.folder)

    def judges(self, *words: object) -> str:
        """Judge, and return the review's id."""
        outcome = self(*words, *WHO)
        assert outcome.code == 0, outcome.err
        return str(self.listed("log")[0]["id"])

    def listed(self, *words: object) -> list[dict[str, Any]]:
        """Return what a subcommand prints as JSON."""
        outcome = self(*words, "--json")
        assert outcome.code == 0, outcome.err
        rows: list[dict[str, Any]] = json.loads(outcome.out)
        return rows

    def events(self) -> list[dict[str, Any]]:
        """Return the timeline."""
        printed = self.run("timeline", "--json", "--undated", "--data", self.folder).out
        rows: list[dict[str, Any]] = json.loads(printed)
        return rows

    def event(self, kind: str) -> dict[str, Any]:
        """Return the first event of a type."""
        return next(one for one in self.events() if one["type"] == kind)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Return the rows of a table."""
        with read_only(self.folder) as db:
            return sorted(db.sql.table(table).rows, key=lambda row: str(row))

    def figure(self) -> dict[str, Any]:
        """Return the one figure."""
        (row,) = self.rows("figures")
        return row

    def reads_anew(self) -> None:
        """Make all again from the archive."""
        outcome = self.run("rebuild", "--all", "--data", self.folder)
        assert outcome.code == 0, outcome.err

    def hands_in(self, text: str, source: str = "kyodo", published: str = "2026-01-09") -> None:
        """Add one article."""
        path = self.folder.parent / f"{source}.txt"
        path.write_text(text, encoding="utf-8")
        outcome = self.run(
            "ingest", path, "--source", source, "--published", published, "--data", self.folder,
            "--url", f"https://{source}.example/{published}",
        )  # fmt: skip
        assert outcome.code == 0, outcome.err

    def sees_again(self, text: str) -> None:
        """Hand in another version of the English article."""
        path = self.folder.parent / "en.txt"
        path.write_text(text, encoding="utf-8")
        outcome = self.run(
            "ingest", path, "--source", "reuters", "--published", "2026-01-07",
            "--url", "https://www.reuters.com/world/a1", "--data", self.folder,
        )  # fmt: skip
        assert outcome.code == 0, outcome.err


@pytest.fixture
def reader(disputeline: Command, told: Path, tmp_path: Path) -> Reader:
    return Reader(disputeline, Path(shutil.copytree(told, tmp_path / "data")))


KEPT = (
    "events event_actors event_reports figures happenings mentions stances quotes tellings reviews "
    "review_places review_moves conflicts measure_steps"
).split()


def whole(reader: Reader) -> dict[str, list[dict[str, Any]]]:
    """Return everything that may hang on reviews."""
    return {table: reader.rows(table) for table in KEPT}


def test_doubtful_rows_come_most_doubtful_first_with_why(reader: Reader) -> None:
    rows = reader.listed("list")
    assert rows
    assert [row["doubt"] for row in rows] == sorted((row["doubt"] for row in rows), reverse=True)
    assert all(row["why"] and row["sentence"] and row["url"] for row in rows)
    assert {row["language"] for row in rows} == {"en", "zh", "ja"}
    assert reader("list", "--csv").out.startswith("id,table,says,sentence,outlet")
    only = reader.listed("list", "--fact", "happenings", "--language", "zh", "--limit", "1")
    assert [(row["table"], row["language"]) for row in only] == [("happenings", "zh")]


def test_an_accepted_fact_is_certain_and_does_not_come_again(reader: Reader) -> None:
    first = reader.listed("list", "--fact", "happenings")[0]["id"]
    reader.judges("accept", first[:9])
    reader.reads_anew()
    row = next(one for one in reader.rows("happenings") if one["id"] == first)
    assert row["confidence"] == 1.0
    assert first not in {one["id"] for one in reader.listed("list")}
    shown = {one["id"]: one["reviewed"] for one in reader.listed("list", "--all")}
    assert shown[first] == "accept"


def test_a_corrected_fact_carries_the_new_values_after_every_reading(reader: Reader) -> None:
    before = reader.figure()
    review = reader.judges(
        "correct", before["id"], "--set", "value=9.5", "--set", "comparator=approx"
    )
    now = reader.figure()
    assert (now["value"], now["comparator"], now["confidence"]) == (9.5, "approx", 1.0)
    assert now["made_by"] == f"{before['made_by']}+review"
    reader.reads_anew()
    reader.hands_in(LATER)
    assert reader.figure() == now
    log = reader.listed("log")[0]
    assert (log["state"], log["now_id"], log["reason"]) == ("applied", now["id"], "read the notice")
    reader.judges("undo", review)
    assert reader.figure() == before
    reader.reads_anew()
    assert reader.figure() == before


def test_a_rejected_fact_leaves_and_comes_back_when_that_is_undone(reader: Reader) -> None:
    before = reader.figure()
    review = reader.judges("reject", before["id"])
    assert reader.rows("figures") == []
    reader.reads_anew()
    assert reader.rows("figures") == []
    assert json.loads(str(reader.rows("reviews")[0]["before"])) == before
    assert any("rejected" in why for row in reader.listed("list") for why in row["why"])
    reader.judges("undo", review)
    assert reader.figure() == before


def test_corrections_of_one_fact_follow_one_another(reader: Reader) -> None:
    before = reader.figure()
    first = reader.judges("correct", before["id"], "--set", "value=9")
    reader.judges("correct", reader.figure()["id"], "--set", "direction=rise")
    reader.judges("undo", first)
    row = reader.figure()
    assert (row["value"], row["direction"]) == (before["value"], "rise")
    reader.reads_anew()
    assert reader.figure() == row


def test_a_rejected_event_is_no_happening_of_its_articles(reader: Reader) -> None:
    before = whole(reader)
    review = reader.judges("reject", reader.event("protest")["id"])
    assert "protest" not in {one["type"] for one in reader.events()}
    assert not [row for row in reader.rows("happenings") if row["type"] == "protest"]
    reader.reads_anew()
    assert "protest" not in {one["type"] for one in reader.events()}
    reader.judges("undo", review)
    after = whole(reader)
    assert after["happenings"] == before["happenings"]
    assert after["events"] == before["events"]


def test_a_corrected_event_stays_corrected_with_further_articles(reader: Reader) -> None:
    event = reader.event("protest")
    review = reader.judges(
        "correct", event["id"], "--set", "date=2026-01-08", "--set", "actors=sanae_takaichi",
        "--set", "type=rejection", "--set", "measure_id=mofcom-2026-1",
    )  # fmt: skip
    for change in (None, reader.reads_anew, partial(reader.hands_in, LATER)):
        if change:
            change()
        now = reader.event("rejection")
        assert (now["date"], now["precision"], now["measure_id"]) == (
            "2026-01-08",
            "day",
            "mofcom-2026-1",
        )
        assert [one["id"] for one in now["actors"] if one["role"] == "actor"] == ["sanae_takaichi"]
        assert "Takaichi" in now["title"]
        assert (now["id"], now["confidence"]) == (event["id"], 1.0)
    assert len(now["reports"]) == 4
    reader.judges("undo", review)
    assert reader.event("protest")["date"] == event["date"]


def test_a_title_is_as_the_reader_words_it(reader: Reader) -> None:
    event = reader.event("protest")["id"]
    reader.judges("correct", event, "--set", "title=Tokyo lodged a protest")
    reader.reads_anew()
    assert reader.event("protest")["title"] == "Tokyo lodged a protest"


def test_merged_events_stay_one_whatever_comes_later(reader: Reader) -> None:
    first, second = reader.event("announcement"), reader.event("protest")
    review = reader.judges("merge", first["id"], second["id"])
    (merged,) = [one for one in reader.events() if one["id"] in (first["id"], second["id"])]
    assert merged["outlets"] == 3
    reader.reads_anew()
    assert [one for one in reader.events() if one["id"] == merged["id"]] == [merged]
    reader.hands_in(LATER)
    (grown,) = [one for one in reader.events() if one["id"] in (first["id"], second["id"])]
    assert (grown["outlets"], len(grown["reports"])) == (4, 4)
    reader.judges("undo", review)
    assert len(reader.event("protest")["reports"]) == 4
    assert len(reader.event("announcement")["reports"]) == 3


def test_a_split_event_stays_apart_whatever_comes_later(reader: Reader) -> None:
    event = reader.event("protest")
    leaving = event["reports"][0]["article_id"]
    review = reader.judges("split", event["id"], "--report", "1")
    halves = {len(one["reports"]): one for one in reader.events() if one["type"] == "protest"}
    assert [one["article_id"] for one in halves[1]["reports"]] == [leaving]
    assert (halves[1]["outlets"], halves[2]["outlets"]) == (1, 2)
    reader.reads_anew()
    assert {len(x["reports"]): x for x in reader.events() if x["type"] == "protest"} == halves
    reader.hands_in(LATER)
    assert sorted(len(one["reports"]) for one in reader.events() if one["type"] == "protest") == [
        1,
        3,
    ]
    reader.judges("undo", review)
    assert [len(one["reports"]) for one in reader.events() if one["type"] == "protest"] == [4]


def test_a_report_may_be_split_off_by_its_article(reader: Reader) -> None:
    event = reader.event("announcement")
    reader.judges("split", event["id"], "--article", event["reports"][1]["article_id"][:8])
    kinds = [one["type"] for one in reader.events()]
    assert kinds.count("announcement") == 2


def test_an_accepted_event_is_certain(reader: Reader) -> None:
    event = reader.event("protest")["id"]
    reader.judges("accept", event)
    reader.hands_in(LATER)
    assert reader.event("protest")["confidence"] == 1.0
    assert event not in {row["id"] for row in reader.listed("list")}


def test_reading_and_weaving_twice_change_nothing(reader: Reader) -> None:
    reader.judges("merge", reader.event("announcement")["id"], reader.event("trade_data")["id"])
    reader.judges("split", reader.event("protest")["id"], "--report", "1")
    reader.judges("correct", reader.figure()["id"], "--set", "value=9")
    before = whole(reader)
    reader.reads_anew()
    assert whole(reader) == before
    assert reader.run("rebuild", "--data", reader.folder).code == 0
    assert whole(reader) == before


def test_weaving_all_anew_gives_what_adding_to_it_gave(reader: Reader) -> None:
    reader.judges("split", reader.event("protest")["id"], "--report", "1")
    reader.judges("merge", reader.event("announcement")["id"], reader.event("trade_data")["id"])
    reader.judges("correct", reader.event("announcement")["id"], "--set", "date=2026-01-05")
    reader.hands_in(LATER)
    added = reader.events()
    with Database(reader.folder, fact_tables()) as db, db.sql.atomic():
        db.sql.execute("UPDATE weavings SET made_by = 'another weaver'")
    assert reader.run("rebuild", "--data", reader.folder).code == 0
    assert reader.events() == added


def test_a_review_whose_row_has_gone_says_so_in_the_log(reader: Reader) -> None:
    reader.judges("correct", reader.figure()["id"], "--set", "value=9")
    reader.sees_again(ENGLISH.replace("fell by 8.5 percent", "fell sharply"))
    (line,) = reader.listed("log")
    assert (line["state"], line["quoted"]) == ("not found again", "8.5 percent")
    assert "not found again" in reader("log", "--csv").out


def test_what_was_judged_is_found_where_its_words_have_moved(reader: Reader) -> None:
    place = reader.figure()["start_char"]
    protest = reader.event("protest")["id"]
    reader.judges("correct", reader.figure()["id"], "--set", "value=9")
    reader.judges("split", protest, "--article", reader.figure()["article_id"])
    reader.sees_again(ENGLISH.replace("TOKYO - ", "TOKYO - It rained in the morning. "))
    now = reader.figure()
    assert (now["value"], now["start_char"] - place) == (9, len("It rained in the morning. "))
    assert [line["state"] for line in reader.listed("log")] == ["applied", "applied"]
    assert sorted(len(x["reports"]) for x in reader.events() if x["type"] == "protest") == [1, 2]


def fact(**given: Any) -> Figure:
    """Return a figure at the beginning of an article."""
    known = {"article_id": "a", "start_char": 0, "end_char": 9, "text": "9 percent", "value": 9.0}
    return Figure(
        **{**known, "unit": "percent", "comparator": "eq", "made_by": "figures@1", **given}
    )


def said_of(one: Figure, action: str) -> reviews.Judged:
    """Return a judgement of a figure."""
    place = reviews.ReviewPlace(
        review_id="r", number=0, side=0, table_name="figures", row_id=one.id, article_id="a",
        start_char=one.start_char, end_char=one.end_char, quoted=one.text, before=as_json(one),
    )  # fmt: skip
    return reviews.Judged(place, action, {"value": 10.0} if action == "correct" else {})


def test_of_the_same_words_the_nearest_is_the_one_that_was_judged() -> None:
    judged_one = said_of(fact(start_char=50, end_char=59), "correct")
    found = corrected(
        [fact(), fact(start_char=60, end_char=69)], "x" * 80, [judged_one], fact_tables()
    )
    assert [(one.start_char, one.value) for one in found.facts if isinstance(one, Figure)] == [
        (0, 9.0),
        (60, 10.0),
    ]


def test_the_same_words_elsewhere_in_an_unchanged_text_are_another_fact() -> None:
    text = f"{'x' * 50}9 percent"
    found = corrected(
        [fact()], text, [said_of(fact(start_char=50, end_char=59), "reject")], fact_tables()
    )
    assert (found.facts, found.places[0].now_id) == ((fact(),), None)


def test_a_fact_that_says_something_else_now_is_not_rejected() -> None:
    other = fact(
        unit="t", value=3.0, measure="rope", period="2025", comparator="gt", direction="rise"
    )
    found = corrected(
        [other], "9 percent", [said_of(fact(geography="Japan"), "reject")], fact_tables()
    )
    assert found.facts == (other,)


def test_accuracy_counts_what_was_judged_by_source_and_fact_type(reader: Reader) -> None:
    chinese = [one["id"] for one in reader.rows("stances") if "商务部" in str(one["text"])]
    reader.judges("correct", reader.figure()["id"], "--set", "value=9")
    reader.judges("accept", reader.figure()["id"])
    reader.judges("accept", chinese[0])
    lines = {(x["outlet"], x["table"]): x for x in reader.listed("accuracy")}
    assert (lines["reuters", "figures"]["judged"], lines["reuters", "figures"]["corrected"]) == (
        1,
        1,
    )
    assert lines["global-times", "stances"]["right"] == 1
    assert (lines["all", "all"]["judged"], lines["all", "all"]["share"]) == (2, 0.5)
    assert 0 < lines["all", "all"]["low"] < 0.5 < lines["all", "all"]["high"] < 1
    assert reader("accuracy", "--csv").out.startswith("outlet,table,judged,right")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("accept", "ffff0000", *WHO), "does not exist"),
        (("accept", "FIGURE", "--by", "Ada"), "reason"),
        (("accept", "FIGURE", "--reason", "x"), "--by"),
        (("correct", "FIGURE", *WHO), "--set FIELD=VALUE"),
        (("correct", "FIGURE", "--set", "start_char=3", *WHO), "no such field"),
        (("correct", "FIGURE", "--set", "value=many", *WHO), "expected a number"),
        (("correct", "FIGURE", "--set", "value=nan", *WHO), "expected a number"),
        (("correct", "FIGURE", "--set", "comparator=about", *WHO), "eq, approx, gt, lt"),
        (("correct", "FIGURE", "--set", "attributed_to=nobody", *WHO), "nobody"),
        (("correct", "FIGURE", "--set", "unit=", *WHO), "cannot be empty"),
        (("correct", "FIGURE", "--set", "unit", *WHO), "has no ="),
        (("correct", "EVENT", "--set", "date=7 January", *WHO), "2026-01-06"),
        (("correct", "EVENT", "--set", "type=war", *WHO), "announcement"),
        (("correct", "EVENT", "--set", "actors=japan;nobody", *WHO), "nobody"),
        (("merge", "EVENT", *WHO), "two or more"),
        (("split", "EVENT", *WHO), "at least one to leave"),
        (("split", "EVENT", "--report", "9", *WHO), "reports 1 to 3"),
        (("split", "EVENT", "--article", "zz", *WHO), "names 0 reports"),
        (("undo", "ffff0000", *WHO), "review log"),
        (("list", "--fact", "nothing"), "Fact type"),
    ],
)
def test_what_cannot_be_said_is_one_line(reader: Reader, words: tuple[str, ...], said: str) -> None:
    ids = {"FIGURE": reader.figure()["id"], "EVENT": reader.event("protest")["id"]}
    outcome = reader(*(ids.get(word, word) for word in words))
    assert outcome.code == 2
    assert outcome.err.splitlines()[-1].startswith("disputeline: ")
    assert said in outcome.err
    assert reader.rows("reviews") == []


def test_options_before_a_subcommand_are_not_lost_silently(
    disputeline: Command, tmp_path: Path
) -> None:
    outcome = disputeline("review", "--data", tmp_path, "log")
    assert (outcome.code, "after the subcommand" in outcome.err) == (2, True)


def test_the_reviewer_may_stand_in_the_environment(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPUTELINE_REVIEWER", "Cy Fenn")
    assert reader("accept", reader.figure()["id"], "--reason", "clear").code == 0
    assert reader.listed("log")[0]["by"] == "Cy Fenn"


def judged(db: Database, article_id: str) -> tuple[reviews.Judged, ...]:
    return reviews.of_article(db.sql, article_id)


def test_judgements_applied_twice_change_nothing_and_are_taken_back_whole(reader: Reader) -> None:
    figure = reader.figure()
    with read_only(reader.folder) as db:
        held = db.facts_of(Happening, Figure)
    reader.judges("reject", reader.event("protest")["id"])
    reader.judges("correct", figure["id"], "--set", "value=9")
    with read_only(reader.folder) as db:
        for article in db.articles():
            mine = [fact for fact in held if fact.article_id == article.id]
            said = judged(db, article.id)
            once = corrected(mine, article.text, said, fact_tables())
            again = corrected(mine, article.text, said, fact_tables())
            assert once == again
            applied = [
                reviews.Judged(place, one.action, one.changes)
                for one, place in zip(said, once.places, strict=True)
            ]
            back = uncorrected(once.facts, applied, fact_tables())
            assert sorted(back, key=lambda f: f.id) == sorted(mine, key=lambda f: f.id)
