"""Japanese voices: a body that no list of names holds speaks on a day, and its quotation was found.

Its words are a statement like any other's: the quotation tells who speaks, the noun at the end of the
name that it is a body, the sentence on which day. Nothing is looked at but particles and that noun, so
what a body of experts says is told too where its name does not show it.

Matches: 甲材料協会は8日、調査に協力すると表明した. Must not: 甲研究所は8日…, 甲教授は8日…, no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.patterns import compiled
from nlp.reporting.cues import Cue
from nlp.reporting.draft import Draft, is_fresh
from nlp.reporting.japanese_parts import is_told, only_day
from nlp.reporting.kinds import Agent
from nlp.reporting.measures import about
from nlp.reporting.quoted import SAID
from nlp.reporting.scene import Said, Scene

BODY = re.compile(
    r"(?:^|[、。　」])[^、。「」はが]{2,40}"
    r"(?:協会|連盟|連合会?|組合|会議所|商会|団体|財団|委員会|党|省|庁|局|社|銀行|大学|メーカー)"
    r"(?:（[^）]{1,16}）)?[はが](?=[^、。「」]{0,10}\d{1,2}日)"
)
OUTLET = re.compile("新聞社?|通信社?|放送|テレビ|誌|紙|出版")


def voices(scene: Scene, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the statements of bodies whose names only their quotations hold."""
    known = {name.entity_id for name in scene.names}
    for said in scene.said:
        if said.speaker_id not in known and (draft := _statement(scene, said, told)) is not None:
            yield draft


def _statement(scene: Scene, said: Said, told: Sequence[Draft]) -> Draft | None:
    """Return what a body says in a sentence on some day of late; None where a draft stands there."""
    sentence, text = scene.reading.at(said.start), scene.reading.article.text
    body = BODY.search(text, sentence.start, said.start + 1)
    if body is None or is_told(told, sentence.start, sentence.end) or scene.is_headline(sentence):
        return None
    if OUTLET.search(body[0]) or compiled(scene.reading.words.happenings.expert).search(body[0]):
        return None
    day = only_day(scene, body.end(), max(body.end(), said.start))
    if not is_fresh(scene, day):
        return None
    cue = Cue(SAID, sentence, said.start, said.start, None)
    who = Agent(ids=(said.speaker_id,), official=True, start=body.start())
    span = sentence.start, sentence.end
    return Draft(cue, "statement", *span, who, (), day, "reported", about=about(scene, *span))
