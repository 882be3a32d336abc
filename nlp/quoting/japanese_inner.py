"""Japanese: words in inner marks that someone is told, within what another says, to have said.

What the outer marks hold is quoted elsewhere; a title or term in inner marks, and words of nobody, are none.
Matches: 記者が「甲国側は『矛盾している』と主張している」と質問した (甲国).
Must not: 「いわゆる『三文書』と関係がある」.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.quoting.drafts import Draft
from nlp.quoting.japanese_cues import is_speech
from nlp.quoting.japanese_speakers import subject
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Stage
from nlp.reading import Sentence

SAID = re.compile(
    r"(?<![^、。「」『』])(?P<who>[^、。「」『』はが\n]{2,30})[はが](?:[^、。「」『』はが\n]{0,24}[でにて]、?)?"
    r"『(?P<words>[^『』\n]{4,400})』と(?:も|して)?(?:強く|改めて|繰り返し)?"
    r"(?P<cue>主張|述べ|言っ|言い|話し|語っ|発言|答弁|反論|反発|批判|非難|説明|強調|指摘|表明|発表|抗議|回答|訴え|要求|警告|断言|否定|コメント)"
)


def inner(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield what inner marks quote, by whoever stands before them; nobody speaks on by it."""
    text = stage.reading.article.text
    for mark in marks:
        if text[mark.start] != "「" or "『" not in text[mark.first : mark.last]:
            continue
        for found in SAID.finditer(text, mark.first, mark.last):
            if not is_speech(found["words"]):
                continue
            place = stage.reading.at(found.start())
            who, _ = subject(stage, place, found.start(), found.end(), ())
            if who is not None and sentence.start <= mark.start:
                speaker = replace(who, at=found.start())
                yield Draft(*found.span("words"), "direct", speaker, found["cue"], 0.8)
