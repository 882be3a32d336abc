"""The main flow: crawl, extract, read, weave. It names steps; what they do stands in their modules.

Bytes are archived once; every step after the crawl is a function of what stands before it and can be
run again. Each step takes up what is not done yet, so an interrupted run is simply run again.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing, nullcontext
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from crawler import extract
from crawler import source as source_file
from crawler.extract import Given
from crawler.extractor import Shelf, Task, extracted
from crawler.plan import CrawlPlan
from crawler.source import Source
from crawler.urls import canonical
from jobs import copying, correcting, crawling, weaving
from jobs.extracting import Crew
from jobs.workspace import Workspace
from nlp import facts, languages, relevance
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.listing import annexes
from store.records import Article, EntityRow, Fact, Page, Reason, Rejected, Stage, key
from store.topic import Topic

if TYPE_CHECKING:
    from nlp.read import ReadArticle

TOGETHER = 10  # pages in one transaction: a service that is asked to stop waits for no more


def follow(work: Workspace) -> None:
    """Bring the topic up to date. Running it twice changes nothing."""
    crawl_pages(work, [(source, crawling.plan(work, source, None)) for source in work.followed])
    finish(work)


def digest_pages(work: Workspace) -> None:
    """Carry every page that is archived through to the timeline."""
    extract_pages(work)
    finish(work)


def crawl_pages(work: Workspace, planned: Sequence[tuple[Source, CrawlPlan]]) -> None:
    """Crawl sources and extract what they gave, begun while they are crawled where it is much.

    Nothing of a page is written before all are there: a page may name the address of another as its own.
    """
    with closing(Crew(_shelf(work))) as crew:
        crawling.crawl_planned(work, planned, crew.ahead)
        extract_pages(work, crew)


def finish(work: Workspace) -> None:
    """Carry every article that is not read through to the timeline."""
    read_articles(work)
    copying.trace(work)
    weaving.weave(work)


def extract_pages(work: Workspace, crew: Crew | None = None) -> None:
    """Turn pages that this version of the extractor has not seen into articles or refusals."""
    pages = [Task(page, _given(page)) for page in work.db.pages_to_extract(extract.MADE_BY)]
    with nullcontext(crew) if crew else closing(Crew(_shelf(work))) as extracting:
        outcomes, count = extracting.outcomes(pages), 0
        while some := list(islice(outcomes, TOGETHER)):
            with work.db.sql.atomic():
                for task, outcome in some:
                    _keep_outcome(work, task.page, outcome)
            count += len(some)
            if count % 50 == 0 or count == len(pages):
                work.say(f"extract  {count} of {len(pages)} pages")
            work.between()


def _keep_outcome(work: Workspace, page: Page, outcome: Article | Rejected) -> None:
    if isinstance(outcome, Rejected):
        work.db.refuse_page(outcome, page, extract.MADE_BY)
    else:
        work.db.keep_article(_placed(work, outcome, page), page)


def _shelf(work: Workspace) -> Shelf:
    return Shelf(work.db.archive, work.sources)


def _source(work: Workspace, page: Page) -> Source:
    return work.sources.get(page.source_id) or source_file.other()


def _given(page: Page) -> Given | None:
    if page.kind != "file":
        return None
    return Given(
        url=page.url,
        published=page.listed_at,
        title=page.listed_title,
        language=page.listed_language,
    )


def _placed(work: Workspace, article: Article, page: Page) -> Article:
    """Return the article; an annex with the notice that it belongs to, which only the store knows."""
    if page.kind == "article":
        return _at_its_own_address(work, article, page)
    if page.kind != "attachment" or not page.parent_url:
        return article
    notice = work.db.article_of(page.source_id, page.parent_url)
    if notice is None:
        return article
    # An annex is mostly names, in whatever script; its notice says in which language it stands.
    return replace(article, attached_to=notice.id, language=notice.language)


def _at_its_own_address(work: Workspace, article: Article, page: Page) -> Article:
    """Return the article; where it names the address of another one as its own, at the one asked for.

    Otherwise a page that says so by mistake or malice would stand in the other one's place.
    """
    asked = canonical(page.url, _source(work, page).keep_query)
    if article.url == asked or not asked:
        return article
    sql = (
        "SELECT * FROM pages WHERE source_id = ? AND url = ? AND status = 200 AND kind = 'article' "
        "AND warc_file IS NOT NULL ORDER BY fetched_at DESC, rowid DESC LIMIT 1"
    )
    named = next(iter(work.db.rows(Page, sql, page.source_id, article.url)), None)
    other = extracted(_shelf(work), Task(named)) if named else None
    if not isinstance(other, Article) or other.title == article.title:
        return article
    return replace(article, id=key(article.source_id, asked), url=asked)


def read_articles(work: Workspace) -> None:
    """Read articles that are on topic and have a fact type older than this version's."""
    made_by = versions(work.topic)
    articles = work.db.articles_to_read(made_by)
    wanted = [article for article in (_judged(work, a, made_by) for a in articles) if article]
    if wanted:
        _read(work, wanted, made_by)


def _read(work: Workspace, wanted: Sequence[Article], made_by: dict[str, str]) -> None:
    from nlp import read  # spaCy takes half a second to load; most runs find nothing new
    from nlp.models import load

    outcomes = read.read(wanted, work.topic, work.settings.models)
    for count, (article, outcome) in enumerate(zip(wanted, outcomes, strict=True), start=1):
        if isinstance(outcome, Rejected):
            keep_unread(work, article, outcome, made_by)
            continue
        model = load(outcome.article.language, work.settings.models[outcome.article.language]).name
        keep_read(work, outcome, made_by, model)
        if count % 20 == 0 or count == len(wanted):
            work.say(f"read     {count} of {len(wanted)} articles")
        work.between()


def keep_read(work: Workspace, outcome: ReadArticle, made_by: dict[str, str], model: str) -> None:
    """Write what an article says, as readers have judged it."""
    found, read_now = _completed(work, outcome), outcome.article
    with work.db.sql.atomic():
        judged = correcting.as_judged(work.db, read_now.id, read_now.text, found)
        work.db.keep_facts(read_now, judged, named(outcome, work), made_by, model)


def _completed(work: Workspace, outcome: ReadArticle) -> tuple[Fact, ...]:
    """Return what was read; in an annex with what only its notice says of the names listed."""
    for notice in work.db.articles_by_id(outcome.article.attached_to):
        return annexes.of_notice(
            outcome.facts, notice, work.topic, languages.words(notice.language)
        )
    return outcome.facts


def versions(topic: Topic) -> dict[str, str]:
    """Return what reads an article now: `{fact: made_by}`, and the vocabulary that lets it in."""
    made_by = {kind.table: kind.made_by for kind in facts.in_order()}
    return {**made_by, "relevance": relevance.made_by(topic)}


def _judged(work: Workspace, article: Article, made_by: dict[str, str]) -> Article | None:
    """Return the article with its relevance; None where it is off topic, and a row says so."""
    notice = next((a for a in work.db.articles_by_id(article.attached_to)), article)
    score = relevance.score(notice, work.topic)
    judged = replace(article, relevance=score)
    if article.handed_in or relevance.on_topic(notice, work.topic):
        return judged
    threshold = work.topic.vocabulary.threshold
    keep_unread(work, judged, off_topic(judged, score, threshold), made_by)
    return None


def keep_unread(
    work: Workspace, article: Article, rejected: Rejected, made_by: dict[str, str]
) -> None:
    """Note that an article is not read; what readers judged in it is then not found again."""
    with work.db.sql.atomic():
        correcting.as_judged(work.db, article.id, article.text, ())
        work.db.keep_unread(article, rejected, made_by)


def named(outcome: ReadArticle, work: Workspace) -> list[EntityRow]:
    """Return a row for everyone an article names, or lets speak unnamed, whom the topic does not hold."""
    found: dict[str, EntityRow] = {}
    for fact in outcome.facts:
        if isinstance(fact, Mention) and fact.entity_id:
            found[fact.entity_id] = EntityRow(id=fact.entity_id, name=fact.name, type=fact.type)
        if isinstance(fact, Quote) and fact.speaker_id and fact.speaker_name:
            found.setdefault(fact.speaker_id, _unnamed(fact))
        if isinstance(fact, Stance) and fact.holder_name:
            found.setdefault(fact.holder_id, _described(fact))
    return [row for row in found.values() if row.id not in work.topic.entity]


def _unnamed(quote: Quote) -> EntityRow:
    of = f" of {quote.affiliation_id}" if quote.affiliation_id else ""
    return EntityRow(
        id=quote.speaker_id or "",
        name=quote.speaker_name or "",
        type=quote.speaker_type or "PERSON",
        description=f"Speaker{of} whom an article does not name: {quote.speaker}",
    )


def _described(stance: Stance) -> EntityRow:
    of = f" of {stance.on_behalf_of}" if stance.on_behalf_of else ""
    return EntityRow(
        id=stance.holder_id,
        name=stance.holder_name or "",
        type=stance.holder_type or "PERSON",
        description=f"Holder of a stance{of} whom an article does not name: {stance.described_as}",
    )


def off_topic(article: Article, score: float, threshold: float) -> Rejected:
    """Return the row that says why an article was not read."""
    return Rejected(
        page_id=article.page_id,
        stage=Stage.READ,
        reason=Reason.OFF_TOPIC,
        detail=f"relevance {score:.2f} is below {threshold:.2f}: {(article.title or article.url)[:80]}",
    )
