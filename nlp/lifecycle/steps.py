"""Steps: what events, provisions, listings and transitions say becomes the dated steps of each measure.

One row a measure, step and day, with the best sentence: official before others, originals before copies,
early before late. A measure is announced and takes effect once: the day that most articles give, the earliest
of equals. What is said to have become of it before it was announced is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from nlp.lifecycle.evidence import Evidence, Reported
from nlp.lifecycle.notices import Place
from nlp.lifecycle.transitions import Transition
from store.lifecycle import MeasureName, MeasureStep, place_in_life
from store.records import Event
from store.topic import Topic

ISSUING = ("announcement", "earlier_measure", "listing", "investigation")
STEP_OF = {**dict.fromkeys(ISSUING, "announced"), "delisting": "amended", "effective": "effective"}
UNSURE = ("rumoured", "denied")
ONCE = ("announced", "effective")
BY_PROVISION = 0.6
DAY = len("2026-01-06")


def from_events(
    evidence: Evidence,
    places: Mapping[str, Sequence[Place]],
    issuers: Mapping[str, str],
    topic: Topic,
) -> Iterator[MeasureStep]:
    """Yield a step for each sentence that reports that a measure was issued, changed or took effect."""
    for one in evidence.reported:
        step = STEP_OF.get(one.event.type)
        known = one.report.article_id in evidence.articles and _happened(one.event)
        if step is None or not known:
            continue
        for measure in _measures(one, places.get(one.report.article_id, ())):
            if measure in issuers and (
                step == "effective" or _by_issuer(one, issuers[measure], topic)
            ):
                yield _of_event(one, measure, step)


def _happened(event: Event) -> bool:
    """Tell whether an event is more than rumoured, denied or planned; a day of effect may lie ahead."""
    return event.status not in UNSURE and (event.status != "planned" or event.type == "effective")


def _measures(one: Reported, named: Sequence[Place]) -> tuple[str, ...]:
    """Return the measure of an event, else those that the sentence names by number."""
    if one.event.measure_id:
        return (one.event.measure_id,)
    inside = [
        place.measure
        for place in named
        if one.report.start_char <= place.start and place.end <= one.report.end_char
    ]
    return tuple(dict.fromkeys(inside))


def _by_issuer(one: Reported, issuer: str, topic: Topic) -> bool:
    """Tell whether the issuer, or its side as a whole, acts in the event; or nobody is named."""
    side = topic.entity[issuer].side
    return not one.actors or bool(one.actors & {issuer, side, f"{side}_government"})


def _of_event(one: Reported, measure: str, step: str) -> MeasureStep:
    return MeasureStep(
        measure_id=measure,
        step=step,
        date=one.event.date or "",
        precision=one.event.precision if one.event.date else None,
        date_basis=one.event.date_basis if one.event.date else "unknown",
        event_id=one.event.id,
        article_id=one.report.article_id,
        start_char=one.report.start_char,
        end_char=one.report.end_char,
        confidence=one.event.confidence,
    )


def from_provisions(
    evidence: Evidence, own: Mapping[str, str], known: Iterable[str]
) -> Iterator[MeasureStep]:
    """Yield `effective` for each wording of the day from which a measure applies.

    `own` gives the measure of an article that is a notice.
    """
    ids = set(known)
    for one in evidence.provisions:
        measure = one.measure_id or own.get(one.article_id)
        dated = len(one.value) == DAY and one.value[:4].isdigit()
        if one.key == "effective_date" and measure in ids and measure is not None and dated:
            yield MeasureStep(
                measure_id=measure,
                step="effective",
                date=one.value,
                precision="day",
                date_basis="stated",
                article_id=one.article_id,
                start_char=one.start_char,
                end_char=one.end_char,
                confidence=BY_PROVISION,
            )


def from_names(names: Iterable[MeasureName]) -> Iterator[MeasureStep]:
    """Yield `effective` for the names that a measure adds, `amended` for those undone later."""
    for one in names:
        if one.date:
            yield MeasureStep(
                measure_id=one.measure_id,
                step="effective" if one.action == "add" else "amended",
                date=one.date,
                precision="day",
                date_basis="stated",
                article_id=one.article_id,
                start_char=one.start_char,
                end_char=one.end_char,
                confidence=one.confidence,
            )


def from_transitions(found: Iterable[Transition], ids: Mapping[str, str]) -> Iterator[MeasureStep]:
    """Yield a step for each transition; `ids` gives the measure by what the transition names."""
    for one in found:
        if one.measure in ids:
            yield MeasureStep(
                measure_id=ids[one.measure],
                step=one.step,
                date=one.date,
                precision=one.precision,
                date_basis=one.date_basis,
                until=one.until,
                article_id=one.article_id,
                start_char=one.start_char,
                end_char=one.end_char,
                confidence=one.confidence,
            )


def settled(found: Iterable[MeasureStep], evidence: Evidence) -> tuple[MeasureStep, ...]:
    """Return the steps of all measures, each measure's in order of time, undated ones last."""
    alike: dict[tuple[str, str, str], list[MeasureStep]] = defaultdict(list)
    for one in found:
        alike[one.measure_id, one.step, one.date].append(one)
    merged: dict[str, list[MeasureStep]] = defaultdict(list)
    for many in alike.values():
        best = _merged(many, evidence)
        merged[best.measure_id].append(best)
    return tuple(step for measure in sorted(merged) for step in _life(merged[measure]))


def _merged(alike: Sequence[MeasureStep], evidence: Evidence) -> MeasureStep:
    """Return the step with the best sentence, and how many articles say so; events come first."""
    best = min(
        alike, key=lambda o: (*evidence.rank(o.article_id), o.event_id is None, o.start_char)
    )
    told = {o.article_id for o in alike if evidence.articles[o.article_id].copy_of is None}
    return replace(
        best,
        articles=max(1, len(told)),
        event_id=best.event_id or next((o.event_id for o in alike if o.event_id), None),
        until=best.until or next((o.until for o in alike if o.until), None),
        confidence=max(o.confidence for o in alike),
    )


def _life(steps: Sequence[MeasureStep]) -> list[MeasureStep]:
    chosen = [once for step in ONCE if (once := _once(steps, step))]
    born = next((o.date for o in chosen if o.step == "announced" and o.date), "")
    dated = {o.step for o in steps if o.date}
    later = [
        one
        for one in steps
        if one.step not in ONCE
        and (one.date >= born[: len(one.date)] if one.date else one.step not in dated)
    ]
    return sorted([*chosen, *later], key=place_in_life)


def _once(steps: Sequence[MeasureStep], step: str) -> MeasureStep | None:
    """Return the step that a measure takes once: by a day before a month, by events, by most articles."""
    dated = [one for one in steps if one.step == step and one.date]
    return min(
        dated,
        key=lambda o: (len(o.date) < DAY, o.event_id is None, -o.articles, o.date),
        default=None,
    )
