"""Word tables for descriptions of who speaks without a name: Japanese.

`HEADS` are the nouns, `QUALIFIERS` what stands before; English opens a line, a hyphen where there is none.
After `@` stands the English preposition by which what stands before belongs to what follows:
水産物を扱う商社, a trading house dealing in seafood.
"""

from __future__ import annotations

from nlp.languages.ja.firms import FIRMS
from nlp.languages.ja.institutions import INSTITUTIONS
from nlp.languages.ja.offices import OFFICES
from nlp.languages.ja.places import PLACES
from nlp.languages.ja.qualifiers import QUALIFYING
from nlp.languages.ja.trades import TRADES
from nlp.words.quotes import glossed

HEADS = OFFICES | glossed("""
person in the industry: 業界関係者 業界筋
person in the trade: 貿易関係者 通商関係者
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
president: 社長 大統領 代表取締役社長 代表取締役
employee: 社員 従業員
trader: トレーダー 貿易業者
dealer: ディーラー 取扱業者
importer: 輸入業者
fisheries dealer: 水産業者
travel agency: 旅行業者 旅行代理店
maker: メーカー
companies: 企業 企業各社
Japanese companies: 日系企業 日本企業 邦人企業
Chinese companies: 中国企業 中国系企業
trading house: 商社
section chief: 課長
department head: 部長
vice minister: 次官
head of delegation: 団長
business circles: 経済界 財界 産業界 実業界
industry: 業界 観光業界 水産業界 自動車業界
academic circles: 学界
political circles: 政界
delegation: 代表団 訪問団 訪中団 訪日団 使節団 視察団 調査団 交渉団 派遣団
lawmakers' delegation: 議員団 国会議員団 議員代表団
man: 男性
woman: 女性
owner: 店主
owner: オーナー 個人事業主
lawyer: 弁護士
resident: 住民
citizen: 市民
opposition parties: 野党 野党各党
ruling party: 与党
minister: 閣僚 大臣
minister of the embassy: 公使
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
fisherman: 漁師 漁業者 漁民
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
innkeeper: 女将 おかみ
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
travel agency: 旅行会社
airline: 航空会社
brokerage: 証券会社
research firm: 調査会社
rating company: 格付け会社
bank: 銀行
student: 留学生 学生 大学生
tourist: 観光客
consumer: 消費者
internet user: ネットユーザー インターネット利用者 ネット利用者 ネット市民
business partner: 取引先
supplier: 仕入れ先 サプライヤー
buyer: バイヤー
union: 組合
association: 協会
federation: 連合会
chamber of commerce: 商工会
business leader: 財界人 経済人 財界首脳
person concerned: 当事者
""")

RELATIONS = glossed("""
@on: に詳しい に精通する に精通した に通じた に通じる を専門とする を専門にする が専門の を研究する
@on: の事情に詳しい
@in: に携わる に携わった に関わる に関わった に従事する を手がける を手掛ける に進出する に進出した
@in: に進出している に住む に暮らす 在住の に住んでいる に滞在する に滞在中の に駐在する 駐在の に拠点を置く
@in: に本社を置く に本拠を置く に工場を置く
@in charge of: を担当する を担う を所管する を統括する を取り仕切る
@close to: に近い と近い
@at: に所属する に在籍する に通う 所属の
@working at: に勤める に勤務する で働く 勤務の 勤める
@running: を経営する を営む を運営する
@studying in: に留学中の に留学する に留学している に留学した
@from: から来た から訪れた から来日した から参加した 出身の からの から避難した
@attending: に出席した に参加した に出席する に参加する に臨んだ に出展した
@visiting: を訪れた を訪れる を訪れていた を観光していた
@importing: を輸入する を輸入している
@exporting: を輸出する を輸出している
@dealing in: を扱う を取り扱う を扱っている を販売する を売る
@making: を製造する を作る を生産する を手作りする
@accompanying: に同行する に同行した
""")

QUALIFIERS = PLACES | TRADES | FIRMS | INSTITUTIONS | QUALIFYING | RELATIONS
