"""Exporting: what is kept leaves as files for other programs, complete, described and within rights.

Tables go out as CSV, JSON Lines or Parquet beside a data dictionary; articles, facts, events and the
timeline as of a day go out as citations. Nothing here prints or parses a command line.
"""
