"""Behind: who acts stands behind a Japanese verb, as the noun that the verb tells more of.

Matches: 強く抗議してきた日本。 at the end; 3月に顧問に就任した甲氏, for an office taken on a day.
Must not: 乙省が発表した規制 (a thing does nothing), 抗議してきた日本は…, 甲側が抗議した乙国。 (who acts
stands before the verb).
"""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.reporting.closed import CLOSED
from nlp.reporting.cues import Cue
from nlp.reporting.draft import Draft
from nlp.reporting.kinds import Agent, speaker
from nlp.reporting.scene import Name, Scene

ENDS = re.compile("(?:し|い|っ|れ)?(?:てきた|ている|ていた|た)")
LAST = re.compile(r"(?:側|政府)?[。\s]*$")
TITLED = re.compile("[^、。「」はがをにとで]{0,16}")  # 就任した甲庁の岩田
SUBJECT = re.compile(r"(?<![にでと])は(?![ずじ])|(?<![たるいだ])が(?!ら)")
PHRASE = re.compile("[^、。「」をにが]{0,12}")  # from a name to its mark: 甲国の乙省が
APART = re.compile(  # what stands before is another's: 乙国が反発する一方、|強く抗議してきた甲国。
    r"(?:[たるいだ]が|一方で?|ものの|のに対し|[たるい]中で?|[たる]も)、"
)


def behind(scene: Scene, cue: Cue) -> Agent | None:
    """Return who stands behind a verb as its subject; None for most verbs."""
    text = scene.reading.article.text
    ended = ENDS.match(text, cue.end)
    if ended is None or cue.trigger.noun:
        return None
    names = scene.names_in(ended.end(), cue.sentence.end)
    closing = (one for one in names if _closes(scene, cue, one, ended.end()))
    taken = cue.trigger.dated and cue.trigger.type == "other"
    people = (
        one
        for one in names
        if taken and one.type == "PERSON" and TITLED.fullmatch(text, ended.end(), one.start)
    )
    found = next(closing, None) or next(people, None)
    return speaker(scene, found, (found.start, found.end)) if found else None


def tells_who(draft: Draft) -> bool:
    """Tell whether an office taken on a day only tells who someone is: he may be aimed at all the same."""
    return draft.cue.trigger.dated and draft.type == "other" and draft.cue.token is None


def within(scene: Scene, draft: Draft) -> Draft:
    """Return such a draft with the span from its day to who took the office; any other as it is."""
    days = scene.days_in(draft.cue.sentence.start, draft.cue.start) if tells_who(draft) else ()
    names = [one for one in scene.names if one.start == draft.who.start]
    if not days or not names or names[0].start < draft.cue.end:
        return draft
    return replace(draft, start=days[-1].start, end=names[0].end)


def _closes(scene: Scene, cue: Cue, name: Name, at: int) -> bool:
    """Tell whether a name right behind a verb is all that is left of its sentence."""
    last = LAST.match(scene.reading.article.text, name.end, cue.sentence.end)
    return name.start == at and last is not None and not _has_subject(scene, cue)


def _has_subject(scene: Scene, cue: Cue) -> bool:
    """Tell whether who acts stands before a verb in its clause: a name with a mark, or any noun near by."""
    text, begin = scene.reading.article.text, cue.sentence.start
    begin = max((m.end() for m in APART.finditer(text, begin, cue.start)), default=begin)
    for mark in SUBJECT.finditer(text, begin, cue.start):
        names = scene.names_in(begin, mark.start())
        named = any(PHRASE.fullmatch(text, one.end, mark.start()) for one in names)
        near = "、" not in text[mark.end() : cue.start]
        if (named or near) and not CLOSED.match(text, mark.start(), cue.start):
            return True
    return False
