"""English names of institutions for which someone without a name speaks, in Chinese news.

Simplified characters; traditional ones are folded before they are looked up. What a topic lists need
not stand here. Full names for universities, academies and think tanks; acronyms where few say more.
"""

from __future__ import annotations

from nlp.languages.zh.firms import FIRMS
from nlp.words.quotes import glossed

UNIVERSITIES = glossed("""
Chinese University of Hong Kong: 香港中文大学 中文大学 港中大 中大
University of Hong Kong: 香港大学 港大
Hong Kong University of Science and Technology: 香港科技大学 科技大学 港科大 科大
Hong Kong Polytechnic University: 香港理工大学 理工大学 港理大 理大
City University of Hong Kong: 香港城市大学 城市大学 城大
Hong Kong Baptist University: 香港浸会大学 浸会大学 浸大
Lingnan University: 岭南大学
Education University of Hong Kong: 香港教育大学 教育大学 教大
Hong Kong Metropolitan University: 香港都会大学 都会大学
University of Macau: 澳门大学
National Taiwan University: 国立台湾大学 台湾大学 台大
National Chengchi University: 国立政治大学 政治大学 政大
National Tsing Hua University: 台湾清华大学 新竹清华大学
National Yang Ming Chiao Tung University: 阳明交通大学 阳明交大
National Cheng Kung University: 成功大学 成大
National Sun Yat-sen University: 台湾中山大学
National Chung Hsing University: 中兴大学
National Central University: 国立中央大学
National Taiwan Normal University: 台湾师范大学 台师大
National Taipei University: 台北大学
Tamkang University: 淡江大学 淡大
Soochow University: 东吴大学
Tunghai University: 东海大学
Chinese Culture University: 文化大学 中国文化大学
Fu Jen Catholic University: 辅仁大学 辅大
Feng Chia University: 逢甲大学
Ming Chuan University: 铭传大学
Nanhua University: 南华大学
Academia Sinica: 中央研究院 中研院
Peking University: 北大
Tsinghua University: 清华
Renmin University of China: 人民大学
Beijing Normal University: 北京师范大学 北师大
Beijing Foreign Studies University: 北京外国语大学 北外
Beijing Language and Culture University: 北京语言大学
China University of Political Science and Law: 中国政法大学 政法大学
University of International Relations: 国际关系学院
University of International Business and Economics: 对外经贸大学
Beijing Institute of Technology: 北京理工大学
Beihang University: 北京航空航天大学 北航
Shanghai Jiao Tong University: 上海交通大学 上海交大
Shanghai International Studies University: 上海外国语大学 上外
East China Normal University: 华东师范大学 华师大
Shanghai University: 上海大学
Tongji University: 同济大学
Nanjing University: 南京大学
Zhejiang University: 浙江大学
Nankai University: 南开大学
Jilin University: 吉林大学
Liaoning University: 辽宁大学
Dalian Maritime University: 大连海事大学
Wuhan University: 武汉大学
Xiamen University: 厦门大学
Sun Yat-sen University: 中山大学
Jinan University: 暨南大学
Shandong University: 山东大学
Sichuan University: 四川大学
Ocean University of China: 中国海洋大学
National Defense University: 国防大学
Academy of Military Sciences: 军事科学院
Central Party School: 中央党校
Hokkaido University: 北海道大学
Tohoku University: 东北大学
Nagoya University: 名古屋大学
Osaka University: 大阪大学
Kyushu University: 九州大学
Kobe University: 神户大学
Hiroshima University: 广岛大学
University of Tsukuba: 筑波大学
Hitotsubashi University: 一桥大学
Keio University: 庆应义塾大学 庆应大学 庆大
Waseda University: 早大 早稻田大学
Meiji University: 明治大学
Hosei University: 法政大学
Chuo University: 日本中央大学 中央大学
Rikkyo University: 立教大学
Aoyama Gakuin University: 青山学院大学
Doshisha University: 同志社大学
Ritsumeikan University: 立命馆大学
Kwansei Gakuin University: 关西学院大学
Kansai University: 关西大学
Takushoku University: 拓殖大学
Toyo University: 东洋大学
Kanda University of International Studies: 神田外语大学
Tokyo University of Foreign Studies: 东京外国语大学
Ryukoku University: 龙谷大学
University of the Ryukyus: 琉球大学
Okinawa International University: 冲绳国际大学
National Graduate Institute for Policy Studies: 政策研究大学院大学
National University of Singapore: 新加坡国立大学
Nanyang Technological University: 南洋理工大学
Seoul National University: 首尔大学
Korea University: 高丽大学
Yonsei University: 延世大学
Harvard University: 哈佛大学 哈佛
Stanford University: 斯坦福大学 史丹佛大学
Columbia University: 哥伦比亚大学
Princeton University: 普林斯顿大学
Georgetown University: 乔治城大学
George Washington University: 乔治华盛顿大学
University of California: 加州大学
Massachusetts Institute of Technology: 麻省理工学院
University of Oxford: 牛津大学
University of Cambridge: 剑桥大学
King's College London: 伦敦国王学院
Australian National University: 澳洲国立大学 澳大利亚国立大学
""")

THINK_TANKS = glossed("""
Chinese Academy of Social Sciences: 中国社会科学院 中国社科院 社会科学院 社科院
Shanghai Academy of Social Sciences: 上海社会科学院 上海社科院
Beijing Academy of Social Sciences: 北京社会科学院 北京社科院
Shanghai Institutes for International Studies: 上海国际问题研究院 上海国际问题研究所
Chinese Academy of Sciences: 中国科学院 中科院
Chinese Academy of Engineering: 中国工程院
Chinese Academy of Macroeconomic Research: 宏观经济研究院 国家发改委宏观经济研究院
Development Research Center of the State Council: 国务院发展研究中心 发展研究中心
China Center for International Economic Exchanges: 中国国际经济交流中心
Center for China and Globalization: 全球化智库
Grandview Institution: 国观智库
National Institute for South China Sea Studies: 中国南海研究院 南海研究院
Chinese Society for Japanese Studies: 中华日本学会
Institute of Taiwan Studies: 台湾研究所
Sasakawa Peace Foundation: 笹川和平财团 笹川平和财团
Japan Institute of International Affairs: 日本国际问题研究所
Canon Institute for Global Studies: 佳能全球战略研究所
Japan Research Institute: 日本综合研究所 日本总研 日本综研
Mitsubishi Research Institute: 三菱综合研究所 三菱总研
Mitsubishi UFJ Research and Consulting: 三菱日联研究咨询公司 三菱日联研究咨询
Mitsubishi UFJ Research and Consulting: 三菱UFJ研究咨询公司 三菱UFJ研究咨询
Mizuho Research & Technologies: 瑞穗研究技术 瑞穗研究与科技 瑞穗调研科技 瑞穗总研
NLI Research Institute: 日生基础研究所 日生基础研
Dai-ichi Life Research Institute: 第一生命经济研究所
Itochu Research Institute: 伊藤忠总研
Marubeni Institute: 丸红经济研究所
Nomura Research Institute: 野村总合研究所 野村总研
Teikoku Databank: 帝国数据银行 帝国资料库
Institute of Developing Economies: 亚洲经济研究所
Research Institute of Economy, Trade and Industry: 经济产业研究所
Asia Pacific Initiative: 亚太倡议
Institute for National Defense and Security Research: 国防安全研究院 国防院
Prospect Foundation: 远景基金会
Chung-Hua Institution for Economic Research: 中华经济研究院 中经院
Taiwan Institute of Economic Research: 台湾经济研究院 台经院
Industrial Technology Research Institute: 工业技术研究院 工研院
Market Intelligence & Consulting Institute: 资策会产业情报研究所 资策会
TrendForce: 集邦科技 集邦咨询
Doublethink Lab: 台湾民主实验室
CSIS: 战略与国际研究中心 美国战略与国际研究中心 战略暨国际研究中心
Brookings Institution: 布鲁金斯学会 布鲁金斯研究院
RAND Corporation: 兰德公司
Council on Foreign Relations: 外交关系协会 美国外交关系协会
Carnegie Endowment: 卡内基国际和平基金会 卡内基基金会
Hudson Institute: 哈德逊研究所
Heritage Foundation: 传统基金会
Peterson Institute: 彼得森国际经济研究所 彼得森研究所
Asia Society Policy Institute: 亚洲协会政策研究所
Lowy Institute: 洛伊研究所 罗伊研究所
Australian Strategic Policy Institute: 澳洲战略政策研究所 澳大利亚战略政策研究所
Chatham House: 英国皇家国际事务研究所 查塔姆研究所
IISS: 国际战略研究所
ISEAS-Yusof Ishak Institute: 东南亚研究所 尤索夫伊萨东南亚研究院 尤索夫·伊萨克东南亚研究院
S. Rajaratnam School of International Studies: 拉惹勒南国际研究院 拉惹勒南国际关系学院
Korea Institute for Industrial Economics & Trade: 韩国产业研究院
Korea Institute for International Economic Policy: 对外经济政策研究院
Sejong Institute: 世宗研究所
Asan Institute for Policy Studies: 峨山政策研究院
Eurasia Group: 欧亚集团
Capital Economics: 凯投宏观
Oxford Economics: 牛津经济研究院
Fitch Ratings: 惠誉 惠誉国际 惠誉评级
Moody's: 穆迪
S&P Global: 标普全球 标准普尔 标普
""")

BODIES = glossed("""
Japan National Tourism Organization: 日本政府观光局 日本国家旅游局
JA: 日本农协
Japan Fisheries Cooperatives: 全国渔业协同组合联合会 全渔联
Hokkaido Federation of Fisheries Cooperatives: 北海道渔业协同组合联合会 北海道渔联
Japan Seafood Wholesalers Association: 日本水产批发协会
Japan Machine Tool Builders' Association: 日本机床工业协会 日本工作机械工业会 日本工具机工业会
SEAJ: 日本半导体制造装置协会 日本半导体设备协会
Japan Electronics and Information Technology Industries Association: 日本电子信息技术产业协会
Japan Department Stores Association: 日本百货店协会 日本百货公司协会
Japan Association of Travel Agents: 日本旅行业协会 日本旅游业协会
Japanese Trade Union Confederation: 日本工会总联合会
Japan-China Friendship Association: 日中友好协会 日本中国友好协会
China-Japan Friendship Association: 中日友好协会
Japan-China Economic Association: 日中经协
Japan-China Parliamentary Friendship League: 日中友好议员联盟
Japan-Taiwan parliamentary league: 日华议员恳谈会 日华恳
Japanese Chamber of Commerce and Industry in China: 在华日本商会
Shanghai Japanese Commerce & Industry Club: 上海日本商工俱乐部
Japan-Taiwan Exchange Association: 日本台湾交流协会 日台交流协会
Taiwan-Japan Relations Association: 台湾日本关系协会 台日关系协会
Taipei Economic and Cultural Representative Office: 驻日代表处 台北经济文化代表处
American Institute in Taiwan: 美国在台协会
American Chamber of Commerce: 美国商会
American Chamber of Commerce in China: 中国美国商会
EU Chamber of Commerce in China: 中国欧盟商会 欧盟商会
China Chamber of International Commerce: 中国国际商会
China Council for the Promotion of International Trade: 中国贸促会 贸促会
China Association of Automobile Manufacturers: 中国汽车工业协会 中汽协
China Semiconductor Industry Association: 中国半导体行业协会
Association of China Rare Earth Industry: 中国稀土行业协会
China Nonferrous Metals Industry Association: 中国有色金属工业协会
China Association of Performing Arts: 中国演出行业协会
China Aquatic Products Processing and Marketing Alliance: 中国水产流通与加工协会
Travel Industry Council of Hong Kong: 香港旅游业议会 旅游业议会
Hong Kong Tourism Board: 香港旅游发展局 旅发局
Hong Kong Trade Development Council: 香港贸易发展局 贸发局
Hong Kong Monetary Authority: 香港金融管理局 金管局
Hong Kong Observatory: 香港天文台
Hong Kong Security Bureau: 保安局 香港保安局
Centre for Food Safety: 食物安全中心 食安中心
Hong Kong Commerce and Economic Development Bureau: 商务及经济发展局 商经局
Travel Agents Association of Taiwan: 旅行公会 台湾旅行公会
Travel Quality Assurance Association: 品保协会
Taiwan Tourism Administration: 交通部观光署 观光署
Straits Exchange Foundation: 海基会
ARATS: 海协会
Mainland Affairs Council: 陆委会
National Security Council: 国安会
National Security Bureau: 国安局
Executive Yuan: 行政院
Legislative Yuan: 立法院
Presidential Office: 总统府
Chinese National Federation of Industries: 工业总会 工总
Chinese Institute of Engineers: 工程师学会
Kuomintang: 国民党
DPP: 民进党
Taiwan People's Party: 民众党
Imperial Household Agency: 宫内厅
National Police Agency: 警察厅
Public Security Intelligence Agency: 公安调查厅
Immigration Services Agency: 出入国在留管理厅
Japan Meteorological Agency: 气象厅
Financial Services Agency: 金融厅
Japan Fair Trade Commission: 公正交易委员会
Nuclear Regulation Authority: 原子力规制委员会
Consumer Affairs Agency: 消费者厅
Digital Agency: 数字厅
Japan Oil, Gas and Metals: 石油天然气金属矿物资源机构
NEDO: 新能源产业技术综合开发机构
AIST: 产业技术综合研究所 产综研
JICA: 国际协力机构
Joint Staff Office: 统合幕僚监部
Tokyo Metropolitan Government: 东京都政府 东京都厅
Okinawa Prefectural Government: 冲绳县政府 冲绳县厅
Hokkaido Government: 北海道厅
Osaka Prefectural Government: 大阪府政府 大阪府厅
Pentagon: 五角大楼 五角大厦
US Embassy: 美国大使馆
US Trade Representative: 美国贸易代表办公室 美国贸易代表署
US Commerce Department: 美国商务部
US State Department: 美国国务院
US Defense Department: 美国国防部
US Treasury: 美国财政部
US Navy: 美国海军
US Seventh Fleet: 第七舰队 美国第七舰队
US Indo-Pacific Command: 印太司令部 美军印太司令部
US Pacific Command: 太平洋司令部 美军太平洋司令部
Philippine Coast Guard: 菲律宾海岸警卫队
US Forces Japan: 驻日美军
CIA: 中情局 中央情报局
FBI: 联邦调查局
Federal Reserve: 美联储 联准会
European Central Bank: 欧洲央行
World Bank: 世界银行 世行
Asian Development Bank: 亚洲开发银行 亚开行
WHO: 世界卫生组织 世卫组织
NHK: 日本放送协会
""")

INSTITUTIONS = UNIVERSITIES | THINK_TANKS | BODIES | FIRMS
