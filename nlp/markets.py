"""Markets: which index or share went which way, by how much, as an English line."""

from __future__ import annotations

from collections.abc import Mapping

from nlp.facts.happenings import Happening
from nlp.gists import BOTH_WAYS, Gist
from nlp.sides import MOVER
from nlp.wording import LATIN, listed, name_of, split
from store.topic import Topic


def market(
    told: Happening, topic: Topic, names: Mapping[str, str], targets: str, gist: Gist
) -> str:
    """Return which index or share went which way; that markets moved where no report says."""
    issues = {target.id for target in topic.targets}
    indices = [one for one in split(told.about) if one not in issues and _moves(one, topic, names)]
    what = listed([name_of(one, topic, names) for one in indices[:2]])
    if not gist.moved:
        return f"Markets moved in {targets}" if targets else "Markets moved"
    where = f" in {targets}" if targets and not what else ""
    if gist.moved == BOTH_WAYS:
        return f"Shares{where} moved both ways"
    company = _company(gist.share, topic)
    shares = f"Shares of {company}" if company else f"Shares{where}"
    what = shares if company and gist.by else what or shares
    return f"{what} {gist.moved}{' ' + gist.by if gist.by else ''}"


def _company(written: str, topic: Topic) -> str:
    """Return the company that a text writes, or that ends what it writes; in Latin letters as written."""
    known = [
        (len(alias), one.name)
        for one in topic.entities
        if one.type == "ORG"
        for aliases in one.aliases.values()
        for alias in aliases
        if written == alias or (not written.isascii() and written.endswith(alias))
    ]
    return max(known)[1] if known else written if LATIN.match(written) else ""


def _moves(entity_id: str, topic: Topic, names: Mapping[str, str]) -> bool:
    """Tell whether an entity is an index, a share or a currency."""
    entity = topic.entity.get(entity_id)
    said = f"{entity.name} {entity.description}" if entity else names.get(entity_id, "")
    return bool(MOVER.search(said))
