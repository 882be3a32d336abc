"""Timeline: which reports are one event, which stay apart, and what an event says."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest

from nlp.facts.happenings import Happening
from nlp.gists import Gist
from nlp.outlets import outlets
from nlp.timeline import weave
from nlp.titles import title
from store.records import Article, Woven
from store.topic import Entity, Measure, Topic, Vocabulary

TOPIC = Topic(
    slug="harbour",
    title="Harbour dues",
    description="An invented dispute.",
    since="2026-01-01",
    parties=("arland", "borduria"),
    entities=(
        Entity(id="arland", name="Arland", type="GPE"),
        Entity(id="borduria", name="Borduria", type="GPE"),
        Entity(id="arland_government", name="Government of Arland", type="ORG", side="arland"),
        Entity(id="arland_trade", name="Ministry of Trade of Arland", type="ORG", side="arland"),
        Entity(id="arland_mfa", name="Foreign Ministry of Arland", type="ORG", side="arland"),
        Entity(id="borduria_mfa", name="Foreign Ministry of Borduria", type="ORG", side="borduria"),
        Entity(id="borduria_mod", name="Defence Ministry of Borduria", type="ORG", side="borduria"),
        Entity(id="ada_quill", name="Ada Quill", type="PERSON", body="arland_trade"),
        Entity(id="bo_marsh", name="Bo Marsh", type="PERSON", body="arland_mfa"),
        Entity(id="cy_fenn", name="Cy Fenn", type="PERSON", body="borduria_mfa"),
        Entity(id="di_hale", name="Di Hale", type="PERSON", body="borduria_mfa"),
        Entity(id="kelp", name="Kelp", type="MATERIAL"),
        Entity(id="notice_7", name="Notice 2026 No. 7", type="LAW"),
    ),
    targets=(),
    measures=(
        Measure(id="trade-7", title="Kelp licences", issuer="arland_trade", entity="notice_7"),
        Measure(
            id="trade-8",
            title="Control list of shipyards",
            issuer="arland_trade",
            list="control list",
        ),
        Measure(
            id="trade-9", title="Watch list of shipyards", issuer="arland_trade", list="watch list"
        ),
    ),
    vocabulary=Vocabulary(threshold=0.5, groups=()),
)


def article(
    name: str,
    published: str,
    *,
    language: str = "en",
    syndicated_from: str | None = None,
    copy_of: str | None = None,
) -> Article:
    """Return an article whose outlet is its name up to the first slash."""
    return Article(
        id=name,
        source_id=name.split("/")[0],
        page_id=f"page of {name}",
        url=f"https://{name}.example/",
        title=f"Headline of {name}",
        language=language,
        published_at=published,
        text=f"Headline of {name}\n\n" + "It is reported here. " * 8,
        text_sha256="",
        syndicated_from=syndicated_from,
        copy_of=copy_of,
        first_seen_at=published,
        last_seen_at=published,
        made_by="test@1",
    )


def happening(
    where: Article,
    kind: str,
    actors: str,
    date: str | None,
    *,
    at: int | None = None,
    **said: str,
) -> Happening:
    """Return a happening reported in an article's body; `at` moves it, 0 is the headline."""
    start = len(where.title or "") + 2 if at is None else at
    precision = {10: "day", 7: "month", 4: "year"}[len(date)] if date else None
    return Happening(
        article_id=where.id,
        start_char=start,
        end_char=start + 10,
        text=where.text[start : start + 10],
        type=kind,
        actors=actors,
        date=date,
        precision=precision,
        date_basis="stated" if date else "unknown",
        measure_id=said.get("measure_id") or None,
        list=said.get("list") or None,
        about=said.get("about", ""),
        status=said.get("status", "reported"),
    )


FIRST = article("kyoda", "2026-03-02")
SECOND = article("rutland", "2026-03-02", language="ja")
THIRD = article("gazette", "2026-03-04", language="zh")
ALL = (FIRST, SECOND, THIRD)


def woven(*facts: Happening, articles: tuple[Article, ...] = ALL) -> tuple[Woven, ...]:
    return weave(articles, facts, TOPIC)


def test_one_announcement_in_three_outlets_languages_and_days_is_one_event() -> None:
    (event,) = woven(
        happening(FIRST, "announcement", "arland_trade", "2026-03-02", measure_id="trade-7"),
        happening(SECOND, "announcement", "arland", "2026-03-02"),
        happening(THIRD, "announcement", "arland_trade", "2026-03-02"),
    )
    assert event.event.outlets == 3
    assert len(event.reports) == 3
    assert event.event.measure_id == "trade-7"
    assert event.event.first_reported_at == "2026-03-02"


def test_an_undated_report_joins_the_dated_one_of_the_same_actor() -> None:
    (event,) = woven(
        happening(FIRST, "protest", "borduria_mfa", "2026-03-02"),
        happening(THIRD, "protest", "borduria_mfa", None),
    )
    assert event.event.date == "2026-03-02"


def test_an_undated_happening_stays_undated_and_stands_last() -> None:
    events = woven(
        happening(FIRST, "protest", "borduria_mfa", None),
        happening(SECOND, "announcement", "arland_trade", "2026-03-02"),
    )
    assert [one.event.date for one in events] == ["2026-03-02", None]
    assert events[1].event.date_basis == "unknown"


def test_a_month_joins_the_day_within_it() -> None:
    (event,) = woven(
        happening(FIRST, "remark", "ada_quill", "2026-02-07"),
        happening(THIRD, "remark", "ada_quill", "2026-02"),
    )
    assert (event.event.date, event.event.precision) == ("2026-02-07", "day")


def test_a_body_and_the_person_who_speaks_for_it_are_one_speaker() -> None:
    (event,) = woven(
        happening(FIRST, "statement", "ada_quill", "2026-03-02"),
        happening(SECOND, "statement", "arland_trade", "2026-03-02"),
    )
    assert [one.entity_id for one in event.actors if one.role == "actor"] == ["ada_quill"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("protest", "borduria_mfa", {}), ("protest", "borduria_mod", {})),
        (("statement", "cy_fenn", {}), ("statement", "di_hale", {})),
        (("protest", "borduria_mfa", {}), ("rejection", "arland_mfa", {})),
        (("statement", "ada_quill", {}), ("statement", "bo_marsh", {})),
        (
            ("listing", "arland_trade", {"list": "control list", "measure_id": "trade-8"}),
            ("listing", "arland_trade", {"list": "watch list", "measure_id": "trade-9"}),
        ),
        (
            ("announcement", "arland_trade", {"measure_id": "trade-7"}),
            ("announcement", "arland_trade", {"measure_id": "trade-8"}),
        ),
    ],
    ids=[
        "two ministries",
        "two people",
        "protest and reply",
        "two bodies",
        "two lists",
        "two notices",
    ],
)
def test_different_happenings_of_one_day_stay_apart(
    one: tuple[str, str, dict[str, str]], other: tuple[str, str, dict[str, str]]
) -> None:
    facts = [
        happening(
            where,
            kind,
            actor,
            "2026-03-02",
            list=said.get("list", ""),
            measure_id=said.get("measure_id", ""),
        )
        for where, (kind, actor, said) in ((FIRST, one), (SECOND, other))
    ]
    assert len(woven(*facts)) == 2


def test_two_days_are_two_events() -> None:
    events = woven(
        happening(FIRST, "protest", "borduria_mfa", "2026-03-01"),
        happening(THIRD, "protest", "borduria_mfa", "2026-03-03"),
    )
    assert [one.event.date for one in events] == ["2026-03-01", "2026-03-03"]


def test_an_earlier_measure_is_the_announcement_it_refers_to() -> None:
    (event,) = woven(
        happening(FIRST, "announcement", "arland_trade", "2026-01-05", measure_id="trade-7"),
        happening(THIRD, "earlier_measure", "", "2026-01-05", measure_id="trade-7"),
    )
    assert event.event.type == "announcement"


def test_announcing_a_listing_elsewhere_is_no_second_event() -> None:
    (event,) = woven(
        happening(
            FIRST,
            "listing",
            "arland_trade",
            "2026-03-02",
            list="control list",
            measure_id="trade-8",
        ),
        happening(SECOND, "announcement", "arland_trade", "2026-03-02", measure_id="trade-8"),
    )
    assert event.event.type == "listing"
    assert event.event.outlets == 2


def test_one_stray_listing_among_many_announcements_changes_no_type() -> None:
    some = tuple(article(f"paper{number}", "2026-03-02") for number in range(12))
    facts = [happening(one, "announcement", "arland_trade", "2026-03-02") for one in some]
    stray = happening(FIRST, "listing", "arland_trade", "2026-03-02", list="control list")
    (event,) = woven(*facts, stray, articles=(*some, FIRST))
    assert event.event.type == "announcement"
    (event,) = woven(*facts[:5], stray, articles=(*some, FIRST))
    assert event.event.type == "listing"


def test_an_article_reports_an_event_with_one_sentence_of_its_body() -> None:
    (event,) = woven(
        happening(FIRST, "announcement", "arland_trade", None, at=0),
        happening(FIRST, "announcement", "arland_trade", "2026-03-02"),
    )
    assert [one.start_char for one in event.reports] == [len(FIRST.title or "") + 2]


def test_comments_make_no_events() -> None:
    assert woven(happening(FIRST, "statement", "x_professor", "2026-03-02", status="comment")) == ()


def test_copies_and_wire_stories_count_as_one_outlet() -> None:
    wire = article("kyoda/1", "2026-03-02")
    credited = article("morning-paper/1", "2026-03-02", syndicated_from="Kyoda News")
    copied = article("evening-paper/1", "2026-03-03", copy_of="morning-paper/1")
    own = article("gazette/1", "2026-03-03")
    every = (wire, credited, copied, own)
    (event,) = woven(
        *(happening(one, "protest", "borduria_mfa", "2026-03-02") for one in every), articles=every
    )
    assert event.event.outlets == 2
    assert len(set(outlets(every).values())) == 2


def test_order_of_input_changes_nothing() -> None:
    facts = [
        happening(where, kind, actor, day)
        for where in ALL
        for kind, actor, day in (
            ("announcement", "arland_trade", "2026-03-02"),
            ("protest", "borduria_mfa", None),
            ("statement", "ada_quill", "2026-03-02"),
        )
    ]
    expected = weave(ALL, facts, TOPIC)
    for seed in range(5):
        shuffled = random.Random(seed).sample(facts, len(facts))
        assert weave(tuple(reversed(ALL)), shuffled, TOPIC) == expected


def test_another_report_of_the_same_happening_keeps_the_id() -> None:
    facts = [
        happening(FIRST, "announcement", "arland", "2026-03-02"),
        happening(SECOND, "protest", "borduria_mfa", "2026-03-02"),
    ]
    later = happening(THIRD, "announcement", "arland_trade", "2026-03-02", measure_id="trade-7")
    before = {one.event.id for one in woven(*facts)}
    assert {one.event.id for one in woven(*facts, later)} == before


def test_a_single_source_is_less_certain_than_three_and_no_date_than_a_date() -> None:
    (single,) = woven(happening(FIRST, "protest", "borduria_mfa", "2026-03-02"))
    (undated,) = woven(happening(FIRST, "protest", "borduria_mfa", None))
    (three,) = woven(*(happening(one, "protest", "borduria_mfa", "2026-03-02") for one in ALL))
    assert undated.event.confidence < single.event.confidence < three.event.confidence


def test_the_title_is_composed_from_the_facts() -> None:
    (event,) = woven(
        happening(FIRST, "announcement", "arland_trade", "2026-03-02", measure_id="trade-7")
    )
    assert event.event.title == (
        "Ministry of Trade of Arland announced Notice 2026 No. 7 (Kelp licences)"
    )


def test_hearsay_says_so_in_its_title() -> None:
    (event,) = woven(
        happening(FIRST, "plan", "arland", "2026-03-02", about="kelp", status="rumoured")
    )
    assert (
        event.event.title == "Arland considered a measure concerning kelp (by unconfirmed reports)"
    )


def test_no_input_gives_no_events() -> None:
    assert weave((), (), TOPIC) == ()


def test_five_thousand_happenings_weave_in_seconds() -> None:
    chance = random.Random(7)
    bodies = ["arland_trade", "arland_mfa", "borduria_mfa", "borduria_mod", "ada_quill", "cy_fenn"]
    articles = tuple(
        article(f"outlet-{n % 40}/{n}", f"2026-{1 + n % 9:02}-{1 + n % 27:02}") for n in range(1000)
    )
    facts = [
        happening(
            articles[n % 1000],
            chance.choice(["announcement", "statement", "protest", "meeting", "plan"]),
            chance.choice(bodies),
            chance.choice([None, f"2026-{1 + n % 9:02}-{1 + n % 27:02}"]),
            at=20 + n // 1000,
        )
        for n in range(5000)
    ]
    began = time.process_time()
    events = weave(articles, facts, TOPIC)
    assert time.process_time() - began < 5
    assert 0 < len(events) < 5000


def test_a_fact_of_an_unknown_article_is_left_out() -> None:
    stray = replace(happening(FIRST, "protest", "borduria_mfa", "2026-03-02"), article_id="gone")
    assert woven(stray) == ()


def test_an_undated_statement_does_not_join_a_stranger_of_its_side() -> None:
    events = woven(
        happening(FIRST, "statement", "ada_quill", "2026-03-02"),
        happening(THIRD, "statement", "arland", None),
    )
    assert len(events) == 2


@pytest.mark.parametrize(
    ("one", "other", "day", "count"),
    [
        (("ada_quill", "kelp"), ("arland", "kelp"), "2026-03-02", 1),
        (("ada_quill", "kelp"), ("arland", "notice_7"), "2026-03-02", 2),
        (("ada_quill", "kelp"), ("ada_quill", "notice_7"), "2026-03-02", 1),
        (("ada_quill", "kelp"), ("ada_quill", "kelp"), None, 1),
        (("ada_quill", "kelp"), ("ada_quill", "notice_7"), None, 2),
        (("ada_quill", "kelp"), ("ada_quill", ""), None, 1),
        (("ada_quill", ""), ("arland", ""), "2026-03-02", 1),
        (("ada_quill", ""), ("arland;arland_mfa", ""), "2026-03-02", 2),
    ],
    ids=[
        "a government on what its minister spoke of",
        "a government on another matter",
        "a minister on two matters of a day",
        "without a day, on the same matter",
        "without a day, on another matter",
        "without a day, on none",
        "a government at large",
        "a government and its ministry, when another's minister spoke",
    ],
)
def test_words_on_one_matter_are_one_event(
    one: tuple[str, str], other: tuple[str, str], day: str | None, count: int
) -> None:
    said = [
        happening(where, "statement", actors, date, about=about)
        for where, date, (actors, about) in (
            (FIRST, "2026-03-02", one),
            (replace(THIRD, published_at="2026-03-03"), day, other),
        )
    ]
    assert len(woven(*said, articles=(FIRST, replace(THIRD, published_at="2026-03-03")))) == count


def test_an_undated_announcement_on_another_matter_stays_apart() -> None:
    events = woven(
        happening(FIRST, "announcement", "arland_trade", "2026-03-02", about="kelp"),
        happening(FIRST, "announcement", "arland", None, about="notice_7"),
    )
    assert len(events) == 2


def test_a_headline_is_part_of_what_its_article_dates() -> None:
    (event,) = woven(
        happening(FIRST, "listing", "arland", None, at=0, list="sanctions list"),
        happening(FIRST, "announcement", "arland_mfa", "2026-03-02"),
    )
    assert (event.event.type, event.event.date) == ("listing", "2026-03-02")


def test_undated_events_keep_their_ids_when_another_comes_before_them() -> None:
    own = happening(SECOND, "plan", "borduria", None, about="kelp")
    other = happening(FIRST, "plan", "arland", None, about="notice_7")
    (alone,) = woven(own)
    assert alone.event.id in {one.event.id for one in woven(other, own)}
    assert len({one.event.id for one in woven(other, own)}) == 2


def test_a_list_report_without_number_joins_the_numbered_one_of_that_day() -> None:
    (event,) = woven(
        happening(
            FIRST, "listing", "arland_trade", "2026-03-02", list="watch list", measure_id="trade-9"
        ),
        happening(SECOND, "listing", "arland", "2026-03-02", list="watch list"),
    )
    assert event.event.measure_id == "trade-9"


def test_two_market_days_of_one_article_are_two_events() -> None:
    events = woven(
        happening(FIRST, "market", "", "2026-02-27", at=30),
        happening(FIRST, "market", "", "2026-03-02", at=60),
    )
    assert [one.event.date for one in events] == ["2026-02-27", "2026-03-02"]


def test_a_title_names_the_kind_of_measure_and_what_was_said() -> None:
    spoken = Gist(said="talks would go on", kind="a travel advisory", moved="fell")
    said = happening(FIRST, "statement", "ada_quill", "2026-03-02")
    done = happening(FIRST, "announcement", "arland_mfa", "2026-03-02")
    market = happening(FIRST, "market", "", "2026-03-02")
    names = {entity.id: entity.name for entity in TOPIC.entities}
    assert [title(one.type, one, TOPIC, names, spoken) for one in (said, done, market)] == [
        "Ada Quill said that talks would go on",
        "Foreign Ministry of Arland announced a travel advisory",
        "Shares fell",
    ]


def test_a_remark_is_about_no_measure_announced_after_it() -> None:
    events = woven(
        happening(FIRST, "remark", "ada_quill", date="2026-02-26", measure_id="trade-7"),
        happening(SECOND, "announcement", "arland_trade", date="2026-02-28", measure_id="trade-7"),
    )
    assert [(w.event.type, w.event.measure_id) for w in events] == [
        ("remark", None),
        ("announcement", "trade-7"),
    ]
    assert "Kelp" not in events[0].event.title


def test_one_cabinet_under_two_names_acts_once() -> None:
    events = woven(
        happening(FIRST, "budget", "arland_government", date="2026-02-27"),
        happening(SECOND, "budget", "x_government_of_premier_quill", date="2026-02-27"),
    )
    assert [[one.entity_id for one in w.actors] for w in events] == [["arland_government"]]


def test_only_indices_and_shares_move_on_a_market() -> None:
    told = happening(FIRST, "market", "", date="2026-01-05", about="kelp")
    assert title("market", told, TOPIC, {}, Gist(moved="fell")) == "Shares fell"


def test_figures_of_a_month_belong_to_the_one_release_that_their_article_tells() -> None:
    released = happening(FIRST, "trade_data", "arland_trade", date="2026-03-02", about="kelp")
    month = happening(FIRST, "trade_data", "", date="2026-01", at=300, precision="month")
    assert [w.event.date for w in woven(released, month)] == ["2026-03-02"]
    other = happening(FIRST, "trade_data", "borduria_mfa", date="2026-03-01", about="kelp", at=500)
    assert len(woven(released, other, month)) == 3, "which of the two gave them is not told"
    before = happening(FIRST, "trade_data", "", date="2025-12", at=600, precision="month")
    found = sorted(w.event.date or "" for w in woven(released, month, before))
    assert found == ["2025-12", "2026-03-02"], "figures for December came out before"


def test_what_a_sentence_denies_is_no_plan() -> None:
    denial = happening(FIRST, "rejection", "arland_trade", date="2026-03-02")
    denied = happening(FIRST, "plan", "arland_trade", date="2026-03-02", status="rumoured")
    assert [w.event.type for w in woven(denial, denied)] == ["rejection"]
    elsewhere = replace(denied, article_id=SECOND.id)
    assert {w.event.type for w in woven(denial, elsewhere)} == {"rejection", "plan"}
