"""Wording: made-up sentences in three languages, so many and so uneven as search has to bear.

Words are syllables and characters put together by chance and used by their rank (Zipf); a few real ones
stand among the common ones, so that a search for them is a search. A pool of sentences is made once, with
what the full-text index holds of each; texts are put together from it.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from store import search

POOL = 20_000  # sentences a language
WORDS = 30_000  # a language
LENGTH = {"en": (6, 12), "zh": (7, 12), "ja": (7, 12)}  # words a sentence
SYLLABLES = "ba ce di fo gu ha ki lo mu na pe ri so tu va we xi yo zu ler tin dor sal men".split()
KNOWN = {
    "en": "the of to in exports said ministry trade measures on sanctions rare earths list".split(),
    "zh": "的 在 日 稀土 制裁 出口 管制 措施 商务".split(),
    "ja": "の は に 輸出 制裁 規制 措置 貿易".split(),
}
GAP = {"en": " ", "zh": "", "ja": ""}
END = {"en": ".", "zh": "。", "ja": "。"}
HAN = tuple(chr(number) for number in range(0x4E00, 0x4E00 + 2_500))
HIRAGANA = tuple(chr(number) for number in range(0x3042, 0x3090))
RARE = {"en": "quillerfold", "zh": "鑫龘", "ja": "龘鑫"}  # of one article in fifty thousand


@dataclass(frozen=True)
class Sentence:
    """A sentence: its words, and what the full-text index holds of it."""

    text: str
    tokens: str


def pool(language: str, seed: int = 1, count: int = POOL) -> tuple[Sentence, ...]:
    """Return the sentences of a language."""
    chance = random.Random(f"{seed} {language} words")
    known = [_word(chance, language) for _ in range(WORDS)]
    for place, word in enumerate(KNOWN[language]):
        known[place * 3] = word
    weights = [1 / (rank + 2) for rank in range(len(known))]
    low, high = LENGTH[language]
    drawn = iter(chance.choices(known, weights, k=count * high))
    made = (_joined(language, [next(drawn) for _ in range(chance.randint(low, high))])
            for _ in range(count))  # fmt: skip
    return tuple(sentence(text) for text in made)


def sentence(text: str) -> Sentence:
    """Return a sentence with what the index holds of it."""
    return Sentence(text, " ".join(search.tokens(text)))


def _word(chance: random.Random, language: str) -> str:
    if language == "en":
        return "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4))))
    signs = HAN if language == "zh" or chance.random() < 0.6 else HIRAGANA
    return "".join(chance.choices(signs, k=chance.choice((1, 2, 2, 3))))


def _joined(language: str, words: Sequence[str]) -> str:
    text = GAP[language].join(words)
    return f"{text[:1].upper()}{text[1:]}{END[language]}"
