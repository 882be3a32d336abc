"""Chinese frames: where a verb of saying is no verb, and where what it reports ends.

A verb inside a word (称号), a noun among nouns (质疑批评), what someone gets (未获回应) and what stands in
the frame of another clause (受甲国呼吁的影响，) report nothing. Who speaks does not belong here.
Matches: 甲国呼吁对话. Must not: 受甲国呼吁停购的影响，乙公司减产.
"""

from __future__ import annotations

import re

from nlp.quoting.marks import Marked

IN_WORD = re.compile(  # right behind a verb: it is the first half of a noun
    r"(?<=[称稱])(?:[号號呼谓謂赞讚职職霸王帝病道]|[为為]“)"
    r"|(?<=[推估预預][估计計测測期])[值数數量额額]|(?<=[预預]期)(?:中|[内內]|的|目[标標]|收益)|(?<=[预預][测測计計])的"
)
NOUNS = (
    r"(?:[质質]疑|批[评評]|警告|抗[议議]|要求|呼[吁籲]|回[应應复覆]|答[复覆]|[担擔][忧憂心]|[忧憂][虑慮]|[谴譴][责責]|指[责責控]|"
    r"不[满滿]|反[对對]|抨[击擊]|期待|期望|希望|[建提][议議]|主[张張]|[关關]切|施[压壓]|[嘲讥譏][讽諷]|[评評][论論]|[压壓]力|提醒|[警示][示警])"
)
AMONG = re.compile(
    rf"(?:的|[来來]自|[与與和及、]){NOUNS}*{NOUNS}[、与與和及或]?$|[的]{NOUNS}[、与與和及或]$"
)
THEORY = re.compile(  # 甲的「乙有事」说: what is held is called so, nobody says it
    r"[^，。；：\s“「][“「][^“”「」]+[”」]$|[“「][^“”「」]+有事[”」]$"
)
GOT = re.compile(  # what one gets, waits for or meets with
    r"(?:[未没沒]有?(?:能|再)?(?:[获獲]得?|得到|收到|等到|接[获獲到]|做出|作出|[给給][予出])|(?<![收取所查捕缴])[获獲]得?(?!悉)|"
    r"得到|收到|等待|等候|[寻尋]求|不[顾顧理]|[无無][视視]|引[发發起来來]|招[致来來]|遭到?|受到|面[对對]|无惧|顶住)"
    r"[^，。；：“”「」]{0,12}$"
)
FRAME = re.compile(  # opens a clause that only tells why or when
    r"(?:受(?![访訪邀聘害众眾])|[针針][对對]|[对對][于於]|[关關][于於]|随着|隨著|隨着|由于|由於|因(?![此而])|因[为為]|[鉴鑒]于|[鉴鑒]於|[继繼](?=[^续續]))"
)
ABOUT = re.compile(
    r"(?:[针針][对對]|[对對][于於]?|[关關][于於]|[围圍][绕繞]|就|面[对對]|在|[当當自])"
)
CLOSES = re.compile(  # …and ends as a noun or a time does
    r"(?:的[^，。；：“”「」的是]{1,8}|一事|之事|[之以]?[后後]|[时時]|之[际際]|以[来來]|之下)[，,]"
)
LEADS = re.compile(r"[，,：:]?[“「]|：|:")
FRAME_END = re.compile(r"[^。；！？]*?[，,]")
THAT = re.compile(  # only the thing that is confirmed or denied, without a clause
    r"了?(?:此一?|[这這]一?|[该該上]|上述|有[关關]|相[关關])[^，。；：“”「」是有将將会會已不为為]{0,8}[，,。]"
)
CONFIRMS = re.compile(
    r"(?:[证證][实實]|否[认認]|承[认認]|批[评評]|[质質]疑|[谴譴][责責]|[驳駁]斥|回[应應]|抨[击擊]|澄清|披露|解[释釋])(?:了)?"
)
REACTS = re.compile(
    r"(?:反[驳駁]|[驳駁]斥|回[应應击擊呛嗆]|批[评評]|[谴譴][责責]|指[责責]|抨[击擊])"
)
CONCEDES = re.compile(
    r"(?:[虽雖](?:然|[则則])?|[尽儘][管]|固然|[诚誠]然|一方面|表面上)[^，。；]{0,30}$|[虽雖][^，。；]{0,3}$"
)
ADVISES = re.compile(r"要求|呼[吁籲]|敦促|促[请請]|提醒|建[议議]|[规規]定|[劝勸]告|告[诫誡]|警告")
LIKENS = re.compile("形容")
ENDS_CLAUSE = re.compile("[，,；;](?!(?:也|[还還]|更)?是|如同|[为為]|像|[并並]且)")
TURNS = re.compile(  # what is done, by others or on another day; none of it is asked for
    r"[，,](?:(?:[^，。；：“”「」]{2,14}?(?:也|亦|同步|同[时時]|[随隨][即后後]|跟[进進]|[陆陸][续續]|[纷紛]{2}|[紧緊]急|[则則]|(?<![应應必须須])立即)"
    r"(?!不|[应應]|[须須]|要|能|可|得|[会會]|[将將]|必))|但(?:[中日美韩韓]方|北京|[东東]京|[对對]方|政府|[双雙]方)|(?:再[度次]|[还還又])(?=[停禁限致宣公收取召]|[暂暫发發])|[今去]年[^，。；]{0,6}[又再]|\d{1,2}(?:月\d{1,2})?日(?!前|之前|以前|起?不))|[；;](?=[^，。；]{0,10}宣[布佈])"
)
YET = re.compile(r"[，,](?:但|然而|[却卻]|不[过過]|[惟唯]|[实實][际際]上|另一方面|仍|依然|而)")

TERM_CHARS = 6  # chosen: what is longer between marks are somebody's words
WORD_CHARS = 3
FEW_CHARS = 16  # chosen
STOPS = "，,。.！!？?…—"
RUNS_ON = re.compile(
    r"(?![并並而又也且但後后等之的一以加予作讓让来來时時]|[立态態看意心想][场場度法见見思情]|是否)[\u4e00-\u9fff]{2}"
)
BLAMES = re.compile(r"[批][评評][^，。；：]+[，,]$")
THING = re.compile(r"了?[^，。；：]{2,}[：:]$")  # what is told of, then the words
WITH = re.compile(r"(?:[通透][过過]|以|借|藉|用|所[谓謂]|[这這]一|[该該])$")
COUPLED = re.compile(r"[、和与與及或]|以及")
OWNED = re.compile(r"(?<![究务務易])所$")  # 甲方所称…的说法: what it is called, told by another
LETTERS = re.compile(  # 要求对话的呼声, 要求撤回的信件: what they are, nobody asks here
    r"[^，。；：“”「」]{2,40}?(?:的|(?=等))(?:[呼][声聲]|[声聲](?:音|浪)|信(?:函|件)?(?:[内內]容)?|函件|[标標][语語]|口[号號]|[请請][愿願][书書]?|"
    r"[联聯]署|集[会會]|照[会會]|公函|提案|[动動][议議]|[诉訴]求|[请請]求|民[众眾意]|等[^，。；的]{0,6}(?:措施|手段|行[动動]|制裁|[举舉]措))(?=[，。；]|[^，。；]{0,10}(?:[高越升不持][^，。；]{0,6})?[。]|[进進]一步|[愈越日]|高[涨漲]|[扩擴]大|不[断斷])"
)
CLAIMS = re.compile("[声聲宣][称稱]|指[控责責]")
CLAIMED = re.compile(  # 甲方声称受骚扰的说法毫无根据: who tells so is another
    r"[^，。；：]{2,40}?[的之](?:[说說]法|指[控責责称稱]|主[张張]|[言立][论論]|[传傳]言|[报報][道導]|理由)[^，。；]{0,6}?"
    r"(?:毫[无無]|[没沒]有|[并並](?:[无無非不]|[没沒])|不[实實符能成]|[纯純][属屬粹]|[与與]事[实實]|站不住|[荒][谬謬唐]|是(?:[错錯][误誤]|[虚虛][假构構]|[谎謊]))"
)
FAILED = re.compile(  # 要求收回未果
    r"[^，。；：“”「」]{1,14}(?:未果|[无無]果|不成|[遭被]拒)(?=[，。；]|$)"
)
ASKS = re.compile("要求|呼[吁籲]|敦促|促[请請]|主[张張]")
REPORTER_ASKS = re.compile(r"(?:[记記]者|媒[体體]?|[外日港台陆陸]媒)[^，。：“「」』会會]{0,12}$")
ASKING = re.compile(r"(?:追|[质質]|反|提|[发發])?[问問](?:道|[说說])?|[询詢][问問]")
ASKED_BY = re.compile(r"(?:[提追发發][问問]|[询詢][问問])$")
ANSWERING = re.compile(r"回[应應答复覆]|答|[针針]?[对對]|就|接受|被|面[对對]")
WRANGLE = re.compile(  # behind 反驳，: how the two sides go on, not what is said
    r"[，,](?:[双雙]方|[两兩][国國]|中日|日中)[^，。；]{0,10}(?:唇|交[锋鋒]|[针針][锋鋒]|互不|互相|口水|[对對]立|[对對]峙|[紧緊][张張]|僵|摩擦)"
)
NAMED = re.compile(
    r"(?:名[单單]|清[单單]|文件|原[则則]|[顾顧][问問]|[计計][划劃]|(?<![合违違非守不做看说說想办辦用方无無])法|[条條]例|[协協][议議定]|[声聲]明|宣言|公[报報])$"
)


def is_term(text: str, one: Marked) -> bool:
    """Tell whether words between marks are a term or name, not somebody's words: 制止“军事化”和…"""
    inner = text[one.first : one.last]
    if len(inner) >= TERM_CHARS and not NAMED.search(inner):
        return False
    coupled = COUPLED.match(text, one.end) or WITH.search(text, max(0, one.start - 4), one.start)
    return len(inner) <= WORD_CHARS or bool(coupled or NAMED.search(inner))


def reports_nothing(text: str, match: re.Match[str]) -> bool:
    """Tell whether a verb of a sentence is a noun, a frame, or has a thing or a question behind it."""
    return (
        is_noun(text, 0, match)
        or is_framed(text, 0, match)
        or is_thing(text, match)
        or is_question(text, 0, match)
    )


def is_noun(text: str, low: int, match: re.Match[str]) -> bool:
    """Tell whether a verb is part of a noun, or a noun among nouns; `low` is where its sentence begins."""
    start, end = match.span()
    if IN_WORD.match(text, end):
        return True
    if match[0] in "说說" and THEORY.search(text, low, start):
        return True
    if OWNED.search(text, low, start) or (
        ASKS.match(match[0]) and (LETTERS.match(text, end) or FAILED.match(text, end))
    ):
        return True
    if CLAIMS.fullmatch(match[0]) and CLAIMED.match(text, end):
        return True
    if re.fullmatch(NOUNS, match[0]) is None:
        return False
    before = text[_opening(text, low, start) : start]
    return bool(AMONG.search(before) or GOT.search(before))


def is_framed(text: str, low: int, match: re.Match[str]) -> bool:
    """Tell whether a verb stands in a clause that tells why, when or about what the next one is told."""
    start, end = match.span()
    if LEADS.match(text, end):
        return False
    opens = _opening(text, low, start)
    rest = FRAME_END.match(text, end)
    if rest is None:
        return False
    if FRAME.match(text, opens):
        return True
    return bool(ABOUT.match(text, opens) and CLOSES.search(text, max(opens, end - 1), rest.end()))


def _opening(text: str, low: int, start: int) -> int:
    """Return where the clause opens in which a verb stands."""
    return max(low, *(text.rfind(mark, low, start) + 1 for mark in "，,；;。：:"))


def is_thing(text: str, match: re.Match[str]) -> bool:
    """Tell whether a verb has a thing and no clause behind it: 证实这一消息，; 反驳，双方互不相让"""
    return bool(CONFIRMS.fullmatch(match[0]) and THAT.match(text, match.end())) or bool(
        REACTS.fullmatch(match[0]) and WRANGLE.match(text, match.end())
    )


def is_question(text: str, low: int, match: re.Match[str]) -> bool:
    """Tell whether a verb tells what a reporter asks: 记者问道，…; 有日媒提问称，…"""
    at = match.start()
    opened = _opening(text, low, at)
    if ASKED_BY.search(text, low, at):
        return ANSWERING.search(text, opened, at) is None
    asks = ASKING.fullmatch(match[0]) is not None
    return asks and REPORTER_ASKS.search(text, opened, at) is not None


def runs_on(text: str, one: Marked) -> bool:
    """Tell whether a clause goes on behind a few words between marks: 称「因故」取消，将退款."""
    few = one.last - one.first <= FEW_CHARS and text[one.last - 1] not in STOPS
    return few and RUNS_ON.match(text, one.end) is not None


def turned_from(text: str, at: int, first: int, last: int) -> int:
    """Return where what a verb before an offset asks for ends: 呼吁民众勿前往，多家公司也取消…"""
    if LIKENS.search(text, max(0, at - 2), at):  # one judgement; what follows is told of them
        comma = ENDS_CLAUSE.search(text, first, last)
        return comma.start() if comma else last
    if ADVISES.search(text, max(0, at - 2), at) is None:
        return last
    turn = TURNS.search(text, first, last)
    return turn.start() if turn else last


def conceded(text: str, low: int, at: int, first: int, last: int) -> int:
    """Return where words end that are only conceded, at what stands against them: 虽然表示…，但…"""
    if CONCEDES.search(text, low, at) is None:
        return last
    yet = YET.search(text, first, last)
    return yet.start() if yet else last


def ends_blaming(before: str, after: str) -> bool:
    """Tell whether words in marks end a sentence of blame: 批评政策多变，「望勿如此」。"""
    return not re.search(r"\w", after) and bool(BLAMES.search(before))


def told_by(verbs: re.Pattern[str], before: str) -> int:
    """Return where a verb stands whose object leads to a colon; 0 for none: 强调了危害：「…」"""
    clause = 1 + max(before.rfind(mark) for mark in "，,；;。")
    found = verbs.search(before, clause)
    return found.start() if found and THING.match(before, found.end()) else 0


def opens(text: str, at: int) -> bool:
    """Tell whether a sentence begins at an offset."""
    return at == 0 or text[at - 1] in "\n \u3000。！？!?”」"
