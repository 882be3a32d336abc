"""Chinese descriptions of those without a name, in English: 关西一家机床商的社长.

In: a description as printed, with the names in it; out: "president of a machine tool firm in Kansai". Words
come from the tables of the language; what no table knows is left out, unless it is the noun. Who is
described, and whether somebody is, is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from nlp.naming.mention import Mention
from nlp.quoting.chinese_roles import FIRM, GROUP, role
from nlp.reading import Reading
from nlp.words import Words
from nlp.words.quotes import QuoteWords

Called = Callable[[Mention], str | None]

OWN = "的"
MOST_LOST = 8  # characters without English that a description may lose: chosen
STUDIES = re.compile(  # 研究日本经济的
    r"(?:长期|专门|主要|一直|多年)?(?:从事|致力于?|专注于?)?(?:研究|专攻|专研|钻研|研习)(?P<what>[^的，。]{1,14}?)(?:的?研究)?的"
)
CHARGE = re.compile(r"(?:负责|主管|分管|掌管|主责)(?P<what>[^的，。]{1,12})的")
ASIDE = re.compile(
    r"(?:不愿|要求|不便|未|拒绝)[^的，。]{0,8}(?:名|身份|姓)[^的，。]{0,3}的|匿名的?|\d+(?:多)?岁的?|"
    r"(?:今年|现年|年约|年近)\d+岁的?|(?:参加|出席|接受|听取|看过|读过)[^的，。]{1,14}的"
)
MEASURE = re.compile(r"(?:[一两二三四五六七八九十数几多某另]|\d+)[名位家个间所群批]|某|有(?!关)")
OF_BODY = "家间所"
BODY = re.compile("(?:该)?(?P<noun>(?:总?商|协|学|[工公]|联合|基金)会|研究[所院]|联盟|集团)$")
APART = ("ruling party", "opposition party", "opposition", "airline", "university", "think tank")
CLAUSE_SHARE = 4  # a part of which every fourth character is unknown is a clause: chosen
SEATED = re.compile("(?:Ministry|Embassy|Consulate General|Permanent Mission|Cabinet) of ")
BODIES = re.compile(rf"{FIRM.pattern}|{GROUP.pattern}")
LATIN = re.compile(r"[A-Z][A-Za-z0-9&.-]*")
AREAS = ("coast", "area", "city", "town", "village", "island", "port", "district", "and")
STAFF = re.compile("学者|专家|教授|研究员|院士|讲师|博士|学家|助教|研究人员|教师|老师")
OF = re.compile("学者|教授|院士|讲师|助教|学家")  # a professor of; an expert on
FRONT = ("former", "retired", "outgoing", "senior", "veteran", "then")
RANKED = re.compile(
    r"(?:analyst|researcher|engineer|executive|manager|official|economist|adviser|director)$"
)
AGAIN = re.compile(r"\b(\w+(?: \w+)?) \1\b", re.I)
ABROAD = re.compile("in (?:the )?[A-Z]")
FIRM_HEAD = re.compile(
    r"(?:maker|firm|company|companies|house|importer|exporter|supplier|dealer|agency|group|union|"
    r"association|media|manufacturer|retailer|wholesaler|producer|brokerage|airline|tank|bank|fund)$"
)


@dataclass(frozen=True)
class Piece:
    """A word of a description."""

    printed: str
    english: str | None  # None where no table knows it, empty where it says nothing
    named: bool = False
    place: bool = False
    studied: bool = False


@dataclass(frozen=True)
class Phrase:
    """A description that is being read."""

    reading: Reading
    plain: str  # as printed, simplified
    names: Mapping[int, Mention]  # by offset
    called: Called
    at: int = 0  # where the description begins in the text

    def pieces(self, low: int, high: int, tables: Tables) -> Iterator[Piece]:
        """Yield the words of a stretch."""
        while low < high:
            piece = self._next(low, high, tables)
            yield piece
            low += len(piece.printed)

    def _next(self, low: int, high: int, tables: Tables) -> Piece:
        size = tables.size(self.plain, low, high)
        inside = range(low + 1, low + size)
        crossed = (
            n for n in inside if n in self.names and n + len(self.names[n].text) > low + size
        )
        if (cut := next(crossed, None)) is not None:  # 在|日本防卫省
            size = tables.size(self.plain, low, cut)
        name = self.names.get(low)
        if name is not None and len(name.text) <= high - low:
            word = self.plain[low : low + len(name.text)]
            if self._kept(name, word, size, tables):
                return self._named(name, word)
        if not size and (latin := LATIN.match(self.plain, low, high)):
            return Piece(latin[0], latin[0], named=True)
        skipped = MEASURE.match(self.plain, low, high)
        if size < 2 and skipped:
            return Piece(skipped[0], "")
        word = self.plain[low : low + (size or 1)]
        if low == 0 and (meant := body_meant(self.reading, word, self.at)) is not None:
            return Piece(word, self.called(meant) or word, named=True)
        return Piece(
            word, tables.english(word), False, word in tables.places, word in tables.studies
        )

    def _kept(self, name: Mention, word: str, size: int, tables: Tables) -> bool:
        """Tell whether a name is told as one, and not by the words that it is made of."""
        gloss = tables.glosses.get(word, "")
        if (name.type == "GPE" and word in tables.places) or (
            gloss.isupper() and name.type != "PERSON"
        ):
            return False
        if name.type == "PERSON" or name.entity_id in self.reading.topic.entity:
            return len(name.text) >= size
        if name.type == "GPE" and (self.called(name) or word).isascii():
            return word not in tables.glosses and len(word) >= size
        inside = Phrase(self.reading, word, {}, self.called).pieces(0, len(word), tables)
        opens = _listed(self.reading, word)[0] is not None
        return len(word) > size and (opens or any(one.english is None for one in inside))

    def _named(self, name: Mention, word: str) -> Piece:
        told = self.called(name) or word
        if not told.isascii() and name.type != "PERSON":
            told = self._half(name, word)
        return Piece(
            word, told, named=True, place=name.type in ("GPE", "LOC") and told == name.name
        )

    def _half(self, name: Mention, word: str) -> str:
        """Return a name of which only a part has English: 恒裕 Securities, MOTA Shanghai office."""
        listed, opening = _listed(self.reading, word)
        tables = tables_of(self.reading.words, studying=False)
        told = self.called(replace(name, entity_id=listed)) if listed else None
        after = word[len(opening) :]
        rest = list(Phrase(self.reading, after, {}, self.called).pieces(0, len(after), tables))
        if (told or not listed) and all(one.english is not None for one in rest):
            return _spaced([told or "", *(one.english or "" for one in rest)])
        low = next((n for n in range(1, len(word)) if tables.english(word[n:])), len(word))
        return f"{word[:low]} {(tables.english(word[low:]) or '').title()}".strip()


@dataclass(frozen=True, eq=False)
class Tables:
    """The words of a language for descriptions; of those who study something, also for what."""

    glosses: Mapping[str, str]
    studies: Mapping[str, str]
    places: frozenset[str]
    longest: int

    def size(self, plain: str, low: int, high: int) -> int:
        """Return how long the longest word at an offset is; 0 where none is known."""
        sizes = range(min(self.longest, high - low), 0, -1)
        return next((n for n in sizes if self.english(plain[low : low + n]) is not None), 0)

    def english(self, word: str) -> str | None:
        """Return the English of a word; None where it has none."""
        return self.studies.get(word, self.glosses.get(word))


@cache
def tables_of(words: Words, *, studying: bool) -> Tables:
    """Return the words of a language, made ready for look-ups."""
    fold, quotes = words.mentions.fold or {}, words.quotes
    glosses: dict[str, str] = {}
    for table in (quotes.heads, quotes.qualifiers):
        glosses |= {word.translate(fold): told for word, told in table.items()}
    studies = quotes.studies if studying else {}
    longest = max(map(len, (*glosses, *studies)))
    return Tables(
        glosses, studies, frozenset(one.translate(fold) for one in quotes.places), longest
    )


def body_meant(reading: Reading, phrase: str, at: int) -> Mention | None:
    """Return the body named before that a bare 商会 or 协会 stands for (Chinese); None for others."""
    fold = reading.words.mentions.fold or {}
    found = BODY.fullmatch(phrase.translate(fold))
    if found is None or reading.words.quotes.order != "verb_first":
        return None
    noun = found["noun"]
    named = (
        one
        for one in reversed(reading.of(Mention))
        if one.end_char <= at and one.type == "ORG" and len(one.text) > len(noun)
    )
    return next((one for one in named if one.text.translate(fold).endswith(noun)), None)


def told_in_english(
    reading: Reading, bare: str, at: int, names: Sequence[Mention], called: Called
) -> tuple[str, bool] | None:
    """Return a description in English, and whether all of it is told; None where its noun has none."""
    words = reading.words.quotes
    plain = bare.translate(reading.words.mentions.fold or {})
    own = (one if one.start_char >= at else _trimmed(reading, one, at) for one in names)
    places = {one.start_char - at: one for one in own}
    phrase = Phrase(reading, plain, places, called, at)
    last = max((one.end_char - at for one in names if one.end_char - at == len(bare)), default=0)
    noun = "" if last else _noun(words, plain)
    tables = tables_of(reading.words, studying=not noun or STAFF.search(noun) is not None)
    tails, cuts = _clauses(phrase, noun)
    parts = _parts(phrase, len(plain) - len(noun), tables, cuts)
    told = [one for part in parts for one in _known(part, last=part is parts[-1])]
    if not noun and not (parts and parts[-1] and parts[-1][-1].english):
        return None
    lost = sum(one.english is None for one in parts[-1])
    if lost > MOST_LOST:
        return None
    whole = not cuts and all(one.english is not None for part in parts for one in part)
    if not noun and not tails:
        return _spaced(one.english or "" for one in told), whole
    return _joined(
        told, (noun, words.heads.get(noun) or words.qualifiers.get(noun, "")), tails
    ), whole


def _trimmed(reading: Reading, name: Mention, at: int) -> Mention:
    """Return a name into which what counts was taken, 一名甲公司, without it."""
    text = name.text[at - name.start_char :]
    plain = text.translate(reading.words.mentions.fold or {})
    listed, opening = _listed(reading, plain)
    known = listed if opening == plain else None
    return replace(name, start_char=at, text=text, name=text, entity_id=known)


def _noun(words: QuoteWords, plain: str) -> str:
    """Return the longest noun that ends a description; empty where none is known."""
    ends = [plain[low:] for low in range(len(plain))]
    head = next((one for one in ends if one in words.heads), "")
    return next(
        (one for one in ends if head and len(one) > len(head) and one in words.qualifiers), head
    )


def _clauses(phrase: Phrase, noun: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Return what clauses tell of someone, "of Japanese politics", and which stretches they are."""
    plain, tails = phrase.plain, []
    cuts = [one.span() for one in ASIDE.finditer(plain)]
    for pattern, link in ((STUDIES, "of" if OF.search(noun) else "on"), (CHARGE, "for")):
        found = pattern.search(plain)
        if found is None or any(low <= found.start() < high for low, high in cuts):
            continue
        tables = tables_of(phrase.reading.words, studying=True)
        land = tables.studies.get(f"{found['what']}研究")
        whole = [Piece(found["what"], land, studied=True)] if land and link != "for" else None
        pieces = whole or list(phrase.pieces(*found.span("what"), tables))
        if link == "for" and len(_spaced(_whose(pieces)).split()) < 2:
            continue  # a procurement executive
        if pattern is STUDIES and not pieces[-1].studied:
            continue
        cuts.append(found.span())
        if all(one.english is not None for one in pieces):
            tails.append(f"{link} {_spaced(_whose(pieces))}")
    return tails, cuts


def _parts(
    phrase: Phrase, high: int, tables: Tables, cuts: Sequence[tuple[int, int]]
) -> list[list[Piece]]:
    """Return the words before the noun, parted where 的 stands."""
    parts: list[list[Piece]] = [[]]
    low = 0
    for start, end in [*sorted(cuts), (high, high)]:
        for piece in phrase.pieces(low, min(start, high), tables):
            if piece.printed == OWN:
                parts.append([])
            else:
                parts[-1].append(piece)
        low = max(low, end)
        if start < high and parts[-1]:
            parts.append([])
    return parts


def _known(part: Sequence[Piece], *, last: bool) -> Iterator[Piece]:
    """Yield the words of a part that can be told: of a clause only names, places and a body that ends it."""
    lost = [n for n, one in enumerate(part) if one.english is None]
    clause = not last and len(lost) * CLAUSE_SHARE >= sum(len(one.printed) for one in part)
    for n, one in enumerate(part):
        beside = {n - 1, n + 1} & {*lost}
        if one.english is None or (len(one.printed) == 1 and beside and not one.named):
            continue
        if not clause or one.named or one.place or (one is part[-1] and BODIES.search(one.english)):
            yield one
    if part and not last:
        yield Piece(OWN, "")


def _joined(told: list[Piece], noun: tuple[str, str], tails: list[str]) -> str:
    """Return the words of a description and its noun in English order."""
    printed, english = noun
    pairs = zip(told, [*told[1:], Piece("", "")], strict=False)
    told = [one for one, after in pairs if not (after.named and one.english in APART)]
    told, studied = _parted(told)
    if studied:
        tails = [f"{'of' if OF.search(printed) else 'on'} {_spaced(studied)}", *tails]
    tails += [one for one in _whose(told) if ABROAD.match(one)]
    front = [one for one in _whose(told) if one in FRONT]
    told = [one for one in told if not (one.english in FRONT or ABROAD.match(one.english or ""))]
    said = role(
        printed, english, _spaced(_whose(told)), [one.printed for one in told if one.english]
    )
    opens, _, rest = said.noun.partition(" ")
    if opens in FRONT and not rest.startswith(("researcher", "managing")):
        front, said = [*front, opens], said.plain(rest)
    tails = [one.replace("in ", "to ", 1) for one in tails] if said.noun == "ambassador" else tails
    whole = said.around or _placed(told, said.noun)
    return _spaced([*_ranked(front, said.noun), whole, *tails])


def _parted(told: list[Piece]) -> tuple[list[Piece], list[str]]:
    """Return the words before the noun, and of those what is studied, where they end with it."""
    end = len(told)
    while end and (
        told[end - 1].printed == OWN or (told[end - 1].studied and not told[end - 1].place)
    ):
        end -= 1
    studied = [one.english or "" for one in told[end:] if one.studied]
    if studied:
        return told[:end], studied
    return (told[:-1] if told and told[-1].printed == OWN else told), []


def _ranked(front: Sequence[str], noun: str) -> list[str]:
    """Return the words that open a description, in English order; only some nouns have veterans."""
    plain = "senior" if RANKED.search(noun) else "veteran"
    return [plain if one == "veteran" else one for one in sorted(front, key=FRONT.index)]


def _whose(told: Sequence[Piece]) -> list[str]:
    return [one.english for one in told if one.english]


def _placed(told: list[Piece], noun: str) -> str:
    """Return "manager of a drugstore in Ginza", or with what stands before the noun as printed."""
    whose = _whose(told)
    if len(whose) == 1 and SEATED.match(whose[0]):
        return f"{noun} of the {whose[0]}"
    at = next(
        (n for n, one in enumerate(told) if one.printed[-1] in OF_BODY and one.english == ""), None
    )
    before = told[:at] if at else []
    if not before or FIRM_HEAD.search(noun) or not all(_is_where(one) for one in before):
        return _spaced([*_whose(told), noun])
    after = told[(at or 0) + 1 :]
    own = max((n for n, one in enumerate(after) if one.printed == OWN), default=len(after))
    body, function = _spaced(_whose(after[:own])), _whose(after[own:])
    if not body or not _whose(before):
        return _spaced([*_whose(told), noun])
    article = "an" if body[0] in "aeiou" else "a"
    place = _spaced(_whose(before))
    near = {"coast": "on the", "area": "in the", "island": "on the"}.get(place.split()[-1], "in")
    return f"{_spaced([*function, noun])} of {article} {body} {near} {place}"


def _is_where(piece: Piece) -> bool:
    return piece.place or not piece.english or piece.english in AREAS


def _listed(reading: Reading, word: str) -> tuple[str | None, str]:
    """Return the listed body with whose name a longer name opens, and that name; None for others."""
    fold = reading.words.mentions.fold or {}
    named = (
        (entity.id, name)
        for entity in reading.topic.entities
        if entity.type == "ORG"
        for name in entity.aliases.get("zh", ())
        if word.startswith(name.translate(fold))
    )
    return max(named, key=lambda one: len(one[1]), default=(None, ""))


def _spaced(words: Sequence[str] | Iterator[str]) -> str:
    return AGAIN.sub(r"\1", " ".join(one for one in words if one))
