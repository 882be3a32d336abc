"""Background: the words that a dispute is about, told beside the news: "since she hinted that …" (English).

Told in a participle, a relative clause or a noun phrase, they are an event like any other; looked for only
where no sentence reports them by a verb of its own.

Matches: "a row over comments by Ann Lee in May that her country could defend the island". Must not: "urged
her to retract her comments"; remarks without a day and without what was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.naming.aliases import Same
from nlp.reading import Sentence
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.kinds import Agent
from nlp.reporting.originals import REMARKS, subjects
from nlp.reporting.scene import Name, Scene
from nlp.reporting.words_before import with_words_before
from nlp.words.happenings import Trigger

NOUN = (
    r"(?:remark|comment|statement|suggestion|assertion|warning|declaration|claim|answer|assessment|hint|"
    r"pronouncement|testimony|replie|argument)s?"
)
TELLING = (
    r"(?:suggest|declar|hint|say|said|characteri[sz]|describ|link|impl(?:y|ie)|indicat|warn|tell|told|stat|"
    r"assert|argu|claim|mak|made|float|rais)\w*"
)
LINKED = re.compile(  # before the author: that and how the news followed from the words
    r"\b(?:since|after|over|following|follow(?:s|ed)|trigger\w*|spark\w*|ignit\w*|prompt\w*|because of|"
    r"(?:response|reaction|answer|objection) to|retaliat\w+|anger\w*|angry|furious|fury|enrag\w+|infuriat\w+|"
    r"irk\w*|row|dispute|spat|feud|tensions?|sour\w*|stem\w*|began|broke out|when|citing|caused|set off|"
    r"inflam\w+|upset|outrage\w*|against|amid|retribution|punish\w*)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(
    rf"\b{NOUN} (?:made )?(?:[\w’'.-]+ ){{0,3}}?(?:by|from|of) (?:[\w’'.-]+ ){{0,5}}$"
)
AFTER = re.compile(rf"(?:['’]s?|['’]) (?:[\w’'.-]+ ){{0,6}}?{NOUN}\b")
TELLS = re.compile(rf"[^;.“\"]{{0,60}}?\b{TELLING}\b")
CONTENT = re.compile(
    r"\b(?:that|whether|suggest\w*|impl(?:y|ied)\w*|say(?:ing)?|said|hint\w*|warn\w*|declar\w*|indicat\w*|about)\b"
)
BY = re.compile(rf"{LINKED.pattern}[^.;]{{0,40}}? (?:by|with) ", re.IGNORECASE)
ASKED = re.compile(r"\b(?:retract|withdraw|take back|correct|apologi[sz]e|clarif|reflect)\w*\b")
BY_OTHERS = re.compile(r",? (?:an?|the|in) (?:remark|comment|statement|reply)s?\b")
CUE = Trigger("remark", r"(?!)", noun=True)


def with_background(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with the author's words on the target's subject, where no draft reports them."""
    found = list(told)
    if not scene.reading.words.happenings.parsed:
        placed = scene.reading.words.quotes.order == "verb_first"
        return with_words_before(scene, told) if placed else found
    for author, subject in subjects(Same(scene.reading.topic), scene.reading.words.code).items():
        if any(one.type == "remark" and author in one.who.ids for one in told):
            continue
        ways = list(_ways(scene, author, subject))
        best = next((one for one in ways if one.when != UNKNOWN), ways[0] if ways else None)
        if best is not None:
            found = [one for one in found if not _is_same(one, best)]
            found.append(best)
    return sorted(found, key=lambda one: one.cue.start)


def _is_same(one: Draft, best: Draft) -> bool:
    """Tell whether a sentence's statement is the author's, or its remark nobody else's."""
    same = one.cue.sentence == best.cue.sentence
    return same and (
        one.type == "remark" or (one.type == "statement" and one.who.ids == best.who.ids)
    )


def _ways(scene: Scene, author: str, subject: str) -> Iterator[Draft]:
    """Yield the places at which an author's words on a subject are told beside other things."""
    for sentence in scene.reading.sentences:
        if subject not in sentence.text or scene.is_headline(sentence):
            continue
        for name in scene.names_in(sentence.start, sentence.end):
            told = name.entity_id == author and not scene.is_quoted(name.start)
            if told and (draft := _told(scene, sentence, name, subject)) is not None:
                yield draft


def _told(scene: Scene, sentence: Sentence, name: Name, subject: str) -> Draft | None:
    """Return the author's words where a sentence tells of them beside a name; None where it does not."""
    at, to = name.start - sentence.start, name.end - sentence.start
    before, behind = sentence.text[:at], sentence.text[to:]
    said = AFTER.match(behind) or TELLS.match(behind)
    nominal = BEFORE.search(before)
    first = to if nominal else to + said.end() if said else None
    linked = LINKED.search(before) or (said and BY.search(behind, 0, said.end()))
    if first is None or subject not in sentence.text[to:] or not linked:
        return None
    own = AFTER.match(behind) is not None or nominal is not None
    if not own and said and re.search(REMARKS, BY_OTHERS.split(behind[said.end() :])[0]):
        return None  # what she says now of her words
    upto = sentence.text.find(subject, first)
    days = scene.days_in(
        max(sentence.start, name.start - 20), sentence.start + max(upto, first) + 60
    )
    moment = _past(scene, [when(one.value) for one in days])
    clause = CONTENT.search(
        sentence.text, to if own else at, upto if upto >= 0 else len(sentence.text)
    )
    if (own and moment == UNKNOWN and not clause) or (
        ASKED.search(sentence.text) and moment == UNKNOWN
    ):
        return None
    cue = Cue(CUE, sentence, name.start, name.end, None)
    who = Agent(ids=(name.entity_id,), official=True, person=True, start=name.start)
    return Draft(cue, "remark", sentence.start, sentence.end, who, (), moment, "reported")


def _past(scene: Scene, days: Sequence[When]) -> When:
    """Return the first of some days that lies before the news; UNKNOWN where none does."""
    for one in days:
        age = age_days(scene, one)
        if age is not None and (age > 2 or one.precision in ("month", "week")):
            return one
    return UNKNOWN
