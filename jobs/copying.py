"""Copying: articles that are new or were read again are traced, compared with their candidates, and
marked.

What was traced and compared once is not loaded again; what is a copy is decided in `nlp.copies`. Doing it
twice changes nothing, and doing it in parts gives what doing it at once gives.

A day's articles are compared with those of the seven days around it by arrays (`nlp.copies.near`), so
the cost of an article hangs on how many there are a day, not on how many are held. Those whose texts share a
key may be of any time, and the more are held the more do so by chance: they are sieved first
(`nlp.copies.sieve`). store/README.md gives figures.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, islice
from typing import TypeVar

from jobs.workspace import Workspace
from nlp import copies
from nlp.copies import Traced, encoder, profiles
from nlp.copies import signatures as traces
from nlp.copies.encoder import Encode
from nlp.copies.near import Window
from nlp.copies.sieve import Trace, worth_judging
from nlp.copies.words import Words
from store import copying
from store.copy_records import CopyKey, Likeness, Signature, Vector
from store.copying import Dated, Resolved
from store.db import Database
from store.parts import in_parts
from store.records import Article, Fact

BATCH = 500  # articles held in memory at once, beside those of a week
Pair = tuple[str, str]
Some = TypeVar("Some")


def trace(work: Workspace) -> None:
    """Make what each new article is compared by: signature and index keys."""
    copying.forget_stale(work.db, copies.MADE_BY)
    waiting = copying.untraced(work.db)
    if waiting and encoder.encoder() is None:
        work.say(f"copies   {encoder.LOST}")
    for some in in_parts(waiting, BATCH):
        _trace(work.db, some)


def mark(work: Workspace) -> tuple[str, ...]:
    """Compare what was not compared yet, and write which articles are copies of which.

    Returns the ids of articles whose original is another one than before, or no longer one.
    """
    trace(work)
    waiting = copying.uncompared(work.db)
    compared = Comparison(work, {one.id for one in waiting})
    changed: set[str] = set()
    for some in in_parts(waiting, BATCH):
        changed.update(_settle(work.db, [one.id for one in some], compared.likenesses(some)))
    return tuple(sorted(changed))


def _trace(db: Database, ids: Sequence[str]) -> None:
    said: dict[str, list[Fact]] = defaultdict(list)
    for record in profiles.FACT_RECORDS:
        for fact in copying.facts(db, record, ids):
            said[fact.article_id].append(fact)
    articles = copying.articles(db, ids)
    made = [_signature(article, said[article.id]) for article in articles]
    copying.keep_traces(db, made, _keys(made))


def _signature(article: Article, facts: Iterable[Fact]) -> Signature:
    return Signature(
        article_id=article.id,
        made_by=copies.MADE_BY,
        text_sha256=article.text_sha256,
        minhash=copies.signature(article.text),
        facts=str(profiles.profile(article, facts)),
    )


def _keys(made: Iterable[Signature]) -> Iterator[CopyKey]:
    long = [one for one in made if one.minhash]
    keys = traces.bands(b"".join(one.minhash for one in long))
    for one in long:
        for key in islice(keys, traces.BANDS):
            yield CopyKey(key=key, article_id=one.article_id)


class Comparison:
    """Articles that wait, day by day, against those of the days around and those that print the same."""

    def __init__(self, work: Workspace, waiting: set[str]) -> None:
        """Take the articles that wait."""
        self.db, self.judge = work.db, _judge(work)
        self.ahead = waiting  # whose turn is still to come: they find the others
        self.words = Words(self.judge.text)
        self._days: dict[str, tuple[Traced, ...]] = {}

    def likenesses(self, some: Sequence[Dated]) -> list[Likeness]:
        """Return how articles that wait are alike to those compared before; they wait no longer."""
        self.judge = replace(self.judge, text=partial(_text, self.db, {}))
        self.words.text = self.judge.text
        near = set(self._worth_judging({one.id for one in some}))
        for day, each in groupby(some, key=lambda one: one.day):
            near.update(self._alike_in_facts(day, {one.id for one in each}))
        return self._judged(near)

    def _worth_judging(self, ids: set[str]) -> Iterator[Pair]:
        pairs = list(self._alike_in_text(ids))
        ends = {one for pair in pairs for one in pair}
        held = {one.article_id: one for one in copying.traces(self.db, Trace, ends)}
        return worth_judging(pairs, held)

    def _alike_in_text(self, ids: set[str]) -> Iterator[Pair]:
        keys = _keys(copying.signatures(self.db, ids))
        for pair in copying.candidates(self.db, keys):
            if all(one in ids or one not in self.ahead for one in pair):
                yield pair

    def _alike_in_facts(self, day: str, ids: set[str]) -> Iterator[Pair]:
        days = list(profiles.days_around(day))
        self._days = {each: self._days.get(each) or self._traced_on(each) for each in days}
        held = [(at, one) for at, each in enumerate(days) for one in self._days[each]]
        self.words.keep_only({one.article.id for _, one in held})
        window = Window(held, self.judge, self.words)
        for copy, original in window.pairs(ids, self.ahead):
            yield copy.article.id, original.article.id
        self.ahead -= ids

    def _traced_on(self, day: str) -> tuple[Traced, ...]:
        return _traced(self.db, copying.traced_on(self.db, day))

    def _judged(self, near: Collection[Pair]) -> list[Likeness]:
        ids = {one for pair in near for one in pair}
        traced = {one.article.id: one for one in _traced(self.db, copying.signatures(self.db, ids))}
        found = []
        for one, other in sorted({tuple(sorted(pair)) for pair in near}):
            original, copy = traced[one], traced[other]
            if copy.precedence < original.precedence:
                original, copy = copy, original
            if alike := copies.likeness(copy, original, self.judge):
                found.append(alike)
        return found


def _settle(db: Database, ids: Sequence[str], found: Iterable[Likeness]) -> tuple[str, ...]:
    """Write the pairs of some articles and which of their groups are copies, in one transaction."""
    with db.sql.atomic():
        touched = copying.group_of(db, ids)
        copying.keep_pairs(db, ids, found)
        group = copying.group_of(db, touched)
        pairs = copying.pairs(db, group)
        ends = {one for pair in pairs for one in (pair.article_id, pair.original_id)}
        held = {article.id: article for article in copying.light(db, ends)}
        return copying.keep_copies(db, Resolved(group, copies.copies(held, pairs)))


def _judge(work: Workspace) -> copies.Judge:
    official = frozenset(each.id for each in work.sources.values() if each.row.kind == "official")
    text, encode = partial(_text, work.db, {}), encoder.encoder()
    vector = partial(_vector, work.db, encode) if encode else None
    return copies.Judge(text=text, vector=vector, official=official)


def _traced(db: Database, made: Sequence[Signature]) -> tuple[Traced, ...]:
    articles = {one.id: one for one in copying.light(db, [each.article_id for each in made])}
    return tuple(
        Traced(
            article=articles[each.article_id],
            signature=each.minhash,
            profile=profiles.parsed(each.facts),
        )
        for each in made
    )


def _text(db: Database, held: dict[str, str], article_id: str) -> str:
    """Return the text of an article; each is loaded once."""
    if article_id not in held:
        held[article_id] = copying.articles(db, [article_id])[0].text
    return held[article_id]


def _vector(db: Database, encode: Encode, article_id: str) -> bytes:
    """Return the vector of an article's headline and lead; made once and kept."""
    lead = encoder.lead(copying.articles(db, [article_id])[0])
    digest = hashlib.sha256(lead.encode()).hexdigest()
    held = copying.vector(db, encoder.MODEL, article_id)
    if held is None or held.lead_sha256 != digest:
        held = Vector(
            article_id=article_id, model=encoder.MODEL, lead_sha256=digest, vector=encode(lead)
        )
        copying.keep_vector(db, held)
    return held.vector
