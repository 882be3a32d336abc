"""Roles: what 干部, 人士 or 负责人 is in English, by the body to which someone belongs (Chinese)."""

from __future__ import annotations

import re
from dataclasses import dataclass

FIRM = re.compile(
    r"\b(?:maker|manufacturer|company|companies|firm|trading house|bank|brokerage|airline|dealer|importer|"
    r"exporter|supplier|retailer|wholesaler|carmaker|chipmaker|processor|distributor|insurer|developer|"
    r"hotel|inn|shop|store|drugstore|restaurant|agency|factory|plant|shipyard|group|subsidiary|enterprise|"
    r"trader|startup|venture|multinational|promoter|drugmaker|consultancy|operator|business|"
    r"[A-Z]\S* (?:Securities|Bank|Corporation|Holdings|Airlines|Airways|Air|Group)|Motors?|Electric|Steel|"
    r"Industries|Chemicals?|Kogyo|Electronics|Materials|Logistics|Shipbuilding|Trading)$"
)
GROUP = re.compile(
    r"(?:[Aa]ssociation|[Uu]nion|[Cc]ooperatives?|[Cc]hamber|[Cc]hamber of [Cc]ommerce(?: and Industry)?"
    r"(?: in [A-Z]\w+)?|[Ff]ederation|council|[Cc]ommittee|organiser|[Ff]oundation|[Ll]eague|"
    r"(?:industry|business|friendship) group|Keidanren|Keizai Doyukai)$"
)
PARTY = re.compile(
    r"(?:[Pp]arty|\b(?:[A-Z]{2,3}P|Kuomintang|Komeito|Sanseito)|faction|camp|coalition)$"
)
FORCE = re.compile(
    r"(?:police|[Nn]avy|army|air force|military|armed forces|Forces?|\b[A-Z]{2,3}F|[Cc]oast [Gg]uard|"
    r"Police Department)$"
)
PUBLIC = re.compile(
    r"(?:[Mm]inistry|Ministry of [A-Z][\w ,]+|[Gg]overnment|\b[A-Z]{4,6}|Agency|[Bb]ureau|[Oo]ffice|"
    r"[Cc]ustoms|[Ee]mbassy|[Cc]onsulate|Secretariat|Commission|[Aa]dministration|Department|city|"
    r"prefecture|security|authorities|Authority|regulator|cabinet|House)$"
)
SCHOOL = re.compile(r"(?:[Uu]niversity|[Cc]ollege)$")
TRADE = re.compile("界$|业$|业内$|业界$|行业$|产业$|圈$")
BUSINESS = re.compile("商界|财界|工商界|企业界|经济界|实业界|经贸界")
WITHIN = re.compile("industry|trade|business|entertainment")
SHOP = re.compile("(?:shop|store|market|cafe|bar|mall|restaurant|izakaya|bakery|hotel|inn)$")


@dataclass(frozen=True)
class Role:
    """What someone is: the noun, or the whole with its body where the two are woven."""

    noun: str
    around: str = ""

    def plain(self, noun: str) -> Role:
        """Return the role with another noun."""
        return Role(noun, self.around.replace(self.noun, noun))


def role(printed: str, english: str, body: str, words: list[str]) -> Role:
    """Return what a noun is in English, beside the body and as printed words before it.

    >>> role("干部", "senior official", "machine tool maker", ["机床", "厂商"]).noun
    'executive'
    >>> role("人士", "insider", "Japanese firm", ["日企"]).around
    'person at a Japanese firm'
    """
    if english in ("insider", "industry insider"):
        return _insider(printed, english, body, words)
    if printed in ("干部", "要员", "高层", "高官"):
        return Role(_senior(english, body))
    if english == "head" and PUBLIC.search(body) and not FIRM.search(body):
        return Role("official")
    if english in ("dean", "vice dean", "principal"):
        return Role(_heading(english, body))
    if english in ("store manager", "factory manager", "shop owner") and (
        SHOP.search(body) or FIRM.search(body)
    ):
        return Role(english.split()[1])
    return Role("farmer" if body and english == "fish farmer" else english)


def _senior(english: str, body: str) -> str:
    """Return what a 干部 or 高层 of a body is."""
    kinds = (
        (GROUP, "official"),
        (FIRM, "executive"),
        (PARTY, "senior member"),
        (FORCE, "senior officer"),
    )
    kind = re.sub(r"(?<=[a-z]) [A-Z]+$", "", body)  # chip maker ABC
    known = next((noun for pattern, noun in kinds if pattern.search(kind)), None)
    return known or ("senior official" if body and PUBLIC.search(body) else english)


def _heading(english: str, body: str) -> str:
    """Return what who heads a school or hospital is called."""
    if body.endswith(("hospital", "institute", "research centre")):
        return english.replace("dean", "director").replace("vice ", "deputy ")
    return "president" if english == "principal" and SCHOOL.search(body) else english


def _insider(printed: str, english: str, body: str, words: list[str]) -> Role:
    """Return who a 人士 is: a source in a body, a person in a trade or at a firm."""
    last = words[-1] if words else ""
    if "内部" in printed and body:
        return Role("person", f"person inside the {body}")
    if BUSINESS.search(last):
        return Role("businessperson")
    if english == "industry insider" or (TRADE.search(last) and body):
        told = body if WITHIN.search(body) else f"{body} industry".strip()
        return Role("person", f"person in the {told}")
    if GROUP.search(body):
        return Role("official")
    if FIRM.search(body):
        return Role(
            "person", f"person at {body if body[0].isupper() and ' ' not in body else _one(body)}"
        )
    if printed != "人士":
        return Role(english)
    return Role("source" if body else "person")


def _one(body: str) -> str:
    return f"{'an' if body[0] in 'aeiouAEIO' else 'a'} {body}"
