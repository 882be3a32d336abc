"""Japanese cues: where と and a verb of saying stand, and where they say nothing of anyone.

Matches: 「遺憾だ」と述べた. Must not: 次官と面会し、 輸出を許可制とし、 との見方がある.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.patterns import compiled
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Stage
from nlp.reading import Sentence

LINK = re.compile(
    r"(?:こと(?=を(?:明らかに|認め|説明|明か[しす]|強調(?:し|する|。)|(?:理由|根拠|例)に(?:挙げ|あげ|掲げ)))|(?:など)?(?<!こ)(?<!と)(?<!を)(?<!少なく)と(?!ともに)(?:も|の)?)"
)
AS = re.compile(
    r"[\u4e00-\u9fff\u30a0-\u30ff](?<![認査討認整]中)と$"
)  # 目標として: "as", no saying
MADE = re.compile(  # 輸出を許可制とし: what is made of something, no words of anyone
    r"を[^、。「」はが]{1,24}[\u4e00-\u9fff\u30a0-\u30ff]と$"
)
MAKING = re.compile(
    r"(?:標榜|定義|規定|指定|認定|分類|命名)?し(?![^、。]{0,4}と)|した(?=。|、)|する(?=。|方針)|位置付け"
)
HEARSAY = re.compile(r"(?:話|情報|結果|一環|理由|目的)$")  # 関係者の話として
UNSAID = re.compile(  # nobody in particular says so: との見方がある
    r"(?:など)?との?(?:いう|いった|する)?[^、。をと]{0,6}(?:声|見方|見解|観測|指摘|批判|懸念|意見|記述|情報|説|話|論調|うわさ|噂|証言)(?:が|も|は)"
)
JOINING = re.compile(  # 再確認と周知徹底を求める, 撤回と謝罪を要求し: one noun and another
    r"と[一-龯ァ-ヶー]{2,8}を(?:強く|改めて|重ねて)?(?:求め|要求|訴え|促|申し入れ|発表|説明|強調|表明|要望|提案)"
)
NOUN = re.compile(
    r"[一-龯ァ-ヶー]$(?<![明不無当]白)(?<!遺憾)(?<!不当)(?<!不可欠)(?<!必要)(?<!重要)(?<!無効)(?<!違反)(?<!反対)(?<!妥当)"
)
VOICED = re.compile(r"から|(?:内|の間|[財業学政産済商漁農]界)(?:に|で)は")  # 野党からは…との批判が
VOICES = re.compile(  # 「先が見えない」と嘆く声も: whose voice it is stands before から
    r"(?:など)?と[^、。「」はがを]{1,10}[るむぐすうくぶ](?:声|意見|見方)(?:が|も)"
)
TITLED = re.compile(  # 「甲号」として, 楽観論を「精神論」として: what it is called
    r"(?P<what>を)?「(?P<inner>[^「」はがをもに]{2,20})」(?=(?:など)?と(?:して|しつつ))"
)
JUDGED = re.compile(  # 「遺憾」として抗議した
    r"(?:遺憾|残念|不当|不法|違法|無効|当然|必要|重要|不可欠|明白|危険|深刻|妥当|適切|不適切|可能|不可能|不可分|論外|心外|"
    r"懸念|反対|歓迎|無根|無根拠|茶番|暴挙|挑発|干渉|違反)(?:だ|である)?$"
)
DENIED = re.compile(  # 止めているとの見方を「事実ではない」と否定: whose view it is stands nowhere
    r"(?:など)?との?(?:いう)?[^、。をと「」]{0,4}(?:見方|指摘|批判|懸念|報道|主張|疑念|疑い|観測)を"
    r"(?![^、。「」]{0,4}(?:示|表明|明らか|強調|伝え|語|述べ|繰り返|展開))"
)
THOUGHT = r"(?<=[るた])(?=(?:考え|見方|認識|見解)を(?:改めて|重ねて)?(?:示し|表明し|強調し))"
TOLD_BY_WHOM = (  # 止まったと|業者2社の話として|報じた
    r"[^、。「」はがをと]{2,30}の(?:話|証言|説明|情報|談話|見方|分析)として"
)
BOLDLY = r"(?:公然|堂々|きっぱり|はっきり|淡々|毅然|平然|切々|延々|しみじみ)と"
COMPANY = re.compile(  # 「次官と面会し」: with someone, no words of anyone
    r"[^、。「」]{0,8}?(?:会談|面会|面談|懇談|協議|会合|対談|意見交換|会食|合流|結託|連携|提携|協力|協調|合意)(?:し|する|を|の(?:結果|内容|場|席|中身))"
)
PASSED = re.compile(  # 人数は20万と急増し、 意図があると思われる発言: what comes about, what seems so
    r"(?:[急激微増減]*[増減](?:加|少)?|逆転|反転|拮抗|上昇|下落|拡大|縮小|推移|低下|回復|低迷|倍増|半減|みな|見な)し|"
    r"(?:思わ|み[らな]|見[らな]|考えら|さ|いわ|言わ)れ|する[^、。「」]{1,8}に"
)
VOLITION = re.compile(  # 封じ込めようとしている: what is tried, no words of anyone
    r"(?<!だろう)(?<!でしょう)(?<!ましょう)(?<=[うおこごそぞとどのぼもよろ]う)と(?=し(?:[たて、]|よ)|する)"
)
GENERIC = re.compile(
    r"し、|して|した|する"
)  # of any verb: no saying where an object stands between
UNTOLD = re.compile(r"し?て(?:い(?:ない|ません|なかった)|おらず)")  # 含まれるとは明言していない
WISHED = re.compile(  # 企業はリスクがあると認識してもらいたい: an outlet's wish, no words of anyone
    r"(?!た|てい|まし)[^。「」はが]{0,24}(?:べきだ|べきである|もらいたい|てほしい|て欲しい|"
    r"ねばならない|なければならない|必要がある)。?$"
)
POLLED = re.compile(r"[^、。「」]{0,3}た(?:人|企業|割合|者|回答|世帯|会社|人々|国民)")
LONG_CHARS = 12  # characters between marks: more are no term
SHORTEST = 4  # characters between marks: fewer are a term
CLAUSE = re.compile(r"[るたいだうんかすねよむつくぬぶぐせれなろけめ！？!?。ず]$")  # ends one


def cues(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[tuple[int, int]]:
    """Yield the places of と and its verb outside marks."""
    verbs = stage.reading.words.quotes.cues
    pattern = compiled(
        rf"(?:{LINK.pattern}|{THOUGHT})(?:{BOLDLY}|{TOLD_BY_WHOM})?(?P<between>[^、。「」と]{{0,8}}?)(?={verbs})"
    )
    for match in pattern.finditer(sentence.text):
        start = sentence.start + match.start()
        if any(one.start < start < one.end for one in marks) or _is_silent(sentence.text, match):
            continue
        verb = compiled(verbs).match(sentence.text, match.end())
        if verb and (
            POLLED.match(sentence.text, verb.end())
            or UNTOLD.match(sentence.text, verb.end())
            or WISHED.match(sentence.text, verb.end())
        ):
            continue
        if re.search("を|[にをとへ]関|に対", match["between"]) and GENERIC.match(
            sentence.text, match.end()
        ):
            continue
        yield start, sentence.start + (verb.end() if verb else match.end())


def _is_silent(text: str, match: re.Match[str]) -> bool:
    """Tell whether と and the verb behind it give no words of anyone."""
    start, end = match.span()
    if HEARSAY.search(text, 0, start) or VOLITION.match(text, start):
        return True
    if COMPANY.match(text, end) or COMPANY.match(text, start + 1) or PASSED.match(text, start + 1):
        return True
    if DENIED.match(text, start) or VOICES.match(text, start) or _is_titled(text, start):
        return True
    if JOINING.match(text, start) and NOUN.search(text, 0, start):
        return True
    if UNSAID.match(text, start) and not VOICED.search(text, 0, start):
        return True
    if MADE.search(text, 0, end) and MAKING.match(text, end):
        return True
    return bool(AS.search(text, 0, end)) and text.startswith(("して", "しつつ", "しながら"), end)


def _is_titled(text: str, at: int) -> bool:
    """Tell whether として behind marks only says what something is called."""
    opens = text.rfind("「", 0, at)
    found = TITLED.match(text, opens - (text[opens - 1 : opens] == "を")) if opens >= 0 else None
    if found is None or found.end() != at or JUDGED.search(found["inner"]):
        return False
    return bool(found["what"]) or CLAUSE.search(found["inner"]) is None


def are_side_by_side(text: str, one: Marked, other: Marked) -> bool:
    """Tell whether two stretches between marks are of one row: 「…」、「…」."""
    return re.fullmatch(r"[、や・]?", text[one.end : other.start]) is not None


def is_speech(inner: str) -> bool:
    """Tell whether words between marks can be what someone says, and are no term."""
    return len(inner) >= LONG_CHARS or bool(len(inner) >= SHORTEST and CLAUSE.search(inner))
