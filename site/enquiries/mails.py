"""The two mails of an enquiry: to sales, and to the prospect."""

from email.utils import formataddr

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core import languages
from core.models import CompanySettings
from enquiries.models.enquiry import Enquiry

FIELDS = ("name", "company", "email", "telephone", "country", "language", "created_at", "message")


def queue(enquiry: Enquiry) -> None:
    """Queues both mails. Without an address for sales in the company's settings, only the
    acknowledgement: the enquiry is in the admin all the same."""
    company = CompanySettings.load()
    if company.sales_email:
        to_sales(enquiry, company).send()
    acknowledgement(enquiry, company).send()


def to_sales(enquiry: Enquiry, company: CompanySettings) -> EmailMessage:
    """Everything the prospect wrote, labelled in both languages: we don't know who reads it."""
    sender = f"{enquiry.name}, {enquiry.company}" if enquiry.company else enquiry.name
    return EmailMessage(
        subject=f"Enquiry / 询价 {enquiry.reference}: {sender}",
        body=render_to_string(
            "enquiries/mail/sales.txt", {"lines": _lines(enquiry), "enquiry": enquiry}
        ),
        to=[company.sales_email],
        reply_to=[formataddr((enquiry.name, enquiry.email))],
    )


def acknowledgement(enquiry: Enquiry, company: CompanySettings) -> EmailMessage:
    """What the prospect gets at once, in the language of the page."""
    with translation.override(enquiry.language):
        return EmailMessage(
            subject=_("We have received your enquiry %(reference)s")
            % {"reference": enquiry.reference},
            body=render_to_string(
                "enquiries/mail/acknowledgement.txt", {"enquiry": enquiry, "company": company}
            ),
            to=[enquiry.email],
            reply_to=[company.sales_email] if company.sales_email else None,
            # Nobody's holiday notice shall answer it (RFC 3834).
            headers={"Auto-Submitted": "auto-replied"},
        )


def _lines(enquiry: Enquiry) -> list[tuple[str, object]]:
    """(label in both languages, value) of each field."""
    lines = []
    for name in FIELDS:
        labels = []
        for code in languages.CODES:
            with translation.override(code):
                labels.append(str(capfirst(Enquiry._meta.get_field(name).verbose_name)))  # type: ignore[union-attr]
        value = getattr(enquiry, f"get_{name}_display", lambda n=name: getattr(enquiry, n))()
        lines.append((" / ".join(labels), value))
    return lines
