"""Tellings: what one article tells of each happening, its own sentences on it joined (stage 0).

In: an article with its happenings. Out: one telling a happening: the sum of what its sentences say,
the sentence that tells most of it, and the block in which it is compared with other articles' tellings.
Undated headlines join what the body tells, figures of a month the release that gave them; comments of
experts and outlets make no telling, nor does a plan in the sentence that denies it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache, cached_property

from nlp import languages
from nlp.clusters import Cluster, agree, closest, compatible, related, same_occasion, sums_up
from nlp.facts.happenings import Happening
from nlp.gists import VAGUE, Gist, gist, kind_named
from nlp.sides import Sides
from nlp.told import MADE, VOICED, Profile, Told, told
from store.records import Article, key

LATE_DAYS = 21  # chosen: as long after a happening an undated report may still mean it
LEAD_DAYS = 2  # chosen: so long before its publication may lie what a report opens with
REFERRED_DAYS = 365  # chosen: so long may a text go on speaking of "the remarks" without a day
ANNOUNCING = ("announcement", "statement")
DENIAL = "rejection"  # what a sentence denies is told as what was denied, not as a plan
FIGURES = "trade_data"
PROTEST = "protest"
LATER_TOLD = ("licence", FIGURES)  # made known later than the time that they are of
EARLIER = "earlier"  # what is only looked back on is no evidence where a sentence tells it in full
UNDATED = "~"  # opens the block of what has no date, before the day of publication
BASIS = {"stated": 0, "inferred": 1, "unknown": 2}


@dataclass(frozen=True, kw_only=True)
class Telling:
    """What one article tells of one happening."""

    id: str
    article_id: str
    published: str  # instant or day, empty where unknown
    block: str  # day, coarser date, or ~ and the day of publication
    late: bool  # published so long after the day that it looks back
    told: Told
    gist: Gist
    headline: bool
    start_char: int
    end_char: int
    fact_ids: tuple[str, ...] = ()  # happenings.id of its sentences

    @cached_property
    def told_id(self) -> str:
        """Return the key of what is told, the same for all who tell the same."""
        return key(self.told.as_json)

    @property
    def place(self) -> tuple[int, int, bool]:
        """Return where its best sentence stands: first and end character, whether in the headline."""
        return self.start_char, self.end_char, self.headline

    @property
    def merit(self) -> tuple[bool, bool, int, int]:
        """Return the key by which an article's sentence on an event is chosen; the least is the best."""
        return self.headline, self.block.startswith(UNDATED), self.start_char, self.end_char

    @property
    def order(self) -> tuple[str, str, int]:
        """Return the key by which tellings stand in order of publication."""
        return self.published or "9999", self.article_id, self.start_char


@dataclass
class _Joined:
    """Sentences of one article on one happening."""

    cluster: Cluster
    said: list[tuple[Happening, Profile, bool]] = field(default_factory=list)


def tellings(article: Article, facts: Iterable[Happening], sides: Sides) -> tuple[Telling, ...]:
    """Return what an article tells, in text order; facts come in any order."""
    title_chars = len(article.title or "")
    said = []
    held = sorted(facts, key=lambda one: (one.start_char, one.id))
    denied = {(one.start_char, one.end_char) for one in held if one.type == DENIAL}
    for fact in _dated_as_announced(held):
        untrue = fact.type == "plan" and (fact.start_char, fact.end_char) in denied
        if fact.status != "comment" and not untrue:
            headline = bool(article.title) and fact.end_char <= title_chars
            known = told(fact, sides, headline=headline, measured=_measured(article, fact))
            profile = Profile(known, sides)
            said.append((fact, profile, headline))
    made = [
        _telling(article, joined, sides) for joined in _joined(said, article.published_at or "")
    ]
    return _numbered(sorted(made, key=lambda one: (one.start_char, one.block, one.told.as_json)))


def _dated_as_announced(facts: Sequence[Happening]) -> Iterator[Happening]:
    """Yield happenings, where "said on the 20th that since April it has granted" is one, of the 20th."""
    announced = {
        (fact.start_char, fact.end_char, fact.actors): fact
        for fact in facts
        if fact.type in ANNOUNCING and fact.precision == "day" and fact.status == "reported"
    }
    place = {id(f): (f.start_char, f.end_char, f.actors) for f in facts}
    told_as = {place[id(f)] for f in facts if f.type in LATER_TOLD and f.precision != "day"}
    for fact in facts:
        known = announced.get(place[id(fact)])
        if fact.type in LATER_TOLD and fact.precision != "day" and known is not None:
            yield replace(fact, date=known.date, date_end=None, precision="day")
        elif not (fact is known and place[id(fact)] in told_as):
            yield fact


def _joined(said: Sequence[tuple[Happening, Profile, bool]], published: str) -> list[_Joined]:
    """Return sentences by happening: days first, then coarser dates, then what has none."""
    known: list[_Joined] = []
    leads = {fact.id for fact, one, _ in said if _is_lead(one, published)}
    for fact, one, headline in sorted(said, key=lambda each: (each[0].id in leads, _rank(each))):
        home = (
            _below(known, one, headline=headline)
            or _home(known, one, published)
            or _led(known, one, published)
            or _released(known, one, fact)
        )
        if home is None:
            home = _Joined(Cluster(one))
            known.append(home)
        home.cluster.add(one)
        home.said.append((fact, one, headline))
    return known


def _rank(said: tuple[Happening, Profile, bool]) -> tuple[bool, bool, bool, int, str]:
    fact, one, headline = said
    undated = one.date is None
    return undated, undated and headline, one.precision != "day", fact.start_char, fact.id


def _is_lead(one: Profile, published: str) -> bool:
    """Tell whether words are a party's alone and of the day of publication, as an opening has them.

    A protest may be a body's there, and that of its envoy below.
    """
    whole = bool(one.actors) and len(one.as_party) == len(one.actors)
    body = bool(one.actors) and one.family == PROTEST and not one.persons
    return (body or whole) and one.family in VOICED and one.date == published[:10]


def _released(known: Sequence[_Joined], one: Profile, fact: Happening) -> _Joined | None:
    """Return the release of which figures without its day are: the only one that their body gave.

    What names no body goes on with a release told before it.
    """
    if one.family != FIGURES or one.precision == "day":
        return None
    given = [
        each
        for each in known
        if each.cluster.first.family == FIGURES
        and each.cluster.first.precision == "day"
        and agree(each.cluster.bodies, one.bodies)
    ]
    if len(given) != 1 or _is_of_before(one, given[0]):
        return None
    before = given[0].said[0][0].start_char < fact.start_char
    return given[0] if one.bodies or before else None


def _is_of_before(one: Profile, given: _Joined) -> bool:
    """Tell whether figures are for a month before that of which the release told: those are another's."""
    months = [told.date or "" for _, told, _ in given.said if told.precision == "month"]
    return one.precision == "month" and bool(months) and (one.date or "") < max(months)


def _led(known: Sequence[_Joined], one: Profile, published: str) -> _Joined | None:
    """Return what an opening sums up: said in the body by one of the same side, a day or two before."""
    if not _is_lead(one, published):
        return None
    told_of = [
        each
        for each in known
        if each.cluster.first.family == one.family
        and each.cluster.exact
        and each.cluster.first.precision == "day"
        and each.cluster.first.date in days_after(one.date, -LEAD_DAYS)
        and sums_up(each.cluster, one)
    ]
    return max(told_of, key=lambda each: each.cluster.first.date or "", default=None)


def days_after(day: str | None, count: int) -> tuple[str, ...]:
    """Return a day and the days after it, or before it for a negative count; none for no day.

    >>> days_after("2026-02-28", 1), days_after("2026-03-01", -1)
    (('2026-02-28', '2026-03-01'), ('2026-03-01', '2026-02-28'))
    """
    if day is None:
        return ()
    step = 1 if count > 0 else -1
    first = date.fromisoformat(day)
    return tuple(str(first + timedelta(days=step * gone)) for gone in range(abs(count) + 1))


def _below(known: Sequence[_Joined], one: Profile, *, headline: bool) -> _Joined | None:
    """Return what an undated headline sums up: told in the body of its article."""
    if one.date is not None or not headline:
        return None
    told_of = [each for each in known if sums_up(each.cluster, one)]
    same = [each for each in told_of if each.cluster.first.family == one.family]
    return min(same or told_of, key=lambda each: each.said[0][0].start_char, default=None)


def _home(known: Sequence[_Joined], one: Profile, published: str) -> _Joined | None:
    """Return what a sentence goes on telling of; None where it tells of something new."""
    found = [
        each
        for each in known
        if each.cluster.first.family == one.family
        and not each.cluster.traits.isdisjoint(one.sought)
        and _when_alike(each.cluster.first, one, published)
        and compatible(each.cluster, one, here=True)
    ]
    if one.date is not None:
        found = [e for e in found if one.precision == "day" or related(e.cluster, one)]
        best = closest((each.cluster for each in found), one)
    else:
        found = [e for e in found if same_occasion(e.cluster, one, published, here=True)]
        dated = [each for each in found if each.cluster.first.date]
        best = max(
            (each.cluster for each in dated or found),
            key=lambda cluster: (cluster.first.date or "", cluster.weight),
            default=None,
        )
    return next((each for each in found if each.cluster is best), None)


def _when_alike(known: Profile, one: Profile, published: str) -> bool:
    """Tell whether two times may be one: equal, the month of a day, or none and lately."""
    if one.date is None:
        return known.date is None or known.date[:7] in months_before(published, one)
    if known.date is None or known.date == one.date:
        return known.date is not None
    return one.precision == "month" and known.date[:7] == one.date


def late_days(one: Profile) -> int:
    """Return how long after a happening an undated report may still mean it."""
    return REFERRED_DAYS if one.type == "remark" else LATE_DAYS


def months_before(published: str, one: Profile) -> tuple[str, ...]:
    """Return the months in which a happening may lie that an undated report means."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return ()
    gone = [*range(0, late_days(one), 20), late_days(one)]
    return tuple(dict.fromkeys(str(day - timedelta(days=days))[:7] for days in gone))


def _telling(article: Article, joined: _Joined, sides: Sides) -> Telling:
    published = article.published_at or ""
    whole = _anchored(_sum([one for _, one, _ in joined.said]), published, sides)
    fact, _, headline = min(
        joined.said,
        key=lambda said: (
            said[2],
            said[0].date is None,
            said[0].status == EARLIER,
            said[0].start_char,
        ),
    )
    block = whole.block or f"{UNDATED}{published[:10]}"
    return Telling(
        id="",
        article_id=article.id,
        published=published,
        block=block,
        late=_late(whole, published),
        told=whole,
        gist=gist_of(article.language, [said[0] for said in joined.said]),
        headline=headline,
        start_char=fact.start_char,
        end_char=fact.end_char,
        fact_ids=tuple(said[0].id for said in joined.said),
    )


def _sum(said: Sequence[Profile]) -> Told:
    """Return what several sentences of an article tell together."""
    leading = min(
        (one.told for one in said),
        key=lambda t: (t.date is None, t.precision != "day", BASIS.get(t.basis, 3)),
    )
    strongest = said[0].told
    return Told(
        family=strongest.family,
        types=_by_count(kind for one in said for kind in one.told.types),
        status=leading.status if strongest.family != "plan" else _surest(said),
        date=leading.date,
        date_end=leading.date_end,
        precision=leading.precision,
        basis=leading.basis,
        actors=_by_count(a for one in said for a in one.told.actors),
        targets=_by_count(t for one in said for t in one.told.targets),
        measures=_by_count(m for one in said for m in one.told.measures),
        lists=_by_count(m for one in said for m in one.told.lists),
        about=_by_count(a for one in said for a in one.told.about),
        numbers=tuple(sorted({n for one in said for n in one.told.numbers})),
        kinds=_by_count(k for one in said for k in one.told.kinds),
        stands=any(one.told.stands for one in said),
    )


def _anchored(whole: Told, published: str, sides: Sides) -> Told:
    """Return words that are an issue of the topic with the day on which the topic has them said.

    "The remarks" without a day, or with the month alone, are those that the issue is named after.
    """
    if "remark" not in whole.types or whole.precision == "day" or whole.status != "reported":
        return whole
    spoken = (
        str(target.since)
        for target in sides.topic.targets
        if target.since and target.author in whole.actors and target.id in whole.about
    )
    day = next((one for one in spoken if one.startswith(whole.date or "")), None)
    if day is None or published[: len(day)] < day:
        return whole
    return replace(whole, date=day, date_end=None, precision="day", basis="inferred")


def _surest(said: Sequence[Profile]) -> str:
    told_as = {one.told.status for one in said}
    return "rumoured" if told_as == {"rumoured"} else "planned"


def _by_count(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(item for item, _ in Counter(items).most_common())


def _late(whole: Told, published: str) -> bool:
    """Tell whether it was published more than `LATE_DAYS` after the day of which it tells."""
    if whole.date is None or whole.precision != "day" or len(published) < len(whole.date):
        return False
    gone = date.fromisoformat(published[:10]) - date.fromisoformat(whole.date)
    return gone > timedelta(days=LATE_DAYS)


def gist_of(language: str, facts: Sequence[Happening]) -> Gist:
    """Return what an article of a language says beyond its facts; nothing in one that is not read."""
    if language not in _languages():
        return Gist()
    words = languages.words(language).happenings
    told = [(fact.text, words) for fact in facts]
    return gist(told, own=any(fact.type == "other" for fact in facts))


def _measured(article: Article, fact: Happening) -> str:
    """Return the kind of measure that an announcement's words name; none where they say little."""
    if fact.type not in MADE or article.language not in _languages():
        return ""
    named = kind_named(fact.text, languages.words(article.language).happenings)
    return "" if named in VAGUE else named


def _numbered(made: Sequence[Telling]) -> tuple[Telling, ...]:
    """Return tellings with ids: the same content at the same place gives the same id."""
    taken: Counter[str] = Counter()
    numbered: list[Telling] = []
    for one in made:
        base = key(one.article_id, one.block, one.published, one.place, one.gist, one.told.as_json)
        taken[base] += 1
        one_id = base if taken[base] == 1 else key(base, taken[base])
        numbered.append(replace(one, id=one_id))
    return tuple(numbered)


@cache
def _languages() -> frozenset[str]:
    return frozenset(languages.codes())
