"""Concurrent requests for quotation: two windows, two submits, a lost response; no data is lost."""

from typing import Any

import pytest

from enquiries import spam, submission
from enquiries.models import Draft, Enquiry
from enquiries.quote.forms import RequestForms
from enquiries.quote.views import request
from tests.support import factories
from tests.unit.enquiries.prospect import PERSON, Prospect, take_time
from tests.unit.uploads.samples import PDF

pytestmark = [pytest.mark.django_db, pytest.mark.data]


def accept(draft: Draft) -> Enquiry:
    """Submit the draft, as a request that was a moment faster does."""
    forms = RequestForms.from_draft(draft, check=True)
    assert forms.is_valid()
    return submission.accept(forms.submission(draft))


def test_a_list_sent_while_another_window_saves_it_is_a_new_one(
    catalogue: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    prospect = Prospect()
    prospect.press(**PERSON, message="first")
    update_draft = request.update_draft

    def late(draft: Draft, posted: Any) -> None:
        accept(Draft.objects.get(pk=draft.pk))
        update_draft(draft, posted)

    prospect.get()
    monkeypatch.setattr(request, "update_draft", late)
    prospect.press(message="second")
    monkeypatch.undo()
    take_time()
    prospect.send()

    messages = Enquiry.objects.order_by("pk").values_list("message", flat=True)
    assert list(messages) == ["first", "second"], "both answers had a reference"


def test_of_two_presses_at_once_both_see_the_reference(
    catalogue: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    prospect = Prospect()
    prospect.press(**PERSON, message="once", files={"part.pdf": PDF})
    take_time()
    digest = Draft.digest

    def late(draft: Draft) -> str:
        accept(Draft.objects.get(pk=draft.pk))
        return digest(draft)

    monkeypatch.setattr(Draft, "digest", late)
    prospect.send()

    enquiry = Enquiry.objects.get()
    assert enquiry.files.count() == 1
    assert prospect.reference == enquiry.reference


def test_a_message_repeated_within_a_flood_has_arrived(catalogue: None, settings: Any) -> None:
    prospect = Prospect()
    prospect.get("contact/")
    form = {**PERSON, "message": "N42", "token": prospect.field("token")}
    prospect.client.post("/en/contact/", form)
    enquiry = Enquiry.objects.get()
    settings.ENQUIRIES_PER_ADDRESS = 1
    factories.EnquiryFactory.create_batch(spam.HARD, sender_hash=enquiry.sender_hash)

    prospect.read(prospect.client.post("/en/contact/", form, follow=True))

    assert prospect.reference == enquiry.reference
