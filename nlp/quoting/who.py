"""Who: the one who does what a word of a sentence says, whatever the language.

English by the parse, Chinese by the last name before, Japanese by the particle. None where unclear.
"""

from __future__ import annotations

import re

from nlp.naming.tokens import tokens_of
from nlp.quoting import chinese_speakers, japanese_speakers, subjects
from nlp.quoting.speakers import Speaker, Stage
from nlp.reading import Sentence

NESTED = re.compile(  # 甲は、乙が言及したことに反発し: 甲 (Japanese)
    r"(?P<topic>[^。、「」がは]{2,30}は)、(?=[^。「」は]{2,30}が[^。「」は]{2,60}[たるう](?:こと|の)[にをで][^、。「」は]{0,16}$)"
)


def doer(stage: Stage, sentence: Sentence, start: int, end: int) -> Speaker | None:
    """Return who does what the words at these offsets say; None where the sentence does not tell."""
    found = _found(stage, sentence, start, end)
    return found if found is not None and found.text else None


def _found(stage: Stage, sentence: Sentence, start: int, end: int) -> Speaker | None:
    match stage.reading.words.quotes.order:
        case "parsed":
            span = tokens_of(stage.reading).covering(start, end)
            if span is None or not len(span):
                return None
            verb = next((token for token in span if token.pos_ in ("VERB", "AUX")), span[0])
            return subjects.spoken_by(stage, verb)
        case "verb_first":
            return chinese_speakers.spoken_by(stage, sentence, sentence.start, start)
        case "verb_last":
            text = stage.reading.article.text
            nested = NESTED.match(text, sentence.start, start)
            at = nested.end("topic") if nested else start
            return japanese_speakers.spoken_by(stage, sentence, at, nearest=True)
