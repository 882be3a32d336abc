"""Unnamed: who speaks under a description alone, such as "a senior ministry official" or 業界関係者.

Each is an entity of its article: its id is made of the article and the description, so that nobody is
merged across articles, while one description stays one entity. "The official", 同幹部, 该官员 look back to
the one told of before. Chinese and Japanese descriptions are put into English word by word, or kept where
their noun has no English in the tables. Names do not belong here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from babel import Locale

from nlp.coref import SUPERIOR
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.chinese_described import body_meant, told_in_english
from nlp.quoting.english_described import counted_in_english, head_part, with_body
from nlp.quoting.groups import counting, grouped
from nlp.quoting.japanese_wording import counted, worded
from nlp.quoting.speakers import (
    FIRM,
    Speaker,
    Stage,
    Unnamed,
    names_in,
    of_article,
    own_prefix,
    referred,
    speaker_of,
)
from nlp.reading import Reading
from nlp.words.quotes import QuoteWords
from store.topic import Entity

WORDY = 3  # words: a name of more has a shorter one
LONGEST = 90  # characters of a name: chosen
ACRONYM = re.compile(r"[A-Z]{3,}")
LEAD_PARAGRAPHS = 2
PLURAL = re.compile(r"\w{3,}s\b")
MARK = " (unnamed)"
OFFICER = "senior official"  # of a public body; of a firm an executive
MAKER = re.compile(
    r"(?P<who>[^、。「」『』\s]{1,30}?(?:メーカー|商社|会社|工場|企業|業者|店|店舗|ホテル|旅館|民宿|百貨店|銀行|病院|学校|大学|漁協|農協|"
    r"組合|協会|連合会|館|園|チェーン|事務所|団体|施設|スーパー|ドラッグストア|レストラン|居酒屋|スタートアップ|大手))(?:は|が|では|でも|には|によると|によれば)"
)
IN_FULL = re.compile(  # few know those by their letters
    r"\b(?:Institutes?|Academy|University|Industries|Steel Works|Limited|Stock Exchange|"
    r"Innovation Party|for the People)\b"
)
MINISTRY = "Ministry of "  # whose letters are written more often than such a name
INSIDER, PERSON, MATTER = "insider", "person", "the matter"
CLAUSED = re.compile(  # 甲リストに載った部品会社の…: a clause that only tells which (Japanese)
    r"[^、。]*(?:[ぁ-ん](?:た|いる|ない)|[をにでが][^、。]{0,8}[うくすつぬぶむぐる])(?=[\u4e00-\u9fff\u30a0-\u30ff])"
)
OWN = "的"
OWNS = "的の"
OFFICE_CHARS = 30  # around a name, within which its office stands: chosen
LONGEST_WORD = 16  # characters of a word of the tables that may open with a name: chosen


def described(stage: Stage, start: int, end: int, head: str = "") -> Speaker:
    """Return who the description at these offsets is; `head` is its noun, where a parse gives it."""
    reading = stage.reading
    words, phrase = reading.words.quotes, reading.article.text[start:end]
    if (officer := of_body(stage, start, end, head)) is not None:
        return officer
    back = compiled(words.looks_back).match(phrase)
    names = names_in(reading, start, end)
    if (meant := body_meant(reading, phrase, start)) is not None:
        return replace(speaker_of(reading, meant), text=phrase, at=start)
    first, last = _bare(words, phrase, [(m.start_char - start, m.end_char - start) for m in names])
    bare = phrase[first:last]
    key = _key(words, head or bare)
    alone = key == _key(words, bare) and _is_head(words, bare)
    if (back or (alone and not first)) and (same := heard_of(stage, head or bare, phrase)):
        return replace(same, at=start)
    names = tuple(one for one in names if one.end_char <= start + last)
    at = start + first
    if (same := _in_lead(stage, key, bare)) is not None:
        return replace(same, text=phrase, at=start)
    if not words.heads:
        known = with_body(stage, _shortened(reading, bare, at, names), at, names, short)
        shown = counted_in_english(phrase[:first], known)
    else:
        shown, whole = _english(reading, bare, at, names)
        shown = counted(phrase[:first], grouped(words, counting(phrase, first), shown))
        known = shown if whole else bare
    return replace(_new(reading, phrase, (shown, known), key, names), at=start)


def _in_lead(stage: Stage, key: str, bare: str) -> Speaker | None:
    """Return the "experts" of headline or lead, of whom "Danish experts" tells more."""
    words = stage.reading.words.quotes
    for who in stage.heard if PLURAL.search(bare) else ():
        alone = who.unnamed and who.unnamed.noun == key and _is_head(words, who.text.lower())
        if alone and stage.paragraph(who.at) <= LEAD_PARAGRAPHS:
            return who
    return None


def _is_full(reading: Reading, printed: str, known: str) -> bool:
    """Tell whether a printed English name says as much as a long one that is known."""
    spaced = reading.words.mentions.spaced
    return spaced and len(printed.split()) >= WORDY and len(known.split()) > WORDY


def of_body(stage: Stage, start: int, end: int, head: str = "") -> Speaker | None:
    """Return someone of a body that is looked back to: 同社の担当者, 該局官員; None for other words."""
    reading = stage.reading
    words, text = reading.words.quotes, reading.article.text
    patterns = (pattern for pattern, kind in words.pronouns if kind == "ORG" and words.heads)
    opens = next((m for p in patterns if (m := compiled(p).match(text, start, end))), None)
    if any(one.type == "PERSON" for one in names_in(reading, start, end)):
        return None
    body = referred(stage, opens[0], start) if opens and opens.end() < end else None
    if opens is not None and body is not None and opens[0] == FIRM and not body.entity_id:
        body = _firm_before(stage, start)
    if opens is None or body is None or not body.entity_id or body.type == "PERSON":
        return None
    low = opens.end() + (text[opens.end()] in OWNS)
    if compiled(words.spokesperson).search(text[low:end]):
        return replace(spokesperson_of(reading, body), at=start)
    entity = reading.topic.entity.get(body.entity_id)
    title, _ = _english(reading, text[low:end], low, names_in(reading, low, end))
    told = body.unnamed.name.removesuffix(MARK) if body.unnamed else body.text
    if body.unnamed and words.order == "verb_last" and text.startswith(body.text, body.at):
        told = in_english(reading, body.at, body.at + len(body.text))
    if opens[0] == FIRM and title == OFFICER:
        title = "executive"
    whole = short(entity) if entity else told
    name = worded([whole, title]) if words.order == "verb_last" else None
    name = name or f"{whole} {title}"
    made = _new(reading, text[start:end], (name, name), _key(words, head or text[low:end]), ())
    whose = Unnamed(made.unnamed.name, made.unnamed.noun, body.entity_id) if made.unnamed else None
    return replace(made, unnamed=whose, at=start)


def _firm_before(stage: Stage, at: int) -> Speaker | None:
    """Return the firm without a name that is the last subject of its paragraph before (Japanese)."""
    text = stage.reading.article.text
    opens = text.rfind("\n\n", 0, at) + 1
    found = [*MAKER.finditer(text, opens, at)]
    return described(stage, *found[-1].span("who")) if found else None


def in_english(reading: Reading, start: int, end: int) -> str:
    """Return the description at these offsets in English, without what counts."""
    first, last = _bare(reading.words.quotes, reading.article.text[start:end])
    low, high = start + first, start + last
    return _english(reading, reading.article.text[low:high], low, names_in(reading, low, high))[0]


def called(reading: Reading, role: str, name: str, body: Mention | None) -> Speaker:
    """Return who is called by an English name and has a role, in a body that is named or in none."""
    key = _key(reading.words.quotes, role)
    return _new(reading, role, (name, name), key, (body,) if body else ())


def _new(
    reading: Reading, phrase: str, name: tuple[str, str], key: str, names: tuple[Mention, ...]
) -> Speaker:
    """Return a new speaker by the name that is shown and the one of which the id is made."""
    words, (shown, known) = reading.words.quotes, name
    kind = "PERSON"
    for pattern, each in words.kinds:
        kind = each if compiled(rf"\b(?:{pattern})").fullmatch(key) else kind
    shown = shown[:1].upper() + shown[1:LONGEST] + (MARK if kind != "MEDIA" else "")
    body = next((one.entity_id for one in names if one.type == "ORG"), None)
    return Speaker(unnamed_id(reading, known[:LONGEST]), phrase, kind, Unnamed(shown, key, body))


def unnamed_id(reading: Reading, name: str) -> str:
    """Return the id of someone without a name: of the article and the description."""
    return of_article(reading, name.removesuffix(MARK))


def is_unnamed(reading: Reading, entity_id: str | None) -> bool:
    """Tell whether an id is of someone whom this article only describes."""
    return entity_id is not None and entity_id.startswith(own_prefix(reading))


def spokesperson_of(reading: Reading, body: Speaker, noun: str = "spokesperson") -> Speaker:
    """Return the spokesperson of a body, whom the topic lists or who has no name."""
    for entity in reading.topic.entities:
        if entity.body == body.entity_id and re.search(r"spokes", entity.name, re.IGNORECASE):
            return Speaker(entity.id, body.text, "PERSON")
    if body.entity_id is None or is_unnamed(reading, body.entity_id):
        return body
    entity_ = reading.topic.entity.get(body.entity_id)
    known = f"{short(entity_) if entity_ else body.text} {noun}"
    printed = body.text if _is_full(reading, body.text, known) else known.removesuffix(f" {noun}")
    made = Unnamed(f"{printed} {noun}{MARK}", "spokesperson", body.entity_id)
    return Speaker(unnamed_id(reading, known), body.text, "PERSON", made)


def heard_of(stage: Stage, head: str, phrase: str) -> Speaker | None:
    """Return the last who was heard under a description with the same noun; None for a new one."""
    words = stage.reading.words.quotes
    key, noun = _key(words, head), head[_bare(words, head)[0] :]
    bare = phrase.split()[1:]
    plain = len(bare) == 1 and compiled(words.spokesperson).fullmatch(bare[0]) is not None
    plain = plain and words.order == "parsed"
    for who in reversed(stage.heard):
        alike = who.unnamed is not None and (
            who.unnamed.noun == key or noun in (who.text if words.heads else head_part(who.text))
        )
        if alike or (plain and _speaks_for_body(stage, who)):
            return replace(who, text=phrase)
    return None


def _speaks_for_body(stage: Stage, who: Speaker) -> bool:
    """Tell whether someone whom the topic lists is a spokesperson, by description or by name (English)."""
    entity = stage.reading.topic.entity.get(who.entity_id or "")
    spokes = compiled(stage.reading.words.quotes.spokesperson)
    return entity is not None and bool(
        spokes.search(entity.name) or (who.type == "PERSON" and spokes.search(_beside(stage, who)))
    )


def _beside(stage: Stage, who: Speaker) -> str:
    """Return the words around the place where someone is told of, for their office."""
    text = stage.reading.article.text
    return text[max(0, who.at - OFFICE_CHARS) : who.at + len(who.text) + OFFICE_CHARS]


# the words of a description


def _bare(words: QuoteWords, phrase: str, names: Sequence[tuple[int, int]] = ()) -> tuple[int, int]:
    """Return the span of a description without determiners, numbers and "who asked not to be named"."""
    first, last = 0, len(phrase)
    while (match := compiled(words.determiners).match(phrase, first)) and match.end() > first:
        first = match.end()
    cuts = (one.start() for one in compiled(words.asides).finditer(phrase, first + 1))
    last = next((at for at in cuts if not any(low <= at < high for low, high in names)), last)
    while last > first and phrase[last - 1] in " ,，、":
        last -= 1
    return (first, last) if last > first else (0, len(phrase))


def _is_head(words: QuoteWords, bare: str) -> bool:
    """Tell whether a description is a noun alone: "experts", 関係者."""
    return bare in words.heads if words.heads else bool(re.fullmatch(r"\w+s|media", bare))


def _key(words: QuoteWords, phrase: str) -> str:
    """Return the noun by which later phrases look back: "official" for 高官 and "officials"."""
    if words.heads:
        found = next((noun for noun in words.longest_heads if noun in phrase), phrase)
        phrase = words.heads.get(found, found)
    parts = re.split(r" familiar| in charge", phrase)[0].split()
    word = parts[-1].lower() if parts else phrase
    return "person" if word == "people" else re.sub(r"(?<=[a-z]{3})s$", "", word)


def _english(reading: Reading, bare: str, at: int, names: tuple[Mention, ...]) -> tuple[str, bool]:
    """Return a description in English, and whether all of it is there; as printed where its noun is lost.

    A name without English stays as printed; a few characters without English are left out.
    """
    words = reading.words.quotes
    if (related := _related(reading, bare, at, names)) is not None:
        return related, True
    if words.order == "verb_first":
        told_so = told_in_english(reading, bare, at, names, lambda one: name_of(reading, one))
        return told_so or (bare, True)
    glosses: dict[str, str] = {**words.qualifiers, **words.heads}
    pieces = list(_pieces(reading, bare, at, names, glosses))
    whole = None not in pieces
    if not whole and OWN in bare:  # a clause before the noun
        kept = bare.rfind(OWN) + 1
        whose = (name_of(reading, one) for one in names if one.end_char <= at + kept)
        pieces = [*whose, *_pieces(reading, bare[kept:], at + kept, names, glosses)]
    if None in pieces and (clause := CLAUSED.match(bare)):
        low = clause.end()
        pieces = list(_pieces(reading, bare[low:], at + low, _moved(names, at + low), glosses))
    return worded(pieces) or bare, whole


def _moved(names: tuple[Mention, ...], low: int) -> tuple[Mention, ...]:
    """Return the names from an offset on."""
    return tuple(one for one in names if one.start_char >= low)


def _related(reading: Reading, bare: str, at: int, names: tuple[Mention, ...]) -> str | None:
    """Return "person close to MOTA" for 接近商务部的人士; None for other descriptions."""
    for pattern, english in reading.words.quotes.related:
        if (found := compiled(pattern).fullmatch(bare)) is None:
            continue
        start, end = found.span("whom")
        near = [one for one in names if at + start <= one.start_char and one.end_char <= at + end]
        low = found.start("noun")
        noun, _ = _english(reading, found["noun"], at + low, names)
        whom, whole = _english(reading, found["whom"], at + start, tuple(near))
        whom = whom if near or whole else ""
        noun = PERSON if noun == INSIDER else noun
        return f"{noun} {english} {whom if whom.isascii() and whom else MATTER}"
    return None


def _shortened(reading: Reading, bare: str, at: int, names: tuple[Mention, ...]) -> str:
    """Return an English description with the acronyms of the bodies that it names in full."""
    for one in reversed(names):
        entity = reading.topic.entity.get(one.entity_id or "")
        known = short(entity) if entity and entity.type == "ORG" else one.text
        if entity and len(known) < len(one.text) and len(one.text.split()) > WORDY:
            bare = bare[: one.start_char - at] + known + bare[one.end_char - at :]
    return bare


def _pieces(
    reading: Reading, bare: str, at: int, names: tuple[Mention, ...], glosses: Mapping[str, str]
) -> Iterator[str | None]:
    longest = max(map(len, glosses), default=0)
    plain = bare.translate(reading.words.mentions.fold) if reading.words.mentions.fold else bare
    places = {one.start_char - at: one for one in names}
    here, lost = 0, False
    while here < len(bare):
        name = places.get(here)
        if name is not None and not _is_word(reading, name, bare[here:], glosses):
            yield name_of(reading, name)
            here, lost = name.end_char - at, False
            continue
        if (skip := compiled(reading.words.quotes.inserted).match(bare, here)) and skip[0]:
            here = skip.end()
            continue
        sizes = range(min(longest, len(bare) - here), 0, -1)
        size = next((n for n in sizes if plain[here : here + n] in glosses), 0)
        size = size or next((n for n in sizes if bare[here : here + n] in glosses), 0)
        word = glosses.get(plain[here : here + size], glosses.get(bare[here : here + size]))
        single = len(bare[here : here + size].rstrip("の")) == 1
        lost = lost if word and single else word is None  # 道 of an unknown 中道 is none
        yield None if lost or not size else word
        here += size or 1


def _is_word(reading: Reading, name: Mention, rest: str, glosses: Mapping[str, str]) -> bool:
    """Tell whether what was taken for a name is common words or (Japanese) opens one: 日本語学校."""
    sizes = range(
        len(name.text) + 1, LONGEST_WORD if reading.words.quotes.order == "verb_last" else 0
    )
    return _is_glossed(reading, name, glosses) or any(rest[:size] in glosses for size in sizes)


def _is_glossed(reading: Reading, name: Mention, glosses: Mapping[str, str]) -> bool:
    """Tell whether what was taken for a name is made of common words alone: 外資系証券."""
    if name.entity_id in reading.topic.entity or (name.type == "GPE" and name.text not in glosses):
        return False
    return None not in _pieces(reading, name.text, name.start_char, (), glosses)


def name_of(reading: Reading, name: Mention) -> str | None:
    """Return an English name; the people of a country: Danish."""
    entity = reading.topic.entity.get(name.entity_id or "")
    if entity and entity.type == "ORG":
        return _power(reading.words.quotes, short(entity))
    shown = entity.name if entity else name.name
    return _peoples(reading.words.quotes).get(shown, shown) if name.type == "GPE" else shown


def short(entity: Entity) -> str:
    """Return the shortest English name of a body: an acronym, or what it is called at home.

    >>> from store.topic import Entity
    >>> short(Entity(id="m", name="Ministry of Trade of Atlantis", type="ORG", aliases={"en": ("MOTA",)}))
    'MOTA'
    """
    single = "," not in entity.name and " and " not in entity.name
    acronyms = [one for one in entity.aliases.get("en", ()) if ACRONYM.fullmatch(one)]
    offices = [one for one in entity.generic.get("en", ()) if " " in one and one[0].isupper()]
    acronyms = [] if IN_FULL.search(entity.name) else acronyms
    plain = [one for one in entity.aliases.get("en", ()) if 1 < len(one.split()) <= WORDY]
    plain = plain if len(entity.name.split()) > WORDY + 1 else []
    spoken = single and not (offices and offices[0].startswith(MINISTRY))
    known = [*offices, *acronyms, *plain] if spoken else [*acronyms, *offices, *plain]
    return next(iter(known), SUPERIOR.sub("", entity.name))


def _power(words: QuoteWords, name: str) -> str:
    """Return "Danish government" for "Government of Denmark"."""
    place = name.removeprefix("Government of ")
    return f"{_peoples(words)[place]} government" if place in _peoples(words) else name


@cache
def _peoples(words: QuoteWords) -> dict[str, str]:
    """Return the adjective of each country by its English name."""
    names: dict[str, str] = {
        str(code): str(name) for code, name in Locale("en").territories.items()
    }
    return {names[code]: peoples[0] for code, peoples in words.peoples.items() if code in names}
