"""Unnamed outlets: who stands right before a verb of outlets tells the news (Japanese).

Matches: 甲国政府が制限し始めたと、乙国メディアが報じた (甲国政府 says nothing).
Must not: 甲国政府が報道を否定した.
"""

from __future__ import annotations

import re

from nlp.reporting.cues import Cue
from nlp.reporting.kinds import Agent
from nlp.reporting.scene import Scene

PASSED_ON = re.compile(
    r"[^。、]{0,4}(?:報じ|報道|伝え|書い)"
)  # the verbs of outlets, from where a cue begins
OUTLET = re.compile(  # who stands right before such a verb, without a name: アメリカメディアが報じた
    r"(?:メディア|紙|通信社|テレビ|放送局?|新聞|雑誌|誌)(?:など|各社)?[がは]、?[^、。「」はが]{0,12}$"
)


def outlet(scene: Scene, cue: Cue) -> Agent | None:
    """Return an outlet without a name that stands right before a verb of outlets; None for any other."""
    if not PASSED_ON.match(scene.reading.article.text, cue.start) or not OUTLET.search(cue.before):
        return None
    return Agent(ids=(), media=True, start=cue.start)
