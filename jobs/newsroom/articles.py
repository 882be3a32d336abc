"""Articles of the newsroom: one Markdown file with YAML front matter becomes one frozen record.

What an outlet printed goes in; nothing of any page's layout stands here. A file may hold a second
version of its text (`then`): a silent edit, or a correction that the page owns up to (`then_openly`).
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Literal

import yaml
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, model_validator

from store.errors import ConfigError

SUFFIX = ".example"
FENCE = "---\n"


class Strict(BaseModel):
    """A frozen model that refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Edit(Strict):
    """One change between two versions of a page."""

    replace: str = Field(min_length=1, description="words of the first version")
    by: str = Field(
        description="what stands there in the second version; a blank line opens a paragraph"
    )


class Annex(Strict):
    """A document that a notice links to, made as DOCX when the newsroom opens."""

    name: str = Field(pattern=r"\.docx$", description="file name")
    lines: tuple[str, ...] = Field(min_length=1, description="its paragraphs")


class Article(Strict):
    """One article as its outlet printed it."""

    file: str = Field(description="path below the topic's folder")
    outlet: str = Field(description="source id: the folder that holds the file")
    url: str = Field(description="host and path, without scheme and `.example`; may hold {md5}")
    language: Literal["en", "zh", "ja"]
    title: str
    byline: str = ""
    section: str = ""
    published: AwareDatetime = Field(description="with the offset that the outlet prints")
    updated: AwareDatetime | None = Field(default=None, description="update that the page admits")
    listed_in: tuple[str, ...] = Field(default=(), description="columns or sections that list it")
    also: tuple[str, ...] = Field(default=(), description="further addresses of the same page")
    summary: str = ""
    caption: str = Field(default="", description="words under its picture")
    keywords: tuple[str, ...] = ()
    locked: bool = Field(default=False, description="only the lead is shown")
    then: tuple[Edit, ...] = Field(default=(), description="what the second version changed")
    then_at: AwareDatetime | None = Field(default=None, description="when it was changed")
    then_openly: bool = Field(default=False, description="the page shows the time of the change")
    annexes: tuple[Annex, ...] = ()
    body: tuple[str, ...] = Field(min_length=1, description="paragraphs; `## ` opens a subhead")

    @model_validator(mode="after")
    def _edits_fit(self) -> Article:
        whole = "\n".join((self.title, *self.body))
        for edit in self.then:
            if whole.count(edit.replace) != 1:
                raise ValueError(f"then.replace {edit.replace!r} does not stand once in the text")
        if bool(self.then) != (self.then_at is not None):
            raise ValueError("then and then_at belong together")
        return self

    @property
    def host(self) -> str:
        """Return the replica host that serves it."""
        return self.url.partition("/")[0] + SUFFIX

    @property
    def path(self) -> str:
        """Return its path on that host."""
        return "/" + self.url.partition("/")[2]

    @property
    def address(self) -> str:
        """Return its full address."""
        return f"http://{self.host}{self.path}"

    @property
    def lead(self) -> str:
        """Return the summary, else the first paragraph."""
        return self.summary or self.body[0]

    @property
    def touched_at(self) -> AwareDatetime:
        """Return when it was last changed openly."""
        return self.updated or self.published

    def edited(self) -> Article | None:
        """Return the article's second version; None where there is none."""
        if not self.then:
            return None
        title, body = self.title, self.body
        for edit in self.then:
            title = title.replace(edit.replace, edit.by)
            body = tuple(
                part
                for paragraph in body
                for part in paragraph.replace(edit.replace, edit.by).split("\n\n")
            )
        updated = self.then_at if self.then_openly else self.updated
        return self.model_copy(update={"title": title, "body": body, "updated": updated})


def load(folder: Path) -> tuple[Article, ...]:
    """Return the articles of a topic's folder, oldest first.

    Raises:
        ConfigError: a file has no front matter, or a key that is unknown, missing or wrong.
    """
    found = (parse(path, folder) for path in sorted(folder.glob("*/*.md")))
    return tuple(sorted(found, key=lambda article: (article.published, article.url)))


def parse(path: Path, folder: Path) -> Article:
    """Return the article of one file.

    Raises:
        ConfigError: it has no front matter, or a key that is unknown, missing or wrong.
    """
    opening, _, rest = path.read_text(encoding="utf-8").partition(FENCE)
    front, fence, text = rest.partition("\n" + FENCE)
    name = path.relative_to(folder).as_posix()
    if opening or not fence:
        raise ConfigError(
            f"Newsroom article {name} has no front matter; expected it between two lines of ---. "
            f"Edit {path}."
        )
    body = tuple(part.strip().replace("\n", " ") for part in text.split("\n\n") if part.strip())
    try:
        keys = yaml.safe_load(front)
        made = {"file": name, "outlet": path.parent.name, "body": body}
        article = Article.model_validate({**keys, **made})
    except (yaml.YAMLError, ValidationError, TypeError) as error:
        fault = str(error).replace("\n", " ")
        raise ConfigError(f"Newsroom article {name}: {fault}. Edit {path}.") from error
    return article.model_copy(update={"url": article.url.replace("{md5}", md5(name))})


def md5(name: str) -> str:
    """Return 32 hex digits for an address; they hide nothing and mean nothing."""
    return hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()
