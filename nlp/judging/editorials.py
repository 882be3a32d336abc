"""Editorials: what an outlet says for itself, where the headline names the kind: "Editorial: …", 社评：….

Every sentence outside quotations is then the outlet's word. Must not: a report on another's editorial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.judging.scenes import Said
from nlp.reading import Reading

NAMED = re.compile(  # 《甲报》社评：…, GT Editorial: …, 社説：…; a report on one has no colon
    r"^\W*(?:[\w《》 ]{0,16}?\s?)?(?:editorial|commentary|op-ed|社评|社評|社论|社論|社説|锐评|銳評|时评|時評|"
    r"评论员文章|評論員文章|主張)\s?[:：|｜】）)]",
    re.IGNORECASE,
)


def own_words(reading: Reading, outlet: str, quoted: Sequence[tuple[int, int]]) -> Iterator[Said]:
    """Yield the sentences of an editorial as said by its outlet; none where it is no editorial."""
    if NAMED.match(reading.article.title or "") is None:
        return
    for one in reading.sentences:
        if any(low < one.end and one.start < high for low, high in quoted):
            continue
        yield Said(one.start, one.end, one.text, outlet, outlet, "", outlet=False)
