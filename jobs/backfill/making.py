"""Making: one WARC file becomes one shard; this is what a worker of the cluster does.

Records are sifted as they stream by; what is kept is extracted and read a batch at a time, so that memory
does not grow with the file. The same file and plan give the same shard, whoever makes it and however often.
"""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from itertools import islice
from pathlib import Path

from crawler import extract
from jobs import pipeline
from jobs.backfill import shard
from jobs.backfill.listing import Warc
from jobs.backfill.opening import opened
from jobs.backfill.plan import Plan
from jobs.backfill.shard import Header, Row
from jobs.backfill.sieve import Kept, PassedOver, sift
from nlp import facts, read, relevance
from nlp.models import BLANK, load
from nlp.read import ReadArticle
from store import cutting
from store.cutting import Damage, Piece
from store.errors import DisputelineError
from store.records import Article, Fact, Rejected
from store.tape import Tape

BATCH_PAGES = 16  # measured: two batches of `nlp.read`; larger ones are no faster and cost memory


@dataclass
class Tally:
    """What was seen of a WARC file so far."""

    records: int = 0
    pages: int = 0
    articles: int = 0
    passed_over: Counter[str] = field(default_factory=Counter)
    damages: list[Damage] = field(default_factory=list)


def make(plan: Plan, recipe: str, warc: Warc, folder: Path) -> Header:
    """Write the shard of a WARC file into a folder; return its header.

    Raises:
        ArchiveError: it is no WARC file.
        DisputelineError: this worker runs another version of the program.
        OSError: the file is not there, or its connection ended early.
    """
    if plan.recipe != recipe:
        raise DisputelineError(
            f"The worker on {socket.gethostname()} runs another version of disputeline than the command; "
            "install the same version everywhere."
        )
    name = shard.name_of(warc, recipe)
    with _turn():  # language models are not made for two threads at a time
        return shard.header(folder / name) or _made(plan, recipe, warc, folder / name)


@cache
def _turn() -> threading.Lock:
    """Return the lock that keeps the threads of one process apart."""
    return threading.Lock()


def _made(plan: Plan, recipe: str, warc: Warc, path: Path) -> Header:
    began, tally = time.monotonic(), Tally()
    with opened(warc.location) as stream, shard.begun(path, _tables()) as out:
        tape = Tape(stream)
        cutting.expect_warc(tape, warc.name)
        kept = sifted(cutting.pieces(tape), plan, tally)
        while some := list(islice(kept, BATCH_PAGES)):
            rows = read_pages(some, plan)
            tally.pages += len(rows)
            tally.articles += sum(row.model is not None for row in rows)
            out.write(rows)
        header = Header(
            shard=path.name,
            location=warc.location,
            recipe=recipe,
            sha256=tape.sha256,
            bytes=tape.end,
            records=tally.records,
            pages=tally.pages,
            articles=tally.articles,
            passed_over=dict(sorted(tally.passed_over.items())),
            damaged=len(tally.damages),
            damage=next((f"at byte {each.offset}: {each.said}" for each in tally.damages), None),
            cut=any(each.is_cut for each in tally.damages),
            seconds=round(time.monotonic() - began, 3),
        )
        out.finish(header)
    return header


def _tables() -> Mapping[type[Fact], str]:
    return {kind.record: kind.table for kind in facts.in_order()}


def sifted(found: Iterable[Piece | Damage], plan: Plan, tally: Tally) -> Iterator[Kept]:
    """Yield the pages that are kept; count everything else."""
    for piece in found:
        if isinstance(piece, Damage):
            tally.damages.append(piece)
            continue
        tally.records += 1
        outcome = sift(piece, plan)
        if isinstance(outcome, PassedOver):
            tally.passed_over[outcome.value] += 1
            continue
        yield outcome


def read_pages(kept: Sequence[Kept], plan: Plan) -> list[Row]:
    """Return a row a page: extracted, and read where it is on topic."""
    rows = [_extracted(each, plan) for each in kept]
    wanted = [row.article for row in rows if row.article and not row.rejected]
    outcomes = read.read(wanted, plan.topic, plan.models)
    return [row if row.rejected else _read(row, next(outcomes), plan) for row in rows]


def _extracted(kept: Kept, plan: Plan) -> Row:
    """Return a page with its article, or with why it has none or is off topic."""
    row = Row(
        page=kept.page,
        offset=kept.offset,
        length=kept.length,
        headers=kept.archived.headers,
        raw=kept.archived.raw,
    )
    now = datetime.fromisoformat(kept.page.fetched_at)
    made = extract.article(kept.page, kept.archived.body, kept.source, now=now)
    if isinstance(made, Rejected):
        return replace(row, rejected=made)
    return _judged(replace(row, article=made), made, plan)


def _judged(row: Row, article: Article, plan: Plan) -> Row:
    score, threshold = relevance.score(article, plan.topic), plan.topic.vocabulary.threshold
    judged = replace(article, relevance=score)
    if score >= threshold:
        return replace(row, article=judged)
    return replace(row, article=judged, rejected=pipeline.off_topic(judged, score, threshold))


def _read(row: Row, outcome: ReadArticle | Rejected, plan: Plan) -> Row:
    if isinstance(outcome, Rejected):
        return replace(row, rejected=outcome)
    names = plan.models.get(outcome.article.language, (BLANK,))
    model = load(outcome.article.language, names).name
    return replace(row, article=outcome.article, facts=outcome.facts, model=model)
