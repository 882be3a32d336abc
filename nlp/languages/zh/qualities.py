"""English of whose and of what kind those are who speak without a name: Chinese. A hyphen says nothing.

Simplified characters; traditional ones are folded before they are looked up.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

QUALITIES = glossed("""
bilateral relations: 双边关系 两国关系
negotiations: 谈判
talks: 磋商 协商 会谈
law revision: 修法
constitutional revision: 修宪
political: 政界
Japanese: 日本 日资 日系 日方 日 日本籍 日籍
Chinese: 中国 中资 中方 中国籍 中
mainland: 大陆
US: 美国 美方 美资 美 美系 对美 涉美
South Korean: 韩国 韩资 韩 南韩 韩系 韩方
Taiwanese: 台湾 台 台资 台方 台湾方面 我国
German: 德国
French: 法国
Australian: 澳大利亚 澳洲
-: 身边 籍 高新区 开发区 工业园区 园区 级 在 驻 经营 工作
-: 某 地区 受访 在座 在场 知名 某家 本 某些 综合 负责 从事 主管 分管 朝野 匿名 所属 的 相关 有关 新闻 其
-: 其中 之 名 位 方面 从业 内 旗下 这家 那家 当中 所谓 来自 位于 总部位于 总部设在 设在 身在 人在 曾任
-: 不愿具名 要求匿名 不具名 未具名 不便具名 具名 县内 市内 当事 涉事
legal: 法律 法务 法律界 法学界 司法界
administrative: 行政
public: 公共 公立 公营 公办
regional: 区域
strategic: 战略
European: 欧洲 欧 欧资 欧系
North American: 北美
Southeast Asian: 东南亚
Asian: 亚洲
Middle Eastern: 中东
customs: 报关 海关 海关部门 关务 海关当局
UN: 联合国
authorities: 当局
foreign: 外资 外籍 外国
brokerage: 券商 证券公司 证券行 证券商 券商业 经纪行 证券商行
defence: 防务 国防 国防族 防卫 国防产业 防卫产业 国防工业 防务产业 军火 防卫装备
security: 安全 安保 安全保障 保安
security agency: 国安单位 国安部门 安全部门
intelligence: 情报 情报界 情治 情报机构 情报部门 谍报 特工
business: 业务 工商 工商界 经贸界 商业 企业界 产业界 商界 财界 经济界 实业界
compliance: 合规
group: 集团
chamber of commerce: 商会 总商会 工商会 商工会 工商联 商工会议所 会议所 商业会议所
association: 协会 公会 联合会 联盟 学会 促进会 同业会
union: 工会
industry association: 行业协会 行业公会 同业公会 产业协会 行业组织 业界组织 同业组合
think tank: 智库 智囊 智囊机构 智库机构
law school: 法学院 法学部
school of international relations: 国际关系学院
business school: 商学院 管理学院
medical school: 医学院 医学部
school of economics: 经济学院 经济学部
university: 大学 高校 国立大学 大学校
institute: 研究所
research institute: 研究机构 研究院 总研 综研 科研机构 研究单位
consultancy: 咨询公司 咨询机构 顾问公司 咨询企业 顾问机构 咨询行
law firm: 律师事务所 律师楼 律师行 法律事务所
embassy: 大使馆 使馆 大使馆方面
prime minister's office: 官邸 首相官邸
White House: 白宫 美国白宫
parliamentary: 国会
local: 地方 本地 当地
local government: 地方政府
Western: 西方
Defence Ministry: 国防部
Finance Ministry: 财务省
in China: 驻华 在华 在中国 在大陆 驻中国
in Japan: 驻日 在日 在日本 旅日 驻日本
retired: 退役 退休 已退休 离休 退伍 荣退
then: 时任
independent: 独立
large company: 大型企业
small business: 中小企业
technology: 科技
macro: 宏观
international law: 国际法
international relations: 国际关系
Japanese affairs: 日本问题
Chinese affairs: 中国问题
history: 历史
senior: 高级 高层
veteran: 资深
former: 前 原 前任 卸任 已离任 离职 已卸任
government: 政府
military: 军方 军事 军 军界 军事界 军警
diplomatic: 外交
Foreign Ministry: 外交部
economic: 经济
trade: 贸易 贸易界 贸易业 贸易业界 外贸业 经贸 贸易行业 进出口 对外贸易 通商
commerce: 商务
industry: 产业 行业 业内 业界
market: 市场 街市
company: 企业 公司
ruling party: 执政党 执政党派 自民 执政党内
opposition camp: 在野阵营 反对阵营
chief executive: 执行长 首席执行官 行政总裁
chief financial officer: 财务长 首席财务官 财务总监
opposition: 在野党 反对党
international: 国际
affairs: 问题
overseas: 海外
multinational: 多国 跨国企业 跨国公司 跨国
EU: 欧盟
department: 部门 部 课 科
institution: 机构
small: 中小 中小型 小型 小 小微 微型
research: 研究
chief: 首席 总 主
private: 民间 民营 私营 私人 私立
central bank: 央行 中央银行
cabinet: 内阁 阁员 内阁成员
prime minister: 首相
president: 总统
bank: 银行 银行业 商业银行 银行界
and: 和 与 及 以及 、 兼
in Shanghai: 在沪 驻沪
in Taiwan: 在台 驻台
in Hong Kong: 在港 驻港
in the US: 驻美 在美 旅美 驻美国
in South Korea: 驻韩 在韩
in the EU: 驻欧盟
in the UN: 驻联合国
Japan-China: 日中
China-Japan: 中日
US-China: 美中
China-US: 中美
Japan-US: 日美
US-Japan: 美日
Japan-South Korea: 日韩
Japan-Taiwan: 日台
Taiwan-Japan: 台日
China-South Korea: 中韩
cross-strait: 两岸
mainland Chinese: 中国大陆 陆资 陆
Hong Kong: 港资 港企 港方
Hong Kong government: 港府 特区政府 香港政府
port: 港
director-general-level: 局长级 司长级
ministerial-level: 部长级
vice-ministerial-level: 次官级 副部级
promotion: 促进 振兴 推进
anti-base: 反基地
North Korean: 朝鲜 北韩
overseas Chinese: 华侨 侨界 华人 华裔
Russian: 俄 俄方 俄罗斯
Philippine: 菲律宾 菲
Singapore: 新加坡
major: 大 大手 主要 主力 龙头 头部 巨头 大型上市 大型
leading: 领先 顶尖 顶级 领军 一流 领头
mid-sized: 中型 中坚 中等规模 中大型
family-run: 家族 家族式
long-established: 老字号 老牌 百年
upscale: 高端 豪华
listed: 上市 上市公司
blacklisted: 被列入名单 上榜 列名
state-owned: 国有 国企 国营
state: 官方
central state-owned: 央企
national: 国立 全国 国家 全国性
prefectural: 县立 都立 道立 府立
municipal: 市立 市属
joint-venture: 合资
wholly owned: 独资
start-up: 初创 新创 创业
domestic: 国内 本国 国产 内地
well-known: 著名 名牌
outgoing: 即将离任 即将卸任
acting: 代理 代
current: 现任 现役 在职 在任
veteran: 老 元老级 元老 老资格 从业多年
young: 年轻 青年
middle-aged: 中年
elderly: 年迈 高龄
female: 女性 女
male: 男性 男
junior: 少壮派 少壮
frontline: 一线 前线 基层 现场
mid-level: 中层 中阶
top: 最高
high-ranking: 高阶 高层次
deputy: 副 副职
assistant: 助理
special: 特别 特聘 特任
visiting: 客座 访问 客员
honorary: 名誉 荣誉 荣休
distinguished: 杰出
tenured: 终身
part-time: 兼职 兼任
foreign affairs: 外事 涉外 对外
China: 中国区 对华 涉华 中国业务
Japan: 对日 涉日 日本业务
Taiwan: 对台 涉台
policy: 政策
economic policy: 经济政策
monetary policy: 货币政策
diplomacy: 外交事务
law enforcement: 执法
police: 警方 警察 警界 公安 警政
county police: 县警
riot police: 机动队
coast guard: 海岸警卫队 海岸防卫队 海警队 海警 海警局 海巡 海巡署 海保 海上保安
fire service: 消防
navy: 海军 海上自卫队
air force: 空军
army: 陆军
ground forces: 地面部队
Self-Defense Forces: 自卫队 日本自卫队
Self-Defense Forces: 日自卫队
Chinese military: 解放军 中国军队
armed forces: 军队 国军 部队
border: 边境 边防
immigration: 移民 出入境 入境
court: 法院 法庭
judicial: 司法
prosecution: 检察
prison: 监狱
human rights: 人权
television: 电视 电视台
broadcasting: 广播 电台
newspaper: 报社 报纸 日报
magazine: 杂志 杂志社
news agency: 通讯社 新闻社
media: 媒体界 媒体业
entertainment: 娱乐 演艺 演艺界 娱乐业 娱乐圈 文娱 演艺圈 影视
talent agency: 演艺经纪公司 艺人经纪公司 艺能事务所 演艺事务所
concert promoter: 演出商 演唱会主办方 演出公司 演艺公司 演出经纪公司 演唱会主办商
event: 活动 展会
exhibition: 展览 会展 展会业
music: 音乐 唱片 乐坛
film distribution: 电影发行 发行
cinema: 影院 戏院 电影院
theatre: 剧院 剧场 话剧
museum: 博物馆 纪念馆
art: 艺术 美术
art museum: 美术馆
gallery: 画廊
zoo: 动物园
panda: 熊猫 大熊猫
cultural: 文化 文化界 文艺
cultural exchange: 文化交流
exchange: 交流 民间交流
youth exchange: 青年交流 青少年交流
sports: 体育 体坛 体育界
football: 足球
baseball: 棒球 职棒
table tennis: 乒乓球 桌球
club: 俱乐部
religious: 宗教
temple: 寺庙 寺院
shrine: 神社
peace: 和平
anti-war: 反战
anti-nuclear: 反核
affiliated: 系 直系
atomic bomb survivor: 核爆幸存者 原爆幸存者 被爆者 原爆受害者 核爆受害者
civic: 公民 市民
civil society: 民间社会 公民社会
non-profit: 非营利 公益
friendship: 友好 日中友好 中日友好
friendship group: 友好团体 日中友好团体 中日友好团体
business group: 商业团体 经济团体 工商团体 财界团体
industry group: 行业团体 业界团体 产业团体 业内团体
trade association: 商业协会 贸易协会 贸易商会 进出口商会
Japanese chamber: 日本商会 日本人商会
federation: 总会 总联合会
committee: 委员会 委员
council: 理事会 议会 评议会
labour union: 劳动组合 劳工团体 劳联
cooperative: 协同组合 组合
foundation: 基金会 财团
organiser: 主办方 主办单位 主办者 承办方 承办单位 主办机构 活动主办方
party: 党 党内 政党 党中央 党部
ruling camp: 执政阵营 朝 执政联盟 执政集团
ruling coalition: 联合政府 执政联合
opposition party: 在野党派 主要在野党 野党
faction: 派系 派阀 派
US lawmaker: 美国国会议员 美国议员
lawmaker: 国会议员 议员
lower house: 众议院 众院
upper house: 参议院 参院
cabinet secretariat: 内阁官房
central government: 中央政府 中央
prefectural government: 县政府 县厅 省政府 道厅 府厅
city government: 市政府 市政厅 市府 市厅 市役所 市当局
town government: 镇公所 町公所 町政府
ward: 区公所
local council: 地方议会
city council: 市议会
prefectural assembly: 县议会
municipality: 自治体 地方自治体 市町村
prefecture: 县 都道府县
city: 市 城市
ward office: 区政府
town: 镇 町
village: 村 村庄
island: 岛 离岛 岛屿
coast: 沿岸 沿海 海岸 沿岸地区
area: 周边 附近 周边地区 一带
inland: 内陆
border region: 边境地区
foreign ministry: 外务 外交部门 外交当局 外事部门
commerce ministry: 商务部门 商务当局
defence ministry: 防务部门 防卫当局 国防部门
economy ministry: 经济部门 经济部
trade ministry: 贸易部门 通商当局
regulator: 监管机构 监管部门 监管当局 主管机关
regulatory: 监管 法规
tourism bureau: 观光局 旅游局 文旅局 观光厅
tourism association: 观光协会 旅游协会 观光联盟
tourism board: 旅游发展局
bureau: 局
office: 办公室 事务所 办事处 驻外机构 事务局 事务处
branch: 分行 分店 分公司 支店 分部 支社
subsidiary: 子公司 现地法人 当地法人 关联公司
parent company: 母公司
headquarters: 总部 总公司 本社 总店
division: 处
consulate: 领事馆 总领事馆 领馆 总领馆
mission: 代表团 使团 代表处
delegation: 访华团 访日团 访问团 考察团
presidential office: 总统府
royal: 王室
Imperial family: 皇室
Congress: 美国国会
US military: 美军
US State Department: 美国务院
aid: 援助
humanitarian: 人道
refugee: 难民
earthquake: 地震
weather: 气象
disaster: 灾害 防灾
marine: 海洋 海事
ocean: 海
geological: 地质
scientific: 科学 科学界
tech: 科技业 科技界 高科技 技术界 科技公司
statistics: 统计
polling: 民调
survey: 调查
election: 选举
public opinion: 民意 舆情
firm: 商 企 商行 行 会社 事业体 实体 法人
Japanese firm: 日企 日资企业 日系企业 日本企业
Chinese firm: 中企 中资企业 中国企业 陆企 陆资企业
US firm: 美企 美资企业 美国企业
foreign firm: 外企 外资企业 外资公司 外商
Taiwanese firm: 台企 台资企业
small and mid-sized firm: 中小企
state-owned enterprise: 国有企业
private firm: 民企 民营企业 私企
listed company: 上市企业
venture: 创业公司 初创企业 初创公司
maker: 生产商 制造厂 生产企业 厂商 厂家 大厂
chipmaker: 芯片制造商 半导体厂商 芯片商 晶片厂 芯片厂商 半导体厂
drugmaker: 药厂 制药公司 药企
parts maker: 零件厂 零组件厂 零部件厂 零部件商 零件商 零组件厂商 零部件厂商 零部件制造商 零部件企业
supplier: 供应商 供货商
dealer: 经销商 交易商 代理商 车行
importer: 进口商
exporter: 出口商
wholesaler: 批发商
retailer: 零售商
trader: 贸易商
processor: 加工公司 加工商 加工厂 加工企业 加工业者
distributor: 分销商
logistics company: 物流公司 货运公司 物流企业
low-cost airline: 廉价航空 廉价航空公司 低成本航空
insurer: 保险商
developer: 开发商 建商 地产商
startup: 新创公司 新创企业
travel: 旅行 旅行社业
tour: 旅行团 旅游团 跟团
visa: 签证
visa agency: 签证代办机构 签证代理
interpreting: 翻译 传译 口译
wedding: 婚礼 婚庆
beauty salon: 美容院 发廊
pet: 宠物
family: 家属 家庭
victim: 受害者 被害者
bereaved family: 遗属
marriage: 婚姻
comfort women: 慰安妇
forced labour: 强征劳工 劳工
""")
