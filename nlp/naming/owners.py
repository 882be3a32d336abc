"""Owners: whose ministry a bare office is, and whether a capital is a city or a government.

An office is its country's beside a country or its adjective; else the one spoken of before in the
article; else the home country's of the language. A capital is a place in a dateline, after a preposition
of place and before a word such as `stocks`; as one who acts it is its government.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import takewhile

from nlp.naming import lands
from nlp.naming.gazetteer import Gazetteer
from nlp.naming.names import Name, slug
from nlp.naming.tokens import Tokens
from nlp.naming.variants import plain_form
from nlp.words.mentions import MentionWords, endings
from store.topic import Entity, Topic

NEAR_CHARS = 40
SHORT_FIRM = {True: 4, False: 3}  # fewer characters begin many names
DATELINE_AFTER = re.compile(
    r"\s*(?:[–—＝=]|-{1,2} |[,(（][^.。\n]{0,40}[)）]?\s*[–—-]|[^。\n]{0,12}[電电讯訊](?=[^\w]|\s))"
)
CLAUSE_END = re.compile("[，。；！？\n]")
POSTED, POST_CHARS = ("驻", "駐"), 8  # an embassy's place: 驻华盛顿
ADDS = re.compile("[还還也又则則再并並]")  # it speaks on
IN_CAPITAL = re.compile(r" (?:officials? |spokes\w+ )?in (?P<city>[A-Z][a-z]+)\b")
AGENCY = re.compile(r"(?:, [A-Z][a-z]+\.? \d+)? \([A-Z][\w ]+\) [-–—]|/")


@dataclass(frozen=True, eq=False)
class Owners:
    """What is needed to tell owners in one article."""

    listed: Gazetteer
    words: MentionWords
    tokens: Tokens
    topic: Topic

    def side(self, entity: Entity) -> str:
        """Return the id of the country that an entity belongs to, or its own id."""
        return entity.side or entity.id

    def chosen(self, name: Name, before: Sequence[Name]) -> Name:
        """Return a name whose office or shared alias is decided."""
        candidates = name.entities
        if house := lands.hosted(name, partial(self._beside, name, before), self.listed):
            return house
        owner = self.owner_beside(name, before)
        if owner is None and (same := self._glossed(name, before) or self._shortened(name, before)):
            return replace(name, entity_id=same.entity_id, full=same.full, type=same.type)
        if len(candidates) == 1 and not name.generic and not self._is_of_another(name, owner):
            return _decided(name, candidates[0])
        if owner is not None:
            mine = [entity for entity in candidates if self.side(entity) == owner]
            whole = self.listed.exactly(before[-1].text + name.text) if before else None
            if not mine and whole and not self.words.spaced and len(whole.entities) == 1:
                return _decided(name, whole.entities[0])
            if not mine:
                body = lands.named(name, self.listed, self.topic, owner)
                return body or _foreign(name, owner)
            return _decided(name, mine[0])
        if len(candidates) == 1:
            return _decided(name, candidates[0])
        return _decided(name, self._of_several(name, before))

    def _beside(self, name: Name, before: Sequence[Name]) -> frozenset[str]:
        """Return the countries named before it in its clause, or right behind 驻."""
        text = self.tokens.text
        near = takewhile(
            lambda one: not CLAUSE_END.search(text, one.end, name.start), reversed(before)
        )
        lands_ = {self._country_in(one.text) or self._owner_of(one) for one in near}
        if text.startswith(POSTED, name.end):
            behind = text[name.end + 1 : name.end + POST_CHARS]
            lands_.add(self._country_in(behind) or self._seated_in(behind))
        return frozenset(one for one in lands_ if one)

    def _seated_in(self, text: str) -> str | None:
        """Return the country whose capital opens a text."""
        opened = (self._of_capital(text[:size]) for size in range(len(text), 1, -1))
        return next(filter(None, opened), None)

    def _of_capital(self, city: str) -> str | None:
        """Return the country whose capital has a name."""
        listed = self.listed.exactly(city)
        powers = [one.capital_of for one in listed.entities if one.capital_of] if listed else []
        return self.topic.entity[powers[0]].side if powers else None

    def _of_several(self, name: Name, before: Sequence[Name]) -> Entity:
        """Return the candidate where it is said to act, else the one named before, else the likely one."""
        ids = {entity.id: entity for entity in name.entities}
        sides = {self.side(entity): entity for entity in name.entities}
        if (there := self._seat(name, before)) in sides:
            return sides[there]
        earlier = next((n.entity_id for n in reversed(before) if n.entity_id in ids), None)
        return ids[earlier] if earlier else self._likely(name, before)

    def _glossed(self, name: Name, before: Sequence[Name]) -> Name | None:
        """Return the body that a name in brackets right behind it only explains: 外交部（外務省）."""
        text, last = self.tokens.text, before[-1] if before else None
        if last is None or name.type != "ORG" or last.type != "ORG" or self.words.title_first:
            return None
        inside = text[last.end : name.start] == "（" and text.startswith("）", name.end)
        return last if inside and last.entities and not self.words.spaced else None

    def _shortened(self, name: Name, before: Sequence[Name]) -> Name | None:
        """Return the body named before with its country, 米商務省, that a bare 商務省 now repeats."""
        if self.words.spaced or name.type != "ORG" or not name.text.endswith(self.heads):
            return None
        home = self.listed.country.get(self.words.home)
        mine = {entity.id for entity in name.entities}
        if home is not None and any(entity.side == home.id for entity in name.entities):
            return self._foreign_here(name, before)
        if any(one.entity_id in mine for one in before):
            return None
        alike = (one for one in reversed(before) if one.type == "ORG")
        return next((one for one in alike if one.text.endswith(name.text)), None)

    def _foreign_here(self, name: Name, before: Sequence[Name]) -> Name | None:
        """Return the foreign body of which a paragraph goes on to speak: 美国国务院… 国务院还说."""
        text, mine = self.tokens.text, {entity.id for entity in name.entities}
        line = text.rfind("\n", 0, name.start)
        near = [one for one in before if one.type == "ORG" and one.text.endswith(name.text)]
        if not near or near[-1].start < line or any(one.entity_id in mine for one in near):
            return None
        return near[-1] if ADDS.match(text, name.end) else None

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """Return the last words of institutions."""
        return endings(self.words.bodies)

    def _is_of_another(self, name: Name, owner: str | None) -> bool:
        """Tell whether an office of the topic's stands beside another country: Denmark's parliament."""
        entity = name.entities[0]
        if owner is None or entity.type != "ORG" or entity.side in (None, owner):
            return False
        if owner not in self.listed.country_ids:
            return False
        if not self.words.spaced and self._country_in(name.text) and self.listed.exactly(name.text):
            return False  # 中国日本商会 is listed by the whole of its name
        last = name.text.lower().split()[-1] if self.words.spaced else name.text
        return last.endswith(endings(self.words.bodies, self.words.alone))

    def heads_line(self, name: Name) -> bool:
        """Tell whether a name that is no outlet or person opens a dateline."""
        text = self.tokens.text
        line = text.rfind("\n", 0, name.start) + 1
        if name.type not in ("ORG", "LOC", "GPE") or text[line : name.start].strip(
            " \u3000【［（(["
        ):
            return False
        after = text[name.end : name.end + NEAR_CHARS]
        return name.text.isupper() and bool(DATELINE_AFTER.match(after) or AGENCY.match(after))

    def owner_beside(self, name: Name, before: Sequence[Name]) -> str | None:
        """Return the country id that stands in a name or directly before it."""
        inside = self._country_in(name.text)
        if inside:
            return inside
        last = before[-1] if before else None
        if last is None or last.type not in ("GPE", "NORP") or not last.entity_id:
            return None
        text = self.tokens.text
        between = text[last.end : name.start]
        if re.fullmatch(r"(?:['’]s?)?\s*|的|の", between):
            return self._side_of_id(last)
        if re.fullmatch(r", (?:the )?", between) and text.endswith("In ", 0, last.start):
            seat = self.topic.entity.get(last.entity_id)  # "In Oslo, the Foreign Ministry …"
            return seat.side if seat else None
        return None

    def _side_of_id(self, name: Name) -> str | None:
        """Return the id of the country that a country's or people's name stands for."""
        code = self.listed.people.get(plain_form(name.text))
        return self.listed.country[code].id if code else name.entity_id

    def _country_in(self, text: str) -> str | None:
        """Return the id of the country whose name or adjective opens a text."""
        rest = self.listed.after_country(text)
        if rest is None:
            return None
        form = plain_form(text)[: len(text) - len(rest)].strip()
        return self.listed.country[self.listed.people[form]].id

    def _likely(self, name: Name, before: Sequence[Name]) -> Entity:
        """Return the candidate whose country is spoken of last in the sentence, or the home one."""
        by_side = {self.side(entity): entity for entity in name.entities}
        home = self.listed.country.get(self.words.home)
        if home is not None and home.id in by_side:
            return by_side[home.id]
        acting = [earlier for earlier in before if self._acts(earlier)]
        for earlier in (*reversed(acting), *reversed(before)):
            owner = self._owner_of(earlier)
            if owner in by_side:
                return by_side[owner]
        return name.entities[0]

    def _seat(self, name: Name, before: Sequence[Name]) -> str:
        """Return the country in whose city a body is, or something happens: 在台北，外交部…; "in Oslo"."""
        if self.words.spaced:
            return self._capital_behind(name)
        last = before[-1] if before else None
        entity = self.listed.topic.entity.get(last.entity_id or "") if last else None
        if last is None or entity is None or last.type != "GPE":
            return ""
        text = self.tokens.text
        near = text[last.end : name.start] in ("，", "的") and text[last.start - 1] in "在于於"
        return (entity.side or "") if near else ""

    def _capital_behind(self, name: Name) -> str:
        """Return the country whose capital stands right behind a body: "the Foreign Ministry in Oslo"."""
        found = IN_CAPITAL.match(self.tokens.text, name.end)
        land = self._of_capital(found["city"]) if found and name.type == "ORG" else None
        return land or ""

    def said_before(self, name: Name, before: Sequence[Name]) -> Name | None:
        """Return the body that "the Danish ministry" stands for: the last such one of that country."""
        if not self.words.spaced and not self.words.title_first:
            return self._of_kind(name, before)
        rest = (self.listed.after_country(name.text) or "").strip().lower()
        if name.type != "ORG" or not self.words.spaced or rest not in self.words.bodies:
            return None
        country = self._country_in(name.text)
        alike = [one for one in before if one.type == "ORG" and rest in (one.full or "").lower()]
        return next((one for one in reversed(alike) if self._owner_of(one) == country), None)

    def _of_kind(self, name: Name, before: Sequence[Name]) -> Name | None:
        """Return the last body before, of which only the kind stands here: 大使館 (Japanese)."""
        if name.type != "ORG" or name.text not in self.words.bodies:
            return None
        alike = (one for one in reversed(before) if one.type == "ORG" and one.text != name.text)
        return next((one for one in alike if one.text.endswith(name.text)), None)

    def shortened_firm(self, name: Name, bare: str, before: Sequence[Name]) -> Name | None:
        """Return a body as the longer name before it, unknown to the topic, that it begins."""
        if name.type != "ORG" or len(bare) < SHORT_FIRM[self.words.spaced]:
            return None
        end = " " if self.words.spaced else ""
        for one in before:
            whole = one.full or ""
            if (
                one.type == "ORG"
                and not one.entities
                and whole.startswith(bare + end)
                and whole != bare
            ):
                return replace(name, entity_id=one.entity_id, full=whole)
        return None

    def _acts(self, name: Name) -> bool:
        """Tell whether a name is a public body's or a country's that a clause has as its subject."""
        if name.type not in ("ORG", "GPE"):
            return False
        span = self.tokens.covering(name.start, name.end)
        heads = () if span is None else [t for t in span if t.dep_ in ("nsubj", "nsubjpass")]
        return bool(heads)

    def _owner_of(self, name: Name) -> str | None:
        if name.type in ("GPE", "NORP"):
            return self._side_of_id(name)
        entity = self.listed.topic.entity.get(name.entity_id or "")
        return entity.side if entity else None

    def is_place(self, name: Name) -> bool:
        """Tell whether the name of a capital means the city."""
        text = self.tokens.text
        line = text.rfind("\n", 0, name.start) + 1
        before, after = text[line : name.start], text[name.end : name.end + NEAR_CHARS]
        if self._heads_line(before, after, name):
            return True
        if self.words.spaced:
            return self._is_place_latin(before, after)
        return self._is_place_cjk(before, after)

    def _heads_line(self, before: str, after: str, name: Name) -> bool:
        """Tell whether a place stands in a dateline or byline."""
        if name.text.isupper() and re.fullmatch(r"[A-Z ]+/", before):
            return True
        if not before.strip(" \u3000【［（([") and (
            DATELINE_AFTER.match(after) or name.text.isupper()
        ):
            return True
        return (
            len(before) < 80
            and bool(re.match(r"\s*(?:By|BY) ", before))
            and before.endswith((" in ", " IN "))
        )

    def _is_place_latin(self, before: str, after: str) -> bool:
        if self._own_deed(after):
            return False
        previous = before.split()[-1].lower().strip("\"'“”‘’(") if before.split() else ""
        following = re.match(r"(?:['’]s)?[\s-]+([\w]+)", after)
        nxt = following[1].lower() if following else ""
        if nxt in self.words.place_after or after.startswith("-based"):
            return True
        if previous in ("to", "from"):
            near = set(re.findall(r"\w+", before[-NEAR_CHARS:].lower()))
            return not near & self.words.power_before
        return previous in self.words.place_before

    def _own_deed(self, after: str) -> bool:
        """Tell whether a capital owns what only a government has: `Beijing's Nov. 14 advisory`."""
        owned = re.match(r"['’]s?((?:\s[\w.-]+){1,4})", after)
        return owned is not None and not self.words.deeds.isdisjoint(
            re.findall(r"\w+", owned[1].lower())
        )

    def _is_place_cjk(self, before: str, after: str) -> bool:
        before, after = before.translate(self.words.fold), after.translate(self.words.fold)
        if re.match("[的の]", after) and after[1:].startswith(endings(self.words.deeds)):
            return False
        if before.endswith(endings(self.words.power_before)) and not before.endswith(
            endings(self.words.place_before)
        ):
            return False
        if after.startswith(endings(self.words.place_after)) or before.endswith(
            endings(self.words.place_before)
        ):
            return True
        return not after.startswith(endings(self.words.power_after))


def _foreign(name: Name, owner: str) -> Name:
    """Return an office of a country that the topic has no such office for, with an id of its own."""
    country = owner.removeprefix("x_")
    own = slug(name.text).removeprefix("x_")
    told = own if own.startswith(country) else f"{country}_{own}"
    return replace(name, entities=(), generic=False, entity_id=f"x_{told}", full=name.text)


def _decided(name: Name, entity: Entity) -> Name:
    return Name(
        name.start, name.end, name.text, entity.type, name.trust,
        entities=(entity,), entity_id=entity.id, full=entity.name,
    )  # fmt: skip
