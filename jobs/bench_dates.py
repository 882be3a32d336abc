"""Benchmark: our date finder beside the library that the test set was written for, with one scorer.

The specifications of Recognizers-Text (sentences, a moment of reference, spans and resolved values)
and the time expressions of JioNLP's tests go in; a Markdown table comes out. Spans count where they
overlap. A value counts where one reading of it equals one reading of the expected value; TIMEX3 and
that format differ, so a value is read as the set of what it may be written as: as printed, as the
half-open stretch of time it covers, as a length. Where only one edge is expected (before May), either
edge of ours is one, for our spans leave the preposition out. Nothing is stored, and nothing is run over the
library unless the Python that has it is named. https://github.com/microsoft/Recognizers-Text
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from nlp.languages import words
from nlp.timex.scan import expressions
from nlp.timex.values import moved

LANGUAGES = {"en": "English", "zh": "Chinese", "ja": "Japanese"}
MOMENT = datetime(2016, 11, 7)  # chosen: the commonest moment of the set, where a case has none
SENTENCE = re.compile(r"[^\n。！？]+?(?:[。！？]|[.!?](?=\s+[A-Z])|\n|$)")
MONTHS_A = {"Y": 12.0, "M": 1.0}
SECONDS_A = {"W": 604800.0, "D": 86400.0, "TH": 3600.0, "TM": 60.0, "TS": 1.0}
LIBRARY = """
import datetime, json, sys
from recognizers_date_time import recognize_datetime
for line in sys.stdin:
    text, culture, moment = json.loads(line)
    try:
        found = recognize_datetime(text, culture, reference=datetime.datetime.fromisoformat(moment))
    except Exception:
        found = []
    print(json.dumps([[f.start, f.end + 1, f.type_name, f.resolution] for f in found]))
"""


@dataclass(frozen=True)
class Found:
    """One expression: half-open offsets, its kind and every way in which its value may be written."""

    start: int
    end: int
    kind: str
    readings: frozenset[str]


@dataclass(frozen=True)
class Case:
    """A text, the moment at which it is read, and the expressions that it should give."""

    text: str
    moment: datetime
    wanted: tuple[Found, ...] = ()


@dataclass
class Score:
    """Counts over a test set."""

    wanted: int = 0
    found: int = 0
    spans: int = 0
    values: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    kind_values: Counter[str] = field(default_factory=Counter)

    def f1(self, hits: int) -> float:
        """Return the F1 of so many hits, 0 to 1."""
        return 2 * hits / ((self.wanted + self.found) or 1)


def stretch(value: str) -> tuple[str, str] | None:
    """Return the half-open days, or minutes, that an ISO calendar value covers.

    >>> stretch("2025-Q3"), stretch("2025-12"), stretch("2016-W45-WE")
    (('2025-07-01', '2025-10-01'), ('2025-12-01', '2026-01-01'), ('2016-11-12', '2016-11-14'))
    """
    try:
        return days_of(value) or months_of(value)
    except ValueError:
        return None


def days_of(value: str) -> tuple[str, str] | None:
    """Return first day and the day after the last of a day, a week or a weekend."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        first = date.fromisoformat(value)
        return str(first), str(first + timedelta(days=1))
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        first = date.fromisocalendar(int(found[1]), int(found[2]), 6 if found[3] else 1)
        return str(first), str(first + timedelta(days=2 if found[3] else 7))
    if found := re.fullmatch(r"(\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d))?(?::\d\d)?", value):
        moment = f"{found[1]}T{found[2]}:{found[3] or '00'}"
        return moment, moment
    return None


def months_of(value: str) -> tuple[str, str] | None:
    """Return first day and the day after the last of a month, quarter, half, year, decade or century."""
    if found := re.fullmatch(r"(\d{4})(?:-(?:(\d\d)|Q([1-4])|H([12])))?", value):
        year, month, quarter, half = (int(text or 0) for text in found.groups())
        length = 1 if month else 3 if quarter else 6 if half else 12
        first = month or (quarter * 3 - 2 if quarter else half * 6 - 5 if half else 1)
        days = (moved(date(year, first, 1), n, "M") for n in (0, length))
        start, end = (f"{day}-01" for day in days)
        return start, end
    if found := re.fullmatch(r"(\d\d\d?)(X{1,2})", value):
        first, length = int(found[1].ljust(4, "0")), 10 ** len(found[2])
        return f"{first:04}-01-01", f"{first + length:04}-01-01"
    return None


def length_of(value: str) -> str | None:
    """Return a length as months and seconds: `P0.5Y` is `P6`, `PT24H` and `P1D` are the same."""
    parts = re.fullmatch(r"P((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])*))?", value)
    if not parts or value in {"P", "PT"}:
        return None
    months = seconds = 0.0
    for prefix, text in (("", parts[1] or ""), ("T", parts[2] or "")):
        for amount, unit in re.findall(r"([\d.]+)([A-Z])", text):
            months += float(amount) * MONTHS_A.get(prefix + unit, 0)
            seconds += float(amount) * SECONDS_A.get(prefix + unit, 0)
    return f"length {months:g} {seconds:g}"


def minutes(text: str) -> str:
    """Return a moment as `2016-11-07T16:12`, a midnight as its day.

    >>> minutes("2016-11-07 16:12:00"), minutes("2016-11-07 00:00:00")
    ('2016-11-07T16:12', '2016-11-07')
    """
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d)(?::(\d\d))?(?::(\d\d))?)?", text)
    if not found or not found[2]:
        return text
    clock = f"{found[2]}:{found[3] or '00'}"
    return found[1] if clock == "00:00" else f"{found[1]}T{clock}"


def between(start: str, end: str) -> str:
    """Return a stretch of time as one reading."""
    return f"{minutes(start)} to {minutes(end)}"


def ours(value: str) -> frozenset[str]:
    """Return the readings of a TIMEX3 value; an interval may include its end or not."""
    found = {value, minutes(value)}
    if length := length_of(value):
        found.add(length)
    if covered := stretch(value):
        found |= {between(*covered), *(f"edge {minutes(end)}" for end in covered)}
    if "XX-" in value:  # what repeats: the library leaves out the day, and has a word for weekends
        found |= {value.removeprefix("XXXX-XX-XX"), value.replace("XXXX-WXX-WE", "P1WE")}
    first, _, last = value.partition("/")
    ends = stretch(first.removeprefix("FY")), stretch(last.removeprefix("FY"))
    if ends[0] and ends[1]:
        found |= {between(ends[0][0], ends[1][0]), between(ends[0][0], ends[1][1])}
    return frozenset(found)


def resolved(values: Iterable[Mapping[str, str]], kind: str, moment: datetime) -> frozenset[str]:
    """Return the readings of a resolution of Recognizers-Text; bare hours are those of the moment."""
    found: set[str] = set()
    here = moment.date().isoformat()
    for one in values:
        timex, value = one.get("timex", ""), one.get("value", "")
        found |= {timex, minutes(value.replace(" ", "T"))}
        start, end = one.get("start", ""), one.get("end", "")
        if kind in {"time", "timerange"}:
            value, start, end = (f"{here} {text}" if text else "" for text in (value, start, end))
            found.add(minutes(value.replace(" ", "T")))
        if start and end:
            found.add(between(start, end))
        if (start or end) and not (start and end):
            found.add(f"edge {minutes(start or end)}")
        found.add(re.sub(r"T(\d\d)$", r"T\1:00", timex))
        if part := re.search(r"T(?:MO|AF|EV|NI|DT|MI)$", timex):
            found.add(f"{(start or here)[:10]}{part[0]}")
        lengths = re.findall(r"P[\dT][\w.]*", timex)
        found |= {length for text in lengths if (length := length_of(text))}
    return frozenset(found - {"", "not resolved"})


def specified(path: Path) -> Iterator[Case]:
    """Yield the cases of a specification file."""
    for row in json.loads(path.read_text(encoding="utf-8-sig")):
        given = row.get("Context", {}).get("ReferenceDateTime")
        moment = datetime.fromisoformat(given[:19]) if given else MOMENT
        wanted = [result for result in row["Results"] if "TypeName" in result]
        yield Case(row["Input"], moment, tuple(expected(one, moment) for one in wanted))


def expected(result: Mapping[str, Any], moment: datetime) -> Found:
    """Return one expected expression."""
    kind = result["TypeName"].rpartition(".")[2]
    values = (result["Resolution"] or {}).get("values", [])
    return Found(result["Start"], result["End"] + 1, kind, resolved(values, kind, moment))


def our_answers(cases: Sequence[Case], language: str) -> list[list[Found]]:
    """Return what our finder says of each case."""
    table = words(language).dates
    answers = []
    for case in cases:
        sentences = [match.span() for match in SENTENCE.finditer(case.text)]
        found = expressions(case.text, sentences, table, case.moment.date())
        answers.append([Found(t.start, t.end, t.value.type, ours(t.value.value)) for t in found])
    return answers


def library_answers(cases: Sequence[Case], culture: str, python: Path) -> list[list[Found]]:
    """Return what the library says of each case, asked in its own Python."""
    asked = [json.dumps([case.text, culture, case.moment.isoformat()]) for case in cases]
    said = subprocess.run(
        [str(python), "-W", "ignore", "-c", LIBRARY],
        input="\n".join(asked) + "\n", capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return [
        [answer(one, case.moment) for one in json.loads(line)]
        for case, line in zip(cases, said.stdout.splitlines(), strict=True)
    ]


def answer(row: Sequence[Any], moment: datetime) -> Found:
    """Return one answer of the library."""
    kind = row[2].rpartition(".")[2]
    readings = resolved((row[3] or {}).get("values", []), kind, moment)
    if kind != "duration":  # its lengths stand beside exact ends, which must be right
        readings = frozenset(one for one in readings if not one.startswith("length"))
    return Found(row[0], row[1], kind, readings)


def pairs(wanted: Sequence[Found], found: Sequence[Found]) -> list[tuple[Found, Found]]:
    """Return the best one-to-one pairs of overlapping expressions, the largest overlap first."""
    both = [(min(a.end, b.end) - max(a.start, b.start), a, b) for a in wanted for b in found]
    chosen: list[tuple[Found, Found]] = []
    for shared, one, other in sorted(both, key=lambda pair: -pair[0]):
        taken = any(one is a or other is b for a, b in chosen)
        if shared > 0 and not taken:
            chosen.append((one, other))
    return chosen


def scored(cases: Sequence[Case], answers: Sequence[Sequence[Found]]) -> Score:
    """Return the counts of a run."""
    score = Score()
    for case, found in zip(cases, answers, strict=True):
        matched = pairs(case.wanted, found)
        right = [one for one, other in matched if one.readings & other.readings]
        score.wanted += len(case.wanted)
        score.found += len(found)
        score.spans += len(matched)
        score.values += len(right)
        score.kinds.update(one.kind for one in case.wanted)
        score.kind_values.update(one.kind for one in right)
    return score


def jionlp(path: Path) -> Iterator[Case]:
    """Yield the points and stretches of time of JioNLP's tests, each a whole text."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        time, base = row["gold"].get("time"), row["base"]
        if not isinstance(time, list) or not all(re.match(r"\d{4}-", str(one)) for one in time):
            continue
        try:
            moment = moment_of(base)
            end = datetime.fromisoformat(time[1]) + timedelta(seconds=1)
        except ValueError:
            continue
        readings = {between(time[0], str(end)), minutes(time[0].replace(" ", "T"))}
        day = time[0].endswith("00:00:00") and (end - datetime.fromisoformat(time[0])).days == 1
        kept = (
            readings
            if day or time[0] == time[1] or "T" in minutes(time[0])
            else {between(time[0], str(end))}
        )
        yield Case(row["text"], moment, (Found(0, len(row["text"]), "time", frozenset(kept)),))


def moment_of(base: object) -> datetime:
    """Return the moment from which a case is read: an instant in Shanghai, or a date in parts."""
    if isinstance(base, int | float):
        return (datetime.fromtimestamp(base, UTC) + timedelta(hours=8)).replace(tzinfo=None)
    if isinstance(base, dict):
        return datetime(base["year"], base.get("month", 1), base.get("day", 1))
    return datetime(*[*base, 1, 1][:3]) if isinstance(base, list) else MOMENT


def row(name: str, score: Score) -> str:
    """Return a table row: expressions, F1 of spans and values, and the share right of each kind."""
    each = ", ".join(
        f"{kind} {score.kind_values[kind]}/{count}" for kind, count in sorted(score.kinds.items())
    )
    spans, values = score.f1(score.spans), score.f1(score.values)
    return f"| {name} | {score.wanted} | {spans:.3f} | {values:.3f} | {each} |"


def table(shared: Path, library: Path | None) -> str:
    """Return a Markdown table of our scores and, where its Python is given, the library's.

    `shared` holds `eval/recognizers` and `eval/jionlp_zh.jsonl`; F1 is 0 to 1.
    """
    lines = [
        "| set | expressions | span F1 | value F1 | right of each kind |",
        "|---|---|---|---|---|",
    ]
    sets = [
        (f"Recognizers {name}", code, list(specified(place(shared, name))))
        for code, name in LANGUAGES.items()
    ]
    sets.append(("JioNLP", "zh", list(jionlp(shared / "eval/jionlp_zh.jsonl"))))
    cultures = {"en": "en-us", "zh": "zh-cn", "ja": "ja-jp"}
    for name, code, cases in sets:
        lines.append(row(f"{name}, ours", scored(cases, our_answers(cases, code))))
        if library:
            found = library_answers(cases, cultures[code], library)
            lines.append(row(f"{name}, library", scored(cases, found)))
    return "\n".join(lines)


def place(shared: Path, language: str) -> Path:
    """Return the specification file of a language."""
    return shared / "eval/recognizers/DateTime" / language / "DateTimeModel.json"


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    sys.stdout.write(table(given[0], given[1] if len(given) > 1 else None) + "\n")
