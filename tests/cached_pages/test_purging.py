"""A CDN hears which pages to forget, from the worker, in both languages."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.frontend_cache.backends import BaseBackend

from cached_pages.jobs import tell_cdn
from cached_pages.models import StaleAddress
from tests import factories

pytestmark = pytest.mark.django_db
SITE = "https://www.example.com"
told: list[str] = []
refuses: list[Exception] = []


class Cdn(BaseBackend):
    """Keeps what it is told."""

    def purge_batch(self, urls: list[str]) -> None:
        if refuses:
            raise refuses[0]
        told.extend(urls)


@pytest.fixture(autouse=True)
def _cdn(settings: Any) -> None:
    told.clear()
    refuses.clear()
    settings.WAGTAILADMIN_BASE_URL = SITE
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": "tests.cached_pages.test_purging.Cdn"}}


@pytest.fixture
def article(home: Any) -> Any:
    news = factories.NewsIndexPageFactory(parent=home)
    page = factories.ArticlePageFactory(parent=news, slug="ring")
    StaleAddress.objects.all().delete()
    return page


ABOVE = {f"{SITE}/{prefix}/{path}" for prefix in ("en", "zh-hans") for path in ("", "news/")}


def both(path: str) -> set[str]:
    return {f"{SITE}/en/{path}", f"{SITE}/zh-hans/{path}"}


def rename(page: Any) -> None:
    page.slug = "disc"
    page.save_revision().publish()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda page: page.save_revision().publish(), both("news/ring/")),
        (lambda page: page.unpublish(), both("news/ring/")),
        (lambda page: page.delete(), both("news/ring/")),
        (rename, both("news/ring/") | both("news/disc/")),
    ],
    ids=["published", "unpublished", "deleted", "renamed"],
)
def test_a_change_is_told(
    article: Any,
    change: Callable[[Any], Any],
    expected: set[str],
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        change(article)
    assert told == []  # nobody waits for the CDN

    assert tell_cdn() == len(told)
    assert set(told) == ABOVE | expected
    assert tell_cdn() == 0


def test_a_draft_is_not_told(article: Any) -> None:
    article.title_en = "A draft"
    article.save_revision()
    assert tell_cdn() == 0


def test_what_is_refused_is_told_again(article: Any) -> None:
    article.save_revision().publish()
    refuses.append(OSError("away"))
    with pytest.raises(OSError, match="away"):
        tell_cdn()
    refuses.clear()
    assert tell_cdn() == len(told) == len(ABOVE) + 2


def test_without_a_cdn_nothing_is_noted(article: Any, settings: Any, client: Client) -> None:
    settings.WAGTAILFRONTENDCACHE = {}
    article.save_revision().publish()
    assert not StaleAddress.objects.exists()
    assert tell_cdn() == 0
