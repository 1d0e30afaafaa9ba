""" "Add to enquiry" opens the form with the product filled in."""

from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from products.models import Grade
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]


@pytest.fixture
def catalogue(home: Any) -> None:
    factories.ContactPageFactory(parent=home)
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    factories.FamilyPageFactory(
        parent=products, slug="smco", title_en="Samarium cobalt", title_zh_hans="钐钴磁体"
    )
    types = factories.ProductTypeIndexPageFactory(parent=products)
    factories.ProductTypePageFactory(
        parent=types, slug="ring", title_en="Ring magnets", title_zh_hans="圆环磁体"
    )
    applications = factories.ApplicationIndexPageFactory(parent=home)
    factories.ApplicationPageFactory(
        parent=applications, slug="motors", title_en="Servo motors", title_zh_hans="伺服电机"
    )
    factories.GradeFactory(name="N42")


def message(client: Client, path: str) -> str:
    """What stands in the form's message after the links are followed."""
    response = client.get(path, follow=True)
    assert response.status_code == 200
    area = BeautifulSoup(response.content, "html.parser").select_one("textarea[name=message]")
    assert area is not None
    return area.get_text().strip()


@pytest.mark.parametrize(
    ("page", "english", "chinese"),
    [
        ("products/grades/n42/", "Product: N42", "产品：N42"),
        ("products/smco/", "Product: Samarium cobalt", "产品：钐钴磁体"),
        ("products/types/ring/", "Product: Ring magnets", "产品：圆环磁体"),
        ("applications/motors/", "Product: Servo motors", "产品：伺服电机"),
    ],
)
@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_the_button_fills_the_form(
    client: Client, catalogue: None, prefix: str, page: str, english: str, chinese: str
) -> None:
    found = BeautifulSoup(client.get(f"/{prefix}/{page}").content, "html.parser")
    button = found.select_one(f'a[href^="/{prefix}/enquiry/?add="]')
    assert button is not None
    assert button.get_text() == ("Add to enquiry" if prefix == "en" else "加入询价单")
    assert message(client, str(button["href"])) == (english if prefix == "en" else chinese)


def test_several_are_added_each_once(client: Client, catalogue: None) -> None:
    path = "/en/enquiry/?add=grade:n42&add=type:ring&add=grade:n42"
    assert message(client, path) == "Product: N42\nProduct: Ring magnets"


@pytest.mark.parametrize(
    "item",
    ["grade:n99", "grade", "", ":", "page:1", "<script>", "grade:" + "x" * 5000, "类:型"],
)
def test_what_there_is_not_is_left_out(client: Client, catalogue: None, item: str) -> None:
    assert message(client, f"/en/enquiry/?add={quote(item)}") == ""
    assert message(client, f"/en/contact/?add={quote(item)}") == ""


def test_without_a_form_there_is_no_button(client: Client, home: Any) -> None:
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    factories.GradeFactory(name="N42")
    assert b"enquiry/?add" not in client.get("/en/products/grades/n42/").content
    assert client.get("/en/enquiry/").status_code == 404
    assert Grade.objects.count() == 1
