"""The whole error tree: every failure that the operator has to know about.

    DisputelineError        exit 1   something outside is wrong
    ├── UsageError          exit 2   a command was asked for something that does not exist
    ├── ConfigError         exit 3   a source, topic or settings file does not say what it must
    ├── DataFolderError     exit 4   the data folder cannot be used: read-only, full, newer, other topic
    ├── BusyError           exit 5   another run holds the data folder
    ├── ArchiveError        exit 6   a WARC record is not what the database says it is
    ├── CrawlError          exit 7   a crawl ended without doing its work
    ├── BackupError         exit 8   a backup cannot be made, or is not what its manifest says it is
    └── AttentionError      exit 9   `status` found something that does not mend itself

A message is one line: what was wrong, the value, where, what was expected, what to do next.
Bad input data is no exception: it becomes a `Rejected` row. Nothing here prints.
"""

from __future__ import annotations


class DisputelineError(Exception):
    """Something outside the program is wrong; the message says what and what to do."""

    exit_code = 1


class UsageError(DisputelineError):
    """A command was asked for something that does not exist."""

    exit_code = 2


class ConfigError(DisputelineError):
    """A source, topic or settings file does not say what it must."""

    exit_code = 3


class DataFolderError(DisputelineError):
    """The data folder cannot be used as it is."""

    exit_code = 4


class BusyError(DisputelineError):
    """Another run holds the data folder."""

    exit_code = 5


class ArchiveError(DisputelineError):
    """A WARC record is missing, cut short, or its digest does not match."""

    exit_code = 6


class CrawlError(DisputelineError):
    """A crawl ended without doing its work."""

    exit_code = 7


class BackupError(DisputelineError):
    """A backup cannot be made, or is not what its manifest says it is."""

    exit_code = 8


class AttentionError(DisputelineError):
    """Something that runs by itself needs a person; `status` says what."""

    exit_code = 9
