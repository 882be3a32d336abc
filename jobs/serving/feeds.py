"""Feeds: events as an Atom feed and as a calendar; only text is made here, nothing is looked up.

Atom is RFC 4287 (https://www.rfc-editor.org/rfc/rfc4287), iCalendar RFC 5545
(https://www.rfc-editor.org/rfc/rfc5545). Characters that XML 1.0 forbids are left out of both. Ids come
from the events' ids, so that a reader's program knows an event again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from jobs.serving.events import EventRow

ATOM = "http://www.w3.org/2005/Atom"
UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LINE_BYTES = 75  # RFC 5545, 3.1: a line is folded before it grows longer
STATUS = {"planned": "TENTATIVE", "rumoured": "TENTATIVE", "denied": "CANCELLED"}
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Channel:
    """What a feed says of itself: addresses are whole, `changed` tells when each event last changed (UTC)."""

    title: str
    subtitle: str
    page: str  # address of the page that shows the same
    own: str  # address of the feed
    origin: str  # scheme and host
    changed: Mapping[str, str]
    since: str  # the instant that an empty feed is dated by


def atom(channel: Channel, rows: Sequence[EventRow]) -> str:
    """Return an Atom feed, what changed last first."""
    ordered = sorted(rows, key=lambda row: (_changed(channel, row), row.id), reverse=True)
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    _add(root, "title", channel.title)
    _add(root, "subtitle", channel.subtitle)
    _add(root, "id", uuid5(NAMESPACE_URL, channel.own).urn)
    _add(root, "updated", _changed(channel, ordered[0]) if ordered else channel.since)
    _add(SubElement(root, "author"), "name", "disputeline")
    _add(root, "generator", "disputeline")
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": channel.own})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": channel.page})
    for row in ordered:
        _entry(SubElement(root, "entry"), channel, row)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _entry(entry: Element, channel: Channel, row: EventRow) -> None:
    _add(entry, "title", f"{row.when}: {row.title}")
    _add(entry, "id", uuid5(NAMESPACE_URL, f"disputeline:event:{row.id}").urn)
    _add(entry, "updated", _changed(channel, row))
    address = {"rel": "alternate", "type": "text/html", "href": f"{channel.origin}{row.href}"}
    SubElement(entry, "link", address)
    SubElement(entry, "category", {"term": row.type})
    _add(entry, "summary", _told(row))


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = UNFIT.sub("", text)


def _changed(channel: Channel, row: EventRow) -> str:
    return channel.changed.get(row.id, channel.since)


def _told(row: EventRow) -> str:
    """Return what is told of an event: the first report's words and who reports it."""
    words = f"“{row.words}” " if row.words else ""
    return f"{words}Reported by {row.outlets}."


def calendar(channel: Channel, rows: Sequence[EventRow]) -> str:
    """Return a calendar of all-day events; what has no day is left out."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//disputeline//timeline//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{_escaped(channel.title)}",
        f"X-WR-CALNAME:{_escaped(channel.title)}",
        *(line for row in rows for line in _event(channel, row)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(channel: Channel, row: EventRow) -> Iterator[str]:
    if row.first is None or row.last is None:
        return
    stamp = re.sub(r"[-:]|\.\d+", "", _changed(channel, row))
    yield "BEGIN:VEVENT"
    yield f"UID:{row.id}@disputeline"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_day(row.first)}"
    yield f"DTEND;VALUE=DATE:{_day(row.last + DAY)}"
    yield f"SUMMARY:{_escaped(row.title)}"
    yield f"DESCRIPTION:{_escaped(_told(row))}"
    yield f"CATEGORIES:{_escaped(row.type.replace('_', ' '))}"
    yield f"STATUS:{STATUS.get(row.status, 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    yield f"URL:{channel.origin}{row.href}"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _escaped(text: str) -> str:
    return UNFIT.sub("", text.translate(ESCAPES))


def _folded(line: str) -> str:
    """Return a line folded to 75 bytes; no character is cut (RFC 5545, 3.1).

    >>> _folded("x" * 80) == "x" * 75 + "\\r\\n " + "x" * 5
    True
    """
    parts, size = [""], 0
    for char in line:
        width = len(char.encode())
        if size + width > LINE_BYTES:
            parts.append(" ")
            size = 1
        parts[-1] += char
        size += width
    return "\r\n".join(parts)
