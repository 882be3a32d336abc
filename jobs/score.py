"""Score: articles with gold annotations are handed in to an empty folder, and the scorer reads the result.

The scorer is a program of its own that knows only the data contract.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from jobs import ingest, pipeline
from jobs.ingest import Handed
from jobs.workspace import silent, workspace
from store.errors import UsageError
from store.opening import FILE


def score(shared: Path, options: Sequence[str]) -> str:
    """Return the accuracy table for `corpus` and `gold` below a folder, by `score/score.py` there.

    Raises:
        UsageError: the folder lacks one of the three.
    """
    corpus, gold, scorer = shared / "corpus", shared / "gold", shared / "score" / "score.py"
    missing = [str(path) for path in (corpus, gold, scorer) if not path.exists()]
    if missing:
        raise UsageError(
            f"{missing[0]} does not exist; name a folder with corpus, gold and score/score.py."
        )
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch)
        with workspace(data, None, silent) as work:
            ingest.ingest(work, [corpus], Handed(path=corpus, name=""))
            pipeline.digest_pages(work)
        command = [sys.executable, str(scorer), str(data / FILE), str(gold), str(corpus), *options]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
