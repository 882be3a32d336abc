"""English background: the words that a dispute is about, told in a participle, a relative clause or a noun.

Matches: "a row over comments by Ann Lee in May that her country could defend the island". Must not: "urged
her to retract her comments"; remarks without a day and without what was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.naming.aliases import Same
from nlp.reading import Sentence
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import first_past
from nlp.reporting.originals import BY_OTHERS, REMARKS, subjects
from nlp.reporting.scene import Name, Scene

AHEAD_CHARS, BEHIND_CHARS = 20, 60  # a day so near the author's name, or what was said
NOUN = (
    r"(?:remark|comment|statement|suggestion|assertion|warning|declaration|claim|answer|assessment|hint|"
    r"pronouncement|testimony|replie|argument)s?"
)
TELLING = (
    r"(?:suggest|declar|hint|say|said|characteri[sz]|describ|link|impl(?:y|ie)|indicat|warn|tell|told|stat|"
    r"assert|argu|claim|mak|made|float|rais|spoke|speak|talk|refer|allud|evok|envisag|broach|outlin|mus)\w*"
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


def authored(scene: Scene) -> Iterable[tuple[str, str]]:
    """Return the authors of such words, each with the proper name that the words are on."""
    return subjects(Same(scene.reading.topic), scene.reading.words.code).items()


def said_on(scene: Scene, sentence: Sentence, name: Name, subject: str) -> When | None:
    """Return when the author said it whom a sentence names; None where it does not tell of the words."""
    at, to = name.start - sentence.start, name.end - sentence.start
    before, behind = sentence.text[:at], sentence.text[to:]
    if subject not in behind:
        return None
    said = AFTER.match(behind) or TELLS.match(behind)
    nominal = BEFORE.search(before)
    first = to if nominal else to + said.end() if said else None
    linked = LINKED.search(before) or (said and BY.search(behind, 0, said.end()))
    if first is None or not linked:
        return None
    own = AFTER.match(behind) is not None or nominal is not None
    if not own and said and re.search(REMARKS, BY_OTHERS.split(behind[said.end() :])[0]):
        return None  # what she says now of her words
    upto = sentence.text.find(subject, first)
    low = max(sentence.start, name.start - AHEAD_CHARS)
    days = scene.days_in(low, sentence.start + max(upto, first) + BEHIND_CHARS)
    moment = first_past(scene, (when(one.value) for one in days))
    if moment != UNKNOWN:
        return moment
    end = upto if upto >= 0 else len(sentence.text)
    bare = own and not CONTENT.search(sentence.text, to, end)
    return None if bare or ASKED.search(sentence.text) else UNKNOWN
