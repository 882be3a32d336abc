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
Beijing: 北京
Hong Kong: 香港
Taipei: 台北
Hsinchu: 新竹
""")
