"""Measures: how each stands and how it came there, from events, notices and sentences.

The topic says which measures exist, numbered notices of the same issuers add to them; days, steps and names
come from evidence alone. That a notice's page has vanished is no evidence of anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from nlp import languages
from nlp.facts.dates import published_on
from nlp.lifecycle import names as on_lists
from nlp.lifecycle import steps as of_life
from nlp.lifecycle.evidence import Evidence
from nlp.lifecycle.notices import Notice, by_article, places
from nlp.lifecycle.rules import rules
from nlp.lifecycle.transitions import Transition, transitions
from nlp.reporting.measures import UNKNOWN_NOTICE
from nlp.timex.mention import DateMention
from store.lifecycle import MeasureName, MeasureRow, MeasureRule, MeasureStep
from store.lifecycle import status as state
from store.records import Article
from store.topic import Topic

LABEL_CHARS = 16  # what may stand beside the day in the head or at the foot of a notice
DAY = len("2026-01-06")


@dataclass(frozen=True, kw_only=True)
class Lives:
    """Every measure as it stands, its steps, the names it lists, the wordings of its rules."""

    measures: tuple[MeasureRow, ...]
    steps: tuple[MeasureStep, ...]
    names: tuple[MeasureName, ...]
    rules: tuple[MeasureRule, ...]


def lives(evidence: Evidence, topic: Topic) -> Lives:
    """Return the life of each measure: the topic's in its order, then those found from notices."""
    new, found = places(evidence, topic)
    issuers = {
        **{one.id: one.issuer for one in topic.measures},
        **{one.id: one.issuer for one in new},
    }
    named, own = by_article(found), {one.article_id: one.measure for one in found if one.own}
    first = [
        *of_life.from_events(evidence, named, issuers, topic),
        *_issued(evidence, own),
        *of_life.from_transitions(
            _transitions(evidence, topic, own), {**_ids(new), **{m: m for m in issuers}}
        ),
    ]
    steps = of_life.settled(first, evidence)
    days = {one.measure_id: one.date for one in steps if one.step == "announced"}
    listed = on_lists.assigned(evidence, topic, own, days)
    names = on_lists.names(listed, evidence, topic)
    more = [*of_life.from_provisions(evidence, own, issuers), *of_life.from_names(names)]
    steps = of_life.settled([*first, *more], evidence)
    stated = {
        measure: on_lists.stated(
            listed.get(measure, ()), [a for a, m in own.items() if m == measure], evidence
        )
        for measure in issuers
    }
    rows = _rows(topic, new, (steps, names, stated), evidence.newest_on)
    return Lives(measures=rows, steps=steps, names=names, rules=rules(evidence, own, issuers))


def _ids(new: Sequence[Notice]) -> dict[str, str]:
    """Return the measure's id by the id under which mentions know its notice."""
    return {f"{UNKNOWN_NOTICE}{one.year}_{one.number}": one.id for one in new}


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


def _issued(evidence: Evidence, own: Mapping[str, str]) -> Iterator[MeasureStep]:
    """Yield `announced` for each notice that gives its own day."""
    for article_id, measure in own.items():
        article = evidence.articles[article_id]
        day = _line_of_day(article, evidence.dates.get(article_id, ()))
        if day is not None:
            yield MeasureStep(
                measure_id=measure,
                step="announced",
                date=day.value,
                precision="day",
                date_basis="stated",
                article_id=article_id,
                start_char=day.start_char,
                end_char=day.end_char,
                confidence=0.9,
            )


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
    new: Sequence[Notice],
    found: tuple[Sequence[MeasureStep], Sequence[MeasureName], Mapping[str, int | None]],
    newest_on: str,
) -> tuple[MeasureRow, ...]:
    steps, names, stated = found
    lists = {one.measure_id: one.list for one in names}
    held = [(one.id, one.title, one.issuer, False) for one in topic.measures] + [
        (one.id, _title(one, lists.get(one.id)), one.issuer, True) for one in new
    ]
    by_measure: dict[str, list[MeasureStep]] = defaultdict(list)
    for step in steps:
        by_measure[step.measure_id].append(step)
    return tuple(
        _row(
            MeasureRow(
                id=measure_id,
                title=title,
                issuer_id=issuer,
                derived=derived,
                names_stated=stated.get(measure_id),
                names_held=sum(o.measure_id == measure_id and o.action == "add" for o in names),
            ),
            by_measure[measure_id],
            newest_on,
        )
        for measure_id, title, issuer, derived in held
    )


def _row(bare: MeasureRow, steps: Sequence[MeasureStep], newest_on: str) -> MeasureRow:
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
