"""Word tables for `mentions`: titles, institutions, laws and peoples in Japanese."""

from __future__ import annotations

from nlp.words.mentions import MentionWords

TITLES = """
内閣官房長官 内閣官房副長官 会頭 首長 首相 総理 総理大臣 大臣 外相 防衛相 経産相 財務相 商務相
経済安保相 経済産業相 外務相 総務相 法務相 文科相 厚労相 農相 農水相 国交相 環境相 国防相
副大臣 政務官 官房長官 官房副長官 長官 次官 事務次官 外務次官 局長 審議官 課長 部長
報道官 副報道局長 報道局長 報道部長 大使 公使 次席公使 総領事 領事 国家主席 主席 国務院総理 大統領
副大統領 国務長官 書記 総書記 代表 共同代表 党首 幹事長 議長 委員長 政調会長 議員 衆院議員
参院議員 知事 市長 会長 副会長 社長 副社長 専務 常務 取締役 理事長 理事 所長 研究員 主任研究員
主席研究員 上席研究員 エコノミスト チーフエコノミスト アナリスト ストラテジスト 教授 准教授
名誉教授 特任教授 研究主幹 記者 特派員 弁護士 頭取 総裁 副総裁 長 元首相 前首相 司令官
外交部長 国防部長 経済部長 総長 事務総長 事務局長 副所長 院長 副院長 副首相 副議長 副委員長
副主席 副代表 次長 書記長 通商代表 報道部長 報道担当官 顧問 参与
幕僚長 特使 特別代表 補佐官 駐在武官 教育長 組合長 理事会長
首席研究員 上級研究員 特任准教授 特別顧問 論説委員 編集委員 解説委員 コメンテーター フェロー
""".split()
HONORIFICS = "氏 さん 君 様 女史 博士 先生 容疑者 被告".split()
BODIES = """
省 庁 府 委員会 局 署 総署 税関総署 部 院 国会 衆議院 参議院 衆院 参院 内閣 大使館 総領事館 領事館
大学 大学院 大学校 研究所 研究院 研究機構 総合研究所 総研 機構 協会 学会 連盟 連合会
経済団体連合会 商工会議所 銀行 裁判所 検察庁 議会 党 財団 自衛隊 連合 組合 取引所 研究センター 事務所
センター 会議 共同体 連絡会 協議会 工業会 同友会
""".split()
FIRMS = """
精機 精密 製鋼 製鉄 鉱業 電工 物産 商事 製薬 海運 商船 技研 工機 精工 特殊鋼 化成 精化 日酸 製紙 窯業 冶金
株式会社 社 会社 グループ 書店 書房 出版
ホールディングス 工業 重工業 重工 造船 自動車 電機 製作所 証券
""".split()
OUTLETS = """
新聞 新報 日報 時報 通信 通信社 放送 テレビ 通信網 週刊 ニュース 紙 デイリー
""".split()
LAWS = """
法 条例 憲法 憲章 条約 協定 宣言 規則 政令 省令 議定書 共同声明
""".split()
COUNTRIES = {
    "US": ("米国", "アメリカ", "合衆国"),
    "GB": ("英国", "イギリス"),
    "DE": ("ドイツ", "独"),
    "KP": ("北朝鮮",),
    "KR": ("韓国",),
    "HK": ("香港",),
    "MO": ("マカオ",),
    "RU": ("ロシア",),
    "TW": ("台湾",),
    "AU": ("オーストラリア", "豪州"),
    "FR": ("フランス", "仏国"),
    "IN": ("インド",),
    "VN": ("ベトナム",),
}
ALONE = """
国会 議会 内閣 衆議院 参議院 衆院 参院 外務省 防衛省 財務省 農林水産省 内閣府 国土交通省
厚生労働省 総務省 文部科学省 環境省 法務省 警察庁 金融庁 国務院 国防省 国務省 国連 欧州連合
ホワイトハウス
""".split()
BREAKS = """
親会社 子会社 傘下 部署 結局 薬局 支局 難局 時局 政局 戦局 破局 終局
北部 南部 東部 西部 中部 持ち株会社 取締役 執行役員 企業 会社 政府 当局 幹部 記者 関係者 報道官
専門家 報道 発表 答弁 首相 両国 双方 問題 発言 市場 製品 輸出 輸入 措置 対象 品目 一部 国家 世界
大手 通商 株価 英字紙 国営 機関紙 党機関紙 地元紙 経済紙 夕刊紙 全国紙 専門紙 在京 現地 同日 前日 地元
民間 シンクタンク 数社 各社 両社 複数社 十数社 数十社
""".split()
SHORT = {
    "中": "CN", "日": "JP", "米": "US", "韓": "KR", "露": "RU", "ロ": "RU", "英": "GB", "仏": "FR",
    "独": "DE", "印": "IN", "朝": "KP", "台": "TW", "豪": "AU", "比": "PH", "越": "VN",
}  # fmt: skip
NEVER = """
政府 当局 党 両国 両政府 他 同省 同署 同氏 同社 同庁 同局 わが国 我が国 幹部 関係者 外交筋 軍 会社
大学 銀行 組合 国会議員 与党 野党 政権 内部 一部 全部 外部 本部 民間 官邸 企業 各社 各紙 大手 市場
委員会 会議 連合 協会 機構 センター 紙 本紙 取材班 写真 広告 軍民両用 防衛費 方法 手法 違法 合法
司法 立法 用法 不法 無法 文法 適法 製法 国際法 持ち株会社 自社 他社 弊社 商社 本社 新聞 通信
テレビ 放送 ニュース 日中両政府 通信社 対策本部 道内 県内 都内 府内 協議会 連絡会 工業会
コンサルティング会社 調査会社 航空会社 旅行会社 証券会社 保険会社 広告会社 貿易会社 物流会社 海運会社 運用会社
格付け会社 加工会社 水産会社
""".split()
NOT_INSIDE = "発展途上国 中国地方 中国山地".split()
DEEDS = """
態度 姿勢 対応 意向 思惑 出方
措置 決定 禁輸 警告 発表 通知 対抗措置 制裁 規制 勧告 要求 反応 政策 判断
""".split()
PORTFOLIOS = """
経済産業 経産 商務 外務 外交 防衛 国防 財務 総務 法務 文部科学 厚生労働 農林水産 国土交通 環境 経済安全保障
経済 貿易 通商 産業 観光
主任 上席 主席 首席 客員 チーフ シニア 上級 特別 筆頭 執行 エグゼクティブ グローバル 内閣 内閣官房 官房 内閣府
税関 デジタル 復興 教育 科学技術 公安 省 部 担当
米 英 仏 独 伊 韓 露 豪 国連 国家 国務 行政 事務 安全 安全保障 情報 統合 報道 広報 戦略 政策 国際 国際経済
アジア アジア大洋州 大洋州 北米 欧州 中南米 中東 総合外交政策 貿易経済協力 製造産業 資源エネルギー エネルギー
統合幕僚 海上幕僚 陸上幕僚 航空幕僚 国会対策 政務調査 選挙対策 経済財政 金融
少子化 地方創生 農水 厚労 文科 国交
""".split()
PLACE_BEFORE = "在".split()
PLACE_AFTER = """
で に から へ 市 都 都内 都心 株式市場 市場 証券取引所 外国為替市場 駐在 発 支局 時間 都庁 大学 湾
五輪 国際空港 まで 市内 株 為替
""".split()
POWER_BEFORE = "対".split()
POWER_AFTER = """
は が も 側 の意向 の対応 の反発 の狙い の思惑 の姿勢 との に対し を非難 に撤回
""".split()

WORDS = MentionWords(
    spaced=False,
    home="JP",
    titles=frozenset(TITLES),
    honorifics=frozenset(HONORIFICS),
    bodies=frozenset(BODIES),
    firms=frozenset(FIRMS),
    outlets=frozenset(OUTLETS),
    kin=frozenset("親会社 子会社 傘下 機関紙 地元紙 経済紙 全国紙".split()),
    named_kinds=frozenset("会社 メーカー 商社 シンクタンク 団体 スタートアップ 財団".split()),
    laws=frozenset(LAWS),
    countries=COUNTRIES,
    people_suffix="人",
    alone=frozenset(ALONE),
    breaks=frozenset(BREAKS),
    title_first=False,
    lists=frozenset("事態 リスト 目録 原則 文書 公告 声明 戦略 法制".split()),
    abbreviations=frozenset("日中米韓朝露英仏独印越台欧豪加"),
    sides=frozenset(("側", "指導部", "首脳部")),
    degrees=frozenset("中重 重 軽 中".split()),
    persons_meant=frozenset(
        ("同氏", "同長官", "同報道官", "同局長", "同相", "同大使", "彼", "彼女")
    ),
    offices_meant=r"首相|総理|大統領|国家主席|官房長官|財務相|外相|経産相|経済産業相|防衛相|商務相|農相|総裁|知事",
    bodies_meant={
        "同省": "省",
        "同庁": "庁",
        "同局": "局",
        "同署": "署",
        "同社": "",
        "同大使館": "大使館",
    },
    countries_meant=frozenset(("同国",)),
    short=SHORT,
    sides_meant={f"{short}側": code for short, code in SHORT.items()},
    never=frozenset(NEVER),
    deeds=frozenset(DEEDS),
    vessels=frozenset("空母 航空母艦 護衛艦 駆逐艦 潜水艦 軍艦 巡視船".split()),
    portfolios=frozenset(PORTFOLIOS),
    no_title_before="(?<=記者)(?:会見|団|クラブ|発表)",
    no_person=frozenset("閣議 会見 会談 協議 報道 主任 午前 午後 以後 当時 記者".split()),
    not_inside=frozenset(NOT_INSIDE),
    place_before=frozenset(PLACE_BEFORE),
    place_after=frozenset(PLACE_AFTER),
    power_before=frozenset(POWER_BEFORE),
    power_after=frozenset(POWER_AFTER),
    numbered=(
        r"(?:(?P<year>[\d０-９]{4})年)?第(?P<number>[\d０-９]+)号(?:公告|告示|通達|省令|政令)",
        r"公告(?P<year>[\d０-９]{4})年第(?P<number>[\d０-９]+)号",
    ),
)
