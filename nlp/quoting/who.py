"""Who: the one who does what a word of a sentence says, whatever the language.

English by the parse, Chinese by the last name before, Japanese by the particle. None where unclear.
"""

from __future__ import annotations

from nlp.quoting import chinese, english, japanese
from nlp.quoting.speakers import Speaker, Stage
from nlp.reading import Sentence


def doer(stage: Stage, sentence: Sentence, start: int, end: int) -> Speaker | None:
    """Return who does what the words at these offsets say; None where the sentence does not tell."""
    match stage.reading.words.quotes.order:
        case "parsed":
            span = stage.reading.doc.char_span(start, end, alignment_mode="expand")
            if span is None or not len(span):
                return None
            verb = next((token for token in span if token.pos_ in ("VERB", "AUX")), span[0])
            found = english.spoken_by(stage, verb)
        case "verb_first":
            return chinese.spoken_by(stage, sentence, sentence.start, start)
        case _:
            return japanese.spoken_by(stage, sentence, start)
    return found if found.text else None
