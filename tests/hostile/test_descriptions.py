"""Source and topic files that carry code, swell, nest without end, or state what cannot be: one line each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from crawler import source
from store import topic
from store.errors import ConfigError
from tests.crawler.crawling import source as made

NAMES = "abcdefghij"
SWOLLEN = "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9 if before else ['x'] * 9)}]\n"
    for name, before in zip(NAMES, ("", *NAMES), strict=False)
)


@pytest.mark.parametrize("parse", [source.parse, topic.parse], ids=["source", "topic"])
@pytest.mark.parametrize(
    "text",
    [
        "name: !!python/object/apply:os.system ['touch ran']\n",
        "name: !!python/name:os.system\n",
        "!!python/object/new:subprocess.Popen [[touch, ran]]\n",
        f"{SWOLLEN}title: *j\nname: *j\nslug: *j\n",
        "name: &a [*a]\nslug: *a\n",
        "name: " + "[" * 3000,
        "name: " + "{a: " * 3000,
        "name: 2026-02-30\n",
        "name: 2026-13-99T99:99:99Z\n",
        "name: " + "9" * 5000 + "\n",
        "name: a\0b\n",
        "name: !!binary x\n",
        "? [a]\n: b\n",
        "just a text\n",
    ],
    ids=[
        "call", "name", "new", "laughs", "ring", "deep-list", "deep-map", "no-day", "no-time",
        "digits", "nul", "binary", "key", "text",
    ],
)  # fmt: skip
def test_a_description_that_does_harm_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parse: Callable[[Path], object], text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "zz").mkdir()
    path = tmp_path / "zz" / "paper.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        parse(path)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 600
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("name", ["Paper", "pa per", "..", "paper\n", "päper", "a_b"])
def test_the_name_of_a_source_cannot_be_a_path_or_a_mark(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "zz"
    folder.mkdir()
    path = folder / f"{name}.yml"
    fields = made().model_dump(mode="json", exclude={"id", "country"})
    path.write_text(yaml.safe_dump(fields), encoding="utf-8")
    with pytest.raises(ConfigError, match="id is"):
        source.parse(path)
