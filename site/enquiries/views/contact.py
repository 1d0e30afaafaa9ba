"""The simple form, which stands on the contact page."""

from django.http import HttpRequest, HttpResponse

from enquiries.forms import ContactForm
from enquiries.intake import Submission, accept, known
from enquiries.protection import Traffic, new_stamp, sender_of, stamp_reason
from enquiries.views.review import flood_message, thanks


def empty_form() -> ContactForm:
    return ContactForm(initial={"stamp": new_stamp()})


def answer(request: HttpRequest) -> tuple[ContactForm, HttpResponse | None]:
    """The form, and where its reader goes on to once the enquiry is stored: None while the form is
    to be shown, with its ``status``."""
    if request.method != "POST":
        return empty_form(), None
    form = ContactForm(request.POST)
    if not form.is_valid():
        form.status = 422
        return form, None
    token = form.cleaned_data["token"]
    if before := known(token):  # also where no further one would be taken in
        return form, thanks(before)
    sender = sender_of(request)
    traffic = Traffic.now(sender)
    if traffic.is_flood:
        form.add_error(None, flood_message())
        form.status = 429
        return form, None
    suspicions = [stamp_reason(form.cleaned_data["stamp"]), *traffic.reasons]
    if form.cleaned_data["homepage"]:
        suspicions.append("trap")
    submission = Submission(
        token,
        form.values(),
        sender=sender,
        suspicions=[reason for reason in suspicions if reason],
    )
    return form, thanks(accept(submission))
