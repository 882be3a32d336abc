"""Lists: which list a stretch of text speaks of, what is done to it, by which measure.

The names of lists come from the language's tables of happenings, the measures from the topic.
"""

from __future__ import annotations

from nlp.patterns import compiled
from nlp.reading import Reading

ADD = "add"


def list_of(reading: Reading, text: str) -> str | None:
    """Return the English name of the first list that a text names; None where it names none."""
    found = [
        (match.start(), name)
        for pattern, name in (*reading.words.listings.more_lists, *reading.words.happenings.lists)
        if (match := compiled(pattern).search(text)) is not None
    ]
    return min(found)[1] if found else None


def action_of(reading: Reading, text: str) -> str | None:
    """Return add, remove, suspend or resume; None where a text says none of them."""
    for pattern, action in reading.words.listings.actions:
        if compiled(pattern).search(text):
            return action
    return None


def list_by_number(reading: Reading, text: str) -> str | None:
    """Return the list of the one measure of the topic whose number a text gives."""
    numbers = {
        f"{int(match['year'])}-{int(match['number'])}"
        for match in compiled(reading.words.listings.number).finditer(text)
        if match["year"]
    }
    found = {one.list for one in reading.topic.measures if one.number in numbers}
    return found.pop() if len(found) == 1 else None


def measure_of(reading: Reading, name: str | None, near: str) -> str | None:
    """Return the measure by the notice's number, else the only one of the topic with that list."""
    numbers: set[str] = set()
    year = (reading.article.published_at or "")[:4]
    for match in compiled(reading.words.listings.number).finditer(near):
        year = match["year"] or year
        numbers.add(f"{int(year or 0)}-{int(match['number'])}")
    listed = [one for one in reading.topic.measures if one.list == name and name]
    numbered = [one for one in listed if one.number in numbers]
    chosen = numbered or (listed if not numbers else [])
    return chosen[0].id if len(chosen) == 1 else None
