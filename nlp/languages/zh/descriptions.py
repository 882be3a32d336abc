"""Word tables for descriptions of who speaks without a name: Chinese, simplified and traditional.

`HEADS` are the nouns, `QUALIFIERS` the words before them; a line gives the English, then the words.
A word that says nothing in English stands behind a hyphen.
"""

from __future__ import annotations

from nlp.languages.zh.institutions import INSTITUTIONS
from nlp.languages.zh.places import PLACES
from nlp.languages.zh.qualities import QUALITIES
from nlp.languages.zh.trades import TRADES
from nlp.words.quotes import glossed

HEADS = glossed("""
group: 团体 團體
organiser: 主办方 主辦方 主办单位 主辦單位 主办者 承办方 承辦方 主办机构
agency: 经纪公司 經紀公司 经理人公司 經理人公司 所属事务所 所屬事務所
political figure: 政界人士 政治人物
general: 将领
trading house: 商社
manufacturer: 生产企业 制造企业 厂家 廠家 制造商 製造商 厂商 廠商
consultant: 咨询顾问
fund: 基金
bank: 银行
hotelier: 酒店经营者
tour operator: 旅游业者
shipper: 货主
broker: 经纪人 经纪商 中间商 中間商 掮客
dealer: 交易商
importer: 进口业者 进口商 進口商
exporter: 外销业者 外銷業者 出口业者 出口業者 出口商
executive: 高级主管 高阶主管 高管 高层 高層
deputy head: 副主管
section head: 股长
board member: 理事
deputy director: 副主任 副所长
deputy director-general: 副局长 副司长
vice president: 副总裁 副总经理 副社长
foreign policy adviser: 外交顾问
former official: 前官员
legal scholar: 法学者 法学家 法學家
insider: 知情者 内部人士 內部人士 人士 圈内人 圈內人 圈内人士 圈內人士 业内人 業內人
Japanese firm: 日企
Chinese firm: 中企
maker: 大厂 厂 工厂
chief cabinet secretary: 官房长官 官房長官
defence minister: 防卫大臣 防衛大臣 防相 防卫相 防衛相 国防部长 國防部長
foreign minister: 外务大臣 外務大臣 外相 外长
finance minister: 财务大臣 財務大臣 财相 財相 财政部长
trade minister: 经产大臣 經產大臣 经济产业大臣 經濟產業大臣 商务部长 商務部長
prime minister: 首相 总理 總理
authoritative source: 权威人士 權威人士
participant: 参会者 與會者 与会者
processor: 加工商 加工业者 加工業者 加工户 加工戶
distributor: 经销商 經銷商 分销商 分銷商
agent: 代理商
retailer: 零售商 零售业者 零售業者
wholesaler: 批发商 批發商 批发业者 批發業者
producer: 生产商 生產商 制片人 製片人 制作人 製作人
operator: 运营商 业者 業者
investor: 投资商 投资者 投資者 投资人 投資人
developer: 开发商 开发者 開發者
customs broker: 報關行
customs agent: 报关员 報關員 报关人员 報關人員
freight forwarder: 货代 貨代 货运代理 貨運代理
fisherman: 渔民 漁民 渔夫 漁夫 渔业者 漁業者 渔业业者 漁業業者
farmer: 农民 農民 农户 農戶 果农 果農 茶农 茶農 菜农 菜農 农家 農家
shop owner: 店主
store manager: 店长 店長
factory manager: 厂长 廠長
parts maker: 零组件厂商 零組件廠商 零组件厂 零組件廠 零部件厂商 零部件廠商 零件厂商 零件廠商 零件厂 零件廠
parts maker: 零部件厂 零部件企业 零部件制造商 零部件供应商 零部件供應商
carmaker: 汽车厂商 汽車廠商 整车厂 整車廠 车厂 車廠 车企 車企
procurement officer: 采购人员 採購人員
industry insider: 从业者 從業者 从业人员 從業人員 业内人士 業內人士 业界人士 業界人士
tour guide: 导游 導遊
travel agency: 旅行社
airline: 航空公司
traveller: 旅客
tourist: 游客 遊客
consumer: 消费者 消費者
engineer: 工程师 工程師
strategist: 策略师 策略師 战略师 策略员 策略員 策略分析师 策略分析師
fund manager: 基金经理 基金經理 基金经理人 基金經理人
chief financial officer: 财务总监 財務總監
chief executive: 首席执行官 首席執行官 行政总裁 行政總裁
director: 总监 總監 董事 主任 所长 所長 导演 導演 馆长 館長 园长 園長 厅长 廳長
chairman: 董事长 董事長 会长 會長 主席 理事长 理事長
president: 社长 社長 总裁 總裁
general manager: 总经理 總經理
secretary-general: 秘书长 秘書長 事务局长 事務局長 总干事 總幹事 干事长 幹事長
director-general: 司长 司長 局长 局長
division head: 处长 處長 部门主管 部門主管 部门负责人 部門負責人
section chief: 科长 科長 课长 課長
vice minister: 副部长 副部長 次长 次長 次官
civil servant: 公务员 公務員
minister: 阁僚 閣僚 部长 部長 大臣
aide: 幕僚 助理 助手
staff officer: 参谋
military officer: 军官 軍官
ambassador: 大使
envoy: 使节 使節 特使
consul: 领事 領事
counsellor: 参赞 參贊
judge: 法官
prosecutor: 检察官
journalist: 記者 媒体人 媒體人
editor: 编辑 編輯
editorial: 社论 社論
academician: 院士
doctor: 博士 医师 醫師 医生 醫生
associate professor: 副教授 准教授
official in charge: 承办人 承辦人 经办人
innkeeper: 旅馆东主 旅館東主
restaurant owner: 餐厅老板 餐廳老闆
owner: 掌柜 老板 老闆 东主 東主
parent: 家长
student: 留学生 留學生 学生 學生 大学生 大學生 研究生
business owner: 经营者 經營者 企业主 企業主
founder: 创始人 創辦人
shareholder: 股东 股東
customer: 客户 客戶
buyer: 买家 買家
seller: 卖家 賣家
lobbyist: 说客 說客
union: 工会 工會
rating agency: 评级机构
brokerage: 券商
person familiar with the matter: 知情人士
source: 消息人士 消息来源 消息來源 相关人士 相關人士 有关人士 有關人士 关系人士 關係人士
analyst: 分析人士 分析师 分析師 分析员 分析員
diplomatic source: 外交人士
diplomat: 外交官
market participant: 市场人士 市場人士
observer: 观察人士 觀察人士
professional: 专业人士
Taiwanese businessperson: 台商
Japanese businessperson: 日商
business circles: 商界
industry circles: 业界 業界
official: 官员 官員
senior official: 高官 干部 幹部 要员 要員
expert: 专家 專家
scholar: 学者 學者
economist: 經濟學家 经济学家 经济师 經濟師
head: 负责人 負責人
manager: 主管 经理 經理 店經理
procurement manager: 采购经理 採購經理 采购负责人 採購負責人 采购主管 採購主管
lecturer: 讲师 講師
head of delegation: 团长 團長
legislator: 立委
commissioner: 专员 專員 署长 署長
firm: 事务所 事務所
think tank: 智库 智庫
association: 协会 協會
chamber of commerce: 商会
commentator: 评论人 評論人 评论员 評論員 评论家 評論家 时评人 時評人
adviser: 咨询员 顾问 顧問
trader: 交易员 交易員 贸易商 貿易商 贸易业者 貿易業者
merchant: 商人
supplier: 供应商 供應商
researcher: 研究员 研究員 研究人员
professor: 教授
lawmaker: 议员 議員
lawyer: 律师 律師
spokesperson: 发言人 發言人
representative: 代表
negotiator: 谈判代表 談判代表
customer service agent: 客服人员 客服人員
ground staff member: 地勤人员 地勤人員
security guard: 安保人员 保安人员 保安人員
rescuer: 救援人员 救援人員
medical worker: 医务人员 醫務人員 医护人员 醫護人員
embassy staff member: 使馆人员 使館人員
staff member: 馆员 館員 机场人员 機場人員 工作人员 工作人員
employee: 员工 員工 职员 職員 雇员 僱員
state media: 官方媒体 官方媒體 官媒
media: 媒体 媒體
Japanese media: 日媒
foreign media: 外媒
US media: 美媒
Chinese media: 中国媒体
public opinion: 舆论 輿論
companies: 企业 企業
company: 公司
resident: 居民 市民
chef: 厨师 廚師 主厨 主廚 大厨 大廚 料理长 料理長
shop assistant: 店员 店員 售货员 售貨員
salesperson: 销售员 銷售員 营业员 營業員 业务员 業務員 推销员 推銷員 销售人员 銷售人員 业务人员 業務人員
captain: 船长 船長 机长 機長 舰长 艦長
crew member: 船员 船員 机组人员 機組人員 空服员 空服員 乘务员 乘務員
pilot: 飞行员 飛行員 机师 機師
driver: 司机 司機
worker: 工人 职工 職工
fish farmer: 养殖户 養殖戶 养殖业者 養殖業者
fishmonger: 鱼贩 魚販 鱼商 魚商
stallholder: 摊贩 攤販 摊主 攤主
landlord: 房东 房東
passenger: 乘客
visitor: 参观者 參觀者
fan: 粉丝 粉絲 歌迷 影迷 球迷
family member: 家属 家屬
teacher: 教师 教師
principal: 校长 校長
doctoral student: 博士生
villager: 村民
islander: 岛民 島民
office worker: 上班族
entrepreneur: 企业家 企業家 实业家 實業家 创业者 创業者
respondent: 受访者 受訪者
police officer: 警官 警员 警員 民警
investigator: 办案人员 辦案人員 调查人员 調查人員
officer: 自卫官 自衛官
soldier: 军人 軍人 士兵
commander: 司令官 指挥官 指揮官
secretary: 秘书 秘書
close aide: 亲信 親信 心腹 近臣
party member: 党员 黨員
cabinet member: 阁员 閣員
prefectural assembly member: 县议员 縣議員
city council member: 市议员 市議員
politician: 政治家 政客
bureaucrat: 官僚
assistant professor: 助理教授 助教
associate researcher: 副研究员 副研究員
assistant researcher: 助理研究员 助理研究員
senior researcher: 主任研究员 主任研究員 高级研究员 高級研究員 资深研究员 資深研究員 上席研究员 上席研究員
chief researcher: 首席研究员 首席研究員
professor emeritus: 名誉教授 名譽教授 荣誉教授 榮譽教授
visiting professor: 客座教授
scientist: 科学家 科學家
historian: 历史学家 歷史學家 史学家 史學家
dean: 院长 院長
vice dean: 副院长 副院長
chief economist: 首席经济学家 首席經濟學家 首席经济师 首席經濟師
investment adviser: 投资顾问 投資顧問
accountant: 会计师 會計師
legal counsel: 法律顾问 法律顧問 法务顾问 法務顧問
editor-in-chief: 主编 主編 总编辑 總編輯
correspondent: 特派员 特派員
photographer: 摄影师 攝影師
actor: 演员 演員
singer: 歌手
entertainer: 艺人 藝人
curator: 策展人
keeper: 饲养员 飼養員
nurse: 护士 護士
proprietress: 老板娘 老闆娘
vice chairman: 副会长 副會長 副董事长 副董事長 副主席
deputy secretary-general: 副秘书长 副秘書長
executive director: 常务理事 常務理事 执行董事 執行董事
senior managing director: 专务 專務
senior writer: 编辑委员 編輯委員
committee member: 委员 委員
member: 成员 成員 会员 會員
partner: 合伙人 合夥人
team leader: 组长 組長
deputy manager: 副经理 副經理 副店长 副店長
assistant manager: 襄理
sales manager: 销售经理 銷售經理 销售主管 銷售主管 业务经理 業務經理
marketing manager: 市场经理 市場經理 市场主管 市場主管 营销主管 營銷主管
plant head: 工厂负责人 工廠負責人
person concerned: 当事人 當事人
witness: 目击者 目擊者
victim: 受害者
survivor: 幸存者 倖存者
volunteer: 志愿者 志願者 志工
activist: 活动人士 活动家
protester: 示威者 抗议者 抗議者
supporter: 支持者
designer: 设计师 設計師
interpreter: 口译员 口譯員
inspector: 检查员 檢查員 检验员 檢驗員
technician: 技术员 技術員 技师 技師 技术人员 技術人員
brewer: 酿酒师 釀酒師 酿造商 釀造商
mechanic: 维修工 維修工
retired officer: 退役军官 退役軍官 退役将校 退役將校
retired general: 退役将领 退役將領 退役上将 退役上將 退役少将 退役少將 退役中将 退役中將
former diplomat: 前外交官
former ambassador: 前大使
consul general: 总领事 總領事
deputy minister: 副大臣
deputy mayor: 副市长 副市長
travel agent: 旅行业者 旅行業者 旅行社业者 旅行社業者
tour leader: 领队 領隊
planner: 规划师 規劃師
smuggler: 水货客 水貨客
purchasing agent: 代购者 代購者
""")

QUALIFIERS = INSTITUTIONS | TRADES | QUALITIES | PLACES
