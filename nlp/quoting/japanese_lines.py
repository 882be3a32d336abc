"""Japanese lines: words in marks that a line, a bracket or the sentence before ascribes to someone.

What stands before と and a verb of saying does not belong here.
Matches: 甲野長官「撤回を求める」; 甲野長官：撤回を求める; 次のように述べた。「…」; 「…」（商社幹部）.
Must not: 写真：乙通信; 対象は「重要鉱物」.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from nlp.quoting.drafts import Draft
from nlp.quoting.japanese_roles import of_subject
from nlp.quoting.japanese_speakers import described_in, spoken_by, subject
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Speaker, Stage, names_in, speaker_of
from nlp.quoting.unnamed import described
from nlp.reading import Sentence

SOURCED = re.compile(r"[」』]（(?P<who>[^（）]{2,50})）(?=と|。|、「|$)")
SPOKEN_FOR = re.compile(  # 甲社は「…」（広報）: the firm speaks, by whom it says
    r"(?:広報|総務|営業|同社)?(?:部|室|課|担当|担当者|責任者)?|幹部|役員|報道担当"
)
THUS = re.compile(r"(?:次|以下)の(?:よう|とおり|通り)[^。、]{0,16}[。：]?\s*$")
BETWEEN = re.compile(r"\s*「[^「」]*」\s*")  # a sentence that marks hold
COLON = re.compile(r"(?P<who>[^：:。、「」\n]{3,30})[：:]\s*(?=[^\s])")
OFFICE = re.compile(  # 甲省報道官：, 乙社の担当者：
    r"(?:報道官|報道局長|長官|大臣|首相|総理|[一-龯]相|局長|次官|大使|総領事|担当者|幹部|関係者|社長|会長|教授|議員|市民|住民|男性|女性|客|業者|漁師|店主)$"
)
HEAD = re.compile(r"[^。、「」：\n]{3,30}")
MARKED = re.compile(r"を(?P<cue>(?:改めて|重ねて|強く)?(?:表明|強調|訴え|示し|伝え|口に|掲げ))")
LIFTED = re.compile(r"[ぁ-ん].*[ぁ-ん]|[ぁ-ん]")  # words with a particle or an ending: no name
ROW = re.compile(r"(?:「[^「」\n]*」\s*)+$")  # 甲外相「…」「…」: what stands between
HEADED = re.compile(r"[^ぁ-んを「」、。]{2,24}(?:さん)?")
SAID_SO = re.compile(
    r"(?=[　 、]|$|と(?:反[論発]|主張|批判|非難|強調|述|表明|説明|抗議|けん制|牽制|警告|否定|訴|指摘)|$)"
)
HEADLINE_SHORTEST = 4  # characters between marks of a headline: fewer are a term
JOINED = re.compile(  # between two quotations of one speaker, or before one that goes on
    r"(?:など)?と[^「」。はが]{2,24}、[^「」。はが]{0,8}|"
    r"(?:さらに|その上で|また|加えて|続けて|だが|一方で?)?、?"
)
GOING_ON = re.compile(  # 「…」と続けた: by whoever has just spoken
    r"(?:話を|言葉を)?(?:続け|継い|結ん|締めくく|笑|苦笑|うなず)|(?:気|頭|肩|首|胸|声|口|眉|表情|語気|唇)を"
)
LABELS = "■□◆◇●○▼▽▲△・＊*　 "  # before a name on a line of its own
SHORTEST = 5  # characters between marks: fewer are a term


def lines(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield what brackets, lines and nouns ascribe to someone."""
    yield from _sourced(stage, sentence, marks)
    yield from _by_colon(stage, sentence)
    yield from _voiced(stage, sentence, marks)
    yield from _of_headline(stage, sentence, marks)


def retold(stage: Stage, said: list[Draft]) -> list[Draft]:
    """Return the drafts, those of the headline by whoever says their words in the text."""
    text = stage.reading.article.text
    told = [one for one in said if stage.paragraph(one.start) and one.speaker.entity_id]

    def speaker(draft: Draft) -> Speaker:
        words = text[draft.start : draft.end].rstrip("。")
        found = (one.speaker for one in told if words in text[one.start : one.end])
        return draft.speaker if stage.paragraph(draft.start) else next(found, draft.speaker)

    return [replace(one, speaker=speaker(one)) for one in said]


def before_line(stage: Stage, mark: Marked) -> Speaker | None:
    """Return who is named right before words in marks, on their line or alone on the line above."""
    text = stage.reading.article.text
    opens = text.rfind("\n", 0, mark.start) + 1
    if head := HEAD.fullmatch(ROW.sub("", text[opens : mark.start]).strip()):
        start = text.index(head[0], opens)
        return called(stage, start, start + len(head[0]))
    above = text[:opens].rstrip("\n")
    low = above.rfind("\n") + 1
    if text[opens : mark.start].strip() or not low or not HEAD.fullmatch(above[low:].strip()):
        return None
    names = names_in(stage.reading, low, len(above))
    body = next((one for one in names if one.text == above[low:].lstrip(LABELS)), None)
    if body is not None and body.type == "ORG":
        return speaker_of(stage.reading, body)
    return called(stage, low, len(above))


def announced(stage: Stage, sentence: Sentence) -> Speaker | None:
    """Return who is said, before a sentence or a row of such, to have spoken "as follows"."""
    at = bisect_right(stage.starts, sentence.start) - 2
    while at > 0 and BETWEEN.fullmatch(stage.reading.sentences[at].text):
        at -= 1
    before = stage.reading.sentences[at] if at >= 0 else None
    if before is None or THUS.search(before.text) is None:
        return None
    return spoken_by(stage, before, before.end)


def called(stage: Stage, start: int, end: int) -> Speaker | None:
    """Return the person whom a stretch names last, with a title at most behind; else whom it describes."""
    people = [one for one in names_in(stage.reading, start, end) if one.type == "PERSON"]
    text = stage.reading.article.text
    if people and re.search(r"[はがをにでと]", text[people[-1].end_char : end]):
        return None
    return speaker_of(stage.reading, people[-1]) if people else described_in(stage, start, end)


def goes_on(stage: Stage, sentence: Sentence, between: tuple[int, int], cue: str) -> Speaker | None:
    """Return who goes on without being named again: 「…」としつつ、「…」と気を引き締める."""
    low, at = between
    last = stage.last() if JOINED.fullmatch(stage.reading.article.text, low, at) else None
    if last is None or (low == at and not GOING_ON.match(cue)):
        return None
    return last if stage.paragraph(last.at) == sentence.paragraph else None


def _by_colon(stage: Stage, sentence: Sentence) -> Iterator[Draft]:
    """Yield the rest of a line that a person's name and a colon open: 甲野長官：…"""
    text = stage.reading.article.text
    opens = text.rfind("\n", 0, sentence.start) + 1
    found = COLON.match(text, sentence.start) if opens == sentence.start else None
    if found is None:
        return
    ends = text.find("\n", found.end())
    ends = ends if ends >= 0 else len(text)
    people = [one for one in names_in(stage.reading, *found.span("who")) if one.type == "PERSON"]
    holds = people or OFFICE.search(found["who"])
    who = called(stage, *found.span("who")) if holds else None
    words = text[found.end() : ends].rstrip()
    if who is not None and words.endswith(("。", "」", "！", "？")):
        inner = words[0] == "「" and words[-1] == "」"
        yield Draft(
            found.end() + inner,
            found.end() + len(words) - inner,
            "direct",
            stage.hear(who),
            None,
            0.9,
        )


def _voiced(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield words in marks that someone "voices": 「揺るぎない支持」を表明した."""
    text = stage.reading.article.text
    for mark in marks:
        verb = MARKED.match(text, mark.end, max(mark.end, sentence.end))
        inner = text[mark.first : mark.last]
        if verb is None or len(inner) < SHORTEST or not LIFTED.search(inner):
            continue
        who, _ = subject(stage, sentence, sentence.start, mark.start, ())
        who = who or spoken_by(stage, sentence, mark.start)
        if who is not None:
            yield Draft(mark.start, mark.end, "mixed", stage.hear(who), verb["cue"], 0.7)


def _of_headline(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield words in marks right behind who says them in a headline: 官房長官「極めて遺憾」."""
    text = stage.reading.article.text
    if sentence.paragraph or not stage.reading.article.title:
        return
    for mark in marks:
        end = text.find("\n") if "\n" in text else len(text)
        opens = max(text.rfind(one, 0, mark.start) for one in "　 、」")
        beside = HEADED.fullmatch(text, opens + 1, mark.start)
        if beside is None or not SAID_SO.match(text, mark.end, end):
            continue
        names = names_in(stage.reading, opens + 1, mark.start)
        who = called(stage, opens + 1, mark.start)
        if who is None and names and names[-1].end_char == mark.start:
            who = speaker_of(stage.reading, names[-1])
        if who is not None and mark.last - mark.first >= HEADLINE_SHORTEST:
            yield Draft(mark.first, mark.last, "direct", who, None, 0.7)


def _sourced(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the words between marks behind which a bracket names who says them."""
    for match in SOURCED.finditer(sentence.text):
        start, end = (sentence.start + place for place in match.span("who"))
        said = next((one for one in marks if one.end == start - 1), None)
        people = [one for one in names_in(stage.reading, start, end) if one.type == "PERSON"]
        if said is None:
            continue
        told = None if people else of_subject(stage, start, match["who"])
        who = told or (
            speaker_of(stage.reading, people[-1]) if people else described(stage, start, end)
        )
        if SPOKEN_FOR.fullmatch(match["who"]):
            firm, _ = subject(stage, sentence, sentence.start, said.start, ())
            who = next((one for one in (firm, stage.last()) if one and one.type == "ORG"), who)
        yield Draft(said.first, said.last, "direct", stage.hear(who), None, 0.9)
