"""What CONTRIBUTING tells a new user to write works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

from crawler import source
from store import topic

TEXT = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")
SOURCE, TOPIC = (
    "\n".join(line.removeprefix(indent) for line in block.splitlines())
    for indent, block in re.findall(r"^( *)```yaml\n(.*?)```", TEXT, re.S | re.M)
)


def test_the_source_that_it_shows_is_one(tmp_path: Path) -> None:
    (tmp_path / "hk").mkdir()
    (tmp_path / "hk" / "harbour-post.yml").write_text(SOURCE, encoding="utf-8")
    made = source.load_all(tmp_path)["harbour-post"]
    assert made.is_article("https://www.harbourpost.example/news/17")


def test_the_topic_that_it_shows_is_one(tmp_path: Path) -> None:
    (tmp_path / "tea-tariffs.yml").write_text(TOPIC, encoding="utf-8")
    assert topic.load("tea-tariffs", tmp_path).parties == ("india", "china")
