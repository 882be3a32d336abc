"""Ends: where what an English verb of saying reports begins and stops, beyond what the parse tells.

Matches: 'said it could act, a remark that Oslo called “reckless”' (ends before "a remark"). Must not:
'said it opposes the ban, the tariffs and the list'.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.naming.tokens import tokens_of
from nlp.patterns import compiled
from nlp.quoting.clauses import FINITE
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.speakers import DATELINE, Stage
from nlp.reading import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span

SAYING = (
    r"remarks?|comments?|statements?|claims?|words|assertions?|accusations?|allegations?|charges?|positions?|"
    r"suggestions?|assessments?|stance|views?"
)
TAILS = re.compile(  # what the article adds behind reported words
    rf",[”\"]?\s(?:according to\s|(?:in |with )?(?:an? |the |(?=comments|remarks|words))"
    rf"(?:\w+ )?(?:{SAYING})\b"
    r"(?= (?:that|which|by|from|made|widely|[A-Z])|\s*$)|"
    r"(?:in )?(?:the|its|their) (?:latest|newest|most recent|strongest|first)\b|"
    r"(?:a|another) (?:move|step|sign|twist|turn|sharp rebuke|rare) (?:that|which|of|likely|in)\b|"
    r"amid\s|as (?:[\w’'-]+ ){1,5}(?:escalat|worsen|sour|deteriorat|deepen|flare|intensif|simmer)\w*|"
    r"following (?:(?:[A-Z][\w-]+ ){1,3}|[A-Z]\w+)['’]s|following (?:remarks|comments|reports)\b|"
    r"(?:citing|prompting|drawing|angering|sparking|triggering|infuriating|enraging|provoking|worsening|straining|"
    r"countering|rebutting|refuting|deepening|inflaming|souring|fuell?ing|stoking|escalating|heightening|"
    r"plunging|setting off|igniting|irking)\s)"
)
HOLDING = re.compile(  # in the present, what someone has done is told beside what they hold
    r"\s(?:and|but) (?:has|have) (?:\w+ ){0,2}?\w+(?:ed|en|nt|ut|ld|id|ut out)\b"
)
HOLDS = frozenset("claims considers views regards sees insists maintains deems believes".split())
LOOSE = re.compile(
    r"\s(?:after|since|as|while|when|before|following|amid|despite|but|and|because|although|though|until)$|"
    r"\s(?:and|but), (?:[\w-]+ ){1,4}[\w-]+$"
)
INVERTED = re.compile(r" should (?:the |it |they |[A-Z])")
JOINED = re.compile(r" and (?:the|its|their|this|that|these|those) ")
OPENS = re.compile(r"(?:After|When|Since|Because|While|Although|As|Though) [^,]*$")
BESIDE = re.compile(r", (?:which|who) (?:[\w’']+ ){1,3}$")
LINKED = re.compile(r"(?:as|was|were|is|are) ")
ADVANCES = re.compile(r",[”\"]?\s(?!which|who|where|including|and |or |but |if |as |when )")
OPENING = re.compile(  # "OSLO (AFP) - ", "Oslo, May 3 -- "
    rf"{DATELINE.pattern}|"
    r"(?:[A-Z][\w.’'-]*(?:[ /][A-Z][\w.’'-]*){0,3}(?:, [A-Z][\w.]*(?: \d{1,2})?(?: \d{4})?){0,2}"
    r"(?: \([^)]{1,20}\))?|"
    r"[A-Z][a-z]{2,4}\.? \d{1,2} \([^)]{1,20}\))\s*(?:--|–|—|\s-)\s*"
)
RESPONDING = frozenset(  # opens on what occasion something is said
    "rebut reject dismiss respond answer refer comment speak deny defend echo address react criticize "
    "criticise "
    "cite quote ask deflect counter recall".split()
)
SAID = frozenset("said says added adds told stated noted".split())  # without a verb nothing is told


def settled(stage: Stage, sentence: Sentence, draft: Draft) -> Draft | None:
    """Return a draft that stops where the reported words do; None where they are none at all."""
    if draft.kind == "direct":
        return draft
    text = stage.reading.article.text
    start = draft.start + _dateline(text, sentence, draft.start, draft.end)
    end = _end(stage, sentence, start, draft) if sentence.start < draft.start else draft.end
    start, end = (
        trimmed(text, start, end) if (start, end) != (draft.start, draft.end) else (start, end)
    )
    told = tokens_of(stage.reading).covering(start, end)
    if told is not None and told[0].lower_ == "while" and draft.cue not in SAID:
        return None
    if start == sentence.start and told is not None and _is_beside(told):
        return None
    for mark in stage.marks:
        if start < mark.start < end <= mark.end and LINKED.fullmatch(text, start, mark.start):
            return replace(draft, start=mark.first, end=mark.last, kind="direct")
    lost = start == sentence.start and text[end - 1] in '”"'  # 'The ban “smacks of extortion,” …'
    if (
        draft.cue in SAID
        and not lost
        and told is not None
        and not any(t.pos_ in ("VERB", "AUX") for t in told)
    ):
        return None
    return replace(draft, start=start, end=end, kind=kind_of(start, end, stage.marks))


def _dateline(text: str, sentence: Sentence, start: int, end: int) -> int:
    """Return the length of "OSLO, May 3 (AFP) -- " where reported words open with it."""
    opens = start == sentence.start and (start == 0 or text[start - 1] == "\n")
    match = OPENING.match(text, start, end) if opens else None
    return match.end() - start if match else 0


def _end(stage: Stage, sentence: Sentence, start: int, draft: Draft) -> int:
    """Return where words that follow their verb stop."""
    text, end = stage.reading.article.text, draft.end
    for tail in TAILS.finditer(text, start, end):
        if not _inside(stage, tail.start(), start, end):
            end = tail.start() + (text[tail.start() + 1] in '”"') * 2
            break
    if OPENS.match(text, sentence.start, start):
        end = _first_part(stage, start, end)
    if BESIDE.search(text, sentence.start, start):
        end = _aside(stage, start, end)
    if draft.cue in HOLDS and (done := HOLDING.search(text, start, end)):
        end = done.start()
    while loose := LOOSE.search(text, start, end):
        end = loose.start()
    return _onward(stage, sentence, end)


def _onward(stage: Stage, sentence: Sentence, end: int) -> int:
    """Return the end of words that go on with a thing's clause or an "if": "… and the row will last"."""
    text = stage.reading.article.text
    if INVERTED.match(text, end, sentence.end):
        comma = text.find(",", end, sentence.end)
        return sentence.end if comma < 0 else comma
    if not JOINED.match(text, end, sentence.end):
        return end
    rest = tokens_of(stage.reading).covering(end, sentence.end)
    agents = compiled(stage.reading.words.quotes.speakers)
    for first in rest or ():
        if first.dep_ in ("nsubj", "nsubjpass", "expl"):
            thing = not first.ent_type_ and not agents.fullmatch(first.lower_)
            own = first.head.dep_ == "conj" and first.pos_ != "PRON"
            return sentence.end if thing and own else end
    return end


def _first_part(stage: Stage, start: int, end: int) -> int:
    """Return the end of what "After she said …, the envoy called it …" tells first."""
    text = stage.reading.article.text
    for comma in ADVANCES.finditer(text, start, end):
        rest = tokens_of(stage.reading).covering(comma.end(), end)
        if (
            rest is not None
            and not stage.quoted(comma.start())
            and any(t.tag_ in FINITE for t in rest)
        ):
            return comma.start()
    return end


def _aside(stage: Stage, start: int, end: int) -> int:
    """Return where what is told in ", which regards it as its own, " stops: before the main verb."""
    told = tokens_of(stage.reading).covering(start, end)
    commas = (one for one in told or () if one.text == "," and not stage.quoted(one.idx))
    ends = (one.idx for one in commas if one.i + 1 < len(one.doc) and one.nbor().tag_ in FINITE)
    return next(ends, end)


def _inside(stage: Stage, at: int, start: int, end: int) -> bool:
    """Tell whether an offset stands between marks that the words hold."""
    return any(one.start < at < one.last - 1 for one in stage.marks if start <= one.start < end)


def _is_beside(told: Span) -> bool:
    """Tell whether words before a verb of saying are only on what occasion it is said: "In a sign of …"."""
    first = told[0]
    if first.tag_ == "VBG" or first.lower_ in ("according", "asked"):
        return first.lemma_.lower() in RESPONDING or "subj" not in first.dep_
    return not any(one.tag_ in (*FINITE, "VB") for one in told) and first.pos_ in (
        "ADP",
        "SCONJ",
        "NOUN",
        "PROPN",
    )
