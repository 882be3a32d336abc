"""Institutions with a name of their own, for who speaks of them without a name: Japanese.

A line gives the English, then the words as printed. Bodies that a topic lists are told by the topic;
places do not belong here, nor kinds of firm.
"""

from __future__ import annotations

from nlp.words.quotes import glossed

SCHOOLS = glossed("""
University of Tokyo: 東京大学 東大 東京大大学院 東大大学院
Kyoto University: 京都大学 京大 京都大
Osaka University: 大阪大学 阪大 大阪大
Osaka Metropolitan University: 大阪公立大学 大阪公立大
Nagoya University: 名古屋大学 名大 名古屋大
Tohoku University: 東北大学 東北大
Hokkaido University: 北海道大学 北大 北海道大
Kyushu University: 九州大学 九大 九州大
Kobe University: 神戸大学 神戸大
Hiroshima University: 広島大学 広島大
Chiba University: 千葉大学 千葉大
Niigata University: 新潟大学
Niigata Prefectural University: 新潟県立大学
Yokohama National University: 横浜国立大学 横浜国立大
Yokohama City University: 横浜市立大学 横浜市立大
University of Tsukuba: 筑波大学 筑波大
Hitotsubashi University: 一橋大学 一橋大
Institute of Science Tokyo: 東京科学大学 東京科学大
Tokyo University of Foreign Studies: 東京外国語大学 東京外大
Tokyo Metropolitan University: 東京都立大学 東京都立大
Tokyo University of Marine Science and Technology: 東京海洋大学 東京海洋大
Tokyo University of Science: 東京理科大学 東京理科大
Keio University: 慶応義塾大学 慶應義塾大学 慶応大学 慶応大 慶大
Waseda University: 早稲田大学 早稲田大 早大
Sophia University: 上智大学 上智大
Meiji University: 明治大学 明治大
Aoyama Gakuin University: 青山学院大学 青山学院大
Rikkyo University: 立教大学 立教大
Chuo University: 中央大学 中央大
Hosei University: 法政大学 法政大
Gakushuin University: 学習院大学 学習院大
Nihon University: 日本大学 日大
Toyo University: 東洋大学
Takushoku University: 拓殖大学 拓殖大
Tokyo International University: 東京国際大学
Tokai University: 東海大学 東海大
Teikyo University: 帝京大学
Kokushikan University: 国士舘大学
Musashino University: 武蔵野大学
Obirin University: 桜美林大学
Aichi University: 愛知大学 愛知大
Nanzan University: 南山大学
Doshisha University: 同志社大学 同志社大
Ritsumeikan University: 立命館大学 立命館大
Ritsumeikan Asia Pacific University: 立命館アジア太平洋大学
Kansai University: 関西大学 関西大
Kwansei Gakuin University: 関西学院大学 関西学院大
Kindai University: 近畿大学 近大
Kansai Gaidai University: 関西外国語大学
Kanda University of International Studies: 神田外語大学
Kobe Gakuin University: 神戸学院大学
Seinan Gakuin University: 西南学院大学
Fukuoka University: 福岡大学
University of the Ryukyus: 琉球大学 琉球大
Okinawa International University: 沖縄国際大学
National Defence Academy: 防衛大学校 防大
National Graduate Institute for Policy Studies: 政策研究大学院大学 政策研究大学院大
Graduate University for Advanced Studies: 総合研究大学院大学
International University of Japan: 国際大学
International Christian University: 国際基督教大学
Peking University: 北京大学 北京大
Tsinghua University: 清華大学
Renmin University of China: 中国人民大学 人民大学 人民大
Fudan University: 復旦大学 復旦大
Shanghai Jiao Tong University: 上海交通大学
Tongji University: 同済大学
East China Normal University: 華東師範大学
Shanghai University of International Business and Economics: 上海対外経貿大学
Nanjing University: 南京大学
Nankai University: 南開大学
Xiamen University: アモイ大学 厦門大学
Jinan University: 暨南大学
Sun Yat-sen University: 中山大学
Wuhan University: 武漢大学
Jilin University: 吉林大学
Beijing Foreign Studies University: 北京外国語大学
Beijing Language and Culture University: 北京語言大学
Shanghai International Studies University: 上海外国語大学
Dalian University of Foreign Languages: 大連外国語大学
Beijing International Studies University: 北京第二外国語大学
China Foreign Affairs University: 外交学院
University of International Relations: 国際関係学院
University of International Business and Economics: 対外経済貿易大学
China University of Political Science and Law: 中国政法大学
Central Party School: 中央党校
National Defence University: 国防大学
Academy of Military Sciences: 軍事科学院
University of Hong Kong: 香港大学
Chinese University of Hong Kong: 香港中文大学
Hong Kong University of Science and Technology: 香港科技大学
Hong Kong Baptist University: 香港浸会大学
City University of Hong Kong: 香港城市大学
University of Macau: マカオ大学
National Taiwan University: 台湾大学
National Taiwan Normal University: 台湾師範大学
National Chengchi University: 政治大学 台湾政治大学
Tamkang University: 淡江大学
Tunghai University: 東海大学（台湾）
National Sun Yat-sen University: 台湾中山大学
National Cheng Kung University: 成功大学
Soochow University: 東呉大学
National Chung Hsing University: 中興大学
National University of Singapore: シンガポール国立大学
Nanyang Technological University: 南洋理工大学
Seoul National University: ソウル大学
Yonsei University: 延世大学
Harvard University: ハーバード大学
Columbia University: コロンビア大学
Stanford University: スタンフォード大学
Princeton University: プリンストン大学
Georgetown University: ジョージタウン大学
Oxford University: オックスフォード大学
Cambridge University: ケンブリッジ大学
""")

HOUSES = glossed("""
Nomura Securities: 野村証券 野村證券
Nomura Holdings: 野村ホールディングス
Daiwa Securities: 大和証券
Daiwa Institute of Research: 大和総研
SMBC Nikko Securities: SMBC日興証券 ＳＭＢＣ日興証券
Mizuho Securities: みずほ証券
Mizuho Research & Technologies: みずほリサーチ＆テクノロジーズ みずほリサーチ&テクノロジーズ みずほリサーチ
Mitsubishi UFJ Morgan Stanley Securities: 三菱UFJモルガン・スタンレー証券 三菱ＵＦＪモルガン・スタンレー証券
Mitsubishi UFJ Research and Consulting: 三菱UFJリサーチ&コンサルティング 三菱ＵＦＪリサーチ＆コンサルティング
Okasan Securities: 岡三証券
Tokai Tokyo Securities: 東海東京証券
Tokai Tokyo Intelligence Laboratory: 東海東京インテリジェンス・ラボ
Iwai Cosmo Securities: 岩井コスモ証券
Ichiyoshi Securities: いちよし証券
Marusan Securities: 丸三証券
Matsui Securities: 松井証券
Monex Securities: マネックス証券
Rakuten Securities: 楽天証券
SBI Securities: SBI証券 ＳＢＩ証券
Goldman Sachs: ゴールドマン・サックス ゴールドマン・サックス証券
Morgan Stanley: モルガン・スタンレー
JPMorgan Securities: JPモルガン証券 ＪＰモルガン証券
UBS Securities: UBS証券 ＵＢＳ証券
Citigroup Securities: シティグループ証券
BofA Securities: BofA証券
Barclays Securities: バークレイズ証券
BNP Paribas Securities: BNPパリバ証券
Deutsche Securities: ドイツ証券
Jefferies: ジェフリーズ証券
Mizuho Bank: みずほ銀行
MUFG Bank: 三菱UFJ銀行 三菱ＵＦＪ銀行
Sumitomo Mitsui Banking Corporation: 三井住友銀行
Sumitomo Mitsui Trust Bank: 三井住友信託銀行
Resona Bank: りそな銀行
Norinchukin Bank: 農林中央金庫 農林中金
Norinchukin Research Institute: 農林中金総合研究所 農林中金総研
Development Bank of Japan: 日本政策投資銀行
Japan Bank for International Cooperation: 国際協力銀行
Bank of China: 中国銀行
Bank of Communications: 交通銀行
Bank of Japan: 日銀 日本銀行
Bank of Taiwan: 台湾銀行
HSBC: 香港上海銀行
Nomura Research Institute: 野村総合研究所 野村総研
Japan Research Institute: 日本総合研究所 日本総研
Mitsubishi Research Institute: 三菱総合研究所 三菱総研
Fujitsu Research Institute: 富士通総研
Dai-ichi Life Research Institute: 第一生命経済研究所
NLI Research Institute: ニッセイ基礎研究所
Meiji Yasuda Research Institute: 明治安田総合研究所
Itochu Research Institute: 伊藤忠総研
Marubeni Institute: 丸紅経済研究所
Sompo Institute Plus: ＳＯＭＰＯインスティチュート・プラス
Teikoku Databank: 帝国データバンク
Tokyo Shoko Research: 東京商工リサーチ
Canon Institute for Global Studies: キヤノングローバル戦略研究所
Tokyo Foundation: 東京財団 東京財団政策研究所
Sasakawa Peace Foundation: 笹川平和財団
Nakasone Peace Institute: 中曽根平和研究所
Japan Institute of International Affairs: 日本国際問題研究所
Japan Center for Economic Research: 日本経済研究センター
National Institute for Defence Studies: 防衛研究所 防研
Institute of Developing Economies: アジア経済研究所
Research Institute of Economy, Trade and Industry: 経済産業研究所
Institute of Geoeconomics: 地経学研究所
Chinese Academy of Social Sciences: 中国社会科学院 社会科学院
Shanghai Academy of Social Sciences: 上海社会科学院
Liaoning Academy of Social Sciences: 遼寧社会科学院 遼寧省社会科学院
Heilongjiang Academy of Social Sciences: 黒竜江省社会科学院
Chinese Academy of Sciences: 中国科学院
China Institute of International Studies: 中国国際問題研究院
China Institutes of Contemporary International Relations: 中国現代国際関係研究院
Shanghai Institutes for International Studies: 上海国際問題研究院
National Institute for South China Sea Studies: 中国南海研究院
Academia Sinica: 中央研究院
Institute for National Defence and Security Research: 国防安全研究院
Chung-Hua Institution for Economic Research: 中華経済研究院
Taiwan Institute of Economic Research: 台湾経済研究院
Center for Strategic and International Studies: 戦略国際問題研究所
Brookings Institution: ブルッキングス研究所
RAND Corporation: ランド研究所
Hudson Institute: ハドソン研究所
Heritage Foundation: ヘリテージ財団
Atlantic Council: 大西洋評議会
Asia Society: アジア・ソサエティー
Lowy Institute: ローウィー研究所
International Institute for Strategic Studies: 国際戦略研究所
International Crisis Group: 国際危機グループ
Eurasia Group: ユーラシア・グループ ユーラシアグループ
Capital Economics: キャピタル・エコノミクス
Oxford Economics: オックスフォード・エコノミクス
""")

PARTIES = glossed("""
Liberal Democratic Party: 自民党 自民 自由民主党
Constitutional Democratic Party: 立憲民主党 立民 立憲
Japan Innovation Party: 日本維新の会 維新
Democratic Party for the People: 国民民主党 国民民主
Komeito: 公明党 公明
Japanese Communist Party: 日本共産党 共産党 共産
Reiwa Shinsengumi: れいわ新選組
Sanseito: 参政党 参政
Social Democratic Party: 社民党
Conservative Party of Japan: 日本保守党
Democratic Progressive Party: 民進党
Kuomintang: 国民党
Taiwan People's Party: 台湾民衆党 民衆党
Chinese Communist Party: 中国共産党
""")

BODIES = glossed("""
Cabinet Office: 内閣府
Cabinet Secretariat: 内閣官房
Finance Ministry: 財務省
Foreign Ministry: 外務省 外交部
Health Ministry: 厚労省 厚生労働省
Education Ministry: 文科省 文部科学省
Transport Ministry: 国交省 国土交通省
Environment Ministry: 環境省
Justice Ministry: 法務省
Internal Affairs Ministry: 総務省
Digital Agency: デジタル庁
Consumer Affairs Agency: 消費者庁
Reconstruction Agency: 復興庁
Children and Families Agency: こども家庭庁
Financial Services Agency: 金融庁
National Tax Agency: 国税庁
Japan Patent Office: 特許庁
Small and Medium Enterprise Agency: 中小企業庁
Agency for Natural Resources and Energy: 資源エネルギー庁
Agency for Cultural Affairs: 文化庁
Japan Meteorological Agency: 気象庁
Immigration Services Agency: 入管庁 出入国在留管理庁
National Police Agency: 警察庁
Tokyo police: 警視庁
Hokkaido police: 北海道警 道警
Osaka police: 大阪府警
Aichi police: 愛知県警
Fukuoka police: 福岡県警
Okinawa police: 沖縄県警
Tokyo prosecutors: 東京地検 東京地検特捜部
Tokyo Metropolitan Government: 東京都庁 都庁
Hokkaido government: 北海道庁 道庁
Osaka prefectural government: 大阪府庁 府庁
Okinawa prefectural government: 沖縄県庁
Public Security Intelligence Agency: 公安調査庁
Tokyo Customs: 東京税関
Osaka Customs: 大阪税関
Yokohama Customs: 横浜税関
Nagoya Customs: 名古屋税関
Dalian Customs: 大連税関
Shanghai Customs: 上海税関
US Forces Japan: 在日米軍
US Indo-Pacific Command: 米インド太平洋軍 インド太平洋軍
US Navy Seventh Fleet: 第7艦隊 第７艦隊
Joint Staff: 統合幕僚監部 統幕
Maritime Staff: 海上幕僚監部 海幕
Ground Staff: 陸上幕僚監部 陸幕
Air Staff: 航空幕僚監部 空幕
JICA: 国際協力機構
JST: 科学技術振興機構
AIST: 産業技術総合研究所 産総研
RIKEN: 理化学研究所 理研
NEDO: 新エネルギー・産業技術総合開発機構
Keidanren: 経団連 日本経団連
Keizai Doyukai: 経済同友会
Kansai Economic Federation: 関経連 関西経済連合会
Kyushu Economic Federation: 九経連 九州経済連合会
Japan Chamber of Commerce and Industry: 日商 日本商工会議所
Tokyo Chamber of Commerce and Industry: 東商 東京商工会議所
Osaka Chamber of Commerce and Industry: 大商 大阪商工会議所
Japanese chamber in China: 中国日本商会
Shanghai Japanese Commerce and Industry Club: 上海日本商工クラブ
Japanese chamber in Hong Kong: 香港日本人商工会議所
Japan-China Economic Association: 日中経済協会
Japan Association for the Promotion of International Trade: 日本国際貿易促進協会 国貿促
Japan Foreign Trade Council: 日本貿易会
Japan-China Friendship Association: 日中友好協会
Japan-Taiwan Exchange Association: 日本台湾交流協会
Japan Automobile Manufacturers Association: 日本自動車工業会 自工会
Japan Auto Parts Industries Association: 日本自動車部品工業会 部工会
Japan Machine Tool Builders' Association: 日本工作機械工業会 日工会
Japan Electronics and Information Technology Industries Association: 電子情報技術産業協会
Japan Electrical Manufacturers' Association: 日本電機工業会
Semiconductor Equipment Association of Japan: 日本半導体製造装置協会
Japan Iron and Steel Federation: 日本鉄鋼連盟 鉄連
Japan Chemical Industry Association: 日本化学工業協会
Japan Chain Stores Association: 日本チェーンストア協会
Japan Department Stores Association: 日本百貨店協会
Japan Franchise Association: 日本フランチャイズチェーン協会
Japan Association of Travel Agents: 日本旅行業協会 JATA ＪＡＴＡ
Japan Sake and Shochu Makers Association: 日本酒造組合中央会
JA Group: JAグループ ＪＡグループ
JA-Zenchu: 全国農業協同組合中央会 JA全中 ＪＡ全中
JA-Zennoh: 全国農業協同組合連合会 JA全農 ＪＡ全農
Japan Fisheries Cooperatives: 全国漁業協同組合連合会 全漁連 JF全漁連 ＪＦ全漁連
Hokkaido Federation of Fisheries Cooperatives: 北海道漁業協同組合連合会 道漁連 北海道漁連
Japanese Trade Union Confederation: 日本労働組合総連合会
Japan Federation of Bar Associations: 日弁連 日本弁護士連合会
Tokyo Stock Exchange: 東証 東京証券取引所
Hong Kong Stock Exchange: 香港取引所 香港証券取引所
Narita Airport: 成田空港 成田国際空港会社
Haneda Airport: 羽田空港
Kansai Airport: 関西空港 関空 関西国際空港 関西エアポート
Chubu Airport: 中部空港 セントレア
New Chitose Airport: 新千歳空港
Naha Airport: 那覇空港
Isetan Mitsukoshi: 三越伊勢丹 三越伊勢丹ホールディングス
Takashimaya: 高島屋
Daimaru Matsuzakaya: 大丸松坂屋 大丸松坂屋百貨店
Hankyu Hanshin Department Stores: 阪急阪神百貨店
Sogo & Seibu: そごう・西武
Matsuya: 松屋銀座
Don Quijote: ドン・キホーテ
Bic Camera: ビックカメラ
Ueno Zoo: 上野動物園
Adventure World: アドベンチャーワールド
Tokyo National Museum: 東京国立博物館
American Chamber of Commerce in China: 在中国米国商工会議所 中国米国商会
EU Chamber of Commerce in China: 在中国EU商工会議所 中国EU商会
State Department: 米国務省
Pentagon: 米国防総省
White House: ホワイトハウス 米ホワイトハウス
Commerce Department: 米商務省
US Trade Representative's office: 米通商代表部
Federal Reserve: 米連邦準備制度理事会 FRB ＦＲＢ
Fukui Shimbun: 福井新聞
Hokkaido Shimbun: 北海道新聞
Chunichi Shimbun: 中日新聞
Nishinippon Shimbun: 西日本新聞
Ryukyu Shimpo: 琉球新報
Okinawa Times: 沖縄タイムス
Tokyo Sports: 東京スポーツ
""")

INSTITUTIONS = SCHOOLS | HOUSES | PARTIES | BODIES
