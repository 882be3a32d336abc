"""Every topic file loads and says who exists, not what happened; a slip of the pen is one line."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

from store.errors import ConfigError, UsageError
from store.topic import Entity, Language, Topic, default_slug, load, parse, slugs

LANGUAGES: tuple[Language, ...] = ("en", "zh", "ja")
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
DAY = re.compile(
    rf"\b\d{{4}}-\d\d(-\d\d)?\b|\b\d{{1,2}} ({MONTHS})\b|\b({MONTHS})\.? \d|\d{{1,2}}月\d{{1,2}}日"
)
COUNT = re.compile(r"\b\d+ (entities|firms|companies|people|items)\b|\d+(家|社)")

SMALL = """\
slug: small
title: Small
description: A topic of two sides.
since: "2026-01-01"
parties: [north, south]
entities:
  - {id: north, name: Northland, type: GPE}
  - {id: south, name: Southland, type: GPE}
targets: []
vocabulary: {threshold: 0.5, groups: []}
"""


def small(folder: Path, old: str = "", new: str = "") -> Path:
    """Write the small topic with one thing changed and return its path."""
    path = folder / "small.yml"
    path.write_text(SMALL.replace(old, new) if old else SMALL, encoding="utf-8")
    return path


def fault(path: Path) -> str:
    """Return the one line that a broken topic file is refused with."""
    with pytest.raises(ConfigError) as refused:
        parse(path)
    assert "\n" not in str(refused.value)
    assert str(path) in str(refused.value)
    return str(refused.value)


def same(name: str) -> str:
    """Return a name in the form in which texts are searched for it."""
    return unicodedata.normalize("NFKC", name).casefold().replace("-", " ")


def names(entity: Entity, language: Language) -> set[str]:
    """Return what a text of a language may call an entity without more words."""
    listed = (entity.name, *entity.aliases.get("en", ()), *entity.aliases.get(language, ()))
    return {same(name) for name in listed}


@pytest.mark.parametrize("slug", slugs())
def test_every_topic_file_loads(slug: str) -> None:
    topic = load(slug)
    assert len(topic.parties) >= 2
    assert topic.entities
    assert topic.targets


def test_one_topic_is_taken_where_none_is_named() -> None:
    assert [slug for slug in slugs() if load(slug).default] == [default_slug()]


def test_a_small_topic_loads(tmp_path: Path) -> None:
    assert parse(small(tmp_path)).entity["north"].name == "Northland"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: Small", "title: Small\ncolour: red", "colour is not a known key (value 'red')"),
        (
            "title: Small",
            "title: Small\ncolour: red",
            "expected one of alerts, default, description,",
        ),
        ("name: Northland,", "name: Northland, nick: N,", "entities.0.nick is not a known key"),
        ("name: Northland,", "name: Northland, nick: N,", "expected one of aliases, body,"),
        ("since:", "until:", "since is missing"),
        ("type: GPE}", "type: COUNTRY}", "entities.0.type is 'COUNTRY'"),
        ("threshold: 0.5", "threshold: 5", "vocabulary.threshold is 5"),
        ('"2026-01-01"', '"yesterday"', "since is 'yesterday'"),
        ("[north, south]", "[north, east]", "names 'east', which is no entity of this topic"),
        ("id: south, ", "id: south, side: west, ", "entities.south.side names 'west'"),
        ("name: Southland, ", "name: S, body: no, ", "entities.1.body is False"),
        ("id: south, name: S", "id: north, name: S", "two entities share the id 'north'"),
        ("slug: small", "slug: other", "slug is 'other'; expected 'small'"),
        ("parties: [north, south]", "parties: [north, south", "is not YAML"),
    ],
)
def test_a_slip_of_the_pen_is_named_in_one_line(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert said in fault(small(tmp_path, old, new))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "small.yml"
    path.write_bytes(b"\xff\xfe\x00title")
    assert "is not YAML" in fault(path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "small.yml"
    path.write_text("", encoding="utf-8")
    assert fault(path)


def test_a_topic_that_does_not_exist_is_answered_with_those_that_do() -> None:
    with pytest.raises(UsageError, match=default_slug()):
        load("no-such-topic")


@pytest.mark.parametrize("slug", slugs())
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_belongs_to_two_entities_of_a_language(slug: str, language: Language) -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for entity in load(slug).entities:
        for name in names(entity, language):
            owners[name].add(entity.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("slug", slugs())
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_needs_its_country_is_no_name_by_itself_on_the_same_side(
    slug: str, language: Language
) -> None:
    """Another side's may be: its readers use the bare name, and a land beside it says whose it is."""
    alone: defaultdict[str, set[str]] = defaultdict(set)
    generic: defaultdict[str, set[str]] = defaultdict(set)
    for entity in load(slug).entities:
        side = entity.side or ""
        alone[side] |= names(entity, language)
        generic[side] |= {same(word) for word in entity.generic.get(language, ())}
    assert {
        side: words & alone[side] for side, words in generic.items() if words & alone[side]
    } == {}


def lists(topic: Topic) -> dict[str, tuple[str, ...]]:
    """Return every list of words of a topic, by where it stands."""
    found: dict[str, tuple[str, ...]] = {}
    for entity in topic.entities:
        found |= {f"{entity.id}.aliases.{code}": said for code, said in entity.aliases.items()}
        found |= {f"{entity.id}.generic.{code}": said for code, said in entity.generic.items()}
    for target in topic.targets:
        found |= {f"{target.id}.cues.{code}": said for code, said in target.cues.items()}
    for measure in topic.measures:
        found |= {f"{measure.id}.cues.{code}": said for code, said in measure.cues.items()}
    for group in topic.vocabulary.groups:
        found |= {f"{group.name}.{code}": getattr(group, code) for code in LANGUAGES}
    return found


@pytest.mark.parametrize("slug", slugs())
def test_no_list_says_a_word_twice_or_an_empty_one(slug: str) -> None:
    for where, said in lists(load(slug)).items():
        assert len(set(said)) == len(said), where
        assert all(word == word.strip() and word for word in said), where
        assert all(unicodedata.normalize("NFC", word) == word for word in said), where


@pytest.mark.parametrize("slug", slugs())
def test_a_topic_says_who_exists_and_not_what_happened(slug: str) -> None:
    topic = load(slug)
    said = [topic.description]
    said += [entity.description for entity in topic.entities]
    said += [text for target in topic.targets for text in (target.title, target.statement)]
    said += [measure.title for measure in topic.measures]
    assert [text for text in said if DAY.search(text) or COUNT.search(text)] == []


@pytest.mark.parametrize("slug", slugs())
def test_every_reference_leads_to_an_entity_of_its_kind(slug: str) -> None:
    topic = load(slug)
    for entity in topic.entities:
        if entity.body:
            assert entity.type == "PERSON", entity.id
            assert topic.entity[entity.body].type in ("ORG", "GPE"), entity.id
        if entity.capital_of:
            assert entity.type == "GPE", entity.id
            assert topic.entity[entity.capital_of].side in topic.entity, entity.id
    for measure in topic.measures:
        assert topic.entity[measure.issuer].type == "ORG"
        if measure.entity:
            assert topic.entity[measure.entity].type == "LAW"


@pytest.mark.parametrize("slug", slugs())
def test_wikidata_items_are_of_one_entity_each(slug: str) -> None:
    items = [entity.wikidata for entity in load(slug).entities if entity.wikidata]
    assert len(items) == len(set(items))


def test_the_default_topic_speaks_three_languages() -> None:
    topic = load(default_slug())
    for target in topic.targets:
        assert set(target.cues) == set(LANGUAGES), target.id
    for measure in topic.measures:
        assert set(measure.cues) == set(LANGUAGES), measure.id
    for party in topic.parties:
        assert set(topic.entity[party].aliases) == set(LANGUAGES)
    for group in topic.vocabulary.groups:
        assert group.en, group.name
        assert group.zh, group.name
        assert group.ja, group.name
