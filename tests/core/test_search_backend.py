"""Whatever staff search for is searched for."""

from typing import Any

import pytest
from django.test import Client

from core.models import SitePage
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
ODD = [
    '" onmouseover="x()', '"', '""', '"a', 'a"', '" OR "a', '"a" AND', "a*", "'", "\\", "-a", "a:b",
    "NEAR(", "()", "^", "{title}:", '"\\"', "%s", "%", "字\"", "a AND NOT b", '1" NOT "2',
]  # fmt: skip


@pytest.fixture
def page(home: Any) -> Any:
    return factories.ContentPageFactory(parent=home, title_en='Magnets 5" wide', slug="wide")


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("path", ["pages/search/", "pages/{home}/", "images/", "choose-page/"])
def test_odd_queries_are_answered(staff_client: Client, page: Any, path: str, text: str) -> None:
    address = f"/admin/{path.format(home=page.get_parent().pk)}"

    assert staff_client.get(address, {"q": text}).status_code == 200


@pytest.mark.parametrize("text", ['5"', '"magnets"', 'wide"', "Magnets"])
def test_what_is_quoted_is_found(page: Any, text: str) -> None:
    assert page.pk in [found.pk for found in SitePage.objects.search(text)]
    assert page.pk in [found.pk for found in SitePage.objects.autocomplete(text)]


def test_a_query_is_no_expression(page: Any) -> None:
    assert list(SitePage.objects.search('nothing" OR "magnets')) == []
