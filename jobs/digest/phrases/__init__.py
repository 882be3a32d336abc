"""Phrases: what the frame of a digest says, one table a language; what is quoted is never translated.

A new language is one more file in this folder. Every table has every phrase, and each phrase the same words
in braces: a test compares them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from store.errors import ConfigError

FOLDER = Path(__file__).parent


class Phrases(BaseModel):
    """The phrases of one language; words in braces are filled in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    sample: str
    sample_mark: str
    greeting: str
    window: str
    nothing_subject: str
    blind_subject: str
    nothing: str
    blind: str
    more_subject: str
    new: str
    short: str
    rest: str
    earlier: str
    revised: str
    figures: str
    stances: str
    listings: str
    edits: str
    coming: str
    chart: str
    chart_alt: str
    chart_none: str
    unseen: str
    looked: str
    no_sources: str
    blocked: str
    not_looked: str
    silent: str
    routes: str
    outlets_one: str
    outlets_many: str
    undated: str
    actors: str
    targets: str
    others: str
    separator: str
    event: str
    source: str
    quoted: str
    gloss: str
    colon: str
    headline: str
    headline_at: str
    bracket: str
    measure: str
    withdrawn: str
    was_date: str
    was_type: str
    was_status: str
    was_outlets: str
    moved: str
    said: str
    added: str
    removed: str
    suspended: str
    resumed: str
    differ: str
    gives: str
    stated: str
    unstated: str
    edit: str
    changed: str
    came: str
    went: str
    stated_names: str
    why: str
    unsubscribe: str
    unsubscribe_mail: str
    rights: str
    alert: str
    alert_why: str
    alert_id: str
    alert_leave: str
    states: Mapping[str, str]
    languages: Mapping[str, str]
    kinds: Mapping[str, str]
    positions: Mapping[str, str]
    statuses: Mapping[str, str]
    lists: Mapping[str, str]
    types: Mapping[str, str]

    def named(self, table: str, word: str) -> str:
        """Return what a table calls a word; the word itself where it has no name."""
        names: Mapping[str, str] = getattr(self, table)
        return names.get(word, word.replace("_", " "))


def languages() -> tuple[str, ...]:
    """Return the codes of all languages that have a table, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))


@cache
def phrases(language: str) -> Phrases:
    """Return the phrases of a language.

    Raises:
        ConfigError: there is no table of that language, or it lacks a phrase.
    """
    path = FOLDER / f"{language}.yml"
    if not path.is_file():
        raise ConfigError(
            f"Language {language!r} has no phrases for the digest; expected one of "
            f"{', '.join(languages())}."
        )
    try:
        return Phrases.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (yaml.YAMLError, ValidationError) as error:
        raise ConfigError(f"Phrases {path}: {' '.join(str(error).split())}.") from error
