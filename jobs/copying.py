"""Copying: articles that are new or were read again are traced, compared with their candidates, and
marked.

What was traced and compared once is not loaded again; what is a copy is decided in `nlp.copies`. Doing it
twice changes nothing, and doing it in parts gives what doing it at once gives.

Measured with 300 articles added to 100,000 (synthetic): 0.9 s of processor time to trace them,
at reading, and 0.5 s to compare and mark them; 0.04 s where nothing is new.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from jobs.workspace import Workspace
from nlp import copies
from nlp.copies import encoder, profiles
from nlp.copies import signatures as traces
from nlp.copies.encoder import Encode
from nlp.outlets import own_name
from store import copying
from store.copy_records import CopyKey, Likeness, Signature, Vector
from store.copying import BY_FACTS, BY_OWN, BY_TEXT, Resolved, Wanted
from store.db import Database
from store.records import Article, Fact

BATCH = 500  # articles held in memory at once


def trace(work: Workspace) -> None:
    """Make what each new article is compared by: signature and index keys."""
    copying.forget_stale(work.db, copies.MADE_BY)
    waiting = copying.untraced(work.db)
    if waiting and encoder.encoder() is None:
        work.say(f"copies   {encoder.LOST}")
    for some in _batches(waiting):
        _trace(work.db, some)


def mark(work: Workspace) -> tuple[str, ...]:
    """Compare what was not compared yet, and write which articles are copies of which.

    Returns the ids of articles whose original is another one than before, or no longer one.
    """
    trace(work)
    changed: set[str] = set()
    for some in _batches(copying.uncompared(work.db)):
        changed.update(_compare(work, some))
    return tuple(sorted(changed))


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


def _trace(db: Database, ids: Sequence[str]) -> None:
    said: dict[str, list[Fact]] = defaultdict(list)
    for record in profiles.FACT_RECORDS:
        for fact in copying.facts(db, record, ids):
            said[fact.article_id].append(fact)
    articles = copying.articles(db, ids)
    made = [_signature(article, said[article.id]) for article in articles]
    keys = [
        CopyKey(key=key, article_id=article.id)
        for article, one in zip(articles, made, strict=True)
        for key in _keys(article, one)
    ]
    copying.keep_traces(db, made, keys)


def _signature(article: Article, facts: Iterable[Fact]) -> Signature:
    return Signature(
        article_id=article.id,
        made_by=copies.MADE_BY,
        text_sha256=article.text_sha256,
        minhash=copies.signature(article.text),
        facts=str(profiles.profile(article, facts)),
    )


def _keys(article: Article, made: Signature) -> Iterator[int]:
    yield from traces.bands(made.minhash)
    yield from profiles.keys(profiles.parsed(made.facts), _day(article), own_name(article))


def _day(article: Article) -> str:
    return (article.published_at or article.first_seen_at)[:10]


def _compare(work: Workspace, ids: Sequence[str]) -> tuple[str, ...]:
    """Compare some articles with their candidates; everything is written in one transaction."""
    db = work.db
    near = copying.candidates(db, _wanted(db, ids))
    found = _likenesses(work, near)
    with db.sql.atomic():
        touched = copying.group_of(db, ids)
        copying.keep_pairs(db, ids, found)
        group = copying.group_of(db, touched)
        held = {article.id: article for article in copying.light(db, group)}
        return copying.keep_copies(
            db, Resolved(group, copies.copies(held, copying.pairs(db, group)))
        )


def _wanted(db: Database, ids: Sequence[str]) -> Iterator[Wanted]:
    """Yield the keys by which some articles look for others."""
    held = {article.id: article for article in copying.light(db, ids)}
    for one in copying.signatures(db, ids):
        article, profile = held[one.article_id], profiles.parsed(one.facts)
        day, outlet = _day(article), own_name(article)
        for key in traces.bands(one.minhash):
            yield Wanted(article.id, key, BY_TEXT)
        for key in profiles.near_own_keys(profile, day, outlet):
            yield Wanted(article.id, key, BY_OWN)
        for key in profiles.near_keys(profile, day):
            yield Wanted(article.id, key, BY_FACTS)


def _likenesses(work: Workspace, near: Collection[tuple[str, str]]) -> list[Likeness]:
    traced = _traced(work.db, {one for pair in near for one in pair})
    judge = _judge(work)
    found = []
    for one, other in sorted(near):
        original, copy = traced[one], traced[other]
        if copy.precedence < original.precedence:
            original, copy = copy, original
        if alike := copies.likeness(copy, original, judge):
            found.append(alike)
    return found


def _judge(work: Workspace) -> copies.Judge:
    official = frozenset(each.id for each in work.sources.values() if each.row.kind == "official")
    text, encode = partial(_text, work.db, {}), encoder.encoder()
    vector = partial(_vector, work.db, encode) if encode else None
    return copies.Judge(text=text, vector=vector, official=official)


def _traced(db: Database, ids: Collection[str]) -> Mapping[str, copies.Traced]:
    made = {each.article_id: each for each in copying.signatures(db, ids)}
    return {
        article.id: copies.Traced(
            article=article,
            signature=made[article.id].minhash,
            profile=profiles.parsed(made[article.id].facts),
        )
        for article in copying.light(db, ids)
    }


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
