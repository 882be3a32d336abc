"""Revisions: two readings of one article's text become the differences of substance between them.

Sentences are aligned first (difflib); a fact counts as changed where its sentence changed and the other
version's sentences at that place do not give it, so what merely moved is no change. A version that says
that it was corrected is told from a silent edit. The words of corrections stand here, a line a language.
https://docs.python.org/3/library/difflib.html
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from nlp.facts.dates import DateMention
from nlp.facts.figures import Figure
from nlp.facts.listings import Listing
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from store.copy_records import ChangeKind
from store.passages import sentences
from store.records import Article, Fact

MADE_BY = "changes@1"
STATED = re.compile(
    r"\b(?:correct(?:s|ed|ion|ions)|clarification|editor['’]s note|amended to)\b"
    r"|更正|勘误|勘誤|特此说明|编者按"
    r"|訂正|お詫び|おわび|修正しました|誤りでした",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Version:
    """An article with one version of its text, and what was read from it."""

    article: Article
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Difference:
    """What changed: the words of both versions; None where one has none."""

    kind: ChangeKind
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Passage:
    """Sentences that one version has in place of the other's: [first, last) characters each."""

    version: Version
    spans: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str | None:
        """Return its sentences, one blank between them; None where there are none."""
        whole = self.version.article.text
        return " ".join(whole[start:end] for start, end in self.spans) or None

    def facts(self, kind: type[Fact]) -> dict[Hashable, str]:
        """Return the facts of one kind that begin in it: what each says, and its words."""
        return {
            said: fact.text
            for fact in self.version.facts
            if isinstance(fact, kind)
            and self._holds(fact)
            and (said := WHAT[kind](fact)) is not None
        }

    def _holds(self, fact: Fact) -> bool:
        return any(start <= fact.start_char < end for start, end in self.spans)


def differences(before: Version, after: Version) -> tuple[Difference, ...]:
    """Return the changes of substance between two versions, in text order, each once.

    Where only words changed there is one, `other`, with the first sentences that differ.
    """
    found = dict.fromkeys((*_title(before, after), *_facts(before, after)))
    if not found and before.article.text != after.article.text:
        found = dict.fromkeys(_words(before, after))
    return tuple(found)


def is_stated(before: Article, after: Article) -> bool:
    """Tell whether the later version says that it was corrected, and the earlier one did not."""
    return len(STATED.findall(after.text)) > len(STATED.findall(before.text))


def passages(before: Version, after: Version) -> Iterator[tuple[Passage, Passage]]:
    """Yield the places at which two versions differ, in text order; a sentence that moved is none."""
    old, new = _sentences(before.article), _sentences(after.article)
    aligned = SequenceMatcher(None, list(old.values()), list(new.values()), autojunk=False)
    stays, stood = set(new.values()), set(old.values())
    for tag, first, last, start, end in aligned.get_opcodes():
        if tag == "equal":
            continue
        gone = tuple(span for span in list(old)[first:last] if old[span] not in stays)
        come = tuple(span for span in list(new)[start:end] if new[span] not in stood)
        if gone or come:
            yield Passage(before, gone), Passage(after, come)


def _sentences(article: Article) -> dict[tuple[int, int], str]:
    """Return the sentences of an article's text without its headline, by their places."""
    opening = len(article.title or "") if article.text.startswith(article.title or "\n") else 0
    return {
        (start, end): " ".join(article.text[start:end].split())
        for start, end in sentences(article.text)
        if start >= opening
    }


def _title(before: Version, after: Version) -> Iterator[Difference]:
    if before.article.title != after.article.title:
        yield Difference(ChangeKind.TITLE, before.article.title, after.article.title)


def _facts(before: Version, after: Version) -> Iterator[Difference]:
    for gone, come in passages(before, after):
        for record, kind in KINDS.items():
            old, new = gone.facts(record), come.facts(record)
            lost = [words for said, words in old.items() if said not in new]
            won = [words for said, words in new.items() if said not in old]
            yield from (Difference(kind, *pair) for pair in zip_longest(lost, won))


def _words(before: Version, after: Version) -> Iterator[Difference]:
    for gone, come in passages(before, after):
        yield Difference(ChangeKind.OTHER, gone.text, come.text)
        return
    yield Difference(ChangeKind.OTHER, None, None)  # sentences moved, or white space changed


def _date(fact: Fact) -> Hashable:
    return (fact.value, fact.mod) if isinstance(fact, DateMention) else None


def _figure(fact: Fact) -> Hashable:
    return (fact.value, fact.unit, fact.comparator) if isinstance(fact, Figure) else None


def _name(fact: Fact) -> Hashable:
    named = isinstance(fact, Mention) and fact.type in ("PERSON", "ORG", "LAW")
    return (fact.entity_id or fact.text) if named and isinstance(fact, Mention) else None


def _listed(fact: Fact) -> Hashable:
    return (fact.list, fact.action, fact.listed_name) if isinstance(fact, Listing) else None


def _quoted(fact: Fact) -> Hashable:
    if not isinstance(fact, Quote) or fact.kind == "indirect":
        return None
    return fact.text, fact.speaker_id


WHAT: Mapping[type[Fact], Callable[[Fact], Hashable]] = {
    DateMention: _date,
    Figure: _figure,
    Mention: _name,
    Listing: _listed,
    Quote: _quoted,
}
KINDS: Mapping[type[Fact], ChangeKind] = {
    DateMention: ChangeKind.DATE,
    Figure: ChangeKind.FIGURE,
    Mention: ChangeKind.NAME,
    Listing: ChangeKind.LIST,
    Quote: ChangeKind.QUOTE,
}


def drawn(before: Article, after: Article) -> Sequence[str]:
    """Return a readable difference of two versions: sentences with - (gone), + (new), … (the same)."""
    lines: list[str] = []
    old, new = (list(_sentences(each).values()) for each in (before, after))
    if before.title != after.title:
        lines += [f"- {before.title or ''}", f"+ {after.title or ''}"]
    for tag, first, last, start, end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            lines.append("…")
            continue
        lines += [f"- {sentence}" for sentence in old[first:last]]
        lines += [f"+ {sentence}" for sentence in new[start:end]]
    return lines
