"""Spam detection: suspicious enquiries are quarantined for staff, none is dropped."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from enquiries import mails, spam
from enquiries.models import Enquiry
from outbox.models import Message
from security.client_address import get_client_network
from tests.support import factories
from tests.unit.enquiries.prospect import PERSON, Prospect, take_time, values_of

pytestmark = pytest.mark.django_db

RIGHT = {"name": "W", "email": "w@example.com", "message": "N42", "consent": "on"}


def fetched(prefix: str = "en", seconds: float = 10, **more: Any) -> dict[str, Any]:
    """Return the filled-in data of the contact form, fetched ``seconds`` ago."""
    with time_machine.travel(timezone.now() - timedelta(seconds=seconds)):
        prospect = Prospect(prefix=prefix)
        prospect.get("contact/")
        form = prospect.html.select_one("#contact-form")
    return {**values_of(form), **RIGHT, **more}


def send(values: dict[str, Any], prefix: str = "en", **headers: str) -> Any:
    return Client().post(f"/{prefix}/contact/", values, follow=True, **headers)


def test_a_person_is_not_suspected(catalogue: None) -> None:
    response = send(fetched())

    assert Enquiry.objects.get().suspicions == []
    assert "has arrived" in response.content.decode()
    assert Message.objects.count() == 2


@pytest.mark.parametrize(
    ("seconds", "changes", "reason"),
    [
        (1, {}, "too_fast"),
        (10, {"homepage": "http://spam.example"}, "trap"),
        (10, {"stamp": "form:1abcde:forged"}, "no_stamp"),
        (10, {"stamp": ""}, "no_stamp"),
        (8 * 86400, {}, "no_stamp"),
    ],
)
@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_a_suspect_sees_a_reference_and_staff_see_the_suspect(
    catalogue: None, prefix: str, seconds: float, changes: dict[str, str], reason: str
) -> None:
    response = send(fetched(prefix, seconds, **changes), prefix)

    enquiry = Enquiry.objects.get()
    assert enquiry.reference in response.content.decode()
    assert (enquiry.quarantined, enquiry.suspicions) == (True, [reason])
    assert not Message.objects.exists(), "no mail to an address that a program wrote"


@pytest.mark.parametrize(("changes", "reason"), [({"homepage": "x"}, "trap"), ({}, "too_fast")])
def test_the_request_for_quotation_is_watched_in_the_same_way(
    catalogue: None, changes: dict[str, str], reason: str
) -> None:
    prospect = Prospect()
    prospect.press(**{**PERSON, "message": "x"}, **changes)
    if reason == "trap":
        take_time()
    prospect.send()

    assert Enquiry.objects.get().suspicions == [reason]
    assert prospect.reference


def test_sales_are_told_of_quarantine_once_an_hour(catalogue: None) -> None:
    send(fetched(homepage="x", name="Real after all"))
    assert mails.queue_quarantine_mail() == 1
    mail = Message.objects.get()
    assert mail.recipients == ["Usneo@atechmagnet.com"]
    assert "Real after all" in mail.text

    send(fetched(homepage="x"))
    assert mails.queue_quarantine_mail() == 0, "not again within the hour"
    Enquiry.objects.filter(sales_notified_at__isnull=False).update(
        sales_notified_at=timezone.now() - timedelta(hours=2)
    )
    assert mails.queue_quarantine_mail() == 1
    assert mails.queue_quarantine_mail() == 0


@pytest.mark.data
def test_limits_of_an_hour(catalogue: None, settings: Any) -> None:
    settings.ENQUIRIES_PER_ADDRESS, settings.ENQUIRIES_IN_ALL = 2, 4
    sent = [
        send(fetched(), REMOTE_ADDR=address) for address in ["192.0.2.1"] * 3 + ["192.0.2.2"] * 2
    ]
    assert all("has arrived" in response.content.decode() for response in sent)
    reasons = list(Enquiry.objects.order_by("pk").values_list("suspicions", flat=True))
    assert reasons == [[], [], ["many_from_address"], [], ["many_in_all"]]

    Enquiry.objects.update(created_at=timezone.now() - timedelta(minutes=61))
    send(fetched(), REMOTE_ADDR="192.0.2.1")
    latest = Enquiry.objects.order_by("-pk").first()
    assert latest is not None
    assert latest.suspicions == []


@pytest.mark.data
@pytest.mark.parametrize(
    ("prefix", "words"),
    [("en", "Too many enquiries have come"), ("zh-hans", "一小时内提交的询价过多")],
)
def test_a_flood_is_not_taken_in_and_the_form_says_so(
    catalogue: None, settings: Any, prefix: str, words: str
) -> None:
    settings.ENQUIRIES_PER_ADDRESS = 1
    factories.EnquiryFactory.create_batch(
        spam.HARD,
        sender_hash=spam.salted_hmac(
            "enquiries.sender", "127.0.0.1", algorithm="sha256"
        ).hexdigest(),
    )

    response = send(fetched(prefix), prefix)

    assert response.status_code == 429
    html = response.content.decode()
    assert words in html
    assert "N42</textarea>" in html
    prospect = Prospect(prefix=prefix)
    prospect.press(**PERSON, message="kept")
    assert prospect.send().status_code == 429
    assert words in prospect.html.get_text()
    assert prospect.field("message") == "kept"
    assert Enquiry.objects.count() == spam.HARD


@pytest.mark.parametrize(
    ("proxies", "remote", "forwarded", "expected"),
    [
        (0, "192.0.2.9", "203.0.113.5", "192.0.2.9"),
        (1, "127.0.0.1", "203.0.113.5", "203.0.113.5"),
        (1, "127.0.0.1", "6.6.6.6, 203.0.113.5", "203.0.113.5"),
        (2, "127.0.0.1", "6.6.6.6, 203.0.113.5, 10.0.0.1", "203.0.113.5"),
        (2, "127.0.0.1", "203.0.113.5", "127.0.0.1"),
        (1, "127.0.0.1", "", "127.0.0.1"),
        (1, "127.0.0.1", "nonsense", "unknown"),
        (1, "", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (1, "", "::ffff:203.0.113.5", "203.0.113.5"),
    ],
)
def test_the_readers_address_behind_proxies(
    rf: Any, settings: Any, proxies: int, remote: str, forwarded: str, expected: str
) -> None:
    settings.TRUSTED_PROXIES = proxies
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}

    assert get_client_network(rf.get("/", REMOTE_ADDR=remote, **headers)) == expected


def test_a_forged_address_does_not_lift_a_limit(catalogue: None, settings: Any) -> None:
    settings.TRUSTED_PROXIES, settings.ENQUIRIES_PER_ADDRESS = 1, 1
    for number in range(2):
        send(fetched(), HTTP_X_FORWARDED_FOR=f"6.6.6.{number}, 203.0.113.5")

    assert Enquiry.objects.filter(quarantined=True).count() == 1
    senders = set(Enquiry.objects.values_list("sender_hash", flat=True))
    assert len(senders) == 1
    assert "203.0.113.5" not in senders.pop()
