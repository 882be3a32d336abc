"""Word tables for the life of measures: Japanese."""

from __future__ import annotations

from nlp.words.lifecycle import MEASURE, LifecycleWords

JOIN = r"(?:、|と|や|および|及び)"
NAMED = rf"[「『]?(?P<measure>{MEASURE}+(?:[」』]?{JOIN}[「『]?{MEASURE}+)*)[」』]?"
OBJECT = (
    r"(?!に(?:基づ|よ|従|沿|伴))(?:[^。、「」を]{0,16})?(?:を|について|は|が|の)、?[^。「」]{0,40}?"
)
STEPS = (
    ("suspended", r"(?:停止|一時停止|凍結|猶予|中断|見合わせ)"),
    ("extended", r"(?:延長|更新|継続)"),
    ("resumed", r"(?:再開|再適用|復活)"),
    ("repealed", r"(?:撤廃|廃止|撤回|解除|取り消|打ち切)"),
    ("amended", r"(?:改正|改定|修正|見直し)"),
)
DONE = (
    r"(?:し(?:た|て|、|まし)|され(?:た|て|、|る)|す(?:る|ると)|[しっ](?:た|て)|た|、|。|"
    r"と(?:発表|決め|決定)|を(?:発表|決め|決定))"
)

WORDS = LifecycleWords(
    hint=r"停止|凍結|猶予|中断|見合わせ|延長|更新|継続|再開|再適用|復活|撤廃|廃止|撤回|解除|取り消|打ち切|改正|改定|"
    r"修正|見直し|失効|期限切れ|満了",
    turns=(
        *((rf"{NAMED}{OBJECT}{verb}{DONE}", step) for step, verb in STEPS),
        (rf"{NAMED}[^。「」]{{0,20}}?(?:失効|期限切れ|満了)", "expired"),
    ),
    unreal=r"求め|要求|要請|促し|促す|訴え|可能性|かもしれ|だろう|恐れ|おそれ|見通し|とみられ|場合|れば|たら|なら|かどうか|べき|"
    r"ない|なかった|ません|せず|検討|方針|拒否|否定|期待|呼びかけ|申し入れ|よう[にと求]|迫っ|迫る|働きかけ|主張|予定",
    until_after=r"^(?:まで|迄)",
    at_once=r"即日|同日付|公布の日",
)
