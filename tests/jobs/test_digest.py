"""The command `digest`: previews are files, readers are sent to, and whoever wants no more gets no more."""

from __future__ import annotations

import shutil
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from jobs.commands.digest import has_window
from store import digests
from tests.jobs.conftest import Command
from tests.jobs.digesting import START, Told, opened, parts, tell


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "data"
    with opened(path) as db:
        tell(db, Told(name="one", held=START, title="A new tariff"))
    (path / "topic").write_text("canada-us-softwood\n")
    return path


def read(path: str) -> EmailMessage:
    return message_from_bytes(Path(path.strip()).read_bytes(), policy=SMTP)


def test_a_preview_is_a_message_in_the_outbox(disputeline: Command, folder: Path) -> None:
    done = disputeline(
        "digest", "--preview", "--data", folder, "--since", "2026-03-01", "--to", "2026-03-02"
    )
    assert done.code == 0, done.err
    assert Path(done.out.strip()).parent == folder / "outbox"
    message = read(done.out)
    assert message["Subject"] == "A new tariff"
    assert not (folder / "mail.sqlite").exists()


def test_a_preview_is_a_page_too_that_loads_nothing(disputeline: Command, folder: Path) -> None:
    done = disputeline("digest", "--preview", "--data", folder)
    page = Path(done.out.strip()).with_suffix(".html").read_text()
    assert 'src="data:image/png;base64,' in page or "<img" not in page
    assert "http-equiv" not in page
    assert "cid:" not in page


@pytest.mark.parametrize(
    ("terminal", "platform", "environ", "opens"),
    [
        (True, "linux", {"DISPLAY": ":0"}, True),
        (True, "linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        (True, "darwin", {}, True),
        (True, "linux", {}, False),
        (False, "linux", {"DISPLAY": ":0"}, False),
    ],
    ids=["X11", "Wayland", "macOS", "over ssh", "in a pipe"],
)
def test_a_browser_opens_only_where_somebody_can_see_it(
    terminal: bool, platform: str, environ: dict[str, str], opens: bool
) -> None:
    assert has_window(terminal, platform, environ) is opens


def test_a_preview_speaks_the_language_that_is_asked_for(
    disputeline: Command, folder: Path
) -> None:
    done = disputeline("digest", "--preview", "--data", folder, "--language", "ja")
    assert "確認できなかったもの" in parts(read(done.out))[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--preview", "--group", "nobody"), "--group 'nobody' does not exist"),
        (("--preview", "--since", "2026-03-02", "--to", "2026-03-01"), "is after the last"),
        (("--since", "2026-03-02"), "go with --preview"),
        ((), "There are no readers"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    disputeline: Command, folder: Path, words: tuple[str, ...], said: str
) -> None:
    done = disputeline("digest", *words, "--data", folder)
    assert done.code == 2
    assert said in done.err
    assert len(done.err.splitlines()) == 1


def test_a_broken_group_is_said_with_its_place(disputeline: Command, folder: Path) -> None:
    (folder / "settings.toml").write_text('[[readers]]\nid = "desk"\naddresses = ["a@b, c@d"]\n')
    done = disputeline("digest", "--data", folder)
    assert done.code == 3
    assert "settings.toml" in done.err
    assert "one plain address" in done.err


def test_mail_without_encryption_stays_on_this_machine(disputeline: Command, folder: Path) -> None:
    stated = '[mail]\nhost = "mail.example.org"\nsender = "a@example.org"\nsecurity = "none"\n'
    (folder / "settings.toml").write_text(stated)
    assert "use starttls or tls" in disputeline("digest", "--data", folder).err


def test_unsubscribing_is_kept(disputeline: Command, folder: Path) -> None:
    (folder / "settings.toml").write_text('[[readers]]\nid = "desk"\naddresses = ["A@b.example"]\n')
    assert disputeline("digest", "--data", folder, "unsubscribe", "a@b.example").code == 0
    again = disputeline("digest", "unsubscribe", "a@b.example", "--data", folder)
    assert "That was so already" in again.out
    assert disputeline("digest", "--data", folder).out == "Sent: 0. Waiting: 0. Given up: 0.\n"
    with digests.seen(folder) as ledger:
        assert digests.unsubscribed(ledger) == {"a@b.example"}
    assert (folder / "mail.sqlite").stat().st_mode & 0o077 == 0


@pytest.mark.whole
def test_the_demos_digest_is_marked_and_tells_its_last_day(
    disputeline: Command, demo_folder: Path, tmp_path: Path
) -> None:
    copied = shutil.copytree(demo_folder, tmp_path / "demo")
    done = disputeline("digest", "--preview", "--data", copied)
    message = read(done.out)
    plain, html = parts(message)
    assert message["Subject"].startswith("[SAMPLE] ")
    assert plain.startswith("SAMPLE DATA")
    assert "SAMPLE DATA" in html
    assert "2026-06-29" in plain.split("Older events")[0]
    assert [part.get_content_type() for part in message.walk()].count("image/png") == 1
