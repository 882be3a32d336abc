"""The service follows until it is told to stop, and then stops at once."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


@pytest.mark.whole
@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_service_that_is_told_to_stop_stops_within_ten_seconds(
    tmp_path: Path, told: signal.Signals
) -> None:
    # A source that needs permission and has none is not asked, so nothing leaves this machine.
    (tmp_path / "settings.toml").write_text(
        'contact = "tests@example.org"\nsources = ["reuters"]\n', encoding="utf-8"
    )
    command = [sys.executable, "-m", "jobs", "follow", "--data", str(tmp_path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as service:
        assert service.stderr is not None
        while "Ctrl-C stops" not in service.stderr.readline():
            assert service.poll() is None
        time.sleep(1)
        service.send_signal(told)
        _, said = service.communicate(timeout=10)
    assert service.returncode == 0
    assert "Traceback" not in said
    assert said.rstrip().endswith("stopped")
