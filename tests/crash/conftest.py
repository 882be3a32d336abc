"""The undisturbed run, once for all tests that disturb others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.crash.comparing import everything, faults
from tests.crash.nursery import nursery
from tests.crash.scene import READERS, Scene
from tests.jobs.digesting import post_office


@pytest.fixture(scope="session")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    place = tmp_path_factory.mktemp("crash")
    with nursery(place) as nurse, post_office(place) as office:
        made = Scene(place, nurse, office)
        ended = made.run(made.folder("reference"))
        assert ended.code == 0, nurse.tail()
        assert everything(made.reference)["articles"], nurse.tail()
        made.seconds, made.mails = ended.seconds, frozenset(made.mailed())
        assert len(made.mails) == len(READERS)
        assert faults(made.reference) == []
        yield made
