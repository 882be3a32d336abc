"""Word tables for `mentions`: titles, institutions, laws and peoples in English.

Peoples after ISO 3166-1; titles and institution words as news style books list them.
"""

from __future__ import annotations

from nlp.words.mentions import MentionWords

HONORIFICS = "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir madam"
TITLES = """
president vice-president premier minister vice-minister vice-premier chancellor secretary
undersecretary governor deputy ambassador envoy consul counsellor minister-counsellor spokesperson
spokesman spokeswoman director director-general general admiral colonel captain lieutenant
commander professor senator congressman congresswoman representative chairman chairwoman
chairperson chair chief executive economist analyst researcher fellow scholar expert lawyer king
queen emperor prince princess pope judge justice commissioner speaker leader head mayor lawmaker
diplomat official journalist reporter correspondent
""".split()
BODIES = """
ministry administration agency bureau department council commission committee cabinet parliament
diet congress senate embassy consulate institute institution academy university college school
center centre association federation organization organisation union chamber board authority court
office party bank foundation forum society laboratory laboratories corps force forces army navy
command secretariat treasury police prosecutors government exchange fund league
""".split()
FIRMS = """
inc inc. corp corp. corporation co co. ltd ltd. llc plc group holdings company industries motors
motor electric electronics securities services partners capital technologies technology systems
airlines pharmaceuticals chemical chemicals materials metals steel shipbuilding automobile
automotive semiconductor
""".split()
OUTLETS = """
times daily news post herald journal tribune shimbun press weekly agency broadcasting tv
television radio gazette observer guardian telegraph magazine network
""".split()
LAWS = """
law act treaty convention constitution charter agreement protocol regulation regulations ordinance
code declaration communique accord statute
""".split()
PORTFOLIOS = """
foreign commerce trade defence defense finance industry economy economic security interior justice
labour labor health education agriculture environment energy transport transportation technology
science culture customs export exports external affairs state treasury home planning reform
information communications land infrastructure tourism fisheries forestry welfare international
cooperation development public
""".split()
COUNTRIES = {
    "GB": ("Britain", "UK", "U.K.", "Great Britain"),
    "HK": ("Hong Kong",),
    "KP": ("North Korea", "DPRK"),
    "KR": ("South Korea", "Republic of Korea"),
    "MM": ("Myanmar", "Burma"),
    "NL": ("the Netherlands", "Holland"),
    "TR": ("Turkey", "Türkiye"),
    "US": ("United States of America", "US", "U.S.", "USA", "America"),
    "CZ": ("Czech Republic",),
}
PEOPLES = {
    "AR": ("Argentine", "Argentinian"),
    "AU": ("Australian", "Australians"),
    "AT": ("Austrian",),
    "BE": ("Belgian",),
    "BR": ("Brazilian", "Brazilians"),
    "CA": ("Canadian", "Canadians"),
    "CH": ("Swiss",),
    "CL": ("Chilean",),
    "CN": ("Chinese",),
    "CZ": ("Czech",),
    "DE": ("German", "Germans"),
    "DK": ("Danish",),
    "EG": ("Egyptian",),
    "ES": ("Spanish",),
    "FI": ("Finnish",),
    "FR": ("French",),
    "GB": ("British", "Britons"),
    "GR": ("Greek",),
    "HU": ("Hungarian",),
    "ID": ("Indonesian",),
    "IE": ("Irish",),
    "IL": ("Israeli",),
    "IN": ("Indian", "Indians"),
    "IQ": ("Iraqi",),
    "IR": ("Iranian",),
    "IT": ("Italian",),
    "JP": ("Japanese",),
    "KH": ("Cambodian",),
    "KP": ("North Korean",),
    "KR": ("South Korean", "Korean", "South Koreans"),
    "LA": ("Laotian",),
    "MM": ("Burmese",),
    "MN": ("Mongolian",),
    "MX": ("Mexican",),
    "MY": ("Malaysian",),
    "NL": ("Dutch",),
    "NO": ("Norwegian",),
    "NZ": ("New Zealander",),
    "PH": ("Philippine", "Filipino"),
    "PK": ("Pakistani",),
    "PL": ("Polish",),
    "PT": ("Portuguese",),
    "RU": ("Russian", "Russians"),
    "SA": ("Saudi",),
    "SE": ("Swedish",),
    "SG": ("Singaporean",),
    "TH": ("Thai",),
    "TR": ("Turkish",),
    "TW": ("Taiwanese",),
    "UA": ("Ukrainian",),
    "US": ("American", "Americans"),
    "VN": ("Vietnamese",),
    "ZA": ("South African",),
}
# The commonest Chinese and Korean surnames in romanisation: they open a name
SURNAMES_FIRST = """
an ai bai cai cao chang chen cheng chi chu cui dai deng ding dong du duan fan fang feng fu gao ge
gong gu guan guo han hao he hong hou hu hua huang ji jia jiang jin jing kang kim kong kuang lai
lan lee lei li lian liang liao lin ling liu long lou lu luo lü lyu lv ma mao mei meng miao mo mu
nie niu ning ou pan pang park pei peng pi pu qi qian qiao qin qiu qu ren rong ruan shao shen sheng
shi shu song su sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xiang xiao xie
xin xing xiong xu xue yan yang yao ye yi yin yong you yu yuan yue zeng zha zhan zhang zhao zheng
zhong zhou zhu zhuang zou zuo choi chung jung kwon yoon
""".split()
PERSONS_MEANT = (
    "he", "she", "the spokesperson", "the spokesman", "the spokeswoman", "the minister",
    "the prime minister", "the ambassador", "the official", "the analyst", "the economist",
)  # fmt: skip
TITLES_MEANT = (
    "the premier", "the president", "the chancellor", "the vice minister", "the foreign minister",
    "the defense minister", "the defence minister", "the commerce minister", "the trade minister",
    "the finance minister", "the chief cabinet secretary", "the consul general", "the envoy",
    "the secretary general", "the secretary-general", "the director general", "the director-general",
    "the secretary of state", "the governor", "the mayor", "the lawmaker", "the senator", "the diplomat",
    "the chairman", "the chairwoman", "the chairperson", "the chief executive", "the professor",
)  # fmt: skip
BODIES_MEANT = "ministry bureau agency department embassy commission cabinet company".split()
NEVER = """
ev evs ai gdp ceo photo updated illustration file source reuters/file new year monday tuesday
wednesday thursday friday saturday sunday january february march april may june july august
september october november december jan feb mar apr jun jul aug sep sept oct nov dec follow topic
sign lawful exports imports ban announcement article chapter annex appendix concerns relations
ties comments email facebook twitter whatsapp fy q1 q2 q3 q4
""".split()
DEEDS = """
advisory ban bans decision decisions measure measures move moves response responses curbs restrictions
sanctions controls policy policies stance position claim claims demand demands warning warnings
retaliation protest anger accusations refusal announcement diplomacy pressure countermeasures
""".split()
PLACE_BEFORE = "in at to from near around outside across visit visited visiting leave left".split()
PLACE_AFTER = """
stocks shares stock market markets trading exchange time airport office residents hotel university
city metropolitan bureau district suburb dispatch
""".split()
POWER_BEFORE = """
message warning signal pressure protest concession concessions exports shipments sales response
reply ties ambassador envoy retaliation threat threats demand demands licences licenses supplies
loss support loyalty
""".split()
POWER_AFTER = """
has had will would could might should may must says said is was decided announced insists insisted
""".split()

WORDS = MentionWords(
    spaced=True,
    home="",
    titles=frozenset(TITLES),
    honorifics=frozenset(HONORIFICS.split()),
    bodies=frozenset(BODIES),
    firms=frozenset(FIRMS),
    outlets=frozenset(OUTLETS),
    laws=frozenset(LAWS),
    portfolios=frozenset(PORTFOLIOS),
    countries=COUNTRIES,
    peoples=PEOPLES,
    surnames_first=frozenset(SURNAMES_FIRST),
    lists=frozenset(
        "list lists catalogue catalog principle principles documents statement".split()
    ),
    sides=frozenset(("side", "authorities", "officials", "leader", "leadership")),
    degrees=frozenset(("heavy ", "light ", "medium ", "medium-")),
    persons_meant=frozenset(PERSONS_MEANT),
    titles_meant=frozenset(TITLES_MEANT),
    bodies_meant={f"the {head}": head for head in BODIES_MEANT},
    countries_meant=frozenset(("the country",)),
    never=frozenset(NEVER),
    deeds=frozenset(DEEDS),
    vessels=frozenset(
        "carrier destroyer frigate cruiser corvette submarine warship vessel".split()
    ),
    place_before=frozenset(PLACE_BEFORE),
    place_after=frozenset(PLACE_AFTER),
    power_before=frozenset(POWER_BEFORE),
    power_after=frozenset(POWER_AFTER),
    numbered=(
        r"(?:Announcement|Notice|Order|Decree|Proclamation)s? Nos?\.? ?(?P<number>\d+)"
        r"(?:,? of (?P<year>\d{4})| \[?\(?(?P<year2>\d{4})\)?\]?)?",
        r"(?:Announcement|Notice|Order|Decree) \[?(?P<year>\d{4})\]? No\.? ?(?P<number>\d+)",
        r"No\.? ?(?P<number>\d+) (?:Announcement|Notice|Order|Decree)(?: of (?P<year>\d{4}))?",
    ),
)
