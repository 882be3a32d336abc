"""English of goods and trades in descriptions of those who speak without a name: Chinese.

Simplified characters; traditional ones are folded before they are looked up.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

TRADES = glossed("""
motor: 马达 电动机 电机 马达业 电动机业
automotive: 车用
shipyard: 造船厂 船厂 造船所
precision machinery: 精密机械
electronic component: 电子元件 电子零件 电子零组件 电子元器件 元器件 被动元件
magnet alloy: 磁合金
processing: 加工
electrical: 电气
industrial: 工业
local tourism: 地方观光
sightseeing: 观光
education: 教育 教育界 教育业
study abroad: 留学
film: 电影 薄膜 影业 电影界 影业界 电影业 片商 电影公司
performance: 演出
concert: 演唱会 音乐会 巡演
port: 港口 港务 港埠
customs clearance: 通关 清关
purchase: 进货
supply: 供应
investment: 投资 投资界 投资业
securities: 证券 证券业 证券界
quality: 质量
production: 生产
technical: 技术
investment bank: 投行 投资银行
fund: 基金
insurance: 保险 保险业 人寿 寿险 产险 保险公司
finance: 财务 财政
financial: 金融 金融业 金融界 财经 金融业界
tourism: 旅游 旅游业 观光业 观光业界 旅游业界 旅业 旅游界 观光界 文旅
travel agency: 旅行社 旅行业 旅行业者 旅行业界 旅游公司 旅社
inn: 旅馆 旅馆业 日式旅馆
hotel: 酒店 饭店 酒店业 饭店业 宾馆 旅店 旅宿 旅宿业 酒店业界 住宿业 度假村
restaurant: 餐厅 餐饮 餐馆 食肆 饭馆 餐饮业 餐饮业界 餐饮店 食店 料理店
drugstore: 药妆店 药妆 药局 药店 药房 药妆业
department store: 百货 百货公司 百货店 百货业 百货业界 百货商店 百货商场
aviation: 航空 民航 航空业 航空业界 航空界
airline: 航空公司 航空企业 航企 廉航
shipping: 航运 海运 航运业 海运业 船运 航运业界 海运界 航运界 船务
logistics: 物流 物流业 物流业界 仓储 物流界
freight: 货运
shipping company: 船公司 船运公司 航运公司 海运公司 船东 船社
seafood: 水产 水产品 海鲜 海产 水产业 水产业界 水产加工 海产品 海味 水产商
scallop: 扇贝
sea cucumber: 海参
fisheries: 渔业 渔业界 渔业业界
agriculture: 农业
farm produce: 农产品
beef: 牛肉
sake: 清酒 日本酒
machinery: 机械 机械业 机械业界 机械制造 机械设备 机械加工 工程机械
machine tool: 机床 工具机 数控机床 机床业 工具机业 工作机械 机床业界
equipment: 设备
magnet: 磁铁 磁体 磁材 磁性材料 磁石
chip: 芯片 晶片 集成电路 积体电路 晶片业
materials: 材料
chemical: 化学 化工 化学品 化工业 化学工业 化学业界 石化 化工业界
pharmaceutical: 制药 药品 药业 医药 制药业 生技 生物科技
medical: 医疗 医界 医疗界 医学
shipbuilding: 造船 造船业 造船业界
drone: 无人机
aerospace: 航天 航空航天
battery: 电池
solar: 光伏
mining: 矿业 矿产 采矿 矿商 矿山
metal: 金属
textile: 纺织 纺织业 纺织品
toy: 玩具 玩具业
food: 食品 食品业 食品业界 食品公司
export: 外销 出口 出口业
import: 进口 进口业
foreign trade: 外贸
sales: 销售 营业 业务部 推销
marketing: 营销
public relations: 公关 公共关系
factory: 工厂
plant: 厂 厂房 生产线
supply chain: 供应链 供应炼
auto: 汽车 汽车业 汽车业界 汽车产业
parts: 零部件 零件 零组件 配件 部件 零配件
semiconductor: 半导体 半导体业 半导体业界 半导体产业
rare earth: 稀土 稀土业 稀土业界 稀土产业 稀土类
gas: 气体
electronics: 电子 电子业 电子业界 消费电子
steel: 钢铁 钢铁业 钢材 特殊钢 钢铁业界
defence industry: 军工
energy: 能源
manufacturer: 制造商 制造企业
trading house: 商社 专业商社 综合商社 专门商社
carmaker: 车企 车厂 整车厂 汽车制造商 汽车厂商 车商 汽车厂 汽车公司
procurement: 调达 采购 购买 资材
retail: 零售 零售业 零售业界
convenience store: 便利店 超商
supermarket: 超市 超级市场 量贩店 卖场
shopping mall: 商场 购物中心 购物商场 商厦
duty-free shop: 免税店 免税品店
duty-free: 免税
luxury: 奢侈品 精品 名牌货
watch: 手表 钟表 名表
jewellery: 珠宝 首饰
cosmetics: 化妆品 美妆 美容
clothing: 服装 成衣 服饰
kimono: 和服
kimono rental shop: 和服租赁店 和服店
souvenir: 纪念品 手信 伴手礼 土产
souvenir shop: 纪念品店 土产店 手信店 伴手礼店
electronics store: 电器店 家电量贩店 电器行
home appliance: 家电 电器
camera: 相机 照相机 数码相机
bookshop: 书店
stationery: 文具
furniture: 家具 家居
shop: 商店 店 店铺 门店 小店 店家
fish market: 鱼市场 鱼市 水产市场 海鲜市场
wholesale market: 批发市场
wholesale: 批发
e-commerce: 电商 电子商务 网购 跨境电商 电商平台
livestream: 直播 带货
purchasing agent: 代购
vending: 自动贩卖
sightseeing bus: 观光巴士 旅游巴士 游览车 旅游大巴
bus: 巴士 大巴 客运 公车 公交
taxi: 计程车 出租车 的士
cruise: 邮轮 游轮
ferry: 渡轮 渡船
theme park: 主题公园 乐园 游乐园 主题乐园
ski resort: 滑雪场
hot spring inn: 温泉旅馆 温泉酒店 温泉旅店
hot spring: 温泉
guesthouse: 民宿
ryokan: 料亭
Chinese restaurant: 中华料理店 中华料理 中餐馆 中餐厅 中菜馆
Japanese restaurant: 日本料理店 日料店 日式餐厅 日料餐厅 日料 日式料理店
sushi restaurant: 寿司店
conveyor-belt sushi: 回转寿司 回转寿司店
ramen shop: 拉面店
izakaya: 居酒屋
cafe: 咖啡店 咖啡馆 咖啡厅
bar: 酒吧
bakery: 面包店 烘焙店
catering: 餐饮服务
seafood processing: 水产品加工 水产加工业 海产加工 海鲜加工
seafood wholesale: 水产批发 海鲜批发
fishery cooperative: 渔协 渔会 渔业协同组合 渔业合作社 渔业组合 渔业协会
fishing: 捕鱼 捕捞 渔捞
fishing boat: 渔船
fishing port: 渔港
fish: 鱼类 鱼
fish farming: 养殖 水产养殖 养殖业 养殖场
tuna: 金枪鱼 鲔鱼 吞拿鱼
bonito: 鲣鱼
saury: 秋刀鱼
salmon: 三文鱼 鲑鱼
squid: 鱿鱼 乌贼
crab: 螃蟹 蟹 帝王蟹
oyster: 牡蛎 生蚝 蚝
abalone: 鲍鱼
sea urchin: 海胆
yellowtail: 鰤鱼 黄尾鱼 油甘鱼
eel: 鳗鱼
kelp: 昆布 海带
agricultural cooperative: 农协 农会 农业合作社 合作社 农业协同组合
farm: 农场 农园
farm product: 农产 农特产
livestock: 畜牧 畜产 畜牧业
dairy: 乳业 乳制品 奶业 酪农
wagyu: 和牛
pork: 猪肉
poultry: 家禽 禽肉
rice: 大米 稻米 米
fruit: 水果 果品
vegetable: 蔬菜
tea: 茶叶 茶
flower: 花卉
food processing: 食品加工 食品加工业
beverage: 饮料 饮品
liquor: 酒类 酒业 烈酒
sake brewery: 酒造 酒厂 清酒厂 酿酒厂
beer: 啤酒
wine: 葡萄酒
soy sauce: 酱油
confectionery: 糖果 糕点 零食 点心
tobacco: 烟草
construction machinery: 建筑机械 建机
robot: 机器人
industrial robot: 工业机器人
bearing: 轴承
mould: 模具
press: 冲压 新闻界 新闻业 传媒业 传媒 传媒界 报界
cutting tool: 刀具 切削工具
tool: 工具
precision: 精密 精密零件
precision instrument: 精密仪器 仪器
measuring instrument: 测量仪器 量测仪器 检测仪器
optical: 光学
lens: 镜头 镜片
laser: 激光 雷射
sensor: 传感器 感测器
memory chip: 存储芯片 记忆体 存储器
chip equipment: 芯片设备
semiconductor equipment: 半导体设备 半导体制造设备 半导体制造装置
chipmaking equipment: 晶片设备
semiconductor materials: 半导体材料
photoresist: 光刻胶 光阻 光阻剂
wafer: 晶圆 硅片 硅晶圆
foundry: 晶圆代工 代工 铸造
chip design: 芯片设计 IC设计
capacitor: 电容器 电容
circuit board: 电路板 印刷电路板
display: 显示器 面板
permanent magnet: 永磁 永磁体
rare earth magnet: 稀土磁铁 稀土磁体 稀土永磁 钕磁铁 钕铁硼
rare metal: 稀有金属 小金属 稀少金属
critical mineral: 关键矿物 关键矿产
nonferrous metal: 有色金属 非铁金属
tungsten: 钨 钨业
gallium: 镓
germanium: 锗
antimony: 锑
graphite: 石墨
lithium: 锂 锂业
cobalt: 钴
nickel: 镍
copper: 铜 铜业
aluminium: 铝 铝业
titanium: 钛
gold: 黄金
dysprosium: 镝
mine: 矿场
smelting: 冶炼
recycling: 回收 再生 再生资源
scrap: 废料 废金属
glass: 玻璃
ceramics: 陶瓷
cement: 水泥
rubber: 橡胶
plastics: 塑料 塑胶
resin: 树脂
fibre: 纤维 碳纤维
paint: 涂料 油漆
specialty chemical: 精细化工 特用化学
specialty gas: 特种气体 特殊气体
raw material: 原料 原材料
fertiliser: 化肥 肥料
medical device: 医疗器械 医疗设备 医疗仪器 医材
biotech: 生物技术
contact lens: 隐形眼镜
auto parts: 汽车零部件 汽车零件 汽车零组件 车用零件 汽车配件
electric vehicle: 电动车 电动汽车 新能源车 新能源汽车
motorcycle: 摩托车 机车
truck: 卡车 货车
tyre: 轮胎
engine: 发动机 引擎
component: 元件
aircraft: 飞机 航空器
aircraft parts: 飞机零件 飞机零部件 航空零件 航空零部件
space: 宇宙 太空 卫星
rocket: 火箭
missile: 导弹 飞弹
explosives: 火工品 炸药
arms: 武器
ship: 船舶
container: 集装箱 货柜
warehouse: 仓库
courier: 快递 速递
trucking: 货运业 运输 运输业
freight forwarding: 货代 货运代理 承揽
railway: 铁路 铁道
high-speed rail: 高铁 新干线
airport: 机场
construction: 建筑 建设 营建 建筑业
real estate: 房地产 不动产 地产 房产 物业
power: 电力
nuclear: 核 核能
nuclear power: 核电 原子能
nuclear power plant: 核电站 核电厂 核能电厂
oil: 石油 原油
natural gas: 天然气
coal: 煤炭
hydrogen: 氢能
renewable energy: 可再生能源 再生能源
environmental: 环保 环境
water: 水务
garment: 制衣
shoe: 鞋业 制鞋
sporting goods: 体育用品
telecommunications: 电信 通信 通讯
internet: 互联网 网络 网路
IT: 资讯 信息技术 资通讯 信息
software: 软件 软体
artificial intelligence: 人工智能 人工智慧 AI
cybersecurity: 网络安全 资安 网络保安
data: 数据 资料
cloud: 云计算
game: 游戏 电玩 手游
anime: 动漫 动画
comic: 漫画
publishing: 出版 出版业
printing: 印刷
advertising: 广告
staffing: 人力资源 人才 猎头
human resources: 人事 人资
tutoring: 补习 培训
Japanese-language school: 日语学校 日本语学校 日语培训机构
language school: 语言学校
study-abroad agency: 留学中介 留学机构 留学代理
school: 学校
primary school: 小学
junior high school: 初中 国中
high school: 高中 中学
kindergarten: 幼儿园 幼稚园
college: 学院 院校
graduate school: 研究生院
laboratory: 实验室
research centre: 研究中心
academic: 学术 学术界 学术机构
hospital: 医院 医疗机构
clinic: 诊所
health: 卫生 健康 公共卫生
nursing home: 养老院 安养院
megabank: 大型银行 超大型银行
regional bank: 地方银行 地区银行
trust bank: 信托银行
trust: 信托
stock exchange: 证券交易所 交易所
asset management: 资产管理 资管 投信 资产运用
hedge fund: 对冲基金 避险基金
private equity: 私募 私募股权 私募基金
venture capital: 风投 创投 风险投资
investment advisory: 投顾 投资顾问
wealth management: 财富管理
ratings: 评级
foreign exchange: 外汇 汇市
bond: 债券 债市
stock market: 股市 股票
futures: 期货
commodity: 大宗商品 商品
accounting: 会计
accounting firm: 会计师事务所 会计事务所
auditing: 审计
tax: 税务
patent: 专利
consulting: 咨询 顾问
risk consultancy: 风险咨询公司
trading company: 贸易公司 外贸公司 贸易行 外贸企业 进出口公司 贸易企业 商贸公司
import and export: 进出口业
customs brokerage: 报关行 报关公司 报关业 报关业界
inspection: 检验 检疫 商检 检测
quarantine: 动植物检疫
certification: 认证
planning: 企划 策划 规划 经营企划
management: 管理 管理层
operations: 运营 营运
development: 开发 研发
research and development: 研究开发
manufacturing: 制造 制造业 生产制造 制造业界
engineering: 工程
design: 设计
maintenance: 维修 维护 保养
customer service: 客服
service: 服务 服务业
export control: 出口管制 出口管理 贸易管制 安全出口管理
trade control: 贸易管理
sanctions: 制裁
economic security: 经济安保 经济安全 经济安全保障
national security: 国家安全 国安
security policy: 安全保障政策 安全政策 安保政策
foreign policy: 外交政策 对外政策
trade policy: 贸易政策 通商政策
industrial policy: 产业政策
""")
