"""Spans: the facts of an article as span groups on a spaCy Doc, for displaCy, DocBin, Scorer and others.

One group a fact type, under its table's name; a span's label is the fact's sort, its `id_` the fact's id, its
`kb_id_` the entity where there is one, and `doc.user_data["facts"]` holds the columns by that id. A fact may
begin inside a token (日 of 日企); such tokens are split, so that every span is exact. What a fact says is
decided elsewhere. SpanGroup: https://spacy.io/api/spangroup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import accumulate, pairwise

from spacy.tokens import Doc, Span, Token

from nlp.reading import FactType
from store.records import Fact

WHO = ("entity_id", "speaker_id", "holder_id", "attributed_to")
FACTS = "facts"  # key in Doc.user_data
COMMON = frozenset(field.name for field in fields(Fact))


def annotated(doc: Doc, facts: Sequence[Fact], kinds: Iterable[FactType]) -> Doc:
    """Return a Doc of the same text with one span group a fact type, empty ones among them.

    The Doc given stays as it is. Spans stand in text order; their text is the fact's text.
    """
    borders = {place for fact in facts for place in (fact.start_char, fact.end_char)}
    made = _split_at(doc, borders)
    starts = {token.idx: token.i for token in made}
    ends = {token.idx + len(token): token.i + 1 for token in made}
    for kind in kinds:
        own = sorted(
            (fact for fact in facts if isinstance(fact, kind.record)),
            key=lambda fact: (fact.start_char, fact.end_char),
        )
        made.spans[kind.table] = [
            _span(made, fact, kind, (starts[fact.start_char], ends[fact.end_char])) for fact in own
        ]
    made.user_data[FACTS] = {fact.id: columns(fact) for fact in facts}
    return made


def columns(fact: Fact) -> dict[str, str | float | None]:
    """Return what a fact of its type says beyond its place: column → value."""
    own = (field.name for field in fields(fact) if field.name not in COMMON)
    return {name: getattr(fact, name) for name in own}


def _span(doc: Doc, fact: Fact, kind: FactType, tokens: tuple[int, int]) -> Span:
    said = columns(fact)
    entity = next((said[name] for name in WHO if said.get(name)), "")
    return Span(doc, *tokens, label=str(said[kind.label]), kb_id=str(entity), span_id=fact.id)


def _split_at(doc: Doc, borders: set[int]) -> Doc:
    """Return a copy in which a token begins at every border that lies inside a token.

    Parts inherit the tag of their token; they hang on its last part, which keeps its head.
    """
    pieces = [tuple(_pieces(token, borders)) for token in doc]
    if sum(map(len, pieces)) == len(doc):
        return doc.copy()
    last = [
        many - 1 for many in accumulate(map(len, pieces))
    ]  # where each token's last part stands
    each = [
        (token, part, at == len(parts) - 1)
        for token, parts in zip(doc, pieces, strict=True)
        for at, part in enumerate(parts)
    ]
    heads = [last[token.head.i if final else token.i] for token, _, final in each]
    starts: list[bool | int | None] = [
        at == 0 and bool(token.is_sent_start)
        for token, parts in zip(doc, pieces, strict=True)
        for at in range(len(parts))
    ]
    parsed = doc.has_annotation("DEP")
    return Doc(
        doc.vocab,
        words=[part for _, part, _ in each],
        spaces=[final and bool(token.whitespace_) for token, _, final in each],
        tags=[token.tag_ for token, _, _ in each],
        pos=[token.pos_ for token, _, _ in each],
        lemmas=[token.lemma_ for token, _, _ in each],
        heads=heads if parsed else None,
        deps=[token.dep_ if final else "dep" for token, _, final in each] if parsed else None,
        sent_starts=None if parsed else starts,
    )


def _pieces(token: Token, borders: set[int]) -> Iterator[str]:
    cuts = [at - token.idx for at in range(token.idx + 1, token.idx + len(token)) if at in borders]
    for start, end in pairwise((0, *cuts, len(token))):
        yield token.text[start:end]
