"""English: reported clauses by the parse, direct speech by marks and the verb beside them.

Matches: 'The ban is legal, the ministry said.' Must not: 'The so-called "ban" was lifted.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.clauses import bounded, clauses, subject
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import (
    SPEAKING,
    Speaker,
    Stage,
    foremost,
    government,
    names_in,
    referred,
    speaker_of,
    spokesperson,
)
from nlp.reading import Reading, Sentence

MIN_WORDS = 3  # between marks: fewer are a term, unless a verb of saying is right beside them
LEADS_IN = re.compile(r"(?P<that>[^.“\"]{0,60}?)[,:]?\s*$")
NEAR = re.compile(r"[,]?\s*[^.;“\"]{0,160}$")
DATELINE = re.compile(r"[A-Z][A-Z .]+(?:\([^)]{1,20}\))?\s*[–—-]+\s")
CALLED_ON = re.compile(r"(?:up)?on\s(?P<whom>[^.;:“\"]{2,80}?\sto\s[^.;:“\"]{2,80}\s)")
CALLED = re.compile(r"(?!on\s|for\s|off\s|upon\s)[^.;,:“\"]{2,80}\s")
RELATIVE = re.compile(r"\b(?:what|which|so)[\s-](?:[\w’']+\s){0,4}$")
NOBODY = Speaker(None, "")


def drafts(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Draft]:
    """Return what one sentence quotes, in text order."""
    verbs = _verbs(stage, sentence, marks)
    direct = [one for mark in marks for one in _direct(stage, sentence, mark, verbs)]
    taken = [(one.start, one.end) for one in direct]
    spoken: list[Draft] = []
    for verb in verbs:
        spoken += _reported(stage, sentence, verb, marks, verbs)
    spoken += _called(stage, marks, verbs)
    spoken += [*_according(stage, sentence, marks), *_reports_by(stage, sentence, marks)]
    kept = {
        (one.start, one.end): one
        for one in reversed(spoken)
        if not _is_said(one, taken) and not _holds(stage, one, spoken)
    }
    return sorted([*direct, *kept.values()], key=lambda one: one.start)


def _verbs(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Token]:
    """Return the reporting verbs of a sentence that stand outside quotation marks."""
    words = stage.reading.words.quotes
    wanted = words.verbs | words.asking | words.judging | words.naming | {"express", "voice"}
    span = stage.reading.doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
    return [
        token
        for token in (span if span is not None else ())
        if token.lemma_.lower() in wanted
        and token.pos_ in ("VERB", "AUX")
        and not any(mark.start < token.idx < mark.end for mark in marks)
        and not any(child.dep_ == "neg" for child in token.children)
    ]


def _is_said(draft: Draft, taken: list[tuple[int, int]]) -> bool:
    """Tell whether most of a clause is direct speech that was found."""
    shared = sum(max(0, min(draft.end, end) - max(draft.start, start)) for start, end in taken)
    return shared > 0.6 * (draft.end - draft.start)


def _holds(stage: Stage, draft: Draft, others: list[Draft]) -> bool:
    """Tell whether a clause ends with another's "; he said that …", which is the quotation."""
    text = stage.reading.article.text
    return any(
        one.start > draft.start
        and one.end == draft.end
        and one.speaker != draft.speaker
        and ";" in text[draft.start : one.start]
        for one in others
    )


# direct speech


def _direct(stage: Stage, sentence: Sentence, mark: Marked, verbs: list[Token]) -> Iterator[Draft]:
    """Yield the direct quotation that ends in a sentence; nothing for terms between marks."""
    if not sentence.start <= mark.last - 1 < sentence.end or mark.first >= mark.last:
        return
    text = stage.reading.article.text
    inner = text[mark.first : mark.last]
    verb = _beside(text, mark, verbs)
    closes = inner[-1] in ",.?!…"
    words = len(inner.split())
    if words <= MIN_WORDS and (verb is None or verb.idx < mark.start) and _is_term(stage, mark):
        return
    if verb is not None and (closes or words > 7) and (closes or words >= MIN_WORDS):
        speaker = spoken_by(stage, verb)
        yield Draft(mark.first, mark.last, "direct", stage.hear(speaker), verb.text, 0.9)
    elif verb is None and closes and words >= MIN_WORDS and _stands_alone(text, sentence, mark):
        carried = stage.heard[-1] if stage.heard else NOBODY
        yield Draft(mark.first, mark.last, "direct", carried, None, 0.6)


def _is_term(stage: Stage, mark: Marked) -> bool:
    """Tell whether a stretch between marks is a term: a few words without a verb."""
    span = stage.reading.doc.char_span(mark.first, mark.last, alignment_mode="contract")
    return span is not None and not any(token.pos_ in ("VERB", "AUX", "INTJ") for token in span)


def _beside(text: str, mark: Marked, verbs: list[Token]) -> Token | None:
    """Return the reporting verb right after a stretch between marks, or right before it."""
    after = [one for one in verbs if one.idx >= mark.end]
    if after and NEAR.match(text[mark.end : after[0].idx]) and _follows(text, mark, after[0]):
        return after[0]
    before = [one for one in verbs if one.idx + len(one) <= mark.start]
    lead = LEADS_IN.match(text[before[-1].idx + len(before[-1]) : mark.start]) if before else None
    if lead is None or len(lead["that"].partition("that")[2].split()) > 1:
        return None
    return before[-1]


def _follows(text: str, mark: Marked, verb: Token) -> bool:
    """Tell whether a verb and its subject stand right behind the marks."""
    spoken = subject(verb)
    if spoken is None or spoken.idx < mark.end:
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
    spans = [bounded(words, sentence, one, verb, verbs) for one in clauses(words, sentence, verb)]
    speaker = spoken_by(stage, verb)
    relays = any(one.i < verb.i and clauses(words, sentence, one) for one in verbs)
    if not spans and not relays and (tail := _tail(stage, sentence, verb)):
        spans, speaker = [(sentence.start, tail[0])], tail[1]
    if verb.tag_ == "VBG" and not speaker.text and verb is not verbs[0] and stage.heard:
        speaker = stage.heard[-1]
    if speaker.text and (spans or speaker.type == "MEDIA"):
        stage.hear(speaker)
    for low, high in spans if speaker.text else ():
        start, end = trimmed(text, max(low, sentence.start), min(high, sentence.end))
        start += _dateline(text, start, end)
        if len(text[start:end].split()) >= MIN_WORDS:
            end = _with_mark(end, marks, start)
            yield Draft(start, end, kind_of(start, end, marks), speaker, verb.text)


def _called(stage: Stage, marks: tuple[Marked, ...], verbs: list[Token]) -> Iterator[Draft]:
    """Yield 'the measure "unacceptable"' of 'called the measure "unacceptable"'."""
    words, text = stage.reading.words.quotes, stage.reading.article.text
    for verb in verbs:
        mark = next((one for one in marks if one.start > verb.idx), None)
        if mark is None or verb.lemma_.lower() not in words.naming:
            continue
        start = verb.idx + len(verb) + 1
        between = text[start : mark.start]
        if asked := CALLED_ON.fullmatch(between):
            start += asked.start("whom")
        elif not CALLED.fullmatch(between) or RELATIVE.search(
            text[max(0, verb.idx - 40) : verb.idx]
        ):
            continue
        speaker = spoken_by(stage, verb)
        if speaker.text:
            yield Draft(start, mark.end, "mixed", stage.hear(speaker), verb.text)


def _dateline(text: str, start: int, end: int) -> int:
    """Return the length of "BEIJING – " at the start of a paragraph."""
    if start and text[start - 1] != "\n":
        return 0
    match = DATELINE.match(text[start:end])
    return match.end() if match else 0


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
    after = sentence.text[verb.idx + len(verb) - sentence.start :]
    comma = before.rfind(", ")
    if comma < 0 or len(before[:comma].split()) < 5 or re.search(r"\bthat\b|,|[\"“]", after):
        return None
    start = sentence.start + comma + 2
    name = foremost(names_in(stage.reading, start, verb.idx))
    if name is not None and name.type != "GPE":
        return sentence.start + comma, speaker_of(stage.reading, name)
    unnamed = compiled(words.speakers).search(before[comma:])
    if unnamed and re.match(r"(?:an?|one|some)\s", before[comma + 2 :]):
        return sentence.start + comma, Speaker(None, before[comma + 2 :].strip(), "PERSON")
    return None


def _according(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the sentence that someone's account is the source of."""
    text = stage.reading.article.text
    match = re.search(r"\b[Aa]ccording to\b", sentence.text)
    if match is None or any(m.start < sentence.start + match.start() < m.end for m in marks):
        return
    at = sentence.start + match.start()
    token = stage.reading.doc.char_span(at, at + len(match[0]), alignment_mode="expand")
    last = token.root.right_edge if token is not None else None
    stop = min(last.idx + len(last.text), sentence.end) if last is not None else sentence.end
    names = names_in(stage.reading, at, stop)
    name = foremost([one for one in names if one.type != "GPE"] or names)
    if name is None:
        return
    low, high = (stop, sentence.end) if match.start() == 0 else (sentence.start, at)
    start, end = trimmed(text, low, high)
    if len(text[start:end].split()) >= MIN_WORDS:
        speaker = stage.hear(speaker_of(stage.reading, name))
        yield Draft(start, end, kind_of(start, end, marks), speaker, "according to")


def _reports_by(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the clause of "reports by state media that …"."""
    text = stage.reading.article.text
    for match in re.finditer(
        r"\breports? (?:by|from|in) (?P<who>[^,.;]{3,40}?) that\s", sentence.text
    ):
        start = sentence.start + match.end()
        stop = re.search(r"[,.;]", text[start : sentence.end])
        end = start + stop.start() if stop else sentence.end
        names = names_in(stage.reading, sentence.start + match.start(), start)
        name = foremost(names)
        speaker = speaker_of(stage.reading, name) if name else Speaker(None, match["who"], "MEDIA")
        yield Draft(start, end, kind_of(start, end, marks), speaker, "reports")


# who


def spoken_by(stage: Stage, verb: Token) -> Speaker:
    """Return who speaks; without text where the subject is no speaker."""
    reading = stage.reading
    if verb.tag_ == "VBG":  # "with Jane Miller saying …"
        beside = next((n for n in reading.of(Mention) if n.end_char == verb.idx - 1), None)
        if beside is not None and beside.type in SPEAKING:
            return speaker_of(reading, beside)
    spoken = subject(verb)
    if spoken is None:
        return NOBODY
    start, end = _phrase(spoken)
    names = names_in(reading, start, end)
    name = _named(names, spoken)
    if name is not None:
        return _for_body(stage, name, spoken)
    phrase = reading.article.text[start:end]
    if spoken.lower_ in ("he", "she") and (person := _acting(reading, spoken)):
        return speaker_of(reading, person)
    return referred(stage, phrase, start) or _described(stage, spoken, start, end)


def _acting(reading: Reading, pronoun: Token) -> Mention | None:
    """Return the person who is the subject of an earlier clause of a pronoun's sentence."""
    subjects = [
        one
        for one in pronoun.doc[pronoun.sent.start : pronoun.i]
        if one.dep_ in ("nsubj", "nsubjpass") and one.head.pos_ in ("VERB", "AUX")
    ]
    people = [one for one in reading.of(Mention) if one.type == "PERSON"]
    doing = (
        person
        for one in reversed(subjects)
        for person in people
        if person.start_char <= one.idx < person.end_char
    )
    return next(doing, None)


def _named(names: tuple[Mention, ...], spoken: Token) -> Mention | None:
    """Return the name that is the subject, or the person right beside it: "spokeswoman Mao"."""
    head = [one for one in names if one.start_char <= spoken.idx < one.end_char]
    people = [one for one in names if one.type == "PERSON" and _apposed(spoken, one.start_char)]
    return foremost(head or people)


def _for_body(stage: Stage, name: Mention, spoken: Token) -> Speaker:
    """Return a name as speaker; a body beside "spokesperson" speaks through it."""
    speaker = speaker_of(stage.reading, name)
    if name.type == "ORG" and compiled(stage.reading.words.quotes.spokesperson).search(spoken.text):
        return spokesperson(stage.reading.topic, speaker)
    return speaker


def _described(stage: Stage, spoken: Token, start: int, end: int) -> Speaker:
    """Return an unnamed speaker; the spokesperson of a body that is named speaks for it."""
    words, reading = stage.reading.words.quotes, stage.reading
    phrase = reading.article.text[start:end]
    if compiled(words.spokesperson).search(spoken.text):
        body = next((one for one in names_in(reading, start, end) if one.type == "ORG"), None)
        whose = speaker_of(reading, body) if body else stage.referent(start, end)
        return spokesperson(reading.topic, whose) if whose else Speaker(None, phrase, "PERSON")
    if compiled(words.governments).fullmatch(spoken.text):
        places = [one for one in names_in(reading, start, end) if one.type == "GPE"]
        if places and places[0].entity_id:
            return Speaker(government(reading.topic, places[0].entity_id), phrase, "ORG")
    if compiled(words.speakers).fullmatch(spoken.text) or spoken.pos_ == "PROPN":
        return stage.referent(spoken.idx - 4, end) or Speaker(None, phrase, "PERSON")
    return NOBODY


def _phrase(head: Token) -> tuple[int, int]:
    """Return the span of a noun phrase without its relative clauses."""
    cut = [child.left_edge.idx for child in head.children if child.dep_ in ("relcl", "cc")]
    last = head.right_edge
    return head.left_edge.idx, min([last.idx + len(last.text), *cut])


def _apposed(spoken: Token, at: int) -> bool:
    """Tell whether a name right beside the subject is the same person."""
    return any(
        child.left_edge.idx <= at < child.right_edge.idx + len(child.right_edge.text)
        for child in spoken.children
        if child.dep_ in ("appos", "compound", "nmod")
    )
