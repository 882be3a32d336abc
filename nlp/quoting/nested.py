"""Nested: which of an English sentence's quotations only hold, repeat or pass on another one.

Matches: an outlet's "an official said …", which is the official's. Must not: what two people say.
"""

from __future__ import annotations

from collections.abc import Iterable

from nlp.quoting.drafts import Draft
from nlp.quoting.speakers import Stage

ARTICLE_CHARS = 6  # "the "


def is_said(draft: Draft, taken: list[tuple[int, int]]) -> bool:
    """Tell whether most of a clause is direct speech that was found."""
    shared = sum(max(0, min(draft.end, end) - max(draft.start, start)) for start, end in taken)
    return shared > 0.6 * (draft.end - draft.start)


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


def relays(draft: Draft, others: list[Draft]) -> bool:
    """Tell whether an outlet's clause is only "an official said …", which is the official's."""
    return draft.speaker.type == "MEDIA" and any(
        draft.start <= one.speaker.at < one.start
        and abs(one.end - draft.end) <= 1
        and one.speaker.at - draft.start <= ARTICLE_CHARS
        for one in others
        if one is not draft
    )


def is_passed_on(draft: Draft, others: list[Draft]) -> bool:
    """Tell whether "according to the report" only passes on what another is told to have said."""
    return draft.cue == "according to" and any(
        one.cue != draft.cue
        and one.speaker.entity_id not in (None, draft.speaker.entity_id)
        and min(one.end, draft.end) - max(one.start, draft.start) > 0.6 * (draft.end - draft.start)
        for one in others
    )


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
    return passed and any(
        one.start <= draft.start
        and draft.end <= one.end
        and one.speaker.text
        and one.speaker.type != "MEDIA"
        for one in kept
    )
