"""Figures of an article: each amount with its measure, period, direction and source.

What later figures take over from earlier ones is decided here. Not here: how numbers are written
(nlp.numbers), a language's units and hedges (nlp/languages), what stands around one (nlp.amounts).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from nlp.amounts import about, glossed, measured, when, whose
from nlp.amounts.around import DAY, Surroundings, surroundings, trading_days
from nlp.amounts.candidates import COUNT, amounts
from nlp.amounts.units import Amount
from nlp.facts.dates import DateMention
from nlp.facts.figures import Figure
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.patterns import compiled
from nlp.reading import Reading

CONFIDENCE = {COUNT: 0.8}  # measured: counts err more often than amounts with a unit
UNITED = 0.95
IN_NUMBER = re.compile(r"[0-9０-９万萬亿億][.,，]?[0-9０-９]$")  # what begins there is no date
CHANGE_OF = re.compile(r"^(?:rise|fall|share) of ")
GOODS_UNITS = ("t", "kg")
PAPERS = re.compile(
    "[显顯]示|[统統][计計]|[数數][据據]"
)  # a cue by which figures are cited (Chinese)
STOP = re.compile(r"[。！？]|[.!?]\s")
JOIN_CHARS = 12  # between two amounts of one change: ", or about "
MAX_SENTENCE_CHARS = 3000  # chosen: what is longer is a table without line breaks
MOST_FIGURES = 400
ROUNDED = 0.03  # chosen: a headline says 38 percent for 38.2
ISO_CHARS = 3  # of a currency's code
NEAR_FIGURES = 40  # chosen: a source is not carried further
MAX_AMOUNTS = 24  # chosen: so is what holds more numbers


@dataclass(frozen=True)
class _Told:
    """A figure with what later figures may take over from it."""

    figure: Figure
    paragraph: int
    bound: bool = False  # its period is of it alone
    cited: bool = False  # its source is cited, not quoted
    flows: bool = False  # its paragraph tells of imports or exports


@dataclass(frozen=True)
class _Place:
    """A sentence with amounts: what stands around it, who is quoted in it, in which paragraph."""

    around: Surroundings | None
    said: tuple[Quote, ...]
    paragraph: int
    market: bool = False
    flows: bool = False
    corrects: bool = False


def find(reading: Reading) -> Iterator[Figure]:
    """Yield the figures of an article, none overlapping a date or a name; those of the headline last.

    A figure of the headline is often that of a sentence below it, rounded.
    """
    starts = [one.start for one in reading.sentences]
    found = amounts(reading.article.text, reading.words.figures, _masked(reading))
    days = trading_days(reading) if found else ()
    groups = [
        (at, tuple(some))
        for at, some in groupby(found, key=lambda one: bisect_right(starts, one.start) - 1)
    ]
    told: list[_Told] = []
    for at, some in sorted(groups, key=lambda group: _is_headline(reading, group[0])):
        place = _place(reading, at, some, days)
        for amount in some:
            told.append(_told(reading, amount, place, told))
            yield told[-1].figure


def _masked(reading: Reading) -> list[tuple[int, int]]:
    """Return the spans of dates and names, in which no number is a figure."""
    words, text = reading.words.figures, reading.article.text
    masked = [
        (one.start_char, one.end_char)
        for one in reading.of(DateMention)
        if not IN_NUMBER.search(text[max(0, one.start_char - 2) : one.start_char + 1])
    ]
    return masked + [
        (one.start_char, one.end_char)
        for one in reading.of(Mention)
        if not (words.spaced and one.text.islower())  # "three key documents" is a description
    ]


def _is_headline(reading: Reading, at: int) -> bool:
    return at >= 0 and bool(reading.article.title) and reading.sentences[at].paragraph == 0


def _place(
    reading: Reading, at: int, some: Sequence[Amount], days: Sequence[tuple[int, str]]
) -> _Place:
    """Return what stands around; nothing for what is no sentence, such as a table in one line."""
    if at < 0 or len(some) > MAX_AMOUNTS or len(reading.sentences[at].text) > MAX_SENTENCE_CHARS:
        return _Place(None, (), reading.sentences[at].paragraph if at >= 0 else 0)
    around = surroundings(reading, at, some, days)
    words, sentence = around.words, around.sentence
    quotes = reading.overlapping(Quote, sentence.start, sentence.end)
    said = tuple(one for one in quotes if one.speaker_id)
    market = compiled(words.market).search(around.paragraph) is not None
    flows = compiled(f"{words.imports}|{words.exports}").search(around.paragraph) is not None
    corrects = compiled(words.corrects).search(around.paragraph) is not None
    return _Place(around, said, sentence.paragraph, market, flows, corrects)


def _told(reading: Reading, amount: Amount, place: _Place, told: Sequence[_Told]) -> _Told:
    """Return the figure of an amount, with what later ones may take over; `told` are those before it."""
    around, text = place.around, reading.article.text
    last = _last(amount, told)
    trend = _trend(amount, around, last)
    converted = last if amount.converts else None
    again = _again(amount, place, told)
    market = _of_market(amount, place)
    period = _period(amount, place, told, market=market)
    source, cited = _source(amount, place, told)
    figure = Figure(
        article_id=reading.article.id,
        start_char=amount.start,
        end_char=amount.end,
        text=text[amount.start : amount.end],
        confidence=CONFIDENCE.get(amount.unit, UNITED),
        value=float(amount.value),
        unit=amount.unit,
        comparator=amount.comparator,
        measure=_measure(amount, trend, place, last, market=market)
        or (again.measure if again else None),
        period=period.value
        or (again.period if again else None)
        or _told_before(amount, place, told)
        or _lead_day(reading, place),
        geography=about.geography(around, amount) if around else None,
        direction=converted.direction if converted else trend,
        attributed_to=source or (again.attributed_to if again and place.paragraph == 0 else None),
        converted_from=converted.id if converted else None,
    )
    return _Told(figure, place.paragraph, period.bound, cited, place.flows)


def _last(amount: Amount, told: Sequence[_Told]) -> Figure | None:
    """Return the figure before an amount; None before the first of body or headline."""
    before = told[-1] if told else None
    return before.figure if before and before.figure.end_char <= amount.start else None


def _again(amount: Amount, place: _Place, told: Sequence[_Told]) -> Figure | None:
    """Return the figure that a headline rounds, or that a correction says again."""
    if place.around is None or not told:
        return None
    headline = told[-1].figure.start_char > amount.start or told[-1].paragraph == 0
    if not headline and not place.corrects:
        return None
    values = [amount.value] if headline else [one.value for one in place.around.amounts]
    same = (one.figure for one in told[:MOST_FIGURES] if one.figure.unit == amount.unit)
    share = ROUNDED if headline else 0
    return next(
        (
            one
            for one in same
            if any(abs(one.value - float(value)) <= share * abs(one.value) for value in values)
        ),
        None,
    )


def _told_before(amount: Amount, place: _Place, told: Sequence[_Told]) -> str | None:
    """Return the time of what is told again: "the 20 firms", "the budget allocates 3 billion" (English)."""
    around = place.around
    if around is None or not around.words.spaced:
        return None
    earlier = [one.figure for one in told[:MOST_FIGURES] if one.figure.end_char <= amount.start]
    if amount.unit == COUNT:
        back = around.text.endswith("the ", 0, amount.start)
        same = (one.period for one in earlier if one.unit == COUNT and one.value == amount.value)
        return next((one for one in same if one), None) if back else None
    budget = len(amount.unit) == ISO_CHARS and compiled(around.words.budget)
    if not budget or not budget.search(around.sentence.text):
        return None
    fiscal = (one.period for one in reversed(earlier) if when.FISCAL.fullmatch(one.period or ""))
    return next(fiscal, None)


def _lead_day(reading: Reading, place: _Place) -> str | None:
    """Return the first day of the story's first paragraphs, for a headline."""
    if place.paragraph or not reading.article.title or place.around is None:
        return None
    lead = (one for one in reading.sentences if one.paragraph == 1)
    for sentence in lead:
        for one in reading.within(DateMention, sentence.start, sentence.end):
            if one.type == "DATE" and DAY.fullmatch(one.value):
                return one.value
    return None


def _of_market(amount: Amount, place: _Place) -> bool:
    """Tell whether an amount is a price or a move of prices on a market."""
    around = place.around
    if around is None or amount.unit in (COUNT, "ratio") or len(amount.unit) == 1:
        return False
    if compiled(around.words.budget).search(around.sentence.text):
        return False
    return place.market or (around.words.spaced and measured.moves(around, amount))


def _period(amount: Amount, place: _Place, told: Sequence[_Told], *, market: bool) -> when.Period:
    """Return the time of an amount, of its own sentence or that of the figures it goes on from."""
    if place.around is None:
        return when.Period(None)
    carried = None
    for one in told[: -NEAR_FIGURES - 1 : -1]:
        near = one.paragraph == place.paragraph or (one.flows and place.flows and one.cited)
        if not near or one.figure.end_char > amount.start:
            break
        if not one.bound:
            carried = one.figure.period
            break
    if amount.unit == COUNT and told and told[-1].figure.unit != COUNT:
        carried = None
    return when.period(place.around, amount, market=market, carried=carried)


def _trend(amount: Amount, around: Surroundings | None, last: Figure | None) -> str | None:
    """Return the direction of an amount; the second of "8 to 12 percent" has that of the first."""
    if around is None:
        return None
    trend = about.direction(around, amount)
    if trend != "level" or last is None or not 0 <= amount.start - last.end_char <= JOIN_CHARS:
        return trend
    between = around.text[last.end_char : amount.start]
    reached = last.unit != amount.unit and re.search(r"\bto\b", between)
    changes = last.direction in ("rise", "fall") and not amount.whole and not reached
    return (
        last.direction
        if changes and compiled(rf"(?:{around.words.pairs})$").match(between)
        else trend
    )


def _source(amount: Amount, place: _Place, told: Sequence[_Told]) -> tuple[str | None, bool]:
    """Return whose figure it is, and whether that is cited: who says it, who is cited, or as before."""
    around = place.around
    if around is None or place.corrects:
        return None, False
    own = [
        one for one in place.said if one.start_char <= amount.start and amount.end <= one.end_char
    ]
    if own:
        said = min(own, key=lambda one: one.end_char - one.start_char)
        surveyed = (
            whose.source(around, amount) if said.speaker_name and around.words.spaced else None
        )
        papers = said.cue is not None and PAPERS.search(said.cue) is not None
        return (surveyed, True) if surveyed else (said.speaker_id, papers)
    if cited := whose.source(around, amount):
        return cited, True
    return _carried(amount, place, around, told)


def _carried(
    amount: Amount, place: _Place, around: Surroundings, told: Sequence[_Told]
) -> tuple[str | None, bool]:
    """Return the source of the figures before, where the sentence goes on with their report."""
    before = next((one for one in reversed(told) if one.figure.end_char <= amount.start), None)
    again = whose.cites_again(around)
    if again:
        cited = next((one for one in told[: -NEAR_FIGURES - 1 : -1] if one.cited), None)
        found = cited.figure.attributed_to if cited else whose.cited_before(around)
        return found, found is not None
    if before is None:
        return _released(amount, place, around)
    if _speaks(around, amount, before.figure):
        return None, False
    if before.paragraph == place.paragraph:
        between = around.text[before.figure.end_char : amount.start]
        near = before.figure.unit == amount.unit or len(STOP.findall(between)) <= 1
        same = (near and not place.market) or before.cited
        if same and before.figure.attributed_to:
            return before.figure.attributed_to, before.cited
    elif not around.issuer and not _of_market(amount, place):
        return _of_block(amount, place, told)
    return _released(amount, place, around)


def _of_block(amount: Amount, place: _Place, told: Sequence[_Told]) -> tuple[str | None, bool]:
    """Return the source cited for the trade of the paragraphs before, where this one goes on with it."""
    latest = told[: -NEAR_FIGURES - 1 : -1]
    block = next((one for one in latest if one.cited and one.flows), None)
    goods = block is not None and amount.unit == block.figure.unit and amount.unit in GOODS_UNITS
    if block is None or not (goods or place.flows):
        return None, False
    return block.figure.attributed_to, True


def _released(amount: Amount, place: _Place, around: Surroundings) -> tuple[str | None, bool]:
    """Return the body whose survey or statistics the story tells, where nobody speaks in the sentence."""
    silent = not place.market and not _of_market(amount, place) and not whose.speaks(around)
    return (around.issuer, around.issuer is not None) if silent else (None, False)


def _speaks(around: Surroundings, amount: Amount, before: Figure) -> bool:
    """Tell whether somebody else speaks between a figure and an amount, or behind it."""
    first = max(around.sentence.start, before.end_char)
    said = compiled(around.words.speaks).search(around.text, first, around.sentence.end)
    return said is not None


def _measure(
    amount: Amount, trend: str | None, place: _Place, last: Figure | None, *, market: bool
) -> str | None:
    """Return what the amount measures; without words of its own, what the figure before it did."""
    around = place.around
    if around is None:
        return None
    if amount.converts and last is not None:
        return last.measure
    if around.words.spaced:
        found = measured.measure(around, amount, trend, market=market)
    else:
        found = glossed.measure(around, amount, trend, market=market)
    if last is None or not last.measure or "\n" in around.text[last.end_char : amount.start]:
        return found
    same = last.start_char >= around.sentence.start
    leans = amount.unit in GOODS_UNITS or not (market or around.words.spaced)
    return _going_on(amount, found, trend, last, same=same, leans=leans)


def _going_on(
    amount: Amount, found: str | None, trend: str | None, last: Figure, *, same: bool, leans: bool
) -> str | None:
    """Return a measure with what the figure before it measured, where its own words leave that out."""
    before = last.measure or ""
    rest = CHANGE_OF.sub("", before)
    if not found:
        if last.unit == amount.unit:
            return before
        changes = amount.unit == "percent" and trend in ("rise", "fall")
        return f"{trend} of {rest}" if changes else None
    words = CHANGE_OF.sub("", found)
    if leans and amount.unit != COUNT and glossed.leans(words):
        return f"{found} {rest}" if last.unit in (amount.unit, *GOODS_UNITS) else found
    said_before = set(words.lower().split()) <= set(rest.lower().split())
    return (
        before if same and said_before and last.unit == amount.unit and found != before else found
    )
