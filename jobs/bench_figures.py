"""Benchmark: our recogniser of numbers and amounts beside Recognizers-Text, on specifications others wrote.

A folder with `eval/recognizers` (specifications of Recognizers-Text: Input and Results) and
`eval/quantulum3` (quantities.json) goes in; a Markdown table comes out, one row a language and kind.
A result is right where it overlaps an expected one and has its value and unit; results that the
specification gives no value are neither rewarded nor punished. Units are compared as UCUM or ISO 4217
(https://ucum.org/ucum). The news policy of `figures` is not measured here. Nothing is stored.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel import Locale

from nlp import languages
from nlp.amounts.general import NUMBER, numbers, quantities
from store.errors import UsageError

TOLERANCE = 1e-6  # relative; specifications print 15 digits
LANGUAGES = {"en": "English", "zh": "Chinese", "ja": "Japanese"}
CULTURES = {"en": "en-us", "zh": "zh-cn", "ja": "ja-jp"}
MODELS = {
    "number": "Number/{}/NumberModel.json",
    "percent": "Number/{}/PercentModel.json",
    "currency": "NumberWithUnit/{}/CurrencyModel.json",
    "dimension": "NumberWithUnit/{}/DimensionModel.json",
    "temperature": "NumberWithUnit/{}/TemperatureModel.json",
}
TEMPERATURE = {"Cel", "[degF]", "K", "deg"}
# what the specifications and the library call a unit, in our symbols
SYMBOLS = {
    "meter": "m", "metre": "m", "kilometer": "km", "kilometre": "km", "centimeter": "cm",
    "centimetre": "cm", "millimeter": "mm", "millimetre": "mm", "decimeter": "dm",
    "picometer": "pm", "nanometre": "nm", "inch": "[in_i]", "foot": "[ft_i]", "yard": "[yd_i]",
    "mile": "[mi_i]", "light-year": "[ly]", "square meter": "m2", "square metre": "m2",
    "square kilometer": "km2", "square foot": "[sft_i]", "cubic foot": "[cft_i]",
    "cubic metre": "m3", "acre": "[acr_us]", "hectare": "har", "gallon": "[gal_us]", "barrel":
    "[bbl_us]", "milliliter": "mL", "litre": "L", "liter": "L", "tablespoon": "[tbs_us]",
    "teaspoon": "[tsp_us]", "cup": "[cup_us]", "pound": "[lb_av]", "pound-mass": "[lb_av]",
    "ounce": "[oz_av]", "gram": "g", "kilogram": "kg", "milligram": "mg", "microgram": "ug",
    "ton": "t", "tonne": "t", "metric ton": "t", "dram": "[dr_av]", "bit": "bit",
    "kilobit": "kbit", "megabit": "Mbit", "byte": "By", "kilobyte": "kBy", "megabyte": "MBy",
    "gigabyte": "GBy", "terabyte": "TBy", "hertz": "Hz", "kilohertz": "kHz", "megahertz": "MHz",
    "gigahertz": "GHz", "watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW",
    "kilowatt-hour": "kW.h", "kilocalorie": "kcal", "kilometer per hour": "km/h",
    "kilometre per hour": "km/h", "mile per hour": "[mi_i]/h", "meter per second": "m/s",
    "metre per second": "m/s", "meter per millisecond": "m/ms", "centimeter per millisecond":
    "cm/ms", "kilometer per millisecond": "km/ms", "c": "Cel", "degree celsius": "Cel",
    "f": "[degF]", "degree fahrenheit": "[degF]", "kelvin": "K", "degree": "deg",
    "degree angle": "deg", "radian": "rad", "turn": "circ", "percentage": "percent",
    "dimensionless": NUMBER, "volt": "V", "joule": "J", "newton": "N",
}  # fmt: skip
MONEY = {
    "dollar": "USD", "pound": "GBP", "pound sterling": "GBP", "franc": "CHF", "peseta": "ESP",
    "netherlands guilder": "NLG", "rupee": "INR", "sen": "JPY", "euro": "EUR", "yen": "JPY",
    "japanese yen": "JPY", "bitcoin": "XBT", "satoshi": "XBT",
}  # fmt: skip
PARTS = {
    "mu": ("har", 1 / 15), "jin": ("kg", 0.5), "liang": ("g", 50), "cent": ("USD", 0.01),
    "penny": ("GBP", 0.01), "pence": ("GBP", 0.01), "satoshi": ("XBT", 1e-8), "sen":
    ("JPY", 0.01), "jiao": ("CNY", 0.1),
}  # fmt: skip

LIBRARY = """
import json, sys
from recognizers_number import NumberRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer
def model(kind, culture):
    plain, united = NumberRecognizer(culture), NumberWithUnitRecognizer(culture)
    made = {"number": plain.get_number_model, "percent": plain.get_percentage_model,
            "currency": united.get_currency_model, "dimension": united.get_dimension_model,
            "temperature": united.get_temperature_model}[kind]
    try:
        return made(culture, False)
    except ValueError:
        return None
asked = json.load(sys.stdin)
known = {key: model(*key) for key in {(kind, culture) for kind, culture, _ in asked}}
said = []
for kind, culture, text in asked:
    found = known[kind, culture].parse(text) if known[kind, culture] else []
    said.append([[one.start, one.end, one.resolution] for one in found])
json.dump(said, sys.stdout)
"""


@dataclass(frozen=True)
class Result:
    """A recognised or expected number: half-open offsets; no value where none is stated."""

    start: int
    end: int
    value: float | None
    unit: str


@dataclass(frozen=True)
class Case:
    """One text of a specification with what it expects."""

    kind: str
    language: str
    text: str
    expected: tuple[Result, ...]


@dataclass
class Tally:
    """How many results were right, expected and given."""

    right: int = 0
    expected: int = 0
    given: int = 0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall; 0 where nothing is right."""
        return 2 * self.right / (self.expected + self.given) if self.right else 0.0

    @property
    def recall(self) -> float:
        """Return the share of the expected results that were given rightly."""
        return self.right / self.expected if self.expected else 0.0


def cases(shared: Path) -> tuple[Case, ...]:
    """Return the texts of all specifications, in the order of languages and kinds.

    Raises:
        UsageError: the folder holds no specifications.
    """
    folder = shared / "eval" / "recognizers"
    if not folder.is_dir():
        raise UsageError(
            f"Folder {shared} holds no eval/recognizers; expected the specifications there."
        )
    found: list[Case] = []
    for language, name in LANGUAGES.items():
        for kind, path in MODELS.items():
            rows = json.loads((folder / path.format(name)).read_text(encoding="utf-8-sig"))
            found += [_case(kind, language, row) for row in rows]
    return (*found, *_quantulum(shared / "eval" / "quantulum3" / "quantities.json"))


def table(shared: Path, library: Path | None) -> str:
    """Return a Markdown table of F1 and recall, ours and the library's, a row a language and kind.

    `library` is a Python that has recognizers-text-suite; None leaves its columns empty.

    Raises:
        UsageError: the folder holds no specifications, or the library does not run.
    """
    every = cases(shared)
    mine = _tallies(every, [ours(case) for case in every])
    other = _tallies(every, _theirs(every, library)) if library else {}
    lines = [
        "| language | kind | expected | ours F1 | ours recall | library F1 | library recall |",
        "|---|---|---|---|---|---|---|",
    ]
    for key, tally in mine.items():
        beside = other.get(key)
        shown = f"{beside.f1:.3f} | {beside.recall:.3f}" if beside else "- | -"
        lines.append(
            f"| {key[0]} | {key[1]} | {tally.expected} | {tally.f1:.3f} | {tally.recall:.3f} | {shown} |"
        )
    return "\n".join(lines)


def ours(case: Case) -> tuple[Result, ...]:
    """Return what our recogniser finds in a case, of its kind only."""
    words = languages.words(case.language).figures
    if case.kind == "number":
        return tuple(
            Result(one.start, one.end, float(one.value), NUMBER)
            for one in numbers(case.text, words)
        )
    return tuple(
        Result(one.start, one.end, float(one.value), one.unit)
        for one in quantities(case.text, words)
        if _of_kind(case.kind, one.unit)
    )


def _of_kind(kind: str, unit: str) -> bool:
    money = len(unit) == 3 and unit.isupper()
    if kind == "percent":
        return unit == "percent"
    if kind == "currency":
        return money
    if kind == "temperature":
        return unit in TEMPERATURE
    if kind == "dimension":
        return not money and unit not in ("percent", "point", "points", "ratio", NUMBER)
    return unit not in ("point", "points", "ratio", NUMBER)  # quantities of every kind


def _case(kind: str, language: str, row: Mapping[str, object]) -> Case:
    results = row["Results"]
    spans = results if isinstance(results, list) else []
    return Case(kind, language, str(row["Input"]), tuple(_result(kind, one) for one in spans))


def _result(kind: str, one: Mapping[str, object]) -> Result:
    resolution = one.get("Resolution")
    held = resolution if isinstance(resolution, dict) else {}
    start, end = one["Start"], one["End"]
    assumed = int(start) if isinstance(start, int) else 0
    stop = int(end) + 1 if isinstance(end, int) else assumed + 1
    return _read(kind, assumed, stop, held)


def _read(kind: str, start: int, end: int, held: Mapping[str, object]) -> Result:
    """Return a result in our symbols, from what a specification or the library says of it."""
    raw = str(held.get("value") or "").rstrip("%").replace(",", "")
    try:
        value = float(raw)
    except ValueError:
        return Result(start, end, None, "")
    if kind in ("number", "percent"):
        return Result(start, end, value, NUMBER if kind == "number" else "percent")
    name, code = str(held.get("unit") or "").lower(), held.get("isoCurrency")
    unit, factor = _symbol(kind, name, str(code) if code else None)
    return Result(start, end, value * factor, unit)


def _symbol(kind: str, name: str, code: str | None) -> tuple[str, float]:
    if code:
        return code, 1.0
    if name in PARTS:
        return PARTS[name]
    if kind == "currency":
        return MONEY.get(name) or _named().get(name, name), 1.0
    return SYMBOLS.get(name) or MONEY.get(name) or _named().get(name, name), 1.0


def _named() -> dict[str, str]:
    return {name.lower(): code for code, name in Locale("en").currencies.items()}


def _quantulum(path: Path) -> Iterable[Case]:
    rows = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    for row in rows:
        text, at, wanted = row["req"], 0, []
        for one in row["res"]:
            start = text.find(one["surface"], at)
            at = start + len(one["surface"])
            unit, factor = _symbol("quantity", one["unit"].lower(), None)
            known = unit != NUMBER and unit != one["unit"].lower()
            wanted.append(Result(start, at, one["value"] * factor if known else None, unit))
        yield Case("quantity", "en", text, tuple(wanted))


def _theirs(every: Sequence[Case], library: Path) -> list[tuple[Result, ...]]:
    """Return what the library finds, case by case; nothing for kinds that it has not."""
    asked = [
        (case.kind, CULTURES[case.language], case.text) for case in every if case.kind in MODELS
    ]
    run = subprocess.run(  # the operator names the Python
        [str(library), "-W", "ignore", "-c", LIBRARY],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise UsageError(
            f"The library in {library} does not run: {run.stderr.strip().splitlines()[-1:]}; "
            "expected a Python with recognizers-text-suite==1.0.2a2 and emoji<2."
        )
    said = iter(json.loads(run.stdout))
    return [
        tuple(_read(case.kind, start, end + 1, held or {}) for start, end, held in next(said))
        if case.kind in MODELS
        else ()
        for case in every
    ]


def _tallies(
    every: Sequence[Case], found: Sequence[tuple[Result, ...]]
) -> dict[tuple[str, str], Tally]:
    made: dict[tuple[str, str], Tally] = {}
    for case, given in zip(every, found, strict=True):
        tally = made.setdefault((case.language, case.kind), Tally())
        right, wanted, counted = judged(case.expected, given)
        tally.right += right
        tally.expected += wanted
        tally.given += counted
    return made


def judged(expected: Sequence[Result], given: Sequence[Result]) -> tuple[int, int, int]:
    """Return how many results are right, expected and given; those without a value count for nothing."""
    wanted = [one for one in expected if one.value is not None]
    free = [one for one in expected if one.value is None]
    counted = [
        one
        for one in given
        if one.value is not None and not any(_overlap(one, other) for other in free)
    ]
    left = list(counted)
    right = 0
    for one in wanted:
        hit = next((other for other in left if _same(one, other)), None)
        if hit is not None:
            left.remove(hit)
            right += 1
    return right, len(wanted), len(counted)


def _same(one: Result, other: Result) -> bool:
    if one.value is None or other.value is None or one.unit != other.unit:
        return False
    near = abs(one.value - other.value) <= TOLERANCE * max(abs(one.value), 1e-12)
    return near and _overlap(one, other)


def _overlap(one: Result, other: Result) -> bool:
    return one.start < other.end and other.start < one.end
