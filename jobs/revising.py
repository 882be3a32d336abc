"""Revising: versions of an article that follow one another are read again and compared, once each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jobs.workspace import Workspace
from nlp import revisions
from nlp.revisions import Version
from store import revising
from store.copy_records import Change
from store.records import Article, Revision, key


def note_changes(work: Workspace) -> None:
    """Write what changed in substance between versions that were not compared yet."""
    for before, after in revising.uncompared(work.db, revisions.MADE_BY):
        for article in work.db.articles_by_id(before.article_id):
            found = list(_changes(work, article, (before, after)))
            revising.keep_changes(work.db, article.id, found)


def _changes(
    work: Workspace, article: Article, versions: tuple[Revision, Revision]
) -> Iterator[Change]:
    old, new = (_version(work, as_of(article, each)) for each in versions)
    before, after = versions
    stated = revisions.is_stated(old.article, new.article)
    for each in revisions.differences(old, new):
        yield Change(
            id=key(before.id, after.id, each.kind, each.before, each.after),
            article_id=article.id,
            from_revision=before.id,
            to_revision=after.id,
            kind=each.kind,
            before=each.before,
            after=each.after,
            seen_at=after.seen_at,
            stated=stated,
            made_by=revisions.MADE_BY,
        )


def as_of(article: Article, revision: Revision) -> Article:
    """Return an article with the text and headline of one of its versions."""
    return replace(
        article, title=revision.title, text=revision.text, text_sha256=revision.text_sha256
    )


def _version(work: Workspace, article: Article) -> Version:
    """Return a version with its facts; without any where it cannot be read."""
    from nlp import read  # spaCy is loaded where a version is new

    for outcome in read.read([article], work.topic, work.settings.models):
        if isinstance(outcome, read.ReadArticle):
            return Version(outcome.article, outcome.facts)
    return Version(article)
