"""Fixtures for tests of the page cache."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections

from page_cache.store import ResponseStore
from page_cache.version import ContentVersion
from page_cache.wsgi_cache import PageCache
from tests.support import factories

restored = pytest.mark.usefixtures("restore_first_rows")
"""Mark for tests that commit: the rows created by migrations are restored afterwards."""


@pytest.fixture
def site(home: Any, settings: Any) -> Any:
    """Create pages of every kind (form, feeds, data files), with production's second factor."""
    settings.SECOND_FACTOR_REQUIRED = True
    news = factories.NewsIndexPageFactory(parent=home)
    factories.ArticlePageFactory(parent=news, slug="ring", title_en="Ring", title_zh_hans="圆环")
    factories.ContactPageFactory(parent=home)
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products, slug="grades")
    factories.GradeFactory(name="N42SH")
    return home


@pytest.fixture
def now() -> list[float]:
    return [0.0]


@pytest.fixture
def cache(site: Any, now: list[float]) -> Iterator[PageCache]:
    # Django's test client does the same, so that the test's database connection stays open.
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    content = ContentVersion(clock=lambda: now[0])
    yield PageCache(
        get_wsgi_application(), ResponseStore(10_000_000), ["sessionid"], content=content
    )
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)
