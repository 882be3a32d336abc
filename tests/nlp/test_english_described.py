"""English descriptions of who speaks without a name: the body by its name, no ages, no clauses."""

from __future__ import annotations

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.facts.quotes import Quote
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (mentions.FACT, dates.FACT, quotes.FACT)
NAMES = [
    ("Japan's Finance Ministry published the figures on Monday. A ministry official said that the fall "
     "would not last.", "Finance Ministry official (unnamed)"),
    ("METI minister Ryosei Akazawa spoke to reporters. An official at his ministry said that no talks "
     "had been set.", "Official at METI (unnamed)"),
    ("The fish trade waits. A 61-year-old smelt buyer said that the boats would stay in port.",
     "Smelt buyer (unnamed)"),
    ("The fish trade waits. The head of a cannery with 34 employees said that the boats would stay in port.",
     "Head of a cannery (unnamed)"),
    ("The fish trade waits. The owner of a smokehouse that sells to Norway said that the boats would stay.",
     "Owner of a smokehouse (unnamed)"),
    ("A ministry official said that the fall would not last.", "Ministry official (unnamed)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_who_speaks_without_a_name_is_told_as_a_reader_would(
    topic: Topic, text: str, name: str
) -> None:
    reading = as_read(made_article(f"—\n\n{text}", "en"), topic, KINDS)
    assert [one.speaker_name for one in reading.of(Quote)] == [name]
