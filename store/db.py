"""Database: the one handle on what is kept; every change has a name here.

SQLite in WAL mode with foreign keys on. One writer at a time holds the data folder (`hold`). Everything
that belongs to one article is written in one transaction. How rows are looked at for the timeline
stands in `store.look`; nothing here prints, fetches or computes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from store import (
    archive,
    data_folder,
    opening,
    reported,
    search,
    subjects,
    tables,
    taking_part,
    writes,
)
from store.archive import Archived, Location
from store.errors import ArchiveError
from store.opening import FILE
from store.records import (
    Article,
    EntityRow,
    Extraction,
    Fact,
    Page,
    ReadingState,
    Rejected,
    Revision,
    RouteState,
    Run,
    SourceRow,
    Stage,
    key,
)
from store.schema import TABLES, fact_specs
from store.topic import Topic
from store.topic_rows import alias_rows, entity_rows, measure_rows, target_rows

SomeRecord = TypeVar("SomeRecord")


class Database:
    """A data folder: the database, the archive beside it, the lock."""

    def __init__(
        self, folder: Path, facts: Mapping[str, type[Fact]] | None = None, *, create: bool = True
    ) -> None:
        """Open a data folder, made where it does not exist.

        Raises:
            DataFolderError: read-only, full, no database, or made by a newer version.
        """
        self.folder = folder
        self.archive = folder / "archive"
        self.facts = dict(facts or {})
        path = folder / FILE if create else opening.held(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.sql = opening.to_write(path)
            self._ensure_tables()
        except (OSError, sqlite3.Error) as error:
            raise data_folder.unusable(path, error) from error

    @classmethod
    def open(cls, folder: Path | str, facts: Mapping[str, type[Fact]] | None = None) -> Database:
        """Return the database of a folder, only to be read: beside a run, or from a read-only place.

        Raises:
            DataFolderError: there is none, it cannot be read, or another version made it.
        """
        opened = cls.__new__(cls)
        opened.folder = Path(folder)
        opened.archive = opened.folder / "archive"
        path = opening.held(opened.folder)
        try:
            opened.sql = opening.to_read(path)
        except (OSError, sqlite3.Error) as error:
            raise data_folder.unusable(path, error) from error
        opened.facts = dict(facts or opening.fact_tables(opened.sql))
        return opened

    def __enter__(self) -> Database:
        """Return the database itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close it."""
        self.sql.close()

    def _ensure_tables(self) -> None:
        specs = {**TABLES, **fact_specs(self.facts)}
        if opening.outdated(self.sql, specs):
            with self.sql.atomic():
                for name, spec in specs.items():
                    tables.ensure(self.sql, name, spec)
        search.ensure(self.sql)
        reported.ensure(self.sql)
        taking_part.ensure(self.sql)
        subjects.ensure(self.sql)

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Hold the data folder for writing; finish what a crash left open in the archive.

        Raises:
            BusyError: another run holds it.
        """
        with data_folder.lock(self.folder):
            try:
                archive.recover(self.archive)
                self._close_killed_runs()
                yield
                archive.recover(self.archive)  # of a crawl that outlived the run before this one
            except sqlite3.DatabaseError as error:
                raise data_folder.unusable(self.folder / FILE, error) from error

    def _close_killed_runs(self) -> None:
        with self.sql.atomic():
            self.sql.execute("UPDATE runs SET outcome = 'killed' WHERE outcome = 'running'")

    def follow_topic(self, topic: Topic, sources: Iterable[SourceRow]) -> None:
        """Write who and what the topic says exists, and the sources.

        Raises:
            DataFolderError: the folder follows another topic already.
        """
        data_folder.state_topic(self.folder, topic.slug)
        with self.sql.atomic():
            writes.upsert(self.sql, "sources", sources)
            writes.upsert(self.sql, "entities", entity_rows(topic))
            self.sql.execute("DELETE FROM aliases")
            writes.upsert(self.sql, "aliases", alias_rows(topic))
            writes.upsert(self.sql, "targets", target_rows(topic))
            writes.insert_missing(self.sql, "measures", measure_rows(topic))

    def mark_sample(self) -> None:
        """Mark this folder as holding sample data.

        Raises:
            DataFolderError: it holds real data.
        """
        data_folder.mark_sample(self.folder, empty=not self.sql.table("pages").count)

    @property
    def is_sample(self) -> bool:
        """Return whether this folder holds the demo's sample data."""
        return data_folder.is_sample(self.folder)

    def keep_page(self, page: Page) -> None:
        """Write an attempt; a 304 answer moves the `last_seen_at` of its article."""
        with self.sql.atomic():
            writes.upsert(self.sql, "pages", [page])
            if page.status == 304:
                self.sql.execute(
                    "UPDATE articles SET last_seen_at = max(last_seen_at, ?) WHERE page_id IN "
                    "(SELECT id FROM pages WHERE source_id = ? AND url = ?)",
                    [page.fetched_at, page.source_id, page.url],
                )

    def keep_rejected(self, rejected: Rejected) -> None:
        """Write a refusal."""
        with self.sql.atomic():
            writes.upsert(self.sql, "rejections", [rejected])

    def keep_route(self, state: RouteState) -> None:
        """Write how a route answered."""
        with self.sql.atomic():
            writes.upsert(self.sql, "routes", [state])

    def pages_to_extract(self, made_by: str) -> Iterator[Page]:
        """Yield pages with a body that this version of the extractor has not seen, oldest first."""
        wanted = self.rows(
            Page,
            "SELECT p.* FROM pages p LEFT JOIN extractions e ON e.page_id = p.id WHERE "
            "p.kind IN ('article', 'attachment', 'file') AND p.warc_file IS NOT NULL AND "
            "(p.status = 200 OR p.status IS NULL) AND e.made_by IS NOT ? AND NOT EXISTS "
            "(SELECT 1 FROM rejections r WHERE r.page_id = p.id AND r.stage = 'crawl') "
            "ORDER BY p.fetched_at, p.kind = 'attachment', p.rowid",
            made_by,
        )
        yield from wanted

    def body_of(self, page: Page) -> Archived:
        """Return a page's archived record, its digest checked.

        Raises:
            ArchiveError: the record is missing, cut short or altered, or the page has none.
        """
        if page.warc_file is None or page.warc_offset is None or page.warc_length is None:
            raise ArchiveError(f"Page {page.id} ({page.url}) has no record in the archive.")
        where = Location(page.warc_file, page.warc_offset, page.warc_length)
        return archive.read(self.archive, where, page.sha256)

    def keep_article(self, article: Article, page: Page) -> Article:
        """Write an article and its revision; return it as it now stands.

        A page that shows the text that is held moves `last_seen_at` alone. An older page than the one
        that is held adds its revision and leaves the article as it is.
        """
        held = self._one(Article, "SELECT * FROM articles WHERE id = ?", article.id)
        kept = article if held is None else _joined(held, article)
        revision = Revision(
            id=key(article.id, article.text_sha256),
            article_id=article.id,
            page_id=page.id,
            seen_at=article.first_seen_at,
            title=article.title,
            text=article.text,
            text_sha256=article.text_sha256,
        )
        with self.sql.atomic():
            writes.upsert(self.sql, "articles", [kept])
            writes.insert_missing(self.sql, "revisions", [revision])
            if held is not None and replace(kept, last_seen_at=held.last_seen_at) != held:
                self._untrace(article.id)
            search.put(self.sql, kept)
            self._mark_extracted(page, article.made_by, article.id)
        return kept

    def refuse_page(self, rejected: Rejected, page: Page, made_by: str) -> None:
        """Write that a page gave no article, and why."""
        with self.sql.atomic():
            writes.upsert(self.sql, "rejections", [rejected])
            self._mark_extracted(page, made_by, None)

    def _mark_extracted(self, page: Page, made_by: str, article_id: str | None) -> None:
        if article_id is not None:
            self.sql.execute(
                "DELETE FROM rejections WHERE page_id = ? AND stage = ?", [page.id, Stage.EXTRACT]
            )
        writes.upsert(
            self.sql,
            "extractions",
            [Extraction(page_id=page.id, made_by=made_by, article_id=article_id)],
        )

    def article_of(self, source_id: str, page_url: str) -> Article | None:
        """Return the article that a page address of a source gave; None where there is none."""
        return self._one(
            Article,
            "SELECT a.* FROM articles a JOIN extractions e ON e.article_id = a.id "
            "JOIN pages p ON p.id = e.page_id WHERE p.source_id = ? AND p.url = ? LIMIT 1",
            source_id,
            page_url,
        )

    def articles(self) -> tuple[Article, ...]:
        """Return all articles, by publication."""
        return self.rows(Article, "SELECT * FROM articles ORDER BY published_at, id")

    def articles_by_id(self, *ids: str | None) -> tuple[Article, ...]:
        """Return the articles of some ids; None and unknown ids give nothing."""
        marks = ", ".join("?" * len(ids))
        return self.rows(Article, f"SELECT * FROM articles WHERE id IN ({marks})", *ids)

    def articles_to_read(self, made_by: Mapping[str, str]) -> tuple[Article, ...]:
        """Return articles with a fact type older than `{fact: made_by}`, or with another text."""
        marks = ", ".join("(?, ?)" for _ in made_by)
        flat = [part for pair in made_by.items() for part in pair]
        return self.rows(
            Article,
            f"WITH wanted(fact, made_by) AS (VALUES {marks}) SELECT * FROM articles a WHERE EXISTS ("
            "SELECT 1 FROM wanted w LEFT JOIN readings r ON r.article_id = a.id AND r.fact = w.fact "
            "WHERE r.made_by IS NOT w.made_by OR r.text_sha256 IS NOT a.text_sha256) "
            "ORDER BY a.published_at, a.id",
            *flat,
        )

    def keep_facts(
        self,
        article: Article,
        facts: Sequence[Fact],
        named: Sequence[EntityRow],
        made_by: Mapping[str, str],
        model: str,
    ) -> None:
        """Replace all facts of an article; `named` are entities that the topic does not hold."""
        by_record: dict[type[Fact], list[Fact]] = {record: [] for record in self.facts.values()}
        for fact in facts:
            by_record[type(fact)].append(fact)
        with self.sql.atomic():
            writes.upsert(self.sql, "articles", [article])
            writes.insert_missing(self.sql, "entities", named)
            for table, record in self.facts.items():
                self.sql.execute(f"DELETE FROM [{table}] WHERE article_id = ?", [article.id])
                writes.upsert(self.sql, table, by_record[record])
            self.sql.execute(
                "DELETE FROM rejections WHERE page_id = ? AND stage = ?",
                [article.page_id, Stage.READ],
            )
            self._mark_read(article, made_by, model)

    def keep_unread(self, article: Article, rejected: Rejected, made_by: Mapping[str, str]) -> None:
        """Note that an article is not read, off topic for instance: a row says why, it has no facts."""
        with self.sql.atomic():
            writes.upsert(self.sql, "articles", [article])
            writes.upsert(self.sql, "rejections", [rejected])
            for table in self.facts:
                self.sql.execute(f"DELETE FROM [{table}] WHERE article_id = ?", [article.id])
            self._mark_read(article, made_by, "none")

    def _mark_read(self, article: Article, made_by: Mapping[str, str], model: str) -> None:
        states = [
            ReadingState(
                article_id=article.id,
                fact=fact,
                made_by=version,
                text_sha256=article.text_sha256,
                model=model,
            )
            for fact, version in made_by.items()
        ]
        writes.upsert(self.sql, "readings", states)
        self._untrace(article.id)

    def _untrace(self, article_id: str) -> None:
        """Forget what an article is compared by, since its text, credit or facts have changed."""
        self.sql.execute("DELETE FROM signatures WHERE article_id = ?", [article_id])

    def facts_of(self, *records: type[SomeRecord]) -> tuple[SomeRecord, ...]:
        """Return every fact of some types, by article and place in its text."""
        names = {record: table for table, record in self.facts.items()}
        found: list[SomeRecord] = []
        for record in records:
            table = next(name for known, name in names.items() if known is record)
            found += self.rows(
                record, f"SELECT * FROM [{table}] ORDER BY article_id, start_char, id"
            )
        return tuple(found)

    def forget_derived(self) -> None:
        """Forget which versions made articles and facts, so that all are made again."""
        with self.sql.atomic():
            self.sql.execute("DELETE FROM extractions")
            self.sql.execute("DELETE FROM readings")

    def keep_run(self, run: Run) -> None:
        """Write a run's record."""
        with self.sql.atomic():
            writes.upsert(self.sql, "runs", [run])

    def rows(self, record: type[SomeRecord], sql: str, *args: Any) -> tuple[SomeRecord, ...]:
        """Return the rows of a query as records of one type."""
        return tuple(tables.records_of(record, self.sql.execute(sql, list(args))))

    def _one(self, record: type[SomeRecord], sql: str, *args: Any) -> SomeRecord | None:
        return next(iter(self.rows(record, sql, *args)), None)


def _joined(held: Article, article: Article) -> Article:
    """Return what to hold of an article that is held and was seen again."""
    first = min(held.first_seen_at, article.first_seen_at)
    last = max(held.last_seen_at, article.last_seen_at)
    if article.last_seen_at < held.last_seen_at or (
        article.text_sha256 == held.text_sha256 and article.made_by == held.made_by
    ):
        return replace(held, first_seen_at=first, last_seen_at=last)
    same_text = article.text_sha256 == held.text_sha256
    return replace(
        article,
        page_id=held.page_id if same_text else article.page_id,
        first_seen_at=first,
        last_seen_at=last,
        handed_in=held.handed_in or article.handed_in,
        copy_of=held.copy_of,
    )
