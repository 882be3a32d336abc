"""Press: who meets the press and on what day, and who says what stands between marks (Japanese).

Matches: 15日午後の長官の会見では、…。長官は「…」と答えた. Must not: 甲国が禁輸を決めたことについて、乙省は….
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.coref import government_of
from nlp.naming.gazetteer import gazetteer
from nlp.patterns import compiled
from nlp.quoting.japanese_speakers import ABOUT
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft, is_fresh
from nlp.reporting.kinds import Agent, speaker
from nlp.reporting.scene import Scene

SHARED = re.compile(r"(?P<who>[\u4e00-\u9fff]{2,3})(?:両|[2-4２-４]カ?国)政府(?:は|が)")
MET = re.compile(r"(?:午前|午後|夜|夕方)?の[^、。]{0,14}会見")
AFTER = re.compile(
    r"(?:会合|会談|会議|協議)(?:の|終了)?後|席上|(?:会合|会議)(?:の中)?で(?=、|[^、。]{1,12}を)"
)
IN_TURN = re.compile(r"(?:また|さらに|一方)?、?[^、。「」はが]{2,20}も(?=、|[^、。]{2,30}を)")
PAPER = re.compile("談話を|声明を|論評を")  # said on paper of its own (Japanese)
IN_REPLY = re.compile(r"(?:[^。、]{2,16}によ(?:ると|りますと)、)?(?:これ|それ)に対し")
REPLY_SENTENCES = 4  # how far back the protest may stand that is answered
IN_KIND = ("protest", "rejection", "statement")
QUOTED_CHARS = 4  # 」と述べ, …とも語っ
TITLE_CHARS = 14
VOICED = ("PERSON", "MEDIA")
TITLE = re.compile("[^はがも、「]*")  # behind a name, up to what marks it as subject
NEXT_PARAGRAPHS = 2  # chosen: so far a Chinese answer follows who holds the briefing, and when


def past_topic(scene: Scene, start: int, cue: Cue) -> int:
    """Return where a stretch goes on behind what it is only about."""
    if cue.trigger.type == "statement" and cue.trigger.nameless:
        start = cue.sentence.start  # 会合を開き、甲国が…する規制を批判する声明を採択した
    about = ABOUT.match(scene.reading.article.text, start, cue.start)
    return about.end() if about else start


def said_by(scene: Scene, cue: Cue) -> Agent | None:
    """Return the person or outlet that says by the cue's verb what stands before it; None where unknown."""
    told = [
        one.speaker_id
        for one in scene.said
        if cue.sentence.start <= one.start and 0 <= cue.start - one.end <= QUOTED_CHARS
    ]
    names = [
        name
        for name in scene.names
        if told and name.entity_id == told[-1] and name.start < cue.start and name.type in VOICED
    ]
    if cue.trigger.type != "statement":
        return None
    if told and not names:
        return _for_body(scene, cue, told[-1])
    if not names:
        return None
    first = names[0]
    title = TITLE.match(scene.reading.article.text, first.end, first.end + TITLE_CHARS)
    return speaker(scene, first, (first.start, title.end() if title else first.end))


def _for_body(scene: Scene, cue: Cue, speaker_id: str) -> Agent | None:
    """Return the body whose spokesperson, without a name, says it: 同省報道官は…と主張し."""
    entity = scene.entity(speaker_id)
    body = entity.body if entity else None
    names = [one for one in scene.names if body and one.entity_id == body and one.start < cue.start]
    if not names:
        return None
    told = speaker(scene, names[-1], (names[-1].start, names[-1].end))
    return replace(told, spokes=True, person=True, official=True)


def governments(scene: Scene, start: int, cue: Cue) -> Agent | None:
    """Return the governments that 甲乙両政府は names by one character each; None where it does not."""
    found = SHARED.search(scene.reading.article.text, start, cue.start)
    words, topic = scene.reading.words, scene.reading.topic
    codes = (
        [words.mentions.sides_meant.get(f"{short}側") for short in found["who"]] if found else []
    )
    country = gazetteer(topic, words).country
    if found is None or not codes or any(code not in country for code in codes):
        return None
    lands = [country[code].id for code in codes if code]
    ids = tuple(power.id if (power := government_of(topic, one)) else one for one in lands)
    return Agent(ids=ids, official=True, start=found.start())


def at_conference(scene: Scene, draft: Draft, told: Sequence[Draft]) -> When:
    """Return the day of the press conference at which someone speaks, where a sentence before gives it.

    After a meeting it is the day of the meeting that is told of last.
    """
    words = scene.reading.words.happenings
    if words.parsed or draft.type != "statement" or not draft.who.person:
        return UNKNOWN
    if AFTER.search(draft.cue.sentence.text):
        met = [one.when for one in told if one.type == "meeting" and one.when.precision == "day"]
        return replace(met[-1], basis="inferred") if met else UNKNOWN
    meets = compiled(words.briefing)
    last = draft.cue.sentence.paragraph
    for sentence in reversed(scene.reading.sentences):
        if sentence.start >= draft.cue.sentence.start or not meets.search(sentence.text):
            continue
        if not words.verb_final and last - sentence.paragraph > NEXT_PARAGRAPHS:
            break
        own = {name.entity_id for name in scene.names_in(sentence.start, sentence.end)}
        days = scene.days_in(sentence.start, sentence.end)
        text = scene.reading.article.text
        met_on = next((one for one in days if MET.match(text, one.end)), next(iter(days), None))
        then = when(met_on.value, "inferred") if met_on else UNKNOWN
        return then if own & set(draft.who.ids) and then.precision == "day" else UNKNOWN
    return UNKNOWN


def in_turn(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """Return the deed before that another party does too, 乙国側も大使を呼び…, or answers (Japanese)."""
    before, final = told[-1] if told else None, scene.reading.words.happenings.verb_final
    if before is None or draft.type not in IN_KIND:
        return None
    if final and IN_REPLY.match(draft.cue.sentence.text):
        near = [one for one in told[-REPLY_SENTENCES:] if one.type == "protest"]
        return next((one for one in reversed(near) if is_fresh(scene, one.when)), None)
    if before.type != draft.type:
        return None
    if not is_fresh(scene, before.when):
        return None
    place = before.cue.sentence.paragraph == draft.cue.sentence.paragraph
    also = place and final and IN_TURN.match(draft.cue.sentence.text)
    return before if also else None


def on_paper(scene: Scene, draft: Draft) -> bool:
    """Tell whether something is said on a paper of its own: …とする談話を出した (Japanese)."""
    at, to = (place - draft.cue.sentence.start for place in (draft.cue.start, draft.cue.end))
    final = scene.reading.words.happenings.verb_final
    return final and PAPER.search(draft.cue.sentence.text, max(0, at - 8), to + 8) is not None
