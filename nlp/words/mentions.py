"""The word tables that the fact type `mentions` needs from a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

ByCountry = Mapping[str, tuple[str, ...]]  # ISO 3166-1 alpha-2 → words


@dataclass(frozen=True, eq=False)
class MentionWords:
    """What a language gives to `mentions`; lists of words are in lower case where case exists."""

    spaced: bool  # words stand between spaces
    home: str  # ISO 3166-1 alpha-2: the country a bare office means where nothing else says so
    titles: frozenset[str]  # beside a person's name, outside the span: prime minister, 首相
    honorifics: frozenset[str] = frozenset()  # likewise, and only beside persons: mr, 氏, 先生
    bodies: frozenset[str] = frozenset()  # last words (suffixes) of institutions: ministry, 大学
    firms: frozenset[str] = frozenset()  # last words (suffixes) of companies: inc, 公司
    outlets: frozenset[str] = frozenset()  # last words (suffixes) of media: times, 新聞
    papers: frozenset[str] = frozenset()  # last characters of media that only a model tells: 报, 社
    roles: frozenset[str] = frozenset()  # callings directly before a name, parts of other words too
    kin: frozenset[str] = frozenset()  # what a body is to another, before its name: 母公司, 親会社
    named_kinds: frozenset[str] = frozenset()  # before a body's name in quotation marks: 公司「…」
    laws: frozenset[str] = frozenset()  # last words (suffixes) of laws: act, 条例
    lists: frozenset[str] = frozenset()  # last words of what else counts as a law: list, 原則
    portfolios: frozenset[str] = (
        frozenset()
    )  # what an office is for, before its head: foreign, 外務
    countries: ByCountry = field(default_factory=dict)  # further names, by ISO 3166-1 code
    peoples: ByCountry = field(default_factory=dict)  # adjectives, by ISO 3166-1 code
    people_suffix: str = ""  # makes a country's name its people's: 人
    alone: frozenset[str] = frozenset()  # institutions that are names by themselves: 国会
    breaks: frozenset[str] = frozenset()  # common nouns that no name contains: 企业, 記者
    title_first: bool = True  # titles stand before names
    after_name: frozenset[str] = frozenset()  # words that may follow a name directly: 表示
    surnames_first: frozenset[str] = frozenset()  # surnames that open a name in Latin script: Wang
    abbreviations: frozenset[str] = frozenset()  # countries in one character, no names: 米, 俄
    sides: frozenset[str] = frozenset()  # last words of what is a side and no name: authorities, 側
    degrees: frozenset[str] = frozenset()  # words before a material that make it no other: heavy
    persons_meant: frozenset[str] = frozenset()  # what stands for the last person named: he, 同氏
    titles_meant: frozenset[str] = frozenset()  # what stands for whoever is so titled: the envoy
    offices_meant: str = ""  # pattern of offices that stand for their holder in the article: 首相
    bodies_meant: Mapping[str, str] = field(default_factory=dict)  # the ministry → ministry
    countries_meant: frozenset[str] = frozenset()  # the country, 同国
    sides_meant: Mapping[str, str] = field(default_factory=dict)  # 中方 → its country's ISO code
    short: Mapping[str, str] = field(default_factory=dict)  # 法 → its country's ISO code
    never: frozenset[str] = frozenset()  # what a model takes for a name and is none
    not_inside: frozenset[str] = frozenset()  # longer words that hold a name's characters
    place_before: frozenset[str] = frozenset()  # words before a city meant as a place: in, 在
    place_after: frozenset[str] = frozenset()  # words after it: stocks, 市
    power_before: frozenset[str] = frozenset()  # words before a capital meant as a government
    power_after: frozenset[str] = frozenset()  # words after it: has, 方面
    numbered: tuple[str, ...] = ()  # patterns of numbered notices; groups `year` and `number`
    deeds: frozenset[str] = frozenset()  # what only a government has: advisory, 措置
    vessels: frozenset[str] = frozenset()  # words before a ship's name: carrier, 空母
    no_title_before: str = ""  # pattern: after what only looks like a title (記者|会見)
    no_person: frozenset[str] = (
        frozenset()
    )  # characters and words that no person's name holds: 対此
    fold: Mapping[int, str] = field(default_factory=dict)  # one character to one: 國 → 国


class Folding(dict[int, str]):
    """From a character to the one that stands for it; any other is learned as itself when it is met.

    `str.translate` takes three times as long for a character that its table lacks.
    """

    def __missing__(self, char: int) -> str:
        """Return the character, and keep it."""
        return self.setdefault(char, chr(char))


@lru_cache(maxsize=256)
def either_of(*lists: frozenset[str]) -> frozenset[str]:
    """Return the words of some lists together."""
    return frozenset().union(*lists)


@lru_cache(maxsize=256)
def endings(*lists: frozenset[str]) -> tuple[str, ...]:
    """Return the words of some lists together, as `str.endswith` and `str.startswith` take them."""
    return tuple(either_of(*lists))
