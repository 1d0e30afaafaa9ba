"""Exports to CSV and XLSX: user input must not be evaluated as a formula by a spreadsheet."""

import csv
import io
from typing import Any

import openpyxl
import pytest
from django.test import Client

from search.models import MissedSearch
from tests.support import factories
from tests.unit.accounts.conftest import sign_in

pytestmark = pytest.mark.django_db
EVIL = [
    "=HYPERLINK(\"http://elsewhere.invalid\",\"open\")", "+86 10 53345989", "-2+3", "@SUM(A1)",
    "\t=1+1", "＝1",
]  # fmt: skip


def exported(client: Client, address: str, kind: str) -> list[list[Any]]:
    response = client.get(f"{address}?export={kind}")
    assert response.status_code == 200
    content = b"".join(response.streaming_content)  # type: ignore[arg-type]
    if kind == "csv":
        return list(csv.reader(io.StringIO(content.decode(), newline="")))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.fixture
def staff(client: Client, home: Any) -> Client:
    """Return a client that has just signed in; the export requires a recent sign-in."""
    sign_in(client, factories.UserFactory().username)
    return client


@pytest.mark.parametrize("text", EVIL)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_enquiries(staff: Client, kind: str, text: str) -> None:
    factories.EnquiryFactory(name=text, message="Plain text - with = signs.")

    (_heading, row) = exported(staff, "/admin/enquiries/", kind)

    guarded = f"'{text}" if kind == "csv" and text.isascii() else text
    assert guarded in row
    assert "Plain text - with = signs." in row


@pytest.mark.parametrize("text", EVIL)
def test_searches_in_vain(staff: Client, text: str) -> None:
    MissedSearch.objects.create(words=text, language="zh-hans", times=3)

    (_heading, row) = exported(staff, "/admin/missed_searches/", "csv")

    assert row[0] == (f"'{text}" if text.isascii() else text)
    assert row[2] == "3"
