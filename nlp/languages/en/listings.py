"""Word tables for `listings`: English notices and reports of names put on lists."""

from __future__ import annotations

from nlp.words.listings import DAY, FROM, LIST, NAME, NAMES, OFFICE, Frame, ListingWords

ADD = (
    r"\b(?:add(?:s|ed|ing)?|plac(?:e[sd]?|ing)|put(?:s|ting)?|includ(?:e[sd]?|ing)|enter(?:s|ed|ing)?|"
    r"nam(?:e[sd]?|ing)|insert(?:s|ed|ing)?|inscrib(?:e[sd]?|ing)|list(?:s|ed|ing)?|designat(?:e[sd]?|ing))"
)
ADDED = r"(?:added|placed|put|included|entered|named|listed|inscribed|inserted|designated)\b"
REMOVE = (
    r"\b(?:remov(?:e[sd]?|ing)|drop(?:s|ped|ping)?|str(?:ikes?|uck|iking)|delet(?:e[sd]?|ing)|"
    r"t(?:akes?|ook|aking)|cross(?:es|ed|ing)?|cut(?:s|ting)?|releas(?:e[sd]?|ing)|clear(?:s|ed|ing)?|"
    r"delist(?:s|ed|ing)?)"
)
REMOVED = (
    r"(?:removed|dropped|struck|deleted|taken|crossed|delisted|released|cleared|cut|withdrawn)\b"
)
BE = r"\b(?:is|are|was|were|be|been|being|got)\s(?:(?:\w+ly|now|also|both|all|hereby|then)\s)*"
WORDS_BEFORE = rf"(?:[\w'’{OFFICE}-]+\s){{0,6}}?"  # "the commerce ministry's"
GAP = r"[^\n;:]{0,60}?"
ENTRY = r"(?:listings?|designations?|entry|entries|inclusion|placement)"
HELD = r"(?:suspended|put on hold|on hold|paused|frozen|shelved)\b"
BACK = (
    r"(?:resum(?:e[sd]?|ing)|reinstated|restored|reactivated|revived|back in force|applies again)\b"
)
END = r"(?=[,.;\"”]|$|\s(?:on|in|from|for|after|as|until|by|effective)\b)"

WORDS = ListingWords(
    actions=(
        (
            r"\b(?:remov\w+|delist\w*|taken? off|took off|struck from|struck off|deleted from|"
            r"dropped from)\b",
            "remove",
        ),
        (r"\b(?:suspend\w*|paus\w+)\b", "suspend"),
        (r"\b(?:resum\w+|reinstat\w+|reimpos\w+)\b", "resume"),
        (
            r"\b(?:add(?:ed|s|ing)?|plac(?:ed|es|ing)|put(?:s|ting)?|includ(?:ed|es|ing)|list(?:ed|ing)?)\b",
            "add",
        ),
    ),
    number=r"\bNo\.?\s?(?P<number>\d{1,3})\b(?:,?\s(?:of\s)?(?P<year>20\d\d))?",
    hint=r"list\b|lists\b|listed|listing|unreliable entit|blacklist",
    more_lists=(
        (r"unreliable entit(?:y|ies)(?! list)", "unreliable entity list"),
        (r"(?:foreign )?end[- ]users? list", "end user list"),
        (r"(?:denied|restricted|debarred) (?:persons?|part(?:y|ies)) list", "denied persons list"),
        (r"military compan(?:y|ies) list", "military companies list"),
        (r"(?:export )?blacklist", "blacklist"),
    ),
    any_list=r"(?:the|that|this|its|their|both|either|a)\s(?:\w+\s)?lists?\b",
    printed_list=r"(?:(?-i:[A-Z])[\w-]+\s){1,4}(?-i:List)\b",
    frames=(
        Frame(
            "move",
            "mov|reclassif|shift|switch|transfer|upgrad",
            r"\b(?:mov|shift|transferr?|upgrad|switch|reclassif)(?:e[sd]?|ing|ed|s|es|y|ied)"
            rf"\s{NAMES}\s(?:from|off)\s{GAP}{FROM}\s(?:on)?to\s{GAP}{LIST}",
        ),
        Frame(
            "move",
            "downgraded|moved|moves|shifted|transferred|upgraded",
            rf"(?:{BE}|\b)(?:moved|moves|transferred|shifted|upgraded|downgraded)\s"
            rf"(?:from|off)\s{GAP}{FROM}\s(?:on)?to\s{GAP}{LIST}",
        ),
        Frame(
            "suspend",
            "freeze|freezing|froze|pause|pausing|suspend",
            r"\b(?:suspend(?:s|ed|ing)?|paus(?:e[sd]?|ing)|fr(?:eezes?|oze|eezing))"
            r"\s(?:the\s|its\s|their\s)?"
            rf"{ENTRY}\sof\s{NAMES}{END}",
        ),
        Frame(
            "suspend",
            "frozen|on hold|paused|shelved|suspended",
            rf"\b{ENTRY}\sof\s{NAMES}\s(?:on|in)\s{GAP}{LIST}{GAP}{HELD}",
        ),
        Frame(
            "suspend",
            "frozen|on hold|paused|shelved|suspended",
            rf"\b(?P<names>{NAME}+)['’]s?\s{ENTRY}{GAP}{HELD}",
        ),
        Frame(
            "suspend",
            "pause|pausing|suspend",
            rf"\b(?:suspend(?:ed|s|ing)?|paus(?:e[sd]?|ing))\s[^\n;:,]{{0,60}}?{LIST}\s"
            rf"[^\n;:,]{{0,40}}?\b(?:for|against|on)\s{NAMES}{END}",
        ),
        Frame(
            "suspend",
            "frozen|on hold|paused|shelved|suspended",
            r"\b(?:measures|restrictions|controls|curbs)\s(?:against|on|for)"
            rf"\s{NAMES}\sunder\s{GAP}{LIST}{GAP}{HELD}",
        ),
        Frame(
            "resume",
            "activat|instat|stor|sum|viv",
            rf"\b(?:resum|reinstat|restor|reactivat|reviv)(?:e[sd]?|ing|ed|es|s)\s(?:the\s|its\s|their\s)?"
            rf"{ENTRY}\sof\s{NAMES}{END}",
        ),
        Frame(
            "resume",
            "applies again|back in force|reactivated|reinstated|restored|resume|resuming|revived",
            rf"\b{ENTRY}\sof\s{NAMES}\s(?:on|in)\s{GAP}{LIST}{GAP}{BACK}",
        ),
        Frame(
            "resume",
            "applies again|back in force|reactivated|reinstated|restored|resume|resuming|revived",
            rf"\b(?P<names>{NAME}+)['’]s?\s{ENTRY}{GAP}{BACK}",
        ),
        Frame(
            "resume",
            "restore|restoring",
            rf"\brestor(?:e[sd]?|ing)\s{NAMES}\sto\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "resume",
            "added|placed|put|restored",
            rf"{BE}(?:put|placed|added|restored)\s(?:back\s)?(?:on|to|onto)\s{GAP}{LIST}"
            rf"(?=[^\n;:]{{0,30}}\bagain\b)",
        ),
        Frame(
            "resume",
            "back|restored|returned",
            rf"{BE}(?:(?:put|placed|added)\sback|restored|returned)\s(?:on|to|onto)\s{GAP}{LIST}",
        ),
        Frame(
            "resume",
            "back",
            rf"\b(?:put|plac|add|return)(?:s|ed|ing|es)?\s{NAMES}\sback\s(?:on|to|onto)"
            rf"\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "resume",
            "suspension",
            rf"\b(?:lift(?:s|ed|ing)?|end(?:s|ed)?)\s(?:the\s)?suspension\sof\s(?:the\s{ENTRY}\sof\s)?"
            rf"{NAMES}(?:['’]s?\s{ENTRY}|{END})",
        ),
        Frame(
            "resume",
            "back|returned|returns|went",
            rf"\b(?:returns|returned|is\sback|are\sback|went\sback)\s(?:to|on)\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "remove",
            "deletion|delisting|exit|removal|withdrawal",
            rf"\b(?:removal|deletion|delisting|exit|withdrawal)\sof\s{NAMES}\s(?:from|off)"
            rf"\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "remove",
            "cleared|crossed|cut|deleted|delisted|dropped|released|removed|struck|taken|withdrawn",
            r"\b(?:those|first|entities|companies|firms|names)\s(?:to\sbe\s)?"
            rf"{REMOVED}(?:\s(?:from|off)\s{GAP}{LIST})?\s(?:are|is|were|was|include[sd]?)"
            rf"\s{NAMES}(?=[.;]|$)",
        ),
        Frame(
            "add",
            "addition|entry|inclusion|placement",
            rf"\b(?:addition|inclusion|placement|entry)\sof\s{NAMES}\s(?:to|in|on|into)"
            rf"\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "add",
            "companies|entities|firms|names|those",
            rf"\b(?:those|entities|companies|firms|names)\s(?:newly\s)?{ADDED}"
            rf"(?:\s(?:to|on|in)\s{GAP}{LIST})?\s(?:are|is|were|was|include[sd]?)\s{NAMES}(?=[.;]|$)",
        ),
        Frame(
            "add",
            "addition|entries|entry|name",
            r"\b(?:is|are|were|was|became|become)\s(?:among\s)?(?:the\s)?(?:latest|newest|first|only|two|"
            rf"new)?\s?(?:additions?|entr(?:y|ies)|names?)\s(?:to|on)\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "remove",
            "cancel|ended|ends|lift|revoke|revoking",
            r"\b(?:lift(?:s|ed|ing)?|revok(?:e[sd]?|ing)|cancel(?:s|led|ling)?|ended|ends)"
            r"\s(?:the\s|its\s|their\s)?"
            rf"{ENTRY}\sof\s{NAMES}{END}",
        ),
        Frame(
            "remove",
            "cleared|crossed|cut|deleted|delisted|dropped|released|removed|struck|taken|withdrawn",
            rf"{BE}{REMOVED}{GAP}\b(?:from|off)\s{GAP}{LIST}",
        ),
        Frame(
            "remove",
            "cleared|crossed|cut|deleted|delisted|dropped|released|removed|struck|taken|withdrawn",
            rf",\s(?:just\s|recently\s)?{REMOVED}{GAP}\b(?:from|off)\s{GAP}{LIST}",
        ),
        Frame(
            "remove",
            "clear|cross|cut|delete|deleting|delist|drop|release|releasing|remove|removing|strike|"
            "striking|struck|take|taking|took",
            rf"{REMOVE}\s{NAMES}\s(?:from|off)\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "remove",
            "delisted",
            rf"{BE}delisted\b",
        ),
        Frame(
            "remove",
            "delisted|delisting|delists",
            rf"\bdelist(?:ed|s|ing)\s{NAMES}{END}",
        ),
        Frame(
            "remove",
            "are|came|come|dropped|drops|exit|fall|fell|leave|left|longer|off",
            rf"\b(?:leaves?|left|exit(?:s|ed)?|c[oa]mes?\soff|drop(?:s|ped)\soff|is\soff|are\soff|"
            rf"f[ae]ll(?:s)?\soff|no\slonger\son)\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "add",
            "",
            rf"\bnew\s(?:on|to)\s{GAP}{LIST}[^\n;:]{{0,20}}?(?:\b(?:are|is|include)\b|:)\s"
            r"(?P<names>[^\n]{2,900})",
        ),
        Frame(
            "add",
            "addition|arrival|entrant|entries|entry|name|newcomer",
            r"\b(?:(?:new|latest|first|other)\s(?:entr(?:y|ies|ants?)|names?|arrivals?)|additions?|"
            rf"newcomers?)\s[^\n;:]{{0,20}}?"
            rf"{LIST}[^\n;:]{{0,20}}?(?:\b(?:are|is|were|was|include[sd]?)\b|:)\s(?P<names>[^\n;]{{2,400}})",
        ),
        Frame(
            "remove",
            "following",
            rf"\bfollowing\b[^\n;:]{{0,80}}?{REMOVED}[^\n;:]{{0,60}}?{LIST}[^\n;:]{{0,40}}?:\s?"
            rf"(?P<names>[^\n]{{2,2000}})",
        ),
        Frame(
            "add",
            "following",
            rf"\bfollowing\b[^\n;:]{{0,80}}?{LIST}[^\n;:]{{0,40}}?:\s?(?P<names>[^\n]{{2,2000}})",
        ),
        Frame(
            "add",
            "among them|including|such as",
            rf"{LIST}\s(?:of|with)\s[^.;,]{{2,80}}?,?\s(?:including|such as|among them)\s{NAMES},?\s"
            r"(?:was|were|has been|have been)\s(?:released|published|issued|announced|unveiled)\b",
        ),
        Frame(
            "remove",
            "among",
            rf"\b(?:is|are|was|were)\samong\s[^\n;:]{{0,60}}?\b{REMOVED}{GAP}\b(?:from|off)\s{GAP}{LIST}",
        ),
        Frame(
            "add",
            "among",
            rf"\b(?:is|are|was|were)\samong\s[^\n;:]{{0,60}}?\b{ADDED}{GAP}\b(?:on|onto|to|in)\s{GAP}{LIST}",
        ),
        Frame(
            "add",
            "that|which|who",
            rf",?\s(?:which|who|whom|that)\s[^\n;:,]{{0,60}}?{ADD}\s(?:in|to|on|onto)\s{GAP}{LIST}",
        ),
        Frame(
            "add",
            "added|designated|entered|included|inscribed|inserted|listed|named|placed|put",
            rf"{BE}{ADDED}{GAP}\b(?:on|onto|to|in|into|as)\s{GAP}{LIST}",
        ),
        Frame(
            "add",
            "",
            rf",\s(?:newly\s|just\s|both\s)?{ADDED}{GAP}\b(?:on|onto|to|in|into)\s{GAP}{LIST}",
        ),
        Frame(
            "add",
            "as|in|on|to",
            rf"{ADD}\s{NAMES}\s(?:to|on|onto|in|into|as)\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "add",
            "appear|ended|enter|feature|figure|go|join|landed|now|want|went",
            rf"\b(?:join(?:s|ed)?|enter(?:s|ed)?|(?:now\s)?(?:figure[sd]?|appear(?:s|ed)?|feature[sd]?)\son|"
            r"w[ae]nt\son|go(?:es)?\son|landed\son|ended\sup\son|(?:is|are)\snow\son)"
            rf"\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "add",
            "contains|features|include|names",
            rf"{LIST}\s(?:now\s)?(?:includes?|names|features|contains)\s{NAMES}(?=[.;]|$)",
        ),
        Frame(
            "add",
            "added|designated|entered|included|inscribed|inserted|listed|named|placed|put",
            rf"\b{ADDED}\s(?:on|onto|to|in|into)\s{GAP}{LIST}\s(?:is|are|was|were)\s{NAMES}(?=[.;]|$)",
        ),
        Frame(
            "add",
            "unreliable",
            rf"\b(?:designat|nam|label|declar|list)(?:e[sd]?|ing|l?ed|s)\s{NAMES}\s(?:as\s)?(?:an?\s)?"
            r"(?P<list>unreliable\sentit(?:y|ies))",
        ),
        Frame(
            "add",
            "came|comes|takes|took|will",
            rf"\b{ENTRY}\sof\s{NAMES}(?:\s(?:on|in)\s{GAP}{LIST})?\s(?:took|takes|will\stake|came\sinto|"
            r"comes\sinto)\s(?:effect|force)",
        ),
        Frame(
            "add",
            "addition|inclusion|listing|placement",
            r"\b(?:its|their)\s(?:inclusion|addition|placement|listing)\s(?:in|on|to|onto)"
            rf"\s{WORDS_BEFORE}{LIST}",
        ),
        Frame(
            "add",
            "companies|entities|firms|names|organisations|organizations|those",
            r"\b(?:companies|firms|entities|names|those|organi[sz]ations)\s(?:\w+\s)?(?:on|in)"
            rf"\s{WORDS_BEFORE}{LIST}\s(?:are|is|were|was|include[sd]?)\s{NAMES}(?=[.;]|$)",
        ),
        Frame(
            "remove",
            "cleared|crossed|cut|deleted|delisted|dropped|released|removed|struck|taken|withdrawn",
            rf"\b{REMOVED}{GAP}\b(?:from|off)\s{GAP}{LIST}[^\n;:]{{0,30}}?(?:,\s|\s—\s|:\s)"
            rf"(?:including|among\sthem|namely|they\sare)?\s?{NAMES}(?=[.;—]|$)",
        ),
        Frame(
            "add",
            ":|among|including|namely|they|—",
            rf"{ADD}\s[^\n;:]{{2,60}}?\s(?:to|on|onto|in|into)\s{WORDS_BEFORE}{LIST}[^\n;:]{{0,30}}?"
            rf"(?:,\s(?:including|among\sthem|namely|they\sare)\s|\s—\s|:\s){NAMES}(?=[.;—]|$)",
        ),
        Frame(
            "add",
            ":|among|including|namely|—",
            rf"{BE}{ADDED}{GAP}\b(?:to|on|onto|in|into)\s{GAP}{LIST}[^\n;:]{{0,30}}?"
            rf"(?:,\s(?:including|among\sthem|namely)\s|\s—\s|:\s){NAMES}(?=[.;—]|$)",
        ),
        Frame(
            "add",
            "blacklist",
            rf"{BE}(?P<list>blacklist)ed\b",
        ),
        Frame(
            "add",
            "blacklist",
            rf"\b(?P<list>blacklist)(?:ed|s|ing)\s{NAMES}{END}",
        ),
    ),
    slot=r"[^\n;:]{2,220}?",
    border=r"[;:—]\s|,?\s(?:but|while|whereas|although|though)\s|,\sand\s(?:said|says|it|they|he|she)\s",
    close=r"[,;:—]\s",
    relative=r",?\s(?:which|who|whom|that)\s",
    joins=r"\s*[,;/]\s*(?:(?:and|or|as well as|along with)\s)?|\s(?:and|as well as|along with)\s",
    pieces=(
        r"^(?:.*\b(?:that|said|says|including|includes?|namely|announced|as|like|are|is|were|was|both|"
        r"names?|named)\s)?(?:\(?(?:[IVX]{1,4}|\d{1,2}|[a-z])[.)]\s)?[\"“'(\s]*"
        rf"(?:(?!(?:of|in|by|from|to|at|for|with|who|which|on)\b)[\w'’{OFFICE}{DAY}-]+\s){{0,7}}"
        rf"(?P<name>{NAME}+(?:\s(?-i:[A-Z])[\w&-]+)*)(?![{NAME}\w]|['’]s?\s\w)",
        r"^(?:.*\b(?:that|said|says|including|includes?|namely|announced|as|like|are|is|were|was|both|"
        r"names?|named)\s)?(?:\(?(?:[IVX]{1,4}|\d{1,2}|[a-z])[.)]\s)?[\"“'(\s]*"
        rf"(?:(?!(?:of|in|by|from|to|at|for|with|who|which|on)\b)(?-i:[a-z{OFFICE}{DAY}])[\w'’-]*\s){{0,7}}"
        r"(?P<name>(?-i:[A-Z][\w&’-]+(?:\s(?:(?:(?<=University )|(?<=Institute )|(?<=Academy )|"
        r"(?<=College )|(?<=Bank ))of\s|for\s|de\s|&\s)?[A-Z0-9][\w&’-]*)+|(?<=\s)[A-Z][\w&’-]+))",
    ),
    no_name=r"^(?:the|a|an|its?|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|more|some|"
    r"all|no|many|several|"
    r"companies|firms|entities|exporters?)\b|\b(?:list|ministry|government|department|law|act|companies|"
    r"firms|entities|items)$",
    seat=r"^(?!.*\b(?:University|Institute|Academy|College|School|Bank|Board|Council|Chamber|Association|"
    r"Society|Republic)\sof\b)"
    r"[^\n]*?\S(?P<seat>\s(?:of|in)\s[A-Z][a-z]+)$",
    suffix=r",?\s(?:Co\.?,?\s)?(?:Ltd|Limited|Inc|LLC|Corp|Corporation|plc|GmbH|S\.A|K\.K)\b\.?",
    office=r"\b(?:ministry|department|bureau of industry|government|commission|customs|council of the|"
    r"cabinet|parliament|white house)\b"
    r"|^(?:MOTIE|OFAC|BIS)$",
    pronoun=r"\b(?:it|them|they|both|which|who|whom|the (?:company|firm|entity|two|pair))\s*$",
    ourselves=r"\b(?:we|us|our company|our firm)\s*$",
    unreal=r"\b(?:could|may|might|should|if|unless|whether|not|never|n['’]t|cannot|plan(?:s|ned|ning)?|"
    r"threat\w*|urg\w+|"
    r"consider\w*|weigh\w*|mull\w*|ask(?:s|ed|ing)?|appl(?:y|ies|ied|ication|ications)|request\w*|seek\w*|"
    r"sought|wants?|hop(?:e[sd]?|ing)|"
    r"wish\w*|expect\w*|rumou?r\w*|speculat\w*|den(?:y|ies|ied|ying|ial)|refus\w+|reject\w*|"
    r"turn(?:s|ed)\sdown|likely|"
    r"possib\w+|fear\w*|worr\w+|predict\w*|would\s(?:likely|probably|also)|propos\w+|draft\w*|demand\w*|"
    r"call(?:s|ed)\sfor|"
    r"instead\sof|rather\sthan|calls\sto|how\sto|conditions\sfor|criteria|still\son)\b|[?]",
    real=r"\b(?:was|were|has been|have been)\s(?:granted|approved)\b",
    context=r"\b(?:export|sanction|dual-use|licen[cs]e|commerce|ministry|trade|announcement|notice|entit)",
    since=r"\b(?:from|effective|starting|as\sof|beginning|takes?\seffect\son|enters?\sinto\sforce\son)"
    rf"\s{DAY}|{DAY}\sonwards?",
    items=r"(?:\((?:\d{1,2}|[ivx]{1,4}|[a-z])\)|\b\d{1,2}[.)])\s?(?P<name>[^;\n(]{2,90}?)"
    r"(?=[;.]\s|[;.]?$|,?\sand\s\()",
    above=r"\b(?:the\s)?(?:above|aforementioned|above-mentioned|preceding)\b",
    head=r"\blist\b[^\n.]{0,60}:?$",
    stated=r"\b(?P<count>\d{1,3})\s"
    r"(?:[\w'’-]+\s){0,3}?(?:entities|companies|firms|organi[sz]ations|names|individuals|institutions)\b",
)
