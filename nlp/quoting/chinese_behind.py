"""Chinese, behind: who speaks is told behind the words or by a noun, without a verb of saying before them.

Matches: 出口将减少两成，这是甲商会的估算。 甲部的回应是，一切依法办事。 “…。”甲野的这番话引发争议。
Must not: 这是甲部的措施; 会议的结论是; 甲部的说法没有根据. Verbs before the words stand in `chinese`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.quoting.chinese_speakers import spoken_by
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Stage
from nlp.reading import Sentence

LEAST = 8  # characters
VIEW = (
    r"(?:判[断斷]|估[算计計]|推[算演测測断斷估]|[预預][测測估言判]|沙[盘盤]推演|[测測]算|[结結][论論]|看法|[说說]法|[评評][价價估]|分析|猜[测測]|解[读讀释釋]|"
    r"忠告|警告|答[案复覆]|回[应應答复覆]|理由|原[话話]|[观觀][点點]|意[见見]|反[应應]|[态態]度|立[场場]|[共][识識]|心声|心聲|感受|[担擔][忧憂])"
)
JUDGED = re.compile(  # …，这是甲商会的估算
    rf"(?:——|—|，)(?:但|不[过過])?[这這](?:就|正|便|只|[仅僅]|也|无疑|無疑)?是(?P<who>[^，。；：“”「」]{{2,30}}?)(?:[给給做作得开開][出])?的?(?:最新|一[致项項份])?的?(?P<cue>{VIEW})(?=[，。；]|$)"
)
THUS = re.compile(  # …，甲野如此推测
    r"，(?P<who>[^，。；：“”「」]{2,34}?)(?:便|就|曾|也)?(?:[这這][样樣么麼]|如此|如是)(?P<cue>[说說](?:道|明)?|[写寫]道|推[测測断斷算]|表示|解[释釋]|形容|[评評][价價论論]|[预預][测測言估]|判[断斷]|分析|警告|[称稱]|回[应應答]|[总總][结結]|感[叹嘆慨]|[认認][为為]|[记記][述载載])[。！]?\s*$"
)
NOUN = re.compile(  # 甲部的回应是，…
    rf"(?:^|[，。；])(?P<who>[^，。；：“”「」]{{2,24}}?)(?:方面)?(?:[给給做作][出])?的(?P<cue>{VIEW})(?:只有[^，。；：]{{1,6}}|[则則也却卻都]?(?:只|就)?(?:很[^，。；：]{{1,4}}|是))[，：:]"
)
OWNED = (  # “…。”甲野的这番话…
    r"[^，。：；“”「」]{2,40}?的?(?P<cue>(?:[这這那][一]?[番句席段]|一[番席])(?:[话話]|表[态態]|言[论論]|[发發]言))(?![^，。；]{0,4}[说說道])"
)

LEADS = (  # before who speaks: what of, when
    "(?:(?:[针針][对對]|[对對]|就)[^，。]{1,60}[，,]|[^，。：“”「」]{2,30}(?:[当當]?[天日晚夜]|[时時后後上中际際前])，)?"
)


def told_behind(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield what a sentence tells before the words that say whose it is, or behind a noun for it."""
    for pattern in (JUDGED, THUS):
        match = pattern.search(sentence.text)
        if match is not None and not _is_marked(sentence, match, marks):
            yield from _draft(stage, sentence, match, (0, match.start()), marks)
            return
    match = NOUN.search(sentence.text)
    if match is not None and not _is_marked(sentence, match, marks):
        yield from _draft(stage, sentence, match, (match.end(), len(sentence.text)), marks)


def _is_marked(sentence: Sentence, match: re.Match[str], marks: tuple[Marked, ...]) -> bool:
    at = sentence.start + match.start("cue")
    return any(one.start < at < one.end for one in marks)


def _draft(
    stage: Stage,
    sentence: Sentence,
    match: re.Match[str],
    place: tuple[int, int],
    marks: tuple[Marked, ...],
) -> Iterator[Draft]:
    """Yield a stretch of a sentence as said by whom a match names, if that is someone who speaks."""
    text = stage.reading.article.text
    first, last = trimmed(text, *(sentence.start + at for at in place))
    low, high = (sentence.start + at for at in match.span("who"))
    speaker = spoken_by(stage, sentence, low, high) if last - first >= LEAST else None
    if speaker is None:
        return
    whole = next((m for m in marks if m.start <= first and last <= m.end), None)
    span = (whole.first, whole.last) if whole else (first, last)
    kind = "direct" if whole else kind_of(*span, marks)
    yield Draft(*span, kind, stage.hear(speaker), match["cue"], 0.7)
