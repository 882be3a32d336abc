"""The word tables that the fact type `provisions` needs from a language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ProvisionWords:
    """What a language gives to `provisions`."""

    clauses: tuple[tuple[str, str], ...] = ()  # key of the contract, pattern with a group `value`
