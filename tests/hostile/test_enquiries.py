"""Hostile text in the fields of enquiries: no injected header or recipient, and no text altered.

``make drill-hostile`` runs 2,500 examples of each test, a third of that for the request for
quotation.
"""

import email
import email.policy
import os
import uuid
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from hypothesis import example, given, settings
from hypothesis import strategies as st

from enquiries.contact.forms import ContactForm
from enquiries.forms.fields import CONTROL
from enquiries.models import Draft, Enquiry
from enquiries.spam import make_stamp
from enquiries.submission import Submission, accept
from outbox.models import Message
from tests.support import factories
from tests.unit.enquiries.prospect import PERSON, Prospect, take_time

pytestmark = [pytest.mark.django_db, pytest.mark.data]

EXAMPLES = int(os.environ.get("HOSTILE_EXAMPLES", "60"))
SALES = "Usneo@atechmagnet.com"
HEADERS = {
    "Content-Type", "MIME-Version", "Subject", "From", "To", "Reply-To", "Date", "Message-ID",
    "Auto-Submitted", "Content-Transfer-Encoding",
}  # fmt: skip
INJECTIONS = [
    "a\r\nBcc: victim@example.com", "a\nCc: victim@example.com", "a\rTo: victim@example.com",
    "a\u2028Bcc: victim@example.com", "a\u2029Bcc: x@example.com", "a\x85Bcc: x@example.com",
    "a\x0bBcc: x@example.com", "a\x0cBcc: x@example.com", "a\x1cBcc: x@example.com", "a\0b",
    "=?utf-8?q?=0D=0ABcc:_victim@example.com?=", "=?utf-8?b?DQpCY2M6IHZAZXhhbXBsZS5jb20=?=",
    "=?utf-8?q?evil?= <victim@example.com>", "<victim@example.com>, x", 'q"uo\\te, (comment)',
    "{% load x %}{{ settings.SECRET_KEY }}", "{% debug %}", "%(reference)s %s {0}",
    "<script>x</script>", "\u202egnp.exe", "\ufeff", "٣", "🧲" * 90, "字" * 3000, "x" * 10_000,
    "\r\n.\r\n", "\r\n\r\nbody", "Content-Type: text/html\r\n\r\n<b>",
    "--===============boundary", "\t folded\r\n more",
]  # fmt: skip
TEXT = st.one_of(
    st.sampled_from(INJECTIONS),
    st.text(max_size=60),
    st.builds(
        "{}{}{}".format, st.text(max_size=9), st.sampled_from(INJECTIONS), st.text(max_size=9)
    ),
)
ADDRESSES = st.one_of(
    st.sampled_from(
        ["a@example.com", "a@example.com\r\nBcc: v@example.com", "a@example.com,v@example.com",
         "<v@example.com>a@example.com", '"a b"@example.com', "a@münchen.example", "a@例え.jp",
         "=?utf-8?q?a?=@example.com", "a@example.com\u2028v@example.com", "a@[127.0.0.1]"]
    ),
    TEXT,
)  # fmt: skip
COMMON = settings(max_examples=EXAMPLES)


@pytest.fixture(autouse=True)
def site(home: Any, settings: Any) -> None:
    settings.ENQUIRIES_PER_ADDRESS = settings.ENQUIRIES_IN_ALL = 10**6
    factories.ContactPageFactory(parent=home)


def arrives(written: str) -> str:
    """Return a text of several lines as the site stores it: LF as line end, without NUL."""
    return written.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def line(written: str) -> str:
    """Return a line as the site stores it: spaces for line ends and control characters."""
    return CONTROL.sub(" ", written).strip()


def mails() -> list[EmailMessage]:
    """Return the queued mails, parsed as a mail program does."""
    parsed = email.policy.default
    return [
        email.message_from_bytes(bytes(message.content), policy=parsed)  # type: ignore[misc]
        for message in Message.objects.order_by("pk")
    ]


def check(enquiry: Enquiry) -> None:
    """Assert that headers and recipients are the site's own and that both mails quote the text."""
    expected = [[SALES], *([[enquiry.email]] if enquiry.email else [])]
    assert [message.recipients for message in Message.objects.order_by("pk")] == expected
    for mail in mails():
        assert set(mail.keys()) <= HEADERS, mail.keys()
        assert len(mail.keys()) == len(set(mail.keys())), "no header stands twice"
        assert mail.defects == []
        assert [part.get_content_type() for part in mail.iter_parts()] == [
            "text/plain", "text/html",
        ]  # fmt: skip
        text = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
        for value in (enquiry.name, enquiry.company, enquiry.message):
            assert value in text
    to_sales = mails()[0]
    assert enquiry.reference in to_sales["Subject"]
    if enquiry.email and "@" in enquiry.email:
        (address,) = to_sales["Reply-To"].addresses
        if enquiry.email.isascii():
            assert address.addr_spec == enquiry.email
            assert address.display_name in ("", enquiry.name)


@COMMON
@example(
    name="=?utf-8?q?=0D=0ABcc:_v@example.com?=", company="x", address="a@example.com", message="x"
)
@example(name="\ud7ff", company="", address="", message="a\u2028b\x85c\x0bd\x1ce")
@given(name=TEXT, company=TEXT, address=ADDRESSES, message=TEXT)
def test_the_contact_form(name: str, company: str, address: str, message: str) -> None:
    Enquiry.objects.all().delete()
    Message.objects.all().delete()
    with time_machine.travel(timezone.now() - timedelta(minutes=1)):
        stamp = make_stamp()
    values = {
        "name": name, "company": company, "email": address, "message": message, "consent": "on",
        "telephone": "1", "token": str(uuid.uuid4()), "stamp": stamp,
    }  # fmt: skip
    values = {key: text.encode("utf-8", "replace").decode() for key, text in values.items()}

    response = Client().post("/zh-hans/contact/", values)

    assert response.status_code in (302, 422)
    if response.status_code == 422:
        assert not Message.objects.exists()
        return
    enquiry = Enquiry.objects.get()
    assert enquiry.message == arrives(values["message"])
    assert enquiry.name == line(values["name"])
    check(enquiry)


@COMMON
@given(name=TEXT, company=TEXT, address=ADDRESSES, message=TEXT)
def test_what_the_form_lets_through(name: str, company: str, address: str, message: str) -> None:
    """Test the form without the view around it: many more examples in the same time."""
    Enquiry.objects.all().delete()
    Message.objects.all().delete()
    values = {"name": name, "company": company, "email": address, "message": message}
    values = {key: text.encode("utf-8", "replace").decode() for key, text in values.items()}
    form = ContactForm({**values, "consent": "on", "telephone": "1"})
    if not form.is_valid():
        return
    enquiry = accept(Submission(form.cleaned_data["token"], form.values()))
    assert (enquiry.message, enquiry.name) == (arrives(values["message"]), line(values["name"]))
    check(enquiry)


FIELDS = st.sampled_from(
    ["name", "company", "email", "telephone", "wechat", "whatsapp", "country", "message",
     "required_on", "end_use", "end_user", "preferred_way", "line0_grade", "line0_shape",
     "line0_value_dimensions", "line0_value_thickness", "line0_tolerance_thickness",
     "line0_magnetisation", "line0_coating", "line0_temperature", "line0_sample_quantity",
     "line0_batch_quantity", "line0_annual_quantity", "line0_note", "lines", "do", "token", "csrf"]
)  # fmt: skip


@settings(COMMON, max_examples=max(EXAMPLES // 3, 1))
@given(fields=st.dictionaries(FIELDS, TEXT, max_size=4))
def test_the_request_for_quotation(fields: dict[str, str]) -> None:
    Enquiry.objects.all().delete()
    Draft.objects.all().delete()
    Message.objects.all().delete()
    fields = {key: text.encode("utf-8", "replace").decode() for key, text in fields.items()}
    prospect = Prospect()
    response = prospect.press(fields.pop("do", "review"), **{**PERSON, "message": "N42", **fields})
    assert response.status_code in (200, 422)
    if not prospect.html.select_one(".review__do"):
        return
    take_time()
    prospect.send()
    enquiry = Enquiry.objects.get()
    for name in ("line0_note", "message"):
        if name in fields and fields[name].strip() and "lines" not in fields:
            kept = enquiry.lines.get().note if name == "line0_note" else enquiry.message
            assert kept == arrives(fields[name])
    check(enquiry)
