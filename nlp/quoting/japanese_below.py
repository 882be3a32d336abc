"""Japanese: words without marks that stand below who says them: 次のように述べた。, or in a list.

What stands between marks does not belong here.
Matches: 甲野氏は次のように述べた。規制は合法だ。; 発言の要旨は次の通り。・規制は合法だ
Must not: 対象は次の通り。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.quoting.drafts import Draft
from nlp.quoting.japanese_speakers import spoken_by, whose
from nlp.quoting.speakers import Speaker, Stage
from nlp.reading import Sentence

AS_FOLLOWS = re.compile(
    r"(?:次|以下)の(?:よう|とおり|通り)(?:に|な)?[^。、「」]{0,16}?"
    r"(?P<cue>述べ|語|話し|表明|説明|強調|指摘|発言|コメント|答え|訴え|主張|反論|批判|非難|投稿|回答|書い)"
    r"(?:[^。「」]{0,8}|を[^。「」]{0,30})[。：:]?\s*$"
)
SUMMED = re.compile(
    r"(?P<cue>発言|会見|談話|コメント|声明|説明|答弁|見解|主張|述べた|語った|話した)[^。「」]{0,16}"
    r"(?:次|以下)の(?:よう|とおり|通り)(?:だ|です|である)?[。：:]?\s*$"
)
SAID = re.compile(  # ends the sentence that quotes
    r"と[^、。「」]{0,10}(?:述べ|語っ|話し|説明し|強調し|指摘し|表明し|訴え)[^。、「」]{0,6}。?\s*$"
)
BULLET = re.compile(
    r"\n*[ \u3000]*(?:[-–—](?![-–—―─])|[・※●○◆◇■□▽▼＊*➤►▪•]|[①-⑳]|[\d０-９]{1,2}[.．)）])\s*(?=\w|「)"
)
FINAL = "。！？!?"
LEAST_BULLETS = 2  # of a list that is not announced
SHORTEST = 6  # characters of a statement: fewer are an item


def below(stage: Stage, sentence: Sentence) -> Iterator[Draft]:
    """Yield what stands below a sentence that announces it, or a list below one that quotes."""
    text, end = stage.reading.article.text, sentence.end
    opened = AS_FOLLOWS.search(sentence.text) or SUMMED.search(sentence.text)
    if opened is None and not (BULLET.match(text, end) and SAID.search(sentence.text)):
        return
    rest = _paragraphs(text, end)
    listed = [one for one in rest if BULLET.match(text, *one)]
    if opened is None and len(listed) < LEAST_BULLETS:
        return
    who = _announcer(stage, sentence) if opened else stage.last()
    if who is None or not rest or text[rest[0][0]] in "「『“―—─":
        return
    listed = listed if listed and listed[0] == rest[0] else []
    for start, end in _told(stage, who, rest, bool(listed)):
        stage.told_to = end
        yield Draft(start, end, "direct", stage.hear(who), opened["cue"] if opened else None, 0.8)


def _announcer(stage: Stage, sentence: Sentence) -> Speaker | None:
    """Return whose words a sentence announces: its subject, or in 甲野氏の発言は次の通り who owns them."""
    mentioned = re.match(
        r"(?P<who>[^、。「」はが]{2,40})の(?:[^、。「」はが]{0,12})は", sentence.text
    )
    owned = mentioned and SUMMED.search(sentence.text)
    if mentioned is not None and owned:
        start, end = (sentence.start + at for at in mentioned.span("who"))
        return whose(stage, start, end) or stage.last()
    if (who := spoken_by(stage, sentence, sentence.end) or stage.last()) is not None:
        return who
    before = stage.reading.before(sentence)
    return next((spoken_by(stage, one, one.end) for one in before), None)


def _paragraphs(text: str, at: int) -> list[tuple[int, int]]:
    """Return the rest of the paragraph at an offset, where words are left, and those below."""
    return [
        (at + found.start() + len(found[0]) - len(found[0].lstrip()), at + found.end())
        for found in re.finditer(r"[^\n]+", text[at:])
        if found[0].strip()
    ]


def _told(
    stage: Stage, who: Speaker, rest: list[tuple[int, int]], listed: bool
) -> Iterator[tuple[int, int]]:
    """Yield the spans of the statements, up to where the outlet tells on."""
    text = stage.reading.article.text
    named = f"{re.escape(who.text[:1])}\\w{{0,8}}|" if who.type == "PERSON" and who.text else ""
    again = re.compile(rf"(?:{named}同氏|同?(?:報道官|長官|大臣|首相|外相))(?:は|が|も)")
    for start, end in rest:
        bullet = BULLET.match(text, start, end)
        if listed != bool(bullet):
            return
        piece = text[bullet.end() if bullet else start : end].rstrip()
        low = bullet.end() if bullet else start
        if not listed and (piece[-1:] not in FINAL or again.match(piece)):
            return
        if len(piece) < SHORTEST:
            return
        yield low, low + len(piece)
