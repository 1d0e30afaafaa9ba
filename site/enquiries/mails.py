"""Mails about enquiries: to sales, to the prospect, and about the quarantine."""

import re
from datetime import timedelta
from email.utils import formataddr, parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

import languages
from core.addresses import build_absolute_url
from core.models import CompanySettings
from enquiries import summary
from enquiries.models import Enquiry

TOLD_EVERY = timedelta(hours=1)
MOST_TOLD = 50
PLAIN_NAME = re.compile(r"[^\W_][\w .'-]*")
"""Names of letters and digits of any script, with spaces, points, apostrophes and hyphens."""


def queue(enquiry: Enquiry) -> None:
    """Queue the mail to sales, and the acknowledgement if the prospect gave an e-mail address."""
    company = CompanySettings.load()
    make_sales_mail(enquiry, company).send()
    if enquiry.email:
        make_acknowledgement(enquiry, company).send()


def make_sales_mail(enquiry: Enquiry, company: CompanySettings) -> EmailMultiAlternatives:
    """Return the mail to sales with everything that the prospect wrote.

    Labels are in both languages, because the reader's language is not known. Files are links to the
    admin, which requires a login.
    """
    sender = f"{enquiry.name}, {enquiry.company}" if enquiry.company else enquiry.name
    lines, files = list(enquiry.lines.all()), list(enquiry.files.all())
    context = {
        "sections": summary.make_bilingual_sections(
            lambda: summary.make_summary_sections(enquiry, lines, [])
        ),
        "files": [
            (file, build_absolute_url(reverse("enquiry_file", args=[file.pk]))) for file in files
        ],
        "url": build_absolute_url(reverse("enquiries:inspect", args=[enquiry.pk])),
        "enquiry": enquiry,
        "tag": languages.TAGS["zh-hans"],
        "language": languages.OWN_NAMES.get(enquiry.language, enquiry.language),
    }
    return _mail(
        "sales",
        context,
        subject=f"Enquiry / 询价 {enquiry.reference}: {sender}",
        to=[company.sales_email or settings.CONTACT_EMAIL],
        reply_to=[_address(enquiry.name, enquiry.email)] if enquiry.email else None,
    )


def make_acknowledgement(enquiry: Enquiry, company: CompanySettings) -> EmailMultiAlternatives:
    """Return the acknowledgement to the prospect, in the language of the enquiry."""
    with translation.override(enquiry.language):
        lines, files = list(enquiry.lines.all()), list(enquiry.files.all())
        context = {
            "sections": summary.make_summary_sections(enquiry, lines, files),
            "enquiry": enquiry,
            "company": company,
            "telephone": company.telephone or settings.CONTACT_TELEPHONE,
            "email": company.email or settings.CONTACT_EMAIL,
            "tag": languages.TAGS.get(enquiry.language, enquiry.language),
        }
        return _mail(
            "acknowledgement",
            context,
            subject=_("We have received your enquiry %(reference)s")
            % {"reference": enquiry.reference},
            to=[enquiry.email],
            reply_to=[company.sales_email or settings.CONTACT_EMAIL],
            # Prevents automatic replies, such as absence notices (RFC 3834).
            headers={"Auto-Submitted": "auto-replied"},
        )


def _mail(name: str, context: dict[str, Any], **headers: Any) -> EmailMultiAlternatives:
    """Return a mail from the company, made of the text and the HTML template ``name``."""
    company = CompanySettings.load()
    mail = EmailMultiAlternatives(
        body=render_to_string(f"enquiries/mail/{name}.txt", context),
        from_email=formataddr((company.name, parseaddr(settings.DEFAULT_FROM_EMAIL)[1])),
        **headers,
    )
    mail.attach_alternative(render_to_string(f"enquiries/mail/{name}.html", context), "text/html")
    return mail


def _address(name: str, email: str) -> str:
    """Return ``name <email>``, or the bare address if the name is not plain.

    Versions of Python and Django differ in how they treat unusual characters in a header: encoded
    words (RFC 2047), quotes, semicolons, and names that need a second line.
    """
    longest = 60 if name.isascii() else 12
    is_plain = len(name) <= longest and PLAIN_NAME.fullmatch(name)
    return formataddr((name, email)) if is_plain else email


def queue_quarantine_mail() -> int:
    """Queue one mail to sales about enquiries in quarantine not reported yet; return their number.

    Returns 0 without a mail if there are none, if the last such mail is less than an hour old, or
    if another worker is reporting them.
    """
    now = timezone.now()
    if Enquiry.objects.filter(sales_notified_at__gt=now - TOLD_EVERY).exists():
        return 0
    with transaction.atomic():
        waiting = list(
            Enquiry.objects.filter(quarantined=True, sales_notified_at=None).order_by("pk")
        )
        if not waiting:
            return 0
        mine = Enquiry.objects.filter(
            pk__in=[enquiry.pk for enquiry in waiting], sales_notified_at=None
        )
        if mine.update(sales_notified_at=now) < len(waiting):
            transaction.set_rollback(True)  # another worker is reporting them
            return 0
        company = CompanySettings.load()
        url = build_absolute_url(reverse("enquiries:index")) + "?quarantined=true"
        EmailMessage(
            subject=f"Enquiries in quarantine / 待核实的询价: {len(waiting)}",
            body=render_to_string(
                "enquiries/mail/quarantine.txt",
                {"enquiries": waiting[:MOST_TOLD], "number": len(waiting), "url": url},
            ),
            to=[company.sales_email or settings.CONTACT_EMAIL],
        ).send()
    return len(waiting)
