"""Look: what is kept, as a reader asks for it: typed rows. Every function reads and changes nothing."""

from store.look.actors import ActorDetail, ActorSummary, DeedLine, SaidLine, all_actors, one_actor
from store.look.choices import Choice, Choices, choices
from store.look.conflicts import HEDGES, VERDICTS, ConflictsLine, GivenLine, conflicts
from store.look.conflicts import KINDS as CONFLICT_KINDS
from store.look.coverage import CoverageLine, First, OutletLine, event_coverage
from store.look.doubts import DoubtLine, doubtful
from store.look.events import (
    ActorLine,
    EventLine,
    FirstLine,
    LinkLine,
    ReportLine,
    count_undated,
    day_of_newest,
    event,
    last_changed,
    newest_timeline,
    timeline,
    undated_timeline,
)
from store.look.figures import FigureLine, figures
from store.look.figures import units as figure_units
from store.look.filters import EVENT_TYPES, Filter, checked
from store.look.holdings import counts, refusals
from store.look.measures import (
    MeasureDetail,
    MeasureLine,
    NameLine,
    ProvisionLine,
    ReactionLine,
    StepLine,
    all_measures,
    one_measure,
)
from store.look.reviews import AccuracyLine, LogLine, accuracy, judged_lines, review_log
from store.look.search import SearchLine, search_articles
from store.look.stances import BY as STANCE_GROUPS
from store.look.stances import StanceGroup, StanceLine, stance_groups, stance_series

__all__ = [
    "CONFLICT_KINDS",
    "EVENT_TYPES",
    "HEDGES",
    "STANCE_GROUPS",
    "VERDICTS",
    "AccuracyLine",
    "ActorDetail",
    "ActorLine",
    "ActorSummary",
    "Choice",
    "Choices",
    "ConflictsLine",
    "CoverageLine",
    "DeedLine",
    "DoubtLine",
    "EventLine",
    "FigureLine",
    "Filter",
    "First",
    "FirstLine",
    "GivenLine",
    "LinkLine",
    "LogLine",
    "MeasureDetail",
    "MeasureLine",
    "NameLine",
    "OutletLine",
    "ProvisionLine",
    "ReactionLine",
    "ReportLine",
    "SaidLine",
    "SearchLine",
    "StanceGroup",
    "StanceLine",
    "StepLine",
    "accuracy",
    "all_actors",
    "all_measures",
    "checked",
    "choices",
    "conflicts",
    "count_undated",
    "counts",
    "day_of_newest",
    "doubtful",
    "event",
    "event_coverage",
    "figure_units",
    "figures",
    "judged_lines",
    "last_changed",
    "newest_timeline",
    "one_actor",
    "one_measure",
    "refusals",
    "review_log",
    "search_articles",
    "stance_groups",
    "stance_series",
    "timeline",
    "undated_timeline",
]
