"""Contact form, from the page to the mailboxes of sales and the prospect."""

import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone, translation

from enquiries.models import Enquiry
from enquiries.spam import make_stamp
from outbox import delivery
from outbox.models import Message
from tests.support import factories

pytestmark = pytest.mark.django_db

RIGHT = {
    "name": "王 Wang",
    "company": "Motoren & Söhne",
    "email": "wang@example.com",
    "telephone": "+49 (0)30 123456",
    "message": "  N42SH Ø10 × 7\n{% x %} {{ y }} <b>&amp;</b>",
    "consent": "on",
}


@pytest.fixture
def contact(home: Any) -> Any:
    return factories.ContactPageFactory(parent=home)


def right(**changes: Any) -> dict[str, Any]:
    """Return valid form data, sent a minute after the form was fetched."""
    with time_machine.travel(timezone.now() - timedelta(minutes=1)):
        return {**RIGHT, "stamp": make_stamp(), **changes}


def plain(mail: Any) -> str:
    """Return the plain text of a mail."""
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("prefix", "errors"),
    [
        ("en", ["Please write your name.", "Please write your e-mail address or your telephone"]),
        ("zh-hans", ["请填写您的姓名。", "请填写邮箱或电话，以便我们回复。"]),
    ],
)
def test_an_empty_form_comes_back_with_its_errors(
    client: Client, contact: Any, prefix: str, errors: list[str]
) -> None:
    response = client.post(f"/{prefix}/contact/", {"company": "Kept & co", "message": "保留"})

    html = response.content.decode()
    assert response.status_code == 422
    for error in errors:
        assert html.count(error) >= 2, "beside the field and in the summary"
    assert 'value="Kept &amp; co"' in html
    assert "保留</textarea>" in html
    assert re.search(r'name="name"[^>]*aria-invalid="true"', html)
    assert not Enquiry.objects.exists()
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("prefix", "thanks", "subject", "greeting"),
    [
        ("en", "Thank you.", "We have received your enquiry", "Dear 王 Wang,"),
        ("zh-hans", "谢谢，已收到您的询价。", "已收到您的询价，编号：", "王 Wang，您好："),
    ],
)
def test_a_right_form_becomes_an_enquiry_and_two_mails(
    client: Client, contact: Any, smtp: Any, prefix: str, thanks: str, subject: str, greeting: str
) -> None:
    response = client.post(f"/{prefix}/contact/", right())

    enquiry = Enquiry.objects.get()
    assert response.status_code == 302
    assert enquiry.language == prefix
    assert enquiry.message == RIGHT["message"]
    assert enquiry.telephone == "+49 30 123456"
    assert re.fullmatch(r"HX-\d{4}-[0-9A-HJKMNP-TV-Z]{6}", enquiry.reference)
    html = client.get(response.headers["Location"]).content.decode()
    assert thanks in html
    assert "<textarea" not in html, "nothing is asked of somebody who is done"
    assert enquiry.reference in html
    assert smtp.mailbox.messages == [], "no mail is sent within the request"

    assert delivery.send_due() == 2

    sales = smtp.mailbox.to("Usneo@atechmagnet.com")
    assert sales["Reply-To"].addresses[0].addr_spec == "wang@example.com"
    assert sales["Reply-To"].addresses[0].display_name == "王 Wang"
    assert enquiry.reference in sales["Subject"]
    text = plain(sales)
    for label in ("Company / 公司", "Message / 留言"):
        assert label in text
    for value in (RIGHT["name"], RIGHT["company"], RIGHT["email"], RIGHT["message"]):
        assert value in text
    receipt = smtp.mailbox.to("wang@example.com")
    assert receipt["Subject"].strip().startswith(subject)
    assert greeting in plain(receipt)
    assert "+86-010-53345989" in plain(receipt)
    assert "{% x %} {{ y }} <b>&amp;</b>" in plain(receipt)
    assert receipt["Auto-Submitted"] == "auto-replied"
    for mail in (sales, receipt):
        assert [part.get_content_charset() for part in mail.iter_parts()] == ["utf-8", "utf-8"]


@pytest.mark.data
def test_the_same_form_sent_twice_is_one_enquiry(client: Client, contact: Any) -> None:
    token = str(uuid.uuid4())

    first, second = (client.post("/en/contact/", right(token=token)) for _ in range(2))

    assert Enquiry.objects.count() == 1
    assert Message.objects.count() == 2
    reference = Enquiry.objects.get().reference
    for response in (first, second):
        assert reference in client.get(response.headers["Location"]).content.decode()


@pytest.mark.data
def test_an_enquiry_whose_mail_cannot_be_queued_is_not_half_stored(
    client: Client, contact: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise DatabaseError("disk full")

    monkeypatch.setattr("outbox.models.Message.objects.bulk_create", fail)

    assert client.post("/en/contact/", right(form="contact")).status_code == 503
    assert not Enquiry.objects.exists()


def test_the_enquiry_address_of_the_settings_wins(client: Client, contact: Any) -> None:
    factories.company(enquiry_email="sales@atechmagnet.com")

    client.post("/en/contact/", right())

    recipients = sorted(Message.objects.values_list("recipients", flat=True))
    assert recipients == [["sales@atechmagnet.com"], ["wang@example.com"]]


def test_the_form_is_never_cached(client: Client, contact: Any) -> None:
    assert "no-store" in client.get("/en/contact/").headers["Cache-Control"]


def test_without_its_cookie_the_form_says_what_to_do(contact: Any) -> None:
    strict = Client(enforce_csrf_checks=True)

    english = strict.post("/en/contact/", right())
    chinese = strict.post("/zh-hans/contact/", right())

    assert english.status_code == chinese.status_code == 403
    assert "The form could not be accepted" in english.content.decode()
    assert "表单未能提交" in chinese.content.decode()


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_staff_see_enquiries_in_the_admin(
    staff_client: Client, contact: Any, language: str
) -> None:
    with translation.override(language):
        staff_client.post(f"/{language}/contact/", right())
    enquiry = Enquiry.objects.get()

    listing = staff_client.get("/admin/enquiries/").content.decode()
    detail = staff_client.get(f"/admin/enquiries/inspect/{enquiry.pk}/").content.decode()
    edit = staff_client.get(f"/admin/enquiries/edit/{enquiry.pk}/").content.decode()

    assert enquiry.reference in listing
    assert "Motoren &amp; Söhne" in detail
    assert 'name="message"' not in edit, "what the prospect wrote can't be changed"
    assert staff_client.get("/admin/enquiries/new/").status_code in {302, 403, 404}
