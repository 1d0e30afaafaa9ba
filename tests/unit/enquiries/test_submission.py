"""Submission of an enquiry: stored exactly once and completely, or not at all."""

import threading
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, connections
from django.utils import timezone, translation

from enquiries.models import Enquiry, EnquiryLine
from enquiries.submission import Submission, accept, release
from outbox.models import Message
from tests.support import factories

pytestmark = pytest.mark.data

VALUES = {"name": "W", "email": "w@example.com", "message": "N42"}


def submission(token: uuid.UUID | None = None, **more: Any) -> Submission:
    lines = [EnquiryLine(position=1, grade="N42")]
    return Submission(token or uuid.uuid4(), VALUES, lines, **more)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("restore_first_rows")
def test_fifty_at_once_with_one_token_are_one(home: Any) -> None:
    token = uuid.uuid4()
    references: list[str] = []
    start = threading.Barrier(50)

    def send() -> None:
        start.wait()
        try:
            references.append(accept(submission(token)).reference)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=send) for _number in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(references) == 50
    assert len(set(references)) == 1
    assert Enquiry.objects.count() == EnquiryLine.objects.count() == 1
    assert Message.objects.count() == 2


@pytest.mark.django_db
def test_two_references_alike_are_no_error(home: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter("AAAAAA" * 2 + "BBBBBB")
    monkeypatch.setattr("enquiries.references.secrets.choice", lambda alphabet: next(drawn))
    taken = factories.EnquiryFactory().reference

    enquiry = accept(submission())

    assert (taken[-6:], enquiry.reference[-6:]) == ("AAAAAA", "BBBBBB")
    assert enquiry.lines.count() == 1


@pytest.mark.django_db
def test_what_can_never_be_stored_is_an_error_and_not_an_endless_try(
    home: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = factories.EnquiryFactory().reference
    monkeypatch.setattr(Submission, "enquiry", lambda self: Enquiry(
        **VALUES, token=self.token, language="en", consented_at=timezone.now(),
        reference=taken,
    ))  # fmt: skip

    with pytest.raises(IntegrityError):
        accept(submission())
    assert Enquiry.objects.count() == 1


@pytest.mark.django_db
def test_a_quarantined_enquiry_is_released_once(home: Any) -> None:
    with translation.override("zh-hans"):
        enquiry = accept(submission(suspicions=["trap"]))
    assert not Message.objects.exists()

    assert release(enquiry)
    assert not release(enquiry)

    subjects = list(Message.objects.order_by("pk").values_list("subject", flat=True))
    assert len(subjects) == 2
    assert "已收到您的询价" in subjects[1], "in the prospect's language, whoever releases it"


@pytest.mark.django_db
def test_without_an_address_in_the_settings_sales_get_it_all_the_same(home: Any) -> None:
    factories.company(email="", enquiry_email="")

    accept(submission())

    assert ["Usneo@atechmagnet.com"] in list(Message.objects.values_list("recipients", flat=True))
