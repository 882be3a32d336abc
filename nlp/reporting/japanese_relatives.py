"""Japanese relatives: a dated deed that only tells which thing or day is meant.

A clause before a noun may tell news of its own: its doer stands marked by が, its day inside, or as the noun
itself. Four forms count, whatever the verb: the noun is a day (規制を導入した1月以降); a survey or figures
that somebody made on a day (6〜8日に実施した調査で); what took place on a day, by its noun
(6日に発生した…への照射); an investigation that a body opened. What follows on days follows others of its
kind (4日と6日に続く集会).
Likewise what others are asked about (甲総統が7日に…会ったことについて).
Not read are clauses before words of speech and meetings, which only tell where something was said.

Matches: 甲国政府が輸出規制を導入した1月以降も…. Must not: 6日に発表した声明で…, 来月に予定された選挙.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from nlp.reading import Sentence
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.japanese_parts import deed, is_told, marked
from nlp.reporting.kinds import ACTING, NOBODY, speaker
from nlp.reporting.scene import Day, Scene

RECENT_DAYS = 400  # chosen: what dates something else may be of the year before
CLAUSE_CHARS = 200  # chosen: no clause before a noun is longer
LEAST_CHARS = 12
DONE_BEFORE = re.compile(r"(?:[しじきぎちびみりいけげせてれめえっん]た|んだ|いだ)$")
ONWARD = re.compile(r"(?:以[降来]|から(?!の)|には?(?![つ関対])|、)")
SURVEY = re.compile(
    r"[^、。「」はが]{1,16}(?:し|っ|い)た[^、。「」はが]{0,8}?(?:調査|データ|集計|アンケート|試算|推計|分析)(?=で|に|は|では|の結果|、)"
)
TOOK_PLACE = re.compile(  # verbs that say no more than that something was
    r"(?:に|の?(?:朝|昼|夜|夕方|未明|早朝|午前|午後)に?|、)[^。、「」はが]{0,24}?(?:発生し|起き|生じ|あっ|行われ|実施され)た"
    r"(?P<what>[^。、「」はがを]{3,50})(?=[をがは、でに]|という|とい)"
)
OPENED = re.compile(
    r"に(?:始め|開始し|着手し|始動させ)た[^、。「」はが]{0,30}?(?:ダンピング|廉売|補助金|相殺|安全保障|独占禁止|独禁法)[^、。「」はが]{0,14}調査"
)
LED = re.compile(r"が、?(?:[\d０-９]{1,2}日?[、と〜～])?$")
DEED_NOUN = re.compile(r"(?:による|への|に対する|の)[^。、「」はがをで]{0,24}$")
MATTER = re.compile(r"たこと(?=に(?:つい|関|対|触れ)|を(?:巡|めぐ|受け|踏まえ|取り上げ))")
NOMINATIVE = re.compile(r"[^、。「」はがを]{0,14}が")
VENUE = re.compile(
    r"会見|会談|会議|会合|協議|取材|質疑|審議|答弁|演説|声明|談話|発言|番組|集会|式典|委員会|選挙|討論|ブリーフィング|講演"
)
FOLLOWS = re.compile(
    r"に(?:続[くきい]|次[ぐぎい])て?、?(?P<what>[^。「」]{2,40}(?:と(?:なっ|し|し)た|だっ?た?|が(?:開|行|催))|[^。「」、]{2,30})"
)
JOINED = re.compile(r"(?:と|や|、|及び|および|、そして)")
CUT = re.compile(r"[、。「」は]|(?<=[ただる])が")


def relative_deeds(scene: Scene, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the dated deeds of clauses that qualify a noun, where no draft stands."""
    for sentence in scene.reading.sentences:
        if scene.is_headline(sentence):
            continue
        for one in scene.days_in(sentence.start, sentence.end):
            found = (
                _before_day(scene, sentence, one, told)
                or _survey(scene, sentence, one, told)
                or _took_place(scene, sentence, one, told)
                or _opened(scene, sentence, one, told)
            )
            if found is not None:
                yield found
        yield from _earlier_ones(scene, sentence, told)
        yield from _matters(scene, sentence, told)


def _past(scene: Scene, one: Day) -> When:
    """Return a day, a range or a month of the last year; UNKNOWN for anything else."""
    found = when(one.value)
    age = age_days(scene, found)
    known = found.precision in ("day", "range", "month") and age is not None
    return found if known and age is not None and 0 <= age <= RECENT_DAYS else UNKNOWN


def _since(scene: Scene, sentence: Sentence, at: int) -> int:
    """Return where the clause begins that ends at a place."""
    first = max(sentence.start, at - CLAUSE_CHARS)
    text = scene.reading.article.text
    return max((m.end() for m in CUT.finditer(text, first, at)), default=first)


def _before_day(scene: Scene, sentence: Sentence, one: Day, told: Sequence[Draft]) -> Draft | None:
    """Return what was done on a day that a clause tells by it: 規制を導入した1月以降."""
    text = scene.reading.article.text
    if not ONWARD.match(text, one.end) or not DONE_BEFORE.search(text, one.start - 4, one.start):
        return None
    span = _since(scene, sentence, one.start), one.end
    name, day = next(marked(scene, *span), None), _past(scene, one)
    if name is None or day == UNKNOWN or is_told(told, *span) or span[1] - span[0] < LEAST_CHARS:
        return None
    if len(scene.days_in(*span)) > 1 or any(
        o.when == day for o in told if o.cue.sentence == sentence and o.type == "remark"
    ):
        return None
    who = speaker(scene, name, (name.start, name.end + 14))
    if who.expert or who.media or not who.official:
        return None
    return deed(scene, span, who, day, "other" if who.person else "earlier_measure")


def _survey(scene: Scene, sentence: Sentence, one: Day, told: Sequence[Draft]) -> Draft | None:
    """Return the survey or the figures that somebody made on a day: 甲紙が6〜8日に実施した調査で."""
    text = scene.reading.article.text
    start = _since(scene, sentence, one.start)
    found = SURVEY.match(text, one.end, sentence.end)
    names = scene.names_in(start, one.start)
    led = LED.search(text, start, one.start)
    if found is None or led is None or _past(scene, one) == UNKNOWN:
        return None
    if is_told(told, start, sentence.end) or not (names or one.start - start > 3):
        return None
    who = speaker(scene, names[-1], (names[-1].start, names[-1].end)) if names else NOBODY
    return deed(scene, (start, sentence.end), who, _past(scene, one))


def _took_place(scene: Scene, sentence: Sentence, one: Day, told: Sequence[Draft]) -> Draft | None:
    """Return what a noun says took place on a day: 6日に発生した乙軍機による照射."""
    found = TOOK_PLACE.match(scene.reading.article.text, one.end, sentence.end)
    day = _past(scene, one)
    if found is None or day.precision != "day" or VENUE.search(found["what"]):
        return None
    span = one.start, found.end("what")
    if not DEED_NOUN.search(found["what"]) or is_told(told, *span):
        return None
    by = list(scene.names_in(found.start("what"), span[1]))
    acts = next((n for n in by if "による" in scene.reading.article.text[n.end : n.end + 8]), None)
    who = speaker(scene, acts, (acts.start, acts.end)) if acts else NOBODY
    return deed(scene, span, who, day)


def _opened(scene: Scene, sentence: Sentence, one: Day, told: Sequence[Draft]) -> Draft | None:
    """Return the investigation that a body opened on a day: 甲省が7日に始めた反ダンピング調査."""
    found = OPENED.match(scene.reading.article.text, one.end, sentence.end)
    day = _past(scene, one)
    if found is None or day.precision != "day":
        return None
    span = _since(scene, sentence, one.start), found.end()
    name = next(marked(scene, *span), None)
    if name is None or any(span[0] <= o.cue.start < span[1] for o in told):
        return None
    who = speaker(scene, name, (name.start, name.end))
    return deed(scene, span, who, day, "investigation") if who.official else None


def _earlier_ones(scene: Scene, sentence: Sentence, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the deeds of the days that another one of their kind follows: 4日と6日に続く集会."""
    days = scene.days_in(sentence.start, sentence.end)
    text = scene.reading.article.text
    last = next((one for one in days if FOLLOWS.match(text, one.end, sentence.end)), None)
    if last is None or scene.is_spoken(last.start):
        return
    row = [one for one in days if one.end <= last.end]
    gaps = [text[a.end : b.start] for a, b in itertools.pairwise(row)]
    while gaps and not all(JOINED.fullmatch(gap) for gap in gaps):
        row, gaps = row[1:], gaps[1:]
    model = next((o for o in reversed(told) if o.cue.start < sentence.end), None)
    for one in row:
        if _past(scene, one).precision == "day":
            kind = (
                model.type
                if model is not None and model.type in ("protest", "meeting")
                else "other"
            )
            yield deed(
                scene,
                (one.start, sentence.end),
                model.who if model else NOBODY,
                _past(scene, one),
                kind,
            )


def _matters(scene: Scene, sentence: Sentence, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the dated deeds that others are asked about or answer: 甲総統が17日に…会ったことについて."""
    text = scene.reading.article.text
    for found in MATTER.finditer(text, sentence.start, sentence.end):
        names = scene.names_in(sentence.start, found.start())
        led = (n for n in reversed(names) if NOMINATIVE.match(text, n.end, found.start()))
        name = next((n for n in led if n.type in ACTING), None)
        days = scene.days_in(name.start, found.start()) if name is not None else ()
        if name is None or len(days) != 1 or is_told(told, name.start, found.end()):
            continue
        day, who = _past(scene, days[0]), speaker(scene, name, (name.start, name.end + 14))
        if day.precision == "day" and not (who.expert or who.media):
            yield deed(scene, (name.start, found.end()), who, day)
