"""Synthetic facts: what articles of the synthetic dispute name, count, quote and hold, beside what they tell.

All name people and days, those of their day's events and those on which everybody looks back; two in five
name a measure, most of them one of few; one in five says what became of it; figures have words, values and
times of uneven weight, many in many articles. Who takes an article over has its facts in the same places.
Written straight into the tables, vectors of headline and lead too, as reading leaves them.
"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from nlp.copies import encoder
from nlp.facts.figures import Figure
from nlp.facts.listings import Listing
from nlp.facts.mentions import Mention
from nlp.facts.provisions import Provision
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.timex.mention import DateMention
from store import writes
from store.copy_records import Vector
from store.db import Database
from store.records import Article, Fact, ReadingState
from store.topic import Measure
from tests.bench.synthetic import BEGIN, Dispute

PART = 2000  # articles written in one transaction
FIRMS = 400
THINGS = (
    "items",
    "firms",
    "licences",
    "tonnes of seafood",
    "flights",
    "tourists",
    "vessels",
    "shares",
    "jobs",
    "aircraft",
    "magnets",
    "orders",
    "talks",
    "students",
    "plants",
    "concerts",
    "trucks",
    "islands",
    "farms",
    "patents",
    "bonds",
    "towns",
    "clinics",
    "cables",
)  # the first far more often than the last
WHEN = (0, 0, 0, 1, 1, 1, 2, 3, 12, 24)  # months back of which figures are given
KNOWN = (20, 40, 100, 800, 1_005, 1_100)  # values that everybody repeats of the first thing
QUALITIES = "new old dual listed heavy light marine northern southern special civil rare".split()
POSITIONS = ("support", "oppose", "oppose", "concern", "neutral")
TURN = "{name} was {step} on {day}."
RULE = "Exports of {thing} to listed users are prohibited."
STEPS = ("suspended", "amended", "extended")


class Facts:
    """An article that grows by sentences, with the facts that stand in them."""

    def __init__(self, article: Article, chance: random.Random) -> None:
        """Take an article and its chance."""
        self.article, self.chance = article, chance
        self.text = article.text
        self.found: dict[type[Fact], dict[str, Fact]] = defaultdict(dict)
        self._said = 0

    def say(self, sentence: str) -> int:
        """Add a sentence, every third in a paragraph of its own; return where it begins."""
        self.text += " " if self._said % 3 else "\n\n"
        self._said += 1
        start = len(self.text)
        self.text += sentence
        return start

    def note(self, record: Callable[..., Fact], start: int, words: str, **own: object) -> None:
        """Add a fact that some words from a place on show."""
        one = record(
            article_id=self.article.id,
            start_char=start,
            end_char=start + len(words),
            text=words,
            confidence=0.8,
            **own,
        )
        self.found[type(one)][one.id] = one


def facts(dispute: Dispute, number: int, turn: int = 0) -> Facts:
    """Return an article by its place in the order of publication, with its facts.

    `turn` tells which reading it is: another one finds something else.
    """
    origin = dispute.origin(number)
    chance = random.Random(f"{dispute.seed} facts {origin} {turn}")
    found = Facts(dispute.article(number), chance)
    _report(found, dispute, dispute.day(origin))
    if found.chance.random() < 0.4:
        _name_measure(found, dispute)
    for _ in range(found.chance.choice((1, 2, 3))):
        _count(found, dispute.day(origin))
        _quote(found, dispute)
    if found.chance.random() < 0.6:
        _hold(found, dispute)
    return found


def _report(found: Facts, dispute: Dispute, today: date) -> None:
    """Name who takes part in some of the latest events, their days and figures, and days long known."""
    chance = found.chance
    for _ in range(chance.choice((1, 2, 2, 3))):
        day = today - timedelta(days=chance.choice((0, 0, 0, 1, 1, 2, 3)))
        one = chance.choice(dispute.events_of(day)[:5])
        for who in one.actors + one.targets:
            words = found.say(f"{who} took part.")
            found.note(Mention, words, who, type="ORG", entity_id=who, name=who)
        _date(found, one.day)
        own = random.Random(f"{one.day} {one.kind} {one.actors}")
        for value in (own.randrange(10, 100), own.randrange(100, 3000)):
            if chance.random() < 0.7:
                _figure(found, today, value, _thing(own))
    for _ in range(chance.choice((1, 2, 3, 4))):
        _date(found, BEGIN - timedelta(days=int(chance.paretovariate(0.9)) % 400))


def _date(found: Facts, day: date) -> None:
    found.note(DateMention, found.say(f"{day} was the day."), str(day), type="DATE", value=str(day))


def _name_measure(found: Facts, dispute: Dispute) -> None:
    chance = found.chance
    measures = dispute.topic.measures
    if chance.random() < 0.9:
        (one,) = chance.choices(
            measures, weights=[1 / place for place, _ in enumerate(measures, 1)]
        )
        name, entity = f"Announcement No. {one.number}", one.entity or ""
    else:
        one, number = measures[0], int(chance.paretovariate(0.8))
        name, entity = f"MOFCOM Announcement No. {number} of 2026", f"x_notice_2026_{number}"
    day = date.fromordinal(date(2026, 1, 1).toordinal() + int(chance.paretovariate(0.7)) % 300)
    sentence = TURN.format(name=name, step=chance.choice(STEPS), day=day)
    if chance.random() > 0.2:
        sentence = f"{name} was on the table."
    start = found.say(sentence)
    found.note(Mention, start, name, type="LAW", entity_id=entity, name=name)
    if str(day) in sentence:
        at = start + sentence.index(str(day))
        found.note(DateMention, at, str(day), type="DATE", value=str(day))
    if chance.random() < 0.3:
        words = RULE.format(thing=chance.choice(THINGS))
        own = {"measure_id": one.id, "key": "prohibited", "value": words}
        found.note(Provision, found.say(words), words, **own)
    if one.list and chance.random() < 0.3:
        _list(found, one)


def _list(found: Facts, measure: Measure) -> None:
    chance = found.chance
    action = "add" if chance.random() < 0.9 else "suspend"
    for _ in range(chance.choice((1, 3, 8))):
        name = f"Firm {int(chance.paretovariate(0.6)) % FIRMS}"
        measure_id = measure.id if chance.random() < 0.7 else None
        day = "2026-02-24" if chance.random() < 0.3 else None
        found.note(
            Listing, found.say(name), name, list=measure.list, action=action, listed_name=name,
            measure_id=measure_id, effective_on=day,
        )  # fmt: skip


def _thing(chance: random.Random) -> str:
    (one,) = chance.choices(THINGS, [1 / place for place, _ in enumerate(THINGS, 1)])
    return one


def _count(found: Facts, today: date) -> None:
    chance, thing = found.chance, _thing(found.chance)
    value = int(4 * chance.paretovariate(0.8)) % 900
    words = (*chance.sample(QUALITIES, chance.choice((0, 1, 1, 2))), thing)
    _figure(found, today, value, " ".join(words))


def _figure(found: Facts, today: date, value: int, what: str) -> None:
    chance, back = found.chance, found.chance.choice(WHEN)
    month = date.fromordinal(today.toordinal() - 30 * back)
    period = chance.choice((None, str(month)[:7], str(month.year) if back > 2 else None))
    comparator = chance.choice(("eq", "eq", "approx"))
    if what.endswith(THINGS[0]):  # how many a list holds is said of no time
        value, period, comparator = chance.choice(KNOWN), None, "eq"
    start = found.say(f"There were {value:,} {what}.") + len("There were ")
    found.note(
        Figure, start, f"{value:,}", value=float(value), unit="count", comparator=comparator,
        measure=what, period=period,
    )  # fmt: skip


def _quote(found: Facts, dispute: Dispute) -> None:
    words = f"“Number {found.chance.randrange(10**6)} is what I say.”"
    speaker = _somebody(found, dispute)
    found.note(Quote, found.say(words), words, kind="direct", speaker_id=speaker)


def _hold(found: Facts, dispute: Dispute) -> None:
    words = "This is how it is seen."
    found.note(
        Stance, found.say(words), words, holder_id=_somebody(found, dispute),
        target_id=found.chance.choice(dispute.topic.targets).id,
        position=found.chance.choice(POSITIONS),
    )  # fmt: skip


def _somebody(found: Facts, dispute: Dispute) -> str:
    pool = dispute.who if found.chance.random() < 0.8 else dispute.strangers
    return pool[int(found.chance.paretovariate(0.5)) % len(pool)]


def add(db: Database, dispute: Dispute, numbers: Iterable[int], turn: int = 0) -> None:
    """Write articles with all their facts, or write them anew."""
    waiting = list(numbers)
    for start in range(0, len(waiting), PART):
        some = [(one, facts(dispute, one, turn)) for one in waiting[start : start + PART]]
        with db.sql.atomic():
            _clear(db, [each.article.id for _, each in some])
            writes.upsert(
                db.sql, "articles", [replace(each.article, text=each.text) for _, each in some]
            )
            told = [one for number, _ in some for one in dispute.happenings(number)]
            writes.upsert(db.sql, "happenings", {one.id: one for one in told}.values())
            for table, record in db.facts.items():
                rows = [one for _, each in some for one in each.found.get(record, {}).values()]
                writes.upsert(db.sql, table, rows)
            writes.upsert(db.sql, "readings", [_read(each.article, turn) for _, each in some])
            writes.upsert(db.sql, "vectors", [_vector(each) for _, each in some])


def remove(db: Database, dispute: Dispute, numbers: Sequence[int]) -> None:
    """Take away all facts of some articles, as where a reading finds them off the topic."""
    with db.sql.atomic():
        articles = [dispute.article(number) for number in numbers]
        _clear(db, [one.id for one in articles])
        writes.upsert(db.sql, "readings", [_read(one, -1) for one in articles])


def _vector(found: Facts) -> Vector:
    """Return a vector that refuses no pair, so that all are judged to the end."""
    lead = encoder.lead(replace(found.article, text=found.text))
    return Vector(
        article_id=found.article.id,
        model=encoder.MODEL,
        lead_sha256=hashlib.sha256(lead.encode()).hexdigest(),
        vector=bytes(np.ones(384, dtype="<f2")),
    )


def _clear(db: Database, ids: Sequence[str]) -> None:
    for table in db.facts:
        db.sql.conn.executemany(
            f"DELETE FROM [{table}] WHERE article_id = ?", [(one,) for one in ids]
        )


def _read(article: Article, turn: int) -> ReadingState:
    return ReadingState(
        article_id=article.id,
        fact="figures",
        made_by=f"synthetic@{turn}",
        text_sha256="",
        model="none",
    )
