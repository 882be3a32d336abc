"""Clauses: which stretch of an English sentence a verb of saying reports, by the parse.

Dependency labels are those of the ClearNLP scheme, as spaCy's English models give them.
Matches: "He said (that) the ban is legal". Must not: "He said nothing".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nlp.naming.tokens import text_after, text_before
from nlp.quoting import views
from nlp.quoting.asked import asked, done_beside
from nlp.quoting.held import broken_off, goes_on, held_by_mark, is_hers, led_to, over, own_subjects
from nlp.reading import Sentence
from nlp.words.quotes import QuoteWords

if TYPE_CHECKING:
    from spacy.tokens import Token

Span = tuple[int, int]  # character offsets, half-open
JOINT = re.compile(
    r"(?<![,\s])[,\s]*\s(?:and|but|while|also|then|\w+ly|he|she|they|it|further){0,3}\s*$"
)
TURNING = re.compile(r", (?:and|but|while) $")
TERMS = ("condition", "basis", "ground", "understanding")  # "on condition that …" is not said
REFUTING = frozenset("deny dismiss reject refute rebut dispute contest contradict".split())
HEARSAY = frozenset({"report", "claim"})  # told by others than who denies them
MOMENTS = (
    "day",
    "week",
    "month",
    "morning",
    "afternoon",
    "evening",
    "year",
)  # "said that day that"
PLAIN = frozenset({"clear", "plain", "known", "explicit"})
FINITE = ("VBZ", "VBP", "VBD", "MD")
INHERITS = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp"})


def clauses(words: QuoteWords, sentence: Sentence, verb: Token) -> tuple[Span, ...]:
    """Return the spans of what a verb reports, in text order; "and" joins two of them."""
    return tuple(_merged(sentence, _clauses(words, verb)))


def _clauses(words: QuoteWords, verb: Token) -> Iterator[Span]:
    lemma = verb.lemma_.lower()
    yield from _cleared(verb)
    if lemma in words.verbs or lemma in words.showing:
        yield from _reported(words, verb)
    done = any(one.lower_ in ("has", "have", "had") for one in verb.children)
    if lemma in words.asking and (verb.tag_ != "VBN" or done):
        yield from asked(verb)
    if (held := views.held(verb)) is not None:
        yield held
    if lemma in words.judging:
        yield from _judged(verb)
    if lemma in words.charging:
        yield from _charged(verb)
    for child in verb.children:
        others = lemma in REFUTING and child.lemma_ in HEARSAY and _has_author(child)
        heard = lemma == "tell" and child.dep_ == "dobj"  # "told a briefing that …"
        if child.dep_ == "dobj" and (heard or child.lemma_.lower() in words.nouns) and not others:
            yield from _of_noun(child)


def _reported(words: QuoteWords, verb: Token) -> Iterator[Span]:
    """Yield the clauses that are the objects of a verb, also in "said in a note that …"."""
    for child in verb.children:
        if child.dep_ == "prep":
            for noun in child.children:
                yield from _of_noun(noun) if noun.lemma_ not in TERMS else ()
        elif child.lemma_ in MOMENTS and child.dep_ in ("npadvmod", "dobj"):
            held = (
                one for one in child.children if one.left_edge.lower_ == "that" and one.i > child.i
            )
            yield from (_span(one, verb) for one in held if one.dep_ in ("relcl", "acl", "ccomp"))
        elif (
            child.dep_ == "ccomp"
            and not _reports_itself(words, child, verb)
            and not _on_terms(child)
            and _joined(child, verb)
        ):
            first, end = _span(child, verb)
            lost = _lost_subject(child, verb)
            yield lost.left_edge.idx if lost is not None else first, end


def _lost_subject(clause: Token, verb: Token) -> Token | None:
    """Return what the parse took for the verb's object: "said the rules, aiming at peace, “are fair”"."""
    if clause.i < verb.i or any(
        "subj" in one.dep_ or one.dep_ == "expl" for one in clause.children
    ):
        return None
    auxiliary = any(one.tag_ in FINITE for one in clause.children if one.dep_.startswith("aux"))
    if not auxiliary and clause.tag_ not in FINITE[:-1]:
        return None
    objects = (one for one in verb.children if one.dep_ == "dobj" and verb.i < one.i < clause.i)
    return next(objects, None)


def made_clear(verb: Token) -> Token | None:
    """Return the "clear" of "made (it) clear that …"; None for other verbs."""
    if verb.lemma_ != "make":
        return None
    return next((one for one in verb.children if one.lower_ in PLAIN and one.i > verb.i), None)


def _cleared(verb: Token) -> Iterator[Span]:
    """Yield the clause of "made (it) clear that …"."""
    clear = made_clear(verb)
    for child in (*clear.children, *verb.children) if clear is not None else ():
        told = any(one.lower_ == "that" and one.dep_ == "mark" for one in child.children)
        if (
            child.dep_ in ("ccomp", "advcl", "csubj")
            and told
            and clear is not None
            and child.i > clear.i
        ):
            yield _span(child, verb)


def _on_terms(clause: Token) -> bool:
    """Tell whether a clause only says on what condition someone speaks."""
    first = clause.left_edge
    return first.i > 0 and first.nbor(-1).lemma_ in TERMS


def _joined(clause: Token, verb: Token) -> bool:
    """Tell whether no semicolon keeps a clause apart from a verb behind it."""
    if clause.i > verb.i:
        return True
    between = verb.doc[clause.i : verb.i]
    own = [one.i for one in verb.children if one.dep_ == "nsubj" and one.i > clause.i]
    return not (own and any(one.text == ";" and one.i < own[0] for one in between) and _bare(verb))


def _bare(verb: Token) -> bool:
    """Tell whether a verb of saying has a clause of its own behind it."""
    return any(one.dep_ in ("ccomp", "mark") and one.i > verb.i for one in verb.children)


def _reports_itself(words: QuoteWords, clause: Token, verb: Token) -> bool:
    """Tell whether a clause is only ", the Times reported on Tuesday" at a sentence's end."""
    if clause.i < verb.i or clause.lemma_.lower() not in words.verbs:
        return False
    first = clause.left_edge
    after_comma = "," in (first.text, text_before(first))
    return after_comma and not any(child.dep_ in ("ccomp", "mark") for child in clause.children)


def _span(clause: Token, verb: Token) -> Span:
    """Return the span of a clause before or after its verb, without "that"."""
    edge = clause.right_edge
    if clause.i < verb.i:
        spoken = subject(verb)
        stop = min(verb.idx, spoken.left_edge.idx if spoken is not None else verb.idx)
        return clause.left_edge.idx, min(edge.idx + len(edge.text), max(stop, clause.idx))
    first = clause.left_edge
    if first.i < verb.i < clause.i:  # "the words that she says are “fair”"
        first = verb.nbor()
    while first.i < clause.i and (first.lower_ in ("that", "which", ",", ":") or first.is_space):
        first = first.nbor()
    return first.idx, edge.idx + len(edge.text)


def _has_author(paper: Token) -> bool:
    """Tell whether it is said whose report it is: "denied a report by the Times that …"."""
    return any(
        (one.dep_ == "prep" and one.lower_ in ("by", "in", "from"))
        or (one.dep_ == "poss" and one.pos_ != "PRON")
        for one in paper.children
    )


def _judged(verb: Token) -> Iterator[Span]:
    """Yield "the move as lawful" of "see the move as lawful"; of "which she sees as lawful" what follows."""
    what = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if what is None or what.tag_ == "WP":
        return  # "what she calls a game" is a word, no view of it
    holders = [*verb.children, *what.children]
    how = next((one for one in holders if one.lower_ == "as" and one.i > what.i), None)
    if how is None or how.right_edge == how or how.i < verb.i:
        return
    first = what.left_edge if what.i > verb.i else how.nbor()
    yield first.idx, how.right_edge.idx + len(how.right_edge.text)


def _charged(verb: Token) -> Iterator[Span]:
    """Yield "them of breaking it" of "accused them of breaking it", also a charge between marks."""
    whom = next((child for child in verb.children if child.dep_ == "dobj"), None)
    of = next(
        (one for one in verb.children if one.lower_ in ("of", "for") and one.i > verb.i), None
    )
    doing = of is not None and any(one.dep_ == "pcomp" for one in of.children)
    if (
        whom is not None
        and whom.i > verb.i
        and of is not None
        and (doing or text_after(of) in ("“", '"'))
    ):
        yield whom.left_edge.idx, of.right_edge.idx + len(of.right_edge.text)


def _of_noun(noun: Token) -> Iterator[Span]:
    """Yield the clause of "expressed concern that …"."""
    for child in noun.children:
        that = next((one for one in child.children if one.lower_ == "that"), None)
        lost = that is not None and child.dep_ == "relcl" and that.dep_ == "mark"
        if that is not None and (lost or child.dep_ in ("acl", "ccomp")):
            yield _span(child, noun)


def _merged(sentence: Sentence, spans: Iterable[Span]) -> Iterator[Span]:
    waiting: Span | None = None
    for start, end in sorted(spans):
        between = (
            sentence.text[waiting[1] - sentence.start : start - sentence.start] if waiting else ""
        )
        if waiting and re.fullmatch(r"[\s,;]*(?:and|but|that)?(?:\sthat)?\s*", between):
            waiting = (waiting[0], end)
            continue
        if waiting:
            yield waiting
        waiting = (start, end)
    if waiting:
        yield waiting


def bounded(
    words: QuoteWords, sentence: Sentence, span: Span, verb: Token, verbs: list[Token]
) -> Span:
    """Return a span that stops before the next verb of saying and goes on over a last "and"."""
    start, end = span
    if start < verb.idx:
        return span
    if (off := broken_off(verb)) is not None and start < off:
        return start, min(end, off)
    later = [
        _opening(one)
        for one in verbs
        if one.idx > start
        and (one.dep_ in ("conj", "advcl") or _turns(sentence, one) or _is_aside(one))
        and not _shares_aux(one, verb)
        and (
            clauses(words, sentence, one)
            or one.head == verb
            or _names(words, one)
            or _is_aside(one)
        )
    ]
    if not later:
        joined = [one for one in verb.children if one.dep_ == "conj" and one.i > verb.i]
        if goes_on(verb, joined):
            return start, sentence.end
        if joined or done_beside(verb):
            return start, end  # what follows is done, not said
        rest = sentence.text[end - sentence.start :]
        return start, sentence.end if re.match(r",?\s(?:and|or)\s", rest) else end
    stop = min(later)
    if stop < end and (joint := JOINT.search(sentence.text[: stop - sentence.start])):
        return start, sentence.start + joint.start()
    return start, min(end, stop)


def _names(words: QuoteWords, verb: Token) -> bool:
    """Tell whether a participle behind a comma tells what a speaker calls something: ", calling it …"."""
    return verb.tag_ == "VBG" and verb.lemma_ in words.naming and text_before(verb) == ","


def _shares_aux(later: Token, verb: Token) -> bool:
    """Tell whether a verb goes on with what is reported: "that they have protested and urged …"."""
    head = later.head
    if later.dep_ != "conj" or head.dep_ != "ccomp" or head.head != verb or head.tag_ != "VBN":
        return False
    if is_hers(later):
        return False
    own = any("subj" in one.dep_ or one.dep_ == "aux" for one in later.children)
    perfect = any(one.lower_ in ("has", "have", "had") for one in head.children)
    return perfect and not own and later.tag_ in ("VBN", "VBD")


def _turns(sentence: Sentence, verb: Token) -> bool:
    """Tell whether someone else speaks from a verb's subject on: "…, and its rival said it was"."""
    at = _opening(verb) - sentence.start
    return at < verb.idx - sentence.start and TURNING.search(sentence.text, 0, at) is not None


def _opening(verb: Token) -> int:
    """Return where a verb's clause begins that has a subject of its own: "…, and its rival said"."""
    own = next((one for one in verb.children if one.dep_ == "nsubj" and one.i < verb.i), None)
    if own is not None and _is_aside(verb):
        return own.nbor(-1).idx
    return own.left_edge.idx if own is not None else verb.idx


def _is_aside(verb: Token) -> bool:
    """Tell whether a verb's clause is "…, which she described as …", told beside what is reported."""
    own = next((one for one in verb.children if one.dep_ == "nsubj" and one.i < verb.i), None)
    if verb.dep_ != "relcl" or own is None or own.tag_ == "WDT" or own.i < 2:
        return False
    return own.left_edge == own and own.nbor(-1).lower_ == "which" and own.nbor(-2).text == ","


def _is_such(verb: Token) -> bool:
    """Tell whether someone is told to be one to do so: "she is the first minister to suggest that …"."""
    is_to = any(child.tag_ == "TO" for child in verb.children)
    return is_to and verb.head.dep_ == "attr" and verb.head.head.lemma_ in ("be", "become")


def _is_aimed(verb: Token) -> bool:
    """Tell whether a participle behind a name tells of who acts on it: "protested to Oslo demanding …"."""
    told = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.pos_ == "PROPN"
    return told and is_aimed_at(verb.head)


def is_aimed_at(name: Token) -> bool:
    """Tell whether something is done to a name, not because of it: "wrote to Oslo", not "row over Oslo"."""
    if name.dep_ == "pobj":
        return name.head.dep_ != "agent" and name.head.lower_ in (
            "to",
            "with",
            "at",
            "from",
            "on",
            "in",
        )
    return name.dep_ in ("dobj", "dative")


def _lost_beside(verb: Token) -> Token | None:
    """Return whom ", a spokesperson for the maker said" tells, hung on a name before (lost)."""
    lost = verb.dep_ in ("conj", "advcl") and verb.tag_ in ("VBD", "VBZ") and verb.i > 1
    if not lost or any("subj" in one.dep_ for one in verb.children):
        return None
    edges = (one for one in verb.nbor(-1).ancestors if one.dep_ == "appos")
    last = verb.nbor(-1)
    beside = last if last.dep_ == "appos" else next(edges, None)
    if beside is None or beside.right_edge != last or beside.left_edge.dep_ != "det":
        return None
    return beside if text_before(beside.left_edge) == "," else None


def subject(verb: Token) -> Token | None:
    """Return the subject of a verb, its own or the one it shares; None where it has none."""
    if (lost := _lost_beside(verb) or held_by_mark(verb)) is not None:
        return lost
    here = verb
    for _ in range(5):
        here = over(here) or here
        own = own_subjects(here)
        if own and own[0].tag_ not in ("WDT", "WP"):
            return own[0]
        if (led := led_to(here)) is not None:
            return led
        if here.dep_ in ("relcl", "acl") and not _is_aimed(here):
            return subject(here.head.head) if _is_such(here) else here.head
        if _is_aimed(here):
            here = next((one for one in here.ancestors if one.pos_ == "VERB"), here)
            continue
        if here.dep_ not in INHERITS or here.head == here:
            return None
        here = here.head
    return None
