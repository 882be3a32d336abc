"""Answers: printed questions and answers are one statement by whoever answers.

The answers carry no verb of saying; who speaks stands in the headline or the lead.
Matches: "答：……" below a headline that names a ministry's spokesperson. Must not: an interview in prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft, is_fresh
from nlp.reporting.kinds import Agent
from nlp.reporting.measures import about
from nlp.reporting.scene import Name, Scene
from nlp.words.happenings import Trigger

LEAD_SENTENCES = 3
NAME_CHARS = 30
DASHED = re.compile(r"\s*[―—─]{2}")
ISSUED = re.compile(  # of a notice, in a question
    r"\b(?:publish|issu|announc|releas)\w+|[发發]布|公[布佈告]|宣[布佈]|発表|公表|公示",
    re.IGNORECASE,
)
ANSWER = Trigger("statement", r"^", noun=True)


def answer(scene: Scene, sentence: Sentence, told: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the statement that the first answer opens; nothing for any other sentence."""
    words = scene.reading.words.happenings
    opens = compiled(words.answer).search(sentence.text) or _is_bare(scene, sentence)
    opens = opens or _is_named(scene, sentence)
    if not opens or any(d.cue.trigger is ANSWER for d in told):
        return ()
    if words.parsed and any(d.cue.sentence == sentence and d.type == "statement" for d in told):
        return ()
    speaker = _answering(scene)
    if speaker is None or not _asked_before(scene, sentence):
        return ()
    sentence = _judging(scene, sentence)
    cue = Cue(ANSWER, sentence, sentence.start, sentence.start, None)
    who = Agent(ids=(speaker.entity_id,), official=True, person=True, start=speaker.start)
    whom = tuple(
        dict.fromkeys(
            name.entity_id
            for name in scene.names_in(sentence.start, sentence.end)
            if name.type in ("GPE", "PERSON") and scene.body(name.entity_id) != speaker.entity_id
        )
    )
    return (
        Draft(
            cue=cue,
            type="statement",
            start=sentence.start,
            end=sentence.end,
            who=who,
            targets=whom[:1],
            when=_occasion(scene),
            status="reported",
            about=about(scene, sentence.start, sentence.end),
        ),
    )


def _judging(scene: Scene, first: Sentence) -> Sentence:
    """Return the first sentence of the answers that judges or demands, else the one that opens them."""
    judges = scene.reading.words.happenings.judges
    answers = (
        one
        for one in scene.reading.sentences
        if one.start >= first.start and not scene.is_asked(one.start)
    )
    found = (one for one in answers if compiled(judges).search(one.text))
    return next(found, first)


def asked_on(scene: Scene, draft: Draft) -> When:
    """Return the day on which the question says to have been issued what its answer decrees.

    Matches: "Question: On June 29 the ministry published a new list. …" above "Answer: China has decided to
    put 20 firms on the list". Must not: a question that names another day too, or none of these days.
    """
    above = [one for one in scene.asked if one[1] <= draft.cue.sentence.start]
    if not above or ISSUED.search(scene.reading.article.text, *above[-1]) is None:
        return UNKNOWN
    days = list({when(day.value, "inferred") for day in scene.days_in(*above[-1])})
    return days[0] if len(days) == 1 and is_fresh(scene, days[0]) else UNKNOWN


def _is_bare(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence opens the paragraph under a question that dashes open (Japanese)."""
    if not scene.reading.words.happenings.verb_final or DASHED.match(sentence.text):
        return False
    above = scene.reading.paragraph(sentence.paragraph - 1)
    first = scene.reading.paragraph(sentence.paragraph)[0]
    return first == sentence and any(DASHED.match(one.text) for one in above)


def _is_named(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence opens with a person's name and a colon, as an answer does."""
    words = scene.reading.words.happenings
    if words.verb_final:
        return False
    near = scene.names_in(sentence.start, min(sentence.end, sentence.start + NAME_CHARS))
    first = next(iter(near), None)
    text = scene.reading.article.text
    colon = text[first.end : first.end + 2] if first is not None and first.type == "PERSON" else ""
    return colon == ": " if words.parsed else colon[:1] in tuple(":：")


def _asked_before(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a question stands before: what opens a briefing without one is no answer."""
    asks = compiled(scene.reading.words.happenings.question)
    sentences = scene.reading.sentences
    return any(o.start < sentence.start and asks.search(o.text) for o in sentences)


def _occasion(scene: Scene) -> When:
    """Return the day of the briefing: the first that headline or lead give."""
    lead = scene.reading.sentences[:LEAD_SENTENCES]
    days = (day for one in lead for day in scene.days_in(one.start, one.end))
    known = (when(day.value, "inferred") for day in days)
    return next((one for one in known if one.precision == "day"), UNKNOWN)


def _answering(scene: Scene) -> Name | None:
    """Return the person or body that headline or lead names beside its spokesperson or briefing."""
    words = scene.reading.words.happenings
    for sentence in scene.reading.sentences[:LEAD_SENTENCES]:
        spokes = compiled(words.spokesperson).search(sentence.text)
        if spokes is None and compiled(words.briefing).search(sentence.text) is None:
            continue
        names = scene.names_in(sentence.start, sentence.end)
        near = [name for name in names if name.type in ("ORG", "PERSON")]
        if near:
            return near[0]
    return None
