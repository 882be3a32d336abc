"""Notices: what a notice says of the names listed under it: by which measure, and how many they are.

The names may stand in the notice or in its annex, a document of its own that says neither.
"""

from __future__ import annotations

from nlp.patterns import compiled
from nlp.words import Words
from store.records import Article
from store.topic import Topic

WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
LEAD_CHARS = 600  # a notice says who issues it, and what for, at its beginning


def stated_count(words: Words, text: str, name: str) -> int | None:
    """Return how many names the first sentence that speaks of a list says; None where it says no number."""
    lists = (*words.listings.more_lists, *words.happenings.lists)
    patterns = [compiled(pattern) for pattern, called in lists if called == name]
    for line in text.splitlines():
        if any(one.search(line) for one in patterns):
            found = {
                int(one["count"].translate(WIDE))
                for one in compiled(words.listings.stated).finditer(line)
            }
            if len(found) == 1:
                return found.pop()
    return None


def measure_of_notice(words: Words, notice: Article, topic: Topic, name: str) -> str | None:
    """Return the measure that a notice is by its number, with that list."""
    year = (notice.published_at or "")[:4]
    lead = notice.text[:LEAD_CHARS]
    numbers = {
        f"{int(one['year'] or year or 0)}-{int(one['number'])}"
        for one in compiled(words.listings.number).finditer(lead)
    }
    chosen = [one.id for one in topic.measures if one.list == name and one.number in numbers]
    return chosen[0] if len(chosen) == 1 else None
