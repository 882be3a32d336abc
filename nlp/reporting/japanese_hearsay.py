"""Japanese hearsay: the deed that an outlet, a source or a journalist's question tells is news of its own.

An outlet's report is its statement, which is comment; what it says that a state, a public body or a
firm has done happened. The told clause must name its subject and close with a finished verb (…し始めたと
報じた), or stand in the passive behind a source (関係者によると、…も停止された). Its day is only one that
stands inside it, never that of the report. Likewise what a question gives as somebody's words
(記者「乙側は『…』と主張している」) was said.
Not read: what may happen, figures and views (増えたとみられる), what a body tells of itself.

Matches: 甲紙は8日、乙国が輸出を制限し始めたと報じた. Must not: 甲紙は8日、影響が広がったと報じた.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.facts.quotes import Quote
from nlp.reading import Sentence
from nlp.reporting.cues import Cue, cues
from nlp.reporting.days import UNKNOWN, When
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.japanese_parts import Span, deed, is_told, marked, only_day
from nlp.reporting.kinds import NOBODY, Agent, speaker
from nlp.reporting.quoted import SAID
from nlp.reporting.scene import Name, Scene

FINISHED = re.compile(
    r"(?:[^かだ]し|っ|い|き|れ|え|め|ん|せ|て|げ|け|り)(?:まし)?[ただ]$|(?:求め|命じ|止め)られ$"
)
REPORTED = re.compile(r"[^、。「」]{0,24}?(?:と|などと)[^、。]{0,12}?(?:報じ|伝え|報道し|書い)")
FRAME = re.compile(
    r"(?:^|[。】）」])(?:[^。「」]{0,40}?(?:報道|関係者|関係筋|筋|メディア|紙|通信|テレビ|新聞)[^。、「」はが]{0,12}"
    r"(?:によると|によれば|の話として[^、。]{0,12}(?:ところでは|ところによると)|では))、"
)
HEARD = re.compile(r"(?:(?:こと(?:になっ|にし)?)?た)(?=(?:とのこと|と(?:いう|伝え|報じ)|。|が、))")
PASSIVE = re.compile(
    r"(?P<what>[^。、「」]{3,50}?)[がはも](?:[^。、「」]{0,12})?(?:され|られ)た(?:という)?。?$"
)
OF_LAND = re.compile(
    r"[^、。「」はがをに]{2,12}の?[^、。「」はがを]{0,12}?(?P<who>企業|会社|業者|当局|税関|航空|軍|省|庁|銀行|船|機)[^、。「」はがをの]{0,4}[がは]"
)
UNSURE = re.compile(
    r"可能性|見通し|みられ|恐れ|おそれ|だろう|かもしれ|予定|方針|影響|懸念|%|％|割|増え|減っ|上昇|下落"
)
QUESTION = re.compile(
    r"記者(?!会見|団|ら)(?:[^。「」]{0,10}?[がは]|から)?[^。「」]{0,10}「|【記者】|^[　 ]*問[：:　]"
)


def hearsay_deeds(scene: Scene, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the deeds that outlets, sources and questions tell, where no draft stands."""
    outlets = {one.entity_id for one in scene.names if one.type == "MEDIA"}
    for said in scene.said:
        if said.speaker_id in outlets:
            span = said.start, said.end
            text = scene.reading.article.text[slice(*span)].rstrip("。」 ")
            if FINISHED.search(text) and REPORTED.match(scene.reading.article.text, said.end):
                yield from _by_subject(scene, span, told)
    for sentence in scene.reading.sentences:
        if not scene.is_headline(sentence):
            yield from _behind_source(scene, sentence, told)
    yield from _in_questions(scene, told)


def _by_subject(scene: Scene, span: Span, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the deed of a told clause whose subject is a state, a public body or a firm."""
    text = scene.reading.article.text[slice(*span)]
    name = next(marked(scene, *span), None) or _of_land(scene, span)
    if name is None or is_told(told, *span) or UNSURE.search(text):
        return
    who = speaker(scene, name, (name.start, name.end + 14))
    state = name.entity_id in scene.countries or who.official or name.type == "ORG"
    if state and not (who.expert or who.media or who.person):
        yield deed(scene, span, who, _day(scene, span))


def _of_land(scene: Scene, span: Span) -> Name | None:
    """Return the land whose firms or bodies are the subject: 甲国の複数の企業が."""
    text = scene.reading.article.text[slice(*span)]
    found = OF_LAND.match(text)
    names = scene.names_in(span[0], span[0] + found.start("who")) if found else ()
    return names[0] if len(names) == 1 and names[0].type == "GPE" else None


def _behind_source(scene: Scene, sentence: Sentence, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what a source or a report is said to tell: 関係者によると、審査も停止された."""
    frame = FRAME.search(sentence.text)
    if frame is None or is_told(told, sentence.start, sentence.end):
        return
    start = sentence.start + frame.end()
    rest = sentence.text[frame.end() :].rstrip()
    heard, passive = HEARD.search(rest), PASSIVE.search(rest)
    end = start + (heard.end() if heard else len(rest))
    if UNSURE.search(rest[: end - start]) or not (heard or passive):
        return
    if any(marked(scene, start, end)):
        yield from _by_subject(scene, (start, end), told)
    elif passive:
        yield from _suffered(scene, (start, end))


def _suffered(scene: Scene, span: Span) -> Iterator[Draft]:
    """Yield what is done, nobody is said by whom, where lists know the words: a measure against a land."""
    sentence = scene.reading.at(span[0])
    kinds = {one.trigger.type for one in cues(scene, sentence) if one.start >= span[0]}
    lands = dict.fromkeys(n.entity_id for n in scene.names_in(*span) if n.type == "GPE")
    if kinds and (lands or _day(scene, span) != UNKNOWN):
        kind = "earlier_measure" if "announcement" in kinds else "other"
        yield replace(deed(scene, span, NOBODY, _day(scene, span), kind), targets=tuple(lands))


def _day(scene: Scene, span: Span) -> When:
    """Return the only day or month of a clause that is not to come."""
    found = only_day(scene, *span)
    return found if (age_days(scene, found) or 0) >= 0 else UNKNOWN


def _in_questions(scene: Scene, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what a journalist's question gives as the words of a public body or an official."""
    for quote in scene.reading.of(Quote):
        sentence = scene.reading.at(quote.start_char)
        before = scene.reading.article.text[max(0, quote.start_char - 160) : quote.start_char]
        asked = QUESTION.search(before) or scene.is_asked(quote.start_char)
        who = _speaker(scene, quote) if asked and quote.kind == "direct" else None
        start, end = quote.start_char, quote.end_char
        if who is None or not who.official or is_told(told, start, end + 16):
            continue
        cue = Cue(SAID, sentence, start, start, None)
        yield Draft(cue, "statement", start, end, who, (), UNKNOWN, "reported")


def _speaker(scene: Scene, quote: Quote) -> Agent | None:
    named = (
        n for n in scene.names if n.entity_id == quote.speaker_id and n.end <= quote.start_char
    )
    last = next(reversed(list(named)), None)
    return speaker(scene, last, (last.start, last.end + 14)) if last is not None else None
