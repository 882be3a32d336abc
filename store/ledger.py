"""Ledger: what a figure is a figure of, and where sources differ: records only.

A quantity is what makes a figure comparable with those of other articles. A conflict is one line: the
same quantity, day or name as several sources give it, with a verdict.
"""

from __future__ import annotations

from dataclasses import dataclass

from store.records import col


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """What a figure is a figure of, in the form in which figures are compared."""

    fact_id: str = col("figures.id")
    article_id: str = col("articles.id")
    key: str = col("figures of one key alone are compared: unit, what is counted, and when")
    words: str = col("words that say of what, in the singular, separated by spaces", default="")
    things: str = col("entity ids of materials and laws in its sentence, with spaces", default="")
    measure: str = col("what is counted or measured, as the figure has it")
    unit: str = col("unit of `value`, as figures.unit; masses in t")
    value: float = col("the figure's value in that unit")
    comparator: str = col("eq, approx, gt or lt")
    change: str = col("rise or fall for a change, else level")
    place: str = col("country, or origin>destination; empty where none is known", default="")
    period: str = col("as figures.period; empty where none is known", default="")
    text: str = col("the figure as printed")
    start_char: int = col("first character in articles.text")
    end_char: int = col("one past its last character")
    said_by: str = col("entity id of whose figure it is; empty where none is named", default="")
    outlet: str = col("sources.id of the article")
    language: str = col("language of the article, ISO 639-1")
    published_at: str = col("publication of the article; empty where unknown", default="")
    alike: str = col(
        "same for figures that say the same for the same outlet; empty where one before it does in its "
        "article",
        default="",
    )
    leads: bool = col(
        "one of the first two of those: an article of which none leads says nothing new",
        default=False,
    )
    wording: str = col("same for figures of one key that say the same, whoever does", default="")
    home: str = col(
        "fact_id of the figure around which its quantity is gathered, kept at the first of its wording "
        "alone; else empty",
        default="",
    )


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """Which reading of an article the ledger has weighed."""

    article_id: str = col("articles.id")
    seen: str = col("version of the ledger, and of the facts it saw")


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """One line in which sources differ: the same figure, date, name or number of names."""

    id: str = col("derived from its kind and its values")
    kind: str = col("figure, date, name or count (a stated number against the names held)")
    subject: str = col("what it is about, one line of English")
    unit: str | None = col("unit of the values; null for dates and names", default=None)
    period: str | None = col("the time it is for, as dates.value", default=None)
    geography: str | None = col("country, or origin>destination for a flow", default=None)
    event_id: str | None = col("events.id", default=None)
    measure_id: str | None = col("measures.id", default=None)
    verdict: str = col("disagree, count different things, rounded or converted, or cannot tell")
    note: str = col("why, one line of English")
    sources: int = col("number of independent outlets")
    first_at: str | None = col("earliest publication among its values", default=None)
    last_at: str | None = col("latest publication among its values", default=None)
    key: str = col("what it was found by, such as quantities.key and home")


@dataclass(frozen=True, kw_only=True)
class ConflictValue:
    """One source's value in a conflict, with its evidence."""

    conflict_id: str = col("conflicts.id")
    fact_table: str = col("figures, happenings, listings … where the fact stands")
    fact_id: str = col("id of the fact in that table")
    article_id: str = col("articles.id")
    start_char: int = col("first character of the evidence in articles.text")
    end_char: int = col("one past its last character")
    value: str = col("the value as printed")
    value_number: float | None = col("the value as a number; null for names", default=None)
    comparator: str | None = col("eq, approx, gt or lt; null for dates and names", default=None)
    said_by: str | None = col("entity id of who says it; null where the outlet does", default=None)
    outlet: str = col("sources.id of the article")
    published_at: str | None = col("publication of the article", default=None)
    as_of: str | None = col("time for which the source gives it, as dates.value", default=None)


@dataclass(frozen=True, kw_only=True)
class ConflictLine:
    """A conflict with the values that stand side by side."""

    conflict: Conflict
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, kw_only=True)
class Report:
    """A happening that reports an event, with what its article is."""

    event_id: str
    title: str
    type: str
    measure_id: str | None
    fact_id: str
    article_id: str
    start_char: int
    end_char: int
    actors: str
    date: str | None
    precision: str | None
    date_basis: str
    outlet: str
    published_at: str | None

    @property
    def day(self) -> str | None:
        """Return the day that the text states; None where it states none to the day."""
        stated = self.precision == "day" and self.date_basis == "stated"
        return self.date if stated else None


@dataclass(frozen=True, kw_only=True)
class Gist:
    """What some reports of an event say alike: the day that their texts state, and who acts."""

    event_id: str
    type: str
    measure_id: str | None
    day: str | None
    actors: str


@dataclass(frozen=True, kw_only=True)
class Block:
    """The names that one article puts on a list, as many as were read and as it states."""

    article_id: str
    list: str
    action: str
    measure_id: str | None
    fact_id: str
    start_char: int
    end_char: int
    stated: int
    held: int
    outlet: str
    published_at: str | None
