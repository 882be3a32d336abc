"""Quoted: whose words stand between quotation marks has stated something, also where no verb says so.

The last resort for speakers of whom an article tells nothing else: the first sentence that quotes the very
words of a public body, a party to the dispute, someone who speaks for one, or a firm, is a statement, as
below a name in a broadcaster's text. Its day is the only day that stands beside the quotation; mostly there
is none. Must not: experts, outlets, people without a name, who is quoted inside another's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.facts.quotes import Quote
from nlp.reading import Sentence
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.kinds import Agent, speaker
from nlp.reporting.measures import about
from nlp.reporting.scene import Day, Name, Scene
from nlp.words.happenings import Trigger

LABEL = re.compile(r"[^\n。「」]{2,24}[（(](?P<day>[^）)\n]{1,12})[）)][ 　]*\n\s*「$")
LABEL_CHARS = 60
SAID = Trigger("statement", r"(?!)", noun=True)


def with_quoted(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with one statement by each body or official who is quoted and does nothing else."""
    found = list(told)
    telling = {one.cue.sentence.start for one in told if one.type != "trade_data"}
    busy = {scene.body(who) for one in told for who in one.who.ids}
    for quote in scene.reading.of(Quote):
        draft = _statement(scene, quote) if quote.kind == "direct" else None
        if draft is not None and (day := _on_label(scene, quote)) != UNKNOWN:
            found = [one for one in found if not _alludes(one, draft)]
            found.append(_dated(scene, draft, day))
            continue
        if draft is None or draft.cue.sentence.start in telling:
            continue
        speaking = {scene.body(who) for who in draft.who.ids}
        if not busy & {*speaking, *draft.who.ids}:
            found.append(draft)
            telling.add(draft.cue.sentence.start)
            busy |= speaking
    return sorted(found, key=lambda one: one.cue.start)


def _on_label(scene: Scene, quote: Quote) -> When:
    """Return the day behind the name above a quotation: 甲首相（先月7日）, as broadcasters print."""
    text = scene.reading.article.text
    label = LABEL.search(text[max(0, quote.start_char - LABEL_CHARS) : quote.start_char])
    if label is None or not scene.reading.words.happenings.verb_final:
        return UNKNOWN
    begin = max(0, quote.start_char - LABEL_CHARS)
    return _only_past(scene, scene.days_in(begin + label.start("day"), begin + label.end("day")))


def _alludes(one: Draft, draft: Draft) -> bool:
    """Tell whether a draft without a day only alludes to words that are printed with theirs."""
    return one.type == "remark" and one.when == UNKNOWN and one.who.ids == draft.who.ids


def _dated(scene: Scene, draft: Draft, day: When) -> Draft:
    """Return printed words with their day: remarks where a target of the topic is their speaker's words."""
    own = {one.author for one in scene.reading.topic.targets if one.id in draft.about}
    remark = bool(own & set(draft.who.ids))
    return replace(draft, when=day, type="remark" if remark else draft.type)


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
    return _only_past(scene, days)


def _only_past(scene: Scene, days: Sequence[Day]) -> When:
    """Return the day that stands alone and is not yet to come; UNKNOWN for any other."""
    found = when(days[0].value) if len(days) == 1 else UNKNOWN
    age = age_days(scene, found)
    return found if found.precision == "day" and age is not None and age >= 0 else UNKNOWN
