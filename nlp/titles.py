"""Titles: one readable English line for an event, composed from its facts alone.

Names come from the topic or from the names found in the articles; of an article's own words a title
holds at most the few of `nlp.gists`, so that it may be shown whatever the rights to the articles are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nlp.facts.happenings import Happening
from nlp.gists import BOTH_WAYS, VAGUE, Gist
from nlp.markets import market
from nlp.sides import is_private
from nlp.voicing import DEFENDED, fitting, is_owned
from nlp.wording import LATIN, listed, lowered, name_of, split
from store.topic import Measure, Topic

KINDLY = ("announcement", "earlier_measure", "effective", "plan")  # whose kind the words may tell
VAGUEST = "a measure"
DEALT = ("trade_data", "licence", "licence_delay", "market")  # in goods, not in lists
NO_GIST = Gist()
LEADS = ("of", "on", "over")  # end a phrase that its subject follows
ARRESTS = {"seized a vessel": "Vessel seized", "detained someone": "Arrest made"}
SUIT = ("court", "suit", "objection")  # end what one brings against someone
SPOKEN = ("statement", "remark", "protest", "rejection")
LINES = {  # with an actor
    "announcement": "{who} announced {what}",
    "earlier_measure": "{who} had announced {what}",
    "effective": "{what_of} took effect",
    "remark": "{who} {remarked}",
    "protest": "{who} protested{whom}{over}",
    "rejection": "{who} {rejected}",
    "statement": "{who} {said}",
    "listing": "{who} added {targets} to {list}{under}",
    "delisting": "{who} removed {targets} from {list}{under}",
    "trade_data": "{who} gave {figures}{way}",
    "market": "{market}",
    "budget": "{who} approved the budget",
    "plan": "{planned}",
    "licence": "{licensed}",
    "licence_delay": "{delayed}",
    "investigation": "{inquired}",
    "court": "{who} {sued}",
    "meeting": "{who} {met}",
    "other": "{acted}",
}
STATUS = {
    "rumoured": " (by unconfirmed reports)",
    "planned": " (planned)",
    "denied": " (denied)",
}
WITHOUT_ACTOR = {
    "announcement": "Announcement of {what}",
    "earlier_measure": "{What} (earlier measure)",
    "effective": "{What} took effect",
    "listing": "{Targets} added to {list}{under}",
    "delisting": "{Targets} removed from {list}{under}",
    "trade_data": "{Figures}{at}{way}",
    "market": "{market}",
    "budget": "Budget approved",
    "plan": "{planned}",
    "licence": "Licences granted{of}",
    "licence_delay": "Licences delayed{of}",
    "investigation": "{Inquired}",
    "protest": "Protest{made_to}{over}",
    "rejection": "Representations rejected{from}",
    "meeting": "Talks held{met_with}",
    "other": "{happened}",
}


SPOKEN_BY_ONE = ("statement", "remark", "protest", "rejection")


def title(
    kind: str, told: Happening, topic: Topic, names: Mapping[str, str], gist: Gist = NO_GIST
) -> str:
    """Return the event's line, such as `Ministry of X announced Y (Z)`."""
    told = replace(told, type=kind, actors=";".join(_acting(kind, told, topic)))
    lines = LINES if told.actors else WITHOUT_ACTOR
    line = lines.get(kind, "Reported: " + kind.replace("_", " ") + "{of}")
    said = line.format(**_parts(told, topic, names, gist))
    if told.type != "plan" or told.status == "rumoured":
        said += STATUS.get(told.status, "")
    return _opening(said)


def _acting(kind: str, told: Happening, topic: Topic) -> list[str]:
    """Return who acts: not the body for which a person speaks who is named."""
    actors = split(told.actors)
    people = (topic.entity.get(one) for one in actors) if kind in SPOKEN_BY_ONE else ()
    bodies = {one.body for one in people if one is not None and one.type == "PERSON"}
    return [one for one in actors if one not in bodies]


def _opening(text: str) -> str:
    return text[:1].upper() + text[1:]


def _parts(told: Happening, topic: Topic, names: Mapping[str, str], gist: Gist) -> dict[str, str]:
    """Return what the lines may hold."""
    targets = _people(told.targets, topic, names)
    subject = _subject(told, topic, names)
    goods = _goods(told, topic, names)
    what = _what(told, topic, subject, names, gist)
    in_force = _opening(what.replace(", aimed", " aimed"))
    who, into = _people(told.actors, topic, names), _into(told, topic, names, targets)
    measure = topic.measure.get(told.measure_id or "")
    return {
        **_deeds(subject, goods, targets, gist),
        "rejected": _rejected(told, topic, targets, gist),
        "delayed": _delayed(told, who, subject, topic),
        "way": f": {'up' if gist.moved == 'rose' else 'down'} {gist.by}" if _one_way(gist) else "",
        "who": who,
        "what_of": f"A measure of {who}" if what == VAGUEST and who else in_force,
        "acted": _acted(who, subject, goods, into, gist),
        "planned": _planned(who, what, gist),
        "inquired": _inquired(told, who, into, topic, gist),
        "Inquired": ARRESTS.get(gist.deed, f"Investigation opened{into}"),
        "licensed": _licensed(told, subject, topic, names),
        "figures": f"trade figures on {subject}" if subject else "figures",
        "Figures": f"Trade figures on {subject}" if subject else "Figures",
        "what": what,
        "What": in_force,
        "said": _said(told, topic, names, targets, gist),
        "remarked": _remarked(subject, gist),
        "met": f"met {targets}" if targets else "held talks",
        "market": market(told, topic, names, targets, gist),
        "whom": f" to {targets}" if targets else "",
        "of": f" on {subject}" if subject else "",
        "over": f" over {subject}" if subject else "",
        "from": f" of {targets}" if targets else "",
        "under": f" ({_notice(measure, topic)})" if measure else "",
        "into": into,
        "at": f" in {targets}" if targets else "",
        "targets": targets or "entities",
        "Targets": targets or "Entities",
        "list": f"the {told.list}" if told.list else "a list",
    }


def _people(ids: str, topic: Topic, names: Mapping[str, str]) -> str:
    """Return who takes part; names that English readers cannot read only where there is no other."""
    named = [name_of(one, topic, names) for one in split(ids)]
    return listed([one for one in named if LATIN.match(one)] or named)


def _deeds(subject: str, goods: str, targets: str, gist: Gist) -> dict[str, str]:
    """Return the parts that tell deeds of which the facts alone say little."""
    concerning = f" concerning {subject}" if subject else ""
    deed = _led("Someone not named", gist.deed, goods)
    particular = "" if gist.own else " without further particulars"
    otherwise = _with_own(f"A happening{concerning or particular}", gist)
    sued = _led("", gist.deed, goods) or "went to court"
    return {
        "happened": _whole(gist.did) or deed or gist.did or otherwise,
        "made_to": f" to {targets}" if targets else "",
        "met_with": f" with {targets}" if targets else "",
        "sued": sued + (f" against {targets}" if targets and sued.endswith(SUIT) else ""),
    }


def _led(who: str, phrase: str, subject: str) -> str:
    """Return a phrase with its subject, without the preposition that leads to it where there is none.

    >>> _led("A", "raised prices of", "steel"), _led("A", "raised prices of", ""), _led("A", "", "")
    ('A raised prices of steel', 'A raised prices', '')
    """
    if not phrase:
        return ""
    head, _, last = phrase.rpartition(" ")
    said = phrase if last not in LEADS else f"{phrase} {subject}" if subject else head
    return f"{who} {said}".strip()


def _whole(did: str) -> str:
    """Return words of a report that were not cut short."""
    return "" if did.endswith("…") else did


def _one_way(gist: Gist) -> bool:
    """Tell whether figures rose or fell by so much."""
    return bool(gist.by) and gist.moved not in ("", BOTH_WAYS)


def _rejected(told: Happening, topic: Topic, targets: str, gist: Gist) -> str:
    """Return what was rejected: representations, which a company gets from nobody, else reports."""
    ids = split(told.actors)
    private = all(one not in topic.entity or is_private(topic.entity[one]) for one in ids)
    if private or (gist.voiced.startswith("denied") and not targets):
        return "denied reports"
    return "rejected representations" + (f" of {targets}" if targets else "")


def _delayed(told: Happening, who: str, subject: str, topic: Topic) -> str:
    """Return whose licences are late: a body delays them, a company waits for them."""
    of = f" on {subject}" if subject else ""
    measure = topic.measure.get(told.measure_id or "")
    issuer = topic.entity.get(measure.issuer) if measure else None
    officials = [topic.entity[one] for one in split(told.actors) if _is_official(one, topic)]
    if any(issuer is None or issuer.side == one.side for one in officials):
        return f"{who} delayed licences{of}"
    return f"Licences{of} for {who} delayed"


def _acted(who: str, subject: str, goods: str, into: str, gist: Gist) -> str:
    """Return what someone did whose deed has no type of its own."""
    if gist.asked:
        return f"{who} asked for an investigation{into}"
    concerning = f" concerning {subject}" if subject else ""
    deed = _led(who, gist.deed, goods)
    return _whole(gist.did) or deed or gist.did or _with_own(f"{who} took a step{concerning}", gist)


def _with_own(line: str, gist: Gist) -> str:
    """Return a line that tells little with what the report says, in its own language."""
    return f"{line}: {gist.own}" if gist.own else line


def _planned(who: str, what: str, gist: Gist) -> str:
    """Return what is planned: the measure, else what was said or told of it in English."""
    if what != VAGUEST:
        return f"{who} considered {what}" if who else f"Consideration of {what}"
    if gist.said and who:
        return f"{who} said that {gist.said}"
    return gist.did or (f"{who} planned a step" if who else "A plan")


def _inquired(told: Happening, who: str, into: str, topic: Topic, gist: Gist) -> str:
    """Return who opened an investigation or made an arrest, or which company asked for an inquiry."""
    if gist.deed in ARRESTS:
        return f"{who} {gist.deed}"
    ids = split(told.actors)
    asking = gist.asked and not (ids and _is_official(ids[0], topic))
    return f"{who} {'asked for' if asking else 'opened'} an investigation{into}"


def _is_official(entity_id: str, topic: Topic) -> bool:
    """Tell whether someone can grant what others ask for: a land or a body of one, no company."""
    entity = topic.entity.get(entity_id)
    if entity is None or entity.type not in ("GPE", "ORG"):
        return False
    return entity.type == "GPE" or bool(entity.side and not is_private(entity))


def _licensed(told: Happening, subject: str, topic: Topic, names: Mapping[str, str]) -> str:
    """Return who granted licences, and to which companies; those on no side got them."""
    ids = split(told.actors)
    official = [one for one in ids if _is_official(one, topic)]
    granted = _people(";".join(official), topic, names)
    private = [one for one in ids if one not in official]
    to = f" to {_people(';'.join(private), topic, names)}" if private else ""
    of = f" on {subject}" if subject else ""
    return (f"{granted} granted licences" if granted else "Licences granted") + of + to


def _said(told: Happening, topic: Topic, names: Mapping[str, str], targets: str, gist: Gist) -> str:
    """Return what was said: how and on which subject, else its first words, else of whom."""
    subject = _subject(told, topic, names)
    if gist.voiced and (subject or not gist.said):
        meant = fitting(gist.voiced, told, topic)
        if meant is not None:
            spoken_on = _subject(meant, topic, names)
            if gist.voiced == DEFENDED and spoken_on and is_owned(meant, topic):
                return f"defended {spoken_on}"
            return _led("", gist.voiced, spoken_on)
    if subject:
        return f"commented on {subject}"
    if gist.said:
        return f"said that {gist.said}"
    return f"commented on {targets}" if targets else "commented"


def _remarked(subject: str, gist: Gist) -> str:
    """Return what a remark was on, else its first words."""
    if subject:
        return f"made remarks ({subject})"
    return f"said that {gist.said}" if gist.said else "made remarks"


def _into(told: Happening, topic: Topic, names: Mapping[str, str], targets: str) -> str:
    """Return what is investigated: things named, else whom."""
    issues = {target.id for target in topic.targets}
    things = [name_of(one, topic, names) for one in split(told.about) if one not in issues]
    lands = [one for one in split(told.targets) if not _is_person(one, topic)]
    origin = f" from {_people(';'.join(lands), topic, names)}" if things and lands else ""
    return (
        f" into {listed(things[:2])}{origin}" if things else f" into {targets}" if targets else ""
    )


def _is_person(entity_id: str, topic: Topic) -> bool:
    entity = topic.entity.get(entity_id)
    return entity is not None and entity.type == "PERSON"


def _what(told: Happening, topic: Topic, subject: str, names: Mapping[str, str], gist: Gist) -> str:
    """Return the measure by name, else its kind, else what it concerns."""
    measure = topic.measure.get(told.measure_id or "")
    if measure:
        notice = _notice(measure, topic)
        return notice if notice == measure.title else f"{notice} ({measure.title})"
    concerning = f"{VAGUEST} concerning {subject}" if subject else VAGUEST
    if gist.kind and told.type in KINDLY and not (subject and gist.kind in VAGUE):
        concerning = gist.kind
    at = _people(";".join(one for one in split(told.targets) if _is_hit(one, topic)), topic, names)
    return f"{concerning}, aimed at {at}" if at else concerning


def _is_hit(entity_id: str, topic: Topic) -> bool:
    """Tell whether a measure can be aimed at someone: no body that stands on no side, as of many lands."""
    entity = topic.entity.get(entity_id)
    return entity is None or entity.type != "ORG" or bool(entity.side)


def _notice(measure: Measure, topic: Topic) -> str:
    """Return the name of the measure's notice, or the measure's title."""
    entity = topic.entity.get(measure.entity or "")
    return entity.name if entity else measure.title


def _subject(told: Happening, topic: Topic, names: Mapping[str, str]) -> str:
    """Return what it is about: the measure, else things for a deed and targets for words."""
    measure = topic.measure.get(told.measure_id or "")
    if measure and told.type not in DEALT:
        return f"the {lowered(measure.title)}"
    issues = {target.id: target.title for target in topic.targets}
    ids = split(told.about)
    if told.type in DEALT:
        ids = [one for one in ids if one not in issues and not _lists(one, topic)]
    first = [one for one in ids if (one in issues) == (told.type in SPOKEN)] or ids
    return listed(
        [lowered(issues[one]) if one in issues else name_of(one, topic, names) for one in first[:2]]
    )


def _goods(told: Happening, topic: Topic, names: Mapping[str, str]) -> str:
    """Return the goods it is about."""
    known = [(one, topic.entity.get(one)) for one in split(told.about)]
    goods = [one for one, entity in known if entity is not None and entity.type == "MATERIAL"]
    return listed([name_of(one, topic, names) for one in goods[:2]])


def _lists(entity_id: str, topic: Topic) -> bool:
    """Tell whether an entity is a list or a law, not a thing."""
    entity = topic.entity.get(entity_id)
    return entity is not None and entity.type == "LAW"
