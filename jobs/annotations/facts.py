"""Facts and lines: what was read from an article as the spans that an annotator sees.

Entities that the topic does not hold are shown by name (`new:Name`), speakers without a name by their words
(`unnamed:words`), so that a line can be read, and corrected, without the database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jobs.annotations.lines import NEW, UNNAMED, Line, Meta, Span
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.reading import FactType
from nlp.spans import columns
from store.records import Article, Fact
from store.topic import Topic

SHORT = {
    "entity_id": "entity",
    "speaker_id": "speaker",
    "holder_id": "holder",
    "target_id": "target",
}
WHO = ("entity", "speaker", "holder", "attributed_to", "on_behalf_of", "relayed_by")
KNOWN = frozenset(Span.model_fields)


@dataclass(frozen=True)
class Names:
    """How the entities of an article are called."""

    topic: Topic
    named: Mapping[str, str]  # entity id → name, of those the article names
    described: Mapping[str, str]  # entity id → the words, of those who speak without a name

    def shown(self, entity_id: str) -> str:
        """Return an entity as a line names it."""
        if entity_id in self.topic.entity:
            return entity_id
        if entity_id in self.named:
            return f"{NEW}{self.named[entity_id]}"
        return f"{UNNAMED}{self.described.get(entity_id, entity_id)}"


def names_in(facts: Iterable[Fact], topic: Topic) -> Names:
    """Return how the entities are called that an article names or lets speak."""
    named: dict[str, str] = {}
    described: dict[str, str] = {}
    for fact in facts:
        if isinstance(fact, Mention) and fact.entity_id:
            named[fact.entity_id] = fact.name
        if isinstance(fact, Quote) and fact.speaker_id and fact.speaker:
            own = fact.speaker_id.startswith(f"x_{fact.article_id}_")  # known by this article alone
            (described if own else named).setdefault(fact.speaker_id, fact.speaker)
        if isinstance(fact, Stance) and fact.described_as:
            described.setdefault(fact.holder_id, fact.described_as)
    return Names(topic, named, described)


def line(article: Article, facts: Sequence[Fact], kind: FactType, topic: Topic) -> Line:
    """Return an article with its facts of one type, in text order."""
    names = names_in(facts, topic)
    own = sorted(
        (fact for fact in facts if isinstance(fact, kind.record)),
        key=lambda fact: (fact.start_char, fact.end_char),
    )
    meta = Meta(published=article.published_at, source=article.source_id, article=article.id)
    return Line(text=article.text, meta=meta, spans=tuple(span(one, kind, names) for one in own))


def span(fact: Fact, kind: FactType, names: Names) -> Span:
    """Return one fact as a span: its label and its columns under their short names."""
    said = columns(fact)
    label = str(said.pop(kind.label))
    words = said.pop("speaker", None)
    short: dict[str, object] = {SHORT.get(name, name): value for name, value in said.items()}
    short |= {name: names.shown(str(short[name])) for name in WHO if short.get(name)}
    if words and not short.get("speaker"):
        short["speaker"] = f"{UNNAMED}{words}"
    if "actors" in short:
        short["actors"] = tuple(names.shown(one) for one in str(short["actors"]).split(";") if one)
    kept = {name: value for name, value in short.items() if name in KNOWN and value is not None}
    return Span.model_validate(
        {**kept, "start": fact.start_char, "end": fact.end_char, "label": label, "text": fact.text}
    )
