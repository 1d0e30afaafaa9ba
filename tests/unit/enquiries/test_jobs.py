"""Removal jobs: drafts and unsent files are deleted in time; sent enquiries stay."""

import os
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from enquiries import jobs
from enquiries.models import Draft, Enquiry, EnquiryFile, StagedFile
from enquiries.quote.draft_session import KEPT
from enquiries.quote.staged_files import FILES_KEPT
from tests.support import factories
from tests.unit.enquiries.prospect import PERSON, Prospect, take_time
from tests.unit.uploads import samples

pytestmark = [pytest.mark.django_db, pytest.mark.data]


def stored(private: Path) -> list[Path]:
    return [path for path in private.rglob("*") if path.is_file()]


def age(private: Path, by: timedelta) -> None:
    """Move the timestamps of all files, drafts and enquiries back by this time."""
    then = time.time() - by.total_seconds()
    for path in stored(private):
        os.utime(path, (then, then))
    StagedFile.objects.update(created_at=timezone.now() - by)
    Draft.objects.update(updated_at=timezone.now() - by)
    Enquiry.objects.update(created_at=timezone.now() - by)


@pytest.mark.parametrize(
    ("prefix", "words"), [("en", "kept for a day and gone"), ("zh-hans", "已过一天保存期")]
)
def test_a_file_that_is_not_sent_goes_after_a_day(
    catalogue: None, private: Path, prefix: str, words: str
) -> None:
    prospect = Prospect(prefix=prefix)
    prospect.press("upload", files={"a.pdf": samples.PDF}, **PERSON, message="x")
    age(private, timedelta(hours=23))
    assert jobs.sweep_drafts() == 0
    assert len(stored(private)) == 1

    age(private, FILES_KEPT + jobs.ACCEPTING + timedelta(minutes=1))
    assert jobs.sweep_drafts() == 1

    assert stored(private) == []
    prospect.get()
    assert words in prospect.html.get_text()
    assert prospect.field("message") == "x", "what was typed stays longer"
    assert prospect.press().status_code == 422, "nobody sends what is not there"
    assert "a.pdf" in prospect.problems[0]
    file = StagedFile.objects.get()
    prospect.press(f"remove-file:{file.pk}")
    assert "/review/" in prospect.press().request["PATH_INFO"]


def test_what_was_sent_stays(catalogue: None, private: Path) -> None:
    prospect = Prospect()
    prospect.press(**PERSON, message="x", files={"a.pdf": samples.PDF})
    take_time()
    prospect.send()
    age(private, timedelta(days=400))

    assert jobs.sweep_drafts() == 0

    assert EnquiryFile.objects.get().stored.open().read() == samples.PDF


def test_an_unused_list_is_forgotten(catalogue: None, private: Path) -> None:
    Prospect().press("save", message="x")
    age(private, KEPT - timedelta(hours=1))
    jobs.sweep_drafts()
    assert Draft.objects.exists()
    age(private, KEPT + timedelta(hours=1))
    jobs.sweep_drafts()
    assert not Draft.objects.exists()


def test_who_sent_it_is_forgotten_after_a_day(home: Any) -> None:
    old = factories.EnquiryFactory(sender_hash="x", created_at=timezone.now() - timedelta(hours=25))
    new = factories.EnquiryFactory(sender_hash="x")

    assert jobs.clear_old_sender_hashes() == 1

    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.sender_hash, new.sender_hash) == ("", "x")
