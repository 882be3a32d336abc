"""Words of the ledger: what can be counted or measured, and which words say nothing of it.

A figure's `measure` is an English phrase in every language, so one table serves them all. Each head is
what is counted; its words are those by which a phrase names it. Nothing of a topic stands here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

WORD = re.compile(r"[a-z0-9]+(?:[-&][a-z0-9]+)*")
SPELT = MappingProxyType(
    {
        "defence": "defense",
        "licence": "license",
        "programme": "program",
        "catalogue": "list",
        "catalog": "list",
        "organisation": "organization",
        "labour": "labor",
        "goods": "item",
        "index": "stock",
        "average": "stock",
        "shares": "stock",
    }
)


def _table(text: str) -> Mapping[str, str]:
    rows = (line.split(": ") for line in text.strip().splitlines())
    return MappingProxyType({word: head.strip() for head, words in rows for word in words.split()})


# Of counts: the first of these words in a phrase is what is counted.
COUNTED = _table(
    """item: item entry
kind: category kind type variety species
entity: entity company firm body institution business enterprise manufacturer maker corporation \
organization conglomerate exporter importer
person: people visited visitor tourist traveler traveller arrival passenger
flight: flight
vessel: ship vessel boat
aircraft: aircraft plane jet fighter warplane drone
facility: facility plant factory processor
country: country nation
supplier: supplier
worker: worker employee job
troop: troop soldier
casualty: death casualty fatality
application: application
license: license permit
missile: missile
ticket: ticket booking reservation cancellation
seat: seat lawmaker vote
island: island
store: store shop restaurant
concert: concert event"""
)
# Of amounts: the first of these heads that a phrase names is what is measured.
MEASURED = (
    ("gdp", frozenset(("gdp", "gross"))),
    ("defense", frozenset(("defense", "military"))),
    ("budget", frozenset(("budget", "spending", "expenditure", "outlay"))),
    ("bond", frozenset(("bond",))),
    ("output", frozenset(("output", "production"))),
    ("visitor", frozenset(("visitor", "tourist", "traveler", "arrival"))),
    ("dependence", frozenset(("dependence", "dependency", "reliance"))),
    ("export", frozenset(("export", "shipment"))),
    ("import", frozenset(("import",))),
    ("trade", frozenset(("trade",))),
    ("stock", frozenset(("stock",))),
    ("sales", frozenset(("sale", "revenue"))),
    ("profit", frozenset(("profit", "earning"))),
    ("duty", frozenset(("tariff", "duty", "levy"))),
    ("loss", frozenset(("loss", "damage"))),
    ("price", frozenset(("price",))),
    ("investment", frozenset(("investment",))),
    ("aid", frozenset(("aid", "subsidy", "support"))),
)
WEAK = frozenset(("license", "application", "person", "country", "concert"))  # said beside others
ANCHORED = frozenset(("item", "kind"))  # counts that stand still: their line has no month
OPPOSED = (
    frozenset(("control", "watch", "unreliable", "sanction")),
    frozenset(("export", "import")),
    frozenset(("rise", "fall")),
    frozenset(("approved", "rejected", "pending", "received", "affected", "listed", "waiting")),
    frozenset(("open", "close", "intraday")),
    frozenset(("nuclear", "civilian")),
)
EMPTY = frozenset(
    """a an and are as at by for from had has have in into its of off on or over per than that the their
    them then this those to total under up was were while will with which who whose how many much more
    number numbers amount level volume value record figure put placed place added add named name issued
    announced including included covered listed covers total first second latest last next new other
    others about around such these both all each every any some one two several dozen year month week
    day quarter half jan feb mar apr may jun jul aug sep sept oct nov dec january february march april
    june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday rise fall change share percentage ratio rate forecast estimate estimated said says
    say world whole country ministry government cabinet prime minister real gross domestic product
    annual yearly monthly on-year year-on-year people said-to list used use using""".split()
)
# Units of one currency to the US dollar, lowest and highest: chosen, the years 2020 to 2026.
PER_DOLLAR = MappingProxyType(
    {
        "USD": (1.0, 1.0),
        "JPY": (102.0, 170.0),
        "CNY": (6.2, 7.6),
        "EUR": (0.80, 1.05),
        "GBP": (0.69, 0.95),
        "TWD": (27.0, 34.0),
        "KRW": (1080.0, 1550.0),
        "HKD": (7.7, 7.9),
        "CAD": (1.2, 1.5),
        "AUD": (1.25, 1.75),
    }
)


def stem(word: str) -> str:
    """Return a word in lower case and in the singular, in one spelling.

    >>> stem("Categories"), stem("licences"), stem("defence"), stem("business")
    ('category', 'license', 'defense', 'business')
    """
    lower = word.lower().removesuffix("'s")
    if lower in SPELT:
        return SPELT[lower]
    if len(lower) > 4 and lower.endswith("ies") and lower != "series":
        lower = f"{lower[:-3]}y"
    elif len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        lower = lower[:-1]
    return SPELT.get(lower, lower)


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the stems of a phrase in its order, empty words too; hyphens part a compound."""
    plain = phrase.lower().replace("’", "'").replace("'s", " ").replace("-", " ")
    return tuple(stem(word) for word in WORD.findall(plain))
