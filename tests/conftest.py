"""Fixtures for every test."""

import fcntl
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import django
import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from wagtail.users.models import UserProfile

from page_cache.memory import Memory
from tests.support import demo_content, factories

# No test fails because the machine is busy. pytest makes a site once for all examples of a test.
hypothesis_settings.register_profile(
    "tests",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    print_blob=True,
)
hypothesis_settings.load_profile("tests")


OUTBOX = "outbox.backend.OutboxBackend"
OUTBOX_SETTINGS: dict[str, Any] = (
    {"MAILERS": {"default": {"BACKEND": OUTBOX}}}
    if django.VERSION >= (6, 1)
    else {"EMAIL_BACKEND": OUTBOX}
)


@pytest.fixture(autouse=True)
def _as_on_the_site(settings: Any) -> None:
    """Django's test runner swaps the mail backend; the site's own is what we test."""
    for name, value in OUTBOX_SETTINGS.items():
        setattr(settings, name, value)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    """No test sees the cache or the language of another."""
    cache.clear()
    translation.activate("en")
    yield
    cache.clear()


INDEXED = {"browser", "demo", "hostile", "search"}
"""Folders whose tests keep the index of the search; it takes a third of the others' time."""
REFERRED = {*INDEXED, "core", "media", "seo", "wagtail_patches", "files"}
"""Folders whose tests keep Wagtail's index of what uses what: a quarter of each page's saving."""


@pytest.fixture(autouse=True)
def _indexed_where_it_matters(request: pytest.FixtureRequest, monkeypatch: Any) -> None:
    folders = request.path.relative_to(Path(__file__).parent).parts
    if REFERRED.isdisjoint(folders):
        monkeypatch.setattr("wagtail.signal_handlers.update_reference_index_task", mock.Mock())
    if INDEXED.isdisjoint(folders):
        monkeypatch.setattr("search.records.signals.keeping", mock.Mock())
        monkeypatch.setattr("modelsearch.signal_handlers.insert_or_update_object_task", mock.Mock())


@pytest.fixture
def remembering(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on the site, what many pages share is made once; nothing of another test's content."""
    settings.CONTENT_REMEMBERED = True
    monkeypatch.setattr("page_cache.memory.memory", Memory())


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """As pytest-django's, and a copy of a SQLite file as migrations leave it: transactional tests
    empty it."""
    if connection.vendor == "sqlite":
        with django_db_blocker.unblock():
            name = Path(connection.settings_dict["NAME"])
            demo_content.copy_database(name, demo_content.empty_database())


@pytest.fixture(scope="session")
def demo_template(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory,
    worker_id: str,
) -> Path:  # fmt: skip
    """A folder with the demo's database and files, made once for all processes of a test run."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "demo"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            with django_db_blocker.unblock():
                demo_content.make_demo(folder, demo_content.empty_database())
    return folder


@pytest.fixture(scope="module")
def demo_site(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:  # fmt: skip
    """The demo content, for all tests of a module."""
    if connection.vendor == "sqlite":
        template = request.getfixturevalue("demo_template")
        demo = demo_content.serving_demo(template, tmp_path_factory.mktemp("site") / "demo")
    else:
        demo = demo_content.loaded_demo()
    with django_db_blocker.unblock(), demo:
        yield


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
    from tests.support.smtp import SmtpServer, smtp_transport

    server = SmtpServer().start()
    settings.OUTBOX_TRANSPORT = smtp_transport(server.port)
    settings.OUTBOX_TIMEOUT = 5
    yield server
    server.stop()
