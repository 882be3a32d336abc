"""Nested: which of an English sentence's quotations only hold, repeat or pass on another one.

Matches: an outlet's "an official said …", which is the official's. Must not: what two people say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.naming.mention import Mention
from nlp.quoting.drafts import Draft
from nlp.quoting.speakers import Stage

ARTICLE_CHARS = 6  # "the "
CITED = re.compile(r"According to (?:the )?")
ASIDE = re.compile(r"\b(?:which|who)\b")
LEAD_CHARS = 2  # chosen: a mark and a blank


def is_said(draft: Draft, taken: list[tuple[int, int]]) -> bool:
    """Tell whether most of a clause is direct speech that was found."""
    shared = [one for one in taken if one[0] < draft.end and draft.start < one[1]]
    if draft.kind == "mixed" and shared and shared[0][0] > draft.start + LEAD_CHARS:
        return False  # 'the rules “are fair and legal,” she said': her words begin before the marks
    if any(start <= draft.start < end < draft.end for start, end in shared):
        return True  # it begins inside direct speech
    said = sum(min(draft.end, end) - max(draft.start, start) for start, end in shared)
    return said > 0.6 * (draft.end - draft.start)


def is_within(draft: Draft, others: list[Draft]) -> bool:
    """Tell whether a clause is a part of another that the same speaker says."""
    return any(
        one is not draft
        and one.start <= draft.start
        and draft.end <= one.end
        and (one.start, one.end) != (draft.start, draft.end)
        and one.speaker.entity_id == draft.speaker.entity_id
        for one in others
    )


def relays(stage: Stage, draft: Draft, others: list[Draft]) -> bool:
    """Tell whether an outlet's clause is only "an official said …", which is the official's.

    What someone did, "calling it unfair" or telling a government so, is told by the outlet none the less.
    """
    text = stage.reading.article.text
    cited = CITED.match(text, draft.start, draft.end)
    first = cited.end() if cited else draft.start + ARTICLE_CHARS
    if draft.speaker.type == "MEDIA" and any(_is_also_said(draft, one) for one in others):
        return True
    return draft.speaker.type == "MEDIA" and any(
        draft.start <= one.speaker.at < one.start
        and one.speaker.at <= first
        and (cited or abs(one.end - draft.end) <= 1)
        and not (one.cue or "").endswith("ing")
        and not _told_state(stage, one)
        for one in others
        if one is not draft
    )


def _is_also_said(draft: Draft, one: Draft) -> bool:
    """Tell whether an outlet reports what another says: "it is solid, Lund said, the Post reported"."""
    same = one.start == draft.start and one.end <= draft.end + LEAD_CHARS
    return (
        same and one.speaker.type != "MEDIA" and one.speaker.at > one.start and not _is_cited(one)
    )


def _told_state(stage: Stage, one: Draft) -> bool:
    """Tell whether words are told to another government: "Oslo told Denmark that …"."""
    before = (stage.reading.article.text[: one.start]).rpartition("told ")
    low = one.start - len(before[2])
    names = stage.reading.within(Mention, low, low + 1) if one.cue == "told" else ()
    return any(name.type == "GPE" for name in names)


def is_passed_on(stage: Stage, draft: Draft, others: list[Draft]) -> bool:
    """Tell whether "according to the report" only passes on what another is told to have said."""
    return _is_cited(draft) and any(
        not _is_cited(one)
        and one.speaker.entity_id not in (None, draft.speaker.entity_id)
        and (
            min(one.end, draft.end) - max(one.start, draft.start) > 0.6 * (draft.end - draft.start)
            or (one.end == draft.end and _is_told_by(stage, draft, one))
        )
        for one in others
    )


def _is_told_by(stage: Stage, draft: Draft, one: Draft) -> bool:
    """Tell whether a draft only tells that another says something, not in an aside: "she told him that …"."""
    text = stage.reading.article.text
    return draft.start <= one.speaker.at < one.start and not ASIDE.search(
        text, one.speaker.at, one.start
    )


def _is_cited(draft: Draft) -> bool:
    """Tell whether words are told by someone's account rather than said with a verb."""
    return (draft.cue or "").startswith(("according", "as "))


def holds(stage: Stage, draft: Draft, others: list[Draft]) -> bool:
    """Tell whether a clause ends with another's "; he said that …", which is the quotation."""
    text = stage.reading.article.text
    return any(
        one.start > draft.start
        and one.end == draft.end
        and one.speaker != draft.speaker
        and ";" in text[draft.start : one.start]
        for one in others
    )


def is_in_clause(draft: Draft, kept: Iterable[Draft]) -> bool:
    """Tell whether words between marks are part of what another tells, whoever else passes them on."""
    passed = draft.speaker.type == "MEDIA" or not draft.speaker.text
    return any(
        one.start + LEAD_CHARS * (not passed) <= draft.start
        and draft.end <= one.end
        and one.speaker.text
        and (one.speaker == draft.speaker or (passed and one.speaker.type != "MEDIA"))
        for one in kept
    )
