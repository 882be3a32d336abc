"""Judging: whether one article is another's copy, of what kind, how alike they are and how that is known.

Two traced articles go in, a `Likeness` or None comes out; which of the two is the original is
`roots.precedence`. A rewrite or translation must say less than its limit of facts of its own, and stand
on at least four facts that chance hardly gives twice; a translation gives them in the same paragraphs in
the same order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from nlp.copies import encoder, signatures
from nlp.copies.overlap import Overlap
from nlp.copies.profiles import Profile
from nlp.copies.roots import Precedence, precedence
from nlp.copies.words import plain, run_chars
from nlp.outlets import own_name, wire_of
from store.copy_records import How, Kind, Likeness
from store.records import Article

SAME_SHARE = (
    0.6  # measured on the sample newsroom: a reprint with own headline and cuts has .7 and more
)
TELLING = 4  # shared facts that chance hardly gives twice
TELLING_OWN = 2  # within one outlet
TELLING_IN_PLACE = 3  # fewer are enough where all facts stand in the same places
TRANSLATED = (0.85, 0.78)  # least share of its facts that a translation takes over, and in place
TRANSLATED_BLIND = (0.9, 0.85)  # the same without an encoder
OWN_TRANSLATED = (0.7, 0.6)  # within one outlet, where nothing can be hidden
REWRITTEN = 1.05  # taken-over facts + half of taken-over words, both 0 to 1
REWRITTEN_FACTS = 0.84
CUT = 0.8  # so much of its words taken over makes a shortened print of any text
CREDITED = 0.5  # least share of facts or words that a credited story has of the wire's
LEAST_COSINE = {Kind.TRANSLATION: 0.84, Kind.REWRITE: 0.94}


@dataclass(frozen=True, kw_only=True)
class Traced:
    """An article with what it is compared by; `article.text` may be left out."""

    article: Article
    signature: bytes = field(repr=False, default=b"")
    profile: Profile = field(repr=False, default=Profile(()))

    @cached_property
    def precedence(self) -> Precedence:
        """Return what sorts the original of two articles before its copy."""
        return precedence(self.article)

    @cached_property
    def own(self) -> str:
        """Return the name by which credits call the article's outlet."""
        return own_name(self.article)

    @cached_property
    def wire(self) -> str | None:
        """Return the wire that the article credits."""
        return wire_of(self.article)


@dataclass(frozen=True, kw_only=True)
class Judge:
    """What judging needs besides the two: texts and vectors by article id, which sources are official.

    Without `vector` pairs are judged by their facts alone. Both are asked only for pairs that pass the rest.
    """

    text: Callable[[str], str]
    vector: Callable[[str], bytes] | None = None
    official: frozenset[str] = frozenset()


def likeness(copy: Traced, original: Traced, judge: Judge) -> Likeness | None:
    """Return how an article is a copy of another one that has precedence; None where it is none."""
    if copy.article.attached_to or original.article.attached_to:
        return None
    same_language = copy.article.language == original.article.language
    if same_language:
        words = signatures.shared(copy.signature, original.signature)
        if words >= SAME_SHARE:
            kind = Kind.CREDITED if _credits(copy, original) else Kind.REPRINT
            return _found(copy, original, (kind, words, How.TEXT))
    facts = Overlap(copy.profile, original.profile, same_language)
    if _credits(copy, original):
        return _credited(copy, original, judge, facts)
    if _is_report_of_notice(copy, original, judge):
        return None
    if same_language:
        return _rewrite(copy, original, judge, facts)
    return _translation(copy, original, judge, facts)


def _credits(copy: Traced, original: Traced) -> bool:
    """Tell whether an article names the other's outlet as the wire whose story it is."""
    return copy.wire is not None and copy.wire == original.own != copy.own


def _is_report_of_notice(copy: Traced, original: Traced, judge: Judge) -> bool:
    """Tell whether one is official and the other an outlet's: to report a notice is no copying."""
    if copy.article.source_id == original.article.source_id:
        return False
    return bool({copy.article.source_id, original.article.source_id} & judge.official)


def _credited(copy: Traced, original: Traced, judge: Judge, facts: Overlap) -> Likeness | None:
    same_language = copy.article.language == original.article.language
    words = _words(copy, original, judge) if same_language else 0.0
    if max(facts.taken if facts.telling else 0.0, words) < CREDITED:
        return None
    return _found(copy, original, (Kind.CREDITED, max(facts.taken, words), How.CREDIT))


def _rewrite(copy: Traced, original: Traced, judge: Judge, facts: Overlap) -> Likeness | None:
    if facts.telling < TELLING and facts.taken < REWRITTEN_FACTS:
        return None
    words = _words(copy, original, judge)
    if words >= CUT:
        return _found(copy, original, (Kind.REWRITE, words, How.TEXT))
    alike = facts.taken + words / 2 >= REWRITTEN and facts.taken >= REWRITTEN_FACTS
    if facts.telling < TELLING or not alike or not _is_close(copy, original, judge, Kind.REWRITE):
        return None
    return _found(copy, original, (Kind.REWRITE, facts.taken, _how(judge)))


def _translation(copy: Traced, original: Traced, judge: Judge, facts: Overlap) -> Likeness | None:
    (taken, in_place), least = TRANSLATED if judge.vector else TRANSLATED_BLIND, TELLING_IN_PLACE
    if copy.own == original.own:
        (taken, in_place), least = OWN_TRANSLATED, TELLING_OWN
    if facts.telling < least or facts.taken < taken or facts.in_place < in_place:
        return None
    if not _is_close(copy, original, judge, Kind.TRANSLATION):
        return None
    return _found(copy, original, (Kind.TRANSLATION, facts.in_place, _how(judge)))


def _is_close(copy: Traced, original: Traced, judge: Judge, kind: Kind) -> bool:
    if judge.vector is None:
        return True
    ends = judge.vector(copy.article.id), judge.vector(original.article.id)
    return encoder.cosine(*ends) >= LEAST_COSINE[kind]


def _how(judge: Judge) -> How:
    return How.ENCODER if judge.vector else How.FACTS


def _words(copy: Traced, original: Traced, judge: Judge) -> float:
    """Return the share of a text's short runs of characters that another text has, 0 to 1."""
    mine, other = (_runs(one.article, judge.text(one.article.id)) for one in (copy, original))
    return len(mine & other) / max(1, len(mine))


def _runs(article: Article, text: str) -> set[str]:
    letters, long = plain(text), run_chars(article.language)
    return {letters[start : start + long] for start in range(len(letters) - long + 1)}


def _found(copy: Traced, original: Traced, said: tuple[Kind, float, How]) -> Likeness:
    kind, similarity, how = said
    return Likeness(
        article_id=copy.article.id,
        original_id=original.article.id,
        kind=kind,
        similarity=round(min(1.0, similarity), 3),
        how=how,
        made_by=signatures.MADE_BY,
    )
