"""What a digest tells: what is new for its readers, once, and what could not be seen."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jobs.digest import due, mailing
from jobs.digest.compose import compose
from jobs.digest.material import gathered
from jobs.digest.message import Envelope, written
from jobs.digest.parts import Digest
from jobs.digest.phrases import Phrases, languages, phrases
from jobs.digest.render import COLUMNS, width, wrapped
from jobs.digest.wording import address
from store import digests, writes
from store.copy_records import Change, ChangeKind
from store.db import Database
from store.look.news import Window
from store.readers import ReaderGroup
from store.records import Event, key
from store.versions import drop_event, put_events
from tests.jobs.digesting import START, Clock, Told, group, iso, opened, post, route, tell, topic
from tests.store.looking import scans

DAY = timedelta(days=1)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with opened(tmp_path / "data") as made:
        yield made


def digest_of(db: Database, readers: ReaderGroup | None = None, **window: datetime) -> Digest:
    since, until = window.get("since", START - DAY), window.get("until", START)
    asked = Window(iso(since), iso(until))
    material = gathered(db, topic(), asked, last=asked.since, base_url="https://site.example")
    return compose(material, readers or group())


def heads(digest: Digest) -> list[str]:
    return [note.head for section in digest.sections for note in section.notes]


def titles(digest: Digest) -> list[str]:
    return [section.title for section in digest.sections]


def text_of(digest: Digest) -> str:
    sent = Envelope(
        digest_id="d", reader="r@example.org", sender="s@example.org", topic="tea", at=START
    )
    body = written(digest, sent, None).get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_an_event_stands_with_day_outlets_quotation_and_links(db: Database) -> None:
    tell(db, Told(name="one", held=START, title="The ministry raised the tariff"))
    note = digest_of(db).sections[0].notes[0]
    assert (note.head, note.day) == ("The ministry raised the tariff", "2026-03-02")
    assert note.mark == "3 independent outlets"
    assert note.quote is not None
    assert note.quote.credit == "Harbour Post, in English"
    assert [link.url for link in note.links] == [
        f"https://site.example/event/{key('event', 'one')}",
        "https://post.example/one",
    ]


def test_the_most_important_event_comes_first_and_is_the_subject(db: Database) -> None:
    tell(
        db,
        Told(name="small", held=START, title="A remark", type="remark", outlets=1),
        Told(name="large", held=START, title="A new tariff", outlets=6),
    )
    digest = digest_of(db)
    assert heads(digest) == ["A new tariff", "A remark"]
    assert digest.subject == "A new tariff (and 1 more)"


def test_what_happened_long_ago_is_no_news(db: Database) -> None:
    tell(
        db,
        Told(name="old", held=START, date="2025-11-07", title="An old remark"),
        Told(name="found", held=START, published=START - 40 * DAY, title="Found in an archive"),
    )
    digest = digest_of(db)
    assert titles(digest) == ["Older events, first told of now"]
    assert digest.events == 0


def test_a_month_that_has_just_ended_is_news(db: Database) -> None:
    tell(
        db,
        Told(name="trade", held=START, date="2026-02", title="Exports of tea", type="trade_data"),
    )
    assert digest_of(db).events == 1


def test_a_corrected_day_is_a_change_and_no_new_event(db: Database) -> None:
    told = Told(name="one", held=START - 3 * DAY, title="A new tariff")
    tell(db, told)
    with db.sql.atomic():
        drop_event(db.sql, key("event", "one"), iso(START))
    tell(db, replace(told, name="two", held=START, published=told.held, date="2026-02-28"))
    with db.sql.atomic():
        db.sql.execute(
            "UPDATE event_reports SET article_id = ? WHERE event_id = ?",
            [key("one"), key("event", "two")],
        )
    digest = digest_of(db)
    assert titles(digest) == ["Known events that changed"]
    assert digest.sections[0].notes[0].lines == ("Day: 2026-02-27 → 2026-02-28",)


def test_an_event_that_nobody_tells_of_any_more_is_taken_out(db: Database) -> None:
    tell(db, Told(name="one", held=START - 3 * DAY, title="A rumour"))
    with db.sql.atomic():
        drop_event(db.sql, key("event", "one"), iso(START))
    note = digest_of(db).sections[0].notes[0]
    assert (note.head, note.lines[0][:26]) == ("A rumour", "No article tells of this a")


def test_a_second_outlet_for_a_single_source_is_a_change(db: Database) -> None:
    tell(db, Told(name="one", held=START - 3 * DAY, title="A tariff", outlets=1))
    grown = Event(
        id=key("event", "one"), date="2026-02-27", precision="day", type="announcement",
        title="A tariff", outlets=3, confidence=0.9,
    )  # fmt: skip
    with db.sql.atomic():
        put_events(db.sql, [(grown, ())], iso(START))
    assert digest_of(db).sections[0].notes[0].lines == ("Independent outlets: 1 → 3",)


def test_an_edit_in_silence_stands_with_before_and_after(db: Database) -> None:
    tell(db, Told(name="one", held=START - 9 * DAY, published=START - 30 * DAY, title="Tea falls"))
    change = Change(
        id="c", article_id=key("one"), from_revision="a", to_revision="b", kind=ChangeKind.TITLE,
        before="Tea falls", after="Tea rises", seen_at=iso(START), stated=False, made_by="changes@1",
    )  # fmt: skip
    with db.sql.atomic():
        writes.upsert(db.sql, "changes", [change])
    note = digest_of(db).sections[0].notes[0]
    assert note.mark == "Harbour Post, changed without a word"
    assert note.lines == ("headline: Tea falls → Tea rises",)


def test_nothing_new_is_said_only_where_everyone_was_looked_at(db: Database) -> None:
    calm = digest_of(db)
    assert calm.opening == "Nothing new. Every source was looked at."
    assert calm.subject == "Nothing new: Tariffs on tea"
    route(db, "soft_block", START)
    blind = digest_of(db)
    assert "not the same as nothing happened" in blind.opening
    assert blind.subject.startswith("Nothing new in what could be read, 1 sources could not")
    assert "Harbour Post" in blind.unseen[0]


def test_a_source_that_was_not_looked_at_in_the_window_could_not_be_seen(db: Database) -> None:
    route(db, "ok", START - 5 * DAY)
    assert "not looked at in this time" in digest_of(db).unseen[0]


def test_a_group_gets_only_the_types_languages_and_weight_it_asks_for(db: Database) -> None:
    tell(
        db,
        Told(name="a", held=START, title="A tariff", outlets=6),
        Told(name="b", held=START, title="A remark", type="remark", outlets=1),
        Told(name="c", held=START, title="A plan", language="ja", type="plan"),
    )
    assert heads(digest_of(db, group(types=("remark",)))) == ["A remark"]
    assert heads(digest_of(db, group(languages=("ja",)))) == ["A plan"]
    assert heads(digest_of(db, group(least_importance=70))) == ["A tariff"]


def test_five_hundred_events_stay_readable(db: Database) -> None:
    tell(db, *(Told(name=f"e{n}", held=START, title=f"Event {n}") for n in range(500)))
    digest = digest_of(db)
    assert digest.events == 500
    assert len(heads(digest)) < 60
    assert digest.sections[1].rest.startswith("448 more")
    assert len({item for kind, item in digest.told if kind == "event"}) == 500
    assert len(text_of(digest)) < 30_000


@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_the_frame_is_in_the_readers_language_and_the_quotation_is_not(
    db: Database, language: str
) -> None:
    tell(db, Told(name="a", held=START, language="zh", sentence="商务部宣布自即日起提高茶叶关税。"))
    digest = digest_of(db, group(language=language))
    quote = digest.sections[0].notes[0].quote
    assert quote is not None
    assert quote.text == "商务部宣布自即日起提高茶叶关税。"
    assert (quote.gloss is None) == (language == "zh")


def test_plain_text_keeps_to_its_width_in_every_script(db: Database) -> None:
    words = "中国の商務省は、" * 30
    assert all(width(line) <= COLUMNS + 2 for line in wrapped(words, "- ", "  "))
    assert not any(line.strip().startswith("、") for line in wrapped(words, "- ", "  "))


def test_every_language_has_every_phrase_with_the_same_blanks() -> None:
    def blanks(words: Phrases) -> dict[str, set[str]]:
        return {
            name: {found[1] for found in string.Formatter().parse(value) if found[1]}
            for name, value in words.model_dump().items()
            if isinstance(value, str)
        }

    def tables(words: Phrases) -> dict[str, set[str]]:
        named = {
            name: value for name, value in words.model_dump().items() if isinstance(value, dict)
        }
        return {name: set(value) for name, value in named.items() if name != "lists"}

    assert set(languages()) == {"en", "ja", "zh"}
    for code in languages():
        assert blanks(phrases(code)) == blanks(phrases("en"))
        assert tables(phrases(code)) == tables(phrases("en"))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//x.example", "http://", "https://a b", "x"]
)
def test_only_web_addresses_are_linked(url: str) -> None:
    assert address(url) is None


@pytest.mark.parametrize(
    ("now", "zone", "days", "slot"),
    [
        ("2026-03-02T07:00:00+00:00", "UTC", "daily", "2026-03-02T06:00:00+00:00"),
        ("2026-03-02T05:00:00+00:00", "UTC", "daily", "2026-03-01T06:00:00+00:00"),
        ("2026-03-01T07:00:00+00:00", "UTC", "weekdays", "2026-02-27T06:00:00+00:00"),
        ("2026-03-04T07:00:00+00:00", "UTC", "weekly", "2026-03-02T06:00:00+00:00"),
        ("2026-03-08T12:00:00+00:00", "America/Toronto", "daily", "2026-03-08T10:00:00+00:00"),
        ("2026-03-07T12:00:00+00:00", "America/Toronto", "daily", "2026-03-07T11:00:00+00:00"),
    ],
)
def test_a_group_is_owed_by_its_own_clock(now: str, zone: str, days: str, slot: str) -> None:
    readers = group(timezone=zone, days=days)
    assert due.latest_slot(readers, datetime.fromisoformat(now)).isoformat() == slot


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])  # clocks go forward, and back
def test_a_change_of_clocks_neither_skips_nor_doubles_a_digest(day: str) -> None:
    readers = ReaderGroup(id="x", hour=2, timezone="Europe/Berlin")
    at = datetime.fromisoformat(f"{day}T00:00:00").replace(tzinfo=UTC) - timedelta(hours=12)
    slots = {due.latest_slot(readers, at + timedelta(minutes=15 * n)) for n in range(4 * 48)}
    days = sorted(slot.astimezone(UTC).date() for slot in slots)
    assert len(days) == len(set(days)) == 3


def test_over_a_month_each_event_is_told_once_whatever_the_hour(db: Database) -> None:
    clock, told = Clock(), list[str]()
    with digests.held(db.folder) as ledger:
        for number in range(30):
            held = clock.now - timedelta(hours=number % 9)
            tell(db, Told(name=f"day{number}", held=held, title=f"Event {number}"))
            work = post(db, clock, None)
            mailing._compose_for(work, ledger, group())
            mailing._compose_for(work, ledger, group())
            clock.wait(days=1)
        rows = ledger.execute("SELECT item FROM digest_items WHERE kind = 'event'").fetchall()
        told = [row[0] for row in rows]
        assert ledger.execute("SELECT count(*) FROM deliveries").fetchone()[0] == 30
    assert sorted(told) == sorted(key("event", f"day{n}") for n in range(30))


def test_sample_data_is_marked_everywhere(db: Database) -> None:
    (db.folder / "sample").write_text("x")
    digest = digest_of(db)
    assert digest.subject.startswith("[SAMPLE]")
    assert re.match("SAMPLE DATA", text_of(digest))


def test_every_question_goes_by_an_index(db: Database) -> None:
    big = ("articles", "events", "event_versions", "stances", "dates", "conflict_values", "changes")
    window = Window(iso(START - DAY), iso(START))
    assert scans(db, lambda: gathered(db, topic(), window, last=window.since), big) == []
