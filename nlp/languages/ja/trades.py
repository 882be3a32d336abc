"""Trades before a noun for who speaks without a name, from cars to concerts: Japanese.

A line gives the English, then the words. Kinds of firm are in `firms`; who works there is elsewhere.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

TRADES = glossed("""
auto: 自動車 自動車産業 完成車
auto parts: 自動車部品 車部品
electric vehicle: 電動車 ＥＶ EV 電気自動車
truck: トラック
motorcycle: 二輪車 二輪 オートバイ
tyre: タイヤ
parts: 部品 部材
electronics: 電機 電子 電子機器 家電 総合電機 エレクトロニクス
electronic components: 電子部品
semiconductor: 半導体
semiconductor equipment: 半導体製造装置 半導体装置
semiconductor materials: 半導体材料 半導体素材
wafer: ウエハー シリコンウエハー
photoresist: フォトレジスト 感光材
liquid crystal: 液晶
display: ディスプレー 液晶パネル
camera: カメラ
optical equipment: 光学機器 光学
precision equipment: 精密機器 精密
measuring equipment: 計測機器
medical equipment: 医療機器
robot: ロボット 産業用ロボット
machine tool: 工作機械
machinery: 機械
construction machinery: 建設機械 建機
farm machinery: 農業機械 農機
heavy machinery: 重機
heavy industry: 重工 重工業 総合重機
shipbuilding: 造船
marine equipment: 舶用機器
aircraft: 航空機
aircraft parts: 航空機部品
aerospace: 航空宇宙
space: 宇宙 宇宙関連
satellite: 人工衛星 衛星
drone: ドローン 無人機
defence: 防衛 防衛族 国防族 防衛産業 防衛関連 防衛装備 軍需
arms: 武器 兵器
motor: モーター
magnet: 磁石 永久磁石
rare earth magnet: レアアース磁石
bearing: ベアリング 軸受け
tool: 工具 切削工具
mould: 金型
casting: 鋳造
sensor: センサー
cable: 電線 ケーブル
battery: 電池 蓄電池 車載電池
battery materials: 電池材料
solar panel: 太陽光パネル
wind power: 風力発電
glass: ガラス
ceramics: セラミックス 窯業
paper: 製紙 紙パルプ
rubber: ゴム
plastics: 樹脂 プラスチック
steel: 鉄鋼 鋼材 製鉄
non-ferrous metals: 非鉄 非鉄金属
metal: 金属
rare metal: レアメタル 希少金属
rare earth: レアアース 希土類
critical mineral: 重要鉱物
mining: 鉱山 鉱業
smelting: 製錬 精錬
recycling: リサイクル
chemical: 化学 総合化学
petrochemical: 石油化学
speciality gas: 特殊ガス
materials: 素材 材料
raw materials: 原材料 原料
textile: 繊維
apparel: アパレル 衣料品 衣料
cosmetics: 化粧品
jewellery: 宝飾品 宝飾
pearl: 真珠
toy: 玩具
stationery: 文具
sporting goods: スポーツ用品
household goods: 日用品 生活雑貨
furniture: 家具
pharmaceutical: 製薬 医薬品 創薬
biotechnology: バイオ
oil: 石油 石油元売り
energy: エネルギー
power: 電力 発電
nuclear power: 原子力 原発
gas: ガス 都市ガス
coal: 石炭
resources: 資源
telecoms: 通信 携帯電話
software: ソフトウエア ソフトウェア ソフト
information technology: 情報技術
IT: ＩＴ IT
AI: ＡＩ AI 人工知能
cybersecurity: サイバーセキュリティー サイバー
online game: オンラインゲーム
video game: ゲーム
construction: 建設 建築 土木
property: 不動産
housing: 住宅
logistics: 物流 国際物流
freight forwarding: フォワーダー 国際輸送
warehouse: 倉庫
shipping: 海運 船舶
stevedoring: 荷役 港湾荷役
customs clearance: 通関
aviation: 航空
airport: 空港
railway: 鉄道
bus: バス 観光バス 貸し切りバス 貸切バス
taxi: タクシー ハイヤー
ferry: フェリー
cruise: クルーズ クルーズ船
transport: 運輸 運送 輸送
travel: 旅行
travel to Japan: 訪日旅行
tourism: 観光 観光業 観光産業
inbound tourism: インバウンド 訪日観光
accommodation: 宿泊
leisure: レジャー
fisheries: 水産 漁業 水産業
seafood: 水産物 海産物 鮮魚 魚介類
seafood processing: 水産加工
processing: 加工
aquaculture: 養殖
scallop: ホタテ ホタテガイ 帆立
sea cucumber: ナマコ
oyster: カキ
yellowtail: ブリ
tuna: マグロ
salmon: サケ
crab: カニ
agriculture: 農業 農林族 農産物 農林水産
beef: 牛肉
wagyu: 和牛
livestock: 畜産
dairy: 酪農 乳業
rice: コメ 米穀
fruit: 果物 果実
vegetable: 野菜 青果
tea: 茶 緑茶
food: 食品 食料品 食
sake: 日本酒 清酒 酒造 酒類
beer: ビール
whisky: ウイスキー
soy sauce: しょうゆ 醤油
confectionery: 菓子 製菓
health food: 健康食品
baby goods: ベビー用品
restaurant: 飲食 外食 飲食業
Japanese food: 日本食 和食
retail: 小売り 小売 流通
wholesale: 卸売 卸売り 卸
e-commerce: 電子商取引 ネット通販 越境EC 通販
duty-free: 免税
second-hand luxury goods: 中古ブランド品
luxury brand: 高級ブランド ブランド
advertising: 広告
public relations: 広報 広報担当 ＰＲ PR
publishing: 出版
entertainment: 娯楽 エンターテインメント エンタメ 芸能
film: 映画
anime: アニメ アニメーション
manga: 漫画
music: 音楽
concert: コンサート ライブ 公演
theatre: 演劇 舞台
event: イベント 催し
rally: 集会 決起集会
protest rally: 抗議集会
protest: デモ 抗議デモ 抗議活動
meeting: 会合 会議
press conference: 記者会見 会見
briefing: 説明会
trade fair: 見本市 展示会 商談会 博覧会
festival: 祭り フェスティバル
distribution: 配給
sports: スポーツ
football: サッカー
baseball: プロ野球 野球
table tennis: 卓球
figure skating: フィギュアスケート
education: 教育
nursing care: 介護
medical: 医療
staffing: 人材派遣 人材
finance: 財務 財政 財務担当
financial: 金融
banking: 銀行業
insurance: 保険
non-life insurance: 損害保険
life insurance: 生命保険
investment: 投資
asset management: 運用 資産運用
fund: ファンド
hedge fund: ヘッジファンド
currency: 為替 外為
bond: 債券
stock: 株式
commodity: 商品先物 商品
lending: 融資
legal: 法務 法律
accounting: 経理 会計
auditing: 監査
patent: 特許 知財 知的財産
consulting: コンサルティング
trade: 通商 貿易 通商担当
import: 輸入
export: 輸出
manufacturing: 製造業 製造
production: 生産
industry: 業界 産業
commerce: 商工
""")
