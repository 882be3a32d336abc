"""Frames: how a trigger is made of verbs and nouns, and the nouns of English trade-policy news."""

from __future__ import annotations

from nlp.languages.en.verbs import forms
from nlp.words.happenings import Trigger


def gap(most: int) -> str:
    """Return a stretch of at most so many characters inside one part of a sentence."""
    return rf"[^;\n]{{0,{most}}}?"


def frame(type_: str, verbs: str, after: str = "", **flags: bool | str) -> Trigger:
    """Return a trigger for verbs that are followed by a pattern."""
    return _made(type_, "", forms(verbs), after, leads=True, **flags)


def deed(type_: str, verbs: str, objects: str, after: str = "", **flags: bool | str) -> Trigger:
    """Return a trigger for verbs whose object by the parse is one of some nouns, active or passive."""
    return _made(type_, "", forms(verbs), after, leads=True, objects=objects, **flags)


def past(type_: str, forms_: str, after: str = "", **flags: bool | str) -> Trigger:
    """Return a trigger for these forms alone: often in the present a verb tells of what is usual."""
    return _made(type_, "", frozenset(forms_.split()), after, leads=True, **flags)


def after(type_: str, before: str, verbs: str, after: str = "", **flags: bool | str) -> Trigger:
    """Return a trigger for verbs that follow a pattern, such as their subject."""
    return _made(type_, rf"\b{before}", forms(verbs), after, **flags)


def after_past(
    type_: str, before: str, forms_: str, after: str = "", **flags: bool | str
) -> Trigger:
    """Return a trigger for these forms alone, where they follow a pattern."""
    return _made(type_, rf"\b{before}", frozenset(forms_.split()), after, **flags)


def _made(
    type_: str, before: str, found: frozenset[str], after: str, **flags: bool | str
) -> Trigger:
    pattern = rf"{before}\b(?P<at>{'|'.join(sorted(found, key=len, reverse=True))})\b{after}"
    return Trigger(type_, pattern, words=found, **flags)  # type: ignore[arg-type]  # flags by name


def ahead(nouns: str, most: int = 60) -> str:
    """Return a look-ahead for one of some nouns."""
    return rf"(?={gap(most)}\b{nouns}\b)"


CURB = (
    r"(?:exports?|imports?|shipments?|controls?|curbs?|restrictions?|bans?|tariffs?|dut(?:y|ies)|"
    r"embargo(?:es)?|moratorium|prohibition|purchases|sales|suspension|halt|freeze|limits?|ceiling|quotas?|"
    r"routes|landings?|visas?)"
)
MEASURE = (
    r"(?:controls?|curbs?|restrictions?|bans?|tariffs?|dut(?:y|ies)|embargo(?:es)?|moratorium|suspension|"
    r"(?:counter)?measures?|sanctions?|quotas?|rules|requirements?)"
)
NOTICE = (
    r"(?:notices?|announcements?|orders?|regulations?|rules|advisory|advisories|catalogues?|"
    r"catalogs?|circulars?|decrees?|alerts?|directives?|guidelines?|procedures|bulletins?)"
)
TRADE = (
    r"(?:exports?|imports?|shipments?|trade|arrivals|visitors|tourists|purchases|sales of|supply|"
    r"supplies|deliveries|bookings|orders for)"
    r"(?!\s+(?:control|ban|curb|restriction|licen[cs]|list|rule|permit))"  # not what is traded
)
MOVE = (
    "rise fall jump drop climb surge plunge slump decline grow increase decrease shrink tumble slide "
    "double halve rebound sink edge dip soar slip triple plummet"
)
LEVEL = r"(?:totall?ed|reached|accounted for|amounted to|stood at|came to|hit|made up|supplied)"
STOCK = (
    r"(?:stocks?|shares|equities|index|stock average|share average|benchmark|futures|share prices?|"
    r"prices? (?:of|for)|prices|yen|yuan|renminbi|bond yields?)"
)
UNFINISHED = (
    r"(?<!year ended)(?<!quarter ended)(?<!months ended)(?<!month ended)(?<!week ended)"
    r"(?<!half ended)"
)
LICENCE = (
    r"(?:licen[cs]es?|permits?|approvals?|clearances?|authori[sz]ations?|"
    r"(?:export|licen[cs]e) applications?)"
)
GOODS = (
    r"(?:cargo(?:es)?|consignments?|shipments?|containers?|parcels?|orders?|goods|deliver(?:y|ies)|"
    r"batch(?:es)?|loads?|crates?|paperwork|applications?|filings?)"
)
COMPLAINT = (
    r"(?:protests?|representations?|d[ée]marches?|demands?|requests?|complaints?|claims?|accusations?|"
    r"criticisms?|allegations?|objections?)"
)
COURT = r"(?:(?-i:Supreme |High |District )?courts?|tribunal|judges?|panel of judges|arbitrators?)"
MANY = (
    r"(?:\d[\d,]*|a dozen|dozens of|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:-\w+)?)"
)
FIRMS = (
    r"(?:compan(?:y|ies)|firms?|entit(?:y|ies)|institut(?:es?|ions?)|organi[sz]ations?|bod(?:y|ies)|makers?|"
    r"manufacturers?|names)"
)
DOING = (
    r"(?:suspending|banning|halting|restricting|stopping|imposing|tightening|lifting|resuming|barring|"
    r"curbing|ending|cutting|raising|introducing|cancelling|canceling|withdrawing|expanding|extending|"
    r"blocking|prohibiting|reopening)"
)
PROBE = r"(?:investigations?|probes?|inquiry|inquiries|dumping petition|raids?)"
POLICE = (
    r"\b(?:customs|police|prosecutors?|investigators?|authorit(?:y|ies)|smuggl\w+|suspicion|suspected|"
    r"officers|coast guard)\b"
)
POLICY = (
    r"(?:polic(?:y|ies)|(?:counter)?measures|waivers?|exemptions?|refunds?|programmes?|programs?|scheme|"
    r"visa-free \w+|services|flights|routes|suspension|bans?|halt|moratorium|truce|pause)"
)
DO = (
    r"(?:suspend|ban|halt|restrict|stop|impose|tighten|lift|resume|bar|curb|require|end|cut|raise|"
    r"introduce|exempt|waive|cancel|withdraw|expand|extend|block|prohibit|review|release|reopen)"
)
DELIBERATE = (
    r"(?:ship|deliver|supply|visit|meet|hold|host|attend|sign|announce|unveil|submit|release|publish|"
    r"introduce|impose|launch|open|start|begin|resume|lift|send|raise|cut|review|vote|decide|approve|"
    r"compile|adopt|revise|join|travel|discuss|seek|ask|propose|build|buy|invest|stockpile|file|present|"
    r"table|create|set up|establish|expand|extend|tighten|ease|ban|suspend|finali[sz]e|draw up|fund|spend|"
    r"appeal|sue|dispatch|test|mine|close|pass|put|take|offer|give|name|add|remove|subsidi[sz]e|produce)"
)
SAY = (
    r"(?:said|says|told|tells|stressed|urged|urges|emphasi[sz]ed|noted|added|warned|warns|stated|"
    r"claimed(?! (?:by|as (?:its|their)))|disputed|disclosed|objected(?= to)|"
    r"criticized|criticised|condemned|condemns|denounced|slammed|accused|accuses|blamed|"
    r"defended|defends|reiterated|demanded|demands|called|calls|described|voiced|expressed|vowed|"
    r"pledged|explained|commented|argued|insisted|declared|remarked|responded|replied|blasted|"
    r"rejected|dismissed|rebutted|refuted|denied|denies|promised|"
    r"(?:welcomed|hailed|praised|regretted|deplored)(?! (?:by|guests|visitors|delegat\w+|"
    r"(?:[\w’'-]+ ){0,3}to\b))|"
    r"(?:attacked|assailed|mocked|threatened)(?=[^;,]{0,60}\b(?:in an? (?:[\w-]+ )?(?:post|statement|"
    r"interview|article|message|video)|on (?:X|Weibo|Facebook|social media)\b))|"
    r"acknowledged|conceded|admitted|cautioned|posted|"
    r"made it clear|pointed out|points out|wrote|signalled|signaled|asserted|maintained|justified)"
)
