"""Reporting: what a reader runs or writes where a row is wrong: the command that judges it, and a mail.

The site itself takes no corrections; `disputeline review` does (jobs/commands/review.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, kw_only=True)
class Ways:
    """Commands that judge one row, and the address of a mail that reports it."""

    reject: str
    correct: str
    mail: str


def ways(row_id: str, noun: str, says: str, address: str, field: str) -> Ways:
    """Return how to report a row; `field` is one that is often wrong, `address` the page's own."""
    judge = f'{row_id} --by "YOUR NAME" --reason "WHY"'
    body = f"{noun} {row_id}\n{says}\n{address}\n\nWhat is wrong, and what shows it:\n"
    subject = f"Error in {noun} {row_id}"
    return Ways(
        reject=f"disputeline review reject {judge}",
        correct=f"disputeline review correct {row_id} --set {field} " + judge.partition(" ")[2],
        mail=f"mailto:?subject={quote(subject)}&body={quote(body)}",
    )
