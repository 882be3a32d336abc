"""Word tables for `figures`: Japanese as newspapers and ministries print it.

割 is a tenth and 分 after it a hundredth: 2割5分 is 25 percent. ISO 4217 codes.
"""

from __future__ import annotations

from nlp.words.figures import FigureWords, Unit, Whole

_KEEP = r"[\s]?"

WORDS = FigureWords(
    spaced=False,
    locales=("ja",),
    before=(
        Unit(r"US\$|\$", "USD"),
        Unit(r"€", "EUR"),
        Unit(r"£", "GBP"),
        Unit(r"[¥￥]", "JPY"),
    ),
    after=(
        Unit(rf"{_KEEP}(?:%|％|パーセント)(?:ポイント)?", "percent"),
        Unit(rf"{_KEEP}(?:ベーシスポイント|bp)", "percent", 0.01),
        Unit(rf"{_KEEP}ポイント", "points"),
        Unit(
            rf"{_KEEP}円(?:(?P<hundredths>[0-9０-９]{{1,2}})(?:[～〜–－-][0-9０-９]{{1,2}})?銭)?(?![卓形滑])",
            "JPY",
        ),
        Unit(rf"{_KEEP}銭", "JPY", 0.01),
        Unit(rf"{_KEEP}Ｓドル", "SGD"),
        Unit(rf"{_KEEP}(?:豪ドル)", "AUD"),
        Unit(rf"{_KEEP}(?:加ドル)", "CAD"),
        Unit(rf"{_KEEP}米?ドル(?!\s?[=＝])", "USD"),
        Unit(rf"{_KEEP}(?:人民元|元)(?![首老旦々])", "CNY"),
        Unit(rf"{_KEEP}ユーロ", "EUR"),
        Unit(rf"{_KEEP}(?:英)?ポンド", "GBP"),
        Unit(rf"{_KEEP}ウォン", "KRW"),
        Unit(rf"{_KEEP}ルピー", "INR"),
        Unit(rf"{_KEEP}ルーブル", "RUB"),
        Unit(rf"{_KEEP}(?:トン|ｔ|㌧|t(?![A-Za-z]))", "t"),
        Unit(rf"{_KEEP}(?:キログラム|㌔グラム|㌕|kg|ｋｇ)", "kg"),
        Unit(rf"{_KEEP}平方(?:キロメートル|キロ)", "km2"),
        Unit(rf"{_KEEP}(?:キロメートル|km|ｋｍ)", "km"),
        Unit(rf"{_KEEP}(?:海里|カイリ)", "[nmi_i]"),
        Unit(rf"{_KEEP}(?:ヘクタール)", "har"),
        Unit(rf"{_KEEP}(?:バレル)", "[bbl_us]"),
        Unit(rf"{_KEEP}(?:ギガワット|GW)", "GW"),
        Unit(rf"{_KEEP}(?:メガワット|MW)", "MW"),
        Unit(rf"{_KEEP}(?:キロワット時|kWh)", "kW.h"),
        Unit(rf"{_KEEP}(?:ナノメートル|ナノ(?!テク))", "nm"),
        Unit(rf"{_KEEP}(?:センチメートル|センチ|cm)", "cm"),
        Unit(rf"{_KEEP}(?:メートル)", "m"),
        Unit(rf"{_KEEP}(?:グラム)", "g"),
        Unit(rf"{_KEEP}(?:リットル)", "L"),
        Unit(rf"{_KEEP}キロ(?!ワット|バイト|ヘルツ)", "km"),
        Unit(r"倍", "ratio"),
        Unit(
            r"割(?:(?P<tenths>[0-9０-９一二三四五六七八九])分)?(?![引り安高れらっ合当])",
            "percent",
            10,
        ),
    ),
    wholes=(
        Whole(r"(?<!所得)倍増(?!計画)", 2, "ratio"),
        Whole(r"半減(?!期)", 0.5, "ratio"),
        Whole(r"(?<![前後上下大])半分|半数(?=[以をはがの超近])", 0.5, "ratio"),
    ),
    fraction=r"分の",
    hedges_before=(
        ("lt", r"(?:最大で?|最大|最高|多くて|せいぜい)"),
        ("gt", r"(?:少なくとも|最低でも|最低|超|延べ(?!$)$)"),
        ("approx", r"(?:約|およそ|おおよそ|概ね|おおむね|ほぼ|凡そ|推定|ざっと|計約|～|〜)"),
    ),
    hedges_after=(
        (
            "gt",
            r"[^\d、。，．（(「」はがをにで]{0,8}?(?:以上|超(?!過)|を超|を上回|余り|あまり|強(?![いくめ制調化硬]))",
        ),
        (
            "lt",
            r"[^\d、。，．（(「」はがをにで]{0,8}?(?:未満|以下|以内|弱(?![いくま])|を下回|に満たな|足らず)",
        ),
        (
            "approx",
            r"[^\d、。，．（(「」はがをにで]{0,6}?(?:前後|程度|ほど|くらい|ぐらい|近く|近い|内外|規模)",
        ),
    ),
    never_before=(
        r"(?:第|[No№]o?\.?\s?|号|電話|内線|[A-Za-zＡ-Ｚａ-ｚ][-‑－]?|築|平成|昭和|令和|西暦|同|"
        r"午前|午後|唯|統|万(?=$))$"
    ),
    never_after=(
        r"\s?(?:[年月日号時秒歳才期章条款頁泊位代階版番面幕]|分(?![のの野析類社])|"
        r"[カヶケか]月|[カヶケか]年|ヵ月|箇月|週間?|時間|日間|年間|世紀|四半期|営業日|学年|周年|"
        r"回目|度目|人目|つ目|番目|件目|社目|例目|代目|丁目|号機|次(?![元])|回(?!答|線)|度(?!合)|"
        r"(?:キロワット時|キロ|トン|バレル|リットル|人|台)(?:当たり|あたり|につき)|点(?=ござい|申し上げ)|"
        r"米?ドル\s?[=＝]|[)）]日|、[0-9０-９]{1,2}の両?日|の両日|"
        r"文書|類型|原則|者(?:協議|会談|間)|中全会|強(?=$)|本柱|か条|カ条|[-‐－/:：][0-9０-９]|[A-Za-zＡ-Ｚａ-ｚ])"
    ),
    never_words_after=r"\s?(?:国|般|方|部|切|致|連|環|体|般|時|定|層|方面|歩|気|菱|井|重|段|角|木|島)",
    counters=(
        r"\s?(?:社|人(?![民々類])|名|件|品目|種類|種(?!々)|隻|機(?!関|能)|台|[カヵかケヶ]国|団体|機関|つ(?!い)|項目|分野|"
        r"校|個|本(?!国|日|年|部|社|人|格|気)|冊|基(?!本|地|準)|便|棟|店|隊|グループ|企業|地域|都市|業種|製品|施設)"
    ),
    joins=r"から|ないし|や|と|、|・|-|–|—|~|～|〜|－|か|または|あるいは",
    converts=r"\s?[（(]\s?(?:約|およそ|日本円で約?|米ドル換算で約?)?\s?|[、，]?(?:日本円で|円換算で|約)(?:約)?",
    year_before=r"(?:（|\(|-|～|〜|、)$",
    per_after=r"当たり|あたり|につき",
    indices=r"株価|指数|平均|TOPIX|ＴＯＰＩＸ",
    rise=r"増|上昇|上げ|伸び|拡大|急騰|高騰|引き上げ|値上がり|上回|高い|高く",
    fall=r"減|下落|下げ|低下|縮小|急落|落ち込|引き下げ|値下がり|下回|安い|安く|押し下げ",
    level=r"占め|割合|に達|に上|となっ|だった|総額|合計|規模|載り|ある",
    source=r"によると|によれば",
    from_after=r"から|産",
    to_after=r"向け|への|に対する|に輸出",
    imports=r"輸入",
    exports=r"輸出",
    gloss=(
        (r"管理リスト|規制リスト|輸出管理リスト|禁輸リスト", "control list"),
        (r"監視リスト|注視リスト|懸念リスト", "watch list"),
        (r"リスト", "list"),
        (r"軍民両用|デュアルユース", "dual-use"),
        (r"中・重希土類|中重希土類", "medium and heavy rare earths"),
        (r"レアアース磁石|永久磁石", "rare earth magnets"),
        (r"レアアース|希土類", "rare earths"),
        (r"品目", "items"),
        (r"種類|種", "kinds"),
        (r"団体|機関", "organizations"),
        (r"企業|社(?![会員長説])", "companies"),
        (r"輸入額|輸入量|輸入", "imports"),
        (r"輸出額|輸出量|輸出", "exports"),
        (r"貿易", "trade"),
        (r"訪日客|旅行者|観光客", "visitors"),
        (r"防衛予算|防衛費", "defence budget"),
        (r"予算", "budget"),
        (r"損失|経済損失", "losses"),
        (r"国内総生産|ＧＤＰ|GDP", "GDP"),
        (r"平均株価|日経平均|株価", "stock index"),
        (r"割合|占め|シェア|依存度", "share"),
        (r"総額|合計", "total"),
        (r"関税", "tariffs"),
        (r"便", "flights"),
        (r"価格|物価", "prices"),
        (r"増え|増加|上昇|伸び|上げ", "rise in"),
        (r"減っ|減少|下落|低下|下げ", "fall in"),
    ),
)
