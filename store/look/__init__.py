"""Look: what is kept, as a reader asks for it: typed rows. Every function reads and changes nothing."""

from store.look.events import ActorLine, EventLine, ReportLine, event, timeline
from store.look.filters import EVENT_TYPES, Filter, checked
from store.look.holdings import counts, refusals
from store.look.search import SearchLine, search_articles

__all__ = [
    "EVENT_TYPES",
    "ActorLine",
    "EventLine",
    "Filter",
    "ReportLine",
    "SearchLine",
    "checked",
    "counts",
    "event",
    "refusals",
    "search_articles",
    "timeline",
]
