"""Kinds: what kind of speaker or doer a name or a description stands for: official, expert, outlet, firm."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nlp.patterns import compiled
from nlp.reporting.scene import Name, Scene, is_office

ACTING = ("PERSON", "ORG", "GPE", "MEDIA")
TITLE_NEAR = 28  # as near before another mention of it
APPOSITION_NEAR = 4
TITLE_CHARS = 48  # how far before a name its title may stand
HOLDER = re.compile(  # behind a body: someone of it speaks (Chinese)
    r"[^，。；、]{0,8}?(?:议员|議員|官员|官員|高官|干部|幹部|[局课課司处處][长長]|[负負][责責]人)"
)
LABEL = re.compile("[】：]")  # 【記者】甲国は: who asks is not who acts
WORD_CHARS = 4  # behind a stretch that may be cut inside a word
APPOSITION_CHARS = 110  # how far after it ", chief economist at …" may stand


@dataclass(frozen=True)
class Agent:
    """Who acts: entity ids, and what kind of speaker that is."""

    ids: tuple[str, ...]
    official: bool = False
    expert: bool = False
    media: bool = False
    person: bool = False  # a person or a spokesperson, as opposed to a body
    spokes: bool = False  # who speaks for a body by office
    business: bool = False  # "the country's airlines": nobody's government, nobody named
    start: int = -1

    @property
    def known(self) -> bool:
        """Tell whether it is known who acts."""
        return bool(self.ids)


NOBODY = Agent(ids=())


def described(scene: Scene, start: int, end: int) -> Agent:
    """Return an unnamed agent by its description: an official, an expert, nobody."""
    phrase = scene.reading.article.text[start:end]
    words = scene.reading.words.happenings
    if compiled(words.expert).search(phrase):
        return Agent(ids=(), expert=True, person=True, start=start)
    official = bool(compiled(words.official).search(phrase))
    if not official and compiled(rf"\b(?:{words.business})\b").search(phrase):
        return Agent(ids=(), business=True, start=start)
    lands = [scene.peoples[word] for word in phrase.lower().split() if word in scene.peoples]
    return Agent(ids=tuple(lands[:1]) if official else (), official=official, start=start)


def foremost(names: Iterable[Name]) -> Name:
    """Return the name that most likely acts: a person, else a body, else a country."""
    return min(names, key=lambda name: (ACTING.index(name.type), -name.start))


def speaker(scene: Scene, name: Name, phrase: tuple[int, int]) -> Agent:
    """Return the agent that a name stands for, with what its description says of it."""
    words, text = scene.reading.words.happenings, scene.reading.article.text
    before = text[max(0, phrase[0] - 4, name.start - TITLE_CHARS) : name.start]
    before = LABEL.split(before)[-1]
    end = min(max(phrase[1], name.end), name.end + APPOSITION_CHARS)
    after, beyond = text[name.end : end], text[end : end + WORD_CHARS]
    around = _titles(scene, name, f"{before} {name.text} {after}")
    entity = scene.entity(name.entity_id)
    office = is_office(entity) or bool(
        entity and entity.body and is_office(scene.entity(entity.body))
    )
    party = name.entity_id in scene.reading.topic.parties or (
        words.parsed and name.entity_id in scene.countries
    )
    expert = _tells(words.expert, around, beyond) and not office
    official = office or party or _tells(words.official, around, beyond)
    spokes = bool(compiled(words.spokesperson).search(around))
    placed = not words.parsed and not words.verb_final
    holder = placed and name.type == "ORG" and HOLDER.match(after) is not None
    return Agent(
        ids=(name.entity_id,),
        official=official and not expert and name.type != "MEDIA",
        expert=expert,
        media=name.type == "MEDIA",
        person=name.type == "PERSON" or spokes or holder,
        spokes=spokes
        or bool(compiled(words.spokesperson).search(entity.description if entity else "")),
        start=name.start,
    )


def _titles(scene: Scene, name: Name, around: str) -> str:
    """Return what stands around a name, and around its other mentions where the topic knows it not."""
    if name.type != "PERSON" or scene.entity(name.entity_id) is not None:
        return around
    text = scene.reading.article.text
    others = [
        text[max(0, one.start - TITLE_NEAR) : one.end + APPOSITION_NEAR]
        for one in scene.names
        if one.entity_id == name.entity_id
    ]
    return "\n".join([*(_own_line(other) for other in others), around])


def _tells(pattern: str, around: str, beyond: str) -> bool:
    """Tell whether a stretch has a word that is whole there: 記者 of 記者会見 is no word for a person."""
    found = compiled(pattern).search(around + beyond)
    return found is not None and found.start() < len(around)


def _own_line(text: str) -> str:
    """Return a stretch without what other sentences say."""
    return re.split(r"[。\n]|(?<=[a-z]{3}[.?!]) ", text)[-1]
