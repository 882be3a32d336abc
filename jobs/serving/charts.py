"""Charts: counts and days become shapes with places, which a template draws as SVG.

Geometry only, in units of the viewBox; colours are classes of the style sheet, so that light, dark and
print each have theirs. No chart stands alone: the page has the same numbers in words or in a table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from babel.numbers import format_compact_decimal

WIDTH = 720.0
LEFT, BOTTOM, TOP, RIGHT = 34.0, 22.0, 8.0, 8.0
MOST_TICKS = 12  # chosen: as many labels fit side by side
WIDEST = 60.0  # of a bar
HEIGHT_OF_ROW = 26.0  # of dots
NAME_CHARS = 32
NAMES = 244.0  # width kept for the names of rows
SIZE = 5.0  # half the width of a mark


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A part of a column; `kind` chooses its colour, `label` says it in words."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A label on an axis."""

    at: float
    label: str


@dataclass(frozen=True, kw_only=True)
class Bars:
    """Columns of stacked bars."""

    title: str
    width: float
    height: float
    bars: tuple[Bar, ...]
    columns: tuple[Tick, ...]
    scale: tuple[Tick, ...]
    legend: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Dot:
    """A mark at a day or value; `shape` is the path that draws it."""

    shape: str
    kind: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of marks with its name."""

    y: float
    name: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, kw_only=True)
class Dots:
    """Rows of marks over one axis."""

    title: str
    width: float
    height: float
    left: float
    rows: tuple[Row, ...]
    axis: tuple[Tick, ...]
    legend: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Where a mark belongs: a number on the axis, what kind it is, and what it says."""

    at: float
    kind: str
    label: str


def stacked(
    title: str,
    columns: Sequence[str],
    series: Mapping[str, Sequence[int]],
    names: Mapping[str, str],
    height: float = 170.0,
) -> Bars:
    """Return columns of counts, series on series in their order; empty ones are left out."""
    kept = {kind: counts for kind, counts in series.items() if any(counts)}
    top = max((sum(parts) for parts in zip(*kept.values(), strict=True)), default=0) or 1
    step = (WIDTH - LEFT - RIGHT) / max(len(columns), 1)
    unit = (height - TOP - BOTTOM) / top
    bars: list[Bar] = []
    for place, column in enumerate(columns):
        base, x = height - BOTTOM, LEFT + step * (place + 0.1)
        for kind in kept:
            count = kept[kind][place]
            base -= count * unit
            box = (x, base, min(step * 0.8, WIDEST), count * unit)
            bars.append(_bar(box, kind, f"{column}: {count} {names.get(kind, kind)}"))
    middle = min(step * 0.5, step * 0.1 + WIDEST / 2)
    ticks = [
        Tick(at=round(LEFT + n * step + middle, 1), label=one) for n, one in enumerate(columns)
    ]
    scale = [(n, round(height - BOTTOM - n * unit, 1)) for n in sorted({0, top // 2, top})]
    return Bars(
        title=title,
        width=WIDTH,
        height=height,
        bars=tuple(bar for bar in bars if bar.height),
        columns=tuple(ticks[:: -(-len(ticks) // MOST_TICKS) or 1]),
        scale=tuple(Tick(at=at, label=str(number)) for number, at in scale),
        legend=tuple((kind, names.get(kind, kind)) for kind in kept),
    )


def _bar(box: tuple[float, float, float, float], kind: str, label: str) -> Bar:
    x, y, width, height = (round(each, 1) for each in box)
    return Bar(x=x, y=y, width=width, height=height, kind=kind, label=label)


def over_time(
    title: str,
    rows: Sequence[tuple[str, Sequence[Mark]]],
    names: Mapping[str, str],
) -> Dots:
    """Return rows of marks over days; a mark stands at a day's ordinal number."""
    days = [mark.at for _, marks in rows for mark in marks]
    low, high = (min(days), max(days)) if days else (1.0, 2.0)
    first, last = date.fromordinal(int(low)), date.fromordinal(int(high))
    axis = [(float(day.toordinal()), label) for day, label in _month_starts(first, last)]
    kinds = {mark.kind for _, marks in rows for mark in marks}
    legend = tuple((kind, name) for kind, name in names.items() if kind in kinds)
    return _dots(title, rows, axis, (low, high), legend)


def over_values(title: str, rows: Sequence[tuple[str, Sequence[Mark]]]) -> Dots:
    """Return rows of marks over numbers; the ends of the axis are the least and the greatest value."""
    values = sorted({mark.at for _, marks in rows for mark in marks}) or [0.0]
    low, high = values[0], values[-1]
    axis = [(value, _compact(value)) for value in dict.fromkeys((low, high))]
    return _dots(title, rows, axis, (low, high), ())


def _dots(
    title: str,
    rows: Sequence[tuple[str, Sequence[Mark]]],
    axis: Sequence[tuple[float, str]],
    ends: tuple[float, float],
    legend: tuple[tuple[str, str], ...],
) -> Dots:
    low, high = ends
    room = WIDTH - NAMES - 4 * RIGHT
    unit = room / (high - low) if high > low else 0.0
    shift = NAMES + 2 * RIGHT + (0.0 if unit else room / 2)
    drawn = []
    for place, (name, marks) in enumerate(rows):
        y = TOP + HEIGHT_OF_ROW * place + HEIGHT_OF_ROW / 2
        dots = [
            Dot(shape=_shape(m.kind, shift + (m.at - low) * unit, y), kind=m.kind, label=m.label)
            for m in marks
        ]
        drawn.append(Row(y=y, name=_short(name), dots=tuple(dots)))
    return Dots(
        title=title,
        width=WIDTH,
        height=TOP + HEIGHT_OF_ROW * len(rows) + BOTTOM,
        left=NAMES,
        rows=tuple(drawn),
        axis=tuple(Tick(at=round(shift + (at - low) * unit, 1), label=label) for at, label in axis),
        legend=legend,
    )


def _month_starts(first: date, last: date) -> list[tuple[date, str]]:
    """Return the starts of months in a stretch, so few that labels fit; its first day where none starts."""
    starts, day = [], first.replace(day=1)
    while day <= last:
        if day >= first:
            starts.append((day, f"{day:%Y-%m}"))
        day = (day + timedelta(days=32)).replace(day=1)
    every = -(-len(starts) // (MOST_TICKS // 2)) or 1
    return starts[::every] or [(first, first.isoformat())]


def _compact(value: float) -> str:
    """Return a number in a few characters.

    >>> _compact(7_000_000_000_000), _compact(42.73)
    ('7T', '42.73')
    """
    return format_compact_decimal(value, locale="en", fraction_digits=2)


def _short(name: str) -> str:
    return name if len(name) <= NAME_CHARS else f"{name[: NAME_CHARS - 1]}…"


def _shape(kind: str, x: float, y: float) -> str:
    """Return the path of a mark: each kind has a shape of its own, so that no colour has to be told apart."""
    s = SIZE
    match kind:
        case "support":  # a triangle that points up
            corners = [(x, y - s), (x + s, y + s), (x - s, y + s)]
        case "oppose":  # one that points down
            corners = [(x - s, y - s), (x + s, y - s), (x, y + s)]
        case "concern":  # a diamond
            corners = [(x, y - s), (x + s, y), (x, y + s), (x - s, y)]
        case "neutral":  # a square
            side = s * 0.75
            corners = [
                (x - side, y - side),
                (x + side, y - side),
                (x + side, y + side),
                (x - side, y + side),
            ]
        case _:
            return f"M{x - s:.1f} {y:.1f}a{s} {s} 0 1 0 {2 * s} 0a{s} {s} 0 1 0 {-2 * s} 0Z"
    return "M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in corners) + "Z"
