"""Word tables for `happenings`: Japanese.

Vocabulary of trade-policy news in general; no name of any dispute. Each pattern looks at one sentence.
A verb counts in its plain past, in the middle form before a comma, and as a headline's last noun.
"""

from __future__ import annotations

from nlp.languages.ja.deeds import DEEDS, SHARE, VOICED
from nlp.languages.ja.happening_triggers import TRIGGERS
from nlp.words.happenings import HappeningWords

WORDS = HappeningWords(
    triggers=TRIGGERS,
    parliament=r"国会|衆院|参院|衆議院|参議院|予算委|議会|答弁(?=し|で|に立)",
    official=r"[務業産政交済境働技設易融学]相|首相|総理|大臣|外相|防衛相|経産相|財務相|商務相|長官|報道官|報道局長|局長|次官|大使|公使|"
    r"総領事|領事|政府|内閣|省|庁|大使館|幹部|高官|担当者|当局|国家主席|大統領|総署|税関|副報道局長|"
    r"指導者|行政院|立法院|国務院|常駐代表|国連代表部|事務総長|総裁|海軍|軍",
    poll=r"調査[^。]{0,60}[\d０-９][^。]{0,40}と(?:答え|回答し)|(?:世論調査|支持率|回答者|アンケート)[^。]*[\d０-９]|と答えた[^。]{0,10}[\d０-９]",
    complaint=r"(?:撤回|取り消し|謝罪)[^。、]{0,10}(?:否定|拒|しない)|(?:要求|要請|申し入れ)[^。、]{0,8}受け入れ|応じ(?:て(?:い)?)?(?:ない|ず)|抗議|申し入れ|呼び出|召喚|召致|(?:報道|観測|疑惑|疑い|うわさ|噂|見方|情報)[をはも][^。、]{0,20}?(?:否定し|打ち消し)|(?:報じられ|報道が|伝えられ|観測が|うわさが)[^。]{0,80}?(?:否定し|打ち消し)|(?:要求|要請|求め)[^。]{0,14}(?:拒|退け|はねつけ|突っぱね|応じ)",
    both=r"両国|両政府|双方|両者",
    no_day=r"(?:ぶり|間|連続|続[落伸騰]|以内|以上|ほど|余り)",
    rose=r"上昇|続伸|反発|高で|高の|高と|値上がり|上げた|急騰|増加|増え|[%％]増|高だった",
    fell=r"下落|続落|反落|安で|安の|安と|値下がり|下げた|急落|減少|減っ|[%％]減|安だった",
    deeds=DEEDS,
    voiced=VOICED,
    share=SHARE,
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
    negated_after=r"^(?:し|され|て|てい|されて|して)*(?:ない|なかった|おらず|ず|いない|いなかった|ません)|"
    r"^(?:する|る|す|く|う)(?:の[はが]|こと(?!を(?:決定|決め|発表|公表))|よう|場合|ため|べき|な。|な」|際)",
    earlier=r"これまで|以前|従来|かつて|過去",
    briefing=r"会見",
    rumour=r"報じ|報道|関係者|関係筋|伝え",
    on_announcement=r"即日|同日|公布の日|発表と同時",
    lists=(
        (r"信頼できない(?:実体|企業|エンティティー?)リスト", "unreliable entity list"),
        (r"(?:監視|注視)の?対象", "watch list"),
        (r"(?:禁輸|輸出禁止)の?対象", "control list"),
        (r"(?:監視|注視|関心|懸念|ウオッチ|ウォッチ|要注意)(?:対象)?リスト", "watch list"),
        (r"(?:輸出)?(?:管理|規制|管制)(?:対象)?リスト|禁輸リスト", "control list"),
        (r"エンティティー?[・ ]?リスト", "entity list"),
        (r"制裁(?:対象)?リスト", "sanctions list"),
    ),
    answer=r"^\s*(?:答|Ａ|A)\s*[：:　]|"
    r"^\s*[（【][^）】]{0,8}?(?:(?:副?報道官|副?大臣|(?:官房|副)?長官|首相|総理|外相|次官)|答)[）】]",
    question=r"^\s*[―—─]{2}|^\s*(?:問|Ｑ|Q)\s*[：:　]|^\s*[（【][^）】]{0,12}(?:記者|問)[）】]",
    pronouns=(
        (r"同氏|同長官|同報道官|同相|氏は", "PERSON"),
        (r"同省|同署|同社|同庁", "ORG"),
    ),
    subject_after=r"(?:（[^）]{{1,20}}）)?(?:の?(?:{official})|の?[^、。「」『』はがもをにでとの]{{0,4}}担当相(?:ら)?|氏|側|など[^、。「」『』はがも]{{1,14}}(?:社|団体|機関|大学|企業)|[^、。「」『』はがもをにでとの]{{0,8}}){{0,4}}(?:は|が|も|によると|側は)",
    home=(r"(?:^|[、。」）\s])政府[はがも]", "JP"),
    petition=r"申請|申し立て|申立|請求",
    probed=r"(?P<what>[^。]+?)(?=について|に対する|に対し|を対象|への(?:反|相|調)|の(?:反ダンピング|不当廉売|相殺関税|調査))",
    daypart=r"(?<![\d日翌前毎朝晩夜の])(?:午前|午後|夕方|昼(?:すぎ|過ぎ|前))(?=、|に[^な])",
    same_day=r"同日|当日|同じ日",
    qualifies=r"(?:し|され|じ)?(?:た|ている)(?![、。」と]|こと[をが]|が|ほか|上で|うえ|後|際|ため|もの|の[はがを]|[。\s]|$)",
    passive=r"(?:され|られ)(?:まし)?(?:た(?=[。、]|$)|ている|ており|、)",
    own_notice=r"本(?:公告|告示|通知|通達|命令|省令|政令|規則|決定)",
    verb_final=True,
)
