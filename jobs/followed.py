"""Followed: the topic that a data folder follows, read from its file once and kept while the process runs."""

from __future__ import annotations

from functools import lru_cache

from jobs.blocks import Profiles
from nlp.sides import Sides
from store import topic as topic_file
from store.data_folder import topic_slug
from store.db import Database
from store.topic import Topic

HELD = 4  # a site serves one folder; tests open a few


def followed(db: Database) -> Topic:
    """Return the topic of a data folder, else the default one."""
    return _loaded(topic_slug(db.folder) or topic_file.default_slug())


def profiles(db: Database) -> Profiles:
    """Return what is told, with what the topic of a data folder adds, kept while the site runs."""
    return _profiles(topic_slug(db.folder) or topic_file.default_slug())


@lru_cache(maxsize=HELD)
def _profiles(slug: str) -> Profiles:
    """Return the profiles of a topic; each is made when it is first asked for."""
    return Profiles(Sides(_loaded(slug)))


@lru_cache(maxsize=HELD)
def _loaded(slug: str) -> Topic:
    """Return a topic; reading its file takes some 0.2 s, longer than a page may take."""
    return topic_file.load(slug)
