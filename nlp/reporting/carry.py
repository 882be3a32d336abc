"""Carry: what a sentence leaves unsaid and an earlier one of the article has said.

A day is carried only within one occasion (the same speaker, the reply to a protest, the effect of an
announcement) and is then `inferred`. The day of publication is never carried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from nlp.patterns import compiled
from nlp.reporting.agents import side
from nlp.reporting.answers import asked_on
from nlp.reporting.counted import is_since
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import FRESH_DAYS, Draft, is_fresh, last_fresh
from nlp.reporting.kinds import Agent
from nlp.reporting.measures import exact_measure, unknown_notice
from nlp.reporting.morrow import on_the_morrow, printed_before
from nlp.reporting.originals import is_old
from nlp.reporting.press import at_conference, in_turn
from nlp.reporting.replies import is_summed_up, told_on
from nlp.reporting.retold import (
    at_once,
    counted_from,
    in_that_day,
    is_background,
    on_that_day,
    only_dates,
)
from nlp.reporting.sayings import has_said, told_of
from nlp.reporting.scene import Day, Scene, is_office
from nlp.reporting.sessions import at_session
from nlp.reporting.story import main_story

DECREED = ("announcement", "listing", "delisting", "effective", "investigation")
LISTED = ("listing", "delisting")
ISSUED = ("announcement", *LISTED)
VOICED = ("statement", "protest")
REACTIONS = ("protest",)
SAME_DAY = ("同日", "同じ日", "その日")  # at the head of a sentence (Japanese)
RETOLD = (*ISSUED, *REACTIONS, "earlier_measure", "meeting")  # what a story of its own is told by
AFTER_NEWS = re.compile(
    r"消息(?:一出|公布|公佈|传出|傳出|曝光)|受此(?:消息)?影|[应應][声聲]|"
    r"\b(?:after|on|following) the (?:figures|data|report|results|announcement|news|decision|release)\b"
)
UNLIKE = ("earlier_measure", "remark", "trade_data", "market", "budget", "plan", "effective")
LATER_ON = re.compile(  # some time after what was told, so not of its day (Chinese)
    r"[\s\u3000]*(?:(?:自|从|從)?此[后後]|其[后後]|[自从從]此|事[后後]|[后後][来來]|[嗣尔爾][后後])[，,]?"
)
SERIES = re.compile(
    r"(?:先[后後]|[陆陸][续續]|相[继繼]|接[连連]|多次|一再)[^，。；]{0,6}$"
)  # on many days (Chinese)
REPLY_SENTENCES = 4  # how far back the protest may stand to which a rejection replies


def carried(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return the draft with the actor and the day that earlier sentences give it."""
    draft = _as_words(scene, _with_measure(scene, _with_actor(scene, draft, told), told), told)
    draft = told_on(scene, on_the_morrow(scene, _of_that_day(scene, draft, told), told), told)
    if draft.when != UNKNOWN or scene.is_headline(draft.cue.sentence) or _is_of_no_day(draft.cue):
        return draft
    if told_of(draft.cue):
        return on_that_day(scene, draft, told)
    if only_dates(draft):
        return counted_from(scene, draft, told)
    if (then := _back_then(scene, draft) or at_session(scene, draft, told)) != UNKNOWN:
        return replace(draft, when=then)
    source = _source(scene, draft, told) or in_that_day(scene, draft, told)
    if source is None or source.when.date is None:
        if (met := at_conference(scene, draft, told)) != UNKNOWN:
            return replace(draft, when=met)
        source = main_story(scene, draft, told)
    if source is None or source.when.date is None:
        return _as_issued(scene, draft)
    return replace(draft, when=replace(source.when, basis="inferred"))


def _is_of_no_day(cue: Cue) -> bool:
    """Tell whether it is told as done later on, or on many days: "has since …"; 此后，…; 先后呼吁."""
    return (
        is_since(cue)
        or has_said(cue)
        or bool(LATER_ON.match(cue.sentence.text) or SERIES.search(cue.before))
    )


def _as_words(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return a rejection as a statement where no protest is named that it could reject."""
    named = compiled(scene.reading.words.happenings.complaint)
    if draft.type != "rejection" or named.search(draft.cue.sentence.text):
        return draft
    sides = {side(scene, one) for one in draft.who.ids}
    protests = [
        one
        for one in told[-REPLY_SENTENCES:]
        if one.type == "protest" and not sides & {side(scene, actor) for actor in one.who.ids}
    ]
    return draft if protests and not draft.who.spokes else replace(draft, type="statement")


def _as_issued(scene: Scene, draft: Draft) -> Draft:
    """Return what a notice decrees with the day on which the notice says it was issued."""
    if _is_own_effect(scene, draft) and scene.published_on is not None:
        return replace(draft, when=when(f"{scene.issued or scene.published_on}", "inferred"))
    if draft.type not in DECREED:
        return draft
    issued = when(scene.issued, "inferred") if scene.issued else asked_on(scene, draft)
    return replace(draft, when=issued)


def _is_own_effect(scene: Scene, draft: Draft) -> bool:
    """Tell whether a notice says of itself that it takes effect on the day of its publication."""
    words, sentence = scene.reading.words.happenings, draft.cue.sentence.text
    named = compiled(words.own_notice).search(sentence)
    return draft.type == "effective" and bool(
        named and compiled(words.on_announcement).search(sentence)
    )


def _with_actor(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return an effect with the actor of what takes effect, a listing with who lists elsewhere."""
    if draft.type in LISTED and not draft.who.known:
        known = [one for one in told if one.type in LISTED and one.who.known]
        return replace(draft, who=known[-1].who if known else _issuer(scene, draft))
    if draft.type in DECREED and draft.type != "effective" and not draft.who.known:
        return replace(draft, who=_issuer(scene, draft))
    if draft.type != "effective":
        return draft
    cause = _last(one for one in told if one.type in ISSUED)
    if cause is None:
        return draft
    actor = _last(one for one in told if one.type in ISSUED and one.who.known)
    issued = {one.measure_id for one in told if one.type in ISSUED} - {None}
    headline = scene.reading.sentences[0]
    foreign = scene.issued is not None and unknown_notice(scene, headline.start, headline.end)
    joined = cause.measure_id if len(issued) == 1 and not foreign else None
    same = draft.measure_id or joined
    who = actor.who if actor else draft.who
    sides = {side(scene, one) for one in who.ids}
    whom = tuple(one for one in draft.targets if side(scene, one) not in sides)
    return replace(draft, who=who, measure_id=same, targets=whom)


def _issuer(scene: Scene, draft: Draft) -> Agent:
    """Return who issued the notice that the article is, where it names no subject itself."""
    headline = scene.reading.sentences[0]
    own = exact_measure(scene, headline.start, headline.end)
    if scene.issued is None and own is None:
        return draft.who
    issuer = scene.reading.topic.measure[own].issuer if own else None
    named = (name for name in scene.names_in(headline.start, headline.end) if name.type == "ORG")
    bodies = [one.entity_id for one in named if is_office(scene.entity(one.entity_id))]
    ids = (issuer,) if issuer else tuple(bodies[:1])
    return Agent(ids=ids, official=bool(ids)) if ids else draft.who


def _of_that_day(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return what happened "on the same day" with the day of what is being told.

    A remark or measure of long ago that the text mentions in between is not what is being told.
    """
    sentence = draft.cue.sentence
    marked = compiled(scene.reading.words.happenings.same_day)
    days = [
        day
        for day in scene.days_in(sentence.start, sentence.end)
        if marked.search(scene.reading.article.text[day.start : day.end])
    ]
    if scene.published_on is None or _is_retold(draft, told) or _is_of_old(scene, draft, days):
        return draft
    ahead = draft.when == UNKNOWN and any(day.value > f"{scene.published_on}" for day in days)
    if not ahead and not any(day.value == draft.when.date for day in days):
        return draft
    named = [day.value for day in scene.days_in(sentence.start, sentence.end) if day not in days]
    if draft.cue.token is not None and draft.when.date in named:
        return draft  # "on May 2 …, and the same day …"
    fresh = f"{scene.published_on - timedelta(days=FRESH_DAYS)}"
    if any(day.value == draft.when.date for day in printed_before(scene, draft, days)):
        return draft  # the day that is meant stands before, in the same sentence
    main = _last(
        one for one in told if one.when.precision == "day" and (one.when.date or "") >= fresh
    )
    if main is None or (draft.when.date or "") >= fresh:
        return draft
    return replace(draft, when=replace(main.when, basis="inferred"))


def _is_of_old(scene: Scene, draft: Draft, days: Sequence[Day]) -> bool:
    """Tell whether a remark is of the day that ends the sentence before: 争端始于7日。甲当天… (Chinese)."""
    if draft.type != "remark" or draft.cue.token is not None or draft.cue.trigger.noun:
        return False
    before = next(iter(scene.reading.before(draft.cue.sentence)), None)
    if before is None or before.paragraph != draft.cue.sentence.paragraph:
        return False
    last = scene.days_in(before.start, before.end)[-1:]
    closes = [one for one in last if len(before.text) - (one.end - before.start) <= 2]
    return any(one.value == day.value for one in closes for day in days)


def _is_retold(draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether the sentence before told of that day: 同日夜、… (Japanese)."""
    last = told[-1] if told else None
    if draft.cue.token is not None:  # English: a protest answers what was told right before
        answers = draft.type in ("protest", "rejection")
        return answers and last is not None and last.type in ISSUED and last.when == draft.when
    if not draft.cue.sentence.text.lstrip("　 ").startswith(SAME_DAY):
        return False
    return (
        last is not None
        and last.type in RETOLD
        and last.when == draft.when
        and last.cue.sentence.paragraph == draft.cue.sentence.paragraph
    )


def _with_measure(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return an unnumbered listing with the measure that the article gives for the same list."""
    if draft.measure_id is not None or draft.type not in DECREED:
        return draft
    headline = scene.reading.sentences[0]
    own = exact_measure(scene, headline.start, headline.end) if scene.issued else None
    foreign = scene.issued is not None and unknown_notice(scene, headline.start, headline.end)
    if draft.list is None or own is not None or foreign:
        return replace(draft, measure_id=own)
    sentence = draft.cue.sentence
    if unknown_notice(scene, sentence.start, sentence.end):
        return draft
    known = {one.measure_id for one in told if _one_list(draft, one)} - {None}
    return replace(draft, measure_id=known.pop()) if len(known) == 1 else draft


def _one_list(draft: Draft, other: Draft) -> bool:
    """Tell whether two reports may tell of one addition to one list."""
    days = {draft.when.date, other.when.date} - {None}
    return other.list == draft.list and other.type == draft.type and len(days) < 2


def _source(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """Return the earlier report that tells of the same occasion; None where there is none."""
    cause = at_once(scene, draft, told) or in_turn(scene, draft, told)
    if cause is not None:
        return cause
    dated = [one for one in told if one.when != UNKNOWN and not is_old(scene, one)]
    match draft.type:
        case "effective":
            marked = compiled(scene.reading.words.happenings.on_announcement)
            sentence = draft.cue.sentence.text
            return _last(o for o in dated if o.type in ISSUED) if marked.search(sentence) else None
        case "market":
            same = _last(o for o in dated if o.type == "market" and is_fresh(scene, o.when))
            return same or _news(scene, draft, told)
        case "rejection":
            said = _last(one for one in dated[-REPLY_SENTENCES:] if one.type == "protest")
            chinese = draft.cue.token is None and not scene.reading.words.happenings.verb_final
            if said is None and chinese:  # of a rumour: by whoever has just spoken
                return _last(one for one in dated if _same_speaker(scene, draft.who, one))
            return said
        case "announcement" if is_background(draft, dated):
            return None
        case "statement" | "protest" | "listing" | "announcement":
            own = () if is_summed_up(scene, draft) else dated
            near = [o for o in own if _same_speaker(scene, draft.who, o)]
            same = last_fresh(scene, _by_himself(scene, draft, near) or _words(draft, near))
            return same or _just_before(scene, draft, told)
        case _:
            return None


def _news(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """Return the fresh report on which prices moved: "shares fell after the figures", 消息一出.

    Figures are of a period: their day is that on which the sentence says they came.
    """
    if AFTER_NEWS.search(draft.cue.sentence.text) is None:
        return None
    for one in reversed(told):
        if is_fresh(scene, one.when):
            return one
        sentence = one.cue.sentence
        days = scene.days_in(sentence.start, sentence.end) if one.type == "trade_data" else ()
        found = [replace(one, when=when(day.value, "inferred")) for day in days]
        if fresh := [dated for dated in found if is_fresh(scene, dated.when)]:
            return fresh[0]
    return None


def _back_then(scene: Scene, draft: Draft) -> When | None:
    """Return the last day of the sentence before, for one that opens with "at that time" (Chinese)."""
    sentence = draft.cue.sentence
    if not compiled(scene.reading.words.happenings.back_then).match(sentence.text):
        return None
    before = scene.reading.before(sentence)
    days = [day for one in before for day in scene.days_in(one.start, one.end)]
    known = [when(day.value, "inferred") for day in days]
    return next((one for one in reversed(known) if one.date), None)


def _just_before(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """Return the dated words of the sentence before, by someone of the same side."""
    before = told[-1] if told else None
    if before is None or draft.type != "statement" or before.type not in (*VOICED, "meeting"):
        return None
    final = scene.reading.words.happenings.verb_final
    if draft.cue.token is None and not final and draft.who.known and not draft.who.official:
        return None  # a firm goes on for itself (Chinese)
    if final and before.type in ("protest", "meeting") and set(before.targets) & set(draft.who.ids):
        return before if before.when.precision == "day" else None
    if before.type == "meeting":
        return None
    between = scene.reading.article.text[before.cue.sentence.end : draft.cue.sentence.start]
    mine = {side(scene, one) for one in draft.who.ids}
    theirs = {side(scene, one) for one in before.who.ids}
    adjacent = not between.strip() and before.when.precision == "day"
    return before if adjacent and mine & theirs else None


def _same_speaker(scene: Scene, who: Agent, other: Draft) -> bool:
    """Tell whether an earlier report is by the same speaker or by the body it speaks for."""
    final = scene.reading.words.happenings.verb_final
    if other.type in UNLIKE or other.cue.trigger.incident:
        return False
    mine = {scene.body(one) for one in who.ids}
    shared = mine & {scene.body(one) for one in other.who.ids}
    if not final or set(who.ids) & set(other.who.ids):
        return bool(shared)
    return any(not _is_government(scene, one) for one in shared)


def _words(draft: Draft, near: Sequence[Draft]) -> Sequence[Draft]:
    """Return what was said of a sentence that tells both of words and of the deed that they are about."""
    last = near[-1].cue.sentence if near and draft.type == "statement" else None
    said = [one for one in near if one.cue.sentence == last and one.type == "statement"]
    return said or near


def _by_himself(scene: Scene, draft: Draft, near: Sequence[Draft]) -> list[Draft]:
    """Return what the very person has done, rather than his ministry (Japanese)."""
    own = draft.who.person and scene.reading.words.happenings.verb_final
    return [one for one in near if own and set(one.who.ids) & set(draft.who.ids)]


def _is_government(scene: Scene, entity_id: str) -> bool:
    """Tell whether a body is a whole government, for which many speak."""
    entity = scene.entity(entity_id)
    return bool(entity and entity.capital_of)


def _last(found: Iterable[Draft]) -> Draft | None:
    return next(iter(reversed(list(found))), None)


def reaction(scene: Scene, draft: Draft, told: Sequence[Draft]) -> Draft:
    """Return an undated protest with the time between what it answers and its report.

    A protest against a measure lies between the measure's announcement and the publication; where
    these are one day or two, that is its date, else the month in which both fall.
    """
    published = scene.published_on
    if draft.when != UNKNOWN or draft.type not in REACTIONS or published is None:
        return draft
    if scene.is_headline(draft.cue.sentence):
        return draft
    sides = {side(scene, one) for one in draft.who.ids}
    causes = [
        one
        for one in told
        if one.type in ISSUED and not sides & {side(scene, actor) for actor in one.who.ids}
    ]
    days = {one.when.date for one in causes if one.when.precision == "day" and one.when.date}
    near = _between(min(days), f"{published}") if len(days) == 1 else None
    if near is not None:
        return replace(draft, when=near)
    month = f"{published:%Y-%m}"
    if {day[: len(month)] for day in days} != {month}:
        return draft
    return replace(draft, when=When(date=month, precision="month", basis="inferred"))


def _between(first: str, last: str) -> When | None:
    """Return the time from a day to another, where they are the same or the next."""
    if first == last:
        return when(first, "inferred")
    if last != f"{date.fromisoformat(first) + timedelta(days=1)}":
        return None
    return When(date=first, end=last, precision="range", basis="inferred")
