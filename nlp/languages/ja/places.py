"""Places before a noun for who speaks without a name: of Japan, China, Taiwan, Korea and farther off.

A line gives the English, then the words. Countries do not belong here: babel knows them.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

PREFECTURES = glossed("""
Hokkaido: 北海道 道内
Tokyo: 東京都 東京 都内
Osaka: 大阪府 大阪市 大阪
Kyoto: 京都府 京都市 京都
Aomori: 青森県 青森市 青森
Iwate: 岩手県 岩手
Miyagi: 宮城県 宮城
Akita: 秋田県 秋田市 秋田
Yamagata: 山形県 山形市 山形
Fukushima: 福島県 福島市 福島
Ibaraki: 茨城県 茨城
Tochigi: 栃木県 栃木
Gunma: 群馬県 群馬
Saitama: 埼玉県 さいたま市 埼玉
Chiba: 千葉県 千葉市 千葉
Kanagawa: 神奈川県 神奈川
Niigata: 新潟県 新潟市 新潟
Toyama: 富山県 富山市 富山
Ishikawa: 石川県 石川
Fukui: 福井県 福井市 福井
Yamanashi: 山梨県 山梨
Nagano: 長野県 長野市 長野
Gifu: 岐阜県 岐阜市 岐阜
Shizuoka: 静岡県 静岡市 静岡
Aichi: 愛知県 愛知
Mie: 三重県 三重
Shiga: 滋賀県 滋賀
Hyogo: 兵庫県 兵庫
Nara: 奈良県 奈良市 奈良
Wakayama: 和歌山県 和歌山市 和歌山
Tottori: 鳥取県 鳥取市 鳥取
Shimane: 島根県 島根
Okayama: 岡山県 岡山市 岡山
Hiroshima: 広島県 広島市 広島
Yamaguchi: 山口県 山口市 山口
Tokushima: 徳島県 徳島市 徳島
Kagawa: 香川県 香川
Ehime: 愛媛県 愛媛
Kochi: 高知県 高知市 高知
Fukuoka: 福岡県 福岡市 福岡
Saga: 佐賀県 佐賀市 佐賀
Nagasaki: 長崎県 長崎市 長崎
Kumamoto: 熊本県 熊本市 熊本
Oita: 大分県 大分市
Miyazaki: 宮崎県 宮崎市 宮崎
Kagoshima: 鹿児島県 鹿児島市 鹿児島
Okinawa: 沖縄県 沖縄
Kansai: 関西 関西地方
Kanto: 関東 関東地方
Tohoku: 東北 東北地方
Hokuriku: 北陸 北陸地方
Chubu: 中部 中部地方
Tokai: 東海 東海地方
Chugoku region: 中国地方
Shikoku: 四国 四国地方
Kyushu: 九州 九州地方
Koshinetsu: 甲信越
Sanriku: 三陸 三陸沿岸
Sanin: 山陰
Setouchi: 瀬戸内 瀬戸内海
""")

TOWNS = glossed("""
Sapporo: 札幌市 札幌
Hakodate: 函館市 函館
Otaru: 小樽市 小樽
Asahikawa: 旭川市 旭川
Kushiro: 釧路市 釧路
Nemuro: 根室市 根室
Abashiri: 網走市 網走
Monbetsu: 紋別市 紋別
Wakkanai: 稚内市 稚内
Muroran: 室蘭市 室蘭
Tomakomai: 苫小牧市 苫小牧
Obihiro: 帯広市 帯広
Furano: 富良野市 富良野
Niseko: ニセコ町 ニセコ
Sarufutsu: 猿払村 猿払
Yakumo: 八雲町 八雲
Mori: 森町
Funka Bay: 噴火湾 内浦湾
Sea of Okhotsk coast: オホーツク海沿岸 オホーツク沿岸 オホーツク海側 オホーツク
Mutsu Bay: 陸奥湾
Tokyo Bay: 東京湾
Ise Bay: 伊勢湾
Ise-Shima: 伊勢志摩
Toyama Bay: 富山湾
Ariake Sea: 有明海
Sea of Japan coast: 日本海側 日本海沿岸
Pacific coast: 太平洋側 太平洋沿岸
Hachinohe: 八戸市 八戸
Morioka: 盛岡市 盛岡
Sendai: 仙台市 仙台
Kesennuma: 気仙沼市 気仙沼
Ishinomaki: 石巻市 石巻
Shiogama: 塩釜市 塩釜
Ofunato: 大船渡市 大船渡
Iwaki: いわき市
Soma: 相馬市 相馬
Mito: 水戸市 水戸
Tsukuba: つくば市
Utsunomiya: 宇都宮市 宇都宮
Nikko: 日光市 日光
Maebashi: 前橋市 前橋
Kawaguchi: 川口市
Narita: 成田市 成田
Choshi: 銚子市 銚子
Yokohama: 横浜市 横浜
Kawasaki: 川崎市
Kamakura: 鎌倉市 鎌倉
Hakone: 箱根町 箱根
Yokosuka: 横須賀市 横須賀
Kanazawa: 金沢市 金沢
Matsumoto: 松本市
Hakuba: 白馬村 白馬
Karuizawa: 軽井沢町 軽井沢
Takayama: 高山市 飛騨高山
Shirakawa-go: 白川郷 白川村
Kofu: 甲府市 甲府
Fujikawaguchiko: 富士河口湖町 富士河口湖
Mount Fuji area: 富士山周辺 富士山麓
Hamamatsu: 浜松市 浜松
Yaizu: 焼津市 焼津
Atami: 熱海市 熱海
Nagoya: 名古屋市 名古屋
Toyota: 豊田市
Toba: 鳥羽市 鳥羽
Ise: 伊勢市
Kobe: 神戸市 神戸
Himeji: 姫路市 姫路
Sakai: 堺市
Higashiosaka: 東大阪市 東大阪
Imabari: 今治市 今治
Matsuyama: 松山市
Takamatsu: 高松市 高松
Kure: 呉市
Shimonoseki: 下関市 下関
Kitakyushu: 北九州市 北九州
Hakata: 博多
Sasebo: 佐世保市 佐世保
Tsushima: 対馬市 対馬
Beppu: 別府市 別府
Naha: 那覇市 那覇
Ishigaki: 石垣市 石垣島 石垣
Miyakojima: 宮古島市 宮古島
Yonaguni: 与那国町 与那国島 与那国
Ginza: 東京・銀座 銀座
Asakusa: 東京・浅草 浅草
Shinjuku: 東京・新宿 新宿 新宿区
Shibuya: 東京・渋谷 渋谷 渋谷区
Ikebukuro: 東京・池袋 池袋
Ueno: 東京・上野 上野
Akihabara: 東京・秋葉原 秋葉原
Tsukiji: 東京・築地 築地
Toyosu: 東京・豊洲 豊洲
Nihonbashi: 東京・日本橋 日本橋
Marunouchi: 東京・丸の内 丸の内
Nagatacho: 永田町
Kasumigaseki: 霞が関 霞ケ関
Roppongi: 東京・六本木 六本木
Shinagawa: 東京・品川 品川
Kabutocho: 東京・兜町 兜町
Ota Ward: 東京都大田区 大田区
Minato Ward: 東京都港区
Chiyoda Ward: 東京都千代田区 千代田区
Chuo Ward: 東京都中央区
Edogawa Ward: 東京都江戸川区 江戸川区
Taito Ward: 東京都台東区 台東区
Dotonbori: 大阪・道頓堀 道頓堀
Shinsaibashi: 大阪・心斎橋 心斎橋
Umeda: 大阪・梅田 梅田
Namba: 大阪・難波 難波 ミナミ
Kuromon Market: 黒門市場 大阪・黒門市場
Arashiyama: 京都・嵐山 嵐山
Gion: 京都・祇園 祇園
Yokohama Chinatown: 横浜中華街
""")

ABROAD = glossed("""
Beijing: 北京市 北京
Shanghai: 上海市 上海
Tianjin: 天津市 天津
Chongqing: 重慶市 重慶
Dalian: 大連市 大連
Shenyang: 瀋陽市 瀋陽
Harbin: ハルビン市 ハルビン
Changchun: 長春市 長春
Qingdao: 青島市 青島
Jinan: 済南市 済南
Yantai: 煙台市 煙台
Weihai: 威海市 威海
Nanjing: 南京市 南京
Suzhou: 蘇州市 蘇州
Wuxi: 無錫市 無錫
Hangzhou: 杭州市 杭州
Ningbo: 寧波市 寧波
Yiwu: 義烏市 義烏
Hefei: 合肥市 合肥
Fuzhou: 福州市 福州
Xiamen: 厦門市 厦門 アモイ
Guangzhou: 広州市 広州
Shenzhen: 深圳市 深圳 深セン市 深セン
Dongguan: 東莞市 東莞
Foshan: 仏山市
Zhuhai: 珠海市 珠海
Wuhan: 武漢市 武漢
Changsha: 長沙市 長沙
Zhengzhou: 鄭州市 鄭州
Xi'an: 西安市 西安
Chengdu: 成都市 成都
Kunming: 昆明市 昆明
Ganzhou: 贛州市 贛州
Baotou: 包頭市 包頭
Haikou: 海口市 海口
Sanya: 三亜市 三亜
Guangdong: 広東省 広東
Zhejiang: 浙江省 浙江
Jiangsu: 江蘇省 江蘇
Shandong: 山東省 山東
Fujian: 福建省 福建
Liaoning: 遼寧省 遼寧
Jilin: 吉林省
Heilongjiang: 黒竜江省
Hebei: 河北省
Henan: 河南省
Hubei: 湖北省
Hunan: 湖南省
Jiangxi: 江西省
Sichuan: 四川省 四川
Yunnan: 雲南省
Hainan: 海南省
Inner Mongolia: 内モンゴル自治区 内モンゴル
Xinjiang: 新疆ウイグル自治区 新疆
Tibet: チベット自治区 チベット
Manchuria: 旧満州
Hong Kong: 香港
Macau: マカオ
Tsim Sha Tsui: 尖沙咀
Causeway Bay: 銅鑼湾
Mong Kok: 旺角
Kowloon: 九竜 九龍
Taipei: 台北市 台北
New Taipei: 新北市
Kaohsiung: 高雄市 高雄
Taichung: 台中市 台中
Tainan: 台南市 台南
Taoyuan: 桃園市 桃園
Hsinchu: 新竹市 新竹
Keelung: 基隆市 基隆
Yilan: 宜蘭県 宜蘭
Hualien: 花蓮県 花蓮
Kinmen: 金門島 金門
Penghu: 澎湖
Seoul: ソウル市 ソウル
Busan: 釜山市 釜山
Jeju: 済州島 済州
Incheon: 仁川
Washington: ワシントン
New York: ニューヨーク
Los Angeles: ロサンゼルス
San Francisco: サンフランシスコ
Silicon Valley: シリコンバレー
Hawaii: ハワイ
Guam: グアム
London: ロンドン
Paris: パリ
Brussels: ブリュッセル
Berlin: ベルリン
Geneva: ジュネーブ
Moscow: モスクワ
Vladivostok: ウラジオストク
Bangkok: バンコク
Hanoi: ハノイ
Ho Chi Minh City: ホーチミン市 ホーチミン
Jakarta: ジャカルタ
Manila: マニラ
Kuala Lumpur: クアラルンプール
Sydney: シドニー
Canberra: キャンベラ
Dubai: ドバイ
""")

PLACES = PREFECTURES | TOWNS | ABROAD
