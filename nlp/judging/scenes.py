"""Scenes: something said, with the sentence that holds it and the tone in which it is told.

What it shows of the one who says it is judged in `spoken`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.reading import Reading, Sentence

TONE_CHARS = 24  # chosen: where the verb of saying stands beside a quotation
ASKED = re.compile(  # 「…か」と質問: what is asked is no view (Japanese)
    r"[」』]?(?:など)?と(?:改めて|重ねて|さらに)?(?:質問|尋ね|たずね|聞[いくき]|問[いうわ]|ただし|確認)"
)
ASKING = re.compile(r"か[。？?]?$|[？?]|ください[。]?$|(?:伺|教え)[^。]{0,8}$")


@dataclass(frozen=True)
class Said:
    """What someone says: half-open offsets into the article, the verb of saying, who it is."""

    start: int
    end: int
    text: str
    holder: str
    acting: str  # the body for which an unnamed holder speaks, else the holder
    cue: str
    outlet: bool  # an outlet reports


@dataclass(frozen=True)
class Scene:
    """Something said with its sentence, the one before it in its paragraph, and the tone."""

    said: Said
    sentence: Sentence
    before: Sentence | None
    tone: str  # the verb of saying with what stands beside it


def is_asked(scene: Scene) -> bool:
    """Tell whether it is only asked: 記者が「…か」と質問した (Japanese)."""
    return bool(ASKED.match(scene.tone) and ASKING.search(scene.said.text))


def scene_of(reading: Reading, said: Said) -> Scene:
    """Return something said in its sentence, with what stands before it in its paragraph."""
    sentence = reading.at(said.start)
    earlier = next(iter(reading.before(sentence)), None)
    before = earlier if earlier and earlier.paragraph == sentence.paragraph else None
    return Scene(said, sentence, before, _tone(reading, said, sentence))


def _tone(reading: Reading, said: Said, sentence: Sentence) -> str:
    """Return the verb of saying, and in a language that puts it at the end what follows the words."""
    text = reading.article.text
    if reading.words.quotes.order == "verb_last":
        return text[said.end : said.end + TONE_CHARS].split("。")[0]
    if reading.words.quotes.order == "parsed":
        return said.cue
    return said.cue + text[max(sentence.start, said.start - TONE_CHARS) : said.start]
