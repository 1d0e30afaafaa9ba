"""Files of grades as staff send them, for tests."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from products.grade_files import working

CHOOSE = "/admin/grades/import/"


def send(client: Client, data: bytes, name: str = "grades.csv") -> Any:
    return client.post(CHOOSE, {"file": SimpleUploadedFile(name, data)})


def upload(client: Client, data: bytes, name: str = "grades.csv") -> str:
    """The address of a file that was sent and checked."""
    response = send(client, data, name)
    assert response.status_code == 302
    while working.run_next():
        pass
    return response.headers["Location"]


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()
