"""Every way in which staff upload a document, through the views of the admin.

Each function returns the error message or page; blank if the document was accepted.
"""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.documents.views.chooser import viewset as chooser

from tests.support import factories

TITLE = "Data sheet N42SH"


def single(client: Client, file: Any, **values: Any) -> str:
    """Upload with the form for one document."""
    response = client.post(reverse("wagtaildocs:add"), {"title": TITLE, "file": file, **values})
    return response.content.decode() if response.status_code == 200 else ""


def in_chooser(client: Client, file: Any, **values: Any) -> str:
    """Upload in the document chooser of a page form."""
    data = {"title": TITLE, "file": file, **values}
    prefixed = {f"document-chooser-upload-{name}": value for name, value in data.items()}
    answer = client.post(reverse(f"{chooser.name}:create"), prefixed).json()
    return answer["htmlFragment"] if answer["step"] == "reshow_creation_form" else ""


def several(client: Client, file: Any, **values: Any) -> str:
    """Upload with the form for several documents."""
    data = {"title": TITLE, "files[]": file, **values}
    answer = client.post(reverse("wagtaildocs:add_multiple"), data).json()
    return "" if answer["success"] else answer["error_message"]


def several_without_title(client: Client, file: Any, **values: Any) -> str:
    """Upload with the form for several, with a title too long to be saved.

    The file would be stored temporarily until its form is completed.
    """
    return several(client, file, title="x" * 300, **values)


def replaced(client: Client, file: Any, **values: Any) -> str:
    """Replace the file of an existing document."""
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
    """Return the only document in the library."""
    return get_document_model().objects.get()
