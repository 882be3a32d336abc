"""Wording: names and lists as an English line has them.

In: entity ids, the topic, names of those whom it does not hold. Out: words for a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from store.topic import Topic

MAX_NAMES = 3
LATIN = re.compile(r"[\x20-\u024f‐-’&.-]+$")  # what English readers can read


def name_of(entity_id: str, topic: Topic, names: Mapping[str, str]) -> str:
    """Return the name of an entity as it stands inside a sentence."""
    entity = topic.entity.get(entity_id)
    name = names.get(entity_id) or entity_id.removeprefix("x_").replace("_", " ").title()
    thing = entity is not None and entity.type == "MATERIAL"
    return lowered(name) if thing and not _of_people(name, topic) else name


def _of_people(name: str, topic: Topic) -> bool:
    """Tell whether a name begins with that of a land or a people."""
    first = name.split(" ")[0]
    return any(one.name == first for one in topic.entities if one.type in ("GPE", "NORP"))


def lowered(text: str) -> str:
    """Return a title as it stands inside a sentence: "The" and what is no proper noun in lower case.

    >>> lowered("The remarks"), lowered("Rare earths"), lowered("China's controls")
    ('the remarks', 'rare earths', "China's controls")
    """
    first, _, rest = text.partition(" ")
    proper = not first[1:].islower() or first.endswith(("'s", "’s")) or rest[:1].isupper()
    return text if proper and first != "The" else text[:1].lower() + text[1:]


def split(ids: str) -> list[str]:
    """Return the ids of a field that holds several."""
    return [one for one in ids.split(";") if one]


def listed(names: Sequence[str]) -> str:
    """Return names as a reader would list them.

    >>> listed(["A", "B"]), listed(["A", "B", "C", "D", "E"])
    ('A and B', 'A, B, C and 2 others')
    """
    if len(names) > MAX_NAMES + 1:
        return f"{', '.join(names[:MAX_NAMES])} and {len(names) - MAX_NAMES} others"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
