"""Word table of offices and trades under which someone speaks without a name: Japanese.

A line gives the English, then the words, as in `descriptions`, which holds the commoner nouns.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

OFFICES = glossed("""
person close to the leader: 周辺
former minister: 閣僚経験者 大臣経験者
former prime minister: 首相経験者
former diplomat: 元外交官 外交官OB 外交官ＯＢ
former official: 元高官 元幹部 官僚OB ＯＢ OB
former employee: 元社員
former student: 元留学生
party leader: 党首
committee chair: 委員長
secretary-general: 書記長 書記局長 事務総長 事務局長 総長
executive director: 専務理事 常務理事
president: 総裁 総統 学長 頭取
state president: 国家主席
general secretary: 総書記
chief executive: 行政長官
commander: 司令官 指揮官
chief of staff: 統合幕僚長 幕僚長 参謀長
general: 陸将 将軍
vice admiral: 海将
rear admiral: 海将補
admiral: 提督
colonel: 大佐 一佐 １佐 1佐
crew member: 乗組員 隊員
pilot: パイロット 機長 操縦士
cabin attendant: 客室乗務員
soldier: 兵士
veteran: 退役軍人
deputy director: 次長 副所長 副局長
vice president: 副総裁 副会長 副総統 副学長
vice governor: 副知事
deputy mayor: 副市長
institute director: 院長
adviser: 顧問 相談役 参与
envoy: 特使 特別代表
chargé d'affaires: 臨時代理大使
defence attaché: 防衛駐在官 駐在武官
attaché: 書記官 一等書記官 アタッシェ
former ambassador: 元大使 大使経験者
trade representative: 通商代表
negotiator: 交渉官
working-level official: 実務者 実務担当者
senator: 上院議員
congressman: 下院議員
legislator: 立法委員 立法議員
lawmaker: 衆院議員 参院議員 代議士
city assembly member: 市議 市議会議員
prefectural assembly member: 県議 県議会議員 府議 道議
Tokyo assembly member: 都議 都議会議員
ward assembly member: 区議
town assembly member: 町議 村議
local assembly member: 地方議員
ambassador to China: 駐中国大使 駐中大使
ambassador to Japan: 駐日大使
wife: 妻
husband: 夫
producer: プロデューサー
programme director: ディレクター
ground staff member: 地上職員 地上スタッフ
user: 利用者
head: のトップ
diet affairs chief: 国対委員長 国会対策委員長
junior coalition partner: 連立相手
editorial writer: 論説委員 編集委員 解説委員
editor-in-chief: 編集長 編集局長
desk editor: デスク
anchor: キャスター 司会者
bureau chief: 支局長 総局長
correspondent: 特派員
cameraman: カメラマン
commentator: コメンテーター
writer: 作家 ライター
party elder: 重鎮 長老
policymaker: 政策担当者 政策当局者 通貨当局者
spokesperson: 報道担当 広報担当 広報責任者 広報室 広報部 報道室 スポークスマン スポークスパーソン 報道担当官
spokesperson: 報道担当者
head of public relations: 広報部長 広報課長 広報室長
source: 関係筋 当局筋 事情通
trade source: 通商筋 貿易筋
military source: 軍事筋 軍関係者 軍事関係者
security source: 公安関係者 公安筋 治安関係者
investigative source: 捜査関係者 捜査筋 捜査幹部
police source: 警察関係者
customs source: 税関筋
source travelling with the delegation: 同行筋 同行関係者
business source: 経済界関係者 財界筋 財界関係者
party source: 党関係者
operator: 事業者 運営会社 運営者
organiser: 主催者 興行主 主催団体 主催者側
promoter: プロモーター
participant: 参加者 出席者
exhibitor: 出展者
guide: ガイド 通訳案内士 通訳ガイド 観光ガイド
tour conductor: 添乗員 ツアーコンダクター
interpreter: 通訳 通訳者
translator: 翻訳者
agent: 代理店 代理業者
shop: 店舗 販売店 小売店
souvenir shop: 土産物店
duty-free shop: 免税店
restaurant: 飲食店 料理店 レストラン
izakaya: 居酒屋
sushi restaurant: すし店
Japanese restaurant: 日本料理店 和食店
seafood company: 水産会社
hotel chain: ホテルチェーン 宿泊チェーン
restaurant chain: 外食チェーン 飲食チェーン
retail chain: 小売りチェーン 小売チェーン 量販店チェーン
supermarket: スーパー
companies: 各社 両社
airlines: 航空各社
carmakers: 自動車各社
trading houses: 商社各社
food company: 食品会社
parts maker: 部品メーカー
staff member: スタッフ 従事者 係員
shop assistant: 店員 販売員
customer: 顧客 客 利用客 買い物客 来店客 予約客 常連客 常連
female customer: 女性客
male customer: 男性客
traveller: 旅行客 旅行者 渡航者 宿泊客 訪日客 訪日旅行者 訪日観光客 個人旅行客
passenger: 乗客 搭乗客
group tourist: 団体客 団体旅行客
foreign visitor: 外国人観光客 外国人旅行者 外国人客
day-tripper: 日帰り客
visitor: 来場者 来館者 来訪者 来園者 参拝客
driver: 運転手 タクシー運転手 ドライバー
investigating authority: 調査機関 調査当局
applicant: 申請側 申請者 申立側 申し立て側 申立人
administration: 政権 政権側
family: 家族 遺族
store staff member: 店舗スタッフ 実店舗スタッフ 売り場担当者 店頭スタッフ
housewife: 主婦
office worker: 会社員 サラリーマン
male office worker: 男性会社員
female office worker: 女性会社員 OL ＯＬ
self-employed man: 自営業 自営業者
pensioner: 年金生活者
parent: 保護者 父母
mother: 母親
father: 父親
couple: 夫婦 カップル
child: 子ども 児童 生徒
teacher: 教員 教師 高校教諭 教諭 日本語教師
lecturer: 講師
assistant professor: 助教
visiting professor: 客員教授
specially appointed professor: 特任教授
guest researcher: 客員研究員
research director: 研究主幹 研究部長 研究主任 研究室長
chief researcher: 主席研究員 首席研究員 主任研究官 上席主任研究員
chief economist: チーフエコノミスト 主席エコノミスト 首席エコノミスト
senior economist: シニアエコノミスト 主任エコノミスト 上席エコノミスト 上級エコノミスト
chief strategist: チーフストラテジスト
senior strategist: シニアストラテジスト
market analyst: マーケットアナリスト
senior analyst: シニアアナリスト
chief analyst: チーフアナリスト
political scientist: 政治学者 国際政治学者
historian: 歴史家 歴史学者
legal scholar: 法学者 国際法学者 憲法学者
economics scholar: 経済学者
military expert: 軍事専門家
military commentator: 軍事評論家
security expert: 安全保障専門家
China expert: 中国専門家
Japan expert: 日本専門家 日本問題専門家
China researcher: 中国研究者
Japan researcher: 日本研究者
think-tank researcher: シンクタンク研究員
headteacher: 校長 校長先生
principal: 園長
fisherman: 船主 船長 漁船主
fish farmer: 養殖業者 養殖漁業者
scallop farmer: ホタテ養殖業者 ホタテ漁師 ホタテ漁業者
rice farmer: コメ農家
cattle farmer: 肉用牛農家 和牛農家 畜産農家
dairy farmer: 酪農家
fruit farmer: 果樹農家
tea farmer: 茶農家
broker: 仲買人 仲卸業者 仲介業者 ブローカー
auctioneer: 競り人
customs broker: 通関業者 通関士
freight forwarder: フォワーダー 物流業者 運送業者
port worker: 港湾労働者 荷役作業員
worker: 労働者 作業員 工員 技能実習生
factory worker: 工場労働者
foreign worker: 外国人労働者
machine operator: 職人
chef: 料理人 料理長 シェフ 板前
sommelier: ソムリエ
brewer: 杜氏 蔵元
buyer: 仕入れ担当者 商品部長
duty-free manager: 免税担当者
floor manager: 売り場責任者 フロア長 売り場主任
deputy store manager: 副店長
general manager: 総支配人 総経理 事業部長 本部長 ゼネラルマネジャー
deputy general manager: 副総経理 副支配人 副部長
China head: 中国総代表 中国代表 中国事業責任者 中国事業トップ 中国総責任者 中国統括責任者
China business executive: 中国事業担当役員 中国担当役員
head of China operations: 中国事業部長 中国室長 中国事業担当者
China desk official: 中国担当者
Asia head: アジア統括責任者 アジア総代表
head: 総代表 首席代表
head of office: 事務所長
sales head: 営業部長 販売部長 営業責任者 営業本部長 販売責任者
overseas sales head: 海外営業部長 海外営業担当者
procurement head: 調達部長 調達本部長 資材部長
procurement executive: 調達担当役員 購買担当役員 調達担当幹部
purchasing head: 購買部長
planning head: 企画部長 経営企画部長 経営企画担当者
general affairs head: 総務部長
personnel head: 人事部長
personnel manager: 人事担当者
finance executive: 財務担当役員 財務担当幹部 経理部長
finance manager: 財務担当者 経理担当者
export manager: 輸出担当者 輸出管理担当者 貿易担当者 輸出部長
import manager: 輸入担当者
logistics manager: 物流担当者 物流責任者
trade official: 通商担当者 通商当局者 通商担当幹部
lending officer: 融資担当者
legal manager: 法務担当者 法務部長
production manager: 生産担当者 生産管理担当者 製造部長
technology executive: 技術担当役員 技術部長 開発責任者
engineer: 開発者 技師
developer: プログラマー
founder: 創業者 設立者
co-founder: 共同創業者
successor: 後継者
top executive: 経営首脳 最高幹部
chief operating officer: 最高執行責任者
executive officer: 執行役員 常務執行役員 専務執行役員
executive vice president: 代表取締役副社長
managing partner: パートナー弁護士
board member: 理事
auditor: 監査役 会計士 公認会計士
tax accountant: 税理士
patent attorney: 弁理士
judge: 裁判官 判事
prosecutor: 検察官 検事 地検幹部
investigator: 捜査員 調査官
police officer: 警察官 警官
customs officer: 税関職員 税関員
doctor: 医師 医者
nurse: 看護師
care worker: 介護職員 介護士
pharmacist: 薬剤師
monk: 僧侶 住職
priest: 宮司 神父
artist: 画家 芸術家 アーティスト
musician: 音楽家 ミュージシャン 演奏家
singer: 歌手
actor: 俳優 役者 声優
actress: 女優
comedian: お笑い芸人 芸人
film director: 映画監督
director of the troupe: 劇団代表
fan: ファン 愛好家 愛好者
athlete: 選手
coach: 監督 コーチ
curator: 学芸員 館長
zookeeper: 飼育員 飼育担当者
gallery owner: 画廊主
influencer: インフルエンサー
blogger: ブロガー
YouTuber: ユーチューバー
netizen: ネチズン 網民
social media user: SNS利用者 交流サイトの利用者 ＳＮＳ利用者 SNSユーザー ＳＮＳユーザー 交流サイト利用者
broker at a securities firm: 証券マン
shareholder: 株主
lender: 貸し手 融資元
creditor: 債権者
voter: 有権者
islander: 島民
villager: 村民
townsperson: 町民
prefectural resident: 県民 道民
atomic bomb survivor: 被爆者
returnee: 帰国者 引き揚げ者
war orphan: 残留孤児
refugee: 難民 避難民
evacuee: 避難者
eyewitness: 目撃者
neighbour: 近隣住民 近所の住民
passer-by: 通行人
protester: デモ参加者 抗議者 抗議参加者
activist: 活動家 人権活動家 民主活動家
volunteer: ボランティア
civic group member: 市民団体メンバー
member: メンバー 会員 構成員 団員 代表団員 党員
union leader: 組合幹部 労組幹部
union member: 労組員
student leader: 学生代表
graduate student: 大学院生 院生
postgraduate: 博士課程学生
exchange student: 交換留学生
high school student: 高校生
junior high school student: 中学生
primary school pupil: 小学生
young man: 若者 青年
elderly man: 高齢男性 お年寄り
elderly woman: 高齢女性
think tank: シンクタンク 研究機関
industry group: 業界団体
insider: 消息通 内部関係者 内部者
observer: 観測筋 ウオッチャー
industry leader: 業界首脳 業界トップ
industry executive: 業界幹部
industry expert: 業界専門家 業界アナリスト
chairman of the party: 党主席
village head: 村長
ward mayor: 区長
town council chair: 議長
council leader: 議長
assembly member: 議会議員
city official: 市職員 市幹部 市担当者
prefectural official: 県職員 県幹部 県担当者
town official: 町職員 町幹部
Tokyo official: 都職員 都幹部
Hokkaido official: 道職員 道幹部
airport official: 空港職員 空港関係者
hospital official: 病院関係者
university official: 大学関係者
school official: 学校関係者
hotel official: ホテル関係者
event official: イベント関係者
film industry source: 映画関係者
music industry source: 音楽関係者 音楽業界関係者
entertainment industry source: 芸能関係者
fisheries industry source: 漁業関係者 水産関係者
seafood industry source: 水産業界関係者
tourism industry source: 観光関係者 観光業関係者
travel industry source: 旅行関係者
port industry source: 港湾関係者
aviation industry source: 航空関係者
shipping industry source: 海運関係者
logistics industry source: 物流関係者
farming industry source: 農業関係者
retail industry source: 小売り関係者 流通関係者
medical worker: 医療関係者 医療従事者
media source: メディア関係者 報道関係者
education official: 教育関係者
court official: 裁判所関係者 司法関係者
""")
