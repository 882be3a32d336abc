"""Clausal: what one clause of a sentence says that somebody did, or is to do, on its own day (English).

`nlp.reporting.dated` asks whole sentences in which no listed words speak; here each verb is asked, beside
what the lists found in other clauses: the day must hang on the verb itself, and who acts on it be known, an
office, a firm, a crew; only so many of a kind may have had something done to them by nobody. What hangs on a
day to come, by "will", "is due to" or the present tense, is a plan; what somebody "has since" done has no
day. It looks at no list of deeds; it fails where the parse hangs a day on the wrong verb.
Matches: "It acts on a complaint that Alder Foods filed on Dec. 8"; "the 40 firms named in February"; "in
February the vessel Vega raised mud, but mining is years away"; "the team is due to see officials on Friday".
Must not: what listed words of the clause tell or deny, what is said, "could", "if", deeds of years ago.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.counted import is_since
from nlp.reporting.cues import Cue, cues, is_supposed
from nlp.reporting.dated import AIDED, DEED, DOERS, ENDS, NO_DEEDS, is_doers
from nlp.reporting.dayparts import is_of_noun
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.denied import is_denied, is_habitual, of_nothing
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.drafts import draft_of
from nlp.reporting.sayings import PAPERS
from nlp.reporting.scene import Day, Scene
from nlp.words.happenings import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

AHEAD = Trigger(type="plan", pattern="(?!)", status="planned", ahead=True, alone=True)
LISTING = Trigger(type="listing", pattern="(?!)", alone=True)
PUTTING_OUT = frozenset("publish release issue announce unveil".split())
NAMING = frozenset("name list blacklist designate sanction target".split())
SPOKEN = Trigger(type="remark", pattern="(?!)", alone=True)
STORY_DAYS = 280  # chosen: what a clause dates farther back is history
STEPS = 8
PRECISE = ("day", "month")
OUTSIDE = re.compile(  # a day from which on, or up to which, something holds
    r"\b(?:since|until|till|by|before|after|from|between|than|to|for)(?: (?:late|early|mid))?[ -]$",
    re.IGNORECASE,
)
SHARE = re.compile(r"\d ?(?:%|percent|per cent)")  # who supplied, bought or held how much
OPENING = re.compile(r"(?:and |but )?(?:(?:on|in|late|early|earlier) ){0,2}", re.IGNORECASE)
WHEN = re.compile(r",? (?:when|on which)\b")
CLAUSED = ("ROOT", "conj", "relcl", "advcl", "ccomp", "parataxis")
PRESENT = ("VBZ", "VBP")
DUE = frozenset("due set scheduled slated".split())
PLANNING = frozenset("plan intend expect schedule set slate".split())
IDLE = frozenset(
    "be have cost amount remain stay rise fall grow drop climb decline reach exceed".split()
)
STATES = frozenset(  # no deeds, whoever is their subject
    "be have cost amount include stand total account reach exceed rise fall grow drop climb slip decline see "
    "consist contain belong depend last hit average say tell think believe feel need own hear read win lose "
    "die live come become begin end start buy import export spend receive report speak talk comment show "
    "indicate suggest reveal mean".split()
)


def of_clauses(scene: Scene, sentence: Sentence, told: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the deeds and plans of those clauses of a sentence of which no draft tells, in text order."""
    words = scene.reading.words.happenings
    if not words.parsed or scene.is_headline(sentence) or not ENDS.search(sentence.text):
        return ()
    if scene.is_asked(sentence.start) or compiled(words.poll).search(sentence.text):
        return ()
    days = scene.days_in(sentence.start, sentence.end)
    span = scene.reading.doc.char_span(sentence.start, sentence.end, alignment_mode="contract")
    if span is None or not (days or " since " in sentence.text):
        return ()
    dated_here = dated_verbs(scene, sentence, [one for one in span if one.pos_ == "VERB"], days)
    if not dated_here:
        return ()
    found = (*(one.cue for one in told), *cues(scene, sentence))
    busy = {verb for one in found for verb in _verbs(one)}
    drafts = (_draft(scene, sentence, verb, day) for verb, day in dated_here if verb not in busy)
    made = [one for one in drafts if one is not None]
    return tuple(one for one in made if not any(_is_same(one, other) for other in told))


def as_plan(scene: Scene, draft: Draft) -> Draft:
    """Return what somebody does in the present tense on a day to come as a plan: "it hosts talks in May"."""
    verb = draft.cue.token
    if draft.type not in ("meeting", "other") or verb is None or verb.tag_ not in PRESENT:
        return draft
    days = scene.days_in(draft.cue.sentence.start, draft.cue.sentence.end)
    own = (when(one.value) for one in days if _is_own(scene, one, verb))
    due = next((one for one in own if _is_ahead(scene, one)), None)
    return (
        replace(draft, type="plan", status="planned", when=due) if due and _is_due(verb) else draft
    )


def _verbs(cue: Cue) -> Iterator[Token]:
    """Yield the verb of whose clause a cue is, and those that govern it: "decided to scrap"."""
    here = cue.token
    for _ in range(STEPS):
        if here is None:
            return
        if here.pos_ == "VERB":
            yield here
            if here.dep_ != "xcomp":
                return
        if here.head == here:
            return
        here = here.head


def _is_same(draft: Draft, other: Draft) -> bool:
    """Tell whether a clause only frames what another one tells: "set off a row on Monday when she said …"."""
    return draft.when.date == other.when.date and bool(set(draft.who.ids) & set(other.who.ids))


def dated_verbs(
    scene: Scene,
    sentence: Sentence,
    verbs: Sequence[Token],
    days: Sequence[Day],
    precise: Sequence[str] = PRECISE,
) -> list[tuple[Token, When]]:
    """Return the verbs that have a day of their own, or tell what was done since another one."""
    found = []
    for verb in verbs:
        own = next((one for one in days if _is_own(scene, one, verb, precise)), None)
        since = own is None and is_since(Cue(DEED, sentence, verb.idx, verb.idx, verb))
        if own is None and not since:
            continue
        if not scene.is_quoted(verb.idx) and (_is_what(verb) or not _is_said(scene, verb)):
            found.append((verb, when(own.value) if own is not None else UNKNOWN))
    return found


def _is_own(scene: Scene, one: Day, verb: Token, precise: Sequence[str] = PRECISE) -> bool:
    """Tell whether a day hangs on a verb with no other verb between, or opens its clause: "May, when …"."""
    text = scene.reading.article.text
    known = when(one.value).precision in precise
    if not known or is_outside(text, one):
        return False
    before = one.end == verb.idx - 1 and verb.tag_ == "VBD"
    if _is_misread(verb) or before or _opens(text, one, verb):
        return before or _opens(text, one, verb)
    span = scene.reading.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None or verb.i in range(span.start, span.end):
        return False
    if WHEN.match(text, one.end, verb.idx) and verb.dep_ in ("relcl", "advcl"):
        return verb.head.i in range(span.start, span.end) or verb.left_edge.idx <= one.end + 2
    return not is_of_noun(scene, one) and _above(span) == verb


def is_outside(text: str, one: Day) -> bool:
    """Tell whether a day is only one from which on, or up to which, something holds."""
    return OUTSIDE.search(text[max(0, one.start - 16) : one.start]) is not None


def _opens(text: str, one: Day, verb: Token) -> bool:
    """Tell whether a day opens a main clause, whatever the parse says: "and on Monday Oslo's navy left"."""
    first = verb.left_edge.idx
    if verb.dep_ not in ("ROOT", "conj") or verb.tag_ != "VBD" or first > one.start:
        return False
    return OPENING.fullmatch(text, first, one.start) is not None


def _above(span: Span) -> Token | None:
    """Return what a day hangs on, prepositions aside."""
    here = span.root
    for _ in range(STEPS):
        if here.i not in range(span.start, span.end) and here.dep_ != "prep":
            return here
        here = here.head
    return None


def _is_said(scene: Scene, verb: Token) -> bool:
    """Tell whether a verb is by what somebody is quoted, or the content that he gives."""
    if any(
        one.verb == verb.text and verb.sent.start_char <= one.start < verb.sent.end_char
        for one in scene.said
    ):
        return True
    here = verb
    while here.dep_ in ("conj", "xcomp", "dep") and here.head != here:
        here = here.head
    inside = any(one.start <= verb.idx < one.end for one in scene.said)
    return inside and here.dep_ not in ("relcl", "acl", "advcl")


def _draft(scene: Scene, sentence: Sentence, verb: Token, day: When) -> Draft | None:
    """Return what a verb tells of its day, or of some day since; None where it tells no deed."""
    ahead, what = _is_ahead(scene, day), _is_what(verb)
    idle = IDLE if ahead else NO_DEEDS | STATES
    if (verb.lemma_ in idle and not what) or not is_told(sentence, verb, day):
        return None
    if ahead != _is_due(verb) or not (ahead or _is_of_late(scene, verb, day)):
        return None
    token = _finite(verb) if ahead else verb
    trigger = SPOKEN if what else AHEAD if ahead else LISTING if _lists(verb) else DEED
    cue = Cue(trigger, sentence, verb.idx, verb.idx + len(verb.text), token)
    draft = replace(draft_of(scene, cue, (cue,)), when=day)
    start, end = clause_of(verb, sentence)
    if not _acts(scene, draft, verb) or SHARE.search(scene.reading.article.text, start, end):
        return None
    return replace(draft, start=start, end=end)


def is_told(sentence: Sentence, verb: Token, day: When) -> bool:
    """Tell whether a verb tells a fact: neither denied nor supposed, usual, or who somebody is."""
    who = any(one.tag_ == "WP" for one in verb.children) and not _is_what(verb)
    aside = verb.dep_ == "acl" and verb.head.pos_ == "PROPN"
    if (who or aside) and day.precision == "month":
        return False  # "Lee, who ran the campaign in May", "Lee, elected in May": only who he is
    if any(one.dep_ == "neg" for one in verb.children) or of_nothing(verb):
        return False
    supposed = is_supposed(verb) or is_denied(verb)
    return _is_what(verb) or not (supposed or is_habitual(verb, sentence.text))


def _is_of_late(scene: Scene, verb: Token, day: When) -> bool:
    age = age_days(scene, day)
    return is_done(verb) and (day == UNKNOWN or (age is not None and 0 <= age <= STORY_DAYS))


def _acts(scene: Scene, draft: Draft, verb: Token) -> bool:
    """Tell whether it is known who acts, or that it is one who can."""
    if draft.who.expert or draft.who.media or draft.cue.token is None:
        return False
    if draft.when == UNKNOWN and not draft.who.known:
        return False
    acts = is_doers(scene, draft, draft.cue) and _is_its_own(scene, draft.cue.token)
    return acts or _is_counted(verb)


def _is_ahead(scene: Scene, day: When) -> bool:
    published = scene.published_on
    date = day.date or ""
    return published is not None and date > f"{published}"[: len(date)]


def is_done(verb: Token) -> bool:
    """Tell whether a verb stands in the past with a subject, or is a participle on a noun: "named in May"."""
    helpers = {one.lower_ for one in verb.children if one.dep_ in ("aux", "auxpass")}
    if verb.dep_ == "acl":
        alone = not any(one.dep_ in ("nsubj", "nsubjpass") for one in verb.children)
        return (
            verb.tag_ in ("VBN", "VBD") and alone and not helpers and verb.head.lemma_ not in PAPERS
        )
    passive = any(
        one.dep_ == "auxpass" and one.lower_ in ("was", "were", "been") for one in verb.children
    )
    past = verb.tag_ == "VBD" or bool(helpers & set(AIDED)) or passive
    if _is_misread(verb):
        return True
    known = ("was", "were", "been", *AIDED)
    return past and verb.dep_ in CLAUSED and all(one in known for one in helpers)


def _is_due(verb: Token) -> bool:
    """Tell whether a verb tells what is to come: "will go", "is due to go", "when it hosts the summit"."""
    helpers = {one.lower_ for one in verb.children if one.dep_ == "aux"}
    if "to" in helpers and not _is_now(_finite(verb)):
        return False  # "was due to", "had planned to": perhaps given up
    if "to" in helpers:
        return verb.head.lower_ in DUE or verb.head.lemma_ in PLANNING or verb.head.lemma_ == "be"
    if "will" in helpers or (verb.tag_ in PRESENT and not helpers):
        return any(one.dep_ in ("nsubj", "nsubjpass") for one in verb.children)
    return False


def _is_its_own(scene: Scene, verb: Token) -> bool:
    """Tell whether the very subject of a verb can act: not "the envoy's telephone"."""
    here = verb
    while not (own := [one for one in here.children if one.dep_ in ("nsubj", "nsubjpass")]):
        if here.dep_ not in ("conj", "xcomp") or here.head == here:
            return True
        here = here.head
    subject, words = own[0], scene.reading.words.happenings
    if subject.pos_ in ("PRON", "PROPN") or subject.lemma_ in DOERS:
        return True
    if any(one.start <= subject.idx < one.end for one in scene.names) or not _has_owner(subject):
        return True
    return any(
        compiled(one).search(subject.text) for one in (words.official, rf"\b(?:{words.business})\b")
    )


def _has_owner(noun: Token) -> bool:
    return any(one.dep_ == "poss" for one in noun.children)


def _is_what(verb: Token) -> bool:
    """Tell whether what somebody said then is only alluded to: "take back what she said in May"."""
    return verb.lemma_ in ("say", "tell") and any(one.lower_ == "what" for one in verb.children)


def _is_misread(verb: Token) -> bool:
    """Tell whether the parse takes the past right after a day for an adjective: "on Monday shared photos"."""
    return verb.dep_ == "amod" and verb.tag_ == "VBD"


def _is_counted(verb: Token) -> bool:
    """Tell whether a participle is on so many of a kind: "the 40 named in February"."""
    heads = (verb.head, *verb.head.conjuncts)
    numbers = (one.dep_ == "nummod" for head in heads for one in head.children)
    return verb.dep_ == "acl" and (verb.head.pos_ == "NUM" or any(numbers))


def _lists(verb: Token) -> bool:
    """Tell whether a participle tells of a list: "the 40 firms named in May", "lists of 40 firms issued"."""
    if verb.dep_ != "acl":
        return False
    of = verb.head.head if verb.head.dep_ in ("pobj", "conj") else verb.head
    of = of.head if of.dep_ == "pobj" else of
    heads = (verb.head.lemma_, of.head.lemma_ if of.lower_ == "of" else "")
    put_out = verb.lemma_ in PUTTING_OUT and "list" in heads
    return put_out or (verb.lemma_ in NAMING and _is_counted(verb))


def _is_now(verb: Token) -> bool:
    """Tell whether a plan stands: "plans to go", "is scheduled to go"."""
    helpers = {one.lower_ for one in verb.children if one.dep_ in ("aux", "auxpass")}
    return verb.tag_ in PRESENT or (verb.tag_ == "VBN" and bool(helpers & {"is", "are"}))


def _finite(verb: Token) -> Token:
    """Return the verb whose subject is to do it: "is" of "the team is due to go"."""
    here = verb
    while here.dep_ in ("xcomp", "acomp") and here.head != here:
        here = here.head
    return here


def clause_of(verb: Token, sentence: Sentence) -> tuple[int, int]:
    """Return the span of a verb's clause, of the main one the sentence."""
    if verb.dep_ == "ROOT" or _is_misread(verb) or _finite(verb).dep_ == "ROOT":
        return sentence.start, sentence.end
    top = (
        verb.head
        if verb.dep_ == "acl" or (verb.dep_ == "relcl" and verb.head.pos_ != "PROPN")
        else verb
    )
    start = max(sentence.start, top.left_edge.idx)
    return start, min(sentence.end, verb.right_edge.idx + len(verb.right_edge.text))
