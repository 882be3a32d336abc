"""Speakers: whose words a phrase introduces: a name, a pronoun, "the ministry".

A country or its capital speaks as its government. An unnamed speaker keeps the words of the text and
no id: nobody is guessed. What was said does not belong here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from nlp.coref import Referent, government_of, holders, referents
from nlp.naming.mention import Mention
from nlp.naming.names import slug
from nlp.naming.tokens import tokens_of
from nlp.patterns import compiled
from nlp.quoting.marks import Marked, marked
from nlp.quoting.roles import is_other
from nlp.reading import Reading, Sentence
from nlp.timex.mention import DateMention
from store.topic import Topic

DATELINE = re.compile(r"[A-Z][A-Z .]{1,60}(?:\([^)]{1,20}\))?\s*[–—-]+\s")
SENT = (
    "ambassador",
    "envoy",
    "adviser",
    "advisor",
    "representative",
    "delegate",
    "counsellor",
    "consul",
)
OWNED = ("'s ", "’s ")
FIRM = "同社"  # never a public body (Japanese)
REACH_SENTENCES = 6  # how far back a pronoun may look: chosen
SPEAKING = ("PERSON", "ORG", "MEDIA", "GPE")


@dataclass(frozen=True)
class Unnamed:
    """Someone who is only described: name as shown, the noun of the description, the body spoken for."""

    name: str
    noun: str
    body_id: str | None = None


@dataclass(frozen=True)
class Speaker:
    """Who speaks: entity id (null where nobody is known), words as printed, type of entity."""

    entity_id: str | None
    text: str
    type: str = ""
    unnamed: Unnamed | None = None
    at: int = field(default=-1, compare=False)  # offset where the text speaks of them


NOBODY = Speaker(None, "")


@dataclass
class Stage:
    """Who has spoken so far in an article, for pronouns; grows while it is read."""

    reading: Reading
    heard: list[Speaker] = field(default_factory=list)
    meant: tuple[Referent, ...] = ()
    marks: tuple[Marked, ...] = ()
    bearers: dict[str, Mention] = field(default_factory=dict)  # surname → who bears it
    starts: list[int] = field(default_factory=list)
    sexes: dict[str, str] = field(default_factory=dict)
    holders: dict[int, tuple[int, str]] = field(default_factory=dict)  # offices, where they stand
    told_to: int = 0  # offset up to which words are given already

    def __post_init__(self) -> None:
        """Look up once what pronouns and "the ministry" stand for."""
        self.meant = referents(self.reading)
        self.holders = {start: (end, id_) for id_, start, end in holders(self.reading)}
        self.marks = marked(self.reading.article.text)
        people = (one for one in self.reading.of(Mention) if one.type == "PERSON")
        places = {one.text for one in self.reading.of(Mention) if one.type == "GPE"}
        self.bearers = {word: one for word, one in _bearers([*people]) if word not in places}
        self.starts = [one.start for one in self.reading.sentences]

    def referent(self, start: int, end: int) -> Speaker | None:
        """Return whom the last phrase in a span stands for; None where none stands for anyone."""
        inside = [one for one in self.meant if start <= one.start and one.end <= end]
        if not inside:
            return None
        entity = self.reading.topic.entity.get(inside[-1].entity_id)
        text = self.reading.article.text[inside[-1].start : inside[-1].end]
        kind = entity.type if entity else ""
        meant = Speaker(inside[-1].entity_id, text, kind, at=inside[-1].start)
        return None if self.holds_other(meant, text) else meant

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before another; None for the first."""
        return next(iter(self.reading.before(sentence)), None)

    def paragraph(self, at: int) -> int:
        """Return the paragraph of the sentence at an offset."""
        return self.reading.at(at).paragraph

    def person(self, name: Mention) -> Mention | None:
        """Return a person's mention; for a surname that was taken for something else, its bearer's."""
        text, unknown = self.reading.article.text, name.entity_id not in self.reading.topic.entity
        if unknown and text.endswith(" in ", 0, name.start_char):
            return None  # "an agent in Mong Kok, who …": a place
        who = text.startswith(", who ", name.end_char) and name.type == "ORG" and unknown
        return name if name.type == "PERSON" or who else self.bearers.get(name.text)

    def quoted(self, at: int) -> bool:
        """Tell whether an offset stands between quotation marks."""
        near = bisect_right(self.marks, at, key=lambda one: one.start) - 1
        return near >= 0 and at < self.marks[near].end

    def fits(self, who: Speaker, phrase: str) -> bool:
        """Tell whether "she" may stand for someone of whom the text has said "he"."""
        sex, known = _sex(phrase), self.sexes.get(who.entity_id or "")
        if phrase.lower() in ("he", "she") and _is_several(who):
            return False
        return (sex is None or known is None or sex == known) and not self.holds_other(who, phrase)

    def holds_other(self, who: Speaker, phrase: str) -> bool:
        """Tell whether someone is printed with another office than "the spokesperson" (English)."""
        if not phrase.startswith(("the ", "The ")) or not who.entity_id:
            return False
        named = (one for one in self.reading.of(Mention) if one.entity_id == who.entity_id)
        return is_other(self.reading.article.text, (one.start_char for one in named), phrase)

    def learn(self, who: Speaker, phrase: str) -> None:
        """Remember by which pronoun the text speaks of someone."""
        if (sex := _sex(phrase)) and who.entity_id:
            self.sexes[who.entity_id] = sex

    def hear(self, speaker: Speaker) -> Speaker:
        """Remember a speaker, and return it."""
        self.heard.append(speaker)
        return speaker

    def last(self, *types: str) -> Speaker | None:
        """Return the last known speaker of these types; of any, where none is given."""
        known = (one for one in reversed(self.heard) if not types or one.type in types)
        return next(known, None)

    def last_in(self, sentence: Sentence) -> Speaker | None:
        """Return the last known speaker, where it is this sentence that speaks of them."""
        last = self.last()
        return last if last and last.at >= sentence.start else None


def _bearers(people: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """Yield who bears a surname: the last word of a name, or the first where one alone bears it.

    Matches: "Chiang said" after "Chiang Chih-kang". Fails where two of an article open alike.
    """
    full = [one for one in people if " " in one.text]
    first: dict[str, set[str]] = {}
    for one in full:
        first.setdefault(one.text.split()[0], set()).add(one.text.split()[-1])
    yield from ((one.text.split()[0], one) for one in full if len(first[one.text.split()[0]]) == 1)
    yield from ((one.text.split()[-1], one) for one in full)


def _is_several(who: Speaker) -> bool:
    """Tell whether someone without a name is several: "sources", "two diplomats" (English)."""
    noun = who.unnamed.noun if who.unnamed else ""
    return (
        bool(noun)
        and re.search(rf"\b(?:{re.escape(noun)}s|people)\b", who.text.lower()) is not None
    )


def _sex(phrase: str) -> str | None:
    """Return f or m for a pronoun or noun that tells; None where it does not."""
    lower = phrase.lower()
    if lower in ("she", "她", "彼女") or lower.endswith("woman"):
        return "f"
    return "m" if lower in ("he", "他", "彼") or lower.endswith("sman") else None


def names_in(reading: Reading, start: int, end: int) -> tuple[Mention, ...]:
    """Return the names in a span that can speak, in text order; what is a date is no name."""
    days = reading.within(DateMention, start, end)
    return tuple(
        one
        for one in reading.within(Mention, start, end)
        if one.end_char <= end
        and one.type in SPEAKING
        and not compiled(reading.words.quotes.moments).fullmatch(one.text)
        and not any(day.start_char < one.end_char and one.start_char < day.end_char for day in days)
    )


def foremost(names: Sequence[Mention]) -> Mention | None:
    """Return the name that speaks for a phrase: a person rather than a body, a body than a place."""
    return min(names, key=lambda one: (SPEAKING.index(one.type), -one.start_char), default=None)


def speaker_of(reading: Reading, name: Mention) -> Speaker:
    """Return a name as a speaker; a country speaks as its government."""
    entity_id = name.entity_id
    if name.type == "GPE" and entity_id:
        return Speaker(government(reading.topic, entity_id), name.text, "ORG", at=name.start_char)
    if entity_id is None and name.type == "PERSON":  # a surname alone: someone of this article
        alone = Unnamed(name.text, name.text.lower())
        entity_id = of_article(reading, name.text)
        return Speaker(entity_id, name.text, name.type, alone, at=name.start_char)
    return Speaker(entity_id, name.text, name.type, at=name.start_char)


def of_article(reading: Reading, name: str) -> str:
    """Return the id of someone who is known by this article alone."""
    return f"{own_prefix(reading)}{slug(name).removeprefix('x_')}"


def own_prefix(reading: Reading) -> str:
    """Return how the ids begin of those who are known by this article alone."""
    return f"x_{reading.article.id}_"


def government(topic: Topic, place: str) -> str:
    """Return the entity that speaks for a country or capital; the place itself where none is listed."""
    named = topic.entity.get(place)
    if named is not None and named.capital_of:
        return named.capital_of
    power = government_of(topic, place)
    return power.id if power else place


def ruled_by(topic: Topic, leader: str | None) -> str | None:
    """Return the government that a person of a known side leads: of 甲野政権."""
    entity = topic.entity.get(leader or "")
    body = topic.entity.get(entity.body or "") if entity else None
    here = body or entity
    return government(topic, here.side) if here and here.side else None


def referred(stage: Stage, phrase: str, at: int) -> Speaker | None:
    """Return whom a pronoun or "the ministry" at an offset stands for; None for other phrases.

    A person is who is spoken of last, a body is looked up by nlp.coref.
    """
    words = phrase.strip(" ,")
    for pattern, kind in stage.reading.words.quotes.pronouns:
        if compiled(rf"(?:{pattern})$").match(words):
            meant = _earlier(stage, words, at, kind)
            return replace(meant, at=at) if meant else Speaker(None, words, kind)
    return None


def _earlier(stage: Stage, phrase: str, at: int, kind: str) -> Speaker | None:
    if kind == "PERSON":
        return last_person(stage, at, phrase)
    if kind == "ANY":
        last = stage.last()
        if phrase.lower() == "it" and (last is None or last.type == "PERSON"):
            return _topmost(stage, at) or stage.last("ORG", "MEDIA")
        return last or _topmost(stage, at)
    earlier = [one for one in stage.reading.of(Mention) if one.end_char <= at and one.type == kind]
    if kind == "MEDIA":
        return speaker_of(stage.reading, earlier[-1]) if earlier else None
    looked_up = stage.referent(at, at + len(phrase) + 1)
    return looked_up or _body_before(stage, phrase, at, earlier)


def _body_before(stage: Stage, phrase: str, at: int, earlier: Sequence[Mention]) -> Speaker | None:
    """Return the body before an offset that nlp.coref does not tie to a phrase."""
    heard = stage.last("ORG")
    if phrase == FIRM:
        return heard if heard and heard.unnamed else None
    if not stage.reading.words.mentions.spaced and len(phrase) > 1:
        if (called := body_called(stage, phrase[1:], at)) is not None:
            return called
        if earlier and stage.paragraph(earlier[-1].start_char) == stage.paragraph(at):
            return speaker_of(stage.reading, earlier[-1])
    return heard or (speaker_of(stage.reading, earlier[-1]) if earlier else None)


def body_called(stage: Stage, noun: str, at: int) -> Speaker | None:
    """Return the last body before an offset whose name holds a noun: the forum, 该机构."""
    spaced = stage.reading.words.mentions.spaced
    for one in reversed(stage.reading.of(Mention)):
        if one.end_char > at or one.type not in ("ORG", "MEDIA"):
            continue
        name = one.text.lower()
        parts = name.split()
        if noun in parts or f"{noun}s" in parts if spaced else name.endswith(noun):
            return replace(speaker_of(stage.reading, one), at=at)
    return None


def _topmost(stage: Stage, at: int) -> Speaker | None:
    """Return the first body or country named in the sentence before an offset, its likely subject."""
    here = bisect_right(stage.starts, at) - 1
    for sentence in reversed(stage.reading.sentences[max(0, here - 1) : here + 1]):
        dateline = DATELINE.match(stage.reading.article.text, sentence.start, at)
        first = dateline.end() if dateline else sentence.start
        names = names_in(stage.reading, first, min(at, sentence.end))
        bodies = [one for one in names if one.type != "PERSON"]
        if len(bodies) > 1 and bodies[1].type == "ORG":
            text = stage.reading.article.text[bodies[0].end_char : bodies[1].start_char]
            bodies = (
                bodies[1:] if text in OWNED else bodies
            )  # "Atlantis's trade ministry": the ministry
        if bodies:
            return speaker_of(stage.reading, bodies[0])
    return None


def issuing_body(stage: Stage, at: int) -> Speaker | None:
    """Return the last body named before an offset: that which issued "the communique" (English)."""
    bodies = [one for one in stage.reading.of(Mention) if one.end_char <= at and one.type == "ORG"]
    groups = [one for one in bodies if "group" in one.text.lower() or one.text[-1:].isdigit()]
    found = (groups or bodies)[-1:]
    return speaker_of(stage.reading, found[0]) if found else None


def last_person(stage: Stage, at: int, phrase: str = "") -> Speaker | None:
    """Return the person spoken of last before an offset: who acts there, else who is named."""
    here = bisect_right(stage.starts, at) - 1
    for place in range(here, max(-1, here - REACH_SENTENCES), -1):
        sentence = stage.reading.sentences[place]
        if (found := _person_in(stage, sentence, at, phrase)) is not None:
            return found
    told = stage.last("PERSON")
    return None if told is not None and not stage.fits(told, phrase) else told


def _person_in(stage: Stage, sentence: Sentence, at: int, phrase: str) -> Speaker | None:
    end = min(at, sentence.end)
    told = [one for one in stage.heard if sentence.start <= one.at < end and one.type == "PERSON"]
    near = stage.reading.within(Mention, sentence.start, end)
    free = (one for one in near if not stage.quoted(one.start_char))
    people = ((one, stage.person(one)) for one in free)
    named = [
        replace(speaker_of(stage.reading, who), text=one.text, at=one.start_char)
        for one, who in people
        if who is not None
    ]
    fitting = [one for one in (*named, *told) if stage.fits(one, phrase)]
    acting = [one for one in fitting if acts(stage.reading, one)]
    chosen = max(acting or fitting, key=lambda one: one.at, default=None)
    if chosen is not None and len({one.entity_id for one in fitting}) == 1:
        stage.learn(chosen, phrase)  # of several nobody knows for certain
    return chosen


def acts(reading: Reading, who: Speaker) -> bool:
    """Tell whether a person is the subject where the text speaks of them."""
    if reading.words.quotes.order != "parsed":
        after = reading.article.text[who.at + len(who.text) : who.at + len(who.text) + 16]
        return bool(who.unnamed or compiled(reading.words.quotes.acting).match(after))
    span = tokens_of(reading).covering(who.at, who.at + len(who.text))
    if span is None:
        return False
    root, above = span.root, span.root.head.head
    sent = (
        root.dep_ == "pobj" and above.dep_ == "nsubj" and above.lemma_ in SENT
    )  # to Japan Ann Lee
    return sent or root.dep_ in ("nsubj", "nsubjpass", "appos")
