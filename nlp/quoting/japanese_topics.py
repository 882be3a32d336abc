"""Japanese: the topic that words speak of, and who speaks in a clause within a sentence.

A country before は can be whom the content speaks of, while who spoke in the sentence before goes on;
in 甲省が…と発表したことを受け、 the one before が says it. Who carries on belongs to japanese_sources.
Matches: 甲外相は「遺憾だ」と述べた。乙国と丙国は価値観を共有していると語った (甲外相).
Must not: 甲外相は「遺憾だ」と述べた。乙国は、不当だと反発した (乙国).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.quoting.japanese_cues import cues
from nlp.quoting.japanese_speakers import OPENS, SUBJECT, spoken_by, subject, whose
from nlp.quoting.speakers import Speaker, Stage, government, names_in
from nlp.reading import Sentence

ACTING = re.compile(  # what is done at one's own account, by a country too
    r"(?:反論|反発|抗議|批判|非難|発表|公表|宣言|警告|要求|求め|呼び|通告|通知|表明|発言|牽制|けん制|否定|拒|応じ|回答|答え|報じ|伝え|申し入れ|迫)"
)
ANNOUNCING = re.compile(  # what a country before が does in a sentence of its own
    r"(?:反論|反発|抗議|発表|公表|宣言|通告|通知|表明|発言|答え|回答|報じ|伝え|申し入れ|否定|求め)"
)
NO_COUNTRY = re.compile(r"政府|当局|側|大使|領事|省|庁|外務|首相|大統領|軍|議会|メディア|紙|企業")
OWN_TOPIC = re.compile(r"(?<![でにとへら])(?<!こと)(?<!から)(?<!まで)は")
OWN_SUBJECT = re.compile(
    r"が(?![^、がは]{0,8}(?:な[いくか]|あ[るっり]|必要|可能|でき|高|低|大き|強|弱|多|少な))"
)
DESCRIBES = re.compile(  # is so, should be: no deed that is announced
    r"(?:[てで](?:い|お)[^、。]{1,4}|[てで]いく|[いくぬ]べき(?:だ|である)?|るべき(?:だ|である)?|だ|である|だった|た|ない|なければならない|必要がある|[しじ]い|ある|できる)$"
)
CLOSED = re.compile(
    r"[、\d０-９]|同日|[今先来]月|会見|会議"
)  # behind は: the topic of all that follows
NOMINAL = re.compile(  # と発表したこと, と述べた発言, とした答弁: a clause of its own
    r"(?:[^、。「」はが]{0,6}(?:[ただる]|ている)|(?<=ている)(?=との))(?:[とっ]?(?:の|いう|する)[^、。「」]{0,12}|"
    r"(?P<whose>[^、。「」はがを]{2,24})の)?(?:国会)?"
    r"(?:こと|事|の|点|問題|件|発言|答弁|投稿|談話|声明|措置|主張|批判|認識|見解|記事|報道)"
    r"(?:について|に(?:関|対)し(?:て)?、?|に|を|が|は|から|で|も|の(?!は))"
)

REFUTED = re.compile(  # 乙国が送った書簡は|「事実に反する」: what others did, which who speaks judges
    r"[^、。「」はが]{0,40}(?:[るた]|ている)(?:書簡|文書|談話|声明|発言|主張|説明|発表|投稿|措置|決定|映像|音声|指摘|批判|規制|答弁|"
    r"報道|見解|内容|コメント|論評|要求|抗議|対応|禁輸|制裁)(?:について)?(?:は|を)、?"
    r"(?=[^。]{0,60}?(?:事実(?:に反|無根|(?:で|と)は?(?:な|異な))|根拠|誤[りっ]|虚偽|受け入れられ|遺憾|不当|当たら|あたら|言いがかり|一方的|"
    r"容認|許容|許され|断じて|矛盾|的外れ|論外|無責任|不適切|極めて|違反|理解でき))"
)
DEALT_WITH = re.compile(r"(?:について|に(?:関|対)し(?:て)?)(?:は|も)?、?$")
FRAGMENT = re.compile(
    r"[^「」]{0,12}「[^「」]+(?:て(?:い|き)る|[たるいだ])」"
)  # 乙国が「…している」と述べ
OBLIGED = re.compile(r"(?:[くぬむるうすつぶぐ]べき(?:だ|である)?|なければならない|必要がある)」?$")
POWER = re.compile(r"(?:政権|内閣|政府)(?:側)?は、?$")
WRITTEN = re.compile(r"(?:書簡|声明|談話|決議|文書|要望書|提言|意見書|親書)(?:案)?を")
PRAISED = re.compile(  # 「…」と答弁し、批判を浴びている甲首相の発言: by whom stands behind
    r"[^、。「」はがを]{0,6}、(?:批判|反発|非難|抗議|注目|物議|波紋|怒り|反感)[^、。「」はが]{1,12}[るた](?P<whose>[^、。「」はがを]{2,24})の(?:国会)?(?:発言|答弁|投稿|主張|見解|演説)"
)


def going_on(
    stage: Stage, sentence: Sentence, place: tuple[int, int], cue: tuple[int, int]
) -> Speaker | None:
    """Return who goes on where a country opens a sentence of which the words speak; `place`: its clause."""
    text, (low, first), (start, end) = stage.reading.article.text, place, cue
    particle, direct = text[first - 1], text[start - 1] in "」』"
    if first <= low or particle not in "はが" or CLOSED.match(text, first):
        return None
    if direct and (particle == "は" or not FRAGMENT.fullmatch(text, first, start)):
        return None
    opens = OPENS.match(text, low, first)
    low = opens.end() if opens else low
    names = names_in(stage.reading, low, first)
    if not names or any(one.type != "GPE" for one in names) or NO_COUNTRY.search(text, low, first):
        return None
    if (ACTING if particle == "は" or direct else ANNOUNCING).search(text, start, end + 2):
        return None
    clause = text[first:start].partition("、")[0]
    if OWN_TOPIC.search(clause) or OWN_SUBJECT.search(clause):
        return None
    last = _going_on(stage, sentence)
    if last is None:
        return None
    home = side_of(stage, last) in {one.entity_id for one in names}
    if direct:  # 甲国の大使は反論した。乙国が「…している」と述べ: of the other side
        return None if home else last
    own = particle == "は" and home
    return last if own or DESCRIBES.search(text[first:start]) else None


def refuting(stage: Stage, sentence: Sentence, place: tuple[int, int], at: int) -> Speaker | None:
    """Return who goes on judging what another did: 乙国の大使が送った書簡は「事実に反する」と強調した."""
    text, (low, first) = stage.reading.article.text, place
    if first <= low or text[first - 1] != "が" or not REFUTED.match(text, first, at):
        return None
    last, sides = _going_on(stage, sentence), set[str | None]()
    for one in names_in(stage.reading, low, first):
        entity = stage.reading.topic.entity.get(one.entity_id or "")
        sides.add(entity.side or entity.id if entity else None)
    return None if last is None or side_of(stage, last) in {*sides, None} else last


def is_dealt_with(stage: Stage, place: tuple[int, int], who: tuple[Speaker, Speaker]) -> bool:
    """Tell whether the topic behind "on the claims of …," is only what a person speaks of."""
    text, (low, first), (one, spoke) = stage.reading.article.text, place, who
    deals = DEALT_WITH.search(text[max(0, low - 8) : low])
    return bool(
        deals and spoke.type == "PERSON" and one.type != "PERSON" and text[first - 1] == "は"
    )


def is_urged(stage: Stage, place: tuple[int, int], at: int) -> bool:
    """Tell whether a country behind who speaks is told what it must do: 甲氏は…、乙国は撤回すべきだと."""
    text, (low, first) = stage.reading.article.text, place
    names = names_in(stage.reading, low, first)
    alone = names and {one.type for one in names} == {"GPE"} and names[-1].end_char >= first - 2
    ruling = POWER.search(text, low, first)
    return bool((alone or ruling) and text[first - 1] == "は" and OBLIGED.search(text, first, at))


def _going_on(stage: Stage, sentence: Sentence) -> Speaker | None:
    """Return the person or body that spoke in the sentence before; None for a country."""
    last = stage.last()
    before = stage.before(sentence)
    if (
        before is not None
        and before.paragraph == sentence.paragraph
        and WRITTEN.search(before.text)
    ):
        wrote = spoken_by(stage, before, before.end)
        return wrote if wrote is None or wrote.type != "GPE" else None
    if last is None or before is None or sentence.paragraph - before.paragraph > 1:
        return None
    marks = tuple(one for one in stage.marks if before.start <= one.start < before.end)
    if not any(cues(stage, before, marks)):
        return None
    side = side_of(stage, last)
    power = side is not None and government(stage.reading.topic, side) == last.entity_id
    near = names_in(stage.reading, last.at, last.at + len(last.text))
    return None if power or (last.type == "ORG" and [one.type for one in near] == ["GPE"]) else last


def side_of(stage: Stage, who: Speaker) -> str | None:
    """Return the country of who speaks, where the topic tells it."""
    known = stage.reading.topic.entity
    entity = known.get(who.entity_id or "")
    body = who.unnamed.body_id if who.unnamed else entity.body if entity else None
    entity = known.get(body or "") or entity
    return entity.side if entity else None


def within(
    stage: Stage, place: tuple[int, int], cue: tuple[int, int]
) -> tuple[Speaker | None, int, int]:
    """Return who says what a clause of its own tells, where their words begin and the clause ends.

    In 甲国は7日、乙省が…と発表したことを受け、…と述べた it is 乙省; `place`: where the sentence opens
    and where the words behind its topic begin.
    """
    text, (low, first), (start, end) = stage.reading.article.text, place, cue
    clause = NOMINAL.match(text, end) or (first == low and PRAISED.match(text, end)) or None
    if clause is None:
        return None, low, end
    if clause["whose"] and (owner := whose(stage, *clause.span("whose"))) is not None:
        return owner, first, clause.end()
    inner = list(_inner(stage, (low, first), start))
    people = [one for one in inner if one[0].type == "PERSON" or one[0].unnamed]
    found = people[-1] if people else next(iter(inner), None)
    if found is None and first > low and text[first - 1] == "が":  # 甲国が…と主張したことに対し、
        whole, behind = subject(stage, stage.reading.at(low), low, start, ())
        found = (whole, behind) if whole and behind == first else None
    return (*found, clause.end()) if found else (None, low, end)


def _inner(stage: Stage, place: tuple[int, int], at: int) -> Iterator[tuple[Speaker, int]]:
    """Yield whom the clauses behind a topic name before が; behind another が no country."""
    text, (low, first) = stage.reading.article.text, place
    sentence = stage.reading.at(at)
    commas = [first + m.end() for m in re.finditer("、", text[first:at])]
    for opens in (first, *commas):
        opens += len(text[opens:at]) - len(text[opens:at].lstrip("、 \u3000"))
        head = SUBJECT.match(text, opens, at)
        if head is None or text[head.end() - 1] != "が":
            continue
        if first > low and text[first - 1] == "が" and _is_country(stage, head):
            continue
        who, after = subject(stage, sentence, opens, at, ())
        if who is not None and after == head.end():
            yield who, after


def _is_country(stage: Stage, head: re.Match[str]) -> bool:
    """Tell whether a subject is the name of a country alone."""
    return {one.type for one in names_in(stage.reading, *head.span("who"))} == {"GPE"}
