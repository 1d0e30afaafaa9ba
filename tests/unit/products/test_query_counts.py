"""Number of queries of catalogue pages: at most 18 without ``page_cache.memory``.

It does not grow with the number of grades and pages (MANY_GRADES, MANY_PAGES).
"""

import os
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from products.models import Grade
from tests.support import factories

pytestmark = pytest.mark.django_db

MOST, MOST_OF_EXPLORER = 18, 12
FEW_GRADES, MANY_GRADES = 10, int(os.environ.get("MANY_GRADES", "150"))
FEW_PAGES, MANY_PAGES = 3, int(os.environ.get("MANY_PAGES", "12"))
PATHS = (
    "products/", "products/family/", "products/types/", "products/types/type-0/",
    "applications/", "applications/application-0/", "products/grades/", "products/grades/n42-0/",
    "products/grades/?br=1.2&sort=-hcj&compare=n42-0&compare=n42-1",
    "products/grades/n42-0/?temperature=50&ld=0.5",
)  # fmt: skip


def add_grades(first: int, last: int) -> None:
    Grade.objects.bulk_create(
        factories.GradeFactory.build(name=f"N42 {number}") for number in range(first, last)
    )


def add_pages(parts: dict[str, Any], first: int, last: int) -> None:
    """Create product types and applications with all optional content, linked to all others."""
    grades = Grade.objects.all()[:20]
    document = factories.DocumentFactory()
    image = factories.SiteImageFactory(file=factories.picture_file())
    extras = {
        "gallery": factories.stream(
            "picture", {"image": image.pk, "name_en": "Ring", "name_zh_hans": "圆环"}
        ),
        "documents": factories.stream(
            "document", {"document": document.pk, "name_en": "Sheet", "name_zh_hans": "规格书"}
        ),
    }  # fmt: skip
    for name, value in extras.items():
        setattr(parts["family"], name, value)
    parts["family"].save()
    for number in range(first, last):
        made = factories.ProductTypePageFactory(
            parent=parts["types"], slug=f"type-{number}", **extras
        )
        made.families = [parts["family"]]
        made.coatings = parts["coatings"]
        use = factories.ApplicationPageFactory(
            parent=parts["applications"], slug=f"application-{number}", **extras
        )
        use.families = [parts["family"]]
        use.product_types = [made]
        for page in (made, use):
            for grade in grades:
                page.grade_choices.create(grade=grade)
            page.save()


def queries(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    assert response.status_code == 200, path
    return len(captured)


def count(client: Client) -> dict[str, int]:
    """Return the number of queries of each page."""
    addresses = [f"/{prefix}/{path}" for prefix in ("en", "zh-hans") for path in PATHS]
    return {address: queries(client, address) for address in addresses}


def test_queries_do_not_grow(client: Client, home: Any) -> None:
    factories.ContactPageFactory(parent=home)
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    parts = {
        "family": factories.FamilyPageFactory(parent=products, slug="family", material="NdFeB"),
        "types": factories.ProductTypeIndexPageFactory(parent=products),
        "applications": factories.ApplicationIndexPageFactory(parent=home),
        "coatings": factories.CoatingFactory.create_batch(3),
    }
    add_grades(0, FEW_GRADES)
    add_pages(parts, 0, FEW_PAGES)
    few = count(client)

    add_grades(FEW_GRADES, MANY_GRADES)
    add_pages(parts, FEW_PAGES, MANY_PAGES)
    many = count(client)

    assert few == many
    assert max(many.values()) <= MOST, many
    explorer = [number for address, number in many.items() if re.search(r"grades/(\?|$)", address)]
    assert max(explorer) <= MOST_OF_EXPLORER, many
    print(many)
