"""Chinese hearsay: a deed that an outlet tells to have been done, in words that no list has.

What an outlet reports as done (已, 开始, 被) happened, though it may name nobody; its day is the one that the
sentence gives for the report, where the deed has none of its own.

Matches: 《甲报》8日引述出口商报道，对乙国的出口已经开始受限. Must not: what the outlet thinks, expects or
reckons, what it quotes others to say in words, what the lists find there.
Where it fails: a state of things that came about long ago (已多年没有…) reads like one of these days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.patterns import compiled
from nlp.reporting.chinese_deeds import SPEECH, Clause, clauses, is_chinese
from nlp.reporting.dated import unlisted
from nlp.reporting.days import When, when
from nlp.reporting.draft import Draft, is_fresh
from nlp.reporting.kinds import NOBODY
from nlp.reporting.scene import Said, Scene

REPORTS = re.compile(r"[报報][道导導]|刊[文登]|披露|[获獲]悉|[发發]文")
DONE = re.compile(
    r"(?:已[经經]?|[开開]始|[陆陸][续續]|[现現]已|[刚剛][刚剛]?)(?![久多]|年|[无無没沒未是有])[^，。；]{2,}"
)
NEAR_DAYS = 60  # chosen: what was reported longer ago is background


def with_hearsay(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with what outlets report as done in sentences of which no deed is told."""
    found = list(told)
    if not is_chinese(scene):
        return found
    deeds = [one for one in told if one.type not in ("statement", "remark")]
    busy = {one.cue.sentence.start for one in deeds}
    for said in scene.said:
        sentence = scene.reading.at(said.start)
        if sentence.start in busy or scene.is_headline(sentence) or not _by_outlet(scene, said):
            continue
        inside = (one for one in clauses(sentence) if said.start <= one.start < said.end)
        draft = next((d for one in inside if (d := _done(scene, said, one))), None)
        if draft is not None:
            busy.add(sentence.start)
            found.append(draft)
    return sorted(found, key=lambda one: one.cue.start)


def _by_outlet(scene: Scene, said: Said) -> bool:
    kinds = {one.type for one in scene.names if one.entity_id == said.speaker_id}
    return "MEDIA" in kinds and bool(REPORTS.search(said.verb))


def _done(scene: Scene, said: Said, clause: Clause) -> Draft | None:
    """Return what a clause of a report tells as done on a day of these weeks; None for all else."""
    text = scene.reading.article.text[clause.start : clause.end]
    unreal = compiled(scene.reading.words.happenings.unreal).search(text)
    if unreal or SPEECH.search(text) or not DONE.search(text) or scene.is_quoted(clause.start):
        return None
    own = scene.days_in(clause.start, clause.end)
    days = own or scene.days_in(clause.sentence.start, said.start)
    moment = when(days[-1].value, "stated" if own else "inferred") if days else When()
    if not is_fresh(scene, moment, NEAR_DAYS):
        return None
    return unlisted(scene, (clause.start, clause.end), NOBODY, moment)
