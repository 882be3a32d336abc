"""Composing: the accounts of one event become its row: date, type, who, title, confidence.

In: accounts in any order; each counts as often as articles give it. Out: an `Event` and its actors. How
many outlets report it and since when is known to the caller alone. Confidence: 0.6 for one independent
outlet, 0.8 for two, 0.9 for three, 0.95 for more; 0.1 less where the date is inferred, 0.2 less where
there is none or where it is hearsay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nlp.facts.happenings import Happening
from nlp.gists import Gist
from nlp.sides import Sides
from nlp.telling import LISTED, Account, acting, aimed_at, by_count, spoken_of
from nlp.tellings import BASIS, days_after
from nlp.titles import title
from nlp.told import MADE, SPOKEN
from store.records import Event, EventActor
from store.topic import Topic

BY_OUTLETS = (0.0, 0.6, 0.8, 0.9, 0.95)
MAX_TARGETS = 8
STRONGER = (
    ("earlier_measure", "announcement"),
    ("statement", "remark"),
    ("statement", "meeting"),
    ("statement", "other"),
    ("other", "licence_delay"),
    ("announcement", "listing"),
    ("announcement", "delisting"),
    ("announcement", "investigation"),
)
ISSUED = ("announcement", "listing", "delisting", "investigation")
ANNOUNCING = ("earlier_measure", *ISSUED)  # types of events by which a measure is announced
SOON = 7  # chosen: days within which a notice takes effect as a matter of course
MINORITY = 3  # chosen: what fewer than a third tell, and none shows, is no type
STRAY = 10  # chosen: nor is what fewer than a tenth tell, shown or not
VOICED_FIRST = ("protest", "rejection")  # of equals, what says more than that someone spoke
LAST = "9999"  # what has no date stands last
FIRST_SAID = ("kind", "did", "said", "deed", "own", "voiced", "share")  # parts of a gist


@dataclass(frozen=True, kw_only=True)
class Held:
    """What is known of an event's reports as a whole."""

    outlets: int  # number of independent outlets
    first_reported_at: str | None
    first_seen_at: str | None
    gists: tuple[Gist, ...] = ()  # of the first reports, in order of publication


@dataclass(frozen=True)
class Known:
    """What titles need beyond the accounts: who is who, names, days of announcements."""

    sides: Sides
    names: Mapping[str, str]
    announced: Mapping[str, str]  # first day on which each measure was announced


def composed(
    event_id: str, accounts: Sequence[Account], held: Held, known: Known
) -> tuple[Event, tuple[EventActor, ...]]:
    """Return an event's row and who takes part."""
    told = sorted(accounts, key=lambda one: (one.first, one.profile.told.as_json))
    leading = _leading(told)
    kind = _kind(told)
    topic = known.sides.topic
    actors = acting(told, topic)
    whom = aimed_at(told, actors, topic)
    measure_id = _measure(told, kind, known)
    whole = _as_told(told, (actors, whom), measure_id)
    date = leading.profile.told
    event = Event(
        id=event_id,
        date=date.date,
        date_end=date.date_end,
        precision=date.precision or None,
        date_basis=date.basis,
        type=kind,
        status=whole.status,
        title=title(kind, spoken_of(kind, whole, topic), topic, known.names, agreed(held.gists)),
        measure_id=measure_id,
        outlets=held.outlets,
        first_reported_at=held.first_reported_at,
        first_seen_at=held.first_seen_at,
        confidence=_confidence(held.outlets, date.basis, whole.status),
    )
    roles = [(one, "actor") for one in actors] + [(one, "target") for one in whom[:MAX_TARGETS]]
    return event, tuple(EventActor(event_id=event_id, entity_id=e, role=role) for e, role in roles)


def _measure(told: Sequence[Account], kind: str, known: Known) -> str | None:
    """Return the measure that most reports name; words are about none announced after them.

    What is put on a list, or taken off it, is so by a measure on that list.
    """
    day, announced = _leading(told).profile.date or LAST, known.announced
    named = by_count((a.profile.told.measures, a.count) for a in told)
    fitting = [one for one in named if kind not in SPOKEN or announced.get(one, "") <= day]
    if kind in LISTED:
        lists = {one for a in told for one in a.profile.told.lists}
        fitting = [one for one in fitting if _has_list(known.sides.topic, one, lists)]
    if kind == "effective" and fitting:  # long after its notice, most must name it
        naming = sum(one.count for one in told if fitting[0] in one.profile.measures)
        at_once = day in days_after(announced.get(fitting[0]), SOON)
        fitting = fitting if at_once or 2 * naming >= sum(one.count for one in told) else []
    return fitting[0] if fitting else None


def _has_list(topic: Topic, measure_id: str, lists: set[str]) -> bool:
    """Tell whether a measure keeps one of some lists; one that the topic does not hold may."""
    measure = topic.measure.get(measure_id)
    return measure is None or (measure.list in lists if lists else measure.list is not None)


def issued(told: Sequence[Account], sides: Sides) -> tuple[str, str] | None:
    """Return (measure, day) where an event announces a measure on a day; None elsewhere."""
    ordered = sorted(told, key=lambda one: (one.first, one.profile.told.as_json))
    leading, kind = _leading(ordered).profile, _kind(ordered)
    if kind not in ANNOUNCING or leading.precision != "day" or leading.date is None:
        return None
    measure = _measure(ordered, kind, Known(sides=sides, names={}, announced={}))
    return (measure, leading.date) if measure else None


def _as_told(
    told: Sequence[Account], who: tuple[Sequence[str], Sequence[str]], measure_id: str | None
) -> Happening:
    """Return the happening as all its reports together tell it; where it stands is left open."""
    leading = _leading(told).profile.told
    lists = by_count((a.profile.told.lists, a.count) for a in told)
    return Happening(
        article_id="",
        start_char=0,
        end_char=0,
        text="",
        type=leading.types[0],
        actors=";".join(who[0]),
        targets=";".join(who[1]),
        measure_id=measure_id,
        date=leading.date,
        status=_status(told),
        list=lists[0] if lists else None,
        about=";".join(by_count((a.profile.told.about, a.count) for a in told)),
    )


def _status(told: Sequence[Account]) -> str:
    """Return the status: that of most reports; of a plan, hearsay only where none knows it better."""
    counted: Counter[str] = Counter()
    for one in told:
        counted[one.profile.told.status] += one.count
    if len(counted) > 1 and counted["rumoured"]:
        del counted["rumoured"]
    return min(counted, key=lambda status: (-counted[status], status))


def _leading(told: Sequence[Account]) -> Account:
    """Return the account that dates the event best: to the day, stated, agreed on, published first."""
    agreed: Counter[str | None] = Counter()
    for one in told:
        agreed[one.profile.date] += one.count
    return min(
        told,
        key=lambda one: (
            one.profile.date is None,
            one.profile.precision != "day",
            BASIS.get(one.profile.told.basis, 3),
            -agreed[one.profile.date],
            one.first,
        ),
    )


def _kind(told: Sequence[Account]) -> str:
    """Return the type: what says more wins where it is shown or told by many, else the most frequent."""
    counted: Counter[str] = Counter()
    for one in told:
        for kind in one.profile.told.types:
            counted[kind] += one.count
    proven = {kind for one in told if _shows(one) for kind in one.profile.told.types}
    for weak, strong in STRONGER:
        if counted[strong] * (STRAY if strong in proven else MINORITY) > counted[weak]:
            counted.pop(weak, None)
    return min(counted, key=lambda kind: (-counted[kind], kind not in VOICED_FIRST, kind))


def _shows(one: Account) -> bool:
    """Tell whether an account of a listing or an inquiry gives what it needs: a list, or a matter."""
    told = one.profile.told
    if told.family in ("listing", "delisting"):
        return bool(told.lists)
    return told.family not in MADE or bool(told.measures)


def agreed(gists: Sequence[Gist]) -> Gist:
    """Return what the reports say, each part by the first report that says it."""

    def first(part: str) -> str:
        return next((said for one in gists if (said := str(getattr(one, part)))), "")

    told = {part: first(part) for part in FIRST_SAID}
    moved = next(iter(by_count(((one.moved,), 1) for one in gists if one.moved)), "")
    by = by_count(((one.by,), 1) for one in gists if one.by and one.share == told["share"])
    asked = any(one.asked for one in gists)
    return Gist(**told, moved=moved, by=next(iter(by), ""), asked=asked)


def _confidence(outlets: int, basis: str, status: str) -> float:
    value = BY_OUTLETS[min(outlets, len(BY_OUTLETS) - 1)]
    doubt = {"stated": 0.0, "inferred": 0.1}.get(basis, 0.2)
    hearsay = 0.2 if status == "rumoured" else 0.0
    return round(max(0.1, value - doubt - hearsay), 2)
