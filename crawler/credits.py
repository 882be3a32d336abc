"""Credits: which wire service a text names as its own origin.

A byline and paragraphs go in; the service's name comes out, and the paragraphs without its sign-off.
Names come from the `credits` of all sources, and from a short table of agencies that have no source
file. A name counts only where an outlet prints an origin: dateline, byline, source line, sign-off. A
mention inside a sentence never does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from crawler.furniture import is_furniture
from crawler.source import Source, load_all

# Agencies without a source file: name and how others print it.
AGENCIES: Mapping[str, tuple[str, ...]] = {
    "AFP": ("AFP", "AFP-JIJI", "Agence France-Presse", "法新社", "ＡＦＰ"),
    "AP": ("AP", "Associated Press", "The Associated Press", "美联社", "美聯社", "ＡＰ"),
    "Bloomberg": ("Bloomberg", "BLOOMBERG", "彭博社", "彭博", "ブルームバーグ"),
    "Jiji Press": (
        "Jiji",
        "JIJI",
        "Jiji Press",
        "時事通信社",
        "時事通信",
        "時事",
        "时事社",
        "時事社",
    ),
    "Yonhap": ("Yonhap", "韩联社", "韓聯社", "聯合ニュース"),
    "TASS": ("TASS", "塔斯社", "タス通信"),
    "dpa": ("dpa", "DPA", "德新社"),
    "China News Service": ("China News Service", "ECNS", "中新社", "中国新闻网", "中新网"),
}
TAIL_CHARS = 200  # chosen: a sign-off is shorter, with all the agencies it names
HEAD = 6  # paragraphs at the beginning in which an origin is printed


@dataclass(frozen=True)
class Credits:
    """Expressions for all names, each with a group `name`; `owners` says whose each name is."""

    owners: Mapping[str, str]
    datelines: tuple[re.Pattern[str], ...]
    sign_off: re.Pattern[str]
    byline: re.Pattern[str]

    def first(self, found: re.Match[str] | None) -> str | None:
        """Return the service that a match names."""
        return self.owners[found["name"]] if found else None


@lru_cache(maxsize=1)
def known() -> Credits:
    """Return the credits of the shipped sources; read once, since the files do not change."""
    return of(load_all())


def of(sources: Mapping[str, Source]) -> Credits:
    """Return the credits of some sources and of the agencies without a file."""
    owners = {name: agency for agency, names in AGENCIES.items() for name in names}
    owners |= {name: source.name for source in sources.values() for name in source.credits}
    names = "|".join(re.escape(name) for name in sorted(owners, key=len, reverse=True))
    name = rf"(?P<name>{names})"
    others = rf"(?:\s?(?:[,/、，・;&]|and)\s?(?:{names}))*"
    datelines = (
        rf"^[A-Z][\w .,'’/-]{{1,60}}\({name}{others}\)\s?[-–—]",
        rf"^【(?:[^】]{{0,12}}[＝=\s])?{name}[^】]{{0,6}}】",
        rf"^[（(]?据?{name}(?:记者|記者)?[^，。\s]{{0,12}}?(?:\d{{1,2}}月)?\d{{1,2}}日(?:综合|綜合|專|专)?(?:外)?(?:电|電|讯|訊)",
        rf"(?:Source|SOURCE|来源|來源|出典|稿源)\s?[:：／/]\s?{name}(?!\w)",
    )
    ends = r"(?:^|(?<=[.。!?！？”\"」』）)])|(?<=[＝=\]]))"
    return Credits(
        owners=owners,
        datelines=tuple(map(re.compile, datelines)),
        sign_off=re.compile(rf"{ends}[\s（(\[［【〔＝=—-]*{name}{others}[\s)）\]］】〕]*\.?$"),
        byline=re.compile(rf"(?<!\w){name}(?!\w)"),
    )


def signed_off(paragraphs: tuple[str, ...], credits: Credits) -> tuple[tuple[str, ...], str | None]:
    """Return paragraphs without an agency's sign-off at the end, and the agency."""
    if not paragraphs:
        return paragraphs, None
    last = paragraphs[-1]
    found = credits.sign_off.search(last, max(0, len(last) - TAIL_CHARS))
    if not found:
        return paragraphs, None
    kept = last[: found.start()].rstrip(" 　＝=（(—-")
    return (*paragraphs[:-1], *([kept] if kept else [])), credits.first(found)


def closing(paragraphs: tuple[str, ...], credits: Credits) -> str | None:
    """Return the agency that stands alone on the last line before page tools and links, if any."""
    for line in reversed(paragraphs):
        if found := credits.sign_off.fullmatch(line):
            return credits.first(found)
        if not is_furniture(line):
            return None
    return None


def origin(
    byline: str | None, paragraphs: tuple[str, ...], credits: Credits, own: Source
) -> str | None:
    """Return the wire service that a dateline, source line or byline names; None where none does.

    A paper's name in the byline of its own page is no origin; a wire's is.
    """
    shown = (rule.search(line) for line in paragraphs[:HEAD] for rule in credits.datelines)
    if found := next((match for match in shown if match), None):
        return credits.first(found)
    named = credits.first(credits.byline.search(byline or ""))
    return None if named == own.name and own.kind != "wire" else named
