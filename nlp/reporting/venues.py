"""Venues: whether words are said in a parliament, by where a sentence names one."""

from __future__ import annotations

import re

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.cues import Cue
from nlp.reporting.elsewhere import ON, in_passing
from nlp.reporting.kinds import Agent
from nlp.reporting.scene import Scene

CURBS = re.compile("管制|管控|限制|禁令|制裁|措施")  # spoken of, no remark (Chinese)
ISSUE = re.compile("[台臺][湾灣海]|有事|存[亡立]|[无無]核|核[武潜潛]")
VENUE_CHARS = 40  # how far from speaker or verb the venue may stand


def in_parliament(scene: Scene, cue: Cue, who: Agent) -> bool:
    """Tell whether the words are said in a parliament, not about one."""
    sentence = cue.sentence
    words = scene.reading.words.happenings
    near = who.start if who.start >= sentence.start else sentence.start
    if words.verb_final:
        spans = [(near, min(near + VENUE_CHARS, cue.start))]
    elif cue.token is not None:
        spans = [(min(near, cue.start), cue.end + VENUE_CHARS), _lead(near, sentence)]
    else:
        talked = compiled(words.talked_of).finditer(sentence.text)  # 针对…在国会的言论提出批评
        ends = [one.end() for one in (*talked, *ON.finditer(sentence.text))]
        begins = [sentence.start + end for end in ends if sentence.start + end <= cue.start]
        spans = [(max(begins, default=sentence.start), cue.start)]
    text = scene.reading.article.text
    if cue.token is None and not words.verb_final:
        curbs = CURBS.search(sentence.text) and not ISSUE.search(sentence.text)
        if curbs or in_passing(text, near, cue.start):
            return False
    return any(compiled(words.parliament).search(text[start:end]) for start, end in spans)


def on_target(scene: Scene, cue: Cue, who: Agent, about: tuple[str, ...]) -> bool:
    """Tell whether it is said in parliament; in Japanese, by the author of what is a target."""
    if not in_parliament(scene, cue, who):
        return False
    topic = scene.reading.topic
    targets = [one for one in topic.targets if one.id in about]
    final = scene.reading.words.happenings.verb_final
    return not final or any(one.author in who.ids for one in targets)


def _lead(near: int, sentence: Sentence) -> tuple[int, int]:
    """Return what opens the sentence before its subject: "During a session of …, "."""
    return sentence.start, near if near - sentence.start <= 2 * VENUE_CHARS else sentence.start
