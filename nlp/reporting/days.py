"""Days: on which day a cue's happening took place, as the text says.

The day in the clause, else none here; what is carried over from a sentence before is decided by the
finder, and the day of publication never stands in. https://timeml.github.io/site/publications/
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from nlp.reporting.apart import OF_NOUN, REASON, day_behind, is_turned
from nlp.reporting.apart import own_days as apart_days
from nlp.reporting.beyond import is_of_other, of_period
from nlp.reporting.clauses import after as said_after
from nlp.reporting.clauses import outside_days
from nlp.reporting.counted import at_once_with, beside, ever_since, exact, governor
from nlp.reporting.cues import SAYING, Cue
from nlp.reporting.dayparts import begun_by, is_of_noun
from nlp.reporting.elsewhere import WORDS_OF, days_behind, of_figures, own_days, with_possessor
from nlp.reporting.sayings import leads_to, releases, told_of
from nlp.reporting.scene import Day, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

DAY = re.compile(r"\d{4}-\d\d-\d\d")
KINDS = (
    (re.compile(r"\d{4}-\d\d-\d\d$"), "day"),
    (re.compile(r"\d{4}-W\d\d$"), "week"),
    (re.compile(r"\d{4}-\d\d$"), "month"),
    (re.compile(r"\d{4}-Q[1-4]$"), "quarter"),
    (re.compile(r"\d{4}$"), "year"),
)
WEEKEND = re.compile(r"(\d{4})-W(\d\d)-WE")
NEAR_CHARS = 28  # "said on 8 January": as far as a day may follow the verb of saying
FAR_CHARS = 90
WHEN = re.compile(r",? when\b(?=[^;:“\"]{0,80}$)")  # "November 7, when the minister told …"
FROM = re.compile(r"\b(?:from|as of|starting|beginning|effective)(?: on)? $")
LENGTH = re.compile(r"P(\d{1,2})([WM])")
DAYS_IN = {"W": 7, "M": 30}
LINKED = frozenset({"conj", "xcomp", "ccomp", "dep"})
TAIL_CHARS = 12  # "the Nov. 7 remarks": as far as a day may stand before the noun
PUBLISHED = re.compile(r"(?:の|に|、)?(?:発表|公表|まとめ)")  # after a day: of release (Japanese)
CLOSE = re.compile(
    r"に[^、。をるとで]{1,16}"
)  # 「19日に先方から停止の連絡が…」: its own day (Japanese)
KNOWN = re.compile("発表|公表|通知|公告|告知|公布|通告")  # what is made known (Japanese)
QUOTING = re.compile(r"[^、。]{0,6}と")
TURNS = ("たが、", "したものの、", "たのに対し、")  # behind them someone else acts (Japanese)
COUNTED_SINCE = re.compile(
    "に(?:比べ|続[きい]|次[ぎい])|以来、?(?:約|の|で)?(?:[0-9０-９一二三四五六七八九十]|初|最)|以[来來](?:的|最|首|新|单|單)"
)  # 6月以来3回目
RECALLED = re.compile(
    r"(?:し|され)?た(?:(?:こと|経緯|過去|例|前例|歴史)[がも]あ|際|とき|時)"
)  # 止めたことがある (Japanese)
ONCE = re.compile(
    "曾|年[^。；]{0,24}(?:事件|[冲衝]突|[风風]波|[撞][船击擊]?)[之以]?[后後]"
)  # (Chinese)
ONWARD = ("以降", "以来")  # behind a day: from when on
SINCE = re.compile(r"[^、。]{0,3}てから")  # its day is none of those that follow (Japanese)
MADE = re.compile("を?(?:し|行っ)(?=た|て|、|まし)")  # 発言をし: by the subject, then (Japanese)
NOMINAL = re.compile(r"(?:など)?[のがをにはも]")
SPANNING = ("から", "〜", "～", "至", "到", "-", "—")
PARTS = (None, "START", "MID", "END")  # "late August" may still be the day of a plan
FIGURES = ("trade_data", "market")
YEARLY = ("trade_data", "budget", "other")
IMPOSED = ("announcement", "listing", "delisting", "earlier_measure")


@dataclass(frozen=True)
class When:
    """A date, the last day of a range, its precision, and how it is known."""

    date: str | None = None
    end: str | None = None
    precision: str | None = None
    basis: str = "unknown"


UNKNOWN = When()


def when(value: str, basis: str = "stated") -> When:
    """Return the date that a TIMEX3 value names; UNKNOWN for what is no calendar date.

    >>> when("2026-01-06").precision
    'day'
    >>> when("2025-07/2025-09").end, when("2025-W45-WE").end
    ('2025-09', '2025-11-09')
    """
    value = value[:10] if re.match(r"\d{4}-\d\d-\d\dT", value) else value
    if found := WEEKEND.fullmatch(value):
        saturday = date.fromisocalendar(int(found[1]), 1, 6) + timedelta(weeks=int(found[2]) - 1)
        value = f"{saturday}/{saturday + timedelta(days=1)}"
    if "/" in value:
        first, last = value.split("/", 1)
        known = all(when(part).date for part in (first, last))
        return When(first, last, "range", basis) if known else UNKNOWN
    kind = next((name for pattern, name in KINDS if pattern.match(value)), None)
    return When(value, None, kind, basis) if kind else UNKNOWN


def day(scene: Scene, cue: Cue, published: str | None) -> When:
    """Return when it happened by the words of the sentence; UNKNOWN where they do not say."""
    found = list(scene.days_in(cue.sentence.start, cue.sentence.end))
    if cue.token is not None and cue.trigger.type == "trade_data":
        found = of_period(scene, found)
    fitting = [one for one in found if _fits(one, cue, published)]
    fitting = [
        o for o in fitting if not scene.is_quoted(o.start) and not is_of_other(scene, cue, o)
    ]
    if cue.trigger.type != "trade_data" or not scene.reading.words.happenings.verb_final:
        fitting = [one for one in fitting if one.start >= cue.since > 0] or fitting
    fitting = _of_own_clause(scene, cue, fitting) or fitting
    if not fitting:
        return _since(scene, cue)
    if cue.token is None:
        chosen = _placed(scene, cue, fitting)
        return when(chosen.value) if chosen else UNKNOWN
    above = governor(cue)
    over = [one for one in fitting if above is not None and _verb_over(scene, one) == above]
    if counted := beside(scene, cue, over):
        return when(counted)
    chosen = _governed(scene, cue, fitting)
    return when(exact(scene, chosen)) if chosen else UNKNOWN


def _fits(one: Day, cue: Cue, published: str | None) -> bool:
    """Tell whether a day can be this happening's: no vague one, none yet to come."""
    known = when(one.value)
    if known.date is None:
        return False
    if cue.trigger.type == "licence_delay" and known.precision in ("quarter", "year"):
        return False
    if known.precision == "year" and not _takes_year(known.date, cue, published):
        return False
    ahead = published is not None and first_day(known.date) > published
    due = cue.trigger.type == "plan" and one.mod in PARTS and _due(cue)
    return not ahead or due or cue.trigger.ahead or cue.trigger.type == "effective"


def _due(cue: Cue) -> bool:
    """Tell whether a plan's day may be the one to come: not where it is told of, or weighed (English)."""
    return cue.token is None or cue.token.lemma_ in ("plan", "intend", "aim")


def first_day(value: str) -> str:
    """Return the first day of a date of any precision, as far as the calendar tells.

    >>> first_day("2026-W05"), first_day("2025-Q3"), first_day("2026-02")
    ('2026-01-26', '2025-07', '2026-02')
    """
    if week := re.match(r"(\d{4})-W(\d\d)", value):
        return f"{date.fromisocalendar(int(week[1]), max(1, min(int(week[2]), 52)), 1)}"
    if quarter := re.match(r"(\d{4})-Q([1-4])", value):
        return f"{quarter[1]}-{3 * int(quarter[2]) - 2:02}"
    return value


def _takes_year(year: str, cue: Cue, published: str | None) -> bool:
    """Tell whether a bare year can be the date: of figures, and of measures of years before."""
    past = published is not None and year < published[:4]
    earlier = cue.token is not None or cue.trigger.status == "earlier"
    told = earlier or RECALLED.match(said_after(cue)) or ONCE.search(cue.before)
    return cue.trigger.type in YEARLY or bool(past and told and cue.trigger.type in IMPOSED)


# English


def _governed(scene: Scene, cue: Cue, days: list[Day]) -> Day | None:
    """Return the day that hangs on the cue's verb, else the nearest that hangs on nothing else."""
    token = cue.token
    if ever_since(cue):
        return None
    chain = _chain(token) if token is not None and not told_of(cue) else ()
    if cue.trigger.noun and cue.trigger.dated:
        return next((one for one in days if one.end == cue.start - 1), None)
    if cue.trigger.noun and cue.trigger.type == "remark":
        after = [one for one in days if 0 <= one.start - cue.end <= NEAR_CHARS]
        right_before = [one for one in days if 0 <= cue.start - one.end <= TAIL_CHARS]
        return next(iter([*right_before, *after]), None)
    exact = [one for one in days if when(one.value).precision == "day"]
    if cue.trigger.type == "trade_data" and exact:
        return _of_release(scene, cue, days, exact)
    days, text = _begun(scene, cue, days), scene.reading.article.text
    opened = [o for o in days if o.end <= cue.start and WHEN.match(text, o.end, cue.start)]
    if opened:
        return opened[-1]
    own = _hung_on(scene, cue, days)
    shared = [one for one in days if _verb_over(scene, one) in chain]
    if own or shared:
        return min(own or shared, key=lambda one: _apart(one, cue))
    if led := [one for one in days if leads_to(_verb_over(scene, one), token)]:
        return led[-1]
    near = _reach(cue)
    days = [one for one in days if not _taken(_verb_over(scene, one), cue)]
    opening = [one for one in days if one.start - cue.sentence.start < 12]
    close = [one for one in days if _apart(one, cue) <= near]
    return min(close or opening, key=lambda one: _apart(one, cue), default=None)


def _begun(scene: Scene, cue: Cue, days: list[Day]) -> list[Day]:
    """Return the days from which on an effect holds: "from March 3"; all where none is told so."""
    text, effect = scene.reading.article.text, cue.trigger.type == "effective"
    return [one for one in days if effect and FROM.search(text, cue.end, one.start)] or days


def _hung_on(scene: Scene, cue: Cue, days: list[Day]) -> list[Day]:
    """Return the days that hang on the cue's verb: "had on Jan. 6 banned exports", though misread."""
    token = cue.token
    before = [one for one in days if one.end == cue.start - 1]
    if before and token is not None and token.dep_ == "amod":
        return before
    if token is None:
        return []
    if token.dep_ == "conj" and cue.trigger.type not in SAYING:
        behind = [o for o in days if o.start > cue.end and when(o.value).precision == "day"]
        if behind := [o for o in behind if not _taken(_verb_over(scene, o), cue)]:
            return behind
    own = [one for one in days if _verb_over(scene, one) in (token, *begun_by(token))]
    return [one for one in own if not is_of_noun(scene, one)] or own


def _reach(cue: Cue) -> int:
    """Return how far from a cue its day may stand, in characters."""
    told = ", according to " in cue.sentence.text and cue.trigger.type in IMPOSED
    if cue.trigger.type == "plan" or told:
        return len(cue.sentence.text)
    close = cue.trigger.noun and cue.trigger.type != "effective"
    return NEAR_CHARS if close or cue.trigger.type in SAYING else FAR_CHARS


def _of_release(scene: Scene, cue: Cue, days: list[Day], exact: list[Day]) -> Day:
    """Return the day on which figures came out where the sentence says so, else the time they are for."""
    released = [one for one in exact if releases(_verb_over(scene, one))]
    periods = [one for one in days if one not in exact]
    return min(released or periods or exact, key=lambda one: _apart(one, cue))


def _since(scene: Scene, cue: Cue) -> When:
    """Return the month of what lies some weeks or months back: "Ten weeks after China banned …"."""
    token, published = cue.token, scene.published_on
    if token is None or token.dep_ != "advcl" or published is None:
        return UNKNOWN
    marks = [child.idx for child in token.children if child.lower_ in ("after", "since")]
    lengths = [one for one in scene.lengths if marks and one.end == marks[0] - 1]
    found = LENGTH.fullmatch(lengths[0].value) if lengths else None
    now = {token.head.tag_, *(child.tag_ for child in token.head.children if child.dep_ == "aux")}
    if found is None or not now & {"VBZ", "VBP"}:
        return UNKNOWN
    past = published - timedelta(days=int(found[1]) * DAYS_IN[found[2]])
    return When(f"{past:%Y-%m}", None, "month", "inferred")


def _taken(verb: Token | None, cue: Cue) -> bool:
    """Tell whether a day belongs to another verb that has a subject of its own."""
    if verb is None or verb == cue.token or cue.trigger.noun or cue.trigger.type == "plan":
        return False
    if verb.lower_ == "according" and cue.token is not None and cue.token.dep_ == "advcl":
        return True
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _chain(token: Token) -> tuple[Token, ...]:
    """Return the verbs that share the cue's occasion: those it is joined to, upward."""
    found, here = [token], token
    for _ in range(4):
        adding = here.dep_ == "advcl" and (here.tag_ == "VBG" or at_once_with(here))
        if (here.dep_ not in LINKED and not adding) or here.head == here:
            break
        here = here.head
        found.append(here)
    return tuple(found)


def _verb_over(scene: Scene, one: Day) -> Token | None:
    """Return the verb on which a date hangs."""
    span = scene.reading.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None:
        return None
    here = span.root
    for _ in range(8):
        helps = here.dep_ in ("aux", "auxpass")  # "had on Jan. 6 banned"
        if here.pos_ in ("VERB", "AUX") and here.i not in range(span.start, span.end) and not helps:
            return here
        if here.head == here:
            return None
        here = here.head
    return None


def _apart(one: Day, cue: Cue) -> int:
    """Return how many characters lie between a day and the cue."""
    return max(one.start - cue.end, cue.start - one.end, 0)


# Chinese and Japanese


def _placed(scene: Scene, cue: Cue, days: list[Day]) -> Day | None:
    """Return the day before the verb: the first for what is said, the nearest for what is done."""
    days = [one for one in days if not _is_deadline(scene, cue, one)]
    text = scene.reading.article.text
    days = [one for one in days if not COUNTED_SINCE.match(text, one.end)]
    days = [one for one in days if not text.startswith(ONWARD, one.end)] or days
    if behind := day_behind(scene, cue, days):
        return behind
    before = apart_days(scene, cue, own_days(scene, cue, [o for o in days if o.end <= cue.start]))
    before = outside_days(scene, cue, before)
    made = scene.reading.words.happenings.verb_final and MADE.match(text, cue.end)
    if cue.trigger.noun and cue.trigger.type == "remark" and not made:
        if not scene.reading.words.happenings.verb_final:
            before = with_possessor(scene, cue, before)
        near = bool(before) and cue.start - before[-1].end < FAR_CHARS
        # "6日の会見で、…の発言を": the day is that of another deed (Japanese)
        other = near and NOMINAL.match(text, cue.end) and "、" in text[before[-1].end : cue.start]
        return before[-1] if near and not other else None
    if cue.trigger.type in (*SAYING, "announcement") and (before or cue.trigger.type != "plan"):
        return _first_near_subject(scene, cue, before)
    if before and cue.trigger.type == "trade_data":
        return _of_the_figures(scene, cue, before)
    if before:
        return _first_of_span(scene, before)
    if SINCE.match(text, cue.end) or REASON.match(text, cue.end) or is_turned(scene, cue):
        return None
    after = days_behind(text, cue, [one for one in days if one.start - cue.end < NEAR_CHARS])
    return after[0] if after else None


def _of_own_clause(scene: Scene, cue: Cue, found: list[Day]) -> list[Day]:
    """Return the days with に behind the measure told before: 「2月に許可制とし、6日には…禁じた」 (Japanese).

    What is made known has the day of who makes it known.
    """
    if not cue.behind or cue.trigger.type not in IMPOSED:
        return []
    text = scene.reading.article.text
    if KNOWN.match(text, cue.start) or QUOTING.match(text, cue.end):
        return []
    own = (o for o in found if cue.behind <= o.start < cue.start and text[o.end] == "に")
    return [one for one in own if not OF_NOUN.match(text, one.end)]


def _is_deadline(scene: Scene, cue: Cue, one: Day) -> bool:
    """Tell whether a plan is due by a day, or figures are compared with it: "3月底前" (Chinese, Japanese)."""
    if cue.trigger.type in FIGURES and not scene.reading.words.happenings.verb_final:
        return not of_figures(scene.reading.article.text, [one])
    after = scene.reading.article.text[one.end : one.end + 2]
    return cue.trigger.type == "plan" and one.mod is not None and "前" in after


def _of_the_figures(scene: Scene, cue: Cue, before: list[Day]) -> Day | None:
    """Return the first day of the clause: what follows it are days that it is compared with.

    Japanese: where the day stands on which they were published, that is when they were told.
    """
    text = scene.reading.article.text
    cut = max(text.rfind(mark, cue.sentence.start, cue.start) for mark in ("；", ";", "たが、"))
    near = [one for one in before if one.start > cut] or before
    if not scene.reading.words.happenings.verb_final:
        return next(iter(of_figures(text, near)), None)
    released = [one for one in near if PUBLISHED.match(text, one.end)]
    day_of = [one for one in released if when(one.value).precision == "day"]
    return next(iter((*day_of, *released, *near)))


def _first_of_span(scene: Scene, before: list[Day]) -> Day:
    """Return the nearest day, or the first where two are the ends of a span: "1月から2月"."""
    text = scene.reading.article.text
    if len(before) > 1 and text[before[-2].end : before[-1].start] in SPANNING:
        return before[-2]
    return before[-1]


def _first_near_subject(scene: Scene, cue: Cue, before: list[Day]) -> Day | None:
    """Return the day that stands with the subject rather than in what is said."""
    if not before:
        return None
    if not scene.reading.words.happenings.verb_final:
        exact = [one for one in before if when(one.value).precision == "day"]
        between = scene.reading.article.text[before[-1].end : cue.start]
        of_words = when(before[-1].value).precision != "day" and WORDS_OF.match(between)
        return exact[-1] if exact and of_words else before[-1]
    text = scene.reading.article.text
    if CLOSE.fullmatch(text, before[-1].end, cue.start):
        return before[-1]
    cut = max(text.rfind(mark, cue.sentence.start, cue.start) for mark in TURNS)
    before = [one for one in before if one.start > cut] or before
    exact = [one for one in before if when(one.value).precision == "day"]
    spoken = cue.trigger.type in SAYING
    if spoken and exact and when(before[-1].value).precision != "day":
        return exact[0]  # the other is part of what is talked of: "on last month's answer"
    return before[0] if cue.end >= cue.sentence.end - 24 or len(before) == 1 else before[-1]
