"""Timeline: reported happenings become events, one event a happening.

Reports merge across outlets, languages and days by type, date, measure, list and who acts; what
differs in one of these stays apart. A day is never guessed: an undated report joins a dated one of
the same actor that was published shortly after it, or stays undated. Comments of experts and outlets
make no events. Looking up goes by keys, so time grows with the number of reports, not with its
square. The composed title stands in nlp.titles.

Confidence of an event: 0.6 for one independent outlet, 0.8 for two, 0.9 for three, 0.95 for more;
0.1 less where the date is inferred, 0.2 less where there is none or where it is hearsay.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from nlp import languages
from nlp.clusters import (
    Cluster,
    closeness,
    compatible,
    related,
    same_occasion,
    sums_up,
    without_mere_announcements,
)
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.gists import Gist, gist
from nlp.outlets import outlets
from nlp.reports import SPOKEN, Report, report
from nlp.telling import acting, aimed_at, announced_on, by_count, of_one_kind, spoken_of
from nlp.titles import title
from store.records import Article, Event, EventActor, EventReport, Fact, Woven, key
from store.topic import Topic

LATE_DAYS = 21  # chosen: as long after a happening an undated report may still mean it
REFERRED_DAYS = 365  # chosen: so long may a text go on speaking of "the remarks" without a day
BY_OUTLETS = (0.0, 0.6, 0.8, 0.9, 0.95)
MAX_TARGETS = 8
STRONGER = (
    ("earlier_measure", "announcement"),
    ("statement", "remark"),
    ("announcement", "listing"),
    ("announcement", "delisting"),
    ("announcement", "investigation"),
)
LAST = "9999"  # undated events stand last


class Index:
    """Clusters by what a report of the same happening must share with them."""

    def __init__(self) -> None:
        """Start empty."""
        self.clusters: list[Cluster] = []
        self._by_key: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
        self._by_article: dict[str, list[Cluster]] = defaultdict(list)

    def of_article(self, article_id: str) -> list[Cluster]:
        """Return the clusters to which an article has given a report."""
        return self._by_article[article_id]

    def candidates(self, one: Report, when: Iterable[str]) -> list[Cluster]:
        """Return the clusters that share type, time and one more trait with a report."""
        found: dict[int, Cluster] = {}
        for moment in when:
            for trait in one.sought:
                for cluster in self._by_key.get((one.family, moment, trait), ()):
                    found[id(cluster)] = cluster
        return list(found.values())

    def add(self, cluster: Cluster, one: Report) -> None:
        """Put a report into a cluster and let it be found by the report's traits too."""
        if not cluster.reports:
            self.clusters.append(cluster)
        if one.article_id not in cluster.articles:
            self._by_article[one.article_id].append(cluster)
        cluster.add(one)
        for moment in moments(one):
            for trait in one.traits:
                places = self._by_key[(one.family, moment, trait)]
                if not any(other is cluster for other in places):
                    places.append(cluster)


def weave(articles: Sequence[Article], facts: Iterable[Fact], topic: Topic) -> tuple[Woven, ...]:
    """Return the events that the happenings among the facts tell of, by date, undated ones last.

    The same input gives the same events in whatever order it comes; mentions among the facts give
    the names of those whom the topic does not know.
    """
    known = list(facts)
    by_id = {article.id: article for article in articles}
    names = {m.entity_id: m.name for m in known if isinstance(m, Mention) and m.entity_id}
    happenings = (fact for fact in known if isinstance(fact, Happening))
    reports = [
        report(fact, by_id[fact.article_id], topic)
        for fact in happenings
        if fact.article_id in by_id and fact.status != "comment"
    ]
    clusters = without_mere_announcements(gathered(reports))
    origin = outlets(articles)
    events = _events(clusters, topic, names, origin)
    return tuple(sorted(events, key=lambda w: (w.event.date or LAST, w.event.type, w.event.id)))


def moments(one: Report) -> tuple[str, ...]:
    """Return the times under which a report is found: its date, and that date's month."""
    if one.date is None:
        return ("", f"~{one.published[:7]}")
    return tuple(dict.fromkeys((one.date, one.date[:7])))


def gathered(reports: Iterable[Report]) -> list[Cluster]:
    """Return the reports in clusters: days first, then coarser dates, then undated ones."""
    index = Index()
    rank = {"day": 0}
    for one in sorted(
        reports,
        key=lambda o: (
            o.date is None,
            o.date is None and o.headline,
            rank.get(o.precision, 1),
            o.order,
        ),
    ):
        cluster = _below(index, one) or _home(index, one)
        if cluster is not None:
            index.add(cluster, one)
        elif one.stands_alone:
            index.add(Cluster(), one)
    return index.clusters


def _below(index: Index, one: Report) -> Cluster | None:
    """Return the cluster of what an undated headline sums up: told in the body of its article."""
    if one.date is not None or not one.headline:
        return None
    told = [c for c in index.of_article(one.article_id) if sums_up(c, one)]
    same = [cluster for cluster in told if cluster.first.family == one.family]
    chosen = same or told
    return min(chosen, key=lambda c: c.first.fact.start_char) if chosen else None


def _home(index: Index, one: Report) -> Cluster | None:
    """Return the cluster that a report belongs to; None where it tells of something new."""
    if one.date is None:
        return _home_of_undated(index, one)
    found = index.candidates(one, moments(one)[:1])
    fitting = [cluster for cluster in found if compatible(cluster, one)]
    if one.precision != "day":
        fitting = [cluster for cluster in fitting if related(cluster, one)]
    return _best(fitting, one) if fitting else None


def _home_of_undated(index: Index, one: Report) -> Cluster | None:
    """Return the latest dated happening of the same actor before publication, else an undated one."""
    recent = [
        cluster
        for cluster in index.candidates(one, _months_before(one))
        if (_lately(cluster.first, one) or one.article_id in cluster.articles)
        and compatible(cluster, one)
    ]
    close = [cluster for cluster in recent if same_occasion(cluster, one)]
    if close and one.type == "remark":  # "the remarks" are those of which all speak
        return max(close, key=lambda c: (len(c.articles), c.first.date or "", c.first.order))
    if close:
        return max(close, key=lambda c: (c.first.date or "", len(c.reports), c.first.order))
    alike = index.candidates(one, (f"~{one.published[:7]}",))
    alike = [c for c in alike if c.first.date is None and compatible(c, one)]
    return _best([c for c in alike if same_occasion(c, one)], one)


def _late_days(one: Report) -> int:
    """Return how long after a happening an undated report may still mean it."""
    return REFERRED_DAYS if one.type == "remark" else LATE_DAYS


def _months_before(one: Report) -> tuple[str, ...]:
    """Return the months in which a happening may lie that an undated report means."""
    try:
        day = date.fromisoformat(one.published[:10])
    except ValueError:
        return ()
    gone = [*range(0, _late_days(one), 20), _late_days(one)]
    return tuple(dict.fromkeys(str(day - timedelta(days=days))[:7] for days in gone))


def _lately(known: Report, one: Report) -> bool:
    """Tell whether a dated happening lies at most `LATE_DAYS` before an undated report of it."""
    if known.precision != "day" or known.date is None or len(one.published) < 10:
        return False
    gone = date.fromisoformat(one.published[:10]) - date.fromisoformat(known.date)
    return timedelta(0) <= gone <= timedelta(days=_late_days(one))


def _best(clusters: Sequence[Cluster], one: Report) -> Cluster | None:
    """Return the cluster that shares most with a report; of equals the one known first."""
    ranked = sorted(clusters, key=lambda cluster: cluster.first.order)
    return max(ranked, key=lambda cluster: closeness(cluster, one), default=None)


def _events(
    clusters: Iterable[Cluster],
    topic: Topic,
    names: Mapping[str, str],
    origin: Mapping[str, str],
) -> list[Woven]:
    """Return one event a cluster; those that would share an id are numbered in order of report."""
    taken: Counter[str] = Counter()
    events: list[Woven] = []
    known = sorted(clusters, key=lambda cluster: cluster.first.order)
    later = announced_on(known)
    for cluster in known:
        base = _identity(cluster.first, topic)
        taken[base] += 1
        event_id = base if taken[base] == 1 else key(base, taken[base])
        events.append(_event(event_id, cluster, topic, (names, later), origin))
    return events


def _identity(first: Report, topic: Topic) -> str:
    """Return the id that the first report gives: later ones do not change it.

    Without a day it holds the article too, so that no other undated event can take its place.
    """
    actor = first.actors[0] if first.actors else None
    whom = first.targets[0] if first.targets else None
    where = first.article_id if first.date is None else None
    return key(
        topic.slug, first.family, first.date, first.measure_id, first.list, actor, whom, where
    )


def _event(
    event_id: str,
    cluster: Cluster,
    topic: Topic,
    told: tuple[Mapping[str, str], Mapping[str, str]],
    origin: Mapping[str, str],
) -> Woven:
    reports = sorted(cluster.reports, key=lambda one: one.order)
    leading = _leading(reports)
    kind = _kind(reports)
    actors = of_one_kind(acting(reports), topic)
    whom = aimed_at(reports, actors)
    measure_id = _measure(reports, kind, told[1])
    count = len({origin[one.article_id] for one in reports})
    named = {**told[0], **{entity.id: entity.name for entity in topic.entities}}
    event = Event(
        id=event_id,
        date=leading.date,
        date_end=leading.fact.date_end,
        precision=leading.precision or None,
        date_basis=leading.fact.date_basis,
        type=kind,
        title=title(
            kind,
            spoken_of(kind, _as_told(reports, actors, whom, measure_id), topic),
            topic,
            named,
            _gist(reports),
        ),
        measure_id=measure_id,
        outlets=count,
        first_reported_at=min((one.published for one in reports if one.published), default=None),
        confidence=_confidence(count, leading),
    )
    roles = [(one, "actor") for one in actors] + [(one, "target") for one in whom[:MAX_TARGETS]]
    return Woven(
        event=event,
        actors=tuple(EventActor(event_id=event_id, entity_id=e, role=role) for e, role in roles),
        reports=tuple(_evidence(event_id, reports)),
    )


def _measure(reports: Sequence[Report], kind: str, announced: Mapping[str, str]) -> str | None:
    """Return the measure that most reports name; words are about none announced after them."""
    day = _leading(reports).date or LAST
    known = [one.measure_id for one in reports if one.measure_id]
    return _most(one for one in known if kind not in SPOKEN or announced.get(one, "") <= day)


def _gist(reports: Sequence[Report]) -> Gist:
    """Return what the reports' own words add to the title, the leading report's first."""
    leading = _leading(reports)
    known = set(languages.codes())
    return gist(
        (one.fact.text, languages.words(one.language).happenings)
        for one in (leading, *reports)
        if one.language in known
    )


def _as_told(
    reports: Sequence[Report], actors: Sequence[str], whom: Sequence[str], measure_id: str | None
) -> Happening:
    """Return the happening as all its reports together tell it."""
    leading = _leading(reports).fact
    return Happening(
        article_id=leading.article_id,
        start_char=leading.start_char,
        end_char=leading.end_char,
        text=leading.text,
        type=leading.type,
        actors=";".join(actors),
        targets=";".join(whom),
        measure_id=measure_id,
        date=leading.date,
        status=leading.status,
        list=_most(one.list for one in reports),
        about=";".join(by_count(a for one in reports for a in one.fact.about.split(";") if a)),
    )


def _leading(reports: Sequence[Report]) -> Report:
    """Return the report that dates the event best: to the day, stated, agreed on, published first."""
    agreed = Counter(one.date for one in reports)
    basis = {"stated": 0, "inferred": 1, "unknown": 2}
    return min(
        reports,
        key=lambda one: (
            one.date is None,
            one.precision != "day",
            basis[one.fact.date_basis],
            -agreed[one.date],
            one.order,
        ),
    )


def _kind(reports: Sequence[Report]) -> str:
    """Return the type: what says more wins over what says less, else the most frequent."""
    told = Counter(one.type for one in reports)
    for weak, strong in STRONGER:
        if told[strong]:
            told.pop(weak, None)
    return told.most_common(1)[0][0]


def _evidence(event_id: str, reports: Sequence[Report]) -> Iterable[EventReport]:
    """Yield the sentence that tells most of it, one an article."""
    by_article: dict[str, list[Report]] = defaultdict(list)
    for one in reports:
        by_article[one.article_id].append(one)
    for article_id, told in by_article.items():
        best = min(told, key=lambda one: (one.headline, one.date is None, one.fact.start_char))
        yield EventReport(
            event_id=event_id,
            article_id=article_id,
            start_char=best.fact.start_char,
            end_char=best.fact.end_char,
        )


def _confidence(count: int, leading: Report) -> float:
    value = BY_OUTLETS[min(count, len(BY_OUTLETS) - 1)]
    doubt = {"stated": 0.0, "inferred": 0.1, "unknown": 0.2}[leading.fact.date_basis]
    hearsay = 0.2 if leading.fact.status == "rumoured" else 0.0
    return round(max(0.1, value - doubt - hearsay), 2)


def _most(items: Iterable[str | None]) -> str | None:
    counted = Counter(item for item in items if item is not None)
    return counted.most_common(1)[0][0] if counted else None
