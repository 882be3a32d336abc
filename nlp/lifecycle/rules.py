"""Rules: the wordings of each measure's rules, gathered from the provisions that articles word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from nlp.facts.provisions import Provision
from nlp.lifecycle.evidence import Evidence
from store.lifecycle import MeasureRule

MOST = 12  # chosen: wordings of one rule in one language; more say nothing new
Wording = tuple[str, str, str, str]  # measure, key, language, value
Worded = TypeVar("Worded", Provision, MeasureRule)


def rules(
    evidence: Evidence, own: Mapping[str, str], known: Iterable[str]
) -> tuple[MeasureRule, ...]:
    """Return at most `MOST` wordings a measure, rule and language: official ones, then those told most.

    `own` gives the measure of an article that is a notice.
    """
    ids, alike = set(known), defaultdict[Wording, list[Provision]](list)
    for one in evidence.provisions:
        measure = one.measure_id or own.get(one.article_id)
        article = evidence.articles[one.article_id]
        if measure in ids and measure is not None and article.copy_of is None:
            alike[measure, one.key, article.language, one.value].append(one)
    groups: dict[Wording, list[MeasureRule]] = defaultdict(list)
    worded = {_wording(one): one for one in evidence.worded if one.measure_id in ids}
    for wording, many in alike.items():
        worded[wording] = _joined(_rule(wording, many, evidence), worded.get(wording), evidence)
    for wording, rule in worded.items():
        groups[(*wording[:3], "")].append(rule)
    chosen = (
        sorted(many, key=lambda o: (not o.official, -o.articles, o.value))[:MOST]
        for many in groups.values()
    )
    found = [one for many in chosen for one in many]
    return tuple(sorted(found, key=lambda o: (o.measure_id, o.key, o.language, o.value)))


def _wording(one: MeasureRule) -> Wording:
    return one.measure_id, one.key, one.language, one.value


def _joined(one: MeasureRule, other: MeasureRule | None, evidence: Evidence) -> MeasureRule:
    """Return what articles of one wording say together, those counted apart too."""
    if other is None:
        return one
    return replace(_best((one, other), evidence), articles=one.articles + other.articles)


def _rule(wording: Wording, many: list[Provision], evidence: Evidence) -> MeasureRule:
    best = _best(many, evidence)
    return MeasureRule(
        measure_id=wording[0],
        key=wording[1],
        language=wording[2],
        value=wording[3],
        official=best.article_id in evidence.official,
        articles=len({one.article_id for one in many}),
        article_id=best.article_id,
        start_char=best.start_char,
        end_char=best.end_char,
    )


def _best(many: Iterable[Worded], evidence: Evidence) -> Worded:
    return min(many, key=lambda o: (*evidence.rank(o.article_id), o.start_char))
