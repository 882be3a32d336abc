"""Chart: events a day by type become a picture (PNG) that needs no script and no other server.

Drawn by Vega-Lite (https://vega.github.io/vega-lite/) through vl-convert, from data that stands in the
specification itself. The same numbers go into the message as cells, for clients that show no pictures.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import vl_convert

from jobs.digest.parts import Chart

WIDTH_PX, HEIGHT_PX, SCALE = 500, 150, 2  # drawn twice as large as shown, for sharp screens
FONT = "Noto Sans, Noto Sans CJK JP, Noto Sans CJK SC, Helvetica, Arial, sans-serif"
PAPER, INK, FAINT = "#ffffff", "#24292f", "#d0d7de"


def png(chart: Chart) -> bytes | None:
    """Return a chart as a PNG; None where there is nothing to draw."""
    if not chart.bars:
        return None
    drawn: bytes = vl_convert.vegalite_to_png(specification(chart), scale=SCALE)
    return drawn


def specification(chart: Chart) -> dict[str, Any]:
    """Return the Vega-Lite specification of a chart."""
    values = [
        {"day": bar.day, "type": kind, "events": count}
        for bar in chart.bars
        for kind, count in bar.counts
    ]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH_PX,
        "height": HEIGHT_PX,
        "padding": 12,
        "background": PAPER,
        "data": {"values": values},
        "mark": {"type": "bar", "cornerRadiusEnd": 1},
        "encoding": {**_axes(_days(chart)), "color": _colours()},
        "config": {"font": FONT, "view": {"stroke": None}},
    }


def _axes(days: list[str]) -> dict[str, Any]:
    """Return the axes: every day across, whole numbers up."""
    axis: dict[str, Any] = {"labelColor": INK, "labelFontSize": 12, "title": None}
    axis |= {"gridColor": FAINT, "domainColor": FAINT, "tickColor": FAINT}
    return {
        "x": {
            "field": "day",
            "type": "ordinal",
            "scale": {"domain": days, "paddingInner": 0.15},
            "axis": {**axis, "values": days[::7], "labelAngle": 0},
        },
        "y": {
            "field": "events",
            "type": "quantitative",
            "aggregate": "sum",
            "axis": {**axis, "tickMinStep": 1, "format": "d", "tickCount": 4},
        },
    }


def _colours() -> dict[str, Any]:
    """Return the colour of each type, with a legend beneath."""
    legend = {"orient": "bottom", "title": None, "columns": 4}
    legend |= {"labelColor": INK, "labelFontSize": 12}
    return {
        "field": "type",
        "type": "nominal",
        "scale": {"scheme": "tableau20"},
        "legend": legend,
    }


def _days(chart: Chart) -> list[str]:
    first, last = date.fromisoformat(chart.first_day), date.fromisoformat(chart.last_day)
    return [(first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)]
