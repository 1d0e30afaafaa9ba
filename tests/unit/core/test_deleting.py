"""Deletion of pages of every type by staff in the admin."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.models import SitePage
from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]


def _below_an_index(index: Any, factory: Any) -> Any:
    def build(home: Any) -> SitePage:
        picture = factories.SiteImageFactory()
        return factory(parent=index(parent=home), picture=picture)

    return build


@pytest.mark.parametrize(
    "build",
    [
        _below_an_index(factories.NewsIndexPageFactory, factories.ArticlePageFactory),
        _below_an_index(factories.ProductIndexPageFactory, factories.FamilyPageFactory),
        lambda home: factories.ContentPageFactory(parent=home),
        lambda home: factories.ContactPageFactory(parent=home),
        lambda home: factories.NewsIndexPageFactory(parent=home),
    ],
    ids=["article", "family", "content", "contact", "news-index"],
)
def test_a_page_can_be_deleted(staff_client: Client, home: Any, build: Any) -> None:
    page = build(home)

    response = staff_client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))

    assert response.status_code == 302
    assert not SitePage.objects.filter(pk=page.pk).exists()
