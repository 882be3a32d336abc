"""Model names: from what a pipeline marks as names to proposals, cleaned of what surrounds them.

Three label schemes are read: OntoNotes (https://catalog.ldc.upenn.edu/LDC2013T19), Sekine's extended
hierarchy (http://ene-project.info) and LAC's. What a label cannot mean here is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.naming.gazetteer import IS_CJK, KATAKANA, named_ship
from nlp.naming.names import MODEL, Name
from nlp.naming.tokens import Tokens
from nlp.words.mentions import MentionWords, either_of, endings

if TYPE_CHECKING:
    from spacy.tokens import Span

LABELS = {
    "PERSON": ("PERSON", "Person"),
    "ORG": (
        "ORG", "FAC", "Government", "Political_Party", "Political_Organization_Other", "Company",
        "Company_Group", "Corporation_Other", "International_Organization", "Organization_Other",
        "School", "Cabinet", "Military", "Research_Institute", "Public_Institution",
    ),
    "GPE": ("GPE", "Country", "City", "Province", "GPE_Other", "County"),
    "LOC": (
        "LOC", "Region_Other", "Domestic_Region", "Continental_Region", "Sea", "Bay", "Island",
        "River", "Mountain", "Geological_Region_Other", "Location_Other",
    ),
    "LAW": ("LAW", "Law", "Treaty"),
    "MEDIA": ("Newspaper", "Magazine"),
    "NORP": ("NORP", "Nationality"),
}  # fmt: skip
TYPE = {label: kind for kind, labels in LABELS.items() for label in labels}
SURNAMED = frozenset("部局府院委党")  # bodies' last characters that end people's names too
HAN = re.compile("[\u4e00-\u9fff]")
NOT_KATAKANA = re.compile("[\u3041-\u309f\u4e00-\u9fff]")
OF_TIME = re.compile(
    r"(?<=[天月])[里裡]|(?:(?<=[\d）)])|[一二三四五六七八九十廿卅]{1,3})[日号號]向?(?=[\u4e00-\u9fff]{2})"
)
DAY_ALONE = re.compile("[一二三四五六七八九十廿卅]{1,3}[日月年号]")
ADVERB = re.compile(
    r"[今昨](?=[（(\d天日晚早]|[也亦]?(?:表|指|回|宣|公|发|召|向|对|在|称|说|批))|[亦均](?=[\u4e00-\u9fff])"
)
THEN = re.compile(
    "[则也](?=[表指说称认强在对向宣批回重警提])"
)  # no part of a name of four (Chinese)
WHOLE = 4  # characters of most Japanese names
URGES = tuple(
    "吁促批斥称"
)  # verbs of headlines, behind a surname taken for a place with them (Chinese)
SHORTEST = 2  # characters of a person's name (Chinese)
SHIP_AFTER = re.compile("号?[舰艦](?![艇队隊船])")
CHINESE_CHARS = 3  # a surname and a given name of two
EDGE = re.compile(r"^[\W_]+|[\W_]+$")
POSSESSIVE = re.compile(r"['’]s?$")
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
TWICE = re.compile(r"([A-Z]{4,}) (?P<again>(?!\1)(?i:\1))\b")  # a dateline's place: OSLO Oslo said
JUNK = re.compile(r"[_\d%$€£¥@/\\|<>=＝〜~“”\"「」『』（）()【】,，、。;；:：│｜]")


def model_names(tokens: Tokens, words: MentionWords) -> Iterator[Name]:
    """Yield what the pipeline takes for names, without articles, titles and possessives."""
    found = [
        (name, entity)
        for entity in tokens.doc.ents
        if (kind := TYPE.get(entity.label_)) and (name := _cleaned(tokens, entity, kind, words))
    ]
    ships = {name.text for name, entity in found if _is_ship(tokens, name, entity, words)}
    for name, _ in found:
        if name.type not in ("GPE", "LOC") or name.text not in ships:
            yield name


def _is_ship(tokens: Tokens, name: Name, entity: Span, words: MentionWords) -> bool:
    """Tell whether a place's name is a ship's: it follows `carrier`, or `the` in talk of ships."""
    text = tokens.text
    if name.type not in ("GPE", "LOC") or not words.vessels:
        return False
    if named_ship(text, name.start, words):
        return True
    if not words.spaced:
        return SHIP_AFTER.match(text, name.end) is not None
    article = text[max(0, name.start - 4) : name.start].lower() == "the "
    noun = entity.end < len(tokens.doc) and tokens.doc[entity.end].pos_ in ("NOUN", "PROPN", "ADJ")
    return (
        article and not noun and not words.vessels.isdisjoint(re.findall(r"[a-z]+", text.lower()))
    )


def _cleaned(tokens: Tokens, entity: Span, kind: str, words: MentionWords) -> Name | None:
    """Return the name inside a model's span; None where nothing is left that looks like one."""
    start, end = trimmed(tokens.text, entity.start_char, entity.end_char)
    if words.spaced:
        start, end = without_titles(tokens.text, start, end, words)
        twice = TWICE.match(tokens.text, start, end)
        start = twice.start("again") if twice else start
    elif words.title_first and start < end:
        start = _without_particle(tokens.text, start)
        end = _with_last(tokens.folded, start, end, words) if kind == "PERSON" else end
    text = tokens.text[start:end]
    verb = kind == "PERSON" and not words.title_first and entity[-1].pos_ == "VERB"  # 呼びかける
    if _is_done_by(tokens, entity) if words.spaced else verb:
        return None
    if not words.spaced:
        kind = _kind(tokens.folded, start, end, kind, words)
    if (
        kind == "PERSON"
        and IS_CJK.search(text)
        and not _is_cjk_person(tokens.text, start, end, words)
    ):
        return None
    bare = either_of(words.never, words.titles) if words.spaced else words.never
    if len(text) < 2 or JUNK.search(text) or "\n" in text or text.lower() in bare:
        return None
    if tokens.text[start - 1 : start] in ("=", "_", "@", "#", ".") or not _looks_like(
        text, kind, words
    ):
        return None
    return Name(start, end, text, kind, MODEL)


def _is_done_by(tokens: Tokens, entity: Span) -> bool:
    """Tell whether a model's name is only the participle that opens a sentence: "Backed by …" (English)."""
    if len(entity) > 1 or entity[0].tag_ != "VBN" or not entity[0].is_sent_start:
        return False
    return tokens.doc[entity.end : entity.end + 1].text.lower() == "by"


def _without_particle(text: str, start: int) -> int:
    """Return where a span begins without the end of a time: 春天里|明光公司, 24日|甲国外交部 (Chinese)."""
    found = OF_TIME.match(text, start)
    return found.end() if found else start


def without_adverb(folded: str, start: int, end: int) -> int:
    """Return where a name ends before a day or adverb taken for a part of it: 甲野今（10）日, 甲野亦."""
    last = ADVERB.match(folded, end - 1)
    then = THEN.match(folded, end - 1) if end - start > WHOLE else None
    return end - 1 if then or (last is not None and end - start > SHORTEST) else end


def _with_last(folded: str, start: int, end: int, words: MentionWords) -> int:
    """Return where a person's name ends with the 人 that a model leaves to the next word (Chinese)."""
    end = without_adverb(folded, start, end)
    titled = folded[max(0, start - 6) : start].endswith(endings(words.titles, words.roles))
    if end - start != CHINESE_CHARS or not titled or folded[end : end + 1] != "人":
        return end
    after = folded[end + 1 : end + 6]
    return end + 1 if after.startswith(endings(words.after_name)) or after[:1].isdigit() else end


def _kind(folded: str, start: int, end: int, kind: str, words: MentionWords) -> str:
    """Return the type of a model's span: what one flies to is a place, what ends in 报 is a paper."""
    if kind == "PERSON" and _ends_in_long(folded[max(0, start - 6) : start], words.place_before):
        return "GPE"
    if kind == "ORG" and end - start > 2 and folded[end - 1] in words.papers:
        return "MEDIA"
    return kind


def _ends_in_long(text: str, endings: frozenset[str]) -> bool:
    """Tell whether a text ends in one of some words of two characters or more."""
    return text.endswith(tuple(word for word in endings if len(word) > 1))


def holds_function(text: str, words: MentionWords) -> bool:
    """Tell whether a text holds a character or word that no person's name holds."""
    folded = text.translate(words.fold)
    return any(word in folded for word in words.no_person) or bool(DAY_ALONE.fullmatch(folded))


def _is_cjk_person(text: str, start: int, end: int, words: MentionWords) -> bool:
    """Tell whether a person found by the model alone is followed by what follows persons."""
    name, after = text[start:end], text[end : end + 8].translate(words.fold)
    if holds_function(name, words) or (
        NOT_KATAKANA.search(name) and KATAKANA.search(name) and "・" not in name
    ):
        return False
    if not after or not HAN.match(after):
        return True
    if (
        words.title_first
        and len(name) == CHINESE_CHARS
        and name[0].translate(words.fold) in (words.surnames_first)
    ):
        return True
    follows = endings(words.after_name, words.titles, words.honorifics, words.portfolios)
    before = text[max(0, start - 6) : start].translate(words.fold)
    return after.startswith(follows) or before.endswith(endings(words.titles, words.roles))


def _looks_like(text: str, kind: str, words: MentionWords) -> bool:
    """Tell whether the text has the shape of a name of its type."""
    parts = text.split()
    if words.spaced:
        if kind in ("PERSON", "NORP"):
            return (
                all(part[0].isupper() for part in parts) and parts[-1].lower() not in words.bodies
            )
        return text[0].isupper() and parts[0].lower() not in words.never
    if text.endswith(endings(words.titles)) or words.abbreviations.issuperset(text):
        return False
    if kind == "GPE" and words.title_first and text.translate(words.fold).endswith(URGES):
        return False  # 甲野吁乙国撤销管制
    if kind == "ORG":
        return text.endswith(endings(words.bodies, words.firms)) or not IS_CJK.search(text)
    if kind == "PERSON":
        opens = text.startswith(("同", "各", "両", "前", "元"))
        return not opens and not text.endswith(_impersonal(words))
    return True


@lru_cache(maxsize=8)
def _impersonal(words: MentionWords) -> tuple[str, ...]:
    """Return the last words of institutions that end no person's name."""
    return tuple(words.bodies - SURNAMED)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without article, possessive, marks and an unclosed bracket at its ends."""
    inner = text[start:end]
    if "(" in inner and ")" not in inner:
        end = start + inner.index("(")
    while end > start:
        inner = text[start:end]
        lead = ARTICLE.match(inner)
        tail = POSSESSIVE.search(inner)
        edges = EDGE.findall(inner)
        if lead:
            start += lead.end()
        elif tail and len(inner) > len(tail[0]):
            end -= len(tail[0])
        elif edges and not inner.endswith((".", "U.S.")):
            start += len(inner) - len(re.sub(r"^[\W_]+", "", inner))
            end = start + len(EDGE.sub("", inner))
        elif (
            edges
            and inner.rstrip().endswith(".")
            and not re.search(r"[A-Z]\.$|\b(?:Inc|Co|Corp|Ltd)\.$", inner)
        ):
            end -= 1
        else:
            break
    return start, end


def without_titles(text: str, start: int, end: int, words: MentionWords) -> tuple[int, int]:
    """Return the span without titles at its front: `Prime Minister Ann Lee` gives `Ann Lee`."""
    known = either_of(words.titles, words.honorifics)
    while True:
        first = text[start:end].split(maxsplit=1)
        if len(first) < 2 or not _is_title(text[start:end], known):
            return start, end
        start += len(text[start:end]) - len(first[1])


def _is_title(text: str, known: frozenset[str]) -> bool:
    parts = text.lower().split()
    return parts[0] in known or (
        len(parts) > 2 and parts[0] in ("prime", "vice", "deputy", "chief")
    )
