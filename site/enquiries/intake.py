"""Taking an enquiry in: it and its mails are stored together or not at all."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from core import languages
from enquiries import mails
from enquiries.forms import EnquiryForm
from enquiries.models.enquiry import Enquiry


def accept(form: EnquiryForm) -> Enquiry:
    """Stores the enquiry of a valid form and queues its two mails in the same transaction.

    A form that was stored before (a double click, a retry) gives the enquiry that is there.
    """
    values = form.values()
    try:
        with transaction.atomic():
            enquiry = Enquiry.objects.create(
                **values, language=languages.active(), consented_at=timezone.now()
            )
            mails.queue(enquiry)
    except IntegrityError:
        known = Enquiry.objects.filter(token=values["token"]).first()
        if known is None:
            raise
        return known
    return enquiry
