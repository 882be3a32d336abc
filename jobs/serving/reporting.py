"""Reporting: what a reader runs or writes where a row is wrong: the command that judges it, and a message.

The site itself takes no corrections; `disputeline review` does (jobs/commands/review.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from jobs import show
from jobs.serving.shown import href
from store import settings
from store.errors import ConfigError

MAIL = "mailto:"
SAYS_CHARS = 200  # chosen: mail programs take addresses of some 2,000 characters


@dataclass(frozen=True, kw_only=True)
class Ways:
    """Commands that judge one row, and where to write: a mail that is begun, a page, or nowhere (empty)."""

    reject: str
    correct: str
    mail: str
    page: str


def ways(row_id: str, noun: str, says: str, address: str, field: str, contact: str) -> Ways:
    """Return how to report a row; `field` is one that is often wrong, `address` the page's own.

    `contact` is that of the settings: an address for mail, a page of the web, or nothing.
    """
    judge = f'{row_id} --by "YOUR NAME" --reason "WHY"'
    said = show.shortened(show.one_line(says), SAYS_CHARS)
    body = f"{noun} {row_id}\n{said}\n{address}\n\nWhat is wrong, and what shows it:\n"
    to = _mailbox(contact)
    subject = f"Error in {noun} {row_id}"
    return Ways(
        reject=f"disputeline review reject {judge}",
        correct=f"disputeline review correct {row_id} --set {field} " + judge.partition(" ")[2],
        mail=f"{MAIL}{to}?subject={quote(subject)}&body={quote(body)}" if to else "",
        page=href(contact),
    )


def contact(folder: Path) -> str:
    """Return whom the settings of a data folder name; nobody while they cannot be read."""
    try:
        return settings.load(folder).contact
    except ConfigError:  # the commands that need them say what is wrong
        return ""


def _mailbox(contact: str) -> str:
    """Return the address of a contact that takes mail, as it stands in a link; empty for every other."""
    given = contact.strip().removeprefix(MAIL).partition("?")[0]
    return quote(given, safe="@+") if given.count("@") == 1 and "/" not in given else ""
