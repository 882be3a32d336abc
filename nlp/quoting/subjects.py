"""Subjects: who an English phrase or the subject of a verb stands for, by the parse.

Names, pronouns, "the ministry", and descriptions without a name. What was said does not belong here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.coref import government_of
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting import english_papers as papers
from nlp.quoting import phrases
from nlp.quoting.back import officeholder, one_of_those, told_before
from nlp.quoting.clauses import subject
from nlp.quoting.held import ADDING, aside_by, asked_by, is_hers, said_beside, told_above
from nlp.quoting.offices import head_spokesman, holder_of, named_later, outranks
from nlp.quoting.people import cited_by, is_for_people, press_of
from nlp.quoting.speakers import (
    NOBODY,
    SPEAKING,
    Speaker,
    Stage,
    Unnamed,
    body_called,
    foremost,
    government,
    last_person,
    names_in,
    of_article,
    referred,
    speaker_of,
)
from nlp.quoting.unnamed import described, heard_of, spokesperson_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTS = frozenset(
    "protest oppose criticize criticise reject refute rebut slam blast rebuke lodge file issue respond "
    "react retaliate object summon demand attack deride decry deplore".split()
)
OFFICES = ("embassy", "ministry", "consulate", "mission", "agency")
PRONOUN_OF = {"his": "he", "her": "she"}
OBJECTS = {"him": "he", "her": "she"}
ASIDE = re.compile(
    r"(?P<who>[^,;.]{3,90}), (?:when )?(?:asked|who|which|whose|whom|speaking|commenting)\b[^,;.]{3,90}, $"
)


def spoken_by(stage: Stage, verb: Token) -> Speaker:
    """Return who speaks; without text where the subject is no speaker."""
    if (cited := cited_by(verb)) is not None and (told := named_or_told(stage, cited)).text:
        return told
    if (beside := _beside(stage, verb)) is not None:
        return beside
    if (above := verb.head.head if is_hers(verb) else _above(stage, verb)) is not None:
        return spoken_by(stage, above)
    if (aside := aside_by(verb)) is not None and (told := named_or_told(stage, aside)).text:
        return told
    spoken = phrases.of_whom(subject(verb) or phrases.behind(verb))
    if spoken is None:
        return _set_off(stage, verb)
    if stage.quoted(spoken.idx) and not stage.quoted(verb.idx):
        return stage.last() or NOBODY  # the parse joined it to quoted words
    if any(one.lower_ in ("neither", "no", "nobody") for one in (spoken, *spoken.children)):
        return NOBODY
    told = named_or_told(stage, spoken)
    return told if told.text else _who_of(stage, verb, spoken) or _joined(stage, verb)


def _beside(stage: Stage, verb: Token) -> Speaker | None:
    """Return the name right before a verb, or whose remarks its participle tells."""
    if verb.tag_ == "VBG":  # "with Jane Miller saying …"
        near = next((n for n in stage.reading.of(Mention) if n.end_char == verb.idx - 1), None)
        if near is not None and phrases.LODGED.search(
            stage.reading.article.text, 0, near.start_char
        ):
            above = next((one for one in verb.ancestors if one.pos_ == "VERB"), verb)
            lodger = subject(above)
            return named_or_told(stage, lodger) if lodger is not None else None
        if (
            near is not None
            and near.type in SPEAKING
            and not phrases.is_addressed(stage.reading, near)
        ):
            return speaker_of(stage.reading, near)
    if (name := phrases.right_before(stage.reading, verb)) is not None:
        return speaker_of(stage.reading, name)
    return _of_remarks(stage, verb)


def _above(stage: Stage, verb: Token) -> Token | None:
    """Return the verb of saying over the clause behind which a participle tells what a speaker adds.

    "She said the pact stands, calling it “solid”" is hers; "said Oslo protested, calling it “unfair”" is not.
    """
    words, asking, found = stage.reading.words.quotes, asked_by(verb), told_above(verb)
    if (aside := said_beside(verb, words.verbs)) is not None:
        return aside
    if asking is not None or found is None:
        return asking
    clause, thing = found
    adds = verb.lemma_ in words.naming or verb.lemma_ in ADDING or _is_thing(stage, clause, thing)
    over = clause.head
    said = clause.dep_ == "ccomp" and over.lemma_ in words.verbs and over.i < clause.i
    acts = clause.lemma_ in words.reporting or clause.lemma_ in ACTS
    return over if adds and said and not acts else None


def _is_thing(stage: Stage, clause: Token, thing: bool) -> bool:
    """Tell whether what acts in a clause cannot speak: "said the remark was unfit, repeating …"."""
    own = (one for one in clause.children if one.dep_.startswith("nsubj"))
    people = compiled(stage.reading.words.quotes.speakers)
    return thing and not any(people.fullmatch(one.text) for one in own)


def _who_of(stage: Stage, verb: Token, spoken: Token) -> Speaker | None:
    """Return the people behind whom ", who cautioned …" stands: "two people familiar with it, who …"."""
    if verb.dep_ != "relcl" or not any(one.lower_ == "who" for one in verb.children):
        return None
    found = (named_or_told(stage, one) for one in spoken.ancestors if one.pos_ in ("NOUN", "PROPN"))
    return next((one for one in found if one.text), None)


def _joined(stage: Stage, verb: Token) -> Speaker:
    """Return who said what a verb was joined to by the parse: "she said it was legal and urged …"."""
    said = verb.head.head
    joined = verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ") and verb.head.dep_ == "ccomp"
    known = joined and said.lemma_ in stage.reading.words.quotes.verbs and said.i < verb.i
    return spoken_by(stage, said) if known else NOBODY


def _of_remarks(stage: Stage, verb: Token) -> Speaker | None:
    """Return whose remarks, earlier in the sentence, a participle tells: "her remarks suggesting …"."""
    if verb.tag_ != "VBG":
        return None
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if token.text == ",":
            return None
        if token.lemma_ in ("remark", "comment"):
            whose = next((one for one in token.children if one.dep_ == "poss"), None)
            return named_or_told(stage, whose) if whose is not None else None
    return None


def _set_off(stage: Stage, verb: Token) -> Speaker:
    """Return who stands before an aside between commas that the parse lost: "the group, which …, said"."""
    if verb.tag_ not in ("VBD", "VBZ"):
        return NOBODY
    text, start = stage.reading.article.text, verb.sent.start_char
    found = ASIDE.search(text, start, verb.idx)
    if found is None:
        return NOBODY
    name = foremost(names_in(stage.reading, *found.span("who")))
    return speaker_of(stage.reading, name) if name and name.type != "GPE" else NOBODY


def named_or_told(stage: Stage, spoken: Token) -> Speaker:
    """Return who a noun with what belongs to it stands for; without text where it is no speaker."""
    reading = stage.reading
    start, end = phrases.phrase(reading.article.text, spoken)
    name = phrases.named(names_in(reading, start, end), spoken)
    if name is not None:
        return _for_body(stage, name, spoken)
    if spoken.pos_ == "PROPN" and (bearer := stage.bearers.get(spoken.text)) is not None:
        return replace(speaker_of(reading, bearer), text=spoken.text, at=spoken.idx)
    if spoken.lower_ in OBJECTS and spoken.dep_ == "dobj":  # "quoted her as saying"
        return last_person(stage, spoken.idx, OBJECTS[spoken.lower_]) or NOBODY
    if spoken.lower_ in ("he", "she") and (person := phrases.acting(stage, spoken)):
        return replace(speaker_of(reading, person), at=spoken.idx)
    return _told_by(stage, spoken, start, end)


def _told_by(stage: Stage, spoken: Token, start: int, end: int) -> Speaker:
    """Return who a phrase without a name is, its noun given; without text where it is no speaker."""
    words, phrase = stage.reading.words.quotes, stage.reading.article.text[start:end]
    back = compiled(words.looks_back).match(phrase)
    if back and (known := _known(stage, spoken, phrase, start)) is not None:
        return known
    if back and (body := _body_meant(stage, spoken, start, end)) is not None:
        return body
    if (body := _of_it(stage, spoken)) is not None:
        return body
    if (own := _own_government(stage, spoken)) is not None:
        return own
    if back and (holder := holder_of(stage, spoken, phrase, start)) is not None:
        return holder
    meant = referred(stage, phrase, start)
    if spoken.lower_ in ("he", "she") and (meant is None or meant.entity_id is None):
        meant = told_before(stage, spoken) or meant
    if meant is not None and (meant.entity_id or spoken.pos_ == "PRON"):
        return meant
    return _described(stage, spoken, start, end)


def _known(stage: Stage, spoken: Token, phrase: str, start: int) -> Speaker | None:
    """Return who was heard under the noun of a phrase, or who holds that office; None for others."""
    top = officeholder(stage, start, start + len(phrase))
    if (top := top or head_spokesman(stage, phrase, start)) is not None:
        return top
    same = heard_of(stage, spoken.text, phrase)
    if same is None:
        return None
    holder = holder_of(stage, spoken, phrase, start)
    later = holder is not None and outranks(stage, holder, same, start)
    return holder if holder is not None and later else replace(same, at=start)


def _own_government(stage: Stage, spoken: Token) -> Speaker | None:
    """Return the government or office of whoever is spoken of: "Her government says its policy stands"."""
    whose = next(
        (one for one in spoken.children if one.dep_ == "poss" or one.lower_ in PRONOUN_OF), None
    )
    if spoken.lower_ not in ("government", *OFFICES) or whose is None:
        return None
    if whose.lower_ in PRONOUN_OF:
        person = last_person(stage, spoken.idx, PRONOUN_OF[whose.lower_])
    else:
        name = next(iter(names_in(stage.reading, whose.left_edge.idx, spoken.idx)), None)
        person = speaker_of(stage.reading, name) if name else None
    entity = stage.reading.topic.entity
    known = entity.get(person.entity_id or "") if person else None
    body = entity.get(known.body or "") if known else None
    if body is not None and spoken.lower_ in OFFICES:
        power = body if spoken.lower_ in body.name.lower() else None
    else:
        power = government_of(stage.reading.topic, body.side) if body else None
    return Speaker(power.id, power.name, "ORG", at=whose.idx) if power else None


def _of_it(stage: Stage, spoken: Token) -> Speaker | None:
    """Return the body that "it" stands for, by the clause above or the sentence before."""
    if spoken.lower_ != "it":
        return None
    paper = (two for one in spoken.head.children if one.lower_ == "in" for two in one.children)
    if any(one.lower_ in ("editorial", "commentary") for one in paper):
        last = papers.last_outlet(stage, spoken.idx)
        return replace(last, at=spoken.idx) if last else None
    return _teller(stage, spoken) or _subject_above(stage, spoken) or _subject_before(stage, spoken)


def _teller(stage: Stage, pronoun: Token) -> Speaker | None:
    """Return the body that says of itself what "it" does: "The maker said it was looking into …"."""
    clause, above = pronoun.head, pronoun.head.head
    known = above.lemma_ == "announce" or above.lemma_ in stage.reading.words.quotes.verbs
    if clause.dep_ != "ccomp" or not known:
        return None
    own = next((c for c in above.children if c.dep_ == "nsubj" and c.i < pronoun.i), None)
    if own is None or own.pos_ == "PRON":
        return None
    who = named_or_told(stage, own)
    return replace(who, at=pronoun.idx) if who.entity_id and who.type == "ORG" else None


def _subject_above(stage: Stage, pronoun: Token) -> Speaker | None:
    """Return the body that acts above an aside: "The ministry cited the remark, which it said was rude"."""
    if (
        pronoun.head.dep_ != "relcl"
        or not pronoun.i
        or pronoun.nbor(-1).lower_ not in ("which", "that", "whom")
    ):
        return None
    own = (one for one in pronoun.sent.root.children if one.dep_ == "nsubj" and one.i < pronoun.i)
    who = next((named_or_told(stage, one) for one in own if one.pos_ != "PRON"), NOBODY)
    return replace(who, at=pronoun.idx) if who.entity_id and who.type == "ORG" else None


def _subject_before(stage: Stage, pronoun: Token) -> Speaker | None:
    """Return the body that is the subject of the sentence before: "The ministry announced it. It said …"."""
    first = pronoun.sent.start
    near = pronoun.i - first <= 1 or pronoun.head.dep_ in ("ROOT", "parataxis")  # "…, it said"
    before = pronoun.doc[first - 1].sent if first and near else None
    for token in before if before is not None else ():
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and token.pos_ != "PRON":
            who = named_or_told(stage, token)
            return replace(who, at=pronoun.idx) if who.entity_id and who.type == "ORG" else None
    return None


def _body_meant(stage: Stage, spoken: Token, start: int, end: int) -> Speaker | None:
    """Return the body that "the ministry", "the forum", "the carmaker" looks back to."""
    firm = compiled(stage.reading.words.quotes.firms).fullmatch(spoken.text)
    if firm and spoken.i - spoken.left_edge.i == 1 and (first := papers.firm_before(stage, start)):
        return first
    if spoken.lower_ == "agency" and (wire := papers.wire_meant(stage, start)) is not None:
        return wire
    meant = stage.referent(start, end)
    if meant is not None and meant.type != "PERSON":
        return meant
    called = body_called(stage, spoken.lower_, start)
    return called or _same_kind(stage, spoken, start)


def _same_kind(stage: Stage, spoken: Token, at: int) -> Speaker | None:
    """Return the body that spoke before in the paragraph, for "the carmaker"."""
    words = stage.reading.words.quotes
    kinds = [kind for pattern, kind in words.kinds if compiled(pattern).fullmatch(spoken.lemma_)]
    if kinds != ["ORG"] or not compiled(words.firms).fullmatch(spoken.text):
        return None
    last = stage.last("ORG")
    return (
        replace(last, at=at) if last and stage.paragraph(last.at) == stage.paragraph(at) else None
    )


def _for_body(stage: Stage, name: Mention, spoken: Token) -> Speaker:
    """Return a name as speaker; a body beside "spokesperson" speaks through it."""
    speaker = speaker_of(stage.reading, name)
    if name.type == "ORG" and compiled(stage.reading.words.quotes.spokesperson).search(spoken.text):
        if (later := named_later(stage, speaker, spoken.lower_, spoken.idx)) is not None:
            return replace(later, text=spoken.text)
        return spokesperson_of(stage.reading, speaker, spoken.lower_)
    return speaker


def _described(stage: Stage, spoken: Token, start: int, end: int) -> Speaker:
    """Return an unnamed speaker; the spokesperson of a body that is named speaks for it."""
    words, reading = stage.reading.words.quotes, stage.reading
    names = names_in(reading, start, end)
    if compiled(words.spokesperson).search(spoken.text):
        return _spokesperson(stage, spoken, start, end)
    if compiled(words.governments).fullmatch(spoken.text):
        place = next((one.entity_id for one in names if one.type == "GPE"), None)
        place = place or papers.own_land(stage, spoken)
        if place and not papers.is_local(spoken):
            who = government(reading.topic, place)
            return Speaker(who, reading.article.text[start:end], "ORG", at=start)
    if (issuer := _issuer(stage, spoken, start, end)) is not None:
        return issuer
    if any(compiled(words.speakers).fullmatch(one.text) for one in (spoken, *spoken.conjuncts)):
        meant = stage.referent(spoken.idx - 4, end)
        return meant or described(stage, start, end, spoken.lemma_)
    if is_for_people(spoken):
        return described(stage, start, end, spoken.lemma_)
    return _one_of(stage, spoken, start, end)


def _issuer(stage: Stage, spoken: Token, start: int, end: int) -> Speaker | None:
    """Return the body whose survey or data a phrase names, or looks back to."""
    reading = stage.reading
    if not compiled(reading.words.quotes.papers).fullmatch(spoken.text):
        return None
    issuer = papers.named_on(stage, spoken, start, end)
    if issuer is not None:
        return speaker_of(reading, issuer)
    if (press := press_of(spoken)) is not None:  # "according to local media reports"
        return described(stage, start, press.idx + len(press), press.lower_)
    for noun in papers.authors(stage, spoken):
        if (who := named_or_told(stage, noun)).text:
            return who
    return papers.looked_back(stage, spoken, start, end)


def _spokesperson(stage: Stage, spoken: Token, start: int, end: int) -> Speaker:
    """Return the spokesperson of the body that a phrase names or looks back to."""
    reading = stage.reading
    body = next((one for one in names_in(reading, start, end) if one.type == "ORG"), None)
    whose = speaker_of(reading, body) if body else stage.referent(start, end)
    whose = whose or _body_of(stage, spoken)
    if whose is not None and whose.type != "PERSON":
        if (later := named_later(stage, whose, spoken.lower_, start)) is not None:
            return replace(later, text=reading.article.text[start:end].strip(" ,"))
        told = spokesperson_of(reading, whose, spoken.lower_)
        return replace(told, text=reading.article.text[start:end].strip(" ,"), at=start)
    return whose or described(stage, start, end, spoken.lemma_)


def _body_of(stage: Stage, spoken: Token) -> Speaker | None:
    """Return the body that "a spokesman for the airline" looks back to."""
    inner = (two for one in spoken.children if one.dep_ == "prep" for two in one.children)
    noun = next((one for one in inner if one.dep_ == "pobj"), None)
    if noun is None or not any(one.lower_ in ("the", "its") for one in noun.children):
        return None
    return _body_meant(stage, noun, noun.left_edge.idx, noun.idx + len(noun))


def _one_of(stage: Stage, spoken: Token, start: int, end: int) -> Speaker:
    """Return "one of the negotiators", or a name that is no mention; nobody for other phrases."""
    reading = stage.reading
    if (those := one_of_those(stage, spoken)) is not None:
        return those
    if spoken.lower_ in ("one", "some", "many", "several", "most", "others"):
        of = (two for one in spoken.children if one.lower_ == "of" for two in one.children)
        inner = next((one for one in of if one.dep_ == "pobj"), None)
        known = inner is not None and any(one.lower_ == "the" for one in inner.children)
        if inner is not None and known and (same := heard_of(stage, inner.text, inner.text)):
            return replace(same, text=reading.article.text[start:end], at=start)
        if inner is not None and compiled(reading.words.quotes.speakers).fullmatch(inner.text):
            return described(stage, start, end, inner.lemma_)
    if spoken.pos_ == "PROPN":
        first = min([spoken.i, *(one.i for one in spoken.children if one.dep_ == "compound")])
        name = reading.article.text[spoken.doc[first].idx : spoken.idx + len(spoken)]
        own = of_article(reading, name)
        return Speaker(own, name, "PERSON", Unnamed(name, name.lower()), at=start)
    return NOBODY
