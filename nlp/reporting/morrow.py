"""Morrow: the day after a protest, and days to which "the same day" refers back (Chinese).

Matches: 大使11日提出抗议。…外交部次日驳回: the 12th. Must not: a next day with no protest told before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from nlp.reporting.days import when
from nlp.reporting.draft import Draft
from nlp.reporting.scene import Day, Scene

MORROW = re.compile("次日|翌日|第二天|隔天|隔日")


def printed_before(scene: Scene, draft: Draft, meant: Sequence[Day]) -> list[Day]:
    """Return the days of a sentence that stand before those which refer back to a day (Chinese)."""
    sentence = draft.cue.sentence
    if draft.cue.token is not None or scene.reading.words.happenings.verb_final or not meant:
        return []
    return [day for day in scene.days_in(sentence.start, meant[0].start) if day not in meant]


def on_the_morrow(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return a rejection "the next day" with the day after the protest that it answers (Chinese)."""
    sentence = draft.cue.sentence
    if draft.type != "rejection" or scene.reading.words.happenings.parsed:
        return draft
    if MORROW.search(sentence.text, 0, draft.cue.start - sentence.start) is None:
        return draft
    protest = next((one for one in reversed(told) if one.type == "protest"), None)
    if protest is None or protest.when.date is None:
        return draft
    if protest.when.precision != "day":
        return replace(draft, when=replace(protest.when, basis="inferred"))
    next_day = date.fromisoformat(protest.when.date) + timedelta(days=1)
    return replace(draft, when=replace(when(f"{next_day}"), basis="inferred"))
