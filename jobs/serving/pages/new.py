"""New: what the digest says, as a page: the same question, composed by the same function as the mail."""

from __future__ import annotations

from dataclasses import dataclass

from jobs.digest import windows
from jobs.digest.compose import compose
from jobs.digest.material import gathered
from jobs.digest.parts import Digest
from jobs.digest.phrases import Phrases, phrases
from jobs.followed import followed
from jobs.serving.page import Asked, Page
from jobs.workspace import utc_now
from store.db import Database


@dataclass(frozen=True, kw_only=True)
class New:
    """What the page of what is new shows."""

    digest: Digest
    words: Phrases


def gather(db: Database, asked: Asked) -> New:
    """Return what is new in the days that are asked for; without any, since a day ago."""
    topic = followed(db)
    reader = topic.digest.anyone.model_copy(update={"language": "en"})
    days = asked.filter()
    window = windows.asked(reader, windows.present(db, utc_now), days.first_day, days.last_day)
    material = gathered(db, topic, window, last=window.since, zone=reader.timezone)
    return New(digest=compose(material, reader), words=phrases(reader.language))


PAGE = Page(
    pattern=r"^/new$", gather=gather, template="new.html", label="New", href="/new", order=5
)
