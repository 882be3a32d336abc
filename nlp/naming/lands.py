"""Lands: bodies that every country has, by one id and one English name in whatever language they are named.

A foreign ministry that the topic does not list is the same body as 法国外交部 and フランス外務省; so are an
embassy and 中国驻法国大使馆. Countries are those of the Unicode CLDR; a body of the topic with the same
English name is that one. Hand-written: Wikidata has most of these bodies, but no package carries their names.

Matches: "French Foreign Ministry", 法國外交部, "Embassy of China in France". Must not: "Foreign Ministry".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from nlp.naming.gazetteer import Gazetteer
from nlp.naming.names import Name
from nlp.naming.variants import plain_form
from nlp.words.mentions import MentionWords
from store.topic import Entity, Topic

KINDS = {  # English name: English wordings, Chinese and Japanese wordings
    "Ministry of Foreign Affairs": (
        r"foreign (?:affairs )?ministry|(?:ministry|department) of foreign affairs|foreign office",
        "外交部|外交省|外務部|外務省",
    ),
    "Ministry of Defence": (
        r"(?:national )?defen[cs]e ministry|(?:ministry|department) of (?:national )?defen[cs]e",
        "国防部|国防省|防衛部|防衛省",
    ),
    "Ministry of Finance": (r"finance ministry|ministry of finance", "財政部|財務部|財務省|財政経済部"),
    "Ministry of Commerce": (
        r"commerce (?:ministry|department)|(?:ministry|department) of commerce",
        "商務部|商務省",
    ),
    "Ministry of Trade and Industry": (
        r"(?:trade|industry) ministry|ministry of (?:international )?trade(?:,? (?:and )?industry)?[\w ,]*",
        "産業通商(?:資源)?[部省]|貿易(?:産業)?[部省]|貿工部|通商部",
    ),
    "Ministry of Economy": (r"econom(?:y|ic)s? ministry|ministry of econom(?:y|ic affairs)", "経済[部省]"),
    "Government": (r"government", "政府"),
    "Parliament": (r"parliament", "議会"),
    "Central Bank": (r"central bank", "中央銀行|央行"),
}  # fmt: skip
ENGLISH = "|".join(f"(?P<{'_'.join(name.split())}>{words})" for name, (words, _) in KINDS.items())
OWNED = re.compile(rf"(?:the )?(?P<land>[^,]+?)(?:['’]s?)? (?:{ENGLISH})")
OF = re.compile(rf"(?:the )?(?:{ENGLISH}) of (?:the )?(?P<land>[^,]+)")
EMBASSY = re.compile(
    r"(?:the )?(?:(?P<own>[^,]+?)(?:['’]s?)? embassy|embassy of (?:the )?(?P<of>[^,]+?)) "
    r"(?:in|to) (?:the )?(?P<seat>[^,]+)"
)
SEAT = re.compile(r" (?:in|to) (?:the )?(?P<seat>[A-Z][\w.]+(?: [A-Z][\w.]+)?)")
HOUSE = re.compile(r"\bembassy(?: of \w+)?$", re.IGNORECASE)
ARTICLE = re.compile(
    r"^(?:United|Czech R|Dominican R|Central A|Marshall|Solomon)|(?:Philippine|Netherland|Maldive|Bahama)s$"
)
MAINLAND = "大陸"  # as Taiwan's and Hong Kong's outlets call China


@dataclass(frozen=True)
class Body:
    """A country's body: the id and the English name that it has in every language."""

    id: str
    name: str


def seated(name: Name, text: str, listed: Gazetteer) -> Name:
    """Return an embassy with the country where it stands, which its listed name leaves out (English)."""
    if name.type != "ORG" or not HOUSE.search(name.text):
        return name
    found = SEAT.match(text, name.end)
    if found is None or _land(plain_form(found["seat"]), listed) is None:
        return name
    return replace(name, end=found.end(), text=text[name.start : found.end()], entities=())


def hosted(name: Name, beside: Callable[[], frozenset[str]], listed: Gazetteer) -> Name | None:
    """Return an embassy, listed as that in one country, where another stands beside it: 丙国的甲国使馆.

    `beside` gives the ids of the countries beside it; it is asked for an embassy alone.
    """
    house = EMBASSY.fullmatch(plain_form(name.entities[0].name)) if name.generic else None
    if house is None:
        return None
    by_name = {plain_form(one.name): one for one in listed.country.values()}
    of, seat = by_name.get(house["own"] or house["of"]), by_name.get(house["seat"])
    if of is None or seat is None or seat.id in (near := beside()):
        return None
    others = (one for one in by_name.values() if one.id in near and one != of)
    there = next(others, None)
    if there is None:
        return None
    body = _embassy(of, there)
    return replace(name, entities=(), entity_id=body.id, full=body.name, generic=False)


def named(name: Name, listed: Gazetteer, topic: Topic, owner: str | None = None) -> Name | None:
    """Return a country's body with its entity; None for other names, and where nobody knows whose it is.

    `owner` is the id of the country that stands beside it.
    """
    if name.type != "ORG":
        return None
    written = plain_form(name.text)
    found = (
        _spaced(written, listed, owner)
        if listed.words.spaced
        else _unspaced(written, listed, owner)
    )
    if found is None:
        return None
    known = next((one for one in topic.entities if one.name == found.name), None)
    if known is not None:
        return replace(name, entities=(known,), entity_id=known.id, full=known.name, generic=False)
    return replace(name, entities=(), entity_id=found.id, full=found.name, generic=False)


def _spaced(written: str, listed: Gazetteer, owner: str | None) -> Body | None:
    """Return the body of an English name."""
    if match := EMBASSY.fullmatch(written):
        of, seat = _land(match["own"] or match["of"], listed), _land(match["seat"], listed)
        return _embassy(of, seat) if of and seat else None
    for pattern in (OWNED, OF):
        if (match := pattern.fullmatch(written)) and (land := _land(match["land"], listed)):
            return _body(land, _kind(match))
    if owner and (match := re.fullmatch(ENGLISH, written)):
        return _of_owner(owner, listed, _kind(match))
    return None


def _kind(match: re.Match[str]) -> str:
    """Return the English name of the kind whose wording matched."""
    return next(kind for kind in KINDS if match["_".join(kind.split())])


def _unspaced(written: str, listed: Gazetteer, owner: str | None) -> Body | None:
    """Return the body of a Chinese or Japanese name."""
    if match := _missions().fullmatch(written):
        of, seat = _opening(match["two"], listed), None
        if match["seat"]:
            of, seat = _opening(match["of"], listed), _opening(match["seat"], listed)
            if of and seat and not of[1] and not seat[1]:
                return _embassy(of[0], seat[0])
        elif of and (inner := _opening(of[1], listed)) and not inner[1]:
            return _embassy(inner[0], of[0])  # 在フランス中国大使館
        return None
    opened = _opening(written, listed)
    land, rest = opened or (None, written)
    kind = next((name for name, (_, words) in KINDS.items() if _plain(words).fullmatch(rest)), None)
    if kind is None:
        return None
    if land is not None:
        return _body(land, kind)
    return _of_owner(owner, listed, kind) if owner else None


@lru_cache(maxsize=32)
def _plain(words: str) -> re.Pattern[str]:
    return re.compile(plain_form(words))


@lru_cache(maxsize=1)
def _missions() -> re.Pattern[str]:
    house = plain_form("大使館|使館")
    return re.compile(
        rf"(?:(?P<of>[^駐]+){plain_form('駐')}(?P<seat>.+?)|[在{plain_form('駐')}](?P<two>.+?))(?:{house})"
    )


def _opening(written: str | None, listed: Gazetteer) -> tuple[Entity, str] | None:
    """Return the country that opens a text, and what follows it."""
    if not written:
        return None
    if size := listed.country_chars(written):
        return listed.country[listed.people[written[:size]]], written[size:]
    if written.startswith(plain_form(MAINLAND)):
        return listed.country["CN"], written[len(MAINLAND) :]
    land = listed.country.get(_short(listed.words).get(written[0], ""))
    return (land, written[1:]) if land else None


@lru_cache(maxsize=8)
def _short(words: MentionWords) -> Mapping[str, str]:
    return {plain_form(short): code for short, code in words.short.items()}


def _land(written: str | None, listed: Gazetteer) -> Entity | None:
    code = listed.people.get((written or "").strip())
    return listed.country.get(code) if code else None


def _of_owner(owner: str, listed: Gazetteer, kind: str) -> Body | None:
    land = next((one for one in listed.country.values() if one.id == owner), None)
    return _body(land, kind) if land else None


def _body(land: Entity, kind: str) -> Body:
    own = land.id.removeprefix("x_")
    return Body(f"x_{own}_{kind.lower().replace(' ', '_')}", f"{kind} of {_with_article(land)}")


def _embassy(of: Entity, seat: Entity) -> Body:
    first, second = of.id.removeprefix("x_"), seat.id.removeprefix("x_")
    return Body(
        f"x_{first}_embassy_{second}", f"Embassy of {_with_article(of)} in {_with_article(seat)}"
    )


def _with_article(land: Entity) -> str:
    return f"the {land.name}" if ARTICLE.search(land.name) else land.name
