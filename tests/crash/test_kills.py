"""Kill -9 at any moment: run again, the result is that of the run that nobody disturbed."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from store import restoring
from tests.crash.comparing import differing, everything, faults
from tests.crash.nursery import wait_for_orphans
from tests.crash.scene import SEED, Scene

pytestmark = [pytest.mark.whole, pytest.mark.timeout(900)]
KILLS, MANY = 5, 100


def killed_and_run_again(scene: Scene, name: str, at_s: float) -> bool:
    """Kill a run at a moment, run it again, compare; return whether it lived long enough to be killed."""
    folder = scene.folder(name)
    killed = scene.run(folder, at_s).killed
    scene.finish(folder)
    said = f"seed {SEED}, {name}: killed after {at_s:.3f} of {scene.seconds:.1f} s"
    assert wait_for_orphans(folder) == [], said
    assert differing(everything(scene.reference), everything(folder)) == {}, said
    assert faults(folder) == [], said
    mailed = scene.mailed()
    assert mailed.keys() == scene.mails, said
    assert sum(mailed.values()) <= len(scene.mails) + killed, said
    assert_backed_up(folder, said)
    return killed


def assert_backed_up(folder: Path, said: str) -> None:
    backups = folder.parent / "backups"
    assert not list(backups.glob(".*.part")), said
    newest = max(backups.glob("data-*"), key=lambda path: path.stat().st_mtime_ns)
    restoring.restore(newest, folder.parent / "restored")
    held, back = everything(folder), everything(folder.parent / "restored")
    assert differing(held, back) == {}, said


def test_a_run_that_is_killed_and_run_again_gives_what_an_undisturbed_one_gives(
    scene: Scene,
) -> None:
    moments = random.Random(SEED)
    share = [(number + moments.random()) / KILLS for number in range(KILLS)]
    killed = [
        killed_and_run_again(scene, f"kill-{number}", part * scene.seconds)
        for number, part in enumerate(share)
    ]
    assert any(killed)


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_a_hundred_kills_change_nothing(scene: Scene) -> None:
    moments = random.Random(SEED + 1)
    killed = [
        killed_and_run_again(scene, f"many-{number}", moments.random() * scene.seconds)
        for number in range(int(os.environ.get("CRASH_KILLS", MANY)))
    ]
    assert sum(killed) > len(killed) / 2


@pytest.mark.parametrize("part", [0.2, 0.6, 0.9])
def test_a_backup_that_is_killed_leaves_nothing_that_looks_like_one(
    scene: Scene, part: float
) -> None:
    data = scene.copy(f"backup-{part}")
    seconds = scene.command(data, "backup").seconds
    scene.command(data, "backup", kill_after_s=part * seconds)
    assert scene.command(data, "backup").code == 0, scene.nursery.tail()
    assert_backed_up(data, f"killed after {part} of {seconds:.2f} s")
    for folder in (data.parent / "backups").glob("data-*"):
        restoring.verified(folder)
