"""English names of the places by which Chinese texts say where someone without a name is from.

Simplified characters; traditional ones are folded before they are looked up.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

PLACES = glossed("""
Hokkaido: 北海道
Aomori: 青森县 青森
Iwate: 岩手县 岩手
Miyagi: 宫城县 宫城
Akita: 秋田县 秋田
Fukushima: 福岛县 福岛
Ibaraki: 茨城县 茨城
Tochigi: 栃木县 栃木
Gunma: 群马县 群马
Saitama: 埼玉县 埼玉
Chiba: 千叶县 千叶
Kanagawa: 神奈川县 神奈川
Niigata: 新潟县 新潟
Toyama: 富山县 富山
Ishikawa: 石川县
Fukui: 福井县 福井
Nagano: 长野县 长野
Gifu: 岐阜县 岐阜
Shizuoka: 静冈县 静冈
Aichi: 爱知县 爱知
Mie: 三重县
Shiga: 滋贺县 滋贺
Hyogo: 兵库县 兵库
Nara: 奈良县 奈良
Okayama: 冈山县 冈山
Hiroshima: 广岛县 广岛
Yamaguchi: 山口县
Ehime: 爱媛县
Fukuoka: 福冈县 福冈
Saga: 佐贺县
Nagasaki: 长崎县 长崎
Kumamoto: 熊本县 熊本
Oita: 大分县
Kagoshima: 鹿儿岛县 鹿儿岛
Okinawa: 冲绳县 冲绳
Kyushu: 九州
Kansai: 关西地区 关西
Kanto: 关东地区 关东
Tohoku: 东北地区
Tokyo: 东京
Osaka: 大阪府 大阪
Kyoto: 京都府 京都
Nagoya: 名古屋
Yokohama: 横滨
Kobe: 神户
Yokohama Chinatown: 横滨中华街
Chinatown: 中华街 唐人街
Sapporo: 札幌
Jiangxi: 江西省 江西
Zhejiang: 浙江省 浙江
Jiangsu: 江苏省 江苏
Guangdong: 广东省 广东
Shandong: 山东省 山东
Fujian: 福建省 福建
Sichuan: 四川省
Inner Mongolia: 内蒙古
Ganzhou: 赣州
Baotou: 包头
Ningbo: 宁波
Suzhou: 苏州
Shenzhen: 深圳
Dalian: 大连
Tianjin: 天津
Guangzhou: 广州
Shanghai: 上海
Pudong: 浦东
Shin-Okubo: 新大久保
Beijing: 北京
Hong Kong: 香港
Taipei: 台北
Hsinchu: 新竹
Yamagata: 山形县 山形
Yamanashi: 山梨县 山梨
Shimane: 岛根县 岛根
Tottori: 鸟取县 鸟取
Tokushima: 德岛县 德岛
Kagawa: 香川县
Kochi: 高知县
Wakayama: 和歌山县 和歌山
Miyazaki: 宫崎县
Ishikawa: 石川
Yamaguchi: 山口
Ehime: 爱媛
Oita: 大分
Hokuriku: 北陆地区 北陆
Shikoku: 四国地区 四国
Chugoku: 中国地方
Chubu: 中部地区
Tokai: 东海地区
Kinki: 近畿
Tohoku: 东北地方 日本东北
Setouchi: 濑户内
Sanriku: 三陆
Okinawa: 琉球
Sendai: 仙台
Hakodate: 函馆
Otaru: 小樽
Kushiro: 钏路
Nemuro: 根室
Abashiri: 网走
Monbetsu: 纹别
Wakkanai: 稚内
Tomakomai: 苫小牧
Asahikawa: 旭川
Niseko: 二世古
Furano: 富良野
Mutsu Bay: 陆奥湾
Funka Bay: 喷火湾 内浦湾
Tokyo Bay: 东京湾
Seto Inland Sea: 濑户内海
Sea of Okhotsk: 鄂霍次克海 鄂霍茨克海
Sea of Japan: 日本海
East China Sea: 东海
South China Sea: 南海
Taiwan Strait: 台湾海峡 台海
Yokosuka: 横须贺
Sasebo: 佐世保
Kure: 吴市
Kawasaki: 川崎
Hamamatsu: 滨松
Toyota City: 丰田市
Kitakyushu: 北九州
Kanazawa: 金泽
Kamakura: 镰仓
Hakone: 箱根
Nikko: 日光
Karuizawa: 轻井泽
Takayama: 高山市
Shirakawa-go: 白川乡
Mount Fuji: 富士山
Beppu: 别府
Naha: 那霸
Ishigaki: 石垣岛 石垣市 石垣
Yonaguni: 与那国岛 与那国町 与那国
Miyako: 宫古岛
Minamitorishima: 南鸟岛
Ginza: 银座 东京银座
Shinjuku: 新宿
Shibuya: 涩谷
Ikebukuro: 池袋
Asakusa: 浅草
Akihabara: 秋叶原
Ueno: 上野
Tsukiji: 筑地
Toyosu: 丰洲
Roppongi: 六本木
Harajuku: 原宿
Kabukicho: 歌舞伎町
Ota Ward: 大田区
Shinagawa: 品川
Nagatacho: 永田町
Kasumigaseki: 霞关 霞ケ关
Shinsaibashi: 心斋桥
Dotonbori: 道顿堀
Namba: 难波
Umeda: 梅田
Kuromon market: 黑门市场
Gion: 祇园
Arashiyama: 岚山
Hebei: 河北省 河北
Shanxi: 山西省 山西
Liaoning: 辽宁省 辽宁
Jilin: 吉林省 吉林
Heilongjiang: 黑龙江省 黑龙江
Anhui: 安徽省 安徽
Henan: 河南省 河南
Hubei: 湖北省 湖北
Hunan: 湖南省 湖南
Hainan: 海南省 海南
Guangxi: 广西
Guizhou: 贵州省 贵州
Yunnan: 云南省 云南
Shaanxi: 陕西省 陕西
Gansu: 甘肃省 甘肃
Ningxia: 宁夏
Xinjiang: 新疆
Tibet: 西藏
Sichuan: 四川
Chongqing: 重庆
Northeast China: 中国东北 东北三省
Yangtze River Delta: 长三角 长江三角洲
Pearl River Delta: 珠三角 珠江三角洲
Greater Bay Area: 大湾区 粤港澳大湾区
Hangzhou: 杭州
Yiwu: 义乌
Wenzhou: 温州
Nanjing: 南京
Wuxi: 无锡
Kunshan: 昆山
Changzhou: 常州
Nantong: 南通
Hefei: 合肥
Wuhan: 武汉
Changsha: 长沙
Zhengzhou: 郑州
Xi'an: 西安
Chengdu: 成都
Kunming: 昆明
Xiamen: 厦门
Fuzhou: 福州
Quanzhou: 泉州
Dongguan: 东莞
Foshan: 佛山
Zhuhai: 珠海
Huizhou: 惠州
Qingdao: 青岛
Yantai: 烟台
Weihai: 威海
Jinan: 济南
Shenyang: 沈阳
Harbin: 哈尔滨
Changchun: 长春
Dandong: 丹东
Zhoushan: 舟山
Macau: 澳门
Kowloon: 九龙
Causeway Bay: 铜锣湾
Tsim Sha Tsui: 尖沙咀
Mong Kok: 旺角
Central: 中环
New Taipei: 新北
Taoyuan: 桃园
Taichung: 台中
Tainan: 台南
Kaohsiung: 高雄
Keelung: 基隆
Yilan: 宜兰
Hualien: 花莲
Kinmen: 金门
Penghu: 澎湖
Seoul: 首尔
Busan: 釜山
Incheon: 仁川
Singapore: 新加坡
Washington: 华盛顿 华府
New York: 纽约
Silicon Valley: 硅谷 矽谷
Los Angeles: 洛杉矶
Brussels: 布鲁塞尔
London: 伦敦
Paris: 巴黎
Berlin: 柏林
Geneva: 日内瓦
Moscow: 莫斯科
Sydney: 悉尼 雪梨
Bangkok: 曼谷
Hanoi: 河内
Kuala Lumpur: 吉隆坡
Asia-Pacific: 亚太
Indo-Pacific: 印太
Northeast Asian: 东北亚
Southeast Asian: 东南亚 东盟
East Asian: 东亚
South Asian: 南亚
Middle Eastern: 中东
European: 欧洲
Western: 欧美 西方
Latin American: 拉美
African: 非洲
""")
