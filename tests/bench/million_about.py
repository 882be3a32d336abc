"""About: what else a made-up data folder holds: entities, measures, conflicts, changes, reviews, runs."""

from __future__ import annotations

import random
from collections import defaultdict

from tests.bench.million_articles import Articles
from tests.bench.million_world import (
    BEGIN,
    MEASURES,
    OUTLETS,
    STRANGERS,
    Rows,
    World,
    ident,
)

Many = dict[str, list[tuple[object, ...]]]
STEPS = ("announced", "effective", "amended")
VERDICTS = ("disagree", "count different things", "rounded or converted", "cannot tell")
CHANGED = ("figure", "name", "other")
KINDS = ("figure", "figure", "figure", "date", "name", "count")
COLUMNS = {
    "entities": "id name type description side body".split(),
    "aliases": "entity_id alias language".split(),
    "measures": "id title issuer_id announced_on effective_on status status_as_of derived names_held".split(),
    "routes": "source_id route checked_at state items newest_at".split(),
    "runs": "id job started_at seconds counts outcome".split(),
    "weavings": "id made_by".split(),
    "measure_steps": (
        "measure_id step date precision date_basis article_id start_char end_char articles confidence"
    ).split(),
    "measure_names": (
        "measure_id name_key action date listed_name entity_id list article_id start_char end_char confidence"
    ).split(),
    "measure_rules": (
        "measure_id key value language official articles article_id start_char end_char"
    ).split(),
    "conflicts": (
        "id kind subject unit event_id measure_id verdict note sources first_at last_at key"
    ).split(),
    "conflict_values": (
        "conflict_id fact_table fact_id article_id start_char end_char value value_number comparator outlet "
        "published_at"
    ).split(),
    "changes": "id article_id from_revision to_revision kind before after seen_at stated made_by".split(),
    "reviews": (
        "id made_at by reason action table_name row_id article_id start_char end_char quoted changes before"
    ).split(),
    "review_places": (
        "review_id number side table_name row_id article_id start_char end_char quoted before now_id"
    ).split(),
}


def beforehand(world: World) -> Rows:
    """Return what stands before any article: whom texts may name, measures, routes, runs."""
    found: Many = defaultdict(list)
    parties = world.topic.parties
    for number, one in enumerate(world.strangers):
        side = parties[number % len(parties)] if number % 4 == 0 else None
        kind = ("PERSON", "ORG", "MEDIA")[number % 3]
        found["entities"].append((one, f"Stranger {number}", kind, "Maker of rope", side, None))
        found["aliases"] += [
            (one, f"Stranger {number}", "en"),
            (one, f"某{number}", "zh"),
            (one, f"某{number}社", "ja"),
        ]
    for number in range(MEASURES):
        day = world.day(number * world.days // MEASURES)
        row = (
            f"x-notice-{number}",
            f"Notice {number}",
            parties[number % 2],
            day,
            day,
            "in force",
            day,
            1,
            10,
        )
        found["measures"].append(row)
    last = f"{world.day(world.days)}T00:00:00Z"
    for number in range(OUTLETS):
        for route in ("all", "feed", "sitemap"):
            state = "stale" if number % 20 == 19 else "ok"
            found["routes"].append((f"outlet-{number}", route, last, state, 50, last))
    for number in range(5_000):
        at = f"{world.day(number * world.days // 5_000)}T{number % 24:02}:00:00Z"
        found["runs"].append((ident("runs", number), "follow", at, 40.0, "{}", "ok"))
    return _named(found)


def afterwards(world: World, made: Articles) -> Rows:
    """Return what rests on articles: lives of measures, conflicts, changes, reviews."""
    found: Many = defaultdict(list)
    chance = random.Random(3)
    for one in world.measures:
        _life(found, world, made, (one, chance))
    _conflicts(found, world, made, chance)
    for number, (article, before, after) in enumerate(made.revised):
        for turn in range(1 + number % 2):
            row = (ident("changes", 2 * number + turn), article, before, after, CHANGED[number % 3],
                   "eight", "nine", f"{world.day(number * world.days // len(made.revised))}T12:00:00Z",
                   number % 5 == 0, "changes@1")  # fmt: skip
            found["changes"].append(row)
    _reviews(found, world, made)
    return _named(found)


def _named(found: Many) -> Rows:
    return {table: (tuple(COLUMNS[table]), many) for table, many in found.items()}


def _life(found: Many, world: World, made: Articles, given: tuple[str, random.Random]) -> None:
    measure, chance = given
    listed = {one.id: one.list for one in world.topic.measures}
    for number, step in enumerate(STEPS):
        article, _, at = chance.choice(made.sample)
        row = (measure, step, at[:10], "day", "stated", article, 0, 20, 1 + number, 0.9)
        found["measure_steps"].append(row)
    for number in range(100 if listed.get(measure) else 10):
        article, _, at = chance.choice(made.sample)
        name = world.strangers[number * 7 % STRANGERS]
        named = (
            measure,
            name,
            "add",
            at[:10],
            name,
            name,
            listed.get(measure) or "control list",
            article,
            0,
            9,
            0.8,
        )
        found["measure_names"].append(named)
    for key in ("bound", "prohibited", "purpose"):
        for language in ("en", "zh"):
            article, _, at = chance.choice(made.sample)
            rule = (measure, key, f"Wording of {key}", language, 1, 3, article, 0, 20)
            found["measure_rules"].append(rule)


def _conflicts(found: Many, world: World, made: Articles, chance: random.Random) -> None:
    """Add conflicts between figures of late, in order of publication."""
    events = [one.id for one in made.told.events.values()]
    wanted = world.articles // 100
    for number in range(wanted if len(made.figures) > 40 else 0):
        at = 20 + number * (len(made.figures) - 20) // wanted
        values = chance.sample(made.figures[at - 20 : at], chance.randint(2, 6))
        days = sorted(one[7] for one in values)
        conflict = ident("conflicts", number)
        kind = KINDS[number % len(KINDS)]
        about = values[0]
        measure = chance.choice(world.measures) if number % 10 == 0 else None
        event = chance.choice(events) if number % 5 == 0 else None
        found["conflicts"].append((
            conflict, kind, about[8], about[9], event, measure, VERDICTS[number % 4], "As they say.",
            len({one[6] for one in values}), days[0], days[-1], f"{about[9]}|{about[8]}|",
        ))  # fmt: skip
        for fact, article, start, end, words, value, outlet, day, *_ in values:
            row = (conflict, "figures", fact, article, start, end, words, value, "eq", outlet, day)
            found["conflict_values"].append(row)


def _reviews(found: Many, world: World, made: Articles) -> None:
    actions = ("accept", "accept", "reject", "correct")
    many = min(world.articles // 500, len(made.figures))
    for number, (fact, article, start, end, words, *_) in enumerate(made.figures[:many]):
        review, at = ident("reviews", number), f"{BEGIN.year + 4}-01-01T00:{number % 60:02}:00Z"
        action = actions[number % len(actions)]
        changes = '{"value": 1.0}' if action == "correct" else "{}"
        before = '{"text": "x", "confidence": 0.6}'
        found["reviews"].append((review, at, "A Reader", "I read it", action, "figures", fact, article, start,
                                 end, words, changes, before))  # fmt: skip
        now = None if action == "reject" else fact
        found["review_places"].append(
            (review, 0, 0, "figures", fact, article, start, end, words, before, now)
        )
