"""Rest: a dated sentence of the article's own of which nothing else has told anything.

What news dates it means to report: where no list, clause or quotation has spoken, and a sentence says of a
day, a month or a year gone by that something was done, that is a happening of type `other`, as unsure as any
told in words that no list has. It fails where a date only says how long something has lasted in words not
listed here. Matches: "The two ports agreed in 2008 to dredge it jointly."; 甲社は20日に店を閉めた。 Must not:
what is to come, denied or usual; shares and prices; anniversaries; "since", 以来; who somebody is; captions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.reading import Sentence
from nlp.reporting.clausal import (
    SHARE,
    STATES,
    STORY_DAYS,
    clause_of,
    dated_verbs,
    is_done,
    is_outside,
    is_told,
)
from nlp.reporting.cues import Cue
from nlp.reporting.dated import DEED, NO_DEEDS, PRESS, UNDONE, cue_of, is_whole
from nlp.reporting.days import When, when
from nlp.reporting.draft import BACKGROUND_DAYS, Draft, age_days
from nlp.reporting.drafts import draft_of
from nlp.reporting.scene import Day, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

PRECISE = ("day", "month", "year")
ASKED = frozenset({"ask", "question", "quote", "cite"})  # tells of no deed beside the answer
POWERS = re.compile(r"\b(?:governments?|states|countries|nations|parliaments?|cabinets?)\b")
NO_FIGURES = re.compile(
    r"\d[\d.,]* ?(?:%|％|percent|per cent|ポイント|个百分点|個百分點)|"
    r"株|[股相]場|円[高安]|[高安]値|股[价價市]"
)
OF_NAME = re.compile(  # behind a day: it only tells which notice, or since, after or before when
    r"第|的|所|付け|の(?!うち|午)|之?[后後前]|以|から|まで|より|に(?:続|次|比)|"
    r"に[^、。]{1,12}[たる](?=[\u4e00-\u9fffァ-ヴ])"
)
NAMED = re.compile(r"[「『“][^」』”]{1,12}[」』”]")  # a ship, a film, a word between marks
MARKS = frozenset('?？“”"「」『』')
NO_DEED = re.compile(  # how long, how often, what day it is, who asks (Chinese)
    r"以[来來]|[周週]年|[记記]者[^，。]{0,6}[问問]|提[问問]|原[定本]|出生|去世|多次|每年|往年|[历歷]年|截[至止]|[图圖]|"
    r"[认認][为為]|[预預][计計期测測]|估[计計]|可能|或[将將许許]|(?<![供反响響适適])[应應](?![对對急])|[没沒]|不[会會能再]|不想|如果|若"
)
DONE = re.compile(  # how a sentence ends that tells of something done (Japanese)
    r"(?:(?:(?<!かっ)(?<!だっ)(?<!でしょ)た|んだ|[分わ]かった|[てで]い[るた])(?:という)?|[をにと][^、。]{0,8}[\u4e00-\u9fff]{2})。?\s*$"
)
HEARSAY = frozenset(  # by which a fact is passed on, no opinion (Japanese)
    ("によると", "によれば", "という", "とのこと", "分かった", "わかった")
)
TOLD = re.compile(r"という。?$")
NOT_DONE = re.compile(
    r"(?:はず|もの|予定|方針|見通し|見込み|という|ところ|ため)だった|てきた。|てはいない|ていなかった|"
    r"とみられ|と(?:し|述べ|話し|語っ|説明し|指摘し|強調し|訴え|見)て?い?[るた]|例年|毎年|以来|以降|相次いでいる|続[いけ]ている|"
    r"恐れ|可能性|かもしれ|予想|見通し|[がは]ない"
)


def with_rest(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts, with those of dated sentences of which there is none, in text order."""
    found, at = list(told), scene.reading.at
    known = {one for each in told for one in (at(each.start), each.cue.sentence, at(each.end - 1))}
    for sentence in scene.reading.sentences:
        if sentence not in known and _is_own_account(scene, sentence):
            found += _english(scene, sentence) if _is_parsed(scene) else _unspaced(scene, sentence)
    return sorted(found, key=lambda one: (one.start, one.end))


def _is_parsed(scene: Scene) -> bool:
    return scene.reading.words.happenings.parsed


def _is_own_account(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence is the article's own, whole and no heading, with a day and no shares."""
    if not scene.days_in(sentence.start, sentence.end) or scene.is_asked(sentence.start):
        return False
    text = sentence.text.strip()
    if not is_whole(scene, sentence) or NO_FIGURES.search(text):
        return False
    if not MARKS.isdisjoint(NAMED.sub("", text)):
        return False
    said = (one for one in scene.said if one.start < sentence.end and sentence.start < one.end)
    return all(one.verb in HEARSAY for one in said)


def _days(scene: Scene, sentence: Sentence) -> Iterator[When]:
    """Yield the times gone by that a sentence prints."""
    for day in scene.days_in(sentence.start, sentence.end):
        known = when(day.value)
        if OF_NAME.match(scene.reading.article.text, day.end):
            continue
        age = age_days(scene, known)
        if known.precision in PRECISE and age is not None and age >= 0:
            yield known


def _english(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    """Yield what the first verb with a day of its own tells."""
    span = scene.reading.doc.char_span(sentence.start, sentence.end, alignment_mode="contract")
    past = tuple(_days(scene, sentence))
    if span is None or not past:
        return
    days = scene.days_in(sentence.start, sentence.end)
    idle = NO_DEEDS | STATES | ASKED
    verbs = [one for one in span if one.pos_ == "VERB" and one.lemma_ not in idle]
    own = dated_verbs(scene, sentence, verbs, days, PRECISE) or _only(scene, span.root, days)
    for verb, day in own:
        clause = verb.dep_ not in ("acl", "relcl") or span.root.pos_ in ("NOUN", "PROPN")
        if clause and day in past and is_done(verb) and is_told(sentence, verb, day):
            cue = Cue(DEED, sentence, verb.idx, verb.idx + len(verb.text), verb)
            start, end = clause_of(verb, sentence)
            if SHARE.search(scene.reading.article.text, start, end):
                continue
            draft = replace(draft_of(scene, cue, (cue,)), when=day, start=start, end=end)
            if _is_story(scene, draft) and not _is_anyone(draft, verb):
                yield _typed(scene, draft)
                return


def _typed(scene: Scene, draft: Draft) -> Draft:
    """Return what a power did with goods long ago as a measure of that time."""
    goods = any((one := scene.entity(each)) and one.type == "MATERIAL" for each in draft.about)
    age = age_days(scene, draft.when)
    old = age is not None and age > BACKGROUND_DAYS
    if not (old and goods and draft.who.ids and scene.is_public(draft.who.ids[0])):
        return draft
    return replace(draft, type="earlier_measure", status="earlier")


def _is_anyone(draft: Draft, verb: Token) -> bool:
    """Tell whether all that is said of who acts is "it" or "they", and it is not known who that is."""
    own = (one for one in verb.children if one.dep_ in ("nsubj", "nsubjpass"))
    return not draft.who.ids and any(one.pos_ == "PRON" for one in own)


def _is_story(scene: Scene, draft: Draft) -> bool:
    """Tell whether it is of late, or a power did it or had it done to it, which is no past of a firm."""
    age = age_days(scene, draft.when)
    if age is not None and age <= STORY_DAYS:
        return True
    named = scene.names_in(draft.start, draft.end)
    text = scene.reading.article.text[draft.start : draft.end].lower()
    return bool(POWERS.search(text)) or any(scene.is_public(one.entity_id) for one in named)


def _only(scene: Scene, root: Token, days: Sequence[Day]) -> list[tuple[Token, When]]:
    """Return the verb of the main clause with the only day that its sentence prints, whatever it hangs on."""
    text = scene.reading.article.text
    if len(days) > 1 or root.lemma_ in NO_DEEDS | STATES | ASKED or root.pos_ != "VERB":
        return []
    return [(root, when(one.value)) for one in days if not is_outside(text, one)]


def _unspaced(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    """Yield what a Chinese or Japanese sentence tells, whose last words say that it was done."""
    text = TOLD.sub("", sentence.text.strip())
    past = next(_days(scene, sentence), None)
    cue = cue_of(scene, sentence)
    if past is None or cue is None or UNDONE.search(text) or PRESS.search(text):
        return
    final = scene.reading.words.happenings.verb_final
    undone = not DONE.search(text) or NOT_DONE.search(text) if final else NO_DEED.search(text)
    if undone or not scene.names_in(sentence.start, sentence.end):
        return
    draft = replace(draft_of(scene, cue, (cue,)), when=past, start=sentence.start, end=sentence.end)
    if not draft.who.expert and not draft.who.media and _is_story(scene, draft):
        yield _typed(scene, draft)
