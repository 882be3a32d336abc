"""The command `annotations`; its parts stand in `jobs.annotations`."""

from __future__ import annotations

from jobs.annotations.command import group

COMMAND = group
