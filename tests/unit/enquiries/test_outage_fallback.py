"""Database or disk failure during an enquiry: nothing is lost, nothing is stored partially."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client

from enquiries.models import Draft, Enquiry, StagedFile
from outbox.models import Message
from tests.unit.enquiries.prospect import PERSON, Prospect, take_time, values_of
from tests.unit.uploads import samples
from uploads.storage import PrivateStorage

data = pytest.mark.data
WORDS = [("en", "Your enquiry could not be stored"), ("zh-hans", "您的询价未能保存")]
in_both = pytest.mark.parametrize(("prefix", "words"), WORDS)


@contextmanager
def database_gone() -> Iterator[None]:
    """Point the connection to a nonexistent path, so that the driver raises its own error."""
    connection.close()
    name = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = "/nowhere/at/all"
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = name


@contextmanager
def database_full() -> Iterator[None]:
    """Limit the SQLite file to its current size, for SQLite's "database or disk is full"."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # leaves no free pages
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")


def shown(html: str, selector: str) -> dict[str, Any]:
    form = BeautifulSoup(html, "html.parser").select_one(selector)
    assert form is not None
    return values_of(form)


def has_ways_to_reach_us(html: str, prefix: str) -> bool:
    tag = {"en": "en", "zh-hans": "zh-Hans"}[prefix]
    return all(
        part in html
        for part in (f'<html lang="{tag}">', "mailto:Usneo@atechmagnet.com", "tel:+861053345989")
    )


@data
@in_both
@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("restore_first_rows")
def test_the_message_stays_in_the_form_while_the_database_is_gone(
    catalogue: None, prefix: str, words: str
) -> None:
    prospect = Prospect(prefix=prefix)
    prospect.get("contact/")
    form = prospect.html.select_one("#contact-form")
    assert form is not None
    values = {**values_of(form), "name": "王", "email": "w@example.com", "consent": "on"}
    values["message"] = "第一行\nline two <b>"
    with database_gone():
        response = prospect.client.post(f"/{prefix}/contact/", values)

    html = response.content.decode()
    assert response.status_code == 503
    assert "no-store" in response.headers["Cache-Control"]
    assert words in html
    assert has_ways_to_reach_us(html, prefix)
    again = shown(html, "#contact-form")
    for name in ("name", "email", "message", "consent", "token", "stamp"):
        assert again[name] == values[name], name
    assert not Enquiry.objects.exists()
    # Sending the same form again is enough.
    response = prospect.client.post(f"/{prefix}/contact/", again, follow=True)
    assert Enquiry.objects.get().reference in response.content.decode()


@data
@in_both
@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("restore_first_rows")
def test_the_request_stays_in_the_form_while_the_database_is_gone(
    catalogue: None, prefix: str, words: str
) -> None:
    prospect = Prospect(prefix=prefix)
    prospect.press("refresh:x", line0_shape="ring", line0_grade="N42SH", line0_coating="nicuni")
    (line,) = prospect.lines
    with database_gone():
        response = prospect.press(
            **PERSON, line0_value_thickness="5", line0_magnetisation="radial", message="五\n5",
            files={"图纸.pdf": samples.PDF},
        )  # fmt: skip

    html = response.content.decode()
    assert response.status_code == 503
    assert words in html
    assert has_ways_to_reach_us(html, prefix)
    assert "图纸.pdf" in html, "the browser can't refill this field: it is said"
    again = shown(html, "#request")
    for name, value in PERSON.items():
        assert again[name] == value, name
    assert again["message"] == "五\n5"
    for name, value in {
        "grade": "N42SH", "shape": "ring", "coating": "nicuni", "value_thickness": "5",
        "magnetisation": "radial",
    }.items():  # fmt: skip
        assert again[f"{line}-{name}"] == value, name
    assert not StagedFile.objects.exists()


@data
@in_both
@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("restore_first_rows")
def test_at_the_last_step_the_list_is_kept(catalogue: None, prefix: str, words: str) -> None:
    prospect = Prospect(prefix=prefix)
    prospect.press(**PERSON, message="kept on the server")
    take_time()
    form = prospect.html.select_one(".review__do")
    assert form is not None
    values = values_of(form)
    with database_gone():
        response = prospect.client.post(f"/{prefix}/enquiry/review/", values)

    html = response.content.decode()
    assert response.status_code == 503
    assert words in html
    assert has_ways_to_reach_us(html, prefix)
    assert not Enquiry.objects.exists()
    prospect.read(response)
    prospect.send()
    assert prospect.reference == Enquiry.objects.get().reference


@in_both
@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("restore_first_rows")
@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="the page limit is SQLite's own")
def test_a_full_disk_stores_nothing_by_halves(catalogue: None, prefix: str, words: str) -> None:
    prospect = Prospect(prefix=prefix)
    prospect.press(**PERSON, message="x" * 15_000)
    take_time()
    with database_full():
        response = prospect.send()
        assert response.status_code == 503
        contact = Client().post(
            f"/{prefix}/contact/",
            {**PERSON, "message": "y" * 15_000, "form": "contact"},
        )

    assert words in contact.content.decode()
    assert "y" * 15_000 in contact.content.decode()
    assert not Enquiry.objects.exists()
    assert not Message.objects.exists()
    assert Draft.objects.get().data["person"]["message"] == "x" * 15_000
    prospect.send()
    assert Enquiry.objects.get().message == "x" * 15_000


@data
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("prefix", "words"), [("en", "there is no room on our server"), ("zh-hans", "暂时没有存储空间")]
)
def test_no_room_for_a_file_costs_the_file_alone(
    catalogue: None, prefix: str, words: str, private: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("uploads.storage.os.fsync", full)
    prospect = Prospect(prefix=prefix)
    response = prospect.press(**PERSON, message="kept", files={"a.pdf": samples.PDF})

    assert response.status_code == 507
    assert words in prospect.problems[0]
    assert prospect.field("message") == "kept"
    assert not StagedFile.objects.exists()
    assert not [path for path in private.rglob("*") if path.is_file()], "nothing half-written"
    assert PrivateStorage().exists("x") is False


@data
@pytest.mark.django_db
def test_uploads_have_limits_per_network_and_in_all(catalogue: None, settings: Any) -> None:
    settings.UPLOADS_PER_ADDRESS = len(samples.PDF) + 10
    prospect = Prospect()
    prospect.press("upload", files={"first.pdf": samples.PDF, "second.pdf": samples.PDF})

    assert [file.name for file in StagedFile.objects.all()] == ["first.pdf"]
    assert "“second.pdf”" in prospect.problems[0]
    other = Prospect(Client(REMOTE_ADDR="192.0.2.7"))
    other.press("upload", files={"other.pdf": samples.PDF})
    assert StagedFile.objects.count() == 2
    settings.UPLOADS_IN_ALL = 3 * len(samples.PDF) - 1
    third = Prospect(Client(REMOTE_ADDR="192.0.2.8"))
    third.press("upload", files={"third.pdf": samples.PDF})
    assert StagedFile.objects.count() == 2
