"""Steps: what events, provisions, listings and transitions say becomes the dated steps of each measure.

One row a measure, step and day, with the best sentence: official before others, originals before copies,
early before late. A measure is announced and takes effect once: the day that most articles give, the earliest
of equals. What is said to have become of it before it was announced is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from nlp.lifecycle.evidence import Evidence, Reported
from nlp.lifecycle.notices import Place
from nlp.lifecycle.signs import EVENT, NAME, PROVISION, TURN, Rank, Sign, stated_day
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
) -> Iterator[Sign]:
    """Yield a sign for each sentence that reports that a measure was issued, changed or took effect."""
    for one in evidence.reported:
        if one.report.article_id not in evidence.articles:
            continue
        rank, span = (
            evidence.rank(one.report.article_id),
            (one.report.start_char, one.report.end_char),
        )
        for measure in _measures(one, places.get(one.report.article_id, ())):
            if measure in issuers and tells(one.event, one.actors, issuers[measure], topic):
                yield of_event(one.event, measure, rank, span)


def tells(event: Event, actors: Set[str], issuer: str, topic: Topic) -> bool:
    """Tell whether an event is a step of a measure of that issuer."""
    step = STEP_OF.get(event.type)
    if step is None or not _happened(event):
        return False
    return step == "effective" or _by_issuer(actors, issuer, topic)


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
        if one.report.start_char <= place.start_char and place.end_char <= one.report.end_char
    ]
    return tuple(dict.fromkeys(inside))


def _by_issuer(actors: Set[str], issuer: str, topic: Topic) -> bool:
    """Tell whether the issuer, or its side as a whole, acts in an event; or nobody is named."""
    side = topic.entity[issuer].side
    return not actors or bool(actors & {issuer, side, f"{side}_government"})


def of_event(event: Event, measure: str, rank: Rank, span: tuple[int, int]) -> Sign:
    """Return the sign that a sentence with an event is; `tells` says whether it is one."""
    return Sign(
        *rank,
        0,
        span[0],
        EVENT,
        event.id,
        span[1],
        measure,
        STEP_OF[event.type],
        event.date or "",
        (event.precision or "") if event.date else "",
        event.date_basis if event.date else "unknown",
        "",
        event.confidence,
    )


def from_provisions(
    evidence: Evidence, own: Mapping[str, str], known: Iterable[str]
) -> Iterator[Sign]:
    """Yield `effective` for each wording of the day from which a measure applies.

    `own` gives the measure of an article that is a notice.
    """
    ids = set(known)
    for one in evidence.provisions:
        measure = one.measure_id or own.get(one.article_id)
        dated = len(one.value) == DAY and one.value[:4].isdigit()
        if one.key == "effective_date" and measure in ids and measure is not None and dated:
            told = measure, "effective", one.value
            rank, span = evidence.rank(one.article_id), (one.start_char, one.end_char)
            yield stated_day(PROVISION, rank, told, span, BY_PROVISION)


def from_names(names: Iterable[MeasureName], evidence: Evidence) -> Iterator[Sign]:
    """Yield `effective` for the names that a measure adds, `amended` for those undone later."""
    for one in names:
        if one.date:
            told = one.measure_id, "effective" if one.action == "add" else "amended", one.date
            rank, span = evidence.rank(one.article_id), (one.start_char, one.end_char)
            yield stated_day(NAME, rank, told, span, one.confidence)


def from_transitions(found: Iterable[Transition], evidence: Evidence) -> Iterator[Sign]:
    """Yield a sign for each transition; its measure is named as the transition names it."""
    for one in found:
        yield Sign(
            *evidence.rank(one.article_id),
            1,
            one.start_char,
            TURN,
            "",
            one.end_char,
            one.measure,
            one.step,
            one.date,
            one.precision or "",
            one.date_basis,
            one.until or "",
            one.confidence,
        )


def settled(found: Iterable[Sign]) -> tuple[MeasureStep, ...]:
    """Return the steps of all measures, each measure's in order of time, undated ones last."""
    alike: dict[tuple[str, str, str], list[Sign]] = defaultdict(list)
    for one in found:
        alike[one[9:12]].append(one)  # as `told`, which costs five times as much
    merged: dict[str, list[MeasureStep]] = defaultdict(list)
    for many in alike.values():
        step = _merged(many)
        merged[step.measure_id].append(step)
    return tuple(step for measure in sorted(merged) for step in _life(merged[measure]))


def announced(found: Iterable[Sign]) -> dict[str, str]:
    """Return the day on which each measure was announced, as precisely as known."""
    steps = settled(one for one in found if one.step == "announced")
    return {one.measure_id: one.date for one in steps}


def _merged(alike: Sequence[Sign]) -> MeasureStep:
    """Return the step with the best sentence, and how many articles say so; events come first."""
    best = min(alike)
    told = {one.article_id for one in alike if not one.copied}
    ends = [one for one in alike if one.until]
    until = min(ends, key=lambda o: (o.kind, o.article_id, o.start_char)).until if ends else None
    return MeasureStep(
        measure_id=best.measure_id,
        step=best.step,
        date=best.date,
        precision=best.precision or None,
        date_basis=best.date_basis,
        until=best.until or until,
        event_id=best.event_id or min((o.event_id for o in alike if o.event_id), default=None),
        article_id=best.article_id,
        start_char=best.start_char,
        end_char=best.end_char,
        articles=max(1, len(told)),
        confidence=max(one.confidence for one in alike),
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
