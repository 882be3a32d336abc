"""Verbs: all forms of English verbs, for the word tables. Spelling by rule; the irregular by table."""

from __future__ import annotations

IRREGULAR = {
    "begin": "begins began begun beginning",
    "bid": "bids bade bidding bidden",
    "break": "breaks broke broken breaking",
    "bring": "brings brought bringing",
    "cancel": "cancels cancelled canceled cancelling canceling",
    "come": "comes came coming",
    "cut": "cuts cutting",
    "do": "does did done doing",
    "draw": "draws drew drawn drawing",
    "fall": "falls fell fallen falling",
    "find": "finds found finding",
    "freeze": "freezes froze frozen freezing",
    "get": "gets got gotten getting",
    "give": "gives gave given giving",
    "go": "goes went gone going",
    "grow": "grows grew grown growing",
    "have": "has had having",
    "hit": "hits hitting",
    "hold": "holds held holding",
    "lay": "lays laid laying",
    "lead": "leads led leading",
    "leave": "leaves left leaving",
    "let": "lets letting",
    "lose": "loses lost losing",
    "make": "makes made making",
    "meet": "meets met meeting",
    "put": "puts putting",
    "read": "reads reading",
    "ring": "rings rang rung ringing",
    "rise": "rises rose risen rising",
    "run": "runs ran running",
    "say": "says said saying",
    "see": "sees saw seen seeing",
    "seek": "seeks sought seeking",
    "sell": "sells sold selling",
    "send": "sends sent sending",
    "set": "sets setting",
    "shed": "sheds shedding",
    "show": "shows showed shown showing",
    "shrink": "shrinks shrank shrunk shrinking",
    "sink": "sinks sank sunk sinking",
    "shut": "shuts shutting",
    "shake": "shakes shook shaken shaking",
    "shoot": "shoots shot shooting",
    "sit": "sits sat sitting",
    "slide": "slides slid sliding",
    "spend": "spends spent spending",
    "stand": "stands stood standing",
    "fly": "flies flew flown flying",
    "strike": "strikes struck stricken striking",
    "sweep": "sweeps swept sweeping",
    "take": "takes took taken taking",
    "speak": "speaks spoke spoken speaking",
    "tear": "tears tore torn tearing",
    "tell": "tells told telling",
    "throw": "throws threw thrown throwing",
    "win": "wins won winning",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "withhold": "withholds withheld withholding",
    "write": "writes wrote written writing",
}
DOUBLING = frozenset(
    "ban bar bat bin dip drag drip drop log nab nod patrol permit plan ram rebut scrap ship shred shrug slam "
    "slap slip snub spot step stop submit swat tap thin transfer trim wrap sidestep".split()
)
VOWELS = "aeiou"


def forms(verbs: str) -> frozenset[str]:
    """Return all forms of verbs that are given with blanks between.

    >>> sorted(forms("levy ban"))
    ['ban', 'banned', 'banning', 'bans', 'levied', 'levies', 'levy', 'levying']
    """
    return frozenset(form for verb in verbs.split() for form in (verb, *_inflected(verb)))


def _inflected(verb: str) -> tuple[str, ...]:
    if verb in IRREGULAR:
        return tuple(IRREGULAR[verb].split())
    if verb in DOUBLING:
        return f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return f"{verb}es", f"{verb}ed", f"{verb}ing"
    return f"{verb}s", f"{verb}ed", f"{verb}ing"
