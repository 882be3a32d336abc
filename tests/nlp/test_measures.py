"""Measures: how each stands, by which steps, with which names; what is no evidence changes nothing."""

from __future__ import annotations

from dataclasses import replace

from nlp.facts.listings import Listing
from nlp.facts.mentions import Mention
from nlp.facts.provisions import Provision
from nlp.lifecycle.evidence import Evidence, Reported
from nlp.measures import Lives, lives
from nlp.timex.mention import DateMention
from store.lifecycle import MeasureRow
from store.records import Article, Event, EventReport
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
        Entity(
            id="arland_trade",
            name="Ministry of Trade of Arland",
            type="ORG",
            side="arland",
            aliases={"en": ("Ministry of Trade",)},
        ),
        Entity(id="borduria_mfa", name="Foreign Ministry of Borduria", type="ORG", side="borduria"),
        Entity(id="north_yard", name="North Yard", type="ORG"),
        Entity(id="notice_7", name="Notice 2026 No. 7", type="LAW"),
    ),
    targets=(),
    measures=(
        Measure(
            id="trade-2026-7",
            title="Control list of shipyards",
            issuer="arland_trade",
            number="2026-7",
            entity="notice_7",
            list="control list",
        ),
    ),
    vocabulary=Vocabulary(threshold=0.5, groups=()),
)


def article(name: str, text: str, published: str = "2026-03-02T08:00:00Z", **more: str) -> Article:
    return Article(
        id=name,
        source_id="trade",
        page_id="p",
        url=f"https://news.example/{name}",
        title=text.split("\n")[0],
        language="en",
        published_at=published,
        text=text,
        text_sha256=name,
        first_seen_at=published,
        last_seen_at=published,
        made_by="test@1",
        **more,  # type: ignore[arg-type]  # text columns alone are given
    )


def mention(one: Article, printed: str, entity_id: str, kind: str = "LAW") -> Mention:
    start = one.text.index(printed)
    return Mention(
        article_id=one.id,
        start_char=start,
        end_char=start + len(printed),
        text=printed,
        type=kind,
        entity_id=entity_id,
        name=printed,
    )


def listing(one: Article, printed: str, action: str = "add", **more: object) -> Listing:
    start = one.text.index(printed)
    said = {
        "measure_id": None,
        "entity_id": None,
        "effective_on": None,
        "stated_count": None,
    } | more
    return Listing(
        article_id=one.id,
        start_char=start,
        end_char=start + len(printed),
        text=printed,
        list="control list",
        action=action,
        listed_name=printed,
        **said,  # type: ignore[arg-type]  # columns of a listing
    )


def reported(
    one: Article, kind: str, day: str | None, measure: str | None, actor: str = "arland_trade"
) -> Reported:
    event = Event(
        id=f"{kind}-{day}",
        date=day,
        precision="day" if day else None,
        date_basis="stated" if day else "unknown",
        type=kind,
        title=kind,
        measure_id=measure,
        outlets=1,
        confidence=0.8,
    )
    report = EventReport(event_id=event.id, article_id=one.id, start_char=0, end_char=len(one.text))
    return Reported(event, frozenset({actor}), report)


def evidence(*articles: Article, official: tuple[str, ...] = (), **more: object) -> Evidence:
    bare = Evidence(
        articles={one.id: one for one in articles},
        official=frozenset(official),
        own_site=dict.fromkeys(official, "trade"),
        mentions={},
        dates={},
        listings=(),
        provisions=(),
        reported=(),
        newest_on="2026-12-31",
    )
    return replace(bare, **more)  # type: ignore[arg-type]  # fields of the evidence


def steps(found: Lives, measure: str = "trade-2026-7") -> list[tuple[str, str]]:
    return [(one.step, one.date) for one in found.steps if one.measure_id == measure]


def row(found: Lives, measure: str = "trade-2026-7") -> MeasureRow:
    return next(one for one in found.measures if one.id == measure)


NOTICE = article("a1", "Notice No. 7 of 2026 puts two yards on the control list")


def test_a_measure_is_announced_and_in_force_by_the_events_that_tell_of_it() -> None:
    told = (
        reported(NOTICE, "listing", "2026-03-01", "trade-2026-7"),
        reported(NOTICE, "effective", "2026-03-05", "trade-2026-7"),
    )
    found = lives(evidence(NOTICE, reported=told), TOPIC)
    assert steps(found) == [("announced", "2026-03-01"), ("effective", "2026-03-05")]
    assert (row(found).status, row(found).status_as_of) == ("in force", "2026-03-05")


def test_a_day_still_to_come_makes_no_measure_be_in_force() -> None:
    told = (
        reported(NOTICE, "listing", "2026-03-01", "trade-2026-7"),
        reported(NOTICE, "effective", "2026-05-01", "trade-2026-7"),
    )
    found = lives(evidence(NOTICE, reported=told, newest_on="2026-03-02"), TOPIC)
    assert (row(found).status, row(found).effective_on) == ("announced", "2026-05-01")


def test_what_another_side_announces_is_no_step_of_the_measure() -> None:
    told = (reported(NOTICE, "announcement", "2026-03-01", "trade-2026-7", "borduria_mfa"),)
    assert steps(lives(evidence(NOTICE, reported=told), TOPIC)) == []


def test_a_rumoured_announcement_is_no_step() -> None:
    sure = reported(NOTICE, "announcement", "2026-03-01", "trade-2026-7")
    rumour = replace(sure, event=replace(sure.event, status="rumoured"))
    assert steps(lives(evidence(NOTICE, reported=(rumour,)), TOPIC)) == []


def test_a_repeal_ends_a_measure_and_one_before_its_announcement_is_left_out() -> None:
    text = "Notice No. 7 of 2026 was repealed on 9 June 2026."
    later, early = article("b1", text), article("b2", text.replace("9 June 2026", "9 June 2025"))
    days = {
        one.id: [
            DateMention(
                article_id=one.id,
                start_char=text.index("9 June"),
                end_char=len(text) - 1,
                text=one.text[text.index("9 June") : -1],
                type="DATE",
                value=value,
            )
        ]
        for one, value in ((later, "2026-06-09"), (early, "2025-06-09"))
    }
    named = {one.id: [mention(one, "Notice No. 7 of 2026", "notice_7")] for one in (later, early)}
    told = (reported(NOTICE, "listing", "2026-03-01", "trade-2026-7"),)
    found = lives(evidence(NOTICE, later, early, reported=told, mentions=named, dates=days), TOPIC)
    assert steps(found) == [("announced", "2026-03-01"), ("repealed", "2026-06-09")]
    assert row(found).status == "repealed"


def test_a_notice_that_the_topic_does_not_hold_becomes_a_measure_of_its_own() -> None:
    text = "Ministry of Trade Notice No. 9 of 2026\n\nExports of rope end.\n\n4 April 2026"
    notice = article("c1", text)
    named = {"c1": [mention(notice, "Notice No. 9 of 2026", "x_notice_2026_9")]}
    named["c1"].insert(0, mention(notice, "Ministry of Trade", "arland_trade", "ORG"))
    start = text.index("4 April")
    day = DateMention(
        article_id="c1",
        start_char=start,
        end_char=len(text),
        text=text[start:],
        type="DATE",
        value="2026-04-04",
    )
    found = lives(evidence(notice, official=("c1",), mentions=named, dates={"c1": [day]}), TOPIC)
    made = row(found, "trade-2026-9")
    assert (made.derived, made.issuer_id, made.announced_on) == (True, "arland_trade", "2026-04-04")
    assert made.title == "Announcement 2026 No. 9"
    assert not row(found).derived


def test_a_notice_of_somebody_else_becomes_none() -> None:
    report = article("c2", "The Foreign Ministry of Borduria cited its Notice No. 9 of 2026.")
    named = {
        "c2": [
            mention(report, "Foreign Ministry of Borduria", "borduria_mfa", "ORG"),
            mention(report, "Notice No. 9 of 2026", "x_notice_2026_9"),
        ]
    }
    assert len(lives(evidence(report, mentions=named), TOPIC).measures) == 1


def test_names_are_counted_against_what_the_notice_states() -> None:
    notice = article("d1", "Notice\n\nNorth Yard\nSouth Yard\nWest Yard")
    rows = tuple(
        listing(notice, name, measure_id="trade-2026-7", effective_on="2026-03-01", stated_count=5)
        for name in ("North Yard", "South Yard", "West Yard")
    )
    found = lives(evidence(notice, official=("d1",), listings=rows), TOPIC)
    assert (row(found).names_stated, row(found).names_held) == (5, 3)
    assert steps(found) == [("effective", "2026-03-01")]


def test_one_yard_under_two_unknown_names_counts_once() -> None:
    notice = article("d1", "Notice\n\nNorth Yard\nSouth Yard")
    report = article("d2", "Suedwerft was listed, and so was North Yard.")
    rows = (
        listing(notice, "North Yard", measure_id="trade-2026-7", entity_id="north_yard"),
        listing(notice, "South Yard", measure_id="trade-2026-7", entity_id="x_south_yard"),
        listing(report, "Suedwerft", measure_id="trade-2026-7", entity_id="x_suedwerft"),
        listing(report, "North Yard", measure_id="trade-2026-7", entity_id="north_yard"),
    )
    found = lives(evidence(notice, report, listings=rows), TOPIC)
    assert [one.name_key for one in found.names] == ["north_yard", "x_south_yard"]


def test_a_later_notice_takes_a_name_off_and_amends_the_measure_that_held_it() -> None:
    notice = article("d1", "Notice\n\nNorth Yard")
    later = article("d3", "North Yard leaves the control list", "2026-08-01T00:00:00Z")
    rows = (
        listing(
            notice,
            "North Yard",
            measure_id="trade-2026-7",
            entity_id="north_yard",
            effective_on="2026-03-01",
        ),
        listing(later, "North Yard", "remove", entity_id="north_yard", effective_on="2026-08-01"),
    )
    told = (reported(NOTICE, "listing", "2026-03-01", "trade-2026-7"),)
    found = lives(evidence(NOTICE, notice, later, listings=rows, reported=told), TOPIC)
    assert steps(found)[-1] == ("amended", "2026-08-01")
    assert [(one.action, one.date) for one in found.names] == [
        ("add", "2026-03-01"),
        ("remove", "2026-08-01"),
    ]


def test_a_copy_adds_no_article_to_a_step_and_the_official_sentence_is_shown() -> None:
    report, copied = article("e1", "Listed."), article("e2", "Listed.", copy_of="e1")
    official = article("e3", "Listed by us.", "2026-03-03T00:00:00Z")
    told = tuple(
        reported(one, "listing", "2026-03-01", "trade-2026-7") for one in (report, copied, official)
    )
    found = lives(evidence(report, copied, official, official=("e3",), reported=told), TOPIC)
    (step,) = found.steps
    assert (step.articles, step.article_id) == (2, "e3")


def test_the_wording_of_a_provision_dates_the_effect_where_no_event_does() -> None:
    rule = Provision(
        article_id="a1",
        start_char=0,
        end_char=6,
        text="Notice",
        key="effective_date",
        value="2026-03-07",
        measure_id="trade-2026-7",
    )
    found = lives(evidence(NOTICE, provisions=(rule,)), TOPIC)
    assert (steps(found), found.steps[0].event_id) == ([("effective", "2026-03-07")], None)


def test_a_measure_without_evidence_is_unknown() -> None:
    found = lives(evidence(), TOPIC)
    assert (row(found).status, row(found).status_as_of, found.steps) == ("unknown", None, ())
