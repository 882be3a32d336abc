"""Chinese and Japanese names by rule: bodies, laws, people with titles, numbered notices.

A body is an unbroken run of nouns that ends in an institution's suffix, a country directly before it
inside. A person is what stands between a particle or mark and a title (Japanese), or after one (Chinese).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.naming.model import LABELS, holds_function, without_adverb
from nlp.naming.names import PATTERN, Name, slug
from nlp.naming.shown import (
    APPOSED,
    COMMON_END,
    FILED,
    HAN,
    KATAKANA,
    READ_AS,
    REPORTER,
    REPORTERS,
    SEATED,
    SIGNED,
    STATING,
)
from nlp.naming.tokens import Tokens
from nlp.patterns import opening
from nlp.words.mentions import MentionWords, either_of, endings

if TYPE_CHECKING:
    from spacy.tokens import Token

RUN_POS = frozenset(("NOUN", "PROPN", "X", "NUM", "ADJ"))
BOOK = re.compile("《([^《》\n]{2,60})》")
HAN_ONLY = re.compile(f"[{HAN}{KATAKANA}]+")
ENTRY = re.compile(r"(?:^|\n|\d[.．、)）]|、)[ \u3000]*$")  # what stands before an entry of a list
PERSON_CHARS = 5
SHORTEST_NAME = 2
CHINESE_CHARS = 4  # a surname and one or two characters are fewer
ENTRY_TOKENS = 6
COUNTED = re.compile("[約计計]?[0-9０-９][0-9０-９,.，．千百万億亿]*社")  # how many, no firm
SHORT_KIND = 4  # 株式会社; the shorter kinds end common words too
FIRM_CHARS = 3  # so much of common nouns names a firm
STRONG_CHARS = 5  # a run of common nouns is a name only when it is this long
LONG_CHARS = 8  # and one that ends in a common word such as 机构 only when it is longer still
AND = re.compile("以及|及び")
OPENING = ("「", "“", "『")
POSTED = "駐驻在"  # before the place of an office
COLLEGE = "大"  # 大学 in headlines and papers, where a dictionary tags it as a suffix
SUFFIX_TAG = "接尾辞"
NOUN_TAG = "名詞"
REGIONS = frozenset("中部 東部 西部 南部 北部".split())  # of no body alone, before a firm's kind
TRADES = frozenset("出口 进口 進口".split())  # what opens the name of a law on them
TIMES = ("日", "号", "三大", "各大", "四大", "五大")  # no name begins with them
WHILE = ("时", "時", "期间", "期間")
GROUPED = frozenset("团组处署")  # behind a title: 代表团, 专家组, 代表处 (Chinese)
SURNAMED = frozenset("本原前新元")  # which open Japanese surnames, too: 本庄, 前原 (Chinese)
VOID = frozenset("级級们們同各両两该本每某当此其他诸諸全現旧前元新副")


def cjk_names(tokens: Tokens, words: MentionWords) -> Iterator[Name]:
    """Yield bodies, laws and people that their wording shows."""
    yield from _bodies(tokens, words)
    text = tokens.text
    laws = tuple(words.laws)
    for found in BOOK.finditer(text):
        if found[1].translate(words.fold).endswith(laws):
            yield Name(found.start(1), found.end(1), found[1], "LAW", PATTERN)
    if not words.title_first:
        yield from tagged_people(tokens)
    for found in SIGNED.finditer(text):
        yield Name(*found.span("name"), found["name"], "MEDIA", PATTERN)
    yield from _reporters(text, words)
    for found in _known(words).finditer(tokens.folded):
        if tokens.closing.issuperset((found.end(),)):
            yield Name(*found.span(), text[found.start() : found.end()], "ORG", PATTERN)
    yield from _apposed(tokens, words)
    for found in FILED.finditer(text):
        place = found.lastgroup or "name"
        yield Name(*found.span(place), found[place], "MEDIA", PATTERN, generic=True)
    yield from _quoted(tokens, words)
    yield from _titled_people(tokens, words)


def _apposed(tokens: Tokens, words: MentionWords) -> Iterator[Name]:
    """Yield firms behind what they are: 上榜企业之一的甲乙在声明中称 (Chinese), 調査会社の甲乙 (Japanese)."""
    common = endings(words.breaks, words.never, words.titles, words.roles)
    for found in (STATING if words.title_first else APPOSED).finditer(tokens.folded):
        start, end = found.span("one" if words.title_first and found["one"] else "name")
        name = tokens.text[start:end]
        if words.title_first:
            common_word = tokens.folded[start:end].endswith(common)
            firm = not common_word and not holds_function(name, words)
        else:
            firm = _is_apposed(tokens, start, end)
        if firm:
            yield Name(start, end, name, "ORG", PATTERN)


def _is_apposed(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a run behind a kind of firm opens with a name that is no person's (Japanese)."""
    span = tokens.covering(start, end)
    if span is None or span.start_char != start or COMMON_END.search(tokens.text[start:end]):
        return False
    beside = tokens.text[start - 1] == "、"
    land = ("人名", "地名-国") if beside else ("人名", "地名")
    return "固有名詞" in span[0].tag_ and not any(one in t.tag_ for t in span for one in land)


@lru_cache(maxsize=8)
def _known(words: MentionWords) -> re.Pattern[str]:
    """Return the pattern of bodies that are names by themselves and end in no institution's suffix."""
    ends = tuple(words.bodies | words.firms)
    return re.compile(_any(frozenset(one for one in words.alone if not one.endswith(ends))))


def _reporters(text: str, words: MentionWords) -> Iterator[Name]:
    """Yield the people who sign a Japanese story at the end of a paragraph: 【山田さくら、北川次郎】."""
    for signed in () if words.title_first else REPORTERS.finditer(text):
        for found in REPORTER.finditer(text, *signed.span("names")):
            yield Name(*found.span(), found[0], "PERSON", PATTERN)


def _quoted(tokens: Tokens, words: MentionWords) -> Iterator[Name]:
    """Yield bodies whose name stands in quotation marks after their kind: 公司「…」; 甲工業（乙県丙市）."""
    for found in () if words.title_first else SEATED.finditer(tokens.text):
        yield Name(*found.span("name"), found["name"], "ORG", PATTERN)
    for found in _kinds(words).finditer(tokens.folded):
        start, end = found.span("name")
        yield Name(start, end, tokens.text[start:end], "ORG", PATTERN)


@lru_cache(maxsize=8)
def _kinds(words: MentionWords) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_any(words.named_kinds)})[「“『](?P<name>[^「」“”『』，。、\n]{{2,12}})[」”』]"
    )


def _titled_people(tokens: Tokens, words: MentionWords) -> Iterator[Name]:
    """Yield people beside their titles; where the model ends a name, it ends."""
    by_model = {
        ent.start_char: ent.end_char
        for ent in tokens.doc.ents
        if ent.label_ in LABELS["PERSON"] and len(ent.text) <= PERSON_CHARS
    }
    for found in _titled(words).finditer(tokens.folded):
        start, end = found.span("name")
        told = by_model.get(start, end)
        if not words.title_first and tokens.folded[start:told].endswith(endings(words.titles)):
            told = end  # 甲野代表: the title is no part of it
        chinese = words.title_first and tokens.folded[start] in words.surnames_first
        short = chinese and 1 < told - start < CHINESE_CHARS
        end = told if short or (told > start + 2 and end not in tokens.closing) else max(end, told)
        if words.title_first and found.start() in by_model.values():
            continue  # 张三教授任教于: the title is that of the name before it
        end = without_adverb(tokens.folded, start, end) if words.title_first else end
        if _person(tokens, start, end, words):
            yield Name(start, end, tokens.text[start:end], "PERSON", PATTERN)


def _bodies(tokens: Tokens, words: MentionWords) -> Iterator[Name]:
    """Yield runs of nouns that end in a suffix of institutions, firms, outlets or laws."""
    last = _last_characters(words) | {COLLEGE}
    folded = tokens.folded
    for at in [at for at, end in enumerate(tokens.ends) if folded[end - 1] in last]:
        token = tokens.doc[at]
        kind = _suffix(token, words)
        if kind is None:
            continue
        first = _run_start(token, words)
        if first and tokens.doc[first - 1].text[-1] == "家" and words.title_first:
            continue  # 一家…公司: one of many, not its name
        if folded.startswith(OPENING, tokens.ends[at]) and text_ends(
            token, words.named_kinds, words
        ):
            continue  # …公司「甲」: what the body is, before its name
        if kind == "ORG" and text_ends(token, words.firms, words):
            first = _with_region(tokens, _whole_firm(tokens, first))
        first = _whole_law(tokens, first) if kind == "LAW" else _posted(tokens, first, words)
        start, end = tokens.doc[first].idx, token.idx + len(token.text)
        if joint := AND.match(token.text):
            first, start = token.i, token.idx + joint.end()
        text = tokens.text[start:end]
        if _is_body(tokens, first, token, words) and _before_kind(tokens, first, token, words):
            yield Name(start, end, text, kind, PATTERN)


@lru_cache(maxsize=8)
def _last_characters(words: MentionWords) -> frozenset[str]:
    """Return the characters in which names of institutions, firms, outlets and laws end."""
    return frozenset(
        end[-1] for ends in (words.firms, words.laws, words.outlets, words.bodies) for end in ends
    )


def _suffix(token: Token, words: MentionWords) -> str | None:
    """Return the type of a name that this token ends, if it ends one."""
    text = token.text.translate(words.fold)
    if token.is_punct or token.is_space or text in either_of(words.titles, words.breaks):
        return None
    if token.pos_ == "VERB" and len(text) < SHORT_KIND:
        return None
    if token.i + 1 < len(token.doc) and token.nbor().text in ("長", "长"):
        return None
    if text == COLLEGE:
        return "ORG" if token.tag_.startswith(SUFFIX_TAG) else None
    for kind, suffixes in (
        ("ORG", words.firms),
        ("LAW", words.laws),
        ("MEDIA", words.outlets),
        ("ORG", words.bodies),
    ):
        if text.endswith(endings(suffixes)):
            return kind
    return None


def _run_start(token: Token, words: MentionWords) -> int:
    """Return the index of the first token of the run of nouns that a token ends."""
    first = token.i
    while first > 0:
        before = token.doc[first - 1]
        text = before.text.translate(words.fold)
        if before.whitespace_ or before.text[-1] in "/／丨|":
            break
        if before.text == "・" and first > 1 and _is_kana_around(before):
            first -= 1
            continue
        noun = before.pos_ in RUN_POS or (
            before.pos_ == "INTJ" and before.tag_.startswith(NOUN_TAG)
        )
        if not noun or before.is_punct or before.is_space or text in words.breaks:
            break
        if (before.like_num and not before.is_alpha) or text in TIMES:
            break
        if before.ent_type_ in ("DATE", "Date") or text in words.titles or text in VOID:
            break
        first -= 1
    return first


def text_ends(token: Token, ends: frozenset[str], words: MentionWords) -> bool:
    """Tell whether a token ends in one of some words."""
    return token.text.translate(words.fold).endswith(endings(ends))


def _whole_firm(tokens: Tokens, first: int) -> int:
    """Return where a firm's name begins: an entry of a list has no verb before the firm's name."""
    at = first
    while at > 0 and first - at < ENTRY_TOKENS and HAN_ONLY.fullmatch(tokens.doc[at - 1].text):
        if tokens.doc[at - 1].whitespace_ or tokens.doc[at - 1].pos_ in (
            "ADP",
            "PART",
            "CCONJ",
            "AUX",
        ):
            return first
        at -= 1
    begins = tokens.doc[at].idx
    if tokens.doc[at].pos_ == "VERB":
        return first
    return at if ENTRY.search(tokens.text[max(0, begins - 6) : begins]) else first


def _with_region(tokens: Tokens, first: int) -> int:
    """Return where a firm's name begins when a part of a country may open it: 中部|電力."""
    return first - 1 if first and tokens.doc[first - 1].text in REGIONS else first


def _whole_law(tokens: Tokens, first: int) -> int:
    """Return where a law's name begins when it is on trade: 出口|管制条例."""
    return first - 1 if first and tokens.doc[first - 1].text in TRADES else first


def _posted(tokens: Tokens, first: int, words: MentionWords) -> int:
    """Return where the name of a post abroad begins: with its country, 日本|驻|上海总领事馆 (Chinese)."""
    if first < 2 or not words.title_first or tokens.doc[first - 1].text not in ("驻", "駐"):
        return first
    whose = tokens.doc[first - 2]
    return first - 2 if whose.pos_ == "PROPN" or whose.ent_type_ == "GPE" else first


def _before_kind(tokens: Tokens, first: int, last: Token, words: MentionWords) -> bool:
    """Tell whether something names a firm before its kind: 系统株式会社 is only a piece of a name."""
    text = tokens.folded[tokens.starts[first] : tokens.ends[last.i]]
    if not text.endswith(endings(words.firms)):
        return True
    kind = max((one for one in words.firms if text.endswith(one)), key=len)
    rest = text.removesuffix(kind)
    if len(kind) < SHORT_KIND:
        return True
    run = tokens.doc[first : last.i + 1]
    named = any(token.pos_ == "PROPN" or token.ent_type_ or token.is_ascii for token in run[:-1])
    return len(rest) >= FIRM_CHARS or (named and len(rest) > 1)


def _is_kana_around(dot: Token) -> bool:
    """Tell whether a middle dot stands inside a foreign name, between two words in katakana."""
    kana = re.compile(f"[{KATAKANA}]")
    return bool(kana.search(dot.nbor(-1).text) and kana.search(dot.nbor().text))


def _is_body(tokens: Tokens, first: int, last: Token, words: MentionWords) -> bool:
    """Tell whether a run of nouns names one body, and not a kind of body."""
    run = tokens.doc[first : last.i + 1]
    text = tokens.folded[tokens.starts[first] : tokens.ends[last.i]]
    if COUNTED.fullmatch(text):
        return False
    if text in words.never or text[0] in VOID or len(text) < 3:
        return text in words.alone
    if text in words.alone:
        return True
    named = any(token.pos_ == "PROPN" or token.ent_type_ or token.is_ascii for token in run)
    if last.text.translate(words.fold) in words.never and not any(
        t.pos_ == "PROPN" for t in run[:-1]
    ):
        return False
    return named or len(text) >= STRONG_CHARS


@lru_cache(maxsize=8)
def _titled(words: MentionWords) -> re.Pattern[str]:
    """Return the pattern of a name beside a title: before it in Japanese, after it in Chinese."""
    fields, polite = _any(words.portfolios), _any(words.honorifics)
    titles = _any(words.titles)
    kana = rf"[{KATAKANA}]+(?:[・＝=·][{KATAKANA}]+)+|[{KATAKANA}]{{3,}}"
    if words.title_first:
        surnames = "".join(sorted(words.surnames_first))
        ends = rf"(?=[，。、；：）)（(\s]|\d|{_any(words.after_name)}|$)"
        title = rf"(?:(?:{_any(words.roles)})(?=[{surnames}])|{titles})"
        name = rf"(?P<name>[{HAN}]{{2,5}}?|[{HAN}]{{1,5}}·[{HAN}]{{1,6}}?)"
        return re.compile(f"(?i:{opening(title)}){title}{name}{ends}")
    posted = rf"(?:[{POSTED}][{HAN}{KATAKANA}]{{1,6}}?)?"
    return re.compile(
        rf"(?<![{HAN}{KATAKANA}])(?P<name>[{HAN}]{{2,5}}?|{kana})"
        rf"(?={polite}|[元前]?{posted}(?:{fields}){{0,3}}(?:{titles})"
        rf"(?!{words.no_title_before or '(?!)'}))"
    )


def _any(choices: frozenset[str]) -> str:
    """Return an alternative of literal words, the longest first."""
    return "|".join(sorted(map(re.escape, choices), key=lambda one: (-len(one), one))) or "(?!)"


def _person(tokens: Tokens, start: int, end: int, words: MentionWords) -> bool:
    """Tell whether a run may be a person's name: no office, no body, no common word alone."""
    text = tokens.text[start:end].translate(words.fold)
    void = text[0] in VOID and not (words.title_first and text[0] in SURNAMED and len(text) > 3)
    if text in words.never or text in words.titles or text in words.breaks or void:
        return False
    cut = text.endswith(endings(words.titles)) or text.endswith(WHILE) or text[0] in GROUPED
    if words.title_first and cut:
        return False
    if text[0] in POSTED and not words.title_first:
        return False  # 駐中国大使: the post, no name
    field = next((one for one in words.portfolios if len(one) > 1 and text.endswith(one)), "")
    if field and not words.title_first and len(text) - len(field) < SHORTEST_NAME:
        return False  # 林|外交部長: one character is no name
    if text.endswith("副") or holds_function(text, words) or in_body(tokens.text, start, words):
        return False
    span = tokens.covering(start, end)
    if span is None or (text.endswith(endings(words.bodies)) and len(text) > 2):
        return False
    return not any(
        token.text.translate(words.fold) in words.breaks or token.pos_ in ("ADP", "CCONJ", "PART")
        for token in span
    )


def in_body(text: str, start: int, words: MentionWords) -> bool:
    """Tell whether the title before a name is a piece of an institution: 大使|馆再次."""
    around = text[max(0, start - 3) : start + 1].translate(words.fold)
    return words.title_first and around.endswith(tuple(w for w in words.bodies if len(w) > 1))


def tagged_people(tokens: Tokens) -> Iterator[Name]:
    """Yield runs of words that a Japanese dictionary tags as personal names, and names with their reading."""
    for found in READ_AS.finditer(tokens.text):
        name = found["name"]
        yield Name(*found.span("name"), name, "PERSON", PATTERN, entity_id=slug(name), full=name)
    run: list[Token] = []
    for token in tokens:
        if "人名" in token.tag_:
            run.append(token)
            continue
        yield from _run_name(run)
        run = []
    yield from _run_name(run)


def _run_name(run: list[Token]) -> Iterator[Name]:
    if len(run) > 1 and run[0].tag_.endswith(("姓", "一般")):
        whole = "".join(token.text_with_ws for token in run).strip()
        text = re.split("[（(]", whole)[0]  # 王明（ワンミン）: how it is read is no part of it
        yield Name(run[0].idx, run[0].idx + len(text), text, "PERSON", PATTERN)
