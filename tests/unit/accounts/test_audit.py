"""Audit log of staff actions on accounts and personal data; log entries cannot be changed."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import ModelLogEntry

from accounts.models import User
from enquiries.models import EnquiryFile
from tests.support import factories
from tests.unit.accounts.conftest import sign_in
from tests.unit.uploads import samples

pytestmark = pytest.mark.django_db


def entries(about: Any) -> list[tuple[str, str | None]]:
    """Return the log entries of an object, oldest first, as (action, user name)."""
    found = ModelLogEntry.objects.for_instance(about).order_by("pk")
    return [(entry.action, entry.user and entry.user.username) for entry in found]


def test_signing_in_and_out(client: Client, li: User) -> None:
    sign_in(client, password="wrong")
    sign_in(client)
    client.post("/en/account/logout/")

    assert entries(li) == [
        ("accounts.sign_in_failed", None),
        ("accounts.signed_in", "li"),
        ("accounts.signed_out", "li"),
    ]
    first = ModelLogEntry.objects.for_instance(li).earliest("pk")
    assert first.data == {"address": "127.0.0.1"}


def test_personal_data_that_leaves(client: Client, home: Any) -> None:
    sales = factories.UserFactory(username="sales", is_superuser=False)
    sales.groups.add(Group.objects.get(name="Sales"))
    enquiry = factories.EnquiryFactory()
    file = EnquiryFile(enquiry=enquiry, name="drawing.pdf", kind="pdf", size=len(samples.PDF))
    file.stored.save("", samples.file(samples.PDF))
    sign_in(client, "sales")
    assert client.get("/admin/enquiries/?export=csv").status_code == 200
    assert client.get(f"/admin/enquiry-files/{file.pk}/").status_code == 200

    assert entries(enquiry) == [("enquiries.file_taken", "sales")]
    exported = ModelLogEntry.objects.get(action="enquiries.exported")
    assert exported.user == sales
    assert exported.data["number"] == 1


@pytest.mark.parametrize(
    ("editor", "word"), [("en", "Signed in"), ("zh-hans", "已登录")], indirect=["editor"]
)
def test_administrators_read_it(editor: Client, word: str) -> None:
    assert word in editor.get("/admin/reports/site-history/").content.decode()
