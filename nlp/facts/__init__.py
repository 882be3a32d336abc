"""One module per fact type; each offers FACT. A fact type is found by walking this folder."""

from __future__ import annotations

from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules

from nlp.reading import FactType


@cache
def in_order() -> tuple[FactType, ...]:
    """Return all fact types, each after those that it needs."""
    modules = sorted(module.name for module in iter_modules(__path__))
    offers = (getattr(import_module(f"{__name__}.{name}"), "FACT", None) for name in modules)
    kinds = {offer.record: offer for offer in offers if isinstance(offer, FactType)}
    order = TopologicalSorter({record: kind.needs for record, kind in kinds.items()})
    return tuple(kinds[record] for record in order.static_order())


def versions() -> dict[str, int]:
    """Return the version of each fact type by its table, such as `{"dates": 1}`."""
    return {kind.table: kind.version for kind in in_order()}
