"""Word table of offices and trades under which someone speaks without a name: Japanese.

A line gives the English, then the words, as in `descriptions`, which holds the commoner nouns.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

OFFICES = glossed("""
person close to the leader: 周辺
former minister: 閣僚経験者 大臣経験者
former diplomat: 元外交官 外交官OB
former official: 元高官 元幹部 官僚OB ＯＢ
party leader: 党首
committee chair: 委員長
secretary-general: 書記長 書記局長 事務総長 事務局長 総長
president: 総裁 総統 学長 頭取
state president: 国家主席
general secretary: 総書記
chief executive: 行政長官
commander: 司令官
deputy director: 次長 副所長 副局長
vice president: 副総裁 副会長 副総統
institute director: 院長
adviser: 顧問 相談役 参与
envoy: 特使 特別代表
trade representative: 通商代表
negotiator: 交渉官
senator: 上院議員
congressman: 下院議員
lawmaker: 衆院議員 参院議員 地方議員 市議 県議
editorial writer: 論説委員 編集委員 解説委員
commentator: コメンテーター
party elder: 重鎮 長老
policymaker: 政策担当者 政策当局者 通貨当局者
spokesperson: 報道担当 広報担当 広報責任者 広報室 広報部 報道室
source: 関係筋 当局筋
trade source: 通商筋 貿易筋
party source: 党関係者
operator: 事業者 運営会社 運営者
organiser: 主催者 興行主 主催団体
participant: 参加者 出席者
exhibitor: 出展者
guide: ガイド 通訳案内士
agent: 代理店 代理業者
shop: 店舗 販売店 小売店 土産物店 免税店
restaurant: 飲食店 料理店 レストラン 居酒屋 すし店
Japanese restaurant: 日本料理店 和食店
seafood company: 水産会社
hotel chain: ホテルチェーン 宿泊チェーン
restaurant chain: 外食チェーン 飲食チェーン
retail chain: 小売りチェーン 小売チェーン 量販店チェーン
supermarket: スーパー
companies: 各社 両社
airlines: 航空各社
food company: 食品会社
parts maker: 部品メーカー
staff member: スタッフ 店員 従事者
customer: 顧客 客 利用者 利用客 買い物客 来店客 予約客
female customer: 女性客
male customer: 男性客
traveller: 旅行客 旅行者 渡航者 乗客 宿泊客 訪日客
investigating authority: 調査機関 調査当局
applicant: 申請側 申請者 申立側 申し立て側 申立人
administration: 政権 政権側
family: 家族 遺族
store staff member: 店舗スタッフ 実店舗スタッフ 売り場担当者 店頭スタッフ
housewife: 主婦
parent: 保護者 母親 父親
fisherman: 船主 船長 漁船主
broker: 仲買人 仲卸業者
shareholder: 株主
voter: 有権者
board member: 理事
think tank: シンクタンク 研究機関
industry group: 業界団体
insider: 消息通 内部関係者
""")
