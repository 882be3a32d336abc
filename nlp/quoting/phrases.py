"""Phrases: what belongs to the noun that may be a speaker, by the English parse.

Matches: the firms of "61% of the firms said"; "spokeswoman Ann Lee". Must not: what a relative clause adds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.naming.mention import Mention
from nlp.naming.tokens import text_before, tokens_of
from nlp.quoting.clauses import is_aimed_at
from nlp.quoting.speakers import Stage, foremost
from nlp.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

LODGED = re.compile(  # right before whom it is lodged with
    r"\b(?:protests?|complaints?|representations?|objections?|appeals?|notes?|letters?|petitions?|"
    r"requests?|demands?) (?:with|to) (?:the )?$"
)
NAME_CHARS = 40
BETWEEN = re.compile(  # when it was said, between who said it and the verb
    r" (?:(?:in|on|late in|early in|late last|earlier in) )?(?:last |this |earlier this )?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|\w+day|week|month|year)(?: \d{1,4})? "
)
ON_DAY = re.compile(
    r"(?: late| early)? (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$"
)  # it was said
PUTS_OUT = frozenset(
    "issue release publish post send file deliver sign write put give make submit circulate carry run "
    "print air broadcast present compile draft unveil".split()
)
SHARES = frozenset("% percent cent half third thirds quarter quarters most majority".split())
TELLS = frozenset("say state warn claim announce note tell read argue allege suggest".split())


def of_whom(spoken: Token | None) -> Token | None:
    """Return of whom a share says something: the firms of "61% of the firms said"."""
    if spoken is None or spoken.lower_ not in SHARES:
        return spoken
    of = next((one for one in spoken.children if one.lower_ == "of"), None)
    return next((one for one in of.children if one.dep_ == "pobj"), spoken) if of else spoken


def behind(verb: Token) -> Token | None:
    """Return whom the parse takes for an object behind ", cautioned": the subject, turned round."""
    if text_before(verb) not in (",", "”", '"', "’"):
        return None
    return next((one for one in verb.children if one.dep_ == "dobj" and one.i > verb.i), None)


def right_before(reading: Reading, verb: Token) -> Mention | None:
    """Return the person whose name ends right before a verb: "the deputy, Jane Miller, said"."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    text = reading.article.text
    near = reading.within(Mention, max(0, verb.idx - NAME_CHARS), verb.idx)
    return next(
        (
            one
            for one in reversed(near)
            if one.type == "PERSON"
            and _is_beside(text[one.end_char : verb.idx])
            and not _is_described_by(reading, one, verb)
        ),
        None,
    )


def _is_described_by(reading: Reading, name: Mention, verb: Token) -> bool:
    """Tell whether a name only describes a verb's subject: "Lund, leader of the party New Dawn, said"."""
    if reading.article.text[name.end_char : verb.idx] != ", ":
        return False
    own = [one for one in verb.children if one.dep_ == "nsubj" and one.idx < name.start_char]
    span = tokens_of(reading).covering(name.start_char, name.end_char)
    inner = span is not None and span.root.dep_ in ("pobj", "dobj")
    return inner and span is not None and any(one in span.root.ancestors for one in own)


def _is_beside(between: str) -> bool:
    """Tell whether nothing but a month or day stands between a name and a verb: "Ann Lee in May implied"."""
    return between in (" ", ", ") or BETWEEN.fullmatch(between) is not None


def is_addressed(reading: Reading, name: Mention) -> bool:
    """Tell whether a name before a participle is whom something is done to: "wrote to Oslo asking …"."""
    span = tokens_of(reading).covering(name.start_char, name.end_char)
    if span is None or not is_aimed_at(span.root):
        return False
    return not reading.article.text.endswith(", with ", 0, name.start_char)


def named(names: tuple[Mention, ...], spoken: Token) -> Mention | None:
    """Return the name that is the subject, or the person right beside it: "spokeswoman Mao"."""
    head = [one for one in names if one.start_char <= spoken.idx < one.end_char]
    people = [one for one in names if one.type == "PERSON" and _apposed(spoken, one.start_char)]
    return foremost(head or people or [one for one in names if _is_called(spoken, one)])


def _is_called(spoken: Token, name: Mention) -> bool:
    """Tell whether a body's name stands right behind the noun for it: "its rival Acme"."""
    beside = [child for child in spoken.children if child.dep_ == "appos"]
    beside += [twin] if (twin := _twin(spoken)) is not None else []
    return name.type in ("ORG", "MEDIA") and any(
        name.start_char <= one.idx < name.end_char for one in beside
    )


def _twin(noun: Token) -> Token | None:
    """Return what the parse makes a second subject right behind the first: "The lobby Acme called on …"."""
    after = noun.nbor() if noun.i + 1 < noun.sent.end else None
    same = after is not None and after.dep_ == noun.dep_ == "nsubj" and after.head == noun.head
    return after if same else None


def phrase(text: str, head: Token) -> tuple[int, int]:
    """Return the span of a noun phrase without its relative clauses."""
    beside = (two for one in head.children if one.dep_ == "appos" for two in one.children)
    cut = [child.left_edge.idx for child in (*head.children, *beside) if _is_apart(child)]
    last = _twin(head) or head.right_edge
    end = min([last.idx + len(last.text), *(at for at in cut if at > head.idx)])
    start = head.left_edge.idx
    return start, start + len(ON_DAY.sub("", text[start:end]).rstrip(" ,"))


def _apposed(spoken: Token, at: int) -> bool:
    """Tell whether a name right beside the subject is the same person."""
    return any(
        child.left_edge.idx <= at < child.right_edge.idx + len(child.right_edge.text)
        for child in spoken.children
        if child.dep_ in ("appos", "compound", "nmod")
    )


def _is_apart(child: Token) -> bool:
    """Tell whether a noun's clause or what is joined to it says nothing of which one is meant."""
    telling = child.dep_ == "acl" and child.tag_ == "VBG" and child.lemma_ in TELLS
    return telling or child.dep_ in ("relcl", "cc")


def acting(stage: Stage, pronoun: Token) -> Mention | None:
    """Return the person who is the subject of an earlier clause of a pronoun's sentence, outside marks."""
    outside = not stage.quoted(pronoun.idx)
    subjects = [
        one
        for one in pronoun.doc[pronoun.sent.start : pronoun.i]
        if one.dep_ in ("nsubj", "nsubjpass")
        and one.head.pos_ in ("VERB", "AUX")
        and not (outside and stage.quoted(one.idx))
    ]
    people = [one for one in stage.reading.of(Mention) if one.type == "PERSON"]
    doing = (
        person
        for one in reversed(subjects)
        for person in people
        if person.start_char <= one.idx < person.end_char
    )
    return next(doing, None)
