"""Japanese nominals: what nouns take for known, with who did it, where no verb of the article reports it.

Five forms, none with a list of verbs: measures counted up with など before a noun for steps
(甲国は渡航の自粛や輸入の停止などの対応を取った) are one each; a talk of two named persons that lies before
something else (甲氏と乙氏の会談後); a demand that another side answers (甲首相の撤回要求に、乙国は…);
a cleft, whose subject stands last (書簡を送ったのは、甲国の乙大使である); an earlier round of
the listing right before (2月の第1弾と合わせ80社).

Must not: 渡航自粛などの対応を検討する, 甲氏と乙氏の会談が予定される, …したのは初めてだ, experts and outlets.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.reading import Sentence
from nlp.reporting.agents import side
from nlp.reporting.cues import Cue, cues
from nlp.reporting.days import UNKNOWN, when
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.japanese_parts import deed, doer, is_told, only_day
from nlp.reporting.kinds import speaker
from nlp.reporting.quoted import SAID
from nlp.reporting.scene import Name, Scene

LEAST_CHARS = 4
STEPS = re.compile(
    r"(?:は|が)(?:[^。「」、はが]{0,16}、)?(?P<row>[^。、「」はが]{6,90}?)など(?:の|といった|による)"
    r"(?:対抗|報復|経済的?)?(?:措置|対応|対策|制裁|規制)を[^。、「」はが]{1,14}(?:た|て(?:い|お)[るりま])"
)
PARTS = re.compile(r"(?:や|、|および|及び|と(?=[^い]))")
NOUN = re.compile(r"[一-龠]{2}$|[一-龠]化$|[げし]$")
AHEAD = re.compile(r"検討|予定|見通し|方針|可能性|恐れ|構え|求め|べき|れば|場合")
PAST_TALK = re.compile(
    r"[^、。「」はが]{0,10}の[^、。「」はがを]{0,8}会談(?:後|直後|以降|の後|を受け|の結果|で[^。]{0,24}(?:合意|一致|確認)し?(?:た|され))"
)
TITLE = re.compile(
    r"[^、。「」はがをにで]{0,12}と$|[^、。「」はがをにで]{0,12}と[^、。「」はがをにで]{0,10}$"
)
DEMAND = re.compile(
    r"[^、。「」はがを]{0,10}の(?:「[^」\n]{1,30}」)?[^。「」、はがを]{0,20}(?:要求|要請|申し入れ|呼び?掛?か?け)に(?:対し(?:て(?:は)?)?|は)?、?"
    r"(?=[^。、「」]{1,30}[はが])"
)
CLEFT = re.compile(
    r"(?P<deed>[^。「」]{5,90}[^か]た)のは、?(?P<who>[^。「」、]{2,50}?)(?:である|だった|だ|です|でした)。?\s*$"
)
ROUND = re.compile(
    r"の(?:第[\d０-９一二三四五六]+(?:弾|次|陣|回)|初回|前回|前の回)(?:の)?(?:掲載|指定|追加|発表|公表|リスト|分)?(?=[とにをがはもで、]|から|以来)"
)
HOLDER = re.compile(r"[^、。「」はがをにでの]{0,14}")


def nominal_deeds(scene: Scene, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the deeds that nouns and clefts take for known, where no draft stands."""
    for sentence in scene.reading.sentences:
        yield from _steps(scene, sentence, told)
        yield from _talks(scene, sentence, told)
        yield from _demands(scene, sentence, told)
        yield from _clefts(scene, sentence, told)
        yield from _rounds(scene, sentence, told)


def _steps(scene: Scene, sentence: Sentence, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the measures that are counted up before a noun for steps."""
    found = STEPS.search(sentence.text)
    if found is None or AHEAD.search(sentence.text, found.start("row"), found.end() + 6):
        return
    start, end = (sentence.start + found.start("row"), sentence.start + found.end("row"))
    who = doer(scene, sentence.start, start)
    if who.person or not who.official or is_told(told, start, sentence.start + found.end()):
        return
    cuts = [m.span() for m in PARTS.finditer(found["row"])]
    edges = [0, *(at for cut in cuts for at in cut), len(found["row"])]
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        item = found["row"][first:last]
        if len(item) >= LEAST_CHARS and NOUN.search(item):
            span = start + first, start + last
            draft = deed(scene, span, who, only_day(scene, *span), "earlier_measure")
            lands = (n.entity_id for n in scene.names_in(start, end) if n.type == "GPE")
            yield replace(draft, targets=tuple(dict.fromkeys(lands)))


def _talks(scene: Scene, sentence: Sentence, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the talk of two persons that lies before what a sentence tells."""
    text = scene.reading.article.text
    people = [n for n in scene.names_in(sentence.start, sentence.end) if n.type == "PERSON"]
    for one, other in itertools.pairwise(people):
        joined = TITLE.fullmatch(text[one.end : other.start])
        found = PAST_TALK.match(text, other.end, sentence.end) if joined else None
        pair = {one.entity_id, other.entity_id}
        known = any(d.type == "meeting" and pair <= {*d.who.ids, *d.targets} for d in told)
        if found is None or known or len(pair) < 2 or scene.is_spoken(one.start):
            continue
        who = speaker(scene, one, (one.start, one.end + 14))
        day = only_day(scene, sentence.start, one.start)
        ahead = (age_days(scene, day) or 0) < 0
        draft = deed(scene, (one.start, found.end()), who, UNKNOWN if ahead else day, "meeting")
        yield replace(draft, targets=(other.entity_id,))


def _demands(scene: Scene, sentence: Sentence, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the demand of an official that another side answers."""
    text = scene.reading.article.text
    for name in scene.names_in(sentence.start, sentence.end):
        found = DEMAND.match(text, name.end, sentence.end) if name.type == "PERSON" else None
        if found is None or scene.is_spoken(name.start) or _speaks(told, name.entity_id):
            continue
        who, answers = speaker(scene, name, (name.start, name.end + 14)), _next(scene, found.end())
        if (
            not who.official
            or answers is None
            or side(scene, answers) == side(scene, name.entity_id)
        ):
            continue
        span = name.start, found.end() - found[0].endswith("、")
        cue = Cue(SAID, sentence, span[1] - 1, span[1], None)
        yield Draft(cue, "statement", *span, who, (answers,), UNKNOWN, "reported")


def _speaks(told: Sequence[Draft], entity_id: str) -> bool:
    return any(d.type in ("statement", "protest") and entity_id in d.who.ids for d in told)


def _next(scene: Scene, at: int) -> str | None:
    """Return the name that opens what stands behind a place."""
    return next((n.entity_id for n in scene.names_in(at, at + 24) if n.start < at + 4), None)


def _clefts(scene: Scene, sentence: Sentence, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what the subject that stands last has done: 書簡を送ったのは、乙大使である."""
    found = CLEFT.search(sentence.text)
    if found is None or scene.is_headline(sentence) or is_told(told, sentence.start, sentence.end):
        return
    start, end = sentence.start + found.start("who"), sentence.start + found.end("who")
    names = [n for n in scene.names_in(start, end) if n.type in ("PERSON", "ORG")]
    if not names or not _closes(scene, names[-1], end):
        return
    who = speaker(scene, _foremost(names), (start, end))
    if who.expert or who.media or not (who.official or not who.person or len(names) > 1):
        return
    kinds = {one.trigger.type for one in cues(scene, sentence)}
    day = only_day(scene, sentence.start, start)
    kind = "statement" if "statement" in kinds else "other"
    yield deed(scene, (sentence.start, sentence.end), who, day, kind)


def _rounds(scene: Scene, sentence: Sentence, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the earlier round of a listing that the sentence, or the one before, tells: 2月の第1弾と合わせ.

    It fails where the round is of something else that nobody has named in between.
    """
    text = scene.reading.article.text
    near = next(iter(scene.reading.before(sentence)), sentence)
    listed = [o for o in told if o.type == "listing" and near.start <= o.cue.start < sentence.end]
    for one in scene.days_in(sentence.start, sentence.end) if listed else ():
        found = ROUND.match(text, one.end, sentence.end)
        age = age_days(scene, when(one.value))
        if found is None or not age or age < 0 or any(o.when == when(one.value) for o in told):
            continue
        draft = deed(scene, (one.start, found.end()), listed[-1].who, when(one.value), "listing")
        yield draft


def _closes(scene: Scene, name: Name, end: int) -> bool:
    """Tell whether a phrase ends with a name and its title."""
    return HOLDER.fullmatch(scene.reading.article.text, name.end, end) is not None


def _foremost(names: Sequence[Name]) -> Name:
    people = [one for one in names if one.type == "PERSON"]
    return people[-1] if people else names[-1]
