"""Trigger words for `happenings` in Japanese: ships, aircraft, arrests, failures, dates, levels of markets.

Vocabulary of trade-policy news in general; no name of any dispute. Asked right behind `IDIOMS`.
Matches: 編隊が5日に海峡を抜けた; 男が取り押さえられた; 発効は来月1日である. Must not: 海峡を抜ける船が減る.
"""

from __future__ import annotations

from nlp.languages.ja.trigger_wide import ENDS
from nlp.words.happenings import Trigger

DONE = r"(?=(?:まし)?[ただ](?:[。、」）]|$|の[はがも]|こと)|、|て(?:い[たる]|お)|(?:まし)?[ただ]ばかり)"
MEN = r"(?:男|女|容疑者|被告|社員|邦人|駐在員|犯人|記者|船長|教授|学生|幹部|元社員|従業員|拘束者)"

INCIDENTS = (
    Trigger(
        "other",
        r"[\d０-９]日[^。「」]{0,60}?(?:太平洋|東シナ海|南シナ海|日本海|フィリピン海|海域|水域)[にへ][^。、「」]{0,6}?(?P<at>進出し|抜け|出|入っ|展開し)"
        + DONE,
        nameless=True,
    ),
    Trigger(
        "other",
        r"(?P<at>航行|飛行|接近|待機|停泊|漂泊)しているのが?[^。、「」]{0,8}(?:確認され|見つか|目撃され)",
        nameless=True,
        dated=True,
    ),
    Trigger(
        "other",
        r"(?:艦|隊|群|空母|編隊|船団|船|機|気球|無人機)(?:「[^」]{1,12}」)?(?:[\d０-９]+[隻機])?[はがも][^。「」]{0,50}?(?:海峡|水道|海域|列島線|領空|空域|沖)を"
        r"(?P<at>抜け|通り抜け|越え|横切っ|縫っ|周回し|旋回し)" + DONE,
        nameless=True,
    ),
    Trigger(
        "other",
        r"(?:ミサイル|装備|部隊|機材|レーダー|弾薬|車両|発射装置|第[\d０-９一二三]陣)[はがも][^。「」]{0,50}?"
        r"(?P<at>運び込まれ|搬入され|配備され|据え付けられ|移送され)" + DONE,
        nameless=True,
    ),
    Trigger(
        "other",
        r"(?:便|旅客機|貨物機|航空機|フェリー|客船)[はがも][^。、「」]{0,20}?(?P<at>飛び立っ|離陸し|着陸し|降り立っ|出航し|着岸し|引き返し)"
        + DONE,
        nameless=True,
    ),
    Trigger(
        "other",
        r"(?:ライン|操業|生産|製造|工場|高炉|設備)(?:の一部)?を[^。、「」]{0,10}?(?P<at>休ませ|停止させ|休止させ|休止し|落とし|眠らせ|畳ん|たたん)"
        + DONE,
        nameless=True,
    ),
    Trigger(
        "court",
        r"(?:拘留|懲役|罰金|禁錮|実刑|有期刑|過料|死刑)[^。、「」]{0,12}?[にを](?P<at>処し|処され|処せられ|科し|科され|言い渡され)"
        + DONE,
        nameless=True,
    ),
    Trigger(
        "other",
        MEN
        + r"[^。、「」]{0,12}[はがを][^。「」]{0,40}?(?P<at>取り押さえられ|取り押さえ|身柄を拘束され|"
        r"身柄を拘束し|身柄を確保され|連行され|捕まっ|刺され|襲われ|拘束され|釈放され)" + DONE,
        nameless=True,
    ),
    Trigger(
        "court",
        r"(?:民事再生(?:法の適用)?|会社更生(?:法の適用)?|破産(?:手続き)?|自己破産)[^。、「」]{0,8}?を?[^。、「」]{0,6}?(?P<at>申請し|申し立て)"
        + DONE,
        nameless=True,
    ),
    Trigger(
        "meeting",
        r"に[^。、「」はが]{0,6}?(?P<at>電話を(?:入れ|かけ))" + DONE,
    ),
    Trigger(
        "meeting",
        r"(?:と|との|の)(?P<at>面会|会談|対面|顔合わせ|協議)が[^。、「」]{0,8}?(?:実現し|かない|行われ|持たれ)(?=た)",
        nameless=True,
        noun=True,
    ),
    Trigger(
        "effective",
        r"(?:発効|施行|適用|徴収|実施)(?:開始)?(?:日)?は[^。、「」]{0,10}?(?P<at>[\d０-９]日)(?=[。、で]|だ(?:[。、]|っ(?!たが))|とな)"
        r"|新(?:税率|関税|規則|制度|基準|ルール)は[^。、「」]{0,8}?(?P<at2>(?:日|月|即日)から)(?=[。、]|だ)",
        noun=True,
    ),
    Trigger(
        "licence",
        r"(?:輸出|輸入|当局の)[^。、「」]{0,8}(?:許可証?|認可|ライセンス)[はがも][^。「」]{0,30}?(?P<at>届い|下り|出|おり)(?=て(?:い[たる]|おり)(?!な))(?!ていな)",
        nameless=True,
    ),
    Trigger(
        "market",
        r"(?:日経平均|株価|株式|指数|円相場|相場|先物|TOPIX|ＴＯＰＩＸ)[はがも、][^。「」]{0,50}?(?:大台|円台|ドル台|安値|高値|水準)[にをへ]?[^。、「」]{0,8}?"
        r"(?P<at>足を踏み入れ|乗せ|突破し|割り込ん|割り込み|回復し|つけ|付け|塗り替え|記録し)"
        + ENDS,
    ),
    Trigger(
        "trade_data",
        r"(?:輸[出入]|入荷|出荷|届いた|積み出し|通関)[^。「」]{0,50}?[はがも、][^。「」]{0,24}?(?P<at>ゼロ|皆無|どまり|止まり)(?=[。、]|だ|で)",
        figure=True,
    ),
)
