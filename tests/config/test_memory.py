"""What a web worker has in its memory before anybody asks for anything."""

import os
import subprocess
import sys
from importlib import import_module

import pytest

STARTS = """
import sys
import config.wsgi, config.urls
from django.urls import reverse
reverse("wagtailadmin_home")
print(*sys.modules)
"""
UNUSED = {
    "ninja": "Wagtail's API v3",
    "wagtail.api.v3.api": "Wagtail's API v3",
    "openpyxl": "workbooks",
    "numpy": "the tests",
    "PIL.ImageFont": "pictures, which the worker draws",
    "psycopg": "the driver of another database",
}


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules of a process that is ready to serve, as production starts it."""
    environment = {
        **os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.production", "SECRET_KEY": "x",
        "ALLOWED_HOSTS": "localhost", "DATABASE_URL": "sqlite:///unused.sqlite3",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", STARTS], env=environment, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_pages_and_admin_are_there(loaded: set[str]) -> None:
    assert {"wagtail.images.views.chooser", "core.views", "search.views"} <= loaded


def test_whoever_asks_for_it_gets_the_real_thing() -> None:
    """What is left out at the start only is there later."""
    from wagtail.api.v3.api import api

    assert api.urls[0]
    assert "core.wagtail_apps" not in str(type(api))
    assert import_module("django.contrib.postgres.search").SearchVectorField


@pytest.mark.parametrize("name", UNUSED)
def test_what_no_reader_needs_is_not(loaded: set[str], name: str) -> None:
    assert name not in loaded, UNUSED[name]


def test_what_is_for_commands_and_developers_is_not(loaded: set[str]) -> None:
    assert "demo" in loaded  # for its commands
    assert not [name for name in loaded if name.startswith(("demo.", "styleguide"))]
