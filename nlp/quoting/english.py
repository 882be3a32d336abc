"""English: reported clauses by the parse, direct speech by marks and the verb beside them.

Matches: 'The ban is legal, the ministry said.' Must not: 'The so-called "ban" was lifted.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.naming.tokens import text_after, text_before, tokens_of
from nlp.patterns import compiled
from nlp.quoting import labels, nominal, phrased, sources
from nlp.quoting.clauses import FINITE, bounded, clauses, made_clear, subject
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.ends import settled
from nlp.quoting.marks import Marked
from nlp.quoting.nested import holds, is_in_clause, is_passed_on, is_said, is_within, relays
from nlp.quoting.speakers import NOBODY, Speaker, Stage, foremost, names_in, speaker_of
from nlp.quoting.subjects import named_or_told, spoken_by
from nlp.quoting.unnamed import described
from nlp.quoting.unsaid import is_unsaid
from nlp.quoting.views import lost_clause
from nlp.reading import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

CITING = (
    "cite",
    "quote",
    "speak",
    "refer",
    "accord",
    "ask",
    "follow",
)  # what is said goes on behind it
LONG_SUBJECT = 12  # words: chosen
MIN_WORDS = 3  # between marks: fewer are a term, unless a verb of saying is right beside them
TERM_WORDS = 7  # between marks: no more without a stop are a term: chosen
LEADS_IN = re.compile(r"(?P<that>[^.“\"]{0,60}?)[,:]?\s*$")
FAR_LEADS = re.compile(r"(?P<that>[^.“\"]{0,110}?)[,:]?\s*$")
BESIDE = re.compile(  # behind ", she said": when it was, not what
    r",\s(?:(?:\w+ )(?:hours?|days?|weeks?|months?|years?) (?:after|before|ahead)|"
    r"(?:just |only |shortly |soon |hours |days |weeks |months |barely [\w ]{3,12} )?"
    r"(?:after|before|when|amid|following|in (?:a|another) (?:sign|move|bid|step))|"
    r"marking|making|a (?:first|move|step|sign|day))\b"
)
ADDS = re.compile(r", (?:adding|noting|stressing|saying) that\b")
NEXT = re.compile(r",? [“\"]")
NEAR = re.compile(  # not '“unfair,” while Oslo asked'
    r"(?![,]?\s*(?:while|whereas|but|although|though|when|after|as)\b)[,]?\s*[^.;“\"]{0,160}$"
)


def drafts(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Draft]:
    """Return what one sentence quotes, in text order."""
    verbs = _verbs(stage, sentence, marks)
    direct = [one for mark in marks for one in _direct(stage, sentence, mark, verbs)]
    taken = [(one.start, one.end) for one in direct]
    taken += [(one.first, one.last) for one in marks if one.last > sentence.end]  # goes on
    spoken: list[Draft] = []
    for verb in verbs:
        spoken += _reported(stage, sentence, verb, marks, verbs)
    spoken += [*labels.marked(stage, marks, verbs), *labels.plain(stage, sentence, verbs)]
    spoken += [*labels.position(stage, sentence, marks), *nominal.drafts(stage, sentence, marks)]
    spoken += [*phrased.drafts(stage, sentence, marks)]
    spoken += [*sources.according(stage, sentence, marks, spoken)]
    spoken += [*sources.by_account(stage, sentence, marks, spoken)]
    spoken += [*sources.reports_by(stage, sentence, marks)]
    spoken = [two for one in spoken if (two := settled(stage, sentence, one)) is not None]
    kept = {
        (one.start, one.end): one
        for one in reversed(spoken)
        if not is_said(one, taken)
        and not holds(stage, one, spoken)
        and not is_within(one, spoken)
        and not relays(stage, one, spoken)
        and not is_passed_on(stage, one, spoken)
    }
    direct = [
        one
        for one in direct
        if not is_in_clause(one, kept.values()) and (one.start, one.end) not in kept
    ]
    return sorted([*direct, *kept.values()], key=lambda one: one.start)


def _verbs(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Token]:
    """Return the reporting verbs of a sentence that stand outside quotation marks."""
    words = stage.reading.words.quotes
    wanted = words.reporting
    span = tokens_of(stage.reading).covering(sentence.start, sentence.end)
    return [
        token
        for token in (span if span is not None else ())
        if token.pos_ in ("VERB", "AUX")
        and (token.lemma_.lower() in wanted or made_clear(token) is not None or _goes_on_so(token))
        and not any(mark.start < token.idx < mark.end for mark in marks)
        and not any(child.dep_ == "neg" for child in token.children)
        and not is_unsaid(token)
        and not (token.lemma_ == "want" and sources.BY_ACCOUNT.match(sentence.text))
        and (token.lemma_.lower() not in words.showing or _is_shown(stage, token))
    ]


def _goes_on_so(verb: Token) -> bool:
    """Tell whether "he went on" stands behind a closing mark, or between commas."""
    who = next((one for one in verb.children if one.dep_ == "nsubj" and one.i < verb.i), None)
    on = verb.lemma_ == "go" and text_after(verb).lower() == "on"
    if not on or who is None:
        return False
    aside = text_before(who.left_edge) == "," and text_after(verb.nbor()) == ","
    return aside or text_before(who.left_edge) in ("”", '"')


def _is_shown(stage: Stage, verb: Token) -> bool:
    """Tell whether a body's data, survey or the like is the subject of a verb such as "show"."""
    told = subject(verb)
    papers = compiled(stage.reading.words.quotes.papers)
    return told is not None and bool(papers.fullmatch(told.lower_))


# direct speech


def _direct(stage: Stage, sentence: Sentence, mark: Marked, verbs: list[Token]) -> Iterator[Draft]:
    """Yield the direct quotation that ends in a sentence; nothing for terms between marks."""
    if not sentence.start <= mark.last - 1 < sentence.end or mark.first >= mark.last:
        return
    text = stage.reading.article.text
    inner = text[mark.first : mark.last]
    if mark.start < sentence.start:  # it opens in an earlier sentence
        verbs = [*_verbs(stage, stage.reading.at(mark.start), stage.marks), *verbs]
    verb = _beside(stage, mark, verbs)
    closes = inner[-1] in ",.?!…"
    words = len(inner.split())
    if words <= MIN_WORDS and (verb is None or verb.idx < mark.start) and _is_term(stage, mark):
        return
    if verb is not None and (closes or words > TERM_WORDS):
        speaker = spoken_by(stage, verb)
        speaker = speaker if speaker.text else _between(stage, sentence, verb)
        yield Draft(mark.first, mark.last, "direct", stage.hear(speaker), verb.text, 0.9)
    elif verb is None and closes and words >= MIN_WORDS and _stands_alone(text, sentence, mark):
        yield Draft(mark.first, mark.last, "direct", stage.last() or NOBODY, None, 0.6)


def _between(stage: Stage, sentence: Sentence, verb: Token) -> Speaker:
    """Return who the words between a closing mark and a verb name, where the parse is lost."""
    text = stage.reading.article.text
    closed = max((m.end for m in stage.marks if m.end <= verb.idx), default=0)
    if closed <= sentence.start:
        return NOBODY
    start = verb.idx - len(text[closed : verb.idx].lstrip(" ,"))
    if start >= verb.idx - 1 or len(text[start : verb.idx].split()) > LONG_SUBJECT:
        return NOBODY
    name = foremost([one for one in names_in(stage.reading, start, verb.idx) if one.type != "GPE"])
    if name is not None and name.type == "PERSON":
        return speaker_of(stage.reading, name)
    told = compiled(stage.reading.words.quotes.speakers).search(text, start, verb.idx)
    if told is None:
        return NOBODY
    return described(stage, start, verb.idx - 1, told[0])


def _is_term(stage: Stage, mark: Marked) -> bool:
    """Tell whether a stretch between marks is a term: a few words without a verb."""
    span = tokens_of(stage.reading).covering(mark.first, mark.last)
    return span is not None and not any(token.pos_ in ("VERB", "AUX", "INTJ") for token in span)


def _beside(stage: Stage, mark: Marked, verbs: list[Token]) -> Token | None:
    """Return the reporting verb right after a stretch between marks, or right before it."""
    text, plain = stage.reading.article.text, stage.reading.words.quotes.verbs
    after = [one for one in verbs if one.idx >= mark.end and one.dep_ != "acl"]
    if after and after[0].tag_ == "VBG" and NEXT.match(text, after[0].idx + len(after[0])):
        after = []  # ", adding, “…”" leads to what follows
    leads = any(
        text[one.idx + len(one) : mark.start].strip(" ,:") == ""
        for one in verbs
        if one.idx < mark.start and one.lemma_ in plain
    )
    if leads and after and after[0].lemma_ not in plain:
        after = []  # "said “…,” leading others to slam her"
    if after and NEAR.match(text[mark.end : after[0].idx]) and _follows(text, mark, after[0]):
        return after[0]
    before = [one for one in verbs if one.idx + len(one) <= mark.start]
    before = [one for one in before if one.dep_ != "acl"] or before
    leads_in = FAR_LEADS if before and before[-1].lemma_ == "say" else LEADS_IN
    lead = leads_in.match(text[before[-1].idx + len(before[-1]) : mark.start]) if before else None
    if lead is None or re.search(r"\bthat\b", lead["that"]):
        return None
    return before[-1]


def _follows(text: str, mark: Marked, verb: Token) -> bool:
    """Tell whether a verb and its subject stand right behind the marks."""
    spoken = subject(verb)
    if spoken is None:
        return text[mark.last - 1] in ",.?!…"
    if spoken.idx < mark.end:
        return False
    return text[mark.last - 1] in ",.?!…" or text[mark.end : verb.idx].lstrip()[:1] in (",", "")


def _stands_alone(text: str, sentence: Sentence, mark: Marked) -> bool:
    """Tell whether a sentence is nothing but what stands between the marks."""
    outside = text[sentence.start : max(sentence.start, mark.start)] + text[mark.end : sentence.end]
    return not re.search(r"\w", outside)


# reported clauses


def _reported(
    stage: Stage, sentence: Sentence, verb: Token, marks: tuple[Marked, ...], verbs: list[Token]
) -> Iterator[Draft]:
    words, text = stage.reading.words.quotes, stage.reading.article.text
    spans, speaker = _said(stage, sentence, verb, marks, verbs)
    if verb.tag_ == "VBG" and not speaker.text and verb is not verbs[0] and stage.heard:
        speaker = stage.heard[-1]
    spokes = compiled(words.spokesperson).search(speaker.text)
    if speaker.text and (spans or speaker.type == "MEDIA" or spokes):
        stage.hear(speaker)
    for low, high in _own(spans, speaker, verb) if speaker.text else ():
        start, end = trimmed(text, max(low, sentence.start), min(high, sentence.end))
        end = _with_mark(end, marks, start)
        if len(text[start:end].split()) >= MIN_WORDS or kind_of(start, end, marks) == "mixed":
            yield Draft(start, end, kind_of(start, end, marks), speaker, verb.text)


def _said(
    stage: Stage, sentence: Sentence, verb: Token, marks: tuple[Marked, ...], verbs: list[Token]
) -> tuple[list[tuple[int, int]], Speaker]:
    """Return the spans of what a verb reports, also where the parse has lost them, and who speaks."""
    words, text = stage.reading.words.quotes, stage.reading.article.text
    spans = [bounded(words, sentence, one, verb, verbs) for one in clauses(words, sentence, verb)]
    speaker = spoken_by(stage, verb)
    aside = all(one.start > verb.idx and text[one.start - 2] != "," for one in marks)
    if speaker.text and aside and (around := _around(sentence, verb)):
        spans = [around]
    relays = any(one.i < verb.i and clauses(words, sentence, one) for one in verbs)
    if not spans and speaker.text:
        found = _fronted(sentence, verb) or _behind(sentence, verb)
        found = found or lost_clause(words, sentence, verb)
        spans = [found] if found else []
    lost = not spans or not speaker.text
    if lost and not relays and (tail := _tail(stage, sentence, verb)):
        spans, speaker = [(sentence.start, tail[0])], tail[1]
    return [_whole(sentence, verb, one) for one in spans], speaker


def _behind(sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """Return what stands behind "said" where the parse makes its subject an object: "said the users …"."""
    after = verb.i + 1
    lost = any(one.dep_ == "dobj" and one.i > verb.i for one in verb.children)
    if (
        verb.lemma_ not in ("say", "insist", "argue", "claim")
        or not lost
        or verb.doc[after].is_punct
    ):
        return None
    rest = verb.doc.char_span(verb.doc[after].idx, sentence.end, alignment_mode="contract")
    finite = rest is not None and any(
        (
            one.tag_ in FINITE
            or (one.tag_ == "VB" and not any(t.dep_ == "aux" for t in one.children))
        )
        and "relcl" not in (one.dep_, one.head.dep_)
        for one in rest
    )
    return (verb.doc[after].idx, sentence.end) if finite else None


def _whole(sentence: Sentence, verb: Token, span: tuple[int, int]) -> tuple[int, int]:
    """Return a span with the rest of its clause: "said it backs talks, wants peace, and that …" (lost)."""
    head = verb.head
    torn = verb.dep_ == "ccomp" and head.i > verb.i and span[1] <= head.idx and span[0] > verb.idx
    own = any(
        ("subj" in one.dep_ and one.left_edge.lower_ not in ("its", "their"))
        or (one.dep_ in ("mark", "aux") and one.lower_ not in ("has", "have"))
        for one in head.children
    )
    return (span[0], sentence.end) if torn and not own and head.tag_ in FINITE else span


def _own(spans: list[tuple[int, int]], speaker: Speaker, verb: Token) -> list[tuple[int, int]]:
    """Return the spans without those that hold their speaker.

    Of "the words, which she says …" also without those that stand before: they are not hers.
    """
    own = [one for one in spans if not one[0] <= speaker.at < one[1] <= verb.idx]
    return [one for one in own if one[1] > verb.idx] if verb.dep_ == "relcl" else own


def _fronted(sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """Return the clause before ", Jane Miller cautioned" or ", cautioned Jane Miller" that the parse lost."""
    spoken = subject(verb)
    own = spoken is not None and (spoken.head == verb or spoken.dep_ == "appos")
    if spoken is None or not own or verb.tag_ not in ("VBD", "VBZ"):
        return None
    end = min(verb.idx, spoken.left_edge.idx) - sentence.start
    before = sentence.text[: max(0, end)].rstrip()
    if not before.endswith((",", ",”", ',"')) or len(before.split()) <= MIN_WORDS:
        return None
    front = verb.doc.char_span(
        sentence.start, sentence.start + len(before), alignment_mode="contract"
    )
    finite = front is not None and (any(t.tag_ in FINITE for t in front) or _holds_marks(front))
    opens = before.split()[0].lower() in (
        "asked",
        "when",
        "while",
        "as",
        "after",
        "before",
        "in",
        "if",
        "although",
    )
    opens = opens and (
        verb.dep_ != "parataxis" or verb.head.idx > verb.idx
    )  # "if it came, she said"
    return (sentence.start, sentence.start + len(before)) if finite and not opens else None


def _holds_marks(front: Span) -> bool:
    """Tell whether a clause ends in marks, its verb lost between them: 'The ban “smacks of extortion”,'."""
    marked_ = front.text.rstrip(",")[-1:] in ("”", '"') and front.text[:1] not in ("“", '"')
    return marked_ and front[0].pos_ in ("DET", "PRON", "NOUN", "PROPN", "ADJ")


def _around(sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """Return the sentence in which ", he said," stands; what follows counts where it is a clause."""
    spoken = subject(verb)
    end = verb.idx + len(verb) - sentence.start
    if spoken is None or spoken.i > verb.i or sentence.text[end : end + 1] != ",":
        return None
    start = spoken.left_edge.idx - sentence.start
    before = sentence.text[:start].rstrip()
    if (
        not before.endswith(",")
        or len(before.split()) + len(sentence.text[end:].split()) < MIN_WORDS
    ):
        return None
    after = verb.doc.char_span(sentence.start + end, sentence.end, alignment_mode="contract")
    relayed = sentence.text[end:].startswith(", according to ") or _adds(verb)
    relayed = relayed or sources.RELAYED.match(sentence.text, end) is not None
    relayed = relayed or BESIDE.match(sentence.text, end) is not None
    goes_on = (
        after is not None and not relayed and any(token.pos_ in ("VERB", "AUX") for token in after)
    )
    return sentence.start, sentence.end if goes_on else sentence.start + len(before)


def _adds(verb: Token) -> bool:
    """Tell whether another verb of saying follows as a participle: "it said, adding that …"."""
    near = verb.doc[verb.i + 2 : verb.i + 4]
    after = next((one for one in near if one.pos_ != "ADV"), None)
    return after is not None and after.tag_ == "VBG" and after.lemma_ not in CITING


def _with_mark(end: int, marks: tuple[Marked, ...], start: int) -> int:
    """Return an end that does not cut off the closing mark of a quoted fragment."""
    inside = next((one for one in marks if start <= one.start < end < one.end), None)
    return inside.end if inside else end


def _tail(stage: Stage, sentence: Sentence, verb: Token) -> tuple[int, Speaker] | None:
    """Return where the clause before ", a source told …" ends, and who; for lost parses."""
    words = stage.reading.words.quotes
    if verb.tag_ not in ("VBD", "VBZ") or verb.lemma_.lower() not in words.verbs:
        return None
    before = sentence.text[: verb.idx - sentence.start]
    after = ADDS.split(sentence.text[verb.idx + len(verb) - sentence.start :])[0]
    comma = before.rfind(", ")
    if comma < 0 or len(before[:comma].split()) < 5 or re.search(r"\bthat\b|,|[\"“]", after):
        return None
    start = sentence.start + comma + 2
    name = foremost(names_in(stage.reading, start, verb.idx))
    spokes = compiled(words.spokesperson).search(sentence.text, comma, verb.idx - sentence.start)
    at = sentence.start + spokes.start() if spokes else 0
    told = tokens_of(stage.reading).covering(at, at + 1) if spokes else None
    if told is not None and name is not None and name.type == "ORG":
        return sentence.start + comma, named_or_told(stage, told.root)
    if name is not None and name.type != "GPE":
        return sentence.start + comma, speaker_of(stage.reading, name)
    unnamed = compiled(words.speakers).search(before[comma:])
    if unnamed and re.match(r"(?:an?|one|some)\s", before[comma + 2 :]):
        return sentence.start + comma, described(stage, start, verb.idx - 1)
    return None
