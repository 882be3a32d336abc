"""Reports: what the weaver compares of a happening.

Which reports are compared at all follows from their traits; whether two may be one is decided in
`nlp.clusters`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.facts.happenings import Happening
from store.records import Article
from store.topic import Topic

FAMILY = {
    "earlier_measure": "announcement",
    "remark": "statement",
}  # the same happening, seen from later
ACTORLESS = ("market", "trade_data")
UNNAMED = ("licence_delay", "budget")  # rarely told with a name or a day
SPOKEN = ("statement", "remark", "protest", "rejection", "meeting")
PARTY = re.compile(r"government|cabinet", re.IGNORECASE)  # in the topic's English names
YEAR = re.compile(r"(?:19|20)\d\d")
PRIVATE = re.compile(
    r"\b(?:company|airline|maker|manufacturer|producer|retailer|operator)", re.IGNORECASE
)
NUMBER = re.compile(r"\d[\d,.，．]*\d")


@dataclass(frozen=True)
class Report:
    """A happening with what its comparison needs."""

    fact: Happening
    published: str
    language: str
    headline: bool
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    bodies: frozenset[str]
    persons: frozenset[str]
    sides: tuple[str, ...]
    as_party: tuple[tuple[str, str], ...]  # actors that stand for a whole side, with that side
    target_sides: tuple[tuple[str, str], ...]  # each target with its side, and whether it is one
    specific_sides: frozenset[str]
    numbers: frozenset[str]
    places: frozenset[str]  # sides of those it is aimed at
    materials: frozenset[str]  # what it is about, the topic's targets left out
    subjects: frozenset[str]  # all it is about, its measure and list too
    spoken_for: frozenset[str]  # bodies of the persons who act

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Return the key by which reports stand in order of publication."""
        return self.published or "9999", self.article_id, self.fact.start_char, self.fact.id

    @property
    def article_id(self) -> str:
        """Return the article that reports it."""
        return self.fact.article_id

    @property
    def type(self) -> str:
        """Return the happening's type."""
        return self.fact.type

    @property
    def family(self) -> str:
        """Return the type under which reports of one happening meet."""
        return FAMILY.get(self.fact.type, self.fact.type)

    @property
    def date(self) -> str | None:
        """Return the happening's date."""
        return self.fact.date

    @property
    def precision(self) -> str:
        """Return the precision of its date, empty where there is none."""
        return self.fact.precision or ""

    @property
    def measure_id(self) -> str | None:
        """Return the measure it names."""
        return self.fact.measure_id

    @property
    def list(self) -> str | None:
        """Return the list it names."""
        return self.fact.list

    @property
    def stands_alone(self) -> bool:
        """Tell whether it says enough to be an event of its own: who, what measure or when."""
        if self.headline and self.date is None and self.type in SPOKEN:
            return not self.as_party and bool(self.actors)
        whom = bool(self.targets) and self.type == "earlier_measure"
        whom = whom or self.type in UNNAMED
        return bool(self.actors or self.measure_id or self.date or whom)

    @property
    def traits(self) -> frozenset[str]:
        """Return the keys under which a report is found."""
        found = {f"body {body}" for body in self.bodies} | {f"of {side}" for side in self.sides}
        found |= {f"party {side}" for _, side in self.as_party}
        found |= {f"measure {self.measure_id}"} if self.measure_id else set()
        found |= {f"list {self.list}"} if self.list else set()
        found |= set(self._things)
        open_to_all = not self.actors or self.type in ("budget", "effective")
        return frozenset(found | ({"nobody"} if open_to_all else set()))

    @property
    def sought(self) -> tuple[str, ...]:
        """Return the keys by which a report looks for others."""
        found = [f"body {body}" for body in sorted(self.bodies)]
        found += [f"party {side}" for side in self.sides]
        found += [f"of {side}" for _, side in self.as_party]
        found += [f"measure {self.measure_id}"] if self.measure_id else []
        found += [f"list {self.list}"] if self.list else []
        return tuple(dict.fromkeys([*found, *self._things, "nobody"]))

    @property
    def _things(self) -> tuple[str, ...]:
        """Return the keys of figures and plans: their numbers, what they concern."""
        if self.type == "trade_data":
            return tuple(f"number {number}" for number in sorted(self.numbers))
        if self.type in ("plan", "effective", "earlier_measure"):
            return tuple(f"about {thing}" for thing in sorted(self.materials))
        return ()


def report(fact: Happening, article: Article, topic: Topic) -> Report:
    """Return a happening with what its comparison needs."""
    actors = tuple(one for one in fact.actors.split(";") if one)
    targets = tuple(one for one in fact.targets.split(";") if one)
    if fact.type in ACTORLESS:
        actors = tuple(one for one in actors if one not in topic.parties)
    party = tuple((one, _side(one, topic)) for one in actors if _is_party(one, topic))
    return Report(
        fact=fact,
        published=article.published_at or "",
        language=article.language or "",
        headline=bool(article.title) and fact.end_char <= len(article.title or ""),
        actors=actors,
        targets=targets,
        bodies=frozenset(_body(one, topic) for one in actors),
        persons=frozenset(one for one in actors if _is_person(one, topic)),
        sides=tuple(dict.fromkeys(_acts_for(one, topic) for one in actors)),
        as_party=party,
        target_sides=tuple((one, _side(one, topic)) for one in targets if _is_party(one, topic)),
        specific_sides=frozenset(_side(o, topic) for o in actors if not _is_party(o, topic)),
        places=frozenset(_side(one, topic) for one in targets),
        subjects=frozenset([*fact.about.split(";"), fact.measure_id or "", fact.list or ""]) - {""},
        materials=frozenset(fact.about.split(";")) - {t.id for t in topic.targets} - {""},
        spoken_for=frozenset(_body(one, topic) for one in actors if _is_person(one, topic))
        - set(actors),
        numbers=_numbers(fact.text) if fact.type == "trade_data" else frozenset(),
    )


def _numbers(text: str) -> frozenset[str]:
    """Return the numbers of a text, years left out."""
    return frozenset(one for one in NUMBER.findall(text) if not YEAR.fullmatch(one))


def _body(entity_id: str, topic: Topic) -> str:
    entity = topic.entity.get(entity_id)
    return entity.body if entity and entity.body else entity_id


def _side(entity_id: str, topic: Topic) -> str:
    for one in (entity_id, _body(entity_id, topic)):
        entity = topic.entity.get(one)
        if entity and entity.capital_of:
            entity = topic.entity.get(entity.capital_of)
        if entity and entity.side:
            return entity.side
    return entity_id


def _acts_for(entity_id: str, topic: Topic) -> str:
    """Return the side for which someone acts; a company acts for itself."""
    entity = topic.entity.get(entity_id)
    if entity and entity.type == "ORG" and PRIVATE.search(entity.description):
        return entity_id
    return _side(entity_id, topic)


def _is_party(entity_id: str, topic: Topic) -> bool:
    """Tell whether an actor stands for its whole side, as "China" does."""
    entity = topic.entity.get(entity_id)
    if entity is None:
        return False
    return (
        entity_id in topic.parties
        or bool(entity.capital_of)
        or (entity.type == "ORG" and bool(PARTY.search(entity.name)))
    )


def _is_person(entity_id: str, topic: Topic) -> bool:
    entity = topic.entity.get(entity_id)
    return entity is not None and entity.type == "PERSON"
