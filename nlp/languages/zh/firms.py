"""English names of banks, brokerages and other firms for which someone without a name speaks (Chinese).

Simplified characters; traditional ones are folded before they are looked up.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

_FINANCE = glossed("""
Daiwa Securities: 大和证券
Nomura Securities: 野村证券
Nomura: 野村 野村控股
SMBC Nikko Securities: SMBC日兴证券 日兴证券
Mizuho Securities: 瑞穗证券
Mizuho Bank: 瑞穗银行
Mitsubishi UFJ Morgan Stanley Securities: 三菱日联摩根士丹利证券
MUFG Bank: 三菱日联银行
MUFG: 三菱日联金融集团 三菱日联
Sumitomo Mitsui Banking Corporation: 三井住友银行
Okasan Securities: 冈三证券
Tokai Tokyo Securities: 东海东京证券
Iwai Cosmo Securities: 岩井科斯莫证券
Monex: 摩乃科斯证券
Rakuten Securities: 乐天证券
SBI Securities: SBI证券
Matsui Securities: 松井证券
Resona: 理索纳银行 里索那银行
Norinchukin Bank: 农林中央金库
CITIC Securities: 中信证券
CICC: 中金公司 中金
Huatai Securities: 华泰证券
Guotai Haitong Securities: 国泰海通证券
Guotai Junan: 国泰君安 国泰君安证券
Haitong Securities: 海通证券
GF Securities: 广发证券
China Merchants Securities: 招商证券
China Galaxy Securities: 银河证券 中国银河证券
Shenwan Hongyuan Securities: 申万宏源
Soochow Securities: 东吴证券
Everbright Securities: 光大证券
Industrial Securities: 兴业证券
Minsheng Securities: 民生证券
Founder Securities: 方正证券
ICBC: 工商银行 中国工商银行 工行
Bank of China: 中国银行 中行
Bank of China (Hong Kong): 中银香港
China Construction Bank: 建设银行 中国建设银行 建行
Agricultural Bank of China: 农业银行 中国农业银行 农行
Bank of Communications: 交通银行 交行
China Merchants Bank: 招商银行 招行
Hang Seng Bank: 恒生银行
Bank of East Asia: 东亚银行
HSBC: 汇丰 汇丰银行 汇丰控股
Standard Chartered: 渣打 渣打银行
DBS: 星展 星展银行 星展集团
OCBC: 华侨银行
UOB: 大华银行
Bright Smart Securities: 耀才证券
Yuanta Securities: 元大证券
Fubon: 富邦 富邦金控
Cathay Financial: 国泰金控
KGI Securities: 凯基证券
SinoPac Securities: 永丰金证券
Goldman Sachs: 高盛
Morgan Stanley: 摩根士丹利 大摩
JPMorgan: 摩根大通 小摩
Citi: 花旗 花旗银行 花旗集团
Bank of America: 美国银行 美银
UBS: 瑞银 瑞银集团
Barclays: 巴克莱
Deutsche Bank: 德意志银行 德银
BNP Paribas: 法国巴黎银行 法巴
Societe Generale: 法国兴业银行
ING: 荷兰国际集团
ANZ: 澳新银行
Macquarie: 麦格理 麦格理集团
Jefferies: 富瑞 杰富瑞
""")

_OTHERS = glossed("""
Takashimaya: 高岛屋
Mitsukoshi: 三越 三越百货
Isetan: 伊势丹
Daimaru: 大丸 大丸百货
Matsuzakaya: 松坂屋
Hankyu Department Store: 阪急百货 阪急百货店
J. Front Retailing: J.FRONT
Laox: 乐购仕
Matsumoto Kiyoshi: 松本清
Don Quijote: 唐吉诃德 激安殿堂
Aeon: 永旺 永旺集团
Seven & i: 柒和伊
7-Eleven: 7-11 7-Eleven便利店
Sushiro: 寿司郎
Muji: 无印良品
Uniqlo: 优衣库
HIS: HIS旅行社
Nippon Travel Agency: 日本旅行
Kinki Nippon Tourist: 近畿日本旅客
Rakuten Travel: 乐天旅游
Trip.com: 携程旅行网 携程集团
Tongcheng Travel: 同程旅行 同程
Tuniu: 途牛
Qunar: 去哪儿
Fliggy: 飞猪
EGL Tours: 东瀛游 东瀛游旅行社
WWPKG: 纵横游
Hong Thai Travel: 康泰旅行社 康泰
Wing On Travel: 永安旅游
Lion Travel: 雄狮旅游 雄狮旅行社 雄狮
Cola Tour: 可乐旅游
Cathay Pacific: 国泰航空
HK Express: 香港快运
Hong Kong Airlines: 香港航空
China Airlines: 中华航空 华航
EVA Air: 长荣航空
Starlux Airlines: 星宇航空
Tigerair Taiwan: 台湾虎航
Peach Aviation: 乐桃航空
Jetstar Japan: 捷星日本
Shandong Airlines: 山东航空
Shenzhen Airlines: 深圳航空
Korean Air: 大韩航空
Nippon Yusen: 日本邮船
Mitsui O.S.K. Lines: 商船三井
Kawasaki Kisen: 川崎汽船
COSCO Shipping: 中远海运
Evergreen Marine: 长荣海运
Yamato Transport: 大和运输
Nippon Express: 日本通运
SF Express: 顺丰 顺丰速运
Marubeni: 丸红
Toyota Tsusho: 丰田通商
Sumitomo Chemical: 住友化学
Mitsubishi Chemical: 三菱化学
Toray: 东丽
Asahi Kasei: 旭化成
AGC: 旭硝子
JX Advanced Metals: JX金属
Furukawa Electric: 古河电工
Sumitomo Electric: 住友电工
Fanuc: 发那科
Yaskawa Electric: 安川电机
DMG Mori: 德马吉森精机
Okuma: 大隈
Mazak: 马扎克
Makino: 牧野 牧野机床
Keyence: 基恩士
Nidec: 尼得科
Kyocera: 京瓷
Rohm: 罗姆
Renesas: 瑞萨电子 瑞萨
Kioxia: 铠侠
Sony: 索尼集团
Canon: 佳能
Nikon: 尼康
Screen Holdings: 斯库林
Lasertec: 雷泰光电
Disco: 迪思科
Daikin: 大金 大金工业
Komatsu: 小松 小松制作所
Kubota: 久保田
Yamaha Motor: 雅马哈发动机
Bandai Namco: 万代南梦宫
Nintendo: 任天堂
Toei: 东映
Toho: 东宝
Yoshimoto Kogyo: 吉本兴业
Samsung Electronics: 三星电子
SK Hynix: SK海力士
Foxconn: 富士康 鸿海
MediaTek: 联发科
UMC: 联电
SMIC: 中芯国际 中芯
CATL: 宁德时代
China Minmetals: 中国五矿 五矿集团
China Southern Rare Earth: 中国南方稀土集团 南方稀土
Xiamen Tungsten: 厦门钨业
JL Mag: 金力永磁
Boeing: 波音
Airbus: 空中客车 空客
Apple: 苹果公司
Nvidia: 英伟达 辉达
ASML: 阿斯麦 艾司摩尔
Tesla: 特斯拉
Volkswagen: 大众汽车 福斯汽车
""")

FIRMS = _FINANCE | _OTHERS
