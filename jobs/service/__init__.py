"""The service: every source at its cadence, every digest at its hour, upkeep at night, until told to stop.

`agenda` says what is due, `serving` does it, one thing that writes at a time; `crawls` and `lanes` are
what goes on beside. What a crawl, a digest or a backup is stands elsewhere.
"""

from jobs.service.serving import serve

__all__ = ["serve"]
