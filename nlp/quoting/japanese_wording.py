"""Japanese wording: the English words of a Japanese description, put into English order.

In: the English of each word in Japanese order, `None` for a character without English, an empty word
for の and the like, `@on` where what stands before belongs to what follows (に詳しい). Out: a description
as a person would write it, "president of an Osaka trading firm". Where one word is unknown, the rest of
its stretch behind it is told. Which English a word has is in the tables of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from nlp.quoting.groups import plural

LINK = "@"
LONG_BODY = 4  # words of a firm's description that do not stand before a role: chosen


def _any(words: str) -> str:
    """Return a pattern for any of the words that commas part."""
    return f"(?:{'|'.join(one.strip() for one in words.split(','))})"


MAKING = _any(
    """auto, truck, motorcycle, tyre, parts, electronics, components, semiconductor, equipment, wafer,
    semiconductor materials, photoresist, display, camera, robot, tool, machinery, battery, motor, magnet,
    bearing, sensor, cable, glass, ceramics, paper, rubber, plastics, steel, chemical, materials, textile,
    apparel, cosmetics, toy, pharmaceutical, food, beer, confectionery, aircraft, drone, sake, goods"""
)
FIRM = _any(
    r"""\w*maker, manufacturer, company, companies, trading house, trading firm, firm, bank, brokerage,
    airline, dealer, importer, exporter, supplier, retailer, wholesaler, business, agency, operator,
    shipbuilder, processor, subsidiary, venture, start-up, subcontractor, brewery, foundry, factory, plant,
    insurer, asset manager, haulier, forwarder, broker, hotel, inn, chain, store, drugstore, supermarket,
    counter, distributor, studio, promoter, publisher, broadcaster, station, consultancy, smelter, refinery,
    farm, mall, office, trader, fund, lodging, guesthouse, cinema, restaurant, shop, izakaya, cafe, bar,
    bakery, stall, fishmonger, butcher, greengrocer, jeweller, salon, resort, park, developer"""
)
SEAT = _any(
    """cooperative, union, association, federation, council, institute, institution, university, ministry,
    cabinet, [Gg]overnment, party, embassy, consulate, customs, city, town, school, hospital, clinic,
    museum, zoo, aquarium, temple, shrine, theatre, hall, think tank, newspaper, magazine, site,
    chamber, chamber of commerce, group, organisation, foundation, delegation, committee, division,
    department, board of education, court, police, base, military, port, market, airport, street,
    society, centre, prison, club, house, campus, rally, protest, meeting, fair, briefing, event, festival,
    conference"""
)
NAMES = _any(
    """Ministry, Agency, Secretariat, Party, Embassy, Commission, University, Office, Bank, Securities,
    Customs, Airport, Guard, Zoo, Airlines, Motor, Group, Holdings"""
)
PARTIES = _any(
    r"""[A-Z]+P, Komeito, Sanseito, Kuomintang, Party for the People,
    (?:\w+ )?[Pp]art(?:y|ies), opposition, coalition"""
)
REGIONS = _any(
    """Hokkaido, Tokyo, Osaka, Kyoto, Aomori, Iwate, Miyagi, Akita, Yamagata, Fukushima, Ibaraki, Tochigi,
    Gunma, Saitama, Chiba, Kanagawa, Niigata, Toyama, Ishikawa, Fukui, Yamanashi, Nagano, Gifu, Shizuoka,
    Aichi, Mie, Shiga, Hyogo, Nara, Wakayama, Tottori, Shimane, Okayama, Hiroshima, Yamaguchi, Tokushima,
    Kagawa, Ehime, Kochi, Fukuoka, Saga, Nagasaki, Kumamoto, Oita, Miyazaki, Kagoshima, Okinawa, Tohoku,
    Guangdong, Zhejiang, Jiangsu, Shandong, Fujian, Liaoning, Jilin, Hebei, Henan, Hubei, Hunan, Jiangxi,
    Sichuan, Yunnan, Hainan, Xinjiang"""
)
CITIES = _any(
    """Beijing, Shanghai, Tianjin, Chongqing, Dalian, Shenyang, Harbin, Qingdao, Nanjing, Suzhou, Wuxi,
    Hangzhou, Ningbo, Guangzhou, Shenzhen, Dongguan, Wuhan, Xiamen, Chengdu, Xi'an"""
)
WITHIN = _any(
    """procurement, purchasing, finance, sales, planning, public relations, legal, personnel, technology,
    development"""
)
RANKED = _any(
    "lawmaker, official, senior, member, employee, reporter, researcher, bureaucrat, diplomat"
)
HELD = _any(
    """executive, senior official, official, president, spokesperson, chairman, adviser, employee, manager,
    head, person, top executive, chief executive, procurement executive"""
)
MAKES = re.compile(  # 電機大手: who is large of a trade that makes something
    rf"({MAKING}) (?:major|second-tier)(?! (?:{FIRM}|trading))\b"
)
LARGE = re.compile(  # 物流大手: likewise of a service; 商社大手: the noun is there
    rf"\b(?P<of>{FIRM}) (?:major|second-tier)\b(?! {FIRM})|"
    rf"(?<=[a-z]) (?:major|second-tier)(?= (?:[a-z]+ )?{HELD}\b|$)"
)
MENDED = (
    (re.compile(r"\bauto maker\b"), "automaker"),
    (re.compile(r"\bcar maker\b"), "carmaker"),
    (re.compile(r"\bsemiconductor maker\b"), "chipmaker"),
    (re.compile(r"\bpharmaceutical (?:maker|company)\b"), "drugmaker"),
    (re.compile(r"\baviation (?:company|firm)\b"), "airline"),
    (re.compile(r"\binsurance (?:company|firm)\b"), "insurer"),
    (re.compile(r"\bsecurities firm\b|\bbrokerage (?:company|firm)\b"), "brokerage"),
    (re.compile(r"\bcompanies (?=\w)"), "company "),
    (re.compile(r"\bopposition parties (?=\w)"), "opposition "),
    (re.compile(r"\bspokesperson (?=executive|official|head|manager)"), "public relations "),
    (re.compile(r"\b(?P<what>travel|tourism) (?:shop|firm)\b"), "travel agency"),
    (re.compile(r"^(?P<of>.+) person close to the leader$"), r"person close to the \g<of>"),
    (re.compile(r"\b(?P<a>\w+) (?P=a)\b"), r"\g<a>"),
    (
        re.compile(r"\b(?P<where>[A-Z][a-z'-]+) (?:city|town|village|ward|local)(?= \w)"),
        r"\g<where>",
    ),
    (re.compile(r"\b(?P<where>[A-Z]\w+) port\b"), r"\g<where> Port"),
    (re.compile(r"\bwoman (?=\w)(?!in )"), "female "),
    (re.compile(r"\bman (?=\w)(?!in )"), "male "),
    (
        re.compile(
            r"\bChinese (?=head\b|chief representative|expatriate|business head|desk|operations)"
        ),
        "China ",
    ),
    (
        re.compile(r"\bJapanese (?=head\b|chief representative|business head|studies|expert\b)"),
        "Japan ",
    ),
    (re.compile(r"\bcooperative head of cooperative$"), "cooperative head"),
    (re.compile(r"\b(?P<what>[a-z]+) fish farmer$"), r"\g<what> farmer"),
    (re.compile(rf"\bChinese (?={CITIES})"), ""),
    (re.compile(r"\bpersonnel official\b"), "personnel manager"),
    (re.compile(rf"\bmid-sized (?={RANKED})"), "mid-ranking "),
)
OF_FIRM = re.compile(rf"\b(?P<firm>{FIRM}) (?P<of>(?:{WITHIN} )?)senior official$")
OWNED = re.compile(rf"\b(?P<firm>{FIRM}) (?:business |shop |store )(?P<who>owner|manager)$")
LED = re.compile(rf"\b(?P<firm>{FIRM}) leader$")
CLOSE = re.compile(  # 漁協関係者: someone of the body, who need not know "the matter"
    rf"(?P<body>\b(?:{FIRM}|{SEAT}|[A-Z]{{3,}}|[A-Z][\w']+ {NAMES}|{PARTIES}|Keidanren))"
    r" person familiar with the matter$"
)
TRADE = re.compile(r"(?P<trade>.*\w) person familiar with the matter$")
INDUSTRY = re.compile(r"(?P<trade>.*\w) person in the (?P<of>industry|trade)$")
PARTY = re.compile(rf"\b(?P<party>{PARTIES}) senior official$")
FRONT = (  # what opens a description, in this order
    "another former acting retired senior veteran major second-tier leading prominent mid-sized small "
    "long-established emerging listed state-owned foreign independent local mid-ranking young elderly "
    "female male"
).split()
PLAIN = re.compile(rf"\b(?:{FIRM}|{SEAT})$")
NAMED = re.compile(
    r"\b(?:Port|Airport|[A-Z]\w+ market|University|Securities|Ministry|Agency|Institute|Research|Bank|"
    r"[A-Z]{3,}|Forces|[Gg]overnment|military|police|customs|cabinet|State Department|state media|"
    r"minister's office|presidential office)\b"
)
PEOPLE_OF = {
    "Chinese": "China",
    "Japanese": "Japan",
    "American": "US",
    "South Korean": "South Korea",
    "Taiwanese": "Taiwan",
}
FIELDS = {
    "economic": "economy",
    "political": "politics",
    "diplomatic": "diplomacy",
    "legal": "law",
    "financial": "finance",
}
IN = re.compile(  # 北海道猿払村, a place in a region
    rf"{REGIONS} (?![A-Z][a-z]+(?:ese|ean|[rsi]an|ish|ch)$)[A-Z][a-z'-]+(?:[ -][A-Z][a-z]+)?$"
)
OPENING = re.compile(
    r"(?:[A-Z]|(?:major|second-tier|leading|mid-sized|small|long-established|listed|local|foreign|state|private)\b)"
)
VOWEL = re.compile(r"(?!(?:U[SKN]|EU|uni|Uni|one|Eu|eu)(?:\b|[a-z]))[aeiouAEIOU]")
PLURAL = re.compile(r"(?:s|people|men|staff|media|police)$")
WHERE = re.compile(r"in(?= |$)")
MANY = re.compile("複数の|多くの|一部の")
OWN = (
    ("her", re.compile(r"\b(?:female|woman|housewife|wife)\b", re.IGNORECASE)),
    ("his", re.compile(r"\b(?:male|man|husband)\b", re.IGNORECASE)),
)
GOODS = re.compile(r"\b(?:earth|scallop|drone|semiconductor|magnet|toy|cosmetic)$")
SOLD = re.compile(rf"(?P<firm>.*\b{FIRM}) (?P<role>.+)$")
SELLING = re.compile(r"(?:importing|exporting|making|dealing in|running)$")
ONLY = re.compile(
    r"\b(?:economy|industry|sector|trade|prime minister|[Gg]overnment|party|cabinet|military|"
    r"administration)$|^[A-Z]{3,}$"
)
OF = re.compile(r"\b[A-Z][a-z]+ of [A-Z]")
SINGLE = re.compile(r"^.+?(?= (?:[a-z]+ing|familiar|close|involved|in|of|at|on|from|to)\b| \(|$)")


def worded(pieces: Sequence[str | None]) -> str | None:
    """Return a description in English; None where its noun has none.

    >>> worded(["Osaka", "", "trading firm", "", "president"])
    'president of an Osaka trading firm'
    >>> worded(["Japan-China relations", "@on", "university", "professor"])
    'university professor on Japan-China relations'
    >>> worded([None, None, "", "materials", "major", "", "senior official"])
    'materials maker executive'
    """
    if not pieces or pieces[-1] is None:
        return None
    links = [at for at, one in enumerate(pieces) if one and one.startswith(LINK)]
    if not links or links[-1] == len(pieces) - 1:
        return _told(_known(pieces))
    at = links[-1]
    last = _told(_known(pieces[at + 1 :]))
    before = [one for one in pieces[:at] if one is None or not one.startswith(LINK)]
    return _linked(" ".join(_known(before)), str(pieces[at]).removeprefix(LINK), last)


def counted(before: str, told: str) -> str:
    """Return a description of as many as the words before it tell of: 複数の, several.

    >>> counted("複数の", "person in the trade")
    'people in the trade'
    """
    return several(told) if MANY.search(before) else told


def several(name: str) -> str:
    """Return the description of more than one: experts, people in the trade.

    >>> several("Official of a bank")
    'Officials of a bank'
    """
    found = SINGLE.match(name)
    noun = found[0] if found else name
    return noun[0] + plural(noun[0].lower() + noun[1:])[1:] + name[len(noun) :]


def _known(pieces: Sequence[str | None]) -> list[str]:
    """Return the words, of each stretch between の and の what stands behind its last unknown one."""
    return [word for stretch in _stretches(pieces) for word in stretch]


def _stretches(pieces: Sequence[str | None]) -> Iterator[list[str]]:
    for joint, row in groupby(pieces, key=lambda one: one == ""):
        words = list(row)
        unknown = [at for at, one in enumerate(words) if one is None]
        if not joint:
            opens = [one for one in words[:1] if unknown and one in FRONT]
            yield [*opens, *(one for one in words[unknown[-1] + 1 if unknown else 0 :] if one)]


def _linked(what: str, by: str, who: str) -> str:
    """Return who is told of by what they know, do or come from."""
    if not what:
        return who
    what = PEOPLE_OF.get(what, _mended(what))
    *rest, last = what.split(" ")
    what = " ".join([*rest, FIELDS.get(last, last)]) if by == "on" else what
    if by == "on" and who == "person familiar with the matter":
        return f"person familiar with {what}"
    who = re.sub(r" familiar with the matter$", "", who)
    if SELLING.match(by):
        what = GOODS.sub(r"\g<0>s", what)
        sold = SOLD.match(who) if " of " not in who else None
        who = f"{sold['role']} of {_with_article(sold['firm'])}" if sold else who
    return f"{who} {by} {_alone(what)}"


def _told(words: Sequence[str]) -> str:
    """Return words that stand for one thing after the other, who speaks last."""
    words = _placed(words)
    at = next((n for n, one in enumerate(words[:-1]) if WHERE.match(one)), None)
    if at is None:
        return _of_body(words)
    told = _of_body([*words[:at], *words[at + 1 :]])
    own = next((own for own, one in OWN if one.search(told)), "their")
    return f"{told} {words[at].replace('their', own)}"


def _placed(words: Sequence[str]) -> Sequence[str]:
    """Return words whose first two are one place in another as where it is: in Ginza, Tokyo."""
    if len(words) > 2 and IN.match(" ".join(words[:2])) and words[0] != words[1]:
        return [f"in {words[1]}, {words[0]}", *words[2:]]
    return words


def _mended(told: str) -> str:
    """Return words with the English of a trade where it has one of its own: an automaker, an executive."""
    told = MAKES.sub(r"\g<1> maker", told)
    told = LARGE.sub(lambda found: found["of"] or " firm", told)
    for pattern, english in MENDED:
        told = pattern.sub(english, told)
    told = OWNED.sub(r"\g<firm> \g<who>", OF_FIRM.sub(r"\g<firm> \g<of>executive", told))
    told = LED.sub(r"\g<firm> top executive", told)
    told = PARTY.sub(r"\g<party> senior member", CLOSE.sub(r"\g<body> official", told))
    told = TRADE.sub(r"\g<trade> source", told)
    return INDUSTRY.sub(r"\g<trade> \g<of> source", told)


def _of_body(told: Sequence[str]) -> str:
    """Return "president of an Osaka trading firm" for a role behind the kind of firm."""
    mended = _mended(" ".join(told))
    words, role = mended.split(), told[-1].split()
    last = len(words) - (len(role) if words[-len(role) :] == role else 1)
    inside = {one for token in told for one in token.split()[:-1]}
    closing = {token.split()[-1] for token in told}
    bodies = [at for at in range(1, last + 1) if PLAIN.search(" ".join(words[:at]))]
    ends = [at for at in bodies if words[at - 1] not in inside or words[at - 1] in closing]
    body = words[: ends[-1]] if ends else []
    role = words[len(body) :]
    if OF.search(" ".join(words[:last])) and words[last] == "senior":
        return f"senior {words[-1]} of the {' '.join(words[:last])}"
    if not body or NAMED.search(" ".join(body)) or not _is_told_of(body, role):
        return " ".join(_in_front(words))
    role = _in_front(role)
    return f"{' '.join(role)} of {_with_article(' '.join(_in_front(body)))}"


def _is_told_of(body: Sequence[str], role: Sequence[str]) -> bool:
    """Tell whether a firm's description is too long to stand before a role, or tells where it is."""
    long = len(body) >= LONG_BODY or (len(body) > 1 and len(role) > 1 and role[0] not in FRONT)
    return long or (len(body) > 1 and bool(OPENING.match(body[0])))


def _in_front(words: Sequence[str]) -> list[str]:
    """Return words with those that tell size, age and the like before all others: former senior …."""
    told = list(words)
    opens = sorted(
        (one for one in told if one in FRONT and f"{one} affairs" not in " ".join(told)),
        key=FRONT.index,
    )
    return [*opens, *(one for one in words if one not in opens)]


def _alone(what: str) -> str:
    """Return what someone knows, does or comes from, with its article: the Chinese economy, a hotel."""
    if ONLY.search(what):
        return f"the {what}"
    return _with_article(what) if PLAIN.search(what) else what


def _with_article(told: str) -> str:
    """Return a noun with its article, where it is of one."""
    if PLURAL.search(told):
        return told
    return f"{'an' if VOWEL.match(told) else 'a'} {told}"
