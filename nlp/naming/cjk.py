"""Chinese and Japanese names by rule: bodies, laws, people with titles, numbered notices.

A body is an unbroken run of nouns that ends in an institution's suffix, a country directly before it
inside. A person is what stands between a particle or mark and a title (Japanese), or after one (Chinese).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from nlp.naming.names import PATTERN, Name
from nlp.naming.tokens import Tokens
from nlp.words.mentions import MentionWords

HAN = "\u3005\u4e00-\u9fff"
KATAKANA = "\u30a1-\u30fa\u30fc"
RUN_POS = frozenset(("NOUN", "PROPN", "X", "NUM", "ADJ"))
SIGNED = re.compile(r"[【（(][^】）)＝=\n]{2,12}[＝=](?P<name>[^】）)\s、]{2,8})[】）)]")
FILED = re.compile(f"[【（(][{HAN}]{{2,4}}?(?P<name>[{HAN}]{{2}})[】）)]")
BOOK = re.compile("《([^《》\n]{2,60})》")
STRONG_CHARS = 5  # a run of common nouns is a name only when it is this long
LONG_CHARS = 8  # and one that ends in a common word such as 机构 only when it is longer still
AND = re.compile("以及|及び")
VOID = frozenset("同各両两该本每某当此其他诸諸全現旧前元新")


def cjk_names(tokens: Tokens, words: MentionWords) -> Iterator[Name]:
    """Yield bodies, laws and people that their wording shows."""
    yield from _bodies(tokens, words)
    text = tokens.text
    laws = tuple(words.laws)
    for found in BOOK.finditer(text):
        if found[1].translate(words.fold).endswith(laws):
            yield Name(found.start(1), found.end(1), found[1], "LAW", PATTERN)
    yield from tagged_people(tokens)
    for found in SIGNED.finditer(text):
        yield Name(*found.span("name"), found["name"], "MEDIA", PATTERN)
    for found in FILED.finditer(text):
        yield Name(*found.span("name"), found["name"], "MEDIA", PATTERN, generic=True)
    for found in _titled(words).finditer(text.translate(words.fold)):
        start, end = found.span("name")
        if _person(tokens, start, end, words):
            yield Name(start, end, text[start:end], "PERSON", PATTERN)


def _bodies(tokens: Tokens, words: MentionWords) -> Iterator[Name]:
    """Yield runs of nouns that end in a suffix of institutions, firms, outlets or laws."""
    for token in tokens:
        kind = _suffix(token, words)
        if kind is None:
            continue
        first = _run_start(token, words)
        start, end = tokens.doc[first].idx, token.idx + len(token.text)
        if joint := AND.match(token.text):
            first, start = token.i, token.idx + joint.end()
        text = tokens.text[start:end]
        if _is_body(tokens, first, token, words):
            yield Name(start, end, text, kind, PATTERN)


def _suffix(token: Token, words: MentionWords) -> str | None:
    """Return the type of a name that this token ends, if it ends one."""
    text = token.text.translate(words.fold)
    if token.is_punct or token.is_space or text in words.titles | words.breaks:
        return None
    if token.i + 1 < len(token.doc) and token.nbor().text in ("長", "长"):
        return None
    for kind, suffixes in (
        ("ORG", words.firms),
        ("LAW", words.laws),
        ("MEDIA", words.outlets),
        ("ORG", words.bodies),
    ):
        if text.endswith(tuple(suffixes)):
            return kind
    return None


def _run_start(token: Token, words: MentionWords) -> int:
    """Return the index of the first token of the run of nouns that a token ends."""
    first = token.i
    while first > 0:
        before = token.doc[first - 1]
        text = before.text.translate(words.fold)
        if before.whitespace_:
            break
        if before.text == "・" and first > 1 and _is_kana_around(before):
            first -= 1
            continue
        if before.pos_ not in RUN_POS or before.is_punct or before.is_space or text in words.breaks:
            break
        if before.like_num and not before.is_alpha:
            break
        if before.ent_type_ in ("DATE", "Date") or text in words.titles or text in VOID:
            break
        first -= 1
    return first


def _is_kana_around(dot: Token) -> bool:
    """Tell whether a middle dot stands inside a foreign name, between two words in katakana."""
    kana = re.compile(f"[{KATAKANA}]")
    return bool(kana.search(dot.nbor(-1).text) and kana.search(dot.nbor().text))


def _is_body(tokens: Tokens, first: int, last: Token, words: MentionWords) -> bool:
    """Tell whether a run of nouns names one body, and not a kind of body."""
    run = tokens.doc[first : last.i + 1]
    text = run.text.translate(words.fold)
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
    titles = "|".join(sorted(map(re.escape, words.titles), key=len, reverse=True))
    polite = "|".join(sorted(map(re.escape, words.honorifics), key=len, reverse=True))
    kana = rf"[{KATAKANA}]+(?:[・＝=·][{KATAKANA}]+)+|[{KATAKANA}]{{3,}}"
    if words.title_first:
        ends = (
            "(?=[，。、；：）)（(\\s]|\\d|"
            + "|".join(sorted(map(re.escape, words.after_name), key=len, reverse=True))
            + ")"
        )
        return re.compile(
            rf"(?:{titles})(?P<name>[{HAN}]{{2,4}}?|[{HAN}]{{1,5}}·[{HAN}]{{1,6}}){ends}"
        )
    return re.compile(
        rf"(?<![{HAN}{KATAKANA}])(?P<name>[{HAN}]{{2,5}}?|{kana})(?={polite}|{titles})"
    )


def _person(tokens: Tokens, start: int, end: int, words: MentionWords) -> bool:
    """Tell whether a run may be a person's name: no office, no body, no common word alone."""
    text = tokens.text[start:end].translate(words.fold)
    if text in words.never or text in words.titles or text in words.breaks or text[0] in VOID:
        return False
    span = tokens.covering(start, end)
    if span is None or (text.endswith(tuple(words.bodies)) and len(text) > 2):
        return False
    return not any(
        token.text.translate(words.fold) in words.breaks or token.pos_ in ("ADP", "CCONJ", "PART")
        for token in span
    )


def tagged_people(tokens: Tokens) -> Iterator[Name]:
    """Yield runs of words that a Japanese dictionary tags as personal names, surname and given name."""
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
        start, end = run[0].idx, run[-1].idx + len(run[-1].text)
        yield Name(
            start, end, "".join(token.text_with_ws for token in run).strip(), "PERSON", PATTERN
        )
