"""Alerts go out once, at once, and tell only what is new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from jobs.alerts.sending import troubles
from jobs.alerts.watching import watch, would_tell
from store import alerts, digests
from store.db import Database
from store.errors import ConfigError
from store.look.news import Window
from store.records import key
from store.rules import Rule
from store.settings import load
from store.topic import Entity
from store.versions import drop_event
from tests.jobs.alerting import Hook, alerting, hook, rule
from tests.jobs.digesting import (
    START,
    Clock,
    PostOffice,
    Told,
    iso,
    opened,
    route,
    tell,
)
from tests.store.looking import scans

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
BROAD = rule("event", least_outlets=3)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with opened(tmp_path / "data") as made:
        yield made


@pytest.fixture
def desk() -> Iterator[Hook]:
    with hook() as made:
        yield made


def later(clock: Clock, db: Database, name: str, **more: object) -> None:
    """Let a minute pass and an event come in."""
    clock.wait(minutes=1)
    tell(db, Told(name=name, held=clock.now, **{"title": f"News of {name}", **more}))  # type: ignore[arg-type]


def titles(desk: Hook) -> list[str]:
    return [str(one["title"]) for one in desk.bodies]


def test_an_event_that_comes_in_is_told_at_once_with_its_sentence_and_source(
    db: Database, desk: Hook
) -> None:
    clock = Clock()
    work = alerting(db, clock, BROAD, desk=desk.url)
    watch(work)
    later(clock, db, "tea")
    assert watch(work).sent == 1
    assert titles(desk) == ["News of tea"]
    message = desk.bodies[0]["message"]
    assert "raised the tariff on green tea" in message
    assert "https://post.example/tea" in message
    assert "3 independent outlets" in message


def test_what_was_there_when_a_rule_began_is_not_told(db: Database, desk: Hook) -> None:
    clock = Clock()
    tell(db, *(Told(name=f"n{n}", held=clock.now) for n in range(5)))
    work = alerting(db, clock, BROAD, desk=desk.url)
    for _ in range(3):
        watch(work)
        clock.wait(minutes=1)
    assert desk.bodies == []


@pytest.mark.parametrize(
    ("published", "day"),
    [(-3 * DAY, None), (-300 * DAY, None), (-MINUTE, "2025-06-01")],
    ids=["days ago", "a backfill", "told now of what happened long ago"],
)
def test_old_news_that_comes_in_now_is_not_told(
    db: Database, desk: Hook, published: timedelta, day: str | None
) -> None:
    clock = Clock()
    work = alerting(db, clock, BROAD, desk=desk.url)
    watch(work)
    later(clock, db, "old", published=clock.now + published, date=day)
    watch(work)
    assert desk.bodies == []


def test_nothing_is_told_twice(db: Database, desk: Hook) -> None:
    clock = Clock()
    work = alerting(db, clock, BROAD, desk=desk.url)
    watch(work)
    for number in range(3):
        later(clock, db, "tea", outlets=3 + number)
        watch(work)
        watch(work)
    assert titles(desk) == ["News of tea"]


def test_an_event_is_told_when_as_many_outlets_have_it_as_asked_for(
    db: Database, desk: Hook
) -> None:
    clock = Clock()
    work = alerting(db, clock, BROAD, desk=desk.url)
    watch(work)
    for outlets in (1, 2):
        later(clock, db, "tea", outlets=outlets)
        watch(work)
    assert desk.bodies == []
    later(clock, db, "tea", outlets=3)
    watch(work)
    assert len(desk.bodies) == 1


def test_an_event_under_another_id_is_no_news(db: Database, desk: Hook) -> None:
    clock = Clock()
    work = alerting(db, clock, BROAD, desk=desk.url)
    watch(work)
    later(clock, db, "tea", url="https://post.example/one")
    watch(work)
    clock.wait(minutes=1)
    with db.sql.atomic():  # the day was corrected, and so the event's id is another
        db.sql.execute("UPDATE report_versions SET article_id = ?", [key("again")])
        drop_event(db.sql, key("event", "tea"), iso(clock.now))
    later(clock, db, "again", date="2026-03-01")
    watch(work)
    assert titles(desk) == ["News of tea"]


def test_a_notice_is_told_of_its_issuer_once_a_measure(db: Database, desk: Hook) -> None:
    clock = Clock()
    notices = rule("notice", issuers=("tea_ministry",))
    work = alerting(db, clock, notices, desk=desk.url)
    topic = work.topic.model_copy(
        update={"entities": (Entity(id="tea_ministry", name="Tea", type="ORG"),)}
    )
    work = type(work)(**{**vars(work), "topic": topic})
    watch(work)
    for name, actor, measure in (
        ("other", "fish_ministry", "fish-1"),
        ("one", "tea_ministry", "tea-1"),
        ("two", "tea_ministry", "tea-1"),
        ("three", "tea_ministry", None),
    ):
        later(clock, db, name)
        _by(db, name, actor, measure)
    watch(work)
    assert len(desk.bodies) == 1


def _by(db: Database, name: str, actor: str, measure: str | None) -> None:
    event = key("event", name)
    with db.sql.atomic():
        db.sql.execute(
            "INSERT OR IGNORE INTO entities (id, name, type) VALUES (?, ?, 'ORG')", [actor, actor]
        )
        if measure:
            db.sql.execute(
                "INSERT OR IGNORE INTO measures (id, title, issuer_id, status, derived, names_held) "
                "VALUES (?, ?, ?, 'announced', 1, 0)", [measure, measure, actor])  # fmt: skip
        db.sql.execute("UPDATE events SET measure_id = ? WHERE id = ?", [measure, event])
        db.sql.execute(
            "INSERT INTO event_actors (event_id, entity_id, role) VALUES (?, ?, 'actor')",
            [event, actor],
        )


@pytest.mark.parametrize("watched", ["north_tea", "North Tea Works", "ｎｏｒｔｈ tea works"])
def test_a_watched_company_is_told_by_id_or_by_name(db: Database, desk: Hook, watched: str) -> None:
    clock = Clock()
    work = alerting(db, clock, rule("listing", companies=(watched,)), desk=desk.url)
    watch(work)
    later(clock, db, "notice")
    _lists(db, "notice", "North Tea Works", "north_tea")
    _lists(db, "notice", "South Tea Works", "south_tea")
    watch(work)
    watch(work)
    assert titles(desk) == ["North Tea Works – Control list: 1 added"]


def _lists(db: Database, article: str, name: str, entity: str) -> None:
    with db.sql.atomic():
        db.sql.execute(
            "INSERT OR IGNORE INTO entities (id, name, type) VALUES (?, ?, 'ORG')", [entity, name]
        )
        db.sql.execute(
            "INSERT OR IGNORE INTO measures (id, title, issuer_id, status, derived, names_held) "
            "VALUES ('tea-1', 'Notice 1', ?, 'announced', 1, 0)", [entity])  # fmt: skip
        db.sql.execute(
            "INSERT INTO measure_names (measure_id, name_key, action, date, listed_name, entity_id, "
            "list, article_id, start_char, end_char, confidence) "
            "VALUES ('tea-1', ?, 'add', '2026-03-02', ?, ?, 'control list', ?, 0, 5, 1.0)",
            [entity, name, entity, key(article)])  # fmt: skip


def test_a_source_that_breaks_is_told_once_until_it_has_worked_again(
    db: Database, desk: Hook
) -> None:
    clock = Clock()
    work = alerting(db, clock, rule("source"), desk=desk.url)
    for state in ("ok", "schema_change", "schema_change", "ok"):
        clock.wait(minutes=30)
        route(db, state, clock.now)
        watch(work)
    assert titles(desk) == [desk.bodies[0]["title"]]
    assert "Harbour Post: its pages have changed" in titles(desk)[0]
    clock.wait(days=1)
    route(db, "schema_change", clock.now)
    watch(work)
    assert len(desk.bodies) == 2


def test_a_source_that_was_broken_when_a_rule_began_is_not_told(db: Database, desk: Hook) -> None:
    clock = Clock()
    route(db, "gone", clock.now)
    work = alerting(db, clock, rule("source"), desk=desk.url)
    watch(work)
    watch(work)
    assert desk.bodies == []


def test_beyond_its_messages_an_hour_a_rule_tells_the_rest_together(
    db: Database, desk: Hook
) -> None:
    clock = Clock()
    work = alerting(db, clock, rule("event", least_outlets=1, most_an_hour=3), desk=desk.url)
    watch(work)
    for number in range(20):
        later(clock, db, f"n{number:02}")
    watch(work)
    assert len(desk.bodies) == 3
    assert titles(desk)[-1].endswith("(and 17 more)")
    assert all(f"News of n{number:02}" in str(desk.bodies) for number in range(20))
    later(clock, db, "late")
    watch(work)
    assert len(desk.bodies) == 3
    clock.wait(hours=1)
    watch(work)
    assert titles(desk)[-1] == "News of late"


def test_a_channel_that_fails_is_tried_again_and_named(db: Database, desk: Hook) -> None:
    clock = Clock()
    work = alerting(db, clock, BROAD, desk=desk.url)
    watch(work)
    desk.answers = [500, 0]  # a fault, then a line that drops after the message was taken
    later(clock, db, "tea")
    assert watch(work).waiting == 1
    assert "Alerts over desk: 1 not taken" in troubles(db.folder, clock())[0]
    assert "HTTP 500" in troubles(db.folder, clock())[0]
    assert len(list((db.folder / "outbox").glob("alert-*.txt"))) == 1
    assert watch(work).sent == 0  # not before its time
    for _ in range(3):
        clock.wait(minutes=10)
        watch(work)
    assert len(desk.bodies) == 3
    assert len(set(desk.keys)) == 1
    assert troubles(db.folder, clock()) == ()
    assert list((db.folder / "outbox").glob("alert-*")) == []


def test_no_address_of_a_channel_is_said_or_kept(
    db: Database, desk: Hook, capfd: pytest.CaptureFixture[str]
) -> None:
    clock, said = Clock(), list[str]()
    work = alerting(db, clock, BROAD, desk=desk.url)
    work = type(work)(**{**vars(work), "say": said.append})
    watch(work)
    desk.answers = [403]
    later(clock, db, "tea")
    watch(work)
    kept = (db.folder / digests.FILE).read_bytes()
    box = "".join(path.read_text() for path in (db.folder / "outbox").iterdir())
    printed = capfd.readouterr()
    everything = [*said, *troubles(db.folder, clock()), box, printed.out, printed.err, repr(work)]
    assert "not taken by desk: HTTP 403" in " ".join(said)
    assert "a-secret" not in " ".join(everything)
    assert b"a-secret" not in kept


def test_a_crash_between_the_channel_and_the_note_sends_the_same_alert_again(
    db: Database, desk: Hook
) -> None:
    clock = Clock()
    work = alerting(db, clock, BROAD, desk=desk.url)
    watch(work)
    later(clock, db, "tea")
    watch(work)
    with digests.held(db.folder) as ledger, ledger.atomic():  # as the kill would have left it
        ledger.execute("UPDATE alert_sendings SET state = 'sending', sent_at = NULL")
    assert watch(work).sent == 1
    assert len(desk.keys) == 2
    assert len(set(desk.keys)) == 1
    assert desk.bodies[0] == desk.bodies[1]


def test_a_mail_goes_over_the_mail_server_under_one_id(db: Database, office: PostOffice) -> None:
    clock = Clock()
    mail = office.settings(base_url="https://site.example")
    wanted = rule("event", "mailto:a@example.org", "desk", least_outlets=3, language="ja")
    work = alerting(db, clock, wanted, mail=mail, desk="mailto:b@example.org")
    watch(work)
    later(clock, db, "tea")
    office.answers = ["451 later", "drop"]
    watch(work)
    clock.wait(minutes=5)
    watch(work)
    clock.wait(minutes=5)
    watch(work)
    message = office.taken[0]
    assert sorted(set(office.envelopes)) == [("a@example.org",), ("b@example.org",)]
    assert len(set(office.ids)) == 2
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Id"] == "<alert-event.tea.disputeline.news.example>"
    assert "unsubscribe?token=" in message["List-Unsubscribe"]
    assert "アラート" in message.get_content()


def test_who_unsubscribed_gets_no_alerts(db: Database, office: PostOffice) -> None:
    clock = Clock()
    wanted = rule("event", "mailto:a@example.org", least_outlets=3)
    work = alerting(db, clock, wanted, mail=office.settings())
    watch(work)
    with digests.held(db.folder) as ledger:
        digests.unsubscribe(ledger, "A@example.org", iso(clock()))
    later(clock, db, "tea")
    watch(work)
    assert office.taken == []
    assert troubles(db.folder, clock()) == ()


def test_what_an_outlet_writes_does_nothing_in_an_alert(
    db: Database, office: PostOffice, desk: Hook
) -> None:
    title = "Tea\r\nBcc: victim@example.org\r\n\r\n<script>@everyone\u202e" + "x" * 10_000
    clock = Clock()
    wanted = rule("event", "mailto:a@example.org", "desk", least_outlets=3)
    work = alerting(db, clock, wanted, mail=office.settings(), desk=desk.url)
    watch(work)
    later(clock, db, "bad", title=title, sentence=title, url="javascript:alert(1)")
    assert watch(work).sent == 2
    assert office.envelopes == [("a@example.org",)]
    assert office.taken[0]["Bcc"] is None
    assert len(str(office.taken[0]["Subject"])) < 200
    for said in (office.taken[0].get_content(), str(desk.bodies[0]["message"])):
        assert "\u202e" not in said
        assert "javascript:" not in said
        assert len(said) < 3_000


def test_while_the_digest_is_sent_alerts_wait_for_the_next_run(db: Database, desk: Hook) -> None:
    clock = Clock()
    work = alerting(db, clock, BROAD, desk=desk.url)
    watch(work)
    later(clock, db, "tea")
    with digests.held(db.folder):
        watch(work)
    assert desk.bodies == []
    assert watch(work).sent == 1


def test_a_rule_without_the_address_of_a_channel_keeps_nothing(db: Database) -> None:
    assert watch(alerting(db, Clock(), BROAD)).sent == 0
    assert not (db.folder / digests.FILE).exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (rule("notice", issuers=("nobody",)), "issuer 'nobody' does not exist"),
        (rule("event", least_outlets=2, types=("wedding",)), "event type 'wedding'"),
        (rule("source", sources=("nowhere",)), "source 'nowhere'"),
    ],
    ids=["issuer", "type", "source"],
)
def test_a_rule_that_names_what_does_not_exist_says_so(
    db: Database, desk: Hook, wrong: object, said: str
) -> None:
    with pytest.raises(ConfigError, match=said):
        watch(alerting(db, Clock(), wrong, desk=desk.url))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "channel", ["slack://a/b/c", "https://x.example/hook", "mailto:a@x, b@x", "Desk", ""]
)
def test_a_rule_names_channels_and_no_addresses_of_webhooks(channel: str) -> None:
    with pytest.raises(ValidationError):
        rule("event", channel, least_outlets=2)


def test_an_address_that_is_none_is_refused_without_being_printed(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[channels]\ndesk = "hunter2"\n')
    with pytest.raises(ConfigError, match=r"channels\.desk is no address") as error:
        load(tmp_path)
    assert "hunter2" not in str(error.value)


def test_the_environment_gives_the_address_of_a_channel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPUTELINE_CHANNELS__DESK", "json://x.example/")
    assert load(tmp_path).channels["desk"].get_secret_value() == "json://x.example/"


def test_the_ledger_keeps_what_was_told(db: Database, desk: Hook) -> None:
    clock = Clock()
    work = alerting(db, clock, BROAD, desk=desk.url)
    watch(work)
    later(clock, db, "tea")
    watch(work)
    with digests.seen(db.folder) as ledger:
        assert alerts.told(ledger, "event") == {f"event {key('event', 'tea')}"}
        assert alerts.began(ledger, "event") == iso(START)


@pytest.mark.parametrize(
    "asked",
    [
        BROAD,
        rule("notice", issuers=("tea_ministry",)),
        rule("listing", companies=("North Tea Works",)),
        rule("source"),
    ],
    ids=["event", "notice", "listing", "source"],
)
def test_every_question_goes_by_an_index(db: Database, asked: Rule) -> None:
    big = ("articles", "events", "event_versions", "report_versions", "measure_names")
    work = alerting(db, Clock(), asked)
    window = Window(iso(START - DAY), iso(START))
    assert scans(db, lambda: would_tell(work, asked, window), big) == []
