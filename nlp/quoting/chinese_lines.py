"""Chinese lines of a transcript: 甲党党首 乙野二郎：words, without marks, one speaker a paragraph.

Questions and answers belong to nlp.quoting.answers. Must not: a headline with a colon, a byline, a
description of some thing before the colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.quoting.drafts import Draft
from nlp.quoting.marks import PARAGRAPH
from nlp.quoting.speakers import Speaker, Stage, names_in, speaker_of
from nlp.quoting.unnamed import described

LABEL = re.compile(
    r"[\s\u3000]*(?P<who>[^，。；：:“”「」《》【】？！\n]{2,40}?)[\s\u3000]*[：:][\s\u3000]*(?=[^“「『\s])"
)
BYLINE = re.compile(
    r"[编編][辑輯]|作者|来源|來源|[资資]料|[图圖]|[记記]者|主持|供稿|撰[文稿]|[链鏈][接結]|[标標][题題]"
)
VERB = re.compile(
    r"[说說称稱]$|表示|指出|[强強][调調]|[报報][道導]|提示|[认認][为為]|如下$|[发發]文|[写寫]道|透露|显示|顯示|所[谓謂]|[关關]于|[关關]於"
)
FINAL = "。！？!?…”」"
LEAST = 12  # characters of what is said: chosen
LAST_CHARS = 6  # behind a name: a gloss or a day


def drafts(stage: Stage) -> tuple[Draft, ...]:
    """Return one draft a paragraph that opens with who speaks and a colon, in text order."""
    return tuple(_spoken(stage))


def _spoken(stage: Stage) -> Iterator[Draft]:
    text = stage.reading.article.text
    for number, paragraph in enumerate(PARAGRAPH.finditer(text)):
        start, end = paragraph.span()
        label = LABEL.match(text, start, end) if number else None
        if label is None or BYLINE.search(label["who"]) or VERB.search(label["who"]):
            continue
        last = start + len(text[start:end].rstrip())
        if text[last - 1] not in FINAL or last - label.end() < LEAST:
            continue
        if (who := _named(stage, *label.span("who"))) is not None:
            yield Draft(label.end(), last, "direct", stage.hear(who), None, 0.9)


def _named(stage: Stage, start: int, end: int) -> Speaker | None:
    """Return the person with whose name a label ends, or whom its last word describes."""
    people = [one for one in names_in(stage.reading, start, end) if one.type == "PERSON"]
    if people:
        near = end - people[-1].end_char <= LAST_CHARS
        return speaker_of(stage.reading, people[-1]) if near else None
    text, heads = stage.reading.article.text[start:end], stage.reading.words.quotes.longest_heads
    noun = next((one for one in heads if text.endswith(one)), None)
    return described(stage, start, end, noun) if noun and noun != text else None
