"""Plan: what a backfill looks for, as one frozen record that travels to every worker.

Its recipe is the hash of everything on which a result depends: topic, outlets, days, models and versions. A
shard of another recipe is made anew; a worker that gets another recipe from the same plan runs another
version of the program and refuses to work. Nothing is read or written here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crawler import extract
from crawler import source as source_file
from crawler.source import OTHER, Source
from crawler.urls import host_of
from jobs import pipeline
from store.records import key
from store.topic import Topic

VERSION = 1  # of what a shard holds: raise it where another shard would come out of the same pages


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What is looked for: whose pages, of which days (both included), about what."""

    topic: Topic
    outlets: tuple[Source, ...]
    first_day: str | None = None
    last_day: str | None = None
    models: Mapping[str, Sequence[str]]

    @property
    def recipe(self) -> str:
        """Return the hash of everything on which a result depends, by this version of the program."""
        outlets = [each.model_dump_json() for each in self.outlets]
        models = [f"{code}={','.join(names)}" for code, names in sorted(self.models.items())]
        days = (self.first_day, self.last_day)
        read_by = sorted(pipeline.versions(self.topic).items())
        made_by = (VERSION, extract.MADE_BY, *read_by)
        topic = self.topic.model_dump_json(exclude={"alerts", "digest"})
        return key(topic, *outlets, *models, *days, *made_by)

    def source_of(self, url: str) -> Source | None:
        """Return the outlet that an address belongs to; None where it is none of those looked for."""
        host = host_of(url)
        found = next((each for each in self.outlets if host and host in each.hosts), None)
        if found is None and host and self.outlets[-1].id == OTHER:
            return self.outlets[-1]
        return found

    def holds_day(self, day: str) -> bool:
        """Return whether a day is one of those looked for."""
        return (self.first_day or day) <= day <= (self.last_day or day)


def chosen(
    ids: Sequence[str], sources: Mapping[str, Source], followed: Sequence[Source]
) -> tuple[Source, ...]:
    """Return the outlets of some ids, `other` last; without ids those that the folder follows.

    Raises:
        UsageError: there is no such outlet.
    """
    if not ids:
        return tuple(followed)
    wanted = [source_file.get(each, sources) for each in dict.fromkeys(ids)]
    return tuple(sorted(wanted, key=lambda each: each.id == OTHER))
