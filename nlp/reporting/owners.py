"""Owners: whose a Japanese noun for words is, by の, による or a clause of which its owner is the subject.

A name that stands in another part of the sentence owns nothing: 甲大使を呼び、答弁撤回を求めた.
Matches: 甲首相の乙法を巡る答弁; 甲首相が7日、国会で行った答弁.
Must not: 乙紙が載せた社説は、…に関する発言について.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.reporting.cues import Cue
from nlp.reporting.scene import Name, Scene

OWNS = re.compile(
    r"[^、。「」はがを]{0,24}(?:の|による)(?:[^。「」はが]|「[^」]{1,16}」)*|[^、。「」はを]{0,16}が(?:[^。「」は]|「[^」]{1,16}」)*[たる]|"
    r"[^、。「」はを]{0,16}は[^、。「」はが]{0,24}|[^、。はがをに]{0,16}"
)
DONE_TO = re.compile("(?:の|を|に)[^、。]{0,8}(?:呼び|召[致喚還]|対し)")


def owners(scene: Scene, cue: Cue, names: Sequence[Name]) -> Sequence[Name]:
    """Return the names of which words may be; all in other languages."""
    if not scene.reading.words.happenings.verb_final:
        return names
    text = scene.reading.article.text
    return [
        one
        for one in names
        if OWNS.fullmatch(text, one.end, cue.start) and not DONE_TO.search(text, one.end, cue.start)
    ]
