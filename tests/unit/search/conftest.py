"""Fixtures for tests of the search."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.search.backends import get_search_backend

from core.models import SiteImage
from pages.models import ContentPage
from search import rebuilding
from search.models import Term
from search.spelling import _vocabulary
from tests.support import factories

# Slugs and titles of the pages created by the fixture ``pages``.
PAGES = {
    "ring": ("Ring magnets, coated", "涂层圆环磁体"),
    "disc": ("Disc magnets", "圆片磁体"),
    "rotor": ("Rotors with a magnetised ring", "转子组件"),
    "paper": ("White paper", "白皮书"),
}
Document = get_document_model()


@pytest.fixture(autouse=True)
def _fresh_vocabulary() -> Iterator[None]:
    """Clear the cached vocabulary, so that tests do not share words."""
    _vocabulary.cache_clear()
    yield
    _vocabulary.cache_clear()


@pytest.fixture
def find(client: Client) -> Callable[..., list[str]]:
    """Return a function that searches and returns the URLs of the results, in order."""

    def ask(words: str, prefix: str = "en", **more: Any) -> list[str]:
        further = "".join(f"&{name}={value}" for name, value in more.items())
        response = client.get(f"/{prefix}/search/?q={quote(words)}{further}")
        assert response.status_code == 200
        page = BeautifulSoup(response.content, "html.parser")
        return [str(link["href"]) for link in page.select(".hit__title a")]

    return ask


@pytest.fixture
def suggested(client: Client) -> Callable[..., list[str]]:
    """Return a function that requests suggestions and returns their labels."""

    def ask(words: str, prefix: str = "en") -> list[str]:
        response = client.get(f"/{prefix}/search/suggest/?q={quote(words)}")
        assert response.status_code == 200
        return [found["label"] for found in response.json()["suggestions"]]

    return ask


@pytest.fixture
def pages(home: Any) -> Any:
    """Create pages with known words only; return their queryset."""
    Term.objects.all().delete()
    for slug, (english, chinese) in PAGES.items():
        factories.ContentPageFactory(
            parent=home, slug=slug, title_en=english, title_zh_hans=chinese
        )
    return ContentPage.objects.order_by()


@pytest.fixture
def documents(db: None) -> Callable[..., list[Any]]:
    """Return a function that creates documents with these titles by ``bulk_create``."""

    def make(*titles: str) -> list[Any]:
        made = Document.objects.bulk_create(
            [Document(title=title, file="sheet.pdf") for title in titles]
        )
        get_search_backend().add_bulk(Document, made)
        return made

    return make


@pytest.fixture
def site(home: Any) -> Any:
    """Create one of each object that readers or staff can find."""
    Term.objects.all().delete()
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    factories.GradeFactory(name="N42SH")
    document = factories.DocumentFactory(title="Teapot sheet")
    block = {"type": "document", "value": {"document": document.pk, "title": ""}}
    factories.ContentPageFactory(
        parent=home, slug="kettle", title_en="Kettles", title_zh_hans="水壶",
        body_en=factories.body(block),
    )  # fmt: skip
    factories.SiteImageFactory(title="An urn")
    rebuilding.mend()  # indexes the pages created by migrations
    return home


@pytest.fixture
def found(find: Callable[..., list[str]]) -> Callable[[], dict[str, Any]]:
    """Return a function that collects the results of searches by readers and staff."""

    def look() -> dict[str, Any]:
        return {
            "page": find("kettle"),
            "Chinese": find("水壶", "zh-hans"),
            "grade": find("42sh"),
            "document": find("teapot"),
            "misspelt": find("kettels"),
            "pages of staff": [page.slug for page in ContentPage.objects.search("kettle")],
            "pictures of staff": [image.title for image in SiteImage.objects.search("urn")],
            "documents of staff": [sheet.title for sheet in Document.objects.search("teapot")],
        }

    return look


def slugs(found: Any) -> list[str]:
    return [page.slug for page in found]
