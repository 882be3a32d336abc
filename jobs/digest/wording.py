"""Wording: how one event reads in a digest: its head, its weight, its best sentence, what may be linked.

Nothing that an outlet wrote is trusted: it becomes one line without control characters and marks that
turn the direction of text, cut to a length; its address is linked only where it is http or https.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from jobs import show
from jobs.digest.material import Material
from jobs.digest.parts import Link, Quote
from jobs.digest.phrases import Phrases
from store.look import ActorLine, EventLine, ReportLine

HEAD_CHARS, QUOTE_CHARS, NAME_CHARS = 240, 320, 80
NAMES_SHOWN = 3
GOOD_CHARS = range(40, 281)  # chosen: long enough to say something, short enough to read
SPACES = re.compile(r"\s+")
HIDDEN = {
    "Cf",
    "Cc",
    "Co",
    "Cs",
    "Cn",
}  # Unicode categories that print nothing, or what nobody expects
WEIGHTS = {  # chosen: what binds someone weighs more than what someone says
    **dict.fromkeys(("announcement", "effective", "listing", "delisting"), 30),
    **dict.fromkeys(("investigation", "protest", "rejection", "licence", "court"), 20),
    **dict.fromkeys(("remark", "statement", "meeting", "plan", "budget", "trade_data"), 14),
    "licence_delay": 20,
}
SPOKEN = ("remark", "statement", "other")  # of these who and whom do not say what it is about
LEAST_WEIGHT, OUTLET_WEIGHT, MOST_OUTLETS, SURE_WEIGHT = 8, 6, 8, 22


def plain(text: str | None, most: int) -> str:
    """Return a text as one line that does nothing, cut at `most` characters.

    >>> plain("a\\r\\nBcc: x\\u202e b", 80)
    'a Bcc: x b'
    """
    shown = "".join(c for c in SPACES.sub(" ", text or "") if unicodedata.category(c) not in HIDDEN)
    shown = show.clean(shown).strip()
    if len(shown) <= most:
        return shown
    cut = shown[: most - 1]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut
    return f"{at_word}…"


def address(url: str | None) -> str | None:
    """Return an address that may be linked; None for every other scheme."""
    if not url or any(c.isspace() or c in "<>\"'\\" or not c.isprintable() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def importance(line: EventLine) -> int:
    """Return how much an event matters, 0 to 100: who reports it, what it is, how sure it is."""
    event = line.event
    outlets = min(event.outlets, MOST_OUTLETS) * OUTLET_WEIGHT
    kind = WEIGHTS.get(event.type, LEAST_WEIGHT)
    return round(outlets + kind + event.confidence * SURE_WEIGHT)


def name(material: Material, words: Phrases, language: str, actor: ActorLine) -> str:
    """Return what a language calls someone."""
    return plain(material.names.get(language, {}).get(actor.id, actor.name), NAME_CHARS)


def joined(names: Sequence[str], words: Phrases) -> str:
    """Return names in a row, with how many more there are."""
    shown = words.separator.join(names[:NAMES_SHOWN])
    left = len(names) - NAMES_SHOWN
    return shown if left <= 0 else words.others.format(names=shown, count=left)


def who(line: EventLine, role: str, material: Material, words: Phrases, language: str) -> str:
    """Return those who take part in a role, in the words of a language."""
    return joined(
        [name(material, words, language, a) for a in line.actors if a.role == role], words
    )


def head(line: EventLine, material: Material, words: Phrases, language: str) -> str:
    """Return an event's head: its title in English, composed from its facts in other languages."""
    return (
        plain(line.event.title, HEAD_CHARS)
        if language == "en"
        else gloss(line, material, words, language)
    )


def brief_head(line: EventLine, material: Material, words: Phrases, language: str) -> str:
    """Return an event's head in one line: composed from its facts where they say what it is about."""
    roles = {actor.role for actor in line.actors}
    if language == "en" or (roles == {"actor", "target"} and line.event.type not in SPOKEN):
        return head(line, material, words, language)
    kind = words.named("types", line.event.type)
    return f"{kind}{words.colon}{plain(line.event.title, HEAD_CHARS)}"


def gloss(line: EventLine, material: Material, words: Phrases, language: str) -> str:
    """Return who does what to whom, and under which measure, from the facts alone."""
    actors = who(line, "actor", material, words, language)
    targets = who(line, "target", material, words, language)
    kind = words.named("types", line.event.type)
    if not actors:
        said = f"{kind}{words.colon}{targets}" if targets else kind
    else:
        pattern = words.headline_at if targets else words.headline
        said = pattern.format(type=kind, actors=actors, targets=targets)
    held = line.event.measure_id
    more = words.bracket.format(words=words.measure.format(measure=held)) if held else ""
    return plain(said + more, HEAD_CHARS)


def best_quote(
    line: EventLine, material: Material, words: Phrases, language: str
) -> tuple[Quote, ReportLine] | None:
    """Return the sentence that tells an event best, with its report; None without reports."""
    if not line.reports:
        return None
    best = max(line.reports, key=lambda one: _worth(one, material, language))
    foreign = best.language != language
    return Quote(
        text=plain(best.sentence, QUOTE_CHARS),
        language=best.language,
        credit=credit(best.outlet, best.language, material, words),
        gloss=words.gloss.format(gloss=gloss(line, material, words, language)) if foreign else None,
    ), best


def credit(outlet: str, language: str, material: Material, words: Phrases) -> str:
    """Return the name of an outlet with the language in which it says something."""
    named = plain(material.outlets.get(outlet, outlet), NAME_CHARS)
    return words.quoted.format(outlet=named, language=words.named("languages", language))


def _worth(report: ReportLine, material: Material, language: str) -> tuple[int, int]:
    """Return how good a sentence is to quote; of equals the one that was published first."""
    own = 2 * (report.language == language)
    readable = 2 * (len(report.sentence) in GOOD_CHARS)
    told = report.sentence.strip() != (report.title or "").strip()
    first_hand = (report.outlet in material.official) + (report.syndicated_from is None)
    day = re.sub(r"\D", "", report.published_at or "9" * 14)[:14].ljust(14, "0")
    return own + readable + told + first_hand, -int(day)


def links(
    line: EventLine, report: ReportLine | None, material: Material, words: Phrases
) -> tuple[Link, ...]:
    """Return the ways to an event's page and to its source."""
    page = f"{material.base_url.rstrip('/')}/event/{quote(line.event.id)}"
    own = address(page) if material.base_url else None
    found = [Link(text=words.event, url=own)] if own else []
    if report is not None:
        found.append(Link(text=words.source, url=address(report.url)))
    return tuple(found)
