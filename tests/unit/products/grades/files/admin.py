"""Helpers that upload and confirm files of grades in the admin."""

from typing import Any

from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

CHOOSE = "/admin/grades/import/"
CONFIRM = f"{CHOOSE}confirm/"


def send(client: Client, data: bytes, name: str = "grades.csv") -> Any:
    return client.post(CHOOSE, {"file": SimpleUploadedFile(name, data)})


def upload(client: Client, data: bytes, name: str = "grades.csv") -> str:
    """Upload a file; return the page that shows its changes."""
    response = send(client, data, name)
    assert response.status_code == 200
    return response.content.decode()


def confirm(client: Client, page: str) -> Any:
    """Press the confirm button of that page; return the list of grades with its message."""
    (field,) = BeautifulSoup(page, "html.parser").select("[name=signed_table]")
    return client.post(CONFIRM, {"signed_table": str(field["value"])}, follow=True)


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()
