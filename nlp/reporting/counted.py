"""Counted: days that English news counts from another one: "two days after …", "a week later".

A date of this kind is no more than a length or a week by itself; a happening takes the day that it
comes to. Chinese and Japanese count by words of their own.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from nlp.reporting.cues import Cue
from nlp.reporting.scene import Day, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

WEEKS_LATER = re.compile(r"(a|one|two|three) weeks? later$", re.IGNORECASE)
NEXT_DAY = re.compile(r"the (?:next|following) day$", re.IGNORECASE)
COUNT = {"a": 1, "one": 1, "two": 2, "three": 3}
LENGTH = re.compile(r"P(\d{1,2})(D|M)")
MONTHS = 12
A_DAY = re.compile(r"\b(?:a|one) day $", re.IGNORECASE)
AWAY = 4  # words between a day and the verb over it
WAYS = {"after": -1, "before": 1}
JOINED_STEPS = 4  # up the parse: chosen
BEGAN = ("begin", "start", "erupt", "flare", "break")  # a row, after what was said


def exact(scene: Scene, one: Day) -> str:
    """Return a day's value, or the very day that "a week later" comes to after a day of the story.

    Matches: "On June 4 it opened. A week later, …": June 11. Must not: "In June it opened. A week later".
    """
    found = _counted(scene, one)
    return found.isoformat() if found else one.value


def _counted(scene: Scene, one: Day) -> date | None:
    text = scene.reading.article.text[one.start : one.end]
    later = WEEKS_LATER.match(text)
    before = scene.days_in(0, one.start) if later or NEXT_DAY.match(text) else ()
    if later is None:
        last = _counted(scene, before[-1]) if before else None
        return last + timedelta(days=1) if last else None
    last = next((day for one in reversed(before) if (day := _parsed(one.value))), None)
    if last is None:
        return None
    found = last + timedelta(weeks=COUNT[later[1].lower()])
    year, week, _ = found.isocalendar()
    return found if one.value == f"{year}-W{week:02}" else None


def _parsed(value: str) -> date | None:
    return date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None


def beside(scene: Scene, cue: Cue, own: list[Day]) -> str | None:
    """Return the day so many days before or after that of the main clause, whose days are given.

    Matches: "The law took effect on June 3, two days after the ministry put 9 firms on its list".
    """
    mark = _mark(cue.token)
    if mark is None or not own or (base := _parsed(own[0].value)) is None:
        return None
    lengths = [LENGTH.fullmatch(one.value) for one in scene.lengths if one.end == mark.idx - 1]
    number = int(lengths[0][1]) if lengths and lengths[0] else 0
    if lengths and lengths[0] and lengths[0][2] == "M":
        months = base.year * MONTHS + base.month - 1 + WAYS[mark.lower_] * number
        return f"{months // MONTHS}-{months % MONTHS + 1:02}"
    if not number and A_DAY.search(scene.reading.article.text, cue.sentence.start, mark.idx):
        number = 1
    return f"{base + WAYS[mark.lower_] * timedelta(days=number)}" if number else None


def _mark(token: Token | None) -> Token | None:
    """Return the "after" or "before" that opens a verb's clause."""
    if token is None or token.dep_ not in ("advcl", "pcomp", "conj"):
        return None
    above = [token.head] if token.dep_ == "pcomp" else []
    marks = (one for one in (*token.children, *above) if one.lower_ in WAYS)
    return next(marks, None)


def governor(cue: Cue) -> Token | None:
    """Return the verb on whose day such a clause is counted."""
    token = cue.token
    if token is None or token.dep_ not in ("advcl", "pcomp", "conj"):
        return None
    above = token.head.head if token.dep_ == "pcomp" else token.head
    for _ in range(AWAY):  # "on Wednesday, a day after it barred …": the parse hangs it on the day
        clause = above.pos_ in ("VERB", "AUX") and not (
            above.tag_ == "VBG" and above.dep_ == "advcl"
        )
        if clause or above.head == above:
            break
        above = above.head
    return above


def ever_since(cue: Cue) -> bool:
    """Tell whether a deed in the present perfect, which takes no day, stands beside another's day.

    "banned exports in January and has since listed …"; "has protested, the ministry said on Friday".
    """
    token = cue.token
    if token is None:
        return False
    helpers = {child.lower_ for child in token.children if child.dep_ in ("aux", "advmod")}
    reported = cue.trigger.type == "protest" and token.dep_ == "ccomp"
    return bool(helpers & {"has", "have"}) and ("since" in helpers or reported)


def is_since(cue: Cue) -> bool:
    """Tell whether a deed came at some time since: "has since told them to stay and stopped the sales"."""
    here = cue.token
    for _ in range(JOINED_STEPS):
        if here is None:
            return False
        if any(child.lower_ == "since" and child.dep_ == "advmod" for child in here.children):
            return True
        here = here.head if here.dep_ in ("conj", "xcomp") else None
    return False


def at_once_with(verb: Token) -> bool:
    """Tell whether a clause shares the day of its verb: "drew fire in May when she said", "began after"."""
    when_ = any(one.tag_ == "WRB" for one in verb.children)
    after = verb.head.lemma_ in BEGAN and any(one.lower_ == "after" for one in verb.children)
    return when_ or after
