"""Word tables for descriptions of who speaks without a name: Japanese.

`HEADS` are the nouns, `QUALIFIERS` what stands before; English opens a line, a hyphen where there is none.
"""

from __future__ import annotations

from nlp.languages.ja.offices import OFFICES
from nlp.languages.ja.places import PLACES
from nlp.words.quotes import glossed

HEADS = OFFICES | glossed("""
industry source: 業界関係者
government source: 政府関係者 政府筋
diplomatic source: 外交関係者 外交筋
market participant: 市場関係者
person familiar with the matter: 関係者 事情に詳しい関係者
senior official: 幹部 高官
official: 担当者 窓口担当者 職員 当局者
director-general in charge: 担当局長
section chief in charge: 担当課長
bureaucrat: 官僚
authorities: 当局
source: 筋 消息筋 情報筋
market source: 市場筋
news agency: 通信社
newspaper: 新聞社
expert: 専門家 有識者 識者
analyst: アナリスト
economist: エコノミスト
strategist: ストラテジスト
professor: 教授
researcher: 研究者 研究員
scholar: 学者
diplomat: 外交官
lawmaker: 議員 国会議員
spokesperson: 報道官 報道局長 副報道官 副報道局長 広報担当者 広報 報道担当者
Foreign Ministry press secretary: 外務報道官
expatriate employee: 駐在員
executive: 役員 経営幹部 担当役員
business owner: 経営者
president: 社長 大統領
employee: 社員 従業員
trader: トレーダー 貿易業者
dealer: ディーラー 取扱業者
importer: 輸入業者
fisheries dealer: 水産業者
travel agent: 旅行業者
maker: メーカー
companies: 企業
trading house: 商社
section chief: 課長
department head: 部長
vice minister: 次官
head of delegation: 団長
man: 男性
woman: 女性
shop owner: 店主
owner: オーナー
lawyer: 弁護士
resident: 住民
citizen: 市民
opposition parties: 野党
ruling party: 与党
minister: 閣僚 大臣 公使
finance minister: 財務相 財政相
foreign minister: 外相
education minister: 文部科学相 文科相 教育相
industry minister: 産業相 経産相
agriculture minister: 農相 農水相
environment minister: 環境相
justice minister: 法相
transport minister: 国土交通相 国交相 運輸相
leader: 首脳
aide: 側近
representative: 代表
manager: 責任者 支配人
reporter: 記者
journalist: ジャーナリスト
media: メディア
state media: 国営メディア
negotiator: 交渉担当者
investor: 投資家
trade minister: 経産相 経済産業相 通商相 貿易相
defence minister: 防衛相 国防相
economy minister: 経済相
chief cabinet secretary: 官房長官
senior government official: 政府高官
commerce minister: 商務相
prime minister: 首相
ambassador: 大使
secretary: 長官
secretariat: 事務局
consultant: コンサルタント
producer: 生産者
farmer: 農家
group: 団体
individual investor: 個人投資家
institutional investor: 機関投資家
processor: 加工業者
seafood processor: 水産加工業者
food processor: 食品加工業者
firm: 業者 事業者
exporter: 輸出業者
wholesaler: 卸売業者
retailer: 小売業者
fisherman: 漁師 漁業者
producers' group: 生産者団体
head of cooperative: 組合長
cooperative member: 組合員
head: 理事長
chairman: 会頭 会長
vice president: 副社長
senior managing director: 専務
managing director: 常務
director: 取締役 所長 理事
branch manager: 支店長
factory manager: 工場長
store manager: 店長
innkeeper: 女将
chief executive: 経営トップ 最高経営責任者
top management: 首脳陣
chief financial officer: 最高財務責任者
finance chief: 財務責任者
procurement chief: 調達責任者
procurement manager: 調達担当者
sales representative: 営業担当者
purchasing manager: 購買担当者
fund manager: ファンドマネジャー 運用担当者
currency dealer: 為替ディーラー
engineer: 技術者 エンジニア
embassy official: 大使館員
consul general: 総領事
consul: 領事
counsellor: 参事官
deputy director-general: 審議官
director-general: 局長
office chief: 室長
adviser: 補佐官
deputy secretary: 副長官
deputy chief cabinet secretary: 官房副長官
parliamentary secretary: 政務官
secretary-general: 幹事長
policy chief: 政調会長
ruling party lawmaker: 与党議員
opposition lawmaker: 野党議員
policy lawmaker: 族議員
governor: 知事
mayor: 市長 町長
military officer: 軍人
retired officer: 元軍人
Self-Defence Forces officer: 自衛官
associate professor: 准教授
professor emeritus: 名誉教授
senior researcher: 主任研究員
senior fellow: 上席研究員 上級研究員
fellow: 特別研究員 フェロー
commentator: 評論家
editor: 編集者
editorial: 社説 論説
travel company: 旅行会社
airline: 航空会社
brokerage: 証券会社
research firm: 調査会社
rating company: 格付け会社
bank: 銀行
student: 留学生 学生 大学生 大学院生
tourist: 観光客
consumer: 消費者
internet user: ネットユーザー ネット利用者 ネット市民
business partner: 取引先
supplier: 仕入れ先 サプライヤー
buyer: バイヤー
union: 組合
association: 協会
federation: 連合会
chamber of commerce: 商工会
business leader: 財界人 経済人
person concerned: 当事者
""")

QUALIFIERS = PLACES | glossed("""
Tokyo: 都内
doctoral: 博士課程
master's: 修士課程
Chinese: 中国人 中国側 中国系
Japanese: 日本人
American: 米国人 アメリカ人
Taiwanese: 台湾人 台湾系
Korean: 韓国人
European: 欧州 欧州系
North American: 北米
Southeast Asian: 東南アジア
Asian: アジア
Middle Eastern: 中東
-: の な ある 複数の 系 担当 匿名 の一人 同国 本 勤める 務める 担う 詳しい に を で する 経験者
government: 政府 政権
diplomatic: 外交 外交筋
industry: 業界 産業
industry group: 業界団体
market: 市場
ruling party: 与党
opposition: 野党
auto: 自動車
parts: 部品 部材
electronics: 電機 電子 電子機器 家電
semiconductor: 半導体
steel: 鉄鋼
chemical: 化学
materials: 素材 材料
defence: 防衛 防衛族 国防族
major: 大手
trading house: 商社 総合商社
maker: メーカー
company: 企業 会社
brokerage: 証券 証券会社 仲介
bank: 銀行
economic: 経済
trade: 通商 貿易 通商担当
military: 軍
Japanese: 日系 日本側 国内 国内系
international: 国際
international law: 国際法
security: 安全保障
overseas: 海外
Western: 欧米 西側
local: 地元 現地 地方
former: 元 前
prime minister's office: 首相官邸 官邸
prime minister: 首相
ministry: 省庁 同省 官庁
business: 経営 財界
procurement: 調達 調達担当
public relations: 広報 広報担当
rare earth: レアアース 希土類
fisheries: 水産 漁業
tourism: 観光
travel: 旅行
mid-level: 中堅
state: 国営
party: 党
negotiation: 交渉 交渉担当
think tank: シンクタンク
university: 大学
senior: 上級 シニア 主任
sales: 販売 営業 営業担当
parts maker: 部品メーカー
auto parts: 自動車部品
electronic components: 電子部品
machine tool: 工作機械
motor: モーター
magnet: 磁石
another: 別の
small: 中小
small business: 中小企業
manufacturing: 製造業
import: 輸入
export: 輸出
purchasing: 購買
logistics: 物流
general affairs: 総務
specialist: 専門
group: 団体
foreign: 外資系 外資
major brokerage: 大手証券
machinery: 機械
machinery maker: 機械メーカー
precision equipment: 精密機器
heavy industry: 重工 重工業
shipbuilding: 造船
aviation: 航空
airline: 航空会社
shipping: 海運
railway: 鉄道
transport: 運輸
warehouse: 倉庫
food: 食品
restaurant: 飲食
sake: 酒造
seafood processing: 水産加工
processing: 加工
seafood: 水産物
fishing cooperative: 漁協
agriculture: 農業 農林族
scallop: ホタテ
beef: 牛肉
inn: 旅館
hotel: ホテル
travel company: 旅行会社
department store: 百貨店
retail: 小売り 小売
pharmaceutical: 製薬 医薬品
medical: 医療
battery: 電池
drone: ドローン
space: 宇宙
resources: 資源
non-ferrous metals: 非鉄
metal: 金属
mining: 鉱山
oil: 石油
energy: エネルギー
power: 電力
gas: ガス
telecoms: 通信
IT: ＩＴ IT
currency: 為替
financial: 金融
finance: 財務 財政 財務担当
investment: 投資
asset management: 運用
fund: ファンド
insurance: 保険
research: 調査 研究
research firm: 調査会社
institute: 研究所
research institute: 研究機関
research and development: 研究開発
development: 開発
technology: 技術
production: 生産
legal: 法務 法律
personnel: 人事
accounting: 経理
factory: 工場
economic desk: 経済部
shop: 店
long-established: 老舗
largest: 最大手
second-tier: 準大手
emerging: 新興
start-up: ベンチャー
listed: 上場
individual: 個人
institutional: 機関
local government: 地方自治体 自治体
prefectural: 県 道
city: 市
town: 町
business group: 経済団体
economic ministry: 経済官庁
cabinet: 閣僚 内閣
Defence Ministry: 防衛省
Self-Defence Forces: 自衛隊
faction: 派閥
parliamentary: 国会 議会
presidential office: 大統領府
in Japan: 在日 駐日
in China: 在中国
US: 米系 対米
UN: 国連
EU: 欧州連合
woman: 女性
man: 男性
young: 若手
veteran: ベテラン
leading: 主要
prominent: 著名
history: 歴史
political: 政治
international politics: 国際政治
international relations: 国際関係
labour: 労働
labour union: 労組
embassy: 大使館
consulate: 総領事館
customs: 税関
tariff: 関税
trade negotiation: 通商交渉
China: 対中
Japan: 対日
export control: 輸出管理
economic security: 経済安保 経済安全保障
raw materials: 原材料
electric vehicle: 電動車
chipmaker: 半導体メーカー
car: 車
carmaker: 自動車メーカー
tool: 工具
sensor: センサー
ship: 船舶
textile: 繊維
toy: 玩具
entertainment: 娯楽
film: 映画
music: 音楽
cosmetics: 化粧品
commerce: 商工
union: 組合
association: 協会
federation: 連盟 連合会
chamber: 商会 商工会議所 会議所 商工会
council: 協議会
public: 公的
private: 民間
independent: 独立系
former government: 元政府
retired: 退役
chief: 首席 チーフ 主席
""")
