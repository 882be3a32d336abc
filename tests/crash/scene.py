"""A nursery of runs, a mail server, and what a run that nobody disturbed has given."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.crash.nursery import Ended, Nursery
from tests.jobs.digesting import PostOffice

SEED = int(os.environ.get("CRASH_SEED", "20260601"))
READERS = ["one@example.org", "two@example.org"]
GROUP = {"id": "desk", "addresses": READERS, "hour": 0}


@dataclass
class Scene:
    """Where runs happen, and what an undisturbed one has given."""

    place: Path
    nursery: Nursery
    office: PostOffice
    seconds: float = 0.0
    mails: frozenset[str] = frozenset()

    @property
    def reference(self) -> Path:
        """Return the data folder of the undisturbed run."""
        return self.place / "reference" / "data"

    def folder(self, name: str) -> Path:
        """Return a place for a data folder of its own, with room for backups beside it."""
        (self.place / name).mkdir()
        return self.place / name / "data"

    def copy(self, name: str) -> Path:
        """Return a copy of what the undisturbed run has given."""
        return Path(shutil.copytree(self.reference, self.folder(name)))

    def run(self, data: Path, kill_after_s: float | None = None, **more: object) -> Ended:
        """Run the whole on a data folder; kill it after some seconds, if it has not ended."""
        mail = self.office.settings().model_dump(mode="json", exclude={"password"})
        stated = {"mail": {**mail, "password": "a secret"}, "readers": [GROUP]}
        given = {"folder": str(data), "sources": ["reuters"], "mail": stated, **more}
        return self.nursery.run("whole", data, kill_after_s, **given)

    def finish(self, data: Path) -> None:
        """Run the whole undisturbed."""
        assert self.run(data).code == 0, self.nursery.tail()

    def command(self, data: Path, *arguments: object, kill_after_s: float | None = None) -> Ended:
        """Run a command of the command line on a data folder."""
        words = [*map(str, arguments), "--data", str(data)]
        return self.nursery.run("command", data, kill_after_s, arguments=words)

    def mailed(self) -> Counter[str]:
        """Return how often each message was taken since the last look, by Message-ID."""
        found = Counter(self.office.ids)
        self.office.taken.clear()
        return found
