"""What tests of the search share."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.search.backends import get_search_backend

from pages.models import ContentPage
from search.models import Term
from search.spelling import _vocabulary
from tests import factories

# Slug and titles of the pages of the fixture ``pages``.
PAGES = {
    "ring": ("Ring magnets, coated", "涂层圆环磁体"),
    "disc": ("Disc magnets", "圆片磁体"),
    "rotor": ("Rotors with a magnetised ring", "转子组件"),
    "paper": ("White paper", "白皮书"),
}


@pytest.fixture(autouse=True)
def _fresh_vocabulary() -> Iterator[None]:
    """No test knows the words of another."""
    _vocabulary.cache_clear()
    yield
    _vocabulary.cache_clear()


@pytest.fixture
def find(client: Client) -> Callable[..., list[str]]:
    """Asks the page of results; the addresses of what it shows, in their order."""

    def ask(words: str, prefix: str = "en", **more: Any) -> list[str]:
        further = "".join(f"&{name}={value}" for name, value in more.items())
        response = client.get(f"/{prefix}/search/?q={quote(words)}{further}")
        assert response.status_code == 200
        page = BeautifulSoup(response.content, "html.parser")
        return [str(link["href"]) for link in page.select(".hit__title a")]

    return ask


@pytest.fixture
def suggested(client: Client) -> Callable[..., list[str]]:
    """Asks for suggestions; their labels."""

    def ask(words: str, prefix: str = "en") -> list[str]:
        response = client.get(f"/{prefix}/search/suggest/?q={quote(words)}")
        assert response.status_code == 200
        return [found["label"] for found in response.json()["suggestions"]]

    return ask


@pytest.fixture
def pages(home: Any) -> Any:
    """Pages of known words alone."""
    Term.objects.all().delete()
    for slug, (english, chinese) in PAGES.items():
        factories.ContentPageFactory(
            parent=home, slug=slug, title_en=english, title_zh_hans=chinese
        )
    return ContentPage.objects.order_by()


@pytest.fixture
def documents(db: None) -> Callable[..., list[Any]]:
    """Makes documents of these titles, many at once."""

    def make(*titles: str) -> list[Any]:
        made = get_document_model().objects.bulk_create(
            [get_document_model()(title=title, file="sheet.pdf") for title in titles]
        )
        get_search_backend().add_bulk(get_document_model(), made)
        return made

    return make


def slugs(found: Any) -> list[str]:
    return [page.slug for page in found]
