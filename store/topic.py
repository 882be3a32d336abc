"""Topic: the tracked dispute, as its file in `topics/` describes it.

A topic says who and what exists: parties, bodies, people, what one can be for or against, measures,
the vocabulary by which an article is on topic. It never says what happened, when, or how many are
listed: that comes from evidence alone.

Unknown keys are refused with file, key and what is expected: a slip of the pen is no silence.
"""

from __future__ import annotations

import re
import reprlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, TypeGuard, get_args

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from store.errors import ConfigError, UsageError
from store.readers import DigestSettings
from store.rules import NoticeRule, Rule, one_each

TOPICS = Path(__file__).parent / "topics"
EntityType = Literal["PERSON", "ORG", "GPE", "LOC", "LAW", "NORP", "MATERIAL", "MEDIA"]
Language = Literal["en", "zh", "ja"]
Id = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")


def _as_text(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value  # YAML reads a day as one


Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$"), BeforeValidator(_as_text)]


class Strict(BaseModel):
    """A frozen model that refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Entity(Strict):
    """Someone or something that the dispute is about, with the names each language uses."""

    id: str = Id
    name: str = Field(description="English name, as it is shown")
    type: EntityType
    wikidata: str | None = Field(default=None, pattern=r"^Q[1-9]\d*$")
    description: str = ""
    side: str | None = Field(default=None, description="entity id of the party it belongs to")
    body: str | None = Field(default=None, description="entity id of the body a person speaks for")
    capital_of: str | None = Field(
        default=None, description="for a city: entity id of the government its name may stand for"
    )
    generic: dict[Language, tuple[str, ...]] = Field(
        default_factory=dict,
        description="words that mean it only beside its country, such as 'commerce ministry'",
    )
    aliases: dict[Language, tuple[str, ...]] = Field(default_factory=dict)


class Target(Strict):
    """What one can be for or against."""

    id: str = Id
    title: str
    statement: str
    author: str | None = Field(
        default=None, description="entity id of the person whose words or act it is"
    )
    owner: str | None = Field(default=None, description="entity id of the party whose policy it is")
    since: Day | None = Field(default=None, description="day before which there was no such thing")
    cues: dict[Language, tuple[str, ...]] = Field(
        default_factory=dict, description="words that show that a sentence is about it"
    )
    charged: dict[Language, tuple[str, ...]] = Field(
        default_factory=dict, description="those of the cues that condemn what they name"
    )


class Measure(Strict):
    """A measure that exists; when it was announced comes from evidence."""

    id: str = Id
    title: str
    issuer: str = Field(description="entity id")
    number: str | None = Field(default=None, description="number of the notice, such as 2026-11")
    list: str | None = Field(default=None, description="the list it adds to: control list …")
    entity: str | None = Field(default=None, description="entity id (LAW) of the notice")
    cues: dict[Language, tuple[str, ...]] = Field(
        default_factory=dict, description="words that name it where no number is given"
    )


class TermGroup(Strict):
    """Words that show one side of what the topic is about."""

    name: str
    required: bool = Field(default=False, description="an article without any of it is off topic")
    against: bool = Field(default=False, description="its words speak for another subject")
    weight: float = Field(default=1.0, gt=0, description="what one of its words counts")
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    ja: tuple[str, ...] = ()


class Vocabulary(Strict):
    """By which words an article is on topic."""

    threshold: float = Field(ge=0, le=1)
    groups: tuple[TermGroup, ...]
    queries: dict[Language, tuple[str, ...]] = Field(
        default_factory=dict, description="what site searches are asked for"
    )


def _named(
    where: str, listed: Sequence[Entity | Target], fields: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield where in a file an entity is named, and which."""
    for one in listed:
        for field in fields:
            if value := getattr(one, field):
                yield f"{where}.{one.id}.{field}", value


def _issuers(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """Yield where in a file an alert names an issuer, and which."""
    for rule in rules:
        if isinstance(rule, NoticeRule):
            yield from ((f"alerts.{rule.id}.issuers", one) for one in rule.issuers)


class Topic(Strict):
    """A tracked dispute."""

    slug: str = Id
    default: bool = Field(default=False, description="taken where the operator names no topic")
    title: str
    titles: dict[Language, str] = Field(
        default_factory=dict, description="what other languages call the dispute"
    )
    description: str
    since: Day = Field(description="first day a crawl goes back to")
    sources: tuple[str, ...] = Field(default=(), description="source ids; empty: all of them")
    parties: tuple[str, ...] = Field(description="entity ids of the two or more sides")
    entities: tuple[Entity, ...]
    targets: tuple[Target, ...]
    measures: tuple[Measure, ...] = ()
    vocabulary: Vocabulary
    digest: DigestSettings = DigestSettings()
    alerts: tuple[Rule, ...] = Field(default=(), description="what an alert goes out for")

    @cached_property
    def entity(self) -> Mapping[str, Entity]:
        """Return the entities by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def measure(self) -> Mapping[str, Measure]:
        """Return the measures by id."""
        return {measure.id: measure for measure in self.measures}

    @model_validator(mode="after")
    def _references_exist(self) -> Topic:
        known = {entity.id for entity in self.entities}
        wanted = {(f"parties: {party}", party) for party in self.parties}
        wanted |= {(f"measures.{m.id}.issuer", m.issuer) for m in self.measures}
        wanted |= {(f"measures.{m.id}.entity", m.entity) for m in self.measures if m.entity}
        wanted |= set(_named("targets", self.targets, ("author", "owner")))
        wanted |= set(_named("entities", self.entities, ("side", "body", "capital_of")))
        wanted |= set(_issuers(self.alerts))
        missing = sorted(
            f"{where} names {value!r}" for where, value in wanted if value not in known
        )
        for kind in ("entities", "targets", "measures"):
            ids = [held.id for held in getattr(self, kind)]
            if twice := sorted({one for one in ids if ids.count(one) > 1}):
                raise ValueError(f"two {kind} share the id {twice[0]!r}; expected one each")
        one_each(self.alerts)
        if missing:
            raise ValueError(f"{missing[0]}, which is no entity of this topic")
        return self


DEFAULT = re.compile(r"(?m)^default:\s*true\b")  # reading a topic whole takes a tenth of a second


def slugs() -> tuple[str, ...]:
    """Return the slugs of all topics, sorted."""
    return tuple(sorted(path.stem for path in TOPICS.glob("*.yml")))


def default_slug() -> str:
    """Return the slug of the topic that is taken where none is named."""
    says = (slug for slug in slugs() if DEFAULT.search((TOPICS / f"{slug}.yml").read_text("utf-8")))
    return next(says, slugs()[0])


def load(slug: str, folder: Path = TOPICS) -> Topic:
    """Return a topic by its slug.

    Raises:
        UsageError: there is no such topic.
        ConfigError: its file is broken YAML, has an unknown key, or names what does not exist.
    """
    path = folder / f"{slug}.yml"
    if not path.is_file():
        raise UsageError(f"Topic {slug!r} does not exist; expected one of {', '.join(slugs())}.")
    return parse(path)


def parse(path: Path) -> Topic:
    """Return the topic that a file describes.

    Raises:
        ConfigError: the file is broken YAML, has an unknown key, or names what does not exist.
    """
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ConfigError(f"Topic file {path} is not YAML: {first_line(error)}.") from error
    try:
        topic = Topic.model_validate(raw)
    except ValidationError as error:
        fault = first_fault(error, Topic)
        raise ConfigError(f"Topic file {path}: {fault}. Edit that file.") from error
    if topic.slug != path.stem:
        raise ConfigError(f"Topic file {path}: slug is {topic.slug!r}; expected {path.stem!r}.")
    return topic


def first_line(error: Exception) -> str:
    """Return an error's message on one line."""
    return " ".join(str(error).split())


def first_fault(error: ValidationError, model: type[BaseModel] | None = None) -> str:
    """Return the first fault that pydantic found: key, what is wrong, the value, what is expected.

    >>> try: Target.model_validate({"id": "x", "title": "t", "statement": "s", "colour": 1})
    ... except ValidationError as error: print(first_fault(error, Target).partition("; ")[0])
    colour is not a known key (value 1)
    """
    fault = error.errors()[0]
    where = ".".join(str(part) for part in fault["loc"]) or "the file"
    if fault["type"] == "extra_forbidden":
        keys = _keys(model, fault["loc"][:-1])
        expected = f"; expected one of {', '.join(keys)}" if keys else ""
        return f"{where} is not a known key (value {_shown(fault['input'])}){expected}"
    if fault["type"] == "missing":
        return f"{where} is missing"
    if fault["type"] == "value_error" and not fault["loc"]:
        return str(fault["ctx"]["error"])
    return f"{where} is {_shown(fault['input'])}: {fault['msg']}"


def _shown(value: object) -> str:
    """Return a value in at most 60 characters, however often a file repeats its parts in each other."""
    shorter = reprlib.Repr()
    shorter.maxstring = shorter.maxother = 60
    return f"{shorter.repr(value):.60}"


def _keys(model: type[BaseModel] | None, where: tuple[int | str, ...]) -> list[str]:
    """Return the keys that a model knows at a place in it, sorted; none where it cannot tell."""
    for part in where:
        field = model.model_fields.get(str(part)) if model else None
        if field is not None:
            held = (field.annotation, *get_args(field.annotation))
            model = next((one for one in held if _is_model(one)), None)
    return sorted(model.model_fields) if model else []


def _is_model(held: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(held, type) and issubclass(held, BaseModel)
