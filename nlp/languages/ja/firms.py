"""Kinds of firm, shop, office and body before a noun for who speaks without a name: Japanese.

A line gives the English, then the words. Who works there does not belong here, nor names of firms.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

FIRMS = glossed("""
maker: メーカー 製造会社
manufacturer: 製造業者 製造企業
company: 企業 会社 法人 事業会社
carmaker: 自動車メーカー 自動車会社 完成車メーカー
chipmaker: 半導体メーカー
shipbuilder: 造船会社 造船所
drugmaker: 製薬会社
parts maker: 部品メーカー
machinery maker: 機械メーカー
materials maker: 素材メーカー 材料メーカー
brewery: ビール会社 酒造会社 酒造メーカー 酒蔵 蔵元
small factory: 町工場
foundry: 鋳造所
small business: 中小企業
subcontractor: 下請け 下請け企業 下請け会社
supplier: 部品会社 納入業者
subsidiary: 子会社 現地法人 現法
China subsidiary: 中国法人 中国現地法人
Japan subsidiary: 日本法人
joint venture: 合弁会社 合弁企業
start-up: ベンチャー ベンチャー企業 スタートアップ 新興企業
listed company: 上場企業
state-owned company: 国有企業 国営企業
foreign company: 外資系企業 外資企業
Japanese company: 日系企業 日本企業 邦人企業
Chinese company: 中国企業 中国系企業 中資企業
Taiwanese company: 台湾企業
trading house: 商社 総合商社 大手総合商社
trading firm: 専門商社 中堅商社 中小商社
trading company: 貿易会社 輸出入会社
rare earth trader: レアアース商社
import company: 輸入会社 輸入商社 輸入企業
export company: 輸出会社 輸出企業
fishing company: 漁業会社
seafood company: 水産会社 水産企業
seafood processor: 水産加工会社 水産加工場 水産加工企業
food company: 食品会社
food maker: 食品メーカー
fishery cooperative: 漁協 漁業協同組合
fishery cooperative federation: 漁連
farm cooperative: 農協 農業協同組合
cooperative: 協同組合 生協
logistics company: 物流会社 物流企業
haulier: 運送会社 運送業者
freight forwarder: 国際物流会社
customs broker: 通関業者 通関会社
warehouse company: 倉庫会社
shipping company: 海運会社 船会社
port operator: 港湾会社 港湾運営会社
stevedoring company: 荷役会社
airline: 航空会社
low-cost airline: 格安航空会社 LCC ＬＣＣ
airport operator: 空港会社 空港運営会社
railway company: 鉄道会社
bus company: バス会社 観光バス会社
taxi company: タクシー会社
ferry operator: フェリー会社
cruise operator: クルーズ会社
travel agency: 旅行会社 旅行代理店 旅行業者 ツアー会社
tour operator: ランドオペレーター
hotel: ホテル ビジネスホテル シティーホテル
inn: 旅館
hot spring inn: 温泉旅館
guesthouse: 民宿 ゲストハウス ペンション 簡易宿所
private lodging: 民泊
hot spring resort: 温泉 温泉街 温泉地
ski resort: スキー場
theme park: テーマパーク 遊園地
zoo: 動物園
aquarium: 水族館
museum: 博物館 資料館 記念館
art museum: 美術館
temple: 寺 寺院
shrine: 神社
souvenir shop: 土産物店 土産店 みやげ店
drugstore: ドラッグストア 薬局 薬店 ドラッグストアー
duty-free shop: 免税店
duty-free counter: 免税売り場 免税カウンター
cosmetics counter: 化粧品売り場
convenience store: コンビニ コンビニエンスストア
supermarket: スーパー スーパーマーケット 食品スーパー
supermarket chain: スーパーチェーン
department store: 百貨店 デパート
shopping mall: 商業施設 ショッピングモール ショッピングセンター
shopping street: 商店街
electronics store: 家電量販店 家電店 電器店
discount store: ディスカウントストア ディスカウント店
clothing shop: 衣料品店 呉服店
watch shop: 時計店
jeweller: 宝飾店
second-hand shop: 中古品店 リユース店 質店
bookshop: 書店
toy shop: 玩具店
fishmonger: 鮮魚店 魚屋
butcher: 精肉店 肉店
greengrocer: 青果店 八百屋
liquor shop: 酒店 酒販店
sweet shop: 和菓子店 菓子店
bakery: パン店 ベーカリー
tea shop: 茶店
flower shop: 生花店 花店
barber shop: 理髪店
beauty salon: 美容室 美容院 エステ店
kimono rental shop: 着物レンタル店 レンタル着物店
car rental company: レンタカー会社 レンタカー店
restaurant: レストラン 料理店 飲食店 料亭 食堂
Japanese restaurant: 日本料理店 和食店 日本食レストラン 日本食店 日本料理レストラン
Chinese restaurant: 中華料理店 中国料理店
sushi restaurant: すし店 寿司店 鮨店 回転ずし店 回転すし店
sushi chain: 回転ずしチェーン 回転すしチェーン すしチェーン
ramen shop: ラーメン店
takoyaki shop: たこ焼き店
barbecue restaurant: 焼き肉店 焼肉店
eel restaurant: うなぎ店
crab restaurant: カニ料理店
izakaya: 居酒屋
cafe: 喫茶店 カフェ
bar: バー スナック
stall: 屋台 露店
restaurant chain: 外食チェーン 飲食チェーン 外食大手
retail chain: 小売りチェーン 小売チェーン 量販店チェーン 量販店
retailer: 小売業 小売業者 小売店 販売店
shop: 店 店舗 商店
counter: 売り場
market: 市場
wholesale market: 卸売市場 中央卸売市場
seafood market: 魚市場 海鮮市場 水産市場
fishing port: 漁港
port: 港 港湾
factory: 工場 製造工場
plant: 製造所 製作所 プラント
farm: 農場 牧場 農園
fish farm: 養殖場
mine: 鉱山会社
smelter: 製錬所 精錬会社
refinery: 製油所
power plant: 発電所 火力発電所
nuclear plant: 原子力発電所
power company: 電力会社
gas company: ガス会社
oil company: 石油会社
construction company: ゼネコン 建設会社 工務店
property company: 不動産会社
property agency: 不動産業者 不動産仲介会社
bank: 銀行
major bank: 大手銀行 メガバンク 大手行
regional bank: 地方銀行 地銀
credit union: 信用金庫 信金 信用組合
brokerage: 証券会社 証券
foreign brokerage: 外資系証券 外資証券
investment bank: 投資銀行
asset manager: 運用会社 資産運用会社
investment fund: 投資ファンド
insurer: 保険会社
life insurer: 生命保険会社 生保
non-life insurer: 損害保険会社 損保会社 損保
rating company: 格付け会社
research firm: 調査会社 信用調査会社
consultancy: コンサルティング会社 コンサル会社 コンサル
law firm: 法律事務所 弁護士事務所
accounting firm: 監査法人 会計事務所 税理士事務所
patent office: 特許事務所
advertising agency: 広告会社 広告代理店
public relations firm: PR会社 ＰＲ会社
staffing agency: 人材会社 人材派遣会社 派遣会社
IT company: IT企業 ＩＴ企業 IT会社
game company: ゲーム会社
telecoms company: 通信会社 携帯電話会社
publisher: 出版社
newspaper: 新聞社 新聞
US newspaper: 米紙
British newspaper: 英紙
Chinese newspaper: 中国紙
Hong Kong newspaper: 香港紙
Taiwanese newspaper: 台湾紙
South Korean newspaper: 韓国紙
local newspaper: 地元紙 地方紙
wholesaler: 仲卸 卸業者
broadcaster: テレビ局 放送局 民放
television station: 民放局
news agency: 通信社
news site: ニュースサイト
magazine: 雑誌 週刊誌
film company: 映画会社
film distributor: 配給会社 映画配給会社
anime studio: アニメ制作会社 アニメ会社
production company: 制作会社
talent agency: 芸能事務所
office: 事務所
record company: レコード会社
event company: イベント会社 イベント運営会社
concert promoter: プロモーター会社 興行会社 コンサート主催会社 コンサート運営会社
cinema: 映画館 シネコン
concert hall: コンサートホール
theatre: 劇場
live music venue: ライブハウス 演奏会場
language school: 語学学校
Japanese language school: 日本語学校
cram school: 予備校 学習塾
school: 学校
primary school: 小学校
junior high school: 中学校
high school: 高校
Japanese school: 日本人学校
vocational school: 専門学校
university: 大学 私立大学 国立大学 私大
graduate school: 大学院
national university: 国立大
research institute: 研究機関 研究所 研究センター
government research institute: 政府系研究機関
think tank: シンクタンク 政府系シンクタンク 民間シンクタンク
hospital: 病院 総合病院
clinic: 診療所 クリニック 医院
nursing home: 老人ホーム 介護施設
court: 裁判所
police station: 警察署
police: 警察 県警 府警 公安 公安当局
prison: 刑務所 拘置所
fire department: 消防
base: 基地 駐屯地
US military: 米軍
naval vessel: 護衛艦 艦船
military: 軍 軍部 国軍
embassy: 大使館
Japanese embassy: 日本大使館 在中国日本大使館
Chinese embassy: 中国大使館
US embassy: 米国大使館 米大使館
consulate: 総領事館 領事館
Japanese consulate: 日本総領事館 日本領事館
Chinese consulate: 中国総領事館
Japanese association: 日本人会
Japanese residents: 邦人社会
baseball club: 球団 プロ野球球団
football club: サッカークラブ Jリーグクラブ
morning market: 朝市
language class: 語学教室
Chinese language class: 中国語教室
foreign affairs division: 外交部会
bureau: 局
trade policy bureau: 通商政策局
trade control department: 貿易管理部
international bureau: 国際局
manufacturing bureau: 製造産業局
fleet: 自衛艦隊 護衛艦隊
regional army: 方面隊
chamber of commerce: 商工会 商工会議所 商議所 会議所 商会 日本商会
tourism association: 観光協会 観光連盟
hotel association: ホテル協会
ryokan association: 旅館組合 旅館協同組合
fishermen's association: 漁業組合 漁業団体
industry group: 業界団体 工業会
business group: 経済団体 財界団体
friendship association: 友好協会 友好団体
civic group: 市民団体
right-wing group: 右翼団体
support group: 支援団体
non-profit organisation: NPO ＮＰＯ NPO法人 ＮＰＯ法人
human rights group: 人権団体
atomic bomb survivors' group: 被爆者団体
residents' association: 町内会 自治会 住民団体
student group: 学生団体
local government: 地方自治体 自治体 地方政府
prefectural government: 県庁 府庁
city government: 市役所 市当局 市政府
town office: 町役場 村役場 役場
provincial government: 省政府
county government: 県政府
tourism division: 観光課 観光振興課 観光部
fisheries division: 水産課 水産振興課
commerce department: 商務庁 商務部門
customs: 税関 税関当局
board of education: 教育委員会
union: 組合 労働組合 労組
association: 協会
federation: 連盟 連合会
council: 協議会
committee: 委員会
foundation: 財団
delegation: 代表団 訪中団 訪日団 訪問団
organising committee: 実行委員会 組織委員会
prime minister's office: 首相官邸 官邸
presidential office: 大統領府 総統府
party: 党 政党
faction: 派閥
""")
