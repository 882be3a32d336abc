"""Heard: the verbs by which a sentence quotes someone, where the lists of deeds do not hold them.

What was taken for a verb of saying when the quotation was found reports a statement of who speaks.
Matches: 「必ず身を焼く」とすごんだ. Must not: a verb that the lists hold, or words near it; によると, which
names a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.reading import Sentence
from nlp.reporting.scene import Said, Scene
from nlp.words.happenings import Trigger

SAID = Trigger("statement", r"(?!)")
NEAR_CHARS = 8  # chosen: a verb so near to a deed's words belongs to them
FAR_CHARS = 40  # chosen: no verb stands farther from the words that it reports
SOURCE = re.compile(  # names a source or a paper, or is no verb: tells no deed
    r"(?:according|per\b|as |in the words|によ|の(?:説明|話|見方|コメント|見解|認識|考え|談話)|という|"
    r"とのこと|に[言い]わせ|[据據]|[根依][据據]|[资資]料|[数數][据據]|[统統][计計]|援引|引述|引用|答|规定|規定|定め|期待|承诺|承諾).*|(?:して?|した|している|する|いう|いった)",
    re.IGNORECASE,
)

Span = tuple[int, int]


def heard(scene: Scene, sentence: Sentence, known: Sequence[Span]) -> Iterator[Span]:
    """Yield the verbs of a sentence that report somebody's words and stand apart from known deeds."""
    for said in scene.said_in(sentence.start, sentence.end):
        place = None if SOURCE.fullmatch(said.verb) else _place(scene, sentence, said)
        if place is not None and not any(_is_near(place, one) for one in known):
            yield place


def _is_near(place: Span, other: Span) -> bool:
    return place[0] - NEAR_CHARS < other[1] and other[0] < place[1] + NEAR_CHARS


def _place(scene: Scene, sentence: Sentence, said: Said) -> Span | None:
    """Return where the verb of a quotation stands in its sentence: behind it, else before."""
    text = scene.reading.article.text
    after = text.find(said.verb, said.end, min(sentence.end, said.end + FAR_CHARS))
    before = text.rfind(said.verb, max(sentence.start, said.start - FAR_CHARS), said.start)
    final = scene.reading.words.happenings.verb_final
    at = after if (final and after >= 0) or before < 0 else before
    return (at, at + len(said.verb)) if at >= 0 else None
