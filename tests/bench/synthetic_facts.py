"""Synthetic facts: what articles of the synthetic dispute name, count, quote and hold, beside what they tell.

Two articles in five name a measure, most of them one of few; one in five says what became of it; figures
have words, values and times of uneven weight, many in many articles. Written straight into the tables.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from nlp.facts.figures import Figure
from nlp.facts.listings import Listing
from nlp.facts.mentions import Mention
from nlp.facts.provisions import Provision
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.timex.mention import DateMention
from store import writes
from store.db import Database
from store.records import Article, Fact, ReadingState
from store.topic import Measure
from tests.bench.synthetic import Dispute

PART = 2000  # articles written in one transaction
FIRMS = 400
THINGS = ("items", "firms", "licences", "exports of rare earths", "imports of seafood", "shares")
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
        self.text = f"{article.text}\n\n"
        self.found: dict[type[Fact], dict[str, Fact]] = defaultdict(dict)

    def say(self, sentence: str) -> int:
        """Add a sentence; return where it begins."""
        start = len(self.text)
        self.text += f"{sentence} "
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
    found = Facts(dispute.article(number), random.Random(f"{dispute.seed} facts {number} {turn}"))
    if found.chance.random() < 0.4:
        _name_measure(found, dispute)
    for _ in range(found.chance.choice((1, 2, 3))):
        _count(found)
        _quote(found, dispute)
    if found.chance.random() < 0.6:
        _hold(found, dispute)
    return found


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
    if one.list and chance.random() < 0.2:
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


def _count(found: Facts) -> None:
    chance = found.chance
    value = float(int(4 * chance.paretovariate(0.8)) % 900)
    words = f"{value:,.0f}"
    what = " ".join((*chance.sample(QUALITIES, chance.choice((0, 1, 1, 2))), chance.choice(THINGS)))
    start = found.say(f"There were {words} {what}.") + len("There were ")
    found.note(
        Figure, start, words, value=value, unit="count", comparator=chance.choice(("eq", "eq", "approx")),
        measure=what, period=chance.choice((None, "2026-01", "2025")),
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


def remove(db: Database, dispute: Dispute, numbers: Sequence[int]) -> None:
    """Take away all facts of some articles, as where a reading finds them off the topic."""
    with db.sql.atomic():
        articles = [dispute.article(number) for number in numbers]
        _clear(db, [one.id for one in articles])
        writes.upsert(db.sql, "readings", [_read(one, -1) for one in articles])


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
