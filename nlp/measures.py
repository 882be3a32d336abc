"""Measures: how each stands and how it came there, from events, notices and sentences.

The topic says which measures exist, numbered notices of the same issuers add to them; days, steps and names
come from evidence alone. That a notice's page has vanished is no evidence of anything.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from nlp import languages
from nlp.facts.dates import published_on
from nlp.lifecycle import names as on_lists
from nlp.lifecycle import steps as of_life
from nlp.lifecycle.evidence import Evidence
from nlp.lifecycle.notices import Notice, by_article, new_notices, owners, places
from nlp.lifecycle.rules import rules
from nlp.lifecycle.signs import ISSUED, Sign, stated_day
from nlp.lifecycle.transitions import Transition, transitions
from nlp.reporting.measures import UNKNOWN_NOTICE
from nlp.timex.mention import DateMention
from store.lifecycle import MeasureName, MeasureRow, MeasureRule, MeasureStep
from store.lifecycle import status as state
from store.records import Article
from store.topic import Topic

LABEL_CHARS = 16  # what may stand beside the day in the head or at the foot of a notice
DAY = len("2026-01-06")
BY_NOTICE = 0.9


@dataclass(frozen=True, kw_only=True)
class Lives:
    """Measures as they stand, their steps, the names they list, the wordings of their rules."""

    measures: tuple[MeasureRow, ...]
    steps: tuple[MeasureStep, ...]
    names: tuple[MeasureName, ...]
    rules: tuple[MeasureRule, ...]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Measures whose lives are asked for, and what of the others bears on them."""

    notices: tuple[Notice, ...]  # those that the topic does not hold
    own: Mapping[str, str]  # measure of each article that is a notice
    measures: frozenset[str] | None = None  # None: all of the topic, and the notices
    days: Mapping[str, str] = field(default_factory=dict)  # when the others were announced
    names: tuple[MeasureName, ...] = ()  # that the others list

    def issuers(self, topic: Topic) -> dict[str, str]:
        """Return the issuer of each measure that is asked for."""
        found = {one.id: one.issuer for one in topic.measures}
        found |= {one.id: one.issuer for one in self.notices}
        return {m: who for m, who in found.items() if self.measures is None or m in self.measures}


def lives(evidence: Evidence, topic: Topic) -> Lives:
    """Return the life of each measure: the topic's in its order, then those found from notices."""
    found = places(evidence, topic)
    asked = Asked(notices=new_notices(found), own=owners(found))
    signs = [
        *of_life.from_events(evidence, by_article(found), asked.issuers(topic), topic),
        *turns(evidence, topic, asked.own),
    ]
    return settled(evidence, signs, asked, topic)


def turns(evidence: Evidence, topic: Topic, own: Mapping[str, str]) -> Iterator[Sign]:
    """Yield what each article alone says: that it issues a notice, and what became of measures.

    Measures are named as the articles do: `by_number` tells which notice that is.
    """
    yield from _issued(evidence, own)
    yield from of_life.from_transitions(_transitions(evidence, topic, own), evidence)


def by_number(notices: Sequence[Notice]) -> dict[str, str]:
    """Return the measure's id by the id under which mentions know its notice."""
    return {f"{UNKNOWN_NOTICE}{one.year}_{one.number}": one.id for one in notices}


def settled(evidence: Evidence, signs: Iterable[Sign], asked: Asked, topic: Topic) -> Lives:
    """Return the lives of the measures that are asked for, from their signs, listings and provisions."""
    issuers, numbers = asked.issuers(topic), by_number(asked.notices)
    first = [one for sign in signs if (one := _named(sign, numbers)).measure_id in issuers]
    days = {**asked.days, **of_life.announced(first)}
    assigned = on_lists.assigned(evidence, topic, asked.own, days)
    listed = {measure: rows for measure, rows in assigned.items() if measure in issuers}
    names = on_lists.names(listed, evidence, topic, asked.names)
    more = [
        *of_life.from_provisions(evidence, asked.own, issuers),
        *of_life.from_names(names, evidence),
    ]
    steps = of_life.settled([*first, *more])
    stated = {
        one: on_lists.stated(listed.get(one, ()), _notices_of(one, asked, evidence), evidence)
        for one in issuers
    }
    rows = _rows(topic, asked, (steps, names, stated), evidence.newest_on)
    worded = rules(evidence, asked.own, issuers)
    return Lives(measures=rows, steps=steps, names=names, rules=worded)


def _named(sign: Sign, numbers: Mapping[str, str]) -> Sign:
    """Return a sign under its measure's id, where it names a notice by number."""
    measure = numbers.get(sign.measure_id)
    return sign if measure is None else sign._replace(measure_id=measure)


def _notices_of(measure: str, asked: Asked, evidence: Evidence) -> list[str]:
    """Return the articles that are a measure's notice, the best first."""
    return sorted((one for one, m in asked.own.items() if m == measure), key=evidence.rank)


def _transitions(evidence: Evidence, topic: Topic, own: Mapping[str, str]) -> Iterator[Transition]:
    known = set(languages.codes())
    for article in evidence.articles.values():
        if article.language in known:
            dates = evidence.dates.get(article.id, ())
            yield from transitions(
                article,
                evidence.mentions.get(article.id, ()),
                dates,
                topic,
                languages.words(article.language).lifecycle,
                _day_of_notice(article, dates) if article.id in own else None,
            )


def _issued(evidence: Evidence, own: Mapping[str, str]) -> Iterator[Sign]:
    """Yield `announced` for each notice that gives its own day."""
    for article_id, measure in own.items():
        article = evidence.articles[article_id]
        day = _line_of_day(article, evidence.dates.get(article_id, ()))
        if day is not None:
            told, span = (measure, "announced", day.value), (day.start_char, day.end_char)
            yield stated_day(ISSUED, evidence.rank(article_id), told, span, BY_NOTICE)


def _day_of_notice(article: Article, dates: Sequence[DateMention]) -> str | None:
    """Return the day that a notice gives, else that on which the issuer published it."""
    line = _line_of_day(article, dates)
    published = published_on(article)
    return line.value if line else published.isoformat() if published else None


def _line_of_day(article: Article, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the day that stands alone in a line, as at the foot of a notice."""
    for one in dates:
        low = article.text.rfind("\n", 0, one.start_char) + 1
        end = article.text.find("\n", one.end_char)
        length = (len(article.text) if end < 0 else end) - low
        beside = length - (one.end_char - one.start_char)
        if len(one.value) == DAY and one.type == "DATE" and beside <= LABEL_CHARS:
            return one
    return None


def _rows(
    topic: Topic,
    asked: Asked,
    found: tuple[Sequence[MeasureStep], Sequence[MeasureName], Mapping[str, int | None]],
    newest_on: str,
) -> tuple[MeasureRow, ...]:
    steps, names, stated = found
    lists = {one.measure_id: one.list for one in names}
    held = [(one.id, one.title, one.issuer, False) for one in topic.measures] + [
        (one.id, _title(one, lists.get(one.id)), one.issuer, True) for one in asked.notices
    ]
    by_measure: dict[str, list[MeasureStep]] = defaultdict(list)
    for step in steps:
        by_measure[step.measure_id].append(step)
    adds = Counter(one.measure_id for one in names if one.action == "add")
    bare = (
        MeasureRow(
            id=measure_id,
            title=title,
            issuer_id=issuer,
            derived=derived,
            names_stated=stated.get(measure_id),
            names_held=adds[measure_id],
        )
        for measure_id, title, issuer, derived in held
        if asked.measures is None or measure_id in asked.measures
    )
    return tuple(restated(one, by_measure[one.id], newest_on) for one in bare)


def restated(bare: MeasureRow, steps: Sequence[MeasureStep], newest_on: str) -> MeasureRow:
    """Return a measure with what its steps say."""
    status, since = state(steps, newest_on)
    return replace(
        bare,
        announced_on=_day(steps, "announced"),
        effective_on=_day(steps, "effective"),
        status=status,
        status_as_of=since,
    )


def _day(steps: Sequence[MeasureStep], step: str) -> str | None:
    """Return the day of a step; None where it is not known to the day."""
    return next((one.date for one in steps if one.step == step and len(one.date) == DAY), None)


def _title(notice: Notice, list_name: str | None) -> str:
    what = f" ({list_name})" if list_name else ""
    return f"Announcement {notice.year} No. {notice.number}{what}"
