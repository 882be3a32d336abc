"""What scholars and experts without a name are of: Chinese, in English nouns; simplified characters."""

from __future__ import annotations

from nlp.words.quotes import glossed

_LANDS = (  # as printed, adjective, noun
    ("日本", "Japanese", "Japan"),
    ("中国", "Chinese", "China"),
    ("美国", "US", "the US"),
    ("台湾", "Taiwanese", "Taiwan"),
    ("韩国", "South Korean", "South Korea"),
    ("朝鲜", "North Korean", "North Korea"),
    ("俄罗斯", "Russian", "Russia"),
    ("欧洲", "European", "Europe"),
    ("东亚", "East Asian", "East Asia"),
    ("亚洲", "Asian", "Asia"),
    ("东南亚", "Southeast Asian", "Southeast Asia"),
    ("亚太", "Asia-Pacific", "the Asia-Pacific"),
    ("印太", "Indo-Pacific", "the Indo-Pacific"),
    ("香港", "Hong Kong", "Hong Kong"),
    ("国际", "international", "international affairs"),
    ("东北亚", "Northeast Asian", "Northeast Asia"),
    ("朝鲜半岛", "Korean Peninsula", "the Korean Peninsula"),
)
_PAIRS = (
    "日中",
    "中日",
    "日美",
    "美日",
    "日韩",
    "韩日",
    "中美",
    "美中",
    "日台",
    "台日",
    "中韩",
    "中俄",
)
_SHORT = {
    "日": "Japan",
    "中": "China",
    "美": "US",
    "韩": "South Korea",
    "台": "Taiwan",
    "俄": "Russia",
}
_FIELDS = glossed("""
economy: 经济
politics: 政治 政情 政局
diplomacy: 外交
foreign policy: 对外政策 外交政策
security: 安全 安保 安全保障
military affairs: 军事
defence: 防务 国防 防卫
defence policy: 防卫政策 国防政策
history: 历史 近代史 现代史
modern history: 近现代史
law: 法律
relations: 关系
trade: 贸易
culture: 文化
society: 社会
""")
_OTHERS = glossed("""
international relations: 国际关系 国际关系学 国关
international politics: 国际政治
international law: 国际法 国际法学
international trade: 国际贸易
international trade law: 国际贸易法 国际经济法 国际经贸法
trade law: 贸易法 通商法
world trade rules: 世贸规则 世贸组织规则
constitutional law: 宪法 宪法学
law: 法学 法律学 法律系
political science: 政治学 政治系
Japanese studies: 日本学 日文系 日语系
history: 历史系 史学
international relations: 国际关系系
economics: 经济学 经济系
economic security: 经济安全 经济安保 经济安全保障
national security: 国家安全
maritime security: 海洋安全 海上安全
maritime law: 海洋法 海商法
export controls: 出口管制 出口管理
sanctions: 制裁 经济制裁
supply chains: 供应链
geopolitics: 地缘政治
geoeconomics: 地缘经济
cross-strait relations: 两岸关系 两岸
Taiwan: 台湾问题 台海问题 涉台 对台
the Taiwan Strait: 台海
Japan: 日本问题 日本研究 对日 涉日
China: 中国问题 中国研究 对华 涉华
rare earths: 稀土
critical minerals: 关键矿产 关键矿物
resources: 资源 矿产资源
energy: 能源
semiconductors: 半导体 芯片
industry: 产业
industrial policy: 产业政策
technology: 科技 技术
artificial intelligence: 人工智能
the auto industry: 汽车产业 汽车行业 汽车
aviation: 航空
shipping: 航运 海运
logistics: 物流
tourism: 旅游 观光 旅游业
fisheries: 渔业 水产
agriculture: 农业
food safety: 食品安全
nuclear policy: 核政策
nuclear issues: 核问题
disarmament: 裁军 军控 核裁军
public opinion: 民意 舆论
media studies: 传播学
sociology: 社会学
finance: 金融
macroeconomics: 宏观经济
foreign exchange: 外汇
education: 教育
environmental policy: 环境政策
marine environment: 海洋环境
radiation: 辐射
animal protection: 动物保护
popular culture: 流行文化
entertainment: 娱乐产业
""")

STUDIES = (
    {
        land + field: f"{whose} {name}"
        for land, whose, _ in _LANDS
        for field, name in _FIELDS.items()
    }
    | {land + word: noun for land, _, noun in _LANDS for word in ("问题", "事务", "研究", "政策")}
    | {
        pair + word: f"{_SHORT[pair[0]]}-{_SHORT[pair[1]]} {name}"
        for pair in _PAIRS
        for word, name in (("", "relations"), *_FIELDS.items())
    }
    | _FIELDS
    | _OTHERS
)
