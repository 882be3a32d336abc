"""Stances: who is for or against what, as their words and acts in an article show.

One row a holder and target: the position of most weight, with the sentence or quotation that shows it
best. Words count only inside what someone says; the outlet's own loaded words are the outlet's stance.
No row means that no stance is expressed, and disagreeing signs are no stance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.facts.dates import DateMention
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.judging.acts import acts, issued, outlet_voice, side_of, unretracted
from nlp.judging.aims import Aim
from nlp.judging.drafts import Sign, settled
from nlp.judging.ground import Ground, ground
from nlp.judging.polarity import (
    NEUTRAL,
    OPPOSE,
    SUPPORT,
    Verdict,
    is_curbed,
    verdict,
)
from nlp.patterns import compiled
from nlp.quoting.marks import marked
from nlp.quoting.speakers import Speaker, Stage, government
from nlp.reading import FactType, Reading
from store.records import Fact, col

FAR_CHARS = 160  # chosen: a word of judgement farther than this from the target says nothing of it
NEUTRAL_CUES = 2  # chosen: one cue alone is a mention, not a subject
TAIL_CHARS = 12  # chosen: a closing mark and a verb of saying are no longer
CONFIDENCE = {NEUTRAL: 0.5}


@dataclass(frozen=True, kw_only=True)
class Stance(Fact):
    """Where someone stands toward one of the topic's targets."""

    holder_id: str = col("entities.id of who holds it")
    target_id: str = col("targets.id")
    position: str = col("support, oppose, concern or neutral")
    on_behalf_of: str | None = col(
        "entity id of the body or side the holder speaks for", default=None
    )


def find(reading: Reading) -> Iterator[Stance]:
    """Yield the stances of an article, one a holder and target, in text order."""
    signs = list(_signs(reading))
    for sign in sorted(settled(signs), key=lambda one: (one.start, one.target_id)):
        yield Stance(
            article_id=reading.article.id,
            start_char=sign.start,
            end_char=sign.end,
            text=reading.article.text[sign.start : sign.end],
            confidence=CONFIDENCE.get(sign.position, 0.7),
            holder_id=sign.holder_id,
            target_id=sign.target_id,
            position=sign.position,
            on_behalf_of=_behalf(reading, sign.holder_id),
        )


def _signs(reading: Reading) -> Iterator[Sign]:
    stage, about = Stage(reading), ground(reading)
    marks = marked(reading.article.text)
    quotes = reading.of(Quote)
    for sentence in reading.sentences:
        headline = sentence.paragraph == 0 and reading.article.title
        for sign in acts(stage, about, sentence, marks) if not headline else ():
            yield sign
            yield from _relayed(reading, sign, quotes)
        for quote in quotes:
            if sentence.start <= quote.start_char < sentence.end:
                stage.hear(Speaker(quote.speaker_id, quote.speaker or "", "PERSON"))
    for quote in quotes:
        yield from _spoken(about, quote)
    yield from issued(about)
    yield from unretracted(
        about, [(one.start_char, one.end_char) for one in quotes if one.kind == "direct"]
    )
    outlet = _outlet(reading)
    if outlet:
        spans = [(one.start_char, one.end_char) for one in quotes]
        yield from outlet_voice(reading, outlet, spans)


def _relayed(reading: Reading, sign: Sign, quotes: tuple[Quote, ...]) -> Iterator[Sign]:
    """Yield the same stance for a body that reports the act of its own person."""
    for quote in quotes if sign.position == OPPOSE else ():
        inside = sign.start <= quote.start_char < sign.end
        own = quote.speaker_id and _body(reading, sign.holder_id) == quote.speaker_id
        if inside and own and quote.speaker_id:
            yield Sign(quote.speaker_id, sign.target_id, sign.position, sign.start, sign.end, 1.0)


def _spoken(about: Ground, quote: Quote) -> Iterator[Sign]:
    """Yield what a quotation shows of its speaker; who spoke the remark in question is for it."""
    reading, measured = about.reading, about.measured
    if not quote.speaker_id or _type(reading, quote.speaker_id) == "GPE":
        return
    named = about.aims(quote.start_char, quote.end_char)
    for target in dict.fromkeys(aim.target_id for aim in named):
        found = _nearest(reading, quote, named, target)
        if quote.speaker_id == about.author(target):
            if _ends_sentence(reading, quote):
                yield _sign(quote, target, SUPPORT, 0.8)
        elif found is not None:
            yield _sign(quote, target, found.position, max(0.3, 1 - found.distance / FAR_CHARS))
        elif target == measured and _is_subject(reading, named, target, quote):
            yield _sign(quote, target, _plain(reading, quote), 0.5)
    if measured and _justifies(reading, quote, named, measured):
        yield _sign(quote, measured, SUPPORT, 0.8)


def _ends_sentence(reading: Reading, quote: Quote) -> bool:
    """Tell whether nothing follows a quotation: else its sentence tells of something further."""
    ends = (one.end for one in reading.sentences if one.start <= quote.start_char < one.end)
    return quote.end_char >= next(ends, 0) - TAIL_CHARS


def _plain(reading: Reading, quote: Quote) -> str:
    """Return the position of one who speaks of a measure without judging it; its issuer is for it."""
    issuers = {one.issuer for one in reading.topic.measures}
    return SUPPORT if quote.speaker_id in issuers else NEUTRAL


def _justifies(reading: Reading, quote: Quote, named: Sequence[Aim], measured: str) -> bool:
    """Tell whether an issuer's side calls it right to halt something that the measure is against."""
    words = reading.words.stances
    issuers = {side_of(reading, one.issuer) for one in reading.topic.measures}
    curbed = [one for one in named if is_curbed(quote.text, one, words)]
    return (
        bool(curbed)
        and all(one.target_id != measured for one in named)
        and side_of(reading, quote.speaker_id) in issuers
        and bool(compiled(words.support).search(quote.text))
    )


def _nearest(reading: Reading, quote: Quote, named: Sequence[Aim], target: str) -> Verdict | None:
    """Return the verdict nearest to any place of a quotation that names the target."""
    words = reading.words.stances
    others = [
        one for one in named if one.target_id != target and not is_curbed(quote.text, one, words)
    ]
    places = [one for one in named if one.target_id == target]
    found = [one for aim in places if (one := verdict(quote.text, aim, others, words))]
    near = [one for one in found if one.distance <= FAR_CHARS]
    return min(near, key=lambda one: one.distance) if near else None


def _is_subject(reading: Reading, named: Sequence[Aim], target: str, quote: Quote) -> bool:
    """Tell whether a quotation speaks of a measure, rather than merely naming its goods."""
    cues = {quote.text[aim.start : aim.end].lower() for aim in named if aim.target_id == target}
    back = compiled(reading.words.stances.measures).findall(quote.text)
    return len(cues) + bool(back) >= NEUTRAL_CUES


def _sign(quote: Quote, target: str, position: str, weight: float) -> Sign:
    return Sign(quote.speaker_id or "", target, position, quote.start_char, quote.end_char, weight)


def _type(reading: Reading, entity_id: str) -> str | None:
    entity = reading.topic.entity.get(entity_id)
    return entity.type if entity else None


def _body(reading: Reading, entity_id: str) -> str | None:
    entity = reading.topic.entity.get(entity_id)
    return entity.body if entity else None


def _behalf(reading: Reading, entity_id: str) -> str | None:
    """Return for whom a holder speaks: a person for its body, a body for its government."""
    entity = reading.topic.entity.get(entity_id)
    if entity is None or entity.type == "MEDIA":
        return None
    if entity.body:
        return entity.body
    side = side_of(reading, entity_id)
    power = government(reading.topic, side) if side else None
    return power if power != entity_id else None


def _outlet(reading: Reading) -> str | None:
    """Return the entity of the outlet itself, where the topic lists it."""
    wanted = reading.article.source_id.replace("-", "_")
    return wanted if _type(reading, wanted) == "MEDIA" else None


FACT = FactType(
    table="stances", record=Stance, find=find, version=1, needs=(DateMention, Mention, Quote)
)
