"""Chinese deeds: what someone did on a day, read clause by clause, in words that no list has.

A clause of the order DOER DAY VERB tells a deed, whatever the verb; also DAY DOER VERB, what is done to
someone on a day or in a month, and a clause with a day that only tells who somebody is. It stands beside
what the lists find in other clauses of the sentence.

Matches: 甲国众议院23日解散，乙党提出…; 今年3月被甲市聘为顾问; 8日率队获胜的甲野，….
Must not: what is said, planned, denied or only dated; a noun with a day (6日宣布的措施); a clause whose day
is that of the verb behind it (甲国6日一口气发出公告，把…列入名单).
Where it fails: a subject that is itself a clause (提交申请的企业6日…) is taken for a doer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.agents import agent, side
from nlp.reporting.cues import Cue, cues
from nlp.reporting.dated import DATELINE, DEED, PRESS, RECENT_DAYS, unlisted
from nlp.reporting.days import When, when
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.kinds import ACTING, NOBODY, Agent, foremost, speaker
from nlp.reporting.scene import Day, Name, Scene
from nlp.words.happenings import Trigger

PART = re.compile(r"[^，。；：！？\n]+")
SUFFERED_DAYS = 400  # chosen: so long ago is still told what was done to someone in a month
MONTH_DAYS = 150  # chosen: what a body of the topic did in a month of the last ones
SUBJECT_CHARS = (2, 26)  # chosen: of a doer whom no name tells
AHEAD_CHARS = 4  # so far before a phrase its title is looked for: not in the clause before
TITLE_CHARS = 12  # before the name of who acts
FRAME = re.compile(r"[\s\u3000]*(?:在|于|於|就在|到了?)?")
FRAME_END = re.compile(r"(?:的?[^，。；“”「」]{0,12}(?:[中上里裡]|期[间間]|[当當][天日晚]))?")
LEAST_CHARS = 2  # of what is done
OPENING = re.compile(
    r"[\s\u3000]*(?:（[^）]{2,24}）|【[^】]{2,24}】)?(?:另一方面|另外|此外|同[时時]|不[过過]|其中|[而但])?"
)
HOUR = re.compile(
    r"(?:[（(][^（）()]{1,10}[）)])?(?:[凌清]晨|[早晚]上|上午|中午|下午|傍晚|晚[间間]?|深夜|午后|午後|夜[间間]?)?(?:\d{1,2}[时時](?:\d{1,2}分)?)?(?:左右|前后)?起?"
)
ADVERBS = re.compile(r"(?:[在于於则則也亦又再还還已曾更]|[随隨][后後即]|就)*$")
NO_DOER = re.compile(  # before the day: no subject, but what the clause hangs on
    r"[从從]|^(?:[据據]|根[据據]|[在从從到截][^，]{0,3}$|自(?![民衛卫由])|[截]|[针針][对對]|[对對]|就|由[于於]|因|[当當](?!局)|[随隨]|[继繼]|[连連]同|[与與]|[关關][于於]|除|"
    r"[经經](?![济濟产產贸貿])|按|距|[于於]|以(?!色)|至|比(?!利)|[较較]|被|[将將]|把|[为為]|如果|若|[虽雖]|[尽儘]管|即使|只|作[为為]|目前|如今|原[定订訂]|[预預]|[这這]是|[事缘]|媒[体體]|《|第[一二三])"
)
ENDS_OPEN = re.compile("(?:[到至自从從和及、的是有为為被由比起距]|截至|[与與]|最[后後])$")
NO_DEED = re.compile(  # behind the day: it is a noun's, or nothing was done
    r"^(?:[的和及、至到（(\-–—~～]|[与與](?!.{1,12}[会會通签簽])|[之以]?[前后後来來]|[为為](?!.{1,20}[举舉送])|是|有|[没沒未不無无尚可或應应必]|[须須]|[将將](?!.{1,20}[送交列纳納改移归歸])|[拟擬预預]|消息|[电電讯訊]|年|版|[左]右|[仍还還][^，]{0,3}[没沒未不])"
    r"|^[^的了把对對向在]{1,5}(?:的|之[后後前]|以[来來])|[时時际際][，]?$|[之以]?[前后後]$|[没沒]有|未能|不[会會再能]|[％%]|\d[元円圆圓]"
)
SPEECH = re.compile(
    r"表[示态態明达達](?!了?[^，]{0,8}(?:不[满滿]|抗[议議]|[愤憤]慨))|[说說](?!服)|[称稱](?![为為霸])|指出|指[责責控]|[强強][调調]|重申|透露|[认認][为為]|回[应應答]|批[评評]|坦[承言]|警告|估[算计計]|[预預][测測期]|推[算测測]|"
    r"呼[吁籲]|要求|敦促|解[释釋]|[写寫]道|[报報][道导導]|[谈談]到|提[到及醒]|主[张張]|相信|[担擔][心忧憂]|希望|期待|[显顯]示|[反驳駁]斥|反[对對]|批[驳駁]|[记記]者[会會]|例[会會]|致[辞辭]|[讲講][话話]|[撰发發]文|[发發][帖貼表]|披露|答[询詢辩辯]|[辩辯][护護]"
)
DISPLEASED = re.compile(
    r"[对對][^。；]{2,40}(?:表[达達示]|提出)了?(?:[强強]烈|[严嚴]正|最)?(?:的)?(?:不[满滿]|抗[议議]|交涉|[愤憤]慨)"
)
GOES_ON = re.compile("，[并並]?[对對就向][^，。；]*")  # of the same doer
SUFFERS = re.compile(r"^(?:被|遭到?|[获獲](?![得胜勝利奖獎准])|受到)(?=[^，。；的]{4,}$)")
WHO_IS = re.compile(r"[^，。；：的]{5,40}的(?:[^，。；：的、]{0,10})?$")  # between day and name
LISTED = re.compile(r"(?:列入|纳入|納入|移出|加入)[^，。；]{0,16}名[单單]")
PROTEST = Trigger(type="protest", pattern="(?!)", alone=True)


@dataclass(frozen=True)
class Clause:
    """A stretch between marks; offsets into the article, half-open, the mark left out."""

    sentence: Sentence
    start: int
    end: int


def is_chinese(scene: Scene) -> bool:
    """Tell whether the words stand in the order of Chinese, of which no parse is asked."""
    words = scene.reading.words.happenings
    return not words.parsed and not words.verb_final


def clauses(sentence: Sentence) -> Iterator[Clause]:
    """Yield the clauses of a sentence, in text order."""
    for found in PART.finditer(sentence.text):
        yield Clause(sentence, sentence.start + found.start(), sentence.start + found.end())


def with_deeds(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with the dated deeds of the clauses in which none of them stands."""
    found = list(told)
    if not is_chinese(scene):
        return found
    places = by_sentence(told)
    for sentence in scene.reading.sentences:
        if not scene.days_in(sentence.start, sentence.end):
            continue
        if scene.is_headline(sentence) or DATELINE.search(sentence.text):
            continue
        here = places[sentence.start]
        before = None
        for clause in clauses(sentence):
            taken = is_taken(scene, clause, here)
            draft = None if taken else _told_in(scene, clause, before)
            before = clause
            if draft is None or _is_known(scene, clause):
                continue
            if not any(_shares(scene, draft, one) for one in here):
                here.append(draft)
                found.append(draft)
    return sorted(found, key=lambda one: one.cue.start)


def by_sentence(told: Sequence[Draft]) -> defaultdict[int, list[Draft]]:
    """Return drafts by where their sentences begin; none for other places."""
    found: defaultdict[int, list[Draft]] = defaultdict(list)
    for one in told:
        found[one.cue.sentence.start].append(one)
    return found


def is_taken(scene: Scene, clause: Clause, here: Sequence[Draft]) -> bool:
    """Tell whether a clause is somebody's very words, a question, or tells something already."""
    told = any(clause.start <= one.cue.start < clause.end for one in here)
    asks = scene.reading.article.text[clause.end : clause.end + 1] == "？"
    return told or asks or scene.is_quoted(clause.start) or scene.is_quoted(clause.end - 1)


def _is_known(scene: Scene, clause: Clause) -> bool:
    """Tell whether the lists know words of a clause, which they took for no happening of its own."""
    if LISTED.search(scene.reading.article.text, clause.start, clause.end):
        return True
    return any(clause.start <= one.start < clause.end for one in cues(scene, clause.sentence))


def _told_in(scene: Scene, clause: Clause, before: Clause | None) -> Draft | None:
    own = _who_is(scene, clause) or _done_to(scene, clause) or _deed(scene, clause)
    return own or _framed(scene, clause, before)


def _shares(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Tell whether a clause only gives the day of what its doer is told to do in another one."""
    if other.when.date is None or other.when.date != draft.when.date:
        return False
    mine = {side(scene, one) for one in draft.who.ids}
    theirs = {side(scene, one) for one in other.who.ids}
    return not mine or not theirs or bool(mine & theirs)


def _deed(scene: Scene, clause: Clause) -> Draft | None:
    """Return what is done by the order DOER DAY VERB or DAY DOER VERB; None where none is told."""
    text = scene.reading.article.text
    one = next((d for d in _days(scene, clause) if _is_recent(scene, d, clause)), None)
    if one is None:
        return None
    begin = opens(text, clause)
    subject, done = text[begin : one.start], _behind(text, one, clause)
    who, first = NOBODY, done
    if subject:
        if not _may_do(subject) or any(o.start < one.start for o in _days(scene, clause)):
            return None
        who = doer(scene, clause, begin, one.start)
    else:
        name = next(
            (n for n in scene.names_in(done, clause.end) if n.type in ("PERSON", "ORG")), None
        )
        if name is None or name.start - done > SUBJECT_CHARS[1] // 2:
            return None
        who, first = speaker(scene, name, (done, name.end)), name.end
        subject = text[done : name.end]
        if NO_DOER.search(subject):
            return None
    if who.expert or who.media or not _tells(scene, clause, first):
        return None
    if _is_place(scene, subject, who):
        return None
    moment = when(one.value)
    known = _is_body(scene, who) if moment.precision == "month" else who.known
    bare = moment.precision == "day" and is_bare_doer(scene, clause, begin, subject)
    return _made(scene, clause, who, moment) if known or bare else None


def _is_place(scene: Scene, subject: str, who: Agent) -> bool:
    """Tell whether a town is all that stands before the day: 甲市8日飘雪."""
    bare = ADVERBS.sub("", subject).strip()
    towns = (n for n in scene.names if n.entity_id in who.ids and n.type == "GPE")
    return any(n.text == bare and n.entity_id not in scene.countries for n in towns)


def _is_body(scene: Scene, who: Agent) -> bool:
    """Tell whether it is known who acts: somebody in office, or a body that the topic knows."""
    entity = scene.entity(who.ids[0]) if who.known else None
    return who.official or (entity is not None and entity.type == "ORG")


def doer(scene: Scene, clause: Clause, begin: int, end: int) -> Agent:
    """Return who is named before a day: a person rather than a body, or whom a pronoun stands for."""
    text = scene.reading.article.text
    names = [
        one
        for one in scene.names_in(begin, end)
        if one.type in ACTING and not (one.type == "GPE" and "的" in text[one.end : end])
    ]  # a land before 的 is only where it is, or whose: 旅居甲国的熊猫
    if names:
        who = speaker(scene, foremost(names), (begin + AHEAD_CHARS, end))
        return replace(who, expert=False) if _stands_in(scene, begin) else who
    return _stood_for(scene, clause, begin, end)


def _stood_for(scene: Scene, clause: Clause, begin: int, end: int) -> Agent:
    """Return whom the pronoun that opens a clause stands for; NOBODY where none opens it."""
    stands = _stands_in(scene, begin)
    return agent(scene, Cue(DEED, clause.sentence, end, end, None)) if stands else NOBODY


def _stands_in(scene: Scene, begin: int) -> bool:
    """Tell whether a pronoun opens a clause: it has no title, and those around it are of others."""
    text = scene.reading.article.text
    patterns = scene.reading.words.happenings.pronouns
    return any(compiled(one).match(text, begin) for one, _ in patterns)


def _framed(scene: Scene, clause: Clause, before: Clause | None) -> Draft | None:
    """Return what someone does on the day of a clause that only frames it: 在8日的选举中，甲党大胜."""
    text = scene.reading.article.text
    if before is None or text[before.end : clause.start] != "，":
        return None
    days = [one for one in _days(scene, before) if _is_recent(scene, one)]
    if len(days) != 1 or not FRAME.fullmatch(text[before.start : days[0].start]):
        return None
    if not FRAME_END.fullmatch(text[_behind(text, days[0], before) : before.end]):
        return None
    begin = opens(text, clause)
    near = (n for n in scene.names_in(begin, clause.end) if n.type in ("PERSON", "ORG"))
    name = next((n for n in near if n.start - begin <= TITLE_CHARS), None)
    if (
        name is None
        or NO_DOER.search(text[begin : name.end])
        or not _tells(scene, clause, name.end)
    ):
        return None
    who = speaker(scene, name, (begin + AHEAD_CHARS, name.end))
    return None if who.expert or who.media else _made(scene, clause, who, when(days[0].value))


def opens(text: str, clause: Clause) -> int:
    """Return where a clause begins behind brackets and words that join it to another."""
    found = OPENING.match(text, clause.start, clause.end)
    return found.end() if found else clause.start


def _behind(text: str, one: Day, clause: Clause) -> int:
    """Return where what is done on a day begins: behind the hour, and a day in brackets."""
    found = HOUR.match(text, one.end, clause.end)
    return found.end() if found else one.end


def _days(scene: Scene, clause: Clause) -> tuple[Day, ...]:
    return scene.days_in(clause.start, clause.end)


def _is_recent(scene: Scene, one: Day, clause: Clause | None = None) -> bool:
    """Tell whether a day lies in the last weeks; of the clause that opens a sentence a month, too."""
    moment = when(one.value)
    age = age_days(scene, moment)
    if age is None or one.mod is not None:
        return False
    if moment.precision == "day":
        return 0 <= age <= RECENT_DAYS
    opens_it = clause is not None and clause.start == clause.sentence.start
    return opens_it and moment.precision == "month" and 0 <= age <= MONTH_DAYS


def _may_do(subject: str) -> bool:
    """Tell whether what stands before a day may be who acts on it."""
    bare = ADVERBS.sub("", subject)
    return bool(bare) and not (NO_DOER.search(bare) or ENDS_OPEN.search(bare))


def is_bare_doer(scene: Scene, clause: Clause, begin: int, subject: str) -> bool:
    """Tell whether a noun that no name tells opens its sentence: 兩艘軍艦14日駛入…."""
    opens = clause.sentence.text[: begin - clause.sentence.start]
    first = not opens.strip("　 \n") or opens.rstrip().endswith(("：", "）", "】"))
    if any(one.start <= clause.start < one.end for one in scene.said):
        return False
    if compiled(scene.reading.words.happenings.expert).search(subject):
        return False
    low, high = SUBJECT_CHARS
    return first and low <= len(subject) <= high and not SPEECH.search(subject)


def _tells(scene: Scene, clause: Clause, first: int) -> bool:
    """Tell whether a stretch up to the end of its clause says what was done, rather than what was said."""
    done = scene.reading.article.text[first : clause.end]
    bare = ADVERBS.sub("", done)
    if len(bare) < LEAST_CHARS or NO_DEED.search(done) or SPEECH.search(done) or PRESS.search(done):
        return False
    return not compiled(scene.reading.words.happenings.unreal).search(done)


def _done_to(scene: Scene, clause: Clause) -> Draft | None:
    """Return what was done to someone on a day, or in a month: 今年3月被甲市聘为顾问."""
    text = scene.reading.article.text
    for one in _days(scene, clause):
        done = _behind(text, one, clause)
        found = SUFFERS.search(text[done : clause.end])
        moment = when(one.value)
        age = age_days(scene, moment)
        if found is None or age is None or moment.precision not in ("day", "month"):
            continue
        if not 0 <= age <= SUFFERED_DAYS or not _tells(scene, clause, done):
            continue
        by = next((n for n in scene.names_in(done, clause.end) if n.type in ("ORG", "GPE")), None)
        whom = _first_name(scene, clause.sentence, one)
        if by is None and whom is None:
            return None
        own = by or whom
        who = speaker(scene, own, (own.start, own.end)) if own else NOBODY
        return _made(scene, clause, who, moment)
    return None


def _first_name(scene: Scene, sentence: Sentence, one: Day) -> Name | None:
    names = scene.names_in(sentence.start, one.start)
    return next((n for n in names if n.type in ("PERSON", "ORG")), None)


def _who_is(scene: Scene, clause: Clause) -> Draft | None:
    """Return the deed that only tells who someone is: 8日率队在选举中获胜的甲野，次日…."""
    text = scene.reading.article.text
    one = next((d for d in _days(scene, clause) if _is_recent(scene, d)), None)
    if one is None or text[opens(text, clause) : one.start]:
        return None
    done = _behind(text, one, clause)
    for name in scene.names_in(done, clause.end):
        between = text[done : name.start]
        told = name.type == "PERSON" and WHO_IS.fullmatch(between)
        if told and not NO_DEED.match(between) and not SPEECH.search(between):
            who = speaker(scene, name, (name.start, name.end))
            whole = replace(clause, end=name.end)
            return None if who.expert or who.media else _made(scene, whole, who, when(one.value))
    return None


def _made(scene: Scene, clause: Clause, who: Agent, moment: When) -> Draft:
    """Return the draft of a clause; displeasure that is voiced to another is a protest."""
    text = scene.reading.article.text
    rest = text[clause.start : clause.sentence.end].split("；")[0]
    onward = GOES_ON.match(rest, clause.end - clause.start)
    rest = rest[: onward.end() if onward else clause.end - clause.start]
    voiced = who.official and DISPLEASED.search(rest) is not None
    kind = PROTEST if voiced else DEED
    draft = unlisted(scene, (clause.start, clause.end), who, moment, kind)
    return replace(draft, end=clause.start + len(rest.rstrip("。"))) if voiced else draft
