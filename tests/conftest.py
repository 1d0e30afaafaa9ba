"""Fixtures for every test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import django
import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation
from wagtail.users.models import UserProfile

from page_cache.memory import Memory
from tests import factories


@pytest.fixture(autouse=True)
def _as_on_the_site(settings: Any) -> None:
    """Django's test runner swaps the mail backend; the site's own is what we test."""
    if django.VERSION >= (6, 1):
        settings.MAILERS = {"default": {"BACKEND": "outbox.backend.OutboxBackend"}}
    else:
        settings.EMAIL_BACKEND = "outbox.backend.OutboxBackend"


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    """No test sees the cache or the language of another."""
    cache.clear()
    translation.activate("en")
    yield
    cache.clear()


INDEXED = {"browser", "demo", "hostile", "search"}
"""Folders whose tests keep the index of the search; it takes a third of the others' time."""


@pytest.fixture(autouse=True)
def _indexed_where_it_matters(request: pytest.FixtureRequest, monkeypatch: Any) -> None:
    if INDEXED.isdisjoint(request.path.relative_to(Path(__file__).parent).parts):
        monkeypatch.setattr("search.records.signals.keeping", mock.Mock())
        monkeypatch.setattr("modelsearch.signal_handlers.insert_or_update_object_task", mock.Mock())


@pytest.fixture
def remembering(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on the site, what many pages share is made once; nothing of another test's content."""
    settings.CONTENT_REMEMBERED = True
    monkeypatch.setattr("page_cache.memory.memory", Memory())


@pytest.fixture
def home(db: None) -> Any:
    """A site with a home page and a company."""
    factories.company()
    return factories.HomePageFactory()


@pytest.fixture
def staff_client(client: Any, home: Any) -> Any:
    """A browser in which a member of staff is signed in."""
    client.force_login(factories.UserFactory())
    return client


@pytest.fixture
def editor(client: Client, home: Any, request: pytest.FixtureRequest) -> Client:
    """A signed-in member of staff; the language is the fixture's parameter."""
    user = factories.UserFactory()
    UserProfile.objects.create(user=user, preferred_language=request.param)
    client.force_login(user)
    return client


@pytest.fixture
def language(request: pytest.FixtureRequest) -> str:
    """The language of the editor's admin."""
    return request.node.callspec.params["editor"]


@pytest.fixture
def restore_first_rows(transactional_db: None) -> None:
    """The rows that Wagtail's migrations make, which a transactional test before has flushed."""
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import Collection, Locale

    from core.models import SitePage

    ContentType.objects.clear_cache()
    Locale.objects.get_or_create(language_code="en")
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    if SitePage.get_first_root_node() is None:
        SitePage.add_root(instance=SitePage(title="Root", title_en="Root", slug="root"))


@pytest.fixture
def smtp(settings: Any) -> Iterator[Any]:
    """A running SMTP server, which the outbox sends through."""
    from tests.smtp import SmtpServer, smtp_transport

    server = SmtpServer().start()
    settings.OUTBOX_TRANSPORT = smtp_transport(server.port)
    settings.OUTBOX_TIMEOUT = 5
    yield server
    server.stop()
