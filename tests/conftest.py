"""Fixtures for all tests."""

import fcntl
import gc
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
from tests.support.database_copies import copy_database, drop_database, empty_database

# No deadline, as the machine may be busy. All examples of a test share its function's fixtures.
hypothesis_settings.register_profile(
    "tests",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    print_blob=True,
)
hypothesis_settings.load_profile("tests")


def pytest_collection_finish() -> None:
    """Keep the garbage collector off what lives to the end of the run, and call it less often.

    Saves a twelfth of the time (measured on the tests of news) for 50 MB more in each process.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


OUTBOX = "outbox.backend.OutboxBackend"
OUTBOX_SETTINGS: dict[str, Any] = (
    {"MAILERS": {"default": {"BACKEND": OUTBOX}}}
    if django.VERSION >= (6, 1)
    else {"EMAIL_BACKEND": OUTBOX}
)


@pytest.fixture(autouse=True)
def _as_on_the_site(settings: Any) -> None:
    """Set the site's own mail backend, which Django's test runner replaces."""
    for name, value in OUTBOX_SETTINGS.items():
        setattr(settings, name, value)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    """Clear the cache and reset the language, so that no test sees those of another."""
    cache.clear()
    translation.activate("en")
    yield
    cache.clear()


INDEXED = {"browser", "demo", "hostile", "search"}
"""Folders whose tests update the search index; in the others it would take a third of the time."""
REFERRED = {*INDEXED, "core", "media", "seo", "wagtail_patches", "files"}
"""Folders whose tests update Wagtail's reference index, a quarter of the time to save a page."""


@pytest.fixture(autouse=True)
def _indexed_where_it_matters(request: pytest.FixtureRequest, monkeypatch: Any) -> None:
    folders = request.path.relative_to(Path(__file__).parent).parts
    if REFERRED.isdisjoint(folders):
        monkeypatch.setattr("wagtail.signal_handlers.update_reference_index_task", mock.Mock())
    if INDEXED.isdisjoint(folders):
        monkeypatch.setattr("search.records.signals.record_sync", mock.Mock())
        monkeypatch.setattr("modelsearch.signal_handlers.insert_or_update_object_task", mock.Mock())


@pytest.fixture
def remembering(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enable the memory of values that many pages share, as on the site, with an empty memory."""
    settings.CONTENT_REMEMBERED = True
    monkeypatch.setattr("page_cache.memory.memory", Memory())


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Extend pytest-django's fixture by a copy of the database as the migrations leave it.

    Transactional tests empty the database itself.
    """
    with django_db_blocker.unblock():
        name, empty = connection.settings_dict["NAME"], empty_database()
        connection.close()
        copy_database(name, empty)
    yield
    with django_db_blocker.unblock():
        drop_database(empty)


@pytest.fixture(scope="session")
def demo_template(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory,
    worker_id: str,
) -> Path:  # fmt: skip
    """Return a folder with the demo's files; it and its database are made once in a run."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "demo"
    with folder.with_suffix(".lock").open("w") as lock, django_db_blocker.unblock():
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            demo_content.make_demo(folder, empty_database())
    return folder


@pytest.fixture(scope="module")
def demo_site(
    demo_template: Path, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory,
    worker_id: str,
) -> Iterator[None]:  # fmt: skip
    """Provide the demo content for all tests of a module."""
    folder = tmp_path_factory.mktemp("site") / f"demo_{worker_id}"
    with django_db_blocker.unblock(), demo_content.serving_demo(demo_template, folder):
        yield


@pytest.fixture
def home(db: None) -> Any:
    """Return the home page of a new site with company settings."""
    factories.company()
    return factories.HomePageFactory()


@pytest.fixture
def staff_client(client: Any, home: Any) -> Any:
    """Return a test client with a member of staff signed in."""
    client.force_login(factories.UserFactory())
    return client


@pytest.fixture
def editor(client: Client, home: Any, request: pytest.FixtureRequest) -> Client:
    """Return a test client with a member of staff signed in.

    The fixture's parameter is the language of the admin.
    """
    user = factories.UserFactory()
    UserProfile.objects.create(user=user, preferred_language=request.param)
    client.force_login(user)
    return client


@pytest.fixture
def language(request: pytest.FixtureRequest) -> str:
    """Return the language of the admin for the ``editor`` fixture."""
    return request.node.callspec.params["editor"]


@pytest.fixture
def restore_first_rows(transactional_db: None) -> None:
    """Recreate the rows of Wagtail's migrations, which a transactional test has flushed."""
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
    """Yield a running SMTP server through which the outbox sends."""
    from tests.support.smtp import SmtpServer, smtp_transport

    server = SmtpServer().start()
    settings.OUTBOX_TRANSPORT = smtp_transport(server.port)
    settings.OUTBOX_TIMEOUT = 5
    yield server
    server.stop()
