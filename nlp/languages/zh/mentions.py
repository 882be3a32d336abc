"""Word tables for `mentions`: titles, institutions, laws and peoples in Chinese.

`simplified.txt` maps traditional characters to simplified ones, two characters a pair, so that
every list here and in a topic is written once; the pairs are those of LAC (Apache-2.0) without those
that rewrite a simplified character, six mended.
"""

from __future__ import annotations

from importlib.resources import files

from nlp.words.mentions import Folding, MentionWords

PAIRS = files("nlp.languages.zh").joinpath("simplified.txt").read_text("utf-8").replace("\n", "")
FOLD = Folding({ord(PAIRS[at]): PAIRS[at + 1] for at in range(0, len(PAIRS), 2)})

TITLES = """
内阁官房长官 内阁官房副长官 总统 主席 总理 首相 大臣 部长 副部长 外长 防长 外相 防卫相 经产相 财相
官房长官 长官 发言人 新闻发言人 司长 副司长 局长 副局长 署长 大使 公使 参赞 总领事 领事 代表 特使
议员 国会议员 众议员 参议员 委员长 委员 书记 总书记 省长 市长 知事 教授 副教授 研究员 副研究员 特聘研究员
助理研究员 学者 专家 分析师 经济学家 首席经济学家 院长 副院长 所长 副所长 会长 副会长 理事长 社长
董事长 总裁 总经理 记者 主任 副主任 主委 副主委 将军 司令 次官 事务次官 干事长
审议官 参事官 政务官 副大臣 报道官 总监 歌手 党魁 党首 政调会长
""".split()
ROLES = """
厂长 店长 店主 老板 老板娘 会计 工程师 律师 船长 渔民 校长 处长 科长 组长 副外长 副总理 国务委员
秘书长 副秘书长 总编辑 主编 特派员 评论员 创始人 创办人 负责人 执行长 执行董事 策略师 讲师 顾问
零件商 贸易商 供应商 经销商 代理商 进口商 出口商 客商 台商 日商 采购 经理
""".split()
HONORIFICS = "先生 女士 小姐 同志 博士 氏".split()
BODIES = """
部 省厅 委员会 委 局 总局 署 总署 厅 院 国务院 大使馆 使馆 总领事馆 领事馆 大学 学院 研究所 研究院
研究中心 大学校 机构 协会 学会 联盟 联合会 商会 银行 法院 检察院 议会 国会 众议院 参议院 内阁 党
基金会 自卫队 恳谈会 工业会 事务所 总研 智库 交易所 实验室 理事会 办公室 海关 协议会 工会
会议所 公社 振兴会 观光局 使领馆 领馆 商工会 观光厅 促进会 评议会 公会 消防厅 警视厅
""".split()
FIRMS = """
公司 集团 株式会社 精机 精密 物产 商事 电工 制钢 工业 重工 造船 汽车 电机 电气 制作所 证券 控股 商社 制药
化学 航空
""".split()
OUTLETS = """
日报 时报 晚报 新闻社 通讯社 卫视 电视台 新闻网 周刊 早报 晨报 新闻周刊 周报 经济新闻 杂志
广播电台 电台 广播公司 电视网 快报 邮报 商报 新报 导报 观察者网 通讯网 财经网
""".split()
LAWS = """
法 条例 办法 宪法 宪章 条约 公约 公报 协定 宣言 协议 细则 联合声明
""".split()
COUNTRIES = {
    "CN": ("大陆",),
    "GB": ("英国",),
    "KP": ("朝鲜", "北韩"),
    "KR": ("韩国", "大韩民国", "南韩"),
    "LA": ("老挝",),
    "NZ": ("新西兰", "纽西兰"),
    "RU": ("俄罗斯",),
    "SA": ("沙特",),
    "TW": ("台湾", "台湾地区"),
    "HK": ("香港",),
    "MO": ("澳门",),
    "US": ("美国", "美利坚合众国"),
    "VN": ("越南",),
    "AE": ("阿联酋",),
    "AU": ("澳大利亚", "澳洲"),
}
ALONE = """
脸书 推特 照片墙
经济部 国会 议会 内阁 众议院 参议院 众院 参院 国务院 行政院 立法院 监察院
外交部 财政部 国防部 教育部 国家安全部 外务省
防卫省 财务省 农林水产省 内阁府 白宫 五角大楼 联合国 欧盟 东盟 亚细安 北约 亚太经合组织 世贸组织 世界贸易组织
""".split()
BREAKS = """
做法 说法 看法 想法 手法 用法 方法 写法 提法 执法
部署 布局 格局 结局 僵局 出局 开局 全局 大局 时局 政局 战局 当局 主委 副主委 母公司 子公司 总公司 分公司
旗下 一家 两家 三家 几家 数家 多家 一位 一名 两名 数名 多名 起诉 里
干部 东部 西部 南部 北部 中部 战区 企业 公司 实体 政府 媒体 学者 专家 领导人 领导 发言人
新闻发言人 记者 代表 双方 有关 相关 网站 消息 问题 言论 市场 产品 出口 进口 措施 名单 用户 社会
人士 官员 高官 国家 世界 全球 新闻 机关报 答问 时间 来源 股价 股票 行业 产业
国内 境内 指示 照射 雷达 间歇 间歇性 日方 中方 美方 一架 两架 多架 一艘 两艘
""".split()
AFTER_NAME = """
海军 海軍 陆军 空军 大校 上校 少将 中将 原定 原本 质询
表示 表明 说 称 指出 强调 认为 在 对 就 向 当 于 与 和 是 也 亦 今 昨 周 日前 近日 此前 曾 将 已 的 发表
回应 介绍 宣布 告诉 接受 分析 上任 访 会见 会谈 举行 出席 提出 召见 要求 重申 批评 涉 等 则 又 还
都 并 因 见面 会面 通话 率团 率领 不 没 无 未 只 才 正 所 为 主张 坦言 直言 警告 敦促 呼吁 担任 出任 主持
亲自 上午 中午 下午 早上 晚间 晚上 前天 昨天 今天 明天 去年 其后 随后 当天 同日 有关 以 从 到 透露 表態
同一天 同天 当日 当晚 翌日 次日 隔天 当地 随即
受访 应询 会后 会前 会上 会中 事后 稍后 稍早 早前 先前 召集 致函 致信 致电 撰文 发文 投书 估算 预估 实施
""".split()
# The commonest surnames, traditional ones folded
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "凌柳庄赖葛温康牛樊聂章鲁倪翁柯阮游詹简涂甘欧骆齐兰殷关蓝辛安褚麦古戚岳尚尤包柴池俞卓童焦谷邢裴席卫屈鲍霍翟盛申冉饶毕冼瞿娄艾牟左苗宁车闵祁荆臧桂洪喻梅路解应宗曲成伍连"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤施耿华傅洪项祝"
)
SHORT = {
    "中": "CN", "日": "JP", "美": "US", "韩": "KR", "俄": "RU", "英": "GB", "法": "FR", "德": "DE",
    "印": "IN", "朝": "KP", "台": "TW", "欧": "EU", "澳": "AU", "菲": "PH", "越": "VN",
}  # fmt: skip
NEVER = """
服务网 志同道合 唇齿相依 一衣带水 隔海相望
政府 当局 党 陆方 台方 韩方 欧方 中方 日方 美方 外媒 日媒 港媒 媒体 有关部门 部门 机构 组织 公司 企业 大学
国会议员
军方 官方 网友 市场 本报 本台 本社 记者 编辑 责任编辑 全部 内部 外部 一部 大部 干部 总部 法院 银行
重工集团 军工集团 企业集团 财团 观光局 会议所 公社 使领馆 领馆 电台 广播电台 广播公司 西南 东南 西北
集团 协会 工会 人民政府 东方 西方 亚太 本网 执政党 在野党 该部 该局 该公司 该机构 两党 国际组织
社会 会社 新闻 军工企业 报社 旅行社 出版社 合作社 公社 通讯社 官网 本社
""".split()
NOT_INSIDE = """
内阁级 发展中国家 集中国 其中国 高中国 大陆架 大陆性 大陆法系 大陆集团 欧洲大陆 美洲大陆 欧亚大陆 亚欧大陆
亚洲大陆 非洲大陆
新大陆 古大陆 澳洲大陆
""".split()
DEEDS = """
态度 做法 举动 意图 姿态 盘算 算盘 如意算盘
措施 决定 禁令 警告 公告 通知 反制 制裁 管制 要求 反应 政策 立场 回应 不满 抗议
""".split()
PORTFOLIOS = """
经济产业 经产 商务 外务 外交 防卫 国防 财务 财政 总务 法务 文部科学 厚生劳动 农林水产 国土交通 环境 经济安保
经济 贸易 产业 内阁 内阁官房 官房 教育 公安 省 部
""".split()
NO_PERSON = """
表达 抗议 严正交 痛批 文攻 武吓 问形 记者问
对此 就此 有何 如何 再次 致函 一事 因此 上周 本周 今年 去年 昨日 今日 表示 认为 指出 宣布 回应 强调 一方
上午 中午 下午 早上 晚间 晚上 前天 昨天 今天 明天 随后 当天 同日 表明 合约 合同 供应 发言 访问
陆方 周一 周二 周三 周四 周五 周六 周日
星期 礼拜 不会 不能 不再 不得 不予 不肯 不愿 提问 回答 采访 专访 追问 询问 受访
答辩 答询 讲话 发表 提及 提到 谈到 谈及 透露 担任 顾问 任职 呼吁 声称 宣称
前往 原定 原本 新任 本周 本月 本次 本国 演唱 演出 巡演 见面会 音乐 专辑 节目
会后 会前 召集 判断 认定 解释 说明 补充 反驳 驳斥 谴责 警告 指责 重申 否认 证实 承认 质疑 坚称 直言 坦言
会议 会谈 会见 会上 必须 应该 应当 需要 可以 能够 可能 收回 撤回 未能 没能 无法 尚未
未直接 未正面 未立即 置评
私下 私底 抱怨 宣科 照本 诉苦 叫苦 坦承 起初 一度 陆续 持续 纷纷 似乎 显然 据说 甚至 或许 尤其 例如 其中
不过 但是 然而 同时 目前 近日 日前 随即 立刻 马上 公开 暗中 当场 现场 成员 委员 苦笑 感叹 叹息 抨击
批评 有人 众人 外界 各界
""".split()
NO_PERSON_CHARS = "的了才没吗呢吧被把这那该们此你她您再仍已还很只又却"
PLACE_BEFORE = """
在 从 于 抵达 访问 前往 到 赴 抵 离开 飞往 位于 来自
""".split()
PLACE_AFTER = """
街头 街上 郊外 郊区 近郊 总部 飞 市 市中心 股市 股票 证券 交易所 都 地区 机场 大学 召开 举行 时间 街头 湾
塔 报道 消息 讯 电
""".split()
POWER_BEFORE = """
令 要求 敦促 促 对 向 与 和 同 迫使 称 批评 指责 施压
""".split()
POWER_AFTER = """
先是 先后 随即 接连 一再 频频 曾 再度 再次 最近 近日 近期 日前 正式 突然
强烈 反弹 则 也 还 却 方面 当局 政府 认为 表示 要求 决定 宣布 强调 指责 批评 敦促 警告 希望 尚未 一直 仍 已
将 这 此 不 拒 无意 打算 同意 暂停 继续 坚持 否认 谴责 抗议 呼吁 主张 放宽 收紧 升级 撤回 反击 反驳 承诺
坚称
宣称 解除 采取 祭出 可能 并未 对 没有 试图 再三 多次 至今 正在 不会 应 想
""".split()

WORDS = MentionWords(
    spaced=False,
    home="CN",
    titles=frozenset(TITLES),
    honorifics=frozenset(HONORIFICS),
    bodies=frozenset(BODIES),
    firms=frozenset(FIRMS),
    outlets=frozenset(OUTLETS),
    papers=frozenset("报社"),
    roles=frozenset(ROLES),
    kin=frozenset("母公司 子公司 总公司 分公司 旗下 机关报".split()),
    named_kinds=frozenset(
        "公司 商社 厂商 制造商 供应商 智库 团体 财团 企业集团 议员组织 民间组织".split()
    ),
    laws=frozenset(LAWS),
    countries=COUNTRIES,
    people_suffix="人",
    alone=frozenset(ALONE),
    breaks=frozenset(BREAKS),
    after_name=frozenset(AFTER_NAME),
    lists=frozenset("事态 名单 清单 目录 原则 文件 公告 声明 战略 和约".split()),
    abbreviations=frozenset("中日美韩韓朝俄英法德印越台欧歐拉澳加港澳东東"),
    surnames_first=frozenset(SURNAMES),
    sides=frozenset(("方", "方面", "侧", "领导人")),
    degrees=frozenset("中重 重 轻 輕 中".split()),
    persons_meant=frozenset(("他", "她", "该发言人", "这位发言人")),
    bodies_meant={"该部": "部", "该省": "省", "该局": "局", "该署": "署", "该公司": "公司"},
    countries_meant=frozenset(("该国",)),
    short=SHORT,
    sides_meant={
        "陆方": "CN",
        "陸方": "CN",
        "韓方": "KR",
        "歐方": "EU",
        **{f"{short}方": code for short, code in SHORT.items()},
    },
    never=frozenset(NEVER),
    deeds=frozenset(DEEDS),
    vessels=frozenset("航母 航空母舰 驱逐舰 护卫舰 巡洋舰 潜艇 军舰".split()),
    portfolios=frozenset(PORTFOLIOS),
    no_person=frozenset((*NO_PERSON, *NO_PERSON_CHARS)),
    not_inside=frozenset(NOT_INSIDE),
    place_before=frozenset(PLACE_BEFORE),
    place_after=frozenset(PLACE_AFTER),
    power_before=frozenset(POWER_BEFORE),
    power_after=frozenset(POWER_AFTER),
    numbered=(
        r"(?:(?P<year>\d{4})年)?(?:第(?P<number>[\d〇零一二三四五六七八九十百]+)[号號])(?:公告|通告|令|公报)",
        r"公告(?P<year>\d{4})年第(?P<number>\d+)[号號]",
        r"(?:公告|通告)[（(〔]?(?P<year>\d{4})[）)〕]?年?第?(?P<number>\d+)[号號]",
    ),
    fold=FOLD,
)
