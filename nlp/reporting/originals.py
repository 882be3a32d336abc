"""Originals: what is told months afterwards and still part of the story (English).

Words told long afterwards may be those that a target of the topic is about; measures keep their type.

Matches: a report in June of what the author of a target said in November on its subject; "… worsened after
she said that".
Must not: what the same person said last week, or on something else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.naming.aliases import Same
from nlp.patterns import compiled
from nlp.reporting.apart import qualifies_day
from nlp.reporting.clauses import after, own_start
from nlp.reporting.cues import Cue
from nlp.reporting.days import MADE, UNKNOWN
from nlp.reporting.draft import BACKGROUND_DAYS, Draft, age_days
from nlp.reporting.nominal import is_followed
from nlp.reporting.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

STORY_DAYS = 240  # chosen: in English a measure of the last months is still part of the story
RECENT_DAYS = 5  # chosen: what was done longer ago may be looked back on (Japanese)
IN_ANSWER = re.compile("(?:し|し(?:て|まし))?た。")
HAD_DONE = re.compile(r"[^。、「」]{0,10}てい(?:た|まし)(?=[。、が])")
LATE = 2  # chosen: paragraphs behind which advice without a day is no news
PAST_DAYS = 14  # chosen: what was said on the subject longer ago is no news of its own
LOOKING_BACK = re.compile(
    r"\b(?:[Ss]ince then|Since (?:the|those|that|her|his|[\w'’]+) (?:remarks?|comments?|statements?)|"
    r"repeatedly|(?:series|slew|raft|string|range|host|number|spate|flurry|set) of|"
    r"(?:various|several|multiple|apparent|retaliatory|punitive|coercive)\s(?:\w+\s){0,2}measures|"
    r"in recent (?:weeks|months)|"
    r"over the (?:past|last) (?:few |several |\w+ )?(?:weeks|months))\b"
)
FORMER = re.compile(
    r"\b(?:initial|first|earlier|previous|prior|original|preceding)\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
AFTER = ("after", "since", "when")
REMARKS = (
    r"\b(?:remarks?|comments?|statements?|words|repl(?:y|ies)|answers?)\b"  # told of, not made
)
BY_OTHERS = re.compile(  # behind words that are told: what another calls them
    r",? (?:an?|the|in) (?:remark|comment|statement|reply)s?\b"
)
PROPER = re.compile(r"\b[A-Z][a-z]{3,}\b")


def is_recalled(scene: Scene, draft: Draft) -> bool:
    """Tell whether a statement is an author's own, not of today, on the subject of the target."""
    token = draft.cue.token
    if scene.reading.words.happenings.verb_final:
        return _is_authors(scene, draft)
    if token is None:
        return _is_authors(scene, draft) and (age_days(scene, draft.when) or 0) > PAST_DAYS
    if draft.who.spokes or not draft.who.known:
        return False
    subject = subjects(Same(scene.reading.topic), scene.reading.words.code).get(draft.who.ids[0])
    if subject is None or subject not in draft.cue.sentence.text:
        return False
    age = age_days(scene, draft.when)
    if age is not None and age > BACKGROUND_DAYS and draft.when.basis != "inferred":
        return True
    told = draft.cue.sentence.text[draft.cue.end - draft.cue.sentence.start :]
    past = _is_aside(token) or (age is not None and age > PAST_DAYS)
    told = BY_OTHERS.split(told)[0]
    return past and subject in told and not compiled(REMARKS).search(told)


def _is_authors(scene: Scene, draft: Draft) -> bool:
    """Tell whether an author's words on a target's subject are recalled: of no day, or old (Japanese)."""
    own = {one.id for one in scene.reading.topic.targets if one.author in draft.who.ids}
    age = age_days(scene, draft.when)
    told = draft.cue.before[own_start(scene, draft.cue) - draft.cue.sentence.start :]
    press = compiled(scene.reading.words.happenings.briefing).search(told)
    return bool(own & set(draft.about)) and not press and (age is None or age > BACKGROUND_DAYS)


def is_plain(scene: Scene, draft: Draft) -> bool:
    """Tell whether what is called a remark is a statement: by a spokesperson, or by no target's author."""
    if not scene.reading.words.happenings.verb_final:
        return draft.cue.token is not None and draft.who.spokes
    authors = {one.author for one in scene.reading.topic.targets}
    made = MADE.match(scene.reading.article.text, draft.cue.end)
    return made is not None and draft.who.known and not authors & set(draft.who.ids)


def _is_aside(verb: Token) -> bool:
    """Tell whether a clause stands behind "since" or "after", whatever the parse takes it for."""
    if verb.dep_ == "advcl" and any(one.lower_ in AFTER for one in verb.children):
        return True
    edges = (one.left_edge for one in verb.children if one.dep_ == "nsubj")
    return any(edge.i and edge.nbor(-1).lower_ in AFTER for edge in edges)


def goes_over(cue: Cue) -> bool:
    """Tell whether a sentence goes over what was done until then: "since then, it has imposed …"."""
    if cue.token is None:
        return False
    had = any(one.lower_ == "had" for one in (*cue.token.children, *cue.token.head.children))
    return had or LOOKING_BACK.search(cue.sentence.text) is not None


def is_looked_back_on(scene: Scene, draft: Draft) -> bool:
    """Tell whether a measure is only looked back on: 呼びかけていた, "since then"."""
    token = draft.cue.token
    if token is not None:
        over = draft.when == UNKNOWN and goes_over(draft.cue)
        return over or _names_former(draft.cue, token) or _is_past_advice(scene, draft, token)
    words = scene.reading.words.happenings
    if words.verb_final and draft.when == UNKNOWN:  # 【甲報道官】我々は輸出を禁止した。
        answers = compiled(words.answer).search(draft.cue.sentence.text)
        return bool(answers and IN_ANSWER.match(after(draft.cue)))
    if not words.verb_final:
        return False
    age = age_days(scene, draft.when)
    if age is None or age <= RECENT_DAYS:
        return False
    return HAD_DONE.match(after(draft.cue)) is not None or qualifies_day(scene, draft.cue)


def _is_past_advice(scene: Scene, draft: Draft, verb: Token) -> bool:
    """Tell whether advice to citizens, or a ban on food, is told behind the news, not of these weeks."""
    if not draft.cue.trigger.advice:
        return False
    late = draft.when == UNKNOWN and (_is_aside(verb) or draft.cue.sentence.paragraph > LATE)
    return late or (age_days(scene, draft.when) or 0) > BACKGROUND_DAYS


def _names_former(cue: Cue, noun: Token) -> bool:
    """Tell whether a noun names the measure before the present one: "the initial curbs" (English)."""
    if not cue.trigger.nominal:
        return False
    return FORMER.search(cue.before) is not None or is_followed(noun)


def is_dated_noun(scene: Scene, draft: Draft) -> bool:
    """Tell whether a noun names a measure of some day in the months before: "the Jan. 6 ban" (English)."""
    age = age_days(scene, draft.when)
    return draft.cue.token is not None and age is not None and age <= STORY_DAYS


def is_old(scene: Scene, draft: Draft) -> bool:
    """Tell whether a measure is too old to lend its day to what is told after it (English)."""
    taken = draft.cue.token is not None and draft.type in ("announcement", "effective")
    return taken and (age_days(scene, draft.when) or 0) > BACKGROUND_DAYS


def effect_days(draft: Draft) -> int:
    """Return how long ago something may have taken effect that is no background."""
    return BACKGROUND_DAYS if draft.cue.token is None else STORY_DAYS


@lru_cache(maxsize=16)
def subjects(same: Same, language: str) -> Mapping[str, str]:
    """Return by author the proper name that most cues of the target hold."""
    found: dict[str, str] = {}
    for target in same.topic.targets:
        cues = next((own for code, own in target.cues.items() if code == language), ())
        names = Counter(name for cue in cues for name in PROPER.findall(cue))
        if target.author and names:
            found[target.author] = names.most_common(1)[0][0]
    return found
