"""Names: which names each measure puts on its list, and which a later notice takes off or suspends.

The fullest notice says who is listed; reports add names only where they mean someone the topic knows, so that
one firm under two unknown names does not count twice. What is undone belongs to the measure that holds it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from nlp import languages
from nlp.facts.listings import Listing
from nlp.lifecycle.evidence import Evidence
from nlp.listing.notices import stated_count
from store.lifecycle import MeasureName
from store.topic import Topic

ADD = "add"
NEAR_DAYS = 3  # chosen: so long after a notice do reports list its names without its number


def assigned(
    evidence: Evidence, topic: Topic, own: Mapping[str, str], days: Mapping[str, str]
) -> Mapping[str, Sequence[Listing]]:
    """Return the listings under their measure; `own` gives that of a notice, `days` when each was issued."""
    found: dict[str, list[Listing]] = defaultdict(list)
    for one in evidence.listings:
        measure = one.measure_id or _of_notice(one, evidence, own)
        if measure is None and one.action == ADD:
            measure = _by_day(one, evidence, topic, days)
        if measure is not None:
            found[measure].append(one)
    return found


def _of_notice(one: Listing, evidence: Evidence, own: Mapping[str, str]) -> str | None:
    """Return the measure of the notice in which, or in whose annex, a name stands."""
    notice = evidence.articles[one.article_id].attached_to
    return own.get(one.article_id) or own.get(notice or "")


def _by_day(one: Listing, evidence: Evidence, topic: Topic, days: Mapping[str, str]) -> str | None:
    """Return the only measure that added to that list on that day, or in the days before publication."""
    listed = [o.id for o in topic.measures if o.list == one.list and days.get(o.id)]
    published = (evidence.articles[one.article_id].published_at or "")[:10]
    fitting = [
        measure
        for measure in listed
        if (
            one.effective_on == days[measure]
            if one.effective_on
            else _soon(days[measure], published)
        )
    ]
    return fitting[0] if len(fitting) == 1 else None


def _soon(issued: str, published: str) -> bool:
    try:
        gone = date.fromisoformat(published) - date.fromisoformat(issued)
    except ValueError:
        return False
    return timedelta(0) <= gone <= timedelta(days=NEAR_DAYS)


def names(
    listings: Mapping[str, Sequence[Listing]],
    evidence: Evidence,
    topic: Topic,
    elsewhere: Iterable[MeasureName] = (),
) -> tuple[MeasureName, ...]:
    """Return the names of each measure, each once an action and day, by measure, action and key.

    `elsewhere` are names that measures hold which are not asked for: what is undone may be theirs.
    """
    added: dict[tuple[str, str], MeasureName] = {}
    for measure, rows in sorted(listings.items()):
        for one in _added(rows, evidence, topic):
            row = _row(measure, one)
            held = added.get((measure, row.name_key))
            if held is None or (row.date and not held.date):
                added[measure, row.name_key] = row
    others = {(one.measure_id, one.name_key): one for one in elsewhere}
    undone = (
        one
        for one in _undone({**others, **added}, evidence, listings)
        if (one.measure_id, one.name_key) not in others
    )
    return tuple(
        sorted(
            [*added.values(), *undone], key=lambda o: (o.measure_id, o.action, o.name_key, o.date)
        )
    )


def _added(rows: Sequence[Listing], evidence: Evidence, topic: Topic) -> list[Listing]:
    """Return the rows that put names on the list, those of the fullest article first."""
    by_article: dict[str, list[Listing]] = defaultdict(list)
    for one in rows:
        if one.action == ADD:
            by_article[one.article_id].append(one)
    order = sorted(by_article, key=lambda a: (-len(by_article[a]), *evidence.rank(a)))
    fullest, others = order[:1], order[1:]
    return [
        *(one for article_id in fullest for one in by_article[article_id]),
        *(one for each in others for one in by_article[each] if one.entity_id in topic.entity),
    ]


def _undone(
    added: Mapping[tuple[str, str], MeasureName],
    evidence: Evidence,
    listings: Mapping[str, Sequence[Listing]],
) -> list[MeasureName]:
    """Return what later notices undo, once a name, action and day; dated rows before undated ones."""
    owner = {one.id: measure for measure, rows in listings.items() for one in rows}
    found: dict[tuple[str, str, str, str], MeasureName] = {}
    later = [one for one in evidence.listings if one.action != ADD]
    for one in sorted(later, key=lambda o: (*evidence.rank(o.article_id), o.start_char)):
        name = one.entity_id or one.listed_name
        holders = [m for m, key in added if key == name and added[m, key].list == one.list]
        for measure in holders or [owner[one.id]] if holders or one.id in owner else ():
            row = _row(measure, one)
            found.setdefault((measure, name, row.action, row.date), row)
    dated = {key[:3] for key in found if key[3]}
    return [row for key, row in found.items() if key[3] or key[:3] not in dated]


def _row(measure: str, one: Listing) -> MeasureName:
    return MeasureName(
        measure_id=measure,
        name_key=one.entity_id or one.listed_name,
        action=one.action,
        date=one.effective_on or "",
        listed_name=one.listed_name,
        entity_id=one.entity_id,
        list=one.list,
        article_id=one.article_id,
        start_char=one.start_char,
        end_char=one.end_char,
        confidence=one.confidence,
    )


def stated(rows: Iterable[Listing], notices: Iterable[str], evidence: Evidence) -> int | None:
    """Return how many names a notice says it lists: beside its names, else in its own text.

    None where it says no number.
    """
    adding = [one for one in rows if one.action == ADD]
    said = Counter(one.stated_count for one in adding if one.stated_count is not None)
    if said:
        return said.most_common(1)[0][0]
    lists = tuple(dict.fromkeys(one.list for one in adding))
    for article in (evidence.articles[one] for one in notices):
        words = languages.words(article.language)
        for name in lists:
            if (count := stated_count(words, article.text, name)) is not None:
                return count
    return None
