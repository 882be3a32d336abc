"""Word tables for descriptions of who speaks without a name: Chinese, simplified and traditional.

`HEADS` are the nouns, `QUALIFIERS` the words before them; a line gives the English, then the words.
A word that says nothing in English stands behind a hyphen.
"""

from __future__ import annotations

from nlp.languages.zh.places import PLACES
from nlp.words.quotes import glossed

HEADS = glossed("""
group: 团体 團體
organiser: 主办方 主辦方 主办单位 主辦單位 主办者 承办方 承辦方 主办机构
agency: 经纪公司 經紀公司 经理人公司 經理人公司 所属事务所 所屬事務所
political figure: 政界人士 政治人物
general: 将领
trading house: 商社
manufacturer: 生产企业 制造企业
consultant: 咨询顾问
fund: 基金
bank: 银行
hotelier: 酒店经营者
tour operator: 旅游业者
shipper: 货主
broker: 经纪人 经纪商
dealer: 交易商
importer: 进口业者
exporter: 出口业者
executive: 高级主管 高阶主管
deputy head: 副主管
section head: 股长
board member: 理事
deputy director: 副主任 副所长
deputy director-general: 副局长 副司长
vice president: 副总裁 副总经理 副社长
foreign policy adviser: 外交顾问
former official: 前官员
legal scholar: 法学者
insider: 知情者
Japanese company: 日企
Chinese company: 中企
maker: 大厂 厂 工厂
chief cabinet secretary: 官房长官 官房長官
defence minister: 防卫大臣 防衛大臣 防相 防卫相 防衛相 国防部长 國防部長
foreign minister: 外务大臣 外務大臣 外相
finance minister: 财务大臣 財務大臣 财相 財相 财政部长
trade minister: 经产大臣 經產大臣 经济产业大臣 經濟產業大臣 商务部长 商務部長
prime minister: 首相 总理 總理
insider: 内部人士 內部人士 人士
authoritative source: 权威人士 權威人士
participant: 参会者 與會者 与会者
processor: 加工商
distributor: 经销商 經銷商 分销商 分銷商
agent: 代理商
retailer: 零售商
wholesaler: 批发商 批發商
producer: 生产商 生產商
operator: 运营商
investor: 投资商 投资者 投資者
developer: 开发商
customs broker: 報關行
customs agent: 报关员 報關員
freight forwarder: 货代 貨代
fisherman: 渔民 漁民
farmer: 农民 農民
shop owner: 店主
shop manager: 店长 店長
factory manager: 厂长 廠長
parts maker: 零组件厂商 零組件廠商 零组件厂 零組件廠
parts maker: 零部件厂商 零部件廠商 零件厂商 零件廠商 零件厂 零件廠 零部件厂 零部件企业 零部件制造商
carmaker: 汽车厂商 汽車廠商 整车厂 整車廠
procurement officer: 采购人员 採購人員
manufacturer: 厂家 廠家 制造商 製造商 厂商 廠商
industry insider: 从业者 從業者 从业人员 业内人士 業內人士 业界人士 業界人士 业者 業者
tour guide: 导游 導遊
travel agency: 旅行社
airline: 航空公司
traveller: 旅客
tourist: 游客 遊客
consumer: 消费者 消費者
engineer: 工程师 工程師
strategist: 策略师 策略師 战略师
fund manager: 基金经理 基金經理
chief financial officer: 财务总监 財務總監
chief executive: 首席执行官 首席執行官 行政总裁 行政總裁
director: 总监 總監 董事 主任 所长 所長 理事
chairman: 董事长 董事長 会长 會長 主席
president: 社长 社長 总裁 總裁
general manager: 总经理 總經理
secretary-general: 秘书长 秘書長
director-general: 司长 司長 局长 局長
division head: 处长 處長
section chief: 科长 科長 课长 課長
vice minister: 副部长 副部長 次长 次長 次官
civil servant: 公务员 公務員
minister: 阁僚 閣僚 部长 部長 大臣
aide: 幕僚 助理
staff officer: 参谋
military officer: 军官 軍官
ambassador: 大使
envoy: 使节 使節 特使
consul: 领事 領事
counsellor: 参赞 參贊
judge: 法官
prosecutor: 检察官
journalist: 記者
editor: 编辑 編輯
editorial: 社论 社論
academician: 院士
doctor: 博士
associate professor: 副教授
official in charge: 承办人 承辦人 经办人
innkeeper: 旅馆东主 旅館東主
restaurant owner: 餐厅老板 餐廳老闆
owner: 掌柜 老板 老闆 东主 東主
parent: 家长
student: 留学生 留學生
business owner: 经营者 經營者
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
diplomat: 外交人士 外交官
government source: 政府人士
market participant: 市场人士 市場人士
observer: 观察人士 觀察人士
professional: 专业人士
Taiwanese businessperson: 台商
Japanese businessperson: 日商
business circles: 商界
industry circles: 业界 業界
official: 官员 官員
senior official: 高官 干部 幹部
expert: 专家 專家
scholar: 学者 學者
economist: 經濟學家 经济学家
head: 负责人 負責人
executive: 高管 高层 高層
manager: 主管 经理 經理
purchasing manager: 采购经理 採購經理
purchasing head: 采购负责人 採購負責人 采购主管 採購主管
lecturer: 讲师 講師
head of delegation: 团长 團長
legislator: 立委
commissioner: 专员 專員
firm: 事务所 事務所
think tank: 智库 智庫
association: 协会 協會
chamber of commerce: 商会
carmaker: 车厂 車廠 车企 車企
commentator: 评论人 評論人 评论员 評論員
adviser: 咨询员 顾问 顧問
trader: 交易员 交易員 贸易商 貿易商
merchant: 商人
exporter: 出口商
importer: 进口商 進口商
supplier: 供应商 供應商
researcher: 研究员 研究員 研究人员
professor: 教授
lawmaker: 议员 議員
lawyer: 律师 律師
spokesperson: 发言人 發言人
representative: 代表
negotiator: 谈判代表 談判代表
staff member: 工作人员 工作人員
employee: 员工 員工
state media: 官方媒体 官方媒體 官媒
media: 媒体 媒體
Japanese media: 日媒
foreign media: 外媒
US media: 美媒
Chinese media: 中国媒体
public opinion: 舆论 輿論
companies: 企业 企業
company: 公司
resident: 居民
citizen: 市民
foreign minister: 外长
""")

QUALIFIERS = PLACES | glossed("""
bilateral relations: 双边关系 雙邊關係 两国关系 兩國關係
negotiations: 谈判
talks: 磋商 协商 会谈
law revision: 修法
constitutional revision: 修宪
trade industry: 贸易界 贸易业 贸易业界
political: 政界
Japanese: 日本
Chinese: 中国
mainland: 大陆
US: 美国
South Korean: 韩国
Taiwanese: 台湾
German: 德国
French: 法国
Australian: 澳大利亚 澳洲
-: 某 地区 受访 在座 在场 知名 某家 一带 本 某些
motor: 马达 电动机
automotive: 车用
shipyard: 造船厂
precision machinery: 精密机械
electronic component: 电子元件 电子零件
magnet alloy: 磁合金
processing: 加工
-: 综合
legal: 法律
aquatic product: 水产
electrical: 电气
industrial: 工业
local tourism: 地方观光
sightseeing: 观光
education: 教育
study abroad: 留学
film: 电影
performance: 演出
concert: 演唱会
port: 港口
customs clearance: 通关
purchase: 进货
supply: 供应
investment: 投资
securities: 证券
quality: 质量
production: 生产
technical: 技术
administrative: 行政
public: 公共
regional: 区域
strategic: 战略
European: 欧洲 歐洲
North American: 北美
Southeast Asian: 东南亚 東南亞
Asian: 亚洲 亞洲
Middle Eastern: 中东 中東
customs: 报关 報關
UN: 联合国 聯合國
-: 负责 負責 从事 從事 主管 分管 朝野 匿名 所属 的 相关 相關 有关 有關 新闻 新聞
authorities: 当局 當局
foreign: 外资 外資 外籍 外国 外國
Japanese: 日资 日資 日系 日方
Chinese: 中资 中資 中方
brokerage: 券商 证券 證券 证券公司 證券公司 证券行 證券行
investment bank: 投行
fund: 基金
insurance: 保险 保險
finance: 财务 財務 财政 財政
financial: 金融
defence: 防务 防務 国防 國防 国防族 國防族 防卫 防衛
security: 安全
intelligence: 情报 情報
tourism: 旅游 旅遊 旅游业 旅遊業
travel agency: 旅行社
inn: 旅馆 旅館
hotel: 酒店 饭店 飯店
restaurant: 餐厅 餐廳 餐饮 餐飲
drugstore: 药妆店 藥妝店
department store: 百货 百貨
aviation: 航空
airline: 航空公司
shipping: 航运 航運
logistics: 物流
freight: 货运 貨運
shipping company: 船公司
seafood: 水产 水產 水产品 水產品 海鲜 海鮮
scallop: 扇贝 扇貝
sea cucumber: 海参 海參
fisheries: 渔业 漁業
agriculture: 农业 農業
farm produce: 农产品
beef: 牛肉
sake: 清酒
machinery: 机械 機械
machine tool: 机床 工具机 工具機
equipment: 设备 設備
motor: 电机 電機 马达 馬達
magnet: 磁铁 磁鐵 磁体 磁體 磁材
chip: 芯片 晶片
materials: 材料
chemical: 化学 化學 化工
pharmaceutical: 制药 製藥
medical: 医疗 醫療
shipbuilding: 造船
drone: 无人机 無人機
aerospace: 航天 航空航天
battery: 电池 電池
solar: 光伏
mining: 矿业 礦業
metal: 金属 金屬
textile: 纺织 紡織
toy: 玩具
food: 食品
export: 出口
import: 进口 進口
foreign trade: 外贸 外貿
business: 业务 業務
sales: 销售 銷售
marketing: 营销
public relations: 公关 公關
legal: 法务 法務 法律
compliance: 合规 合規
factory: 工厂 工廠
plant: 厂 廠
group: 集团 集團
chamber of commerce: 商会 商會
association: 协会 協會
union: 工会 工會
industry association: 行业协会
think tank: 智库 智庫
university: 大学 大學 高校
institute: 研究所
research institute: 研究机构 研究機構
consultancy: 咨询公司 咨询机构 顧問公司
law firm: 律师事务所
embassy: 大使馆 大使館 使馆
prime minister's office: 官邸 首相官邸
White House: 白宫 白宮
parliamentary: 国会 國會
local: 地方 本地 当地 當地
local government: 地方政府
Western: 西方
Defence Ministry: 国防部 國防部
Finance Ministry: 财务省 財務省
in China: 驻华 駐華
in Japan: 驻日 駐日
retired: 退役 退休
then: 时任
independent: 独立 獨立
Taiwanese: 台湾 台灣
large company: 大型企业
small business: 中小企业 中小企業
technology: 科技 技术 技術
macro: 宏观
strategy: 战略 戰略
international law: 国际法 國際法
international relations: 国际关系 國際關係
Japanese affairs: 日本问题 日本問題
Chinese affairs: 中国问题 中國問題
history: 历史 歷史
senior: 高级 高級 资深 資深
former: 前
government: 政府
military: 军方 軍方 军事 軍事
diplomatic: 外交
Foreign Ministry: 外交部
economic: 经济 經濟
trade: 贸易 貿易
commerce: 商务 商務
industry: 产业 產業 行业 行業 业内 業內 业界 業界
market: 市场 市場
company: 企业 企業 公司
supply chain: 供应链 供應鏈
auto: 汽车 汽車
parts: 零部件
semiconductor: 半导体 半導體
rare earth: 稀土
gas: 气体 氣體
electronics: 电子 電子
steel: 钢铁 鋼鐵
defence industry: 军工
energy: 能源
ruling party: 执政党 執政黨
opposition camp: 在野阵营 在野陣營 反对阵营 反對陣營
chief executive: 执行长 執行長 首席执行官 行政总裁 行政總裁
chief financial officer: 财务长 財務長 首席财务官 財務總監 财务总监
opposition: 在野党 在野黨 反对党
international: 国际 國際
affairs: 问题 問題
overseas: 海外
multinational: 多国
EU: 欧盟 歐盟
department: 部门 部門
institution: 机构 機構
customs: 海关 海關
large: 大型
small: 中小
manufacturer: 制造商 製造商
trading house: 商社
carmaker: 车企 車企
research: 研究
chief: 首席
private: 民间 民間
central bank: 央行
cabinet: 内阁 內閣
prime minister: 首相
president: 总统 總統
bank: 银行 銀行
US: 美方
procurement: 采购 採購
""")
