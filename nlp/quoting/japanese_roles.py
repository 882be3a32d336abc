"""Japanese roles: whose role stands alone, and what in a description is no name though taken for one.

Matches: 大阪の旅行会社では取り消しが相次ぐ。担当者は…, an official of the agency. Who is described with their
firm, 旅行会社の担当者, is told in `unnamed`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.naming.mention import Mention
from nlp.quoting.japanese_wording import worded
from nlp.quoting.speakers import Speaker, Stage, names_in
from nlp.quoting.unnamed import MAKER, called, heard_of, in_english, name_of

ROLE = re.compile(
    r"(?:広報|販売|営業)?(?:担当者|責任者)|広報担当|社長|副社長|会長|専務|常務|役員|取締役|幹部|高官|店長|副店長|店主|"
    r"支配人|総支配人|経営者|女将|オーナー|工場長|従業員|社員|店員|職員|校長|理事長|事務局長|組合長|館長|園長|"
    r"支店長|所長|学長|当局者|スタッフ"
)
ACTS = re.compile("(?:側)?(?:は|が|では|も)(?!の)")


def of_subject(stage: Stage, start: int, role: str) -> Speaker | None:
    """Return who has a role that stands alone behind a firm or a body that acts in its paragraph."""
    reading, text = stage.reading, stage.reading.article.text
    if not ROLE.fullmatch(role):
        return None
    opens = text.rfind("\n\n", 0, start) + 1
    named = {
        (one.start_char, one.end_char): one
        for one in names_in(reading, opens, start)
        if one.type == "ORG" and ACTS.match(text, one.end_char)
    }
    firms = [one.span("who") for one in MAKER.finditer(text, opens, start)]
    span = max([*named, *firms], default=None, key=lambda one: one[1])
    same = heard_of(stage, role, role)
    if span is None or (same is not None and same.at > span[0]):
        return None
    body = named.get(span)
    told = name_of(reading, body) if body else in_english(reading, *span)
    if told is None or (body is None and not told.isascii()):
        return None
    title = in_english(reading, start, start + len(role))
    return replace(called(reading, role, worded([told, title]) or role, body), at=start)


def is_common(stage: Stage, name: Mention, low: int, high: int) -> bool:
    """Tell whether what was taken for a name is in the noun or a word before it: ベテラン, 国際政治学."""
    within = low <= name.start_char < name.end_char < high
    return within or (name.type == "PERSON" and name.text in stage.reading.words.quotes.qualifiers)
