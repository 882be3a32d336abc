"""Name: a span that may be a name, and which of several overlapping spans stays.

Whoever proposes a span says how far it is to be trusted; the text decides nothing here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from store.topic import Entity

ACCENT = re.compile("[\u0300-\u036f]")  # of Latin letters; kana keep their marks
LEGAL_FORM = re.compile(
    r",? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|Plc|PLC|plc)\.?$"
    "|(?:股份|有限|責任|责任)*有限公司$|^株式[会會]社|株式[会會]社$|^[(（]株[)）]|[(（]株[)）]$"
)
LISTED, PATTERN, MODEL = 3, 2, 1  # trust: the topic's own list, a rule of language, a model


@dataclass(frozen=True)
class Name:
    """A proposed name: half-open offsets, type, what it stands for as far as is known."""

    start: int
    end: int
    text: str
    type: str
    trust: int
    entities: tuple[Entity, ...] = ()  # those of the topic that it may stand for
    generic: bool = False  # its entities are meant only beside their country
    entity_id: str | None = None  # decided
    full: str | None = None  # decided: the full name, as it is shown

    @property
    def confidence(self) -> float:
        """Return how sure the name is, 0 to 1: chosen, not measured."""
        return {LISTED: 0.95, PATTERN: 0.85}.get(self.trust, 0.7)

    def within(self, other: Name) -> bool:
        """Tell whether this span lies in the other and is shorter."""
        return (
            other.start <= self.start
            and self.end <= other.end
            and self.end - self.start < other.end - other.start
        )

    def meets(self, other: Name) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


def settled(names: Iterable[Name]) -> list[Name]:
    """Return the names that stay, in text order, none overlapping: the longest, then most trusted.

    A model's span gives way to a listed or rule-made one unless it is an institution around it.
    """
    kept: list[Name] = []
    taken: set[int] = set()
    for name in sorted(names, key=_rank):
        places = range(name.start, name.end)
        if taken.isdisjoint(places):
            kept.append(name)
            taken.update(places)
    return sorted(kept, key=lambda name: name.start)


def _rank(name: Name) -> tuple[int, int, int, int]:
    """Return the sort key: models last, unless they found a body; then longest first."""
    late = 1 if name.trust == MODEL else 0
    return (late, name.start - name.end, -name.trust, name.start)


def bare_firm(name: str) -> str:
    """Return a firm's name without its legal form, which a second mention leaves out.

    >>> bare_firm("Orui Motors Co., Ltd."), bare_firm("株式会社北川"), bare_firm("Acme")
    ('Orui Motors', '北川', 'Acme')
    """
    bare = name
    while (shorter := LEGAL_FORM.sub("", bare)) != bare and len(shorter) > 1:
        bare = shorter
    return bare


def slug(name: str) -> str:
    """Return the id of a name that no topic lists: `x_` and its letters, accents dropped.

    >>> slug("Lü Xiang"), slug("山田花子")
    ('x_lu_xiang', 'x_山田花子')
    """
    plain = unicodedata.normalize("NFC", ACCENT.sub("", unicodedata.normalize("NFD", name)))
    return "x_" + re.sub(r"[\W_]+", "_", plain.lower()).strip("_")
