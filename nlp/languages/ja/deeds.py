"""What was done or how it was said, as a title tells it: Japanese.

Each pattern looks at the words of one report; the first that fits counts. A phrase may end with the
preposition that leads to its subject; without a subject the preposition falls away.
"""

from __future__ import annotations

DEEDS = (
    (
        r"(?:生産|操業|ライン|工場)[^。、]{0,12}(?:止め|停止|休止|止ま)|生産[をの]?停止",
        "halted production",
    ),
    (r"減産", "cut production of"),
    (r"(?:生産|操業|ライン)[^。、]{0,10}再開", "resumed production"),
    (r"(?:便|路線)[^。、]{0,14}(?:欠航|運休|減便|取りやめ)|欠航", "cancelled flights"),
    (r"払い?戻し", "offered ticket refunds"),
    (r"値上げ|価格[^。、]{0,10}引き上げ", "raised prices of"),
    (
        r"(?:契約|協定|覚書|合意書)[^。、]{0,10}(?:結|締結|調印|署名|交わ)",
        "signed an agreement on",
    ),
    (r"窓口[^。、]{0,12}(?:設|開)", "set up a desk"),
    (r"(?:対策本部|作業部会|チーム|会議体)[^。、]{0,10}(?:設|立ち上げ|発足)", "set up a team"),
    (r"レーダー[^。]{0,14}照射|照射", "directed its radar at others"),
    (
        r"(?:領海|接続水域|排他的経済水域|EEZ|ＥＥＺ)[^。]{0,12}(?:侵入|入|航行)",
        "entered waters of the other side",
    ),
    (r"(?:演習|訓練)[^。、]{0,10}(?:行|実施|始め|開始)", "held an exercise"),
    (
        r"(?:公演|コンサート|イベント|上映|交流|訪問|会議|ライブ|催し|行事)[^。、]{0,14}(?:中止|延期|取りやめ|見送)",
        "called off an event",
    ),
    (r"要望書|請願|嘆願", "handed in a petition"),
    (r"書簡", "sent a letter"),
    (r"起訴", "indicted someone"),
    (
        r"(?:WTO|ＷＴＯ|世界貿易機関)[^。]{0,24}協議",
        "asked for consultations",
    ),
    (r"異議|不服|審査請求", "lodged an objection"),
    (r"提訴|訴え(?:を起こ|た)|差し止め", "filed a suit"),
    (r"判決|言い渡", "passed a sentence"),
    (r"拿捕", "seized a vessel"),
    (r"拘束|逮捕|拘留", "detained someone"),
    (r"大使[^。、]{0,8}召還", "recalled an ambassador"),
    (
        r"(?:報告書|白書|調査(?:結果)?|アンケート)[^。、]{0,14}(?:公表|発表|了承|まとめ)",
        "published a report",
    ),
    (r"備蓄[^。、]{0,14}放出", "released stockpiles of"),
    (r"注意喚起|注意を(?:呼び?か|促)", "issued a caution"),
    (r"視察", "made an inspection tour"),
    (r"販売[^。、]{0,8}(?:停止|中止|取りやめ|見合わせ)", "stopped sales of"),
    (r"増産|生産[^。、]{0,8}(?:増や|拡大|増強)", "expanded production of"),
    (
        r"代替[^。、]{0,10}(?:調達|品|材料|先)|調達先[^。、]{0,8}(?:変|切り替|広げ|分散)",
        "looked for other suppliers of",
    ),
    (r"買収", "took over a company"),
    (
        r"(?:ミサイル|ロケット)[^。、]{0,10}発射(?!装置|機|台|車|器|筒|システム|場)",
        "fired a missile",
    ),
    (r"ミサイル[^。、]{0,20}(?:搬入|配備|運び込)", "deployed missiles"),
    (r"配備", "deployed weapons"),
    (r"(?:協議|議論|交渉|話し合い)[^。、]{0,6}(?:始め|開始|着手|入っ)", "began talks on"),
    (r"(?:会合|会議|総会|集会)[^。、]{0,10}(?:開|催)", "held a meeting on"),
)

VOICED = (
    (r"コメント[^。]{0,8}(?:控え|しない|できない)|回答[^。]{0,6}控え", "declined to comment on"),
    (
        r"事実[^。]{0,8}(?:ない|ありません)|(?:報道|観測|うわさ|噂)[^。]{0,12}否定|と否定",
        "denied reports on",
    ),
    (
        r"(?:撤回|取り消し|撤廃|解除|取り下げ)[^。、]{0,8}(?:求め|要求|要請|迫)",
        "demanded a withdrawal of",
    ),
    (r"遺憾", "expressed regret over"),
    (r"(?:対話|協議|意思疎通)[^。]{0,14}(?:続け|求め|呼び?かけ|重要|必要)", "called for talks on"),
    (r"警告|けん制|牽制", "gave a warning on"),
    (r"懸念|憂慮", "voiced concern over"),
    (r"正当(?:で|かつ|な)|合法(?:的|で|だ)", "defended the position on"),
)

SHARE = r"(?P<who>[\w・ー]{2,14}?)(?:の)?株(?:価|が|は|も|を|[、。]|\d|一時)"
