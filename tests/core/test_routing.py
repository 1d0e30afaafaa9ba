"""The way to a page: two queries however deep it lies, and nothing that Wagtail's way would not
find."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]


@pytest.fixture
def tree(home: Any) -> dict[str, Any]:
    """products/types/ring, and a page elsewhere with the same slug as the last."""
    products = factories.ProductIndexPageFactory(parent=home)
    types = factories.ProductTypeIndexPageFactory(parent=products)
    ring = factories.ProductTypePageFactory(parent=types, slug="ring", title_en="Ring magnets")
    twin = factories.ContentPageFactory(parent=home, slug="ring", title_en="Ring road")
    return {"products": products, "types": types, "ring": ring, "twin": twin}


def title(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode().split("<h1>")[1].split("</h1>")[0]


def test_the_right_page_is_found_among_twins(client: Client, tree: dict[str, Any]) -> None:
    assert title(client, "/en/products/types/ring/") == "Ring magnets"
    assert title(client, "/en/ring/") == "Ring road"


@pytest.mark.parametrize(
    "path", ["products/ring/", "types/ring/", "ring/ring/", "products/types/ring/ring/", "%00/"]
)
def test_a_way_that_there_is_not(client: Client, tree: dict[str, Any], path: str) -> None:
    assert client.get(f"/en/{path}").status_code == 404


def test_a_page_below_a_withdrawn_one_is_found(client: Client, tree: dict[str, Any]) -> None:
    tree["types"].unpublish()
    assert title(client, "/en/products/types/ring/") == "Ring magnets"
    assert client.get("/en/products/types/").status_code == 404


def test_a_withdrawn_page_is_not_found(client: Client, tree: dict[str, Any]) -> None:
    tree["ring"].unpublish()
    assert client.get("/en/products/types/ring/").status_code == 404


@pytest.mark.parametrize("kept", ["products", "types", "ring"])
def test_a_page_that_is_kept_from_the_public(
    client: Client, tree: dict[str, Any], kept: str
) -> None:
    PageViewRestriction.objects.create(
        page=tree[kept].sitepage_ptr, restriction_type=PageViewRestriction.LOGIN
    )
    assert client.get("/en/products/types/ring/").status_code == 302
    assert title(client, "/en/ring/") == "Ring road"
