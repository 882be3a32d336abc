"""Plain text: a text handed in becomes a headline and paragraphs.

Characters go in; a headline, where the first line looks like one, and the lines as paragraphs come
out. A line is a paragraph, unless the text is clearly wrapped at a fixed width: then lines are joined
up to the next blank line. Furniture is taken out elsewhere.
"""

from __future__ import annotations

import re

from crawler.furniture_words import FUNCTION_WORDS, SENTENCE_END
from crawler.text import purged, tidy

TITLE_CHARS, TITLE_CJK_CHARS = 180, 70  # chosen: longest headlines seen in news, with room
WRAP_LEAST, WRAP_MOST = 30, 100  # chosen: widths at which mail and terminals wrap
WRAP_CJK_LEAST = 15
LABEL_CJK_CHARS = 6  # chosen: names of ministries and columns
CJK = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
STAMP = re.compile(r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}:\d{2}|\b20\d\d\b.*\|")
ITEM = re.compile(r"(?:\d{1,3}|[（(]?[一二三四五六七八九十\d]{1,3}[)）])[.．、)）\s]|[•·\-*・]\s?")
BYLINE = re.compile(
    r"(?i:by\s+[A-Z].{2,80}|(?:source|来源|來源|作者|记者|記者|文)\s?[:：／/].{1,60})"
)


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text, tidied, without empty ones."""
    plain = purged(text)
    blocks = [block.split("\n") for block in re.split(r"\n[ \t\u3000]*\n", plain)]
    filled = [[line for line in map(tidy, block) if line] for block in blocks]
    if _is_wrapped(filled):
        return tuple(_unwrapped(block) for block in filled if block)
    return tuple(line for block in filled for line in block)


def headline(lines: tuple[str, ...]) -> str | None:
    """Return the first line where it looks like a headline; None where it does not.

    >>> headline(("Ministry tightens export licences", "The ministry said so on Monday."))
    'Ministry tightens export licences'
    >>> headline(("The ministry said so on Monday.", "It gave no reason.")) is None
    True
    """
    if len(lines) < 2:
        return None
    first = lines[0]
    limit = TITLE_CJK_CHARS if CJK.search(first) else TITLE_CHARS
    ends = SENTENCE_END.search(first) and not first.endswith(("?", "？", "!", "！"))
    if len(first) > limit or ends or STAMP.search(first) or BYLINE.fullmatch(first):
        return None
    return None if is_label(first) else first


def is_label(line: str) -> bool:
    """Return whether a first line is a bare name: a caption's remnant or a column's name.

    >>> is_label("Ministry of Commerce"), is_label("Exports fall again")
    (True, False)
    """
    if BYLINE.fullmatch(line) or STAMP.search(line):
        return False
    if CJK.search(line):
        return len(line) <= LABEL_CJK_CHARS
    named = [word for word in line.split() if word not in FUNCTION_WORDS]
    return len(named) <= 3 and all(word[:1].isupper() for word in named)


def same(one: str, other: str) -> bool:
    """Return whether two lines are one headline, whatever their marks and blanks."""
    return _bare(one) == _bare(other)


def _bare(line: str) -> str:
    return re.sub(r"[\W_]+", "", line).casefold()


def _is_wrapped(blocks: list[list[str]]) -> bool:
    """Return whether lines were broken at a fixed width.

    Inner lines of blocks then have nearly one length and mostly end inside a sentence.
    """
    inner = [line for block in blocks for line in block[:-1]]
    if len(inner) < 4:
        return False
    cjk = sum(bool(CJK.search(line)) for line in inner) * 2 > len(inner)
    widest = max(map(len, inner))
    if not (WRAP_CJK_LEAST if cjk else WRAP_LEAST) <= widest <= WRAP_MOST:
        return False
    later = [line for block in blocks for line in block[1:]]
    if cjk:  # wrapped at one number of signs, give or take a mark that may not begin a line
        full = sum(len(line) >= widest - 2 for line in inner)
        goes_on = len(later)
    else:
        full = sum(len(line) >= widest * 0.75 for line in inner)
        goes_on = 2 * sum(line[0].islower() for line in later)
    open_ended = sum(not SENTENCE_END.search(line) for line in inner)
    enough = full >= 0.8 * len(inner) and open_ended >= 0.6 * len(inner)
    return enough and goes_on >= len(later) and not any(ITEM.match(line) for line in later)


def _unwrapped(block: list[str]) -> str:
    text = block[0]
    for line in block[1:]:
        glue = (
            ""
            if (CJK.match(line) and CJK.search(text[-1:] or " "))
            or text.endswith(("，", "。", "、"))
            else " "
        )
        text += glue + line
    return text
