"""Quoted: whose words stand between quotation marks has stated something, also where no verb says so.

The last resort for speakers of whom an article tells nothing else: the first sentence that quotes the very
words of a public body, a party to the dispute, someone who speaks for one, or a firm, is a statement, as
below a name in a broadcaster's text. Its day is the only day that stands beside the quotation; mostly there
is none. Must not: experts, outlets, people without a name, who is quoted inside another's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.facts.quotes import Quote
from nlp.reading import Sentence
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.kinds import Agent, speaker
from nlp.reporting.measures import about
from nlp.reporting.scene import Name, Scene
from nlp.words.happenings import Trigger

SAID = Trigger("statement", r"(?!)", noun=True)


def with_quoted(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with one statement by each body or official who is quoted and does nothing else."""
    found = list(told)
    telling = {one.cue.sentence.start for one in told if one.type != "trade_data"}
    busy = {scene.body(who) for one in told for who in one.who.ids}
    for quote in scene.reading.of(Quote):
        draft = _statement(scene, quote) if quote.kind == "direct" else None
        if draft is None or draft.cue.sentence.start in telling:
            continue
        speaking = {scene.body(who) for who in draft.who.ids}
        if not busy & {*speaking, *draft.who.ids}:
            found.append(draft)
            telling.add(draft.cue.sentence.start)
            busy |= speaking
    return sorted(found, key=lambda one: one.cue.start)


def _statement(scene: Scene, quote: Quote) -> Draft | None:
    sentence = scene.reading.at(quote.start_char)
    name = next(_names(scene, quote), None)
    if name is None or scene.is_headline(sentence):
        return None
    if any(one.start < quote.start_char and quote.end_char < one.end for one in scene.said):
        return None
    who = speaker(scene, name, (name.start, name.end))
    firm = name.type == "ORG" and not who.person
    if who.expert or who.media or not (who.official or firm):
        return None
    cue = Cue(SAID, sentence, quote.start_char, quote.start_char, None)
    return Draft(
        cue=cue,
        type="statement",
        start=sentence.start,
        end=sentence.end,
        who=Agent(ids=who.ids, official=True, person=who.person, start=name.start),
        targets=(),
        when=_beside(scene, sentence, quote),
        status="reported",
        about=about(scene, sentence.start, sentence.end),
    )


def _names(scene: Scene, quote: Quote) -> Iterator[Name]:
    """Yield the mentions of who is quoted, the nearest before the end of the quotation first."""
    before = scene.names_in(0, quote.end_char)
    yield from (one for one in reversed(before) if one.entity_id == quote.speaker_id)
    yield from (one for one in scene.names if one.entity_id == quote.speaker_id)


def _beside(scene: Scene, sentence: Sentence, quote: Quote) -> When:
    """Return the only day that a sentence gives outside the quotation, which is not yet to come."""
    inside = scene.days_in(quote.start_char, quote.end_char)
    days = [one for one in scene.days_in(sentence.start, sentence.end) if one not in inside]
    found = when(days[0].value) if len(days) == 1 else UNKNOWN
    age = age_days(scene, found)
    return found if found.precision == "day" and age is not None and age >= 0 else UNKNOWN
