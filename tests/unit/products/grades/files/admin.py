"""Files of grades as staff send them, for tests."""

from typing import Any

from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

CHOOSE = "/admin/grades/import/"
CONFIRM = f"{CHOOSE}confirm/"


def send(client: Client, data: bytes, name: str = "grades.csv") -> Any:
    return client.post(CHOOSE, {"file": SimpleUploadedFile(name, data)})


def upload(client: Client, data: bytes, name: str = "grades.csv") -> str:
    """The page that shows what a file would change."""
    response = send(client, data, name)
    assert response.status_code == 200
    return response.content.decode()


def confirm(client: Client, page: str) -> Any:
    """Presses the button on that page; the list of grades with its message."""
    (field,) = BeautifulSoup(page, "html.parser").select("[name=signed_table]")
    return client.post(CONFIRM, {"signed_table": str(field["value"])}, follow=True)


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()
