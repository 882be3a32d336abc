"""Life cycle: the dated steps of measures and the names that they put on lists, as records.

What the steps mean and how they are found is decided in `nlp.measures`; nothing here computes.
"""

from __future__ import annotations

from dataclasses import dataclass

from store.records import MeasureRow, col

__all__ = ["MeasureName", "MeasureRow", "MeasureStep"]


@dataclass(frozen=True, kw_only=True)
class MeasureStep:
    """One step in a measure's life, with the sentence that shows it best."""

    measure_id: str = col("measures.id")
    step: str = col(
        "announced, effective, amended, extended, suspended, resumed, repealed or expired"
    )
    date: str = col("when, as precisely as known; empty where no text gives it", default="")
    precision: str | None = col("day, week, month, quarter or year", default=None)
    date_basis: str = col("stated, inferred or unknown", default="unknown")
    until: str | None = col("last day, where a suspension or extension has one", default=None)
    event_id: str | None = col("events.id of the event that tells of it", default=None)
    article_id: str = col("articles.id of the evidence")
    start_char: int = col("first character of the evidence in articles.text")
    end_char: int = col("one past its last character")
    articles: int = col("how many articles say so, copies left out", default=1)
    confidence: float = col("0 to 1")


@dataclass(frozen=True, kw_only=True)
class MeasureName:
    """A name that a measure puts on its list, or that a later notice takes off or suspends."""

    measure_id: str = col("measures.id")
    name_key: str = col("entities.id, else the name as printed")
    action: str = col("add, remove, suspend or resume")
    date: str = col("day from which it applies; empty where no text gives it", default="")
    listed_name: str = col("the name as the evidence prints it")
    entity_id: str | None = col("entities.id where it is known who is meant", default=None)
    list: str = col("control list, watch list …")
    article_id: str = col("articles.id of the evidence")
    start_char: int = col("first character of the name in articles.text")
    end_char: int = col("one past its last character")
    confidence: float = col("0 to 1")
