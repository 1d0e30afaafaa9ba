"""Open data files of the grades (CSV and JSON)."""

import csv
import io
import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from products.models import CatalogueSettings, Grade
from tests.support import factories
from tests.unit.products.reference import ROWS

pytestmark = pytest.mark.django_db

ALL, ONE, TABLE = (
    "/products/grades.json",
    "/products/grades/y30-c5.json",
    "/products/grades.csv",
)


@pytest.fixture
def grade(home: Any) -> Grade:
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    return Grade.objects.create(**ROWS["Y30 (C5)"], export_note=factories.ExportNoteFactory())


def read(client: Client, path: str) -> Any:
    return json.loads(client.get(path).content, parse_float=Decimal)


def test_figures_stand_with_their_digits(client: Client, grade: Grade) -> None:
    found = read(client, ONE)
    assert found["grade"] == "Y30 (C5)"
    assert str(found["br_min_T"]) == "0.37"
    assert str(found["bhmax_min_kJ_m3"]) == "26.0"
    assert (found["hcj_min_kA_m"], found["beta_hcj_pct_per_K"]) == (180, Decimal("0.27"))
    assert found == {**found, **read(client, ALL)["grades"][0]}


def test_units_provenance_and_both_languages(client: Client, grade: Grade) -> None:
    found = read(client, ONE)
    assert found["columns"]["br_min_T"]["unit"] == "T"
    assert "剩磁" in found["columns"]["br_min_T"]["name"]["zh-Hans"]
    assert found["status"] == "reference"
    assert found["status_text"]["zh-Hans"] == "业内常用参考值"
    assert (found["confidence"], found["family"]) == ("low", "Ferrite")
    assert found["export_note"]["as_of"] == "2025-04-04"
    assert found["export_note"]["title"] == {"en": "Export licence", "zh-Hans": "出口许可证"}
    assert found["pages"]["zh-Hans"].endswith("/zh-hans/products/grades/y30-c5/")


def test_a_certified_grade_says_so(client: Client, grade: Grade) -> None:
    grade.status = Grade.Status.CERTIFIED
    grade.save()
    assert read(client, ONE)["status"] == read(client, ALL)["grades"][0]["status"] == "certified"
    assert b"reference" not in client.get(TABLE).content.replace(b"reference_", b"")


def test_the_licence_is_the_settings(client: Client, grade: Grade) -> None:
    assert read(client, ALL)["licence"] is None
    settings = CatalogueSettings.load()
    settings.data_licence, settings.data_licence_url = "CC BY 4.0", "https://example.com/by"
    settings.save()
    assert read(client, ALL)["licence"] == read(client, ONE)["licence"] == "CC BY 4.0"
    assert client.get(TABLE)["Link"] == '<https://example.com/by>; rel="license"'
    for prefix in ("en", "zh-hans"):
        page = client.get(f"/{prefix}/products/grades/").content.decode()
        assert '<a href="https://example.com/by" rel="license">CC BY 4.0</a>' in page
        assert f'href="{ALL}"' in page
        assert f'href="{TABLE}"' in page


@pytest.mark.parametrize("path", [ALL, ONE, TABLE])
def test_only_a_change_is_sent(client: Client, grade: Grade, path: str) -> None:
    first = client.get(path)
    assert first["Access-Control-Allow-Origin"] == "*"
    etag = first["ETag"]
    again = client.get(path, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")

    grade.br_nominal_t = "0.386"
    grade.save()
    changed = client.get(path, headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed["ETag"] != etag


def test_the_table_holds_what_the_file_of_grades_holds(client: Client, grade: Grade) -> None:
    answer = client.get(TABLE)
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0]["grade"] == "Y30 (C5)"
    assert rows[0]["bhmax_min_kJ_m3"] == "26.0"
    assert rows[0]["status"] == "reference"
    assert answer["Content-Disposition"] == 'attachment; filename="grades.csv"'


@pytest.mark.parametrize("path", ["/products/grades/n99.json", "/products/grades/%00.json"])
def test_what_is_no_grade_is_not_found(client: Client, grade: Grade, path: str) -> None:
    assert client.get(path).status_code == 404


def test_nothing_is_changed_by_a_request(client: Client, grade: Grade) -> None:
    assert client.post(ALL).status_code == 405
