"""The digest goes over a real mail server with TLS and login, once to each reader."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from email.policy import SMTP
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP as Server
from aiosmtpd.smtp import Envelope, Session

from jobs.digest import mailing, send
from store import digests
from store.db import Database
from store.errors import BusyError, ConfigError
from store.readers import ReaderGroup
from tests.jobs.digesting import (
    START,
    Clock,
    PostOffice,
    Told,
    group,
    opened,
    parts,
    post,
    post_office,
    tell,
)

NEWS = Told(name="one", held=START, title="The ministry raised the tariff on tea")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with opened(tmp_path / "data") as made:
        tell(made, NEWS)
        yield made


def test_each_reader_gets_one_message_of_their_own(db: Database, office: PostOffice) -> None:
    readers = group("a@example.org", "b@example.org")
    work = post(db, Clock(), office.settings(), readers)
    assert mailing.run(work).sent == 2
    assert sorted(office.envelopes) == [("a@example.org",), ("b@example.org",)]
    assert {str(one["To"]) for one in office.taken} == {"a@example.org", "b@example.org"}
    assert len(set(office.ids)) == 2
    assert mailing.run(work) == send.Tally()


def test_the_headers_say_what_mail_systems_want_to_know(db: Database, office: PostOffice) -> None:
    mail = office.settings(base_url="https://site.example/news")
    mailing.run(post(db, Clock(), mail))
    message = office.taken[0]
    assert message["Subject"] == "The ministry raised the tariff on tea"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Id"] == "<desk.tea.disputeline.news.example>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "<https://site.example/news/unsubscribe?token=" in message["List-Unsubscribe"]
    assert "<mailto:digest@news.example?subject=unsubscribe>" in message["List-Unsubscribe"]
    assert message["Message-ID"].endswith("@news.example>")


def test_a_long_link_to_unsubscribe_stays_readable_for_mail_programs(
    db: Database, office: PostOffice
) -> None:
    base = "https://site.example/" + "a/long/way/to/the/news/" * 5
    mailing.run(post(db, Clock(), office.settings(base_url=base)))
    sent = bytes(office.taken[0].as_bytes(policy=SMTP.clone(refold_source="none")))
    header = next(line for line in sent.split(b"\r\n") if line.startswith(b"List-Unsubscribe: "))
    assert header.startswith(f"List-Unsubscribe: <{base}unsubscribe?token=".encode())
    assert header.endswith(b">,")


def test_without_a_site_one_unsubscribes_by_mail(db: Database, office: PostOffice) -> None:
    mailing.run(post(db, Clock(), office.settings()))
    assert "List-Unsubscribe-Post" not in office.taken[0]
    assert office.taken[0]["List-Unsubscribe"] == "<mailto:digest@news.example?subject=unsubscribe>"


@pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning")  # the server sees no STARTTLS
def test_implicit_tls_does_too(db: Database, tmp_path: Path) -> None:
    with post_office(tmp_path, "tls") as office:
        assert mailing.run(post(db, Clock(), office.settings("tls"))).sent == 1


def test_a_certificate_that_does_not_hold_gets_no_password(
    db: Database, office: PostOffice
) -> None:
    tally = mailing.run(post(db, Clock(), office.settings(ca_file=None)))
    assert (tally.sent, tally.waiting) == (0, 1)
    assert office.taken == []


def test_a_wrong_password_lets_the_message_wait(db: Database, office: PostOffice) -> None:
    clock = Clock()
    assert mailing.run(post(db, clock, office.settings(password="wrong"))).waiting == 1
    clock.wait(hours=1)
    assert mailing.run(post(db, clock, office.settings())).sent == 1


def test_no_password_stands_in_what_settings_print(office: PostOffice) -> None:
    assert "a secret" not in repr(office.settings())


def test_greylisted_mail_goes_again_later_under_the_same_id(
    db: Database, office: PostOffice
) -> None:
    office.answers = ["451 try later", "451 try later"]
    clock = Clock()
    work = post(db, clock, office.settings())
    assert mailing.run(work).waiting == 1
    assert mailing.run(work) == send.Tally()  # not before its time
    assert len(list((db.folder / "outbox").glob("unsent-*.eml"))) == 1
    clock.wait(minutes=2)
    assert mailing.run(work).waiting == 1
    clock.wait(minutes=6)
    assert mailing.run(work).sent == 1
    assert len(office.taken) == 1
    assert list((db.folder / "outbox").glob("unsent-*.eml")) == []


def test_a_refusal_for_good_is_given_up_and_kept_in_the_outbox(
    db: Database, office: PostOffice
) -> None:
    office.answers = ["550 no such reader"]
    clock = Clock()
    work = post(db, clock, office.settings())
    assert mailing.run(work).given_up == 1
    clock.wait(hours=2)
    assert mailing.run(work) == send.Tally()
    with digests.seen(db.folder) as ledger:
        assert [one.error for one in digests.unsent(ledger)] == ["550 no such reader"]
    assert len(list((db.folder / "outbox").glob("unsent-*.eml"))) == 1


def test_a_line_that_drops_after_the_data_sends_the_same_message_again(
    db: Database, office: PostOffice
) -> None:
    office.answers = ["drop"]
    clock = Clock()
    work = post(db, clock, office.settings())
    assert mailing.run(work).waiting == 1
    clock.wait(minutes=2)
    assert mailing.run(work).sent == 1
    assert len(office.ids) == 2
    assert len(set(office.ids)) == 1


def test_a_server_that_is_not_there_lets_the_message_wait(db: Database, office: PostOffice) -> None:
    assert mailing.run(post(db, Clock(), office.settings(port=1))).waiting == 1


CHILD = """
    import json, sys
    from datetime import datetime
    from pathlib import Path
    from jobs.digest import mailing
    from jobs.workspace import fact_tables
    from store.readers import MailSettings
    from tests.jobs.digesting import Clock, post
    from store.db import Database

    with Database(Path(sys.argv[1]), fact_tables()) as db:
        mail = MailSettings.model_validate_json(sys.argv[2])
        mailing.run(post(db, Clock(), mail))
"""


class Killer(PostOffice):
    """A server that takes a message and kills its sender before it says so."""

    child: subprocess.Popen[bytes] | None = None

    async def handle_DATA(self, server: Server, session: Session, envelope: Envelope) -> str:
        answer = await super().handle_DATA(server, session, envelope)
        if self.child is not None:
            os.kill(self.child.pid, signal.SIGKILL)
        return answer


def test_a_kill_between_sending_and_noting_it_sends_the_same_message_again(
    db: Database, office: PostOffice
) -> None:
    office.__class__ = Killer
    assert isinstance(office, Killer)
    stated = office.settings().model_dump(mode="json") | {"password": "a secret"}
    office.child = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(CHILD), str(db.folder), json.dumps(stated)]
    )
    assert office.child.wait(90) == -signal.SIGKILL
    office.child = None
    with digests.seen(db.folder) as ledger:
        assert [one.state for one in digests.unsent(ledger)] == [digests.SENDING]
    assert mailing.run(post(db, Clock(), office.settings())).sent == 1
    assert len(office.ids) == 2
    assert len(set(office.ids)) == 1


def test_two_runs_do_not_send_at_once(db: Database, office: PostOffice) -> None:
    with digests.held(db.folder), pytest.raises(BusyError, match="sending mail"):
        mailing.run(post(db, Clock(), office.settings()))


def test_without_a_server_the_message_waits_in_the_outbox(db: Database) -> None:
    with pytest.raises(ConfigError, match=r"1 messages wait in outbox/"):
        mailing.run(post(db, Clock(), None))
    assert len(list((db.folder / "outbox").glob("unsent-*.eml"))) == 1


def test_who_unsubscribed_gets_nothing_more_even_of_what_waits(
    db: Database, office: PostOffice
) -> None:
    clock = Clock()
    office.answers = ["451 later"]
    work = post(db, clock, office.settings(), group("A@example.org"))
    mailing.run(work)
    with digests.held(db.folder) as ledger:
        token = digests.token(ledger, "A@example.org")
        assert (
            digests.unsubscribe_by_token(ledger, token, "2026-03-02T08:00:00Z") == "A@example.org"
        )
    clock.wait(days=1)
    assert mailing.run(work) == send.Tally()
    assert office.taken == []


@pytest.mark.parametrize(
    "address",
    [
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org, b@example.org",
        "Reader <a@example.org>",
        "a@example.org\u2028Bcc:b@example.org",
        "a@b@example.org",
        "",
    ],
)
def test_an_address_that_is_more_than_one_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="one plain address"):
        ReaderGroup(id="desk", addresses=(address,))


HOSTILE = [
    "Tea\r\nBcc: victim@example.org\r\n\r\nbody",
    "<script>document.title='taken'</script><img src=http://evil.example/x onerror=alert(1)>",
    "\u202egnp.exe\u2066 tea \u200f",
    "x" * 10_000,
    "{{7*7}} {% raw %} <mj-include path='/etc/passwd'>",
    "\x00\x1b[31mred\x07",
]


@pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
def test_what_an_outlet_writes_does_nothing(db: Database, office: PostOffice, title: str) -> None:
    hostile = Told(
        name="bad", held=START, title=title, sentence=title, url="javascript:alert(1)", outlets=8
    )
    tell(db, hostile)
    assert mailing.run(post(db, Clock(), office.settings())).sent == 1
    message = office.taken[0]
    plain, html = parts(message)
    assert office.envelopes == [("reader@example.org",)]
    assert message["Bcc"] is None
    assert "\n" not in str(message["Subject"])
    assert len(str(message["Subject"])) < 200
    for said in (str(message["Subject"]), plain, html):
        assert not set(said) & set("\u202e\u2066\u200f\x00\x1b\x07")
    assert "<script" not in html
    assert "<img src=http" not in html
    assert "javascript:" not in html
    assert len(html) < 60_000
    assert max(len(line) for line in bytes(message).split(b"\r\n")) < 998


def test_nothing_is_loaded_from_elsewhere(db: Database, office: PostOffice) -> None:
    mailing.run(post(db, Clock(), office.settings()))
    _, html = parts(office.taken[0])
    assert "<link" not in html
    assert "@import" not in html
    assert 'src="cid:' in html
    assert html.count("src=") == 1
