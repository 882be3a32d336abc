"""What is told of those who speak without a name before their noun, but for trade and place: Japanese.

Size, age, origin, speciality and side. A line gives the English, then the words; a hyphen where there is
none.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

QUALIFYING = glossed("""
government: 政府 政権
diplomatic: 外交 外交筋
government and ruling party: 政府・与党 政府与党
largest opposition party: 野党第一党 野党第1党
ruling party: 与党
opposition: 野党
coalition: 連立
major: 大手 最大手
second-tier: 準大手
leading: 主要 有力
prominent: 著名 有名
mid-sized: 中堅 中規模
small: 中小 小規模 零細
long-established: 老舗
high-end: 高級
popular: 人気 人気の
emerging: 新興
listed: 上場 東証上場 東証プライム上場
private: 民間
public: 公的 公立 公営
state: 国営
state-owned: 国有
government-affiliated: 政府系
independent: 独立系
foreign: 外資系 外資 外国 外国人 海外勢
overseas: 海外
specialist: 専門
local: 市内 県内 府内 町内 村内 区内 島内 地元 現地 地方 地域
rural: 地方部
regional: 広域
domestic: 自国
individual: 個人
institutional: 機関
former: 元 前 旧
former government: 元政府
retired: 退役 引退した 退職した 定年退職した
veteran: ベテラン
mid-career: 中堅の
young: 若手 若い
female: 女性の
male: 男性の
elderly: 高齢
working: 現役
acting: 代行
deputy: 副
senior: 上級 シニア 主任 上席
chief: 首席 チーフ 主席
another: 別の もう一人の 別
unofficial: 非公式
brokerage: 仲介 証券
major brokerage: 大手証券 証券大手
economic: 経済
Japanese economy: 日本経済
Chinese economy: 中国経済
world economy: 世界経済
business: 経営 財界 経済界 実業 ビジネス
China business: 中国ビジネス 対中ビジネス 中国事業
finance and economy: 財政経済
international: 国際
international law: 国際法 国際法学
international legal: 国際法務
international trade: 国際貿易 国際通商
international affairs: 国際問題 国際情勢
international politics: 国際政治 国際政治学 国際政治論
international relations: 国際関係 国際関係論 国際関係学
international economics: 国際経済 国際経済学
Japan-China relations: 日中関係
China policy: 対中政策
Japan policy: 対日政策
Japan-China: 日中
Japan-US: 日米
Japan-Taiwan: 日台
Japan-South Korea: 日韓
China-US: 米中
social media: SNS ＳＮＳ 交流サイト
uniformed: 制服組
civilian: 背広組
Japan-US relations: 日米関係
Japan-Taiwan relations: 日台関係
cross-strait relations: 両岸関係 中台関係
China-US relations: 米中関係
Japanese politics: 日本政治
Chinese politics: 中国政治 中国政治外交
Chinese diplomacy: 中国外交
Chinese law: 中国法
Chinese affairs: 中国情勢 中国事情
Taiwanese affairs: 台湾情勢
East Asian affairs: 東アジア情勢
Japan: 対日 日本研究
China: 対中 中国研究
Taiwan: 対台湾
modern Chinese history: 中国近現代史 中国現代史
East Asian studies: 東アジア研究
diplomacy: 外交史
history: 歴史
law: 法学
economics: 経済学
political science: 政治学
sociology: 社会学
political: 政治
geopolitics: 地政学
geoeconomics: 地経学
security: 安全保障 安保
economic security: 経済安保 経済安全保障
trade negotiation: 通商交渉
trade policy: 通商政策 貿易政策
trade law: 通商法 貿易法
trade control: 貿易管理
export control: 輸出管理 輸出規制
sanctions: 制裁
tariff: 関税
supply chain: 供給網 サプライチェーン
critical minerals: 重要鉱物政策
crisis management: 危機管理
military affairs: 軍事 軍事問題
military: 軍事筋の
labour: 労働
consumer affairs: 消費者問題
negotiation: 交渉 交渉担当
negotiations: 協議 日中協議
procurement: 調達 調達担当 資材
purchasing: 購買 仕入れ
sales: 販売 営業 営業担当
overseas sales: 海外営業
planning: 企画 経営企画
general affairs: 総務
personnel: 人事
customer service: 接客
reservations: 予約担当
research: 調査 研究 学術
research and development: 研究開発
development: 開発
design: 設計
technology: 技術
quality control: 品質管理
economic desk: 経済部
political desk: 政治部
international desk: 国際部 外信部
city desk: 社会部
Asia: アジア担当 アジア統括
China desk: 中国担当 中国部
prefectural: 県 道 県の 道の
prefecture: 同県
city: 市 市の
town: 町 町の
village: 村 村の
ward: 区
-: 郊外 近郊 周辺 沖 沿岸部
economic ministry: 経済官庁
ministry: 省庁 同省 官庁
cabinet: 閣僚 内閣
prime minister: 首相
Defence Ministry: 防衛省
Self-Defence Forces: 自衛隊
parliamentary: 国会 議会
lower house: 衆院 衆議院
upper house: 参院 参議院
US Congress: 米議会
in Japan: 在日 駐日 滞日 来日中
in China: 在中国 在中 中国在住 駐中国 訪中中
in Beijing: 在北京 北京在住
in Shanghai: 在上海 上海在住
in Hong Kong: 在香港 香港在住
in Taiwan: 在台湾 在台 台湾在住
in Tokyo: 在京
US: 米系 対米
UN: 国連
EU: 欧州連合 ＥＵ EU
ASEAN: ＡＳＥＡＮ ASEAN
doctoral: 博士課程
master's: 修士課程
Chinese: 中国人 中国側 中国系 中国籍 中国出身 中資系
Japanese: 日本人 日系 日本側 国内 国内系 邦人 日系人
American: 米国人 アメリカ人
British: 英国人
French: フランス人
German: ドイツ人
Russian: ロシア人
Taiwanese: 台湾人 台湾系 台湾側
Korean: 韓国人 韓国系 韓国側
Hong Kong: 香港系 香港人
Western: 欧米 西側 欧米系
European: 欧州 欧州系
North American: 北米
Southeast Asian: 東南アジア
Asian: アジア アジア系
Middle Eastern: 中東
woman: 女性
man: 男性
in their twenties: 20代 ２０代
in their thirties: 30代 ３０代
in their forties: 40代 ４０代
in their fifties: 50代 ５０代
in their sixties: 60代 ６０代
in their seventies: 70代 ７０代
car: 車
group: 団体
inside the ruling party: 与党内
inside the government: 政府内
inside the party: 党内
inside the company: 社内
-: の な ある 複数の 一部の 系 担当 匿名 の一人 同国 本 務める に を で する 経験者 ・ 側 内 その 多くの
-: 関連 関係 某
""")
