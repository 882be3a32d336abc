"""Standing: how everything that runs by itself stands, and what of it needs a person; only looked at.

`sources` looks at what is followed, `around` at mail, jobs, service and disk; `report` puts it together.
"""

from jobs.standing.report import Standing, standing

__all__ = ["Standing", "standing"]
