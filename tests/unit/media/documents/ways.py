"""Every way in which staff bring a document into the library, through the admin's own addresses.

Each returns what it says, blank where the document was taken.
"""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.documents.views.chooser import viewset as chooser

from tests.support import factories

TITLE = "Data sheet N42SH"


def single(client: Client, file: Any, **values: Any) -> str:
    """The form with one document."""
    response = client.post(reverse("wagtaildocs:add"), {"title": TITLE, "file": file, **values})
    return response.content.decode() if response.status_code == 200 else ""


def in_chooser(client: Client, file: Any, **values: Any) -> str:
    """The upload in the window in which a page's document is chosen."""
    data = {"title": TITLE, "file": file, **values}
    prefixed = {f"document-chooser-upload-{name}": value for name, value in data.items()}
    answer = client.post(reverse(f"{chooser.name}:create"), prefixed).json()
    return answer["htmlFragment"] if answer["step"] == "reshow_creation_form" else ""


def several(client: Client, file: Any, **values: Any) -> str:
    """The page that takes several."""
    data = {"title": TITLE, "files[]": file, **values}
    answer = client.post(reverse("wagtaildocs:add_multiple"), data).json()
    return "" if answer["success"] else answer["error_message"]


def several_without_title(client: Client, file: Any, **values: Any) -> str:
    """The same, where the file would be kept aside until its form is filled in."""
    return several(client, file, title="x" * 300, **values)


def replaced(client: Client, file: Any, **values: Any) -> str:
    """Another file in the place of one that is there."""
    document = factories.DocumentFactory(title="Old")
    address = reverse("wagtaildocs:edit", args=[document.pk])
    response = client.post(address, {"title": TITLE, "file": file, **values})
    said = response.content.decode() if response.status_code == 200 else ""
    if said:
        document.refresh_from_db()
        with document.file.open() as stored:
            assert stored.read() == b"%PDF-1.7", "the old file is still there"
        document.delete()
    return said


WAYS = [single, in_chooser, several, several_without_title, replaced]


def stored() -> Any:
    """The only document in the library."""
    return get_document_model().objects.get()
