"""Happenings of an article: its names and days are set as a scene, drafts of it are told once each.

By which words a language reports stands in nlp/languages, how a sentence is read in nlp.reporting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nlp.coref import referents
from nlp.facts.dates import DateMention, published_on
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.naming.aliases import Same
from nlp.naming.gazetteer import gazetteer
from nlp.patterns import compiled
from nlp.quoting.speakers import ruled_by
from nlp.reading import Reading
from nlp.reporting.alluded import with_allusions
from nlp.reporting.answers import answer
from nlp.reporting.background import with_background
from nlp.reporting.bodies import with_body
from nlp.reporting.carry import carried, reaction
from nlp.reporting.chinese_deeds import with_deeds
from nlp.reporting.chinese_heard import with_hearsay
from nlp.reporting.chinese_nouns import with_named
from nlp.reporting.chinese_plans import with_plans
from nlp.reporting.clausal import as_plan, of_clauses
from nlp.reporting.dated import DEED, dated
from nlp.reporting.draft import Draft
from nlp.reporting.drafts import drafts
from nlp.reporting.elaborations import is_elaboration
from nlp.reporting.japanese_more import with_more
from nlp.reporting.own_deeds import with_own_deeds
from nlp.reporting.quoted import with_quoted
from nlp.reporting.rest import with_rest
from nlp.reporting.retold import retells
from nlp.reporting.scene import Day, Name, Said, Scene, issued_on, quoted_spans
from nlp.words import Words

DATELINE = re.compile(
    r"[A-Z][A-Z .]{2,24}(?:, [A-Z][a-z]{2,8})?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([A-Za-z ]+\))?"
    r"(?: ?[-–—]{1,2} |: |(?<=\d)\. )|"
    r"[A-Z][a-z]+(?:/[A-Z][a-z]+)?, [A-Z][a-z]{2,8}\.? \d{1,2} \([A-Za-z ]+\) ?[-–—]{1,2} ?|[^\n】]{1,12}】"
)
DAY_CHARS = len("2026-01-06")
MANY_DAYS, MANY_MONTHS = 6, 4  # chosen: so many different days make a chronicle
FROM = re.compile(  # the whole dateline of a Japanese story
    r"\s*(?:【[^\n】]{2,30}(?:[＝ 　][^\n】]{1,12}|\d日)】|［[^\n］]{2,30}］|\[[^\n\]]{2,30}\](?: ?[-－—]+)?|"
    r"[\u4e00-\u9fff]{2,6}（(?:[A-ZＡ-Ｚ]{2,6}|[ァ-ー]{3,8}|共同|時事)）)"
)
POSTED = re.compile("(?:常駐|常任)?(?:総?領事|大使|代表)(?!館|部|団|処)")  # (Japanese)
RULING = re.compile("政権")  # (Japanese)
UNLISTED = 0.5  # chosen: for a deed that only its day and whoever does it show
FURTHER = (with_own_deeds, with_plans, with_named, with_hearsay, with_deeds, with_more, with_rest)
CONFIDENCE = {"stated": 0.9, "inferred": 0.75, "unknown": 0.6}  # chosen: by how the day is known


def find(reading: Reading) -> Iterator[Happening]:
    """Yield the happenings that an article reports, in text order."""
    scene = scene_of(reading)
    told: list[Draft] = []
    for sentence in reading.sentences:
        found = drafts(scene, sentence) or dated(scene, sentence)
        found = (*(as_plan(scene, one) for one in found), *of_clauses(scene, sentence, found))
        if reading.words.happenings.parsed and scene.is_asked(sentence.start):
            found = tuple(one for one in found if one.type != "statement" or _is_known(one))
        for draft in (*found, *answer(scene, sentence, (*told, *found))):
            whole = carried(scene, draft, told)
            if not is_elaboration(scene, whole, told):
                told.append(whole)
    told = with_quoted(scene, with_allusions(scene, with_background(scene, told)))
    for more in FURTHER:
        told = more(scene, told)
    for draft in told:
        if not retells(draft, told):
            yield _happening(reading, with_body(scene, reaction(scene, draft, told)))


def _is_known(draft: Draft) -> bool:
    """Tell whether a question tells what someone in office, by name, has said."""
    return draft.who.known and draft.who.person and draft.who.official and not draft.who.spokes


def scene_of(reading: Reading) -> Scene:
    """Return the article with the names and days that were found in it."""
    lands = _lands(Same(reading.topic), reading.words)
    mentions = sorted(reading.of(Mention), key=lambda mention: mention.start_char)
    counted = compiled(reading.words.happenings.no_day)
    dates = sorted(reading.of(DateMention), key=lambda mention: mention.start_char)
    dates = [one for one in dates if not _is_from(one, reading)]
    days = tuple(
        Day(d.start_char, d.end_char, d.value, d.mod)
        for d in dates
        if d.type in ("DATE", "TIME") and not counted.match(reading.article.text, d.end_char)
    )
    named = [
        _ruled(reading, Name(m.start_char, m.end_char, m.entity_id, m.type, m.text))
        for m in mentions
        if m.entity_id
        and not _swallows(m, days, reading)
        and not _is_dateline(m, reading)
        and not _of_headline(m, reading)
    ]
    named += _referents(reading, named)
    return Scene(
        reading=reading,
        names=tuple(sorted(named, key=lambda name: name.start)),
        days=days,
        quoted=tuple(quoted_spans(reading.article.text)),
        published_on=published_on(reading.article),
        peoples=lands.peoples,
        countries=lands.countries,
        issued=issued_on(reading.sentences, days),
        lengths=tuple(
            Day(d.start_char, d.end_char, d.value) for d in dates if d.type == "DURATION"
        ),
        chronicle=_is_chronicle(reading, days),
        said=tuple(
            Said(one.start_char, one.end_char, one.cue, one.speaker_id, one.affiliation_id)
            for one in reading.of(Quote)
            if one.cue and one.speaker_id
        ),
    )


def _ruled(reading: Reading, name: Name) -> Name:
    """Return the government that is called after who leads it: 甲野政権 (Japanese)."""
    found = RULING.match(reading.article.text, name.end) if name.type == "PERSON" else None
    power = ruled_by(reading.topic, name.entity_id) if found else None
    if found is None or power is None:
        return name
    return Name(name.start, found.end(), power, "ORG", name.text + found[0])


def _is_chronicle(reading: Reading, days: Sequence[Day]) -> bool:
    """Tell whether an English article goes through the days of many months before it came out."""
    if not reading.words.happenings.parsed:
        return False
    month = f"{published_on(reading.article)}"[:7]
    past = {one.value for one in days if len(one.value) == DAY_CHARS and one.value[:7] < month}
    return len(past) >= MANY_DAYS and len({value[:7] for value in past}) >= MANY_MONTHS


def _referents(reading: Reading, named: Sequence[Name]) -> list[Name]:
    """Return the phrases that stand for what is named or known to the topic."""
    text, known = reading.article.text, reading.topic.entity
    types = {one.entity_id: one.type for one in named}
    return [
        Name(
            one.start,
            one.end,
            one.entity_id,
            types.get(one.entity_id) or known[one.entity_id].type,
            text[one.start : one.end],
        )
        for one in referents(reading)
        if one.entity_id in types or one.entity_id in known
    ]


@dataclass(frozen=True)
class Lands:
    """The countries of a topic in a language, by entity id."""

    peoples: Mapping[str, str]  # by the adjectives of the language: "danish"
    countries: frozenset[str]


@lru_cache(maxsize=32)
def _lands(same: Same, words: Words) -> Lands:
    """Return the countries' entity ids; built once for a topic and a language."""
    country = gazetteer(same.topic, words).country
    peoples = {
        adjective.lower(): country[code].id
        for code, adjectives in words.mentions.peoples.items()
        for adjective in adjectives
        if code in country
    }
    return Lands(peoples, frozenset(one.id for one in country.values()))


def _is_dateline(mention: Mention, reading: Reading) -> bool:
    """Tell whether a place opens a paragraph as its dateline: "OTTAWA, Oct 14 - …"."""
    text = reading.article.text
    opens = mention.start_char == 0 or text[mention.start_char - 1] in "\n【[［/"
    if opens and DATELINE.match(text, mention.start_char):
        return True
    return _is_from(mention, reading)


def _is_from(one: Mention | DateMention, reading: Reading) -> bool:
    """Tell whether a name or day stands in the dateline of a Japanese story."""
    text = reading.article.text
    line = text.rfind("\n", 0, one.start_char) + 1
    found = FROM.match(text, line) if reading.words.happenings.verb_final else None
    return found is not None and one.end_char <= found.end()


def _of_headline(mention: Mention, reading: Reading) -> bool:
    """Tell whether an English headline's capitals alone make a name that nobody knows: "Trade Tensions"."""
    article = reading.article
    if not reading.words.happenings.parsed or not article.title:
        return False
    ends = article.text.find("\n")
    unknown = mention.entity_id not in reading.topic.entity
    return unknown and mention.end_char <= ends and mention.text not in article.text[ends:]


def _swallows(mention: Mention, days: Sequence[Day], reading: Reading) -> bool:
    """Tell whether a name is part of a title (甲市総領事), or, unknown, has run on into a date."""
    final = reading.words.happenings.verb_final and mention.type != "PERSON"
    if final and POSTED.match(reading.article.text, mention.end_char):
        return True
    if mention.entity_id in reading.topic.entity:
        return False
    return any(mention.start_char < d.start and d.end <= mention.end_char for d in days)


def _list(reading: Reading, draft: Draft) -> str | None:
    """Return the list: that of the measure, where the report names one, else as named."""
    measure = reading.topic.measure.get(draft.measure_id or "")
    listed = draft.type in ("listing", "delisting") and measure is not None
    return measure.list or draft.list if listed and measure is not None else draft.list


def _happening(reading: Reading, draft: Draft) -> Happening:
    return Happening(
        article_id=reading.article.id,
        start_char=draft.start,
        end_char=draft.end,
        text=reading.article.text[draft.start : draft.end],
        confidence=UNLISTED if draft.cue.trigger == DEED else CONFIDENCE[draft.when.basis],
        type=draft.type,
        actors=";".join(draft.who.ids),
        targets=";".join(draft.targets),
        measure_id=draft.measure_id,
        date=draft.when.date,
        date_end=draft.when.end,
        precision=draft.when.precision,
        date_basis=draft.when.basis,
        status=draft.status,
        list=_list(reading, draft),
        about=";".join(draft.about),
    )
