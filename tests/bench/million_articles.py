"""Articles of a made-up data folder: pages, texts, what the index holds of them, and their facts."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from store import search
from tests.bench import wording
from tests.bench.million_told import Told
from tests.bench.million_world import A_DAY, LANGUAGES, OUTLETS, Rows, World, ident
from tests.bench.wording import GAP, Sentence

SENTENCES = 8
UNITS = ("count", "percent", "USD", "JPY", "CNY", "t", "point", "EUR", "kg", "ratio")
PERIODS = (None, "2024", "2025", "2025-11", "FY2026")
POSITIONS = ("oppose", "oppose", "concern", "support", "neutral")
FACT = ("id", "article_id", "start_char", "end_char", "text", "confidence", "made_by")
COLUMNS: dict[str, Sequence[str]] = {
    "pages": (
        "id source_id url kind fetched_at status content_type sha256 warc_file warc_offset warc_length"
    ).split(),
    "articles": (
        "id source_id page_id url title language published_at published_precision published_method text "
        "text_sha256 syndicated_from copy_of access relevance handed_in first_seen_at last_seen_at made_by"
    ).split(),
    "revisions": "id article_id page_id seen_at title text text_sha256".split(),
    "extractions": "page_id made_by article_id".split(),
    "rejections": "page_id stage reason detail".split(),
    "indexed": "number article_id text_sha256 filed".split(),
    "articles_text": "rowid title body filed".split(),
    "copies": "article_id original_id kind similarity how made_by".split(),
    "mentions": (*FACT, "type", "entity_id", "name"),
    "dates": (*FACT, "type", "value"),
    "figures": (*FACT, "value", "unit", "comparator", "measure", "period", "attributed_to"),
    "quotes": (*FACT, "kind", "speaker_id", "cue"),
    "stances": (*FACT, "holder_id", "target_id", "position", "on_behalf_of"),
    "listings": (*FACT, "list", "action", "listed_name", "entity_id", "measure_id", "effective_on"),
    "provisions": (*FACT, "measure_id", "key", "value"),
    "quantities": (
        "fact_id article_id key measure unit value comparator change text start_char end_char said_by "
        "outlet language published_at alike leads"
    ).split(),
    "measure_places": "article_id start_char end_char measure own issuer dated".split(),
}
REASONS = ("off_topic", "too_short", "http_error", "not_an_article")


@dataclass
class Drawn:
    """What chance gives to a stretch of articles, a column each."""

    outlet: list[int]
    minute: list[int]
    lucky: list[list[float]]
    said: list[list[int]]
    who: list[list[int]]
    measure: list[int]
    value: list[list[float]]


@dataclass
class Place:
    """An article with where its sentences begin."""

    id: str
    number: int
    outlet: str
    language: str
    at: str
    sentences: list[Sentence]
    starts: list[int]


class Articles:
    """Makes articles in order of publication, and remembers of them what other rows need."""

    def __init__(self, world: World) -> None:
        """Begin with none."""
        self.world = world
        self.told = Told(world)
        self.counts: dict[str, int] = defaultdict(int)  # rows made of a fact type
        self.sample: list[tuple[str, str, str]] = []  # article, outlet, publication of some
        self.figures: list[tuple[Any, ...]] = []  # of some figures, for conflicts
        self.revised: list[tuple[str, str, str]] = []  # article, its two revisions
        self._rows: dict[str, list[tuple[object, ...]]] = {}

    def rows(self, numbers: range) -> Rows:
        """Return the rows of some articles."""
        self._rows = defaultdict(list)
        drawn = self._drawn(len(numbers))
        for place, number in enumerate(numbers):
            self._article(drawn, place, number)
        made: Rows = {table: (tuple(COLUMNS[table]), many) for table, many in self._rows.items()}
        return made | self.told.rows()

    def _drawn(self, count: int) -> Drawn:
        world = self.world
        return Drawn(
            outlet=world.draw(OUTLETS, count).tolist(),
            minute=world.chance.integers(0, 1440, count).tolist(),
            lucky=world.chance.random((count, 10)).tolist(),
            said=world.chance.integers(0, world.sentences, (count, SENTENCES + 1)).tolist(),
            who=world.draw(len(world.who), (count, 10)).tolist(),
            measure=world.draw(len(world.measures), count).tolist(),
            value=world.chance.pareto(0.8, (count, 2)).tolist(),
        )

    def _article(self, drawn: Drawn, place: int, number: int) -> None:
        language = LANGUAGES[int(drawn.lucky[place][0] * 3)]
        minute, day = drawn.minute[place], self.world.day(number // A_DAY)
        pool = self.world.pools[language]
        title, *sentences = [pool[one] for one in drawn.said[place]]
        if number % 50_000 == 7:
            sentences[0] = wording.sentence(f"{wording.RARE[language]}{GAP[language]}{title.text}")
        made = Place(
            id=ident("articles", number),
            number=number,
            outlet=f"outlet-{drawn.outlet[place]}",
            language=language,
            at=f"{day}T{minute // 60:02}:{minute % 60:02}:00Z",
            sentences=sentences,
            starts=[],
        )
        text = self._text(made, title)
        self._kept(made, title, text, drawn.lucky[place])
        self._facts(made, drawn, place)
        self.told.tell(number // A_DAY, made)
        if number % 97 == 0:
            self.sample.append((made.id, made.outlet, made.at))

    def _text(self, made: Place, title: Sentence) -> str:
        """Return the text of an article; note where its sentences begin."""
        gap, head = GAP[made.language], f"{title.text}\n\n"
        at, parts = len(head), [head]
        for number, one in enumerate(made.sentences):
            made.starts.append(at)
            after = "\n\n" if number == SENTENCES // 2 - 1 else gap
            parts += [one.text, after]
            at += len(one.text) + len(after)
        return "".join(parts[:-1])

    def _kept(self, made: Place, title: Sentence, text: str, lucky: list[float]) -> None:
        rows, number = self._rows, made.number
        sha, page = hashlib.sha256(text.encode()).hexdigest(), ident("pages", 2 * number)
        file = f"{made.at[:4]}/{made.at[5:7]}/{made.outlet}.warc.gz"
        url = f"https://{made.outlet}.example/{made.at[:10]}/{number}.html"
        rows["pages"].append((page, made.outlet, url, "article", made.at, 200, "text/html", sha, file,
                              number * 9_000, 9_000))  # fmt: skip
        copied = ident("articles", number - 1 - int(lucky[1] * 300)) if lucky[1] < 0.1 else None
        if number < 400:
            copied = None
        rows["articles"].append((
            made.id, made.outlet, page, url, title.text, made.language, made.at, "minute", "json-ld", text,
            sha, "Wire" if lucky[2] < 0.1 else None, copied, "free", 0.5 + lucky[3] / 2, 0, made.at, made.at,
            "extract@1",
        ))  # fmt: skip
        if copied:
            rows["copies"].append((made.id, copied, "reprint", 0.9, "text", "copies@2"))
        rows["extractions"].append((page, "extract@1", made.id))
        filed = " ".join(search.filed(made.outlet, made.language))
        rows["indexed"].append((number + 1, made.id, sha, filed))
        body = " ".join(one.tokens for one in made.sentences)
        rows["articles_text"].append((number + 1, title.tokens, body, filed))
        self._revisions(made, page, (title.text, text, sha), lucky[4])
        if number % 10 == 0:
            self._other_page(made, file)

    def _revisions(self, made: Place, page: str, held: tuple[str, str, str], luck: float) -> None:
        title, text, sha = held
        first = ident("revisions", 2 * made.number)
        if luck < 0.1:
            self._rows["revisions"].append((first, made.id, page, made.at, title, text, sha))
        if luck < 0.02:
            second, later = ident("revisions", 2 * made.number + 1), f"{made.at[:10]}T23:59:59Z"
            row = (second, made.id, page, later, title, f"{text} {title}", f"{sha[:-1]}x")
            self._rows["revisions"].append(row)
            self.revised.append((made.id, first, second))

    def _other_page(self, made: Place, file: str) -> None:
        """Add a page that gave no article; half of them were refused."""
        number = 2 * made.number + 1
        page, url = ident("pages", number), f"https://{made.outlet}.example/feed"
        self._rows["pages"].append((page, made.outlet, url, "route", made.at, 200, "text/xml", "0" * 64, file,
                                    made.number * 9_000 + 8_000, 1_000))  # fmt: skip
        if made.number % 20 == 0:
            reason = REASONS[made.number // 20 % len(REASONS)]
            stage = "crawl" if reason == "http_error" else "extract"
            self._rows["rejections"].append((page, stage, reason, "What was seen there."))

    def _facts(self, made: Place, drawn: Drawn, place: int) -> None:
        who = [self.world.who[one] for one in drawn.who[place]]
        lucky, measure = drawn.lucky[place], self.world.measures[drawn.measure[place]]
        for number, name in enumerate(who[:5]):
            self._fact("mentions", made, number, ("ORG", name, name), first=True)
        day = self.world.day(made.number // A_DAY + int(lucky[1] * 180) - 90)
        self._fact("dates", made, 1, ("DATE", day), first=True)
        self._figure(made, 2, drawn.value[place][0], (who[6], lucky))
        self._fact("quotes", made, 4, ("indirect", who[7], "said"))
        if lucky[5] < 0.5:
            self._figure(made, 5, drawn.value[place][1], ("", lucky))
            self._fact("quotes", made, 6, ("direct", who[8], "said"))
        if lucky[6] < 0.6:
            target = self.world.targets[int(lucky[7] * len(self.world.targets))]
            position = POSITIONS[int(lucky[8] * len(POSITIONS))]
            behalf = who[0] if lucky[9] < 0.3 else None
            self._fact("stances", made, 7, (who[9], target, position, behalf))
        if lucky[9] < 0.1:
            said = ("control list", "add", who[1], who[1], measure, None)
            self._fact("listings", made, 0, said, first=True)
        if 0.1 < lucky[9] < 0.15:
            self._fact("provisions", made, 3, (measure, "prohibited", made.sentences[3].text))
        if lucky[9] > 0.8:
            start = made.starts[6]
            row = (made.id, start, start + 5, measure, 0, self.world.who[0], 1)
            self._rows["measure_places"].append(row)

    def _figure(
        self, made: Place, sentence: int, value: float, given: tuple[str, list[float]]
    ) -> None:
        by, lucky = given
        unit = UNITS[int(lucky[1] ** 2 * len(UNITS))]
        measure = (
            self.world.pools["en"][int(lucky[2] ** 3 * min(4_000, self.world.sentences))]
            .text[:40]
            .lower()
        )
        period, number = PERIODS[int(lucky[3] * len(PERIODS))], round(value * 100, 1)
        said_by = by if lucky[4] < 0.3 else ""
        fact = self._fact("figures", made, sentence, (number, unit, "eq", measure, period, said_by or None),
                          first=True)  # fmt: skip
        key = f"{unit}|{measure}|{period or ''}"
        start = made.starts[sentence]
        word = made.sentences[sentence].text[:8]
        self._rows["quantities"].append((
            fact, made.id, key, measure, unit, number, "eq", "level", word, start, start + len(word), said_by,
            made.outlet, made.language, made.at, ident("figures", int(lucky[2] * 9_999_999)), lucky[5] < 0.3,
        ))  # fmt: skip
        if made.number % 25 == 0:
            row = (
                fact,
                made.id,
                start,
                start + len(word),
                word,
                number,
                made.outlet,
                made.at,
                measure,
                unit,
            )
            self.figures.append(row)

    def _fact(
        self, table: str, made: Place, sentence: int, own: Iterable[object], *, first: bool = False
    ) -> str:
        """Add a fact that a sentence shows, or its first word; return its id."""
        number = self.counts[table]
        self.counts[table] = number + 1
        words = made.sentences[sentence].text
        if first:
            words = words[:8]
        fact, start = ident(table, number), made.starts[sentence]
        sure = 0.5 + (number * 7919 % 500) / 1_000
        self._rows[table].append(
            (fact, made.id, start, start + len(words), words, sure, f"{table}@3", *own)
        )
        return fact
