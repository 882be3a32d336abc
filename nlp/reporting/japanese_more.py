"""Japanese more: deeds that stand beside what the lists of words find, each by a mechanism of its own.

Each mechanism is asked once all sentences are read, and sees what those before it found. Other languages have
their own ways; here nothing is added to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from nlp.reporting.dated import DEED
from nlp.reporting.draft import Draft
from nlp.reporting.japanese_ahead import occasions_ahead
from nlp.reporting.japanese_clauses import clause_deeds
from nlp.reporting.japanese_hearsay import hearsay_deeds
from nlp.reporting.japanese_nominals import nominal_deeds
from nlp.reporting.japanese_own_words import own_words
from nlp.reporting.japanese_parts import place, told_in
from nlp.reporting.japanese_relatives import relative_deeds
from nlp.reporting.japanese_voices import voices
from nlp.reporting.scene import Scene

MET = re.compile(  # behind a person: 乙氏と共に夕食会に出席した
    r"[^、。「」はがを]{0,14}と(?:共に|ともに|一緒に|並んで)?、?[^、。「」]{0,20}?(?:[会食]に|会食|懇談|歓談|面会|会[いっ])"
)
WAYS: tuple[Callable[[Scene, Sequence[Draft]], Iterator[Draft]], ...] = (
    clause_deeds,
    relative_deeds,
    hearsay_deeds,
    occasions_ahead,
    nominal_deeds,
    own_words,
    voices,
)


def with_more(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with those that only Japanese ways of telling give, in text order."""
    found = sorted(told, key=place)
    if not scene.reading.words.happenings.verb_final:
        return found
    for way in WAYS:
        found = sorted([*found, *way(scene, tuple(found))], key=place)
    return [_as_met(scene, one) for one in found if not _has_clause(one, found)]


def _has_clause(one: Draft, found: Sequence[Draft]) -> bool:
    """Tell whether a deed that no list knows is told more narrowly by a clause of its sentence."""
    if one.cue.trigger != DEED or one.type != "other":
        return False
    return any(_is_wider(one, other) for other in told_in(found, one.start, one.end))


def _as_met(scene: Scene, draft: Draft) -> Draft:
    """Return a deed that somebody did together with a named person at a table or a talk as a meeting."""
    if draft.type != "other" or not draft.who.person:
        return draft
    for name in scene.names_in(draft.start, draft.end):
        met = MET.match(scene.reading.article.text, name.end, draft.end)
        if met and name.type == "PERSON" and name.entity_id not in draft.who.ids:
            return replace(draft, type="meeting", targets=(name.entity_id,))
    return draft


def _is_wider(one: Draft, other: Draft) -> bool:
    """Tell whether a whole sentence is a deed only by a day that one of its clauses has for itself."""
    held = (
        one.start <= other.start
        and other.end <= one.end
        and one.end - one.start > other.end - other.start
    )
    own = not one.who.known or one.who.ids == other.who.ids or other.type != "other"
    same = one.when.date == other.when.date and own
    return other.cue.trigger == DEED and held and same
