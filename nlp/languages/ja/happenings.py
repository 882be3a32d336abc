"""Word tables for `happenings`: Japanese.

Vocabulary of trade-policy news in general; no name of any dispute. Each pattern looks at one sentence.
A verb counts in its plain past, in the middle form before a comma, and as a headline's last noun.
"""

from __future__ import annotations

from nlp.words.happenings import HappeningWords, Trigger

_DID = r"(?=し(?:た|て|、|、|てい|ており|と)|された|され、|する(?:と|方針|決定)|、|\s|$|へ|を発表|に踏み切)"
_STAND = r"(?:考え|姿勢|意向|立場|認識|見解|方針)"
_LIST = r"(?:リスト|名簿|一覧)"
_CURB = r"(?:輸出|輸入|管理|規制|措置|禁輸|関税|制裁|供給|便)"

TRIGGERS = (
    Trigger("delisting", rf"{_LIST}から[^。]{{0,24}}?(?P<at>除外|削除|外し|外した)"),
    Trigger(
        "listing",
        rf"{_LIST}[」』]?(?:に|へ)[^。、]{{0,40}}?(?P<at>追加|加え|載せ|掲載|指定|登録|入れ|掲げ)",
    ),
    Trigger("listing", rf"(?P<at>追加|指定)[^。、]{{0,20}}{_LIST}(?:に|へ)"),
    Trigger(
        "listing",
        r"(?:企業|機関|団体|\d社)[^。、]{0,24}(?:規制|管理|制裁|禁輸)[^。、]{0,6}対象に[^。、]{0,8}?"
        r"(?P<at>追加|加え|指定)(?!する(?:可能|恐れ|方針))",
    ),
    Trigger("listing", rf"{_LIST}[^。、]{{0,16}}?(?P<at>公表|発表|公開)(?:し(?:た|、)|され|した)"),
    Trigger("listing", r"制裁[^。、]{0,12}(?P<at>科し|科す|発動)", list="sanctions list"),
    Trigger("investigation", r"調査[^。、]{0,8}(?P<at>開始|始め|着手|乗り出)"),
    Trigger("investigation", r"調査を(?P<at>申請|求め)(?:し|た|て)"),
    Trigger("court", r"(?P<at>提訴|判決|起訴|勝訴|敗訴)" + _DID),
    Trigger(
        "rejection",
        r"(?P<at>拒否|拒絶|退け|反論|はねつけ|突っぱね|一蹴|応じて(?:い)?ない|応じない)"
        rf"(?!(?:し|する|る)?[^。、]{{0,2}}{_STAND}を)",
    ),
    Trigger(
        "protest",
        r"(?P<at>抗議|申し入れ|呼び出し|召喚)(?:した|し、|し|を行|を申し入れ|た|て|、|$|\s)(?!てい)",
    ),
    Trigger("protest", r"(?P<at>呼び)(?:、|出し)[^。]{0,40}(?:抗議|申し入れ)"),
    Trigger(
        "budget",
        r"予算(?!委)[^。、]{0,30}(?P<at>閣議決定|決定|決め|成立|可決|承認|了承)",
    ),
    Trigger(
        "licence_delay",
        r"(?:許可|審査|認可|通関|手続き)[^。、]{0,24}(?P<at>遅れ|遅延|滞っ|停滞|止まっ|長引)",
    ),
    Trigger("licence", r"(?:輸出)?許可(?:証)?を(?P<at>出し|与え|発行|交付)"),
    Trigger(
        "plan",
        r"(?P<at>検討(?:し|を|に入)|計画(?:し|だ)|方針を固め|方針だ|目指(?:し|す)|予定だ|"
        r"(?<=する)考えを示|(?<=進める)考えを示)"
        r"(?!ない)",
        status="planned",
    ),
    Trigger(
        "meeting",
        r"(?P<at>会談|首脳会談|外相会談|協議|会合|交渉)(?:し(?:た|、)|を(?:行|開|持|実施|再開)|で一致|に臨)",
    ),
    Trigger(
        "market",
        r"(?:株価|平均株価|株式|終値|指数|相場|関連株)[^。]{0,60}?(?P<at>下落|上昇|反落|反発|続落|"
        r"続伸|安で|高で|安の|高の|値下がり|値上がり|下げた|上げた|急落|急騰|安と|高と)",
    ),
    Trigger(
        "trade_data",
        r"(?:輸出|輸入|貿易|出荷|訪日客|旅行者|輸出量|輸入額)[^。]{0,60}?(?P<at>増え|減っ|増加|減少|"
        r"増の|減の|増と|減と|占め|だった|となった|上回|下回|に達し|に上っ|急増|急減|\d%[増減])",
        figure=True,
    ),
    Trigger(
        "effective",
        r"(?P<at>施行|発効|適用|(?<=関税を)発動|(?<=関税)発動|(?<=措置を)発動)"
        r"(?:$|\s|　|した|し|され|する|となる|を始め|開始)|(?P<at2>即日(?:実施|適用|施行|発効))",
        noun=True,
    ),
    Trigger("announcement", r"(?P<at>発表|公表|公告|公布|通告|告示)" + _DID),
    Trigger(
        "announcement",
        rf"{_CURB}[^。、]{{0,24}}?(?P<at>禁止|停止|制限|規制|強化|解禁|再開|解除|厳格化|延長|導入|"
        rf"禁じ|凍結)(?:し(?:た|、)|$|、|\s|を発表|た|する方針を発表|へ$)",
    ),
    Trigger("announcement", r"(?P<at>規制|禁止|制限)した"),
    Trigger(
        "announcement",
        r"(?:窓口|本部|会議|基金|対策室|チーム|連絡室)を[^。、]{0,8}?(?P<at>設置|新設|開設|設け|立ち上げ)",
    ),
    Trigger("announcement", r"予備費[^。、]{0,24}?(?P<at>支出|使用|充て|計上|拠出)"),
    Trigger("announcement", r"(?P<at>指示)し(?:た|、)"),
    Trigger(
        "announcement", r"(?P<at>許可制に(?:し|する)|(?:管理|規制)対象と(?:し|する)|対象に加え)"
    ),
    Trigger(
        "announcement",
        r"(?:関税|税率|支援策|対策|布告|大統領令|命令)[^。、]{0,16}(?P<at>引き上げ|引き下げ|課し|決め|"
        r"打ち出し|署名し|公表し)",
    ),
    Trigger(
        "announcement",
        r"(?:渡航|訪日|旅行)[^。、]{0,16}(?P<at>自粛|控える)[^。]{0,10}(?:呼びかけ|求め)",
    ),
    Trigger("remark", r"(?P<at>発言|答弁)(?!者)", noun=True),
    Trigger("statement", r"(?:書簡|文書|親書)を[^。、]{0,10}?(?P<at>送|提出|出し|送付|届け)"),
    Trigger("statement", rf"(?P<at>{_STAND}を(?:示し|示す|強調し|表明し|崩し|変え))"),
    Trigger(
        "statement",
        r"(?P<at>述べ|語っ|語り|話し|話す|強調し|指摘し|主張し|非難し|批判し|表明し|訴え|説明し|反発し|"
        r"警告し|コメントし|求め|明らかにし|要求し|牽制し|けん制し|答え|促し|擁護し|談話を)",
    ),
)

WORDS = HappeningWords(
    triggers=TRIGGERS,
    parliament=r"国会|衆院|参院|衆議院|参議院|予算委|議会|答弁",
    official=r"首相|総理|大臣|外相|防衛相|経産相|財務相|商務相|長官|報道官|報道局長|局長|次官|大使|公使|"
    r"総領事|領事|政府|内閣|省|庁|大使館|幹部|高官|担当者|当局|国家主席|大統領|総署|税関|副報道局長|"
    r"常駐代表|国連代表部|事務総長|総裁|海軍|軍",
    poll=r"(?:世論調査|支持率|回答者|アンケート)[^。]*[\d０-９]|と答えた[^。]{0,10}[\d０-９]",
    complaint=r"抗議|申し入れ|呼び出|召喚",
    both=r"両国|両政府|双方|両者",
    no_day=r"(?:ぶり|間|連続|続[落伸騰]|以内|以上|ほど|余り)",
    rose=r"上昇|続伸|反発|高で|高の|高と|値上がり|上げた|急騰|増加|増え|[%％]増|高だった",
    fell=r"下落|続落|反落|安で|安の|安と|値下がり|下げた|急落|減少|減っ|[%％]減|安だった",
    kinds=(
        (r"渡航|訪日|旅行", "a travel advisory"),
        (r"留学", "a study alert"),
        (r"水産|海産|ホタテ", "a measure on seafood imports"),
        (r"反ダンピング|不当廉売", "an anti-dumping measure"),
        (r"制裁|対抗措置", "sanctions"),
        (r"払い戻し|手数料|航空券", "a ticket refund policy"),
        (r"便|航空", "a measure on flights"),
        (r"関税", "tariffs"),
        (r"ビザ|査証", "a visa measure"),
        (r"窓口", "a help desk"),
        (r"予備費|支援|補助", "support"),
        (r"演習|訓練", "an exercise"),
        (r"リスト", "a list"),
        (r"輸出|禁輸", "an export measure"),
        (r"指示し", "an instruction"),
        (r"輸入", "an import measure"),
    ),
    spokesperson=r"報道官|報道局長|副報道局長|報道担当",
    expert=r"教授|専門家|アナリスト|エコノミスト|研究員|研究者|評論家|関係者|関係筋|弁護士|記者(?!会)|"
    r"ストラテジスト|主任研究|首席",
    unreal=r"可能性|かもしれ|だろう|恐れ|おそれ|懸念|見通し|とみられ|場合|れば|たら|なら|かどうか|"
    r"得る|うる|求めている|べきだ",
    negated_before=r"(?:未|不)$",
    negated_after=r"^(?:し|され|て|てい|されて|して)*(?:ない|なかった|おらず|ず|いない|いなかった)",
    scheduled=r"する|から|される",
    earlier=r"これまで|以前|従来|かつて|過去",
    rumour=r"報じ|報道|関係者|関係筋|伝え",
    on_announcement=r"即日|同日|公布の日|発表と同時",
    immediate=r"即日(?:実施|施行|適用|発効)",
    lists=(
        (r"信頼できない(?:実体|企業|エンティティー?)リスト", "unreliable entity list"),
        (r"(?:監視|注視|関心|懸念|ウオッチ|ウォッチ|要注意)(?:対象)?リスト", "watch list"),
        (r"(?:輸出)?(?:管理|規制|管制)(?:対象)?リスト|禁輸リスト", "control list"),
        (r"エンティティー?[・ ]?リスト", "entity list"),
        (r"制裁(?:対象)?リスト", "sanctions list"),
    ),
    answer=r"^\s*(?:答|Ａ|A)\s*[：:]|^――",
    question=r"^\s*(?:問|Ｑ|Q)\s*[：:]",
    pronouns=(
        (r"同氏|同長官|同報道官|同相|氏は", "PERSON"),
        (r"同省|同署|同社|同庁", "ORG"),
    ),
    subject_after=r"(?:（[^）]{{1,20}}）)?(?:の?(?:{official})|氏|側|[^、。「」『』はがもをにでとの]{{0,8}}){{0,4}}(?:は|が|も|によると|側は)",
    target_after=r"^[^、。「」はがもをでと]{0,10}?(?:に対し|に対して|に|へ|と|を呼)",
    petition=r"申請|申し立て|申立|請求",
    probed=r"(?P<what>[^。]+?)(?=について|に対する|に対し|を対象|への(?:反|相|調)|の(?:反ダンピング|不当廉売|相殺関税|調査))",
    same_day=r"同日|当日|同じ日",
    qualifies=r"(?:し|され|じ)?(?:た|ている)(?![、。」と]|ことを|ほか|上で|後|際|。)",
    verb_final=True,
)
